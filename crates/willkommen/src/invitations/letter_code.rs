//! The code of a letter: made from the letter's identifier, read however it is typed; pure.

use platform::secret::Key;

use crate::ids::LetterId;

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
}
