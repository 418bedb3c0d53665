//! Which counts of a month may be shown; pure.
//!
//! A count from 1 to 4 is not shown. Since sums are shown beside their parts, that is not enough: a sum less all
//! other parts would tell it. So counts that are not shown lie in pools. What is shown of a month is either a
//! count outside of every pool, or a sum over whole pools. Whoever moves a redemption from one count of a pool to
//! another therefore changes nothing of what is shown, and how far that can be done is what nobody can know:
//! `Pools::is_safe` asks that at least three values are possible for everything that is below five. Sums over
//! several months are made of what is shown and say nothing new (`at_least`); what is told of a half-year beside them
//! is decided in `half_years.rs`. `attack.rs` tries all of it.

use std::collections::BTreeMap;

use platform::clock::Day;

/// Counts from 1 to below this one are not shown.
pub const LEAST: i64 = 5;
/// Between the least and the greatest possible value of what is not shown there is at least so much.
pub const WIDTH: i64 = 2;
/// So many days after its end a month is counted, when the offline redemptions of its last days are in.
pub const CLOSED_AFTER_DAYS: i32 = 3;
/// More than any count: an upper bound where nothing is known.
pub const NO_BOUND: i64 = 1_000_000_000_000;

/// A count of one month: what it is a part of, by place, and how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// The place of its partner; towns have only one such sum.
    pub group: usize,
    /// The place of its kind.
    pub kind: usize,
    /// How many.
    pub many: i64,
    /// Where it stands among those that may be taken to hide a smaller one: the lowest is taken first.
    pub rank: i64,
}

impl Count {
    /// The smallest is taken first, so that as much as possible is shown.
    #[must_use]
    pub const fn new(group: usize, kind: usize, many: i64) -> Self {
        Self { group, kind, many, rank: many }
    }
}

/// What everybody may see of a count or a sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// The number itself.
    Shown(i64),
    /// It is between 1 and 4.
    Small,
    /// It is not told, so that others cannot be computed from it.
    Hidden,
}

/// What is shown of a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// The sum of everything.
    pub total: Cell,
    /// Each count.
    pub counts: Vec<Cell>,
    /// The sum of each group, by place.
    pub groups: Vec<Cell>,
    /// The sum of each kind, by place.
    pub kinds: Vec<Cell>,
}

/// Decides what of a month is shown.
#[must_use]
pub fn publish(counts: &[Count]) -> Published {
    let total: i64 = counts.iter().map(|count| count.many).sum();
    if total < LEAST {
        let (total, each) =
            if total == 0 { (Cell::Shown(0), Cell::Shown(0)) } else { (Cell::Small, Cell::Hidden) };
        return Published::alike(counts, total, each);
    }
    match Pools::safe(counts) {
        Some(pools) => pools.published(total),
        // Too little for any pool: then nothing but the sum is shown.
        None => Published::alike(counts, Cell::Shown(total), Cell::Hidden),
    }
}

/// The places of the counts that hide one another, pool by pool. Where there is too little for pools, all are one.
#[must_use]
pub fn hidden_together(counts: &[Count]) -> Vec<Vec<usize>> {
    let total: i64 = counts.iter().map(|count| count.many).sum();
    if total == 0 {
        return Vec::new();
    }
    let pools = if total < LEAST { None } else { Pools::safe(counts) };
    pools.map_or_else(|| vec![(0..counts.len()).collect()], |pools| pools.pools)
}

impl Published {
    fn alike(counts: &[Count], total: Cell, each: Cell) -> Self {
        Self {
            total,
            counts: vec![each; counts.len()],
            groups: vec![each; places(counts, |count| count.group)],
            kinds: vec![each; places(counts, |count| count.kind)],
        }
    }
}

/// How many places there are.
pub fn places(counts: &[Count], place: fn(&Count) -> usize) -> usize {
    counts.iter().map(|count| place(count) + 1).max().unwrap_or(0)
}

