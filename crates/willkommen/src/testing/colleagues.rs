//! Colleagues with a link: what opens it, what they may give, and what stays of them.

use axum::http::StatusCode;

use super::World;
use super::consensus::{
    ALONE, ANSWERS, COLLEAGUES, CONSENSUS, DAY, DESK, VOICES, ask, colleague, lead, link_in, opinion,
    signed_in, text,
};
use super::participation::{ATTENDORN, OLPE, count};

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
async fn a_session_that_ends_on_a_page_loses_no_answer_of_a_colleague() {
    let world = World::new().await;
    let mut lead = lead(&world).await;
    let link = opinion(&mut lead, "Bürgerbüro", &[]).await;
    let mut office = colleague(&world, &link).await;
    let fields = "/de/quickcheck/colleague/fields/1";
    office.get(fields).await;
    world.app.clock.set(world.app.clock.now().plus_minutes(12 * 60));
    let one = [("question", "Q0101"), ("value", "3")];
    let told = office.post("/de/quickcheck/colleague/answers", &one).await;
    assert_eq!(told.status, StatusCode::FORBIDDEN);
    assert!(told.text().contains("weil Ihre Sitzung beendet ist"), "{}", told.text());
    let given = [("Q0101", "3"), ("Q0101-note", "Es gibt <eine> Vertretung.")];
    let ended = office.post(fields, &given).await;
    assert_eq!(ended.status, StatusCode::FORBIDDEN);
    assert!(ended.words().contains("noch nicht gespeichert"), "{}", ended.words());
    assert!(ended.text().contains(&format!("action=\"{fields}\"")), "{}", ended.text());
    assert_eq!(ended.value_of("Q0101"), "3");
    assert!(!ended.text().contains("<eine>") && ended.value_of("Q0101-note").contains("Vertretung."));
    assert_eq!(count(&world, ANSWERS).await, 0);
    // The link is opened in another window of the same browser; then the page is sent again.
    office.colleague = colleague(&world, &link).await.colleague;
    assert_eq!(office.post(fields, &given).await.location, "/de/quickcheck/colleague/fields/2");
    let note = "select note as value from quick_check_voice_answer where question = 'Q0101'";
    assert_eq!(text(&world, note).await, "Es gibt <eine> Vertretung.");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_expires_under_a_page_loses_no_answer_of_a_colleague() {
    let world = World::new().await;
    let mut first = lead(&world).await;
    let start = world.app.clock.now();
    let link = opinion(&mut first, "Bürgerbüro", &[]).await;
    world.app.clock.set(start.plus_minutes(60 * DAY - 60));
    let mut office = colleague(&world, &link).await;
    let fields = "/de/quickcheck/colleague/fields/1";
    office.get(fields).await;
    world.app.clock.set(start.plus_minutes(60 * DAY + 60));
    let given = [("Q0101", "3"), ("Q0101-note", "Es gibt eine Vertretung.")];
    let expired = office.post(fields, &given).await;
    assert_eq!(expired.status, StatusCode::GONE);
    assert!(expired.words().contains("Dieser Link ist abgelaufen"), "{}", expired.words());
    assert!(expired.words().contains("noch nicht gespeichert"), "{}", expired.words());
    assert_eq!(expired.value_of("Q0101"), "3");
    assert_eq!(expired.value_of("Q0101-note"), "Es gibt eine Vertretung.");
    assert_eq!(count(&world, ANSWERS).await, 0);
    // The project lead makes another link; it is opened in another window, then the page is sent again.
    let mut lead = world.signed_in("lead").await;
    let page = lead.get(COLLEAGUES).await.text();
    let id = page.split("/de/quickcheck/colleagues/").nth(1).unwrap().split('/').next().unwrap().to_owned();
    let newer = link_in(&lead.post(&format!("{COLLEAGUES}/{id}/link"), &[]).await.text());
    office.colleague = colleague(&world, &newer).await.colleague;
    assert_eq!(office.post(fields, &given).await.location, "/de/quickcheck/colleague/fields/2");
    assert_eq!(count(&world, ANSWERS).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_older_window_writes_over_nothing_that_it_has_not_touched() {
    let world = World::new().await;
    let mut lead = lead(&world).await;
    let link = opinion(&mut lead, "Bürgerbüro", &[]).await;
    let mut office = colleague(&world, &link).await;
    let fields = "/de/quickcheck/colleague/fields/1";
    office.get(fields).await;
    office.post(fields, &[("Q0101", "2"), ("Q0101-note", "Eine  Stelle")]).await;
    let older = office.get(fields).await;
    let shown = older.value_of("Q0101-shown");
    // Another window changes the answer, and the check takes it over.
    office.post(fields, &[("Q0101", "4"), ("Q0101-note", "Zwei Stellen")]).await;
    let taken = "update quick_check_voice_answer set taken_at = 1";
    world.write(move |tx| Box::pin(async move { Ok(platform::db::run(tx, taken, vec![]).await?) })).await;
    let untouched = [
        ("Q0101", "2"),
        ("Q0101-note", "Eine Stelle"),
        ("Q0101-shown", shown.as_str()),
        ("Q0102", "3"),
        ("Q0102-shown", ""),
    ];
    assert_eq!(office.post(fields, &untouched).await.status, StatusCode::SEE_OTHER);
    let stored =
        "select value || ' ' || note as value from quick_check_voice_answer where question = 'Q0101'";
    assert_eq!(text(&world, stored).await, "4 Zwei Stellen");
    assert_eq!(count(&world, ANSWERS).await, 2, "the other one is saved");
    // The same once more is no new answer to take over; another one is.
    let still = "select count(*) as value from quick_check_voice_answer where taken_at is not null";
    for (note, many) in [("Zwei Stellen", 1), ("Drei Stellen", 0)] {
        office.post(fields, &[("Q0101", "4"), ("Q0101-note", note)]).await;
        assert_eq!(count(&world, still).await, many, "{note}");
    }
    // A page that comes again still knows what it has shown.
    let wrong = [("Q0101", "1"), ("Q0101-shown", shown.as_str()), ("Q0102", ""), ("Q0102-note", "Wer weiß?")];
    let again = office.post(fields, &wrong).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(again.value_of("Q0101-shown"), shown);
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
