//! What follows from the entries of this slice; `crate::reactions` decides when.

use platform::{Error, Result};

use super::mails::{self, Addresses};
use super::store::{self, Act};
use super::{document, pack, standing};
use crate::app::App;
use crate::ids::{ActId, HandoverId, ProgrammeTextId};
use crate::outbox::NewMail;
use crate::region::{self, Municipality};

async fn known(app: &App, id: ActId) -> Result<Option<(Act, Municipality, Addresses)>> {
    let Some(act) = store::by_id(app.db.read(), id).await? else { return Ok(None) };
    let town = region::of(app.db.read(), act.municipality).await?.ok_or(Error::NotFound)?;
    let addresses = Addresses::of(app, &town).await?;
    Ok(Some((act, town, addresses)))
}

/// A signed act is set, sealed and filed; the mails carry it.
///
/// # Errors
/// When the document cannot be set or kept.
pub async fn act_signed(app: &App, id: ActId) -> Result<Vec<NewMail>> {
    let Some((act, town, to)) = known(app, id).await? else { return Ok(Vec::new()) };
    let file = document::file(app, &act, &town).await?;
    Ok(mails::signed(app, &town, &act, &file, &to))
}

/// The agency has confirmed receipt: it countersigns.
///
/// # Errors
/// When the document cannot be read or kept.
pub async fn act_received(app: &App, id: ActId) -> Result<Vec<NewMail>> {
    let Some((act, town, to)) = known(app, id).await? else { return Ok(Vec::new()) };
    let file = document::countersign(app, &act, &town).await?;
    Ok(mails::received(app, &town, &act, &file, &to))
}

/// A suspension is over.
///
/// # Errors
/// The database's own.
pub async fn suspension_ended(app: &App, id: ActId) -> Result<Vec<NewMail>> {
    let found = known(app, id).await?;
    Ok(found.map(|(act, town, to)| mails::suspension_over(app, &town, &act, &to)).unwrap_or_default())
}

/// A withdrawal has taken effect.
///
/// # Errors
/// The database's own.
pub async fn participation_ended(app: &App, id: ActId) -> Result<Vec<NewMail>> {
    let found = known(app, id).await?;
    Ok(found.map(|(act, town, to)| mails::ended(app, &town, &act, &to)).unwrap_or_default())
}

/// Participants learn of a new version, unless they are leaving.
///
/// # Errors
/// The database's own.
pub async fn programme_launched(app: &App, text: ProgrammeTextId) -> Result<Vec<NewMail>> {
    let participants = standing::all(app.db.read(), app).await?;
    let mut all = Vec::new();
    for town in region::known(app).await?.iter() {
        let Some(participant) = participants.get(&town.id) else { continue };
        if participant.standing.has_new_version() && participant.standing.ends_on.is_none() {
            let to = Addresses::of(app, town).await?;
            all.extend(mails::new_version(app, town, participant, text, &to));
        }
    }
    Ok(all)
}

/// A new project lead gets the handover pack, the town hall learns of it.
///
/// # Errors
/// When the pack cannot be set or kept.
pub async fn lead_changed(app: &App, id: HandoverId) -> Result<Vec<NewMail>> {
    let Some(handover) = store::handover(app.db.read(), id).await? else { return Ok(Vec::new()) };
    let town = region::of(app.db.read(), handover.municipality).await?.ok_or(Error::NotFound)?;
    let file = pack::file(app, &town, &handover).await?;
    let to = Addresses::of(app, &town).await?;
    Ok(mails::handover(app, &town, &handover, &file, &to))
}

/// The town hall learns that a planned change did not happen, and why.
///
/// # Errors
/// The database's own.
pub async fn lead_change_failed(app: &App, id: HandoverId) -> Result<Vec<NewMail>> {
    let Some(handover) = store::handover(app.db.read(), id).await? else { return Ok(Vec::new()) };
    let town = region::of(app.db.read(), handover.municipality).await?.ok_or(Error::NotFound)?;
    let to = Addresses::of(app, &town).await?;
    Ok(mails::change_failed(app, &town, &handover, &to))
}
