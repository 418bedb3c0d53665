//! The connections for reading.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use sea_orm::prelude::async_trait::async_trait;
use sea_orm::{
    ConnAcquireErr, ConnectionTrait, DatabaseConnection, DbBackend, DbErr, ExecResult, QueryResult, Statement,
};
use tokio::sync::{Semaphore, SemaphorePermit};

use super::link::{Link, is_refusal};
use super::{Streaming, Work};

/// How long a question waits for its turn.
const LONGEST_WAIT: Duration = Duration::from_secs(10);

/// A server may have gone away meanwhile; a file does not.
pub const IDLE: Duration = Duration::from_secs(1);

/// Connections for reading, each for one question at a time.
#[derive(Clone)]
pub struct Reads(Arc<Inner>);

struct Inner {
    pool: DatabaseConnection,
    turns: Semaphore,
    idle: Mutex<Vec<(Link, Instant)>>,
}

/// A connection that is out for a question. One whose question was broken off does not come back: it may still be
/// answering.
struct Out<'a> {
    inner: &'a Inner,
    link: Option<Link>,
    _turn: SemaphorePermit<'a>,
}

impl Out<'_> {
    fn back<T>(mut self, answer: Result<T, DbErr>) -> Result<T, DbErr> {
        let is_good = answer.as_ref().map_or_else(is_refusal, |_| true);
        if let Some(link) = self.link.take().filter(|_| is_good) {
            let mut idle = self.inner.idle.lock().unwrap_or_else(PoisonError::into_inner);
            idle.push((link, Instant::now()));
        }
        answer
    }
}

/// Asks a question on a connection that is free, and gives it back.
macro_rules! ask {
    ($reads:expr, $link:ident => $question:expr) => {{
        let mut out = $reads.out().await?;
        let answer = match out.link.as_mut() {
            Some($link) => $question.await,
            None => Err(DbErr::ConnectionAcquire(ConnAcquireErr::ConnectionClosed)),
        };
        out.back(answer)
    }};
}

impl Reads {
    /// As many as the pool may open, each opened when it is first needed.
    pub fn of(pool: DatabaseConnection, most: usize) -> Self {
        Self(Arc::new(Inner { pool, turns: Semaphore::new(most), idle: Mutex::default() }))
    }

    /// Where connections come from.
    pub fn pool(&self) -> &DatabaseConnection {
        &self.0.pool
    }

    async fn out(&self) -> Result<Out<'_>, DbErr> {
        let inner = &*self.0;
        let turn = match inner.turns.try_acquire() {
            Ok(turn) => turn,
            Err(_) => tokio::time::timeout(LONGEST_WAIT, inner.turns.acquire())
                .await
                .map_err(|_| DbErr::ConnectionAcquire(ConnAcquireErr::Timeout))?
                .map_err(|_| DbErr::ConnectionAcquire(ConnAcquireErr::ConnectionClosed))?,
        };
        // The last that came back first: the engine still knows its pages.
        let idle = inner.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let is_file = inner.pool.get_database_backend() == DbBackend::Sqlite;
        let is_fresh = |since: Instant| is_file || since.elapsed() < IDLE;
        let mut link = None;
        if let Some((mut idle, since)) = idle
            && (is_fresh(since) || idle.is_there().await)
        {
            link = Some(idle);
        }
        let link = match link {
            Some(link) => link,
            None => Link::out_of(&inner.pool).await?,
        };
        Ok(Out { inner, link: Some(link), _turn: turn })
    }
}

#[async_trait]
impl ConnectionTrait for Reads {
    fn get_database_backend(&self) -> DbBackend {
        self.0.pool.get_database_backend()
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        ask!(self, link => link.run(statement))
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        ask!(self, link => link.script(sql))
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        ask!(self, link => link.one(statement))
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        ask!(self, link => link.all(statement))
    }
}

impl Streaming for Reads {
    fn each<'a>(
        &'a self,
        statement: Statement,
        take: &'a mut (dyn FnMut(QueryResult) -> Result<(), DbErr> + Send),
    ) -> Work<'a, Result<(), DbErr>> {
        Box::pin(async move { ask!(self, link => link.each(statement, &mut |_, row| take(row))) })
    }
}
