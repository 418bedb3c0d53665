//! `POST …/amendments` and `…/conditions`: what a conference asks of the text while it consults it.

use axum::extract::{Path, State};
use axum::response::Response;
use platform::web::form::{Form, paragraph};
use platform::{Error, Refusal, Result};
use serde::Deserialize;
use uuid::Uuid;

use super::consultation::{MOST_WORDS, Typed, answer, open_one};
use super::rules::{Decision, Source};
use super::wishes::{self, Amendment, Condition};
use crate::app::App;
use crate::ids::{AmendmentId, ConditionId, ConsultationId};
use crate::layout::Frame;
use crate::people::Manager;
use crate::programme;

/// How many amendments and conditions a consultation may have.
const MOST_WISHES: usize = 200;

/// A proposed change.
#[derive(Deserialize)]
pub struct AmendForm {
    #[serde(default)]
    paragraph: String,
    #[serde(default)]
    proposal: String,
    #[serde(default)]
    reason: String,
}

/// Adds an amendment; the same form twice is one.
pub async fn amend(
    State(app): State<App>,
    frame: Frame,
    _: Manager,
    Path((_, id)): Path<(String, Uuid)>,
    Form(form): Form<AmendForm>,
) -> Result<Response> {
    let amendment = Amendment {
        id: AmendmentId::new(),
        paragraph: form.paragraph,
        proposal: paragraph(&form.proposal, MOST_WORDS),
        reason: paragraph(&form.reason, MOST_WORDS),
        decision: Decision::Open.word().to_owned(),
        wording: String::new(),
        decision_reason: String::new(),
    };
    let typed = Typed::from([
        ("paragraph".to_owned(), amendment.paragraph.clone()),
        ("proposal".to_owned(), amendment.proposal.clone()),
        ("reason".to_owned(), amendment.reason.clone()),
    ]);
    let now = app.clock.now();
    let added = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let of = open_one(tx, ConsultationId(id)).await?;
                if amendment.proposal.is_empty() {
                    return Err(Refusal::field("proposal", "conferences-proposal-missing").into());
                }
                let text = programme::paragraphs(tx, of.programme_text).await?;
                if !text.iter().any(|paragraph| paragraph.key == amendment.paragraph) {
                    return Err(Refusal::field("paragraph", "conferences-paragraph-unknown").into());
                }
                let others = wishes::amendments(tx, of.id).await?;
                let is_twin = |other: &Amendment| {
                    other.paragraph == amendment.paragraph
                        && other.proposal == amendment.proposal
                        && other.reason == amendment.reason
                };
                if others.iter().any(is_twin) {
                    return Ok(());
                }
                if others.len() >= MOST_WISHES {
                    return Err(Refusal::field("proposal", "conferences-many").into());
                }
                wishes::add_amendment(tx, of.id, &amendment, now).await?;
                Ok::<_, Error>(())
            })
        })
        .await;
    answer(&app, frame, id, typed, "#amendments-title", added).await
}

/// What became of an amendment.
#[derive(Deserialize)]
pub struct DecideForm {
    amendment: Uuid,
    #[serde(default)]
    decision: String,
    #[serde(default)]
    wording: String,
    #[serde(default)]
    decision_reason: String,
}

/// Decides an amendment; until the consultation is closed it may be decided again.
pub async fn decide(
    State(app): State<App>,
    frame: Frame,
    _: Manager,
    Path((_, id)): Path<(String, Uuid)>,
    Form(form): Form<DecideForm>,
) -> Result<Response> {
    let wording = paragraph(&form.wording, MOST_WORDS);
    let reason = paragraph(&form.decision_reason, MOST_WORDS);
    let amendment = AmendmentId(form.amendment);
    let typed = Typed::from([
        (format!("wording-{amendment}"), wording.clone()),
        (format!("reason-{amendment}"), reason.clone()),
    ]);
    let decided = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let of = open_one(tx, ConsultationId(id)).await?;
                let decision = Decision::from_word(&form.decision).ok_or(Error::NotFound)?;
                if decision == Decision::Modified && wording.is_empty() {
                    let field = format!("wording-{amendment}");
                    return Err(Refusal::field(field, "conferences-wording-missing").into());
                }
                if !wishes::decide(tx, of.id, amendment, decision, &wording, &reason).await? {
                    return Err(Error::NotFound);
                }
                Ok::<_, Error>(())
            })
        })
        .await;
    answer(&app, frame, id, typed, "#amendments-title", decided).await
}

/// A condition attached to a yes.
#[derive(Deserialize)]
pub struct AttachForm {
    #[serde(default)]
    condition: String,
}

/// Attaches a condition: it becomes a task of the final polish. The same form twice is one.
pub async fn attach(
    State(app): State<App>,
    frame: Frame,
    _: Manager,
    Path((_, id)): Path<(String, Uuid)>,
    Form(form): Form<AttachForm>,
) -> Result<Response> {
    let words = paragraph(&form.condition, MOST_WORDS);
    let typed = Typed::from([("condition".to_owned(), words.clone())]);
    let now = app.clock.now();
    let attached = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let of = open_one(tx, ConsultationId(id)).await?;
                if words.is_empty() {
                    return Err(Refusal::field("condition", "conferences-condition-missing").into());
                }
                let others = wishes::conditions_of(tx, of.id).await?;
                if others.iter().any(|other| other.words == words) {
                    return Ok(());
                }
                if others.len() >= MOST_WISHES {
                    return Err(Refusal::field("condition", "conferences-many").into());
                }
                let condition = Condition {
                    id: ConditionId::new(),
                    consultation: Some(of.id),
                    programme_text: of.programme_text,
                    source: Source::Conference.word().to_owned(),
                    words,
                    answer: String::new(),
                    answered_at: None,
                };
                wishes::add_condition(tx, &condition, now).await?;
                Ok::<_, Error>(())
            })
        })
        .await;
    answer(&app, frame, id, typed, "#conditions-title", attached).await
}
