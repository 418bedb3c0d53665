//! What towns and the agency do with the Quick-Check in a demo, as data of the region pack.
//!
//! Days are counted from the launch of a story; without a story from today.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Result, ensure};
use serde::Deserialize;

use crate::quickcheck::Catalogue;
use crate::region::Local;
use crate::region::pack::Source;

/// The file in a region pack; it may be missing.
pub const NAME: &str = "demo/quickcheck.toml";

/// Everything that is done.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Tasks {
    /// Another word draws other answers.
    pub seed: String,
    /// Of a hundred drawn answers so many are "weiß nicht".
    pub unknown: i64,
    /// What is usual, by the word of the size class: for each field, in tenths of a level.
    pub usual: BTreeMap<String, Vec<i64>>,
    /// Questions that do not apply to a town.
    pub not_applicable: Vec<NotApplicable>,
    /// Towns that go on to all questions.
    pub full: Vec<Full>,
    /// The town whose people answer alone and agree.
    pub together: Option<Together>,
    /// What towns show.
    pub evidence: Vec<Shown>,
    /// What towns plan.
    pub measure: Vec<Planned>,
    /// Websites that were checked.
    pub website: Vec<Website>,
    /// Who offers help and who asks for it.
    pub wish: Vec<Wish>,
    /// The waves of the comparison.
    pub wave: Vec<Wave>,
    /// The next version of the catalogue, which somebody is to read.
    pub draft: Option<Draft>,
}

/// A question that does not apply to a town.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotApplicable {
    pub ags: String,
    pub question: String,
    pub reason: String,
    /// When the agency decides; nothing if it waits.
    pub day: Option<i32>,
    /// Why it refuses; empty if it agrees.
    #[serde(default)]
    pub refusal: String,
}

/// A town that goes on to all questions and submits them.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Full {
    pub ags: String,
    pub day: i32,
}

/// A town whose people answer alone and agree.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Together {
    pub ags: String,
    /// When the lead asks, when all answer, and when they talk; nothing if they have not talked yet.
    pub day: i32,
    pub answered: i32,
    pub talked: Option<i32>,
    /// Whether it is about all questions.
    #[serde(default)]
    pub full: bool,
    pub colleague: Vec<Colleague>,
    /// What they have agreed on where opinions lay apart.
    #[serde(default)]
    pub agreed: Vec<Said>,
}

/// A colleague.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Colleague {
    pub label: String,
    /// `alone` for an opinion, `answer` for information.
    pub mode: String,
    /// The numbers of the fields.
    pub fields: Vec<u32>,
    /// Where the colleague says something else than the lead.
    #[serde(default)]
    pub says: Vec<Said>,
}

/// A level and why.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Said {
    pub question: String,
    pub level: u8,
    #[serde(default)]
    pub note: String,
}

/// A piece of evidence.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shown {
    pub ags: String,
    pub day: i32,
    pub question: String,
    /// The word of its kind; a photo is painted, a document is not possible here.
    pub kind: String,
    pub title: String,
    /// So many days before it was given.
    #[serde(default)]
    pub days_before: i32,
    #[serde(default)]
    pub link: String,
    #[serde(default)]
    pub number: String,
    #[serde(default)]
    pub unit: String,
    #[serde(default)]
    pub statement: String,
    /// When the agency looks at it; nothing if it has not.
    pub looked: Option<i32>,
    /// What it asks back; empty if it has seen it.
    #[serde(default)]
    pub asks: String,
}

/// A measure.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Planned {
    pub ags: String,
    pub day: i32,
    /// The code of the library; empty for a measure of the town's own.
    #[serde(default)]
    pub code: String,
    #[serde(default)]
    pub title: String,
    #[serde(default)]
    pub first_step: String,
    pub owner: String,
    /// The day until which it is to be done.
    pub due: i32,
    #[serde(default)]
    pub budget: String,
    /// The day on which the council decided.
    pub decided: Option<i32>,
    #[serde(default)]
    pub notes: String,
    /// Whether everybody may see it.
    #[serde(default)]
    pub public: bool,
    /// What becomes of it.
    #[serde(default)]
    pub moved: Vec<Moved>,
}

