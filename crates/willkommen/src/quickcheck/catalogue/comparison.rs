//! What differs between two versions of a catalogue, and what that means for answers and values: pure.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use similar::{ChangeTag, TextDiff};

use super::content::{Catalogue, Field, Question};
use super::format;

platform::words! {
    /// What a version says of a question, compared with the version it is based on.
    pub enum Statement {
        /// Nothing has changed.
        Same = "same",
        /// Other words, the same meaning: answers are carried over.
        Reworded = "reworded",
        /// It asks something else now: answers must be confirmed.
        MeaningChanged = "meaning_changed",
        /// It was not there before.
        New = "new",
        /// It is gone.
        Removed = "removed",
    }
}

impl Statement {
    /// Whether an answer to the earlier version counts for this one as it stands.
    #[must_use]
    pub const fn carries_over(self) -> bool {
        matches!(self, Self::Same | Self::Reworded)
    }
}

/// What a version says of its questions, by their ids.
pub type Statements = BTreeMap<String, Statement>;

/// Below this share of common words a text is taken to say something else.
const ALIKE: f32 = 0.5;

/// How long two texts are compared; after that the rest counts as changed.
const PATIENCE: Duration = Duration::from_millis(100);

/// A part of a question that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it is: the name in the file, such as `text` or `levels`.
    pub name: &'static str,
    /// The level, for the text of one.
    pub level: Option<usize>,
    /// `de` or `en`; empty for what has no language.
    pub lang: &'static str,
    /// What it was.
    pub old: String,
    /// What it is.
    pub new: String,
}

/// A question beside its predecessor.
#[derive(Clone, Debug)]
pub struct Difference<'a> {
    /// Its permanent id.
    pub id: &'a str,
    /// As it was.
    pub old: Option<&'a Question>,
    /// As it is.
    pub new: Option<&'a Question>,
    /// What counts: what was chosen, or else what is suggested.
    pub statement: Statement,
    /// What differs in it.
    pub parts: Vec<Part>,
}

impl Difference<'_> {
    /// Whether somebody may choose between "reworded" and "meaning changed".
    #[must_use]
    pub const fn is_open(&self) -> bool {
        matches!(self.statement, Statement::Reworded | Statement::MeaningChanged)
    }
}

/// All questions of both versions in the order of the newer one, those that are gone at the end.
///
/// `chosen` holds what a person has decided; it counts only where there is a choice.
#[must_use]
pub fn compare<'a>(old: &'a Catalogue, new: &'a Catalogue, chosen: &Statements) -> Vec<Difference<'a>> {
    let own = new.question.iter().map(|question| {
        let before = old.one(&question.id);
        let suggested = suggested(before, question);
        let statement = match chosen.get(&question.id) {
            Some(chosen @ (Statement::Reworded | Statement::MeaningChanged))
                if !matches!(suggested, Statement::Same | Statement::New) =>
            {
                *chosen
            }
            _ => suggested,
        };
        let parts = before.map(|before| parts(before, question)).unwrap_or_default();
        Difference { id: &question.id, old: before, new: Some(question), statement, parts }
    });
    let gone = old.question.iter().filter(|question| new.one(&question.id).is_none()).map(|question| {
        let parts = Vec::new();
        Difference { id: &question.id, old: Some(question), new: None, statement: Statement::Removed, parts }
    });
    own.chain(gone).collect()
}

