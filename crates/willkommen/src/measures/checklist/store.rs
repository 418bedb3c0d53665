//! Table `measure_item`.

use platform::db::{self, Tx};
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use crate::ids::{MeasureId, MeasureItemId, MunicipalityId};

/// The tables this file owns.
pub const TABLES: &[&str] = &["measure_item"];

/// An item of a checklist.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Item {
    pub id: MeasureItemId,
    pub measure: MeasureId,
    pub words: String,
    pub is_done: bool,
}

/// The checklists of all measures of a municipality, each in its order.
pub async fn of_town(c: &impl ConnectionTrait, municipality: MunicipalityId) -> Result<Vec<Item>, DbErr> {
    db::all(
        c,
        "select id, measure, words, is_done from measure_item where municipality = $1 order by position, id",
        values![municipality],
    )
    .await
}

/// The checklist of one measure, in its order.
pub async fn of(c: &impl ConnectionTrait, measure: MeasureId) -> Result<Vec<Item>, DbErr> {
    db::all(
        c,
        "select id, measure, words, is_done from measure_item where measure = $1 order by position, id",
        values![measure],
    )
    .await
}

/// Adds an item at a place.
pub async fn add(
    tx: &Tx,
    municipality: MunicipalityId,
    measure: MeasureId,
    position: usize,
    words: &str,
) -> Result<(), DbErr> {
    let position = i64::try_from(position).unwrap_or(i64::MAX);
    db::run(
        tx,
        "insert into measure_item (id, municipality, measure, position, words, is_done) \
         values ($1, $2, $3, $4, $5, $6)",
        values![MeasureItemId::new(), municipality, measure, position, words, false],
    )
    .await
    .map(drop)
}

/// Ticks an item or takes the tick away; false when it was so already or is another measure's.
pub async fn tick(tx: &Tx, measure: MeasureId, item: MeasureItemId, is_done: bool) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update measure_item set is_done = $3 where id = $1 and measure = $2 and is_done <> $3",
        values![item, measure, is_done],
    )
    .await?;
    Ok(changed == 1)
}

/// Removes an item; false when it is gone already or another measure's.
pub async fn remove(tx: &Tx, measure: MeasureId, item: MeasureItemId) -> Result<bool, DbErr> {
    let sql = "delete from measure_item where id = $1 and measure = $2";
    Ok(db::run(tx, sql, values![item, measure]).await? == 1)
}

/// Puts an item at a place.
pub async fn place(tx: &Tx, item: MeasureItemId, position: usize) -> Result<(), DbErr> {
    let position = i64::try_from(position).unwrap_or(i64::MAX);
    let sql = "update measure_item set position = $2 where id = $1";
    db::run(tx, sql, values![item, position]).await.map(drop)
}

/// Removes the whole checklist of a measure.
pub async fn remove_all(tx: &Tx, measure: MeasureId) -> Result<(), DbErr> {
    db::run(tx, "delete from measure_item where measure = $1", values![measure]).await.map(drop)
}
