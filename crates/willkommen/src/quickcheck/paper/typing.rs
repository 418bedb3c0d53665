//! `/quickcheck/typing`: what stands on paper forms, typed in by keys on one page. With script each row
//! is saved as it is typed, without it all of them with one press.

use std::collections::{BTreeMap, HashMap};

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use platform::web::form::{Form, line};
use platform::web::see_other;
use platform::{Error, Refusal, Result};

use super::rules::{WrongKey, key_of, read_key};
use crate::app::App;
use crate::ids::QuickCheckId;
use crate::layout::{Frame, Problems, html, refused};
use crate::people::Lead;
use crate::quickcheck::Sheet;
use crate::quickcheck::field::{kept, save, saved};
use crate::quickcheck::given::{Given, MOST_REASON, Typed};
use crate::quickcheck::rules::{Answer, QuestionLine, Standing};
use crate::quickcheck::store::{Kept, Outcome};
use crate::quickcheck::variant::name;

/// The longest word that is kept when it is no key.
const MOST_KEY: usize = 12;

/// One question of the page.
struct Row {
    id: String,
    number: String,
    text: String,
    /// What stands in the field.
    key: String,
    /// What stood there when the page was made.
    shown: String,
    reason: String,
    waits: String,
    key_problem: String,
    reason_problem: String,
}

/// The questions of one field.
struct Part {
    title: String,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "quickcheck/paper/typing.html")]
struct TypingPage {
    frame: Frame,
    check: QuickCheckId,
    town: String,
    variant: String,
    parts: Vec<Part>,
    given: usize,
    asked: usize,
    saved: String,
    problems: Problems,
}

/// What was sent, by the name of the field.
type Fields = HashMap<String, String>;

/// The page.
pub async fn show(State(app): State<App>, frame: Frame, _: Lead) -> Result<Response> {
    let sheet = Sheet::of(&app, frame.municipality()?).await?;
    if sheet.check.completed_at.is_some() {
        return Ok(see_other(&frame.to("/quickcheck/result")));
    }
    html(&page(frame, &sheet, &Fields::new(), Problems::none()))
}

fn page(frame: Frame, sheet: &Sheet, typed: &Fields, problems: Problems) -> TypingPage {
    let t = &frame.t;
    let score = sheet.score();
    let parts: Vec<Part> = score
        .fields
        .iter()
        .map(|field| Part {
            title: format!("{}. {}", field.field.number, field.field.title.get(t.lang)),
            rows: asked(&field.lines).map(|line| row(&frame, sheet, line, typed, &problems)).collect(),
        })
        .filter(|part| !part.rows.is_empty())
        .collect();
    let rows = || parts.iter().flat_map(|part| &part.rows);
    TypingPage {
        town: sheet.town.full_name(),
        variant: t.get(name(sheet.check.variant())),
        given: rows().filter(|row| matches!(read_key(&row.key), Ok(Some(_)))).count(),
        asked: rows().count(),
        saved: saved(&frame, sheet),
        check: sheet.check.id,
        parts,
        problems,
        frame,
    }
}

/// A follow-up question may stand on the paper although the question before it is not typed in yet.
fn asked<'a>(lines: &'a [QuestionLine<'a>]) -> impl Iterator<Item = &'a QuestionLine<'a>> {
    lines.iter().filter(|line| line.standing != Standing::RuledOut)
}

fn row(frame: &Frame, sheet: &Sheet, line: &QuestionLine<'_>, typed: &Fields, problems: &Problems) -> Row {
    let (t, id) = (&frame.t, &line.question.id);
    let shown = sheet.answers.get(id).map_or("", |answer| key_of(*answer));
    let sent = |name: &str, kept: &str| typed.get(name).map_or(kept, String::as_str).to_owned();
    let reason_name = format!("{id}-reason");
    let parent = line.question.parent.as_ref();
    let parent = parent.and_then(|parent| sheet.catalogue.question.iter().find(|one| one.id == *parent));
    Row {
        number: line.question.number.clone(),
        text: line.question.text.get(t.lang).clone(),
        key: line_of(&sent(id, shown)),
        shown: sent(&format!("{id}-shown"), shown),
        reason: sent(&reason_name, reason_of(sheet, id)),
        waits: parent.map_or(String::new(), |parent| {
            t.with("quickcheck-form-waits", "number", parent.number.as_str())
        }),
        key_problem: problems.of(id, t).unwrap_or_default(),
        reason_problem: problems.of(&reason_name, t).unwrap_or_default(),
        id: id.clone(),
    }
}

/// The reason that stands there. One that the agency has refused stands there no longer.
fn reason_of<'a>(sheet: &'a Sheet, question: &str) -> &'a str {
    let reason = sheet.reasons.get(question).filter(|_| sheet.answers.contains_key(question));
    reason.map_or("", String::as_str)
}

