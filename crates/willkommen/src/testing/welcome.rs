//! What newcomers are told, their first steps, and mails that only come to who has asked for them twice.

use axum::http::StatusCode;
use platform::{db, values};

use super::booklet::{ONCE, offer, phone};
use super::browser::Page;
use super::participation::{OLPE, count};
use super::{Browser, World};
use crate::ids::WelcomePageId;
use crate::vouchers::booklet::speech::{Speaker, Tongue};
use crate::vouchers::{booklet, welcome};

const MAIL: &str = "neu@zuhause.example";
const CONSENTS: &str = "select count(*) as value from newcomer_mail";
const REMINDERS: &str = "select count(*) as value from mail where reason like 'newcomer:%:reminder'";
const DAY: i64 = 24 * 60;

/// The form of a page as it stands, with some fields changed.
async fn save(lead: &mut Browser, topic: &str, changed: &[(&str, &str)]) -> Page {
    let address = format!("/de/welcome/{topic}");
    let page = lead.get(&address).await;
    let revision = page.value_of("revision");
    let mut fields = vec![
        ("title", "Müll bei uns"),
        ("body", "Montags kommt die graue Tonne.\n\n- Papier\n- Glas"),
        ("position", "40"),
        ("revision", revision.as_str()),
    ];
    fields.retain(|(name, _)| changed.iter().all(|(other, _)| other != name));
    fields.extend_from_slice(changed);
    lead.post(&address, &fields).await
}

/// A page of the booklet in words, as the phone shows it.
async fn words(phone: &mut Browser, address: &str) -> String {
    let page = phone.get(address).await;
    assert_eq!(page.status, StatusCode::OK, "{address}: {}", page.words());
    page.words()
}

