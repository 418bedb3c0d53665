//! What stands in the square pattern of a voucher.

use platform::code::Code;
use platform::secret::{Key, keyed_hex};

use super::store::Voucher;
use crate::ids::VoucherId;
use crate::vouchers::code::VOUCHER;

/// How long a rotating code is shown, in seconds.
pub const STEP_SECONDS: i64 = 30;
/// The hexadecimal characters of a voucher's mark.
pub const MARK_LENGTH: usize = 16;
/// Those with which a rotating code ends.
pub const STEP_LENGTH: usize = 6;

/// The code of a voucher: another one once another device holds its booklet.
#[must_use]
pub fn code_of(key: &Key, id: VoucherId, serial: i64) -> Code {
    match serial {
        0 => VOUCHER.of(key, &id.to_string()),
        _ => VOUCHER.of(key, &format!("{id}.{serial}")),
    }
}

/// What proves to a device without a connection that a code is ours: 16 hexadecimal characters.
#[must_use]
pub fn mark(key: &Key, id: VoucherId) -> String {
    let mut mark = key.seal_hex("voucher mark", &id.to_string());
    mark.truncate(MARK_LENGTH);
    mark
}

/// The secret from which the codes of a rotating voucher are made; its page is given it.
#[must_use]
pub fn rotation_secret(key: &Key, id: VoucherId) -> String {
    key.seal_hex("voucher rotation", &id.to_string())
}

/// What a rotating code ends with in a step of thirty seconds since 1970: six hexadecimal characters of an
/// HMAC whose key is the secret as text.
#[must_use]
pub fn rotation(key: &Key, id: VoucherId, step: i64) -> String {
    let mut end = keyed_hex(&rotation_secret(key, id), &step.to_string());
    end.truncate(STEP_LENGTH);
    end
}

/// The address in the pattern of a voucher, without the end of a rotating one.
#[must_use]
pub fn address(base: &str, key: &Key, voucher: &Voucher) -> String {
    let code = code_of(key, voucher.id, voucher.serial);
    format!("{base}/v/{}-{}", code.text(), mark(key, voucher.id))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> Key {
        let folder = std::env::temp_dir().join(platform::chance::token());
        std::fs::create_dir(&folder).unwrap();
        let key = Key::make(&folder.join("key")).unwrap();
        std::fs::remove_dir_all(folder).unwrap();
        key
    }

    #[test]
    fn a_lost_card_changes_the_code_and_nothing_else() {
        let (key, id) = (key(), VoucherId::new());
        assert_eq!(code_of(&key, id, 0), VOUCHER.of(&key, &id.to_string()));
        assert_ne!(code_of(&key, id, 0), code_of(&key, id, 1));
        assert_eq!(VOUCHER.read(code_of(&key, id, 1).text()), Ok(code_of(&key, id, 1)));
        assert_eq!(mark(&key, id).len(), 16);
    }

    #[test]
    fn a_rotating_code_ends_differently_in_each_step() {
        let (key, id) = (key(), VoucherId::new());
        let ends: std::collections::BTreeSet<String> = (0..50).map(|step| rotation(&key, id, step)).collect();
        assert!(ends.len() > 45 && ends.iter().all(|end| end.len() == 6), "{ends:?}");
        assert_eq!(rotation(&key, id, 7), rotation(&key, id, 7));
        assert_ne!(rotation(&key, id, 7), rotation(&key, VoucherId::new(), 7));
    }
}
