//! `/redeem/office`: what newcomers of a town say was not they, what partners ask to undo, and phones that were
//! locked because somebody seemed to guess codes. The project lead may undo what the partner cannot any more, or
//! settle that it stays.

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
use super::history::{Row, benefits, state_of, when};
use super::rules::{LINK_DAYS, Lock, Undoer};
use super::store::{self, Redemption};
use crate::app::App;
use crate::ids::{OfferId, PartnerId, RedemptionId};
use crate::journal;
use crate::layout::{Frame, html};
use crate::people::Lead;
use crate::vouchers::partners::{self, Reach};

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

/// What somebody says was not they or asks to undo, and how its partner is reached; none once that is gone.
struct Dispute {
    row: Row,
    /// What is said about it: by a newcomer, by the partner, or by both.
    said: Vec<String>,
    /// The words on the button that lets it stay.
    stays: String,
    /// Until when undoing it frees the voucher.
    until: String,
    /// What undoing it does by now.
    undoing: String,
    reach: Option<Reach>,
}

#[derive(Template)]
#[template(path = "vouchers/redemption/office.html")]
struct OfficePage {
    frame: Frame,
    /// What is open.
    rows: Vec<Dispute>,
    /// What was undone or settled.
    closed: Vec<Dispute>,
    locked: Vec<Locked>,
    /// The text key of what has just happened; empty if nothing has.
    done: &'static str,
}

/// Whether nothing is left to decide.
const fn is_closed(redemption: &Redemption) -> bool {
    !redemption.is_dispute_open() && !redemption.is_request_open()
}

/// What is said about a redemption, in words.
fn said(frame: &Frame, redemption: &Redemption) -> Vec<String> {
    let mut said = Vec::new();
    if redemption.disputed_at.is_some() {
        said.push(frame.t.get("vouchers-redemption-office-disputed"));
    }
    if redemption.undo_asked_at.is_some() {
        said.push(match redemption.undo_reason.as_str() {
            "" => frame.t.get("vouchers-redemption-office-asked"),
            reason => frame.t.with("vouchers-redemption-office-asked-why", "reason", reason),
        });
    }
    said
}

/// The words on the button that lets a redemption stay.
fn stays(frame: &Frame, redemption: &Redemption) -> String {
    frame.t.get(match redemption.is_dispute_open() {
        true => "vouchers-redemption-office-settle",
        false => "vouchers-redemption-office-decline",
    })
}

/// Until when undoing a redemption frees its voucher, and what it does by now, in words.
fn undoing(frame: &Frame, redemption: &Redemption) -> (String, String) {
    let t = &frame.t;
    if redemption.voucher.is_none() {
        // Nobody can tell any more which voucher it was.
        return (
            t.get("vouchers-redemption-office-until-over"),
            t.get("vouchers-redemption-office-undo-text-late"),
        );
    }
    let until = frame.time(redemption.at.plus_minutes(LINK_DAYS * 24 * 60));
    (t.with("vouchers-redemption-office-until", "time", until), t.get("vouchers-redemption-office-undo-text"))
}