/// A page of the town's own, in German.
async fn write_own(lead: &mut Browser, title: &str) {
    let fresh = lead.get("/de/welcome/new").await.value_of("topic");
    let fields = [("title", title), ("body", "Zum Baden."), ("position", "5"), ("topic", fresh.as_str())];
    assert_eq!(lead.post("/de/welcome/new", &fields).await.location, "/de/welcome");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_many_pieces_have_in_common_is_said_once_at_the_top() {
    let world = World::new().await;
    let mut lead = world.signed_in("lead").await;
    let mut phone = phone(&world, 1).await;
    for path in ["town", "first-steps"] {
        let page = words(&mut phone, &format!("/booklet/pl/{path}")).await;
        assert_eq!(page.matches("przetłumaczona maszynowo").count(), 1, "{path}: {page}");
        assert!(!page.contains("tłumaczenie maszynowe"), "{path}: {page}");
    }
    for (title, times) in [("Unser See", 1), ("Unser Wald", 2), ("Unser Markt", 1)] {
        write_own(&mut lead, title).await;
        let page = words(&mut phone, "/booklet/pl/town").await;
        assert_eq!(page.matches("na razie tylko po niemiecku").count(), times, "{title}: {page}");
        assert_eq!(page.contains("3 teksty na tej stronie"), title == "Unser Markt", "{title}: {page}");
    }
    assert!(!words(&mut phone, "/booklet/de/town").await.contains("nur auf Deutsch"));
}

#[tokio::test(flavor = "multi_thread")]
async fn no_town_begins_empty_and_what_is_missing_is_german_and_says_so() {
    let world = World::new().await;
    let mut phone = phone(&world, 1).await;
    assert!(words(&mut phone, "/booklet/de/town").await.contains("Müll trennen"));
    assert!(words(&mut phone, "/booklet/en/town").await.contains("Sorting waste"));
    assert!(words(&mut phone, "/booklet/de-leicht/town").await.contains("Es gibt viele Tonnen."));
    let ukrainian = words(&mut phone, "/booklet/uk/town").await;
    assert!(ukrainian.contains("Сортування сміття"), "{ukrainian}");
    assert!(!ukrainian.contains("лише німецькою"), "nothing is missing: {ukrainian}");
    write_own(&mut world.signed_in("lead").await, "Unser See").await;
    let ukrainian = phone.get("/booklet/uk/town").await;
    assert!(ukrainian.text().contains("<span lang=\"de\" dir=\"ltr\">Unser See</span>"));
    assert!(ukrainian.words().contains("лише німецькою"), "{}", ukrainian.words());
    let family = words(&mut phone, "/booklet/de/town?family=yes").await;
    assert!(family.contains("Kita und Schule") && family.contains("Müll trennen"), "{family}");
    assert!(!family.contains("Arbeit finden"), "{family}");
    for tongue in Tongue::ALL {
        for path in ["town", "first-steps", "mails", "mails/confirmed", "mails/ended"] {
            let page = phone.get(&format!("/booklet/{}/{path}", tongue.word())).await;
            assert_eq!(page.status, StatusCode::OK, "{tongue:?} {path}");
            assert!(page.bytes.len() <= 60 * 1024, "{tongue:?} {path} weighs {} bytes", page.bytes.len());
            assert!(!page.words().contains("welcome-"), "{tongue:?} {path} shows a key: {}", page.words());
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_lead_changes_hides_adds_and_resets_pages() {
    let world = World::new().await;
    let mut lead = world.signed_in("lead").await;
    let mut phone = phone(&world, 1).await;
    let saved =
        save(&mut lead, "waste", &[("phone", "02722 64-0"), ("link", "https://attendorn.example")]).await;
    assert_eq!(saved.location, "/de/welcome", "{}", saved.words());
    let town = phone.get("/booklet/de/town").await;
    assert!(town.words().contains("Montags kommt die graue Tonne.") && town.text().contains("<li>Glas</li>"));
    assert!(
        town.text().contains("href=\"tel:+492722640\"") && town.text().contains("https://attendorn.example")
    );
    assert!(!town.words().contains("Müll trennen"), "the town's page stands in its place");
    assert!(words(&mut phone, "/booklet/en/town").await.contains("Sorting waste"), "other words are kept");

    // Whatever is typed stays text, and only web pages become links.
    save(&mut lead, "waste", &[("body", "<script>alert(1)</script>")]).await;
    assert!(!phone.get("/booklet/de/town").await.text().contains("<script>alert"));
    for (field, typed, says) in [
        ("link", "javascript:alert(1)", "führt zu keiner Webseite"),
        ("title", " ", "eine Überschrift"),
        ("body", "", "einen Text"),
        ("position", "zehn", "ganze Zahl"),
    ] {
        let refused = save(&mut lead, "waste", &[(field, typed)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
        assert!(refused.words().contains(says), "{field}: {}", refused.words());
    }
    let long = "x".repeat(4_001);
    let refused = save(&mut lead, "waste", &[("body", &long)]).await;
    assert!(refused.text().contains(&long) && refused.words().contains("Höchstens 4000 Zeichen"));

    let revision = lead.get("/de/welcome/waste").await.value_of("revision");
    let hide = [("step", "hide"), ("revision", revision.as_str())];
    assert_eq!(lead.post("/de/welcome/waste/standing", &hide).await.location, "/de/welcome");
    assert!(!words(&mut phone, "/booklet/de/town").await.contains("Müll bei uns"));
    let again = lead.post("/de/welcome/waste/standing", &hide).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "the page is older than what stands");

    let fresh = lead.get("/de/welcome/new").await.value_of("topic");
    let own = [("title", "Unser See"), ("body", "Zum Baden."), ("position", "5"), ("topic", fresh.as_str())];
    for _ in 0..2 {
        assert_eq!(lead.post("/de/welcome/new", &own).await.location, "/de/welcome");
    }
    assert_eq!(words(&mut phone, "/booklet/de/town").await.matches("Unser See").count(), 1);

    let revision = lead.get("/de/welcome/waste").await.value_of("revision");
    lead.post("/de/welcome/waste/removal", &[("revision", &revision)]).await;
    assert!(words(&mut phone, "/booklet/de/town").await.contains("Müll trennen"), "as the pack has it");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_windows_do_not_overwrite_each_other() {
    let world = World::new().await;
    let mut lead = world.signed_in("lead").await;
    let mut other = world.signed_in("lead").await;
    for title in ["Erst", "Dann"] {
        let seen = other.get("/de/welcome/waste").await.value_of("revision");
        assert_eq!(save(&mut lead, "waste", &[("title", title)]).await.status, StatusCode::SEE_OTHER);
        let late = [("title", "Spät"), ("body", "x"), ("position", "1"), ("revision", seen.as_str())];
        let refused = other.post("/de/welcome/waste", &late).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{title}");
        assert!(refused.words().contains("Inzwischen hat jemand anderes"), "{}", refused.words());
        assert_eq!(refused.value_of("title"), "Spät", "what was typed is kept");
        assert!(lead.get("/de/welcome").await.words().contains(title));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_translation_counts_as_checked_until_the_german_changes() {
    let world = World::new().await;
    let mut lead = world.signed_in("lead").await;
    let mut phone = phone(&world, 1).await;
    let address = "/de/welcome/waste/texts/ar";
    let revision = lead.get(address).await.value_of("revision");
    let text =
        [("title", "النفايات"), ("body", "يوم الاثنين"), ("checked", "yes"), ("revision", revision.as_str())];
    let saved = lead.post(address, &text).await;
    assert_eq!(saved.location, "/de/welcome/waste", "{}", saved.words());
    let heading = "<span lang=\"ar\" dir=\"rtl\">النفايات</span></h2>";
    let section = |page: &Page| {
        let text = page.text();
        text.split(heading).nth(1).unwrap().split("</section>").next().unwrap().to_owned()
    };
    // The whole page says that it is machine translated; what somebody has checked is the exception.
    let checked = Speaker { tongue: Tongue::Ar }.get("booklet-checked-text");
    assert!(section(&phone.get("/booklet/ar/town").await).contains(&checked));
    save(&mut lead, "waste", &[]).await;
    assert!(!section(&phone.get("/booklet/ar/town").await).contains(&checked));
    let half = lead.post(address, &[("title", "x"), ("body", ""), ("revision", "2")]).await;
    assert_eq!(half.status, StatusCode::UNPROCESSABLE_ENTITY);
    for missing in
        ["/de/welcome/waste/texts/de", "/de/welcome/waste/texts/fr", "/de/welcome/nothing/texts/ar"]
    {
        assert_eq!(lead.get(missing).await.status, StatusCode::NOT_FOUND, "{missing}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn another_town_s_page_is_not_there() {
    let world = World::new().await;
    let (olpe, id) = (world.town(OLPE).await, WelcomePageId::new());
    let now = world.app.clock.now();
    world
        .write(move |tx| {
            Box::pin(async move {
                let page = "insert into welcome_page (id, municipality, topic, position, is_public, revision, \
                            changed_at) values ($1, $2, $3, 1, $4, 1, $5)";
                db::run(tx, page, values![id, olpe, id.to_string(), true, now]).await?;
                let text = "insert into welcome_text (page, lang, title, body, is_checked) \
                            values ($1, 'de', 'Nur in Olpe', 'x', $2)";
                Ok(db::run(tx, text, values![id, true]).await?)
            })
        })
        .await;
    let mut lead = world.signed_in("lead").await;
    assert!(!lead.get("/de/welcome").await.words().contains("Nur in Olpe"));
    for deed in ["", "/standing", "/removal", "/texts/ar"] {
        let address = format!("/de/welcome/{id}{deed}");
        let fields = [("title", "x"), ("body", "x"), ("position", "1"), ("step", "hide"), ("revision", "1")];
        assert_eq!(lead.post(&address, &fields).await.status, StatusCode::NOT_FOUND, "{deed}");
    }
    let mut phone = phone(&world, 1).await;
    assert!(!words(&mut phone, "/booklet/de/town").await.contains("Nur in Olpe"));
}

#[tokio::test(flavor = "multi_thread")]
async fn first_steps_are_ticked_in_the_booklet_and_go_with_it() {
    let world = World::new().await;
    let (mut one, mut two) = (phone(&world, 1).await, phone(&world, 2).await);
    let address = "/booklet/de/first-steps";
    let page = words(&mut one, address).await;
    assert!(page.contains("Wohnsitz anmelden") && page.contains("Am besten bis 11.12.2026"), "{page}");
    assert!(page.contains("Noch ist nichts abgehakt."), "{page}");
    let ticked = one.post(address, &[("tick", "register"), ("chosen", "family,rich")]).await;
    assert_eq!(ticked.location, "/booklet/de/first-steps?family=yes#step-register");
    one.post(address, &[("tick", "register")]).await;
    assert!(words(&mut one, address).await.contains("Ein Schritt ist abgehakt."));
    let family = words(&mut one, "/booklet/de/first-steps?family=yes").await;
    assert!(family.contains("Kindergeld beantragen") && !family.contains("Pflegekasse"), "{family}");
    assert!(words(&mut two, address).await.contains("Noch ist nichts abgehakt."));
    one.get(address).await;
    assert_eq!(one.post(address, &[("tick", "fly")]).await.status, StatusCode::NOT_FOUND);
    let file = one.get("/booklet/de/data/download").await.text();
    assert!(file.contains("\"register\""), "{file}");
    one.get(address).await;
    one.post(address, &[("untick", "register")]).await;
    assert_eq!(count(&world, "select count(*) as value from welcome_tick").await, 0);
    one.post(address, &[("tick", "bank")]).await;
    one.get("/booklet/de/data/deletion").await;
    assert_eq!(one.post("/booklet/de/data/deletion", &[]).await.location, "/booklet/de/deleted");
    assert_eq!(count(&world, "select count(*) as value from welcome_tick").await, 0);
    assert_eq!(two.get(address).await.status, StatusCode::OK, "the other booklet is still there");
}

/// Asks for mails with some purposes; answers the token of the link that confirms them.
async fn ask(world: &World, phone: &mut Browser, tongue: &str, purposes: &[&str]) -> String {
    let address = format!("/booklet/{tongue}/mails");
    phone.get(&address).await;
    let mut fields = vec![("mail", MAIL)];
    fields.extend(purposes.iter().map(|purpose| (*purpose, "yes")));
    let asked = phone.post(&address, &fields).await;
    assert_eq!(asked.location, address, "{}", asked.words());
    let mail = world.mail_to(MAIL).await;
    mail.split("/mails/").nth(1).unwrap().split_whitespace().next().unwrap().to_owned()
}

async fn confirm(world: &World, tongue: &str, token: &str) -> Page {
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

#[tokio::test(flavor = "multi_thread")]
async fn a_town_writes_only_to_who_has_agreed_to_that() {
    let world = World::new().await;
    let mut phone = phone(&world, 1).await;
    let token = ask(&world, &mut phone, "tr", &["receptions"]).await;
    let mut lead = world.signed_in("lead").await;
    let sent = "select count(*) as value from mail where subject = 'Empfang im Rathaus'";
    let mut write = async |purpose: &str, repeat: usize| {
        let message = lead.get("/de/welcome/mails").await.value_of("message");
        let fields = [
            ("purpose", purpose),
            ("subject", "Empfang im Rathaus"),
            ("text", "Kommen Sie am Freitag."),
            ("message", message.as_str()),
        ];
        for _ in 0..repeat {
            let page = lead.post("/de/welcome/mails", &fields).await;
            assert_eq!(page.location, "/de/welcome/mails?written=yes", "{}", page.words());
        }
    };
    write("receptions", 1).await;
    assert_eq!(count(&world, sent).await, 0, "not confirmed yet");
    confirm(&world, "tr", &token).await;
    write("survey", 1).await;
    assert_eq!(count(&world, sent).await, 0, "not agreed to");
    write("receptions", 2).await;
    assert_eq!(count(&world, sent).await, 1, "pressed twice it is one mail");
    let mail = world.mail_to(MAIL).await;
    assert!(mail.contains("Belediyenizden bir davet") && mail.contains("Kommen Sie am Freitag."), "{mail}");
    assert!(mail.contains("/booklet/tr/mails/off/"), "{mail}");
    lead.get("/de/welcome/mails").await;
    for wrong in ["reminder", ""] {
        let fields = [("purpose", wrong), ("subject", "x"), ("text", "x")];
        let refused = lead.post("/de/welcome/mails", &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
    }
}
