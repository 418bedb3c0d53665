//! The one task that writes: it runs the waiting closures one after another and commits once for all of them. Whoever
//! waits is answered by [`super::disk`], while the next are being worked on.

use std::cell::RefCell;
use std::io;
use std::mem;
use std::panic::AssertUnwindSafe;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use anyhow::Context as _;
use futures_util::FutureExt as _;
use sea_orm::{ConnectionTrait as _, DatabaseConnection, DbErr, SqlErr};
use tokio::runtime;
use tokio::sync::{mpsc, oneshot};
use tokio::time::Instant;

use super::connect::{postgres, sqlite};
use super::disk::{Disk, Log};
use super::link::Link;
use super::reads::IDLE;
use super::touched::{Commits, TOUCHED};
use super::{Seal, Sealing, Tx, Work, is_postgres, run};
use crate::checkpoint::{self, Checkpoints};
use crate::notes::Notes;

/// How many waiting closures one commit may serve.
const GROUP: usize = 64;

/// One waiting write.
pub trait Job: Send {
    /// Does the work inside the savepoint; answers whether to keep it, and the function that tells
    /// the caller once the group is committed.
    fn run<'a>(self: Box<Self>, tx: &'a Tx) -> Work<'a, (bool, Answer)>;
}

/// Tells the caller once the group is committed.
pub type Answer = Box<dyn FnOnce(Result<(), DbErr>) + Send>;

/// A closure with the way back to its caller.
pub struct Closure<F, T, E> {
    pub work: F,
    pub answer: oneshot::Sender<Result<T, E>>,
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

/// Opens the one connection for writing.
pub async fn writer(address: &str, notes: &Notes) -> anyhow::Result<DatabaseConnection> {
    match address.strip_prefix("sqlite:") {
        Some(path) => sqlite(path, 1, Some(notes)).await,
        None => postgres(address, 1).await,
    }
}

/// How long closing or opening the writing connection may take.
const RECONNECT: Duration = Duration::from_secs(5);

/// What the task that writes knows.
pub struct Writer {
    pub address: String,
    pub notes: Notes,
    /// On SQLite.
    pub checkpoints: Option<Checkpoints>,
    pub seal: Seal,
    pub commits: Arc<Mutex<Commits>>,
    pub serves: Arc<AtomicBool>,
    /// Where groups are put on disk, on SQLite.
    pub disk: Option<Disk>,
}

/// What is open while all goes well.
struct Open {
    tx: Tx,
    /// On SQLite.
    log: Option<Arc<Log>>,
}

impl Writer {
    /// Writes on a thread of its own from now on: among the pages each answer of the engine would wait for its turn,
    /// and everybody whose write waits behind it too.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn begin(self, waiting: mpsc::Receiver<Box<dyn Job>>) -> io::Result<()> {
        let mut runtime = runtime::Builder::new_current_thread();
        // Where no network is asked, waiting for another thread is cheaper without one.
        let runtime =
            if self.disk.is_some() { runtime.enable_time() } else { runtime.enable_all() }.build()?;
        let write = move || runtime.block_on(self.write_in_groups(waiting));
        thread::Builder::new().name("writer".to_owned()).spawn(write).map(drop)
    }

    /// Writes until nobody can send anything any more.
    async fn write_in_groups(self, mut waiting: mpsc::Receiver<Box<dyn Job>>) {
        let (mut connection, mut used_at) = (self.connect().await, Instant::now());
        let mut group = Vec::with_capacity(GROUP);
        while waiting.recv_many(&mut group, GROUP).await > 0 {
            if connection.as_ref().is_some_and(|open| open.log.as_ref().is_some_and(|log| log.is_broken())) {
                connection = None;
            }
            if let Some(idle) = connection.take_if(|open| is_postgres(&open.tx) && used_at.elapsed() >= IDLE)
                && idle.tx.is_there().await
            {
                connection = Some(idle);
            }
            if connection.is_none() {
                connection = self.connect().await;
            }
            let Some(open) = connection.take() else {
                // The waiting callers learn it from their dropped channels.
                group.clear();
                continue;
            };
            connection = self.write(open, group.drain(..), &waiting).await;
            used_at = Instant::now();
            if let (Some(checkpoints), Some(open)) = (&self.checkpoints, &connection) {
                checkpoints.after_commit(&open.tx).await;
            }
        }
    }

    /// Commits a group and sees to its answers; the connection, when it is still good.
    async fn write(
        &self,
        open: Open,
        jobs: impl ExactSizeIterator<Item = Box<dyn Job>>,
        next: &mpsc::Receiver<Box<dyn Job>>,
    ) -> Option<Open> {
        let number = self.disk.as_ref().map_or(0, Disk::next);
        let mut answers = Vec::with_capacity(jobs.len());
        let work = async {
            let committed = self.commit(&open.tx, jobs, &mut answers, next).await;
            self.note_touched();
            committed
        };
        let committed = TOUCHED.scope(RefCell::default(), work).await;
        let on_its_way =
            if committed.is_ok() && self.disk.is_some() { mem::take(&mut answers) } else { Vec::new() };
        for answer in answers {
            answer(committed.as_ref().copied().map_err(|fault| DbErr::Custom(fault.to_string())));
        }
        if let (Some(disk), Some(log)) = (&self.disk, &open.log) {
            disk.put(number, log, on_its_way).await;
        }
        let Err(fault) = committed else { return Some(open) };
        tracing::error!(%fault, "a group of writes was not committed");
        let _ = tokio::time::timeout(RECONNECT, open.tx.close()).await;
        None
    }

