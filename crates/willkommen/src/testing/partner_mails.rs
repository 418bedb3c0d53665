//! Mails to partners: a phone that was paired, an offer that ends, redemptions that do not count or are disputed.

use super::Browser;
use super::participation::count;
use super::redemption::{Counter, ONCE, OWNER, Terms, key, pair, redeem, rows, states, sync};
use crate::vouchers::redemption::{dispute, uses_of};
use crate::vouchers::tell_partners;

const PROFILE: &str = "/de/partners/profile";

async fn set_mails(owner: &mut Browser, fields: &[(&str, &str)]) {
    owner.get(PROFILE).await;
    assert_eq!(owner.post("/de/partners/mails", fields).await.location, PROFILE);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_phone_that_is_paired_is_told_whatever_was_switched_off() {
    let mut counter = Counter::open(ONCE).await;
    counter.world.settle().await;
    let told = counter.world.mail_to(OWNER).await;
    assert!(told.contains("„Kasse 1“") && told.contains("/de/redeem/devices"), "{told}");
    let before = counter.world.mails_to(OWNER).await;
    set_mails(&mut counter.owner, &[]).await;
    pair(&counter.world, &mut counter.owner, "Fremdes Telefon").await;
    counter.world.settle().await;
    assert!(counter.world.mail_to(OWNER).await.contains("„Fremdes Telefon“"));
    assert_eq!(counter.world.mails_to(OWNER).await, before + 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_offer_that_ends_in_two_weeks_is_told_once() {
    const ENDING: &str = "select count(*) as value from mail where reason like 'offer-ends:%'";
    let mut counter = Counter::open(ONCE).await;
    let world = &counter.world;
    let today: platform::clock::Day = "2026-11-27".parse().unwrap();
    assert_eq!(world.app.clock.today(), today);
    for (sql, told) in [
        ("update offer set ends_on = '2026-12-12'", 0),
        ("update offer set ends_on = '2026-12-11', sent_at = 1795773600000000", 1),
        ("update offer set ends_on = '2026-12-10', sent_at = 1795773600000000", 1),
    ] {
        rows::change(world, sql).await;
        for _ in 0..2 {
            tell_partners(&world.app).await.unwrap();
            assert_eq!(count(world, ENDING).await, told, "{sql}");
        }
    }
    let mail = world.mail_to(OWNER).await;
    assert!(mail.contains("11. Dezember 2026") && mail.contains("Ein Kaffee"), "{mail}");
    assert!(mail.contains(&format!("/de/offers/{}", counter.offer)) && mail.contains(PROFILE), "{mail}");

    rows::change(world, "update offer set ends_on = '2026-12-09', sent_at = null").await;
    set_mails(&mut counter.owner, &[]).await;
    tell_partners(&counter.world.app).await.unwrap();
    assert_eq!(count(&counter.world, ENDING).await, 1, "switched off");
    assert!(
        !counter
            .owner
            .get(PROFILE)
            .await
            .text()
            .contains("value=\"yes\" aria-describedby=\"wanted-hint\" checked")
    );
    set_mails(&mut counter.owner, &[("wanted", "yes")]).await;
    assert!(
        counter
            .owner
            .get(PROFILE)
            .await
            .text()
            .contains("value=\"yes\" aria-describedby=\"wanted-hint\" checked")
    );
    tell_partners(&counter.world.app).await.unwrap();
    assert_eq!(count(&counter.world, ENDING).await, 2, "another last day is another mail");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_count_or_is_disputed_is_told_once_for_a_day() {
    const NEWS: &str = "select count(*) as value from mail where reason like 'redemption-news:%'";
    let mut counter = Counter::open(Terms { offline_most: 5, ..ONCE }).await;
    let voucher = counter.voucher().await;
    redeem(&counter.picture(voucher), &mut counter.phone).await;
    let items = [(key(), counter.picture(voucher), 0), (key(), counter.picture(voucher), 0)];
    let (_, answer) = sync(0, &items, &mut counter.phone).await;
    assert_eq!(states(&answer), ["conflict", "conflict"]);
    let world = &counter.world;
    let now = world.app.clock.now();
    let id = uses_of(world.app.db.read(), voucher).await.unwrap().last.unwrap().redemption;
    assert!(world.write(move |tx| Box::pin(async move { Ok(dispute(tx, id, now).await?) })).await);
    tell_partners(&world.app).await.unwrap();
    assert_eq!(count(world, NEWS).await, 0, "the day is not over");
    for later in [1, 1, 2, 5] {
        world.app.clock.set(now.plus_minutes(later * 24 * 60));
        tell_partners(&world.app).await.unwrap();
        assert_eq!(count(world, NEWS).await, 1, "{later}");
    }
    let mail = world.mail_to(OWNER).await;
    assert!(mail.contains("vergriffen war: 2") && mail.contains("„Das war ich nicht“: 1"), "{mail}");
    assert!(mail.contains("27. November 2026") && mail.contains("/de/redeem/history"), "{mail}");
}
