//! A measure's states and dates, its budget, its reminders and what it has brought; pure.

use platform::Refusal;
use platform::clock::{Day, Moment};
use platform::texts::Lang;

use crate::quickcheck::Variant;

/// The most measures of one plan.
pub const MOST_MEASURES: usize = 200;
/// The longest reason for dropping a measure, in characters.
pub const MOST_REASON: usize = 300;

platform::words! {
    /// The state of a measure.
    pub enum State {
        /// Planned.
        Planned = "planned",
        /// In the works.
        Running = "running",
        /// It rests for a while.
        Waiting = "waiting",
        /// Done.
        Done = "done",
        /// Dropped, with a reason.
        Dropped = "dropped",
    }
}

impl State {
    /// Whether somebody still has to work on it.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Planned | Self::Running | Self::Waiting)
    }

    /// Its place in the plan: what is open first, then what is done, then what was dropped.
    #[must_use]
    pub const fn place(self) -> u8 {
        match self {
            Self::Planned | Self::Running | Self::Waiting => 0,
            Self::Done => 1,
            Self::Dropped => 2,
        }
    }
}

/// What speaks against moving a measure: whoever drops one says why, in a few words. `None` stands for a
/// state that does not exist.
#[must_use]
pub fn wrong_with_move(state: Option<State>, reason: &str) -> Option<Refusal> {
    match state {
        None => Some(Refusal::field("state", "measures-state-missing")),
        Some(State::Dropped) if reason.is_empty() => {
            Some(Refusal::field("reason", "measures-reason-missing"))
        }
        Some(State::Dropped) if reason.chars().count() > MOST_REASON => {
            Some(Refusal::field("reason", "measures-reason-long").with("most", MOST_REASON))
        }
        Some(_) => None,
    }
}

platform::words! {
    /// A column of the plan as a table, in this order; where a form has the same, by its field's name.
    pub enum Column {
        /// What is to be done.
        Title = "title",
        /// The first step.
        FirstStep = "first_step",
        /// Who takes care.
        Owner = "owner",
        /// Until when.
        Due = "due_on",
        /// The state.
        State = "state",
        /// In euros.
        Budget = "budget",
        /// The day of the council.
        Decided = "decided_on",
        /// What belongs to it; goes out only.
        Checklist = "checklist",
        /// Why it was dropped.
        Reason = "reason",
        /// Notes.
        Notes = "notes",
        /// Whether everybody may see it; goes out only.
        Public = "public",
        /// By which a line is known again when it comes back.
        Code = "code",
        /// How often the measure has been changed; tells a table that is older than the plan.
        Revision = "revision",
    }
}

impl Column {
    /// The text key of its heading.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Title => "measures-column-title",
            Self::FirstStep => "measures-first-step",
            Self::Owner => "measures-owner",
            Self::Due => "measures-due",
            Self::State => "measures-state",
            Self::Budget => "measures-budget-label",
            Self::Decided => "measures-decided-label",
            Self::Checklist => "measures-checklist",
            Self::Reason => "measures-reason-label",
            Self::Notes => "measures-notes-label",
            Self::Public => "measures-is-public",
            Self::Code => "measures-column-code",
            Self::Revision => "measures-column-revision",
        }
    }
}

platform::words! {
    /// What the plan is ordered by.
    pub enum Order {
        /// By the day until which it is to be done; what is open first.
        Due = "due",
        /// By title.
        Title = "title",
        /// By who takes care.
        Owner = "owner",
        /// By state.
        State = "state",
        /// By budget, the largest first.
        Budget = "budget",
    }
}

/// The date a measure gets unless somebody chooses another: three months from today.
#[must_use]
pub fn usual_date(today: Day) -> Day {
    today.plus_days(90)
}

/// Whether an open measure is late.
#[must_use]
pub fn is_overdue(state: State, due_on: Day, today: Day) -> bool {
    state.is_open() && due_on < today
}

/// The largest budget, in cents: a billion euros.
const MOST_BUDGET: i64 = 100_000_000_000;

