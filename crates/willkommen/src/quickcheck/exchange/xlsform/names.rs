//! Names of fields and questions in a form: valid in XML, short, and each once whatever its capitals.

use std::collections::{BTreeMap, BTreeSet};

use super::super::super::catalogue::Catalogue;
use super::{ATTRIBUTE, ATTRIBUTES, LEAD, REASON};

/// Names that a form has already.
const TAKEN: [&str; 5] = [ATTRIBUTES, "data", "meta", "instanceid", "instancename"];
/// The most letters that are taken from an id.
const MOST: usize = 40;

/// The names of a catalogue's parts.
pub struct Names<'a> {
    fields: BTreeMap<&'a str, String>,
    questions: BTreeMap<&'a str, String>,
}

impl<'a> Names<'a> {
    /// Names every field and every question.
    pub fn of(catalogue: &'a Catalogue) -> Self {
        let mut taken: BTreeSet<String> = TAKEN.iter().map(|name| (*name).to_owned()).collect();
        let fields = catalogue.field.iter().map(|field| field.id.as_str());
        let fields = fields.map(|id| (id, name(id, 'F', LEAD, &mut taken))).collect();
        let questions = catalogue.question.iter().map(|question| question.id.as_str());
        let questions = questions.map(|id| (id, name(id, 'Q', REASON, &mut taken))).collect();
        Self { fields, questions }
    }

    /// The name of a field; empty when there is none with this id.
    pub fn field(&self, id: &str) -> &str {
        self.fields.get(id).map(String::as_str).unwrap_or_default()
    }

    /// The name of a question; nothing when there is none with this id.
    pub fn question(&self, id: &str) -> Option<&str> {
        self.questions.get(id).map(String::as_str)
    }
}

/// A free name near an id; a second one with an ending is free too.
fn name(id: &str, first: char, ending: &str, taken: &mut BTreeSet<String>) -> String {
    let mut base: String = id
        .chars()
        .map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '_' })
        .take(MOST)
        .collect();
    let begins_well = base.starts_with(|letter: char| letter.is_ascii_alphabetic());
    if !begins_well || base.to_ascii_lowercase().starts_with(ATTRIBUTE) {
        base.insert(0, first);
    }
    let mut number = 1;
    loop {
        let name = if number == 1 { base.clone() } else { format!("{base}_{number}") };
        let both = [name.to_ascii_lowercase(), format!("{name}{ending}").to_ascii_lowercase()];
        if both.iter().all(|name| !taken.contains(name)) {
            taken.extend(both);
            return name;
        }
        number += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_valid_and_stand_once() {
        let mut taken = BTreeSet::from(["meta".to_owned()]);
        let mut of = |id: &str| name(id, 'Q', REASON, &mut taken);
        assert_eq!(of("Q0101"), "Q0101");
        assert_eq!(of("q0101"), "q0101_2");
        assert_eq!(of("Q0101_reason"), "Q0101_reason_2");
        assert_eq!(of("1 ä"), "Q1__");
        assert_eq!(of(""), "Q");
        assert_eq!(of("meta"), "meta_2");
        assert_eq!(of("attribute_x"), "Qattribute_x");
        assert_eq!(of(&"x".repeat(99)).len(), 40);
    }
}
