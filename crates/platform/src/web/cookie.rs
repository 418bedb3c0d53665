//! The one cookie of the product.

use axum::http::{HeaderMap, HeaderValue, header};

/// The name; the prefix makes browsers insist on a secure origin and the path `/`.
const NAME: &str = "__Host-willkommen";

/// The token in the visitor's cookie.
#[must_use]
pub fn token(headers: &HeaderMap) -> Option<&str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .find_map(|pair| pair.trim().strip_prefix(NAME)?.strip_prefix('='))
}

/// The header that sets the cookie until the browser is closed.
///
/// # Panics
/// Never: tokens are hexadecimal.
#[must_use]
pub fn set(token: &str) -> (header::HeaderName, HeaderValue) {
    let value = format!("{NAME}={token}; Path=/; Secure; HttpOnly; SameSite=Lax");
    (header::SET_COOKIE, HeaderValue::from_str(&value).expect("tokens are hexadecimal"))
}

/// The header that removes the cookie.
#[must_use]
pub fn clear() -> (header::HeaderName, HeaderValue) {
    let value = const_clear();
    (header::SET_COOKIE, HeaderValue::from_static(value))
}

const fn const_clear() -> &'static str {
    "__Host-willkommen=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0"
}
