//! Cross-site requests are refused before any handler sees them.

use axum::http::{HeaderMap, Method, header};

/// Whether a request may change something: it is not unsafe, or it comes from our own pages.
///
/// `Sec-Fetch-Site` decides where browsers send it, else `Origin` must be our own address. A
/// request with neither does not come from a browser form and cannot carry a visitor's cookie.
#[must_use]
pub fn is_own(method: &Method, headers: &HeaderMap, own: &str) -> bool {
    if matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS) {
        return true;
    }
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    match (text("sec-fetch-site"), text(header::ORIGIN.as_str())) {
        (Some(site), _) => matches!(site, "same-origin" | "none"),
        (None, Some(origin)) => origin == own,
        (None, None) => true,
    }
}

/// Whether one of our own pages has led here. Browsers say so, all but old ones: of those nobody knows.
#[must_use]
pub fn is_from_us(headers: &HeaderMap) -> bool {
    headers.get("sec-fetch-site").is_some_and(|site| site.as_bytes() == b"same-origin")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect()
    }

    #[test]
    fn only_our_own_pages_may_post() {
        let own = "https://willkommen.example";
        let posts = |pairs: &[(&'static str, &str)]| is_own(&Method::POST, &headers(pairs), own);
        assert!(posts(&[("sec-fetch-site", "same-origin")]));
        assert!(!posts(&[("sec-fetch-site", "cross-site"), ("origin", own)]));
        assert!(!posts(&[("sec-fetch-site", "same-site")]));
        assert!(posts(&[("origin", own)]));
        assert!(!posts(&[("origin", "https://evil.example")]));
        assert!(!posts(&[("origin", "null")]));
        assert!(is_own(&Method::GET, &headers(&[("sec-fetch-site", "cross-site")]), own));
    }

    #[test]
    fn a_page_of_ours_has_led_here_only_if_the_browser_says_so() {
        assert!(is_from_us(&headers(&[("sec-fetch-site", "same-origin")])));
        for site in ["none", "same-site", "cross-site"] {
            assert!(!is_from_us(&headers(&[("sec-fetch-site", site)])), "{site}");
        }
        assert!(!is_from_us(&HeaderMap::new()));
    }
}
