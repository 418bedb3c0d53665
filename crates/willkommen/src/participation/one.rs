//! `/participation/acts/{id}`: one later declaration of the municipality, and the link to its signature.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use platform::web::form::{Form, Press};
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use uuid::Uuid;

use super::mails::{self, Addresses};
use super::rules::{LinkState, State as ActState, link_state};
use super::signature::{self, link_hash};
use super::standing;
use super::store::{self, Act};
use super::wording::Wording;
use crate::app::App;
use crate::ids::ActId;
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, html, refused};
use crate::outbox;
use crate::people::Town;

#[derive(Template)]
#[template(path = "participation/one.html")]
struct OnePage {
    frame: Frame,
    act: Act,
    state: ActState,
    wording: Wording,
    /// Whether the link that was sent no longer counts.
    is_expired: bool,
    sent: String,
    expires: String,
    signed: String,
    received: String,
    problems: Problems,
}

/// The act.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    town: Town,
    Path((_, id)): Path<(String, Uuid)>,
) -> Result<Response> {
    html(&page(&app, frame, &town, ActId(id), Problems::none()).await?)
}

async fn page(app: &App, frame: Frame, town: &Town, id: ActId, problems: Problems) -> Result<OnePage> {
    let act = store::one(app.db.read(), town.municipality, id).await?.ok_or(Error::NotFound)?;
    let day = |at: Option<platform::clock::Moment>| at.map(|at| frame.time(at)).unwrap_or_default();
    let state = act.state();
    Ok(OnePage {
        wording: Wording::of(app, &act, frame.municipality()?),
        is_expired: link_state(Some(state), act.expires_at, app.clock.now()) == LinkState::Expired,
        sent: day(act.sent_at),
        expires: day(act.expires_at),
        signed: day(act.signed_at),
        received: day(act.received_at),
        state,
        act,
        frame,
        problems,
    })
}

/// Mails the link to the town hall, and to the mayor where an address is known. An older link no longer
/// counts.
pub async fn send(
    State(app): State<App>,
    frame: Frame,
    town: Town,
    Path((_, id)): Path<(String, Uuid)>,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let (id, now) = (ActId(id), app.clock.now());
    let act = store::one(app.db.read(), town.municipality, id).await?.ok_or(Error::NotFound)?;
    let municipality = frame.municipality()?.clone();
    let to = Addresses::of(&app, &municipality).await?;
    let key = format!("act:{id}");
    let problem = if !to.reach_signatory() {
        Some("participation-mailbox-unknown")
    } else if !app.limits.confirmations.permits(&key, now) {
        Some("participation-link-wait")
    } else {
        None
    };
    if let Some(key) = problem {
        let problems = Problems::one(Refusal::new(key));
        return refused(&page(&app, frame, &town, id, problems).await?);
    }
    let token = platform::chance::token();
    let mails = mails::signature_link(&app, &municipality, &act, &token, &to);
    let (inner, domain, actor) = (app.clone(), app.mail_domain().to_owned(), town.staff.journal_name());
    let sent = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let found = standing::of(tx, &inner, act.municipality).await?;
                let is_fine = found.is_some_and(|found| {
                    found.declaration.id == act.declaration
                        && found.standing.allows(act.kind(), inner.clock.today())
                });
                if !is_fine {
                    return Err(Refusal::new("participation-no-longer").into());
                }
                let before = store::by_id(tx, id).await?.ok_or(Error::NotFound)?;
                if !store::send(tx, id, &link_hash(&token), now).await? {
                    return Err(Error::Conflict);
                }
                // Whoever has signed through the link before may have been the wrong one.
                signature::taken_back(tx, &before, now).await?;
                for mail in &mails {
                    outbox::put(tx, now, &domain, mail).await?;
                }
                let entry = Entry::ActSent { act: id };
                journal::record(tx, now, &actor, Some(act.municipality), &entry, "").await?;
                Ok::<_, Error>(())
            })
        })
        .await;
    app.wake.notify_waiters();
    match sent {
        Err(Error::Refused(refusal)) => refused(&page(&app, frame, &town, id, Problems::one(refusal)).await?),
        // Signed or discarded meanwhile: the page says so.
        Err(Error::Conflict) | Ok(()) => Ok(see_other(&frame.to(&format!("/participation/acts/{id}")))),
        Err(fault) => Err(fault),
    }
}

/// Throws an act away that is not signed; its link says so from then on.
pub async fn discard(
    State(app): State<App>,
    frame: Frame,
    town: Town,
    Path((_, id)): Path<(String, Uuid)>,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let (id, now) = (ActId(id), app.clock.now());
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let act = store::one(tx, town.municipality, id).await?.ok_or(Error::NotFound)?;
                if store::discard(tx, act.id).await? {
                    signature::taken_back(tx, &act, now).await?;
                    let entry = Entry::ActDiscarded { act: id };
                    let actor = town.staff.journal_name();
                    journal::record(tx, now, &actor, Some(act.municipality), &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(see_other(&frame.to(&format!("/participation/acts/{id}"))))
}
