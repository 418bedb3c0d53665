//! A version with its content: how a draft begins, and how it is saved.

use std::sync::Arc;

use platform::clock::Moment;
use platform::db::Tx;
use platform::{Error, Refusal, Result};
use uuid::Uuid;

use super::comparison::{Difference, Statements, compare};
use super::content::{Catalogue, Question};
use super::store::{self, Status, Version};
use super::versions::{self, read_statements, write_statements};
use super::{editing, limits, rules};
use crate::app::App;
use crate::ids::{CatalogueVersionId, PersonId};
use crate::journal::{self, Entry};

/// Begins a draft with this content: a copy of the current version, or what came in from a file of any
/// format. Its name is the catalogue's `version`.
///
/// # Errors
/// A refusal of the field `version` when the name is malformed or taken, or of what exceeds the limits of a
/// draft; the database's own.
pub async fn begin_draft(
    tx: &Tx,
    catalogue: &Catalogue,
    note: &str,
    by: PersonId,
    now: Moment,
) -> Result<CatalogueVersionId> {
    if !rules::is_version(catalogue.instrument, &catalogue.version) {
        return Err(Refusal::field("version", "quickcheck-catalogue-version-malformed").into());
    }
    if let Some(refusal) = limits::excess(catalogue) {
        return Err(refusal.into());
    }
    let id = CatalogueVersionId::new();
    let before = versions::last(tx, catalogue.instrument).await?;
    let version = Version {
        id,
        instrument: catalogue.instrument.word().to_owned(),
        version: catalogue.version.clone(),
        status: Status::Draft.word().to_owned(),
        content: catalogue.to_toml(),
        hash: catalogue.hash(),
        statements: write_statements(&Statements::new()),
        based_on: before.map(|before| before.version).unwrap_or_default(),
        note: note.to_owned(),
        reason: String::new(),
        created_by: Some(by),
        created_at: now,
        sent_by: None,
        published_at: None,
        place: 0,
    };
    if !store::add(tx, &version).await? {
        return Err(Refusal::field("version", "quickcheck-catalogue-version-taken").into());
    }
    let entry = Entry::CatalogueDraftBegun { catalogue: id, version: version.version };
    journal::record(tx, now, &format!("person:{by}"), None, &entry, "").await?;
    Ok(id)
}

/// A version, what it holds, and what it is compared with.
#[derive(Clone)]
pub struct Draft {
    /// As it is stored.
    pub version: Version,
    /// Its content.
    pub catalogue: Catalogue,
    /// For a published version the one it was made from, for another one the one that counts now.
    pub base: Option<Arc<Catalogue>>,
    /// What was decided of its questions.
    pub chosen: Statements,
}

impl Draft {
    /// A version, however far it is.
    ///
    /// # Errors
    /// Not found, or the database's own.
    pub async fn of(app: &App, id: Uuid) -> Result<Self> {
        let version = store::of(app.db.read(), CatalogueVersionId(id)).await?.ok_or(Error::NotFound)?;
        let base = if version.is_published() {
            app.catalogues.version(&version.based_on)
        } else {
            app.catalogues.current_of(version.instrument())
        };
        let catalogue = Catalogue::kept(&version.content)?;
        let chosen = read_statements(&version.statements);
        Ok(Self { version, catalogue, base, chosen })
    }

    /// What differs from the version before; nothing for the first one.
    #[must_use]
    pub fn differences(&self) -> Vec<Difference<'_>> {
        self.base.as_ref().map(|base| compare(base, &self.catalogue, &self.chosen)).unwrap_or_default()
    }

    /// A question that the version before has and this one has not.
    #[must_use]
    pub fn gone(&self, id: &str) -> Option<&Question> {
        let then = self.base.as_ref()?.one(id);
        then.filter(|_| self.catalogue.one(id).is_none())
    }

    /// Brings back a question that has gone.
    pub fn restore(&mut self, id: &str) {
        if let Some(base) = self.base.clone() {
            editing::restore(&mut self.catalogue, &base, id);
        }
    }

    /// Whether nothing but the name differs from the version before.
    #[must_use]
    pub fn is_unchanged(&self) -> bool {
        let bare = |catalogue: &Catalogue| {
            let mut bare = catalogue.clone();
            bare.version.clear();
            bare.published_on.clear();
            bare.to_toml()
        };
        self.base.as_ref().is_some_and(|base| bare(base) == bare(&self.catalogue))
    }

    /// Saves content, name and note; false when somebody else has changed the draft meanwhile.
    ///
    /// # Errors
    /// A refusal of the field `version` when the name is malformed or taken; the database's own.
    pub async fn save(mut self, app: &App, seen: String) -> Result<bool> {
        if !rules::is_version(self.catalogue.instrument, &self.catalogue.version) {
            return Err(Refusal::field("version", "quickcheck-catalogue-version-malformed").into());
        }
        self.version.version.clone_from(&self.catalogue.version);
        self.version.content = self.catalogue.to_toml();
        self.version.statements = write_statements(&self.chosen);
        self.version.hash = self.catalogue.hash();
        let version = self.version;
        app.db
            .write(move |tx| {
                Box::pin(async move {
                    let namesake = store::named(tx, version.instrument(), &version.version).await?;
                    if namesake.is_some_and(|namesake| namesake.id != version.id) {
                        let taken = Refusal::field("version", "quickcheck-catalogue-version-taken");
                        return Err(Error::from(taken));
                    }
                    Ok::<_, Error>(store::change(tx, &seen, &version).await?)
                })
            })
            .await
    }
}
