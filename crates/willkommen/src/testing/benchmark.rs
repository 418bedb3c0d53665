//! The comparison: waves, who is counted, what is published, and what is not.

use axum::http::StatusCode;
use platform::clock::Day;
use platform::values;

use super::documents::words_of;
use super::participation::count;
use super::snapshot::{RESULT, TOWN, answered, lead_of, opened, resubmitted};
use super::{Browser, World};
use crate::ids::WaveId;
use crate::quickcheck::{benchmark, snapshot};
use crate::verification::verify;
use crate::{outbox, quickcheck, region};

/// So many towns in the order of their names have submitted; the levels go round. All agree to be compared.
pub(super) async fn submitted(world: &World, from: usize, many: usize) -> Vec<String> {
    let towns = region::known(&world.app).await.unwrap();
    let chosen: Vec<String> = towns.iter().skip(from).take(many).map(|town| town.ags.clone()).collect();
    for (place, ags) in (from..).zip(&chosen) {
        let town = opened(world, ags).await;
        answered(world, ags, (place % 5) as u8, true).await;
        let by = world.person(&super::snapshot::mail_of(ags)).await.id;
        let now = world.app.clock.now();
        world
            .write(move |tx| {
                Box::pin(async move {
                    let sql = "insert into comparison_consent (id, municipality, given_at, given_by) \
                               values ($1, $2, $3, $4)";
                    let values = values![platform::chance::id(), town, now, by];
                    Ok(platform::db::run(tx, sql, values).await?)
                })
            })
            .await;
    }
    chosen
}

/// The agency opens a wave that runs from today for four weeks; answers its address.
pub(super) async fn wave(world: &World, agency: &mut Browser, name: &str) -> String {
    let today = world.app.clock.today();
    let (opens_on, closes_on) = (today.to_string(), today.plus_days(28).to_string());
    agency.get("/de/waves").await;
    let form = [
        ("name", name),
        ("variant", "core"),
        ("opens_on", opens_on.as_str()),
        ("closes_on", closes_on.as_str()),
    ];
    let made = agency.post("/de/waves", &form).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.words());
    made.location
}

pub(super) async fn close(agency: &mut Browser, wave: &str) {
    agency.get(&format!("{wave}/closing")).await;
    let closed = agency.post(&format!("{wave}/closing"), &[]).await;
    assert_eq!(closed.location, wave, "{}", closed.words());
}

const CLOSED: &str = "select count(*) as value from journal where kind = 'wave_closed'";
const REPORT: &str = "/de/quickcheck/rounds/1/report.pdf?variant=core";

/// What the town hall has read last.
async fn mail_to(world: &World, ags: &str) -> String {
    let hall = region::by_ags(world.app.db.read(), ags).await.unwrap().unwrap();
    world.mail_to(&hall.official_mailbox).await
}

