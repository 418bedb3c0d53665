//! Writes a year of the simulated region into a real database: cards, booklets, redemptions, wrong codes, and what
//! goes wrong at a counter. It counts along, so that what is read afterwards has something to be held against.

use std::collections::{BTreeMap, HashMap};

use platform::clock::{Clock, Day, Moment};
use platform::db::Tx;
use platform::values;
use sea_orm::DbErr;

use super::World;
use super::cards::LOU;
use super::participation::{ATTENDORN, MAYOR};
use crate::ids::{BookletId, CardId, MunicipalityId, OfferId, PartnerId, PersonId, RedemptionId, VoucherId};
use crate::people::{self, NewPerson, Role};
use crate::region;
use crate::vouchers::booklet::speech::Tongue;
use crate::vouchers::booklet::{self, Booklet, add_booklet, add_voucher};
use crate::vouchers::cards::{self, BatchKind, Tally, VoidReason, Wanted};
use crate::vouchers::findings::simulation::{Month, Region, Shop};
use crate::vouchers::redemption::{Redemption, Refused, add_redemption, add_refusal};

/// So many things happen in one write.
const PIECE: usize = 5_000;
/// So many cards are in one batch.
const BATCH: i64 = 1_000;
/// The cards that stay in each drawer.
const SPARE: i64 = 40;

/// One thing that happens.
#[derive(Debug)]
pub(super) enum Step {
    HandOut { card: CardId, by: PersonId, on: Day, at: Moment },
    Open(Booklet),
    Voucher { id: VoucherId, booklet: BookletId, offer: OfferId },
    Redeem { row: Redemption, today: Day },
    Wrong(Refused),
    Damaged { card: CardId, by: PersonId, on: Day, at: Moment },
    Lost { old: CardId, new: CardId, by: PersonId, on: Day, at: Moment },
}

impl Step {
    async fn write(&self, tx: &Tx) -> Result<bool, DbErr> {
        match self {
            Self::HandOut { card, by, on, at } => cards::hand_out(tx, *card, *by, *on, *at).await,
            Self::Open(booklet) => {
                add_booklet(tx, booklet, &booklet.id.to_string()).await?;
                cards::note_opened(tx, booklet.card, booklet.opened_at).await
            }
            Self::Voucher { id, booklet, offer } => {
                add_voucher(tx, *id, *booklet, *offer, &id.to_string(), day("2028-12-31")).await
            }
            Self::Redeem { row, today } => {
                if !add_redemption(tx, row).await? {
                    return Ok(false);
                }
                let voucher = row.voucher.unwrap();
                Ok(row.is_conflict || booklet::use_one(tx, voucher, &row.period, 100, *today).await?)
            }
            Self::Wrong(row) => add_refusal(tx, row).await,
            Self::Damaged { card, by, on, at } => {
                cards::void(tx, *card, VoidReason::Damaged, *by, *on, *at).await
            }
            Self::Lost { old, new, by, on, at } => {
                let is_out = cards::hand_out(tx, *new, *by, *on, *at).await?;
                Ok(is_out && cards::replace(tx, *old, *new, *by, *on, *at).await?)
            }
        }
    }
}

/// Lets all of it happen, in order, a piece after another.
pub(super) async fn write(world: &World, mut steps: Vec<Step>) {
    while !steps.is_empty() {
        let rest = steps.split_off(steps.len().min(PIECE));
        let piece = std::mem::replace(&mut steps, rest);
        world
            .write(move |tx| {
                Box::pin(async move {
                    for step in &piece {
                        if !step.write(tx).await? {
                            return Err(DbErr::Custom(format!("this came to nothing: {step:?}")).into());
                        }
                    }
                    Ok(())
                })
            })
            .await;
    }
}

pub(super) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// So many minutes after the beginning of a day, however many days that are.
pub(super) fn moment(clock: &Clock, first: Day, minutes: i64) -> Moment {
    let on = first.plus_days(i32::try_from(minutes / 1_440).unwrap());
    clock.beginning(on).parse::<Moment>().unwrap().plus_minutes(minutes % 1_440)
}

/// The numbers of the twelve months, by name.
pub(super) type Numbers = BTreeMap<String, [i64; 12]>;

/// A card of the simulation as it is here.
#[derive(Clone, Copy)]
struct Held {
    card: CardId,
    booklet: Option<BookletId>,
}

