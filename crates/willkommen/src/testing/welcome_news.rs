//! What a town writes to newcomers who have agreed to it: seen before it goes out, and called back while it waits.

use axum::http::StatusCode;
use platform::{db, values};

use super::booklet::phone;
use super::browser::Page;
use super::participation::count;
use super::welcome::save;
use super::welcome_consents::{MAIL, ask, ask_at, confirm};
use super::{Browser, World};

const NEWS: &str = "/de/welcome/mails";
const SENT: &str = "select count(*) as value from mail where reason like 'newcomer:%:receptions:%'";
const RECEPTION: [(&str, &str); 3] =
    [("purpose", "receptions"), ("subject", "Empfang im Rathaus"), ("text", "Kommen Sie am Freitag.")];

/// What a town has typed, as it goes out.
async fn preview(lead: &mut Browser, fields: &[(&str, &str)]) -> Page {
    lead.get(NEWS).await;
    let page = lead.post(NEWS, fields).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.words());
    page
}

/// Presses the button below a preview.
async fn send_seen(lead: &mut Browser, preview: &Page) -> Page {
    let mut fields = preview.values_of("");
    fields.retain(|(name, _)| name != "form_id");
    fields.push(("step".to_owned(), "send".to_owned()));
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    lead.post(NEWS, &fields).await
}

/// A phone whose holder has agreed to invitations in a language, and confirmed it.
async fn invited(world: &World, number: i64, tongue: &str) -> Browser {
    let mut phone = phone(world, number).await;
    let token = ask(world, &mut phone, tongue, &["receptions"]).await;
    confirm(world, tongue, &token).await;
    phone
}

