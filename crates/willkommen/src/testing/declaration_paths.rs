//! The three ways to declare, and what happens on them: forms, cards, paper, standing in, sending back.

use axum::http::StatusCode;
use print::seal::{Act, Seal};

use super::world::signature;
use super::{Browser, World};
use crate::declaration::{self, Declaration, Path};
use crate::people;

const ATTENDORN: &str = "05966004";
const MAILBOX: &str = "rathaus@attendorn.example";
pub(super) const LEAD: [(&str, &str); 3] = [
    ("lead_name", "Jana Vogt"),
    ("lead_function", "Stadtmarketing"),
    ("lead_mail", "jana.vogt@attendorn.example"),
];

/// A card of the test authority: a person's qualified signature, or somebody's seal.
fn card(name: &str) -> Seal {
    let read = |file: &str| {
        let place = concat!(env!("CARGO_MANIFEST_DIR"), "/../print/tests/seal/data/authority/");
        std::fs::read_to_string(format!("{place}{file}")).unwrap()
    };
    Seal::from_pem(&read(&format!("{name}.chain")), &read(&format!("{name}.key"))).unwrap()
}

/// A sheet that was signed with such a card.
pub fn signed_with(name: &str, pdf: &[u8], world: &World) -> Vec<u8> {
    let at = world.app.clock.now().timestamp().as_second();
    let act = Act { name: "Unterschrift", reason: "Teilnahme", location: "", at };
    print::seal::seal(pdf, &card(name), &act, None).unwrap().bytes
}

/// A picture of nothing with so many pixels; only its head is there.
pub(super) fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    bytes.extend(width.to_be_bytes());
    bytes.extend(height.to_be_bytes());
    bytes.extend([8, 2, 0, 0, 0, 0, 0, 0, 0]);
    bytes
}

pub(super) async fn ready(world: &World) -> Browser {
    world.campaign().await;
    let mut mayor = world.at_lead(ATTENDORN).await;
    mayor.post("/de/declaration/lead", &LEAD).await;
    mayor
}

pub(super) async fn of(world: &World) -> Declaration {
    declaration::of(world.app.db.read(), world.town(ATTENDORN).await).await.unwrap().unwrap()
}

pub(super) async fn review(world: &World, agency: &mut Browser) -> String {
    let address = format!("/de/declaration/review/{}", of(world).await.id);
    agency.get(&address).await;
    address
}

