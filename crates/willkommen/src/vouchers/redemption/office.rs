//! `/redeem/office`: what newcomers of a town say was not they, and phones that were locked because somebody
//! seemed to guess codes. The project lead may undo what the partner cannot any more.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use platform::web::form::{Form, Press};
use platform::web::see_other;
use platform::{Error, Result};
use uuid::Uuid;

use super::attempt::undo;
use super::devices;
use super::history::{Row, benefits, state_of};
use super::rules::{Lock, Undoer};
use super::store;
use crate::app::App;
use crate::ids::{PartnerId, RedemptionId};
use crate::layout::{Frame, html};
use crate::people::Lead;
use crate::vouchers::partners;

/// A phone that was locked because of wrong codes.
struct Locked {
    partner: String,
    at: String,
}

#[derive(Template)]
#[template(path = "vouchers/redemption/office.html")]
struct OfficePage {
    frame: Frame,
    rows: Vec<Row>,
    locked: Vec<Locked>,
}

/// The page.
pub async fn show(State(app): State<App>, frame: Frame, lead: Lead) -> Result<Response> {
    let c = app.db.read();
    let found = store::disputed(c, lead.municipality).await?;
    let benefits = benefits(&app, &found).await?;
    let mut names: HashMap<PartnerId, String> = HashMap::new();
    let mut locked = Vec::new();
    for partner in partners::in_town(c, lead.municipality).await? {
        for device in devices::store::of_partner(c, partner.id).await? {
            if let (Some(Lock::Codes), Some(at)) = (device.lock(), device.locked_at) {
                locked.push(Locked { partner: partner.name.clone(), at: frame.time(at) });
            }
        }
        names.insert(partner.id, partner.name);
    }
    let mut rows = Vec::with_capacity(found.len());
    for one in &found {
        if let Entry::Vacant(place) = names.entry(one.partner) {
            let name = partners::of(c, one.partner).await?.map(|partner| partner.name);
            place.insert(name.unwrap_or_default());
        }
        let (key, badge) = state_of(one);
        rows.push(Row {
            id: one.id,
            at: frame.time(one.at),
            benefit: benefits.get(&one.offer).cloned().unwrap_or_default(),
            place: names.get(&one.partner).cloned().unwrap_or_default(),
            state: frame.t.get(key),
            badge,
            may_undo: one.undone_at.is_none() && !one.is_conflict,
            undo_until: String::new(),
        });
    }
    html(&OfficePage { rows, locked, frame })
}

/// Undoes a disputed redemption, however late it is.
pub async fn submit_undo(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Path((_, id)): Path<(String, Uuid)>,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let found = store::one(app.db.read(), RedemptionId(id)).await?;
    let redemption = found
        .filter(|one| one.municipality == lead.municipality && one.disputed_at.is_some())
        .ok_or(Error::NotFound)?;
    undo(&app, redemption, Undoer::Office, lead.staff.journal_name()).await?;
    Ok(see_other(&frame.to("/redeem/office")))
}
