//! Tests: what somebody with a computer learns from everything that is shown of a month.
//!
//! The attackers share no code with the rules. The first one tries every table that fits what is shown, and so
//! finds the exact bounds of each number in a small table. The second one tightens bounds over all sums of a
//! large one until nothing changes any more.

use super::rules::{Cell, Count, Published, publish};

/// The same numbers in every run.
pub(super) struct Dice(pub(super) u64);

impl Dice {
    pub(super) fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % most
    }
}

/// A sum that is shown: over which counts, and how much.
pub(super) type Equation = (Vec<usize>, i64);

/// Everything below five that is not shown: which counts it is made of.
pub(super) type Secret = Vec<usize>;

pub(super) fn members(counts: &[Count], is_in: impl Fn(&Count) -> bool) -> Vec<usize> {
    counts.iter().enumerate().filter(|(_, count)| is_in(count)).map(|(place, _)| place).collect()
}

pub(super) fn read(counts: &[Count], shown: &Published) -> (Vec<Equation>, Vec<Secret>) {
    let all = members(counts, |_| true);
    let mut sums = vec![(all, shown.total)];
    for (place, cell) in shown.groups.iter().enumerate() {
        sums.push((members(counts, |count| count.group == place), *cell));
    }
    for (place, cell) in shown.kinds.iter().enumerate() {
        sums.push((members(counts, |count| count.kind == place), *cell));
    }
    for (place, cell) in shown.counts.iter().enumerate() {
        sums.push((vec![place], *cell));
    }
    let (mut equations, mut secrets) = (Vec::new(), Vec::new());
    for (of, cell) in sums {
        let truth: i64 = of.iter().map(|place| counts[*place].many).sum();
        match cell {
            Cell::Shown(many) => {
                assert_eq!(many, truth, "a wrong number is shown: {counts:?}");
                assert!(many == 0 || many >= 5, "{many} is shown: {counts:?}");
                equations.push((of, many));
            }
            Cell::Small => {
                assert!((1..5).contains(&truth), "{truth} is called small: {counts:?}");
                secrets.push(of);
            }
            Cell::Hidden if (1..5).contains(&truth) => secrets.push(of),
            Cell::Hidden => {}
        }
    }
    (equations, secrets)
}

/// What the word in place of a count says: least and most. Where no count has a number or is called small, the
/// words say nothing.
pub(super) fn bounds(shown: &Published, most: i64) -> Vec<(i64, i64)> {
    let is_withheld = shown.counts.iter().all(|cell| *cell == Cell::Hidden);
    let of = |cell: &Cell| match cell {
        Cell::Shown(many) => (*many, *many),
        Cell::Small => (1, 4),
        Cell::Hidden if is_withheld => (0, most),
        Cell::Hidden => (5, most),
    };
    shown.counts.iter().map(of).collect()
}

/// Tries all tables that fit; answers the least and the greatest value of each secret.
struct Trial<'a> {
    bounds: &'a [(i64, i64)],
    equations: &'a [Equation],
    secrets: &'a [Secret],
    found: Vec<(i64, i64)>,
}

impl Trial<'_> {
    fn go_on(&mut self, table: &mut Vec<i64>) {
        let place = table.len();
        if place == self.bounds.len() {
            let fits = |(of, sum): &Equation| of.iter().map(|place| table[*place]).sum::<i64>() == *sum;
            if self.equations.iter().all(fits) {
                for (secret, found) in self.secrets.iter().zip(&mut self.found) {
                    let value: i64 = secret.iter().map(|place| table[*place]).sum();
                    *found = (found.0.min(value), found.1.max(value));
                }
            }
            return;
        }
        let (least, most) = self.bounds[place];
        for value in least..=most {
            table.push(value);
            let is_too_much = self
                .equations
                .iter()
                .any(|(of, sum)| of.iter().filter_map(|place| table.get(*place)).sum::<i64>() > *sum);
            if !is_too_much {
                self.go_on(table);
            }
            table.pop();
        }
    }
}

