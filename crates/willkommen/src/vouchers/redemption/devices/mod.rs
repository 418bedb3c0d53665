//! The partner's phones: paired by a link, opened by a PIN, locked from afar.
//!
//! Owns the tables `device` and `device_pairing`. A phone is known by a cookie; only keyed hashes of cookie and PIN
//! are stored. A phone is kept in memory until a commit touches any, so that a lock counts from the next request on.

pub mod list;
pub mod one;
pub mod pair;
pub mod pin;
pub mod poster;
pub mod store;

pub use store::{Device, TABLES};

use std::sync::Arc;

use axum::http::HeaderMap;
use axum::http::header::CACHE_CONTROL;
use axum::response::{IntoResponse as _, Response};
use platform::clock::Moment;
use platform::db::Tx;
use platform::kept::KeptEach;
use platform::secret::Key;
use platform::web::cookie;
use platform::{Error, Result};
use sea_orm::DbErr;

use super::rules::{self, Lock};
use crate::app::App;
use crate::ids::DeviceId;
use crate::journal::{self, Entry};
use crate::people::{Actor, Role};
use crate::vouchers::partners;

/// A phone is noted as used at most this often, so that reading pages does not write.
const NOTE_EVERY_MINUTES: i64 = 5;

/// Why a request comes from no phone that may redeem.
#[derive(Debug)]
pub enum Closed {
    /// It is not paired, or was removed.
    Unpaired,
    /// Its partner takes part no longer.
    Ended,
    /// It is locked.
    Locked(Lock),
    /// It asks for its PIN first.
    Pin(Device),
    /// Somebody has signed in on it who issues cards.
    Office,
}

/// Whether somebody issues cards: who does so does not redeem on the same phone.
#[must_use]
pub const fn is_office(actor: &Actor) -> bool {
    matches!(actor, Actor::Staff(staff) if matches!(staff.role, Role::Clerk | Role::Lead))
}

/// The phone that sends a request of somebody, or why there is none.
///
/// # Errors
/// The database's own.
pub async fn admitted(app: &App, headers: &HeaderMap, actor: &Actor) -> Result<Result<Device, Closed>> {
    if is_office(actor) {
        return Ok(Err(Closed::Office));
    }
    present(app, headers).await
}

/// The phone that sends a request, or why there is none.
///
/// # Errors
/// The database's own.
pub async fn present(app: &App, headers: &HeaderMap) -> Result<Result<Device, Closed>> {
    let Some(token) = cookie::DEVICE.value(headers) else { return Ok(Err(Closed::Unpaired)) };
    let phone = phone(app, token_hash(&app.key, token)).await?;
    let Some(Phone { device, is_active }) = Option::clone(&phone) else { return Ok(Err(Closed::Unpaired)) };
    if !is_active {
        return Ok(Err(Closed::Ended));
    }
    if device.locked_at.is_some() {
        return Ok(Err(Closed::Locked(device.lock().unwrap_or(Lock::Partner))));
    }
    let now = app.clock.now();
    if rules::asks_pin(device.seen_at, now) {
        return Ok(Err(Closed::Pin(device)));
    }
    if device.seen_at.is_none_or(|seen_at| now > seen_at.plus_minutes(NOTE_EVERY_MINUTES)) {
        let id = device.id;
        let noted: Result<(), DbErr> =
            app.db.write(move |tx| Box::pin(async move { store::seen(tx, id, now).await })).await;
        if let Err(fault) = noted {
            // The phone then asks for its PIN earlier.
            tracing::warn!(%fault, "a phone could not be noted as used");
        }
    }
    Ok(Ok(device))
}

/// A phone with what is known of its partner.
#[derive(Clone)]
pub struct Phone {
    device: Device,
    /// Whether its partner takes part. The account of one who does so no longer is closed: nobody could lock its
    /// phones.
    is_active: bool,
}

/// The phones that have asked, by what is stored in the place of their cookie.
pub type Phones = KeptEach<String, Option<Phone>>;

async fn phone(app: &App, token_hash: String) -> Result<Arc<Option<Phone>>> {
    let key = token_hash.clone();
    let make = async {
        let c = app.db.read();
        let Some(device) = store::by_token(c, &token_hash).await? else { return Ok(None) };
        let is_active = partners::is_active(c, device.partner).await?;
        Ok::<_, Error>(Some(Phone { device, is_active }))
    };
    app.phones.get(&app.db, key, &[TABLES, partners::TABLES], make).await
}

/// What is stored in the place of a cookie.
pub fn token_hash(key: &Key, token: &str) -> String {
    key.seal_hex("device", token)
}

/// What is stored in the place of a PIN. Few digits, so only who has the key can try them all.
pub fn pin_hash(key: &Key, device: DeviceId, pin: &str) -> String {
    key.seal_hex("device pin", &format!("{device}.{pin}"))
}

/// How the journal names whoever has redeemed.
pub const TILL: &str = "device";

/// How the journal names a phone.
pub fn journal_name(device: DeviceId) -> String {
    format!("device:{device}")
}

/// Notes in the journal that a phone was locked.
///
/// # Errors
/// The database's own.
pub async fn note_locked(
    tx: &Tx,
    device: DeviceId,
    why: Lock,
    actor: &str,
    now: Moment,
) -> Result<(), DbErr> {
    let entry = Entry::DeviceLocked { device, why: why.word().to_owned() };
    journal::record(tx, now, actor, None, &entry, "").await.map(drop)
}

/// In no cache: what a phone shows belongs to one partner and one moment.
pub fn uncached(response: Response) -> Response {
    ([(CACHE_CONTROL, "no-store")], response).into_response()
}
