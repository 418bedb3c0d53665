//! How answers count for recognition, which level is reached, and until when it lasts; pure.
//!
//! Values are hundredths of a point of 100, computed in whole numbers and cut off, never rounded up: 49.99 is
//! not 50, and a page never shows a threshold as reached that is not.

use std::collections::{BTreeMap, BTreeSet};

use platform::Refusal;
use platform::clock::Day;
use platform::web::form::paragraph;
use serde::{Deserialize, Serialize};

use crate::ids::PersonId;
use crate::quickcheck::{self, Answer, Answers, Attributes, Catalogue, Score, Variant};

/// The form of what is frozen; a later one gets the next number.
const FORM: u32 = 1;
/// For so many days after it was declined an application can be appealed against.
const APPEAL_DAYS: i32 = 30;
/// So many months before the end a renewal can be applied for, and a first reminder goes.
const RENEWAL_MONTHS: i32 = 6;
/// The fewest characters of a reason, a question, an answer and a note.
pub const LEAST_WORDS: usize = 10;
/// The most characters of the same.
pub const MOST_WORDS: usize = 2_000;
/// The most characters of an appeal.
pub const MOST_APPEAL: usize = 4_000;

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

platform::words! {
    /// What a level may ask for.
    pub enum Condition {
        /// A declaration in force.
        Declaration = "declaration",
        /// A project lead and a deputy.
        People = "people",
        /// A submitted check.
        CoreCheck = "core-check",
        /// A submitted full check.
        FullCheck = "full-check",
        /// The total.
        Total = "total",
        /// The core questions.
        CoreQuestions = "core-questions",
        /// Every field.
        Fields = "fields",
        /// Evidence that the agency has seen.
        Evidence = "evidence",
        /// Feedback of newcomers.
        Feedback = "feedback",
        /// Another municipality was accompanied.
        Accompanied = "accompanied",
        /// A good example is published.
        Example = "example",
    }
}

platform::words! {
    /// Where an application stands.
    pub enum State {
        /// It waits for the agency.
        Open = "open",
        /// The agency wants to know more.
        Asked = "asked",
        /// Granted.
        Granted = "granted",
        /// Declined.
        Declined = "declined",
        /// The municipality has taken it back.
        TakenBack = "taken-back",
    }
}

platform::words! {
    /// Where an appeal (Widerspruch) stands.
    pub enum AppealState {
        /// It waits for the agency.
        Open = "open",
        /// The application is granted after all.
        Granted = "granted",
        /// It stays declined.
        Upheld = "upheld",
    }
}

/// Whether a recognition counts today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Validity {
    /// It begins on a later day.
    Upcoming,
    /// It counts.
    Valid,
    /// Its last day is over.
    Expired,
    /// The participation has ended.
    Withdrawn,
}

platform::words! {
    /// What the agency notes of a municipality.
    pub enum NoteKind {
        /// Feedback of newcomers is there.
        Feedback = "feedback",
        /// It has accompanied another municipality.
        Accompanied = "accompanied",
        /// It has published a good example.
        Example = "example",
    }
}

platform::words! {
    /// A reminder before a recognition ends.
    pub enum Reminder {
        /// Six months before.
        SixMonths = "six-months",
        /// One month before.
        OneMonth = "one-month",
    }
}

/// What a level asks for, those below it included. Nought asks for nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Demand {
    /// Its number.
    pub level: u8,
    /// The least total, in points of 100.
    pub total: u8,
    /// The least level of the core questions.
    pub core_level: u8,
    /// How many of them in a hundred have to reach it.
    pub core_percent: u8,
    /// The least value of each field, in points of 100.
    pub field: u8,
    /// Evidence that the agency has seen.
    pub evidence: bool,
    /// Feedback of newcomers.
    pub feedback: bool,
    /// Another municipality was accompanied.
    pub accompanied: bool,
    /// A good example is published.
    pub example: bool,
}

