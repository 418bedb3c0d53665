//! Redeeming: a partner's phone scans a voucher, sees it, and redeems it; each counts exactly once.
//!
//! Owns the tables `redemption` and `redemption_refusal`, and through `devices/` `device` and `device_pairing`.
//! `counting.rs` holds the one write that decides; `doors.rs` is what is read before. Who has redeemed which voucher
//! is known for 30 days; the journal never knows it.

mod attempt;
mod check;
mod counting;
mod devices;
mod doors;
mod history;
mod mails;
mod office;
mod offline;
mod photo;
mod result;
mod rules;
mod scan;
mod store;
mod told;

pub use counting::Counting;
pub use devices::store::device_name;
pub use devices::{Phones, TABLES as TABLES_OF_DEVICES};
pub use doors::AllTerms;
pub use mails::{disputed_mails, locked_mails};
pub use store::{
    Act, Counted, TABLES, WrongCode, acts, counted, first_at, open_disputes, wrong_codes_between,
};

pub use told::{Told, conflict_for_demo, pair_for_demo, redeem_for_demo, seen_for_demo, take_back_for_demo};

use platform::clock::Moment;
use platform::db::Tx;
use platform::{Error, Result};
use sea_orm::{ConnectionTrait, DbErr};

use crate::app::App;
use crate::ids::{PartnerId, RedemptionId, VoucherId};
use crate::journal::{self, Entry};
use crate::people::{Access, Role};
use crate::routes::Routes;
use crate::vouchers::booklet;
use rules::LINK_DAYS;

/// The screens of this part.
pub fn routes() -> Routes {
    const OWNER: Access = Access::staff(&[Role::Partner]);
    const LEAD: Access = Access::staff(&[Role::Lead]);
    Routes::new()
        .get("/{lang}/redeem/devices", OWNER, devices::list::show)
        .post("/{lang}/redeem/devices", OWNER, devices::list::submit)
        .get("/{lang}/redeem/devices/{id}", OWNER, devices::one::show)
        .post("/{lang}/redeem/devices/{id}", OWNER, devices::one::rename)
        .post("/{lang}/redeem/devices/{id}/lock", OWNER, devices::one::lock)
        .post("/{lang}/redeem/devices/{id}/unlock", OWNER, devices::one::unlock)
        .post("/{lang}/redeem/devices/{id}/removal", OWNER, devices::one::remove)
        .get("/{lang}/redeem/poster.pdf", OWNER, devices::poster::show)
        .get("/{lang}/redeem/history", OWNER, history::show)
        .post("/{lang}/redeem/history/{id}/undo", OWNER, history::submit_undo)
        .get("/{lang}/redeem/office", LEAD, office::show)
        .post("/{lang}/redeem/office/{id}/undo", LEAD, office::submit_undo)
        .post("/{lang}/redeem/office/{id}/settlement", LEAD, office::settle)
        .get("/{lang}/redeem/pair/{token}", Access::PUBLIC, devices::pair::show)
        .post("/{lang}/redeem/pair/{token}", Access::PUBLIC, devices::pair::submit)
        .post("/{lang}/redeem/pin", Access::PUBLIC, devices::pin::submit)
        .get("/{lang}/redeem", Access::PUBLIC, scan::show)
        .post("/{lang}/redeem", Access::PUBLIC, scan::submit)
        .post("/{lang}/redeem/photo", Access::PUBLIC, scan::submit_photo)
        .get("/{lang}/redeem/check/{token}", Access::PUBLIC, check::show)
        .post("/{lang}/redeem/check/{token}", Access::PUBLIC, check::submit)
        .get("/{lang}/redeem/result/{token}", Access::PUBLIC, result::show)
        .post("/{lang}/redeem/result/{token}/undo", Access::PUBLIC, result::submit_undo)
        .post("/{lang}/redeem/sync", Access::PUBLIC, offline::sync)
        .get("/redeem/worker.js", Access::PUBLIC, offline::worker)
        .get("/v/{code}", Access::PUBLIC, scan::scanned)
}

/// The last redemption of a voucher, as its booklet shows it.
#[derive(Clone, Debug)]
pub struct LastUse {
    /// When, by our clock.
    pub at: Moment,
    /// Where.
    pub partner: PartnerId,
    /// Which.
    pub redemption: RedemptionId,
    /// Whether the newcomer can say that it was not they.
    pub may_dispute: bool,
    /// Whether they have, and the town has settled that it stays redeemed.
    pub is_settled: bool,
}

