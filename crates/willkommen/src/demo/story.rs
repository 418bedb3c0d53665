//! The story of a region: what happens from the first draft to two years after the launch, as data.
//!
//! Days are counted from the launch, so that a demo can be played on any day.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Result, ensure};
use serde::Deserialize;

use super::tasks::Tasks;
use crate::region::pack::Source;
use crate::region::{Local, Pack};

/// The file in a region pack; it may be missing.
pub const NAME: &str = "demo/story.toml";

/// How long the code of a letter opens anything, in days.
const CODE_DAYS: i32 = 365;

/// Everything that happens.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Story {
    /// So many months after the launch a demo begins.
    pub months: i32,
    /// How a demo says so.
    pub as_of: Local,
    /// How it says so when it was asked for another day; the number of days follows.
    pub as_of_day: Local,
    /// The draft becomes the round that the conferences consult.
    pub draft: Draft,
    /// The meetings of the conferences.
    pub conference: Vec<Conference>,
    /// The letters to all town halls.
    pub letters: Letters,
    /// Addresses that are completed afterwards, so that a letter that was held back goes.
    #[serde(default)]
    pub address: Vec<Address>,
    /// Who declares.
    pub declaration: Vec<Declared>,
    /// What the agency sends back.
    #[serde(default)]
    pub correction: Vec<Correction>,
    /// Who says "not now".
    #[serde(default)]
    pub decline: Vec<Decline>,
    /// What the agency notes after calls.
    #[serde(default)]
    pub answer: Vec<Answered>,
    /// Town halls with a new mayor.
    #[serde(default)]
    pub mayor: Vec<NewMayor>,
    /// Project leads who hand over.
    #[serde(default)]
    pub handover: Vec<Handover>,
    /// What is done with the Quick-Check besides; a file of its own.
    #[serde(skip)]
    pub tasks: Tasks,
}

/// The draft.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    pub day: i32,
    /// What is new in it.
    pub note: String,
}

/// A meeting of a mayors' conference.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Conference {
    /// The key of the district.
    pub district: String,
    /// When it is planned.
    pub planned: i32,
    /// When it meets.
    pub day: i32,
    pub place: String,
    /// What was decided, in one sentence.
    pub statement: String,
    /// How many seats a deputy takes, and how many nobody.
    #[serde(default)]
    pub deputies: usize,
    #[serde(default)]
    pub absent: usize,
    /// What it attaches to its yes.
    pub condition: Option<Condition>,
}

/// A condition and what becomes of it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    pub words: String,
    /// When it is answered, and how.
    pub day: i32,
    pub answer: String,
    /// The paragraph that goes into the text for it.
    pub heading: Local,
    pub text: Local,
}

/// The letters: prepared by one person, released by another.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Letters {
    pub prepared: i32,
    pub released: i32,
}

/// An address that the register did not have.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Address {
    pub ags: String,
    pub day: i32,
    pub street: String,
    pub postal_code: String,
    pub place: String,
}

/// How a municipality declares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    /// On screen, with both codes.
    Electronic,
    /// The sheet, signed with a card.
    Qualified,
    /// The sheet, signed by hand and handed in; the original follows.
    Paper,
    /// The sheet by post alone; the agency enters it.
    Post,
}

/// A municipality that declares.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Declared {
    pub ags: String,
    pub day: i32,
    pub path: Way,
    /// Who takes care.
    pub lead: String,
    pub function: String,
    pub mail: String,
    #[serde(default)]
    pub deputy: String,
    pub resolution: Option<Resolution>,
    /// After how many days the agency confirms or accepts it; nothing if it still waits.
    pub received_after: Option<i32>,
    /// What the lead has done in the Quick-Check.
    pub check: Option<Look>,
}

/// What a council or committee has resolved.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Resolution {
    pub body: String,
    pub days_before: i32,
    pub number: String,
}

/// A town answers the core questions; all answers complete the check.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Look {
    /// How many days after the declaration.
    pub after: i32,
    /// Answers to the questions in their order; without any, all of them are drawn.
    #[serde(default)]
    pub levels: Vec<u8>,
    /// How many of the suggestions the town has adopted.
    #[serde(default)]
    pub measures: usize,
    /// Whether it takes part in the comparison.
    #[serde(default = "yes")]
    pub compared: bool,
}

