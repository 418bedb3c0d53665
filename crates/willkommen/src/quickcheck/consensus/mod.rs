//! Several people of one town answer alone first (jede und jeder für sich), then agree (Konsens).
//!
//! Nobody sees what another has answered before the project lead puts the answers together. Questions on
//! which opinions lie two levels apart or more are talked about one by one.

mod agenda;
mod alone;
mod mails;
mod question;
mod rules;
mod store;
mod talk;
mod view;

use std::collections::HashMap;

pub use mails::finished_mails;
pub use rules::Progress;
pub use store::{Round, TABLES, round};

use platform::Result;
use platform::clock::Moment;
use platform::db::Tx;
use sea_orm::DbErr;

use self::talk::Talk;
use super::Sheet;
use super::colleague::rules::{Mode, choice, is_due};
use super::colleague::store as voices;
use super::rules::Answer;
use crate::app::App;
use crate::ids::{MunicipalityId, QuickCheckId};
use crate::journal::{self, Entry};
use crate::layout::Frame;
use crate::people::{Access, Role};
use crate::routes::Routes;

/// The screens on which a town answers alone and agrees.
pub fn routes() -> Routes {
    const LEAD: Access = Access::staff(&[Role::Lead]);
    Routes::new()
        .get("/{lang}/quickcheck/alone", LEAD, alone::show)
        .post("/{lang}/quickcheck/alone", LEAD, alone::begin)
        .post("/{lang}/quickcheck/alone/answers", LEAD, alone::save_one)
        .post("/{lang}/quickcheck/alone/finished", LEAD, alone::finish)
        .post("/{lang}/quickcheck/alone/closing", LEAD, alone::close)
        .get("/{lang}/quickcheck/alone/{number}", LEAD, alone::field)
        .post("/{lang}/quickcheck/alone/{number}", LEAD, alone::submit)
        .get("/{lang}/quickcheck/consensus", LEAD, view::show)
        .post("/{lang}/quickcheck/consensus/agreed", LEAD, view::take_over)
        .get("/{lang}/quickcheck/consensus/agenda.pdf", LEAD, agenda::show)
        .get("/{lang}/quickcheck/consensus/{question}", LEAD, question::show)
        .post("/{lang}/quickcheck/consensus/{question}", LEAD, question::submit)
}

/// How far the people of a town are with a check, for its overview.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Together {
    /// Whether all answer alone now.
    pub is_alone: bool,
    /// Whether the answers were put together, and names are still there.
    pub is_talking: bool,
    /// Who answers alone, the project lead among them.
    pub voices: usize,
    /// Who of them has finished.
    pub finished: usize,
    /// How far the talk is.
    pub progress: Progress,
    /// Answers of colleagues that wait to be taken over.
    pub proposals: usize,
}

/// How far the people of a town are with a check.
///
/// # Errors
/// The database's own.
pub async fn together(app: &App, frame: &Frame, sheet: &Sheet) -> Result<Together> {
    let c = app.db.read();
    let all = voices::of(c, sheet.check.id).await?;
    let given = voices::answers_of(c, sheet.check.id).await?;
    let waiting: Vec<_> = all
        .iter()
        .filter(|voice| voice.mode() == Mode::Answer && voice.finished_at.is_some())
        .map(|voice| voice.id)
        .collect();
    let round = round(c, sheet.check.id).await?;
    let alone = || all.iter().filter(|voice| voice.mode() == Mode::Alone);
    Ok(Together {
        is_alone: round.as_ref().is_some_and(Round::is_alone),
        is_talking: round.as_ref().is_some_and(Round::is_talking),
        voices: alone().count(),
        finished: alone().filter(|voice| voice.finished_at.is_some()).count(),
        progress: match Talk::of(app, frame).await? {
            Some(talk) => talk.progress(),
            None => Progress::default(),
        },
        proposals: given
            .iter()
            .filter(|one| one.taken_at.is_none() && waiting.contains(&one.voice))
            // What the check says already waits for nobody.
            .filter(|one| choice(&one.value) != sheet.answers.get(&one.question).copied())
            .count(),
    })
}

/// Begins the round of a check in which all answer alone, unless there is one.
///
/// # Errors
/// The database's own.
pub async fn begin_alone(
    tx: &Tx,
    check: QuickCheckId,
    town: MunicipalityId,
    actor: &str,
    now: Moment,
) -> Result<(), DbErr> {
    if store::start(tx, check, now).await? {
        let entry = Entry::AloneStarted { quick_check: check };
        journal::record(tx, now, actor, Some(town), &entry, "").await?;
    }
    Ok(())
}

/// Deletes names and single answers of a check; what was agreed stays. Answers how many rows went.
///
/// # Errors
/// The database's own.
pub async fn clear(tx: &Tx, check: QuickCheckId, now: Moment) -> Result<u64, DbErr> {
    store::give_up(tx, check).await?;
    store::cleared(tx, check, now).await?;
    voices::forget(tx, check).await
}

/// Deletes names and single answers that have reached their date; answers how many rows went.
///
/// # Errors
/// The database's own.
pub async fn sweep(tx: &Tx, now: Moment) -> Result<u64> {
    let links = voices::last_links(tx).await?;
    if links.is_empty() {
        return Ok(0);
    }
    let checks = super::store::all(tx).await?;
    let completed: HashMap<_, _> = checks.into_iter().map(|check| (check.id, check.completed_at)).collect();
    let mut rows = 0;
    for link in links {
        let completed_at = completed.get(&link.quick_check).copied().flatten();
        if is_due(completed_at, link.ends_at, now) {
            rows += clear(tx, link.quick_check, now).await?;
            let entry = Entry::VoicesDeleted { quick_check: link.quick_check };
            journal::record(tx, now, "system", Some(link.municipality), &entry, "").await?;
        }
    }
    Ok(rows)
}

/// An answer in words, with the number and the name of its level.
pub fn answer_words(frame: &Frame, sheet: &Sheet, answer: Option<Answer>) -> String {
    match answer {
        Some(Answer::Level(level)) => {
            let name =
                sheet.catalogue.level.get(usize::from(level)).map(|known| known.name.get(frame.t.lang));
            format!("{level} {}", name.map_or("", String::as_str))
        }
        Some(Answer::Unknown) => frame.t.get("quickcheck-unknown"),
        Some(Answer::NotApplicable) => frame.t.get("quickcheck-not-applicable"),
        None => frame.t.get("quickcheck-open"),
    }
}
