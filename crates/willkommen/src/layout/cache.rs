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

/// The most pages that are kept; addresses with made-up questions shall not fill the memory.
const MOST_PAGES: usize = 2_000;
/// The largest page that is kept, in bytes.
const MOST_BYTES: usize = 2 * 1024 * 1024;

/// The mark of a page that is the same for everybody without a session.
#[derive(Clone, Copy)]
pub struct ForAll;

/// Pages by their address and packing, each with the state of the data that it shows.
#[derive(Default)]
pub struct Pages(Mutex<HashMap<String, Page>>);

struct Page {
    version: u64,
    /// What is valid until a day looks different on the next.
    day: Day,
    made_at: Instant,
    parts: Parts,
    body: Bytes,
}

impl Pages {
    fn find(&self, address: &str, version: u64, today: Day) -> Option<Response> {
        let pages = self.0.lock().expect("nobody panics holding the pages");
        let page = pages.get(address)?;
        let is_fresh = page.version == version && page.day == today && page.made_at.elapsed() < LONGEST;
        is_fresh.then(|| Response::from_parts(page.parts.clone(), Body::from(page.body.clone())))
    }

    fn keep(&self, address: String, page: Page) {
        let mut pages = self.0.lock().expect("nobody panics holding the pages");
        if pages.len() >= MOST_PAGES {
            pages.clear();
        }
        pages.insert(address, page);
    }
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
    if !is_anybody || !is_ours || request.method() != Method::GET {
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
    let Ok(body) = to_bytes(body, MOST_BYTES).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let page = Page { version, day, made_at: Instant::now(), parts: parts.clone(), body: body.clone() };
    app.pages.keep(address, page);
    Response::from_parts(parts, Body::from(body))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_packed_for_those_who_take_it() {
        let takes = |wish: &str| {
            takes_gzip(&HeaderMap::from_iter([(header::ACCEPT_ENCODING, wish.parse().unwrap())]))
        };
        assert!(takes("gzip, deflate, br, zstd") && takes("br;q=1.0, GZIP;q=0.8") && takes("gzip"));
        assert!(!takes("br") && !takes("gzip;q=0") && !takes("") && !takes_gzip(&HeaderMap::new()));
    }
}
