//! One connection to either engine, without a pool in between.
//!
//! A pool asks a connection whether it is still there each time it comes back. That is a second message for
//! every question, and a message costs more than most answers ([0042](../../../../docs/decisions/0042-fewer-messages.md)).

use std::sync::Arc;

use futures_util::TryStreamExt as _;
use sea_orm::sqlx::{self, AssertSqlSafe, Connection as _, Executor as _, PgConnection, SqliteConnection};
use sea_orm::{DatabaseConnection, DbBackend, DbErr, ExecResult, QueryResult, RuntimeErr, Statement};
use sea_query_sqlx::SqlxValues;

/// A connection of our own.
pub enum Link {
    Sqlite(Box<SqliteConnection>),
    Postgres(Box<PgConnection>),
}

/// Runs the same on both engines.
macro_rules! either {
    ($link:expr, $connection:ident => $work:expr) => {
        match $link {
            Link::Sqlite($connection) => $work,
            Link::Postgres($connection) => $work,
        }
    };
}

fn told(fault: sqlx::Error) -> DbErr {
    DbErr::Query(RuntimeErr::SqlxError(Arc::new(fault)))
}

/// Whether the connection is as good as before, though the database has said no.
pub fn is_refusal(fault: &DbErr) -> bool {
    matches!(fault, DbErr::Query(RuntimeErr::SqlxError(fault)) if matches!(**fault, sqlx::Error::Database(_)))
}

fn taken_apart(statement: Statement) -> (AssertSqlSafe<String>, SqlxValues) {
    let values = statement.values.unwrap_or(sea_orm::Values(Vec::new()));
    (AssertSqlSafe(statement.sql), SqlxValues(values))
}

impl Link {
    /// Takes a connection out of a pool, which may then open another one.
    pub async fn out_of(pool: &DatabaseConnection) -> Result<Self, DbErr> {
        Ok(match pool.get_database_backend() {
            DbBackend::Sqlite => {
                let connection = pool.get_sqlite_connection_pool().acquire().await.map_err(told)?;
                Self::Sqlite(Box::new(connection.detach()))
            }
            _ => {
                let connection = pool.get_postgres_connection_pool().acquire().await.map_err(told)?;
                Self::Postgres(Box::new(connection.detach()))
            }
        })
    }

    pub const fn backend(&self) -> DbBackend {
        match self {
            Self::Sqlite(_) => DbBackend::Sqlite,
            Self::Postgres(_) => DbBackend::Postgres,
        }
    }

    /// Whether the other end still answers.
    pub async fn is_there(&mut self) -> bool {
        either!(self, connection => connection.ping().await.is_ok())
    }

    pub async fn close(self) {
        let _ = either!(self, connection => connection.close().await);
    }

    /// Statements without values, several in one message.
    pub async fn script(&mut self, sql: &str) -> Result<ExecResult, DbErr> {
        let sql = AssertSqlSafe(sql.to_owned());
        either!(self, connection => {
            (&mut **connection).execute(sqlx::raw_sql(sql)).await.map(ExecResult::from).map_err(told)
        })
    }

    /// Answers what the last of the statements has done.
    pub async fn run(&mut self, statement: Statement) -> Result<ExecResult, DbErr> {
        let (sql, values) = taken_apart(statement);
        either!(self, connection => {
            let mut done = None;
            let mut answers = (&mut **connection).fetch_many(sqlx::query_with(sql, values));
            while let Some(answer) = answers.try_next().await.map_err(told)? {
                done = answer.left().or(done);
            }
            Ok(ExecResult::from(done.unwrap_or_default()))
        })
    }

    pub async fn one(&mut self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        let (sql, values) = taken_apart(statement);
        either!(self, connection => {
            let row = sqlx::query_with(sql, values).fetch_optional(&mut **connection).await;
            row.map(|row| row.map(QueryResult::from)).map_err(told)
        })
    }

    pub async fn all(&mut self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        let mut rows = Vec::new();
        self.each(statement, &mut |_, row| {
            rows.push(row);
            Ok(())
        })
        .await?;
        Ok(rows)
    }

    /// Hands over rows one by one, each with the place of its statement in the message.
    pub async fn each(
        &mut self,
        statement: Statement,
        take: &mut (dyn FnMut(usize, QueryResult) -> Result<(), DbErr> + Send),
    ) -> Result<(), DbErr> {
        let (sql, values) = taken_apart(statement);
        either!(self, connection => {
            let mut place = 0;
            let mut answers = (&mut **connection).fetch_many(sqlx::query_with(sql, values));
            while let Some(answer) = answers.try_next().await.map_err(told)? {
                match answer.right() {
                    Some(row) => take(place, row.into())?,
                    None => place += 1,
                }
            }
            Ok(())
        })
    }
}
