//! What counts for a partner: its states, what it says about itself, and what it does next.

platform::words! {
    /// What kind of partner it is.
    pub enum Kind {
        /// A business (Betrieb).
        Business = "business",
        /// A club (Verein).
        Club = "club",
        /// A facility of a municipality (Einrichtung).
        Facility = "facility",
    }
}

platform::words! {
    /// What newcomers look for at a partner; few enough to be read at once.
    pub enum Trade {
        /// Bakeries, cafés, restaurants, farm shops.
        Food = "food",
        /// Sport and clubs.
        Sport = "sport",
        /// Culture and leisure.
        Culture = "culture",
        /// Shops.
        Shopping = "shopping",
        /// Families and children.
        Family = "family",
        /// Health and well-being.
        Health = "health",
        /// Bicycles, buses, sharing of cars.
        Mobility = "mobility",
        /// Libraries, courses, advice.
        Learning = "learning",
    }
}

platform::words! {
    /// Where a partner stands.
    pub enum State {
        /// No town has decided yet.
        Applied = "applied",
        /// At least one town has agreed.
        Active = "active",
        /// Every town that was asked has refused.
        Refused = "refused",
        /// It takes part no longer.
        Ended = "ended",
    }
}

platform::words! {
    /// Where a partner stands with one town.
    pub enum TownState {
        /// The town is to decide.
        Asked = "asked",
        /// The town has agreed.
        Agreed = "agreed",
        /// The town has refused.
        Refused = "refused",
        /// It takes part here no longer.
        Ended = "ended",
    }
}

impl TownState {
    /// Whether the town has agreed or is still to decide.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Asked | Self::Agreed)
    }
}

/// Whether a town may correct what is said about a partner: while it has agreed, or is to decide about one that
/// takes part nowhere yet. What a town has to do with a partner no longer is none of its business.
#[must_use]
pub const fn may_correct(town: TownState, partner: State) -> bool {
    match town {
        TownState::Agreed => true,
        TownState::Asked => !matches!(partner, State::Active),
        TownState::Refused | TownState::Ended => false,
    }
}

/// The languages a partner may speak; each has a name among the texts.
pub const LANGUAGES: &[&str] = &["de", "en", "uk", "ru", "ar", "tr", "pl", "ro", "fr", "es", "it", "fa"];

/// The longest name, in characters.
pub const MOST_NAME: usize = 120;
/// The longest description, in characters.
pub const MOST_ABOUT: usize = 600;
/// The longest other line, in characters.
pub const MOST_LINE: usize = 200;
/// The longest opening hours, in characters.
pub const MOST_HOURS: usize = 400;
/// The shortest and the longest reason, in characters.
pub const REASON: std::ops::RangeInclusive<usize> = 10..=600;

/// What a partner says about itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Details {
    /// What kind of partner it is.
    pub kind: Kind,
    /// What newcomers look for there; nobody has to say it.
    pub trade: Option<Trade>,
    /// Name, as newcomers read it.
    pub name: String,
    /// What it is, in a few sentences.
    pub about: String,
    /// Whom the office speaks with; shown to no one else.
    pub contact: String,
    /// Where the office writes to, and the way to sign in; may be empty for what a town has entered.
    pub mail: String,
    /// Telephone.
    pub phone: String,
    /// Website, with `https://` or `http://`.
    pub website: String,
    /// Street and number.
    pub street: String,
    /// Postal code.
    pub postal_code: String,
    /// Place.
    pub place: String,
    /// Opening hours, as people write them.
    pub opening_hours: String,
    /// Words of [`LANGUAGES`], separated by commas.
    pub languages: String,
    /// Latitude and longitude in millionths of a degree.
    pub position: Option<(i64, i64)>,
}

/// Where a partner stands, from where it stands with each town.
#[must_use]
pub fn state_of(towns: &[TownState]) -> State {
    let any = |state| towns.contains(&state);
    if any(TownState::Agreed) {
        State::Active
    } else if any(TownState::Asked) {
        State::Applied
    } else if any(TownState::Ended) {
        State::Ended
    } else {
        State::Refused
    }
}

/// An address in one line; may be empty.
#[must_use]
pub fn address(street: &str, postal_code: &str, place: &str) -> String {
    let place = format!("{postal_code} {place}");
    match (street.trim(), place.trim()) {
        ("", place) => place.to_owned(),
        (street, "") => street.to_owned(),
        (street, place) => format!("{street}, {place}"),
    }
}

/// Between these lie all places of Germany, with some room around: south and north, then west and east, in degrees.
const COUNTRY: ([f64; 2], [f64; 2]) = ([47.0, 55.2], [5.5, 15.5]);

/// Whether a place can be one of ours.
fn is_in_country(latitude: f64, longitude: f64) -> bool {
    let ([south, north], [west, east]) = COUNTRY;
    (south..=north).contains(&latitude) && (west..=east).contains(&longitude)
}

/// Whether a text is a postal code: five digits.
#[must_use]
pub fn is_postal_code(text: &str) -> bool {
    text.len() == 5 && text.bytes().all(|sign| sign.is_ascii_digit())
}