#[tokio::test(flavor = "multi_thread")]
async fn a_town_writes_only_to_who_has_agreed_to_that() {
    let world = World::new().await;
    let mut phone = phone(&world, 1).await;
    let token = ask(&world, &mut phone, "tr", &["receptions"]).await;
    let mut lead = world.signed_in("lead").await;
    let seen = preview(&mut lead, &RECEPTION).await;
    assert!(seen.words().contains("niemand") && !seen.text().contains("value=\"send\""), "not confirmed yet");
    send_seen(&mut lead, &seen).await;
    assert_eq!(count(&world, SENT).await, 0);
    confirm(&world, "tr", &token).await;
    let survey = preview(&mut lead, &[("purpose", "survey"), RECEPTION[1], RECEPTION[2]]).await;
    assert!(!survey.text().contains("value=\"send\""), "not agreed to");
    let seen = preview(&mut lead, &RECEPTION).await;
    for _ in 0..2 {
        let sent = send_seen(&mut lead, &seen).await;
        assert_eq!(sent.location, "/de/welcome/mails?written=yes", "{}", sent.words());
    }
    assert_eq!(count(&world, SENT).await, 1, "pressed twice it is one mail");
    let mail = world.mail_to(MAIL).await;
    assert!(mail.contains("Belediyenizden bir davet, Almanca") && mail.contains(RECEPTION[2].1), "{mail}");
    assert!(mail.contains("/booklet/tr/mails/off/"), "{mail}");
    for wrong in ["reminder", ""] {
        lead.get(NEWS).await;
        let refused = lead.post(NEWS, &[("purpose", wrong), ("subject", "x"), ("text", "x")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_goes_out_that_was_not_seen_as_it_goes_out() {
    let world = World::new().await;
    invited(&world, 1, "ar").await;
    let mut lead = world.signed_in("lead").await;
    lead.get(NEWS).await;
    let mut unseen = RECEPTION.to_vec();
    let message = platform::chance::id().to_string();
    unseen.extend([("step", "send"), ("message", message.as_str()), ("seen", "x")]);
    let page = lead.post(NEWS, &unseen).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.words().contains("Es ist noch nichts abgeschickt"), "{}", page.words());
    assert_eq!(count(&world, SENT).await, 0);
    assert!(page.words().contains("العربية : weniger als 5 Menschen"), "{}", page.words());
    assert!(page.words().contains("دعوة من مدينتك أو بلديتك، باللغة الألمانية"), "{}", page.words());
    assert!(page.words().contains("In dieser Sprache haben Sie nichts geschrieben"), "{}", page.words());

    // Other words than those that were seen, and back to the form with what was typed.
    let mut fields = page.values_of("");
    fields.retain(|(name, _)| name != "form_id" && name != "text");
    fields.push(("text".to_owned(), "Kommen Sie am Samstag.".to_owned()));
    let mut post = async |step: &str| {
        let mut all: Vec<(&str, &str)> =
            fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        all.push(("step", step));
        lead.post(NEWS, &all).await
    };
    let changed = post("send").await;
    assert!(changed.words().contains("Kommen Sie am Samstag."), "{}", changed.words());
    assert_eq!(count(&world, SENT).await, 0);
    let form = post("edit").await.text();
    assert!(form.contains("Kommen Sie am Samstag.</textarea>"), "{form}");
}

#[tokio::test(flavor = "multi_thread")]
async fn newcomers_read_their_own_language_where_the_town_has_written_it() {
    let world = World::new().await;
    invited(&world, 1, "tr").await;
    let mut lead = world.signed_in("lead").await;
    lead.get(NEWS).await;
    let half = [RECEPTION[0], RECEPTION[1], RECEPTION[2], ("subject-tr", "Kabul")];
    let refused = lead.post(NEWS, &half).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.words().contains("Bitte füllen Sie Betreff und Nachricht aus"), "{}", refused.words());
    let both = [half[0], half[1], half[2], half[3], ("text-tr", "Cuma günü gelin.")];
    let seen = preview(&mut lead, &both).await;
    assert!(seen.words().contains("Deutsch : niemand"), "{}", seen.words());
    assert!(!seen.words().contains("In dieser Sprache haben Sie nichts geschrieben"), "{}", seen.words());
    send_seen(&mut lead, &seen).await;
    let mail = world.mail_to(MAIL).await;
    assert!(mail.contains("Belediyenizden bir davet:") && mail.contains("Cuma günü gelin."), "{mail}");
    assert!(!mail.contains(RECEPTION[2].1), "{mail}");
    let subject = "select count(*) as value from mail where subject = 'Kabul'";
    assert_eq!(count(&world, subject).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn several_may_sign_what_a_town_writes() {
    const SIGNERS: &str = "Kim Beispiel, Bürgermeisterin\nIhr Willkommensbüro";
    let world = World::new().await;
    invited(&world, 1, "ar").await;
    let mut lead = world.signed_in("lead").await;
    lead.get(NEWS).await;
    let many = [&RECEPTION[..], &[("signers", "a\nb\nc\nd")]].concat();
    let refused = lead.post(NEWS, &many).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.words().contains("Höchstens 3 können unterschreiben."), "{}", refused.words());
    assert!(refused.text().contains("a\nb\nc\nd</textarea>"), "what was typed is still there");
    let seen = preview(&mut lead, &[&RECEPTION[..], &[("signers", SIGNERS)]].concat()).await;
    assert!(seen.words().contains("Ihr Willkommensbüro"), "{}", seen.words());
    send_seen(&mut lead, &seen).await;
    let mail = world.mail_to(MAIL).await;
    let agency = &world.app.pack.agency.name;
    let end = format!("{}\n\n{SIGNERS}\nAttendorn\n\n{agency}, ", RECEPTION[2].1);
    assert!(mail.contains(&end), "the agency does not sign: {mail}");
    let message = seen.value_of("message");
    lead.get(NEWS).await;
    let back = lead.post("/de/welcome/mails/call-back", &[("message", message.as_str())]).await.location;
    let form = lead.get(&back).await.text();
    assert!(form.contains(&format!("{SIGNERS}</textarea>")), "{form}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_town_signs_with_its_own_telephone() {
    let world = World::new().await;
    invited(&world, 1, "de").await;
    let mut lead = world.signed_in("lead").await;
    let said = [("title", "Ihr Rathaus"), ("body", "Hier."), ("phone", "02722 640")];
    assert_eq!(save(&mut lead, "town-hall", &said).await.location, "/de/welcome");
    let seen = preview(&mut lead, &RECEPTION).await;
    assert!(seen.words().contains("02722 640"), "{}", seen.words());
    send_seen(&mut lead, &seen).await;
    let mail = world.mail_to(MAIL).await;
    let end = format!("Attendorn\n02722 640\n\n{}, ", world.app.pack.agency.name);
    assert!(mail.contains(&end), "{mail}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_written_can_be_called_back_until_somebody_begins_to_send_it() {
    let world = World::new().await;
    let mut phone = invited(&world, 1, "de").await;
    let mut lead = world.signed_in("lead").await;
    let mut write = async || {
        let seen = preview(&mut lead, &RECEPTION).await;
        send_seen(&mut lead, &seen).await;
        lead.get(NEWS).await
    };
    let first = write().await;
    let waits = "select count(*) as value from mail where reason like 'newcomer:%:receptions:%' \
                 and next_at - created_at between 590000000 and 600000000";
    assert_eq!(count(&world, waits).await, 1, "it waits for ten minutes");
    assert!(first.words().contains("Empfang im Rathaus"), "{}", first.words());
    let second = write().await.values_of("message");
    assert_eq!(second.len(), 2, "each is called back by itself");
    let mut call = async |message: &str| {
        lead.get(NEWS).await;
        lead.post("/de/welcome/mails/call-back", &[("message", message)]).await.location
    };
    let again = format!("&message={}", second[0].1);
    assert_eq!(call(&second[0].1).await, format!("/de/welcome/mails?back=all{again}"));
    assert_eq!(count(&world, SENT).await, 1);
    assert_eq!(call(&second[0].1).await, format!("/de/welcome/mails?back=none{again}"), "once is enough");
    let begun = "update mail set attempts = 1 where reason like 'newcomer:%:receptions:%'";
    world.write(move |tx| Box::pin(async move { Ok(platform::db::run(tx, begun, vec![]).await?) })).await;
    assert_eq!(call(&second[1].1).await, "/de/welcome/mails?back=none");
    assert_eq!(count(&world, SENT).await, 1, "it may have arrived");
    assert_eq!(call("x").await, "");

    // Who withdraws meanwhile gets nothing that still waits.
    let seen = preview(&mut lead, &RECEPTION).await;
    send_seen(&mut lead, &seen).await;
    assert_eq!(count(&world, SENT).await, 2);
    phone.get("/booklet/de/mails").await;
    phone.post("/booklet/de/mails", &[("step", "off")]).await;
    assert_eq!(count(&world, SENT).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_called_back_stands_in_the_form_again_for_a_while() {
    const TURKISH: [(&str, &str); 2] = [("subject-tr", "Kabul"), ("text-tr", "Cuma günü gelin.")];
    let world = World::new().await;
    invited(&world, 1, "de").await;
    let mut lead = world.signed_in("lead").await;
    let seen = preview(&mut lead, &[&RECEPTION[..], &TURKISH[..]].concat()).await;
    send_seen(&mut lead, &seen).await;
    let message = seen.value_of("message");
    lead.get(NEWS).await;
    let back = lead.post("/de/welcome/mails/call-back", &[("message", message.as_str())]).await.location;
    assert_eq!(back, format!("/de/welcome/mails?back=all&message={message}"));
    let form = lead.get(&back).await;
    assert!(form.words().contains("Ihr Text steht wieder im Formular."), "{}", form.words());
    let form = form.text();
    // Nobody reads Turkish here: no mail held it.
    for said in [
        "value=\"receptions\" checked",
        "value=\"Empfang im Rathaus\"",
        "Kommen Sie am Freitag.</textarea>",
        "value=\"Kabul\"",
        "Cuma günü gelin.</textarea>",
    ] {
        assert!(form.contains(said), "{said}: {form}");
    }
    world.app.clock.set(world.app.clock.now().plus_minutes(21));
    let later = lead.get(&back).await;
    assert_eq!(later.status, StatusCode::OK);
    assert!(!later.text().contains("Kabul"), "{}", later.text());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_that_broke_off_is_completed_by_the_next_press() {
    const SECOND: &str = "zweite@zuhause.example";
    let world = World::new().await;
    for (number, to) in [(1, MAIL), (2, SECOND)] {
        let mut phone = phone(&world, number).await;
        let token = ask_at(&world, &mut phone, to, "de", &["receptions"]).await;
        confirm(&world, "de", &token).await;
    }
    let mut lead = world.signed_in("lead").await;
    let seen = preview(&mut lead, &RECEPTION).await;
    for press in 1..=3 {
        let page = send_seen(&mut lead, &seen).await;
        assert_eq!(page.location, "/de/welcome/mails?written=yes", "{}", page.words());
        assert_eq!(count(&world, SENT).await, 2, "press {press}");
        if press == 1 {
            // As if the database had gone between the first mail and the second.
            let sql = "delete from mail where subject = 'Empfang im Rathaus' and recipient = $1";
            let gone = world
                .write(move |tx| Box::pin(async move { Ok(db::run(tx, sql, values![SECOND]).await?) }))
                .await;
            assert_eq!(gone, 1);
        }
    }
    let lines = "select count(*) as value from journal where kind = 'newcomers_mailed'";
    assert_eq!(count(&world, lines).await, 1, "it is one mail");

    // What was called back is not completed: one has gone, the other stays away.
    let sql = "update mail set attempts = 1 where subject = 'Empfang im Rathaus' and recipient = $1";
    world.write(move |tx| Box::pin(async move { Ok(db::run(tx, sql, values![MAIL]).await?) })).await;
    lead.get(NEWS).await;
    let message = seen.value_of("message");
    let back = lead.post("/de/welcome/mails/call-back", &[("message", message.as_str())]).await;
    assert_eq!(back.location, format!("/de/welcome/mails?back=some&message={message}"));
    assert_eq!(send_seen(&mut lead, &seen).await.location, "/de/welcome/mails?written=yes");
    assert_eq!(count(&world, SENT).await, 1);
}
