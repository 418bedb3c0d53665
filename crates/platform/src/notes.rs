//! A note of what each row holds, so that a row that changed by itself is found.
//!
//! SQLite keeps no checksums of its pages. So the writer hears which rows a commit touches (SQLite's
//! update hook), and writes, inside the same commit, a hash of each beside them. PostgreSQL answers
//! for its own storage with data checksums; there no notes are taken.

use std::collections::{BTreeMap, BTreeSet};
use std::mem;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Result;
use futures_util::TryStreamExt as _;
use sea_orm::sqlx::{self, AssertSqlSafe, Row as _, Sqlite, Transaction, pool::PoolOptions};
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, DbErr, Statement, TransactionTrait as _};
use sha2::{Digest as _, Sha256};

use crate::db::{Tx, Value};

/// The table of the notes. It belongs to the storage, not to the schema: no backup carries it.
const TABLE: &str = "row_note";

/// What the current commit has touched so far: the tables' rows.
type Touched = BTreeMap<String, BTreeSet<i64>>;

/// Takes the notes of one database.
#[derive(Clone, Default)]
pub struct Notes {
    touched: Arc<Mutex<Touched>>,
    /// How the content of a row is asked for, per table.
    contents: Arc<Mutex<BTreeMap<String, String>>>,
}

impl Notes {
    /// Lets every connection of the pool tell which rows it touches.
    pub fn listen(&self, pool: PoolOptions<Sqlite>) -> PoolOptions<Sqlite> {
        let touched = Arc::clone(&self.touched);
        pool.after_connect(move |connection, _| {
            let touched = Arc::clone(&touched);
            Box::pin(async move {
                connection.lock_handle().await?.set_update_hook(move |change| {
                    if change.table == TABLE || change.table.starts_with('_') {
                        return;
                    }
                    let mut touched = touched.lock().unwrap_or_else(PoisonError::into_inner);
                    if let Some(rows) = touched.get_mut(change.table) {
                        rows.insert(change.rowid);
                    } else {
                        touched.insert(change.table.to_owned(), BTreeSet::from([change.rowid]));
                    }
                });
                Ok(())
            })
        })
    }

    /// Forgets what an earlier commit touched that came to nothing.
    pub fn begin(&self) {
        drop(self.take());
    }

