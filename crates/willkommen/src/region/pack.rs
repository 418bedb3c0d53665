//! The region pack: everything that makes one region look and speak like itself, as data.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use platform::texts::Lang;
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// A text in every language.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Local<T = String> {
    /// German, the source of truth.
    pub de: T,
    /// English.
    pub en: T,
}

impl<T> Local<T> {
    /// The text in one language. Templates hand over references, hence the conversion.
    pub fn get(&self, lang: impl Into<Lang>) -> &T {
        match lang.into() {
            Lang::De => &self.de,
            Lang::En => &self.en,
        }
    }
}

/// `region.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// A short name in ASCII.
    pub id: String,
    /// The language of mails and letters unless chosen otherwise.
    pub default_language: String,
    /// Such as `Europe/Berlin`.
    pub time_zone: String,
    /// The region's name.
    pub name: Local,
    /// The name with its preposition.
    pub in_region: Local,
    /// The heading of the start page.
    pub motto: Local,
    /// Who runs the programme.
    pub agency: Agency,
    /// What the programme is called and since when it runs.
    pub programme: Programme,
    /// The districts, in the order in which they are listed.
    pub district: Vec<District>,
    /// Colours by name.
    pub tokens: BTreeMap<String, String>,
    /// Who pays, and how that is said.
    pub funding: Funding,
    /// Whose data the map and the tables show.
    pub attribution: Attribution,
    /// How invented data is marked.
    pub sample_notice: SampleNotice,
}

/// The agency (Projektträger).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agency {
    /// Legal name.
    pub name: String,
    /// The office that answers.
    pub office: Local,
    /// Street and number; may be empty.
    pub street: String,
    /// Postal code.
    pub postal_code: String,
    /// Place.
    pub place: String,
    /// Telephone as one dials it.
    pub phone: String,
    /// Address for questions.
    pub mail: String,
    /// Web address without scheme.
    pub website: String,
    /// Who signs letters.
    pub signatory: Local,
}

/// The programme (Qualitätsoffensive).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Programme {
    /// Full name.
    pub name: Local,
    /// Short name.
    pub short: Local,
    /// Month of the launch, `2017-11`.
    pub launched_on: String,
    /// How we know.
    pub launched_note: Local,
    /// Where it is written.
    pub source: String,
}

/// A district (Kreis).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct District {
    /// Official key, five digits.
    pub key: String,
    /// Name.
    pub name: String,
    /// Initials for narrow places.
    pub short: String,
}

/// The funding profile (Förderprofil).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Funding {
    /// The fund's short name.
    pub fund: String,
    /// The funding period.
    pub period: String,
    /// First day.
    pub valid_from: String,
    /// Last day.
    pub valid_until: String,
    /// The sentence beside the emblem (Regulation (EU) 2021/1060, Annex IX).
    pub sentence: Local,
    /// The funded project's title.
    pub project: Local,
    /// What it is, its goals, its results, the support: paragraphs.
    pub description: Local<Vec<String>>,
}

/// Attribution of data.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attribution {
    /// Beside every map.
    pub map: Local,
    /// The provider of the map.
    pub map_url: String,
    /// The licence of the map.
    pub licence_url: String,
    /// The list of the map's sources.
    pub sources_url: String,
    /// Where the tables are used.
    pub tables: Local,
}

/// The mark on invented data.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleNotice {
    /// One line.
    pub short: Local,
}

impl Pack {
    /// Reads the pack's own file and checks what the pages rely on.
    ///
    /// # Errors
    /// When the file is missing or incomplete; the message names file, line and reason.
    pub fn read(folder: &Path) -> Result<Self> {
        let pack: Self = read(folder, "region.toml")?;
        anyhow::ensure!(!pack.district.is_empty(), "region.toml: no district");
        for (name, colour) in &pack.tokens {
            let hex = colour.strip_prefix('#').unwrap_or_default();
            anyhow::ensure!(
                hex.len() == 6 && hex.bytes().all(|digit| digit.is_ascii_hexdigit()),
                "region.toml: tokens.{name} must be a colour such as #14524f"
            );
        }
        Ok(pack)
    }

    /// The name of a district.
    #[must_use]
    pub fn district_name<'a>(&'a self, key: &'a str) -> &'a str {
        self.district.iter().find(|district| district.key == key).map_or(key, |district| &district.name)
    }

    /// The region's colours as a stylesheet that overrides the defaults.
    #[must_use]
    pub fn stylesheet(&self) -> String {
        let tokens: String = self.tokens.iter().map(|(name, colour)| format!("--{name}:{colour};")).collect();
        format!(":root{{{tokens}}}\n")
    }
}

/// Reads one file of the pack.
///
/// # Errors
/// When the file is missing or does not fit; the message names file, line and reason.
pub fn read<T: DeserializeOwned>(folder: &Path, name: &str) -> Result<T> {
    let path = folder.join(name);
    let text = std::fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
    toml::from_str(&text).with_context(|| format!("in {}", path.display()))
}

/// A text in numbered paragraphs, such as the charter: one version, every language.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// The version, such as `1.0`.
    pub version: String,
    /// Title.
    pub title: Local,
    /// First sentences.
    pub intro: Local,
    /// Numbered paragraphs.
    pub paragraph: Vec<Paragraph>,
    /// The one sentence at the button, where there is one.
    pub legal_effect: Option<Local>,
}

/// One numbered paragraph.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paragraph {
    /// Its number.
    pub number: u32,
    /// Its heading.
    pub heading: Local,
    /// Its sentences.
    pub text: Local<Vec<String>>,
}
