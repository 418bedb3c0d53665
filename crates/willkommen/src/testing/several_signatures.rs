//! Municipal codes that ask for two signatures: on screen, with two cards, on paper, and in what follows
//! a declaration.

use axum::http::StatusCode;

use super::declaration_paths::{LEAD, of, png, ready, review, signed_with};
use super::documents::words_of;
use super::participation::{ATTENDORN, JANA, MAILBOX, SIGNED, on, passed_on};
use super::world::signature;
use super::{Browser, World};
use crate::declaration::Path;
use crate::verification::verify;

const SIGNATURE: &str = "/de/declaration/signature";
const SECOND: [(&str, &str); 2] = [("signer_name", "Konrad Beispiel"), ("signer_function", "Kämmerer")];

/// A programme in a state whose code asks for two signatures of three offices.
async fn world() -> World {
    let two = "least = \"text\"\nsignatures = 2\n\
               signatories.de = [\"Bürgermeisteramt\", \"Allgemeine Vertretung\", \"Kämmerei\"]\n\
               signatories.en = [\"Mayor\", \"General deputy\", \"Treasurer\"]";
    World::with_pack("declaration.toml", |text| text.replace("least = \"text\"", two)).await
}

/// Another person on another device, who has the letter, and the code that was mailed to them.
async fn second(world: &World) -> (Browser, String) {
    later(world).await;
    let mut other = world.browser();
    other.get("/de/invitations/code").await;
    let code = world.code_of(ATTENDORN).await;
    let opened = other.post("/de/invitations/code", &[("code", &code)]).await;
    assert_eq!(opened.location, "/de/declaration", "{}", opened.words());
    assert_eq!(other.get("/de/declaration").await.location, SIGNATURE);
    other.get(SIGNATURE).await;
    let sent = other.post("/de/declaration/confirmation", &[]).await;
    assert_eq!(sent.location, "/de/declaration/signature?code=sent", "{}", sent.words());
    other.get(SIGNATURE).await;
    (other, world.confirmation_code(ATTENDORN).await)
}

/// A minute passes, so that the next mail is the newest.
async fn later(world: &World) {
    world.settle().await;
    world.app.clock.set(world.app.clock.now().plus_minutes(1));
}

/// How many names of those who have signed an act in part the journal still knows.
async fn names_kept(world: &World) -> i64 {
    let sql = "select count(*) as value from journal_personal join journal on journal.id = journal_personal.entry \
               where journal.kind = 'act_signature_given'";
    platform::db::value(world.app.db.read(), sql, vec![]).await.unwrap().unwrap()
}

