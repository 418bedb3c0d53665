//! `POST /conferences/round`: the draft becomes the round that all conferences consult. Decided here and
//! not beside the draft, because a round that people are voting on must not be replaced under their hands.

use axum::extract::State;
use axum::response::Response;
use platform::web::form::{Form, line};
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde::Deserialize;

use super::rules::freezing_waits;
use super::store;
use crate::app::App;
use crate::layout::Frame;
use crate::people::Manager;
use crate::programme;

/// What is new in the round.
#[derive(Deserialize)]
pub struct RoundForm {
    #[serde(default)]
    note: String,
}

/// Freezes the draft as it stands.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Form(form): Form<RoundForm>,
) -> Result<Response> {
    let note = line(&form.note, 200);
    let (now, noted, by) = (app.clock.now(), note.clone(), manager.0);
    let frozen = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                if let Some(waits) = freezing_waits(store::open_circulations(tx).await?.len()) {
                    return Err(Refusal::new(waits).into());
                }
                programme::freeze(tx, noted, now, by.person, &by.journal_name()).await
            })
        })
        .await;
    match frozen {
        Err(Error::Refused(refusal)) => {
            let waits_for = open_circulations(&app, &frame).await?;
            programme::not_frozen(&app, frame, note, waits_for, refusal).await
        }
        Err(fault) => Err(fault),
        Ok(()) => Ok(see_other(&frame.to("/conferences"))),
    }
}

/// Name and address of the circulations that are not closed.
async fn open_circulations(app: &App, frame: &Frame) -> Result<Vec<(String, String)>> {
    let c = app.db.read();
    let mut open = Vec::new();
    for consultation in store::open_circulations(c).await? {
        let conference = store::conference(c, consultation.conference).await?.ok_or(Error::NotFound)?;
        let name = app.pack.district_name(&conference.district);
        let address = frame.to(&format!("/conferences/consultations/{}", consultation.id));
        open.push((frame.t.with("conferences-conference-of", "district", name), address));
    }
    Ok(open)
}
