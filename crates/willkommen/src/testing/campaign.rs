//! After the letters: what comes back, goes again, is withdrawn, and what the towns say meanwhile.

use std::process::Command;

use axum::http::StatusCode;

use super::browser::Page;
use super::{Browser, World};
use crate::ids::{LetterId, MunicipalityId};
use crate::invitations::{self, Code, Letter};
use crate::workers;

const ATTENDORN: &str = "05966004";
const OLPE: &str = "05966024";
const OLPE_DISTRICT: &str = "05966";
const SILENT: &str = "/de/dashboard/municipalities?stage=silent";
const JANA: (&str, &str) = ("Jana Vogt", "jana.vogt@attendorn.example");

/// The words of a PDF on one line.
fn pdf_words(bytes: &[u8]) -> String {
    let path = std::env::temp_dir().join(format!("{}.pdf", platform::chance::token()));
    std::fs::write(&path, bytes).unwrap();
    let output = Command::new("pdftotext").arg(&path).arg("-").output().expect("scripts/install installs it");
    std::fs::remove_file(path).unwrap();
    String::from_utf8_lossy(&output.stdout).split_whitespace().collect::<Vec<_>>().join(" ")
}

async fn letters(world: &World, ags: &str) -> Vec<Letter> {
    invitations::of_municipality(world.app.db.read(), world.town(ags).await).await.unwrap()
}

async fn letter(world: &World, ags: &str) -> LetterId {
    letters(world, ags).await[0].id
}

fn posted(letter: LetterId) -> String {
    format!("/de/invitations/posted/{letter}")
}

fn wait_days(world: &World, days: i64) {
    world.app.clock.set(world.app.clock.now().plus_minutes(days * 24 * 60));
}

async fn post_from(browser: &mut Browser, page: &str, action: &str, fields: &[(&str, &str)]) -> Page {
    browser.get(page).await;
    browser.post(action, fields).await
}

/// Somebody with the code of a town's newest letter.
async fn holder(world: &World, ags: &str) -> Browser {
    let mut browser = world.browser();
    let code = world.code_of(ags).await;
    let opened =
        post_from(&mut browser, "/de/invitations/code", "/de/invitations/code", &[("code", &code)]).await;
    assert_eq!(opened.location, "/de/declaration", "{}", opened.words());
    browser
}

/// Whether a list of the agency names a town; the foot of every page names the agency's own place.
async fn lists(agency: &mut Browser, path: &str, ags: &str) -> bool {
    agency.get(path).await.text().contains(&format!("/dashboard/municipalities/{ags}\""))
}

