//! Which figures of a wave may be published: one function for page, CSV and everything else; pure.
//!
//! 1. Every member belongs to exactly one group, so that nothing can be subtracted from anything: size
//!    classes A to D; where one of a pair is too small, A and B, or C and D, are one; where a pair is too
//!    small, the whole region is. A district is never a group.
//! 2. A figure needs six members that have a value: five others, whoever reads.
//! 3. Two waves that differ in one or two members tell about them. A figure is published only if, for every
//!    union of groups of an earlier wave and every union of groups of this one, nobody or at least three
//!    differ, whether by what they submitted or by their value. Otherwise the earlier figure stands. Waves
//!    of the other variant count where the same questions stand behind a figure.
//! 4. Whoever knows all members of a group but two must not learn the value of either: what they could
//!    still be spans at least ten points (`resistance.rs`). If the quartiles would tell, the median stands
//!    alone; if it would tell too, nothing is published.
//!
//! Median and quartiles only, of whole points, interpolated and rounded; never a minimum or a maximum. What
//! this does not keep secret stands in decision 0027.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use platform::clock::Day;

use super::super::catalogue::{Catalogue, Variant};
use super::super::rules::shown;
use super::super::snapshot::Content;
use super::resistance::{self, Picture};
use crate::ids::{MunicipalityId, SnapshotId};
use crate::region::SizeClass;

/// The fewest members with a value.
pub const LEAST: usize = 6;
/// The fewest members in which two waves may differ, if they differ.
const LEAST_CHANGED: usize = 3;
/// The longest wave, and how far its first day may be from today, in days.
const MOST_DAYS: i32 = 366;
/// The key of the total among the measures.
pub const TOTAL: &str = "total";

platform::words! {
    /// A group of members.
    pub enum Group {
        /// Size class A.
        A = "a",
        /// Size class B.
        B = "b",
        /// Size class C.
        C = "c",
        /// Size class D.
        D = "d",
        /// Size classes A and B.
        Smaller = "ab",
        /// Size classes C and D.
        Larger = "cd",
        /// The whole region.
        Region = "region",
    }
}

impl Group {
    /// Whether a size class belongs to the group.
    #[must_use]
    pub const fn holds(self, class: SizeClass) -> bool {
        match self {
            Self::A => matches!(class, SizeClass::A),
            Self::B => matches!(class, SizeClass::B),
            Self::C => matches!(class, SizeClass::C),
            Self::D => matches!(class, SizeClass::D),
            Self::Smaller => matches!(class, SizeClass::A | SizeClass::B),
            Self::Larger => matches!(class, SizeClass::C | SizeClass::D),
            Self::Region => true,
        }
    }
}

/// What is compared: a field, or the total.
#[derive(Clone, Debug)]
pub struct Measure {
    /// The field's id, or [`TOTAL`].
    pub key: String,
    /// The ids of the questions behind it, in order.
    pub questions: BTreeSet<String>,
    /// The whole points that a municipality can have; whoever attacks knows them.
    pub possible: Vec<i64>,
}

impl Measure {
    /// Whether the same answers stand behind both, whatever the variant.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        self.key == other.key && self.questions == other.questions
    }
}

/// A municipality in a wave.
#[derive(Clone, Debug)]
pub struct Member {
    /// Which.
    pub town: MunicipalityId,
    /// What it has submitted.
    pub snapshot: SnapshotId,
    /// Its size class then.
    pub class: SizeClass,
    /// Whole points by measure; nothing where it has no value.
    pub points: Vec<Option<i64>>,
}

/// One published line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cut {
    /// Of whom.
    pub group: Group,
    /// Of what, by its place among the measures.
    pub measure: usize,
    /// How many members have a value.
    pub members: usize,
    /// The value in the middle.
    pub median: i64,
    /// Lower and upper quartile, between which the middle half lies, if they tell nobody's value.
    pub middle: Option<(i64, i64)>,
}

/// What an earlier wave has published, by the measures of this one.
#[derive(Clone, Debug)]
pub struct Earlier {
    /// Its members.
    pub members: Vec<Member>,
    /// Its figures.
    pub cuts: Vec<Cut>,
}

