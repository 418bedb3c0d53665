//! How far opinions lie apart, what is talked about first, and what is proposed; pure.

use std::cmp::Reverse;

use platform::Refusal;

use crate::quickcheck::given::MOST_NOTE;
use crate::quickcheck::rules::Answer;

/// From so many levels between the highest and the lowest on, a question is talked about.
pub const DISPUTED_FROM: u8 = 2;
/// The longest reason for what was agreed, in characters.
pub const MOST_REASON: usize = 500;

/// The opinions on one question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    /// The levels that were given, lowest first. Who does not know has given none.
    levels: Vec<u8>,
}

impl Spread {
    /// The spread of some answers.
    #[must_use]
    pub fn of(answers: impl IntoIterator<Item = Answer>) -> Self {
        let level = |answer| match answer {
            Answer::Level(level) => Some(level),
            Answer::Unknown | Answer::NotApplicable => None,
        };
        let mut levels: Vec<u8> = answers.into_iter().filter_map(level).collect();
        levels.sort_unstable();
        Self { levels }
    }

    /// How many have given a level.
    #[must_use]
    pub const fn count(&self) -> usize {
        self.levels.len()
    }

    /// How many levels lie between the highest and the lowest.
    #[must_use]
    pub fn difference(&self) -> u8 {
        match (self.levels.first(), self.levels.last()) {
            (Some(lowest), Some(highest)) => highest - lowest,
            _ => 0,
        }
    }

    /// Whether the question is to be talked about.
    #[must_use]
    pub fn is_disputed(&self) -> bool {
        self.difference() >= DISPUTED_FROM
    }

    /// The level in the middle; between two of them the lower one, because a level counts when all of it is
    /// there. None when nobody has given a level.
    #[must_use]
    pub fn median(&self) -> Option<u8> {
        let place = self.levels.len().checked_sub(1)? / 2;
        let lower = *self.levels.get(place)?;
        let upper = *self.levels.get(self.levels.len() / 2)?;
        Some(lower.midpoint(upper))
    }

    /// Each level that was given, once, lowest first.
    #[must_use]
    pub fn distinct(&self) -> Vec<u8> {
        let mut levels = self.levels.clone();
        levels.dedup();
        levels
    }
}

/// What is to be done with a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Opinions lie two levels apart or more.
    Disputed,
    /// Nobody has given a level.
    Unclear,
    /// Opinions lie close together.
    Agreed,
}

impl Kind {
    /// What is to be done about a spread.
    #[must_use]
    pub fn of(spread: &Spread) -> Self {
        if spread.is_disputed() {
            Self::Disputed
        } else if spread.count() == 0 {
            Self::Unclear
        } else {
            Self::Agreed
        }
    }
}

/// The places of the questions in the order in which they are talked about: the disputed ones first, those
/// that lie farthest apart before the others, else as they were.
#[must_use]
pub fn order(spreads: &[&Spread]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..spreads.len()).collect();
    places.sort_by_key(|place| {
        let spread = spreads[*place];
        let apart = if spread.is_disputed() { spread.difference() } else { 0 };
        (Kind::of(spread), Reverse(apart))
    });
    places
}

/// How far the talk is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Disputed questions on which all have agreed.
    pub discussed: usize,
    /// Disputed questions.
    pub disputed: usize,
    /// Questions on which opinions are close and that were not taken over yet.
    pub agreed_left: usize,
    /// Questions without any level and without an agreement.
    pub unclear_left: usize,
}

impl Progress {
    /// Whether nothing is left.
    #[must_use]
    pub const fn is_done(&self) -> bool {
        self.discussed == self.disputed && self.agreed_left == 0 && self.unclear_left == 0
    }
}

