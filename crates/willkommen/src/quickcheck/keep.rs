//! Writes an answer with what belongs to it: the question whether it applies at all, and that nobody waits
//! for its confirmation any more.

use std::collections::BTreeMap;

use platform::clock::Moment;
use platform::db::Tx;
use sea_orm::{ConnectionTrait, DbErr};

use super::given::Given;
use super::not_applicable::Claim;
use super::rules::Answer;
use super::store::{self, Check, Kept, Outcome};
use super::{not_applicable, round};
use crate::ids::{PersonId, QuickCheckId};

/// What is stored for a check. A reason that the agency has refused, and what waits to be confirmed, answers
/// no question.
pub async fn kept(c: &impl ConnectionTrait, check: QuickCheckId) -> Result<BTreeMap<String, Kept>, DbErr> {
    let mut kept = store::kept(c, check).await?;
    for claim in not_applicable::of(c, check).await?.into_iter().filter(Claim::is_refused) {
        let Some(kept) = kept.get_mut(&claim.question) else { continue };
        if kept.given.answer == Some(Answer::NotApplicable) {
            kept.given.answer = None;
            kept.refusal = claim.refusal;
        }
    }
    for question in round::waiting(c, check).await?.into_keys() {
        kept.entry(question).and_modify(|kept| kept.given.answer = None);
    }
    Ok(kept)
}

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
    if given.answer == Some(Answer::NotApplicable) {
        // A refusal raises the revision: the same reason from an older page is no new request.
        let theirs = kept(tx, check.id).await?.remove(question);
        if let Some(theirs) = theirs.filter(|theirs| !theirs.refusal.is_empty() && theirs.revision != seen) {
            return Ok(match check.completed_at {
                Some(_) => Outcome::Completed,
                None => Outcome::Clash(theirs),
            });
        }
    }
    let outcome = store::save(tx, check.id, question, given, seen, by, now).await?;
    if let Outcome::Clash(theirs) = outcome {
        return Ok(Outcome::Clash(kept(tx, check.id).await?.remove(question).unwrap_or(theirs)));
    }
    if let (Outcome::Saved { .. }, Some(answer)) = (&outcome, given.answer) {
        not_applicable::note(tx, check.id, check.municipality, question, answer, &given.reason, now).await?;
        round::confirm(tx, check.id, question).await?;
    }
    Ok(outcome)
}
