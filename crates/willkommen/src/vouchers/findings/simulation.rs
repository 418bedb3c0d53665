//! Tests: a year of a region, with its spikes, in which nothing is reported; and the same year with something
//! planted, which is found, and alone.
//!
//! Six towns as dense as the fifty-nine of a region that hands out 70,000 cards a year. The limits were chosen by
//! the years of `TUNING`; those of `UNSEEN` were not looked at. `testing/voucher_year.rs` writes such a year, of as
//! many towns as it likes, into a real database.

use std::collections::HashMap;

use platform::clock::Day;
use uuid::Uuid;

use super::rules::{Act, HandOut, Wrong, open_hours, unusual};
pub use super::rules::{Month, Pattern};
use crate::ids::{CardId, DeviceId, MunicipalityId, PartnerId, PersonId};

const TUNING: [u64; 3] = [11, 12, 13];
const UNSEEN: [u64; 4] = [7_101, 7_102, 7_103, 7_104];

const TOWNS: usize = 6;
/// Partners of each town.
const SHOPS: usize = 8;
const DAYS: i64 = 30;
/// A working day at the counter, in steps of ten minutes.
const STEPS: usize = 54;

/// The same numbers in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % most
    }

    fn minutes(&mut self, most: usize) -> i64 {
        self.below(most) as i64
    }
}

/// How many more newcomers there are than usual.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Spike {
    /// As usual.
    None,
    /// Three times as many in one week.
    Week,
    /// Three times as many in the whole month.
    Month,
}

/// A town with its counter.
pub struct Town {
    /// Which.
    pub id: MunicipalityId,
    clerks: usize,
    /// Cards on a usual working day.
    a_day: usize,
}

impl Town {
    /// Who hands cards out in the town at a place of the region's list.
    pub fn clerks(&self, place: usize) -> Vec<PersonId> {
        (0..self.clerks).map(|number| clerk(place, number)).collect()
    }
}

/// A partner with two phones.
#[derive(Clone, Copy)]
pub struct Shop {
    /// The place of its town in the region's list.
    pub town: usize,
    number: usize,
    /// Opening hours; after 24 it is the next day.
    opens: i64,
    closes: i64,
    weight: usize,
}

impl Shop {
    /// Its identifier.
    pub fn partner(self) -> PartnerId {
        PartnerId(Uuid::from_u128(1_000 + self.number as u128))
    }

    /// The first or the second of its phones.
    pub fn device(self, place: usize) -> DeviceId {
        DeviceId(Uuid::from_u128(2_000 + (self.number * 2 + place) as u128))
    }
}

fn clerk(town: usize, place: usize) -> PersonId {
    PersonId(Uuid::from_u128(3_000 + (town * 10 + place) as u128))
}

/// Towns with their partners, month by month.
pub struct Region {
    dice: Dice,
    /// The towns.
    pub towns: Vec<Town>,
    /// Their partners.
    pub shops: Vec<Shop>,
    cards: u128,
    first: Day,
    /// The months before, at most three.
    before: Vec<Month>,
}

impl Region {
    fn new(seed: u64) -> Self {
        let ids: Vec<MunicipalityId> =
            (0..TOWNS).map(|number| MunicipalityId(Uuid::from_u128(number as u128))).collect();
        Self::of(seed, &ids)
    }

    /// A region of these towns, after three usual months.
    pub fn of(seed: u64, ids: &[MunicipalityId]) -> Self {
        const HOURS: [(i64, i64); 5] = [(9, 19), (9, 19), (9, 19), (17, 26), (8, 22)];
        let mut dice = Dice(seed);
        let towns: Vec<Town> = ids
            .iter()
            .map(|id| Town { id: *id, clerks: 1 + dice.below(4), a_day: [1, 2, 3, 6, 12][dice.below(5)] })
            .collect();
        let shops = (0..ids.len() * SHOPS)
            .map(|number| {
                let (opens, closes) = HOURS[dice.below(5)];
                Shop { town: number / SHOPS, number, opens, closes, weight: [1, 1, 1, 2, 4][dice.below(5)] }
            })
            .collect();
        let first = "2026-01-01".parse::<Day>().unwrap();
        let mut region = Self { dice, towns, shops, cards: 0, first, before: Vec::new() };
        for _ in 0..3 {
            let month = region.month(Spike::None);
            region.go_on(month);
        }
        region
    }

