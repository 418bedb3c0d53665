//! Scoring and suggestions: pure, explained step by step.
//!
//! The rules are those of the catalogue: a question gives level / 4 × weight; a field is the share
//! of attainable points of its applicable, answered questions; the total is the mean of the fields
//! by field weight. A follow-up question hidden by its parent's level 0 counts as level 0, so that
//! a higher level never lowers the value. Figures are rounded for display only.

use std::collections::BTreeMap;

use super::catalogue::{Attribute, Catalogue, Effort, Field, Measure, Question, Variant};

/// What a municipality answered to one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A level, 0 to 4.
    Level(u8),
    /// "Weiß ich nicht": open, not zero.
    Unknown,
    /// "Trifft auf uns nicht zu", with a reason.
    NotApplicable,
}

impl Answer {
    /// The word that is stored.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Level(0) => "0",
            Self::Level(1) => "1",
            Self::Level(2) => "2",
            Self::Level(3) => "3",
            Self::Level(_) => "4",
            Self::Unknown => "unknown",
            Self::NotApplicable => "not_applicable",
        }
    }

    /// The answer a word stands for.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Some(match word {
            "0" => Self::Level(0),
            "1" => Self::Level(1),
            "2" => Self::Level(2),
            "3" => Self::Level(3),
            "4" => Self::Level(4),
            "unknown" => Self::Unknown,
            "not_applicable" => Self::NotApplicable,
            _ => return None,
        })
    }
}

/// Answers by question id.
pub type Answers = BTreeMap<String, Answer>;

/// What is known about a municipality: numbers as they are, yes and no as 1 and 0. What is missing
/// is unknown, and then a rule's question applies.
pub type Attributes = BTreeMap<Attribute, i64>;

/// How a question stands in a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// A rule takes it out.
    RuledOut,
    /// The municipality says it does not apply.
    NotApplicable,
    /// Its parent is at level 0: not asked, counts as level 0.
    Hidden,
    /// Not answered yet.
    Open,
    /// Answered with "weiß ich nicht".
    Unknown,
    /// Answered with a level.
    Level(u8),
}

impl Standing {
    /// The level that counts, if one does.
    #[must_use]
    pub const fn counted(self) -> Option<u8> {
        match self {
            Self::Level(level) => Some(level),
            Self::Hidden => Some(0),
            _ => None,
        }
    }

    /// Whether the question is to be shown.
    #[must_use]
    pub const fn is_asked(self) -> bool {
        !matches!(self, Self::RuledOut | Self::Hidden)
    }
}

/// One question's line in the calculation.
#[derive(Clone, Debug)]
pub struct QuestionLine<'a> {
    /// The question.
    pub question: &'a Question,
    /// How it stands.
    pub standing: Standing,
    /// Points: level / 4 × weight.
    pub points: f64,
}

/// One field's part of the result.
#[derive(Clone, Debug)]
pub struct FieldScore<'a> {
    /// The field.
    pub field: &'a Field,
    /// Its questions.
    pub lines: Vec<QuestionLine<'a>>,
    /// Points reached.
    pub points: f64,
    /// Points that could be reached by what is answered.
    pub attainable: f64,
}

impl FieldScore<'_> {
    /// The field's value from 0 to 100; nothing when no question counts.
    #[must_use]
    pub fn percent(&self) -> Option<f64> {
        (self.attainable > 0.0).then(|| self.points / self.attainable * 100.0)
    }

    /// Whether the field is answered only with "weiß ich nicht" or not at all, though it applies.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.percent().is_none()
            && self.lines.iter().any(|line| matches!(line.standing, Standing::Open | Standing::Unknown))
    }
}

/// The result of a check.
#[derive(Clone, Debug)]
pub struct Score<'a> {
    /// The fields, by number.
    pub fields: Vec<FieldScore<'a>>,
}

impl Score<'_> {
    /// The total from 0 to 100: the mean of the fields that have a value, by field weight.
    #[must_use]
    pub fn total(&self) -> Option<f64> {
        let (sum, weights) = self.weighted();
        (weights > 0.0).then(|| sum / weights)
    }

    /// The two numbers whose quotient is the total.
    #[must_use]
    pub fn weighted(&self) -> (f64, f64) {
        self.fields.iter().fold((0.0, 0.0), |(sum, weights), score| match score.percent() {
            Some(percent) => {
                let weight = f64::from(score.field.weight);
                (sum + weight * percent, weights + weight)
            }
            None => (sum, weights),
        })
    }

    /// How many of the asked questions are answered: answered and asked.
    #[must_use]
    pub fn answered(&self) -> (usize, usize) {
        let asked = self.lines().filter(|line| line.standing.is_asked());
        asked.fold((0, 0), |(answered, all), line| {
            (answered + usize::from(line.standing != Standing::Open), all + 1)
        })
    }

    /// All questions' lines.
    pub fn lines(&self) -> impl Iterator<Item = &QuestionLine<'_>> {
        self.fields.iter().flat_map(|field| &field.lines)
    }

    /// The first field in which a question waits for its answer.
    #[must_use]
    pub fn next_field(&self) -> Option<u32> {
        self.fields
            .iter()
            .find(|score| score.lines.iter().any(|line| line.standing == Standing::Open))
            .map(|score| score.field.number)
    }
}

