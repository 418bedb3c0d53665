//! Answers writes once they are on disk, while the next ones are being worked on
//! ([0052](../../../../docs/decisions/0052-on-disk-beside-the-writer.md)). On SQLite; on PostgreSQL the commit itself
//! waits for the disk.
//!
//! SQLite's log is written from its beginning to its end. So no commit is on disk before the one that it has read.

use std::fs::{self, File};
use std::io;
use std::os::unix::fs::FileExt as _;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;

use sea_orm::DbErr;
use tokio::sync::{mpsc, watch};

use super::writer::Answer;

/// How many groups may wait for the disk. The writer then waits too, and more writes come together.
const WAITING: usize = 16;

/// The log of one connection that writes.
pub struct Log {
    file: File,
    is_broken: AtomicBool,
}

impl Log {
    /// The log beside a database, as long as a connection is open to it. Opened before anything is committed: a system
    /// tells of a fault only who has held the file before.
    pub fn of(database: &str) -> io::Result<Self> {
        let file = File::options().read(true).write(true).open(beside(database)?)?;
        Ok(Self { file, is_broken: AtomicBool::new(false) })
    }

    /// Whether something that was committed may have been lost.
    pub fn is_broken(&self) -> bool {
        self.is_broken.load(Ordering::Acquire)
    }

    /// Waits until everything in the log is on disk; whether it is. Where it once was not, it never is again: the
    /// system may take for written what it could not write, so nobody may ask again and believe the answer.
    fn flush(&self) -> bool {
        if self.is_broken() {
            return false;
        }
        let done = self.file.sync_data();
        if let Err(fault) = &done {
            tracing::error!(%fault, "commits are perhaps not on disk");
            self.is_broken.store(true, Ordering::Release);
        }
        done.is_ok()
    }

    /// Writes the same bytes once more, so that the system has them still to write, and waits for the disk. Nobody
    /// else may write meanwhile.
    pub fn write_again(&self) -> io::Result<()> {
        let mut piece = vec![0; 1 << 20];
        let mut at = 0;
        loop {
            let count = self.file.read_at(&mut piece, at)?;
            if count == 0 {
                return self.file.sync_all();
            }
            self.file.write_all_at(&piece[..count], at)?;
            at += count as u64;
        }
    }
}

/// SQLite follows links to the database, and puts the log beside where it is.
fn beside(database: &str) -> io::Result<PathBuf> {
    let mut path = fs::canonicalize(database)?.into_os_string();
    path.push("-wal");
    Ok(path.into())
}

/// A group that is not on disk yet.
struct Written {
    number: u64,
    log: Arc<Log>,
    answers: Vec<Answer>,
}

/// How far the disk has come.
#[derive(Clone, Copy, Default)]
struct Kept {
    /// The last group that is on disk, or of which nothing was kept.
    number: u64,
    /// The last one of which nobody can say whether it is.
    lost: u64,
}

/// Where groups are put on disk.
pub struct Disk {
    written: mpsc::Sender<Written>,
    progress: Progress,
}

impl Disk {
    /// Puts on disk what is written from now on, on a thread of its own.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn begin() -> io::Result<Self> {
        let (written, waiting) = mpsc::channel(WAITING);
        let (far, kept) = watch::channel(Kept::default());
        thread::Builder::new().name("disk".to_owned()).spawn(move || answer(waiting, &far))?;
        Ok(Self { written, progress: Progress { begun: Arc::default(), kept } })
    }

    /// How it gets on.
    pub const fn progress(&self) -> &Progress {
        &self.progress
    }

    /// The number of a group that begins. It is counted before it can be read.
    pub fn next(&self) -> u64 {
        self.progress.begun.fetch_add(1, Ordering::AcqRel) + 1
    }

    /// Answers once everything in the log is on disk.
    pub async fn put(&self, number: u64, log: &Arc<Log>, answers: Vec<Answer>) {
        // Where nobody takes it, the callers learn it from their dropped channels.
        let _ = self.written.send(Written { number, log: Arc::clone(log), answers }).await;
    }
}

/// How the disk gets on.
#[derive(Clone)]
pub struct Progress {
    /// How many groups were begun.
    begun: Arc<AtomicU64>,
    kept: watch::Receiver<Kept>,
}

impl Progress {
    /// Waits until everything that can be read by now is on disk.
    pub async fn settled(&self) -> Result<(), DbErr> {
        let seen = self.begun.load(Ordering::Acquire);
        let mut kept = self.kept.clone();
        let far = kept.wait_for(|far| far.number >= seen || far.lost >= seen).await;
        match far.map(|far| far.number >= seen) {
            Ok(true) => Ok(()),
            _ => Err(lost()),
        }
    }
}

fn lost() -> DbErr {
    DbErr::Custom("what was written is perhaps not on disk".into())
}

fn answer(mut waiting: mpsc::Receiver<Written>, far: &watch::Sender<Kept>) {
    while let Some(first) = waiting.blocking_recv() {
        let mut group = vec![first];
        while let Ok(next) = waiting.try_recv() {
            group.push(next);
        }
        // What shares a log shares a flush.
        let mut flushed: Option<(Arc<Log>, bool)> = None;
        for Written { number, log, answers } in group {
            let known = flushed.as_ref().filter(|(of, _)| Arc::ptr_eq(of, &log)).map(|(_, is_kept)| *is_kept);
            let is_kept = known.unwrap_or_else(|| log.flush());
            flushed = Some((log, is_kept));
            far.send_modify(|far| *(if is_kept { &mut far.number } else { &mut far.lost }) = number);
            for answer in answers {
                answer(if is_kept { Ok(()) } else { Err(lost()) });
            }
        }
    }
}
