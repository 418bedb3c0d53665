//! `/redeem/result/{token}`: what has become of an attempt, in one word that both people at the counter can read.
//! The address is that of the attempt, so the page may be opened again.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use platform::clock::Moment;
use platform::web::form::{Form, Press};
use platform::web::see_other;
use platform::{Error, Result};

use super::attempt::{Outcome, known, undo};
use super::devices::pin::closed;
use super::devices::{self, Device, admitted, journal_name, uncached};
use super::doors::benefit;
use super::refusals::Refused;
use super::rules::{self, Reason, UNDO_MINUTES, Undoer};
use super::scan::shut;
use super::store::{self, Redemption};
use crate::app::App;
use crate::layout::{Frame, html};
use crate::vouchers::partners;

/// What became of an attempt, in words.
pub struct Said {
    /// A word for scripts and colours: `good`, `bad` or `back`.
    pub tone: &'static str,
    /// The icon beside the word.
    pub icon: &'static str,
    /// The large word.
    pub word: String,
    /// What it means, and what to do now.
    pub text: String,
}

#[derive(Template)]
#[template(path = "vouchers/redemption/result.html")]
struct ResultPage {
    frame: Frame,
    said: Said,
    token: String,
    benefit: String,
    at: String,
    /// Until when it can be undone; empty when it cannot.
    undo_until: String,
}

/// An outcome in words.
///
/// # Errors
/// The database's own.
pub async fn said(app: &App, frame: &Frame, outcome: &Outcome) -> Result<Said> {
    Ok(match outcome {
        Outcome::Redeemed(redemption) => redeemed(frame, redemption),
        Outcome::Refused(refused) => match last_use(app, frame, refused).await? {
            Some(text) => {
                let word = frame.t.get("vouchers-redemption-word-used");
                Said { tone: "bad", icon: "danger", word, text }
            }
            None => refused_words(frame, refused),
        },
    })
}

/// When and on which of its phones the partner has redeemed the voucher before, so that two people at the counter
/// need not guess; nothing where that is not known.
async fn last_use(app: &App, frame: &Frame, refused: &Refused) -> Result<Option<String>> {
    let (Reason::Used, Some(at), Some(offer)) = (refused.reason(), refused.used_at, refused.offer) else {
        return Ok(None);
    };
    let c = app.db.read();
    let Some(device) = store::device_at(c, refused.partner, offer, at).await? else { return Ok(None) };
    let device = devices::store::one(c, device).await?;
    let partner = partners::of(c, refused.partner).await?;
    Ok(partner.zip(device).map(|(partner, device)| {
        frame.t.all(
            "vouchers-redemption-reason-used-where",
            &[
                ("time", frame.time(at).into()),
                ("partner", partner.name.into()),
                ("device", device.name.into()),
            ],
        )
    }))
}

fn redeemed(frame: &Frame, redemption: &Redemption) -> Said {
    let t = &frame.t;
    if redemption.is_conflict {
        let key = match Reason::from_word(&redemption.conflict) {
            Some(Reason::Pool) => "vouchers-redemption-conflict-pool",
            _ => "vouchers-redemption-conflict-used",
        };
        let word = t.get("vouchers-redemption-word-conflict");
        return Said { tone: "bad", icon: "warning", word, text: t.get(key) };
    }
    if let Some(at) = redemption.undone_at {
        let text = t.with("vouchers-redemption-undone-text", "time", frame.time(at));
        return Said { tone: "back", icon: "info", word: t.get("vouchers-redemption-word-undone"), text };
    }
    let text = match redemption.is_offline {
        true => t.get("vouchers-redemption-redeemed-late"),
        false => t.get("vouchers-redemption-redeemed-text"),
    };
    Said { tone: "good", icon: "success", word: t.get("vouchers-redemption-word-redeemed"), text }
}