const fn yes() -> bool {
    true
}

/// A declaration that the agency sends back, and that is given once more.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    pub ags: String,
    pub day: i32,
    pub because: String,
    /// When it is given once more.
    pub again: i32,
    pub resolution: Resolution,
}

/// "Not now", said by the town hall itself.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decline {
    pub ags: String,
    pub day: i32,
    /// The word of its reason.
    pub why: String,
    pub note: String,
}

/// What the agency was told on the telephone.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answered {
    pub ags: String,
    pub day: i32,
    pub kind: String,
    pub note: String,
}

/// A mayor who takes office between the letter and the declaration.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewMayor {
    pub ags: String,
    pub day: i32,
    pub salutation: String,
    pub first_name: String,
    pub last_name: String,
    pub function: String,
    pub mail: String,
}

/// A project lead who hands over.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Handover {
    pub ags: String,
    pub day: i32,
    /// Who goes.
    pub from: String,
    /// Who follows.
    pub lead: String,
    pub function: String,
    pub mail: String,
    pub note: String,
}

impl Story {
    /// Reads the story of a region pack.
    ///
    /// # Errors
    /// When it is missing or does not fit; each line of the message names file, line and reason.
    pub fn read(region: &Path) -> Result<Self> {
        let source = Source::open(region, NAME)?;
        let mut story: Self = source.parse()?;
        // What is wrong with other files is told by those who read them.
        let districts: BTreeSet<String> = match Pack::read(region) {
            Ok(pack) => pack.district.into_iter().map(|district| district.key).collect(),
            Err(_) => story.conference.iter().map(|conference| conference.district.clone()).collect(),
        };
        let faults = story.faults(&source, towns(region).ok().as_ref(), &districts);
        ensure!(faults.is_empty(), "{}", faults.join("\n"));
        let since = story
            .declaration
            .iter()
            .filter_map(|declared| Some((declared.ags.clone(), story.takes_part_on(declared)?)));
        story.tasks = Tasks::read(region, &since.collect::<BTreeMap<String, i32>>())?;
        Ok(story)
    }

    /// The first day of all, counted from the launch.
    #[must_use]
    pub fn first_day(&self) -> i32 {
        self.conference.iter().map(|conference| conference.planned).fold(self.draft.day, i32::min)
    }

    /// The day on which a declaration is given that stays: after a correction, the second time.
    #[must_use]
    pub fn given_on(&self, declared: &Declared) -> i32 {
        let corrected = self.correction.iter().find(|correction| correction.ags == declared.ags);
        corrected.map_or(declared.day, |correction| correction.again)
    }

    /// The day on which a municipality begins to take part. A sheet counts once the agency has accepted it;
    /// nothing if that does not happen.
    #[must_use]
    pub fn takes_part_on(&self, declared: &Declared) -> Option<i32> {
        match declared.path {
            Way::Electronic | Way::Post => Some(self.given_on(declared)),
            Way::Qualified | Way::Paper => Some(declared.day + declared.received_after?),
        }
    }

    /// How many take part at the end of a day.
    #[must_use]
    pub fn participants_on(&self, day: i32) -> usize {
        let on = |declared: &&Declared| self.takes_part_on(declared).is_some_and(|since| since <= day);
        self.declaration.iter().filter(on).count()
    }