fn theirs(code: &str) -> [(&'static str, &str); 4] {
    [SECOND[0], SECOND[1], ("authorised", "yes"), ("confirmation", code)]
}

#[tokio::test(flavor = "multi_thread")]
async fn the_second_signature_of_another_person_binds() {
    let world = world().await;
    let mut mayor = ready(&world).await;
    let page = mayor.get(SIGNATURE).await;
    assert!(page.words().contains("Zwei verschiedene Personen"), "{}", page.words());
    assert!(page.words().contains("Allgemeine Vertretung, Kämmerei"), "{}", page.words());
    let code = world.confirmation_code(ATTENDORN).await;
    let signed = mayor.post(SIGNATURE, &signature(&code)).await;
    assert_eq!(signed.location, SIGNATURE, "{}", signed.words());
    let twice = mayor.post(SIGNATURE, &signature(&code)).await;
    assert_eq!(twice.location, SIGNATURE, "a double click: {}", twice.words());
    world.settle().await;
    let begun = of(&world).await;
    assert!(begun.is_signing() && !begun.is_closed() && begun.number.is_none());
    let mail = world.mail_to(MAILBOX).await;
    assert!(mail.contains("Unterschrift 1 von 2") && mail.contains("Miriam Falkenrode"), "{mail}");

    // Nothing binds yet, and nothing changes under a signature.
    let register = world.browser().get("/de/participation/register.json").await.text();
    assert!(!register.contains("Attendorn"), "{register}");
    let file = format!("/de/dashboard/municipalities/{ATTENDORN}");
    let agency = world.signed_in("agency").await.get(&file).await.words();
    assert!(agency.contains("Unterschrift 1 von 2 liegt vor: Miriam Falkenrode"), "{agency}");
    for way in ["lead", "ways", "qualified", "paper"] {
        let page = mayor.get(&format!("/de/declaration/{way}")).await;
        assert_eq!(page.location, SIGNATURE, "{way}");
    }
    assert_eq!(mayor.get("/de/declaration/sheet.pdf").await.status, StatusCode::NOT_FOUND);
    mayor.post("/de/declaration/lead", &[LEAD[0], LEAD[1], ("lead_mail", "other@attendorn.example")]).await;
    assert_eq!(of(&world).await.lead_mail, "jana.vogt@attendorn.example");

    // The same person with a new code, and the used one of another.
    let (mut other, code) = second(&world).await;
    let page = other.get(SIGNATURE).await;
    assert!(page.words().contains("1 von 2 Unterschriften liegt vor"), "{}", page.words());
    assert!(
        page.words().contains("Miriam Falkenrode, Bürgermeisterin, 27. November 2026"),
        "{}",
        page.words()
    );
    assert_eq!(page.value_of("signer_name"), "", "who it is is not known");
    let same = other.post(SIGNATURE, &signature(&code)).await;
    assert_eq!(same.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(same.words().contains("Diese Person hat schon unterschrieben"), "{}", same.words());
    let wrong = other.post(SIGNATURE, &theirs("000000")).await;
    assert!(wrong.words().contains("Diese Ziffern stimmen nicht"), "{}", wrong.words());
    let bound = other.post(SIGNATURE, &theirs(&code)).await;
    assert_eq!(bound.location, "/de/declaration/receipt", "{}", bound.words());
    world.settle().await;
    let given = of(&world).await;
    assert!(given.is_signed());
    assert_eq!(given.signer_name, "Miriam Falkenrode");
    assert_eq!(given.signers(), ["Miriam Falkenrode, Bürgermeisterin", "Konrad Beispiel, Kämmerer"]);
    assert!(world.mail_to(MAILBOX).await.contains("Bürgermeisterin; Konrad Beispiel, Kämmerer"));
    let mut agency = world.signed_in("agency").await;
    assert!(agency.get(&file).await.words().contains("Konrad Beispiel, Kämmerer"));
    let trail = agency.get(&format!("/de/declaration/trail/{}", given.id)).await;
    assert!(words_of(&trail.bytes).contains("Eine von mehreren Personen hat die Erklärung"));
    let certificate = agency.get(&format!("/de/declaration/certificates/{}", given.id)).await;
    assert!(words_of(&certificate.bytes).contains("Konrad Beispiel, Kämmerer (27. November 2026"));
    assert_eq!(verify(&world.app).await.unwrap().findings, Vec::<String>::new());

    // Whoever changes a signatory in the database is found out.
    let change = "update declaration set signatures = replace(signatures, 'Konrad', 'Konstantin')";
    world.write(move |tx| Box::pin(async move { Ok(platform::db::run(tx, change, vec![]).await?) })).await;
    assert_eq!(verify(&world.app).await.unwrap().findings.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_signature_is_taken_back_before_the_last_one() {
    let world = world().await;
    let mut mayor = ready(&world).await;
    mayor.get(SIGNATURE).await;
    let code = world.confirmation_code(ATTENDORN).await;
    mayor.post(SIGNATURE, &signature(&code)).await;
    mayor.get(SIGNATURE).await;
    for _ in 0..2 {
        let back = mayor.post("/de/declaration/signature/removal", &[]).await;
        assert_eq!(back.location, SIGNATURE);
    }
    world.settle().await;
    let draft = of(&world).await;
    assert!(!draft.is_signing() && draft.signatures.is_empty() && draft.lead_name == "Jana Vogt");
    mayor.get(SIGNATURE).await;
    let used = mayor.post(SIGNATURE, &signature(&code)).await;
    assert!(used.words().contains("Es ist noch kein Code unterwegs"), "{}", used.words());

    // A paper that comes by post has all signatures on it: what was begun on screen gives way.
    later(&world).await;
    mayor.post("/de/declaration/confirmation", &[]).await;
    mayor.get(SIGNATURE).await;
    let code = world.confirmation_code(ATTENDORN).await;
    let again = mayor.post(SIGNATURE, &signature(&code)).await;
    assert!(of(&world).await.is_signing(), "{}", again.words());
    let mut agency = world.signed_in("agency").await;
    let address = format!("/de/declaration/papers/{ATTENDORN}");
    agency.get(&address).await;
    let mut fields: Vec<(&str, &[u8])> = vec![
        ("document", b"%PDF-1.4 scan"),
        ("signer_name", "Miriam Falkenrode".as_bytes()),
        ("signer_function", "Bürgermeisterin".as_bytes()),
        ("signer_name_2", b"Miriam Falkenrode"),
        ("signer_function_2", b""),
        ("signed_on", b"2026-11-25"),
        ("original_on", b"2026-11-27"),
        ("compared", b"yes"),
    ];
    fields.extend(LEAD.iter().map(|(name, value)| (*name, value.as_bytes())));
    let refused = agency.upload(&address, &fields).await;
    assert!(refused.words().contains("Diese Person hat schon unterschrieben"), "{}", refused.words());
    assert_eq!(refused.value_of("signer_name_2"), "Miriam Falkenrode");
    assert!(of(&world).await.is_signing(), "a refusal changes nothing");
    fields[3].1 = b"Konrad Beispiel";
    fields[4].1 = "Kämmerer".as_bytes();
    let entered = agency.upload(&address, &fields).await;
    assert!(entered.location.ends_with(ATTENDORN), "{}", entered.words());
    world.settle().await;
    let given = of(&world).await;
    assert_eq!((given.is_signed(), given.path()), (true, Path::Paper));
    assert_eq!(given.signers(), ["Miriam Falkenrode, Bürgermeisterin", "Konrad Beispiel, Kämmerer"]);
    assert_eq!(verify(&world.app).await.unwrap().findings, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn two_cards_sign_the_same_sheet() {
    let world = world().await;
    let mut mayor = ready(&world).await;
    let sheet = mayor.get("/de/declaration/sheet.pdf").await.bytes;
    let words = words_of(&sheet);
    assert!(
        words.contains("2. Vor- und Nachname") && words.contains("Zwei verschiedene Personen"),
        "{words}"
    );
    let one = signed_with("p256", &sheet, &world);
    let same = signed_with("p256", &one, &world);
    for file in [&one, &same] {
        mayor.get("/de/declaration/qualified").await;
        let refused = mayor.upload("/de/declaration/qualified", &[("document", file)]).await;
        assert!(
            refused.words().contains("die Unterschrift einer Person. Nötig sind 2."),
            "{}",
            refused.words()
        );
    }
    let both = signed_with("rsa", &one, &world);
    let done = mayor.upload("/de/declaration/qualified", &[("document", &both)]).await;
    assert_eq!(done.location, "/de/declaration/receipt", "{}", done.words());
    let mut agency = world.signed_in("agency").await;
    let address = review(&world, &mut agency).await;
    // The second one is not proven to be a qualified one, so how it was checked is to be written down.
    let mut fields = vec![
        ("signer_name", "Erika Mustermann"),
        ("signer_function", "Bürgermeisterin"),
        ("signer_name_2", ""),
        ("signer_function_2", "Kämmerer"),
        ("compared", "yes"),
    ];
    let refused = agency.post(&address, &fields).await;
    assert!(refused.words().contains("Schreiben Sie auf, wie"), "{}", refused.words());
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    fields[2].1 = "Konrad Beispiel";
    fields.push(("checked_how", "Prüfdienst der Agentur, heute, gültig"));
    let accepted = agency.post(&address, &fields).await;
    assert!(accepted.location.contains("acknowledged"), "{}", accepted.words());
    world.settle().await;
    assert_eq!(of(&world).await.signers().len(), 2);
    assert_eq!(verify(&world.app).await.unwrap().findings, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn paper_is_accepted_when_both_are_named() {
    let world = world().await;
    let mut mayor = ready(&world).await;
    mayor.get("/de/declaration/paper").await;
    mayor.upload("/de/declaration/paper", &[("document", &png(2480, 3508))]).await;
    let mut agency = world.signed_in("agency").await;
    let address = review(&world, &mut agency).await;
    let mut fields = vec![
        ("signer_name", "Miriam Falkenrode"),
        ("signer_function", "Bürgermeisterin"),
        ("signed_on", "2026-11-26"),
        ("original_on", "2026-11-27"),
        ("compared", "yes"),
    ];
    let refused = agency.post(&address, &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    fields.extend([("signer_name_2", "Konrad Beispiel"), ("signer_function_2", "Kämmerer")]);
    let accepted = agency.post(&address, &fields).await;
    assert!(accepted.location.contains("acknowledged"), "{}", accepted.words());
    assert_eq!(of(&world).await.signers().len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_follows_a_declaration_needs_both_under_the_same_words() {
    let world = world().await;
    let mut mayor = ready(&world).await;
    mayor.get(SIGNATURE).await;
    let code = world.confirmation_code(ATTENDORN).await;
    mayor.post(SIGNATURE, &signature(&code)).await;
    let (mut other, code) = second(&world).await;
    let bound = other.post(SIGNATURE, &theirs(&code)).await;
    assert_eq!(bound.location, "/de/declaration/receipt", "{}", bound.words());
    world.settle().await;
    assert_eq!(of(&world).await.lead_mail, JANA.1);

    let mut lead = world.signed_in("lead").await;
    let (address, link) =
        passed_on(&world, &mut lead, "withdrawal", &[("reason", "Uns fehlen die Leute.")]).await;
    let mut signing = world.browser();
    let page = signing.get(&link).await.words();
    assert!(page.contains("Zwei verschiedene Personen"), "{page}");
    let ours = [SIGNED[0], SIGNED[1], SIGNED[2], ("given", "0")];
    let first = signing.post(&link, &ours).await;
    assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.words());
    let page = signing.get(&link).await;
    assert!(page.words().contains("1 von 2 Unterschriften liegt vor"), "{}", page.words());
    let given = page.value_of("given");
    let same = signing.post(&link, &[SIGNED[0], SIGNED[1], SIGNED[2], ("given", &given)]).await;
    assert!(same.words().contains("Diese Person hat schon unterschrieben"), "{}", same.words());

    // The month ends in between: the last day would be another one than the first has signed.
    on(&world, "2026-12-01").await;
    let theirs = [SECOND[0], SECOND[1], ("authorised", "yes"), ("given", "1")];
    let changed = signing.post(&link, &theirs).await;
    assert!(changed.words().contains("Die Unterschriften zählen deshalb nicht mehr"), "{}", changed.words());
    let page = signing.get(&link).await;
    assert_eq!(page.value_of("given"), "0", "under the new words nobody has signed");
    assert_eq!(names_kept(&world).await, 0, "whose signature no longer counts is forgotten");
    signing.post(&link, &ours).await;
    // Whoever has not seen the first signature is not the last one unawares.
    let unseen = signing.post(&link, &[SECOND[0], SECOND[1], ("authorised", "yes"), ("given", "0")]).await;
    assert!(unseen.words().contains("Inzwischen hat jemand anderes unterzeichnet"), "{}", unseen.words());
    signing.get(&link).await;
    let bound = signing.post(&link, &theirs).await;
    assert_eq!(bound.status, StatusCode::SEE_OTHER, "{}", bound.words());
    world.settle().await;
    let page = world.signed_in("lead").await.get(&address).await;
    assert!(page.words().contains("Konrad Beispiel, Kämmerer"), "{} {}", page.location, page.words());
    assert_eq!(verify(&world.app).await.unwrap().findings, Vec::<String>::new());
}
