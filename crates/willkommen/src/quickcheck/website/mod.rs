//! The website check: twenty points, three answers each, on the engine of the Quick-Check.
//!
//! A second instrument beside it (`website.toml` in the region pack): a project lead goes through the
//! town's website, sees the points and what comes next. It has no end: whoever has mended something
//! changes the answer. Values stay with the municipality.

mod check;
mod result;

use std::sync::Arc;

use platform::{Error, Result};

use super::catalogue::{Catalogue, Instrument, Variant};
use super::rules::{self, Answers, Score};
use super::{attributes, store};
use crate::app::App;
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
    /// Whether they were given to an earlier version; they are kept as given to this one when saved.
    is_carried_over: bool,
}

impl Points {
    async fn of(app: &App, town: &Municipality) -> Result<Self> {
        let catalogue = app.catalogues.current_of(Instrument::Website).ok_or(Error::NotFound)?;
        let c = app.db.read();
        let Some(check) = store::of_instrument(c, town.id, Instrument::Website).await? else {
            return Ok(Self { catalogue, answers: Answers::new(), is_carried_over: false });
        };
        let (mut answers, _) = store::answers(c, check.id).await?;
        answers.retain(|id, _| catalogue.one(id).is_some());
        let is_carried_over = check.catalogue_version != catalogue.version && !answers.is_empty();
        Ok(Self { catalogue, answers, is_carried_over })
    }

    fn score(&self, town: &Municipality) -> Score<'_> {
        rules::score(&self.catalogue, Variant::Full, &attributes(town), &self.answers)
    }
}
