//! What a town hall's lawyers and visitors look for: imprint, privacy, barriers, genuine or not.

use axum::http::StatusCode;

use super::World;
use crate::workers::Reader;

#[tokio::test(flavor = "multi_thread")]
async fn legal_pages_say_what_is_entered_and_what_is_not() {
    let world = World::new().await;
    for lang in ["de", "en"] {
        for path in [
            "legal/imprint",
            "legal/privacy",
            "accessibility",
            "accessibility/easy-language",
            "accessibility/sign-language",
        ] {
            let page = world.browser().get(&format!("/{lang}/{path}")).await;
            assert_eq!(page.status, StatusCode::OK, "{lang}/{path}");
            assert!(!page.words().contains('{'), "{lang}/{path}: a placeholder is left");
            assert_eq!(page.set_cookie, "");
        }
    }
    // What is looked for in the voucher booklet, for how long, and what it is not.
    for (lang, told) in [
        (
            "de",
            ["falsche Codes je Gerät", "Auffälligkeit und Notiz löschen wir", "ein Profil entsteht nicht"],
        ),
        ("en", ["wrong codes at each device", "We delete finding and note", "no profile arises"]),
    ] {
        let privacy = world.browser().get(&format!("/{lang}/legal/privacy")).await.words();
        assert!(told.iter().all(|words| privacy.contains(words)), "{lang}: {privacy}");
    }
    let imprint = world.browser().get("/de/legal/imprint").await.words();
    assert!(imprint.contains("Noch nicht vollständig"), "{imprint}");
}

#[test]
fn public_mode_names_the_duties_that_are_empty() {
    let mut legal = crate::config::Legal::default();
    assert_eq!(legal.missing().len(), 11);
    legal.operator = "Agentur".into();
    legal.street = "  ".into();
    assert!(!legal.missing().contains(&"operator") && legal.missing().contains(&"street"));
}

