//! The region pack: everything that makes one region look and speak like itself, as data.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, Result, ensure};
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

/// A text that newcomers read too: in German and English, and in what a pack has of the booklet's other languages.
#[derive(Clone, Debug, Deserialize)]
#[serde(try_from = "BTreeMap<String, String>")]
pub struct Spoken {
    both: Local,
    others: BTreeMap<String, String>,
}

impl TryFrom<BTreeMap<String, String>> for Spoken {
    type Error = String;

    fn try_from(mut all: BTreeMap<String, String>) -> Result<Self, String> {
        let mut needed = |word: &str| all.remove(word).ok_or_else(|| format!("missing field `{word}`"));
        let both = Local { de: needed("de")?, en: needed("en")? };
        Ok(Self { both, others: all })
    }
}

impl Spoken {
    /// The text in a language of the pages.
    pub fn get(&self, lang: impl Into<Lang>) -> &String {
        self.both.get(lang)
    }

    /// The text in a language by its word; none where the pack has none.
    #[must_use]
    pub fn own(&self, word: &str) -> Option<&str> {
        match word {
            "de" => Some(self.both.de.as_str()),
            "en" => Some(self.both.en.as_str()),
            other => self.others.get(other).map(String::as_str),
        }
    }

    /// The words of its languages besides German and English.
    pub fn others(&self) -> impl Iterator<Item = &str> {
        self.others.keys().map(String::as_str)
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
    /// The funder's emblem (SVG), read from its own file.
    #[serde(skip)]
    pub emblem: Vec<u8>,
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
    pub short: Spoken,
    /// Month of the launch, `2017-11`; empty while it is not launched.
    #[serde(default)]
    pub launched_on: String,
    /// For how many years a declaration counts before it is renewed; none if it has no term.
    #[serde(default)]
    pub term_years: Option<u32>,
    /// How we know.
    pub launched_note: Local,
    /// Where it is written.
    pub source: String,
}

impl Programme {
    /// Whether the programme was launched before it came into this installation.
    #[must_use]
    pub fn has_launched(&self) -> bool {
        !self.launched_on.is_empty()
    }
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
    pub sentence: Spoken,
    /// The file with the funder's emblem.
    pub emblem: String,
    /// The emblem in words.
    pub emblem_alt: Spoken,
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
    pub short: Spoken,
}

impl Pack {
    /// Reads the pack's own file and checks what the pages rely on.
    ///
    /// # Errors
    /// When the file is missing or incomplete; each line of the message names file, line and reason.
    pub fn read(folder: &Path) -> Result<Self> {
        let source = Source::open(folder, "region.toml")?;
        let mut pack: Self = source.parse()?;
        let faults = pack.faults(&source);
        ensure!(faults.is_empty(), "{}", faults.join("\n"));
        pack.emblem = emblem(folder, &source, &pack.funding.emblem)?;
        Ok(pack)
    }

