//! What runs beside the pages: reactions, mails, deletion.

use std::time::Duration;

use platform::{Error, Result};

use crate::app::App;
use crate::{journal, outbox, people, reactions};

/// How long a worker sleeps when nobody wakes it.
const TICK: Duration = Duration::from_secs(2);
/// How often deletion runs.
const SWEEP: Duration = Duration::from_secs(60 * 60);

/// Starts all workers; they end with the program.
///
/// # Errors
/// When mails of the last run cannot be put back.
pub async fn start(app: &App) -> Result<()> {
    outbox::recover(app).await?;
    tokio::spawn(repeat(app.clone(), "reactions", react_to_new));
    tokio::spawn(repeat(app.clone(), "mails", deliver));
    tokio::spawn(sweep_forever(app.clone()));
    Ok(())
}

async fn repeat<F>(app: App, name: &'static str, work: impl Fn(App) -> F + Send)
where
    F: Future<Output = Result<usize>> + Send,
{
    loop {
        match work(app.clone()).await {
            Ok(0) => {
                let _ = tokio::time::timeout(TICK, app.wake.notified()).await;
            }
            Ok(_) => app.wake.notify_waiters(),
            Err(fault) => {
                tracing::error!(worker = name, ?fault, "a worker stumbled and will try again");
                tokio::time::sleep(TICK).await;
            }
        }
    }
}

/// Reacts to journal entries that are new; answers how many there were.
///
/// # Errors
/// What stopped a reaction; the place in the journal is kept.
pub async fn react_to_new(app: App) -> Result<usize> {
    const READER: &str = "reactions";
    let place = journal::position(app.db.read(), READER).await?;
    let lines = journal::after(app.db.read(), place, 50).await?;
    for line in &lines {
        reactions::react(&app, line).await?;
        let seq = line.seq;
        app.db
            .write(move |tx| Box::pin(async move { journal::advance(tx, READER, seq).await }))
            .await
            .map_err(Error::from)?;
    }
    Ok(lines.len())
}

async fn deliver(app: App) -> Result<usize> {
    match &app.post {
        Some(post) => outbox::deliver_due(&app, post).await,
        None => Ok(0),
    }
}

async fn sweep_forever(app: App) {
    loop {
        match sweep(&app).await {
            Ok(rows) => tracing::info!(rows, "deletion has run"),
            Err(fault) => tracing::error!(?fault, "deletion stumbled and will try again"),
        }
        tokio::time::sleep(SWEEP).await;
    }
}

/// Deletes what has reached its date; answers how many rows went.
///
/// # Errors
/// The database's own.
pub async fn sweep(app: &App) -> Result<u64> {
    let now = app.clock.now();
    app.db
        .write(move |tx| {
            Box::pin(
                async move { Ok::<_, Error>(people::sweep(tx, now).await? + outbox::sweep(tx, now).await?) },
            )
        })
        .await
}
