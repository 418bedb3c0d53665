//! One door to two databases: SQLite in the data folder, or PostgreSQL.
//!
//! Reads run side by side. Writes go through [`Db::write`]: one task owns the writing connection,
//! runs the waiting closures one after another, each in a savepoint of its own, commits once for
//! all of them and only then answers each (group commit). An answered write is on disk.

use std::future::Future;
use std::panic::AssertUnwindSafe;
use std::path::Path;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result};
use futures_util::FutureExt as _;
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr,
    FromQueryResult, SqliteTransactionMode, Statement, TransactionOptions, TransactionTrait,
};
use sqlx::migrate::{Migration, MigrationType, Migrator};
use tokio::sync::{mpsc, oneshot};

pub use sea_orm::Value;

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

/// The database of the installation.
#[derive(Clone)]
pub struct Db {
    read: DatabaseConnection,
    jobs: mpsc::Sender<Box<dyn Job>>,
}

impl Db {
    /// Connects, brings the schema up to date and starts the writer.
    ///
    /// `address` is `sqlite:PATH` or `postgres://…`; `migrations` are name and SQL in order.
    ///
    /// # Errors
    /// When the database cannot be reached or a migration fails; a failed migration leaves nothing.
    pub async fn open(address: &str, migrations: &[(&str, &str)], seal: Seal) -> Result<Self> {
        let (read, write) = match address.strip_prefix("sqlite:") {
            Some(path) => (sqlite(path, 4).await?, sqlite(path, 1).await?),
            None => (postgres(address, 8).await?, postgres(address, 1).await?),
        };
        migrate(&write, migrations).await?;
        let (jobs, waiting) = mpsc::channel(1024);
        tokio::spawn(write_in_groups(write, waiting, seal));
        Ok(Self { read, jobs })
    }

    /// The connection for reading.
    #[must_use]
    pub fn read(&self) -> &DatabaseConnection {
        &self.read
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
        let gone = || E::from(DbErr::Custom("the writer has stopped".into()));
        self.jobs.send(job).await.map_err(|_| gone())?;
        result.await.map_err(|_| gone())?
    }
}

async fn sqlite(path: &str, connections: u32) -> Result<DatabaseConnection> {
    if let Some(folder) = Path::new(path).parent() {
        std::fs::create_dir_all(folder)?;
    }
    let mut options = ConnectOptions::new(format!("sqlite://{path}?mode=rwc"));
    options.max_connections(connections).min_connections(1).sqlx_logging(false).map_sqlx_sqlite_opts(
        |options| {
            use sea_orm::sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
            options
                .journal_mode(SqliteJournalMode::Wal)
                // FULL, because an acknowledged write survives a power cut.
                .synchronous(SqliteSynchronous::Full)
                .foreign_keys(true)
                .busy_timeout(Duration::from_secs(10))
        },
    );
    Database::connect(options).await.with_context(|| format!("opening {path}"))
}

async fn postgres(address: &str, connections: u32) -> Result<DatabaseConnection> {
    let mut options = ConnectOptions::new(address);
    options
        .max_connections(connections)
        .min_connections(1)
        .acquire_timeout(Duration::from_secs(10))
        .sqlx_logging(false);
    Database::connect(options).await.context("connecting to PostgreSQL")
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
    .context("bringing the database up to date")
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

async fn write_in_groups(
    connection: DatabaseConnection,
    mut waiting: mpsc::Receiver<Box<dyn Job>>,
    seal: Seal,
) {
    let mut group = Vec::with_capacity(GROUP);
    while waiting.recv_many(&mut group, GROUP).await > 0 {
        let mut answers = Vec::with_capacity(group.len());
        let committed = commit(&connection, group.drain(..), &mut answers, &seal).await;
        if let Err(fault) = &committed {
            tracing::error!(%fault, "a group of writes was not committed");
        }
        group.clear();
        for answer in answers {
            answer(committed.as_ref().copied().map_err(|fault| DbErr::Custom(fault.to_string())));
        }
    }
}

async fn commit(
    connection: &DatabaseConnection,
    jobs: impl Iterator<Item = Box<dyn Job>>,
    answers: &mut Vec<Answer>,
    seal: &Seal,
) -> Result<(), DbErr> {
    let tx = connection
        .begin_with_options(TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        })
        .await?;
    for job in jobs {
        let savepoint = tx.begin().await?;
        match AssertUnwindSafe(job.run(&savepoint)).catch_unwind().await {
            Ok((keep, answer)) => {
                answers.push(answer);
                if keep {
                    savepoint.commit().await?;
                } else {
                    savepoint.rollback().await?;
                }
            }
            // The panicking closure's caller learns it from the dropped channel.
            Err(_) => savepoint.rollback().await?,
        }
    }
    seal(&tx).await?;
    tx.commit().await
}

fn statement(c: &impl ConnectionTrait, sql: &'static str, values: Vec<Value>) -> Statement {
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
