//! What is left of a redemption: a link that is cut, a journal that never knew.

use super::World;
use super::participation::count;
use super::redemption::{
    COUNTED, Counter, ONCE, OWNER, REFUSED, Terms, USED, key, redeem, rows, states, sync,
};
use super::whole_programme::signed_in_as;
use crate::vouchers::redemption::{cut_links, sweep, uses_of};
use crate::{journal, workers};

const HISTORY: &str = "/de/redeem/history";

#[tokio::test(flavor = "multi_thread")]
async fn after_thirty_days_nobody_can_tell_and_the_journal_never_could() {
    let mut counter = Counter::open(Terms { offline_most: 1, ..ONCE }).await;
    let voucher = counter.voucher().await;
    redeem(&counter.picture(voucher), &mut counter.phone).await;
    let (_, answer) = sync(0, &[(key(), counter.picture(voucher), 0)], &mut counter.phone).await;
    assert_eq!(states(&answer), ["conflict"]);
    let world = &counter.world;
    let redemption = uses_of(world.app.db.read(), voucher).await.unwrap().last.unwrap().redemption;
    let secrets = [voucher.to_string(), counter.offer.to_string(), redemption.to_string()];
    let linked = "select count(*) as value from redemption where voucher is not null";
    for (days, left) in [(30, 2), (31, 0)] {
        let later = world.app.clock.now().plus_minutes(days * 24 * 60);
        let clock = world.app.clock.clone();
        world.write(move |tx| Box::pin(async move { Ok(cut_links(tx, &clock, later).await?) })).await;
        assert_eq!(count(world, linked).await, left, "{days}");
    }
    assert_eq!(journal::verify(world.app.db.read()).await.unwrap().1, []);
    assert!(uses_of(world.app.db.read(), voucher).await.unwrap().last.is_none());

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
    // The redemption still counts; the voucher of a period that is over does not say that it was used.
    assert_eq!((count(world, COUNTED).await, count(world, USED).await), (1, 0));
}

async fn joined<T: sea_orm::TryGetable>(world: &World, sql: &'static str) -> T {
    platform::db::value(world.app.db.read(), sql, vec![]).await.unwrap().unwrap()
}

