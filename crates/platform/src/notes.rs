//! A note of what each row holds, so that a row that changed by itself is found.
//!
//! SQLite keeps no checksums of its pages. So the writer hears which rows a commit touches (SQLite's
//! update hook), and writes, inside the same commit, a hash of each beside them. PostgreSQL answers
//! for its own storage with data checksums; there no notes are taken.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Result;
use futures_util::TryStreamExt as _;
use sea_orm::sqlx::{self, AssertSqlSafe, Row as _, Sqlite, Transaction, pool::PoolOptions};
use sea_orm::{
    ConnectionTrait, DatabaseConnection, DbBackend, DbErr, QueryResult, Statement, TransactionTrait as _,
};
use sha2::{Digest as _, Sha256};

use crate::db::{Tx, Value};

/// The table of the notes. It belongs to the storage, not to the schema: no backup carries it.
const TABLE: &str = "row_note";

/// What a row is called in an answer about it, and what it holds.
const ROW: &str = "noted_row";
const CONTENT: &str = "noted_content";

/// What the current commit has touched so far: the tables' rows, and what is to be noted of each, where it is known.
type Touched = BTreeMap<String, BTreeMap<i64, Option<i64>>>;

/// Takes the notes of one database.
#[derive(Clone)]
pub struct Notes {
    touched: Arc<Mutex<Touched>>,
    /// Tables of which none are taken.
    without: &'static [&'static str],
    /// How the content of a row is asked for, per table.
    contents: Arc<Mutex<BTreeMap<String, String>>>,
}

