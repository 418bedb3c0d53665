//! `/declaration/check`: is this declaration genuine? Everybody may ask; the file is compared and
//! forgotten.

use askama::Template;
use axum::extract::{Multipart, State};
use axum::response::Response;
use platform::clock::Moment;
use platform::secret::file_hash;
use platform::web::form::{FIELD, FormSeal, line};
use platform::{Error, Refusal, Result};
use print::seal::{Chain, Integrity};
use tokio::sync::Semaphore;

use super::store;
use crate::app::App;
use crate::house_seal;
use crate::layout::{Frame, Peer, Problems, html, refused};
use crate::region;

/// The largest file that is compared, in bytes.
const MOST_BYTES: usize = 10 * 1024 * 1024;

/// The most characters of a signer's name.
const MOST_NAME: usize = 120;

/// The beginning of the year 2100, in seconds since 1970.
const MOST_SECONDS: i64 = 4_102_444_800;

static EXAMINATIONS: Semaphore = Semaphore::const_new(1);

/// What the comparison says.
enum Verdict {
    /// Byte for byte what we have issued.
    Genuine { number: String, town: String, signed_on: String, received_on: String, seals: Vec<String> },
    /// Sealed here and unchanged, but not a declaration that was filed, such as a record of one.
    Sealed { seals: Vec<String> },
    /// Not issued here, or changed since.
    Unknown { seals: Vec<String> },
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
    let (seals, is_all_ours) = seals(&app, &frame, bytes.clone()).await?;
    let found = store::by_certificate(app.db.read(), &file_hash(&bytes)).await?;
    let verdict = match found {
        None if is_all_ours => Verdict::Sealed { seals },
        None => Verdict::Unknown { seals },
        Some(declaration) => Verdict::Genuine {
            town: region::of(app.db.read(), declaration.municipality)
                .await?
                .map(|town| town.full_name())
                .unwrap_or_default(),
            signed_on: declaration.signed_at.map(|at| frame.day(at)).unwrap_or_default(),
            received_on: declaration.received_at.map(|at| frame.day(at)).unwrap_or_default(),
            number: declaration.number.unwrap_or_default(),
            seals,
        },
    };
    html(&CheckPage { frame, verdict: Some(verdict), problems: Problems::none() })
}

/// What the electronic seals in a file say, a sentence each, and whether the file is whole and nobody but
/// us has sealed it.
async fn seals(app: &App, frame: &Frame, bytes: Vec<u8>) -> Result<(Vec<String>, bool)> {
    let inner = app.clone();
    // One at a time: a stranger's file may keep a core busy for a while.
    let _place = EXAMINATIONS.acquire().await.map_err(Error::unexpected)?;
    let read = move || print::seal::examine(&bytes, &house_seal::trusted(&inner));
    let found = tokio::task::spawn_blocking(read).await.map_err(Error::unexpected)?;
    let day = |at: Option<i64>| {
        // What a stranger's file claims may lie in no century.
        let at = at.filter(|at| (0..MOST_SECONDS).contains(at)).map(|at| Moment(at * 1_000_000));
        at.map(|at| frame.day(at)).unwrap_or_default()
    };
    let is_all_ours = found.iter().any(|signature| signature.covers_whole_document)
        && found.iter().all(|signature| house_seal::is_ours(app, signature));
    let sentences = found
        .into_iter()
        .filter(|signature| !signature.document_stamp)
        .map(|signature| {
            let is_trusted = matches!(signature.chain, Chain::Trusted { .. });
            let key = match signature.integrity {
                Integrity::Intact if house_seal::is_ours(app, &signature) => "declaration-seal-ours",
                Integrity::Intact if is_trusted => "declaration-seal-trusted",
                Integrity::Intact => "declaration-seal-foreign",
                Integrity::Unchecked => "declaration-seal-unchecked",
                Integrity::Changed | Integrity::ChangedAfter | Integrity::Malformed => {
                    "declaration-seal-broken"
                }
            };
            let name = signature.signer.map(|signer| line(&signer.name, MOST_NAME)).unwrap_or_default();
            let words = frame.t.with2(key, "name", name, "day", day(signature.claimed));
            if signature.integrity != Integrity::Intact {
                return words;
            }
            let stamp = match &signature.stamp {
                None => frame.t.get("declaration-stamp-none"),
                Some(stamp) => {
                    let key = match stamp.chain {
                        Chain::Trusted { .. } => "declaration-stamp-trusted",
                        Chain::Unknown | Chain::Invalid(_) => "declaration-stamp-unknown",
                    };
                    frame.t.with2(
                        key,
                        "name",
                        line(&stamp.authority, MOST_NAME),
                        "day",
                        day(Some(stamp.time)),
                    )
                }
            };
            format!("{words}. {stamp}")
        })
        .collect();
    Ok((sentences, is_all_ours))
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
