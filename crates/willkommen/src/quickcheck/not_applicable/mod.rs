//! "Trifft nicht zu": a question counts as one that does not apply to a municipality once the agency has
//! confirmed the reason. Until then it is left out as the municipality says, and marked. A reason that is
//! refused leaves the question open until it is answered anew.

mod list;
mod mails;
mod rules;
mod store;

use std::collections::{BTreeMap, HashMap, HashSet};

use platform::clock::Moment;
use platform::db::Tx;
use platform::texts::Lang;
use sea_orm::{ConnectionTrait, DbErr};

pub use mails::refused_mails;
pub use rules::State;
pub use store::{Claim, TABLES, of, withdraw};

use super::rules::{Answer, Answers};
use super::store as checks;
use super::{Catalogue, Sheet, Snapshot};
use crate::app::App;
use crate::ids::{MunicipalityId, NotApplicableId, QuickCheckId};
use crate::people::{Access, Role};
use crate::routes::Routes;

/// The screens of this part.
pub fn routes() -> Routes {
    const MANAGER: Access = Access::staff(&[Role::Agency]);
    Routes::new().get("/{lang}/not-applicable", MANAGER, list::show).post(
        "/{lang}/not-applicable/{id}",
        MANAGER,
        list::decide,
    )
}

/// How many reasons wait for the agency.
///
/// # Errors
/// The database's own.
pub async fn waiting(c: &impl ConnectionTrait) -> Result<i64, DbErr> {
    Ok(requests(c).await?.len() as i64)
}

/// What waits for the agency, the longest waiting first. Of each series only the newest check counts, and what
/// was taken along from one series to the other waits once.
async fn requests(c: &impl ConnectionTrait) -> Result<Vec<Claim>, DbErr> {
    let mut claims = store::requested(c).await?;
    if claims.is_empty() {
        return Ok(claims);
    }
    // The newest stands last.
    let newest: HashMap<(MunicipalityId, String), QuickCheckId> = checks::all(c)
        .await?
        .into_iter()
        .map(|check| ((check.municipality, check.variant), check.id))
        .collect();
    let current: HashSet<QuickCheckId> = newest.into_values().collect();
    let mut seen = HashSet::new();
    claims.retain(|claim| {
        let words = (claim.question.clone(), claim.reason.clone());
        current.contains(&claim.quick_check) && seen.insert((claim.municipality, words, claim.requested_at.0))
    });
    Ok(claims)
}

/// Notes what an answer that was just saved means here: "does not apply" is a request, anything else takes
/// an earlier one back. Whoever saves an answer calls this in the same write.
///
/// # Errors
/// The database's own.
pub async fn note(
    tx: &Tx,
    check: QuickCheckId,
    municipality: MunicipalityId,
    question: &str,
    answer: Answer,
    reason: &str,
    now: Moment,
) -> Result<(), DbErr> {
    match answer {
        Answer::NotApplicable => request(tx, check, municipality, question, reason, now).await,
        Answer::Level(_) | Answer::Unknown => withdraw(tx, check, question).await,
    }
}

/// Asks the agency to confirm that a question does not apply. The same reason once more changes nothing,
/// unless it was refused; another one is a new request.
///
/// # Errors
/// The database's own.
pub async fn request(
    tx: &Tx,
    check: QuickCheckId,
    municipality: MunicipalityId,
    question: &str,
    reason: &str,
    now: Moment,
) -> Result<(), DbErr> {
    store::request(tx, NotApplicableId::new(), check, municipality, question, reason, now).await
}

/// Takes what the agency has decided of a question along to a later check, where the question asks the same.
///
/// # Errors
/// The database's own.
pub async fn carry(tx: &Tx, old: QuickCheckId, new: QuickCheckId, question: &str) -> Result<(), DbErr> {
    store::carry(tx, NotApplicableId::new(), old, new, question).await
}

/// Where each question of a check that does not apply stands with the agency.
///
/// # Errors
/// The database's own.
pub async fn states(c: &impl ConnectionTrait, check: QuickCheckId) -> Result<BTreeMap<String, State>, DbErr> {
    let claims = store::of(c, check).await?;
    Ok(claims.into_iter().map(|claim| (claim.question.clone(), claim.state())).collect())
}

/// Takes the answers out whose reason was refused: these questions are open, and not zero.
///
/// # Errors
/// The database's own.
pub async fn open_refused(
    c: &impl ConnectionTrait,
    check: QuickCheckId,
    answers: &mut Answers,
) -> Result<(), DbErr> {
    for (question, state) in states(c, check).await? {
        if state == State::Refused && answers.get(&question) == Some(&Answer::NotApplicable) {
            answers.remove(&question);
        }
    }
    Ok(())
}

/// The questions that answers leave out before the agency has confirmed the reason.
///
/// # Errors
/// The database's own.
pub async fn unconfirmed(
    c: &impl ConnectionTrait,
    check: QuickCheckId,
    answers: &Answers,
) -> Result<Vec<String>, DbErr> {
    let mut waiting = Vec::new();
    for (question, state) in states(c, check).await? {
        if state == State::Requested && answers.get(&question) == Some(&Answer::NotApplicable) {
            waiting.push(question);
        }
    }
    Ok(waiting)
}

/// The questions that a submission leaves out and on which the agency has not decided since.
///
/// # Errors
/// The database's own.
pub async fn still_waiting(c: &impl ConnectionTrait, snapshot: &Snapshot) -> Result<Vec<String>, DbErr> {
    let states = states(c, snapshot.quick_check).await?;
    let is_open = |question: &&String| states.get(*question) == Some(&State::Requested);
    Ok(snapshot.content.waiting.iter().filter(is_open).cloned().collect())
}

/// A question of a check that waits for confirmation, or whose reason was refused.
pub(super) struct Line {
    /// The permanent id of the question.
    pub id: String,
    pub number: String,
    pub text: String,
    pub field: u32,
    pub is_refused: bool,
    /// Why it was refused.
    pub refusal: String,
}

/// What waits for confirmation or was refused, in the order of the questions.
pub(super) async fn lines(app: &App, sheet: &Sheet, lang: Lang) -> Result<Vec<Line>, DbErr> {
    let claims = store::of(app.db.read(), sheet.check.id).await?;
    let line = |question: &super::catalogue::Question| {
        let claim = claims.iter().find(|claim| claim.question == question.id)?;
        (claim.state() != State::Confirmed).then(|| Line {
            id: question.id.clone(),
            number: question.number.clone(),
            text: question.text.get(lang).clone(),
            field: field_of(&sheet.catalogue, &question.field),
            is_refused: claim.state() == State::Refused,
            refusal: claim.refusal.clone(),
        })
    };
    Ok(sheet.catalogue.question.iter().filter_map(line).collect())
}

fn field_of(catalogue: &Catalogue, id: &str) -> u32 {
    catalogue.field.iter().find(|field| field.id == id).map_or(1, |field| field.number)
}
