//! The one task that writes: it runs the waiting closures one after another and commits once for all of them.

use std::cell::RefCell;
use std::panic::AssertUnwindSafe;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures_util::FutureExt as _;
use sea_orm::{
    ConnectionTrait as _, DatabaseConnection, DbErr, SqliteTransactionMode, TransactionOptions,
    TransactionTrait as _,
};
use tokio::sync::{mpsc, oneshot};

use super::connect::{postgres, sqlite};
use super::touched::{Commits, TOUCHED};
use super::{Seal, Tx, Work, is_postgres, run};
use crate::checkpoint::Checkpoints;
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

/// The one connection for writing.
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
}

impl Writer {
    /// Writes until nobody can send anything any more.
    pub async fn write_in_groups(self, first: DatabaseConnection, mut waiting: mpsc::Receiver<Box<dyn Job>>) {
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
        jobs: impl ExactSizeIterator<Item = Box<dyn Job>>,
        answers: &mut Vec<Answer>,
    ) -> Result<(), DbErr> {
        let tx = connection
            .begin_with_options(TransactionOptions {
                sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
                ..TransactionOptions::default()
            })
            .await?;
        self.notes.begin();
        // A job that is alone needs no mark. On PostgreSQL it does: there a commit after a fault says nothing.
        let is_alone = jobs.len() == 1 && !is_postgres(&tx);
        let mut mark = "savepoint job";
        for job in jobs {
            if !is_alone {
                tx.execute_unprepared(mark).await?;
                // One message to the engine for two statements: the last mark goes when the next one is set.
                mark = "release savepoint job; savepoint job";
            }
            let keep = match AssertUnwindSafe(job.run(&tx)).catch_unwind().await {
                Ok((keep, answer)) => {
                    answers.push(answer);
                    keep
                }
                // The panicking closure's caller learns it from the dropped channel.
                Err(_) => false,
            };
            if !keep && is_alone {
                return tx.rollback().await;
            }
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
