//! What redeeming needs to know of a voucher: its offer, its booklet and its partner, put together.

use std::sync::Arc;

use platform::clock::Moment;
use platform::kept::KeptEach;
use platform::secret::{Key, same};
use platform::{Error, Result};

use super::rules::{self, Facts, Reason, Scan};
use super::store;
use crate::app::App;
use crate::ids::{MunicipalityId, OfferId, PartnerId, VoucherId};
use crate::vouchers::booklet::{self, Presented, Voucher, mark};
use crate::vouchers::offers::{self, Offer};
use crate::vouchers::partners;

/// The state in which an offer is in booklets.
const APPROVED: &str = "approved";

/// When a rotating code was shown.
#[derive(Clone, Copy, Debug)]
pub enum Shown {
    /// At this moment.
    At(Moment),
    /// At this moment, on a phone without a connection; it comes in later.
    Offline(Moment),
    /// It was looked at already.
    Checked,
}

/// A voucher with everything that decides about it.
pub struct Found {
    /// The voucher.
    pub voucher: Voucher,
    /// Its offer.
    pub offer: Offer,
    /// The town of its booklet.
    pub municipality: MunicipalityId,
    /// The period of the day on which it was shown.
    pub period: String,
    /// Whether it may be redeemed, as far as one can tell before it is tried.
    pub verdict: Result<(), Reason>,
}

/// An offer as it stands in the booklets of a town.
#[derive(Clone)]
pub struct Terms {
    offer: Offer,
    /// Whether it is given there.
    serves: bool,
}

/// The offers that were asked for, by the town of the booklet.
pub type AllTerms = KeptEach<(OfferId, MunicipalityId), Option<Terms>>;

/// What a partner has promised, kept until a partner or an offer changes: the same benefit is redeemed again and
/// again.
async fn terms(app: &App, offer: OfferId, municipality: MunicipalityId) -> Result<Arc<Option<Terms>>> {
    let make = async {
        let c = app.db.read();
        let Some(offer) = offers::of(c, offer).await? else { return Ok(None) };
        // A regional offer is in every booklet, in whatever town its partner takes part.
        let serves = match offer.is_regional {
            true => partners::is_active(c, offer.partner).await?,
            // The vouchers of what a town has ended are withdrawn a moment later; it counts from now on.
            false => {
                partners::serves(c, offer.partner, municipality).await?
                    && offers::is_approved_in(c, offer.id, municipality).await?
            }
        };
        Ok::<_, Error>(Some(Terms { offer, serves }))
    };
    app.terms.get(&app.db, (offer, municipality), &[offers::TABLES, partners::TABLES], make).await
}

/// Looks a voucher up for a partner; none where there is no such voucher. Everything is read before anything is
/// written: the write that follows decides by its own conditions and holds others up as briefly as can be.
///
/// # Errors
/// The database's own.
pub async fn look_up(app: &App, partner: PartnerId, scan: &Scan, shown: Shown) -> Result<Option<Found>> {
    let hash = booklet::code_hash(&app.key, &scan.code);
    let Some(presented) = booklet::voucher_by_hash(app.db.read(), &hash).await? else { return Ok(None) };
    let found = judged(app, partner, scan, shown, presented.clone()).await?;
    // A phone asks the person first, so the button follows.
    if found.as_ref().is_some_and(|found| found.verdict.is_ok()) && !matches!(shown, Shown::Offline(_)) {
        app.seen.remember(hash, presented, app.clock.now());
    }
    Ok(found)
}

/// The same for whoever presses the button. What was read when the phone looked the voucher up is good enough for a
/// yes, which the write puts to the test; a no is told only by what stands now.
///
/// # Errors
/// The database's own.
pub async fn look_again(app: &App, partner: PartnerId, scan: &Scan, shown: Shown) -> Result<Option<Found>> {
    if matches!(shown, Shown::Checked)
        && let Some(presented) = app.seen.take(&booklet::code_hash(&app.key, &scan.code), app.clock.now())
    {
        let found = judged(app, partner, scan, shown, presented).await?;
        if found.as_ref().is_some_and(|found| found.verdict.is_ok()) {
            return Ok(found);
        }
    }
    look_up(app, partner, scan, shown).await
}