/// With whom a pool may be joined: the wider, the more sums are not shown.
#[derive(Clone, Copy)]
enum Stage {
    /// The same partner and kind: the partner's sum is still shown.
    Group,
    /// The same kind: the kind's sum is still shown.
    Kind,
    /// Anybody.
    All,
}

impl Stage {
    const fn key(self, count: &Count) -> (usize, usize) {
        match self {
            Self::Group => (count.group, count.kind),
            Self::Kind => (0, count.kind),
            Self::All => (0, 0),
        }
    }
}

/// The places of counts that hide one another.
type Pool = Vec<usize>;

struct Pools<'a> {
    counts: &'a [Count],
    pools: Vec<Pool>,
    /// The places of counts that are shown, the lowest rank first.
    singles: Vec<usize>,
}

impl<'a> Pools<'a> {
    /// The pools of a month; none where one of them would hide too little.
    fn safe(counts: &'a [Count]) -> Option<Self> {
        let mut pools = Self::of(counts);
        for stage in [Stage::Group, Stage::Kind, Stage::All] {
            pools.join(stage);
        }
        pools.pools.iter().all(|pool| pools.is_safe(pool)).then_some(pools)
    }

    /// Every small count in a pool with the small ones of its partner and kind.
    fn of(counts: &'a [Count]) -> Self {
        let mut pools: BTreeMap<(usize, usize), Pool> = BTreeMap::new();
        let mut singles = Vec::new();
        for (place, count) in counts.iter().enumerate() {
            if count.many >= LEAST {
                singles.push(place);
            } else if count.many > 0 {
                pools.entry(Stage::Group.key(count)).or_default().push(place);
            }
        }
        singles.sort_by_key(|place| (counts[*place].rank, *place));
        Self { counts, pools: pools.into_values().collect(), singles }
    }

    /// Joins the pools that are not safe, takes in the lowest counts that are shown, and at last other pools,
    /// as far as the stage goes.
    fn join(&mut self, stage: Stage) {
        let (mut done, open): (Vec<Pool>, Vec<Pool>) =
            std::mem::take(&mut self.pools).into_iter().partition(|pool| self.is_safe(pool));
        let mut joined: BTreeMap<(usize, usize), Pool> = BTreeMap::new();
        for pool in open {
            joined.entry(stage.key(&self.counts[pool[0]])).or_default().extend(pool);
        }
        for (key, mut pool) in joined {
            while !self.is_safe(&pool) {
                let single = self.singles.iter().position(|place| stage.key(&self.counts[*place]) == key);
                let other = done.iter().position(|pool| stage.key(&self.counts[pool[0]]) == key);
                match (single, other) {
                    (Some(at), _) => pool.push(self.singles.remove(at)),
                    (None, Some(at)) => pool.extend(done.swap_remove(at)),
                    (None, None) => break,
                }
            }
            done.push(pool);
        }
        self.pools = done;
    }

    /// Whether everything below five in a pool, each count and what a partner or a kind has in it, can be one of
    /// at least three numbers for somebody who knows the sum of the pool and the words in place of its counts.
    fn is_safe(&self, pool: &[usize]) -> bool {
        let mut whole = Span::default();
        let mut parts: BTreeMap<(u8, usize), Span> = BTreeMap::new();
        for place in pool {
            let count = &self.counts[*place];
            whole.add(count.many);
            for part in [(0, *place), (1, count.group), (2, count.kind)] {
                parts.entry(part).or_default().add(count.many);
            }
        }
        whole.sum >= LEAST
            && parts.values().filter(|part| part.sum < LEAST).all(|part| part.width_in(&whole) >= WIDTH)
    }

    fn published(&self, total: i64) -> Published {
        let mut pool_of: Vec<Option<usize>> = vec![None; self.counts.len()];
        for (number, pool) in self.pools.iter().enumerate() {
            for place in pool {
                pool_of[*place] = Some(number);
            }
        }
        let cells: Vec<Cell> = self
            .counts
            .iter()
            .zip(&pool_of)
            .map(|(count, pool)| match pool {
                None => Cell::Shown(count.many),
                Some(_) if count.many < LEAST => Cell::Small,
                Some(_) => Cell::Hidden,
            })
            .collect();
        Published {
            total: Cell::Shown(total),
            groups: self.sums(&cells, &pool_of, |count| count.group),
            kinds: self.sums(&cells, &pool_of, |count| count.kind),
            counts: cells,
        }
    }