/// Fields of a report as a person sends them, a moment after the page was opened.
async fn report(world: &World, message: &str, mail: &str) -> super::browser::Page {
    let mut visitor = world.browser();
    let page = visitor.get("/de/accessibility/report?page=/de/municipalities").await;
    assert!(page.value_of("page").contains("/de/municipalities"));
    let token = "0123456789abcdef".repeat(2);
    let opened = visitor.get(&format!("/de/quickcheck/colleague/{token}")).await.text();
    let link = opened.split("/de/accessibility/report?page=").nth(1).unwrap().split('"').next().unwrap();
    assert!(!link.contains(&token), "the way to the agency holds no link: {link}");
    let address = format!("https://w.example/de/quickcheck/colleague/{token}");
    let since = page.value_of("since");
    world.app.clock.set(world.app.clock.now().plus_seconds(20));
    let fields =
        [("message", message), ("mail", mail), ("page", &address), ("since", &since), ("website", "")];
    visitor.post("/de/accessibility/report", &fields).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_barrier_is_reported_and_answered_and_nobody_learns_by_whom() {
    let world = World::new().await;
    let sender = "kim@privat.example";
    let sent = report(&world, "Die Karte liest mir nichts vor.\n\nBitte helfen Sie.", sender).await;
    assert!(sent.location.starts_with("/de/accessibility/report/sent?number=B-"), "{}", sent.words());
    world.settle().await;
    let told = world.mail_to("programm@agentur.example").await;
    assert!(told.contains("11. Dezember 2026") && told.contains("8. Januar 2027"), "{told}");
    assert!(!told.contains(sender));

    let mut agency = world.signed_in("agency").await;
    assert!(agency.get("/de/dashboard").await.words().contains("Eine gemeldete Barriere wartet"));
    let list = agency.get("/de/accessibility/reports").await;
    let id = list.text().split("/accessibility/reports/").nth(1).unwrap()[..36].to_owned();
    let page = agency.get(&format!("/de/accessibility/reports/{id}")).await;
    assert!(page.words().contains("Die Karte liest mir nichts vor.") && !page.text().contains(sender));
    let sql = "select page as value from barrier_report";
    let told: Option<String> = platform::db::value(world.app.db.read(), sql, vec![]).await.unwrap();
    assert_eq!(told.as_deref(), Some("https://w.example/de/quickcheck/colleague"), "the link stays out");
    let empty = agency.post(&format!("/de/accessibility/reports/{id}"), &[("answer", " ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    agency.post(&format!("/de/accessibility/reports/{id}"), &[("answer", "Die Liste daneben hilft.")]).await;
    let answer = world.mail_to(sender).await;
    assert!(answer.contains("Die Liste daneben hilft.") && answer.contains("Ombudsstelle"), "{answer}");
    let twice = agency.post(&format!("/de/accessibility/reports/{id}"), &[("answer", "x")]).await;
    assert_eq!(twice.status, StatusCode::CONFLICT);
    let outbox = world.signed_in("operator").await.get("/de/outbox").await;
    assert!(outbox.words().contains("verborgen") && !outbox.text().contains(sender), "{}", outbox.words());

    world.app.clock.set(world.app.clock.now().plus_minutes(31 * 24 * 60));
    crate::workers::sweep(&world.app).await.unwrap();
    let sql = "select count(*) as value from barrier_report where mail <> ''";
    let left: Option<i64> = platform::db::value(world.app.db.read(), sql, vec![]).await.unwrap();
    assert_eq!(left, Some(0), "the address is forgotten");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_nobody_can_be_sent_is_saved_and_says_so() {
    let world = World::new().await;
    report(&world, "Zu wenig Kontrast.", "").await;
    report(&world, "Zu kleine Schrift.", "kim@privat.example").await;
    // Late enough for an interim notice.
    world.app.clock.set(world.app.clock.now().plus_minutes(11 * 24 * 60));
    let mut agency = world.signed_in("agency").await;
    let list = agency.get("/de/accessibility/reports").await;
    let mut buttons = Vec::new();
    for part in list.text().split("/accessibility/reports/").skip(1) {
        let words = agency.get(&format!("/de/accessibility/reports/{}", &part[..36])).await.words();
        buttons.push((words.contains("Antwort speichern"), words.contains("Antwort abschicken")));
        for only_by_mail in ["Dieser Absatz steht immer am Ende", "Zwischennachricht"] {
            assert_eq!(words.contains("Antwort abschicken"), words.contains(only_by_mail), "{words}");
        }
    }
    buttons.sort_unstable();
    assert_eq!(buttons, [(false, true), (true, false)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn no_mail_waits_for_a_batch_of_letters() {
    let world = World::new().await;
    let campaign = world.prepared().await;
    let under_way = world.app.printing.lock().await;
    world.release(&campaign).await;
    report(&world, "Zu wenig Kontrast.", "").await;
    crate::workers::react(&world.app, Reader::Office).await.unwrap();
    assert!(world.mail_to("programm@agentur.example").await.contains("11. Dezember 2026"));
    let mut agency = world.signed_in("agency").await;
    assert!(!agency.get(&campaign).await.text().contains("/print/1\""));
    drop(under_way);
    world.settle().await;
    assert!(agency.get(&campaign).await.text().contains("/print/1\""));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_agency_is_reminded_on_the_tenth_and_the_thirty_fifth_day() {
    let world = World::new().await;
    report(&world, "Zu wenig Kontrast.", "").await;
    world.settle().await;
    let count = || world.mails_to("programm@agentur.example");
    assert_eq!(count().await, 1);
    for (day, mails) in [(9, 1), (10, 2), (20, 2), (35, 3), (41, 3)] {
        let start = super::world::NOW;
        world.app.clock.set(start.plus_minutes(day * 24 * 60 + 30));
        crate::reactions::remind_of_barriers(&world.app).await.unwrap();
        assert_eq!(count().await, mails, "day {day}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn many_reports_by_a_machine_leave_no_more_than_five() {
    let world = World::new().await;
    let mut machine = world.browser();
    let since = machine.get("/de/accessibility/report").await.value_of("since");
    world.app.clock.set(world.app.clock.now().plus_seconds(20));
    for n in 0..200 {
        let trap = if n % 2 == 0 { "http://spam.example" } else { "" };
        let fields = [("message", "Kaufen"), ("since", since.as_str()), ("website", trap)];
        machine.post("/de/accessibility/report", &fields).await;
    }
    let sql = "select count(*) as value from barrier_report";
    let stored: Option<i64> = platform::db::value(world.app.db.read(), sql, vec![]).await.unwrap();
    assert_eq!(stored, Some(5));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_declaration_is_genuine_or_not_and_nothing_is_kept() {
    let world = World::new().await;
    world.campaign_near().await;
    let mut mayor = world.declare("05966004", ("Jana Vogt", "jana.vogt@attendorn.example")).await;
    let mut bytes = mayor.get("/de/declaration/certificate.pdf").await.bytes;
    let mut visitor = world.browser();
    visitor.get("/de/declaration/check").await;
    let kept = world.app.files.names().unwrap();
    let genuine = visitor.upload("/de/declaration/check", &[("document", &bytes)]).await;
    assert!(genuine.words().contains("Diese Erklärung ist echt. "), "{}", genuine.words());
    assert!(genuine.words().contains("2026-05966004") && !genuine.words().contains("Jana Vogt"));
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    let forged = visitor.upload("/de/declaration/check", &[("document", &bytes)]).await;
    assert!(forged.words().contains("Diese Datei kennen wir nicht."), "{}", forged.words());
    for (file, words) in [(&b""[..], "wählen Sie eine Datei"), (b"GIF89a", "kein PDF")] {
        let refused = visitor.upload("/de/declaration/check", &[("document", file)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.words().contains(words), "{}", refused.words());
    }
    assert_eq!(world.app.files.names().unwrap(), kept);
    assert!(visitor.cookie.is_none());
}
