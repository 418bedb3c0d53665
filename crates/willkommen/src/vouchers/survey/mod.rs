//! The survey (Umfrage) of newcomers: do they arrive, and do they stay? Six questions with fixed answers, asked in the
//! booklet once a voucher was redeemed, each booklet once.
//!
//! Owns the table `survey_answer`, which holds counters by town, half-year, question and answer. That a booklet has
//! answered is a mark in its own row; no column joins the two. A half-year is shown three days after its end, and
//! only as far as nobody can compute a count below five (`rules.rs`). What fewer than five of a town have answered to
//! a question is deleted then.

mod ask;
#[cfg(test)]
mod attack;
mod results;
mod rules;
mod store;
mod table;

pub use rules::{Answers, Question, Standing};
pub use store::TABLES;

use platform::clock::Day;
use platform::db::Tx;
use sea_orm::DbErr;

use super::booklet::{Booklet, Voucher};
use crate::ids::{BookletId, MunicipalityId};
use crate::people::{Access, Role};
use crate::routes::Routes;

/// The screens of this part.
pub fn routes() -> Routes {
    const READERS: Access = Access::staff(&[Role::Lead, Role::Mayor, Role::Agency]);
    Routes::new()
        .get("/{lang}/vouchers/survey", READERS, results::show)
        .get("/{lang}/vouchers/survey.csv", READERS, results::csv)
        .get("/booklet/{tongue}/survey", Access::PUBLIC, ask::show)
        .post("/booklet/{tongue}/survey", Access::PUBLIC, ask::submit)
}

/// Whether a booklet with these vouchers can answer.
#[must_use]
pub fn standing(booklet: &Booklet, vouchers: &[Voucher]) -> Standing {
    rules::standing(booklet.has_answered, vouchers.iter().map(|voucher| voucher.used).sum())
}

/// Deletes what too few people of a town have answered to a question, on the day from which the half-year is shown;
/// answers how many counters went.
///
/// # Errors
/// The database's own.
pub async fn sweep(tx: &Tx, today: Day) -> Result<u64, DbErr> {
    store::sweep(tx, &rules::first_closed(today)).await
}

/// Counts the answers of a booklet on a day of the past; nothing where it has answered already.
///
/// # Errors
/// The database's own.
pub async fn answer_for_demo(
    tx: &Tx,
    own: BookletId,
    town: MunicipalityId,
    day: Day,
    answers: &Answers,
) -> Result<(), DbErr> {
    ask::count_once(tx, own, town, day, answers).await
}
