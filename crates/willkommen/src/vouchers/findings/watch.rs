//! Once a day: looks through the month, and in its first days through the one before, for what is unusual.

use std::collections::{BTreeSet, HashMap};

use platform::clock::{Clock, Day, Moment};
use platform::{Error, Result};

use super::rules::{self, Act, HandOut, Month, Wrong};
use super::store;
use crate::app::App;
use crate::ids::{CardId, MunicipalityId, PartnerId, VoucherId};
use crate::journal::{self, Entry};
use crate::vouchers::{booklet, cards, partners, redemption};

/// So many days of a month one looks at the month before as well.
const LATE_DAYS: i32 = 3;

/// Looks, unless that was done today; answers how many new findings there are.
///
/// # Errors
/// The database's own.
pub async fn look(app: &App) -> Result<usize> {
    let today = app.clock.today();
    let is_new = app
        .db
        .write(move |tx| Box::pin(async move { store::begin(tx, today).await }))
        .await
        .map_err(Error::from)?;
    if !is_new {
        return Ok(0);
    }
    let firsts: BTreeSet<Day> =
        [today.plus_days(-LATE_DAYS), today].into_iter().filter_map(first_of_month).collect();
    let mut new = 0;
    for first in firsts {
        new += look_at(app, first).await?;
    }
    Ok(new)
}

fn first_of_month(day: Day) -> Option<Day> {
    format!("{}-01", month_of(day)).parse::<Day>().ok()
}

/// The month of a day, such as `2026-11`.
fn month_of(day: Day) -> String {
    day.to_string().chars().take(7).collect()
}

async fn look_at(app: &App, first: Day) -> Result<usize> {
    let found = rules::unusual(&gather(app, first).await?);
    let month = month_of(first);
    let now = app.clock.now();
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let mut new = 0;
                for one in &found {
                    if store::add(tx, &month, one, now).await? {
                        let pattern = one.pattern.word().to_owned();
                        let entry = Entry::AnomalyFound { pattern };
                        journal::record(tx, now, "system", Some(one.town), &entry, "").await?;
                        new += 1;
                    }
                }
                Ok::<_, Error>(new)
            })
        })
        .await
}

fn beginning(clock: &Clock, day: Day) -> Result<Moment> {
    clock.beginning(day).parse::<Moment>().map_err(Error::unexpected)
}

/// Everything that the rules ask for.
async fn gather(app: &App, first: Day) -> Result<Month> {
    let (c, clock) = (app.db.read(), &app.clock);
    let (from, to) = (beginning(clock, first)?, beginning(clock, first.plus_months(1))?);
    let card_of = booklet::cards_of_used(c).await?;
    let acts = acts(clock, &card_of, redemption::acts(c, from, to).await?);
    let begins = first.plus_months(-3);
    let before = redemption::acts(c, beginning(clock, begins)?, from).await?;
    let mut open_hours = rules::open_hours(&self::acts(clock, &card_of, before));
    // Of redemptions before the last 30 days only the hours are known.
    for cut in redemption::hours_between(c, &month_of(begins), &month_of(first)).await? {
        rules::add_hours(&mut open_hours, cut.partner, cut.hour, cut.days);
    }
    let mut hand_outs = Vec::new();
    for one in cards::handed_out_between(c, from, to).await? {
        hand_outs.push(HandOut {
            town: one.municipality,
            clerk: one.clerk,
            card: one.card,
            at: minutes(one.at),
            day: clock.day(one.at),
            opened: one.opened_at.map(minutes),
        });
    }
    let moved = cards::moved(c, beginning(clock, first.plus_months(-2))?, to).await?;
    let handed_out = moved.into_iter().map(|town| (town.municipality, town.handed_out)).collect();
    let mut wrong = Vec::new();
    let mut home: HashMap<PartnerId, MunicipalityId> = HashMap::new();
    for one in redemption::wrong_codes_between(c, from, to).await? {
        wrong.push(Wrong { device: one.device, partner: one.partner, day: clock.day(one.at) });
        if !home.contains_key(&one.partner) {
            let towns = partners::towns_of(c, one.partner).await?;
            home.extend(towns.first().map(|town| (one.partner, *town)));
        }
    }
    Ok(Month { acts, hand_outs, wrong, open_hours, handed_out, home })
}

fn acts(clock: &Clock, card_of: &HashMap<VoucherId, CardId>, rows: Vec<redemption::Act>) -> Vec<Act> {
    rows.into_iter()
        .map(|row| Act {
            device: row.device,
            partner: row.partner,
            town: row.municipality,
            card: row.voucher.and_then(|voucher| card_of.get(&voucher).copied()),
            at: minutes(row.at),
            day: clock.day(row.at),
            hour: hour(clock, row.at),
            is_compared: row.is_compared,
        })
        .collect()
}

const fn minutes(at: Moment) -> i64 {
    at.0.div_euclid(60_000_000)
}

fn hour(clock: &Clock, at: Moment) -> i64 {
    let time = clock.time_of_day(at);
    time.split(':').next().and_then(|hour| hour.parse().ok()).unwrap_or(12)
}