/// How far the talk is, by spread and whether something was agreed.
#[must_use]
pub fn progress<'a>(questions: impl IntoIterator<Item = (&'a Spread, bool)>) -> Progress {
    let mut progress = Progress::default();
    for (spread, is_decided) in questions {
        match (Kind::of(spread), is_decided) {
            (Kind::Disputed, is_decided) => {
                progress.disputed += 1;
                progress.discussed += usize::from(is_decided);
            }
            (Kind::Agreed, false) => progress.agreed_left += 1,
            (Kind::Unclear, false) => progress.unclear_left += 1,
            (Kind::Agreed | Kind::Unclear, true) => {}
        }
    }
    progress
}

/// The place of the next disputed question without an agreement: after this one, else from the beginning.
#[must_use]
pub fn next(open: &[bool], after: usize) -> Option<usize> {
    let later = (after + 1..open.len()).find(|place| open[*place]);
    later.or_else(|| (0..open.len().min(after)).find(|place| open[*place]))
}

/// What keeps a value from being agreed.
#[must_use]
pub fn gaps(spread: &Spread, answer: Option<Answer>, reason: &str) -> Vec<Refusal> {
    let mut wrong = Vec::new();
    if answer.is_none() {
        wrong.push(Refusal::field("value-0", "quickcheck-consensus-value-missing"));
    }
    if reason.chars().count() > MOST_REASON {
        wrong.push(Refusal::field("reason", "quickcheck-consensus-reason-long").with("most", MOST_REASON));
    } else if spread.is_disputed() && reason.is_empty() {
        wrong.push(Refusal::field("reason", "quickcheck-consensus-reason-missing"));
    }
    wrong
}

