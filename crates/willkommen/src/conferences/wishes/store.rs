//! Tables `amendment`, `condition`.

use platform::clock::Moment;
use platform::db::{self, Tx};
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use super::super::rules::{Decision, Source};
use crate::ids::{AmendmentId, ConditionId, ConsultationId, PersonId, ProgrammeTextId};

/// The tables this file owns.
pub const TABLES: &[&str] = &["amendment", "condition"];

/// A proposed change (Änderungsantrag).
#[derive(Clone, Debug, FromQueryResult)]
pub struct Amendment {
    pub id: AmendmentId,
    /// The key of the paragraph.
    pub paragraph: String,
    pub proposal: String,
    pub reason: String,
    pub decision: String,
    /// The words that were agreed instead, when it was modified.
    pub wording: String,
    pub decision_reason: String,
}

/// A condition of a conference or a remark of a round table: a task of the final polish.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Condition {
    pub id: ConditionId,
    pub consultation: Option<ConsultationId>,
    pub programme_text: ProgrammeTextId,
    pub source: String,
    pub words: String,
    pub answer: String,
    pub answered_at: Option<Moment>,
}

impl Condition {
    /// Whether it comes from a round table.
    #[must_use]
    pub fn is_remark(&self) -> bool {
        self.source == Source::RoundTable.word()
    }
}

/// The amendments of a consultation, in the order in which they were made.
pub async fn amendments(
    c: &impl ConnectionTrait,
    consultation: ConsultationId,
) -> Result<Vec<Amendment>, DbErr> {
    db::all(
        c,
        "select id, paragraph, proposal, reason, decision, wording, decision_reason from amendment \
         where consultation = $1 order by created_at, id",
        values![consultation],
    )
    .await
}

/// Adds an amendment.
pub async fn add_amendment(
    tx: &Tx,
    consultation: ConsultationId,
    amendment: &Amendment,
    now: Moment,
) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into amendment (id, consultation, paragraph, proposal, reason, decision, wording, \
         decision_reason, created_at) values ($1, $2, $3, $4, $5, $6, '', '', $7)",
        values![
            amendment.id,
            consultation,
            amendment.paragraph.as_str(),
            amendment.proposal.as_str(),
            amendment.reason.as_str(),
            Decision::Open.word(),
            now,
        ],
    )
    .await
    .map(drop)
}

/// Decides an amendment.
pub async fn decide(
    tx: &Tx,
    consultation: ConsultationId,
    id: AmendmentId,
    decision: Decision,
    wording: &str,
    reason: &str,
) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update amendment set decision = $3, wording = $4, decision_reason = $5 \
         where id = $1 and consultation = $2",
        values![id, consultation, decision.word(), wording, reason],
    )
    .await?;
    Ok(changed == 1)
}

/// A question for conditions: what stands behind the table's name.
macro_rules! condition {
    ($rest:literal) => {
        concat!(
            "select id, consultation, programme_text, source, words, answer, answered_at from condition",
            $rest
        )
    };
}

/// Conditions and remarks to a round, oldest first.
pub async fn conditions(c: &impl ConnectionTrait, text: ProgrammeTextId) -> Result<Vec<Condition>, DbErr> {
    db::all(c, condition!(" where programme_text = $1 order by created_at, id"), values![text]).await
}

/// Conditions and remarks of all rounds without an answer, oldest first.
pub async fn unanswered(c: &impl ConnectionTrait) -> Result<Vec<Condition>, DbErr> {
    db::all(c, condition!(" where answered_at is null order by created_at, id"), vec![]).await
}

/// Conditions of a consultation, oldest first.
pub async fn conditions_of(
    c: &impl ConnectionTrait,
    consultation: ConsultationId,
) -> Result<Vec<Condition>, DbErr> {
    db::all(c, condition!(" where consultation = $1 order by created_at, id"), values![consultation]).await
}

/// One condition.
pub async fn condition(c: &impl ConnectionTrait, id: ConditionId) -> Result<Option<Condition>, DbErr> {
    db::one(c, condition!(" where id = $1"), values![id]).await
}

/// Adds a condition or remark.
pub async fn add_condition(tx: &Tx, condition: &Condition, now: Moment) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into condition (id, consultation, programme_text, source, words, answer, created_at) \
         values ($1, $2, $3, $4, $5, '', $6)",
        values![
            condition.id,
            condition.consultation,
            condition.programme_text,
            condition.source.as_str(),
            condition.words.as_str(),
            now,
        ],
    )
    .await
    .map(drop)
}

/// Answers a condition, once.
pub async fn answer(tx: &Tx, id: ConditionId, words: &str, now: Moment, by: PersonId) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update condition set answer = $2, answered_at = $3, answered_by = $4 \
         where id = $1 and answered_at is null",
        values![id, words, now, by],
    )
    .await?;
    Ok(changed == 1)
}
