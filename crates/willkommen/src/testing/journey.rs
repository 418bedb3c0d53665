//! The core journey through HTTP: a region invites, one town declares, checks itself, improves.

use axum::http::StatusCode;

use super::world::signature;
use super::{Browser, World};
use crate::{invitations, journal};

const ATTENDORN: &str = "05966004";
const JANA: (&str, &str) = ("Jana Vogt", "jana.vogt@attendorn.example");

#[tokio::test(flavor = "multi_thread")]
async fn an_import_is_looked_at_before_it_is_written() {
    let world = World::new().await;
    let mut agency = world.signed_in("agency").await;
    agency.get("/de/region/import").await;
    let page = agency.upload("/de/region/import", &[("file", b"ags,office\n05966004,mayor\n")]).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.words().contains("Welche Spalte ist welche?"), "{}", page.words());
    assert!(page.text().contains("id=\"column-official_mailbox-error\""), "{}", page.words());

    let halls = String::from_utf8(world.town_halls()).unwrap();
    let changed =
        halls.replace("rathaus@olpe.example", "post@olpe.example").replace(",57462,Olpe,", ",5746,Olpe,");
    let page = agency.upload("/de/region/import", &[("file", changed.as_bytes())]).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.words());
    for part in
        ["Olpe Postleitzahl 57462 05746", "Olpe E-Mail Rathaus rathaus@olpe.example post@olpe.example"]
    {
        assert!(page.words().contains(part), "{}", page.words());
    }
    let table = page.value_of("table");
    let mut fields = vec![("step".to_owned(), "take".to_owned()), ("kind".to_owned(), "holders".to_owned())];
    fields.push(("table".to_owned(), table.replace("&quot;", "\"").replace("&#34;", "\"")));
    fields.extend(page.values_of("column-"));
    let fields: Vec<(&str, &[u8])> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_bytes())).collect();
    let page = agency.upload("/de/region/import", &fields).await;
    assert!(page.words().contains("59 Zeilen sind übernommen."), "{}", page.words());
    let olpe = crate::region::by_ags(world.app.db.read(), "05966024").await.unwrap().unwrap();
    assert_eq!(
        (olpe.official_mailbox.as_str(), olpe.hall_postal_code.as_str()),
        ("post@olpe.example", "05746")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn letters_leave_only_after_a_second_person_s_release() {
    let world = World::new().await;
    let mut first = world.signed_in("agency").await;
    first.get("/de/invitations/new").await;
    let fields =
        [("title", "Einladung"), ("letter_on", "2026-11-27"), ("reply_by", "2027-01-22"), ("lang", "de")];
    let address = first.post("/de/invitations/new", &fields).await.location;
    let page = first.get(&address).await;
    assert!(page.words().contains("Herscheid"), "the held letter is listed");
    assert_eq!(first.get(&format!("{address}/preview.pdf")).await.status, StatusCode::OK);
    let refused = first.post(&format!("{address}/release"), &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    world.settle().await;
    assert!(invitations::sent(world.app.db.read()).await.unwrap().is_empty());

    let mut second = world.signed_in("agency-second").await;
    second.get(&address).await;
    second.post(&format!("{address}/release"), &[]).await;
    second.post(&format!("{address}/release"), &[]).await;
    world.settle().await;
    assert_eq!(invitations::sent(world.app.db.read()).await.unwrap().len(), 58);
    let file = second.get(&format!("{address}/print/1")).await;
    assert!(file.bytes.starts_with(b"%PDF"));
    assert_eq!(second.get(&format!("{address}/print/2")).await.status, StatusCode::NOT_FOUND);
    let foreign = world.signed_in("lead").await.get(&format!("{address}/print/1")).await;
    assert_eq!(foreign.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_printed_batch_that_starts_again_is_not_doubled() {
    let world = World::new().await;
    world.campaign().await;
    let before = world.code_of(ATTENDORN).await;
    let reset = "update campaign set state = 'released'";
    world.write(move |tx| Box::pin(async move { Ok(platform::db::run(tx, reset, vec![]).await?) })).await;
    invitations::print_released(&world.app).await.unwrap();
    let sent = invitations::sent(world.app.db.read()).await.unwrap();
    assert_eq!(sent.len(), 58);
    assert_eq!(before, world.code_of(ATTENDORN).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mayor_declares_and_everything_follows() {
    let world = World::new().await;
    world.campaign_near().await;
    let mut mayor = world.declare(ATTENDORN, JANA).await;
    let receipt = mayor.get("/de/declaration/receipt").await;
    assert!(receipt.words().contains("2026-05966004"), "{}", receipt.words());
    let pdf = mayor.get("/de/declaration/certificate.pdf").await;
    assert!(pdf.bytes.starts_with(b"%PDF"));
    assert_eq!(pdf.bytes, mayor.get("/de/declaration/certificate.pdf").await.bytes);

    assert!(world.mail_to("buergermeisterin@attendorn.example").await.contains("2026-05966004"));
    assert!(world.mail_to("rathaus@attendorn.example").await.contains("2026-05966004"));
    assert!(world.mail_to(JANA.1).await.contains("/de/sign-in"));

    let mut lead = world.signed_in("lead").await;
    let home = lead.get("/de/guidance").await.words();
    assert!(home.contains("Quick-Check"), "{home}");
    let mut agency = world.signed_in("agency").await;
    assert!(agency.get("/de/dashboard").await.words().contains("Attendorn"));
}

#[tokio::test(flavor = "multi_thread")]
async fn declaring_twice_gives_the_same_receipt() {
    let world = World::new().await;
    world.campaign_near().await;
    let mut mayor = world.declare(ATTENDORN, JANA).await;
    let again = mayor.post("/de/declaration/signature", &signature("000000")).await;
    assert_eq!(again.location, "/de/declaration/receipt");
    world.settle().await;
    assert_eq!(world.mails_to("buergermeisterin@attendorn.example").await, 1);
    // The code opens the state, not the form.
    let mut other = world.browser();
    other.get("/de/invitations/code").await;
    let code = world.code_of(ATTENDORN).await;
    other.post("/de/invitations/code", &[("code", &code)]).await;
    assert_eq!(other.get("/de/declaration").await.location, "/de/declaration/receipt");
}

async fn at_signature(world: &World) -> Browser {
    let mut mayor = world.at_lead(ATTENDORN).await;
    let lead = [("lead_name", JANA.0), ("lead_function", "Stadtmarketing"), ("lead_mail", JANA.1)];
    mayor.post("/de/declaration/lead", &lead).await;
    mayor.get("/de/declaration/signature").await;
    mayor
}

#[tokio::test(flavor = "multi_thread")]
async fn a_guessed_confirmation_code_is_refused_and_then_used_up() {
    let world = World::new().await;
    world.campaign().await;
    let mut mayor = at_signature(&world).await;
    let right = world.confirmation_code(ATTENDORN).await;
    let wrong = if right == "000000" { "111111" } else { "000000" };
    for _ in 0..5 {
        let page = mayor.post("/de/declaration/signature", &signature(wrong)).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.text().contains("Miriam Falkenrode"), "what was typed is still there");
    }
    let page = mayor.post("/de/declaration/signature", &signature(&right)).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "even the right one is used up");
    world.app.clock.set(world.app.clock.now().plus_minutes(1));
    mayor.post("/de/declaration/confirmation", &[]).await;
    let fresh = world.confirmation_code(ATTENDORN).await;
    let page = mayor.post("/de/declaration/signature", &signature(&fresh)).await;
    assert_eq!(page.location, "/de/declaration/receipt");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_that_changed_meanwhile_is_read_again() {
    let world = World::new().await;
    world.campaign().await;
    let mut mayor = at_signature(&world).await;
    let changed = "update declaration set read_version = 'another text'";
    world.write(move |tx| Box::pin(async move { Ok(platform::db::run(tx, changed, vec![]).await?) })).await;
    let code = world.confirmation_code(ATTENDORN).await;
    let page = mayor.post("/de/declaration/signature", &signature(&code)).await;
    assert_eq!(page.location, "/de/declaration/text");
    let stale = mayor.post("/de/declaration/text", &[("read", "another text")]).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lead_answers_sees_the_next_steps_and_adopts_one() {
    let world = World::new().await;
    world.campaign_near().await;
    world.declare(ATTENDORN, JANA).await;
    let mut lead = world.signed_in("lead").await;
    for field in 1..=10 {
        let page = lead.get(&format!("/de/quickcheck/fields/{field}")).await;
        assert_eq!(page.status, StatusCode::OK, "field {field}");
        let html = page.text();
        let questions: Vec<String> = world
            .app
            .catalogue()
            .in_field(crate::quickcheck::Variant::Core, field)
            .iter()
            .map(|question| question.id.clone())
            .collect();
        assert!(questions.iter().all(|id| html.contains(&format!("name=\"{id}\""))));
        let mut answers: Vec<(&str, &str)> = questions.iter().map(|id| (id.as_str(), "1")).collect();
        for answer in answers.iter_mut().filter(|answer| answer.0 == "Q0601") {
            answer.1 = "not_applicable";
        }
        answers.push(("Q0601-reason", "Das macht der Kreis"));
        let next = lead.post(&format!("/de/quickcheck/fields/{field}"), &answers).await;
        assert_eq!(next.status, StatusCode::SEE_OTHER, "{}", next.words());
    }
    let overview = lead.get("/de/quickcheck").await;
    assert!(overview.text().contains("/de/quickcheck/completion"));
    lead.post("/de/quickcheck/completion", &[]).await;
    world.settle().await;

    let result = lead.get("/de/quickcheck/result").await;
    assert!(result.words().contains("25 %"), "{}", result.words());
    assert_eq!(result.text().matches("name=\"code\"").count(), 3, "three next steps");
    let code = result.value_of("code");
    lead.post("/de/measures", &[("code", &code)]).await;
    lead.post("/de/measures", &[("code", &code)]).await;
    world.settle().await;
    let plan = lead.get("/de/measures").await;
    let sql = "select count(*) as value from measure";
    let many: Option<i64> = platform::db::value(world.app.db.read(), sql, vec![]).await.unwrap();
    assert_eq!(many, Some(1), "twice is once");
    assert!(plan.words().contains("Jana Vogt"));
    let calculation = lead.get("/de/quickcheck/calculation").await;
    assert!(
        calculation.words().contains("Stufe 1 von 4 × Gewicht 3 = 0,75 von 3 Punkten"),
        "{}",
        calculation.words()
    );
    assert!(calculation.words().contains("trifft nicht zu: Das macht der Kreis"), "{}", calculation.words());
    assert!(lead.get("/de/quickcheck/report.pdf").await.bytes.starts_with(b"%PDF"));

    let mut mayor = world.signed_in("mayor").await;
    assert_eq!(mayor.get("/de/quickcheck/result").await.status, StatusCode::OK);
    assert_eq!(mayor.get("/de/quickcheck").await.status, StatusCode::NOT_FOUND);
    let map = world.browser().get("/de/municipalities").await;
    assert!(map.text().contains("stage-plan"));
    // The heading counts who takes part, the key where each of them is furthest, in words of its own.
    let words = map.words();
    for said in ["Eine von 59 Städten und Gemeinden nimmt teil.", "Maßnahmen ausgewählt 1", "nur einmal"] {
        assert!(words.contains(said), "{said}: {words}");
    }
    let (lines, findings) = journal::verify(world.app.db.read()).await.unwrap();
    assert!(lines > 8 && findings.is_empty(), "{findings:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_is_saved_as_it_is_given() {
    let world = World::new().await;
    world.campaign_near().await;
    world.declare(ATTENDORN, JANA).await;
    let mut lead = world.signed_in("lead").await;
    lead.get("/de/quickcheck/fields/5").await;
    let saved = lead.post("/de/quickcheck/answers", &[("question", "Q0501"), ("value", "2")]).await;
    assert_eq!(saved.status, StatusCode::OK);
    let page = lead.get("/de/quickcheck/fields/5").await.text();
    let checked = page.split("<input").find(|input| input.contains("checked")).unwrap().to_owned();
    assert!(checked.contains("Q0501") && checked.contains("value=\"2\""), "{checked}");
    for (question, value) in [("Q9999", "2"), ("Q0501", "5"), ("Q0103", "2")] {
        let page = lead.post("/de/quickcheck/answers", &[("question", question), ("value", value)]).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{question}={value}");
    }
    let needs_reason =
        lead.post("/de/quickcheck/fields/6", &[("Q0601", "not_applicable"), ("Q0601-reason", " ")]).await;
    assert_eq!(needs_reason.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_agency_notes_stays_with_the_agency() {
    let world = World::new().await;
    world.campaign().await;
    let mut agency = world.signed_in("agency").await;
    agency.get("/de/dashboard/municipalities/05974040").await;
    let note = [("answer", "declined"), ("given_on", "2026-11-27"), ("note", "=cmd()")];
    let noted = agency.post("/de/dashboard/municipalities/05974040", &note).await;
    assert!(agency.get(&noted.location).await.words().contains("Die Antwort ist gespeichert."));
    let table = agency.get("/de/dashboard/municipalities?stage=declined").await.words();
    assert!(table.contains("Soest"), "{table}");
    let csv = agency.get("/de/dashboard/municipalities.csv?stage=declined").await.text();
    assert_eq!(csv.lines().count(), 2, "{csv}");
    let public = world.browser().get("/de/municipalities/05974040").await.text();
    let before = world.browser().get("/de/municipalities/05974044").await.text();
    assert_eq!(
        public.matches("stage").count(),
        before.matches("stage").count(),
        "declined and silent look alike"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reminder_goes_only_to_those_who_are_silent() {
    let world = World::new().await;
    world.campaign().await;
    world.declare(ATTENDORN, JANA).await;
    let mut agency = world.signed_in("agency").await;
    agency.get("/de/dashboard/municipalities/05974040").await;
    let note = [("answer", "discussion"), ("given_on", "2026-11-27"), ("note", "")];
    agency.post("/de/dashboard/municipalities/05974040", &note).await;
    let mut opened = world.browser();
    opened.get("/de/invitations/code").await;
    let code = world.code_of("05966024").await;
    opened.post("/de/invitations/code", &[("code", &code)]).await;
    let page = agency.get("/de/invitations/new").await.words();
    assert!(page.contains("58 Kommunen haben schon einen Brief"), "{page}");
    let today = world.app.clock.today();
    let (letter_on, reply_by) = (today.to_string(), today.plus_days(28).to_string());
    let form = |audience: &'static str| {
        [
            ("title", "Erinnerung"),
            ("letter_on", letter_on.as_str()),
            ("reply_by", reply_by.as_str()),
            ("audience", audience),
        ]
    };
    let made = agency.post("/de/invitations/new", &form("silent")).await;
    let words = agency.get(&made.location).await.words();
    // 58 letters, without the one that declared, the one that talks about it and the one that opened it.
    assert!(words.contains("55 Kommunen"), "{words}");
    assert!(!words.contains("Attendorn ") && !words.contains("Soest "), "{words}");
    agency.get("/de/invitations/new").await;
    let made = agency.post("/de/invitations/new", &form("new")).await;
    assert!(
        agency.get(&made.location).await.words().contains("zurückgehalten"),
        "the held one has no letter"
    );
}
