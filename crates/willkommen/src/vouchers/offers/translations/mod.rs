//! The words of offers in the languages of newcomers; what an offer says in German stands in `offers/store.rs`.

mod store;

pub use store::*;
