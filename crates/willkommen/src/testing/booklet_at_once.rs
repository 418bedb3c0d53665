//! What has changed is seen by the next request: the list and the page of a voucher ask one question each, and what they
//! remember is the same for every newcomer.

use axum::http::StatusCode;
use platform::{db, values};

use super::World;
use super::booklet::{ONCE, Terms, card, first_link, offer, open, phone, redeem, vouchers};
use super::participation::taking_part;
use super::redemption::{self, Counter, rows};
use crate::ids::OfferId;
use crate::layout::qr::Pattern;
use crate::vouchers::booklet::{Voucher, mark, moved_to};
use crate::vouchers::redemption::uses_of;

/// The pattern that a page shows; empty where it shows none.
fn shown(page: &str) -> String {
    let path = page.split("class=\"ticket-ink\" d=\"").nth(1).and_then(|rest| rest.split('"').next());
    path.unwrap_or_default().to_owned()
}

/// The pattern of a voucher.
fn drawn(world: &World, voucher: &Voucher) -> String {
    Pattern::of(&mark::address(&world.app.config.base_url, &world.app.key, voucher)).unwrap().path
}

/// The voucher to which an address leads, as it stands now.
async fn voucher_at(world: &World, address: &str) -> Voucher {
    let all = vouchers(world).await;
    all.into_iter().find(|voucher| address.ends_with(&voucher.id.to_string())).unwrap()
}