    fn take(&self) -> Touched {
        mem::take(&mut *self.touched.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Writes down what the touched rows hold now, inside the commit that touched them. One question for all
    /// tables and one answer: each message to the engine costs more than a row.
    pub async fn keep(&self, tx: &Tx) -> Result<(), DbErr> {
        let touched = self.take();
        if touched.is_empty() {
            return Ok(());
        }
        let mut parts = Vec::with_capacity(touched.len());
        let mut values = Vec::with_capacity(touched.len());
        for (place, (table, rows)) in touched.iter().enumerate() {
            let content = self.content(tx, table).await?;
            parts.push(format!(
                "select {place} as place, rowid as row, {content} as content from \"{table}\" as kept where rowid \
                 in (select value from json_each(${}))",
                place + 1
            ));
            values.push(serde_json::json!(rows).to_string());
        }
        let tables: Vec<&String> = touched.keys().collect();
        let mut notes = Vec::new();
        let asked = values.iter().map(|rows| rows.as_str().into()).collect();
        for row in tx.query_all_raw(statement(parts.join(" union all "), asked)).await? {
            let place = usize::try_from(row.try_get::<i64>("", "place")?).unwrap_or_default();
            let content = row.try_get::<Vec<u8>>("", "content")?;
            notes.push((tables[place], row.try_get::<i64>("", "row")?, hash(&content)));
        }
        if notes.len() < touched.values().map(BTreeSet::len).sum() {
            for (table, rows) in tables.iter().zip(values) {
                let gone = format!(
                    "delete from {TABLE} where of_table = $1 and row in (select value from json_each($2)) and \
                     not exists (select 1 from \"{table}\" as kept where kept.rowid = row)"
                );
                tx.execute_raw(statement(gone, vec![table.as_str().into(), rows.into()])).await?;
            }
        }
        let add = format!(
            "insert into {TABLE} (of_table, row, hash) select value ->> 0, value ->> 1, value ->> 2 from \
             json_each($1) where true on conflict (of_table, row) do update set hash = excluded.hash"
        );
        let notes = serde_json::json!(notes).to_string();
        tx.execute_raw(statement(add, vec![notes.into()])).await?;
        Ok(())
    }

    async fn content(&self, tx: &Tx, table: &str) -> Result<String, DbErr> {
        let known = |contents: &Mutex<BTreeMap<String, String>>| {
            contents.lock().unwrap_or_else(PoisonError::into_inner).get(table).cloned()
        };
        if let Some(content) = known(&self.contents) {
            return Ok(content);
        }
        let sql = "select name from pragma_table_info($1)".to_owned();
        let mut columns = Vec::new();
        for row in tx.query_all_raw(statement(sql, vec![table.into()])).await? {
            columns.push(row.try_get::<String>("", "name")?);
        }
        let content = content_of(&columns);
        let mut contents = self.contents.lock().unwrap_or_else(PoisonError::into_inner);
        contents.insert(table.to_owned(), content.clone());
        Ok(content)
    }

    /// Takes a note of every row, if the schema has changed since the notes were last complete.
    ///
    /// # Errors
    /// The database's own.
    pub async fn complete(&self, connection: &DatabaseConnection, schema: usize) -> Result<()> {
        let sql = format!(
            "create table if not exists {TABLE} (of_table text not null, row bigint not null, hash bigint not \
             null, primary key (of_table, row)) without rowid"
        );
        let tx = connection.begin().await?;
        tx.execute_unprepared(&sql).await?;
        let noted = tx.query_one_raw(statement("pragma user_version".to_owned(), vec![])).await?;
        let noted: i64 = noted.map(|row| row.try_get_by_index(0)).transpose()?.unwrap_or(0);
        if usize::try_from(noted) != Ok(schema) {
            self.begin();
            tx.execute_unprepared(&format!("delete from {TABLE}")).await?;
            for table in tables(&tx).await? {
                let content = self.content(&tx, &table).await?;
                self.complete_table(&tx, &table, &content).await?;
            }
            tx.execute_unprepared(&format!("pragma user_version = {schema}")).await?;
        }
        tx.commit().await?;
        self.begin();
        Ok(())
    }

    async fn complete_table(&self, tx: &Tx, table: &str, content: &str) -> Result<(), DbErr> {
        const PART: usize = 1000;
        let mut after = i64::MIN;
        loop {
            let sql = format!(
                "select rowid as row, {content} as content from \"{table}\" as kept where rowid > $1 order by rowid \
                 limit {PART}"
            );
            let rows = tx.query_all_raw(statement(sql, vec![after.into()])).await?;
            let mut notes = Vec::with_capacity(rows.len());
            for row in &rows {
                after = row.try_get("", "row")?;
                notes.push((after, hash(&row.try_get::<Vec<u8>>("", "content")?)));
            }
            let add = format!(
                "insert into {TABLE} (of_table, row, hash) select $1, value ->> 0, value ->> 1 from json_each($2)"
            );
            let notes = serde_json::json!(notes).to_string();
            tx.execute_raw(statement(add, vec![table.into(), notes.into()])).await?;
            if rows.len() < PART {
                return Ok(());
            }
        }
    }
}

fn statement(sql: String, values: Vec<Value>) -> Statement {
    Statement::from_sql_and_values(DbBackend::Sqlite, sql, values)
}

/// The whole row of the table, called `kept`, as bytes: each value as SQLite would write it down, so that kinds differ too.
fn content_of(columns: &[String]) -> String {
    let quoted: Vec<String> = columns.iter().map(|column| format!("quote(kept.\"{column}\")")).collect();
    format!("cast({} as blob)", quoted.join(" || ',' || "))
}

/// Sixty-four bits find every accident; a forger is found by the journal.
fn hash(content: &[u8]) -> i64 {
    let mut first = [0; 8];
    first.copy_from_slice(&Sha256::digest(content)[..8]);
    i64::from_le_bytes(first)
}

const ALL_TABLES: &str = "select name from sqlite_master where type = 'table' and name not like '\\_%' escape \
                          '\\' and name not like 'sqlite\\_%' escape '\\' and name <> 'row_note' order by name";

async fn tables(tx: &Tx) -> Result<Vec<String>, DbErr> {
    let rows = tx.query_all_raw(statement(ALL_TABLES.to_owned(), vec![])).await?;
    rows.iter().map(|row| row.try_get("", "name")).collect()
}

/// Rows that are not what their note says, one line each, at most twenty.
///
/// # Errors
/// The database's own.
pub async fn changed(tx: &mut Transaction<'static, Sqlite>) -> Result<Vec<String>> {
    const MOST: usize = 20;
    let mut found = Vec::new();
    for table in sqlx::query_scalar::<_, String>(ALL_TABLES).fetch_all(&mut **tx).await? {
        let columns = sqlx::query_scalar::<_, String>("select name from pragma_table_info($1)");
        let columns = columns.bind(&table).fetch_all(&mut **tx).await?;
        // Both sides in the order of their rows, side by side: a row without a note and a note
        // without a row are findings too.
        let sql = format!(
            "select coalesce(kept.rowid, note.row), {}, note.hash from \"{table}\" as kept full join (select \
             row, hash from {TABLE} where of_table = $1) as note on note.row = kept.rowid",
            content_of(&columns)
        );
        let mut rows = sqlx::query(AssertSqlSafe(sql)).bind(&table).fetch(&mut **tx);
        while let Some(row) = rows.try_next().await? {
            let content: Option<Vec<u8>> = row.try_get(1)?;
            let noted: Option<i64> = row.try_get(2)?;
            if content.as_deref().map(hash) != noted && found.len() < MOST {
                found.push(format!("{table}, row {}: not as it was written", row.try_get::<i64, _>(0)?));
            }
        }
    }
    Ok(found)
}
