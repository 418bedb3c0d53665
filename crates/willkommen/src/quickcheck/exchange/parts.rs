//! The parts of a catalogue, each made in one place: what a new part of a question is filled with stands
//! here, and nowhere else in the exchange.

use super::super::catalogue::{Attribute, Catalogue, Effort, Field, Instrument, Measure, Question};
use crate::region::Local;

/// A catalogue without parts.
pub fn catalogue() -> Catalogue {
    Catalogue {
        instrument: Instrument::Quickcheck,
        steps: (0..=4).collect(),
        version: String::new(),
        published_on: String::new(),
        licence: String::new(),
        level: Vec::new(),
        rule: Vec::new(),
        field: Vec::new(),
        question: Vec::new(),
        measure: Vec::new(),
    }
}

/// A field without texts.
pub fn field() -> Field {
    Field { id: String::new(), number: 0, weight: 1, title: Local::default(), lead: Local::default() }
}

/// A question without texts: asked in the core check, with the least weight and the least evidence.
pub fn question() -> Question {
    Question {
        id: String::new(),
        number: String::new(),
        field: String::new(),
        core: true,
        weight: 1,
        evidence: "N1".to_owned(),
        rules: Vec::new(),
        parent: None,
        measures: Vec::new(),
        text: Local::default(),
        why: Local::default(),
        help: Local::default(),
        examples: Local::default(),
        talk: Local::default(),
        levels: Local::default(),
    }
}

/// A measure without texts.
pub fn measure() -> Measure {
    Measure {
        code: String::new(),
        effort: Effort::M,
        instrument: None,
        questions: Vec::new(),
        title: Local::default(),
        first_step: Local::default(),
    }
}

/// All attributes that a rule can read.
pub const ATTRIBUTES: [Attribute; 7] = [
    Attribute::Population,
    Attribute::Localities,
    Attribute::University,
    Attribute::SpaOrTourism,
    Attribute::ForeignShare,
    Attribute::BusinessAssociation,
    Attribute::CommuterSurplus,
];

/// The attribute of a word.
pub fn attribute(word: &str) -> Option<Attribute> {
    ATTRIBUTES.into_iter().find(|attribute| attribute.word() == word)
}

/// Whether an attribute is a number and not a yes or no.
pub const fn is_number(attribute: Attribute) -> bool {
    matches!(attribute, Attribute::Population | Attribute::Localities | Attribute::ForeignShare)
}

/// The effort of a letter.
pub fn effort(word: &str) -> Option<Effort> {
    [Effort::S, Effort::M, Effort::L].into_iter().find(|effort| effort.word() == word)
}
