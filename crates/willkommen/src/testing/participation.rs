//! What follows after a declaration: withdrawal, suspension, renewal, consent; people over time; the
//! public register.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use platform::clock::Day;

use super::browser::Page;
use super::handover::handover;
use super::{Browser, World};
use crate::participation::keep_dates;
use crate::{declaration, invitations, people, programme, verification};

pub(super) const ATTENDORN: &str = "05966004";
pub(super) const OLPE: &str = "05966024";
pub(super) const MAILBOX: &str = "rathaus@attendorn.example";
pub(super) const MAYOR: &str = "buergermeisterin@attendorn.example";
pub(super) const JANA: (&str, &str) = ("Jana Vogt", "jana.vogt@attendorn.example");
pub(super) const SIGNED: [(&str, &str); 3] =
    [("signer_name", "Miriam Falkenrode"), ("signer_function", "Bürgermeisterin"), ("authorised", "yes")];
/// Names of planned changes that the journal still knows.
pub(super) const NAMED_IN_PLANS: &str = "select count(*) as value from journal_personal \
     join journal on journal.id = journal_personal.entry where journal.kind = 'handover_planned'";

/// Attendorn takes part.
pub(super) async fn taking_part(world: &World) {
    world.campaign_near().await;
    world.declare(ATTENDORN, JANA).await;
}

/// Noon of a day in the region, after which everything happens that is due.
pub(super) async fn on(world: &World, day: &str) {
    let day: Day = day.parse().unwrap();
    let today = world.app.clock.today();
    let mut now = world.app.clock.now();
    while world.app.clock.day(now) < day {
        now = now.plus_minutes(24 * 60);
    }
    assert!(day >= today, "time does not run backwards");
    world.app.clock.set(now);
    keep_dates(&world.app).await.unwrap();
    world.settle().await;
    // A worker that runs twice does nothing new.
    keep_dates(&world.app).await.unwrap();
    world.settle().await;
}

/// The lead prepares an act and passes it on; answers its address and the link to its signature.
pub(super) async fn passed_on(
    world: &World,
    lead: &mut Browser,
    kind: &str,
    fields: &[(&str, &str)],
) -> (String, String) {
    let form = format!("/de/participation/prepare/{kind}");
    assert_eq!(lead.get(&form).await.status, StatusCode::OK);
    let made = lead.post(&form, fields).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.words());
    let address = made.location;
    assert!(address.contains("/participation/acts/"), "{address}");
    lead.get(&address).await;
    let sent = lead.post(&format!("{address}/link"), &[]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.words());
    (address, link(world, MAILBOX).await)
}

/// The link to a signature in the newest mail to an address.
async fn link(world: &World, recipient: &str) -> String {
    let mail = world.mail_to(recipient).await;
    let link = mail.split_whitespace().find(|word| word.contains("/participation/signature/"));
    let link = link.unwrap_or_else(|| panic!("no link in {mail}"));
    link.strip_prefix(&world.app.config.base_url).unwrap().to_owned()
}

async fn sign(world: &World, link: &str) -> Page {
    let mut mayor = world.browser();
    mayor.get(link).await;
    let signed = mayor.post(link, &SIGNED).await;
    world.settle().await;
    signed
}

async fn register(world: &World) -> serde_json::Value {
    let page = world.browser().get("/de/participation/register.json").await;
    serde_json::from_slice(&page.bytes).unwrap()
}

/// What the check page says of a document.
async fn checked(world: &World, document: &[u8]) -> String {
    let mut anybody = world.browser();
    anybody.get("/de/declaration/check").await;
    anybody.upload("/de/declaration/check", &[("document", document)]).await.words()
}

