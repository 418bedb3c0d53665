//! "Not now": a town hall says so itself, with a reason if it likes. The agency alone learns of it.

mod store;

pub use store::{Declined, all, of, remove, save};
