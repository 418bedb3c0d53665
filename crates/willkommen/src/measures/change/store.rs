//! Table `measure_answer`.

use platform::clock::Moment;
use platform::db::{self, Tx};
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use crate::ids::{MeasureId, MunicipalityId, PersonId};

/// The tables this file owns.
pub const TABLES: &[&str] = &["measure_answer"];

/// A new level of a linked question.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Proposed {
    pub measure: MeasureId,
    pub question: String,
    pub level: i64,
    /// When it was noted.
    pub proposed_at: Moment,
    /// When it came into the check; empty while it waits.
    pub used_at: Option<Moment>,
}

/// The proposed answers of all measures of a municipality.
pub async fn of_town(c: &impl ConnectionTrait, municipality: MunicipalityId) -> Result<Vec<Proposed>, DbErr> {
    db::all(
        c,
        "select measure, question, level, proposed_at, used_at from measure_answer \
         where municipality = $1 order by measure, question",
        values![municipality],
    )
    .await
}

/// Puts the proposed answers of a measure in the place of earlier ones.
pub async fn propose(
    tx: &Tx,
    municipality: MunicipalityId,
    measure: MeasureId,
    levels: &[(String, i64)],
    by: PersonId,
    now: Moment,
) -> Result<(), DbErr> {
    remove(tx, measure).await?;
    for (question, level) in levels {
        db::run(
            tx,
            "insert into measure_answer (municipality, measure, question, level, proposed_at, proposed_by) \
             values ($1, $2, $3, $4, $5, $6)",
            values![municipality, measure, question.as_str(), *level, now, by],
        )
        .await?;
    }
    Ok(())
}

/// The proposed answers of a measure stand in the check.
pub async fn take(tx: &Tx, measure: MeasureId, now: Moment) -> Result<(), DbErr> {
    let sql = "update measure_answer set used_at = $2 where measure = $1 and used_at is null";
    db::run(tx, sql, values![measure, now]).await.map(drop)
}

/// One proposed answer of a measure stands in the check.
pub async fn take_one(tx: &Tx, measure: MeasureId, question: &str, now: Moment) -> Result<(), DbErr> {
    let sql = "update measure_answer set used_at = $3 \
               where measure = $1 and question = $2 and used_at is null";
    db::run(tx, sql, values![measure, question, now]).await.map(drop)
}

/// Removes the proposed answers of a measure that wait.
pub async fn remove_waiting(tx: &Tx, measure: MeasureId) -> Result<(), DbErr> {
    let sql = "delete from measure_answer where measure = $1 and used_at is null";
    db::run(tx, sql, values![measure]).await.map(drop)
}

/// Removes the proposed answers of a measure.
pub async fn remove(tx: &Tx, measure: MeasureId) -> Result<(), DbErr> {
    db::run(tx, "delete from measure_answer where measure = $1", values![measure]).await.map(drop)
}
