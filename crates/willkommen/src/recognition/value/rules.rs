//! How answers count for recognition: lowered where nobody knows, has confirmed or has proven them; pure.
//!
//! Values are hundredths of a point of 100, computed in whole numbers and cut off, never rounded up: 49.99 is
//! not 50, and a page never shows a threshold as reached that is not.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::quickcheck::{self, Answer, Answers, Attributes, Catalogue, Score, Variant};

platform::words! {
    /// Why an answer counts less than the municipality has given it.
    pub enum Why {
        /// "Weiß ich nicht", or no answer: counts as 0.
        Unknown = "unknown",
        /// "Trifft nicht zu" that the agency has not confirmed: counts as 0.
        Unconfirmed = "unconfirmed",
        /// Level 3 or 4 without evidence: counts as 2.
        NoEvidence = "no-evidence",
        /// Level 4 with evidence older than 24 months: counts as 3.
        OldEvidence = "old-evidence",
        /// A follow-up question whose parent counts as 0 now: counts as 0.
        Hidden = "hidden",
    }
}

/// How the evidence of a question stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Whether the agency has seen all of it.
    pub is_seen: bool,
    /// Whether the newest piece still counts for level 4.
    pub is_fresh: bool,
}

/// A full check as it was submitted, with what bears on it today.
pub struct Submitted<'a> {
    /// The catalogue under which it was answered.
    pub catalogue: &'a Catalogue,
    /// What was known about the municipality then.
    pub attributes: &'a Attributes,
    /// The frozen answers.
    pub answers: &'a Answers,
    /// The questions whose "does not apply" the agency has confirmed.
    pub confirmed: &'a BTreeSet<String>,
    /// The evidence by question; a question without any is not there.
    pub evidence: &'a BTreeMap<String, Shown>,
}

/// Where a check comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The identifier of the snapshot.
    pub snapshot: String,
    /// The hash of its content.
    pub hash: String,
    /// The version of its catalogue.
    pub catalogue: String,
    /// The day on which it was submitted.
    pub submitted_on: String,
}

/// A step from a municipality's own total to the one that counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// The word of the reason.
    pub why: String,
    /// How many answers it is about.
    pub many: usize,
    /// The total after it, in hundredths.
    pub total: i64,
}

/// An answer that counts less.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The question.
    pub question: String,
    /// The level that was given; none for "I do not know" and "does not apply".
    pub from: Option<u8>,
    /// The level that counts.
    pub to: u8,
    /// The word of the reason.
    pub why: String,
}

/// A field's value before and after, in hundredths; none when no question counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldValue {
    /// The field's number.
    pub number: u32,
    /// What the answers give.
    pub own: Option<i64>,
    /// What counts.
    pub value: Option<i64>,
}

/// A core question that applies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Core {
    /// The question.
    pub question: String,
    /// The level that counts.
    pub level: u8,
}

/// A question that counts with level 3 or 4, and so needs evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Needed {
    /// The question.
    pub question: String,
    /// Whether the agency has seen all its evidence.
    pub is_seen: bool,
}

/// A full check as it counts for recognition.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recognised {
    /// Where it comes from.
    pub source: Source,
    /// The total of the answers as they were given, in hundredths.
    pub own: i64,
    /// The total that counts, in hundredths.
    pub total: i64,
    /// The way from one to the other.
    pub steps: Vec<Step>,
    /// The answers that count less.
    pub changes: Vec<Change>,
    /// The fields.
    pub fields: Vec<FieldValue>,
    /// The core questions that apply.
    pub core: Vec<Core>,
    /// The questions that need evidence.
    pub evidence: Vec<Needed>,
    /// Whether feedback of newcomers is answered, with evidence that was seen.
    pub has_feedback: bool,
}

/// A field in whole numbers: the value is quarters / (4 × attainable).
struct Part {
    number: u32,
    weight: u128,
    quarters: u128,
    attainable: u128,
}

fn parts(score: &Score<'_>) -> Vec<Part> {
    let mut parts = Vec::new();
    for field in &score.fields {
        let (mut quarters, mut attainable) = (0, 0);
        for line in &field.lines {
            if let Some(level) = line.standing.counted() {
                let weight = u128::from(line.question.weight);
                quarters += u128::from(level) * weight;
                attainable += weight;
            }
        }
        let weight = u128::from(field.field.weight);
        parts.push(Part { number: field.field.number, weight, quarters, attainable });
    }
    parts
}

/// A share in hundredths of a percent, cut off.
fn hundredths(part: u128, whole: u128) -> i64 {
    i64::try_from(part * 10_000 / whole).unwrap_or(i64::MAX)
}

fn value(part: &Part) -> Option<i64> {
    (part.attainable > 0).then(|| hundredths(part.quarters, 4 * part.attainable))
}

