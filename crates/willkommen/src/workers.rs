//! What runs beside the pages: reactions, mails, deletion.

use std::time::{Duration, Instant};

use platform::clock::Moment;
use platform::{Error, Result};

use crate::app::App;
use crate::{
    accessibility, conferences, declaration, deletions, house_seal, invitations, journal, outbox,
    participation, people, quickcheck, reactions, recognition, vouchers,
};

/// How long a worker sleeps when nobody wakes it.
const TICK: Duration = Duration::from_secs(2);
/// How soon what was put aside is tried again.
const SOON: Duration = Duration::from_secs(15);
/// How often deletion runs.
const SWEEP: Duration = Duration::from_secs(60 * 60);
/// How often what phones have looked at is forgotten.
const FORGET: Duration = Duration::from_secs(60);

/// Starts all workers; they end with the program.
///
/// # Errors
/// When mails of the last run cannot be put back.
pub async fn start(app: &App) -> Result<()> {
    outbox::recover(app).await?;
    tokio::spawn(repeat(app.clone(), "reactions", |app| async move { react(&app, Reader::Office).await }));
    tokio::spawn(repeat(app.clone(), "letters", |app| async move { react(&app, Reader::PrintRoom).await }));
    tokio::spawn(repeat(app.clone(), "mails", deliver));
    tokio::spawn(sweep_forever(app.clone()));
    tokio::spawn(forget_forever(app.clone()));
    tokio::spawn(take_up_forever(app.clone()));
    Ok(())
}

async fn repeat<F>(app: App, name: &'static str, work: impl Fn(App) -> F + Send)
where
    F: Future<Output = Result<usize>> + Send + 'static,
{
    loop {
        // Listening begins before the work: what is written meanwhile is not slept over.
        let mut woken = std::pin::pin!(app.wake.notified());
        woken.as_mut().enable();
        // A task of its own, so that a panic ends one round and not the worker.
        match tokio::spawn(work(app.clone())).await {
            Ok(Ok(0)) => {
                let _ = tokio::time::timeout(TICK, woken).await;
            }
            Ok(Ok(_)) => app.wake.notify_waiters(),
            Ok(Err(fault)) => {
                tracing::error!(worker = name, ?fault, "a worker stumbled and will try again");
                tokio::time::sleep(TICK).await;
            }
            Err(panic) => {
                tracing::error!(worker = name, %panic, "a worker panicked and will try again");
                tokio::time::sleep(TICK).await;
            }
        }
    }
}

/// How often a reaction is tried before the next one gets its turn.
const MOST_ATTEMPTS: usize = 5;

/// Who reads the journal: a batch of letters takes minutes, and no declaration waits for it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// Reacts to everything that is done at once.
    Office,
    /// Prints letters.
    PrintRoom,
}

impl Reader {
    const fn word(self) -> &'static str {
        match self {
            Self::Office => "reactions",
            Self::PrintRoom => "letters",
        }
    }
}

/// Reacts to journal entries that are new, whoever reads them; answers how many there were.
///
/// # Errors
/// The database's own; the places in the journal are kept.
pub async fn react_to_new(app: App) -> Result<usize> {
    Ok(react(&app, Reader::PrintRoom).await? + react(&app, Reader::Office).await?)
}

/// How many lines a reader takes at once.
const LINES: i64 = 500;

/// One reader goes on from its place to the end; answers to how many lines it has reacted. A reaction that fails
/// again and again is put aside, for the operator to see, and the others go on.
///
/// What comes in crowds calls for nothing, so a rush of it is read every few seconds by the hundred: noting the place
/// after every second line would take half of the commits from those whom the rush is about.
///
/// # Errors
/// The database's own; the place in the journal is kept.
pub async fn react(app: &App, reader: Reader) -> Result<usize> {
    let mut reacted = 0;
    loop {
        let place = journal::position(app.db.read(), reader.word()).await?;
        let lines = journal::after(app.db.read(), place, LINES).await?;
        let (count, Some(last)) = (lines.len(), lines.last().map(|line| line.seq)) else {
            return Ok(reacted);
        };
        for line in lines {
            let seq = line.seq;
            let is_ours = prints_letters(&line) == (reader == Reader::PrintRoom);
            let is_crowd = line.entry().is_ok_and(|entry| reactions::comes_in_crowds(&entry));
            let failed = match is_ours && !is_crowd {
                true => {
                    reacted += 1;
                    react_or_tell(app, line, MOST_ATTEMPTS).await
                }
                // The other reader's, or nothing follows; noted once for a whole row of them.
                false if seq < last => continue,
                false => None,
            };
            advance(app, reader, seq, failed).await?;
        }
        if i64::try_from(count).is_ok_and(|count| count < LINES) {
            return Ok(reacted);
        }
    }
}