/// How many lines of the journal whoever has the key finds for the only redemption, and whether its identifier tells a
/// time.
async fn traces(world: &World) -> (i64, bool) {
    let id: uuid::Uuid = joined(world, "select id as value from redemption").await;
    let mark = world.app.key.seal_hex("redemption", &id.to_string());
    let sql = "select count(*) as value from journal where payload like $1";
    let values = platform::values![format!("%{mark}%")];
    let lines: Option<i64> = platform::db::value(world.app.db.read(), sql, values).await.unwrap();
    (lines.unwrap(), id.get_timestamp().is_some())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_only_redemption_of_an_offer_leads_from_a_booklet_to_a_month_and_no_further() {
    // Whoever reads the database finds the redemption of a booklet by offer and town.
    const AT: &str = "select redemption.at as value from redemption \
                      join voucher on voucher.offer = redemption.offer and voucher.used = 1 \
                      join booklet on booklet.id = voucher.booklet \
                      and booklet.municipality = redemption.municipality";
    const PHONES: &str = "select count(*) as value from redemption where device is not null or \
                          device_at is not null or period <> '' or voucher is not null";
    const USED_AT: &str = "select count(*) as value from redemption_refusal where used_at is not null";
    let mut counter = Counter::open(ONCE).await;
    let voucher = counter.voucher().await;
    counter.wait(1);
    redeem(&counter.picture(voucher), &mut counter.phone).await;
    let again = redeem(&counter.picture(voucher), &mut counter.phone).await;
    assert!(again.words().contains("BEREITS EINGELÖST"), "{}", again.words());
    let history = counter.owner.get(HISTORY).await.words();
    let world = &counter.world;
    let (start, clock) = (world.app.clock.now(), world.app.clock.clone());
    assert!(history.contains(&clock.time_of_day(start)) && history.contains("Kasse 1"), "{history}");
    assert_eq!(joined::<i64>(world, AT).await, start.0, "as long as it is needed it is known");
    assert_eq!((count(world, PHONES).await, count(world, USED_AT).await), (1, 1));
    assert_eq!(traces(world).await, (1, true));
    let by_phone =
        "select count(*) as value from journal where kind = 'voucher_redeemed' and actor <> 'device'";
    assert_eq!(count(world, by_phone).await, 0, "where a partner redeems once, the phone says when");

    clock.set(start.plus_minutes(31 * 24 * 60));
    workers::sweep(&world.app).await.unwrap();
    let month: String = clock.day(start).to_string().chars().take(7).collect();
    let first = clock.beginning(format!("{month}-01").parse().unwrap());
    let first: platform::clock::Moment = first.parse().unwrap();
    assert_eq!(joined::<i64>(world, AT).await, first.0, "the month, which statistics count");
    assert_eq!((count(world, PHONES).await, count(world, USED_AT).await), (0, 0));
    assert_eq!(traces(world).await, (0, false), "neither the journal nor the identifier tells the time");
    assert_eq!(journal::verify(world.app.db.read()).await.unwrap().1, []);
    let days = "select cast(sum(days) as bigint) as value from partner_hour";
    assert_eq!(count(world, days).await, 1, "who is open at night is still known");
    let history = signed_in_as(world, OWNER).await.get(HISTORY).await.words();
    assert!(history.contains("November 2026") && history.contains("Ein Kaffee"), "{history}");
    assert!(!history.contains(&clock.time_of_day(start)) && !history.contains("Kasse 1"), "{history}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_attempt_that_was_refused_leads_nowhere_after_thirty_days() {
    let mut counter = Counter::open(ONCE).await;
    let voucher = counter.voucher().await;
    redeem(&counter.picture(voucher), &mut counter.phone).await;
    let attempt = key();
    let (_, answer) = sync(0, &[(attempt.clone(), counter.picture(voucher), 0)], &mut counter.phone).await;
    assert_eq!(states(&answer), ["refused"]);
    let world = &counter.world;
    let start = world.app.clock.now();
    for (days, kept) in [(29, 1), (31, 0)] {
        world.app.clock.set(start.plus_minutes(days * 24 * 60));
        workers::sweep(&world.app).await.unwrap();
        let sql =
            "select count(*) as value from redemption_refusal where attempt = $1 and used_at is not null";
        let values = platform::values![attempt.as_str()];
        let found: Option<i64> = platform::db::value(world.app.db.read(), sql, values).await.unwrap();
        assert_eq!(found, Some(kept), "{days}");
        let traces = "select count(*) as value from redemption_refusal where used_at is not null";
        assert_eq!(count(world, traces).await, kept, "{days}");
    }
    assert_eq!(count(world, REFUSED).await, 1, "that something was refused is told for 90 days");
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

#[tokio::test(flavor = "multi_thread")]
async fn an_hour_counts_once_however_often_its_redemptions_are_cut() {
    const DAYS: &str = "select cast(coalesce(sum(days), 0) as bigint) as value from partner_hour";
    let mut counter = Counter::open(ONCE).await;
    let vouchers = rows::vouchers(&counter.world, counter.offer, counter.town, 3).await;
    let start = counter.world.app.clock.now();
    // Two within the same hour, one in the next.
    for (voucher, minutes) in vouchers.iter().zip([5, 40, 30]) {
        counter.wait(minutes);
        redeem(&counter.picture(*voucher), &mut counter.phone).await;
    }
    let world = &counter.world;
    for (minutes, cut, days) in [(20, 1, 0), (50, 2, 1), (80, 3, 2)] {
        world.app.clock.set(start.plus_minutes(30 * 24 * 60 + minutes));
        workers::sweep(&world.app).await.unwrap();
        assert_eq!(count(world, "select count(*) as value from redemption where device is null").await, cut);
        assert_eq!(count(world, DAYS).await, days, "{minutes}");
    }
}
