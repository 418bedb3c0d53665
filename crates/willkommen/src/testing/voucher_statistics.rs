//! Statistics of the voucher booklet, what is unusual, and the overview: who sees what, and what nobody sees.

use axum::http::StatusCode;
use platform::clock::{Day, Moment};
use platform::texts::Lang;
use platform::values;

use super::{Browser, World, booklet};
use crate::ids::{DeviceId, FindingId, MunicipalityId, OfferId, PartnerId, PersonId, RedemptionId};
use crate::people::{self, NewPerson, Role};
use crate::verification::verify;
use crate::vouchers::{booklet::moved_to, cards, findings, statistics};

const OWN: &str = "05966004";
const OTHER: &str = "05966024";

async fn run(world: &World, sql: &'static str, values: Vec<platform::db::Value>) {
    world.write(move |tx| Box::pin(async move { Ok(platform::db::run(tx, sql, values).await?) })).await;
}

/// A month that was counted.
async fn month(world: &World, month: &str) {
    let sql = "insert into voucher_month (month, closed_at) values ($1, $2)";
    run(world, sql, values![month, world.app.clock.now()]).await;
}

/// What happened in a town in a month.
async fn town(world: &World, month: &str, town: MunicipalityId, many: [i64; 3]) {
    let sql = "insert into voucher_month_town (month, municipality, handed_out, opened, redeemed) \
               values ($1, $2, $3, $4, $5)";
    run(world, sql, values![month, town, many[0], many[1], many[2]]).await;
}

async fn offer(world: &World, month: &str, offer: OfferId, partner: PartnerId, kind: &str, many: i64) {
    let sql = "insert into voucher_month_offer (month, offer, partner, kind, redeemed) \
               values ($1, $2, $3, $4, $5)";
    run(world, sql, values![month, offer, partner, kind, many]).await;
}

/// Somebody signed in who runs a partner.
async fn owner(world: &World, partner: PartnerId) -> Browser {
    let person = PersonId::new();
    let new = NewPerson {
        id: person,
        name: "Mika Probe".into(),
        mail: format!("{person}@partner.example"),
        function: "Inhaberin".into(),
        role: Role::Partner,
        municipality: None,
        partner: Some(partner),
    };
    let (app, now) = (world.app.clone(), world.app.clock.now());
    let link = world
        .write(move |tx| {
            Box::pin(async move {
                people::add(tx, now, &new).await?;
                Ok(people::new_link(tx, &app, person, Lang::De, "").await?)
            })
        })
        .await;
    let path = link.strip_prefix(&world.app.config.base_url).unwrap().to_owned();
    let mut browser = world.browser();
    browser.get(&path).await;
    browser.post(&path, &[]).await;
    browser
}

#[tokio::test(flavor = "multi_thread")]
async fn before_the_first_month_is_over_there_are_no_numbers() {
    let world = World::new().await;
    assert_eq!(statistics::close_months(&world.app).await.unwrap(), 0);
    let page = world.signed_in("agency").await.get("/de/vouchers/statistics").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.words().contains("Erste Zahlen ab 4. Dezember 2026"), "{}", page.words());
}

