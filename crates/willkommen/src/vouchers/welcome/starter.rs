//! `welcome.toml` of a region pack: what every town tells newcomers from the first day, and the first steps.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Result, ensure};
use serde::Deserialize;

use super::rules::{MOST_BODY, MOST_LINK, MOST_PHONE, MOST_TITLE, Situation, Texts, Words, is_link};
use crate::region::pack;
use crate::vouchers::booklet::notices::Said;
use crate::vouchers::booklet::speech::Tongue;

/// The longest word for a page or step, in characters.
pub const MOST_TOPIC: usize = 40;
/// The longest line of a step, in characters.
const MOST_LINE: usize = 300;
/// The languages that a pack must have: German, plain German and English.
const NEEDED: [Tongue; 3] = [Tongue::De, Tongue::DeLeicht, Tongue::En];

/// What the pack tells newcomers.
#[derive(Clone, Debug, Default)]
pub struct Starter {
    /// The pages, in their order.
    pub pages: Vec<Page>,
    /// The first steps, in their order.
    pub steps: Vec<Step>,
}

/// A page that every town has until it writes its own.
#[derive(Clone, Debug)]
pub struct Page {
    /// Our word for it.
    pub topic: String,
    /// Whom it concerns; empty: everybody.
    pub situations: Vec<Situation>,
    /// A telephone number; may be empty.
    pub phone: String,
    /// A web address; may be empty.
    pub link: String,
    /// Title and text in every language that the pack has.
    pub texts: Texts,
}

/// A first step (Schritt).
#[derive(Clone, Debug)]
pub struct Step {
    /// Our word for it; kept where it is ticked.
    pub topic: String,
    /// Whom it concerns; empty: everybody.
    pub situations: Vec<Situation>,
    /// Until how many days after the card was handed out; 0: it has no day.
    pub days: i32,
    title: Spoken,
    when: Spoken,
    place: Spoken,
    bring: Spoken,
}

impl Step {
    /// What is to be done.
    #[must_use]
    pub fn title(&self, tongue: Tongue) -> Said {
        self.title.said(tongue)
    }

    /// By when, in words; may be empty.
    #[must_use]
    pub fn when(&self, tongue: Tongue) -> Said {
        self.when.said(tongue)
    }

    /// Where; may be empty.
    #[must_use]
    pub fn place(&self, tongue: Tongue) -> Said {
        self.place.said(tongue)
    }

    /// What to bring; may be empty.
    #[must_use]
    pub fn bring(&self, tongue: Tongue) -> Said {
        self.bring.said(tongue)
    }
}

/// A text by the words of its languages.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(transparent)]
struct Spoken(BTreeMap<String, String>);

impl Spoken {
    fn get(&self, tongue: Tongue) -> &str {
        self.0.get(tongue.word()).map(String::as_str).unwrap_or_default()
    }

    fn said(&self, tongue: Tongue) -> Said {
        let own = self.0.get(tongue.word()).map(|text| (text.as_str(), tongue.is_checked()));
        Said::of(own, self.get(Tongue::De), tongue)
    }

