//! Answers of the Quick-Check are never lost and never written over: revisions, two answers to one question,
//! a completed check, long comments, a session that ends.

use axum::http::StatusCode;
use serde_json::Value;

use super::browser::Page;
use super::participation::{ATTENDORN, JANA, MAYOR};
use super::{Browser, World};
use crate::quickcheck;

const ANSWERS: &str = "/de/quickcheck/answers";
const FIELD: &str = "/de/quickcheck/fields/5";

/// A town whose Quick-Check is open.
async fn world() -> World {
    let world = World::new().await;
    world.campaign_near().await;
    world.declare(ATTENDORN, JANA).await;
    world
}

async fn lead(world: &World) -> Browser {
    let mut lead = world.signed_in("lead").await;
    lead.get(FIELD).await;
    lead
}

fn told(page: &Page) -> Value {
    serde_json::from_slice(&page.bytes).unwrap_or_else(|_| panic!("{} {}", page.status, page.words()))
}

/// Sends an answer to question 5.1 as the script does.
async fn save(lead: &mut Browser, value: &str, revision: &str) -> (StatusCode, Value) {
    let fields = [("question", "Q0501"), ("value", value), ("revision", revision)];
    let page = lead.post(ANSWERS, &fields).await;
    (page.status, told(&page))
}

/// What is stored for a question.
async fn stored(world: &World, question: &str) -> String {
    let sql = "select value as value from quick_check_answer where question = $1";
    let values = platform::values![question];
    platform::db::value(world.app.db.read(), sql, values).await.unwrap().unwrap_or_default()
}