/// The measures of a variant: its fields in order, then the total.
#[must_use]
pub fn measures(catalogue: &Catalogue, variant: Variant) -> Vec<Measure> {
    let mut all = Vec::new();
    for field in &catalogue.field {
        let own = || catalogue.questions(variant).filter(|question| question.field == field.id);
        let weights: Vec<u32> = own().map(|question| question.weight).collect();
        if !weights.is_empty() {
            let questions = own().map(|question| question.id.clone()).collect();
            all.push(Measure { key: field.id.clone(), questions, possible: possible(&weights) });
        }
    }
    let questions = catalogue.questions(variant).map(|question| question.id.clone()).collect();
    all.push(Measure { key: TOTAL.to_owned(), questions, possible: (0..=100).collect() });
    all
}

/// The whole points that a field can have when all its questions count.
fn possible(weights: &[u32]) -> Vec<i64> {
    let all: u32 = weights.iter().sum();
    let mut reached: BTreeSet<u32> = BTreeSet::from([0]);
    for weight in weights {
        reached = reached.iter().flat_map(|sum| (0..=4u32).map(move |level| sum + level * weight)).collect();
    }
    let percent = |quarters: u32| shown(f64::from(quarters) / 4.0 / f64::from(all) * 100.0);
    let points: BTreeSet<i64> = reached.into_iter().map(percent).collect();
    points.into_iter().collect()
}

/// The whole points of what was submitted, by the key of their measure.
#[must_use]
pub fn points(content: &Content) -> BTreeMap<String, i64> {
    let fields = content.fields.iter().filter_map(|field| Some((field.id.clone(), shown(field.percent()?))));
    let total = content.total().map(|total| (TOTAL.to_owned(), shown(total)));
    fields.chain(total).collect()
}

/// The groups: every member belongs to exactly one, or there is none.
#[must_use]
pub fn partition(classes: impl IntoIterator<Item = SizeClass>) -> Vec<Group> {
    let mut many: BTreeMap<SizeClass, usize> = BTreeMap::new();
    for class in classes {
        *many.entry(class).or_default() += 1;
    }
    let of = |class: SizeClass| many.get(&class).copied().unwrap_or(0);
    if many.values().sum::<usize>() < LEAST {
        return Vec::new();
    }
    let smaller = pair((Group::A, of(SizeClass::A)), (Group::B, of(SizeClass::B)), Group::Smaller);
    let larger = pair((Group::C, of(SizeClass::C)), (Group::D, of(SizeClass::D)), Group::Larger);
    match (smaller, larger) {
        (Some(smaller), Some(larger)) => [smaller, larger].concat(),
        _ => vec![Group::Region],
    }
}

/// The groups of two neighbouring classes; nothing when they are too small even together.
fn pair(one: (Group, usize), other: (Group, usize), both: Group) -> Option<Vec<Group>> {
    let is_fit = |many: usize| many == 0 || many >= LEAST;
    let are_there = [one, other].into_iter().filter(|(_, many)| *many > 0).map(|(group, _)| group);
    if is_fit(one.1) && is_fit(other.1) {
        return Some(are_there.collect());
    }
    is_fit(one.1 + other.1).then(|| vec![both])
}

/// What a wave publishes, given what earlier ones have published of the same questions.
#[must_use]
pub fn published(members: &[Member], measures: &[Measure], earlier: &[Earlier]) -> Vec<Cut> {
    let groups = partition(members.iter().map(|member| member.class));
    let mut cuts = Vec::new();
    for (place, measure) in measures.iter().enumerate() {
        let before: Vec<Before> = earlier.iter().map(|wave| Before::of(wave, place)).collect();
        let candidates: Vec<(Group, Vec<Seen>)> = groups
            .iter()
            .map(|group| (*group, seen(members, place, |class| group.holds(class))))
            .filter(|(_, seen)| seen.len() >= LEAST)
            .collect();
        // Whoever has submitted again may have changed nothing: both are looked at.
        let tallies: Vec<Tally> = before
            .iter()
            .flat_map(|wave| {
                [has_same_snapshot as Same, has_same_points].map(|same| Tally::of(wave, &candidates, same))
            })
            .collect();
        let allowed = unentangled(candidates.len(), &tallies);
        let pictures: Vec<&Picture> = before.iter().flat_map(Before::telling).collect();
        for (at, (group, seen)) in candidates.iter().enumerate() {
            if allowed & (1 << at) == 0 {
                continue;
            }
            let found = resistant(seen, &before, &pictures, &measure.possible);
            cuts.extend(found.map(|picture| Cut {
                group: *group,
                measure: place,
                members: seen.len(),
                median: picture.median,
                middle: picture.middle,
            }));
        }
    }
    cuts
}