#[tokio::test(flavor = "multi_thread")]
async fn small_numbers_are_not_told_and_cannot_be_computed() {
    let world = World::new().await;
    let (own, other) = (world.town(OWN).await, world.town(OTHER).await);
    let third = world.town("05958012").await;
    month(&world, "2026-10").await;
    town(&world, "2026-10", own, [40, 21, 33]).await;
    town(&world, "2026-10", other, [23, 6, 3]).await;
    town(&world, "2026-10", third, [90, 8, 71]).await;
    let mut agency = world.signed_in("agency").await;
    let csv = agency.get("/de/vouchers/statistics.csv?view=towns").await.text();
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines.len(), 5, "{csv}");
    assert!(lines[1].contains("\"107\""), "the sum is shown: {csv}");
    // 107 less 71 would tell 3 and 33 apart if the 33 were shown.
    assert!(csv.contains("\"71\"") && !csv.contains("\"33\"") && !csv.contains("\"3\""), "{csv}");
    assert!(csv.contains("\"unter 5\"") && csv.contains("\"nicht genannt\""), "{csv}");
    assert!(csv.contains("\"unter 5\";\"nicht genannt\""), "a sum of nothing is no sum: {csv}");
    assert!(!csv.contains("mindestens 0"), "{csv}");
    let json = agency.get("/de/vouchers/statistics.json?view=towns").await.text();
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let told: Vec<String> =
        json["rows"].as_array().unwrap().iter().map(|row| row["values"][0].to_string()).collect();
    assert_eq!((told.len(), told[0].as_str()), (3, "71"));
    assert!(
        told.contains(&"\"not_shown\"".to_owned()) && told.contains(&"\"under_5\"".to_owned()),
        "{told:?}"
    );
    let page = agency.get("/de/vouchers/statistics?view=towns&year=2026").await.words();
    assert!(page.contains("unter 5") && page.contains("nicht genannt") && page.contains("107"), "{page}");
    // The sum stands before the months, whose year is said once.
    let (sum, october) = (page.find("Zusammen").unwrap(), page.find("Okt.").unwrap());
    assert!(sum < october && page.contains("Einlösungen nach Kommune, 2026"), "{page}");
    let english = agency.get("/en/vouchers/statistics?view=towns").await.words();
    assert!(english.contains("under 5") && english.contains("not stated"), "{english}");
    // Where everything is large everything is shown.
    let opened = agency.get("/de/vouchers/statistics.csv?view=opened").await.text();
    assert!(["\"21\"", "\"6\"", "\"8\"", "\"35\""].iter().all(|cell| opened.contains(cell)), "{opened}");
}