/// The hidden fields of question 5.1 on a page.
fn hidden(page: &Page) -> [(&'static str, String); 3] {
    ["check", "Q0501-revision", "Q0501-shown"].map(|name| (name, page.value_of(name)))
}

/// Sends the page of field 5 with an answer to question 5.1, as a browser without script does.
async fn submit(lead: &mut Browser, shown: &Page, more: &[(&str, &str)]) -> Page {
    let hidden = hidden(shown);
    let mut fields: Vec<(&str, &str)> = hidden.iter().map(|(name, value)| (*name, value.as_str())).collect();
    fields.extend([("Q0501-reason", ""), ("Q0501-note", "")]);
    fields.retain(|(name, _)| more.iter().all(|(other, _)| other != name));
    fields.extend_from_slice(more);
    lead.post(FIELD, &fields).await
}

#[tokio::test(flavor = "multi_thread")]
async fn every_change_of_an_answer_counts_its_revision() {
    let world = world().await;
    let mut lead = lead(&world).await;
    let (status, first) = save(&mut lead, "2", "0").await;
    assert_eq!(
        (status, first["status"].as_str(), first["revision"].as_i64()),
        (StatusCode::OK, Some("saved"), Some(1))
    );
    assert_eq!(first["words"], "Gespeichert um 11:00 Uhr");
    assert_eq!(save(&mut lead, "3", "1").await.1["revision"], 2);
    let more = [
        ("question", "Q0501"),
        ("value", "3"),
        ("revision", "2"),
        ("note", "Frau Ott fragen\n\n\nam Montag"),
        ("review", "yes"),
    ];
    assert_eq!(told(&lead.post(ANSWERS, &more).await)["revision"], 3);
    let page = lead.get(FIELD).await;
    assert_eq!(page.value_of("Q0501-revision"), "3");
    assert_eq!(page.value_of("Q0502-revision"), "0");
    assert!(page.text().contains("Frau Ott fragen\n\nam Montag</textarea>"), "{}", page.words());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_comment_may_come_before_the_answer_and_takes_none_away() {
    let world = world().await;
    let mut lead = lead(&world).await;
    let comment =
        |note, revision| [("question", "Q0501"), ("value", ""), ("note", note), ("revision", revision)];
    assert_eq!(told(&lead.post(ANSWERS, &comment("Wer weiß das?", "0")).await)["revision"], 1);
    assert_eq!(stored(&world, "Q0501").await, "");
    let overview = lead.get("/de/quickcheck").await.words();
    assert!(overview.contains(" 0 von "), "{overview}");
    save(&mut lead, "2", "1").await;
    assert_eq!(told(&lead.post(ANSWERS, &comment("Frau Ott", "2")).await)["revision"], 3);
    assert_eq!(stored(&world, "Q0501").await, "2");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_answer_once_more_is_saved_and_no_clash() {
    let world = world().await;
    let mut lead = lead(&world).await;
    for _ in 0..3 {
        let (status, told) = save(&mut lead, "2", "0").await;
        assert_eq!((status, told["revision"].as_i64()), (StatusCode::OK, Some(1)));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobodys_answer_is_written_over_unseen() {
    let world = world().await;
    let (mut one, mut other) = (lead(&world).await, lead(&world).await);
    save(&mut one, "2", "0").await;
    let mayor = world.person(MAYOR).await.id;
    world
        .write(move |tx| {
            Box::pin(async move {
                let sql = "update quick_check_answer set answered_by = $1";
                Ok(platform::db::run(tx, sql, platform::values![mayor]).await?)
            })
        })
        .await;
    let (status, clash) = save(&mut other, "4", "0").await;
    assert_eq!((status, clash["status"].as_str()), (StatusCode::CONFLICT, Some("clash")));
    assert_eq!(
        (clash["theirs"]["value"].as_str(), clash["theirs"]["revision"].as_i64()),
        (Some("2"), Some(1))
    );
    assert_eq!(clash["keep"], "Die Antwort von Miriam Falkenrode, 11:00 Uhr, behalten");
    assert!(clash["other"].as_str().unwrap().starts_with("Eingeführt: "), "{clash}");
    assert!(clash["mine"].as_str().unwrap().starts_with("Vorbildlich: "), "{clash}");
    assert_eq!(stored(&world, "Q0501").await, "2");
    // Somebody who has seen it may choose theirs.
    assert_eq!(save(&mut other, "4", "1").await.1["revision"], 2);
    assert_eq!(save(&mut one, "1", "1").await.0, StatusCode::CONFLICT, "the first has not seen the second");
    assert_eq!(stored(&world, "Q0501").await, "4");
}

#[tokio::test(flavor = "multi_thread")]
async fn many_at_once_win_once() {
    let world = world().await;
    let mut browsers = Vec::new();
    for _ in 0..8 {
        browsers.push(lead(&world).await);
    }
    let mut tasks = tokio::task::JoinSet::new();
    for (number, mut browser) in browsers.into_iter().enumerate() {
        let value = (number % 5).to_string();
        tasks.spawn(async move { (value.clone(), save(&mut browser, &value, "0").await) });
    }
    let mut saved = Vec::new();
    while let Some(done) = tasks.join_next().await {
        let (value, (status, told)) = done.unwrap();
        assert!(matches!(status, StatusCode::OK | StatusCode::CONFLICT), "{status} {told}");
        if status == StatusCode::OK {
            saved.push(value);
        }
    }
    let winner = stored(&world, "Q0501").await;
    assert!(!saved.is_empty() && saved.iter().all(|value| *value == winner), "{saved:?}, {winner}");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_windows_of_one_person_show_both_answers_without_script() {
    let world = world().await;
    let (mut one, mut other) = (lead(&world).await, lead(&world).await);
    let (first, second) = (one.get(FIELD).await, other.get(FIELD).await);
    assert_eq!(submit(&mut one, &first, &[("Q0501", "2")]).await.location, "/de/quickcheck/fields/6");
    let both = submit(&mut other, &second, &[("Q0501", "4"), ("Q0502", "1")]).await;
    assert_eq!(both.status, StatusCode::CONFLICT);
    let words = both.words();
    assert!(words.contains("Frage 5.1: Es gibt zwei Antworten."), "{words}");
    assert!(words.contains("Ihnen selbst in einem anderen Fenster, 11:00 Uhr, behalten"), "{words}");
    assert!(words.contains("Eingeführt: ") && words.contains("Vorbildlich: "), "{words}");
    assert_eq!((stored(&world, "Q0501").await, stored(&world, "Q0502").await), ("2".into(), "1".into()));
    // Nothing is decided by pressing "Weiter" alone.
    let clash = [("Q0501", "4"), ("Q0501-clash", "yes")];
    let again = submit(&mut other, &both, &clash).await;
    assert_eq!((again.status, stored(&world, "Q0501").await), (StatusCode::CONFLICT, "2".to_owned()));
    let theirs = [clash.as_slice(), [("Q0501-choice", "theirs")].as_slice()].concat();
    let kept = submit(&mut other, &again, &theirs).await;
    assert_eq!((kept.status, stored(&world, "Q0501").await), (StatusCode::SEE_OTHER, "2".to_owned()));
    let mine = [clash.as_slice(), [("Q0501-choice", "mine")].as_slice()].concat();
    let taken = submit(&mut other, &again, &mine).await;
    assert_eq!((taken.status, stored(&world, "Q0501").await), (StatusCode::SEE_OTHER, "4".to_owned()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_choice_between_two_answers_does_not_write_over_a_third() {
    let world = world().await;
    let (mut one, mut other) = (lead(&world).await, lead(&world).await);
    let second = other.get(FIELD).await;
    save(&mut one, "2", "0").await;
    let both = submit(&mut other, &second, &[("Q0501", "4")]).await;
    save(&mut one, "3", "1").await;
    let mine = [("Q0501", "4"), ("Q0501-clash", "yes"), ("Q0501-choice", "mine")];
    let page = submit(&mut other, &both, &mine).await;
    assert_eq!((page.status, stored(&world, "Q0501").await), (StatusCode::CONFLICT, "3".to_owned()));
    assert!(page.words().contains("Verlässlich: "), "{}", page.words());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_nobody_touched_is_left_alone() {
    let world = world().await;
    let (mut one, mut other) = (lead(&world).await, lead(&world).await);
    save(&mut one, "1", "0").await;
    let shown = other.get(FIELD).await;
    save(&mut one, "3", "1").await;
    let page = submit(&mut other, &shown, &[("Q0501", "1"), ("Q0502", "2")]).await;
    assert_eq!(page.location, "/de/quickcheck/fields/6", "{}", page.words());
    assert_eq!((stored(&world, "Q0501").await, stored(&world, "Q0502").await), ("3".into(), "2".into()));
    let page = other.get(FIELD).await;
    assert_eq!(page.value_of("Q0501-revision"), "2", "nobody saved it again");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_comment_is_refused_and_stays_in_its_field() {
    let world = world().await;
    let mut lead = lead(&world).await;
    let shown = lead.get(FIELD).await;
    let long = "Wort ".repeat(20_000);
    let page = submit(&mut lead, &shown, &[("Q0501", "2"), ("Q0501-note", &long), ("Q0502", "1")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.text().contains(long.trim()), "the text is still there");
    assert!(
        page.words().contains("Ihre Anmerkung hat 99999 Zeichen, möglich sind 2000."),
        "{}",
        page.words().len()
    );
    assert_eq!((stored(&world, "Q0501").await, stored(&world, "Q0502").await), (String::new(), "1".into()));
    let fields = [("question", "Q0501"), ("value", "2"), ("note", long.as_str())];
    let refused = lead.post(ANSWERS, &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(told(&refused)["status"], "refused");
    let fits = "ä".repeat(2000);
    let saved = submit(&mut lead, &page, &[("Q0501", "2"), ("Q0501-note", &fits)]).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.words());
    let missing =
        lead.post(ANSWERS, &[("question", "Q0502"), ("value", "not_applicable"), ("revision", "1")]).await;
    assert_eq!(
        (missing.status, told(&missing)["status"].as_str()),
        (StatusCode::UNPROCESSABLE_ENTITY, Some("waiting"))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn unknown_and_foreign_questions_are_not_there() {
    let world = world().await;
    let mut lead = lead(&world).await;
    let foreign = crate::ids::QuickCheckId::new().to_string();
    for fields in [
        vec![("question", "Q9999"), ("value", "2")],
        vec![("question", "Q0501"), ("value", "7")],
        vec![("question", "Q0501' or '1'='1"), ("value", "2")],
        vec![("question", "Q0501"), ("value", "2"), ("check", foreign.as_str())],
    ] {
        let page = lead.post(ANSWERS, &fields).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{fields:?}");
    }
    for revision in ["-1", "x", "99999999999999999999"] {
        let fields = [("question", "Q0501"), ("value", "2"), ("revision", revision)];
        assert_eq!(lead.post(ANSWERS, &fields).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{revision}");
    }
    let page = lead.post(FIELD, &[("Q0501", "2"), ("check", foreign.as_str())]).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    assert_eq!(lead.post("/de/quickcheck/fields/99", &[("Q0501", "2")]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(lead.get("/de/quickcheck/fields/99/state").await.status, StatusCode::NOT_FOUND);
    assert_eq!(stored(&world, "Q0501").await, "");
    let mut mayor = world.signed_in("mayor").await;
    assert_eq!(mayor.get("/de/quickcheck/fields/5/state").await.status, StatusCode::NOT_FOUND);
}

/// Answers all questions with level 1, which completes the check.
async fn complete(world: &World) {
    let (town, by) = (world.town(ATTENDORN).await, world.person(JANA.1).await.id);
    let (catalogue, now) = (world.app.catalogue(), world.app.clock.now());
    world
        .write(move |tx| {
            Box::pin(async move {
                let levels = vec![1_u8; catalogue.questions(quickcheck::Variant::Core).count()];
                Ok(quickcheck::answer_all(tx, &catalogue, town, &levels, by, now).await?)
            })
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_completed_check_says_so_and_keeps_what_was_typed() {
    let world = world().await;
    let mut lead = lead(&world).await;
    let shown = lead.get(FIELD).await;
    complete(&world).await;
    let (status, words) = save(&mut lead, "3", "1").await;
    assert_eq!((status, words["status"].as_str()), (StatusCode::CONFLICT, Some("completed")));
    assert!(words["words"].as_str().unwrap().contains("inzwischen abgeschlossen"), "{words}");
    assert_eq!(save(&mut lead, "1", "0").await.0, StatusCode::OK, "it is there already");
    let page = submit(&mut lead, &shown, &[("Q0501", "3"), ("Q0501-note", "Seit Mai")]).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.words().contains("inzwischen abgeschlossen") && page.words().contains("Seit Mai"));
    assert_eq!(stored(&world, "Q0501").await, "1");
    assert_eq!(lead.get(FIELD).await.location, "/de/quickcheck");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_that_ends_on_a_page_loses_no_answer() {
    let world = world().await;
    let mut lead = lead(&world).await;
    let shown = lead.get(FIELD).await;
    world.app.clock.set(world.app.clock.now().plus_minutes(13 * 60));
    let fields = [("question", "Q0501"), ("value", "3")];
    assert_eq!(lead.post(ANSWERS, &fields).await.status, StatusCode::FORBIDDEN);
    assert_eq!(lead.get("/de/quickcheck/fields/5/state").await.status, StatusCode::SEE_OTHER);
    let typed = [("Q0501", "3"), ("Q0501-note", "Zwei Treffen\nim Jahr")];
    let ended = submit(&mut lead, &shown, &typed).await;
    assert_eq!((ended.status, ended.value_of("Q0501")), (StatusCode::FORBIDDEN, "3".to_owned()));
    assert_eq!(ended.value_of("Q0501-note"), "Zwei Treffen\nim Jahr");
    lead.cookie = world.signed_in("lead").await.cookie.clone();
    let stale = submit(&mut lead, &shown, &typed).await;
    assert_eq!(
        (stale.status, stale.value_of("Q0501-shown")),
        (StatusCode::FORBIDDEN, hidden(&shown)[2].1.clone())
    );
    let saved = submit(&mut lead, &shown, &typed).await;
    assert_eq!(saved.location, "/de/quickcheck/fields/6", "{}", saved.words());
    assert_eq!(stored(&world, "Q0501").await, "3");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_open_page_learns_what_others_changed_and_gets_a_fresh_form_id() {
    let world = world().await;
    let mut lead = lead(&world).await;
    save(&mut lead, "2", "0").await;
    let state = told(&lead.get("/de/quickcheck/fields/5/state").await);
    let answer = &state["answers"]["Q0501"];
    assert_eq!((answer["value"].as_str(), answer["revision"].as_i64()), (Some("2"), Some(1)), "{state}");
    assert_eq!(answer["words"], "Gerade geändert von Ihnen selbst in einem anderen Fenster, 11:00 Uhr");
    assert!(state["answers"]["Q0502"].is_null() && state["completed"].is_null(), "{state}");
    let page = lead.get(FIELD).await;
    assert_eq!(state["check"].as_str(), Some(page.value_of("check").as_str()));
    assert_eq!(answer["shown"].as_str(), Some(page.value_of("Q0501-shown").as_str()));
    let id = state["form_id"].as_str().unwrap();
    let fields = [("form_id", id), ("question", "Q0501"), ("value", "3"), ("revision", "1")];
    assert_eq!(lead.post_raw(ANSWERS, &fields).await.status, StatusCode::OK);
    world.app.clock.set(world.app.clock.now().plus_minutes(24 * 60));
    let mut lead = world.signed_in("lead").await;
    let state = told(&lead.get("/de/quickcheck/fields/5/state").await);
    let words = state["answers"]["Q0501"]["words"].as_str().unwrap();
    assert!(words.ends_with("am 27. November 2026"), "{words}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_nobody_knows_is_listed_with_its_question() {
    let world = world().await;
    let mut lead = lead(&world).await;
    let fields = [("question", "Q0501"), ("value", "unknown"), ("note", "Frau Ott fragen")];
    lead.post(ANSWERS, &fields).await;
    let review = [("question", "Q0502"), ("value", "2"), ("review", "yes")];
    lead.post(ANSWERS, &review).await;
    let overview = lead.get("/de/quickcheck").await;
    for question in ["Q0501", "Q0502"] {
        assert!(overview.text().contains(&format!("/de/quickcheck/fields/5#{question}")), "{question}");
    }
    let words = overview.words();
    assert!(words.contains("Noch zu klären") && words.contains("Frau Ott fragen"), "{words}");
    complete(&world).await;
    lead.post("/de/quickcheck/reopening", &[]).await;
    let page = lead.get("/de/quickcheck/fields/5").await;
    let revision = page.value_of("Q0501-revision");
    lead.post(ANSWERS, &[("question", "Q0501"), ("value", "unknown"), ("revision", &revision)]).await;
    lead.get("/de/quickcheck").await;
    let submitted = lead.post("/de/quickcheck/completion", &[]).await;
    assert_eq!(submitted.location, "/de/quickcheck/result", "{}", submitted.words());
    let result = lead.get("/de/quickcheck/result").await;
    assert!(result.text().contains("/de/quickcheck/fields/5#Q0501"), "{}", result.words());
    assert!(!result.text().contains("#Q0502"), "answered anew");
    let mayor = world.signed_in("mayor").await.get("/de/quickcheck/result").await;
    assert!(mayor.words().contains("Noch zu klären") && !mayor.text().contains("#Q0501"));
}