/// A place as people copy it out of a map: `51.1246, 7.9032`, also with decimal commas and a semicolon or a
/// space between the two. Empty is no place. It lies in Germany; one whose two numbers are swapped is told apart.
///
/// # Errors
/// The text key of what is wrong.
pub fn position(typed: &str) -> Result<Option<(i64, i64)>, &'static str> {
    const WRONG: &str = "vouchers-partners-position-malformed";
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let parts: Vec<&str> = if typed.contains(';') {
        typed.split(';').collect()
    } else if typed.contains('.') {
        typed.split(',').collect()
    } else {
        typed.split(", ").flat_map(str::split_whitespace).collect()
    };
    let [latitude, longitude] = parts.as_slice() else { return Err(WRONG) };
    let degrees = |text: &str, most: f64| {
        let number: f64 = text.trim().replace(',', ".").parse().map_err(|_| WRONG)?;
        if number.is_finite() && number.abs() <= most { Ok(number) } else { Err(WRONG) }
    };
    let (latitude, longitude) = (degrees(latitude, 90.0)?, degrees(longitude, 180.0)?);
    if is_in_country(latitude, longitude) {
        Ok(Some((millionths(latitude), millionths(longitude))))
    } else if is_in_country(longitude, latitude) {
        Err("vouchers-partners-position-swapped")
    } else {
        Err("vouchers-partners-position-elsewhere")
    }
}

#[expect(clippy::cast_possible_truncation, reason = "degrees are small")]
fn millionths(degrees: f64) -> i64 {
    (degrees * 1_000_000.0).round() as i64
}

/// Millionths of a degree as degrees.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "degrees are small")]
pub fn degrees(millionths: i64) -> f64 {
    millionths as f64 / 1_000_000.0
}

/// A website with its scheme; one without gets `https://`.
///
/// # Errors
/// The text key of what is wrong.
pub fn website(typed: &str) -> Result<String, &'static str> {
    const WRONG: &str = "vouchers-partners-website-malformed";
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(String::new());
    }
    let (scheme, rest) = match typed.split_once("://") {
        Some((scheme, rest)) => (scheme.to_lowercase(), rest),
        None => ("https".to_owned(), typed),
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let is_fine = matches!(scheme.as_str(), "https" | "http")
        && host.contains('.')
        && !host.starts_with('.')
        && !host.ends_with('.')
        && host.chars().all(|letter| letter.is_alphanumeric() || ".-:".contains(letter))
        && !rest.contains(|letter: char| letter.is_whitespace() || "<>\"'\\".contains(letter));
    if is_fine { Ok(format!("{scheme}://{rest}")) } else { Err(WRONG) }
}

/// What a partner does next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Say what it is, where and when.
    Profile,
    /// Write the first offer.
    Offer,
    /// Pair a phone.
    Phone,
    /// Nothing: everything runs.
    Nothing,
}

/// What a partner does next.
#[must_use]
pub const fn next_step(is_complete: bool, has_offer: bool, has_phone: bool) -> Step {
    match (is_complete, has_offer, has_phone) {
        (false, _, _) => Step::Profile,
        (true, false, _) => Step::Offer,
        (true, true, false) => Step::Phone,
        (true, true, true) => Step::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_town_that_agrees_is_enough() {
        use TownState::{Agreed, Asked, Ended, Refused};
        assert_eq!(state_of(&[Asked, Refused]), State::Applied);
        assert_eq!(state_of(&[Agreed, Refused, Asked]), State::Active);
        assert_eq!(state_of(&[Refused, Refused]), State::Refused);
        assert_eq!(state_of(&[Ended, Refused]), State::Ended);
        assert_eq!(state_of(&[Ended, Asked]), State::Applied);
    }

    #[test]
    fn places_are_read_as_maps_give_them() {
        let place = Ok(Some((51_124_600, 7_903_200)));
        for typed in
            ["51.1246, 7.9032", "51.1246,7.9032", " 51,1246; 7,9032 ", "51,1246 7,9032", "51,1246, 7,9032"]
        {
            assert_eq!(position(typed), place, "{typed}");
        }
        assert_eq!(position("  "), Ok(None));
        for typed in ["51.1", "91, 7", "51.1, 181", "nan, 7.1", "51.1, 7.9, 3", "Markt 1"] {
            assert!(position(typed).is_err(), "{typed}");
        }
        assert_eq!(position("7.9, 51.1"), Err("vouchers-partners-position-swapped"));
        assert_eq!(position("0, 0"), Err("vouchers-partners-position-elsewhere"));
        assert!((degrees(51_124_600) - 51.1246).abs() < 1e-9);
    }

    #[test]
    fn a_postal_code_has_five_digits() {
        assert!(is_postal_code("57439"));
        for typed in ["", "5743", "574390", "D5743", "57 43"] {
            assert!(!is_postal_code(typed), "{typed}");
        }
    }

    #[test]
    fn a_website_opens_nothing_but_a_website() {
        assert_eq!(website("baeckerei.example").unwrap(), "https://baeckerei.example");
        assert_eq!(website("http://a.example/x?y=1").unwrap(), "http://a.example/x?y=1");
        assert_eq!(website("").unwrap(), "");
        for typed in
            ["javascript://a.example/%0a", "ftp://a.example", "a", "a b.example", "https://x\"y.example"]
        {
            assert!(website(typed).is_err(), "{typed}");
        }
    }

    #[test]
    fn first_the_profile_then_an_offer_then_a_phone() {
        assert_eq!(next_step(false, true, true), Step::Profile);
        assert_eq!(next_step(true, false, true), Step::Offer);
        assert_eq!(next_step(true, true, false), Step::Phone);
        assert_eq!(next_step(true, true, true), Step::Nothing);
    }
}
