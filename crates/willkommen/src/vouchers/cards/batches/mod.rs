//! Batches of cards (Kartenpakete) and what was printed of them; the cards themselves stand in `cards/store.rs`.

mod store;

pub use store::*;
