//! Opening a booklet: what a card's code opens, and what it says where it opens nothing.

use axum::http::StatusCode;
use platform::clock::Moment;
use platform::{db, values};

use super::participation::{ATTENDORN, count};
use super::{Browser, World};
use crate::ids::{BatchId, CardId, OfferId, PartnerId, VoucherId};
use crate::vouchers::booklet::{self, Voucher};
use crate::vouchers::code::CARD;

/// What an offer promises; the rest is the same for all.
#[derive(Clone, Copy)]
pub struct Terms {
    pub uses: i64,
    pub period: &'static str,
    pub is_rotating: bool,
    pub is_regional: bool,
    pub starts_on: Option<&'static str>,
    pub valid_days: i64,
}

/// Once, in the own town, for half a year.
pub const ONCE: Terms =
    Terms { uses: 1, period: "", is_rotating: false, is_regional: false, starts_on: None, valid_days: 180 };

/// A partner that takes part in Attendorn, and an offer of it that was approved. The only place in which these
/// tests make rows of other parts.
pub async fn offer(world: &World, benefit: &'static str, terms: Terms) -> OfferId {
    let (partner, offer) = (PartnerId::new(), OfferId::new());
    let (town, now) = (world.town(ATTENDORN).await, world.app.clock.now());
    world
        .write(move |tx| {
            Box::pin(async move {
                db::run(
                    tx,
                    "insert into partner (id, kind, name, street, postal_code, place, opening_hours, lang, \
                     state, applied_at) values ($1, 'business', 'Café am Markt', 'Alter Markt 4', '57439', \
                     'Attendorn', 'Mo bis Fr 8 bis 18 Uhr', 'de', 'active', $2)",
                    values![partner, now],
                )
                .await?;
                db::run(
                    tx,
                    "insert into partner_town (partner, municipality, state, asked_at) \
                     values ($1, $2, 'agreed', $3)",
                    values![partner, town, now],
                )
                .await?;
                db::run(
                    tx,
                    "insert into offer (id, partner, kind, benefit, conditions, uses, period, valid_days, \
                     starts_on, is_rotating, is_regional, state, created_at) values ($1, $2, 'extra', $3, \
                     'Nicht an Feiertagen.', $4, $5, $6, $7, $8, $9, 'approved', $10)",
                    values![
                        offer,
                        partner,
                        benefit,
                        terms.uses,
                        terms.period,
                        terms.valid_days,
                        terms.starts_on.map(str::to_owned),
                        terms.is_rotating,
                        terms.is_regional,
                        now
                    ],
                )
                .await?;
                if !terms.is_regional {
                    let sql =
                        "insert into offer_town (offer, municipality, state) values ($1, $2, 'approved')";
                    db::run(tx, sql, values![offer, town]).await?;
                }
                Ok(())
            })
        })
        .await;
    offer
}

/// A card of Attendorn in a state, with its code; a batch of its own.
pub async fn card(world: &World, number: i64, state: &'static str) -> (CardId, String) {
    let (batch, card) = (BatchId::new(), CardId::new());
    let code = CARD.of(&world.app.key, &card.to_string());
    let hash = CARD.hash(&world.app.key, &code);
    let (town, now) = (world.town(ATTENDORN).await, world.app.clock.now());
    let by = crate::people::all(world.app.db.read()).await.unwrap()[0].id;
    let today = world.app.clock.today();
    let is_out = (state == "handed_out").then_some(now);
    let out_on = is_out.map(|_| today);
    let until = today.plus_days(365);
    world
        .write(move |tx| {
            Box::pin(async move {
                db::run(
                    tx,
                    "insert into card_batch (id, municipality, number, kind, size, first_number, expires_on, \
                     state, prepared_by, prepared_at, prepared_on, note) \
                     values ($1, $2, $3, 'cards', 1, $3, $4, 'released', $5, $6, $7, '')",
                    values![batch, town, number, until, by, now, today],
                )
                .await?;
                db::run(
                    tx,
                    "insert into card (id, batch, municipality, number, code_hash, state, expires_on, \
                     handed_out_at, handed_out_on) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                    values![card, batch, town, number, hash, state, until, is_out, out_on],
                )
                .await?;
                Ok(())
            })
        })
        .await;
    (card, code.text().to_owned())
}

/// A phone on which a card of its own has opened a booklet.
pub async fn phone(world: &World, number: i64) -> Browser {
    let (_, code) = card(world, number, "handed_out").await;
    let mut phone = world.browser();
    open(&mut phone, &code).await;
    assert!(phone.booklet.is_some());
    phone
}

/// Types a code; the answer is where it leads, or the words of the form.
pub async fn open(phone: &mut Browser, code: &str) -> String {
    phone.get("/booklet/de/open?code=000000000000").await;
    let page = phone.post("/booklet/de/open", &[("code", code)]).await;
    match page.status {
        StatusCode::SEE_OTHER => page.location,
        _ => page.words(),
    }
}

