//! Redeeming: a partner's phone scans a voucher, sees it, and redeems it; each counts exactly once.
//!
//! Owns the table `redemption`, and through `refusals/` `redemption_refusal`, through `hours/` `partner_hour`, and
//! through `devices/` `device` and `device_pairing`.
//! `counting.rs` holds the one write that decides; `doors.rs` is what is read before. Which voucher was redeemed,
//! on which phone and when, is known for 30 days and then only the month; the journal never knows it.

mod attempt;
mod check;
mod counting;
mod devices;
mod doors;
mod history;
mod hours;
mod mails;
mod office;
mod offline;
mod photo;
mod refusals;
mod result;
mod rules;
mod scan;
mod seen;
mod store;
mod told;

pub use counting::Counting;
pub use devices::store::device_name;
pub use devices::{Phones, TABLES as TABLES_OF_DEVICES};
pub use doors::AllTerms;
pub use hours::{Hour, TABLES as TABLES_OF_HOURS, between as hours_between};
pub use mails::{asked_mails, disputed_mails, due_mails, locked_mails, news_mails, paired_mails};
pub use refusals::{TABLES as TABLES_OF_REFUSALS, WrongCode, wrong_codes_between};
pub use seen::Seen;
pub use store::{Act, Counted, TABLES, acts, counted, first_at, open_disputes, open_requests};
pub use told::{Told, conflict_for_demo, pair_for_demo, redeem_for_demo, seen_for_demo, take_back_for_demo};

use axum::http::HeaderMap;
use platform::Result;
use platform::clock::{Clock, Moment};
use platform::db::Tx;
use platform::texts::Lang;
use sea_orm::{ConnectionTrait, DbErr};

use crate::app::App;
use crate::ids::{PartnerId, RedemptionId, VoucherId};
use crate::journal::{self, Entry};
use crate::people::{Access, Role};
use crate::routes::Routes;
use crate::vouchers::booklet;
use crate::vouchers::pieces::in_pieces;
use devices::Closed;
use rules::{HOURS_KEPT_DAYS, LINK_DAYS};

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
        .post("/{lang}/redeem/history/{id}/request", OWNER, history::submit_request)
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

/// The language of the till that sends a request; none where it comes from no paired phone.
///
/// # Errors
/// The database's own.
pub async fn till(app: &App, headers: &HeaderMap) -> Result<Option<Lang>> {
    Ok(match devices::present(app, headers).await? {
        Ok(device) | Err(Closed::Pin(device)) => {
            Some(Lang::from_word(&device.lang).unwrap_or(app.default_lang()))
        }
        Err(Closed::Locked(_)) => Some(app.default_lang()),
        Err(Closed::Unpaired | Closed::Ended | Closed::Office) => None,
    })
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

/// What a booklet may know of a voucher's redemptions, within the 30 days in which anybody can tell.
pub struct Uses {
    /// The last one that counts.
    pub last: Option<LastUse>,
    /// Whether somebody has tried to redeem it without a connection, which did not count: another redemption was
    /// faster, or there was none left.
    pub has_conflict: bool,
}

/// The redemptions of a voucher.
///
/// # Errors
/// The database's own.
pub async fn uses_of(c: &impl ConnectionTrait, voucher: VoucherId) -> Result<Uses, DbErr> {
    let all = store::of_voucher(c, voucher).await?;
    let has_conflict = all.iter().any(|one| one.is_conflict);
    let last = all.into_iter().find(|one| !one.is_conflict).map(|one| LastUse {
        at: one.at,
        partner: one.partner,
        redemption: one.id,
        may_dispute: one.disputed_at.is_none(),
        is_settled: one.settled_at.is_some(),
    });
    Ok(Uses { last, has_conflict })
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
    let (now, clock) = (app.clock.now(), app.clock.clone());
    in_pieces(app, move |tx| Box::pin(async move { cut_links(tx, &clock, now).await })).await
}

/// Deletes all that is kept no longer, in pieces; answers how many rows went.
///
/// # Errors
/// The database's own; the pieces before it are done.
pub async fn sweep_all(app: &App) -> Result<u64> {
    let now = app.clock.now();
    in_pieces(app, move |tx| Box::pin(sweep(tx, now))).await
}

/// A piece of it: forgets of redemptions more than 30 days ago which voucher it was, on which phone and when within the
/// month, of vouchers in which period they were redeemed, and by which keys an attempt that was refused could be found
/// again; answers how many rows that was.
///
/// # Errors
/// The database's own.
pub async fn cut_links(tx: &Tx, clock: &Clock, now: Moment) -> Result<u64, DbErr> {
    let before = now.plus_minutes(-LINK_DAYS * 24 * 60);
    let refused = refusals::cut(tx, before).await? + refusals::forget_uses(tx, before).await?;
    let rows = refused + store::cut_links(tx, clock, before).await?;
    Ok(rows + booklet::forget_periods(tx, before).await?)
}

/// A piece of it: deletes redemptions after 36 months, attempts that were refused after 90 days, the hours of months
/// that nobody looks at any more, and links for pairing that are over; answers how many rows went.
///
/// # Errors
/// The database's own.
pub async fn sweep(tx: &Tx, now: Moment) -> Result<u64, DbErr> {
    let mut rows = devices::store::sweep(tx, now).await?;
    let oldest = now.plus_minutes(-HOURS_KEPT_DAYS * 24 * 60).timestamp().to_string();
    rows += hours::forget(tx, oldest.get(..7).unwrap_or_default()).await?;
    for partner in devices::store::partners(tx).await? {
        if rows >= store::PIECE.unsigned_abs() {
            break;
        }
        rows += store::sweep(tx, partner, now).await? + refusals::sweep(tx, partner, now).await?;
    }
    Ok(rows)
}

/// What a test writes a whole year with.
#[cfg(test)]
pub use {
    refusals::{Refused, add as add_refusal},
    store::{Redemption, add as add_redemption},
};

/// What a test does in the moment between reading and writing.
#[cfg(test)]
pub use {
    counting::{Claim, Stop, take as decide_together},
    rules::{Reason, Undoer},
    store::{settle, undo},
};
