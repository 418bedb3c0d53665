//! A booklet on paper: printed by whoever holds it, or at the counter for somebody without a phone.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use platform::{db, values};

use super::booklet::{ONCE, Terms, card, offer, open, phone, redeem, vouchers};
use super::browser::Page;
use super::cards::{HAND_OUT, hand_out, printed, released};
use super::documents::{pages_of, read_of};
use super::participation::{OLPE, count};
use super::welcome::save;
use super::{Browser, World};
use crate::ids::OfferId;
use crate::vouchers::booklet::mark;
use crate::vouchers::booklet::speech::{Speaker, Tongue};

const PAPER: &str = "/booklet/de/paper";
const AT_COUNTER: &str = "/de/cards/paper";
const BOOKLETS: &str = "select count(*) as value from booklet";
const ON_PAPER: &str = "select count(*) as value from booklet where printed_at is not null";
const HELD: &str = "select count(*) as value from booklet where session_hash is not null";
const LINES: &str = "select count(*) as value from journal where kind = 'booklet_printed'";

/// Prints a file of the booklet that is held.
async fn print(phone: &mut Browser, file: &str) -> Page {
    phone.get(PAPER).await;
    phone.post(PAPER, &[("file", file)]).await
}

/// Prints the booklet of a card at the counter.
async fn print_for(clerk: &mut Browser, card: &str) -> Page {
    clerk.get(AT_COUNTER).await;
    clerk.post(AT_COUNTER, &[("card", card), ("tongue", "uk"), ("file", "1")]).await
}

/// By what a phone tells whether its kept copies are still good.
fn held_in(page: &Page) -> String {
    let text = page.text();
    let found = text.split("data-held=\"").nth(1).and_then(|rest| rest.split('"').next());
    found.unwrap_or_default().to_owned()
}

fn is_pdf(page: &Page) -> bool {
    page.status == StatusCode::OK && page.bytes.starts_with(b"%PDF")
}

#[tokio::test(flavor = "multi_thread")]
async fn what_can_be_redeemed_is_read_scanned_and_typed_from_paper() {
    let world = World::new().await;
    let cup = offer(&world, "Ein Kaffee für zwei", ONCE).await;
    let entry = offer(&world, "Ein freier Eintritt", Terms { is_rotating: true, ..ONCE }).await;
    let book = offer(&world, "Ein Buch geschenkt", ONCE).await;
    let mut phone = phone(&world, 1).await;
    let all = vouchers(&world).await;
    let of = |id: OfferId| all.iter().find(|voucher| voucher.offer == id).unwrap();
    assert!(redeem(&world, of(book).id, "", 1).await);
    let list = phone.get("/booklet/de").await.text();
    assert!(list.contains("href=\"/booklet/de/paper\""), "{list}");
    assert!(phone.get(PAPER).await.words().contains("2 Gutscheine werden gedruckt"));
    assert_eq!(count(&world, ON_PAPER).await, 0, "looking notes nothing");

    let mut lead = world.signed_in("lead").await;
    let desk =
        [("title", "Rathaus"), ("body", "Hier."), ("phone", "02722 640"), ("hours", "Mo 8 bis 12 Uhr")];
    assert_eq!(save(&mut lead, "town-hall", &desk).await.location, "/de/welcome");
    let page = print(&mut phone, "1").await;
    assert!(is_pdf(&page), "{}", page.words());
    let (words, codes) = read_of(&page.bytes, "de-DE");
    let s = Speaker { tongue: Tongue::De };
    let until = s.with("booklet-voucher-until", "day", s.date(of(cup).expires_on));
    for said in [
        "Gutscheinheft · Hansestadt Attendorn",
        "Ein Kaffee für zwei",
        "Ein freier Eintritt",
        "Café am Markt",
        "Alter Markt 4, 57439 Attendorn",
        "Mo bis Fr 8 bis 18 Uhr",
        "Nicht an Feiertagen.",
        "Einmal einlösbar.",
        "Eingelöst am",
        "zählt nur einmal, auf Papier oder auf dem Handy",
        "Gedruckt am 27.11.2026",
        "Telefon: 02722 640",
        "Öffnungszeiten: Mo 8 bis 12 Uhr",
        until.as_str(),
    ] {
        assert!(words.contains(said), "{said}: {words}");
    }
    assert!(!words.contains("Ein Buch geschenkt"), "it is redeemed: {words}");
    for said in ["Name (von Hand eintragen):", "zeigen Sie an der Kasse dazu einen Ausweis"] {
        assert_eq!(words.matches(said).count(), 1, "only where the code changes: {words}");
    }
    let (base, key) = (&world.app.config.base_url, &world.app.key);
    let wanted: BTreeSet<String> =
        [cup, entry].into_iter().map(|id| mark::address(base, key, of(id))).collect();
    assert_eq!(codes.into_iter().collect::<BTreeSet<_>>(), wanted);
    for id in [cup, entry] {
        let code = mark::code_of(key, of(id).id, of(id).serial).grouped();
        assert!(words.contains(&code), "{code}: {words}");
    }
    let data = phone.get("/booklet/de/data").await.words();
    assert!(data.contains("Zuletzt gedruckt am 27.11.2026"), "{data}");
}

