//! The one list of offers for everybody: in which language, in which order, and where on the map.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use tower::ServiceExt as _;

use super::offers::{COFFEE, HERE, decide, id_of, written};
use super::partner_places::{BRANCH, add, places_of};
use super::partners::owner;
use super::{Browser, World, booklet};
use crate::vouchers::offers;

#[tokio::test(flavor = "multi_thread")]
async fn what_no_speaker_has_checked_says_so() {
    let world = World::new().await;
    let mut baker = owner(&world).await;
    let mut lead = world.signed_in("lead").await;
    let address = written(&mut baker, &[HERE, ("step", "send")]).await;
    decide(&mut lead, &address, &[("decision", "approve")]).await;
    let mut anybody = world.browser();
    assert!(anybody.get("/en/offers").await.words().contains("In German only"));
    let texts = format!("{address}/texts");
    baker.get(&texts).await;
    let only_conditions = baker.post(&texts, &[("conditions-ar", "x")]).await;
    assert_eq!(only_conditions.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields = [("benefit-en", "A free coffee"), ("benefit-ar", "قهوة مجانية")];
    assert_eq!(baker.post(&texts, &fields).await.location, address);
    let english = anybody.get("/en/offers").await.words();
    assert!(english.contains("A free coffee"), "{english}");
    assert!(english.contains("machine translation, not checked"), "{english}");
    let known = offers::texts(world.app.db.read(), &[id_of(&address)], "ar").await.unwrap();
    assert!(known.values().all(|text| !text.is_checked) && known.len() == 1);
    lead.get(&texts).await;
    lead.post(&texts, &[("benefit-en", "A free coffee"), ("checked-en", "yes")]).await;
    let english = anybody.get("/en/offers").await.words();
    assert!(english.contains("A free coffee") && !english.contains("not checked"), "{english}");
    // Once approved, the partner's own tick does not count for what it changes.
    assert!(baker.get(&texts).await.words().contains("bis die Kommune den Haken setzt"));
    let ticked = async |baker: &mut Browser, words: &str| {
        baker.post(&texts, &[("benefit-en", words), ("checked-en", "yes")]).await;
        let known = offers::texts(world.app.db.read(), &[id_of(&address)], "en").await.unwrap();
        known.values().map(|text| text.is_checked).collect::<Vec<_>>()
    };
    assert_eq!(ticked(&mut baker, "A free coffee").await, [true], "nothing was changed");
    assert_eq!(ticked(&mut baker, "A free tea").await, [false]);
    assert_eq!(ticked(&mut lead, "A free tea").await, [true]);
    let gone = offers::texts(world.app.db.read(), &[id_of(&address)], "ar").await.unwrap();
    assert!(gone.is_empty(), "an empty line takes the text away");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_translated_stands_there_in_german_and_says_so() {
    let world = World::new().await;
    let mut baker = owner(&world).await;
    let mut lead = world.signed_in("lead").await;
    let address = written(&mut baker, &[HERE, ("step", "send")]).await;
    decide(&mut lead, &address, &[("decision", "approve")]).await;
    let sql = "update partner set about = 'Backstube mit Garten', opening_hours = 'Täglich ab 6 Uhr'";
    world.write(move |tx| Box::pin(async move { Ok(platform::db::run(tx, sql, vec![]).await?) })).await;
    let mut anybody = world.browser();
    let german = |text: &str, words: &str| text.contains(&format!("lang=\"de\">{words}<"));
    let english = anybody.get("/en/offers").await.text();
    for words in [COFFEE, "Nicht am Sonntag", "Backstube mit Garten", "Täglich ab 6 Uhr"] {
        assert!(german(&english, words), "{words}: {english}");
    }
    let texts = format!("{address}/texts");
    baker.get(&texts).await;
    assert_eq!(baker.post(&texts, &[("benefit-en", "A free coffee")]).await.location, address);
    let english = anybody.get("/en/offers").await.text();
    assert!(english.contains(">A free coffee<") && !english.contains(COFFEE), "{english}");
    assert!(german(&english, "Nicht am Sonntag") && !german(&english, "A free coffee"), "{english}");
    assert_eq!(english.matches("In German only").count(), 2, "the conditions, and what the partner says");
    baker.get(&texts).await;
    let both = [("benefit-en", "A free coffee"), ("conditions-en", "Not on Sundays")];
    baker.post(&texts, &both).await;
    let english = anybody.get("/en/offers").await.text();
    assert!(english.contains(">Not on Sundays<") && !english.contains("Nicht am Sonntag"), "{english}");
    let own = anybody.get("/de/offers").await.text();
    assert!(own.contains("Nicht am Sonntag") && !german(&own, "Nicht am Sonntag"), "{own}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_chosen_town_comes_before_the_region_and_every_partner_says_where_it_is() {
    let world = World::new().await;
    let mut baker = owner(&world).await;
    let (mut lead, mut agency) = (world.signed_in("lead").await, world.signed_in("agency").await);
    let local = written(&mut baker, &[HERE, ("step", "send")]).await;
    let cake = "Ein Kuchen";
    let regional = written(&mut baker, &[("benefit", cake), ("reach", "regional"), ("step", "send")]).await;
    decide(&mut lead, &local, &[("decision", "approve")]).await;
    decide(&mut agency, &regional, &[("decision", "approve")]).await;
    let mut anybody = world.browser();
    let here = anybody.get("/de/offers?town=05966004").await.words();
    let at = |words: &str| here.find(words).unwrap_or_else(|| panic!("{words}: {here}"));
    assert!(at("In Attendorn") < at(COFFEE) && at(COFFEE) < at("In der ganzen Region"), "{here}");
    assert!(at("In der ganzen Region") < at(cake), "{here}");
    assert!(here.contains("Bäckerei Korn, Attendorn"), "the only town of the offer: {here}");
    let there = anybody.get("/de/offers?town=05966024").await.words();
    assert!(there.contains(cake) && !there.contains(COFFEE) && !there.contains("In Olpe"), "{there}");
    baker.get("/de/partners/profile").await;
    let place = [("kind", "business"), ("name", "Bäckerei Korn"), ("place", "Heldener Musterdorf")];
    baker.post("/de/partners/profile", &place).await;
    let all = anybody.get("/de/offers").await.words();
    assert!(all.contains("Bäckerei Korn, Heldener Musterdorf"), "{all}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_number_that_a_phone_can_call_is_a_link() {
    let world = World::new().await;
    let mut baker = owner(&world).await;
    let mut lead = world.signed_in("lead").await;
    let address = written(&mut baker, &[HERE, ("step", "send")]).await;
    decide(&mut lead, &address, &[("decision", "approve")]).await;
    let branch = [&BRANCH[..], &[("phone", "02761 83-0")][..]].concat();
    let places = places_of(&world).await;
    assert_eq!(add(&mut baker, &places, &branch).await.location, format!("{places}?done=added"));
    for (typed, seen) in [
        ("02722 64-100", "<a href=\"tel:+49272264100\">02722 64-100</a></p>"),
        ("64-100 vormittags", "Telefon 64-100 vormittags</p>"),
    ] {
        let sql = "update partner set phone = $1";
        world
            .write(move |tx| {
                Box::pin(async move { Ok(platform::db::run(tx, sql, platform::values![typed]).await?) })
            })
            .await;
        let list = world.browser().get("/de/offers").await.text();
        assert!(list.contains(seen), "{typed}: {list}");
        assert!(list.contains("<a href=\"tel:+492761830\">02761 83-0</a></p>"), "{list}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_of_several_pages_comes_in_one_where_it_is_ordered_by_distance() {
    let world = World::new().await;
    for _ in 0..31 {
        booklet::offer(&world, "Ein Tee", booklet::ONCE).await;
    }
    let mut anybody = world.browser();
    let rows = |text: &str| text.matches("id=\"offer-").count();
    let first = anybody.get("/de/offers?town=05966004").await;
    assert!(first.words().contains("31 Angebote"), "all of them are counted: {}", first.words());
    let first = first.text();
    assert_eq!(rows(&first), 30);
    assert!(first.contains("rel=\"next\""));
    let second = anybody.get("/de/offers?town=05966004&page=2").await.text();
    assert_eq!(rows(&second), 1);
    assert!(second.contains("rel=\"prev\"") && !second.contains("rel=\"next\""));
    let whole = anybody.get("/de/offers?town=05966004&all=yes").await.text();
    assert_eq!(rows(&whole), 31);
    assert!(whole.contains("data-all-offers") && !whole.contains("rel=\"next\""));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_that_is_too_large_to_keep_comes_all_the_same() {
    let world = World::new().await;
    let offer = booklet::offer(&world, "Ein Tee", booklet::ONCE).await;
    let long = format!("{}Ende", "Nur mit Termin. ".repeat(200_000));
    world
        .write(move |tx| {
            Box::pin(async move {
                let sql = "update offer set conditions = $2 where id = $1";
                Ok(platform::db::run(tx, sql, platform::values![offer, long]).await?)
            })
        })
        .await;
    let page = world.browser().get("/de/offers").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text().contains("Nur mit Termin. Ende") && page.text().contains("</html>"));
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_list_may_ask_a_browser_where_it_is() {
    let world = World::new().await;
    let mut baker = owner(&world).await;
    baker.get("/de/partners/profile").await;
    let place = [("kind", "business"), ("name", "Bäckerei Korn"), ("position", "51.1246, 7.9032")];
    baker.post("/de/partners/profile", &place).await;
    let mut lead = world.signed_in("lead").await;
    let address = written(&mut baker, &[HERE, ("step", "send")]).await;
    decide(&mut lead, &address, &[("decision", "approve")]).await;
    for (path, allowed) in
        [("/de/offers", true), ("/de/municipalities", false), ("/de/partners/apply", false)]
    {
        // Made once, and then given again out of the cache.
        for _ in 0..2 {
            let request = Request::get(path).body(Body::empty()).unwrap();
            let answer = world.app.router().oneshot(request).await.unwrap();
            let policy = answer.headers().get("permissions-policy").unwrap().to_str().unwrap();
            assert_eq!(policy.contains("geolocation=(self)"), allowed, "{path}: {policy}");
            assert!(policy.contains("camera=()"), "{path}: {policy}");
        }
    }
    let page = world.browser().get("/de/offers").await;
    assert!(page.text().contains("data-north=\"51.1246\" data-east=\"7.9032\""), "the places come along");
    assert!(page.words().contains("In meiner Nähe"));
    // For the region a number per town that leads to its list, for a town its partners.
    let text = page.text().replace("&#38;", "&").replace("&amp;", "&");
    assert!(text.contains("offer-point") && text.contains("Attendorn: ein eigenes Angebot"));
    assert!(text.contains("href=\"/de/offers?town=05966004&kind=\"") && text.contains("offer-number"));
    let town = world.browser().get("/de/offers?town=05966004").await;
    assert!(town.text().contains("Karte von Attendorn mit einem Ort"));
    assert!(town.text().contains(&format!("href=\"#offer-{}\"", id_of(&address))));
    assert!(town.words().contains("Auf der Karte steht ein Ort von einem Partner."), "{}", town.words());
    // Whoever sees a number on a phone reads below the map whose it is.
    let text = town.text();
    let names = text.split("aria-labelledby=\"map-names\"").nth(1).unwrap();
    let names = names.split("</div>").next().unwrap();
    assert!(names.contains("Bäckerei Korn") && names.contains(&format!("#offer-{}", id_of(&address))));
    assert!(town.text().contains("class=\"offer-number\"") && town.text().contains(">1</text>"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_heading_counts_a_towns_own_offers_apart_from_those_of_the_region() {
    let world = World::new().await;
    booklet::offer(&world, "Ein Tee", booklet::ONCE).await;
    booklet::offer(&world, "Eine Führung", booklet::Terms { is_regional: true, ..booklet::ONCE }).await;
    let mut anybody = world.browser();
    for (address, words) in [
        ("/de/offers", "2 Angebote für Neue"),
        ("/de/offers", "Attendorn: ein eigenes Angebot"),
        ("/de/offers?town=05966004", "Ein Angebot für Neue in Attendorn und eines für die ganze Region"),
        ("/de/offers?town=05966024", "Ein Angebot für Neue in der ganzen Region"),
    ] {
        let page = anybody.get(address).await.words();
        assert!(page.contains(words), "{words}: {page}");
    }
}
