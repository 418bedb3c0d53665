//! Code cards: who hands them out, what is void, and that the numbers always add up.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use platform::db;

use super::browser::Page;
use super::participation::{ATTENDORN, MAYOR, OLPE, count};
use super::whole_programme::signed_in_as;
use super::{Browser, World};
use crate::ids::{CardId, PartnerId, PersonId};
use crate::people::{self, NewPerson, Role};
use crate::vouchers::cards::{self, CardState, Printed};

pub(super) const CARDS: &str = "/de/cards";
pub(super) const HAND_OUT: &str = "/de/cards/hand-out";
const LOST: &str = "/de/cards/lost";
const CLERKS: &str = "/de/cards/clerks";
pub(super) const LOU: &str = "lou.brandner@attendorn.example";
pub(super) const STOCK: &str = "select count(*) as value from card where state = 'stock'";
/// Everything that happened, but for people who signed in.
const LINES: &str = "select count(*) as value from journal where kind <> 'signed_in'";

/// A batch that waits for its release; answers its address.
pub(super) async fn prepared(lead: &mut Browser, size: &str, kind: &str) -> String {
    lead.get("/de/cards/new").await;
    let fields = [("size", size), ("months", "12"), ("kind", kind), ("note", "Schrank 2")];
    let made = lead.post("/de/cards/new", &fields).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.words());
    made.location
}

/// A batch that the mayor has released.
pub(super) async fn released(world: &World, size: &str, kind: &str) -> String {
    let mut lead = world.signed_in("lead").await;
    let address = prepared(&mut lead, size, kind).await;
    let mut mayor = world.signed_in("mayor").await;
    mayor.get(&address).await;
    let page = mayor.post(&format!("{address}/release"), &[]).await;
    assert_eq!(page.location, format!("{address}?done=released"), "{}", page.words());
    address
}

/// A card by its number, as it is printed.
pub(super) async fn printed(world: &World, number: i64) -> (CardId, Printed) {
    let sql = "select card.id as value from card join municipality on municipality.id = card.municipality \
               where card.number = $1 and municipality.ags = $2";
    let values = platform::values![number, ATTENDORN];
    let id: CardId = db::value(world.app.db.read(), sql, values).await.unwrap().unwrap();
    (id, cards::printed(&world.app, id, number))
}

pub(super) async fn hand_out(browser: &mut Browser, card: &str) -> Page {
    browser.get(HAND_OUT).await;
    browser.post(HAND_OUT, &[("card", card)]).await
}

async fn state(world: &World, number: i64) -> CardState {
    let (id, _) = printed(world, number).await;
    cards::of(world.app.db.read(), id).await.unwrap().unwrap().state()
}