async fn journalled(world: &World, kind: &str, town: MunicipalityId) -> usize {
    let lines = crate::journal::of_municipality(world.app.db.read(), town, 200).await.unwrap();
    lines.iter().filter(|line| serde_json::to_value(line.entry().unwrap()).unwrap()["kind"] == kind).count()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_that_came_back_is_no_silence_and_is_sent_again_to_whoever_is_mayor_now() {
    let world = World::new().await;
    world.campaign_in(OLPE_DISTRICT, &[]).await;
    let first = letter(&world, OLPE).await;
    wait_days(&world, 60);
    let mut agency = world.signed_in("agency").await;
    assert!(lists(&mut agency, SILENT, OLPE).await);
    let page = posted(first);
    let action = format!("{page}/return");
    let today = world.app.clock.today();
    for (day, because) in [
        (today.plus_days(1).to_string(), "moved"),
        (today.plus_days(-90).to_string(), "moved"),
        (today.to_string(), "because"),
        (String::new(), "moved"),
    ] {
        let wrong = [("returned_on", day.as_str()), ("because", because)];
        let refused = post_from(&mut agency, &page, &action, &wrong).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{day} {because}");
    }
    let note = [("returned_on", today.to_string()), ("because", "moved".to_owned())];
    let note: Vec<(&str, &str)> = note.iter().map(|(name, value)| (*name, value.as_str())).collect();
    for _ in 0..2 {
        let noted = post_from(&mut agency, &page, &action, &note).await;
        assert_eq!(noted.status, StatusCode::SEE_OTHER, "{}", noted.words());
    }
    let olpe = world.town(OLPE).await;
    assert_eq!(journalled(&world, "letter_returned", olpe).await, 1, "pressed twice, noted once");
    let file = agency.get(&format!("/de/dashboard/municipalities/{OLPE}")).await.words();
    assert!(file.contains("Anschrift prüfen") && file.contains("Stand: Brief kam zurück"), "{file}");
    assert!(file.contains("Ein Brief kam zurück."), "in the history: {file}");
    assert!(!lists(&mut agency, SILENT, OLPE).await);
    assert!(agency.get("/de/dashboard").await.words().contains("Olpe Brief kam zurück"));
    // It can be undone, and noted again.
    post_from(&mut agency, &page, &format!("{page}/return/removal"), &[]).await;
    assert!(lists(&mut agency, SILENT, OLPE).await);
    post_from(&mut agency, &page, &action, &note).await;

    // An election, and a new address.
    let register = String::from_utf8(world.town_halls()).unwrap();
    let old = "05966024,mayor,Herr,,Matteo,Steinhaupt,Bürgermeister,buergermeister@olpe.example,,2020-11-01,,Rathaus,";
    assert!(register.contains(old));
    let ended = old.replace("2020-11-01,,Rathaus,", "2020-11-01,2026-12-31,Neuer Weg 5,");
    let new = "05966024,mayor,Frau,,Wilma,Hagedornstein,Bürgermeisterin,,,2027-01-01,,Neuer Weg 5,";
    let tail = register.split(old).nth(1).unwrap().split('\n').next().unwrap();
    let head = register.lines().next().unwrap();
    world.import(format!("{head}\n{ended}{tail}\n{new}{tail}\n").as_bytes()).await;
    let moved = agency.get(&page).await.words();
    assert!(moved.contains("Die neue Anschrift ist da"), "{moved}");

    let form = agency.get("/de/invitations/new?audience=returned").await.words();
    assert!(form.contains("zurzeit eine Kommune"), "{form}");
    let (letter_on, reply_by) = (today.to_string(), today.plus_days(40).to_string());
    let form = [
        ("title", "Noch einmal"),
        ("letter_on", letter_on.as_str()),
        ("reply_by", reply_by.as_str()),
        ("audience", "returned"),
    ];
    let made = agency.post("/de/invitations/new", &form).await;
    let list = agency.get(&made.location).await.words();
    assert!(
        list.contains("eine Kommune") && list.contains("Die Anschrift ist seit dem zurückgekommenen Brief"),
        "{list}"
    );
    world.release(&made.location).await;
    world.settle().await;
    let both = letters(&world, OLPE).await;
    let (new, old) = (&both[0], &both[1]);
    let words = async |letter: &Letter| pdf_words(&world.app.files.read(&letter.file).unwrap());
    let (new, old) = (words(new).await, words(old).await);
    assert!(
        old.contains("Matteo Steinhaupt") && old.contains("Rathaus") && !old.contains("Hagedornstein"),
        "{old}"
    );
    assert!(new.contains("Wilma Hagedornstein") && new.contains("Neuer Weg 5"), "{new}");
    let file = agency.get(&format!("/de/dashboard/municipalities/{OLPE}")).await.words();
    assert!(file.contains("Stand: eingeladen"), "the new letter counts: {file}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_mail_beside_a_letter_holds_no_code_and_goes_once() {
    let world = World::new().await;
    let address = world.campaign_in(OLPE_DISTRICT, &[("with_mail", "yes")]).await;
    assert_eq!(world.mails_to("rathaus@olpe.example").await, 1);
    let letter = letters(&world, OLPE).await.remove(0);
    let code = Code::of(&world.app.key, letter.id);
    let paper = world.app.files.read(&letter.file).unwrap();
    let copy = world.app.files.read(&letter.mail_file).unwrap();
    assert!(pdf_words(&paper).contains(&code.grouped()));
    let words = pdf_words(&copy);
    assert!(words.contains("Ihr persönlicher Code steht im Brief"), "{words}");
    assert!(words.contains("Matteo Steinhaupt") && !words.contains(&code.grouped()), "{words}");
    for part in code.grouped().split(' ') {
        assert!(!words.contains(part), "{words}");
    }
    let mail = world.mail_to("rathaus@olpe.example").await;
    assert!(!mail.contains(code.text()) && !mail.contains(&code.grouped()), "{mail}");
    // The reaction runs again after a crash: nothing more goes.
    invitations::print_released(&world.app).await.unwrap();
    assert_eq!(world.mails_to("rathaus@olpe.example").await, 1);
    // Sent once more by one person: the same copy, pressed twice one mail.
    let mut agency = world.signed_in("agency").await;
    let page = posted(letter.id);
    agency.get(&page).await;
    for _ in 0..2 {
        assert_eq!(agency.post(&format!("{page}/mail"), &[]).await.status, StatusCode::SEE_OTHER);
    }
    assert_eq!(world.mails_to("rathaus@olpe.example").await, 2);
    assert_eq!(letters(&world, OLPE).await[0].mail_file, letter.mail_file);
    let numbers = agency.get(&address).await.words();
    assert!(numbers.contains("E-Mail verschickt"), "{numbers}");
    assert!(crate::verification::verify(&world.app).await.unwrap().findings.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn letters_that_are_in_the_post_are_no_next_step_any_more() {
    let world = World::new().await;
    let campaign = world.campaign_in(OLPE_DISTRICT, &[]).await;
    let (note, back) = (format!("{campaign}/dispatch"), format!("{campaign}/dispatch/removal"));
    let mut agency = world.signed_in("agency").await;
    assert!(agency.get("/de/dashboard").await.words().contains("Fertige Briefe warten auf den Versand."));
    assert!(agency.get(&campaign).await.words().contains("Als Nächstes: Briefe drucken und verschicken"));
    let today = world.app.clock.today();
    for day in [today.plus_days(1).to_string(), today.plus_days(-1).to_string(), "gestern".to_owned()] {
        let refused = post_from(&mut agency, &campaign, &note, &[("posted_on", &day)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{day}");
        assert!(refused.text().contains(&format!("value=\"{day}\"")), "what was typed stays: {day}");
    }
    let day = today.to_string();
    for _ in 0..2 {
        let noted = post_from(&mut agency, &campaign, &note, &[("posted_on", &day)]).await;
        assert_eq!(noted.status, StatusCode::SEE_OTHER);
    }
    let page = agency.get(&campaign).await.words();
    assert!(page.contains("bei der Post") && page.contains("Wer hat noch nicht geantwortet?"), "{page}");
    assert!(!agency.get("/de/dashboard").await.words().contains("Fertige Briefe"));
    let lines = "select count(*) as value from journal where kind = 'letters_posted'";
    let lines: Option<i64> = platform::db::value(world.app.db.read(), lines, vec![]).await.unwrap();
    assert_eq!(lines, Some(1), "pressed twice, noted once");
    let noted_at = agency.get(&campaign).await.value_of("noted_at");
    for _ in 0..2 {
        post_from(&mut agency, &campaign, &back, &[("noted_at", &noted_at)]).await;
    }
    assert!(agency.get(&campaign).await.words().contains("Als Nächstes: Briefe drucken und verschicken"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_withdrawn_letter_s_code_opens_nothing_and_only_who_has_it_learns_so() {
    let world = World::new().await;
    world.campaign_in(OLPE_DISTRICT, &[]).await;
    let code = world.code_of(OLPE).await;
    let mut inside = holder(&world, OLPE).await;
    assert_eq!(inside.get("/de/declaration").await.status, StatusCode::OK);
    let mut agency = world.signed_in("agency").await;
    let page = posted(letter(&world, OLPE).await);
    let action = format!("{page}/withdrawal");
    let empty = post_from(&mut agency, &page, &action, &[("reason", " ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    for _ in 0..2 {
        post_from(&mut agency, &page, &action, &[("reason", "Aus Versehen verschickt")]).await;
    }
    let olpe = world.town(OLPE).await;
    assert_eq!(journalled(&world, "letter_withdrawn", olpe).await, 1);
    assert_eq!(inside.get("/de/declaration").await.status, StatusCode::SEE_OTHER, "the session has ended");
    let mut browser = world.browser();
    let type_in = "/de/invitations/code";
    let told = post_from(&mut browser, type_in, type_in, &[("code", &code)]).await;
    assert!(
        told.words().contains("Diese Einladung wurde zurückgezogen. Bitte rufen Sie uns an."),
        "{}",
        told.words()
    );
    assert!(browser.cookie.is_none());
    // Looking at the address tells nothing, and a guess gets the words that every guess gets.
    let other = Code::of(&world.app.key, LetterId::new());
    let look = |page: Page, code: &str| {
        let code = Code::read(code).unwrap();
        page.words().replace(code.text(), "").replace(&code.grouped(), "")
    };
    let withdrawn = look(browser.get(&format!("{type_in}?code={code}")).await, &code);
    let unknown = look(browser.get(&format!("{type_in}?code={}", other.text())).await, other.text());
    assert_eq!(withdrawn, unknown);
    let guess = browser.post(type_in, &[("code", other.text())]).await;
    assert_eq!(guess.status, told.status);
    assert!(
        guess.words().contains("Diesen Code kennen wir nicht") && !guess.words().contains("zurückgezogen")
    );
    // It counts as never written: the town can get a new letter, and the old one does not go by mail.
    assert!(lists(&mut agency, "/de/dashboard/municipalities?stage=not-invited", OLPE).await);
    let mail = post_from(&mut agency, &page, &format!("{page}/mail"), &[]).await;
    assert_eq!(mail.status, StatusCode::UNPROCESSABLE_ENTITY);
    world.campaign_in(OLPE_DISTRICT, &[("audience", "new")]).await;
    holder(&world, OLPE).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn conversations_say_why_and_when_to_come_back() {
    let world = World::new().await;
    world.campaign_in(OLPE_DISTRICT, &[]).await;
    world.declare(ATTENDORN, JANA).await;
    wait_days(&world, 70);
    let today = world.app.clock.today();
    let mut agency = world.signed_in("agency").await;
    let address = format!("/de/invitations/contacts/{OLPE}");
    let held_on = today.to_string();
    let next_on = today.plus_days(7).to_string();
    let long = "x".repeat(1_001);
    let note = |said: &str, next_on: &str, what: &str| {
        [
            ("held_on", held_on.as_str()),
            ("way", "phone"),
            ("said", said),
            ("obstacle", "resolution"),
            ("next_on", next_on),
            ("next_what", what),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
    };
    for wrong in [
        note("", "", ""),
        note(&long, "", ""),
        note("x", &next_on, ""),
        note("x", "", "Anrufen"),
        note("x", "2020-01-01", "x"),
    ] {
        let wrong: Vec<(&str, &str)> = wrong.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        let refused = post_from(&mut agency, &address, &address, &wrong).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong:?}");
    }
    let right = note("=Der Rat tagt im März.", &next_on, "Nach der Sitzung anrufen");
    let right: Vec<(&str, &str)> = right.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    for _ in 0..2 {
        let noted = post_from(&mut agency, &address, &address, &right).await;
        assert!(agency.get(&noted.location).await.words().contains("Das Gespräch ist gespeichert."));
    }
    let olpe = world.town(OLPE).await;
    assert_eq!(journalled(&world, "contact_noted", olpe).await, 1, "pressed twice, noted once");
    let list = agency.get("/de/invitations/silent?district=05966").await.words();
    assert!(list.contains("Beschluss steht aus") && !list.contains("Attendorn"), "{list}");
    assert!(list.contains("vor 70 Tagen") && list.contains("heute"), "{list}");
    let csv = agency.get("/de/invitations/silent.csv?district=05966").await.text();
    assert!(csv.contains("\"Olpe\"") && !csv.contains("Attendorn"), "{csv}");
    assert!(!agency.get("/de/dashboard").await.words().contains("Heute ansprechen"));
    wait_days(&world, 8);
    let mut agency = world.signed_in("agency").await;
    let list = agency.get("/de/invitations/silent").await.words();
    let (first, other) = (list.find("Beschluss steht aus").unwrap(), list.find("Drolshagen").unwrap());
    assert!(first < other && list.contains("fällig"), "overdue stands on top: {list}");
    let work = agency.get("/de/dashboard").await.words();
    assert!(work.contains("Heute ansprechen Olpe"), "{work}");
    // Whoever was talked to is reminded no more, and a no ends it.
    let file = format!("/de/dashboard/municipalities/{OLPE}");
    let no = [("answer", "declined"), ("given_on", held_on.as_str()), ("note", "")];
    post_from(&mut agency, &file, &file, &no).await;
    assert!(!lists(&mut agency, "/de/invitations/silent", OLPE).await);
    for page in ["/de/invitations/silent", &address] {
        assert_eq!(world.signed_in("lead").await.get(page).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_note_is_kept_whole_with_its_author_or_comes_back_as_it_was_typed() {
    let world = World::new().await;
    let mut agency = world.signed_in("agency").await;
    let today = world.app.clock.today().to_string();
    let file = format!("/de/dashboard/municipalities/{OLPE}");
    let contacts = format!("/de/invitations/contacts/{OLPE}");
    let fields = [(&file, "note", 500), (&contacts, "said", 1_000), (&contacts, "next_what", 200)];
    for (page, field, most) in fields {
        let (long, whole) = ("x".repeat(most + 1), "x".repeat(most));
        let mut form = [
            ("answer", "discussion"),
            ("given_on", today.as_str()),
            ("note", ""),
            ("held_on", today.as_str()),
            ("way", "phone"),
            ("said", "Der Rat tagt im März."),
            ("next_on", today.as_str()),
            ("next_what", "Anrufen"),
        ];
        let place = form.iter().position(|(name, _)| *name == field).unwrap();
        form[place].1 = &long;
        let refused = post_from(&mut agency, page, page, &form).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
        let limit = format!("Möglich sind {most} Zeichen.");
        assert!(refused.words().contains(&limit), "{field}: {}", refused.words());
        let text = refused.text();
        assert!(text.contains(&long) && text.contains(&format!("maxlength=\"{most}\"")), "{field}: {text}");
        form[place].1 = &whole;
        let noted = post_from(&mut agency, page, page, &form).await;
        let shown = agency.get(&noted.location).await.words();
        assert!(shown.contains(&whole) && shown.contains("notiert von Katrin Sommer"), "{field}: {shown}");
    }
    let before = agency.get(&contacts).await.words();
    assert!(before.contains("Telefon, notiert von Katrin Sommer"), "{before}");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_to_be_called_has_a_number_where_the_register_knows_one() {
    let world = World::new().await;
    let known = "update office_holder set phone = \
                 case mail when 'buergermeister@olpe.example' then '02761 / 83-0' else '' end";
    world.write(move |tx| Box::pin(async move { Ok(platform::db::run(tx, known, vec![]).await?) })).await;
    world.campaign_in(OLPE_DISTRICT, &[]).await;
    wait_days(&world, 70);
    let mut agency = world.signed_in("agency").await;
    for page in ["/de/dashboard", "/de/invitations/silent"] {
        let text = agency.get(page).await.text();
        assert!(text.contains("href=\"tel:02761830\">02761 / 83-0<"), "{page}: {text}");
        assert_eq!(text.matches("href=\"tel:0").count(), 1, "{page}: the others have none");
    }
    let csv = agency.get("/de/invitations/silent.csv").await.text();
    assert!(csv.contains("\"Telefon\"") && csv.contains("\"02761 / 83-0\""), "{csv}");
    let page = format!("/de/invitations/contacts/{OLPE}");
    let today = world.app.clock.today().to_string();
    let note = [
        ("held_on", today.as_str()),
        ("way", "phone"),
        ("said", "Herr Steinhaupt ist heute Nachmittag da."),
        ("next_on", today.as_str()),
        ("next_what", "Anrufen"),
    ];
    post_from(&mut agency, &page, &page, &note).await;
    let work = agency.get("/de/dashboard").await.words();
    assert!(work.contains("Heute ansprechen Olpe 02761 / 83-0"), "{work}");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_has_declared_is_asked_for_no_answer() {
    let world = World::new().await;
    world.campaign_in(OLPE_DISTRICT, &[]).await;
    let mut agency = world.signed_in("agency").await;
    let file = format!("/de/dashboard/municipalities/{ATTENDORN}");
    assert!(agency.get(&file).await.text().contains("id=\"note-title\""));
    world.declare(ATTENDORN, JANA).await;
    let page = agency.get(&file).await.text();
    assert!(!page.contains("note-title"), "{page}");
    assert!(page.contains(&format!("href=\"/de/invitations/contacts/{ATTENDORN}\"")), "{page}");
}

fn interest(name: &str) -> [(&str, &str); 6] {
    [
        ("name", name),
        ("function", "Stadtmarketing"),
        ("mail", "robin@olpe.example"),
        ("phone", ""),
        ("wish", "presentation"),
        ("note", "Der Ausschuss tagt am 3. März."),
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn interest_stands_below_the_declaration_and_is_forgotten() {
    const PAGE: &str = "/de/invitations/interest";
    let world = World::new().await;
    world.campaign_in(OLPE_DISTRICT, &[]).await;
    let mut town = holder(&world, OLPE).await;
    assert!(town.get("/de/declaration").await.text().contains("href=\"/de/invitations/interest\""));
    for (field, value) in [("name", " "), ("mail", ""), ("mail", "robin"), ("wish", "x")] {
        let mut form = interest("Robin Althaus").to_vec();
        form.iter_mut().find(|(name, _)| *name == field).unwrap().1 = value;
        let refused = post_from(&mut town, PAGE, PAGE, &form).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}={value}");
    }
    let long = "x".repeat(501);
    let mut form = interest("Robin Althaus").to_vec();
    form[5].1 = &long;
    assert_eq!(post_from(&mut town, PAGE, PAGE, &form).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    town.get(PAGE).await;
    for _ in 0..2 {
        assert_eq!(town.post(PAGE, &interest("Robin Althaus")).await.location, PAGE);
    }
    world.settle().await;
    let olpe = world.town(OLPE).await;
    assert_eq!(journalled(&world, "interest_expressed", olpe).await, 1, "sent twice, noted once");
    let agency_mail = world.app.pack.agency.mail.clone();
    assert_eq!(world.mails_to(&agency_mail).await, 1);
    assert!(!world.mail_to(&agency_mail).await.contains("Robin"), "names stay on the page");
    // Somebody else has seen the page before it changed.
    let mut colleague = holder(&world, OLPE).await;
    let change = format!("{PAGE}?change=yes");
    colleague.get(&change).await;
    wait_days(&world, 1);
    let mut town = holder(&world, OLPE).await;
    post_from(&mut town, &change, PAGE, &interest("Robin Althaus-Wald")).await;
    let mut agency = world.signed_in("agency").await;
    let file = agency.get(&format!("/de/dashboard/municipalities/{OLPE}")).await.words();
    assert!(file.contains("Stand: Interesse bekundet") && file.contains("Robin Althaus-Wald"), "{file}");
    assert!(agency.get("/de/dashboard").await.words().contains("haben Interesse bekundet Olpe"));
    let public = world.browser().get(&format!("/de/municipalities/{OLPE}")).await.words();
    assert!(!public.contains("Interesse") && !public.contains("Robin"), "{public}");
    // Taken back at once, and forgotten after a year without a change.
    post_from(&mut town, PAGE, &format!("{PAGE}/removal"), &[]).await;
    assert!(invitations::interest_of(world.app.db.read(), olpe).await.unwrap().is_none());
    post_from(&mut town, PAGE, PAGE, &interest("Robin Althaus")).await;
    wait_days(&world, 364);
    workers::sweep(&world.app).await.unwrap();
    assert!(invitations::interest_of(world.app.db.read(), olpe).await.unwrap().is_some());
    wait_days(&world, 2);
    workers::sweep(&world.app).await.unwrap();
    assert!(invitations::interest_of(world.app.db.read(), olpe).await.unwrap().is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_as_interest_goes_with_the_declaration_and_two_do_not_overwrite_each_other() {
    const PAGE: &str = "/de/invitations/interest";
    let world = World::new().await;
    world.campaign_in(OLPE_DISTRICT, &[]).await;
    let (mut one, mut two) = (holder(&world, ATTENDORN).await, holder(&world, ATTENDORN).await);
    one.get(PAGE).await;
    two.get(PAGE).await;
    one.post(PAGE, &interest("Robin Althaus")).await;
    let late = two.post(PAGE, &interest("Kim Lohmann")).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.words().contains("inzwischen"), "{}", late.words());
    assert_eq!(two.post(PAGE, &interest("Kim Lohmann")).await.location, PAGE, "having been told");
    world.declare(ATTENDORN, JANA).await;
    let town = world.town(ATTENDORN).await;
    assert!(invitations::interest_of(world.app.db.read(), town).await.unwrap().is_none());
    assert_eq!(two.get(PAGE).await.location, "/de/declaration/receipt");
}

#[tokio::test(flavor = "multi_thread")]
async fn neighbours_are_named_only_while_they_agree() {
    const PAGE: &str = "/de/invitations/neighbours";
    const EXAMPLE: &str = "/de/invitations/example";
    let world = World::new().await;
    world.campaign_in(OLPE_DISTRICT, &[]).await;
    let mut mayor = world.signed_in("mayor").await;
    let early = post_from(&mut mayor, EXAMPLE, EXAMPLE, &[("agree", "yes"), ("words", "Wir grüßen.")]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", early.words());
    let mut town = holder(&world, OLPE).await;
    assert!(town.get(PAGE).await.words().contains("Noch erzählt hier niemand."));
    world.declare(ATTENDORN, JANA).await;
    assert!(!town.get(PAGE).await.words().contains("Attendorn"), "taking part is not agreeing to be named");
    let mut lead = world.signed_in("lead").await;
    let long = "x".repeat(401);
    let refused = post_from(&mut lead, EXAMPLE, EXAMPLE, &[("agree", "yes"), ("words", &long)]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let words = "Wir begrüßen alle am ersten Tag. <b>";
    for _ in 0..2 {
        post_from(&mut lead, EXAMPLE, EXAMPLE, &[("agree", "yes"), ("words", words)]).await;
    }
    let attendorn = world.town(ATTENDORN).await;
    assert_eq!(journalled(&world, "example_agreed", attendorn).await, 1);
    let page = town.get(PAGE).await;
    assert!(
        page.words().contains("Hansestadt Attendorn") && page.words().contains("am ersten Tag"),
        "{}",
        page.words()
    );
    assert!(!page.text().contains("<b>"), "words stay words");
    for other in ["Wenden", "Drolshagen", "Lennestadt", "Soest"] {
        assert!(!page.words().contains(other), "nobody else is named");
    }
    assert!(world.signed_in("agency").await.get(PAGE).await.words().contains("Attendorn"));
    assert_eq!(world.browser().get(PAGE).await.status, StatusCode::SEE_OTHER, "never public");
    post_from(&mut lead, EXAMPLE, EXAMPLE, &[("words", words)]).await;
    assert!(!town.get(PAGE).await.words().contains("Attendorn"), "taken back at once");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_reminder_goes_once_on_its_day_to_those_who_are_silent() {
    let world = World::new().await;
    let today = world.app.clock.today();
    let remind_on = today.plus_days(60).to_string();
    let mut agency = world.signed_in("agency").await;
    let (letter_on, reply_by) = (today.to_string(), today.plus_days(56).to_string());
    for wrong in [today.to_string(), today.plus_days(88).to_string(), "bald".to_owned()] {
        let form =
            [("title", "x"), ("letter_on", &letter_on), ("reply_by", &reply_by), ("remind_on", &wrong)];
        let form = form.map(|(name, value): (&str, &str)| (name, value));
        let page = "/de/invitations/new";
        assert_eq!(
            post_from(&mut agency, page, page, &form).await.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{wrong}"
        );
    }
    let address = world.campaign_in(OLPE_DISTRICT, &[("remind_on", &remind_on)]).await;
    // One has stirred, one has declared, one has declined, one letter came back.
    holder(&world, OLPE).await;
    world.declare(ATTENDORN, JANA).await;
    let file = "/de/dashboard/municipalities/05966008";
    let no = [("answer", "declined"), ("given_on", letter_on.as_str()), ("note", "")];
    post_from(&mut agency, file, file, &no).await;
    let back = posted(letter(&world, "05966012").await);
    let note = [("returned_on", letter_on.as_str()), ("because", "unknown")];
    post_from(&mut agency, &back, &format!("{back}/return"), &note).await;
    wait_days(&world, 59);
    assert_eq!(invitations::remind(&world.app).await.unwrap(), 0, "not before its day");
    wait_days(&world, 1);
    let sql = "select count(*) as value from letter";
    let all: i64 = platform::db::value(world.app.db.read(), sql, vec![]).await.unwrap().unwrap();
    let silent = usize::try_from(all).unwrap() - 4;
    assert_eq!(invitations::remind(&world.app).await.unwrap(), silent);
    assert_eq!(invitations::remind(&world.app).await.unwrap(), 0, "once");
    let sql = "select count(*) as value from mail where reason like 'letter-remind:%'";
    let mails: i64 = platform::db::value(world.app.db.read(), sql, vec![]).await.unwrap().unwrap();
    assert_eq!(usize::try_from(mails).unwrap(), silent);
    for mailbox in ["rathaus@olpe.example", "rathaus@attendorn.example"] {
        assert!(!world.mail_to(mailbox).await.contains("Passt es zurzeit nicht"), "{mailbox}");
    }
    let page = world.signed_in("agency").await.get(&address).await.words();
    assert!(page.contains("Erinnerung 26. Januar 2027 Verschickt"), "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_numbers_of_a_wave_add_up_and_lead_to_their_letters() {
    let world = World::new().await;
    // One address is incomplete: its letter is held back.
    let gap = "update municipality set hall_street = '' where ags = '05966016'";
    world.write(move |tx| Box::pin(async move { Ok(platform::db::run(tx, gap, vec![]).await?) })).await;
    let address = world.campaign_in(OLPE_DISTRICT, &[("with_mail", "yes")]).await;
    world.declare(ATTENDORN, JANA).await;
    holder(&world, OLPE).await;
    let mut agency = world.signed_in("agency").await;
    let file = "/de/dashboard/municipalities/05966008";
    let today = world.app.clock.today().to_string();
    let no = [("answer", "declined"), ("given_on", today.as_str()), ("note", "")];
    post_from(&mut agency, file, file, &no).await;
    let back = posted(letter(&world, "05966012").await);
    let note = [("returned_on", today.as_str()), ("because", "damaged")];
    post_from(&mut agency, &back, &format!("{back}/return"), &note).await;
    let csv = agency.get(&format!("{address}/statistics.csv")).await.text();
    let rows: Vec<(String, usize)> = csv
        .lines()
        .skip(1)
        .map(|line| {
            let mut cells = line.trim_matches('"').split("\";\"");
            (cells.next().unwrap().to_owned(), cells.next().unwrap().parse().unwrap())
        })
        .collect();
    let all = rows[0].1;
    let (ways, others): (Vec<_>, Vec<_>) = rows[1..].iter().partition(|(name, _)| name.starts_with("davon"));
    let (mails, outcomes): (Vec<_>, Vec<_>) =
        others.into_iter().partition(|(name, _)| name.contains("E-Mail"));
    assert_eq!(ways, [&("davon auf dem Bildschirm".to_owned(), 1)], "{csv}");
    let sum = |numbers: &[&(String, usize)]| numbers.iter().map(|(_, count)| count).sum::<usize>();
    assert_eq!((sum(&outcomes), sum(&mails)), (all, all), "{csv}");
    let of = |name: &str| rows.iter().find(|(known, _)| known == name).map(|(_, count)| *count);
    for name in ["zurückgehalten", "nimmt teil", "Code benutzt", "zurzeit nicht dabei", "kam zurück"] {
        assert_eq!(of(name), Some(1), "{name}: {csv}");
    }
    assert_eq!(of("noch ohne Antwort"), Some(all - 5), "{csv}");
    assert_eq!(of("E-Mail verschickt"), Some(all - 1), "{csv}");
    let page = agency.get(&address).await.text();
    for word in ["declared", "electronic", "opened", "declined", "returned", "silent", "mail-sent"] {
        assert!(page.contains(&format!("?outcome={word}#letters-title")), "{word}");
    }
    let opened = agency.get(&format!("{address}?outcome=opened")).await.words();
    assert!(opened.contains("Olpe Rathaus,") && !opened.contains("Attendorn"), "{opened}");
    let letters = agency.get(&format!("{address}/letters.csv")).await.text();
    assert_eq!(letters.lines().count(), all + 1, "{letters}");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_asked_for_what_they_have_given_meanwhile() {
    let world = World::new().await;
    let address = world.prepared().await;
    let mut agency = world.signed_in("agency").await;
    let paper = format!("/de/declaration/papers/{ATTENDORN}");
    agency.get(&paper).await;
    let today = world.app.clock.today().to_string();
    let fields: [(&str, &[u8]); 9] = [
        ("document", b"%PDF-1.4 scan"),
        ("signer_name", "Miriam Falkenrode".as_bytes()),
        ("signer_function", "Bürgermeisterin".as_bytes()),
        ("signed_on", today.as_bytes()),
        ("original_on", today.as_bytes()),
        ("compared", b"yes"),
        ("lead_name", JANA.0.as_bytes()),
        ("lead_function", b"Stadtmarketing"),
        ("lead_mail", JANA.1.as_bytes()),
    ];
    let entered = agency.upload(&paper, &fields).await;
    assert!(entered.location.contains("/dashboard/municipalities/"), "{}", entered.words());
    world.settle().await;
    world.release(&address).await;
    world.settle().await;
    assert!(!letters(&world, ATTENDORN).await[0].is_printed());
    assert!(letters(&world, OLPE).await[0].is_printed());
    let page = agency.get(&address).await.words();
    assert!(page.contains("Attendorn Die Kommune hat inzwischen erklärt."), "{page}");
    // It stays so when the other letters that were held back follow.
    let mut second = world.signed_in("agency-second").await;
    let still = post_from(&mut second, &address, &format!("{address}/held"), &[]).await;
    assert_eq!(still.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", still.words());
    assert!(!letters(&world, ATTENDORN).await[0].is_printed());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_said_is_forgotten_after_three_years_and_why_stays() {
    let world = World::new().await;
    world.campaign_in(OLPE_DISTRICT, &[]).await;
    let mut agency = world.signed_in("agency").await;
    let page = format!("/de/invitations/contacts/{OLPE}");
    let today = world.app.clock.today().to_string();
    let note = [
        ("held_on", today.as_str()),
        ("way", "phone"),
        ("said", "Herr Beispiel ruft zurück."),
        ("obstacle", "time"),
    ];
    let noted = post_from(&mut agency, &page, &page, &note).await;
    assert_eq!(noted.status, StatusCode::SEE_OTHER, "{}", noted.words());
    let mut town = holder(&world, OLPE).await;
    let no = [("why", "time"), ("note", "Frau Beispiel fragen.")];
    post_from(&mut town, "/de/declaration/decline", "/de/declaration/decline", &no).await;
    wait_days(&world, 3 * 365 - 1);
    workers::sweep(&world.app).await.unwrap();
    let id = world.town(OLPE).await;
    let said = async || {
        let c = world.app.db.read();
        let contact = invitations::contacts_of(c, id).await.unwrap().pop().unwrap();
        let declined = crate::declaration::declined_of(c, id).await.unwrap().unwrap();
        (contact.said, declined.note, contact.obstacle, declined.reason)
    };
    let (contact, declined, ..) = said().await;
    assert!(!contact.is_empty() && !declined.is_empty());
    wait_days(&world, 2);
    workers::sweep(&world.app).await.unwrap();
    assert_eq!(said().await, (String::new(), String::new(), "time".to_owned(), "time".to_owned()));
}
