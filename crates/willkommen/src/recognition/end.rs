//! `POST /recognitions/applications/{id}/end`: a recognition ends before its last day, with a reason; and what
//! becomes of an appeal against that.
//!
//! It ends on the day of the decision. An appeal does not put that off; one that is granted takes the end back
//! as if it had not been.

use axum::extract::{Path, State};
use axum::response::Response;
use platform::web::form::Form;
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde::Deserialize;
use uuid::Uuid;

use super::application::{DecisionForm, load, managers, page};
use super::rules::{AppealState, LEAST_WORDS, MOST_WORDS, may_decide_appeal, words};
use super::store::{self, Application};
use crate::app::App;
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, refused};
use crate::people::Manager;

/// Why it ends.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct EndForm {
    end_reason: String,
}

/// Ends a recognition today. A second press, or a colleague who was faster: the page says so.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Path((_, id)): Path<(String, Uuid)>,
    Form(form): Form<EndForm>,
) -> Result<Response> {
    let found = load(&app, id).await?;
    let reason = match words(&form.end_reason, "end_reason", LEAST_WORDS, MOST_WORDS) {
        Ok(reason) => reason,
        Err(refusal) => {
            let (problems, decision) = (Problems::one(refusal), DecisionForm::default());
            let mut page = page(&app, frame, &manager, &found, problems, decision).await?;
            page.end_reason = form.end_reason;
            return refused(&page);
        }
    };
    let back = frame.to(&format!("/recognitions/applications/{}", found.id));
    let (now, today, staff) = (app.clock.now(), app.clock.today(), manager.0);
    app.db
        .write(move |tx| {
            Box::pin(async move {
                if store::end(tx, found.id, today, &reason, staff.person, now).await? {
                    let (actor, town) = (staff.journal_name(), Some(found.municipality));
                    let entry = Entry::RecognitionEnded { application: found.id, on: today.to_string() };
                    journal::record(tx, now, &actor, town, &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    app.wake.notify_waiters();
    Ok(see_other(&back))
}

/// Decides on an appeal against an end, once and with a reason, by somebody other than who has ended it.
pub async fn decide(
    app: App,
    frame: Frame,
    manager: Manager,
    found: Application,
    form: DecisionForm,
) -> Result<Response> {
    let back = frame.to(&format!("/recognitions/applications/{}", found.id));
    let outcome = AppealState::from_word(&form.decision).filter(|outcome| *outcome != AppealState::Open);
    let refusal = if !may_decide_appeal(found.ended_by, manager.0.person, &managers(&app).await?) {
        Some(Refusal::new("recognition-end-appeal-somebody-else"))
    } else if outcome.is_none() {
        Some(Refusal::field("decision-granted", "recognition-decision-missing"))
    } else {
        None
    };
    let (outcome, reason) = match (outcome, words(&form.reason, "reason", LEAST_WORDS, MOST_WORDS)) {
        (Some(outcome), Ok(reason)) if refusal.is_none() => (outcome, reason),
        (_, wrong) => {
            let problems = Problems(refusal.into_iter().chain(wrong.err()).collect());
            return refused(&page(&app, frame, &manager, &found, problems, form).await?);
        }
    };
    let (now, staff) = (app.clock.now(), manager.0);
    app.db
        .write(move |tx| {
            Box::pin(async move {
                if store::decide_end(tx, found.id, outcome, &reason, staff.person, now).await? {
                    let (actor, town) = (staff.journal_name(), Some(found.municipality));
                    let outcome = outcome.word().to_owned();
                    let entry = Entry::RecognitionEndAppealDecided { application: found.id, outcome };
                    journal::record(tx, now, &actor, town, &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    app.wake.notify_waiters();
    Ok(see_other(&back))
}
