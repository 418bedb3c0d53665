//! Around the booklet nobody is left with German: errors, unknown addresses, privacy and the list of offers.

use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use axum::response::IntoResponse as _;
use platform::web::error::Problem;
use platform::web::form::FormSeal;
use platform::{Error, db, values};

use super::World;
use super::booklet::{ONCE, Terms, offer, phone};
use super::browser::words;
use crate::vouchers::booklet::faults;
use crate::vouchers::booklet::speech::{Speaker, Tongue};

fn said(tongue: Tongue, key: &str) -> String {
    Speaker { tongue }.get(key)
}

fn root(tongue: Tongue) -> String {
    format!("<html lang=\"{}\" dir=\"{}\">", tongue.code(), tongue.direction())
}

#[test]
fn what_stands_before_a_colon_is_no_question() {
    for key in [
        "booklet-language",
        "booklet-phone",
        "booklet-voucher-hours",
        "booklet-voucher-only",
        "welcome-town-address",
        "welcome-town-link",
    ] {
        for tongue in Tongue::ALL {
            let words = said(*tongue, key);
            assert!(!words.ends_with(['?', '؟', ':']), "{}, {key}: {words}", tongue.word());
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_is_none_says_so_in_the_reader_s_language() {
    let world = World::new().await;
    let mut anybody = world.browser();
    for tongue in Tongue::ALL {
        let address = format!("/booklet/{}/nowhere", tongue.word());
        let page = anybody.get(&address).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{address}");
        assert!(page.text().contains(&root(*tongue)), "{address}");
        assert!(page.words().contains(&said(*tongue, "booklet-missing-title")), "{}", page.words());
    }
    // Where the address names no language, the browser's first one counts.
    for (address, accepted, tongue) in [
        ("/c/a/b", "ar-SY,de;q=0.5", Tongue::Ar),
        ("/booklet", "uk", Tongue::Uk),
        ("/booklet/fr/open", "fr,ro", Tongue::Ro),
        ("/booklet/fr/open", "", Tongue::De),
    ] {
        let request = Request::get(address).header("accept-language", accepted);
        let page = anybody.send(request.body(Body::empty()).unwrap()).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{address}");
        assert!(page.text().contains(&root(tongue)), "{address} {accepted}");
        assert!(page.words().contains(&said(tongue, "booklet-missing-title")), "{}", page.words());
    }
    assert!(anybody.get("/de/nowhere").await.words().contains("Diese Seite gibt es nicht."));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_fault_of_our_own_is_told_in_the_reader_s_language_with_a_reference() {
    let world = World::new().await;
    offer(&world, "Ein Tee", ONCE).await;
    let mut phone = phone(&world, 1).await;
    let break_it = "alter table voucher rename to voucher_elsewhere";
    world.write(move |tx| Box::pin(async move { Ok(db::run(tx, break_it, values![]).await?) })).await;
    let page = phone.get("/booklet/ar").await;
    assert_eq!(page.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(page.text().contains(&root(Tongue::Ar)), "{}", page.text());
    for key in ["booklet-failed-title", "booklet-failed-text", "booklet-reference"] {
        assert!(page.words().contains(&said(Tongue::Ar, key)), "{key}: {}", page.words());
    }
    assert!(!page.text().contains("data-wiped"), "a kept copy stays");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_is_told_in_every_language() {
    let world = World::new().await;
    for tongue in Tongue::ALL {
        let address = format!("/booklet/{}/saved", tongue.word());
        let (mut parts, ()) = Request::post(address).body(()).unwrap().into_parts();
        parts.extensions.insert(FormSeal::new(world.app.key.clone(), ""));
        let shell = faults::reader(&world.app, &parts).unwrap();
        let answer = Error::Full.into_response();
        let problem = answer.extensions().get::<Problem>().unwrap();
        let page = faults::page(shell, problem, answer.status()).unwrap();
        assert_eq!(page.status(), StatusCode::SERVICE_UNAVAILABLE);
        let bytes = to_bytes(page.into_body(), usize::MAX).await.unwrap();
        let told = words(&String::from_utf8_lossy(&bytes));
        assert!(told.contains(&said(*tongue, "booklet-full-title")), "{told}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_voucher_that_is_opened_outside_of_a_till_is_explained_in_every_language() {
    let world = World::new().await;
    let mut anybody = world.browser();
    for tongue in Tongue::ALL {
        let address = format!("/booklet/{}/scanned", tongue.word());
        // No browser asks for plain German; it is in the row of languages.
        if *tongue != Tongue::DeLeicht {
            let request = Request::get("/v/000000000000-0123456789abcdef");
            let request = request.header("accept-language", format!("fr, {};q=0.9, de;q=0.5", tongue.word()));
            let led = anybody.send(request.body(Body::empty()).unwrap()).await;
            assert_eq!((led.status, led.location), (StatusCode::SEE_OTHER, address.clone()));
        }
        let page = anybody.get(&address).await;
        assert_eq!((page.status, page.set_cookie.as_str()), (StatusCode::OK, ""), "{address}");
        assert!(page.text().contains(&root(*tongue)), "{address}");
        for key in ["booklet-scanned-title", "booklet-scanned-lead", "booklet-scanned-text"] {
            assert!(page.words().contains(&said(*tongue, key)), "{address} {key}: {}", page.words());
        }
        let is_marked = page.words().contains(&said(*tongue, "booklet-unchecked"));
        assert_eq!(is_marked, !tongue.is_checked(), "{address}");
        for other in Tongue::ALL {
            let there = format!("href=\"/booklet/{}/scanned\"", other.word());
            assert!(page.text().contains(&there), "{address} leads to {there}");
        }
        assert!(page.text().contains(&format!("href=\"/booklet/{}/offers\"", tongue.word())));
    }
    // Whoever holds a booklet goes back to it.
    let mut phone = phone(&world, 1).await;
    let own = phone.get("/booklet/uk/scanned").await;
    assert!(own.words().contains(&said(Tongue::Uk, "booklet-go-list")), "{}", own.words());
}

#[tokio::test(flavor = "multi_thread")]
async fn newcomers_read_in_their_language_what_is_stored_and_who_answers() {
    let world = World::new().await;
    let mut anybody = world.browser();
    for tongue in Tongue::ALL {
        let address = format!("/booklet/{}/privacy", tongue.word());
        let form = anybody.get(&format!("/booklet/{}/open", tongue.word())).await.text();
        assert!(form.contains(&format!("href=\"{address}\"")), "the footer leads there");
        let page = anybody.get(&address).await;
        assert_eq!((page.status, page.set_cookie.as_str()), (StatusCode::OK, ""), "{address}");
        for key in ["booklet-privacy-kept-booklet", "booklet-privacy-rights-all", "booklet-privacy-who-town"]
        {
            assert!(page.words().contains(&said(*tongue, key)), "{address} {key}: {}", page.words());
        }
        assert!(page.words().contains("400") && page.words().contains("30"), "{}", page.words());
    }
    for tongue in Tongue::ALL {
        let page = anybody.get(&format!("/booklet/{}/data", tongue.word())).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.words().contains(&said(*tongue, "booklet-nothing-title")), "{}", page.words());
        assert!(!page.text().contains("data-wiped"));
    }
    let mut phone = phone(&world, 1).await;
    let own = phone.get("/booklet/tr/privacy").await;
    assert!(own.words().contains("Hansestadt Attendorn"), "whoever has a booklet reads who answers for it");
    assert!(own.text().contains("href=\"/booklet/tr/data\""));
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_reads_the_offers_in_the_languages_of_the_booklet() {
    let world = World::new().await;
    let cup = offer(&world, "Ein Kaffee für zwei", ONCE).await;
    offer(&world, "Freie Fahrt", Terms { is_regional: true, ..ONCE }).await;
    let translate = "insert into offer_text (offer, lang, benefit, conditions, is_checked) \
                     values ($1, 'ar', 'قهوة لشخصين', '', false)";
    world.write(move |tx| Box::pin(async move { Ok(db::run(tx, translate, values![cup]).await?) })).await;
    let mut anybody = world.browser();
    let door = anybody.get("/de/offers").await.text();
    assert!(door.contains("href=\"/booklet/ar/offers\" lang=\"ar\" dir=\"rtl\""), "{door}");
    // What was chosen goes along, into English too.
    let chosen = anybody.get("/de/offers?town=05966004&trade=food&q=caf%C3%A9%20x&page=1").await.text();
    let chosen = chosen.replace("&#38;", "&").replace("&amp;", "&");
    for page in ["/booklet/ar/offers", "/en/offers"] {
        let link = format!("href=\"{page}?town=05966004&trade=food&q=caf%C3%A9+x\"");
        assert!(chosen.contains(&link), "{link}: {chosen}");
    }
    assert!(door.contains("href=\"/en/offers\""), "{door}");
    let page = anybody.get("/booklet/ar/offers").await;
    assert_eq!((page.status, page.set_cookie.as_str()), (StatusCode::OK, ""));
    let text = page.text();
    assert!(text.contains("<h2 lang=\"ar\" dir=\"rtl\">قهوة لشخصين</h2>"), "{text}");
    assert!(text.contains("<h2 lang=\"de\" dir=\"ltr\">Freie Fahrt</h2>"), "{text}");
    assert!(page.words().contains(&said(Tongue::Ar, "booklet-german")), "what is German says so");
    for (query, has_cup, has_ride) in [
        ("?town=05966004", true, true),
        ("?town=05966024", false, true),
        ("?kind=entry", false, false),
        ("?q=fahrt", false, true),
        ("?page=9", true, true),
    ] {
        let text = anybody.get(&format!("/booklet/ar/offers{query}")).await.text();
        let found = (text.contains("قهوة لشخصين"), text.contains("Freie Fahrt"));
        assert_eq!(found, (has_cup, has_ride), "{query}");
    }
    let none = anybody.get("/booklet/pl/offers?q=xyz").await.text();
    assert!(
        none.contains(&format!("href=\"/booklet/pl/offers\">{}", said(Tongue::Pl, "booklet-offers-reset")))
    );
}
