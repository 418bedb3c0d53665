//! Tables as rows of JSON, the same from both engines: what a backup and an export are made of.
//!
//! Knows the four kinds of column that the schema uses: identifiers, flags, whole numbers, texts.
//! What one engine wrote, the other can read.

use anyhow::{Context, Result, bail};
use futures_util::TryStreamExt as _;
use sea_orm::sqlx::{self, AssertSqlSafe, Row as _};
use sea_orm::{ConnectionTrait, DbBackend, Statement, Value as Bound};
use serde_json::{Map, Value};
use uuid::Uuid;

use crate::db::{Db, Tx};
use crate::notes;

/// One row: column name and value.
pub type Row = Map<String, Value>;

/// How many rows one statement adds.
const BATCH: usize = 200;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Id,
    Flag,
    Number,
    Text,
}

impl Kind {
    fn of(declared: &str) -> Result<Self> {
        Ok(match declared.to_lowercase().as_str() {
            "uuid" => Self::Id,
            "boolean" => Self::Flag,
            "bigint" => Self::Number,
            "text" => Self::Text,
            other => bail!("a column of type {other} cannot be carried over"),
        })
    }

    /// The cell as text: the one shape in which both engines can be asked for everything.
    fn as_text(self, column: &str, is_sqlite: bool) -> String {
        match self {
            Self::Id if is_sqlite => format!("case when {column} is null then null else hex({column}) end"),
            _ => format!("cast({column} as text)"),
        }
    }

    fn read(self, cell: Option<String>) -> Result<Value> {
        let Some(cell) = cell else { return Ok(Value::Null) };
        Ok(match self {
            Self::Id => Value::String(Uuid::parse_str(&cell)?.to_string()),
            Self::Flag => Value::Bool(matches!(cell.as_str(), "1" | "true")),
            Self::Number => Value::from(cell.parse::<i64>()?),
            Self::Text => Value::String(cell),
        })
    }

    fn bind(self, value: Option<&Value>) -> Result<Bound> {
        let value = value.filter(|value| !value.is_null());
        Ok(match self {
            Self::Id => match value {
                Some(value) => Uuid::parse_str(value.as_str().context("an identifier")?)?.into(),
                None => Bound::from(None::<Uuid>),
            },
            Self::Flag => value.map(|value| value.as_bool().context("a flag")).transpose()?.into(),
            Self::Number => value.map(|value| value.as_i64().context("a number")).transpose()?.into(),
            Self::Text => {
                value.map(|value| value.as_str().context("a text")).transpose()?.map(str::to_owned).into()
            }
        })
    }
}

struct Column {
    name: String,
    kind: Kind,
}

