//! Letter codes, campaign states, postal order, forms of address: pure.

use platform::clock::{Day, Moment};
use platform::secret::Key;
use platform::texts::{Lang, Translator};

use crate::ids::LetterId;
use crate::region::OfficeHolder;

/// Thirty-two characters nobody confuses: no I, L, O, U (Crockford's alphabet).
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A letter's code: ten random characters (50 bits) and two check characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code(String);

/// Why a typed code is no code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeFault {
    /// Not twelve characters.
    Length,
    /// The check characters do not fit: a slip of the finger.
    Slip,
}

impl Code {
    /// The code of a letter, always the same for the same letter: it need not be stored, and a batch
    /// that starts again prints the same codes.
    #[must_use]
    pub fn of(key: &Key, letter: LetterId) -> Self {
        let seal = key.seal("letter code", &letter.to_string());
        let data: Vec<u8> = (0..10).map(|place| seal[place] & 31).collect();
        Self::from_data(&data)
    }

    fn from_data(data: &[u8]) -> Self {
        let mut symbols = data.to_vec();
        symbols.extend(check_symbols(data));
        Self(symbols.iter().map(|symbol| char::from(ALPHABET[usize::from(*symbol)])).collect())
    }

    /// Reads what somebody typed: spaces and hyphens do not matter, nor does case; O counts as 0,
    /// I and L as 1.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(typed: &str) -> Result<Self, CodeFault> {
        let letters: Vec<char> = typed
            .chars()
            .filter(|letter| letter.is_alphanumeric())
            .map(|letter| match letter.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            })
            .collect();
        if letters.len() != 12 {
            return Err(CodeFault::Length);
        }
        let place = |letter: char| ALPHABET.iter().position(|symbol| char::from(*symbol) == letter);
        let symbols: Option<Vec<u8>> = letters
            .into_iter()
            .map(|letter| place(letter).and_then(|place| u8::try_from(place).ok()))
            .collect();
        // A letter that no code has, such as U, is a slip like any other.
        let symbols = symbols.ok_or(CodeFault::Slip)?;
        let code = Self::from_data(&symbols[..10]);
        let last: Vec<u8> = code.0.bytes().skip(10).collect();
        if last == [ALPHABET[usize::from(symbols[10])], ALPHABET[usize::from(symbols[11])]] {
            Ok(code)
        } else {
            Err(CodeFault::Slip)
        }
    }

    /// The twelve characters.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }

    /// The code as it is printed: three groups of four.
    #[must_use]
    pub fn grouped(&self) -> String {
        format!("{} {} {}", &self.0[..4], &self.0[4..8], &self.0[8..])
    }

    /// What is stored in the code's place.
    #[must_use]
    pub fn hash(&self, key: &Key) -> String {
        key.seal_hex("letter code hash", &self.0)
    }
}

/// Multiplication in GF(32) with x^5 + x^2 + 1.
const fn times(mut a: u8, mut b: u8) -> u8 {
    let mut product = 0;
    while b > 0 {
        if b & 1 == 1 {
            product ^= a;
        }
        a <<= 1;
        if a & 32 == 32 {
            a ^= 0b10_0101;
        }
        b >>= 1;
    }
    product
}

/// The two check symbols of a Reed-Solomon code over GF(32): with them every single wrong
/// character and every swap of two is noticed (Reed and Solomon, 1960).
fn check_symbols(data: &[u8]) -> [u8; 2] {
    // The remainder of the data polynomial divided by (x - 1)(x - 2).
    let (mut high, mut low) = (0, 0);
    for symbol in data {
        let lead = symbol ^ high;
        high = low ^ times(lead, 1 ^ 2);
        low = times(lead, times(1, 2));
    }
    [high, low]
}

platform::words! {
    /// The state of a campaign.
    pub enum CampaignState {
        /// Prepared; a second person may release it.
        Prepared = "prepared",
        /// Released; letters are being printed.
        Released = "released",
        /// All letters are printed.
        Printed = "printed",
    }
}

platform::words! {
    /// The state of a letter.
    pub enum LetterState {
        /// Held back because the address is incomplete.
        Held = "held",
        /// To be printed.
        Waiting = "waiting",
        /// Printed and filed.
        Printed = "printed",
    }
}

platform::words! {
    /// What a municipality answered, as the agency notes it.
    pub enum Answer {
        /// They talk about it.
        Discussion = "discussion",
        /// Council or committee has resolved to take part.
        Resolved = "resolved",
        /// Not now.
        Declined = "declined",
    }
}

platform::words! {
    /// Whom a campaign writes to, among those who neither take part nor have declined.
    pub enum Audience {
        /// All of them.
        All = "all",
        /// Those who have no letter yet.
        New = "new",
        /// Those who have a letter and have not stirred since: a reminder.
        Silent = "silent",
    }
}

/// What is known about a municipality before a campaign.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// Whether a letter to it was printed.
    pub has_letter: bool,
    /// Whether its code was used, or an answer was noted.
    pub has_stirred: bool,
}

