//! From the first draft to the launch: five conferences, one condition, one launch.

use axum::body::Body;
use axum::http::{Request, StatusCode};

use super::browser::Page;
use super::{Browser, World};

/// The districts of the region.
pub const DISTRICTS: [&str; 5] = ["05958", "05962", "05966", "05970", "05974"];

/// An agency that has frozen a first round and set up its conferences.
pub async fn consulting(world: &World) -> Browser {
    let mut agency = world.signed_in("agency").await;
    agency.get("/de/programme/draft").await;
    agency.post("/de/programme/draft", &[]).await;
    agency.get("/de/programme/draft").await;
    let frozen = agency.post("/de/conferences/round", &[("note", "Erste Fassung")]).await;
    assert_eq!(frozen.location, "/de/conferences", "{}", frozen.words());
    agency.get("/de/conferences").await;
    agency.post("/de/conferences", &[]).await;
    agency
}

/// Plans a consultation in a district; answers its address.
pub async fn plan(agency: &mut Browser, district: &str, kind: &str, day: &str) -> String {
    agency.get(&format!("/de/conferences/districts/{district}")).await;
    let form = [("kind", kind), ("held_on", day), ("place", "Kreishaus")];
    let planned = agency.post(&format!("/de/conferences/districts/{district}/consultations"), &form).await;
    assert_eq!(planned.status, StatusCode::SEE_OTHER, "{}", planned.words());
    planned.location
}

/// Names of the selects of a page that begin alike.
pub fn names(page: &Page, beginning: &str) -> Vec<String> {
    let text = page.text();
    text.split("name=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .filter(|name| name.starts_with(beginning))
        .map(str::to_owned)
        .collect()
}

/// Everybody is there and votes alike.
pub async fn record(agency: &mut Browser, address: &str, day: &str, vote: &str) {
    let page = agency.get(address).await;
    let mut fields: Vec<(String, String)> =
        vec![("held_on".into(), day.into()), ("place".into(), "Kreishaus".into())];
    fields.extend(names(&page, "presence-").into_iter().map(|name| (name, "member".into())));
    fields.extend(names(&page, "vote-").into_iter().map(|name| (name, vote.to_owned())));
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let saved = agency.post(address, &fields).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.words());
}

