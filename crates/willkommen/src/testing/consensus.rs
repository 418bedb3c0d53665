//! Several people of one town hall answer the Quick-Check alone, by link and without an account, then agree.

use axum::http::StatusCode;
use platform::texts::Lang;

use super::browser::Page;
use super::documents::words_of;
use super::participation::{JANA, count, taking_part};
use super::{Browser, World};
use crate::quickcheck::Variant;
use crate::{journal, people, workers};

pub(super) const COLLEAGUES: &str = "/de/quickcheck/colleagues";
pub(super) const DESK: &str = "/de/quickcheck/colleague";
pub(super) const ALONE: &str = "/de/quickcheck/alone";
pub(super) const CONSENSUS: &str = "/de/quickcheck/consensus";
pub(super) const ANSWERS: &str = "select count(*) as value from quick_check_voice_answer";
pub(super) const VOICES: &str = "select count(*) as value from quick_check_voice where label <> ''";
pub(super) const DAY: i64 = 24 * 60;

/// Attendorn takes part, and its project lead is signed in.
pub(super) async fn lead(world: &World) -> Browser {
    taking_part(world).await;
    world.signed_in("lead").await
}

/// Somebody else who is signed in, by mail address.
pub(super) async fn signed_in(world: &World, mail: &str) -> Browser {
    let person = world.person(mail).await.id;
    let app = world.app.clone();
    let link = world
        .write(move |tx| Box::pin(async move { Ok(people::new_link(tx, &app, person, Lang::De, "").await?) }))
        .await;
    let path = link.strip_prefix(&world.app.config.base_url).unwrap().to_owned();
    let mut browser = world.browser();
    browser.get(&path).await;
    browser.post(&path, &[]).await;
    browser
}

/// The link to a colleague's questions in a page or a mail.
pub(super) fn link_in(text: &str) -> String {
    let start = text.find("/de/quickcheck/colleague/").unwrap_or_else(|| panic!("no link in {text}"));
    text[start..].chars().take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '/').collect()
}

pub(super) async fn ask(lead: &mut Browser, fields: &[(&str, &str)]) -> Page {
    lead.get(COLLEAGUES).await;
    lead.post(COLLEAGUES, fields).await
}

/// Asks for an opinion; answers the link.
pub(super) async fn opinion(lead: &mut Browser, label: &str, parts: &[(&str, &str)]) -> String {
    let mut fields = vec![("label", label), ("mode", "alone")];
    fields.extend_from_slice(parts);
    let page = ask(lead, &fields).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.words());
    link_in(&page.text())
}

/// A colleague who has opened the link.
pub(super) async fn colleague(world: &World, link: &str) -> Browser {
    let mut browser = world.browser();
    let page = browser.get(link).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.words());
    assert!(page.set_cookie.is_empty(), "opening the link begins nothing");
    let begun = browser.post(link, &[]).await;
    assert_eq!(begun.location, DESK, "{}", begun.words());
    assert!(begun.set_cookie.contains("Secure; HttpOnly; SameSite=Lax"), "{}", begun.set_cookie);
    browser
}

/// Answers all core questions with level 1, one of them differently, from pages without script.
pub(super) async fn answer(world: &World, browser: &mut Browser, fields: &str, other: (&str, &str)) {
    let catalogue = world.app.catalogue();
    for field in &catalogue.field {
        let address = format!("{fields}/{}", field.number);
        if browser.get(&address).await.status != StatusCode::OK {
            continue;
        }
        let questions = catalogue.in_field(Variant::Core, field.number);
        let given: Vec<(&str, &str)> = questions
            .iter()
            .map(|question| if question.id == other.0 { other } else { (question.id.as_str(), "1") })
            .collect();
        let next = browser.post(&address, &given).await;
        assert_eq!(next.status, StatusCode::SEE_OTHER, "{}", next.words());
    }
}

pub(super) async fn text(world: &World, sql: &'static str) -> String {
    platform::db::value(world.app.db.read(), sql, vec![]).await.unwrap().unwrap_or_default()
}

