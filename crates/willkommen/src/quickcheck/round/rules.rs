//! When it is time for the next round, and how it is begun; pure.

use platform::clock::Day;

use crate::quickcheck::catalogue::Variant;

/// Months after a submission after which the next round is offered: the core check comes every year, the
/// full one every two years.
const fn months(variant: Variant) -> i32 {
    match variant {
        Variant::Core => 11,
        Variant::Full => 23,
    }
}

/// Whether it is time for the next round of a variant.
#[must_use]
pub fn is_due(variant: Variant, submitted_on: Day, today: Day) -> bool {
    today > submitted_on.plus_months(months(variant))
}

/// What is known about a check when the next round is thought of.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    pub variant: Variant,
    pub version: &'a str,
    /// Whether an answer is saved.
    pub is_begun: bool,
    /// Whether it is submitted.
    pub is_done: bool,
    /// Whether it was ever submitted, also when it was taken up again since.
    pub was_done: bool,
}

/// How the next round is begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// As a new check under the newer version.
    Open,
    /// It is open, but somebody went back to the earlier check.
    TakeUp,
    /// By taking the check up again: its version still counts, but it is a year old.
    Again,
}

/// How the next round of a variant can be begun now, if it can; of the checks the active one stands first.
#[must_use]
pub fn step(
    checks: &[Known<'_>],
    variant: Variant,
    current: &str,
    submitted_on: Option<Day>,
    today: Day,
) -> Option<Step> {
    let active = checks.first()?;
    let own = || checks.iter().filter(|check| check.variant == variant);
    match own().find(|check| check.version == current) {
        Some(successor) if successor.is_done => is_due(variant, submitted_on?, today).then_some(Step::Again),
        Some(_) => (active.variant == variant && active.version != current).then_some(Step::TakeUp),
        None => {
            let source = own().next().unwrap_or(active);
            // Half a check of the other series is finished first.
            let is_half = source.variant != variant && source.is_begun && !source.is_done;
            (source.version != current && !is_half).then_some(Step::Open)
        }
    }
}

/// The place of the earlier check of a variant to which one may go back. Once the new round is submitted
/// there is no way back: a value under older words would come after one under newer words.
#[must_use]
pub fn earlier(checks: &[Known<'_>], variant: Variant, current: &str) -> Option<usize> {
    let active = checks.first()?;
    let is_new_round = active.variant == variant && active.version == current;
    let may_go_back = is_new_round && !active.is_done && !active.was_done;
    let is_wanted = |check: &Known<'_>| {
        check.variant == variant && check.version != current && check.is_begun && !check.is_done
    };
    checks.iter().position(|check| may_go_back && is_wanted(check))
}

/// Where a municipality stands between two rounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NextRound {
    /// Nothing is to be done.
    None,
    /// It is time for the next round.
    Due(Variant),
    /// A new round is under way.
    Running,
}