fn sentence(world: &World) -> String {
    format!("{:?}", world.app.declaration.form)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_signed_pdf_is_examined_and_accepted_by_a_person_only() {
    let world = World::new().await;
    let mut mayor = ready(&world).await;
    let sheet = mayor.get("/de/declaration/sheet.pdf").await.bytes;
    assert_eq!(sheet, mayor.get("/de/declaration/sheet.pdf").await.bytes, "one draft, one sheet");
    let signed = signed_with("p256", &sheet, &world);
    mayor.get("/de/declaration/qualified").await;
    let mut forged = signed.clone();
    let place = sheet.len() / 2;
    forged[place] ^= 1;
    let mut appended = signed.clone();
    appended.extend_from_slice(b"\n% mehr\n");
    for (file, words) in [
        (&sheet[..], "keine elektronische Signatur"),
        (&forged, "nicht gültig"),
        (&appended, "verändert"),
        (b"GIF89a", "nicht nehmen"),
        (b"", "wählen Sie eine Datei"),
    ] {
        let refused = mayor.upload("/de/declaration/qualified", &[("document", file)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{words}");
        assert!(refused.words().contains(words), "{words}: {}", refused.words());
        assert!(!of(&world).await.is_closed());
    }
    let done = mayor.upload("/de/declaration/qualified", &[("document", &signed)]).await;
    assert_eq!(done.location, "/de/declaration/receipt", "{}", done.words());
    assert!(mayor.get("/de/declaration/receipt").await.words().contains("Ihre Erklärung ist bei uns."));
    world.settle().await;
    assert!(world.mail_to(MAILBOX).await.contains("elektronischer Signatur"));
    let given = of(&world).await;
    assert!(given.is_handed_in() && !given.is_signed(), "never accepted by itself");
    // A second time changes nothing, and the draft is closed.
    let again = mayor.upload("/de/declaration/qualified", &[("document", &signed)]).await;
    assert_eq!(again.location, "/de/declaration/receipt");
    assert_eq!(mayor.get("/de/declaration/lead").await.location, "/de/declaration/receipt");

    let mut agency = world.signed_in("agency").await;
    let work = agency.get("/de/dashboard").await.words();
    assert!(work.contains("Erklärung prüfen"), "{work}");
    let file = agency.get(&format!("/de/dashboard/municipalities/{ATTENDORN}")).await.text();
    assert!(file.contains("/de/declaration/review/") && !file.contains("note-title"), "{file}");
    let address = review(&world, &mut agency).await;
    let page = agency.get(&address).await.words();
    assert!(page.contains("Byte für Byte") && page.contains("Erika Mustermann"), "{page}");
    assert!(page.contains("Qualifizierte Signatur einer Person"), "{page}");
    let fields = [
        ("signer_name", "Erika Mustermann"),
        ("signer_function", "Bürgermeisterin"),
        ("signed_on", "2026-11-27"),
        ("compared", ""),
    ];
    let refused = agency.post(&address, &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.words().contains("verglichen"), "{}", refused.words());
    let mut fields = fields;
    fields[3] = ("compared", "yes");
    agency.get(&address).await;
    let accepted = agency.post(&address, &fields).await;
    assert!(accepted.location.contains("acknowledged"), "{}", accepted.words());
    world.settle().await;
    let given = of(&world).await;
    assert_eq!((given.is_signed(), given.path()), (true, Path::Qualified));
    assert!(given.received_at.is_some());
    let file = agency.get(&format!("/de/declaration/certificates/{}", given.id)).await;
    assert!(file.bytes.starts_with(b"%PDF"));
    let kept = world.app.files.read(&given.handed_in).unwrap();
    assert_eq!(kept, signed, "what was handed in stays as it came");
    let report = crate::verification::verify(&world.app).await.unwrap();
    assert_eq!(report.findings, Vec::<String>::new());
    assert!(world.mail_to("jana.vogt@attendorn.example").await.contains("Eingang"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unproven_signature_says_so_and_needs_a_written_check() {
    let world = World::new().await;
    let mut mayor = ready(&world).await;
    let sheet = mayor.get("/de/declaration/sheet.pdf").await.bytes;
    // A seal of somebody, on the very sheet.
    let signed = signed_with("rsa", &sheet, &world);
    mayor.get("/de/declaration/qualified").await;
    mayor.upload("/de/declaration/qualified", &[("document", &signed)]).await;
    let mut agency = world.signed_in("agency").await;
    let address = review(&world, &mut agency).await;
    let page = agency.get(&address).await.words();
    assert!(page.contains("sagt nicht, dass die Signatur qualifiziert ist"), "{page}");
    let fields =
        [("signer_name", "Miriam Falkenrode"), ("signer_function", "Bürgermeisterin"), ("compared", "yes")];
    let refused = agency.post(&address, &fields).await;
    assert!(refused.words().contains("Schreiben Sie auf, wie"), "{}", refused.words());
    let how = [fields[0], fields[1], fields[2], ("checked_how", "Prüfdienst der Agentur, heute, gültig")];
    let accepted = agency.post(&address, &how).await;
    assert!(accepted.location.contains("acknowledged"), "{}", accepted.words());
    assert!(of(&world).await.checked_how.contains("Prüfdienst"));
}

#[tokio::test(flavor = "multi_thread")]
async fn paper_counts_when_scan_and_original_are_there() {
    let world = World::new().await;
    let mut mayor = ready(&world).await;
    let sheet = mayor.get("/de/declaration/sheet.pdf").await.bytes;
    assert!(sheet.starts_with(b"%PDF"));
    mayor.get("/de/declaration/paper").await;
    let huge = mayor.upload("/de/declaration/paper", &[("document", &png(20_000, 10_000))]).await;
    assert_eq!(huge.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(huge.words().contains("zu viele Bildpunkte"), "{}", huge.words());
    let scan = png(2480, 3508);
    let done = mayor.upload("/de/declaration/paper", &[("document", &scan)]).await;
    assert_eq!(done.location, "/de/declaration/receipt", "{}", done.words());
    let mut agency = world.signed_in("agency").await;
    let address = review(&world, &mut agency).await;
    let document = agency.get(&format!("{address}/document")).await;
    assert_eq!(document.bytes, scan);
    let fields = [
        ("signer_name", "Miriam Falkenrode"),
        ("signer_function", "Bürgermeisterin"),
        ("signed_on", "2026-11-26"),
        ("original_on", ""),
        ("compared", "yes"),
    ];
    agency.get(&address).await;
    let early = agency.post(&address, &fields).await;
    assert!(early.words().contains("wann das Original eingegangen ist"), "{}", early.words());
    let mut fields = fields;
    fields[3] = ("original_on", "2026-11-27");
    let accepted = agency.post(&address, &fields).await;
    assert!(accepted.location.contains("acknowledged"), "{}", accepted.words());
    let twice = agency.post(&address, &fields).await;
    assert!(twice.location.contains("acknowledged"));
    world.settle().await;
    let given = of(&world).await;
    assert_eq!((given.is_signed(), given.path()), (true, Path::Paper));
    assert_eq!(given.number.as_deref(), Some("2026-05966004"));
    // Of equal rank: the same funnel, the same account, the same next step.
    assert!(world.person("jana.vogt@attendorn.example").await.municipality.is_some());
    let public = world.browser().get("/de/municipalities/05966004").await.words();
    assert!(public.contains("Attendorn macht mit."), "{public}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_agency_enters_a_paper_that_came_by_post() {
    let world = World::new().await;
    let mut agency = world.signed_in("agency").await;
    let address = format!("/de/declaration/papers/{ATTENDORN}");
    assert!(agency.get(&format!("{address}/sheet.pdf")).await.bytes.starts_with(b"%PDF"));
    agency.get(&address).await;
    let scan = b"%PDF-1.4 scan".to_vec();
    let text = |value: &'static str| value.as_bytes();
    let mut fields: Vec<(&str, &[u8])> = vec![
        ("document", &scan),
        ("signer_name", text("Miriam Falkenrode")),
        ("signer_function", text("Bürgermeisterin")),
        ("signed_on", text("2026-11-25")),
        ("original_on", text("2026-11-24")),
        ("compared", text("yes")),
    ];
    fields.extend(LEAD.iter().map(|(name, value)| (*name, value.as_bytes())));
    let refused = agency.upload(&address, &fields).await;
    assert!(refused.words().contains("nicht vor der Unterschrift"), "{}", refused.words());
    assert!(declaration::of(world.app.db.read(), world.town(ATTENDORN).await).await.unwrap().is_none());
    fields[4].1 = text("2026-11-27");
    // A slip in the year: the earliest day is named, and what was typed stays.
    fields[3].1 = text("0206-11-25");
    let early = agency.upload(&address, &fields).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(early.words().contains("Möglich ist frühestens der 1. November 2017."), "{}", early.words());
    assert_eq!(early.value_of("signed_on"), "0206-11-25");
    assert_eq!(early.value_of("lead_name"), "Jana Vogt");
    fields[3].1 = text("2026-11-25");
    let done = agency.upload(&address, &fields).await;
    assert_eq!(done.location, "/de/dashboard/municipalities/05966004", "{}", done.words());
    world.settle().await;
    let given = of(&world).await;
    assert_eq!((given.is_signed(), given.path()), (true, Path::Paper));
    let (agency_mail, hall) = (world.app.pack.agency.mail.clone(), world.mail_to(MAILBOX).await);
    assert_eq!(world.mails_to(&agency_mail).await, 0, "nobody is asked to review what they entered");
    assert!(!hall.contains("Original"), "it is here already: {hall}");
    let twice = agency.upload(&address, &fields).await;
    assert_eq!(twice.location, "/de/dashboard/municipalities/05966004");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_too_large_brings_the_form_back() {
    const MEGABYTE: usize = 1024 * 1024;
    let says = "Möglich sind höchstens 10 MB.";
    let world = World::new().await;
    let mut mayor = ready(&world).await;
    let mut large = b"%PDF-1.4 ".to_vec();
    large.resize(10 * MEGABYTE + 1, b'x');
    for way in ["paper", "qualified"] {
        let address = format!("/de/declaration/{way}");
        mayor.get(&address).await;
        let refused = mayor.upload(&address, &[("document", &large)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{way}");
        assert!(refused.words().contains(says), "{way}: {}", refused.words());
        assert!(!of(&world).await.is_closed());
    }
    // Larger than any other request may be, and what stands behind it is still read.
    large.resize(20 * MEGABYTE, b'x');
    let mut agency = world.signed_in("agency").await;
    let address = format!("/de/declaration/papers/{ATTENDORN}");
    agency.get(&address).await;
    let fields: [(&str, &[u8]); 3] =
        [("document", &large), ("signer_name", b"Konrad Beispiel"), ("lead_name", b"Nora Beispiel")];
    let refused = agency.upload(&address, &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.words().contains(says), "{}", refused.words());
    assert_eq!(refused.value_of("signer_name"), "Konrad Beispiel");
    assert_eq!(refused.value_of("lead_name"), "Nora Beispiel");
    let mut visitor = world.browser();
    visitor.get("/de/declaration/check").await;
    let refused = visitor.upload("/de/declaration/check", &[("document", &large)]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.words().contains(says), "{}", refused.words());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_code_is_told_and_when_the_next_may_be_asked_for() {
    let world = World::new().await;
    let mut mayor = ready(&world).await;
    mayor.get("/de/declaration/signature").await;
    let told = "Ein neuer Code ist unterwegs an das Postfach des Rathauses (ra…@attendorn.example). \
                Der alte gilt nicht mehr.";
    let a_minute_later = || world.app.clock.set(world.app.clock.now().plus_minutes(1));
    for _ in 0..4 {
        a_minute_later();
        let sent = mayor.post("/de/declaration/confirmation", &[]).await;
        assert_eq!(sent.location, "/de/declaration/signature?code=sent", "{}", sent.words());
    }
    let page = mayor.get("/de/declaration/signature?code=sent").await;
    assert!(page.text().contains("role=\"status\"") && page.words().contains(told), "{}", page.words());
    assert!(!mayor.get("/de/declaration/signature").await.words().contains(told));
    // What was typed is not lost for it; only the digits of the old code are.
    a_minute_later();
    let mut typed = signature("123456");
    typed[0].1 = "Konrad Beispiel";
    let page = mayor.post("/de/declaration/confirmation", &typed).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.words().contains(told), "{}", page.words());
    assert_eq!(page.value_of("signer_name"), "Konrad Beispiel");
    assert_eq!(page.value_of("confirmation"), "");
    assert_eq!(world.mails_to(MAILBOX).await, 6);
    a_minute_later();
    let refused = mayor.post("/de/declaration/confirmation", &typed).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.words().contains("können Sie ab 11:17 Uhr anfordern"), "{}", refused.words());
    assert_eq!(refused.value_of("signer_name"), "Konrad Beispiel");
    assert_eq!(world.mails_to(MAILBOX).await, 6, "none was sent");
    // The address stays in the browser; what it says does not stay true.
    assert!(mayor.get("/de/declaration/signature?code=sent").await.words().contains(told));
    a_minute_later();
    assert!(!mayor.get("/de/declaration/signature?code=sent").await.words().contains(told));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_weaker_form_is_refused_with_its_reason() {
    for (form, ways) in [("written", ["qualified", "paper"]), ("qualified", ["qualified", "qualified"])] {
        let least = format!("least = \"{form}\"");
        let world =
            World::with_pack("declaration.toml", |text| text.replace("least = \"text\"", &least)).await;
        let mut mayor = ready(&world).await;
        let page = mayor.get("/de/declaration/signature").await;
        assert_eq!(page.location, "/de/declaration/ways", "{}", sentence(&world));
        let ways_page = mayor.get("/de/declaration/ways").await;
        assert!(ways_page.words().contains("§ 64 GO NRW"), "{}", ways_page.words());
        for way in ways {
            assert!(ways_page.text().contains(&format!("href=\"/de/declaration/{way}\"")), "{form}: {way}");
        }
        let code = world.confirmation_code(ATTENDORN).await;
        let refused = mayor.post("/de/declaration/signature", &signature(&code)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.words().contains("§ 64 GO NRW"), "{}", refused.words());
        assert!(!of(&world).await.is_signed());
        if form == "qualified" {
            let paper = mayor.upload("/de/declaration/paper", &[("document", &png(10, 10))]).await;
            assert_eq!(paper.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(!of(&world).await.is_closed());
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_stands_in_declares_and_the_mailbox_knows() {
    let world = World::new().await;
    let mut mayor = ready(&world).await;
    mayor.get("/de/declaration/signature").await;
    let named =
        [("delegate_name", "Konrad Beispiel"), ("delegate_function", ""), ("delegate_reason", "Urlaub")];
    let refused = mayor.post("/de/declaration/delegation", &named).await;
    assert!(refused.words().contains("Funktion der Vertretung"), "{}", refused.words());
    let named = [named[0], ("delegate_function", "Erster Beigeordneter"), named[2]];
    let code = world.confirmation_code(ATTENDORN).await;
    mayor.post("/de/declaration/delegation", &named).await;
    mayor.post("/de/declaration/delegation", &named).await;
    world.settle().await;
    let mail = world.mail_to(MAILBOX).await;
    assert!(mail.contains("Konrad Beispiel, Erster Beigeordneter") && mail.contains("Urlaub"), "{mail}");
    assert_eq!(world.mails_to(MAILBOX).await, 2, "one code, one notice");
    let page = mayor.get("/de/declaration/signature").await;
    assert_eq!(page.value_of("signer_name"), "Konrad Beispiel");
    let other = mayor.post("/de/declaration/signature", &signature(&code)).await;
    assert!(other.words().contains("in Vertretung Konrad Beispiel"), "{}", other.words());
    let own = [
        ("signer_name", "Konrad Beispiel"),
        ("signer_function", "Erster Beigeordneter"),
        ("authorised", "yes"),
        ("confirmation", code.as_str()),
    ];
    let signed = mayor.post("/de/declaration/signature", &own).await;
    assert_eq!(signed.location, "/de/declaration/receipt", "{}", signed.words());
    world.settle().await;
    assert_eq!(of(&world).await.delegate_reason, "Urlaub");
    assert_eq!(crate::verification::verify(&world.app).await.unwrap().findings, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_sent_back_keeps_what_was_entered() {
    let world = World::new().await;
    world.campaign_near().await;
    let mut mayor = world.declare(ATTENDORN, ("Jana Vogt", "jana.vogt@attendorn.example")).await;
    let first = mayor.get("/de/declaration/certificate.pdf").await.bytes;
    let old = of(&world).await;
    let mut agency = world.signed_in("agency").await;
    let address = review(&world, &mut agency).await;
    let refused = agency.post(&format!("{address}/return"), &[("because", "")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let reason = [("because", "Bitte ergänzen Sie den Beschluss des Rates.")];
    let back = agency.post(&format!("{address}/return"), &reason).await;
    assert_eq!(back.location, "/de/dashboard/municipalities/05966004", "{}", back.words());
    agency.post(&format!("{address}/return"), &reason).await;
    world.settle().await;
    assert!(world.mail_to(MAILBOX).await.contains("Beschluss des Rates"));
    let draft = of(&world).await;
    assert!(!draft.is_closed() && draft.id != old.id && draft.lead_name == "Jana Vogt");
    let past = declaration::past(world.app.db.read(), world.town(ATTENDORN).await).await.unwrap();
    assert_eq!(past.len(), 1, "twice is once");
    // The old certificate is genuine, and says that it no longer counts.
    let mut visitor = world.browser();
    visitor.get("/de/declaration/check").await;
    let checked = visitor.upload("/de/declaration/check", &[("document", &first)]).await;
    assert!(checked.words().contains("gilt aber nicht mehr"), "{}", checked.words());
    // Everybody sees that it waits: the agency and whoever has the letter.
    let table = agency.get("/de/dashboard").await.words();
    assert!(table.contains("Wartet auf Korrektur"), "{table}");
    let invitation = mayor.get("/de/declaration").await.words();
    assert!(invitation.contains("Ihre Erklärung kam zurück.") && invitation.contains(reason[0].1));
    // The mayor goes on with what was entered, and declares once more.
    let page = mayor.get("/de/declaration/lead").await.words();
    assert!(page.contains("Bitte ergänzen Sie den Beschluss des Rates."), "{page}");
    let again = [
        ("lead_name", "Nora Beispiel"),
        LEAD[1],
        ("lead_mail", "nora.beispiel@attendorn.example"),
        ("resolution_body", "Rat"),
        ("resolution_number", "12/2026"),
    ];
    mayor.post("/de/declaration/lead", &again).await;
    let code = world.confirmation_code(ATTENDORN).await;
    mayor.get("/de/declaration/signature").await;
    let signed = mayor.post("/de/declaration/signature", &signature(&code)).await;
    assert_eq!(signed.location, "/de/declaration/receipt", "{}", signed.words());
    world.settle().await;
    let now = of(&world).await;
    assert_eq!(now.number.as_deref(), Some("2026-05966004-2"));
    assert_eq!(now.resolution_number, "12/2026");
    let account = async |mail: &str| people::by_mail(world.app.db.read(), mail).await.unwrap();
    assert!(account("nora.beispiel@attendorn.example").await.is_some());
    assert!(account("jana.vogt@attendorn.example").await.is_none(), "the first lead's account is closed");
    assert_eq!(crate::verification::verify(&world.app).await.unwrap().findings, Vec::<String>::new());
    // What was received is not sent back.
    agency.get(&format!("/de/declaration/review/{}", now.id)).await;
    agency.post(&format!("/de/declaration/acknowledgement/{}", now.id), &[]).await;
    agency.post(&format!("/de/declaration/review/{}/return", now.id), &reason).await;
    assert!(of(&world).await.is_signed());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_town_hall_says_not_now_and_may_change_its_mind() {
    let world = World::new().await;
    world.campaign().await;
    let mut mayor = world.browser();
    mayor.get("/de/invitations/code").await;
    let code = world.code_of(ATTENDORN).await;
    mayor.post("/de/invitations/code", &[("code", &code)]).await;
    mayor.get("/de/declaration/decline").await;
    let said = [("why", "time"), ("note", "Vielleicht nach der Wahl.")];
    mayor.post("/de/declaration/decline", &said).await;
    mayor.post("/de/declaration/decline", &said).await;
    world.settle().await;
    let agency_mail = world.app.pack.agency.mail.clone();
    assert!(world.mail_to(&agency_mail).await.contains("Vielleicht nach der Wahl."));
    assert_eq!(world.mails_to(&agency_mail).await, 1);
    let mut agency = world.signed_in("agency").await;
    let file = agency.get("/de/dashboard/municipalities/05966004").await.words();
    assert!(file.contains("zurzeit nicht dabei") && file.contains("Vielleicht nach der Wahl."), "{file}");
    let public = world.browser().get("/de/municipalities/05966004").await.words();
    assert!(!public.contains("nicht dabei") && !public.contains("Wahl"), "{public}");
    // The next wave leaves it alone; its code still opens everything.
    let address = world.prepared().await;
    let wave = agency.get(&address).await.words();
    assert!(!wave.contains("Attendorn"), "{wave}");
    mayor.get("/de/declaration/decline").await;
    mayor.post("/de/declaration/decline/undo", &[]).await;
    assert!(declaration::declined(world.app.db.read()).await.unwrap().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn another_town_and_the_wrong_role_see_nothing_of_it() {
    let world = World::new().await;
    let mut mayor = ready(&world).await;
    mayor.get("/de/declaration/paper").await;
    mayor.upload("/de/declaration/paper", &[("document", &png(10, 10))]).await;
    let id = of(&world).await.id;
    for role in ["lead", "mayor", "operator"] {
        let mut other = world.signed_in(role).await;
        for path in [format!("/de/declaration/review/{id}"), format!("/de/declaration/review/{id}/document")]
        {
            assert_eq!(other.get(&path).await.status, StatusCode::NOT_FOUND, "{role} {path}");
        }
    }
    // Taken back before anybody has accepted it: the draft is as it was.
    mayor.get("/de/declaration/receipt").await;
    mayor.post("/de/declaration/handed-in/removal", &[]).await;
    let draft = of(&world).await;
    assert!(!draft.is_closed() && draft.lead_name == "Jana Vogt" && draft.id != id);
    world.settle().await;
    assert!(world.mail_to(MAILBOX).await.contains("zurückgenommen"));
    let mut agency = world.signed_in("agency").await;
    assert_eq!(agency.get(&format!("/de/declaration/review/{id}")).await.status, StatusCode::NOT_FOUND);
}
