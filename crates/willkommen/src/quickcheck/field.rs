//! `/quickcheck/fields/{number}`: one field per page. With script every answer is saved as it is
//! given (`autosave.rs`), without it on "Weiter".

use std::collections::{BTreeMap, BTreeSet, HashMap};

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use platform::texts::Lang;
use platform::web::form::Form;
use platform::web::see_other;
use platform::{Error, Refusal, Result};

use super::catalogue::{Field, Question};
use super::clash::Clash;
use super::given::{self, Given, Sent, Typed};
use super::marks::Marks;
use super::rules::Standing;
use super::store::{Check, Kept, Outcome};
use super::{Sheet, keep, round};
use crate::app::App;
use crate::ids::QuickCheckId;
use crate::layout::{Frame, Problems, html, refused};
use crate::people::Lead;

struct Item<'a> {
    question: &'a Question,
    levels: Vec<LevelCard<'a>>,
    value: String,
    reason: String,
    reason_problem: Option<String>,
    note: String,
    note_problem: Option<String>,
    needs_review: bool,
    /// The revision that is shown; 0 where nobody has answered.
    revision: i64,
    /// The mark of what is shown; empty where it is not stored.
    shown: String,
    clash: Option<Clash>,
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
    check: QuickCheckId,
    field: &'a Field,
    items: Vec<Item<'a>>,
    steps: Vec<StepLink>,
    saved: String,
    problems: Problems,
    is_last: bool,
    marks: Marks,
}

impl FieldPage<'_> {
    fn lang(&self) -> Lang {
        self.frame.t.lang
    }
}

/// What a sent page leaves to be shown again.
#[derive(Default)]
struct Rest {
    /// What was typed and is not stored, by question.
    typed: BTreeMap<String, Typed>,
    clashes: BTreeMap<String, Clash>,
    problems: Problems,
}

/// The page of one field. A completed check is taken up again on its overview.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    _: Lead,
    Path((_, number)): Path<(String, u32)>,
) -> Result<Response> {
    let sheet = Sheet::of(&app, frame.municipality()?).await?;
    if sheet.check.completed_at.is_some() {
        return Ok(see_other(&frame.to("/quickcheck")));
    }
    let kept = keep::kept(app.db.read(), sheet.check.id).await?;
    let marks = Marks::of(&app, &frame.t, &sheet).await?;
    html(&page(frame, &sheet, number, &kept, Rest::default(), marks)?)
}

fn page<'a>(
    frame: Frame,
    sheet: &'a Sheet,
    number: u32,
    kept: &BTreeMap<String, Kept>,
    mut rest: Rest,
    marks: Marks,
) -> Result<FieldPage<'a>> {
    let lang = frame.t.lang;
    let field = sheet.catalogue.field(number).ok_or(Error::NotFound)?;
    let score = sheet.score();
    let scored = score.fields.iter().find(|scored| scored.field.number == number);
    let items = scored
        .ok_or(Error::NotFound)?
        .lines
        .iter()
        .filter(|scored| scored.standing != Standing::RuledOut)
        .map(|scored| {
            let levels = sheet
                .catalogue
                .level
                .iter()
                .zip(scored.question.levels.get(lang))
                .map(|(level, text)| LevelCard { level: level.level, name: level.name.get(lang), text })
                .collect();
            let is_hidden = scored.standing == Standing::Hidden;
            let id = &scored.question.id;
            item(&frame, scored.question, levels, is_hidden, kept.get(id), &mut rest)
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
        check: sheet.check.id,
        field,
        items,
        steps,
        problems: rest.problems,
        marks,
    })
}

fn item<'a>(
    frame: &Frame,
    question: &'a Question,
    levels: Vec<LevelCard<'a>>,
    is_hidden: bool,
    kept: Option<&Kept>,
    rest: &mut Rest,
) -> Item<'a> {
    let (given, revision, shown) = match rest.typed.remove(&question.id) {
        Some(typed) => (typed.given, typed.seen, String::new()),
        None => {
            let given = kept.map(|kept| kept.given.clone()).unwrap_or_default();
            let mark = given.mark();
            (given, kept.map_or(0, |kept| kept.revision), mark)
        }
    };
    let clash = rest.clashes.remove(&question.id);
    let problem = |ending: &str| rest.problems.of(&format!("{}-{ending}", question.id), &frame.t);
    Item {
        question,
        levels,
        value: given.word().to_owned(),
        reason_problem: problem("reason"),
        reason: given.reason,
        note_problem: problem("note"),
        note: given.note,
        needs_review: given.needs_review,
        // Who chooses between two answers has seen the other one.
        revision: clash.as_ref().map_or(revision, |clash| clash.revision),
        shown,
        clash,
        parent: question.parent.as_deref().unwrap_or_default(),
        is_hidden,
    }
}

/// When an answer was last saved, in words.
pub fn saved(frame: &Frame, sheet: &Sheet) -> String {
    let Some(at) = sheet.check.saved_at else { return String::new() };
    match frame.is_today(at) {
        true => frame.t.with("quickcheck-saved", "time", frame.time_of_day(at)),
        false => frame.t.with("quickcheck-saved-on", "day", frame.short_day(at)),
    }
}

