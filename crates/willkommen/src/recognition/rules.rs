//! Which level is reached, until when it lasts, and who decides; pure.

use std::collections::{BTreeMap, BTreeSet};

use platform::Refusal;
use platform::clock::Day;
use platform::web::form::paragraph;
use serde::{Deserialize, Serialize};

use super::value::rules::Recognised;
use crate::ids::PersonId;

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
    /// The agency has ended it before its last day.
    Ended,
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

/// Whether a recognition counts on a day; `ended` is the day from which on the agency has ended it.
#[must_use]
pub fn validity(begins: Day, ends: Day, is_in_force: bool, ended: Option<Day>, today: Day) -> Validity {
    if ended.is_some_and(|day| today >= day) {
        Validity::Ended
    } else if today > ends {
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
    use super::super::value::rules::{Core, FieldValue, Needed};
    use super::*;

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

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn known(full: Recognised) -> Known {
        let yes = Known { is_in_force: true, has_lead: true, has_deputy: true, ..Known::default() };
        Known { has_check: true, full: Some(full), ..yes }
    }

    fn is_met(assessment: &Assessment, condition: Condition) -> bool {
        let found = assessment.conditions.iter().find(|line| line.condition == condition.word());
        found.unwrap().is_met
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
        let plan = |ids: &[&str]| -> BTreeMap<String, Planned> {
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
    fn feedback_is_answered_or_noted() {
        let third = Demand { feedback: true, evidence: true, ..SECOND };
        let met = |known: &Known| is_met(&assess(&third, known, day("2026-11-27")), Condition::Feedback);
        let with = |has_feedback: bool| known(Recognised { has_feedback, ..Recognised::default() });
        assert!(met(&with(true)) && !met(&with(false)));
        let noted = Known { noted: BTreeSet::from([NoteKind::Feedback]), ..with(false) };
        assert!(met(&noted));
    }

    #[test]
    fn evidence_is_asked_of_every_question_that_counts_high() {
        let third = Demand { evidence: true, ..SECOND };
        let met = |seen: &[bool]| {
            let needed = seen.iter().map(|is_seen| Needed { question: "Q".into(), is_seen: *is_seen });
            let full = Recognised { evidence: needed.collect(), ..Recognised::default() };
            is_met(&assess(&third, &known(full), day("2026-11-27")), Condition::Evidence)
        };
        assert!(met(&[true, true]) && !met(&[true, false]));
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
        let at = |today| validity(begins, ends, true, None, day(today));
        assert_eq!(at("2027-02-27"), Validity::Upcoming);
        assert_eq!([at("2027-02-28"), at("2030-02-27")], [Validity::Valid; 2]);
        assert_eq!(at("2030-02-28"), Validity::Expired);
        assert_eq!(validity(begins, ends, false, None, begins), Validity::Withdrawn);
        assert_eq!(validity(begins, ends, false, None, day("2030-02-28")), Validity::Expired);
    }

    #[test]
    fn what_the_agency_has_ended_is_over_from_that_day_on() {
        let (begins, ends, ended) = (day("2027-02-28"), day("2030-02-27"), Some(day("2028-05-01")));
        let at = |today, is_in_force| validity(begins, ends, is_in_force, ended, day(today));
        assert_eq!(at("2028-04-30", true), Validity::Valid);
        assert_eq!([at("2028-05-01", true), at("2031-01-01", true)], [Validity::Ended; 2]);
        assert_eq!(at("2028-05-01", false), Validity::Ended, "it was ended, whatever followed");
        let early = validity(begins, ends, true, Some(day("2027-01-01")), day("2027-01-01"));
        assert_eq!(early, Validity::Ended, "also before it begins");
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
