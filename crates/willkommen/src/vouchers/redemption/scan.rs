//! `/redeem` and `/v/CODE`: a voucher comes in by the camera, by a photo, or typed; it leads to the page that
//! shows it, or to the one that says why not.

use askama::Template;
use axum::extract::{Path, Query, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::response::Response;
use platform::texts::Lang;
use platform::web::form::{Form, line};
use platform::web::see_other;
use platform::{Refusal, Result};
use serde::Deserialize;

use super::attempt::{Attempt, refuse};
use super::devices::pin::closed;
use super::devices::{Closed, Device, admitted, is_office, present, uncached};
use super::doors::{Shown, look_up, offline_offers, only_at};
use super::rules::{self, Reason, ScanFault};
use super::{check, photo};
use crate::app::App;
use crate::ids::DeviceId;
use crate::layout::{Frame, Problems, Upload, html, refused};
use crate::people::{Actor, Role};
use crate::vouchers::{booklet, partners};

/// The longest text that is taken for a code, in characters.
const MOST_TEXT: usize = 200;

/// What was typed, or read by the page's own script.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct CodeForm {
    code: String,
}

/// What has led here.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    /// Not empty where it was a card.
    card: String,
}

#[derive(Template)]
#[template(path = "vouchers/redemption/scan.html")]
struct ScanPage {
    frame: Frame,
    problems: Problems,
    code: String,
    /// Whether a card was shown in the place of a voucher.
    is_card: bool,
    partner: String,
    device: String,
    /// What waits on this phone belongs to this device.
    device_id: DeviceId,
    /// The address with which every voucher of this installation begins.
    base: String,
    /// The benefits that are given without a connection.
    offline: Vec<String>,
    /// How many of each may wait on this phone, in words.
    limits: Vec<String>,
    /// How many redemptions may wait on this phone; 0: none.
    most: i64,
    /// Until when this phone redeems without its PIN, in milliseconds.
    until: i64,
}

/// What a partner sees who is signed in and has scanned a voucher with a phone that is not paired.
#[derive(Template)]
#[template(path = "vouchers/redemption/explained.html")]
struct ExplainedPage {
    frame: Frame,
}

/// The policy of the pages with the scanner: as everywhere, and the decoder may be compiled.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     img-src 'self' data:; font-src 'self'; connect-src 'self'; media-src 'self' blob:; worker-src 'self'; \
     form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

/// This page may use the camera, and its decoder.
fn with_camera(response: Response) -> Response {
    let mut response = uncached(response);
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    headers.insert(
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static("camera=(self), geolocation=(), microphone=()"),
    );
    response
}

async fn page(
    app: &App,
    frame: Frame,
    device: &Device,
    code: String,
    problems: Problems,
) -> Result<ScanPage> {
    let partner = partners::of(app.db.read(), device.partner).await?;
    let (offers, most) = offline_offers(app, device.partner).await?;
    let mut limits = Vec::with_capacity(offers.len());
    for offer in &offers {
        let key = "vouchers-redemption-offline-one";
        let limit = frame.t.with2(key, "benefit", offer.benefit.as_str(), "most", offer.offline_most);
        // Without a connection nobody sees the page that says it.
        limits.push(match only_at(app, offer).await? {
            places if places.is_empty() => limit,
            places => {
                format!("{limit}. {}", frame.t.with("vouchers-redemption-check-only", "places", places))
            }
        });
    }
    let seen_at = device.seen_at.unwrap_or(device.paired_at);
    Ok(ScanPage {
        problems,
        code,
        is_card: false,
        partner: partner.map(|partner| partner.name).unwrap_or_default(),
        device: device.name.clone(),
        device_id: device.id,
        base: app.config.base_url.clone(),
        limits,
        offline: offers.into_iter().map(|offer| offer.benefit).collect(),
        most,
        until: seen_at.plus_minutes(rules::PIN_MINUTES).0 / 1_000,
        frame,
    })
}

/// The page with the camera.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    headers: HeaderMap,
    Query(wish): Query<Wish>,
) -> Result<Response> {
    match admitted(&app, &headers, &frame.actor).await? {
        Ok(device) => {
            let mut page = page(&app, frame, &device, String::new(), Problems::none()).await?;
            page.is_card = !wish.card.is_empty();
            Ok(with_camera(html(&page)?))
        }
        Err(why) => closed(frame, &why),
    }
}

/// The page again, with what was wrong.
///
/// # Errors
/// The database's own.
pub async fn again(
    app: &App,
    frame: Frame,
    device: &Device,
    code: String,
    refusal: Refusal,
) -> Result<Response> {
    let page = page(app, frame, device, code, Problems::one(refusal)).await?;
    Ok(with_camera(refused(&page)?))
}

/// Refuses a phone that sends a form and may not redeem (any more).
pub fn shut(frame: Frame, why: &Closed) -> Result<Response> {
    let mut response = closed(frame, why)?;
    *response.status_mut() = axum::http::StatusCode::FORBIDDEN;
    Ok(response)
}

/// A code that was typed, or read by the script.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    headers: HeaderMap,
    Form(form): Form<CodeForm>,
) -> Result<Response> {
    let device = match admitted(&app, &headers, &frame.actor).await? {
        Ok(device) => device,
        Err(why) => return shut(frame, &why),
    };
    let typed = line(&form.code, MOST_TEXT);
    match accept(&app, &frame, &device, &typed).await? {
        Ok(address) => Ok(see_other(&address)),
        Err(fault) => again(&app, frame, &device, typed, Refusal::field("code", fault_key(fault))).await,
    }
}