/// A member with a value.
#[derive(Clone, Copy)]
struct Seen {
    town: MunicipalityId,
    snapshot: SnapshotId,
    points: i64,
}

fn seen(members: &[Member], measure: usize, holds: impl Fn(SizeClass) -> bool) -> Vec<Seen> {
    let is_in = members.iter().filter(|member| holds(member.class));
    is_in
        .filter_map(|member| {
            let points = member.points.get(measure).copied().flatten()?;
            Some(Seen { town: member.town, snapshot: member.snapshot, points })
        })
        .collect()
}

/// What an earlier wave has published of one measure.
struct Before {
    /// In which of the groups a town was, and with what.
    of: HashMap<MunicipalityId, (usize, Seen)>,
    pictures: Vec<Picture>,
    /// The places of the pictures that tell anything to whoever knows all but two.
    telling: Vec<usize>,
}

impl Before {
    fn of(wave: &Earlier, measure: usize) -> Self {
        let mut before = Self { of: HashMap::new(), pictures: Vec::new(), telling: Vec::new() };
        for cut in wave.cuts.iter().filter(|cut| cut.measure == measure) {
            let group = seen(&wave.members, measure, |class| cut.group.holds(class));
            let place = before.pictures.len();
            before.of.extend(group.iter().map(|one| (one.town, (place, *one))));
            let sorted = sorted(&group);
            let picture = Picture { sorted, median: cut.median, middle: cut.middle };
            if !picture.is_deaf() {
                before.telling.push(place);
            }
            before.pictures.push(picture);
        }
        before
    }

    fn telling(&self) -> impl Iterator<Item = &Picture> {
        self.telling.iter().map(|place| &self.pictures[*place])
    }
}

fn sorted(group: &[Seen]) -> Vec<i64> {
    let mut points: Vec<i64> = group.iter().map(|one| one.points).collect();
    points.sort_unstable();
    points
}

fn has_same_snapshot(one: &Seen, other: &Seen) -> bool {
    one.snapshot == other.snapshot
}

/// A snapshot of the other variant, or a new one with old answers, is the same value.
fn has_same_points(one: &Seen, other: &Seen) -> bool {
    one.points == other.points
}

/// What makes a member the same in two waves.
type Same = fn(&Seen, &Seen) -> bool;

/// How many members stand in which group of an earlier wave and in which of this one; place 0 is none.
struct Tally {
    old: usize,
    /// Members that are the same.
    same: Vec<Vec<usize>>,
    /// Members that are there again and have changed.
    moved: Vec<Vec<usize>>,
}

impl Tally {
    fn of(before: &Before, candidates: &[(Group, Vec<Seen>)], is_same: Same) -> Self {
        let old = before.pictures.len();
        let empty = || vec![vec![0; candidates.len() + 1]; old + 1];
        let mut tally = Self { old, same: empty(), moved: empty() };
        let mut gone: Vec<usize> = before.pictures.iter().map(|picture| picture.sorted.len()).collect();
        for (at, (_, group)) in candidates.iter().enumerate() {
            for one in group {
                match before.of.get(&one.town) {
                    None => tally.same[0][at + 1] += 1,
                    Some((place, earlier)) => {
                        gone[*place] -= 1;
                        let cells = if is_same(earlier, one) { &mut tally.same } else { &mut tally.moved };
                        cells[place + 1][at + 1] += 1;
                    }
                }
            }
        }
        for (place, many) in gone.into_iter().enumerate() {
            tally.same[place + 1][0] += many;
        }
        tally
    }