async fn set(world: &World, sql: &'static str, offer: OfferId) {
    world.write(move |tx| Box::pin(async move { Ok(db::run(tx, sql, values![offer]).await?) })).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_asks_next_sees_what_a_voucher_is_now_and_nobody_else_s() {
    let world = World::new().await;
    let cup = offer(&world, "Ein Kaffee für zwei", Terms { uses: 2, ..ONCE }).await;
    let (_, code) = card(&world, 1, "handed_out").await;
    let (mut mine, mut other) = (world.browser(), phone(&world, 2).await);
    open(&mut mine, &code).await;
    let own = first_link(&mine.get("/booklet/de").await.text());
    let theirs = first_link(&other.get("/booklet/de").await.text());
    assert_ne!(own, theirs);
    let voucher = voucher_at(&world, &own).await;
    let (pattern, their_pattern) =
        (drawn(&world, &voucher), drawn(&world, &voucher_at(&world, &theirs).await));
    assert_ne!(pattern, their_pattern);
    for _ in 0..2 {
        assert_eq!(shown(&mine.get(&own).await.text()), pattern);
        assert_eq!(shown(&other.get(&theirs).await.text()), their_pattern);
        for (phone, address) in [(&mut mine, &theirs), (&mut other, &own)] {
            assert_eq!(phone.get(address).await.status, StatusCode::NOT_FOUND);
        }
    }

    let state = format!("{own}/state");
    assert!(redeem(&world, voucher.id, "", 2).await);
    assert_eq!(mine.get(&state).await.text(), "open-1");
    assert!(mine.get(&own).await.text().contains("data-state=\"open-1\""));
    set(&world, "update offer set state = 'ended' where id = $1", cup).await;
    assert_eq!(mine.get(&state).await.text(), "withdrawn-1");
    let page = mine.get(&own).await;
    assert!(page.words().contains("Zurückgezogen") && shown(&page.text()).is_empty(), "{}", page.words());
    assert!(mine.get("/booklet/de").await.words().contains("Zurzeit ist kein Gutschein offen"));
    set(&world, "update offer set state = 'approved' where id = $1", cup).await;
    assert_eq!(shown(&mine.get(&own).await.text()), pattern);
    set(&world, "update voucher set withdrawn = true where offer = $1", cup).await;
    assert!(shown(&mine.get(&own).await.text()).is_empty());
    set(&world, "update voucher set withdrawn = false where offer = $1", cup).await;
    assert!(mine.get("/booklet/de").await.text().contains(&own));
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_holds_a_booklet_no_longer_is_shown_nothing_of_it() {
    let world = World::new().await;
    offer(&world, "Ein Kaffee für zwei", ONCE).await;
    let (lost, code) = card(&world, 1, "handed_out").await;
    let (new, _) = card(&world, 2, "handed_out").await;
    let (mut first, mut second) = (world.browser(), world.browser());
    open(&mut first, &code).await;
    let own = first_link(&first.get("/booklet/de").await.text());
    let before = shown(&first.get(&own).await.text());
    let cookie = first.booklet.clone();
    open(&mut second, &code).await;
    let pages = ["/booklet/de".to_owned(), format!("{own}/state"), own.clone()];
    for address in &pages {
        // Whoever is told that it is over loses the cookie; here it asks on.
        first.booklet.clone_from(&cookie);
        let page = first.get(address).await;
        assert_eq!(page.status, StatusCode::FORBIDDEN, "{address}");
        assert!(!page.words().contains("Ein Kaffee") && shown(&page.text()).is_empty(), "{address}");
    }
    let voucher = voucher_at(&world, &own).await;
    let now = shown(&second.get(&own).await.text());
    assert_ne!(now, before, "the code is another one");
    assert_eq!((voucher.serial, now), (1, drawn(&world, &voucher)));

    // The card is lost, and its town gives another one for it.
    let at = world.app.clock.now();
    world.write(move |tx| Box::pin(async move { Ok(moved_to(tx, lost, new, at).await?) })).await;
    let cookie = second.booklet.clone();
    for address in &pages {
        second.booklet.clone_from(&cookie);
        assert_eq!(second.get(address).await.status, StatusCode::FORBIDDEN, "{address}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_booklet_without_vouchers_has_an_empty_list() {
    let world = World::new().await;
    let mut phone = phone(&world, 1).await;
    let list = phone.get("/booklet/de").await;
    assert_eq!(list.status, StatusCode::OK);
    assert!(!list.text().contains("/vouchers/"), "{}", list.words());
    let none = "/booklet/de/vouchers/00000000-0000-0000-0000-000000000000";
    for address in [none.to_owned(), format!("{none}/state"), "/booklet/de/vouchers/none".to_owned()] {
        assert_eq!(phone.get(&address).await.status, StatusCode::NOT_FOUND, "{address}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_voucher_says_where_it_was_redeemed_last_of_what_counts() {
    let world = World::new().await;
    taking_part(&world).await;
    let terms = redemption::Terms { uses: 3, ..redemption::ONCE };
    let Counter { world, phone: mut till, .. } = Counter::of(world, terms).await;
    let mut newcomer = phone(&world, 1).await;
    let own = first_link(&newcomer.get("/booklet/de").await.text());
    let voucher = voucher_at(&world, &own).await;
    let picture = mark::address(&world.app.config.base_url, &world.app.key, &voucher);
    assert!(!newcomer.get(&own).await.words().contains("Zuletzt eingelöst"));
    let mut times = Vec::new();
    for _ in 0..2 {
        world.app.clock.set(world.app.clock.now().plus_minutes(61));
        assert!(redemption::redeem(&picture, &mut till).await.words().contains("EINGELÖST"));
        times.push(world.app.clock.time_of_day(world.app.clock.now()));
        let said = format!("um {} Uhr bei Café am Markt.", times.last().unwrap());
        let page = newcomer.get(&own).await.words();
        assert!(page.contains("Zuletzt eingelöst am") && page.contains(&said), "{said}: {page}");
        assert!(!page.contains("Ein Versuch ohne Internet"), "{page}");
    }
    // Then the page's own time is another one.
    world.app.clock.set(world.app.clock.now().plus_minutes(61));
    rows::change(
        &world,
        "update redemption set is_conflict = true where at = (select max(at) from redemption)",
    )
    .await;
    let page = newcomer.get(&own).await.words();
    assert!(page.contains(&format!("um {} Uhr", times[0])) && !page.contains(&times[1]), "{times:?}: {page}");
    assert!(page.contains("Ein Versuch ohne Internet wurde nicht gezählt."), "{page}");
    let uses = uses_of(world.app.db.read(), voucher.id).await.unwrap();
    let last = uses.last.map(|last| world.app.clock.time_of_day(last.at));
    assert_eq!((last, uses.has_conflict), (Some(times[0].clone()), true));
    // Who has left the programme is named all the same.
    rows::change(&world, "update partner set state = 'ended'").await;
    assert!(newcomer.get(&own).await.words().contains("Uhr bei Café am Markt."));
    rows::change(&world, "update redemption set undone_at = at").await;
    let page = newcomer.get(&own).await.words();
    assert!(!page.contains("Zuletzt eingelöst") && !page.contains("Ein Versuch ohne Internet"), "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_translation_is_read_as_soon_as_it_is_written() {
    let world = World::new().await;
    let cup = offer(&world, "Ein Kaffee für zwei", ONCE).await;
    let mut phone = phone(&world, 1).await;
    let list = "/booklet/uk";
    let own = first_link(&phone.get(list).await.text());
    let pages = [list, own.as_str(), "/booklet/uk/offers"];
    for (sql, is_there) in [
        ("update offer set is_paused = false where id = $1", false),
        (
            "insert into offer_text (offer, lang, benefit, conditions, is_checked) \
             values ($1, 'uk', 'Кава для двох', '', true)",
            true,
        ),
        ("update offer_text set lang = 'pl' where offer = $1", false),
        ("update offer_text set lang = 'uk' where offer = $1", true),
        ("delete from offer_text where offer = $1", false),
    ] {
        set(&world, sql, cup).await;
        for page in pages {
            let words = phone.get(page).await.words();
            assert_eq!(words.contains("Кава для двох"), is_there, "{sql} {page}: {words}");
            assert_eq!(words.contains("Ein Kaffee für zwei"), !is_there, "{sql} {page}: {words}");
        }
        assert!(phone.get(&own.replace("/uk/", "/de/")).await.words().contains("Ein Kaffee für zwei"));
    }
}
