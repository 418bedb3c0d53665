//! Table `declaration_code`.

use platform::clock::Moment;
use platform::db::{self, Tx};
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use super::super::rules::CODE_MINUTES;
use crate::ids::DeclarationId;

/// The tables this file owns.
pub const TABLES: &[&str] = &["declaration_code"];

/// A confirmation code as it is stored.
#[derive(Clone, Debug, FromQueryResult)]
pub struct CodeRow {
    pub code_hash: String,
    pub sent_at: Moment,
    pub expires_at: Moment,
    pub attempts: i64,
}

/// The current confirmation code.
pub async fn of(c: &impl ConnectionTrait, declaration: DeclarationId) -> Result<Option<CodeRow>, DbErr> {
    db::one(
        c,
        "select code_hash, sent_at, expires_at, attempts from declaration_code where declaration = $1",
        values![declaration],
    )
    .await
}

/// Stores a new code in the place of the old one.
pub async fn save(tx: &Tx, declaration: DeclarationId, hash: &str, now: Moment) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into declaration_code (declaration, code_hash, sent_at, expires_at, attempts) \
         values ($1, $2, $3, $4, 0) on conflict (declaration) do update set \
         code_hash = excluded.code_hash, sent_at = excluded.sent_at, \
         expires_at = excluded.expires_at, attempts = 0",
        values![declaration, hash, now, now.plus_minutes(CODE_MINUTES)],
    )
    .await
    .map(drop)
}

/// Counts a wrong attempt.
pub async fn count_attempt(tx: &Tx, declaration: DeclarationId) -> Result<(), DbErr> {
    db::run(
        tx,
        "update declaration_code set attempts = attempts + 1 where declaration = $1",
        values![declaration],
    )
    .await
    .map(drop)
}

/// Forgets the code: the declaration is given, or begins anew.
pub async fn forget(tx: &Tx, declaration: DeclarationId) -> Result<(), DbErr> {
    db::run(tx, "delete from declaration_code where declaration = $1", values![declaration]).await.map(drop)
}
