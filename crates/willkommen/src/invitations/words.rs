//! The words of the invitation letter, from the region pack.

use std::path::Path;

use platform::texts::Lang;
use serde::Deserialize;

use crate::region::Local;
use crate::region::pack;

/// `letter.toml`; placeholders stand in braces.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Subject line.
    pub subject: Local,
    /// Paragraphs; the first is the salutation.
    pub paragraphs: Local<Vec<String>>,
    /// The greeting at the end.
    pub closing: Local,
    /// Beside the QR code.
    pub code_intro: Local,
}

impl Words {
    /// Reads the letter of the region pack.
    ///
    /// # Errors
    /// When the file is missing or incomplete.
    pub fn read(folder: &Path) -> anyhow::Result<Self> {
        pack::read(folder, "letter.toml")
    }
}

/// Fills placeholders such as `{municipality}`.
#[must_use]
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    values.iter().fold(text.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
}

/// The paragraphs in a language, filled.
#[must_use]
pub fn paragraphs(words: &Words, lang: Lang, values: &[(&str, &str)]) -> Vec<String> {
    words.paragraphs.get(lang).iter().map(|text| fill(text, values)).collect()
}
