//! Pages lead on to what is left to do, and what they say of the check is true.

use super::World;
use super::consensus::{ALONE, CONSENSUS, answer, colleague, lead, opinion};
use super::plan::{adopted, plan, with_result};
use super::recognition::submit;
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
    world.app.clock.set(world.app.clock.now().plus_minutes(60));
    lead.get("/de/quickcheck/variant").await;
    lead.post("/de/quickcheck/variant", &[("variant", "full")]).await;
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
