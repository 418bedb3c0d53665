//! `/quickcheck/fields/{number}`: one field per page. With script every answer is saved as it is
//! given, without it on "Weiter".

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use platform::texts::Lang;
use platform::web::form::{Form, line};
use platform::web::see_other;
use platform::{Error, Result};
use serde::Deserialize;

use super::Sheet;
use super::catalogue::{Field, Question};
use super::rules::{Answer, Standing};
use super::store;
use crate::app::App;
use crate::layout::{Frame, Problems, html, refused};
use crate::people::Lead;

/// The longest reason, in characters.
const MOST_REASON: usize = 500;

struct Item<'a> {
    question: &'a Question,
    levels: Vec<LevelCard<'a>>,
    value: String,
    reason: String,
    /// Shown only from level 1 of its parent on; without script it is always there.
    parent: &'a str,
    is_hidden: bool,
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
#[template(path = "quickcheck/field.html")]
struct FieldPage<'a> {
    frame: Frame,
    field: &'a Field,
    items: Vec<Item<'a>>,
    steps: Vec<StepLink>,
    saved: String,
    problems: Problems,
    is_last: bool,
}

impl FieldPage<'_> {
    fn lang(&self) -> Lang {
        self.frame.t.lang
    }
}

/// The page of one field.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    _: Lead,
    Path((_, number)): Path<(String, u32)>,
) -> Result<Response> {
    let sheet = Sheet::of(&app, frame.municipality()?).await?;
    if sheet.check.completed_at.is_some() {
        return Ok(see_other(&frame.to("/quickcheck/result")));
    }
    html(&page(frame, &sheet, number, Problems::none())?)
}

fn page(
    frame: Frame,
    sheet: &Sheet,
    number: u32,
    problems: Problems,
) -> Result<FieldPage<'_>> {
    let lang = frame.t.lang;
    let field = sheet.catalogue.field(number).ok_or(Error::NotFound)?;
    let score = sheet.score();
    let scored = score.fields.iter().find(|scored| scored.field.number == number);
    let items = scored
        .ok_or(Error::NotFound)?
        .lines
        .iter()
        .filter(|scored| scored.standing != Standing::RuledOut)
        .map(|scored| Item {
            question: scored.question,
            levels: sheet
                .catalogue
                .level
                .iter()
                .zip(scored.question.levels.get(lang))
                .map(|(level, text)| LevelCard { level: level.level, name: level.name.get(lang), text })
                .collect(),
            value: sheet
                .answers
                .get(&scored.question.id)
                .map_or(String::new(), |answer| answer.word().to_owned()),
            reason: sheet.reasons.get(&scored.question.id).cloned().unwrap_or_default(),
            parent: scored.question.parent.as_deref().unwrap_or_default(),
            is_hidden: scored.standing == Standing::Hidden,
        })
        .collect();
    let steps: Vec<StepLink> = score
        .fields
        .iter()
        .map(|scored| StepLink {
            number: scored.field.number,
            is_done: scored.lines.iter().all(|line| line.standing != Standing::Open),
        })
        .collect();
    Ok(FieldPage {
        saved: saved(&frame, sheet),
        is_last: steps.last().is_some_and(|step| step.number == number),
        frame,
        field,
        items,
        steps,
        problems,
    })
}

fn saved(frame: &Frame, sheet: &Sheet) -> String {
    let Some(at) = sheet.check.saved_at else { return String::new() };
    match frame.is_today(at) {
        true => frame.t.with("quickcheck-saved", "time", frame.time_of_day(at)),
        false => frame.t.with("quickcheck-saved-on", "day", frame.day(at)),
    }
}

/// Saves the page and goes on.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Path((_, number)): Path<(String, u32)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let fields: HashMap<String, String> = fields.into_iter().collect();
    let mut sheet = Sheet::of(&app, frame.municipality()?).await?;
    if sheet.check.completed_at.is_some() {
        return Ok(see_other(&frame.to("/quickcheck/result")));
    }
    let mut given = Vec::new();
    let mut problems = Problems::none();
    let catalogue = sheet.catalogue.clone();
    for question in catalogue.in_field(sheet.check.variant(), number) {
        let Some(answer) = fields.get(&question.id).and_then(|word| Answer::from_word(word)) else {
            continue;
        };
        let reason = fields.get(&format!("{}-reason", question.id)).map_or("", String::as_str);
        let reason = line(reason, MOST_REASON);
        if answer == Answer::NotApplicable && reason.is_empty() {
            problems.0.push(
                platform::Refusal::field(format!("{}-reason", question.id), "quickcheck-reason-missing")
                    .with("number", question.number.as_str()),
            );
        }
        sheet.answers.insert(question.id.clone(), answer);
        sheet.reasons.insert(question.id.clone(), reason.clone());
        given.push((question.id.clone(), answer, reason));
    }
    if !problems.is_empty() {
        return refused(&page(frame, &sheet, number, problems)?);
    }
    save(&app, &lead, sheet.check.id, given).await?;
    let next = sheet.score().fields.iter().map(|scored| scored.field.number).find(|n| *n > number);
    Ok(see_other(&match next {
        Some(next) => frame.to(&format!("/quickcheck/fields/{next}")),
        None => frame.to("/quickcheck"),
    }))
}

async fn save(
    app: &App,
    lead: &Lead,
    check: crate::ids::QuickCheckId,
    given: Vec<(String, Answer, String)>,
) -> Result<()> {
    let (by, now) = (lead.staff.person, app.clock.now());
    app.db
        .write(move |tx| {
            Box::pin(async move {
                for (question, answer, reason) in &given {
                    if !store::save(tx, check, question, *answer, reason, by, now).await? {
                        return Err(Error::Conflict);
                    }
                }
                Ok::<_, Error>(())
            })
        })
        .await
}

/// One answer, as the script sends it.
#[derive(Deserialize)]
pub struct OneAnswer {
    question: String,
    value: String,
    #[serde(default)]
    reason: String,
}

/// Saves one answer; answers the words for the status line. Whoever fills in a check does this some
/// forty times, so it reads no more than it needs.
pub async fn save_one(
    State(app): State<App>,
    lead: Lead,
    Path(lang): Path<String>,
    Form(form): Form<OneAnswer>,
) -> Result<Response> {
    let t = app.translator(Lang::from_word(&lang).ok_or(Error::NotFound)?);
    let check = store::of(app.db.read(), lead.municipality).await?.ok_or(Error::NotFound)?;
    if check.completed_at.is_some() {
        return Err(Error::Conflict);
    }
    let is_known = app.catalogue_of(&check.catalogue_version).questions(check.variant()).any(|question| question.id == form.question);
    let answer = Answer::from_word(&form.value).filter(|_| is_known).ok_or(Error::NotFound)?;
    let reason = line(&form.reason, MOST_REASON);
    if answer == Answer::NotApplicable && reason.is_empty() {
        // The reason is still being typed; nothing is kept that could not stand.
        return Ok(t.get("quickcheck-reason-first").into_response());
    }
    save(&app, &lead, check.id, vec![(form.question, answer, reason)]).await?;
    let time = app.clock.time_of_day(app.clock.now());
    Ok(t.with("quickcheck-saved", "time", time).into_response())
}