    /// Whether a union of these groups differs from some union of earlier ones in one or two members.
    fn betrays(&self, groups: u32) -> bool {
        (1u32..1 << self.old).any(|earlier| {
            let mut differ = 0;
            for (row, (same, moved)) in self.same.iter().zip(&self.moved).enumerate() {
                let was_in = row > 0 && earlier & (1 << (row - 1)) != 0;
                for (column, (same, moved)) in same.iter().zip(moved).enumerate() {
                    let is_in = column > 0 && groups & (1 << (column - 1)) != 0;
                    differ += match (was_in, is_in) {
                        (true, true) => *moved,
                        (false, false) => 0,
                        _ => same + moved,
                    };
                }
            }
            differ > 0 && differ < LEAST_CHANGED
        })
    }
}

/// The groups, as bits, of which no union differs from an earlier one in too few members.
fn unentangled(groups: usize, tallies: &[Tally]) -> u32 {
    let mut allowed: u32 = (1 << groups) - 1;
    for size in 1..=groups {
        for union in (1u32..1 << groups).filter(|union| union.count_ones() as usize == size) {
            let is_open = union & !allowed == 0;
            if is_open && tallies.iter().any(|tally| tally.betrays(union)) {
                allowed &= !union;
            }
        }
    }
    allowed
}

/// The fullest picture of a group that tells nobody's value to whoever knows all but two.
fn resistant(group: &[Seen], before: &[Before], pictures: &[&Picture], possible: &[i64]) -> Option<Picture> {
    let sorted = sorted(group);
    let had = pictures.iter().flat_map(|picture| &picture.sorted);
    let mut possible: Vec<i64> = possible.iter().chain(&sorted).chain(had).copied().collect();
    possible.sort_unstable();
    possible.dedup();
    // Members that are alike: the same value now, and the same in each earlier picture.
    let mut kinds: BTreeMap<(i64, Vec<Option<i64>>), usize> = BTreeMap::new();
    for one in group {
        *kinds.entry((one.points, then(one, before))).or_default() += 1;
    }
    let kinds: Vec<resistance::Kind> =
        kinds.into_iter().map(|((points, then), many)| resistance::Kind { points, then, many }).collect();
    let full = Picture::of(sorted);
    let alone = Picture { middle: None, ..full.clone() };
    [full, alone].into_iter().find(|picture| resistance::holds(picture, pictures, &kinds, &possible))
}

/// What a member had in each earlier picture that tells anything; none where it was not in it.
fn then(one: &Seen, before: &[Before]) -> Vec<Option<i64>> {
    let mut then = Vec::new();
    for wave in before {
        let found = wave.of.get(&one.town);
        let points = |place: &usize| found.filter(|(at, _)| at == place).map(|(_, earlier)| earlier.points);
        then.extend(wave.telling.iter().map(points));
    }
    then
}

platform::words! {
    /// How far a wave is.
    pub enum State {
        /// Its first day has not come.
        Planned = "planned",
        /// Who submits now is counted.
        Open = "open",
        /// Its last day is over; it is about to be closed.
        Ending = "ending",
        /// Its figures are there.
        Closed = "closed",
    }
}

/// How far a wave is on a day.
#[must_use]
pub fn state(opens_on: Day, closes_on: Day, is_closed: bool, today: Day) -> State {
    if is_closed {
        State::Closed
    } else if today < opens_on {
        State::Planned
    } else if today <= closes_on {
        State::Open
    } else {
        State::Ending
    }
}

/// What is wrong with the days of a new wave: the field and the text key.
#[must_use]
pub fn wrong_days(
    opens_on: Day,
    closes_on: Day,
    today: Day,
    others: &[(Day, Day)],
) -> Option<(&'static str, &'static str)> {
    if closes_on < today || closes_on < opens_on {
        Some(("closes_on", "quickcheck-wave-closes-early"))
    } else if closes_on > opens_on.plus_days(MOST_DAYS) {
        Some(("closes_on", "quickcheck-wave-too-long"))
    } else if opens_on > today.plus_days(MOST_DAYS) || opens_on < today.plus_days(-MOST_DAYS) {
        Some(("opens_on", "quickcheck-wave-opens-far"))
    } else if others.iter().any(|(first, last)| opens_on <= *last && *first <= closes_on) {
        Some(("opens_on", "quickcheck-wave-overlaps"))
    } else {
        None
    }
}
