//! `/conferences/consultations/{id}`: one consultation, from the plan to its decision.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use platform::db::Tx;
use platform::web::form::{Form, Press, paragraph};
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde::Deserialize;
use uuid::Uuid;

use super::deliveries;
use super::marks;
use super::rules::{Cancelling, Decision, State as Standing, cancelling};
use super::sheet::{Row, Sheet, is_recorded, tally};
use super::store::{self, Consultation};
use super::wishes::{self, Amendment};
use crate::app::App;
use crate::ids::ConsultationId;
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, html, refused};
use crate::people::Manager;
use crate::programme;

/// The longest text of one field.
pub const MOST_WORDS: usize = 4000;

/// What was typed into one of the page's forms and refused, by field.
pub type Typed = HashMap<String, String>;

#[derive(Template)]
#[template(path = "conferences/consultation.html")]
struct ConsultationPage {
    frame: Frame,
    sheet: Sheet,
    typed: Typed,
    day: String,
    outcome: String,
    /// Whether ballots are out and the last day has not passed.
    takes_ballots: bool,
    /// Whether results are still hidden, so that nobody votes by them.
    is_secret: bool,
    /// Whether somebody else has saved meanwhile: the page shows both.
    is_changed: bool,
    voted: usize,
    problems: Problems,
}

impl ConsultationPage {
    fn of(app: &App, frame: Frame, sheet: Sheet, typed: Typed, problems: Problems) -> Self {
        let consultation = &sheet.consultation;
        Self {
            day: frame.t.date(consultation.held_on),
            outcome: super::overview::standing_words(&frame, consultation),
            is_secret: consultation.is_circulation() && !consultation.is_closed(),
            voted: sheet.rows.iter().filter(|row| !row.vote.is_empty()).count(),
            takes_ballots: consultation.takes_ballots(app.clock.today()),
            is_changed: problems.0.iter().any(|problem| problem.key == "conferences-changed-meanwhile"),
            frame,
            typed,
            problems,
            sheet,
        }
    }

    /// What the day is called.
    fn day_label(&self) -> String {
        let is_circulation = self.sheet.consultation.is_circulation();
        self.frame.t.get(if is_circulation { "conferences-deadline" } else { "conferences-day" })
    }

    fn is(&self, one: &str, other: &str) -> bool {
        one == other
    }

    /// What is stored in a field.
    fn stored(&self, name: &str) -> String {
        let of = &self.sheet.consultation;
        match name {
            "held_on" => of.held_on.to_string(),
            "place" => of.place.clone(),
            "agenda" => of.agenda.clone(),
            "yes" => of.yes.to_string(),
            "no" => of.no.to_string(),
            "abstained" => of.abstained.to_string(),
            _ => String::new(),
        }
    }

    /// What a field shows: what was typed, or else what is stored.
    fn value(&self, name: &str) -> String {
        self.typed.get(name).cloned().unwrap_or_else(|| self.stored(name))
    }

    /// What somebody else has saved in a field meanwhile, in a sentence; empty if it is the same.
    fn other(&self, name: &str) -> String {
        let (stored, shown) = (self.stored(name), self.value(name));
        if !self.is_changed || stored == shown {
            return String::new();
        }
        let words = if name == "held_on" { self.day.clone() } else { stored };
        self.stored_words(&words)
    }

    /// The same for the agenda, or else its usual hint.
    fn agenda_hint(&self) -> String {
        match self.other("agenda") {
            other if other.is_empty() => self.frame.t.get("conferences-agenda-hint"),
            other => other,
        }
    }

    fn stored_words(&self, words: &str) -> String {
        match words {
            "" => self.frame.t.get("conferences-stored-nothing"),
            words => self.frame.t.with("conferences-stored", "value", words),
        }
    }

    fn is_counted(&self) -> bool {
        match self.typed.contains_key("held_on") {
            true => self.typed.get("counted").is_some_and(|counted| counted == "yes"),
            false => self.sheet.consultation.counted,
        }
    }

    /// Who sits on a seat, as the roll call shows it.
    fn presence(&self, row: &Row) -> String {
        self.typed.get(&format!("presence-{}", row.id)).unwrap_or(&row.presence).clone()
    }