/// The comment of an answer with the reason for what was agreed, which takes the place of the one before. A
/// reason without room stays with the agreement alone.
#[must_use]
pub fn with_reason(note: &str, before: &str, reason: &str) -> String {
    let mut lines: Vec<&str> = note.lines().filter(|line| before.is_empty() || *line != before).collect();
    if !reason.is_empty() && !lines.contains(&reason) {
        lines.push(reason);
    }
    let joined = lines.join("\n");
    if joined.chars().count() > MOST_NOTE { note.to_owned() } else { joined }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn spread(levels: &[u8]) -> Spread {
        Spread::of(levels.iter().map(|level| Answer::Level(*level)))
    }

    #[test]
    fn two_levels_apart_is_talked_about() {
        assert!(!spread(&[1, 2, 2]).is_disputed());
        assert!(spread(&[1, 3]).is_disputed());
        assert!(!spread(&[]).is_disputed());
        assert_eq!(spread(&[4, 0]).difference(), 4);
        let unknown = Spread::of([Answer::Unknown, Answer::Level(0), Answer::Unknown]);
        assert_eq!((unknown.difference(), unknown.count()), (0, 1));
    }

    #[test]
    fn a_reason_stands_once_in_the_comment_of_the_answer() {
        assert_eq!(with_reason("", "", "Weil."), "Weil.");
        assert_eq!(with_reason("Siehe Akte.\n\nZimmer 3", "", ""), "Siehe Akte.\n\nZimmer 3");
        let first = with_reason("Siehe Akte.", "", "Weil.");
        assert_eq!(first, "Siehe Akte.\nWeil.");
        assert_eq!(with_reason(&first, "Weil.", "Weil."), first);
        assert_eq!(with_reason(&first, "Weil.", "Darum."), "Siehe Akte.\nDarum.");
        let full = "ä".repeat(MOST_NOTE);
        assert_eq!(with_reason(&full, "", "Weil."), full);
    }

    #[test]
    fn the_median_is_rounded_down() {
        assert_eq!(spread(&[]).median(), None);
        assert_eq!(spread(&[3]).median(), Some(3));
        assert_eq!(spread(&[2, 1]).median(), Some(1));
        assert_eq!(spread(&[2, 1, 2]).median(), Some(2));
        assert_eq!(spread(&[0, 1, 4, 4]).median(), Some(2));
        assert_eq!(spread(&[1, 2, 1, 2]).median(), Some(1));
    }

    #[test]
    fn the_farthest_apart_come_first_and_nobody_knows_before_agreement() {
        let spreads = [spread(&[2, 2]), spread(&[0, 2]), Spread::of([Answer::Unknown]), spread(&[0, 4])];
        let spreads: Vec<&Spread> = spreads.iter().collect();
        assert_eq!(order(&spreads), [3, 1, 2, 0]);
    }

    #[test]
    fn progress_counts_what_was_disputed() {
        let (far, near, none) = (spread(&[0, 4]), spread(&[1, 2]), Spread::default());
        let all = [(&far, true), (&far, false), (&near, false), (&near, true), (&none, false)];
        let found = progress(all);
        let expected = Progress { discussed: 1, disputed: 2, agreed_left: 1, unclear_left: 1 };
        assert_eq!(found, expected);
        assert!(!found.is_done());
        assert!(progress([(&far, true), (&near, true), (&none, true)]).is_done());
    }

    #[test]
    fn the_next_one_is_found_after_this_one_or_from_the_beginning() {
        assert_eq!(next(&[true, false, true], 0), Some(2));
        assert_eq!(next(&[true, false, true], 2), Some(0));
        assert_eq!(next(&[false, true], 1), None, "this one itself is no next one");
        assert_eq!(next(&[], 0), None);
    }

    #[test]
    fn an_agreement_after_a_dispute_needs_its_reason() {
        let keys = |wrong: Vec<Refusal>| wrong.iter().map(|refusal| refusal.key).collect::<Vec<_>>();
        assert!(gaps(&spread(&[1, 2]), Some(Answer::Level(1)), "").is_empty());
        assert!(gaps(&spread(&[0, 2]), Some(Answer::Unknown), "Wir fragen nach.").is_empty());
        let missing = ["quickcheck-consensus-reason-missing"];
        assert_eq!(keys(gaps(&spread(&[0, 2]), Some(Answer::Level(1)), "")), missing);
        assert_eq!(keys(gaps(&spread(&[]), None, "")), ["quickcheck-consensus-value-missing"]);
        let long = "ä".repeat(MOST_REASON + 1);
        assert_eq!(
            keys(gaps(&spread(&[]), Some(Answer::Level(1)), &long)),
            ["quickcheck-consensus-reason-long"]
        );
    }

    proptest! {
        #[test]
        fn the_median_lies_between_the_lowest_and_the_highest(levels in prop::collection::vec(0u8..5, 1..21)) {
            let found = spread(&levels);
            let median = found.median().unwrap();
            prop_assert!(median >= *levels.iter().min().unwrap());
            prop_assert!(median <= *levels.iter().max().unwrap());
            // At least half of all say as much or more.
            prop_assert!(levels.iter().filter(|level| **level >= median).count() * 2 >= levels.len());
        }

        #[test]
        fn who_answered_first_does_not_matter(levels in prop::collection::vec(0u8..5, 0..21)) {
            let backwards: Vec<u8> = levels.iter().rev().copied().collect();
            prop_assert_eq!(spread(&levels), spread(&backwards));
        }

        #[test]
        fn the_order_loses_nothing_and_disputed_ones_lead(
            all in prop::collection::vec(prop::collection::vec(0u8..5, 0..6), 0..12)
        ) {
            let spreads: Vec<Spread> = all.iter().map(|levels| spread(levels)).collect();
            let borrowed: Vec<&Spread> = spreads.iter().collect();
            let places = order(&borrowed);
            let mut sorted = places.clone();
            sorted.sort_unstable();
            prop_assert_eq!(sorted, (0..spreads.len()).collect::<Vec<_>>());
            let disputed: Vec<bool> = places.iter().map(|place| spreads[*place].is_disputed()).collect();
            prop_assert!(disputed.is_sorted_by(|one, two| one >= two));
        }
    }
}
