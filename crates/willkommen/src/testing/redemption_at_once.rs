//! A hundred phones at once, again and again; and codes as people type them.

use super::Browser;
use super::participation::count;
use super::redemption::{COUNTED, Counter, ONCE, REDEEM, REFUSED, USED, redeem, rows};

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
