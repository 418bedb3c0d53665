//! `/declaration/check`: is this declaration genuine? Everybody may ask; the file is compared and
//! forgotten.

use askama::Template;
use axum::extract::{Request, State};
use axum::response::Response;
use platform::clock::Moment;
use platform::secret::file_hash;
use platform::web::form::line;
use platform::{Error, Refusal, Result};
use print::seal::{Chain, Integrity};

use super::rules::End;
use super::{findings, hand_in, past, store};
use crate::app::App;
use crate::house_seal;
use crate::layout::{Frame, Peer, Problems, Upload, html, refused};
use crate::{participation, region};

/// The most characters of a signer's name.
const MOST_NAME: usize = 120;

/// What the comparison says.
enum Verdict {
    /// Byte for byte what we have issued.
    Genuine { number: String, town: String, signed_on: String, received_on: String, seals: Vec<String> },
    /// Issued here, but it no longer counts since a day.
    Past { number: String, town: String, outcome: String, seals: Vec<String> },
    /// A further declaration (Folgeerklärung), byte for byte what we have issued.
    Act {
        number: String,
        kind: String,
        town: String,
        signed_on: String,
        received_on: String,
        /// What became of the participation it belongs to, in words; empty while it goes on.
        outcome: String,
        /// Whether it counts no longer. What ended the participation still does.
        is_past: bool,
        seals: Vec<String>,
    },
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
    request: Request,
) -> Result<Response> {
    if !app.limits.checks.permits(&peer.to_string(), app.clock.now()) {
        return Err(Error::TooMany);
    }
    let sent = Upload::read(request, "document", hand_in::MOST_BYTES).await?;
    if sent.is_too_large {
        let problems = Problems::one(hand_in::too_large("declaration-document-too-large"));
        return refused(&CheckPage { frame, verdict: None, problems });
    }
    let bytes = sent.file;
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
    let (c, hash) = (app.db.read(), file_hash(&bytes));
    let town =
        async |id| region::of(c, id).await.map(|town| town.map(|town| town.full_name()).unwrap_or_default());
    let act = participation::by_document(c, &hash).await?;
    let ended = match &act {
        Some(act) => past::of(c, act.municipality).await?.into_iter().find(|past| past.id == act.declaration),
        None => None,
    };
    let verdict = match (store::by_certificate(c, &hash).await?, past::by_certificate(c, &hash).await?) {
        (None, None) if let Some(act) = act => Verdict::Act {
            town: town(act.municipality).await?,
            kind: frame.t.get(&format!("participation-title-{}", act.kind().word())),
            signed_on: act.signed_at.map(|at| frame.day(at)).unwrap_or_default(),
            received_on: act.received_at.map(|at| frame.day(at)).unwrap_or_default(),
            outcome: ended.as_ref().map(|past| outcome(&frame, past)).unwrap_or_default(),
            is_past: ended.is_some() && act.kind() != participation::Kind::Withdrawal,
            number: act.number.unwrap_or_default(),
            seals,
        },
        (None, None) if is_all_ours => Verdict::Sealed { seals },
        (None, None) => Verdict::Unknown { seals },
        (None, Some((declaration, past))) => Verdict::Past {
            town: town(declaration.municipality).await?,
            outcome: outcome(&frame, &past),
            number: declaration.number.unwrap_or_default(),
            seals,
        },
        (Some(declaration), _) => Verdict::Genuine {
            town: town(declaration.municipality).await?,
            signed_on: declaration.begins_on(&app.clock).map(|day| frame.t.date(day)).unwrap_or_default(),
            received_on: declaration.received_at.map(|at| frame.day(at)).unwrap_or_default(),
            number: declaration.number.unwrap_or_default(),
            seals,
        },
    };
    html(&CheckPage { frame, verdict: Some(verdict), problems: Problems::none() })
}

/// Since when a declaration no longer counts, and why.
fn outcome(frame: &Frame, past: &past::Past) -> String {
    let is_withdrawn = past.ended == End::Withdrawn.word();
    let key = if is_withdrawn { "declaration-verify-withdrawn" } else { "declaration-verify-returned" };
    frame.t.with(key, "day", frame.day(past.ended_at))
}

/// What the electronic seals in a file say, a sentence each, and whether the file is whole and nobody but
/// us has sealed it.
async fn seals(app: &App, frame: &Frame, bytes: Vec<u8>) -> Result<(Vec<String>, bool)> {
    let trusted = house_seal::trusted(app).into_iter().map(<[u8]>::to_vec).collect();
    let found = findings::signatures(bytes, trusted).await?;
    let day = |at: Option<i64>| {
        let at = at.filter(|at| findings::is_date(*at)).map(|at| Moment(at * 1_000_000));
        at.map(|at| frame.day(at)).unwrap_or_default()
    };
    let is_all_ours = found.iter().any(|signature| signature.covers_whole_document)
        && found.iter().all(|signature| house_seal::is_ours(app, signature));
    let sentences = found
        .into_iter()
        .map(|signature| {
            let is_trusted = matches!(signature.chain, Chain::Trusted { .. });
            let later = findings::lasting(&signature).map(|key| frame.t.get(key));
            let key = match signature.integrity {
                Integrity::Intact if house_seal::is_ours(app, &signature) => "declaration-seal-ours",
                Integrity::Intact if is_trusted => "declaration-seal-trusted",
                Integrity::Intact if matches!(signature.chain, Chain::Invalid(_)) => {
                    "declaration-seal-invalid"
                }
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
            match later {
                Some(later) => format!("{words}. {stamp} {later}"),
                None => format!("{words}. {stamp}"),
            }
        })
        .collect();
    Ok((sentences, is_all_ours))
}