    /// How it votes, as the roll call shows it.
    fn vote(&self, row: &Row) -> String {
        self.typed.get(&format!("vote-{}", row.id)).unwrap_or(&row.vote).clone()
    }

    fn other_presence(&self, row: &Row) -> String {
        if !self.is_changed || self.presence(row) == row.presence {
            return String::new();
        }
        self.stored_words(&super::minutes::presence(&self.frame, &self.sheet, row))
    }

    fn other_vote(&self, row: &Row) -> String {
        if !self.is_changed || self.vote(row) == row.vote {
            return String::new();
        }
        self.stored_words(&super::minutes::vote_words(&self.frame, &row.vote))
    }

    fn wording(&self, of: &Amendment) -> String {
        self.typed.get(&format!("wording-{}", of.id)).unwrap_or(&of.wording).clone()
    }

    fn decision_reason(&self, of: &Amendment) -> String {
        self.typed.get(&format!("reason-{}", of.id)).unwrap_or(&of.decision_reason).clone()
    }
}

/// The consultation.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    Path((_, id)): Path<(String, Uuid)>,
) -> Result<Response> {
    let sheet = Sheet::of(&app, &frame, id).await?;
    html(&ConsultationPage::of(&app, frame, sheet, Typed::new(), Problems::none()))
}

/// A consultation that may still be changed; one that is closed or taken back is a record.
pub async fn open_one(tx: &Tx, id: ConsultationId) -> Result<Consultation> {
    let consultation = store::consultation(tx, id).await?.ok_or(Error::NotFound)?;
    if consultation.is_cancelled() {
        return Err(Refusal::new("conferences-cancelled").into());
    }
    if consultation.is_closed() {
        return Err(Refusal::new("conferences-closed").into());
    }
    Ok(consultation)
}

/// The page again with what was typed and refused, or the page after it.
pub async fn answer(
    app: &App,
    frame: Frame,
    id: Uuid,
    typed: Typed,
    part: &str,
    done: Result<()>,
) -> Result<Response> {
    match done {
        Err(Error::Refused(refusal)) => {
            let mut sheet = Sheet::of(app, &frame, id).await?;
            if let Some(shown) = typed.get("shown").filter(|_| refusal.key != "conferences-changed-meanwhile")
            {
                // Only who has been told of a change may write over it.
                sheet.roll_call.clone_from(shown);
            }
            refused(&ConsultationPage::of(app, frame, sheet, typed, Problems::one(refusal)))
        }
        Err(fault) => Err(fault),
        Ok(()) => Ok(see_other(&frame.to(&format!("/conferences/consultations/{id}{part}")))),
    }
}