/// The database at one moment; writes go on beside it and are not seen.
pub enum Snapshot {
    /// In write-ahead mode a read transaction keeps its picture.
    Sqlite(sqlx::Transaction<'static, sqlx::Sqlite>),
    /// Repeatable read.
    Postgres(sqlx::Transaction<'static, sqlx::Postgres>),
}

/// Hands every row of a query to a function, each cell as text.
macro_rules! each_row {
    ($tx:expr, $sql:expr, $each:expr) => {{
        let mut rows = sqlx::query(AssertSqlSafe($sql)).fetch(&mut **$tx);
        while let Some(row) = rows.try_next().await? {
            let cells = (0..row.len()).map(|place| row.try_get::<Option<String>, _>(place));
            $each(cells.collect::<Result<Vec<_>, _>>()?)?;
        }
    }};
}

impl Snapshot {
    /// Takes the picture.
    ///
    /// # Errors
    /// The database's own.
    pub async fn of(db: &Db) -> Result<Self> {
        let connection = db.pool();
        Ok(match connection.get_database_backend() {
            DbBackend::Sqlite => {
                let mut tx = connection.get_sqlite_connection_pool().begin().await?;
                // The picture is taken by the first read.
                sqlx::query("select count(*) from sqlite_master").execute(&mut *tx).await?;
                Self::Sqlite(tx)
            }
            _ => Self::Postgres(
                connection
                    .get_postgres_connection_pool()
                    .begin_with("begin transaction isolation level repeatable read read only")
                    .await?,
            ),
        })
    }

    async fn query(
        &mut self,
        sql: String,
        mut each: impl FnMut(Vec<Option<String>>) -> Result<()>,
    ) -> Result<()> {
        match self {
            Self::Sqlite(tx) => each_row!(tx, sql, each),
            Self::Postgres(tx) => each_row!(tx, sql, each),
        }
        Ok(())
    }

    async fn columns(&mut self, table: &str) -> Result<Vec<Column>> {
        let sql = columns_sql(table, matches!(self, Self::Sqlite(_)));
        let mut columns = Vec::new();
        self.query(sql, |cells| {
            columns.push(column(cells)?);
            Ok(())
        })
        .await?;
        anyhow::ensure!(!columns.is_empty(), "there is no table {table}");
        Ok(columns)
    }

    /// Hands every row of a table to a function, ordered so that the same content gives the same
    /// order on both engines; answers how many there were.
    ///
    /// # Errors
    /// The database's own, and what the function answers.
    pub async fn rows(&mut self, table: &str, mut each: impl FnMut(Row) -> Result<()>) -> Result<u64> {
        let is_sqlite = matches!(self, Self::Sqlite(_));
        let columns = self.columns(table).await?;
        let cells: Vec<String> =
            columns.iter().map(|column| column.kind.as_text(&column.name, is_sqlite)).collect();
        // Identifiers are compared byte by byte on both engines; texts are not, so only the first
        // column decides and the rest follows from it or from the order of writing.
        let sql = format!("select {} from {table} order by {}", cells.join(", "), columns[0].name);
        let mut count = 0;
        self.query(sql, |cells| {
            let mut row = Row::new();
            for (column, cell) in columns.iter().zip(cells) {
                row.insert(column.name.clone(), column.kind.read(cell)?);
            }
            count += 1;
            each(row)
        })
        .await?;
        Ok(count)
    }
}

fn columns_sql(table: &str, is_sqlite: bool) -> String {
    if is_sqlite {
        format!("select name, type from pragma_table_info('{table}')")
    } else {
        format!(
            "select cast(column_name as text), cast(data_type as text) from information_schema.columns \
             where table_schema = current_schema() and table_name = '{table}' order by ordinal_position"
        )
    }
}

fn column(cells: Vec<Option<String>>) -> Result<Column> {
    let mut cells = cells.into_iter().flatten();
    let name = cells.next().context("a column's name")?;
    let kind =
        Kind::of(&cells.next().context("a column's type")?).with_context(|| format!("column {name}"))?;
    Ok(Column { name, kind })
}

/// Whether a text stands in one of these columns, each named by its table.
///
/// # Errors
/// The database's own.
pub async fn names(db: &Db, columns: &[(&str, &str)], text: &str) -> Result<bool> {
    let connection = db.read();
    let backend = connection.get_database_backend();
    for (table, column) in columns {
        let sql = format!("select {column} from {table} where {column} = $1 limit 1");
        let statement = Statement::from_sql_and_values(backend, sql, [Bound::from(text)]);
        if connection.query_one_raw(statement).await?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Adds rows to a table; columns that a row lacks stay empty, unknown ones are refused.
///
/// # Errors
/// The database's own, and a row that does not fit the table.
pub async fn add(tx: &Tx, table: &str, rows: &[Row]) -> Result<()> {
    let backend = tx.get_database_backend();
    let sql = columns_sql(table, backend == DbBackend::Sqlite);
    let mut columns = Vec::new();
    for row in tx.query_all_raw(Statement::from_string(backend, sql)).await? {
        columns.push(column(vec![row.try_get_by_index(0)?, row.try_get_by_index(1)?])?);
    }
    anyhow::ensure!(!columns.is_empty(), "there is no table {table}");
    let names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
    for part in rows.chunks(BATCH) {
        let mut values = Vec::with_capacity(part.len() * columns.len());
        let mut tuples = Vec::with_capacity(part.len());
        for row in part {
            if let Some(unknown) = row.keys().find(|name| !names.contains(&name.as_str())) {
                bail!("table {table} has no column {unknown}");
            }
            let mut places = Vec::with_capacity(columns.len());
            for column in &columns {
                let bound = column.kind.bind(row.get(&column.name));
                values.push(bound.with_context(|| format!("{table}.{}", column.name))?);
                places.push(format!("${}", values.len()));
            }
            tuples.push(format!("({})", places.join(", ")));
        }
        let sql = format!("insert into {table} ({}) values {}", names.join(", "), tuples.join(", "));
        tx.execute_raw(Statement::from_sql_and_values(backend, sql, values)).await?;
    }
    Ok(())
}

/// Whether the engine itself finds its storage sound; what it found, one line each.
///
/// On SQLite every page, index and reference is read and compared, and every row with the note of what was written into
/// it, but those of tables `without` notes. PostgreSQL answers for its own
/// storage (data checksums); here only the references are known to hold.
///
/// # Errors
/// The database's own.
pub async fn unsound(db: &Db, without: &[&str]) -> Result<Vec<String>> {
    let mut found = Vec::new();
    if let Snapshot::Sqlite(mut tx) = Snapshot::of(db).await? {
        let tx = &mut tx;
        each_row!(tx, "pragma integrity_check(20)".to_owned(), |cells: Vec<Option<String>>| {
            found.extend(cells.into_iter().flatten().filter(|word| word != "ok"));
            anyhow::Ok(())
        });
        each_row!(tx, "select \"table\" from pragma_foreign_key_check".to_owned(), |cells: Vec<
            Option<String>,
        >| {
            found.extend(
                cells.into_iter().flatten().map(|table| format!("a row of {table} refers to nothing")),
            );
            anyhow::Ok(())
        });
        found.extend(notes::changed(tx, without).await?);
    }
    Ok(found)
}
