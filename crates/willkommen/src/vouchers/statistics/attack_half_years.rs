//! Tests: what somebody with a computer learns from months and half-years together.
//!
//! Two attackers as in `attack.rs`, which share no code with the rules. They know everything that is shown of each
//! month, by offer, partner, kind and in all, and everything that is told of the half-year. The first one tries
//! every row of months that fits, the second one tightens bounds over all sums of a region.

use std::collections::BTreeSet;

use super::attack::{Dice, Equation, bounds, members, read};
use super::half_years::{Told, tell};
use super::rules::{Cell, Count, publish};

type Table = Vec<i64>;

/// Every table of a month that fits what is shown of it.
fn fitting(counts: &[Count]) -> Vec<Table> {
    let shown = publish(counts);
    let is_small = shown.total == Cell::Small;
    let most = if is_small { 4 } else { counts.iter().map(|count| count.many).sum() };
    let mut all = Vec::new();
    go_on(&bounds(&shown, most), &read(counts, &shown).0, &mut Vec::new(), &mut all);
    if is_small {
        all.retain(|table| (1..5).contains(&table.iter().sum::<i64>()));
    }
    all
}

fn go_on(bounds: &[(i64, i64)], equations: &[Equation], table: &mut Table, all: &mut Vec<Table>) {
    let Some((least, most)) = bounds.get(table.len()).copied() else {
        let fits = |(of, sum): &Equation| of.iter().map(|place| table[*place]).sum::<i64>() == *sum;
        if equations.iter().all(fits) {
            all.push(table.clone());
        }
        return;
    };
    for value in least..=most {
        table.push(value);
        let is_too_much = equations
            .iter()
            .any(|(of, sum)| of.iter().filter_map(|place| table.get(*place)).sum::<i64>() > *sum);
        if !is_too_much {
            go_on(bounds, equations, table, all);
        }
        table.pop();
    }
}

fn plus(one: &[i64], other: &[i64]) -> Table {
    one.iter().zip(other).map(|(one, other)| one + other).collect()
}

fn sum(table: &[i64], of: &[usize]) -> i64 {
    of.iter().map(|place| table[*place]).sum()
}

/// Every offer, partner and kind, and all of them: the places of their offers.
fn lines(usual: &[Count]) -> Vec<Vec<usize>> {
    let mut lines: Vec<Vec<usize>> = (0..usual.len()).map(|place| vec![place]).collect();
    for which in 0..usual.len() {
        lines.push(members(usual, |count| count.group == which));
        lines.push(members(usual, |count| count.kind == which));
    }
    lines.push((0..usual.len()).collect());
    lines
}

/// What is told of a half-year: over which offers, and how much.
fn told_sums(usual: &[Count], told: &Told) -> Vec<Equation> {
    let offers = told.offers.iter().enumerate().map(|(place, many)| (vec![place], *many));
    let of_group = |group: usize| members(usual, |count| count.group == group);
    let partners = told.partners.iter().enumerate().map(|(group, many)| (of_group(group), *many));
    offers.chain(partners).filter_map(|(of, many)| many.map(|many| (of, many))).collect()
}

fn half_year(months: &[Vec<Count>]) -> Table {
    (0..months[0].len()).map(|place| months.iter().map(|counts| counts[place].many).sum()).collect()
}

/// That what is told is true, and nothing of it below five.
fn is_true(equations: &[Equation], truth: &[i64]) {
    for (of, many) in equations {
        assert_eq!(sum(truth, of), *many, "a wrong number is told");
        assert!(*many == 0 || *many >= 5, "{many} is told");
    }
}

/// Tries all months that fit; answers how many numbers above zero are told.
fn attack_by_trial(months: &[Vec<Count>]) -> usize {
    let told = tell(months);
    let equations = told_sums(&months[0], &told);
    let truth = half_year(months);
    is_true(&equations, &truth);
    let lines = lines(&months[0]);
    let tables: Vec<Vec<Table>> = months.iter().map(|counts| fitting(counts)).collect();
    // Of each line the half-year first, then each month.
    let mut found = vec![vec![(i64::MAX, i64::MIN); months.len() + 1]; lines.len()];
    let widen = |found: &mut (i64, i64), value: i64| *found = (found.0.min(value), found.1.max(value));
    for (month, here) in tables.iter().enumerate() {
        let mut others: BTreeSet<Table> = BTreeSet::from([vec![0; truth.len()]]);
        for (_, there) in tables.iter().enumerate().filter(|(other, _)| *other != month) {
            others =
                others.iter().flat_map(|before| there.iter().map(move |table| plus(before, table))).collect();
        }
        for table in here {
            for other in &others {
                let all = plus(table, other);
                if equations.iter().any(|(of, many)| sum(&all, of) != *many) {
                    continue;
                }
                for (line, found) in lines.iter().zip(&mut found) {
                    widen(&mut found[0], sum(&all, line));
                    widen(&mut found[month + 1], sum(table, line));
                }
            }
        }
    }
    for (line, found) in lines.iter().zip(&found) {
        for (number, (least, most)) in found.iter().enumerate() {
            let secret: i64 = match number {
                0 => sum(&truth, line),
                month => line.iter().map(|place| months[month - 1][*place].many).sum(),
            };
            let is_safe = !(1..5).contains(&secret) || most - least >= 2;
            assert!(is_safe, "{line:?}, {number}: between {least} and {most}: {months:?} {told:?}");
        }
    }
    equations.iter().filter(|(_, many)| *many > 0).count()
}

