//! One-time codes with which another phone takes a booklet over.
//!
//! Owns the table `booklet_move`.

mod store;

pub use store::{TABLES, begin, end, knows, leads_to, sweep, take};