/// A sum of money as people write it, in cents: `1.200 €`, `1200,50`, `1.200,00 EUR` in German,
/// `1,200.50` in English.
///
/// # Errors
/// The text key that says what is wrong with it.
pub fn cents(text: &str, lang: Lang) -> Result<Option<i64>, &'static str> {
    const MALFORMED: &str = "measures-budget-malformed";
    let lower = text.to_lowercase();
    let bare = lower.trim().trim_start_matches('€').trim();
    let bare = ["euro", "eur", "€"].iter().find_map(|unit| bare.strip_suffix(*unit)).unwrap_or(bare);
    let bare: String = bare.chars().filter(|letter| !letter.is_whitespace()).collect();
    if bare.is_empty() {
        return if text.trim().is_empty() { Ok(None) } else { Err(MALFORMED) };
    }
    if bare.starts_with(['-', '−']) {
        return Err("measures-budget-negative");
    }
    let (grouping, point) = match lang {
        Lang::De => ('.', ','),
        Lang::En => (',', '.'),
    };
    let (whole, part) = bare.split_once(point).unwrap_or((bare.as_str(), ""));
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let groups: Vec<&str> = whole.split(grouping).collect();
    let is_grouped =
        groups.len() == 1 || (groups[0].len() <= 3 && groups[1..].iter().all(|group| group.len() == 3));
    if !groups.iter().all(|group| is_digits(group)) || !is_grouped {
        return Err(MALFORMED);
    }
    let fraction = match part {
        // As on a price tag: 1.200,- or 1.200,–
        "" | "-" | "–" => 0,
        part if is_digits(part) && part.len() == 1 => part.parse::<i64>().map_err(|_| MALFORMED)? * 10,
        part if is_digits(part) && part.len() == 2 => part.parse::<i64>().map_err(|_| MALFORMED)?,
        _ => return Err(MALFORMED),
    };
    // More digits than a number can hold are too many, not malformed.
    let whole = groups.concat().parse::<i64>().unwrap_or(i64::MAX);
    let all = whole.saturating_mul(100).saturating_add(fraction);
    if all > MOST_BUDGET { Err("measures-budget-large") } else { Ok(Some(all)) }
}

platform::words! {
    /// A reminder of a measure's date.
    pub enum Reminder {
        /// Two weeks before.
        Before = "before",
        /// From the day after.
        After = "after",
    }
}

/// How many days before its date a measure is pointed out, and until how many if that day was missed.
const DAYS_BEFORE: i32 = 14;
const LEAST_DAYS_BEFORE: i32 = 11;
/// For how many days after its date a reminder still makes sense.
const DAYS_AFTER: i32 = 30;

/// Which reminder is due today. Nobody is reminded of a date that was set a moment ago.
#[must_use]
pub fn reminder(state: State, due_on: Day, set_on: Day, today: Day) -> Option<Reminder> {
    let begins = due_on.plus_days(-DAYS_BEFORE);
    if !state.is_open() {
        None
    } else if today > due_on {
        (today <= due_on.plus_days(DAYS_AFTER) && set_on <= due_on).then_some(Reminder::After)
    } else {
        let is_time = today >= begins && today <= due_on.plus_days(-LEAST_DAYS_BEFORE);
        (is_time && set_on <= begins).then_some(Reminder::Before)
    }
}

/// A completed round of the check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Round {
    /// The total, in hundredths of a point of 100.
    pub points: i64,
    /// When it was handed in.
    pub at: Moment,
}

/// By how much the total has risen, in hundredths of a point, and since when: from the round that
/// counted when a measure was done (or else when it was adopted) to a later one.
#[must_use]
pub fn gained(adopted: Option<Round>, done: Option<Round>, now: Option<Round>) -> Option<(i64, Moment)> {
    let (then, now) = (done.or(adopted)?, now?);
    (now.at > then.at).then_some((now.points - then.points, then.at))
}

/// The newest of all rounds that asked the same questions as an earlier one: the total of all questions says
/// nothing beside the total of the core questions. None when that round is not among them.
#[must_use]
pub fn comparable(then: Round, all: &[(Variant, Round)]) -> Option<Round> {
    let (asked, _) = all.iter().find(|(_, round)| round.at == then.at)?;
    all.iter().filter(|(variant, _)| variant == asked).map(|(_, round)| *round).max_by_key(|round| round.at)
}

/// Tenths of a point with halves rounded away from zero.
#[must_use]
pub const fn tenths(hundredths: i64) -> i64 {
    let rounded = (hundredths.abs() + 5) / 10;
    if hundredths < 0 { -rounded } else { rounded }
}

/// The order of a checklist after one item has changed places with its neighbour.
#[must_use]
pub fn moved<Id: Copy + PartialEq>(order: &[Id], item: Id, is_up: bool) -> Vec<Id> {
    let mut order = order.to_vec();
    if let Some(place) = order.iter().position(|known| *known == item) {
        let other = if is_up { place.checked_sub(1) } else { Some(place + 1) };
        if let Some(other) = other.filter(|other| *other < order.len()) {
            order.swap(place, other);
        }
    }
    order
}

/// How many minutes without a change make a plan a stuck one: sixty days.
const STILL_MINUTES: i64 = 60 * 24 * 60;

