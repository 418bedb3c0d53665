//! `POST /conferences/launch`: the launch (Startschuss), after all conferences or, as an exception
//! with a reason, after a second person has confirmed it.

use axum::extract::State;
use axum::response::Response;
use platform::clock::Moment;
use platform::db::Tx;
use platform::web::form::{Form, line};
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use sea_orm::ConnectionTrait;
use serde::Deserialize;
use uuid::Uuid;

use super::overview::OverviewPage;
use super::roll_up::RegionRollUp;
use super::rules::may_confirm;
use super::store::{self, Launch};
use crate::app::App;
use crate::ids::{LaunchId, PersonId, ProgrammeTextId};
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, refused};
use crate::people::Manager;
use crate::programme;

/// What the page showed: draft, decisions, and what was asked and answered.
#[derive(Deserialize)]
pub struct LaunchForm {
    #[serde(default)]
    shown: String,
}

/// A hash over the draft; empty when there is none.
pub async fn draft_hash(c: &impl ConnectionTrait) -> Result<String> {
    Ok(match programme::draft(c).await? {
        Some(draft) => programme::fingerprint(&programme::paragraphs(c, draft.id).await?),
        None => String::new(),
    })
}

/// Refuses when something has changed since the page was shown; answers how things stand, and the draft.
async fn as_shown(tx: &Tx, shown: &str) -> Result<(RegionRollUp, String)> {
    let (roll_up, draft) = (RegionRollUp::of(tx).await?, draft_hash(tx).await?);
    if draft.is_empty() {
        return Err(Refusal::new("conferences-launch-no-draft").into());
    }
    if roll_up.fingerprint(&draft) != shown {
        return Err(Refusal::new("conferences-launch-changed").into());
    }
    Ok((roll_up, draft))
}

/// Why the launch does not wait.
#[derive(Deserialize)]
pub struct WishForm {
    #[serde(default)]
    shown: String,
    #[serde(default)]
    reason: String,
}

/// All conferences agree and every wish is answered: the draft becomes the version that counts.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Form(form): Form<LaunchForm>,
) -> Result<Response> {
    let (inner, now, person, actor) = facts(&app, &manager);
    let launched = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                if store::launches(tx).await?.iter().any(|launch| launch.launched_at.is_none()) {
                    // Two people are deciding about an exception: that comes first.
                    return Err(Error::Conflict);
                }
                let (roll_up, _) = as_shown(tx, &form.shown).await?;
                if let Some(obstacle) = roll_up.sum.obstacle() {
                    return Err(Refusal::new(obstacle).into());
                }
                let text = freeze(tx, &inner, now, person, &actor).await?;
                let launch = Launch {
                    id: LaunchId::new(),
                    programme_text: Some(text),
                    reason: String::new(),
                    asked_at: now,
                    asked_by: person,
                    launched_at: Some(now),
                    launched_by: Some(person),
                    draft_hash: String::new(),
                };
                store::add_launch(tx, &launch).await?;
                Ok::<_, Error>(())
            })
        })
        .await;
    answer(&app, frame, &manager, String::new(), launched).await
}

fn facts(app: &App, manager: &Manager) -> (App, Moment, PersonId, String) {
    (app.clone(), app.clock.now(), manager.0.person, manager.0.journal_name())
}

async fn freeze(tx: &Tx, app: &App, now: Moment, by: PersonId, actor: &str) -> Result<ProgrammeTextId> {
    let text = programme::launch(tx, app, now, by).await?;
    let text = text.ok_or(Error::Refused(Refusal::new("conferences-launch-no-draft")))?;
    let facts = programme::facts(tx, text).await?.unwrap_or_default();
    journal::record(tx, now, actor, None, &Entry::ProgrammeLaunched { text, facts }, "").await?;
    Ok(text)
}

/// The page again with the refusal, or the page after it.
async fn answer(
    app: &App,
    frame: Frame,
    manager: &Manager,
    reason: String,
    done: Result<()>,
) -> Result<Response> {
    match done {
        Err(Error::Refused(refusal)) => {
            refused(&OverviewPage::of(app, frame, manager, "", reason, Problems::one(refusal)).await?)
        }
        Err(fault) => Err(fault),
        Ok(()) => Ok(see_other(&frame.to("/conferences"))),
    }
}

/// Somebody wants to launch without all conferences and says why.
pub async fn wish(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Form(form): Form<WishForm>,
) -> Result<Response> {
    let reason = line(&form.reason, 500);
    if reason.is_empty() {
        let missing = Err(Refusal::field("reason", "conferences-wish-reason-missing").into());
        return answer(&app, frame, &manager, reason, missing).await;
    }
    let (_, now, person, actor) = facts(&app, &manager);
    let why = reason.clone();
    let asked = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let open = store::launches(tx).await?.into_iter().find(|launch| launch.launched_at.is_none());
                if open.is_some() {
                    return Err(Error::Conflict);
                }
                let (_, draft_hash) = as_shown(tx, &form.shown).await?;
                let launch = Launch {
                    id: LaunchId::new(),
                    programme_text: None,
                    reason: why,
                    asked_at: now,
                    asked_by: person,
                    launched_at: None,
                    launched_by: None,
                    draft_hash,
                };
                store::add_launch(tx, &launch).await?;
                let entry = Entry::LaunchWished { launch: launch.id };
                journal::record(tx, now, &actor, None, &entry, &launch.reason).await?;
                Ok::<_, Error>(())
            })
        })
        .await;
    answer(&app, frame, &manager, reason, asked).await
}

/// What the second person decides.
#[derive(Deserialize)]
pub struct ConfirmForm {
    #[serde(default)]
    act: String,
    /// The wish that was read.
    wish: Uuid,
    #[serde(default)]
    shown: String,
}

/// A second person confirms the exception; either of the two may take the wish back.
pub async fn confirm(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Form(form): Form<ConfirmForm>,
) -> Result<Response> {
    let (inner, now, person, actor) = facts(&app, &manager);
    let confirmed = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let wish = store::launches(tx).await?.into_iter().find(|launch| launch.launched_at.is_none());
                let wish = wish.filter(|wish| wish.id.0 == form.wish).ok_or(Error::Conflict)?;
                if form.act == "withdraw" {
                    store::withdraw_wish(tx, wish.id).await?;
                    let entry = Entry::LaunchWishWithdrawn { launch: wish.id };
                    journal::record(tx, now, &actor, None, &entry, "").await?;
                    return Ok(());
                }
                if !may_confirm(wish.asked_by == person) {
                    return Err(Refusal::new("conferences-wish-second").into());
                }
                let (_, draft) = as_shown(tx, &form.shown).await?;
                if wish.is_outdated(&draft) {
                    return Err(Refusal::new("conferences-wish-outdated").into());
                }
                let text = freeze(tx, &inner, now, person, &actor).await?;
                if !store::confirm_launch(tx, wish.id, text, now, person).await? {
                    return Err(Error::Conflict);
                }
                Ok::<_, Error>(())
            })
        })
        .await;
    answer(&app, frame, &manager, String::new(), confirmed).await
}
