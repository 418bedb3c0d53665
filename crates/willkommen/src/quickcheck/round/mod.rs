//! The next round of a check (Runde): under a newer version of the catalogue, or because a year has passed.
//!
//! A newer version opens a new check that takes the answers along, as the versions say; the earlier one stays
//! as it is. An answer whose question means something else now is open until somebody confirms or changes it.
//! Owns the table `quick_check_unconfirmed`.

mod change;
mod comparable;
mod notice;
mod open;
mod outlook;
mod plan;
mod rules;
mod store;

use std::collections::{BTreeMap, HashMap};

use platform::Result;
use sea_orm::{ConnectionTrait, DbErr};

pub use change::{Change, changes};
pub use comparable::{Comparable, comparable};
pub use notice::{Notice, Waiting, notice, waiting_in};
pub use outlook::said;
pub use rules::NextRound;
pub use store::{TABLES, carry, remove as confirm};

use self::outlook::known;
use super::catalogue::Variant;
use super::rules::{Answer, Answers};
use super::{snapshot, store as checks};
use crate::app::App;
use crate::ids::{MunicipalityId, QuickCheckId};
use crate::people::{Access, Role};
use crate::routes::Routes;

/// The screens of this part.
pub fn routes() -> Routes {
    const LEAD: Access = Access::staff(&[Role::Lead]);
    Routes::new().get("/{lang}/quickcheck/round", LEAD, open::show).post(
        "/{lang}/quickcheck/round",
        LEAD,
        open::submit,
    )
}

/// Takes the answers out that wait to be confirmed: these questions are open.
///
/// # Errors
/// The database's own.
pub async fn open_unconfirmed(
    c: &impl ConnectionTrait,
    check: QuickCheckId,
    answers: &mut Answers,
) -> Result<(), DbErr> {
    for question in store::of(c, check).await?.into_keys() {
        answers.remove(&question);
    }
    Ok(())
}

/// The answers of a check that wait to be confirmed, each with the version under whose words it was given.
///
/// # Errors
/// The database's own.
pub async fn waiting(
    c: &impl ConnectionTrait,
    check: QuickCheckId,
) -> Result<BTreeMap<String, (String, Answer)>, DbErr> {
    let versions = store::of(c, check).await?;
    if versions.is_empty() {
        return Ok(BTreeMap::new());
    }
    let (answers, _) = checks::answers(c, check).await?;
    let waiting = versions.into_iter().filter_map(|(question, version)| {
        let answer = *answers.get(&question)?;
        Some((question, (version, answer)))
    });
    Ok(waiting.collect())
}

/// "Stimmt noch": puts the answer that waits into the fields of a sent page; answers which question it is.
///
/// # Errors
/// The database's own.
pub async fn still(
    c: &impl ConnectionTrait,
    check: QuickCheckId,
    fields: &mut HashMap<String, String>,
) -> Result<Option<String>, DbErr> {
    let pressed = fields.keys().find_map(|name| name.strip_suffix("-still")).map(str::to_owned);
    let Some(question) = pressed else { return Ok(None) };
    let Some((_, answer)) = waiting(c, check).await?.remove(&question) else { return Ok(None) };
    fields.insert(question.clone(), answer.word().to_owned());
    Ok(Some(question))
}

/// Where a municipality stands between two rounds.
///
/// # Errors
/// The database's own.
pub async fn next_round(app: &App, municipality: MunicipalityId) -> Result<NextRound> {
    let c = app.db.read();
    let all = checks::all_of(c, municipality).await?;
    let known: Vec<rules::Known<'_>> = all.iter().map(known).collect();
    let core = snapshot::newest(c, municipality, Variant::Core).await?;
    let full = snapshot::newest(c, municipality, Variant::Full).await?;
    let day = |newest: Option<snapshot::Snapshot>| newest.map(|newest| app.clock.day(newest.submitted_at));
    Ok(rules::next_round(&known, day(core), day(full), app.clock.today()))
}
