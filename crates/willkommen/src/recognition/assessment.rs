//! What a municipality reaches of a level, as a list of conditions with the numbers explained. Part of the
//! town's page, and of the agency's page of an application.

use std::collections::HashMap;

use askama::Template;
use platform::Result;
use platform::clock::Day;
use platform::texts::{Arg, Translator};
use sea_orm::ConnectionTrait;

use super::rules::{Assessment, Checked, Condition, Missing};
use super::value::rules::{Recognised, Why};
use crate::app::App;
use crate::ids::MunicipalityId;
use crate::measures;
use crate::quickcheck::Catalogue;

/// Who reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// The project lead.
    Lead,
    /// The mayor.
    Mayor,
    /// The agency.
    Agency,
}

/// A line below a condition, with where one can do something about it; the link may be empty.
struct Item {
    words: String,
    link: String,
}

/// A condition in words.
struct Line {
    title: String,
    words: String,
    is_met: bool,
    items: Vec<Item>,
    /// Where one can do it, and the words of that link; empty when there is nothing to do.
    link: String,
    link_words: String,
}

/// An answer that counts less.
struct ChangeLine {
    question: String,
    from: String,
    to: u8,
    why: String,
}

/// A field before and after.
struct FieldLine {
    title: String,
    own: String,
    value: String,
}

/// How the total comes about.
struct Calculation {
    submitted: String,
    own: String,
    /// What each reason takes away, in words, with the total after it.
    steps: Vec<(String, String)>,
    total: String,
    changes: Vec<ChangeLine>,
    fields: Vec<FieldLine>,
}

/// The list of conditions and the calculation, ready to be put into a page.
#[derive(Template)]
#[template(path = "recognition/assessment.html")]
pub struct Part {
    t: Translator,
    lines: Vec<Line>,
    calculation: Option<Calculation>,
}

impl Part {
    /// The assessment in words; `town` is whose it is.
    ///
    /// # Errors
    /// The database's own.
    pub async fn of(
        app: &App,
        t: &Translator,
        assessment: &Assessment,
        town: MunicipalityId,
        reader: Reader,
    ) -> Result<Self> {
        let version = assessment.check.as_ref().map_or("", |check| check.source.catalogue.as_str());
        let (catalogue, measures) = (app.catalogue_of(version), titles(app.db.read(), t, town).await?);
        let words = Words { app, t, catalogue: &catalogue, measures, reader };
        let lines = assessment.conditions.iter().map(|checked| words.line(checked, assessment)).collect();
        let calculation = assessment.check.as_ref().map(|check| words.calculation(check));
        Ok(Self { t: t.clone(), lines, calculation })
    }
}

/// The titles of a municipality's measures, by identifier.
async fn titles(
    c: &impl ConnectionTrait,
    t: &Translator,
    town: MunicipalityId,
) -> Result<HashMap<String, String>> {
    let found = measures::of(c, town).await?;
    let title = |title: &str| if title.is_empty() { t.get("recognition-measure") } else { title.to_owned() };
    Ok(found.into_iter().map(|measure| (measure.id.to_string(), title(&measure.title))).collect())
}

/// Hundredths of a point as people read them.
pub fn points(t: &Translator, hundredths: i64) -> String {
    t.decimal(hundredths as f64 / 100.0, 2)
}

struct Words<'a> {
    app: &'a App,
    t: &'a Translator,
    catalogue: &'a Catalogue,
    measures: HashMap<String, String>,
    reader: Reader,
}

