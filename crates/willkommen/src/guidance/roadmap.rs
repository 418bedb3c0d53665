//! The roadmap's steps, from the region pack.

use std::path::Path;

use anyhow::{Result, bail, ensure};
use serde::Deserialize;

use super::rules::StepKey;
use crate::region::Local;
use crate::region::pack;

/// `roadmap.toml`.
#[derive(Clone, Debug)]
pub struct Roadmap {
    /// The steps in order.
    pub step: Vec<Step>,
}

/// One step.
#[derive(Clone, Debug)]
pub struct Step {
    /// Which one.
    pub key: StepKey,
    /// Days after the declaration.
    pub due_days: i32,
    /// Title.
    pub title: Local,
    /// A sentence while it is open.
    pub open: Local,
    /// A sentence when it is done.
    pub done: Local,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    step: Vec<FileStep>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileStep {
    key: String,
    due_days: i32,
    title: Local,
    open: Local,
    done: Local,
}

impl Roadmap {
    /// Reads the roadmap of the region pack.
    ///
    /// # Errors
    /// When the file is missing or a step is unknown.
    pub fn read(folder: &Path) -> Result<Self> {
        let source = pack::Source::open(folder, "roadmap.toml")?;
        let file: File = source.parse()?;
        let mut step: Vec<Step> = Vec::new();
        for found in file.step {
            let line = format!("key = \"{}\"", found.key);
            let key = StepKey::from_word(&found.key).filter(|key| step.iter().all(|known| known.key != *key));
            let Some(key) = key else {
                bail!(source.fault(&line, "an unknown step, or one that stands twice"))
            };
            let FileStep { due_days, title, open, done, .. } = found;
            step.push(Step { key, due_days, title, open, done });
        }
        ensure!(step.len() == StepKey::ALL.len(), "{}", source.fault("[[step]]", "five steps are needed"));
        Ok(Self { step })
    }

    /// The words of one step.
    #[must_use]
    pub fn step(&self, key: &str) -> Option<&Step> {
        self.step.iter().find(|step| step.key.word() == key)
    }
}
