//! `/quickcheck/typing`: what stands on paper forms, typed in by keys on one page. With script each row
//! is saved as it is typed, without it all of them with one press.

use std::collections::{BTreeMap, HashMap};

use askama::Template;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use platform::web::form::{Form, line};
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde_json::json;

use super::rules::{WrongKey, key_of, read_key};
use crate::app::App;
use crate::ids::QuickCheckId;
use crate::layout::{Frame, Problems, html, refused};
use crate::people::Lead;
use crate::quickcheck::Sheet;
use crate::quickcheck::field::{save, saved};
use crate::quickcheck::given::{Given, MOST_REASON, Typed};
use crate::quickcheck::keep;
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
    /// The reason that stood there when the page was made.
    shown_reason: String,
    /// The revision that was shown; 0 where nobody has answered.
    revision: String,
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
    let kept = keep::kept(app.db.read(), sheet.check.id).await?;
    html(&page(frame, &sheet, &kept, &Fields::new(), Problems::none()))
}

fn page(
    frame: Frame,
    sheet: &Sheet,
    kept: &BTreeMap<String, Kept>,
    typed: &Fields,
    problems: Problems,
) -> TypingPage {
    let t = &frame.t;
    let score = sheet.score();
    let parts: Vec<Part> = score
        .fields
        .iter()
        .map(|field| Part {
            title: format!("{}. {}", field.field.number, field.field.title.get(t.lang)),
            rows: asked(&field.lines)
                .map(|line| row(&frame, sheet, line, kept.get(&line.question.id), typed, &problems))
                .collect(),
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

fn row(
    frame: &Frame,
    sheet: &Sheet,
    line: &QuestionLine<'_>,
    kept: Option<&Kept>,
    typed: &Fields,
    problems: &Problems,
) -> Row {
    let (t, id) = (&frame.t, &line.question.id);
    let (shown, shown_reason) = (kept.map_or("", key_in), kept.map_or("", reason_in));
    let revision = kept.map_or(0, |kept| kept.revision).to_string();
    let sent = |name: &str, kept: &str| typed.get(name).map_or(kept, String::as_str).to_owned();
    let reason_name = format!("{id}-reason");
    let parent = line.question.parent.as_ref();
    let parent = parent.and_then(|parent| sheet.catalogue.question.iter().find(|one| one.id == *parent));
    Row {
        number: line.question.number.clone(),
        text: line.question.text.get(t.lang).clone(),
        key: line_of(&sent(id, shown)),
        shown: sent(&format!("{id}-shown"), shown),
        shown_reason: sent(&format!("{id}-shown-reason"), shown_reason),
        revision: sent(&format!("{id}-revision"), &revision),
        reason: sent(&reason_name, shown_reason),
        waits: parent.map_or(String::new(), |parent| {
            t.with("quickcheck-form-waits", "number", parent.number.as_str())
        }),
        key_problem: problems.of(id, t).unwrap_or_default(),
        reason_problem: problems.of(&reason_name, t).unwrap_or_default(),
        id: id.clone(),
    }
}

/// The key that stands there.
fn key_in(kept: &Kept) -> &'static str {
    kept.given.answer.map_or("", key_of)
}

/// The reason that stands there. One that the agency has refused stands there no longer.
fn reason_in(kept: &Kept) -> &str {
    kept.given.answer.map_or("", |_| kept.given.reason.as_str())
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
    let kept = keep::kept(app.db.read(), sheet.check.id).await?;
    let (given, mut problems) = read(&sheet, &kept, &fields);
    let mut revision = 0;
    if problems.is_empty() {
        let outcomes = save(&app, &lead, &sheet.check, given.clone()).await?;
        for ((question, typed), outcome) in given.iter().zip(outcomes) {
            match outcome {
                Outcome::Saved { revision: stored } => {
                    revision = stored;
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
            false => refused(&page(frame, &sheet, &kept, &fields, problems)),
        };
    }
    if is_one_row {
        let words = frame.t.with("quickcheck-saved", "time", app.clock.time_of_day(app.clock.now()));
        let told = json!({ "words": words, "revision": revision });
        return Ok(([(header::CONTENT_TYPE, "application/json")], told.to_string()).into_response());
    }
    let is_open = sheet.score().next_field().is_some();
    Ok(see_other(&frame.to(if is_open { "/quickcheck/typing" } else { "/quickcheck" })))
}

/// Says that somebody else has answered since, and what.
fn clash(sheet: &Sheet, question: &str, theirs: &Kept) -> Refusal {
    let number = sheet.catalogue.question.iter().find(|one| one.id == question);
    let refusal = match theirs.refusal.as_str() {
        "" => Refusal::field(question.to_owned(), "quickcheck-typing-clash").with("key", key_in(theirs)),
        refusal => {
            Refusal::field(question.to_owned(), "quickcheck-typing-not-confirmed").with("refusal", refusal)
        }
    };
    refusal.with("number", number.map_or("", |one| one.number.as_str()))
}

/// An answer over the revision that was shown, with the comment that stands there. Where nobody has answered, a
/// comment is all that could have come meanwhile.
fn typed_over(kept: Option<&Kept>, shown: i64, answer: Answer, reason: String) -> Typed {
    let is_open = |kept: &&Kept| kept.given.answer.is_none() && kept.refusal.is_empty();
    let seen = kept.filter(is_open).map_or(shown, |kept| kept.revision);
    let (note, needs_review) =
        kept.map_or((String::new(), false), |kept| (kept.given.note.clone(), kept.given.needs_review));
    Typed { given: Given { answer: Some(answer), reason, note, needs_review }, seen }
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
        let (shown, before) = (field(&format!("{id}-shown")), field(&format!("{id}-shown-reason")));
        let seen = field(&format!("{id}-revision")).parse::<u32>().map_or(0, i64::from);
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
            Ok(Some(answer)) => given.push((id.clone(), typed_over(kept.get(id), seen, answer, reason))),
        }
    }
    (given, problems)
}
