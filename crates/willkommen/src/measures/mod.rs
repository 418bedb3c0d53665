//! Measures (Maßnahmen): what a municipality has decided to do, with an owner and a date.
//!
//! The project lead adopts suggestions of the Quick-Check with one click; the mayor reads along.

mod list;
mod one;
mod rules;
mod store;

use std::collections::HashMap;

use platform::clock::Day;
use platform::db::Tx;
use sea_orm::{ConnectionTrait, DbErr};

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
        .get("/{lang}/measures/{id}", LEAD, one::show)
        .post("/{lang}/measures/{id}", LEAD, one::submit)
        .post("/{lang}/measures/{id}/done", LEAD, one::done)
        .post("/{lang}/measures/{id}/removal", LEAD, one::remove)
}

/// The codes of a municipality's measures.
///
/// # Errors
/// The database's own.
pub async fn codes(c: &impl ConnectionTrait, municipality: MunicipalityId) -> Result<Vec<String>, DbErr> {
    Ok(store::of(c, municipality).await?.into_iter().map(|measure| measure.code).collect())
}

/// How many measures each municipality has.
///
/// # Errors
/// The database's own.
pub async fn counts(c: &impl ConnectionTrait) -> Result<HashMap<MunicipalityId, i64>, DbErr> {
    Ok(store::counts(c).await?.into_iter().collect())
}

/// Makes a measure a municipality's own; nothing when it is already or the catalogue has none.
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
    if app.catalogue().measure(code).is_none() {
        return Ok(None);
    }
    let measure = store::Measure {
        id: MeasureId::new(),
        municipality,
        code: code.to_owned(),
        owner: owner.to_owned(),
        due_on: rules::usual_date(today),
        state: rules::State::Planned.word().to_owned(),
        created_at: app.clock.now(),
    };
    Ok(store::add(tx, &measure, by).await?.then_some(measure.id))
}