impl Audience {
    /// Whether the campaign writes to a municipality.
    #[must_use]
    pub const fn includes(self, contact: Contact) -> bool {
        match self {
            Self::All => true,
            Self::New => !contact.has_letter,
            Self::Silent => contact.has_letter && !contact.has_stirred,
        }
    }
}

/// Whether somebody may release a campaign: a second person, once.
#[must_use]
pub fn may_release(state: CampaignState, is_creator: bool) -> bool {
    state == CampaignState::Prepared && !is_creator
}

/// How long a letter's code opens its declaration, from the date of the letter.
pub const CODE_DAYS: i32 = 365;

/// Whether a letter's code may still open its declaration.
#[must_use]
pub fn code_has_lapsed(letter_on: Day, today: Day) -> bool {
    today > letter_on.plus_days(CODE_DAYS)
}

/// The key of postal order: postal code, then name.
#[must_use]
pub fn postal_order(postal_code: &str, name: &str) -> (String, String) {
    (postal_code.to_owned(), platform::texts::order_key(name))
}

/// How a mayor is addressed: office and person, complete with its comma.
#[must_use]
pub fn salutation(mayor: &OfficeHolder, t: &Translator) -> String {
    let name = [mayor.title.as_str(), mayor.last_name.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    let key = match (t.lang, mayor.salutation.as_str()) {
        (_, "Frau") => "invitations-salutation-f",
        (_, "Herr") => "invitations-salutation-m",
        (Lang::De | Lang::En, _) => "invitations-salutation-x",
    };
    let name = if mayor.salutation.is_empty() { mayor.name() } else { name };
    t.with2(key, "name", name, "function", mayor.function.as_str())
}

/// The address block: person by office, municipality, town hall.
#[must_use]
pub fn recipient(mayor: &OfficeHolder, full_name: &str) -> Vec<String> {
    let office = match mayor.salutation.as_str() {
        "Herr" => format!("Herrn {}", mayor.function),
        "" => mayor.function.clone(),
        other => format!("{other} {}", mayor.function),
    };
    vec![full_name.to_owned(), office, mayor.name()]
}

/// How far a campaign is, for the progress line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Printed letters.
    pub printed: usize,
    /// Letters that will be printed.
    pub letters: usize,
    /// Letters held back.
    pub held: usize,
}

/// When the last event of several happened.
#[must_use]
pub fn latest(moments: impl IntoIterator<Item = Option<Moment>>) -> Option<Moment> {
    moments.into_iter().flatten().max()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn code(data: &[u8]) -> Code {
        Code::from_data(data)
    }

    proptest! {
        #[test]
        fn every_single_slip_is_noticed(
            data in prop::collection::vec(0u8..32, 10), place in 0usize..12, other in 0u8..32,
        ) {
            let right = code(&data);
            let mut typed: Vec<u8> = right.text().bytes().collect();
            prop_assume!(typed[place] != ALPHABET[usize::from(other)]);
            typed[place] = ALPHABET[usize::from(other)];
            prop_assert_eq!(Code::read(std::str::from_utf8(&typed).unwrap()), Err(CodeFault::Slip));
        }

        #[test]
        fn every_swap_is_noticed(
            data in prop::collection::vec(0u8..32, 10), one in 0usize..12, two in 0usize..12,
        ) {
            let right = code(&data);
            let mut typed: Vec<u8> = right.text().bytes().collect();
            prop_assume!(typed[one] != typed[two]);
            typed.swap(one, two);
            prop_assert_eq!(Code::read(std::str::from_utf8(&typed).unwrap()), Err(CodeFault::Slip));
        }

        #[test]
        fn a_code_is_read_however_it_is_typed(data in prop::collection::vec(0u8..32, 10)) {
            let right = code(&data);
            let typed = right.grouped().to_lowercase().replace(' ', " - ").replace('0', "o").replace('1', "l");
            prop_assert_eq!(Code::read(&typed), Ok(right));
        }
    }

    #[test]
    fn too_short_is_said_differently_from_wrong() {
        assert_eq!(Code::read("ABCD"), Err(CodeFault::Length));
        assert_eq!(Code::read(""), Err(CodeFault::Length));
        assert_eq!(Code::read("ABCDEFGHJKMU"), Err(CodeFault::Slip));
        assert_eq!(Code::read(&format!("{}UUU", code(&[1; 10]).text())), Err(CodeFault::Length));
    }

    #[test]
    fn a_reminder_goes_to_those_who_have_not_stirred() {
        let contact = |has_letter, has_stirred| Contact { has_letter, has_stirred };
        let whom = |audience: Audience| {
            [contact(false, false), contact(true, false), contact(true, true), contact(false, true)]
                .map(|contact| audience.includes(contact))
        };
        assert_eq!(whom(Audience::All), [true; 4]);
        assert_eq!(whom(Audience::New), [true, false, false, true]);
        assert_eq!(whom(Audience::Silent), [false, true, false, false]);
    }

    #[test]
    fn only_a_second_person_releases_and_only_once() {
        assert!(may_release(CampaignState::Prepared, false));
        assert!(!may_release(CampaignState::Prepared, true));
        assert!(!may_release(CampaignState::Released, false));
    }
}
