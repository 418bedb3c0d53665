//! The programme (Qualitätsoffensive): what participation brings, its charter, who pays.
//!
//! Public pages. The words come from the region pack.

mod screens;

use std::path::Path;

use serde::Deserialize;

use crate::people::Access;
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
    Routes::new()
        .get("/{lang}/programme", Access::PUBLIC, screens::join)
        .get("/{lang}/programme/charter", Access::PUBLIC, screens::charter)
        .get("/{lang}/programme/funding", Access::PUBLIC, screens::funding)
}
