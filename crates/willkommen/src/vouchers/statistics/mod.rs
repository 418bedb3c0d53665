//! Statistics of the voucher booklet: cards, booklets and redemptions by offer, partner, town, kind and month.
//!
//! Owns the tables `voucher_month`, `voucher_month_offer`, `voucher_month_town`, `voucher_half_year` and
//! `voucher_half_year_line`. A month is counted once, three days after its end, and only such months are shown;
//! `rules.rs` decides which numbers. What is told of a half-year by partner and offer is decided once, when its last
//! month was counted (`half_years.rs`), and kept. Page, CSV and JSON read one table (`table.rs`).

#[cfg(test)]
mod attack;
#[cfg(test)]
mod attack_half_years;
mod closing;
mod figures;
mod half_years;
mod network;
mod rules;
mod store;
mod table;

pub use closing::{close_months, facts, wrong_half_years};
pub use half_years::{Figure, half_year_of, tell};
pub use rules::{CLOSED_AFTER_DAYS, Cell, Count, LEAST, Published, at_least, month_of, publish};
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
