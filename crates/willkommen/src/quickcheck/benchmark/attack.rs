//! Tests: what somebody with a computer and many friends learns from everything that is published.
//!
//! The attacker here shares no code with the rules: quartiles are computed in another way, and all pairs of
//! values are tried.

use std::collections::BTreeSet;
use std::path::Path;

use proptest::prelude::*;

use super::super::catalogue::{Catalogue, Variant};
use super::rules::{Cut, Earlier, Group, LEAST, Measure, Member, measures, partition, published};
use crate::ids::{MunicipalityId, SnapshotId};
use crate::region::SizeClass;

const A: SizeClass = SizeClass::A;
const B: SizeClass = SizeClass::B;
const C: SizeClass = SizeClass::C;
const D: SizeClass = SizeClass::D;

fn total() -> Vec<Measure> {
    vec![Measure { key: "total".into(), questions: BTreeSet::new(), possible: (0..=100).collect() }]
}

fn member(class: SizeClass, points: i64) -> Member {
    Member { town: MunicipalityId::new(), snapshot: SnapshotId::new(), class, points: vec![Some(points)] }
}

fn members(of: &[(SizeClass, &[i64])]) -> Vec<Member> {
    of.iter().flat_map(|(class, points)| points.iter().map(move |value| member(*class, *value))).collect()
}

fn wave(members: &[Member]) -> Vec<Cut> {
    published(members, &total(), &[])
}

fn groups(cuts: &[Cut]) -> Vec<Group> {
    cuts.iter().map(|cut| cut.group).collect()
}

/// The quartile of values in order by the textbook, with fractions.
fn quartile(values: &[f64], share: f64) -> i64 {
    let place = (values.len() - 1) as f64 * share;
    let lower = values[place.floor() as usize];
    let upper = values[place.ceil() as usize];
    (lower + (upper - lower) * place.fract() + 0.5).floor() as i64
}

fn comes_out(cut: &Cut, values: &[i64]) -> bool {
    let mut values: Vec<f64> = values.iter().map(|value| *value as f64).collect();
    values.sort_by(f64::total_cmp);
    let is_middle = |published: (i64, i64)| published == (quartile(&values, 0.25), quartile(&values, 0.75));
    quartile(&values, 0.5) == cut.median && cut.middle.is_none_or(is_middle)
}

/// The least and the greatest value that the first of two can have, by all of these figures, each with the
/// values that the attacker knows.
fn span(figures: &[(&Cut, Vec<i64>)]) -> i64 {
    let is_possible = |target: i64| {
        (0..=100).any(|beside| {
            figures.iter().all(|(cut, known)| {
                let mut values = known.clone();
                values.extend([target, beside]);
                comes_out(cut, &values)
            })
        })
    };
    let least = (0..=100).find(|value| is_possible(*value)).expect("the true value is possible");
    let most = (0..=100).rev().find(|value| is_possible(*value)).expect("the true value is possible");
    most - least
}

/// What the attacker knows of a group: all but two.
fn all_but(of: &[&Member], two: [usize; 2]) -> Vec<i64> {
    let known = of.iter().enumerate().filter(|(place, _)| !two.contains(place));
    known.filter_map(|(_, member)| member.points[0]).collect()
}

/// Attacks every member of every published group, with a few of the others unknown beside it.
fn attack(members: &[Member], cuts: &[Cut]) {
    for cut in cuts {
        let group: Vec<&Member> = members.iter().filter(|member| cut.group.holds(member.class)).collect();
        assert!(group.len() >= LEAST && group.len() == cut.members);
        for target in 0..group.len() {
            for beside in [target + 1, target + 4] {
                let beside = beside % group.len();
                if beside == target {
                    continue;
                }
                let left = span(&[(cut, all_but(&group, [target, beside]))]);
                assert!(left >= 10, "{cut:?} leaves {left} points to {:?}", group[target].points);
            }
        }
    }
}

/// Values that look like those of towns, the same in every run.
fn points(seed: u64, many: usize) -> Vec<i64> {
    let mut state = seed;
    (0..many)
        .map(|_| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            20 + (state >> 33) as i64 % 56
        })
        .collect()
}

