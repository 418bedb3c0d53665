//! The transaction that a writing closure receives.

use std::any::Any;
use std::mem;
use std::ops::Deref;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use sea_orm::prelude::async_trait::async_trait;
use sea_orm::{ConnectionTrait, DbBackend, DbErr, ExecResult, QueryResult, Statement};

use super::link::Link;
use super::message::Message;
use super::{Streaming, Work};
use crate::notes::Notes;

/// The connection that writes; to a closure it is the transaction in which it runs.
///
/// It lives until a commit fails. What it believes of its transaction afterwards cannot be trusted: the next
/// "commit" might only end a savepoint. So it is thrown away, with everything that was remembered beside it.
pub struct Tx {
    link: tokio::sync::Mutex<Link>,
    backend: DbBackend,
    /// What is to be said before the next statement: it travels with it.
    before: Mutex<Message>,
    later: Mutex<Vec<Later>>,
    memory: Mutex<Option<Box<dyn Any + Send>>>,
    notes: Notes,
    /// Whether the commit before has begun the next one.
    is_begun: AtomicBool,
}

/// A changing statement that ends with what it returns of the rows of one table. It touches none of them twice.
pub struct Returning {
    /// The statement.
    pub statement: Statement,
    /// Whose rows.
    pub table: &'static str,
}

/// Something that the seal of the commit is to add.
pub type Later = Box<dyn Any + Send + Sync>;

/// The transaction once its closures are through.
pub struct Sealing<'a>(pub(super) &'a Tx);

impl Deref for Sealing<'_> {
    type Target = Tx;

    fn deref(&self) -> &Tx {
        self.0
    }
}

impl Sealing<'_> {
    /// Runs a statement whose answer nobody needs together with the next one, which then fails if it fails; so only
    /// the seal may do this, behind which nobody stands who was told that all is well. PostgreSQL takes several
    /// statements in one message only where none has values, so they are written into it.
    pub(super) fn run_with_next(&self, statement: Statement) {
        if self.backend == DbBackend::Sqlite {
            self.before().add(statement);
        } else {
            self.announce(&statement.to_string());
        }
    }
}

impl Tx {
    pub(super) fn of(link: Link, notes: Notes) -> Self {
        let backend = link.backend();
        Self {
            link: tokio::sync::Mutex::new(link),
            backend,
            before: Mutex::default(),
            later: Mutex::default(),
            memory: Mutex::default(),
            notes,
            is_begun: AtomicBool::new(false),
        }
    }

