//! Recognition after the decision: appeals, reminders, renewal, the end of its term and of the participation.

use axum::http::StatusCode;

use super::World;
use super::participation::{ATTENDORN, JANA, MAILBOX, MAYOR, SIGNED, count, on, passed_on};
use super::recognition::{APPLIED, PAGE, QUEUE, applied, apply, check, decide, granted, on_board};
use crate::verification::verify;
use crate::{people, recognition};

const AGENCY: &str = "programm@agentur.example";
const REASON: &str = "Zwei Nachweise gehören zu einer anderen Frage.";

#[tokio::test(flavor = "multi_thread")]
async fn an_appeal_is_decided_by_somebody_else_and_only_once() {
    let world = World::new().await;
    let mut lead = on_board(&world).await;
    let path = applied(&world, &mut lead, "1").await;
    let mut first = world.signed_in("agency").await;
    let silent = decide(&mut first, &path, "decline", "nein").await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
    decide(&mut first, &path, "decline", REASON).await;
    world.settle().await;
    for recipient in [JANA.1, MAYOR] {
        let mail = world.mail_to(recipient).await;
        assert!(mail.contains(REASON) && mail.contains("27. Dezember 2026"), "{mail}");
    }
    let page = lead.get(PAGE).await.words();
    assert!(page.contains(REASON) && page.contains("Widerspruch einlegen, möglich bis"), "{page}");
    let appeal = format!("{PAGE}/{path}/appeal");
    lead.get(&appeal).await;
    let long = "ä".repeat(4_001);
    for (typed, says) in [("", "mindestens 10"), (long.as_str(), "höchstens 4")] {
        let refused = lead.post(&appeal, &[("appeal", typed)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.words().contains(says) && refused.text().contains(typed), "{says}");
    }
    for _ in 0..2 {
        let sent = lead.post(&appeal, &[("appeal", "Die Nachweise gehören zur richtigen Frage.")]).await;
        assert_eq!(sent.location, PAGE, "{}", sent.words());
    }
    world.settle().await;
    let told = "select count(*) as value from journal where kind = 'recognition_appealed'";
    assert_eq!(count(&world, told).await, 1);
    assert!(world.mail_to(AGENCY).await.contains("Widerspruch"));
    assert_eq!(apply(&mut lead, "1").await.location, PAGE, "one thing after another");
    assert_eq!(count(&world, APPLIED).await, 1);

    let desk = format!("{QUEUE}/{path}");
    let own = first.get(&desk).await.words();
    assert!(own.contains("entscheidet eine andere Person"), "{own}");
    let fields = [("decision", "granted"), ("reason", "Das war ein Irrtum von uns.")];
    let refused = first.post(&format!("{desk}/appeal"), &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "not by whoever has declined");
    let mut second = world.signed_in("agency-second").await;
    second.get(&desk).await;
    let silent = second.post(&format!("{desk}/appeal"), &[("decision", "granted"), ("reason", "ja")]).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
    for _ in 0..2 {
        assert_eq!(second.post(&format!("{desk}/appeal"), &fields).await.location, desk);
    }
    world.settle().await;
    let told = "select count(*) as value from journal where kind = 'recognition_appeal_decided'";
    assert_eq!(count(&world, told).await, 1);
    assert!(world.mail_to(JANA.1).await.contains("2026-05966004-A1"));
    assert!(lead.get(PAGE).await.words().contains("Sie haben Stufe 1: Dabei."));
    assert_eq!(verify(&world.app).await.unwrap().findings, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_agency_of_one_decides_its_own_appeal_and_says_so() {
    let world = World::new().await;
    let mut lead = on_board(&world).await;
    let path = applied(&world, &mut lead, "1").await;
    let mut first = world.signed_in("agency").await;
    decide(&mut first, &path, "decline", REASON).await;
    let second = world.person("malte.hoffmann@agentur.example").await.id;
    let now = world.app.clock.now();
    world.write(move |tx| Box::pin(async move { Ok(people::deactivate(tx, second, now).await?) })).await;
    let appeal = format!("{PAGE}/{path}/appeal");
    lead.get(&appeal).await;
    lead.post(&appeal, &[("appeal", "Die Nachweise gehören zur richtigen Frage.")]).await;
    let desk = format!("{QUEUE}/{path}");
    let page = first.get(&desk).await.words();
    assert!(page.contains("nur eine Person einen Zugang"), "{page}");
    let fields = [("decision", "upheld"), ("reason", "Auch nach neuer Prüfung fehlt der Nachweis.")];
    assert_eq!(first.post(&format!("{desk}/appeal"), &fields).await.location, desk);
    world.settle().await;
    assert!(world.mail_to(MAYOR).await.contains("Auch nach neuer Prüfung fehlt der Nachweis."));
    let page = lead.get(PAGE).await.words();
    assert!(page.contains("Abgelehnt, auch nach dem Widerspruch."), "{page}");
    assert_eq!(lead.get(&appeal).await.location, PAGE, "there is one appeal");
    assert_eq!(apply(&mut lead, "1").await.location, PAGE);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_appeal_beside_a_later_application_gives_no_second_term() {
    let world = World::new().await;
    let mut lead = on_board(&world).await;
    let first = applied(&world, &mut lead, "1").await;
    let mut agency = world.signed_in("agency").await;
    decide(&mut agency, &first, "decline", REASON).await;
    let appeal = format!("{PAGE}/{first}/appeal");
    let said = [("appeal", "Die Nachweise gehören zur richtigen Frage.")];
    let told = "select count(*) as value from journal where kind = 'recognition_appealed'";
    assert!(lead.get(PAGE).await.words().contains("Widerspruch einlegen"));
    let second = applied(&world, &mut lead, "1").await;
    for is_granted in [false, true] {
        if is_granted {
            decide(&mut agency, &second, "grant", "").await;
        }
        assert!(!lead.get(PAGE).await.words().contains("Widerspruch einlegen"), "{is_granted}");
        assert_eq!(lead.get(&appeal).await.location, PAGE, "{is_granted}");
        lead.get(PAGE).await;
        assert_eq!(lead.post(&appeal, &said).await.location, PAGE);
        assert_eq!(count(&world, told).await, 0, "{is_granted}");
    }
    // One that was sent before the other application was decided grants nothing either.
    let sent = "update recognition set appeal = 'Doch.', appeal_state = 'open', appealed_at = decided_at \
                where state = 'declined'";
    world.write(move |tx| Box::pin(async move { Ok(platform::db::run(tx, sent, vec![]).await?) })).await;
    let mut other = world.signed_in("agency-second").await;
    let desk = format!("{QUEUE}/{first}");
    other.get(&desk).await;
    let fields = [("decision", "granted"), ("reason", "Das war ein Irrtum von uns.")];
    let refused = other.post(&format!("{desk}/appeal"), &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.words().contains("hat diese Stufe schon"), "{}", refused.words());
    let granted = "select count(*) as value from recognition where state = 'granted'";
    assert_eq!(count(&world, granted).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn after_thirty_days_nobody_appeals() {
    let world = World::new().await;
    let mut lead = on_board(&world).await;
    let path = applied(&world, &mut lead, "1").await;
    let mut first = world.signed_in("agency").await;
    decide(&mut first, &path, "decline", REASON).await;
    let appeal = format!("{PAGE}/{path}/appeal");
    on(&world, "2026-12-27").await;
    let mut lead = world.signed_in("lead").await;
    assert_eq!(lead.get(&appeal).await.status, StatusCode::OK, "the last day");
    on(&world, "2026-12-28").await;
    let mut lead = world.signed_in("lead").await;
    assert_eq!(lead.get(&appeal).await.location, PAGE);
    lead.get(PAGE).await;
    lead.post(&appeal, &[("appeal", "Die Nachweise gehören zur richtigen Frage.")]).await;
    let told = "select count(*) as value from journal where kind = 'recognition_appealed'";
    assert_eq!(count(&world, told).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn it_ends_on_its_day_after_two_reminders_unless_it_is_renewed() {
    let world = World::new().await;
    let mut lead = on_board(&world).await;
    granted(&world, &mut lead, "1").await;
    let first = check(&world).await;
    let again = apply(&mut lead, "1").await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "it is valid for three years yet");
    let reminders = "select count(*) as value from mail where reason like 'recognition:ends:%'";
    for (day, expected) in [("2029-05-25", 0), ("2029-05-26", 2), ("2029-10-25", 2), ("2029-10-26", 4)] {
        on(&world, day).await;
        for _ in 0..2 {
            recognition::remind(&world.app).await.unwrap();
        }
        assert_eq!(count(&world, reminders).await, expected, "{day}");
    }
    assert!(world.mail_to(JANA.1).await.contains("Letzter Tag: 26. November 2029"));

    let mut lead = world.signed_in("lead").await;
    granted(&world, &mut lead, "1").await;
    let second = check(&world).await;
    let mut visitor = world.browser();
    let early = visitor.get(&second).await.words();
    assert!(
        early.contains("Die Anerkennung beginnt erst noch.") && early.contains("27. November 2029"),
        "{early}"
    );
    on(&world, "2029-11-26").await;
    recognition::remind(&world.app).await.unwrap();
    assert_eq!(count(&world, reminders).await, 4, "nobody is reminded who has renewed");
    assert!(visitor.get(&first).await.words().contains("ist anerkannt: Stufe 1: Dabei"));
    on(&world, "2029-11-27").await;
    assert!(visitor.get(&first).await.words().contains("Die Anerkennung ist abgelaufen."));
    assert!(
        visitor.get(&format!("{first}/badge.svg")).await.text().contains("abgelaufen am 26. November 2029")
    );
    assert!(visitor.get(&second).await.words().contains("26. November 2032"));
    let mut lead = world.signed_in("lead").await;
    assert!(lead.get(PAGE).await.words().contains("Sie haben Stufe 1: Dabei."));
    on(&world, "2032-11-27").await;
    let mut lead = world.signed_in("lead").await;
    let page = lead.get(PAGE).await.words();
    assert!(
        page.contains("Die Anerkennung ist abgelaufen.") && page.contains("Sie können Stufe 1"),
        "{page}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_levels_that_end_together_one_is_reminded_of_and_only_who_can_be_reached() {
    let world = World::new().await;
    let mut lead = on_board(&world).await;
    granted(&world, &mut lead, "1").await;
    let id = crate::ids::RecognitionId::new();
    world
        .write(move |tx| {
            Box::pin(async move {
                let sql = "insert into recognition (id, municipality, declaration, level, state, lang, facts, \
                           facts_hash, applied_at, applied_by, decided_at, decided_by, number, code, begins_on, \
                           ends_on) select $1, municipality, declaration, 2, state, lang, facts, facts_hash, \
                           applied_at, applied_by, decided_at, decided_by, 'second', 'second', begins_on, ends_on \
                           from recognition";
                platform::db::run(tx, sql, platform::values![id]).await?;
                // Nobody can be reached for the time being.
                platform::db::run(tx, "update municipality set official_mailbox = ''", vec![]).await?;
                Ok(platform::db::run(tx, "update office_holder set mail = ''", vec![]).await?)
            })
        })
        .await;
    on(&world, "2029-05-26").await;
    recognition::remind(&world.app).await.unwrap();
    let noted = "select count(*) as value from recognition_reminder";
    assert_eq!(count(&world, noted).await, 0, "a reminder without a mail is none");
    let sql = "update municipality set official_mailbox = 'rathaus@attendorn.example'";
    world.write(move |tx| Box::pin(async move { Ok(platform::db::run(tx, sql, vec![]).await?) })).await;
    for _ in 0..2 {
        recognition::remind(&world.app).await.unwrap();
    }
    assert_eq!(count(&world, noted).await, 1);
    let mails = "select count(*) as value from mail where reason like 'recognition:ends:%'";
    assert_eq!(count(&world, mails).await, 1);
    assert!(world.mail_to("rathaus@attendorn.example").await.contains("Stufe 2"), "the higher one");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_withdrawal_ends_it() {
    let world = World::new().await;
    let mut lead = on_board(&world).await;
    granted(&world, &mut lead, "1").await;
    lead.get(PAGE).await;
    lead.post(&format!("{PAGE}/display"), &[("visible", "yes")]).await;
    let address = check(&world).await;
    let (_, link) = passed_on(&world, &mut lead, "withdrawal", &[]).await;
    let mut mayor = world.browser();
    mayor.get(&link).await;
    mayor.post(&link, &SIGNED).await;
    world.settle().await;
    let mut visitor = world.browser();
    on(&world, "2026-11-30").await;
    assert!(visitor.get(&address).await.words().contains("ist anerkannt"));
    on(&world, "2026-12-01").await;
    assert!(world.mail_to(MAILBOX).await.contains("Die Teilnahme endete"));
    let page = visitor.get(&address).await.words();
    assert!(page.contains("gilt nicht mehr, denn die Kommune nimmt nicht mehr teil"), "{page}");
    assert!(visitor.get(&format!("{address}/badge.svg")).await.text().contains("gilt nicht mehr"));
    let public = visitor.get(&format!("/de/municipalities/{ATTENDORN}")).await.words();
    assert!(!public.contains("Stufe 1"), "{public}");
    recognition::remind(&world.app).await.unwrap();
    assert_eq!(verify(&world.app).await.unwrap().findings, Vec::<String>::new());
}

const ENDED: &str = "Die Kommune erfüllt die Bedingungen nicht mehr.";

#[tokio::test(flavor = "multi_thread")]
async fn the_agency_ends_a_recognition_early_and_everybody_can_see_since_when() {
    let world = World::new().await;
    let mut lead = on_board(&world).await;
    let path = granted(&world, &mut lead, "1").await;
    lead.get(PAGE).await;
    lead.post(&format!("{PAGE}/display"), &[("visible", "yes")]).await;
    let address = check(&world).await;
    let mut agency = world.signed_in("agency").await;
    let (desk, end) = (format!("{QUEUE}/{path}"), format!("{QUEUE}/{path}/end"));
    assert!(agency.get(&desk).await.words().contains("Anerkennung vorzeitig beenden"));
    let refused = agency.post(&end, &[("end_reason", "darum")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.words().contains("mindestens 10") && refused.text().contains("darum"));
    let mut visitor = world.browser();
    assert!(visitor.get(&address).await.words().contains("ist anerkannt"));
    for _ in 0..2 {
        assert_eq!(agency.post(&end, &[("end_reason", ENDED)]).await.location, desk);
    }
    world.settle().await;
    let told = "select count(*) as value from journal where kind = 'recognition_ended'";
    assert_eq!(count(&world, told).await, 1, "twice is once");

    let page = visitor.get(&address).await.words();
    assert!(page.contains("Die Anerkennung gilt seit dem 27. November 2026 nicht mehr."), "{page}");
    assert!(page.contains("Diese Anerkennung gilt heute nicht.") && !page.contains(ENDED), "{page}");
    let badge = visitor.get(&format!("{address}/badge.svg")).await.text();
    assert!(badge.contains("gilt seit 27. November 2026 nicht mehr"), "{badge}");
    let public = visitor.get(&format!("/de/municipalities/{ATTENDORN}")).await.words();
    assert!(!public.contains("Stufe 1"), "{public}");
    for recipient in [JANA.1, MAYOR] {
        let mail = world.mail_to(recipient).await;
        assert!(mail.contains(ENDED) && mail.contains("Bis zum 27. Dezember 2026"), "{mail}");
    }
    let own = lead.get(PAGE).await.words();
    assert!(
        own.contains(ENDED) && own.contains("Widerspruch einlegen, möglich bis zum 27. Dezember 2026"),
        "{own}"
    );
    assert!(!agency.get(&desk).await.words().contains("Anerkennung vorzeitig beenden"), "it is over");
    recognition::remind(&world.app).await.unwrap();
    assert_eq!(verify(&world.app).await.unwrap().findings, Vec::<String>::new());
    let again = apply(&mut lead, "1").await;
    assert_eq!(again.location, PAGE, "it can be applied for anew: {}", again.words());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_appeal_against_an_end_is_decided_by_somebody_else_and_can_take_it_back() {
    let world = World::new().await;
    let mut lead = on_board(&world).await;
    let path = granted(&world, &mut lead, "1").await;
    let (desk, appeal) = (format!("{QUEUE}/{path}"), format!("{PAGE}/{path}/appeal"));
    let end = format!("{desk}/end");
    assert_eq!(lead.get(&appeal).await.location, PAGE, "nothing to appeal against");
    let mut first = world.signed_in("agency").await;
    first.get(&desk).await;
    first.post(&end, &[("end_reason", ENDED)]).await;
    let page = lead.get(&appeal).await.words();
    assert!(page.contains("Beendet am 27. November 2026") && page.contains(ENDED), "{page}");
    for _ in 0..2 {
        let sent = lead.post(&appeal, &[("appeal", "Alle Bedingungen sind weiterhin erfüllt.")]).await;
        assert_eq!(sent.location, PAGE, "{}", sent.words());
    }
    world.settle().await;
    let told = "select count(*) as value from journal where kind = 'recognition_end_appealed'";
    assert_eq!(count(&world, told).await, 1);
    assert!(world.mail_to(AGENCY).await.contains("gegen das Ende ihrer Anerkennung"));
    assert!(first.get(QUEUE).await.words().contains("Widerspruch eingelegt am 27. November 2026."));
    assert!(lead.get(PAGE).await.words().contains("Ihr Widerspruch ist bei der Agentur."));

    let fields = [("decision", "granted"), ("reason", "Das war ein Irrtum von uns.")];
    first.get(&desk).await;
    let refused = first.post(&format!("{desk}/appeal"), &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "not by whoever has ended it");
    let mut second = world.signed_in("agency-second").await;
    second.get(&desk).await;
    for (fields, says) in [
        ([("decision", "granted"), ("reason", "ja")], "mindestens 10"),
        ([("decision", "open"), ("reason", "Das war ein Irrtum von uns.")], "wie Sie entscheiden"),
    ] {
        let refused = second.post(&format!("{desk}/appeal"), &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{says}");
        assert!(refused.words().contains(says), "{}", refused.words());
    }
    for _ in 0..2 {
        assert_eq!(second.post(&format!("{desk}/appeal"), &fields).await.location, desk);
    }
    world.settle().await;
    assert!(world.mail_to(JANA.1).await.contains("Die Anerkennung gilt wieder"));
    let address = check(&world).await;
    assert!(world.browser().get(&address).await.words().contains("ist anerkannt"));
    assert!(lead.get(PAGE).await.words().contains("Sie haben Stufe 1: Dabei."));

    // It can end again, and this time it stays so.
    let again = "Die Kommune hat das Programm verlassen.";
    first.get(&desk).await;
    first.post(&end, &[("end_reason", again)]).await;
    lead.get(&appeal).await;
    lead.post(&appeal, &[("appeal", "Wir sind noch dabei und bleiben es.")]).await;
    let fields = [("decision", "upheld"), ("reason", "Es bleibt bei unserer Entscheidung.")];
    second.get(&desk).await;
    second.post(&format!("{desk}/appeal"), &fields).await;
    world.settle().await;
    assert!(world.mail_to(MAYOR).await.contains("Es bleibt bei unserer Entscheidung."));
    assert_eq!(lead.get(&appeal).await.location, PAGE, "there is one appeal");
    let page = world.browser().get(&address).await.words();
    assert!(page.contains("nicht mehr"), "{page}");
    assert_eq!(verify(&world.app).await.unwrap().findings, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_granted_cannot_be_ended() {
    let world = World::new().await;
    let mut lead = on_board(&world).await;
    let path = applied(&world, &mut lead, "1").await;
    let mut agency = world.signed_in("agency").await;
    assert!(!agency.get(&format!("{QUEUE}/{path}")).await.words().contains("Anerkennung vorzeitig beenden"));
    agency.post(&format!("{QUEUE}/{path}/end"), &[("end_reason", ENDED)]).await;
    let told = "select count(*) as value from journal where kind = 'recognition_ended'";
    assert_eq!(count(&world, told).await, 0);
    let nowhere = format!("{QUEUE}/applications/0190a0a0-0000-7000-8000-000000000000/end");
    assert_eq!(agency.post(&nowhere, &[("end_reason", ENDED)]).await.status, StatusCode::NOT_FOUND);
}
