//! Table `catalogue_version`. No statement here changes a row that is published.

use platform::clock::Moment;
use platform::db::{self, Tx};
use platform::secret::hash;
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use super::content::Instrument;
use crate::ids::{CatalogueVersionId, PersonId};

/// The tables this file owns.
pub const TABLES: &[&str] = &["catalogue_version"];

platform::words! {
    /// How far a version is.
    pub enum Status {
        /// It is worked on.
        Draft = "draft",
        /// Somebody reads it; nothing changes meanwhile.
        Review = "review",
        /// It counts, and never changes.
        Published = "published",
    }
}

/// A version as it is stored.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Version {
    /// Our identifier.
    pub id: CatalogueVersionId,
    /// Which list of questions.
    pub instrument: String,
    /// Its name.
    pub version: String,
    /// How far it is.
    pub status: String,
    /// The catalogue in its own format.
    pub content: String,
    /// The hash of that.
    pub hash: String,
    /// What was decided of each question, as JSON; in a published version of all of them.
    pub statements: String,
    /// The version it was made from; empty for the first one.
    pub based_on: String,
    /// What is new in it, in a few words.
    pub note: String,
    /// Why it was given back; empty otherwise.
    pub reason: String,
    /// Who began it; nobody for the one of a region pack.
    pub created_by: Option<PersonId>,
    /// When.
    pub created_at: Moment,
    /// Who asked for the review.
    pub sent_by: Option<PersonId>,
    /// When it was published.
    pub published_at: Option<Moment>,
    /// Its place in the order of publication, from 1; 0 before.
    pub place: i64,
}

impl Version {
    /// Which list of questions it is.
    #[must_use]
    pub fn instrument(&self) -> Instrument {
        Instrument::from_word(&self.instrument).unwrap_or_default()
    }

    /// Whether it is still worked on.
    #[must_use]
    pub fn is_draft(&self) -> bool {
        self.status == Status::Draft.word()
    }

    /// Whether somebody reads it.
    #[must_use]
    pub fn is_in_review(&self) -> bool {
        self.status == Status::Review.word()
    }

    /// Whether it counts.
    #[must_use]
    pub fn is_published(&self) -> bool {
        self.status == Status::Published.word()
    }

    /// A short mark of its content and of what was decided of its questions, by which a page that comes back says
    /// what it has shown.
    #[must_use]
    pub fn mark(&self) -> String {
        hash(&[self.hash.as_str(), self.statements.as_str()])
    }

    /// Whether the region pack has published it, past any review.
    #[must_use]
    pub fn is_from_start(&self) -> bool {
        self.is_published() && self.created_by.is_none() && self.sent_by.is_none()
    }
}

/// All versions, the newest first.
pub async fn all(c: &impl ConnectionTrait) -> Result<Vec<Version>, DbErr> {
    db::all(
        c,
        "select id, instrument, version, status, content, hash, statements, based_on, note, reason, \
         created_by, created_at, sent_by, published_at, place from catalogue_version \
         order by created_at desc, id desc",
        vec![],
    )
    .await
}

/// The published versions in the order of their publication.
pub async fn published(c: &impl ConnectionTrait) -> Result<Vec<Version>, DbErr> {
    db::all(
        c,
        "select id, instrument, version, status, content, hash, statements, based_on, note, reason, \
         created_by, created_at, sent_by, published_at, place from catalogue_version \
         where status = 'published' order by place",
        vec![],
    )
    .await
}

/// One version.
pub async fn of(c: &impl ConnectionTrait, id: CatalogueVersionId) -> Result<Option<Version>, DbErr> {
    db::one(
        c,
        "select id, instrument, version, status, content, hash, statements, based_on, note, reason, \
         created_by, created_at, sent_by, published_at, place from catalogue_version where id = $1",
        values![id],
    )
    .await
}

/// The version of a name.
pub async fn named(
    c: &impl ConnectionTrait,
    instrument: Instrument,
    version: &str,
) -> Result<Option<Version>, DbErr> {
    db::one(
        c,
        "select id, instrument, version, status, content, hash, statements, based_on, note, reason, \
         created_by, created_at, sent_by, published_at, place from catalogue_version \
         where instrument = $1 and version = $2",
        values![instrument.word(), version],
    )
    .await
}

