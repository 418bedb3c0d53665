//! One door to two databases: SQLite in the data folder, or PostgreSQL.
//!
//! Reads run side by side. Writes go through [`Db::write`]: one task owns the writing connection,
//! runs the waiting closures one after another, each in a savepoint of its own, commits once for
//! all of them and only then answers each (group commit). An answered write is on disk.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::future::Future;
use std::panic::AssertUnwindSafe;
use std::path::Path;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use futures_util::{FutureExt as _, StreamExt as _, TryStreamExt as _};
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr,
    FromQueryResult, SqliteTransactionMode, Statement, StreamTrait, TransactionOptions, TransactionTrait,
};
use sqlx::migrate::{MigrateError, Migration, MigrationType, Migrator};
use sqlx::pool::PoolConnection;
use tokio::sync::{mpsc, oneshot};

pub use sea_orm::Value;

use crate::checkpoint::Checkpoints;
use crate::kept::LONGEST;
use crate::notes::Notes;

/// A transaction, as a writing closure receives it.
pub type Tx = DatabaseTransaction;

/// A boxed future that borrows the transaction.
pub type Work<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// How many waiting closures one commit may serve.
const GROUP: usize = 64;

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

/// Which commit of this program touched what last.
#[derive(Default)]
struct Commits {
    /// How many there were.
    count: u64,
    /// The last one that touched a table.
    of: BTreeMap<&'static str, u64>,
    /// The last one with a statement that does not say which table it touches.
    of_any: u64,
}

impl Commits {
    fn note(&mut self, touched: &Touched) {
        self.count += 1;
        self.of.extend(touched.tables.iter().map(|table| (*table, self.count)));
        if touched.is_unclear {
            self.of_any = self.count;
        }
    }
}

/// The tables that the statements of one commit have named.
#[derive(Default)]
struct Touched {
    tables: BTreeSet<&'static str>,
    is_unclear: bool,
}

tokio::task_local! {
    /// What the running commit touches.
    static TOUCHED: RefCell<Touched>;
}

/// Notes what a statement touches, if it is part of a commit.
fn touch(sql: &'static str) {
    let _ = TOUCHED.try_with(|touched| {
        let mut words = sql.split(|letter: char| letter.is_ascii_whitespace() || letter == '(');
        let table = match words.next() {
            Some("select") => return,
            Some("update") => words.next(),
            Some("insert") if words.next() == Some("into") => words.next(),
            Some("delete") if words.next() == Some("from") => words.next(),
            _ => None,
        };
        let mut touched = touched.borrow_mut();
        match table {
            Some(table) => drop(touched.tables.insert(table)),
            None => touched.is_unclear = true,
        }
    });
}

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

async fn sqlite(path: &str, connections: u32, notes: Option<&Notes>) -> Result<DatabaseConnection> {
    if let Some(folder) = Path::new(path).parent() {
        std::fs::create_dir_all(folder)?;
    }
    let writes = notes.is_some();
    let mut options = ConnectOptions::new(format!("sqlite://{path}?mode=rwc"));
    options
        .max_connections(connections)
        .min_connections(1)
        // A file does not go away between two questions.
        .test_before_acquire(false)
        .sqlx_logging(false)
        .map_sqlx_sqlite_opts(move |options| {
            use sea_orm::sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
            let options = if writes {
                options
                    // See checkpoint.rs.
                    .pragma("wal_autocheckpoint", "0")
                    // In KiB. What is found by chance, such as a code among a million, is then in memory.
                    .pragma("cache_size", "-16384")
            } else {
                options
            };
            options
                .journal_mode(SqliteJournalMode::Wal)
                // FULL, because an acknowledged write survives a power cut.
                .synchronous(SqliteSynchronous::Full)
                .foreign_keys(true)
                // What a savepoint may have to undo stays in memory: a full folder for temporary files
                // must not refuse a write for which the data folder has room.
                .pragma("temp_store", "memory")
                // Long answers cross from the engine's thread to ours; each stop on the way costs more
                // than the row.
                .row_buffer_size(1024)
                .busy_timeout(Duration::from_secs(10))
        });
    if let Some(notes) = notes.cloned() {
        options.map_sqlx_sqlite_pool_opts(move |pool| notes.listen(pool));
    }
    Database::connect(options).await.with_context(|| format!("opening {path}"))
}

