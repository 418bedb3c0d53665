//! Telephone numbers as the targets of links (RFC 3966).

use std::ops::RangeInclusive;

/// The longest number with its country (ITU-T E.164), in digits; a shorter one than the first is none.
const DIGITS: RangeInclusive<usize> = 6..=15;

/// A telephone number as somebody has typed it, as the target of a link. Empty where it is none that a phone could
/// call: two numbers in one line, or one without its area.
#[must_use]
pub fn dial(typed: &str) -> String {
    let typed = typed.trim();
    let home = digits(typed);
    if is_for_help(&home) && typed.chars().all(|sign| sign.is_ascii_digit() || " /-".contains(sign)) {
        return format!("tel:{home}");
    }
    // As in +49 (0)2722: only dialled at home.
    let abroad = digits(&typed.replace("(0)", ""));
    let whole = if typed.starts_with('+') {
        abroad
    } else if let Some(rest) = abroad.strip_prefix("00") {
        rest.to_owned()
    } else if let Some(rest) = home.strip_prefix('0') {
        format!("49{rest}")
    } else {
        return String::new();
    };
    // As in +49 02722: no area of Germany begins with a nought when it is called from abroad.
    let whole = match whole.strip_prefix("490") {
        Some(rest) => format!("49{rest}"),
        None => whole,
    };
    if DIGITS.contains(&whole.len()) { format!("tel:+{whole}") } else { String::new() }
}

/// Whether digits are a number for help, which has no area: 110, 112, 115 and those of six that begin with 116.
#[must_use]
pub fn is_for_help(digits: &str) -> bool {
    matches!(digits, "110" | "112" | "115") || (digits.len() == 6 && digits.starts_with("116"))
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_can_be_called_if_it_is_one() {
        for (typed, link) in [
            ("02722 64-100", "tel:+49272264100"),
            ("02761 / 83-0", "tel:+492761830"),
            ("(02722) 64100", "tel:+49272264100"),
            ("(0)2722 64100", "tel:+49272264100"),
            ("+49 (0)2722 64100", "tel:+49272264100"),
            ("+49 2722 640", "tel:+492722640"),
            ("+49 02722 64100", "tel:+49272264100"),
            ("+49(0)2722/64100", "tel:+49272264100"),
            ("0049 (0) 2722 / 64 100", "tel:+49272264100"),
            ("+49 2722 64100-12", "tel:+4927226410012"),
            ("0031 20 1234567", "tel:+31201234567"),
            ("116 117", "tel:116117"),
            ("112", "tel:112"),
            ("02722 64100 oder 0171 1234567", ""),
            ("64100", ""),
            ("11 bis 2 Uhr", ""),
            ("nach 18 Uhr", ""),
            ("über die Zentrale", ""),
            ("", ""),
        ] {
            assert_eq!(dial(typed), link, "{typed}");
        }
    }
}
