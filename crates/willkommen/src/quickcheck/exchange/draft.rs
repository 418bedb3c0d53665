//! A draft out of a foreign form: groups become fields, questions with up to five answers become questions
//! with levels. What the form does not say is filled in and said so.

use std::collections::{BTreeMap, BTreeSet};

use platform::Refusal;
use platform::web::form::line;

use super::super::catalogue::Catalogue;
use super::condition::{self, Fit};
use super::remarks::{Place, Report};
use super::{GAP, Imported, MOST_FIELDS, MOST_NAME, MOST_QUESTIONS, MOST_TEXT, Source, checks, parts};
use crate::region::Local;

/// The longest name of a foreign form that can be one of our ids.
const MOST_ID: usize = 20;
/// The most questions that are read and not taken over; then the form is too large to go through it.
const MOST_REFUSED: usize = 1_000;

/// An answer of a foreign question.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    /// The code by which conditions name it.
    pub code: String,
    /// Its words.
    pub text: Local,
    /// The level it stands for, where the form says so.
    pub level: Option<usize>,
}

/// A foreign question.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// Where it stands.
    pub place: Place,
    /// Its name in the form, and other names by which conditions call it.
    pub names: Vec<String>,
    /// The question.
    pub text: Local,
    /// What stands below it.
    pub why: Local,
    /// Its answers, in their order.
    pub choices: Vec<Choice>,
    /// When it is asked, in the form's own notation.
    pub condition: String,
}

/// A question that was taken over, as later conditions need it.
struct Known {
    id: String,
    codes: [Option<String>; 5],
}

/// A draft in the making.
pub struct Draft {
    source: Source,
    catalogue: Catalogue,
    /// Remarks so far.
    pub report: Report,
    /// By the names that the form uses.
    known: BTreeMap<String, Known>,
    ids: BTreeSet<String>,
    /// How many questions were not taken over.
    refused: usize,
}

impl Draft {
    /// An empty draft; levels, rules and licence are those of the catalogue that is known.
    pub fn new(source: Source, known: &Catalogue) -> Self {
        let mut catalogue = parts::catalogue();
        catalogue.licence.clone_from(&known.licence);
        catalogue.level.clone_from(&known.level);
        catalogue.rule.clone_from(&known.rule);
        let mut report = Report::default();
        report.assumed(&Place::File, Refusal::new("quickcheck-exchange-assumed"));
        Self { source, catalogue, report, known: BTreeMap::new(), ids: BTreeSet::new(), refused: 0 }
    }

    /// The version that the form names.
    pub fn version(&mut self, version: &str) {
        self.catalogue.version = line(version, MOST_NAME);
    }

    /// Begins a field; questions that follow belong to it.
    ///
    /// # Errors
    /// When there are too many.
    pub fn field(&mut self, place: &Place, name: &str, title: &Local) -> Result<(), Refusal> {
        if self.catalogue.field.last().is_some_and(|last| !self.has_questions(&last.id)) {
            let empty = self.catalogue.field.pop().unwrap_or_else(parts::field);
            self.ids.remove(&empty.id.to_ascii_lowercase());
            self.report.lost(&Place::Part(empty.title.de), Refusal::new("quickcheck-exchange-empty-group"));
        }
        if self.catalogue.field.len() == MOST_FIELDS {
            return Err(checks::too_many_fields());
        }
        let mut field = parts::field();
        field.number = u32::try_from(self.catalogue.field.len()).unwrap_or_default() + 1;
        field.id = self.id(name, &format!("F{:02}", field.number));
        field.title = self.both(place, title);
        field.lead = Local { de: GAP.to_owned(), en: GAP.to_owned() };
        self.catalogue.field.push(field);
        Ok(())
    }

    /// The sentence below the title of the field that was begun last.
    pub fn lead(&mut self, place: &Place, lead: &Local) {
        let lead = self.both(place, lead);
        if let Some(field) = self.catalogue.field.last_mut() {
            field.lead = lead;
        }
    }

    /// Takes a question over into the field that was begun last, if its answers can be levels.
    ///
    /// # Errors
    /// When there are too many.
    pub fn question(&mut self, found: &Found) -> Result<(), Refusal> {
        if self.refuses(&found.place, found.choices.len())? {
            return Ok(());
        }
        if self.catalogue.question.len() == MOST_QUESTIONS {
            return Err(checks::too_many_questions());
        }
        if self.catalogue.field.is_empty() {
            let gap = Local { de: GAP.to_owned(), en: GAP.to_owned() };
            self.field(&Place::File, "", &gap)?;
        }
        let place = &found.place;
        let mut question = parts::question();
        if let Some(field) = self.catalogue.field.last() {
            let number = 1 + self.catalogue.question.iter().filter(|one| one.field == field.id).count();
            question.field.clone_from(&field.id);
            question.number = format!("{}.{number}", field.number);
        }
        let spare = format!("Q{:03}", self.catalogue.question.len() + 1);
        question.id = self.id(found.names.first().map_or("", String::as_str), &spare);
        question.text = self.both(place, &found.text);
        question.why = if checks::is_missing(&found.why.de) && checks::is_missing(&found.why.en) {
            Local { de: GAP.to_owned(), en: GAP.to_owned() }
        } else {
            self.both(place, &found.why)
        };
        let (levels, codes) = self.levels(found);
        question.levels = levels;
        question.parent = self.parent(found);
        for name in &found.names {
            let known = Known { id: question.id.clone(), codes: codes.clone() };
            self.known.entry(name.clone()).or_insert(known);
        }
        self.catalogue.question.push(question);
        Ok(())
    }

