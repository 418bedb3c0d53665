//! What a catalogue holds, as data types, and how it is read from a file.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Result, ensure};
use platform::texts::{Lang, Translator};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};

use super::{format, rules};
use crate::region::pack::{Local, Source};
use crate::texts;

/// The file of the Quick-Check in a region pack.
pub const FILE: &str = "catalogue.toml";

/// The file of the website check in a region pack; may be missing.
pub const WEBSITE_FILE: &str = "website.toml";

platform::words! {
    /// Which list of questions.
    #[derive(Default)]
    pub enum Instrument {
        /// The Quick-Check.
        #[default]
        Quickcheck = "quickcheck",
        /// The check of a website in twenty points.
        Website = "website",
    }
}

impl<'de> Deserialize<'de> for Instrument {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let word = String::deserialize(from)?;
        let unknown = || D::Error::custom(format!("the instrument {word} is not quickcheck or website"));
        Self::from_word(&word).ok_or_else(unknown)
    }
}

/// A catalogue: `catalogue.toml`, `website.toml`, or a version that was made here.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Catalogue {
    /// Which list of questions it is.
    #[serde(default)]
    pub instrument: Instrument,
    /// Version.
    pub version: String,
    /// Day of publication.
    pub published_on: String,
    /// Licence of the texts.
    pub licence: String,
    /// The levels that can be chosen.
    #[serde(default = "all_steps")]
    pub steps: Vec<u8>,
    /// Levels 0 to 4; those that cannot be chosen have no name.
    pub level: Vec<Level>,
    /// Application rules.
    #[serde(default)]
    pub rule: Vec<Rule>,
    /// Fields, by number.
    pub field: Vec<Field>,
    /// Questions, in order.
    pub question: Vec<Question>,
    /// Measures, by code.
    #[serde(default)]
    pub measure: Vec<Measure>,
}

fn all_steps() -> Vec<u8> {
    vec![0, 1, 2, 3, 4]
}

/// A level (Reifegrad).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Level {
    /// 0 to 4.
    pub level: u8,
    /// Name.
    #[serde(default)]
    pub name: Local,
    /// What it means in general.
    #[serde(default)]
    pub rule: Local,
}

/// An application rule (Anwendungsregel): reads one attribute of the municipality.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Such as `R1`.
    pub id: String,
    /// The attribute.
    pub attribute: Attribute,
    /// For attributes that are numbers: from how many on.
    pub at_least: Option<i64>,
    /// The rule in words.
    pub text: Local,
}

/// What a rule can read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Attribute {
    /// Inhabitants.
    Population,
    /// Localities.
    Localities,
    /// University.
    University,
    /// Spa or tourism.
    SpaOrTourism,
    /// Foreign share of move-ins, percent.
    ForeignShare,
    /// Business association.
    BusinessAssociation,
    /// Commuter surplus.
    CommuterSurplus,
}

impl Attribute {
    /// The word in a file.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Population => "population",
            Self::Localities => "localities",
            Self::University => "university",
            Self::SpaOrTourism => "spa_or_tourism",
            Self::ForeignShare => "foreign_share",
            Self::BusinessAssociation => "business_association",
            Self::CommuterSurplus => "commuter_surplus",
        }
    }
}

/// A field (Handlungsfeld).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// Permanent id.
    pub id: String,
    /// Number, from 1.
    pub number: u32,
    /// Weight in the total.
    pub weight: u32,
    /// Title.
    pub title: Local,
    /// One sentence below the title.
    pub lead: Local,
}

/// A question.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Permanent id.
    pub id: String,
    /// Number as shown, `5.1`.
    pub number: String,
    /// Id of its field.
    pub field: String,
    /// Whether it belongs to the core variant.
    pub core: bool,
    /// Weight in its field, 1 to 3.
    pub weight: u32,
    /// Kind of evidence expected.
    pub evidence: String,
    /// Rules, any of which makes it apply; none means always.
    pub rules: Vec<String>,
    /// The question on which it depends.
    pub parent: Option<String>,
    /// Measures that help.
    pub measures: Vec<String>,
    /// The question.
    pub text: Local,
    /// Why it is asked.
    pub why: Local,
    /// How to decide between neighbouring levels, in one to three sentences; may be empty.
    #[serde(default)]
    pub help: Local,
    /// What could prove a level: at most three examples.
    #[serde(default)]
    pub examples: Local<Vec<String>>,
    /// A sentence that starts the talk in a team; may be empty.
    #[serde(default)]
    pub talk: Local,
    /// The five levels; those that cannot be chosen are empty.
    pub levels: Local<[String; 5]>,
}

