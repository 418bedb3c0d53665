//! The roadmap's steps, from the region pack.

use std::path::Path;

use anyhow::{Result, ensure};
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
        let file: File = pack::read(folder, "roadmap.toml")?;
        let step: Vec<Step> = file
            .step
            .into_iter()
            .filter_map(|step| {
                Some(Step {
                    key: StepKey::from_word(&step.key)?,
                    due_days: step.due_days,
                    title: step.title,
                    open: step.open,
                    done: step.done,
                })
            })
            .collect();
        ensure!(step.len() == StepKey::ALL.len(), "roadmap.toml: five known steps are needed");
        Ok(Self { step })
    }

    /// The words of one step.
    #[must_use]
    pub fn step(&self, key: &str) -> Option<&Step> {
        self.step.iter().find(|step| step.key.word() == key)
    }
}
