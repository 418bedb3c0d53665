//! `/redeem/check/{token}`: the voucher as it was scanned, with the button that redeems it.
//!
//! The address carries what was scanned, when, and the key of the attempt, sealed for this phone. So a button that
//! is pressed twice, or again after a lost answer, is one attempt.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use platform::clock::Moment;
use platform::secret::same;
use platform::web::form::Form;
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde::Deserialize;

use super::attempt::{Attempt, known, redeem};
use super::devices::pin::closed;
use super::devices::{Device, admitted, uncached};
use super::doors::{Found, Shown, asks_comparison, look_up, only_at};
use super::rules::{Scan, TICKET_MINUTES};
use super::scan::{again, shut};
use crate::app::App;
use crate::ids::DeviceId;
use crate::layout::{Frame, Problems, html, refused};
use crate::vouchers::code::VOUCHER;

/// What was ticked.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct RedeemForm {
    compared: String,
}

#[derive(Template)]
#[template(path = "vouchers/redemption/check.html")]
struct CheckPage {
    frame: Frame,
    problems: Problems,
    /// What waits on this phone belongs to this device.
    device_id: DeviceId,
    token: String,
    benefit: String,
    conditions: String,
    /// The only places at which it counts; empty where it counts at all of them.
    only_at: String,
    valid: String,
    /// How often it can still be redeemed, if more than once.
    left: String,
    asks_comparison: bool,
    /// What a script needs to note it without a connection; empty where that is not permitted.
    offline_code: String,
    attempt: String,
    most: i64,
}

/// What the address of this page carries.
struct Ticket {
    attempt: Attempt,
    at: Moment,
    asks_comparison: bool,
}

/// The address of a voucher that this phone has scanned.
pub fn ticket(app: &App, device: &Device, attempt: &Attempt, found: &Found, now: Moment) -> String {
    let compares = if asks_comparison(&found.offer, &attempt.scan) { "c" } else { "n" };
    let said = format!("{}.{}.{}.{compares}", attempt.scan.code.text(), attempt.key, now.0);
    let mark = seal(app, device, &said);
    format!("{said}.{mark}")
}

fn seal(app: &App, device: &Device, said: &str) -> String {
    let mut mark = app.key.seal_hex("redeem ticket", &format!("{}.{said}", device.id));
    mark.truncate(32);
    mark
}

fn read(app: &App, device: &Device, token: &str) -> Option<Ticket> {
    let (said, mark) = token.rsplit_once('.')?;
    if !same(mark, &seal(app, device, said)) {
        return None;
    }
    let mut parts = said.split('.');
    let (code, key, at, compares) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    let scan = Scan { code: VOUCHER.read(code).ok()?, mark: None, step: None };
    Some(Ticket {
        attempt: Attempt { key: key.to_owned(), scan, shown: Shown::Checked, is_compared: compares == "c" },
        at: Moment(at.parse().ok()?),
        asks_comparison: compares == "c",
    })
}

fn page(
    frame: Frame,
    device_id: DeviceId,
    token: String,
    ticket: &Ticket,
    (found, only_at): (Found, String),
    problems: Problems,
) -> CheckPage {
    let used = if found.voucher.period == found.period { found.voucher.used_in_period } else { 0 };
    let left = found.offer.uses - used;
    let is_offline = found.offer.offline_most > 0 && !ticket.asks_comparison && !found.offer.is_rotating;
    CheckPage {
        problems,
        device_id,
        token,
        benefit: found.offer.benefit,
        conditions: found.offer.conditions,
        only_at,
        valid: frame.t.date(found.voucher.expires_on),
        left: if found.offer.uses > 1 {
            frame.t.with("vouchers-redemption-check-left", "n", left)
        } else {
            String::new()
        },
        asks_comparison: ticket.asks_comparison,
        offline_code: if is_offline { ticket.attempt.scan.code.text().to_owned() } else { String::new() },
        attempt: ticket.attempt.key.clone(),
        most: found.offer.offline_most,
        frame,
    }
}

/// Whether the page was open so long that the voucher has to be scanned again.
fn is_old(ticket: &Ticket, now: Moment) -> bool {
    now >= ticket.at.plus_minutes(TICKET_MINUTES)
}

/// The voucher. Opening the page changes nothing.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    headers: HeaderMap,
    Path((_, token)): Path<(String, String)>,
) -> Result<Response> {
    let device = match admitted(&app, &headers, &frame.actor).await? {
        Ok(device) => device,
        Err(why) => return closed(frame, &why),
    };
    let ticket = read(&app, &device, &token).ok_or(Error::NotFound)?;
    if known(&app, &device, &ticket.attempt.key).await?.is_some() {
        return Ok(see_other(&result(&frame, &ticket)));
    }
    let found = look_up(&app, device.partner, &ticket.attempt.scan, Shown::Checked).await?;
    match found {
        Some(found) if !is_old(&ticket, app.clock.now()) => {
            let only_at = only_at(&app, &found.offer).await?;
            let page = page(frame, device.id, token, &ticket, (found, only_at), Problems::none());
            Ok(uncached(html(&page)?))
        }
        _ => again(&app, frame, &device, String::new(), old()).await,
    }
}

fn result(frame: &Frame, ticket: &Ticket) -> String {
    frame.to(&format!("/redeem/result/{}", ticket.attempt.key))
}

fn old() -> Refusal {
    Refusal::field("code", "vouchers-redemption-check-old").with("minutes", TICKET_MINUTES)
}

/// Redeems. The page that follows is found by the key of the attempt, so that it can be opened again.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    headers: HeaderMap,
    Path((_, token)): Path<(String, String)>,
    Form(form): Form<RedeemForm>,
) -> Result<Response> {
    let device = match admitted(&app, &headers, &frame.actor).await? {
        Ok(device) => device,
        Err(why) => return shut(frame, &why),
    };
    let ticket = read(&app, &device, &token).ok_or(Error::NotFound)?;
    let is_late = is_old(&ticket, app.clock.now());
    let is_unticked = ticket.asks_comparison && form.compared != "yes";
    if (is_late || is_unticked) && known(&app, &device, &ticket.attempt.key).await?.is_none() {
        let found = look_up(&app, device.partner, &ticket.attempt.scan, Shown::Checked).await?;
        return match found {
            Some(found) if !is_late => {
                let missing = Refusal::field("compared", "vouchers-redemption-check-compare-missing");
                let only_at = only_at(&app, &found.offer).await?;
                let page = page(frame, device.id, token, &ticket, (found, only_at), Problems::one(missing));
                Ok(uncached(refused(&page)?))
            }
            _ => again(&app, frame, &device, String::new(), old()).await,
        };
    }
    redeem(&app, &device, &ticket.attempt).await?;
    Ok(see_other(&result(&frame, &ticket)))
}
