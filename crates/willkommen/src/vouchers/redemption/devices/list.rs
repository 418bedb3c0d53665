//! `/redeem/devices`: the partner's phones, and a link for another one.

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;
use platform::web::form::{Form, Press};
use platform::{Refusal, Result};
use serde::Deserialize;

use super::pair::link_hash;
use super::store::{self, Device};
use super::uncached;
use crate::app::App;
use crate::ids::DeviceId;
use crate::layout::{Frame, Problems, html, qr, refused};
use crate::people::Owner;
use crate::vouchers::redemption::rules::{Lock, MOST_DEVICES, PAIRING_MINUTES};

/// A phone in the list.
struct Row {
    id: DeviceId,
    name: String,
    paired: String,
    seen: String,
    state: String,
    is_locked: bool,
}

impl Row {
    /// The colour of its state.
    const fn colour(&self) -> &'static str {
        match (self.is_locked, self.seen.is_empty()) {
            (true, _) => "danger",
            (false, true) => "warning",
            (false, false) => "success",
        }
    }
}

/// Which phone was just locked or unlocked.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    done: String,
}

/// A link that was just made; it is shown this once.
#[derive(Default)]
struct Made {
    link: String,
    /// The link as a QR code.
    picture: String,
    until: String,
}

#[derive(Template)]
#[template(path = "vouchers/redemption/devices/list.html")]
struct ListPage {
    frame: Frame,
    problems: Problems,
    rows: Vec<Row>,
    /// What was just done, in words; empty otherwise.
    done: String,
    made: Made,
    is_full: bool,
    most: usize,
    minutes: i64,
}

/// The words for the state of a phone.
pub fn state_key(device: &Device) -> &'static str {
    match (device.lock(), device.seen_at) {
        (Some(Lock::Partner), _) => "vouchers-redemption-device-locked-partner",
        (Some(Lock::Pins), _) => "vouchers-redemption-device-locked-pins",
        (Some(Lock::Codes), _) => "vouchers-redemption-device-locked-codes",
        (None, None) => "vouchers-redemption-device-waits",
        (None, Some(_)) => "vouchers-redemption-device-ready",
    }
}

async fn page(app: &App, frame: Frame, owner: &Owner, problems: Problems, made: Made) -> Result<ListPage> {
    let devices = store::of_partner(app.db.read(), owner.partner).await?;
    let names: Vec<String> = devices.iter().map(|device| device.name.to_lowercase()).collect();
    let rows: Vec<Row> = devices
        .into_iter()
        .map(|device| Row {
            id: device.id,
            paired: frame.day(device.paired_at),
            seen: device.seen_at.map(|at| frame.time(at)).unwrap_or_default(),
            state: frame.t.get(state_key(&device)),
            is_locked: device.locked_at.is_some(),
            name: match names.iter().filter(|name| **name == device.name.to_lowercase()).count() {
                ..=1 => device.name,
                // Two of one name are told apart by when they were paired.
                _ => format!("{} ({})", device.name, frame.time(device.paired_at)),
            },
        })
        .collect();
    Ok(ListPage {
        is_full: rows.len() >= MOST_DEVICES,
        rows,
        done: String::new(),
        problems,
        made,
        most: MOST_DEVICES,
        minutes: PAIRING_MINUTES,
        frame,
    })
}

/// The list.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    owner: Owner,
    Query(wish): Query<Wish>,
) -> Result<Response> {
    let mut page = page(&app, frame, &owner, Problems::none(), Made::default()).await?;
    if let Some(row) = page.rows.iter().find(|row| row.id.to_string() == wish.done) {
        let key =
            if row.is_locked { "vouchers-redemption-now-locked" } else { "vouchers-redemption-now-unlocked" };
        page.done = page.frame.t.with(key, "device", row.name.as_str());
    }
    html(&page)
}

/// Makes a link for another phone. It is shown in the answer itself and not after a redirect: only its hash is
/// stored, so that nobody can show it again.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    owner: Owner,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    if store::of_partner(app.db.read(), owner.partner).await?.len() >= MOST_DEVICES {
        let full = Refusal::new("vouchers-redemption-devices-full").with("most", MOST_DEVICES);
        return refused(&page(&app, frame, &owner, Problems::one(full), Made::default()).await?);
    }
    let (now, token) = (app.clock.now(), platform::chance::token());
    let (hash, partner, person) = (link_hash(&app.key, &token), owner.partner, owner.staff.person);
    app.db
        .write(move |tx| {
            Box::pin(async move {
                store::add_pairing(tx, &hash, partner, person, now).await?;
                Ok::<_, platform::Error>(())
            })
        })
        .await?;
    let link = format!("{}{}", app.config.base_url, frame.to(&format!("/redeem/pair/{token}")));
    let made = Made {
        picture: qr::in_page(&link, 240)?,
        until: frame.time_of_day(now.plus_minutes(PAIRING_MINUTES)),
        link,
    };
    Ok(uncached(html(&page(&app, frame, &owner, Problems::none(), made).await?)?))
}