#[test]
fn nobody_is_found_in_a_wave_of_seven_of_whom_four_are_neighbours() {
    // Four of seven in one district: the rules do not know districts, so they are one group by their size.
    for seed in 1..5 {
        let values = points(seed, 7);
        let all = members(&[(A, &values[..3]), (B, &values[3..])]);
        let cuts = wave(&all);
        assert!(groups(&cuts).iter().all(|group| *group == Group::Smaller));
        attack(&all, &cuts);
    }
}

#[test]
fn nobody_is_found_in_a_wave_with_a_class_of_five() {
    for seed in 1..3 {
        let values = points(seed, 27);
        let (five, six) = (&values[..5], &values[5..12]);
        let all = members(&[(A, five), (B, six), (C, &values[12..21]), (D, &values[21..])]);
        let cuts = wave(&all);
        assert!(!groups(&cuts).iter().any(|group| matches!(group, Group::A | Group::B | Group::Region)));
        attack(&all, &cuts);
    }
}

#[test]
fn a_figure_that_would_tell_a_value_is_not_published_whole() {
    // Two unknown values pin lower quartile and median, and lie close together.
    let all = members(&[(B, &[10, 20, 24, 27, 30, 40, 50])]);
    let cuts = wave(&all);
    assert!(cuts.iter().all(|cut| cut.middle.is_none()), "{cuts:?}");
    attack(&all, &cuts);
}

#[test]
fn equal_members_show_their_value_and_nobody_s() {
    let all = members(&[(B, &[50; 8])]);
    let cuts = wave(&all);
    assert_eq!((cuts[0].median, cuts[0].middle, cuts[0].members), (50, Some((50, 50)), 8));
    attack(&all, &cuts);
}

#[test]
fn fewer_than_six_publish_nothing() {
    assert!(wave(&members(&[(A, &[10, 20]), (B, &[30, 40, 50])])).is_empty());
    // A value that only five have is not published either, though the group is large enough.
    let mut all = members(&[(B, &[10, 20, 30, 40, 50, 60])]);
    all[0].points = vec![None];
    assert!(wave(&all).is_empty());
}

#[test]
fn a_pair_that_is_too_small_leaves_the_region_alone() {
    let six = [20, 30, 40, 50, 60, 70];
    assert_eq!(groups(&wave(&members(&[(A, &six), (B, &six), (C, &[10, 90])]))), [Group::Region]);
    assert_eq!(groups(&wave(&members(&[(A, &six), (D, &six)]))), [Group::A, Group::D]);
}

fn earlier(members: &[Member], cuts: &[Cut]) -> Vec<Earlier> {
    vec![Earlier { members: members.to_vec(), cuts: cuts.to_vec() }]
}

#[test]
fn a_newcomer_is_not_read_off_the_difference_of_two_waves() {
    let first = members(&[(B, &[20, 20, 20, 20, 50, 50, 50, 50, 80, 80, 80, 80])]);
    let before = wave(&first);
    assert_eq!(groups(&before), [Group::B]);
    let known = earlier(&first, &before);
    assert_eq!(published(&first, &total(), &known), before, "nobody differs");
    let mut second = first.clone();
    for more in [45, 55] {
        second.push(member(B, more));
        assert!(published(&second, &total(), &known).is_empty(), "{} newcomers", second.len() - first.len());
    }
    second.push(member(B, 50));
    assert_eq!(groups(&published(&second, &total(), &known)), [Group::B]);
    // Three have gone, and one who stayed has submitted again.
    let stays = |place: &usize| ![3, 7, 11].contains(place);
    let mut third: Vec<Member> = (0..first.len()).filter(stays).map(|place| first[place].clone()).collect();
    assert_eq!(groups(&published(&third, &total(), &known)), [Group::B]);
    third = first.clone();
    third[0].snapshot = SnapshotId::new();
    third[0].points = vec![Some(90)];
    assert!(published(&third, &total(), &known).is_empty());
}

#[test]
fn a_newcomer_is_not_read_off_a_wave_of_the_other_variant() {
    let first = members(&[(B, &[20, 20, 20, 20, 50, 50, 50, 50, 80, 80, 80, 80])]);
    let (before, new) = (wave(&first), SnapshotId::new);
    // Other snapshots with the same answers.
    let mut second: Vec<Member> = first.iter().map(|one| Member { snapshot: new(), ..one.clone() }).collect();
    let known = earlier(&first, &before);
    assert_eq!(published(&second, &total(), &known), before, "no value differs");
    second.push(member(B, 45));
    assert!(published(&second, &total(), &known).is_empty());
}

