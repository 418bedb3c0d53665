//! Codes that people type: characters nobody confuses, and check characters that notice a slip; pure.

use crate::secret::Key;

/// Thirty-two characters nobody confuses: no I, L, O, U (Crockford's alphabet).
pub const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// How many characters a code has.
pub const LENGTH: usize = 12;

/// How the twelve characters are divided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// What the key is asked for, so that codes of one kind say nothing of those of another.
    purpose: &'static str,
    /// The generator polynomial of the check characters without its leading one, highest power first.
    generator: &'static [u8],
}

/// Ten random characters (50 bits) and two check characters.
#[must_use]
pub const fn two_checks(purpose: &'static str) -> Shape {
    // (x - 1)(x - 2), where minus is plus.
    Shape { purpose, generator: &[3, 2] }
}

/// Eleven random characters (55 bits) and one check character.
#[must_use]
pub const fn one_check(purpose: &'static str) -> Shape {
    // x - 2: with x - 1 a swap of two characters would go unnoticed.
    Shape { purpose, generator: &[2] }
}

/// Twelve characters that fit their checks.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Code(String);

/// Why a typed code is no code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeFault {
    /// Not twelve characters.
    Length,
    /// The check characters do not fit: a slip of the finger.
    Slip,
}

impl Shape {
    const fn data(self) -> usize {
        LENGTH - self.generator.len()
    }

    /// The code of an object, always the same for the same object: it need not be stored, and a batch that
    /// starts again prints the same codes.
    #[must_use]
    pub fn of(self, key: &Key, object: &str) -> Code {
        let seal = key.seal(self.purpose, object);
        let data: Vec<u8> = (0..self.data()).map(|place| seal[place] & 31).collect();
        self.made_of(&data)
    }

    fn made_of(self, data: &[u8]) -> Code {
        let mut symbols = data.to_vec();
        symbols.extend(remainder(data, self.generator));
        Code(symbols.iter().map(|symbol| char::from(ALPHABET[usize::from(*symbol)])).collect())
    }

    /// Reads what somebody typed: spaces and hyphens do not matter, nor does case; O counts as 0, I and L as 1.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(self, typed: &str) -> Result<Code, CodeFault> {
        let letters: Vec<char> = typed
            .chars()
            .filter(|letter| letter.is_alphanumeric())
            .map(|letter| match letter.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            })
            .take(LENGTH + 1)
            .collect();
        if letters.len() != LENGTH {
            return Err(CodeFault::Length);
        }
        let place = |letter: char| ALPHABET.iter().position(|symbol| char::from(*symbol) == letter);
        let symbols: Option<Vec<u8>> = letters
            .into_iter()
            .map(|letter| place(letter).and_then(|place| u8::try_from(place).ok()))
            .collect();
        // A letter that no code has, such as U, is a slip like any other.
        let symbols = symbols.ok_or(CodeFault::Slip)?;
        let (data, checks) = symbols.split_at(self.data());
        if remainder(data, self.generator) == checks { Ok(self.made_of(data)) } else { Err(CodeFault::Slip) }
    }

    /// What is stored in the place of a code of this shape.
    #[must_use]
    pub fn hash(self, key: &Key, code: &Code) -> String {
        key.seal_hex(&format!("{} hash", self.purpose), &code.0)
    }
}

impl Code {
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

/// The check symbols of a Reed-Solomon code over GF(32) (Reed and Solomon, 1960): with one or two of them every
/// single wrong character and every swap of two is noticed. The remainder of the data polynomial divided by the
/// generator.
fn remainder(data: &[u8], generator: &[u8]) -> Vec<u8> {
    let mut rest = vec![0; generator.len()];
    for symbol in data {
        let lead = symbol ^ rest[0];
        rest.rotate_left(1);
        rest[generator.len() - 1] = 0;
        for (place, factor) in generator.iter().enumerate() {
            rest[place] ^= times(lead, *factor);
        }
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SHAPES: [Shape; 2] = [two_checks("test"), one_check("test")];

    fn read(shape: Shape, typed: &[u8]) -> Result<Code, CodeFault> {
        shape.read(std::str::from_utf8(typed).unwrap())
    }

    proptest! {
        #[test]
        fn every_single_slip_is_noticed(
            data in prop::collection::vec(0u8..32, 11), place in 0usize..12, other in 0u8..32,
        ) {
            for shape in SHAPES {
                let right = shape.made_of(&data[..shape.data()]);
                let mut typed: Vec<u8> = right.text().bytes().collect();
                prop_assume!(typed[place] != ALPHABET[usize::from(other)]);
                typed[place] = ALPHABET[usize::from(other)];
                prop_assert_eq!(read(shape, &typed), Err(CodeFault::Slip));
            }
        }

        #[test]
        fn every_swap_is_noticed(
            data in prop::collection::vec(0u8..32, 11), one in 0usize..12, two in 0usize..12,
        ) {
            for shape in SHAPES {
                let right = shape.made_of(&data[..shape.data()]);
                let mut typed: Vec<u8> = right.text().bytes().collect();
                prop_assume!(typed[one] != typed[two]);
                typed.swap(one, two);
                prop_assert_eq!(read(shape, &typed), Err(CodeFault::Slip));
            }
        }

        #[test]
        fn a_code_is_read_however_it_is_typed(data in prop::collection::vec(0u8..32, 11)) {
            for shape in SHAPES {
                let right = shape.made_of(&data[..shape.data()]);
                let typed = right.grouped().to_lowercase().replace(' ', " - ");
                let typed = typed.replace('0', "o").replace('1', "l");
                prop_assert_eq!(shape.read(&typed), Ok(right));
            }
        }
    }

    #[test]
    fn too_short_is_said_differently_from_wrong() {
        let shape = two_checks("test");
        assert_eq!(shape.read("ABCD"), Err(CodeFault::Length));
        assert_eq!(shape.read(""), Err(CodeFault::Length));
        assert_eq!(shape.read("ABCDEFGHJKMU"), Err(CodeFault::Slip));
        let longer = format!("{}UUU", shape.made_of(&[1; 10]).text());
        assert_eq!(shape.read(&longer), Err(CodeFault::Length));
    }

    #[test]
    fn the_check_characters_stay_what_they_were() {
        // Letters that were posted carry them.
        assert_eq!(two_checks("test").made_of(&[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]).text(), "0123456789WX");
    }
}