/// The mean of the fields that have a value, by field weight; 0 when none has.
fn total(parts: &[Part]) -> i64 {
    let counted = || parts.iter().filter(|part| part.attainable > 0);
    let weights: u128 = counted().map(|part| part.weight).sum();
    if weights == 0 {
        return 0;
    }
    let common =
        counted().fold(1, |common, part| common / divisor(common, part.attainable) * part.attainable);
    let sum: u128 = counted().map(|part| part.weight * part.quarters * (common / part.attainable)).sum();
    hundredths(sum, 4 * common * weights)
}

/// The greatest common divisor.
const fn divisor(one: u128, other: u128) -> u128 {
    let (mut one, mut other) = (one, other);
    while other > 0 {
        (one, other) = (other, one % other);
    }
    one
}

/// How one answer counts by itself, and why less than it was given.
fn counted(question: &str, check: &Submitted<'_>) -> (Answer, Option<Why>) {
    match check.answers.get(question).copied() {
        None | Some(Answer::Unknown) => (Answer::Level(0), Some(Why::Unknown)),
        Some(Answer::NotApplicable) if check.confirmed.contains(question) => (Answer::NotApplicable, None),
        Some(Answer::NotApplicable) => (Answer::Level(0), Some(Why::Unconfirmed)),
        Some(Answer::Level(level)) if level > 2 => match check.evidence.get(question) {
            None => (Answer::Level(2), Some(Why::NoEvidence)),
            Some(shown) if level > 3 && !shown.is_fresh => (Answer::Level(3), Some(Why::OldEvidence)),
            Some(_) => (Answer::Level(level), None),
        },
        Some(answer) => (answer, None),
    }
}

/// The answers with those lowered that have one of some reasons.
fn lowered(check: &Submitted<'_>, reasons: &[Why]) -> Answers {
    let mut answers = check.answers.clone();
    for question in check.catalogue.questions(Variant::Full) {
        let (answer, why) = counted(&question.id, check);
        if why.is_some_and(|why| reasons.contains(&why)) {
            answers.insert(question.id.clone(), answer);
        }
    }
    answers
}

fn score<'a>(check: &Submitted<'a>, answers: &Answers) -> Score<'a> {
    quickcheck::score(check.catalogue, Variant::Full, check.attributes, answers)
}

/// Scores a full check as it counts for recognition. `feedback` is the question about feedback of newcomers
/// with its least level.
#[must_use]
pub fn recognise(source: Source, check: &Submitted<'_>, feedback: (&str, u8)) -> Recognised {
    let (before, after) = (score(check, check.answers), score(check, &lowered(check, Why::ALL)));
    let (own, counting) = (parts(&before), parts(&after));
    let is_seen = |id: &str| check.evidence.get(id).is_some_and(|shown| shown.is_seen);
    let mut found = Recognised { source, own: total(&own), total: total(&counting), ..Recognised::default() };
    for (given, line) in before.lines().zip(after.lines()) {
        let (id, from) = (line.question.id.as_str(), given.standing.counted());
        let Some(to) = line.standing.counted() else { continue };
        if from != Some(to) {
            let why = match counted(id, check) {
                (Answer::Level(level), Some(why)) if level == to => why,
                _ => Why::Hidden,
            };
            found.changes.push(Change { question: id.to_owned(), from, to, why: why.word().to_owned() });
        }
        if line.question.core {
            found.core.push(Core { question: id.to_owned(), level: to });
        }
        if to > 2 {
            found.evidence.push(Needed { question: id.to_owned(), is_seen: is_seen(id) });
        }
        found.has_feedback |= id == feedback.0 && to >= feedback.1 && is_seen(id);
    }
    found.steps = steps(check, &found.changes);
    found.fields = own
        .iter()
        .zip(&counting)
        .map(|(own, counting)| FieldValue { number: own.number, own: value(own), value: value(counting) })
        .collect();
    found
}

