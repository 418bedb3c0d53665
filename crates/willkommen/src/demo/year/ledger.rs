//! What happens with cards, booklets and vouchers, many of it in one write: by the rules of the parts themselves,
//! at the moments of the past.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use anyhow::{Result, anyhow};
use platform::Error;
use platform::clock::{Day, Moment};
use platform::db::Tx;

use super::draw::{What, said};
use super::market::{Market, Place};
use super::told::Survey;
use crate::app::App;
use crate::ids::{DeviceId, OfferId, PartnerId, PersonId, RedemptionId, VoucherId};
use crate::vouchers::booklet::speech::Tongue;
use crate::vouchers::booklet::{self, Voucher};
use crate::vouchers::cards::{self, Card};
use crate::vouchers::offers::{Offer, Period};
use crate::vouchers::redemption::{self, Told};
use crate::vouchers::survey;

/// Where it happens.
pub struct Scene {
    app: App,
    places: Vec<Place>,
    phones: HashMap<PartnerId, Vec<DeviceId>>,
    liked: HashMap<PartnerId, u64>,
    tongues: Vec<Tongue>,
    /// What is told one by one.
    group: Option<OfferId>,
    contested: Option<OfferId>,
    disputed: Option<OfferId>,
    survey: Option<Survey>,
}

impl Scene {
    /// As the market has left it.
    pub fn of(app: &App, market: &Market) -> Self {
        let told = &market.told;
        Self {
            app: app.clone(),
            places: market.places.clone(),
            phones: market.phones.clone(),
            liked: market.liked.clone(),
            tongues: told.tongues.keys().filter_map(|word| Tongue::from_word(word)).collect(),
            group: market.offer(&told.group.ags, &told.group.benefit),
            contested: market.offer(&told.contested.ags, &told.contested.benefit),
            disputed: market.offer(&told.disputed.ags, &told.disputed.benefit),
            survey: told.survey.clone(),
        }
    }

    /// Whoever of a town's clerks it is.
    fn clerk(&self, place: usize, number: usize) -> PersonId {
        let place = &self.places[place];
        let clerk = number.checked_rem(place.clerks.len()).and_then(|number| place.clerks.get(number));
        clerk.copied().unwrap_or(place.lead)
    }
}

/// Somebody who has a card.
struct Newcomer {
    place: usize,
    card: Card,
    vouchers: Vec<Voucher>,
}

/// What is known after what has happened so far.
pub struct Ledger {
    /// The number of the next card in each town's drawer.
    next: Vec<i64>,
    newcomers: HashMap<usize, Newcomer>,
    /// The vouchers that were used.
    used: HashSet<VoucherId>,
    /// When each phone was used last.
    seen: HashMap<DeviceId, Moment>,
}

impl Ledger {
    /// Before the first card.
    pub fn of(places: usize) -> Self {
        Self { next: vec![1; places], newcomers: HashMap::new(), used: HashSet::new(), seen: HashMap::new() }
    }
}

/// Lets all of it happen in one write.
///
/// # Errors
/// The database's own.
pub async fn play(scene: &Arc<Scene>, ledger: Ledger, all: Vec<(Moment, What)>) -> Result<Ledger> {
    let inner = Arc::clone(scene);
    let played = scene.app.db.write(move |tx| {
        Box::pin(async move {
            let mut ledger = ledger;
            for (at, what) in all {
                happen(tx, &inner, &mut ledger, at, what).await?;
            }
            for (device, at) in std::mem::take(&mut ledger.seen) {
                redemption::seen_for_demo(tx, device, at).await?;
            }
            Ok::<_, Error>(ledger)
        })
    });
    played.await.map_err(|fault| anyhow!("{fault:?}"))
}

