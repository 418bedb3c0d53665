//! What newcomers have deleted themselves, so that it does not come back with a backup.
//!
//! A file beside the database, with identifiers alone: a line is on disk before the row goes. It lies outside of what a
//! restore puts back, and can be copied elsewhere every few minutes, so it may be younger than every backup. After a
//! restore what it names is deleted again ([`crate::backup::restore_without`]). A line goes once no backup is older.

use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Read as _, Seek as _, SeekFrom, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use anyhow::{Context as _, Result};
use platform::Error;
use platform::clock::Day;
use uuid::Uuid;

use crate::app::App;

/// The name of the file in the data folder and in a backup.
pub const NAME: &str = "deletions";

/// So many days a line is kept; no backup may be older.
pub const KEPT_DAYS: i32 = 100;

/// One writer at a time: lines are added, and the old ones taken out.
static WRITING: Mutex<()> = Mutex::new(());

platform::words! {
    /// What was deleted or withdrawn.
    pub enum Kind {
        /// A booklet, with all that belongs to it.
        Booklet = "booklet",
        /// A consent to mails.
        Mails = "mails",
        /// Of a consent to mails the reminder.
        Reminder = "reminder",
        /// Of a consent to mails the invitations.
        Receptions = "receptions",
        /// Of a consent to mails the survey.
        Survey = "survey",
    }
}

/// One deletion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Deletion {
    /// The day on which it was asked for.
    pub on: Day,
    /// What was deleted.
    pub kind: Kind,
    /// Its identifier.
    pub id: Uuid,
}

impl Deletion {
    fn line(&self) -> String {
        format!("{} {} {}\n", self.on, self.kind.word(), self.id)
    }

    /// Reads a line; nothing where it is none, such as one that was cut off while it was written.
    fn read(line: &str) -> Option<Self> {
        let mut parts = line.split(' ');
        let on = parts.next()?.parse::<Day>().ok()?;
        let kind = Kind::from_word(parts.next()?)?;
        let id = Uuid::parse_str(parts.next()?).ok()?;
        parts.next().is_none().then_some(Self { on, kind, id })
    }
}

/// The file in a data folder.
#[must_use]
pub fn file(data: &Path) -> PathBuf {
    data.join(NAME)
}

/// Notes that something is about to be deleted; to be called before it is.
///
/// # Errors
/// When the disk refuses; then nothing may be deleted.
pub async fn note(app: &App, kind: Kind, id: Uuid) -> platform::Result<()> {
    let (file, deletion) = (file(&app.config.data), Deletion { on: app.clock.today(), kind, id });
    tokio::task::spawn_blocking(move || add(&file, deletion)).await.map_err(Error::unexpected)??;
    Ok(())
}

fn add(file: &Path, deletion: Deletion) -> Result<()> {
    let _writing = WRITING.lock().unwrap_or_else(PoisonError::into_inner);
    let mut open = OpenOptions::new()
        .create(true)
        .read(true)
        .append(true)
        .mode(0o600)
        .open(file)
        .with_context(|| format!("opening {}", file.display()))?;
    let mut line = deletion.line();
    if open.seek(SeekFrom::End(0))? > 0 {
        let mut last = [0];
        open.seek(SeekFrom::End(-1))?;
        open.read_exact(&mut last)?;
        if last != *b"\n" {
            // A line before was cut off; this one begins anew.
            line.insert(0, '\n');
        }
    }
    open.write_all(line.as_bytes())?;
    open.sync_all()?;
    Ok(())
}

/// The deletions of a file, each once, the oldest first; none where there is no file.
///
/// # Errors
/// When it cannot be read.
pub fn read(file: &Path) -> Result<BTreeSet<Deletion>> {
    match fs::read_to_string(file) {
        Ok(text) => Ok(text.lines().filter_map(Deletion::read).collect()),
        Err(fault) if fault.kind() == ErrorKind::NotFound => Ok(BTreeSet::new()),
        Err(fault) => Err(fault).with_context(|| format!("reading {}", file.display())),
    }
}

/// Writes the deletions of a file anew; it is never half written.
///
/// # Errors
/// When the disk refuses; then the file is as it was.
pub fn write(file: &Path, deletions: &BTreeSet<Deletion>) -> Result<()> {
    let part = file.with_extension("part");
    let text: String = deletions.iter().map(Deletion::line).collect();
    let mut open = OpenOptions::new().create(true).write(true).truncate(true).mode(0o600).open(&part)?;
    open.write_all(text.as_bytes())?;
    open.sync_all()?;
    fs::rename(&part, file)?;
    if let Some(folder) = file.parent() {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

/// Takes out what is older than every backup; answers how many lines went.
///
/// # Errors
/// When the disk refuses; then the file is as it was.
pub async fn sweep(app: &App) -> platform::Result<u64> {
    let (file, before) = (file(&app.config.data), app.clock.today().plus_days(-KEPT_DAYS));
    let gone = tokio::task::spawn_blocking(move || take_out(&file, before)).await;
    Ok(gone.map_err(Error::unexpected)??)
}

fn take_out(file: &Path, before: Day) -> Result<u64> {
    let _writing = WRITING.lock().unwrap_or_else(PoisonError::into_inner);
    let all = read(file)?;
    let kept: BTreeSet<Deletion> = all.iter().copied().filter(|one| one.on >= before).collect();
    let gone = all.len() - kept.len();
    if gone > 0 {
        write(file, &kept)?;
    }
    Ok(gone as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_was_cut_off_takes_no_other_with_it() {
        let folder = std::env::temp_dir().join(platform::chance::token());
        fs::create_dir(&folder).unwrap();
        let file = file(&folder);
        assert_eq!(read(&file).unwrap(), BTreeSet::new());
        let on = "2026-11-27".parse::<Day>().unwrap();
        let one = Deletion { on, kind: Kind::Booklet, id: platform::chance::id() };
        let two = Deletion { on: on.plus_days(1), kind: Kind::Mails, id: platform::chance::id() };
        add(&file, one).unwrap();
        let mut text = fs::read_to_string(&file).unwrap();
        text.push_str("2026-11-27 mails 0193");
        fs::write(&file, text).unwrap();
        add(&file, two).unwrap();
        assert_eq!(read(&file).unwrap(), BTreeSet::from([one, two]));
        assert_eq!(take_out(&file, two.on).unwrap(), 1);
        assert_eq!(read(&file).unwrap(), BTreeSet::from([two]));
        fs::remove_dir_all(folder).unwrap();
    }
}
