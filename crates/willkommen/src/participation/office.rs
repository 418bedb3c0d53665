//! Who becomes project lead or deputy, and what happens to the accounts.

use platform::clock::{Day, Moment};
use platform::db::Tx;
use platform::{Error, Result};
use sea_orm::DbErr;

use super::rules::Plan;
use super::store::{self, Handover};
use crate::app::App;
use crate::ids::{MunicipalityId, PersonId};
use crate::journal::{self, Entry};
use crate::people::{self, NewPerson, Role};
use crate::region::{self, Office, OfficeHolder};
use crate::{declaration, invitations};

/// Somebody who takes an office.
#[derive(Clone, Debug, Default)]
pub struct NewHolder {
    /// Full name.
    pub name: String,
    /// Function.
    pub function: String,
    /// Office mail.
    pub mail: String,
    /// Telephone; may be empty.
    pub phone: String,
}

impl NewHolder {
    fn in_office(&self, municipality: MunicipalityId, office: Office, since: Day) -> OfficeHolder {
        let (first, last) = self.name.rsplit_once(' ').unwrap_or(("", &self.name));
        OfficeHolder {
            municipality,
            office: office.word().to_owned(),
            salutation: String::new(),
            title: String::new(),
            first_name: first.to_owned(),
            last_name: last.to_owned(),
            function: self.function.clone(),
            mail: self.mail.clone(),
            phone: self.phone.clone(),
            from_on: since,
            to_on: None,
        }
    }
}

/// A project lead begins: with an account, and in office.
///
/// # Errors
/// The database's own.
pub async fn lead_begins(
    tx: &Tx,
    app: &App,
    town: MunicipalityId,
    lead: &NewHolder,
    since: Day,
) -> Result<()> {
    let now = app.clock.now();
    match people::by_mail(tx, &lead.mail).await? {
        None => {
            let person = NewPerson {
                id: PersonId::new(),
                name: lead.name.clone(),
                mail: lead.mail.clone(),
                function: lead.function.clone(),
                role: Role::Lead,
                municipality: Some(town),
                partner: None,
            };
            // Whoever comes back after a while had an account that was closed.
            if !people::reinstate(tx, &person).await? {
                people::add(tx, now, &person).await?;
                let entry = Entry::AccountAdded { person: person.id };
                journal::record(tx, now, "system", Some(town), &entry, &person.name).await?;
            }
        }
        // Who works for another house keeps it; the form has refused such an address.
        Some(person) if person.municipality == Some(town) => {
            people::set_role_and_town(tx, person.id, Role::Lead, Some(town)).await?;
        }
        Some(_) => {}
    }
    // Nobody keeps an account who is followed by somebody else.
    let before = region::holder_of(tx, town, Office::Lead, app.clock.today()).await?;
    region::appoint(tx, &lead.in_office(town, Office::Lead, since)).await?;
    let before = before.map(|before| before.mail).unwrap_or_default();
    if !before.is_empty() && !before.eq_ignore_ascii_case(&lead.mail) {
        close_account(tx, app, town, &before).await?;
    }
    Ok(())
}

/// The municipality no longer takes part: lead and deputy leave office, the lead's account is closed,
/// like those of clerks, what was planned does not happen, and the town is no example for others.
///
/// # Errors
/// The database's own.
pub async fn all_leave(tx: &Tx, app: &App, town: MunicipalityId) -> Result<()> {
    let today = app.clock.today();
    if let Some(lead) = region::holder_of(tx, town, Office::Lead, today).await? {
        close_account(tx, app, town, &lead.mail).await?;
    }
    for clerk in people::working_for(tx, town).await? {
        if clerk.role == Role::Clerk.word() {
            people::deactivate(tx, clerk.id, app.clock.now()).await?;
        }
    }
    for office in [Office::Lead, Office::Deputy] {
        region::leave(tx, town, office, today.plus_days(-1)).await?;
    }
    invitations::no_longer_example(tx, town).await?;
    for plan in store::planned(tx).await?.iter().filter(|plan| plan.municipality == town) {
        give_up(tx, plan).await?;
    }
    Ok(())
}

/// Gives a planned change up and forgets whom it named, in its row and in the journal; false when it has
/// happened or is gone.
pub async fn give_up(tx: &Tx, handover: &Handover) -> Result<bool, DbErr> {
    let is_given_up = store::discard_handover(tx, handover.id).await?;
    if is_given_up {
        let planned = Entry::HandoverPlanned { handover: handover.id };
        for line in journal::saying(tx, handover.municipality, &planned).await? {
            journal::forget(tx, line).await?;
        }
    }
    Ok(is_given_up)
}

