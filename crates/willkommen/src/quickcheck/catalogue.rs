//! The catalogue: fields, questions, levels, rules and measures as versioned data.
//!
//! A published version never changes; answers bind to it by the permanent ids of its questions.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use anyhow::{Result, ensure};
use serde::{Deserialize, Serialize};

use crate::region::pack::{self, Local};

/// `catalogue.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Catalogue {
    /// Version.
    pub version: String,
    /// Day of publication.
    pub published_on: String,
    /// Licence of the texts.
    pub licence: String,
    /// Levels 0 to 4.
    pub level: Vec<Level>,
    /// Application rules.
    pub rule: Vec<Rule>,
    /// Fields, by number.
    pub field: Vec<Field>,
    /// Questions, in order.
    pub question: Vec<Question>,
    /// Measures, by code.
    pub measure: Vec<Measure>,
}

/// A level (Reifegrad).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Level {
    /// 0 to 4.
    pub level: u8,
    /// Name.
    pub name: Local,
    /// What it means in general.
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
    /// The five levels.
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

/// A measure of the library.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// Such as `M05`.
    pub code: String,
    /// Effort.
    pub effort: Effort,
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

/// The published versions of the catalogue, in the order of their publication.
#[derive(Debug)]
pub struct Catalogues {
    current: Arc<Catalogue>,
}

impl Catalogues {
    /// The one version of a region pack.
    #[must_use]
    pub fn new(catalogue: Catalogue) -> Self {
        Self { current: Arc::new(catalogue) }
    }

    /// The version that new checks use.
    #[must_use]
    pub fn current(&self) -> Arc<Catalogue> {
        self.current.clone()
    }

    /// One version.
    #[must_use]
    pub fn version(&self, version: &str) -> Option<Arc<Catalogue>> {
        (self.current.version == version).then(|| self.current.clone())
    }
}

impl Catalogue {
    /// Reads and checks the catalogue of a region pack.
    ///
    /// # Errors
    /// When it is incomplete or its parts do not fit together; the message names the part.
    pub fn read(folder: &Path) -> Result<Self> {
        let source = pack::Source::open(folder, "catalogue.toml")?;
        let catalogue: Self = source.parse()?;
        let faults: Vec<String> = catalogue
            .faults()
            .into_iter()
            .map(|(id, why)| source.fault(&format!("= \"{id}\""), &format!("{id}: {why}")))
            .collect();
        ensure!(faults.is_empty(), "{}", faults.join("\n"));
        Ok(catalogue)
    }

    /// What does not fit together: the part's id, and why.
    fn faults(&self) -> Vec<(&str, String)> {
        let mut faults = Vec::new();
        if self.level.len() != 5 || self.level.iter().zip(0..).any(|(level, number)| level.level != number) {
            faults.push(("level", "there are five levels, 0 to 4, in order".to_owned()));
        }
        let fields: BTreeSet<&str> = self.field.iter().map(|field| field.id.as_str()).collect();
        let rules: BTreeSet<&str> = self.rule.iter().map(|rule| rule.id.as_str()).collect();
        let measures: BTreeMap<&str, &Measure> =
            self.measure.iter().map(|measure| (measure.code.as_str(), measure)).collect();
        let mut ids = BTreeSet::new();
        for question in &self.question {
            let id = question.id.as_str();
            let mut fault = |why: String| faults.push((id, why));
            if !ids.insert(id) {
                fault("stands twice".into());
            }
            if !fields.contains(question.field.as_str()) {
                fault(format!("there is no field {}", question.field));
            }
            if question.weight == 0 {
                fault("the weight must be positive".into());
            }
            for rule in question.rules.iter().filter(|rule| !rules.contains(rule.as_str())) {
                fault(format!("there is no rule {rule}"));
            }
            for code in &question.measures {
                let is_linked = measures
                    .get(code.as_str())
                    .is_some_and(|measure| measure.questions.iter().any(|known| known == id));
                if !is_linked {
                    fault(format!("the measure {code} does not name this question"));
                }
            }
            if let Some(parent) = &question.parent
                && !ids.contains(parent.as_str())
            {
                fault(format!("its parent {parent} must come first"));
            }
        }
        for measure in &self.measure {
            for id in &measure.questions {
                let is_linked = self
                    .question
                    .iter()
                    .any(|question| question.id == *id && question.measures.contains(&measure.code));
                if !is_linked {
                    faults.push((
                        measure.code.as_str(),
                        format!("the question {id} does not name this measure"),
                    ));
                }
            }
        }
        for field in &self.field {
            if !self.question.iter().any(|question| question.core && question.field == field.id) {
                faults.push((field.id.as_str(), "a field needs a core question".to_owned()));
            }
        }
        faults
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

    /// One measure.
    #[must_use]
    pub fn measure(&self, code: &str) -> Option<&Measure> {
        self.measure.iter().find(|measure| measure.code == code)
    }
}
