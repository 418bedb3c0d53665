//! What is told of a half-year by offer and by partner, beside its months; pure.
//!
//! A number of a half-year less the months that are shown is a sum over those that are not, so it may tell one of
//! them, and numbers of many lines together may tell more. Everything that anybody can know of a half-year is put
//! into a `Network`: the sums of the months' pools, the words in place of counts, and the half-years that are told.
//! For everything below five in it there must still be ways to at least three different numbers. Where there are
//! none, numbers of the half-year are withheld until there are. With all of them withheld only the months are left,
//! whose own rule says the same. Half-years have no month in common, so what is told of one says nothing of another.

use std::collections::{BTreeMap, BTreeSet};

use super::network::Network;
use super::rules::{Cell, Count, LEAST, NO_BOUND, WIDTH, at_least, hidden_together, places, publish};

/// What is told of a half-year, by place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Of each offer.
    pub offers: Vec<Option<i64>>,
    /// Of each partner.
    pub partners: Vec<Option<i64>>,
}

/// Decides what is told of a half-year: its months, each with the counts of the same offers in the same order.
#[must_use]
pub fn tell(months: &[Vec<Count>]) -> Told {
    let mut half_year = HalfYear::of(months);
    for secret in half_year.secrets() {
        half_year.protect(&secret);
    }
    half_year.told()
}

/// The half-year of a month, such as `2026-H2` of `2026-11`.
#[must_use]
pub fn half_year_of(month: &str) -> String {
    let (year, number) = month.split_once('-').unwrap_or((month, ""));
    format!("{year}-H{}", if number <= "06" { 1 } else { 2 })
}

/// The half-year that is over with a month, if one is.
#[must_use]
pub fn over_with(month: &str) -> Option<String> {
    (month.ends_with("-06") || month.ends_with("-12")).then(|| half_year_of(month))
}

/// What is shown of a half-year or of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// The number itself.
    Exact(i64),
    /// As much of it as is shown elsewhere.
    AtLeast(i64),
    /// It is not told, and nothing of it is shown elsewhere.
    Hidden,
}

impl Figure {
    /// What is told of a half-year; otherwise as much of its months as is shown.
    #[must_use]
    pub fn of(told: Option<i64>, months: &[Cell]) -> Self {
        let (least, is_all) = at_least(months);
        told.map_or_else(|| Self::new(least, is_all), Self::Exact)
    }

    /// The sum of several.
    #[must_use]
    pub fn sum(figures: &[Self]) -> Self {
        let least = figures.iter().map(|figure| figure.least()).sum();
        Self::new(least, figures.iter().all(|figure| matches!(figure, Self::Exact(_))))
    }

    /// "At least 0" would say nothing.
    const fn new(least: i64, is_all: bool) -> Self {
        match (least, is_all) {
            (many, true) => Self::Exact(many),
            (0, false) => Self::Hidden,
            (many, false) => Self::AtLeast(many),
        }
    }

    /// The least that it can be.
    #[must_use]
    pub const fn least(self) -> i64 {
        match self {
            Self::Exact(many) | Self::AtLeast(many) => many,
            Self::Hidden => 0,
        }
    }

    /// The same for somebody who also knows that it is at least so much.
    #[must_use]
    pub fn raised(self, least: i64) -> Self {
        match self {
            Self::Exact(_) => self,
            Self::AtLeast(_) | Self::Hidden => Self::new(least.max(self.least()), false),
        }
    }
}

/// Where everything comes from and goes to.
const ROOT: usize = 0;

/// A count that is not shown.
#[derive(Clone, Copy)]
struct Part {
    place: usize,
    month: usize,
}

/// The half-year of an offer or a partner.
#[derive(Clone, Copy)]
struct Line {
    /// Its place in the network: what of it lies in months that are not shown.
    flow: usize,
    /// All of it.
    many: i64,
}

/// What of an offer or a partner is not shown, and what it may be by the words of its months.
#[derive(Clone, Copy, Default)]
struct Untold {
    many: i64,
    least: i64,
    most: i64,
    parts: usize,
}

impl Untold {
    fn add(&mut self, other: Self) {
        self.many += other.many;
        self.least += other.least;
        self.most += other.most;
        self.parts += other.parts;
    }

    /// Whether its half-year may be told as far as its own months go. At the edge of what their words allow it would
    /// tell each of them. That edge is as wide as what must stay possible, so that a number that is not told does
    /// not say where in it it lies.
    const fn may_be_told(&self, many: i64) -> bool {
        self.parts == 0 || (many >= LEAST && self.many - self.least > WIDTH && self.most - self.many > WIDTH)
    }
}

struct HalfYear<'a> {
    months: &'a [Vec<Count>],
    network: Network,
    /// The counts that are not shown, by their place in the network.
    parts: BTreeMap<usize, Part>,
    offers: Vec<Line>,
    partners: Vec<Line>,
}

