//! In which hours of the day a partner redeems: what is kept of the moments once they are cut.
//!
//! Owns the table `partner_hour`. `findings/` learns from it what is late for whom.

mod store;

pub use store::{Hour, TABLES, between, forget};

use std::collections::{BTreeMap, BTreeSet};

use platform::clock::{Clock, Day, Moment};
use platform::db::Tx;
use sea_orm::DbErr;

use crate::ids::PartnerId;

/// Notes in which hours partners have redeemed, each hour of a day once, before that can be told no longer.
pub async fn note(tx: &Tx, clock: &Clock, counted: &[(PartnerId, Moment)]) -> Result<(), DbErr> {
    let hours: BTreeSet<(PartnerId, Day, i64)> =
        counted.iter().map(|(partner, at)| (*partner, clock.day(*at), hour(clock, *at))).collect();
    let mut days: BTreeMap<(PartnerId, String, i64), i64> = BTreeMap::new();
    for (partner, day, hour) in hours {
        *days.entry((partner, month_of(day), hour)).or_default() += 1;
    }
    for ((partner, month, hour), many) in days {
        store::add(tx, partner, &month, hour, many).await?;
    }
    Ok(())
}

fn hour(clock: &Clock, at: Moment) -> i64 {
    clock.time_of_day(at).split(':').next().and_then(|hour| hour.parse().ok()).unwrap_or(12)
}

/// The month of a day, such as `2026-11`.
pub fn month_of(day: Day) -> String {
    day.to_string().chars().take(7).collect()
}
