//! Votes that are called off, and members who come back.

use axum::http::StatusCode;

use super::World;
use super::governance::{consulting, plan};

const OLPE: &str = "05966";

#[tokio::test(flavor = "multi_thread")]
async fn an_open_circulation_is_called_off_with_a_reason_that_everybody_gets() {
    let world = World::unlaunched().await;
    let mut agency = consulting(&world).await;
    let last = world.app.clock.today().plus_days(10).to_string();
    let address = plan(&mut agency, OLPE, "circulation", &last).await;
    agency.get(&address).await;
    agency.post(&format!("{address}/opening"), &[]).await;
    world.settle().await;
    let mayor = "buergermeisterin@attendorn.example";
    let mail = world.mail_to(mayor).await;
    let ballot = mail.split_whitespace().find(|word| word.contains("/conferences/ballots/")).unwrap();
    let ballot = ballot.strip_prefix(&world.app.config.base_url).unwrap().to_owned();

    agency.get(&address).await;
    let without = agency.post(&format!("{address}/removal"), &[]).await;
    assert!(without.words().contains("Bitte nennen Sie einen Grund"), "{}", without.words());
    let reason = [("cancel_reason", "Wir treffen uns doch.")];
    for _ in 0..2 {
        agency.get(&address).await;
        agency.post(&format!("{address}/removal"), &reason).await;
    }
    world.settle().await;
    let told = world.mail_to(mayor).await;
    assert!(told.contains("ist abgesagt") && told.contains(reason[0].1), "{told}");
    assert_eq!(world.mails_to(mayor).await, 2, "one ballot, one word that it is off");

    let mut browser = world.browser();
    let late = browser.get(&ballot).await;
    let voted = browser.post(&ballot, &[("vote", "yes")]).await;
    assert_ne!(voted.status, StatusCode::SEE_OTHER, "{}", late.words());
    let votes = "select count(*) as value from seat where vote <> ''";
    let votes: Option<i64> = platform::db::value(world.app.db.read(), votes, vec![]).await.unwrap();
    assert_eq!(votes, Some(0));
    // The place is free for another one.
    plan(&mut agency, OLPE, "meeting", &last).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mayor_s_office_that_was_taken_out_comes_back() {
    let world = World::unlaunched().await;
    let mut agency = consulting(&world).await;
    let page = format!("/de/conferences/districts/{OLPE}");
    let html = agency.get(&page).await;
    let joined = async || -> i64 {
        let sql = "select count(*) as value from journal where kind = 'conference_member_joined'";
        platform::db::value(world.app.db.read(), sql, vec![]).await.unwrap().unwrap()
    };
    let before = joined().await;
    let member = html.value_of("leaves");
    agency.post(&page, &[("leaves", &member)]).await;
    let without = agency.get(&page).await;
    assert!(without.words().contains("Herausgenommen"), "{}", without.words());
    assert_eq!(without.value_of("returns"), member);
    for _ in 0..2 {
        agency.post(&page, &[("returns", &member)]).await;
    }
    let again = agency.get(&page).await.words();
    assert!(!again.contains("Herausgenommen"), "{again}");
    assert_eq!(joined().await, before + 1, "pressed twice is once");
}
