//! `GET /participation/towns/{ags}`: one participation as the agency sees it.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use platform::{Error, Result};

use super::overview::{ActLine, facts};
use super::people::{HolderLine, PlannedLine, holders, planned};
use super::standing;
use super::store;
use crate::app::App;
use crate::layout::{Frame, html};
use crate::region::{self, Municipality};

#[derive(Template)]
#[template(path = "participation/town.html")]
struct TownPage {
    frame: Frame,
    town: Municipality,
    /// The first act whose receipt is to be confirmed.
    waiting: Option<ActLine>,
    takes_part: bool,
    has_lead: bool,
    facts: Vec<(String, String)>,
    acts: Vec<ActLine>,
    holders: Vec<HolderLine>,
    planned: Vec<PlannedLine>,
}

/// The page.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    Path((_, ags)): Path<(String, String)>,
) -> Result<Response> {
    let c = app.db.read();
    let town = region::by_ags(c, &ags).await?.ok_or(Error::NotFound)?;
    let found = standing::of(c, &app, town.id).await?;
    let acts = store::of(c, town.id).await?;
    let waiting = acts.iter().find(|act| act.is_signed() && act.received_at.is_none()).cloned();
    html(&TownPage {
        waiting: ActLine::all(&frame, waiting.into_iter().collect()).pop(),
        takes_part: found.is_some(),
        has_lead: found.as_ref().is_some_and(|found| found.standing.has_lead),
        facts: found.as_ref().map(|found| facts(&frame, found)).unwrap_or_default(),
        acts: ActLine::all(&frame, acts),
        holders: holders(&app, &frame, town.id).await?,
        planned: planned(&app, &frame, town.id).await?,
        town,
        frame,
    })
}