impl Words<'_> {
    fn to(&self, path: &str) -> String {
        format!("/{}{path}", self.t.lang.word())
    }

    /// Number and words of a question.
    fn question(&self, id: &str) -> String {
        let found = self.catalogue.question.iter().find(|question| question.id == id);
        found.map_or_else(
            || id.to_owned(),
            |question| format!("{} {}", question.number, question.text.get(self.t.lang)),
        )
    }

    fn field(&self, number: u32) -> String {
        let title = self.catalogue.field(number).map(|field| field.title.get(self.t.lang).as_str());
        format!("{number}. {}", title.unwrap_or_default())
    }

    /// Where the evidence of a question is given; nothing for the agency, which has a page for all of it.
    fn evidence(&self, question: &str) -> String {
        match self.reader {
            Reader::Agency => String::new(),
            Reader::Lead | Reader::Mayor => self.to(&format!("/quickcheck/questions/{question}/evidence")),
        }
    }

    fn line(&self, checked: &Checked, assessment: &Assessment) -> Line {
        let Some(condition) = Condition::from_word(&checked.condition) else {
            let (title, is_met) = (checked.condition.clone(), checked.is_met);
            let (words, link, link_words) = (String::new(), String::new(), String::new());
            return Line { title, words, is_met, items: Vec::new(), link, link_words };
        };
        // Before the full check there is nothing to count: zero would read like a value.
        let is_early = assessment.check.is_none() && is_of_full_check(condition);
        let (link, key) = if is_early || self.reader == Reader::Agency {
            (String::new(), "")
        } else {
            self.deed(condition)
        };
        Line {
            title: self.t.get(title(condition)),
            words: if is_early {
                self.t.get("recognition-words-after-full-check")
            } else {
                self.words(condition, checked)
            },
            is_met: checked.is_met,
            items: self.items(condition, assessment),
            link_words: if key.is_empty() { String::new() } else { self.t.get(key) },
            link,
        }
    }

    fn words(&self, condition: Condition, checked: &Checked) -> String {
        let t = self.t;
        let (reached, wanted) = (checked.reached, checked.wanted);
        let counted = |key| t.with2(key, "reached", reached, "wanted", wanted);
        match condition {
            Condition::Total => {
                t.with2("recognition-words-total", "reached", points(t, reached), "wanted", points(t, wanted))
            }
            Condition::CoreQuestions => {
                let values = [
                    ("reached", reached.into()),
                    ("wanted", wanted.into()),
                    ("level", checked.threshold.into()),
                ];
                let mut words = t.all("recognition-words-core-questions", &values);
                if reached < wanted && checked.spare > 0 {
                    words.push(' ');
                    words.push_str(&t.with("recognition-words-core-spare", "n", checked.spare));
                }
                words
            }
            Condition::Fields => {
                let values = [
                    ("reached", reached.into()),
                    ("wanted", wanted.into()),
                    ("least", checked.threshold.into()),
                ];
                t.all("recognition-words-fields", &values)
            }
            Condition::Evidence if wanted == 0 => t.get("recognition-words-evidence-none"),
            Condition::Evidence => counted("recognition-words-evidence"),
            Condition::People => counted("recognition-words-people"),
            Condition::Declaration
            | Condition::CoreCheck
            | Condition::FullCheck
            | Condition::Feedback
            | Condition::Accompanied
            | Condition::Example => t.get(yes_or_no(condition, checked.is_met)),
        }
    }

    fn items(&self, condition: Condition, assessment: &Assessment) -> Vec<Item> {
        let Some(check) = &assessment.check else { return Vec::new() };
        match condition {
            Condition::CoreQuestions => {
                assessment.missing.iter().map(|missing| self.missing(missing)).collect()
            }
            Condition::Fields => {
                let of = |line: &&Checked| line.condition == condition.word();
                let least = assessment.conditions.iter().find(of).map_or(0, |line| line.threshold * 100);
                let low = check.fields.iter().filter_map(|field| {
                    let value = field.value.filter(|value| *value < least)?;
                    let (name, value) = (self.field(field.number), points(self.t, value));
                    let words = self.t.with2("recognition-item-field", "field", name, "value", value);
                    Some(Item { words, link: String::new() })
                });
                low.collect()
            }
            Condition::Evidence => {
                let unseen = check.evidence.iter().filter(|needed| !needed.is_seen);
                let item = |id: &str| Item { words: self.question(id), link: self.evidence(id) };
                unseen.map(|needed| item(&needed.question)).collect()
            }
            _ => Vec::new(),
        }
    }

    fn missing(&self, missing: &Missing) -> Item {
        let question = self.question(&missing.question);
        let mut values: Vec<(&'static str, Arg)> =
            vec![("question", question.into()), ("level", missing.level.into())];
        let words = match &missing.plan {
            None => self.t.all("recognition-item-missing", &values),
            Some(plan) => {
                let gone = || self.t.get("recognition-measure-gone");
                let title = self.measures.get(&plan.measure).cloned().unwrap_or_else(gone);
                values.push(("measure", title.into()));
                values.push(("day", day(self.t, &plan.due_on).into()));
                self.t.all("recognition-item-planned", &values)
            }
        };
        let link = match (self.reader, &missing.plan) {
            (Reader::Lead, None) => self.to("/measures/proposals"),
            _ => String::new(),
        };
        Item { words, link }
    }

    /// Where a condition can be met, and what the link says.
    fn deed(&self, condition: Condition) -> (String, &'static str) {
        let is_lead = self.reader == Reader::Lead;
        match condition {
            Condition::Declaration => (self.to("/participation"), "recognition-to-participation"),
            Condition::People => (self.to("/participation/people"), "recognition-to-people"),
            Condition::CoreCheck if is_lead => (self.to("/quickcheck"), "recognition-to-check"),
            Condition::FullCheck if is_lead => (self.to("/quickcheck/variant"), "recognition-to-variant"),
            Condition::CoreCheck | Condition::FullCheck => {
                (self.to("/quickcheck/result"), "recognition-to-result")
            }
            Condition::Total | Condition::Fields => {
                (self.to("/quickcheck/calculation?variant=full"), "recognition-to-calculation")
            }
            Condition::CoreQuestions => (self.to("/measures"), "recognition-to-plan"),
            Condition::Evidence => (self.to("/quickcheck/result?variant=full"), "recognition-to-result"),
            Condition::Feedback => {
                (self.evidence(&self.app.recognition.feedback_question), "recognition-to-feedback")
            }
            Condition::Accompanied => (self.to("/invitations/neighbours"), "recognition-to-neighbours"),
            Condition::Example => (self.to("/invitations/example"), "recognition-to-example"),
        }
    }

    fn calculation(&self, check: &Recognised) -> Calculation {
        let t = self.t;
        let value = |value: Option<i64>| value.map_or_else(|| "–".to_owned(), |value| points(t, value));
        Calculation {
            submitted: day(t, &check.source.submitted_on),
            own: points(t, check.own),
            steps: check
                .steps
                .iter()
                .map(|step| (t.with(step_key(&step.why), "n", step.many), points(t, step.total)))
                .collect(),
            total: points(t, check.total),
            changes: check
                .changes
                .iter()
                .map(|change| ChangeLine {
                    question: self.question(&change.question),
                    from: change.from.map_or_else(|| "–".to_owned(), |level| level.to_string()),
                    to: change.to,
                    why: t.get(why_key(&change.why)),
                })
                .collect(),
            fields: check
                .fields
                .iter()
                .map(|field| FieldLine {
                    title: self.field(field.number),
                    own: value(field.own),
                    value: value(field.value),
                })
                .collect(),
        }
    }
}

