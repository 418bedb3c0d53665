//! One door to two databases: SQLite in the data folder, or PostgreSQL.
//!
//! Reads run side by side. Writes go through [`Db::write`]: one task owns the writing connection,
//! runs the waiting closures one after another, each in a savepoint of its own, commits once for
//! all of them (group commit) and answers each once it is on disk. An answered write is on disk.

mod connect;
mod disk;
mod link;
mod message;
mod reads;
mod touched;
mod tx;
mod writer;

use std::future::Future;
use std::path::Path;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use anyhow::{Context, Result};
use sea_orm::{
    ConnectionTrait, DatabaseConnection, DbBackend, DbErr, FromQueryResult, QueryResult, Statement,
};
use sqlx::pool::PoolConnection;
use tokio::sync::{mpsc, oneshot};

pub use reads::Reads;
pub use sea_orm::Value;
pub use tx::{Later, Returning, Sealing, Tx};

use crate::checkpoint::Checkpoints;
use crate::kept::LONGEST;
use crate::notes::Notes;
use connect::{check, migrate, place, postgres, sqlite};
use disk::{Disk, Progress};
use touched::{Commits, touch};
use writer::{Closure, Job, Writer, writer};

/// A boxed future that borrows the transaction.
pub type Work<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// What runs inside every commit, after its closures: the journal is sealed here.
#[derive(Clone)]
pub struct Seal {
    /// Adds what closures have left for it. It is asked again where another program has taken its key: it has
    /// forgotten by then what it [remembered](Tx::remember), and finds the same things left for it.
    pub work: for<'a> fn(Sealing<'a>) -> Work<'a, Result<(), DbErr>>,
    /// The table whose key another program may have taken.
    pub table: &'static str,
    /// The tables in whose rows it finds every change by itself.
    pub answers_for: &'static [&'static str],
}

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
    read: Reads,
    jobs: mpsc::Sender<Box<dyn Job>>,
    commits: Arc<Mutex<Commits>>,
    serves: Arc<AtomicBool>,
    beside: Arc<Mutex<Option<(Instant, i64)>>>,
    disk: Option<Progress>,
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
        let notes = Notes::without(seal.answers_for);
        let write = writer(address, &notes).await?;
        check(&write, expect).await.with_context(|| place(address))?;
        let read = match address.strip_prefix("sqlite:") {
            Some(path) => Reads::of(sqlite(path, 4, None).await?, 4),
            None => Reads::of(postgres(address, 8).await?, 8),
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
        let disk = path.map(|_| Disk::begin()).transpose()?;
        let progress = disk.as_ref().map(|disk| disk.progress().clone());
        let first = Writer {
            address: address.to_owned(),
            notes,
            checkpoints,
            seal,
            commits: Arc::clone(&commits),
            serves: Arc::clone(&serves),
            disk,
        };
        // Its connection belongs to the runtime in which it is used.
        write.close().await?;
        first.begin(waiting)?;
        Ok(Self { read, jobs, commits, serves, beside: Arc::default(), disk: progress })
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
        let touched = tables.iter().copied().flatten().filter_map(|table| commits.of.get(*table).copied());
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

    /// The connections for reading.
    #[must_use]
    pub fn read(&self) -> &Reads {
        &self.read
    }

    /// Waits until everything that can be read by now is on disk. For whoever tells a visitor that something counts,
    /// and has only read it: a commit can be read a moment before it is on disk.
    ///
    /// # Errors
    /// When nobody can say whether it is.
    pub async fn settled(&self) -> Result<(), DbErr> {
        match &self.disk {
            Some(disk) => disk.settled().await,
            None => Ok(()),
        }
    }

    /// A pool of connections, for what needs one for longer than a question.
    #[must_use]
    pub fn pool(&self) -> &DatabaseConnection {
        self.read.pool()
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
        let mut connection = self.pool().get_postgres_connection_pool().acquire().await?;
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
pub trait Streaming: ConnectionTrait {
    /// Hands every row of a query to a function, until it fails.
    fn each<'a>(
        &'a self,
        statement: Statement,
        take: &'a mut (dyn FnMut(QueryResult) -> Result<(), DbErr> + Send),
    ) -> Work<'a, Result<(), DbErr>>;
}

/// All rows of a query that answers thousands of them. As a stream, because a row as it comes from the
/// engine weighs several times what is kept of it.
///
/// # Errors
/// The database's own.
pub async fn many<T: FromQueryResult + Send>(
    c: &impl Streaming,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<T>, DbErr> {
    let mut things = Vec::new();
    let mut take = |row: QueryResult| {
        things.push(T::from_query_result(&row, "")?);
        Ok(())
    };
    c.each(statement(c, sql, values), &mut take).await?;
    Ok(things)
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

/// A thing with its parts, from a query each of whose rows holds one part and the thing, whose columns begin with
/// `prefix`. It is read from the first row; nothing where there is none.
///
/// # Errors
/// The database's own.
pub async fn whole<A: FromQueryResult, B: FromQueryResult>(
    c: &impl ConnectionTrait,
    sql: &'static str,
    values: Vec<Value>,
    prefix: &str,
) -> Result<Option<(A, Vec<B>)>, DbErr> {
    let rows = c.query_all_raw(statement(c, sql, values)).await?;
    let Some(first) = rows.first() else { return Ok(None) };
    let parts = rows.iter().map(|row| B::from_query_result(row, "")).collect::<Result<_, _>>()?;
    Ok(Some((A::from_query_result(first, prefix)?, parts)))
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

/// Runs a changing statement whose answer nobody needs together with the next one, which then fails if it fails.
pub fn run_with_next(tx: &Sealing<'_>, sql: &'static str, values: Vec<Value>) {
    tx.run_with_next(statement(&**tx, sql, values));
}

/// The same about many rows; `{rows}` in it is where their values stand. At least one row.
pub fn run_rows_with_next(tx: &Sealing<'_>, sql: &'static str, rows: Vec<Vec<Value>>) {
    tx.run_with_next(spread(tx, sql, rows));
}

/// Runs two changing statements in one message; what each answers. They touch different rows, and neither needs to see
/// what the other does: on SQLite the second does, on PostgreSQL it sees no more than the first one's answer, as the
/// table `first`. The columns of both answers have the same kinds.
///
/// # Errors
/// The database's own.
pub async fn both<A: FromQueryResult, B: FromQueryResult>(
    tx: &Tx,
    first: Returning,
    second: Returning,
) -> Result<(Vec<A>, Vec<B>), DbErr> {
    let (first, second) = tx.both(first, second).await?;
    Ok((
        first.iter().map(|row| A::from_query_result(row, "")).collect::<Result<_, _>>()?,
        second.iter().map(|row| B::from_query_result(row, "")).collect::<Result<_, _>>()?,
    ))
}

/// A statement about many rows at once, at least one. `{rows}` in it is where their values stand: `($1, $2), ($3, $4)`.
pub fn spread(c: &Tx, sql: &'static str, rows: Vec<Vec<Value>>) -> Statement {
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

/// Runs a changing statement about many rows; `{rows}` in it is where their values stand. At least one row.
///
/// # Errors
/// The database's own.
pub async fn run_rows(c: &Tx, sql: &'static str, rows: Vec<Vec<Value>>) -> Result<u64, DbErr> {
    Ok(c.execute_raw(spread(c, sql, rows)).await?.rows_affected())
}

/// Whether the connection speaks PostgreSQL; for the few places where the engines differ.
#[must_use]
pub fn is_postgres(c: &impl ConnectionTrait) -> bool {
    c.get_database_backend() == DbBackend::Postgres
}
