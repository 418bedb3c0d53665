//! Table `redemption_refusal`.

use platform::clock::Moment;
use platform::db::{self, Tx};
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};
use uuid::Uuid;

use crate::ids::{DeviceId, OfferId, PartnerId};
use crate::vouchers::redemption::rules::{REFUSALS_KEPT_DAYS, Reason};
use crate::vouchers::redemption::store::PIECE;

/// The tables this file owns.
pub const TABLES: &[&str] = &["redemption_refusal"];

/// An attempt that was refused.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Refused {
    pub id: Uuid,
    pub device: DeviceId,
    pub partner: PartnerId,
    pub attempt: String,
    pub reason: String,
    /// The offer, if the partner may know it.
    pub offer: Option<OfferId>,
    /// When the voucher had been redeemed before.
    pub used_at: Option<Moment>,
    pub at: Moment,
    pub device_at: Option<Moment>,
    pub is_offline: bool,
}

impl Refused {
    /// Why.
    pub fn reason(&self) -> Reason {
        Reason::from_word(&self.reason).unwrap_or(Reason::Unknown)
    }
}

/// Adds an attempt that was refused; false when the attempt is known already, which changes nothing.
pub async fn add(tx: &Tx, row: &Refused) -> Result<bool, DbErr> {
    let added = db::run(
        tx,
        "insert into redemption_refusal (id, device, partner, attempt, reason, is_wrong, offer, used_at, at, \
         device_at, is_offline) \
         select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11 \
         where not exists (select 1 from redemption where attempt = $4) \
         on conflict (attempt) do nothing",
        values![
            row.id,
            row.device,
            row.partner,
            row.attempt.as_str(),
            row.reason.as_str(),
            row.reason().is_wrong(),
            row.offer,
            row.used_at,
            row.at,
            row.device_at,
            row.is_offline,
        ],
    )
    .await?;
    Ok(added == 1)
}

/// The refusal of an attempt.
pub async fn by_attempt(c: &impl ConnectionTrait, attempt: &str) -> Result<Option<Refused>, DbErr> {
    db::one(
        c,
        "select id, device, partner, attempt, reason, offer, used_at, at, device_at, is_offline \
         from redemption_refusal where attempt = $1",
        values![attempt],
    )
    .await
}

/// How many wrong codes a phone has tried since a moment.
pub async fn wrong_codes(c: &impl ConnectionTrait, device: DeviceId, since: Moment) -> Result<i64, DbErr> {
    let sql = "select count(*) as value from redemption_refusal where device = $1 and at > $2 and is_wrong";
    Ok(db::value(c, sql, values![device, since]).await?.unwrap_or(0))
}

/// How many wrong codes all phones of a partner have tried since a moment.
pub async fn wrong_codes_of(
    c: &impl ConnectionTrait,
    partner: PartnerId,
    since: Moment,
) -> Result<i64, DbErr> {
    let sql = "select count(*) as value from redemption_refusal where partner = $1 and at > $2 and is_wrong";
    Ok(db::value(c, sql, values![partner, since]).await?.unwrap_or(0))
}

/// A wrong code that was tried.
#[derive(Clone, Debug, FromQueryResult)]
pub struct WrongCode {
    /// The phone.
    pub device: DeviceId,
    /// Its partner.
    pub partner: PartnerId,
    /// When.
    pub at: Moment,
}

/// The wrong codes from one moment to another.
///
/// # Errors
/// The database's own.
pub async fn wrong_codes_between(
    c: &impl ConnectionTrait,
    since: Moment,
    until: Moment,
) -> Result<Vec<WrongCode>, DbErr> {
    let sql = "select device, partner, at from redemption_refusal where at >= $1 and at < $2 and is_wrong";
    db::all(c, sql, values![since, until]).await
}

#[derive(FromQueryResult)]
struct Uncut {
    id: Uuid,
}

/// Forgets the keys of attempts that were refused before a moment, and when the voucher had been redeemed before, the
/// oldest first and a piece at a time; answers how many rows that was. A phone may still hold the key beside the code,
/// and the moment is that of a redemption.
pub async fn cut(tx: &Tx, before: Moment) -> Result<u64, DbErr> {
    let sql = "select id from redemption_refusal where not is_cut and at < $1 order by at limit $2";
    let rows: Vec<Uncut> = db::all(tx, sql, values![before, PIECE]).await?;
    for row in &rows {
        let sql = "update redemption_refusal set attempt = $2, used_at = null, is_cut = $3 where id = $1";
        db::run(tx, sql, values![row.id, row.id.to_string(), true]).await?;
    }
    Ok(rows.len() as u64)
}

/// Forgets of attempts that were refused when the redemption before was, a piece at a time; answers how many rows that
/// was.
pub async fn forget_uses(tx: &Tx, before: Moment) -> Result<u64, DbErr> {
    let sql = "update redemption_refusal set used_at = null where id in \
               (select id from redemption_refusal where used_at is not null and used_at < $1 limit $2)";
    db::run(tx, sql, values![before, PIECE]).await
}

/// Deletes the attempts of a partner that were refused so long ago that they are kept no longer, a piece at a time;
/// answers how many rows went.
pub async fn sweep(tx: &Tx, partner: PartnerId, now: Moment) -> Result<u64, DbErr> {
    let before = now.plus_minutes(-REFUSALS_KEPT_DAYS * 24 * 60);
    let sql = "delete from redemption_refusal where id in \
               (select id from redemption_refusal where partner = $1 and at < $2 limit $3)";
    db::run(tx, sql, values![partner, before, PIECE]).await
}