/// A code on a photo.
pub async fn submit_photo(
    State(app): State<App>,
    frame: Frame,
    headers: HeaderMap,
    request: Request,
) -> Result<Response> {
    let device = match admitted(&app, &headers, &frame.actor).await? {
        Ok(device) => device,
        Err(why) => return shut(frame, &why),
    };
    let sent = Upload::read(request, "file", photo::MOST_BYTES).await?;
    let refusal = match (sent.is_too_large, sent.file.is_empty()) {
        (true, _) => Refusal::field("file", "vouchers-redemption-photo-large")
            .with("most", photo::MOST_BYTES / (1024 * 1024)),
        (false, true) => Refusal::field("file", "vouchers-redemption-photo-missing"),
        (false, false) => match photo::read(sent.file).await? {
            Err(refusal) => refusal,
            Ok(texts) => {
                // A poster on the wall may be on the photo too: the first voucher counts.
                let own = texts.iter().find(|text| rules::read(text, &app.config.base_url).is_ok());
                let text = own.or(texts.first()).map(|text| line(text, MOST_TEXT)).unwrap_or_default();
                match accept(&app, &frame, &device, &text).await? {
                    Ok(address) => return Ok(see_other(&address)),
                    Err(ScanFault::Card) => Refusal::field("file", fault_key(ScanFault::Card)),
                    Err(ScanFault::Foreign | ScanFault::Length | ScanFault::Slip) => {
                        Refusal::field("file", fault_key(ScanFault::Foreign))
                    }
                }
            }
        },
    };
    again(&app, frame, &device, String::new(), refusal).await
}

const fn fault_key(fault: ScanFault) -> &'static str {
    match fault {
        ScanFault::Foreign => "vouchers-redemption-scan-foreign",
        ScanFault::Card => "vouchers-redemption-scan-card",
        ScanFault::Length => "vouchers-redemption-scan-length",
        ScanFault::Slip => "vouchers-redemption-scan-slip",
    }
}

/// Where a code leads: to the voucher, or to the page that says why not. What cannot be a code is no attempt.
async fn accept(app: &App, frame: &Frame, device: &Device, text: &str) -> Result<Result<String, ScanFault>> {
    let scan = match rules::read(text, &app.config.base_url) {
        Ok(scan) => scan,
        Err(fault) => return Ok(Err(fault)),
    };
    // In the order of time: an index of keys that lie anywhere costs every redemption a page more.
    let (now, key) = (app.clock.now(), platform::chance::id().simple().to_string());
    let attempt = Attempt { key: key.clone(), scan, shown: Shown::At(now), is_compared: false };
    let found = look_up(app, device.partner, &attempt.scan, attempt.shown).await?;
    let reason = match &found {
        None => Reason::Unknown,
        Some(found) => match found.verdict {
            Err(reason) => reason,
            Ok(()) => {
                let ticket = check::ticket(app, device, &attempt, found, now);
                return Ok(Ok(frame.to(&format!("/redeem/check/{ticket}"))));
            }
        },
    };
    refuse(app, device, &attempt, reason, found.as_ref()).await?;
    Ok(Ok(frame.to(&format!("/redeem/result/{key}"))))
}

/// Whether another site has led here. Then nothing is counted before somebody presses the button: otherwise any
/// page could lock a partner's phone with codes that do not exist.
fn is_led(headers: &HeaderMap) -> bool {
    headers.get("sec-fetch-site").is_some_and(|site| matches!(site.as_bytes(), b"cross-site" | b"same-site"))
}

/// `GET /v/{code}`: the address in the picture of a voucher, opened by the phone's own camera. Whoever guesses
/// may not do so by opening addresses either, so a wrong code is counted here as everywhere.
pub async fn scanned(State(app): State<App>, Path(code): Path<String>, request: Request) -> Result<Response> {
    let (parts, _) = request.into_parts();
    let device = present(&app, &parts.headers).await?;
    let lang = match &device {
        Ok(device) | Err(Closed::Pin(device)) => Lang::from_word(&device.lang),
        Err(_) => None,
    };
    let frame = Frame::in_language(&app, &parts, lang.unwrap_or(app.default_lang()), "/redeem").await?;
    match device {
        Ok(_) if is_office(&frame.actor) => closed(frame, &Closed::Office),
        Ok(device) if is_led(&parts.headers) => {
            let typed = line(&code, MOST_TEXT);
            let page = page(&app, frame, &device, typed, Problems::none()).await?;
            Ok(with_camera(html(&page)?))
        }
        Ok(device) => match accept(&app, &frame, &device, &line(&code, MOST_TEXT)).await? {
            Ok(address) => Ok(uncached(see_other(&address))),
            Err(fault) => {
                let refusal = Refusal::field("code", fault_key(fault));
                again(&app, frame, &device, line(&code, MOST_TEXT), refusal).await
            }
        },
        Err(Closed::Unpaired) => {
            let is_partner = matches!(&frame.actor, Actor::Staff(staff) if staff.role == Role::Partner);
            // Anybody else reads it in the languages of the booklet.
            Ok(uncached(if is_partner {
                html(&ExplainedPage { frame })?
            } else {
                see_other(&booklet::explained(&parts.headers))
            }))
        }
        Err(Closed::Pin(_)) => Ok(uncached(see_other(&frame.to("/redeem")))),
        Err(why) => closed(frame, &why),
    }
}