async fn postgres(address: &str, connections: u32) -> Result<DatabaseConnection> {
    let mut options = ConnectOptions::new(address);
    options
        .max_connections(connections)
        .min_connections(1)
        .acquire_timeout(Duration::from_secs(10))
        // Asking whether the server is still there would double every question.
        .test_before_acquire_if_idle_for(Duration::from_secs(1))
        .sqlx_logging(false);
    // What goes wrong is told without the password.
    let place = place(address);
    let told = |fault: DbErr| anyhow::anyhow!("{place}: {}", fault.to_string().replace(address, &place));
    Database::connect(options).await.map_err(told)
}

/// Where a database is, without who may open it.
fn place(address: &str) -> String {
    match (address.strip_prefix("sqlite:"), address.rsplit_once('@')) {
        (Some(path), _) => path.to_owned(),
        (None, Some((_, place))) => format!("PostgreSQL at {place}"),
        (None, None) => "PostgreSQL".to_owned(),
    }
}

async fn check(connection: &DatabaseConnection, expect: Expect) -> Result<()> {
    let is_postgres = connection.get_database_backend() == DbBackend::Postgres;
    let sql = if is_postgres {
        "select count(*) as value from information_schema.tables where table_schema = current_schema()"
    } else {
        "select count(*) as value from sqlite_master where type = 'table'"
    };
    let tables: Option<i64> = value(connection, sql, vec![]).await?;
    let is_empty = tables.unwrap_or(0) == 0;
    match expect {
        Expect::Filled => anyhow::ensure!(!is_empty, "the database is empty; restore a backup"),
        Expect::Empty => anyhow::ensure!(is_empty, "the database is not empty; nothing was changed"),
    }
    if is_postgres && expect == Expect::Empty {
        let sql = "select current_setting('server_encoding') as value";
        let encoding: Option<String> = value(connection, sql, vec![]).await?;
        anyhow::ensure!(encoding.as_deref() == Some("UTF8"), "the database must be in UTF-8");
    }
    Ok(())
}

/// Applies the migrations that are missing, each in a transaction; on PostgreSQL under a lock, so
/// that two nodes may start together.
async fn migrate(connection: &DatabaseConnection, migrations: &[(&str, &str)]) -> Result<()> {
    let migrator = Migrator::with_migrations(
        (1i64..)
            .zip(migrations)
            .map(|(version, (name, sql))| {
                let sql = sqlx::AssertSqlSafe((*sql).to_owned());
                Migration::new(
                    version,
                    (*name).to_owned().into(),
                    MigrationType::Simple,
                    sqlx::SqlSafeStr::into_sql_str(sql),
                    false,
                )
            })
            .collect(),
    );
    match connection.get_database_backend() {
        DbBackend::Sqlite => migrator.run(connection.get_sqlite_connection_pool()).await,
        _ => migrator.run(connection.get_postgres_connection_pool()).await,
    }
    .map_err(|fault| match fault {
        MigrateError::VersionMissing(_) => anyhow::anyhow!(
            "a newer version of this program has brought the database up to date; use that one, or restore \
             a backup"
        ),
        fault => anyhow::Error::from(fault).context("bringing the database up to date"),
    })
}

/// One waiting write.
trait Job: Send {
    /// Does the work inside the savepoint; answers whether to keep it, and the function that tells
    /// the caller once the group is committed.
    fn run<'a>(self: Box<Self>, tx: &'a Tx) -> Work<'a, (bool, Answer)>;
}

type Answer = Box<dyn FnOnce(Result<(), DbErr>) + Send>;

struct Closure<F, T, E> {
    work: F,
    answer: oneshot::Sender<Result<T, E>>,
}

impl<F, T, E> Job for Closure<F, T, E>
where
    T: Send + 'static,
    E: From<DbErr> + Send + 'static,
    F: for<'a> FnOnce(&'a Tx) -> Work<'a, Result<T, E>> + Send + 'static,
{
    fn run<'a>(self: Box<Self>, tx: &'a Tx) -> Work<'a, (bool, Answer)> {
        Box::pin(async move {
            let result = (self.work)(tx).await;
            let answer = self.answer;
            let keep = result.is_ok();
            let tell: Answer = Box::new(move |committed| {
                // A failed closure changed nothing, so its own error is the truer answer.
                let told = match (result, committed) {
                    (Ok(_), Err(fault)) => Err(E::from(fault)),
                    (result, _) => result,
                };
                // The visitor may have gone away; the change stands all the same.
                let _ = answer.send(told);
            });
            (keep, tell)
        })
    }
}

