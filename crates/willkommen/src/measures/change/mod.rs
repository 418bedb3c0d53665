//! `/measures/{id}/change`: has something changed? A done measure leads back to the answers of its
//! questions, and so to the check.
//!
//! New levels are kept as proposals. An open check gets them at once; one that is handed in stays as it
//! is until somebody presses the button that takes it up, changes it and hands it in anew. A proposal that
//! is submitted by another way is done; one that a later submission does not have is called overtaken.

mod store;

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Path, State as AppState};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use platform::clock::Moment;
use platform::db::Tx;
use platform::web::form::Form;
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use sea_orm::DbErr;
use uuid::Uuid;

pub use store::{TABLES, of_town, remove, remove_waiting};

use super::line::{expected_points, hundredths, words};
use super::one::own;
use super::store::{Measure, note_expected};
use crate::app::App;
use crate::ids::{MeasureId, MunicipalityId};
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, html, refused};
use crate::people::Lead;
use crate::quickcheck::{self, Answer, Answers, Linked, Taken};

/// A level to choose.
struct Choice {
    level: u8,
    name: String,
    text: String,
    is_chosen: bool,
}

/// A linked question.
struct Item {
    id: String,
    number: String,
    text: String,
    /// The present level in words.
    present: String,
    /// The mark of the answer that is shown.
    mark: String,
    /// Whether no other level is chosen.
    is_same: bool,
    choices: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "measures/change/change.html")]
struct ChangePage {
    frame: Frame,
    id: MeasureId,
    title: String,
    items: Vec<Item>,
    /// Whether the check is handed in.
    is_handed_in: bool,
    /// Whether proposed answers do not stand in the check yet.
    waits: bool,
    /// Whether the check was handed in since, without them.
    is_overtaken: bool,
    /// What they would change, in words; empty if nothing is proposed.
    expected: String,
    problems: Problems,
}

/// The questions that a measure works on, as far as the check asks them.
async fn questions(app: &App, frame: &Frame, measure: &Measure) -> Result<Vec<Linked>> {
    let catalogue = app.catalogue();
    let ids = match catalogue.measure(&measure.code) {
        Some(known) => known.questions.clone(),
        None if measure.question.is_empty() => return Ok(Vec::new()),
        None => vec![measure.question.clone()],
    };
    quickcheck::linked(app, frame.municipality()?, Some(ids.as_slice())).await
}

/// What was sent, by the name of the field.
type Fields = HashMap<String, String>;

async fn page(
    app: &App,
    frame: Frame,
    measure: &Measure,
    typed: &Fields,
    problems: Problems,
) -> Result<ChangePage> {
    let t = &frame.t;
    let handed_in_at = quickcheck::handed_in_at(app, measure.municipality).await?;
    let (mut waits, mut is_overtaken) = (false, false);
    let mut chosen: HashMap<String, i64> = HashMap::new();
    for answer in store::of_town(app.db.read(), measure.municipality).await? {
        if answer.measure == measure.id && answer.used_at.is_none() {
            waits = true;
            is_overtaken |= handed_in_at.is_some_and(|at| at > answer.proposed_at);
            chosen.insert(answer.question, answer.level);
        }
    }
    let items = questions(app, &frame, measure)
        .await?
        .into_iter()
        .map(|question| {
            let new = match typed.get(&format!("level-{}", question.id)) {
                Some(typed) => typed.parse().ok(),
                None => chosen.get(&question.id).copied(),
            };
            item(&frame, &question, new)
        })
        .collect();
    Ok(ChangePage {
        id: measure.id,
        title: words(app, t, measure).0,
        items,
        is_handed_in: handed_in_at.is_some(),
        waits,
        is_overtaken,
        expected: measure.expected().map(|expected| expected_points(t, expected)).unwrap_or_default(),
        problems,
        frame,
    })
}

fn item(frame: &Frame, question: &Linked, new: Option<i64>) -> Item {
    let lang = frame.t.lang;
    let name =
        |level: usize| question.names.get(level).map(|name| name.get(lang).clone()).unwrap_or_default();
    let present = match question.level {
        Some(level) => {
            let text = &question.levels.get(lang)[usize::from(level).min(4)];
            format!("{}: {text}", name(usize::from(level)))
        }
        None => frame.t.get("measures-change-open"),
    };
    Item {
        id: question.id.clone(),
        number: question.number.clone(),
        text: question.text.get(lang).clone(),
        present,
        mark: question.mark.clone(),
        is_same: new.is_none(),
        choices: (0u8..)
            .zip(question.levels.get(lang))
            .map(|(level, text)| Choice {
                level,
                name: name(usize::from(level)),
                text: text.clone(),
                is_chosen: new.is_some_and(|new| u8::try_from(new) == Ok(level)),
            })
            .collect(),
    }
}

