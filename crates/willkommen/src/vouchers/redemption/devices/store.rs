//! Tables `device` and `device_pairing`.

use platform::clock::Moment;
use platform::db::{self, Tx};
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use crate::ids::{DeviceId, PartnerId, PersonId};
use crate::vouchers::redemption::rules::{Lock, MOST_WRONG_PINS, PAIRING_MINUTES};

/// The tables this file owns.
pub const TABLES: &[&str] = &["device", "device_pairing"];

/// A phone that redeems for a partner.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Device {
    pub id: DeviceId,
    pub partner: PartnerId,
    pub name: String,
    /// The language in which it was paired.
    pub lang: String,
    pub pin_hash: String,
    pub paired_at: Moment,
    /// When it was used last, to within a few minutes; none as long as nobody has typed its PIN.
    pub seen_at: Option<Moment>,
    pub locked_at: Option<Moment>,
    /// The word of the reason why it is locked; empty otherwise.
    pub locked_for: String,
    pub removed_at: Option<Moment>,
}

impl Device {
    /// Why it redeems nothing, if it does not.
    pub fn lock(&self) -> Option<Lock> {
        self.locked_at.and_then(|_| Lock::from_word(&self.locked_for))
    }
}

macro_rules! devices {
    ($which:literal) => {
        concat!(
            "select id, partner, name, lang, pin_hash, paired_at, seen_at, locked_at, locked_for, removed_at \
             from device ",
            $which
        )
    };
}

/// The phones of a partner in the order in which they were paired.
pub async fn of_partner(c: &impl ConnectionTrait, partner: PartnerId) -> Result<Vec<Device>, DbErr> {
    db::all(c, devices!("where partner = $1 and removed_at is null order by paired_at, id"), values![partner])
        .await
}

/// A phone, also one that was removed.
pub async fn one(c: &impl ConnectionTrait, id: DeviceId) -> Result<Option<Device>, DbErr> {
    db::one(c, devices!("where id = $1"), values![id]).await
}

/// The phone with a cookie.
pub async fn by_token(c: &impl ConnectionTrait, hash: &str) -> Result<Option<Device>, DbErr> {
    db::one(c, devices!("where token_hash = $1 and removed_at is null"), values![hash]).await
}

/// The phones of a partner by their identifier, those that were removed among them.
pub async fn names(c: &impl ConnectionTrait, partner: PartnerId) -> Result<Vec<Device>, DbErr> {
    db::all(c, devices!("where partner = $1 order by paired_at, id"), values![partner]).await
}

#[derive(FromQueryResult)]
struct PartnerRow {
    partner: PartnerId,
}

/// All partners who have or had a phone.
pub async fn partners(c: &impl ConnectionTrait) -> Result<Vec<PartnerId>, DbErr> {
    let rows: Vec<PartnerRow> =
        db::all(c, "select distinct partner from device order by partner", vec![]).await?;
    Ok(rows.into_iter().map(|row| row.partner).collect())
}

/// Adds a phone.
pub async fn add(tx: &Tx, device: &Device, token_hash: &str, by: PersonId) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into device (id, partner, name, lang, token_hash, pin_hash, paired_at, paired_by, locked_for, \
         wrong_pins) values ($1, $2, $3, $4, $5, $6, $7, $8, '', 0)",
        values![
            device.id,
            device.partner,
            device.name.as_str(),
            device.lang.as_str(),
            token_hash,
            device.pin_hash.as_str(),
            device.paired_at,
            by,
        ],
    )
    .await
    .map(drop)
}

/// Notes that a phone was used.
pub async fn seen(tx: &Tx, id: DeviceId, now: Moment) -> Result<(), DbErr> {
    db::run(tx, "update device set seen_at = $2 where id = $1 and locked_at is null", values![id, now])
        .await
        .map(drop)
}

/// Notes that the right PIN was typed; false when the phone is locked.
pub async fn opened(tx: &Tx, id: DeviceId, now: Moment) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update device set seen_at = $2, wrong_pins = 0 where id = $1 and locked_at is null",
        values![id, now],
    )
    .await?;
    Ok(changed == 1)
}

