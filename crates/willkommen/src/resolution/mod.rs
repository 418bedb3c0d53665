//! The resolution (Beschluss) of council or committee: the paper with which the town hall puts taking
//! part on the agenda.

mod blocks;
mod docx;
mod facts;
mod paper;
mod words;

pub use words::CouncilPaper;

use crate::people::{Access, Role};
use crate::routes::Routes;

/// The documents of this slice.
pub fn routes() -> Routes {
    const MANAGER: Access = Access::staff(&[Role::Agency]);
    const TOWN: Access = Access::letter_or(&[Role::Mayor, Role::Lead]);
    Routes::new()
        .get("/{lang}/resolution/paper.pdf", TOWN, paper::pdf)
        .get("/{lang}/resolution/paper.docx", TOWN, paper::docx)
        .get("/{lang}/resolution/papers/{ags}/pdf", MANAGER, paper::pdf_of_agency)
        .get("/{lang}/resolution/papers/{ags}/docx", MANAGER, paper::docx_of_agency)
}
