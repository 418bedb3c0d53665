//! What is unusual about the phones, partners and counters of one month; pure.
//!
//! Each pattern has a floor, below which nothing is ever reported, and a limit that the month itself sets: the
//! middle of what others do and how far they lie apart (median and median deviation, or the quartiles of Tukey),
//! so that a few culprits cannot move it and a month with three times as many newcomers is no finding.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use platform::clock::Day;
use uuid::Uuid;

use crate::ids::{CardId, DeviceId, MunicipalityId, PartnerId, PersonId};

platform::words! {
    /// What can be unusual.
    pub enum Pattern {
        /// Many redemptions of one phone within a few minutes.
        Burst = "burst",
        /// Redemptions at night, when the partner is not known to be open.
        Night = "night",
        /// One phone has redeemed for a large part of all cards that a town has handed out.
        Share = "share",
        /// One person has handed out far more cards on a day than is usual there.
        Issue = "issue",
        /// Many wrong codes at one phone on a day.
        Wrong = "wrong",
        /// Many cards were opened minutes after their hand-out and used at one partner at once, and nowhere else.
        Swift = "swift",
        /// Many vouchers whose code changes came without the changing part, on one day at one phone.
        Compared = "compared",
    }
}

impl Pattern {
    /// What the subject of a finding is.
    #[must_use]
    pub const fn about(self) -> About {
        match self {
            Self::Burst | Self::Night | Self::Share | Self::Wrong | Self::Compared => About::Device,
            Self::Swift => About::Partner,
            Self::Issue => About::Person,
        }
    }
}

/// What a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// A partner's phone.
    Device,
    /// A partner.
    Partner,
    /// Somebody who hands out cards.
    Person,
}

/// The time in which redemptions are a burst, in minutes.
const BURST_MINUTES: i64 = 10;
/// Fewer are never one.
const BURST_LEAST: i64 = 14;
/// A day begins at this hour: who is open at one in the morning is open late.
const DAY_BEGINS: i64 = 5;
/// The night begins no earlier than so many hours into the day, at eleven in the evening.
const NIGHT_BEGINS: i64 = 18;
/// Without knowledge of a partner the night begins so many hours into the day, at two.
const DEEP_NIGHT_BEGINS: i64 = 21;
/// So many different hours in which a partner has redeemed are enough to know when it is open.
const ENOUGH_HOURS: usize = 20;
/// Fewer redemptions at night are never reported.
const NIGHT_LEAST: i64 = 8;
/// Fewer cards of one phone are never reported.
const SHARE_LEAST: i64 = 15;
/// One phone may redeem for so many of a hundred cards of a town.
const SHARE_PERCENT: f64 = 40.0;
/// Fewer cards a day are never reported.
const ISSUE_LEAST: f64 = 25.0;
/// A town may have so many times its usual newcomers.
const SPIKE: f64 = 3.0;
/// Fewer wrong codes a day are never reported.
const WRONG_LEAST: i64 = 12;
/// Fewer vouchers a day without the part that changes are never reported.
const COMPARED_LEAST: i64 = 5;
/// A booklet is opened swiftly within so many minutes after the hand-out of its card.
const SWIFT_OPENING: i64 = 10;
/// It is used swiftly within so many minutes more.
const SWIFT_USE: i64 = 60;
/// Fewer such cards are never reported.
const SWIFT_LEAST: i64 = 6;
/// A partner may have so many of a hundred such cards among its own.
const SWIFT_PERCENT: i64 = 20;
/// Tukey's factor for what is far out.
const FAR_OUT: f64 = 3.0;

/// A redemption that counts.
#[derive(Clone, Copy, Debug)]
pub struct Act {
    /// The phone.
    pub device: DeviceId,
    /// Its partner.
    pub partner: PartnerId,
    /// The town of the booklet.
    pub town: MunicipalityId,
    /// The card of the booklet, as long as that is known.
    pub card: Option<CardId>,
    /// When, in minutes of any count.
    pub at: i64,
    /// The local day.
    pub day: Day,
    /// The local hour, 0 to 23.
    pub hour: i64,
    /// Whether somebody compared a name in the place of the part of the code that changes.
    pub is_compared: bool,
}

