//! A question whose meaning has changed since it was answered: both texts beside each other.

use std::collections::BTreeMap;

use platform::Result;
use platform::texts::Translator;

use crate::app::App;
use crate::quickcheck::Sheet;
use crate::quickcheck::catalogue::{Catalogue, Piece, Question, beside};
use crate::quickcheck::rules::Answer;

/// What is shown above a question whose answer waits to be confirmed.
pub struct Change {
    /// The version under whose words it was answered.
    pub version: String,
    /// What the button says that keeps the answer.
    pub still: String,
    /// The parts of the question, old and new.
    pub rows: Vec<Row>,
}

/// A part of the question.
pub struct Row {
    /// What it is: the question, or one of its levels.
    pub title: String,
    /// Whether it is the level that was chosen.
    pub is_chosen: bool,
    /// As it was.
    pub old: Vec<Piece>,
    /// As it is.
    pub new: Vec<Piece>,
}

/// The questions of a check whose answers wait to be confirmed.
pub async fn changes(app: &App, t: &Translator, sheet: &Sheet) -> Result<BTreeMap<String, Change>> {
    let mut changes = BTreeMap::new();
    for (id, (version, answer)) in super::waiting(app.db.read(), sheet.check.id).await? {
        let Some(new) = sheet.catalogue.one(&id) else { continue };
        let old = app.catalogues.version(&version);
        let rows = match old.as_ref().and_then(|old| old.one(&id)) {
            Some(old) => rows(t, old, new, answer),
            None => Vec::new(),
        };
        let answer = answer_words(t, &sheet.catalogue, answer);
        let still = t.with("quickcheck-round-still", "answer", answer);
        changes.insert(id, Change { version, still, rows });
    }
    Ok(changes)
}

/// The question, the level that was chosen, and whatever other levels differ.
fn rows(t: &Translator, old: &Question, new: &Question, answer: Answer) -> Vec<Row> {
    let row = |title: String, is_chosen: bool, old: &str, new: &str| {
        let (old, new) = beside(old, new);
        Row { title, is_chosen, old, new }
    };
    let (old_text, new_text) = (old.text.get(t.lang), new.text.get(t.lang));
    let mut rows = vec![row(t.get("quickcheck-round-question"), false, old_text, new_text)];
    let levels = old.levels.get(t.lang).iter().zip(new.levels.get(t.lang));
    for (level, (old, new)) in (0_u8..).zip(levels) {
        let is_chosen = answer == Answer::Level(level);
        if is_chosen || old != new {
            rows.push(row(t.with("quickcheck-round-level", "level", level), is_chosen, old, new));
        }
    }
    rows
}

/// An answer in words.
fn answer_words(t: &Translator, catalogue: &Catalogue, answer: Answer) -> String {
    match answer {
        Answer::Level(level) => {
            let known = catalogue.level.get(usize::from(level));
            let name = known.map_or("", |known| known.name.get(t.lang).as_str());
            format!("{level} {name}")
        }
        Answer::Unknown => t.get("quickcheck-unknown"),
        Answer::NotApplicable => t.get("quickcheck-choice-not-applicable"),
    }
}
