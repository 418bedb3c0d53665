//! Notes (Vermerke): what the agency knows of a municipality besides its check, and the page on which it writes that
//! down. What was applied for and granted stands in `recognition/store.rs`.

mod page;
mod store;

pub use page::{remove, show, submit};
pub use store::{TABLES, of};
