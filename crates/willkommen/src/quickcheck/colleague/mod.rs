//! Colleagues (Kolleginnen und Kollegen) of the town who answer questions by link, without an account.
//!
//! The project lead asks them, for an opinion of their own or for information. Nobody sees what another has
//! answered. Names stay with the town and are deleted after a while.

mod answers;
mod desk;
mod invite;
mod link;
mod mail;
mod proposals;
pub mod questions;
pub mod rules;
mod session;
pub mod store;

pub use store::TABLES;

use std::collections::BTreeMap;

use platform::clock::Moment;
use platform::db::Tx;
use platform::{Error, Result};
use sea_orm::DbErr;

use self::rules::{LinkState, choice, is_assigned, link_state};
use self::store::Voice;
use super::given::Given;
use super::rules::{Answer, QuestionLine, Score, Standing};
use super::store::{self as checks, Outcome};
use super::{Sheet, catalogue::Field, keep};
use crate::app::App;
use crate::ids::{PersonId, QuickCheckId};
use crate::people::{Access, Role};
use crate::region;
use crate::routes::Routes;

/// The screens of colleagues, and those on which the project lead asks them.
pub fn routes() -> Routes {
    const LEAD: Access = Access::staff(&[Role::Lead]);
    Routes::new()
        .get("/{lang}/quickcheck/colleagues", LEAD, invite::show)
        .post("/{lang}/quickcheck/colleagues", LEAD, invite::submit)
        .post("/{lang}/quickcheck/colleagues/deletion", LEAD, proposals::forget)
        .post("/{lang}/quickcheck/colleagues/{id}/link", LEAD, invite::renew)
        .post("/{lang}/quickcheck/colleagues/{id}/removal", LEAD, invite::revoke)
        .post("/{lang}/quickcheck/colleagues/{id}/proposals", LEAD, proposals::take)
        .get("/{lang}/quickcheck/colleague", Access::PUBLIC, desk::show)
        .post("/{lang}/quickcheck/colleague/finished", Access::PUBLIC, desk::finish)
        .post("/{lang}/quickcheck/colleague/leave", Access::PUBLIC, desk::leave)
        .get("/{lang}/quickcheck/colleague/fields/{number}", Access::PUBLIC, answers::show)
        .post("/{lang}/quickcheck/colleague/fields/{number}", Access::PUBLIC, answers::submit)
        .post("/{lang}/quickcheck/colleague/answers", Access::PUBLIC, answers::save_one)
        .get("/{lang}/quickcheck/colleague/{token}", Access::PUBLIC, link::show)
        .post("/{lang}/quickcheck/colleague/{token}", Access::PUBLIC, link::submit)
}

/// Somebody's questions: who answers, and the check with this person's answers in the place of the town's.
pub struct Desk {
    /// Who answers.
    pub voice: Voice,
    /// The check; its answers and reasons are this person's answers and notes.
    pub sheet: Sheet,
    /// What the page has shown, by question, where that is not what is stored.
    pub shown: BTreeMap<String, String>,
    /// When an answer was last saved.
    pub saved_at: Option<Moment>,
}

/// A field with the questions that somebody is asked in it.
pub struct Part<'s, 'c> {
    /// The field.
    pub field: &'c Field,
    /// Its questions for this person, follow-ups that wait among them.
    pub lines: Vec<&'s QuestionLine<'c>>,
    /// Answered questions.
    pub answered: usize,
    /// Asked questions.
    pub asked: usize,
}

impl Desk {
    /// The desk of a voice; none when the town has begun another check meanwhile.
    ///
    /// # Errors
    /// The database's own.
    pub async fn of(app: &App, voice: Voice) -> Result<Option<Self>> {
        let c = app.db.read();
        let Some(town) = region::of(c, voice.municipality).await? else { return Ok(None) };
        let Some(mut sheet) = Sheet::find(app, &town).await? else { return Ok(None) };
        if sheet.check.id != voice.quick_check {
            return Ok(None);
        }
        let given = store::answers(c, voice.id).await?;
        let saved_at = given.iter().map(|one| one.saved_at).max();
        sheet.answers =
            given.iter().filter_map(|one| Some((one.question.clone(), choice(&one.value)?))).collect();
        sheet.reasons = given.into_iter().map(|one| (one.question, one.note)).collect();
        Ok(Some(Self { voice, sheet, shown: BTreeMap::new(), saved_at }))
    }

    /// What has become of the link.
    pub fn state(&self, now: Moment) -> LinkState {
        link_state(self.voice.link_facts(self.sheet.check.completed_at.is_none()), now)
    }

    /// The fields in which something is asked.
    pub fn parts<'s, 'c>(&self, score: &'s Score<'c>) -> Vec<Part<'s, 'c>> {
        score
            .fields
            .iter()
            .map(|scored| {
                let lines: Vec<&'s QuestionLine<'c>> = scored
                    .lines
                    .iter()
                    .filter(|line| line.standing != Standing::RuledOut)
                    .filter(|line| is_assigned(&self.voice.questions, &line.question.id))
                    .collect();
                let asked = lines.iter().filter(|line| line.standing.is_asked()).count();
                let open = lines.iter().filter(|line| line.standing == Standing::Open).count();
                Part { field: scored.field, lines, answered: asked - open, asked }
            })
            .filter(|part| !part.lines.is_empty())
            .collect()
    }
}

/// Makes an answer that others have given the answer of the check, over the revision that was seen; 0 is
/// none. One that was given since stands.
///
/// # Errors
/// The database's own.
pub async fn answer_check(
    tx: &Tx,
    check: QuickCheckId,
    question: &str,
    given: &Given,
    seen: i64,
    by: PersonId,
    now: Moment,
) -> Result<Outcome, DbErr> {
    let Some(check) = checks::by_id(tx, check).await? else { return Ok(Outcome::Completed) };
    keep::save(tx, &check, question, given, seen, by, now).await
}

/// Saves somebody's answers and notes; false when nobody asks for them any more.
///
/// # Errors
/// The database's own.
pub async fn save(app: &App, desk: &Desk, given: Vec<(String, Answer, String)>) -> Result<bool> {
    let (voice, now) = (desk.voice.id, app.clock.now());
    app.db
        .write(move |tx| {
            Box::pin(async move {
                for (question, answer, note) in &given {
                    if !store::save(tx, voice, question, answer.word(), note, now).await? {
                        return Ok(false);
                    }
                }
                Ok::<_, Error>(true)
            })
        })
        .await
}
