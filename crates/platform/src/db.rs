//! One door to two databases: SQLite in the data folder, or PostgreSQL.
//!
//! Reads run side by side. Writes go through [`Db::write`]: one task owns the writing connection,
//! runs the waiting closures one after another, each in a savepoint of its own, commits once for
//! all of them and only then answers each (group commit). An answered write is on disk.

mod connect;
mod touched;
mod writer;

use std::future::Future;
use std::path::Path;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use anyhow::{Context, Result};
use futures_util::{StreamExt as _, TryStreamExt as _};
use sea_orm::{
    ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr, FromQueryResult, Statement,
    StreamTrait,
};
use sqlx::pool::PoolConnection;
use tokio::sync::{mpsc, oneshot};

pub use sea_orm::Value;

use crate::checkpoint::Checkpoints;
use crate::kept::LONGEST;
use crate::notes::Notes;
use connect::{check, migrate, place, postgres, sqlite};
use touched::{Commits, touch};
use writer::{Closure, Job, Writer, writer};

/// A transaction, as a writing closure receives it.
pub type Tx = DatabaseTransaction;

/// A boxed future that borrows the transaction.
pub type Work<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// What runs inside every commit, after its closures: the journal is sealed here.
pub type Seal = Arc<dyn for<'a> Fn(&'a Tx) -> Work<'a, Result<(), DbErr>> + Send + Sync>;

/// The values of a statement, in the order of its placeholders.
#[macro_export]
macro_rules! values {
    ($($value:expr),* $(,)?) => { vec![$($crate::db::Value::from($value)),*] };
}

/// What a database is expected to be when it is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expect {
    /// New: nothing is in it yet.
    Empty,
    /// Filled by an earlier run. One that is lost must not look like one that is intact.
    Filled,
}

/// The mark by which other programs see that this one serves a database; it ends with its connection.
pub struct Held(#[expect(dead_code, reason = "held, not read")] Option<PoolConnection<sqlx::Postgres>>);

/// The database of the installation.
#[derive(Clone)]
pub struct Db {
    read: DatabaseConnection,
    jobs: mpsc::Sender<Box<dyn Job>>,
    commits: Arc<Mutex<Commits>>,
    serves: Arc<AtomicBool>,
    beside: Arc<Mutex<Option<(Instant, i64)>>>,
}

/// Counts the commits of every program but the one that serves, such as an import from the command line.
/// It belongs to the storage, not to the schema: no backup carries it.
const BESIDE: &str = "create table if not exists _beside (id bigint primary key, commits bigint not null)";

impl Db {
    /// Connects, brings the schema up to date and starts the writer.
    ///
    /// `address` is `sqlite:PATH` or `postgres://…`; `migrations` are name and SQL in order.
    ///
    /// # Errors
    /// When the database cannot be reached, is not what is expected, or a migration fails; a failed
    /// migration leaves nothing.
    pub async fn open(
        address: &str,
        expect: Expect,
        migrations: &[(&str, &str)],
        seal: Seal,
    ) -> Result<Self> {
        let path = address.strip_prefix("sqlite:");
        let is_there = path.is_none_or(|path| Path::new(path).exists());
        anyhow::ensure!(is_there || expect == Expect::Empty, "{} is missing", place(address));
        let notes = Notes::default();
        let write = writer(address, &notes).await?;
        check(&write, expect).await.with_context(|| place(address))?;
        let read = match address.strip_prefix("sqlite:") {
            Some(path) => sqlite(path, 4, None).await?,
            None => postgres(address, 8).await?,
        };
        let checkpoints = match path {
            Some(path) => Some(Checkpoints::begin(sqlite(path, 1, None).await?)),
            None => None,
        };
        migrate(&write, migrations).await?;
        // PostgreSQL lets only one of two that start together make it; then it is there for the other.
        if write.execute_unprepared(BESIDE).await.is_err() {
            write.execute_unprepared(BESIDE).await?;
        }
        if path.is_some() {
            notes.complete(&write, migrations.len()).await?;
        }
        let (jobs, waiting) = mpsc::channel(1024);
        let commits = Arc::new(Mutex::new(Commits::default()));
        let serves = Arc::new(AtomicBool::new(false));
        let first = Writer {
            address: address.to_owned(),
            notes,
            checkpoints,
            seal,
            commits: Arc::clone(&commits),
            serves: Arc::clone(&serves),
        };
        tokio::spawn(first.write_in_groups(write, waiting));
        Ok(Self { read, jobs, commits, serves, beside: Arc::default() })
    }

    /// A number that grows with every commit of this program.
    #[must_use]
    pub fn version(&self) -> u64 {
        self.commits.lock().unwrap_or_else(PoisonError::into_inner).count
    }

    /// A number that grows with every commit of this program that may have touched one of the tables.
    #[must_use]
    pub fn version_of(&self, tables: &[&[&str]]) -> u64 {
        let commits = self.commits.lock().unwrap_or_else(PoisonError::into_inner);
        let touched = tables.concat().into_iter().filter_map(|table| commits.of.get(table).copied());
        touched.max().unwrap_or(0).max(commits.of_any)
    }

    /// A number that grows with every commit of another program than the one that serves; asked for at the
    /// most every [`LONGEST`].
    ///
    /// # Errors
    /// The database's own.
    pub async fn beside(&self) -> Result<i64, DbErr> {
        let known = *self.beside.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, number)) = known.filter(|(asked_at, _)| asked_at.elapsed() < LONGEST) {
            return Ok(number);
        }
        let asked_at = Instant::now();
        let sql = "select commits as value from _beside where id = 1";
        let number = value(&self.read, sql, vec![]).await?.unwrap_or(0);
        *self.beside.lock().unwrap_or_else(PoisonError::into_inner) = Some((asked_at, number));
        Ok(number)
    }

    /// The connection for reading.
    #[must_use]
    pub fn read(&self) -> &DatabaseConnection {
        &self.read
    }

    /// Makes sure that no other program serves this database, as long as this one runs. On SQLite
    /// the lock of the data folder does that.
    ///
    /// # Errors
    /// When another program holds the database.
    pub async fn hold_alone(&self) -> Result<Held> {
        if self.read.get_database_backend() == DbBackend::Sqlite {
            self.serves.store(true, Ordering::Release);
            return Ok(Held(None));
        }
        let mut connection = self.read.get_postgres_connection_pool().acquire().await?;
        let (is_alone,): (bool,) =
            sqlx::query_as("select pg_try_advisory_lock(7462)").fetch_one(&mut *connection).await?;
        anyhow::ensure!(is_alone, "another Willkommen serves this database already; stop it first");
        self.serves.store(true, Ordering::Release);
        Ok(Held(Some(connection)))
    }

    /// Runs a closure that changes something; answers when the change is durable.
    ///
    /// The closure is short and does no other I/O. If it fails, only its own changes are undone.
    ///
    /// # Errors
    /// What the closure answers, or the database's error if the commit failed.
    pub async fn write<T, E, F>(&self, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbErr> + Send + 'static,
        F: for<'a> FnOnce(&'a Tx) -> Work<'a, Result<T, E>> + Send + 'static,
    {
        let (answer, result) = oneshot::channel();
        let job = Box::new(Closure { work, answer });
        let gone = || E::from(DbErr::Custom("nothing can be written at the moment".into()));
        self.jobs.send(job).await.map_err(|_| gone())?;
        result.await.map_err(|_| gone())?
    }
}

