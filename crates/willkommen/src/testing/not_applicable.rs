//! "Trifft nicht zu": the agency confirms a reason or refuses it, and a refused one leaves the question open.

use axum::http::StatusCode;

use super::documents::words_of;
use super::participation::{ATTENDORN, JANA, count, taking_part};
use super::{Browser, World};
use crate::quickcheck::not_applicable::{self, State};
use crate::quickcheck::{self, Variant};

const LIST: &str = "/de/not-applicable";
const SIXTH: &str = "/de/quickcheck/fields/6";
const TYPING: &str = "/de/quickcheck/typing";

async fn say(lead: &mut Browser, value: &str, reason: &str) {
    let page = lead.get(SIXTH).await;
    let seen = (page.value_of("Q0601-revision"), page.value_of("Q0601-shown"));
    let given = [("Q0601", value), ("Q0601-reason", reason)];
    let shown = [("Q0601-revision", seen.0.as_str()), ("Q0601-shown", seen.1.as_str())];
    let saved = lead.post(SIXTH, &[given, shown].concat()).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.words());
}

/// The address of the decision about the only reason that waits, and since when it does.
async fn waiting(agency: &mut Browser) -> (String, String) {
    let page = agency.get(LIST).await;
    let text = page.text();
    let address = text.split("action=\"/de/not-applicable/").nth(1).unwrap().split('"').next().unwrap();
    (format!("{LIST}/{address}"), page.value_of("requested"))
}

async fn decide(agency: &mut Browser, decision: &str, reason: &str) -> super::browser::Page {
    let (address, requested) = waiting(agency).await;
    agency.post(&address, &[("decision", decision), ("reason", reason), ("requested", &requested)]).await
}

/// Where the question stands.
async fn state(world: &World) -> Option<State> {
    let sql = "select id as value from quick_check limit 1";
    let id: uuid::Uuid = platform::db::value(world.app.db.read(), sql, vec![]).await.unwrap().unwrap();
    let states = not_applicable::states(world.app.db.read(), crate::ids::QuickCheckId(id)).await.unwrap();
    states.get("Q0601").copied()
}

