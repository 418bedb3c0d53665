//! `/quickcheck/colleague/{token}`: a colleague opens the link. Opening it shows who asks what; only the
//! button begins, because mail scanners open every link. From then on the link stands in no address.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::CACHE_CONTROL;
use axum::response::{IntoResponse, Response};
use platform::secret::Key;
use platform::web::form::{FIELD, Form, Press};
use platform::web::{cookie, see_other};
use platform::{Error, Result};

use super::rules::{LinkState, Mode};
use super::{Desk, session, store};
use crate::app::App;
use crate::layout::{Frame, Peer, html};
use crate::people;
use crate::quickcheck::minutes;

#[derive(Template)]
#[template(path = "quickcheck/colleague/link.html")]
struct LinkPage {
    frame: Frame,
    state: LinkState,
    token: String,
    town: String,
    asker: String,
    until: String,
    is_alone: bool,
    /// Whether all questions of the check are asked.
    is_whole: bool,
    asked: usize,
    minutes: usize,
    /// Number and words of each question, unless all are asked.
    questions: Vec<String>,
    /// Where a form went whose session had ended.
    action: String,
    /// Its fields, to be sent again.
    kept: Vec<(String, String)>,
}

/// What is stored in the place of a token: a keyed hash, so that a copy of the database alone opens nothing.
pub fn link_hash(key: &Key, token: &str) -> String {
    key.seal_hex("colleague-link", token)
}

/// In no cache: others may use the same computer.
pub fn uncached(response: Response) -> Response {
    ([(CACHE_CONTROL, "no-store")], response).into_response()
}

/// What became of a link or a session that opens nothing.
pub fn gone(frame: Frame, state: LinkState) -> Result<Response> {
    let status = match state {
        LinkState::Ended => StatusCode::OK,
        LinkState::Replaced => StatusCode::CONFLICT,
        _ => StatusCode::GONE,
    };
    let page = without(frame, state);
    Ok(uncached((status, html(&page)?).into_response()))
}

/// The session has ended under a form (403), or the link has expired under it (410): its fields wait on the page until
/// a link is opened again.
pub fn ended(
    frame: Frame,
    state: LinkState,
    action: String,
    mut kept: Vec<(String, String)>,
) -> Result<Response> {
    kept.retain(|(name, _)| name != FIELD);
    let status = if state == LinkState::Ended { StatusCode::FORBIDDEN } else { StatusCode::GONE };
    let page = LinkPage { action, kept, ..without(frame, state) };
    Ok(uncached((status, html(&page)?).into_response()))
}

fn without(frame: Frame, state: LinkState) -> LinkPage {
    LinkPage {
        frame,
        state,
        token: String::new(),
        town: String::new(),
        asker: String::new(),
        until: String::new(),
        is_alone: false,
        is_whole: false,
        asked: 0,
        minutes: 0,
        questions: Vec::new(),
        action: String::new(),
        kept: Vec::new(),
    }
}

/// Where a link leads, or why nowhere. Only links that never were look like guessing.
async fn open(app: &App, token: &str, peer: &str) -> Result<Result<Desk, LinkState>> {
    let now = app.clock.now();
    if app.limits.colleagues.is_used_up(peer, now) {
        return Err(Error::TooMany);
    }
    let Some(voice) = store::by_token(app.db.read(), &link_hash(&app.key, token)).await? else {
        let is_patient =
            app.limits.colleagues.permits(peer, now) && app.limits.all_colleagues.permits("all", now);
        return if is_patient { Ok(Err(LinkState::Unknown)) } else { Err(Error::TooMany) };
    };
    if voice.revoked_at.is_some() {
        return Ok(Err(LinkState::Withdrawn));
    }
    let Some(desk) = Desk::of(app, voice).await? else { return Ok(Err(LinkState::Paused)) };
    match desk.state(now) {
        LinkState::Good => Ok(Ok(desk)),
        other => Ok(Err(other)),
    }
}

/// Who asks what, with the button.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    Peer(peer): Peer,
    Path((_, token)): Path<(String, String)>,
) -> Result<Response> {
    let desk = match open(&app, &token, &peer.to_string()).await? {
        Ok(desk) => desk,
        Err(state) => return gone(frame, state),
    };
    let asker = people::called(app.db.read(), desk.voice.created_by, &frame.t).await?;
    let score = desk.sheet.score();
    let parts = desk.parts(&score);
    let is_whole = desk.voice.questions.is_empty();
    let lines = parts.iter().flat_map(|part| &part.lines).filter(|_| !is_whole);
    let questions = lines
        .map(|line| format!("{} {}", line.question.number, line.question.text.get(frame.t.lang)))
        .collect();
    let asked = parts.iter().map(|part| part.asked).sum();
    let page = LinkPage {
        state: LinkState::Good,
        token,
        town: desk.sheet.town.full_name(),
        asker,
        until: frame.day(desk.voice.expires_at),
        is_alone: desk.voice.mode() == Mode::Alone,
        is_whole,
        asked,
        minutes: minutes(desk.sheet.check.variant(), asked),
        questions,
        action: String::new(),
        kept: Vec::new(),
        frame,
    };
    Ok(uncached(html(&page)?))
}

/// Begins.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    Peer(peer): Peer,
    Path((_, token)): Path<(String, String)>,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let desk = match open(&app, &token, &peer.to_string()).await? {
        Ok(desk) => desk,
        Err(state) => return gone(frame, state),
    };
    let (voice, now) = (desk.voice.id, app.clock.now());
    let cookie = session::begin(&app.key, &desk.voice, now);
    app.db
        .write(move |tx| Box::pin(async move { Ok::<_, Error>(store::begun(tx, voice, now).await?) }))
        .await?;
    let desk = see_other(&frame.to("/quickcheck/colleague"));
    Ok(([cookie::COLLEAGUE.set(&cookie)], desk).into_response())
}
