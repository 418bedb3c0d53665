//! The demo's year of the voucher booklet: everything is filled, everything adds up, one thing is unusual, and every
//! queue has something.

use platform::values;

use super::participation::{ATTENDORN, count};
use super::redemption::{CONFLICTS, COUNTED, pair, redeem};
use super::{World, booklet};
use crate::demo;
use crate::ids::PersonId;
use crate::people::{self, NewPerson, Role};
use crate::vouchers::{cards, findings, offers, partners, redemption, welcome};
use crate::{region, verification};

/// The towns of the pack's year besides that of the cast.
const OTHERS: [&str; 11] = [
    "05970040", "05962024", "05974028", "05962032", "05958004", "05966024", "05974052", "05974044",
    "05962052", "05958040", "05958048",
];

/// The region after the year: every town of it has a project lead.
async fn filled() -> World {
    let world = World::new().await;
    for ags in OTHERS {
        let lead = NewPerson {
            id: PersonId::new(),
            name: format!("Leitung {ags}"),
            mail: format!("leitung@{ags}.example"),
            function: "Stadtmarketing".into(),
            role: Role::Lead,
            municipality: Some(world.town(ags).await),
            partner: None,
        };
        let now = world.app.clock.now();
        world.write(move |tx| Box::pin(async move { Ok(people::add(tx, now, &lead).await?) })).await;
    }
    demo::play_year(&world.app).await.unwrap();
    world
}

