//! What is asked, what comes after each button, who may answer, and which counts may be shown; pure.

use std::collections::BTreeMap;

use platform::clock::Day;

use crate::vouchers::statistics::{
    CLOSED_AFTER_DAYS, Cell, Count, Figure, LEAST, Published, half_year_of, month_of, publish, tell,
};

platform::words! {
    /// A question, in the order in which they are asked. None of them makes anybody known: nothing about origin,
    /// religion, health or family.
    pub enum Question {
        /// Whether the welcome was good.
        Welcome = "welcome",
        /// Whether one has found the way around.
        Way = "way",
        /// Whether the vouchers were useful.
        Vouchers = "vouchers",
        /// What was missing most.
        Missing = "missing",
        /// Whether one has met people.
        People = "people",
        /// Whether one wants to stay.
        Stay = "stay",
    }
}

platform::words! {
    /// An answer; each question takes some of them.
    pub enum Answer {
        /// Yes.
        Yes = "yes",
        /// Rather yes.
        Mostly = "mostly",
        /// Rather no.
        Hardly = "hardly",
        /// No.
        No = "no",
        /// It is not known yet.
        Unsure = "unsure",
        /// A home.
        Home = "home",
        /// Work.
        Work = "work",
        /// People one knows.
        Contacts = "contacts",
        /// A place in a nursery or a school.
        Places = "places",
        /// Buses and trains.
        Transport = "transport",
        /// Information that one understands.
        Information = "information",
        /// None of these.
        Nothing = "nothing",
        /// Many people.
        Many = "many",
        /// Some people.
        Some = "some",
        /// Few people.
        Few = "few",
        /// Nobody.
        Nobody = "nobody",
    }
}

impl Question {
    /// The answers one can choose from, in their order.
    #[must_use]
    pub const fn answers(self) -> &'static [Answer] {
        match self {
            Self::Welcome | Self::Way | Self::Vouchers => {
                &[Answer::Yes, Answer::Mostly, Answer::Hardly, Answer::No]
            }
            Self::Missing => &[
                Answer::Home,
                Answer::Work,
                Answer::Contacts,
                Answer::Places,
                Answer::Transport,
                Answer::Information,
                Answer::Nothing,
            ],
            Self::People => &[Answer::Many, Answer::Some, Answer::Few, Answer::Nobody],
            Self::Stay => &[Answer::Yes, Answer::Mostly, Answer::Hardly, Answer::No, Answer::Unsure],
        }
    }
}

/// The number of the last screen, on which one looks at everything once more. Questions are counted from 0.
pub const LOOK: usize = Question::ALL.len();

/// What somebody has answered so far; what was skipped is not in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(BTreeMap<Question, Answer>);

impl Answers {
    /// Those in a form, by the word of the question. What is no answer to a question is left out.
    #[must_use]
    pub fn read<'a>(said: impl Fn(&str) -> &'a str) -> Self {
        let answer = |question: &Question| {
            let answer = Answer::from_word(said(question.word()))?;
            question.answers().contains(&answer).then_some((*question, answer))
        };
        Self(Question::ALL.iter().filter_map(answer).collect())
    }

    /// The answer to a question.
    #[must_use]
    pub fn of(&self, question: Question) -> Option<Answer> {
        self.0.get(&question).copied()
    }

    /// How often an answer was given: once or not.
    #[must_use]
    pub fn count(&self, question: Question, answer: Answer) -> i64 {
        i64::from(self.of(question) == Some(answer))
    }

    /// All of them.
    pub fn all(&self) -> impl Iterator<Item = (Question, Answer)> {
        self.0.iter().map(|(question, answer)| (*question, *answer))
    }

    /// Whether everything was skipped.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// The answer is chosen.
    Next,
    /// No answer to this one.
    Skip,
    /// The screen before.
    Back,
    /// The screen of a question, to change its answer.
    To(usize),
    /// Count it.
    Send,
}

impl Press {
    /// By the value of the button; a number is that of a question, counted from 1.
    #[must_use]
    pub fn read(value: &str) -> Self {
        match value {
            "skip" => Self::Skip,
            "back" => Self::Back,
            "send" => Self::Send,
            other => place(other).map_or(Self::Next, Self::To),
        }
    }
}

