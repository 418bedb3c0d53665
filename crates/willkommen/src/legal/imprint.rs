//! `GET /legal/imprint`: who answers for these pages (§ 5 DDG, § 18 MStV).

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use platform::Result;

use crate::app::App;
use crate::config::Legal;
use crate::layout::{Frame, html_for_all};

#[derive(Template)]
#[template(path = "legal/imprint.html")]
struct ImprintPage {
    frame: Frame,
    legal: Legal,
    /// Whether the operator still owes something.
    is_incomplete: bool,
}

/// The imprint.
pub async fn show(State(app): State<App>, frame: Frame) -> Result<Response> {
    let legal = app.config.legal.clone();
    html_for_all(&ImprintPage { frame, is_incomplete: !legal.missing().is_empty(), legal })
}
