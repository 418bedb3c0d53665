//! One field with its questions, as somebody answers it alone: a colleague by link, or the project lead.

use std::collections::HashMap;

use askama::Template;
use platform::texts::Lang;
use platform::web::form::line;
use platform::{Error, Refusal, Result};
use serde::Deserialize;

use super::Desk;
use super::rules::{MOST_NOTE, choice};
use crate::app::App;
use crate::ids::VoiceId;
use crate::layout::{Frame, Problems};
use crate::quickcheck::catalogue::{Field, Question};
use crate::quickcheck::rules::{Answer, Standing};

/// Where the pages of somebody are.
#[derive(Clone, Copy)]
pub struct Place {
    /// The overview of their questions.
    pub desk: &'static str,
    /// Their fields; a number follows.
    pub fields: &'static str,
    /// Where the script saves one answer.
    pub answers: &'static str,
}

struct Item<'a> {
    question: &'a Question,
    levels: Vec<LevelCard<'a>>,
    value: String,
    note: String,
    /// Answer and note as they were shown.
    shown: String,
    parent: &'a str,
    /// The number of the question that decides whether this one counts; empty if it counts now.
    waits_for: String,
    is_wrong: bool,
}

struct LevelCard<'a> {
    level: u8,
    name: &'a str,
    text: &'a str,
}

struct StepLink {
    number: u32,
    is_done: bool,
}

#[derive(Template)]
#[template(path = "quickcheck/colleague/questions.html")]
pub struct QuestionsPage<'a> {
    frame: Frame,
    /// Whose page it is: others may begin at the same computer.
    voice: VoiceId,
    field: &'a Field,
    items: Vec<Item<'a>>,
    steps: Vec<StepLink>,
    /// The place of this field among the person's own, from 1.
    place: usize,
    saved: String,
    problems: Problems,
    town: String,
    back: String,
    fields: String,
    answers: String,
    is_last: bool,
}

impl QuestionsPage<'_> {
    fn lang(&self) -> Lang {
        self.frame.t.lang
    }
}

/// What a person gave on a page: question, answer, note.
pub type Given = Vec<(String, Answer, String)>;

/// The page of one field.
///
/// # Errors
/// Not found when nothing is asked in this field.
pub fn page<'a>(
    frame: Frame,
    desk: &'a Desk,
    place: Place,
    number: u32,
    problems: Problems,
) -> Result<QuestionsPage<'a>> {
    let lang = frame.t.lang;
    let catalogue = &desk.sheet.catalogue;
    let score = desk.sheet.score();
    let parts = desk.parts(&score);
    let at = parts.iter().position(|part| part.field.number == number).ok_or(Error::NotFound)?;
    let part = &parts[at];
    let numbers: HashMap<&str, &str> =
        part.lines.iter().map(|line| (line.question.id.as_str(), line.question.number.as_str())).collect();
    let items = part
        .lines
        .iter()
        .map(|scored| {
            let question = scored.question;
            // A parent that this person is not asked decides nothing.
            let parent = question.parent.as_deref().filter(|id| numbers.contains_key(id)).unwrap_or_default();
            let waits_for = match scored.standing {
                Standing::Hidden => numbers.get(parent).copied().unwrap_or_default().to_owned(),
                _ => String::new(),
            };
            let value = desk.sheet.answers.get(&question.id).map_or("", |answer| answer.word());
            let note = desk.sheet.reasons.get(&question.id).cloned().unwrap_or_default();
            let shown = desk.shown.get(&question.id).cloned().unwrap_or_else(|| mark(value, &note));
            Item {
                question,
                levels: catalogue
                    .level
                    .iter()
                    .zip(question.levels.get(lang))
                    .map(|(level, text)| LevelCard { level: level.level, name: level.name.get(lang), text })
                    .collect(),
                value: value.to_owned(),
                note,
                shown,
                parent,
                waits_for,
                is_wrong: problems.0.iter().any(|refusal| refusal.field == question.id),
            }
        })
        .collect();
    Ok(QuestionsPage {
        voice: desk.voice.id,
        field: part.field,
        items,
        steps: parts
            .iter()
            .map(|part| StepLink { number: part.field.number, is_done: part.answered == part.asked })
            .collect(),
        place: at + 1,
        saved: saved(&frame, desk),
        town: desk.sheet.town.full_name(),
        back: frame.to(place.desk),
        fields: frame.to(place.fields),
        answers: frame.to(place.answers),
        is_last: at + 1 == parts.len(),
        frame,
        problems,
    })
}

