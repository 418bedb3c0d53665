//! Where on the map a partner is: its main place and its further ones.

use serde_json::{Value, json};

use super::super::store::Partner;
use super::store::Place;

/// A place of a partner, with its position.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    /// Latitude in degrees.
    pub north: f64,
    /// Longitude in degrees.
    pub east: f64,
    /// The address in one line; may be empty for the main place.
    pub address: String,
    /// Whether it is the main place.
    pub is_main: bool,
}

/// All places of a partner that have a position, the main one first.
#[must_use]
pub fn spots(partner: &Partner, places: &[Place]) -> Vec<Spot> {
    let spot =
        |(north, east): (f64, f64), address: String, is_main: bool| Spot { north, east, address, is_main };
    let main = partner.position().map(|at| spot(at, partner.address(), true));
    let others = places.iter().filter_map(|place| Some(spot(place.position()?, place.address(), false)));
    main.into_iter().chain(others).collect()
}

/// What a script needs to tell the nearest of several places: latitude, longitude and address of each, as JSON. Empty
/// where there is no other than the main one.
#[must_use]
pub fn for_script(spots: &[Spot]) -> String {
    if spots.iter().all(|spot| spot.is_main) {
        return String::new();
    }
    Value::Array(spots.iter().map(|spot| json!([spot.north, spot.east, spot.address])).collect()).to_string()
}
