//! Phones and redemptions of the past, as a demo tells them: many in one write, with what decides and what the
//! journal says as at the counter. Nobody but the demo calls this.

use platform::clock::Moment;
use platform::db::Tx;
use sea_orm::DbErr;

use super::attempt::{mark, take_back};
use super::counting::{Claim, take};
use super::devices::store::{self as devices, Device};
use super::devices::{journal_name, pin_hash, token_hash};
use super::rules::{Reason, Undoer};
use super::store::{self, Redemption};
use crate::app::App;
use crate::ids::{DeviceId, PartnerId, PersonId, RedemptionId, VoucherId};
use crate::journal::{self, Entry};
use crate::vouchers::booklet::{self, Voucher};
use crate::vouchers::offers;

/// What was done at a counter.
#[derive(Clone, Copy, Debug)]
pub struct Told {
    /// The voucher.
    pub voucher: VoucherId,
    /// The phone.
    pub device: DeviceId,
    /// When, by our clock.
    pub at: Moment,
    /// When, by the clock of a phone that had no connection; it came in later.
    pub device_at: Option<Moment>,
}

/// Pairs a phone that nobody holds: its cookie was never given out, and its PIN is known to no one.
///
/// # Errors
/// The database's own.
pub async fn pair_for_demo(
    tx: &Tx,
    app: &App,
    partner: PartnerId,
    name: &str,
    by: PersonId,
    now: Moment,
) -> Result<DeviceId, DbErr> {
    let id = DeviceId::new();
    let device = Device {
        id,
        partner,
        name: name.to_owned(),
        lang: app.default_lang().word().to_owned(),
        pin_hash: pin_hash(&app.key, id, &platform::chance::token()),
        paired_at: now,
        seen_at: None,
        locked_at: None,
        locked_for: String::new(),
        removed_at: None,
    };
    let token = token_hash(&app.key, &platform::chance::token());
    devices::add(tx, &device, &token, by).await?;
    devices::opened(tx, id, now).await?;
    let entry = Entry::DevicePaired { device: id };
    journal::record(tx, now, &journal_name(id), None, &entry, "").await?;
    Ok(id)
}

/// Notes when a phone was used last.
///
/// # Errors
/// The database's own.
pub async fn seen_for_demo(tx: &Tx, device: DeviceId, at: Moment) -> Result<(), DbErr> {
    devices::seen(tx, device, at).await
}

/// Redeems a voucher once; nothing where it may not be redeemed.
///
/// # Errors
/// The database's own.
pub async fn redeem_for_demo(tx: &Tx, app: &App, told: Told) -> Result<Option<RedemptionId>, DbErr> {
    let today = app.clock.day(told.at);
    let Some((row, voucher, uses)) = row(tx, app, told).await? else { return Ok(None) };
    let mark = mark(app, row.id);
    let claim = Claim::new(row, &voucher, uses, mark);
    let verdicts = take(tx, vec![claim], today).await?;
    Ok(verdicts.into_iter().flatten().next().map(|row| row.id))
}

/// A second phone has redeemed the same voucher without a connection: it does not count, and both are told.
///
/// # Errors
/// The database's own.
pub async fn conflict_for_demo(tx: &Tx, app: &App, told: Told) -> Result<bool, DbErr> {
    let Some((row, ..)) = row(tx, app, told).await? else { return Ok(false) };
    let conflict = Reason::Used.word().to_owned();
    let row = Redemption { is_conflict: true, conflict, took_from_pool: false, ..row };
    store::add(tx, &row).await?;
    let entry = Entry::RedemptionConflict { redemption: mark(app, row.id) };
    journal::record(tx, row.at, &journal_name(told.device), None, &entry, "").await?;
    Ok(true)
}

/// The phone that has redeemed takes it back; false when that was done already.
///
/// # Errors
/// The database's own.
pub async fn take_back_for_demo(tx: &Tx, app: &App, id: RedemptionId, now: Moment) -> Result<bool, DbErr> {
    let Some(redemption) = store::one(tx, id).await? else { return Ok(false) };
    let Some(device) = redemption.device else { return Ok(false) };
    let actor = journal_name(device);
    take_back(tx, &redemption, (Undoer::Device, &actor), mark(app, id), now).await
}

/// The redemption as it is stored, and how often the voucher may be redeemed in its period.
async fn row(tx: &Tx, app: &App, told: Told) -> Result<Option<(Redemption, Voucher, i64)>, DbErr> {
    let Some(voucher) = booklet::voucher(tx, told.voucher).await? else { return Ok(None) };
    let Some(of) = booklet::of(tx, voucher.booklet).await? else { return Ok(None) };
    let Some(offer) = offers::of(tx, voucher.offer).await? else { return Ok(None) };
    let (key, town) = (platform::chance::token(), of.municipality);
    let redemption = Redemption {
        device_at: told.device_at,
        is_offline: told.device_at.is_some(),
        period: offer.period_key(app.clock.day(told.at)),
        took_from_pool: offer.pool.is_some(),
        ..Redemption::new(key, voucher.id, offer.id, offer.partner, town, told.device, told.at)
    };
    Ok(Some((redemption, voucher, offer.uses)))
}
