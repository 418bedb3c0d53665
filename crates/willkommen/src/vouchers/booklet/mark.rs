//! What stands in the square pattern of a voucher, and the pattern itself.

use platform::code::Code;
use platform::secret::{Key, keyed_hex};
use qrcode::{Color, EcLevel, QrCode};

use super::store::Voucher;
use crate::ids::VoucherId;
use crate::vouchers::code::VOUCHER;

/// How long a rotating code is shown, in seconds.
pub const STEP_SECONDS: i64 = 30;
/// The hexadecimal characters of a voucher's mark.
pub const MARK_LENGTH: usize = 16;
/// Those with which a rotating code ends.
pub const STEP_LENGTH: usize = 6;

/// A drawn code: a path of unit squares, and how many there are in a row.
#[derive(Clone, Debug)]
pub struct Pattern {
    /// Squares in a row, without the quiet zone.
    pub width: usize,
    /// The dark squares as a path of SVG.
    pub path: String,
}

impl Pattern {
    /// The pattern of a text.
    ///
    /// # Errors
    /// When the text is too long for a code, which no address of ours is.
    pub fn of(text: &str) -> anyhow::Result<Self> {
        let code = QrCode::with_error_correction_level(text, EcLevel::M)?;
        let width = code.width();
        let colours = code.to_colors();
        let mut path = String::new();
        for (y, row) in colours.chunks(width).enumerate() {
            let mut x = 0;
            while x < width {
                let dark = row[x..].iter().take_while(|colour| **colour == Color::Dark).count();
                if dark > 0 {
                    path.push_str(&format!("M{x} {y}h{dark}v1h-{dark}z"));
                }
                x += dark.max(1);
            }
        }
        Ok(Self { width, path })
    }

    /// The view of the drawing with a quiet zone of four squares.
    #[must_use]
    pub fn view(&self) -> String {
        format!("-4 -4 {0} {0}", self.width + 8)
    }
}

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
    fn a_pattern_is_drawn_square_by_square() {
        let pattern = Pattern::of("https://willkommen.example/v/0123456789AB-0123456789abcdef").unwrap();
        let code = QrCode::with_error_correction_level(
            "https://willkommen.example/v/0123456789AB-0123456789abcdef",
            EcLevel::M,
        )
        .unwrap();
        let dark = code.to_colors().iter().filter(|colour| **colour == Color::Dark).count();
        let drawn: usize = pattern
            .path
            .split('h')
            .skip(1)
            .filter_map(|part| part.split('v').next()?.parse::<usize>().ok())
            .sum();
        assert_eq!(drawn, dark);
        // The corner of every code: seven dark squares.
        assert!(pattern.path.starts_with("M0 0h7v1h-7z"), "{}", pattern.path);
        assert_eq!(pattern.view(), format!("-4 -4 {0} {0}", pattern.width + 8));
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