/// A voucher with its offer, and whether it may be redeemed; none where the code does not come from its page.
async fn judged(
    app: &App,
    partner: PartnerId,
    scan: &Scan,
    shown: Shown,
    Presented { voucher, municipality }: Presented,
) -> Result<Option<Found>> {
    let today = app.clock.today();
    if scan.mark.as_ref().is_some_and(|shown_mark| !same(shown_mark, &mark::mark(&app.key, voucher.id))) {
        return Ok(None);
    }
    let terms = terms(app, voucher.offer, municipality).await?;
    let Some(Terms { offer, serves }) = Option::clone(&terms) else { return Ok(None) };
    // What was given counts in the period in which it was given, whenever the phone finds a connection.
    let given_on = match shown {
        Shown::Offline(at) => app.clock.day(at),
        Shown::At(_) | Shown::Checked => today,
    };
    let period = offer.period_key(given_on);
    let verdict = rules::judge(&Facts {
        today,
        is_offline: matches!(shown, Shown::Offline(_)),
        is_own: offer.partner == partner,
        is_withdrawn: voucher.withdrawn,
        expires_on: voucher.expires_on,
        is_given: offer.state == APPROVED && !offer.is_paused && serves,
        starts_on: offer.starts_on,
        ends_on: offer.ends_on,
        uses: offer.uses,
        period: &period,
        used_period: &voucher.period,
        used_in_period: voucher.used_in_period,
        is_fresh: !offer.is_rotating || is_fresh(&app.key, voucher.id, scan, shown),
        pool: offer.pool,
        taken: offer.taken,
    });
    Ok(Some(Found { voucher, offer, municipality, period, verdict }))
}

/// Whether somebody has to compare a name with an identity card: the code of this benefit changes, and what was
/// shown is a code that does not, on paper or read out.
#[must_use]
pub fn asks_comparison(offer: &Offer, scan: &Scan) -> bool {
    offer.is_rotating && scan.step.is_none()
}

fn is_fresh(key: &Key, voucher: VoucherId, scan: &Scan, shown: Shown) -> bool {
    match (&scan.step, shown) {
        (_, Shown::Checked) => true,
        // Without the changing part somebody compares names instead.
        (None, Shown::At(_) | Shown::Offline(_)) => true,
        (Some(step), Shown::At(at) | Shown::Offline(at)) => {
            rules::steps(at).into_iter().any(|known| same(step, &mark::rotation(key, voucher, known)))
        }
    }
}

/// What a partner gives without a connection: the offers, and how many redemptions may wait on one phone.
///
/// # Errors
/// The database's own.
pub async fn offline_offers(app: &App, partner: PartnerId) -> Result<(Vec<Offer>, i64)> {
    let today = app.clock.today();
    let mut found = offers::of_partner(app.db.read(), partner).await?;
    found.retain(|offer| offer.offline_most > 0 && offer.is_open(today));
    let most = found.iter().map(|offer| offer.offline_most).max().unwrap_or(0);
    Ok((found, most))
}

/// The only places at which an offer counts, in words; empty where it counts at all places of its partner. A phone does
/// not know at which of them it is, so nothing is refused for it.
///
/// # Errors
/// The database's own.
pub async fn only_at(app: &App, offer: &Offer) -> Result<String> {
    if offer.places.is_empty() {
        return Ok(String::new());
    }
    let c = app.db.read();
    let Some(partner) = partners::of(c, offer.partner).await? else { return Ok(String::new()) };
    let places = partners::places_of(c, offer.partner).await?;
    Ok(offers::only_at(offer, &partner, &places).join(" · "))
}

/// The benefit of an offer in its own words; empty once it is gone.
///
/// # Errors
/// The database's own.
pub async fn benefit(app: &App, offer: OfferId) -> Result<String> {
    Ok(offers::of(app.db.read(), offer).await?.map(|offer| offer.benefit).unwrap_or_default())
}

/// When a voucher was redeemed last, of the redemptions that count.
///
/// # Errors
/// The database's own.
pub async fn used_at(app: &App, voucher: VoucherId) -> Result<Option<Moment>> {
    let all = store::of_voucher(app.db.read(), voucher).await?;
    Ok(all.into_iter().find(|one| !one.is_conflict).map(|one| one.at))
}
