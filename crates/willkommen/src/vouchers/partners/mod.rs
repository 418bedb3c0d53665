//! Partners: businesses, clubs and facilities that give benefits to newcomers.
//!
//! Owns the tables `partner` and `partner_town`. Whoever wants to take part applies without an account, or is
//! entered by a town. Each town's project lead decides for their own town; with the first agreement the
//! partner gets an account.

mod account;
mod apply;
pub mod form;
mod import;
mod list;
mod mails;
mod new;
mod one;
mod profile;
mod region;
pub mod rules;
mod store;

use platform::clock::Moment;
use platform::db::Tx;
use sea_orm::{ConnectionTrait, DbErr};

pub use mails::{agreed_mails, applied_mails, asked_mails, ended_mails, refused_mails};
pub use rules::{Kind, State, Step, next_step};
pub use store::{Partner, TABLES, active_ids, all_active, ids_in_town, in_town, of};

use crate::app::App;
use crate::ids::{MunicipalityId, PartnerId, PersonId};
use crate::people::{self, Access, Role};
use crate::routes::Routes;
use rules::TownState;
use store::Decision;

/// The screens of this part.
pub fn routes() -> Routes {
    const LEAD: Access = Access::staff(&[Role::Lead]);
    const OWNER: Access = Access::staff(&[Role::Partner]);
    const MANAGER: Access = Access::staff(&[Role::Agency]);
    Routes::new()
        .get("/{lang}/partners/apply", Access::PUBLIC, apply::show)
        .post("/{lang}/partners/apply", Access::PUBLIC, apply::submit)
        .get("/{lang}/partners/apply/sent", Access::PUBLIC, apply::sent)
        .get("/{lang}/partners", LEAD, list::show)
        .get("/{lang}/partners/new", LEAD, new::show)
        .post("/{lang}/partners/new", LEAD, new::submit)
        .get("/{lang}/partners/import", LEAD, import::show)
        .post("/{lang}/partners/import", LEAD, import::submit)
        .get("/{lang}/partners/template.csv", LEAD, import::template)
        .get("/{lang}/partners/all", MANAGER, region::show)
        .get("/{lang}/partners/profile", OWNER, profile::show)
        .post("/{lang}/partners/profile", OWNER, profile::submit)
        .post("/{lang}/partners/towns", OWNER, profile::ask)
        .get("/{lang}/partners/{id}", LEAD, one::show)
        .post("/{lang}/partners/{id}", LEAD, one::submit)
        .post("/{lang}/partners/{id}/decision", LEAD, one::decide)
        .post("/{lang}/partners/{id}/ending", LEAD, one::end)
}

/// So long after the end the office still knows whom it spoke with.
const KEPT_MINUTES: i64 = 180 * 24 * 60;
/// So long an application may wait before it knows no more whom it is from.
const WAITING_MINUTES: i64 = 365 * 24 * 60;

/// Forgets people: 180 days after a partner was refused or has ended, with its closed account, and a year after
/// an application on which nobody has decided. Answers how many rows changed.
///
/// # Errors
/// The database's own.
pub async fn sweep(tx: &Tx, now: Moment) -> Result<u64, DbErr> {
    let ended = now.plus_minutes(-KEPT_MINUTES);
    let forgotten = store::forget(tx, ended, now.plus_minutes(-WAITING_MINUTES)).await?;
    Ok(forgotten + people::forget_partners(tx, ended).await?)
}

/// Whether a partner gives benefits in a town.
///
/// # Errors
/// The database's own.
pub async fn serves(
    c: &impl ConnectionTrait,
    partner: PartnerId,
    town: MunicipalityId,
) -> Result<bool, DbErr> {
    Ok(towns_of(c, partner).await?.contains(&town))
}

/// Whether a partner takes part in any town.
///
/// # Errors
/// The database's own.
pub async fn is_active(c: &impl ConnectionTrait, partner: PartnerId) -> Result<bool, DbErr> {
    Ok(of(c, partner).await?.is_some_and(|partner| partner.state() == State::Active))
}

/// The towns in which a partner gives benefits; none unless it is active.
///
/// # Errors
/// The database's own.
pub async fn towns_of(c: &impl ConnectionTrait, partner: PartnerId) -> Result<Vec<MunicipalityId>, DbErr> {
    if !is_active(c, partner).await? {
        return Ok(Vec::new());
    }
    let towns = store::towns(c, partner).await?;
    Ok(towns
        .into_iter()
        .filter(|town| town.state() == TownState::Agreed)
        .map(|town| town.municipality)
        .collect())
}

/// In which towns each partner gives benefits, as pairs.
///
/// # Errors
/// The database's own.
pub async fn all_agreed(c: &impl ConnectionTrait) -> Result<Vec<(PartnerId, MunicipalityId)>, DbErr> {
    let towns = store::all_towns(c).await?;
    Ok(towns
        .into_iter()
        .filter(|town| town.state() == TownState::Agreed)
        .map(|town| (town.partner, town.municipality))
        .collect())
}

/// How many partners wait for a town's decision.
///
/// # Errors
/// The database's own.
pub async fn waiting(c: &impl ConnectionTrait, town: MunicipalityId) -> Result<usize, DbErr> {
    let towns = store::all_towns(c).await?;
    Ok(towns.iter().filter(|row| row.municipality == town && row.state() == TownState::Asked).count())
}

/// The towns where somebody can decide, ordered by name: identifier, official key and name.
///
/// # Errors
/// The database's own.
pub async fn open_towns(app: &App) -> Result<Vec<(MunicipalityId, String, String)>, DbErr> {
    let people = crate::people::all(app.db.read()).await?;
    let towns = crate::region::listed(app).await?;
    Ok(towns
        .iter()
        .filter(|town| {
            people
                .iter()
                .any(|person| person.municipality == Some(town.id) && person.role == Role::Lead.word())
        })
        .map(|town| (town.id, town.ags.clone(), town.name.clone()))
        .collect())
}

/// Notes a town's decision and what follows for the partner as a whole: its state, and its account. False
/// when the partner stands elsewhere with the town by now.
async fn settle(
    tx: &Tx,
    partner: &Partner,
    town: MunicipalityId,
    decision: &Decision,
    now: Moment,
) -> Result<bool, DbErr> {
    if !store::decide(tx, partner.id, town, decision, now).await? {
        return Ok(false);
    }
    let towns: Vec<TownState> = store::towns(tx, partner.id).await?.iter().map(|row| row.state()).collect();
    let state = rules::state_of(&towns);
    let by: Option<PersonId> = decision.by;
    store::set_state(tx, partner.id, state, by, now).await?;
    match state {
        State::Active => account::open(tx, partner, town, now).await?,
        // Also where another town is still to decide: until it agrees, nobody answers for the partner.
        State::Applied | State::Refused | State::Ended => account::close(tx, partner.id, now).await?,
    }
    Ok(true)
}