/// What each reason takes away, one after another. What it hides goes with the reason that hides it.
fn steps(check: &Submitted<'_>, changes: &[Change]) -> Vec<Step> {
    let mut reasons = Vec::new();
    let mut steps = Vec::new();
    for why in Why::ALL.iter().filter(|why| **why != Why::Hidden) {
        reasons.push(*why);
        let many = changes.iter().filter(|change| change.why == why.word()).count();
        if many > 0 {
            let total = total(&parts(&score(check, &lowered(check, &reasons))));
            steps.push(Step { why: why.word().to_owned(), many, total });
        }
    }
    steps
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::sync::LazyLock;

    use super::*;

    static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../regions/suedwestfalen");
        Catalogue::read(&folder).unwrap()
    });
    const FEEDBACK: (&str, u8) = ("Q1001", 2);

    fn all(level: u8) -> Answers {
        let questions = CATALOGUE.questions(Variant::Full);
        questions.map(|question| (question.id.clone(), Answer::Level(level))).collect()
    }

    fn recognised(answers: &Answers, evidence: &[(&str, bool, bool)], confirmed: &[&str]) -> Recognised {
        let evidence: BTreeMap<String, Shown> = evidence
            .iter()
            .map(|(id, is_seen, is_fresh)| {
                ((*id).to_owned(), Shown { is_seen: *is_seen, is_fresh: *is_fresh })
            })
            .collect();
        let confirmed: BTreeSet<String> = confirmed.iter().map(|id| (*id).to_owned()).collect();
        let check = Submitted {
            catalogue: &CATALOGUE,
            attributes: &Attributes::new(),
            answers,
            confirmed: &confirmed,
            evidence: &evidence,
        };
        recognise(Source::default(), &check, FEEDBACK)
    }

    fn why(found: &Recognised, question: &str) -> Option<(Option<u8>, u8, String)> {
        let change = found.changes.iter().find(|change| change.question == question)?;
        Some((change.from, change.to, change.why.clone()))
    }

    fn part(weight: u128, quarters: u128, attainable: u128) -> Part {
        Part { number: 1, weight, quarters, attainable }
    }

    #[test]
    fn a_total_a_hair_below_is_below() {
        assert_eq!(total(&[part(1, 2, 1)]), 5_000);
        assert_eq!(total(&[part(1, 19_999, 10_000)]), 4_999, "49.9975 is not 50");
        // A third, twice and the rest: sums that binary fractions do not hold.
        assert_eq!(total(&[part(3, 2, 3), part(3, 10, 3), part(1, 2, 1)]), 5_000);
        assert_eq!(total(&[part(3, 2, 3), part(3, 10, 3), part(1, 199, 100)]), 4_996);
        assert_eq!(total(&[]), 0);
        assert_eq!(total(&[part(5, 0, 0)]), 0);
    }

    #[test]
    fn without_evidence_a_high_level_counts_as_the_second() {
        let found = recognised(&all(4), &[("Q0101", true, true), ("Q0102", true, false)], &[]);
        assert_eq!((found.own, why(&found, "Q0101")), (10_000, None));
        assert_eq!(why(&found, "Q0102"), Some((Some(4), 3, "old-evidence".into())));
        assert_eq!(why(&found, "Q0103"), Some((Some(4), 2, "no-evidence".into())));
        assert!(found.total > 5_000 && found.total < 6_000, "{}", found.total);
        let needed: Vec<_> = found.evidence.iter().map(|needed| needed.question.as_str()).collect();
        assert_eq!(needed, ["Q0101", "Q0102"]);
        let steps: Vec<_> = found.steps.iter().map(|step| (step.why.as_str(), step.many)).collect();
        assert_eq!(steps, [("no-evidence", 44), ("old-evidence", 1)]);
        assert_eq!(found.steps[1].total, found.total, "the steps lead to what counts");
        let third = recognised(&all(3), &[("Q0101", false, false)], &[]);
        assert_eq!(why(&third, "Q0101"), None, "level 3 does not age");
        assert!(!third.evidence[0].is_seen);
        assert!(recognised(&all(2), &[], &[]).changes.is_empty());
    }

    #[test]
    fn what_is_not_known_counts_as_nothing_and_takes_its_follow_up_questions_along() {
        let mut answers = all(2);
        answers.insert("Q0601".into(), Answer::Unknown);
        answers.insert("Q0501".into(), Answer::Unknown);
        answers.remove("Q0701");
        let found = recognised(&answers, &[], &[]);
        assert_eq!(found.own, 5_000, "left out of the own picture");
        for open in ["Q0601", "Q0501", "Q0701"] {
            assert_eq!(why(&found, open), Some((None, 0, "unknown".into())), "{open}");
        }
        assert_eq!(why(&found, "Q0502"), Some((Some(2), 0, "hidden".into())));
        assert!(found.total < 5_000);
        assert_eq!(found.core.iter().filter(|core| core.level == 0).count(), 4);
    }

    #[test]
    fn what_does_not_apply_is_left_out_only_once_it_is_confirmed() {
        let mut answers = all(2);
        answers.insert("Q0601".into(), Answer::NotApplicable);
        let claimed = recognised(&answers, &[], &[]);
        assert_eq!(why(&claimed, "Q0601"), Some((None, 0, "unconfirmed".into())));
        let confirmed = recognised(&answers, &[], &["Q0601"]);
        assert!(confirmed.changes.is_empty());
        assert_eq!((confirmed.total, confirmed.core.len() + 1), (5_000, claimed.core.len()));
    }

    #[test]
    fn feedback_needs_its_level_and_evidence_that_was_seen() {
        let has =
            |level: u8, is_seen: bool| recognised(&all(level), &[("Q1001", is_seen, true)], &[]).has_feedback;
        assert!(has(2, true) && !has(2, false) && !has(1, true));
        assert!(!recognised(&all(4), &[], &[]).has_feedback);
    }
}