#[tokio::test(flavor = "multi_thread")]
async fn where_no_line_is_told_a_sentence_stands_instead_of_bars() {
    let world = World::new().await;
    month(&world, "2026-10").await;
    for many in [2, 3] {
        offer(&world, "2026-10", OfferId::new(), PartnerId::new(), "discount", many).await;
    }
    let mut agency = world.signed_in("agency").await;
    let page = agency.get("/de/vouchers/statistics?view=partners&year=2026").await;
    assert!(page.words().contains("Für 2026 wird keine Zahl einzeln genannt"), "{}", page.words());
    assert!(!page.text().contains("chart-row"), "{}", page.text());
    offer(&world, "2026-10", OfferId::new(), PartnerId::new(), "discount", 70).await;
    offer(&world, "2026-10", OfferId::new(), PartnerId::new(), "discount", 80).await;
    let page = agency.get("/de/vouchers/statistics?view=partners&year=2026").await;
    assert!(!page.words().contains("keine Zahl einzeln"), "{}", page.words());
    assert!(page.text().contains("chart-row"), "{}", page.text());
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_sees_their_own_lines() {
    let world = World::new().await;
    let (own, other) = (world.town(OWN).await, world.town(OTHER).await);
    month(&world, "2026-10").await;
    town(&world, "2026-10", own, [40, 21, 33]).await;
    town(&world, "2026-10", other, [77, 60, 45]).await;
    let (mine, theirs) = (PartnerId::new(), PartnerId::new());
    offer(&world, "2026-10", OfferId::new(), mine, "discount", 50).await;
    offer(&world, "2026-10", OfferId::new(), theirs, "extra", 28).await;
    let mut lead = world.signed_in("lead").await;
    let csv = lead.get("/de/vouchers/statistics.csv?view=handed-out").await.text();
    assert!(csv.contains("\"40\"") && !csv.contains("\"77\""), "{csv}");
    let page = lead.get("/de/vouchers/statistics?view=handed-out").await.words();
    assert!(page.contains("gleich wieder zurückgenommen"), "{page}");
    // Partners who do not serve the town are not there.
    let csv = lead.get("/de/vouchers/statistics.csv?view=partners").await.text();
    assert_eq!(csv.lines().count(), 2, "{csv}");
    let mut partner = owner(&world, mine).await;
    for address in ["/de/vouchers/statistics.csv", "/de/vouchers/statistics.csv?view=towns"] {
        let csv = partner.get(address).await.text();
        assert!(csv.contains("\"50\"") && !csv.contains("\"28\"") && !csv.contains("\"78\""), "{csv}");
    }
    assert_eq!(partner.get("/de/vouchers/findings").await.status, StatusCode::NOT_FOUND);
    assert_eq!(partner.get("/de/vouchers").await.status, StatusCode::NOT_FOUND);
    let mut mayor = world.signed_in("mayor").await;
    let seen = mayor.get("/de/vouchers/statistics.csv?view=partners").await.text();
    assert_eq!(seen, lead.get("/de/vouchers/statistics.csv?view=partners").await.text(), "the own town's");
    let mut clerk = world.signed_in("clerk").await;
    assert_eq!(clerk.get("/de/vouchers/statistics").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_partner_sees_the_own_counts_and_nobody_else_s() {
    let world = World::new().await;
    month(&world, "2026-09").await;
    month(&world, "2026-10").await;
    let (mine, theirs) = (PartnerId::new(), PartnerId::new());
    let first = OfferId::new();
    offer(&world, "2026-09", first, mine, "discount", 2).await;
    offer(&world, "2026-10", first, mine, "discount", 1).await;
    offer(&world, "2026-10", OfferId::new(), mine, "extra", 17).await;
    offer(&world, "2026-10", OfferId::new(), theirs, "extra", 28).await;
    let mut partner = owner(&world, mine).await;
    let csv = partner.get("/de/vouchers/statistics.csv").await.text();
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines.len(), 4, "{csv}");
    assert!(lines[1].ends_with(";\"2\";\"18\";\"20\""), "{csv}");
    assert!(lines[2].ends_with(";\"0\";\"17\";\"17\""), "{csv}");
    assert!(lines[3].ends_with(";\"2\";\"1\";\"3\""), "{csv}");
    let page = partner.get("/de/vouchers/statistics").await.words();
    assert!(page.contains("Das sind alle Ihre Einlösungen") && !page.contains("unter 5"), "{page}");
    assert!(page.contains("Alle gezählten Monate zusammen"), "a bar for each offer: {page}");
    // For the region the same two are small.
    let csv = world.signed_in("agency").await.get("/de/vouchers/statistics.csv?view=offers").await.text();
    assert!(!csv.contains("\"2\"") && !csv.contains("\"1\"") && !csv.contains("\"3\""), "{csv}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_half_year_tells_what_its_months_hide_and_stays() {
    let world = World::new().await;
    let partners = [PartnerId::new(), PartnerId::new(), PartnerId::new()];
    let offers = [OfferId::new(), OfferId::new(), OfferId::new()];
    for (name, many) in [("2026-04", [2, 3, 30]), ("2026-05", [3, 2, 40]), ("2026-06", [2, 3, 50])] {
        month(&world, name).await;
        for ((of, partner), many) in offers.into_iter().zip(partners).zip(many) {
            offer(&world, name, of, partner, "extra", many).await;
        }
    }
    let mut agency = world.signed_in("agency").await;
    let early = agency.get("/de/vouchers/statistics.csv?view=partners").await.text();
    assert!(!early.contains("2026-H1") && !early.contains("\"7\""), "not decided yet: {early}");
    statistics::close_months(&world.app).await.unwrap();
    for view in ["partners", "offers"] {
        let csv = agency.get(&format!("/de/vouchers/statistics.csv?view={view}")).await.text();
        let lines: Vec<&str> = csv.lines().collect();
        assert!(lines[0].contains("\"2026-H1\";\"2026-04\""), "{csv}");
        assert!(lines[1].contains(";\"135\";\"35\";\"45\";\"55\";\"135\""), "{csv}");
        assert!(lines[2].contains(";\"120\";\"30\";\"40\";\"50\";\"120\""), "{csv}");
        // By use, and small months stay small.
        assert!(lines[3].contains(";\"8\";\"unter 5\";\"unter 5\";\"unter 5\";\"8\""), "{csv}");
        assert!(lines[4].contains(";\"7\";\"unter 5\";\"unter 5\";\"unter 5\";\"7\""), "{csv}");
    }
    let json = agency.get("/de/vouchers/statistics.json?view=offers").await.text();
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(
        (json["half_years"][0].as_str(), json["rows"].as_array().unwrap().len()),
        (Some("2026-H1"), 3)
    );
    assert_eq!(json["rows"][2]["half_years"][0].as_i64(), Some(7));
    assert_eq!(json["total_half_years"][0].as_i64(), Some(135));
    let page = agency.get("/de/vouchers/statistics?view=offers").await.words();
    assert!(page.contains("Januar bis Juni") && page.contains("das halbe Jahr zusammen"), "{page}");
    let english = agency.get("/en/vouchers/statistics?view=offers").await.words();
    assert!(english.contains("January to June") && english.contains("add up the half-year"), "{english}");
    let kinds = agency.get("/de/vouchers/statistics.csv?view=kinds").await.text();
    assert!(!kinds.contains("2026-H1"), "{kinds}");
    // The next month is told by itself, and of the half-year that has begun nothing is.
    month(&world, "2026-07").await;
    offer(&world, "2026-07", offers[0], partners[0], "extra", 11).await;
    statistics::close_months(&world.app).await.unwrap();
    let later = agency.get("/de/vouchers/statistics.csv?view=offers").await.text();
    assert!(later.contains("\"2026-H1\"") && !later.contains("2026-H2"), "{later}");
    assert!(later.contains(";\"7\";\"unter 5\";\"unter 5\";\"unter 5\";\"11\";\"18\""), "{later}");
    // What was told stays, and verification sees it when somebody changes it.
    assert_eq!(verify(&world.app).await.unwrap().findings, Vec::<String>::new());
    run(&world, "update voucher_half_year_line set redeemed = redeemed + 1", vec![]).await;
    let findings = verify(&world.app).await.unwrap().findings;
    assert!(findings.len() == 1 && findings[0].contains("2026-H1"), "{findings:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_half_year_with_one_small_month_says_only_what_its_months_say() {
    let world = World::new().await;
    let (partner, other) = (PartnerId::new(), PartnerId::new());
    let offers = [OfferId::new(), OfferId::new()];
    for (name, many) in [("2026-05", [20, 30]), ("2026-06", [3, 40])] {
        month(&world, name).await;
        offer(&world, name, offers[0], partner, "extra", many[0]).await;
        offer(&world, name, offers[1], other, "extra", many[1]).await;
    }
    statistics::close_months(&world.app).await.unwrap();
    let csv = world.signed_in("agency").await.get("/de/vouchers/statistics.csv?view=offers").await.text();
    // 23 less 20 would be the 3, and 70 less 30 as well, as the 43 of June are known.
    assert!(csv.contains(";\"mindestens 20\";\"20\";"), "{csv}");
    assert!(csv.contains(";\"mindestens 30\";\"30\";\"nicht genannt\";"), "{csv}");
    assert!(!csv.contains("\"23\"") && !csv.contains("\"70\""), "{csv}");
}

async fn finding(world: &World, town: MunicipalityId) -> FindingId {
    let (id, now) = (FindingId::new(), world.app.clock.now());
    let day: Day = "2026-11-12".parse().unwrap();
    let sql = "insert into voucher_finding (id, pattern, subject, month, first_on, municipality, many, usual, \
               found_at) values ($1, 'issue', $2, '2026-11', $3, $4, 97, 6, $5)";
    let clerk = world.person("jana.vogt@attendorn.example").await.id;
    // Another subject for each town: one person has one finding of a kind in a month.
    let subject = if town == world.town(OWN).await { clerk.0 } else { platform::chance::id() };
    run(world, sql, values![id, subject, day, town, now]).await;
    id
}

#[tokio::test(flavor = "multi_thread")]
async fn a_finding_is_looked_at_once_by_whom_it_concerns() {
    let world = World::new().await;
    let own = finding(&world, world.town(OWN).await).await;
    let other = finding(&world, world.town(OTHER).await).await;
    let mut lead = world.signed_in("lead").await;
    let overview = lead.get("/de/vouchers").await.words();
    assert!(overview.contains("Was Neuzugezogene von Ihnen lesen"), "{overview}");
    assert!(overview.contains("Etwas ist aufgefallen"), "{overview}");
    let (shop, town) = (shop(&world).await, world.town(OWN).await);
    run(&world, "update partner set phone = '02722 64100', contact = 'Kim Theke'", vec![]).await;
    let sql =
        "insert into partner_town (partner, municipality, state, asked_at) values ($1, $2, 'agreed', $3)";
    run(&world, sql, values![shop.partner, town, world.app.clock.now()]).await;
    for id in [own, other] {
        run(&world, "update voucher_finding set partner = $2 where id = $1", values![id, shop.partner]).await;
    }
    let list = lead.get("/de/vouchers/findings").await.words();
    assert!(list.contains("Eine Auffälligkeit") && list.contains("Jana Vogt"), "{list}");
    let address = format!("/de/vouchers/findings/{own}");
    let page = lead.get(&address).await.words();
    assert!(page.contains("97 Karten an einem Tag") && page.contains("Üblich sind 6"), "{page}");
    // Whom to speak with stands beside it.
    let reach = lead.get(&address).await.text();
    let link = format!("/de/partners/{}\">Café Probe<", shop.partner);
    assert!(reach.contains(&link) && reach.contains("tel:+49272264100"), "{reach}");
    assert!(reach.contains("Kim Theke"), "{reach}");
    let strange = format!("/de/vouchers/findings/{other}");
    assert_eq!(lead.get(&strange).await.status, StatusCode::NOT_FOUND);
    lead.get(&address).await;
    assert_eq!(lead.post(&strange, &[("note", "x")]).await.status, StatusCode::NOT_FOUND);
    lead.get(&address).await;
    let seen = lead.post(&address, &[("note", "Umzug eines Wohnheims.")]).await;
    assert_eq!(seen.location, "/de/vouchers/findings", "{}", seen.words());
    // Who comes second changes nothing.
    let mut agency = world.signed_in("agency").await;
    // The agency sees whom it is about, and no person that only the town speaks with.
    let reach = agency.get(&strange).await.text();
    assert!(reach.contains("Café Probe") && reach.contains("tel:+49272264100"), "{reach}");
    assert!(!reach.contains("Kim Theke") && !reach.contains("/de/partners/"), "{reach}");
    agency.post(&address, &[("note", "Anderes")]).await;
    let page = agency.get(&address).await.words();
    assert!(page.contains("Angesehen von Jana Vogt") && page.contains("Umzug eines Wohnheims."), "{page}");
    let list = agency.get("/de/vouchers/findings").await.words();
    assert!(list.contains("Eine Auffälligkeit") && list.contains("Olpe"), "{list}");
    let sql = "select count(*) as value from journal where kind = 'anomaly_seen'";
    let entries: Option<i64> = platform::db::value(world.app.db.read(), sql, vec![]).await.unwrap();
    assert_eq!(entries, Some(1));
}

/// A partner with one offer and one phone.
struct Shop {
    partner: PartnerId,
    offer: OfferId,
    device: DeviceId,
}

async fn shop(world: &World) -> Shop {
    let (partner, offer, device) = (PartnerId::new(), OfferId::new(), DeviceId::new());
    let now = world.app.clock.now();
    let by = world.person("jana.vogt@attendorn.example").await.id;
    let sql = "insert into partner (id, kind, name, lang, state, applied_at) \
               values ($1, 'business', 'Café Probe', 'de', 'active', $2)";
    run(world, sql, values![partner, now]).await;
    let sql = "insert into offer (id, partner, kind, benefit, uses, valid_days, is_rotating, is_regional, state, \
               created_at) values ($1, $2, 'extra', 'Ein Kaffee', 1, 90, $3, $4, 'approved', $5)";
    run(world, sql, values![offer, partner, false, true, now]).await;
    let sql = "insert into device (id, partner, name, lang, pin_hash, paired_at, paired_by, locked_for, wrong_pins) \
               values ($1, $2, 'Theke', 'de', '', $3, $4, '', 0)";
    run(world, sql, values![device, partner, now, by]).await;
    Shop { partner, offer, device }
}

async fn redeemed(
    world: &World,
    shop: &Shop,
    town: MunicipalityId,
    at: &str,
    is_conflict: bool,
) -> RedemptionId {
    let id = RedemptionId::new();
    let at: Moment = at.parse().unwrap();
    let attempt = id.to_string();
    let sql = "insert into redemption (id, offer, partner, municipality, device, at, is_offline, attempt, period, \
               took_from_pool, is_conflict, conflict) values ($1, $2, $3, $4, $5, $6, $7, $8, '', $7, $9, '')";
    let values =
        values![id, shop.offer, shop.partner, town, shop.device, at, false, attempt.as_str(), is_conflict];
    run(world, sql, values).await;
    id
}

#[tokio::test(flavor = "multi_thread")]
async fn a_month_is_counted_once_without_what_was_undone() {
    let world = World::new().await;
    let (shop, own) = (shop(&world).await, world.town(OWN).await);
    let mut all = Vec::new();
    for day in 10..19 {
        let at = format!("2026-10-{day}T10:00:00+02:00");
        all.push(redeemed(&world, &shop, own, &at, false).await);
    }
    redeemed(&world, &shop, own, "2026-10-20T10:00:00+02:00", true).await;
    // The last minute of the month by the region's clock, and the first one of the next.
    redeemed(&world, &shop, own, "2026-10-31T23:59:00+01:00", false).await;
    redeemed(&world, &shop, own, "2026-11-01T00:01:00+01:00", false).await;
    let undo = "update redemption set undone_at = $2 where id = $1";
    run(&world, undo, values![all[0], world.app.clock.now()]).await;
    assert_eq!(statistics::close_months(&world.app).await.unwrap(), 1);
    assert_eq!(statistics::close_months(&world.app).await.unwrap(), 0);
    let mut partner = owner(&world, shop.partner).await;
    let before = partner.get("/de/vouchers/statistics.csv").await.text();
    assert!(before.contains("\"9\"") && before.contains("Ein Kaffee (Café Probe)"), "{before}");
    // What is undone later changes no number that somebody has seen.
    run(&world, undo, values![all[1], world.app.clock.now()]).await;
    statistics::close_months(&world.app).await.unwrap();
    assert_eq!(partner.get("/de/vouchers/statistics.csv").await.text(), before);
    // Nor does verification miss it, and what somebody changes it names by its month.
    assert_eq!(verify(&world.app).await.unwrap().findings, Vec::<String>::new());
    for change in [
        "update voucher_month_offer set redeemed = redeemed + 1",
        "update voucher_month_town set opened = opened + 1",
    ] {
        run(&world, change, vec![]).await;
        let findings = verify(&world.app).await.unwrap().findings;
        assert!(findings.len() == 1 && findings[0].contains("2026-10"), "{findings:?}");
        let back = if change.contains("offer") {
            "update voucher_month_offer set redeemed = redeemed - 1"
        } else {
            "update voucher_month_town set opened = opened - 1"
        };
        run(&world, back, vec![]).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_booklet_that_goes_on_with_another_card_was_opened_once() {
    let world = World::new().await;
    let now = world.app.clock.now();
    let (first, code) = booklet::card(&world, 1, "handed_out").await;
    let (second, _) = booklet::card(&world, 2, "handed_out").await;
    let (third, newest) = booklet::card(&world, 3, "handed_out").await;
    booklet::open(&mut world.browser(), &code).await;
    // The second card is lost too, before anybody has opened the booklet with it.
    for (lost, new) in [(first, second), (second, third)] {
        run(&world, "update card set state = 'void', replaced_by = $2 where id = $1", values![lost, new])
            .await;
        world.write(move |tx| Box::pin(async move { Ok(moved_to(tx, lost, new, now).await?) })).await;
    }
    booklet::open(&mut world.browser(), &newest).await;
    booklet::phone(&world, 4).await;
    let sql = "select count(*) as value from card where opened_at is not null";
    let opened: Option<i64> = platform::db::value(world.app.db.read(), sql, vec![]).await.unwrap();
    assert_eq!(opened, Some(3), "the first, the third and somebody else's");
    let (since, until) = (now.plus_minutes(-60), now.plus_minutes(60));
    let moved = cards::moved(world.app.db.read(), since, until).await.unwrap();
    let counts: Vec<(i64, i64)> = moved.iter().map(|one| (one.handed_out, one.opened)).collect();
    assert_eq!(counts, [(4, 2)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_burst_is_found_once_and_shown_to_its_town() {
    let world = World::new().await;
    let (shop, own) = (shop(&world).await, world.town(OWN).await);
    for minute in 0..18 {
        let at = format!("2026-11-20T14:{:02}:00+01:00", minute / 2);
        redeemed(&world, &shop, own, &at, false).await;
    }
    assert_eq!(findings::look(&world.app).await.unwrap(), 1);
    assert_eq!(findings::look(&world.app).await.unwrap(), 0, "once a day is enough");
    let list = world.signed_in("lead").await.get("/de/vouchers/findings").await.words();
    assert!(list.contains("Viele Einlösungen in wenigen Minuten"), "{list}");
    assert!(list.contains("Theke bei Café Probe"), "{list}");
}

#[tokio::test(flavor = "multi_thread")]
async fn one_mail_a_day_says_that_there_is_something_to_look_at() {
    const LEAD: &str = "jana.vogt@attendorn.example";
    let world = World::new().await;
    world.signed_in("lead").await;
    let before = world.mails_to(LEAD).await;
    let own = world.town(OWN).await;
    // Two tills on one day.
    for _ in 0..2 {
        let shop = shop(&world).await;
        for minute in 0..18 {
            let at = format!("2026-11-20T14:{:02}:00+01:00", minute / 2);
            redeemed(&world, &shop, own, &at, false).await;
        }
    }
    assert_eq!(findings::look(&world.app).await.unwrap(), 2);
    world.settle().await;
    assert_eq!(world.mails_to(LEAD).await, before + 1, "one mail for both");
    let mail = world.mail_to(LEAD).await;
    assert!(mail.contains("/de/vouchers/findings") && mail.contains("kein Vorwurf"), "{mail}");
    assert!(
        !["Café Probe", "Theke", "Einlös", "Minuten"].iter().any(|detail| mail.contains(detail)),
        "{mail}"
    );

    // What was looked at before the mail is written needs none.
    world.app.clock.set(world.app.clock.now().plus_minutes(24 * 60));
    let shop = shop(&world).await;
    for minute in 0..18 {
        let at = format!("2026-11-21T14:{:02}:00+01:00", minute / 2);
        redeemed(&world, &shop, own, &at, false).await;
    }
    assert_eq!(findings::look(&world.app).await.unwrap(), 1);
    run(&world, "update voucher_finding set seen_at = found_at", vec![]).await;
    world.settle().await;
    assert_eq!(world.mails_to(LEAD).await, before + 1, "everything was looked at");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_overview_says_what_comes_next() {
    let world = World::new().await;
    let mut lead = world.signed_in("lead").await;
    let page = lead.get("/de/vouchers").await.words();
    assert!(page.contains("Laden Sie die ersten Partner ein"), "{page}");
    let poster = lead.get("/de/vouchers/poster.pdf").await;
    assert!(poster.bytes.starts_with(b"%PDF"), "{}", poster.status);
    let page = world.signed_in("agency").await.get("/de/vouchers").await.words();
    assert!(page.contains("Attendorn") && page.contains("Partner einladen"), "{page}");
}
