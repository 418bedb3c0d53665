//! The certificates whose signatures the operator trusts, such as those of the trust services that sign
//! for the town halls. None comes with the program: whom to trust is decided where it is installed.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use print::seal::certificates;

use crate::config::Config;

/// The folder that holds them, a file or several; it may be missing.
#[must_use]
pub fn folder(config: &Config) -> PathBuf {
    config.data.join("anchors")
}

/// Reads every certificate in the folder, as DER and in the order of the files' names.
///
/// # Errors
/// When a file cannot be read or holds something else than certificates; it is named.
pub fn read(config: &Config) -> Result<Vec<Vec<u8>>> {
    in_folder(&folder(config), "the anchor")
}

/// Reads every certificate in a folder that may be missing; `what` is said of a file that holds none.
///
/// # Errors
/// When a file cannot be read or holds something else than certificates; it is named.
pub fn in_folder(folder: &Path, what: &str) -> Result<Vec<Vec<u8>>> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let context = || format!("reading {}", folder.display());
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .with_context(context)?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_>>()
        .with_context(context)?;
    // Whatever an editor or a desktop leaves there begins with a dot.
    files.retain(|file| file.file_name().is_some_and(|name| !name.to_string_lossy().starts_with('.')));
    files.sort();
    let mut found = Vec::new();
    for file in files {
        let bytes = std::fs::read(&file).with_context(|| format!("reading {}", file.display()))?;
        let inside = certificates(&String::from_utf8_lossy(&bytes))
            .with_context(|| format!("{what} {}", file.display()))?;
        ensure!(
            !inside.is_empty(),
            "{what} {} holds no certificate in PEM (BEGIN CERTIFICATE); `openssl x509 -inform der -in FILE \
             -out FILE.pem` makes one out of a .cer or .crt file",
            file.display()
        );
        found.extend(inside);
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_certificate_is_named_by_its_file() {
        let data = std::env::temp_dir().join(platform::chance::token());
        let config = Config { data: data.clone(), ..Config::default() };
        assert_eq!(read(&config).unwrap(), Vec::<Vec<u8>>::new(), "no folder, no anchors");
        std::fs::create_dir_all(folder(&config)).unwrap();
        assert_eq!(read(&config).unwrap(), Vec::<Vec<u8>>::new(), "an empty folder neither");

        let made = |name| print::seal::Certificate::make(name, 0, 2_000_000_000).unwrap().certificate;
        let (one, two, three) = (made("Eins"), made("Zwei"), made("Drei"));
        let place = |name: &str, text: &str| std::fs::write(folder(&config).join(name), text).unwrap();
        place("b.pem", &one);
        place("a.pem", &format!("# two in one file\n{two}{three}"));
        place(".a.pem.swp", "what an editor leaves");
        let found = read(&config).unwrap();
        let der = |pem: &str| certificates(pem).unwrap().remove(0);
        assert_eq!(found, [der(&two), der(&three), der(&one)]);

        for (name, text) in [
            ("note.txt", "call the trust service on Monday"),
            ("half.pem", "-----BEGIN CERTIFICATE-----\nMIIB\n"),
            ("odd.pem", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"),
            ("key.pem", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"),
        ] {
            place(name, text);
            let fault = format!("{:#}", read(&config).unwrap_err());
            assert!(fault.contains(name) && fault.contains("anchor"), "{name}: {fault}");
            std::fs::remove_file(folder(&config).join(name)).unwrap();
        }
        std::fs::remove_dir_all(data).unwrap();
    }
}
