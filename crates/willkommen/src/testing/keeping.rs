//! What was written is kept: backup, restore, export, verify.

use std::path::PathBuf;

use super::recognition::{granted, on_board};
use super::{Browser, World};
use crate::app::App;
use crate::journal::{self, Entry};
use crate::{backup, export, verification};

const ATTENDORN: &str = "05966004";

/// A folder of a test that goes when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        let path = std::env::temp_dir().join(format!("willkommen-{}", platform::chance::token()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

async fn lived_in() -> World {
    let world = World::new().await;
    world.campaign().await;
    world.declare(ATTENDORN, ("Jana Vogt", "jana.vogt@attendorn.example")).await;
    // Settings lie in the folder of every real installation.
    world.app.config.write().unwrap();
    world
}

async fn restored(source: &std::path::Path, folder: &Folder) -> App {
    let data = folder.0.join("restored");
    let database = super::world::database().await;
    backup::restore(source, &data, &database).await.unwrap();
    let app = App::open(crate::config::Config::read(&data).unwrap()).await.unwrap();
    app.clock.set(super::world::NOW);
    app
}

async fn public_pages(app: &App) -> Vec<String> {
    let mut pages = Vec::new();
    for path in
        ["/de/", "/de/municipalities", "/en/municipalities", "/de/municipalities/05966004", "/de/programme"]
    {
        let page = Browser::new(app).get(path).await;
        assert_eq!(page.status, 200, "{path}");
        pages.push(page.words());
    }
    pages
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_brings_everything_back() {
    let world = lived_in().await;
    let folder = Folder::new();
    let file = folder.0.join("everything.tar.gz");
    // Somebody keeps writing while the backup is taken.
    let writer = world.app.clone();
    let busy = tokio::spawn(async move {
        for n in 0..40 {
            let now = writer.clock.now();
            let entry = crate::journal::Entry::AnswerNoted { answer: format!("{n}") };
            let written: Result<_, sea_orm::DbErr> = writer
                .db
                .write(move |tx| {
                    Box::pin(async move { crate::journal::record(tx, now, "test", None, &entry, "x").await })
                })
                .await;
            written.unwrap();
        }
    });
    backup::write(&world.app, &file).await.unwrap();
    busy.await.unwrap();
    assert!(backup::write(&world.app, &file).await.is_err(), "an existing file is not overwritten");
    assert_eq!(backup::damages(&file).unwrap(), Vec::<String>::new());

    let app = restored(&file, &folder).await;
    let report = verification::verify(&app).await.unwrap();
    assert!(report.findings.is_empty(), "{:?}", report.findings);
    assert!(report.lines > 5 && report.files >= 60, "{report:?}");
    assert_eq!(public_pages(&app).await, public_pages(&world.app).await);
    // The key came along: the code of a printed letter still opens its declaration.
    let code = world.code_of("05966024").await;
    let mut mayor = Browser::new(&app);
    mayor.get("/de/invitations/code").await;
    assert_eq!(mayor.post("/de/invitations/code", &[("code", &code)]).await.location, "/de/declaration");
    let again = backup::restore(&file, &app.config.data, "").await;
    assert!(again.unwrap_err().to_string().contains("not empty"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_export_is_open_files_that_can_be_taken_in_again() {
    let world = lived_in().await;
    let folder = Folder::new();
    let target = folder.0.join("export");
    export::write(&world.app, &target).await.unwrap();
    let names: Vec<String> = backup::folder(&target).unwrap().into_iter().map(|(name, _)| name).collect();
    assert!(names.iter().any(|name| name == "documents/declarations/2026-05966004.pdf"), "{names:?}");
    assert!(names.iter().filter(|name| name.starts_with("documents/letters/")).count() >= 58);
    for secret in ["secret.key", "tables/session.csv", "tables/sign_in_link.jsonl"] {
        assert!(!names.iter().any(|name| name == secret), "{secret}");
    }
    let towns = std::fs::read_to_string(target.join("tables/municipality.csv")).unwrap();
    assert_eq!(towns.lines().count(), 60);
    let mails = std::fs::read_to_string(target.join("tables/mail.csv")).unwrap();
    assert!(!mails.contains("/sign-in/"), "no link that signs in leaves the house");
    assert!(backup::damages_of_folder(&target).unwrap().is_empty());

    let app = restored(&target, &folder).await;
    let report = verification::verify(&app).await.unwrap();
    assert!(report.findings.is_empty(), "{:?}", report.findings);
    assert_eq!(public_pages(&app).await, public_pages(&world.app).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_export_takes_certificates_of_recognition_along_and_misses_what_is_gone() {
    let world = World::new().await;
    let mut lead = on_board(&world).await;
    granted(&world, &mut lead, "1").await;
    world.app.config.write().unwrap();
    let folder = Folder::new();
    let target = folder.0.join("export");
    export::write(&world.app, &target).await.unwrap();
    let names: Vec<String> = backup::folder(&target).unwrap().into_iter().map(|(name, _)| name).collect();
    let certificate = "documents/recognition/2026-05966004-A1.pdf";
    assert!(names.iter().any(|name| name == certificate), "{names:?}");
    let app = restored(&target, &folder).await;
    assert_eq!(verification::verify(&app).await.unwrap().findings, Vec::<String>::new());

    // As with evidence that somebody removes after the tables were read.
    let sql = "select certificate as value from recognition";
    let file: Option<String> = platform::db::value(world.app.db.read(), sql, vec![]).await.unwrap();
    world.app.files.remove(&file.unwrap()).unwrap();
    let second = folder.0.join("second");
    export::write(&world.app, &second).await.unwrap();
    assert!(!second.join(certificate).exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn one_flipped_byte_is_named() {
    let world = lived_in().await;
    let folder = Folder::new();
    // In a kept document.
    let name = world.app.files.names().unwrap().remove(0);
    let path = world.app.config.data.join("files").join(&name[..2]).join(&name);
    let mut bytes = std::fs::read(&path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&path, &bytes).unwrap();
    let report = verification::verify(&world.app).await.unwrap();
    assert!(report.findings.iter().any(|finding| finding.contains(&name)), "{:?}", report.findings);
    bytes[middle] ^= 1;
    std::fs::write(&path, &bytes).unwrap();
    // In a declaration.
    let change = "update declaration set lead_name = 'Jana Voght'";
    world.write(move |tx| Box::pin(async move { Ok(platform::db::run(tx, change, vec![]).await?) })).await;
    let report = verification::verify(&world.app).await.unwrap();
    assert!(report.findings[0].contains("2026-05966004"), "{:?}", report.findings);
    // In a backup: every tenth of it.
    let file = folder.0.join("b.tar.gz");
    backup::write(&world.app, &file).await.unwrap();
    let whole = std::fs::read(&file).unwrap();
    for part in 1..10 {
        let mut bytes = whole.clone();
        let place = bytes.len() * part / 10;
        bytes[place] ^= 1;
        std::fs::write(&file, &bytes).unwrap();
        assert!(!backup::damages(&file).unwrap().is_empty(), "byte {place} of {}", whole.len());
        assert!(backup::restore(&file, &folder.0.join("x"), "").await.is_err());
        assert!(!folder.0.join("x").exists(), "nothing is left of a refused restore");
    }
}

/// Rows of any table: PostgreSQL answers for its own storage, SQLite has the notes of `platform`.
#[tokio::test(flavor = "multi_thread")]
async fn one_flipped_byte_of_any_row_is_named() {
    let world = lived_in().await;
    if platform::db::is_postgres(world.app.db.read()) {
        return;
    }
    let file = world.app.config.data.join("willkommen.db");
    let config = || crate::config::Config::read(&world.folder).unwrap();
    let findings = async || {
        let app = App::open(config()).await.unwrap();
        verification::verify(&app).await.unwrap().findings
    };
    let whole: Option<i64> =
        platform::db::value(world.app.db.read(), "select count(*) as value from row_note", vec![])
            .await
            .unwrap();
    assert!(whole > Some(200), "{whole:?}");
    // Rows changed, added, taken away and rolled back leave notes that agree.
    assert_eq!(findings().await, Vec::<String>::new());
    world
        .write(|tx| {
            Box::pin(async move { Ok(platform::db::run(tx, "delete from sign_in_link", vec![]).await?) })
        })
        .await;
    assert_eq!(findings().await, Vec::<String>::new());
    sea_orm::ConnectionTrait::execute_unprepared(world.app.db.read(), "pragma wal_checkpoint(truncate)")
        .await
        .unwrap();
    let whole = std::fs::read(&file).unwrap();
    for (what, table) in [("05966004Attendorn", "municipality"), ("jana.vogt@attendorn.example", "person")] {
        let places: Vec<usize> =
            (0..whole.len()).filter(|place| whole[*place..].starts_with(what.as_bytes())).collect();
        assert!(!places.is_empty(), "{what} is not in the file");
        let mut found = Vec::new();
        for place in places {
            let mut bytes = whole.clone();
            bytes[place + what.len() - 1] ^= 1;
            std::fs::write(&file, &bytes).unwrap();
            found.extend(findings().await);
            std::fs::write(&file, &whole).unwrap();
        }
        let is_named = |found: &String| found.contains(table) && found.contains("not as it was written");
        assert!(found.iter().any(is_named), "{found:?}");
    }
    assert_eq!(findings().await, Vec::<String>::new());
}

/// What the program that serves writes last travels with the end of the commit, and a second program may have taken the
/// next link of the chain meanwhile.
#[tokio::test(flavor = "multi_thread")]
async fn notes_and_chain_hold_while_two_programs_write() {
    let world = lived_in().await;
    let other = App::open(crate::config::Config::read(&world.folder).unwrap()).await.unwrap();
    let _held = world.app.db.hold_alone().await.unwrap();
    let say = async |app: &App, name: &'static str, lines: usize| {
        let now = app.clock.now();
        let work = app.db.write::<_, platform::Error, _>(move |tx| {
            Box::pin(async move {
                for _ in 0..lines {
                    let entry = Entry::RegisterImported { rows: lines, file_hash: String::new() };
                    journal::record(tx, now, "system", None, &entry, name).await?;
                }
                platform::db::run(tx, "update person set function = function || 'x'", vec![]).await?;
                Ok(())
            })
        });
        work.await.unwrap();
    };
    for (app, name, lines) in [
        (&world.app, "Ada", 1),
        (&other, "", 2),
        (&world.app, "Bo", 3),
        (&other, "Cy", 1),
        (&world.app, "", 2_500),
    ] {
        say(app, name, lines).await;
        let report = verification::verify(&world.app).await.unwrap();
        assert_eq!(report.findings, Vec::<String>::new(), "{name} {lines}");
    }
    // Both at once, and words that an engine might take for its own.
    let awkward = "'; rollback; --\\' $1 E'\\x41' \u{1f600}\n";
    let note = async |app: &App| {
        let entry = Entry::RegisterImported { rows: 1, file_hash: awkward.to_owned() };
        let now = app.clock.now();
        let work = app.db.write::<_, platform::Error, _>(move |tx| {
            Box::pin(async move { Ok(journal::record(tx, now, "system", None, &entry, awkward).await?) })
        });
        work.await.unwrap();
    };
    for _ in 0..20 {
        tokio::join!(note(&world.app), note(&other), note(&world.app), note(&other));
    }
    let report = verification::verify(&world.app).await.unwrap();
    assert_eq!(report.findings, Vec::<String>::new());
    let kept: Vec<String> = journal::after(world.app.db.read(), 0, 10_000)
        .await
        .unwrap()
        .iter()
        .filter_map(|line| match line.entry().unwrap() {
            Entry::RegisterImported { file_hash, .. } if !file_hash.is_empty() => Some(file_hash),
            _ => None,
        })
        .collect();
    assert_eq!(kept, vec![awkward.to_owned(); 80]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_end_of_the_journal_that_was_cut_off_is_found() {
    let world = lived_in().await;
    for cut in [
        "update journal_reader set seq = (select max(seq) from journal)",
        "delete from journal_personal where entry in \
         (select id from journal where seq >= (select first_seq from journal_seal order by number desc limit 1))",
        "delete from journal where seq >= (select first_seq from journal_seal order by number desc limit 1)",
        "delete from journal_seal where number = (select max(number) from journal_seal)",
    ] {
        world.write(move |tx| Box::pin(async move { Ok(platform::db::run(tx, cut, vec![]).await?) })).await;
    }
    let report = verification::verify(&world.app).await.unwrap();
    assert!(report.findings.iter().any(|finding| finding.contains("is missing")), "{:?}", report.findings);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forged_line_before_the_first_is_found() {
    let world = lived_in().await;
    let forge = "insert into journal (id, seq, at, actor, municipality, kind, payload, personal_hash, hash) \
                 select id, -7, at, actor, municipality, kind, payload, personal_hash, 'x' from (select $1 as id, \
                 at, actor, municipality, kind, payload, personal_hash from journal where seq = 1) as one";
    let id = crate::ids::EntryId::new();
    world
        .write(move |tx| {
            Box::pin(async move { Ok(platform::db::run(tx, forge, platform::values![id]).await?) })
        })
        .await;
    let report = verification::verify(&world.app).await.unwrap();
    assert!(report.findings.iter().any(|finding| finding.contains("-7")), "{:?}", report.findings);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_lost_is_named_and_not_made_anew() {
    let world = lived_in().await;
    let config = || crate::config::Config::read(&world.folder).unwrap();
    assert!(App::create(config(), None).await.is_err(), "there is one already");
    let key = config().key_file();
    let aside = key.with_extension("aside");
    std::fs::rename(&key, &aside).unwrap();
    let fault = App::open(config()).await.err().map(|fault| format!("{fault:#}")).unwrap_or_default();
    assert!(fault.contains("secret.key") && !key.exists(), "{fault}");
    std::fs::rename(&aside, &key).unwrap();

    let empty = Folder::new();
    let database = super::world::database().await;
    let lost = crate::config::Config { database, data: empty.0.clone(), ..config() };
    std::fs::copy(&key, lost.key_file()).unwrap();
    let fault = App::open(lost).await.err().map(|fault| format!("{fault:#}")).unwrap_or_default();
    assert!(fault.contains("is missing") || fault.contains("is empty"), "{fault}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_is_served_by_one_program_only() {
    let world = lived_in().await;
    let config = crate::config::Config::read(&world.folder).unwrap();
    // On SQLite the lock of the data folder does this.
    let is_shared = config.database.is_empty();
    let other = App::open(config).await.unwrap();
    let held = world.app.db.hold_alone().await.unwrap();
    assert_eq!(other.db.hold_alone().await.is_ok(), is_shared);
    drop(held);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_column_that_a_list_does_not_have_takes_nothing_away() {
    let world = World::new().await;
    let read = async || {
        let town = crate::region::by_ags(world.app.db.read(), ATTENDORN).await.unwrap().unwrap();
        crate::region::office_holders(world.app.db.read(), town.id).await.unwrap().remove(0)
    };
    let before = read().await;
    assert!(!before.mail.is_empty() && !before.salutation.is_empty());
    let head = "ags,first_name,last_name,function,from,street,postal_code,place,official_mailbox";
    let row = format!(
        "{ATTENDORN},Ada,Neu,Bürgermeisterin,{},Weg 1,57439,Attendorn,rathaus@attendorn.example",
        before.from_on
    );
    world.import(format!("{head}\n{row}\n").as_bytes()).await;
    let after = read().await;
    assert_eq!(after.last_name, "Neu");
    assert_eq!((after.mail, after.salutation, after.title), (before.mail, before.salutation, before.title));
    world.import(format!("{head},mail\n{row},\n").as_bytes()).await;
    assert_eq!(read().await.mail, "", "an empty cell does");
}
