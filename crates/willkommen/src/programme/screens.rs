//! Two pages of words: take part, funding.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use platform::Result;

use super::Join;
use crate::app::App;
use crate::layout::{Frame, html_for_all};

#[derive(Template)]
#[template(path = "programme/join.html")]
struct JoinPage<'a> {
    frame: Frame,
    join: &'a Join,
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

/// Who pays, for what.
pub async fn funding(frame: Frame) -> Result<Response> {
    html_for_all(&FundingPage { frame })
}
