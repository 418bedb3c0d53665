//! In which hours of the day a partner redeems: what is kept of the moments once they are cut.
//!
//! Owns the table `partner_hour`. `findings/` learns from it what is late for whom.

mod store;

pub use store::{Hour, TABLES, between, forget};

use platform::clock::{Clock, Day, Moment};
use platform::db::Tx;
use sea_orm::DbErr;

use crate::ids::PartnerId;

/// The beginning of the hour, by the clocks of the region, to which a moment belongs.
#[must_use]
pub fn beginning(clock: &Clock, at: Moment) -> Moment {
    const MINUTE: i64 = 60_000_000;
    let (_, minute) = hour_and_minute(clock, at);
    Moment(at.0.div_euclid(MINUTE) * MINUTE).plus_minutes(-minute)
}

/// Notes that a partner has redeemed on one day more within the hour with such a beginning, before that can be told no
/// longer.
///
/// # Errors
/// The database's own.
pub async fn note(tx: &Tx, clock: &Clock, partner: PartnerId, beginning: Moment) -> Result<(), DbErr> {
    let (hour, _) = hour_and_minute(clock, beginning);
    store::add(tx, partner, &month_of(clock.day(beginning)), hour, 1).await
}

fn hour_and_minute(clock: &Clock, at: Moment) -> (i64, i64) {
    let time = clock.time_of_day(at);
    let (hour, minute) = time.split_once(':').unwrap_or_default();
    (hour.parse().unwrap_or(12), minute.parse().unwrap_or_default())
}

/// The month of a day, such as `2026-11`.
pub fn month_of(day: Day) -> String {
    day.to_string().chars().take(7).collect()
}
