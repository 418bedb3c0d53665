//! The further places of a partner, at which a voucher counts too.

use super::notices::Said;
use super::speech::Tongue;
use crate::layout::dial;
use crate::vouchers::partners::Place;

/// A place in words.
pub struct Elsewhere {
    /// What people call it; may be empty.
    pub name: String,
    /// The address in one line.
    pub address: String,
    /// When it is open, as its partner has written it; may be empty.
    pub hours: Said,
    /// Telephone; may be empty.
    pub phone: String,
    /// The telephone as the target of a link; empty where there is none.
    pub phone_link: String,
}

/// The places in the reader's language, as far as they have one.
pub fn elsewhere(places: &[Place], tongue: Tongue) -> Vec<Elsewhere> {
    let words = |place: &Place| Elsewhere {
        name: place.name.clone(),
        address: place.address(),
        hours: Said::of(None, &place.opening_hours, tongue),
        phone: place.phone.clone(),
        phone_link: dial(&place.phone),
    };
    places.iter().map(words).collect()
}