/// A card that was handed out at a counter.
#[derive(Clone, Copy, Debug)]
pub struct HandOut {
    /// The town.
    pub town: MunicipalityId,
    /// By whom.
    pub clerk: PersonId,
    /// Which.
    pub card: CardId,
    /// When, in minutes of the same count.
    pub at: i64,
    /// The local day.
    pub day: Day,
    /// When its booklet was opened, in minutes of the same count.
    pub opened: Option<i64>,
}

/// A code that is none, tried at a phone.
#[derive(Clone, Copy, Debug)]
pub struct Wrong {
    /// The phone.
    pub device: DeviceId,
    /// Its partner.
    pub partner: PartnerId,
    /// The local day.
    pub day: Day,
}

/// What happened in a month, and what is known from before.
#[derive(Clone, Debug, Default)]
pub struct Month {
    /// The redemptions.
    pub acts: Vec<Act>,
    /// The cards that were handed out.
    pub hand_outs: Vec<HandOut>,
    /// The wrong codes.
    pub wrong: Vec<Wrong>,
    /// When partners were open in the months before; see `open_hours`.
    pub open_hours: HashMap<PartnerId, Vec<i64>>,
    /// How many cards each town has handed out within three months.
    pub handed_out: HashMap<MunicipalityId, i64>,
    /// A town of each partner, for phones that have redeemed nothing.
    pub home: HashMap<PartnerId, MunicipalityId>,
}

/// Something that people should look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unusual {
    /// What.
    pub pattern: Pattern,
    /// About which phone, partner or person; see `Pattern::about`.
    pub subject: Uuid,
    /// The partner, unless it is about a person.
    pub partner: Option<PartnerId>,
    /// The town that it concerns most.
    pub town: MunicipalityId,
    /// The day on which it was first so.
    pub first_on: Day,
    /// How many.
    pub many: i64,
    /// How many are usual, as far as the pattern has such a number.
    pub usual: i64,
}

/// Everything that is unusual in a month, in the order of the patterns.
#[must_use]
pub fn unusual(month: &Month) -> Vec<Unusual> {
    let devices = by(&month.acts, |act| act.device);
    let mut found = bursts(&devices);
    found.extend(nights(month, &devices));
    found.extend(shares(month));
    found.extend(issues(&month.hand_outs));
    found.extend(wrong_codes(month, &devices));
    found.extend(swift_cards(month));
    found.extend(compared(&month.acts));
    found
}

fn by<K: Ord, T>(rows: &[T], key: impl Fn(&T) -> K) -> BTreeMap<K, Vec<&T>> {
    let mut all: BTreeMap<K, Vec<&T>> = BTreeMap::new();
    for row in rows {
        all.entry(key(row)).or_default().push(row);
    }
    all
}

/// The value in order at a share of the way; 0 without values.
fn quartile(values: &[i64], quarters: usize) -> i64 {
    let mut values = values.to_vec();
    values.sort_unstable();
    let place = values.len().saturating_sub(1) * quarters / 4;
    values.get(place).copied().unwrap_or(0)
}

/// Above this a value lies far out (Tukey).
fn fence(values: &[i64]) -> f64 {
    let (lower, upper) = (quartile(values, 1) as f64, quartile(values, 3) as f64);
    upper + FAR_OUT * (upper - lower)
}

/// The town for which most was redeemed.
fn main_town(acts: &[&Act]) -> Option<MunicipalityId> {
    by(acts, |act| act.town).into_iter().max_by_key(|(_, acts)| acts.len()).map(|(town, _)| town)
}

