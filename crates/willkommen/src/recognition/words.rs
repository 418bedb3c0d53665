//! What became of an application, in a sentence; for the town and for the agency.

use platform::texts::Translator;

use super::rules::{AppealState, State, Validity};
use super::standing::Grant;
use super::store::Application;
use crate::layout::Frame;

/// Whether a recognition counts, in a sentence.
pub fn validity(t: &Translator, grant: &Grant) -> String {
    match grant.validity {
        Validity::Upcoming => t.get("recognition-validity-upcoming"),
        Validity::Valid => t.get("recognition-validity-valid"),
        Validity::Expired => t.get("recognition-validity-expired"),
        Validity::Withdrawn => t.get("recognition-validity-withdrawn"),
        Validity::Ended => t.with("recognition-validity-ended", "day", ended(t, grant)),
    }
}

/// From which day on the agency has ended it, in words; empty if it has not.
pub fn ended(t: &Translator, grant: &Grant) -> String {
    grant.application.ended().map(|day| t.date(day)).unwrap_or_default()
}

/// Where an application stands, with its days.
pub fn outcome(frame: &Frame, application: &Application, grant: Option<&Grant>) -> String {
    let t = &frame.t;
    let appealed_end = match application.end_appeal_state() {
        Some(AppealState::Open) => {
            let day = application.end_appealed_at.map(|at| frame.day(at)).unwrap_or_default();
            t.with("recognition-outcome-appeal", "day", day)
        }
        _ => String::new(),
    };
    if let Some(grant) = grant {
        let (from, until) = (t.date(grant.begins), t.date(grant.ends));
        let term = t.with2("recognition-outcome-granted", "from", from, "until", until);
        return format!("{term} {} {appealed_end}", validity(t, grant)).trim_end().to_owned();
    }
    if !appealed_end.is_empty() {
        return appealed_end;
    }
    let decided = application.decided_at.map(|at| frame.day(at)).unwrap_or_default();
    let appealed = application.appealed_at.map(|at| frame.day(at)).unwrap_or_default();
    match (application.state(), application.appeal_state()) {
        (State::Declined, None) => t.with("recognition-outcome-declined", "day", decided),
        (State::Declined, Some(AppealState::Open)) => t.with("recognition-outcome-appeal", "day", appealed),
        (State::Declined, Some(_)) => {
            let day = application.appeal_decided_at.map(|at| frame.day(at)).unwrap_or_default();
            t.with("recognition-outcome-upheld", "day", day)
        }
        (State::Asked, _) => {
            let day = application.asked_at.map(|at| frame.day(at)).unwrap_or_default();
            t.with("recognition-outcome-asked", "day", day)
        }
        (State::TakenBack, _) => t.get("recognition-outcome-taken-back"),
        (State::Open | State::Granted, _) => {
            t.with("recognition-outcome-open", "day", frame.day(application.applied_at))
        }
    }
}

/// Why it was declined or ended, or stayed so; empty otherwise.
pub fn reason(application: &Application) -> String {
    match application.state() {
        State::Declined if application.appeal_reason.is_empty() => application.reason.clone(),
        State::Declined => application.appeal_reason.clone(),
        State::Granted if application.ended().is_some() => match application.end_appeal_reason.as_str() {
            "" => application.end_reason.clone(),
            reason => reason.to_owned(),
        },
        _ => String::new(),
    }
}
