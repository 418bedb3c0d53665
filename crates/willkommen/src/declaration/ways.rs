//! `GET /declaration/ways`: on screen, with a card, on paper; all count the same. Which of them keep the
//! form that the programme needs, and why.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use platform::web::see_other;
use platform::{Refusal, Result};

use super::rules::Path;
use super::store::{self, Declaration};
use crate::app::App;
use crate::layout::{Frame, Problems, html, refused};
use crate::people::Declarant;

#[derive(Template)]
#[template(path = "declaration/ways.html")]
struct WaysPage {
    frame: Frame,
    problems: Problems,
    /// Each way, and whether it keeps the form.
    ways: Vec<(Path, bool)>,
    /// Why the form is needed.
    reason: String,
}

/// The ways.
pub async fn show(State(app): State<App>, frame: Frame, declarant: Declarant) -> Result<Response> {
    match open_draft(&app, &frame, &declarant).await? {
        Ok(_) => html(&page(&app, frame, Problems::none())),
        Err(elsewhere) => Ok(elsewhere),
    }
}

/// The same page when somebody tried a weaker way.
///
/// # Errors
/// When the page cannot be made.
pub fn weaker(app: &App, frame: Frame) -> Result<Response> {
    refused(&page(app, frame, Problems::one(Refusal::new("declaration-form-weaker"))))
}

fn page(app: &App, frame: Frame, problems: Problems) -> WaysPage {
    let form = app.declaration.form;
    WaysPage {
        ways: Path::ALL.iter().map(|path| (*path, form.permits(*path))).collect(),
        reason: app.declaration.form_words(&frame.t),
        frame,
        problems,
    }
}

/// The draft that is ready to be signed, or where to go instead.
///
/// # Errors
/// The database's own.
pub async fn open_draft(
    app: &App,
    frame: &Frame,
    declarant: &Declarant,
) -> Result<Result<Declaration, Response>> {
    let draft = store::of(app.db.read(), declarant.municipality).await?;
    let elsewhere = match draft {
        None => "/declaration/text",
        Some(draft) if draft.is_closed() => "/declaration/receipt",
        // Somebody has signed: nothing changes before all have, or it is taken back.
        Some(draft) if draft.is_signing() => "/declaration/signature",
        Some(draft) if draft.lead_name.is_empty() => "/declaration/lead",
        Some(draft) => return Ok(Ok(draft)),
    };
    Ok(Err(see_other(&frame.to(elsewhere))))
}
