//! The content of a snapshot: what is frozen, in which order, and how it is scored again; pure.
//!
//! Its bytes are canonical: fields in the order below, maps by key, whole numbers only, so that the
//! same facts have the same hash on every machine.

use std::collections::BTreeMap;

use platform::clock::Moment;
use platform::secret::hash;
use platform::texts::Lang;
use serde::{Deserialize, Serialize};

use super::super::catalogue::{Attribute, Catalogue, Variant};
use super::super::rules::{self, Answer, Answers, Attributes, Score, Standing};
use crate::region::Municipality;

/// The form of the content; a later one gets the next number. From 2 on it names what waited for the agency.
const FORM: u32 = 2;

/// What is frozen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// The form of what follows.
    pub form: u32,
    /// The municipality as it was.
    pub municipality: TownThen,
    /// The catalogue under which it answered.
    pub catalogue: CatalogueThen,
    /// `core` or `full`.
    pub variant: String,
    /// Which submission of this variant it is, from 1.
    pub round: i64,
    /// When, in UTC.
    pub submitted_at: String,
    /// What was known about the municipality.
    pub attributes: BTreeMap<Attribute, i64>,
    /// The word of each answer, by question.
    pub answers: BTreeMap<String, String>,
    /// Why questions do not apply, by question. Nothing else that somebody wrote is frozen: it is to be
    /// deleted one day.
    pub reasons: BTreeMap<String, String>,
    /// Follow-up questions that were not asked and count as level 0.
    pub hidden: Vec<String>,
    /// Questions that were left out before the agency had confirmed the reason.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub waiting: Vec<String>,
    /// The values of the fields.
    pub fields: Vec<FieldThen>,
    /// The total with nine decimals; empty when there is none.
    pub total: String,
}

/// A municipality as it was on the day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TownThen {
    /// The official municipality key.
    pub ags: String,
    /// Name without title.
    pub name: String,
    /// Title.
    pub kind: String,
    /// Inhabitants.
    pub population: i64,
    /// The size class's word.
    pub size_class: String,
}

/// A version of the catalogue, and a hash over everything that decides or explains a value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CatalogueThen {
    /// Version.
    pub version: String,
    /// Hash.
    pub hash: String,
}

/// A field's value as an exact fraction: `quarters` / (4 × `attainable`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldThen {
    /// The field's id.
    pub id: String,
    /// Four times the points reached: level × weight, summed.
    pub quarters: u32,
    /// Points that could be reached.
    pub attainable: u32,
}

impl FieldThen {
    /// The value from 0 to 100; nothing when no question counted.
    #[must_use]
    pub fn percent(&self) -> Option<f64> {
        let attainable = f64::from(self.attainable);
        (self.attainable > 0).then(|| f64::from(self.quarters) / 4.0 / attainable * 100.0)
    }
}

/// What a snapshot is made of.
pub struct Facts<'a> {
    pub town: &'a Municipality,
    pub catalogue: &'a Catalogue,
    pub variant: Variant,
    pub round: i64,
    pub submitted_at: Moment,
    pub attributes: Attributes,
    pub answers: &'a Answers,
    pub reasons: &'a BTreeMap<String, String>,
    pub waiting: Vec<String>,
}

impl Content {
    /// Puts together what is frozen.
    #[must_use]
    pub fn of(facts: &Facts<'_>) -> Self {
        let score = rules::score(facts.catalogue, facts.variant, &facts.attributes, facts.answers);
        let hidden = score.lines().filter(|line| line.standing == Standing::Hidden);
        let (fields, total) = values(&score);
        Self {
            form: FORM,
            municipality: TownThen {
                ags: facts.town.ags.clone(),
                name: facts.town.name.clone(),
                kind: facts.town.kind.clone(),
                population: facts.town.population,
                size_class: facts.town.size_class().word().to_owned(),
            },
            catalogue: CatalogueThen {
                version: facts.catalogue.version.clone(),
                hash: catalogue_hash(facts.catalogue),
            },
            variant: facts.variant.word().to_owned(),
            round: facts.round,
            submitted_at: facts.submitted_at.timestamp().to_string(),
            attributes: facts.attributes.clone(),
            answers: words(facts.answers),
            reasons: given(facts.reasons, facts.answers),
            hidden: hidden.map(|line| line.question.id.clone()).collect(),
            waiting: facts.waiting.clone(),
            fields,
            total,
        }
    }

    /// Which questions were asked.
    #[must_use]
    pub fn variant(&self) -> Variant {
        Variant::from_word(&self.variant).unwrap_or(Variant::Core)
    }

    /// The answers by question.
    #[must_use]
    pub fn answers(&self) -> Answers {
        let known = |(question, word): (&String, &String)| Some((question.clone(), Answer::from_word(word)?));
        self.answers.iter().filter_map(known).collect()
    }

    /// The score under any catalogue; questions that it does not have any more count for nothing.
    #[must_use]
    pub fn score<'a>(&self, catalogue: &'a Catalogue) -> Score<'a> {
        rules::score(catalogue, self.variant(), &self.attributes, &self.answers())
    }

    /// Whether a score is what was frozen.
    #[must_use]
    pub fn agrees(&self, score: &Score<'_>) -> bool {
        values(score) == (self.fields.clone(), self.total.clone())
    }

    /// The frozen value of a field from 0 to 100.
    #[must_use]
    pub fn percent(&self, field: &str) -> Option<f64> {
        self.fields.iter().find(|known| known.id == field)?.percent()
    }

    /// The frozen total from 0 to 100.
    #[must_use]
    pub fn total(&self) -> Option<f64> {
        self.total.parse().ok()
    }
}

