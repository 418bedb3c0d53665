//! Partners: applying without an account, each town's own decision, the account and the profile.

use axum::http::StatusCode;

use super::browser::Page;
use super::participation::{ATTENDORN, JANA, OLPE, count};
use super::partner_table::look;
use super::{Browser, World};
use crate::ids::PersonId;
use crate::people::{self, NewPerson, Role};
use crate::vouchers::partners::{self, Partner};

pub(super) const BAKER: &str = "kim@baeckerei.example";
const APPLY: &str = "/de/partners/apply";
const AGREED: &str = "select count(*) as value from journal where kind = 'partner_agreed'";
const ENDED: &str = "/de/partners?done=ended";
pub(super) const ALL: &str = "select count(*) as value from partner";

/// Somebody signs in by a link.
pub(super) async fn signed_in_as(world: &World, mail: &str) -> Browser {
    let person = world.person(mail).await.id;
    let app = world.app.clone();
    let link = world
        .write(move |tx| {
            Box::pin(async move { Ok(people::new_link(tx, &app, person, app.default_lang(), "").await?) })
        })
        .await;
    let path = link.strip_prefix(&world.app.config.base_url).unwrap().to_owned();
    let mut browser = world.browser();
    browser.get(&path).await;
    browser.post(&path, &[]).await;
    browser
}

/// The project lead of another town.
pub(super) async fn lead_of(world: &World, ags: &str, mail: &'static str) -> Browser {
    let (town, now) = (world.town(ags).await, world.app.clock.now());
    world
        .write(move |tx| {
            Box::pin(async move {
                let person = NewPerson {
                    id: PersonId::new(),
                    name: "Robin Althaus".into(),
                    mail: mail.into(),
                    function: "Stadtmarketing".into(),
                    role: Role::Lead,
                    municipality: Some(town),
                    partner: None,
                };
                Ok(people::add(tx, now, &person).await?)
            })
        })
        .await;
    signed_in_as(world, mail).await
}

/// A town's lead enters a bakery, which takes part at once; answers its address.
pub(super) async fn entered(lead: &mut Browser, name: &str, mail: &str) -> String {
    lead.get("/de/partners/new").await;
    let page = lead.post("/de/partners/new", &[("kind", "business"), ("name", name), ("mail", mail)]).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.words());
    page.location
}

/// A partner who takes part in Attendorn and has signed in.
pub(super) async fn owner(world: &World) -> Browser {
    let mut lead = world.signed_in("lead").await;
    entered(&mut lead, "Bäckerei Korn", BAKER).await;
    world.settle().await;
    signed_in_as(world, BAKER).await
}

/// The only partner there is.
pub(super) async fn only(world: &World) -> Partner {
    let town = world.town(ATTENDORN).await;
    let sql = "select partner as value from partner_town where municipality = $1";
    let id: uuid::Uuid =
        platform::db::value(world.app.db.read(), sql, platform::values![town]).await.unwrap().unwrap();
    partners::of(world.app.db.read(), crate::ids::PartnerId(id)).await.unwrap().unwrap()
}

/// Somebody applies in so many seconds after opening the page.
async fn apply(world: &World, mail: &str, seconds: i64, more: &[(&str, &str)]) -> Page {
    let mut anybody = world.browser();
    let since = anybody.get(APPLY).await.value_of("since");
    world.app.clock.set(world.app.clock.now().plus_seconds(seconds));
    let mut fields = vec![
        ("kind", "business"),
        ("name", "Bäckerei Korn"),
        ("contact", "Kim Beispiel"),
        ("mail", mail),
        ("since", since.as_str()),
    ];
    fields.extend_from_slice(more);
    let page = anybody.post(APPLY, &fields).await;
    world.settle().await;
    page
}

const HERE: (&str, &str) = ("town-05966004", "yes");