#[tokio::test(flavor = "multi_thread")]
async fn thirty_eight_towns_are_compared_once_the_wave_is_closed() {
    let world = World::new().await;
    let mut agency = world.signed_in("agency").await;
    let wave = wave(&world, &mut agency, "Herbst 2026").await;
    submitted(&world, 0, 38).await;
    let early = agency.get(&format!("{wave}/cuts.json")).await;
    assert_eq!(early.status, StatusCode::NOT_FOUND, "nothing before it is closed");
    let open = agency.get(&wave).await.words();
    assert!(open.contains("38 Kommunen zählen mit") && !open.contains(" %"), "no values: {open}");
    let mut lead = lead_of(&world, TOWN).await;
    let before = lead.get(RESULT).await.words();
    assert!(before.contains("Die Welle „Herbst 2026“ läuft bis zum 25. Dezember 2026"), "{before}");
    assert!(!before.contains("29 Kommunen"), "nothing is computed live: {before}");
    let report = lead.get(REPORT).await.bytes;
    assert!(words_of(&report).contains("Nur der Vergleich mit anderen Kommunen kommt einmal hinzu"));

    let closing = agency.get(&format!("{wave}/closing")).await.words();
    for words in ["Größenklassen A und B, 29 Kommunen", "Größenklassen C und D, 9 Kommunen", "noch bis zum"]
    {
        assert!(closing.contains(words), "{words} in {closing}");
    }
    close(&mut agency, &wave).await;
    let second = agency.post(&format!("{wave}/closing"), &[]).await;
    assert_eq!((second.location.as_str(), count(&world, CLOSED).await), (wave.as_str(), 1), "twice is once");
    assert_eq!(agency.get(&format!("{wave}/closing")).await.location, wave);

    let result = lead.get(RESULT).await.words();
    for words in [
        "Im Vergleich mit anderen Kommunen",
        "Größenklassen A und B, 29 Kommunen",
        "Herbst 2026, geschlossen am 27. November 2026",
        "Gesamtwert 75 % 50 % 25 bis 75 %",
    ] {
        assert!(result.contains(words), "{words} in {result}");
    }
    let closed = lead.get(REPORT).await.bytes;
    let words = words_of(&closed);
    for part in [
        "Herbst 2026“, geschlossen am 27. November 2026.",
        "Gesamtwert 75 % 50 % 25 bis 75 % Größenklassen A und B, 29 Kommunen",
    ] {
        assert!(words.contains(part), "{part} in {words}");
    }
    world.settle().await;
    let mail = mail_to(&world, TOWN).await;
    assert!(mail.contains("sehen Sie jetzt bei Ihrem Ergebnis und im Bericht"), "{mail}");
    let own = result.find("Alle Felder im Überblick").unwrap();
    assert!(own < result.find("Im Vergleich mit").unwrap(), "the own picture comes first");

    // Page and file say the same.
    let page = agency.get(&wave).await.words();
    let csv = agency.get(&format!("{wave}/cuts.csv")).await.text();
    let lines: Vec<&str> = csv.lines().skip(1).collect();
    assert!(lines.len() > 11, "{csv}");
    for line in lines {
        let cells: Vec<&str> = line.split(';').map(|cell| cell.trim_matches('"')).collect();
        let [_, closed_on, group, field, many, median, lower, upper] = cells.as_slice() else {
            panic!("{line}")
        };
        assert_eq!(*closed_on, "2026-11-27");
        let middle =
            if lower.is_empty() { "nicht gezeigt".to_owned() } else { format!("{lower} bis {upper} %") };
        let row = format!("{field} {group}, {many} Kommunen {median} % {middle}");
        assert!(page.contains(&row), "{row} in {page}");
    }

    let json = agency.get(&format!("{wave}/cuts.json")).await;
    let told: serde_json::Value = serde_json::from_slice(&json.bytes).unwrap();
    let keys = |value: &serde_json::Value| -> Vec<String> {
        let mut keys: Vec<String> = value.as_object().unwrap().keys().cloned().collect();
        keys.sort();
        keys
    };
    let head = ["closed_on", "figures", "least", "municipalities", "opened_on", "questions", "wave"];
    assert_eq!(keys(&told), head, "nothing of members, snapshots or values");
    assert_eq!(told["wave"], "Herbst 2026");
    assert_eq!(told["closed_on"], "2026-11-27");
    assert_eq!(told["municipalities"], 38);
    assert_eq!(told["least"], 6);
    assert!(page.contains(told["questions"].as_str().unwrap()), "{page}");
    let figures = told["figures"].as_array().unwrap();
    assert_eq!(figures.len(), csv.lines().count() - 1, "as many as in the other file");
    let parts = ["field", "group", "lower_quartile", "median", "municipalities", "upper_quartile"];
    for figure in figures {
        assert_eq!(keys(figure), parts);
        let middle = match (figure["lower_quartile"].as_i64(), figure["upper_quartile"].as_i64()) {
            (Some(lower), Some(upper)) => format!("{lower} bis {upper} %"),
            (None, None) => "nicht gezeigt".to_owned(),
            half => panic!("{half:?}"),
        };
        let (field, group) = (figure["field"].as_str().unwrap(), figure["group"].as_str().unwrap());
        let row =
            format!("{field} {group}, {} Kommunen {} % {middle}", figure["municipalities"], figure["median"]);
        assert!(page.contains(&row), "{row} in {page}");
    }

    // What is closed stays: a town that takes its check up again changes nothing.
    resubmitted(&world, &mut lead, TOWN, 0).await;
    assert_eq!(agency.get(&wave).await.words(), page);
    let later = lead.get(RESULT).await.words();
    assert!(later.contains("Gesamtwert 75 % 50 % 25 bis 75 %"), "{later}");
    assert!(lead.get(REPORT).await.bytes == closed, "the report of a round changes once");
    let newest = words_of(&lead.get("/de/quickcheck/report.pdf").await.bytes);
    assert!(newest.contains("Runde 2") && !newest.contains("Herbst 2026"), "not counted: {newest}");
    assert_eq!(verify(&world.app).await.unwrap().findings, Vec::<String>::new());
    let change = "update wave_cut set median = 51 where measure = 'total'";
    world.write(move |tx| Box::pin(async move { Ok(platform::db::run(tx, change, vec![]).await?) })).await;
    assert_eq!(verify(&world.app).await.unwrap().findings.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_member_hears_once_that_the_wave_is_closed() {
    const MAILS: &str = "select count(*) as value from mail where reason like 'wave-closed:%'";
    let world = World::new().await;
    let mut agency = world.signed_in("agency").await;
    let wave = wave(&world, &mut agency, "Herbst 2026").await;
    submitted(&world, 0, 7).await;
    opened(&world, "05966024").await;
    answered(&world, "05966024", 2, true).await;
    close(&mut agency, &wave).await;
    world.settle().await;
    assert_eq!(count(&world, MAILS).await, 7, "who did not take part hears nothing");
    let mail = mail_to(&world, TOWN).await;
    assert!(
        mail.contains("„Herbst 2026“ ist geschlossen") && mail.contains("Hansestadt Attendorn"),
        "{mail}"
    );
    assert!(!mail.contains(" %"), "no values: {mail}");
    // The reaction once more after a crash.
    let id = WaveId(wave.rsplit('/').next().unwrap().parse().unwrap());
    let mails = benchmark::closed_mails(&world.app, id).await.unwrap();
    outbox::put_all(&world.app, mails).await.unwrap();
    assert_eq!(count(&world, MAILS).await, 7);
}

#[tokio::test(flavor = "multi_thread")]
async fn fewer_than_six_see_no_numbers_and_are_told_why() {
    let world = World::new().await;
    let mut agency = world.signed_in("agency").await;
    let wave = wave(&world, &mut agency, "Probe").await;
    submitted(&world, 0, 5).await;
    let closing = agency.get(&format!("{wave}/closing")).await.words();
    assert!(closing.contains("Zurzeit würde nichts veröffentlicht"), "{closing}");
    close(&mut agency, &wave).await;
    let page = agency.get(&wave).await.words();
    assert!(page.contains("mit 5 Kommunen") && page.contains("veröffentlicht keine Zahlen"), "{page}");
    assert_eq!(agency.get(&format!("{wave}/cuts.csv")).await.text().lines().count(), 1);
    let told = agency.get(&format!("{wave}/cuts.json")).await.text();
    assert!(told.contains("\"figures\": []"), "{told}");
    let town = lead_of(&world, TOWN).await.get(RESULT).await.words();
    assert!(town.contains("zu wenige Kommunen") && town.contains("keine weitere Vergleichswelle"), "{town}");
    let report = words_of(&lead_of(&world, TOWN).await.get(REPORT).await.bytes);
    assert!(
        report.contains("„Probe“, geschlossen am") && report.contains("gibt es keine Zahlen"),
        "{report}"
    );
    world.settle().await;
    let mail = mail_to(&world, TOWN).await;
    assert!(mail.contains("diesmal keine Zahlen"), "{mail}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_town_that_also_submits_under_a_newer_catalogue_is_still_counted_once() {
    let world = World::new().await;
    let mut agency = world.signed_in("agency").await;
    let wave = wave(&world, &mut agency, "Herbst 2026").await;
    let towns = submitted(&world, 0, 7).await;
    let mut lead = lead_of(&world, &towns[0]).await;
    resubmitted(&world, &mut lead, &towns[0], 4).await;
    assert!(agency.get(&wave).await.words().contains("7 Kommunen zählen mit"));
    let town = region::by_ags(world.app.db.read(), &towns[0]).await.unwrap().unwrap().id;
    let second = snapshot::all_of(world.app.db.read(), town).await.unwrap().pop().unwrap();
    assert_eq!(second.round, 2);
    let mut content = second.content.clone();
    content.catalogue.version = "next".to_owned();
    let (id, content) = (second.id, serde_json::to_string(&content).unwrap());
    world
        .write(move |tx| {
            Box::pin(async move {
                let sql = "insert into quick_check_snapshot (id, municipality, quick_check, variant, round, \
                           submitted_at, content, hash) select $1, municipality, quick_check, variant, 3, \
                           submitted_at, $2, hash from quick_check_snapshot where id = $3";
                let values = values![platform::chance::id(), content.as_str(), id];
                Ok(platform::db::run(tx, sql, values).await?)
            })
        })
        .await;
    assert!(agency.get(&wave).await.words().contains("7 Kommunen zählen mit"));
    close(&mut agency, &wave).await;
    let sql = "select count(*) as value from wave_member where snapshot = $1";
    let counted: Option<i64> = platform::db::value(world.app.db.read(), sql, values![id]).await.unwrap();
    assert_eq!(counted, Some(1), "with the newest of the wave's own catalogue");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_town_takes_part_only_as_long_as_it_agrees() {
    let world = World::new().await;
    let mut agency = world.signed_in("agency").await;
    let wave = wave(&world, &mut agency, "Winter").await;
    submitted(&world, 0, 3).await;
    submitted(&world, 4, 4).await;
    opened(&world, TOWN).await;
    answered(&world, TOWN, 3, true).await;
    let mut lead = lead_of(&world, TOWN).await;
    let alone = lead.get(RESULT).await.words();
    assert!(alone.contains("nimmt noch nicht am Vergleich teil"), "{alone}");
    for _ in 0..2 {
        let joined = lead.post("/de/quickcheck/comparison", &[]).await;
        assert_eq!(joined.location, "/de/quickcheck/result#comparison");
    }
    let since = lead.get(RESULT).await.words();
    assert!(since.contains("nimmt seit dem 27. November 2026 am Vergleich teil"), "{since}");
    assert!(agency.get(&wave).await.words().contains("8 Kommunen zählen mit"));
    for _ in 0..2 {
        lead.post("/de/quickcheck/comparison/removal", &[]).await;
    }
    assert!(agency.get(&wave).await.words().contains("7 Kommunen zählen mit"));
    let told = "select count(*) as value from journal where kind in ('comparison_joined', 'comparison_left')";
    assert_eq!(count(&world, told).await, 2, "twice is once");
    let file = agency.get(&format!("/de/dashboard/municipalities/{TOWN}")).await;
    assert_eq!(file.status, StatusCode::OK);
    assert!(!file.words().contains("am Vergleich teil"), "whether it takes part is not the agency's to read");
    agency.get(&wave).await;
    close(&mut agency, &wave).await;
    let left = lead.get(RESULT).await.words();
    assert!(left.contains("nimmt noch nicht am Vergleich teil") && !left.contains("7 Kommunen"), "{left}");
    lead.post("/de/quickcheck/comparison", &[]).await;
    let late = lead.get(RESULT).await.words();
    assert!(
        late.contains("Bei der Vergleichswelle „Winter“ zählte Ihr Quick-Check noch nicht mit"),
        "{late}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn one_newcomer_is_not_read_off_the_next_wave() {
    let world = World::new().await;
    let mut agency = world.signed_in("agency").await;
    let first = wave(&world, &mut agency, "Eins").await;
    submitted(&world, 0, 38).await;
    close(&mut agency, &first).await;
    let second = wave(&world, &mut agency, "Zwei").await;
    let newcomer = submitted(&world, 38, 1).await.remove(0);
    close(&mut agency, &second).await;
    let page = agency.get(&second).await.words();
    assert!(page.contains("mit 39 Kommunen") && !page.contains("30 Kommunen"), "{page}");
    let town = lead_of(&world, TOWN).await.get(RESULT).await.words();
    assert!(town.contains("29 Kommunen") && town.contains("Eins, geschlossen am"), "{town}");
    let new = lead_of(&world, &newcomer).await.get(RESULT).await.words();
    assert!(new.contains("Die Welle „Zwei“ zeigt für Ihre Gruppe keine Zahlen"), "{new}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wave_closes_by_itself_after_its_last_day() {
    let world = World::new().await;
    let mut agency = world.signed_in("agency").await;
    let wave = wave(&world, &mut agency, "Von selbst").await;
    submitted(&world, 0, 6).await;
    assert_eq!(benchmark::close_due(&world.app).await.unwrap(), 0, "it still runs");
    let last: Day = world.app.clock.today().plus_days(28);
    while world.app.clock.today() <= last {
        world.app.clock.set(world.app.clock.now().plus_minutes(24 * 60));
    }
    // Too late: this one is not counted.
    submitted(&world, 6, 1).await;
    assert_eq!(quickcheck::close_due(&world.app).await.unwrap(), 1);
    assert_eq!(quickcheck::close_due(&world.app).await.unwrap(), 0);
    let page = world.signed_in("agency").await.get(&wave).await.words();
    assert!(page.contains("Geschlossen am 26. Dezember 2026 mit 6 Kommunen"), "{page}");
    assert_eq!(count(&world, CLOSED).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wave_that_does_not_fit_is_refused_and_what_was_typed_is_kept() {
    let world = World::new().await;
    let mut agency = world.signed_in("agency").await;
    wave(&world, &mut agency, "Erste").await;
    for (opens_on, closes_on, words) in [
        ("2026-12-01", "2026-12-10", "schon eine Welle"),
        ("2027-02-01", "2027-01-01", "liegt vor dem ersten"),
        ("2027-02-01", "2029-01-01", "höchstens ein Jahr"),
        ("2029-02-01", "2029-03-01", "mehr als ein Jahr entfernt"),
        ("", "morgen", "Bitte geben Sie ein Datum an"),
    ] {
        agency.get("/de/waves").await;
        let form =
            [("name", "Zweite"), ("variant", "core"), ("opens_on", opens_on), ("closes_on", closes_on)];
        let page = agency.post("/de/waves", &form).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{opens_on}");
        assert!(page.words().contains(words), "{words} in {}", page.words());
        assert_eq!((page.value_of("name"), page.value_of("opens_on")), ("Zweite".into(), opens_on.into()));
    }
    let nothing = agency.post("/de/waves", &[("variant", "all")]).await.words();
    assert!(nothing.contains("einen Namen") && nothing.contains("welche Fragen"), "{nothing}");
    assert_eq!(count(&world, "select count(*) as value from wave").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn towns_and_agency_see_only_what_is_theirs() {
    let world = World::new().await;
    let mut agency = world.signed_in("agency").await;
    let wave = wave(&world, &mut agency, "Fern").await;
    submitted(&world, 3, 1).await;
    let mut lead = lead_of(&world, TOWN).await;
    lead.get(RESULT).await;
    let files = [format!("{wave}/cuts.csv"), format!("{wave}/cuts.json"), format!("{wave}/closing")];
    for address in ["/de/waves", wave.as_str()].into_iter().chain(files.iter().map(String::as_str)) {
        assert_eq!(lead.get(address).await.status, StatusCode::NOT_FOUND, "{address}");
    }
    lead.get(RESULT).await;
    let closed = lead.post(&format!("{wave}/closing"), &[]).await;
    assert_eq!(closed.status, StatusCode::NOT_FOUND);
    agency.get("/de/waves").await;
    for address in ["/de/quickcheck/comparison", "/de/quickcheck/mentoring"] {
        assert_eq!(agency.post(address, &[]).await.status, StatusCode::NOT_FOUND, "{address}");
    }
    assert_eq!(count(&world, CLOSED).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_helps_one_asks_and_the_agency_introduces_them() {
    let world = World::new().await;
    let chosen = submitted(&world, 0, 4).await;
    let (weak, strong) = (chosen[0].as_str(), TOWN);
    let mut lead = lead_of(&world, strong).await;
    lead.get("/de/quickcheck/mentoring").await;
    for _ in 0..2 {
        let wish = [("field", "F01"), ("kind", "offer")];
        let noted = lead.post("/de/quickcheck/mentoring", &wish).await;
        assert_eq!(noted.location, "/de/quickcheck/mentoring", "{}", noted.words());
    }
    let mut other = lead_of(&world, weak).await;
    other.get("/de/quickcheck/mentoring").await;
    for (field, kind) in [("F01", "offer"), ("F99", "request"), ("F01", "anything")] {
        let refused = other.post("/de/quickcheck/mentoring", &[("field", field), ("kind", kind)]).await;
        assert_eq!(refused.status, StatusCode::NOT_FOUND, "{field} {kind}");
    }
    other.post("/de/quickcheck/mentoring", &[("field", "F01"), ("kind", "request")]).await;

    let mut agency = world.signed_in("agency").await;
    let page = agency.get("/de/quickcheck/introductions").await;
    assert!(page.words().contains("Hilft gern Hansestadt Attendorn"), "{}", page.words());
    assert!(!page.words().contains(" %"), "no values");
    let (helper, seeker) = (world.town(strong).await.to_string(), world.town(weak).await.to_string());
    let pair = [("field", "F01"), ("helper", helper.as_str()), ("seeker", seeker.as_str())];
    for _ in 0..2 {
        let made = agency.post("/de/quickcheck/introductions", &pair).await;
        assert_eq!(made.location, "/de/quickcheck/introductions", "{}", made.words());
    }
    let turned = [("field", "F01"), ("helper", seeker.as_str()), ("seeker", helper.as_str())];
    let page = agency.post("/de/quickcheck/introductions", &turned).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    world.settle().await;
    for (town, named) in [(strong, "sucht dort Rat"), (weak, "hilft gern")] {
        let hall = region::by_ags(world.app.db.read(), town).await.unwrap().unwrap();
        assert_eq!(world.mails_to(&hall.official_mailbox).await, 1);
        let mail = world.mail_to(&hall.official_mailbox).await;
        assert!(mail.contains(named), "{mail}");
    }

    // Whoever takes the wish back is not introduced any more.
    for _ in 0..2 {
        other.post("/de/quickcheck/mentoring/removal", &[("field", "F01")]).await;
    }
    let ended = "select count(*) as value from journal where kind = 'mentoring_wish_ended'";
    assert_eq!(count(&world, ended).await, 1);
    agency.get("/de/quickcheck/introductions").await;
    let page = agency.post("/de/quickcheck/introductions", &pair).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
}
