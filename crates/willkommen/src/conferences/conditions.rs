//! `/conferences/conditions`: the final polish. Every condition and remark is a task; its answer goes
//! back to the conference that raised it.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use platform::web::form::{Form, paragraph};
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde::Deserialize;
use uuid::Uuid;

use super::rules::Source;
use super::store;
use super::tasks;
use super::wishes::{self, Condition};
use crate::app::App;
use crate::ids::ConditionId;
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, html, refused};
use crate::people::Manager;
use crate::programme;

const MOST_WORDS: usize = 4000;
const MOST_REMARKS: usize = 500;

struct Task {
    condition: Condition,
    /// Which conference, or the round table; and from which version, if it is an earlier one.
    from: String,
    answered: String,
    /// What was typed and refused.
    typed: String,
}

#[derive(Template)]
#[template(path = "conferences/conditions.html")]
struct ConditionsPage {
    frame: Frame,
    has_round: bool,
    tasks: Vec<Task>,
    open: usize,
    remark: String,
    problems: Problems,
}

async fn page(
    app: &App,
    frame: Frame,
    remark: String,
    typed: Option<(ConditionId, String)>,
    problems: Problems,
) -> Result<ConditionsPage> {
    let c = app.db.read();
    let round = programme::round(c).await?;
    let names: HashMap<_, _> = store::conferences(c)
        .await?
        .into_iter()
        .map(|conference| (conference.id, app.pack.district_name(&conference.district).to_owned()))
        .collect();
    let from = |task: &tasks::Task| {
        let mut from = match &task.consultation {
            Some(consultation) => {
                let name = names.get(&consultation.conference).cloned().unwrap_or_default();
                frame.t.with("conferences-conference-of", "district", name)
            }
            None => frame.t.get("conferences-source-round-table"),
        };
        if task.is_carried_over {
            from.push_str(", ");
            from.push_str(&frame.t.with("conferences-from-round", "number", task.round));
        }
        from
    };
    let tasks: Vec<Task> = tasks::tasks(c)
        .await?
        .into_iter()
        .map(|task| (from(&task), task.condition))
        .map(|(from, condition)| Task {
            from,
            answered: condition.answered_at.map(|at| frame.day(at)).unwrap_or_default(),
            typed: typed
                .as_ref()
                .filter(|(id, _)| *id == condition.id)
                .map(|(_, words)| words.clone())
                .unwrap_or_default(),
            condition,
        })
        .collect();
    Ok(ConditionsPage {
        has_round: round.is_some(),
        open: tasks.iter().filter(|task| task.answered.is_empty()).count(),
        tasks,
        remark,
        problems,
        frame,
    })
}

/// The tasks.
pub async fn show(State(app): State<App>, frame: Frame) -> Result<Response> {
    html(&page(&app, frame, String::new(), None, Problems::none()).await?)
}

/// A remark of a round table.
#[derive(Deserialize)]
pub struct RemarkForm {
    #[serde(default)]
    remark: String,
}

/// Adds a remark.
pub async fn add(
    State(app): State<App>,
    frame: Frame,
    _: Manager,
    Form(form): Form<RemarkForm>,
) -> Result<Response> {
    let remark = paragraph(&form.remark, MOST_WORDS);
    let (words, now) = (remark.clone(), app.clock.now());
    let added = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let round = programme::round(tx).await?.ok_or(Refusal::new("conferences-no-round"))?;
                if words.is_empty() {
                    return Err(Refusal::field("remark", "conferences-remark-missing").into());
                }
                let others = wishes::conditions(tx, round.id).await?;
                if others.iter().any(|other| other.is_remark() && other.words == words) {
                    // The same form twice is one remark.
                    return Ok(());
                }
                if others.len() >= MOST_REMARKS {
                    return Err(Refusal::field("remark", "conferences-many").into());
                }
                let condition = Condition {
                    id: ConditionId::new(),
                    consultation: None,
                    programme_text: round.id,
                    source: Source::RoundTable.word().to_owned(),
                    words,
                    answer: String::new(),
                    answered_at: None,
                };
                wishes::add_condition(tx, &condition, now).await?;
                Ok::<_, Error>(())
            })
        })
        .await;
    if let Err(Error::Refused(refusal)) = added {
        return refused(&page(&app, frame, remark, None, Problems::one(refusal)).await?);
    }
    added?;
    Ok(see_other(&frame.to("/conferences/conditions")))
}

/// What the agency answers.
#[derive(Deserialize)]
pub struct AnswerForm {
    #[serde(default)]
    answer: String,
}

/// Answers a condition; the members of its conference get the answer by mail.
pub async fn answer(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Path((_, id)): Path<(String, Uuid)>,
    Form(form): Form<AnswerForm>,
) -> Result<Response> {
    let id = ConditionId(id);
    let words = paragraph(&form.answer, MOST_WORDS);
    let (kept, now) = (words.clone(), app.clock.now());
    let answered = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let condition = wishes::condition(tx, id).await?.ok_or(Error::NotFound)?;
                if kept.is_empty() {
                    return Err(Refusal::field(format!("answer-{id}"), "conferences-answer-missing").into());
                }
                let of = match condition.consultation {
                    Some(of) => store::consultation(tx, of).await?,
                    None => None,
                };
                if of.is_some_and(|of| !of.is_closed()) {
                    return Err(Refusal::field(format!("answer-{id}"), "conferences-answer-early").into());
                }
                if condition.answered_at.is_some() && condition.answer != kept {
                    // Somebody else was faster; that answer has gone out by mail.
                    return Err(Refusal::new("conferences-answered-meanwhile").into());
                }
                if wishes::answer(tx, id, &kept, now, manager.0.person).await? {
                    let entry = Entry::ConditionAnswered { condition: id };
                    journal::record(tx, now, &manager.0.journal_name(), None, &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await;
    app.wake.notify_waiters();
    if let Err(Error::Refused(refusal)) = answered {
        return refused(&page(&app, frame, String::new(), Some((id, words)), Problems::one(refusal)).await?);
    }
    answered?;
    Ok(see_other(&frame.to("/conferences/conditions")))
}
