//! The text of the declaration, from the region pack.

use std::path::Path;

use anyhow::{Context as _, Result, anyhow};
use platform::secret::hash;
use platform::texts::Lang;

use super::rules::Form;
use crate::region::Local;
use crate::region::pack::{self, Document, Source};

/// The text that a mayor reads and declares, and the form that it needs.
#[derive(Clone, Debug)]
pub struct Text {
    document: Document,
    /// The least form that is enough.
    pub form: Form,
    /// Why.
    pub form_reason: Local,
}

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
    /// When the file is missing or lacks its legal effect or its form.
    pub fn read(folder: &Path) -> Result<Self> {
        let source = Source::open(folder, "declaration.toml")?;
        let document: Document = source.parse()?;
        anyhow::ensure!(document.legal_effect.is_some(), "declaration.toml: legal_effect is missing");
        let pack::Form { least, reason, .. } =
            document.form.clone().context("declaration.toml: [form] is missing")?;
        let form = Form::from_word(&least).ok_or_else(|| {
            anyhow!(source.fault("least =", "form.least must be text, written or qualified"))
        })?;
        Ok(Self { document, form, form_reason: reason })
    }

    /// The text for a municipality.
    #[must_use]
    pub fn wording(&self, lang: Lang, municipality: &str) -> Wording {
        let Document { version, title, intro, paragraph, legal_effect, .. } = &self.document;
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
