//! Attempts to redeem that were refused: each once, so that a second try gets the same answer, and wrong codes so that
//! whoever guesses is locked.
//!
//! Owns the table `redemption_refusal`.

mod store;

pub use store::*;
