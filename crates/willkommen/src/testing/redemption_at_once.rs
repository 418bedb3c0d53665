//! A hundred phones at once, again and again; and codes as people type them.

use super::Browser;
use super::participation::count;
use super::redemption::{COUNTED, Counter, ONCE, REDEEM, REFUSED, TAKEN, Terms, USED, key, redeem, rows};
use crate::ids::{DeviceId, VoucherId};
use crate::vouchers::booklet;
use crate::vouchers::redemption::{Claim, Reason, Redemption, Stop, decide_together};

const LINES: &str = "select count(*) as value from journal where kind = 'voucher_redeemed'";
const ROUNDS: usize = 50;
const PHONES: i64 = 100;

#[tokio::test(flavor = "multi_thread")]
async fn fifty_times_a_hundred_at_once_redeem_one_voucher_once() {
    let mut counter = Counter::open(ONCE).await;
    let vouchers = rows::vouchers(&counter.world, counter.offer, counter.town, ROUNDS).await;
    counter.phone.get(REDEEM).await;
    let mut phones: Vec<Browser> = Vec::new();
    for _ in 0..PHONES {
        let mut phone = counter.same_phone();
        phone.get(REDEEM).await;
        phones.push(phone);
    }
    for (round, voucher) in (1..).zip(vouchers) {
        // All of them see it before the first one presses.
        let picture = counter.picture(voucher);
        let mut scans = tokio::task::JoinSet::new();
        for mut phone in phones.drain(..) {
            let picture = picture.clone();
            scans.spawn(async move {
                let ticket = phone.post(REDEEM, &[("code", &picture)]).await.location;
                (phone, ticket)
            });
        }
        let mut presses = tokio::task::JoinSet::new();
        for (mut phone, ticket) in scans.join_all().await {
            assert!(ticket.starts_with("/de/redeem/check/"), "{ticket}");
            presses.spawn(async move {
                let result = phone.post(&ticket, &[]).await.location;
                (phone, result)
            });
        }
        for (phone, result) in presses.join_all().await {
            assert!(result.starts_with("/de/redeem/result/"), "{result}");
            phones.push(phone);
        }
        let world = &counter.world;
        assert_eq!((count(world, COUNTED).await, count(world, USED).await), (round, round));
        assert_eq!(count(world, REFUSED).await, (PHONES - 1) * round);
        assert_eq!(count(world, LINES).await, round);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_counts_in_lower_case_and_with_spaces_too() {
    let mut counter = Counter::open(ONCE).await;
    for between in [" ", "  ", "-", ""] {
        let voucher = counter.voucher().await;
        let code = counter.code(voucher).to_lowercase();
        let typed = format!(" {} ", [&code[..4], &code[4..8], &code[8..]].join(between));
        let words = redeem(&typed, &mut counter.phone).await.words();
        assert!(words.contains("Diese Einlösung zählt"), "{typed}: {words}");
    }
    assert_eq!(count(&counter.world, COUNTED).await, 4);
}

/// A claim as the counter's phone would bring it, whatever it has looked up before.
async fn claim(counter: &Counter, device: DeviceId, voucher: VoucherId) -> Claim {
    let Counter { offer, partner, town, .. } = *counter;
    let row = Redemption::new(key(), voucher, offer, partner, town, device, counter.world.app.clock.now());
    let row = Redemption { took_from_pool: true, ..row };
    let voucher = booklet::voucher(counter.world.app.db.read(), voucher).await.unwrap().unwrap();
    Claim::new(row, &voucher, 1, "test".to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_piece_of_a_pool_goes_to_who_may_have_it() {
    let mut counter = Counter::open(Terms { pool: Some(2), ..ONCE }).await;
    let vouchers = rows::vouchers(&counter.world, counter.offer, counter.town, 3).await;
    redeem(&counter.picture(vouchers[0]), &mut counter.phone).await;
    let world = &counter.world;
    let device: Option<DeviceId> =
        platform::db::value(world.app.db.read(), "select id as value from device", vec![]).await.unwrap();
    let device = device.unwrap();
    // One piece is left. A second till still takes the first voucher for a free one.
    let mut claims = Vec::new();
    for voucher in &vouchers {
        claims.push(claim(&counter, device, *voucher).await);
    }
    let today = world.app.clock.today();
    let verdicts =
        world.write(move |tx| Box::pin(async move { Ok(decide_together(tx, claims, today).await?) })).await;
    assert!(matches!(verdicts[0], Err(Stop::Lost(Reason::Used))), "{verdicts:?}");
    assert!(verdicts[1].is_ok(), "{verdicts:?}");
    assert!(matches!(verdicts[2], Err(Stop::Lost(Reason::Pool))), "{verdicts:?}");
    assert_eq!((count(world, COUNTED).await, count(world, USED).await, count(world, TAKEN).await), (2, 2, 2));

    // What came too late for the pool is as free as before, once there is a piece again.
    rows::change(world, "update offer set pool = 3").await;
    assert!(redeem(&counter.picture(vouchers[2]), &mut counter.phone).await.words().contains("EINGELÖST"));
    assert_eq!((count(&counter.world, USED).await, count(&counter.world, TAKEN).await), (3, 3));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_taken_back_beside_others_is_noted_as_it_was() {
    let counter = Counter::open(ONCE).await;
    let vouchers = rows::vouchers(&counter.world, counter.offer, counter.town, 2).await;
    let app = &counter.world.app;
    let device: Option<DeviceId> =
        platform::db::value(app.db.read(), "select id as value from device", vec![]).await.unwrap();
    let (device, today) = (device.unwrap(), app.clock.today());
    let decide = |claim: Claim, keeps: bool| {
        let claims = vec![claim];
        app.db.write(move |tx| {
            Box::pin(async move {
                let verdicts = decide_together(tx, claims, today).await?;
                assert!(verdicts[0].is_ok(), "{verdicts:?}");
                if keeps { Ok(()) } else { Err(sea_orm::DbErr::Custom("is taken back".into())) }
            })
        })
    };
    let (first, second) =
        (claim(&counter, device, vouchers[0]).await, claim(&counter, device, vouchers[1]).await);
    // While the first is being written the other two wait, and are committed together.
    let slow = app.db.write(|_| {
        Box::pin(async {
            tokio::time::sleep(std::time::Duration::from_millis(200)).await;
            Ok::<(), sea_orm::DbErr>(())
        })
    });
    let (slow, back, kept) = tokio::join!(slow, decide(first, false), decide(second, true));
    assert!(slow.is_ok() && back.is_err() && kept.is_ok(), "{back:?} {kept:?}");
    assert_eq!((count(&counter.world, COUNTED).await, count(&counter.world, USED).await), (1, 1));
    assert_eq!(crate::verification::verify(app).await.unwrap().findings, Vec::<String>::new());
}