fn prints_letters(line: &journal::Line) -> bool {
    line.entry().is_ok_and(|entry| reactions::prints_letters(&entry))
}

/// Notes how far a reader has come, and what was put aside there.
async fn advance(app: &App, reader: Reader, seq: i64, failed: Option<String>) -> Result<()> {
    let now = app.clock.now();
    app.db
        .write(move |tx| {
            Box::pin(async move {
                if let Some(fault) = failed {
                    journal::put_aside(tx, seq, &fault, now).await?;
                }
                journal::advance(tx, reader.word(), seq).await
            })
        })
        .await
        .map_err(Error::from)
}

/// Tries a reaction a few times; answers its last fault if it never succeeded.
async fn react_or_tell(app: &App, line: journal::Line, attempts: usize) -> Option<String> {
    let (seq, mut last) = (line.seq, String::new());
    for attempt in 0..attempts {
        if attempt > 0 {
            tokio::time::sleep(TICK / 4).await;
        }
        let (inner, line) = (app.clone(), line.clone());
        match tokio::spawn(async move { reactions::react(&inner, &line).await }).await {
            Ok(Ok(())) => return None,
            Ok(Err(fault)) => last = format!("{fault:?}"),
            Err(panic) => last = panic.to_string(),
        }
        tracing::error!(seq, fault = last, attempt, "a reaction stumbled");
    }
    Some(last)
}

/// Tries once more what was put aside, or only what was put aside since a moment; answers how many
/// succeeded.
///
/// # Errors
/// The database's own.
pub async fn retry_aside(app: &App, since: Option<Moment>) -> Result<usize> {
    let mut done = 0;
    let mut lines = Vec::new();
    for aside in journal::aside(app.db.read()).await? {
        if since.is_none_or(|since| aside.since >= since) {
            lines.extend(journal::after(app.db.read(), aside.seq - 1, 1).await?);
        }
    }
    // Letters last: nothing else waits for a batch.
    lines.sort_by_key(prints_letters);
    for line in lines {
        let seq = line.seq;
        if react_or_tell(app, line, 1).await.is_none() {
            app.db
                .write(move |tx| Box::pin(async move { journal::take_up(tx, seq).await }))
                .await
                .map_err(Error::from)?;
            done += 1;
        }
    }
    Ok(done)
}

async fn deliver(app: App) -> Result<usize> {
    match &app.post {
        Some(post) => {
            let taken = outbox::deliver_due(&app, post).await?;
            reactions::note_refused_mails(&app).await?;
            Ok(taken)
        }
        None => Ok(0),
    }
}

/// What was put aside a few minutes ago, such as while the disk was full, gets its chance soon; what
/// has lain longer is tried at the start and once an hour.
async fn take_up_forever(app: App) {
    let mut all_tried: Option<Instant> = None;
    loop {
        let is_time = all_tried.is_none_or(|at| at.elapsed() >= SWEEP);
        let since = (!is_time).then(|| app.clock.now().plus_minutes(-10));
        if let Err(fault) = retry_aside(&app, since).await {
            tracing::error!(?fault, "what was put aside could not be tried");
        }
        if is_time {
            all_tried = Some(Instant::now());
        }
        tokio::time::sleep(SOON).await;
    }
}

/// Forgets every minute what phones have looked at: a button can be pressed for ten minutes.
async fn forget_forever(app: App) {
    loop {
        app.seen.sweep(app.clock.now());
        tokio::time::sleep(FORGET).await;
    }
}