/// The page.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Query(wish): Query<Wish>,
) -> Result<Response> {
    let c = app.db.read();
    let found = store::questioned(c, lead.municipality).await?;
    let offers: Vec<OfferId> = found.iter().map(|one| one.offer).collect();
    let benefits = benefits(&app, &offers).await?;
    let mut reached: HashMap<PartnerId, Option<Reach>> = HashMap::new();
    let mut locked = Vec::new();
    for partner in partners::in_town(c, lead.municipality).await? {
        for device in devices::store::of_partner(c, partner.id).await? {
            if let (Some(Lock::Codes), Some(at)) = (device.lock(), device.locked_at) {
                locked.push(Locked { partner: partner.name.clone(), at: frame.time(at) });
            }
        }
    }
    let (mut rows, mut closed) = (Vec::new(), Vec::new());
    for one in &found {
        if let Entry::Vacant(place) = reached.entry(one.partner) {
            place.insert(partners::reach(c, one.partner, Some(lead.municipality)).await?);
        }
        let reach = reached.get(&one.partner).cloned().flatten();
        let (key, badge) = match (one.settled_at, one.undone_at) {
            (Some(_), None) if !one.is_request_open() => ("vouchers-redemption-state-settled", "success"),
            _ => state_of(one),
        };
        let list = if is_closed(one) { &mut closed } else { &mut rows };
        let (until, undoing) = undoing(&frame, one);
        let row = Row {
            id: one.id,
            at: when(&app, &frame, one),
            benefit: benefits.get(&one.offer).cloned().unwrap_or_default(),
            note: String::new(),
            place: reach.as_ref().map(|reach| reach.name.clone()).unwrap_or_default(),
            state: frame.t.get(key),
            badge,
            may_undo: !is_closed(one) && !one.is_conflict,
            undo_until: String::new(),
            may_ask: false,
        };
        let (said, stays) = (said(&frame, one), stays(&frame, one));
        list.push(Dispute { row, said, stays, until, undoing, reach });
    }
    let done = match wish.done.as_str() {
        "undone" => "vouchers-redemption-office-done-undone",
        "undone-late" => "vouchers-redemption-office-done-undone-late",
        "settled" => "vouchers-redemption-office-done-settled",
        "declined" => "vouchers-redemption-office-done-declined",
        "undone-before" => "vouchers-redemption-office-done-undone-before",
        "kept-before" => "vouchers-redemption-office-done-kept-before",
        _ => "",
    };
    html(&OfficePage { rows, closed, locked, done, frame })
}

/// Undoes a redemption that somebody asks about, however late it is.
pub async fn submit_undo(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Path((_, id)): Path<(String, Uuid)>,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let redemption = questioned(&app, &lead, RedemptionId(id)).await?;
    let is_free = redemption.voucher.is_some();
    let is_undone = match is_closed(&redemption) {
        // Pressed twice, or two at once: what was decided first stays.
        true => {
            app.db.settled().await?;
            redemption.undone_at.is_some()
        }
        false => undo(&app, redemption, Undoer::Office, lead.staff.journal_name()).await?,
    };
    let done = match (is_undone, is_free) {
        (true, true) => "undone",
        (true, false) => "undone-late",
        // The page was old: somebody has decided since.
        (false, _) => match questioned(&app, &lead, RedemptionId(id)).await? {
            now if now.undone_at.is_some() => "undone-before",
            now if is_closed(&now) => "kept-before",
            _ => "",
        },
    };
    Ok(see_other(&frame.to(&format!("/redeem/office?done={done}"))))
}

/// Settles what is open about a redemption: it stays redeemed, whatever a newcomer says or the partner asks for.
pub async fn settle(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Path((_, id)): Path<(String, Uuid)>,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let redemption = questioned(&app, &lead, RedemptionId(id)).await?;
    let (id, person, now) = (redemption.id, lead.staff.person, app.clock.now());
    let (actor, town) = (lead.staff.journal_name(), Some(lead.municipality));
    let (is_settled, is_declined) = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let is_settled = store::settle(tx, id, person, now).await?;
                if is_settled {
                    let entry = journal::Entry::RedemptionSettled {};
                    journal::record(tx, now, &actor, town, &entry, "").await?;
                }
                let is_declined = store::decline_undo(tx, id, person, now).await?;
                if is_declined {
                    let entry = journal::Entry::RedemptionUndoDeclined {};
                    journal::record(tx, now, &actor, town, &entry, "").await?;
                }
                Ok::<_, Error>((is_settled, is_declined))
            })
        })
        .await?;
    let done = match (is_settled, is_declined) {
        (true, false) => "settled",
        (_, true) => "declined",
        // Pressed twice, the second answer is the first one; and an old page learns what was decided since.
        (false, false) => match questioned(&app, &lead, id).await? {
            now if now.undone_at.is_some() => "undone-before",
            now if now.undo_declined_at.is_some() => "declined",
            now if now.settled_at.is_some() => "settled",
            _ => "",
        },
    };
    Ok(see_other(&frame.to(&format!("/redeem/office?done={done}"))))
}

/// A redemption of the lead's own town of which a newcomer says that it was not theirs, or which its partner asks
/// to undo.
async fn questioned(app: &App, lead: &Lead, id: RedemptionId) -> Result<Redemption> {
    let found = store::one(app.db.read(), id).await?;
    found
        .filter(|one| one.municipality == lead.municipality)
        .filter(|one| one.disputed_at.is_some() || one.undo_asked_at.is_some())
        .ok_or(Error::NotFound)
}
