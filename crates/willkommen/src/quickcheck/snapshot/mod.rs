//! What a municipality has submitted, frozen on that day (Momentaufnahme).
//!
//! Completing a check adds a snapshot; nothing ever changes one. Taking the check up again and
//! completing it once more is the next round. Result, history and comparison read snapshots only.
//! Owns the table `quick_check_snapshot`.

mod rules;
mod store;

use platform::clock::Moment;
use platform::db::Tx;
use platform::{Error, Result};
use sea_orm::{ConnectionTrait, DbErr};

pub use rules::{CatalogueThen, Content, FieldThen, TownThen, catalogue_hash};
pub use store::{Snapshot, TABLES, all_of, by_id, newest, within};

use super::attributes;
use super::catalogue::Catalogue;
use super::not_applicable;
use super::round;
use super::rules::Score;
use super::store as checks;
use crate::app::App;
use crate::ids::{QuickCheckId, SnapshotId};
use crate::journal::{self, Entry};
use crate::region;

impl Snapshot {
    /// The score, computed again from the frozen answers under the catalogue of that time.
    ///
    /// # Errors
    /// When it is not what was frozen: another catalogue, or somebody has changed one of them.
    pub fn score<'a>(&self, catalogue: &'a Catalogue) -> Result<Score<'a>> {
        let score = self.content.score(catalogue);
        if self.content.agrees(&score) {
            return Ok(score);
        }
        let (round, version) = (self.round, &self.content.catalogue.version);
        let text = format!("snapshot {} of round {round} does not fit catalogue {version}", self.id);
        Err(Error::unexpected(anyhow::anyhow!(text)))
    }
}

/// Freezes a check that is being completed, as the next round of its municipality.
///
/// # Errors
/// The database's own.
pub async fn freeze(
    tx: &Tx,
    catalogue: &Catalogue,
    check: QuickCheckId,
    actor: &str,
    now: Moment,
) -> Result<(), DbErr> {
    let Some(check) = checks::by_id(tx, check).await? else { return Ok(()) };
    let Some(town) = region::of(tx, check.municipality).await? else { return Ok(()) };
    let (mut answers, reasons) = checks::answers(tx, check.id).await?;
    not_applicable::open_refused(tx, check.id, &mut answers).await?;
    round::open_unconfirmed(tx, check.id, &mut answers).await?;
    let waiting = not_applicable::unconfirmed(tx, check.id, &answers).await?;
    let round = store::rounds(tx, town.id, check.variant()).await? + 1;
    let content = Content::of(&rules::Facts {
        town: &town,
        catalogue,
        variant: check.variant(),
        round,
        submitted_at: now,
        attributes: attributes(&town),
        answers: &answers,
        reasons: &reasons,
        waiting,
    });
    let snapshot = SnapshotId::new();
    let hash = store::add(tx, snapshot, &check, &content, now).await?;
    let entry = Entry::SnapshotFrozen { snapshot, hash };
    journal::record(tx, now, actor, Some(town.id), &entry, "").await?;
    Ok(())
}

/// Freezes what was completed before there were snapshots; answers how many.
///
/// # Errors
/// The database's own.
pub async fn freeze_completed(app: &App) -> Result<usize> {
    let frozen = store::checks(app.db.read()).await?;
    let mut done = 0;
    for check in checks::all(app.db.read()).await? {
        if check.completed_at.is_none() || frozen.contains(&check.id) {
            continue;
        }
        let catalogue = app.catalogue_of(&check.catalogue_version);
        done += app
            .db
            .write(move |tx| {
                Box::pin(async move {
                    // Taken up again meanwhile, or completed once more.
                    let now = checks::by_id(tx, check.id).await?.and_then(|check| check.completed_at);
                    let Some(completed_at) = now else { return Ok(0) };
                    if store::checks(tx).await?.contains(&check.id) {
                        return Ok(0);
                    }
                    freeze(tx, &catalogue, check.id, "system", completed_at).await?;
                    Ok::<_, Error>(1)
                })
            })
            .await?;
    }
    Ok(done)
}

/// Whether a snapshot is still what the journal says; none when it is not there.
///
/// # Errors
/// The database's own.
pub async fn facts(c: &impl ConnectionTrait, id: SnapshotId) -> Result<Option<String>, DbErr> {
    store::hash_of_content(c, id).await
}