    fn card(&mut self) -> CardId {
        self.cards += 1;
        CardId(Uuid::from_u128(self.cards))
    }

    fn day(&self, at: i64) -> Day {
        self.first.plus_days((at / 1440) as i32)
    }

    fn act(&self, shop: Shop, place: usize, card: CardId, at: i64) -> Act {
        Act {
            device: shop.device(place),
            partner: shop.partner(),
            town: self.towns[shop.town].id,
            card: Some(card),
            at,
            day: self.day(at),
            hour: at / 60 % 24,
            is_compared: false,
        }
    }

    /// A month as it usually is, beside the three before it.
    pub fn month(&mut self, spike: Spike) -> Month {
        let mut month = Month::default();
        for town in 0..self.towns.len() {
            for day in (0..DAYS).filter(|day| day % 7 < 5) {
                let is_spike = spike == Spike::Month || (spike == Spike::Week && (14..19).contains(&day));
                let a_day = self.towns[town].a_day * if is_spike { 3 } else { 1 };
                let clerks = self.towns[town].clerks;
                for place in 0..clerks {
                    for step in 0..STEPS {
                        if self.dice.below(STEPS * clerks) < a_day {
                            let at = day * 1440 + 480 + step as i64 * 10 + self.dice.minutes(10);
                            self.newcomer(&mut month, town, clerk(town, place), at);
                        }
                    }
                }
            }
        }
        let known: Vec<Act> = self.before.iter().flat_map(|month| month.acts.iter().copied()).collect();
        month.open_hours = open_hours(&known);
        month.handed_out = self.handed_out(&month);
        month
    }

    fn handed_out(&self, month: &Month) -> HashMap<MunicipalityId, i64> {
        let mut all = HashMap::new();
        let before = self.before.iter().skip(self.before.len().saturating_sub(2));
        for card in before.flat_map(|month| &month.hand_outs).chain(&month.hand_outs) {
            *all.entry(card.town).or_insert(0) += 1;
        }
        all
    }

    /// Somebody gets a card, perhaps opens the booklet, and perhaps goes to a few partners.
    fn newcomer(&mut self, month: &mut Month, town: usize, clerk: PersonId, at: i64) {
        let card = self.card();
        let opened = (self.dice.below(10) < 6).then(|| {
            let is_soon = self.dice.below(10) < 3;
            at + if is_soon { 1 + self.dice.minutes(10) } else { 10 + self.dice.minutes(20_000) }
        });
        let day = self.day(at);
        month.hand_outs.push(HandOut { town: self.towns[town].id, clerk, card, at, day, opened });
        let Some(opened) = opened else { return };
        if self.dice.below(10) >= 7 {
            return;
        }
        for _ in 0..1 + self.dice.below(5) {
            let shop = self.any_shop(town);
            let later = self.dice.minutes(7) * self.dice.minutes(4);
            let on = opened / 1440 + later;
            let span = ((shop.closes - shop.opens) * 60) as usize;
            let at = on * 1440 + shop.opens * 60 + self.dice.minutes(span);
            let place = self.dice.below(2);
            if on >= DAYS || at < opened {
                continue;
            }
            month.acts.push(self.act(shop, place, card, at));
            if self.dice.below(7) == 0 {
                month.acts.push(self.act(shop, place, card, at + 1));
            }
            if self.dice.below(33) == 0 {
                let (device, partner) = (shop.device(place), shop.partner());
                month.wrong.push(Wrong { device, partner, day: self.day(at) });
            }
        }
    }

    /// A partner of a town, the popular ones more often.
    fn any_shop(&mut self, town: usize) -> Shop {
        let here: Vec<Shop> = self.shops.iter().filter(|shop| shop.town == town).copied().collect();
        let mut place = self.dice.below(here.iter().map(|shop| shop.weight).sum());
        for shop in &here {
            if place < shop.weight {
                return *shop;
            }
            place -= shop.weight;
        }
        here[0]
    }

    /// A month is over.
    pub fn go_on(&mut self, month: Month) {
        self.before.push(month);
        if self.before.len() > 3 {
            self.before.remove(0);
        }
    }

