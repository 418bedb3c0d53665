//! Further places of a partner: who writes about them, where newcomers see them, and when they go.

use axum::http::StatusCode;

use super::booklet::{first_link, phone};
use super::browser::Page;
use super::offers::written;
use super::participation::{OLPE, count};
use super::partners::{entered, lead_of, only, owner};
use super::{Browser, World};

pub(super) const PLACES: &str = "select count(*) as value from partner_place";
const HERE: (&str, &str) = ("town-05966004", "yes");
pub(super) const BRANCH: [(&str, &str); 6] = [
    ("name", "Filiale am Bahnhof"),
    ("street", "Bahnhofstraße 3"),
    ("postal_code", "57462"),
    ("place", "Olpe"),
    ("opening_hours", "Täglich ab 5 Uhr"),
    ("position", "51.0289, 7.8514"),
];

/// The address of the only partner's places.
pub(super) async fn places_of(world: &World) -> String {
    format!("/de/partners/{}/places", only(world).await.id)
}

/// Adds a place on the page of a partner's places.
pub(super) async fn add(browser: &mut Browser, places: &str, fields: &[(&str, &str)]) -> Page {
    browser.get(places).await;
    browser.post(places, fields).await
}

/// The address of the first place on a page.
pub(super) fn first_place(page: &Page, places: &str) -> String {
    let text = page.text();
    let begin = format!("href=\"{places}/");
    let id = text.split(&begin).nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    format!("{places}/{id}")
}

