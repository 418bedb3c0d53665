//! `/quickcheck/consensus/{question}`: one question is talked about and agreed on.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse as _, Response};
use platform::web::form::{Form, line};
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde::Deserialize;

use super::answer_words;
use super::rules::{Progress, gaps, with_reason};
use super::store::{self, Decision};
use super::talk::{Talk, next_open};
use crate::app::App;
use crate::layout::{Frame, Problems, html, refused};
use crate::people::Lead;
use crate::quickcheck::colleague::answer_check;
use crate::quickcheck::colleague::rules::choice;
use crate::quickcheck::given::Given;
use crate::quickcheck::rules::Answer;
use crate::quickcheck::store::{self as checks, Outcome};

/// What was agreed, as it was typed.
#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct AgreeForm {
    value: String,
    reason: String,
    /// The revision of the answer of the check that the page has shown; 0 is none.
    shown: String,
}

struct VoteRow {
    label: String,
    answer: String,
    note: String,
}

struct LevelCard {
    level: u8,
    name: String,
    text: String,
}

#[derive(Template)]
#[template(path = "quickcheck/consensus/question.html")]
struct QuestionPage {
    frame: Frame,
    town: String,
    id: String,
    number: String,
    text: String,
    why: String,
    /// A sentence that starts the talk; may be empty.
    talk: String,
    /// How to decide between levels; empty where nobody has to.
    help: String,
    votes: Vec<VoteRow>,
    difference: u8,
    count: usize,
    is_disputed: bool,
    /// What was agreed; empty as long as nothing is.
    decided: String,
    /// The levels that were given, side by side.
    apart: Vec<LevelCard>,
    levels: Vec<LevelCard>,
    proposal: String,
    /// What the check says now; empty where nothing is answered.
    current: String,
    /// The revision of that; 0 where nothing is answered.
    revision: i64,
    progress: Progress,
    /// The disputed question that comes next; empty when there is none.
    next: String,
    form: AgreeForm,
    problems: Problems,
    is_complete: bool,
}

fn page(
    frame: Frame,
    talk: &Talk,
    id: &str,
    form: Option<AgreeForm>,
    problems: Problems,
) -> Result<QuestionPage> {
    let lang = frame.t.lang;
    let topics = talk.topics();
    let at = topics.iter().position(|topic| topic.question.id == id).ok_or(Error::NotFound)?;
    let topic = &topics[at];
    let card = |level: u8| {
        let name = talk.sheet.catalogue.level.get(usize::from(level))?.name.get(lang).clone();
        let text = topic.question.levels.get(lang).get(usize::from(level))?.clone();
        Some(LevelCard { level, name, text })
    };
    let form = form.unwrap_or_else(|| match topic.decision {
        Some(decision) => AgreeForm {
            value: decision.value.clone(),
            reason: decision.reason.clone(),
            ..AgreeForm::default()
        },
        // Nothing is ticked where people disagree: the value comes out of the talk.
        None if topic.spread.is_disputed() => AgreeForm::default(),
        None => AgreeForm {
            value: topic.spread.median().map_or("", |level| Answer::Level(level).word()).to_owned(),
            ..AgreeForm::default()
        },
    });
    let kept = talk.kept.get(id);
    let current = kept.and_then(|kept| kept.given.answer);
    Ok(QuestionPage {
        town: talk.sheet.town.full_name(),
        id: topic.question.id.clone(),
        number: topic.question.number.clone(),
        text: topic.question.text.get(lang).clone(),
        why: topic.question.why.get(lang).clone(),
        talk: topic.question.talk.get(lang).clone(),
        help: match topic.spread.is_disputed() {
            true => topic.question.help.get(lang).clone(),
            false => String::new(),
        },
        votes: topic
            .votes
            .iter()
            .map(|vote| VoteRow {
                label: vote.label.clone(),
                answer: answer_words(&frame, &talk.sheet, Some(vote.answer)),
                note: vote.note.clone(),
            })
            .collect(),
        difference: topic.spread.difference(),
        count: topic.spread.count(),
        is_disputed: topic.spread.is_disputed(),
        decided: topic
            .decision
            .and_then(|decision| Answer::from_word(&decision.value))
            .map_or(String::new(), |answer| answer_words(&frame, &talk.sheet, Some(answer))),
        apart: topic.spread.distinct().into_iter().filter_map(card).collect(),
        levels: (0..=4).filter_map(card).collect(),
        proposal: topic
            .spread
            .median()
            .map_or(String::new(), |level| answer_words(&frame, &talk.sheet, Some(Answer::Level(level)))),
        current: current.map_or(String::new(), |answer| answer_words(&frame, &talk.sheet, Some(answer))),
        revision: kept.map_or(0, |kept| kept.revision),
        progress: talk.progress(),
        next: next_open(&topics, at).unwrap_or_default(),
        form,
        problems,
        is_complete: talk.sheet.check.completed_at.is_some(),
        frame,
    })
}