impl<'a> HalfYear<'a> {
    fn of(months: &'a [Vec<Count>]) -> Self {
        let usual: &[Count] = months.first().map(Vec::as_slice).unwrap_or_default();
        let mut half_year = Self {
            months,
            network: Network::default(),
            parts: BTreeMap::new(),
            offers: Vec::new(),
            partners: Vec::new(),
        };
        half_year.network.add_node(); // ROOT
        let offers: Vec<usize> = usual.iter().map(|_| half_year.network.add_node()).collect();
        let groups = places(usual, |count| count.group);
        let partners: Vec<usize> = (0..groups).map(|_| half_year.network.add_node()).collect();
        let mut of_offers = vec![Untold::default(); offers.len()];
        for month in 0..months.len() {
            half_year.add_month(month, &offers, &mut of_offers);
        }
        let mut of_partners = vec![(Untold::default(), 0_i64); groups];
        for (place, untold) in of_offers.iter().enumerate() {
            let many: i64 = months.iter().map(|counts| counts[place].many).sum();
            let group = usual[place].group;
            of_partners[group].0.add(*untold);
            of_partners[group].1 += many;
            let line = half_year.line(offers[place], partners[group], untold, many);
            half_year.offers.push(line);
        }
        for (group, (untold, many)) in of_partners.iter().enumerate() {
            let line = half_year.line(partners[group], ROOT, untold, *many);
            half_year.partners.push(line);
        }
        half_year
    }

    /// The pools of a month and the counts in them, with what the words in their place say.
    fn add_month(&mut self, month: usize, offers: &[usize], untold: &mut [Untold]) {
        let months = self.months;
        let counts = &months[month];
        let shown = publish(counts);
        let is_withheld = shown.counts.iter().all(|cell| *cell == Cell::Hidden);
        for pool in hidden_together(counts) {
            let sum: i64 = pool.iter().map(|place| counts[*place].many).sum();
            let known = if shown.total == Cell::Small { (1, LEAST - 1) } else { (sum, sum) };
            let node = self.network.add_node();
            self.network.add_flow(ROOT, node, sum, known);
            for place in pool {
                let many = counts[place].many;
                let (least, most) = match shown.counts[place] {
                    Cell::Shown(many) => (many, many),
                    Cell::Small => (1, LEAST - 1),
                    Cell::Hidden if is_withheld => (0, NO_BOUND),
                    Cell::Hidden => (LEAST, NO_BOUND),
                };
                let flow = self.network.add_flow(node, offers[place], many, (least, most));
                self.parts.insert(flow, Part { place, month });
                untold[place].add(Untold { many, least, most, parts: 1 });
            }
        }
    }

    /// Adds the half-year of an offer or a partner, told at first if its own months allow it.
    fn line(&mut self, from: usize, to: usize, untold: &Untold, many: i64) -> Line {
        let flow = self.network.add_flow(from, to, untold.many, (0, NO_BOUND));
        if untold.may_be_told(many) {
            self.network.tell(flow);
        }
        Line { flow, many }
    }

    fn count(&self, part: Part) -> &Count {
        &self.months[part.month][part.place]
    }

    /// Everything below five that is not shown: counts, and sums of offers, partners, kinds and all, of a month and
    /// of the half-year.
    fn secrets(&self) -> Vec<Vec<usize>> {
        let mut sums: BTreeMap<(u8, usize, Option<usize>), Vec<usize>> = BTreeMap::new();
        for (flow, part) in &self.parts {
            let count = self.count(*part);
            for month in [Some(part.month), None] {
                for (what, place) in [(0, part.place), (1, count.group), (2, count.kind), (3, 0)] {
                    sums.entry((what, place, month)).or_default().push(*flow);
                }
            }
        }
        let is_small = |sum: &Vec<usize>| {
            let many: i64 = sum.iter().map(|flow| self.network.many(*flow)).sum();
            many > 0 && many < LEAST
        };
        sums.into_values().filter(is_small).collect()
    }

    /// Withholds numbers of the half-year until a secret is safe: one that is enough, or else one after another.
    fn protect(&mut self, secret: &[usize]) {
        if self.network.is_open(secret) {
            return;
        }
        let lines = self.told_beside(secret);
        for line in &lines {
            self.network.withhold(*line);
            if self.network.is_open(secret) {
                return;
            }
            self.network.tell(*line);
        }
        for line in &lines {
            self.network.withhold(*line);
            if self.network.is_open(secret) {
                return;
            }
        }
    }

    /// What is told of the half-year and has to do with a secret: its own offers, their partners, then all who lie
    /// in its pools, smallest first.
    fn told_beside(&self, secret: &[usize]) -> Vec<usize> {
        let own: BTreeSet<usize> =
            secret.iter().filter_map(|flow| self.parts.get(flow)).map(|part| part.place).collect();
        let near: BTreeSet<usize> = secret
            .iter()
            .flat_map(|flow| self.network.beside(*flow))
            .filter_map(|flow| self.parts.get(&flow))
            .map(|part| part.place)
            .collect();
        let mut others: Vec<Line> =
            near.iter().flat_map(|place| [self.offers[*place], self.partner(*place)]).collect();
        others.sort_by_key(|line| (line.many, line.flow));
        let mut known = BTreeSet::new();
        own.iter()
            .map(|place| self.offers[*place])
            .chain(own.iter().map(|place| self.partner(*place)))
            .chain(others)
            .map(|line| line.flow)
            .filter(|flow| self.network.is_told(*flow) && known.insert(*flow))
            .collect()
    }

