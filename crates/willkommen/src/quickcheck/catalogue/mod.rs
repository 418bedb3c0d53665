//! The catalogue: fields, questions, levels, rules and measures as versioned data.
//!
//! A published version never changes; answers bind to it by the permanent ids of its questions. The
//! agency makes a new one from a draft that somebody reads before it counts. Owns the table
//! `catalogue_version`; the published versions are kept in memory ([`Catalogues`]).

mod changes;
mod comparison;
mod content;
mod draft;
mod editing;
mod file;
mod format;
mod input;
mod limits;
mod list;
mod one;
mod question;
mod review;
mod rules;
mod store;
mod versions;

pub use comparison::{
    Difference, Effect, Part, Piece, Statement, Statements, beside, compare, effects, is_total_comparable,
    statements,
};
pub use content::{Attribute, Catalogue, Effort, Field, Instrument, Level, Measure, Question, Rule, Variant};
pub use draft::begin_draft;
pub use rules::{Fault, faults, is_version};
pub use store::TABLES;
pub use versions::{Catalogues, Published, changed};

use crate::people::{Access, Role};
use crate::routes::Routes;

/// The screens of the catalogue.
pub fn routes() -> Routes {
    const MANAGER: Access = Access::staff(&[Role::Agency]);
    Routes::new()
        .get("/{lang}/catalogue", MANAGER, list::show)
        .post("/{lang}/catalogue", MANAGER, list::begin)
        .post("/{lang}/catalogue/upload", MANAGER, list::upload)
        .get("/{lang}/catalogue/{id}", MANAGER, one::show)
        .post("/{lang}/catalogue/{id}", MANAGER, one::submit)
        .get("/{lang}/catalogue/{id}/file.toml", MANAGER, file::show)
        .get("/{lang}/catalogue/{id}/questions/{question}", MANAGER, question::show)
        .post("/{lang}/catalogue/{id}/questions/{question}", MANAGER, question::submit)
        .get("/{lang}/catalogue/{id}/changes", MANAGER, changes::show)
        .post("/{lang}/catalogue/{id}/changes", MANAGER, changes::submit)
        .post("/{lang}/catalogue/{id}/review", MANAGER, review::send)
        .post("/{lang}/catalogue/{id}/return", MANAGER, review::give_back)
        .post("/{lang}/catalogue/{id}/publication", MANAGER, review::publish)
        .post("/{lang}/catalogue/{id}/removal", MANAGER, review::discard)
}
