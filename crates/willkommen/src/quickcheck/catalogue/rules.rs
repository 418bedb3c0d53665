//! What does not fit together in a catalogue: pure.

use std::collections::{BTreeMap, BTreeSet};

use platform::texts::{Arg, Translator};

use super::content::{Catalogue, Field, Instrument, Measure, Question, Rule};
use crate::region::pack::Local;

/// How a version of the website check begins, so that no two lists share the name of a version.
pub const WEBSITE: &str = "website-";

/// The longest name of a version, in characters.
pub const MOST_VERSION: usize = 40;
/// The longest question, title or first step.
pub const MOST_TEXT: usize = 200;
/// The longest text of a level.
pub const MOST_LEVEL: usize = 200;
/// The longest help or reason.
pub const MOST_HELP: usize = 400;
/// The longest example of evidence.
pub const MOST_EXAMPLE: usize = 120;
/// How many examples a question may have.
pub const MOST_EXAMPLES: usize = 3;
/// How many questions a catalogue may have.
pub const MOST_QUESTIONS: usize = 200;
/// The heaviest question.
pub const MOST_WEIGHT: u32 = 3;
/// The heaviest field.
pub const MOST_FIELD_WEIGHT: u32 = 100;
/// The longest number of a question, such as `10.12`.
pub const MOST_NUMBER: usize = 8;
/// The longest id.
const MOST_ID: usize = 20;
/// How many fields, rules or measures a catalogue may have.
const MOST_PARTS: usize = 100;
/// The kinds of evidence.
pub const EVIDENCE: &[&str] = &["N1", "N2", "N3", "N4"];

/// One thing that does not fit.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// Words in the line at fault.
    pub near: String,
    /// Which of the lines with these words, from 0.
    pub nth: usize,
    /// The text key of the reason.
    pub key: &'static str,
    /// The part, by its id.
    pub id: String,
    /// The word at fault.
    pub word: String,
}

impl Fault {
    /// The reason in words, with the part in front.
    #[must_use]
    pub fn text(&self, t: &Translator) -> String {
        let values = [("id", Arg::from(self.id.as_str())), ("word", Arg::from(self.word.as_str()))];
        t.all(self.key, &values)
    }
}

/// Whether something can be a version's name: letters, digits, dots and dashes, and the right beginning.
#[must_use]
pub fn is_version(instrument: Instrument, name: &str) -> bool {
    let is_well_formed = !name.is_empty()
        && name.len() <= MOST_VERSION
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-".contains(&byte));
    is_well_formed && (instrument == Instrument::Website) == name.starts_with(WEBSITE)
}

/// Everything that does not fit together, part by part.
#[must_use]
pub fn faults(catalogue: &Catalogue) -> Vec<Fault> {
    let mut look = Look { catalogue, faults: Vec::new() };
    look.head();
    look.rules();
    look.fields();
    look.questions();
    look.follow_ups();
    look.measures();
    look.faults
}

struct Look<'a> {
    catalogue: &'a Catalogue,
    faults: Vec<Fault>,
}

