//! `/redeem/pair/{token}`: a phone opens the link that its partner shows. Opening it changes nothing; the button
//! pairs, and the link has done its work.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use platform::secret::Key;
use platform::web::form::{Form, line};
use platform::web::{cookie, see_other};
use platform::{Error, Refusal, Result};
use serde::Deserialize;

use super::one::named;
use super::pin::closed;
use super::store::{self, Device, Pairing};
use super::{Closed, is_office, journal_name, pin_hash, token_hash, uncached};
use crate::app::App;
use crate::ids::DeviceId;
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, html, refused};
use crate::vouchers::partners;
use crate::vouchers::redemption::rules::{MOST_DEVICES, MOST_NAME, is_pin};

/// What was typed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct PairForm {
    name: String,
    pin: String,
    again: String,
}

#[derive(Template)]
#[template(path = "vouchers/redemption/devices/pair.html")]
struct PairPage {
    frame: Frame,
    problems: Problems,
    token: String,
    /// The name of the partner; empty when the link opens nothing.
    partner: String,
    /// The name as it was typed.
    typed: String,
}

/// What is stored in the place of a link.
pub fn link_hash(key: &Key, token: &str) -> String {
    key.seal_hex("device pairing", token)
}

/// A link that can be used, with the name of its partner.
async fn open(app: &App, token: &str) -> Result<Option<(Pairing, String)>> {
    let c = app.db.read();
    let now = app.clock.now();
    let pairing = store::pairing(c, &link_hash(&app.key, token)).await?;
    let Some(pairing) = pairing.filter(|pairing| pairing.used_at.is_none() && pairing.expires_at > now)
    else {
        return Ok(None);
    };
    let partner = partners::of(c, pairing.partner).await?;
    let partner = partner.filter(|partner| partner.state() == partners::State::Active);
    Ok(partner.map(|partner| (pairing, partner.name)))
}

/// A link that opens nothing (any more).
fn gone(frame: Frame) -> Result<Response> {
    let (token, partner, typed) = (String::new(), String::new(), String::new());
    let page = PairPage { frame, problems: Problems::none(), token, partner, typed };
    Ok(uncached((StatusCode::GONE, html(&page)?).into_response()))
}

/// For whom the phone is to redeem, with the form.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    Path((_, token)): Path<(String, String)>,
) -> Result<Response> {
    if is_office(&frame.actor) {
        return closed(frame, &Closed::Office);
    }
    let Some((_, partner)) = open(&app, &token).await? else { return gone(frame) };
    let page = PairPage { frame, problems: Problems::none(), token, partner, typed: String::new() };
    Ok(uncached(html(&page)?))
}

fn wrong(form: &PairForm) -> (String, Vec<Refusal>) {
    let mut wrong = Vec::new();
    let name = named(&form.name).unwrap_or_else(|refusal| {
        wrong.push(refusal);
        String::new()
    });
    if !is_pin(&form.pin) {
        wrong.push(Refusal::field("pin", "vouchers-redemption-pin-malformed"));
    } else if form.pin != form.again {
        wrong.push(Refusal::field("again", "vouchers-redemption-pin-differs"));
    }
    (name, wrong)
}

/// Pairs the phone.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    Path((_, token)): Path<(String, String)>,
    Form(form): Form<PairForm>,
) -> Result<Response> {
    if is_office(&frame.actor) {
        return closed(frame, &Closed::Office);
    }
    let Some((pairing, partner)) = open(&app, &token).await? else { return gone(frame) };
    let (name, wrong) = wrong(&form);
    if !wrong.is_empty() {
        let typed = line(&form.name, MOST_NAME);
        let page = PairPage { frame, problems: Problems(wrong), token, partner, typed };
        return Ok(uncached(refused(&page)?));
    }
    let (id, now) = (DeviceId::new(), app.clock.now());
    let device = Device {
        id,
        partner: pairing.partner,
        name,
        lang: frame.t.lang.word().to_owned(),
        pin_hash: pin_hash(&app.key, id, &form.pin),
        paired_at: now,
        seen_at: None,
        locked_at: None,
        locked_for: String::new(),
        removed_at: None,
    };
    let secret = platform::chance::token();
    let (hash, link) = (token_hash(&app.key, &secret), link_hash(&app.key, &token));
    let by = pairing.created_by;
    let is_paired = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let is_full = store::of_partner(tx, device.partner).await?.len() >= MOST_DEVICES;
                if is_full || !store::use_pairing(tx, &link, now).await? {
                    return Ok(false);
                }
                store::add(tx, &device, &hash, by).await?;
                let entry = Entry::DevicePaired { device: id };
                journal::record(tx, now, &journal_name(id), None, &entry, "").await?;
                Ok::<_, Error>(true)
            })
        })
        .await?;
    if !is_paired {
        return gone(frame);
    }
    app.wake.notify_waiters();
    Ok(([cookie::DEVICE.set(&secret)], see_other(&frame.to("/redeem"))).into_response())
}
