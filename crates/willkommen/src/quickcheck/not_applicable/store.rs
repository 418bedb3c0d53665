//! Table `quick_check_not_applicable`.

use platform::clock::Moment;
use platform::db::{self, Tx};
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use super::rules::State;
use crate::ids::{MunicipalityId, NotApplicableId, PersonId, QuickCheckId};

/// The tables this file owns.
pub const TABLES: &[&str] = &["quick_check_not_applicable"];

/// A question that does not apply to a municipality, as it says.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Claim {
    /// Identifier.
    pub id: NotApplicableId,
    /// In which check.
    pub quick_check: QuickCheckId,
    /// Who says so.
    pub municipality: MunicipalityId,
    /// The permanent id of the question.
    pub question: String,
    /// Why.
    pub reason: String,
    /// The word of its state.
    pub state: String,
    /// Since when it waits, or waited.
    pub requested_at: Moment,
    /// Why it was refused; empty if it was not.
    pub refusal: String,
    /// When it was confirmed or refused.
    pub decided_at: Option<Moment>,
}

impl Claim {
    /// Where it stands.
    #[must_use]
    pub fn state(&self) -> State {
        State::from_word(&self.state).unwrap_or(State::Requested)
    }

    /// Whether it waits for the agency.
    #[must_use]
    pub fn is_requested(&self) -> bool {
        self.state() == State::Requested
    }

    /// Whether the agency has refused it.
    #[must_use]
    pub fn is_refused(&self) -> bool {
        self.state() == State::Refused
    }
}

/// Requests a confirmation; nothing happens where the same reason waits or is confirmed.
pub async fn request(
    tx: &Tx,
    id: NotApplicableId,
    check: QuickCheckId,
    municipality: MunicipalityId,
    question: &str,
    reason: &str,
    now: Moment,
) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into quick_check_not_applicable \
         (id, quick_check, municipality, question, reason, state, requested_at, refusal) \
         values ($1, $2, $3, $4, $5, $6, $7, '') on conflict (quick_check, question) do update set \
         reason = excluded.reason, state = excluded.state, requested_at = excluded.requested_at, \
         refusal = excluded.refusal, decided_at = null, decided_by = null \
         where quick_check_not_applicable.reason <> excluded.reason or quick_check_not_applicable.state = $8",
        values![
            id,
            check,
            municipality,
            question,
            reason,
            State::Requested.word(),
            now,
            State::Refused.word(),
        ],
    )
    .await
    .map(drop)
}

/// Takes a request back, whatever became of it.
///
/// # Errors
/// The database's own.
pub async fn withdraw(tx: &Tx, check: QuickCheckId, question: &str) -> Result<(), DbErr> {
    db::run(
        tx,
        "delete from quick_check_not_applicable where quick_check = $1 and question = $2",
        values![check, question],
    )
    .await
    .map(drop)
}

/// Takes what became of a question in an earlier check along to a later one that has nothing about it.
pub async fn carry(
    tx: &Tx,
    id: NotApplicableId,
    old: QuickCheckId,
    new: QuickCheckId,
    question: &str,
) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into quick_check_not_applicable \
         (id, quick_check, municipality, question, reason, state, requested_at, refusal, decided_at, decided_by) \
         select $1, $3, municipality, question, reason, state, requested_at, refusal, decided_at, decided_by \
         from quick_check_not_applicable where quick_check = $2 and question = $4 \
         on conflict (quick_check, question) do nothing",
        values![id, old, new, question],
    )
    .await
    .map(drop)
}

/// Everything of a check.
///
/// # Errors
/// The database's own.
pub async fn of(c: &impl ConnectionTrait, check: QuickCheckId) -> Result<Vec<Claim>, DbErr> {
    db::all(
        c,
        "select id, quick_check, municipality, question, reason, state, requested_at, refusal, decided_at \
         from quick_check_not_applicable where quick_check = $1 order by question",
        values![check],
    )
    .await
}

/// One.
pub async fn one(c: &impl ConnectionTrait, id: NotApplicableId) -> Result<Option<Claim>, DbErr> {
    db::one(
        c,
        "select id, quick_check, municipality, question, reason, state, requested_at, refusal, decided_at \
         from quick_check_not_applicable where id = $1",
        values![id],
    )
    .await
}

/// What waits for the agency in any check, the longest waiting first.
pub async fn requested(c: &impl ConnectionTrait) -> Result<Vec<Claim>, DbErr> {
    db::all(
        c,
        "select id, quick_check, municipality, question, reason, state, requested_at, refusal, decided_at \
         from quick_check_not_applicable where state = $1 order by requested_at, id",
        values![State::Requested.word()],
    )
    .await
}

/// What waits in other checks of the municipality with the same words since the same moment: it was taken along.
pub async fn alike(c: &impl ConnectionTrait, claim: &Claim) -> Result<Vec<Claim>, DbErr> {
    db::all(
        c,
        "select id, quick_check, municipality, question, reason, state, requested_at, refusal, decided_at \
         from quick_check_not_applicable where municipality = $1 and question = $2 and reason = $3 \
         and requested_at = $4 and state = $5 and id <> $6 order by id",
        values![
            claim.municipality,
            claim.question.as_str(),
            claim.reason.as_str(),
            claim.requested_at,
            State::Requested.word(),
            claim.id,
        ],
    )
    .await
}

/// Confirms or refuses a reason as the page has shown it; false when it was decided, taken back or replaced
/// meanwhile.
pub async fn decide(
    tx: &Tx,
    claim: &Claim,
    state: State,
    refusal: &str,
    by: PersonId,
    now: Moment,
) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update quick_check_not_applicable set state = $2, refusal = $3, decided_at = $4, decided_by = $5 \
         where id = $1 and state = $6 and requested_at = $7",
        values![claim.id, state.word(), refusal, now, by, State::Requested.word(), claim.requested_at],
    )
    .await?;
    Ok(changed == 1)
}
