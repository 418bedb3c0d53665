//! `POST /declaration/acknowledgement/{id}`: the agency confirms that it has received the
//! declaration.

use axum::extract::{Path, State};
use axum::response::Response;
use platform::web::form::Form;
use platform::web::see_other;
use platform::{Error, Result};
use serde::Deserialize;
use uuid::Uuid;

use super::store;
use crate::app::App;
use crate::ids::DeclarationId;
use crate::journal::{self, Entry};
use crate::layout::Frame;
use crate::people::Manager;

/// A bare button.
#[derive(Deserialize)]
pub struct Press {}

/// Confirms receipt; twice is once.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Path((_, id)): Path<(String, Uuid)>,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let (id, now) = (DeclarationId(id), app.clock.now());
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let declaration = store::by_id(tx, id).await?.ok_or(Error::NotFound)?;
                if store::receive(tx, id, manager.0.person, now).await? {
                    let entry = Entry::DeclarationReceived { declaration: id };
                    let (actor, town) = (manager.0.journal_name(), Some(declaration.municipality));
                    journal::record(tx, now, &actor, town, &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    app.wake.notify_waiters();
    Ok(see_other(&frame.to("/dashboard")))
}
