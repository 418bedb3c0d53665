//! Two people at one table, buttons pressed twice, links that come late: nothing is lost, nothing is
//! decided that nobody has read, and the journal tells whether it still is what was decided.

use axum::http::StatusCode;

use super::browser::Page;
use super::governance::{DISTRICTS, close, consulting, names, plan, record};
use super::{Browser, World};
use crate::{conferences, programme, verification, workers};

const OLPE: &str = "05966";

/// Gives a paragraph of the draft other words and leaves it where it stands.
async fn reword(agency: &mut Browser, key: &str, body: &str) {
    let address = format!("/de/programme/draft/paragraphs/{key}");
    let page = agency.get(&address).await;
    let [seen, stood, heading] = ["seen", "stood", "heading_de"].map(|name| page.value_of(name));
    let form = [
        ("heading_de", heading.as_str()),
        ("body_de", body),
        ("seen", seen.as_str()),
        ("stood", stood.as_str()),
        ("after", stood.as_str()),
    ];
    let saved = agency.post(&address, &form).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.words());
}

async fn agree_everywhere(agency: &mut Browser, world: &World) {
    let today = world.app.clock.today().to_string();
    for district in DISTRICTS {
        let address = plan(agency, district, "meeting", &today).await;
        record(agency, &address, &today, "yes").await;
        assert_eq!(close(agency, &address).await.status, StatusCode::SEE_OTHER);
    }
}

/// A roll call in which everybody is there alike.
fn roll(page: &Page, day: &str, place: &str, presence: &str, vote: &str) -> Vec<(String, String)> {
    let mut fields = vec![("held_on".to_owned(), day.to_owned()), ("place".to_owned(), place.to_owned())];
    fields.extend(names(page, "presence-").into_iter().map(|name| (name, presence.to_owned())));
    fields.extend(names(page, "vote-").into_iter().map(|name| (name, vote.to_owned())));
    fields
}

async fn send(browser: &mut Browser, address: &str, fields: &[(String, String)]) -> Page {
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post(address, &fields).await
}

async fn count(world: &World, sql: &'static str) -> i64 {
    platform::db::value(world.app.db.read(), sql, vec![]).await.unwrap().unwrap()
}

