//! Evidence (Nachweise): what a municipality shows for its answer to a question.
//!
//! It belongs to the municipality and the question, not to a check, so that it outlives a round. The town's
//! people and the agency see it, nobody else. The agency marks it as seen or asks back.

mod agency;
mod card;
mod document;
mod file;
mod mails;
mod photo;
mod question;
mod rules;
mod store;

use std::collections::BTreeMap;

use platform::clock::Day;
use sea_orm::{ConnectionTrait, DbErr};

pub use mails::queried_mails;
pub use rules::{Kind, MOST_BYTES, MOST_PER_QUESTION, MOST_PER_TOWN, State, is_old};
pub use store::{Evidence, TABLES, of, waiting};

use crate::ids::MunicipalityId;
use crate::people::{Access, Role};
use crate::routes::Routes;

/// The screens of this part.
pub fn routes() -> Routes {
    const LEAD: Access = Access::staff(&[Role::Lead]);
    const TOWN: Access = Access::staff(&[Role::Lead, Role::Mayor]);
    const READERS: Access = Access::staff(&[Role::Lead, Role::Mayor, Role::Agency]);
    const MANAGER: Access = Access::staff(&[Role::Agency]);
    Routes::new()
        .get("/{lang}/quickcheck/questions/{question}/evidence", TOWN, question::show)
        .post("/{lang}/quickcheck/questions/{question}/evidence", LEAD, question::submit)
        .post("/{lang}/quickcheck/evidence/{id}/removal", LEAD, question::remove)
        .post("/{lang}/quickcheck/evidence/{id}/reply", LEAD, question::reply)
        .get("/{lang}/evidence", MANAGER, agency::queue)
        .get("/{lang}/evidence/municipalities/{ags}", MANAGER, agency::of_town)
        .post("/{lang}/evidence/{id}/seen", MANAGER, agency::see)
        .post("/{lang}/evidence/{id}/query", MANAGER, agency::query)
        .get("/{lang}/evidence/{id}/file", READERS, file::show)
}

/// How the evidence of one question stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// How many pieces there are; at least one.
    pub count: usize,
    /// The day of the newest one.
    pub newest_day: Day,
    /// Whether the agency has seen all of them.
    pub seen: bool,
    /// Whether the newest one still counts for level 4.
    pub fresh: bool,
}

/// How the evidence of a municipality stands, by question; a question without any is not there.
///
/// # Errors
/// The database's own.
pub async fn standing(
    c: &impl ConnectionTrait,
    municipality: MunicipalityId,
    today: Day,
) -> Result<BTreeMap<String, Standing>, DbErr> {
    let mut found: BTreeMap<String, Standing> = BTreeMap::new();
    for evidence in store::of(c, municipality).await? {
        let is_seen = evidence.state() == State::Seen;
        let first = Standing { count: 0, newest_day: evidence.dated_on, seen: true, fresh: false };
        let standing = found.entry(evidence.question).or_insert(first);
        standing.count += 1;
        standing.newest_day = standing.newest_day.max(evidence.dated_on);
        standing.seen &= is_seen;
        standing.fresh = !is_old(standing.newest_day, today);
    }
    Ok(found)
}
