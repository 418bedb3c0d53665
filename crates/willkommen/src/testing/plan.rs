//! From the result to the plan and back: measures with budget and checklist, the board, reminders, the
//! public excerpt, and what a done measure has changed.

use std::collections::HashSet;

use axum::http::StatusCode;

use super::browser::Page;
use super::participation::{ATTENDORN, JANA, OLPE, count, on, taking_part};
use super::{Browser, World};
use crate::measures::{self, Measure};
use crate::{quickcheck, reactions};

const FORM: [(&str, &str); 2] = [("owner", "Bauamt"), ("due_on", "2027-02-01")];
const PUBLIC: &str = "/de/municipalities/05966004";
const REMINDERS: &str = "select count(*) as value from mail where reason like 'measure:%'";

/// Attendorn takes part and has completed its check with level 1 everywhere; its lead has signed in.
pub(super) async fn with_result(world: &World) -> Browser {
    taking_part(world).await;
    let (town, jana) = (world.town(ATTENDORN).await, world.person(JANA.1).await.id);
    let app = world.app.clone();
    world
        .write(move |tx| {
            Box::pin(async move {
                let (catalogue, now) = (app.catalogue(), app.clock.now());
                Ok(quickcheck::answer_all(tx, &catalogue, town, &[1; 16], jana, now).await?)
            })
        })
        .await;
    world.signed_in("lead").await
}

/// The lead adopts a measure; answers its address.
pub(super) async fn adopted(world: &World, lead: &mut Browser, code: &str) -> String {
    lead.get("/de/measures/proposals").await;
    let page = lead.post("/de/measures", &[("code", code)]).await;
    assert_eq!(page.location, "/de/measures", "{}", page.words());
    let found = plan(world).await.into_iter().find(|measure| measure.code == code).unwrap();
    format!("/de/measures/{}", found.id)
}

pub(super) async fn plan(world: &World) -> Vec<Measure> {
    measures::of(world.app.db.read(), world.town(ATTENDORN).await).await.unwrap()
}

