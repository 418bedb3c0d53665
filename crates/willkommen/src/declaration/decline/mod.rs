//! "Not now": a town hall says so itself, with a reason if it likes. The agency alone learns of it.

mod screen;
mod store;

pub use screen::{show, submit, undo};
pub use store::{Declined, TABLES, all, of, remove, sweep};