impl Notes {
    /// Takes notes of every table but those for which something else answers.
    pub fn without(tables: &'static [&'static str]) -> Self {
        Self { touched: Arc::default(), without: tables, contents: Arc::default() }
    }

    /// Lets every connection of the pool tell which rows it touches.
    pub fn listen(&self, pool: PoolOptions<Sqlite>) -> PoolOptions<Sqlite> {
        let (touched, without) = (Arc::clone(&self.touched), self.without);
        pool.after_connect(move |connection, _| {
            let touched = Arc::clone(&touched);
            Box::pin(async move {
                connection.lock_handle().await?.set_update_hook(move |change| {
                    let table = change.table;
                    if table == TABLE || table.starts_with('_') || without.contains(&table) {
                        return;
                    }
                    let mut touched = touched.lock().unwrap_or_else(PoisonError::into_inner);
                    // What was known of the row is over.
                    if let Some(rows) = touched.get_mut(table) {
                        rows.insert(change.rowid, None);
                    } else {
                        touched.insert(table.to_owned(), BTreeMap::from([(change.rowid, None)]));
                    }
                });
                Ok(())
            })
        })
    }

    /// Forgets what an earlier commit touched that came to nothing.
    pub fn begin(&self) {
        self.touched.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// The same statement, which now also tells what the rows it returns hold, so that nobody has to ask for it before
    /// the commit. It returns rows of one table, and touches none of them twice.
    pub async fn telling(&self, tx: &Tx, mut statement: Statement, table: &str) -> Result<Statement, DbErr> {
        let content = self.content(tx, table).await?.replace("kept.\"", &format!("\"{table}\".\""));
        let _ = write!(statement.sql, ", \"{table}\".rowid as {ROW}, {content} as {CONTENT}");
        Ok(statement)
    }

    /// Takes what a row of such an answer tells.
    pub fn hear(&self, table: &str, row: &QueryResult) -> Result<(), DbErr> {
        let (place, content) = (row.try_get::<i64>("", ROW)?, row.try_get::<Vec<u8>>("", CONTENT)?);
        let mut touched = self.touched.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(note) = touched.get_mut(table).and_then(|rows| rows.get_mut(&place)) {
            *note = Some(hash(&content));
        }
        Ok(())
    }

    /// Forgets what is known of rows: some are as they were before.
    pub fn doubt(&self) {
        let mut touched = self.touched.lock().unwrap_or_else(PoisonError::into_inner);
        touched.values_mut().flat_map(BTreeMap::values_mut).for_each(|note| *note = None);
    }

    /// The statement that writes down what the touched rows hold now, inside the commit that touched them; none
    /// where nothing was touched. One question for all tables and one answer: each message to the engine costs more
    /// than a row.
    pub async fn keep(&self, tx: &Tx) -> Result<Option<Statement>, DbErr> {
        // It stays until the next commit begins: this one may be sealed a second time.
        let touched = self.touched.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if touched.is_empty() {
            return Ok(None);
        }
        let mut notes = Vec::new();
        let mut unknown = Vec::new();
        for (table, rows) in &touched {
            notes.extend(rows.iter().filter_map(|(row, note)| note.map(|note| (table, *row, note))));
            let rows: Vec<i64> =
                rows.iter().filter(|(_, note)| note.is_none()).map(|(row, _)| *row).collect();
            if !rows.is_empty() {
                unknown.push((table, rows));
            }
        }
        if !unknown.is_empty() {
            notes.extend(self.ask(tx, &unknown).await?);
        }
        let add = format!(
            "insert into {TABLE} (of_table, row, hash) select value ->> 0, value ->> 1, value ->> 2 from \
             json_each($1) where true on conflict (of_table, row) do update set hash = excluded.hash"
        );
        let notes = serde_json::json!(notes).to_string();
        Ok(Some(statement(add, vec![notes.into()])))
    }

    /// What is to be noted of rows, at least one of each table. Notes of those that are gone go too.
    async fn ask<'a>(
        &self,
        tx: &Tx,
        unknown: &[(&'a String, Vec<i64>)],
    ) -> Result<Vec<(&'a String, i64, i64)>, DbErr> {
        let mut parts = Vec::with_capacity(unknown.len());
        let mut values = Vec::with_capacity(unknown.len());
        for (place, (table, rows)) in unknown.iter().enumerate() {
            let content = self.content(tx, table).await?;
            parts.push(format!(
                "select {place} as place, rowid as {ROW}, {content} as {CONTENT} from \"{table}\" as kept where rowid \
                 in (select value from json_each(${}))",
                place + 1
            ));
            values.push(serde_json::json!(rows).to_string());
        }
        let mut notes = Vec::new();
        let asked = values.iter().map(|rows| rows.as_str().into()).collect();
        for row in tx.query_all_raw(statement(parts.join(" union all "), asked)).await? {
            let place = usize::try_from(row.try_get::<i64>("", "place")?).unwrap_or_default();
            let content = row.try_get::<Vec<u8>>("", CONTENT)?;
            notes.push((unknown[place].0, row.try_get::<i64>("", ROW)?, hash(&content)));
        }
        if notes.len() < unknown.iter().map(|(_, rows)| rows.len()).sum() {
            for ((table, _), rows) in unknown.iter().zip(values) {
                let gone = format!(
                    "delete from {TABLE} where of_table = $1 and row in (select value from json_each($2)) and \
                     not exists (select 1 from \"{table}\" as kept where kept.rowid = row)"
                );
                tx.execute_raw(statement(gone, vec![table.as_str().into(), rows.into()])).await?;
            }
        }
        Ok(notes)
    }

    async fn content(&self, tx: &impl ConnectionTrait, table: &str) -> Result<String, DbErr> {
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
            let all = tables(&tx).await?;
            for table in all.into_iter().filter(|table| !self.without.contains(&table.as_str())) {
                let content = self.content(&tx, &table).await?;
                self.complete_table(&tx, &table, &content).await?;
            }
            tx.execute_unprepared(&format!("pragma user_version = {schema}")).await?;
        }
        tx.commit().await?;
        self.begin();
        Ok(())
    }

    async fn complete_table(
        &self,
        tx: &impl ConnectionTrait,
        table: &str,
        content: &str,
    ) -> Result<(), DbErr> {
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

async fn tables(tx: &impl ConnectionTrait) -> Result<Vec<String>, DbErr> {
    let rows = tx.query_all_raw(statement(ALL_TABLES.to_owned(), vec![])).await?;
    rows.iter().map(|row| row.try_get("", "name")).collect()
}

/// Rows that are not what their note says, one line each, at most twenty; of every table but those `without` notes.
///
/// # Errors
/// The database's own.
pub async fn changed(tx: &mut Transaction<'static, Sqlite>, without: &[&str]) -> Result<Vec<String>> {
    const MOST: usize = 20;
    let mut found = Vec::new();
    let all = sqlx::query_scalar::<_, String>(ALL_TABLES).fetch_all(&mut **tx).await?;
    for table in all.into_iter().filter(|table| !without.contains(&table.as_str())) {
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
