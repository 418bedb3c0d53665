//! Guidance (Begleitung): the municipality's own page, with its next step and its roadmap.
//!
//! The roadmap starts with the declaration: five dated steps from the region pack.

mod overview;
mod roadmap;
mod rules;
mod store;

use platform::clock::Day;
use platform::db::Tx;
use sea_orm::DbErr;

pub use roadmap::Roadmap;
pub use rules::StepKey;
pub use store::{StepRow, TABLES, of as steps};

use crate::ids::MunicipalityId;
use crate::people::{Access, Role};
use crate::routes::Routes;

/// The screens of this slice.
pub fn routes() -> Routes {
    const TOWN: Access = Access::staff(&[Role::Lead, Role::Mayor]);
    Routes::new().get("/{lang}/guidance", TOWN, overview::show)
}

/// Starts the roadmap; twice is once.
///
/// # Errors
/// The database's own.
pub async fn start(
    tx: &Tx,
    roadmap: &Roadmap,
    municipality: MunicipalityId,
    today: Day,
) -> Result<(), DbErr> {
    for (position, step) in (1i64..).zip(&roadmap.step) {
        let due_on = today.plus_days(step.due_days);
        store::add(tx, municipality, step.key.word(), position, due_on).await?;
    }
    reach(tx, municipality, StepKey::Declared, today).await?;
    reach(tx, municipality, StepKey::Lead, today).await
}

/// Marks a step as done; the day of the first time stays.
///
/// # Errors
/// The database's own.
pub async fn reach(tx: &Tx, municipality: MunicipalityId, step: StepKey, today: Day) -> Result<(), DbErr> {
    store::done(tx, municipality, step.word(), today).await
}