/// What a version says of every question.
#[must_use]
pub fn statements(differences: &[Difference<'_>]) -> Statements {
    differences.iter().map(|difference| (difference.id.to_owned(), difference.statement)).collect()
}

/// What the comparison alone suggests.
fn suggested(old: Option<&Question>, new: &Question) -> Statement {
    let Some(old) = old else { return Statement::New };
    if format::question(old) == format::question(new) {
        return Statement::Same;
    }
    let pairs = std::iter::once((&old.text.de, &new.text.de)).chain(old.levels.de.iter().zip(&new.levels.de));
    let is_other = pairs.into_iter().any(|(old, new)| !is_alike(old, new))
        || old.rules != new.rules
        || old.parent != new.parent
        || old.field != new.field;
    if is_other { Statement::MeaningChanged } else { Statement::Reworded }
}

fn is_alike(old: &str, new: &str) -> bool {
    // Words alone: the spaces between them are always alike.
    let (old_words, new_words): (Vec<&str>, Vec<&str>) =
        (old.split_whitespace().collect(), new.split_whitespace().collect());
    old == new || TextDiff::configure().timeout(PATIENCE).diff_slices(&old_words, &new_words).ratio() >= ALIKE
}

fn parts(old: &Question, new: &Question) -> Vec<Part> {
    let yes_or_no = |value: bool| if value { "yes" } else { "no" }.to_owned();
    let plain = [
        ("number", old.number.clone(), new.number.clone()),
        ("field", old.field.clone(), new.field.clone()),
        ("core", yes_or_no(old.core), yes_or_no(new.core)),
        ("weight", old.weight.to_string(), new.weight.to_string()),
        ("evidence", old.evidence.clone(), new.evidence.clone()),
        ("rules", old.rules.join(", "), new.rules.join(", ")),
        ("parent", old.parent.clone().unwrap_or_default(), new.parent.clone().unwrap_or_default()),
        ("measures", old.measures.join(", "), new.measures.join(", ")),
    ];
    let mut parts: Vec<Part> =
        plain.into_iter().map(|(name, old, new)| Part { name, level: None, lang: "", old, new }).collect();
    for (name, old, new) in [
        ("text", &old.text, &new.text),
        ("why", &old.why, &new.why),
        ("help", &old.help, &new.help),
        ("talk", &old.talk, &new.talk),
    ] {
        for (lang, old, new) in [("de", &old.de, &new.de), ("en", &old.en, &new.en)] {
            parts.push(Part { name, level: None, lang, old: old.clone(), new: new.clone() });
        }
    }
    for (lang, old, new) in
        [("de", &old.examples.de, &new.examples.de), ("en", &old.examples.en, &new.examples.en)]
    {
        parts.push(Part { name: "examples", level: None, lang, old: old.join("; "), new: new.join("; ") });
    }
    for (lang, old, new) in [("de", &old.levels.de, &new.levels.de), ("en", &old.levels.en, &new.levels.en)] {
        for (level, (old, new)) in old.iter().zip(new).enumerate() {
            parts.push(Part { name: "levels", level: Some(level), lang, old: old.clone(), new: new.clone() });
        }
    }
    parts.retain(|part| part.old != part.new);
    parts
}

/// A run of words with whether it is new.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Whether it stands on this side only.
    pub is_changed: bool,
    /// The words, with their spaces.
    pub words: String,
}

/// Two texts, each in pieces, with what stands on one side only marked.
#[must_use]
pub fn beside(old: &str, new: &str) -> (Vec<Piece>, Vec<Piece>) {
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for change in TextDiff::configure().timeout(PATIENCE).diff_words(old, new).iter_all_changes() {
        let words = change.value();
        match change.tag() {
            ChangeTag::Equal => {
                push(&mut left, false, words);
                push(&mut right, false, words);
            }
            ChangeTag::Delete => push(&mut left, true, words),
            ChangeTag::Insert => push(&mut right, true, words),
        }
    }
    (left, right)
}

fn push(pieces: &mut Vec<Piece>, is_changed: bool, words: &str) {
    match pieces.last_mut() {
        Some(last) if last.is_changed == is_changed => last.words.push_str(words),
        _ => pieces.push(Piece { is_changed, words: words.to_owned() }),
    }
}

/// What a new version means for one field.
#[derive(Clone, Debug)]
pub struct Effect<'a> {
    /// The field, as it is in the newer version.
    pub field: &'a Field,
    /// Questions whose answers are carried over.
    pub carried: usize,
    /// Questions whose answers must be confirmed.
    pub confirmed: usize,
    /// Questions that are new.
    pub new: usize,
    /// Questions that are gone.
    pub removed: usize,
    /// Whether a question or the field weighs something else now.
    pub weighs_otherwise: bool,
    /// Whether the field's value can be compared with earlier ones.
    pub is_comparable: bool,
}

