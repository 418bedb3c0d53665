//! Recognition: what a level takes, the decision, the certificate, the public page and the badge, and who sees what.

use axum::http::StatusCode;
use platform::values;

use super::browser::Page;
use super::documents::words_of;
use super::participation::{ATTENDORN, JANA, MAYOR, OLPE, count, taking_part};
use super::whole_programme::signed_in_as;
use super::{Browser, World};
use crate::quickcheck::Variant;
use crate::verification::verify;

pub(super) const PAGE: &str = "/de/recognition";
pub(super) const QUEUE: &str = "/de/recognitions";
const AGENCY: &str = "programm@agentur.example";
pub(super) const APPLIED: &str = "select count(*) as value from journal where kind = 'recognition_applied'";

/// Types one key for all questions of a variant, others for a few, and submits the check.
pub(super) async fn submit(
    world: &World,
    lead: &mut Browser,
    variant: Variant,
    key: &str,
    others: &[(&str, &str)],
) {
    let catalogue = world.app.catalogue();
    let fields: Vec<(&str, &str)> = catalogue
        .questions(variant)
        .map(|question| {
            let other = others.iter().find(|(id, _)| *id == question.id);
            (question.id.as_str(), other.map_or(key, |(_, typed)| *typed))
        })
        .collect();
    let typed = super::paper::type_over(lead, &fields).await;
    assert_eq!(typed.location, "/de/quickcheck", "{}", typed.words());
    lead.get("/de/quickcheck").await;
    let done = lead.post("/de/quickcheck/completion", &[]).await;
    assert_eq!(done.location, "/de/quickcheck/result", "{}", done.words());
    world.settle().await;
}

/// The same with all questions, behind a core check that is submitted.
async fn submit_full(world: &World, lead: &mut Browser, key: &str, others: &[(&str, &str)]) {
    submit(world, lead, Variant::Core, key, &[]).await;
    lead.get("/de/quickcheck/variant").await;
    let chosen = lead.post("/de/quickcheck/variant", &[("variant", "full")]).await;
    assert_eq!(chosen.location, "/de/quickcheck", "{}", chosen.words());
    submit(world, lead, Variant::Full, key, others).await;
}

/// Somebody stands in for the project lead from today on.
async fn name_deputy(world: &World, lead: &mut Browser) {
    let (path, today) = ("/de/participation/deputy", world.app.clock.today().to_string());
    lead.get(path).await;
    let deputy = [("lead_name", "Alex Vertret"), ("lead_function", "Archiv"), ("from_on", today.as_str())];
    let named = lead.post(path, &deputy).await;
    assert_eq!(named.location, "/de/participation/people", "{}", named.words());
}

/// Attendorn takes part and has everything that the first level asks for; its lead has signed in.
pub(super) async fn on_board(world: &World) -> Browser {
    taking_part(world).await;
    let mut lead = world.signed_in("lead").await;
    name_deputy(world, &mut lead).await;
    submit(world, &mut lead, Variant::Core, "2", &[]).await;
    lead
}

/// Evidence for every question, as somebody of the town hall has given it.
async fn give_evidence(world: &World, state: &'static str) {
    let (town, by) = (world.town(ATTENDORN).await, world.person(JANA.1).await.id);
    let app = world.app.clone();
    world
        .write(move |tx| {
            Box::pin(async move {
                let (catalogue, now) = (app.catalogue(), app.clock.now());
                for question in catalogue.questions(Variant::Full) {
                    platform::db::run(
                        tx,
                        "insert into quick_check_evidence (id, municipality, question, question_number, \
                         catalogue_version, kind, title, dated_on, value, unit, file, media, bytes, state, \
                         remark, answer, given_at, given_by) values ($1, $2, $3, $4, $5, 'statement', 'Ablauf', \
                         '2026-11-20', 'Es gibt das.', '', '', '', 0, $6, '', '', $7, $8)",
                        values![
                            platform::chance::id(),
                            town,
                            question.id.as_str(),
                            question.number.as_str(),
                            catalogue.version.as_str(),
                            state,
                            now,
                            by,
                        ],
                    )
                    .await?;
                }
                Ok(())
            })
        })
        .await;
}

