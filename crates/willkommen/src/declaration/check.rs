//! `/declaration/check`: is this declaration genuine? Everybody may ask; the file is compared and
//! forgotten.

use askama::Template;
use axum::extract::{Multipart, State};
use axum::response::Response;
use platform::clock::Moment;
use platform::secret::file_hash;
use platform::web::form::{FormSeal, line};
use platform::{Error, Refusal, Result};
use print::seal::{Chain, Integrity};

use super::rules::End;
use super::{findings, past, store};
use crate::app::App;
use crate::layout::{Frame, Peer, Problems, Upload, html, refused};
use crate::region;

/// The largest file that is compared, in bytes.
const MOST_BYTES: usize = 10 * 1024 * 1024;

/// The most characters of a signer's name.
const MOST_NAME: usize = 120;

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
    let bytes = Upload::read(parts, &seal, "document", MOST_BYTES).await?.file;
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
    let own = vec![app.seal.certificate().to_vec()];
    Ok(findings::signatures(bytes, own)
        .await?
        .into_iter()
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
            let day = findings::claimed(&signature).map(|at| frame.day(Moment(at * 1_000_000)));
            let name = signature.signer.map(|signer| line(&signer.name, MOST_NAME)).unwrap_or_default();
            frame.t.with2(key, "name", name, "day", day.unwrap_or_default())
        })
        .collect())
}
