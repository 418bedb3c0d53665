//! Table `partner_hour`.

use platform::db::{self, Tx};
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use crate::ids::PartnerId;

/// The tables this file owns.
pub const TABLES: &[&str] = &["partner_hour"];

/// On how many days of a month a partner has redeemed within an hour of the day.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Hour {
    /// Who.
    pub partner: PartnerId,
    /// The hour, from 0 to 23.
    pub hour: i64,
    /// On how many days.
    pub days: i64,
}

/// Adds days of a month, such as `2026-11`, on which a partner has redeemed within an hour.
pub async fn add(tx: &Tx, partner: PartnerId, month: &str, hour: i64, days: i64) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into partner_hour (partner, month, hour, days) values ($1, $2, $3, $4) \
         on conflict (partner, month, hour) do update set days = partner_hour.days + excluded.days",
        values![partner, month, hour, days],
    )
    .await
    .map(drop)
}

/// The hours of redemptions that were cut, from one month to the one before another, such as `2026-11`.
///
/// # Errors
/// The database's own.
pub async fn between(c: &impl ConnectionTrait, first: &str, end: &str) -> Result<Vec<Hour>, DbErr> {
    let sql = "select partner, hour, days from partner_hour where month >= $1 and month < $2 \
               order by partner, hour, month";
    db::all(c, sql, values![first, end]).await
}

/// Deletes the hours of months before one; answers how many rows went.
pub async fn forget(tx: &Tx, month: &str) -> Result<u64, DbErr> {
    db::run(tx, "delete from partner_hour where month < $1", values![month]).await
}
