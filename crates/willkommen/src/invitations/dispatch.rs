//! `POST /invitations/{id}/dispatch`: the letters are in the post.

use axum::extract::{Path, State};
use axum::response::Response;
use platform::clock::{Day, Moment};
use platform::web::form::Form;
use platform::web::see_other;
use platform::{Error, Result};
use serde::Deserialize;
use uuid::Uuid;

use super::one;
use super::rules::{CampaignState, dispatch_fault};
use super::store;
use crate::app::App;
use crate::ids::CampaignId;
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, refused};
use crate::people::Manager;

/// The day on which the letters went to the post.
#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct DispatchForm {
    /// The day as it was typed.
    pub posted_on: String,
    /// The number of the last print file that the page has shown.
    pub shown: String,
}

/// Which note is taken back: the moment at which it was made.
#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct UndoForm {
    noted_at: String,
}

/// Notes that all letters that are printed by now went to the post.
pub async fn note(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Path((_, id)): Path<(String, Uuid)>,
    Form(form): Form<DispatchForm>,
) -> Result<Response> {
    let campaign = store::of(app.db.read(), CampaignId(id)).await?.ok_or(Error::NotFound)?;
    let released_on = campaign.released_at.map(|at| app.clock.day(at));
    let on: Option<Day> = form.posted_on.trim().parse().ok();
    let fault = dispatch_fault(on, released_on, app.clock.today());
    let (Some(on), None) = (on, fault) else {
        let mut problems = Problems::none();
        problems.add("posted_on", fault.unwrap_or("invitations-prepare-day-malformed"));
        let page = one::page(&app, frame, &manager, id, one::Wish::default(), form, problems).await?;
        return refused(&page);
    };
    // A file that came later is not in the post because an earlier one is.
    let shown: i64 = form.shown.parse().unwrap_or(0);
    let now = app.clock.now();
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let campaign = store::of(tx, campaign.id).await?.ok_or(Error::NotFound)?;
                if campaign.state() != CampaignState::Printed {
                    // The batch is still running: some of its letters are not printed yet.
                    return Err(Error::Conflict);
                }
                if store::post(tx, campaign.id, shown, on, now).await? {
                    let entry = Entry::LettersPosted { campaign: campaign.id, on: on.to_string() };
                    journal::record(tx, now, &manager.0.journal_name(), None, &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(see_other(&frame.to(&format!("/invitations/{id}"))))
}

/// They are not in the post after all, or on another day.
pub async fn take_back(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Path((_, id)): Path<(String, Uuid)>,
    Form(form): Form<UndoForm>,
) -> Result<Response> {
    let noted_at = form.noted_at.parse().map(Moment).map_err(|_| Error::NotFound)?;
    let now = app.clock.now();
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let campaign = store::of(tx, CampaignId(id)).await?.ok_or(Error::NotFound)?;
                if store::not_posted(tx, campaign.id, noted_at).await? {
                    let entry = Entry::LettersPostedUndone { campaign: campaign.id };
                    journal::record(tx, now, &manager.0.journal_name(), None, &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(see_other(&frame.to(&format!("/invitations/{id}"))))
}