pub(super) async fn apply(lead: &mut Browser, level: &str) -> Page {
    lead.get(&format!("{PAGE}?level={level}")).await;
    lead.post(PAGE, &[("level", level)]).await
}

/// Applies, and it is taken; answers the path of the application below the two lists.
pub(super) async fn applied(world: &World, lead: &mut Browser, level: &str) -> String {
    let sent = apply(lead, level).await;
    assert_eq!(sent.location, PAGE, "{}", sent.words());
    world.settle().await;
    let sql = "select id as value from recognition order by applied_at desc, id desc limit 1";
    let id: uuid::Uuid = platform::db::value(world.app.db.read(), sql, vec![]).await.unwrap().unwrap();
    format!("applications/{id}")
}

pub(super) async fn decide(manager: &mut Browser, path: &str, decision: &str, reason: &str) -> Page {
    let address = format!("{QUEUE}/{path}");
    assert_eq!(manager.get(&address).await.status, StatusCode::OK);
    manager.post(&address, &[("decision", decision), ("reason", reason)]).await
}

pub(super) async fn granted(world: &World, lead: &mut Browser, level: &str) -> String {
    let path = applied(world, lead, level).await;
    let mut agency = world.signed_in("agency").await;
    let done = decide(&mut agency, &path, "grant", "").await;
    assert_eq!(done.location, format!("{QUEUE}/{path}"), "{}", done.words());
    world.settle().await;
    path
}

