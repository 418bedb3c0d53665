//! `/redeem/sync` and `/redeem/worker.js`: what was noted without a connection comes in, in any order and as often
//! as the phone likes.

use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use platform::clock::Moment;
use platform::{Error, Refusal, Result};
use serde::{Deserialize, Serialize};

use super::attempt::{Attempt, Outcome, redeem};
use super::devices::{Closed, Device, admitted, uncached};
use super::doors::Shown;
use super::{result, rules};
use crate::app::App;
use crate::layout::{Frame, asset};

/// The most redemptions that one request brings.
const MOST_ITEMS: usize = 200;
/// The largest request, in bytes.
const MOST_BYTES: usize = 128 * 1024;
/// The longest text of a code, in characters.
const MOST_TEXT: usize = 200;

/// What a phone sends.
#[derive(Deserialize)]
struct Batch {
    /// What its clock says now, in milliseconds since 1970.
    now: i64,
    items: Vec<Item>,
}

/// One redemption that was noted. It holds nobody's name, and the phone does not know the offer.
#[derive(Deserialize)]
struct Item {
    attempt: String,
    code: String,
    /// What the phone's clock said then.
    at: i64,
}

/// What the phone is told.
#[derive(Serialize)]
struct Answer {
    /// `open`; or why nothing was taken: `unpaired`, `locked`, `pin`, `office`.
    state: &'static str,
    items: Vec<Told>,
}

#[derive(Serialize)]
struct Told {
    attempt: String,
    /// `redeemed`, `conflict` or `refused`: the phone may forget it. `again`: it is to be sent once more.
    state: &'static str,
    word: String,
    text: String,
}

/// Takes what a phone has noted. Each item is an attempt of its own, so that what was taken stays taken when
/// the connection breaks off in the middle.
pub async fn sync(State(app): State<App>, frame: Frame, headers: HeaderMap, body: Bytes) -> Result<Response> {
    let is_json = headers
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"application/json"));
    let device = match admitted(&app, &headers, &frame.actor).await? {
        Ok(device) => device,
        Err(why) => return json(StatusCode::FORBIDDEN, state(&why), Vec::new()),
    };
    if body.len() > MOST_BYTES {
        return Err(Error::TooLarge);
    }
    let malformed = || Error::Refused(Refusal::new("layout-error-malformed"));
    let batch: Batch = serde_json::from_slice(&body).map_err(|_| malformed())?;
    if !is_json || batch.items.len() > MOST_ITEMS {
        return Err(malformed());
    }
    let (arrived, mut items) = (app.clock.now(), batch.items);
    // In the order in which they were noted: where an offer has a limit, the first ones count.
    items.sort_by_key(|item| item.at);
    let mut told = Vec::with_capacity(items.len());
    for item in items {
        // A phone that is locked meanwhile is asked again for each, so that nothing slips through.
        let device = match admitted(&app, &headers, &frame.actor).await? {
            Ok(device) => device,
            Err(why) => return json(StatusCode::FORBIDDEN, state(&why), told),
        };
        told.push(take(&app, &frame, &device, (arrived, batch.now), item).await?);
    }
    tracing::debug!(device = %device.id, items = told.len(), "taken from a phone");
    json(StatusCode::OK, "open", told)
}

const fn state(why: &Closed) -> &'static str {
    match why {
        Closed::Unpaired => "unpaired",
        Closed::Ended | Closed::Locked(_) => "locked",
        Closed::Pin(_) => "pin",
        Closed::Office => "office",
    }
}

fn json(status: StatusCode, state: &'static str, items: Vec<Told>) -> Result<Response> {
    let text = serde_json::to_string(&Answer { state, items }).map_err(Error::unexpected)?;
    let kind = [(header::CONTENT_TYPE, "application/json")];
    Ok(uncached((status, kind, text).into_response()))
}

/// Takes one; `now` is when the request came, by our clock and by that of the phone.
async fn take(app: &App, frame: &Frame, device: &Device, now: (Moment, i64), item: Item) -> Result<Told> {
    let scan = match item.code.chars().count() <= MOST_TEXT && rules::is_attempt(&item.attempt) {
        true => rules::read(&item.code, &app.config.base_url).ok(),
        false => None,
    };
    let Some(scan) = scan else {
        // Nobody can have scanned this; it is kept nowhere.
        let (word, text) = ("vouchers-redemption-word-invalid", "vouchers-redemption-scan-foreign");
        return Ok(told(item.attempt, "refused", frame.t.get(word), frame.t.get(text)));
    };
    let shown = Shown::Offline(rules::scanned_at(now.0, now.1, item.at));
    let attempt = Attempt { key: item.attempt, scan, shown, is_compared: false };
    match redeem(app, device, &attempt).await {
        Ok(outcome) => {
            let state = match &outcome {
                Outcome::Redeemed(one) if one.is_conflict => "conflict",
                Outcome::Redeemed(_) => "redeemed",
                Outcome::Refused(_) => "refused",
            };
            let said = result::said(app, frame, &outcome).await?;
            Ok(told(attempt.key, state, said.word, said.text))
        }
        Err(Error::Conflict) => {
            // The key of another phone's attempt.
            let text = frame.t.get("vouchers-redemption-reason-unknown");
            Ok(told(attempt.key, "refused", frame.t.get("vouchers-redemption-word-invalid"), text))
        }
        Err(fault @ (Error::Unexpected(_) | Error::Full)) => {
            tracing::error!(?fault, "a redemption could not be taken and will be sent again");
            Ok(told(attempt.key, "again", String::new(), String::new()))
        }
        Err(other) => Err(other),
    }
}

fn told(attempt: String, state: &'static str, word: String, text: String) -> Told {
    Told { attempt, state, word, text }
}

/// The worker that keeps the page for a phone without a connection. Its address lies beside the languages, so it
/// needs a word of permission for the pages of each.
pub async fn worker() -> Response {
    let headers = [
        (header::CONTENT_TYPE, "text/javascript; charset=utf-8"),
        (header::CACHE_CONTROL, "no-cache"),
        (header::HeaderName::from_static("service-worker-allowed"), "/"),
    ];
    (headers, asset("js/pages/redeem-worker.js")).into_response()
}
