//! `POST /quickcheck/comparison` and `/removal`: the project lead agrees to the comparison, or no longer
//! does. What was published before stays; from now on nothing new is.

use axum::extract::State;
use axum::response::Response;
use platform::web::form::{Form, Press};
use platform::web::see_other;
use platform::{Error, Result};

use super::store;
use crate::app::App;
use crate::journal::{self, Entry};
use crate::layout::Frame;
use crate::people::Lead;

/// Where the comparison stands.
const PLACE: &str = "/quickcheck/result#comparison";

/// The municipality takes part from now on.
pub async fn join(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let now = app.clock.now();
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let (town, actor) = (lead.municipality, lead.staff.journal_name());
                if store::agree(tx, town, lead.staff.person, now).await? {
                    journal::record(tx, now, &actor, Some(town), &Entry::ComparisonJoined {}, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(see_other(&frame.to(PLACE)))
}

/// The municipality takes part no longer.
pub async fn end(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let now = app.clock.now();
    app.db
        .write(move |tx| {
            Box::pin(async move {
                super::leave(tx, lead.municipality, &lead.staff.journal_name(), now).await?;
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(see_other(&frame.to(PLACE)))
}
