//! `recognition.toml`: the levels that a region pack offers, with names and thresholds.

use std::path::Path;

use anyhow::{Result, ensure};
use serde::Deserialize;

use super::rules::Demand;
use crate::region::Local;
use crate::region::pack;

const FILE: &str = "recognition.toml";
/// The most levels, and the most years.
const MOST_LEVELS: usize = 9;
const MOST_YEARS: i32 = 10;

/// The levels of recognition (Anerkennungsstufen).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Levels {
    /// For how many years a recognition counts.
    pub years: i32,
    /// The permanent id of the question about feedback of newcomers.
    pub feedback_question: String,
    /// From which level on its answer says that there is some.
    pub feedback_level: u8,
    /// The levels, from 1.
    pub level: Vec<Level>,
}

/// One level. Each asks for everything that those below it ask for.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Level {
    /// Its number, from 1.
    pub level: u8,
    /// What it is called.
    pub name: Local,
    /// What it means, in a sentence.
    pub text: Local,
    /// The least total, in points of 100.
    #[serde(default)]
    pub total: u8,
    /// The least level of the core questions.
    #[serde(default)]
    pub core_level: u8,
    /// How many of them in a hundred have to reach it; for the others a measure in the plan is enough.
    #[serde(default)]
    pub core_percent: u8,
    /// The least value of each field, in points of 100.
    #[serde(default)]
    pub field: u8,
    /// Whether the agency has to have seen the evidence.
    #[serde(default)]
    pub evidence: bool,
    /// Whether there has to be feedback of newcomers.
    #[serde(default)]
    pub feedback: bool,
    /// Whether another municipality has to have been accompanied.
    #[serde(default)]
    pub accompanied: bool,
    /// Whether a good example has to be published.
    #[serde(default)]
    pub example: bool,
    /// Whether the public map calls the municipality recognised.
    #[serde(default)]
    pub on_map: bool,
}

impl Levels {
    /// Reads the levels of a region pack.
    ///
    /// # Errors
    /// When the file is missing or does not fit; the message names file, line and reason.
    pub fn read(folder: &Path) -> Result<Self> {
        let source = pack::Source::open(folder, FILE)?;
        let levels: Self = source.parse()?;
        let faults: Vec<String> =
            levels.faults().into_iter().map(|(near, why)| source.fault(&near, &why)).collect();
        ensure!(faults.is_empty(), "{}", faults.join("\n"));
        Ok(levels)
    }

    /// What does not fit: words near it, and why.
    fn faults(&self) -> Vec<(String, String)> {
        let mut faults = Vec::new();
        if !(1..=MOST_YEARS).contains(&self.years) {
            faults.push(("years".to_owned(), format!("years is between 1 and {MOST_YEARS}")));
        }
        if self.level.is_empty() || self.level.len() > MOST_LEVELS {
            faults.push(("[[level]]".to_owned(), format!("there are 1 to {MOST_LEVELS} levels")));
        }
        if self.feedback_question.is_empty() && self.level.iter().any(|level| level.feedback) {
            let why = "a level asks for feedback, so feedback_question names the question about it";
            faults.push(("feedback_question".to_owned(), why.to_owned()));
        }
        for (level, number) in self.level.iter().zip(1..) {
            let near = format!("level = {}", level.level);
            let mut fault = |why: &str| faults.push((near.clone(), format!("level {}: {why}", level.level)));
            if level.level != number {
                fault("levels are numbered from 1 on, in order");
            }
            if [&level.name, &level.text].iter().any(|text| text.de.is_empty() || text.en.is_empty()) {
                fault("name and text are in both languages");
            }
            if [level.total, level.field, level.core_percent].iter().any(|percent| *percent > 100) {
                fault("nothing is more than 100");
            }
            if level.core_level > 4 || (level.core_level == 0) != (level.core_percent == 0) {
                fault("core_level is 1 to 4 and has a core_percent");
            }
        }
        faults
    }

    /// One level.
    #[must_use]
    pub fn get(&self, level: i64) -> Option<&Level> {
        self.level.iter().find(|known| i64::from(known.level) == level)
    }

    /// What a level asks for, those below it included.
    #[must_use]
    pub fn demand(&self, level: u8) -> Demand {
        self.level.iter().filter(|known| known.level <= level).fold(Demand::default(), |all, one| Demand {
            level,
            total: all.total.max(one.total),
            core_level: all.core_level.max(one.core_level),
            core_percent: all.core_percent.max(one.core_percent),
            field: all.field.max(one.field),
            evidence: all.evidence || one.evidence,
            feedback: all.feedback || one.feedback,
            accompanied: all.accompanied || one.accompanied,
            example: all.example || one.example,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quickcheck::Catalogue;

    #[test]
    fn every_pack_has_levels_that_fit_its_catalogue() {
        for pack in ["suedwestfalen", "seenbogen"] {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../regions").join(pack);
            let levels = Levels::read(&folder).unwrap();
            assert_eq!((levels.level.len(), levels.years), (4, 3), "{pack}");
            let catalogue = Catalogue::read(&folder).unwrap();
            let asked = catalogue.question.iter().any(|question| question.id == levels.feedback_question);
            assert!(asked, "{pack}: {}", levels.feedback_question);
            let fourth = levels.demand(4);
            assert_eq!((fourth.total, fourth.field, fourth.core_level, fourth.core_percent), (75, 50, 2, 90));
            assert!(fourth.evidence && fourth.feedback && fourth.accompanied && fourth.example);
            assert_eq!(levels.demand(1), Demand { level: 1, ..Demand::default() });
        }
    }

    #[test]
    fn what_does_not_fit_is_named() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../regions/seenbogen");
        let mut levels = Levels::read(&folder).unwrap();
        levels.years = 0;
        levels.feedback_question.clear();
        levels.level[1].total = 101;
        levels.level[2].level = 7;
        levels.level[3].core_level = 3;
        let faults = levels.faults();
        assert_eq!(faults.len(), 5, "{faults:?}");
        levels.level.clear();
        assert!(levels.faults().iter().any(|(_, why)| why.contains("1 to 9 levels")));
    }
}
