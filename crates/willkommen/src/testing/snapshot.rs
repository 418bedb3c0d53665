//! What was submitted stays as it was: snapshots, their hashes, rounds, and the history.

use axum::http::StatusCode;
use platform::db;
use platform::secret::file_hash;

use super::{Browser, World};
use crate::ids::{MunicipalityId, PersonId};
use crate::people::{self, NewPerson, Role};
use crate::quickcheck::snapshot::{self, Snapshot};
use crate::quickcheck::{self, Variant};
use crate::region;
use crate::verification::verify;

pub(super) const TOWN: &str = "05966004";
pub(super) const RESULT: &str = "/de/quickcheck/result";

/// The address of a town's project lead.
pub(super) fn mail_of(ags: &str) -> String {
    format!("lead-{ags}@town.example")
}

/// A project lead, and the open core check of their town.
pub(super) async fn opened(world: &World, ags: &str) -> MunicipalityId {
    let town = world.town(ags).await;
    let (app, mail) = (world.app.clone(), mail_of(ags));
    world
        .write(move |tx| {
            Box::pin(async move {
                let person = NewPerson {
                    id: PersonId::new(),
                    name: "Kim Beispiel".into(),
                    mail,
                    function: "Stadtmarketing".into(),
                    role: Role::Lead,
                    municipality: Some(town),
                    partner: None,
                };
                people::add(tx, app.clock.now(), &person).await?;
                Ok(quickcheck::open(tx, &app.catalogue(), town, app.clock.now()).await?)
            })
        })
        .await;
    town
}

/// Answers the core questions with one level; all of them are submitted with it, all but one are not.
pub(super) async fn answered(world: &World, ags: &str, level: u8, is_whole: bool) {
    let town = world.town(ags).await;
    let by = world.person(&mail_of(ags)).await.id;
    let app = world.app.clone();
    world
        .write(move |tx| {
            Box::pin(async move {
                let catalogue = app.catalogue();
                let many = catalogue.questions(Variant::Core).count() - usize::from(!is_whole);
                let (levels, now) = (vec![level; many], app.clock.now());
                Ok(quickcheck::answer_all(tx, &catalogue, town, &levels, by, now).await?)
            })
        })
        .await;
}

/// A browser signed in as the project lead of a town.
pub(super) async fn lead_of(world: &World, ags: &str) -> Browser {
    let person = world.person(&mail_of(ags)).await;
    let app = world.app.clone();
    let link = world
        .write(move |tx| {
            Box::pin(async move {
                let lang = app.default_lang();
                Ok(people::new_link(tx, &app, person.id, lang, "").await?)
            })
        })
        .await;
    let path = link.strip_prefix(&world.app.config.base_url).unwrap().to_owned();
    let mut browser = world.browser();
    browser.get(&path).await;
    browser.post(&path, &[]).await;
    browser
}

/// Takes the check up again, changes all answers but one, and submits it once more.
pub(super) async fn resubmitted(world: &World, lead: &mut Browser, ags: &str, level: u8) {
    lead.get("/de/quickcheck").await;
    let open = lead.post("/de/quickcheck/reopening", &[]).await;
    assert_eq!(open.status, StatusCode::SEE_OTHER, "{}", open.words());
    answered(world, ags, level, false).await;
    lead.get("/de/quickcheck").await;
    let done = lead.post("/de/quickcheck/completion", &[]).await;
    assert_eq!(done.location, RESULT, "{}", done.words());
}

