//! The code of a letter: made from the letter's identifier.

use platform::code::{Code, CodeFault, Shape, one_check, two_checks};
use platform::secret::Key;

use crate::ids::LetterId;

const SHAPE: Shape = two_checks("letter code");

/// The code of a letter, always the same for the same letter.
#[must_use]
pub fn of(key: &Key, letter: LetterId) -> Code {
    SHAPE.of(key, &letter.to_string())
}

/// Reads what somebody typed.
///
/// # Errors
/// What is wrong with it.
pub fn read(typed: &str) -> Result<Code, CodeFault> {
    SHAPE.read(typed)
}

/// What is stored in the code's place.
#[must_use]
pub fn hash(key: &Key, code: &Code) -> String {
    SHAPE.hash(key, code)
}

/// Whether something typed may be the code of a newcomer's card: as long, with a check of its own that fits. Whether
/// there is such a card, nobody asks here.
#[must_use]
pub fn may_be_a_card(typed: &str) -> bool {
    // Only its checks are read; for that its purpose does not matter.
    one_check("card code").read(typed).is_ok()
}
