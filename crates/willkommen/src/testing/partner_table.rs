//! Partners that come in as a table: looked at first, written whole or not at all.

use axum::http::StatusCode;

use super::browser::Page;
use super::participation::count;
use super::partners::{ALL, only};
use super::{Browser, World, exchange};

pub(super) async fn look(lead: &mut Browser, file: &str) -> Page {
    lead.get("/de/partners/import").await;
    lead.upload("/de/partners/import", &[("file", file.as_bytes())]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_table_is_looked_at_first_and_written_whole_or_not_at_all() {
    let world = World::new().await;
    let mut lead = world.signed_in("lead").await;
    let template = lead.get("/de/partners/template.csv").await.text();
    assert!(template.contains("\"name\";\"art\""), "{template}");
    let english = lead.get("/en/partners/template.csv").await.text();
    assert!(english.contains("\"name\";\"kind\";\"trade\""), "{english}");
    for template in [template, english] {
        let seen = look(&mut lead, &template).await;
        assert_eq!(seen.status, StatusCode::OK, "{}", seen.words());
    }

    let amounts = look(&mut lead, "name;art;Guthaben;Farbe\nKorn;Betrieb;10;rot\n").await;
    assert_eq!(amounts.status, StatusCode::UNPROCESSABLE_ENTITY);
    let words = amounts.words();
    assert!(words.contains("keine Guthaben") && words.contains("„Farbe“ kennen wir nicht"), "{words}");
    assert!(look(&mut lead, "name\nKorn\n").await.words().contains("Die Spalte „art (kind)“ fehlt."));

    let mixed = "name;art;e_mail\nKorn;Betrieb;kim@korn.example\nSpiel;Casino;\nKorn;Betrieb;\n";
    let seen = look(&mut lead, mixed).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    let words = seen.words();
    assert!(words.contains("2 Zeilen stimmen noch nicht."), "{words}");
    assert!(
        words.contains("Betrieb, Verein oder Einrichtung") && words.contains("gibt es hier schon"),
        "{words}"
    );
    assert_eq!(count(&world, ALL).await, 0, "nothing is written by looking");
    let table = seen.value_of("table");
    let all = [("step", "take".as_bytes()), ("table", table.as_bytes())];
    assert_eq!(lead.upload("/de/partners/import", &all).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(count(&world, ALL).await, 0, "all or nothing");
    let good = [("step", "take-good".as_bytes()), ("table", table.as_bytes())];
    let saved = lead.upload("/de/partners/import", &good).await;
    assert!(saved.location.starts_with("/de/partners/import?saved=1&left="), "{}", saved.words());
    let saved = lead.get(&saved.location).await.words();
    assert!(saved.contains("Eine Zeile ist übernommen."), "{saved}");
    world.settle().await;
    assert_eq!(count(&world, ALL).await, 1);
    assert_eq!(world.mails_to("kim@korn.example").await, 1);
    // Sent twice: the partner is there already.
    let again = lead.upload("/de/partners/import", &good).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", again.words());
    assert_eq!(count(&world, ALL).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn partners_come_in_as_a_workbook_of_excel_too() {
    const IMPORT: &str = "/de/partners/import";
    let world = World::new().await;
    let mut lead = world.signed_in("lead").await;
    let header = exchange::row(&["Name", "Art", "E-Mail", "Ort", "PLZ"]);
    // A postcode is a number for Excel.
    let line = exchange::row(&["Korn", "Betrieb", "kim@korn.example", "Attendorn"])
        .replace("</row>", "<c><v>57439</v></c></row>");
    lead.get(IMPORT).await;
    let seen = lead.upload(IMPORT, &[("file", &exchange::workbook(&(header + &line), &[]))]).await;
    assert_eq!(seen.status, StatusCode::OK, "{}", seen.words());
    assert_eq!(count(&world, ALL).await, 0, "nothing is written by looking");
    let table = seen.value_of("table");
    let all = [("step", "take".as_bytes()), ("table", table.as_bytes())];
    assert_eq!(lead.upload(IMPORT, &all).await.location, format!("{IMPORT}?saved=1&left=0"));
    let partner = only(&world).await;
    assert_eq!((partner.name.as_str(), partner.postal_code.as_str()), ("Korn", "57439"));

    for (file, key) in [
        (exchange::workbook(&" ".repeat(60 * 1024 * 1024), &[]), "region-fault-large"),
        (b"PK\x03\x04 no archive".to_vec(), "region-fault-workbook"),
    ] {
        lead.get(IMPORT).await;
        let refused = lead.upload(IMPORT, &[("file", &file)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{key}");
        assert!(refused.words().contains(&exchange::text(&world, key)), "{key}: {}", refused.words());
    }
    assert_eq!(count(&world, ALL).await, 1);
}
