//! `/quickcheck/colleague`: what a colleague is asked, how far they are, and "Fertig".

use askama::Template;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse as _, Response};
use platform::web::form::{Form, Press};
use platform::web::{cookie, see_other};
use platform::{Error, Result};
use serde::Deserialize;

use super::link::{gone, uncached};
use super::rules::{LinkState, Mode};
use super::{Desk, questions, session, store};
use crate::app::App;
use crate::ids::VoiceId;
use crate::journal::{self, Entry};
use crate::layout::{Frame, html};
use crate::people;

struct FieldRow {
    number: u32,
    title: String,
    answered: usize,
    asked: usize,
}

#[derive(Template)]
#[template(path = "quickcheck/colleague/desk.html")]
struct DeskPage {
    frame: Frame,
    voice: VoiceId,
    town: String,
    /// Who asks.
    asker: String,
    until: String,
    fields: Vec<FieldRow>,
    answered: usize,
    asked: usize,
    /// The field with the first open question.
    next_field: u32,
    is_alone: bool,
    is_finished: bool,
}

/// The questions with their progress.
pub async fn show(State(app): State<App>, frame: Frame, headers: HeaderMap) -> Result<Response> {
    match session::open(&app, &headers).await? {
        Ok(desk) => Ok(uncached(html(&page(&app, frame, &desk).await?)?)),
        Err(state) => gone(frame, state),
    }
}

async fn page(app: &App, frame: Frame, desk: &Desk) -> Result<DeskPage> {
    let asker = people::called(app.db.read(), desk.voice.created_by, &frame.t).await?;
    let score = desk.sheet.score();
    let parts = desk.parts(&score);
    let next = parts.iter().find(|part| part.answered < part.asked).or(parts.last());
    let fields = parts.iter().map(|part| FieldRow {
        number: part.field.number,
        title: part.field.title.get(frame.t.lang).clone(),
        answered: part.answered,
        asked: part.asked,
    });
    Ok(DeskPage {
        voice: desk.voice.id,
        town: desk.sheet.town.full_name(),
        asker,
        until: frame.day(desk.voice.expires_at),
        fields: fields.collect(),
        answered: parts.iter().map(|part| part.answered).sum(),
        asked: parts.iter().map(|part| part.asked).sum(),
        next_field: next.map_or(1, |part| part.field.number),
        is_alone: desk.voice.mode() == Mode::Alone,
        is_finished: desk.voice.finished_at.is_some(),
        frame,
    })
}

/// Who has finished.
#[derive(Deserialize)]
pub struct FinishForm {
    #[serde(default)]
    voice: String,
}

/// The colleague has finished; answers can still be changed until all talk about them.
pub async fn finish(
    State(app): State<App>,
    frame: Frame,
    headers: HeaderMap,
    Form(form): Form<FinishForm>,
) -> Result<Response> {
    let desk = match session::open(&app, &headers).await? {
        Ok(desk) => desk,
        Err(state) => return gone(frame, state),
    };
    if !questions::is_own(&desk, &form.voice) {
        return gone(frame, LinkState::Replaced);
    }
    let (voice, town, now) = (desk.voice.id, desk.voice.municipality, app.clock.now());
    app.db
        .write(move |tx| {
            Box::pin(async move {
                if store::finish(tx, voice, now).await? {
                    let entry = Entry::ColleagueFinished { voice };
                    journal::record(tx, now, &format!("voice:{voice}"), Some(town), &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    app.wake.notify_waiters();
    Ok(see_other(&frame.to("/quickcheck/colleague")))
}

/// Ends the session in this browser, such as on a computer that others use too.
pub async fn leave(frame: Frame, Form(Press {}): Form<Press>) -> Result<Response> {
    Ok(([cookie::COLLEAGUE.clear()], see_other(&frame.to("/quickcheck/colleague"))).into_response())
}
