//! What is said of a redemption afterwards: "Das war ich nicht", a shop that wants it undone, and what a town decides.

use axum::http::StatusCode;
use platform::texts::Lang;

use super::participation::{JANA, OLPE, count, taking_part};
use super::redemption::{COUNTED, Counter, ONCE, Terms, USED, redeem, rows};
use super::whole_programme::signed_in_as;
use super::{Browser, World, booklet};
use crate::vouchers::booklet::{Voucher, mark};
use crate::vouchers::redemption::{Undoer, cut_links, dispute, settle, undo, uses_of};
use crate::vouchers::remind_towns;
use crate::{people, workers};

const HISTORY: &str = "/de/redeem/history";
const OFFICE: &str = "/de/redeem/office";
/// How many mails say that a decision is due.
const DUE: &str = "select count(*) as value from mail where reason like 'redemption-due:%'";

#[tokio::test(flavor = "multi_thread")]
async fn the_town_learns_of_a_dispute_and_may_undo_it_late() {
    let mut counter = counter_of_a_town_with_a_lead(ONCE).await;
    let voucher = counter.voucher().await;
    redeem(&counter.picture(voucher), &mut counter.phone).await;
    let world = &counter.world;
    let last = uses_of(world.app.db.read(), voucher).await.unwrap().last.unwrap();
    assert!(last.may_dispute && !uses_of(world.app.db.read(), voucher).await.unwrap().has_conflict);
    let (id, now) = (last.redemption, world.app.clock.now());
    for expected in [true, false] {
        let is_new = world.write(move |tx| Box::pin(async move { Ok(dispute(tx, id, now).await?) })).await;
        assert_eq!(is_new, expected, "said once");
    }
    assert!(!uses_of(world.app.db.read(), voucher).await.unwrap().last.unwrap().may_dispute);
    world.settle().await;
    let mail = world.mail_to(JANA.1).await;
    assert!(mail.contains("Das war ich nicht") && !mail.contains("Café"), "{mail}");

    world.app.clock.set(now.plus_minutes(60));
    rows::change(world, "update partner set phone = '02722 64100', contact = 'Kim Theke'").await;
    let mut jana = world.signed_in("lead").await;
    let page = jana.get("/de/redeem/office").await;
    let text = page.text();
    for part in [format!("/de/partners/{}\">Café am Markt<", counter.partner).as_str(), "tel:+49272264100"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(page.words().contains("Kim Theke"), "{}", page.words());
    // Undoing lies behind a sentence, and what one can do comes after what it is about.
    let asked = text.split("<details class=\"kern-accordion\">").nth(1).unwrap();
    let asked = asked.split("</details>").next().unwrap();
    assert!(asked.contains("Das lässt sich nicht zurücknehmen.") && asked.contains("/undo\""), "{asked}");
    assert!(text.matches("/undo\"").count() == 1 && text.find("Kim Theke") < text.find("/settlement\""));
    let mut robin = signed_in_as(world, "robin@olpe.example").await;
    assert!(!robin.get("/de/redeem/office").await.words().contains("Café am Markt"));
    let undo = format!("/de/redeem/office/{id}/undo");
    assert_eq!(robin.post(&undo, &[]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(jana.post(&undo, &[]).await.location, "/de/redeem/office?done=undone");
    assert_eq!((count(world, COUNTED).await, count(world, USED).await), (0, 0));
    assert!(jana.get("/de/redeem/office").await.words().contains("Von der Kommune rückgängig gemacht"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_town_is_reminded_once_before_a_dispute_can_no_longer_free_its_voucher() {
    const BODY: &str = "select body as value from mail where reason like 'redemption-due:%'";
    for (asked, is_settled, days) in [
        (0, false, [(24, 0), (26, 1), (26, 1), (29, 1)]),
        (26, false, [(24, 0), (26, 0), (27, 1), (29, 1)]),
        (0, true, [(24, 0), (26, 0), (27, 0), (29, 0)]),
    ] {
        let mut counter = Counter::open(ONCE).await;
        let start = counter.world.app.clock.now();
        let voucher = counter.voucher().await;
        redeem(&counter.picture(voucher), &mut counter.phone).await;
        let world = &counter.world;
        let id = uses_of(world.app.db.read(), voucher).await.unwrap().last.unwrap().redemption;
        let by = people::all(world.app.db.read()).await.unwrap()[0].id;
        for (day, told) in days {
            let now = start.plus_minutes(day * 24 * 60 + 60);
            world.app.clock.set(now);
            world
                .write(move |tx| {
                    Box::pin(async move {
                        if day >= asked {
                            dispute(tx, id, now).await?;
                        }
                        if is_settled {
                            settle(tx, id, by, now).await?;
                        }
                        Ok(())
                    })
                })
                .await;
            remind_towns(&world.app).await.unwrap();
            assert_eq!(count(world, DUE).await, told, "asked on day {asked}, looked on day {day}");
        }
        if !is_settled {
            let mail =
                platform::db::value::<String>(world.app.db.read(), BODY, vec![]).await.unwrap().unwrap();
            for words in ["27. Dezember 2026", "Hansestadt Attendorn", "/de/redeem/office", "eine Rückfrage"]
            {
                assert!(mail.contains(words), "{words}: {mail}");
            }
            assert!(!mail.contains("Café") && !mail.contains(&id.to_string()), "{mail}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_town_is_reminded_on_the_last_day() {
    let mut counter = Counter::open(ONCE).await;
    let start = counter.world.app.clock.now();
    let voucher = counter.voucher().await;
    redeem(&counter.picture(voucher), &mut counter.phone).await;
    let world = &counter.world;
    let id = uses_of(world.app.db.read(), voucher).await.unwrap().last.unwrap().redemption;
    let asked = start.plus_minutes(29 * 24 * 60 + 60);
    world.app.clock.set(asked);
    world
        .write(move |tx| {
            Box::pin(async move {
                dispute(tx, id, asked).await?;
                Ok(())
            })
        })
        .await;
    // An hour before the link is cut: the mail would name today as the day until which something can be done.
    world.app.clock.set(start.plus_minutes(30 * 24 * 60 - 60));
    remind_towns(&world.app).await.unwrap();
    assert_eq!(count(world, DUE).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dispute_is_asked_for_once_and_can_be_settled() {
    const OPEN: &str = "Jemand sagt: Das war ich nicht";
    let (counter, mut newcomer, voucher) = counter_and_newcomer(ONCE).await;
    let Counter { world, phone: mut till, .. } = counter;
    let picture = mark::address(&world.app.config.base_url, &world.app.key, &voucher);
    assert!(redeem(&picture, &mut till).await.words().contains("EINGELÖST"));
    let id = uses_of(world.app.db.read(), voucher.id).await.unwrap().last.unwrap().redemption;

    // The button lies behind a question that opens without a script.
    let address = format!("/booklet/de/vouchers/{}", voucher.id);
    let page = newcomer.get(&address).await;
    let asked = page.text();
    let asked = asked.split("<details class=\"ticket-dispute\">").nth(1).unwrap();
    let asked = asked.split("</details>").next().unwrap();
    assert!(asked.contains("Haben Sie den Gutschein nicht eingelöst?"), "{asked}");
    assert!(asked.contains("/dispute\"") && page.text().matches("/dispute\"").count() == 1, "{asked}");
    newcomer.post(&format!("{address}/dispute"), &[]).await;
    assert!(newcomer.get(&address).await.words().contains("sieht es sich an"));

    let mut jana = world.signed_in("lead").await;
    assert!(jana.get("/de/vouchers").await.words().contains(OPEN));
    let page = jana.get(OFFICE).await.words();
    assert!(page.contains("Geklärt, bleibt eingelöst") && !page.contains("Schon geklärt"), "{page}");
    let settle = format!("{OFFICE}/{id}/settlement");
    for _ in 0..2 {
        assert_eq!(jana.post(&settle, &[]).await.location, format!("{OFFICE}?done=settled"));
    }
    let page = jana.get(&format!("{OFFICE}?done=settled")).await.words();
    for said in ["Geklärt. Der Gutschein bleibt eingelöst.", "nichts zu klären", "Schon geklärt"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(!page.contains("Rückgängig machen"), "{page}");
    assert!(!jana.get("/de/vouchers").await.words().contains(OPEN));
    // A page that is still open elsewhere changes nothing of what was decided.
    let old = jana.post(&format!("{OFFICE}/{id}/undo"), &[]).await;
    assert_eq!(old.location, format!("{OFFICE}?done=kept-before"));
    assert!(
        jana.get(&old.location).await.words().contains("Das ist schon entschieden: Der Gutschein bleibt")
    );
    assert_eq!((count(&world, COUNTED).await, count(&world, USED).await), (1, 1));
    let lines = "select count(*) as value from journal where kind = 'redemption_settled'";
    assert_eq!(count(&world, lines).await, 1, "twice is once");
    let page = newcomer.get(&address).await.words();
    assert!(page.contains("Der Gutschein bleibt eingelöst") && !page.contains("sieht es sich an"), "{page}");
}

/// A café in Attendorn with a paired phone, where the towns have their project leads.
pub(super) async fn counter_of_a_town_with_a_lead(terms: Terms) -> Counter {
    let world = World::new().await;
    taking_part(&world).await;
    world.declare(OLPE, ("Robin Althaus", "robin@olpe.example")).await;
    Counter::of(world, terms).await
}

/// A café with a paired phone, and a newcomer with its voucher in the booklet.
async fn counter_and_newcomer(terms: Terms) -> (Counter, Browser, Voucher) {
    let world = World::new().await;
    taking_part(&world).await;
    let counter = Counter::of(world, terms).await;
    let newcomer = booklet::phone(&counter.world, 1).await;
    let voucher = booklet::vouchers(&counter.world).await.remove(0);
    (counter, newcomer, voucher)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_partner_asks_the_town_to_undo_what_it_cannot_any_more() {
    const REASON: &str = "Falscher Gutschein gescannt";
    let mut counter = counter_of_a_town_with_a_lead(ONCE).await;
    let (first, second) = (counter.voucher().await, counter.voucher().await);
    for voucher in [first, second] {
        redeem(&counter.picture(voucher), &mut counter.phone).await;
    }
    let mut ids = Vec::new();
    for voucher in [first, second] {
        ids.push(uses_of(counter.world.app.db.read(), voucher).await.unwrap().last.unwrap().redemption);
    }
    // As long as the partner can undo it itself, there is nothing to ask for.
    let ask = format!("{HISTORY}/{}/request", ids[0]);
    assert!(!counter.owner.get(HISTORY).await.text().contains("/request\""));
    assert_eq!(counter.owner.post(&ask, &[("reason", REASON)]).await.location, HISTORY);
    counter.wait(10);
    let page = counter.owner.get(HISTORY).await;
    assert_eq!(page.text().matches("/request\"").count(), 2, "{}", page.text());
    assert!(page.words().contains("Bitte keine Namen"), "{}", page.words());
    for _ in 0..2 {
        let asked = counter.owner.post(&ask, &[("reason", REASON)]).await;
        assert_eq!(asked.location, format!("{HISTORY}?done=asked"));
    }
    let world = &counter.world;
    let lines = "select count(*) as value from journal where kind = 'redemption_undo_asked'";
    assert_eq!(count(world, lines).await, 1, "twice is one request");
    let page = counter.owner.get(&format!("{HISTORY}?done=asked")).await;
    for said in ["Was sie entscheidet, steht hier in der Liste.", "Eingelöst, die Kommune ist gefragt"] {
        assert!(page.words().contains(said), "{said}: {}", page.words());
    }
    assert_eq!(page.text().matches("/request\"").count(), 1, "{}", page.text());
    world.settle().await;
    let mail = world.mail_to(JANA.1).await;
    assert!(mail.contains("rückgängig zu machen") && !mail.contains("Café"), "{mail}");

    // Another partner, another town, and what nobody has asked for are not there.
    rows::partner(world, "Buchladen", "kasse@buch.example", counter.town).await;
    let mut other = signed_in_as(world, "kasse@buch.example").await;
    other.get(HISTORY).await;
    assert_eq!(other.post(&format!("{HISTORY}/{}/request", ids[1]), &[]).await.status, StatusCode::NOT_FOUND);
    let mut robin = signed_in_as(world, "robin@olpe.example").await;
    assert!(!robin.get(OFFICE).await.words().contains("Café am Markt"));
    let mut jana = world.signed_in("lead").await;
    let overview = jana.get("/de/vouchers").await.words();
    assert!(overview.contains("Ein Partner bittet, etwas rückgängig zu machen"), "{overview}");
    assert!(overview.contains("Bitten, etwas rückgängig zu machen"), "{overview}");
    let page = jana.get(OFFICE).await;
    let said = format!("Der Partner bittet, die Einlösung rückgängig zu machen. Grund: {REASON}");
    assert!(page.words().contains(&said), "{}", page.words());
    assert!(page.words().contains("Ablehnen, bleibt eingelöst"), "{}", page.words());
    for what in ["undo", "settlement"] {
        let path = format!("{OFFICE}/{}/{what}", ids[0]);
        assert_eq!(robin.post(&path, &[]).await.status, StatusCode::NOT_FOUND, "{what}");
        let path = format!("{OFFICE}/{}/{what}", ids[1]);
        assert_eq!(jana.post(&path, &[]).await.status, StatusCode::NOT_FOUND, "{what}");
    }
    assert_eq!((count(world, COUNTED).await, count(world, USED).await), (2, 2));

    let undo = format!("{OFFICE}/{}/undo", ids[0]);
    for _ in 0..2 {
        assert_eq!(jana.post(&undo, &[]).await.location, format!("{OFFICE}?done=undone"));
    }
    // Another window that still shows it as open learns what was decided.
    let old = jana.post(&format!("{OFFICE}/{}/settlement", ids[0]), &[]).await;
    assert_eq!(old.location, format!("{OFFICE}?done=undone-before"));
    assert!(jana.get(&old.location).await.words().contains("Das ist schon entschieden: rückgängig gemacht"));
    assert_eq!((count(world, COUNTED).await, count(world, USED).await), (1, 1));
    let lines = "select count(*) as value from journal where kind = 'redemption_undone'";
    assert_eq!(count(world, lines).await, 1);
    let page = counter.owner.get(HISTORY).await.words();
    assert!(page.contains("Von der Kommune rückgängig gemacht"), "{page}");
    assert!(
        redeem(&counter.picture(first), &mut counter.phone).await.words().contains("Diese Einlösung zählt")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_can_be_declined_and_its_reason_goes_with_the_voucher() {
    let mut counter = counter_of_a_town_with_a_lead(ONCE).await;
    let voucher = counter.voucher().await;
    redeem(&counter.picture(voucher), &mut counter.phone).await;
    let id = uses_of(counter.world.app.db.read(), voucher).await.unwrap().last.unwrap().redemption;
    let ask = format!("{HISTORY}/{id}/request");
    counter.wait(5);
    counter.owner.get(HISTORY).await;
    let long = "x".repeat(300);
    assert_eq!(
        counter.owner.post(&ask, &[("reason", &long)]).await.location,
        format!("{HISTORY}?done=asked")
    );
    let world = &counter.world;
    let kept = "select count(*) as value from redemption where length(undo_reason) = 200";
    assert_eq!(count(world, kept).await, 1);
    let mut jana = world.signed_in("lead").await;
    jana.get(OFFICE).await;
    for _ in 0..2 {
        let declined = jana.post(&format!("{OFFICE}/{id}/settlement"), &[]).await;
        assert_eq!(declined.location, format!("{OFFICE}?done=declined"));
    }
    let lines = "select count(*) as value from journal where kind = 'redemption_undo_declined'";
    assert_eq!(count(world, lines).await, 1);
    // A page that is still open elsewhere changes nothing, and asking again neither.
    let old = jana.post(&format!("{OFFICE}/{id}/undo"), &[]).await;
    assert_eq!(old.location, format!("{OFFICE}?done=kept-before"));
    assert_eq!(counter.owner.post(&ask, &[]).await.location, HISTORY);
    let page = counter.owner.get(HISTORY).await;
    assert!(page.words().contains("Bleibt eingelöst, hat die Kommune entschieden"), "{}", page.words());
    assert!(!page.text().contains("/request\""), "{}", page.text());
    assert!(!jana.get("/de/vouchers").await.words().contains("Ein Partner bittet"));
    assert_eq!((count(world, COUNTED).await, count(world, USED).await), (1, 1));
    let (now, clock) = (world.app.clock.now(), world.app.clock.clone());
    let later = now.plus_minutes(31 * 24 * 60);
    world.write(move |tx| Box::pin(async move { Ok(cut_links(tx, &clock, later).await?) })).await;
    // It stays declined, and of each moment the month is left: that in which it was redeemed.
    let cut = "select count(*) as value from redemption where undo_reason = '' and device is null \
               and undo_asked_at = at and undo_declined_at = at";
    assert_eq!(count(world, cut).await, 1);
    let page = jana.get(OFFICE).await.words();
    let redeemed_at = world.app.clock.time_of_day(now.plus_minutes(-5));
    assert!(page.contains("November 2026") && !page.contains(&redeemed_at), "{page}");
    assert!(page.contains("Der Partner bittet") && !page.contains("xxx"), "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_partner_may_ask_after_a_dispute_was_settled_and_the_town_may_still_undo_it() {
    let mut counter = counter_of_a_town_with_a_lead(ONCE).await;
    let voucher = counter.voucher().await;
    redeem(&counter.picture(voucher), &mut counter.phone).await;
    let id = uses_of(counter.world.app.db.read(), voucher).await.unwrap().last.unwrap().redemption;
    let now = counter.world.app.clock.now();
    counter.world.write(move |tx| Box::pin(async move { Ok(dispute(tx, id, now).await?) })).await;
    let mut jana = counter.world.signed_in("lead").await;
    jana.get(OFFICE).await;
    let settled = jana.post(&format!("{OFFICE}/{id}/settlement"), &[]).await;
    assert_eq!(settled.location, format!("{OFFICE}?done=settled"));
    counter.wait(10);
    counter.owner.get(HISTORY).await;
    let asked = counter.owner.post(&format!("{HISTORY}/{id}/request"), &[]).await;
    assert_eq!(asked.location, format!("{HISTORY}?done=asked"));
    let page = jana.get(OFFICE).await.words();
    assert!(page.contains("Rückgängig machen bis") && page.contains("Ablehnen, bleibt eingelöst"), "{page}");
    let undone = jana.post(&format!("{OFFICE}/{id}/undo"), &[]).await;
    assert_eq!(undone.location, format!("{OFFICE}?done=undone"));
    let world = &counter.world;
    assert_eq!((count(world, COUNTED).await, count(world, USED).await), (0, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_undone_after_thirty_days_frees_no_voucher_and_says_so() {
    let mut counter = counter_of_a_town_with_a_lead(ONCE).await;
    let voucher = counter.voucher().await;
    redeem(&counter.picture(voucher), &mut counter.phone).await;
    let world = &counter.world;
    let id = uses_of(world.app.db.read(), voucher).await.unwrap().last.unwrap().redemption;
    let now = world.app.clock.now();
    world.write(move |tx| Box::pin(async move { Ok(dispute(tx, id, now).await?) })).await;
    let page = world.signed_in("lead").await.get(OFFICE).await.words();
    assert!(page.contains("Der Gutschein wird wieder frei, und die Einlösung zählt"), "{page}");
    let last = world.app.clock.day(now.plus_minutes(30 * 24 * 60));
    let last = world.app.translator(Lang::De).date(last);
    assert!(page.contains(&format!("Rückgängig machen bis {last}")), "{page}");

    world.app.clock.set(now.plus_minutes(31 * 24 * 60));
    workers::sweep(&world.app).await.unwrap();
    let mut jana = world.signed_in("lead").await;
    let page = jana.get(OFFICE).await;
    let (text, words) = (page.text(), page.words());
    assert!(words.contains("Die 30 Tage sind vorbei") && words.contains("nicht wieder frei"), "{words}");
    assert!(!words.contains("Der Gutschein wird wieder frei"), "{words}");
    let mut addresses = text.split("action=\"").filter_map(|part| part.split('"').next());
    let undo = addresses.find(|address| address.ends_with("/undo")).unwrap();
    let undone = jana.post(undo, &[]).await.location;
    assert_eq!(undone, format!("{OFFICE}?done=undone-late"));
    assert!(jana.get(&undone).await.words().contains("Der Gutschein bleibt eingelöst."));
    assert_eq!((count(world, COUNTED).await, count(world, USED).await), (0, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn of_settling_and_undoing_what_was_first_stays() {
    let mut counter = Counter::open(ONCE).await;
    let vouchers = [counter.voucher().await, counter.voucher().await];
    for (voucher, is_settled_first) in vouchers.into_iter().zip([true, false]) {
        redeem(&counter.picture(voucher), &mut counter.phone).await;
        let world = &counter.world;
        let id = uses_of(world.app.db.read(), voucher).await.unwrap().last.unwrap().redemption;
        let (now, lead) = (world.app.clock.now(), world.person(JANA.1).await.id);
        assert!(world.write(move |tx| Box::pin(async move { Ok(dispute(tx, id, now).await?) })).await);
        // Lead and deputy have both read that it is open.
        let done = world
            .write(move |tx| {
                Box::pin(async move {
                    if is_settled_first {
                        Ok((settle(tx, id, lead, now).await?, undo(tx, id, Undoer::Office, now).await?))
                    } else {
                        Ok((undo(tx, id, Undoer::Office, now).await?, settle(tx, id, lead, now).await?))
                    }
                })
            })
            .await;
        assert_eq!(done, (true, false), "settled first: {is_settled_first}");
    }
    let both =
        "select count(*) as value from redemption where undone_at is not null and settled_at is not null";
    assert_eq!(count(&counter.world, both).await, 0);
    assert_eq!(count(&counter.world, COUNTED).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dispute_is_of_the_redemption_that_the_page_has_shown() {
    const DISPUTED: &str = "select count(*) as value from redemption where disputed_at is not null";
    let (counter, mut newcomer, voucher) = counter_and_newcomer(Terms { uses: 2, ..ONCE }).await;
    let Counter { world, phone: mut till, .. } = counter;
    let picture = mark::address(&world.app.config.base_url, &world.app.key, &voucher);
    assert!(redeem(&picture, &mut till).await.words().contains("EINGELÖST"));
    let first = uses_of(world.app.db.read(), voucher.id).await.unwrap().last.unwrap().redemption;
    let address = format!("/booklet/de/vouchers/{}", voucher.id);
    let page = newcomer.get(&address).await;
    let (form_id, shown) = (page.value_of("form_id"), page.value_of("shown"));
    assert_eq!(shown, first.to_string());

    // The page stays open; meanwhile it is used again.
    world.app.clock.set(world.app.clock.now().plus_minutes(60));
    assert!(redeem(&picture, &mut till).await.words().contains("EINGELÖST"));
    let second = uses_of(world.app.db.read(), voucher.id).await.unwrap().last.unwrap().redemption;
    assert_ne!(second, first);
    for shown in [shown.as_str(), ""] {
        let fields = [("form_id", form_id.as_str()), ("shown", shown)];
        let late = newcomer.post_raw(&format!("{address}/dispute"), &fields).await;
        assert_eq!(late.location, format!("{address}?told=late"));
    }
    assert_eq!(count(&world, DISPUTED).await, 0);
    let page = newcomer.get(&format!("{address}?told=late")).await;
    assert!(page.words().contains("noch einmal eingelöst. Es wurde nichts gemeldet."), "{}", page.words());
    assert_eq!(page.value_of("shown"), second.to_string());
    let said = newcomer.post(&format!("{address}/dispute"), &[]).await;
    assert_eq!(said.location, address);
    assert_eq!(count(&world, DISPUTED).await, 1);
}