#[tokio::test(flavor = "multi_thread")]
async fn before_all_towns_take_part_nothing_is_told() {
    let world = World::new().await;
    let before = world.app.clock.now();
    demo::play_year(&world.app).await.unwrap();
    assert_eq!(count(&world, "select count(*) as value from partner").await, 0);
    assert_eq!(world.app.clock.now(), before);
    let links = demo::links(&world.app).await.unwrap();
    let keys: Vec<&str> = links.iter().map(|(key, _)| *key).collect();
    assert_eq!(keys, ["agency", "agency-second", "mayor", "lead", "clerk", "operator"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_year_fills_the_region_and_adds_up() {
    let world = filled().await;
    everything_adds_up(&world).await;
    it_is_told_where_to_go(&world).await;
    one_thing_is_unusual(&world).await;
    every_queue_has_something(&world).await;
    numbers_are_there(&world).await;
    nothing_is_kept_too_long(&world).await;
    a_card_leads_to_a_redeemed_voucher(&world).await;
    let report = verification::verify(&world.app).await.unwrap();
    assert_eq!(report.findings, Vec::<String>::new());
}

async fn everything_adds_up(world: &World) {
    let c = world.app.db.read();
    let today = world.app.clock.today();
    for ags in OTHERS.into_iter().chain([ATTENDORN]) {
        let town = world.town(ags).await;
        let tally = cards::tally(c, town).await.unwrap();
        assert!(tally.adds_up() && tally.handed_out >= 10, "{ags}: {tally:?}");
        assert!(partners::in_town(c, town).await.unwrap().len() >= 6, "{ags}");
        assert!(offers::in_booklet(c, town, today).await.unwrap().len() >= 12, "{ags}");
    }
    assert_eq!(count(world, "select count(*) as value from welcome_page").await, 2 + 12);
    let own = cards::tally(c, world.town(ATTENDORN).await).await.unwrap();
    assert!(own.void > 0 && own.stock > 50 && own.handed_out > 150, "{own:?}");
    // Nothing was used more often than its phone says. Vouchers of a period that is over do not say that they were.
    let redeemed = count(world, COUNTED).await;
    assert!(redeemed > 600, "{redeemed}");
    let once = "select count(*) as value from redemption where not is_conflict and undone_at is null \
                and offer in (select id from offer where period = '')";
    let used = "select cast(sum(used) as bigint) as value from voucher \
                where offer in (select id from offer where period = '')";
    assert_eq!(count(world, used).await, count(world, once).await);
    assert!(count(world, "select count(*) as value from redemption where undone_at is not null").await > 3);
    assert_eq!(count(world, CONFLICTS).await, 1);
    let lost = "select count(*) as value from card where replaced_by is not null";
    assert!(count(world, lost).await > 2);
}

/// How each counter is reached, without another word on its page; and where else a partner is.
async fn it_is_told_where_to_go(world: &World) {
    for ags in OTHERS.into_iter().chain([ATTENDORN]) {
        let desk = welcome::desk(&world.app, world.town(ags).await).await.unwrap();
        assert!(desk.dial.starts_with("tel:+49") && !desk.hours.is_empty(), "{ags}: {desk:?}");
    }
    let doubted = "select count(*) as value from welcome_text where lang = 'en' and not is_checked";
    assert_eq!(count(world, doubted).await, 0, "the words of the town halls are as proposed");
    let places = partners::all_places(world.app.db.read()).await.unwrap();
    let many: Vec<usize> = places.values().map(Vec::len).collect();
    assert_eq!(many, [2], "one partner has two further places");
}

async fn one_thing_is_unusual(world: &World) {
    let own = world.town(ATTENDORN).await;
    assert_eq!(findings::open(world.app.db.read()).await.unwrap(), [(own, 1)]);
    let list = world.signed_in("agency").await.get("/de/vouchers/findings").await.words();
    assert!(list.contains("Viele Einlösungen in wenigen Minuten"), "{list}");
    assert!(list.contains("Theke bei Hallenbad"), "{list}");
}

async fn every_queue_has_something(world: &World) {
    let (c, own) = (world.app.db.read(), world.town(ATTENDORN).await);
    assert_eq!(partners::waiting(c, own).await.unwrap(), 2);
    assert_eq!(offers::waiting(c, own).await.unwrap(), 1);
    assert_eq!(offers::waiting_regional(c).await.unwrap(), 1);
    assert_eq!(cards::prepared(c, own).await.unwrap(), 1);
    assert_eq!(redemption::open_disputes(c, own).await.unwrap(), 1);
    let mut mayor = world.signed_in("mayor").await;
    let page = mayor.get("/de/vouchers").await.text();
    assert!(page.contains("/de/cards/"), "the mayor is led to the batch: {page}");
    let agency = world.signed_in("agency").await.get("/de/vouchers").await.words();
    for ags in OTHERS {
        let name = region::by_ags(c, ags).await.unwrap().unwrap().name;
        assert!(agency.contains(&name), "{name}: {agency}");
    }
}

async fn numbers_are_there(world: &World) {
    assert_eq!(count(world, "select count(*) as value from voucher_month").await, 11);
    let mut agency = world.signed_in("agency").await;
    for view in ["towns", "opened", "handed-out"] {
        let csv = agency.get(&format!("/de/vouchers/statistics.csv?view={view}&year=2026")).await.text();
        assert!(csv.lines().count() >= 13, "{view}: {csv}");
        assert!(csv.contains("Attendorn"), "{view}: {csv}");
    }
    let mut lead = world.signed_in("lead").await;
    let csv = lead.get("/de/vouchers/statistics.csv?view=partners&year=2026").await.text();
    assert!(csv.lines().count() > 5, "{csv}");
    half_years_tell_what_works(world).await;
    the_survey_has_results(world).await;
}

/// The half-year that is over is shown: to the town of the cast, and of all towns to the agency.
async fn the_survey_has_results(world: &World) {
    let answered = "select count(*) as value from booklet where has_answered";
    assert!(count(world, answered).await > 60, "some have answered");
    for key in ["lead", "agency"] {
        let page = world.signed_in(key).await.get("/de/vouchers/survey?half_year=2026-H1").await;
        assert!(page.text().contains("<table") && page.words().contains(" %"), "{key}: {}", page.words());
    }
}

/// Two halves of years are over; most partners with ten redemptions have a number.
async fn half_years_tell_what_works(world: &World) {
    assert_eq!(count(world, "select count(*) as value from voucher_half_year").await, 2);
    let busy = "select count(*) as value from (select partner from voucher_month_offer \
                where substr(month, 1, 4) = '2026' group by partner having sum(redeemed) >= 10) as busy";
    let busy = count(world, busy).await;
    let address = "/de/vouchers/statistics.json?view=partners&year=2026";
    let json = world.signed_in("agency").await.get(address).await.text();
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let told = |row: &&serde_json::Value| {
        let figure = &row["half_years"][0];
        figure.is_object() || figure.as_i64().is_some_and(|many| many > 0)
    };
    let with_number = json["rows"].as_array().unwrap().iter().filter(told).count();
    assert!(busy > 0 && with_number * 2 > usize::try_from(busy).unwrap(), "{with_number} of {busy}: {json}");
}

async fn nothing_is_kept_too_long(world: &World) {
    let before = world.app.clock.now().plus_minutes(-30 * 24 * 60);
    let sql = "select count(*) as value from redemption where device is not null and at < $1";
    let kept: Option<i64> = platform::db::value(world.app.db.read(), sql, values![before]).await.unwrap();
    assert_eq!(kept, Some(0));
    let sql = "select count(*) as value from redemption where voucher is not null";
    assert!(count(world, sql).await > 17, "those of the last days are known");
}

async fn a_card_leads_to_a_redeemed_voucher(world: &World) {
    let address = demo::link(&world.app, "card").await.unwrap();
    let code = address.rsplit('/').next().unwrap().to_owned();
    let mut newcomer = world.browser();
    assert_eq!(booklet::open(&mut newcomer, &code).await, "/booklet/de");
    let list = newcomer.get("/booklet/de").await.text();
    let mut links = list.split("href=\"").filter(|part| part.starts_with("/booklet/de/vouchers/"));
    let coffee = links.find(|part| part.contains("Ein Kaffee geschenkt")).unwrap();
    let voucher = newcomer.get(coffee.split('"').next().unwrap()).await.text();
    assert!(voucher.contains("Wolkenbank am Musterbahnhof"), "it says where else: {voucher}");
    let mut links = list.split("href=\"").filter(|part| part.starts_with("/booklet/de/vouchers/"));
    let breakfast = links.find(|part| part.contains("ein Frühstück zum halben Preis")).unwrap();
    let only = newcomer.get(breakfast.split('"').next().unwrap()).await.text();
    assert!(only.contains("Gilt nur hier") && !only.contains("Musterbahnhof"), "{only}");
    let shown = voucher.split("class=\"ticket-code\"").nth(1).unwrap();
    let shown = shown.split_once('>').unwrap().1.split('<').next().unwrap().to_owned();
    let mut owner = world.signed_in("partner").await;
    let mut phone = pair(world, &mut owner, "Kasse 1").await;
    let redeemed = redeem(&shown, &mut phone).await.words();
    assert!(redeemed.contains("EINGELÖST") && !redeemed.contains("BEREITS"), "{redeemed}");
    assert_ne!(demo::link(&world.app, "card").await.unwrap(), address, "the next card waits");
}