#[tokio::test(flavor = "multi_thread")]
async fn paper_speaks_every_language_from_its_own_side() {
    let world = World::new().await;
    let cup = offer(&world, "Ein Kaffee für zwei", Terms { is_rotating: true, ..ONCE }).await;
    let mut phone = phone(&world, 1).await;
    let voucher = vouchers(&world).await.remove(0);
    assert_eq!(voucher.offer, cup);
    let code = mark::code_of(&world.app.key, voucher.id, 0).grouped();
    for tongue in Tongue::ALL {
        let address = format!("/booklet/{}/paper", tongue.word());
        phone.get(&address).await;
        let page = phone.post(&address, &[("file", "1")]).await;
        assert!(is_pdf(&page), "{}: {}", tongue.word(), page.words());
        let lang = match tongue {
            Tongue::De | Tongue::DeLeicht => "de-DE",
            Tongue::En => "en-GB",
            other => other.word(),
        };
        let (words, codes) = read_of(&page.bytes, lang);
        assert_eq!(codes.len(), 1);
        for said in [code.as_str(), "Café am Markt", "Ein Kaffee für zwei", "27.11.2026"] {
            assert!(words.contains(said), "{}: {said}: {words}", tongue.word());
        }
        assert!(!words.contains('?') || tongue.word() != "ar", "a face has every sign: {words}");
        if *tongue == Tongue::Ar {
            let is_arabic = |letter: char| ('\u{600}'..='\u{6ff}').contains(&letter) || letter >= '\u{fb50}';
            assert!(words.chars().filter(|letter| is_arabic(*letter)).count() > 200, "{words}");
            continue;
        }
        let s = Speaker { tongue: *tongue };
        for key in ["booklet-paper-once", "booklet-paper-keep", "booklet-voucher-paper-name"] {
            assert!(words.contains(&s.get(key)), "{}: {key}: {words}", tongue.word());
        }
        assert_eq!(words.contains(&s.get("booklet-unchecked")), !tongue.is_checked());
        let pack = &world.app.pack;
        for text in [&pack.funding.sentence, &pack.sample_notice.short] {
            assert!(words.contains(text.own(tongue.word()).unwrap()), "{}: {words}", tongue.word());
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn paper_goes_on_counting_until_somebody_says_that_it_is_lost() {
    let world = World::new().await;
    offer(&world, "Ein Kaffee für zwei", ONCE).await;
    let (_, code) = card(&world, 1, "handed_out").await;
    let (mut first, mut second) = (world.browser(), world.browser());
    open(&mut first, &code).await;
    open(&mut second, &code).await;
    assert_eq!(vouchers(&world).await[0].serial, 1, "without paper every opening makes new codes");
    assert!(!second.get(PAPER).await.words().contains("Papier verloren"));
    assert!(is_pdf(&print(&mut second, "1").await));
    open(&mut first, &code).await;
    assert_eq!(vouchers(&world).await[0].serial, 1, "the paper counts");
    let before = first.get(PAPER).await;
    let words = before.words();
    assert!(words.contains("Papier verloren? Gedruckt am 27.11.2026."), "{words}");

    let void = format!("{PAPER}/void");
    let gone = first.post(&void, &[]).await;
    assert_eq!(gone.location, format!("{PAPER}?told=void"));
    let after = first.get(&gone.location).await;
    let held = held_in(&after);
    assert!(!held.is_empty() && held != held_in(&before), "the phone keeps nothing of the old codes");
    assert_eq!(held_in(&first.get("/booklet/de").await), held);
    let words = after.words();
    assert!(words.contains("Das Papier gilt nicht mehr") && !words.contains("Papier verloren"), "{words}");
    assert_eq!(vouchers(&world).await[0].serial, 2);
    first.post(&void, &[]).await;
    assert_eq!(vouchers(&world).await[0].serial, 2, "a second press changes nothing");
    open(&mut second, &code).await;
    assert_eq!(vouchers(&world).await[0].serial, 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn many_vouchers_are_several_files_and_nothing_else_is_printed() {
    let world = World::new().await;
    let mut phone = phone(&world, 1).await;
    let words = phone.get(PAPER).await.words();
    assert!(words.contains("Es gibt nichts zu drucken") && !words.contains("(PDF)"), "{words}");
    assert_eq!(phone.post(PAPER, &[("file", "1")]).await.location, PAPER);
    for _ in 0..61 {
        offer(&world, "Ein Kaffee für zwei", ONCE).await;
    }
    let (_, code) = card(&world, 2, "handed_out").await;
    let mut full = world.browser();
    open(&mut full, &code).await;
    let words = full.get(PAPER).await.words();
    assert!(words.contains("61 Gutscheine") && words.contains("(PDF): Teil 2 von 2"), "{words}");
    let rest = print(&mut full, "2").await;
    let (words, codes) = read_of(&rest.bytes, "de-DE");
    assert!(words.contains("Teil 2 von 2") && codes.len() == 1, "{words}");
    // Four on a page, after the first one.
    let pages = pages_of(&print(&mut full, "1").await.bytes, "de-DE");
    assert!((11..=17).contains(&pages), "{pages}");
    for file in ["0", "3", "x", ""] {
        assert_eq!(print(&mut full, file).await.status, StatusCode::NOT_FOUND, "{file}");
    }
    let stale = full.post_raw(PAPER, &[("form_id", "x.y"), ("file", "1")]).await;
    assert_eq!(stale.status, StatusCode::FORBIDDEN);
    for _ in 0..4 {
        print(&mut full, "3").await;
    }
    let late = print(&mut full, "2").await;
    assert_eq!(late.status, StatusCode::TOO_MANY_REQUESTS, "{}", late.words());
    assert_eq!(world.browser().get(PAPER).await.location, "/booklet/de/open");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clerk_prints_a_booklet_and_keeps_nothing_of_it() {
    let world = World::new().await;
    offer(&world, "Ein Kaffee für zwei", ONCE).await;
    released(&world, "8", "cards").await;
    let mut clerk = world.signed_in("clerk").await;
    let done = hand_out(&mut clerk, "3").await.location;
    assert_eq!(done, format!("{HAND_OUT}?done=3"));
    let words = clerk.get(&done).await.words();
    assert!(words.contains("Ohne Handy? Heft gleich ausdrucken"), "{words}");
    // The menu leads there, and further parts are behind a question.
    let text = clerk.get(AT_COUNTER).await.text();
    assert!(text.contains("href=\"/de/cards/paper\" aria-current=\"page\""), "{text}");
    assert!(text.contains("<details class=\"kern-accordion\"><summary>Mehr als 60 Gutscheine?"), "{text}");
    let parts = clerk.post(AT_COUNTER, &[("card", "3"), ("tongue", ""), ("file", "2")]).await.text();
    assert!(parts.contains("<details class=\"kern-accordion\" open>"), "{parts}");
    clerk.get(AT_COUNTER).await;
    let page = clerk.post(AT_COUNTER, &[("card", "3"), ("tongue", "ar"), ("file", "1")]).await;
    assert!(is_pdf(&page), "{}", page.words());
    assert_eq!((page.set_cookie.as_str(), clerk.booklet.is_none()), ("", true));
    let (words, codes) = read_of(&page.bytes, "ar");
    assert!(words.contains("Ein Kaffee für zwei") && codes.len() == 1, "{words}");
    assert_eq!((count(&world, BOOKLETS).await, count(&world, HELD).await), (1, 0));
    assert_eq!(clerk.get("/booklet/de").await.location, "/booklet/de/open", "nothing is open here");
    // The journal says that, and neither whose nor with which card.
    let line = "select payload as value from journal where kind = 'booklet_printed'";
    let payload: String = db::value(world.app.db.read(), line, vec![]).await.unwrap().unwrap();
    assert_eq!(payload, r#"{"kind":"booklet_printed"}"#);

    // The card opens the booklet on a phone later, and the paper counts as before.
    let (_, card) = printed(&world, 3).await;
    let mut phone = world.browser();
    assert_eq!(open(&mut phone, card.code.text()).await, "/booklet/de");
    let voucher = vouchers(&world).await.remove(0);
    assert_eq!(codes, [mark::address(&world.app.config.base_url, &world.app.key, &voucher)]);
    assert!(redeem(&world, voucher.id, "", 1).await, "once");
    assert!(!redeem(&world, voucher.id, "", 1).await, "and not again");
    assert!(phone.get(&format!("/booklet/de/vouchers/{}", voucher.id)).await.words().contains("Eingelöst"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_counter_says_why_it_prints_nothing() {
    let world = World::new().await;
    released(&world, "8", "cards").await;
    let mut clerk = world.signed_in("clerk").await;
    for number in ["1", "2"] {
        hand_out(&mut clerk, number).await;
    }
    let (_, first) = printed(&world, 1).await;
    let none = print_for(&mut clerk, "1").await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(none.words().contains("Es gibt nichts zu drucken"), "{}", none.words());
    assert_eq!(count(&world, ON_PAPER).await, 0, "nothing went on paper");

    offer(&world, "Ein Kaffee für zwei", ONCE).await;
    let (_, second) = printed(&world, 2).await;
    let mut phone = world.browser();
    open(&mut phone, second.code.text()).await;
    phone.get("/booklet/de").await;
    phone.post("/booklet/de/saved", &[]).await;
    let stub = printed(&world, 1).await.1.stub;
    let other_stub = format!("1{}", &printed(&world, 2).await.1.stub[1..]);
    let (_, stock) = printed(&world, 4).await;
    world.app.clock.set(world.app.clock.now().plus_minutes(11));
    for (card, said) in [
        ("", "Bitte"),
        ("1", "Die Nummer allein genügt hier nicht"),
        (other_stub.as_str(), "Die Nummer allein genügt hier nicht"),
        (stock.code.text(), "noch nicht ausgegeben"),
        (second.code.text(), "auf einem Handy gespeichert"),
    ] {
        let page = print_for(&mut clerk, card).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{card}");
        assert!(page.words().contains(said), "{said}: {}", page.words());
    }
    assert_eq!(phone.get("/booklet/de").await.status, StatusCode::OK, "who keeps it keeps it");
    for (tongue, file, said) in
        [("klingon", "1", "Bitte wählen Sie eine Sprache"), ("de", "2", "nur einen Teil")]
    {
        clerk.get(AT_COUNTER).await;
        let fields = [("card", first.code.text()), ("tongue", tongue), ("file", file)];
        let page = clerk.post(AT_COUNTER, &fields).await;
        assert!(page.words().contains(said), "{said}: {}", page.words());
    }
    assert_eq!(count(&world, LINES).await, 0);
    // A voucher for the offer came with the opening before.
    for card in [stub.as_str(), first.code.text()] {
        let page = print_for(&mut clerk, card).await;
        assert!(is_pdf(&page), "{card}: {}", page.words());
    }
    assert_eq!((count(&world, LINES).await, count(&world, ON_PAPER).await), (2, 1));
    // Another town's card is not there.
    let olpe = world.town(OLPE).await;
    let (id, _) = printed(&world, 1).await;
    let move_away = "update card set municipality = $2 where id = $1";
    world
        .write(move |tx| Box::pin(async move { Ok(db::run(tx, move_away, values![id, olpe]).await?) }))
        .await;
    let page = print_for(&mut clerk, first.code.text()).await;
    assert!(page.words().contains("Diese Karte gibt es in Ihrer Kommune nicht"), "{}", page.words());
    assert_eq!(count(&world, LINES).await, 2);
}