/// The question with everybody's opinion.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    _: Lead,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response> {
    match Talk::of(&app, &frame).await? {
        Some(talk) if talk.is_cleared => Ok(see_other(&frame.to("/quickcheck/consensus"))),
        Some(talk) => html(&page(frame, &talk, &id, None, Problems::none())?),
        None => Ok(see_other(&frame.to("/quickcheck/alone"))),
    }
}

/// The question again, with what was answered in the check since it was opened and with what was typed (409).
async fn moved(app: &App, frame: Frame, id: &str, form: AgreeForm) -> Result<Response> {
    let talk = Talk::of(app, &frame).await?.ok_or(Error::NotFound)?;
    let current = talk.kept.get(id).and_then(|kept| kept.given.answer);
    let words = answer_words(&frame, &talk.sheet, current);
    let problems = Problems::one(Refusal::new("quickcheck-consensus-moved").with("answer", words));
    let page = page(frame, &talk, id, Some(form), problems)?;
    Ok((StatusCode::CONFLICT, Html(page.render()?)).into_response())
}

/// Keeps what was agreed as the answer of the check, with the reason as its comment, and leads to the next
/// disputed question.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Path((_, id)): Path<(String, String)>,
    Form(form): Form<AgreeForm>,
) -> Result<Response> {
    let Some(talk) = Talk::of(&app, &frame).await? else {
        return Ok(see_other(&frame.to("/quickcheck/alone")));
    };
    if talk.is_cleared || talk.sheet.check.completed_at.is_some() {
        return Ok(see_other(&frame.to("/quickcheck/consensus")));
    }
    let (wrong, next) = {
        let topics = talk.topics();
        let at = topics.iter().position(|topic| topic.question.id == id).ok_or(Error::NotFound)?;
        let reason = line(&form.reason, usize::MAX);
        (gaps(&topics[at].spread, choice(&form.value), &reason), next_open(&topics, at))
    };
    let Some(answer) = choice(&form.value).filter(|_| wrong.is_empty()) else {
        return refused(&page(frame, &talk, &id, Some(form), Problems(wrong))?);
    };
    let (check, now, by) = (talk.sheet.check.id, app.clock.now(), lead.staff.person);
    let seen: i64 = form.shown.parse().unwrap_or(0);
    let decision = Decision {
        question: id.clone(),
        value: answer.word().to_owned(),
        reason: line(&form.reason, usize::MAX),
    };
    let is_kept = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let question = &decision.question;
                let before = store::decisions(tx, check).await?;
                let before = before.iter().find(|one| one.question == *question);
                let before = before.map_or("", |one| one.reason.as_str());
                let current = checks::kept(tx, check).await?.remove(question);
                let note = current.map_or(String::new(), |kept| kept.given.note);
                let note = with_reason(&note, before, &decision.reason);
                let given = Given { answer: Some(answer), note, ..Given::default() };
                match answer_check(tx, check, question, &given, seen, by, now).await? {
                    Outcome::Saved { .. } => {}
                    Outcome::Clash(_) => return Ok(false),
                    Outcome::Completed => return Err(Error::Conflict),
                }
                store::decide(tx, check, &decision, now).await?;
                Ok::<_, Error>(true)
            })
        })
        .await?;
    if !is_kept {
        return moved(&app, frame, &id, form).await;
    }
    Ok(see_other(&match next {
        Some(next) => frame.to(&format!("/quickcheck/consensus/{next}")),
        None => frame.to("/quickcheck/consensus"),
    }))
}