    /// Opens the connection. Where nobody can say what of SQLite's log is on disk, that comes first.
    async fn connect(&self) -> Option<Open> {
        let open = async {
            let pool = writer(&self.address, &self.notes).await?;
            let tx = Tx::of(Link::out_of(&pool).await?, self.notes.clone());
            let path = self.address.strip_prefix("sqlite:");
            let log = path.map(Log::of).transpose().context("opening the log")?.map(Arc::new);
            if let (Some(disk), Some(log)) = (&self.disk, &log)
                && disk.progress().settled().await.is_err()
            {
                tx.begin();
                tx.execute_unprepared("savepoint log").await?;
                log.write_again().context("writing the log again")?;
                tx.roll_back().await?;
                checkpoint::renew(&tx).await?;
            }
            anyhow::Ok(Open { tx, log })
        };
        match tokio::time::timeout(RECONNECT, open).await {
            Ok(Ok(fresh)) => return Some(fresh),
            Ok(Err(fault)) => tracing::error!("no connection for writing: {fault:#}"),
            Err(_) => tracing::error!("no connection for writing in time"),
        }
        None
    }

    /// Notes what the commit has touched; also one that failed, whose end is not known for sure.
    fn note_touched(&self) {
        let mut commits = self.commits.lock().unwrap_or_else(PoisonError::into_inner);
        TOUCHED.with(|touched| commits.note(&touched.borrow()));
    }

    async fn commit(
        &self,
        tx: &Tx,
        jobs: impl ExactSizeIterator<Item = Box<dyn Job>>,
        answers: &mut Vec<Answer>,
        next: &mpsc::Receiver<Box<dyn Job>>,
    ) -> Result<(), DbErr> {
        tx.begin();
        self.notes.begin();
        // A job that is alone needs no mark.
        let many = jobs.len();
        let is_alone = many == 1;
        for (nth, job) in jobs.enumerate() {
            let left = tx.later().len();
            if !is_alone {
                // The last mark goes when the next one is set.
                if nth > 0 {
                    tx.announce(&format!("release savepoint {}", mark(tx, nth - 1)));
                }
                tx.announce(&format!("savepoint {}", mark(tx, nth)));
            }
            let keep = match AssertUnwindSafe(job.run(tx)).catch_unwind().await {
                Ok((keep, answer)) => {
                    answers.push(answer);
                    keep
                }
                // The panicking closure's caller learns it from the dropped channel.
                Err(_) => false,
            };
            if !keep && is_alone {
                return tx.roll_back().await;
            }
            if !keep {
                tx.later().truncate(left);
                tx.execute_unprepared(&format!("rollback to savepoint {}", mark(tx, nth))).await?;
                self.notes.doubt();
            }
        }
        // Fails where a closure has hidden a fault of the database: PostgreSQL would otherwise take the commit for
        // a rollback and say nothing.
        if !is_alone {
            tx.announce(&format!("release savepoint {}", mark(tx, many - 1)));
        } else if is_postgres(tx) && tx.later().is_empty() {
            tx.execute_unprepared("select 1").await?;
        }
        tx.mark_seal();
        match self.close(tx, next).await {
            // Another program has written since the seal remembered what it did last. Of this one nothing was written.
            Err(fault) if is_taken(&fault, self.seal.table) => {
                tx.take_seal_back(self.seal.table);
                self.close(tx, next).await
            }
            done => done,
        }
    }

    /// Seals the commit and ends it, with as few messages as there can be.
    async fn close(&self, tx: &Tx, next: &mpsc::Receiver<Box<dyn Job>>) -> Result<(), DbErr> {
        (self.seal.work)(Sealing(tx)).await?;
        if !self.serves.load(Ordering::Acquire) {
            let sql = "insert into _beside (id, commits) values (1, 1) \
                       on conflict (id) do update set commits = _beside.commits + 1";
            run(tx, sql, vec![]).await?;
        }
        let last = if is_postgres(tx) { None } else { self.notes.keep(tx).await? };
        match last {
            Some(last) => tx.commit_with(last).await,
            None => tx.commit(!next.is_empty()).await,
        }
    }
}

/// The name of the savepoint before a job. On PostgreSQL each has its own: where a closure has hidden a fault the next
/// one is not set, and going back to it must not mean the one before, after which nobody would see the fault any more.
/// SQLite goes on after a fault, and knows a statement again by its words.
fn mark(tx: &Tx, nth: usize) -> String {
    if is_postgres(tx) { format!("job_{nth}") } else { "job".to_owned() }
}

/// Whether the key of a table is taken. SQLite names table and column, PostgreSQL the key and both in the language of
/// the server.
fn is_taken(fault: &DbErr, table: &str) -> bool {
    let Some(SqlErr::UniqueConstraintViolation(said)) = fault.sql_err() else { return false };
    [format!("{table}."), format!("{table}_pkey")].iter().any(|key| said.contains(key))
}
