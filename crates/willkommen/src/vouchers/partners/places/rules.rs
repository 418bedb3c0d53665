//! What counts for the further places of a partner.

/// So many places a partner may have beside its main one.
pub const MOST_PLACES: usize = 20;

/// What a partner says about a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Details {
    /// What people call it; may be empty.
    pub name: String,
    /// Street and number.
    pub street: String,
    /// Postal code; may be empty.
    pub postal_code: String,
    /// Place.
    pub place: String,
    /// Opening hours, as people write them; may be empty.
    pub opening_hours: String,
    /// Telephone; may be empty.
    pub phone: String,
    /// Latitude and longitude in millionths of a degree.
    pub position: Option<(i64, i64)>,
}

/// What becomes of a place that somebody adds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Adding {
    /// It is added.
    Adds,
    /// Just this one is there already: somebody has pressed twice.
    IsThere,
    /// There are as many as there may be.
    IsFull,
}

/// What becomes of a place that somebody adds to those that are known.
#[must_use]
pub fn adding(known: &[Details], new: &Details) -> Adding {
    if known.contains(new) {
        Adding::IsThere
    } else if known.len() >= MOST_PLACES {
        Adding::IsFull
    } else {
        Adding::Adds
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(street: &str) -> Details {
        Details {
            name: String::new(),
            street: street.to_owned(),
            postal_code: "57439".to_owned(),
            place: "Attendorn".to_owned(),
            opening_hours: String::new(),
            phone: String::new(),
            position: None,
        }
    }

    #[test]
    fn twice_is_once_and_twenty_are_the_end() {
        let mut known: Vec<Details> = (1..MOST_PLACES).map(|number| at(&format!("Markt {number}"))).collect();
        assert_eq!(adding(&known, &at("Markt 1")), Adding::IsThere);
        assert_eq!(adding(&known, &at("Neue Straße 1")), Adding::Adds);
        known.push(at("Neue Straße 1"));
        assert_eq!(adding(&known, &at("Neue Straße 2")), Adding::IsFull);
        assert_eq!(adding(&known, &at("Neue Straße 1")), Adding::IsThere);
    }
}
