//! The Quick-Check: a municipality looks at its own baseline and sees its next steps.
//!
//! The project lead answers, mayor and lead read the result. Opened by the declaration. Values stay
//! with the municipality; others only ever learn that a check is done.

mod calculation;
pub mod catalogue;
mod completion;
pub mod exchange;
mod field;
mod form;
mod overview;
mod report;
mod result;
mod rules;
mod store;

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use platform::clock::Moment;
use platform::db::Tx;
use platform::{Error, Result};
use sea_orm::{ConnectionTrait, DbErr};

pub use catalogue::{Catalogue, Catalogues, Effort, Variant};
pub use overview::minutes;
pub use rules::{Answer, Answers, Attributes, Score, score};
pub use store::TABLES;

use crate::app::App;
use crate::ids::{MunicipalityId, PersonId};
use crate::journal::Entry;
use crate::people::{Access, Role};
use crate::region::Municipality;
use crate::routes::Routes;
use catalogue::Attribute;
use store::Check;

/// The screens of this slice.
pub fn routes() -> Routes {
    const LEAD: Access = Access::staff(&[Role::Lead]);
    const TOWN: Access = Access::staff(&[Role::Lead, Role::Mayor]);
    const READERS: Access = Access::staff(&[Role::Lead, Role::Mayor, Role::Agency]);
    Routes::new()
        .get("/{lang}/quickcheck", LEAD, overview::show)
        .get("/{lang}/quickcheck/fields/{number}", LEAD, field::show)
        .post("/{lang}/quickcheck/fields/{number}", LEAD, field::submit)
        .post("/{lang}/quickcheck/answers", LEAD, field::save_one)
        .post("/{lang}/quickcheck/completion", LEAD, completion::complete)
        .post("/{lang}/quickcheck/reopening", LEAD, completion::reopen)
        .get("/{lang}/quickcheck/result", TOWN, result::show)
        .get("/{lang}/quickcheck/calculation", TOWN, calculation::show)
        .get("/{lang}/quickcheck/report.pdf", TOWN, report::show)
        .get("/{lang}/quickcheck/form.pdf", READERS, form::show)
        .merge(exchange::routes())
}

/// Opens the core check of a municipality.
///
/// # Errors
/// The database's own.
pub async fn open(
    tx: &Tx,
    catalogue: &Catalogue,
    municipality: MunicipalityId,
    now: Moment,
) -> Result<(), DbErr> {
    store::open(tx, municipality, &catalogue.version, Variant::Core, now).await
}

/// How far a municipality's check is.
#[derive(Clone, Debug)]
pub struct Standing {
    /// Answered questions.
    pub answered: usize,
    /// Asked questions.
    pub asked: usize,
    /// The first field with an open question, with its number.
    pub next_field: Option<u32>,
    /// When it was completed.
    pub completed_at: Option<Moment>,
    /// When an answer was last saved.
    pub saved_at: Option<Moment>,
}

/// How far a municipality's check is; nothing before it is opened.
///
/// # Errors
/// The database's own.
pub async fn standing(app: &App, municipality: &Municipality) -> Result<Option<Standing>> {
    let Some(sheet) = Sheet::find(app, municipality).await? else { return Ok(None) };
    let score = sheet.score();
    let (answered, asked) = score.answered();
    Ok(Some(Standing {
        answered,
        asked,
        next_field: score.next_field(),
        completed_at: sheet.check.completed_at,
        saved_at: sheet.check.saved_at,
    }))
}

/// The total of a completed check, in points of 100; for documents of the municipality itself.
///
/// # Errors
/// The database's own.
pub async fn total(app: &App, municipality: &Municipality) -> Result<Option<i64>> {
    let sheet = Sheet::find(app, municipality).await?.filter(|sheet| sheet.check.completed_at.is_some());
    Ok(sheet.and_then(|sheet| sheet.score().total()).map(rules::shown))
}

