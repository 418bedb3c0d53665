//! Three pages of words: take part, charter, funding.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use platform::Result;

use super::Join;
use crate::app::App;
use crate::layout::{Frame, html_for_all};
use crate::region::pack::Document;

#[derive(Template)]
#[template(path = "programme/join.html")]
struct JoinPage<'a> {
    frame: Frame,
    join: &'a Join,
}

#[derive(Template)]
#[template(path = "programme/charter.html")]
struct CharterPage<'a> {
    frame: Frame,
    charter: &'a Document,
    launched: String,
}

#[derive(Template)]
#[template(path = "programme/funding.html")]
struct FundingPage {
    frame: Frame,
}

/// What participation brings and how it begins.
pub async fn join(State(app): State<App>, frame: Frame) -> Result<Response> {
    html_for_all(&JoinPage { frame, join: &app.programme.join })
}

/// The charter.
pub async fn charter(State(app): State<App>, frame: Frame) -> Result<Response> {
    let launched = frame.t.month(&app.pack.programme.launched_on);
    html_for_all(&CharterPage { frame, charter: &app.programme.charter, launched })
}

/// Who pays, for what.
pub async fn funding(frame: Frame) -> Result<Response> {
    html_for_all(&FundingPage { frame })
}
