//! Writes the workbook.

use platform::Error;

use super::super::super::catalogue::{Catalogue, Instrument, Question};
use super::super::workbook_writer::{self, Cell, Sheet};
use super::{
    ABOUT, ABOUT_COLUMNS, FIELD_COLUMNS, FIELDS, LEVEL_COLUMNS, LEVELS, MEASURE_COLUMNS, MEASURES,
    QUESTION_COLUMNS, QUESTIONS, RULE_COLUMNS, RULES,
};
use crate::region::Local;

/// The whole catalogue as a workbook.
///
/// # Errors
/// When the workbook cannot be written, which does not happen in memory.
pub fn write(catalogue: &Catalogue) -> Result<Vec<u8>, Error> {
    let about =
        vec![(&catalogue.version).into(), (&catalogue.published_on).into(), (&catalogue.licence).into()];
    let fields = catalogue.field.iter().map(|field| {
        let mut row = vec![(&field.id).into(), field.number.into(), field.weight.into()];
        texts(&mut row, [&field.title, &field.lead]);
        row
    });
    let levels = catalogue.level.iter().map(|level| {
        let mut row = vec![u32::from(level.level).into()];
        texts(&mut row, [&level.name, &level.rule]);
        row
    });
    let rules = catalogue.rule.iter().map(|rule| {
        let at_least = rule.at_least.map_or_else(|| Cell::from(""), Cell::Number);
        let mut row = vec![(&rule.id).into(), rule.attribute.word().into(), at_least];
        texts(&mut row, [&rule.text]);
        row
    });
    let measures = catalogue.measure.iter().map(|measure| {
        let mut row =
            vec![(&measure.code).into(), measure.effort.word().into(), measure.questions.join(", ").into()];
        texts(&mut row, [&measure.title, &measure.first_step]);
        row.push(measure.instrument.map_or("", Instrument::word).into());
        row
    });
    workbook_writer::write(&[
        sheet(ABOUT, &ABOUT_COLUMNS, [about]),
        sheet(FIELDS, &FIELD_COLUMNS, fields),
        sheet(QUESTIONS, &QUESTION_COLUMNS, catalogue.question.iter().map(question)),
        sheet(LEVELS, &LEVEL_COLUMNS, levels),
        sheet(RULES, &RULE_COLUMNS, rules),
        sheet(MEASURES, &MEASURE_COLUMNS, measures),
    ])
    .map_err(Error::from)
}

fn question(question: &Question) -> Vec<Cell> {
    let mut row: Vec<Cell> = vec![
        (&question.id).into(),
        (&question.number).into(),
        (&question.field).into(),
        Cell::from(if question.core { "ja" } else { "nein" }),
        question.weight.into(),
        (&question.evidence).into(),
        question.rules.join(", ").into(),
        question.parent.as_deref().unwrap_or_default().into(),
        question.measures.join(", ").into(),
    ];
    texts(&mut row, [&question.text, &question.why]);
    for (de, en) in question.levels.de.iter().zip(&question.levels.en) {
        row.extend([Cell::from(de), Cell::from(en)]);
    }
    texts(&mut row, [&question.help, &question.talk]);
    // An example a line.
    row.extend([&question.examples.de, &question.examples.en].map(|all| Cell::from(all.join("\n"))));
    row
}

/// Adds texts, German beside English.
fn texts<const N: usize>(row: &mut Vec<Cell>, of: [&Local; N]) {
    for text in of {
        row.extend([Cell::from(&text.de), Cell::from(&text.en)]);
    }
}

fn sheet(name: &'static str, head: &[&str], rows: impl IntoIterator<Item = Vec<Cell>>) -> Sheet {
    let head = head.iter().map(|head| Cell::from(*head)).collect();
    Sheet { name, rows: std::iter::once(head).chain(rows).collect() }
}