fn statement(c: &impl ConnectionTrait, sql: &'static str, values: Vec<Value>) -> Statement {
    touch(sql);
    Statement::from_sql_and_values(c.get_database_backend(), sql, values)
}

/// All rows of a query.
///
/// # Errors
/// The database's own.
pub async fn all<T: FromQueryResult>(
    c: &impl ConnectionTrait,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<T>, DbErr> {
    let rows = c.query_all_raw(statement(c, sql, values)).await?;
    rows.iter().map(|row| T::from_query_result(row, "")).collect()
}

/// A connection that can hand over rows one by one.
pub trait Streaming: ConnectionTrait + StreamTrait {}

impl<C: ConnectionTrait + StreamTrait> Streaming for C {}

/// All rows of a query that answers thousands of them. As a stream, because a row as it comes from the
/// engine weighs several times what is kept of it.
///
/// # Errors
/// The database's own.
pub async fn many<T: FromQueryResult>(
    c: &impl Streaming,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<T>, DbErr> {
    let rows = c.stream_raw(statement(c, sql, values)).await?;
    rows.map(|row| T::from_query_result(&row?, "")).try_collect().await
}

/// The first row of a query, if there is one.
///
/// # Errors
/// The database's own.
pub async fn one<T: FromQueryResult>(
    c: &impl ConnectionTrait,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Option<T>, DbErr> {
    let row = c.query_one_raw(statement(c, sql, values)).await?;
    row.map(|row| T::from_query_result(&row, "")).transpose()
}

/// A single value, from the column named `value`.
///
/// # Errors
/// The database's own.
pub async fn value<T: sea_orm::TryGetable>(
    c: &impl ConnectionTrait,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Option<T>, DbErr> {
    let row = c.query_one_raw(statement(c, sql, values)).await?;
    row.map(|row| row.try_get("", "value")).transpose()
}

/// Runs a changing statement and answers how many rows it touched.
///
/// # Errors
/// The database's own.
pub async fn run(c: &impl ConnectionTrait, sql: &'static str, values: Vec<Value>) -> Result<u64, DbErr> {
    Ok(c.execute_raw(statement(c, sql, values)).await?.rows_affected())
}

/// A statement about many rows at once. `{rows}` in it is where their values stand: `($1, $2), ($3, $4)`.
fn spread(c: &impl ConnectionTrait, sql: &'static str, rows: Vec<Vec<Value>>) -> Statement {
    touch(sql);
    let mut place = 0;
    let mut list = |row: &Vec<Value>| {
        let marks: Vec<String> = row
            .iter()
            .map(|_| {
                place += 1;
                format!("${place}")
            })
            .collect();
        format!("({})", marks.join(", "))
    };
    let lists: Vec<String> = rows.iter().map(&mut list).collect();
    let sql = sql.replace("{rows}", &lists.join(", "));
    Statement::from_sql_and_values(c.get_database_backend(), sql, rows.into_iter().flatten())
}

/// What a statement about many rows answers; `{rows}` in it is where their values stand. At least one row.
///
/// # Errors
/// The database's own.
pub async fn all_rows<T: FromQueryResult>(
    c: &impl ConnectionTrait,
    sql: &'static str,
    rows: Vec<Vec<Value>>,
) -> Result<Vec<T>, DbErr> {
    let rows = c.query_all_raw(spread(c, sql, rows)).await?;
    rows.iter().map(|row| T::from_query_result(row, "")).collect()
}

/// Runs a changing statement about many rows; `{rows}` in it is where their values stand. At least one row.
///
/// # Errors
/// The database's own.
pub async fn run_rows(
    c: &impl ConnectionTrait,
    sql: &'static str,
    rows: Vec<Vec<Value>>,
) -> Result<u64, DbErr> {
    Ok(c.execute_raw(spread(c, sql, rows)).await?.rows_affected())
}

/// Whether the connection speaks PostgreSQL; for the few places where the engines differ.
#[must_use]
pub fn is_postgres(c: &impl ConnectionTrait) -> bool {
    c.get_database_backend() == DbBackend::Postgres
}
