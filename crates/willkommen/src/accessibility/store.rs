//! Table `barrier_report`.

use platform::clock::Moment;
use platform::db::{self, Tx};
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use super::rules::State;
use crate::ids::{BarrierReportId, PersonId};

/// The tables this file owns.
pub const TABLES: &[&str] = &["barrier_report"];

/// A report as it is stored.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Report {
    pub id: BarrierReportId,
    pub number: String,
    pub page: String,
    pub message: String,
    pub mail: String,
    pub lang: String,
    pub state: String,
    pub received_at: Moment,
    pub interim_at: Option<Moment>,
    pub answered_at: Option<Moment>,
    pub answer: String,
}

impl Report {
    /// Whether somebody has answered.
    pub fn is_answered(&self) -> bool {
        self.state == State::Answered.word()
    }

    /// Whether an answer can be mailed.
    pub fn has_mail(&self) -> bool {
        !self.mail.is_empty()
    }
}

/// Adds a report.
pub async fn add(tx: &Tx, report: &Report) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into barrier_report (id, number, page, message, mail, lang, state, received_at, answer) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, '')",
        values![
            report.id,
            report.number.as_str(),
            report.page.as_str(),
            report.message.as_str(),
            report.mail.as_str(),
            report.lang.as_str(),
            report.state.as_str(),
            report.received_at,
        ],
    )
    .await
    .map(drop)
}

/// All reports: those without an answer first, oldest first.
pub async fn all(c: &impl ConnectionTrait) -> Result<Vec<Report>, DbErr> {
    db::all(
        c,
        "select id, number, page, message, mail, lang, state, received_at, interim_at, answered_at, answer \
         from barrier_report order by case when answered_at is null then 0 else 1 end, received_at, id",
        vec![],
    )
    .await
}

/// One report.
pub async fn of(c: &impl ConnectionTrait, id: BarrierReportId) -> Result<Option<Report>, DbErr> {
    db::one(
        c,
        "select id, number, page, message, mail, lang, state, received_at, interim_at, answered_at, answer \
         from barrier_report where id = $1",
        values![id],
    )
    .await
}

/// How many reports wait for an answer.
///
/// # Errors
/// The database's own.
pub async fn waiting(c: &impl ConnectionTrait) -> Result<usize, DbErr> {
    let count: Option<i64> = db::value(
        c,
        "select count(*) as value from barrier_report where state = $1",
        values![State::Open.word()],
    )
    .await?;
    Ok(usize::try_from(count.unwrap_or(0)).unwrap_or(0))
}

/// The reports that wait, for reminders.
///
/// # Errors
/// The database's own.
pub async fn remind(c: &impl ConnectionTrait) -> Result<Vec<Report>, DbErr> {
    Ok(all(c).await?.into_iter().filter(|report| !report.is_answered()).collect())
}

/// Answers a report; false when somebody was faster.
pub async fn answer(
    tx: &Tx,
    id: BarrierReportId,
    answer: &str,
    by: PersonId,
    now: Moment,
) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update barrier_report set state = $2, answer = $3, answered_by = $4, answered_at = $5 \
         where id = $1 and state = $6",
        values![id, State::Answered.word(), answer, by, now, State::Open.word()],
    )
    .await?;
    Ok(changed == 1)
}

/// Notes that an interim notice was sent; false when one was already.
pub async fn note_interim(tx: &Tx, id: BarrierReportId, now: Moment) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update barrier_report set interim_at = $2 where id = $1 and interim_at is null and state = $3",
        values![id, now, State::Open.word()],
    )
    .await?;
    Ok(changed == 1)
}

/// Forgets addresses 30 days after the answer, and whole reports 12 months after it.
///
/// # Errors
/// The database's own.
pub async fn sweep(tx: &Tx, now: Moment) -> Result<u64, DbErr> {
    const DAY: i64 = 24 * 60;
    let addresses = db::run(
        tx,
        "update barrier_report set mail = '' where answered_at < $1 and mail <> ''",
        values![now.plus_minutes(-30 * DAY)],
    )
    .await?;
    let reports = db::run(
        tx,
        "delete from barrier_report where answered_at < $1",
        values![now.plus_minutes(-365 * DAY)],
    )
    .await?;
    Ok(addresses + reports)
}
