//! The website check over time: two windows at once, and a new version.

use axum::http::StatusCode;

use super::catalogue::publish;
use super::participation::{ATTENDORN, JANA};
use super::{Browser, World};
use crate::quickcheck::catalogue::{Catalogue, Instrument};

const CHECK: &str = "/de/website-check";

/// A project lead who has answered two points.
async fn begun(world: &World) -> Browser {
    world.campaign_near().await;
    world.declare(ATTENDORN, JANA).await;
    let mut lead = world.signed_in("lead").await;
    lead.get(CHECK).await;
    let first = [("W01", "4"), ("W01-shown", ""), ("W02", "2"), ("W02-shown", "")];
    assert_eq!(lead.post(CHECK, &first).await.location, CHECK);
    lead
}

/// What the page shows as stored for the first two points.
async fn stored(lead: &mut Browser) -> (String, String) {
    let page = lead.get(CHECK).await;
    (page.value_of("W01-shown"), page.value_of("W02-shown"))
}

#[tokio::test(flavor = "multi_thread")]
async fn two_windows_lose_no_answer() {
    let world = World::new().await;
    let mut lead = begun(&world).await;
    // Both windows show 4 and 2; each changes one point.
    for window in [
        [("W01", "0"), ("W01-shown", "4"), ("W02", "2"), ("W02-shown", "2")],
        [("W01", "4"), ("W01-shown", "4"), ("W02", "4"), ("W02-shown", "2")],
    ] {
        assert_eq!(lead.post(CHECK, &window).await.location, CHECK);
    }
    assert_eq!(stored(&mut lead).await, ("0".into(), "4".into()));

    // A third one changes the same point otherwise: nothing is saved, and both answers are named.
    let clash = lead.post(CHECK, &[("W01", "2"), ("W01-shown", "4"), ("W03", "4")]).await;
    assert_eq!(clash.status, StatusCode::UNPROCESSABLE_ENTITY);
    let words = clash.words();
    assert!(words.contains("Punkt 1: Gespeichert ist inzwischen „Nein“, Sie haben „Teilweise“"), "{words}");
    assert_eq!((clash.value_of("W01-shown"), clash.value_of("W03-shown")), ("0".into(), String::new()));
    let again = [("W01", "2"), ("W01-shown", "0"), ("W03", "4"), ("W03-shown", "")];
    assert_eq!(lead.post(CHECK, &again).await.location, CHECK);
    assert_eq!(stored(&mut lead).await, ("2".into(), "4".into()));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_changed_there_and_back_is_not_written_over_unseen() {
    let world = World::new().await;
    let mut lead = begun(&world).await;
    let open = lead.get(CHECK).await;
    let old = open.value_of("W01-revision");
    assert_eq!(old, "1");
    assert_eq!(open.value_of("W03-revision"), "0", "nothing is stored there");
    let mut other = world.signed_in("lead").await;
    for answer in ["0", "4"] {
        let page = other.get(CHECK).await;
        let (shown, revision) = (page.value_of("W01-shown"), page.value_of("W01-revision"));
        let sent = [("W01", answer), ("W01-shown", shown.as_str()), ("W01-revision", revision.as_str())];
        assert_eq!(other.post(CHECK, &sent).await.location, CHECK);
    }
    // The first window shows the same answer, and an older revision of it.
    let sent = [("W01", "2"), ("W01-shown", "4"), ("W01-revision", old.as_str())];
    let clash = lead.post(CHECK, &sent).await;
    assert_eq!(clash.status, StatusCode::UNPROCESSABLE_ENTITY);
    let words = clash.words();
    assert!(words.contains("Punkt 1: Gespeichert ist inzwischen „Ja“, Sie haben „Teilweise“"), "{words}");
    let revision = clash.value_of("W01-revision");
    assert_eq!(revision, "3");
    let again = [("W01", "2"), ("W01-shown", "4"), ("W01-revision", revision.as_str())];
    assert_eq!(lead.post(CHECK, &again).await.location, CHECK);
    assert_eq!(stored(&mut lead).await.0, "2");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_of_an_earlier_version_is_looked_through_before_it_is_saved() {
    let world = World::new().await;
    let mut lead = begun(&world).await;
    let mut agency = world.signed_in("agency").await;
    agency.get("/de/catalogue").await;
    let mut catalogue = Catalogue::clone(&world.app.catalogues.current_of(Instrument::Website).unwrap());
    catalogue.version = "website-2027.1".into();
    catalogue.question[2].text.de = "Wie viele Bilder zeigt Ihre Startseite im Winter?".into();
    let made = agency.upload("/de/catalogue/upload", &[("file", catalogue.to_toml().as_bytes())]).await;
    publish(&mut agency, &made.location).await;

    // The lead's window still shows the version before. Point 3 asked something else there.
    let sent = [("W03", "4"), ("W03-shown", ""), ("W04", "2"), ("W04-shown", "")];
    let refused = lead.post(CHECK, &sent).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.words().contains("gibt es eine neue Fassung der Punkte"), "{}", refused.words());
    let is_ticked = |point: &str, level: &str| {
        let input = format!("name=\"{point}\" value=\"{level}\" checked");
        refused.text().contains(&input)
    };
    assert!(!is_ticked("W03", "4"), "it asks something else now");
    assert!(is_ticked("W04", "2"), "what was ticked is kept");
    assert!(lead.get(CHECK).await.words().contains("Noch 18 Punkte sind offen"), "nothing was saved");
    let sent = [("W04", "2"), ("W04-shown", ""), ("W04-revision", "0")];
    assert_eq!(lead.post(CHECK, &sent).await.location, CHECK);
    assert!(lead.get(CHECK).await.words().contains("Noch 17 Punkte sind offen"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_point_that_asks_something_else_is_answered_anew() {
    let world = World::new().await;
    let mut lead = begun(&world).await;
    let mut agency = world.signed_in("agency").await;
    agency.get("/de/catalogue").await;
    let mut catalogue = Catalogue::clone(&world.app.catalogues.current_of(Instrument::Website).unwrap());
    catalogue.version = "website-2027.1".into();
    catalogue.question[0].text.de = "Wie viele Bilder zeigt Ihre Startseite im Winter?".into();
    catalogue.question[1].why.de = "Das spart allen Wege.".into();
    let made = agency.upload("/de/catalogue/upload", &[("file", catalogue.to_toml().as_bytes())]).await;
    let changes = agency.get(&format!("{}/changes", made.location)).await.words();
    assert!(changes.contains("zeigt jeder Website-Check diese Fassung"), "{changes}");
    assert!(changes.contains("zählt die frühere Antwort nicht mehr"), "{changes}");
    assert!(!changes.contains("bleibt auf seiner Fassung"), "{changes}");
    assert_eq!(publish(&mut agency, &made.location).await.location, made.location);

    let page = lead.get(CHECK).await.words();
    assert!(page.contains("Ein Punkt fragt jetzt nach etwas anderem"), "{page}");
    assert!(page.contains("Noch 19 Punkte sind offen"), "{page}");
    assert_eq!(stored(&mut lead).await, (String::new(), "2".into()));
    // What is carried over is saved with the first new answer, though nobody has touched it.
    let new = [("W02", "2"), ("W02-shown", "2"), ("W03", "4"), ("W03-shown", "")];
    assert_eq!(lead.post(CHECK, &new).await.location, CHECK);
    let page = lead.get(CHECK).await.words();
    assert!(page.contains("Noch 18 Punkte sind offen") && !page.contains("früheren Fassung"), "{page}");
    assert_eq!(stored(&mut lead).await, (String::new(), "2".into()));
}
