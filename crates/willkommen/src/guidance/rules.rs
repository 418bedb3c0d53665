//! The steps of the roadmap, and which one is next; pure.

use crate::quickcheck::Variant;

platform::words! {
    /// A step of the roadmap (Fahrplan).
    pub enum StepKey {
        /// Participation declared.
        Declared = "declared",
        /// Project lead named.
        Lead = "lead",
        /// Baseline recorded: the Quick-Check.
        Baseline = "baseline",
        /// Measures chosen.
        Measures = "measures",
        /// Learning from others.
        Exchange = "exchange",
    }
}

/// What a municipality should do now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// The participation rests: nothing is expected.
    Rest,
    /// Declare participation.
    Declare,
    /// Begin the Quick-Check.
    BeginCheck,
    /// Go on with a field of the Quick-Check.
    ContinueCheck(u32),
    /// Complete the Quick-Check.
    CompleteCheck,
    /// Choose measures from the result.
    ChooseMeasures,
    /// Work on the plan.
    WorkOnPlan,
    /// Begin the next round of the Quick-Check.
    Round(Variant),
}

/// How far a municipality's check is, as far as the next step depends on it.
#[derive(Clone, Copy, Debug)]
pub struct CheckFacts {
    /// Answered questions.
    pub answered: usize,
    /// The first field with an open question.
    pub next_field: Option<u32>,
    /// Whether it is completed, and no new round is under way.
    pub is_complete: bool,
    /// The variant whose next round is due.
    pub due: Option<Variant>,
}

/// The one next step.
#[must_use]
pub fn next(is_declared: bool, check: Option<CheckFacts>, measures: usize) -> Next {
    match check {
        _ if !is_declared => Next::Declare,
        None => Next::BeginCheck,
        Some(CheckFacts { is_complete: true, due: Some(variant), .. }) => Next::Round(variant),
        Some(check) if check.is_complete && measures == 0 => Next::ChooseMeasures,
        Some(check) if check.is_complete => Next::WorkOnPlan,
        Some(check) => match (check.answered, check.next_field) {
            (0, _) => Next::BeginCheck,
            (_, Some(field)) => Next::ContinueCheck(field),
            (_, None) => Next::CompleteCheck,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_always_exactly_one_next_step() {
        let check = |answered, next_field, is_complete| {
            Some(CheckFacts { answered, next_field, is_complete, due: None })
        };
        assert_eq!(next(false, None, 0), Next::Declare);
        assert_eq!(next(true, check(0, Some(1), false), 0), Next::BeginCheck);
        assert_eq!(next(true, check(9, Some(5), false), 0), Next::ContinueCheck(5));
        assert_eq!(next(true, check(16, None, false), 0), Next::CompleteCheck);
        assert_eq!(next(true, check(16, None, true), 0), Next::ChooseMeasures);
        assert_eq!(next(true, check(16, None, true), 2), Next::WorkOnPlan);
        let due = |is_complete| {
            Some(CheckFacts { answered: 16, next_field: None, is_complete, due: Some(Variant::Core) })
        };
        assert_eq!(next(true, due(true), 0), Next::Round(Variant::Core));
        assert_eq!(next(true, due(true), 2), Next::Round(Variant::Core));
        assert_eq!(next(true, due(false), 2), Next::CompleteCheck);
    }
}