/// What a new version means for the values of each field.
#[must_use]
pub fn effects<'a>(old: &Catalogue, new: &'a Catalogue, differences: &[Difference<'_>]) -> Vec<Effect<'a>> {
    new.field
        .iter()
        .map(|field| {
            let own: Vec<&Difference<'_>> =
                differences.iter().filter(|difference| stands_in(difference, &field.id)).collect();
            let count = |wanted: &dyn Fn(Statement) -> bool| {
                own.iter().filter(|difference| wanted(difference.statement)).count()
            };
            let before = old.field.iter().find(|other| other.id == field.id);
            let questions_weigh_otherwise =
                own.iter().any(|difference| match (difference.old, difference.new) {
                    (Some(old), Some(new)) => old.weight != new.weight || old.core != new.core,
                    _ => false,
                });
            let carried = count(&Statement::carries_over);
            Effect {
                field,
                carried,
                confirmed: count(&|statement| statement == Statement::MeaningChanged),
                new: count(&|statement| statement == Statement::New),
                removed: count(&|statement| statement == Statement::Removed),
                weighs_otherwise: questions_weigh_otherwise
                    || before.is_some_and(|before| before.weight != field.weight),
                is_comparable: before.is_some() && carried == own.len() && !questions_weigh_otherwise,
            }
        })
        .collect()
}

/// Whether the total of all fields can be compared with earlier ones.
#[must_use]
pub fn is_total_comparable(old: &Catalogue, new: &Catalogue, effects: &[Effect<'_>]) -> bool {
    let weights = |catalogue: &Catalogue| -> BTreeSet<(String, u32)> {
        catalogue.field.iter().map(|field| (field.id.clone(), field.weight)).collect()
    };
    effects.iter().all(|effect| effect.is_comparable) && weights(old) == weights(new)
}

fn stands_in(difference: &Difference<'_>, field: &str) -> bool {
    let is_in = |question: Option<&Question>| question.is_some_and(|question| question.field == field);
    is_in(difference.new) || is_in(difference.old)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    fn catalogue() -> Catalogue {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../regions/suedwestfalen");
        Catalogue::read(&folder).unwrap()
    }

    fn statement(differences: &[Difference<'_>], id: &str) -> Statement {
        differences.iter().find(|difference| difference.id == id).unwrap().statement
    }

    #[test]
    fn a_version_says_of_each_question_what_became_of_it() {
        let old = catalogue();
        let mut new = old.clone();
        new.question[0].levels.de[0] = "Niemand ist dafür schon benannt.".into();
        new.question[1].text.de = "Wie viel Geld geben Sie im Jahr aus?".into();
        new.question[2].id = "Q0199".into();
        let differences = compare(&old, &new, &Statements::new());
        assert_eq!(statement(&differences, "Q0101"), Statement::Reworded);
        assert_eq!(statement(&differences, "Q0102"), Statement::MeaningChanged);
        assert_eq!(statement(&differences, "Q0103"), Statement::Removed);
        assert_eq!(statement(&differences, "Q0199"), Statement::New);
        assert_eq!(statement(&differences, "Q0104"), Statement::Same);
        let parts = &differences[0].parts;
        assert_eq!(parts.len(), 1);
        assert_eq!((parts[0].name, parts[0].level, parts[0].lang), ("levels", Some(0), "de"));
    }

    #[test]
    fn a_person_chooses_only_where_there_is_a_choice() {
        let old = catalogue();
        let mut new = old.clone();
        new.question[0].levels.de[0] = "Niemand ist dafür schon benannt.".into();
        let chosen: Statements = [
            ("Q0101", Statement::MeaningChanged),
            ("Q0102", Statement::MeaningChanged),
            ("Q0103", Statement::Removed),
        ]
        .into_iter()
        .map(|(id, statement)| (id.to_owned(), statement))
        .collect();
        let differences = compare(&old, &new, &chosen);
        assert_eq!(statement(&differences, "Q0101"), Statement::MeaningChanged);
        assert_eq!(statement(&differences, "Q0102"), Statement::Same);
        assert_eq!(statement(&differences, "Q0103"), Statement::Same);
    }

    #[test]
    fn a_field_is_comparable_while_its_questions_and_their_weights_stay() {
        let old = catalogue();
        let mut new = old.clone();
        new.question[0].why.de = "Weil es so besser läuft.".into();
        new.question[5].weight = 1;
        let differences = compare(&old, &new, &Statements::new());
        let effects = effects(&old, &new, &differences);
        assert!(effects[0].is_comparable && !effects[0].weighs_otherwise);
        assert!(!effects[1].is_comparable && effects[1].weighs_otherwise);
        assert!(!is_total_comparable(&old, &new, &effects));
        let same = compare(&old, &old, &Statements::new());
        assert!(is_total_comparable(&old, &old, &super::effects(&old, &old, &same)));
    }

    #[test]
    fn both_sides_show_what_is_theirs_alone() {
        let (left, right) = beside("eine Person ist benannt", "zwei Personen sind benannt");
        assert!(left.iter().any(|piece| piece.is_changed && piece.words.contains("eine")));
        assert!(right.iter().any(|piece| piece.is_changed && piece.words.contains("zwei")));
        assert!(right.iter().any(|piece| !piece.is_changed && piece.words.contains("benannt")));
    }
}
