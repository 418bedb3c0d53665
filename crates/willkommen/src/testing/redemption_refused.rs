//! What a partner's phone does not redeem, and when it redeems nothing at all.

use axum::body::Body;
use axum::http::{Request, StatusCode};

use super::participation::count;
use super::redemption::{
    COUNTED, Counter, DEVICES, ONCE, OWNER, PIN, REDEEM, REFUSED, Terms, USED, pair, pairing_link, redeem,
    rows, scan, sync,
};
use super::whole_programme::signed_in_as;
use crate::ids::VoucherId;
use crate::vouchers::booklet;
use crate::vouchers::code::{CARD, VOUCHER};

#[tokio::test(flavor = "multi_thread")]
async fn a_locked_phone_redeems_nothing_from_its_next_request_on() {
    let mut counter = Counter::open(ONCE).await;
    let voucher = counter.voucher().await;
    let ticket = scan(&counter.picture(voucher), &mut counter.phone).await.location;
    let text = counter.owner.get(DEVICES).await.text();
    let lock = text.split('"').find(|part| part.ends_with("/lock")).unwrap();
    let device = lock.strip_suffix("/lock").unwrap().to_owned();
    counter.owner.post(lock, &[]).await;
    assert_eq!(counter.phone.post(&ticket, &[]).await.status, StatusCode::FORBIDDEN);
    let page = counter.phone.get(REDEEM).await;
    assert_eq!(page.status, StatusCode::FORBIDDEN);
    assert!(page.words().contains("Dieses Gerät ist gesperrt"), "{}", page.words());
    let (status, answer) = sync(0, &[], &mut counter.phone).await;
    assert_eq!((status, answer["state"].as_str()), (StatusCode::FORBIDDEN, Some("locked")));
    let path = counter.picture(voucher).replace(&counter.world.app.config.base_url, "");
    assert_eq!(counter.phone.get(&path).await.status, StatusCode::FORBIDDEN);
    assert_eq!(count(&counter.world, COUNTED).await, 0);

    // Unlocked it asks for its PIN; removed it is a telephone like any other.
    counter.owner.get(&device).await;
    counter.owner.post(&format!("{device}/unlock"), &[]).await;
    assert!(counter.phone.get(REDEEM).await.words().contains("Bitte die PIN eingeben"));
    counter.phone.post("/de/redeem/pin", &[("pin", PIN)]).await;
    assert!(counter.phone.get(REDEEM).await.words().contains("Café am Markt"));
    counter.owner.get(&device).await;
    let renamed = counter.owner.post(&device, &[("name", "Theke\u{202e}")]).await;
    assert_eq!(renamed.location, DEVICES);
    assert!(counter.owner.get(DEVICES).await.words().contains("Theke"));
    counter.owner.post(&format!("{device}/removal"), &[]).await;
    assert!(counter.phone.get(REDEEM).await.words().contains("Dieses Telefon ist nicht verbunden"));
    assert_eq!(counter.owner.get(&device).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn five_wrong_pins_lock_a_phone_and_tell_its_partner() {
    let mut counter = Counter::open(ONCE).await;
    counter.wait(12 * 60);
    let page = counter.phone.get(REDEEM).await;
    assert!(page.words().contains("Bitte die PIN eingeben"), "{}", page.words());
    let (status, answer) = sync(0, &[], &mut counter.phone).await;
    assert_eq!((status, answer["state"].as_str()), (StatusCode::FORBIDDEN, Some("pin")));
    for _ in 0..4 {
        counter.phone.get(REDEEM).await;
        let wrong = counter.phone.post("/de/redeem/pin", &[("pin", "0000")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let fifth = counter.phone.post("/de/redeem/pin", &[("pin", "0000")]).await;
    assert_eq!(fifth.status, StatusCode::FORBIDDEN);
    // The right one comes too late.
    let right = counter.phone.post("/de/redeem/pin", &[("pin", PIN)]).await;
    assert_eq!(right.status, StatusCode::FORBIDDEN);
    counter.world.settle().await;
    let mail = counter.world.mail_to(OWNER).await;
    assert!(mail.contains("Kasse 1") && mail.contains("falsche PIN"), "{mail}");
}

#[tokio::test(flavor = "multi_thread")]
async fn another_partner_s_voucher_is_refused_and_guessing_locks() {
    let mut counter = Counter::open(ONCE).await;
    let voucher = counter.voucher().await;
    rows::partner(&counter.world, "Buchladen", "kasse@buch.example", counter.town).await;
    let mut owner = signed_in_as(&counter.world, "kasse@buch.example").await;
    let mut phone = pair(&counter.world, &mut owner, "Laden").await;
    let page = redeem(&counter.picture(voucher), &mut phone).await;
    let words = page.words();
    assert!(words.contains("HIER NICHT GÜLTIG") && words.contains("eines anderen Partners"), "{words}");
    assert!(!words.contains("Ein Kaffee"), "nor what it is");

    // What cannot be a code is no attempt, whatever it is.
    let short = format!("{} 12345", counter.code(voucher));
    for (text, said) in [
        ("https://other.example/v/x", "Kein Gutschein dieser Aktion"),
        ("ABCD", "zwölf Zeichen"),
        (short.as_str(), "Wechselt er, kommen sechs dahinter."),
        ("0123456789AB", "stimmt nicht ganz"),
    ] {
        let refused = scan(text, &mut phone).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{text}");
        assert!(refused.words().contains(said), "{}", refused.words());
    }
    assert_eq!(count(&counter.world, REFUSED).await, 1);

    // Codes that fit their check and open nothing; a right code with a wrong mark is one of them.
    let forged = format!("{}-0123456789abcdef", counter.code(voucher));
    assert!(redeem(&forged, &mut phone).await.words().contains("Diesen Code gibt es nicht"));
    for _ in 0..7 {
        let unknown = VOUCHER.of(&counter.world.app.key, &VoucherId::new().to_string());
        assert!(redeem(&unknown.grouped().to_lowercase(), &mut phone).await.words().contains("UNGÜLTIG"));
    }
    let tenth = VOUCHER.of(&counter.world.app.key, "nothing");
    let path = format!("/v/{}", tenth.text());
    assert_eq!(phone.get(&path).await.status, StatusCode::SEE_OTHER, "addresses are counted too");
    assert_eq!(phone.get(REDEEM).await.status, StatusCode::FORBIDDEN);
    assert_eq!(counter.phone.get(REDEEM).await.status, StatusCode::OK);
    counter.world.settle().await;
    let mail = counter.world.mail_to("kasse@buch.example").await;
    assert!(mail.contains("viele Codes versucht"), "{mail}");
    assert_eq!(count(&counter.world, COUNTED).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_at_the_till_is_no_voucher_and_nobody_learns_whether_it_exists() {
    const SAID: &str = "Das ist eine Karte, kein Gutschein.";
    let mut counter = Counter::open(ONCE).await;
    let key = &counter.world.app.key;
    // One that was printed and one that was not look alike from here: the till never asks.
    let cards = ["card", "another"].map(|card| CARD.of(key, card).text().to_owned());
    for code in [cards[0].as_str(), cards[1].as_str(), "123"] {
        let opened = counter.phone.get(&format!("/c/{code}")).await;
        assert_eq!(opened.location, "/de/redeem?card=yes", "{code}");
        let address = format!("{}/c/{code}", counter.world.app.config.base_url);
        let typed = scan(&address, &mut counter.phone).await;
        assert_eq!(typed.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(typed.words().contains(SAID), "{}", typed.words());
    }
    let page = counter.phone.get("/de/redeem?card=yes").await.words();
    assert!(page.contains(SAID) && page.contains("sein Heft auf dem Handy zu öffnen"), "{page}");
    assert!(!counter.phone.get(REDEEM).await.words().contains(SAID));
    assert_eq!(count(&counter.world, REFUSED).await, 0);
    // Typed, it is a code like any other that does not exist, and is counted so.
    let words = redeem(&cards[0], &mut counter.phone).await.words();
    assert!(words.contains("Steht er auf einer Karte? Eine Karte ist kein Gutschein."), "{words}");
    assert!(words.contains("Steht er auf einem alten Ausdruck? Dann gilt er nicht mehr."), "{words}");
    let unknown = VOUCHER.of(&counter.world.app.key, "nothing").text().to_owned();
    assert!(redeem(&unknown, &mut counter.phone).await.words().contains("Steht er auf einer Karte?"));
    assert_eq!(count(&counter.world, REFUSED).await, 2);
    // On a phone that is no till, or no longer, a card opens a booklet.
    let short = format!("/c/{}", cards[0]);
    assert!(counter.world.browser().get(&short).await.location.starts_with("/booklet/"));
    counter.wait(12 * 60);
    assert_eq!(counter.phone.get(&short).await.location, "/de/redeem?card=yes", "while it asks for its PIN");
    rows::change(&counter.world, "update device set removed_at = 1").await;
    assert!(counter.phone.get(&short).await.location.starts_with("/booklet/"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_over_or_withdrawn_says_so() {
    let mut counter = Counter::open(ONCE).await;
    let cases = [
        ("update voucher set withdrawn = true", "Dieser Gutschein wurde zurückgezogen"),
        ("update voucher set withdrawn = false, expires_on = '2026-11-26'", "ABGELAUFEN"),
        ("update voucher set expires_on = '2027-11-26'", "Diese Einlösung zählt"),
    ];
    let voucher = counter.voucher().await;
    for (sql, said) in cases {
        rows::change(&counter.world, sql).await;
        let words = redeem(&counter.picture(voucher), &mut counter.phone).await.words();
        assert!(words.contains(said), "{sql}: {words}");
    }
    let other = counter.voucher().await;
    let ticket = scan(&counter.picture(other), &mut counter.phone).await.location;
    // Ended while the page was open.
    rows::change(&counter.world, "update offer set state = 'ended'").await;
    let result = counter.phone.post(&ticket, &[]).await.location;
    assert!(counter.phone.get(&result).await.words().contains("gibt es zurzeit nicht"));
    assert_eq!(count(&counter.world, COUNTED).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_phone_has_seen_counts_only_if_it_still_stands() {
    let mut counter = Counter::open(ONCE).await;
    let cases = [
        ("update voucher set withdrawn = true", "Dieser Gutschein wurde zurückgezogen"),
        ("update voucher set expires_on = '2026-11-26' where not withdrawn", "ABGELAUFEN"),
        // Another phone has taken the booklet, so the code that was seen is no longer its code.
        (
            "update voucher set serial = 1, code_hash = id where not withdrawn and expires_on > '2026-11-26'",
            "Der gezeigte Code ist zu alt",
        ),
        (
            "delete from voucher where serial = 0 and not withdrawn and expires_on > '2026-11-26'",
            "Der gezeigte Code ist zu alt",
        ),
    ];
    for (sql, said) in cases {
        let voucher = counter.voucher().await;
        let ticket = scan(&counter.picture(voucher), &mut counter.phone).await.location;
        rows::change(&counter.world, sql).await;
        let result = counter.phone.post(&ticket, &[]).await.location;
        let words = counter.phone.get(&result).await.words();
        assert!(words.contains(said), "{sql}: {words}");
    }
    // A card was given for a lost one. The owner's new code is not known yet; the old one redeems nothing.
    let voucher = counter.voucher().await;
    let ticket = scan(&counter.picture(voucher), &mut counter.phone).await.location;
    let (c, now) = (counter.world.app.db.read(), counter.world.app.clock.now());
    let held = booklet::voucher(c, voucher).await.unwrap().unwrap().booklet;
    let card = booklet::of(c, held).await.unwrap().unwrap().card;
    counter
        .world
        .write(move |tx| Box::pin(async move { Ok(booklet::moved_to(tx, card, card, now).await?) }))
        .await;
    let result = counter.phone.post(&ticket, &[]).await.location;
    assert!(counter.phone.get(&result).await.words().contains("Der gezeigte Code ist zu alt"));
    assert_eq!((count(&counter.world, COUNTED).await, count(&counter.world, USED).await), (0, 0));
    assert_eq!(count(&counter.world, REFUSED).await, 5);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_issues_cards_redeems_nothing_on_the_same_phone() {
    let mut counter = Counter::open(ONCE).await;
    let voucher = counter.voucher().await;
    let ticket = scan(&counter.picture(voucher), &mut counter.phone).await.location;
    let address = counter.picture(voucher).replace(&counter.world.app.config.base_url, "");
    let link = pairing_link(&counter.world, &mut counter.owner).await;
    for role in ["clerk", "lead"] {
        let mut both = counter.world.signed_in(role).await;
        both.device.clone_from(&counter.phone.device);
        for path in [REDEEM, ticket.as_str(), address.as_str(), link.as_str()] {
            let page = both.get(path).await;
            assert_eq!(page.status, StatusCode::FORBIDDEN, "{role} {path}");
            assert!(page.words().contains("Auf diesem Telefon werden Karten ausgegeben"), "{}", page.words());
        }
        both.get("/de/municipalities").await;
        assert_eq!(both.post(&ticket, &[]).await.status, StatusCode::FORBIDDEN, "{role}");
        let fields = [("name", "Kasse 2"), ("pin", PIN), ("again", PIN)];
        assert_eq!(both.post(&link, &fields).await.status, StatusCode::FORBIDDEN, "{role}");
        let (status, answer) = sync(0, &[], &mut both).await;
        assert_eq!((status, answer["state"].as_str()), (StatusCode::FORBIDDEN, Some("office")), "{role}");
    }
    assert_eq!(count(&counter.world, COUNTED).await, 0);
    // Without a session the phone does as before.
    counter.phone.get(&ticket).await;
    assert!(counter.phone.post(&ticket, &[]).await.location.starts_with("/de/redeem/result/"));
    assert_eq!(count(&counter.world, COUNTED).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn another_site_does_not_guess_with_a_partner_s_phone() {
    let mut counter = Counter::open(ONCE).await;
    let code = VOUCHER.of(&counter.world.app.key, "nobody").text().to_owned();
    for site in ["cross-site", "same-site"] {
        let request = Request::get(format!("/v/{code}")).header("sec-fetch-site", site);
        let page = counter.phone.send(request.body(Body::empty()).unwrap()).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.words());
        assert!(page.text().contains(&format!("value=\"{code}\"")), "only the button is left to press");
    }
    assert_eq!(count(&counter.world, REFUSED).await, 0);
    let pressed = counter.phone.post(REDEEM, &[("code", &code)]).await;
    assert!(pressed.location.starts_with("/de/redeem/result/"), "{}", pressed.words());
    // The phone's own camera comes from no site.
    let request = Request::get(format!("/v/{code}")).header("sec-fetch-site", "none");
    let opened = counter.phone.send(request.body(Body::empty()).unwrap()).await;
    assert!(opened.location.starts_with("/de/redeem/result/"), "{}", opened.words());
    assert_eq!(count(&counter.world, REFUSED).await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_partner_that_has_ended_redeems_nothing_not_even_for_the_region() {
    let mut counter = Counter::open(ONCE).await;
    rows::change(&counter.world, "update offer set is_regional = true").await;
    let voucher = counter.voucher().await;
    let ticket = scan(&counter.picture(voucher), &mut counter.phone).await.location;
    let link = pairing_link(&counter.world, &mut counter.owner).await;
    rows::change(&counter.world, "update partner set state = 'ended'").await;
    let closed = counter.phone.get(REDEEM).await;
    assert_eq!(closed.status, StatusCode::FORBIDDEN);
    assert!(closed.words().contains("macht beim Gutscheinheft nicht mehr mit"), "{}", closed.words());
    assert_eq!(counter.phone.post(&ticket, &[]).await.status, StatusCode::FORBIDDEN);
    assert_eq!(sync(0, &[], &mut counter.phone).await.0, StatusCode::FORBIDDEN);
    assert_eq!(counter.world.browser().get(&link).await.status, StatusCode::GONE);
    assert_eq!(count(&counter.world, COUNTED).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_town_has_ended_counts_no_longer_before_its_vouchers_are_withdrawn() {
    let mut counter = Counter::open(ONCE).await;
    let voucher = counter.voucher().await;
    let ticket = scan(&counter.picture(voucher), &mut counter.phone).await.location;
    rows::change(&counter.world, "update offer_town set state = 'ended'").await;
    let result = counter.phone.post(&ticket, &[]).await.location;
    let words = counter.phone.get(&result).await.words();
    assert!(words.contains("gibt es zurzeit nicht"), "{words}");
    let sql = "select count(*) as value from voucher where withdrawn";
    assert_eq!((count(&counter.world, COUNTED).await, count(&counter.world, sql).await), (0, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_voucher_for_each_month_begins_anew() {
    let mut counter = Counter::open(Terms { uses: 2, period: "month", ..ONCE }).await;
    let voucher = counter.voucher().await;
    let picture = counter.picture(voucher);
    for said in ["Diese Einlösung zählt", "Diese Einlösung zählt", "BEREITS EINGELÖST"] {
        let words = redeem(&picture, &mut counter.phone).await.words();
        assert!(words.contains(said), "{words}");
    }
    counter.wait(5 * 24 * 60);
    counter.phone.get(REDEEM).await;
    counter.phone.post("/de/redeem/pin", &[("pin", PIN)]).await;
    let shown = scan(&picture, &mut counter.phone).await.location;
    assert!(counter.phone.get(&shown).await.words().contains("Noch 2 Mal einlösbar"));
    let words = redeem(&picture, &mut counter.phone).await.words();
    assert!(words.contains("Diese Einlösung zählt"), "{words}");
    assert_eq!(count(&counter.world, USED).await, 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_that_changes_is_no_use_as_a_copy() {
    const COMPARED: &str = "select count(*) as value from redemption where is_compared";
    let mut counter = Counter::open(Terms { is_rotating: true, ..ONCE }).await;
    let voucher = counter.voucher().await;
    let now = counter.world.app.clock.now();
    let copy = counter.rotating(voucher, now.plus_minutes(-5));
    let words = redeem(&copy, &mut counter.phone).await.words();
    assert!(words.contains("Der gezeigte Code ist zu alt"), "{words}");

    // On paper nothing changes: somebody compares the name, and the page says that this is for paper alone.
    let ticket = scan(&counter.code(voucher), &mut counter.phone).await.location;
    let words = counter.phone.get(&ticket).await.words();
    for said in ["Ausweis stimmen überein", "gilt er nur auf Papier", "tippen Sie die sechs Zeichen mit"] {
        assert!(words.contains(said), "{said}: {words}");
    }
    let unticked = counter.phone.post(&ticket, &[]).await;
    assert_eq!(unticked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(count(&counter.world, COUNTED).await, 0);
    let result = counter.phone.post(&ticket, &[("compared", "yes")]).await.location;
    assert!(counter.phone.get(&result).await.words().contains("Diese Einlösung zählt"));
    assert_eq!(count(&counter.world, COMPARED).await, 1, "it is marked");

    // The neighbouring half minute counts, and a page that was scanned in time may be read in peace.
    let other = counter.voucher().await;
    let ticket = scan(&counter.rotating(other, now.plus_seconds(-30)), &mut counter.phone).await.location;
    counter.wait(5);
    let shown = counter.phone.get(&ticket).await;
    assert!(!shown.words().contains("Ausweis"), "{}", shown.words());
    let result = counter.phone.post(&ticket, &[]).await.location;
    assert!(counter.phone.get(&result).await.words().contains("Diese Einlösung zählt"));

    // Read off the screen and typed, with the six characters behind the code.
    let third = counter.voucher().await;
    let rotating = counter.rotating(third, counter.world.app.clock.now());
    let typed = format!("{} {}", counter.code(third), rotating[rotating.len() - 6..].to_uppercase());
    let ticket = scan(&typed, &mut counter.phone).await.location;
    let shown = counter.phone.get(&ticket).await;
    assert!(!shown.words().contains("Ausweis"), "{}", shown.words());
    let result = counter.phone.post(&ticket, &[]).await.location;
    assert!(counter.phone.get(&result).await.words().contains("Diese Einlösung zählt"));
    assert_eq!(count(&counter.world, COMPARED).await, 1, "nobody compared anything with these two");
}
