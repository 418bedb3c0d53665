//! Accessibility: the statement, pages in easy and in sign language, and reports of barriers.
//!
//! Owns the table `barrier_report`. Everybody may report, without signing in. The agency answers
//! within two weeks, at the latest within six (BITVNRW § 5); whoever reported is never shown to
//! anybody: the program mails the answer, and then forgets the address.

mod answer;
mod list;
mod pages;
mod report;
mod rules;
mod store;

pub use report::mails;
pub use store::{TABLES, remind, sweep, waiting};

use crate::people::{Access, Role};
use crate::routes::Routes;

/// The screens of this slice.
pub fn routes() -> Routes {
    const MANAGER: Access = Access::staff(&[Role::Agency]);
    Routes::new()
        .get("/{lang}/accessibility", Access::PUBLIC, pages::statement)
        .get("/{lang}/accessibility/easy-language", Access::PUBLIC, pages::easy)
        .get("/{lang}/accessibility/sign-language", Access::PUBLIC, pages::sign)
        .get("/{lang}/accessibility/report", Access::PUBLIC, report::show)
        .post("/{lang}/accessibility/report", Access::PUBLIC, report::submit)
        .get("/{lang}/accessibility/report/sent", Access::PUBLIC, report::sent)
        .get("/{lang}/accessibility/reports", MANAGER, list::show)
        .get("/{lang}/accessibility/reports/{id}", MANAGER, answer::show)
        .post("/{lang}/accessibility/reports/{id}", MANAGER, answer::submit)
        .post("/{lang}/accessibility/reports/{id}/interim", MANAGER, answer::interim)
}