/// A finding about a phone, from those of its redemptions that are unusual.
fn of_device(pattern: Pattern, acts: &[&Act], many: i64, usual: i64) -> Option<Unusual> {
    let first = acts.first()?;
    Some(Unusual {
        pattern,
        subject: first.device.0,
        partner: Some(first.partner),
        town: main_town(acts)?,
        first_on: acts.iter().map(|act| act.day).min()?,
        many,
        usual,
    })
}

fn bursts(devices: &BTreeMap<DeviceId, Vec<&Act>>) -> Vec<Unusual> {
    let peaks: Vec<Vec<&Act>> = devices.values().map(|acts| densest(acts)).collect();
    let heights: Vec<i64> = peaks.iter().map(|peak| peak.len() as i64).collect();
    let limit = fence(&heights).max(BURST_LEAST as f64);
    let usual = quartile(&heights, 2);
    peaks
        .iter()
        .filter(|peak| peak.len() as f64 >= limit)
        .filter_map(|peak| of_device(Pattern::Burst, peak, peak.len() as i64, usual))
        .collect()
}

/// The most redemptions that lie within a few minutes.
fn densest<'a>(acts: &[&'a Act]) -> Vec<&'a Act> {
    let mut acts = acts.to_vec();
    acts.sort_by_key(|act| act.at);
    let (mut from, mut best) = (0, 0..0);
    for to in 0..acts.len() {
        while acts[to].at - acts[from].at >= BURST_MINUTES {
            from += 1;
        }
        if to + 1 - from > best.len() {
            best = from..to + 1;
        }
    }
    acts[best].to_vec()
}

/// Hours into the day that begins at five.
const fn into_the_day(hour: i64) -> i64 {
    (hour + 24 - DAY_BEGINS) % 24
}

/// In which hours partners have redeemed, each hour of a day once, so that one busy night counts little.
#[must_use]
pub fn open_hours(acts: &[Act]) -> HashMap<PartnerId, Vec<i64>> {
    let hours: BTreeSet<(PartnerId, Day, i64)> =
        acts.iter().map(|act| (act.partner, act.day, into_the_day(act.hour))).collect();
    let mut all: HashMap<PartnerId, Vec<i64>> = HashMap::new();
    for (partner, _, hour) in hours {
        all.entry(partner).or_default().push(hour);
    }
    all
}

/// Adds on how many days a partner has redeemed within an hour of the day.
pub fn add_hours(all: &mut HashMap<PartnerId, Vec<i64>>, partner: PartnerId, hour: i64, days: i64) {
    let many = usize::try_from(days).unwrap_or(0);
    all.entry(partner).or_default().extend(std::iter::repeat_n(into_the_day(hour), many));
}

/// The last hour into the day in which a partner may well be open.
fn last_hour(hours: &[i64]) -> f64 {
    if hours.len() < ENOUGH_HOURS {
        return (DEEP_NIGHT_BEGINS - 1) as f64;
    }
    let (lower, upper) = (quartile(hours, 1) as f64, quartile(hours, 3) as f64);
    let last = (upper + (1.5 * (upper - lower)).max(3.0)).max((NIGHT_BEGINS - 1) as f64);
    // Irregular hours reach far; deep into the night they reach only for whom that is nothing new.
    let deep = hours.iter().filter(|hour| **hour >= DEEP_NIGHT_BEGINS).count();
    if deep * 20 < hours.len() { last.min((DEEP_NIGHT_BEGINS - 1) as f64) } else { last }
}

fn nights(month: &Month, devices: &BTreeMap<DeviceId, Vec<&Act>>) -> Vec<Unusual> {
    let found = devices.values().filter_map(|acts| {
        let hours = month.open_hours.get(&acts.first()?.partner);
        let last = last_hour(hours.map_or(&[][..], Vec::as_slice));
        let late: Vec<&Act> =
            acts.iter().filter(|act| into_the_day(act.hour) as f64 > last).copied().collect();
        let many = late.len() as i64;
        (many >= NIGHT_LEAST).then(|| of_device(Pattern::Night, &late, many, 0))?
    });
    found.collect()
}

