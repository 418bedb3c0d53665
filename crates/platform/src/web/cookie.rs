//! The cookies of the product.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};

/// A cookie. The prefix of its name makes browsers insist on a secure origin and the path `/`.
#[derive(Clone, Copy, Debug)]
pub struct Cookie {
    name: &'static str,
    /// After so many seconds the browser forgets it; nothing: when it is closed.
    lasts: Option<u32>,
}

/// Who has signed in, or entered a code.
pub const SESSION: Cookie = Cookie { name: "__Host-willkommen", lasts: None };
/// A sign-in that is under way at another server.
pub const SIGN_IN: Cookie = Cookie { name: "__Host-willkommen-sign-in", lasts: Some(10 * 60) };

/// Who answers questions for a colleague, by a link and without an account.
pub const COLLEAGUE: Cookie = Cookie { name: "__Host-willkommen-colleague", lasts: None };

/// Whose voucher booklet is open: until the browser is closed.
pub const BOOKLET: Cookie = Cookie { name: "__Host-willkommen-booklet", lasts: None };
/// The same on a device on which somebody wants it kept: 400 days, which is the most that browsers allow.
pub const SAVED_BOOKLET: Cookie = Cookie { name: BOOKLET.name, lasts: Some(400 * 24 * 60 * 60) };

/// A partner's phone that was paired. 400 days are the longest that browsers keep a cookie.
pub const DEVICE: Cookie = Cookie { name: "__Host-willkommen-device", lasts: Some(400 * 24 * 60 * 60) };

impl Cookie {
    /// What the visitor's browser has sent.
    #[must_use]
    pub fn value(self, headers: &HeaderMap) -> Option<&str> {
        headers
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(';'))
            .find_map(|pair| pair.trim().strip_prefix(self.name)?.strip_prefix('='))
    }

    /// The header that sets the cookie.
    ///
    /// # Panics
    /// When the value holds control characters, which none of ours does.
    #[must_use]
    pub fn set(self, value: &str) -> (HeaderName, HeaderValue) {
        self.header(value, self.lasts)
    }

    /// The header that removes the cookie.
    #[must_use]
    pub fn clear(self) -> (HeaderName, HeaderValue) {
        self.header("", Some(0))
    }

    fn header(self, value: &str, lasts: Option<u32>) -> (HeaderName, HeaderValue) {
        let lasts = lasts.map(|seconds| format!("; Max-Age={seconds}")).unwrap_or_default();
        let text = format!("{}={value}; Path=/; Secure; HttpOnly; SameSite=Lax{lasts}", self.name);
        (header::SET_COOKIE, HeaderValue::from_str(&text).expect("values are tokens and paths"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_cookie_is_not_taken_for_the_other() {
        let sent = "a=b; __Host-willkommen-sign-in=way; __Host-willkommen=who";
        let headers = HeaderMap::from_iter([(header::COOKIE, sent.parse().unwrap())]);
        assert_eq!((SESSION.value(&headers), SIGN_IN.value(&headers)), (Some("who"), Some("way")));
        assert_eq!(SESSION.value(&HeaderMap::new()), None);
    }

    #[test]
    fn a_booklet_is_kept_only_where_somebody_wants_it() {
        let kept = "__Host-willkommen-booklet=x; Path=/; Secure; HttpOnly; SameSite=Lax";
        assert_eq!(BOOKLET.set("x").1, kept);
        assert_eq!(SAVED_BOOKLET.set("x").1, format!("{kept}; Max-Age=34560000"));
    }

    #[test]
    fn a_session_ends_with_the_browser_and_a_sign_in_after_ten_minutes() {
        let kept = "__Host-willkommen=x; Path=/; Secure; HttpOnly; SameSite=Lax";
        assert_eq!(SESSION.set("x").1, kept);
        let short = "__Host-willkommen-sign-in=x; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=600";
        assert_eq!(SIGN_IN.set("x").1, short);
        assert_eq!(SESSION.clear().1, kept.replace("=x", "=") + "; Max-Age=0");
    }
}