/// The address of the page on which everybody can check what was granted last.
pub(super) async fn check(world: &World) -> String {
    let sql = "select code as value from recognition where code is not null \
               order by decided_at desc, id desc limit 1";
    let code: String = platform::db::value(world.app.db.read(), sql, vec![]).await.unwrap().unwrap();
    format!("{QUEUE}/{code}")
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_level_is_applied_for_granted_certified_and_checked() {
    let world = World::new().await;
    taking_part(&world).await;
    let mut lead = world.signed_in("lead").await;
    let before = lead.get(PAGE).await.words();
    assert!(before.contains("Ihr nächstes Ziel: Stufe 1: Dabei"), "{before}");
    assert!(before.contains("1 von 2 Personen sind benannt") && before.contains("Vertretung benennen"));
    assert!(before.contains("Der Quick-Check ist noch nicht abgegeben."), "{before}");
    let early = apply(&mut lead, "1").await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(early.words().contains("noch nicht alles da"), "{}", early.words());
    assert_eq!(apply(&mut lead, "9").await.status, StatusCode::NOT_FOUND);
    name_deputy(&world, &mut lead).await;
    submit(&world, &mut lead, Variant::Core, "1", &[]).await;
    let ready = lead.get(PAGE).await.words();
    assert!(ready.contains("Sie können Stufe 1: Dabei beantragen."), "{ready}");
    // Twice in a row, and once more by the mayor, is once.
    apply(&mut lead, "1").await;
    assert_eq!(lead.post(PAGE, &[("level", "1")]).await.location, PAGE);
    let mut mayor = world.signed_in("mayor").await;
    assert_eq!(apply(&mut mayor, "1").await.location, PAGE);
    assert_eq!(count(&world, APPLIED).await, 1);
    world.settle().await;
    assert!(world.mail_to(AGENCY).await.contains("Stufe 1: Dabei"));
    assert!(lead.get(PAGE).await.words().contains("Ihr Antrag ist bei der Agentur."));

    let mut agency = world.signed_in("agency").await;
    assert!(agency.get("/de/dashboard").await.words().contains("Ein Antrag auf Anerkennung zu entscheiden"));
    let queue = agency.get(QUEUE).await;
    assert!(queue.words().contains("Hansestadt Attendorn"), "{}", queue.words());
    let text = queue.text();
    let path = text.split("/de/recognitions/").find(|part| part.starts_with("applications/")).unwrap();
    let path = path.split('"').next().unwrap().to_owned();
    let undecided = decide(&mut agency, &path, "", "").await;
    assert_eq!(undecided.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(undecided.words().contains("Bitte wählen Sie aus"), "{}", undecided.words());
    for _ in 0..2 {
        assert_eq!(decide(&mut agency, &path, "grant", "").await.location, format!("{QUEUE}/{path}"));
    }
    world.settle().await;
    let told = "select count(*) as value from journal where kind = 'recognition_granted'";
    assert_eq!(count(&world, told).await, 1);
    for recipient in [JANA.1, MAYOR] {
        let mail = world.mail_to(recipient).await;
        assert!(mail.contains("2026-05966004-A1") && mail.contains("26. November 2029"), "{mail}");
    }

    let document = lead.get(&format!("{PAGE}/{path}/certificate.pdf")).await;
    let words = words_of(&document.bytes);
    for part in ["Anerkennung", "Hansestadt Attendorn", "Stufe 1: Dabei", "26. November 2029", "-A1"] {
        assert!(words.contains(part), "{part}: {words}");
    }
    for name in ["Jana", "Falkenrode", "Alex"] {
        assert!(!words.contains(name), "{name}");
    }
    let same = agency.get(&format!("{QUEUE}/{path}/certificate.pdf")).await.bytes;
    assert_eq!(same, document.bytes);
    let mut anybody = world.browser();
    anybody.get("/de/declaration/check").await;
    let sealed = anybody.upload("/de/declaration/check", &[("document", &document.bytes)]).await.words();
    assert!(sealed.contains("unverändert"), "{sealed}");
    assert_eq!(verify(&world.app).await.unwrap().findings, Vec::<String>::new());

    // What was granted is not changed behind the journal's back.
    let change = "update recognition set level = 4";
    world.write(move |tx| Box::pin(async move { Ok(platform::db::run(tx, change, vec![]).await?) })).await;
    let findings = verify(&world.app).await.unwrap().findings;
    assert!(findings.iter().any(|one| one.contains("the recognition")), "{findings:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_may_check_and_nothing_is_public_without_the_tick() {
    let world = World::new().await;
    let mut lead = on_board(&world).await;
    granted(&world, &mut lead, "1").await;
    let (address, mut visitor) = (check(&world).await, world.browser());
    let page = visitor.get(&address).await;
    assert_eq!((page.status, page.set_cookie.as_str()), (StatusCode::OK, ""));
    let words = page.words();
    for part in
        ["Hansestadt Attendorn ist anerkannt: Stufe 1: Dabei.", "27. November 2026", "26. November 2029"]
    {
        assert!(words.contains(part), "{part}: {words}");
    }
    for name in ["Jana", "Vogt", "Falkenrode", "Sommer", "attendorn.example"] {
        assert!(!page.text().contains(name), "{name}");
    }
    let badge = visitor.get(&format!("{address}/badge.svg")).await;
    let svg = badge.text();
    assert_eq!((badge.status, badge.set_cookie.as_str()), (StatusCode::OK, ""));
    assert!(svg.starts_with("<svg") && badge.bytes.len() < 3 * 1024, "{}", badge.bytes.len());
    for part in
        ["<title id=\"name\">", "<desc id=\"words\">", "Stufe 1: Dabei</text>", "gilt bis 26. November 2029"]
    {
        assert!(svg.contains(part), "{part}: {svg}");
    }
    for nowhere in ["0000000000000000", "x%00y", "..", "a'b"] {
        let nothing = visitor.get(&format!("{QUEUE}/{nowhere}/badge.svg")).await;
        assert_eq!(nothing.status, StatusCode::NOT_FOUND, "{nowhere}");
    }

    let public = format!("/de/municipalities/{ATTENDORN}");
    let register = "/de/participation/register.json";
    let is_public = async || {
        let mut visitor = world.browser();
        let town = visitor.get(&public).await.words().contains("Stufe 1: Dabei");
        let page = visitor.get("/de/participation/register").await.words().contains("Stufe 1: Dabei");
        let json = visitor.get(register).await.text();
        assert_eq!(json.contains("\"recognition\": 1"), page);
        (town, page)
    };
    assert_eq!(is_public().await, (false, false));
    assert!(!visitor.get(register).await.text().contains("recognition"), "nothing says who has none");
    for (typed, expected) in [("yes", true), ("yes", true), ("", false)] {
        lead.get(PAGE).await;
        lead.post(&format!("{PAGE}/display"), &[("visible", typed)]).await;
        assert_eq!(is_public().await, (expected, expected), "{typed}");
    }
    let told =
        "select count(*) as value from journal where kind in ('recognition_shown', 'recognition_hidden')";
    assert_eq!(count(&world, told).await, 2, "twice is once");
    // The first level is no "Willkommenskommune" on the map.
    assert!(!visitor.get("/de/municipalities").await.text().contains("stage stage-recognised"));
    let embed = lead.get(&format!("{PAGE}/embed")).await.text();
    assert!(embed.contains("badge-05966004.svg") && embed.contains("/badge.svg\""), "{embed}");
    assert!(!embed.contains("<a href=\"http"), "the lines to copy are no markup here: {embed}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hair_below_is_below_and_nine_of_ten_need_a_plan() {
    let world = World::new().await;
    taking_part(&world).await;
    let mut lead = world.signed_in("lead").await;
    name_deputy(&world, &mut lead).await;
    submit_full(&world, &mut lead, "2", &[("Q0701", "1"), ("Q0101", "4")]).await;
    let second = format!("{PAGE}?level=2");
    let page = lead.get(&second).await.words();
    assert!(page.contains("Gesamtwert 49,42, nötig sind 50"), "{page}");
    assert!(page.contains("Eigener Gesamtwert 51,22"), "{page}");
    assert!(page.contains("Eine Antwort mit Stufe 3 oder 4 ohne Nachweis zählt als Stufe 2 49,42"), "{page}");
    assert_eq!(apply(&mut lead, "2").await.status, StatusCode::UNPROCESSABLE_ENTITY);

    // With evidence the fourth level counts, and one core question of sixteen is still missing.
    let evidence = "/de/quickcheck/questions/Q0101/evidence";
    lead.get(&format!("{evidence}?kind=statement")).await;
    let statement: [(&str, &[u8]); 4] = [
        ("kind", b"statement"),
        ("title", b"Verfuegung"),
        ("dated_on", b"2026-11-20"),
        ("statement", b"Es gibt das."),
    ];
    let given = lead.upload(evidence, &statement).await;
    assert_eq!(given.status, StatusCode::SEE_OTHER, "{}", given.words());
    let page = lead.get(&second).await.words();
    assert!(page.contains("Gesamtwert 51,22, nötig sind 50"), "{page}");
    assert!(page.contains("15 von 16 Kernfragen stehen mindestens auf Stufe 2."), "{page}");
    assert!(page.contains("noch keine Maßnahme mit Person und Termin"), "{page}");
    assert_eq!(apply(&mut lead, "2").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    lead.get("/de/measures").await;
    assert_eq!(lead.post("/de/measures", &[("code", "M26")]).await.location, "/de/measures");
    let page = lead.get(PAGE).await.words();
    assert!(page.contains("Sie können Stufe 2: Auf dem Weg beantragen."), "{page}");
    assert!(page.contains("Im Plan bis 25. Februar 2027"), "{page}");
    let path = applied(&world, &mut lead, "2").await;

    // What counted on that day stays, whatever happens with plan and evidence.
    let sql = "update measure set state = 'dropped'";
    world.write(move |tx| Box::pin(async move { Ok(platform::db::run(tx, sql, vec![]).await?) })).await;
    let sql = "delete from quick_check_evidence";
    world.write(move |tx| Box::pin(async move { Ok(platform::db::run(tx, sql, vec![]).await?) })).await;
    assert!(lead.get(&second).await.words().contains("Gesamtwert 49,42, nötig sind 50"));
    let mut agency = world.signed_in("agency").await;
    let seen = agency.get(&format!("{QUEUE}/{path}")).await.words();
    assert!(
        seen.contains("Gesamtwert 51,22, nötig sind 50") && seen.contains("Im Plan bis 25. Februar 2027"),
        "{seen}"
    );
    assert!(!seen.contains("noch nicht "), "{seen}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_known_counts_as_nothing() {
    let world = World::new().await;
    taking_part(&world).await;
    let mut lead = world.signed_in("lead").await;
    name_deputy(&world, &mut lead).await;
    submit_full(&world, &mut lead, "2", &[("Q0601", "w")]).await;
    let page = lead.get(&format!("{PAGE}?level=2")).await.words();
    assert!(page.contains("Eine Antwort „Weiß ich nicht“ zählt als Stufe 0"), "{page}");
    assert!(
        page.contains("Eigener Gesamtwert 50") && !page.contains("Gesamtwert 50, nötig sind 50"),
        "{page}"
    );
    assert_eq!(apply(&mut lead, "2").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(apply(&mut lead, "1").await.location, PAGE, "the first level does not ask for it");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_third_level_needs_evidence_that_was_seen_and_the_fourth_what_the_agency_notes() {
    let world = World::new().await;
    taking_part(&world).await;
    let mut lead = world.signed_in("lead").await;
    name_deputy(&world, &mut lead).await;
    submit_full(&world, &mut lead, "3", &[]).await;
    give_evidence(&world, "new").await;
    let third = format!("{PAGE}?level=3");
    let page = lead.get(&third).await.words();
    assert!(
        page.contains("Gesamtwert 75, nötig sind 75") && page.contains("Alle Antworten zählen so"),
        "{page}"
    );
    assert!(page.contains("Bei 0 von 4"), "{page}");
    assert_eq!(apply(&mut lead, "3").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let sql = "update quick_check_evidence set state = 'seen'";
    world.write(move |tx| Box::pin(async move { Ok(platform::db::run(tx, sql, vec![]).await?) })).await;
    let page = lead.get(PAGE).await.words();
    assert!(page.contains("Sie können Stufe 3: Willkommenskommune beantragen."), "{page}");
    granted(&world, &mut lead, "3").await;
    lead.get(PAGE).await;
    lead.post(&format!("{PAGE}/display"), &[("visible", "yes")]).await;
    let mut visitor = world.browser();
    assert!(visitor.get("/de/municipalities").await.text().contains("stage stage-recognised"));
    let public = visitor.get(&format!("/de/municipalities/{ATTENDORN}")).await.words();
    assert!(public.contains("Attendorn ist Willkommenskommune."), "{public}");
    assert!(public.contains("Stufe 3: Willkommenskommune, gilt bis"), "{public}");

    // A lower level is not applied for while a higher one is held.
    assert_eq!(apply(&mut lead, "2").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(lead.get(PAGE).await.words().contains("Die Agentur hat das noch nicht notiert."));
    let mut agency = world.signed_in("agency").await;
    let notes = format!("{QUEUE}/municipalities/{ATTENDORN}");
    agency.get(&notes).await;
    let empty = agency.post(&notes, &[("kind", ""), ("noted_on", "2027-01-01"), ("words", "kurz")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    for part in ["worum es geht", "nicht in der Zukunft", "mindestens 10 Zeichen"] {
        assert!(empty.words().contains(part), "{part}: {}", empty.words());
    }
    assert!(empty.text().contains(">kurz</textarea>"));
    for kind in ["accompanied", "example", "example"] {
        let words = "Olpe beim Aufbau der Neubürgerseite begleitet";
        let note = [("kind", kind), ("noted_on", "2026-11-20"), ("words", words)];
        assert_eq!(agency.post(&notes, &note).await.location, notes);
        agency.get(&notes).await;
    }
    assert_eq!(count(&world, "select count(*) as value from recognition_note").await, 2, "twice is once");
    assert!(lead.get(PAGE).await.words().contains("Sie können Stufe 4: Patenkommune beantragen."));
    let page = agency.get(&notes).await.text();
    let removal = page.split("action=\"/de/recognitions/notes/").nth(1).unwrap().split('"').next().unwrap();
    agency.post(&format!("{QUEUE}/notes/{removal}"), &[]).await;
    assert_eq!(apply(&mut lead, "4").await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_agency_asks_and_the_town_answers_or_takes_back() {
    let world = World::new().await;
    let mut lead = on_board(&world).await;
    let path = applied(&world, &mut lead, "1").await;
    let mut agency = world.signed_in("agency").await;
    let short = decide(&mut agency, &path, "ask", "Warum?").await;
    assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(short.words().contains("mindestens 10 Zeichen") && short.text().contains(">Warum?</textarea>"));
    assert!(short.text().contains("value=\"ask\" checked"), "what was chosen stays");
    decide(&mut agency, &path, "ask", "Wer hat den Check beantwortet?").await;
    world.settle().await;
    for recipient in [JANA.1, MAYOR] {
        assert!(world.mail_to(recipient).await.contains("Wer hat den Check beantwortet?"), "{recipient}");
    }
    // Until the answer is there nothing is granted.
    let early = decide(&mut agency, &path, "grant", "").await;
    assert!(early.words().contains("noch nicht geantwortet"), "{}", early.words());
    let page = lead.get(PAGE).await.words();
    assert!(page.contains("Die Agentur hat eine Frage") && page.contains("Wer hat den Check"), "{page}");
    let answer = format!("{PAGE}/{path}/answer");
    let empty = lead.post(&answer, &[("answer", " ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    agency.get(&format!("{QUEUE}/{path}")).await;
    for _ in 0..2 {
        let sent = lead.post(&answer, &[("answer", "Stadtmarketing und Bürgerbüro gemeinsam.")]).await;
        assert_eq!(sent.location, PAGE, "{}", sent.words());
        lead.get(PAGE).await;
    }
    world.settle().await;
    let answers = "select count(*) as value from mail where reason like 'recognition:answered:%'";
    assert_eq!(count(&world, answers).await, 1);
    // Whoever has not seen the answer decides nothing, though the facts of the same day are the same.
    for (decision, words) in [("decline", "Das ist uns zu wenig."), ("ask", "Wer hat ihn beantwortet?")] {
        let fields = [("decision", decision), ("reason", words)];
        let unseen = agency.post(&format!("{QUEUE}/{path}"), &fields).await;
        assert_eq!(unseen.status, StatusCode::CONFLICT, "{decision}");
    }
    let page = agency.get(&format!("{QUEUE}/{path}")).await;
    assert!(page.words().contains("Stadtmarketing und Bürgerbüro gemeinsam."), "{}", page.words());

    let removal = format!("{PAGE}/{path}/removal");
    lead.get(PAGE).await;
    for _ in 0..2 {
        assert_eq!(lead.post(&removal, &[]).await.location, PAGE);
    }
    let gone = decide(&mut agency, &path, "grant", "").await;
    assert_eq!(gone.location, format!("{QUEUE}/{path}"), "nothing is left to decide");
    let told = "select count(*) as value from journal where kind = 'recognition_granted'";
    assert_eq!(count(&world, told).await, 0);
    assert!(agency.get(QUEUE).await.words().contains("Alle Anträge sind entschieden."));
    applied(&world, &mut lead, "1").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn another_town_s_application_is_not_there() {
    let world = World::new().await;
    let mut lead = on_board(&world).await;
    world.declare(OLPE, ("Robin Althaus", "robin@olpe.example")).await;
    let path = granted(&world, &mut lead, "1").await;
    let mut robin = signed_in_as(&world, "robin@olpe.example").await;
    robin.get(PAGE).await;
    for deed in ["answer", "removal", "appeal"] {
        let fields = [("answer", "Das ist eine Antwort."), ("appeal", "Das ist ein Widerspruch.")];
        let page = robin.post(&format!("{PAGE}/{path}/{deed}"), &fields).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{deed}");
    }
    for file in ["appeal", "certificate.pdf"] {
        assert_eq!(robin.get(&format!("{PAGE}/{path}/{file}")).await.status, StatusCode::NOT_FOUND, "{file}");
    }
    // Each has pages of its own: the town none of the agency's, the mayor no tick.
    for page in [QUEUE.to_owned(), format!("{QUEUE}/{path}"), format!("{QUEUE}/municipalities/{ATTENDORN}")] {
        assert_eq!(lead.get(&page).await.status, StatusCode::NOT_FOUND, "{page}");
    }
    let mut mayor = world.signed_in("mayor").await;
    mayor.get(PAGE).await;
    let tick = mayor.post(&format!("{PAGE}/display"), &[("visible", "yes")]).await;
    assert_eq!(tick.status, StatusCode::NOT_FOUND);
    let mut agency = world.signed_in("agency").await;
    agency.get(QUEUE).await;
    assert_eq!(agency.post(PAGE, &[("level", "1")]).await.status, StatusCode::NOT_FOUND);
    let nobody = format!("{QUEUE}/applications/0190a0a0-0000-7000-8000-000000000000");
    assert_eq!(agency.get(&nobody).await.status, StatusCode::NOT_FOUND);
}
