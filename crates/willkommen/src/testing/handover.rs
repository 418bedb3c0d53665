//! Project lead and deputy over time: planned, replaced, handed over, vacant.

use axum::http::StatusCode;

use super::World;
use super::participation::{ATTENDORN, JANA, MAILBOX, MAYOR, NAMED_IN_PLANS, OLPE, count, on, taking_part};
use crate::ids::HandoverId;
use crate::journal::{self, Entry};
use crate::region::{self, Office};
use crate::{people, verification};

pub(super) fn handover<'a>(name: &'a str, mail: &'a str, from_on: &'a str) -> [(&'a str, &'a str); 5] {
    [
        ("lead_name", name),
        ("lead_function", "Bürgerbüro"),
        ("lead_mail", mail),
        ("from_on", from_on),
        ("note", "Der Ordner steht im Schrank.\n\nFrau Beispiel vom Verein hilft gern."),
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn a_handover_happens_on_its_day_closes_the_old_account_and_mails_the_pack() {
    let world = World::new().await;
    taking_part(&world).await;
    world.declare(OLPE, ("Robin Althaus", "robin@olpe.example")).await;
    let mut lead = world.signed_in("lead").await;
    lead.get("/de/participation/handover").await;
    let elsewhere = handover("Robin", "robin@olpe.example", "2027-01-01");
    let taken = lead.post("/de/participation/handover", &elsewhere).await;
    assert!(taken.words().contains("schon für eine andere Stelle"), "{}", taken.words());
    let gaps = lead.post("/de/participation/handover", &handover("", "x", "bald")).await;
    assert_eq!(gaps.status, StatusCode::UNPROCESSABLE_ENTITY);
    let new = "kim.neu@attendorn.example";
    for _ in 0..2 {
        lead.get("/de/participation/handover").await;
        let entered = lead.post("/de/participation/handover", &handover("Kim Neu", new, "2027-01-01")).await;
        assert_eq!(entered.location, "/de/participation/people", "{}", entered.words());
    }
    let planned = "select count(*) as value from participation_handover";
    assert_eq!(count(&world, planned).await, 1, "a double click is one change");
    on(&world, "2026-12-31").await;
    assert_eq!(world.mails_to(new).await, 0);
    let mut lead = world.signed_in("lead").await;
    let pack = lead.get("/de/participation/handover.pdf").await;
    assert!(pack.bytes.starts_with(b"%PDF"));
    lead.get("/de/participation/deputy").await;
    let deputy = [("lead_name", "Alex Vertret"), ("lead_function", "Archiv"), ("from_on", "2026-12-31")];
    lead.post("/de/participation/deputy", &deputy).await;

    on(&world, "2027-01-01").await;
    assert_eq!(world.mails_to(new).await, 1);
    let attached = "select attachment_file as value from mail where recipient = 'kim.neu@attendorn.example'";
    let file: String = platform::db::value(world.app.db.read(), attached, vec![]).await.unwrap().unwrap();
    let words = super::documents::words_of(&world.app.files.read(&file).unwrap());
    for part in ["Der Ordner steht im Schrank.", "Jana Vogt", "Kim Neu", "Alex Vertret", "2026-05966004"] {
        assert!(words.contains(part), "{part}: {words}");
    }
    assert!(world.mail_to(MAILBOX).await.contains("Kim Neu"));
    assert!(people::by_mail(world.app.db.read(), JANA.1).await.unwrap().is_none(), "closed");
    assert!(lead.get("/de/participation").await.location.contains("/sign-in"));
    let kim = world.person(new).await;
    assert_eq!((kim.role.as_str(), kim.municipality), ("lead", Some(world.town(ATTENDORN).await)));
    let mut mayor = world.signed_in("mayor").await;
    let people = mayor.get("/de/participation/people").await.words();
    assert!(people.contains("27. November 2026 bis 31. Dezember 2026"), "{people}");

    // The mayor hands back at once: the closed account opens again.
    on(&world, "2027-02-01").await;
    let mut mayor = world.signed_in("mayor").await;
    mayor.get("/de/participation/handover").await;
    let back = mayor.post("/de/participation/handover", &handover(JANA.0, JANA.1, "2027-02-01")).await;
    assert_eq!(back.location, "/de/participation/people", "{}", back.words());
    world.settle().await;
    assert_eq!(world.person(JANA.1).await.role, "lead");
    assert!(people::by_mail(world.app.db.read(), new).await.unwrap().is_none());
    assert!(verification::verify(&world.app).await.unwrap().findings.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_vacant_post_is_pointed_out_three_times_until_somebody_is_named() {
    let world = World::new().await;
    taking_part(&world).await;
    on(&world, "2026-12-10").await;
    let mut lead = world.signed_in("lead").await;
    let mails = world.mails_to(MAILBOX).await;
    lead.get("/de/participation/people").await;
    let left = lead.post("/de/participation/departure", &[("from_on", "2026-12-10")]).await;
    assert_eq!(left.location, "/de/participation/handover/done", "{}", left.words());
    assert!(lead.get(&left.location).await.words().contains("Vielen Dank"));
    assert!(lead.get("/de/participation").await.location.contains("/sign-in"));
    world.settle().await;
    let new = async || world.mails_to(MAILBOX).await - mails;
    assert_eq!(new().await, 1, "at once");
    assert!(world.mail_to(MAYOR).await.contains("/de/participation/handover"));
    for (day, so_far) in [("2026-12-23", 1), ("2026-12-24", 2), ("2027-01-08", 2), ("2027-01-09", 3)] {
        on(&world, day).await;
        assert_eq!(new().await, so_far, "{day}");
    }
    on(&world, "2027-06-01").await;
    assert_eq!(new().await, 3, "and never again");
    let mut agency = world.signed_in("agency").await;
    assert!(agency.get("/de/dashboard").await.words().contains("Ohne Projektverantwortliche"));
    let form = format!("/de/participation/towns/{ATTENDORN}/lead");
    agency.get(&form).await;
    let named = handover("Kim Neu", "kim.neu@attendorn.example", "2027-06-01");
    let named = agency.post(&form, &named).await;
    assert_eq!(named.location, format!("/de/participation/towns/{ATTENDORN}"), "{}", named.words());
    world.settle().await;
    assert!(!agency.get("/de/dashboard").await.words().contains("Ohne Projektverantwortliche"));
    assert_eq!(world.mails_to("kim.neu@attendorn.example").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_planned_change_to_somebody_who_works_elsewhere_by_then_leaves_everything_as_it_is() {
    let world = World::new().await;
    taking_part(&world).await;
    let mut lead = world.signed_in("lead").await;
    lead.get("/de/participation/handover").await;
    let next = "kim.neu@olpe.example";
    let planned = lead.post("/de/participation/handover", &handover("Kim Neu", next, "2027-01-01")).await;
    assert_eq!(planned.location, "/de/participation/people", "{}", planned.words());
    world.declare(OLPE, ("Kim Neu", next)).await;
    on(&world, "2027-01-01").await;
    let jana = world.person(JANA.1).await;
    assert_eq!(jana.municipality, Some(world.town(ATTENDORN).await), "she stays");
    assert_eq!(world.person(next).await.municipality, Some(world.town(OLPE).await));
    for recipient in [MAILBOX, JANA.1] {
        assert!(world.mail_to(recipient).await.contains("Er kam nicht zustande"), "{recipient}");
    }
    // Who was planned is forgotten.
    let named = "select count(*) as value from participation_handover where name <> ''";
    assert_eq!(count(&world, named).await, 0);
    assert_eq!(count(&world, NAMED_IN_PLANS).await, 0);
    assert!(verification::verify(&world.app).await.unwrap().findings.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_that_fails_in_the_commit_that_makes_it_is_forgotten_too() {
    let world = World::new().await;
    let (town, now) = (world.town(ATTENDORN).await, world.app.clock.now());
    let (failed, other) = (HandoverId::new(), HandoverId::new());
    world
        .write(move |tx| {
            Box::pin(async move {
                for (handover, name) in [(failed, "Kim Neu"), (other, "Robin Neu")] {
                    let planned = Entry::HandoverPlanned { handover };
                    journal::record(tx, now, "system", Some(town), &planned, name).await?;
                }
                let planned = Entry::HandoverPlanned { handover: failed };
                for line in journal::saying(tx, town, &planned).await? {
                    journal::forget(tx, line).await?;
                }
                Ok(())
            })
        })
        .await;
    assert_eq!(count(&world, NAMED_IN_PLANS).await, 1, "the other one stays");
    assert!(verification::verify(&world.app).await.unwrap().findings.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_plan_replaces_only_the_one_that_was_shown() {
    let world = World::new().await;
    taking_part(&world).await;
    let mut lead = world.signed_in("lead").await;
    let (form, people) = ("/de/participation/handover", "/de/participation/people");
    lead.get(form).await;
    let first = handover("Kim Neu", "kim.neu@attendorn.example", "2027-01-01");
    assert_eq!(lead.post(form, &first).await.location, people);
    let page = lead.get(people).await.words();
    assert!(page.contains("ersetzt diese Planung"), "leaving without a successor replaces it, too: {page}");
    let page = lead.get(form).await.words();
    assert!(page.contains("Geplant ist schon: Ab dem 1. Januar 2027 übernimmt Kim Neu"), "{page}");
    assert!(page.contains("Frau Beispiel vom Verein hilft gern."), "{page}");

    // The agency replaces it. The note stays, and is not the agency's to read.
    let mut agency = world.signed_in("agency").await;
    let of_agency = format!("/de/participation/towns/{ATTENDORN}/lead");
    let page = agency.get(&of_agency).await.words();
    assert!(page.contains("Kim Neu") && page.contains("bleibt erhalten"), "{page}");
    assert!(!page.contains("Frau Beispiel"), "{page}");
    let told = [
        ("lead_name", "Sascha Anders"),
        ("lead_function", "Archiv"),
        ("lead_mail", "sascha.anders@attendorn.example"),
        ("from_on", "2027-01-05"),
    ];
    let told = agency.post(&of_agency, &told).await;
    assert_eq!(told.location, format!("/de/participation/towns/{ATTENDORN}"), "{}", told.words());
    let kept = "select count(*) as value from participation_handover \
                where state = 'planned' and note like '%Frau Beispiel%'";
    assert_eq!(count(&world, kept).await, 1);

    // The page of the lead still shows the first plan.
    let third = handover("Robin Neu", "robin.neu@attendorn.example", "2027-01-10");
    let late = lead.post(form, &third).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    let words = late.words();
    assert!(words.contains("hat sich die Planung geändert"), "{words}");
    assert!(words.contains("übernimmt Sascha Anders"), "{words}");
    assert!(late.text().contains("value=\"Robin Neu\""), "what was typed stays");
    assert_eq!(lead.post(form, &third).await.location, people);

    // Whom the others named is forgotten.
    assert_eq!(count(&world, NAMED_IN_PLANS).await, 1);
    on(&world, "2027-01-10").await;
    for (name, mails) in [("kim.neu", 0), ("sascha.anders", 0), ("robin.neu", 1)] {
        assert_eq!(world.mails_to(&format!("{name}@attendorn.example")).await, mails, "{name}");
    }
    assert!(verification::verify(&world.app).await.unwrap().findings.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_stands_in_for_themselves() {
    let world = World::new().await;
    taking_part(&world).await;
    let mut lead = world.signed_in("lead").await;
    let path = "/de/participation/deputy";
    let today = world.app.clock.today().to_string();
    let deputy = |name: &'static str, mail: &'static str| {
        [("lead_name", name), ("lead_function", "Archiv"), ("lead_mail", mail), ("from_on", today.as_str())]
    };
    lead.get(path).await;
    for (name, mail) in [("jana vogt", "Jana.Vogt@Attendorn.example"), ("jana vogt", "")] {
        let refused = lead.post(path, &deputy(name, mail)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.words().contains("hat die Projektverantwortung"), "{}", refused.words());
    }
    let alex = ("Alex Vertret", "Alex.Vertret@Attendorn.example");
    let named = lead.post(path, &deputy(alex.0, alex.1)).await;
    assert_eq!(named.location, "/de/participation/people", "{}", named.words());

    // Who has stood in so far takes over: that post is vacant then.
    lead.get("/de/participation/handover").await;
    let next = handover(alex.0, "alex.vertret@attendorn.example", "2027-01-01");
    assert_eq!(lead.post("/de/participation/handover", &next).await.location, "/de/participation/people");
    let page = lead.get("/de/participation/people").await.words();
    assert!(page.contains("Die Vertretung ist dann frei."), "{page}");
    on(&world, "2027-01-01").await;
    let (town, today) = (world.town(ATTENDORN).await, world.app.clock.today());
    let holder = async |office| region::holder_of(world.app.db.read(), town, office, today).await.unwrap();
    assert_eq!(holder(Office::Lead).await.unwrap().name(), alex.0);
    assert!(holder(Office::Deputy).await.is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_too_long_is_refused_whole_and_stays_in_the_form() {
    let world = World::new().await;
    taking_part(&world).await;
    let mut lead = world.signed_in("lead").await;
    let (prepare, reason) = ("/de/participation/prepare/withdrawal", "ä".repeat(2001));
    lead.get(prepare).await;
    let refused = lead.post(prepare, &[("reason", reason.as_str())]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.words().contains("Möglich sind 2000 Zeichen.") && refused.text().contains(&reason));
    let note = "ö".repeat(4001);
    let mut fields = handover("Kim Neu", "kim.neu@attendorn.example", "2027-01-01");
    fields[4].1 = note.as_str();
    lead.get("/de/participation/handover").await;
    let refused = lead.post("/de/participation/handover", &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.words().contains("Möglich sind 4000 Zeichen.") && refused.text().contains(&note));
    lead.get("/de/participation/people").await;
    let leaving = [("from_on", "2026-12-10"), ("note", note.as_str())];
    let refused = lead.post("/de/participation/departure", &leaving).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.words().contains("Möglich sind 4000 Zeichen.") && refused.text().contains(&note));
    // A line break counts once, however a browser sends it.
    let reason = format!("{}\r\n{}", "ä".repeat(1000), "ä".repeat(999));
    lead.get(prepare).await;
    let made = lead.post(prepare, &[("reason", reason.as_str())]).await;
    assert!(made.location.contains("/participation/acts/"), "{}", made.words());
}
