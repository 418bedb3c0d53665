//! Who writes about the places of a partner: the partner itself, and the lead of a town that may correct what is said
//! about it.

use platform::clock::Moment;
use platform::db::Tx;
use platform::{Error, Result};
use sea_orm::ConnectionTrait;
use uuid::Uuid;

use super::super::rules::may_correct;
use super::super::store::{self, Partner};
use crate::ids::{MunicipalityId, OfferId, PartnerId};
use crate::journal::{self, Entry};
use crate::layout::Frame;
use crate::people::{Actor, Role, Staff};
use crate::vouchers::offers::{self, Hanging};

/// Somebody who may write about the places of some partners.
#[derive(Clone, Debug)]
pub struct Writer {
    staff: Staff,
}

impl Writer {
    /// Who looks at a page.
    ///
    /// # Errors
    /// Not found for everybody who is neither partner nor lead.
    pub fn of(frame: &Frame) -> Result<Self> {
        match &frame.actor {
            Actor::Staff(staff) if matches!(staff.role, Role::Partner | Role::Lead) => {
                Ok(Self { staff: staff.clone() })
            }
            _ => Err(Error::NotFound),
        }
    }

    /// Whether it is the partner itself.
    pub fn is_owner(&self) -> bool {
        self.staff.role == Role::Partner
    }

    /// The town for which somebody writes; none for the partner itself.
    fn town(&self) -> Option<MunicipalityId> {
        if self.is_owner() { None } else { self.staff.municipality }
    }

    /// A partner whose places they may write about; another one is not there.
    ///
    /// # Errors
    /// Not found, and the database's own.
    pub async fn partner(&self, c: &impl ConnectionTrait, id: Uuid) -> Result<Partner> {
        let partner = store::of(c, PartnerId(id)).await?.ok_or(Error::NotFound)?;
        let may_write = if self.is_owner() {
            self.staff.partner == Some(partner.id)
        } else {
            let town = self.town().ok_or(Error::NotFound)?;
            let row = store::town(c, partner.id, town).await?.ok_or(Error::NotFound)?;
            may_correct(row.state(), partner.state())
        };
        if may_write { Ok(partner) } else { Err(Error::NotFound) }
    }

    /// Those of a partner's offers that they may see: the partner all of them, a town those that concern it.
    ///
    /// # Errors
    /// Not found, and the database's own.
    pub async fn seen(
        &self,
        c: &impl ConnectionTrait,
        partner: PartnerId,
        mut hanging: Vec<Hanging>,
    ) -> Result<Vec<Hanging>> {
        if !self.is_owner() {
            let town = self.town().ok_or(Error::NotFound)?;
            let seen = offers::seen_by_town(c, partner, town).await?;
            let seen: Vec<OfferId> = seen.iter().map(|offer| offer.id).collect();
            hanging.retain(|one| seen.contains(&one.offer.id));
        }
        Ok(hanging)
    }

    /// Notes that something was changed.
    ///
    /// # Errors
    /// The database's own.
    pub async fn record(&self, tx: &Tx, partner: PartnerId, now: Moment) -> Result<()> {
        let entry = Entry::PartnerChanged { partner };
        journal::record(tx, now, &self.staff.journal_name(), self.town(), &entry, "").await?;
        Ok(())
    }
}