/// Closes what the page shows.
pub async fn close(agency: &mut Browser, address: &str) -> Page {
    let read = agency.get(address).await.value_of("read");
    agency.post(&format!("{address}/closing"), &[("statement", "Zugestimmt."), ("read", &read)]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn five_conferences_agree_one_asks_and_the_programme_starts() {
    let world = World::unlaunched().await;
    let today = world.app.clock.today().to_string();
    let mut visitor = world.browser();
    assert!(visitor.get("/de/programme/charter").await.words().contains("noch nicht gestartet"));
    // No letter before the launch, not even one that is prepared.
    let campaign = world.prepared().await;
    let mut second = world.signed_in("agency-second").await;
    second.get(&campaign).await;
    let early = second.post(&format!("{campaign}/release"), &[]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);

    let mut agency = consulting(&world).await;
    for (n, district) in DISTRICTS.into_iter().enumerate() {
        let address = plan(&mut agency, district, "meeting", &today).await;
        if n == 2 {
            agency.get(&address).await;
            let words = [("condition", "Die Kreise werden einmal im Jahr eingeladen.")];
            agency.post(&format!("{address}/conditions"), &words).await;
            let paragraph = agency.get(&address).await.text();
            let key = paragraph.split("<option value=\"").find(|part| part.contains("1. ")).unwrap();
            let key = key.split('"').next().unwrap().to_owned();
            let amendment =
                [("paragraph", key.as_str()), ("proposal", "Ein Satz mehr."), ("reason", "Klarer.")];
            agency.post(&format!("{address}/amendments"), &amendment).await;
            record(&mut agency, &address, &today, "yes").await;
            assert_eq!(
                close(&mut agency, &address).await.status,
                StatusCode::UNPROCESSABLE_ENTITY,
                "amendment open"
            );
            let page = agency.get(&address).await;
            let id = page.value_of("amendment");
            let decided =
                [("amendment", id.as_str()), ("decision", "accepted"), ("decision_reason", "Einig.")];
            agency.post(&format!("{address}/amendments/decision"), &decided).await;
        } else {
            record(&mut agency, &address, &today, "yes").await;
        }
        let overview = agency.get("/de/conferences").await.words();
        assert!(overview.contains(&format!("{n} von 5 Konferenzen haben zugestimmt")), "{overview}");
        let closed = close(&mut agency, &address).await;
        assert_eq!(closed.status, StatusCode::SEE_OTHER, "{}", closed.words());
        // Nothing changes afterwards.
        let late = agency.post(&address, &[("held_on", &today)]).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        let minutes = agency.get(&format!("{address}/minutes.pdf")).await;
        assert!(minutes.bytes.starts_with(b"%PDF"));
        let votes = agency.get(&format!("{address}/votes.csv")).await.text();
        assert!(votes.contains("Ja") && !votes.contains("Nein"), "{votes}");
    }
    let page = agency.get("/de/conferences").await.words();
    assert!(page.contains("5 von 5 Konferenzen, einstimmig"), "{page}");
    let early = agency.post("/de/conferences/launch", &[]).await;
    assert!(early.words().contains("noch nicht beantwortet"), "{}", early.words());

    // The condition goes into the text, the answer back to the conference.
    let page = agency.get("/de/conferences/conditions").await.text();
    let action =
        page.split("action=\"").find(|part| part.starts_with("/de/conferences/conditions/")).unwrap();
    let action = action.split('"').next().unwrap().to_owned();
    agency.post(&action, &[("answer", "Steht jetzt in Absatz 2.")]).await;
    world.settle().await;
    assert!(world.mail_to("buergermeisterin@attendorn.example").await.contains("Steht jetzt in Absatz 2."));
    let draft = agency.get("/de/programme/draft/paragraphs/2").await;
    let (seen, body) = (draft.value_of("seen"), "Drei Fragen leiten uns. Die Kreise werden eingeladen.");
    let form =
        [("heading_de", "Unsere Leitplanke"), ("body_de", body), ("after", "1"), ("seen", seen.as_str())];
    assert_eq!(agency.post("/de/programme/draft/paragraphs/2", &form).await.status, StatusCode::SEE_OTHER);
    // A second window that has not seen the change is told.
    let stale = agency.post("/de/programme/draft/paragraphs/2", &form).await;
    assert!(stale.words().contains("inzwischen geändert"), "{}", stale.words());

    agency.get("/de/conferences").await;
    let launched = agency.post("/de/conferences/launch", &[]).await;
    assert_eq!(launched.status, StatusCode::SEE_OTHER, "{}", launched.words());
    let twice = agency.post("/de/conferences/launch", &[]).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    let charter = visitor.get("/de/programme/charter").await.words();
    assert!(
        charter.contains("Fassung 1.0") && charter.contains("Die Kreise werden eingeladen."),
        "{charter}"
    );
    let path = visitor.get("/de/conferences/decision").await.words();
    assert_eq!(path.matches("einstimmig zugestimmt").count(), 5, "{path}");
    assert!(
        path.contains("Mit einer Bedingung, davon 1 beantwortet") && path.contains("Startschuss"),
        "{path}"
    );
    second.get(&campaign).await;
    second.post(&format!("{campaign}/release"), &[]).await;
    world.settle().await;
    assert!(second.get(&campaign).await.words().contains("Druckdatei"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_circulation_counts_each_seat_once_and_nothing_after_its_last_day() {
    let world = World::unlaunched().await;
    let mut agency = consulting(&world).await;
    let last = world.app.clock.today().plus_days(10);
    let address = plan(&mut agency, "05966", "circulation", &last.to_string()).await;
    agency.get(&address).await;
    agency.post(&format!("{address}/opening"), &[]).await;
    world.settle().await;
    agency.get(&address).await;
    agency.post(&format!("{address}/opening"), &[]).await;
    world.settle().await;
    assert_eq!(world.mails_to("buergermeisterin@attendorn.example").await, 1, "one ballot, however often");
    let mail = world.mail_to("buergermeisterin@attendorn.example").await;
    let link = mail.split_whitespace().find(|word| word.contains("/conferences/ballots/")).unwrap();
    let ballot = link.strip_prefix(&world.app.config.base_url).unwrap().to_owned();

    // Scanners open every link; that is no vote.
    let mut mayor = world.browser();
    for _ in 0..5 {
        let head = Request::head(&ballot).body(Body::empty()).unwrap();
        mayor.send(head).await;
        assert!(mayor.get(&ballot).await.words().contains("Bitte stimmen Sie ab."));
    }
    let nothing = mayor.post(&ballot, &[]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    mayor.post(&ballot, &[("vote", "no")]).await;
    let changed = mayor.post(&ballot, &[("vote", "yes"), ("deputy", "yes")]).await;
    assert_eq!(changed.location, ballot);
    assert!(mayor.get(&ballot).await.words().contains("mit Ja gestimmt"));
    // How somebody voted is hidden until the end.
    let page = agency.get(&address).await.words();
    assert!(page.contains("1 von 7 haben abgestimmt") && !page.contains("1 Ja"), "{page}");
    assert!(!agency.get(&format!("{address}/votes.csv")).await.text().contains("\"Ja\""));
    // Nobody types the sum of ballots, moves the day or plans a second vote.
    let moved = agency.post(&address, &[("held_on", "2026-11-28")]).await;
    assert!(moved.words().contains("nicht mehr ändern"), "{}", moved.words());
    let day = last.to_string();
    let typed =
        [("held_on", day.as_str()), ("counted", "yes"), ("yes", "7"), ("no", "0"), ("abstained", "0")];
    agency.post(&address, &typed).await;
    assert!(agency.get(&address).await.words().contains("1 von 7 haben abgestimmt"));
    agency.get("/de/conferences/districts/05966").await;
    let again = [("kind", "meeting"), ("held_on", day.as_str()), ("place", "")];
    let again = agency.post("/de/conferences/districts/05966/consultations", &again).await;
    assert!(again.words().contains("schon eine Beratung"), "{}", again.words());
    let early = close(&mut agency, &address).await;
    assert!(early.words().contains("Die Frist läuft noch"), "{}", early.words());
    let forged = format!("{}{}", &ballot[..ballot.len() - 1], if ballot.ends_with('0') { "1" } else { "0" });
    assert_eq!(mayor.get(&forged).await.status, StatusCode::NOT_FOUND);
    for short in ["/de/conferences/ballots/x", "/de/conferences/ballots/ä"] {
        assert_eq!(mayor.get(short).await.status, StatusCode::NOT_FOUND);
    }
    let mut signed_in = world.signed_in("mayor").await;
    assert!(signed_in.get("/de/conferences/votes").await.text().contains(&ballot));

    // A member leaves meanwhile: the seat of this consultation stays.
    let members = agency.get("/de/conferences/districts/05966").await;
    let leaves = members.value_of("leaves");
    agency.post("/de/conferences/districts/05966", &[("leaves", &leaves)]).await;
    assert!(agency.get("/de/conferences/districts/05966").await.words().contains("6 Mitglieder"));
    // Paper votes of four others.
    let page = agency.get(&address).await;
    let paper = names(&page, "vote-");
    assert_eq!(paper.len(), 6, "the ballot that came in is the member's own");
    let day = last.to_string();
    let mut fields = vec![("held_on", day.as_str())];
    fields.extend(paper.iter().take(4).map(|name| (name.as_str(), "yes")));
    agency.post(&address, &fields).await;

    world.app.clock.set(world.app.clock.now().plus_minutes(11 * 24 * 60));
    let late = mayor.post(&ballot, &[("vote", "no")]).await;
    assert!(late.words().contains("nicht mehr gezählt"), "{}", late.words());
    let mut agency = world.signed_in("agency").await;
    close(&mut agency, &address).await;
    let page = agency.get(&address).await.words();
    assert!(page.contains("Einstimmig zugestimmt") && page.contains("5 Ja, 0 Nein"), "{page}");
    assert!(page.contains("5 von 7"), "{page}");
    // The ballot tells what the conference decided, no longer how this seat voted, and ends.
    let after = mayor.get(&ballot).await.words();
    assert!(after.contains("Einstimmig zugestimmt") && after.contains("5 Ja, 0 Nein"), "{after}");
    assert!(!after.contains("mit Ja gestimmt"), "{after}");
    world.app.clock.set(world.app.clock.now().plus_minutes(31 * 24 * 60));
    assert_eq!(mayor.get(&ballot).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_launch_without_all_conferences_needs_two_people_and_a_reason() {
    let world = World::unlaunched().await;
    let mut first = consulting(&world).await;
    first.get("/de/conferences").await;
    assert_eq!(
        first.post("/de/conferences/launch/wish", &[("reason", " ")]).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    first.post("/de/conferences/launch/wish", &[("reason", "Sommerpause")]).await;
    first.get("/de/conferences").await;
    let wish = first.get("/de/conferences").await.value_of("wish");
    let confirm = [("act", "confirm"), ("wish", wish.as_str())];
    let alone = first.post("/de/conferences/launch/confirmation", &confirm).await;
    assert!(alone.words().contains("zweite Person"), "{}", alone.words());
    let mut second = world.signed_in("agency-second").await;
    let page = second.get("/de/conferences").await;
    assert!(page.words().contains("Sommerpause"));
    let other = [("act", "confirm"), ("wish", "0190a0a0-0000-7000-8000-000000000000")];
    let other = second.post("/de/conferences/launch/confirmation", &other).await;
    assert_eq!(other.status, StatusCode::CONFLICT, "another wish than the one that was read");
    second.post("/de/conferences/launch/confirmation", &confirm).await;
    assert!(world.browser().get("/de/programme/charter").await.words().contains("Fassung 1.0"));
    let again = second.post("/de/conferences/launch/confirmation", &confirm).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    let (_, findings) = crate::journal::verify(world.app.db.read()).await.unwrap();
    assert!(findings.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_true_is_refused() {
    let world = World::unlaunched().await;
    let mut agency = consulting(&world).await;
    let today = world.app.clock.today();
    let address = plan(&mut agency, "05966", "meeting", &today.to_string()).await;
    let nobody = close(&mut agency, &address).await;
    assert!(nobody.words().contains("niemand"), "{}", nobody.words());
    let page = agency.get(&address).await;
    let day = today.to_string();
    let seats = names(&page, "presence-");
    let mut fields =
        vec![("held_on", day.as_str()), ("counted", "yes"), ("yes", "3"), ("no", "1"), ("abstained", "0")];
    fields.extend(seats.iter().take(3).map(|name| (name.as_str(), "deputy")));
    let many = agency.post(&address, &fields).await;
    assert!(many.words().contains("mehr Stimmen als"), "{}", many.words());
    fields[3] = ("no", "0");
    assert_eq!(agency.post(&address, &fields).await.status, StatusCode::SEE_OTHER);
    let closed = close(&mut agency, &address).await;
    assert_eq!(closed.status, StatusCode::SEE_OTHER);
    let page = agency.get(&address).await.words();
    assert!(page.contains("Nicht beschlussfähig"), "three of seven are not more than half: {page}");
    // The conference may meet again.
    assert!(agency.get("/de/conferences/districts/05966").await.text().contains("plan-title"));
    let quorum = agency.post("/de/conferences/districts/05966", &[("quorum", "8")]).await;
    assert_eq!(quorum.status, StatusCode::UNPROCESSABLE_ENTITY);
    // The same text is not frozen twice.
    agency.get("/de/programme/draft").await;
    let same = agency.post("/de/conferences/round", &[("note", "")]).await;
    assert_eq!(same.status, StatusCode::UNPROCESSABLE_ENTITY);
    let to_come = plan(&mut agency, "05958", "meeting", &today.plus_days(3).to_string()).await;
    record(&mut agency, &to_come, &today.plus_days(3).to_string(), "yes").await;
    assert!(close(&mut agency, &to_come).await.words().contains("liegt noch vor Ihnen"));
}
