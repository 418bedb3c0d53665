//! The account of a partner: opened with the first agreement, closed with the last end.

use platform::clock::Moment;
use platform::db::Tx;
use sea_orm::{ConnectionTrait, DbErr};

use super::store::Partner;
use crate::ids::{MunicipalityId, PartnerId, PersonId};
use crate::journal::{self, Entry};
use crate::people::{self, NewPerson, Role};

/// Whether somebody else signs in with this address already. One address is one account, so a partner needs
/// another one then.
pub async fn is_taken(
    c: &impl ConnectionTrait,
    mail: &str,
    partner: Option<PartnerId>,
) -> Result<bool, DbErr> {
    if mail.is_empty() {
        return Ok(false);
    }
    let known = people::by_mail(c, mail).await?;
    Ok(known.is_some_and(|person| person.partner.is_none() || person.partner != partner))
}

/// Opens the account; twice is once. Without an address there is none, and an address that somebody else
/// signs in with is left as it is: the form has refused it.
pub async fn open(tx: &Tx, partner: &Partner, town: MunicipalityId, now: Moment) -> Result<(), DbErr> {
    if partner.mail.is_empty() || people::by_mail(tx, &partner.mail).await?.is_some() {
        return Ok(());
    }
    let name = if partner.contact.is_empty() { &partner.name } else { &partner.contact };
    let person = NewPerson {
        id: PersonId::new(),
        name: name.clone(),
        mail: partner.mail.clone(),
        function: partner.name.clone(),
        role: Role::Partner,
        municipality: None,
        partner: Some(partner.id),
    };
    // Whoever comes back after a while had an account that was closed.
    if !people::reinstate(tx, &person).await? {
        people::add(tx, now, &person).await?;
        let entry = Entry::AccountAdded { person: person.id };
        journal::record(tx, now, "system", Some(town), &entry, &person.name).await?;
    }
    Ok(())
}

/// Closes every account of a partner.
pub async fn close(tx: &Tx, partner: PartnerId, now: Moment) -> Result<(), DbErr> {
    for person in people::running(tx, partner).await? {
        people::deactivate(tx, person.id, now).await?;
    }
    Ok(())
}
