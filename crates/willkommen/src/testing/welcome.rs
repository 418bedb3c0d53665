//! What a town tells newcomers, in its own words or those of the pack, and their first steps.

use axum::http::StatusCode;
use platform::{db, values};

use super::booklet::{card, phone};
use super::browser::Page;
use super::participation::{OLPE, count};
use super::{Browser, World};
use crate::ids::WelcomePageId;
use crate::vouchers::booklet::speech::{Speaker, Tongue};

/// The form of a page as it stands, with some fields changed.
pub(super) async fn save(lead: &mut Browser, topic: &str, changed: &[(&str, &str)]) -> Page {
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
pub(super) async fn words(phone: &mut Browser, address: &str) -> String {
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
    for number in ["110", "116117", "116016"] {
        assert!(town.text().contains(&format!("href=\"tel:{number}\"")), "{number} in a list can be tapped");
    }
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
async fn whose_card_opens_nothing_reads_when_the_town_hall_is_open_and_how_to_call_it() {
    let world = World::new().await;
    let (_, code) = card(&world, 1, "void").await;
    let mut newcomer = world.browser();
    let address = "/booklet/uk/open";
    newcomer.get(address).await;
    let before = newcomer.post(address, &[("code", &code)]).await;
    assert_eq!(before.status, StatusCode::UNPROCESSABLE_ENTITY);
    let said_hours = Speaker { tongue: Tongue::Uk }.get("booklet-voucher-hours");
    assert!(!before.words().contains(&said_hours), "nothing is said that the town has not said");

    let mut lead = world.signed_in("lead").await;
    let hours = "Mo bis Fr 8 bis 12 Uhr\nDo auch 14 bis 18 Uhr";
    let said = [("title", "Ihr Rathaus"), ("body", "Hier."), ("phone", "02722 640"), ("hours", hours)];
    assert_eq!(save(&mut lead, "town-hall", &said).await.location, "/de/welcome");
    newcomer.get(address).await;
    let page = newcomer.post(address, &[("code", &code)]).await;
    assert!(page.text().contains("href=\"tel:+492722640\""), "{}", page.text());
    assert!(page.text().contains(&format!("lang=\"de\">{hours}</bdi>")), "{}", page.text());
    let german = Speaker { tongue: Tongue::Uk }.get("booklet-german");
    assert!(page.words().contains(&said_hours) && page.words().contains(&german), "{}", page.words());
    let mut holder = phone(&world, 2).await;
    assert!(words(&mut holder, "/booklet/de/town").await.contains("Do auch 14 bis 18 Uhr"));
    for address in ["/booklet/uk", "/booklet/uk/data", "/booklet/uk/town", "/booklet/uk/move"] {
        let text = holder.get(address).await.text();
        // At the foot of each, whatever the town's own pages say above it.
        let text = text.split("<h2 id=\"contact\">").nth(1).unwrap();
        for said in ["href=\"tel:+492722640\"", hours, said_hours.as_str()] {
            assert!(text.contains(said), "{address}, {said}: {text}");
        }
    }

    // What the town does not show to newcomers it does not show here either.
    let revision = lead.get("/de/welcome/town-hall").await.value_of("revision");
    let hide = [("step", "hide"), ("revision", revision.as_str())];
    lead.post("/de/welcome/town-hall/standing", &hide).await;
    newcomer.get(address).await;
    let hidden = newcomer.post(address, &[("code", &code)]).await;
    assert!(!hidden.text().contains("tel:+492722640"), "{}", hidden.text());
    let long = save(&mut lead, "town-hall", &[("hours", &"x".repeat(401))]).await;
    assert_eq!(long.status, StatusCode::UNPROCESSABLE_ENTITY);
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