/// The last redemption of a voucher that counts, within the 30 days in which anybody can tell; none otherwise.
///
/// # Errors
/// The database's own.
pub async fn last_of(c: &impl ConnectionTrait, voucher: VoucherId) -> Result<Option<LastUse>, DbErr> {
    let all = store::of_voucher(c, voucher).await?;
    Ok(all.into_iter().find(|one| !one.is_conflict).map(|one| LastUse {
        at: one.at,
        partner: one.partner,
        redemption: one.id,
        may_dispute: one.disputed_at.is_none(),
        is_settled: one.settled_at.is_some(),
    }))
}

/// Whether somebody has tried to redeem a voucher without a connection, which did not count, within the 30 days in
/// which anybody can tell: another redemption was faster, or there was none left.
///
/// # Errors
/// The database's own.
pub async fn has_conflict(c: &impl ConnectionTrait, voucher: VoucherId) -> Result<bool, DbErr> {
    Ok(store::of_voucher(c, voucher).await?.iter().any(|one| one.is_conflict))
}

/// A newcomer says: "Das war ich nicht". The town is told, and may undo it or settle that it stays. False when that was said already or the
/// redemption was undone. Whoever calls has made sure that it is one of the newcomer's own vouchers.
///
/// # Errors
/// The database's own.
pub async fn dispute(tx: &Tx, id: RedemptionId, now: Moment) -> Result<bool, DbErr> {
    let Some(redemption) = store::one(tx, id).await? else { return Ok(false) };
    if !store::dispute(tx, id, now).await? {
        return Ok(false);
    }
    // Neither which one nor by whom: the town's own page knows the first, nobody the second.
    let town = Some(redemption.municipality);
    journal::record(tx, now, "booklet", town, &Entry::RedemptionDisputed {}, "").await?;
    Ok(true)
}

/// Whether a partner has a phone that may redeem.
///
/// # Errors
/// The database's own.
pub async fn has_device(c: &impl ConnectionTrait, partner: PartnerId) -> Result<bool, DbErr> {
    let devices = devices::store::of_partner(c, partner).await?;
    Ok(devices.iter().any(|device| device.locked_at.is_none()))
}

/// Cuts all links that are to be cut, in pieces; answers how many rows that was.
///
/// # Errors
/// The database's own; the pieces before it are done.
pub async fn cut_all(app: &App) -> Result<u64> {
    let (now, mut all) = (app.clock.now(), 0);
    loop {
        let rows = app
            .db
            .write(move |tx| Box::pin(async move { Ok::<_, Error>(cut_links(tx, now).await?) }))
            .await?;
        if rows == 0 {
            return Ok(all);
        }
        all += rows;
    }
}

/// Deletes all that is kept no longer, in pieces; answers how many rows went.
///
/// # Errors
/// The database's own; the pieces before it are done.
pub async fn sweep_all(app: &App) -> Result<u64> {
    let (now, mut all) = (app.clock.now(), 0);
    loop {
        let rows =
            app.db.write(move |tx| Box::pin(async move { Ok::<_, Error>(sweep(tx, now).await?) })).await?;
        if rows == 0 {
            return Ok(all);
        }
        all += rows;
    }
}

/// A piece of it: forgets which vouchers were redeemed more than 30 days ago, and in which period they were; answers how many rows
/// that was.
///
/// # Errors
/// The database's own.
pub async fn cut_links(tx: &Tx, now: Moment) -> Result<u64, DbErr> {
    let before = now.plus_minutes(-LINK_DAYS * 24 * 60);
    Ok(store::cut_links(tx, before).await? + booklet::forget_periods(tx, before).await?)
}

/// A piece of it: deletes redemptions after 36 months, attempts that were refused after 90 days, and links for pairing that are
/// over; answers how many rows went.
///
/// # Errors
/// The database's own.
pub async fn sweep(tx: &Tx, now: Moment) -> Result<u64, DbErr> {
    let mut rows = devices::store::sweep(tx, now).await?;
    for partner in devices::store::partners(tx).await? {
        if rows >= store::PIECE.unsigned_abs() {
            break;
        }
        rows += store::sweep(tx, partner, now).await?;
    }
    Ok(rows)
}

/// What a test writes a whole year with.
#[cfg(test)]
pub use store::{Redemption, Refused, add as add_redemption, add_refusal};
