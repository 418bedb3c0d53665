//! Statistics of the voucher booklet: cards, booklets and redemptions by offer, partner, town, kind and month.
//!
//! Owns the tables `voucher_month`, `voucher_month_offer` and `voucher_month_town`. A month is counted once, three
//! days after its end, and only such months are shown; `rules.rs` decides which numbers. Page, CSV and JSON read
//! one table (`table.rs`).

#[cfg(test)]
mod attack;
mod closing;
mod figures;
mod rules;
mod store;
mod table;

pub use closing::{close_months, facts};
pub use rules::{Cell, Count, LEAST, Published, at_least, publish};
pub use store::TABLES;

use crate::people::{Access, Role};
use crate::routes::Routes;

/// The screens of this part.
pub fn routes() -> Routes {
    const READERS: Access = Access::staff(&[Role::Lead, Role::Mayor, Role::Agency, Role::Partner]);
    Routes::new()
        .get("/{lang}/vouchers/statistics", READERS, figures::show)
        .get("/{lang}/vouchers/statistics.csv", READERS, figures::csv)
        .get("/{lang}/vouchers/statistics.json", READERS, figures::json)
}
