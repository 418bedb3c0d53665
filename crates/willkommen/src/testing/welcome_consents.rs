//! Mails that only come to who has asked for them twice: the consent, the reminder, and how both end.

use axum::http::StatusCode;
use platform::db;

use super::booklet::{ONCE, offer, phone};
use super::browser::Page;
use super::participation::count;
use super::welcome::words;
use super::{Browser, World};
use crate::app::App;
use crate::backup::{self, Restored};
use crate::config::Config;
use crate::deletions;
use crate::vouchers::{booklet, welcome};

pub(super) const MAIL: &str = "neu@zuhause.example";
const CONSENTS: &str = "select count(*) as value from newcomer_mail";
const REMINDERS: &str = "select count(*) as value from mail where reason like 'newcomer:%:reminder'";
const DAY: i64 = 24 * 60;

/// Asks for mails with some purposes; answers the token of the link that confirms them.
pub(super) async fn ask(world: &World, phone: &mut Browser, tongue: &str, purposes: &[&str]) -> String {
    ask_at(world, phone, MAIL, tongue, purposes).await
}

/// The same at another address.
pub(super) async fn ask_at(
    world: &World,
    phone: &mut Browser,
    to: &str,
    tongue: &str,
    purposes: &[&str],
) -> String {
    let address = format!("/booklet/{tongue}/mails");
    phone.get(&address).await;
    let mut fields = vec![("mail", to)];
    fields.extend(purposes.iter().map(|purpose| (*purpose, "yes")));
    let asked = phone.post(&address, &fields).await;
    assert_eq!(asked.location, address, "{}", asked.words());
    let mail = world.mail_to(to).await;
    mail.split("/mails/").nth(1).unwrap().split_whitespace().next().unwrap().to_owned()
}

