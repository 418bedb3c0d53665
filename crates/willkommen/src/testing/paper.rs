//! The Quick-Check on paper: both variants, forms, typing in by keys, and what goes to the committee.

use axum::http::StatusCode;

use super::browser::Page;
use super::documents::{pages_of, words_of};
use super::whole_programme::signed_in_as;
use super::{Browser, World};
use crate::quickcheck::{self, Variant, snapshot};

const ATTENDORN: &str = "05966004";
const JANA: (&str, &str) = ("Jana Vogt", "jana.vogt@attendorn.example");
const TYPING: &str = "/de/quickcheck/typing";

/// A town that has declared, and its project lead.
async fn opened() -> (World, Browser) {
    let world = World::new().await;
    world.campaign_near().await;
    world.declare(ATTENDORN, JANA).await;
    let lead = world.signed_in("lead").await;
    (world, lead)
}

/// Types the same key for all questions of a variant.
async fn type_in(world: &World, lead: &mut Browser, variant: Variant, key: &str) -> Page {
    lead.get(TYPING).await;
    let catalogue = world.app.catalogue();
    let fields: Vec<(&str, &str)> =
        catalogue.questions(variant).map(|question| (question.id.as_str(), key)).collect();
    type_over(lead, &fields).await
}

/// Types over what the page shows now, as its form does.
pub(super) async fn type_over(lead: &mut Browser, fields: &[(&str, &str)]) -> Page {
    let page = lead.get(TYPING).await;
    let shown: Vec<(String, String)> = fields
        .iter()
        .filter(|(name, _)| !name.contains('-'))
        .flat_map(|(name, _)| ["shown", "shown-reason", "revision"].map(|part| format!("{name}-{part}")))
        .map(|name| (name.clone(), page.value_of(&name)))
        .collect();
    let mut all = fields.to_vec();
    all.extend(shown.iter().map(|(name, value)| (name.as_str(), value.as_str())));
    lead.post(TYPING, &all).await
}

/// The same, and completes the check.
async fn complete(world: &World, lead: &mut Browser, variant: Variant, key: &str) {
    let typed = type_in(world, lead, variant, key).await;
    assert_eq!(typed.location, "/de/quickcheck", "{}", typed.words());
    lead.get("/de/quickcheck").await;
    let done = lead.post("/de/quickcheck/completion", &[]).await;
    assert_eq!(done.location, "/de/quickcheck/result", "{}", done.words());
    world.settle().await;
}

async fn choose(lead: &mut Browser, variant: &str) -> Page {
    lead.get("/de/quickcheck/variant").await;
    lead.post("/de/quickcheck/variant", &[("variant", variant)]).await
}

async fn count(world: &World, sql: &'static str) -> i64 {
    platform::db::value(world.app.db.read(), sql, vec![]).await.unwrap().unwrap()
}

const ANSWERS: &str = "select count(*) as value from quick_check_answer";
const CHECKS: &str = "select count(*) as value from quick_check";
const OPENED: &str = "select count(*) as value from journal where kind = 'quick_check_opened'";

