//! Finding a benefit by words and by trade: in the public list and in a booklet, in the reader's language.

use axum::http::StatusCode;
use platform::{db, values};

use super::World;
use super::booklet::{ONCE, offer, phone};
use super::partners::{BAKER, entered, only};
use crate::ids::OfferId;

/// Says what newcomers look for at the partner of an offer.
async fn of_trade(world: &World, offer: OfferId, trade: &'static str) {
    let sql = "update partner set trade = $2 where id = (select partner from offer where id = $1)";
    world.write(move |tx| Box::pin(async move { Ok(db::run(tx, sql, values![offer, trade]).await?) })).await;
}

async fn translate(world: &World, offer: OfferId, lang: &'static str, benefit: &'static str) {
    let sql = "insert into offer_text (offer, lang, benefit, conditions, is_checked) \
               values ($1, $2, $3, '', true)";
    world
        .write(move |tx| Box::pin(async move { Ok(db::run(tx, sql, values![offer, lang, benefit]).await?) }))
        .await;
}

const CUP: &str = "Ein Kaffee für zwei";
const POOL: &str = "Einmal ins Freibad";

#[tokio::test(flavor = "multi_thread")]
async fn the_public_list_is_searched_and_keeps_the_other_choices() {
    let world = World::new().await;
    offer(&world, CUP, ONCE).await;
    let pool = offer(&world, POOL, ONCE).await;
    of_trade(&world, pool, "sport").await;
    translate(&world, pool, "en", "One visit to the pool").await;
    let mut anybody = world.browser();
    for (query, has_cup, has_pool) in [
        ("", true, true),
        ("?q=freibad", false, true),
        ("?q=CAFE+attendorn", true, true),
        ("?q=zwei+kaffee", true, false),
        ("?trade=sport", false, true),
        ("?trade=sport&q=kaffee", false, false),
        ("?trade=anything", true, true),
        ("?q=freibad&kind=entry", false, false),
    ] {
        let words = anybody.get(&format!("/de/offers{query}")).await.words();
        assert_eq!((words.contains(CUP), words.contains(POOL)), (has_cup, has_pool), "{query}: {words}");
    }
    let english = anybody.get("/en/offers?q=pool").await.words();
    assert!(english.contains("One visit to the pool") && !english.contains(CUP), "{english}");

    let kept = anybody.get("/de/offers?town=05966004&trade=sport&q=freibad").await.text();
    for part in
        ["value=\"freibad\"", "<option value=\"sport\" selected>", "<option value=\"05966004\" selected>"]
    {
        assert!(kept.contains(part), "{part}");
    }
    let none = anybody.get("/de/offers?q=segelflug").await;
    assert!(none.words().contains("So ein Angebot gibt es nicht."), "{}", none.words());
    assert!(none.text().contains("href=\"/de/offers\">Alle Angebote zeigen"), "a way back");
    let long = anybody.get(&format!("/de/offers?q={}", "a".repeat(1_000))).await;
    assert!(long.status == StatusCode::OK && !long.text().contains(&"a".repeat(61)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_booklet_is_searched_in_the_reader_s_language_and_by_trade() {
    let world = World::new().await;
    let cup = offer(&world, CUP, ONCE).await;
    let pool = offer(&world, POOL, ONCE).await;
    of_trade(&world, cup, "food").await;
    of_trade(&world, pool, "sport").await;
    translate(&world, cup, "ar", "قهوة لشخصين").await;
    let mut phone = phone(&world, 1).await;
    let coffee = platform::web::query(&[("q", &"قهوة".to_owned())]);
    let arabic = phone.get(&format!("/booklet/ar{coffee}")).await.text();
    assert!(arabic.contains("قهوة لشخصين") && !arabic.contains(POOL), "{arabic}");
    assert!(arabic.contains("الطعام والشراب"), "trades have names in every language");
    for (query, has_cup, has_pool) in [
        ("?q=cafe+freibad", false, true),
        ("?q=attendorn", true, true),
        ("?trade=food", true, false),
        ("?trade=food&q=freibad", false, false),
        ("?trade=anything", true, true),
        ("?show=used&q=kaffee", false, false),
    ] {
        let words = phone.get(&format!("/booklet/de{query}")).await.words();
        assert_eq!((words.contains(CUP), words.contains(POOL)), (has_cup, has_pool), "{query}: {words}");
    }
    // How many were found stands in the place of how many there are.
    let found = phone.get("/booklet/de?q=kaffee").await.words();
    assert!(found.contains("Gefunden: 1 von 2.") && !found.contains("2 Gutscheine sind offen."), "{found}");
    let whole = phone.get("/booklet/de").await.words();
    assert!(whole.contains("2 Gutscheine sind offen.") && !whole.contains("Gefunden"), "{whole}");
    let none = phone.get("/booklet/de?trade=food&q=freibad").await;
    assert!(none.words().contains("Dazu gibt es hier keinen Gutschein."), "{}", none.words());
    assert!(none.text().contains("href=\"/booklet/de\">Alle offenen Gutscheine zeigen"), "a way back");
    assert!(
        none.text().contains("<option value=\"food\" selected>") && none.text().contains("value=\"freibad\"")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_list_keeps_its_search_from_page_to_page() {
    let world = World::new().await;
    for _ in 0..40 {
        offer(&world, CUP, ONCE).await;
    }
    let mut phone = phone(&world, 1).await;
    let first = phone.get("/booklet/de?q=kaffee").await.text().replace("&#38;", "&").replace("&amp;", "&");
    assert!(first.contains("&q=kaffee&page=2\" rel=\"next\""), "{first}");
    assert!(first.contains("&q=kaffee&all=yes"));
    assert!(first.contains("Gefunden: 40 von 40."), "on all pages together");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trade_comes_from_the_form_or_a_table_and_may_be_missing() {
    let world = World::new().await;
    let mut lead = world.signed_in("lead").await;
    let address = entered(&mut lead, "Bäckerei Korn", BAKER).await;
    assert_eq!(only(&world).await.trade, "");
    lead.get(&address).await;
    let fields = [("kind", "business"), ("name", "Bäckerei Korn"), ("mail", BAKER), ("trade", "food")];
    assert_eq!(lead.post(&address, &fields).await.location, address);
    assert_eq!(only(&world).await.trade, "food");
    assert!(lead.get(&address).await.text().contains("lines\">Essen und Trinken</dd>"));
    let wrong = [("kind", "business"), ("name", "Bäckerei Korn"), ("mail", BAKER), ("trade", "x")];
    let page = lead.post(&address, &wrong).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.words().contains("Diese Branche kennen wir nicht."), "{}", page.words());

    let table = "name;art;branche\nRad;Betrieb;Mobilität\nTor;Verein;sport\nX;Betrieb;Raumfahrt\n";
    lead.get("/de/partners/import").await;
    let seen = lead.upload("/de/partners/import", &[("file", table.as_bytes())]).await;
    assert!(seen.words().contains("Diese Branche kennen wir nicht."), "{}", seen.words());
    let table = seen.value_of("table");
    let good = [("step", "take-good".as_bytes()), ("table", table.as_bytes())];
    lead.upload("/de/partners/import", &good).await;
    for (name, trade) in [("Rad", "mobility"), ("Tor", "sport")] {
        let sql = "select trade as value from partner where name = $1";
        let stored: String = db::value(world.app.db.read(), sql, values![name]).await.unwrap().unwrap();
        assert_eq!(stored, trade, "{name}");
    }
}
