//! After the letters: what comes back, goes again, is withdrawn, and what the towns say meanwhile.

use std::process::Command;

use axum::http::StatusCode;

use super::browser::Page;
use super::{Browser, World};
use crate::ids::{LetterId, MunicipalityId};
use crate::invitations::{self, Letter};

pub(super) const ATTENDORN: &str = "05966004";
pub(super) const OLPE: &str = "05966024";
pub(super) const OLPE_DISTRICT: &str = "05966";
const SILENT: &str = "/de/dashboard/municipalities?stage=silent";
pub(super) const JANA: (&str, &str) = ("Jana Vogt", "jana.vogt@attendorn.example");

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

pub(super) fn wait_days(world: &World, days: i64) {
    world.app.clock.set(world.app.clock.now().plus_minutes(days * 24 * 60));
}

pub(super) async fn post_from(
    browser: &mut Browser,
    page: &str,
    action: &str,
    fields: &[(&str, &str)],
) -> Page {
    browser.get(page).await;
    browser.post(action, fields).await
}

/// Somebody with the code of a town's newest letter.
pub(super) async fn holder(world: &World, ags: &str) -> Browser {
    let mut browser = world.browser();
    let code = world.code_of(ags).await;
    let opened =
        post_from(&mut browser, "/de/invitations/code", "/de/invitations/code", &[("code", &code)]).await;
    assert_eq!(opened.location, "/de/declaration", "{}", opened.words());
    browser
}

/// Whether a list of the agency names a town; the foot of every page names the agency's own place.
pub(super) async fn lists(agency: &mut Browser, path: &str, ags: &str) -> bool {
    agency.get(path).await.text().contains(&format!("/dashboard/municipalities/{ags}\""))
}

pub(super) async fn journalled(world: &World, kind: &str, town: MunicipalityId) -> usize {
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
    let code = invitations::code_of(&world.app.key, letter.id);
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
        assert!(refused.text().contains("id=\"error-summary\""), "said on top, too: {day}");
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
    let other = invitations::code_of(&world.app.key, LetterId::new());
    let look = |page: Page, code: &str| {
        let code = invitations::read_code(code).unwrap();
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
    // As if it had been killed in the middle: the rest goes, and nobody is reminded twice.
    for killed in [
        "update campaign set reminded_at = null",
        "delete from mail where reason = (select min(reason) from mail where reason like 'letter-remind:%')",
    ] {
        world
            .write(move |tx| Box::pin(async move { Ok(platform::db::run(tx, killed, vec![]).await?) }))
            .await;
    }
    assert_eq!(invitations::remind(&world.app).await.unwrap(), 1);
    assert_eq!(invitations::remind(&world.app).await.unwrap(), 0);
    let again: i64 = platform::db::value(world.app.db.read(), sql, vec![]).await.unwrap().unwrap();
    assert_eq!(again, mails);
    let told = "select count(*) as value from journal where kind = 'letter_reminded'";
    let told: i64 = platform::db::value(world.app.db.read(), told, vec![]).await.unwrap().unwrap();
    assert_eq!(told, mails + 1, "once for each mail that was written");
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
