//! The first page of a browser that comes from a card: its style sheets stand in it, so that somebody with a poor network
//! waits for nothing else before they can read it and press its button. What comes later asks for them by their addresses;
//! this page has both fetched meanwhile, for a use that never comes (`media="not all"`).

use std::sync::LazyLock;

use axum::http::header::CONTENT_SECURITY_POLICY;
use axum::http::{HeaderMap, HeaderValue};
use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use platform::web::origin;
use sha2::{Digest as _, Sha256};

use super::shell::POLICY;
use crate::layout;
use crate::region::Pack;

/// The style sheets that a page carries, in their order.
#[derive(Clone, Debug)]
pub struct Sheets {
    /// That of the booklet.
    pub look: &'static str,
    /// The colours of the region.
    pub colours: String,
}

/// What the content policy calls the booklet's sheet.
static LOOK: LazyLock<String> = LazyLock::new(|| named(layout::booklet_sheet()));

/// What the content policy (CSP, level 2) calls the text between the tags of a `<style>`.
fn named(sheet: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(sheet)))
}

/// Whether a browser that holds no booklet has most likely never been here: none of our pages has led it. No cookie
/// remembers that, because none is needed to open a card: whoever was here before gets some kilobytes once more.
#[must_use]
pub fn is_likely(headers: &HeaderMap) -> bool {
    !origin::is_from_us(headers)
}

impl Sheets {
    /// Those of a region.
    #[must_use]
    pub fn of(pack: &Pack) -> Self {
        Self { look: layout::booklet_sheet(), colours: pack.stylesheet() }
    }

    /// The answer with its page, which may carry these two sheets and no other.
    ///
    /// # Panics
    /// Never: the policy is ASCII.
    #[must_use]
    pub fn allowed_on(&self, mut response: Response) -> Response {
        let own = format!("style-src 'self' {} {}", *LOOK, named(&self.colours));
        let policy = POLICY.replace("style-src 'self'", &own);
        let policy = HeaderValue::try_from(policy).expect("a policy of ASCII");
        response.headers_mut().insert(CONTENT_SECURITY_POLICY, policy);
        response
    }
}