    fn faults(
        &self,
        source: &Source,
        towns: Option<&BTreeSet<String>>,
        districts: &BTreeSet<String>,
    ) -> Vec<String> {
        let mut faults = Vec::new();
        if !(1..=24).contains(&self.months) {
            faults.push(source.fault("months =", "months must be 1 to 24"));
        }
        self.conferences_in_order(source, districts, &mut faults);
        // At the table of the municipality; the first line of all where it is written otherwise.
        let mut fault = |table: &str, ags: &str, why: &str| {
            faults.push(source.fault(&format!("[[{table}]]\nags = \"{ags}\""), &format!("{ags}: {why}")));
        };
        let named = [
            ("address", self.address.iter().map(|of| (&of.ags, of.day)).collect::<Vec<_>>()),
            ("declaration", self.declaration.iter().map(|of| (&of.ags, of.day)).collect()),
            ("correction", self.correction.iter().map(|of| (&of.ags, of.day)).collect()),
            ("decline", self.decline.iter().map(|of| (&of.ags, of.day)).collect()),
            ("answer", self.answer.iter().map(|of| (&of.ags, of.day)).collect()),
            ("mayor", self.mayor.iter().map(|of| (&of.ags, of.day)).collect()),
            ("handover", self.handover.iter().map(|of| (&of.ags, of.day)).collect()),
        ];
        for (table, all) in named {
            let mut known = BTreeSet::new();
            for (ags, day) in all {
                if towns.is_some_and(|towns| !towns.contains(ags)) {
                    fault(table, ags, "is not in municipalities.csv");
                }
                if !known.insert(ags) {
                    fault(table, ags, "stands here twice");
                }
                if day <= self.letters.released {
                    fault(table, ags, "day must come after letters.released");
                }
            }
        }
        let mut leads: BTreeSet<&str> = BTreeSet::new();
        for declared in &self.declaration {
            let ags = declared.ags.as_str();
            if !declared.mail.ends_with(".example") {
                fault("declaration", ags, "mail must end in .example: the person is invented");
            }
            if !leads.insert(declared.mail.as_str()) {
                fault("declaration", ags, "mail is another lead's");
            }
            if declared.path != Way::Post && declared.day > self.letters.released + CODE_DAYS {
                fault("declaration", ags, "the code of the letter has lapsed by then; path is \"post\"");
            }
            let begins = self.takes_part_on(declared);
            let looks = declared.check.as_ref().map(|check| self.given_on(declared) + check.after);
            if looks.is_some_and(|day| begins.is_none_or(|begins| day <= begins)) {
                fault("declaration", ags, "check.after must come after its participation begins");
            }
            if declared.received_after.is_some_and(|days| days < 0) {
                fault("declaration", ags, "received_after must not be negative");
            }
            if self.decline.iter().any(|decline| decline.ags == ags && decline.day > declared.day) {
                fault("decline", ags, "has declared before");
            }
        }
        for correction in &self.correction {
            let ags = correction.ags.as_str();
            let sent_back = self.declaration.iter().find(|declared| declared.ags == ags);
            let fits = sent_back.is_some_and(|declared| {
                declared.path == Way::Electronic
                    && declared.day < correction.day
                    && correction.day < correction.again
            });
            if !fits {
                fault("correction", ags, "needs an electronic declaration before, and again after day");
            }
        }
        for handover in &self.handover {
            let ags = handover.ags.as_str();
            let leaves = |declared: &&Declared| declared.ags == ags && declared.mail == handover.from;
            if self.declaration.iter().find(leaves).is_none_or(|declared| declared.day >= handover.day) {
                fault("handover", ags, "from must be the mail of its lead, who was named before");
            }
            if !handover.mail.ends_with(".example") {
                fault("handover", ags, "mail must end in .example: the person is invented");
            }
        }
        for mayor in self.mayor.iter().filter(|mayor| !mayor.mail.ends_with(".example")) {
            fault("mayor", &mayor.ags, "mail must end in .example: the person is invented");
        }
        faults
    }

    /// All conferences meet once, after the draft; every condition is answered before the launch.
    fn conferences_in_order(&self, source: &Source, districts: &BTreeSet<String>, faults: &mut Vec<String>) {
        let mut known = BTreeSet::new();
        for conference in &self.conference {
            let key = conference.district.as_str();
            let mut fault = |why: &str| {
                let near = format!("[[conference]]\ndistrict = \"{key}\"");
                faults.push(source.fault(&near, &format!("{key}: {why}")));
            };
            if !districts.contains(key) {
                fault("is no district of region.toml");
            }
            if !known.insert(key) {
                fault("meets twice");
            }
            if conference.planned < self.draft.day || conference.planned > conference.day {
                fault("planned must lie between the draft and the meeting");
            }
            let answered = conference.condition.as_ref().map_or(conference.day, |condition| condition.day);
            if answered < conference.day || answered >= 0 {
                fault("meeting and answer must come before the launch, which is day 0");
            }
        }
        if known.len() < districts.len() {
            faults.push(source.fault("[[conference]]", "every district needs its [[conference]]"));
        }
        if self.letters.released <= 0 || self.letters.prepared > self.letters.released {
            faults.push(source.fault("[letters]", "letters are released after the launch, which is day 0"));
        }
    }
}

