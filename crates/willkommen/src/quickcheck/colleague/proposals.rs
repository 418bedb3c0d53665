//! What colleagues answer as information: the project lead takes it over with one click. And the deletion of
//! names and answers.

use std::collections::BTreeMap;

use axum::extract::{Path, State};
use axum::response::Response;
use platform::web::form::{Form, Press};
use platform::web::see_other;
use platform::{Error, Result};
use serde::Deserialize;

use super::invite;
use super::rules::{Mode, choice};
use super::store::{self, Given, Voice};
use crate::app::App;
use crate::ids::VoiceId;
use crate::journal::{self, Entry};
use crate::layout::Frame;
use crate::people::Lead;
use crate::quickcheck::given::Given as Answered;
use crate::quickcheck::store::{self as checks, Kept, Outcome};
use crate::quickcheck::{Sheet, consensus};

/// An answer that waits for the project lead.
pub struct Proposal {
    /// Whose.
    pub voice: VoiceId,
    /// Name or office.
    pub label: String,
    /// The question's identifier.
    pub question: String,
    /// Its number and words.
    pub words: String,
    /// The answer.
    pub value: &'static str,
    /// The answer in words.
    pub answer: String,
    /// The note.
    pub note: String,
    /// What the check says now.
    pub current: String,
    /// The revision of that; 0 where nothing is answered.
    pub seen: i64,
    /// Whether it was taken over.
    pub is_taken: bool,
    /// Whether the check says the same.
    pub is_same: bool,
}

/// The proposals of those who have finished, in the order of the catalogue.
pub fn of(
    frame: &Frame,
    sheet: &Sheet,
    kept: &BTreeMap<String, Kept>,
    voices: &[Voice],
    given: &[Given],
) -> Vec<Proposal> {
    let finished = |one: &&Given| {
        voices.iter().find(|voice| {
            voice.id == one.voice && voice.mode() == Mode::Answer && voice.finished_at.is_some()
        })
    };
    let mut found = Vec::new();
    for question in sheet.catalogue.questions(sheet.check.variant()) {
        for one in given.iter().filter(|one| one.question == question.id) {
            let (Some(voice), Some(answer)) = (finished(&one), choice(&one.value)) else { continue };
            let current = kept.get(&question.id);
            found.push(Proposal {
                voice: voice.id,
                label: voice.label.clone(),
                question: question.id.clone(),
                words: format!("{} {}", question.number, question.text.get(frame.t.lang)),
                value: answer.word(),
                answer: consensus::answer_words(frame, sheet, Some(answer)),
                note: one.note.clone(),
                current: consensus::answer_words(frame, sheet, current.and_then(|kept| kept.given.answer)),
                seen: current.map_or(0, |kept| kept.revision),
                is_taken: one.taken_at.is_some(),
                is_same: sheet.answers.get(&question.id) == Some(&answer),
            });
        }
    }
    found
}

/// Which answer is taken over, as the page has shown it.
#[derive(Deserialize)]
pub struct TakeForm {
    question: String,
    /// The colleague's answer.
    #[serde(default)]
    value: String,
    /// The revision of the answer of the check.
    #[serde(default)]
    seen: String,
}

/// Makes a colleague's answer the answer of the check, unless one of the two has changed since the page was
/// opened. The note stays with the colleague: it is deleted one day.
pub async fn take(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Path((_, id)): Path<(String, VoiceId)>,
    Form(form): Form<TakeForm>,
) -> Result<Response> {
    let sheet = Sheet::of(&app, frame.municipality()?).await?;
    let (check, now, by) = (sheet.check.id, app.clock.now(), lead.staff.person);
    let seen: i64 = form.seen.parse().unwrap_or(0);
    let is_taken = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let voice = store::one(tx, id).await?.filter(|voice| {
                    voice.quick_check == check
                        && voice.mode() == Mode::Answer
                        && voice.finished_at.is_some()
                        && voice.revoked_at.is_none()
                });
                let voice = voice.ok_or(Error::NotFound)?;
                let given = store::answers(tx, voice.id).await?;
                let given = given.into_iter().find(|one| one.question == form.question);
                let given = given.ok_or(Error::NotFound)?;
                let answer = choice(&given.value).ok_or(Error::NotFound)?;
                if given.value != form.value {
                    return Ok(false);
                }
                if given.taken_at.is_some() {
                    return Ok(true);
                }
                let current = checks::kept(tx, check).await?.remove(&given.question);
                let note = current.map_or(String::new(), |kept| kept.given.note);
                let wanted = Answered { answer: Some(answer), note, ..Answered::default() };
                match super::answer_check(tx, check, &given.question, &wanted, seen, by, now).await? {
                    Outcome::Saved { .. } => {}
                    Outcome::Clash(_) => return Ok(false),
                    Outcome::Completed => return Err(Error::Conflict),
                }
                store::take(tx, voice.id, &given.question, now).await?;
                Ok::<_, Error>(true)
            })
        })
        .await?;
    match is_taken {
        true => Ok(see_other(&frame.to("/quickcheck/colleagues"))),
        false => invite::moved(&app, frame).await,
    }
}

/// Deletes the names and answers of all who answered for the check, at once.
pub async fn forget(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let sheet = Sheet::of(&app, frame.municipality()?).await?;
    let (check, now) = (sheet.check.id, app.clock.now());
    let (actor, town) = (lead.staff.journal_name(), Some(lead.municipality));
    app.db
        .write(move |tx| {
            Box::pin(async move {
                if consensus::clear(tx, check, now).await? > 0 {
                    let entry = Entry::VoicesDeleted { quick_check: check };
                    journal::record(tx, now, &actor, town, &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(see_other(&frame.to("/quickcheck/colleagues")))
}