async fn snapshots(world: &World, town: MunicipalityId) -> Vec<Snapshot> {
    snapshot::all_of(world.app.db.read(), town).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_submitted_stays_and_the_next_submission_is_a_round() {
    let world = World::new().await;
    let town = opened(&world, TOWN).await;
    let mut lead = lead_of(&world, TOWN).await;
    let empty = lead.get("/de/quickcheck/history").await;
    assert!(empty.words().contains("Noch keine Runde abgegeben"), "{}", empty.words());
    answered(&world, TOWN, 1, true).await;
    let first = snapshots(&world, town).await;
    assert_eq!((first.len(), first[0].round, first[0].content.total()), (1, 1, Some(25.0)));
    let bytes = serde_json::to_string(&first[0].content).unwrap();
    assert_eq!(file_hash(bytes.as_bytes()), first[0].hash);
    let catalogue = world.app.catalogue_of(&first[0].content.catalogue.version);
    assert_eq!(first[0].score(&catalogue).unwrap().total(), Some(25.0));

    // Taken up again: what was submitted is still what one sees.
    lead.get("/de/quickcheck").await;
    lead.post("/de/quickcheck/reopening", &[]).await;
    answered(&world, TOWN, 3, false).await;
    let shown = lead.get(RESULT).await.words();
    assert!(shown.contains("25 von 100 Punkten") && shown.contains("Sie ändern gerade"), "{shown}");
    let live = lead.get("/de/quickcheck/result?picture=provisional").await.words();
    assert!(live.contains("Vorläufig, noch nicht abgegeben"), "{live}");
    assert!(!live.contains("25 von 100 Punkten") && !live.contains("Im Vergleich mit"), "{live}");

    lead.get("/de/quickcheck").await;
    for _ in 0..2 {
        let done = lead.post("/de/quickcheck/completion", &[]).await;
        assert_eq!(done.location, RESULT);
    }
    let both = snapshots(&world, town).await;
    assert_eq!(both.iter().map(|one| one.round).collect::<Vec<_>>(), [1, 2], "twice is once");
    assert_eq!((&both[0].content, &both[0].hash), (&first[0].content, &first[0].hash));
    let newest = snapshot::newest(world.app.db.read(), town, Variant::Core).await.unwrap().unwrap();
    assert_eq!(newest.id, both[1].id);
    let page = lead.get("/de/quickcheck/history").await.words();
    for words in
        ["Runde 1", "Runde 2", "nach damaliger Gewichtung", "Gewichtung hat sich nicht geändert", "25 %"]
    {
        assert!(page.contains(words), "{words} in {page}");
    }
    // Nothing is provisional once it is submitted.
    let settled = lead.get("/de/quickcheck/result?picture=provisional").await.words();
    assert!(!settled.contains("Vorläufig"), "{settled}");
    assert_eq!(verify(&world.app).await.unwrap().findings, Vec::<String>::new());

    let change = "update quick_check_snapshot set content = replace(content, '\"Q0101\":\"1\"', '\"Q0101\":\"4\"') \
                  where round = 1";
    world.write(move |tx| Box::pin(async move { Ok(db::run(tx, change, vec![]).await?) })).await;
    let findings = verify(&world.app).await.unwrap().findings;
    assert!(findings.len() == 1 && findings[0].contains("snapshot"), "{findings:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_snapshot_that_does_not_fit_is_never_shown_as_a_result() {
    let world = World::new().await;
    let town = opened(&world, TOWN).await;
    answered(&world, TOWN, 1, true).await;
    let change =
        "update quick_check_snapshot set content = replace(content, '\"Q0101\":\"1\"', '\"Q0101\":\"4\"')";
    world.write(move |tx| Box::pin(async move { Ok(db::run(tx, change, vec![]).await?) })).await;
    let changed = snapshots(&world, town).await;
    assert!(changed[0].score(&world.app.catalogue()).is_err());
    let mut lead = lead_of(&world, TOWN).await;
    assert_eq!(lead.get(RESULT).await.status, StatusCode::INTERNAL_SERVER_ERROR);
}

#[test]
fn no_statement_changes_a_snapshot() {
    let store = include_str!("../quickcheck/snapshot/store.rs");
    assert!(store.contains("insert into quick_check_snapshot"));
    assert!(!store.contains("update ") && !store.contains("delete from") && !store.contains("on conflict"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_snapshot_keeps_the_town_as_it_was() {
    let world = World::new().await;
    let town = opened(&world, TOWN).await;
    answered(&world, TOWN, 2, true).await;
    let sql = "update municipality set name = 'Neuer Name', population = 70000 where ags = '05966004'";
    world.write(move |tx| Box::pin(async move { Ok(db::run(tx, sql, vec![]).await?) })).await;
    let now = region::of(world.app.db.read(), town).await.unwrap().unwrap();
    assert_eq!(now.name, "Neuer Name");
    let then = snapshots(&world, town).await.remove(0).content.municipality;
    assert_eq!((then.name.as_str(), then.size_class.as_str()), ("Attendorn", "b"));
    let mut lead = lead_of(&world, TOWN).await;
    assert!(lead.get(RESULT).await.words().contains("Hansestadt Attendorn, Quick-Check vom"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_completed_before_there_were_snapshots_is_frozen_once() {
    let world = World::new().await;
    let town = opened(&world, TOWN).await;
    answered(&world, TOWN, 2, true).await;
    let completed_at = snapshots(&world, town).await[0].submitted_at;
    let sql = "delete from quick_check_snapshot";
    world.write(move |tx| Box::pin(async move { Ok(db::run(tx, sql, vec![]).await?) })).await;
    world.app.clock.set(world.app.clock.now().plus_minutes(60));
    assert_eq!(quickcheck::freeze_completed(&world.app).await.unwrap(), 1);
    assert_eq!(quickcheck::freeze_completed(&world.app).await.unwrap(), 0);
    let again = snapshots(&world, town).await;
    assert_eq!((again.len(), again[0].submitted_at), (1, completed_at));
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_town_sees_its_rounds() {
    let world = World::new().await;
    opened(&world, TOWN).await;
    answered(&world, TOWN, 1, true).await;
    for who in ["agency", "operator"] {
        let page = world.signed_in(who).await.get("/de/quickcheck/history").await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{who}");
    }
    opened(&world, "05966024").await;
    let other = lead_of(&world, "05966024").await.get("/de/quickcheck/history").await;
    assert!(other.words().contains("Noch keine Runde abgegeben"), "{}", other.words());
}
