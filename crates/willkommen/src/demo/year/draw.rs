//! What happens with cards in a year, drawn from how many come in a month: always the same. Pure.

use std::collections::{BTreeMap, BTreeSet};

use platform::clock::Day;
use platform::secret::hash;

use super::told::{Survey, Told};
use crate::vouchers::survey::{Answers, Question};

/// A working day at the counter, in minutes of the day.
const COUNTER: (i64, i64) = (8 * 60, 16 * 60);
/// When partners are open, in minutes of the day.
const SHOPS: (i64, i64) = (10 * 60, 18 * 60);
/// Working days of a month, in tenths.
const WORKING_DAYS: i64 = 210;
/// One hand-out among so many is taken back.
const UNDONE: i64 = 70;
/// One card among so many is spoilt in the drawer.
const SPOILT: i64 = 150;
/// One booklet among so many loses its card.
const LOST: i64 = 45;
/// One redemption among so many is taken back by the phone.
const TAKEN_BACK: i64 = 50;

/// Something that happens; newcomers are counted over all towns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// A newcomer of a town gets a card from one of its clerks.
    HandOut { town: usize, newcomer: usize, clerk: usize },
    /// It was the wrong card, and is taken back.
    Undo { newcomer: usize },
    /// A card in the drawer of a town is spoilt.
    Spoil { town: usize },
    /// A newcomer opens the booklet, in one of the languages.
    Open { newcomer: usize, tongue: usize },
    /// A newcomer has lost the card and gets another one.
    Lose { newcomer: usize, clerk: usize },
    /// A newcomer uses a voucher; the number says which.
    Redeem { newcomer: usize, pick: u64, is_taken_back: bool },
    /// One of those who come together uses the same voucher as all.
    Together,
    /// Two phones without a connection redeem one voucher.
    Contested,
    /// A newcomer says that a redemption was not theirs.
    Disputed,
    /// A newcomer answers the survey; the number says how.
    Answer { newcomer: usize, pick: u64 },
}

/// When something happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Happening {
    /// The day.
    pub day: Day,
    /// Minutes of the day.
    pub minute: i64,
    /// What.
    pub what: What,
}

/// The same numbers in every demo.
struct Dice(u64);

impl Dice {
    fn of(seed: &str) -> Self {
        let hash = hash(&[seed]);
        let start = hash.get(..16).and_then(|start| u64::from_str_radix(start, 16).ok());
        Self(start.unwrap_or(1))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 33
    }

    /// A number from 0 to below `most`.
    fn below(&mut self, most: i64) -> i64 {
        i64::try_from(self.next()).unwrap_or(0) % most.max(1)
    }

    fn index(&mut self, most: usize) -> usize {
        usize::try_from(self.next()).unwrap_or(0) % most.max(1)
    }

    /// A minute between two.
    fn minute(&mut self, between: (i64, i64)) -> i64 {
        between.0 + self.below(between.1 - between.0)
    }
}

/// Everything that happens from a first to a last day, in order.
#[must_use]
pub fn year(told: &Told, first: Day, last: Day) -> Vec<Happening> {
    let mut all = Year { told, dice: Dice::of(&told.seed), last, newcomers: 0, happenings: Vec::new() };
    for town in 0..told.town.len() {
        all.town(town, first);
    }
    all.unusual();
    all.answers();
    let mut happenings = all.happenings;
    happenings.retain(|one| one.day <= last);
    happenings.sort_by_key(|one| (one.day, one.minute));
    happenings
}

struct Year<'a> {
    told: &'a Told,
    dice: Dice,
    last: Day,
    newcomers: usize,
    happenings: Vec<Happening>,
}

