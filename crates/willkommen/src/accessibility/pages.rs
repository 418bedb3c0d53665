//! The statement on accessibility, and the pages in easy and in sign language.

use std::sync::LazyLock;

use axum::extract::State;
use axum::response::Response;
use platform::Result;

use crate::app::App;
use crate::layout::Frame;
use crate::layout::prose::Prose;

static STATEMENT: LazyLock<Prose> = LazyLock::new(|| Prose::embedded(include_str!("statement.toml")));
static EASY: LazyLock<Prose> = LazyLock::new(|| Prose::embedded(include_str!("easy_language.toml")));
static SIGN: LazyLock<Prose> = LazyLock::new(|| Prose::embedded(include_str!("sign_language.toml")));

/// `GET /accessibility`
pub async fn statement(State(app): State<App>, frame: Frame) -> Result<Response> {
    STATEMENT.show(&app, frame, false)
}

/// `GET /accessibility/easy-language`
pub async fn easy(State(app): State<App>, frame: Frame) -> Result<Response> {
    EASY.show(&app, frame, true)
}

/// `GET /accessibility/sign-language`
pub async fn sign(State(app): State<App>, frame: Frame) -> Result<Response> {
    SIGN.show(&app, frame, false)
}
