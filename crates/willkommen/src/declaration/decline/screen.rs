//! `/declaration/decline`: "not now", with a reason if the town hall likes; and the way back.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use platform::web::form::{Form, Press, line};
use platform::web::see_other;
use platform::{Error, Result};
use serde::Deserialize;

use super::store::{self, Declined};
use crate::app::App;
use crate::declaration::rules::WhyNot;
use crate::journal::{self, Entry};
use crate::layout::{Frame, html};
use crate::people::Declarant;
use crate::region;

/// What was said.
#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct DeclineForm {
    why: String,
    note: String,
}

#[derive(Template)]
#[template(path = "declaration/decline/screen.html")]
struct DeclinePage {
    frame: Frame,
    town: String,
    form: DeclineForm,
    /// When it was said; empty before.
    said_on: String,
}

/// The form, or what was said.
pub async fn show(State(app): State<App>, frame: Frame, declarant: Declarant) -> Result<Response> {
    let c = app.db.read();
    if super::super::store::of(c, declarant.municipality).await?.is_some_and(|given| given.is_closed()) {
        return Ok(see_other(&frame.to("/declaration/receipt")));
    }
    let town = region::of(c, declarant.municipality).await?.ok_or(Error::NotFound)?;
    let said = store::of(c, declarant.municipality).await?;
    html(&DeclinePage {
        town: town.full_name(),
        said_on: said.as_ref().map(|said| frame.day(said.declined_at)).unwrap_or_default(),
        form: said.map(|said| DeclineForm { why: said.reason, note: said.note }).unwrap_or_default(),
        frame,
    })
}

/// Notes it; the agency is told.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    declarant: Declarant,
    Form(form): Form<DeclineForm>,
) -> Result<Response> {
    app.permit_step(declarant.municipality)?;
    let now = app.clock.now();
    let declined = Declined {
        municipality: declarant.municipality,
        reason: WhyNot::from_word(&form.why).map(WhyNot::word).unwrap_or_default().to_owned(),
        note: line(&form.note, 500),
        declined_at: now,
    };
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let town = declarant.municipality;
                if let Some(given) = super::super::store::of(tx, town).await? {
                    if given.is_closed() {
                        return Ok(());
                    }
                    // What some have signed does not stand beside a refusal.
                    super::super::sign::take_back_in(tx, &given, &declarant.actor.journal_name(), now)
                        .await?;
                }
                let known = store::of(tx, town).await?;
                let is_same =
                    known.is_some_and(|known| known.reason == declined.reason && known.note == declined.note);
                if !is_same {
                    store::save(tx, &declined).await?;
                    let actor = declarant.actor.journal_name();
                    journal::record(tx, now, &actor, Some(town), &Entry::InvitationDeclined {}, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    app.wake.notify_waiters();
    Ok(see_other(&frame.to("/declaration/decline")))
}

/// The town hall has changed its mind.
pub async fn undo(
    State(app): State<App>,
    frame: Frame,
    declarant: Declarant,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let now = app.clock.now();
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let town = declarant.municipality;
                if store::remove(tx, town).await? {
                    let actor = declarant.actor.journal_name();
                    journal::record(tx, now, &actor, Some(town), &Entry::DeclineTakenBack {}, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(see_other(&frame.to("/declaration")))
}
