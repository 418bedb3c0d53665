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

use super::rules::End;
use super::{past, store};
use crate::app::App;
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
    /// Issued here, but it no longer counts since a day.
    Past { number: String, town: String, ended_on: String, is_withdrawn: bool, seals: Vec<String> },
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
    let seals = seals(&app, &frame, bytes.clone()).await?;
    let (c, hash) = (app.db.read(), file_hash(&bytes));
    let town =
        async |id| region::of(c, id).await.map(|town| town.map(|town| town.full_name()).unwrap_or_default());
    let verdict = match (store::by_certificate(c, &hash).await?, past::by_certificate(c, &hash).await?) {
        (None, None) => Verdict::Unknown { seals },
        (None, Some((declaration, past))) => Verdict::Past {
            town: town(declaration.municipality).await?,
            ended_on: frame.day(past.ended_at),
            is_withdrawn: past.ended == End::Withdrawn.word(),
            number: declaration.number.unwrap_or_default(),
            seals,
        },
        (Some(declaration), _) => Verdict::Genuine {
            town: town(declaration.municipality).await?,
            signed_on: declaration.signed_at.map(|at| frame.day(at)).unwrap_or_default(),
            received_on: declaration.received_at.map(|at| frame.day(at)).unwrap_or_default(),
            number: declaration.number.unwrap_or_default(),
            seals,
        },
    };
    html(&CheckPage { frame, verdict: Some(verdict), problems: Problems::none() })
}

/// What the electronic seals in a file say, a sentence each.
async fn seals(app: &App, frame: &Frame, bytes: Vec<u8>) -> Result<Vec<String>> {
    let own = app.seal.certificate().to_vec();
    // One at a time: a stranger's file may keep a core busy for a while.
    let _place = EXAMINATIONS.acquire().await.map_err(Error::unexpected)?;
    let read = move || print::seal::examine(&bytes, &[&own]);
    let found = tokio::task::spawn_blocking(read).await.map_err(Error::unexpected)?;
    Ok(found
        .into_iter()
        .filter(|signature| !signature.document_stamp)
        .map(|signature| {
            let is_ours = matches!(signature.chain, Chain::Trusted { .. });
            let key = match signature.integrity {
                Integrity::Intact if is_ours => "declaration-seal-ours",
                Integrity::Intact => "declaration-seal-foreign",
                Integrity::Unchecked => "declaration-seal-unchecked",
                Integrity::Changed | Integrity::ChangedAfter | Integrity::Malformed => {
                    "declaration-seal-broken"
                }
            };
            let name = signature.signer.map(|signer| line(&signer.name, MOST_NAME)).unwrap_or_default();
            // What a stranger's file claims may lie in no century.
            let claimed = signature.claimed.filter(|at| (0..MOST_SECONDS).contains(at));
            let at = claimed.map(|at| Moment(at * 1_000_000));
            let day = at.map(|at| frame.day(at)).unwrap_or_default();
            frame.t.with2(key, "name", name, "day", day)
        })
        .collect())
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
