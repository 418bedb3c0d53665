//! Findings (Auffälligkeiten): what is unusual at phones, partners and counters, for people to look at. A finding
//! says what was counted and what is usual. It accuses nobody and locks nothing.
//!
//! Owns the tables `voucher_finding` and `voucher_watch`. `rules.rs` decides by counts alone, once a day.

mod list;
mod mails;
mod rules;
#[cfg(test)]
pub mod simulation;
mod store;
mod watch;

pub use mails::found_mails;
pub use store::TABLES;
pub use watch::look;

use platform::clock::Moment;
use platform::db::Tx;
use sea_orm::{ConnectionTrait, DbErr};

use crate::ids::MunicipalityId;
use crate::people::{Access, Role};
use crate::routes::Routes;

/// The screens of this part.
pub fn routes() -> Routes {
    const OFFICES: Access = Access::staff(&[Role::Lead, Role::Agency]);
    Routes::new()
        .get("/{lang}/vouchers/findings", OFFICES, list::show)
        .get("/{lang}/vouchers/findings/{id}", OFFICES, list::show_one)
        .post("/{lang}/vouchers/findings/{id}", OFFICES, list::see)
}

/// How many findings of each town nobody has looked at; towns without any are not there.
///
/// # Errors
/// The database's own.
pub async fn open(c: &impl ConnectionTrait) -> Result<Vec<(MunicipalityId, i64)>, DbErr> {
    store::open(c).await
}

/// Deletes findings after a year; answers how many.
///
/// # Errors
/// The database's own.
pub async fn sweep(tx: &Tx, now: Moment) -> Result<u64, DbErr> {
    store::sweep(tx, now).await
}
