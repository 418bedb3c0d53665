//! The first page that opens after a card was scanned carries its style sheets; those after it ask for them.

use axum::body::{Body, to_bytes};
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, CONTENT_TYPE, LOCATION,
};
use axum::http::request::Builder;
use axum::http::{HeaderMap, HeaderName, Request, StatusCode};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};
use tower::ServiceExt as _;

use super::World;
use super::booklet::{ONCE, card, offer, open, phone};
use crate::layout::{booklet_stylesheet, region_stylesheet};
use crate::vouchers::booklet::speech::Tongue;

/// What a server sends at once over a new connection: ten packets (RFC 6928).
const FIRST_WINDOW: usize = 10 * 1460;

/// An answer as it goes out.
struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    bytes: Vec<u8>,
}

impl Answer {
    async fn of(world: &World, request: Builder) -> Self {
        let response = world.app.router().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, 1 << 20).await.unwrap().to_vec();
        Self { status: parts.status, headers: parts.headers, bytes }
    }

    fn header(&self, name: HeaderName) -> &str {
        self.headers.get(name).unwrap().to_str().unwrap()
    }

    fn text(&self) -> String {
        String::from_utf8(self.bytes.clone()).unwrap()
    }

    /// What it weighs on the wire, in bytes.
    fn weight(&self) -> usize {
        let lines =
            self.headers.iter().map(|(name, value)| name.as_str().len() + value.len() + ": \r\n".len());
        "HTTP/1.1 200 OK\r\n\r\n".len() + lines.sum::<usize>() + self.bytes.len()
    }
}

/// The style sheets that a page carries.
fn carried(page: &str) -> Vec<String> {
    let sheets = page.split("<style>").skip(1);
    sheets.map(|sheet| sheet.split_once("</style>").unwrap().0.to_owned()).collect()
}

