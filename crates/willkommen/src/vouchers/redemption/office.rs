//! `/redeem/office`: what newcomers of a town say was not they, and phones that were locked because somebody
//! seemed to guess codes. The project lead may undo what the partner cannot any more, or settle that it stays.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use platform::web::form::{Form, Press};
use platform::web::see_other;
use platform::{Error, Result};
use serde::Deserialize;
use uuid::Uuid;

use super::attempt::undo;
use super::devices;
use super::history::{Row, benefits, state_of};
use super::rules::{Lock, Undoer};
use super::store::{self, Redemption};
use crate::app::App;
use crate::ids::{PartnerId, RedemptionId};
use crate::journal;
use crate::layout::{Frame, html};
use crate::people::Lead;
use crate::vouchers::partners;

/// What has just happened.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    done: String,
}

/// A phone that was locked because of wrong codes.
struct Locked {
    partner: String,
    at: String,
}

#[derive(Template)]
#[template(path = "vouchers/redemption/office.html")]
struct OfficePage {
    frame: Frame,
    /// What is open.
    rows: Vec<Row>,
    /// What was undone or settled.
    closed: Vec<Row>,
    locked: Vec<Locked>,
    /// The text key of what has just happened; empty if nothing has.
    done: &'static str,
}

/// Whether nothing is left to decide.
const fn is_closed(redemption: &Redemption) -> bool {
    redemption.undone_at.is_some() || redemption.settled_at.is_some()
}

/// The page.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Query(wish): Query<Wish>,
) -> Result<Response> {
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
    let (mut rows, mut closed) = (Vec::new(), Vec::new());
    for one in &found {
        if let Entry::Vacant(place) = names.entry(one.partner) {
            let name = partners::of(c, one.partner).await?.map(|partner| partner.name);
            place.insert(name.unwrap_or_default());
        }
        let (key, badge) = match (one.settled_at, one.undone_at) {
            (Some(_), None) => ("vouchers-redemption-state-settled", "success"),
            _ => state_of(one),
        };
        let list = if is_closed(one) { &mut closed } else { &mut rows };
        list.push(Row {
            id: one.id,
            at: frame.time(one.at),
            benefit: benefits.get(&one.offer).cloned().unwrap_or_default(),
            place: names.get(&one.partner).cloned().unwrap_or_default(),
            state: frame.t.get(key),
            badge,
            may_undo: !is_closed(one) && !one.is_conflict,
            undo_until: String::new(),
        });
    }
    let done = match wish.done.as_str() {
        "undone" => "vouchers-redemption-office-done-undone",
        "settled" => "vouchers-redemption-office-done-settled",
        _ => "",
    };
    html(&OfficePage { rows, closed, locked, done, frame })
}

/// Undoes a disputed redemption, however late it is.
pub async fn submit_undo(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Path((_, id)): Path<(String, Uuid)>,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let redemption = disputed(&app, &lead, RedemptionId(id)).await?;
    let is_undone = match is_closed(&redemption) {
        // Pressed twice, or two at once: what was decided first stays.
        true => redemption.undone_at.is_some(),
        false => undo(&app, redemption, Undoer::Office, lead.staff.journal_name()).await?,
    };
    Ok(see_other(&frame.to(if is_undone { "/redeem/office?done=undone" } else { "/redeem/office" })))
}

/// Settles a disputed redemption: the partner was right, it stays redeemed.
pub async fn settle(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Path((_, id)): Path<(String, Uuid)>,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let redemption = disputed(&app, &lead, RedemptionId(id)).await?;
    let (id, person, now) = (redemption.id, lead.staff.person, app.clock.now());
    let (actor, town) = (lead.staff.journal_name(), Some(lead.municipality));
    let is_new = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let is_new = store::settle(tx, id, person, now).await?;
                if is_new {
                    let entry = journal::Entry::RedemptionSettled {};
                    journal::record(tx, now, &actor, town, &entry, "").await?;
                }
                Ok::<_, Error>(is_new)
            })
        })
        .await?;
    let is_settled = is_new || redemption.settled_at.is_some();
    Ok(see_other(&frame.to(if is_settled { "/redeem/office?done=settled" } else { "/redeem/office" })))
}

/// A redemption of the lead's own town of which somebody says that it was not theirs.
async fn disputed(app: &App, lead: &Lead, id: RedemptionId) -> Result<Redemption> {
    let found = store::one(app.db.read(), id).await?;
    found
        .filter(|one| one.municipality == lead.municipality && one.disputed_at.is_some())
        .ok_or(Error::NotFound)
}
