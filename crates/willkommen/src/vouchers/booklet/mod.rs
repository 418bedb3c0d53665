//! The newcomer's booklet (Gutscheinheft): a card's code opens it, without account, app or name.
//!
//! Owns the tables `booklet`, `voucher` and `booklet_move`. One device holds a booklet at a time, known by the
//! hash of a cookie; it keeps it only if somebody asks for that. Its pages speak eight languages ([`speech`]),
//! stand in a frame of their own ([`shell`]) and work without script.

mod data;
mod facts;
mod filling;
mod holder;
mod list;
pub mod mark;
mod moving;
pub mod notices;
mod offline;
mod one;
mod open;
pub mod rules;
mod saving;
pub mod shell;
pub mod speech;
mod store;

pub use facts::{Present, Shops};
pub use filling::{add_offer, complete, end_offer, fill_all, moved_to};
pub use holder::Holder;
pub use open::open_for_demo;
pub use store::{Booklet, Presented, TABLES, Use, Voucher, cards_of_used};

use std::collections::HashSet;

use platform::clock::{Day, Moment};
use platform::code::Code;
use platform::db::Tx;
use platform::secret::Key;
use platform::{Error, Result};
use sea_orm::{ConnectionTrait, DbErr};

use super::code::VOUCHER;
use super::offers::Period;
use crate::app::App;
use crate::ids::{BookletId, VoucherId};
use crate::people::Access;
use crate::routes::Routes;

/// The screens of the booklet.
pub fn routes() -> Routes {
    Routes::new()
        .get("/booklet/worker.js", Access::PUBLIC, offline::worker)
        .get("/booklet/{tongue}/manifest.webmanifest", Access::PUBLIC, offline::manifest)
        .get("/booklet/{tongue}/open", Access::PUBLIC, open::show)
        .post("/booklet/{tongue}/open", Access::PUBLIC, open::submit)
        .get("/booklet/{tongue}", Access::PUBLIC, list::show)
        .get("/booklet/{tongue}/vouchers/{id}", Access::PUBLIC, one::show)
        .get("/booklet/{tongue}/vouchers/{id}/state", Access::PUBLIC, one::standing)
        .post("/booklet/{tongue}/vouchers/{id}/dispute", Access::PUBLIC, one::dispute)
        .post("/booklet/{tongue}/saved", Access::PUBLIC, saving::save)
        .post("/booklet/{tongue}/leave", Access::PUBLIC, saving::leave)
        .get("/booklet/{tongue}/left", Access::PUBLIC, saving::left)
        .get("/booklet/{tongue}/move", Access::PUBLIC, moving::show)
        .post("/booklet/{tongue}/move", Access::PUBLIC, moving::submit)
        .get("/booklet/{tongue}/data", Access::PUBLIC, data::show)
        .get("/booklet/{tongue}/data/download", Access::PUBLIC, data::download)
        .get("/booklet/{tongue}/data/deletion", Access::PUBLIC, data::ask)
        .post("/booklet/{tongue}/data/deletion", Access::PUBLIC, data::delete)
        .get("/booklet/{tongue}/deleted", Access::PUBLIC, data::deleted)
}

/// The voucher with a code, and the town of its booklet.
///
/// # Errors
/// The database's own.
pub async fn voucher_by_code(
    c: &impl ConnectionTrait,
    key: &Key,
    code: &Code,
) -> Result<Option<Presented>, DbErr> {
    store::voucher_by_hash(c, &VOUCHER.hash(key, code)).await
}

/// One voucher.
///
/// # Errors
/// The database's own.
pub async fn voucher(c: &impl ConnectionTrait, id: VoucherId) -> Result<Option<Voucher>, DbErr> {
    store::voucher(c, id).await
}

/// The vouchers of a booklet.
///
/// # Errors
/// The database's own.
pub async fn vouchers_of(c: &impl ConnectionTrait, booklet: BookletId) -> Result<Vec<Voucher>, DbErr> {
    store::vouchers_of(c, booklet).await
}

/// One booklet.
///
/// # Errors
/// The database's own.
pub async fn booklet_of(c: &impl ConnectionTrait, id: BookletId) -> Result<Option<Booklet>, DbErr> {
    store::of(c, id).await
}

/// Redeems vouchers once more, each at most as often as it may be in the period, and answers which could be redeemed.
/// One statement decides, whoever else tries at the same moment. Each voucher stands there at most once.
///
/// # Errors
/// The database's own.
pub async fn use_all(tx: &Tx, uses: &[Use], today: Day) -> Result<HashSet<VoucherId>, DbErr> {
    store::use_all(tx, uses, today).await
}

/// Redeems one voucher.
#[cfg(test)]
pub async fn use_one(
    tx: &Tx,
    voucher: VoucherId,
    period: &str,
    allowed: i64,
    today: Day,
) -> Result<bool, DbErr> {
    let period = period.to_owned();
    Ok(!store::use_all(tx, &[Use { voucher, period, allowed }], today).await?.is_empty())
}

/// Takes back one redemption of a period; false when there is none.
///
/// # Errors
/// The database's own.
pub async fn undo_one(tx: &Tx, voucher: VoucherId, period: &str) -> Result<bool, DbErr> {
    store::undo_one(tx, voucher, period).await
}

/// Forgets when vouchers were redeemed, once the period in which they were was over on a day; answers how many.
/// Until then a redemption without a connection may still come in for that period.
///
/// # Errors
/// The database's own.
pub async fn forget_periods(tx: &Tx, before: Moment) -> Result<u64, DbErr> {
    let day = day_of(before)?;
    let keys = [Period::Day, Period::Week, Period::Month, Period::Year].map(|period| period.key(day));
    store::forget_periods(tx, &keys, PIECE).await
}

/// So many booklets are deleted in one write.
const PIECE: i64 = 200;

/// Deletes all booklets whose time is over, in pieces; answers how many rows went.
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

/// Deletes a piece of the booklets whose time is over: half a year after the last voucher, two years after the card was handed
/// out at the latest. Answers how many rows went.
///
/// # Errors
/// The database's own.
pub async fn sweep(tx: &Tx, now: Moment) -> Result<u64, DbErr> {
    let today = day_of(now)?;
    let mut rows = store::sweep_moves(tx, now).await?;
    for booklet in store::over(tx, rules::vouchers_before(today), today, PIECE).await? {
        rows += super::welcome::forget(tx, booklet).await?;
        rows += store::delete(tx, booklet).await?;
    }
    Ok(rows)
}

/// The day of a moment in universal time: for deletion two hours more or less do not matter.
fn day_of(now: Moment) -> Result<Day, DbErr> {
    let text = now.timestamp().to_string();
    text.get(..10)
        .unwrap_or_default()
        .parse::<Day>()
        .map_err(|fault| DbErr::Custom(format!("{text}: {fault}")))
}

/// What a test writes a whole year with.
#[cfg(test)]
pub use store::{add as add_booklet, add_voucher};
