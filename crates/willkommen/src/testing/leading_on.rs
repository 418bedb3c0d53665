//! Pages lead on to what is left to do, and what they say of the check is true.

use axum::http::StatusCode;

use super::benchmark::{close, submitted, wave};
use super::catalogue::{begun, change};
use super::consensus::{ALONE, COLLEAGUES, CONSENSUS, answer, ask, colleague, lead, opinion};
use super::plan::{adopted, plan, with_result};
use super::recognition::{PAGE, QUEUE, applied, decide, on_board, submit};
use super::snapshot::{RESULT, TOWN, lead_of};
use super::{Browser, World};
use crate::quickcheck::Variant;

#[tokio::test(flavor = "multi_thread")]
async fn after_the_talk_the_pages_lead_to_the_question_that_nobody_can_answer() {
    let world = World::new().await;
    let mut lead = lead(&world).await;
    let link = opinion(&mut lead, "Bürgerbüro", &[]).await;
    let mut office = colleague(&world, &link).await;
    answer(&world, &mut office, "/de/quickcheck/colleague/fields", ("Q0501", "unknown")).await;
    lead.get(ALONE).await;
    lead.post(&format!("{ALONE}/closing"), &[]).await;
    let page = lead.get(CONSENSUS).await.words();
    assert!(page.contains("Als Nächstes: die übrigen Antworten festhalten"), "{page}");
    assert!(!page.contains("Frage 5.1 klären"), "one thing after the other: {page}");
    lead.post(&format!("{CONSENSUS}/agreed"), &[]).await;

    let page = lead.get(CONSENSUS).await;
    let words = page.words();
    assert!(words.contains("Noch eine Frage klären: 5.1"), "{words}");
    assert!(words.contains("Frage 5.1 klären") && !words.contains("Zur Übersicht"), "{words}");
    let overview = lead.get("/de/quickcheck").await.words();
    assert!(overview.contains("Als Nächstes: klären, was noch niemand weiß"), "{overview}");

    let question = format!("{CONSENSUS}/Q0501");
    lead.get(&question).await;
    let open = lead.post(&question, &[("value", "unknown"), ("reason", "")]).await;
    assert_eq!(open.location, CONSENSUS, "{}", open.words());
    let words = lead.get(CONSENSUS).await.words();
    assert!(words.contains("Sie sind sich einig") && words.contains("Zur Übersicht"), "{words}");
    let overview = lead.get("/de/quickcheck").await.words();
    assert!(overview.contains("Alles beantwortet"), "{overview}");
}

