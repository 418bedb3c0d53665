//! The digital voucher booklet: partners give benefits, clerks hand out cards, newcomers open a booklet, shops
//! redeem. Benefits only, never stored value. Nobody is named, and nobody can build a profile.

pub mod cards;
pub mod code;
pub mod redemption;

pub use cards::TABLES as TABLES_OF_CARDS;
pub use redemption::{TABLES as TABLES_OF_REDEMPTIONS, TABLES_OF_DEVICES};

use crate::routes::Routes;

/// The screens of this slice.
pub fn routes() -> Routes {
    Routes::new().merge(cards::routes()).merge(redemption::routes())
}