/// A day that is kept as text, in words.
fn day(t: &Translator, text: &str) -> String {
    text.parse::<Day>().map_or_else(|_| text.to_owned(), |day| t.date(day))
}

/// Whether only the full check says how far a condition is.
const fn is_of_full_check(condition: Condition) -> bool {
    matches!(condition, Condition::Total | Condition::CoreQuestions | Condition::Fields | Condition::Evidence)
}

const fn title(condition: Condition) -> &'static str {
    match condition {
        Condition::Declaration => "recognition-condition-declaration",
        Condition::People => "recognition-condition-people",
        Condition::CoreCheck => "recognition-condition-core-check",
        Condition::FullCheck => "recognition-condition-full-check",
        Condition::Total => "recognition-condition-total",
        Condition::CoreQuestions => "recognition-condition-core-questions",
        Condition::Fields => "recognition-condition-fields",
        Condition::Evidence => "recognition-condition-evidence",
        Condition::Feedback => "recognition-condition-feedback",
        Condition::Accompanied => "recognition-condition-accompanied",
        Condition::Example => "recognition-condition-example",
    }
}

const fn yes_or_no(condition: Condition, is_met: bool) -> &'static str {
    match (condition, is_met) {
        (Condition::Declaration, true) => "recognition-words-declaration",
        (Condition::Declaration, false) => "recognition-words-declaration-not",
        (Condition::CoreCheck, true) => "recognition-words-core-check",
        (Condition::CoreCheck, false) => "recognition-words-core-check-not",
        (Condition::FullCheck, true) => "recognition-words-full-check",
        (Condition::FullCheck, false) => "recognition-words-full-check-not",
        (Condition::Feedback, true) => "recognition-words-feedback",
        (Condition::Feedback, false) => "recognition-words-feedback-not",
        (Condition::Accompanied, true) => "recognition-words-accompanied",
        (Condition::Accompanied, false) => "recognition-words-accompanied-not",
        (_, true) => "recognition-words-example",
        (_, false) => "recognition-words-example-not",
    }
}

fn step_key(why: &str) -> &'static str {
    match Why::from_word(why) {
        Some(Why::Unknown) => "recognition-step-unknown",
        Some(Why::Unconfirmed) => "recognition-step-unconfirmed",
        Some(Why::NoEvidence) => "recognition-step-no-evidence",
        Some(Why::OldEvidence) => "recognition-step-old-evidence",
        Some(Why::Hidden) | None => "recognition-step-hidden",
    }
}

fn why_key(why: &str) -> &'static str {
    match Why::from_word(why) {
        Some(Why::Unknown) => "recognition-why-unknown",
        Some(Why::Unconfirmed) => "recognition-why-unconfirmed",
        Some(Why::NoEvidence) => "recognition-why-no-evidence",
        Some(Why::OldEvidence) => "recognition-why-old-evidence",
        Some(Why::Hidden) | None => "recognition-why-hidden",
    }
}