/// The official keys of the pack's municipalities.
fn towns(region: &Path) -> Result<BTreeSet<String>> {
    let mut rows = csv::Reader::from_path(region.join("municipalities.csv"))?;
    let place = rows.headers()?.iter().position(|name| name == "ags").unwrap_or_default();
    let mut towns = BTreeSet::new();
    for row in rows.records() {
        towns.extend(row?.get(place).map(str::to_owned));
    }
    Ok(towns)
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    fn region() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../regions/suedwestfalen")
    }

    /// The faults of the pack's story after a change.
    fn faults(change: impl FnOnce(&str) -> String) -> Vec<String> {
        let folder = std::env::temp_dir().join(platform::chance::token());
        std::fs::create_dir_all(folder.join("demo")).unwrap();
        for name in ["region.toml", "emblem.svg", "municipalities.csv"] {
            std::fs::copy(region().join(name), folder.join(name)).unwrap();
        }
        let text = std::fs::read_to_string(region().join(NAME)).unwrap();
        std::fs::write(folder.join(NAME), change(&text)).unwrap();
        let read = Story::read(&folder);
        std::fs::remove_dir_all(folder).unwrap();
        read.err().map(|fault| fault.to_string().lines().map(str::to_owned).collect()).unwrap_or_default()
    }

    #[test]
    fn the_story_tells_what_has_been_reported() {
        let story = Story::read(&region()).unwrap();
        assert_eq!(story.conference.len(), 5);
        assert_eq!(story.conference.iter().filter(|of| of.condition.is_some()).count(), 1);
        assert_eq!((story.participants_on(119), story.participants_on(730)), (30, 38));
        assert_eq!((story.decline.len(), story.correction.len()), (2, 1));
        assert_eq!((story.mayor.len(), story.handover.len()), (1, 1));
        let in_olpe = |of: &&Declared| {
            of.ags.starts_with("05966") && story.takes_part_on(of).is_some_and(|since| since < 120)
        };
        let mut olpe: Vec<&str> =
            story.declaration.iter().filter(in_olpe).map(|of| of.ags.as_str()).collect();
        olpe.sort_unstable();
        assert_eq!(olpe, ["05966004", "05966012", "05966024", "05966028"]);
        let early: Vec<&Declared> = story.declaration.iter().filter(|of| of.day < 120).collect();
        for way in [Way::Electronic, Way::Qualified, Way::Paper] {
            assert!(early.iter().filter(|of| of.path == way).count() >= 4, "{way:?}");
        }
        // A demo plays at least 119 days: so long are the four shortest months in a row.
        assert!(story.declaration.iter().all(|of| !(120..130).contains(&of.day)));
    }

    #[test]
    fn what_cannot_happen_is_named_by_line() {
        assert_eq!(faults(str::to_owned), Vec::<String>::new());
        let first = |change: fn(&str) -> String| faults(change).first().cloned().unwrap_or_default();
        let unknown = first(|text| text.replace("ags = \"05970024\"", "ags = \"05970025\""));
        assert!(unknown.contains("story.toml:") && unknown.contains("municipalities.csv"), "{unknown}");
        let late = first(|text| text.replace("path = \"post\"", "path = \"electronic\""));
        assert!(late.contains("has lapsed"), "{late}");
        let real = first(|text| text.replace("@olpe.example", "@olpe.de"));
        assert!(real.contains(".example"), "{real}");
        let missing = first(|text| text.replace("district = \"05974\"", "district = \"05970\""));
        assert!(missing.contains("05970") && missing.contains("twice"), "{missing}");
        let typo = first(|text| text.replace("path = \"paper\"", "path = \"papyrus\""));
        assert!(typo.contains("story.toml:") && typo.contains("papyrus"), "{typo}");
    }
}
