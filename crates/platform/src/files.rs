//! Files kept under the hash of their content: written once, never changed, removed as a whole.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::secret::file_hash;

/// The folder in which documents are kept.
#[derive(Clone)]
pub struct Files {
    folder: PathBuf,
}

impl Files {
    /// Opens or creates the folder.
    ///
    /// # Errors
    /// When the folder cannot be created.
    pub fn open(folder: &Path) -> Result<Self> {
        std::fs::create_dir_all(folder).with_context(|| format!("creating {}", folder.display()))?;
        Ok(Self { folder: folder.to_owned() })
    }

    fn place(&self, name: &str) -> PathBuf {
        self.folder.join(&name[..2]).join(name)
    }

    /// Keeps the bytes and answers their name, the SHA-256 as hex. Durable when it returns;
    /// the same bytes twice are one file.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn keep(&self, bytes: &[u8]) -> Result<String> {
        let name = file_hash(bytes);
        let place = self.place(&name);
        if place.exists() {
            return Ok(name);
        }
        let folder = place.parent().expect("a kept file has a folder");
        std::fs::create_dir_all(folder)?;
        let draft = folder.join(format!(".{}", crate::chance::token()));
        let written = (|| {
            let mut file = std::fs::File::create(&draft)?;
            file.write_all(bytes)?;
            file.sync_all()?;
            std::fs::rename(&draft, &place)?;
            std::fs::File::open(folder)?.sync_all()
        })();
        if written.is_err() {
            let _ = std::fs::remove_file(&draft);
        }
        written.with_context(|| format!("keeping a file of {} bytes", bytes.len()))?;
        Ok(name)
    }

    /// The names of all kept files, in order; drafts of an interrupted write are none.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn names(&self) -> Result<Vec<String>> {
        let mut names = Vec::new();
        for folder in std::fs::read_dir(&self.folder)? {
            let folder = folder?.path();
            if !folder.is_dir() {
                continue;
            }
            for file in std::fs::read_dir(folder)? {
                let name = file?.file_name().to_string_lossy().into_owned();
                if !name.starts_with('.') {
                    names.push(name);
                }
            }
        }
        names.sort();
        Ok(names)
    }

    /// Reads a kept file and checks that it is still what was kept.
    ///
    /// # Errors
    /// When the file is missing, unreadable or changed.
    pub fn read(&self, name: &str) -> Result<Vec<u8>> {
        check(name)?;
        let bytes = std::fs::read(self.place(name)).with_context(|| format!("reading {name}"))?;
        anyhow::ensure!(file_hash(&bytes) == name, "file {name} was changed on disk");
        Ok(bytes)
    }

    /// Whether a file of this name is kept.
    #[must_use]
    pub fn holds(&self, name: &str) -> bool {
        check(name).is_ok() && self.place(name).exists()
    }

    /// Removes a file that nothing names any more; one that is not there is removed already.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn remove(&self, name: &str) -> Result<()> {
        check(name)?;
        match std::fs::remove_file(self.place(name)) {
            Err(fault) if fault.kind() == std::io::ErrorKind::NotFound => Ok(()),
            removed => removed.with_context(|| format!("removing {name}")),
        }
    }
}

fn check(name: &str) -> Result<()> {
    anyhow::ensure!(
        name.len() == 64 && name.bytes().all(|byte| byte.is_ascii_hexdigit()),
        "{name} is no kept file: those are named by their hash"
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_byte_is_noticed() {
        let folder = std::env::temp_dir().join(crate::chance::token());
        let files = Files::open(&folder).unwrap();
        let name = files.keep(b"a letter").unwrap();
        assert_eq!(name, files.keep(b"a letter").unwrap());
        assert_eq!(files.read(&name).unwrap(), b"a letter");
        std::fs::write(files.place(&name), b"b letter").unwrap();
        assert!(files.read(&name).unwrap_err().to_string().contains("changed"));
        assert!(files.read("../../etc/passwd").is_err());
        assert!(files.remove("../../etc/passwd").is_err() && !files.holds("../../etc/passwd"));
        assert!(files.holds(&name));
        files.remove(&name).unwrap();
        files.remove(&name).unwrap();
        assert!(!files.holds(&name));
        std::fs::remove_dir_all(folder).unwrap();
    }
}