/// Sends a form with one field more.
async fn with(lead: &mut Browser, address: &str, field: (&str, &str)) -> super::browser::Page {
    lead.get(address).await;
    let mut fields = FORM.to_vec();
    fields.retain(|known| known.0 != field.0);
    fields.push(field);
    lead.post(address, &fields).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_measure_has_an_owner_a_date_a_budget_and_a_day_of_the_council() {
    let world = World::new().await;
    let mut lead = with_result(&world).await;
    let address = adopted(&world, &mut lead, "M01").await;
    let saved = with(&mut lead, &address, ("budget", "1.200 €")).await;
    assert_eq!(saved.location, "/de/measures", "{}", saved.words());
    let list = lead.get("/de/measures").await.words();
    assert!(list.contains("1.200,00 €") && list.contains("Bauamt"), "{list}");
    assert!(list.contains("Summe der Budgets ohne Verworfenes: 1.200,00 €"), "{list}");
    let saved = with(&mut lead, &address, ("decided_on", "2026-11-20")).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER);
    let one = lead.get(&address).await;
    assert_eq!(one.value_of("decided_on"), "2026-11-20");
    assert_eq!(one.value_of("budget"), "", "an empty budget is none");
    assert!(one.words().contains("Aus der Bibliothek: M01"), "{}", one.words());

    for (field, typed, says) in [
        ("budget", "zwölfhundert", "Diesen Betrag können wir nicht lesen."),
        ("budget", "-5", "kleiner als null"),
        ("budget", "99.999.999.999", "zu groß"),
        ("owner", " ", "Bitte schreiben Sie, wer sich kümmert."),
        ("due_on", "morgen", "Bitte geben Sie ein Datum an"),
        ("decided_on", "gestern", "Bitte geben Sie ein Datum an"),
    ] {
        let refused = with(&mut lead, &address, (field, typed)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{field} {typed}");
        assert!(refused.words().contains(says), "{field} {typed}: {}", refused.words());
        assert!(refused.text().contains(&format!("id=\"{field}-error\"")), "{field} {typed}");
    }
    let long = "x".repeat(100_000);
    for field in ["owner", "notes", "budget"] {
        let refused = with(&mut lead, &address, (field, &long)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
        assert!(refused.text().contains(&long), "{field} is kept");
    }
    assert_eq!(plan(&world).await[0].owner, "Bauamt", "nothing of it was saved");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_people_do_not_overwrite_each_other() {
    let world = World::new().await;
    let mut lead = with_result(&world).await;
    let address = adopted(&world, &mut lead, "M01").await;
    let mut other = world.signed_in("lead").await;
    other.get(&address).await;
    with(&mut lead, &address, ("owner", "Bürgerbüro")).await;
    let refused = other.post(&address, &FORM).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.words().contains("Inzwischen hat jemand anderes"), "{}", refused.words());
    assert_eq!(plan(&world).await[0].owner, "Bürgerbüro");
    assert_eq!(other.post(&address, &FORM).await.status, StatusCode::SEE_OTHER, "now it counts");
    assert_eq!(plan(&world).await[0].owner, "Bauamt");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_checklist_is_copied_ticked_and_put_in_order() {
    let world = World::new().await;
    let mut lead = with_result(&world).await;
    let address = adopted(&world, &mut lead, "M01").await;
    let items = format!("{address}/items");
    let page = lead.get(&address).await;
    let ids: Vec<String> = page.values_of("item").into_iter().map(|(_, id)| id).collect();
    assert!((3..=6).contains(&ids.len()), "{}", page.words());
    for _ in 0..2 {
        lead.post(&items, &[("item", &ids[0]), ("step", "tick")]).await;
    }
    let list = lead.get("/de/measures").await.words();
    assert!(list.contains(&format!("Checkliste: 1 von {} abgehakt", ids.len())), "{list}");
    lead.post(&items, &[("item", &ids[0]), ("step", "down")]).await;
    lead.post(&items, &[("item", &ids[2]), ("step", "remove")]).await;
    lead.post(&items, &[("item", &ids[2]), ("step", "remove")]).await;
    lead.post(&items, &[("step", "add"), ("words", "Bank streichen")]).await;
    let page = lead.get(&address).await;
    let now: Vec<String> = page.values_of("item").into_iter().map(|(_, id)| id).collect();
    assert_eq!((&now[0], &now[1], now.len()), (&ids[1], &ids[0], ids.len()));
    assert!(page.words().contains("Bank streichen"));
    for (words, says) in [(" ".to_owned(), "Bitte schreiben Sie"), ("x".repeat(201), "höchstens 200")] {
        let refused = lead.post(&items, &[("step", "add"), ("words", &words)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.words().contains(says), "{}", refused.words());
        lead.get(&address).await;
    }
    for (item, step) in [("x", "tick"), (ids[0].as_str(), "explode")] {
        let page = lead.post(&items, &[("item", item), ("step", step)]).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{item} {step}");
    }
    lead.get(&address).await;
    lead.post(&format!("{address}/removal"), &[]).await;
    assert_eq!(count(&world, "select count(*) as value from measure_item").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_measure_moves_over_the_board_and_is_dropped_only_with_a_reason() {
    let world = World::new().await;
    let mut lead = with_result(&world).await;
    let address = adopted(&world, &mut lead, "M01").await;
    let state = format!("{address}/state");
    let board = lead.get("/de/measures/board").await;
    assert!(board.words().contains("geplant (1)") && board.words().contains("in Arbeit (0)"));
    for _ in 0..2 {
        let moved = lead.post(&state, &[("state", "running"), ("back", "board")]).await;
        assert_eq!(moved.location, "/de/measures/board");
    }
    assert!(lead.get("/de/measures/board").await.words().contains("in Arbeit (1)"));
    let moves = "select count(*) as value from journal where kind = 'measure_moved'";
    assert_eq!(count(&world, moves).await, 1, "twice is once");
    for (fields, says) in [
        ([("state", "dropped"), ("reason", "")], "warum Sie die Maßnahme verwerfen"),
        ([("state", "flying"), ("reason", "")], "Bitte wählen Sie einen Stand aus."),
    ] {
        let refused = lead.post(&state, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.words().contains(says), "{}", refused.words());
    }
    lead.post(&state, &[("state", "dropped"), ("reason", "Der Kreis macht das.")]).await;
    assert!(lead.get("/de/measures").await.words().contains("Der Kreis macht das."));
    // It can be proposed and adopted again.
    let again = adopted(&world, &mut lead, "M01").await;
    assert_eq!(again, address);
    assert_eq!(plan(&world).await[0].state, "planned");

    let mut mayor = world.signed_in("mayor").await;
    assert_eq!(mayor.get("/de/measures/board").await.status, StatusCode::OK);
    assert_eq!(mayor.get(&address).await.status, StatusCode::NOT_FOUND);
    assert_eq!(mayor.post(&state, &[("state", "done")]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(mayor.get("/de/measures/public").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_town_writes_down_measures_of_its_own() {
    let world = World::new().await;
    let mut lead = with_result(&world).await;
    let form = lead.get("/de/measures/new").await;
    assert!(form.words().contains("Zu welcher Frage"), "{}", form.words());
    let refused = lead.post("/de/measures/new", &FORM).await;
    assert!(refused.words().contains("was Sie tun möchten"), "{}", refused.words());
    let mut fields = FORM.to_vec();
    fields.extend([("title", "=1+1"), ("first_step", "Bank aussuchen"), ("question", "Q9999")]);
    let refused = lead.post("/de/measures/new", &fields).await;
    assert!(refused.words().contains("Diese Frage gibt es"), "{}", refused.words());
    let last = fields.len() - 1;
    fields[last] = ("question", "Q0101");
    let made = lead.post("/de/measures/new", &fields).await;
    assert_eq!(made.location, "/de/measures", "{}", made.words());
    let list = lead.get("/de/measures").await.words();
    assert!(list.contains("Als Nächstes: =1+1") && list.contains("Bank aussuchen"), "{list}");

    let csv = lead.get("/de/measures/plan.csv").await;
    assert!(csv.text().contains("\"'=1+1\""), "{}", csv.text());
    let pdf = lead.get("/de/measures/plan.pdf").await;
    let words = super::documents::words_of(&pdf.bytes);
    assert!(words.contains("=1+1") && words.contains("Bauamt"), "{words}");
    assert!(lead.get("/de/participation/handover.pdf").await.bytes.starts_with(b"%PDF"));
    for order in ["due", "title", "owner", "state", "budget", "nonsense"] {
        let page = lead.get(&format!("/de/measures?sort={order}")).await;
        assert_eq!(page.status, StatusCode::OK, "{order}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn all_proposals_are_listed_by_what_they_bring() {
    let world = World::new().await;
    let mut lead = with_result(&world).await;
    let page = lead.get("/de/measures/proposals").await;
    let many = page.text().matches("name=\"code\"").count();
    assert!(many > 3, "{}", page.words());
    assert!(page.words().contains("Bringt bis zu"), "{}", page.words());
    let part = lead.get("/de/measures/proposals?field=1").await;
    let fewer = part.text().matches("name=\"code\"").count();
    assert!((1..many).contains(&fewer), "{fewer}");
    adopted(&world, &mut lead, "M01").await;
    let page = lead.get("/de/measures/proposals").await;
    assert_eq!(page.text().matches("name=\"code\"").count(), many - 1);
    let foreign = [("code", "M02"), ("example", OLPE)];
    assert_eq!(lead.post("/de/measures", &foreign).await.status, StatusCode::NOT_FOUND, "no such example");
    assert_eq!(lead.post("/de/measures", &[("code", "M99")]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_a_town_that_takes_part_is_an_example() {
    let world = World::new().await;
    let mut jana = with_result(&world).await;
    world.declare(OLPE, ("Robin Althaus", "robin@olpe.example")).await;
    let (olpe, robin) = (world.town(OLPE).await, world.person("robin@olpe.example").await.id);
    let app = world.app.clone();
    world
        .write(move |tx| {
            Box::pin(async move {
                let today = app.clock.today();
                measures::adopt(tx, &app, olpe, "M01", "Robin", today, robin).await?;
                let shown = "update measure set is_public = $1, state = 'done' where municipality = $2";
                platform::db::run(tx, shown, platform::values![true, olpe]).await?;
                let withdrawn = "update declaration set state = 'draft' where municipality = $1";
                Ok(platform::db::run(tx, withdrawn, platform::values![olpe]).await?)
            })
        })
        .await;
    let example = [("code", "M01"), ("example", OLPE)];
    let of_olpe = format!("name=\"example\" value=\"{OLPE}\"");
    assert!(!jana.get("/de/measures/proposals").await.text().contains(&of_olpe));
    assert_eq!(jana.post("/de/measures", &example).await.status, StatusCode::NOT_FOUND);
    let signed = "update declaration set state = 'signed' where municipality = $1";
    let again = platform::values![olpe];
    world.write(move |tx| Box::pin(async move { Ok(platform::db::run(tx, signed, again).await?) })).await;
    assert!(jana.get("/de/measures/proposals").await.text().contains(&of_olpe));
    assert_eq!(jana.post("/de/measures", &example).await.location, "/de/measures");
}

#[tokio::test(flavor = "multi_thread")]
async fn another_town_s_measure_cannot_be_touched() {
    let world = World::new().await;
    let mut jana = with_result(&world).await;
    world.declare(OLPE, ("Robin Althaus", "robin@olpe.example")).await;
    let (olpe, robin) = (world.town(OLPE).await, world.person("robin@olpe.example").await.id);
    let app = world.app.clone();
    let measure = world
        .write(move |tx| {
            Box::pin(async move {
                let today = app.clock.today();
                Ok(measures::adopt(tx, &app, olpe, "M01", "Robin", today, robin).await?)
            })
        })
        .await
        .unwrap();
    jana.get("/de/measures").await;
    let address = format!("/de/measures/{measure}");
    assert_eq!(jana.get(&format!("{address}/change")).await.status, StatusCode::NOT_FOUND);
    for deed in ["/state", "/items", "/change"] {
        let fields = [("state", "done"), ("step", "add"), ("words", "x")];
        let page = jana.post(&format!("{address}{deed}"), &fields).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{deed}");
    }
    // Ticking another town's measure among one's own changes nothing there.
    let shown = jana.post("/de/measures/public", &[("show", &measure.to_string())]).await;
    assert_eq!(shown.status, StatusCode::SEE_OTHER);
    assert_eq!(count(&world, "select count(*) as value from journal where kind = 'measure_shown'").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_lead_is_reminded_once_before_and_once_after() {
    let world = World::new().await;
    let mut lead = with_result(&world).await;
    let address = adopted(&world, &mut lead, "M01").await;
    let town = world.town(ATTENDORN).await;
    let remind = || async {
        reactions::remind_of_measures(&world.app).await.unwrap();
        reactions::remind_of_measures(&world.app).await.unwrap();
        count(&world, REMINDERS).await
    };
    // Due on 25 February 2027.
    on(&world, "2027-02-10").await;
    assert_eq!(remind().await, 0);
    on(&world, "2027-02-11").await;
    measures::remind(&world.app, &HashSet::from([town])).await.unwrap();
    assert_eq!(count(&world, REMINDERS).await, 0, "it rests");
    assert_eq!(remind().await, 1);
    let mail = world.mail_to(JANA.1).await;
    assert!(mail.contains("25. Februar 2027") && mail.contains(&address), "{mail}");
    let subject = "select count(*) as value from mail where subject like 'Termin am 25. Februar 2027: %'";
    assert_eq!(count(&world, subject).await, 1);
    on(&world, "2027-02-25").await;
    assert_eq!(remind().await, 1);
    on(&world, "2027-02-26").await;
    assert_eq!(remind().await, 2);
    let mut lead = world.signed_in("lead").await;
    let home = lead.get("/de/guidance").await.words();
    assert!(home.contains("Termin vorbei:") && home.contains("25. Februar 2027"), "{home}");
    assert!(lead.get("/de/measures").await.words().contains("Termin vorbei"));
    on(&world, "2027-03-05").await;
    assert_eq!(remind().await, 2);

    // A new date is a new reminder; what is done gets none.
    let mut lead = world.signed_in("lead").await;
    let second = adopted(&world, &mut lead, "M02").await;
    with(&mut lead, &address, ("due_on", "2027-05-31")).await;
    with(&mut lead, &second, ("due_on", "2027-05-31")).await;
    lead.get(&second).await;
    lead.post(&format!("{second}/done"), &[]).await;
    on(&world, "2027-05-20").await;
    assert_eq!(remind().await, 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_dropped_comes_back_private_and_as_new() {
    let world = World::new().await;
    let mut lead = with_result(&world).await;
    let address = adopted(&world, &mut lead, "M01").await;
    let (state, id) = (format!("{address}/state"), plan(&world).await[0].id);
    let (town, jana) = (world.town(ATTENDORN).await, world.person(JANA.1).await.id);
    let now = world.app.clock.now();
    lead.get("/de/measures/public").await;
    lead.post("/de/measures/public", &[("show", &id.to_string())]).await;
    lead.get(&address).await;
    lead.post(&state, &[("state", "done")]).await;
    world
        .write(move |tx| {
            Box::pin(async move {
                let sql = "insert into measure_answer (municipality, measure, question, level, proposed_at, \
                           proposed_by) values ($1, $2, 'Q0101', 3, $3, $4)";
                platform::db::run(tx, sql, platform::values![town, id, now, jana]).await?;
                let sql = "update measure set expected_before = 2500, expected_after = 2600";
                Ok(platform::db::run(tx, sql, vec![]).await?)
            })
        })
        .await;
    let done = plan(&world).await.remove(0);
    assert!(done.is_public && done.done_in().is_some() && done.expected().is_some());
    lead.post(&state, &[("state", "dropped"), ("reason", "Der Kreis macht das.")]).await;
    assert!(!plan(&world).await[0].is_public);
    adopted(&world, &mut lead, "M01").await;
    let again = plan(&world).await.remove(0);
    assert_eq!((again.id, again.state.as_str(), again.is_public), (id, "planned", false));
    assert!(again.done_in().is_none() && again.expected().is_none());
    assert_eq!(count(&world, "select count(*) as value from measure_answer").await, 0);
    // Also without the proposals: back from "dropped" by its state alone.
    lead.get(&address).await;
    lead.post("/de/measures/public", &[("show", &id.to_string())]).await;
    for fields in [&[("state", "dropped"), ("reason", "Doch nicht.")][..], &[("state", "running")][..]] {
        lead.get(&address).await;
        lead.post(&state, fields).await;
    }
    let public = world.browser().get(PUBLIC).await.words();
    assert!(!public.contains("Zuständigkeit und Vertretung verfügen"), "{public}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_public_sees_only_the_lines_that_were_chosen() {
    let world = World::new().await;
    let mut lead = with_result(&world).await;
    let address = adopted(&world, &mut lead, "M01").await;
    adopted(&world, &mut lead, "M02").await;
    let mut fields = FORM.to_vec();
    fields.extend([("budget", "1.200 €"), ("notes", "Sehr geheim")]);
    lead.get(&address).await;
    lead.post(&address, &fields).await;
    let title = "Zuständigkeit und Vertretung verfügen";
    let mut anybody = world.browser();
    for _ in 0..2 {
        assert!(!anybody.get(PUBLIC).await.words().contains(title), "private by itself");
    }
    let id = address.rsplit('/').next().unwrap();
    let choice = lead.get("/de/measures/public").await;
    assert!(choice.words().contains("Zurzeit ist nichts aus Ihrem Plan öffentlich."));
    for _ in 0..2 {
        lead.post("/de/measures/public", &[("show", id)]).await;
    }
    assert_eq!(count(&world, "select count(*) as value from journal where kind = 'measure_shown'").await, 1);
    let page = anybody.get(PUBLIC).await;
    assert!(page.words().contains(title) && page.words().contains("geplant, 2027"), "{}", page.words());
    assert_eq!(page.set_cookie, "");
    for private in ["Bauamt", "1.200", "Sehr geheim", "Beschlussvorlage und jährlichen"] {
        assert!(!page.words().contains(private), "{private}");
    }
    let preview = lead.get("/de/measures/public").await;
    assert!(preview.words().contains("geplant, 2027"), "{}", preview.words());
    lead.post("/de/measures/public", &[]).await;
    assert!(!anybody.get(PUBLIC).await.words().contains(title), "taken back at once");

    // The agency learns how far the plan is, and nothing of what stands in it.
    let mut agency = world.signed_in("agency").await;
    let file = format!("/de/dashboard/municipalities/{ATTENDORN}");
    let page = agency.get(&file).await.words();
    assert!(page.contains("2 geplant") && !page.contains("Seit 60 Tagen"), "{page}");
    assert!(!page.contains("Sehr geheim") && !page.contains("1.200,00"), "{page}");
    on(&world, "2027-01-28").await;
    let mut agency = world.signed_in("agency").await;
    assert!(agency.get(&file).await.words().contains("Seit 60 Tagen"));
}

/// Sends new levels over what the page shows now.
async fn send_levels(lead: &mut Browser, change: &str, fields: &[(&str, &str)]) -> Page {
    let marks = lead.get(change).await.values_of("mark-");
    let mut all: Vec<(&str, &str)> =
        marks.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    all.extend_from_slice(fields);
    lead.post(change, &all).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_level_meets_an_answer_that_was_given_meanwhile() {
    let world = World::new().await;
    let mut lead = with_result(&world).await;
    let change = format!("{}/change", adopted(&world, &mut lead, "M01").await);
    let shown = lead.get(&change).await;
    let mark = shown.value_of("mark-Q0101");
    let fields = [("mark-Q0101", mark.as_str()), ("level-Q0101", "3"), ("step", "anew")];
    // Meanwhile the check is taken up again, answered and handed in.
    let mut other = world.signed_in("lead").await;
    other.get("/de/quickcheck").await;
    other.post("/de/quickcheck/reopening", &[]).await;
    super::paper::type_over(&mut other, &[("Q0101", "4")]).await;
    let answer = "select value from quick_check_answer where question = 'Q0101'";
    let level = || async {
        let found: Option<String> = platform::db::value(world.app.db.read(), answer, vec![]).await.unwrap();
        found.unwrap()
    };
    for step in ["save", "anew"] {
        if step == "anew" {
            other.get("/de/quickcheck").await;
            other.post("/de/quickcheck/completion", &[]).await;
        }
        let mut fields = fields.to_vec();
        fields[2] = ("step", step);
        let page = lead.post(&change, &fields).await;
        assert_eq!(page.status, StatusCode::CONFLICT, "{step}");
        assert!(
            page.words().contains("Inzwischen gibt es im Quick-Check eine andere Antwort"),
            "{}",
            page.words()
        );
        assert!(page.text().contains("name=\"level-Q0101\" value=\"3\" checked"), "what was chosen is kept");
        assert_eq!(level().await, "4", "{step}");
    }
    let completed = "select count(*) as value from quick_check where completed_at is not null";
    assert_eq!(count(&world, completed).await, 1, "it stays handed in");
    let anew = send_levels(&mut lead, &change, &[("level-Q0101", "3"), ("step", "anew")]).await;
    assert_eq!(anew.location, "/de/measures", "{}", anew.words());
    assert_eq!(level().await, "3");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_done_measure_leads_back_to_the_check() {
    let world = World::new().await;
    let mut lead = with_result(&world).await;
    let address = adopted(&world, &mut lead, "M01").await;
    lead.get(&address).await;
    let done = lead.post(&format!("{address}/done"), &[]).await;
    let change = format!("{address}/change");
    assert_eq!(done.location, change);
    let page = lead.get(&change).await;
    assert!(page.words().contains("Hat sich etwas verändert?"), "{}", page.words());
    assert!(page.text().contains("name=\"level-Q0101\"") && page.words().contains("Unverändert"));
    for wrong in ["5", "x"] {
        let refused = lead.post(&change, &[("level-Q0101", wrong)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
    }

    // Kept as a proposal; the submission stays as it is.
    let saved = lead.post(&change, &[("level-Q0101", "3"), ("level-Q0201", "4"), ("step", "save")]).await;
    assert_eq!(saved.location, change, "a question it does not work on is left out");
    let answer = "select value from quick_check_answer where question = 'Q0101'";
    let level = || async {
        let found: Option<String> = platform::db::value(world.app.db.read(), answer, vec![]).await.unwrap();
        found.unwrap()
    };
    assert_eq!(level().await, "1");
    let page = lead.get(&change).await.words();
    assert!(page.contains("Ihre neuen Antworten sind gemerkt"), "{page}");
    assert!(page.contains("Erwartet mit den neuen Antworten: 25 →"), "{page}");
    assert!(lead.get("/de/measures").await.words().contains("Neue Antworten noch nicht im Quick-Check"));

    // Only the button submits anew.
    world.app.clock.set(world.app.clock.now().plus_minutes(60));
    let anew = send_levels(&mut lead, &change, &[("level-Q0101", "3"), ("step", "anew")]).await;
    assert_eq!(anew.location, "/de/measures", "{}", anew.words());
    assert_eq!(level().await, "3");
    let list = lead.get("/de/measures").await.words();
    assert!(list.contains("Gesamtwert seit der Abgabe vom 27. November 2026: "), "{list}");
    assert!(list.contains('+') && !list.contains("Neue Antworten noch nicht im Quick-Check"), "{list}");
    let completed = "select count(*) as value from quick_check where completed_at is not null";
    assert_eq!(count(&world, completed).await, 1);

    // An open check gets the answer at once.
    lead.get("/de/quickcheck/result").await;
    lead.post("/de/quickcheck/reopening", &[]).await;
    lead.get(&change).await;
    let written = send_levels(&mut lead, &change, &[("level-Q0101", "4"), ("step", "save")]).await;
    assert_eq!(written.location, "/de/quickcheck");
    assert_eq!(level().await, "4");
    assert_eq!(count(&world, completed).await, 0);
    let (_, findings) = crate::journal::verify(world.app.db.read()).await.unwrap();
    assert!(findings.is_empty(), "{findings:?}");
}

/// The level that stands in a check of a variant.
async fn level(world: &World, variant: &'static str, question: &'static str) -> Option<String> {
    let sql = "select value from quick_check_answer join quick_check on quick_check.id = quick_check_answer.quick_check \
               where variant = $1 and question = $2";
    platform::db::value(world.app.db.read(), sql, platform::values![variant, question]).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_plan_stays_with_the_check_that_counts_while_the_full_one_is_under_way() {
    let world = World::new().await;
    let mut lead = with_result(&world).await;
    let address = adopted(&world, &mut lead, "M01").await;
    lead.get(&address).await;
    lead.post(&format!("{address}/done"), &[]).await;
    let change = format!("{address}/change");
    world.app.clock.set(world.app.clock.now().plus_minutes(60));
    lead.get("/de/quickcheck/variant").await;
    lead.post("/de/quickcheck/variant", &[("variant", "full")]).await;
    let proposals = lead.get("/de/measures/proposals").await;
    assert!(proposals.text().matches("name=\"code\"").count() > 3, "{}", proposals.words());
    assert!(lead.get(&change).await.text().contains("value=\"anew\""), "the core check is handed in");

    let anew = send_levels(&mut lead, &change, &[("level-Q0101", "3"), ("step", "anew")]).await;
    assert_eq!(anew.location, "/de/measures", "{}", anew.words());
    assert_eq!(level(&world, "core", "Q0101").await.as_deref(), Some("3"));
    assert_eq!(level(&world, "full", "Q0101").await.as_deref(), Some("1"), "what runs is not disturbed");
    assert!(
        lead.get("/de/quickcheck").await.words().contains("Alle Fragen"),
        "and it is still the active one"
    );
    let list = lead.get("/de/measures").await.words();
    assert!(list.contains("Gesamtwert seit der Abgabe vom 27. November 2026: "), "{list}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_noted_answer_that_is_submitted_by_itself_waits_no_longer() {
    let world = World::new().await;
    let mut lead = with_result(&world).await;
    let address = adopted(&world, &mut lead, "M01").await;
    let change = format!("{address}/change");
    // Submitted without it: it is called overtaken. Submitted with it: it is done.
    for (given, is_done) in [("2", false), ("3", true)] {
        lead.get(&change).await;
        lead.post(&change, &[("level-Q0101", "3"), ("step", "save")]).await;
        world.app.clock.set(world.app.clock.now().plus_minutes(60));
        lead.get("/de/quickcheck").await;
        lead.post("/de/quickcheck/reopening", &[]).await;
        super::paper::type_over(&mut lead, &[("Q0101", given)]).await;
        lead.get("/de/quickcheck").await;
        let done = lead.post("/de/quickcheck/completion", &[]).await;
        assert_eq!(done.location, "/de/quickcheck/result", "{}", done.words());
        let list = lead.get("/de/measures").await.words();
        assert_eq!(list.contains("Neue Antworten noch nicht im Quick-Check"), !is_done, "{list}");
        let page = lead.get(&change).await.words();
        assert_eq!(page.contains("Seitdem wurde der Quick-Check ohne sie abgegeben"), !is_done, "{page}");
    }
}