/// The lead goes on from a submitted core check to all questions, an hour later.
async fn on_to_all_questions(world: &World, lead: &mut Browser) {
    world.app.clock.set(world.app.clock.now().plus_minutes(60));
    lead.get("/de/quickcheck/variant").await;
    let chosen = lead.post("/de/quickcheck/variant", &[("variant", "full")]).await;
    assert_eq!(chosen.location, "/de/quickcheck", "{}", chosen.words());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_gain_compares_only_rounds_with_the_same_questions_and_needs_a_question() {
    const GAINED: &str = "Gesamtwert seit der Abgabe vom";
    let world = World::new().await;
    let mut lead = with_result(&world).await;
    let linked = adopted(&world, &mut lead, "M01").await;
    lead.get("/de/measures/new").await;
    let own = [
        ("title", "Bank aufstellen"),
        ("first_step", "Bank aussuchen"),
        ("owner", "Bauamt"),
        ("due_on", "2027-02-01"),
    ];
    let made = lead.post("/de/measures/new", &own).await;
    assert_eq!(made.location, "/de/measures", "{}", made.words());
    let found = plan(&world).await.into_iter().find(|measure| measure.title == "Bank aufstellen").unwrap();
    for address in [linked, format!("/de/measures/{}", found.id)] {
        lead.get(&address).await;
        let done = lead.post(&format!("{address}/done"), &[]).await;
        assert_eq!(done.location, format!("{address}/change"), "{}", done.words());
    }

    // All questions have another total than the core questions; the one says nothing beside the other.
    on_to_all_questions(&world, &mut lead).await;
    submit(&world, &mut lead, Variant::Full, "3", &[]).await;
    let list = lead.get("/de/measures").await.words();
    assert!(list.contains("Bank aufstellen") && !list.contains(GAINED), "{list}");

    world.app.clock.set(world.app.clock.now().plus_minutes(60));
    lead.get("/de/quickcheck/variant").await;
    lead.post("/de/quickcheck/reopening", &[("variant", "core")]).await;
    submit(&world, &mut lead, Variant::Core, "3", &[]).await;
    let list = lead.get("/de/measures").await.words();
    assert_eq!(list.matches(GAINED).count(), 1, "only for what works on a question: {list}");
    assert!(list.contains("+50 Punkte"), "from level 1 to level 3: {list}");
}

#[tokio::test(flavor = "multi_thread")]
async fn beside_all_questions_the_comparison_says_where_it_is() {
    const CORE: &str = "/de/quickcheck/result?variant=core";
    let world = World::new().await;
    let mut agency = world.signed_in("agency").await;
    let wave = wave(&world, &mut agency, "Herbst 2026").await;
    submitted(&world, 0, 38).await;
    close(&mut agency, &wave).await;
    let mut lead = lead_of(&world, TOWN).await;
    let core = lead.get(RESULT).await;
    assert!(core.words().contains("Herbst 2026, geschlossen am"), "{}", core.words());
    assert!(!core.words().contains("Ergebnis für"), "there is nothing to choose from: {}", core.words());

    on_to_all_questions(&world, &mut lead).await;
    submit(&world, &mut lead, Variant::Full, "3", &[]).await;
    let full = lead.get(RESULT).await;
    let words = full.words();
    assert!(words.contains("Die Wellen vergleichen bisher die Kernfragen."), "{words}");
    for untrue in ["Noch ist keine Vergleichswelle geschlossen", "keine weitere Vergleichswelle geplant"] {
        assert!(!words.contains(untrue), "{untrue} in {words}");
    }
    assert!(full.text().contains(&format!("href=\"{CORE}#comparison\"")), "a way to the comparison");
    assert!(words.contains("Ergebnis für: Kernfragen , Alle Fragen"), "{words}");
    let core = lead.get(CORE).await.words();
    assert!(core.contains("Herbst 2026, geschlossen am") && core.contains("Ergebnis für"), "{core}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_is_taken_out_only_on_purpose_and_can_come_back() {
    const NOTHING: &str = "ändert sich gegenüber 2026.1 nichts";
    let world = World::new().await;
    let mut agency = world.signed_in("agency").await;
    let draft = begun(&mut agency, "2027.1").await;
    let address = format!("{draft}/questions/Q0403");
    let page = agency.get(&address).await;
    let text = page.text();
    let place = |part: &str| text.find(part).unwrap_or_else(|| panic!("{part} in {text}"));
    let consequence = place("<summary>Diese Frage herausnehmen");
    assert!(consequence < place("value=\"remove\""), "behind its consequence");
    assert!(page.words().contains("Solange die Fassung ein Entwurf ist"), "{}", page.words());
    let seen = page.value_of("seen");
    for _ in 0..2 {
        let gone = agency.post(&address, &[("seen", &seen), ("act", "remove")]).await;
        assert_eq!(gone.location, draft, "twice is once: {}", gone.words());
    }
    let version = agency.get(&draft).await;
    assert!(version.words().contains("Fragen, die wegfallen 4.3 "), "{}", version.words());
    assert!(version.text().contains(&format!("href=\"{address}\"")), "a way back");
    assert!(!agency.get(&format!("{draft}/changes")).await.words().contains(NOTHING));

    // Whoever still has the form open is told, and changes nothing.
    let question = world.app.catalogue().one("Q0403").unwrap().clone();
    let stale = change(&mut agency, &draft, &question, &[]).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(stale.words().contains("Jemand hat diese Frage inzwischen herausgenommen"), "{}", stale.words());

    let seen = agency.get(&address).await.value_of("seen");
    for _ in 0..2 {
        let back = agency.post(&address, &[("seen", &seen), ("act", "restore")]).await;
        assert_eq!(back.location, draft, "twice is once: {}", back.words());
    }
    assert!(!agency.get(&draft).await.words().contains("Fragen, die wegfallen"));
    let changes = agency.get(&format!("{draft}/changes")).await.words();
    assert!(changes.contains(NOTHING), "as if it had never gone: {changes}");
}

#[tokio::test(flavor = "multi_thread")]
async fn before_the_full_check_a_level_names_no_zeros() {
    let world = World::new().await;
    let mut lead = on_board(&world).await;
    let page = lead.get(&format!("{PAGE}?level=2")).await.words();
    assert!(page.contains("Das zeigt sich erst nach dem Quick-Check mit allen Fragen."), "{page}");
    for zero in ["Gesamtwert 0", "0 von 0"] {
        assert!(!page.contains(zero), "{zero} in {page}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_refusal_its_reason_and_both_ways_on_come_first() {
    const REASON: &str = "Zwei Nachweise gehören zu einer anderen Frage.";
    let world = World::new().await;
    let mut lead = on_board(&world).await;
    let path = applied(&world, &mut lead, "1").await;
    let mut agency = world.signed_in("agency").await;
    let done = decide(&mut agency, &path, "decline", REASON).await;
    assert_eq!(done.location, format!("{QUEUE}/{path}"), "{}", done.words());
    world.settle().await;
    let page = lead.get(PAGE).await.words();
    assert!(page.contains("Ihr Antrag ist abgelehnt.") && !page.contains("Alles da"), "{page}");
    assert_eq!(page.matches(REASON).count(), 1, "{page}");
    let place = |part: &str| page.find(part).unwrap_or_else(|| panic!("{part} in {page}"));
    let levels = place("Die Stufen");
    for part in [REASON, "Widerspruch einlegen, möglich bis zum 27. Dezember 2026", "Dabei neu beantragen"] {
        assert!(place(part) < levels, "{part} stands above the levels: {page}");
    }

    // Once a new application is under way, the old one is among the earlier ones.
    applied(&world, &mut lead, "1").await;
    let page = lead.get(PAGE).await.words();
    assert!(page.contains("Ihr Antrag ist bei der Agentur.") && !page.contains("ist abgelehnt."), "{page}");
    let earlier = page.find("Frühere Anträge").unwrap_or_else(|| panic!("{page}"));
    assert!(page.find(REASON).unwrap() > earlier, "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn once_the_answers_are_put_together_the_form_asks_for_information_only() {
    const WHOLE: &str = "Ohne Auswahl ist der ganze Quick-Check gemeint";
    let world = World::new().await;
    let mut lead = lead(&world).await;
    let link = opinion(&mut lead, "Bürgerbüro", &[]).await;
    let before = lead.get(COLLEAGUES).await;
    assert!(before.words().contains(WHOLE) && before.text().contains("type=\"radio\""), "{}", before.words());
    let mut office = colleague(&world, &link).await;
    answer(&world, &mut office, "/de/quickcheck/colleague/fields", ("", "")).await;
    lead.get(ALONE).await;
    lead.post(&format!("{ALONE}/closing"), &[]).await;

    let page = lead.get(COLLEAGUES).await;
    let words = page.words();
    assert!(words.contains("Sie können jetzt noch um eine Auskunft bitten"), "{words}");
    assert!(words.contains("Wählen Sie aus, zu welchen Fragen") && !words.contains(WHOLE), "{words}");
    assert_eq!(page.value_of("mode"), "answer");
    assert!(!page.text().contains("type=\"radio\""), "there is nothing to choose");
    let late = ask(&mut lead, &[("label", "Standesamt"), ("mode", "alone")]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.text().contains("id=\"mode-alone\""), "the summary leads to the sentence");
}
