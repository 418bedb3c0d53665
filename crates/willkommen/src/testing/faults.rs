//! Bad input gets clear words and leaves nothing half done.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use platform::clock::Moment;
use sea_orm::ConnectionTrait as _;

use super::World;
use crate::demo;

#[tokio::test(flavor = "multi_thread")]
async fn wrong_codes_get_different_words() {
    let world = World::new().await;
    world.campaign().await;
    let good = world.code_of("05966004").await;
    let mut browser = world.browser();
    browser.get("/de/invitations/code").await;
    let mut slip = good.clone().into_bytes();
    let other = (1..12).find(|place| slip[*place] != slip[0]).unwrap();
    slip.swap(0, other);
    let slip = String::from_utf8(slip).unwrap();
    let short = browser.post("/de/invitations/code", &[("code", "ABCD")]).await;
    let slipped = browser.post("/de/invitations/code", &[("code", &slip)]).await;
    assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(slipped.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_ne!(short.words(), slipped.words());
    assert!(slipped.text().contains(&slip), "what was typed is still there");
    assert!(browser.cookie.is_none());
    let typed = format!("{}-{}-{}", &good[..4], &good[4..8], &good[8..]).to_lowercase();
    let opened = browser.post("/de/invitations/code", &[("code", &typed)]).await;
    assert_eq!(opened.location, "/de/declaration");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_ends_after_a_year() {
    let world = World::new().await;
    world.campaign().await;
    let code = world.code_of("05966004").await;
    world.app.clock.set(world.app.clock.now().plus_minutes(367 * 24 * 60));
    let mut browser = world.browser();
    browser.get("/de/invitations/code").await;
    let page = browser.post("/de/invitations/code", &[("code", &code)]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(browser.cookie.is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn guessing_ends_soon() {
    let world = World::new().await;
    let mut browser = world.browser();
    browser.get("/de/invitations/code").await;
    let mut last = StatusCode::OK;
    for _ in 0..12 {
        last = browser.post("/de/invitations/code", &[("code", "000000000000")]).await.status;
    }
    assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_scanner_may_open_a_sign_in_link_as_often_as_it_likes() {
    let world = World::new().await;
    let link = demo::link(&world.app, "agency").await.unwrap();
    let path = link.strip_prefix(&world.app.config.base_url).unwrap();
    for _ in 0..5 {
        world.browser().get(path).await;
        let head = Request::head(path).body(Body::empty()).unwrap();
        world.browser().send(head).await;
    }
    let mut person = world.browser();
    person.get(path).await;
    let page = person.post(path, &[]).await;
    assert_eq!(page.location, "/de/dashboard");
    assert!(page.set_cookie.contains("Secure; HttpOnly; SameSite=Lax"), "{}", page.set_cookie);
    let mut second = world.browser();
    second.get(path).await;
    second.post(path, &[]).await;
    assert!(second.cookie.is_none(), "a link is good once");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_newer_link_replaces_the_older_and_both_end() {
    let world = World::new().await;
    let older = demo::link(&world.app, "agency").await.unwrap();
    let newer = demo::link(&world.app, "agency").await.unwrap();
    let base = world.app.config.base_url.clone();
    for (link, minutes) in [(older, 0), (newer, 16)] {
        world.app.clock.set(world.app.clock.now().plus_minutes(minutes));
        let path = link.strip_prefix(&base).unwrap();
        let mut browser = world.browser();
        browser.get("/de/sign-in").await;
        browser.get(path).await;
        browser.post(path, &[]).await;
        assert!(browser.cookie.is_none());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_learns_which_addresses_are_known() {
    let world = World::new().await;
    let mut browser = world.browser();
    browser.get("/de/sign-in").await;
    let known = browser.post("/de/sign-in", &[("mail", "katrin.sommer@agentur.example")]).await;
    let unknown = browser.post("/de/sign-in", &[("mail", "nobody@nowhere.example")]).await;
    assert_eq!((known.status, known.location), (unknown.status, unknown.location));
    assert_eq!(world.mails_to("katrin.sommer@agentur.example").await, 1);
    assert_eq!(world.mails_to("nobody@nowhere.example").await, 0);
    let injected = browser.post("/de/sign-in", &[("mail", "a@b.example\r\nBcc: c@d.example")]).await;
    assert_eq!(injected.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_for_others_reads_like_what_does_not_exist() {
    let world = World::new().await;
    let access = "Oder Ihr Zugang gehört nicht dazu.";
    let mut lead = world.signed_in("lead").await;
    let mut said = Vec::new();
    for address in ["/de/nowhere", "/de/outbox", "/de/offers/00000000-0000-4000-8000-000000000000"] {
        let page = lead.get(address).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{address}");
        let text = page.text();
        said.push(text.split("class=\"lead\">").nth(1).unwrap().split("</p>").next().unwrap().to_owned());
    }
    assert!(said[0].ends_with(access), "{said:?}");
    assert!(said.iter().all(|one| *one == said[0]), "{said:?}");
    let anybody = world.browser().get("/de/nowhere").await.words();
    assert!(anybody.contains("Diese Seite gibt es nicht.") && !anybody.contains(access), "{anybody}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_ends_when_nobody_clicks() {
    let world = World::new().await;
    let mut browser = world.signed_in("agency").await;
    assert_eq!(browser.get("/de/dashboard").await.status, StatusCode::OK);
    world.app.clock.set(world.app.clock.now().plus_minutes(121));
    assert_eq!(browser.get("/de/dashboard").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test(flavor = "multi_thread")]
async fn forms_from_elsewhere_change_nothing() {
    let world = World::new().await;
    let mut browser = world.signed_in("agency").await;
    browser.get("/de/invitations/new").await;
    let foreign = Request::post("/de/sign-out")
        .header("sec-fetch-site", "cross-site")
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Body::from("form_id=x"))
        .unwrap();
    assert_eq!(browser.send(foreign).await.status, StatusCode::FORBIDDEN);
    let unsealed = browser.post_raw("/de/sign-out", &[("form_id", "guessed.guessed")]).await;
    assert_eq!(unsealed.status, StatusCode::FORBIDDEN);
    assert_eq!(browser.get("/de/dashboard").await.status, StatusCode::OK, "still signed in");
}

#[tokio::test(flavor = "multi_thread")]
async fn oversized_and_malformed_input_is_refused_in_words() {
    let world = World::new().await;
    let mut browser = world.browser();
    browser.get("/de/sign-in").await;
    let huge = "x".repeat(300 * 1024);
    let page = browser.post("/de/sign-in", &[("mail", &huge)]).await;
    assert_eq!(page.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(page.words().contains("02761"), "whom to call: {}", page.words());
    for path in ["/xx/", "/de/nowhere", "/de/municipalities/%00", "/de/invitations/not-an-id", "/%ff"] {
        let page = world.signed_in("agency").await.get(path).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
        assert!(page.words().contains("02761"), "{path}: {}", page.words());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn hostile_words_stay_words() {
    let world = World::new().await;
    world.campaign().await;
    let name = "<script>alert(1)</script> #read(\"/etc/passwd\") $x$ 🎉 مرحبا";
    let mut mayor = world.declare("05966004", (name, "jana.vogt@attendorn.example")).await;
    let page = mayor.get("/de/declaration/receipt").await.text();
    assert!(page.contains("&#60;script&#62;") || page.contains("&lt;script&gt;"), "{page}");
    assert!(!page.contains("<script>alert"));
    assert!(mayor.get("/de/declaration/certificate.pdf").await.bytes.starts_with(b"%PDF"));
}

#[tokio::test(flavor = "multi_thread")]
async fn two_people_who_declare_at_once_get_one_declaration() {
    let world = World::new().await;
    world.campaign().await;
    let mut one = world.at_lead("05966004").await;
    let lead = [("lead_name", "Jana Vogt"), ("lead_function", "x"), ("lead_mail", "j@v.example")];
    one.post("/de/declaration/lead", &lead).await;
    one.get("/de/declaration/signature").await;
    let mut two = world.browser();
    two.cookie.clone_from(&one.cookie);
    two.get("/de/declaration/signature").await;
    let confirmation = world.confirmation_code("05966004").await;
    let fields = super::world::signature(&confirmation);
    let (first, second) = tokio::join!(
        one.post("/de/declaration/signature", &fields),
        two.post("/de/declaration/signature", &fields),
    );
    assert_eq!(first.location, "/de/declaration/receipt");
    assert_eq!(second.location, "/de/declaration/receipt");
    let sql = "select count(*) as value from journal where kind = 'declaration_signed'";
    let many: Option<i64> = platform::db::value(world.app.db.read(), sql, vec![]).await.unwrap();
    assert_eq!(many, Some(1));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_failed_write_undoes_only_itself() {
    let world = World::new().await;
    let db = &world.app.db;
    let insert = |seq: i64, fails: bool| {
        db.write(move |tx| {
            Box::pin(async move {
                let sql = "insert into journal_reader (name, seq) values ($1, $2)";
                platform::db::run(tx, sql, platform::values![format!("r{seq}"), seq]).await?;
                if fails { Err(platform::Error::Conflict) } else { Ok(()) }
            })
        })
    };
    let (one, two, three) = tokio::join!(insert(1, false), insert(2, true), insert(3, false));
    assert!(one.is_ok() && two.is_err() && three.is_ok());
    let sql = "select count(*) as value from journal_reader where name in ('r1', 'r2', 'r3')";
    let many: Option<i64> = platform::db::value(db.read(), sql, vec![]).await.unwrap();
    assert_eq!(many, Some(2));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_write_that_breaks_in_the_database_or_panics_takes_nobody_along() {
    let world = World::new().await;
    let db = &world.app.db;
    let insert = |name: &'static str, then: fn() -> &'static str| {
        db.write(move |tx| {
            Box::pin(async move {
                let sql = "insert into journal_reader (name, seq) values ($1, $2)";
                platform::db::run(tx, sql, platform::values![name, 1_i64]).await?;
                tx.execute_unprepared(then()).await?;
                Ok::<_, platform::Error>(())
            })
        })
    };
    let (one, two, three, four) = tokio::join!(
        insert("a", || "select 1"),
        insert("b", || "insert into no_such_table values (1)"),
        insert("c", || panic!("in the middle of a write")),
        insert("d", || "select 1"),
    );
    assert!(one.is_ok() && two.is_err() && three.is_err() && four.is_ok());
    let hidden: Result<(), platform::Error> = db
        .write(|tx| {
            Box::pin(async move {
                let sql = "insert into journal_reader (name, seq) values ($1, $2)";
                platform::db::run(tx, sql, platform::values!["e", 1_i64]).await?;
                let _ = tx.execute_unprepared("insert into no_such_table values (1)").await;
                Ok(())
            })
        })
        .await;
    let sql = "select count(*) as value from journal_reader where name in ('a', 'b', 'c', 'd', 'e')";
    let many: Option<i64> = platform::db::value(db.read(), sql, vec![]).await.unwrap();
    // What is acknowledged stands, on either engine.
    assert_eq!(many, Some(2 + i64::from(hidden.is_ok())));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_has_reached_its_date_is_deleted() {
    let world = World::new().await;
    let _browser = world.signed_in("agency").await;
    world.app.clock.set(Moment(world.app.clock.now().0).plus_minutes(2 * 24 * 60));
    let rows = crate::workers::sweep(&world.app).await.unwrap();
    assert!(rows >= 2, "a session and its link: {rows}");
}

#[tokio::test(flavor = "multi_thread")]
async fn one_reaction_that_fails_does_not_hold_up_the_others() {
    let world = World::new().await;
    world.campaign().await;
    // A declaration whose municipality is gone from the register cannot be followed up.
    let payload = r#"{"kind":"of another version"}"#;
    world
        .write(move |tx| {
            Box::pin(async move {
                crate::journal::record_foreign(tx, payload);
                Ok(())
            })
        })
        .await;
    world.declare("05966004", ("Jana Vogt", "jana.vogt@attendorn.example")).await;
    assert!(world.mail_to("jana.vogt@attendorn.example").await.contains("/de/sign-in"), "the others go on");
    let page = world.signed_in("operator").await.get("/de/outbox").await.words();
    assert!(page.contains("Was nicht geklappt hat") && page.contains("Journalzeile"), "{page}");
    assert_eq!(crate::workers::retry_aside(&world.app, None).await.unwrap(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_private_character_in_a_name_stops_no_document() {
    let world = World::new().await;
    world.campaign_near().await;
    let mut mayor = world.declare("05966004", ("Jana \u{e002} Vogt 🎉", "jana.vogt@attendorn.example")).await;
    let pdf = mayor.get("/de/declaration/certificate.pdf").await;
    assert!(pdf.bytes.starts_with(b"%PDF"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_register_that_changed_after_the_preparation_holds_its_letter_back() {
    let world = World::new().await;
    let mut first = world.signed_in("agency").await;
    first.get("/de/invitations/new").await;
    let today = world.app.clock.today();
    let fields = [
        ("title", "Einladung"),
        ("letter_on", &today.to_string()),
        ("reply_by", &today.plus_days(56).to_string()),
        ("district", "05966"),
    ];
    let address = first.post("/de/invitations/new", &fields).await.location;
    let change = "update municipality set hall_place = '' where ags = '05966024'";
    world.write(move |tx| Box::pin(async move { Ok(platform::db::run(tx, change, vec![]).await?) })).await;
    let mut second = world.signed_in("agency-second").await;
    second.get(&address).await;
    second.post(&format!("{address}/release"), &[]).await;
    world.settle().await;
    let page = second.get(&address).await.words();
    assert!(page.contains("Olpe Die Anschrift des Rathauses ist unvollständig."), "{page}");
    assert_eq!(crate::invitations::sent(world.app.db.read()).await.unwrap().len(), 6);
    let file = second.get("/de/dashboard/municipalities/05966024").await.words();
    assert!(file.contains("Die Anschrift des Rathauses ist unvollständig."), "{file}");
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_typed_is_lost_when_a_session_ends() {
    let world = World::new().await;
    world.campaign().await;
    let code = world.code_of("05966004").await;
    let mut mayor = world.at_lead("05966004").await;
    world.app.clock.set(world.app.clock.now().plus_minutes(13 * 60));
    let lead = [
        ("lead_name", "Jana Vogt"),
        ("lead_function", "Stadtmarketing"),
        ("lead_mail", "jana@attendorn.example"),
    ];
    let ended = mayor.post("/de/declaration/lead", &lead).await;
    assert_eq!(ended.status, StatusCode::FORBIDDEN);
    assert_eq!(ended.value_of("lead_name"), "Jana Vogt");
    // She comes in again in another window and sends the kept form: first its id is renewed.
    let mut again = world.browser();
    again.get("/de/invitations/code").await;
    again.post("/de/invitations/code", &[("code", &code)]).await;
    mayor.cookie = again.cookie.clone();
    let stale = mayor.post("/de/declaration/lead", &lead).await;
    assert_eq!((stale.status, stale.value_of("lead_name")), (StatusCode::FORBIDDEN, "Jana Vogt".to_owned()));
    let saved = mayor.post("/de/declaration/lead", &lead).await;
    assert_eq!(saved.location, "/de/declaration/signature");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_declares_what_they_have_not_seen() {
    let world = World::new().await;
    world.campaign().await;
    let mut mayor = world.at_lead("05966004").await;
    let lead = |name| {
        [("lead_name", name), ("lead_function", "Stadtmarketing"), ("lead_mail", "jana@attendorn.example")]
    };
    mayor.post("/de/declaration/lead", &lead("Jana Vogt")).await;
    mayor.get("/de/declaration/signature").await;
    let change = "update declaration set lead_name = 'Somebody Else'";
    world.write(move |tx| Box::pin(async move { Ok(platform::db::run(tx, change, vec![]).await?) })).await;
    let confirmation = world.confirmation_code("05966004").await;
    let page = mayor.post("/de/declaration/signature", &super::world::signature(&confirmation)).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.words().contains("Jemand hat die Angaben inzwischen geändert"), "{}", page.words());
    let page = mayor.post("/de/declaration/signature", &super::world::signature(&confirmation)).await;
    assert_eq!(page.location, "/de/declaration/receipt", "now it was seen");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_used_code_shows_the_state_and_no_names() {
    let world = World::new().await;
    world.campaign_near().await;
    world.declare("05966004", ("Jana Vogt", "jana.vogt@attendorn.example")).await;
    world.app.clock.set(world.app.clock.now().plus_minutes(5));
    let code = world.code_of("05966004").await;
    let mut other = world.browser();
    other.get("/de/invitations/code").await;
    other.post("/de/invitations/code", &[("code", &code)]).await;
    let receipt = other.get("/de/declaration/receipt").await;
    assert!(
        receipt.words().contains("Diese Kommune nimmt schon teil.") && !receipt.text().contains("Jana"),
        "{}",
        receipt.words()
    );
    assert_eq!(other.get("/de/declaration/certificate.pdf").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_towns_cannot_name_the_same_lead() {
    let world = World::new().await;
    world.campaign_near().await;
    world.declare("05966004", ("Pat Doppel", "pat@beide.example")).await;
    let mut mayor = world.at_lead("05966024").await;
    let lead = [
        ("lead_name", "Pat Doppel"),
        ("lead_function", "Stadtmarketing"),
        ("lead_mail", "Pat@beide.example"),
    ];
    assert_eq!(mayor.post("/de/declaration/lead", &lead).await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_of_thousands_comes_a_hundred_at_a_time() {
    let world = World::new().await;
    let rows: String = (0..2_000)
        .map(|n| format!("{:08},Ort {n},Gemeinde,{:05},1234,01234\n", 10_000_000 + n, 10_000 + n / 40))
        .collect();
    let file = format!("ags,name,kind,kreis_ags,population,postal_code\n{rows}");
    let mut agency = world.signed_in("agency").await;
    agency.get("/de/region/import").await;
    let refused = agency.upload("/de/region/import", &[("file", file.as_bytes())]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "foreign districts need a word");
    let sheet = crate::region::Sheet::read(file.as_bytes()).unwrap();
    let mapping = crate::region::Mapping::guess(&sheet);
    let pack = &world.app.pack;
    let register = crate::region::read_register(world.app.db.read(), pack, &sheet, &mapping, true)
        .await
        .unwrap()
        .unwrap();
    world
        .write(move |tx| Box::pin(async move { Ok(crate::region::save_register(tx, &register).await?) }))
        .await;
    let public = world.browser().get("/de/municipalities").await;
    assert_eq!(public.text().matches("class=\"name\"").count(), 100);
    assert_eq!(public.text().matches("<path class=\"stage-").count(), 59, "the map stays as it is");
    assert!(public.words().contains("Seite 1 von 21"), "{}", public.words());
    let last = world.browser().get("/de/municipalities?name=&page=21").await;
    assert_eq!(last.text().matches("class=\"name\"").count(), 59);
    let table = agency.get("/de/dashboard/municipalities?name=Ort+1").await;
    assert!(table.words().contains("Seite 1 von 12"), "{}", table.words());
    assert!(agency.get("/de/dashboard").await.text().len() < 60_000);
    let held = agency.get(&world.prepared().await).await;
    assert!(held.words().contains("Und 1901 weitere"), "{}", held.words());
    assert!(held.text().len() < 120_000);
}