impl Look<'_> {
    fn add(&mut self, near: &str, key: &'static str, id: &str, word: &str) {
        let (near, id, word) = (near.to_owned(), id.to_owned(), word.to_owned());
        self.faults.push(Fault { near, nth: 0, key, id, word });
    }

    /// A part that bears a name which is taken: the second one is at fault.
    fn twice(&mut self, near: &str, id: &str) {
        self.add(near, "quickcheck-catalogue-fault-twice", id, id);
        if let Some(fault) = self.faults.last_mut() {
            fault.nth = 1;
        }
    }

    fn text(&mut self, near: &str, id: &str, name: &str, text: &Local, most: usize) {
        for (lang, text) in [("de", &text.de), ("en", &text.en)] {
            if is_missing(text) {
                self.add(near, "quickcheck-catalogue-fault-missing", id, &format!("{name}.{lang}"));
            }
        }
        self.length(near, id, name, text, most);
    }

    fn length(&mut self, near: &str, id: &str, name: &str, text: &Local, most: usize) {
        for (lang, text) in [("de", &text.de), ("en", &text.en)] {
            if text.chars().count() > most {
                let word = format!("{name}.{lang}: {} > {most}", text.chars().count());
                self.add(near, "quickcheck-catalogue-fault-long", id, &word);
            }
        }
    }

    fn id(&mut self, near: &str, id: &str) {
        let is_well_formed = !id.is_empty()
            && id.len() <= MOST_ID
            && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
        if !is_well_formed {
            self.add(near, "quickcheck-catalogue-fault-id", id, id);
        }
    }

    fn head(&mut self) {
        let catalogue = self.catalogue;
        if !is_version(catalogue.instrument, &catalogue.version) {
            self.add("version", "quickcheck-catalogue-fault-version", "version", &catalogue.version);
        }
        if catalogue.published_on.parse::<platform::clock::Day>().is_err() {
            self.add(
                "published_on",
                "quickcheck-catalogue-fault-day",
                "published_on",
                &catalogue.published_on,
            );
        }
        if catalogue.licence.trim().is_empty() || catalogue.licence.chars().count() > MOST_TEXT {
            self.add("licence", "quickcheck-catalogue-fault-missing", "licence", "licence");
        }
        let steps = &catalogue.steps;
        let are_steps = steps.is_sorted_by(|one, two| one < two)
            && steps.first() == Some(&0)
            && steps.last() == Some(&4)
            && (catalogue.instrument == Instrument::Website || steps.len() == 5);
        if !are_steps {
            self.add("steps", "quickcheck-catalogue-fault-steps", "steps", &format!("{steps:?}"));
        }
        if catalogue.level.len() != 5
            || catalogue.level.iter().zip(0..).any(|(level, number)| level.level != number)
        {
            self.add("[[level]]", "quickcheck-catalogue-fault-levels", "level", "level");
        }
        for level in catalogue.level.iter().filter(|level| steps.contains(&level.level)) {
            let near = format!("level = {}", level.level);
            self.text(&near, &near, "name", &level.name, MOST_TEXT);
            self.text(&near, &near, "rule", &level.rule, MOST_HELP);
        }
        for (name, count, most) in [
            ("rule", catalogue.rule.len(), MOST_PARTS),
            ("field", catalogue.field.len(), MOST_PARTS),
            ("question", catalogue.question.len(), MOST_QUESTIONS),
            ("measure", catalogue.measure.len(), MOST_PARTS),
        ] {
            if count > most {
                self.add("", "quickcheck-catalogue-fault-many", name, &format!("{count} > {most}"));
            }
        }
        for (name, count) in [("field", catalogue.field.len()), ("question", catalogue.question.len())] {
            if count == 0 {
                self.add("", "quickcheck-catalogue-fault-missing", name, name);
            }
        }
    }

    fn rules(&mut self) {
        let mut ids = BTreeSet::new();
        for Rule { id, text, .. } in &self.catalogue.rule {
            let near = format!("id = \"{id}\"");
            self.id(&near, id);
            if !ids.insert(id.as_str()) {
                self.twice(&near, id);
            }
            self.text(&near, id, "text", text, MOST_TEXT);
        }
    }

    fn fields(&mut self) {
        let catalogue = self.catalogue;
        let mut ids = BTreeSet::new();
        for (Field { id, number, weight, title, lead }, place) in catalogue.field.iter().zip(1..) {
            let near = format!("id = \"{id}\"");
            self.id(&near, id);
            if !ids.insert(id.as_str()) {
                self.twice(&near, id);
            }
            if *number != place {
                self.add(&near, "quickcheck-catalogue-fault-number", id, &number.to_string());
            }
            if *weight == 0 || *weight > MOST_FIELD_WEIGHT {
                self.add(&near, "quickcheck-catalogue-fault-weight", id, &weight.to_string());
            }
            self.text(&near, id, "title", title, MOST_TEXT);
            self.text(&near, id, "lead", lead, MOST_HELP);
            let mut own = catalogue.question.iter().filter(|question| question.field == *id);
            let has_question = match catalogue.instrument {
                Instrument::Quickcheck => own.any(|question| question.core),
                Instrument::Website => own.next().is_some(),
            };
            if !has_question {
                self.add(&near, "quickcheck-catalogue-fault-core", id, id);
            }
        }
    }

    fn questions(&mut self) {
        let catalogue = self.catalogue;
        let (mut ids, mut numbers) = (BTreeSet::new(), BTreeSet::new());
        for question in &catalogue.question {
            let id = question.id.as_str();
            let near = format!("id = \"{id}\"");
            self.id(&near, id);
            if !ids.insert(id) {
                self.twice(&near, id);
            }
            let length = question.number.chars().count();
            if length == 0 || length > MOST_NUMBER || !numbers.insert(question.number.as_str()) {
                self.add(&near, "quickcheck-catalogue-fault-number", id, &question.number);
            }
            if !catalogue.field.iter().any(|field| field.id == question.field) {
                self.add(&near, "quickcheck-catalogue-fault-unknown", id, &question.field);
            }
            if question.weight == 0 || question.weight > MOST_WEIGHT {
                self.add(&near, "quickcheck-catalogue-fault-weight", id, &question.weight.to_string());
            }
            if !EVIDENCE.contains(&question.evidence.as_str()) {
                self.add(&near, "quickcheck-catalogue-fault-unknown", id, &question.evidence);
            }
            for rule in &question.rules {
                if !catalogue.rule.iter().any(|known| known.id == *rule) {
                    self.add(&near, "quickcheck-catalogue-fault-unknown", id, rule);
                }
            }
            for code in &question.measures {
                if catalogue.measure(code).is_none_or(|measure| !names(&measure.questions, id)) {
                    self.add(&near, "quickcheck-catalogue-fault-link", id, code);
                }
            }
            self.question_texts(&near, question);
        }
    }

    fn question_texts(&mut self, near: &str, question: &Question) {
        let id = question.id.as_str();
        self.text(near, id, "text", &question.text, MOST_TEXT);
        self.text(near, id, "why", &question.why, MOST_HELP);
        self.length(near, id, "help", &question.help, MOST_HELP);
        self.length(near, id, "talk", &question.talk, MOST_TEXT);
        for (lang, examples) in [("de", &question.examples.de), ("en", &question.examples.en)] {
            if examples.len() > MOST_EXAMPLES {
                let word = format!("examples.{lang}: {} > {MOST_EXAMPLES}", examples.len());
                self.add(near, "quickcheck-catalogue-fault-many", id, &word);
            }
            for example in examples.iter().filter(|example| example.chars().count() > MOST_EXAMPLE) {
                let word = format!("examples.{lang}: {} > {MOST_EXAMPLE}", example.chars().count());
                self.add(near, "quickcheck-catalogue-fault-long", id, &word);
            }
        }
        for (lang, levels) in [("de", &question.levels.de), ("en", &question.levels.en)] {
            let mut before: Option<&str> = None;
            for (number, text) in (0_u8..).zip(levels) {
                let word = format!("levels.{lang} {number}");
                let is_step = self.catalogue.steps.contains(&number);
                if is_step == is_missing(text) {
                    let key = if is_step {
                        "quickcheck-catalogue-fault-missing"
                    } else {
                        "quickcheck-catalogue-fault-no-step"
                    };
                    self.add(near, key, id, &word);
                } else if text.chars().count() > MOST_LEVEL {
                    self.add(near, "quickcheck-catalogue-fault-long", id, &format!("{word} > {MOST_LEVEL}"));
                } else if is_step && before == Some(text.trim()) {
                    self.add(near, "quickcheck-catalogue-fault-same", id, &word);
                }
                if is_step {
                    before = Some(text.trim());
                }
            }
        }
    }

    /// Follow-up questions: each after the one it depends on, and none in a circle.
    fn follow_ups(&mut self) {
        let catalogue = self.catalogue;
        let parents: BTreeMap<&str, &str> = catalogue
            .question
            .iter()
            .filter_map(|question| Some((question.id.as_str(), question.parent.as_deref()?)))
            .collect();
        for (place, question) in catalogue.question.iter().enumerate() {
            let Some(parent) = question.parent.as_deref() else { continue };
            let (id, near) = (question.id.as_str(), format!("id = \"{}\"", question.id));
            let Some(parent_place) = catalogue.question.iter().position(|other| other.id == parent) else {
                self.add(&near, "quickcheck-catalogue-fault-unknown", id, parent);
                continue;
            };
            if let Some(circle) = circle(&parents, id) {
                self.add(&near, "quickcheck-catalogue-fault-circle", id, &circle.join(" → "));
            } else if parent_place >= place {
                self.add(&near, "quickcheck-catalogue-fault-order", id, parent);
            }
        }
    }

    fn measures(&mut self) {
        let mut codes = BTreeSet::new();
        for Measure { code, questions, title, first_step, .. } in &self.catalogue.measure {
            let near = format!("code = \"{code}\"");
            self.id(&near, code);
            if !codes.insert(code.as_str()) {
                self.twice(&near, code);
            }
            self.text(&near, code, "title", title, MOST_TEXT);
            self.text(&near, code, "first_step", first_step, MOST_TEXT);
            for id in questions {
                if self.catalogue.one(id).is_none_or(|question| !names(&question.measures, code)) {
                    self.add(&near, "quickcheck-catalogue-fault-link", code, id);
                }
            }
        }
    }
}

