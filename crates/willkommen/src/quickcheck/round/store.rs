//! Table `quick_check_unconfirmed`.

use std::collections::BTreeMap;

use platform::db::{self, Tx};
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use crate::ids::QuickCheckId;

/// The tables this file owns.
pub const TABLES: &[&str] = &["quick_check_unconfirmed"];

#[derive(FromQueryResult)]
struct Row {
    question: String,
    version: String,
}

/// The answers of a check that wait to be confirmed: the version under whose words each was given, by
/// question.
pub async fn of(c: &impl ConnectionTrait, check: QuickCheckId) -> Result<BTreeMap<String, String>, DbErr> {
    let rows: Vec<Row> = db::all(
        c,
        "select question, version from quick_check_unconfirmed where quick_check = $1",
        values![check],
    )
    .await?;
    Ok(rows.into_iter().map(|row| (row.question, row.version)).collect())
}

/// Notes that an answer waits to be confirmed; twice is once.
pub async fn add(tx: &Tx, check: QuickCheckId, question: &str, version: &str) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into quick_check_unconfirmed (quick_check, question, version) values ($1, $2, $3) \
         on conflict (quick_check, question) do nothing",
        values![check, question, version],
    )
    .await
    .map(drop)
}

/// It was confirmed or changed.
pub async fn remove(tx: &Tx, check: QuickCheckId, question: &str) -> Result<(), DbErr> {
    db::run(
        tx,
        "delete from quick_check_unconfirmed where quick_check = $1 and question = $2",
        values![check, question],
    )
    .await
    .map(drop)
}

/// An answer that waits in one check waits in another one as well that took it along.
pub async fn carry(tx: &Tx, old: QuickCheckId, new: QuickCheckId, question: &str) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into quick_check_unconfirmed (quick_check, question, version) \
         select $2, question, version from quick_check_unconfirmed where quick_check = $1 and question = $3 \
         on conflict (quick_check, question) do nothing",
        values![old, new, question],
    )
    .await
    .map(drop)
}