/// The screen of a form, which counts from 1; the first one where it says nothing.
#[must_use]
pub fn screen(number: &str) -> usize {
    place(number).unwrap_or(0).min(LOOK)
}

fn place(number: &str) -> Option<usize> {
    number.parse::<usize>().ok()?.checked_sub(1)
}

/// What follows a button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Another screen.
    Screen(usize),
    /// The same one, because nothing was chosen.
    Unanswered,
    /// The answers are counted.
    Send,
}

/// What follows a button on a screen. Nothing is counted before the last one, and nothing where all was skipped. Whoever
/// came from there to change one answer (`is_change`) goes back there, and not through all questions that follow.
pub fn turn(screen: usize, is_change: bool, press: Press, answers: &mut Answers) -> Turn {
    let asked = Question::ALL.get(screen).copied();
    let (before, next) =
        if is_change { (LOOK, LOOK) } else { (screen.saturating_sub(1), (screen + 1).min(LOOK)) };
    match press {
        Press::Send if asked.is_none() && !answers.is_empty() => Turn::Send,
        Press::Send => Turn::Screen(LOOK),
        Press::To(other) => Turn::Screen(other.min(LOOK)),
        Press::Back => Turn::Screen(before),
        Press::Skip => {
            if let Some(question) = asked {
                answers.0.remove(&question);
            }
            Turn::Screen(next)
        }
        Press::Next if asked.is_some_and(|question| answers.of(question).is_none()) => Turn::Unanswered,
        Press::Next => Turn::Screen(next),
    }
}

/// Whether a booklet can answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Not now: nothing was redeemed with it, or nothing in the present period of vouchers that come back.
    Early,
    /// Yes.
    Open,
    /// It has.
    Answered,
}

/// Whether a booklet can answer that was redeemed so often.
#[must_use]
pub const fn standing(has_answered: bool, redeemed: i64) -> Standing {
    match (has_answered, redeemed) {
        (true, _) => Standing::Answered,
        (false, 1..) => Standing::Open,
        (false, _) => Standing::Early,
    }
}

/// The half-year of a day, such as `2026-H2`.
#[must_use]
pub fn half_year(day: Day) -> String {
    half_year_of(&month_of(day))
}

/// The first half-year that is not shown on a day. An answer that was sent in the last second of a half-year is written
/// later, and must not change a table that was shown; so a half-year is shown some days after its end, as months are.
#[must_use]
pub fn first_closed(today: Day) -> String {
    half_year(today.plus_days(-CLOSED_AFTER_DAYS))
}

/// The day from which that half-year is shown.
#[must_use]
pub fn next_half_year(today: Day) -> Day {
    let day = today.plus_days(-CLOSED_AFTER_DAYS);
    let into = i32::from(day.0.month() - 1) % 6;
    Day(day.0.first_of_month()).plus_months(6 - into).plus_days(CLOSED_AFTER_DAYS)
}

/// What is told of a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// The number itself.
    Exact(i64),
    /// As much of it as is shown elsewhere.
    AtLeast(i64),
    /// It is between 1 and 4.
    Small,
    /// Nothing, so that others cannot be computed from it.
    Hidden,
}

impl From<Cell> for Told {
    fn from(cell: Cell) -> Self {
        match cell {
            Cell::Shown(many) => Self::Exact(many),
            Cell::Small => Self::Small,
            Cell::Hidden => Self::Hidden,
        }
    }
}

impl From<Figure> for Told {
    fn from(figure: Figure) -> Self {
        match figure {
            Figure::Exact(many) => Self::Exact(many),
            Figure::AtLeast(many) => Self::AtLeast(many),
            Figure::Hidden => Self::Hidden,
        }
    }
}

impl Told {
    /// Its share (%) in a whole, rounded; none where one of both is not told.
    #[must_use]
    pub const fn share(self, whole: Self) -> Option<i64> {
        match self {
            Self::Exact(_) => self.bar(whole),
            _ => None,
        }
    }

