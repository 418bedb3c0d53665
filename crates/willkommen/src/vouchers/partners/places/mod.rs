//! Further places of a partner, such as the branches of a bakery. The main place stays in the partner itself.
//!
//! Owns the table `partner_place`. What a partner gives counts at all of its places.

pub mod edit;
mod form;
pub mod list;
mod rules;
mod spot;
mod store;
mod writer;

pub use spot::{Spot, for_script, spots};
pub use store::{Place, TABLES, all, of_partner, owners, remove_all};