    fn faults(&self, source: &Source) -> Vec<String> {
        let mut faults = Vec::new();
        let mut fault = |near: &str, why: &str| faults.push(source.fault(near, why));
        if Lang::from_word(&self.default_language).is_none() {
            fault("default_language", "default_language must be de or en");
        }
        if platform::clock::Clock::new(&self.time_zone).is_err() {
            fault("time_zone", "time_zone must be a name such as Europe/Berlin");
        }
        if self.district.is_empty() {
            fault("[[district]]", "there must be a [[district]]");
        }
        if self.programme.term_years.is_some_and(|years| !(1..=50).contains(&years)) {
            fault("term_years", "programme.term_years must be 1 to 50, or left out");
        }
        let mut keys = BTreeSet::new();
        for District { key, .. } in &self.district {
            let line = format!("key = \"{key}\"");
            if key.len() != 5 || !key.bytes().all(|digit| digit.is_ascii_digit()) {
                fault(&line, "the key of a district has five digits");
            }
            if !keys.insert(key) {
                fault(&line, "two districts have the same key");
            }
        }
        for (name, colour) in &self.tokens {
            let hex = colour.strip_prefix('#').unwrap_or_default();
            if hex.len() != 6 || !hex.bytes().all(|digit| digit.is_ascii_hexdigit()) {
                fault(colour, &format!("tokens.{name} must be a colour such as #14524f"));
            }
            // It stands in a style sheet, and that in a page.
            let is_word =
                |letter: u8| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == b'-';
            if !name.bytes().all(is_word) {
                fault(colour, &format!("tokens.{name}: a name has small letters, digits and hyphens"));
            }
        }
        for (name, day) in
            [("valid_from", &self.funding.valid_from), ("valid_until", &self.funding.valid_until)]
        {
            if day.parse::<platform::clock::Day>().is_err() {
                fault(name, &format!("funding.{name} must be a day such as 2026-01-31"));
            }
        }
        faults
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

/// The largest emblem, in bytes.
const MOST_EMBLEM: usize = 64 * 1024;

/// The funder's emblem: a picture without code.
fn emblem(folder: &Path, source: &Source, name: &str) -> Result<Vec<u8>> {
    let fault = |why: &str| anyhow::anyhow!(source.fault("emblem =", why));
    if name.is_empty() || name.contains(['/', '\\']) {
        return Err(fault("funding.emblem must name a file in the same folder"));
    }
    let bytes =
        std::fs::read(folder.join(name)).map_err(|_| fault(&format!("{name} is not in the folder")))?;
    let text = String::from_utf8_lossy(&bytes).to_lowercase();
    let is_picture = text.contains("<svg")
        && !["<script", "<foreignobject", "javascript:"].iter().any(|code| text.contains(code));
    if !is_picture || bytes.len() > MOST_EMBLEM {
        return Err(fault(&format!("{name} must be an SVG picture without code, at most 64 kB")));
    }
    Ok(bytes)
}

/// A file of the pack with its text, so that a fault can name its line.
pub struct Source {
    name: String,
    text: String,
}

impl Source {
    /// Opens a file of the pack.
    ///
    /// # Errors
    /// When it is missing or not text; the message names it.
    pub fn open(folder: &Path, name: &str) -> Result<Self> {
        let text =
            std::fs::read_to_string(folder.join(name)).with_context(|| format!("{name}: cannot be read"))?;
        Ok(Self { name: name.to_owned(), text })
    }

    /// A text that came in another way, under a name of its own.
    #[must_use]
    pub fn of(name: &str, text: &str) -> Self {
        Self { name: name.to_owned(), text: text.to_owned() }
    }

    /// Reads it into a type.
    ///
    /// # Errors
    /// When it does not fit; the message names file, line and reason.
    pub fn parse<T: DeserializeOwned>(&self) -> Result<T> {
        toml::from_str(&self.text).map_err(|fault| {
            let line = fault.span().map_or(1, |span| self.line(span.start));
            anyhow::anyhow!("{}:{line}: {}", self.name, fault.message())
        })
    }

    /// A fault at the first line that holds some words; at the first line of all if none does.
    #[must_use]
    pub fn fault(&self, near: &str, why: &str) -> String {
        let line = self.text.find(near).map_or(1, |place| self.line(place));
        format!("{}:{line}: {why}", self.name)
    }

    /// A fault at a later line that holds some words, counted from 0; at the last one if there are fewer.
    #[must_use]
    pub fn fault_at(&self, near: &str, nth: usize, why: &str) -> String {
        let places: Vec<usize> = self.text.match_indices(near).map(|(place, _)| place).collect();
        let place = places.get(nth).or(places.last());
        let line = place.map_or(1, |place| self.line(*place));
        format!("{}:{line}: {why}", self.name)
    }

    fn line(&self, place: usize) -> usize {
        1 + self.text.bytes().take(place).filter(|byte| *byte == b'\n').count()
    }
}

/// Reads one file of the pack.
///
/// # Errors
/// When the file is missing or does not fit; the message names file, line and reason.
pub fn read<T: DeserializeOwned>(folder: &Path, name: &str) -> Result<T> {
    Source::open(folder, name)?.parse()
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
    /// The form it needs, where it needs one.
    pub form: Option<Form>,
}

/// Which form a declaration needs.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// `text`, `written` or `qualified`.
    pub least: String,
    /// The legal reason, as a sentence.
    pub reason: Local,
    /// Where it is written; may be empty.
    pub source: String,
    /// How many people must sign.
    #[serde(default = "one")]
    pub signatures: usize,
    /// The offices whose holders may sign; none: whoever is authorised.
    #[serde(default)]
    pub signatories: Option<Local<Vec<String>>>,
}

const fn one() -> usize {
    1
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_has_a_name_and_a_value_that_can_stand_in_a_page() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../regions/suedwestfalen");
        let Source { name, text } = Source::open(&folder, "region.toml").unwrap();
        for (colour, is_good) in [
            ("dark-fir = \"#14524f\"", true),
            ("\"</style>\" = \"#14524f\"", false),
            ("\"a;b\" = \"#14524f\"", false),
            ("dark-fir = \"red\"", false),
        ] {
            let text = text.replace("[tokens]\n", &format!("[tokens]\n{colour}\n"));
            let source = Source { name: name.clone(), text };
            let faults = source.parse::<Pack>().unwrap().faults(&source);
            assert_eq!(faults.is_empty(), is_good, "{colour}: {faults:?}");
        }
    }
}