    /// How long its bar is (%), where the whole is 100; none where nothing is told of it, or of the whole not all: beside
    /// a sum of "at least", bars would look like shares that nobody can know. It is computed from the two numbers that
    /// stand beside it, and so tells no more than they do.
    #[must_use]
    pub const fn bar(self, whole: Self) -> Option<i64> {
        match (self.least(), whole) {
            (Some(many), Self::Exact(all)) if all > 0 => Some((many * 200 + all) / (all * 2)),
            _ => None,
        }
    }

    /// As much of it as is told.
    const fn least(self) -> Option<i64> {
        match self {
            Self::Exact(many) | Self::AtLeast(many) => Some(many),
            Self::Small | Self::Hidden => None,
        }
    }
}

/// What is told of a question in a half-year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// How many have answered it.
    pub total: Told,
    /// How many have given each answer, in their order.
    pub answers: Vec<Told>,
}

impl Outcome {
    /// Whether enough have answered to say anything.
    #[must_use]
    pub const fn is_enough(&self) -> bool {
        matches!(self.total, Told::Exact(LEAST..) | Told::AtLeast(_))
    }
}

/// The counts of a town's answers to one question, none where they are fewer than five together. Such ones are deleted
/// once their half-year is shown; whether that has happened yet changes no table.
#[must_use]
pub fn enough(many: Vec<i64>) -> Vec<i64> {
    if many.iter().sum::<i64>() < LEAST { vec![0; many.len()] } else { many }
}

fn counts(many: &[i64]) -> Vec<Count> {
    // Every answer is a line of its own; the answers of a town hide one another. The last is taken first, whatever its
    // size: if it were the smallest, everybody would know that it is smaller than all that are shown, and with so few
    // counts that tells it (`attack.rs`).
    let rank = |place: usize| -i64::try_from(place).unwrap_or_default();
    let count = |(place, many): (usize, &i64)| Count { rank: rank(place), ..Count::new(place, 0, *many) };
    many.iter().enumerate().map(count).collect()
}

/// What a town is told: the counts of its answers to one question, by the rule for a month.
#[must_use]
pub fn of_town(many: &[i64]) -> Outcome {
    let Published { total, counts, .. } = publish(&counts(many));
    Outcome { total: total.into(), answers: counts.into_iter().map(Told::from).collect() }
}

/// What the region is told, beside what each of its towns is: the counts of all towns' answers to one question, each
/// with as many as there are answers.
///
/// It is the rule of the half-year: a town stands in the place of a month and an answer in that of an offer. So the sum
/// of an answer is told only if nobody can compute a small count of a town from it, not even with the tables of all
/// other towns.
#[must_use]
pub fn of_region(towns: &[Vec<i64>], answers: usize) -> Outcome {
    let all: Vec<Vec<Count>> = towns.iter().map(|many| counts(many)).collect();
    let shown: Vec<Published> = all.iter().map(|counts| publish(counts)).collect();
    let told = tell(&all).offers;
    let figure = |place: usize| {
        let cells: Vec<Cell> = shown.iter().map(|town| town.counts[place]).collect();
        Figure::of(told.get(place).copied().flatten(), &cells)
    };
    let figures: Vec<Figure> = (0..answers).map(figure).collect();
    let totals: Vec<Cell> = shown.iter().map(|town| town.total).collect();
    let total = whole(&figures, &totals);
    Outcome { total: total.into(), answers: figures.into_iter().map(Told::from).collect() }
}

