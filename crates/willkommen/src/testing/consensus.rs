//! Several people of one town hall answer the Quick-Check alone, by link and without an account, then agree.

use axum::http::StatusCode;
use platform::texts::Lang;

use super::browser::Page;
use super::documents::words_of;
use super::participation::{ATTENDORN, JANA, OLPE, count, taking_part};
use super::{Browser, World};
use crate::quickcheck::Variant;
use crate::{journal, people, workers};

const COLLEAGUES: &str = "/de/quickcheck/colleagues";
const DESK: &str = "/de/quickcheck/colleague";
const ALONE: &str = "/de/quickcheck/alone";
const CONSENSUS: &str = "/de/quickcheck/consensus";
const ANSWERS: &str = "select count(*) as value from quick_check_voice_answer";
const VOICES: &str = "select count(*) as value from quick_check_voice where label <> ''";
const DAY: i64 = 24 * 60;

/// Attendorn takes part, and its project lead is signed in.
async fn lead(world: &World) -> Browser {
    taking_part(world).await;
    world.signed_in("lead").await
}

/// Somebody else who is signed in, by mail address.
async fn signed_in(world: &World, mail: &str) -> Browser {
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
fn link_in(text: &str) -> String {
    let start = text.find("/de/quickcheck/colleague/").unwrap_or_else(|| panic!("no link in {text}"));
    text[start..].chars().take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '/').collect()
}

async fn ask(lead: &mut Browser, fields: &[(&str, &str)]) -> Page {
    lead.get(COLLEAGUES).await;
    lead.post(COLLEAGUES, fields).await
}

/// Asks for an opinion; answers the link.
async fn opinion(lead: &mut Browser, label: &str, parts: &[(&str, &str)]) -> String {
    let mut fields = vec![("label", label), ("mode", "alone")];
    fields.extend_from_slice(parts);
    let page = ask(lead, &fields).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.words());
    link_in(&page.text())
}

