//! The website check: twenty points, three answers each, on the engine of the Quick-Check.
//!
//! A second instrument beside it (`website.toml` in the region pack): a project lead goes through the
//! town's website, sees the points and what comes next. It has no end: whoever has mended something
//! changes the answer. Values stay with the municipality.

mod check;
mod result;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use platform::{Error, Result};
use sea_orm::ConnectionTrait;

use super::catalogue::{Catalogue, Instrument, Variant};
use super::rules::{self, Answer, Answers, Score};
use super::{attributes, store};
use crate::app::App;
use crate::ids::MunicipalityId;
use crate::people::{Access, Role};
use crate::region::Municipality;
use crate::routes::Routes;

/// The screens of the website check.
pub fn routes() -> Routes {
    const LEAD: Access = Access::staff(&[Role::Lead]);
    const TOWN: Access = Access::staff(&[Role::Lead, Role::Mayor]);
    Routes::new()
        .get("/{lang}/website-check", LEAD, check::show)
        .post("/{lang}/website-check", LEAD, check::submit)
        .get("/{lang}/website-check/result", TOWN, result::show)
}

/// Whether this region has a website check.
#[must_use]
pub fn is_offered(app: &App) -> bool {
    app.catalogues.current_of(Instrument::Website).is_some()
}

/// The answers of one municipality, on the version of the check that counts now.
struct Points {
    catalogue: Arc<Catalogue>,
    answers: Answers,
    /// The revision of each answer; none of what is carried over.
    revisions: BTreeMap<String, i64>,
    /// Whether they were given to an earlier version; they are kept as given to this one when saved.
    is_carried_over: bool,
    /// How many answers to an earlier version do not count, because something else is asked now.
    dropped: usize,
}

impl Points {
    async fn of(c: &impl ConnectionTrait, app: &App, town: MunicipalityId) -> Result<Self> {
        let catalogue = app.catalogues.current_of(Instrument::Website).ok_or(Error::NotFound)?;
        let Some(check) = store::of_instrument(c, town, Instrument::Website).await? else {
            let (answers, revisions) = (Answers::new(), BTreeMap::new());
            return Ok(Self { catalogue, answers, revisions, is_carried_over: false, dropped: 0 });
        };
        let (mut answers, _) = store::answers(c, check.id).await?;
        answers.retain(|id, _| catalogue.one(id).is_some());
        let asked_otherwise = asked_otherwise(app, &check.catalogue_version, &catalogue.version);
        let many = answers.len();
        answers.retain(|id, answer| {
            let is_step = matches!(*answer, Answer::Level(level) if catalogue.steps.contains(&level));
            is_step && !asked_otherwise.contains(id)
        });
        let dropped = many - answers.len();
        let is_carried_over = check.catalogue_version != catalogue.version && !answers.is_empty();
        let revisions = match check.catalogue_version == catalogue.version {
            true => {
                let kept = store::kept(c, check.id).await?;
                kept.into_iter().map(|(id, kept)| (id, kept.revision)).collect()
            }
            false => BTreeMap::new(),
        };
        Ok(Self { catalogue, answers, revisions, is_carried_over, dropped })
    }

    /// The revision of an answer; 0 without one.
    fn revision(&self, id: &str) -> i64 {
        self.revisions.get(id).copied().unwrap_or(0)
    }

    fn score(&self, town: &Municipality) -> Score<'_> {
        rules::score(&self.catalogue, Variant::Full, &attributes(town), &self.answers)
    }
}

/// The questions that ask something else in one version than in an earlier one, by all versions between.
fn asked_otherwise(app: &App, earlier: &str, now: &str) -> BTreeSet<String> {
    let mut otherwise = BTreeSet::new();
    let mut version = now.to_owned();
    while version != earlier
        && let Some(published) = app.catalogues.published(&version)
    {
        let changed = published.statements.into_iter().filter(|(_, statement)| !statement.carries_over());
        otherwise.extend(changed.map(|(id, _)| id));
        version = published.based_on;
    }
    otherwise
}