#[test]
fn a_field_whose_questions_are_all_core_is_the_same_in_both_variants() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../regions/suedwestfalen");
    let mut catalogue = Catalogue::read(&folder).unwrap();
    for question in &mut catalogue.question {
        question.core = question.core || question.field == "F01";
    }
    catalogue.question[5].core = false;
    let (core, full) = (measures(&catalogue, Variant::Core), measures(&catalogue, Variant::Full));
    assert!(core[0].is_same(&full[0]) && !core[0].is_same(&full[1]) && !core[1].is_same(&full[1]));
    let total = |all: &[Measure]| all.last().unwrap().clone();
    assert!(!total(&core).is_same(&total(&full)) && total(&core).is_same(&total(&core)));
}

#[test]
fn groups_of_two_waves_are_not_subtracted_from_each_other() {
    // A and B together before, each alone now: together they differ in two.
    let first = members(&[(A, &[30, 40, 50, 60]), (B, &[20, 20, 40, 40, 60, 60, 80, 80])]);
    let before = wave(&first);
    assert_eq!(groups(&before), [Group::Smaller]);
    let mut second = first.clone();
    second.extend(members(&[(A, &[35, 45])]));
    assert!(published(&second, &total(), &earlier(&first, &before)).is_empty());
    second.extend(members(&[(A, &[55])]));
    let after = published(&second, &total(), &earlier(&first, &before));
    assert!(groups(&after).iter().all(|group| matches!(group, Group::A | Group::B)), "{after:?}");
}

#[test]
fn nobody_is_found_with_two_waves_together() {
    for seed in 1..4 {
        let first = members(&[(B, &points(seed, 9))]);
        let before = wave(&first);
        let mut second = first.clone();
        second.extend(members(&[(B, &points(seed + 50, 3))]));
        let after = published(&second, &total(), &earlier(&first, &before));
        let (old, new): (Vec<&Member>, Vec<&Member>) = (first.iter().collect(), second.iter().collect());
        for target in 0..first.len() {
            let two = [target, (target + 1) % first.len()];
            let of = |cuts: &'static str| match cuts {
                "before" => before.iter().map(|cut| (cut, all_but(&old, two))).collect::<Vec<_>>(),
                _ => after.iter().map(|cut| (cut, all_but(&new, two))).collect(),
            };
            let figures = [of("before"), of("after")].concat();
            if !figures.is_empty() {
                assert!(span(&figures) >= 10, "{before:?} {after:?} {two:?}");
            }
        }
    }
}

/// By which pairs of values, the first one's and the second one's, a figure comes out.
fn pairs(cut: &Cut, known: &[i64]) -> Vec<Vec<bool>> {
    let fits = |target: i64, beside: i64| {
        let mut values = known.to_vec();
        values.extend([target, beside]);
        comes_out(cut, &values)
    };
    (0..=100).map(|target| (0..=100).map(|beside| fits(target, beside)).collect()).collect()
}

/// What two waves together leave of the first of two members, each of whom may have changed in between.
fn span_of_two(before: &[Vec<bool>], after: &[Vec<bool>], has_changed: [bool; 2]) -> usize {
    let every = |has_changed: bool, value: usize| if has_changed { 0..=100 } else { value..=value };
    let was_possible = |target: usize, beside: usize| {
        every(has_changed[0], target).any(|old| every(has_changed[1], beside).any(|one| before[old][one]))
    };
    let is_possible =
        |target: &usize| (0..=100).any(|beside| after[*target][beside] && was_possible(*target, beside));
    let least = (0..=100).find(is_possible).expect("the true value is possible");
    let most = (0..=100).rev().find(is_possible).expect("the true value is possible");
    most - least
}

/// Towns that had the first values and have the second ones; attacks these two of them.
fn attack_two_waves(old: &[i64], new: &[i64], attacked: &[[usize; 2]]) {
    let first = members(&[(B, old)]);
    let before = wave(&first);
    assert_eq!(groups(&before), [Group::B]);
    let moved = first.iter().zip(old.iter().zip(new));
    let second: Vec<Member> = moved
        .map(|(one, (old, new))| {
            let snapshot = if old == new { one.snapshot } else { SnapshotId::new() };
            Member { snapshot, points: vec![Some(*new)], ..one.clone() }
        })
        .collect();
    let after = published(&second, &total(), &earlier(&first, &before));
    let (first, second): (Vec<&Member>, Vec<&Member>) = (first.iter().collect(), second.iter().collect());
    for cut in &after {
        for two in attacked {
            let was = pairs(&before[0], &all_but(&first, *two));
            let is = pairs(cut, &all_but(&second, *two));
            let left = span_of_two(&was, &is, two.map(|one| old[one] != new[one]));
            assert!(left >= 10, "{before:?} and {cut:?} leave {left} points to {}", new[two[0]]);
        }
    }
}