    /// What closures of this commit have left for its seal, in their order. What is left by a closure that fails
    /// is taken back with everything else of it.
    pub fn later(&self) -> MutexGuard<'_, Vec<Later>> {
        self.later.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes what was remembered on this connection, so that whoever fails has forgotten it.
    pub fn recall<T: 'static>(&self) -> Option<T> {
        let memory = self.memory().take()?;
        memory.downcast().ok().map(|thing| *thing)
    }

    /// Remembers something for the next commit; forgotten when this one fails.
    pub fn remember<T: Send + 'static>(&self, thing: T) {
        *self.memory() = Some(Box::new(thing));
    }

    fn memory(&self) -> MutexGuard<'_, Option<Box<dyn Any + Send>>> {
        self.memory.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Marks where the seal begins, on PostgreSQL: there a statement that fails takes everything before it along.
    pub(super) fn mark_seal(&self) {
        if self.backend != DbBackend::Sqlite && !self.later().is_empty() {
            self.announce("savepoint seal");
        }
    }

    /// Forgets what the seal has remembered, and what it has begun to write. On PostgreSQL the other program waits until
    /// this commit has ended, so that it cannot be faster again and again.
    pub(super) fn take_seal_back(&self, table: &str) {
        *self.memory() = None;
        if self.backend != DbBackend::Sqlite {
            self.announce(&format!(
                "rollback to savepoint seal; lock table {table} in share row exclusive mode"
            ));
        }
    }

    /// Says something before the next statement.
    pub(super) fn announce(&self, sql: &str) {
        self.before().say(sql);
    }

    fn before(&self) -> MutexGuard<'_, Message> {
        self.before.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Runs two statements in one message; what each answers. See [`super::both`].
    pub(super) async fn both(
        &self,
        first: Returning,
        second: Returning,
    ) -> Result<(Vec<QueryResult>, Vec<QueryResult>), DbErr> {
        let (mut of_first, mut of_second) = (Vec::new(), Vec::new());
        if self.backend == DbBackend::Sqlite {
            let tables = [first.table, second.table];
            let first = self.notes.telling(self, first.statement, first.table).await?;
            let second = self.notes.telling(self, second.statement, second.table).await?;
            let mut link = self.link.lock().await;
            let mut message = mem::take(&mut *self.before());
            let place = message.count();
            message.add(first);
            message.add(second);
            let mut take = |nth: usize, row| {
                let answers = if nth == place { &mut of_first } else { &mut of_second };
                answers.push(row);
                Ok(())
            };
            link.each(message.statement(), &mut take).await?;
            for (table, rows) in tables.into_iter().zip([&of_first, &of_second]) {
                rows.iter().try_for_each(|row| self.notes.hear(table, row))?;
            }
        } else {
            let mut link = self.link.lock().await;
            let first = self.led_in(&mut link, first.statement).await?;
            for row in link.all(Message::of_two(first, second.statement)).await? {
                if row.try_get::<i32>("", "place")? == 1 { of_first.push(row) } else { of_second.push(row) }
            }
        }
        Ok((of_first, of_second))
    }

    pub(super) fn begin(&self) {
        self.later().clear();
        mem::take(&mut *self.before());
        if self.is_begun.swap(false, Ordering::AcqRel) {
            return;
        }
        // On SQLite the lock is taken at once: whoever waits for it then has read nothing that is stale.
        self.announce(if self.backend == DbBackend::Sqlite { "begin immediate" } else { "begin" });
    }

    /// Commits. Where somebody waits already, PostgreSQL begins the next one with the same message.
    pub(super) async fn commit(&self, goes_on: bool) -> Result<(), DbErr> {
        let goes_on = goes_on && self.backend != DbBackend::Sqlite;
        self.execute_unprepared(if goes_on { "commit and chain" } else { "commit" }).await?;
        self.is_begun.store(goes_on, Ordering::Release);
        Ok(())
    }

    /// Commits with the last statement, on SQLite.
    pub(super) async fn commit_with(&self, mut last: Statement) -> Result<(), DbErr> {
        last.sql.push_str("; commit");
        self.execute_raw(last).await.map(drop)
    }

    pub(super) async fn roll_back(&self) -> Result<(), DbErr> {
        self.later().clear();
        self.execute_unprepared("rollback").await.map(drop)
    }

    /// SQLite takes several statements in one message. PostgreSQL does so only where none has values.
    async fn led_in(&self, link: &mut Link, statement: Statement) -> Result<Statement, DbErr> {
        let mut before = mem::take(&mut *self.before());
        if before.count() == 0 {
            return Ok(statement);
        }
        if self.backend == DbBackend::Sqlite {
            before.add(statement);
            return Ok(before.statement());
        }
        link.script(before.sql()).await?;
        Ok(statement)
    }

    /// Takes what is to be added.
    pub fn take_later(&self) -> Vec<Later> {
        mem::take(&mut *self.later())
    }

    pub(super) async fn is_there(&self) -> bool {
        self.link.lock().await.is_there().await
    }

    pub(super) async fn close(self) {
        self.link.into_inner().close().await;
    }
}

#[async_trait]
impl ConnectionTrait for Tx {
    fn get_database_backend(&self) -> DbBackend {
        self.backend
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        let mut link = self.link.lock().await;
        let statement = self.led_in(&mut link, statement).await?;
        link.run(statement).await
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        self.announce(sql);
        let mut link = self.link.lock().await;
        let message = mem::take(&mut *self.before());
        if message.values() > 0 {
            return link.run(message.statement()).await;
        }
        link.script(message.sql()).await
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        let mut link = self.link.lock().await;
        let statement = self.led_in(&mut link, statement).await?;
        link.one(statement).await
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        let mut link = self.link.lock().await;
        let statement = self.led_in(&mut link, statement).await?;
        link.all(statement).await
    }
}

impl Streaming for Tx {
    fn each<'a>(
        &'a self,
        statement: Statement,
        take: &'a mut (dyn FnMut(QueryResult) -> Result<(), DbErr> + Send),
    ) -> Work<'a, Result<(), DbErr>> {
        Box::pin(async move {
            let mut link = self.link.lock().await;
            let statement = self.led_in(&mut link, statement).await?;
            link.each(statement, &mut |_, row| take(row)).await
        })
    }
}
