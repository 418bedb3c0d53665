//! `/booklet/{tongue}/scanned`: what the address in a voucher's pattern tells whoever opens it outside of a till. It
//! says the same of every code, so that nobody learns whether there is such a voucher.

use askama::Template;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use platform::Result;

use super::holder::held;
use super::shell::{Shell, page};
use super::speech::Tongue;
use crate::app::App;

#[derive(Template)]
#[template(path = "vouchers/booklet/scanned.html")]
struct ScannedPage {
    shell: Shell,
}

/// Where a voucher is explained, in a language of the phone. The code stays behind.
#[must_use]
pub fn explained(headers: &HeaderMap) -> String {
    format!("/booklet/{}/scanned", Tongue::of_browser(headers).word())
}

/// The page.
pub async fn show(State(app): State<App>, mut shell: Shell, headers: HeaderMap) -> Result<Response> {
    shell.is_open = held(&app, &headers).await?.is_some();
    page(&ScannedPage { shell })
}