pub(super) async fn confirm(world: &World, tongue: &str, token: &str) -> Page {
    let link = format!("/booklet/{tongue}/mails/{token}");
    let mut reader = world.browser();
    reader.get(&link).await;
    reader.post(&link, &[]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn mails_are_wanted_twice_and_ended_with_one_press() {
    let world = World::new().await;
    let mut phone = phone(&world, 1).await;
    let confirmed = "select count(*) as value from newcomer_mail where confirmed_at is not null";
    let token = ask(&world, &mut phone, "uk", &["reminder"]).await;
    let mut scanner = world.browser();
    let link = format!("/booklet/uk/mails/{token}");
    for _ in 0..2 {
        assert_eq!(scanner.get(&link).await.status, StatusCode::OK);
    }
    assert_eq!(count(&world, confirmed).await, 0, "opening a link confirms nothing");
    for _ in 0..2 {
        assert_eq!(scanner.post(&link, &[]).await.location, "/booklet/uk/mails/confirmed");
    }
    assert_eq!(count(&world, confirmed).await, 1);
    assert!(words(&mut phone, "/booklet/uk/mails").await.contains(MAIL));
    assert!(words(&mut phone, "/booklet/de/data").await.contains(MAIL));
    let said = "select said as value from newcomer_mail";
    let said = db::value::<String>(world.app.db.read(), said, vec![]).await.unwrap().unwrap();
    assert!(said.contains("Нагадування за 30 днів") && !said.contains("Опитування"), "{said}");
    let file = phone.get("/booklet/de/data/download").await.text();
    assert!(file.contains(MAIL) && file.contains("version_of_the_words"), "{file}");
    let outbox = world.signed_in("operator").await.get("/de/outbox").await.text();
    assert!(!outbox.contains(MAIL), "nobody sees the address");

    // Less needs no confirmation, more and another address do.
    let token = ask(&world, &mut phone, "uk", &["reminder", "survey"]).await;
    assert_eq!(count(&world, confirmed).await, 0, "nothing is sent until it is confirmed anew");
    confirm(&world, "uk", &token).await;
    phone.get("/booklet/uk/mails").await;
    phone.post("/booklet/uk/mails", &[("mail", MAIL), ("survey", "yes")]).await;
    assert_eq!(count(&world, confirmed).await, 1);
    phone.get("/booklet/uk/mails").await;
    phone.post("/booklet/uk/mails", &[("step", "off")]).await;
    assert_eq!(count(&world, CONSENTS).await, 0);
    assert_eq!(world.browser().get(&link).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_nobody_confirms_goes_after_three_days_and_nobody_is_flooded() {
    let world = World::new().await;
    let mut phone = phone(&world, 1).await;
    for (mail, purpose, says) in [
        ("kein@", "survey", "können wir nicht lesen"),
        (MAIL, "nothing", "Bitte kreuzen Sie an"),
        ("", "survey", "nicht lesen"),
    ] {
        phone.get("/booklet/de/mails").await;
        let refused = phone.post("/booklet/de/mails", &[("mail", mail), (purpose, "yes")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{mail}");
        assert!(refused.words().contains(says), "{}", refused.words());
    }
    let token = ask(&world, &mut phone, "de", &["survey"]).await;
    let sweep = async || {
        let now = world.app.clock.now();
        world.write(move |tx| Box::pin(async move { Ok(welcome::sweep(tx, now).await?) })).await
    };
    let (start, link) = (world.app.clock.now(), format!("/booklet/de/mails/{token}"));
    let mut reader = world.browser();
    reader.get(&link).await;
    world.app.clock.set(start.plus_minutes(3 * DAY - 1));
    assert_eq!(sweep().await, 0);
    world.app.clock.set(start.plus_minutes(3 * DAY));
    assert_eq!(reader.post(&link, &[]).await.status, StatusCode::NOT_FOUND, "too late");
    assert_eq!(reader.get(&link).await.status, StatusCode::NOT_FOUND);
    assert_eq!(sweep().await, 1);
    assert_eq!(count(&world, CONSENTS).await, 0);
    for time in 0..4 {
        phone.get("/booklet/de/mails").await;
        let asked = phone.post("/booklet/de/mails", &[("mail", MAIL), ("survey", "yes")]).await;
        let expected = if time < 3 { StatusCode::SEE_OTHER } else { StatusCode::TOO_MANY_REQUESTS };
        assert_eq!(asked.status, expected, "{time}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_reminder_goes_once_thirty_days_before_and_a_link_ends_it_all() {
    let world = World::new().await;
    offer(&world, "Ein Kaffee", ONCE).await;
    let mut one = phone(&world, 1).await;
    let token = ask(&world, &mut one, "pl", &["reminder"]).await;
    confirm(&world, "pl", &token).await;
    let start = world.app.clock.now();
    world.app.clock.set(start.plus_minutes(149 * DAY));
    welcome::remind(&world.app).await.unwrap();
    assert_eq!(count(&world, REMINDERS).await, 0, "31 days are left");
    for day in [150, 160] {
        world.app.clock.set(start.plus_minutes(day * DAY));
        welcome::remind(&world.app).await.unwrap();
        assert_eq!(count(&world, REMINDERS).await, 1, "day {day}");
    }
    let mail = world.mail_to(MAIL).await;
    assert!(mail.contains("jeden Twój bon") && mail.contains("26.05.2027"), "{mail}");
    let off = mail.split("/mails/off/").nth(1).unwrap().split_whitespace().next().unwrap();
    let link = format!("/booklet/pl/mails/off/{off}");
    let mut reader = world.browser();
    assert_eq!(reader.get(&link).await.status, StatusCode::OK);
    assert_eq!(count(&world, CONSENTS).await, 1, "opening the link ends nothing");
    assert_eq!(reader.post(&link, &[]).await.location, "/booklet/pl/mails/ended");
    assert_eq!(count(&world, CONSENTS).await, 0);
    assert_eq!(reader.get(&link).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_press_in_the_mail_program_ends_the_mails() {
    const PRESS: &[(&str, &str)] = &[("List-Unsubscribe", "One-Click")];
    let world = World::new().await;
    offer(&world, "Ein Kaffee", ONCE).await;
    let mut one = phone(&world, 1).await;
    let token = ask(&world, &mut one, "pl", &["reminder"]).await;
    confirm(&world, "pl", &token).await;
    world.app.clock.set(world.app.clock.now().plus_minutes(150 * DAY));
    welcome::remind(&world.app).await.unwrap();
    let sql = "select off_link as value from mail where reason like 'newcomer:%:reminder'";
    let link = db::value::<String>(world.app.db.read(), sql, vec![]).await.unwrap().unwrap();
    assert!(world.mail_to(MAIL).await.contains(&link), "the same link as in the words");
    let path = link.strip_prefix(&world.app.config.base_url).unwrap();
    let sql = "select count(*) as value from mail where off_link <> ''";
    assert_eq!(count(&world, sql).await, 1, "the mail that asks for a confirmation has none");

    // No cookie and no form id, as the mail program's server sends it; another token ends nothing.
    let mut server = world.browser();
    assert_eq!(server.post_raw(path, &[("x", "y")]).await.status, StatusCode::FORBIDDEN);
    let other = path.replace("/off/", "/off/0");
    assert_eq!(server.post_raw(&other, PRESS).await.status, StatusCode::OK);
    let opens = format!("/booklet/pl/mails/off/{token}");
    assert_eq!(server.post_raw(&opens, PRESS).await.status, StatusCode::OK);
    assert_eq!(count(&world, CONSENTS).await, 1);
    for _ in 0..2 {
        let ended = server.post_raw(path, PRESS).await;
        assert_eq!((ended.status, ended.set_cookie.as_str()), (StatusCode::OK, ""), "{}", ended.words());
        assert_eq!(count(&world, CONSENTS).await, 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_goes_with_its_booklet() {
    let world = World::new().await;
    let mut phone = phone(&world, 1).await;
    let token = ask(&world, &mut phone, "de", &["survey"]).await;
    confirm(&world, "de", &token).await;
    let late = world.app.clock.now().plus_minutes(3 * 366 * DAY);
    world.write(move |tx| Box::pin(async move { Ok(booklet::sweep(tx, late).await?) })).await;
    assert_eq!(count(&world, "select count(*) as value from booklet").await, 0);
    assert_eq!(count(&world, CONSENTS).await, 0);
}

/// What was restored, and what the restore has told.
async fn restored(
    source: &std::path::Path,
    data: &std::path::Path,
    list: Option<&std::path::Path>,
) -> (App, Restored) {
    let database = super::world::database().await;
    let restored = backup::restore_without(source, data, &database, list).await.unwrap();
    (App::open(Config::read(data).unwrap()).await.unwrap(), restored)
}

async fn counted(app: &App, sql: &'static str) -> i64 {
    db::value(app.db.read(), sql, vec![]).await.unwrap().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_deleted_after_a_backup_does_not_come_back_with_it() {
    const BOOKLETS: &str = "select count(*) as value from booklet";
    const WAITING: &str = "select count(*) as value from mail where reason like 'newcomer:%'";
    const TOLD: &str = "select count(*) as value from journal where kind = 'booklet_deleted'";
    let world = World::new().await;
    world.app.config.write().unwrap();
    offer(&world, "Ein Kaffee", ONCE).await;
    let (mut one, mut two) = (phone(&world, 1).await, phone(&world, 2).await);
    let mut three = phone(&world, 3).await;
    for phone in [&mut one, &mut two, &mut three] {
        let token = ask(&world, phone, "pl", &["reminder"]).await;
        confirm(&world, "pl", &token).await;
    }
    let folder = std::env::temp_dir().join(format!("willkommen-{}", platform::chance::token()));
    std::fs::create_dir_all(folder.join("moved.old")).unwrap();
    let file = folder.join("old.tar.gz");
    backup::write(&world.app, &file).await.unwrap();

    one.get("/booklet/de/data/deletion").await;
    assert_eq!(one.post("/booklet/de/data/deletion", &[]).await.location, "/booklet/de/deleted");
    two.get("/booklet/pl/mails").await;
    assert_eq!(two.post("/booklet/pl/mails", &[("step", "off")]).await.location, "/booklet/pl/mails/ended");
    let list = deletions::file(&world.app.config.data);
    let text = std::fs::read_to_string(&list).unwrap();
    assert!(text.lines().count() == 2 && !text.contains(MAIL), "identifiers and nothing else: {text}");

    let (app, told) = restored(&file, &folder.join("plain"), None).await;
    assert_eq!((told.list, told.gone), (None, 0));
    assert_eq!((counted(&app, BOOKLETS).await, counted(&app, CONSENTS).await), (3, 3));
    // Given by hand, or found where the folder before was moved.
    std::fs::copy(&list, folder.join("moved.old").join(deletions::NAME)).unwrap();
    for (data, list) in [("data", Some(list.as_path())), ("moved", None)] {
        let (app, told) = restored(&file, &folder.join(data), list).await;
        assert!(told.list.is_some() && told.gone == 2, "{data}: {told:?}");
        assert_eq!((counted(&app, BOOKLETS).await, counted(&app, CONSENTS).await), (2, 1), "{data}");
        assert_eq!((counted(&app, WAITING).await, counted(&app, TOLD).await), (1, 1), "{data}");
        app.clock.set(world.app.clock.now().plus_minutes(150 * DAY));
        welcome::remind(&app).await.unwrap();
        assert_eq!(counted(&app, REMINDERS).await, 1, "only to who still wants it");
        assert_eq!(crate::journal::verify(app.db.read()).await.unwrap().1, []);
        // The next restore of an older backup needs the list too; it goes once no backup is older.
        let kept = deletions::file(&app.config.data);
        assert_eq!(deletions::read(&kept).unwrap().len(), 2, "{data}");
        crate::workers::sweep(&app).await.unwrap();
        assert_eq!(deletions::read(&kept).unwrap().len(), 0, "{data}");
    }
    assert!(backup::restore_without(&file, &folder.join("x"), "", Some(&folder.join("no"))).await.is_err());
    std::fs::remove_dir_all(folder).unwrap();
}
