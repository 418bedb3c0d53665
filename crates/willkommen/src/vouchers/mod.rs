//! The digital voucher booklet: partners give benefits, clerks hand out cards, newcomers open a booklet, shops
//! redeem. Benefits only, never stored value. Nobody is named, and nobody can build a profile.

pub mod code;
pub mod findings;
mod overview;
mod poster;
mod rules;
pub mod statistics;

pub use findings::TABLES as TABLES_OF_FINDINGS;
pub use statistics::TABLES as TABLES_OF_STATISTICS;

use crate::people::{Access, Role};
use crate::routes::Routes;

/// The screens of this slice.
pub fn routes() -> Routes {
    const LEAD: Access = Access::staff(&[Role::Lead]);
    const OFFICES: Access = Access::staff(&[Role::Lead, Role::Agency]);
    Routes::new()
        .get("/{lang}/vouchers", OFFICES, overview::show)
        .get("/{lang}/vouchers/poster.pdf", LEAD, poster::show)
        .merge(statistics::routes())
        .merge(findings::routes())
}