    /// The partner of an offer.
    fn partner(&self, place: usize) -> Line {
        self.partners[self.months[0][place].group]
    }

    fn told(&self) -> Told {
        let number = |line: &Line| self.network.is_told(line.flow).then_some(line.many);
        Told {
            offers: self.offers.iter().map(number).collect(),
            partners: self.partners.iter().map(number).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Months of offers, each of a partner of its own, beside a busy one.
    fn months(lines: &[[i64; 3]]) -> Vec<Vec<Count>> {
        let count = |place: usize, month: usize| Count::new(place, 0, lines[place][month]);
        (0..3).map(|month| (0..lines.len()).map(|place| count(place, month)).collect()).collect()
    }

    #[test]
    fn what_the_months_hide_is_told_by_the_half_year() {
        let told = tell(&months(&[[2, 3, 2], [3, 2, 3], [2, 3, 2], [30, 40, 50]]));
        assert_eq!(told.offers, [Some(7), Some(8), Some(7), Some(120)]);
        assert_eq!(told.partners, told.offers, "each partner has one offer");
    }

    #[test]
    fn a_half_year_with_one_hidden_month_is_not_told() {
        // 38 less 20 and 15 would be the month in between.
        let told = tell(&months(&[[20, 3, 15], [3, 2, 3], [2, 3, 2], [30, 40, 50]]));
        assert_eq!((told.offers[0], told.partners[0]), (None, None));
    }

    #[test]
    fn a_half_year_that_tells_each_of_its_months_is_not_told() {
        // Three months under five that make twelve are four each; what makes ten is not told either.
        for line in [[4, 4, 4], [4, 3, 3], [1, 1, 1], [2, 1, 1], [2, 2, 1]] {
            let told = tell(&months(&[line, [3, 2, 3], [2, 3, 2], [30, 40, 50]]));
            assert_eq!(told.offers[0], None, "{line:?}");
        }
    }

    #[test]
    fn a_partner_s_number_does_not_tell_its_smallest_offer() {
        let all = |month: usize| {
            let count = |group, kind, many: [i64; 3]| Count::new(group, kind, many[month]);
            vec![
                count(0, 0, [3, 4, 3]),
                count(0, 0, [1, 0, 1]),
                count(1, 0, [3, 2, 3]),
                count(1, 0, [4, 2, 3]),
                count(2, 0, [30, 40, 50]),
            ]
        };
        let told = tell(&[all(0), all(1), all(2)]);
        assert_eq!(told.offers[1], None, "{told:?}");
        assert!(told.offers[0].is_none() || told.partners[0].is_none(), "12 less 10: {told:?}");
    }

    #[test]
    fn nothing_hidden_is_told_as_it_is() {
        let told = tell(&months(&[[5, 0, 8], [0, 0, 0]]));
        assert_eq!(told.offers, [Some(13), Some(0)]);
        let none = tell(&[]);
        assert!(none.offers.is_empty() && none.partners.is_empty());
    }

    #[test]
    fn a_sum_of_the_year_takes_half_years_first() {
        let hidden = [Cell::Shown(7), Cell::Small];
        assert_eq!(Figure::of(Some(10), &hidden), Figure::Exact(10));
        assert_eq!(Figure::of(None, &hidden), Figure::AtLeast(7));
        assert_eq!(Figure::of(None, &[Cell::Hidden]), Figure::Hidden);
        assert_eq!(Figure::of(None, &[]), Figure::Exact(0));
        assert_eq!(Figure::sum(&[Figure::Exact(10), Figure::AtLeast(7)]), Figure::AtLeast(17));
        assert_eq!(Figure::sum(&[Figure::Exact(10), Figure::Hidden]), Figure::AtLeast(10));
        assert_eq!(Figure::sum(&[Figure::Exact(10), Figure::Exact(5)]), Figure::Exact(15));
        assert_eq!(Figure::Hidden.raised(9), Figure::AtLeast(9));
        assert_eq!(Figure::Hidden.raised(0), Figure::Hidden);
        assert_eq!(Figure::AtLeast(7).raised(5), Figure::AtLeast(7));
        assert_eq!(Figure::Exact(12).raised(9), Figure::Exact(12));
    }

    #[test]
    fn a_half_year_is_over_with_june_and_december() {
        assert_eq!(half_year_of("2026-06"), "2026-H1");
        assert_eq!(half_year_of("2026-07"), "2026-H2");
        assert_eq!(over_with("2026-12").as_deref(), Some("2026-H2"));
        assert_eq!(over_with("2026-11"), None);
    }
}
