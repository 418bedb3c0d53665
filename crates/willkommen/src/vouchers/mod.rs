//! The digital voucher booklet: partners give benefits, clerks hand out cards, newcomers open a booklet, shops
//! redeem. Benefits only, never stored value. Nobody is named, and nobody can build a profile.

pub mod booklet;
pub mod code;
pub mod welcome;

pub use booklet::TABLES as TABLES_OF_BOOKLETS;
pub use welcome::{TABLES as TABLES_OF_WELCOME, TABLES_OF_MAILS as TABLES_OF_NEWCOMER_MAILS};

use crate::routes::Routes;

/// The screens of this slice.
pub fn routes() -> Routes {
    Routes::new().merge(booklet::routes()).merge(welcome::routes())
}