/// A colleague who has opened the link.
async fn colleague(world: &World, link: &str) -> Browser {
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
async fn answer(world: &World, browser: &mut Browser, fields: &str, other: (&str, &str)) {
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

async fn text(world: &World, sql: &'static str) -> String {
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
async fn a_link_that_opens_nothing_says_why() {
    let world = World::new().await;
    let mut lead = lead(&world).await;
    let link = opinion(&mut lead, "Bürgerbüro", &[]).await;
    let mut office = colleague(&world, &link).await;
    assert_eq!(office.get(DESK).await.status, StatusCode::OK);
    let hash = "select token_hash as value from quick_check_voice where label = 'Bürgerbüro'";
    let token = link.rsplit('/').next().unwrap();
    assert_eq!(token.len(), 32);
    assert!(!text(&world, hash).await.contains(token), "only a keyed hash is stored");

    // Another link ends the one before, and the session that began with it.
    let page = lead.get(COLLEAGUES).await.text();
    let id = page.split("/de/quickcheck/colleagues/").nth(1).unwrap().split('/').next().unwrap().to_owned();
    let renewed = lead.post(&format!("{COLLEAGUES}/{id}/link"), &[]).await;
    let newer = link_in(&renewed.text());
    assert_ne!(newer, link);
    let page = world.browser().get(&link).await;
    assert_eq!(page.status, StatusCode::GONE);
    assert!(page.words().contains("Diesen Link gibt es nicht"), "{}", page.words());
    assert!(office.get(DESK).await.words().contains("öffnen Sie Ihren Link noch einmal"));

    // A session ends after a working day; the link opens it again.
    let mut office = colleague(&world, &newer).await;
    world.app.clock.set(world.app.clock.now().plus_minutes(12 * 60));
    assert!(office.get(DESK).await.words().contains("öffnen Sie Ihren Link noch einmal"));
    let mut office = colleague(&world, &newer).await;
    office.get(DESK).await;
    assert_eq!(office.post("/de/quickcheck/colleague/leave", &[]).await.location, DESK);
    assert!(office.colleague.is_none());

    // Expired, renewed, taken back.
    world.app.clock.set(world.app.clock.now().plus_minutes(60 * DAY));
    let page = world.browser().get(&newer).await;
    assert_eq!(page.status, StatusCode::GONE);
    assert!(page.words().contains("Dieser Link ist abgelaufen"), "{}", page.words());
    let mut lead = world.signed_in("lead").await;
    assert!(lead.get(COLLEAGUES).await.words().contains("Link abgelaufen"));
    let newest = link_in(&lead.post(&format!("{COLLEAGUES}/{id}/link"), &[]).await.text());
    let mut office = colleague(&world, &newest).await;
    office.get("/de/quickcheck/colleague/fields/1").await;
    office.post("/de/quickcheck/colleague/fields/1", &[("Q0101", "2")]).await;
    assert_eq!(count(&world, ANSWERS).await, 1);
    lead.get(COLLEAGUES).await;
    for expected in [StatusCode::SEE_OTHER, StatusCode::NOT_FOUND] {
        assert_eq!(lead.post(&format!("{COLLEAGUES}/{id}/removal"), &[]).await.status, expected);
    }
    assert_eq!((count(&world, ANSWERS).await, count(&world, VOICES).await), (0, 0), "name and answers go");
    for page in [office.get(DESK).await, world.browser().get(&newest).await] {
        assert_eq!(page.status, StatusCode::GONE);
        assert!(page.words().contains("Dieser Link wurde zurückgezogen"), "{}", page.words());
    }
    let again = lead.post(&format!("{COLLEAGUES}/{id}/link"), &[]).await;
    assert_eq!(again.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn links_cannot_be_guessed() {
    let world = World::new().await;
    let mut lead = lead(&world).await;
    let link = opinion(&mut lead, "Bürgerbüro", &[]).await;
    let mut visitor = world.browser();
    let mut last = StatusCode::OK;
    for place in 0..11 {
        last = visitor.get(&format!("/de/quickcheck/colleague/{place:032}")).await.status;
    }
    assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(visitor.get(&link).await.status, StatusCode::TOO_MANY_REQUESTS);
    world.app.clock.set(world.app.clock.now().plus_minutes(15));
    assert_eq!(visitor.get(&link).await.status, StatusCode::OK);
    // A made-up cookie opens nothing.
    for cookie in ["x", "0190a0a0-0000-7000-8000-000000000000.1795773600000000.abc"] {
        visitor.colleague = Some(cookie.to_owned());
        let page = visitor.get(DESK).await;
        assert!(page.words().contains("Link"), "{}", page.words());
        assert!(!page.words().contains("Jana Vogt"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_typed_into_the_invitation_is_checked_and_kept() {
    let world = World::new().await;
    let mut lead = lead(&world).await;
    let empty = ask(&mut lead, &[]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.words().contains("Bitte geben Sie einen Namen oder ein Amt an"), "{}", empty.words());
    let long = "x".repeat(81);
    let refused = ask(&mut lead, &[("label", &long), ("mode", "alone")]).await;
    assert!(refused.words().contains("höchstens 80 Zeichen"), "{}", refused.words());
    let form = [("label", "Bürgerbüro"), ("mail", "niemand"), ("mode", "answer"), ("question-Q0101", "yes")];
    let refused = ask(&mut lead, &form).await;
    assert!(refused.words().contains("prüfen Sie die E-Mail-Adresse"), "{}", refused.words());
    assert!(refused.text().contains("value=\"Bürgerbüro\"") && refused.text().contains("niemand"));
    let chosen = refused.text();
    let chosen = chosen.split("<input").find(|input| input.contains("question-Q0101")).unwrap();
    assert!(chosen.contains("checked"), "{chosen}");
    let refused = ask(&mut lead, &[("label", "Bürgerbüro"), ("mode", "answer")]).await;
    assert!(refused.words().contains("zu welchen Fragen Sie eine Auskunft"), "{}", refused.words());
    assert_eq!(count(&world, VOICES).await, 0);

    opinion(&mut lead, "Bürgerbüro", &[]).await;
    let twice = ask(&mut lead, &[("label", "bürgerbüro"), ("mode", "alone")]).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY, "a double click asks nobody twice");
    for place in 2..=20 {
        opinion(&mut lead, &format!("Amt {place}"), &[]).await;
    }
    let full = ask(&mut lead, &[("label", "Amt 21"), ("mode", "alone")]).await;
    assert_eq!(full.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(full.words().contains("Es sind schon 20 Personen gefragt"), "{}", full.words());
    assert_eq!(count(&world, VOICES).await, 20);
}

#[tokio::test(flavor = "multi_thread")]
async fn names_of_colleagues_stay_with_the_town() {
    let world = World::new().await;
    let mut lead = lead(&world).await;
    let mail = "pat.beispiel@attendorn.example";
    let form = [("label", "Pat Beispiel"), ("mail", mail), ("mode", "alone")];
    let page = ask(&mut lead, &form).await;
    assert!(page.words().contains(mail), "{}", page.words());
    assert_eq!(world.mails_to(mail).await, 1);
    let letter = world.mail_to(mail).await;
    assert_eq!(link_in(&letter), link_in(&page.text()));
    assert!(letter.contains("Jana Vogt") && !letter.contains("Pat Beispiel"), "{letter}");
    let mut pat = colleague(&world, &link_in(&letter)).await;
    pat.get("/de/quickcheck/colleague/fields/1").await;
    pat.post("/de/quickcheck/colleague/fields/1", &[("Q0101", "2")]).await;
    pat.get(DESK).await;
    pat.post("/de/quickcheck/colleague/finished", &[]).await;
    world.settle().await;

    let sql = "select count(*) as value from journal where payload like '%Pat%' or payload like '%pat.%'";
    assert_eq!(count(&world, sql).await, 0);
    let sql = "select count(*) as value from journal_personal where value like '%Pat%'";
    assert_eq!(count(&world, sql).await, 0);
    let sql = "select count(*) as value from journal where kind = 'colleague_finished'";
    assert_eq!(count(&world, sql).await, 1);
    let operator = world.signed_in("operator").await.get("/de/outbox").await.text();
    assert!(operator.contains("Bitte um Ihre Antworten") && !operator.contains(mail), "{operator}");
    let mut agency = world.signed_in("agency").await;
    let file = agency.get(&format!("/de/dashboard/municipalities/{ATTENDORN}")).await.words();
    assert!(!file.contains("Kolleg") && !file.contains("Pat Beispiel"), "{file}");

    for key in ["mayor", "agency", "operator"] {
        let mut other = world.signed_in(key).await;
        for address in [COLLEAGUES, ALONE, CONSENSUS, "/de/quickcheck/consensus/agenda.pdf"] {
            assert_eq!(other.get(address).await.status, StatusCode::NOT_FOUND, "{key} {address}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn information_from_a_colleague_is_taken_over_with_one_click() {
    let world = World::new().await;
    let mut lead = lead(&world).await;
    let form = [("label", "Standesamt"), ("mode", "answer"), ("question-Q0101", "yes")];
    let page = ask(&mut lead, &form).await;
    let link = link_in(&page.text());
    let words = world.browser().get(&link).await.words();
    assert!(words.contains("Bitte beantworten Sie eine Frage"), "{words}");
    let mut registry = colleague(&world, &link).await;
    registry.get("/de/quickcheck/colleague/fields/1").await;
    let given = [("Q0101", "3"), ("Q0101-note", "Es gibt eine Vertretung."), ("Q0102", "4")];
    registry.post("/de/quickcheck/colleague/fields/1", &given).await;
    assert_eq!(count(&world, ANSWERS).await, 1, "only what was asked");
    assert!(!lead.get(COLLEAGUES).await.words().contains("Es gibt eine Vertretung."));
    registry.get(DESK).await;
    registry.post("/de/quickcheck/colleague/finished", &[]).await;
    assert!(lead.get("/de/quickcheck").await.words().contains("Eine Auskunft wartet auf Sie"));
    let page = lead.get(COLLEAGUES).await;
    assert!(page.words().contains("Es gibt eine Vertretung."), "{}", page.words());
    let text_of = page.text();
    let id = text_of.split("/de/quickcheck/colleagues/").nth(1).unwrap().split('/').next().unwrap();
    let take = format!("{COLLEAGUES}/{id}/proposals");
    let missing = lead.post(&take, &[("question", "Q0102")]).await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
    assert_eq!(page.value_of("value"), "3", "the button says what it takes over");
    let shown = [("question", "Q0101"), ("value", "3"), ("seen", "0")];
    // The colleague changes it, and then the check does: neither is taken over or written over unseen.
    let other = [("question", "Q0101"), ("value", "2"), ("seen", "0")];
    let moved = lead.post(&take, &other).await;
    assert_eq!(moved.status, StatusCode::CONFLICT);
    assert!(moved.words().contains("Diese Antwort ist nicht übernommen"), "{}", moved.words());
    for _ in 0..2 {
        assert_eq!(lead.post(&take, &shown).await.location, COLLEAGUES);
    }
    let sql = "select reason || note as value from quick_check_answer where question = 'Q0101'";
    assert_eq!(text(&world, sql).await, "", "the colleague's note is not copied");
    let sql = "select value as value from quick_check_answer where question = 'Q0101'";
    assert_eq!(text(&world, sql).await, "3");
    let sql = "select count(*) as value from quick_check_answer";
    assert_eq!(count(&world, sql).await, 1);
    assert!(lead.get(COLLEAGUES).await.words().contains("übernommen"));
    assert!(!lead.get("/de/quickcheck").await.words().contains("wartet auf Sie"));

    // Changed afterwards, it is a proposal again.
    registry.get("/de/quickcheck/colleague/fields/1").await;
    registry.post("/de/quickcheck/colleague/fields/1", &[("Q0101", "2")]).await;
    assert!(lead.get("/de/quickcheck").await.words().contains("Eine Auskunft wartet auf Sie"));
    let moved = lead.post(&take, &other).await;
    assert_eq!(moved.status, StatusCode::CONFLICT, "the check has changed since the page was opened");
    assert_eq!(count(&world, "select count(*) as value from quick_check_answer where value = '3'").await, 1);
    let seen = lead.get(COLLEAGUES).await.value_of("seen");
    let now = [("question", "Q0101"), ("value", "2"), ("seen", seen.as_str())];
    assert_eq!(lead.post(&take, &now).await.location, COLLEAGUES);

    // What the check says already waits for nobody.
    for level in ["3", "2"] {
        registry.get("/de/quickcheck/colleague/fields/1").await;
        registry.post("/de/quickcheck/colleague/fields/1", &[("Q0101", level)]).await;
    }
    assert!(!lead.get("/de/quickcheck").await.words().contains("wartet auf Sie"));
    let page = lead.get(COLLEAGUES).await.words();
    assert!(page.contains("Stimmt mit Ihrer Antwort überein"), "{page}");

    // What belongs to another town is not there.
    world.declare(OLPE, ("Robin Althaus", "robin@olpe.example")).await;
    let mut robin = signed_in(&world, "robin@olpe.example").await;
    robin.get(COLLEAGUES).await;
    for deed in ["link", "removal", "proposals"] {
        let page = robin.post(&format!("{COLLEAGUES}/{id}/{deed}"), &[("question", "Q0101")]).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{deed}");
    }
    assert!(!robin.get(COLLEAGUES).await.words().contains("Standesamt"));
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
async fn two_people_at_one_computer_do_not_mix_their_answers() {
    let world = World::new().await;
    let mut lead = lead(&world).await;
    let office = opinion(&mut lead, "Bürgerbüro", &[]).await;
    let youth = opinion(&mut lead, "Jugendamt", &[]).await;
    let mut shared = colleague(&world, &office).await;
    let fields = "/de/quickcheck/colleague/fields/1";
    shared.get(fields).await;
    // In another window the next person begins; the page of the first one is still open.
    shared.colleague = colleague(&world, &youth).await.colleague;
    let page = shared.post(fields, &[("Q0101", "4")]).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.words().contains("Hier antwortet inzwischen jemand anderes"), "{}", page.words());
    let one = [("question", "Q0101"), ("value", "4")];
    let saved = shared.post("/de/quickcheck/colleague/answers", &one).await;
    assert_eq!(saved.status, StatusCode::CONFLICT);
    let finished = shared.post("/de/quickcheck/colleague/finished", &[]).await;
    assert_eq!((finished.status, count(&world, ANSWERS).await), (StatusCode::CONFLICT, 0));
    shared.get(fields).await;
    assert_eq!(shared.post(fields, &[("Q0101", "4")]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(count(&world, ANSWERS).await, 1);
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
