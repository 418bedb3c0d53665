//! The pages of a booklet: every language, every state of a voucher, what is stored, and what redeeming counts.

use std::collections::BTreeSet;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use platform::{db, values};
use tower::ServiceExt as _;

use super::World;
use super::booklet::{ONCE, Terms, card, first_link, offer, open, phone, redeem, vouchers};
use super::participation::count;
use crate::ids::OfferId;
use crate::vouchers::booklet::speech::{Speaker, Tongue};
use crate::vouchers::booklet::{self, mark};

/// What a page may weigh, in bytes as it is made; it travels packed.
const MOST_BYTES: usize = 60 * 1024;
const VOUCHERS: &str = "select count(*) as value from voucher";
const DAY: i64 = 24 * 60;

async fn set(world: &World, sql: &'static str, offer: OfferId) {
    world.write(move |tx| Box::pin(async move { Ok(db::run(tx, sql, values![offer]).await?) })).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_speaks_every_language_and_is_light() {
    let world = World::new().await;
    let terms = Terms { uses: 3, period: "week", is_rotating: true, ..ONCE };
    let cup = offer(&world, "Ein Kaffee für zwei", terms).await;
    let translate = "insert into offer_text (offer, lang, benefit, conditions, is_checked) \
                     values ($1, 'ar', 'قهوة لشخصين', '', false)";
    set(&world, translate, cup).await;
    let mut phone = phone(&world, 1).await;
    let voucher = vouchers(&world).await.remove(0).id;
    for tongue in Tongue::ALL {
        let word = tongue.word();
        for path in [
            "",
            "/open?code=ABCD",
            "/move",
            "/data",
            "/data/deletion",
            "/paper",
            "/left",
            "/deleted",
            "/privacy",
            "/offers",
        ]
        .map(str::to_owned)
        .into_iter()
        .chain([format!("/vouchers/{voucher}")])
        {
            let page = phone.get(&format!("/booklet/{word}{path}")).await;
            let text = page.text();
            let what = format!("{word}{path}");
            assert!(matches!(page.status.as_u16(), 200 | 422), "{what}: {}", page.status);
            let root = format!("<html lang=\"{}\" dir=\"{}\">", tongue.code(), tongue.direction());
            assert!(text.contains(&root), "{what}");
            assert!(text.contains("class=\"emblem\""), "{what} names the funder");
            assert!(text.len() <= MOST_BYTES, "{what} weighs {} bytes", text.len());
            assert_eq!(key_in(&text), "", "{what} shows a key");
            let is_told = text.contains(&Speaker { tongue: *tongue }.get("booklet-unchecked"));
            assert_eq!(is_told, !tongue.is_checked(), "{what}");
        }
    }
    // What is missing in a language is German and says so; what nobody has checked says that.
    let words = phone.get(&format!("/booklet/uk/vouchers/{voucher}")).await;
    assert!(words.text().contains("<h1 lang=\"de\" dir=\"ltr\">Ein Kaffee für zwei</h1>"));
    assert!(words.words().contains("німецькою"));
    let words = phone.get(&format!("/booklet/ar/vouchers/{voucher}")).await;
    assert!(words.text().contains("<h1 lang=\"ar\" dir=\"rtl\">قهوة لشخصين</h1>"));
    assert!(words.words().contains("ترجمة آلية غير مراجعة"));
    assert!(words.words().contains("مرات في الأسبوع"), "{}", words.words());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_voucher_says_the_benefit_first_and_last_how_often_it_counts() {
    let world = World::new().await;
    for (benefit, uses) in [("Ein Brot", 1), ("Drei Kaffee", 3)] {
        offer(&world, benefit, Terms { uses, ..ONCE }).await;
    }
    let mut phone = phone(&world, 1).await;
    let mut said = Vec::new();
    for voucher in vouchers(&world).await {
        let page = phone.get(&format!("/booklet/de/vouchers/{}", voucher.id)).await.text();
        let places: Vec<Option<usize>> = ["<h1", "ticket-pattern", "ticket-code", "ticket-once"]
            .iter()
            .map(|part| page.find(part))
            .collect();
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?}");
        let once = page.split("ticket-once\">").nth(1).unwrap().split("</p>").next().unwrap();
        said.push(once.to_owned());
    }
    said.sort();
    assert_eq!(
        said,
        [
            "Dreimal einlösbar. Jetzt noch 3 Mal. Niemand erfährt Ihren Namen.",
            "Einmal einlösbar. Niemand erfährt Ihren Namen."
        ]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_voucher_says_how_to_reach_its_partner_and_what_of_it_is_german() {
    let world = World::new().await;
    let cup = offer(&world, "Ein Kaffee für zwei", ONCE).await;
    let mut phone = phone(&world, 1).await;
    let bare = first_link(&phone.get("/booklet/de").await.text());
    let text = phone.get(&bare).await.text();
    assert!(!text.contains("rel=\"noreferrer\"") && !text.contains("Dort spricht man"), "{text}");
    let tell = "update partner set phone = '02722 64-100', website = 'https://cafe.example', \
                languages = 'de,uk,fa' where id = (select partner from offer where id = $1)";
    set(&world, tell, cup).await;
    let page = phone.get(&bare).await;
    let (text, words) = (page.text(), page.words());
    assert!(text.contains("<a href=\"tel:+49272264100\" dir=\"ltr\">02722 64-100</a>"), "{text}");
    assert!(text.contains("<a href=\"https://cafe.example\" rel=\"noreferrer\""), "{text}");
    assert!(words.contains("Dort spricht man Deutsch · Українська · فارسی"), "{words}");
    assert!(words.contains("Mo bis Fr 8 bis 18 Uhr") && !words.contains("auf Deutsch"), "{words}");
    for (tongue, german) in
        [("uk", "німецькою"), ("ar", "بالألمانية"), ("de-leicht", "nicht in leichtem Deutsch")]
    {
        let words = phone.get(&bare.replacen("/de/", &format!("/{tongue}/"), 1)).await.words();
        assert!(words.contains(&format!("Mo bis Fr 8 bis 18 Uhr ({german})")), "{words}");
    }
}

/// A text key that stands in the words of a page; classes and addresses are no words.
fn key_in(html: &str) -> String {
    super::browser::words(html).split(' ').find(|word| word.starts_with("booklet-")).unwrap_or("").to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_list_comes_in_light_pages_ordered_by_place() {
    let world = World::new().await;
    for _ in 0..40 {
        offer(&world, "Zehn Prozent auf alles, was in der Auslage liegt, auch am Samstag", ONCE).await;
    }
    offer(&world, "Freie Fahrt", Terms { is_regional: true, ..ONCE }).await;
    let mut phone = phone(&world, 1).await;
    let mut links = BTreeSet::new();
    for (address, last) in
        [("/booklet/ro", false), ("/booklet/ro?page=2", true), ("/booklet/ro?page=9", true)]
    {
        let page = phone.get(address).await;
        let text = page.text();
        assert!(text.len() <= MOST_BYTES, "{} bytes", text.len());
        assert_eq!(text.contains("Freie Fahrt"), last, "the region comes after the town");
        assert_eq!(text.contains("rel=\"next\""), !last);
        assert_eq!(text.matches("în germană").count(), 1, "that they are German is said once, at the top");
        links.extend(text.split("/vouchers/").skip(1).map(|rest| rest[..36].to_owned()));
    }
    assert_eq!(links.len(), 41);
    // Whoever orders them by distance needs all of them, and says nothing about where that is.
    let first = phone.get("/booklet/ro").await.text();
    let address = first.split("data-whole=\"").nth(1).unwrap().split('"').next().unwrap();
    let address = address.replace("&amp;", "&").replace("&#38;", "&");
    assert!(address.ends_with("all=yes") && address.starts_with("/booklet/ro?"), "{address}");
    let whole = phone.get(&address).await.text();
    assert!(whole.contains("Freie Fahrt") && !whole.contains("data-whole"));
    assert_eq!(whole.matches("/booklet/ro/vouchers/").count(), 41);
    assert!(whole.contains("data-all-vouchers") && !whole.contains("rel=\"next\""));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_voucher_shows_its_code_only_while_it_counts() {
    let world = World::new().await;
    let cup = offer(&world, "Ein Kaffee für zwei", ONCE).await;
    let mut phone = phone(&world, 1).await;
    let voucher = vouchers(&world).await.remove(0);
    let address = first_link(&phone.get("/booklet/de").await.text());
    assert_eq!(address, format!("/booklet/de/vouchers/{}", voucher.id));
    let code = mark::code_of(&world.app.key, voucher.id, 0).grouped();
    let page = phone.get(&address).await;
    let asks = format!("data-state=\"open-0\" data-state-address=\"{address}/state\"");
    assert!(page.text().contains(&asks), "the page can ask whether it still is so");
    let told = phone.get(&format!("{address}/state")).await;
    assert_eq!((told.status, told.text().as_str()), (StatusCode::OK, "open-0"));
    assert!(page.words().contains("Noch gültig bis 26.05.2027") && page.words().contains(&code));
    assert!(page.text().contains("ticket-pattern") && page.words().contains("Nicht an Feiertagen."));
    assert!(!page.text().contains("data-rotation"), "this one stays the same");

    let mut says = async |said: &str| {
        let page = phone.get(&address).await;
        assert!(page.words().contains(said), "{said}: {}", page.words());
        assert!(!page.words().contains(&code) && !page.text().contains("ticket-pattern"), "{said}");
    };
    set(&world, "update offer set is_paused = true where id = $1", cup).await;
    says("pausiert").await;
    set(&world, "update offer set is_paused = false, pool = 1, taken = 1 where id = $1", cup).await;
    says("Vergriffen").await;
    set(&world, "update offer set pool = null, starts_on = '2026-12-24' where id = $1", cup).await;
    says("Gilt ab 24.12.2026").await;
    set(&world, "update offer set starts_on = null, state = 'ended' where id = $1", cup).await;
    says("Zurückgezogen").await;
    set(&world, "update offer set state = 'approved' where id = $1", cup).await;
    assert!(redeem(&world, voucher.id, "", 1).await);
    says("Eingelöst").await;
    assert_eq!(phone.get(&format!("{address}/state")).await.text(), "used-1");
    assert!(!phone.get(&address).await.text().contains("data-state="), "nothing more is asked");
    let used = phone.get("/booklet/de?show=used").await;
    assert!(used.text().contains("<details open>"), "what is chosen can be seen");
    let used = used.words();
    assert!(used.contains("Ein Kaffee für zwei") && used.contains("eingelöst"), "{used}");
    let list = phone.get("/booklet/de").await;
    assert!(list.words().contains("Zurzeit ist kein Gutschein offen"));
    let list = list.text();
    assert!(list.contains("<details>") && !list.contains("<details open>"), "nothing is chosen");
    for beside in ["href=\"/booklet/de/first-steps\"", "href=\"/booklet/de/town\""] {
        assert!(list.find(beside) < list.find("<form class=\"booklet-filter\""), "{beside}: {list}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_counts_what_is_good_soon_beside_what_is_open() {
    let world = World::new().await;
    offer(&world, "Ein Kaffee für zwei", ONCE).await;
    let bread = offer(&world, "Ein Brot geschenkt", ONCE).await;
    let mut phone = phone(&world, 1).await;
    set(&world, "update offer set is_paused = true where id = $1", bread).await;
    let words = phone.get("/booklet/de").await.words();
    assert!(words.contains("Ein Gutschein ist offen. Einer gilt bald."), "{words}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_expired_voucher_says_since_when() {
    let world = World::new().await;
    offer(&world, "Ein Kaffee für zwei", Terms { valid_days: 10, ..ONCE }).await;
    let mut phone = phone(&world, 1).await;
    let address = first_link(&phone.get("/booklet/en").await.text());
    world.app.clock.set(world.app.clock.now().plus_minutes(11 * DAY));
    let words = phone.get(&address).await.words();
    assert!(words.contains("Expired on 07.12.2026"), "{words}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rotating_code_works_without_script_too() {
    let world = World::new().await;
    offer(&world, "Ein Kaffee für zwei", Terms { is_rotating: true, ..ONCE }).await;
    let mut phone = phone(&world, 1).await;
    let voucher = vouchers(&world).await.remove(0);
    let page = phone.get(&format!("/booklet/de/vouchers/{}", voucher.id)).await;
    let secret = mark::rotation_secret(&world.app.key, voucher.id);
    let address = mark::address(&world.app.config.base_url, &world.app.key, &voucher);
    assert!(page.text().contains(&format!("data-rotation=\"{secret}\" data-address=\"{address}\"")));
    assert!(page.words().contains("schreiben Sie Ihren Namen darauf und zeigen Sie dazu einen Ausweis"));
    assert!(page.text().contains(crate::layout::pattern_script()));
    assert!(!phone.get("/booklet/de").await.text().contains(&secret), "only its own page is given it");
}

#[tokio::test(flavor = "multi_thread")]
async fn another_booklet_s_voucher_is_not_there() {
    let world = World::new().await;
    offer(&world, "Ein Kaffee für zwei", ONCE).await;
    let mut mine = phone(&world, 1).await;
    let own = first_link(&mine.get("/booklet/uk").await.text());
    let mut other = phone(&world, 2).await;
    for address in [own.as_str(), &format!("{own}/state"), "/booklet/uk/vouchers/x"] {
        let page = other.get(address).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND);
        assert!(page.words().contains("Тут такого немає"), "{}", page.words());
    }
    assert_eq!(other.get("/booklet/klingon").await.status, StatusCode::NOT_FOUND);
    assert_eq!(world.browser().get(&own).await.location, "/booklet/uk/open");
    // A button without a booklet, or from a page of long ago, changes nothing.
    assert_eq!(world.browser().post("/booklet/uk/saved", &[]).await.status, StatusCode::FORBIDDEN);
    let stale = mine.post_raw("/booklet/uk/data/deletion", &[("form_id", "x.y")]).await;
    assert_eq!(stale.status, StatusCode::FORBIDDEN);
    assert!(stale.words().contains("Нічого не змінено"), "{}", stale.words());
    assert_eq!(count(&world, VOUCHERS).await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_stored_can_be_taken_along_and_deleted() {
    let world = World::new().await;
    offer(&world, "Ein Kaffee für zwei", ONCE).await;
    let (_, code) = card(&world, 1, "handed_out").await;
    let mut phone = world.browser();
    open(&mut phone, &code).await;
    let words = phone.get("/booklet/de/data").await.words();
    assert!(words.contains("Hansestadt Attendorn") && words.contains("27.11.2026"), "{words}");
    assert!(words.contains("Wird gelöscht am 27.11.2027"), "half a year after the voucher: {words}");
    let file = phone.get("/booklet/de/data/download").await;
    let data: serde_json::Value = serde_json::from_slice(&file.bytes).unwrap();
    assert_eq!(data["municipality"], "Attendorn");
    assert_eq!(data["vouchers"][0]["benefit"], "Ein Kaffee für zwei");
    assert_eq!(data["deleted_on"], "2027-11-27");
    assert!(!file.text().contains(&code));

    let asked = phone.get("/booklet/de/data/deletion").await;
    assert!(asked.words().contains("Heft wirklich löschen?"));
    assert_eq!(count(&world, VOUCHERS).await, 1, "asking deletes nothing");
    let kept = phone.booklet.clone();
    let deleted = phone.post("/booklet/de/data/deletion", &[]).await;
    assert_eq!(deleted.location, "/booklet/de/deleted");
    assert!(phone.booklet.is_none() && kept.is_some());
    assert_eq!(count(&world, VOUCHERS).await, 0);
    assert_eq!(count(&world, "select count(*) as value from booklet").await, 0);
    assert!(phone.get("/booklet/de/deleted").await.text().contains("data-wiped"));
    // The cookie of before opens nothing, and neither does the card.
    phone.booklet = kept;
    assert_eq!(phone.get("/booklet/de/data").await.status, StatusCode::FORBIDDEN);
    let words = open(&mut phone, &code).await;
    assert!(words.contains("Das Heft zu dieser Karte gibt es nicht mehr"), "{words}");
    assert!(
        !words.contains("auf einem Handy gespeichert") && words.contains("Hansestadt Attendorn"),
        "{words}"
    );
    for (kind, lines) in [("booklet_opened", 1), ("booklet_deleted", 1)] {
        let sql = "select count(*) as value from journal where kind = $1";
        let found: Option<i64> = db::value(world.app.db.read(), sql, values![kind]).await.unwrap();
        assert_eq!(found, Some(lines), "{kind}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_at_once_redeem_a_voucher_exactly_once() {
    let world = World::new().await;
    offer(&world, "Ein Kaffee für zwei", ONCE).await;
    phone(&world, 1).await;
    let voucher = vouchers(&world).await.remove(0).id;
    let today = world.app.clock.today();
    let attempts = (0..100).map(|_| {
        let app = world.app.clone();
        tokio::spawn(async move {
            app.db
                .write(move |tx| {
                    Box::pin(async move {
                        Ok::<_, platform::Error>(booklet::use_one(tx, voucher, "", 1, today).await?)
                    })
                })
                .await
                .unwrap()
        })
    });
    let mut counted = 0;
    for attempt in attempts.collect::<Vec<_>>() {
        counted += usize::from(attempt.await.unwrap());
    }
    assert_eq!(counted, 1);
    assert_eq!(vouchers(&world).await[0].used, 1);

    // Taken back, it counts once more; in another period it begins anew.
    let undo = async || {
        world.write(move |tx| Box::pin(async move { Ok(booklet::undo_one(tx, voucher, "").await?) })).await
    };
    assert!(undo().await && !undo().await);
    assert!(redeem(&world, voucher, "", 1).await && !redeem(&world, voucher, "", 1).await);
    assert!(redeem(&world, voucher, "2026-W48", 1).await && !redeem(&world, voucher, "2026-W48", 1).await);
    assert!(redeem(&world, voucher, "2026-W49", 1).await);
    world.app.clock.set(world.app.clock.now().plus_minutes(400 * DAY));
    assert!(!redeem(&world, voucher, "2027-W53", 1).await, "its last day has passed");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_later_offer_comes_into_every_booklet_once() {
    let world = World::new().await;
    offer(&world, "Ein Kaffee für zwei", ONCE).await;
    phone(&world, 1).await;
    phone(&world, 2).await;
    assert_eq!(count(&world, VOUCHERS).await, 2);
    let later = offer(&world, "Ein Buch", ONCE).await;
    for _ in 0..2 {
        booklet::add_offer(&world.app, later).await.unwrap();
        assert_eq!(count(&world, VOUCHERS).await, 4);
    }
    // One that ends goes, in its town or everywhere; agreed to anew it is back.
    let town = world.town(super::participation::ATTENDORN).await;
    for place in [Some(town), None] {
        booklet::end_offer(&world.app, later, place).await.unwrap();
        let gone = vouchers(&world).await.into_iter().filter(|voucher| voucher.withdrawn);
        assert_eq!(gone.map(|voucher| voucher.offer).collect::<Vec<_>>(), [later, later]);
        booklet::add_offer(&world.app, later).await.unwrap();
        assert!(vouchers(&world).await.iter().all(|voucher| !voucher.withdrawn));
    }
    // One that begins on a day comes on that day; one that would be over already never does.
    offer(&world, "Ein Stollen", Terms { starts_on: Some("2026-12-10"), ..ONCE }).await;
    booklet::fill_all(&world.app).await.unwrap();
    assert_eq!(count(&world, VOUCHERS).await, 4);
    world.app.clock.set(world.app.clock.now().plus_minutes(13 * DAY));
    offer(&world, "Ein Tag", Terms { valid_days: 5, ..ONCE }).await;
    booklet::fill_all(&world.app).await.unwrap();
    assert_eq!(count(&world, VOUCHERS).await, 6);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_these_pages_may_have_a_worker_and_nothing_of_them_is_cached() {
    let world = World::new().await;
    let header = async |path: &str, name: &str| {
        let request = Request::get(path).body(Body::empty()).unwrap();
        let response = world.app.router().oneshot(request).await.unwrap();
        response.headers().get(name).map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default()
    };
    let policy = header("/booklet/de/open", "content-security-policy").await;
    assert!(policy.contains("worker-src 'self'") && policy.contains("manifest-src 'self'"), "{policy}");
    assert!(!header("/de/", "content-security-policy").await.contains("worker-src"));
    assert_eq!(header("/booklet/de/open", "cache-control").await, "no-store");
    assert!(header("/booklet/worker.js", "content-type").await.starts_with("text/javascript"));

    let mut phone = phone(&world, 1).await;
    let before = phone.get("/booklet/de").await.text();
    assert!(before.contains("<a href=\"#save\">"), "the list says at its top that it is not kept");
    assert!(!before.contains("manifest") && !before.contains("data-saved"), "nothing is kept unasked");
    phone.post("/booklet/de/saved", &[]).await;
    let after = phone.get("/booklet/de").await.text();
    assert!(after.contains("/booklet/de/manifest.webmanifest") && !after.contains("#save\""));
    assert!(!after.contains("booklet-back"), "nothing stands above the list");
    let manifest = phone.get("/booklet/ar/manifest.webmanifest").await;
    let manifest: serde_json::Value = serde_json::from_slice(&manifest.bytes).unwrap();
    assert_eq!((manifest["dir"].as_str(), manifest["scope"].as_str()), (Some("rtl"), Some("/booklet/")));
    // The worker keeps what its list names and marks a kept page by the beginning of its body.
    let worker = phone.get("/booklet/worker.js").await.text();
    for asset in [crate::layout::booklet_stylesheet(), crate::layout::booklet_script()] {
        assert!(worker.contains(&asset), "{asset}");
        assert_eq!(phone.get(&asset).await.status, StatusCode::OK, "{asset}");
    }
    for beside in ["/first-steps", "/town"] {
        let page = phone.get(&format!("/booklet/de{beside}")).await.text();
        assert!(worker.contains(beside) && page.contains("data-saved=\"/booklet/de\""), "{beside}");
        assert!(page.contains("class=\"booklet-back\" href=\"/booklet/de\""), "{beside} leads back");
    }
    // What does not say of which booklet it is has nothing kept: the worker could only take it for another one.
    for beside in ["/scanned", "/privacy"] {
        let page = phone.get(&format!("/booklet/de{beside}")).await.text();
        assert!(page.contains("booklet-nav") && !page.contains("data-saved"), "{beside}");
    }
    for why in ["not-kept", "not-sent", "no-answer"] {
        assert!(worker.contains(&format!("\"{why}\"")), "{why}");
        assert!(
            after.contains(&format!("class=\"booklet-{why}\"")),
            "the list can say why it stands there: {why}"
        );
    }
    assert!(worker.contains("<body class=\"booklet\"") && before.contains("<body class=\"booklet\""));
    assert_eq!(phone.get(crate::layout::pattern_script()).await.status, StatusCode::OK);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_home_screen_gets_pictures_of_our_own_in_every_size_it_asks_for() {
    let world = World::new().await;
    let mut phone = phone(&world, 1).await;
    phone.get("/booklet/de").await;
    let before = phone.get("/booklet/de").await.words();
    assert!(before.contains("Auf einem iPhone"), "what saving does not do is said before: {before}");
    let manifest = phone.get("/booklet/de/manifest.webmanifest").await;
    let manifest: serde_json::Value = serde_json::from_slice(&manifest.bytes).unwrap();
    let icons = manifest["icons"].as_array().unwrap();
    let side = |bytes: &[u8], at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
    let mut sizes = BTreeSet::new();
    for icon in icons.iter().filter(|icon| icon["type"] == "image/png") {
        let file = phone.get(icon["src"].as_str().unwrap()).await;
        assert_eq!(file.status, StatusCode::OK, "{icon}");
        assert!(file.bytes.starts_with(b"\x89PNG") && file.bytes.len() < 20_000, "{icon}");
        let (width, height) = (side(&file.bytes, 16), side(&file.bytes, 20));
        assert_eq!(icon["sizes"].as_str().unwrap(), format!("{width}x{height}"), "{icon}");
        sizes.insert((width, icon["purpose"].as_str().unwrap_or("any").to_owned()));
    }
    let wanted =
        [(192, "any"), (512, "any"), (512, "maskable")].map(|(side, use_of)| (side, use_of.to_owned()));
    assert_eq!(sizes, BTreeSet::from(wanted));
    let page = phone.get("/booklet/de/open?code=ABCD").await.text();
    let touch = page.split("rel=\"apple-touch-icon\" href=\"").nth(1).unwrap().split('"').next().unwrap();
    let file = phone.get(touch).await;
    assert_eq!((file.status, side(&file.bytes, 16)), (StatusCode::OK, 180));
}