impl Year<'_> {
    fn add(&mut self, day: Day, minute: i64, what: What) {
        self.happenings.push(Happening { day, minute, what });
    }

    /// The cards of a town, day by day.
    fn town(&mut self, town: usize, first: Day) {
        let (mut day, mut due) = (first, 0);
        while day <= self.last {
            if is_working(day) {
                let usual = self.told.town[town].a_month * 12 * self.told.season[month(day)];
                let season: i64 = self.told.season.iter().sum();
                // In thousandths of a card, now more and now less.
                due += usual * 10_000 / season / WORKING_DAYS * (50 + self.dice.below(101)) / 100;
                while due >= 1_000 {
                    due -= 1_000;
                    let minute = self.dice.minute(COUNTER);
                    self.newcomer(town, day, minute);
                }
            }
            day = day.plus_days(1);
        }
    }

    fn newcomer(&mut self, town: usize, day: Day, minute: i64) {
        // The cast has a clerk besides those who are named.
        let clerk = self.dice.index(self.told.town[town].clerks.len() + 1);
        if self.dice.below(UNDONE) == 0 {
            let newcomer = self.next_newcomer();
            self.add(day, minute - 5, What::HandOut { town, newcomer, clerk });
            self.add(day, minute - 2, What::Undo { newcomer });
        }
        if self.dice.below(SPOILT) == 0 {
            self.add(day, minute - 1, What::Spoil { town });
        }
        let newcomer = self.next_newcomer();
        self.add(day, minute, What::HandOut { town, newcomer, clerk });
        if self.dice.below(100) < self.told.opened {
            self.booklet(newcomer, clerk, day, minute);
        }
    }

    fn next_newcomer(&mut self) -> usize {
        self.newcomers += 1;
        self.newcomers
    }

    /// A booklet is opened on the same day or later, and used at a few partners.
    fn booklet(&mut self, newcomer: usize, clerk: usize, day: Day, minute: i64) {
        let (day, minute) = match self.dice.below(3) {
            0 => (day, minute + 20 + self.dice.below(160)),
            _ => (day.plus_days(1 + self.below_days(9)), self.dice.minute((9 * 60, 21 * 60))),
        };
        let tongue = self.tongue();
        self.add(day, minute, What::Open { newcomer, tongue });
        if self.dice.below(100) < self.told.used {
            for _ in 0..1 + self.dice.below(7) {
                self.redemption(newcomer, day.plus_days(1));
            }
        }
        if self.dice.below(LOST) == 0 {
            let day = working(day.plus_days(15 + self.below_days(40)));
            let minute = self.dice.minute(COUNTER);
            self.add(day, minute, What::Lose { newcomer, clerk });
            self.add(day, minute + 90, What::Open { newcomer, tongue });
        }
    }

    fn redemption(&mut self, newcomer: usize, since: Day) {
        let days = self.dice.below(9) * self.dice.below(9);
        let day = since.plus_days(i32::try_from(days).unwrap_or(0));
        // Nearly all are closed on Sundays.
        let day = if weekday(day) == 6 { day.plus_days(1) } else { day };
        let (minute, pick) = (self.dice.minute(SHOPS), self.dice.next());
        let is_taken_back = self.dice.below(TAKEN_BACK) == 0;
        self.add(day, minute, What::Redeem { newcomer, pick, is_taken_back });
    }

    /// What is told one by one, in the last days.
    fn unusual(&mut self) {
        let (two_days_ago, six_days_ago) = (self.last.plus_days(-1), self.last.plus_days(-5));
        for number in 0..self.told.group.many {
            self.add(two_days_ago, 15 * 60 + number / 3, What::Together);
        }
        self.add(six_days_ago, 11 * 60, What::Contested);
        self.add(self.last, 9 * 60 + 30, What::Disputed);
    }

    /// Some of those who use a voucher answer the survey in the weeks after it. Drawn by itself: whatever is told of the
    /// survey, everything else stays as it is.
    fn answers(&mut self) {
        let Some(survey) = &self.told.survey else { return };
        let mut dice = Dice::of(&format!("{} survey", self.told.seed));
        let (mut known, mut answers) = (BTreeSet::new(), Vec::new());
        for one in &self.happenings {
            let What::Redeem { newcomer, .. } = one.what else { continue };
            if known.insert(newcomer) && dice.below(100) < survey.answered {
                let day = one.day.plus_days(2 + i32::try_from(dice.below(21)).unwrap_or(0));
                let minute = dice.minute((9 * 60, 21 * 60));
                answers.push(Happening { day, minute, what: What::Answer { newcomer, pick: dice.next() } });
            }
        }
        self.happenings.extend(answers);
    }

    fn below_days(&mut self, most: i64) -> i32 {
        i32::try_from(self.dice.below(most)).unwrap_or(0)
    }

    /// The place of a language among those that are told.
    fn tongue(&mut self) -> usize {
        let mut left = self.dice.below(self.told.tongues.values().sum());
        self.told
            .tongues
            .values()
            .position(|weight| {
                left -= weight;
                left < 0
            })
            .unwrap_or(0)
    }
}