/// Rounds for display, halves upwards (kaufmännisch).
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "a percentage fits")]
pub fn shown(value: f64) -> i64 {
    // A half that binary fractions make a hair too small is still a half.
    (value + 0.5 + 1e-9).floor() as i64
}

/// Scores a check.
#[must_use]
pub fn score<'a>(
    catalogue: &'a Catalogue,
    variant: Variant,
    attributes: &Attributes,
    answers: &Answers,
) -> Score<'a> {
    let standings = standings(catalogue, variant, attributes, answers);
    let fields = catalogue
        .field
        .iter()
        .map(|field| {
            let lines: Vec<QuestionLine<'a>> = catalogue
                .questions(variant)
                .filter(|question| question.field == field.id)
                .map(|question| {
                    let standing = standings[question.id.as_str()];
                    let level = f64::from(standing.counted().unwrap_or(0));
                    QuestionLine { question, standing, points: level / 4.0 * f64::from(question.weight) }
                })
                .collect();
            let counted = || lines.iter().filter(|line| line.standing.counted().is_some());
            FieldScore {
                field,
                points: counted().map(|line| line.points).sum(),
                attainable: counted().map(|line| f64::from(line.question.weight)).sum(),
                lines,
            }
        })
        .filter(|score: &FieldScore<'_>| !score.lines.is_empty())
        .collect();
    Score { fields }
}

fn standings<'a>(
    catalogue: &'a Catalogue,
    variant: Variant,
    attributes: &Attributes,
    answers: &Answers,
) -> BTreeMap<&'a str, Standing> {
    let mut standings: BTreeMap<&str, Standing> = BTreeMap::new();
    for question in catalogue.questions(variant) {
        // A parent that this variant does not ask decides nothing.
        let parent = question.parent.as_deref().and_then(|parent| standings.get(parent).copied());
        let own = match answers.get(&question.id) {
            None => Standing::Open,
            Some(Answer::Unknown) => Standing::Unknown,
            Some(Answer::NotApplicable) => Standing::NotApplicable,
            Some(Answer::Level(level)) => Standing::Level(*level),
        };
        let standing = if !applies(catalogue, question, attributes) {
            Standing::RuledOut
        } else {
            match parent {
                Some(Standing::RuledOut) => Standing::RuledOut,
                Some(Standing::NotApplicable) => Standing::NotApplicable,
                Some(Standing::Level(0) | Standing::Hidden) => Standing::Hidden,
                _ => own,
            }
        };
        standings.insert(&question.id, standing);
    }
    standings
}

fn applies(catalogue: &Catalogue, question: &Question, attributes: &Attributes) -> bool {
    question.rules.is_empty()
        || question.rules.iter().any(|id| {
            let rule = catalogue.rule.iter().find(|rule| rule.id == *id);
            rule.is_none_or(|rule| {
                let known = attributes.get(&rule.attribute);
                known.is_none_or(|value| *value >= rule.at_least.unwrap_or(1))
            })
        })
}

/// A suggested measure.
#[derive(Clone, Debug)]
pub struct Suggestion<'a> {
    /// The measure.
    pub measure: &'a Measure,
    /// By how much the total would rise, in points of 100.
    pub gain: f64,
    /// Whether it lifts a question that is below level 3.
    pub lifts_low: bool,
}

impl Effort {
    /// How the effort counts against the gain.
    #[must_use]
    pub const fn cost(self) -> f64 {
        match self {
            Self::S => 1.0,
            Self::M => 2.0,
            Self::L => 4.0,
        }
    }
}

