//! A year of a region: the cards of every town add up, what was planted is found and nothing beside it, and the
//! statistics say what happened without telling what is small.
//!
//! Weeks and months with three times as many newcomers are among it. The seed was used for nothing else. Six of the
//! 59 towns, unless `WILLKOMMEN_WHOLE_YEAR` is set (`make endurance`): then all of them, with more than 70,000 cards
//! and 2,000 offers.

use platform::values;
use serde_json::Value;

use super::participation::count;
use super::simulated_year::{Numbers, Year, day, moment, needed, write};
use crate::vouchers::cards::{self, Tally};
use crate::vouchers::findings::simulation::{Pattern, YEAR};
use crate::vouchers::{findings, statistics};

const SEED: u64 = 8_802;
/// What is planted in which month.
const PLANTED: [Option<Pattern>; 12] = [
    None,
    None,
    None,
    Some(Pattern::Burst),
    Some(Pattern::Night),
    Some(Pattern::Share),
    None,
    None,
    Some(Pattern::Issue),
    Some(Pattern::Wrong),
    Some(Pattern::Swift),
    Some(Pattern::Compared),
];

#[tokio::test(flavor = "multi_thread")]
async fn a_year_of_a_region_adds_up_and_what_was_planted_is_found() {
    let is_whole = std::env::var_os("WILLKOMMEN_WHOLE_YEAR").is_some();
    let mut year = Year::begin(SEED, is_whole).await;
    let mut months = Vec::new();
    let mut planted = Vec::new();
    for (spike, pattern) in YEAR.into_iter().zip(PLANTED) {
        let mut month = year.region.month(spike);
        planted.push(pattern.map(|pattern| (pattern, year.region.plant(&mut month, pattern))));
        year.region.go_on(month.clone());
        months.push(month);
    }
    for (town, many) in needed(&year.region, &months) {
        year.fill_drawer(town, many).await;
    }
    for (number, (month, planted)) in months.iter().zip(&planted).enumerate() {
        let first = day(&format!("2026-{:02}-01", number + 1));
        let steps = year.steps(month, first);
        write(&year.world, steps).await;
        let app = &year.world.app;
        app.clock.set(moment(&app.clock, first.last_of_month(), 23 * 60));
        let found = findings::look(app).await.unwrap();
        assert_eq!(found, usize::from(planted.is_some()), "month {}: {planted:?}", number + 1);
        if let Some((pattern, subject)) = planted {
            let sql = "select count(*) as value from voucher_finding \
                       where month = $1 and pattern = $2 and subject = $3";
            let name = first.to_string()[..7].to_owned();
            let known: Option<i64> =
                platform::db::value(app.db.read(), sql, values![name, pattern.word(), *subject])
                    .await
                    .unwrap();
            assert_eq!(known, Some(1), "{pattern:?}");
        }
    }
    adds_up(&year).await;
    is_told(&year).await;
}

/// The cards of every town, by its batches and by its cards.
async fn adds_up(year: &Year) {
    let c = year.world.app.db.read();
    let mut issued = 0;
    for town in &year.region.towns {
        let tally = cards::tally(c, town.id).await.unwrap();
        assert!(tally.adds_up(), "{tally:?}");
        assert_eq!(tally, year.tallies[&town.id]);
        issued += tally.issued;
    }
    let sizes = "select cast(sum(size) as bigint) as value from card_batch";
    let all = "select count(*) as value from card";
    assert_eq!((count(&year.world, sizes).await, count(&year.world, all).await), (issued, issued));
    let handed_out: i64 = year.handed_out.values().flatten().sum();
    let offers = count(&year.world, "select count(*) as value from offer").await;
    let (least, enough) = if year.region.towns.len() > 6 { (70_000, 2_000) } else { (6_000, 200) };
    assert!(handed_out >= least && offers >= enough, "{handed_out} cards, {offers} offers");
    let counted = "select count(*) as value from redemption where not is_conflict";
    let used = "select cast(sum(used) as bigint) as value from voucher";
    let counts = (count(&year.world, counted).await, count(&year.world, used).await);
    assert_eq!(counts, (year.redemptions, year.redemptions));

    // The statement of a town says the same, and its months lead to what is in the drawer.
    let Tally { issued, handed_out, void, stock } = year.tallies[&year.town(0)];
    let csv = year.world.signed_in("lead").await.get("/de/cards/statement.csv").await.text();
    let sum = format!("\"{issued}\";\"{handed_out}\";\"{void}\";\"\";\"{stock}\"");
    assert!(csv.contains(&sum), "{sum}: {csv}");
    let last = csv.lines().last().unwrap();
    assert!(last.ends_with(&format!(";\"{stock}\"")), "{last}");
}

/// The statistics of the year.
async fn is_told(year: &Year) {
    let app = &year.world.app;
    app.clock.set("2027-01-10T10:00:00+01:00".parse().unwrap());
    assert!(statistics::close_months(app).await.unwrap() >= 12);
    let mut agency = year.world.signed_in("agency").await;
    let mut by_partner = Numbers::new();
    for (name, months) in &year.by_offer {
        let partner = name.rsplit(" (").next().unwrap().trim_end_matches(')').to_owned();
        let sums = by_partner.entry(partner).or_default();
        for (sum, many) in sums.iter_mut().zip(months) {
            *sum += many;
        }
    }
    let mut small = 0;
    for (view, expected) in [
        ("towns", &year.redeemed),
        ("handed-out", &year.handed_out),
        ("opened", &year.opened),
        ("offers", &year.by_offer),
        ("partners", &by_partner),
    ] {
        let address = format!("/de/vouchers/statistics.json?view={view}&year=2026");
        let json: Value = serde_json::from_str(&agency.get(&address).await.text()).unwrap();
        small += compare(view, &json, expected);
    }
    assert!(small > 0, "nothing was small enough to be hidden");
}

/// Holds a table against what happened; answers how many cells were too small to be shown.
fn compare(view: &str, json: &Value, expected: &Numbers) -> usize {
    let rows = json["rows"].as_array().unwrap();
    assert_eq!(rows.len(), expected.len(), "{view}");
    let mut small = 0;
    for month in 0..12 {
        let sum: i64 = expected.values().map(|months| months[month]).sum();
        assert_eq!(json["total"][month].as_i64(), Some(sum), "{view}, month {}", month + 1);
        let mut hidden = 0;
        for row in rows {
            let (name, cell) = (row["name"].as_str().unwrap(), &row["values"][month]);
            let many = expected[name][month];
            match (cell.as_i64(), cell.as_str()) {
                (Some(number), _) => {
                    assert_eq!(number, many, "{view}, {name}");
                    assert!(number == 0 || number >= 5, "{view}, {name}: {number}");
                }
                (None, Some("under_5")) => assert!((1..5).contains(&many), "{view}, {name}: {many}"),
                (None, said) => assert_eq!(said, Some("not_shown"), "{view}, {name}"),
            }
            hidden += usize::from(cell.is_string());
            small += usize::from(cell.as_str() == Some("under_5"));
        }
        // One alone would be the sum less all others.
        assert_ne!(hidden, 1, "{view}, month {}", month + 1);
    }
    small
}