/// What somebody answers; the same number gives the same answers.
#[must_use]
pub fn said(survey: &Survey, pick: u64) -> Answers {
    let mut dice = Dice(pick);
    let mut words: BTreeMap<&str, &'static str> = BTreeMap::new();
    for question in Question::ALL {
        let Some(ratio) = survey.answers.get(question.word()) else { continue };
        let mut left = dice.below(ratio.iter().sum());
        let place = ratio.iter().position(|weight| {
            left -= weight;
            left < 0
        });
        // The last number is for those who skip the question.
        if let Some(answer) = place.and_then(|place| question.answers().get(place)) {
            words.insert(question.word(), answer.word());
        }
    }
    Answers::read(|name| words.get(name).copied().unwrap_or(""))
}

/// 0 for January.
fn month(day: Day) -> usize {
    usize::try_from(day.0.month() - 1).unwrap_or(0)
}

/// 0 for Monday.
fn weekday(day: Day) -> i8 {
    day.0.weekday().to_monday_zero_offset()
}

/// Whether a town hall is open: from Monday to Friday, and not around the turn of the year.
fn is_working(day: Day) -> bool {
    let is_break = (day.0.month() == 12 && day.0.day() >= 24) || (day.0.month() == 1 && day.0.day() == 1);
    weekday(day) < 5 && !is_break
}

/// The next day on which a town hall is open.
fn working(day: Day) -> Day {
    (0..14).map(|days| day.plus_days(days)).find(|day| is_working(*day)).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    fn told() -> Told {
        let region = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../regions/suedwestfalen");
        Told::read(&region).unwrap().unwrap()
    }

    fn drawn() -> Vec<Happening> {
        year(&told(), "2025-12-01".parse().unwrap(), "2026-11-26".parse().unwrap())
    }

    #[test]
    fn a_year_is_always_the_same_and_in_order() {
        let all = drawn();
        assert_eq!(all, drawn());
        assert!(all.windows(2).all(|pair| (pair[0].day, pair[0].minute) <= (pair[1].day, pair[1].minute)));
    }

    #[test]
    fn more_come_in_autumn_than_at_the_turn_of_the_year() {
        let mut months: BTreeMap<i8, i64> = BTreeMap::new();
        let mut all = 0;
        for one in drawn() {
            if matches!(one.what, What::HandOut { .. }) {
                *months.entry(one.day.0.month()).or_default() += 1;
                all += 1;
            }
        }
        assert!((800..1_400).contains(&all), "{all}");
        assert!(months[&9] > months[&12] && months[&10] > months[&7], "{months:?}");
    }

    #[test]
    fn some_of_everything_happens() {
        let all = drawn();
        let count = |is: fn(&What) -> bool| all.iter().filter(|one| is(&one.what)).count();
        let opened = count(|what| matches!(what, What::Open { .. }));
        let redeemed = count(|what| matches!(what, What::Redeem { .. }));
        assert!(redeemed > opened && opened > 300, "{redeemed} {opened}");
        assert!(count(|what| matches!(what, What::Lose { .. })) > 3);
        assert!(count(|what| matches!(what, What::Undo { .. })) > 3);
        assert!(count(|what| matches!(what, What::Spoil { .. })) > 1);
        assert_eq!(count(|what| matches!(what, What::Together)), 17);
        assert!(count(|what| matches!(what, What::Answer { .. })) > 80);
    }

    #[test]
    fn most_answer_most_questions_and_not_all_the_same() {
        let survey = told().survey.unwrap();
        let all: Vec<Answers> = (0..200).map(|number| said(&survey, number * 7_919)).collect();
        for question in Question::ALL {
            let given: BTreeSet<_> = all.iter().filter_map(|answers| answers.of(*question)).collect();
            assert!(given.len() >= 3, "{question:?}: {given:?}");
        }
        assert_eq!(said(&survey, 7), said(&survey, 7));
    }
}
