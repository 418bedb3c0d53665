//! Batches of code cards: who prepares and releases them, what is printed, listed, made and withdrawn.

use axum::http::StatusCode;
use platform::db;

use super::World;
use super::cards::{CARDS, HAND_OUT, LOU, STOCK, hand_out, prepared, printed, released};
use super::participation::{ATTENDORN, MAYOR, count, taking_part};
use crate::people;
use crate::vouchers::booklet::speech::Tongue;
use crate::vouchers::cards::{self, BatchKind, Codes, Wanted};

#[tokio::test(flavor = "multi_thread")]
async fn a_second_person_releases_a_batch() {
    let world = World::new().await;
    let mut lead = world.signed_in("lead").await;
    let first = lead.get(CARDS).await.words();
    assert!(first.contains("Bereiten Sie das erste Kartenpaket vor"), "{first}");
    assert_eq!(first.matches("Kartenpaket vorbereiten").count(), 1, "not as a step and as a link: {first}");
    let address = prepared(&mut lead, "20", "cards").await;
    let page = lead.get(&address).await.words();
    assert!(page.contains("Sie haben dieses Kartenpaket selbst vorbereitet"), "{page}");
    let refused = lead.post(&format!("{address}/release"), &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    world.settle().await;
    let mail = world.mail_to(MAYOR).await;
    assert!(mail.contains(&address) && mail.contains("20 Code-Karten"), "{mail}");

    // Nothing of it is worth anything before.
    let mut clerk = world.signed_in("clerk").await;
    let early = hand_out(&mut clerk, "1").await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(early.words().contains("noch nicht freigegeben"), "{}", early.words());
    let print = lead.post(&format!("{address}/print/1"), &[]).await;
    assert_eq!(print.status, StatusCode::UNPROCESSABLE_ENTITY);
    // The agency is asked only where a town has nobody else.
    let mut agency = world.signed_in("agency").await;
    assert_eq!(agency.get(&address).await.status, StatusCode::NOT_FOUND);
    assert!(!agency.get(CARDS).await.words().contains("Attendorn"));

    let mut mayor = world.signed_in("mayor").await;
    assert!(mayor.get(CARDS).await.words().contains("Ein Kartenpaket wartet auf Ihre Freigabe"));
    mayor.get(&address).await;
    for _ in 0..2 {
        let done = mayor.post(&format!("{address}/release"), &[]).await.location;
        assert_eq!(done, format!("{address}?done=released"));
    }
    let page = mayor.get(&format!("{address}?done=released")).await.words();
    assert!(page.contains("Freigegeben. Jetzt kann gedruckt werden."), "{page}");
    assert!(!mayor.get(&address).await.words().contains("Jetzt kann gedruckt werden"));
    let released = "select count(*) as value from journal where kind = 'batch_released'";
    assert_eq!(count(&world, released).await, 1, "twice is once");
    let done = hand_out(&mut clerk, "1").await;
    assert_eq!(done.location, format!("{HAND_OUT}?done=1"), "{}", done.words());
    let page = clerk.get(&done.location).await.words();
    assert!(page.contains("Karte 1 ist ausgegeben") && page.contains("Heute ausgegeben: 1 von"), "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mayor_finds_the_batch_without_a_mail_and_looks_without_acting() {
    const WAITS: &str = "Ein Kartenpaket wartet auf Ihre Freigabe";
    let world = World::new().await;
    taking_part(&world).await;
    let mut lead = world.signed_in("lead").await;
    let mut mayor = world.signed_in("mayor").await;
    assert!(!mayor.get("/de/guidance").await.words().contains(WAITS));
    assert!(mayor.get("/de/vouchers").await.words().contains("Auf Sie wartet nichts"));
    let address = prepared(&mut lead, "20", "cards").await;
    for page in ["/de/guidance", "/de/vouchers"] {
        let page = mayor.get(page).await;
        assert!(page.words().contains(WAITS), "{}", page.words());
        assert!(page.text().contains(&format!("href=\"{address}\"")), "{}", page.text());
        assert!(page.text().contains("href=\"/de/vouchers\""), "in the menu");
        let whose = lead.get("/de/guidance").await.words();
        assert!(!whose.contains(WAITS), "nobody releases what is their own: {whose}");
    }
    let first = mayor.get("/de/guidance").await.words();
    assert!(first.contains("Als Nächstes: ein Kartenpaket freigeben."), "before what the lead does: {first}");
    // What a mayor sees leads nowhere that is closed to them.
    let page = mayor.get("/de/vouchers").await.text();
    let main = page.split("<main").nth(1).unwrap().split("</main>").next().unwrap();
    for link in main.split("href=\"").skip(1).filter_map(|part| part.split('"').next()) {
        assert_eq!(mayor.get(link).await.status, StatusCode::OK, "{link}");
    }
    // A second one is told, too, and the first step leads to it.
    let newer = prepared(&mut lead, "8", "cards").await;
    for page in ["/de/guidance", "/de/vouchers", CARDS] {
        let page = mayor.get(page).await;
        assert!(page.words().contains("2 Kartenpakete warten auf Ihre Freigabe"), "{}", page.words());
        assert!(page.text().contains(&format!("href=\"{newer}\"")), "{}", page.text());
    }
    assert!(lead.get(CARDS).await.words().contains("2 Kartenpakete warten auf die Freigabe"));
    for address in [address, newer] {
        mayor.get(&address).await;
        mayor.post(&format!("{address}/release"), &[]).await;
    }
    assert!(!mayor.get("/de/guidance").await.words().contains("wartet auf Ihre Freigabe"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_agency_releases_where_a_town_has_nobody_else() {
    let world = World::new().await;
    let (mayor, now) = (world.person(MAYOR).await.id, world.app.clock.now());
    world.write(move |tx| Box::pin(async move { Ok(people::deactivate(tx, mayor, now).await?) })).await;
    let mut lead = world.signed_in("lead").await;
    let address = prepared(&mut lead, "8", "cards").await;
    assert!(lead.get(&address).await.words().contains("Deshalb gibt die Agentur frei"));
    world.settle().await;
    assert!(world.mail_to("katrin.sommer@agentur.example").await.contains(&address));
    let mut agency = world.signed_in("agency").await;
    assert!(agency.get(CARDS).await.words().contains("Attendorn, Kartenpaket 1"));
    agency.get(&address).await;
    assert_eq!(agency.post(&format!("{address}/release"), &[]).await.location, CARDS);
    assert_eq!(agency.get(&address).await.status, StatusCode::NOT_FOUND, "the rest is the town's own");
    let mut clerk = world.signed_in("clerk").await;
    assert_eq!(hand_out(&mut clerk, "8").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test(flavor = "multi_thread")]
async fn printing_again_gives_the_same_cards_and_is_noted() {
    let world = World::new().await;
    let address = released(&world, "201", "cards").await;
    let mut lead = world.signed_in("lead").await;
    lead.get(&address).await;
    let first = lead.post(&format!("{address}/print/2"), &[]).await;
    assert_eq!(first.status, StatusCode::OK, "{}", first.words());
    assert!(first.bytes.starts_with(b"%PDF"));
    world.app.clock.set(world.app.clock.now().plus_minutes(60));
    let second = lead.post(&format!("{address}/print/2"), &[]).await;
    assert_eq!(first.bytes, second.bytes, "on another day it is the same file");
    let page = lead.get(&address).await.words();
    assert!(
        page.contains("2 Mal gedruckt") && page.contains("Datei 2: 27. November 2026, 12:00 Uhr, Jana Vogt"),
        "{page}"
    );
    let lines = "select count(*) as value from journal where kind = 'batch_printed'";
    assert_eq!(count(&world, lines).await, 2);
    for file in ["0", "3"] {
        assert_eq!(lead.post(&format!("{address}/print/{file}"), &[]).await.status, StatusCode::NOT_FOUND);
    }
    assert!(world.app.files.names().unwrap().is_empty(), "codes lie in no file");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_language_of_the_fronts_is_chosen_shown_and_printed_again() {
    let world = World::new().await;
    let mut lead = world.signed_in("lead").await;
    let form = lead.get("/de/cards/new").await.text();
    assert!(form.contains("value=\"de\" lang=\"de\" selected"), "German is usual: {form}");
    let usual = [("size", "8"), ("months", "12"), ("note", "")];
    let mut made = Vec::new();
    for (kind, front) in [("cards", "uk"), ("list", "uk")] {
        lead.get("/de/cards/new").await;
        let fields = [&usual[..], &[("kind", kind), ("front", front)]].concat();
        let page = lead.post("/de/cards/new", &fields).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.words());
        made.push(page.location);
    }
    let german = prepared(&mut lead, "8", "cards").await;
    let fronts = "select count(*) as value from card_batch where front = 'uk'";
    assert_eq!(count(&world, fronts).await, 1, "a list has no fronts");
    let words = lead.get(&made[0]).await.words();
    assert!(words.contains("Sprache der Vorderseite Українська"), "{words}");
    assert!(!lead.get(&made[1]).await.words().contains("Sprache der Vorderseite"));
    assert!(lead.get(&german).await.words().contains("Sprache der Vorderseite Deutsch"));
    assert_eq!(lead.get(CARDS).await.words().matches("Українська").count(), 1, "in the list of batches");

    let mut mayor = world.signed_in("mayor").await;
    mayor.get(&made[0]).await;
    mayor.post(&format!("{}/release", made[0]), &[]).await;
    lead.get(&made[0]).await;
    let print = format!("{}/print/1", made[0]);
    let first = lead.post(&print, &[]).await;
    assert_eq!(first.status, StatusCode::OK, "{}", first.words());
    assert_eq!(lead.post(&print, &[]).await.bytes, first.bytes);
    assert_eq!(lead.get("/de/cards/preview.pdf?front=fr").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_large_batch_is_printed_part_by_part() {
    let world = World::new().await;
    let (small, large) = (released(&world, "200", "cards").await, released(&world, "5000", "cards").await);
    let mut lead = world.signed_in("lead").await;
    lead.get(&large).await;
    let mut sizes = Vec::new();
    for file in [format!("{small}/print/1"), format!("{large}/print/1"), format!("{large}/print/25")] {
        let printed = lead.post(&file, &[]).await;
        assert_eq!(printed.status, StatusCode::OK, "{}", printed.words());
        sizes.push(printed.bytes.len());
    }
    let (least, most) = (sizes.iter().min().unwrap(), sizes.iter().max().unwrap());
    assert!(most - least < least / 20, "each holds two hundred cards: {sizes:?}");
    let beyond = lead.post(&format!("{large}/print/26"), &[]).await;
    assert_eq!(beyond.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_for_letters_holds_codes_and_nothing_else() {
    let world = World::new().await;
    let address = released(&world, "1200", "list").await;
    let mut lead = world.signed_in("lead").await;
    let page = lead.get(&address).await.words();
    assert!(page.contains("Dort bleiben auch alle Namen und Anschriften"), "{page}");
    assert_eq!(lead.post(&format!("{address}/print/1"), &[]).await.status, StatusCode::NOT_FOUND);
    let first = lead.post(&format!("{address}/list"), &[]).await.text();
    let rows: Vec<&str> = first.lines().collect();
    assert_eq!(rows.len(), 1201);
    let (_, card) = printed(&world, 1200).await;
    let link = format!("{}/c/{}", world.app.config.base_url, card.code.text());
    assert!(
        rows[1200].starts_with(&format!("\"1200\";\"{}\";\"{link}\"", card.code.grouped())),
        "{}",
        rows[1200]
    );
    assert_eq!(count(&world, STOCK).await, 0, "with the download they are handed out");
    assert_eq!(lead.post(&format!("{address}/list"), &[]).await.text(), first);
    // A card of a list is none for the counter.
    let mut clerk = world.signed_in("clerk").await;
    assert!(hand_out(&mut clerk, "7").await.words().contains("schon ausgegeben"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_typed_into_a_batch_is_checked_and_kept() {
    let world = World::new().await;
    let mut lead = world.signed_in("lead").await;
    lead.get("/de/cards/new").await;
    for (field, value, said) in [
        ("size", "5001", "eine Anzahl von 1 bis 5000"),
        ("size", "", "eine Anzahl von 1 bis 5000"),
        ("months", "37", "1 bis 36 Monate"),
        ("kind", "gold", "wofür die Codes sind"),
        ("front", "de-leicht", "wählen Sie eine Sprache"),
    ] {
        let mut fields = vec![("note", "Schrank 2")];
        let usual = [("size", "8"), ("months", "12"), ("kind", "cards"), ("front", "uk")];
        fields.extend(usual.map(|(name, usual)| (name, if name == field { value } else { usual })));
        let page = lead.post("/de/cards/new", &fields).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{field} {value}");
        assert!(page.words().contains(said), "{}", page.words());
        assert!(page.text().contains("Schrank 2"));
    }
    assert_eq!(count(&world, "select count(*) as value from card_batch").await, 0);
    let preview = lead.get("/de/cards/preview.pdf").await;
    assert!(preview.bytes.starts_with(b"%PDF"), "{}", preview.words());
}

#[tokio::test(flavor = "multi_thread")]
async fn cards_are_made_in_pieces_and_go_on_where_they_stopped() {
    let world = World::new().await;
    let town = world.town(ATTENDORN).await;
    let (first, second) = (world.person(MAYOR).await.id, world.person(LOU).await.id);
    let wanted = Wanted {
        municipality: town,
        kind: BatchKind::Cards,
        size: 2_345,
        expires_on: world.app.clock.today().plus_months(12),
        front: Tongue::De,
        note: String::new(),
        by: first,
    };
    let id = cards::make(&world.app, wanted.clone(), second).await.unwrap();
    let all = "select count(*) as value from card";
    assert_eq!(count(&world, all).await, 2_345);
    // A stop in between: the last cards are missing.
    world
        .write(|tx| {
            Box::pin(async move {
                Ok(db::run(tx, "delete from card where number > 1500", vec![]).await.map(drop)?)
            })
        })
        .await;
    for _ in 0..2 {
        cards::fill(&world.app, id).await.unwrap();
        assert_eq!(count(&world, all).await, 2_345);
    }
    let next = cards::make(&world.app, Wanted { size: 10, ..wanted }, second).await.unwrap();
    assert_ne!(id, next);
    let highest = "select max(number) as value from card";
    assert_eq!(count(&world, highest).await, 2_355, "numbers go on");

    let batch = cards::batch_of(world.app.db.read(), id).await.unwrap().unwrap();
    let mut codes = Codes::of(&world.app, &batch);
    let (mut number, mut seen) = (0, std::collections::HashSet::new());
    while let Some(piece) = codes.next_piece().await.unwrap() {
        assert!(piece.len() <= 1_000, "bounded memory");
        for card in piece {
            number += 1;
            assert_eq!(card.number, number);
            assert!(seen.insert(card.code.text().to_owned()), "every code once");
        }
    }
    assert_eq!(number, 2_345);
    // The database holds no code.
    let (_, card) = printed(&world, 17).await;
    let sql = "select count(*) as value from card where code_hash like $1";
    let like = platform::values![format!("%{}%", card.code.text())];
    assert_eq!(db::value::<i64>(world.app.db.read(), sql, like).await.unwrap(), Some(0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_batch_that_is_withdrawn_while_it_is_made_adds_up() {
    let world = World::new().await;
    let mut lead = world.signed_in("lead").await;
    let address = prepared(&mut lead, "20", "cards").await;
    // A stop has interrupted it.
    world
        .write(|tx| {
            Box::pin(
                async move { Ok(db::run(tx, "delete from card where number > 15", vec![]).await.map(drop)?) },
            )
        })
        .await;
    lead.get(&address).await;
    assert_eq!(lead.post(&format!("{address}/withdrawal"), &[]).await.location, address);
    let void = "select count(*) as value from card where state = 'void'";
    assert_eq!((count(&world, STOCK).await, count(&world, void).await), (0, 20));
    let noted = "select payload as value from journal where kind = 'batch_withdrawn'";
    let noted: String = db::value(world.app.db.read(), noted, vec![]).await.unwrap().unwrap();
    assert!(noted.contains("\"cards\":20"), "{noted}");
}
