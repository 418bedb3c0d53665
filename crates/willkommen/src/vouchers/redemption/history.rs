//! `/redeem/history`: what a partner has redeemed, what was noted and does not count, the way back for five minutes,
//! and later the request to the town.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use platform::clock::Moment;
use platform::web::form::{Form, Press, line};
use platform::web::see_other;
use platform::{Error, Result};
use serde::Deserialize;
use uuid::Uuid;

use super::attempt::undo;
use super::devices;
use super::doors::benefit;
use super::result::{reason_key, undo_until};
use super::rules::{self, MOST_REASON, Reason, Undoer};
use super::store::{self, Redemption};
use crate::app::App;
use crate::ids::{DeviceId, OfferId, RedemptionId};
use crate::journal;
use crate::layout::pager::MOST_ROWS;
use crate::layout::{Frame, Pager, html};
use crate::people::Owner;

/// Which part is wanted.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    page: String,
    /// What was just done: `asked` or `undone`.
    done: String,
}

/// Why the town should undo one.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct RequestForm {
    reason: String,
}

/// A redemption in a list.
pub struct Row {
    /// Identifier.
    pub id: RedemptionId,
    /// When.
    pub at: String,
    /// What was given; empty where the partner may not know.
    pub benefit: String,
    /// Why it was refused; empty otherwise.
    pub note: String,
    /// Where: the name of a phone or of a partner.
    pub place: String,
    /// What counts of it, in words.
    pub state: String,
    /// The badge's kind: `success`, `warning` or `info`.
    pub badge: &'static str,
    /// Whether it can be undone.
    pub may_undo: bool,
    /// Until when; empty where that is no matter of minutes.
    pub undo_until: String,
    /// Whether the partner can ask the town to undo it.
    pub may_ask: bool,
}

#[derive(Template)]
#[template(path = "vouchers/redemption/history.html")]
struct HistoryPage {
    frame: Frame,
    rows: Vec<Row>,
    pager: Pager,
    total: i64,
    most_reason: usize,
    /// Whether a request was just noted.
    /// What was just done: a text key, or empty.
    done: &'static str,
}

/// When a redemption was: its month, once nothing else is known.
pub fn when(app: &App, frame: &Frame, redemption: &Redemption) -> String {
    if redemption.is_cut() {
        let month: String = app.clock.day(redemption.at).to_string().chars().take(7).collect();
        return frame.t.month(&month);
    }
    frame.time(redemption.at)
}

/// What counts of a redemption: the text key and the badge.
pub fn state_of(redemption: &Redemption) -> (&'static str, &'static str) {
    let undoer = redemption.undone_by.as_deref().and_then(Undoer::from_word);
    match (redemption.is_conflict, undoer) {
        (true, _) if Reason::from_word(&redemption.conflict) == Some(Reason::Pool) => {
            ("vouchers-redemption-state-conflict-pool", "warning")
        }
        (true, _) => ("vouchers-redemption-state-conflict", "warning"),
        (false, Some(Undoer::Office)) => ("vouchers-redemption-state-undone-office", "info"),
        (false, Some(_)) => ("vouchers-redemption-state-undone", "info"),
        (false, None) if redemption.is_request_open() => ("vouchers-redemption-state-asked", "info"),
        (false, None) if redemption.undo_declined_at.is_some() => {
            ("vouchers-redemption-state-declined", "success")
        }
        (false, None) if redemption.is_offline => ("vouchers-redemption-state-late", "success"),
        (false, None) => ("vouchers-redemption-state-redeemed", "success"),
    }
}

/// The benefits of some offers.
///
/// # Errors
/// The database's own.
pub async fn benefits(app: &App, offers: &[OfferId]) -> Result<HashMap<OfferId, String>> {
    let mut found = HashMap::new();
    for offer in offers {
        if let Entry::Vacant(place) = found.entry(*offer) {
            place.insert(benefit(app, *offer).await?);
        }
    }
    Ok(found)
}

