//! Partners: businesses, clubs and facilities that give benefits to newcomers.
//!
//! Owns the tables `partner` and `partner_town`, and in `places/` `partner_place`. Whoever wants to take part applies
//! without an account, or is entered by a town. Each town's project lead decides for their own town; with the first
//! agreement the partner gets an account.

mod account;
mod apply;
pub mod form;
mod import;
mod list;
mod mails;
mod new;
mod one;
mod places;
mod profile;
mod region;
pub mod rules;
mod store;

use platform::clock::Moment;
use platform::db::Tx;
use sea_orm::{ConnectionTrait, DbErr};

pub use mails::{agreed_mails, applied_mails, asked_mails, ended_mails, refused_mails};
pub use places::{
    Place, Spot, TABLES as TABLES_OF_PLACES, all as all_places, for_script, of_partner as places_of, spots,
};
pub use rules::{Kind, State, Step, Trade, next_step};
pub use store::{Partner, TABLES, active_ids, all_active, ids_in_town, in_town, of};

use crate::app::App;
use crate::ids::{MunicipalityId, PartnerId, PersonId};
use crate::layout::dial;
use crate::people::{self, Access, Person, Role};
use crate::routes::Routes;
use rules::TownState;
use store::Decision;

/// The screens of this part.
pub fn routes() -> Routes {
    const LEAD: Access = Access::staff(&[Role::Lead]);
    const OWNER: Access = Access::staff(&[Role::Partner]);
    const MANAGER: Access = Access::staff(&[Role::Agency]);
    const WRITERS: Access = Access::staff(&[Role::Partner, Role::Lead]);
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
        .post("/{lang}/partners/mails", OWNER, profile::set_mails)
        .get("/{lang}/partners/{id}", LEAD, one::show)
        .post("/{lang}/partners/{id}", LEAD, one::submit)
        .post("/{lang}/partners/{id}/decision", LEAD, one::decide)
        .post("/{lang}/partners/{id}/ending", LEAD, one::end)
        .get("/{lang}/partners/{id}/places", WRITERS, places::list::show)
        .post("/{lang}/partners/{id}/places", WRITERS, places::list::add)
        .get("/{lang}/partners/{id}/places/{place}", WRITERS, places::edit::show)
        .post("/{lang}/partners/{id}/places/{place}", WRITERS, places::edit::submit)
        .post("/{lang}/partners/{id}/places/{place}/removal", WRITERS, places::edit::remove)
}

/// So long after the end the office still knows whom it spoke with.
const KEPT_MINUTES: i64 = 180 * 24 * 60;
/// So long an application may wait before it knows no more whom it is from.
const WAITING_MINUTES: i64 = 365 * 24 * 60;

/// Forgets people: 180 days after a partner was refused or has ended, with its closed account, and a year after
/// an application on which nobody has decided. The partner's further places go too. Answers how many rows changed.
///
/// # Errors
/// The database's own.
pub async fn sweep(tx: &Tx, now: Moment) -> Result<u64, DbErr> {
    let (ended, waiting) = (now.plus_minutes(-KEPT_MINUTES), now.plus_minutes(-WAITING_MINUTES));
    let mut forgotten = store::forget(tx, ended, waiting).await?;
    let over = store::over(tx, ended, waiting).await?;
    for partner in places::owners(tx).await?.into_iter().filter(|partner| over.contains(partner)) {
        forgotten += places::remove_all(tx, partner).await?;
    }
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

/// The people who run a partner, unless it wants no mails.
///
/// # Errors
/// The database's own.
pub async fn to_tell(c: &impl ConnectionTrait, partner: PartnerId) -> Result<Vec<Person>, DbErr> {
    if !store::wants_mails(c, partner).await? {
        return Ok(Vec::new());
    }
    people::running(c, partner).await
}

/// How a partner is reached, for whoever has to speak with it.
#[derive(Clone, Debug)]
pub struct Reach {
    /// Identifier.
    pub partner: PartnerId,
    /// Name.
    pub name: String,
    /// Whom one speaks with; empty where it is not known, or the partner has nothing to do with the town.
    pub contact: String,
    /// Telephone; may be empty.
    pub phone: String,
    /// The telephone as a link target; empty where there is none.
    pub dialled: String,
    /// Whether the town has a page of the partner.
    pub has_page: bool,
}

/// How a partner is reached by a town's project lead, or, without a town, by the agency, which speaks with no
/// partner by name; none once it is gone.
///
/// # Errors
/// The database's own.
pub async fn reach(
    c: &impl ConnectionTrait,
    partner: PartnerId,
    town: Option<MunicipalityId>,
) -> Result<Option<Reach>, DbErr> {
    let Some(found) = of(c, partner).await? else { return Ok(None) };
    let has_page = match town {
        Some(town) => store::town(c, partner, town).await?.is_some(),
        None => false,
    };
    Ok(Some(Reach {
        partner,
        dialled: dial(&found.phone),
        name: found.name,
        contact: if has_page { found.contact } else { String::new() },
        phone: found.phone,
        has_page,
    }))
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