/// A check was submitted with these answers: what was proposed and stands in it is done.
///
/// # Errors
/// The database's own.
pub async fn settle(
    tx: &Tx,
    municipality: MunicipalityId,
    answers: &Answers,
    now: Moment,
) -> Result<(), DbErr> {
    for proposed in store::of_town(tx, municipality).await? {
        let level = u8::try_from(proposed.level).ok().map(Answer::Level);
        let is_in = level.is_some() && answers.get(&proposed.question).copied() == level;
        if proposed.used_at.is_none() && is_in {
            store::take_one(tx, proposed.measure, &proposed.question, now).await?;
        }
    }
    Ok(())
}

/// The questions.
pub async fn show(
    AppState(app): AppState<App>,
    frame: Frame,
    lead: Lead,
    Path((_, id)): Path<(String, Uuid)>,
) -> Result<Response> {
    let measure = own(&app, &lead, id).await?;
    html(&page(&app, frame, &measure, &Fields::new(), Problems::none()).await?)
}

/// Keeps the new levels, and writes them into the check where that is wanted.
pub async fn submit(
    AppState(app): AppState<App>,
    frame: Frame,
    lead: Lead,
    Path((_, id)): Path<(String, Uuid)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let measure = own(&app, &lead, id).await?;
    let fields: Fields = fields.into_iter().collect();
    let mut seen: HashMap<String, String> = HashMap::new();
    let mut levels: Vec<(String, u8)> = Vec::new();
    let mut problems = Problems::none();
    for question in questions(&app, &frame, &measure).await? {
        let mark = fields.get(&format!("mark-{}", question.id)).cloned().unwrap_or_default();
        seen.insert(question.id.clone(), mark);
        match fields.get(&format!("level-{}", question.id)).map_or("", String::as_str) {
            "" => {}
            word => match word.parse::<u8>() {
                // What is chosen as it stands already is no change.
                Ok(level) if level <= 4 && question.level == Some(level) => {}
                Ok(level) if level <= 4 => levels.push((question.id, level)),
                _ => problems.add(format!("level-{}", question.id), "measures-change-level"),
            },
        }
    }
    if !problems.is_empty() {
        return refused(&page(&app, frame, &measure, &fields, problems).await?);
    }
    let anew = fields.get("step").is_some_and(|step| step == "anew");
    let town = frame.municipality()?.clone();
    let expected = match levels.is_empty() {
        true => None,
        false => quickcheck::what_if(&app, &town, &levels).await?,
    };
    let expected = expected.map(|(before, after)| (hundredths(before), hundredths(after)));
    let (inner, now, id) = (app.clone(), app.clock.now(), measure.id);
    let taken = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let staff = lead.staff;
                let kept: Vec<(String, i64)> =
                    levels.iter().map(|(question, level)| (question.clone(), (*level).into())).collect();
                store::propose(tx, town.id, id, &kept, staff.person, now).await?;
                note_expected(tx, id, expected).await?;
                let entry = Entry::MeasureChecked { measure: id, answers: levels.len() };
                journal::record(tx, now, &staff.journal_name(), Some(town.id), &entry, "").await?;
                let taken = quickcheck::take_over(tx, &inner, &town, &levels, &seen, &staff, anew).await?;
                if taken != Taken::Waits {
                    store::take(tx, id, now).await?;
                }
                Ok::<_, Error>(taken)
            })
        })
        .await;
    let taken = match taken {
        Err(Error::Conflict) => {
            let problems = Problems::one(Refusal::new("measures-change-meanwhile"));
            let page = page(&app, frame, &measure, &fields, problems).await?;
            return Ok((StatusCode::CONFLICT, html(&page)?).into_response());
        }
        taken => taken?,
    };
    app.wake.notify_waiters();
    Ok(see_other(&frame.to(&match taken {
        Taken::Waits if expected.is_some() => format!("/measures/{id}/change"),
        Taken::Waits | Taken::HandedIn => "/measures".to_owned(),
        Taken::Written => "/quickcheck".to_owned(),
        Taken::Asks(number) => format!("/quickcheck/fields/{number}"),
    })))
}
