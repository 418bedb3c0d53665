//! Table `declined`.

use std::collections::HashMap;

use platform::clock::Moment;
use platform::db::{self, Tx};
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use crate::ids::MunicipalityId;

/// The tables this file owns.
pub const TABLES: &[&str] = &["declined"];

/// A town hall that has said "not now" itself.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Declined {
    pub municipality: MunicipalityId,
    /// The word of its reason; may be empty.
    pub reason: String,
    /// In its own words; may be empty.
    pub note: String,
    pub declined_at: Moment,
}

/// Notes that a municipality does not take part now.
pub async fn save(tx: &Tx, declined: &Declined) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into declined (municipality, reason, note, declined_at) values ($1, $2, $3, $4) \
         on conflict (municipality) do update set reason = excluded.reason, note = excluded.note, \
         declined_at = excluded.declined_at",
        values![
            declined.municipality,
            declined.reason.as_str(),
            declined.note.as_str(),
            declined.declined_at
        ],
    )
    .await
    .map(drop)
}

/// Forgets it: the municipality has changed its mind.
pub async fn remove(tx: &Tx, municipality: MunicipalityId) -> Result<bool, DbErr> {
    let gone = db::run(tx, "delete from declined where municipality = $1", values![municipality]).await?;
    Ok(gone == 1)
}

/// Forgets the words of those who said so three years ago; the reason stays.
pub async fn sweep(tx: &Tx, now: Moment) -> Result<u64, DbErr> {
    const THREE_YEARS: i64 = 3 * 365 * 24 * 60;
    let sql = "update declined set note = '' where declined_at < $1 and note <> ''";
    db::run(tx, sql, values![now.plus_minutes(-THREE_YEARS)]).await
}

/// What one municipality has said.
pub async fn of(c: &impl ConnectionTrait, municipality: MunicipalityId) -> Result<Option<Declined>, DbErr> {
    db::one(
        c,
        "select municipality, reason, note, declined_at from declined where municipality = $1",
        values![municipality],
    )
    .await
}

/// Everybody who has said so.
pub async fn all(c: &impl ConnectionTrait) -> Result<HashMap<MunicipalityId, Declined>, DbErr> {
    let all: Vec<Declined> =
        db::all(c, "select municipality, reason, note, declined_at from declined", vec![]).await?;
    Ok(all.into_iter().map(|declined| (declined.municipality, declined)).collect())
}