/// The one connection for writing.
async fn writer(address: &str, notes: &Notes) -> Result<DatabaseConnection> {
    match address.strip_prefix("sqlite:") {
        Some(path) => sqlite(path, 1, Some(notes)).await,
        None => postgres(address, 1).await,
    }
}

/// How long closing or opening the writing connection may take.
const RECONNECT: Duration = Duration::from_secs(5);

/// What the task that writes knows.
struct Writer {
    address: String,
    notes: Notes,
    /// On SQLite.
    checkpoints: Option<Checkpoints>,
    seal: Seal,
    commits: Arc<Mutex<Commits>>,
    serves: Arc<AtomicBool>,
}

impl Writer {
    async fn write_in_groups(self, first: DatabaseConnection, mut waiting: mpsc::Receiver<Box<dyn Job>>) {
        let mut connection = Some(first);
        let mut group = Vec::with_capacity(GROUP);
        while waiting.recv_many(&mut group, GROUP).await > 0 {
            if connection.is_none() {
                match tokio::time::timeout(RECONNECT, writer(&self.address, &self.notes)).await {
                    Ok(Ok(fresh)) => connection = Some(fresh),
                    Ok(Err(fault)) => tracing::error!("no connection for writing: {fault:#}"),
                    Err(_) => tracing::error!("no connection for writing in time"),
                }
            }
            let Some(open) = connection.take() else {
                // The waiting callers learn it from their dropped channels.
                group.clear();
                continue;
            };
            let mut answers = Vec::with_capacity(group.len());
            let work = async {
                let committed = self.commit(&open, group.drain(..), &mut answers).await;
                self.note_touched();
                committed
            };
            let committed = TOUCHED.scope(RefCell::default(), work).await;
            match &committed {
                Ok(()) => connection = Some(open),
                Err(fault) => {
                    // What a connection believes about its transaction after a failed commit cannot
                    // be trusted: the next "commit" might only end a savepoint. It is thrown away.
                    tracing::error!(%fault, "a group of writes was not committed");
                    let _ = tokio::time::timeout(RECONNECT, open.close()).await;
                }
            }
            for answer in answers {
                answer(committed.as_ref().copied().map_err(|fault| DbErr::Custom(fault.to_string())));
            }
            if let (Some(checkpoints), Some(open)) = (&self.checkpoints, &connection) {
                checkpoints.after_commit(open).await;
            }
        }
    }

    /// Notes what the commit has touched; also one that failed, whose end is not known for sure.
    fn note_touched(&self) {
        let mut commits = self.commits.lock().unwrap_or_else(PoisonError::into_inner);
        TOUCHED.with(|touched| commits.note(&touched.borrow()));
    }

    async fn commit(
        &self,
        connection: &DatabaseConnection,
        jobs: impl Iterator<Item = Box<dyn Job>>,
        answers: &mut Vec<Answer>,
    ) -> Result<(), DbErr> {
        let tx = connection
            .begin_with_options(TransactionOptions {
                sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
                ..TransactionOptions::default()
            })
            .await?;
        self.notes.begin();
        let mut mark = "savepoint job";
        for job in jobs {
            tx.execute_unprepared(mark).await?;
            // One message to the engine for two statements: the last mark goes when the next one is set.
            mark = "release savepoint job; savepoint job";
            let keep = match AssertUnwindSafe(job.run(&tx)).catch_unwind().await {
                Ok((keep, answer)) => {
                    answers.push(answer);
                    keep
                }
                // The panicking closure's caller learns it from the dropped channel.
                Err(_) => false,
            };
            if !keep {
                tx.execute_unprepared("rollback to savepoint job").await?;
            }
        }
        if mark != "savepoint job" {
            // Fails where a closure has hidden a fault of the database: PostgreSQL would otherwise take
            // the commit for a rollback and say nothing.
            tx.execute_unprepared("release savepoint job").await?;
        }
        (self.seal)(&tx).await?;
        if !self.serves.load(Ordering::Acquire) {
            let sql = "insert into _beside (id, commits) values (1, 1) \
                       on conflict (id) do update set commits = _beside.commits + 1";
            run(&tx, sql, vec![]).await?;
        }
        if !is_postgres(&tx) {
            self.notes.keep(&tx).await?;
        }
        tx.commit().await
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

/// Whether the connection speaks PostgreSQL; for the few places where the engines differ.
#[must_use]
pub fn is_postgres(c: &impl ConnectionTrait) -> bool {
    c.get_database_backend() == DbBackend::Postgres
}