async fn run(world: &World, sql: &'static str) -> u64 {
    world.write(move |tx| Box::pin(async move { Ok(platform::db::run(tx, sql, vec![]).await?) })).await
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_launches_what_they_have_not_read() {
    let world = World::unlaunched().await;
    let mut first = consulting(&world).await;
    let mut second = world.signed_in("agency-second").await;
    first.get("/de/conferences").await;
    reword(&mut second, "2", "Anders.").await;
    let wish = [("reason", "Sommerpause")];
    let stale = first.post("/de/conferences/launch/wish", &wish).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(stale.words().contains("Inzwischen hat sich etwas geändert"), "{}", stale.words());
    assert!(stale.text().contains(">Sommerpause</textarea>"), "the reason is still there");
    assert_eq!(first.post("/de/conferences/launch/wish", &wish).await.status, StatusCode::SEE_OTHER);
    // The second person confirms what both have read, or nothing.
    let page = second.get("/de/conferences").await;
    let confirm =
        [("act", "confirm"), ("wish", &page.value_of("wish"))].map(|(name, value)| (name, value.to_owned()));
    let confirm: Vec<(&str, &str)> = confirm.iter().map(|(name, value)| (*name, value.as_str())).collect();
    reword(&mut first, "2", "Noch einmal anders.").await;
    let changed = second.post("/de/conferences/launch/confirmation", &confirm).await;
    assert!(changed.words().contains("Inzwischen hat sich etwas geändert"), "{}", changed.words());
    let outdated = second.post("/de/conferences/launch/confirmation", &confirm).await;
    assert!(outdated.words().contains("Seit dem Vorschlag hat sich der Programmtext geändert"));
    assert!(!outdated.text().contains("value=\"confirm\""));
    second.post("/de/conferences/launch/confirmation", &[("act", "withdraw"), confirm[1]]).await;

    agree_everywhere(&mut first, &world).await;
    first.get("/de/conferences").await;
    reword(&mut second, "2", "Zum dritten Mal anders.").await;
    let stale = first.post("/de/conferences/launch", &[]).await;
    assert!(stale.words().contains("Inzwischen hat sich etwas geändert"), "{}", stale.words());
    assert!(world.browser().get("/de/programme/charter").await.words().contains("noch nicht gestartet"));
    assert_eq!(first.post("/de/conferences/launch", &[]).await.status, StatusCode::SEE_OTHER);
    let charter = world.browser().get("/de/programme/charter").await.words();
    assert!(charter.contains("Zum dritten Mal anders."), "{charter}");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_people_at_one_meeting_do_not_write_over_each_other() {
    let world = World::unlaunched().await;
    let mut first = consulting(&world).await;
    let mut second = world.signed_in("agency-second").await;
    let day = world.app.clock.today().to_string();
    let address = plan(&mut first, OLPE, "meeting", &day).await;
    let page = first.get(&address).await;
    record(&mut second, &address, &day, "yes").await;
    let mine = roll(&page, &day, "Rathaus", "deputy", "no");
    let both = send(&mut first, &address, &mine).await;
    assert_eq!(both.status, StatusCode::UNPROCESSABLE_ENTITY);
    let (text, words) = (both.text(), both.words());
    assert!(words.contains("Jemand hat diese Beratung inzwischen geändert"), "{words}");
    assert!(text.contains("value=\"Rathaus\"") && words.contains("Gespeichert ist: Kreishaus"), "{words}");
    assert_eq!(text.matches("value=\"deputy\" selected").count(), 7, "what was typed");
    assert_eq!(words.matches("Gespeichert ist: selbst da").count(), 7, "and what is stored");
    let stored = second.get(&address).await.text();
    assert_eq!(stored.matches("value=\"member\" selected").count(), 7);
    // Whoever has seen both decides.
    assert_eq!(send(&mut first, &address, &mine).await.status, StatusCode::SEE_OTHER);
    assert_eq!(first.get(&address).await.text().matches("value=\"deputy\" selected").count(), 7);

    // What is refused is still there as it was typed.
    let page = first.get(&address).await;
    let mut wrong = roll(&page, &day, "", "absent", "");
    wrong.extend([("counted".into(), "yes".into()), ("yes".into(), "5".into())]);
    let refused = send(&mut first, &address, &wrong).await;
    assert!(refused.words().contains("mehr Stimmen als"), "{}", refused.words());
    let text = refused.text();
    assert_eq!(text.matches("value=\"absent\" selected").count(), 7, "not the stored seats");
    assert!(text.contains("name=\"counted\" value=\"yes\" checked"), "{text}");

    // Nobody closes what they have not seen.
    let read = first.get(&address).await.value_of("read");
    second.get(&address).await;
    second.post(&format!("{address}/conditions"), &[("condition", "Die Kreise werden gehört.")]).await;
    let unseen = first.post(&format!("{address}/closing"), &[("statement", "Einig."), ("read", &read)]).await;
    assert!(unseen.words().contains("Bitte prüfen Sie den Stand"), "{}", unseen.words());
    assert!(unseen.text().contains(">Einig.</textarea>"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_recorded_is_never_thrown_away() {
    let world = World::unlaunched().await;
    let mut agency = consulting(&world).await;
    let day = world.app.clock.today().to_string();
    let empty = plan(&mut agency, OLPE, "meeting", &day).await;
    agency.get(&empty).await;
    for _ in 0..2 {
        let gone = agency.post(&format!("{empty}/removal"), &[]).await;
        assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.words());
    }
    let sql = "select count(*) as value from journal where kind = 'consultation_cancelled'";
    assert_eq!(count(&world, sql).await, 1, "an empty plan is told too, once");

    let address = plan(&mut agency, OLPE, "meeting", &day).await;
    agency.get(&address).await;
    let condition = [("condition", "Die Kreise werden gehört.")];
    agency.post(&format!("{address}/conditions"), &condition).await;
    agency.get(&address).await;
    let without = agency.post(&format!("{address}/removal"), &[]).await;
    assert!(without.words().contains("Bitte nennen Sie einen Grund"), "{}", without.words());
    let reason = [("cancel_reason", "Die Sitzung fällt aus.")];
    let kept = agency.post(&format!("{address}/removal"), &reason).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.words());
    assert_eq!(count(&world, sql).await, 2);
    let page = agency.get(&address).await;
    assert!(
        page.words().contains("Die Sitzung fällt aus.") && page.words().contains("Die Kreise werden gehört.")
    );
    assert!(
        page.words().contains("Diese Beratung wurde zurückgenommen.") && names(&page, "presence-").is_empty()
    );
    let late = agency.post(&address, &[("held_on", &day)]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(agency.get(&format!("{address}/minutes.pdf")).await.bytes.starts_with(b"%PDF"));
    // It counts for nothing: the conference meets anew, and nothing waits for an answer.
    agree_everywhere(&mut agency, &world).await;
    assert!(!agency.get("/de/conferences/conditions").await.words().contains("Die Kreise werden gehört."));
    agency.get("/de/conferences").await;
    assert_eq!(agency.post("/de/conferences/launch", &[]).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_round_leaves_no_ballot_and_no_condition_behind() {
    let world = World::unlaunched().await;
    let mut agency = consulting(&world).await;
    let last = world.app.clock.today().plus_days(10).to_string();
    let address = plan(&mut agency, OLPE, "circulation", &last).await;
    agency.get(&address).await;
    agency.post(&format!("{address}/conditions"), &[("condition", "Die Kreise werden gehört.")]).await;
    agency.get(&address).await;
    agency.post(&format!("{address}/opening"), &[]).await;
    reword(&mut agency, "2", "Anders.").await;
    let waits = agency.post("/de/conferences/round", &[("note", "Kürzer")]).await;
    assert_eq!(waits.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(waits.words().contains("Ein Umlauf ist noch nicht abgeschlossen"), "{}", waits.words());
    assert!(waits.text().contains(&address) && waits.text().contains("value=\"Kürzer\""), "link and note");

    world.app.clock.set(world.app.clock.now().plus_minutes(11 * 24 * 60));
    let mut agency = world.signed_in("agency").await;
    assert_eq!(close(&mut agency, &address).await.status, StatusCode::SEE_OTHER);
    agency.get("/de/programme/draft").await;
    let frozen = agency.post("/de/conferences/round", &[("note", "Kürzer")]).await;
    assert_eq!(frozen.location, "/de/conferences", "{}", frozen.words());
    let tasks = agency.get("/de/conferences/conditions").await;
    assert!(tasks.words().contains("aus Fassung 1"), "{}", tasks.words());
    assert!(tasks.words().contains("Die Kreise werden gehört."));
    agree_everywhere(&mut agency, &world).await;
    agency.get("/de/conferences").await;
    let early = agency.post("/de/conferences/launch", &[]).await;
    assert!(early.words().contains("noch nicht beantwortet"), "{}", early.words());
    let text = tasks.text();
    let action =
        text.split("action=\"").find(|part| part.starts_with("/de/conferences/conditions/")).unwrap();
    let action = action.split('"').next().unwrap();
    agency.get("/de/conferences/conditions").await;
    agency.post(action, &[("answer", "Steht im Text.")]).await;
    assert!(agency.get("/de/conferences/conditions").await.words().contains("Steht im Text."));
    agency.get("/de/conferences").await;
    assert_eq!(agency.post("/de/conferences/launch", &[]).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_changed_vote_is_named() {
    let world = World::unlaunched().await;
    let mut agency = consulting(&world).await;
    let day = world.app.clock.today().to_string();
    let address = plan(&mut agency, OLPE, "meeting", &day).await;
    record(&mut agency, &address, &day, "yes").await;
    close(&mut agency, &address).await;
    first_findings(&world, None).await;
    let changed = "update seat set vote = 'no' where vote = 'yes' and municipality = \
                   (select id from municipality where ags = '05966004')";
    assert_eq!(run(&world, changed).await, 1);
    let body =
        format!("mayors' conference of {}, consultation of {day}, ", world.app.pack.district_name(OLPE));
    first_findings(&world, Some(&format!("{body}seat of the mayor of Hansestadt Attendorn: not"))).await;
    run(&world, "update seat set vote = 'yes' where vote = 'no'").await;
    first_findings(&world, None).await;
    run(&world, "update consultation set statement = 'x'").await;
    first_findings(&world, Some(&format!("{body}its result, amendments or conditions: not"))).await;
    run(&world, "update consultation set statement = 'Zugestimmt.'").await;
    run(
        &world,
        "update programme_paragraph set body_de = 'x' where key = '1' and programme_text in \
                 (select id from programme_text where kind = 'round')",
    )
    .await;
    first_findings(&world, Some("round 1 of the programme's text")).await;
}

async fn first_findings(world: &World, expected: Option<&str>) {
    let findings = verification::verify(&world.app).await.unwrap().findings;
    match expected {
        None => assert!(findings.is_empty(), "{findings:?}"),
        Some(words) => assert!(findings.len() == 1 && findings[0].contains(words), "{findings:?}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_button_pressed_twice_is_pressed_once() {
    let world = World::unlaunched().await;
    let mut agency = consulting(&world).await;
    let address = plan(&mut agency, OLPE, "meeting", &world.app.clock.today().to_string()).await;
    let new = [("heading_de", "Neu"), ("body_de", "Ein Absatz mehr."), ("after", "1"), ("seen", "")];
    for _ in 0..2 {
        agency.get(&address).await;
        let amendment = [("paragraph", "1"), ("proposal", "Ein Satz mehr."), ("reason", "")];
        let amended = agency.post(&format!("{address}/amendments"), &amendment).await;
        assert_eq!(amended.status, StatusCode::SEE_OTHER, "{}", amended.words());
        let condition = [("condition", "Die Kreise werden gehört.")];
        agency.post(&format!("{address}/conditions"), &condition).await;
        agency.post("/de/conferences/conditions", &[("remark", "Mehr Beispiele.")]).await;
        assert_eq!(
            agency.post("/de/programme/draft/paragraphs/new", &new).await.status,
            StatusCode::SEE_OTHER
        );
    }
    assert_eq!(count(&world, "select count(*) as value from amendment").await, 1);
    assert_eq!(count(&world, "select count(*) as value from condition").await, 2);
    assert_eq!(agency.get("/de/programme/draft").await.words().matches("Ein Absatz mehr.").count(), 1);
    // What is refused is not lost.
    let id = agency.get(&address).await.value_of("amendment");
    let empty = [("amendment", id.as_str()), ("decision", "modified"), ("decision_reason", "Zu lang.")];
    let refused = agency.post(&format!("{address}/amendments/decision"), &empty).await;
    assert!(refused.text().contains(">Zu lang.</textarea>"), "{}", refused.words());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_paragraph_stays_where_it_is_while_others_come_and_go() {
    let world = World::unlaunched().await;
    let mut first = consulting(&world).await;
    let mut second = world.signed_in("agency-second").await;
    let two = "/de/programme/draft/paragraphs/2";
    let open = first.get(two).await;
    let [seen, stood] = ["seen", "stood"].map(|name| open.value_of(name));
    second.get("/de/programme/draft/paragraphs/new").await;
    let new = [("heading_de", "Dazwischen"), ("body_de", "Neu."), ("after", "1"), ("seen", "")];
    second.post("/de/programme/draft/paragraphs/new", &new).await;
    let form = [
        ("heading_de", "Zweitens"),
        ("body_de", "Anders."),
        ("seen", &seen),
        ("stood", &stood),
        ("after", &stood),
    ];
    assert_eq!(first.post(two, &form).await.status, StatusCode::SEE_OTHER);
    let draft = first.get("/de/programme/draft").await.words();
    let (between, after) = (draft.find("2. Dazwischen"), draft.find("3. Zweitens"));
    assert!(between.is_some() && after.is_some(), "{draft}");
    // The place behind which something new shall stand is gone meanwhile.
    first.get("/de/programme/draft/paragraphs/new").await;
    let gone = second.get(two).await.value_of("seen");
    second.post(two, &[("act", "remove"), ("seen", &gone)]).await;
    let new = [("heading_de", "Danach"), ("body_de", "Neu."), ("after", "2"), ("seen", "")];
    let refused = first.post("/de/programme/draft/paragraphs/new", &new).await;
    assert!(refused.words().contains("inzwischen jemand entfernt"), "{}", refused.words());
    assert!(refused.text().contains("value=\"Danach\""));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_was_invited_can_be_proved_and_members_come_and_go_in_the_journal() {
    let world = World::unlaunched().await;
    let mut agency = consulting(&world).await;
    let of = |kind: &str| match kind {
        "joined" => "select count(*) as value from journal where kind = 'conference_member_joined'",
        _ => "select count(*) as value from journal where kind = 'conference_member_left'",
    };
    assert_eq!(count(&world, of("joined")).await, 59);
    let last = world.app.clock.today().plus_days(10).to_string();
    let address = plan(&mut agency, OLPE, "circulation", &last).await;
    assert!(!agency.get(&address).await.words().contains("Wer zur Abstimmung eingeladen wurde"));
    agency.post(&format!("{address}/opening"), &[]).await;
    world.settle().await;
    // Somebody joins and somebody leaves while ballots are out: the seats are those of the beginning.
    let district = format!("/de/conferences/districts/{OLPE}");
    let leaves = agency.get(&district).await.value_of("leaves");
    for _ in 0..2 {
        agency.post(&district, &[("leaves", &leaves)]).await;
    }
    agency.post(&district, &[("office", "Landrätin"), ("votes", "yes"), ("quorum", "")]).await;
    assert_eq!((count(&world, of("joined")).await, count(&world, of("left")).await), (60, 1));
    let page = agency.get(&address).await;
    assert!(page.words().contains("0 von 7 haben abgestimmt") && !page.words().contains("Landrätin"));
    assert_eq!(page.words().matches("noch nicht übergeben").count(), 7, "{}", page.words());

    let paper = names(&page, "vote-").remove(0);
    agency.post(&address, &[("held_on", &last), (&paper, "no")]).await;
    let sent = "update mail set state = 'sent', sent_at = created_at where recipient = 'buergermeisterin@attendorn.example'";
    assert_eq!(run(&world, sent).await, 1);
    workers::sweep(&world.app).await.unwrap();
    // The outbox forgets, the proof stays.
    world.app.clock.set(world.app.clock.now().plus_minutes(100 * 24 * 60));
    workers::sweep(&world.app).await.unwrap();
    workers::sweep(&world.app).await.unwrap();
    assert_eq!(world.mails_to("buergermeisterin@attendorn.example").await, 0);
    let mut agency = world.signed_in("agency").await;
    let page = agency.get(&address).await.words();
    assert_eq!(page.matches("an den Mailserver übergeben").count(), 1, "{page}");
    let proof = page.split("Wer zur Abstimmung eingeladen wurde").last().unwrap();
    let proof = proof.split("Änderungsanträge").next().unwrap();
    assert!(proof.contains("abgestimmt") && !proof.contains("Nein") && !proof.contains("Ja "), "{proof}");
    assert_eq!(close(&mut agency, &address).await.status, StatusCode::SEE_OTHER);
    let minutes = agency.get(&format!("{address}/minutes.pdf")).await;
    assert!(minutes.bytes.starts_with(b"%PDF"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_version_goes_the_same_way() {
    let world = World::unlaunched().await;
    let mut agency = consulting(&world).await;
    agree_everywhere(&mut agency, &world).await;
    // The polish after the last yes.
    reword(&mut agency, "2", "Geschliffen.").await;
    agency.get("/de/conferences").await;
    assert_eq!(agency.post("/de/conferences/launch", &[]).await.status, StatusCode::SEE_OTHER);
    let c = world.app.db.read();
    let first = programme::Charter::current(c, &world.app).await.unwrap();
    assert_eq!(first.version, "1.0");
    world.app.clock.set(world.app.clock.now().plus_minutes(60));

    agency.get("/de/programme/draft").await;
    agency.post("/de/programme/draft", &[]).await;
    agency.get("/de/programme/draft").await;
    let same = agency.post("/de/conferences/round", &[("note", "")]).await;
    assert_eq!(same.status, StatusCode::UNPROCESSABLE_ENTITY, "nothing differs from what was launched");
    reword(&mut agency, "2", "Die zweite Fassung.").await;
    agency.get("/de/programme/draft").await;
    let frozen = agency.post("/de/conferences/round", &[("note", "Zweite Runde")]).await;
    assert_eq!(frozen.location, "/de/conferences", "{}", frozen.words());
    let overview = agency.get("/de/conferences").await.words();
    assert!(overview.contains("0 von 5 Konferenzen haben zugestimmt"), "{overview}");
    // Papers for councils tell of the version that counts.
    assert_eq!(conferences::agreed(c).await.unwrap().len(), 5);
    let today = world.app.clock.today().to_string();
    let one = plan(&mut agency, OLPE, "meeting", &today).await;
    record(&mut agency, &one, &today, "yes").await;
    close(&mut agency, &one).await;
    assert_eq!(conferences::agreed(c).await.unwrap().len(), 5);
    let overview = agency.get("/de/conferences").await.words();
    assert!(overview.contains("1 von 5 Konferenzen haben zugestimmt"), "{overview}");
    let early = agency.post("/de/conferences/launch", &[]).await;
    assert!(early.words().contains("noch nicht alle Konferenzen"), "{}", early.words());
    for district in DISTRICTS.into_iter().filter(|district| *district != OLPE) {
        let address = plan(&mut agency, district, "meeting", &today).await;
        record(&mut agency, &address, &today, "yes").await;
        close(&mut agency, &address).await;
    }
    agency.get("/de/conferences").await;
    let launched = agency.post("/de/conferences/launch", &[]).await;
    assert_eq!(launched.status, StatusCode::SEE_OTHER, "{}", launched.words());
    let charter = world.browser().get("/de/programme/charter").await.words();
    assert!(charter.contains("Fassung 2.0") && charter.contains("Die zweite Fassung."), "{charter}");
    let second = programme::Charter::current(c, &world.app).await.unwrap();
    assert_ne!(first.fingerprint(), second.fingerprint());
    assert!(verification::verify(&world.app).await.unwrap().findings.is_empty());
}
