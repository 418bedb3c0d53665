//! The next round of a check: under a newer version with what was answered, and after a year.

use std::collections::BTreeMap;

use axum::http::StatusCode;

use super::browser::Page;
use super::catalogue::{begun, change, publish, typed};
use super::documents::words_of;
use super::participation::{ATTENDORN, JANA, OLPE, count, on, taking_part};
use super::snapshot::{RESULT, TOWN, answered, lead_of, opened};
use super::{Browser, World};
use crate::ids::QuickCheckId;
use crate::quickcheck::not_applicable::{self, State};
use crate::quickcheck::snapshot;
use crate::quickcheck::{self, Variant};
use crate::region;
use crate::verification::verify;

const ROUND: &str = "/de/quickcheck/round";
const OVERVIEW: &str = "/de/quickcheck";
const FIRST: &str = "/de/quickcheck/fields/1";
const ANSWERS: &str = "/de/quickcheck/answers";
const CHECKS: &str = "select count(*) as value from quick_check where instrument = 'quickcheck'";
const OPENED: &str = "select count(*) as value from journal where kind = 'quick_check_opened'";
const WAITING: &str = "select count(*) as value from quick_check_unconfirmed";

/// The agency publishes a second version: 1.1 has other words, 1.2 means something else, 3.2 is gone, 1.6 is
/// new.
pub(super) async fn second_version(world: &World) {
    let mut agency = world.signed_in("agency").await;
    let draft = begun(&mut agency, "2027.1").await;
    let old = world.app.catalogue();
    for (question, changed) in [
        ("Q0101", ("level_0_de", "Niemand ist bisher dafür benannt.")),
        ("Q0102", ("text_de", "Wie oft tagt der Ausschuss?")),
        ("Q0302", ("act", "remove")),
    ] {
        let saved = change(&mut agency, &draft, old.one(question).unwrap(), &[changed]).await;
        assert_eq!(saved.location, draft, "{question}: {}", saved.words());
    }
    let new = format!("{draft}/questions/new");
    let seen = agency.get(&new).await.value_of("seen");
    let mut fields = typed(old.one("Q0103").unwrap());
    fields.retain(|(name, _)| name != "number");
    let mut form: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    form.extend([("number", "1.6"), ("field", "F01"), ("core", "yes"), ("seen", seen.as_str())]);
    let added = agency.post(&new, &form).await;
    assert_eq!(added.location, draft, "{}", added.words());
    let published = publish(&mut agency, &draft).await;
    assert_eq!(published.location, draft, "{}", published.words());
    assert_eq!(world.app.catalogue().version, "2027.1");
}

async fn press(lead: &mut Browser, more: &[(&str, &str)]) -> Page {
    lead.get(ROUND).await;
    let mut fields = vec![("variant", "core"), ("version", "2027.1")];
    fields.extend_from_slice(more);
    lead.post(ROUND, &fields).await
}

/// How many of the asked questions are answered in the check that is being answered.
async fn progress(world: &World, ags: &str) -> (usize, usize) {
    let town = region::of(world.app.db.read(), world.town(ags).await).await.unwrap().unwrap();
    let standing = quickcheck::standing(&world.app, &town).await.unwrap().unwrap();
    (standing.answered, standing.asked)
}

/// Saves an answer as the script does.
async fn save(lead: &mut Browser, question: &str, value: &str, revision: &str) -> StatusCode {
    lead.get(FIRST).await;
    lead.post(ANSWERS, &[("question", question), ("value", value), ("revision", revision)]).await.status
}

/// Sends the first field as a browser without script does, with what it shows of question 1.2.
async fn send_first(lead: &mut Browser, more: &[(&str, &str)]) -> Page {
    let page = lead.get(FIRST).await;
    let hidden = ["check", "Q0102-revision", "Q0102-shown"].map(|name| (name, page.value_of(name)));
    let mut fields: Vec<(&str, &str)> = hidden.iter().map(|(name, value)| (*name, value.as_str())).collect();
    fields.extend([("Q0102-reason", ""), ("Q0102-note", "")]);
    fields.extend_from_slice(more);
    lead.post(FIRST, &fields).await
}

async fn complete(lead: &mut Browser) -> Page {
    lead.get(OVERVIEW).await;
    lead.post("/de/quickcheck/completion", &[]).await
}

