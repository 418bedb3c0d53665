//! Public pages are the same for everybody until something changes: made once, given to all.

use std::collections::HashMap;
use std::sync::Mutex;
use std::time::Instant;

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::response::Parts;
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use platform::clock::Day;
use platform::kept::LONGEST;

use crate::app::App;
use crate::people::Actor;

/// What all pages that are kept may weigh, in bytes; addresses with made-up answers shall not fill the memory.
const MOST_BYTES: usize = 64 * 1024 * 1024;
/// The largest page that is kept, in bytes; a larger one is made each time.
const MOST_OF_ONE: usize = 2 * 1024 * 1024;
/// What a page weighs beside its body and its address: its head and its place, roughly.
const ASIDE: usize = 2 * 1024;
/// What public pages can be asked. With any other word an address is a page of these once more, and is not kept.
const QUESTIONS: [&str; 13] = [
    "created_since",
    "created_until",
    "kind",
    "modified_since",
    "modified_until",
    "name",
    "new",
    "old",
    "omit_internal",
    "page",
    "q",
    "town",
    "trade",
];

/// The mark of a page that is the same for everybody without a session.
#[derive(Clone, Copy)]
pub struct ForAll;

/// Pages by their address and packing, all of one state of the data.
#[derive(Default)]
pub struct Pages(Mutex<Kept>);

#[derive(Default)]
struct Kept {
    /// The state of the data that they show.
    version: u64,
    bytes: usize,
    pages: HashMap<String, Page>,
}

struct Page {
    /// What is valid until a day looks different on the next.
    day: Day,
    made_at: Instant,
    parts: Parts,
    body: Bytes,
}

impl Page {
    /// What it weighs with its address, in bytes.
    fn weight(&self, address: &str) -> usize {
        self.body.len() + address.len() + ASIDE
    }
}

impl Pages {
    fn find(&self, address: &str, version: u64, today: Day) -> Option<Response> {
        let kept = self.0.lock().expect("nobody panics holding the pages");
        let page = kept.pages.get(address)?;
        let is_fresh = kept.version == version && page.day == today && page.made_at.elapsed() < LONGEST;
        is_fresh.then(|| Response::from_parts(page.parts.clone(), Body::from(page.body.clone())))
    }

    fn keep(&self, address: String, version: u64, page: Page) {
        let mut kept = self.0.lock().expect("nobody panics holding the pages");
        if version < kept.version {
            return; // made before a change
        }
        if version > kept.version {
            *kept = Kept { version, ..Kept::default() };
        }
        if let Some(before) = kept.pages.remove(&address) {
            kept.bytes -= before.weight(&address);
        }
        let weight = page.weight(&address);
        if kept.bytes + weight > MOST_BYTES {
            kept.pages.clear();
            kept.bytes = 0;
        }
        kept.bytes += weight;
        kept.pages.insert(address, page);
    }
}

/// Whether a question holds only words that a public page knows.
fn is_known(query: &str) -> bool {
    let name = |pair: &str| pair.split('=').next().is_some_and(|name| QUESTIONS.contains(&name));
    query.is_empty() || query.split('&').all(name)
}

/// Whether the visitor takes packed pages; every browser does.
fn takes_gzip(headers: &HeaderMap) -> bool {
    let wishes = headers.get(header::ACCEPT_ENCODING).and_then(|wishes| wishes.to_str().ok());
    wishes.unwrap_or_default().split(',').any(|wish| {
        let mut words = wish.split(';').map(str::trim);
        words.next().is_some_and(|name| name.eq_ignore_ascii_case("gzip")) && words.next() != Some("q=0")
    })
}