#[tokio::test(flavor = "multi_thread")]
async fn all_answer_alone_and_then_agree() {
    let world = World::new().await;
    let mut lead = lead(&world).await;
    assert_eq!(lead.get(CONSENSUS).await.location, ALONE, "nothing to see yet");
    lead.get("/de/quickcheck").await;
    for _ in 0..2 {
        assert_eq!(lead.post(ALONE, &[]).await.location, ALONE);
    }
    let office = opinion(&mut lead, "Bürgerbüro", &[]).await;
    let marketing = opinion(&mut lead, "Stadtmarketing", &[]).await;
    let youth = opinion(&mut lead, "Jugendamt", &[("field-1", "yes")]).await;
    let page = world.browser().get(&office).await.words();
    assert!(page.contains("Jana Vogt bittet Sie") && page.contains("Attendorn"), "{page}");
    assert!(page.contains("16 Fragen") && page.contains("26. Januar 2027"), "{page}");
    let page = world.browser().get(&youth).await.words();
    assert!(page.contains("2 Fragen") && !page.contains("16 Fragen"), "{page}");

    let mut office = colleague(&world, &office).await;
    let mut marketing = colleague(&world, &marketing).await;
    let mut youth = colleague(&world, &youth).await;
    answer(&world, &mut office, "/de/quickcheck/colleague/fields", ("", "")).await;
    answer(&world, &mut marketing, "/de/quickcheck/colleague/fields", ("Q0101", "3")).await;
    answer(&world, &mut youth, "/de/quickcheck/colleague/fields", ("", "")).await;
    answer(&world, &mut lead, ALONE, ("", "")).await;
    marketing.get("/de/quickcheck/colleague/fields/1").await;
    let one = [("question", "Q0101"), ("value", "3"), ("reason", "Frau B. macht das allein.")];
    let saved = marketing.post("/de/quickcheck/colleague/answers", &one).await;
    assert!(saved.words().contains("Gespeichert um"), "{}", saved.words());
    let foreign = youth.get("/de/quickcheck/colleague/fields/5").await;
    assert_eq!(foreign.status, StatusCode::NOT_FOUND, "not asked");
    let foreign = [("question", "Q0501"), ("value", "3")];
    youth.get(DESK).await;
    let saved = youth.post("/de/quickcheck/colleague/answers", &foreign).await;
    assert_eq!(saved.status, StatusCode::NOT_FOUND);

    // Nobody sees what another has answered, only who has finished.
    for browser in [&mut office, &mut youth, &mut lead] {
        for address in [DESK, "/de/quickcheck/colleague/fields/1", ALONE, COLLEAGUES, "/de/quickcheck"] {
            let page = browser.get(address).await.text();
            assert!(!page.contains("Frau B."), "{address}");
        }
    }
    assert_eq!(lead.get(CONSENSUS).await.location, ALONE);
    for browser in [&mut office, &mut marketing] {
        browser.get(DESK).await;
        for _ in 0..2 {
            assert_eq!(browser.post("/de/quickcheck/colleague/finished", &[]).await.location, DESK);
        }
    }
    lead.get(ALONE).await;
    lead.post("/de/quickcheck/alone/finished", &[]).await;
    let page = lead.get(ALONE).await.words();
    assert!(page.contains("3 von 4 Personen sind fertig"), "{page}");
    assert!(page.contains("Jugendamt noch nicht fertig, 2 Antworten"), "{page}");
    let overview = lead.get("/de/quickcheck").await.words();
    assert!(overview.contains("Als Nächstes: jede und jeder für sich"), "{overview}");

    // Whoever has finished may still change, until the answers are put together.
    marketing.get("/de/quickcheck/colleague/fields/1").await;
    marketing.post("/de/quickcheck/colleague/answers", &one).await;
    lead.get(ALONE).await;
    for _ in 0..2 {
        assert_eq!(lead.post("/de/quickcheck/alone/closing", &[]).await.location, CONSENSUS);
    }
    let before = count(&world, ANSWERS).await;
    for (page, address) in [(&mut marketing, DESK), (&mut youth, "/de/quickcheck/colleague/fields/1")] {
        let page = page.get(address).await;
        assert_eq!(page.status, StatusCode::GONE);
        assert!(page.words().contains("Diese Runde ist abgeschlossen"), "{}", page.words());
    }
    let late = youth.post("/de/quickcheck/colleague/fields/1", &[("Q0101", "4")]).await;
    assert_eq!(late.status, StatusCode::GONE);
    let late = lead.post("/de/quickcheck/alone/1", &[("Q0101", "4")]).await;
    assert_eq!(late.location, CONSENSUS);
    let sql = "select count(*) as value from quick_check_voice_answer where value = '4'";
    assert_eq!((count(&world, ANSWERS).await, count(&world, sql).await), (before, 0));

    // The disputed question comes first and needs a reason.
    let page = lead.get(CONSENSUS).await.words();
    assert!(page.contains("Noch eine Frage zu besprechen") && page.contains("0 von 1 besprochen"), "{page}");
    assert!(page.contains("4 Personen haben eine Stufe gewählt, Abstand 2 Stufen."), "{page}");
    assert!(page.contains("Diese 15 Antworten übernehmen"), "{page}");
    let overview = lead.get("/de/quickcheck").await.words();
    assert!(overview.contains("Als Nächstes: gemeinsam besprechen"), "{overview}");
    let question = format!("{CONSENSUS}/Q0101");
    let page = lead.get(&question).await.words();
    assert!(page.contains("Frau B. macht das allein.") && page.contains("Jana Vogt"), "{page}");
    for part in ["Wer springt morgen ein", "So entscheiden Sie", "Stufe 2 braucht ein Schriftstück"] {
        assert!(page.contains(part), "{part} in {page}");
    }
    let agenda = lead.get(&format!("{CONSENSUS}/agenda.pdf")).await;
    let words = words_of(&agenda.bytes);
    assert!(words.contains("Stadtmarketing") && words.contains("Fragen zum Besprechen"), "{words}");
    assert!(words.contains("Zum Einstieg ins Gespräch: Wer springt morgen ein"), "{words}");
    lead.get(&question).await;
    let none = lead.post(&question, &[("reason", "Weil.")]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(none.words().contains("Bitte wählen Sie eine Stufe"), "{}", none.words());
    assert!(none.text().contains("Weil."), "what was typed is kept");
    let bare = lead.post(&question, &[("value", "2"), ("reason", "  ")]).await;
    assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(bare.words().contains("warum Sie sich so entschieden haben"), "{}", bare.words());
    let long = "ä".repeat(501);
    let long = lead.post(&question, &[("value", "2"), ("reason", &long)]).await;
    assert!(long.words().contains("Bitte kürzen Sie den Grund"), "{}", long.words());
    assert_eq!(count(&world, "select count(*) as value from quick_check_answer").await, 0);
    for _ in 0..2 {
        let agreed = lead.post(&question, &[("value", "2"), ("reason", "Es fehlt die Vertretung.")]).await;
        assert_eq!(agreed.location, CONSENSUS, "{}", agreed.words());
    }
    let sql = "select note as value from quick_check_answer where question = 'Q0101' and value = '2'";
    assert_eq!(text(&world, sql).await, "Es fehlt die Vertretung.");
    assert_eq!(lead.get(&format!("{CONSENSUS}/Q9999")).await.status, StatusCode::NOT_FOUND);

    // What is settled says so, and is not talked about again.
    let page = lead.get(&question).await.words();
    assert!(page.contains("gemeinsam: 2") && !page.contains("bitte besprechen"), "{page}");
    let agenda = lead.get(&format!("{CONSENSUS}/agenda.pdf")).await;
    let words = words_of(&agenda.bytes);
    assert!(
        words.contains("Es ist nichts mehr zu besprechen") && !words.contains("Stadtmarketing"),
        "{words}"
    );

    // The others are taken over at once.
    let page = lead.get(CONSENSUS).await.words();
    assert!(page.contains("1 von 1 besprochen") && page.contains("alle auf einmal übernehmen"), "{page}");
    for _ in 0..2 {
        assert_eq!(lead.post(&format!("{CONSENSUS}/agreed"), &[]).await.location, CONSENSUS);
    }
    let sql = "select count(*) as value from quick_check_answer where value = '1'";
    assert_eq!(count(&world, sql).await, 15);
    let page = lead.get(CONSENSUS).await.words();
    assert!(page.contains("Diese Stufen sind übernommen.") && !page.contains("auf einmal"), "{page}");
    let overview = lead.get("/de/quickcheck").await;
    assert!(overview.words().contains("Alles beantwortet"), "{}", overview.words());
    lead.post("/de/quickcheck/completion", &[]).await;
    world.settle().await;
    assert!(lead.get("/de/quickcheck/result").await.words().contains("Attendorn"));
    lead.get(CONSENSUS).await;
    lead.post(&question, &[("value", "4"), ("reason", "Zu spät.")]).await;
    let sql = "select value as value from quick_check_answer where question = 'Q0101'";
    assert_eq!(text(&world, sql).await, "2");
    let (_, findings) = journal::verify(world.app.db.read()).await.unwrap();
    assert!(findings.is_empty(), "{findings:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_lead_hears_once_that_all_colleagues_have_finished() {
    let world = World::new().await;
    let mut lead = lead(&world).await;
    lead.get("/de/quickcheck").await;
    lead.post(ALONE, &[]).await;
    let mut people = Vec::new();
    for label in ["Bürgerbüro", "Jugendamt"] {
        let link = opinion(&mut lead, label, &[]).await;
        people.push(colleague(&world, &link).await);
    }
    let page = people[0].get("/de/quickcheck/colleague/fields/1").await.words();
    assert!(page.contains("So entscheiden Sie") && !page.contains("Wer springt morgen ein"), "{page}");
    world.settle().await;
    let before = world.mails_to(JANA.1).await;
    for (person, mails) in people.iter_mut().zip([0, 1]) {
        person.get("/de/quickcheck/colleague/fields/1").await;
        for _ in 0..2 {
            let done = person.post("/de/quickcheck/colleague/finished", &[]).await;
            assert_eq!(done.location, DESK, "{}", done.words());
        }
        world.settle().await;
        assert_eq!(world.mails_to(JANA.1).await, before + mails);
    }
    let mail = world.mail_to(JANA.1).await;
    assert!(mail.contains("2 Personen") && mail.contains("Alle sind fertig"), "{mail}");
    assert!(!mail.contains("Jugendamt"), "nobody is named: {mail}");
    // Somebody more in the same round is no second mail.
    let link = opinion(&mut lead, "Standesamt", &[]).await;
    let mut late = colleague(&world, &link).await;
    late.get("/de/quickcheck/colleague/fields/1").await;
    late.post("/de/quickcheck/colleague/finished", &[]).await;
    world.settle().await;
    assert_eq!(world.mails_to(JANA.1).await, before + 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_nobody_answered_is_not_put_together() {
    let world = World::new().await;
    let mut lead = lead(&world).await;
    lead.get("/de/quickcheck").await;
    lead.post(ALONE, &[]).await;
    lead.get(ALONE).await;
    lead.post("/de/quickcheck/alone/closing", &[]).await;
    assert_eq!(lead.get(CONSENSUS).await.location, ALONE);
    // A note without a level is not lost and not taken for an answer.
    lead.get(&format!("{ALONE}/1")).await;
    let page = lead.post(&format!("{ALONE}/1"), &[("Q0101-note", "Wir sind dran.")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.words().contains("Bitte wählen Sie zu Ihrer Notiz eine Stufe"), "{}", page.words());
    assert!(page.text().contains("Wir sind dran."));
    assert_eq!(count(&world, ANSWERS).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn names_and_single_answers_are_deleted_after_ninety_days_or_at_once() {
    let world = World::new().await;
    let mut lead = lead(&world).await;
    let link = opinion(&mut lead, "Bürgerbüro", &[]).await;
    let mut office = colleague(&world, &link).await;
    answer(&world, &mut office, "/de/quickcheck/colleague/fields", ("", "")).await;
    lead.get(ALONE).await;
    lead.post("/de/quickcheck/alone/closing", &[]).await;
    lead.get(CONSENSUS).await;
    lead.post(&format!("{CONSENSUS}/agreed"), &[]).await;
    lead.get("/de/quickcheck").await;
    lead.post("/de/quickcheck/completion", &[]).await;
    world.settle().await;
    let ended = office.get(DESK).await;
    assert_eq!(ended.status, StatusCode::GONE, "{}", ended.words());
    assert!(ended.words().contains("Diese Runde ist abgeschlossen"), "{}", ended.words());
    let completed_at = world.app.clock.now();
    for (days, left) in [(89, 1), (90, 0), (91, 0)] {
        world.app.clock.set(completed_at.plus_minutes(days * DAY));
        workers::sweep(&world.app).await.unwrap();
        assert_eq!(count(&world, VOICES).await, left, "after {days} days");
    }
    assert_eq!(count(&world, ANSWERS).await, 0);
    let sql = "select count(*) as value from journal where kind = 'voices_deleted'";
    assert_eq!(count(&world, sql).await, 1);
    let sql = "select count(*) as value from quick_check_answer";
    assert_eq!(count(&world, sql).await, 16, "what was agreed stays");
    let mut lead = world.signed_in("lead").await;
    let page = lead.get(CONSENSUS).await.words();
    assert!(page.contains("Namen und Einzelantworten sind gelöscht"), "{page}");

    // A check that is opened again: at once, and then all can begin anew.
    lead.get("/de/quickcheck").await;
    lead.post("/de/quickcheck/reopening", &[]).await;
    let form = [("label", "Standesamt"), ("mode", "answer"), ("question-Q0101", "yes")];
    let link = link_in(&ask(&mut lead, &form).await.text());
    for _ in 0..2 {
        lead.get(COLLEAGUES).await;
        assert_eq!(lead.post(&format!("{COLLEAGUES}/deletion"), &[]).await.location, COLLEAGUES);
    }
    assert_eq!(count(&world, VOICES).await, 0);
    assert_eq!(world.browser().get(&link).await.status, StatusCode::GONE);
    lead.get("/de/quickcheck").await;
    assert_eq!(lead.post(ALONE, &[]).await.location, ALONE);
    let page = lead.get(ALONE).await;
    assert_eq!(page.status, StatusCode::OK, "a new round: {}", page.location);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_answered_after_the_answers_were_put_together_is_not_written_over_unseen() {
    let world = World::new().await;
    let mut lead = lead(&world).await;
    let link = opinion(&mut lead, "Bürgerbüro", &[]).await;
    let mut office = colleague(&world, &link).await;
    answer(&world, &mut office, "/de/quickcheck/colleague/fields", ("", "")).await;
    lead.get(ALONE).await;
    lead.post("/de/quickcheck/alone/closing", &[]).await;
    world.app.clock.set(world.app.clock.now().plus_minutes(5));
    assert!(lead.get(CONSENSUS).await.words().contains("Diese 16 Antworten übernehmen"));
    let question = format!("{CONSENSUS}/Q0501");
    let shown = lead.get(&question).await;
    assert_eq!(shown.value_of("shown"), "0");

    // In another window somebody answers two of the questions.
    let mut other = world.signed_in("lead").await;
    other.get("/de/quickcheck/fields/5").await;
    for id in ["Q0501", "Q0101"] {
        let given = [("question", id), ("value", "4"), ("revision", "0"), ("note", "Seit Montag.")];
        let saved = other.post("/de/quickcheck/answers", &given).await;
        assert_eq!(saved.status, StatusCode::OK, "{}", saved.words());
    }
    let typed = [("value", "1"), ("reason", "Darum.")];
    let moved = lead.post(&question, &typed).await;
    assert_eq!(moved.status, StatusCode::CONFLICT);
    assert!(moved.words().contains("Inzwischen hat jemand diese Frage im Quick-Check beantwortet: 4"));
    assert!(moved.text().contains("Darum."), "what was typed is kept");
    let page = lead.get(CONSENSUS).await.words();
    assert!(page.contains("Diese 14 Antworten übernehmen"), "{page}");
    assert!(page.contains("inzwischen beantwortet: 4"), "{page}");
    lead.post(&format!("{CONSENSUS}/agreed"), &[]).await;
    let fours = "select count(*) as value from quick_check_answer where value = '4'";
    let ones = "select count(*) as value from quick_check_answer where value = '1'";
    assert_eq!((count(&world, fours).await, count(&world, ones).await), (2, 14));
    assert!(lead.get(CONSENSUS).await.words().contains("Sie sind sich einig"));

    // With the present answer before their eyes they may agree on another; the comment stays beside the reason.
    let page = lead.get(&question).await;
    assert!(page.words().contains("Im Quick-Check steht jetzt: 4"), "{}", page.words());
    for _ in 0..2 {
        assert_eq!(lead.post(&question, &typed).await.location, CONSENSUS);
    }
    let sql = "select note as value from quick_check_answer where question = 'Q0501' and value = '1'";
    assert_eq!(text(&world, sql).await, "Seit Montag.\nDarum.");
}
