//! `POST /measures/{id}/state` and `/done`: where a measure stands.

use axum::extract::{Path, State as AppState};
use axum::response::Response;
use platform::Result;
use platform::clock::Moment;
use platform::db::Tx;
use platform::web::form::{Form, Press, line};
use platform::web::see_other;
use serde::Deserialize;
use uuid::Uuid;

use super::line::round;
use super::one::{OnePage, own};
use super::rules::{Round, State, wrong_with_move};
use super::store::{self, Measure};
use crate::app::App;
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, refused};
use crate::people::{Lead, Staff};

/// The new state.
#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct StateForm {
    state: String,
    reason: String,
    /// `board` for those who come from the board.
    back: String,
}

/// Sets the state. Whoever drops a measure says why.
pub async fn submit(
    AppState(app): AppState<App>,
    frame: Frame,
    lead: Lead,
    Path((_, id)): Path<(String, Uuid)>,
    Form(form): Form<StateForm>,
) -> Result<Response> {
    let measure = own(&app, &lead, id).await?;
    let reason = line(&form.reason, usize::MAX);
    let state = State::from_word(&form.state);
    let problem = wrong_with_move(state, &reason);
    let (Some(state), true) = (state, problem.is_none()) else {
        let problems = problem.map(Problems::one).unwrap_or_default();
        let mut page = OnePage::of(&app, frame, &measure, None, problems).await?;
        page.state_word = form.state;
        page.reason = form.reason;
        return refused(&page);
    };
    let reason = if state == State::Dropped { reason } else { String::new() };
    set(&app, &frame, &lead, &measure, state, reason).await?;
    Ok(see_other(&frame.to(&match (state, form.back.as_str()) {
        (State::Done, _) => format!("/measures/{}/change", measure.id),
        (_, "board") => "/measures/board".to_owned(),
        _ => "/measures".to_owned(),
    })))
}

/// The measure is done; what follows is whether something has changed.
pub async fn done(
    AppState(app): AppState<App>,
    frame: Frame,
    lead: Lead,
    Path((_, id)): Path<(String, Uuid)>,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let measure = own(&app, &lead, id).await?;
    set(&app, &frame, &lead, &measure, State::Done, String::new()).await?;
    Ok(see_other(&frame.to(&format!("/measures/{}/change", measure.id))))
}

async fn set(
    app: &App,
    frame: &Frame,
    lead: &Lead,
    measure: &Measure,
    state: State,
    reason: String,
) -> Result<()> {
    let now = app.clock.now();
    let round = round(app, frame.municipality()?).await?;
    let (by, measure) = (lead.staff.clone(), measure.clone());
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let to = (state, reason.as_str());
                move_to(tx, &by, &measure, to, round, now).await
            })
        })
        .await
}

/// Moves a measure to a state, with the reason if it is dropped; nothing when it stands there already.
///
/// # Errors
/// The database's own.
pub async fn move_to(
    tx: &Tx,
    by: &Staff,
    measure: &Measure,
    (state, reason): (State, &str),
    round: Option<Round>,
    now: Moment,
) -> Result<()> {
    let (id, code) = (measure.id, measure.code.clone());
    if !store::set_state(tx, id, state, reason, now).await? {
        return Ok(());
    }
    let entry = if state == State::Done {
        store::note_done_in(tx, id, round).await?;
        Entry::MeasureDone { measure: id, code }
    } else {
        Entry::MeasureMoved { measure: id, code, from: measure.state.clone(), to: state.word().to_owned() }
    };
    journal::record(tx, now, &by.journal_name(), Some(measure.municipality), &entry, "").await?;
    Ok(())
}
