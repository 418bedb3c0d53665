//! On which side somebody stands towards an offer, and the offer they may see.

use platform::{Error, Result};

use super::rules::{Facts, Side, TownState};
use super::store::{self, Offer};
use crate::app::App;
use crate::ids::{MunicipalityId, OfferId};
use crate::layout::Frame;
use crate::people::{Actor, Role, Staff};

/// Who acts, and on which side.
///
/// # Errors
/// Not found for everybody who has nothing to do with offers.
pub fn of(frame: &Frame) -> Result<(Staff, Side)> {
    let Actor::Staff(staff) = &frame.actor else { return Err(Error::NotFound) };
    let side = match staff.role {
        Role::Partner => staff.partner.map(Side::Partner),
        Role::Lead => staff.municipality.map(Side::Town),
        Role::Agency => Some(Side::Agency),
        Role::Operator | Role::Mayor | Role::Clerk => None,
    };
    Ok((staff.clone(), side.ok_or(Error::NotFound)?))
}

/// An offer with where it stands.
pub struct Found {
    /// The offer.
    pub offer: Offer,
    /// Where it stands with each town.
    pub towns: Vec<(MunicipalityId, TownState)>,
}

impl Found {
    /// An offer that somebody may see; another one is not there.
    ///
    /// # Errors
    /// Not found, and the database's own.
    pub async fn by(app: &App, side: Side, id: OfferId) -> Result<Self> {
        let c = app.db.read();
        let offer = store::of(c, id).await?.ok_or(Error::NotFound)?;
        let towns = store::towns(c, id).await?;
        let towns = towns.into_iter().map(|row| (row.municipality, row.state())).collect();
        let found = Self { offer, towns };
        if found.facts().may_see(side) { Ok(found) } else { Err(Error::NotFound) }
    }

    /// What decides about who may do what.
    #[must_use]
    pub fn facts(&self) -> Facts<'_> {
        self.offer.facts(&self.towns)
    }
}
