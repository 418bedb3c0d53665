//! Tables `quick_check_round` and `quick_check_consensus`.

use platform::clock::Moment;
use platform::db::{self, Tx};
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use crate::ids::QuickCheckId;

/// The tables this file owns.
pub const TABLES: &[&str] = &["quick_check_round", "quick_check_consensus"];

/// The round of a check in which all answer alone first.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Round {
    pub started_at: Moment,
    /// When the answers were put together.
    pub closed_at: Option<Moment>,
    /// When names and single answers were deleted.
    pub cleared_at: Option<Moment>,
}

impl Round {
    /// Whether all answer alone now.
    pub const fn is_alone(&self) -> bool {
        self.closed_at.is_none()
    }

    /// Whether the answers were put together, and names are still there.
    pub const fn is_talking(&self) -> bool {
        self.closed_at.is_some() && self.cleared_at.is_none()
    }
}

/// The round of a check.
pub async fn round(c: &impl ConnectionTrait, check: QuickCheckId) -> Result<Option<Round>, DbErr> {
    db::one(
        c,
        "select started_at, closed_at, cleared_at from quick_check_round where quick_check = $1",
        values![check],
    )
    .await
}

/// Begins a round; false when there is one already. One whose names are deleted gives way, with what was
/// agreed in it: the check keeps that as its answers.
pub async fn start(tx: &Tx, check: QuickCheckId, now: Moment) -> Result<bool, DbErr> {
    let added = db::run(
        tx,
        "insert into quick_check_round (quick_check, started_at) values ($1, $2) \
         on conflict (quick_check) do update set \
         started_at = excluded.started_at, closed_at = null, cleared_at = null \
         where quick_check_round.cleared_at is not null",
        values![check, now],
    )
    .await?;
    if added == 1 {
        db::run(tx, "delete from quick_check_consensus where quick_check = $1", values![check]).await?;
    }
    Ok(added == 1)
}

/// Closes a round; false when that was done already.
pub async fn close(tx: &Tx, check: QuickCheckId, now: Moment) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update quick_check_round set closed_at = $2 where quick_check = $1 and closed_at is null",
        values![check, now],
    )
    .await?;
    Ok(changed == 1)
}

/// Notes that names and single answers are gone.
pub async fn cleared(tx: &Tx, check: QuickCheckId, now: Moment) -> Result<(), DbErr> {
    db::run(
        tx,
        "update quick_check_round set cleared_at = $2 \
         where quick_check = $1 and closed_at is not null and cleared_at is null",
        values![check, now],
    )
    .await
    .map(drop)
}

/// Gives up a round whose answers were not put together yet.
pub async fn give_up(tx: &Tx, check: QuickCheckId) -> Result<(), DbErr> {
    db::run(tx, "delete from quick_check_round where quick_check = $1 and closed_at is null", values![check])
        .await
        .map(drop)
}

/// What was agreed on one question.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Decision {
    pub question: String,
    pub value: String,
    pub reason: String,
}

/// What was agreed.
pub async fn decisions(c: &impl ConnectionTrait, check: QuickCheckId) -> Result<Vec<Decision>, DbErr> {
    db::all(
        c,
        "select question, value, reason from quick_check_consensus where quick_check = $1 order by question",
        values![check],
    )
    .await
}

/// Keeps what was agreed; agreed once more, the later one counts.
pub async fn decide(tx: &Tx, check: QuickCheckId, decision: &Decision, now: Moment) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into quick_check_consensus (quick_check, question, value, reason, decided_at) \
         values ($1, $2, $3, $4, $5) on conflict (quick_check, question) do update set \
         value = excluded.value, reason = excluded.reason, decided_at = excluded.decided_at",
        values![check, decision.question.as_str(), decision.value.as_str(), decision.reason.as_str(), now,],
    )
    .await
    .map(drop)
}
