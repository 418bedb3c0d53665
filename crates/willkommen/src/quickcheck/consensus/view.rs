//! `/quickcheck/consensus`: where opinions lie apart, what is talked about next, what can be taken over.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use platform::web::form::{Form, Press};
use platform::web::see_other;
use platform::{Error, Result};

use super::answer_words;
use super::rules::{Kind, Progress};
use super::store::{self, Decision};
use super::talk::{Talk, Topic, first_open, since};
use crate::app::App;
use crate::layout::{Frame, html};
use crate::people::Lead;
use crate::quickcheck::colleague::answer_check;
use crate::quickcheck::given::Given;
use crate::quickcheck::rules::Answer;
use crate::quickcheck::store::{self as checks, Outcome};

/// One question in a list.
struct Row {
    id: String,
    number: String,
    text: String,
    /// Whose answer, and the answer in words.
    votes: Vec<(String, String)>,
    difference: u8,
    count: usize,
    /// What is proposed; empty where nothing is.
    proposal: String,
    /// What was agreed; empty as long as nothing is.
    decided: String,
    reason: String,
    /// What was answered in the check since the answers were put together; empty if nothing was.
    since: String,
}

/// Questions of one field on which opinions lie close together.
struct Field {
    number: u32,
    title: String,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "quickcheck/consensus/view.html")]
struct ConsensusPage {
    frame: Frame,
    town: String,
    progress: Progress,
    disputed: Vec<Row>,
    unclear: Vec<Row>,
    /// In the order of the fields, folded.
    agreed: Vec<Field>,
    /// What was agreed, where names and single answers are gone.
    kept: Vec<Row>,
    /// The disputed question to talk about now; empty when none is left.
    next: String,
    /// The question that nobody can answer yet and about which nothing was agreed; empty when none is left.
    to_clear: String,
    /// Its number.
    to_clear_number: String,
    is_complete: bool,
    is_cleared: bool,
}

fn row(frame: &Frame, talk: &Talk, topic: &Topic<'_>) -> Row {
    let words = |answer| answer_words(frame, &talk.sheet, Some(answer));
    Row {
        id: topic.question.id.clone(),
        number: topic.question.number.clone(),
        text: topic.question.text.get(frame.t.lang).clone(),
        votes: topic.votes.iter().map(|vote| (vote.label.clone(), words(vote.answer))).collect(),
        difference: topic.spread.difference(),
        count: topic.spread.count(),
        proposal: topic.spread.median().map_or(String::new(), |level| words(Answer::Level(level))),
        decided: topic
            .decision
            .and_then(|decision| Answer::from_word(&decision.value))
            .map_or(String::new(), words),
        reason: topic.decision.map_or(String::new(), |decision| decision.reason.clone()),
        since: topic.since.map_or(String::new(), words),
    }
}

/// The questions on which opinions lie close together, by field.
fn agreed(frame: &Frame, talk: &Talk, topics: &[Topic<'_>]) -> Vec<Field> {
    let fields = talk.sheet.catalogue.field.iter().filter(|_| !talk.is_cleared).map(|field| {
        let own = topics
            .iter()
            .filter(|topic| topic.question.field == field.id && topic.kind() == Kind::Agreed)
            .map(|topic| row(frame, talk, topic))
            .collect();
        Field { number: field.number, title: field.title.get(frame.t.lang).clone(), rows: own }
    });
    fields.filter(|field| !field.rows.is_empty()).collect()
}

/// The overview of the talk.
pub async fn show(State(app): State<App>, frame: Frame, _: Lead) -> Result<Response> {
    let Some(talk) = Talk::of(&app, &frame).await? else {
        return Ok(see_other(&frame.to("/quickcheck/alone")));
    };
    let topics = talk.topics();
    let rows = |kind: Option<Kind>| {
        // Without single answers no question is of any kind.
        let found = topics.iter().filter(|topic| kind == (!talk.is_cleared).then(|| topic.kind()));
        found.map(|topic| row(&frame, &talk, topic)).collect::<Vec<Row>>()
    };
    let (disputed, unclear) = (rows(Some(Kind::Disputed)), rows(Some(Kind::Unclear)));
    let kept = rows(None);
    let to_clear = topics.iter().find(|topic| topic.kind() == Kind::Unclear && !topic.is_settled());
    html(&ConsensusPage {
        town: talk.sheet.town.full_name(),
        progress: talk.progress(),
        disputed,
        unclear,
        agreed: agreed(&frame, &talk, &topics),
        kept,
        next: first_open(&topics).unwrap_or_default(),
        to_clear: to_clear.map_or(String::new(), |topic| topic.question.id.clone()),
        to_clear_number: to_clear.map_or(String::new(), |topic| topic.question.number.clone()),
        is_complete: talk.sheet.check.completed_at.is_some(),
        is_cleared: talk.is_cleared,
        frame,
    })
}

/// Takes over all questions at once on which opinions are close, with the level in the middle. What was
/// answered in the check since the answers were put together stands.
pub async fn take_over(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let Some(talk) = Talk::of(&app, &frame).await? else {
        return Ok(see_other(&frame.to("/quickcheck/alone")));
    };
    let close: Vec<(String, Answer)> = talk
        .topics()
        .iter()
        .filter(|topic| topic.kind() == Kind::Agreed && topic.decision.is_none() && topic.since.is_none())
        .filter_map(|topic| Some((topic.question.id.clone(), Answer::Level(topic.spread.median()?))))
        .collect();
    let (check, now, by) = (talk.sheet.check.id, app.clock.now(), lead.staff.person);
    let (is_open, closed_at) = (talk.sheet.check.completed_at.is_none(), talk.closed_at);
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let kept = checks::kept(tx, check).await?;
                let decided = store::decisions(tx, check).await?;
                for (question, answer) in close.into_iter().filter(|_| is_open) {
                    let current = kept.get(&question);
                    let is_decided = decided.iter().any(|one| one.question == question);
                    // Somebody may have answered or agreed since the list was read.
                    if is_decided || since(current, closed_at).is_some() {
                        continue;
                    }
                    let note = current.map_or(String::new(), |kept| kept.given.note.clone());
                    let given = Given { answer: Some(answer), note, ..Given::default() };
                    let seen = current.map_or(0, |kept| kept.revision);
                    let outcome = answer_check(tx, check, &question, &given, seen, by, now).await?;
                    if !matches!(outcome, Outcome::Saved { .. }) {
                        return Err(Error::Conflict);
                    }
                    let value = answer.word().to_owned();
                    let decision = Decision { question, value, reason: String::new() };
                    store::decide(tx, check, &decision, now).await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(see_other(&frame.to("/quickcheck/consensus")))
}
