//! The journal: what happened, when, by whom.
//!
//! Rows are only ever added, in the transaction of the change they tell. Each commit seals its rows
//! with one link of a hash chain, so that `willkommen verify` can name a row that was changed.
//! Personal values stand apart, bound by a salted hash, and may be deleted without breaking the
//! chain. The journal is also the outbox of consequences: `reactions.rs` reads it in order.

mod chain;
mod entry;
mod store;

pub use chain::{Finding, verify};
pub use entry::Entry;
#[cfg(test)]
pub use store::record_foreign;
pub use store::{
    Aside, CHAINED, Line, New, TABLES, advance, after, aside, forget, knows, of_kind, of_municipality,
    position, put_aside, record, record_all, saying, seal, take_up,
};
