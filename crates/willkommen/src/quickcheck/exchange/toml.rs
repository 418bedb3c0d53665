//! `catalogue.toml`: the catalogue as a text file, always in the same order and a line for each thing, so
//! that two versions can be compared line by line.

use std::fmt::Write as _;

use platform::Refusal;

use super::super::catalogue::{Catalogue, Field, Level, Measure, Question, Rule};
use super::parts::{attribute_word, effort_word};
use super::remarks::Report;
use super::{Imported, Source, checks};
use crate::region::Local;

/// The catalogue as text; the parser of the region pack reads it back.
#[must_use]
pub fn write(catalogue: &Catalogue) -> String {
    let mut text = String::from("# SPDX-License-Identifier: EUPL-1.2\n");
    line(&mut text, "version", &quoted(&catalogue.version));
    line(&mut text, "published_on", &quoted(&catalogue.published_on));
    line(&mut text, "licence", &quoted(&catalogue.licence));
    // A list without parts is not written as tables, and the parser asks for every list.
    let empty = [
        ("level", catalogue.level.is_empty()),
        ("rule", catalogue.rule.is_empty()),
        ("field", catalogue.field.is_empty()),
        ("question", catalogue.question.is_empty()),
        ("measure", catalogue.measure.is_empty()),
    ];
    for (name, _) in empty.iter().filter(|(_, is_empty)| *is_empty) {
        line(&mut text, name, "[]");
    }
    catalogue.level.iter().for_each(|one| level(&mut text, one));
    catalogue.rule.iter().for_each(|one| rule(&mut text, one));
    catalogue.field.iter().for_each(|one| field(&mut text, one));
    catalogue.question.iter().for_each(|one| question(&mut text, one));
    catalogue.measure.iter().for_each(|one| measure(&mut text, one));
    text
}

/// Reads a catalogue that was written as text.
///
/// # Errors
/// When it is no catalogue; the line is named where it is known.
pub fn read(text: &str) -> Result<Imported, Refusal> {
    let catalogue: Catalogue = ::toml::from_str(text).map_err(|fault| {
        let before = fault.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
        let number = 1 + before.bytes().filter(|byte| *byte == b'\n').count();
        Refusal::new("quickcheck-exchange-toml").with("line", number)
    })?;
    let mut report = Report::default();
    checks::check(&catalogue, &mut report)?;
    Ok(Imported { source: Source::Toml, catalogue, report: report.into_remarks() })
}

fn level(text: &mut String, level: &Level) {
    text.push_str("\n[[level]]\n");
    line(text, "level", &level.level.to_string());
    line(text, "name", &local(&level.name));
    line(text, "rule", &local(&level.rule));
}

fn rule(text: &mut String, rule: &Rule) {
    text.push_str("\n[[rule]]\n");
    line(text, "id", &quoted(&rule.id));
    line(text, "attribute", &quoted(attribute_word(rule.attribute)));
    if let Some(at_least) = rule.at_least {
        line(text, "at_least", &at_least.to_string());
    }
    line(text, "text", &local(&rule.text));
}

fn field(text: &mut String, field: &Field) {
    text.push_str("\n[[field]]\n");
    line(text, "id", &quoted(&field.id));
    line(text, "number", &field.number.to_string());
    line(text, "weight", &field.weight.to_string());
    line(text, "title", &local(&field.title));
    line(text, "lead", &local(&field.lead));
}

fn question(text: &mut String, question: &Question) {
    text.push_str("\n[[question]]\n");
    line(text, "id", &quoted(&question.id));
    line(text, "number", &quoted(&question.number));
    line(text, "field", &quoted(&question.field));
    line(text, "core", if question.core { "true" } else { "false" });
    line(text, "weight", &question.weight.to_string());
    line(text, "evidence", &quoted(&question.evidence));
    line(text, "rules", &list(&question.rules));
    if let Some(parent) = &question.parent {
        line(text, "parent", &quoted(parent));
    }
    line(text, "measures", &list(&question.measures));
    line(text, "text", &local(&question.text));
    line(text, "why", &local(&question.why));
    let levels =
        |of: &[String; 5]| -> String { of.iter().map(|one| format!("  {},\n", quoted(one))).collect() };
    let (de, en) = (levels(&question.levels.de), levels(&question.levels.en));
    line(text, "levels", &format!("{{ de = [\n{de}], en = [\n{en}] }}"));
}

fn measure(text: &mut String, measure: &Measure) {
    text.push_str("\n[[measure]]\n");
    line(text, "code", &quoted(&measure.code));
    line(text, "effort", &quoted(effort_word(measure.effort)));
    line(text, "questions", &list(&measure.questions));
    line(text, "title", &local(&measure.title));
    line(text, "first_step", &local(&measure.first_step));
}

fn line(text: &mut String, name: &str, value: &str) {
    let _ = writeln!(text, "{name} = {value}");
}

fn local(of: &Local) -> String {
    format!("{{ de = {}, en = {} }}", quoted(&of.de), quoted(&of.en))
}

fn list(of: &[String]) -> String {
    let all: Vec<String> = of.iter().map(|one| quoted(one)).collect();
    format!("[{}]", all.join(", "))
}

/// A text as a basic string of TOML, on one line.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            letter if letter.is_control() => {
                let _ = write!(quoted, "\\u{:04X}", u32::from(letter));
            }
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::super::tests::{all_regions, hostile};
    use super::*;

    #[test]
    fn what_is_written_is_read_back_the_same() {
        for catalogue in all_regions().into_iter().chain([hostile()]) {
            let text = write(&catalogue);
            let again = read(&text).unwrap().catalogue;
            assert_eq!(format!("{again:?}"), format!("{catalogue:?}"));
            assert_eq!(write(&again), text);
        }
    }

    #[test]
    fn a_catalogue_without_parts_is_read_back_too() {
        let text = write(&super::super::parts::catalogue());
        assert_eq!(write(&::toml::from_str::<Catalogue>(&text).unwrap()), text);
    }

    #[test]
    fn a_broken_file_is_refused_with_its_line() {
        let refusal = read("version = \"1\"\nlevel = ][\n").unwrap_err();
        assert_eq!(refusal, Refusal::new("quickcheck-exchange-toml").with("line", 2_usize));
    }
}