/// The year as it is written, and what is to be read of it afterwards.
pub(super) struct Year {
    pub(super) world: World,
    pub(super) region: Region,
    names: HashMap<MunicipalityId, String>,
    offers: HashMap<PartnerId, Vec<OfferId>>,
    offer_names: HashMap<OfferId, String>,
    drawers: HashMap<MunicipalityId, Vec<CardId>>,
    held: HashMap<CardId, Held>,
    vouchers: HashMap<(CardId, OfferId), VoucherId>,
    visits: HashMap<(CardId, PartnerId), usize>,
    pub(super) tallies: HashMap<MunicipalityId, Tally>,
    pub(super) handed_out: Numbers,
    pub(super) opened: Numbers,
    pub(super) redeemed: Numbers,
    pub(super) by_offer: Numbers,
    pub(super) redemptions: i64,
}

impl Year {
    /// The region before its year, with clerks, partners and offers: six towns, or all of them.
    pub(super) async fn begin(seed: u64, is_whole: bool) -> Self {
        let world = World::new().await;
        let known = region::known(&world.app).await.unwrap();
        let mut towns: Vec<(MunicipalityId, String)> =
            known.iter().map(|town| (town.id, town.full_name())).collect();
        let own = known.iter().position(|town| town.ags == ATTENDORN).unwrap();
        towns.swap(0, own);
        towns.truncate(if is_whole { towns.len() } else { 6 });
        let ids: Vec<MunicipalityId> = towns.iter().map(|(id, _)| *id).collect();
        let mut year = Self {
            region: Region::of(seed, &ids),
            names: towns.into_iter().collect(),
            world,
            offers: HashMap::new(),
            offer_names: HashMap::new(),
            drawers: HashMap::new(),
            held: HashMap::new(),
            vouchers: HashMap::new(),
            visits: HashMap::new(),
            tallies: HashMap::new(),
            handed_out: Numbers::new(),
            opened: Numbers::new(),
            redeemed: Numbers::new(),
            by_offer: Numbers::new(),
            redemptions: 0,
        };
        year.world.app.clock.set("2025-06-02T10:00:00+02:00".parse().unwrap());
        year.add_clerks().await;
        for (number, shop) in year.region.shops.clone().into_iter().enumerate() {
            year.add_shop(number, shop).await;
        }
        year
    }

    pub(super) fn town(&self, place: usize) -> MunicipalityId {
        self.region.towns[place].id
    }

    async fn add_clerks(&self) {
        let now = self.world.app.clock.now();
        let mut clerks = Vec::new();
        for (place, town) in self.region.towns.iter().enumerate() {
            clerks.extend(town.clerks(place).into_iter().map(|id| NewPerson {
                id,
                name: "Kim Schalter".into(),
                mail: format!("{id}@rathaus.example"),
                function: String::new(),
                role: Role::Clerk,
                municipality: Some(town.id),
                partner: None,
            }));
        }
        self.world
            .write(move |tx| {
                Box::pin(async move {
                    for clerk in &clerks {
                        people::add(tx, now, clerk).await?;
                    }
                    Ok(())
                })
            })
            .await;
    }

    /// A partner with two phones, and four offers or five.
    async fn add_shop(&mut self, number: usize, shop: Shop) {
        const KINDS: [&str; 4] = ["discount", "extra", "trial", "entry"];
        let (partner, town, now) = (shop.partner(), self.town(shop.town), self.world.app.clock.now());
        let (name, by) = (format!("Laden {number}"), self.region.towns[shop.town].clerks(shop.town)[0]);
        let offers: Vec<(OfferId, String)> = (0..4 + usize::from(number.is_multiple_of(4)))
            .map(|place| (OfferId::new(), format!("Angebot {place}")))
            .collect();
        for (offer, benefit) in &offers {
            self.offers.entry(partner).or_default().push(*offer);
            self.offer_names.insert(*offer, format!("{benefit} ({name})"));
        }
        self.world
            .write(move |tx| {
                Box::pin(async move {
                    let sql = "insert into partner (id, kind, name, lang, state, applied_at) \
                               values ($1, 'business', $2, 'de', 'active', $3)";
                    platform::db::run(tx, sql, values![partner, name, now]).await?;
                    let sql = "insert into partner_town (partner, municipality, state, asked_at) \
                               values ($1, $2, 'agreed', $3)";
                    platform::db::run(tx, sql, values![partner, town, now]).await?;
                    for place in 0..2 {
                        let sql = "insert into device (id, partner, name, lang, pin_hash, paired_at, paired_by, \
                                   locked_for, wrong_pins) values ($1, $2, 'Kasse', 'de', '', $3, $4, '', 0)";
                        platform::db::run(tx, sql, values![shop.device(place), partner, now, by]).await?;
                    }
                    for (place, (id, benefit)) in offers.into_iter().enumerate() {
                        let sql = "insert into offer (id, partner, kind, benefit, uses, valid_days, is_rotating, \
                                   is_regional, state, created_at) \
                                   values ($1, $2, $3, $4, 100, 730, $5, $5, 'approved', $6)";
                        let values = values![id, partner, KINDS[place % 4], benefit, false, now];
                        platform::db::run(tx, sql, values).await?;
                        let sql =
                            "insert into offer_town (offer, municipality, state) values ($1, $2, 'approved')";
                        platform::db::run(tx, sql, values![id, town]).await?;
                    }
                    Ok(())
                })
            })
            .await;
    }

