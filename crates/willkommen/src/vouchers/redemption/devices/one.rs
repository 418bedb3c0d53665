//! `/redeem/devices/{id}`: one phone gets a name, is locked from afar, unlocked, or removed.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use platform::web::form::{Form, Press, line};
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde::Deserialize;
use uuid::Uuid;

use super::list::state_key;
use super::note_locked;
use super::store::{self, Device};
use crate::app::App;
use crate::ids::DeviceId;
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, html, refused};
use crate::people::Owner;
use crate::vouchers::redemption::rules::{Lock, MOST_NAME};

/// What was typed.
#[derive(Deserialize)]
pub struct NameForm {
    #[serde(default)]
    name: String,
}

#[derive(Template)]
#[template(path = "vouchers/redemption/devices/one.html")]
struct OnePage {
    frame: Frame,
    problems: Problems,
    id: DeviceId,
    title: String,
    /// The name as it was typed.
    typed: String,
    state: String,
    paired: String,
    seen: String,
    is_locked: bool,
}

async fn own(app: &App, owner: &Owner, id: Uuid) -> Result<Device> {
    let device = store::one(app.db.read(), DeviceId(id)).await?;
    device
        .filter(|device| device.partner == owner.partner && device.removed_at.is_none())
        .ok_or(Error::NotFound)
}

fn page(frame: Frame, device: Device, typed: Option<String>, problems: Problems) -> OnePage {
    OnePage {
        problems,
        id: device.id,
        state: frame.t.get(state_key(&device)),
        paired: frame.time(device.paired_at),
        seen: device.seen_at.map(|at| frame.time(at)).unwrap_or_default(),
        is_locked: device.locked_at.is_some(),
        typed: typed.unwrap_or_else(|| device.name.clone()),
        title: device.name,
        frame,
    }
}

/// The page.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    owner: Owner,
    Path((_, id)): Path<(String, Uuid)>,
) -> Result<Response> {
    let device = own(&app, &owner, id).await?;
    html(&page(frame, device, None, Problems::none()))
}

/// The name of a phone as it is kept.
///
/// # Errors
/// When there is none.
pub fn named(typed: &str) -> Result<String, Refusal> {
    let name = line(typed, MOST_NAME);
    if name.is_empty() {
        Err(Refusal::field("name", "vouchers-redemption-device-name-missing"))
    } else {
        Ok(name)
    }
}

/// Gives it another name.
pub async fn rename(
    State(app): State<App>,
    frame: Frame,
    owner: Owner,
    Path((_, id)): Path<(String, Uuid)>,
    Form(form): Form<NameForm>,
) -> Result<Response> {
    let device = own(&app, &owner, id).await?;
    let name = match named(&form.name) {
        Ok(name) => name,
        Err(refusal) => return refused(&page(frame, device, Some(form.name), Problems::one(refusal))),
    };
    let id = device.id;
    app.db
        .write(move |tx| Box::pin(async move { Ok::<_, Error>(store::rename(tx, id, &name).await?) }))
        .await?;
    Ok(see_other(&frame.to("/redeem/devices")))
}

/// Locks it: it redeems nothing from its next request on.
pub async fn lock(
    State(app): State<App>,
    frame: Frame,
    owner: Owner,
    Path((_, id)): Path<(String, Uuid)>,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let device = own(&app, &owner, id).await?.id;
    let (now, person, actor) = (app.clock.now(), owner.staff.person, owner.staff.journal_name());
    app.db
        .write(move |tx| {
            Box::pin(async move {
                if store::lock(tx, device, Lock::Partner, Some(person), now).await? {
                    note_locked(tx, device, Lock::Partner, &actor, now).await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(see_other(&frame.to(&format!("/redeem/devices?done={device}"))))
}

/// Unlocks it.
pub async fn unlock(
    State(app): State<App>,
    frame: Frame,
    owner: Owner,
    Path((_, id)): Path<(String, Uuid)>,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let device = own(&app, &owner, id).await?.id;
    let (now, actor) = (app.clock.now(), owner.staff.journal_name());
    app.db
        .write(move |tx| {
            Box::pin(async move {
                if store::unlock(tx, device).await? {
                    let entry = Entry::DeviceUnlocked { device };
                    journal::record(tx, now, &actor, None, &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(see_other(&frame.to(&format!("/redeem/devices?done={device}"))))
}

/// Removes it; what it has redeemed stays.
pub async fn remove(
    State(app): State<App>,
    frame: Frame,
    owner: Owner,
    Path((_, id)): Path<(String, Uuid)>,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let device = own(&app, &owner, id).await?.id;
    let (now, actor) = (app.clock.now(), owner.staff.journal_name());
    app.db
        .write(move |tx| {
            Box::pin(async move {
                if store::remove(tx, device, now).await? {
                    let entry = Entry::DeviceRemoved { device };
                    journal::record(tx, now, &actor, None, &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(see_other(&frame.to("/redeem/devices")))
}