#[tokio::test(flavor = "multi_thread")]
async fn the_full_check_takes_the_core_answers_along_and_the_core_result_stays() {
    let (world, mut lead) = opened().await;
    let core_page = lead.get(TYPING).await;
    lead.post(TYPING, &[("check", &core_page.value_of("check")), ("Q0101", "3")]).await;
    let refused = choose(&mut lead, "full").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.words().contains("Schließen Sie ihn zuerst ab"), "{}", refused.words());
    assert_eq!(count(&world, CHECKS).await, 1, "a refusal opens nothing");
    assert_eq!(choose(&mut lead, "everything").await.status, StatusCode::NOT_FOUND);

    complete(&world, &mut lead, Variant::Core, "2").await;
    for _ in 0..2 {
        assert_eq!(choose(&mut lead, "full").await.location, "/de/quickcheck");
    }
    assert_eq!((count(&world, CHECKS).await, count(&world, OPENED).await), (2, 1), "twice is once");
    let overview = lead.get("/de/quickcheck").await.words();
    assert!(overview.contains("Alle Fragen") && overview.contains("16 von"), "{overview}");
    let page = lead.get("/de/quickcheck/fields/1").await.text();
    assert!(page.contains("name=\"Q0103\""), "more than the core questions");
    // A page for typing in that was opened for the core check saves nothing in this one.
    assert_ne!(lead.get(TYPING).await.value_of("check"), core_page.value_of("check"));
    let core_check = core_page.value_of("check");
    let stray = lead.post(TYPING, &[("check", &core_check), ("Q0103", "4")]).await;
    assert_eq!(stray.status, StatusCode::NOT_FOUND);
    assert_eq!(lead.get(TYPING).await.value_of("Q0103"), "");

    // What was completed stays to be read, by the town and by the agency's picture.
    let result = lead.get("/de/quickcheck/result").await.words();
    assert!(result.contains("50 von 100 Punkten"), "{result}");
    let none_yet = lead.get("/de/quickcheck/result?variant=full").await.words();
    assert!(none_yet.contains("Erst der Quick-Check"), "{none_yet}");
    let done = quickcheck::completed(world.app.db.read()).await.unwrap();
    assert!(done[&world.town(ATTENDORN).await].is_some());
    assert_eq!(choose(&mut lead, "core").await.location, "/de/quickcheck/result?variant=core");

    complete(&world, &mut lead, Variant::Full, "4").await;
    assert!(lead.get("/de/quickcheck/result").await.words().contains("100 von 100 Punkten"));
    let core = lead.get("/de/quickcheck/result?variant=core").await.words();
    assert!(core.contains("50 von 100 Punkten"), "separate series: {core}");
    assert_eq!(crate::verification::verify(&world.app).await.unwrap().findings, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_variant_that_was_never_answered_leads_to_what_was_submitted() {
    let (world, mut lead) = opened().await;
    complete(&world, &mut lead, Variant::Core, "2").await;
    lead.get("/de/quickcheck").await;
    lead.post("/de/quickcheck/reopening", &[]).await;
    type_over(&mut lead, &[("Q0101", "4")]).await;
    let page = lead.get("/de/quickcheck/result?variant=full").await.words();
    assert!(page.contains("50 von 100 Punkten") && page.contains("Sie ändern gerade"), "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_submitted_is_the_check_that_the_page_has_shown() {
    const DONE: &str = "select count(*) as value from quick_check where completed_at is not null";
    let (world, mut lead) = opened().await;
    let mut other = world.signed_in("lead").await;
    complete(&world, &mut lead, Variant::Core, "2").await;
    world.app.clock.set(world.app.clock.now().plus_minutes(1));
    choose(&mut lead, "full").await;
    type_in(&world, &mut lead, Variant::Full, "3").await;
    let full = lead.get("/de/quickcheck").await.value_of("check");
    // In another window the core check is taken up again, with everything answered.
    other.get("/de/quickcheck/variant").await;
    world.app.clock.set(world.app.clock.now().plus_minutes(1));
    other.post("/de/quickcheck/reopening", &[("variant", "core")]).await;
    let stale = lead.post("/de/quickcheck/completion", &[("check", &full)]).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    assert!(stale.words().contains("zu einem anderen Quick-Check gewechselt"), "{}", stale.words());
    assert_eq!(count(&world, DONE).await, 0);
    let core = stale.value_of("check");
    assert!(!full.is_empty() && !core.is_empty() && full != core, "{full} {core}");
    for _ in 0..2 {
        let done = lead.post("/de/quickcheck/completion", &[("check", &core)]).await;
        assert_eq!(done.location, "/de/quickcheck/result", "{}", done.words());
    }
    // The same for taking up again: the other window goes on with all questions and submits them.
    let shown = lead.get("/de/quickcheck").await.value_of("check");
    assert_eq!(shown, core);
    world.app.clock.set(world.app.clock.now().plus_minutes(1));
    choose(&mut other, "full").await;
    other.get("/de/quickcheck").await;
    let done = other.post("/de/quickcheck/completion", &[("check", &full)]).await;
    assert_eq!(done.location, "/de/quickcheck/result", "{}", done.words());
    for which in [vec![("check", core.as_str())], vec![("check", core.as_str()), ("variant", "full")]] {
        let page = lead.post("/de/quickcheck/reopening", &which).await;
        assert_eq!(page.status, StatusCode::CONFLICT, "{which:?}");
        assert_eq!(count(&world, DONE).await, 2);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn at_the_beginning_one_may_change_one_s_mind() {
    let (world, mut lead) = opened().await;
    choose(&mut lead, "full").await;
    assert!(lead.get("/de/quickcheck").await.words().contains("Alle Fragen"));
    world.app.clock.set(world.app.clock.now().plus_minutes(1));
    choose(&mut lead, "core").await;
    assert!(lead.get("/de/quickcheck").await.words().contains("Kernfragen"));
    assert_eq!((count(&world, CHECKS).await, count(&world, OPENED).await), (2, 2));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_has_boxes_for_every_question_and_answers_only_for_the_lead() {
    let (world, mut lead) = opened().await;
    type_in(&world, &mut lead, Variant::Core, "3").await;
    let mut agency = world.signed_in("agency").await;
    let mut mayor = world.signed_in("mayor").await;
    for (variant, number) in [("core", "10.3"), ("full", "10.4")] {
        let address = format!("/de/quickcheck/form.pdf?variant={variant}");
        let empty = agency.get(&address).await.bytes;
        let words = words_of(&empty);
        for part in [number, "Begründung:", "Nachweis", "Weiß ich nicht", "Trifft auf uns nicht zu, weil"] {
            assert!(words.contains(part), "{variant}: {part} in {words}");
        }
        assert!(!words.contains("Mit den Antworten vom"), "{words}");
        let filled = words_of(&lead.get(&format!("{address}&filled=yes")).await.bytes);
        assert!(filled.contains("Mit den Antworten vom 27. November 2026"), "{filled}");
        assert!(filled.contains("Hansestadt Attendorn") && filled.contains("X 3 Verlässlich"), "{filled}");
        for other in [&mut agency, &mut mayor] {
            assert_eq!(other.get(&format!("{address}&filled=yes")).await.status, StatusCode::NOT_FOUND);
        }
        let english = lead.get(&format!("/en/quickcheck/form.pdf?variant={variant}")).await.bytes;
        assert!(pages_of(&english, "en-GB") > 1);
    }
    let full = words_of(&lead.get("/de/quickcheck/form.pdf?variant=full").await.bytes);
    assert!(full.contains("Diese Frage gilt ab 25.000 Einwohnern."), "{full}");
    assert!(full.contains("Stufe 2 braucht ein Schriftstück mit einem Namen."), "how to decide: {full}");
    let unknown = agency.get("/de/quickcheck/form.pdf?variant=all").await.bytes;
    assert!(words_of(&unknown).contains("Kernfragen"), "without a known variant the core questions");
}

#[tokio::test(flavor = "multi_thread")]
async fn typing_in_saves_all_at_once_and_nothing_while_a_key_is_wrong() {
    let (world, mut lead) = opened().await;
    let page = lead.get(TYPING).await;
    assert!(page.words().contains("Eingetippt: 0 von 16 Fragen"), "{}", page.words());
    let typed = [
        ("Q0101", "7"),
        ("Q0102", "3"),
        ("Q0201", "n"),
        ("Q0202", ""),
        ("Q0202-reason", "ohne Antwort"),
        ("Q0301", "W"),
    ];
    let refused = lead.post(TYPING, &typed).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let words = refused.words();
    assert!(words.contains("Frage 1.1: Bitte tippen Sie 0, 1, 2, 3, 4, w oder n ein."), "{words}");
    assert!(words.contains("Frage 2.1: Bitte schreiben Sie kurz dazu"), "{words}");
    assert!(words.contains("Frage 2.2: Bitte tippen Sie"), "{words}");
    for (name, value) in typed {
        assert_eq!(refused.value_of(name), value, "{name} is kept");
    }
    assert_eq!(count(&world, ANSWERS).await, 0, "nothing is saved");

    let mended = [
        ("Q0101", " 4 "),
        ("Q0102", "3"),
        ("Q0201", "n"),
        ("Q0201-reason", "Macht der Kreis"),
        ("Q0301", "W"),
    ];
    let saved = lead.post(TYPING, &mended).await;
    assert_eq!(saved.location, TYPING, "{}", saved.words());
    assert_eq!(count(&world, ANSWERS).await, 4);
    let page = lead.get(TYPING).await;
    assert!(page.words().contains("Eingetippt: 4 von 16 Fragen"), "{}", page.words());
    assert_eq!(page.value_of("Q0301"), "w");
    assert_eq!(page.value_of("Q0201-reason"), "Macht der Kreis");

    // What is as it was shown is not saved again; what was emptied is not lost unseen.
    let newer = [("Q0101", "1")];
    type_over(&mut lead, &newer).await;
    lead.post(TYPING, &[("Q0101", "4"), ("Q0101-shown", "4")]).await;
    assert_eq!(lead.get(TYPING).await.value_of("Q0101"), "1");
    let emptied = lead.post(TYPING, &[("Q0101", ""), ("Q0101-shown", "1")]).await;
    assert_eq!(emptied.status, StatusCode::UNPROCESSABLE_ENTITY);
    // A question that is not asked is not there.
    lead.get(TYPING).await;
    lead.post(TYPING, &[("Q0103", "2"), ("Q9999", "2")]).await;
    assert_eq!(count(&world, ANSWERS).await, 4);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_row_that_nobody_touched_writes_over_nothing() {
    let (world, mut lead) = opened().await;
    let mut other = world.signed_in("lead").await;
    type_over(&mut lead, &[("Q0101", "n"), ("Q0101-reason", "Macht der Kreis")]).await;
    let shown = other.get(TYPING).await;
    let hidden = ["Q0101-shown", "Q0101-shown-reason", "Q0101-revision"].map(|name| shown.value_of(name));
    assert_eq!(hidden, ["n", "Macht der Kreis", "1"]);
    type_over(&mut lead, &[("Q0101", "n"), ("Q0101-reason", "Macht der Verein")]).await;

    let row = |key, reason| {
        [
            ("Q0101", key),
            ("Q0101-reason", reason),
            ("Q0101-shown", "n"),
            ("Q0101-shown-reason", "Macht der Kreis"),
            ("Q0101-revision", "1"),
        ]
    };
    let saved =
        other.post(TYPING, &[row("n", "Macht der Kreis").as_slice(), &[("Q0102", "3")]].concat()).await;
    assert_eq!(saved.location, TYPING, "{}", saved.words());
    assert_eq!(other.get(TYPING).await.value_of("Q0101-reason"), "Macht der Verein");
    assert_eq!(count(&world, ANSWERS).await, 2, "the other row is saved");
    // What somebody did touch meets the newer answer and does not write over it.
    for (key, reason) in [("n", "Macht die Region"), ("2", "")] {
        let clash = other.post(TYPING, &row(key, reason)).await;
        assert_eq!(clash.status, StatusCode::UNPROCESSABLE_ENTITY, "{key}");
        assert!(clash.words().contains("inzwischen eine andere Antwort (n)"), "{}", clash.words());
    }
    assert_eq!(other.get(TYPING).await.value_of("Q0101-reason"), "Macht der Verein");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_row_is_saved_alone_and_answered_in_words() {
    let (world, mut lead) = opened().await;
    lead.get(TYPING).await;
    let saved = lead.post(TYPING, &[("one", "Q0101"), ("Q0101", "3"), ("Q0101-reason", "")]).await;
    let told: serde_json::Value = serde_json::from_slice(&saved.bytes).unwrap();
    assert_eq!((saved.status, told["revision"].as_i64()), (StatusCode::OK, Some(1)));
    assert_eq!(told["words"], "Gespeichert um 11:00 Uhr");
    let wrong = lead.post(TYPING, &[("one", "Q0102"), ("Q0102", "9")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text().starts_with("Frage 1.2"), "{}", wrong.text());
    assert_eq!(count(&world, ANSWERS).await, 1);
    complete(&world, &mut lead, Variant::Core, "1").await;
    let closed = lead.get(TYPING).await;
    assert_eq!(closed.location, "/de/quickcheck/result", "a completed check is not typed in");
    lead.get("/de/quickcheck").await;
    let late = lead.post(TYPING, &[("Q0101", "4")]).await;
    assert_eq!(late.location, "/de/quickcheck/result");
    let late = lead.post(TYPING, &[("one", "Q0101"), ("Q0101", "4")]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(lead.get("/de/quickcheck/result").await.words().contains("25 von 100 Punkten"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_for_the_committee_is_exactly_one_also_with_long_names() {
    let (world, mut lead) = opened().await;
    let before = lead.get("/de/quickcheck/summary.pdf").await;
    assert_eq!(before.location, "/de/quickcheck/result", "there is no result yet");
    let long = "update municipality set kind = 'Kreis- und Hochschulstadt', name = 'Nachrodt-Wiblingwerde \
                im Bergland an der oberen Lenne und der unteren Volme' where ags = '05966004'";
    world.write(move |tx| Box::pin(async move { Ok(platform::db::run(tx, long, vec![]).await?) })).await;
    complete(&world, &mut lead, Variant::Core, "3").await;
    for (lang, tag) in [("de", "de-DE"), ("en", "en-GB")] {
        let page = lead.get(&format!("/{lang}/quickcheck/summary.pdf")).await;
        assert_eq!(pages_of(&page.bytes, tag), 1, "{lang}");
        let report = lead.get(&format!("/{lang}/quickcheck/report.pdf")).await;
        assert!(pages_of(&report.bytes, tag) > 1, "{lang}");
    }
    let words = words_of(&lead.get("/de/quickcheck/summary.pdf").await.bytes);
    for part in [
        "Quick-Check auf einer Seite",
        "Kreis- und Hochschulstadt",
        "75 %",
        "Stärken",
        "Stand der Antworten:",
        "Fassung",
    ] {
        assert!(words.contains(part), "{part} in {words}");
    }
    choose(&mut lead, "full").await;
    complete(&world, &mut lead, Variant::Full, "0").await;
    for lang in ["de", "en"] {
        let page = lead.get(&format!("/{lang}/quickcheck/summary.pdf?variant=full")).await;
        let tag = if lang == "de" { "de-DE" } else { "en-GB" };
        assert_eq!(pages_of(&page.bytes, tag), 1, "{lang}, all questions");
    }
    let report = words_of(&lead.get("/de/quickcheck/report.pdf?variant=full").await.bytes);
    for part in ["Fragen, die nicht zählen", "25.000", "Stand der Antworten:"] {
        assert!(report.contains(part), "{part} in {report}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_check_gives_the_same_bytes_weeks_later() {
    let (world, mut lead) = opened().await;
    complete(&world, &mut lead, Variant::Core, "2").await;
    let addresses =
        ["report.pdf", "summary.pdf", "form.pdf", "form.pdf?filled=yes", "form.pdf?variant=full&filled=yes"];
    let mut first = Vec::new();
    for address in addresses {
        first.push(lead.get(&format!("/de/quickcheck/{address}")).await.bytes);
    }
    world.app.clock.set(world.app.clock.now().plus_minutes(40 * 24 * 60));
    let mut later = world.signed_in("lead").await;
    for (address, bytes) in addresses.iter().zip(first) {
        let again = later.get(&format!("/de/quickcheck/{address}")).await;
        assert_eq!(again.status, StatusCode::OK, "{address}");
        assert!(again.bytes == bytes, "{address} has changed with the clock");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_report_of_a_round_tells_what_was_before_it_and_stays() {
    const REPORT: &str = "/de/quickcheck/report.pdf";
    let (world, mut lead) = opened().await;
    world.declare("05966024", ("Robin Althaus", "robin@olpe.example")).await;
    let missing = lead.get("/de/quickcheck/rounds/1/report.pdf").await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND, "no round yet");
    complete(&world, &mut lead, Variant::Core, "1").await;
    let first = lead.get(REPORT).await.bytes;
    let words = words_of(&first);
    let town = world.town(ATTENDORN).await;
    let kept = snapshot::newest(world.app.db.read(), town, Variant::Core).await.unwrap().unwrap();
    for part in [kept.hash.as_str(), kept.content.catalogue.hash.as_str(), "Runde 1", "kommt einmal hinzu"] {
        assert!(words.contains(part), "{part} in {words}");
    }
    assert!(!words.contains("Die Runden im Verlauf"), "there is only one: {words}");

    world.app.clock.set(world.app.clock.now().plus_minutes(40 * 24 * 60));
    let mut lead = world.signed_in("lead").await;
    lead.get("/de/quickcheck").await;
    lead.post("/de/quickcheck/reopening", &[]).await;
    assert!(lead.get(REPORT).await.bytes == first, "what was submitted, while answers are being changed");
    complete(&world, &mut lead, Variant::Core, "3").await;
    let second = lead.get(REPORT).await.bytes;
    let words = words_of(&second);
    for part in [
        "Die Runden im Verlauf",
        "Runde 1, 27. November 2026, Katalog",
        "Runde 2, 6. Januar 2027, Katalog",
        "Kernfragen, nach damaliger Gewichtung",
        "Gesamtwert 25 % 75 % + 50",
    ] {
        assert!(words.contains(part), "{part} in {words}");
    }
    assert!(!words.contains("nach der Gewichtung von Runde 2"), "the weights are the same: {words}");

    // Each round keeps its own report, byte by byte.
    let page = lead.get("/de/quickcheck/history").await;
    assert!(page.words().contains("Bericht zu Runde 1 vom 27. November 2026 (PDF)"), "{}", page.words());
    for (number, bytes) in [(1, &first), (2, &second)] {
        let address = format!("/de/quickcheck/rounds/{number}/report.pdf?variant=core");
        assert!(page.text().contains(&format!("href=\"{address}\"")), "{address}");
        assert!(lead.get(&address).await.bytes == *bytes, "{address}");
        assert!(world.signed_in("mayor").await.get(&address).await.bytes == *bytes, "{address}");
    }
    for wrong in ["0/report.pdf", "3/report.pdf", "1/report.pdf?variant=full"] {
        let page = lead.get(&format!("/de/quickcheck/rounds/{wrong}")).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{wrong}");
    }
    let mut robin = signed_in_as(&world, "robin@olpe.example").await;
    for other in [&mut robin, &mut world.signed_in("agency").await] {
        let page = other.get("/de/quickcheck/rounds/1/report.pdf").await;
        assert_eq!(page.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_number_of_the_result_leads_to_where_it_is_worked_out() {
    let (world, mut lead) = opened().await;
    complete(&world, &mut lead, Variant::Core, "2").await;
    let result = lead.get("/de/quickcheck/result").await.text();
    let calculation = lead.get("/de/quickcheck/calculation?variant=core").await;
    let (html, words) = (calculation.text(), calculation.words());
    let anchors: Vec<&str> = result
        .split("/de/quickcheck/calculation?variant=core#")
        .skip(1)
        .filter_map(|part| part.split('"').next())
        .collect();
    assert!(anchors.contains(&"total") && anchors.contains(&"field-10"), "{anchors:?}");
    assert!(anchors.iter().any(|anchor| anchor.starts_with("gain-M")), "{anchors:?}");
    for anchor in anchors {
        assert!(html.contains(&format!("id=\"{anchor}\"")), "{anchor}");
    }
    assert!(html.contains("id=\"question-Q0101\""));
    for part in [
        "Stufe 2 von 4 × Gewicht 3 = 1,5 von 3 Punkten",
        "Gerundet wird nur für die Anzeige",
        "zählt als Stufe 0",
        "„Weiß ich nicht“ gilt als offen",
        "höchstens 24 Monate alt",
        "von Stufe 2 auf Stufe 3",
    ] {
        assert!(words.contains(part), "{part} in {words}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn others_neither_choose_nor_type_nor_read() {
    let (world, mut lead) = opened().await;
    complete(&world, &mut lead, Variant::Core, "2").await;
    for key in ["mayor", "agency", "operator"] {
        let mut other = world.signed_in(key).await;
        for path in ["variant", "typing"] {
            let page = other.get(&format!("/de/quickcheck/{path}")).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{key} {path}");
        }
        let is_reader = key == "mayor";
        for path in ["summary.pdf", "report.pdf", "calculation"] {
            let page = other.get(&format!("/de/quickcheck/{path}")).await;
            assert_eq!(page.status == StatusCode::OK, is_reader, "{key} {path}");
        }
    }
    // Another town's lead works on its own check only, and sees nothing of this one.
    world.declare("05966024", ("Robin Althaus", "robin@olpe.example")).await;
    let mut robin = signed_in_as(&world, "robin@olpe.example").await;
    assert_eq!(robin.get("/de/quickcheck/summary.pdf").await.location, "/de/quickcheck/result");
    let filled = words_of(&robin.get("/de/quickcheck/form.pdf?filled=yes").await.bytes);
    assert!(filled.contains("Stadt Olpe") && !filled.contains("Attendorn"), "{filled}");
    let before = lead.get("/de/quickcheck/report.pdf").await.bytes;
    type_in(&world, &mut robin, Variant::Core, "4").await;
    assert!(lead.get("/de/quickcheck/report.pdf").await.bytes == before);
}
