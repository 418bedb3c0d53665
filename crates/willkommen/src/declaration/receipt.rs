//! B5, `GET /declaration/receipt`: number, date, PDF, who was informed, what happens next.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use platform::web::see_other;
use platform::{Error, Result};

use super::rules::masked;
use super::store::{self, Declaration};
use crate::app::App;
use crate::layout::{Frame, html};
use crate::people::{Actor, Declarant};
use crate::region;

#[derive(Template)]
#[template(path = "declaration/receipt.html")]
struct ReceiptPage {
    frame: Frame,
    declaration: Declaration,
    number: String,
    town: String,
    mailbox: String,
    /// When it was signed.
    signed: String,
    /// When the agency confirmed; empty before.
    received: String,
    is_letter: bool,
}

/// The receipt; works again whenever it is opened.
pub async fn show(State(app): State<App>, frame: Frame, declarant: Declarant) -> Result<Response> {
    let declaration = store::of(app.db.read(), declarant.municipality).await?;
    let Some(declaration) = declaration.filter(Declaration::is_signed) else {
        return Ok(see_other(&frame.to("/declaration")));
    };
    let town = region::of(app.db.read(), declarant.municipality).await?.ok_or(Error::NotFound)?;
    html(&ReceiptPage {
        number: declaration.number.clone().unwrap_or_default(),
        town: town.full_name(),
        mailbox: masked(&town.official_mailbox),
        signed: declaration.signed_at.map(|at| frame.time(at)).unwrap_or_default(),
        received: declaration.received_at.map(|at| frame.day(at)).unwrap_or_default(),
        is_letter: matches!(declarant.actor, Actor::Letter { .. }),
        frame,
        declaration,
    })
}