/// All measures that would raise the total, best gain per effort first, ties by code. What only leads from
/// level 3 to 4 comes after all others: a town begins where something is missing.
///
/// The gain is the rise of the total if each applicable linked question of the variant moves to
/// level 2, or one level up if it is already there. Follow-up questions that were hidden keep
/// counting as level 0 in this estimate, so that no measure looks better than it is.
#[must_use]
pub fn suggestions<'a>(
    catalogue: &'a Catalogue,
    variant: Variant,
    attributes: &Attributes,
    answers: &Answers,
) -> Vec<Suggestion<'a>> {
    let now = score(catalogue, variant, attributes, answers);
    let Some(total) = now.total() else { return Vec::new() };
    let mut settled = answers.clone();
    for line in now.lines().filter(|line| line.standing == Standing::Hidden) {
        settled.insert(line.question.id.clone(), Answer::Level(0));
    }
    let standings = standings(catalogue, variant, attributes, answers);
    let mut found: Vec<Suggestion<'a>> = catalogue
        .measure
        .iter()
        .filter_map(|measure| {
            let (mut moved, mut lifts_low) = (settled.clone(), false);
            for id in &measure.questions {
                if let Some(level) = standings.get(id.as_str()).and_then(|standing| next_level(*standing)) {
                    lifts_low |= level < 4;
                    moved.insert(id.clone(), Answer::Level(level));
                }
            }
            let gain = score(catalogue, variant, attributes, &moved).total()? - total;
            (gain > 1e-9).then_some(Suggestion { measure, gain, lifts_low })
        })
        .collect();
    found.sort_by(|one, two| {
        let value = |suggestion: &Suggestion<'_>| suggestion.gain / suggestion.measure.effort.cost();
        let (one_value, two_value) = (value(one), value(two));
        two.lifts_low.cmp(&one.lifts_low).then_with(|| {
            if (one_value - two_value).abs() < 1e-9 {
                one.measure.code.cmp(&two.measure.code)
            } else {
                two_value.total_cmp(&one_value)
            }
        })
    });
    found
}