#[tokio::test(flavor = "multi_thread")]
async fn who_applies_is_told_and_waits_for_the_town() {
    let world = World::new().await;
    let empty = apply(&world, "kim", 10, &[]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let words = empty.words();
    assert!(
        words.contains("mindestens eine Kommune") && words.contains("vollständige E-Mail-Adresse"),
        "{words}"
    );
    assert!(empty.text().contains("Bäckerei Korn"), "what was typed is still there");
    let before = world.mails_to(JANA.1).await;
    let sent = apply(&world, BAKER, 10, &[HERE]).await;
    assert_eq!(sent.location, "/de/partners/apply/sent", "{}", sent.words());
    let told = world.mail_to(BAKER).await;
    assert!(told.contains("Bäckerei Korn") && told.contains("Attendorn"), "{told}");
    assert_eq!(world.mails_to(JANA.1).await, before + 1);
    assert!(people::by_mail(world.app.db.read(), BAKER).await.unwrap().is_none(), "no account yet");

    let mut lead = world.signed_in("lead").await;
    let list = lead.get("/de/partners").await;
    assert!(list.words().contains("Ein Partner wartet auf Ihre Entscheidung"), "{}", list.words());
    let address = format!("/de/partners/{}", only(&world).await.id);
    assert!(lead.get(&address).await.words().contains("Soll Bäckerei Korn mitmachen?"));
    let nothing = lead.post(&format!("{address}/decision"), &[]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    for _ in 0..2 {
        lead.post(&format!("{address}/decision"), &[("decision", "agree")]).await;
    }
    world.settle().await;
    assert_eq!(count(&world, AGREED).await, 1, "twice is once");
    let told = world.mail_to(BAKER).await;
    assert!(told.contains("/de/sign-in") && told.contains(BAKER), "{told}");
    assert_eq!(world.person(BAKER).await.role, "partner");
    let partner = only(&world).await;
    let serves = partners::serves(world.app.db.read(), partner.id, world.town(ATTENDORN).await).await;
    assert!(serves.unwrap());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waits_is_told_on_the_first_page_and_comes_before_a_release_by_somebody_else() {
    let world = World::new().await;
    let mut lead = world.signed_in("lead").await;
    assert!(!lead.get("/de/guidance").await.words().contains("Im Gutscheinheft"));
    super::cards::prepared(&mut lead, "20", "cards").await;
    assert!(!lead.get("/de/guidance").await.words().contains("Im Gutscheinheft"), "it waits for the mayor");
    apply(&world, BAKER, 10, &[HERE]).await;
    let first = lead.get("/de/guidance").await.words();
    assert!(first.contains("Im Gutscheinheft wartet etwas auf Sie"), "{first}");
    let overview = lead.get("/de/vouchers").await.words();
    assert!(overview.contains("Jemand möchte Partner werden"), "{overview}");
    assert!(overview.contains("Partner, die auf Ihre Entscheidung warten 1"), "{overview}");
    let mayor = world.signed_in("mayor").await.get("/de/guidance").await.words();
    assert!(!mayor.contains("Im Gutscheinheft"), "the lead decides: {mayor}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_partner_s_page_says_what_it_is_and_leads_to_its_offers() {
    const OPEN: &str = "<details class=\"kern-accordion\" open>";
    let world = World::new().await;
    let mut olpe = lead_of(&world, OLPE, "robin@olpe.example").await;
    let mut baker = owner(&world).await;
    let mut lead = world.signed_in("lead").await;
    let address = format!("/de/partners/{}", only(&world).await.id);
    let page = lead.get(&address).await;
    assert!(page.words().contains("Art Betrieb"), "{}", page.words());
    assert!(page.words().contains(&format!("E-Mail-Adresse {BAKER}")), "{}", page.words());
    assert!(page.words().contains("kein Angebot für Ihre Kommune") && !page.text().contains(OPEN));
    // What is wrong stands in an open form.
    let wrong = lead.post(&address, &[("kind", "business"), ("name", "")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text().contains(OPEN), "{}", wrong.text());

    let offer = super::offers::written(&mut baker, &[HERE, ("step", "send")]).await;
    let page = lead.get(&address).await;
    assert!(page.text().contains(&format!("href=\"{offer}\"")), "{}", page.text());
    assert!(page.words().contains("(wartet auf Freigabe)"), "{}", page.words());
    // Another town that is asked reads what everybody may read, and not whom one speaks with.
    baker.get("/de/partners/profile").await;
    baker.post("/de/partners/towns", &[("town", OLPE)]).await;
    let page = olpe.get(&address).await;
    assert!(page.words().contains("Art Betrieb") && !page.text().contains(BAKER), "{}", page.words());
    assert!(!page.text().contains(&offer), "nor an offer that is not for it");
}

#[tokio::test(flavor = "multi_thread")]
async fn machines_learn_nothing_and_nobody_applies_without_end() {
    let world = World::new().await;
    for (seconds, more) in [(1, &[HERE][..]), (10, &[HERE, ("homepage", "http://x.example")][..])] {
        let page = apply(&world, BAKER, seconds, more).await;
        assert_eq!(page.location, "/de/partners/apply/sent");
    }
    assert_eq!(count(&world, ALL).await, 0);
    for _ in 0..5 {
        assert_eq!(apply(&world, BAKER, 10, &[HERE]).await.status, StatusCode::SEE_OTHER);
    }
    assert_eq!(apply(&world, BAKER, 10, &[HERE]).await.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(count(&world, ALL).await, 5);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_has_a_reason_and_opens_no_account() {
    let world = World::new().await;
    apply(&world, BAKER, 10, &[HERE]).await;
    let mut lead = world.signed_in("lead").await;
    let address = format!("/de/partners/{}", only(&world).await.id);
    lead.get(&address).await;
    let decision = format!("{address}/decision");
    let short = lead.post(&decision, &[("decision", "refuse"), ("reason", "nein")]).await;
    assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(short.words().contains("mindestens 10 Zeichen") && short.text().contains(">nein</textarea>"));
    let why = "Wir suchen zurzeit nur Vereine.";
    let refused = lead.post(&decision, &[("decision", "refuse"), ("reason", why)]).await;
    assert_eq!(refused.location, "/de/partners?done=refused", "{}", refused.words());
    let list = lead.get(&refused.location).await.words();
    assert!(list.contains("Die Absage ist gespeichert."), "{list}");
    assert!(list.contains("Name Art Anschrift Stand"), "column heads for whoever reads: {list}");
    world.settle().await;
    assert!(world.mail_to(BAKER).await.contains(why));
    assert!(people::by_mail(world.app.db.read(), BAKER).await.unwrap().is_none());
    assert_eq!(only(&world).await.state, "refused");
    // Whom the office spoke with is forgotten half a year later, and not before.
    for (days, kept) in [(179, BAKER), (2, "")] {
        world.app.clock.set(world.app.clock.now().plus_minutes(days * 24 * 60));
        crate::workers::sweep(&world.app).await.unwrap();
        assert_eq!(only(&world).await.mail, kept);
    }
    assert_eq!((only(&world).await.contact.as_str(), only(&world).await.phone.as_str()), ("", ""));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_closed_account_is_forgotten_with_its_partner() {
    let world = World::new().await;
    owner(&world).await;
    let mut lead = world.signed_in("lead").await;
    let address = format!("/de/partners/{}", only(&world).await.id);
    lead.get(&address).await;
    lead.post(&format!("{address}/ending"), &[("reason", "Die Bäckerei ist geschlossen.")]).await;
    world.settle().await;
    assert_eq!(only(&world).await.state, "ended");
    let known = "select count(*) as value from person where mail = 'kim@baeckerei.example'";
    let nameless = "select count(*) as value from person where name = '' and function = '' and mail <> ''";
    for (days, left, blank) in [(179, 1, 0), (2, 0, 1)] {
        world.app.clock.set(world.app.clock.now().plus_minutes(days * 24 * 60));
        crate::workers::sweep(&world.app).await.unwrap();
        assert_eq!((count(&world, known).await, count(&world, nameless).await), (left, blank));
    }
    // Nobody signs in by what stands in the place of the address, and the baker may come back.
    let mut again = world.signed_in("lead").await;
    entered(&mut again, "Backstube Korn", BAKER).await;
    world.settle().await;
    assert_eq!(world.person(BAKER).await.role, "partner");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_has_ended_leaves_the_name_to_the_next() {
    let world = World::new().await;
    let mut lead = world.signed_in("lead").await;
    let address = entered(&mut lead, "Bäckerei Korn", BAKER).await;
    let fields = [("kind", "business"), ("name", "BÄCKEREI Korn"), ("mail", BAKER)];
    lead.get("/de/partners/new").await;
    let early = lead.post("/de/partners/new", &[("kind", "business"), ("name", "BÄCKEREI Korn")]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(early.words().contains("gibt es hier schon"), "{}", early.words());

    lead.get(&address).await;
    lead.post(&format!("{address}/ending"), &[("reason", "Die Bäckerei ist geschlossen.")]).await;
    world.settle().await;
    lead.get("/de/partners/new").await;
    let page = lead.post("/de/partners/new", &fields).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.words());
    assert_ne!(page.location, address, "another partner");
    world.settle().await;
    assert_eq!(world.person(BAKER).await.role, "partner");
    // Once: the new one keeps the name, also from a table.
    lead.get("/de/partners/new").await;
    let late = lead.post("/de/partners/new", &[("kind", "business"), ("name", "Bäckerei Korn")]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    let table = look(&mut lead, "name;art\nBäckerei Korn;Betrieb\n").await;
    assert_eq!(table.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", table.words());
    assert_eq!(count(&world, ALL).await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_application_that_nobody_decides_on_is_forgotten_after_a_year() {
    let world = World::new().await;
    apply(&world, BAKER, 10, &[HERE]).await;
    for (days, kept) in [(364, BAKER), (2, "")] {
        world.app.clock.set(world.app.clock.now().plus_minutes(days * 24 * 60));
        crate::workers::sweep(&world.app).await.unwrap();
        assert_eq!(only(&world).await.mail, kept);
    }
    assert_eq!(only(&world).await.contact, "");
}

#[tokio::test(flavor = "multi_thread")]
async fn one_address_is_one_account() {
    let world = World::new().await;
    apply(&world, JANA.1, 10, &[HERE]).await;
    let mut lead = world.signed_in("lead").await;
    let address = format!("/de/partners/{}", only(&world).await.id);
    lead.get(&address).await;
    let taken = lead.post(&format!("{address}/decision"), &[("decision", "agree")]).await;
    assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(taken.words().contains("meldet sich hier schon jemand an"), "{}", taken.words());
    let fields = [("kind", "business"), ("name", "Bäckerei Korn"), ("mail", BAKER)];
    let saved = lead.post(&address, &fields).await;
    assert_eq!(saved.location, address, "{}", saved.words());
    lead.get(&address).await;
    let agreed = lead.post(&format!("{address}/decision"), &[("decision", "agree")]).await;
    assert_eq!(agreed.location, "/de/partners?done=agreed", "{}", agreed.words());
    assert_eq!(world.person(JANA.1).await.role, "lead", "the lead keeps their account");
    assert_eq!(world.person(BAKER).await.role, "partner");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_start_page_says_what_comes_next() {
    let world = World::new().await;
    let mut baker = owner(&world).await;
    let home = baker.get("/de/partners/home").await.words();
    assert!(home.contains("Sagen Sie Neuen, wer Sie sind."), "{home}");
    baker.get("/de/partners/profile").await;
    let mut fields = vec![
        ("kind", "business"),
        ("name", "Bäckerei Korn"),
        ("about", "Brot und Kuchen"),
        ("street", "Markt 1"),
        ("place", "Attendorn"),
        ("opening_hours", "Mo bis Sa 7 bis 18 Uhr"),
        ("speaks-de", "yes"),
        ("speaks-tr", "yes"),
        ("position", "51.1246, 7.9032"),
        ("mail", "somebody@else.example"),
    ];
    fields.push(("website", "javascript://x.example/%0aalert(1)"));
    let wrong = baker.post("/de/partners/profile", &fields).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    fields.pop();
    let saved = baker.post("/de/partners/profile", &fields).await;
    assert_eq!(saved.location, "/de/partners/home", "{}", saved.words());
    let partner = only(&world).await;
    assert_eq!((partner.mail.as_str(), partner.languages.as_str()), (BAKER, "de,tr"), "the way in stays");
    assert_eq!(partner.position(), Some((51.1246, 7.9032)));
    let home = baker.get("/de/partners/home").await.words();
    assert!(home.contains("Schreiben Sie Ihr erstes Angebot."), "{home}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_postal_code_and_a_number_that_cannot_be_are_asked_again() {
    let world = World::new().await;
    let mut baker = owner(&world).await;
    let mut lead = world.signed_in("lead").await;
    let usual = [("kind", "business"), ("name", "Bäckerei Korn")];
    for (lang, postal_code, phone) in [
        ("de", "hat fünf Ziffern", "eine Nummer mit Vorwahl"),
        ("en", "has five digits", "a number with its area code"),
    ] {
        let profile = format!("/{lang}/partners/profile");
        baker.get(&profile).await;
        let wrong = [&usual[..], &[("postal_code", "5743"), ("phone", "nach 18 Uhr")]].concat();
        let page = baker.post(&profile, &wrong).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        for words in [postal_code, phone] {
            assert!(page.words().contains(words), "{words}: {}", page.words());
        }
        let words = page.words();
        assert!(words.find(phone) < words.find(postal_code), "in the order of the form: {words}");
        assert!(page.text().contains("value=\"nach 18 Uhr\""), "what was typed is still there");
    }
    let address = format!("/de/partners/{}", only(&world).await.id);
    for typed in ["02722/64100", "02722 64-100", "+49 (0)2722 64100", "+49 2722 64 100", "0049 2722 64100"] {
        baker.get("/de/partners/profile").await;
        let right = [&usual[..], &[("postal_code", " 57439 "), ("phone", typed)]].concat();
        let saved = baker.post("/de/partners/profile", &right).await;
        assert_eq!(saved.location, "/de/partners/home", "{typed}: {}", saved.words());
        let partner = only(&world).await;
        assert_eq!((partner.postal_code.as_str(), partner.phone.as_str()), ("57439", typed));
        let page = lead.get(&address).await.text();
        assert!(page.contains("href=\"tel:+49272264100\""), "{typed}: {page}");
    }
    // Whoever applies and what a town brings along as a table is asked the same.
    let applied = apply(&world, "kim@korn.example", 10, &[HERE, ("phone", "64100")]).await;
    assert_eq!(applied.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(applied.words().contains("eine Nummer mit Vorwahl"), "{}", applied.words());
    let seen = look(&mut lead, "name;art;plz;telefon\nKorn;Betrieb;5743;64100\n").await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    let words = seen.words();
    assert!(words.contains("hat fünf Ziffern") && words.contains("eine Nummer mit Vorwahl"), "{words}");
    assert_eq!(count(&world, ALL).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_writes_over_what_another_has_changed() {
    let world = World::new().await;
    let mut baker = owner(&world).await;
    let mut lead = world.signed_in("lead").await;
    let address = format!("/de/partners/{}", only(&world).await.id);
    baker.get("/de/partners/profile").await;
    lead.get(&address).await;
    let fields = [("kind", "club"), ("name", "Backverein"), ("mail", BAKER)];
    assert_eq!(lead.post(&address, &fields).await.status, StatusCode::SEE_OTHER);
    let late = baker.post("/de/partners/profile", &[("kind", "business"), ("name", "Korn")]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.words().contains("inzwischen jemand geändert") && late.text().contains("\"Korn\""));
    assert_eq!(only(&world).await.name, "Backverein");
}

#[tokio::test(flavor = "multi_thread")]
async fn each_town_decides_for_itself_and_sees_nobody_else_s() {
    let world = World::new().await;
    let mut olpe = lead_of(&world, OLPE, "robin@olpe.example").await;
    let mut baker = owner(&world).await;
    let address = format!("/de/partners/{}", only(&world).await.id);
    assert_eq!(olpe.get(&address).await.status, StatusCode::NOT_FOUND);
    olpe.get("/de/partners").await;
    let fields = [("decision", "agree")];
    assert_eq!(olpe.post(&format!("{address}/decision"), &fields).await.status, StatusCode::NOT_FOUND);

    baker.get("/de/partners/profile").await;
    for _ in 0..2 {
        assert_eq!(
            baker.post("/de/partners/towns", &[("town", OLPE)]).await.location,
            "/de/partners/profile"
        );
    }
    world.settle().await;
    assert_eq!(world.mails_to("robin@olpe.example").await, 1);
    olpe.get(&address).await;
    olpe.post(&format!("{address}/decision"), &[("decision", "agree")]).await;
    world.settle().await;
    let partner = only(&world).await;
    assert_eq!(partners::towns_of(world.app.db.read(), partner.id).await.unwrap().len(), 2);

    // One town ends it: the account stays for the other one. Both have ended it: it is closed.
    let why = ("reason", "Der Betrieb ist umgezogen.");
    olpe.get(&address).await;
    assert_eq!(olpe.post(&format!("{address}/ending"), &[why]).await.location, ENDED);
    assert_eq!(baker.get("/de/partners/home").await.status, StatusCode::OK);
    let mut lead = world.signed_in("lead").await;
    lead.get(&address).await;
    assert_eq!(lead.post(&format!("{address}/ending"), &[why]).await.location, ENDED);
    world.settle().await;
    assert!(baker.get("/de/partners/home").await.location.contains("/sign-in"), "the session is over");
    assert_eq!(only(&world).await.state, "ended");
    assert!(partners::in_town(world.app.db.read(), world.town(ATTENDORN).await).await.unwrap().is_empty());
    assert!(world.mail_to(BAKER).await.contains(why.1));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_town_without_a_say_takes_nobody_s_account() {
    let world = World::new().await;
    let mut olpe = lead_of(&world, OLPE, "robin@olpe.example").await;
    let mut baker = owner(&world).await;
    let address = format!("/de/partners/{}", only(&world).await.id);
    baker.get("/de/partners/profile").await;
    baker.post("/de/partners/towns", &[("town", OLPE)]).await;
    let stolen = [("kind", "business"), ("name", "Bäckerei Korn"), ("mail", "robin@private.example")];
    let own = [("kind", "business"), ("name", "Bäckerei Korn in Olpe"), ("mail", BAKER)];

    // Asked, while the partner takes part elsewhere.
    olpe.get(&address).await;
    assert_eq!(olpe.post(&address, &stolen).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(olpe.post(&address, &own).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    // Agreed: the details, but not the way in of another town's partner.
    olpe.post(&format!("{address}/decision"), &[("decision", "agree")]).await;
    olpe.get(&address).await;
    let page = olpe.post(&address, &stolen).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.words().contains("macht auch in einer anderen Kommune mit"), "{}", page.words());
    assert_eq!(olpe.post(&address, &own).await.location, address);
    // Ended: nothing any more.
    olpe.get(&address).await;
    let why = ("reason", "Der Betrieb ist umgezogen.");
    assert_eq!(olpe.post(&format!("{address}/ending"), &[why]).await.location, ENDED);
    let page = olpe.post(&address, &stolen).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", page.words());
    assert!(page.words().contains("die dem Partner zugesagt hat"), "{}", page.words());
    assert_eq!(only(&world).await.mail, BAKER);
    assert_eq!(baker.get("/de/partners/home").await.status, StatusCode::OK, "still signed in");

    // The town in which it takes part may; who signed in so far learns of it.
    let mut lead = world.signed_in("lead").await;
    lead.get(&address).await;
    let fields = [("kind", "business"), ("name", "Bäckerei Korn"), ("mail", "neu@baeckerei.example")];
    assert_eq!(lead.post(&address, &fields).await.location, address);
    world.settle().await;
    let told = world.mail_to(BAKER).await;
    assert!(told.contains("eine andere Adresse eingetragen") && told.contains("Attendorn"), "{told}");
    assert!(!told.contains("neu@baeckerei.example"), "{told}");
    assert!(baker.get("/de/partners/home").await.location.contains("/sign-in"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_town_that_has_agreed_closes_the_account_while_another_is_asked() {
    let world = World::new().await;
    lead_of(&world, OLPE, "robin@olpe.example").await;
    let mut baker = owner(&world).await;
    let address = format!("/de/partners/{}", only(&world).await.id);
    baker.get("/de/partners/profile").await;
    baker.post("/de/partners/towns", &[("town", OLPE)]).await;
    let mut lead = world.signed_in("lead").await;
    lead.get(&address).await;
    let why = ("reason", "Der Betrieb ist umgezogen.");
    assert_eq!(lead.post(&format!("{address}/ending"), &[why]).await.location, ENDED);
    assert_eq!(only(&world).await.state, "applied");
    assert!(baker.get("/de/partners/home").await.location.contains("/sign-in"), "the session is over");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_agency_sees_all_partners() {
    let world = World::new().await;
    owner(&world).await;
    let mut agency = world.signed_in("agency").await;
    let list = agency.get("/de/partners/all").await.words();
    assert!(list.contains("Bäckerei Korn") && list.contains("Attendorn (macht mit)"), "{list}");
    assert!(agency.get("/de/partners/all?name=xyz").await.words().contains("Kein Partner heißt so."));
}
