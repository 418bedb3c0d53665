//! The regional picture: start page and map for everybody, work list and funnel for the agency.
//!
//! Reads from all capabilities, writes only the answers that the agency notes and mails once more what
//! a mailbox has refused.

mod file;
mod mails;
mod map;
mod municipalities;
mod picture;
mod rules;
mod start;
mod table;
mod town;
mod work;

pub use map::Map;
pub use picture::Picture;

use crate::people::{Access, Role};
use crate::routes::Routes;

/// The screens of this slice.
pub fn routes() -> Routes {
    const MANAGER: Access = Access::staff(&[Role::Agency]);
    Routes::new()
        .get("/{lang}/", Access::PUBLIC, start::show)
        .get("/{lang}/municipalities", Access::PUBLIC, municipalities::show)
        .get("/{lang}/municipalities/{ags}", Access::PUBLIC, town::show)
        .get("/{lang}/dashboard", MANAGER, work::show)
        .get("/{lang}/dashboard/municipalities", MANAGER, table::show)
        .get("/{lang}/dashboard/municipalities.csv", MANAGER, table::download)
        .get("/{lang}/dashboard/municipalities/{ags}", MANAGER, file::show)
        .post("/{lang}/dashboard/municipalities/{ags}", MANAGER, file::note)
        .post("/{lang}/dashboard/municipalities/{ags}/mails/{id}", MANAGER, mails::send_again)
}