/// The list.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    owner: Owner,
    Query(wish): Query<Wish>,
) -> Result<Response> {
    let c = app.db.read();
    let total = store::count_of_partner(c, owner.partner).await?;
    let link = format!("{}?page=", frame.to("/redeem/history"));
    let pager = Pager::new(usize::try_from(total).unwrap_or(0), &wish.page, link);
    let lines = store::lines_of_partner(c, owner.partner, MOST_ROWS, (pager.page - 1) * MOST_ROWS).await?;
    let found = match (lines.last(), lines.first()) {
        (Some(oldest), Some(newest)) => store::of_partner(c, owner.partner, oldest, newest).await?,
        _ => Vec::new(),
    };
    let redemptions: HashMap<Uuid, Redemption> = found.into_iter().map(|one| (one.id.0, one)).collect();
    let names: HashMap<DeviceId, String> = devices::store::names(c, owner.partner)
        .await?
        .into_iter()
        .map(|device| (device.id, device.name))
        .collect();
    let offers: Vec<OfferId> = lines.iter().filter_map(|line| line.offer).collect();
    let benefits = benefits(&app, &offers).await?;
    let now = app.clock.now();
    let rows = lines
        .iter()
        .map(|line| {
            let redemption = redemptions.get(&line.id);
            let (key, badge) = redemption.map_or(("vouchers-redemption-state-refused", "warning"), state_of);
            let until = redemption.and_then(|one| undo_until(one, now));
            let refusal = Reason::from_word(&line.refusal).map(reason_key);
            Row {
                id: RedemptionId(line.id),
                at: redemption.map_or_else(|| frame.time(line.at), |one| when(&app, &frame, one)),
                benefit: line.offer.and_then(|offer| benefits.get(&offer).cloned()).unwrap_or_default(),
                note: refusal.map(|key| frame.t.get(key)).unwrap_or_default(),
                place: line.device.and_then(|device| names.get(&device).cloned()).unwrap_or_default(),
                state: frame.t.get(key),
                badge,
                may_undo: until.is_some(),
                undo_until: until.map(|at| frame.time_of_day(at)).unwrap_or_default(),
                may_ask: redemption.is_some_and(|one| may_ask(one, now)),
            }
        })
        .collect();
    let done = match wish.done.as_str() {
        "asked" => "vouchers-redemption-ask-undo-done",
        "undone" => "vouchers-redemption-undone-done",
        _ => "",
    };
    html(&HistoryPage { rows, pager, total, most_reason: MOST_REASON, done, frame })
}

/// Whether the partner can ask the town to undo a redemption: once, and only what counts.
fn may_ask(redemption: &Redemption, now: Moment) -> bool {
    redemption.undo_asked_at.is_none()
        && redemption.undone_at.is_none()
        && !redemption.is_conflict
        && rules::may_ask_undo(redemption.at, now)
}

/// Undoes a redemption of the last five minutes.
pub async fn submit_undo(
    State(app): State<App>,
    frame: Frame,
    owner: Owner,
    Path((_, id)): Path<(String, Uuid)>,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let found = store::one(app.db.read(), RedemptionId(id)).await?;
    let redemption = found.filter(|one| one.partner == owner.partner).ok_or(Error::NotFound)?;
    if undo_until(&redemption, app.clock.now()).is_some() {
        undo(&app, redemption, Undoer::Partner, owner.staff.journal_name()).await?;
        return Ok(see_other(&frame.to("/redeem/history?done=undone")));
    }
    Ok(see_other(&frame.to("/redeem/history")))
}

/// Asks the town to undo a redemption later than the partner can. Pressed twice, it is one request.
pub async fn submit_request(
    State(app): State<App>,
    frame: Frame,
    owner: Owner,
    Path((_, id)): Path<(String, Uuid)>,
    Form(form): Form<RequestForm>,
) -> Result<Response> {
    let found = store::one(app.db.read(), RedemptionId(id)).await?;
    let redemption = found.filter(|one| one.partner == owner.partner).ok_or(Error::NotFound)?;
    let now = app.clock.now();
    let is_open = redemption.is_request_open();
    let is_new = may_ask(&redemption, now) && {
        let (actor, reason) = (owner.staff.journal_name(), line(&form.reason, MOST_REASON));
        app.db
            .write(move |tx| {
                Box::pin(async move {
                    let is_new = store::ask_undo(tx, redemption.id, &reason, now).await?;
                    if is_new {
                        let town = Some(redemption.municipality);
                        let entry = journal::Entry::RedemptionUndoAsked {};
                        journal::record(tx, now, &actor, town, &entry, "").await?;
                    }
                    Ok::<_, Error>(is_new)
                })
            })
            .await?
    };
    if is_open {
        // Only read: what is on its way to the disk is said once it is there.
        app.db.settled().await?;
    }
    let is_asked = is_new || is_open;
    Ok(see_other(&frame.to(if is_asked { "/redeem/history?done=asked" } else { "/redeem/history" })))
}
