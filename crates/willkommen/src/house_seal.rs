//! The installation's own seal: a key with a certificate that vouches for the agency's name.
//!
//! Made by itself, so that declarations are sealed from the first day; the operator may put a bought
//! certificate in its place.

use std::path::PathBuf;

use anyhow::{Context, Result};
use platform::clock::Moment;
use platform::secret::write_private;
use print::seal::{Certificate, Seal};

use crate::config::Config;

/// How long a certificate made here is valid, in days: fifteen years.
const DAYS: i64 = 15 * 365;

/// The most characters of a name in a certificate (X.520, ub-common-name).
const MOST_NAME: usize = 64;

/// The file that holds certificate, those above it, and the key.
#[must_use]
pub fn file(config: &Config) -> PathBuf {
    config.data.join("seal.pem")
}

/// Reads the seal; makes one where there is none yet.
///
/// # Errors
/// When the file cannot be read or written, or does not hold a certificate and its key.
pub fn open(config: &Config, agency: &str, now: Moment) -> Result<Seal> {
    let file = file(config);
    if !file.exists() {
        let name: String = agency.chars().take(MOST_NAME).collect();
        let day = 24 * 60;
        let seconds = |moment: Moment| moment.timestamp().as_second();
        let from = seconds(now.plus_minutes(-day));
        let made = Certificate::make(&name, from, seconds(now.plus_minutes(DAYS * day)))?;
        // Whole or not at all, and only by the first of two that start together.
        let part = config.data.join(format!("seal-{}.part", platform::chance::token()));
        write_private(&part, format!("{}{}", made.certificate, made.key).as_bytes())?;
        let linked = std::fs::hard_link(&part, &file);
        std::fs::remove_file(&part)?;
        if linked.is_err() && !file.exists() {
            linked.with_context(|| format!("making {}", file.display()))?;
        }
        tracing::info!("a seal was made: {}", file.display());
    }
    let text = std::fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))?;
    Seal::from_pem(&text, &text).with_context(|| file.display().to_string())
}
