//! Hashes and the installation's own key.

use std::path::Path;

use anyhow::{Context, Result, bail};
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

/// Bytes as lower-case hexadecimal text.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |half: u8| char::from(DIGITS[usize::from(half)]);
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// SHA-256 of the parts, each preceded by its length so that borders cannot be moved; as hex.
#[must_use]
pub fn hash(parts: &[&str]) -> String {
    let mut digest = Sha256::new();
    for part in parts {
        digest.update((part.len() as u64).to_be_bytes());
        digest.update(part.as_bytes());
    }
    hex(&digest.finalize())
}

/// SHA-256 of bytes as hex, as every other tool computes it.
#[must_use]
pub fn file_hash(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// The installation's own key: makes letter codes and seals forms.
///
/// It lies beside the database, not in it, so that a copy of the database alone opens nothing.
#[derive(Clone)]
pub struct Key([u8; 32]);

impl Key {
    /// Makes a key and writes it into a file.
    ///
    /// # Errors
    /// When the file exists already or cannot be written.
    pub fn make(path: &Path) -> Result<Self> {
        anyhow::ensure!(!path.exists(), "{} exists already", path.display());
        let key = crate::chance::bytes::<32>();
        write_private(path, hex(&key).as_bytes())?;
        Ok(Self(key))
    }

    /// Reads the key from a file.
    ///
    /// # Errors
    /// When the file is missing, cannot be read, is damaged, or others may read it.
    pub fn open(path: &Path) -> Result<Self> {
        refuse_if_shared(path)?;
        let text = std::fs::read_to_string(path).context("reading the key file")?;
        Self::parse(text.trim()).with_context(|| format!("{} is damaged", path.display()))
    }

    fn parse(text: &str) -> Result<Self> {
        if text.len() != 64 || !text.is_ascii() {
            bail!("a key has 64 hexadecimal characters");
        }
        let mut key = [0; 32];
        for (place, byte) in key.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&text[place * 2..place * 2 + 2], 16)?;
        }
        Ok(Self(key))
    }

    /// A keyed hash (HMAC-SHA-256) for one purpose.
    ///
    /// # Panics
    /// Never: HMAC takes keys of every length.
    #[must_use]
    pub fn seal(&self, purpose: &str, value: &str) -> [u8; 32] {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("HMAC takes any key");
        mac.update(purpose.as_bytes());
        mac.update(&[0]);
        mac.update(value.as_bytes());
        mac.finalize().into_bytes().into()
    }

    /// The keyed hash as hexadecimal text.
    #[must_use]
    pub fn seal_hex(&self, purpose: &str, value: &str) -> String {
        hex(&self.seal(purpose, value))
    }
}

/// A keyed hash (HMAC-SHA-256) as hex with a secret that was handed to somebody, such as a page that makes the
/// same one; the key is the text of the secret as it stands.
///
/// # Panics
/// Never: HMAC takes keys of every length.
#[must_use]
pub fn keyed_hex(secret: &str, value: &str) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).expect("HMAC takes any key");
    mac.update(value.as_bytes());
    hex(&mac.finalize().into_bytes())
}

/// Compares two texts in a time that does not depend on where they differ.
#[must_use]
pub fn same(left: &str, right: &str) -> bool {
    left.len() == right.len() && left.bytes().zip(right.bytes()).fold(0, |diff, (a, b)| diff | (a ^ b)) == 0
}

/// Writes a new file that only its owner may read.
///
/// # Errors
/// When it exists already or the disk refuses.
pub fn write_private(path: &Path, bytes: &[u8]) -> Result<()> {
    use std::io::Write as _;
    use std::os::unix::fs::OpenOptionsExt as _;
    let mut file = std::fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)
        .with_context(|| format!("creating {}", path.display()))?;
    file.write_all(bytes)?;
    file.sync_all()?;
    Ok(())
}

fn refuse_if_shared(path: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = std::fs::metadata(path)
        .with_context(|| format!("the key {}; without it all printed codes are lost", path.display()))?
        .permissions()
        .mode();
    if mode & 0o077 != 0 {
        bail!("{} may be read by others; run: chmod 600 {0}", path.display());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_cannot_be_moved_across_their_border() {
        assert_ne!(hash(&["ab", "c"]), hash(&["a", "bc"]));
    }

    #[test]
    fn a_file_hash_is_the_one_sha256sum_prints() {
        assert_eq!(file_hash(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    #[test]
    fn a_secret_that_was_handed_out_makes_the_same_hash_as_every_other_tool() {
        // RFC 4231, test case 2.
        let expected = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
        assert_eq!(keyed_hex("Jefe", "what do ya want for nothing?"), expected);
    }

    #[test]
    fn the_key_survives_a_restart_and_refuses_to_be_shared() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = std::env::temp_dir().join(crate::chance::token());
        std::fs::create_dir(&folder).unwrap();
        let path = folder.join("secret.key");
        assert!(Key::open(&path).is_err(), "a lost key is not replaced by another one");
        let first = Key::make(&path).unwrap().seal_hex("test", "x");
        assert_eq!(first, Key::open(&path).unwrap().seal_hex("test", "x"));
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o644)).unwrap();
        assert!(Key::open(&path).is_err());
        std::fs::remove_dir_all(folder).unwrap();
    }
}