impl Demand {
    /// Whether the core check is not enough.
    #[must_use]
    pub const fn needs_full_check(&self) -> bool {
        self.total > 0 || self.core_level > 0 || self.field > 0 || self.evidence
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

/// A measure of the plan that works on a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Planned {
    /// Its identifier.
    pub measure: String,
    /// Until when.
    pub due_on: String,
}

/// What is known of a municipality on a day.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// Whether its declaration is in force and its participation does not rest.
    pub is_in_force: bool,
    /// Whether it has a project lead.
    pub has_lead: bool,
    /// Whether somebody stands in.
    pub has_deputy: bool,
    /// Whether a check was submitted; all core questions are part of the full one too.
    pub has_check: bool,
    /// The full check that was submitted last.
    pub full: Option<Recognised>,
    /// By question: a measure that is open, with an owner and a day to come.
    pub plan: BTreeMap<String, Planned>,
    /// What the agency has noted.
    pub noted: BTreeSet<NoteKind>,
}

/// One condition of a level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checked {
    /// Its word.
    pub condition: String,
    /// Whether it is met.
    pub is_met: bool,
    /// How much there is; of a total in hundredths, of everything else a count.
    pub reached: i64,
    /// How much there has to be.
    pub wanted: i64,
    /// The level or value that each of what is counted has to reach; 0 for none.
    pub threshold: i64,
    /// How many may be missing if each has a measure.
    pub spare: i64,
}

/// A core question that does not reach its level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Missing {
    /// The question.
    pub question: String,
    /// The level that counts.
    pub level: u8,
    /// The measure that is to mend it.
    pub plan: Option<Planned>,
}

/// What a municipality reaches of a level; frozen with an application.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessment {
    /// The form of what follows.
    pub form: u32,
    /// The day.
    pub on: String,
    /// The level.
    pub level: u8,
    /// Its conditions.
    pub conditions: Vec<Checked>,
    /// The core questions that do not reach their level.
    pub missing: Vec<Missing>,
    /// The full check, if the level asks for one.
    pub check: Option<Recognised>,
}

