//! Where people go: the counters of town halls, and the further places of partners.

use anyhow::{Context, Result};

use super::told::{Branch, Desk};
use crate::app::App;
use crate::demo::actors::Actors;
use crate::demo::visitor::Visitor;
use crate::ids::MunicipalityId;
use crate::vouchers::partners;

/// The page about the town hall that a pack proposes.
const TOWN_HALL: &str = "/welcome/town-hall";

/// A project lead says how the counter is reached, and leaves the words of the page as they are.
///
/// # Errors
/// When the pack proposes no such page, or the form is not taken.
pub async fn open_desk(actors: &Actors, lead: &mut Visitor, desk: &Desk) -> Result<()> {
    let path = actors.at(TOWN_HALL);
    let page = lead.get(&path).await?;
    let (title, body) = (page.value_of("title"), page.area("body"));
    let (position, revision) = (page.value_of("position"), page.value_of("revision"));
    let form = [
        ("title", title.as_str()),
        ("body", body.as_str()),
        ("phone", desk.phone.as_str()),
        ("address", desk.address.as_str()),
        ("hours", desk.hours.as_str()),
        ("position", position.as_str()),
        ("revision", revision.as_str()),
    ];
    lead.post(&path, &form).await?;
    Ok(())
}

/// A partner says where else it is found.
///
/// # Errors
/// When nobody knows the partner, or the form is not taken.
pub async fn add_place(
    app: &App,
    actors: &Actors,
    home: MunicipalityId,
    mail: &str,
    branch: &Branch,
) -> Result<()> {
    let known = partners::in_town(app.db.read(), home).await?;
    let partner = known.into_iter().find(|partner| partner.name == branch.partner);
    let partner = partner.with_context(|| branch.partner.clone())?.id;
    let path = actors.at(&format!("/partners/{partner}/places"));
    let mut owner = actors.sign_in(mail).await?;
    owner.get(&path).await?;
    let form = [
        ("name", branch.name.as_str()),
        ("street", branch.street.as_str()),
        ("postal_code", branch.postal_code.as_str()),
        ("place", branch.place.as_str()),
        ("opening_hours", branch.opening_hours.as_str()),
        ("phone", branch.phone.as_str()),
        ("position", branch.position.as_str()),
    ];
    owner.post(&path, &form).await?;
    Ok(())
}