    /// Makes and releases the cards of a town.
    pub(super) async fn fill_drawer(&mut self, town: MunicipalityId, many: i64) {
        let app = &self.world.app;
        let (by, second) = (self.world.person(MAYOR).await.id, self.world.person(LOU).await.id);
        let mut made = 0;
        let mut drawer = Vec::new();
        while made < many {
            let wanted = Wanted {
                municipality: town,
                kind: BatchKind::Cards,
                size: BATCH.min(many - made),
                expires_on: app.clock.today().plus_months(36),
                front: Tongue::De,
                note: String::new(),
                by,
            };
            made += wanted.size;
            let id = cards::make(app, wanted, second).await.unwrap();
            let batch = cards::batch_of(app.db.read(), id).await.unwrap().unwrap();
            let last = batch.first_number + batch.size - 1;
            let all = cards::between(app.db.read(), id, batch.first_number, last).await.unwrap();
            drawer.extend(all.into_iter().map(|card| card.id));
        }
        self.tallies.insert(town, Tally { issued: many, stock: many, ..Tally::default() });
        self.drawers.insert(town, drawer);
    }

    /// The next card of a town's drawer.
    fn take(&mut self, town: MunicipalityId) -> CardId {
        self.tallies.get_mut(&town).unwrap().stock -= 1;
        self.drawers.get_mut(&town).unwrap().pop().unwrap()
    }

    fn count(&self, at: Moment) -> Option<usize> {
        let day = self.world.app.clock.day(at).to_string();
        let month: usize = day[5..7].parse().unwrap();
        day.starts_with("2026").then(|| month - 1)
    }

    fn opening(
        &mut self,
        town: MunicipalityId,
        card: CardId,
        issued_on: Day,
        at: Moment,
    ) -> (BookletId, Step) {
        if let Some(month) = self.count(at) {
            self.opened.entry(self.names[&town].clone()).or_default()[month] += 1;
        }
        let id = BookletId::new();
        let booklet = Booklet {
            id,
            card,
            municipality: town,
            issued_on,
            expires_on: issued_on.plus_months(24),
            tongue: "de".into(),
            opened_at: at,
            is_saved: false,
            was_saved: false,
            moved_at: None,
            printed_at: None,
            has_answered: false,
        };
        (id, Step::Open(booklet))
    }

    /// A card goes over the counter.
    fn hand_out(&mut self, town: MunicipalityId, by: PersonId, at: Moment) -> (CardId, Step) {
        let card = self.take(town);
        self.tallies.get_mut(&town).unwrap().handed_out += 1;
        if let Some(month) = self.count(at) {
            self.handed_out.entry(self.names[&town].clone()).or_default()[month] += 1;
        }
        (card, Step::HandOut { card, by, on: self.world.app.clock.day(at), at })
    }

