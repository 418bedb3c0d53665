//! The programme (Qualitätsoffensive): what participation brings, its charter, who pays; and the
//! charter's way from a draft over frozen rounds to a launched version.
//!
//! Until something is launched here, the charter of the region pack counts.

mod charter;
mod draft;
mod paragraph;
mod rules;
mod screens;
mod store;
mod version;

use std::path::Path;

use serde::Deserialize;

pub use charter::{
    Charter, draft, facts, fingerprint, has_launched, launch, numbered, of_version, round, rounds_under_way,
    sentences, versions,
};
pub use draft::{freeze, not_frozen};
pub use rules::{Change, Compared, Piece, TextKind, compare, launched_label};
pub use store::{Paragraph, ProgrammeText, TABLES, of, of_kind, paragraphs};

use crate::people::{Access, Role};
use crate::region::Local;
use crate::region::pack::{self, Document};
use crate::routes::Routes;

/// The programme's texts.
#[derive(Clone, Debug)]
pub struct Texts {
    /// The charter with the strategic guideline (Leitplanke).
    pub charter: Document,
    /// What participation brings.
    pub join: Join,
}

/// `join.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Join {
    title: Local,
    lead: Local,
    benefit: Vec<Point>,
    duty: Vec<Duty>,
    step: Vec<Point>,
    question: Vec<Question>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Point {
    title: Local,
    text: Local,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Duty {
    text: Local,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Question {
    question: Local,
    answer: Local,
}

impl Texts {
    /// Reads the texts of the region pack.
    ///
    /// # Errors
    /// When a file is missing or incomplete.
    pub fn read(folder: &Path) -> anyhow::Result<Self> {
        Ok(Self { charter: pack::read(folder, "charter.toml")?, join: pack::read(folder, "join.toml")? })
    }
}

/// The screens of this slice.
pub fn routes() -> Routes {
    const MANAGER: Access = Access::staff(&[Role::Agency]);
    Routes::new()
        .get("/{lang}/programme", Access::PUBLIC, screens::join)
        .get("/{lang}/programme/charter", Access::PUBLIC, charter::show)
        .get("/{lang}/programme/funding", Access::PUBLIC, screens::funding)
        .get("/{lang}/programme/draft", MANAGER, draft::show)
        .post("/{lang}/programme/draft", MANAGER, draft::begin)
        .get("/{lang}/programme/draft/paragraphs/{id}", MANAGER, paragraph::show)
        .post("/{lang}/programme/draft/paragraphs/{id}", MANAGER, paragraph::submit)
        .get("/{lang}/programme/versions/{id}", MANAGER, version::show)
        .get("/{lang}/programme/versions/{id}/changes.pdf", MANAGER, version::document)
}