/// Where a municipality stands; of the checks the active one stands first. The full check holds the core
/// questions, so that after it a core check is not due for a year either.
#[must_use]
pub fn next_round(checks: &[Known<'_>], core_on: Option<Day>, full_on: Option<Day>, today: Day) -> NextRound {
    let Some(active) = checks.first() else { return NextRound::None };
    if !active.is_done && active.is_begun {
        let mut others = checks.iter().skip(1);
        let is_next =
            !active.was_done && others.any(|check| check.variant == active.variant && check.was_done);
        return if is_next { NextRound::Running } else { NextRound::None };
    }
    let core_on = core_on.map(|day| full_on.map_or(day, |full| day.max(full)));
    let is_due = |variant, day: Option<Day>| day.is_some_and(|day| is_due(variant, day, today));
    if is_due(Variant::Full, full_on) {
        NextRound::Due(Variant::Full)
    } else if is_due(Variant::Core, core_on) {
        NextRound::Due(Variant::Core)
    } else {
        NextRound::None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn known(variant: Variant, version: &str, is_begun: bool, is_done: bool) -> Known<'_> {
        Known { variant, version, is_begun, is_done, was_done: is_done }
    }

    #[test]
    fn a_round_is_opened_under_a_newer_version_or_when_it_is_time() {
        use Variant::{Core, Full};
        let (then, today) = (Some(day("2026-11-27")), day("2026-12-01"));
        let at = |checks: &[Known<'_>], variant, today| step(checks, variant, "2", then, today);
        let old = known(Core, "1", true, true);
        assert_eq!(at(&[], Core, today), None);
        assert_eq!(at(&[old], Core, today), Some(Step::Open));
        assert_eq!(at(&[known(Core, "1", true, false)], Core, today), Some(Step::Open), "it is kept");
        assert_eq!(at(&[old], Full, today), Some(Step::Open), "from the core answers");
        assert_eq!(at(&[known(Core, "1", true, false)], Full, today), None, "half a core check");
        let new = known(Core, "2", true, false);
        assert_eq!(at(&[new, old], Core, today), None, "it is being answered");
        assert_eq!(at(&[old, new], Core, today), Some(Step::TakeUp));
        assert_eq!(at(&[known(Full, "2", true, false), new], Core, today), None);
        let done = known(Core, "2", true, true);
        assert_eq!(at(&[done], Core, today), None);
        assert_eq!(at(&[done], Full, today), None, "opened as a variant");
        assert_eq!(at(&[done], Core, day("2027-10-27")), None);
        assert_eq!(at(&[done], Core, day("2027-10-28")), Some(Step::Again));
        let full = known(Full, "2", true, true);
        assert_eq!(at(&[full], Full, day("2027-10-28")), None);
        assert_eq!(at(&[full], Full, day("2028-10-28")), Some(Step::Again));
    }

    #[test]
    fn one_may_go_back_until_the_new_round_is_submitted() {
        use Variant::{Core, Full};
        let (old, new) = (known(Core, "1", true, false), known(Core, "2", true, false));
        assert_eq!(earlier(&[new, old], Core, "2"), Some(1));
        assert_eq!(earlier(&[old, new], Core, "2"), None, "one is there");
        assert_eq!(earlier(&[new, known(Core, "1", true, true)], Core, "2"), None, "it is submitted");
        assert_eq!(earlier(&[new, known(Core, "1", false, false)], Core, "2"), None, "nothing is in it");
        let submitted = Known { was_done: true, ..new };
        assert_eq!(earlier(&[submitted, old], Core, "2"), None);
        assert_eq!(earlier(&[new, old], Full, "2"), None);
    }

    #[test]
    fn the_next_round_comes_after_a_year() {
        use Variant::{Core, Full};
        let (first, second) = (Some(day("2026-11-27")), Some(day("2027-05-01")));
        let done = [known(Core, "1", true, true)];
        assert_eq!(next_round(&[], None, None, day("2028-01-01")), NextRound::None);
        assert_eq!(next_round(&done, first, None, day("2027-10-27")), NextRound::None);
        assert_eq!(next_round(&done, first, None, day("2027-10-28")), NextRound::Due(Core));
        assert_eq!(next_round(&done, first, second, day("2027-10-28")), NextRound::None, "all were asked");
        assert_eq!(next_round(&done, first, second, day("2028-04-02")), NextRound::Due(Core));
        assert_eq!(next_round(&done, first, second, day("2029-04-02")), NextRound::Due(Full));
        let running = [known(Core, "2", true, false), known(Core, "1", true, true)];
        assert_eq!(next_round(&running, first, None, day("2028-01-01")), NextRound::Running);
        let other = [known(Full, "1", true, false), known(Core, "1", true, true)];
        assert_eq!(next_round(&other, first, None, day("2028-01-01")), NextRound::None);
        let empty = [known(Full, "1", false, false), known(Core, "1", true, true)];
        assert_eq!(next_round(&empty, first, None, day("2028-01-01")), NextRound::Due(Core));
    }
}
