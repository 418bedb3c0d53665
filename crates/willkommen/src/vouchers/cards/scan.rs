//! The printed short address `/c/CODE`. For whoever hands out cards of its town it leads to the card with its
//! button; on a paired till to a word that it is no voucher, whatever the code is, because a press there would take
//! the booklet off the newcomer's phone; for everybody else to the booklet. Opening it changes nothing, as often as scanners, messengers and
//! virus filters do so.

use axum::extract::{Path, Request, State};
use axum::http::HeaderMap;
use axum::response::Response;
use platform::Result;
use platform::web::see_other;

use super::super::booklet::speech::Tongue;
use super::super::code::CARD;
use super::super::redemption;
use super::store;
use crate::app::App;
use crate::people::{Actor, Role};

/// The short address without a code: the code is typed there.
pub async fn short(headers: HeaderMap) -> Response {
    see_other(&open(&headers))
}

/// The short address of a card.
pub async fn scanned(State(app): State<App>, Path(code): Path<String>, request: Request) -> Result<Response> {
    let code: String = code.chars().filter(char::is_ascii_alphanumeric).take(12).collect();
    let (parts, _) = request.into_parts();
    let actor = parts.extensions.get::<Actor>().cloned();
    if is_at_counter(&app, actor.as_ref(), &code).await? {
        let lang = &app.pack.default_language;
        return Ok(see_other(&format!("/{lang}/cards/hand-out?code={code}")));
    }
    if let Some(lang) = redemption::till(&app, &parts.headers).await? {
        return Ok(see_other(&format!("/{}/redeem?card=yes", lang.word())));
    }
    Ok(see_other(&format!("{}?code={code}", open(&parts.headers))))
}

/// Where a newcomer opens the booklet: in a language of the phone, because the card has none.
fn open(headers: &HeaderMap) -> String {
    format!("/booklet/{}/open", Tongue::of_browser(headers).word())
}

/// Whether somebody hands out cards of the town whose card it is.
async fn is_at_counter(app: &App, actor: Option<&Actor>, code: &str) -> Result<bool> {
    let Some(Actor::Staff(staff)) = actor else { return Ok(false) };
    if !matches!(staff.role, Role::Clerk | Role::Lead) {
        return Ok(false);
    }
    let Ok(code) = CARD.read(code) else { return Ok(false) };
    let card = store::by_hash(app.db.read(), &CARD.hash(&app.key, &code)).await?;
    Ok(card.is_some_and(|card| Some(card.municipality) == staff.municipality))
}
