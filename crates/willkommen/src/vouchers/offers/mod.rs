//! Offers: the benefits that partners give to newcomers, and the one list of them.
//!
//! Owns the tables `offer`, `offer_town` and `offer_text`. A local offer is approved by each town's project
//! lead for the town's booklets, a regional one by the agency for all. A benefit is never stored value: no
//! column holds an amount.

mod dots;
mod edit;
mod form;
mod import;
mod list;
mod mails;
mod map;
mod one;
mod places;
mod public;
pub mod rules;
mod side;
mod store;
mod texts;
mod translations;

use std::collections::HashSet;

use platform::clock::{Day, Moment};
use platform::db::Tx;
use platform::{Error, Result};
use sea_orm::{ConnectionTrait, DbErr};

pub use form::state_name;
pub use mails::{approved_mails, ending_mails, returned_mails, sent_mails};
pub use places::{Hanging, counting, hanging, only_at, spots};
pub use public::{Listed, listed};
pub use rules::{Kind, Period, State};
pub use store::{Offer, TABLES, give_back, of, of_partner, take, waiting_regional};
pub use translations::{
    OfferText, TABLES as TABLES_OF_TRANSLATIONS, all_in_language as all_texts, in_language as texts,
};

use super::partners;
use crate::ids::{MunicipalityId, OfferId, PartnerId};
use crate::journal::{self, Entry};
use crate::people::{Access, Role, Staff};
use crate::routes::Routes;
use rules::{Side, TownState};
use store::Details;

/// The screens of this part.
pub fn routes() -> Routes {
    const LEAD: Access = Access::staff(&[Role::Lead]);
    const OWNER: Access = Access::staff(&[Role::Partner]);
    const MANAGER: Access = Access::staff(&[Role::Agency]);
    const WRITERS: Access = Access::staff(&[Role::Partner, Role::Lead]);
    const DECIDERS: Access = Access::staff(&[Role::Lead, Role::Agency]);
    const ALL: Access = Access::staff(&[Role::Partner, Role::Lead, Role::Agency]);
    Routes::new()
        .get("/{lang}/offers", Access::PUBLIC, public::show)
        .get("/{lang}/offers/mine", OWNER, list::mine)
        .get("/{lang}/offers/town", LEAD, list::town)
        .get("/{lang}/offers/region", MANAGER, list::region)
        .get("/{lang}/offers/new", WRITERS, edit::new)
        .post("/{lang}/offers/new", WRITERS, edit::create)
        .get("/{lang}/offers/import", LEAD, import::show)
        .post("/{lang}/offers/import", LEAD, import::submit)
        .get("/{lang}/offers/template.csv", LEAD, import::template)
        .get("/{lang}/offers/{id}", ALL, one::show)
        .get("/{lang}/offers/{id}/edit", WRITERS, edit::show)
        .post("/{lang}/offers/{id}/edit", WRITERS, edit::submit)
        .post("/{lang}/offers/{id}/decision", DECIDERS, one::decide)
        .post("/{lang}/offers/{id}/pause", ALL, one::pause)
        .post("/{lang}/offers/{id}/ending", ALL, one::end)
        .get("/{lang}/offers/{id}/texts", WRITERS, texts::show)
        .post("/{lang}/offers/{id}/texts", WRITERS, texts::submit)
}

/// The offers in a town's booklets on a day: approved for the town or for the region, not pausing, between
/// their first and last day, of partners who take part. Those that are used up are among them.
///
/// # Errors
/// The database's own.
pub async fn in_booklet(
    c: &impl ConnectionTrait,
    town: MunicipalityId,
    today: Day,
) -> Result<Vec<Offer>, DbErr> {
    let active: HashSet<PartnerId> = partners::active_ids(c).await?.into_iter().collect();
    let here: HashSet<PartnerId> = partners::ids_in_town(c, town).await?.into_iter().collect();
    let mut offers = store::approved_in(c, town).await?;
    offers.retain(|offer| {
        let givers = if offer.is_regional { &active } else { &here };
        offer.is_open(today) && givers.contains(&offer.partner)
    });
    Ok(offers)
}

/// Whether a town has approved a local offer and not ended it.
///
/// # Errors
/// The database's own.
pub async fn is_approved_in(
    c: &impl ConnectionTrait,
    offer: OfferId,
    town: MunicipalityId,
) -> Result<bool, DbErr> {
    let towns = store::towns(c, offer).await?;
    Ok(towns.iter().any(|row| row.municipality == town && row.state() == TownState::Approved))
}

/// How many offers wait for a town's decision.
///
/// # Errors
/// The database's own.
pub async fn waiting(c: &impl ConnectionTrait, town: MunicipalityId) -> Result<usize, DbErr> {
    store::waiting_in(c, town).await
}