fn refused_words(frame: &Frame, refused: &Refused) -> Said {
    let t = &frame.t;
    let (word, text) = match (refused.reason(), refused.used_at) {
        (Reason::Used, Some(at)) => (
            "vouchers-redemption-word-used",
            t.with("vouchers-redemption-reason-used-at", "time", frame.time(at)),
        ),
        (Reason::Used, None) => ("vouchers-redemption-word-used", t.get("vouchers-redemption-reason-used")),
        (Reason::Expired, _) => {
            ("vouchers-redemption-word-expired", t.get("vouchers-redemption-reason-expired"))
        }
        (Reason::Elsewhere, _) => {
            ("vouchers-redemption-word-elsewhere", t.get("vouchers-redemption-reason-elsewhere"))
        }
        (Reason::Many, _) => ("vouchers-redemption-word-conflict", t.get("vouchers-redemption-reason-many")),
        (other, _) => ("vouchers-redemption-word-invalid", t.get(reason_key(other))),
    };
    Said { tone: "bad", icon: "danger", word: t.get(word), text }
}

/// The text key of a reason.
pub const fn reason_key(reason: Reason) -> &'static str {
    match reason {
        Reason::Unknown => "vouchers-redemption-reason-unknown",
        Reason::Elsewhere => "vouchers-redemption-reason-elsewhere",
        Reason::Withdrawn => "vouchers-redemption-reason-withdrawn",
        Reason::Expired => "vouchers-redemption-reason-expired",
        Reason::Early => "vouchers-redemption-reason-early",
        Reason::Ended => "vouchers-redemption-reason-ended",
        Reason::Used => "vouchers-redemption-reason-used",
        Reason::Pool => "vouchers-redemption-reason-pool",
        Reason::Stale => "vouchers-redemption-reason-stale",
        Reason::Offline => "vouchers-redemption-reason-offline",
        Reason::Many => "vouchers-redemption-reason-many",
    }
}

/// Until when the partner can undo a redemption; none when it cannot any more.
pub fn undo_until(redemption: &Redemption, now: Moment) -> Option<Moment> {
    let is_open =
        redemption.undone_at.is_none() && !redemption.is_conflict && rules::may_undo(redemption.at, now);
    is_open.then(|| redemption.at.plus_minutes(UNDO_MINUTES))
}

/// The page.
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
    let outcome = known(&app, &device, &token).await?.ok_or(Error::NotFound)?;
    let (at, offer, undo_until) = match &outcome {
        Outcome::Redeemed(one) => (frame.time(one.at), Some(one.offer), undo_until(one, app.clock.now())),
        // Beside the time of the redemption before, this one has to say whose it is.
        Outcome::Refused(one) => {
            (frame.t.with("vouchers-redemption-tried-at", "time", frame.time(one.at)), one.offer, None)
        }
    };
    let page = ResultPage {
        said: said(&app, &frame, &outcome).await?,
        token,
        benefit: match offer {
            Some(offer) => benefit(&app, offer).await?,
            None => String::new(),
        },
        at,
        undo_until: undo_until.map(|at| frame.time_of_day(at)).unwrap_or_default(),
        frame,
    };
    Ok(uncached(html(&page)?))
}

/// Undoes it within five minutes, on the phone that has redeemed.
pub async fn submit_undo(
    State(app): State<App>,
    frame: Frame,
    headers: HeaderMap,
    Path((_, token)): Path<(String, String)>,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let device: Device = match admitted(&app, &headers, &frame.actor).await? {
        Ok(device) => device,
        Err(why) => return shut(frame, &why),
    };
    let Some(Outcome::Redeemed(redemption)) = known(&app, &device, &token).await? else {
        return Err(Error::NotFound);
    };
    if undo_until(&redemption, app.clock.now()).is_some() {
        undo(&app, redemption, Undoer::Device, journal_name(device.id)).await?;
    }
    Ok(see_other(&frame.to(&format!("/redeem/result/{token}"))))
}