/// Whether a plan is stuck: something is open, and nobody has changed anything for sixty days.
#[must_use]
pub fn is_stuck(open: usize, changed_at: Option<Moment>, now: Moment) -> bool {
    open > 0 && changed_at.is_some_and(|at| at.plus_minutes(STILL_MINUTES) < now)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_drops_a_measure_says_why() {
        let key = |state, reason: &str| wrong_with_move(state, reason).map(|refusal| refusal.key);
        assert_eq!(key(None, ""), Some("measures-state-missing"));
        assert_eq!(key(Some(State::Dropped), ""), Some("measures-reason-missing"));
        assert_eq!(key(Some(State::Dropped), &"x".repeat(MOST_REASON + 1)), Some("measures-reason-long"));
        assert_eq!(key(Some(State::Dropped), &"x".repeat(MOST_REASON)), None);
        assert_eq!(key(Some(State::Done), ""), None);
    }

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn a_measure_is_late_from_the_day_after() {
        let day: Day = "2027-03-01".parse().unwrap();
        assert!(!is_overdue(State::Planned, day, day));
        assert!(is_overdue(State::Planned, day, day.plus_days(1)));
        assert!(is_overdue(State::Waiting, day, day.plus_days(1)));
        assert!(!is_overdue(State::Done, day, day.plus_days(1)));
        assert!(!is_overdue(State::Dropped, day, day.plus_days(1)));
    }

    #[test]
    fn money_is_read_as_it_is_written() {
        for (text, wanted) in [
            ("1.200 €", 120_000),
            ("1200,50", 120_050),
            ("1200,5", 120_050),
            ("€ 1200", 120_000),
            ("1.200,00 EUR", 120_000),
            ("12.345.678,90 Euro", 1_234_567_890),
            ("1\u{a0}200", 120_000),
            ("1.200,-", 120_000),
            ("0", 0),
        ] {
            assert_eq!(cents(text, Lang::De), Ok(Some(wanted)), "{text}");
        }
        assert_eq!(cents("1,200.50", Lang::En), Ok(Some(120_050)));
        assert_eq!(cents(" ", Lang::De), Ok(None));
        for text in
            ["zwölfhundert", "1,200.50", "12.00", "1.2000", "1,2,3", "1200,505", "€", "1e5", "=1+1", ",5"]
        {
            assert_eq!(cents(text, Lang::De), Err("measures-budget-malformed"), "{text}");
        }
        assert_eq!(cents("-5", Lang::De), Err("measures-budget-negative"));
        assert_eq!(cents("1.000.000.000,01", Lang::De), Err("measures-budget-large"));
        assert_eq!(cents(&"9".repeat(100_000), Lang::De), Err("measures-budget-large"));
    }

    #[test]
    fn a_reminder_comes_before_and_after_but_not_at_once() {
        let (due, set) = (day("2027-03-31"), day("2027-01-01"));
        let on = |today: &str| reminder(State::Running, due, set, day(today));
        assert_eq!(on("2027-03-16"), None);
        assert_eq!(on("2027-03-17"), Some(Reminder::Before));
        assert_eq!(on("2027-03-20"), Some(Reminder::Before));
        assert_eq!(on("2027-03-21"), None, "two weeks are over");
        assert_eq!(on("2027-03-31"), None);
        assert_eq!(on("2027-04-01"), Some(Reminder::After));
        assert_eq!(on("2027-05-01"), None);
        assert_eq!(reminder(State::Planned, due, day("2027-03-20"), day("2027-03-21")), None);
        assert_eq!(reminder(State::Done, due, set, day("2027-04-01")), None);
        assert_eq!(reminder(State::Dropped, due, set, day("2027-04-01")), None);
    }

    #[test]
    fn a_gain_needs_a_later_round() {
        let round = |points, at| Some(Round { points, at: Moment(at) });
        assert_eq!(gained(round(4_000, 1), round(4_200, 2), round(4_510, 3)), Some((310, Moment(2))));
        assert_eq!(gained(round(4_000, 1), None, round(4_510, 3)), Some((510, Moment(1))));
        assert_eq!(gained(round(4_000, 1), round(4_200, 2), round(4_200, 2)), None);
        assert_eq!(gained(None, None, round(4_200, 2)), None);
        assert_eq!((tenths(305), tenths(-305), tenths(-4)), (31, -31, 0));
    }

    #[test]
    fn only_rounds_with_the_same_questions_are_compared() {
        let round = |points, at| Round { points, at: Moment(at) };
        let (first, second, full) = (round(4_000, 1), round(4_200, 3), round(6_000, 4));
        let all = [(Variant::Core, first), (Variant::Core, second), (Variant::Full, full)];
        assert_eq!(comparable(first, &all), Some(second));
        assert_eq!(comparable(full, &all), Some(full));
        assert_eq!(comparable(round(4_000, 2), &all), None);
    }

    #[test]
    fn items_change_places_with_their_neighbours() {
        assert_eq!(moved(&[1, 2, 3], 2, true), [2, 1, 3]);
        assert_eq!(moved(&[1, 2, 3], 2, false), [1, 3, 2]);
        assert_eq!(moved(&[1, 2, 3], 1, true), [1, 2, 3]);
        assert_eq!(moved(&[1, 2, 3], 3, false), [1, 2, 3]);
        assert_eq!(moved(&[1, 2, 3], 9, false), [1, 2, 3]);
    }

    #[test]
    fn a_plan_is_stuck_after_sixty_days() {
        let begun = Moment(0);
        let later = begun.plus_minutes(STILL_MINUTES + 1);
        assert!(is_stuck(1, Some(begun), later));
        assert!(!is_stuck(1, Some(begun), begun.plus_minutes(STILL_MINUTES)));
        assert!(!is_stuck(0, Some(begun), later) && !is_stuck(1, None, later));
    }
}
