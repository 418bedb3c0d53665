//! What is left of a redemption: a dispute, a link that is cut, a journal that never knew.

use axum::http::StatusCode;

use super::participation::{ATTENDORN, JANA, OLPE, count, taking_part};
use super::redemption::{COUNTED, Counter, ONCE, OWNER, Terms, USED, key, pair, redeem, rows, states, sync};
use super::whole_programme::signed_in_as;
use super::{World, booklet};
use crate::vouchers::booklet::mark;
use crate::vouchers::redemption::{cut_links, dispute, has_conflict, last_of, sweep};
use crate::{journal, workers};

#[tokio::test(flavor = "multi_thread")]
async fn the_town_learns_of_a_dispute_and_may_undo_it_late() {
    let world = World::new().await;
    taking_part(&world).await;
    world.declare(OLPE, ("Robin Althaus", "robin@olpe.example")).await;
    let town = world.town(ATTENDORN).await;
    let partner = rows::partner(&world, "Café am Markt", OWNER, town).await;
    let offer = rows::offer(&world, partner, town, ONCE).await;
    let mut owner = signed_in_as(&world, OWNER).await;
    let phone = pair(&world, &mut owner, "Kasse 1").await;
    let mut counter = Counter { world, town, partner, offer, owner, phone };
    let voucher = counter.voucher().await;
    redeem(&counter.picture(voucher), &mut counter.phone).await;
    let world = &counter.world;
    let last = last_of(world.app.db.read(), voucher).await.unwrap().unwrap();
    assert!(last.may_dispute && !has_conflict(world.app.db.read(), voucher).await.unwrap());
    let (id, now) = (last.redemption, world.app.clock.now());
    for expected in [true, false] {
        let is_new = world.write(move |tx| Box::pin(async move { Ok(dispute(tx, id, now).await?) })).await;
        assert_eq!(is_new, expected, "said once");
    }
    assert!(!last_of(world.app.db.read(), voucher).await.unwrap().unwrap().may_dispute);
    world.settle().await;
    let mail = world.mail_to(JANA.1).await;
    assert!(mail.contains("Das war ich nicht") && !mail.contains("Café"), "{mail}");

    world.app.clock.set(now.plus_minutes(60));
    let mut jana = world.signed_in("lead").await;
    let page = jana.get("/de/redeem/office").await;
    assert!(page.words().contains("Café am Markt"), "{}", page.words());
    let mut robin = signed_in_as(world, "robin@olpe.example").await;
    assert!(!robin.get("/de/redeem/office").await.words().contains("Café am Markt"));
    let undo = format!("/de/redeem/office/{id}/undo");
    assert_eq!(robin.post(&undo, &[]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(jana.post(&undo, &[]).await.location, "/de/redeem/office?done=undone");
    assert_eq!((count(world, COUNTED).await, count(world, USED).await), (0, 0));
    assert!(jana.get("/de/redeem/office").await.words().contains("Von der Kommune rückgängig gemacht"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dispute_is_asked_for_once_and_can_be_settled() {
    const OFFICE: &str = "/de/redeem/office";
    const OPEN: &str = "Jemand sagt: Das war ich nicht";
    let world = World::new().await;
    taking_part(&world).await;
    let town = world.town(ATTENDORN).await;
    let partner = rows::partner(&world, "Café am Markt", OWNER, town).await;
    rows::offer(&world, partner, town, ONCE).await;
    let mut owner = signed_in_as(&world, OWNER).await;
    let mut till = pair(&world, &mut owner, "Kasse 1").await;
    let mut newcomer = booklet::phone(&world, 1).await;
    let voucher = booklet::vouchers(&world).await.remove(0);
    let picture = mark::address(&world.app.config.base_url, &world.app.key, &voucher);
    assert!(redeem(&picture, &mut till).await.words().contains("EINGELÖST"));
    let id = last_of(world.app.db.read(), voucher.id).await.unwrap().unwrap().redemption;

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
    assert_eq!(jana.post(&format!("{OFFICE}/{id}/undo"), &[]).await.location, OFFICE);
    assert_eq!((count(&world, COUNTED).await, count(&world, USED).await), (1, 1));
    let lines = "select count(*) as value from journal where kind = 'redemption_settled'";
    assert_eq!(count(&world, lines).await, 1, "twice is once");
    let page = newcomer.get(&address).await.words();
    assert!(page.contains("Der Gutschein bleibt eingelöst") && !page.contains("sieht es sich an"), "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn after_thirty_days_nobody_can_tell_and_the_journal_never_could() {
    let mut counter = Counter::open(Terms { offline_most: 1, ..ONCE }).await;
    let voucher = counter.voucher().await;
    redeem(&counter.picture(voucher), &mut counter.phone).await;
    let (_, answer) = sync(0, &[(key(), counter.picture(voucher), 0)], &mut counter.phone).await;
    assert_eq!(states(&answer), ["conflict"]);
    let world = &counter.world;
    let redemption = last_of(world.app.db.read(), voucher).await.unwrap().unwrap().redemption;
    let secrets = [voucher.to_string(), counter.offer.to_string(), redemption.to_string()];
    let linked = "select count(*) as value from redemption where voucher is not null";
    for (days, left) in [(30, 2), (31, 0)] {
        let later = world.app.clock.now().plus_minutes(days * 24 * 60);
        world.write(move |tx| Box::pin(async move { Ok(cut_links(tx, later).await?) })).await;
        assert_eq!(count(world, linked).await, left, "{days}");
    }
    assert_eq!(journal::verify(world.app.db.read()).await.unwrap().1, []);
    assert!(last_of(world.app.db.read(), voucher).await.unwrap().is_none());

    // No line names booklet, voucher, offer or redemption, nor a town beside them.
    let sql = "select count(*) as value from journal where kind in ('voucher_redeemed', 'redemption_conflict') \
               and municipality is not null";
    assert_eq!(count(world, sql).await, 0);
    let mut place = 0;
    loop {
        let lines = journal::after(world.app.db.read(), place, 500).await.unwrap();
        let Some(last) = lines.last().map(|line| line.seq) else { break };
        for line in lines {
            let said = format!("{} {}", line.payload, line.actor);
            assert!(secrets.iter().all(|secret| !said.contains(secret)), "{said}");
        }
        place = last;
    }
    let sql = "select count(*) as value from journal where kind = 'voucher_redeemed'";
    assert_eq!(count(world, sql).await, 1, "what does not count is no redemption");

    // Undoing is over; the row goes after 36 months, and the hourly worker does both.
    workers::sweep(&world.app).await.unwrap();
    let later = world.app.clock.now().plus_minutes(3 * 366 * 24 * 60);
    world.write(move |tx| Box::pin(async move { Ok(sweep(tx, later).await?) })).await;
    assert_eq!(count(world, "select count(*) as value from redemption").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn neither_voucher_nor_attempt_tells_when_it_was() {
    let mut counter = Counter::open(Terms { period: "month", ..ONCE }).await;
    let voucher = counter.voucher().await;
    redeem(&counter.picture(voucher), &mut counter.phone).await;
    let world = &counter.world;
    let attempt: Option<String> =
        platform::db::value(world.app.db.read(), "select attempt as value from redemption", vec![])
            .await
            .unwrap();
    let (start, attempt) = (world.app.clock.now(), attempt.unwrap());
    for (days, is_known) in [(29, true), (61, false)] {
        world.app.clock.set(start.plus_minutes(days * 24 * 60));
        workers::sweep(&world.app).await.unwrap();
        let sql = "select count(*) as value from redemption where attempt = $1";
        let values = platform::values![attempt.as_str()];
        let kept: Option<i64> = platform::db::value(world.app.db.read(), sql, values).await.unwrap();
        assert_eq!(kept, Some(i64::from(is_known)), "{days}");
        let sql = "select count(*) as value from voucher where period = '2026-11' and used_in_period = 1";
        assert_eq!(count(world, sql).await, i64::from(is_known), "{days}");
    }
    assert_eq!((count(world, COUNTED).await, count(world, USED).await), (1, 1), "the counts stay");
}

#[tokio::test(flavor = "multi_thread")]
async fn links_are_cut_whatever_else_stumbles_and_deletion_leaves_nothing_for_later() {
    let mut counter = Counter::open(ONCE).await;
    let vouchers = rows::vouchers(&counter.world, counter.offer, counter.town, 1_001).await;
    redeem(&counter.picture(vouchers[0]), &mut counter.phone).await;
    let world = &counter.world;
    let start = world.app.clock.now();
    world.app.clock.set(start.plus_minutes(31 * 24 * 60));
    rows::change(world, "alter table voucher_finding rename to hidden_finding").await;
    workers::sweep(&world.app).await.unwrap_err();
    rows::change(world, "alter table hidden_finding rename to voucher_finding").await;
    assert_eq!(count(world, "select count(*) as value from redemption where voucher is not null").await, 0);

    world.app.clock.set(start.plus_minutes(2 * 366 * 24 * 60));
    workers::sweep(&world.app).await.unwrap();
    assert_eq!(count(world, "select count(*) as value from booklet").await, 0);
    assert_eq!(count(world, "select count(*) as value from voucher").await, 0);
}