/// Where a measure moves a question: to level 2, or one up from there.
#[must_use]
pub const fn next_level(standing: Standing) -> Option<u8> {
    match standing {
        Standing::RuledOut | Standing::NotApplicable => None,
        Standing::Hidden | Standing::Open | Standing::Unknown | Standing::Level(0 | 1) => Some(2),
        Standing::Level(level @ (2 | 3)) => Some(level + 1),
        Standing::Level(_) => Some(4),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::sync::LazyLock;

    use proptest::prelude::*;

    use super::*;

    static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../regions/suedwestfalen");
        Catalogue::read(&folder).unwrap()
    });

    fn answers(levels: &[(&str, u8)]) -> Answers {
        levels.iter().map(|(id, level)| ((*id).to_owned(), Answer::Level(*level))).collect()
    }

    fn full(attributes: &Attributes, answers: &Answers) -> Score<'static> {
        score(&CATALOGUE, Variant::Full, attributes, answers)
    }

    fn field(score: &Score<'_>, number: u32) -> Option<f64> {
        let found = score.fields.iter().find(|field| field.field.number == number);
        found.and_then(FieldScore::percent)
    }

    #[test]
    fn the_catalogue_is_the_one_that_was_agreed() {
        assert_eq!(CATALOGUE.question.len(), 46);
        assert_eq!(CATALOGUE.questions(Variant::Core).count(), 16);
        assert_eq!(CATALOGUE.measure.len(), 34);
        assert_eq!(CATALOGUE.field.iter().map(|field| field.weight).sum::<u32>(), 100);
        let core: Vec<_> =
            CATALOGUE.questions(Variant::Core).map(|question| question.number.as_str()).collect();
        assert_eq!(
            core,
            [
                "1.1", "1.2", "2.1", "2.2", "3.1", "3.2", "3.3", "4.1", "5.1", "5.2", "6.1", "7.1", "8.1",
                "9.1", "10.1", "10.3"
            ]
        );
    }

    /// The worked example of the catalogue (section 4.3, "Rechenbeispiel").
    #[test]
    fn the_worked_example_comes_out() {
        let no_association = Attributes::from([(Attribute::BusinessAssociation, 0)]);
        let given = answers(&[
            ("Q0101", 3),
            ("Q0102", 2),
            ("Q0103", 1),
            ("Q0104", 0),
            ("Q0105", 2),
            ("Q0401", 2),
            ("Q0402", 1),
            ("Q0501", 0),
        ]);
        let score = full(&no_association, &given);
        assert_eq!(field(&score, 1), Some(47.5));
        assert_eq!(field(&score, 4), Some(37.5));
        assert_eq!(field(&score, 5), Some(0.0));
        assert_eq!(score.total(), Some(29.0));
        assert_eq!([47.5, 37.5, 29.0].map(shown), [48, 38, 29]);
    }

    #[test]
    fn a_first_offer_never_lowers_the_value() {
        let without = answers(&[("Q0401", 4), ("Q0402", 4), ("Q0403", 0)]);
        let with = answers(&[("Q0401", 4), ("Q0402", 4), ("Q0403", 1), ("Q0404", 0), ("Q0405", 0)]);
        let none = Attributes::new();
        assert!(field(&full(&none, &without), 4) <= field(&full(&none, &with), 4));
    }

    #[test]
    fn unknown_alone_leaves_a_field_open_and_out_of_the_total() {
        let mut given = answers(&[("Q0101", 4)]);
        given.insert("Q0601".into(), Answer::Unknown);
        let score = score(&CATALOGUE, Variant::Core, &Attributes::new(), &given);
        assert_eq!(score.total(), Some(100.0));
        let sixth = score.fields.iter().find(|field| field.field.number == 6).unwrap();
        assert!(sixth.is_open());
    }

    #[test]
    fn a_parent_that_does_not_apply_takes_its_children_along() {
        let mut given = answers(&[("Q0502", 4), ("Q0101", 2)]);
        given.insert("Q0501".into(), Answer::NotApplicable);
        let score = score(&CATALOGUE, Variant::Core, &Attributes::new(), &given);
        assert_eq!(field(&score, 5), None);
        assert_eq!(score.total(), Some(50.0));
    }

    #[test]
    fn an_unknown_attribute_means_the_question_applies() {
        let asked = |attributes: &Attributes| {
            let score = full(attributes, &Answers::new());
            score.lines().find(|line| line.question.id == "Q0802").unwrap().standing
        };
        assert_eq!(asked(&Attributes::new()), Standing::Open);
        assert_eq!(asked(&Attributes::from([(Attribute::Population, 24_999)])), Standing::RuledOut);
        assert_eq!(asked(&Attributes::from([(Attribute::Population, 25_000)])), Standing::Open);
    }

    #[test]
    fn either_of_two_rules_is_enough() {
        let asked = |university, spa| {
            let known =
                Attributes::from([(Attribute::University, university), (Attribute::SpaOrTourism, spa)]);
            let score = full(&known, &Answers::new());
            score.lines().find(|line| line.question.id == "Q0804").unwrap().standing
        };
        assert_eq!(asked(0, 0), Standing::RuledOut);
        assert_eq!(asked(0, 1), Standing::Open);
        assert_eq!(asked(1, 0), Standing::Open);
    }

    /// All core questions at level 1 but one: the gains are computed by hand. Field 3 has weight 12
    /// and questions of weight 3, 2, 3; M09 moves 3.1 from 0 to 2: 3 × 2/4 of 8 points, times 12.
    #[test]
    fn gains_are_what_one_computes_by_hand() {
        let mut given: Answers = CATALOGUE
            .questions(Variant::Core)
            .map(|question| (question.id.clone(), Answer::Level(4)))
            .collect();
        given.insert("Q0301".into(), Answer::Level(0));
        given.insert("Q0701".into(), Answer::Level(2));
        let found = suggestions(&CATALOGUE, Variant::Core, &Attributes::new(), &given);
        let codes: Vec<_> = found.iter().map(|suggestion| suggestion.measure.code.as_str()).collect();
        assert_eq!(codes, ["M09", "M26"]);
        assert!((found[0].gain - 1.5 / 8.0 * 12.0).abs() < 1e-9);
        assert!((found[1].gain - 0.25 * 8.0).abs() < 1e-9);
        // Only the last level is missing: it comes last, however much it would bring.
        given.insert("Q0301".into(), Answer::Level(3));
        let found = suggestions(&CATALOGUE, Variant::Core, &Attributes::new(), &given);
        let codes: Vec<_> = found.iter().map(|suggestion| suggestion.measure.code.as_str()).collect();
        assert_eq!(codes, ["M26", "M09"]);
        assert!(found[0].lifts_low && !found[1].lifts_low);
    }

    proptest! {
        #[test]
        fn a_higher_level_never_lowers_the_total(
            levels in prop::collection::vec(0u8..=4, 46), place in 0usize..46, core in any::<bool>(),
        ) {
            let variant = if core { Variant::Core } else { Variant::Full };
            let given: Answers = CATALOGUE.question.iter().zip(&levels)
                .map(|(question, level)| (question.id.clone(), Answer::Level(*level))).collect();
            let before = score(&CATALOGUE, variant, &Attributes::new(), &given).total().unwrap();
            prop_assume!(levels[place] < 4);
            let mut raised = given;
            raised.insert(CATALOGUE.question[place].id.clone(), Answer::Level(levels[place] + 1));
            let after = score(&CATALOGUE, variant, &Attributes::new(), &raised).total().unwrap();
            prop_assert!(after >= before - 1e-9, "{} -> {}", before, after);
        }
    }
}