    /// Sums by place. One is shown only if every pool lies in it whole or not at all. A sum of a single count says
    /// what the count says; one of several says nothing, because "under five" would bound each of them.
    fn sums(&self, cells: &[Cell], pool_of: &[Option<usize>], place: fn(&Count) -> usize) -> Vec<Cell> {
        let is_whole: Vec<bool> = self
            .pools
            .iter()
            .map(|pool| pool.iter().all(|one| place(&self.counts[*one]) == place(&self.counts[pool[0]])))
            .collect();
        let mut sums = vec![Sum::default(); places(self.counts, place)];
        for ((count, cell), pool) in self.counts.iter().zip(cells).zip(pool_of) {
            let sum = &mut sums[place(count)];
            sum.many += count.many;
            sum.is_split |= pool.is_some_and(|number| !is_whole[number]);
            if count.many > 0 {
                sum.parts += 1;
                sum.only = Some(*cell);
            }
        }
        sums.iter().map(Sum::cell).collect()
    }
}

#[derive(Clone, Default)]
struct Sum {
    many: i64,
    /// Whether a pool lies in it and elsewhere.
    is_split: bool,
    /// How many counts above zero it has.
    parts: usize,
    /// One of them.
    only: Option<Cell>,
}

impl Sum {
    fn cell(&self) -> Cell {
        match self.only {
            _ if !self.is_split => Cell::Shown(self.many),
            Some(cell) if self.parts == 1 => cell,
            _ => Cell::Hidden,
        }
    }
}

/// What somebody knows of several counts together: their words bound them.
#[derive(Clone, Copy, Default)]
struct Span {
    sum: i64,
    least: i64,
    most: i64,
}

impl Span {
    fn add(&mut self, many: i64) {
        let (least, most) = if many < LEAST { (1, LEAST - 1) } else { (LEAST, NO_BOUND) };
        self.sum += many;
        self.least += least;
        self.most += most;
    }

    /// The greatest less the least value that a part can have, once the sum of the whole is known.
    fn width_in(&self, whole: &Self) -> i64 {
        let least = self.least.max(whole.sum - (whole.most - self.most));
        let most = self.most.min(whole.sum - (whole.least - self.least));
        most - least
    }
}

/// The sum over what is shown, and whether that is everything.
#[must_use]
pub fn at_least(cells: &[Cell]) -> (i64, bool) {
    cells.iter().fold((0, true), |(sum, is_all), cell| match cell {
        Cell::Shown(many) => (sum + many, is_all),
        Cell::Small | Cell::Hidden => (sum, false),
    })
}

/// The month of a day, such as `2026-11`.
#[must_use]
pub fn month_of(day: Day) -> String {
    day.to_string().chars().take(7).collect()
}

/// The first day of a month.
#[must_use]
pub fn first_day(month: &str) -> Option<Day> {
    format!("{month}-01").parse::<Day>().ok()
}

/// The last month that is over long enough on a day to be counted.
#[must_use]
pub fn last_to_close(today: Day) -> String {
    month_of(today.plus_days(-CLOSED_AFTER_DAYS).plus_months(-1))
}

