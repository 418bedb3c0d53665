//! Copies what was committed from SQLite's log into its file, beside the writer.
//!
//! Left to itself SQLite does so inside the commit that fills the log, and everybody in that commit waits for it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, DbErr, Statement};
use tokio::sync::mpsc;

/// How long commits gather before they are copied.
const EVERY: Duration = Duration::from_millis(200);

/// From so many pages of 4 KiB on the log is long. Under unbroken load there is always a page that is yet to be
/// copied, so the log would never begin anew.
const LONG: i64 = 16_384;

/// What the writer tells of its commits, and is told of the log.
pub struct Checkpoints {
    committed: mpsc::Sender<()>,
    is_long: Arc<AtomicBool>,
}

impl Checkpoints {
    /// Copies on this connection from now on, for as long as the writer lives.
    pub fn begin(connection: DatabaseConnection) -> Self {
        let (committed, commits) = mpsc::channel(1);
        let is_long = Arc::new(AtomicBool::new(false));
        tokio::spawn(go_on(connection, commits, Arc::clone(&is_long)));
        Self { committed, is_long }
    }

    /// Notes that something was committed, and copies the rest of a log that has become long on the writer's own
    /// connection: nobody commits meanwhile, so the next commit begins the log anew.
    pub async fn after_commit(&self, writer: &impl ConnectionTrait) {
        if self.is_long.swap(false, Ordering::AcqRel)
            && let Err(fault) = copy(writer).await
        {
            tracing::warn!(%fault, "a long log could not be copied");
        }
        // Full: the copying is announced already.
        let _ = self.committed.try_send(());
    }
}

async fn go_on(connection: DatabaseConnection, mut commits: mpsc::Receiver<()>, is_long: Arc<AtomicBool>) {
    while commits.recv().await.is_some() {
        tokio::time::sleep(EVERY).await;
        match copy(&connection).await {
            Ok(pages) => is_long.store(pages > LONG, Ordering::Release),
            // What is in the log is safe; it is copied once there is room again.
            Err(fault) => tracing::warn!(%fault, "the log could not be copied"),
        }
    }
}

/// Copies the whole log and begins it anew, because nobody can say what of it is on disk.
///
/// # Errors
/// The database's own, and when somebody still reads what is in the log.
pub async fn renew(writer: &impl ConnectionTrait) -> Result<(), DbErr> {
    // Less patience than whoever waits for this connection; the next write tries again.
    writer.execute_unprepared("pragma busy_timeout = 2000").await?;
    let sql = Statement::from_string(DbBackend::Sqlite, "pragma wal_checkpoint(truncate)");
    let row = writer.query_one_raw(sql).await;
    writer.execute_unprepared("pragma busy_timeout = 10000").await?;
    let row = row?;
    match row.map(|row| row.try_get::<i64>("", "busy")).transpose()? {
        Some(0) => Ok(()),
        _ => Err(DbErr::Custom("the log is still being read".into())),
    }
}

/// Copies what no reader needs as it was, without waiting for anybody; answers how many pages the log holds.
async fn copy(connection: &impl ConnectionTrait) -> Result<i64, DbErr> {
    let sql = Statement::from_string(DbBackend::Sqlite, "pragma wal_checkpoint(passive)");
    let row = connection.query_one_raw(sql).await?;
    row.map_or(Ok(0), |row| row.try_get("", "log"))
}