fn names(list: &[String], name: &str) -> bool {
    list.iter().any(|known| known == name)
}

/// The way from a question over its parents back to itself, if there is one.
fn circle<'a>(parents: &BTreeMap<&'a str, &'a str>, from: &'a str) -> Option<Vec<&'a str>> {
    let mut way = vec![from];
    while let Some(next) = way.last().and_then(|last| parents.get(last)) {
        if *next == from {
            way.push(from);
            return Some(way);
        }
        if way.contains(next) {
            // A circle further up; its own questions are named.
            return None;
        }
        way.push(next);
    }
    None
}

/// Whether a text is still to be written: an import from another format leaves three dots in its place.
fn is_missing(text: &str) -> bool {
    matches!(text.trim(), "" | crate::quickcheck::exchange::GAP)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    fn catalogue() -> Catalogue {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../regions/suedwestfalen");
        Catalogue::read(&folder).unwrap()
    }

    fn found(change: impl FnOnce(&mut Catalogue)) -> Vec<(&'static str, String, String)> {
        let mut changed = catalogue();
        change(&mut changed);
        faults(&changed).into_iter().map(|fault| (fault.key, fault.id, fault.word)).collect()
    }

    #[test]
    fn a_name_that_stands_twice_is_found_at_its_second_place() {
        let mut changed = catalogue();
        let mut twin = changed.question[0].clone();
        twin.number = "1.9".into();
        changed.question.push(twin);
        let found = faults(&changed);
        assert_eq!(found[0].key, "quickcheck-catalogue-fault-twice");
        assert_eq!((found[0].id.as_str(), found[0].nth), ("Q0101", 1));
    }

    #[test]
    fn what_is_unknown_is_named() {
        let field = found(|it| it.question[3].field = "F99".into());
        assert_eq!(field, [("quickcheck-catalogue-fault-unknown", "Q0104".into(), "F99".into())]);
        let rule = found(|it| it.question[3].rules = vec!["R9".into()]);
        assert_eq!(rule, [("quickcheck-catalogue-fault-unknown", "Q0104".into(), "R9".into())]);
        let measure = found(|it| it.question[3].measures.push("M34".into()));
        assert_eq!(measure, [("quickcheck-catalogue-fault-link", "Q0104".into(), "M34".into())]);
    }

    #[test]
    fn follow_ups_come_after_their_parent_and_go_in_no_circle() {
        let late = found(|it| it.question[0].parent = Some("Q0102".into()));
        assert_eq!(late, [("quickcheck-catalogue-fault-order", "Q0101".into(), "Q0102".into())]);
        let circle = found(|it| {
            it.question[0].parent = Some("Q0102".into());
            it.question[1].parent = Some("Q0101".into());
        });
        assert_eq!(circle[0].0, "quickcheck-catalogue-fault-circle");
        assert_eq!(circle[0].2, "Q0101 → Q0102 → Q0101");
        assert_eq!(circle.len(), 2, "{circle:?}");
        let gone = found(|it| it.question[5].parent = Some("Q9999".into()));
        assert_eq!(gone, [("quickcheck-catalogue-fault-unknown", "Q0201".into(), "Q9999".into())]);
    }

    #[test]
    fn weights_texts_and_core_marks_are_looked_at() {
        let weight = found(|it| it.question[3].weight = 0);
        assert_eq!(weight, [("quickcheck-catalogue-fault-weight", "Q0104".into(), "0".into())]);
        let long = found(|it| it.question[3].why.de = "x".repeat(MOST_HELP + 1));
        assert_eq!(long[0].0, "quickcheck-catalogue-fault-long");
        let empty = found(|it| it.question[3].levels.en[2].clear());
        assert_eq!(empty, [("quickcheck-catalogue-fault-missing", "Q0104".into(), "levels.en 2".into())]);
        let same = found(|it| it.question[3].levels.de[1] = it.question[3].levels.de[0].clone());
        assert_eq!(same[0].0, "quickcheck-catalogue-fault-same");
        let core =
            found(|it| it.question.iter_mut().for_each(|question| question.core &= question.field != "F06"));
        assert_eq!(core, [("quickcheck-catalogue-fault-core", "F06".into(), "F06".into())]);
        let many = found(|it| it.question[3].examples.de = vec!["x".into(); 4]);
        assert_eq!(many[0].0, "quickcheck-catalogue-fault-many");
    }

    #[test]
    fn the_name_of_a_version_says_which_list_it_is() {
        assert!(is_version(Instrument::Quickcheck, "2027.1"));
        assert!(is_version(Instrument::Website, "website-2027.1"));
        for name in ["", "2027 1", "2027/1", "website-2027.1"] {
            assert!(!is_version(Instrument::Quickcheck, name), "{name}");
        }
        assert!(!is_version(Instrument::Website, "2027.1"));
    }
}