/// What is told of all answers together, beside each of them. Where a single one is not told, the sum less all others
/// would be it: then only the sum of what is told stands there.
fn whole(answers: &[Figure], towns: &[Cell]) -> Figure {
    let told = Figure::sum(answers);
    match answers.iter().filter(|answer| !matches!(answer, Figure::Exact(_))).count() {
        0 | 1 => told,
        _ => Figure::of(None, towns).raised(told.least()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(said: &[(&str, &str)]) -> Answers {
        Answers::read(|name| said.iter().find(|(known, _)| *known == name).map_or("", |(_, answer)| *answer))
    }

    #[test]
    fn six_questions_with_an_answer_for_everybody() {
        assert_eq!(Question::ALL.len(), 6);
        for question in Question::ALL {
            assert!((4..=7).contains(&question.answers().len()), "{question:?}");
        }
    }

    #[test]
    fn only_an_answer_to_the_question_is_read() {
        let read = answers(&[("welcome", "yes"), ("way", "home"), ("people", "nobody"), ("stay", "<b>")]);
        let all: Vec<_> = read.all().collect();
        assert_eq!(all, [(Question::Welcome, Answer::Yes), (Question::People, Answer::Nobody)]);
        assert_eq!([screen("1"), screen("7"), screen("99"), screen("0"), screen("x")], [0, LOOK, LOOK, 0, 0]);
    }

    #[test]
    fn one_goes_on_with_an_answer_or_skips_and_comes_back() {
        let mut said = answers(&[("welcome", "yes")]);
        assert_eq!(turn(0, false, Press::read("next"), &mut said), Turn::Screen(1));
        assert_eq!(turn(1, false, Press::read("next"), &mut said), Turn::Unanswered);
        assert_eq!(turn(1, false, Press::read("skip"), &mut said), Turn::Screen(2));
        assert_eq!(turn(2, false, Press::read("back"), &mut said), Turn::Screen(1));
        assert_eq!(turn(0, false, Press::read("back"), &mut said), Turn::Screen(0));
        assert_eq!(turn(LOOK, false, Press::read("4"), &mut said), Turn::Screen(3));
        assert_eq!(turn(LOOK, false, Press::read("400"), &mut said), Turn::Screen(LOOK));
        assert_eq!(turn(5, false, Press::Skip, &mut said), Turn::Screen(LOOK));
        assert_eq!(said, answers(&[("welcome", "yes")]));
        assert_eq!(turn(0, false, Press::Skip, &mut said), Turn::Screen(1));
        assert!(said.is_empty(), "what is skipped is no answer any more");
    }

    #[test]
    fn whoever_changes_an_answer_comes_back_to_the_last_look() {
        let mut said = answers(&[("welcome", "yes"), ("stay", "no")]);
        assert_eq!(turn(LOOK, false, Press::read("1"), &mut said), Turn::Screen(0));
        assert_eq!(turn(0, true, Press::Next, &mut said), Turn::Screen(LOOK));
        assert_eq!(turn(2, true, Press::Next, &mut said), Turn::Unanswered);
        assert_eq!(turn(2, true, Press::Back, &mut said), Turn::Screen(LOOK));
        assert_eq!(turn(0, true, Press::Skip, &mut said), Turn::Screen(LOOK));
        assert_eq!(said, answers(&[("stay", "no")]));
        assert_eq!(
            turn(0, true, Press::Send, &mut said),
            Turn::Screen(LOOK),
            "and counts nothing on the way"
        );
    }

    #[test]
    fn nothing_is_counted_before_the_last_look_nor_where_all_was_skipped() {
        let mut said = answers(&[("stay", "unsure")]);
        assert_eq!(turn(2, false, Press::Send, &mut said), Turn::Screen(LOOK));
        assert_eq!(turn(LOOK, false, Press::Send, &mut said), Turn::Send);
        assert_eq!(turn(LOOK, false, Press::Send, &mut Answers::default()), Turn::Screen(LOOK));
    }

    #[test]
    fn a_booklet_answers_once_and_after_its_first_voucher() {
        assert_eq!(standing(false, 0), Standing::Early);
        assert_eq!(standing(false, 3), Standing::Open);
        assert_eq!(standing(true, 3), Standing::Answered);
        assert_eq!(standing(true, 0), Standing::Answered, "also once it is forgotten that it was redeemed");
    }

    #[test]
    fn a_half_year_ends_with_june_and_december_and_is_shown_three_days_later() {
        for (day, name, closed, next) in [
            ("2026-01-03", "2026-H1", "2025-H2", "2026-01-04"),
            ("2026-01-04", "2026-H1", "2026-H1", "2026-07-04"),
            ("2026-06-30", "2026-H1", "2026-H1", "2026-07-04"),
            ("2026-07-01", "2026-H2", "2026-H1", "2026-07-04"),
            ("2026-07-03", "2026-H2", "2026-H1", "2026-07-04"),
            ("2026-07-04", "2026-H2", "2026-H2", "2027-01-04"),
            ("2026-12-31", "2026-H2", "2026-H2", "2027-01-04"),
        ] {
            let day: Day = day.parse().unwrap();
            let told = (half_year(day), first_closed(day), next_half_year(day).to_string());
            assert_eq!(told, (name.to_owned(), closed.to_owned(), next.to_owned()), "{day}");
        }
    }

    #[test]
    fn a_town_is_told_what_is_large_and_never_what_is_small() {
        let told = of_town(&[20, 11, 2, 0]);
        assert_eq!(told.total, Told::Exact(33));
        assert_eq!(told.answers, [Told::Exact(20), Told::Hidden, Told::Small, Told::Exact(0)]);
        assert_eq!(told.answers[0].share(told.total), Some(61));
        assert_eq!(told.answers[1].share(told.total), None);
        let bars: Vec<_> = told.answers.iter().map(|answer| answer.bar(told.total)).collect();
        assert_eq!(bars, [Some(61), None, None, Some(0)], "what is not told draws nothing");
        let few = of_town(&[2, 1, 0, 0]);
        assert!(!few.is_enough(), "{few:?}");
        assert_eq!(few.answers, [Told::Hidden; 4]);
        assert!(!of_town(&[0, 0, 0, 0]).is_enough());
        assert!(of_town(&[5, 0, 0, 0]).is_enough());
    }

    #[test]
    fn what_too_few_of_a_town_have_said_counts_for_nobody() {
        assert_eq!(enough(vec![2, 2, 0]), [0, 0, 0]);
        assert_eq!(enough(vec![2, 2, 1]), [2, 2, 1]);
    }

    #[test]
    fn the_region_is_told_what_no_town_s_table_gives_away() {
        // 23 less 20 would be the 3 of the second town, which its own table hides.
        let told = of_region(&[vec![20, 30], vec![3, 40]], 2);
        assert_eq!(told.answers[0], Told::AtLeast(20));
        assert_eq!(told.answers[0].share(told.total), None);
        let bars = [Told::Exact(20), Told::AtLeast(20)].map(|told| told.bar(Told::AtLeast(80)));
        assert_eq!(bars, [None; 2], "80 need not be all");
        assert_eq!(Told::AtLeast(20).bar(Told::Exact(80)), Some(25));
        assert_eq!(Told::Exact(20).bar(Told::Hidden), None);
        assert!(told.is_enough());
        // Three towns in which few say so: their sum tells none of them.
        let told = of_region(&[vec![2, 30], vec![3, 40], vec![2, 50]], 2);
        assert_eq!(told.answers, [Told::Exact(7), Told::Exact(120)]);
        assert_eq!(told.total, Told::Exact(127));
        // One town alone, and nobody.
        assert!(!of_region(&[vec![2, 1]], 2).is_enough());
        let nobody = of_region(&[], 4);
        assert_eq!((nobody.total, nobody.answers.len()), (Told::Exact(0), 4));
        assert!(!nobody.is_enough());
    }

    #[test]
    fn no_answer_of_the_region_is_what_the_others_leave_of_the_whole() {
        let towns = [Cell::Shown(60), Cell::Shown(50)];
        let told = [Figure::Exact(15), Figure::Exact(48), Figure::Exact(34)];
        let beside = |last: Figure| whole(&[&told[..], &[last]].concat(), &towns);
        assert_eq!(
            beside(Figure::Hidden),
            Figure::AtLeast(97),
            "110 less 97 would be the 13 that are hidden"
        );
        assert_eq!(beside(Figure::AtLeast(8)), Figure::AtLeast(105));
        assert_eq!(beside(Figure::Exact(13)), Figure::Exact(110));
        let two = [Figure::Exact(48), Figure::AtLeast(8), Figure::Hidden];
        assert_eq!(whole(&two, &towns), Figure::Exact(110), "what is left are two, in any proportion");
        assert_eq!(whole(&[Figure::Exact(0), Figure::Hidden], &towns), Figure::Hidden);
    }
}
