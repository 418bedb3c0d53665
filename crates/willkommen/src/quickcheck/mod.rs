//! The Quick-Check: a municipality looks at its own baseline and sees its next steps.
//!
//! The project lead answers, mayor and lead read the result. Opened by the declaration. Values stay
//! with the municipality; others only ever learn that a check is done. The agency also sees what it is to look
//! at: evidence, and reasons why a question does not apply.

mod autosave;
pub mod benchmark;
mod calculation;
pub mod catalogue;
mod clash;
mod colleague;
mod completion;
mod consensus;
pub mod evidence;
pub mod exchange;
mod field;
mod given;
pub mod history;
mod keep;
mod marks;
pub mod mentoring;
pub mod not_applicable;
mod overview;
mod paper;
mod progress;
mod result;
mod round;
mod rules;
pub mod snapshot;
mod store;
mod unclear;
mod variant;
pub mod website;

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use platform::clock::Moment;
use platform::db::Tx;
use platform::{Error, Result};
use sea_orm::{ConnectionTrait, DbErr};

pub use benchmark::close_due;
pub use catalogue::{Catalogue, Catalogues, Effort, Instrument, Variant};
pub use colleague::TABLES as TABLES_OF_COLLEAGUES;
pub use consensus::{TABLES as TABLES_OF_CONSENSUS, finished_mails, sweep as sweep_voices};
pub use evidence::TABLES as TABLES_OF_EVIDENCE;
pub use marks::{Returned, returned};
pub use mentoring::introduction_mails;
pub use not_applicable::TABLES as TABLES_OF_NOT_APPLICABLE;
pub use overview::minutes;
pub use progress::{
    CheckRound, Linked, Proposal, Taken, handed_in_at, linked, proposals, round, submitted_rounds, take_over,
    what_if,
};
pub use round::{NextRound, TABLES as TABLES_OF_ROUNDS, next_round};
pub use rules::{Answer, Answers, Attributes, Score, score};
pub use snapshot::{Snapshot, freeze_completed};
pub use store::TABLES;

use crate::app::App;
use crate::ids::{MunicipalityId, PersonId};
use crate::journal::Entry;
use crate::people::{Access, Role};
use crate::region::Municipality;
use crate::routes::Routes;
use catalogue::Attribute;
use given::Given;
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
        .get("/{lang}/quickcheck/fields/{number}/state", LEAD, autosave::state)
        .post("/{lang}/quickcheck/answers", LEAD, autosave::save_one)
        .post("/{lang}/quickcheck/completion", LEAD, completion::complete)
        .post("/{lang}/quickcheck/reopening", LEAD, completion::reopen)
        .get("/{lang}/quickcheck/variant", LEAD, variant::show)
        .post("/{lang}/quickcheck/variant", LEAD, variant::submit)
        .get("/{lang}/quickcheck/typing", LEAD, paper::typing::show)
        .post("/{lang}/quickcheck/typing", LEAD, paper::typing::submit)
        .get("/{lang}/quickcheck/result", TOWN, result::show)
        .get("/{lang}/quickcheck/calculation", TOWN, calculation::show)
        .get("/{lang}/quickcheck/report.pdf", TOWN, paper::report::show)
        .get("/{lang}/quickcheck/summary.pdf", TOWN, paper::summary::show)
        .get("/{lang}/quickcheck/rounds/{number}/report.pdf", TOWN, paper::report::of_round)
        .get("/{lang}/quickcheck/form.pdf", READERS, paper::form::show)
        .merge(evidence::routes())
        .merge(not_applicable::routes())
        .get("/{lang}/quickcheck/history", TOWN, history::show)
        .merge(round::routes())
        .merge(benchmark::routes())
        .merge(mentoring::routes())
        .merge(catalogue::routes())
        .merge(website::routes())
        .merge(colleague::routes())
        .merge(consensus::routes())
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
    /// Which questions the active check asks.
    pub variant: Variant,
    /// Answered questions.
    pub answered: usize,
    /// Asked questions.
    pub asked: usize,
    /// The first field with an open question, with its number.
    pub next_field: Option<u32>,
    /// When the check whose result counts was completed: the active one or, while that is under way, an
    /// earlier one.
    pub completed_at: Option<Moment>,
    /// When an answer was last saved.
    pub saved_at: Option<Moment>,
}

/// How far a municipality's check is; nothing before it is opened.
///
/// # Errors
/// The database's own.
pub async fn standing(app: &App, municipality: &Municipality) -> Result<Option<Standing>> {
    let checks = store::all_of(app.db.read(), municipality.id).await?;
    let Some(active) = checks.first().cloned() else { return Ok(None) };
    let completed_at = variant::shown(checks, None).and_then(|check| check.completed_at);
    let sheet = Sheet::with(app, municipality, active).await?;
    let score = sheet.score();
    let (answered, asked) = score.answered();
    Ok(Some(Standing {
        variant: sheet.check.variant(),
        answered,
        asked,
        next_field: score.next_field(),
        completed_at,
        saved_at: sheet.check.saved_at,
    }))
}

/// The total that was submitted last, in points of 100; for documents of the municipality itself.
///
/// # Errors
/// The database's own.
pub async fn total(app: &App, municipality: &Municipality) -> Result<Option<i64>> {
    let submitted = Sheet::submitted(app, municipality, None).await?;
    Ok(submitted.and_then(|(sheet, _)| sheet.score().total()).map(rules::shown))
}