pub(super) async fn count(world: &World, sql: &'static str) -> i64 {
    platform::db::value(world.app.db.read(), sql, vec![]).await.unwrap().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_withdrawal_is_signed_once_and_counts_from_the_end_of_its_month() {
    let world = World::new().await;
    taking_part(&world).await;
    let mut lead = world.signed_in("lead").await;
    let page = lead.get("/de/participation").await.words();
    assert!(page.contains("Zurzeit ist nichts zu tun") && page.contains("27. November 2026"), "{page}");
    let (address, link) =
        passed_on(&world, &mut lead, "withdrawal", &[("reason", "Uns fehlen die Leute.")]).await;
    assert!(world.mail_to(MAYOR).await.contains(&link), "the mayor has the same link");
    // Not twice at once: the open one is shown.
    assert_eq!(lead.get("/de/participation/prepare/withdrawal").await.location, "/de/participation");

    // Scanners open every link; that signs nothing.
    let before = count(&world, "select count(*) as value from journal").await;
    let mut mayor = world.browser();
    for _ in 0..5 {
        mayor.send(Request::head(&link).body(Body::empty()).unwrap()).await;
        let page = mayor.get(&link).await.words();
        assert!(page.contains("mit Ablauf des 30. November 2026"), "{page}");
        assert!(page.contains("zieht ihre Teilnahme am Programm"), "{page}");
        assert!(page.contains("Uns fehlen die Leute."), "{page}");
    }
    assert_eq!(count(&world, "select count(*) as value from journal").await, before);
    let empty = mayor.post(&link, &[("signer_name", ""), ("signer_function", "")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let mut unseen = SIGNED.to_vec();
    unseen.push(("shown", "something else"));
    unseen.rotate_right(1);
    let id = mayor.get(&link).await.value_of("form_id");
    let mut raw = vec![("form_id", id.as_str())];
    raw.extend(unseen);
    let unseen = mayor.post_raw(&link, &raw).await;
    assert!(unseen.words().contains("Der Text hat sich geändert"), "{}", unseen.words());
    let signed = mayor.post(&link, &SIGNED).await;
    assert_eq!((signed.status, signed.location.as_str()), (StatusCode::SEE_OTHER, link.as_str()));
    let again = mayor.post(&link, &SIGNED).await;
    assert_eq!(again.location, link);
    world.settle().await;
    let receipt = mayor.get(&link).await.words();
    assert!(receipt.contains("2026-05966004-F1") && receipt.contains("abgegeben"), "{receipt}");
    let many = count(&world, "select count(*) as value from journal where kind = 'act_signed'").await;
    assert_eq!(many, 1);
    for recipient in [MAILBOX, JANA.1, MAYOR, "programm@agentur.example"] {
        assert!(world.mail_to(recipient).await.contains("2026-05966004-F1"), "{recipient}");
    }
    let document = lead.get(&format!("{address}/act.pdf")).await;
    let words = super::documents::words_of(&document.bytes);
    assert!(words.contains("Miriam Falkenrode, Bürgermeisterin") && words.contains("Rückzug"), "{words}");
    let known = checked(&world, &document.bytes).await;
    assert!(known.contains("Diese Folgeerklärung ist echt.") && known.contains("Rückzug"), "{known}");

    // The agency confirms; the first seal stays.
    let mut agency = world.signed_in("agency").await;
    assert!(agency.get("/de/dashboard").await.words().contains("Weitere Erklärungen"));
    let id = address.rsplit('/').next().unwrap();
    agency.get(&format!("/de/participation/towns/{ATTENDORN}")).await;
    for _ in 0..2 {
        agency.post(&format!("/de/participation/acknowledgement/{id}"), &[]).await;
    }
    world.settle().await;
    let sealed = agency.get(&format!("/de/participation/documents/{id}/act.pdf")).await.bytes;
    assert!(sealed.starts_with(&document.bytes) && sealed.len() > document.bytes.len());
    assert!(world.mail_to(JANA.1).await.contains("Eingang"), "{}", world.mail_to(JANA.1).await);

    // Until the month is over, everything stays.
    on(&world, "2026-11-30").await;
    assert_eq!(register(&world).await["participants"].as_array().unwrap().len(), 1);
    on(&world, "2026-12-01").await;
    assert_eq!(register(&world).await["participants"].as_array().unwrap().len(), 0);
    let town = world.town(ATTENDORN).await;
    assert!(!declaration::is_signed(world.app.db.read(), town).await.unwrap());
    let answers = invitations::answers_of(world.app.db.read(), town).await.unwrap();
    assert_eq!(answers.len(), 1, "noted once");
    assert_eq!((answers[0].kind.as_str(), answers[0].note.as_str()), ("declined", "Rückzug"));
    assert!(world.mail_to(MAILBOX).await.contains("Die Teilnahme endete"));
    let closed = crate::people::by_mail(world.app.db.read(), JANA.1).await.unwrap();
    assert!(closed.is_none(), "the lead's account is closed");
    let mut mayor = world.signed_in("mayor").await;
    let page = mayor.get("/de/participation").await.words();
    assert!(page.contains("nimmt zurzeit nicht teil") && page.contains("Frühere Teilnahme"), "{page}");
    assert_eq!(mayor.get(&format!("{address}/act.pdf")).await.bytes, sealed, "it stays on record");
    assert!(verification::verify(&world.app).await.unwrap().findings.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_no_longer_counts_says_so_and_a_new_one_replaces_it() {
    let world = World::new().await;
    taking_part(&world).await;
    let mut lead = world.signed_in("lead").await;
    let (address, first) = passed_on(&world, &mut lead, "withdrawal", &[]).await;
    lead.get(&address).await;
    lead.post(&format!("{address}/link"), &[]).await;
    let second = link(&world, MAILBOX).await;
    assert_ne!(first, second);
    let old = world.browser().get(&first).await;
    assert_eq!(old.status, StatusCode::GONE);
    assert!(old.words().contains("Dieser Link gilt nicht"), "{}", old.words());
    // A new month while the page is open: nobody signs another day than the one that was read.
    let mut mayor = world.browser();
    mayor.get(&second).await;
    world.app.clock.set(world.app.clock.now().plus_minutes(5 * 24 * 60));
    let late = mayor.post(&second, &SIGNED).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.words().contains("31. Dezember 2026"), "{}", late.words());
    world.app.clock.set(world.app.clock.now().plus_minutes(14 * 24 * 60));
    let expired = mayor.get(&second).await;
    assert_eq!(expired.status, StatusCode::GONE);
    assert!(expired.words().contains("abgelaufen"));
    mayor.post(&second, &SIGNED).await;
    let mut lead = world.signed_in("lead").await;
    lead.get(&address).await;
    lead.post(&format!("{address}/link"), &[]).await;
    let third = link(&world, MAILBOX).await;
    lead.get(&address).await;
    lead.post(&format!("{address}/removal"), &[]).await;
    let withdrawn = world.browser().get(&third).await;
    assert!(withdrawn.words().contains("zurückgenommen"), "{}", withdrawn.words());
    sign(&world, &third).await;
    let signed = "select count(*) as value from participation_act where state = 'signed'";
    assert_eq!(count(&world, signed).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_suspension_hides_the_town_until_its_day_or_its_resumption() {
    let world = World::new().await;
    taking_part(&world).await;
    let mut lead = world.signed_in("lead").await;
    lead.get("/de/participation/prepare/suspension").await;
    let far = lead.post("/de/participation/prepare/suspension", &[("until_on", "2028-01-01")]).await;
    assert_eq!(far.status, StatusCode::UNPROCESSABLE_ENTITY);
    let (_, link) = passed_on(&world, &mut lead, "suspension", &[("until_on", "2027-02-28")]).await;
    let public = format!("/de/municipalities/{ATTENDORN}");
    let mut visitor = world.browser();
    assert!(visitor.get(&public).await.words().contains("macht mit"));
    let marked = "stage stage-takes-part";
    assert!(visitor.get("/de/municipalities").await.text().contains(marked));
    sign(&world, &link).await;
    assert!(!visitor.get(&public).await.words().contains("macht mit"));
    assert!(!visitor.get("/de/municipalities").await.text().contains(marked));
    assert!(register(&world).await["participants"].as_array().unwrap().is_empty());
    let mut agency = world.signed_in("agency").await;
    let table = agency.get("/de/dashboard/municipalities?stage=suspended").await.words();
    assert!(table.contains("Attendorn") && table.contains("Teilnahme ruht"), "{table}");
    // No second suspension, but a resumption.
    assert_eq!(lead.get("/de/participation/prepare/suspension").await.status, StatusCode::SEE_OTHER);
    on(&world, "2027-02-28").await;
    assert!(register(&world).await["participants"].as_array().unwrap().is_empty());
    on(&world, "2027-03-01").await;
    assert_eq!(register(&world).await["participants"].as_array().unwrap().len(), 1);
    assert!(world.mail_to(MAILBOX).await.contains("Die Teilnahme läuft wieder"));

    let mut lead = world.signed_in("lead").await;
    assert_eq!(lead.get("/de/participation/prepare/resumption").await.status, StatusCode::SEE_OTHER);
    let (_, link) = passed_on(&world, &mut lead, "suspension", &[("until_on", "2027-06-30")]).await;
    sign(&world, &link).await;
    assert!(register(&world).await["participants"].as_array().unwrap().is_empty());
    let (_, link) = passed_on(&world, &mut lead, "resumption", &[]).await;
    sign(&world, &link).await;
    assert_eq!(register(&world).await["participants"].as_array().unwrap().len(), 1);
    assert!(verification::verify(&world.app).await.unwrap().findings.is_empty());
}

/// Two people launch the next version of the programme, with one more sentence.
async fn next_version(world: &World) {
    let mut first = world.signed_in("agency").await;
    first.get("/de/programme/draft").await;
    first.post("/de/programme/draft", &[]).await;
    let seen = first.get("/de/programme/draft/paragraphs/2").await.value_of("seen");
    let form = [
        ("heading_de", "Unsere Leitplanke"),
        ("body_de", "Einmal im Jahr treffen sich alle."),
        ("after", "1"),
        ("seen", seen.as_str()),
    ];
    first.post("/de/programme/draft/paragraphs/2", &form).await;
    first.get("/de/conferences").await;
    first.post("/de/conferences", &[]).await;
    first.get("/de/conferences").await;
    first.post("/de/conferences/launch/wish", &[("reason", "Sommerpause")]).await;
    let mut second = world.signed_in("agency-second").await;
    let wish = second.get("/de/conferences").await.value_of("wish");
    let confirmed = [("act", "confirm"), ("wish", wish.as_str())];
    let launched = second.post("/de/conferences/launch/confirmation", &confirmed).await;
    assert_eq!(launched.status, StatusCode::SEE_OTHER, "{}", launched.words());
    world.settle().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_version_is_consented_to_and_the_agency_sees_by_whom() {
    let world = World::new().await;
    taking_part(&world).await;
    world.declare(OLPE, ("Robin Althaus", "robin@olpe.example")).await;
    let mut lead = world.signed_in("lead").await;
    assert_eq!(lead.get("/de/participation/prepare/consent").await.status, StatusCode::SEE_OTHER);
    let mails = world.mails_to(JANA.1).await;
    next_version(&world).await;
    let current = programme::Charter::current(world.app.db.read(), &world.app).await.unwrap().version;
    assert_eq!(current, "2.0");
    assert_eq!(world.mails_to(JANA.1).await, mails + 1, "once");
    let mail = world.mail_to(JANA.1).await;
    let comparison = mail.split_whitespace().find(|word| word.contains("/comparison")).unwrap();
    let comparison = comparison.strip_prefix(&world.app.config.base_url).unwrap().to_owned();
    let page = world.browser().get(&comparison).await;
    assert!(page.text().contains("<ins>") && page.words().contains("Von Fassung 1.0 zu Fassung 2.0"));
    let mut lead = world.signed_in("lead").await;
    assert!(lead.get("/de/participation").await.words().contains("neue Fassung des Programms"));
    let (_, link) = passed_on(&world, &mut lead, "consent", &[]).await;
    sign(&world, &link).await;
    assert!(lead.get("/de/participation").await.words().contains("Fassung 2.0"));

    let mut agency = world.signed_in("agency").await;
    let page = agency.get("/de/participation/versions").await.words();
    assert!(page.contains("1 von 2 haben Fassung 2.0 zugestimmt"), "{page}");
    let table = agency.get("/de/participation/versions.csv").await.text();
    let line = |name: &str| table.lines().find(|line| line.contains(name)).unwrap().to_owned();
    assert!(line("Attendorn").contains("\"2.0\";\"zugestimmt\""), "{table}");
    assert!(line("Olpe").contains("\"1.0\""), "{table}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_term_is_renewed_before_it_ends() {
    let world = World::with_term().await;
    taking_part(&world).await;
    let mut lead = world.signed_in("lead").await;
    let page = lead.get("/de/participation").await.words();
    assert!(page.contains("26. November 2029"), "{page}");
    assert_eq!(lead.get("/de/participation/prepare/renewal").await.status, StatusCode::SEE_OTHER);
    on(&world, "2029-06-01").await;
    let mut lead = world.signed_in("lead").await;
    assert!(lead.get("/de/participation").await.words().contains("Laufzeit geht zu Ende"));
    let (_, link) = passed_on(&world, &mut lead, "renewal", &[]).await;
    sign(&world, &link).await;
    let page = lead.get("/de/participation").await.words();
    assert!(page.contains("26. November 2032") && page.contains("nichts zu tun"), "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn another_town_s_act_and_handover_are_not_there() {
    let world = World::new().await;
    taking_part(&world).await;
    world.declare(OLPE, ("Robin Althaus", "robin@olpe.example")).await;
    let mut jana = world.signed_in("lead").await;
    let (address, _) = passed_on(&world, &mut jana, "withdrawal", &[]).await;
    jana.get("/de/participation/handover").await;
    let later = handover("Robin Neu", "neu@attendorn.example", "2027-01-15");
    assert_eq!(jana.post("/de/participation/handover", &later).await.location, "/de/participation/people");
    let text = jana.get("/de/participation/people").await.text();
    let planned = text.split("action=\"").find(|part| part.contains("/handovers/")).unwrap();
    let planned = planned.split('"').next().unwrap().to_owned();

    let robin = world.person("robin@olpe.example").await;
    let app = world.app.clone();
    let link = world
        .write(move |tx| {
            Box::pin(async move {
                let lang = app.default_lang();
                Ok(people::new_link(tx, &app, robin.id, lang, "").await?)
            })
        })
        .await;
    let path = link.strip_prefix(&world.app.config.base_url).unwrap().to_owned();
    let mut olpe = world.browser();
    olpe.get(&path).await;
    olpe.post(&path, &[]).await;
    assert_eq!(olpe.get("/de/participation").await.status, StatusCode::OK);
    for path in [address.clone(), format!("{address}/act.pdf")] {
        assert_eq!(olpe.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    olpe.get("/de/participation/people").await;
    for path in [format!("{address}/link"), format!("{address}/removal"), planned.clone()] {
        assert_eq!(olpe.post(&path, &[]).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    // Its own town takes it back, and whom it named is forgotten.
    jana.get("/de/participation/people").await;
    assert_eq!(count(&world, NAMED_IN_PLANS).await, 1);
    jana.post(&planned, &[]).await;
    assert_eq!(count(&world, NAMED_IN_PLANS).await, 0);
    on(&world, "2027-01-15").await;
    assert_eq!(world.mails_to("neu@attendorn.example").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_register_names_who_takes_part_and_nothing_else() {
    let world = World::new().await;
    assert_eq!(register(&world).await["participants"], serde_json::json!([]));
    taking_part(&world).await;
    on(&world, "2026-12-02").await;
    world.declare(OLPE, ("Robin Althaus", "robin@olpe.example")).await;
    let expected = serde_json::json!([
        { "ags": ATTENDORN, "name": "Attendorn", "district": "Kreis Olpe", "participates_since": "2026-11-27" },
        { "ags": OLPE, "name": "Olpe", "district": "Kreis Olpe", "participates_since": "2026-12-02" },
    ]);
    let json = register(&world).await;
    assert_eq!(json["participants"], expected);
    assert_eq!(json["as_of"], "2026-12-02");
    let table = world.browser().get("/de/participation/register.csv").await;
    let text = table.text();
    let mut reader =
        csv::ReaderBuilder::new().delimiter(b';').from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let rows: Vec<Vec<String>> =
        reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
    assert_eq!(
        rows,
        [
            [ATTENDORN, "Attendorn", "Kreis Olpe", "2026-11-27", ""],
            [OLPE, "Olpe", "Kreis Olpe", "2026-12-02", ""],
        ]
    );
    let page = world.browser().get("/de/participation/register").await;
    assert_eq!(page.set_cookie, "");
    for hidden in ["Jana", "Vogt", "attendorn.example", "Ense"] {
        assert!(!page.text().contains(hidden) && !text.contains(hidden), "{hidden}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_later_act_follows_is_not_sent_back() {
    let world = World::new().await;
    taking_part(&world).await;
    let mut lead = world.signed_in("lead").await;
    let (_, link) = passed_on(&world, &mut lead, "suspension", &[("until_on", "2027-02-28")]).await;
    sign(&world, &link).await;
    let town = world.town(ATTENDORN).await;
    let declared = declaration::of(world.app.db.read(), town).await.unwrap().unwrap();
    let mut agency = world.signed_in("agency").await;
    let address = format!("/de/declaration/review/{}", declared.id);
    agency.get(&address).await;
    let because = [("because", "Bitte den Beschluss ergänzen.")];
    let refused = agency.post(&format!("{address}/return"), &because).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let words = refused.words();
    assert!(words.contains("Zurückgeben geht nicht mehr") && words.contains(because[0].1), "{words}");
    assert!(declaration::is_signed(world.app.db.read(), town).await.unwrap());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_act_counts_no_longer_when_the_participation_has_ended() {
    let world = World::new().await;
    taking_part(&world).await;
    let mut lead = world.signed_in("lead").await;
    let (address, link) = passed_on(&world, &mut lead, "suspension", &[("until_on", "2027-02-28")]).await;
    sign(&world, &link).await;
    let suspension = lead.get(&format!("{address}/act.pdf")).await.bytes;
    let known = checked(&world, &suspension).await;
    assert!(known.contains("Diese Folgeerklärung ist echt."), "{known}");
    let (address, link) = passed_on(&world, &mut lead, "withdrawal", &[]).await;
    sign(&world, &link).await;
    let withdrawal = lead.get(&format!("{address}/act.pdf")).await.bytes;
    on(&world, "2026-12-01").await;
    let known = checked(&world, &suspension).await;
    assert!(known.contains("Diese Folgeerklärung ist echt, gilt aber nicht mehr."), "{known}");
    assert!(known.contains("Die Kommune hat ihre Teilnahme beendet"), "{known}");
    // What ended it still counts.
    let known = checked(&world, &withdrawal).await;
    assert!(known.contains("Diese Folgeerklärung ist echt."), "{known}");
    assert!(known.contains("Die Kommune hat ihre Teilnahme beendet"), "{known}");
}
