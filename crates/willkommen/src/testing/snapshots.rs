//! What people read on the most important pages, word for word. A changed snapshot is read before it
//! is accepted.

use super::World;

const JANA: (&str, &str) = ("Jana Vogt", "jana.vogt@attendorn.example");

/// The words between the skip link and the footer, one sentence a line.
fn words(page: &super::browser::Page) -> String {
    let text = page.text();
    let main = text.split("<main").nth(1).and_then(|rest| rest.split("</main>").next()).unwrap_or_default();
    super::browser::words(&format!("<main{main}")).replace(". ", ".\n").replace("? ", "?\n")
}

#[tokio::test(flavor = "multi_thread")]
async fn the_pages_say_what_they_should() {
    let world = World::new().await;
    let mut visitor = world.browser();
    insta::assert_snapshot!("start_before_anybody", words(&visitor.get("/de/").await));
    world.campaign().await;
    let mut mayor = world.browser();
    mayor.get("/de/invitations/code").await;
    let code = world.code_of("05966004").await;
    mayor.post("/de/invitations/code", &[("code", &code)]).await;
    insta::assert_snapshot!("declaration_invitation", words(&mayor.get("/de/declaration").await));
    let mut mayor = world.declare("05966004", JANA).await;
    insta::assert_snapshot!("declaration_receipt", words(&mayor.get("/de/declaration/receipt").await));
    let mut lead = world.signed_in("lead").await;
    insta::assert_snapshot!("guidance_first", words(&lead.get("/de/guidance").await));
    insta::assert_snapshot!("quickcheck_field", words(&lead.get("/de/quickcheck/fields/5").await));
    let mut agency = world.signed_in("agency").await;
    insta::assert_snapshot!("dashboard_work", words(&agency.get("/de/dashboard").await));
    insta::assert_snapshot!("start_english", words(&visitor.get("/en/").await));
}

#[tokio::test(flavor = "multi_thread")]
async fn mails_say_what_they_should() {
    let world = World::new().await;
    world.campaign_near().await;
    world.declare("05966004", JANA).await;
    insta::assert_snapshot!("mail_to_the_lead", world.mail_to(JANA.1).await);
    insta::assert_snapshot!("mail_to_the_mayor", world.mail_to("buergermeisterin@attendorn.example").await);
}