/// The vouchers of all booklets.
pub async fn vouchers(world: &World) -> Vec<Voucher> {
    let mut all = Vec::new();
    let sql = "select id as value from booklet order by opened_at, id";
    #[derive(sea_orm::FromQueryResult)]
    struct Row {
        value: crate::ids::BookletId,
    }
    let rows: Vec<Row> = db::all(world.app.db.read(), sql, vec![]).await.unwrap();
    for row in rows {
        all.extend(booklet::vouchers_of(world.app.db.read(), row.value).await.unwrap());
    }
    all
}

/// The address of the first voucher in a list.
pub fn first_link(page: &str) -> String {
    let link =
        page.split("href=\"").find(|part| part.starts_with("/booklet/") && part.contains("/vouchers/"));
    link.and_then(|part| part.split('"').next()).unwrap().to_owned()
}

/// Redeems a voucher as a partner does; answers whether it counted.
pub async fn redeem(world: &World, voucher: VoucherId, period: &'static str, allowed: i64) -> bool {
    let today = world.app.clock.today();
    world
        .write(move |tx| {
            Box::pin(async move { Ok(booklet::use_one(tx, voucher, period, allowed, today).await?) })
        })
        .await
}

pub const BOOKLETS: &str = "select count(*) as value from booklet";
const DAY: i64 = 24 * 60;

