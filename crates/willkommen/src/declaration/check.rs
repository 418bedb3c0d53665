//! `/declaration/check`: is this declaration genuine? Everybody may ask; the file is compared and
//! forgotten.

use askama::Template;
use axum::extract::{Multipart, State};
use axum::response::Response;
use platform::secret::file_hash;
use platform::web::form::{FIELD, FormSeal};
use platform::{Error, Refusal, Result};

use super::store;
use crate::app::App;
use crate::layout::{Frame, Peer, Problems, html, refused};
use crate::region;

/// The largest file that is compared, in bytes.
const MOST_BYTES: usize = 10 * 1024 * 1024;

/// What the comparison says.
enum Verdict {
    /// Byte for byte what we have issued.
    Genuine { number: String, town: String, signed_on: String, received_on: String },
    /// Not issued here, or changed since.
    Unknown,
}

#[derive(Template)]
#[template(path = "declaration/check.html")]
struct CheckPage {
    frame: Frame,
    verdict: Option<Verdict>,
    problems: Problems,
}

/// The form.
pub async fn show(frame: Frame) -> Result<Response> {
    html(&CheckPage { frame, verdict: None, problems: Problems::none() })
}

/// The answer. Only what everybody may know is said: no names.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    Peer(peer): Peer,
    axum::Extension(seal): axum::Extension<FormSeal>,
    parts: Multipart,
) -> Result<Response> {
    if !app.limits.checks.permits(&peer.to_string(), app.clock.now()) {
        return Err(Error::TooMany);
    }
    let bytes = document(parts, &seal).await?;
    let refuse = |key| Problems::one(Refusal::field("document", key));
    if bytes.is_empty() {
        let problems = refuse("declaration-verify-none");
        return refused(&CheckPage { frame, verdict: None, problems });
    }
    if !bytes.starts_with(b"%PDF") {
        let problems = refuse("declaration-verify-no-pdf");
        return refused(&CheckPage { frame, verdict: None, problems });
    }
    let found = store::by_certificate(app.db.read(), &file_hash(&bytes)).await?;
    let verdict = match found {
        None => Verdict::Unknown,
        Some(declaration) => Verdict::Genuine {
            town: region::of(app.db.read(), declaration.municipality)
                .await?
                .map(|town| town.full_name())
                .unwrap_or_default(),
            signed_on: declaration.signed_at.map(|at| frame.day(at)).unwrap_or_default(),
            received_on: declaration.received_at.map(|at| frame.day(at)).unwrap_or_default(),
            number: declaration.number.unwrap_or_default(),
        },
    };
    html(&CheckPage { frame, verdict: Some(verdict), problems: Problems::none() })
}

async fn document(mut parts: Multipart, seal: &FormSeal) -> Result<Vec<u8>> {
    let (mut bytes, mut is_ours) = (Vec::new(), false);
    while let Some(part) = parts.next_field().await.map_err(|_| Error::TooLarge)? {
        let name = part.name().unwrap_or_default().to_owned();
        let sent = part.bytes().await.map_err(|_| Error::TooLarge)?;
        if sent.len() > MOST_BYTES {
            return Err(Error::TooLarge);
        }
        match name.as_str() {
            FIELD => is_ours = seal.accepts(&String::from_utf8_lossy(&sent)),
            "document" => bytes = sent.to_vec(),
            _ => {}
        }
    }
    if is_ours { Ok(bytes) } else { Err(Error::Stale(platform::web::error::Kept::default())) }
}
