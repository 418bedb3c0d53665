//! `/redeem/history`: what a partner has redeemed, what was in conflict, and the way back for five minutes.

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
use super::doors::benefit;
use super::result::undo_until;
use super::rules::{Reason, Undoer};
use super::store::{self, Redemption};
use crate::app::App;
use crate::ids::{DeviceId, OfferId, RedemptionId};
use crate::layout::pager::MOST_ROWS;
use crate::layout::{Frame, Pager, html};
use crate::people::Owner;

/// Which part is wanted.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    page: String,
}

/// A redemption in a list.
pub struct Row {
    /// Identifier.
    pub id: RedemptionId,
    /// When.
    pub at: String,
    /// What was given.
    pub benefit: String,
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
}

#[derive(Template)]
#[template(path = "vouchers/redemption/history.html")]
struct HistoryPage {
    frame: Frame,
    rows: Vec<Row>,
    pager: Pager,
    total: i64,
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
        (false, None) if redemption.is_offline => ("vouchers-redemption-state-late", "success"),
        (false, None) => ("vouchers-redemption-state-redeemed", "success"),
    }
}

/// The benefits of some redemptions.
///
/// # Errors
/// The database's own.
pub async fn benefits(app: &App, redemptions: &[Redemption]) -> Result<HashMap<OfferId, String>> {
    let mut found = HashMap::new();
    for redemption in redemptions {
        if let Entry::Vacant(place) = found.entry(redemption.offer) {
            place.insert(benefit(app, redemption.offer).await?);
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
    let found = store::of_partner(c, owner.partner, MOST_ROWS, (pager.page - 1) * MOST_ROWS).await?;
    let names: HashMap<DeviceId, String> = devices::store::names(c, owner.partner)
        .await?
        .into_iter()
        .map(|device| (device.id, device.name))
        .collect();
    let benefits = benefits(&app, &found).await?;
    let now = app.clock.now();
    let rows = found
        .iter()
        .map(|one| {
            let (key, badge) = state_of(one);
            let until = undo_until(one, now);
            Row {
                id: one.id,
                at: frame.time(one.at),
                benefit: benefits.get(&one.offer).cloned().unwrap_or_default(),
                place: names.get(&one.device).cloned().unwrap_or_default(),
                state: frame.t.get(key),
                badge,
                may_undo: until.is_some(),
                undo_until: until.map(|at| frame.time_of_day(at)).unwrap_or_default(),
            }
        })
        .collect();
    html(&HistoryPage { rows, pager, total, frame })
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
    }
    Ok(see_other(&frame.to("/redeem/history")))
}
