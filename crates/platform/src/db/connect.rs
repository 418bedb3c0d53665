//! Opens a database, and brings its schema up to date.

use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result};
use sea_orm::{ConnectOptions, Database, DatabaseConnection, DbBackend, DbErr};
use sqlx::migrate::{MigrateError, Migration, MigrationType, Migrator};

use super::{Expect, value};
use crate::notes::Notes;

/// Connections to an SQLite database; with notes the one that writes.
pub async fn sqlite(path: &str, connections: u32, notes: Option<&Notes>) -> Result<DatabaseConnection> {
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
                    // Whoever writes is answered when disk.rs has put it on disk.
                    .synchronous(SqliteSynchronous::Normal)
                    // See checkpoint.rs.
                    .pragma("wal_autocheckpoint", "0")
                    // In KiB. What is found by chance, such as a code among a million, is then in memory.
                    .pragma("cache_size", "-16384")
            } else {
                options.synchronous(SqliteSynchronous::Full)
            };
            options
                .journal_mode(SqliteJournalMode::Wal)
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

/// Connections to a PostgreSQL database.
pub async fn postgres(address: &str, connections: u32) -> Result<DatabaseConnection> {
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
pub fn place(address: &str) -> String {
    match (address.strip_prefix("sqlite:"), address.rsplit_once('@')) {
        (Some(path), _) => path.to_owned(),
        (None, Some((_, place))) => format!("PostgreSQL at {place}"),
        (None, None) => "PostgreSQL".to_owned(),
    }
}

/// Whether the database is what it is expected to be.
pub async fn check(connection: &DatabaseConnection, expect: Expect) -> Result<()> {
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

/// What stands before a line of a migration that is only for PostgreSQL: how it is to store a table, or what it need not
/// look up. For SQLite it is a comment.
const POSTGRES_ONLY: &str = "-- postgres: ";

/// A migration as PostgreSQL reads it; one without such lines as it is.
fn for_postgres(sql: &str) -> String {
    let lines = sql.split_inclusive('\n');
    lines.map(|line| line.strip_prefix(POSTGRES_ONLY).unwrap_or(line)).collect()
}

/// Applies the migrations that are missing, each in a transaction; on PostgreSQL under a lock, so
/// that two nodes may start together.
pub async fn migrate(connection: &DatabaseConnection, migrations: &[(&str, &str)]) -> Result<()> {
    let is_postgres = connection.get_database_backend() == DbBackend::Postgres;
    let migrator = Migrator::with_migrations(
        (1i64..)
            .zip(migrations)
            .map(|(version, (name, sql))| {
                let sql = if is_postgres { for_postgres(sql) } else { (*sql).to_owned() };
                let sql = sqlx::AssertSqlSafe(sql);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_lines_that_begin_so_are_for_postgres() {
        let sql = "-- why\n-- postgres: alter table t set (fillfactor = 85);\nselect 1; -- postgres: no\n";
        let read = "-- why\nalter table t set (fillfactor = 85);\nselect 1; -- postgres: no\n";
        assert_eq!(for_postgres(sql), read);
    }
}