fn shares(month: &Month) -> Vec<Unusual> {
    let mut found = Vec::new();
    for (town, acts) in by(&month.acts, |act| act.town) {
        let all = month.handed_out.get(&town).copied().unwrap_or(0).max(1);
        let mut rows = Vec::new();
        for acts in by(&acts, |act| act.device).into_values() {
            let acts: Vec<&Act> = acts.into_iter().copied().collect();
            let cards: BTreeSet<CardId> = acts.iter().filter_map(|act| act.card).collect();
            rows.push((cards.len() as i64, acts));
        }
        let percents: Vec<i64> = rows.iter().map(|(cards, _)| cards * 100 / all).collect();
        let limit = fence(&percents).max(SHARE_PERCENT);
        let usual = quartile(&percents, 2) * all / 100;
        for ((cards, acts), percent) in rows.iter().zip(&percents) {
            if *cards >= SHARE_LEAST && *percent as f64 >= limit {
                found.extend(of_device(Pattern::Share, acts, *cards, usual));
            }
        }
    }
    found
}

/// The most cards that somebody may hand out on a day, by what is usual in the town: three times the middle and
/// what lies around it, and the chance that goes with such a number.
fn issue_limit(days: &[i64]) -> f64 {
    let middle = quartile(days, 2);
    let apart: Vec<i64> = days.iter().map(|day| (day - middle).abs()).collect();
    let most = SPIKE * (middle + 2 * quartile(&apart, 2)) as f64;
    (most + 4.0 * most.sqrt()).max(ISSUE_LEAST)
}

fn issues(hand_outs: &[HandOut]) -> Vec<Unusual> {
    let mut found = Vec::new();
    for (town, cards) in by(hand_outs, |card| card.town) {
        let days = by(&cards, |card| (card.clerk, card.day));
        let numbers: Vec<i64> = days.values().map(|cards| cards.len() as i64).collect();
        let (limit, usual) = (issue_limit(&numbers), quartile(&numbers, 2));
        // One finding for a person: the day with the most.
        let mut most: BTreeMap<PersonId, (i64, Day)> = BTreeMap::new();
        for ((clerk, day), cards) in &days {
            let many = cards.len() as i64;
            if many as f64 >= limit && most.get(clerk).is_none_or(|(known, _)| many > *known) {
                most.insert(*clerk, (many, *day));
            }
        }
        found.extend(most.into_iter().map(|(clerk, (many, first_on))| Unusual {
            pattern: Pattern::Issue,
            subject: clerk.0,
            partner: None,
            town,
            first_on,
            many,
            usual,
        }));
    }
    found
}

fn wrong_codes(month: &Month, devices: &BTreeMap<DeviceId, Vec<&Act>>) -> Vec<Unusual> {
    let days = by(&month.wrong, |wrong| (wrong.device, wrong.day));
    let numbers: Vec<i64> = days.values().map(|codes| codes.len() as i64).collect();
    let limit = fence(&numbers).max(WRONG_LEAST as f64);
    let usual = quartile(&numbers, 2);
    let mut found: BTreeMap<DeviceId, Unusual> = BTreeMap::new();
    for ((device, day), codes) in &days {
        let many = codes.len() as i64;
        let partner = codes[0].partner;
        let town = devices.get(device).and_then(|acts| main_town(acts));
        let Some(town) = town.or_else(|| month.home.get(&partner).copied()) else { continue };
        if many as f64 >= limit && found.get(device).is_none_or(|known| many > known.many) {
            let unusual = Unusual {
                pattern: Pattern::Wrong,
                subject: device.0,
                partner: Some(partner),
                town,
                first_on: *day,
                many,
                usual,
            };
            found.insert(*device, unusual);
        }
    }
    found.into_values().collect()
}