    /// Plants a pattern; answers what is to be found.
    pub fn plant(&mut self, month: &mut Month, pattern: Pattern) -> Uuid {
        let least = (0..self.towns.len()).min_by_key(|town| self.towns[*town].a_day).unwrap();
        let day_shops = self.shops.iter().filter(|shop| shop.closes == 19);
        let shop = match pattern {
            Pattern::Share => day_shops.clone().find(|shop| shop.town == least).or(day_shops.clone().next()),
            _ => day_shops.clone().nth(2),
        };
        let shop = *shop.unwrap();
        let device = shop.device(0);
        match pattern {
            Pattern::Burst => {
                let on = 3 + self.dice.minutes(20);
                for number in 0..20 {
                    let card = self.card();
                    month.acts.push(self.act(shop, 0, card, on * 1440 + 840 + number / 3));
                }
                device.0
            }
            Pattern::Night => {
                for _ in 0..14 {
                    let at = (2 + self.dice.minutes(26)) * 1440 + 120 + self.dice.minutes(170);
                    let card = self.card();
                    month.acts.push(self.act(shop, 0, card, at));
                }
                device.0
            }
            Pattern::Share => {
                let all = month.handed_out.get(&self.towns[shop.town].id).copied().unwrap_or(0);
                for _ in 0..(all * 6 / 10).max(20) {
                    let at = self.dice.minutes(29) * 1440 + 600 + self.dice.minutes(500);
                    let card = self.card();
                    month.acts.push(self.act(shop, 0, card, at));
                }
                device.0
            }
            Pattern::Issue => {
                let (town, clerk) = (self.towns[shop.town].id, clerk(shop.town, 0));
                for _ in 0..100 {
                    let at = 15 * 1440 + 480 + self.dice.minutes(520);
                    let card = self.card();
                    month.hand_outs.push(HandOut { town, clerk, card, at, day: self.day(at), opened: None });
                }
                clerk.0
            }
            Pattern::Wrong => {
                let day = self.day(9 * 1440);
                month.wrong.extend((0..20).map(|_| Wrong { device, partner: shop.partner(), day }));
                device.0
            }
            Pattern::Swift => {
                let (town, clerk) = (self.towns[shop.town].id, clerk(shop.town, 0));
                for _ in 0..14 {
                    let at = self.dice.minutes(27) * 1440 + 480 + self.dice.minutes(520);
                    let opened = at + 1 + self.dice.minutes(6);
                    let (card, day) = (self.card(), self.day(at));
                    month.hand_outs.push(HandOut { town, clerk, card, at, day, opened: Some(opened) });
                    for _ in 0..3 {
                        let at = opened + 5 + self.dice.minutes(30);
                        month.acts.push(self.act(shop, 0, card, at));
                    }
                }
                shop.partner().0
            }
            Pattern::Compared => {
                for number in 0..8 {
                    let card = self.card();
                    let act = self.act(shop, 0, card, 11 * 1440 + 600 + number * 25);
                    month.acts.push(Act { is_compared: true, ..act });
                }
                device.0
            }
        }
    }
}

/// The spikes of a year.
pub const YEAR: [Spike; 12] = [
    Spike::None,
    Spike::Week,
    Spike::Month,
    Spike::None,
    Spike::None,
    Spike::Week,
    Spike::Month,
    Spike::Month,
    Spike::None,
    Spike::Week,
    Spike::None,
    Spike::None,
];

#[test]
fn nothing_is_reported_in_a_usual_year() {
    let mut cards = 0;
    for seed in TUNING.into_iter().chain(UNSEEN) {
        let mut region = Region::new(seed);
        for spike in YEAR {
            let month = region.month(spike);
            let found = unusual(&month);
            assert!(found.is_empty(), "seed {seed}: {found:?}");
            cards += month.hand_outs.len();
            region.go_on(month);
        }
    }
    assert!(cards > 7 * 3_000, "the years are too empty to say anything: {cards}");
}

#[test]
fn what_was_planted_is_found_and_nothing_beside_it() {
    for seed in TUNING.into_iter().chain(UNSEEN) {
        for (number, pattern) in Pattern::ALL.iter().enumerate() {
            let mut region = Region::new(seed + 100 * number as u64);
            let mut month = region.month([Spike::None, Spike::Week][number % 2]);
            let subject = region.plant(&mut month, *pattern);
            let found: Vec<(Pattern, Uuid)> =
                unusual(&month).iter().map(|found| (found.pattern, found.subject)).collect();
            assert_eq!(found, [(*pattern, subject)], "seed {seed}");
        }
    }
}
