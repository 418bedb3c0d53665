//! Offers that count at some places of their partner only: who says so, who reads it, and what hangs on a place.

use axum::http::StatusCode;

use super::booklet::{first_link, phone, vouchers};
use super::documents::read_of;
use super::offers::{COFFEE, HERE, USUAL, decide, id_of, written};
use super::participation::count;
use super::partner_places::{BRANCH, PLACES, add, first_place, places_of};
use super::partners::{entered, only, owner};
use super::redemption::{pair, scan};
use super::{Browser, World};

const TOWN: &str = "/de/offers?town=05966004";
/// The telephone number of the main place.
const PHONE: &str = "02722 99887";
const OFFERS: &str = "select count(*) as value from offer";
const AT_MAIN: &str = "select count(*) as value from offer where places = 'main'";
const ONLY_MAIN: [(&str, &str); 2] = [("places", "2"), ("place-main", "yes")];

/// A bakery with a main place and a branch, both on the map; and the identifier of the branch.
async fn bakery(world: &World) -> (Browser, String) {
    let mut baker = owner(world).await;
    baker.get("/de/partners/profile").await;
    let main = [
        ("kind", "business"),
        ("name", "Bäckerei Korn"),
        ("street", "Markt 1"),
        ("place", "Attendorn"),
        ("phone", PHONE),
        ("position", "51.1246, 7.9032"),
    ];
    assert_eq!(baker.post("/de/partners/profile", &main).await.location, "/de/partners/home");
    let places = places_of(world).await;
    assert_eq!(add(&mut baker, &places, &BRANCH).await.location, format!("{places}?done=added"));
    let branch = first_place(&baker.get(&places).await, &places);
    (baker, branch.rsplit('/').next().unwrap().to_owned())
}