fn attack_by_trial(counts: &[Count]) {
    let shown = publish(counts);
    if shown.total == Cell::Small {
        // Nothing is shown but that.
        assert!(
            shown.counts.iter().chain(&shown.groups).chain(&shown.kinds).all(|cell| *cell == Cell::Hidden)
        );
        return;
    }
    let (equations, secrets) = read(counts, &shown);
    let most = counts.iter().map(|count| count.many).sum();
    let bounds = bounds(&shown, most);
    let found = vec![(i64::MAX, i64::MIN); secrets.len()];
    let mut trial = Trial { bounds: &bounds, equations: &equations, secrets: &secrets, found };
    trial.go_on(&mut Vec::new());
    for (secret, (least, most)) in secrets.iter().zip(trial.found) {
        assert!(most - least >= 2, "{secret:?} is between {least} and {most}: {counts:?} {shown:?}");
    }
}

#[test]
fn nobody_computes_a_small_count_of_a_small_table() {
    const USUAL: &[i64] = &[0, 1, 1, 2, 3, 4, 5, 6, 8];
    for seed in 0..1_500 {
        let mut dice = Dice(seed);
        let (many, groups, kinds) = (1 + dice.below(5), 1 + dice.below(4), 1 + dice.below(3));
        let counts: Vec<Count> = (0..many)
            .map(|_| Count::new(dice.below(groups), dice.below(kinds), USUAL[dice.below(USUAL.len())]))
            .collect();
        attack_by_trial(&counts);
    }
}

#[test]
fn nobody_computes_a_small_count_of_a_small_list_of_towns() {
    // Every list of up to four towns with up to six redemptions each.
    for number in 0..7_usize.pow(4) {
        let counts: Vec<Count> =
            (0..4).map(|place| Count::new(0, 0, (number / 7_usize.pow(place) % 7) as i64)).collect();
        attack_by_trial(&counts);
    }
}

/// Tightens what is known of each count by every sum, until nothing changes any more.
fn attack_by_bounds(counts: &[Count]) {
    let shown = publish(counts);
    let (equations, secrets) = read(counts, &shown);
    let mut known = bounds(&shown, counts.iter().map(|count| count.many).sum());
    loop {
        let before = known.clone();
        for (of, sum) in &equations {
            let least: i64 = of.iter().map(|place| known[*place].0).sum();
            let most: i64 = of.iter().map(|place| known[*place].1).sum();
            for place in of {
                let (low, high) = known[*place];
                known[*place] = (low.max(sum - (most - high)), high.min(sum - (least - low)));
            }
            // What was tightened within one sum is used by the next one.
        }
        if known == before {
            break;
        }
    }
    for secret in secrets {
        let least: i64 = secret.iter().map(|place| known[*place].0).sum();
        let most: i64 = secret.iter().map(|place| known[*place].1).sum();
        assert!(most - least >= 2, "{secret:?} is between {least} and {most}");
    }
}

#[test]
fn bounds_over_all_sums_of_a_region_tell_nothing() {
    for seed in 0..20 {
        let mut dice = Dice(seed);
        let counts: Vec<Count> = (0..300)
            .map(|place| {
                Count::new(
                    place / (1 + dice.below(3)),
                    dice.below(4),
                    (dice.below(4) * dice.below(4) * dice.below(6)) as i64,
                )
            })
            .collect();
        attack_by_bounds(&counts);
    }
}

#[test]
fn most_of_a_busy_month_is_shown() {
    let mut dice = Dice(7);
    let counts: Vec<Count> = (0..59).map(|_| Count::new(0, 0, dice.below(120) as i64)).collect();
    let shown = publish(&counts);
    let many = shown.counts.iter().filter(|cell| matches!(cell, Cell::Shown(_))).count();
    assert!(many >= 52, "only {many} of 59 towns are shown");
}

#[test]
fn a_month_is_shown_the_same_way_whatever_follows() {
    // Each month is decided by its own counts alone: no other month enters, and a row of zeros changes nothing.
    let mut dice = Dice(9);
    let counts: Vec<Count> =
        (0..40).map(|place| Count::new(place / 2, place % 3, dice.below(9) as i64)).collect();
    let mut longer = counts.clone();
    longer.push(Count::new(0, 0, 0));
    let (before, after) = (publish(&counts), publish(&longer));
    assert_eq!((before.total, &before.groups, &before.kinds), (after.total, &after.groups, &after.kinds));
    assert_eq!(before.counts[..], after.counts[..40]);
}
