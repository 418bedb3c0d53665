//! The open format of a catalogue (TOML), as it is downloaded, kept and hashed: the same content is
//! always the same text. `docs/formats/catalogue.md` describes it.

use std::fmt::Write as _;

use super::content::{Catalogue, Field, Instrument, Level, Measure, Question, Rule};
use crate::region::pack::Local;

/// A whole catalogue.
pub fn catalogue(catalogue: &Catalogue) -> String {
    let mut text = String::new();
    if catalogue.instrument != Instrument::Quickcheck {
        line(&mut text, "instrument", &quoted(catalogue.instrument.word()));
    }
    line(&mut text, "version", &quoted(&catalogue.version));
    line(&mut text, "published_on", &quoted(&catalogue.published_on));
    line(&mut text, "licence", &quoted(&catalogue.licence));
    if catalogue.steps != [0, 1, 2, 3, 4] {
        let steps: Vec<String> = catalogue.steps.iter().map(u8::to_string).collect();
        line(&mut text, "steps", &format!("[{}]", steps.join(", ")));
    }
    let parts = catalogue
        .level
        .iter()
        .map(level)
        .chain(catalogue.rule.iter().map(rule))
        .chain(catalogue.field.iter().map(field))
        .chain(catalogue.question.iter().map(question))
        .chain(catalogue.measure.iter().map(measure));
    for part in parts {
        text.push('\n');
        text.push_str(&part);
    }
    text
}

fn level(level: &Level) -> String {
    let mut text = "[[level]]\n".to_owned();
    line(&mut text, "level", &level.level.to_string());
    optional(&mut text, "name", &level.name);
    optional(&mut text, "rule", &level.rule);
    text
}

fn rule(rule: &Rule) -> String {
    let mut text = "[[rule]]\n".to_owned();
    line(&mut text, "id", &quoted(&rule.id));
    line(&mut text, "attribute", &quoted(rule.attribute.word()));
    if let Some(least) = rule.at_least {
        line(&mut text, "at_least", &least.to_string());
    }
    line(&mut text, "text", &local(&rule.text));
    text
}

fn field(field: &Field) -> String {
    let mut text = "[[field]]\n".to_owned();
    line(&mut text, "id", &quoted(&field.id));
    line(&mut text, "number", &field.number.to_string());
    line(&mut text, "weight", &field.weight.to_string());
    line(&mut text, "title", &local(&field.title));
    line(&mut text, "lead", &local(&field.lead));
    text
}

/// One question; two questions are the same when this text is.
pub fn question(question: &Question) -> String {
    let mut text = "[[question]]\n".to_owned();
    line(&mut text, "id", &quoted(&question.id));
    line(&mut text, "number", &quoted(&question.number));
    line(&mut text, "field", &quoted(&question.field));
    line(&mut text, "core", if question.core { "true" } else { "false" });
    line(&mut text, "weight", &question.weight.to_string());
    line(&mut text, "evidence", &quoted(&question.evidence));
    line(&mut text, "rules", &list(&question.rules));
    if let Some(parent) = &question.parent {
        line(&mut text, "parent", &quoted(parent));
    }
    line(&mut text, "measures", &list(&question.measures));
    line(&mut text, "text", &local(&question.text));
    line(&mut text, "why", &local(&question.why));
    optional(&mut text, "help", &question.help);
    let Local { de, en } = &question.examples;
    if !de.is_empty() || !en.is_empty() {
        line(&mut text, "examples", &format!("{{ de = {}, en = {} }}", list(de), list(en)));
    }
    optional(&mut text, "talk", &question.talk);
    let Local { de, en } = &question.levels;
    line(&mut text, "levels", &format!("{{ de = {}, en = {} }}", lines(de), lines(en)));
    text
}

fn measure(measure: &Measure) -> String {
    let mut text = "[[measure]]\n".to_owned();
    line(&mut text, "code", &quoted(&measure.code));
    line(&mut text, "effort", &quoted(measure.effort.word()));
    if let Some(instrument) = measure.instrument {
        line(&mut text, "instrument", &quoted(instrument.word()));
    }
    line(&mut text, "questions", &list(&measure.questions));
    line(&mut text, "title", &local(&measure.title));
    line(&mut text, "first_step", &local(&measure.first_step));
    text
}

fn line(text: &mut String, name: &str, value: &str) {
    let _ = writeln!(text, "{name} = {value}");
}

fn optional(text: &mut String, name: &str, value: &Local) {
    if !value.de.is_empty() || !value.en.is_empty() {
        line(text, name, &local(value));
    }
}

fn local(value: &Local) -> String {
    format!("{{ de = {}, en = {} }}", quoted(&value.de), quoted(&value.en))
}

fn list(values: &[String]) -> String {
    let quoted: Vec<String> = values.iter().map(|value| quoted(value)).collect();
    format!("[{}]", quoted.join(", "))
}

/// Inside an array a line may end, so each level has a line of its own.
fn lines(values: &[String]) -> String {
    let quoted: String = values.iter().map(|value| format!("  {},\n", quoted(value))).collect();
    format!("[\n{quoted}]")
}

/// A string of TOML.
fn quoted(value: &str) -> String {
    let mut text = String::with_capacity(value.len() + 2);
    text.push('"');
    for letter in value.chars() {
        match letter {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            other if other.is_control() => {
                let _ = write!(text, "\\u{:04X}", u32::from(other));
            }
            other => text.push(other),
        }
    }
    text.push('"');
    text
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn what_is_written_is_read_back_as_it_was() {
        for region in ["suedwestfalen", "seenbogen"] {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../regions").join(region);
            for read in
                [Catalogue::read(&folder).unwrap(), Catalogue::read_website(&folder).unwrap().unwrap()]
            {
                let text = catalogue(&read);
                assert_eq!(catalogue(&Catalogue::kept(&text).unwrap()), text);
            }
        }
    }

    #[test]
    fn strings_survive_whatever_is_in_them() {
        let value = "\"Neu\" \\ heißt\n„neu“\u{1}";
        let table: std::collections::BTreeMap<String, String> =
            toml::from_str(&format!("x = {}", quoted(value))).unwrap();
        assert_eq!(table["x"], value);
    }
}