/// An offer in the booklets of its town; its address.
async fn approved(world: &World, baker: &mut Browser, more: &[(&str, &str)]) -> String {
    let offer = written(baker, &[&[HERE, ("step", "send")][..], more].concat()).await;
    let mut lead = world.signed_in("lead").await;
    decide(&mut lead, &offer, &[("decision", "approve")]).await;
    world.settle().await;
    offer
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_reads_that_an_offer_counts_at_the_main_place_only() {
    let world = World::new().await;
    let (mut baker, branch) = bakery(&world).await;
    let form = baker.get("/de/offers/new").await;
    assert!(form.words().contains("An welchen Orten gilt es?"), "{}", form.words());
    assert!(!form.words().contains("an allen Orten des Partners"), "the boxes say it: {}", form.words());
    let both = form.text().matches("name=\"place-").count();
    assert!(both == 2 && form.text().contains(&format!("name=\"place-{branch}\" value=\"yes\" checked")));
    let offer = approved(&world, &mut baker, &[&ONLY_MAIN[..], &[("offline_most", "2")][..]].concat()).await;
    let here = "Gilt nur hier: Markt 1, Attendorn";
    let words = baker.get(&offer).await.words();
    assert!(words.contains("Gilt nur hier Markt 1, Attendorn"), "{words}");

    let mut anybody = world.browser();
    let town = anybody.get(TOWN).await;
    assert!(town.words().contains(here) && town.text().contains("mit einem Ort"), "{}", town.words());
    assert!(!town.text().contains("Bahnhofstraße"), "neither in the list nor on the map: {}", town.text());
    let id = id_of(&offer).to_string();
    assert!(!anybody.get("/de/offers?q=olpe").await.text().contains(&id), "not found by the other place");
    let arabic = anybody.get("/booklet/ar/offers").await.text();
    assert!(arabic.contains("صالح هنا فقط") && !arabic.contains("Bahnhofstraße"), "{arabic}");

    let mut phone = phone(&world, 1).await;
    let list = phone.get("/booklet/de").await.text();
    assert!(list.contains("data-latitude=\"51.1246\"") && !list.contains("data-places"), "{list}");
    let voucher = phone.get(&first_link(&list)).await;
    assert!(voucher.words().contains(here) && !voucher.words().contains("Bahnhofstraße"));
    let code = voucher.text().split("class=\"ticket-code\"").nth(1).unwrap().to_owned();
    let code = code.split_once('>').unwrap().1.split('<').next().unwrap().to_owned();
    let mut till = pair(&world, &mut baker, "Kasse 1").await;
    let check = scan(&code, &mut till).await.location;
    let check = till.get(&check).await.words();
    assert!(check.contains(COFFEE) && check.contains(here), "{check}");
    let offline = till.get("/de/redeem").await.words();
    assert!(offline.contains(&format!("(höchstens 2). {here}")), "{offline}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_map_shows_each_place_for_the_offers_that_count_there() {
    let world = World::new().await;
    let (mut baker, branch) = bakery(&world).await;
    let main = approved(&world, &mut baker, &ONLY_MAIN).await;
    let field = format!("place-{branch}");
    let only_branch = [("benefit", "Ein Brötchen dazu"), ("places", "2"), (field.as_str(), "yes")];
    let other = approved(&world, &mut baker, &only_branch).await;
    let town = world.browser().get(TOWN).await;
    assert!(town.text().contains("mit 2 Orten"), "{}", town.text());
    for offer in [main, other] {
        let link = format!("href=\"#offer-{}\"", id_of(&offer));
        assert!(town.text().contains(&link), "{link}: {}", town.text());
    }
    assert!(town.words().contains("Gilt nur hier: Filiale am Bahnhof, Bahnhofstraße 3, 57462 Olpe"));
    assert!(town.text().contains("data-north=\"51.0289\" data-east=\"7.8514\""), "near there");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_telephone_number_stands_only_where_the_offer_counts() {
    let world = World::new().await;
    let (mut baker, branch) = bakery(&world).await;
    let main = approved(&world, &mut baker, &ONLY_MAIN).await;
    let field = format!("place-{branch}");
    let only_branch = [("benefit", "Ein Brötchen dazu"), ("places", "2"), (field.as_str(), "yes")];
    let other = approved(&world, &mut baker, &only_branch).await;
    let town = world.browser().get(TOWN).await.words();
    assert_eq!(town.matches(PHONE).count(), 1, "{town}");
    let mut phone = phone(&world, 1).await;
    let all = vouchers(&world).await;
    for (offer, is_said) in [(main, true), (other, false)] {
        let voucher = all.iter().find(|voucher| voucher.offer == id_of(&offer)).unwrap();
        let words = phone.get(&format!("/booklet/de/vouchers/{}", voucher.id)).await.words();
        assert_eq!(words.contains(PHONE), is_said, "{words}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn paper_says_which_place_it_is_and_when_it_is_open() {
    let world = World::new().await;
    let (mut baker, branch) = bakery(&world).await;
    let field = format!("place-{branch}");
    approved(&world, &mut baker, &[("places", "2"), (field.as_str(), "yes")]).await;
    let mut phone = phone(&world, 1).await;
    for (paper, lang) in [("/booklet/de/paper", "de-DE"), ("/booklet/ar/paper", "ar")] {
        phone.get(paper).await;
        let page = phone.post(paper, &[("file", "1")]).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.words());
        let (words, _) = read_of(&page.bytes, lang);
        assert!(words.contains("Filiale am Bahnhof") && !words.contains("Markt 1"), "{words}");
        if lang == "de-DE" {
            let only = "Gilt nur hier: Filiale am Bahnhof, Bahnhofstraße 3, 57462 Olpe";
            assert!(words.contains(only) && words.contains("Täglich ab 5 Uhr"), "{words}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_place_and_the_place_of_another_partner_are_refused() {
    let world = World::new().await;
    let (mut baker, branch) = bakery(&world).await;
    let mut lead = world.signed_in("lead").await;
    let foreign = format!("{}/places", entered(&mut lead, "Freibad", "").await);
    assert_eq!(add(&mut lead, &foreign, &BRANCH).await.location, format!("{foreign}?done=added"));
    let foreign = first_place(&lead.get(&foreign).await, &foreign);
    let foreign = format!("place-{}", foreign.rsplit('/').next().unwrap());
    let (both, own) = ("gehört nicht zu diesem Partner", format!("place-{branch}"));
    for (fields, words) in [
        (vec![("places", "2")], "mindestens einen Ort"),
        (vec![("places", "2"), (foreign.as_str(), "yes")], both),
        (vec![("places", "3"), ("place-main", "yes"), (foreign.as_str(), "yes")], both),
        (vec![(foreign.as_str(), "yes")], both),
    ] {
        baker.get("/de/offers/new").await;
        let fields = [&USUAL[..], &[HERE, ("step", "send")][..], &fields[..]].concat();
        let page = baker.post("/de/offers/new", &fields).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", page.words());
        assert!(page.words().contains(words) && page.text().contains(COFFEE), "{}", page.words());
    }
    assert_eq!(count(&world, OFFERS).await, 0);
    // All of them is the same as none chosen, and also counts at what is added later.
    written(&mut baker, &[HERE, ("places", "2"), ("place-main", "yes"), (own.as_str(), "yes")]).await;
    assert_eq!(count(&world, "select count(*) as value from offer where places = ''").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_place_stays_while_an_offer_counts_nowhere_else() {
    let world = World::new().await;
    let (mut baker, branch) = bakery(&world).await;
    let field = format!("place-{branch}");
    let offer = approved(&world, &mut baker, &[("places", "2"), (field.as_str(), "yes")]).await;
    let place = format!("{}/{branch}", places_of(&world).await);
    let link = format!("<a href=\"{offer}\" lang=\"de\">{COFFEE}</a>");
    let before = baker.get(&place).await;
    assert!(before.words().contains("sobald beendet ist, was nur hier gilt"), "{}", before.words());
    assert!(before.text().contains(&link) && !before.text().contains("/removal\""), "{}", before.text());
    let kept = baker.post(&format!("{place}/removal"), &[]).await;
    assert_eq!(kept.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", kept.words());
    let named = format!("Nur an diesem Ort gilt: {COFFEE}.");
    assert!(kept.words().contains(&named) && kept.text().contains(&link), "{}", kept.words());
    assert!(kept.text().contains("id=\"removal\" open"), "what it says is not folded away");
    assert_eq!(count(&world, PLACES).await, 1);
    baker.get(&offer).await;
    baker.post(&format!("{offer}/ending"), &[]).await;
    baker.get(&place).await;
    baker.post(&format!("{place}/removal"), &[]).await;
    assert_eq!(count(&world, PLACES).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_removes_a_place_reads_which_offers_no_longer_count_there() {
    let world = World::new().await;
    let (mut baker, branch) = bakery(&world).await;
    let everywhere = approved(&world, &mut baker, &[]).await;
    approved(&world, &mut baker, &[&[("benefit", "Ein Ei dazu")][..], &ONLY_MAIN[..]].concat()).await;
    written(&mut baker, &[HERE, ("benefit", "Ein Brötchen dazu"), ("step", "save")]).await;
    let place = format!("{}/{branch}", places_of(&world).await);
    let mut lead = world.signed_in("lead").await;
    for (browser, sees_drafts) in [(&mut baker, true), (&mut lead, false)] {
        let page = browser.get(&place).await;
        let words = page.words();
        assert!(words.contains("nur noch an den anderen Orten") && !words.contains("Ein Ei dazu"), "{words}");
        assert!(
            page.text().contains(&format!("<a href=\"{everywhere}\" lang=\"de\">{COFFEE}</a>")),
            "{}",
            page.text()
        );
        assert_eq!(words.contains("Ein Brötchen dazu"), sees_drafts, "{words}");
    }
    // What counts here only and is not sent yet is not the town's to see, and keeps the place all the same.
    let field = format!("place-{branch}");
    let hidden = [("benefit", "Ein Kakao dazu"), ("step", "save"), ("places", "2"), (field.as_str(), "yes")];
    written(&mut baker, &[&[HERE][..], &hidden[..]].concat()).await;
    lead.get(&place).await;
    let kept = lead.post(&format!("{place}/removal"), &[]).await;
    let words = kept.words();
    assert!(words.contains("fragen Sie den Partner danach") && !words.contains("Kakao"), "{words}");
    assert_eq!(count(&world, PLACES).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_town_sees_the_places_of_the_partner_it_has_chosen() {
    let world = World::new().await;
    bakery(&world).await;
    let partner = only(&world).await.id.to_string();
    let mut lead = world.signed_in("lead").await;
    let form = lead.get("/de/offers/new").await;
    assert!(form.words().contains("Orte wählen") && !form.text().contains("name=\"place-"));
    let said = [&USUAL[..], &[("partner", partner.as_str()), ("reach", "local")][..]].concat();
    let asked = lead.post("/de/offers/new", &[&said[..], &[("step", "places")][..]].concat()).await;
    assert_eq!(asked.status, StatusCode::OK, "{}", asked.words());
    assert!(asked.text().contains(COFFEE) && asked.text().contains("name=\"place-main\""));
    assert_eq!(count(&world, OFFERS).await, 0, "nothing is saved by looking");
    let sent =
        lead.post("/de/offers/new", &[&said[..], &ONLY_MAIN[..], &[("step", "send")][..]].concat()).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.words());
    assert_eq!(count(&world, AT_MAIN).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_town_may_change_the_partner_after_it_has_looked_at_places() {
    let world = World::new().await;
    let (_, branch) = bakery(&world).await;
    let mut lead = world.signed_in("lead").await;
    let pool = entered(&mut lead, "Freibad", "").await.rsplit('/').next().unwrap().to_owned();
    let branch = format!("place-{branch}");
    let said = [&USUAL[..], &[("partner", pool.as_str()), ("step", "send"), ("places", "2")][..]].concat();
    lead.get("/de/offers/new").await;
    let some = [&said[..], &[(branch.as_str(), "yes")][..]].concat();
    let some = lead.post("/de/offers/new", &some).await;
    assert_eq!(some.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", some.words());
    assert!(some.words().contains("Er hat nur einen Ort.") && !some.text().contains("name=\"place-"));
    let all = [&said[..], &[("place-main", "yes"), (branch.as_str(), "yes")][..]].concat();
    let all = lead.post("/de/offers/new", &all).await;
    assert_eq!(all.status, StatusCode::SEE_OTHER, "{}", all.words());
    assert_eq!(count(&world, "select count(*) as value from offer where places = ''").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_table_may_name_the_places() {
    let world = World::new().await;
    bakery(&world).await;
    let mut lead = world.signed_in("lead").await;
    entered(&mut lead, "Freibad", "").await;
    lead.get("/de/offers/import").await;
    let file = "partner;art;vorteil;orte\nBäckerei Korn;Zugabe;Ein Kaffee;Hauptort\n\
                Bäckerei Korn;Zugabe;Ein Brot;filiale am bahnhof\nBäckerei Korn;Zugabe;Ein Ei;\n\
                Bäckerei Korn;Zugabe;Ein Kuchen;Markthalle\nBäckerei Korn;Zugabe;Ein Tee;-\n\
                Freibad;Zugabe;Ein Eis;Nebenbad\n";
    let seen = lead.upload("/de/offers/import", &[("file", file.as_bytes())]).await;
    let words = seen.words();
    for said in [
        "Einen Ort „Markthalle“ hat dieser Partner nicht",
        "Dieser Partner hat: Hauptort; Filiale am Bahnhof. Mehrere Orte trennen Sie mit einem Semikolon.",
        "Einen Ort „-“ hat dieser Partner nicht",
        "Einen Ort „Nebenbad“ hat dieser Partner nicht. Er hat nur den Hauptort.",
    ] {
        assert!(words.contains(said), "{said}: {words}");
    }
    assert!(words.contains("Bäckerei Korn: Ein Kaffee (Hauptort)"), "{words}");
    let table = seen.value_of("table");
    let good = [("step", "take-good".as_bytes()), ("table", table.as_bytes())];
    lead.upload("/de/offers/import", &good).await;
    assert_eq!((count(&world, OFFERS).await, count(&world, AT_MAIN).await), (3, 1));
    assert_eq!(count(&world, "select count(*) as value from offer where places = ''").await, 1);
}
