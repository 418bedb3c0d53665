//! One running program per data folder.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

use anyhow::{Context, Result, bail};

/// A lock that ends with the program, however it ends.
pub struct Alone(#[expect(dead_code, reason = "held, not read")] File);

impl Alone {
    /// Takes the lock.
    ///
    /// # Errors
    /// When another program holds it.
    pub fn hold(path: &Path) -> Result<Self> {
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(path)
            .with_context(|| format!("opening {}", path.display()))?;
        match file.try_lock() {
            Ok(()) => Ok(Self(file)),
            Err(TryLockError::WouldBlock) => {
                bail!(
                    "another Willkommen serves this data folder already ({}); stop it first",
                    path.display()
                )
            }
            Err(TryLockError::Error(fault)) => {
                Err(fault).with_context(|| format!("locking {}", path.display()))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_is_refused_until_the_first_has_gone() {
        let path = std::env::temp_dir().join(crate::chance::token());
        let first = Alone::hold(&path).unwrap();
        let refused = Alone::hold(&path).err().unwrap();
        assert!(refused.to_string().contains("already"), "{refused}");
        drop(first);
        assert!(Alone::hold(&path).is_ok());
        std::fs::remove_file(path).unwrap();
    }
}