/// How much work a measure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Effort {
    /// Small.
    S,
    /// Medium.
    M,
    /// Large.
    L,
}

impl Effort {
    /// The word in a file.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::S => "S",
            Self::M => "M",
            Self::L => "L",
        }
    }
}

/// A measure of the library.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// Such as `M05`.
    pub code: String,
    /// Effort.
    pub effort: Effort,
    /// The instrument that helps to carry it out, if one does.
    #[serde(default)]
    pub instrument: Option<Instrument>,
    /// Questions it works on.
    pub questions: Vec<String>,
    /// Title.
    pub title: Local,
    /// A concrete first step.
    pub first_step: Local,
}

platform::words! {
    /// Which questions are asked.
    pub enum Variant {
        /// The core questions.
        Core = "core",
        /// All questions.
        Full = "full",
    }
}

impl Catalogue {
    /// Reads and checks the Quick-Check of a region pack.
    ///
    /// # Errors
    /// When it is incomplete or its parts do not fit together; the message names file, line and part.
    pub fn read(folder: &Path) -> Result<Self> {
        Self::of_file(folder, FILE, Instrument::Quickcheck)
    }

    /// Reads and checks the website check of a region pack; nothing when the pack has none.
    ///
    /// # Errors
    /// As [`Catalogue::read`].
    pub fn read_website(folder: &Path) -> Result<Option<Self>> {
        let is_there = folder.join(WEBSITE_FILE).exists();
        is_there.then(|| Self::of_file(folder, WEBSITE_FILE, Instrument::Website)).transpose()
    }

    fn of_file(folder: &Path, name: &str, instrument: Instrument) -> Result<Self> {
        let source = Source::open(folder, name)?;
        let catalogue = Self::checked(&source, || Ok(Translator::new(Arc::new(texts::read()?), Lang::En)))?;
        ensure!(
            catalogue.instrument == instrument,
            "{}",
            source.fault("instrument", &format!("the instrument of this file is {}", instrument.word()))
        );
        Ok(catalogue)
    }

    /// Reads and checks a file that somebody has sent.
    ///
    /// # Errors
    /// In the translator's language, a line for each fault: file, line, part and reason.
    pub fn of_text(name: &str, text: &str, t: &Translator) -> Result<Self> {
        Self::checked(&Source::of(name, text), || Ok(t.clone()))
    }

    fn checked(source: &Source, t: impl FnOnce() -> Result<Translator>) -> Result<Self> {
        let catalogue: Self = source.parse()?;
        let faults = rules::faults(&catalogue);
        if faults.is_empty() {
            return Ok(catalogue);
        }
        let t = t()?;
        let lines: Vec<String> =
            faults.iter().map(|fault| source.fault_at(&fault.near, fault.nth, &fault.text(&t))).collect();
        anyhow::bail!("{}", lines.join("\n"))
    }

    /// Reads what is kept here, a draft that may still have faults among it.
    ///
    /// # Errors
    /// When it is not a catalogue at all.
    pub fn kept(text: &str) -> Result<Self> {
        Source::of("catalogue", text).parse()
    }

    /// The catalogue in its own file format, always the same for the same content.
    #[must_use]
    pub fn to_toml(&self) -> String {
        format::catalogue(self)
    }

    /// The hash of that file.
    #[must_use]
    pub fn hash(&self) -> String {
        platform::secret::file_hash(self.to_toml().as_bytes())
    }

    /// The questions of a variant, in order.
    pub fn questions(&self, variant: Variant) -> impl Iterator<Item = &Question> {
        self.question.iter().filter(move |question| variant == Variant::Full || question.core)
    }

    /// The questions of one field in a variant.
    pub fn in_field(&self, variant: Variant, number: u32) -> Vec<&Question> {
        let Some(field) = self.field.iter().find(|field| field.number == number) else {
            return Vec::new();
        };
        self.questions(variant).filter(|question| question.field == field.id).collect()
    }

    /// One field.
    #[must_use]
    pub fn field(&self, number: u32) -> Option<&Field> {
        self.field.iter().find(|field| field.number == number)
    }

    /// One question.
    #[must_use]
    pub fn one(&self, id: &str) -> Option<&Question> {
        self.question.iter().find(|question| question.id == id)
    }

    /// One measure.
    #[must_use]
    pub fn measure(&self, code: &str) -> Option<&Measure> {
        self.measure.iter().find(|measure| measure.code == code)
    }
}