#[tokio::test(flavor = "multi_thread")]
async fn a_card_opens_a_booklet_and_no_cookie_is_set_before_the_button() {
    let world = World::new().await;
    offer(&world, "Ein Kaffee für zwei", ONCE).await;
    let (card, code) = card(&world, 1, "handed_out").await;
    let mut phone = world.browser();
    for address in ["/booklet/de/open".to_owned(), format!("/booklet/uk/open?code={code}")] {
        let page = phone.get(&address).await;
        assert_eq!((page.status, page.set_cookie.as_str()), (StatusCode::OK, ""), "{address}");
    }
    assert_eq!(count(&world, BOOKLETS).await, 0, "reading opens nothing");
    let page = phone.get(&format!("/booklet/de/open?code={code}")).await;
    assert!(!page.text().contains("code="), "the code stands in no address of the page");
    assert!(page.text().contains("form=\"opening\" formaction=\"/booklet/ar/open\""), "{}", page.text());
    let arabic = phone.post("/booklet/ar/open", &[("code", &code), ("look", "yes")]).await;
    assert_eq!((arabic.status, arabic.set_cookie.as_str()), (StatusCode::OK, ""));
    let grouped = format!("{} {} {}", &code[..4], &code[4..8], &code[8..]);
    assert!(
        arabic.text().contains("<html lang=\"ar\"")
            && arabic.text().contains(&format!("value=\"{grouped}\""))
    );
    assert_eq!(count(&world, BOOKLETS).await, 0, "another language opens nothing");
    let typed = format!("{} {}-{}", &code[..4], &code[4..8].to_lowercase(), &code[8..]);
    let page = phone.post("/booklet/de/open", &[("code", &typed)]).await;
    assert_eq!((page.status, page.location.as_str()), (StatusCode::SEE_OTHER, "/booklet/de"));
    assert!(page.set_cookie.starts_with("__Host-willkommen-booklet="), "{}", page.set_cookie);
    assert!(!page.set_cookie.contains("Max-Age"), "it goes with the browser");

    let list = phone.get("/booklet/de").await;
    assert_eq!(list.set_cookie, "", "what is not saved stays until the browser is closed");
    let words = list.words();
    assert!(words.contains("Ein Gutschein ist offen") && words.contains("Ein Kaffee für zwei"), "{words}");
    assert!(words.contains("Café am Markt") && words.contains("In Attendorn"), "{words}");
    assert!(!list.text().contains(&code), "the code stands in no page");

    // The journal knows the town and nothing else.
    let line = "select payload as value from journal where kind = 'booklet_opened'";
    let payload: String = db::value(world.app.db.read(), line, vec![]).await.unwrap().unwrap();
    assert_eq!(payload, r#"{"kind":"booklet_opened"}"#);
    assert!(!payload.contains(&card.to_string()));
    // Only hashes are stored.
    let stored = "select session_hash as value from booklet";
    let stored: String = db::value(world.app.db.read(), stored, vec![]).await.unwrap().unwrap();
    assert_ne!(Some(&stored), phone.booklet.as_ref());
}

#[tokio::test(flavor = "multi_thread")]
async fn every_code_that_opens_nothing_says_why_and_where_to_ask() {
    let world = World::new().await;
    let mut phone = world.browser();
    let (_, stock) = card(&world, 1, "stock").await;
    let (_, void) = card(&world, 2, "void").await;
    let (replaced, old) = card(&world, 3, "void").await;
    let (new, _) = card(&world, 4, "handed_out").await;
    let (_, late) = card(&world, 5, "handed_out").await;
    let set = "update card set replaced_by = $2 where id = $1";
    world.write(move |tx| Box::pin(async move { Ok(db::run(tx, set, values![replaced, new]).await?) })).await;
    let slip = if late.ends_with('0') { format!("{}1", &late[..11]) } else { format!("{}0", &late[..11]) };
    world.app.clock.set(world.app.clock.now().plus_minutes(366 * DAY));
    for (code, said, is_known) in [
        ("ABCD", "Der Code hat 12 Zeichen", false),
        (slip.as_str(), "Ein Zeichen stimmt nicht", false),
        (CARD.of(&world.app.key, "nobody").text(), "Diesen Code kennen wir nicht", false),
        (stock.as_str(), "noch nicht ausgegeben", true),
        (void.as_str(), "gilt nicht mehr", true),
        (old.as_str(), "haben Sie eine neue bekommen", true),
        (late.as_str(), "konnte bis 27.11.2027 geöffnet werden", true),
    ] {
        let words = open(&mut phone, code).await;
        assert!(words.contains(said), "{said}: {words}");
        assert!(words.contains("Es gibt ein Problem") && phone.booklet.is_none());
        assert_eq!(words.contains("Hansestadt Attendorn"), is_known, "{said}: {words}");
    }
    assert_eq!(count(&world, BOOKLETS).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_guesses_has_to_wait_and_hears_so_in_their_own_language() {
    let world = World::new().await;
    let (_, code) = card(&world, 1, "handed_out").await;
    let mut phone = world.browser();
    for guess in 0..10 {
        let wrong = CARD.of(&world.app.key, &format!("guess {guess}"));
        assert!(open(&mut phone, wrong.text()).await.contains("kennen wir nicht"));
    }
    phone.get("/booklet/tr/open").await;
    let page = phone.post("/booklet/tr/open", &[("code", &code)]).await;
    assert_eq!(page.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(page.words().contains("Çok fazla deneme"), "{}", page.words());
    world.app.clock.set(world.app.clock.now().plus_minutes(16));
    assert_eq!(open(&mut phone, &code).await, "/booklet/de");
}

#[tokio::test(flavor = "multi_thread")]
async fn guessing_from_everywhere_has_a_limit_too_and_holds_up_no_card() {
    let world = World::new().await;
    let (_, code) = card(&world, 1, "handed_out").await;
    let (limits, now) = (&world.app.limits, world.app.clock.now());
    // What was guessed from elsewhere within these fifteen minutes.
    for _ in 0..499 {
        assert!(limits.all_booklets.permits("all", now));
    }
    let mut phone = world.browser();
    let wrong = CARD.of(&world.app.key, "guess");
    assert!(open(&mut phone, wrong.text()).await.contains("kennen wir nicht"), "the five hundredth");
    let page = phone.post("/booklet/de/open", &[("code", wrong.text())]).await;
    assert_eq!(page.status, StatusCode::TOO_MANY_REQUESTS, "{}", page.words());
    assert_eq!(open(&mut phone, &code).await, "/booklet/de", "who has a card is no guesser");
    world.app.clock.set(now.plus_minutes(16));
    assert!(open(&mut world.browser(), wrong.text()).await.contains("kennen wir nicht"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_opens_its_booklet_twenty_times_an_hour() {
    let world = World::new().await;
    let (_, code) = card(&world, 1, "handed_out").await;
    let (_, other) = card(&world, 2, "handed_out").await;
    let mut phone = world.browser();
    for _ in 0..20 {
        assert_eq!(open(&mut phone, &code).await, "/booklet/de");
    }
    phone.get("/booklet/de/open?code=000000000000").await;
    let late = phone.post("/booklet/de/open", &[("code", &code)]).await;
    assert_eq!(late.status, StatusCode::TOO_MANY_REQUESTS, "{}", late.words());
    assert_eq!(open(&mut world.browser(), &other).await, "/booklet/de", "another card is another card");
    world.app.clock.set(world.app.clock.now().plus_minutes(61));
    assert_eq!(open(&mut phone, &code).await, "/booklet/de");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_booklet_goes_half_a_year_after_its_last_voucher() {
    let world = World::new().await;
    offer(&world, "Ein Kaffee für zwei", Terms { valid_days: 30, ..ONCE }).await;
    phone(&world, 1).await;
    let last = vouchers(&world).await[0].expires_on;
    let sweep = async |at: Moment| {
        world.write(move |tx| Box::pin(async move { Ok(booklet::sweep(tx, at).await?) })).await
    };
    let noon = |day: platform::clock::Day| -> Moment { format!("{day}T12:00:00Z").parse().unwrap() };
    assert_eq!(sweep(noon(last.plus_months(6))).await, 0);
    assert_eq!(sweep(noon(last.plus_months(6).plus_days(2))).await, 2, "the booklet and its voucher");
    assert_eq!(count(&world, BOOKLETS).await, 0);
}