#[test]
fn nobody_computes_a_small_count_from_months_and_half_years() {
    const USUAL: &[i64] = &[0, 1, 1, 2, 3, 4, 5, 6, 7];
    let mut told = 0;
    for seed in 0..500 {
        let mut dice = Dice(seed);
        let (many, groups, kinds, length) =
            (2 + dice.below(3), 1 + dice.below(3), 1 + dice.below(2), 2 + dice.below(2));
        let offers: Vec<(usize, usize)> =
            (0..many).map(|_| (dice.below(groups), dice.below(kinds))).collect();
        let months: Vec<Vec<Count>> = (0..length)
            .map(|_| {
                offers
                    .iter()
                    .map(|(group, kind)| Count::new(*group, *kind, USUAL[dice.below(USUAL.len())]))
                    .collect()
            })
            .collect();
        told += attack_by_trial(&months);
    }
    assert!(told > 400, "only {told} numbers are told, so there was nothing to attack");
}

/// A region of so many partners with up to three offers each, month by month. Half of the offers are redeemed less
/// than twice a month.
fn region(seed: u64, partners: usize, months: usize) -> Vec<Vec<Count>> {
    let mut dice = Dice(seed);
    let mut offers = Vec::new();
    for group in 0..partners {
        for _ in 0..=dice.below(3) {
            offers.push((group, dice.below(4), [1, 2, 3, 3, 4, 6, 12][dice.below(7)]));
        }
    }
    let mut month = || {
        offers
            .iter()
            .map(|(group, kind, most)| Count::new(*group, *kind, dice.below(*most + 1) as i64))
            .collect()
    };
    (0..months).map(|_| month()).collect()
}

/// Tightens what is known of each count of a half-year by every sum of its months and by all that is told of it.
fn attack_by_bounds(months: &[Vec<Count>]) {
    let width = months[0].len();
    let told = told_sums(&months[0], &tell(months));
    is_true(&told, &half_year(months));
    let (mut known, mut equations): (Vec<(i64, i64)>, Vec<Equation>) = (Vec::new(), Vec::new());
    for (month, counts) in months.iter().enumerate() {
        let shown = publish(counts);
        known.extend(bounds(&shown, counts.iter().map(|count| count.many).sum()));
        for (of, many) in read(counts, &shown).0 {
            equations.push((of.iter().map(|place| month * width + place).collect(), many));
        }
    }
    let in_all_months = |of: &[usize]| -> Vec<usize> {
        (0..months.len()).flat_map(|month| of.iter().map(move |place| month * width + place)).collect()
    };
    equations.extend(told.iter().map(|(of, many)| (in_all_months(of), *many)));
    for _ in 0..200 {
        let before = known.clone();
        for (of, many) in &equations {
            let least: i64 = of.iter().map(|place| known[*place].0).sum();
            let most: i64 = of.iter().map(|place| known[*place].1).sum();
            for place in of {
                let (low, high) = known[*place];
                known[*place] = (low.max(many - (most - high)), high.min(many - (least - low)));
            }
        }
        if known == before {
            break;
        }
    }
    let truth: Vec<i64> = months.iter().flatten().map(|count| count.many).collect();
    for line in lines(&months[0]) {
        let mut secrets: Vec<Vec<usize>> =
            (0..months.len()).map(|month| line.iter().map(|place| month * width + place).collect()).collect();
        secrets.push(in_all_months(&line));
        for secret in secrets.iter().filter(|secret| (1..5).contains(&sum(&truth, secret))) {
            let least: i64 = secret.iter().map(|place| known[*place].0).sum();
            let most: i64 = secret.iter().map(|place| known[*place].1).sum();
            assert!(most - least >= 2, "{secret:?} is between {least} and {most}");
        }
    }
}

#[test]
fn bounds_over_all_months_and_half_years_of_a_region_tell_nothing() {
    for seed in 0..8 {
        attack_by_bounds(&region(seed, 60, 6));
    }
}

#[test]
fn most_partners_with_ten_redemptions_in_a_year_have_a_number() {
    let is_number = |many: &Option<i64>| many.is_some_and(|many| many > 0);
    let (mut partners, mut with_number, mut offers, mut offers_with_number) = (0, 0, 0, 0);
    for seed in 100..104 {
        let year = region(seed, 80, 12);
        let all = half_year(&year);
        let told = [tell(&year[..6]), tell(&year[6..])];
        let has_offer = |place: usize| told.iter().any(|told| is_number(&told.offers[place]));
        for (place, _) in all.iter().enumerate().filter(|(_, many)| **many >= 10) {
            offers += 1;
            offers_with_number += usize::from(has_offer(place));
        }
        for group in 0..80 {
            let of = members(&year[0], |count| count.group == group);
            // A number of its own, or at least that of one of its offers, by which it is told too.
            let has_number = told.iter().any(|told| is_number(&told.partners[group]))
                || of.iter().any(|place| has_offer(*place));
            if sum(&all, &of) >= 10 {
                partners += 1;
                with_number += usize::from(has_number);
            }
        }
    }
    assert!(with_number * 4 >= partners * 3, "{with_number} of {partners} partners");
    assert!(offers_with_number * 3 >= offers * 2, "{offers_with_number} of {offers} offers");
}

#[test]
fn what_is_told_of_a_half_year_hangs_on_its_own_months_only() {
    let months = region(9, 30, 6);
    let longer: Vec<Vec<Count>> = months
        .iter()
        .map(|counts| {
            let new = Count::new(0, 0, 0);
            counts.iter().copied().chain([new]).collect()
        })
        .collect();
    let (before, mut after) = (tell(&months), tell(&longer));
    after.offers.pop();
    assert_eq!(before, after, "an offer that comes later changes nothing");
}