async fn happen(tx: &Tx, scene: &Scene, ledger: &mut Ledger, at: Moment, what: What) -> Result<(), Error> {
    match what {
        What::HandOut { town, newcomer, clerk } => {
            let counter =
                cards::counter_for_demo(&scene.app, scene.places[town].id, scene.clerk(town, clerk), at);
            let number = ledger.next[town];
            // Nothing when the drawer is empty.
            if let Some(card) = cards::hand_out_for_demo(tx, &scene.app, counter, number).await? {
                ledger.next[town] += 1;
                ledger.newcomers.insert(newcomer, Newcomer { place: town, card, vouchers: Vec::new() });
            }
        }
        What::Undo { newcomer } => {
            if let Some(one) = ledger.newcomers.remove(&newcomer) {
                let clerk = one.card.handed_out_by.unwrap_or(scene.places[one.place].lead);
                let counter = cards::counter_for_demo(&scene.app, one.card.municipality, clerk, at);
                cards::undo_for_demo(tx, counter, &one.card).await?;
            }
        }
        What::Spoil { town } => {
            let place = &scene.places[town];
            let by = cards::counter_for_demo(&scene.app, place.id, place.lead, at);
            if cards::spoil_for_demo(tx, by, ledger.next[town]).await? {
                ledger.next[town] += 1;
            }
        }
        What::Open { newcomer, tongue } => {
            let tongue = scene.tongues.get(tongue).copied().unwrap_or(Tongue::De);
            if let Some(one) = ledger.newcomers.get_mut(&newcomer) {
                let opened = booklet::open_for_demo(tx, &scene.app, one.card.id, tongue, at).await?;
                if !opened.is_empty() {
                    one.vouchers = opened;
                }
            }
        }
        What::Lose { newcomer, clerk } => lose(tx, scene, ledger, at, (newcomer, clerk)).await?,
        What::Redeem { newcomer, pick, is_taken_back } => {
            let day = scene.app.clock.day(at);
            let Some((voucher, device, is_offline)) = choose(scene, ledger, newcomer, day, pick) else {
                return Ok(());
            };
            let device_at = is_offline.then(|| at.plus_minutes(-25));
            let done = redeem(tx, scene, ledger, Told { voucher, device, at, device_at }).await?;
            if let (Some(id), true) = (done, is_taken_back) {
                redemption::take_back_for_demo(tx, &scene.app, id, at.plus_minutes(2)).await?;
            }
        }
        What::Together => {
            if let Some(told) = unused(scene, ledger, scene.group, at) {
                redeem(tx, scene, ledger, told).await?;
            }
        }
        What::Contested => contested(tx, scene, ledger, at).await?,
        What::Answer { newcomer, pick } => answer(tx, scene, ledger, at, (newcomer, pick)).await?,
        What::Disputed => {
            if let Some(told) = unused(scene, ledger, scene.disputed, at)
                && let Some(id) = redeem(tx, scene, ledger, told).await?
            {
                redemption::dispute(tx, id, at.plus_minutes(180)).await?;
            }
        }
    }
    Ok(())
}

/// The stub is there, the card is lost; another one takes its place.
async fn lose(
    tx: &Tx,
    scene: &Scene,
    ledger: &mut Ledger,
    at: Moment,
    who: (usize, usize),
) -> Result<(), Error> {
    let Some(one) = ledger.newcomers.get_mut(&who.0) else { return Ok(()) };
    let clerk = scene.clerk(one.place, who.1);
    let counter = cards::counter_for_demo(&scene.app, one.card.municipality, clerk, at);
    let number = ledger.next[one.place];
    if cards::replace_for_demo(tx, &scene.app, counter, &one.card, number).await?.is_some() {
        ledger.next[one.place] += 1;
        if let Some(card) = cards::newest_after(tx, one.card.id).await? {
            one.card = card;
        }
    }
    Ok(())
}

/// Whoever has used a voucher answers the survey.
async fn answer(tx: &Tx, scene: &Scene, ledger: &Ledger, at: Moment, who: (usize, u64)) -> Result<(), Error> {
    let (Some(told), Some(one)) = (&scene.survey, ledger.newcomers.get(&who.0)) else { return Ok(()) };
    if let Some(voucher) = one.vouchers.iter().find(|voucher| ledger.used.contains(&voucher.id)) {
        let (town, day) = (scene.places[one.place].id, scene.app.clock.day(at));
        survey::answer_for_demo(tx, voucher.booklet, town, day, &said(told, who.1)).await?;
    }
    Ok(())
}

