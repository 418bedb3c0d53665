//! The text of the declaration, from the region pack.

use std::path::Path;

use anyhow::Result;
use platform::secret::hash;
use platform::texts::Lang;

use crate::region::pack::{self, Document};

/// The text that a mayor reads and declares.
#[derive(Clone, Debug)]
pub struct Text(Document);

/// The text in one language for one municipality.
#[derive(Clone, Debug)]
pub struct Wording {
    /// Version.
    pub version: String,
    /// Title.
    pub title: String,
    /// First sentences.
    pub intro: String,
    /// Paragraphs.
    pub paragraphs: Vec<WordingParagraph>,
    /// The sentence at the button.
    pub legal_effect: String,
    /// SHA-256 over all of it; what was read must be what is declared.
    pub hash: String,
}

/// One paragraph.
#[derive(Clone, Debug)]
pub struct WordingParagraph {
    /// Number.
    pub number: u32,
    /// Heading.
    pub heading: String,
    /// Sentences.
    pub text: Vec<String>,
}

impl Text {
    /// Reads the declaration of the region pack.
    ///
    /// # Errors
    /// When the file is missing or lacks its legal effect.
    pub fn read(folder: &Path) -> Result<Self> {
        let document: Document = pack::read(folder, "declaration.toml")?;
        anyhow::ensure!(document.legal_effect.is_some(), "declaration.toml: legal_effect is missing");
        Ok(Self(document))
    }

    /// The text for a municipality.
    #[must_use]
    pub fn wording(&self, lang: Lang, municipality: &str) -> Wording {
        let Document { version, title, intro, paragraph, legal_effect } = &self.0;
        let paragraphs: Vec<_> = paragraph
            .iter()
            .map(|paragraph| WordingParagraph {
                number: paragraph.number,
                heading: paragraph.heading.get(lang).clone(),
                text: paragraph.text.get(lang).clone(),
            })
            .collect();
        let intro = intro.get(lang).replace("{municipality}", municipality);
        let legal_effect = legal_effect.as_ref().map(|text| text.get(lang).clone()).unwrap_or_default();
        let mut parts = vec![version.as_str(), title.get(lang), &intro];
        for paragraph in &paragraphs {
            parts.push(&paragraph.heading);
            parts.extend(paragraph.text.iter().map(String::as_str));
        }
        parts.push(&legal_effect);
        let hash = hash(&parts);
        Wording {
            version: version.clone(),
            title: title.get(lang).clone(),
            intro,
            paragraphs,
            legal_effect,
            hash,
        }
    }
}
