//! Whoever has not answered yet: calls and their notes, interest, neighbours.

use axum::http::StatusCode;

use super::World;
use super::campaign::{
    ATTENDORN, JANA, OLPE, OLPE_DISTRICT, holder, journalled, lists, post_from, wait_days,
};
use crate::layout::dial;
use crate::{invitations, workers};

#[tokio::test(flavor = "multi_thread")]
async fn conversations_say_why_and_when_to_come_back() {
    let world = World::new().await;
    world.campaign_in(OLPE_DISTRICT, &[]).await;
    world.declare(ATTENDORN, JANA).await;
    wait_days(&world, 70);
    let today = world.app.clock.today();
    let mut agency = world.signed_in("agency").await;
    let address = format!("/de/invitations/contacts/{OLPE}");
    let held_on = today.to_string();
    let next_on = today.plus_days(7).to_string();
    let long = "x".repeat(1_001);
    let note = |said: &str, next_on: &str, what: &str| {
        [
            ("held_on", held_on.as_str()),
            ("way", "phone"),
            ("said", said),
            ("obstacle", "resolution"),
            ("next_on", next_on),
            ("next_what", what),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
    };
    for wrong in [
        note("", "", ""),
        note(&long, "", ""),
        note("x", &next_on, ""),
        note("x", "", "Anrufen"),
        note("x", "2020-01-01", "x"),
    ] {
        let wrong: Vec<(&str, &str)> = wrong.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        let refused = post_from(&mut agency, &address, &address, &wrong).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong:?}");
    }
    let right = note("=Der Rat tagt im März.", &next_on, "Nach der Sitzung anrufen");
    let right: Vec<(&str, &str)> = right.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    for _ in 0..2 {
        let noted = post_from(&mut agency, &address, &address, &right).await;
        assert!(agency.get(&noted.location).await.words().contains("Das Gespräch ist gespeichert."));
    }
    let olpe = world.town(OLPE).await;
    assert_eq!(journalled(&world, "contact_noted", olpe).await, 1, "pressed twice, noted once");
    let list = agency.get("/de/invitations/silent?district=05966").await.words();
    assert!(list.contains("Beschluss steht aus") && !list.contains("Attendorn"), "{list}");
    assert!(list.contains("vor 70 Tagen") && list.contains("heute"), "{list}");
    let csv = agency.get("/de/invitations/silent.csv?district=05966").await.text();
    assert!(csv.contains("\"Olpe\"") && !csv.contains("Attendorn"), "{csv}");
    assert!(!agency.get("/de/dashboard").await.words().contains("Heute ansprechen"));
    wait_days(&world, 8);
    let mut agency = world.signed_in("agency").await;
    let list = agency.get("/de/invitations/silent").await.words();
    let (first, other) = (list.find("Beschluss steht aus").unwrap(), list.find("Drolshagen").unwrap());
    assert!(first < other && list.contains("fällig"), "overdue stands on top: {list}");
    let work = agency.get("/de/dashboard").await.words();
    assert!(work.contains("Heute ansprechen Olpe"), "{work}");
    // Whoever was talked to is reminded no more, and a no ends it.
    let file = format!("/de/dashboard/municipalities/{OLPE}");
    let no = [("answer", "declined"), ("given_on", held_on.as_str()), ("note", "")];
    post_from(&mut agency, &file, &file, &no).await;
    assert!(!lists(&mut agency, "/de/invitations/silent", OLPE).await);
    for page in ["/de/invitations/silent", &address] {
        assert_eq!(world.signed_in("lead").await.get(page).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_note_is_kept_whole_with_its_author_or_comes_back_as_it_was_typed() {
    let world = World::new().await;
    let mut agency = world.signed_in("agency").await;
    let today = world.app.clock.today().to_string();
    let file = format!("/de/dashboard/municipalities/{OLPE}");
    let contacts = format!("/de/invitations/contacts/{OLPE}");
    let fields = [(&file, "note", 500), (&contacts, "said", 1_000), (&contacts, "next_what", 200)];
    for (page, field, most) in fields {
        let (long, whole) = ("x".repeat(most + 1), "x".repeat(most));
        let mut form = [
            ("answer", "discussion"),
            ("given_on", today.as_str()),
            ("note", ""),
            ("held_on", today.as_str()),
            ("way", "phone"),
            ("said", "Der Rat tagt im März."),
            ("next_on", today.as_str()),
            ("next_what", "Anrufen"),
        ];
        let place = form.iter().position(|(name, _)| *name == field).unwrap();
        form[place].1 = &long;
        let refused = post_from(&mut agency, page, page, &form).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
        let limit = format!("Möglich sind {most} Zeichen.");
        assert!(refused.words().contains(&limit), "{field}: {}", refused.words());
        let text = refused.text();
        assert!(text.contains(&long) && text.contains(&format!("maxlength=\"{most}\"")), "{field}: {text}");
        form[place].1 = &whole;
        let noted = post_from(&mut agency, page, page, &form).await;
        let shown = agency.get(&noted.location).await.words();
        assert!(shown.contains(&whole) && shown.contains("notiert von Katrin Sommer"), "{field}: {shown}");
    }
    let before = agency.get(&contacts).await.words();
    assert!(before.contains("Telefon, notiert von Katrin Sommer"), "{before}");
    // Whoever has left is still named, until the account is deleted.
    let mut second = world.signed_in("agency-second").await;
    for (sql, by) in [
        ("update person set deactivated_at = 1 where name = 'Katrin Sommer'", "Katrin Sommer"),
        ("update person set name = '' where name = 'Katrin Sommer'", "jemand, der nicht mehr hier arbeitet"),
    ] {
        world.write(move |tx| Box::pin(async move { Ok(platform::db::run(tx, sql, vec![]).await?) })).await;
        for page in [&file, &contacts] {
            let shown = second.get(page).await.words();
            assert!(shown.contains(&format!("notiert von {by}")), "{page}: {shown}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_to_be_called_has_a_number_where_the_register_knows_one() {
    let world = World::new().await;
    let known = "update office_holder set phone = \
                 case mail when 'buergermeister@olpe.example' then '02761 / 83-0' else '' end";
    world.write(move |tx| Box::pin(async move { Ok(platform::db::run(tx, known, vec![]).await?) })).await;
    world.campaign_in(OLPE_DISTRICT, &[]).await;
    wait_days(&world, 70);
    let mut agency = world.signed_in("agency").await;
    let agency_link = format!("href=\"{}\"", dial(&world.app.pack.agency.phone));
    for page in ["/de/dashboard", "/de/invitations/silent"] {
        let text = agency.get(page).await.text();
        assert!(text.contains("href=\"tel:+492761830\">02761 / 83-0<"), "{page}: {text}");
        let calls = text.matches("href=\"tel:").count() - text.matches(&agency_link).count();
        assert_eq!(calls, 1, "{page}: the others have none");
    }
    let csv = agency.get("/de/invitations/silent.csv").await.text();
    assert!(csv.contains("\"Telefon\"") && csv.contains("\"02761 / 83-0\""), "{csv}");
    let page = format!("/de/invitations/contacts/{OLPE}");
    let today = world.app.clock.today().to_string();
    let note = [
        ("held_on", today.as_str()),
        ("way", "phone"),
        ("said", "Herr Steinhaupt ist heute Nachmittag da."),
        ("next_on", today.as_str()),
        ("next_what", "Anrufen"),
    ];
    post_from(&mut agency, &page, &page, &note).await;
    let work = agency.get("/de/dashboard").await.words();
    assert!(work.contains("Heute ansprechen Olpe 02761 / 83-0"), "{work}");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_has_declared_is_asked_for_no_answer() {
    let world = World::new().await;
    world.campaign_in(OLPE_DISTRICT, &[]).await;
    let mut agency = world.signed_in("agency").await;
    let file = format!("/de/dashboard/municipalities/{ATTENDORN}");
    assert!(agency.get(&file).await.text().contains("id=\"note-title\""));
    world.declare(ATTENDORN, JANA).await;
    let page = agency.get(&file).await.text();
    assert!(!page.contains("note-title"), "{page}");
    assert!(page.contains(&format!("href=\"/de/invitations/contacts/{ATTENDORN}\"")), "{page}");
}

fn interest(name: &str) -> [(&str, &str); 6] {
    [
        ("name", name),
        ("function", "Stadtmarketing"),
        ("mail", "robin@olpe.example"),
        ("phone", ""),
        ("wish", "presentation"),
        ("note", "Der Ausschuss tagt am 3. März."),
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn interest_stands_below_the_declaration_and_is_forgotten() {
    const PAGE: &str = "/de/invitations/interest";
    let world = World::new().await;
    world.campaign_in(OLPE_DISTRICT, &[]).await;
    let mut town = holder(&world, OLPE).await;
    assert!(town.get("/de/declaration").await.text().contains("href=\"/de/invitations/interest\""));
    for (field, value) in [("name", " "), ("mail", ""), ("mail", "robin"), ("wish", "x")] {
        let mut form = interest("Robin Althaus").to_vec();
        form.iter_mut().find(|(name, _)| *name == field).unwrap().1 = value;
        let refused = post_from(&mut town, PAGE, PAGE, &form).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}={value}");
    }
    // What is too long is refused whole, and stays in the form.
    for (place, most) in [(0, 120), (1, 120), (2, 254), (3, 40), (5, 500)] {
        let long = "x".repeat(most + 1);
        let mut form = interest("Robin Althaus").to_vec();
        form[place].1 = &long;
        let refused = post_from(&mut town, PAGE, PAGE, &form).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{place}");
        let limit = format!("Möglich sind {most} Zeichen.");
        assert!(refused.words().contains(&limit) && refused.text().contains(&long), "{}", refused.words());
    }
    town.get(PAGE).await;
    for _ in 0..2 {
        assert_eq!(town.post(PAGE, &interest("Robin Althaus")).await.location, PAGE);
    }
    world.settle().await;
    let olpe = world.town(OLPE).await;
    assert_eq!(journalled(&world, "interest_expressed", olpe).await, 1, "sent twice, noted once");
    let agency_mail = world.app.pack.agency.mail.clone();
    assert_eq!(world.mails_to(&agency_mail).await, 1);
    assert!(!world.mail_to(&agency_mail).await.contains("Robin"), "names stay on the page");
    // Somebody else has seen the page before it changed.
    let mut colleague = holder(&world, OLPE).await;
    let change = format!("{PAGE}?change=yes");
    colleague.get(&change).await;
    wait_days(&world, 1);
    let mut town = holder(&world, OLPE).await;
    post_from(&mut town, &change, PAGE, &interest("Robin Althaus-Wald")).await;
    let mut agency = world.signed_in("agency").await;
    let file = agency.get(&format!("/de/dashboard/municipalities/{OLPE}")).await.words();
    assert!(file.contains("Stand: Interesse bekundet") && file.contains("Robin Althaus-Wald"), "{file}");
    assert!(agency.get("/de/dashboard").await.words().contains("haben Interesse bekundet Olpe"));
    let public = world.browser().get(&format!("/de/municipalities/{OLPE}")).await.words();
    assert!(!public.contains("Interesse") && !public.contains("Robin"), "{public}");
    // Taken back at once, and forgotten after a year without a change.
    post_from(&mut town, PAGE, &format!("{PAGE}/removal"), &[]).await;
    assert!(invitations::interest_of(world.app.db.read(), olpe).await.unwrap().is_none());
    post_from(&mut town, PAGE, PAGE, &interest("Robin Althaus")).await;
    wait_days(&world, 364);
    workers::sweep(&world.app).await.unwrap();
    assert!(invitations::interest_of(world.app.db.read(), olpe).await.unwrap().is_some());
    wait_days(&world, 2);
    workers::sweep(&world.app).await.unwrap();
    assert!(invitations::interest_of(world.app.db.read(), olpe).await.unwrap().is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_as_interest_goes_with_the_declaration_and_two_do_not_overwrite_each_other() {
    const PAGE: &str = "/de/invitations/interest";
    let world = World::new().await;
    world.campaign_in(OLPE_DISTRICT, &[]).await;
    let (mut one, mut two) = (holder(&world, ATTENDORN).await, holder(&world, ATTENDORN).await);
    one.get(PAGE).await;
    two.get(PAGE).await;
    let lines = format!("{}\r\n{}", "x".repeat(250), "x".repeat(249));
    let mut longest = interest("Robin Althaus");
    longest[5].1 = &lines;
    assert_eq!(one.post(PAGE, &longest).await.location, PAGE, "a line break counts once");
    let late = two.post(PAGE, &interest("Kim Lohmann")).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.words().contains("inzwischen"), "{}", late.words());
    assert_eq!(two.post(PAGE, &interest("Kim Lohmann")).await.location, PAGE, "having been told");
    world.declare(ATTENDORN, JANA).await;
    let town = world.town(ATTENDORN).await;
    assert!(invitations::interest_of(world.app.db.read(), town).await.unwrap().is_none());
    assert_eq!(two.get(PAGE).await.location, "/de/declaration/receipt");
}

#[tokio::test(flavor = "multi_thread")]
async fn neighbours_are_named_only_while_they_agree() {
    const PAGE: &str = "/de/invitations/neighbours";
    const EXAMPLE: &str = "/de/invitations/example";
    let world = World::new().await;
    world.campaign_in(OLPE_DISTRICT, &[]).await;
    let mut mayor = world.signed_in("mayor").await;
    let early = post_from(&mut mayor, EXAMPLE, EXAMPLE, &[("agree", "yes"), ("words", "Wir grüßen.")]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", early.words());
    let mut town = holder(&world, OLPE).await;
    assert!(town.get(PAGE).await.words().contains("Noch erzählt hier niemand."));
    world.declare(ATTENDORN, JANA).await;
    assert!(!town.get(PAGE).await.words().contains("Attendorn"), "taking part is not agreeing to be named");
    let mut lead = world.signed_in("lead").await;
    let long = "x".repeat(401);
    let refused = post_from(&mut lead, EXAMPLE, EXAMPLE, &[("agree", "yes"), ("words", &long)]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let words = "Wir begrüßen alle am ersten Tag. <b>";
    for _ in 0..2 {
        post_from(&mut lead, EXAMPLE, EXAMPLE, &[("agree", "yes"), ("words", words)]).await;
    }
    let attendorn = world.town(ATTENDORN).await;
    assert_eq!(journalled(&world, "example_agreed", attendorn).await, 1);
    let page = town.get(PAGE).await;
    assert!(
        page.words().contains("Hansestadt Attendorn") && page.words().contains("am ersten Tag"),
        "{}",
        page.words()
    );
    assert!(!page.text().contains("<b>"), "words stay words");
    for other in ["Wenden", "Drolshagen", "Lennestadt", "Soest"] {
        assert!(!page.words().contains(other), "nobody else is named");
    }
    assert!(world.signed_in("agency").await.get(PAGE).await.words().contains("Attendorn"));
    assert_eq!(world.browser().get(PAGE).await.status, StatusCode::SEE_OTHER, "never public");
    post_from(&mut lead, EXAMPLE, EXAMPLE, &[("words", words)]).await;
    assert!(!town.get(PAGE).await.words().contains("Attendorn"), "taken back at once");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_said_is_forgotten_after_three_years_and_why_stays() {
    let world = World::new().await;
    world.campaign_in(OLPE_DISTRICT, &[]).await;
    let mut agency = world.signed_in("agency").await;
    let page = format!("/de/invitations/contacts/{OLPE}");
    let today = world.app.clock.today().to_string();
    let note = [
        ("held_on", today.as_str()),
        ("way", "phone"),
        ("said", "Herr Beispiel ruft zurück."),
        ("obstacle", "time"),
    ];
    let noted = post_from(&mut agency, &page, &page, &note).await;
    assert_eq!(noted.status, StatusCode::SEE_OTHER, "{}", noted.words());
    let mut town = holder(&world, OLPE).await;
    let no = [("why", "time"), ("note", "Frau Beispiel fragen.")];
    post_from(&mut town, "/de/declaration/decline", "/de/declaration/decline", &no).await;
    wait_days(&world, 3 * 365 - 1);
    workers::sweep(&world.app).await.unwrap();
    let id = world.town(OLPE).await;
    let said = async || {
        let c = world.app.db.read();
        let contact = invitations::contacts_of(c, id).await.unwrap().pop().unwrap();
        let declined = crate::declaration::declined_of(c, id).await.unwrap().unwrap();
        (contact.said, declined.note, contact.obstacle, declined.reason)
    };
    let (contact, declined, ..) = said().await;
    assert!(!contact.is_empty() && !declined.is_empty());
    wait_days(&world, 2);
    workers::sweep(&world.app).await.unwrap();
    assert_eq!(said().await, (String::new(), String::new(), "time".to_owned(), "time".to_owned()));
}
