//! A register into one table: a prepared upsert per row, one transaction.

use std::path::Path;

use anyhow::{Context, Result};
use sqlx::{Connection as _, Executor as _};

const TABLE: &str = "create table if not exists municipality (ags text primary key, name text not null, \
     kind text not null, district text not null, population bigint not null, postal_code text not null)";
const UPSERT: &str = "insert into municipality (ags, name, kind, district, population, postal_code) \
     values ($1, $2, $3, $4, $5, $6) on conflict (ags) do update set name = excluded.name, \
     kind = excluded.kind, district = excluded.district, population = excluded.population, \
     postal_code = excluded.postal_code";

/// Imports the file.
pub async fn run(file: &Path, database: &str) -> Result<()> {
    let path = database.strip_prefix("sqlite:").context("sqlite:PATH")?;
    let mut connection = crate::serve::sqlite(path).await?;
    connection.execute(TABLE).await?;
    let mut reader = csv::Reader::from_path(file)?;
    let header = reader.headers()?.clone();
    let columns = ["ags", "name", "kind", "kreis_ags", "population", "postal_code"];
    let places = columns.map(|column| header.iter().position(|name| name == column));
    let mut tx = connection.begin().await?;
    for row in reader.records() {
        let row = row?;
        let cell = |place: usize| places[place].and_then(|place| row.get(place)).unwrap_or_default();
        sqlx::query(UPSERT)
            .bind(cell(0))
            .bind(cell(1))
            .bind(cell(2))
            .bind(cell(3))
            .bind(cell(4).parse::<i64>().unwrap_or_default())
            .bind(cell(5))
            .execute(&mut *tx)
            .await?;
    }
    tx.commit().await?;
    Ok(())
}