async fn add(world: &World, mail: &str, role: Role, ags: Option<&str>) -> Browser {
    let municipality = match ags {
        Some(ags) => Some(world.town(ags).await),
        None => None,
    };
    let person = NewPerson {
        id: PersonId::new(),
        name: "Kim Beispiel".into(),
        mail: mail.into(),
        function: String::new(),
        role,
        municipality,
        partner: (role == Role::Partner).then(PartnerId::new),
    };
    let now = world.app.clock.now();
    world.write(move |tx| Box::pin(async move { Ok(people::add(tx, now, &person).await?) })).await;
    signed_in_as(world, mail).await
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_people_with_the_same_card_one_hands_it_out() {
    let world = World::new().await;
    released(&world, "10", "cards").await;
    let mut one = world.signed_in("clerk").await;
    let mut two = world.signed_in("lead").await;
    one.get(HAND_OUT).await;
    two.get(HAND_OUT).await;
    for number in 1..=10_i64 {
        let card = number.to_string();
        let form = [("card", card.as_str())];
        let (first, second) = tokio::join!(one.post(HAND_OUT, &form), two.post(HAND_OUT, &form));
        let (won, lost) =
            if first.status == StatusCode::SEE_OTHER { (first, second) } else { (second, first) };
        assert_eq!(won.status, StatusCode::SEE_OTHER, "{}", won.words());
        assert_eq!(lost.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(lost.words().contains(&format!("Karte {number} ist schon ausgegeben")), "{}", lost.words());
        assert!(lost.words().contains("von Lou Brandner") || lost.words().contains("von Jana Vogt"));
    }
    let lines = "select count(*) as value from journal where kind = 'card_handed_out'";
    assert_eq!(count(&world, lines).await, 10);
    assert_eq!(count(&world, STOCK).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_double_press_is_one_hand_out() {
    let world = World::new().await;
    released(&world, "8", "cards").await;
    let mut clerk = world.signed_in("clerk").await;
    for _ in 0..2 {
        assert_eq!(hand_out(&mut clerk, "3").await.location, format!("{HAND_OUT}?done=3"));
    }
    assert!(clerk.get(HAND_OUT).await.words().contains("Heute ausgegeben: 1 von"));
    world.app.clock.set(world.app.clock.now().plus_minutes(2));
    let later = hand_out(&mut clerk, "3").await;
    assert!(later.words().contains("Karte 3 ist schon ausgegeben"), "{}", later.words());
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_hands_out_more_than_was_agreed() {
    let world = World::new().await;
    released(&world, "20", "cards").await;
    let lou = world.person(LOU).await.id;
    let mut lead = world.signed_in("lead").await;
    lead.get(CLERKS).await;
    let quota = format!("{CLERKS}/{lou}/quota");
    let wrong = lead.post(&quota, &[("per_day", "viele")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text().contains("value=\"viele\""), "what was typed stays");
    let saved = lead.post(&quota, &[("per_day", "2")]).await.location;
    assert_eq!(saved, format!("{CLERKS}?saved={lou}"));
    let words = lead.get(&saved).await.words();
    assert!(words.contains("Gespeichert: Lou Brandner, höchstens 2 am Tag"), "{words}");
    let mut clerk = world.signed_in("clerk").await;
    for number in ["1", "2"] {
        assert_eq!(hand_out(&mut clerk, number).await.status, StatusCode::SEE_OTHER);
    }
    let page = clerk.get(&format!("{HAND_OUT}?done=2")).await;
    assert!(
        page.words().contains("sind 2 Karten vereinbart, und so viele"),
        "before one tries: {}",
        page.words()
    );
    assert!(
        page.words().contains("Karte 2 ist ausgegeben")
            && !page.text().contains("name=\"card\" type=\"text\"")
    );
    let full = hand_out(&mut clerk, "4").await;
    assert_eq!(full.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(full.words().contains("sind 2 Karten vereinbart, und so viele"), "{}", full.words());
    assert!(full.text().contains("value=\"4\""), "what was typed stays");

    // What was taken back does not count, and is void.
    let (id, _) = printed(&world, 2).await;
    clerk.get(HAND_OUT).await;
    let undone = clerk.post(&format!("{HAND_OUT}/{id}/undo"), &[]).await;
    assert_eq!(undone.location, format!("{HAND_OUT}?undone=2"), "{}", undone.words());
    assert_eq!(state(&world, 2).await, CardState::Void);
    assert_eq!(hand_out(&mut clerk, "4").await.status, StatusCode::SEE_OTHER);
    // Tomorrow is another day.
    world.app.clock.set(world.app.clock.now().plus_minutes(24 * 60));
    let mut clerk = world.signed_in("clerk").await;
    assert_eq!(hand_out(&mut clerk, "5").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hand_out_is_taken_back_by_whoever_made_it_and_soon() {
    let world = World::new().await;
    released(&world, "8", "cards").await;
    let mut clerk = world.signed_in("clerk").await;
    let mut lead = world.signed_in("lead").await;
    for number in ["1", "2", "3"] {
        hand_out(&mut clerk, number).await;
    }
    let (first, _) = printed(&world, 1).await;
    lead.get(HAND_OUT).await;
    let foreign = lead.post(&format!("{HAND_OUT}/{first}/undo"), &[]).await;
    assert_eq!(foreign.status, StatusCode::UNPROCESSABLE_ENTITY);
    // A booklet that is open is not taken away.
    let now = world.app.clock.now();
    let opened =
        world.write(move |tx| Box::pin(async move { Ok(cards::note_opened(tx, first, now).await?) })).await;
    assert!(opened);
    clerk.get(HAND_OUT).await;
    let open = clerk.post(&format!("{HAND_OUT}/{first}/undo"), &[]).await;
    assert!(open.words().contains("lässt sich nicht mehr zurücknehmen"), "{}", open.words());
    let (second, _) = printed(&world, 2).await;
    assert_eq!(clerk.post(&format!("{HAND_OUT}/{second}/undo"), &[]).await.status, StatusCode::SEE_OTHER);
    world.app.clock.set(now.plus_minutes(11));
    let (third, _) = printed(&world, 3).await;
    let late = clerk.post(&format!("{HAND_OUT}/{third}/undo"), &[]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(state(&world, 3).await, CardState::HandedOut);
    let again = hand_out(&mut clerk, "2").await;
    assert!(again.words().contains("Karte 2 ist ungültig"), "{}", again.words());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_scan_shows_the_card_to_its_counter_and_the_booklet_to_everybody_else() {
    let world = World::new().await;
    released(&world, "8", "cards").await;
    let (_, card) = printed(&world, 5).await;
    let code = card.code.text();
    let short = format!("/c/{code}");
    let booklet = format!("/booklet/de/open?code={code}");
    let lines = count(&world, LINES).await;
    let mut olpe = add(&world, "kim@olpe.example", Role::Clerk, Some(OLPE)).await;
    for key in ["mayor", "agency"] {
        assert_eq!(world.signed_in(key).await.get(&short).await.location, booklet, "{key}");
    }
    assert_eq!(world.browser().get(&short).await.location, booklet);
    assert_eq!(olpe.get(&short).await.location, booklet, "another town's counter");
    let mut clerk = world.signed_in("clerk").await;
    let at_counter = clerk.get(&short).await.location;
    assert_eq!(at_counter, format!("{HAND_OUT}?code={code}"));
    for _ in 0..2 {
        let page = clerk.get(&at_counter).await;
        assert!(page.words().contains("Karte 5") && page.words().contains("Karte ausgeben"));
        assert_eq!(page.value_of("card"), code);
    }
    assert_eq!(count(&world, STOCK).await, 8, "opening changes nothing");
    assert_eq!(count(&world, LINES).await, lines, "and tells nothing");
    let done = clerk.post(HAND_OUT, &[("card", code)]).await;
    assert_eq!(done.location, format!("{HAND_OUT}?done=5"));
    let again = clerk.get(&at_counter).await;
    assert!(again.words().contains("schon ausgegeben"), "{}", again.words());
    // A slip, and an address that somebody has made up.
    assert_eq!(clerk.get("/c/123").await.location, "/booklet/de/open?code=123");
    for address in ["/c", "/c/"] {
        assert_eq!(world.browser().get(address).await.location, "/booklet/de/open", "{address}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_types_a_card_s_code_at_the_letter_is_led_to_the_booklet() {
    const LINK: &str = "href=\"/c\"";
    let world = World::new().await;
    released(&world, "8", "cards").await;
    let (_, card) = printed(&world, 5).await;
    let code = card.code.text();
    let mut newcomer = world.browser();
    let main = |text: String| text.split("<main").nth(1).unwrap().to_owned();
    assert!(!main(newcomer.get("/de/invitations/code").await.text()).contains(LINK));
    let page = newcomer.post("/de/invitations/code", &[("code", code)]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.words().contains("auf einer Karte") && main(page.text()).contains(LINK), "{}", page.words());
    // A slip is no card.
    let slip = format!("{}{}", &code[..11], if code.ends_with('0') { '1' } else { '0' });
    let page = newcomer.post("/de/invitations/code", &[("code", &slip)]).await;
    assert!(!main(page.text()).contains(LINK), "{}", page.words());
    // From the front page it is two presses.
    assert!(main(newcomer.get("/de/").await.text()).contains("href=\"/de/offers\""));
    assert!(main(newcomer.get("/de/offers").await.text()).contains(LINK));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_opens_in_the_first_language_of_the_phone_that_the_booklet_speaks() {
    let world = World::new().await;
    let scanned = async |path: &str, accepted: &str| {
        let request = Request::get(path).header(header::ACCEPT_LANGUAGE, accepted);
        world.browser().send(request.body(Body::empty()).unwrap()).await.location
    };
    for (accepted, word) in
        [("uk-UA,uk;q=0.9,en;q=0.8", "uk"), ("fr-FR,ro;q=0.8", "ro"), ("fr", "de"), ("de-AT,en;q=0.5", "de")]
    {
        assert_eq!(scanned("/c", accepted).await, format!("/booklet/{word}/open"), "{accepted}");
        let opened = scanned("/c/123", accepted).await;
        assert_eq!(opened, format!("/booklet/{word}/open?code=123"), "{accepted}");
    }
    // Where that is the wrong one, the others stand open to choose.
    let page = world.browser().get("/booklet/uk/open").await;
    assert!(page.text().contains("<details class=\"booklet-languages\" open>"), "{}", page.text());
    assert!(page.words().contains("Türkçe") && page.words().contains("العربية"), "{}", page.words());
}

#[tokio::test(flavor = "multi_thread")]
async fn another_town_s_cards_are_not_there() {
    let world = World::new().await;
    let address = released(&world, "8", "cards").await;
    let (id, card) = printed(&world, 1).await;
    let mut clerk = add(&world, "kim@olpe.example", Role::Clerk, Some(OLPE)).await;
    for typed in ["1", card.code.text(), card.stub.as_str()] {
        let page = hand_out(&mut clerk, typed).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.words().contains("Diese Karte gibt es in Ihrer Kommune nicht"), "{}", page.words());
    }
    assert_eq!(clerk.post(&format!("{HAND_OUT}/{id}/undo"), &[]).await.status, StatusCode::NOT_FOUND);
    let mut lead = add(&world, "robin@olpe.example", Role::Lead, Some(OLPE)).await;
    assert_eq!(lead.get(&address).await.status, StatusCode::NOT_FOUND);
    lead.get("/de/cards/new").await;
    for deed in ["release", "withdrawal", "void", "print/1", "list"] {
        let page = lead.post(&format!("{address}/{deed}"), &[("number", "1"), ("reason", "other")]).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{deed}");
    }
    let lou = world.person(LOU).await.id;
    for deed in ["quota", "removal"] {
        let page = lead.post(&format!("{CLERKS}/{lou}/{deed}"), &[("per_day", "1")]).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{deed}");
    }
    assert_eq!(count(&world, STOCK).await, 8);
    // Numbers begin anew in every town.
    let made = prepared(&mut lead, "3", "cards").await;
    assert!(lead.get(&made).await.words().contains("1 bis 3"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_card_is_replaced_by_its_stub_and_not_by_its_number_alone() {
    let world = World::new().await;
    released(&world, "10", "cards").await;
    let mut clerk = world.signed_in("clerk").await;
    hand_out(&mut clerk, "1").await;
    hand_out(&mut clerk, "2").await;
    let (old, first) = printed(&world, 1).await;
    let (new, third) = printed(&world, 3).await;
    let (_, fourth) = printed(&world, 4).await;
    clerk.get(LOST).await;
    let wrong_letters = if first.stub.ends_with("ZZZZ") { "1-AAAA" } else { "1-ZZZZ" };
    for (typed, said) in [
        ("1", "auch die vier Buchstaben"),
        (wrong_letters, "Diese Nummer gibt es in Ihrer Kommune nicht"),
        ("999-ABCD", "Diese Nummer gibt es in Ihrer Kommune nicht"),
        (fourth.stub.as_str(), "noch nicht ausgegeben"),
        ("", "Alte Karte: Bitte geben Sie Nummer und Buchstaben vom Abschnitt ein"),
    ] {
        let page = clerk.post(LOST, &[("old", typed), ("new", "3")]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
        assert!(page.words().contains(said), "{typed}: {}", page.words());
    }
    let empty = clerk.post(LOST, &[("old", ""), ("new", "")]).await.words();
    assert!(empty.contains("Neue Karte: Bitte geben Sie ihre Nummer oder ihren Code ein"), "{empty}");
    let unknown = clerk.post(LOST, &[("old", &first.stub), ("new", "999")]).await.words();
    assert!(unknown.contains("Neue Karte: Diese Karte gibt es in Ihrer Kommune nicht"), "{unknown}");
    let neither = clerk.post(LOST, &[("old", "alte Karte"), ("new", "neue")]).await.words();
    assert!(
        neither.contains("Alte Karte: ") && neither.contains("Neue Karte: "),
        "which is which: {neither}"
    );
    // A new card that somebody else has is none, and the old one stays as it is.
    let taken = clerk.post(LOST, &[("old", &first.stub), ("new", "2")]).await;
    assert!(taken.words().contains("Karte 2 ist schon ausgegeben"), "{}", taken.words());
    assert_eq!(state(&world, 1).await, CardState::HandedOut);

    let done = clerk.post(LOST, &[("old", &first.stub.to_lowercase()), ("new", third.code.text())]).await;
    assert_eq!(done.location, format!("{LOST}?old=1&new=3"), "{}", done.words());
    assert!(clerk.get(&done.location).await.words().contains("Karte 3 ersetzt Karte 1"));
    let made_up = clerk.get(&format!("{LOST}?old=2&new=3")).await.words();
    assert!(!made_up.contains("ersetzt Karte"), "an address says nothing: {made_up}");
    assert_eq!((state(&world, 1).await, state(&world, 3).await), (CardState::Void, CardState::HandedOut));
    let newest = cards::newest_after(world.app.db.read(), old).await.unwrap().unwrap();
    assert_eq!(newest.id, new);
    let again = clerk.post(LOST, &[("old", &first.stub), ("new", "4")]).await;
    assert!(again.words().contains("schon ersetzt, durch Karte 3"), "{}", again.words());
    // The code of the lost card names it as well, and the place of the new one may be taken in turn.
    clerk.post(LOST, &[("old", third.code.text()), ("new", "4")]).await;
    let newest = cards::newest_after(world.app.db.read(), old).await.unwrap().unwrap();
    assert_eq!(newest.number, 4);
    let tally = cards::tally(world.app.db.read(), world.town(ATTENDORN).await).await.unwrap();
    assert!(tally.adds_up());
    assert_eq!((tally.handed_out, tally.void, tally.stock), (2, 2, 6));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_numbers_add_up_whatever_happens() {
    let world = World::new().await;
    let first = released(&world, "30", "cards").await;
    let mut lead = world.signed_in("lead").await;
    let mut clerk = world.signed_in("clerk").await;
    for number in 1..=6 {
        hand_out(&mut clerk, &number.to_string()).await;
    }
    lead.get(&first).await;
    let void = |number: &'static str, reason: &'static str| [("number", number), ("reason", reason)];
    for (number, reason) in [("7", "damaged"), ("6", "other")] {
        let page = lead.post(&format!("{first}/void"), &void(number, reason)).await;
        assert_eq!(page.location, first, "{}", page.words());
    }
    for (number, reason) in [("7", "damaged"), ("31", "other"), ("8", "lost"), ("8", "")] {
        let page = lead.post(&format!("{first}/void"), &void(number, reason)).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{number} {reason}");
    }
    // A month later a second batch comes, and what is left of the first is withdrawn.
    world.app.clock.set(world.app.clock.now().plus_minutes(31 * 24 * 60));
    released(&world, "12", "cards").await;
    let mut clerk = world.signed_in("clerk").await;
    assert_eq!(hand_out(&mut clerk, "31").await.status, StatusCode::SEE_OTHER);
    let mut lead = world.signed_in("lead").await;
    lead.get(&first).await;
    for _ in 0..2 {
        assert_eq!(lead.post(&format!("{first}/withdrawal"), &[]).await.location, first);
    }
    let gone = hand_out(&mut clerk, "20").await;
    assert!(gone.words().contains("zurückgezogen"), "{}", gone.words());
    let tally = cards::tally(world.app.db.read(), world.town(ATTENDORN).await).await.unwrap();
    assert!(tally.adds_up());
    assert_eq!((tally.issued, tally.handed_out, tally.void, tally.stock), (42, 6, 25, 11));
    let page = lead.get(CARDS).await.words();
    let said = ["Die Zahlen stimmen überein.", "11 Karten können ausgegeben werden"];
    assert!(said.iter().all(|said| page.contains(said)), "{page}");
    let csv = lead.get("/de/cards/statement.csv").await.text();
    let row = |begins: &str| {
        let line = csv.lines().find(|line| line.starts_with(&format!("\"{begins}"))).unwrap_or_else(|| {
            panic!("{begins} in {csv}");
        });
        line.split(';').skip(1).map(|cell| cell.trim_matches('"').parse().unwrap_or(0)).collect::<Vec<i64>>()
    };
    // Made, handed out, void, void after hand-out, in stock.
    assert_eq!(row("Alle zusammen"), [42, 6, 25, 0, 11]);
    assert_eq!(row("November 2026"), [30, 6, 1, 1, 23]);
    assert_eq!(row("Dezember 2026"), [12, 1, 23, 0, 11]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_expires_on_its_day() {
    let world = World::new().await;
    released(&world, "8", "cards").await;
    let mut clerk = world.signed_in("clerk").await;
    hand_out(&mut clerk, "1").await;
    let (_, first) = printed(&world, 1).await;
    world.app.clock.set(world.app.clock.now().plus_minutes(366 * 24 * 60));
    let mut clerk = world.signed_in("clerk").await;
    let late = hand_out(&mut clerk, "2").await;
    assert!(late.words().contains("Karte 2 galt bis zum 27. November 2027"), "{}", late.words());
    clerk.get(LOST).await;
    let lost = clerk.post(LOST, &[("old", &first.stub), ("new", "3")]).await;
    assert!(lost.words().contains("nie geöffnet"), "{}", lost.words());
    let mut lead = world.signed_in("lead").await;
    assert!(lead.get(CARDS).await.words().contains("Zurzeit kann keine Karte ausgegeben werden"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clerk_is_invited_and_goes_again() {
    let world = World::new().await;
    released(&world, "8", "cards").await;
    let mut lead = world.signed_in("lead").await;
    lead.get(CLERKS).await;
    for (name, mail, said) in [
        ("", "sam@attendorn.example", "Bitte geben Sie den Namen an"),
        ("Sam Beispiel", "sam", "prüfen Sie die E-Mail-Adresse"),
        ("Sam Beispiel", MAYOR, "schon einen Zugang"),
        ("Sam Beispiel", "KATRIN.SOMMER@agentur.example", "schon einen Zugang"),
    ] {
        let page = lead.post(CLERKS, &[("name", name), ("mail", mail)]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{mail}");
        assert!(page.words().contains(said), "{}", page.words());
    }
    let form = [("name", "Sam Beispiel"), ("mail", "Sam@attendorn.example")];
    assert_eq!(lead.post(CLERKS, &form).await.location, CLERKS);
    let mail = world.mail_to("sam@attendorn.example").await;
    assert!(mail.contains("/de/sign-in?next=/de/cards/hand-out") && mail.contains("Jana Vogt"), "{mail}");
    let sam = world.person("sam@attendorn.example").await;
    assert_eq!((sam.role.as_str(), sam.municipality), ("clerk", Some(world.town(ATTENDORN).await)));
    let mut counter = signed_in_as(&world, "sam@attendorn.example").await;
    assert_eq!(hand_out(&mut counter, "1").await.status, StatusCode::SEE_OTHER);
    for address in [CARDS, CLERKS, "/de/cards/new", "/de/quickcheck", "/de/measures"] {
        assert_eq!(counter.get(address).await.status, StatusCode::NOT_FOUND, "{address}");
    }
    lead.get(CLERKS).await;
    assert_eq!(lead.post(&format!("{CLERKS}/{}/removal", sam.id), &[]).await.location, CLERKS);
    assert!(!lead.get(CLERKS).await.words().contains("Sam Beispiel"));
    let after = counter.get(HAND_OUT).await;
    assert!(after.location.contains("/sign-in"), "{}", after.status);
    assert_eq!(state(&world, 1).await, CardState::HandedOut, "what was handed out stays");
    // The project lead's own account is not closed here.
    let jana = world.person("jana.vogt@attendorn.example").await.id;
    lead.get(CLERKS).await;
    assert_eq!(lead.post(&format!("{CLERKS}/{jana}/removal"), &[]).await.status, StatusCode::NOT_FOUND);
    // Somebody who comes back has the account again.
    assert_eq!(lead.post(CLERKS, &form).await.location, CLERKS);
    assert_eq!(world.person("sam@attendorn.example").await.id, sam.id);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_redeems_hands_out_nothing() {
    let world = World::new().await;
    released(&world, "8", "cards").await;
    let mut partner = add(&world, "laden@partner.example", Role::Partner, None).await;
    partner.get("/de/municipalities").await;
    for address in [HAND_OUT, LOST, CARDS] {
        assert_eq!(partner.get(address).await.status, StatusCode::NOT_FOUND, "{address}");
    }
    let page = partner.post(HAND_OUT, &[("card", "1")]).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    let (_, card) = printed(&world, 1).await;
    let scan = partner.get(&format!("/c/{}", card.code.text())).await;
    assert!(scan.location.starts_with("/booklet/"), "{}", scan.location);
    assert_eq!(count(&world, STOCK).await, 8);
    // No route that redeems is open to a counter.
    for route in crate::routes::all().list() {
        if route.path.starts_with("/{lang}/redeem") {
            assert!(!route.access.roles.contains(&Role::Clerk), "{}", route.path);
        }
        if route.path.starts_with("/{lang}/cards") {
            assert!(!route.access.roles.contains(&Role::Partner), "{}", route.path);
        }
    }
}
