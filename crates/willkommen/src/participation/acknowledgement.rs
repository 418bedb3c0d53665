//! `POST /participation/acknowledgement/{id}`: the agency confirms that it has received an act.

use axum::extract::{Path, State};
use axum::response::Response;
use platform::web::form::{Form, Press};
use platform::web::see_other;
use platform::{Error, Result};
use uuid::Uuid;

use super::store;
use crate::app::App;
use crate::ids::ActId;
use crate::journal::{self, Entry};
use crate::layout::Frame;
use crate::people::Manager;
use crate::region;

/// Confirms receipt; twice is once.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Path((_, id)): Path<(String, Uuid)>,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let (id, now) = (ActId(id), app.clock.now());
    let town = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let act = store::by_id(tx, id).await?.ok_or(Error::NotFound)?;
                if store::receive(tx, id, manager.0.person, now).await? {
                    let (actor, town) = (manager.0.journal_name(), Some(act.municipality));
                    journal::record(tx, now, &actor, town, &Entry::ActReceived { act: id }, "").await?;
                }
                region::of(tx, act.municipality).await?.ok_or(Error::NotFound)
            })
        })
        .await?;
    app.wake.notify_waiters();
    Ok(see_other(&frame.to(&format!("/participation/towns/{}", town.ags))))
}