fn saved(frame: &Frame, desk: &Desk) -> String {
    let Some(at) = desk.saved_at else { return String::new() };
    match frame.is_today(at) {
        true => frame.t.with("quickcheck-saved", "time", frame.time_of_day(at)),
        false => frame.t.with("quickcheck-saved-on", "day", frame.short_day(at)),
    }
}

/// Whether a page that was sent is this person's, and not that of somebody who sat at the computer before.
pub fn is_own(desk: &Desk, voice: &str) -> bool {
    desk.voice.id.to_string() == voice
}

/// An answer with its note, by which a page that comes back shows what was touched.
fn mark(value: &str, note: &str) -> String {
    line(&format!("{value} {note}"), usize::MAX)
}

/// Reads a page as it was sent, and puts what was given onto the desk so that the form can show it again. What
/// nobody touched is left alone: another window may have changed it since.
pub fn read(desk: &mut Desk, number: u32, fields: &HashMap<String, String>) -> (Given, Problems) {
    let (mut given, mut problems) = (Vec::new(), Problems::none());
    for (id, number) in asked(desk, number) {
        let note = line(fields.get(&format!("{id}-note")).map_or("", String::as_str), MOST_NOTE);
        if let Some(shown) = fields.get(&format!("{id}-shown")) {
            if mark(fields.get(&id).map_or("", String::as_str), &note) == line(shown, usize::MAX) {
                continue;
            }
            desk.shown.insert(id.clone(), shown.clone());
        }
        match fields.get(&id).and_then(|word| choice(word)) {
            Some(answer) => {
                desk.sheet.answers.insert(id.clone(), answer);
                given.push((id.clone(), answer, note.clone()));
            }
            // A note alone says nothing about the level.
            None if !note.is_empty() => problems.0.push(
                Refusal::field(id.clone(), "quickcheck-colleague-choice-missing").with("number", number),
            ),
            None => {}
        }
        desk.sheet.reasons.insert(id, note);
    }
    (given, problems)
}

/// Identifier and number of the questions that somebody is asked in a field.
fn asked(desk: &Desk, number: u32) -> Vec<(String, String)> {
    let score = desk.sheet.score();
    let parts = desk.parts(&score);
    let lines = parts.iter().filter(|part| part.field.number == number).flat_map(|part| &part.lines);
    lines.map(|line| (line.question.id.clone(), line.question.number.clone())).collect()
}

/// The number of the field that comes next; none after the last one.
pub fn next(desk: &Desk, number: u32) -> Option<u32> {
    let score = desk.sheet.score();
    desk.parts(&score).iter().map(|part| part.field.number).find(|other| *other > number)
}

/// One answer, as the script sends it.
#[derive(Deserialize)]
pub struct OneAnswer {
    question: String,
    value: String,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    voice: String,
}

impl OneAnswer {
    /// Question, answer and note, if this person is asked that.
    pub fn read(self, desk: &Desk) -> Option<(String, Answer, String)> {
        let score = desk.sheet.score();
        let is_asked = desk
            .parts(&score)
            .iter()
            .flat_map(|part| &part.lines)
            .any(|line| line.question.id == self.question);
        let answer = choice(&self.value).filter(|_| is_asked)?;
        let note = line(&self.reason, MOST_NOTE);
        Some((self.question, answer, note))
    }
}

/// Saves one answer; answers the words for the status line.
///
/// # Errors
/// A conflict when nobody asks for it any more, or somebody else has begun in this browser.
pub async fn save_one(app: &App, frame: &Frame, desk: &Desk, form: OneAnswer) -> Result<String> {
    if !is_own(desk, &form.voice) {
        return Err(Error::Conflict);
    }
    let given = form.read(desk).ok_or(Error::NotFound)?;
    if !super::save(app, desk, vec![given]).await? {
        return Err(Error::Conflict);
    }
    Ok(frame.t.with("quickcheck-saved", "time", app.clock.time_of_day(app.clock.now())))
}
