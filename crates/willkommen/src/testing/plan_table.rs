//! The plan goes out as a table and comes back: looked at first, then taken over as it was announced.

use axum::http::StatusCode;

use super::browser::Page;
use super::participation::{OLPE, count};
use super::plan::{adopted, plan, with_result};
use super::{Browser, World};
use crate::measures;

const IMPORT: &str = "/de/measures/import";
const HEADER: &str = "Maßnahme;Erster Schritt;Wer;Bis;Stand;Budget in Euro;Kennung;Fassung";
const CHANGES: &str = "select count(*) as value from journal where kind like 'measure_%'";

/// The lead looks at a table.
async fn looked_at(lead: &mut Browser, table: &str) -> Page {
    assert_eq!(lead.get(IMPORT).await.status, StatusCode::OK);
    lead.upload(IMPORT, &[("file", table.as_bytes())]).await
}

/// Presses the button of the page that announces what a table changes.
async fn taken(lead: &mut Browser, page: &Page) -> Page {
    let escapes = [("&#34;", "\""), ("&#39;", "'"), ("&#60;", "<"), ("&#62;", ">"), ("&#38;", "&")];
    let table =
        escapes.iter().fold(page.value_of("table"), |text, (escape, letter)| text.replace(*escape, letter));
    assert!(!table.is_empty(), "{}", page.words());
    lead.upload(IMPORT, &[("table", table.as_bytes())]).await
}

