//! The published versions in memory, and what happens with those of the region pack at every start.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Arc, PoisonError, RwLock};

use anyhow::{Context as _, Result, bail};
use platform::clock::Moment;
use platform::db::Db;
use sea_orm::ConnectionTrait;

use super::comparison::{Statement, Statements};
use super::content::{Catalogue, FILE, Instrument, WEBSITE_FILE};
use super::store::{self, Status, Version};
use crate::ids::CatalogueVersionId;
use crate::journal::{self, Entry};

/// A published version.
#[derive(Clone, Debug)]
pub struct Published {
    /// Its content.
    pub catalogue: Arc<Catalogue>,
    /// The version it was made from; empty for the first one.
    pub based_on: String,
    /// What it says of each question, compared with that one.
    pub statements: Statements,
}

impl Published {
    /// A version as it is stored.
    ///
    /// # Errors
    /// When its content is none.
    pub fn of(version: &Version) -> Result<Self> {
        let catalogue = Catalogue::kept(&version.content)
            .with_context(|| format!("the published version {}", version.version))?;
        Ok(Self {
            catalogue: Arc::new(catalogue),
            based_on: version.based_on.clone(),
            statements: read_statements(&version.statements),
        })
    }
}

/// Statements as they are stored.
pub fn read_statements(json: &str) -> Statements {
    let words: BTreeMap<String, String> = serde_json::from_str(json).unwrap_or_default();
    words.into_iter().filter_map(|(id, word)| Some((id, Statement::from_word(&word)?))).collect()
}

/// Statements as they are stored.
pub fn write_statements(statements: &Statements) -> String {
    let words: BTreeMap<&str, &str> =
        statements.iter().map(|(id, statement)| (id.as_str(), statement.word())).collect();
    serde_json::to_string(&words).unwrap_or_default()
}

/// The published versions, in the order of their publication.
#[derive(Debug, Default)]
pub struct Catalogues {
    all: RwLock<Vec<Published>>,
}

impl Catalogues {
    /// Reads what is published, and takes in what the region pack brings along.
    ///
    /// # Errors
    /// When the pack is faulty, or when it has changed a version that is published.
    pub async fn open(db: &Db, folder: &Path, now: Moment) -> Result<Self> {
        let quickcheck = Catalogue::read(folder)?;
        let website = Catalogue::read_website(folder)?;
        bring(db, FILE, quickcheck, now).await?;
        if let Some(website) = website {
            bring(db, WEBSITE_FILE, website, now).await?;
        }
        let catalogues = Self::default();
        for version in store::published(db.read()).await? {
            catalogues.add(Published::of(&version)?);
        }
        Ok(catalogues)
    }

    /// The version of the Quick-Check that new checks use.
    #[must_use]
    pub fn current(&self) -> Arc<Catalogue> {
        self.current_of(Instrument::Quickcheck).expect("every region pack brings a Quick-Check")
    }

    /// The version that is used for something new; nothing when the region has no such list.
    #[must_use]
    pub fn current_of(&self, instrument: Instrument) -> Option<Arc<Catalogue>> {
        self.find(|published| published.catalogue.instrument == instrument)
            .map(|published| published.catalogue)
    }

    /// One version.
    #[must_use]
    pub fn version(&self, version: &str) -> Option<Arc<Catalogue>> {
        self.published(version).map(|published| published.catalogue)
    }

    /// One version with what it says of its questions.
    #[must_use]
    pub fn published(&self, version: &str) -> Option<Published> {
        self.find(|published| published.catalogue.version == version)
    }

    /// The ids of all questions there have ever been: they are given once.
    #[must_use]
    pub fn ids(&self) -> BTreeSet<String> {
        let all = self.all.read().unwrap_or_else(PoisonError::into_inner);
        all.iter()
            .flat_map(|published| published.catalogue.question.iter().map(|question| question.id.clone()))
            .collect()
    }

    fn find(&self, is_wanted: impl Fn(&Published) -> bool) -> Option<Published> {
        let all = self.all.read().unwrap_or_else(PoisonError::into_inner);
        all.iter().rev().find(|published| is_wanted(published)).cloned()
    }

    /// A version counts from now on; the same one twice is one.
    pub fn add(&self, published: Published) {
        let mut all = self.all.write().unwrap_or_else(PoisonError::into_inner);
        if !all.iter().any(|known| known.catalogue.version == published.catalogue.version) {
            all.push(published);
        }
    }
}

/// Takes in a version of the region pack: the first one of a list is published, a later one becomes a draft
/// that the agency reads. What the agency has under the same name stays.
async fn bring(db: &Db, file: &str, catalogue: Catalogue, now: Moment) -> Result<()> {
    let (instrument, name) = (catalogue.instrument, catalogue.version.clone());
    if let Some(known) = store::named(db.read(), instrument, &name).await? {
        if known.is_from_start() && known.hash != catalogue.hash() {
            bail!(
                "{file}: version {name} is published with other content, and a published version never \
                 changes; give the changed file a new version"
            );
        }
        if !is_alike(&known, &catalogue) {
            tracing::warn!(file, version = %name, "the agency has other content under this name, which stays");
        }
        return Ok(());
    }
    db.write(move |tx| {
        Box::pin(async move {
            let before = last(tx, instrument).await?;
            let is_first = before.is_none();
            let version = Version {
                id: CatalogueVersionId::new(),
                instrument: instrument.word().to_owned(),
                version: name,
                status: if is_first { Status::Published } else { Status::Draft }.word().to_owned(),
                content: catalogue.to_toml(),
                hash: catalogue.hash(),
                statements: write_statements(&Statements::new()),
                based_on: before.map(|before| before.version).unwrap_or_default(),
                note: String::new(),
                reason: String::new(),
                created_by: None,
                created_at: now,
                sent_by: None,
                published_at: is_first.then_some(now),
                place: if is_first { store::next_place(tx).await? } else { 0 },
            };
            if store::add(tx, &version).await? && !is_first {
                let entry = Entry::CatalogueDraftBegun { catalogue: version.id, version: version.version };
                journal::record(tx, now, "system", None, &entry, "").await?;
            }
            Ok::<_, anyhow::Error>(())
        })
    })
    .await
}

/// Whether a stored version holds this; the day of publication is set when it is published.
fn is_alike(known: &Version, catalogue: &Catalogue) -> bool {
    Catalogue::kept(&known.content).is_ok_and(|mut kept| {
        kept.published_on.clone_from(&catalogue.published_on);
        kept.hash() == catalogue.hash()
    })
}

/// The version of a list that was published last.
pub async fn last(c: &impl ConnectionTrait, instrument: Instrument) -> Result<Option<Version>> {
    let published = store::published(c).await?;
    Ok(published.into_iter().rfind(|version| version.instrument() == instrument))
}

/// Published versions that are no longer what was published; a sentence for each.
///
/// # Errors
/// The database's own.
pub async fn changed(c: &impl ConnectionTrait) -> Result<Vec<String>> {
    let published = store::published(c).await?;
    Ok(published
        .iter()
        .filter(|version| platform::secret::file_hash(version.content.as_bytes()) != version.hash)
        .map(|version| format!("catalogue {} is not what was published", version.version))
        .collect())
}