/// A bakery with its main place on the map and an offer in the booklets of its town.
async fn bakery(world: &World) -> (Browser, Browser, String) {
    let mut baker = owner(world).await;
    let mut lead = world.signed_in("lead").await;
    baker.get("/de/partners/profile").await;
    let main = [
        ("kind", "business"),
        ("name", "Bäckerei Korn"),
        ("street", "Markt 1"),
        ("place", "Attendorn"),
        ("position", "51.1246, 7.9032"),
    ];
    assert_eq!(baker.post("/de/partners/profile", &main).await.location, "/de/partners/home");
    let offer = written(&mut baker, &[HERE, ("step", "send")]).await;
    lead.get(&offer).await;
    lead.post(&format!("{offer}/decision"), &[("decision", "approve")]).await;
    world.settle().await;
    (baker, lead, offer.rsplit('/').next().unwrap().to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_place_is_added_once_changed_and_removed() {
    let world = World::new().await;
    let mut baker = owner(&world).await;
    let places = places_of(&world).await;
    let page = baker.get("/de/partners/profile").await;
    assert!(page.text().contains(&format!("href=\"{places}\"")), "the profile leads to the places");
    assert!(baker.get(&places).await.words().contains("Noch gibt es keinen weiteren Ort."));

    let wrong = add(&mut baker, &places, &[("name", "Filiale am Bahnhof"), ("position", "Markt")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    for words in ["Straße und Hausnummer ein.", "geben Sie den Ort ein.", "zwei Zahlen mit einem Komma"] {
        assert!(wrong.words().contains(words), "{words}: {}", wrong.words());
    }
    assert!(wrong.text().contains("value=\"Filiale am Bahnhof\""), "what was typed is still there");
    for _ in 0..2 {
        let page = add(&mut baker, &places, &BRANCH).await;
        assert_eq!(page.location, format!("{places}?done=added"), "{}", page.words());
    }
    assert_eq!(count(&world, PLACES).await, 1, "twice is once");
    let told = baker.get(&format!("{places}?done=added")).await;
    assert!(told.words().contains("Der Ort ist eingetragen."), "{}", told.words());

    let list = baker.get(&places).await;
    let words = list.words();
    assert!(words.contains("Filiale am Bahnhof , Bahnhofstraße 3, 57462 Olpe"), "{words}");
    assert!(!words.contains("Auf der Karte fehlt dieser Ort noch."), "{words}");
    let place = first_place(&list, &places);
    let mut other = super::partners::signed_in_as(&world, super::partners::BAKER).await;
    other.get(&place).await;
    baker.get(&place).await;
    let moved = [("street", "Bahnhofstraße 5"), ("place", "Olpe")];
    assert_eq!(baker.post(&place, &moved).await.location, format!("{places}?done=changed"));
    let late = other.post(&place, &BRANCH).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.words().contains("inzwischen jemand geändert"), "{}", late.words());
    let words = baker.get(&places).await.words();
    assert!(words.contains("Bahnhofstraße 5, Olpe") && words.contains("Auf der Karte fehlt dieser Ort"));

    baker.get(&place).await;
    for _ in 0..2 {
        let removed = baker.post(&format!("{place}/removal"), &[]).await;
        assert_eq!(removed.location, format!("{places}?done=removed"));
        assert!(baker.get(&removed.location).await.words().contains("Der Ort ist entfernt."));
    }
    assert_eq!(count(&world, PLACES).await, 0);
    let told = "select count(*) as value from journal where kind = 'partner_changed'";
    assert_eq!(count(&world, told).await, 3, "added, changed, removed");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_is_asked_again_and_what_is_off_the_map_says_so() {
    let world = World::new().await;
    let mut baker = owner(&world).await;
    let places = places_of(&world).await;
    let wrong = [
        ("street", "Bahnhofstraße 3"),
        ("postal_code", "5743"),
        ("place", "Attendorn"),
        ("phone", "abc"),
        ("position", "7.9, 51.1"),
    ];
    let refused = add(&mut baker, &places, &wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    for words in ["Zahlen vertauscht?", "hat fünf Ziffern", "eine Nummer mit Vorwahl"] {
        assert!(refused.words().contains(words), "{words}: {}", refused.words());
    }
    assert_eq!(count(&world, PLACES).await, 0);
    let far = [wrong[0], ("postal_code", "80331"), ("place", "München"), ("phone", "089 123456")];
    let far = [&far[..], &[("position", "48.137, 11.575")]].concat();
    let added = add(&mut baker, &places, &far).await;
    assert_eq!(added.location, format!("{places}?done=added"), "{}", added.words());
    assert!(baker.get(&places).await.words().contains("Die Stelle liegt außerhalb der Karte."));
}

#[tokio::test(flavor = "multi_thread")]
async fn newcomers_see_every_place_of_a_partner_and_the_map_shows_each() {
    let world = World::new().await;
    let (mut baker, _, offer) = bakery(&world).await;
    let places = places_of(&world).await;
    let mut anybody = world.browser();
    let before = anybody.get("/de/offers?town=05966004").await.text();
    assert!(before.contains("mit einem Ort") && !before.contains("data-places"), "{before}");
    assert!(!anybody.get("/de/offers?q=olpe").await.text().contains(&offer));
    assert_eq!(add(&mut baker, &places, &BRANCH).await.location, format!("{places}?done=added"));

    let town = anybody.get("/de/offers?town=05966004").await;
    for words in ["Filiale am Bahnhof, Bahnhofstraße 3, 57462 Olpe", "Täglich ab 5 Uhr", "mit 2 Orten"] {
        assert!(town.text().contains(words), "{words}: {}", town.text());
    }
    let text = town.text().replace("&#34;", "\"").replace("&quot;", "\"");
    let both = "[[51.1246,7.9032,\"Markt 1, Attendorn\"],[51.0289,7.8514,\"Bahnhofstraße 3, 57462 Olpe\"]]";
    assert!(text.contains(&format!("data-places=\"{both}\"")), "{text}");
    assert!(text.contains("data-north=\"51.1246\" data-east=\"7.9032\""), "the main place stays the first");
    assert!(text.contains("aria-label=\"Bäckerei Korn, Bahnhofstraße 3, 57462 Olpe\""), "{text}");
    assert_eq!(
        text.matches(&format!("href=\"#offer-{offer}\"")).count(),
        4,
        "a dot and a name for each place"
    );
    assert!(anybody.get("/de/offers?q=olpe").await.text().contains(&offer), "found by the other place");

    let english = anybody.get("/en/offers").await.text();
    assert!(english.contains("lang=\"de\">Täglich ab 5 Uhr<"), "{english}");
    let arabic = anybody.get("/booklet/ar/offers?q=olpe").await.text();
    assert!(arabic.contains("Bahnhofstraße 3, 57462 Olpe") && arabic.contains("Täglich ab 5 Uhr"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_voucher_says_at_which_places_it_counts_too() {
    let world = World::new().await;
    let (mut baker, ..) = bakery(&world).await;
    let places = places_of(&world).await;
    let mut phone = phone(&world, 1).await;
    let list = phone.get("/booklet/de").await.text();
    let voucher = first_link(&list);
    let before = phone.get(&voucher).await.words();
    assert!(
        before.contains("Markt 1, Attendorn") && !before.contains("Weitere Orte von Bäckerei Korn"),
        "{before}"
    );
    assert!(list.contains("data-latitude=\"51.1246\"") && !list.contains("data-places"), "{list}");
    assert_eq!(add(&mut baker, &places, &BRANCH).await.location, format!("{places}?done=added"));

    let after = phone.get(&voucher).await.words();
    for words in ["Markt 1, Attendorn", "Weitere Orte von Bäckerei Korn", "Bahnhofstraße 3, 57462 Olpe"] {
        assert!(after.contains(words), "{words}: {after}");
    }
    assert!(after.contains("Täglich ab 5 Uhr"), "{after}");
    let arabic = phone.get(&voucher.replace("/de/", "/ar/")).await.words();
    assert!(arabic.contains("أماكن أخرى: "), "{arabic}");
    let list = phone.get("/booklet/de?q=bahnhof").await.text();
    let text = list.replace("&#34;", "\"").replace("&quot;", "\"");
    assert!(text.contains("[51.0289,7.8514,\"Bahnhofstraße 3, 57462 Olpe\"]]"), "{text}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_partner_that_is_only_elsewhere_on_the_map_is_near_there() {
    let world = World::new().await;
    let (mut baker, ..) = bakery(&world).await;
    let places = places_of(&world).await;
    baker.get("/de/partners/profile").await;
    baker.post("/de/partners/profile", &[("kind", "business"), ("name", "Bäckerei Korn")]).await;
    assert!(!world.browser().get("/de/offers").await.text().contains("data-nearby"));
    assert_eq!(add(&mut baker, &places, &BRANCH).await.location, format!("{places}?done=added"));
    let text = world.browser().get("/de/offers").await.text();
    assert!(text.contains("data-nearby") && text.contains("data-north=\"51.0289\" data-east=\"7.8514\""));
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_but_the_partner_and_its_towns_writes_about_its_places() {
    let world = World::new().await;
    let mut baker = owner(&world).await;
    let places = places_of(&world).await;
    let mut lead = world.signed_in("lead").await;
    assert_eq!(add(&mut lead, &places, &BRANCH).await.location, format!("{places}?done=added"));
    let place = first_place(&lead.get(&places).await, &places);
    let page = lead.get(places.trim_end_matches("/places")).await;
    assert!(page.words().contains("Bahnhofstraße 3, 57462 Olpe"), "{}", page.words());
    assert!(page.text().contains(&format!("href=\"{places}\"")));

    // Another town, another partner, and a place of another partner.
    let mut olpe = lead_of(&world, OLPE, "robin@olpe.example").await;
    let elsewhere = entered(&mut olpe, "Freibad", "").await;
    olpe.get("/de/partners").await;
    let through = format!("{elsewhere}/places/{}", place.rsplit('/').next().unwrap());
    for address in [&places, &place, &through] {
        assert_eq!(olpe.get(address).await.status, StatusCode::NOT_FOUND, "{address}");
        olpe.get("/de/partners").await;
        assert_eq!(olpe.post(address, &BRANCH).await.status, StatusCode::NOT_FOUND, "{address}");
    }
    baker.get("/de/partners/profile").await;
    let foreign = format!("{elsewhere}/places");
    assert_eq!(baker.get(&foreign).await.status, StatusCode::NOT_FOUND);
    baker.get("/de/partners/profile").await;
    assert_eq!(baker.post(&foreign, &BRANCH).await.status, StatusCode::NOT_FOUND);
    olpe.get("/de/partners").await;
    olpe.post(&format!("{through}/removal"), &[]).await;
    assert_eq!(count(&world, PLACES).await, 1, "nothing was added, changed or removed");

    // A town that has only been asked about an active partner does not write either.
    baker.get("/de/partners/profile").await;
    baker.post("/de/partners/towns", &[("town", OLPE)]).await;
    assert_eq!(olpe.get(&places).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn twenty_further_places_are_the_end() {
    let world = World::new().await;
    let mut baker = owner(&world).await;
    let places = places_of(&world).await;
    baker.get(&places).await;
    for number in 1..=20 {
        let street = format!("Markt {number}");
        let page = baker.post(&places, &[("street", &street), ("place", "Attendorn")]).await;
        assert_eq!(page.location, format!("{places}?done=added"), "{}", page.words());
    }
    let page = baker.post(&places, &[("street", "Markt 21"), ("place", "Attendorn")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.words().contains("Mehr als 20 weitere Orte"), "{}", page.words());
    assert!(page.text().contains("value=\"Markt 21\""), "what was typed is still there");
    assert_eq!(count(&world, PLACES).await, 20);
    let long = "x".repeat(500);
    let page = baker.post(&places, &[("street", &long), ("place", "Attendorn"), ("phone", &long)]).await;
    assert!(page.words().contains("Möglich sind 200 Zeichen."), "{}", page.words());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_places_go_with_the_partner() {
    let world = World::new().await;
    let (mut baker, mut lead, _) = bakery(&world).await;
    let places = places_of(&world).await;
    assert_eq!(add(&mut baker, &places, &BRANCH).await.location, format!("{places}?done=added"));
    let partner = places.trim_end_matches("/places").to_owned();
    lead.get(&partner).await;
    lead.post(&format!("{partner}/ending"), &[("reason", "Die Bäckerei ist geschlossen.")]).await;
    world.settle().await;
    assert_eq!(lead.get(&places).await.status, StatusCode::NOT_FOUND, "none of the town's business any more");
    assert!(!lead.get(&partner).await.words().contains("Bahnhofstraße"));
    assert!(!world.browser().get("/de/offers").await.text().contains("Bahnhofstraße"));
    for (days, kept) in [(179, 1), (2, 0)] {
        world.app.clock.set(world.app.clock.now().plus_minutes(days * 24 * 60));
        crate::workers::sweep(&world.app).await.unwrap();
        assert_eq!(count(&world, PLACES).await, kept);
    }
}