#[test]
fn a_town_that_stayed_is_not_found_when_the_other_unknown_has_changed() {
    // By the first wave the town with 75 has 65, 74 or 75; by quartiles of the second at least 74.
    attack_two_waves(&[75, 65, 55, 55, 0, 85, 85], &[75, 100, 55, 25, 35, 85, 0], &[[0, 1], [1, 0]]);
    for seed in 1..4 {
        let (old, drawn) = (points(seed, 9), points(seed + 50, 9));
        let new: Vec<i64> = (0..9).map(|place| if place < 4 { old[place] } else { drawn[place] }).collect();
        attack_two_waves(&old, &new, &[[0, 4], [1, 5], [6, 2], [7, 8]]);
    }
}

#[test]
fn most_waves_in_which_most_towns_have_changed_still_publish() {
    let mut there = 0;
    for seed in 1..11 {
        let (old, drawn) = (points(seed, 29), points(seed + 50, 29));
        let first = members(&[(B, &old)]);
        let new = first.iter().enumerate().map(|(place, one)| {
            let (had, step) = (old[place], drawn[place] % 15);
            Member { snapshot: SnapshotId::new(), points: vec![Some((had + step).min(100))], ..one.clone() }
        });
        let second: Vec<Member> = new.collect();
        there += published(&second, &total(), &earlier(&first, &wave(&first))).len();
    }
    assert!(there > 5, "{there} of 10");
}

proptest! {
    #[test]
    fn every_member_belongs_to_exactly_one_group(
        classes in prop::collection::vec(0usize..4, 0..60),
    ) {
        let classes: Vec<SizeClass> = classes.into_iter().map(|class| SizeClass::ALL[class]).collect();
        let groups = partition(classes.iter().copied());
        prop_assert_eq!(groups.is_empty(), classes.len() < LEAST);
        for class in &classes {
            let many = groups.iter().filter(|group| group.holds(*class)).count();
            prop_assert!(many == 1 || groups.is_empty());
        }
        for group in &groups {
            let many = classes.iter().filter(|class| group.holds(**class)).count();
            prop_assert!(many >= LEAST, "{:?} has {}", group, many);
        }
    }

    #[test]
    fn no_union_of_two_waves_differs_in_one_or_two(
        first in prop::collection::vec((0usize..4, 0i64..5), 0..40),
        gone in prop::collection::vec(any::<bool>(), 40),
        more in prop::collection::vec((0usize..4, 0i64..5), 0..6),
    ) {
        let made = |of: &[(usize, i64)]| -> Vec<Member> {
            of.iter().map(|(class, points)| member(SizeClass::ALL[*class], *points * 25)).collect()
        };
        let first = made(&first);
        let before = wave(&first);
        let mut second: Vec<Member> =
            first.iter().zip(&gone).filter(|(_, gone)| !**gone).map(|(one, _)| one.clone()).collect();
        second.extend(made(&more));
        let after = published(&second, &total(), &earlier(&first, &before));
        let of = |members: &[Member], cuts: &[Cut], bits: usize| -> BTreeSet<SnapshotId> {
            let chosen = cuts.iter().enumerate().filter(|(place, _)| bits & (1 << place) != 0);
            let groups: Vec<Group> = chosen.map(|(_, cut)| cut.group).collect();
            let is_in = |member: &&Member| groups.iter().any(|group| group.holds(member.class));
            members.iter().filter(is_in).map(|member| member.snapshot).collect()
        };
        for old in 1usize..1 << before.len() {
            for new in 1usize..1 << after.len() {
                let one = of(&first, &before, old);
                let other = of(&second, &after, new);
                let differ = one.symmetric_difference(&other).count();
                prop_assert!(differ == 0 || differ >= 3, "{} differ", differ);
            }
        }
    }
}