/// Whether a deputy would stand in for themselves: is project lead on that day, as far as is planned.
pub async fn is_lead_by_then(tx: &Tx, deputy: &Handover, today: Day) -> Result<bool, DbErr> {
    let town = deputy.municipality;
    let next = store::planned_for(tx, town, Office::Lead.word()).await?;
    Ok(match next.filter(|next| next.from_on <= deputy.from_on) {
        Some(next) => deputy.names(&next.name, &next.mail),
        None => {
            let lead = region::holder_of(tx, town, Office::Lead, today).await?;
            lead.is_some_and(|lead| deputy.names(&lead.name(), &lead.mail))
        }
    })
}

/// A deputy begins; deputies have no account.
///
/// # Errors
/// The database's own.
pub async fn deputy_begins(tx: &Tx, town: MunicipalityId, deputy: &NewHolder, since: Day) -> Result<()> {
    region::appoint(tx, &deputy.in_office(town, Office::Deputy, since)).await?;
    Ok(())
}

/// A change happens; twice is once. The account of a project lead who leaves is closed.
pub async fn take_effect(tx: &Tx, app: &App, handover: &Handover, actor: &str) -> Result<()> {
    let (now, today) = (app.clock.now(), app.clock.today());
    let office = Office::from_word(&handover.office).unwrap_or(Office::Lead);
    let town = handover.municipality;
    let before = region::holder_of(tx, town, office, today).await?;
    let before = before.map(|before| before.mail).unwrap_or_default();
    let names_lead = office == Office::Lead && !handover.name.is_empty();
    if names_lead && declaration::lead_is_taken(tx, town, &handover.mail, today).await?.is_some() {
        // Works for another house since it was planned: whoever is in office stays, and is told.
        if give_up(tx, handover).await? {
            let entry = Entry::LeadChangeFailed { handover: handover.id };
            journal::record(tx, now, "system", Some(town), &entry, "").await?;
        }
        return Ok(());
    }
    if handover.state != Plan::Planned.word() || !store::handed_over(tx, handover.id, &before, now).await? {
        return Ok(());
    }
    let next = NewHolder {
        name: handover.name.clone(),
        function: handover.function.clone(),
        mail: handover.mail.clone(),
        phone: handover.phone.clone(),
    };
    match (office, next.name.is_empty()) {
        (_, true) => region::leave(tx, town, office, handover.from_on.plus_days(-1)).await?,
        (Office::Deputy, false) => deputy_begins(tx, town, &next, handover.from_on).await?,
        (_, false) => lead_begins(tx, app, town, &next, handover.from_on).await?,
    }
    let is_lead = office == Office::Lead;
    if is_lead && !before.eq_ignore_ascii_case(&next.mail) {
        close_account(tx, app, town, &before).await?;
    }
    let id = handover.id;
    let entry = match (is_lead, next.name.is_empty()) {
        (true, true) => Entry::LeadLeft { handover: id },
        (true, false) => Entry::LeadChanged { handover: id },
        (false, _) => Entry::DeputyChanged { handover: id },
    };
    journal::record(tx, now, actor, Some(town), &entry, &next.name).await?;
    if names_lead {
        move_up(tx, handover, actor, now, today).await?;
    }
    Ok::<_, Error>(())
}

/// Nobody stands in for themselves: whoever becomes project lead is deputy no longer, and does not become
/// it later.
async fn move_up(tx: &Tx, lead: &Handover, actor: &str, now: Moment, today: Day) -> Result<(), DbErr> {
    let town = lead.municipality;
    let deputy = region::holder_of(tx, town, Office::Deputy, today).await?;
    if let Some(deputy) = deputy.filter(|deputy| lead.names(&deputy.name(), &deputy.mail)) {
        let last = lead.from_on.max(deputy.from_on).plus_days(-1);
        region::leave(tx, town, Office::Deputy, last).await?;
        let entry = Entry::DeputyChanged { handover: lead.id };
        journal::record(tx, now, actor, Some(town), &entry, "").await?;
    }
    let planned = store::planned_for(tx, town, Office::Deputy.word()).await?;
    let planned = planned.filter(|planned| lead.names(&planned.name, &planned.mail));
    if let Some(planned) = planned
        && give_up(tx, &planned).await?
    {
        let entry = Entry::HandoverDiscarded { handover: planned.id };
        journal::record(tx, now, actor, Some(town), &entry, "").await?;
    }
    Ok(())
}

/// Closes the account of a lead who leaves. A mayor who took care in person stays mayor.
async fn close_account(tx: &Tx, app: &App, town: MunicipalityId, mail: &str) -> Result<()> {
    let account = people::by_mail(tx, mail).await?;
    let is_theirs =
        |person: &people::Person| person.municipality == Some(town) && person.role == Role::Lead.word();
    let Some(account) = account.filter(is_theirs) else { return Ok(()) };
    let mayor = region::mayor_of(tx, town, app.clock.today()).await?;
    if mayor.is_some_and(|mayor| mayor.mail.eq_ignore_ascii_case(mail)) {
        people::set_role_and_town(tx, account.id, Role::Mayor, Some(town)).await?;
    } else {
        people::deactivate(tx, account.id, app.clock.now()).await?;
    }
    Ok(())
}
