//! `GET /legal/privacy`: what is stored about whom, why, and until when.

use std::sync::LazyLock;

use axum::extract::State;
use axum::response::Response;
use platform::Result;

use crate::app::App;
use crate::layout::Frame;
use crate::layout::prose::Prose;

static TEXT: LazyLock<Prose> = LazyLock::new(|| Prose::embedded(include_str!("privacy.toml")));

/// The notice.
pub async fn show(State(app): State<App>, frame: Frame) -> Result<Response> {
    TEXT.show(&app, frame, false)
}