    /// What is wrong with it.
    fn fault(&self, most: usize) -> Option<String> {
        if let Some(word) = self.0.keys().find(|word| Tongue::from_word(word).is_none()) {
            return Some(format!("{word} is no language of the booklet"));
        }
        if let Some(tongue) = NEEDED.iter().find(|tongue| self.get(**tongue).trim().is_empty()) {
            return Some(format!("{} is missing", tongue.word()));
        }
        self.0.values().any(|text| text.chars().count() > most).then(|| format!("at most {most} characters"))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    page: Vec<FilePage>,
    step: Vec<FileStep>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FilePage {
    topic: String,
    #[serde(default)]
    situations: Vec<String>,
    #[serde(default)]
    phone: String,
    #[serde(default)]
    link: String,
    title: Spoken,
    text: Spoken,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileStep {
    topic: String,
    #[serde(default)]
    situations: Vec<String>,
    #[serde(default)]
    days: i32,
    title: Spoken,
    #[serde(default)]
    when: Spoken,
    #[serde(rename = "where", default)]
    place: Spoken,
    #[serde(default)]
    bring: Spoken,
}

/// Collects what is wrong, by line.
struct Check<'a> {
    source: &'a pack::Source,
    topics: BTreeSet<String>,
    faults: Vec<String>,
}

impl Check<'_> {
    fn fault(&mut self, topic: &str, why: &str) {
        self.faults.push(self.source.fault(&format!("topic = \"{topic}\""), &format!("{topic}: {why}")));
    }

    fn topic(&mut self, topic: &str) {
        let is_word = !topic.is_empty()
            && topic.len() <= MOST_TOPIC
            && topic.bytes().all(|sign| sign.is_ascii_lowercase() || sign == b'-');
        // `/welcome/new` and `/welcome/mails` are pages of their own.
        if !is_word || ["new", "mails"].contains(&topic) {
            self.fault(topic, "a topic is a word of small letters and hyphens, and neither new nor mails");
        }
        if !self.topics.insert(topic.to_owned()) {
            self.fault(topic, "stands twice");
        }
    }

    fn situations(&mut self, topic: &str, words: &[String]) -> Vec<Situation> {
        if let Some(word) = words.iter().find(|word| Situation::from_word(word).is_none()) {
            self.fault(topic, &format!("{word} is no situation"));
        }
        words.iter().filter_map(|word| Situation::from_word(word)).collect()
    }

    fn text(&mut self, topic: &str, name: &str, text: &Spoken, most: usize) {
        if let Some(why) = text.fault(most) {
            self.fault(topic, &format!("{name}: {why}"));
        }
    }

    /// A language that a pack need not have is there in all texts of a page or step, or in none.
    fn together(&mut self, topic: &str, texts: &[(&str, &Spoken)]) {
        for tongue in Tongue::ALL.iter().filter(|tongue| !NEEDED.contains(tongue)) {
            let lacks = |text: &Spoken| text.get(*tongue).trim().is_empty();
            if texts.iter().all(|(_, text)| lacks(text)) {
                continue;
            }
            for (name, _) in texts.iter().filter(|(_, text)| lacks(text)) {
                self.fault(topic, &format!("{name}: {} is missing, and another text has it", tongue.word()));
            }
        }
    }

    fn page(&mut self, page: FilePage) -> Page {
        let FilePage { topic, situations, phone, link, title, text } = page;
        self.topic(&topic);
        self.text(&topic, "title", &title, MOST_TITLE);
        self.text(&topic, "text", &text, MOST_BODY);
        self.together(&topic, &[("title", &title), ("text", &text)]);
        if phone.chars().count() > MOST_PHONE {
            self.fault(&topic, &format!("phone: at most {MOST_PHONE} characters"));
        }
        if !link.is_empty() && (!is_link(&link) || link.chars().count() > MOST_LINK) {
            self.fault(&topic, "link: must begin with https://");
        }
        let texts = Tongue::ALL
            .iter()
            .filter(|tongue| !title.get(**tongue).is_empty())
            .map(|tongue| {
                let (title, body) = (title.get(*tongue).to_owned(), text.get(*tongue).trim().to_owned());
                (*tongue, Words { title, body, is_checked: tongue.is_checked() })
            })
            .collect();
        Page { situations: self.situations(&topic, &situations), topic, phone, link, texts }
    }

    fn step(&mut self, step: FileStep) -> Step {
        let FileStep { topic, situations, days, title, when, place, bring } = step;
        self.topic(&topic);
        self.text(&topic, "title", &title, MOST_TITLE);
        let mut texts = vec![("title", &title)];
        for (name, text) in [("when", &when), ("where", &place), ("bring", &bring)] {
            if !text.0.is_empty() {
                self.text(&topic, name, text, MOST_LINE);
                texts.push((name, text));
            }
        }
        self.together(&topic, &texts);
        if !(0..=730).contains(&days) {
            self.fault(&topic, "days must be 0 to 730");
        }
        Step { situations: self.situations(&topic, &situations), topic, days, title, when, place, bring }
    }
}

impl Starter {
    /// Reads the welcome of a region pack; a pack may have none.
    ///
    /// # Errors
    /// When the file does not fit; the message names file, line and reason.
    pub fn read(folder: &Path) -> Result<Self> {
        const NAME: &str = "welcome.toml";
        if !folder.join(NAME).exists() {
            return Ok(Self::default());
        }
        let source = pack::Source::open(folder, NAME)?;
        let file: File = source.parse()?;
        let mut check = Check { source: &source, topics: BTreeSet::new(), faults: Vec::new() };
        let pages = file.page.into_iter().map(|page| check.page(page)).collect();
        // A page and a step may have the same word.
        check.topics.clear();
        let steps = file.step.into_iter().map(|step| check.step(step)).collect();
        ensure!(check.faults.is_empty(), "{}", check.faults.join("\n"));
        Ok(Self { pages, steps })
    }

    /// A step by its word.
    #[must_use]
    pub fn step(&self, topic: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.topic == topic)
    }
}

#[cfg(test)]
mod tests;