/// A measure reaches another state.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Moved {
    pub day: i32,
    pub state: String,
    /// Why it is dropped.
    #[serde(default)]
    pub reason: String,
    /// The levels that it has brought; with them the check is submitted once more.
    #[serde(default)]
    pub levels: BTreeMap<String, u8>,
}

/// A website that was checked, with a level for each point in order.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Website {
    pub ags: String,
    pub day: i32,
    pub levels: Vec<u8>,
}

/// A town offers help in a field or asks for it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wish {
    pub ags: String,
    pub day: i32,
    pub field: String,
    /// `offer` or `request`.
    pub kind: String,
}

/// A wave of the comparison.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wave {
    pub name: String,
    /// `core` or `full`.
    pub variant: String,
    pub day: i32,
    /// Its first and its last day.
    pub opens: i32,
    pub closes: i32,
    /// When the agency closes it; nothing if it is open.
    pub closed: Option<i32>,
}

/// The next version of the catalogue: one question in other words.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    pub day: i32,
    pub version: String,
    pub note: String,
    pub question: String,
    pub text: Local,
    /// `reworded` or `meaning_changed`.
    pub statement: String,
}

/// Something that is done; the number is its place in its list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// The agency opens a wave.
    OpenWave(usize),
    /// A town answers all questions.
    Full(usize),
    /// A town plans a measure.
    Plan(usize),
    /// A measure reaches another state: which measure, which state.
    Move(usize, usize),
    /// A town shows evidence.
    Show(usize),
    /// A town checks its website.
    Website(usize),
    /// A town offers or asks for help.
    Wish(usize),
    /// A lead asks colleagues.
    Ask,
    /// All answer alone.
    Answer,
    /// They talk, and agree on some of it.
    Agree,
    /// The agency looks at evidence.
    Examine(usize),
    /// The agency decides whether a question applies.
    Judge(usize),
    /// The agency closes a wave.
    CloseWave(usize),
    /// The agency hands on a new version of the catalogue.
    Revise,
}

impl Tasks {
    /// Reads the tasks of a region pack; nothing where there are none. `since` says on which day each town
    /// begins to take part.
    ///
    /// # Errors
    /// When they do not fit; each line of the message names file, line and reason.
    pub fn read(region: &Path, since: &BTreeMap<String, i32>) -> Result<Self> {
        if !region.join(NAME).is_file() {
            return Ok(Self::default());
        }
        let source = Source::open(region, NAME)?;
        let tasks: Self = source.parse()?;
        // What is wrong with the catalogue is told by those who read it.
        let questions = Catalogue::read(region).ok().map(|catalogue| {
            catalogue.question.into_iter().map(|question| question.id).collect::<BTreeSet<String>>()
        });
        let faults = tasks.faults(&source, since, questions.as_ref());
        ensure!(faults.is_empty(), "{}", faults.join("\n"));
        Ok(tasks)
    }

    /// What is done on which day, in the order in which it can be done on one day.
    #[must_use]
    pub fn steps(&self) -> Vec<(i32, Work)> {
        fn all(days: impl Iterator<Item = i32>, work: fn(usize) -> Work) -> Vec<(i32, Work)> {
            days.enumerate().map(|(place, day)| (day, work(place))).collect()
        }
        fn some(days: impl Iterator<Item = Option<i32>>, work: fn(usize) -> Work) -> Vec<(i32, Work)> {
            days.enumerate().filter_map(|(place, day)| Some((day?, work(place)))).collect()
        }
        let mut steps = all(self.wave.iter().map(|of| of.day), Work::OpenWave);
        steps.extend(all(self.full.iter().map(|of| of.day), Work::Full));
        steps.extend(all(self.measure.iter().map(|of| of.day), Work::Plan));
        for (place, measure) in self.measure.iter().enumerate() {
            for (step, moved) in measure.moved.iter().enumerate() {
                steps.push((moved.day, Work::Move(place, step)));
            }
        }
        steps.extend(all(self.evidence.iter().map(|of| of.day), Work::Show));
        steps.extend(all(self.website.iter().map(|of| of.day), Work::Website));
        steps.extend(all(self.wish.iter().map(|of| of.day), Work::Wish));
        if let Some(together) = &self.together {
            steps.push((together.day, Work::Ask));
            steps.push((together.answered, Work::Answer));
            steps.extend(together.talked.map(|day| (day, Work::Agree)));
        }
        steps.extend(some(self.evidence.iter().map(|of| of.looked), Work::Examine));
        steps.extend(some(self.not_applicable.iter().map(|of| of.day), Work::Judge));
        steps.extend(some(self.wave.iter().map(|of| of.closed), Work::CloseWave));
        steps.extend(self.draft.iter().map(|draft| (draft.day, Work::Revise)));
        steps.sort_by_key(|(day, _)| *day);
        steps
    }