/// The check under a version.
async fn check_of(world: &World, version: &str) -> QuickCheckId {
    let sql =
        "select id as value from quick_check where instrument = 'quickcheck' and catalogue_version = $1";
    let id: Option<uuid::Uuid> =
        platform::db::value(world.app.db.read(), sql, platform::values![version]).await.unwrap();
    QuickCheckId(id.unwrap())
}

fn later(world: &World) {
    world.app.clock.set(world.app.clock.now().plus_minutes(1));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_version_is_a_new_round_with_what_was_answered() {
    let world = World::new().await;
    let town = opened(&world, TOWN).await;
    answered(&world, TOWN, 2, true).await;
    let mut lead = lead_of(&world, TOWN).await;
    let none = lead.get(ROUND).await.words();
    assert!(none.contains("Zurzeit steht keine neue Runde an"), "{none}");
    let first = snapshot::all_of(world.app.db.read(), town).await.unwrap();

    second_version(&world).await;
    for address in [OVERVIEW, RESULT, "/de/quickcheck/variant"] {
        let page = lead.get(address).await.words();
        assert!(page.contains("Es gibt eine neue Fassung des Quick-Checks: 2027.1"), "{address}: {page}");
    }
    let page = lead.get(ROUND).await.words();
    for words in [
        "13 Antworten bleiben, wie sie sind.",
        "Eine Antwort bleibt. Die Frage ist nur anders formuliert.",
        "Eine Antwort bestätigen Sie bitte. Die Frage bedeutet jetzt etwas anderes.",
        "1.2 Wie oft tagt der Ausschuss?",
        "Eine Frage ist neu.",
        "Eine Frage fällt weg. Ihre Antwort bleibt im bisherigen Check.",
        "lässt sich nicht mit dem Ihrer letzten Runde vergleichen",
        "Ihre Runde vom 27. November 2026 ändert sich nicht",
    ] {
        assert!(page.contains(words), "{words} in {page}");
    }
    assert!(!page.contains("noch offen"), "{page}");
    assert_eq!(count(&world, CHECKS).await, 1, "looking opens nothing");

    later(&world);
    for _ in 0..2 {
        assert_eq!(press(&mut lead, &[]).await.location, OVERVIEW);
    }
    assert_eq!((count(&world, CHECKS).await, count(&world, OPENED).await), (2, 1), "twice is once");
    assert_eq!(progress(&world, TOWN).await, (14, 16), "what is to be confirmed is open");
    let carried = "select count(*) as value from quick_check_answer where answered_at < (select max(opened_at) \
                   from quick_check) and revision = 1";
    assert_eq!(count(&world, carried).await, 16 + 15, "who answered when stays");
    let overview = lead.get(OVERVIEW).await.words();
    assert!(overview.contains("Eine Antwort bestätigen Sie bitte"), "{overview}");
    assert_eq!(complete(&mut lead).await.location, FIRST, "not before it is confirmed");

    let page = lead.get(FIRST).await;
    for words in [
        "Bedeutung geändert: bitte bestätigen",
        "in der Fassung 2026.1 beantwortet",
        "Steht die Kommunalpolitik hinter dem Willkommen?",
        "Stimmt noch: 2 Eingeführt",
    ] {
        assert!(page.words().contains(words), "{words} in {}", page.words());
    }
    assert!(page.text().contains("Niemand ist bisher dafür benannt."), "{}", page.words());
    let passed = send_first(&mut lead, &[]).await;
    assert_eq!(passed.location, "/de/quickcheck/fields/2", "{}", passed.words());
    assert_eq!(count(&world, WAITING).await, 1, "going on confirms nothing");
    let note = [("question", "Q0102"), ("note", "Frau Ott fragen"), ("revision", "1")];
    assert_eq!(lead.post(ANSWERS, &note).await.status, StatusCode::OK);
    assert_eq!(count(&world, WAITING).await, 1, "a comment confirms nothing");
    let still = send_first(&mut lead, &[("Q0102-note", "Frau Ott fragen"), ("Q0102-still", "yes")]).await;
    assert_eq!(still.location, format!("{FIRST}#Q0102"), "{}", still.words());
    assert_eq!((count(&world, WAITING).await, progress(&world, TOWN).await), (0, (15, 16)));
    let again = send_first(&mut lead, &[("Q0102", "2"), ("Q0102-still", "yes")]).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "{}", again.words());
    assert!(!lead.get(FIRST).await.words().contains("bitte bestätigen"));

    assert_eq!(save(&mut lead, "Q0302", "4", "0").await, StatusCode::NOT_FOUND, "it is not asked any more");
    assert_eq!(save(&mut lead, "Q0106", "4", "0").await, StatusCode::OK);
    assert_eq!(complete(&mut lead).await.location, RESULT);
    let both = snapshot::all_of(world.app.db.read(), town).await.unwrap();
    assert_eq!(both.iter().map(|one| one.round).collect::<Vec<_>>(), [1, 2]);
    assert_eq!((&both[0].content, &both[0].hash), (&first[0].content, &first[0].hash));
    assert_eq!(both[1].content.catalogue.version, "2027.1");
    assert_eq!(both[1].content.answers.len(), 16);
    let history = lead.get("/de/quickcheck/history").await.words();
    assert!(history.contains("Runde 1") && history.contains("Runde 2"), "{history}");
    assert!(lead.get(ROUND).await.words().contains("Zurzeit steht keine neue Runde an"));
    assert_eq!(verify(&world.app).await.unwrap().findings, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_submitted_prints_the_same_bytes_after_a_new_version() {
    let world = World::new().await;
    opened(&world, TOWN).await;
    answered(&world, TOWN, 1, true).await;
    let print = async || {
        let mut lead = lead_of(&world, TOWN).await;
        let mut all = Vec::new();
        for address in [
            "/de/quickcheck/report.pdf",
            "/de/quickcheck/summary.pdf",
            "/en/quickcheck/report.pdf",
            "/en/quickcheck/summary.pdf?variant=core",
        ] {
            let pdf = lead.get(address).await.bytes;
            assert!(pdf.starts_with(b"%PDF"), "{address}");
            all.push(pdf);
        }
        all
    };
    let before = print().await;
    second_version(&world).await;
    world.app.clock.set(world.app.clock.now().plus_minutes(24 * 60));
    assert!(before == print().await, "published");
    let mut lead = lead_of(&world, TOWN).await;
    assert_eq!(press(&mut lead, &[]).await.location, OVERVIEW);
    assert_eq!(save(&mut lead, "Q0101", "4", "1").await, StatusCode::OK);
    assert!(before == print().await, "while the next round is under way");
}

#[tokio::test(flavor = "multi_thread")]
async fn values_rise_and_fall_only_between_rounds_that_can_be_compared() {
    let world = World::new().await;
    opened(&world, TOWN).await;
    answered(&world, TOWN, 2, true).await;
    let mut lead = lead_of(&world, TOWN).await;
    let titles: Vec<String> =
        world.app.catalogue().field.iter().map(|field| field.title.de.clone()).collect();
    lead.get(OVERVIEW).await;
    lead.post("/de/quickcheck/reopening", &[]).await;
    assert_eq!(save(&mut lead, "Q0102", "4", "1").await, StatusCode::OK);
    assert_eq!(complete(&mut lead).await.location, RESULT);
    let history = lead.get("/de/quickcheck/history").await.words();
    assert!(history.contains("mehr als in der Runde davor"), "of one version: {history}");

    second_version(&world).await;
    later(&world);
    press(&mut lead, &[]).await;
    assert_eq!(save(&mut lead, "Q0102", "4", "1").await, StatusCode::OK);
    assert_eq!(save(&mut lead, "Q0106", "3", "0").await, StatusCode::OK);
    assert_eq!(complete(&mut lead).await.location, RESULT);
    let history = lead.get("/de/quickcheck/history").await.words();
    assert!(history.contains("lässt sich der Gesamtwert nicht vergleichen"), "{history}");
    assert!(!history.contains("als in der Runde davor"), "{history}");
    let report = words_of(&lead.get("/de/quickcheck/report.pdf").await.bytes);
    for words in [&history, &report] {
        let then = words.split(", nach damaliger Gewichtung").last().unwrap();
        let total = then.split("Gesamtwert").nth(1).unwrap();
        let difference = total.split('%').nth(3).unwrap().trim_start();
        assert!(difference.starts_with('–'), "{total}");
    }
    // A field whose questions are the same is compared; an answer to another question does not count today.
    assert!(history.contains(&format!("{} 50 % 50 % 50 % gleich", titles[1])), "{history}");
    let now = history.split("nach heutiger Gewichtung").last().unwrap();
    assert!(now.contains(&format!("{} 50 % 50 % ", titles[0])), "{now}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_running_check_is_kept_and_can_be_finished() {
    let world = World::new().await;
    let town = opened(&world, TOWN).await;
    answered(&world, TOWN, 2, false).await;
    let mut lead = lead_of(&world, TOWN).await;
    second_version(&world).await;
    let page = lead.get(FIRST).await.words();
    assert!(page.contains("Steht die Kommunalpolitik") && !page.contains("tagt der Ausschuss"), "{page}");
    let page = lead.get(ROUND).await.words();
    for words in [
        "12 Antworten bleiben, wie sie sind.",
        "Eine Frage ist noch offen.",
        "Ihr laufender Check mit der Fassung 2026.1 bleibt gespeichert.",
        "Erst den bisherigen Check fertig machen",
    ] {
        assert!(page.contains(words), "{words} in {page}");
    }
    assert!(!page.contains("Ihrer letzten Runde"), "there is none: {page}");
    later(&world);
    assert_eq!(press(&mut lead, &[]).await.location, OVERVIEW);
    let overview = lead.get(OVERVIEW).await.words();
    assert!(overview.contains("Ihr früherer Check mit der Fassung 2026.1 ist gespeichert"), "{overview}");

    // Back to the earlier one, which is as it was, and can be submitted.
    later(&world);
    assert!(lead.get(ROUND).await.words().contains("Ihr früherer Check ist noch da"));
    for _ in 0..2 {
        assert_eq!(press(&mut lead, &[("back", "yes")]).await.location, OVERVIEW);
    }
    assert_eq!(progress(&world, TOWN).await, (15, 16));
    assert!(lead.get("/de/quickcheck/fields/3").await.text().contains("name=\"Q0302\""));
    assert_eq!(save(&mut lead, "Q1003", "3", "0").await, StatusCode::OK);
    assert_eq!(complete(&mut lead).await.location, RESULT);
    let newest = snapshot::newest(world.app.db.read(), town, Variant::Core).await.unwrap().unwrap();
    assert_eq!(newest.content.catalogue.version, "2026.1");

    // The new round waits as it was left.
    let page = lead.get(ROUND).await.words();
    assert!(page.contains("Ihre neue Runde ist schon offen"), "{page}");
    later(&world);
    assert_eq!(press(&mut lead, &[]).await.location, OVERVIEW);
    assert_eq!(count(&world, CHECKS).await, 2);
    assert!(!lead.get("/de/quickcheck/fields/3").await.text().contains("name=\"Q0302\""));
    assert_eq!(progress(&world, TOWN).await, (13, 16));
    for (question, value, revision) in [("Q0102", "2", "1"), ("Q0106", "1", "0"), ("Q1003", "3", "0")] {
        assert_eq!(save(&mut lead, question, value, revision).await, StatusCode::OK, "{question}");
    }
    assert_eq!(count(&world, WAITING).await, 0, "choosing the same level confirms it");
    assert_eq!(complete(&mut lead).await.location, RESULT);
    later(&world);
    assert_eq!(press(&mut lead, &[("back", "yes")]).await.location, OVERVIEW);
    assert!(lead.get(OVERVIEW).await.words().contains("Ihr Ergebnis"), "no way back after it is submitted");
    assert_eq!(progress(&world, TOWN).await, (16, 16));
    assert_eq!(verify(&world.app).await.unwrap().findings, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_agency_has_confirmed_counts_until_the_meaning_changes() {
    let world = World::new().await;
    opened(&world, TOWN).await;
    let mut lead = lead_of(&world, TOWN).await;
    lead.get(FIRST).await;
    for question in ["Q0102", "Q0601"] {
        let given = [
            ("question", question),
            ("value", "not_applicable"),
            ("reason", "Das macht der Kreis"),
            ("revision", "0"),
        ];
        let saved = lead.post(ANSWERS, &given).await;
        assert_eq!(saved.status, StatusCode::OK, "{}", saved.words());
    }
    let evidence = "/de/quickcheck/questions/Q0302/evidence";
    lead.get(&format!("{evidence}?kind=link")).await;
    let link: [(&str, &[u8]); 4] = [
        ("kind", b"link"),
        ("title", b"Schulung"),
        ("dated_on", b"2026-11-20"),
        ("link", b"https://www.attendorn.example/schulung"),
    ];
    let given = lead.upload(evidence, &link).await;
    assert_eq!(given.location, format!("{evidence}?done=given"), "{}", given.words());
    let mut agency = world.signed_in("agency").await;
    for _ in 0..2 {
        let page = agency.get("/de/not-applicable").await;
        let text = page.text();
        let id = text.split("action=\"/de/not-applicable/").nth(1).unwrap().split('"').next().unwrap();
        let requested = page.value_of("requested");
        let fields = [("decision", "confirmed"), ("requested", requested.as_str())];
        agency.post(&format!("/de/not-applicable/{id}"), &fields).await;
    }

    second_version(&world).await;
    later(&world);
    assert_eq!(press(&mut lead, &[]).await.location, OVERVIEW);
    let check = check_of(&world, "2027.1").await;
    let states = async || not_applicable::states(world.app.db.read(), check).await.unwrap();
    assert_eq!(states().await, BTreeMap::from([("Q0601".to_owned(), State::Confirmed)]));
    assert_eq!(progress(&world, TOWN).await.0, 1, "the other one is open");
    let page = lead.get(FIRST).await;
    assert!(page.words().contains("Stimmt noch: Trifft auf uns nicht zu"), "{}", page.words());
    let still = [("Q0102-reason", "Das macht der Kreis"), ("Q0102-still", "yes")];
    assert_eq!(send_first(&mut lead, &still).await.location, format!("{FIRST}#Q0102"));
    assert_eq!(states().await["Q0102"], State::Requested, "the agency is asked again");
    assert_eq!(progress(&world, TOWN).await.0, 2);
    assert!(lead.get(evidence).await.words().contains("Schulung"), "evidence stays with its question");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_typed_in_from_paper_confirms_too() {
    let world = World::new().await;
    opened(&world, TOWN).await;
    answered(&world, TOWN, 2, true).await;
    second_version(&world).await;
    let mut lead = lead_of(&world, TOWN).await;
    later(&world);
    press(&mut lead, &[]).await;
    let page = lead.get("/de/quickcheck/typing").await;
    assert_eq!(page.value_of("Q0102"), "", "nothing stands there that does not count");
    let typed = [("Q0102", "2"), ("Q0102-shown", ""), ("Q0106", "w"), ("Q0106-shown", "")];
    let done = lead.post("/de/quickcheck/typing", &typed).await;
    assert_eq!(done.location, OVERVIEW, "{}", done.words());
    assert_eq!((count(&world, WAITING).await, progress(&world, TOWN).await), (0, (16, 16)));
}

#[tokio::test(flavor = "multi_thread")]
async fn all_questions_are_opened_under_the_version_of_today() {
    let world = World::new().await;
    opened(&world, TOWN).await;
    answered(&world, TOWN, 2, true).await;
    second_version(&world).await;
    let mut lead = lead_of(&world, TOWN).await;
    lead.get("/de/quickcheck/variant").await;
    let led = lead.post("/de/quickcheck/variant", &[("variant", "full")]).await;
    assert_eq!(led.location, format!("{ROUND}?variant=full"));
    assert_eq!(count(&world, CHECKS).await, 1, "first one sees what it means");
    let page = lead.get(&led.location).await.words();
    assert!(page.contains("13 Antworten bleiben") && page.contains("Alle Fragen"), "{page}");
    later(&world);
    let fields = [("variant", "full"), ("version", "2027.1")];
    assert_eq!(lead.post(ROUND, &fields).await.location, OVERVIEW);
    assert_eq!(progress(&world, TOWN).await.0, 14);
    let core = lead.get(&format!("{RESULT}?variant=core")).await.words();
    assert!(core.contains("50 von 100 Punkten"), "{core}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_older_full_check_takes_nothing_along_from_a_newer_version() {
    let world = World::new().await;
    opened(&world, TOWN).await;
    let mut lead = lead_of(&world, TOWN).await;
    // The full check is opened first and left alone; then the core questions are answered.
    lead.get("/de/quickcheck/variant").await;
    lead.post("/de/quickcheck/variant", &[("variant", "full")]).await;
    later(&world);
    lead.get("/de/quickcheck/variant").await;
    lead.post("/de/quickcheck/variant", &[("variant", "core")]).await;
    answered(&world, TOWN, 2, true).await;
    second_version(&world).await;
    later(&world);
    press(&mut lead, &[]).await;
    // Under the new version 1.2 asks something else and is answered so.
    assert_eq!(save(&mut lead, "Q0102", "4", "1").await, StatusCode::OK);
    assert_eq!(save(&mut lead, "Q0106", "3", "0").await, StatusCode::OK);
    assert_eq!(complete(&mut lead).await.location, RESULT);
    later(&world);
    lead.get("/de/quickcheck/variant").await;
    let taken = lead.post("/de/quickcheck/variant", &[("variant", "full")]).await;
    assert_eq!(taken.location, OVERVIEW, "{}", taken.words());
    let overview = lead.get(OVERVIEW).await.words();
    assert!(overview.contains("Alle Fragen"), "{overview}");
    let typing = lead.get("/de/quickcheck/typing").await;
    assert_eq!((typing.value_of("Q0102"), typing.value_of("Q0101")), ("2".into(), "2".into()), "as before");
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_year_the_start_page_says_that_it_is_time() {
    let world = World::new().await;
    taking_part(&world).await;
    let (town, jana) = (world.town(ATTENDORN).await, world.person(JANA.1).await.id);
    let app = world.app.clone();
    world
        .write(move |tx| {
            Box::pin(async move {
                let (catalogue, now) = (app.catalogue(), app.clock.now());
                Ok(quickcheck::answer_all(tx, &catalogue, town, &[1; 16], jana, now).await?)
            })
        })
        .await;
    on(&world, "2027-10-27").await;
    let home = world.signed_in("lead").await.get("/de/guidance").await.words();
    assert!(!home.contains("nächste Runde"), "{home}");
    on(&world, "2027-10-28").await;
    let mut lead = world.signed_in("lead").await;
    let home = lead.get("/de/guidance").await;
    assert!(home.words().contains("Zeit für die nächste Runde"), "{}", home.words());
    assert!(home.text().contains("/de/quickcheck/round?variant=core"), "{}", home.text());
    let mayor = world.signed_in("mayor").await.get("/de/guidance").await.words();
    assert!(mayor.contains("geht den Quick-Check noch einmal durch"), "{mayor}");
    let page = lead.get(ROUND).await;
    assert!(page.words().contains("am 27. November 2026 abgegeben"), "{}", page.words());
    let version = page.value_of("version");
    let fields = [("variant", "core"), ("version", version.as_str())];
    for _ in 0..2 {
        assert_eq!(lead.post(ROUND, &fields).await.location, OVERVIEW);
    }
    let reopened = "select count(*) as value from journal where kind = 'quick_check_reopened'";
    assert_eq!((count(&world, CHECKS).await, count(&world, reopened).await), (1, 1), "twice is once");
    assert!(!lead.get("/de/guidance").await.words().contains("Zeit für die nächste Runde"));
    assert_eq!(complete(&mut lead).await.location, RESULT);
    let rounds = snapshot::all_of(world.app.db.read(), town).await.unwrap();
    assert_eq!(rounds.iter().map(|one| one.round).collect::<Vec<_>>(), [1, 2]);
    assert!(!lead.get("/de/guidance").await.words().contains("Zeit für die nächste Runde"));
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_lead_of_the_town_opens_a_round() {
    let world = World::new().await;
    opened(&world, TOWN).await;
    answered(&world, TOWN, 2, true).await;
    second_version(&world).await;
    let open = [("variant", "core"), ("version", "2027.1")];
    for who in ["agency", "operator"] {
        let mut other = world.signed_in(who).await;
        assert_eq!(other.get(ROUND).await.status, StatusCode::NOT_FOUND, "{who}");
        other.get("/de/municipalities").await;
        assert_eq!(other.post(ROUND, &open).await.status, StatusCode::NOT_FOUND, "{who}");
    }
    // Another town's check is on the new version already.
    opened(&world, OLPE).await;
    let mut other = lead_of(&world, OLPE).await;
    assert!(other.get(ROUND).await.words().contains("Zurzeit steht keine neue Runde an"));
    let none = other.post(ROUND, &open).await;
    assert_eq!(none.location, OVERVIEW, "{}", none.words());
    assert_eq!(count(&world, CHECKS).await, 2);

    let mut lead = lead_of(&world, TOWN).await;
    lead.get(ROUND).await;
    let wrong: [&[(&str, &str)]; 2] = [&[], &[("variant", "everything"), ("version", "2027.1")]];
    for fields in wrong {
        assert_eq!(lead.post(ROUND, fields).await.status, StatusCode::NOT_FOUND);
    }
    let stale = lead.post(ROUND, &[("variant", "core"), ("version", "2026.1")]).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(stale.words().contains("Inzwischen gibt es eine neuere Fassung"), "{}", stale.words());
    assert!(stale.words().contains("13 Antworten bleiben"), "{}", stale.words());
    assert_eq!(count(&world, CHECKS).await, 2, "a refusal opens nothing");
    assert_eq!(lead.post(ROUND, &open).await.location, OVERVIEW);
    assert_eq!(count(&world, CHECKS).await, 3);
}