/// When each municipality first completed its check; taking it up again changes nothing about it.
///
/// # Errors
/// The database's own.
pub async fn completed(c: &impl ConnectionTrait) -> Result<HashMap<MunicipalityId, Option<Moment>>, DbErr> {
    let checks = store::all(c).await?;
    Ok(checks.into_iter().map(|check| (check.municipality, check.first_completed_at)).collect())
}

/// Answers the whole core check of a municipality and completes it; the demo does this.
///
/// # Errors
/// The database's own.
pub async fn answer_all(
    tx: &Tx,
    catalogue: &Catalogue,
    municipality: MunicipalityId,
    levels: &[u8],
    by: PersonId,
    now: Moment,
) -> Result<(), DbErr> {
    let Some(check) = store::of(tx, municipality).await? else { return Ok(()) };
    for (question, level) in catalogue.questions(Variant::Core).zip(levels) {
        store::save(tx, check.id, &question.id, Answer::Level(*level), "", by, now).await?;
    }
    if levels.len() >= catalogue.questions(Variant::Core).count() {
        store::complete(tx, check.id, now).await?;
    }
    Ok(())
}

/// The journal entry of a municipality's completed check; the demo records it.
///
/// # Errors
/// The database's own.
pub async fn completion_entry(tx: &Tx, municipality: MunicipalityId) -> Result<Entry> {
    let check = store::of(tx, municipality).await?.ok_or(Error::NotFound)?;
    Ok(Entry::QuickCheckCompleted { quick_check: check.id })
}

/// The codes of the measures that a municipality's answers suggest, best first.
///
/// # Errors
/// The database's own.
pub async fn suggested(app: &App, municipality: &Municipality) -> Result<Vec<String>> {
    let Some(sheet) = Sheet::find(app, municipality).await? else { return Ok(Vec::new()) };
    let found = rules::suggestions(&sheet.catalogue, sheet.check.variant(), &sheet.attributes, &sheet.answers);
    Ok(found.into_iter().map(|suggestion| suggestion.measure.code.clone()).collect())
}

/// A check with everything that is needed to show or score it.
struct Sheet {
    check: Check,
    /// The version the check is bound to.
    catalogue: Arc<Catalogue>,
    town: Municipality,
    answers: Answers,
    reasons: BTreeMap<String, String>,
    attributes: Attributes,
}

impl Sheet {
    async fn of(app: &App, municipality: &Municipality) -> Result<Self> {
        Self::find(app, municipality).await?.ok_or(Error::NotFound)
    }

    async fn find(app: &App, municipality: &Municipality) -> Result<Option<Self>> {
        let c = app.db.read();
        let Some(check) = store::of(c, municipality.id).await? else { return Ok(None) };
        let (answers, reasons) = store::answers(c, check.id).await?;
        let attributes = attributes(municipality);
        let catalogue = app.catalogue_of(&check.catalogue_version);
        Ok(Some(Self { check, catalogue, town: municipality.clone(), answers, reasons, attributes }))
    }

    fn score(&self) -> Score<'_> {
        rules::score(&self.catalogue, self.check.variant(), &self.attributes, &self.answers)
    }
}

fn attributes(town: &Municipality) -> Attributes {
    let yes_or_no = |value: Option<bool>| value.map(i64::from);
    [
        (Attribute::Population, Some(town.population)),
        (Attribute::Localities, town.localities),
        (Attribute::University, yes_or_no(town.university)),
        (Attribute::SpaOrTourism, yes_or_no(town.spa_or_tourism)),
        (Attribute::ForeignShare, town.foreign_share),
        (Attribute::BusinessAssociation, yes_or_no(town.business_association)),
        (Attribute::CommuterSurplus, yes_or_no(town.commuter_surplus)),
    ]
    .into_iter()
    .filter_map(|(attribute, value)| Some((attribute, value?)))
    .collect()
}
