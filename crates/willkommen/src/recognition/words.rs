//! What became of an application, in a sentence; for the town and for the agency.

use super::rules::{AppealState, State, Validity};
use super::standing::Grant;
use super::store::Application;
use crate::layout::Frame;

/// Whether a recognition counts, as a text key.
pub const fn validity(validity: Validity) -> &'static str {
    match validity {
        Validity::Upcoming => "recognition-validity-upcoming",
        Validity::Valid => "recognition-validity-valid",
        Validity::Expired => "recognition-validity-expired",
        Validity::Withdrawn => "recognition-validity-withdrawn",
    }
}

/// Where an application stands, with its days.
pub fn outcome(frame: &Frame, application: &Application, grant: Option<&Grant>) -> String {
    let t = &frame.t;
    if let Some(grant) = grant {
        let (from, until) = (t.date(grant.begins), t.date(grant.ends));
        let term = t.with2("recognition-outcome-granted", "from", from, "until", until);
        return format!("{term} {}", t.get(validity(grant.validity)));
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

/// Why it was declined, or stayed so; empty otherwise.
pub fn reason(application: &Application) -> String {
    match application.state() {
        State::Declined if application.appeal_reason.is_empty() => application.reason.clone(),
        State::Declined => application.appeal_reason.clone(),
        _ => String::new(),
    }
}