fn swift_cards(month: &Month) -> Vec<Unusual> {
    let opened: HashMap<CardId, (i64, i64)> =
        month.hand_outs.iter().filter_map(|card| Some((card.card, (card.at, card.opened?)))).collect();
    let mut swift: BTreeMap<PartnerId, Vec<&Act>> = BTreeMap::new();
    for (card, acts) in by(&month.acts, |act| act.card) {
        let Some((handed_out, opened)) = card.and_then(|card| opened.get(&card).copied()) else { continue };
        let Some(first) = acts.iter().min_by_key(|act| act.at) else { continue };
        let is_alone = acts.iter().all(|act| act.partner == first.partner);
        if opened - handed_out <= SWIFT_OPENING && is_alone && first.at - opened <= SWIFT_USE {
            swift.entry(first.partner).or_default().push(*first);
        }
    }
    let cards: BTreeSet<(PartnerId, CardId)> =
        month.acts.iter().filter_map(|act| Some((act.partner, act.card?))).collect();
    let numbers: Vec<i64> = swift.values().map(|acts| acts.len() as i64).collect();
    let limit = fence(&numbers).max(SWIFT_LEAST as f64);
    let usual = quartile(&numbers, 2);
    let found = swift.into_iter().filter_map(|(partner, acts)| {
        let many = acts.len() as i64;
        let all = cards.iter().filter(|(other, _)| *other == partner).count() as i64;
        let is_unusual = many as f64 >= limit && many * 100 >= all * SWIFT_PERCENT;
        let unusual = of_device(Pattern::Swift, &acts, many, usual).filter(|_| is_unusual)?;
        Some(Unusual { subject: partner.0, ..unusual })
    });
    found.collect()
}

/// One finding for a phone: the day with the most.
fn compared(acts: &[Act]) -> Vec<Unusual> {
    let compared: Vec<&Act> = acts.iter().filter(|act| act.is_compared).collect();
    let days = by(&compared, |act| (act.device, act.day));
    let numbers: Vec<i64> = days.values().map(|acts| acts.len() as i64).collect();
    let limit = fence(&numbers).max(COMPARED_LEAST as f64);
    let usual = quartile(&numbers, 2);
    let mut found: BTreeMap<DeviceId, Unusual> = BTreeMap::new();
    for ((device, _), acts) in days {
        let many = acts.len() as i64;
        if (many as f64) < limit || found.get(&device).is_some_and(|known| known.many >= many) {
            continue;
        }
        let acts: Vec<&Act> = acts.into_iter().copied().collect();
        found.extend(of_device(Pattern::Compared, &acts, many, usual).map(|unusual| (device, unusual)));
    }
    found.into_values().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quartiles_are_values_that_were_there() {
        assert_eq!((quartile(&[], 2), quartile(&[7], 3)), (0, 7));
        assert_eq!([1, 2, 3].map(|quarters| quartile(&[5, 1, 4, 2, 3], quarters)), [2, 3, 4]);
        // One culprit does not move the fence.
        assert_eq!(fence(&[1, 2, 2, 2, 2, 3, 90]), 2.0);
    }

    #[test]
    fn a_day_begins_at_five() {
        assert_eq!([5, 23, 0, 4].map(into_the_day), [0, 18, 19, 23]);
    }

    #[test]
    fn a_bar_may_be_open_at_one_and_a_shop_may_not() {
        let (shop, bar): (Vec<i64>, Vec<i64>) =
            ((0..40).map(|n| 4 + n % 10).collect(), (0..40).map(|n| 12 + n % 9).collect());
        assert!(last_hour(&shop) < into_the_day(1) as f64 && last_hour(&bar) >= into_the_day(1) as f64);
        // Whom we do not know may be open until two.
        assert!(last_hour(&[]) >= into_the_day(1) as f64 && last_hour(&[]) < into_the_day(2) as f64);
    }

    #[test]
    fn three_times_as_many_newcomers_are_no_finding() {
        assert!(issue_limit(&[5, 6, 7, 6, 5, 8, 6]) > 3.0 * 8.0);
        assert_eq!(issue_limit(&[1, 1, 2]), ISSUE_LEAST);
        assert!(issue_limit(&[5, 6, 7, 6, 5, 8, 100]) < 100.0);
    }
}
