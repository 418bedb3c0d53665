//! Writes a catalogue as a form: a group per field, a choice of levels per question.

use platform::Error;

use super::super::super::catalogue::{Attribute, Catalogue, Field, Question};
use super::super::words::Words;
use super::super::workbook_writer::{self, Cell, Sheet};
use super::super::{GAP, parts};
use super::names::Names;
use super::{
    ATTRIBUTE, ATTRIBUTES, CHOICES, LANGUAGES, LEAD, NOT_APPLICABLE, REASON, SETTINGS, SURVEY, UNKNOWN,
};
use crate::region::Local;

/// The longest reason, in characters; the same as on the page.
const MOST_REASON: usize = 500;

/// A row of the sheet `survey`.
#[derive(Default)]
struct Row {
    kind: String,
    name: String,
    label: Local,
    hint: Local,
    guidance: Local,
    relevant: String,
    required: &'static str,
    required_message: Local,
    constraint: String,
    constraint_message: Local,
    appearance: &'static str,
}

/// A form in the making.
struct Form<'a> {
    catalogue: &'a Catalogue,
    words: &'a Words,
    names: Names<'a>,
    rows: Vec<Row>,
    choices: Vec<Vec<Cell>>,
}

/// The catalogue as a form with all questions, in German and English.
///
/// # Errors
/// When the workbook cannot be written, which does not happen in memory.
pub fn write(catalogue: &Catalogue, words: &Words) -> Result<Vec<u8>, Error> {
    let names = Names::of(catalogue);
    let mut form = Form { catalogue, words, names, rows: Vec::new(), choices: Vec::new() };
    form.attributes();
    catalogue.field.iter().for_each(|field| form.field(field));
    let survey = Sheet { name: SURVEY, rows: survey(&form.rows) };
    let mut choices = vec![header(&["list_name", "name"], &["label"], &[])];
    choices.append(&mut form.choices);
    let settings = settings(catalogue, words);
    let sheets = [survey, Sheet { name: CHOICES, rows: choices }, Sheet { name: SETTINGS, rows: settings }];
    workbook_writer::write(&sheets).map_err(Error::from)
}

impl Form<'_> {
    /// What the application rules read of a municipality, asked first; only what a question needs.
    fn attributes(&mut self) {
        let catalogue = self.catalogue;
        let is_read = |attribute: &Attribute| {
            let rules = catalogue.question.iter().flat_map(|question| &question.rules);
            rules
                .filter_map(|id| catalogue.rule.iter().find(|rule| rule.id == *id))
                .any(|rule| rule.attribute == *attribute)
        };
        let read: Vec<Attribute> = parts::ATTRIBUTES.into_iter().filter(is_read).collect();
        if read.is_empty() {
            return;
        }
        let label = self.words.get("quickcheck-exchange-form-attributes");
        self.rows.push(Row { kind: "begin_group".into(), name: ATTRIBUTES.into(), label, ..Row::default() });
        for attribute in &read {
            let word = attribute.word();
            let mut row = Row {
                name: format!("{ATTRIBUTE}{word}"),
                label: self.words.get(&format!("region-column-{}", word.replace('_', "-"))),
                ..Row::default()
            };
            if parts::is_number(*attribute) {
                row.kind = "integer".into();
                row.constraint = ". >= 0 and . <= 100000000".into();
                row.constraint_message = self.words.get("quickcheck-exchange-form-number");
            } else {
                row.kind = "select_one yes_no".into();
            }
            self.rows.push(row);
        }
        self.rows.push(Row { kind: "end_group".into(), ..Row::default() });
        if read.iter().any(|attribute| !parts::is_number(*attribute)) {
            let (yes, no) = (self.words.get("region-import-yes"), self.words.get("region-import-no"));
            self.choice("yes_no", "yes", &yes);
            self.choice("yes_no", "no", &no);
        }
    }

    fn field(&mut self, field: &Field) {
        let name = self.names.field(&field.id).to_owned();
        let label = numbered(&format!("{}.", field.number), &field.title);
        self.rows.push(Row { kind: "begin_group".into(), name: name.clone(), label, ..Row::default() });
        if !field.lead.de.trim().is_empty() || !field.lead.en.trim().is_empty() {
            self.rows.push(Row {
                kind: "note".into(),
                name: format!("{name}{LEAD}"),
                label: field.lead.clone(),
                ..Row::default()
            });
        }
        let catalogue = self.catalogue;
        let questions = catalogue.question.iter().filter(|question| question.field == field.id);
        questions.for_each(|question| self.question(question));
        self.rows.push(Row { kind: "end_group".into(), ..Row::default() });
    }

    fn question(&mut self, question: &Question) {
        let Some(name) = self.names.question(&question.id).map(str::to_owned) else { return };
        let list = format!("levels_{name}");
        self.rows.push(Row {
            kind: format!("select_one {list}"),
            name: name.clone(),
            label: numbered(&question.number, &question.text),
            hint: question.why.clone(),
            guidance: question.help.clone(),
            relevant: self.relevant(question),
            ..Row::default()
        });
        let levels = question.levels.de.iter().zip(&question.levels.en).zip(0_u8..);
        for ((de, en), level) in levels {
            let text = Local { de: de.clone(), en: en.clone() };
            self.choice(&list, &level.to_string(), &text);
        }
        let words = self.words;
        self.choice(&list, UNKNOWN, &words.get("quickcheck-unknown"));
        self.choice(&list, NOT_APPLICABLE, &words.get("quickcheck-choice-not-applicable"));
        self.rows.push(Row {
            kind: "text".into(),
            label: words.get("quickcheck-reason"),
            hint: words.get("quickcheck-reason-hint"),
            guidance: Local::default(),
            relevant: format!("${{{name}}} = '{NOT_APPLICABLE}'"),
            required: "yes",
            required_message: words.with("quickcheck-reason-missing", "number", &question.number),
            constraint: format!("string-length(.) <= {MOST_REASON}"),
            constraint_message: words.with("quickcheck-exchange-form-reason", "most", MOST_REASON),
            appearance: "multiline",
            name: format!("{name}{REASON}"),
        });
    }

    /// When a question is asked: from level 1 of its parent on, and where one of its rules holds; what is
    /// not known of a municipality rules nothing out.
    fn relevant(&self, question: &Question) -> String {
        let parent = question.parent.as_deref().and_then(|parent| self.names.question(parent));
        let parent = parent.map(|parent| format!("${{{parent}}} >= 1"));
        let mut rules = Vec::new();
        for id in &question.rules {
            let Some(rule) = self.catalogue.rule.iter().find(|rule| rule.id == *id) else {
                // A rule that is not there rules nothing out, whatever the others say.
                rules.clear();
                break;
            };
            let attribute = format!("${{{ATTRIBUTE}{}}}", rule.attribute.word());
            rules.push(if parts::is_number(rule.attribute) {
                let least = rule.at_least.unwrap_or(1);
                format!("{attribute} = '' or {attribute} >= {least}")
            } else {
                format!("{attribute} = '' or {attribute} = 'yes'")
            });
        }
        let rules = (!rules.is_empty()).then(|| rules.join(" or "));
        match (parent, rules) {
            (Some(parent), Some(rules)) => format!("({parent}) and ({rules})"),
            (Some(one), None) | (None, Some(one)) => one,
            (None, None) => String::new(),
        }
    }

    fn choice(&mut self, list: &str, name: &str, label: &Local) {
        let label = shown(label);
        // An answer without words could not be chosen.
        let [de, en] = [label.de, label.en].map(|text| if text.is_empty() { GAP.to_owned() } else { text });
        self.choices.push(vec![list.into(), name.into(), de.into(), en.into()]);
    }
}