fn table(lines: &[String]) -> String {
    format!("{HEADER}\n{}\n", lines.join("\n"))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_comes_back_from_a_table() {
    let world = World::new().await;
    let mut lead = with_result(&world).await;
    adopted(&world, &mut lead, "M01").await;
    adopted(&world, &mut lead, "M02").await;
    let export = lead.get("/de/measures/plan.csv").await.text();
    let same = looked_at(&mut lead, &export).await;
    assert_eq!(same.status, StatusCode::OK, "{}", same.words());
    assert!(same.words().contains("Diese Tabelle ändert nichts."), "{}", same.words());
    assert!(same.words().contains("2 Zeilen stehen schon so im Plan."), "{}", same.words());
    assert_eq!(same.value_of("table"), "", "there is nothing to take over");

    let before = count(&world, CHANGES).await;
    let lines = [
        "Anders;;Bürgerbüro;1.3.2027;in Arbeit;1.200;M01;0".to_owned(),
        "Bank <am> Markt;Bank aussuchen;Bauhof;2027-04-01;;12,50;;".to_owned(),
        ";;Bauhof;2027-04-01;;;M03;".to_owned(),
        "Ohne Wer;;;2027-04-01;;;;".to_owned(),
    ];
    let page = looked_at(&mut lead, &table(&lines)).await;
    let words = page.words();
    for wanted in [
        "3 Maßnahmen können übernommen werden.",
        "2 Maßnahmen sind neu.",
        "Eine Maßnahme ändert sich.",
        "Bürgerbüro",
        "1.200,00 €",
        "geplant in Arbeit",
        "Zeile 5 Ohne Wer Wer: Bitte schreiben Sie, wer sich kümmert.",
    ] {
        assert!(words.contains(wanted), "{wanted}: {words}");
    }
    assert_eq!(count(&world, CHANGES).await, before, "looking changes nothing");
    assert_eq!(plan(&world).await.len(), 2);

    let done = taken(&mut lead, &page).await;
    assert_eq!(done.location, "/de/measures", "{}", done.words());
    let now = plan(&world).await;
    assert_eq!(now.len(), 4, "nothing has gone");
    let of = |code: &str| now.iter().find(|measure| measure.code == code).unwrap();
    let first = of("M01");
    assert_eq!(
        (first.owner.as_str(), first.budget, first.state.as_str()),
        ("Bürgerbüro", Some(120_000), "running")
    );
    assert_ne!(first.title, "Anders", "the library's words stay");
    assert_eq!(of("M03").owner, "Bauhof");
    let own = now.iter().find(|measure| measure.title == "Bank <am> Markt").unwrap();
    assert_eq!((own.origin.as_str(), own.budget), ("", Some(1_250)));
    for (kind, many) in [("measure_added", 1), ("measure_adopted", 3), ("measure_moved", 1)] {
        let sql = "select count(*) as value from journal where kind = $1";
        let found: Option<i64> =
            platform::db::value(world.app.db.read(), sql, platform::values![kind]).await.unwrap();
        assert_eq!(found, Some(many), "{kind}");
    }
    // The same table once more: what it has done is done, and no measure comes twice.
    let again = looked_at(&mut lead, &table(&lines)).await.words();
    assert!(again.contains("Diese Tabelle ändert nichts."), "{again}");
    assert!(again.contains("mit diesem Titel gibt es schon"), "{again}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_somebody_else_has_changed_is_not_written_over() {
    let world = World::new().await;
    let mut lead = with_result(&world).await;
    let address = adopted(&world, &mut lead, "M01").await;
    let mut other = world.signed_in("lead").await;
    let line = |revision: i64| format!("x;;Bauhof;2027-03-01;;;M01;{revision}");
    let page = looked_at(&mut lead, &table(&[line(0)])).await;
    assert!(page.words().contains("Eine Maßnahme kann übernommen werden."), "{}", page.words());
    // Between the look and the button.
    other.get(&address).await;
    let saved = other.post(&address, &[("owner", "Bürgerbüro"), ("due_on", "2027-02-01")]).await;
    assert_eq!(saved.location, "/de/measures", "{}", saved.words());
    let refused = taken(&mut lead, &page).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.words().contains("Inzwischen hat sich der Plan geändert."), "{}", refused.words());
    assert!(refused.words().contains("Seit Sie die Tabelle heruntergeladen haben"), "{}", refused.words());
    assert_eq!(plan(&world).await[0].owner, "Bürgerbüro");

    // Somebody moves it while the page that names the right revision is open.
    let page = looked_at(&mut lead, &table(&[line(1)])).await;
    other.get(&address).await;
    other.post(&format!("{address}/state"), &[("state", "waiting")]).await;
    assert_eq!(taken(&mut lead, &page).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(plan(&world).await[0].owner, "Bürgerbüro");
    let page = looked_at(&mut lead, &table(&[line(2)])).await;
    assert_eq!(taken(&mut lead, &page).await.location, "/de/measures");
    assert_eq!(plan(&world).await[0].owner, "Bauhof");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_table_that_does_not_fit_is_refused_in_words() {
    let world = World::new().await;
    let mut lead = with_result(&world).await;
    let long = table(&vec!["Neu;;Bauhof;2027-03-01;;;;".to_owned(); 201]);
    let large = "x".repeat(5 * 1024 * 1024 + 1);
    for (file, says) in [
        ("a;b\n1;2\n", "fehlt die Spalte „Maßnahme“"),
        (long.as_str(), "mehr als 200 Zeilen"),
        (large.as_str(), "Die Datei ist zu groß."),
        ("", "In der Datei stehen keine Zeilen"),
    ] {
        let refused = looked_at(&mut lead, file).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{says}");
        assert!(refused.words().contains(says), "{says}: {}", refused.words());
    }
    lead.get(IMPORT).await;
    let refused = lead.upload(IMPORT, &[]).await;
    assert!(refused.words().contains("Bitte wählen Sie eine Tabelle aus."), "{}", refused.words());
    assert!(plan(&world).await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn another_town_s_measure_is_not_reached_through_a_table() {
    let world = World::new().await;
    let mut lead = with_result(&world).await;
    world.declare(OLPE, ("Robin Althaus", "robin@olpe.example")).await;
    let (olpe, robin) = (world.town(OLPE).await, world.person("robin@olpe.example").await.id);
    let app = world.app.clone();
    world
        .write(move |tx| {
            Box::pin(async move {
                let today = app.clock.today();
                Ok(measures::adopt(tx, &app, olpe, "M01", "Robin", today, robin).await?)
            })
        })
        .await
        .unwrap();
    let own = "update measure set code = 'fremd', origin = '' where municipality = $1";
    let of_olpe = platform::values![olpe];
    world.write(move |tx| Box::pin(async move { Ok(platform::db::run(tx, own, of_olpe).await?) })).await;
    let foreign = measures::of(world.app.db.read(), olpe).await.unwrap().remove(0);
    let line = format!("Fremd;;Bauhof;2027-03-01;;;{};0", foreign.code);
    let page = looked_at(&mut lead, &table(&[line])).await;
    assert!(page.words().contains("Diese Kennung steht weder in Ihrem Plan"), "{}", page.words());
    let still = measures::of(world.app.db.read(), olpe).await.unwrap().remove(0);
    assert_eq!((still.owner.as_str(), still.revision), ("Robin", 0));
    let mut mayor = world.signed_in("mayor").await;
    assert_eq!(mayor.get(IMPORT).await.status, StatusCode::NOT_FOUND, "the mayor reads along");
    assert_eq!(count(&world, "select count(*) as value from measure").await, 1);
}