    /// Whether a question with so many answers is not taken over; says so. Readers ask it before they copy the
    /// answers, of which a list can have thousands.
    ///
    /// # Errors
    /// When too many were not taken over.
    pub fn refuses(&mut self, place: &Place, choices: usize) -> Result<bool, Refusal> {
        let what = match choices {
            0 => Refusal::new("quickcheck-exchange-no-choices"),
            1..=5 => return Ok(false),
            many => Refusal::new("quickcheck-exchange-many-choices").with("n", many),
        };
        self.refuse(place, what)?;
        Ok(true)
    }

    /// Says why a question is not taken over.
    ///
    /// # Errors
    /// When too many were not taken over.
    pub fn refuse(&mut self, place: &Place, what: Refusal) -> Result<(), Refusal> {
        self.report.lost(place, what);
        self.refused += 1;
        if self.refused > MOST_REFUSED { Err(checks::too_many_questions()) } else { Ok(()) }
    }

    /// The draft with its remarks.
    ///
    /// # Errors
    /// When nothing at all could be taken over.
    pub fn finish(mut self) -> Result<Imported, Refusal> {
        if self.catalogue.field.last().is_some_and(|last| !self.has_questions(&last.id)) {
            self.catalogue.field.pop();
        }
        checks::check(&self.catalogue, &mut self.report)?;
        let report = self.report.into_remarks();
        Ok(Imported { source: self.source, catalogue: self.catalogue, report })
    }

    fn has_questions(&self, field: &str) -> bool {
        self.catalogue.question.iter().any(|question| question.field == field)
    }

    /// The form's own name if it can be one of ours, so that an id survives the way out and back.
    fn id(&mut self, name: &str, spare: &str) -> String {
        let is_fit = (1..=MOST_ID).contains(&name.len())
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
        let mut id = if is_fit { name.to_owned() } else { spare.to_owned() };
        let mut number = 2;
        while !self.ids.insert(id.to_ascii_lowercase()) {
            id = format!("{spare}_{number}");
            number += 1;
        }
        id
    }

    /// A text in both languages: what is missing in one is taken from the other, and said so.
    fn both(&mut self, place: &Place, text: &Local) -> Local {
        let is_long = [&text.de, &text.en].iter().any(|one| one.chars().count() > MOST_TEXT);
        if is_long {
            self.report.lost(place, Refusal::new("quickcheck-exchange-cut").with("most", MOST_TEXT));
        }
        let [de, en] = [&text.de, &text.en].map(|one| line(one, MOST_TEXT));
        match (checks::is_missing(&de), checks::is_missing(&en)) {
            (false, false) => Local { de, en },
            (false, true) => {
                self.report
                    .assumed(place, Refusal::new("quickcheck-exchange-no-english").with("text", short(&de)));
                Local { en: de.clone(), de }
            }
            (true, false) => {
                self.report
                    .gap(place, Refusal::new("quickcheck-exchange-no-german").with("text", short(&en)));
                Local { de: en.clone(), en }
            }
            (true, true) => Local { de: GAP.to_owned(), en: GAP.to_owned() },
        }
    }

    /// The levels of a question, and the code of the answer at each.
    fn levels(&mut self, found: &Found) -> (Local<[String; 5]>, [Option<String>; 5]) {
        let said: BTreeSet<usize> = found.choices.iter().filter_map(|choice| choice.level).collect();
        let is_said = said.len() == found.choices.len() && said.iter().all(|level| *level < 5);
        let gap = || GAP.to_owned();
        let mut levels: Local<[String; 5]> =
            Local { de: std::array::from_fn(|_| gap()), en: std::array::from_fn(|_| gap()) };
        let mut codes: [Option<String>; 5] = [const { None }; 5];
        // Many answers without English are one remark, not five.
        let mut without_english = Vec::new();
        for (place, choice) in found.choices.iter().enumerate() {
            let level = choice.level.filter(|_| is_said).unwrap_or(place);
            let has_german = !checks::is_missing(&choice.text.de);
            let text = if has_german && checks::is_missing(&choice.text.en) {
                without_english.push(level.to_string());
                Local { de: choice.text.de.clone(), en: choice.text.de.clone() }
            } else {
                choice.text.clone()
            };
            let text = self.both(&found.place, &text);
            levels.de[level] = text.de;
            levels.en[level] = text.en;
            codes[level] = Some(choice.code.clone());
        }
        if !without_english.is_empty() {
            let what = Refusal::new("quickcheck-exchange-no-english-levels")
                .with("levels", without_english.join(", "));
            self.report.assumed(&found.place, what);
        }
        (levels, codes)
    }

    /// The question on which another one depends, where its condition says so in a simple form.
    fn parent(&mut self, found: &Found) -> Option<String> {
        let mut parent = None;
        for part in condition::all(&found.condition) {
            let simple = condition::simple(part);
            let fit = simple.as_ref().and_then(|simple| {
                let known = self.known.get(&simple.question);
                known.map(|known| (simple.fit(&known.codes), known.id.clone()))
            });
            let said = |key| Refusal::new(key).with("text", short(part));
            match fit {
                Some((Fit::Same, id)) if parent.is_none() => parent = Some(id),
                Some((Fit::Narrower, id)) if parent.is_none() => {
                    parent = Some(id);
                    self.report.lost(&found.place, said("quickcheck-exchange-narrower"));
                }
                _ => self.report.lost(&found.place, said("quickcheck-exchange-condition")),
            }
        }
        parent
    }
}

/// The beginning of a text that a remark names.
pub fn short(text: &str) -> String {
    const MOST: usize = 80;
    let short = line(text, MOST);
    if text.chars().count() > MOST { format!("{short}{GAP}") } else { short }
}
