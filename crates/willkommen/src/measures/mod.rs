//! Measures (Maßnahmen): what a municipality has decided to do, with an owner and a date.
//!
//! The project lead adopts suggestions of the Quick-Check with one click, or writes down measures of
//! the town's own; the mayor reads along. The plan is private; the public sees only the lines that the
//! lead has chosen. What is done leads back to the check.

mod board;
mod change;
mod checklist;
mod export;
mod import;
mod line;
mod list;
mod mails;
mod one;
mod own;
mod paper;
mod proposals;
mod public;
mod rules;
mod standing;
mod state;
mod store;

use std::collections::HashMap;

use platform::clock::Day;
use platform::db::Tx;
use sea_orm::{ConnectionTrait, DbErr};

pub use change::{TABLES as TABLES_OF_CHANGES, settle};
pub use checklist::{Checklists, TABLES as TABLES_OF_CHECKLISTS};
pub use mails::remind;
pub use public::{PublicLine, public_lines};
pub use standing::{PlanFacts, facts, overdue};
pub use store::{Measure, TABLES, of};

use crate::app::App;
use crate::ids::{MeasureId, MunicipalityId, PersonId};
use crate::people::{Access, Role};
use crate::routes::Routes;

/// The screens of this slice.
pub fn routes() -> Routes {
    const LEAD: Access = Access::staff(&[Role::Lead]);
    const TOWN: Access = Access::staff(&[Role::Lead, Role::Mayor]);
    Routes::new()
        .get("/{lang}/measures", TOWN, list::show)
        .post("/{lang}/measures", LEAD, list::adopt)
        .get("/{lang}/measures/board", TOWN, board::show)
        .get("/{lang}/measures/proposals", TOWN, proposals::show)
        .get("/{lang}/measures/plan.pdf", TOWN, paper::show)
        .get("/{lang}/measures/plan.csv", TOWN, export::show)
        .get("/{lang}/measures/import", LEAD, import::show)
        .post("/{lang}/measures/import", LEAD, import::submit)
        .get("/{lang}/measures/public", LEAD, public::show)
        .post("/{lang}/measures/public", LEAD, public::submit)
        .get("/{lang}/measures/new", LEAD, own::show)
        .post("/{lang}/measures/new", LEAD, own::submit)
        .get("/{lang}/measures/{id}", LEAD, one::show)
        .post("/{lang}/measures/{id}", LEAD, one::submit)
        .post("/{lang}/measures/{id}/items", LEAD, checklist::submit)
        .post("/{lang}/measures/{id}/state", LEAD, state::submit)
        .post("/{lang}/measures/{id}/done", LEAD, state::done)
        .get("/{lang}/measures/{id}/change", LEAD, change::show)
        .post("/{lang}/measures/{id}/change", LEAD, change::submit)
        .post("/{lang}/measures/{id}/removal", LEAD, one::remove)
}

/// The codes of a municipality's measures; what was dropped is not among them.
///
/// # Errors
/// The database's own.
pub async fn codes(c: &impl ConnectionTrait, municipality: MunicipalityId) -> Result<Vec<String>, DbErr> {
    let kept = |measure: &Measure| measure.state() != rules::State::Dropped;
    Ok(store::of(c, municipality).await?.into_iter().filter(kept).map(|measure| measure.code).collect())
}

/// How many measures each municipality has; what was dropped does not count.
///
/// # Errors
/// The database's own.
pub async fn counts(c: &impl ConnectionTrait) -> Result<HashMap<MunicipalityId, i64>, DbErr> {
    Ok(store::counts(c).await?.into_iter().collect())
}

/// Makes a measure of the library a municipality's own, with its checklist; nothing when it is already
/// or the catalogue has none. One that was dropped is taken up again.
///
/// # Errors
/// The database's own.
pub async fn adopt(
    tx: &Tx,
    app: &App,
    municipality: MunicipalityId,
    code: &str,
    owner: &str,
    today: Day,
    by: PersonId,
) -> Result<Option<MeasureId>, DbErr> {
    let (catalogue, lang) = (app.catalogue(), app.default_lang());
    let Some(known) = catalogue.measure(code) else { return Ok(None) };
    let (due_on, now) = (rules::usual_date(today), app.clock.now());
    let mut measure = Measure::planned(municipality, code, owner, due_on, now);
    measure.title.clone_from(known.title.get(lang));
    measure.first_step.clone_from(known.first_step.get(lang));
    if !store::add(tx, &measure, by).await? {
        let taken_up = store::take_up(tx, municipality, code, due_on, now).await?;
        if let Some(measure) = taken_up {
            change::remove_waiting(tx, measure).await?;
        }
        return Ok(taken_up);
    }
    checklist::copy(tx, municipality, measure.id, app.checklists.of(code), lang).await?;
    Ok(Some(measure.id))
}