/// Does something that is due every hour. In a task of its own, so that a panic ends it and nothing that comes after.
async fn hourly<T, F>(app: &App, otherwise: &'static str, work: impl FnOnce(App) -> F)
where
    T: Send + 'static,
    F: Future<Output = Result<T>> + Send + 'static,
{
    match tokio::spawn(work(app.clone())).await {
        Ok(Ok(_)) => {}
        Ok(Err(fault)) => tracing::error!(?fault, "{otherwise}"),
        Err(panic) => tracing::error!(%panic, "{otherwise}"),
    }
}

async fn sweep_forever(app: App) {
    let mut warned = None;
    loop {
        let today = Some(app.clock.today());
        if let Some(day) = house_seal::ends(&app).filter(|_| warned != today) {
            tracing::warn!(%day, "the certificate of the seal ends; put another into its place");
            warned = today;
        }
        hourly(&app, "deletion stumbled and will try again", |app| async move {
            let rows = sweep(&app).await?;
            tracing::info!(rows, "deletion has run");
            Ok(())
        })
        .await;
        hourly(&app, "reminders could not be written", |app| async move {
            reactions::remind_of_barriers(&app).await
        })
        .await;
        hourly(
            &app,
            "town halls could not be reminded",
            |app| async move { invitations::remind(&app).await },
        )
        .await;
        hourly(&app, "dates of participation could not be kept", |app| async move {
            participation::keep_dates(&app).await
        })
        .await;
        hourly(&app, "project leads could not be reminded of measures", |app| async move {
            reactions::remind_of_measures(&app).await
        })
        .await;
        hourly(&app, "what was submitted earlier could not be frozen", |app| async move {
            quickcheck::freeze_completed(&app).await
        })
        .await;
        hourly(&app, "a wave of the comparison could not be closed", |app| async move {
            quickcheck::close_due(&app).await
        })
        .await;
        hourly(&app, "municipalities could not be reminded of their recognition", |app| async move {
            recognition::remind(&app).await
        })
        .await;
        hourly(&app, "vouchers could not be put into booklets", |app| async move {
            vouchers::booklet::fill_all(&app).await
        })
        .await;
        hourly(&app, "a month of the voucher booklet could not be counted", |app| async move {
            vouchers::statistics::close_months(&app).await
        })
        .await;
        hourly(&app, "nobody looked for what is unusual with the voucher booklet", |app| async move {
            vouchers::findings::look(&app).await
        })
        .await;
        hourly(&app, "partners could not be told of offers and redemptions", |app| async move {
            vouchers::tell_partners(&app).await
        })
        .await;
        hourly(&app, "towns could not be reminded of what they have to decide", |app| async move {
            vouchers::remind_towns(&app).await
        })
        .await;
        hourly(&app, "newcomers could not be reminded of their vouchers", |app| async move {
            vouchers::welcome::remind(&app).await
        })
        .await;
        app.limits.sweep(app.clock.now());
        app.drafts.sweep(app.clock.now());
        tokio::time::sleep(SWEEP).await;
    }
}

/// Deletes what has reached its date; answers how many rows went. What stumbles holds up nothing else.
///
/// # Errors
/// The database's own.
pub async fn sweep(app: &App) -> Result<u64> {
    let done = [
        // First: nobody can tell any longer who redeemed what.
        vouchers::redemption::cut_all(app).await,
        sweep_rows(app).await,
        // Many rows at once, so in pieces: whoever redeems meanwhile does not wait for all of them.
        vouchers::booklet::sweep_all(app).await,
        deletions::sweep(app).await,
        vouchers::redemption::sweep_all(app).await,
    ];
    done.into_iter().sum()
}

async fn sweep_rows(app: &App) -> Result<u64> {
    let (now, today) = (app.clock.now(), app.clock.today());
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let mut rows = people::sweep(tx, now).await?;
                conferences::note_deliveries(tx).await?;
                rows += outbox::sweep(tx, now).await?;
                rows += accessibility::sweep(tx, now).await?;
                rows += invitations::sweep(tx, now).await?;
                rows += declaration::sweep(tx, now).await?;
                rows += quickcheck::sweep_voices(tx, now).await?;
                rows += vouchers::sweep_partners(tx, now).await?;
                rows += vouchers::findings::sweep(tx, now).await?;
                rows += vouchers::survey::sweep(tx, today).await?;
                rows += vouchers::welcome::sweep(tx, now).await?;
                Ok::<_, Error>(rows)
            })
        })
        .await
}