/// Saves the page and goes on. What nobody touched is left alone; what cannot be saved comes again as it
/// was typed, and the rest is saved.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Path((_, number)): Path<(String, u32)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let mut fields: HashMap<String, String> = fields.into_iter().collect();
    let sheet = Sheet::of(&app, frame.municipality()?).await?;
    let check = sheet.check.id;
    // A page that was opened for another town's check saves nothing here.
    let is_here = fields.get("check").is_none_or(|of| *of == check.to_string());
    sheet.catalogue.field(number).filter(|_| is_here).ok_or(Error::NotFound)?;
    let kept = keep::kept(app.db.read(), check).await?;
    let still = round::still(app.db.read(), check, &mut fields).await?;
    let nothing = Given::default();
    let (mut rest, mut to_save) = (Rest::default(), Vec::new());
    let mut in_clash = BTreeSet::new();
    for question in sheet.catalogue.in_field(sheet.check.variant(), number) {
        let known = kept.get(&question.id).map_or(&nothing, |kept| &kept.given);
        match given::sent(&fields, question, known) {
            Sent::Nothing => {}
            Sent::Save(typed) => to_save.push((question.id.clone(), typed)),
            Sent::Refused(typed, refusals) => {
                rest.problems.0.extend(refusals);
                rest.typed.insert(question.id.clone(), typed);
            }
            Sent::Undecided(typed) => {
                in_clash.insert(question.id.clone());
                rest.typed.insert(question.id.clone(), typed);
            }
        }
    }
    let outcomes = save(&app, &lead, &sheet.check, to_save.clone()).await?;
    let mut is_completed = false;
    for ((question, typed), outcome) in to_save.into_iter().zip(outcomes) {
        match outcome {
            Outcome::Saved { .. } => continue,
            Outcome::Completed => is_completed = true,
            Outcome::Clash(_) => {
                in_clash.insert(question.clone());
            }
        }
        rest.typed.insert(question, typed);
    }
    if !rest.typed.is_empty() {
        return again(&app, frame, &lead, number, rest, &in_clash, is_completed).await;
    }
    if sheet.check.completed_at.is_some() {
        app.db.settled().await?;
        return Ok(see_other(&frame.to("/quickcheck/result")));
    }
    if let Some(question) = still {
        return Ok(see_other(&frame.to(&format!("/quickcheck/fields/{number}#{question}"))));
    }
    let next = sheet.score().fields.iter().map(|scored| scored.field.number).find(|n| *n > number);
    Ok(see_other(&match next {
        Some(next) => frame.to(&format!("/quickcheck/fields/{next}")),
        None => frame.to("/quickcheck"),
    }))
}

/// Saves answers together, or none of them when the check is completed meanwhile.
pub async fn save(
    app: &App,
    lead: &Lead,
    check: &Check,
    to_save: Vec<(String, Typed)>,
) -> Result<Vec<Outcome>> {
    if to_save.is_empty() {
        return Ok(Vec::new());
    }
    let (by, now) = (lead.staff.person, app.clock.now());
    let check = check.clone();
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let mut outcomes = Vec::with_capacity(to_save.len());
                for (question, typed) in &to_save {
                    outcomes.push(keep::save(tx, &check, question, &typed.given, typed.seen, by, now).await?);
                }
                Ok::<_, Error>(outcomes)
            })
        })
        .await
}

/// The page again with what could not be saved, as it was typed, and with both answers where two meet.
async fn again(
    app: &App,
    frame: Frame,
    lead: &Lead,
    number: u32,
    mut rest: Rest,
    in_clash: &BTreeSet<String>,
    is_completed: bool,
) -> Result<Response> {
    let mut sheet = Sheet::of(app, frame.municipality()?).await?;
    let kept = keep::kept(app.db.read(), sheet.check.id).await?;
    let is_conflict = rest.problems.is_empty();
    if is_completed {
        rest.problems.0.push(Refusal::new("quickcheck-completed-meanwhile"));
    }
    for (id, typed) in &rest.typed {
        if let Some(answer) = typed.given.answer {
            sheet.answers.insert(id.clone(), answer);
        }
        let question = sheet.catalogue.question.iter().find(|question| question.id == *id);
        let (Some(question), Some(theirs), true) = (question, kept.get(id), in_clash.contains(id)) else {
            continue;
        };
        let clash =
            Clash::of(app, &frame.t, lead.staff.person, &sheet.catalogue, question, typed, theirs).await?;
        let problem = Refusal::field(format!("{id}-choice-mine"), "quickcheck-clash-problem");
        rest.problems.0.push(problem.with("number", question.number.as_str()));
        rest.clashes.insert(id.clone(), clash);
    }
    let marks = Marks::of(app, &frame.t, &sheet).await?;
    let page = page(frame, &sheet, number, &kept, rest, marks)?;
    if is_conflict {
        return Ok((StatusCode::CONFLICT, Html(page.render()?)).into_response());
    }
    refused(&page)
}
