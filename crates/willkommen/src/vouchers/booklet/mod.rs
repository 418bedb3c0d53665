//! The newcomer's booklet (Gutscheinheft): a card's code opens it, without account, app or name.
//!
//! Owns the tables `booklet` and `voucher`. One device holds a booklet at a time, known by the
//! hash of a cookie; it keeps it only if somebody asks for that. Its pages speak eight languages ([`speech`]),
//! stand in a frame of their own ([`shell`]) and work without script.

mod counter;
mod data;
mod facts;
pub mod faults;
mod filling;
mod first;
mod holder;
mod holding;
mod list;
pub mod mark;
mod moves;
mod moving;
pub mod notices;
mod offline;
mod one;
mod open;
mod paper;
mod places;
mod privacy;
mod public;
pub mod region_words;
pub mod rules;
mod saving;
mod scanned;
mod sheet;
pub mod shell;
pub mod speech;
mod store;

pub use counter::{NotPrinted, print as print_at_counter};
pub use facts::{Present, Shops, Translated};
pub use filling::{add_offer, complete, end_offer, fill_all, moved_to};
pub use holder::Holder;
pub use moves::TABLES as TABLES_OF_MOVES;
pub use open::open_for_demo;
pub use scanned::explained;
pub use store::{
    Booklet, Presented, TABLES, Use, Used, Voucher, cards_of_used, note_answered, of, undo_one, using,
    voucher, voucher_by_hash, vouchers_of,
};

use platform::Result;
use platform::clock::{Day, Moment};
use platform::code::Code;
use platform::db::Tx;
use platform::secret::Key;
use sea_orm::DbErr;

use super::code::VOUCHER;
use super::offers::Period;
use super::pieces::in_pieces;
use crate::app::App;
use crate::ids::BookletId;
use crate::journal::{self, Entry};
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
        .get("/booklet/{tongue}/offers", Access::PUBLIC, public::show)
        .get("/booklet/{tongue}/privacy", Access::PUBLIC, privacy::show)
        .get("/booklet/{tongue}/scanned", Access::PUBLIC, scanned::show)
        .get("/booklet/{tongue}/vouchers/{id}", Access::PUBLIC, one::show)
        .get("/booklet/{tongue}/vouchers/{id}/state", Access::PUBLIC, one::standing)
        .post("/booklet/{tongue}/vouchers/{id}/dispute", Access::PUBLIC, one::dispute)
        .post("/booklet/{tongue}/saved", Access::PUBLIC, saving::save)
        .post("/booklet/{tongue}/leave", Access::PUBLIC, saving::leave)
        .get("/booklet/{tongue}/left", Access::PUBLIC, saving::left)
        .get("/booklet/{tongue}/move", Access::PUBLIC, moving::show)
        .post("/booklet/{tongue}/move", Access::PUBLIC, moving::submit)
        .get("/booklet/{tongue}/paper", Access::PUBLIC, paper::show)
        .post("/booklet/{tongue}/paper", Access::PUBLIC, paper::print)
        .post("/booklet/{tongue}/paper/void", Access::PUBLIC, paper::void)
        .get("/booklet/{tongue}/data", Access::PUBLIC, data::show)
        .get("/booklet/{tongue}/data/download", Access::PUBLIC, data::download)
        .get("/booklet/{tongue}/data/deletion", Access::PUBLIC, data::ask)
        .post("/booklet/{tongue}/data/deletion", Access::PUBLIC, data::delete)
        .get("/booklet/{tongue}/deleted", Access::PUBLIC, data::deleted)
}

/// By what a voucher's code is known.
#[must_use]
pub fn code_hash(key: &Key, code: &Code) -> String {
    VOUCHER.hash(key, code)
}

/// Redeems one voucher.
#[cfg(test)]
pub async fn use_one(
    tx: &Tx,
    voucher: crate::ids::VoucherId,
    period: &str,
    allowed: i64,
    today: Day,
) -> Result<bool, DbErr> {
    use sea_orm::ConnectionTrait as _;
    let takes = Use { voucher, serial: 0, period: period.to_owned(), allowed };
    Ok(!tx.query_all_raw(store::using(tx, [&takes], today).statement).await?.is_empty())
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
    let now = app.clock.now();
    in_pieces(app, move |tx| Box::pin(sweep(tx, now))).await
}

/// Deletes a piece of the booklets whose time is over: half a year after the last voucher, two years after the card was handed
/// out at the latest. Answers how many rows went.
///
/// # Errors
/// The database's own.
pub async fn sweep(tx: &Tx, now: Moment) -> Result<u64, DbErr> {
    let today = day_of(now)?;
    let mut rows = moves::sweep(tx, now).await?;
    for booklet in store::over(tx, rules::vouchers_before(today), today, PIECE).await? {
        rows += super::welcome::forget(tx, booklet).await?;
        rows += store::delete(tx, booklet).await?;
    }
    Ok(rows)
}

/// Deletes a booklet once more that its holder had deleted before a backup brought it back; false when it is not there.
///
/// # Errors
/// The database's own.
pub async fn delete_again(tx: &Tx, id: BookletId, now: Moment) -> Result<bool, DbErr> {
    let Some(booklet) = store::of(tx, id).await? else { return Ok(false) };
    super::welcome::forget_again(tx, id).await?;
    store::delete(tx, id).await?;
    journal::record(tx, now, "booklet", Some(booklet.municipality), &Entry::BookletDeleted {}, "").await?;
    Ok(true)
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
