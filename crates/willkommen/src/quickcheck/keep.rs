//! Writes an answer with what belongs to it: the question whether it applies at all, and that nobody waits
//! for its confirmation any more.

use platform::clock::Moment;
use platform::db::Tx;
use sea_orm::DbErr;

use super::given::Given;
use super::rules::Answer;
use super::store::{self, Check, Outcome};
use super::{not_applicable, round};
use crate::ids::PersonId;

/// Saves an answer over the revision that its editor saw.
pub async fn save(
    tx: &Tx,
    check: &Check,
    question: &str,
    given: &Given,
    seen: i64,
    by: PersonId,
    now: Moment,
) -> Result<Outcome, DbErr> {
    let outcome = store::save(tx, check.id, question, given, seen, by, now).await?;
    if let (Outcome::Saved { .. }, Some(answer)) = (&outcome, given.answer) {
        not_applicable::note(tx, check.id, check.municipality, question, answer, &given.reason, now).await?;
        round::confirm(tx, check.id, question).await?;
    }
    Ok(outcome)
}

/// Writes an answer over whatever is there; false when the check is completed.
pub async fn decide(
    tx: &Tx,
    check: &Check,
    question: &str,
    answer: Answer,
    reason: &str,
    by: PersonId,
    now: Moment,
) -> Result<bool, DbErr> {
    let is_written = store::decide(tx, check.id, question, answer, reason, by, now).await?;
    if is_written {
        not_applicable::note(tx, check.id, check.municipality, question, answer, reason, now).await?;
        round::confirm(tx, check.id, question).await?;
    }
    Ok(is_written)
}
