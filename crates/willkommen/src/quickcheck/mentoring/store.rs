//! Tables `mentoring_wish` and `mentoring_introduction`.

use platform::clock::Moment;
use platform::db::{self, Tx};
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use super::rules::Wish;
use crate::ids::{IntroductionId, MunicipalityId, PersonId};

/// The tables this file owns.
pub const TABLES: &[&str] = &["mentoring_wish", "mentoring_introduction"];

/// What a town wishes in a field.
#[derive(Clone, Debug, FromQueryResult)]
pub struct WishRow {
    pub municipality: MunicipalityId,
    pub field: String,
    pub kind: String,
}

/// An introduction as it is stored.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Introduction {
    pub field: String,
    pub helper: MunicipalityId,
    pub seeker: MunicipalityId,
    pub made_at: Moment,
}

/// Notes a wish; false when the town wishes something in this field already.
pub async fn add(
    tx: &Tx,
    town: MunicipalityId,
    field: &str,
    wish: Wish,
    by: PersonId,
    now: Moment,
) -> Result<bool, DbErr> {
    let added = db::run(
        tx,
        "insert into mentoring_wish (id, municipality, field, kind, noted_at, noted_by) \
         values ($1, $2, $3, $4, $5, $6) on conflict do nothing",
        values![platform::chance::id(), town, field, wish.word(), now, by],
    )
    .await?;
    Ok(added == 1)
}

/// Ends a wish; false when there is none.
pub async fn end(tx: &Tx, town: MunicipalityId, field: &str, now: Moment) -> Result<bool, DbErr> {
    let sql = "update mentoring_wish set ended_at = $3 \
               where municipality = $1 and field = $2 and ended_at is null";
    Ok(db::run(tx, sql, values![town, field, now]).await? > 0)
}

/// What a town wishes.
pub async fn of(c: &impl ConnectionTrait, town: MunicipalityId) -> Result<Vec<WishRow>, DbErr> {
    let sql = "select municipality, field, kind from mentoring_wish \
               where municipality = $1 and ended_at is null order by field";
    db::all(c, sql, values![town]).await
}

/// What all towns wish, oldest first.
pub async fn all(c: &impl ConnectionTrait) -> Result<Vec<WishRow>, DbErr> {
    let sql = "select municipality, field, kind from mentoring_wish where ended_at is null \
               order by noted_at, id";
    db::all(c, sql, vec![]).await
}

/// Notes an introduction; false when the two were introduced in this field already.
pub async fn introduce(
    tx: &Tx,
    id: IntroductionId,
    made: &Introduction,
    by: PersonId,
) -> Result<bool, DbErr> {
    let added = db::run(
        tx,
        "insert into mentoring_introduction (id, field, helper, seeker, made_at, made_by) \
         values ($1, $2, $3, $4, $5, $6) on conflict (field, helper, seeker) do nothing",
        values![id, made.field.as_str(), made.helper, made.seeker, made.made_at, by],
    )
    .await?;
    Ok(added == 1)
}

/// One introduction.
pub async fn introduction(
    c: &impl ConnectionTrait,
    id: IntroductionId,
) -> Result<Option<Introduction>, DbErr> {
    let sql = "select field, helper, seeker, made_at from mentoring_introduction where id = $1";
    db::one(c, sql, values![id]).await
}

/// All introductions, newest first.
pub async fn introductions(c: &impl ConnectionTrait) -> Result<Vec<Introduction>, DbErr> {
    let sql = "select field, helper, seeker, made_at from mentoring_introduction order by made_at desc, id";
    db::all(c, sql, vec![]).await
}