/// The next place in the order of publication.
pub async fn next_place(c: &impl ConnectionTrait) -> Result<i64, DbErr> {
    let last: Option<i64> =
        db::value(c, "select coalesce(max(place), 0) as value from catalogue_version", vec![]).await?;
    Ok(last.unwrap_or(0) + 1)
}

/// Adds a version; false when its name is taken.
pub async fn add(tx: &Tx, version: &Version) -> Result<bool, DbErr> {
    let added = db::run(
        tx,
        "insert into catalogue_version (id, instrument, version, status, content, hash, statements, based_on, \
         note, reason, created_by, created_at, sent_by, published_at, place) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) \
         on conflict (instrument, version) do nothing",
        values![
            version.id,
            version.instrument.as_str(),
            version.version.as_str(),
            version.status.as_str(),
            version.content.as_str(),
            version.hash.as_str(),
            version.statements.as_str(),
            version.based_on.as_str(),
            version.note.as_str(),
            version.reason.as_str(),
            version.created_by,
            version.created_at,
            version.sent_by,
            version.published_at,
            version.place,
        ],
    )
    .await?;
    Ok(added == 1)
}

/// A version that still holds what somebody has seen.
async fn as_seen(tx: &Tx, id: CatalogueVersionId, seen: &str) -> Result<Option<Version>, DbErr> {
    Ok(of(tx, id).await?.filter(|version| version.mark() == seen))
}

/// Changes a draft that still holds what somebody has seen; false when it does not.
pub async fn change(tx: &Tx, seen: &str, version: &Version) -> Result<bool, DbErr> {
    let Some(there) = as_seen(tx, version.id, seen).await? else { return Ok(false) };
    let changed = db::run(
        tx,
        "update catalogue_version set version = $3, content = $4, hash = $5, statements = $6, note = $7 \
         where id = $1 and hash = $2 and statements = $8 and status = 'draft'",
        values![
            version.id,
            there.hash.as_str(),
            version.version.as_str(),
            version.content.as_str(),
            version.hash.as_str(),
            version.statements.as_str(),
            version.note.as_str(),
            there.statements.as_str(),
        ],
    )
    .await?;
    Ok(changed == 1)
}

/// Hands a draft to whoever reads it; false when it has changed meanwhile.
pub async fn send(tx: &Tx, id: CatalogueVersionId, seen: &str, by: PersonId) -> Result<bool, DbErr> {
    let Some(there) = as_seen(tx, id, seen).await? else { return Ok(false) };
    let changed = db::run(
        tx,
        "update catalogue_version set status = 'review', sent_by = $3, reason = '' \
         where id = $1 and hash = $2 and statements = $4 and status = 'draft'",
        values![id, there.hash.as_str(), by, there.statements.as_str()],
    )
    .await?;
    Ok(changed == 1)
}

/// Makes a draft of it again; false when it was not being read.
pub async fn give_back(tx: &Tx, id: CatalogueVersionId, reason: &str) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update catalogue_version set status = 'draft', sent_by = null, reason = $2 \
         where id = $1 and status = 'review'",
        values![id, reason],
    )
    .await?;
    Ok(changed == 1)
}

/// Publishes what was read; false when that is not what is there.
pub async fn publish(tx: &Tx, seen: &str, version: &Version) -> Result<bool, DbErr> {
    let Some(there) = as_seen(tx, version.id, seen).await? else { return Ok(false) };
    let changed = db::run(
        tx,
        "update catalogue_version set status = 'published', content = $3, hash = $4, statements = $5, \
         published_at = $6, place = $7, based_on = $8 \
         where id = $1 and hash = $2 and statements = $9 and status = 'review'",
        values![
            version.id,
            there.hash.as_str(),
            version.content.as_str(),
            version.hash.as_str(),
            version.statements.as_str(),
            version.published_at,
            version.place,
            version.based_on.as_str(),
            there.statements.as_str(),
        ],
    )
    .await?;
    Ok(changed == 1)
}

/// Throws a draft away.
pub async fn discard(tx: &Tx, id: CatalogueVersionId) -> Result<bool, DbErr> {
    let gone =
        db::run(tx, "delete from catalogue_version where id = $1 and status = 'draft'", values![id]).await?;
    Ok(gone == 1)
}
