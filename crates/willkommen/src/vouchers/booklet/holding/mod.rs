//! The booklet that a device holds, with what a page needs of it.

mod store;

pub use store::{Held, by_session, is_held, with_all, with_one};