fn line_of(typed: &str) -> String {
    line(typed, MOST_KEY)
}

/// Saves everything that was typed, or nothing while a key is wrong. The script sends one row and names
/// it `one`; it is answered in words.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let fields: Fields = fields.into_iter().collect();
    let is_one_row = fields.contains_key("one");
    let mut sheet = Sheet::of(&app, frame.municipality()?).await?;
    // A page that was opened for another check saves nothing here.
    if fields.get("check").is_some_and(|of| *of != sheet.check.id.to_string()) {
        return Err(Error::NotFound);
    }
    if sheet.check.completed_at.is_some() {
        return match is_one_row {
            true => Err(Error::Conflict),
            false => Ok(see_other(&frame.to("/quickcheck/result"))),
        };
    }
    let kept = kept(&app, &sheet).await?;
    let (given, mut problems) = read(&sheet, &kept, &fields);
    if problems.is_empty() {
        let outcomes = save(&app, &lead, &sheet.check, given.clone()).await?;
        for ((question, typed), outcome) in given.iter().zip(outcomes) {
            match outcome {
                Outcome::Saved { .. } => {
                    sheet.answers.extend(typed.given.answer.map(|one| (question.clone(), one)));
                }
                Outcome::Completed => return Err(Error::Conflict),
                Outcome::Clash(theirs) => problems.0.push(clash(&sheet, question, &theirs)),
            }
        }
    }
    if let Some(first) = problems.0.first() {
        return match is_one_row {
            true => Ok((StatusCode::UNPROCESSABLE_ENTITY, first.text(&frame.t)).into_response()),
            false => refused(&page(frame, &sheet, &fields, problems)),
        };
    }
    if is_one_row {
        let time = app.clock.time_of_day(app.clock.now());
        return Ok(frame.t.with("quickcheck-saved", "time", time).into_response());
    }
    let is_open = sheet.score().next_field().is_some();
    Ok(see_other(&frame.to(if is_open { "/quickcheck/typing" } else { "/quickcheck" })))
}

/// Says that somebody else has answered since, and what.
fn clash(sheet: &Sheet, question: &str, theirs: &Kept) -> Refusal {
    let number = sheet.catalogue.question.iter().find(|one| one.id == question);
    Refusal::field(question.to_owned(), "quickcheck-typing-clash")
        .with("number", number.map_or("", |one| one.number.as_str()))
        .with("key", theirs.given.answer.map_or("", key_of))
}

/// An answer over the one that was shown; where another one stands by now, it meets that one.
fn typed_over(kept: Option<&Kept>, shown: &str, answer: Answer, reason: String) -> Typed {
    let is_as_shown =
        kept.is_none_or(|kept| kept.given.answer.map_or("", key_of) == shown || kept.given.answer.is_none());
    let (note, needs_review) =
        kept.map_or((String::new(), false), |kept| (kept.given.note.clone(), kept.given.needs_review));
    Typed {
        given: Given { answer: Some(answer), reason, note, needs_review },
        seen: if is_as_shown { kept.map_or(0, |kept| kept.revision) } else { -1 },
    }
}

/// What is to be saved, and what is wrong. A row that is as it was shown is not saved again, so that
/// nobody's newer answer is written over.
fn read(sheet: &Sheet, kept: &BTreeMap<String, Kept>, fields: &Fields) -> (Vec<(String, Typed)>, Problems) {
    let field = |name: &str| fields.get(name).map_or("", String::as_str);
    let (mut given, mut problems) = (Vec::new(), Problems::none());
    let score = sheet.score();
    for question in score.fields.iter().flat_map(|field| asked(&field.lines)).map(|line| line.question) {
        let id = &question.id;
        let reason_name = format!("{id}-reason");
        let Some(typed) = fields.get(id) else { continue };
        let reason = line(field(&reason_name), MOST_REASON);
        let before = reason_of(sheet, id);
        let shown = field(&format!("{id}-shown"));
        let number = question.number.as_str();
        match read_key(&line_of(typed)) {
            // Emptied, or a reason without an answer: neither can be saved, and neither gets lost.
            Ok(None) if shown.is_empty() && (reason.is_empty() || reason == before) => {}
            Ok(None) | Err(WrongKey) => {
                problems.0.push(Refusal::field(id.clone(), "quickcheck-typing-wrong").with("number", number));
            }
            Ok(Some(Answer::NotApplicable)) if reason.is_empty() => {
                problems
                    .0
                    .push(Refusal::field(reason_name, "quickcheck-reason-missing").with("number", number));
            }
            Ok(Some(answer)) if key_of(answer) == shown && reason == before => {}
            Ok(Some(answer)) => given.push((id.clone(), typed_over(kept.get(id), shown, answer, reason))),
        }
    }
    (given, problems)
}