/// The values of a score in the form in which they are frozen.
fn values(score: &Score<'_>) -> (Vec<FieldThen>, String) {
    let fields = score.fields.iter().map(|field| {
        let counted = || {
            let lines = field.lines.iter();
            lines.filter_map(|line| Some((u32::from(line.standing.counted()?), line.question.weight)))
        };
        FieldThen {
            id: field.field.id.clone(),
            quarters: counted().map(|(level, weight)| level * weight).sum(),
            attainable: counted().map(|(_, weight)| weight).sum(),
        }
    });
    (fields.collect(), score.total().map(|total| format!("{total:.9}")).unwrap_or_default())
}

fn words(answers: &Answers) -> BTreeMap<String, String> {
    answers.iter().map(|(question, answer)| (question.clone(), answer.word().to_owned())).collect()
}

fn given(reasons: &BTreeMap<String, String>, answers: &Answers) -> BTreeMap<String, String> {
    let kept = reasons.iter().filter(|(question, reason)| {
        answers.get(*question) == Some(&Answer::NotApplicable) && !reason.is_empty()
    });
    kept.map(|(question, reason)| (question.clone(), reason.clone())).collect()
}

/// A hash over everything in a catalogue that decides a value or tells what was asked.
#[must_use]
pub fn catalogue_hash(catalogue: &Catalogue) -> String {
    let mut parts = vec![catalogue.version.clone()];
    for rule in &catalogue.rule {
        let attribute = serde_json::to_string(&rule.attribute).unwrap_or_default();
        parts.push(format!("{} {attribute} {:?}", rule.id, rule.at_least));
    }
    for field in &catalogue.field {
        parts.push(format!("{} {} {}", field.id, field.number, field.weight));
    }
    for question in &catalogue.question {
        let (rules, parent) = (question.rules.join("+"), question.parent.as_deref().unwrap_or_default());
        parts.push(format!("{} {} {} {}", question.id, question.field, question.core, question.weight));
        parts.extend([rules, parent.to_owned()]);
        for lang in Lang::ALL {
            parts.push(question.text.get(lang).clone());
            parts.extend(question.levels.get(lang).iter().cloned());
        }
    }
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    hash(&parts)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::ids::MunicipalityId;

    fn catalogue() -> Catalogue {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../regions/suedwestfalen");
        Catalogue::read(&folder).unwrap()
    }

    fn town() -> Municipality {
        Municipality {
            id: MunicipalityId::new(),
            ags: "09999001".into(),
            name: "Beispiel".into(),
            kind: "Stadt".into(),
            district: "09999".into(),
            population: 24_999,
            postal_code: String::new(),
            hall_street: String::new(),
            hall_postal_code: String::new(),
            hall_place: String::new(),
            official_mailbox: String::new(),
            localities: None,
            university: None,
            spa_or_tourism: None,
            foreign_share: None,
            business_association: None,
            commuter_surplus: None,
        }
    }

    fn frozen(catalogue: &Catalogue, level: u8) -> Content {
        let answers: Answers = catalogue
            .questions(Variant::Core)
            .map(|question| (question.id.clone(), Answer::Level(level)))
            .collect();
        let reasons = BTreeMap::from([("Q0101".to_owned(), "Frau B. sagt das.".to_owned())]);
        Content::of(&Facts {
            town: &town(),
            catalogue,
            variant: Variant::Core,
            round: 1,
            submitted_at: Moment(1_795_773_600_000_000),
            attributes: Attributes::from([(Attribute::Population, 24_999)]),
            answers: &answers,
            reasons: &reasons,
            waiting: Vec::new(),
        })
    }

    #[test]
    fn what_was_frozen_comes_out_again_byte_by_byte() {
        let catalogue = catalogue();
        let content = frozen(&catalogue, 1);
        let bytes = serde_json::to_string(&content).unwrap();
        let read: Content = serde_json::from_str(&bytes).unwrap();
        assert_eq!(read, content);
        assert_eq!(serde_json::to_string(&read).unwrap(), bytes);
        assert!(read.agrees(&read.score(&catalogue)));
        assert_eq!(read.total(), Some(25.0));
        assert_eq!(read.municipality.size_class, "b");
        assert!(read.reasons.is_empty() && read.submitted_at == "2026-11-27T10:00:00Z");
    }

    #[test]
    fn what_was_frozen_in_the_first_form_keeps_its_bytes() {
        let mut content = Content { form: 1, ..frozen(&catalogue(), 1) };
        let bytes = serde_json::to_string(&content).unwrap();
        assert!(!bytes.contains("waiting"));
        let read: Content = serde_json::from_str(&bytes).unwrap();
        assert_eq!(serde_json::to_string(&read).unwrap(), bytes);
        content.waiting.push("Q0601".into());
        assert!(serde_json::to_string(&content).unwrap().contains("\"waiting\":[\"Q0601\"]"));
    }

    #[test]
    fn a_changed_weight_is_noticed() {
        let catalogue = catalogue();
        let mut content = frozen(&catalogue, 1);
        content.answers.insert("Q0101".into(), "4".into());
        assert!(!content.agrees(&content.score(&catalogue)));
        let mut other = catalogue.clone();
        other.question[0].weight += 1;
        assert_ne!(catalogue_hash(&catalogue), catalogue_hash(&other));
    }

    #[test]
    fn hidden_questions_are_named_and_count_as_nothing_reached() {
        let content = frozen(&catalogue(), 0);
        assert_eq!(content.hidden, ["Q0502"]);
        let fifth = content.fields.iter().find(|field| field.id == "F05").unwrap();
        assert_eq!((fifth.quarters, fifth.attainable, fifth.percent()), (0, 6, Some(0.0)));
    }
}
