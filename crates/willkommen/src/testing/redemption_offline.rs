//! Redeeming without a connection, with a photo, and with the phone's own camera.

use std::io::Cursor;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use image::{DynamicImage, GrayImage, ImageFormat, Luma};
use platform::values;
use qrcode::{Color, EcLevel, QrCode};

use super::Browser;
use super::declaration_paths::png;
use super::participation::count;
use super::redemption::{
    CONFLICTS, COUNTED, Counter, ONCE, PIN, REDEEM, REFUSED, Terms, USED, key, pair, redeem, rows, scan,
    states, sync,
};
use crate::vouchers::code::VOUCHER;
use crate::vouchers::findings;
use crate::vouchers::redemption::uses_of;
use crate::workers;

#[tokio::test(flavor = "multi_thread")]
async fn two_phones_without_a_connection_end_in_one_redemption_and_one_conflict() {
    let mut counter = Counter::open(Terms { offline_most: 5, ..ONCE }).await;
    let mut second = pair(&counter.world, &mut counter.owner, "Kasse 2").await;
    let vouchers = rows::vouchers(&counter.world, counter.offer, counter.town, 2).await;
    // The clocks of both phones are wrong, each in its own way.
    let (here, there) = (1_000_000_000, 9_000_000_000_000);
    let one: Vec<_> =
        vouchers.iter().map(|voucher| (key(), counter.picture(*voucher), here - 60_000)).collect();
    let two: Vec<_> =
        vouchers.iter().map(|voucher| (key(), counter.code(*voucher), there - 90_000)).collect();

    // The first voucher arrives from this phone first, the second one from the other.
    let (status, answer) = sync(here, &one[..1], &mut counter.phone).await;
    assert_eq!((status, states(&answer)), (StatusCode::OK, vec!["redeemed"]));
    let (_, answer) = sync(there, &two, &mut second).await;
    assert_eq!(states(&answer), ["conflict", "redeemed"]);
    assert!(answer["items"][0]["text"].as_str().unwrap().contains("Für Sie hat das keine Folgen"));
    let (_, answer) = sync(here, &one[1..], &mut counter.phone).await;
    assert_eq!(states(&answer), ["conflict"]);

    // Sent again, in another order, by a browser that was killed before it could forget.
    let backwards: Vec<_> = one.iter().rev().cloned().collect();
    for _ in 0..2 {
        let (_, answer) = sync(here, &backwards, &mut counter.phone).await;
        assert_eq!(states(&answer), ["conflict", "redeemed"]);
        let (_, answer) = sync(there, &two, &mut second).await;
        assert_eq!(states(&answer), ["conflict", "redeemed"]);
    }
    let world = &counter.world;
    assert_eq!((count(world, COUNTED).await, count(world, CONFLICTS).await), (2, 2));
    for voucher in vouchers {
        let sql = "select count(*) as value from redemption where voucher = $1 and not is_conflict";
        let counted: Option<i64> =
            platform::db::value(world.app.db.read(), sql, values![voucher]).await.unwrap();
        let last = uses_of(world.app.db.read(), voucher).await.unwrap().last.unwrap();
        let is_told = uses_of(world.app.db.read(), voucher).await.unwrap().has_conflict;
        assert_eq!((counted, is_told, last.partner), (Some(1), true, counter.partner));
        assert_eq!(last.at, world.app.clock.now(), "our clock counts");
    }
    assert_eq!(count(world, USED).await, 2);
    let sql = "select count(*) as value from redemption where device_at is not null and is_offline";
    assert_eq!(count(world, sql).await, 4);
    let history = counter.owner.get("/de/redeem/history").await.words();
    assert!(history.contains("Zählt nicht: war schon eingelöst"), "{history}");
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_connection_only_what_was_permitted_counts() {
    let mut counter = Counter::open(ONCE).await;
    let page = counter.phone.get(REDEEM).await.text();
    assert!(!page.contains("id=\"ask\""), "nothing may be noted here");
    assert!(page.contains("data-nothing=\"Nichts eingelöst. Keine Verbindung.\""), "{page}");
    let voucher = counter.voucher().await;
    let unknown = VOUCHER.of(&counter.world.app.key, "nothing").text().to_owned();
    let items = [
        (key(), counter.picture(voucher), 0),
        (key(), unknown, 0),
        (key(), "https://other.example/".to_owned(), 0),
        ("not a key".to_owned(), counter.picture(voucher), 0),
    ];
    let (_, answer) = sync(0, &items, &mut counter.phone).await;
    assert_eq!(states(&answer), ["refused"; 4]);
    assert!(answer["items"][0]["text"].as_str().unwrap().contains("nicht ohne Verbindung"));
    assert_eq!((count(&counter.world, COUNTED).await, count(&counter.world, CONFLICTS).await), (0, 0));
    // The partner finds both that reached a voucher or could have, and no benefit that it may not know.
    let history = counter.owner.get("/de/redeem/history").await.words();
    assert_eq!(history.matches("Zählt nicht").count(), 2, "{history}");
    assert_eq!(history.matches("Ein Kaffee").count(), 1, "{history}");
    for said in ["darf nicht ohne Verbindung eingelöst werden", "Diesen Code gibt es nicht", "90 Tage"] {
        assert!(history.contains(said), "{said}: {history}");
    }
    assert!(
        redeem(&counter.picture(voucher), &mut counter.phone).await.words().contains("Diese Einlösung zählt")
    );

    // Two hundred at once, twice; more than that is refused as a whole.
    rows::change(&counter.world, "update offer set offline_most = 200").await;
    counter.wait(1);
    let vouchers = rows::vouchers(&counter.world, counter.offer, counter.town, 200).await;
    let mut items: Vec<_> = vouchers.iter().map(|voucher| (key(), counter.code(*voucher), 0)).collect();
    for _ in 0..2 {
        let (_, answer) = sync(0, &items, &mut counter.phone).await;
        assert_eq!(states(&answer), ["redeemed"; 200]);
    }
    assert_eq!(count(&counter.world, COUNTED).await, 201);
    items.push((key(), counter.code(voucher), 0));
    assert_eq!(sync(0, &items, &mut counter.phone).await.0, StatusCode::UNPROCESSABLE_ENTITY);
    let (status, answer) = sync(0, &items[..1], &mut counter.world.browser()).await;
    assert_eq!((status, answer["state"].as_str()), (StatusCode::FORBIDDEN, Some("unpaired")));
    let page = counter.phone.get(REDEEM).await;
    assert!(page.text().contains("data-most=\"200\""), "the page says how many may wait");
    // The phone does not know which offer a code is for: whoever stands there is asked before it is noted.
    let asked = page.text();
    let asked = asked.split("id=\"ask\"").nth(1).unwrap().split("</section>").next().unwrap();
    for said in
        ["Nur für:", "<b lang=\"de\">Ein Kaffee</b>", "geben Sie es nicht heraus", "Ja, es ist: Ein Kaffee"]
    {
        assert!(asked.contains(said), "{said}: {asked}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_beyond_all_years_holds_up_nothing() {
    let mut counter = Counter::open(Terms { offline_most: 5, ..ONCE }).await;
    let vouchers = rows::vouchers(&counter.world, counter.offer, counter.town, 2).await;
    for (voucher, at) in vouchers.iter().zip([i64::MAX, i64::MIN]) {
        let (_, answer) = sync(0, &[(key(), counter.code(*voucher), at)], &mut counter.phone).await;
        assert_eq!(states(&answer), ["redeemed"], "{at}");
    }
    let world = &counter.world;
    findings::look(&world.app).await.unwrap();
    world.app.clock.set(world.app.clock.now().plus_minutes(31 * 24 * 60));
    workers::sweep(&world.app).await.unwrap();
    findings::look(&world.app).await.unwrap();
    assert_eq!(count(world, "select count(*) as value from redemption where device is not null").await, 0);
    let hours = "select count(*) as value from partner_hour where month in ('2026-10', '2026-11')";
    assert_eq!(count(world, hours).await, 2, "by our own clock, within the days that a link lasts");
}

/// Another day: the phone asks for its PIN first.
async fn days_later(counter: &mut Counter, days: i64) {
    counter.wait(days * 24 * 60);
    counter.phone.get(REDEEM).await;
    assert_eq!(counter.phone.post("/de/redeem/pin", &[("pin", PIN)]).await.location, REDEEM);
}

const FIVE_DAYS: i64 = 5 * 24 * 60 * 60 * 1_000;

#[tokio::test(flavor = "multi_thread")]
async fn what_was_given_without_a_connection_counts_when_it_was_given() {
    let mut counter = Counter::open(Terms { period: "month", offline_most: 5, ..ONCE }).await;
    let vouchers = rows::vouchers(&counter.world, counter.offer, counter.town, 2).await;
    let given: Vec<_> = vouchers.iter().map(|voucher| (key(), counter.picture(*voucher), 0)).collect();
    let again: Vec<_> = vouchers.iter().map(|voucher| (key(), counter.picture(*voucher), 0)).collect();
    days_later(&mut counter, 5).await;
    let (_, answer) = sync(FIVE_DAYS, &given[..1], &mut counter.phone).await;
    assert_eq!(states(&answer), ["redeemed"]);
    let sql = "select count(*) as value from redemption where period = '2026-11'";
    assert_eq!(count(&counter.world, sql).await, 1, "November's, although it is December");
    // A second one of the same month is a conflict, whatever has become of the voucher since.
    rows::change(&counter.world, "update voucher set withdrawn = true").await;
    let (_, answer) = sync(FIVE_DAYS, &again[..1], &mut counter.phone).await;
    assert_eq!(states(&answer), ["conflict"]);
    rows::change(&counter.world, "update voucher set withdrawn = false").await;
    // December is still to be had.
    let words = redeem(&counter.picture(vouchers[0]), &mut counter.phone).await.words();
    assert!(words.contains("Diese Einlösung zählt"), "{words}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_newcomer_learns_of_a_conflict_that_nothing_stands_beside() {
    let mut counter = Counter::open(Terms { pool: Some(1), offline_most: 5, ..ONCE }).await;
    let vouchers = rows::vouchers(&counter.world, counter.offer, counter.town, 2).await;
    redeem(&counter.picture(vouchers[0]), &mut counter.phone).await;
    let late = [(key(), counter.picture(vouchers[1]), 0)];
    assert_eq!(states(&sync(0, &late, &mut counter.phone).await.1), ["conflict"]);
    // The newcomer whose voucher it was looks at it.
    let mut newcomer = counter.world.browser();
    let token = platform::chance::token();
    let (session, voucher) = (counter.world.app.key.seal_hex("booklet session", &token), vouchers[1]);
    newcomer.booklet = Some(token);
    let sql = "update booklet set session_hash = $2 where id = (select booklet from voucher where id = $1)";
    counter
        .world
        .write(move |tx| {
            Box::pin(async move { Ok(platform::db::run(tx, sql, values![voucher, session]).await?) })
        })
        .await;
    let page = newcomer.get(&format!("/booklet/de/vouchers/{voucher}")).await;
    assert!(page.words().contains("Ein Versuch ohne Internet wurde nicht gezählt"), "{}", page.words());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_comes_in_late_sets_no_period_back() {
    let mut counter = Counter::open(Terms { period: "month", offline_most: 5, ..ONCE }).await;
    let voucher = counter.voucher().await;
    let picture = counter.picture(voucher);
    days_later(&mut counter, 5).await;
    assert!(redeem(&picture, &mut counter.phone).await.words().contains("Diese Einlösung zählt"));
    let (_, answer) = sync(FIVE_DAYS, &[(key(), picture.clone(), 0)], &mut counter.phone).await;
    assert_eq!(states(&answer), ["conflict"]);
    let words = redeem(&picture, &mut counter.phone).await.words();
    assert!(words.contains("BEREITS EINGELÖST"), "December is used up: {words}");
    assert_eq!((count(&counter.world, COUNTED).await, count(&counter.world, USED).await), (1, 1));
}

/// A code as a photo, so many pixels for each square.
fn photo(text: &str, scale: u32) -> Vec<u8> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).unwrap();
    let width = u32::try_from(code.width()).unwrap();
    let colours = code.to_colors();
    let side = (width + 8) * scale;
    let picture = GrayImage::from_fn(side, side, |x, y| {
        let (x, y) = ((x / scale).wrapping_sub(4), (y / scale).wrapping_sub(4));
        let is_dark = x < width && y < width && colours[(y * width + x) as usize] == Color::Dark;
        Luma([if is_dark { 20 } else { 235 }])
    });
    written(picture)
}

fn written(picture: GrayImage) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageLuma8(picture).write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_photo_is_read_here_where_the_browser_cannot() {
    let mut counter = Counter::open(ONCE).await;
    let voucher = counter.voucher().await;
    counter.phone.get(REDEEM).await;
    // Larger than what is looked at, so that it is shrunk first.
    for scale in [6, 60] {
        let bytes = photo(&counter.picture(voucher), scale);
        let sent = counter.phone.upload("/de/redeem/photo", &[("file", bytes.as_slice())]).await;
        assert!(sent.location.starts_with("/de/redeem/check/"), "{scale}: {}", sent.words());
    }
    let foreign = photo("https://other.example/menu", 6);
    let blurred = written(GrayImage::from_pixel(600, 600, Luma([128])));
    for (bytes, said) in [
        (foreign, "Kein Gutschein dieser Aktion"),
        (blurred, "kein QR-Code zu erkennen"),
        (png(9_000, 6_000), "zu viele Bildpunkte"),
        (png(600, 600), "lässt sich nicht lesen"),
        (b"%PDF-1.7".to_vec(), "als JPEG, PNG oder WebP"),
        (Vec::new(), "Bitte wählen Sie ein Foto"),
    ] {
        counter.phone.get(REDEEM).await;
        let page = counter.phone.upload("/de/redeem/photo", &[("file", bytes.as_slice())]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{said}");
        assert!(page.words().contains(said), "{}", page.words());
    }
    assert_eq!(count(&counter.world, REFUSED).await, 0, "none of them is an attempt");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_phone_s_own_camera_opens_the_voucher_and_nobody_else_learns_anything() {
    let mut counter = Counter::open(ONCE).await;
    let voucher = counter.voucher().await;
    let path = counter.picture(voucher).replace(&counter.world.app.config.base_url, "");
    let opened = counter.phone.get(&path).await;
    assert!(opened.location.starts_with("/de/redeem/check/"), "{}", opened.words());
    let led = counter.world.browser().get(&path).await;
    assert_eq!((led.status, led.location.as_str()), (StatusCode::SEE_OTHER, "/booklet/de/scanned"));
    // The same for a code that does not exist: nobody learns whether it does.
    let other = counter.world.browser().get("/v/000000000000-0123456789abcdef").await;
    assert_eq!(other.location, led.location);
    assert!(counter.owner.get(&path).await.words().contains("Dieses Telefon verbinden"));

    // Only the page with the scanner may use the camera.
    let header = |phone: &Browser, path: &str| {
        let cookie = format!("__Host-willkommen-device={}", phone.device.clone().unwrap());
        let request = Request::get(path).header(header::COOKIE, cookie).body(Body::empty()).unwrap();
        let router = counter.world.app.router();
        async move {
            let response = tower::ServiceExt::oneshot(router, request).await.unwrap();
            let text = |name: &str| response.headers()[name].to_str().unwrap().to_owned();
            (text("permissions-policy"), text("content-security-policy"), text("cache-control"))
        }
    };
    let (camera, policy, cache) = header(&counter.phone, REDEEM).await;
    assert!(camera.contains("camera=(self)") && policy.contains("'wasm-unsafe-eval'"), "{camera} {policy}");
    assert_eq!(cache, "no-store");
    // The till has no menu and a short footer; what the law asks for is there.
    let slim = counter.phone.get(REDEEM).await.text();
    assert!(slim.contains("class=\"top slim\"") && !slim.contains("class=\"menu\""), "{slim}");
    assert!(slim.contains("/de/legal/imprint") && !slim.contains("/de/programme/charter"), "{slim}");
    // Three ways come before the camera's picture, which is there only once somebody has chosen it.
    let page = counter.phone.get(REDEEM).await.text();
    let places: Vec<Option<usize>> = [
        "id=\"camera-start\"",
        "id=\"way-photo\"",
        "id=\"way-typed\"",
        "<video",
        "id=\"code\"",
        "id=\"file\"",
    ]
    .iter()
    .map(|part| page.find(part))
    .collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?}");
    let section = page.split("id=\"camera\"").nth(1).unwrap().split('>').next().unwrap();
    assert!(section.contains("hidden"), "{section}");
    let (camera, policy, _) = header(&counter.phone, &opened.location).await;
    assert!(camera.contains("camera=()") && !policy.contains("wasm"), "{camera} {policy}");
    for (asset, kind) in [
        ("/assets/js/pages/redeem.js", "text/javascript"),
        ("/assets/js/vendor/zxing-reader-3.1.4.js", "text/javascript"),
        ("/assets/js/vendor/zxing-reader-3.1.4.wasm", "application/wasm"),
        ("/redeem/worker.js", "text/javascript"),
    ] {
        let request = Request::get(asset).body(Body::empty()).unwrap();
        let response = tower::ServiceExt::oneshot(counter.world.app.router(), request).await.unwrap();
        assert_eq!(response.status(), StatusCode::OK, "{asset}");
        let said = response.headers()[header::CONTENT_TYPE].to_str().unwrap();
        assert!(said.starts_with(kind), "{asset}: {said}");
    }
    let poster = counter.owner.get("/de/redeem/poster.pdf?size=a4").await;
    assert!(poster.bytes.starts_with(b"%PDF"), "{}", poster.words());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waits_on_a_phone_belongs_to_the_device_it_was_paired_as() {
    let mut counter = Counter::open(Terms { offline_most: 3, ..ONCE }).await;
    let device = |page: String| {
        let named = page.split("data-device=\"").nth(1).unwrap();
        named.split('"').next().unwrap().to_owned()
    };
    let first = device(counter.phone.get(REDEEM).await.text());
    assert_eq!(first.len(), 36);
    let voucher = counter.voucher().await;
    let checked = scan(&counter.picture(voucher), &mut counter.phone).await.location;
    assert_eq!(device(counter.phone.get(&checked).await.text()), first, "noted from there too");
    // The same phone, paired anew: the page of the new device does not send what the old one has noted.
    let mut again = pair(&counter.world, &mut counter.owner, "Kasse 2").await;
    assert_ne!(device(again.get(REDEEM).await.text()), first);
}