/// The months from one to another, both included; none when they are the wrong way round.
#[must_use]
pub fn months(first: &str, last: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut day = first_day(first);
    while let Some(here) = day {
        let month = month_of(here);
        if month.as_str() > last {
            break;
        }
        all.push(month);
        day = Some(here.plus_months(1));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn count(group: usize, kind: usize, many: i64) -> Count {
        Count::new(group, kind, many)
    }

    /// Towns: one sum for all.
    fn towns(many: &[i64]) -> Published {
        publish(&many.iter().map(|many| count(0, 0, *many)).collect::<Vec<_>>())
    }

    #[test]
    fn what_is_large_is_shown() {
        let all = towns(&[5, 0, 120]);
        assert_eq!(all.counts, [Cell::Shown(5), Cell::Shown(0), Cell::Shown(120)]);
        assert_eq!((all.total, all.groups), (Cell::Shown(125), vec![Cell::Shown(125)]));
    }

    #[test]
    fn one_small_count_takes_the_next_smallest_along() {
        let all = towns(&[3, 40, 12]);
        assert_eq!(all.counts, [Cell::Small, Cell::Shown(40), Cell::Hidden]);
        assert_eq!(all.total, Cell::Shown(55));
    }

    #[test]
    fn two_ones_do_not_hide_each_other() {
        // A sum of two, told apart into two numbers of at least one, would tell both.
        let all = towns(&[1, 1, 30]);
        assert_eq!(all.counts, [Cell::Small, Cell::Small, Cell::Hidden]);
        assert_eq!(towns(&[4, 4, 30]).counts, [Cell::Small, Cell::Small, Cell::Hidden]);
        assert_eq!(towns(&[2, 3, 30]).counts, [Cell::Small, Cell::Small, Cell::Shown(30)]);
    }

    #[test]
    fn too_little_is_not_shown_at_all() {
        let tiny = towns(&[1, 2]);
        assert_eq!((tiny.total, tiny.counts), (Cell::Small, vec![Cell::Hidden; 2]));
        let close = towns(&[4, 3]);
        assert_eq!((close.total, close.counts), (Cell::Shown(7), vec![Cell::Hidden; 2]));
        assert_eq!(towns(&[]).total, Cell::Shown(0));
        assert_eq!(towns(&[0, 0]).counts, [Cell::Shown(0); 2]);
    }

    #[test]
    fn a_partner_s_sum_stays_as_long_as_it_hides_enough() {
        // Two offers of one kind at one partner: the larger one goes, their sum stays.
        let all = publish(&[count(0, 0, 3), count(0, 0, 20), count(1, 0, 50)]);
        assert_eq!(all.counts, [Cell::Small, Cell::Hidden, Cell::Shown(50)]);
        assert_eq!(all.groups, [Cell::Shown(23), Cell::Shown(50)]);
        // Two partners with one offer each: both sums go, the kind's stays.
        let all = publish(&[count(0, 0, 3), count(1, 0, 2), count(2, 0, 50), count(2, 1, 9)]);
        assert_eq!(all.counts, [Cell::Small, Cell::Small, Cell::Shown(50), Cell::Shown(9)]);
        assert_eq!(all.groups, [Cell::Small, Cell::Small, Cell::Shown(59)]);
        assert_eq!(all.kinds, [Cell::Shown(55), Cell::Shown(9)]);
    }

    #[test]
    fn a_kind_that_is_too_small_hides_with_another() {
        let all = publish(&[count(0, 0, 2), count(1, 1, 60), count(2, 1, 70)]);
        assert_eq!(all.counts, [Cell::Small, Cell::Hidden, Cell::Shown(70)]);
        assert_eq!(all.kinds, [Cell::Small, Cell::Hidden]);
        assert_eq!(all.groups, [Cell::Small, Cell::Hidden, Cell::Shown(70)]);
        assert_eq!(all.total, Cell::Shown(132));
    }

    #[test]
    fn a_sum_over_months_is_made_of_what_is_shown() {
        assert_eq!(at_least(&[Cell::Shown(7), Cell::Small, Cell::Hidden, Cell::Shown(9)]), (16, false));
        assert_eq!(at_least(&[Cell::Shown(7), Cell::Shown(0)]), (7, true));
    }

    #[test]
    fn a_month_is_counted_three_days_after_it_is_over() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        assert_eq!(last_to_close(day("2027-01-03")), "2026-11");
        assert_eq!(last_to_close(day("2027-01-04")), "2026-12");
        assert_eq!(last_to_close(day("2026-03-31")), "2026-02");
        assert_eq!(months("2026-11", "2027-01"), ["2026-11", "2026-12", "2027-01"]);
        assert!(months("2027-02", "2027-01").is_empty());
    }
}
