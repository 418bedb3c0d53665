//! B1, `GET /declaration`: who invites, what binds, how long it takes, what it costs.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use platform::web::see_other;
use platform::{Error, Result};

use super::store;
use crate::app::App;
use crate::layout::{Frame, html};
use crate::people::Declarant;
use crate::region;

#[derive(Template)]
#[template(path = "declaration/invitation.html")]
struct InvitationPage {
    frame: Frame,
    town: String,
    /// Why the agency has sent it back; empty if it has not.
    returned_because: String,
    /// Whether a draft was begun, so that the button says "go on".
    is_begun: bool,
    /// Who must sign, in words, where one is not enough.
    signers: String,
}

/// The invitation, or the receipt if the declaration is signed.
pub async fn show(State(app): State<App>, frame: Frame, declarant: Declarant) -> Result<Response> {
    let declaration = store::of(app.db.read(), declarant.municipality).await?;
    if declaration.as_ref().is_some_and(store::Declaration::is_closed) {
        return Ok(see_other(&frame.to("/declaration/receipt")));
    }
    if declaration.as_ref().is_some_and(store::Declaration::is_signing) {
        return Ok(see_other(&frame.to("/declaration/signature")));
    }
    let town = region::of(app.db.read(), declarant.municipality).await?.ok_or(Error::NotFound)?;
    let is_begun = declaration.is_some();
    let returned_because = declaration.map(|draft| draft.returned_because).unwrap_or_default();
    let signers = match app.declaration.signatures {
        1 => String::new(),
        _ => app.declaration.signatures_words(&frame.t),
    };
    html(&InvitationPage { frame, town: town.full_name(), returned_because, is_begun, signers })
}