    fn faults(
        &self,
        source: &Source,
        since: &BTreeMap<String, i32>,
        questions: Option<&BTreeSet<String>>,
    ) -> Vec<String> {
        let mut faults = Vec::new();
        let mut fault = |table: &str, ags: &str, why: &str| {
            faults.push(source.fault(&format!("[[{table}]]\nags = \"{ags}\""), &format!("{ags}: {why}")));
        };
        let of_towns = [
            ("full", self.full.iter().map(|of| (&of.ags, of.day)).collect::<Vec<_>>()),
            ("evidence", self.evidence.iter().map(|of| (&of.ags, of.day)).collect()),
            ("measure", self.measure.iter().map(|of| (&of.ags, of.day)).collect()),
            ("website", self.website.iter().map(|of| (&of.ags, of.day)).collect()),
            ("wish", self.wish.iter().map(|of| (&of.ags, of.day)).collect()),
            ("together", self.together.iter().map(|of| (&of.ags, of.day)).collect()),
        ];
        for (table, all) in of_towns {
            for (ags, day) in all {
                match since.get(ags) {
                    None => fault(table, ags, "does not take part in the demo"),
                    Some(since) if day <= *since => fault(table, ags, "does not take part on this day yet"),
                    Some(_) => {}
                }
            }
        }
        for claim in self.not_applicable.iter().filter(|claim| !since.contains_key(&claim.ags)) {
            fault("not_applicable", &claim.ags, "does not take part in the demo");
        }
        let Some(known) = questions else { return faults };
        let named = self
            .not_applicable
            .iter()
            .map(|of| &of.question)
            .chain(self.evidence.iter().map(|of| &of.question))
            .chain(self.measure.iter().flat_map(|of| &of.moved).flat_map(|moved| moved.levels.keys()))
            .chain(self.draft.iter().map(|draft| &draft.question));
        for question in named.filter(|question| !known.contains(*question)) {
            faults.push(source.fault(question, &format!("{question}: is not in catalogue.toml")));
        }
        faults
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::Story;

    fn region(name: &str) -> std::path::PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../regions").join(name)
    }

    #[test]
    fn the_story_s_tasks_are_there_before_the_fourth_month_ends() {
        let tasks = Story::read(&region("suedwestfalen")).unwrap().tasks;
        let steps = tasks.steps();
        assert!(steps.windows(2).all(|pair| pair[0].0 <= pair[1].0));
        // So far a demo without a wish plays at least.
        assert!(steps.iter().all(|(day, _)| *day <= 119), "{steps:?}");
        assert!(tasks.full.len() >= 2 && tasks.together.is_some() && tasks.draft.is_some());
        let states: BTreeSet<&str> =
            tasks.measure.iter().flat_map(|of| &of.moved).map(|moved| moved.state.as_str()).collect();
        assert_eq!(Vec::from_iter(states), ["done", "dropped", "running", "waiting"]);
        assert!(tasks.measure.iter().any(|of| of.moved.is_empty()), "one is planned");
        let kinds: BTreeSet<&str> = tasks.evidence.iter().map(|of| of.kind.as_str()).collect();
        assert!(kinds.is_superset(&BTreeSet::from(["link", "number", "photo"])), "{kinds:?}");
    }

    #[test]
    fn who_does_not_take_part_does_nothing() {
        let fault = Tasks::read(&region("suedwestfalen"), &BTreeMap::new()).unwrap_err().to_string();
        assert!(fault.contains("quickcheck.toml:") && fault.contains("05966004"), "{fault}");
    }
}