/// Counts a wrong PIN; the last one that is permitted locks the phone. Answers whether it is locked now.
pub async fn count_wrong_pin(tx: &Tx, id: DeviceId, now: Moment) -> Result<bool, DbErr> {
    db::run(
        tx,
        "update device set wrong_pins = wrong_pins + 1 where id = $1 and locked_at is null",
        values![id],
    )
    .await?;
    let locked = db::run(
        tx,
        "update device set locked_at = $2, locked_for = $3 \
         where id = $1 and locked_at is null and wrong_pins >= $4",
        values![id, now, Lock::Pins.word(), MOST_WRONG_PINS],
    )
    .await?;
    Ok(locked == 1)
}

/// Locks a phone; false when it was locked already.
pub async fn lock(
    tx: &Tx,
    id: DeviceId,
    why: Lock,
    by: Option<PersonId>,
    now: Moment,
) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update device set locked_at = $2, locked_for = $3, locked_by = $4 \
         where id = $1 and locked_at is null and removed_at is null",
        values![id, now, why.word(), by],
    )
    .await?;
    Ok(changed == 1)
}

/// Unlocks a phone, which asks for its PIN before it redeems anything; false when it was not locked.
pub async fn unlock(tx: &Tx, id: DeviceId) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update device set locked_at = null, locked_for = '', locked_by = null, wrong_pins = 0, seen_at = null \
         where id = $1 and locked_at is not null and removed_at is null",
        values![id],
    )
    .await?;
    Ok(changed == 1)
}

/// Gives a phone another name.
pub async fn rename(tx: &Tx, id: DeviceId, name: &str) -> Result<(), DbErr> {
    db::run(tx, "update device set name = $2 where id = $1 and removed_at is null", values![id, name])
        .await
        .map(drop)
}

/// Removes a phone: its cookie opens nothing any more. The row stays, because redemptions name it. False when
/// that was done already.
pub async fn remove(tx: &Tx, id: DeviceId, now: Moment) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update device set removed_at = $2, token_hash = null, pin_hash = '' where id = $1 and removed_at is null",
        values![id, now],
    )
    .await?;
    Ok(changed == 1)
}

/// A link for pairing.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Pairing {
    pub partner: PartnerId,
    pub created_by: PersonId,
    pub expires_at: Moment,
    pub used_at: Option<Moment>,
}

/// Adds a link for pairing. Those that the partner has not used are gone: one is enough.
pub async fn add_pairing(
    tx: &Tx,
    hash: &str,
    partner: PartnerId,
    by: PersonId,
    now: Moment,
) -> Result<(), DbErr> {
    db::run(tx, "delete from device_pairing where partner = $1 and used_at is null", values![partner])
        .await?;
    db::run(
        tx,
        "insert into device_pairing (token_hash, partner, created_by, expires_at) values ($1, $2, $3, $4)",
        values![hash, partner, by, now.plus_minutes(PAIRING_MINUTES)],
    )
    .await
    .map(drop)
}

/// A link for pairing.
pub async fn pairing(c: &impl ConnectionTrait, hash: &str) -> Result<Option<Pairing>, DbErr> {
    db::one(
        c,
        "select partner, created_by, expires_at, used_at from device_pairing where token_hash = $1",
        values![hash],
    )
    .await
}

/// Uses a link up; false when it was used already or is too old.
pub async fn use_pairing(tx: &Tx, hash: &str, now: Moment) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update device_pairing set used_at = $2 where token_hash = $1 and used_at is null and expires_at > $2",
        values![hash, now],
    )
    .await?;
    Ok(changed == 1)
}

/// Deletes links that are over; answers how many.
pub async fn sweep(tx: &Tx, now: Moment) -> Result<u64, DbErr> {
    db::run(tx, "delete from device_pairing where expires_at < $1", values![now.plus_minutes(-24 * 60)]).await
}

/// The name of a phone.
///
/// # Errors
/// The database's own.
pub async fn device_name(c: &impl ConnectionTrait, id: DeviceId) -> Result<Option<String>, DbErr> {
    db::value(c, "select name as value from device where id = $1", values![id]).await
}