/// The offers of a partner that the project lead of a town may see, newest first.
///
/// # Errors
/// The database's own.
pub async fn seen_by_town(
    c: &impl ConnectionTrait,
    partner: PartnerId,
    town: MunicipalityId,
) -> Result<Vec<Offer>, DbErr> {
    let mut seen = Vec::new();
    // A partner has few offers; see `rules::MOST_OFFERS`.
    for offer in store::of_partner(c, partner).await? {
        let rows = store::towns(c, offer.id).await?;
        let stands: Vec<_> = rows.iter().map(|row| (row.municipality, row.state())).collect();
        if offer.facts(&stands).may_see(Side::Town(town)) {
            seen.push(offer);
        }
    }
    Ok(seen)
}

/// An offer that was read and may be written.
#[derive(Clone, Debug)]
struct Draft {
    partner: PartnerId,
    /// The town that writes it.
    author: Option<MunicipalityId>,
    /// The towns in whose booklets it is to stand; none for a regional one.
    towns: Vec<MunicipalityId>,
    details: Details,
}

/// Adds an offer, and sends it if that is wished.
async fn create(
    tx: &Tx,
    draft: &Draft,
    by: (&Staff, Side),
    is_sent: bool,
    now: Moment,
) -> Result<OfferId, Error> {
    let id = OfferId::new();
    ensure_places(tx, draft).await?;
    store::add(tx, id, draft.partner, draft.author, &draft.details, now).await?;
    store::set_towns(tx, id, &draft.towns).await?;
    let entry = Entry::OfferWritten { offer: id };
    journal::record(tx, now, &by.0.journal_name(), draft.author, &entry, "").await?;
    if is_sent {
        send(tx, id, by, now).await?;
    }
    Ok(id)
}

/// Somebody may have removed the only place since it was chosen: what counts nowhere would look as if it counted
/// everywhere.
async fn ensure_places(tx: &Tx, draft: &Draft) -> Result<(), Error> {
    let there = places::ids(&partners::places_of(tx, draft.partner).await?);
    if draft.details.at.is_anywhere(&there) { Ok(()) } else { Err(Error::Conflict) }
}

/// Sends a draft. What a town has written for itself it approves by doing so; everything else waits.
async fn send(tx: &Tx, id: OfferId, by: (&Staff, Side), now: Moment) -> Result<(), Error> {
    let (staff, side) = by;
    if !store::send(tx, id, now).await? {
        return Err(Error::Conflict);
    }
    let offer = store::of(tx, id).await?.ok_or(Error::NotFound)?;
    let actor = staff.journal_name();
    match side {
        Side::Town(town) if !offer.is_regional => {
            if settle(tx, &offer, side, TownState::Approved, "", staff, now).await? {
                let entry = Entry::OfferApproved { offer: id };
                journal::record(tx, now, &actor, Some(town), &entry, "").await?;
            }
        }
        _ => {
            let entry = Entry::OfferSent { offer: id };
            journal::record(tx, now, &actor, offer.author, &entry, "").await?;
        }
    }
    Ok(())
}

/// Notes what a town or the agency has decided, and where the offer stands then; false when they have decided
/// already. An offer that was changed since a town has read it is a conflict.
async fn settle(
    tx: &Tx,
    offer: &Offer,
    side: Side,
    is: TownState,
    reason: &str,
    staff: &Staff,
    now: Moment,
) -> Result<bool, Error> {
    let (id, by) = (offer.id, staff.person);
    let state = match side {
        Side::Partner(_) => return Ok(false),
        Side::Agency => {
            let state = match is {
                TownState::Waiting => State::Waiting,
                TownState::Approved => State::Approved,
                TownState::Refused => State::Returned,
                TownState::Ended => State::Ended,
            };
            let why = if state == State::Returned { reason } else { "" };
            // Two may decide at once: what was approved first is in booklets and stays.
            let change = ([State::Waiting; 2], state);
            return Ok(store::set_state(tx, id, offer.revision, change, why, by, now).await?);
        }
        Side::Town(town) => {
            let was = if is == TownState::Ended { TownState::Approved } else { TownState::Waiting };
            if !store::decide(tx, id, town, (was, is), reason, by, now).await? {
                return Ok(false);
            }
            let towns: Vec<TownState> = store::towns(tx, id).await?.iter().map(|row| row.state()).collect();
            rules::state_of(&towns)
        }
    };
    let why = if state == State::Returned { reason } else { "" };
    let change = ([State::Waiting, State::Approved], state);
    if store::set_state(tx, id, offer.revision, change, why, by, now).await? {
        Ok(true)
    } else {
        Err(Error::Conflict)
    }
}

/// What a test does in the moment between reading and writing.
#[cfg(test)]
pub use store::set_state;
