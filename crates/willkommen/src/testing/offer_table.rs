//! Offers that come in as a table: written whole or not at all.

use axum::http::StatusCode;

use super::offers::in_booklets_of;
use super::participation::{ATTENDORN, count};
use super::partners::{BAKER, entered, signed_in_as};
use super::{World, exchange};
use crate::vouchers::offers;

#[tokio::test(flavor = "multi_thread")]
async fn offers_come_in_as_a_table() {
    let world = World::new().await;
    let mut lead = world.signed_in("lead").await;
    entered(&mut lead, "Korn", BAKER).await;
    let all = "select count(*) as value from offer";
    lead.get("/de/offers/import").await;
    let money = lead
        .upload("/de/offers/import", &[("file", "partner;art;vorteil;betrag\nKorn;Zugabe;x;5\n".as_bytes())])
        .await;
    assert!(money.words().contains("nennt einen Geldbetrag"), "{}", money.words());
    let english = lead.get("/en/offers/template.csv").await.text().replace("Bäckerei Muster", "Korn");
    for (answer, status) in [("no", StatusCode::OK), ("maybe", StatusCode::UNPROCESSABLE_ENTITY)] {
        let file = english.replace("\"no\"", &format!("\"{answer}\""));
        let seen = lead.upload("/en/offers/import", &[("file", file.as_bytes())]).await;
        assert_eq!(seen.status, status, "{answer}: {}", seen.words());
    }
    let file = "partner;art;vorteil;anzahl;zeitraum;bis\nKorn;Zugabe;Ein Kaffee;2;Monat;31.12.2027\n\
                Korn;Guthaben;10 Euro;1;;\nNiemand;Probe;Mitmachen;1;;\n";
    let seen = lead.upload("/de/offers/import", &[("file", file.as_bytes())]).await;
    let words = seen.words();
    assert!(words.contains("2 Zeilen stimmen noch nicht.") && words.contains("nur Vorteile"), "{words}");
    assert!(words.contains("Tragen Sie ihn zuerst ein."), "{words}");
    assert!(words.contains("Spalte „art“:") && words.contains("Spalte „partner“:"), "{words}");
    assert!(words.contains("zeitraum Monat"), "what a row says can be looked at: {words}");
    assert_eq!(count(&world, all).await, 0);
    let table = seen.value_of("table");
    let good = [("step", "take-good".as_bytes()), ("table", table.as_bytes())];
    let saved = lead.upload("/de/offers/import", &good).await;
    assert_eq!(saved.location, "/de/offers/import?saved=1&left=2", "{}", saved.words());
    let saved = lead.get(&saved.location).await.words();
    assert!(
        saved.contains("Eine Zeile ist übernommen.") && saved.contains("2 Zeilen stimmten noch nicht"),
        "{saved}"
    );
    world.settle().await;
    assert_eq!((count(&world, all).await, in_booklets_of(&world, ATTENDORN).await), (1, 1));
    let mut baker = signed_in_as(&world, BAKER).await;
    assert!(baker.get("/de/offers/mine").await.words().contains("Ein Kaffee"));
    let (town, today) = (world.town(ATTENDORN).await, world.app.clock.today());
    let offer = offers::in_booklet(world.app.db.read(), town, today).await.unwrap().remove(0);
    assert_eq!((offer.uses, offer.period_key(today).as_str()), (2, "2026-11"));
    assert_eq!(offer.ends_on.unwrap().to_string(), "2027-12-31");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_workbook_of_excel_brings_its_numbers_and_days() {
    const IMPORT: &str = "/de/offers/import";
    let world = World::new().await;
    let mut lead = world.signed_in("lead").await;
    entered(&mut lead, "Korn", BAKER).await;
    let header = exchange::row(&["Partner", "Art", "Vorteil", "Anzahl", "Gültig (Tage)", "bis"]);
    // Excel keeps a day as a number, and says beside it that it is one.
    let numbers = "<c><v>2</v></c><c><v>90</v></c><c s=\"1\"><v>46752</v></c></row>";
    let line = exchange::row(&["Korn", "Zugabe", "Ein Kaffee"]).replace("</row>", numbers);
    lead.get(IMPORT).await;
    let seen = lead.upload(IMPORT, &[("file", &exchange::workbook(&(header + &line), &[]))]).await;
    assert_eq!(seen.status, StatusCode::OK, "{}", seen.words());
    let table = seen.value_of("table");
    let all = [("step", "take".as_bytes()), ("table", table.as_bytes())];
    let saved = lead.upload(IMPORT, &all).await;
    assert_eq!(saved.location, format!("{IMPORT}?saved=1&left=0"), "{}", saved.words());
    let (town, today) = (world.town(ATTENDORN).await, world.app.clock.today());
    let offer = offers::in_booklet(world.app.db.read(), town, today).await.unwrap().remove(0);
    assert_eq!((offer.uses, offer.valid_days), (2, 90));
    assert_eq!(offer.ends_on.unwrap().to_string(), "2027-12-31");

    // A file of a few kilobytes that unpacks to sixty megabytes.
    let bomb = exchange::workbook(&" ".repeat(60 * 1024 * 1024), &[]);
    lead.get(IMPORT).await;
    let refused = lead.upload(IMPORT, &[("file", &bomb)]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.words().contains(&exchange::text(&world, "region-fault-large")), "{}", refused.words());
}