/// Both phones have noted the same voucher without a connection; the second one comes in later.
async fn contested(tx: &Tx, scene: &Scene, ledger: &mut Ledger, at: Moment) -> Result<(), Error> {
    let Some(told) = unused(scene, ledger, scene.contested, at) else { return Ok(()) };
    let first = Told { device_at: Some(at.plus_minutes(-20)), ..told };
    if redeem(tx, scene, ledger, first).await?.is_none() {
        return Ok(());
    }
    let phones = scene.phones.values().find(|phones| phones.contains(&told.device));
    let device = phones.and_then(|phones| phones.last()).copied().unwrap_or(told.device);
    let second = Told { device, at: at.plus_minutes(15), device_at: Some(at.plus_minutes(-10)), ..told };
    redemption::conflict_for_demo(tx, &scene.app, second).await?;
    Ok(())
}

async fn redeem(
    tx: &Tx,
    scene: &Scene,
    ledger: &mut Ledger,
    told: Told,
) -> Result<Option<RedemptionId>, Error> {
    let done = redemption::redeem_for_demo(tx, &scene.app, told).await?;
    if done.is_some() {
        ledger.used.insert(told.voucher);
        ledger.seen.insert(told.device, told.at);
    }
    Ok(done)
}

/// Which voucher a newcomer uses, and at which phone: what is near and liked more often. Also says whether the
/// phone had no connection.
fn choose(
    scene: &Scene,
    ledger: &Ledger,
    newcomer: usize,
    day: Day,
    pick: u64,
) -> Option<(VoucherId, DeviceId, bool)> {
    let one = ledger.newcomers.get(&newcomer)?;
    let offers = &scene.places[one.place].offers;
    let mut choices: Vec<(u64, &Voucher, &Offer, DeviceId)> = Vec::new();
    for voucher in &one.vouchers {
        let Some(offer) = offers.get(&voucher.offer) else { continue };
        let is_once = offer.uses == 1 && offer.period() == Period::All;
        let is_over = voucher.expires_on < day || (is_once && ledger.used.contains(&voucher.id));
        if is_over || scene.group == Some(offer.id) {
            continue;
        }
        let Some(phone) = scene.phones.get(&offer.partner).and_then(|phones| phones.first()) else {
            continue;
        };
        let liked = scene.liked.get(&offer.partner).copied().unwrap_or(1);
        let weight = if offer.is_regional { liked } else { liked * 3 };
        choices.push((weight, voucher, offer, *phone));
    }
    let all: u64 = choices.iter().map(|choice| choice.0).sum();
    let mut left = pick.checked_rem(all)?;
    for (weight, voucher, offer, phone) in choices {
        if left < weight {
            return Some((voucher.id, phone, offer.offline_most > 0 && pick.is_multiple_of(2)));
        }
        left -= weight;
    }
    None
}

/// A voucher for an offer that nobody has used, of the newcomer who came last.
fn unused(scene: &Scene, ledger: &Ledger, offer: Option<OfferId>, at: Moment) -> Option<Told> {
    let (offer, day) = (offer?, scene.app.clock.day(at));
    let mut newcomers: Vec<&usize> = ledger.newcomers.keys().collect();
    newcomers.sort_unstable_by(|one, other| other.cmp(one));
    let mut vouchers =
        newcomers.into_iter().filter_map(|newcomer| ledger.newcomers.get(newcomer)).flat_map(|one| {
            let place = one.place;
            one.vouchers.iter().map(move |voucher| (place, voucher))
        });
    let (place, voucher) = vouchers.find(|(_, voucher)| {
        voucher.offer == offer && voucher.expires_on >= day && !ledger.used.contains(&voucher.id)
    })?;
    let partner = scene.places[place].offers.get(&offer)?.partner;
    let device = *scene.phones.get(&partner)?.first()?;
    Some(Told { voucher: voucher.id, device, at, device_at: None })
}
