//! Table `booklet_move`.

use platform::clock::Moment;
use platform::db::{self, Tx};
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use crate::ids::BookletId;

/// The tables this file owns.
pub const TABLES: &[&str] = &["booklet_move"];

/// Notes a one-time code for another phone; codes that were made before open nothing any more.
pub async fn begin(tx: &Tx, booklet: BookletId, hash: &str, expires_at: Moment) -> Result<(), DbErr> {
    end(tx, booklet).await?;
    db::run(
        tx,
        "insert into booklet_move (code_hash, booklet, expires_at) values ($1, $2, $3)",
        values![hash, booklet, expires_at],
    )
    .await
    .map(drop)
}

/// Forgets the one-time code of a booklet; answers how many there were.
pub async fn end(tx: &Tx, booklet: BookletId) -> Result<u64, DbErr> {
    db::run(tx, "delete from booklet_move where booklet = $1", values![booklet]).await
}

/// The booklet to which a one-time code leads; nothing once it has ended.
pub async fn leads_to(c: &impl ConnectionTrait, hash: &str, now: Moment) -> Result<Option<BookletId>, DbErr> {
    #[derive(FromQueryResult)]
    struct Row {
        booklet: BookletId,
    }
    let sql = "select booklet from booklet_move where code_hash = $1 and expires_at > $2";
    Ok(db::one::<Row>(c, sql, values![hash, now]).await?.map(|row| row.booklet))
}

/// The booklet of a one-time code, which is used up by this.
pub async fn take(tx: &Tx, hash: &str, now: Moment) -> Result<Option<BookletId>, DbErr> {
    let booklet = leads_to(tx, hash, now).await?;
    db::run(tx, "delete from booklet_move where code_hash = $1", values![hash]).await?;
    Ok(booklet)
}

/// Whether there is a one-time code, used or not, good or not.
pub async fn knows(c: &impl ConnectionTrait, hash: &str) -> Result<bool, DbErr> {
    let sql = "select count(*) as value from booklet_move where code_hash = $1";
    Ok(db::value::<i64>(c, sql, values![hash]).await?.unwrap_or_default() > 0)
}

/// Deletes the codes for another phone that have ended.
pub async fn sweep(tx: &Tx, now: Moment) -> Result<u64, DbErr> {
    db::run(tx, "delete from booklet_move where expires_at <= $1", values![now]).await
}
