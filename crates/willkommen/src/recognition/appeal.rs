//! `/recognition/applications/{id}/appeal`: what a municipality says against a decision, once, within thirty
//! days.

use askama::Template;
use axum::extract::{Path, State as AppState};
use axum::response::Response;
use platform::clock::Day;
use platform::web::form::Form;
use platform::web::see_other;
use platform::{Error, Result};
use serde::Deserialize;
use uuid::Uuid;

use super::overview::own;
use super::rules::{LEAST_WORDS, MOST_APPEAL, State, appeal_until, words};
use super::standing::{self, title};
use super::store::{self, Application};
use crate::app::App;
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, html, refused};
use crate::people::Town;

/// What is said against it.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct AppealForm {
    appeal: String,
}

#[derive(Template)]
#[template(path = "recognition/appeal.html")]
struct AppealPage {
    frame: Frame,
    problems: Problems,
    id: String,
    level: String,
    /// What was decided and when.
    decided: String,
    reason: String,
    until: String,
    appeal: String,
}

impl AppealPage {
    fn of(app: &App, frame: Frame, found: &Application, problems: Problems, appeal: String) -> Self {
        let (key, reason) = match found.ended() {
            Some(_) => ("recognition-appeal-ended", &found.end_reason),
            None => ("recognition-appeal-declined", &found.reason),
        };
        let decided_on = decided_on(app, found).unwrap_or_else(|| app.clock.today());
        Self {
            problems,
            id: found.id.to_string(),
            level: title(app, &frame.t, found.level),
            decided: frame.t.with(key, "day", frame.t.date(decided_on)),
            reason: reason.clone(),
            until: frame.t.date(appeal_until(decided_on)),
            appeal,
            frame,
        }
    }
}

/// The day of a decision against the municipality: when it was ended, or else declined.
fn decided_on(app: &App, found: &Application) -> Option<Day> {
    let at = if found.ended().is_some() { found.ended_at } else { found.decided_at };
    at.map(|at| app.clock.day(at))
}

/// The last day for an appeal; none if there is nothing to appeal against, or an appeal already.
pub fn last_day(app: &App, found: &Application) -> Option<Day> {
    let is_declined = found.state() == State::Declined && found.appeal_state().is_none();
    let is_ended = found.ended().is_some() && found.end_appeal_state().is_none();
    decided_on(app, found).filter(|_| is_declined || is_ended).map(appeal_until)
}

/// An application of one's own that can be appealed against today: what was declined not while another one
/// waits, nor once the level was granted all the same. An end is taken back whatever else there is.
async fn open(app: &App, town: &Town, id: Uuid) -> Result<Option<Application>> {
    let found = own(app, town, id).await?;
    let (c, today) = (app.db.read(), app.clock.today());
    let is_in_time = last_day(app, &found).is_some_and(|last| today <= last);
    let waits = store::of(c, found.municipality).await?.iter().any(Application::is_pending);
    let is_held = standing::is_held(c, found.municipality, found.level, today).await?;
    Ok(Some(found).filter(|found| is_in_time && (found.ended().is_some() || !waits && !is_held)))
}

/// The form; back to the town's page when there is nothing to appeal against, or no longer.
pub async fn show(
    AppState(app): AppState<App>,
    frame: Frame,
    town: Town,
    Path((_, id)): Path<(String, Uuid)>,
) -> Result<Response> {
    match open(&app, &town, id).await? {
        Some(found) => html(&AppealPage::of(&app, frame, &found, Problems::none(), String::new())),
        None => Ok(see_other(&frame.to("/recognition"))),
    }
}

/// Appeals.
pub async fn submit(
    AppState(app): AppState<App>,
    frame: Frame,
    town: Town,
    Path((_, id)): Path<(String, Uuid)>,
    Form(form): Form<AppealForm>,
) -> Result<Response> {
    let Some(found) = open(&app, &town, id).await? else {
        return Ok(see_other(&frame.to("/recognition")));
    };
    let said = match words(&form.appeal, "appeal", LEAST_WORDS, MOST_APPEAL) {
        Ok(said) => said,
        Err(refusal) => {
            let problems = Problems::one(refusal);
            return refused(&AppealPage::of(&app, frame, &found, problems, form.appeal));
        }
    };
    app.permit_step(town.municipality)?;
    let (id, now, is_ended) = (found.id, app.clock.now(), found.ended().is_some());
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let (is_sent, entry) = match is_ended {
                    true => (
                        store::appeal_end(tx, id, &said, now).await?,
                        Entry::RecognitionEndAppealed { application: id },
                    ),
                    false => (
                        store::appeal(tx, id, &said, now).await?,
                        Entry::RecognitionAppealed { application: id },
                    ),
                };
                if is_sent {
                    let (actor, town) = (town.staff.journal_name(), Some(town.municipality));
                    journal::record(tx, now, &actor, town, &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    app.wake.notify_waiters();
    Ok(see_other(&frame.to("/recognition")))
}