/// When each municipality first completed a check; taking it up again or opening another one changes
/// nothing about it.
///
/// # Errors
/// The database's own.
pub async fn completed(c: &impl ConnectionTrait) -> Result<HashMap<MunicipalityId, Option<Moment>>, DbErr> {
    let mut completed: HashMap<MunicipalityId, Option<Moment>> = HashMap::new();
    for check in store::all(c).await? {
        let first = completed.entry(check.municipality).or_default();
        *first = [*first, check.first_completed_at].into_iter().flatten().min();
    }
    Ok(completed)
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
    let kept = store::kept(tx, check.id).await?;
    for (question, level) in catalogue.questions(Variant::Core).zip(levels) {
        let given = Given { answer: Some(Answer::Level(*level)), ..Given::default() };
        let seen = kept.get(&question.id).map_or(0, |kept| kept.revision);
        keep::save(tx, &check, &question.id, &given, seen, by, now).await?;
    }
    let is_whole = levels.len() >= catalogue.questions(Variant::Core).count();
    if is_whole && store::complete(tx, check.id, now).await? {
        snapshot::freeze(tx, catalogue, check.id, &format!("person:{by}"), now).await?;
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

/// A municipality has left the programme: it is compared with nobody from now on, and nobody is sent to it.
///
/// # Errors
/// The database's own.
pub async fn leave_others(app: &App, municipality: MunicipalityId) -> Result<()> {
    let now = app.clock.now();
    app.db
        .write(move |tx| {
            Box::pin(async move {
                benchmark::leave(tx, municipality, "system", now).await?;
                mentoring::leave(tx, municipality, "system", now).await?;
                Ok::<_, Error>(())
            })
        })
        .await
}

/// The codes of the measures that a municipality's answers suggest, best first.
///
/// # Errors
/// The database's own.
pub async fn suggested(app: &App, municipality: &Municipality) -> Result<Vec<String>> {
    let Some(sheet) = progress::counting(app, municipality).await? else { return Ok(Vec::new()) };
    let found =
        rules::suggestions(&sheet.catalogue, sheet.check.variant(), &sheet.attributes, &sheet.answers);
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

    /// The active check: the one that is being answered.
    async fn find(app: &App, municipality: &Municipality) -> Result<Option<Self>> {
        match store::of(app.db.read(), municipality.id).await? {
            Some(check) => Self::with(app, municipality, check).await.map(Some),
            None => Ok(None),
        }
    }

    async fn with(app: &App, municipality: &Municipality, check: Check) -> Result<Self> {
        let c = app.db.read();
        let (mut answers, reasons) = store::answers(c, check.id).await?;
        not_applicable::open_refused(c, check.id, &mut answers).await?;
        round::open_unconfirmed(c, check.id, &mut answers).await?;
        let attributes = attributes(municipality);
        let catalogue = app.catalogue_of(&check.catalogue_version);
        Ok(Self { check, catalogue, town: municipality.clone(), answers, reasons, attributes })
    }

    /// What a municipality has submitted last, of one variant if that is named; none before the first time.
    async fn submitted(
        app: &App,
        municipality: &Municipality,
        variant: Option<Variant>,
    ) -> Result<Option<(Self, Snapshot)>> {
        let c = app.db.read();
        let newest = match variant {
            Some(variant) => snapshot::newest(c, municipality.id, variant).await?,
            None => {
                let core = snapshot::newest(c, municipality.id, Variant::Core).await?;
                let full = snapshot::newest(c, municipality.id, Variant::Full).await?;
                [core, full].into_iter().flatten().max_by_key(|snapshot| snapshot.submitted_at)
            }
        };
        Self::frozen(app, municipality, newest).await
    }

    /// What a municipality has submitted in one round of a variant; none when there was no such round.
    async fn round(
        app: &App,
        municipality: &Municipality,
        variant: Variant,
        number: i64,
    ) -> Result<Option<(Self, Snapshot)>> {
        let all = snapshot::all_of(app.db.read(), municipality.id).await?;
        let wanted = all.into_iter().find(|one| one.variant == variant && one.round == number);
        Self::frozen(app, municipality, wanted).await
    }

    async fn frozen(
        app: &App,
        municipality: &Municipality,
        snapshot: Option<Snapshot>,
    ) -> Result<Option<(Self, Snapshot)>> {
        let Some(snapshot) = snapshot else { return Ok(None) };
        let check = store::by_id(app.db.read(), snapshot.quick_check).await?;
        let Some(check) = check else { return Ok(None) };
        Ok(Some((Self::of_snapshot(app, municipality, check, &snapshot), snapshot)))
    }

    /// A snapshot, as if its check were still as it was then.
    fn of_snapshot(app: &App, municipality: &Municipality, check: Check, snapshot: &Snapshot) -> Self {
        let content = &snapshot.content;
        let mut town = municipality.clone();
        town.name.clone_from(&content.municipality.name);
        town.kind.clone_from(&content.municipality.kind);
        town.population = content.municipality.population;
        Self {
            check: Check {
                id: snapshot.quick_check,
                variant: content.variant.clone(),
                catalogue_version: content.catalogue.version.clone(),
                completed_at: Some(snapshot.submitted_at),
                ..check
            },
            catalogue: app.catalogue_of(&content.catalogue.version),
            town,
            answers: content.answers(),
            reasons: content.reasons.clone(),
            attributes: content.attributes.clone(),
        }
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
