//! `/redeem/pin`: the PIN opens a phone after pairing and after a night.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use platform::secret::same;
use platform::web::form::Form;
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde::Deserialize;

use super::store::{self, Device};
use super::{Closed, admitted, journal_name, note_locked, pin_hash, uncached};
use crate::app::App;
use crate::layout::{Frame, Problems, html, refused};
use crate::vouchers::redemption::rules::Lock;

/// What was typed.
#[derive(Deserialize)]
pub struct PinForm {
    #[serde(default)]
    pin: String,
}

/// What a phone sees that redeems nothing now, and everybody who has none.
#[derive(Template)]
#[template(path = "vouchers/redemption/devices/pin.html")]
struct ClosedPage {
    frame: Frame,
    problems: Problems,
    /// Whether the PIN is asked for.
    is_asked: bool,
    /// Why the phone is locked; empty when it is not paired at all.
    locked: &'static str,
    /// The name of the phone that asks.
    name: String,
}

/// What whoever issues cards sees in the place of the pages of a phone.
#[derive(Template)]
#[template(path = "vouchers/redemption/devices/office.html")]
struct OfficePage {
    frame: Frame,
}

/// The page in the place of every other one of a phone.
///
/// # Errors
/// When the template fails.
pub fn closed(frame: Frame, closed: &Closed) -> Result<Response> {
    let problems = Problems::none();
    let (status, page) = match closed {
        Closed::Office => {
            let page = html(&OfficePage { frame })?;
            return Ok(uncached((StatusCode::FORBIDDEN, page).into_response()));
        }
        Closed::Unpaired => {
            (StatusCode::OK, ClosedPage { frame, problems, is_asked: false, locked: "", name: String::new() })
        }
        Closed::Ended => {
            let locked = "vouchers-redemption-locked-ended";
            (
                StatusCode::FORBIDDEN,
                ClosedPage { frame, problems, is_asked: false, locked, name: String::new() },
            )
        }
        Closed::Locked(why) => {
            let locked = match why {
                Lock::Partner => "vouchers-redemption-locked-partner",
                Lock::Pins => "vouchers-redemption-locked-pins",
                Lock::Codes => "vouchers-redemption-locked-codes",
            };
            (
                StatusCode::FORBIDDEN,
                ClosedPage { frame, problems, is_asked: false, locked, name: String::new() },
            )
        }
        Closed::Pin(device) => (
            StatusCode::OK,
            ClosedPage { frame, problems, is_asked: true, locked: "", name: device.name.clone() },
        ),
    };
    Ok(uncached((status, html(&page)?).into_response()))
}

/// What became of a typed PIN.
enum Tried {
    Right,
    Wrong,
    Locked,
}

/// Opens the phone. The count is taken in the same write as the comparison, so that many tries at once are many.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    headers: HeaderMap,
    Form(form): Form<PinForm>,
) -> Result<Response> {
    let device = match admitted(&app, &headers, &frame.actor).await? {
        Ok(_) => return Ok(see_other(&frame.to("/redeem"))),
        Err(Closed::Pin(device)) => device,
        Err(other) => {
            let page = closed(frame, &other)?;
            // Nothing was sent that anybody could have used.
            let status =
                if matches!(other, Closed::Unpaired) { StatusCode::FORBIDDEN } else { page.status() };
            return Ok((status, page).into_response());
        }
    };
    match tried(&app, &device, &form.pin).await? {
        Tried::Right => Ok(see_other(&frame.to("/redeem"))),
        Tried::Locked => {
            app.wake.notify_waiters();
            closed(frame, &Closed::Locked(Lock::Pins))
        }
        Tried::Wrong => {
            let problems = Problems::one(Refusal::field("pin", "vouchers-redemption-pin-wrong"));
            let page = ClosedPage { frame, problems, is_asked: true, locked: "", name: device.name };
            Ok(uncached(refused(&page)?))
        }
    }
}

async fn tried(app: &App, device: &Device, pin: &str) -> Result<Tried> {
    let (id, now) = (device.id, app.clock.now());
    let is_right = same(&pin_hash(&app.key, id, pin), &device.pin_hash);
    app.db
        .write(move |tx| {
            Box::pin(async move {
                if is_right {
                    let is_open = store::opened(tx, id, now).await?;
                    return Ok(if is_open { Tried::Right } else { Tried::Locked });
                }
                if store::count_wrong_pin(tx, id, now).await? {
                    note_locked(tx, id, Lock::Pins, &journal_name(id), now).await?;
                    return Ok(Tried::Locked);
                }
                Ok::<_, Error>(Tried::Wrong)
            })
        })
        .await
}