/// Gives a page that is known, or makes and keeps it as it goes out: packed for those who take that.
pub async fn layer(State(app): State<App>, request: Request, next: Next) -> Response {
    let is_anybody = matches!(request.extensions().get(), None | Some(Actor::Nobody));
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    // Another host's page is refused further inside.
    let is_ours = host.is_none_or(|host| host == app.config.typed_address());
    let is_kept = is_known(request.uri().query().unwrap_or_default());
    if !is_anybody || !is_ours || !is_kept || request.method() != Method::GET {
        return next.run(request).await;
    }
    let path = request.uri().path_and_query().map_or("", |address| address.as_str());
    let is_packed = takes_gzip(request.headers());
    // No address begins with a word: the two never meet.
    let address = format!("{}{path}", if is_packed { "gzip " } else { "" });
    // Read before the page is made: a change meanwhile makes it stale at once.
    let (version, day) = (app.db.version(), app.clock.today());
    if let Some(page) = app.pages.find(&address, version, day) {
        return page;
    }
    let response = next.run(request).await;
    let is_for_all = response.status() == StatusCode::OK && response.extensions().get::<ForAll>().is_some();
    if !is_for_all || response.headers().contains_key(header::CONTENT_ENCODING) != is_packed {
        return response;
    }
    let (parts, body) = response.into_parts();
    // Without a limit: the page lies in memory as a whole already.
    let Ok(body) = to_bytes(body, usize::MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    if body.len() <= MOST_OF_ONE {
        let page = Page { day, made_at: Instant::now(), parts: parts.clone(), body: body.clone() };
        app.pages.keep(address, version, page);
    }
    Response::from_parts(parts, Body::from(body))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(bytes: usize) -> Page {
        let parts = Response::new(Body::empty()).into_parts().0;
        let day = "2026-11-27".parse().unwrap();
        Page { day, made_at: Instant::now(), parts, body: Bytes::from(vec![b'x'; bytes]) }
    }

    #[test]
    fn all_pages_together_have_a_weight_that_they_never_exceed() {
        let pages = Pages::default();
        for number in 0..100 {
            pages.keep(format!("/de/offers?town={number}"), 1, page(1024 * 1024));
            let kept = pages.0.lock().unwrap();
            let weight: usize = kept.pages.iter().map(|(address, page)| page.weight(address)).sum();
            assert!(kept.bytes == weight && weight <= MOST_BYTES, "{number}: {weight} {}", kept.bytes);
        }
        // The same address twice is one page.
        let pages = Pages::default();
        for _ in 0..3 {
            pages.keep("/de".to_owned(), 1, page(10));
        }
        assert_eq!(pages.0.lock().unwrap().bytes, 10 + "/de".len() + ASIDE);
    }

    #[test]
    fn pages_from_before_a_change_go_with_it() {
        let pages = Pages::default();
        let day = page(0).day;
        for (address, version) in [("/de", 1), ("/en", 1), ("/de", 2), ("/en", 1)] {
            pages.keep(address.to_owned(), version, page(10));
        }
        assert!(pages.find("/de", 2, day).is_some());
        assert!(pages.find("/en", 1, day).is_none() && pages.find("/en", 2, day).is_none());
        assert_eq!(pages.0.lock().unwrap().pages.len(), 1, "nothing is left that nobody is given");
    }

    #[test]
    fn only_what_a_public_page_can_be_asked_is_kept() {
        assert!(
            is_known("") && is_known("town=05966004&kind=extra") && is_known("page=2") && is_known("name")
        );
        assert!(!is_known("all=yes") && !is_known("page=2&x=1") && !is_known("&") && !is_known("Page=2"));
    }

    #[test]
    fn pages_are_packed_for_those_who_take_it() {
        let takes = |wish: &str| {
            takes_gzip(&HeaderMap::from_iter([(header::ACCEPT_ENCODING, wish.parse().unwrap())]))
        };
        assert!(takes("gzip, deflate, br, zstd") && takes("br;q=1.0, GZIP;q=0.8") && takes("gzip"));
        assert!(!takes("br") && !takes("gzip;q=0") && !takes("") && !takes_gzip(&HeaderMap::new()));
    }
}
