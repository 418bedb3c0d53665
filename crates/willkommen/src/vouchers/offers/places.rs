//! At which places of its partner an offer counts: in words, on the map, and what hangs on one of them.

use platform::clock::Day;
use platform::texts::Translator;
use sea_orm::{ConnectionTrait, DbErr};

use super::rules::State;
use super::store::{self, Offer};
use crate::ids::{PartnerId, PlaceId};
use crate::vouchers::partners::{self, Partner, Place, Spot};

/// The further places of its partner at which an offer counts.
#[must_use]
pub fn counting(offer: &Offer, places: &[Place]) -> Vec<Place> {
    let at = offer.at();
    places.iter().filter(|place| at.is_at(place.id)).cloned().collect()
}

/// The places on the map at which an offer counts, the main one first.
#[must_use]
pub fn spots(offer: &Offer, partner: &Partner, places: &[Place]) -> Vec<Spot> {
    let is_at_main = offer.at().is_at_main();
    let mut spots = partners::spots(partner, &counting(offer, places));
    spots.retain(|spot| is_at_main || !spot.is_main);
    spots
}

/// The places at which an offer counts, in words, where it leaves out others of its partner; none where it counts at
/// all of them.
#[must_use]
pub fn only_at(offer: &Offer, partner: &Partner, places: &[Place]) -> Vec<String> {
    let at = offer.at();
    if !at.leaves_out(&ids(places)) {
        return Vec::new();
    }
    let main = at.is_at_main().then(|| match partner.address() {
        address if address.is_empty() => partner.name.clone(),
        address => address,
    });
    main.into_iter().chain(counting(offer, places).iter().map(named)).collect()
}

/// The main place as somebody chooses it.
#[must_use]
pub fn main_words(t: &Translator, partner: &Partner) -> String {
    match partner.address() {
        address if address.is_empty() => t.get("vouchers-offers-places-main"),
        address => t.with("vouchers-offers-places-main-at", "address", address),
    }
}

/// A further place with its name, if it has one, and its address.
#[must_use]
pub fn named(place: &Place) -> String {
    match place.name.as_str() {
        "" => place.address(),
        name => format!("{name}, {}", place.address()),
    }
}

/// The identifiers of places.
#[must_use]
pub fn ids(places: &[Place]) -> Vec<PlaceId> {
    places.iter().map(|place| place.id).collect()
}

/// An offer that counts at one further place of its partner.
#[derive(Clone, Debug)]
pub struct Hanging {
    /// Which.
    pub offer: Offer,
    /// Whether it counts nowhere else of the places that there are.
    pub is_only_here: bool,
}

/// The offers of a partner that count at one further place, newest first. One that is over does not matter.
///
/// # Errors
/// The database's own.
pub async fn hanging(
    c: &impl ConnectionTrait,
    partner: PartnerId,
    place: PlaceId,
    today: Day,
) -> Result<Vec<Hanging>, DbErr> {
    let mut left = ids(&partners::places_of(c, partner).await?);
    left.retain(|one| *one != place);
    let mut offers = store::of_partner(c, partner).await?;
    offers.retain(|offer| {
        offer.state() != State::Ended
            && offer.ends_on.is_none_or(|last| today <= last)
            && offer.at().is_at(place)
    });
    let hanging = |offer: Offer| Hanging { is_only_here: !offer.at().is_anywhere(&left), offer };
    Ok(offers.into_iter().map(hanging).collect())
}