/// The addresses of style sheets that a page waits for.
fn waited_for(page: &str) -> Vec<String> {
    let links = page.split("<link rel=\"stylesheet\" href=\"").skip(1);
    links
        .map(|link| link.split_once('>').unwrap().0)
        .filter(|link| !link.contains("media=\"not all\""))
        .map(|link| link.trim_end_matches('"').to_owned())
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_after_a_scan_carries_its_style_sheets_and_allows_no_others() {
    let world = World::new().await;
    let (_, code) = card(&world, 1, "handed_out").await;
    let files = [booklet_stylesheet(), region_stylesheet(&world.app.pack)];
    let mut sheets = Vec::new();
    for file in &files {
        sheets.push(Answer::of(&world, Request::get(file)).await.text());
    }
    for path in [format!("/c/{code}"), "/c/123".to_owned(), "/c".to_owned()] {
        let led = Answer::of(&world, Request::get(&path).header("sec-fetch-site", "none")).await;
        let address = led.header(LOCATION).to_owned();
        let page = Answer::of(&world, Request::get(&address).header("sec-fetch-site", "none")).await;
        let text = page.text();
        assert_eq!(carried(&text), sheets, "{address}");
        assert_eq!(waited_for(&text), Vec::<String>::new(), "{address}");
        for file in &files {
            let later = format!("<link rel=\"stylesheet\" href=\"{file}\" media=\"not all\">");
            assert!(text.contains(&later), "{address}: the next page finds {file} here");
        }
        let policy = page.header(CONTENT_SECURITY_POLICY);
        let hashes =
            sheets.iter().map(|sheet| format!(" 'sha256-{}'", STANDARD.encode(Sha256::digest(sheet))));
        let own = format!("; style-src 'self'{};", hashes.collect::<String>());
        assert!(policy.contains(&own) && !policy.contains("unsafe"), "{address}: {policy}");
        assert!(
            policy.contains("worker-src 'self'"),
            "{address}: the rest is that of all its pages: {policy}"
        );
        assert_eq!(page.header(CACHE_CONTROL), "no-store", "{address}");
        assert!(!page.headers.contains_key("set-cookie"), "{address}");
    }
    // Seen from the page an address is another one than seen from the sheet: theirs are whole.
    let addresses: Vec<&str> =
        sheets[0].split("url(\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert!(addresses.iter().any(|address| address.ends_with(".woff2")), "{addresses:?}");
    for address in addresses.iter().filter(|address| !address.starts_with("data:")) {
        assert!(address.starts_with("/assets/"), "{address}");
        assert_eq!(Answer::of(&world, Request::get(*address)).await.status, StatusCode::OK, "{address}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn it_comes_at_once_in_every_language() {
    let world = World::new().await;
    let (_, code) = card(&world, 1, "handed_out").await;
    for tongue in Tongue::ALL {
        let address = format!("/booklet/{}/open?code={code}", tongue.word());
        let page =
            Answer::of(&world, Request::get(&address).header(ACCEPT_ENCODING, "gzip, deflate, br")).await;
        assert_eq!(page.header(CONTENT_ENCODING), "gzip", "{address}");
        assert!(page.weight() <= FIRST_WINDOW, "{address}: {} bytes", page.weight());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_after_it_asks_for_its_style_sheets() {
    let world = World::new().await;
    offer(&world, "Ein Kaffee für zwei", ONCE).await;
    let (_, code) = card(&world, 1, "handed_out").await;
    let asked = [booklet_stylesheet(), region_stylesheet(&world.app.pack)];
    // A page of ours has led here.
    let address = format!("/booklet/de/open?code={code}");
    let from_us = Request::get(&address).header("sec-fetch-site", "same-origin");
    let again = Answer::of(&world, from_us).await;
    assert_eq!((carried(&again.text()).len(), waited_for(&again.text())), (0, asked.to_vec()));
    assert!(!again.header(CONTENT_SECURITY_POLICY).contains("sha256"));

    // Another language, a code that opens nothing, the booklet.
    let mut newcomer = world.browser();
    assert_eq!(carried(&newcomer.get(&address).await.text()).len(), 2);
    let arabic = newcomer.post("/booklet/ar/open", &[("code", &code), ("look", "yes")]).await.text();
    assert!(arabic.contains("<html lang=\"ar\" dir=\"rtl\">"), "{arabic}");
    let refused = newcomer.post("/booklet/de/open", &[("code", "123")]).await.text();
    assert!(refused.contains("id=\"code-error\""), "{refused}");
    assert_eq!(open(&mut newcomer, &code).await, "/booklet/de");
    let list = newcomer.get("/booklet/de").await.text();
    assert!(list.contains("booklet-list"), "{list}");
    for page in [arabic, refused, list] {
        assert_eq!((carried(&page).len(), waited_for(&page)), (0, asked.to_vec()), "{page}");
    }
    // Whoever holds a booklet has been here.
    let mut holder = phone(&world, 2).await;
    let page = holder.get(&address).await.text();
    assert!(page.contains("id=\"opening\""), "{page}");
    assert_eq!((carried(&page).len(), waited_for(&page)), (0, asked.to_vec()));
}

#[tokio::test(flavor = "multi_thread")]
async fn colours_are_kept_for_a_year_at_an_address_that_changes_with_them() {
    let painted = |text: &str| text.replace("[tokens]\n", "[tokens]\nalder = \"#14524e\"\n");
    let worlds = [World::new().await, World::with_pack("region.toml", painted).await];
    let addresses = worlds.each_ref().map(|world| region_stylesheet(&world.app.pack));
    for (world, address) in worlds.iter().zip(&addresses) {
        let sheet = Answer::of(world, Request::get(address)).await;
        assert_eq!(sheet.status, StatusCode::OK, "{address}");
        assert_eq!(sheet.header(CONTENT_TYPE), "text/css; charset=utf-8", "{address}");
        assert_eq!(sheet.header(CACHE_CONTROL), "public, max-age=31536000, immutable", "{address}");
        // Pages that a phone has kept from before name it without a hash.
        let before = Answer::of(world, Request::get("/assets/region.css")).await;
        assert_eq!((before.status, before.header(CACHE_CONTROL)), (StatusCode::OK, "no-cache"));
        assert_eq!(before.text(), sheet.text());
        for path in ["/de/", "/booklet/de/privacy"] {
            let page = Answer::of(world, Request::get(path)).await.text();
            assert_eq!(waited_for(&page).last(), Some(address), "{path}");
        }
        let worker = Answer::of(world, Request::get("/booklet/worker.js")).await.text();
        assert!(worker.contains(&format!("\"{address}\"")), "{address}: a kept booklet keeps them too");
    }
    // Those of another state of the region are not there, and nobody keeps these under their address.
    for (world, address) in worlds.iter().zip(addresses.iter().rev()) {
        assert_eq!(Answer::of(world, Request::get(address)).await.status, StatusCode::NOT_FOUND, "{address}");
    }
}
