//! The text of the declaration, from the region pack.

use std::path::Path;

use anyhow::{Context as _, Result, anyhow};
use platform::secret::hash;
use platform::texts::{Lang, Translator};

use super::rules::Form;
use super::signatories::MOST;
use crate::region::Local;
use crate::region::pack::{self, Document, Source};

/// The text that a mayor reads and declares, and the form that it needs.
#[derive(Clone, Debug)]
pub struct Text {
    document: Document,
    /// The least form that is enough.
    pub form: Form,
    /// Why.
    form_reason: Local,
    /// How many people must sign.
    pub signatures: usize,
    /// The offices whose holders may sign.
    signatories: Option<Local<Vec<String>>>,
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
    /// When the file is missing, lacks its legal effect or its form, or asks for too many signatures.
    pub fn read(folder: &Path) -> Result<Self> {
        let source = Source::open(folder, "declaration.toml")?;
        let document: Document = source.parse()?;
        anyhow::ensure!(document.legal_effect.is_some(), "declaration.toml: legal_effect is missing");
        let pack::Form { least, reason, signatures, signatories, .. } =
            document.form.clone().context("declaration.toml: [form] is missing")?;
        let form = Form::from_word(&least).ok_or_else(|| {
            anyhow!(source.fault("least =", "form.least must be text, written or qualified"))
        })?;
        if !(1..=MOST).contains(&signatures) {
            let words = format!("form.signatures is between 1 and {MOST}");
            return Err(anyhow!(source.fault("signatures =", &words)));
        }
        Ok(Self { document, form, form_reason: reason, signatures, signatories })
    }

    /// Which form is needed and why, and how many must sign, as sentences.
    #[must_use]
    pub fn form_words(&self, t: &Translator) -> String {
        let reason = self.form_reason.get(t.lang);
        if self.signatures == 1 {
            return reason.clone();
        }
        format!("{reason} {}", self.signatures_words(t))
    }

    /// How many must sign, and whose offices may, as sentences.
    #[must_use]
    pub fn signatures_words(&self, t: &Translator) -> String {
        let many = t.with("declaration-signatures-needed", "n", self.signatures);
        match &self.signatories {
            Some(offices) => {
                let offices = offices.get(t.lang).join(", ");
                format!("{many} {}", t.with("declaration-signatures-offices", "offices", offices))
            }
            None => many,
        }
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