async fn answered(world: &World) -> usize {
    let town = crate::region::of(world.app.db.read(), world.town(ATTENDORN).await).await.unwrap().unwrap();
    quickcheck::standing(&world.app, &town).await.unwrap().unwrap().answered
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reason_waits_until_the_agency_confirms_it() {
    let world = World::new().await;
    taking_part(&world).await;
    let mut lead = world.signed_in("lead").await;
    let mut agency = world.signed_in("agency").await;
    assert!(agency.get(LIST).await.words().contains("Alle Begründungen sind geprüft"));
    say(&mut lead, "not_applicable", "Das macht der Kreis").await;
    say(&mut lead, "not_applicable", "Das macht der Kreis").await;
    assert_eq!(state(&world).await, Some(State::Requested));
    assert_eq!(answered(&world).await, 1, "left out as the town says");
    for page in [SIXTH, "/de/quickcheck"] {
        assert!(lead.get(page).await.words().contains("wartet auf Bestätigung"), "{page}");
    }
    let work = agency.get("/de/dashboard").await.words();
    assert!(work.contains("Eine Begründung zu prüfen"), "{work}");
    let list = agency.get(LIST).await.words();
    assert!(list.contains("Hansestadt Attendorn") && list.contains("Das macht der Kreis"), "{list}");

    let (address, requested) = waiting(&mut agency).await;
    let confirmed = [("decision", "confirmed"), ("requested", requested.as_str())];
    for _ in 0..2 {
        assert_eq!(agency.post(&address, &confirmed).await.location, LIST);
    }
    let told = "select count(*) as value from journal where kind = 'not_applicable_confirmed'";
    assert_eq!(count(&world, told).await, 1, "twice is once");
    assert_eq!(state(&world).await, Some(State::Confirmed));
    assert!(lead.get(SIXTH).await.words().contains("von der Agentur bestätigt"));
    assert!(agency.get(LIST).await.words().contains("Alle Begründungen sind geprüft"));
    // The same reason stays confirmed, another one is looked at again, another answer takes it back.
    say(&mut lead, "not_applicable", "Das macht der Kreis").await;
    assert_eq!(state(&world).await, Some(State::Confirmed));
    say(&mut lead, "not_applicable", "Das macht der Verein").await;
    assert_eq!(state(&world).await, Some(State::Requested));
    say(&mut lead, "2", "").await;
    assert_eq!(state(&world).await, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_reason_leaves_the_question_open() {
    let world = World::new().await;
    taking_part(&world).await;
    let mut lead = world.signed_in("lead").await;
    let mut agency = world.signed_in("agency").await;
    say(&mut lead, "not_applicable", "Keine Zeit").await;
    let short = decide(&mut agency, "refused", "nein").await;
    assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(short.words().contains("mindestens 10 Zeichen") && short.text().contains(">nein</textarea>"));
    assert_eq!(state(&world).await, Some(State::Requested));
    let before = world.mails_to(JANA.1).await;
    let refused = decide(&mut agency, "refused", "Zeit ist kein Grund, der die Frage ausschließt.").await;
    assert_eq!(refused.location, LIST, "{}", refused.words());
    world.settle().await;
    assert_eq!(world.mails_to(JANA.1).await, before + 1);
    let mail = world.mail_to(JANA.1).await;
    assert!(mail.contains("Keine Zeit") && mail.contains("Zeit ist kein Grund"), "{mail}");
    assert_eq!(state(&world).await, Some(State::Refused));
    assert_eq!(answered(&world).await, 0, "open, and not zero");
    for page in ["/de/guidance", "/de/quickcheck"] {
        let words = lead.get(page).await.words();
        assert!(words.contains("„Trifft nicht zu“ ist nicht bestätigt"), "{page}: {words}");
    }
    let page = lead.get(SIXTH).await;
    assert!(page.words().contains("Zeit ist kein Grund"), "{}", page.words());
    assert!(!page.text().contains(" checked"), "the answer is asked for again");

    // Everything else is answered, and still the check cannot be completed.
    for field in 1..=10 {
        let catalogue = world.app.catalogue();
        let questions = catalogue.in_field(Variant::Core, field);
        let answers: Vec<(&str, &str)> =
            questions.iter().filter(|one| one.id != "Q0601").map(|one| (one.id.as_str(), "3")).collect();
        lead.post(&format!("/de/quickcheck/fields/{field}"), &answers).await;
    }
    assert_eq!(lead.post("/de/quickcheck/completion", &[]).await.location, SIXTH);
    // The same reason once more is a new request, and may be refused once more.
    say(&mut lead, "not_applicable", "Keine Zeit").await;
    assert_eq!(state(&world).await, Some(State::Requested));
    world.app.clock.set(world.app.clock.now().plus_minutes(1));
    decide(&mut agency, "refused", "Das ist noch immer kein Grund.").await;
    world.settle().await;
    assert_eq!(world.mails_to(JANA.1).await, before + 2);
    say(&mut lead, "1", "").await;
    assert_eq!(lead.post("/de/quickcheck/completion", &[]).await.location, "/de/quickcheck/result");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_decides_on_a_reason_that_was_not_shown() {
    let world = World::new().await;
    taking_part(&world).await;
    let mut lead = world.signed_in("lead").await;
    let mut agency = world.signed_in("agency").await;
    say(&mut lead, "not_applicable", "Das macht der Kreis").await;
    let (address, requested) = waiting(&mut agency).await;
    world.app.clock.set(world.app.clock.now().plus_minutes(1));
    say(&mut lead, "not_applicable", "Keine Lust").await;
    let stale = [("decision", "confirmed"), ("requested", requested.as_str())];
    assert_eq!(agency.post(&address, &stale).await.status, StatusCode::CONFLICT);
    assert_eq!(state(&world).await, Some(State::Requested));
    agency.get(LIST).await;
    for (decision, requested) in
        [("", requested.as_str()), ("requested", requested.as_str()), ("confirmed", "x")]
    {
        let page = agency.post(&address, &[("decision", decision), ("requested", requested)]).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{decision}");
    }
    // Taken back meanwhile: there is nothing to decide.
    say(&mut lead, "unknown", "").await;
    agency.get(LIST).await;
    assert_eq!(agency.post(&address, &stale).await.status, StatusCode::NOT_FOUND);
    for key in ["lead", "mayor", "operator"] {
        assert_eq!(world.signed_in(key).await.get(LIST).await.status, StatusCode::NOT_FOUND, "{key}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_completed_check_says_what_still_waits() {
    let world = World::new().await;
    taking_part(&world).await;
    let mut lead = world.signed_in("lead").await;
    for field in 1..=10 {
        let catalogue = world.app.catalogue();
        let questions = catalogue.in_field(Variant::Core, field);
        let mut answers: Vec<(&str, &str)> = questions
            .iter()
            .map(|one| (one.id.as_str(), if one.id == "Q0601" { "not_applicable" } else { "4" }))
            .collect();
        answers.push(("Q0601-reason", "Das macht der Kreis"));
        lead.get(&format!("/de/quickcheck/fields/{field}")).await;
        lead.post(&format!("/de/quickcheck/fields/{field}"), &answers).await;
    }
    lead.get("/de/quickcheck").await;
    lead.post("/de/quickcheck/completion", &[]).await;
    world.settle().await;
    let result = lead.get("/de/quickcheck/result").await.words();
    assert!(result.contains("100 von 100 Punkten") && result.contains("wartet auf Bestätigung"), "{result}");
    let calculation = lead.get("/de/quickcheck/calculation").await.words();
    assert!(calculation.contains("Das macht der Kreis (wartet auf Bestätigung)"), "{calculation}");
    let report = lead.get("/de/quickcheck/report.pdf").await.bytes;
    let words = words_of(&report);
    assert!(words.contains("Das macht der Kreis (wartet auf"), "{words}");
    let mut agency = world.signed_in("agency").await;
    decide(&mut agency, "refused", "Der Kreis macht das nicht.").await;
    world.settle().await;
    let result = lead.get("/de/quickcheck/result").await.words();
    assert!(!result.contains("wartet auf Bestätigung"), "{result}");
    let calculation = lead.get("/de/quickcheck/calculation").await.words();
    assert!(!calculation.contains("wartet auf Bestätigung"), "{calculation}");
    assert!(lead.get("/de/quickcheck/report.pdf").await.bytes == report, "it tells how it was submitted");
    let overview = lead.get("/de/quickcheck").await.words();
    assert!(
        overview.contains("Antworten noch einmal ändern") && overview.contains("Der Kreis macht das nicht.")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_submitted_result_says_nothing_of_what_is_changed_since() {
    let world = World::new().await;
    taking_part(&world).await;
    let mut lead = world.signed_in("lead").await;
    submit_by_keys(&world, &mut lead).await;
    let submitted = lead.get("/de/quickcheck/result").await.words();
    assert!(submitted.contains("wartet auf Bestätigung"), "{submitted}");
    lead.get("/de/quickcheck").await;
    lead.post("/de/quickcheck/reopening", &[]).await;
    // Now this one applies, another does not, and a third is to be looked at again.
    say(&mut lead, "2", "").await;
    lead.get(SIXTH).await;
    let answers = "/de/quickcheck/answers";
    let other = [("question", "Q0501"), ("value", "not_applicable"), ("reason", "Macht der Kreis")];
    let review = [("question", "Q0102"), ("value", "3"), ("note", "Nachsehen"), ("review", "yes")];
    for fields in [other.as_slice(), review.as_slice()] {
        let saved = lead.post(answers, &[fields, &[("revision", "1")]].concat()).await;
        assert_eq!(saved.status, StatusCode::OK, "{}", saved.text());
    }
    let result = lead.get("/de/quickcheck/result").await;
    assert!(!result.words().contains("wartet auf Bestätigung"), "{}", result.words());
    assert!(!result.words().contains("Nachsehen"), "{}", result.words());
    let live = lead.get("/de/quickcheck/result?picture=provisional").await.words();
    assert!(live.contains("wartet auf Bestätigung") && live.contains("Nachsehen"), "{live}");
}

/// Answers all core questions by key on the typing page, one of them "trifft nicht zu", and submits the check.
async fn submit_by_keys(world: &World, lead: &mut Browser) {
    let catalogue = world.app.catalogue();
    let mut fields: Vec<(&str, &str)> = catalogue
        .questions(Variant::Core)
        .map(|one| (one.id.as_str(), if one.id == "Q0601" { "n" } else { "3" }))
        .collect();
    fields.push(("Q0601-reason", "Keine Zeit"));
    lead.get(TYPING).await;
    let typed = lead.post(TYPING, &fields).await;
    assert_eq!(typed.location, "/de/quickcheck", "{}", typed.words());
    lead.get("/de/quickcheck").await;
    let done = lead.post("/de/quickcheck/completion", &[]).await;
    assert_eq!(done.location, "/de/quickcheck/result", "{}", done.words());
}

async fn choose_full(world: &World, lead: &mut Browser) {
    world.app.clock.set(world.app.clock.now().plus_minutes(1));
    lead.get("/de/quickcheck/variant").await;
    lead.post("/de/quickcheck/variant", &[("variant", "full")]).await;
}

const CLAIMS: &str = "select count(*) as value from quick_check_not_applicable where question = 'Q0601'";
const ANSWERS: &str = "select count(*) as value from quick_check_answer where question = 'Q0601'";

#[tokio::test(flavor = "multi_thread")]
async fn a_page_from_before_a_refusal_does_not_undo_it() {
    let world = World::new().await;
    taking_part(&world).await;
    let mut lead = world.signed_in("lead").await;
    let mut agency = world.signed_in("agency").await;
    say(&mut lead, "not_applicable", "Keine Zeit").await;
    let typing = lead.get(TYPING).await;
    let typed = typing.value_of("Q0601-revision");
    let field = lead.get(SIXTH).await;
    let revision = field.value_of("Q0601-revision");
    decide(&mut agency, "refused", "Das ist noch kein Grund.").await;

    // A comment that is typed on the open page, and the page once more as it was.
    for note in ["Frau Ott fragen", ""] {
        let fields = [
            ("question", "Q0601"),
            ("value", "not_applicable"),
            ("reason", "Keine Zeit"),
            ("note", note),
            ("revision", revision.as_str()),
        ];
        let clash = lead.post("/de/quickcheck/answers", &fields).await;
        assert_eq!(clash.status, StatusCode::CONFLICT, "{note}");
        assert!(clash.text().contains("Das ist noch kein Grund."), "{}", clash.text());
        assert_eq!(state(&world).await, Some(State::Refused), "{note}");
    }
    let fields = [
        ("Q0601", "not_applicable"),
        ("Q0601-reason", "Keine Zeit"),
        ("Q0601-note", "Frau Ott fragen"),
        ("Q0601-revision", revision.as_str()),
    ];
    let clash = lead.post(SIXTH, &fields).await;
    assert_eq!(clash.status, StatusCode::CONFLICT);
    assert!(clash.words().contains("Die Frage offen lassen"), "{}", clash.words());
    let row = |shown| {
        [
            ("Q0601", "n"),
            ("Q0601-reason", "Keine Zeit"),
            ("Q0601-shown", shown),
            ("Q0601-shown-reason", "Keine Zeit"),
            ("Q0601-revision", typed.as_str()),
        ]
    };
    assert_eq!(lead.post(TYPING, &row("n")).await.location, TYPING, "nobody has touched it");
    let clash = lead.post(TYPING, &row("")).await;
    assert_eq!(clash.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(clash.words().contains("Das ist noch kein Grund."), "{}", clash.words());
    assert_eq!(state(&world).await, Some(State::Refused));
    // An open page learns that nothing is chosen any more.
    let told = lead.get("/de/quickcheck/fields/6/state").await;
    let told: serde_json::Value = serde_json::from_slice(&told.bytes).unwrap();
    let answer = &told["answers"]["Q0601"];
    assert_eq!(
        (answer["value"].as_str(), answer["reason"].as_str()),
        (Some(""), Some("Keine Zeit")),
        "{told}"
    );
    assert!(answer["words"].as_str().unwrap().contains("Das ist noch kein Grund."), "{told}");
    // Whoever has seen the refusal may ask once more.
    say(&mut lead, "not_applicable", "Keine Zeit").await;
    assert_eq!(state(&world).await, Some(State::Requested));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_reason_is_answered_anew_by_key() {
    let world = World::new().await;
    taking_part(&world).await;
    let mut lead = world.signed_in("lead").await;
    let mut agency = world.signed_in("agency").await;
    say(&mut lead, "not_applicable", "Keine Zeit").await;
    decide(&mut agency, "refused", "Das ist noch kein Grund.").await;
    let page = lead.get(TYPING).await;
    assert_eq!((page.value_of("Q0601"), page.value_of("Q0601-reason")), (String::new(), String::new()));
    // The row as it was shown is left alone; a key in it is an answer.
    let revision = page.value_of("Q0601-revision");
    let untouched = [("Q0601", ""), ("Q0601-shown", ""), ("Q0601-reason", ""), ("Q0101", "2")];
    assert_eq!(lead.post(TYPING, &untouched).await.location, TYPING);
    assert_eq!(state(&world).await, Some(State::Refused));
    lead.get(TYPING).await;
    let again = [
        ("Q0601", "n"),
        ("Q0601-shown", ""),
        ("Q0601-reason", "Keine Zeit"),
        ("Q0601-revision", revision.as_str()),
    ];
    let typed = lead.post(TYPING, &again).await;
    assert_eq!(typed.location, TYPING, "{}", typed.words());
    assert_eq!(state(&world).await, Some(State::Requested), "the same reason once more is a new request");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_full_check_takes_a_reason_along_with_where_it_stands() {
    let world = World::new().await;
    taking_part(&world).await;
    let mut lead = world.signed_in("lead").await;
    let mut agency = world.signed_in("agency").await;
    submit_by_keys(&world, &mut lead).await;
    let (address, requested) = waiting(&mut agency).await;
    agency.post(&address, &[("decision", "confirmed"), ("requested", &requested)]).await;
    choose_full(&world, &mut lead).await;
    assert_eq!((count(&world, ANSWERS).await, count(&world, CLAIMS).await), (2, 2));
    assert!(lead.get(SIXTH).await.words().contains("von der Agentur bestätigt"));
    assert!(agency.get(LIST).await.words().contains("Alle Begründungen sind geprüft"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_taken_along_is_decided_once() {
    const REFUSED: &str = "select count(*) as value from quick_check_not_applicable where state = 'refused'";
    let world = World::new().await;
    taking_part(&world).await;
    let mut lead = world.signed_in("lead").await;
    let mut agency = world.signed_in("agency").await;
    submit_by_keys(&world, &mut lead).await;
    choose_full(&world, &mut lead).await;
    assert_eq!(count(&world, CLAIMS).await, 2, "both checks hold it");
    let list = agency.get(LIST).await;
    assert_eq!(list.text().matches("name=\"decision\" value=\"refused\"").count(), 1, "{}", list.words());
    assert!(agency.get("/de/dashboard").await.words().contains("Eine Begründung zu prüfen"));
    let before = world.mails_to(JANA.1).await;
    decide(&mut agency, "refused", "Das ist noch kein Grund.").await;
    world.settle().await;
    assert_eq!((count(&world, REFUSED).await, world.mails_to(JANA.1).await), (2, before + 1));
    assert!(agency.get(LIST).await.words().contains("Alle Begründungen sind geprüft"));
    let raised = "select count(*) as value from quick_check_answer where question = 'Q0601' and revision = 2";
    assert_eq!(count(&world, raised).await, 2, "open pages of both checks notice it");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reason_of_a_check_that_went_on_waits_for_nobody() {
    let world = World::new().await;
    taking_part(&world).await;
    let mut lead = world.signed_in("lead").await;
    let mut agency = world.signed_in("agency").await;
    submit_by_keys(&world, &mut lead).await;
    super::round::second_version(&world).await;
    world.app.clock.set(world.app.clock.now().plus_minutes(1));
    lead.get("/de/quickcheck/round").await;
    let opened = lead.post("/de/quickcheck/round", &[("variant", "core"), ("version", "2027.1")]).await;
    assert_eq!(opened.location, "/de/quickcheck", "{}", opened.words());
    let list = agency.get(LIST).await;
    assert_eq!(list.text().matches("name=\"decision\" value=\"refused\"").count(), 1, "{}", list.words());
    say(&mut lead, "2", "").await;
    assert_eq!(count(&world, CLAIMS).await, 1, "the earlier check keeps what was said");
    assert!(agency.get(LIST).await.words().contains("Alle Begründungen sind geprüft"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_reason_stays_behind_and_its_core_check_is_taken_up_again() {
    let world = World::new().await;
    taking_part(&world).await;
    let mut lead = world.signed_in("lead").await;
    let mut agency = world.signed_in("agency").await;
    submit_by_keys(&world, &mut lead).await;
    decide(&mut agency, "refused", "Das ist noch kein Grund.").await;
    choose_full(&world, &mut lead).await;
    assert_eq!((count(&world, ANSWERS).await, count(&world, CLAIMS).await), (1, 1), "it stays behind");
    let overview = lead.get("/de/quickcheck").await;
    assert!(overview.words().contains("„Trifft nicht zu“ ist nicht bestätigt"), "{}", overview.words());
    assert!(lead.get("/de/quickcheck/variant").await.words().contains("Noch einmal öffnen"));

    for wrong in ["everything", "CORE"] {
        let page = lead.post("/de/quickcheck/reopening", &[("variant", wrong)]).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{wrong}");
        lead.get("/de/quickcheck/variant").await;
    }
    world.app.clock.set(world.app.clock.now().plus_minutes(1));
    for _ in 0..2 {
        let open = lead.post("/de/quickcheck/reopening", &[("variant", "core")]).await;
        assert_eq!(open.location, "/de/quickcheck", "{}", open.words());
    }
    let reopened = "select count(*) as value from journal where kind = 'quick_check_reopened'";
    assert_eq!(count(&world, reopened).await, 1, "twice is once");
    assert!(lead.get("/de/quickcheck").await.words().contains("Kernfragen"));
    say(&mut lead, "2", "").await;
    lead.get("/de/quickcheck").await;
    let done = lead.post("/de/quickcheck/completion", &[]).await;
    assert_eq!(done.location, "/de/quickcheck/result", "{}", done.words());
    choose_full(&world, &mut lead).await;
    let full = lead.get("/de/quickcheck").await.words();
    assert!(full.contains("Alle Fragen") && !full.contains("nicht bestätigt"), "{full}");
}