    /// The steps of a month that begins on a day.
    pub(super) fn steps(&mut self, month: &Month, first: Day) -> Vec<Step> {
        let clock = self.world.app.clock.clone();
        let mut steps = Vec::new();
        for one in &month.hand_outs {
            let at = moment(&clock, first, one.at);
            let (card, step) = self.hand_out(one.town, one.clerk, at);
            steps.push(step);
            let booklet = one.opened.map(|minutes| {
                let (id, step) = self.opening(one.town, card, clock.day(at), moment(&clock, first, minutes));
                steps.push(step);
                id
            });
            self.held.insert(one.card, Held { card, booklet });
        }
        for act in &month.acts {
            let (shown, at) = (act.card.unwrap(), moment(&clock, first, act.at));
            let booklet = self.booklet(shown, act.town, at, &mut steps);
            let known = &self.offers[&act.partner];
            let visit = self.visits.entry((shown, act.partner)).or_default();
            let offer = known[*visit % known.len()];
            *visit += 1;
            let voucher = *self.vouchers.entry((shown, offer)).or_insert_with(|| {
                let id = VoucherId::new();
                steps.push(Step::Voucher { id, booklet, offer });
                id
            });
            let id = RedemptionId::new();
            let (attempt, partner, town) = (id.to_string(), act.partner, act.town);
            let row = Redemption {
                id,
                is_compared: act.is_compared,
                ..Redemption::new(attempt, voucher, offer, partner, town, act.device, at)
            };
            self.redemptions += 1;
            if self.redemptions % 100 == 0 {
                // Another phone without a connection was later: it counts nowhere.
                let id = RedemptionId::new();
                let (attempt, conflict) = (id.to_string(), "used".to_owned());
                let late = Redemption { id, attempt, conflict, is_conflict: true, ..row.clone() };
                steps.push(Step::Redeem { row: late, today: clock.day(at) });
            }
            steps.push(Step::Redeem { row, today: clock.day(at) });
            if let Some(month) = self.count(at) {
                self.redeemed.entry(self.names[&act.town].clone()).or_default()[month] += 1;
                self.by_offer.entry(self.offer_names[&offer].clone()).or_default()[month] += 1;
            }
        }
        for (number, wrong) in (0..).zip(&month.wrong) {
            let on: i64 = wrong.day.to_string()[8..].parse().unwrap();
            let id = platform::chance::id();
            steps.push(Step::Wrong(Refused {
                id,
                device: wrong.device,
                partner: wrong.partner,
                attempt: id.to_string(),
                reason: "unknown".into(),
                offer: None,
                used_at: None,
                at: moment(&clock, first, (on - 1) * 1_440 + 600 + number % 60),
                device_at: None,
                is_offline: false,
            }));
        }
        steps.extend(self.mishaps(month, first));
        steps
    }

    /// The booklet of a card of the simulation. One that nobody has handed out this year is from before, and is
    /// opened now.
    fn booklet(
        &mut self,
        shown: CardId,
        town: MunicipalityId,
        at: Moment,
        steps: &mut Vec<Step>,
    ) -> BookletId {
        if let Some(booklet) = self.held.get(&shown).and_then(|held| held.booklet) {
            return booklet;
        }
        let place = self.region.towns.iter().position(|one| one.id == town).unwrap();
        let by = self.region.towns[place].clerks(place)[0];
        let before = moment(&self.world.app.clock, day("2025-06-10"), 600);
        let (card, step) = self.hand_out(town, by, before);
        steps.push(step);
        let (booklet, step) = self.opening(town, card, day("2025-06-10"), at.plus_minutes(-5));
        steps.push(step);
        self.held.insert(shown, Held { card, booklet: Some(booklet) });
        booklet
    }

    /// At the end of a month each town has a damaged card, and somebody has lost theirs and gets another one.
    fn mishaps(&mut self, month: &Month, first: Day) -> Vec<Step> {
        let mut steps = Vec::new();
        for place in 0..self.region.towns.len() {
            let (town, by) = (self.town(place), self.region.towns[place].clerks(place)[0]);
            let at = moment(&self.world.app.clock, first, 26 * 1_440 + 700);
            let on = self.world.app.clock.day(at);
            let card = self.take(town);
            self.tallies.get_mut(&town).unwrap().void += 1;
            steps.push(Step::Damaged { card, by, on, at });
            let lost = month.hand_outs.iter().find(|one| one.town == town && one.opened.is_none());
            let Some(old) = lost.map(|one| self.held[&one.card].card) else { continue };
            let (new, _) = self.hand_out(town, by, at);
            let tally = self.tallies.get_mut(&town).unwrap();
            (tally.handed_out, tally.void) = (tally.handed_out - 1, tally.void + 1);
            steps.push(Step::Lost { old, new, by, on, at });
        }
        steps
    }
}

/// How many cards each town needs for the year, those that were handed out before it among them.
pub(super) fn needed(region: &Region, months: &[Month]) -> HashMap<MunicipalityId, i64> {
    let mut all: HashMap<MunicipalityId, i64> =
        region.towns.iter().map(|town| (town.id, SPARE + 2 * 12)).collect();
    let mut seen = std::collections::HashSet::new();
    for one in months.iter().flat_map(|month| &month.hand_outs) {
        seen.insert(one.card);
        *all.get_mut(&one.town).unwrap() += 1;
    }
    for act in months.iter().flat_map(|month| &month.acts) {
        if seen.insert(act.card.unwrap()) {
            *all.get_mut(&act.town).unwrap() += 1;
        }
    }
    all
}
