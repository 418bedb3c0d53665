//! Table `survey_answer`: counters and nothing else.

use platform::db::{self, Tx};
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use super::rules::{Answers, Question};
use crate::ids::MunicipalityId;
use crate::vouchers::statistics::LEAST;

/// The tables this file owns.
pub const TABLES: &[&str] = &["survey_answer"];

/// How often an answer was given in a town.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Row {
    /// Where.
    pub municipality: MunicipalityId,
    /// The word of the question.
    pub question: String,
    /// The word of the answer.
    pub answer: String,
    /// How often.
    pub many: i64,
}

/// Counts answers in a town.
///
/// Every counter of the town's half-year is written, also those that stay as they are. Databases note beside a row in
/// which write it changed last (`xmin` on PostgreSQL), and the mark on the booklet is set in the same one: of what was
/// written then, that tells nothing. Of the only one in a town who has answered yet, the counters themselves do; what
/// else is left of a write, see decision 0050.
///
/// # Errors
/// The database's own.
pub async fn count(
    tx: &Tx,
    municipality: MunicipalityId,
    half_year: &str,
    answers: &Answers,
) -> Result<(), DbErr> {
    for question in Question::ALL {
        for answer in question.answers() {
            let many = answers.count(*question, *answer);
            db::run(
                tx,
                "insert into survey_answer (municipality, half_year, question, answer, many) \
                 values ($1, $2, $3, $4, $5) on conflict (municipality, half_year, question, answer) \
                 do update set many = survey_answer.many + excluded.many",
                values![municipality, half_year, question.word(), answer.word(), many],
            )
            .await?;
        }
    }
    Ok(())
}

/// What was counted in a half-year, such as `2026-H2`, of all towns.
pub async fn of_half_year(c: &impl ConnectionTrait, half_year: &str) -> Result<Vec<Row>, DbErr> {
    db::all(
        c,
        "select municipality, question, answer, many from survey_answer where half_year = $1 \
         order by municipality, question, answer",
        values![half_year],
    )
    .await
}

/// The half-years in which anything was counted, the newest first.
pub async fn half_years(c: &impl ConnectionTrait) -> Result<Vec<String>, DbErr> {
    #[derive(FromQueryResult)]
    struct Known {
        half_year: String,
    }
    let sql = "select distinct half_year from survey_answer order by half_year desc";
    let rows: Vec<Known> = db::all(c, sql, vec![]).await?;
    Ok(rows.into_iter().map(|row| row.half_year).collect())
}

/// Deletes what fewer than five of a town have answered to a question in a half-year before `closed`, such as `2026-H2`;
/// answers how many counters went. Nobody is shown them, and they say most about those who have answered.
pub async fn sweep(tx: &Tx, closed: &str) -> Result<u64, DbErr> {
    db::run(
        tx,
        "delete from survey_answer where half_year < $1 and (select cast(sum(own.many) as bigint) \
         from survey_answer own where own.municipality = survey_answer.municipality \
         and own.half_year = survey_answer.half_year and own.question = survey_answer.question) < $2",
        values![closed, LEAST],
    )
    .await
}