impl Assessment {
    /// Whether every condition is met.
    #[must_use]
    pub fn is_met(&self) -> bool {
        self.conditions.iter().all(|condition| condition.is_met)
    }
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

fn checked(condition: Condition, reached: usize, wanted: usize) -> Checked {
    let count = |many: usize| i64::try_from(many).unwrap_or(i64::MAX);
    Checked {
        condition: condition.word().to_owned(),
        is_met: reached >= wanted,
        reached: count(reached),
        wanted: count(wanted),
        threshold: 0,
        spare: 0,
    }
}

/// What a municipality reaches of a level.
#[must_use]
pub fn assess(demand: &Demand, known: &Known, on: Day) -> Assessment {
    let one = |condition, is_met: bool| checked(condition, usize::from(is_met), 1);
    let people = usize::from(known.has_lead) + usize::from(known.has_deputy);
    let mut conditions = vec![
        one(Condition::Declaration, known.is_in_force),
        checked(Condition::People, people, 2),
        one(Condition::CoreCheck, known.has_check),
    ];
    let mut missing = Vec::new();
    if demand.needs_full_check() {
        conditions.push(one(Condition::FullCheck, known.full.is_some()));
        let full = known.full.clone().unwrap_or_default();
        missing = missing_of(demand, &full, &known.plan);
        let of_check = of_check(demand, &full, &missing).into_iter();
        // Without a check nothing of it is met, not even what would be missing nowhere.
        conditions
            .extend(of_check.map(|line| Checked { is_met: line.is_met && known.full.is_some(), ..line }));
    }
    let is_noted = |kind| known.noted.contains(&kind);
    if demand.feedback {
        let has_feedback = known.full.as_ref().is_some_and(|full| full.has_feedback);
        conditions.push(one(Condition::Feedback, has_feedback || is_noted(NoteKind::Feedback)));
    }
    if demand.accompanied {
        conditions.push(one(Condition::Accompanied, is_noted(NoteKind::Accompanied)));
    }
    if demand.example {
        conditions.push(one(Condition::Example, is_noted(NoteKind::Example)));
    }
    let check = known.full.clone().filter(|_| demand.needs_full_check());
    Assessment { form: FORM, on: on.to_string(), level: demand.level, conditions, missing, check }
}

fn missing_of(demand: &Demand, full: &Recognised, plan: &BTreeMap<String, Planned>) -> Vec<Missing> {
    let low = full.core.iter().filter(|core| core.level < demand.core_level);
    low.map(|core| Missing {
        question: core.question.clone(),
        level: core.level,
        plan: plan.get(&core.question).cloned(),
    })
    .collect()
}

/// The conditions that a full check answers.
fn of_check(demand: &Demand, full: &Recognised, missing: &[Missing]) -> Vec<Checked> {
    let mut lines = Vec::new();
    if demand.total > 0 {
        let wanted = i64::from(demand.total) * 100;
        let is_met = full.total >= wanted;
        let line = Checked { reached: full.total, wanted, is_met, ..checked(Condition::Total, 0, 0) };
        lines.push(line);
    }
    if demand.core_level > 0 {
        let (asked, low) = (full.core.len(), missing.len());
        let spare = asked * usize::from(100 - demand.core_percent.min(100)) / 100;
        let is_planned = missing.iter().all(|missing| missing.plan.is_some());
        lines.push(Checked {
            is_met: low == 0 || (low <= spare && is_planned),
            threshold: i64::from(demand.core_level),
            spare: i64::try_from(spare).unwrap_or(i64::MAX),
            ..checked(Condition::CoreQuestions, asked - low, asked)
        });
    }
    if demand.field > 0 {
        let least = i64::from(demand.field) * 100;
        let values = || full.fields.iter().filter_map(|field| field.value);
        let reached = values().filter(|value| *value >= least).count();
        let line = checked(Condition::Fields, reached, values().count());
        lines.push(Checked { threshold: i64::from(demand.field), ..line });
    }
    if demand.evidence {
        let seen = full.evidence.iter().filter(|needed| needed.is_seen).count();
        lines.push(checked(Condition::Evidence, seen, full.evidence.len()));
    }
    lines
}

/// Whether a recognition counts on a day.
#[must_use]
pub fn validity(begins: Day, ends: Day, is_in_force: bool, today: Day) -> Validity {
    if today > ends {
        Validity::Expired
    } else if !is_in_force {
        Validity::Withdrawn
    } else if today < begins {
        Validity::Upcoming
    } else {
        Validity::Valid
    }
}

/// From which day on a level can be applied for that is held, at the same height or higher, until a day.
#[must_use]
pub fn renewable_from(held_until: Day) -> Day {
    held_until.plus_months(-RENEWAL_MONTHS)
}

/// Whether a level can be applied for that is held, at the same height or higher, until a day.
#[must_use]
pub fn may_apply(held_until: Option<Day>, today: Day) -> bool {
    held_until.is_none_or(|ends| today >= renewable_from(ends))
}

/// First and last day of what is granted today: a renewal begins when what is held ends.
#[must_use]
pub fn term(held_until: Option<Day>, today: Day, years: i32) -> (Day, Day) {
    let begins = held_until.filter(|ends| *ends >= today).map_or(today, |ends| ends.plus_days(1));
    (begins, begins.plus_months(12 * years).plus_days(-1))
}

/// Which reminder is due before a last day.
#[must_use]
pub fn reminder(ends: Day, today: Day) -> Option<Reminder> {
    if today > ends {
        None
    } else if today >= ends.plus_months(-1) {
        Some(Reminder::OneMonth)
    } else {
        (today >= ends.plus_months(-RENEWAL_MONTHS)).then_some(Reminder::SixMonths)
    }
}

/// The last day on which one can appeal against what was declined on a day.
#[must_use]
pub fn appeal_until(declined_on: Day) -> Day {
    declined_on.plus_days(APPEAL_DAYS)
}

/// Whether a person may decide on an appeal: somebody other than who has declined, if there is anybody else.
#[must_use]
pub fn may_decide_appeal(first: Option<PersonId>, person: PersonId, managers: &[PersonId]) -> bool {
    first != Some(person) || !managers.iter().any(|manager| *manager != person)
}

/// What was typed in several lines.
///
/// # Errors
/// It is too short or too long.
pub fn words(typed: &str, field: &'static str, least: usize, most: usize) -> Result<String, Refusal> {
    let text = paragraph(typed, most + 1);
    match text.chars().count() {
        length if length < least => Err(Refusal::field(field, "recognition-too-short").with("least", least)),
        length if length > most => Err(Refusal::field(field, "recognition-too-long").with("most", most)),
        _ => Ok(text),
    }
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
    const SECOND: Demand = Demand {
        level: 2,
        total: 50,
        core_level: 2,
        core_percent: 90,
        field: 0,
        evidence: false,
        feedback: false,
        accompanied: false,
        example: false,
    };
    const FEEDBACK: (&str, u8) = ("Q1001", 2);

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn all(level: u8) -> Answers {
        let questions = CATALOGUE.questions(Variant::Full);
        questions.map(|question| (question.id.clone(), Answer::Level(level))).collect()
    }

    fn recognised(answers: &Answers, evidence: &[(&str, bool, bool)], confirmed: &[&str]) -> Recognised {
        let evidence = evidence
            .iter()
            .map(|(id, is_seen, is_fresh)| {
                ((*id).to_owned(), Shown { is_seen: *is_seen, is_fresh: *is_fresh })
            })
            .collect();
        let confirmed = confirmed.iter().map(|id| (*id).to_owned()).collect();
        let check = Submitted {
            catalogue: &CATALOGUE,
            attributes: &Attributes::new(),
            answers,
            confirmed: &confirmed,
            evidence: &evidence,
        };
        recognise(Source::default(), &check, FEEDBACK)
    }

    fn known(full: Recognised) -> Known {
        let yes = Known { is_in_force: true, has_lead: true, has_deputy: true, ..Known::default() };
        Known { has_check: true, full: Some(full), ..yes }
    }

    fn is_met(assessment: &Assessment, condition: Condition) -> bool {
        let found = assessment.conditions.iter().find(|line| line.condition == condition.word());
        found.unwrap().is_met
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
    fn only_what_reaches_the_threshold_meets_it() {
        for (hundredths, is_there) in [(4_999, false), (5_000, true), (0, false), (10_000, true)] {
            let full = Recognised { total: hundredths, ..Recognised::default() };
            let assessment = assess(&SECOND, &known(full), day("2026-11-27"));
            assert_eq!(is_met(&assessment, Condition::Total), is_there, "{hundredths}");
        }
        let field = Demand { field: 50, ..SECOND };
        for (value, is_there) in [(4_999, false), (5_000, true)] {
            let fields = vec![
                FieldValue { number: 1, own: Some(10_000), value: Some(value) },
                FieldValue { number: 2, own: None, value: None },
            ];
            let full = Recognised { fields, ..Recognised::default() };
            let assessment = assess(&field, &known(full), day("2026-11-27"));
            assert_eq!(is_met(&assessment, Condition::Fields), is_there, "{value}");
        }
        let nothing = assess(&field, &Known::default(), day("2026-11-27"));
        assert!(nothing.conditions.iter().all(|line| !line.is_met), "{:?}", nothing.conditions);
    }

    #[test]
    fn nine_of_ten_are_enough_with_a_plan_for_the_rest() {
        let on = day("2026-11-27");
        let plan = |ids: &[&str]| {
            let planned = Planned { measure: "x".into(), due_on: "2027-03-01".into() };
            ids.iter().map(|id| ((*id).to_owned(), planned.clone())).collect()
        };
        let core = |levels: &[u8]| {
            let lines = levels.iter().enumerate();
            let core = lines.map(|(place, level)| Core { question: format!("Q{place}"), level: *level });
            Recognised { total: 8_000, core: core.collect(), ..Recognised::default() }
        };
        let with = |levels: &[u8], planned: &[&str]| {
            let known = Known { plan: plan(planned), ..known(core(levels)) };
            is_met(&assess(&SECOND, &known, on), Condition::CoreQuestions)
        };
        assert!(with(&[2; 16], &[]));
        let one_low = [1, 2, 2, 2, 2, 2, 2, 2, 2, 2];
        assert!(!with(&one_low, &[]) && !with(&one_low, &["Q1"]), "one of ten, and no measure for it");
        assert!(with(&one_low, &["Q0"]));
        assert!(!with(&one_low[..9], &["Q0"]), "one of nine is more than a tenth");
        let two_low = [1, 0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2];
        assert!(!with(&two_low, &["Q0", "Q1"]), "two of sixteen are more than a tenth");
        assert!(with(&two_low[1..], &["Q0"]));
        assert!(with(&[], &[]), "nothing is asked of whom no core question applies to");
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
    fn feedback_needs_evidence_that_was_seen_or_a_note() {
        let third = Demand { feedback: true, evidence: true, ..SECOND };
        let met = |known: &Known| is_met(&assess(&third, known, day("2026-11-27")), Condition::Feedback);
        let with = |level: u8, evidence: &[(&str, bool, bool)]| known(recognised(&all(level), evidence, &[]));
        assert!(met(&with(2, &[("Q1001", true, true)])));
        assert!(!met(&with(2, &[("Q1001", false, true)])) && !met(&with(1, &[("Q1001", true, true)])));
        let noted = Known { noted: BTreeSet::from([NoteKind::Feedback]), ..with(1, &[]) };
        assert!(met(&noted));
    }

    #[test]
    fn evidence_is_asked_of_every_question_that_counts_high() {
        let third = Demand { evidence: true, ..SECOND };
        let met = |evidence: &[(&str, bool, bool)]| {
            let known = known(recognised(&all(3), evidence, &[]));
            is_met(&assess(&third, &known, day("2026-11-27")), Condition::Evidence)
        };
        assert!(met(&[("Q0101", true, true)]));
        assert!(!met(&[("Q0101", true, true), ("Q0102", false, true)]));
        assert!(met(&[]), "nothing counts high");
    }

    #[test]
    fn three_years_end_on_the_day_before_and_a_renewal_follows_on() {
        let (begins, ends) = term(None, day("2027-02-28"), 3);
        assert_eq!((begins, ends), (day("2027-02-28"), day("2030-02-27")));
        assert!(!may_apply(Some(ends), day("2029-08-26")) && may_apply(Some(ends), day("2029-08-27")));
        assert!(may_apply(None, begins));
        let (next, last) = term(Some(ends), day("2029-09-01"), 3);
        assert_eq!((next, last), (day("2030-02-28"), day("2033-02-27")));
        assert_eq!(term(Some(ends), day("2030-03-05"), 3).0, day("2030-03-05"), "decided too late");
        let at = |today| validity(begins, ends, true, day(today));
        assert_eq!(at("2027-02-27"), Validity::Upcoming);
        assert_eq!([at("2027-02-28"), at("2030-02-27")], [Validity::Valid; 2]);
        assert_eq!(at("2030-02-28"), Validity::Expired);
        assert_eq!(validity(begins, ends, false, begins), Validity::Withdrawn);
        assert_eq!(validity(begins, ends, false, day("2030-02-28")), Validity::Expired);
    }

    #[test]
    fn reminders_have_their_days() {
        let ends = day("2030-02-27");
        let at = |today| reminder(ends, day(today));
        assert_eq!(at("2029-08-26"), None);
        assert_eq!([at("2029-08-27"), at("2030-01-26")], [Some(Reminder::SixMonths); 2]);
        assert_eq!([at("2030-01-27"), at("2030-02-27")], [Some(Reminder::OneMonth); 2]);
        assert_eq!(at("2030-02-28"), None);
    }

    #[test]
    fn nobody_decides_twice_while_there_is_somebody_else() {
        let (first, second) = (PersonId::new(), PersonId::new());
        assert!(!may_decide_appeal(Some(first), first, &[first, second]));
        assert!(may_decide_appeal(Some(first), second, &[first, second]));
        assert!(may_decide_appeal(Some(first), first, &[first]));
        assert!(may_decide_appeal(Some(first), second, &[second]), "the first has left");
        assert_eq!(appeal_until(day("2027-01-10")), day("2027-02-09"));
    }

    #[test]
    fn words_have_their_limits() {
        assert!(words("zu   kurz", "reason", 10, 20).is_err());
        assert_eq!(words(" gerade lang \n genug ", "reason", 10, 20).unwrap(), "gerade lang\ngenug");
        assert!(words(&"x".repeat(21), "reason", 10, 20).is_err());
    }
}
