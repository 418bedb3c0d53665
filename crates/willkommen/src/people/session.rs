//! Sessions: who sends this request. Stored on the server, known by a hash of the cookie's token.

use std::time::Instant;

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use platform::clock::Moment;
use platform::db::Tx;
use platform::secret::hash;
use platform::web::cookie;
use platform::web::form::{Form, FormSeal, Press};
use platform::{Error, Result, web};
use sea_orm::DbErr;

use super::access::{Actor, Staff};
use super::rules::{Role, session_counts};
use super::store::{self, SessionRow, Visit};
use crate::app::App;
use crate::ids::{LetterId, MunicipalityId, PersonId};
use crate::layout::Frame;

/// A session is noted as used at most this often, so that reading pages does not write.
const NOTE_EVERY_MINUTES: i64 = 5;

/// Finds out who sends a request and seals its forms for that session.
pub async fn layer(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let token = cookie::SESSION.value(request.headers()).map(|token| hash(&["session", token]));
    let actor = match &token {
        Some(token) => match actor_of(&app, token).await {
            Ok(actor) => actor,
            Err(fault) => return fault.into_response(),
        },
        None => Actor::Nobody,
    };
    let session = match actor {
        Actor::Nobody => String::new(),
        _ => token.unwrap_or_default(),
    };
    request.extensions_mut().insert(FormSeal::new(app.key.clone(), &session));
    request.extensions_mut().insert(SessionHash(session));
    request.extensions_mut().insert(actor);
    next.run(request).await
}

/// The hash of the session's token; empty without a session.
#[derive(Clone)]
pub struct SessionHash(pub String);

async fn actor_of(app: &App, token: &str) -> Result<Actor> {
    let Some(visit) = visit(app, token).await? else {
        return Ok(Actor::Nobody);
    };
    let now = app.clock.now();
    if !session_counts(visit.created_at, visit.seen_at, now) {
        return Ok(Actor::Nobody);
    }
    if now > visit.seen_at.plus_minutes(NOTE_EVERY_MINUTES) {
        let (token, known) = (token.to_owned(), token);
        // Reading goes on when nothing can be written; the session then simply ends earlier.
        let noted: Result<(), DbErr> =
            app.db.write(move |tx| Box::pin(async move { store::seen(tx, &token, now).await })).await;
        if let Err(fault) = noted {
            tracing::warn!(%fault, "a session could not be noted as used");
        }
        app.visits.forget(known);
    }
    Ok(actor(visit).unwrap_or(Actor::Nobody))
}

async fn visit(app: &App, token: &str) -> Result<Option<Visit>> {
    if let Some(visit) = app.visits.find(token) {
        return Ok(Some(visit));
    }
    let asked_at = Instant::now();
    let visit = store::visit(app.db.read(), token).await?;
    if let Some(visit) = &visit {
        app.visits.keep(token, asked_at, visit);
    }
    Ok(visit)
}

fn actor(visit: Visit) -> Option<Actor> {
    if let (Some(letter), Some(municipality)) = (visit.letter, visit.letter_municipality) {
        return Some(Actor::Letter { letter, municipality, since: visit.created_at });
    }
    Some(Actor::Staff(Staff {
        person: visit.person?,
        name: visit.name?,
        role: Role::from_word(&visit.role?)?,
        municipality: visit.municipality,
        partner: visit.partner,
    }))
}

/// Begins a session for somebody who has proved who they are; answers the cookie's token. Every
/// way to sign in ends here. The token is always new, so a planted one is worth nothing.
pub async fn begin(tx: &Tx, person: PersonId, now: Moment) -> Result<String, DbErr> {
    let row =
        SessionRow { person: Some(person), municipality: None, letter: None, created_at: now, seen_at: now };
    add(tx, &row).await
}

/// Begins the session of whoever entered a letter's code.
pub async fn begin_letter(
    tx: &Tx,
    letter: LetterId,
    municipality: MunicipalityId,
    now: Moment,
) -> Result<String, DbErr> {
    let row = SessionRow {
        person: None,
        municipality: Some(municipality),
        letter: Some(letter),
        created_at: now,
        seen_at: now,
    };
    add(tx, &row).await
}

async fn add(tx: &Tx, row: &SessionRow) -> Result<String, DbErr> {
    let token = platform::chance::token();
    store::add_session(tx, &hash(&["session", &token]), row).await?;
    Ok(token)
}

/// `POST /sign-out`
pub async fn sign_out(
    State(app): State<App>,
    frame: Frame,
    axum::Extension(SessionHash(session)): axum::Extension<SessionHash>,
    Form(Press {}): Form<Press>,
) -> Result<Response, Error> {
    let ended = session.clone();
    app.db
        .write(move |tx| Box::pin(async move { store::end_session(tx, &session).await }))
        .await
        .map_err(Error::from)?;
    app.visits.forget(&ended);
    Ok(([cookie::SESSION.clear()], web::see_other(&frame.to("/"))).into_response())
}
