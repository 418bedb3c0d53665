//! Randomness from the operating system, the only source the product uses.

/// Fills a buffer with random bytes.
///
/// # Panics
/// When the operating system has no randomness; nothing safe can be done then.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "the one place that draws random bytes")]
pub fn bytes<const N: usize>() -> [u8; N] {
    let mut buffer = [0; N];
    getrandom::fill(&mut buffer).expect("the operating system provides randomness");
    buffer
}

/// A token of 128 random bits as 32 hexadecimal characters, for links and sessions.
#[must_use]
pub fn token() -> String {
    crate::secret::hex(&bytes::<16>())
}

/// A code of six decimal digits, every value equally likely.
#[must_use]
pub fn six_digits() -> String {
    loop {
        let drawn = u32::from_be_bytes(bytes());
        // Values above the largest multiple of a million would favour small codes.
        if drawn < 4_294_000_000 {
            return format!("{:06}", drawn % 1_000_000);
        }
    }
}

/// A new identifier, ordered by time (`UUIDv7`).
#[must_use]
#[expect(clippy::disallowed_methods, reason = "the one place that makes identifiers")]
pub fn id() -> uuid::Uuid {
    uuid::Uuid::now_v7()
}

#[cfg(test)]
mod tests {
    #[test]
    fn codes_have_six_digits_and_spread() {
        let codes: Vec<_> = (0..1000).map(|_| super::six_digits()).collect();
        assert!(codes.iter().all(|code| code.len() == 6));
        let low = codes.iter().filter(|code| code.as_str() < "500000").count();
        assert!((350..650).contains(&low), "{low} of 1000 in the lower half");
    }
}
