//! Pages lead on to what is left to do, and what they say of the check is true.

use super::World;
use super::consensus::{ALONE, CONSENSUS, answer, colleague, lead, opinion};

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