/// The rows of the sheet `survey` below their header.
fn survey(rows: &[Row]) -> Vec<Vec<Cell>> {
    let mut sheet = vec![header(
        &["type", "name"],
        &["label", "hint", "guidance_hint", "required_message", "constraint_message"],
        &["relevant", "required", "constraint", "appearance"],
    )];
    sheet.extend(rows.iter().map(|row| {
        let mut cells: Vec<Cell> = vec![(&row.kind).into(), (&row.name).into()];
        for text in [&row.label, &row.hint, &row.guidance, &row.required_message, &row.constraint_message] {
            let text = shown(text);
            cells.extend([text.de, text.en].map(Cell::from));
        }
        cells.extend([
            Cell::from(&row.relevant),
            Cell::from(row.required),
            Cell::from(&row.constraint),
            Cell::from(row.appearance),
        ]);
        cells
    }));
    sheet
}

fn settings(catalogue: &Catalogue, words: &Words) -> Vec<Vec<Cell>> {
    vec![
        ["form_title", "form_id", "version", "default_language"].map(Cell::from).to_vec(),
        vec![
            words.get("quickcheck-name").de.into(),
            "willkommen_quickcheck".into(),
            (&catalogue.version).into(),
            LANGUAGES[0].into(),
        ],
    ]
}

/// Heads of columns, some of them once for each language.
fn header(before: &[&str], texts: &[&str], after: &[&str]) -> Vec<Cell> {
    let both = texts.iter().flat_map(|text| LANGUAGES.map(|lang| format!("{text}::{lang}")));
    let before = before.iter().map(|head| (*head).to_owned());
    let after = after.iter().map(|head| (*head).to_owned());
    before.chain(both).chain(after).map(Cell::from).collect()
}

/// A text with its number in front.
fn numbered(number: &str, text: &Local) -> Local {
    let with = |text: &str| format!("{number} {text}").trim().to_owned();
    Local { de: with(&text.de), en: with(&text.en) }
}

/// A text as forms show it: `${` would name another question, and a label that is empty is no label.
fn shown(text: &Local) -> Local {
    let plain = |text: &str| text.replace("${", "$ {");
    match (text.de.trim().is_empty(), text.en.trim().is_empty()) {
        (true, true) => Local::default(),
        (de, en) => Local {
            de: if de { GAP.to_owned() } else { plain(&text.de) },
            en: if en { GAP.to_owned() } else { plain(&text.en) },
        },
    }
}