/// Lets the ballots of a circulation go out.
pub async fn open(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Path((_, id)): Path<(String, Uuid)>,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let (now, today) = (app.clock.now(), app.clock.today());
    let opened = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let of = open_one(tx, ConsultationId(id)).await?;
                if of.state() == Standing::Open {
                    // The same button once more.
                    return Ok(());
                }
                if of.held_on <= today {
                    return Err(Refusal::field("held_on", "conferences-deadline-past").into());
                }
                if programme::round(tx).await?.is_none_or(|round| round.id != of.programme_text) {
                    return Err(Refusal::new("conferences-round-outdated").into());
                }
                if store::open(tx, of.id, now).await? {
                    let entry = Entry::ConsultationOpened { consultation: of.id };
                    journal::record(tx, now, &manager.0.journal_name(), None, &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await;
    app.wake.notify_waiters();
    answer(&app, frame, id, Typed::new(), "", opened).await
}

/// What was decided, in one sentence for the minutes.
#[derive(Deserialize)]
pub struct CloseForm {
    #[serde(default)]
    statement: String,
    /// What the page showed: seats, votes, amendments and conditions.
    #[serde(default)]
    read: String,
}

/// Closes the consultation: the votes are counted and nothing changes any more.
pub async fn close(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Path((_, id)): Path<(String, Uuid)>,
    Form(form): Form<CloseForm>,
) -> Result<Response> {
    let statement = paragraph(&form.statement, MOST_WORDS);
    let typed = Typed::from([("statement".to_owned(), statement.clone())]);
    let (now, today) = (app.clock.now(), app.clock.today());
    let closed = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let of = open_one(tx, ConsultationId(id)).await?;
                let seats = store::seats(tx, of.id).await?;
                let tally = tally(&of, &seats);
                if of.takes_ballots(today) {
                    return Err(Refusal::new("conferences-ballots-open").into());
                }
                if of.is_circulation() && of.state() != Standing::Open {
                    return Err(Refusal::new("conferences-ballots-not-out").into());
                }
                if !of.is_circulation() && of.held_on > today {
                    return Err(Refusal::new("conferences-meeting-to-come").into());
                }
                if tally.present == 0 && !of.is_circulation() {
                    return Err(Refusal::new("conferences-nobody-there").into());
                }
                if !tally.adds_up() {
                    return Err(Refusal::field("yes", "conferences-count-many").into());
                }
                let amendments = wishes::amendments(tx, of.id).await?;
                if amendments.iter().any(|amendment| amendment.decision == Decision::Open.word()) {
                    return Err(Refusal::new("conferences-amendments-open").into());
                }
                let conditions = wishes::conditions_of(tx, of.id).await?;
                if marks::sheet(&of, &seats, &amendments, &conditions) != form.read {
                    // Nobody closes what they have not seen.
                    return Err(Refusal::new("conferences-close-changed").into());
                }
                deliveries::note(tx, of.id).await?;
                let outcome = tally.outcome(of.quorum);
                if store::close(tx, of.id, tally, outcome, &statement, now, manager.0.person).await? {
                    let decided = marks::decided(tx, of.id).await?.ok_or(Error::NotFound)?;
                    let entry = Entry::ConsultationClosed {
                        consultation: of.id,
                        outcome: outcome.word().to_owned(),
                        seats: decided.marks(),
                        facts: decided.facts,
                    };
                    journal::record(tx, now, &manager.0.journal_name(), None, &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await;
    answer(&app, frame, id, typed, "", closed).await
}

/// Why it is taken back.
#[derive(Deserialize)]
pub struct CancelForm {
    #[serde(default)]
    cancel_reason: String,
}

/// Takes back what was planned. An empty plan goes; what was recorded stays, with the reason.
pub async fn cancel(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Path((_, id)): Path<(String, Uuid)>,
    Form(form): Form<CancelForm>,
) -> Result<Response> {
    let reason = paragraph(&form.cancel_reason, MOST_WORDS);
    let typed = Typed::from([("cancel_reason".to_owned(), reason.clone())]);
    let (now, by) = (app.clock.now(), manager.0);
    let cancelled = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                if store::consultation(tx, ConsultationId(id)).await?.is_none() {
                    // The same button once more: it is gone.
                    return Ok(());
                }
                let of = open_one(tx, ConsultationId(id)).await?;
                let seats = store::seats(tx, of.id).await?;
                let amendments = wishes::amendments(tx, of.id).await?;
                let conditions = wishes::conditions_of(tx, of.id).await?;
                // Who was asked for a ballot is told why it no longer counts.
                let is_asked = of.state() != Standing::Planned;
                let is_recorded = is_asked || is_recorded(&of, &seats, &amendments, &conditions);
                if is_asked {
                    // Who was asked stays on record.
                    deliveries::note(tx, of.id).await?;
                }
                let kept = match cancelling(is_recorded, !reason.is_empty()) {
                    None => {
                        return Err(
                            Refusal::field("cancel_reason", "conferences-cancel-reason-missing").into()
                        );
                    }
                    Some(Cancelling::Keep) => store::cancel(tx, of.id, &reason, now, by.person).await?,
                    Some(Cancelling::Remove) => {
                        store::remove(tx, of.id).await?;
                        false
                    }
                };
                let entry = Entry::ConsultationCancelled { consultation: of.id, kept };
                journal::record(tx, now, &by.journal_name(), None, &entry, &reason).await?;
                Ok::<_, Error>(())
            })
        })
        .await;
    match cancelled {
        Ok(()) => Ok(see_other(&frame.to("/conferences"))),
        refused => answer(&app, frame, id, typed, "", refused).await,
    }
}
