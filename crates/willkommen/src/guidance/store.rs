//! Table `roadmap_step`.

use platform::clock::Day;
use platform::db::{self, Tx};
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use crate::ids::MunicipalityId;

/// The tables this file owns.
pub const TABLES: &[&str] = &["roadmap_step"];

/// A step as it is stored.
#[derive(Clone, Debug, FromQueryResult)]
pub struct StepRow {
    pub step: String,
    pub due_on: Day,
    pub done_on: Option<Day>,
}

/// The steps of a municipality in order.
pub async fn of(c: &impl ConnectionTrait, municipality: MunicipalityId) -> Result<Vec<StepRow>, DbErr> {
    db::all(
        c,
        "select step, due_on, done_on from roadmap_step where municipality = $1 order by position",
        values![municipality],
    )
    .await
}

/// Adds a step; twice is once.
pub async fn add(
    tx: &Tx,
    municipality: MunicipalityId,
    step: &str,
    position: i64,
    due_on: Day,
) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into roadmap_step (municipality, step, position, due_on) values ($1, $2, $3, $4) \
         on conflict (municipality, step) do nothing",
        values![municipality, step, position, due_on],
    )
    .await
    .map(drop)
}

/// Marks a step as done; the first day stays.
pub async fn done(tx: &Tx, municipality: MunicipalityId, step: &str, today: Day) -> Result<(), DbErr> {
    db::run(
        tx,
        "update roadmap_step set done_on = $3 where municipality = $1 and step = $2 and done_on is null",
        values![municipality, step, today],
    )
    .await
    .map(drop)
}
