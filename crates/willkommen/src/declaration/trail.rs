//! What happened with a declaration, from the letter to the confirmed receipt, as a sealed PDF: for the
//! agency and for the town itself.
//!
//! It holds neither network addresses nor the names of browsers, because the product keeps none: who
//! signed is proven by the code from the letter and the one to the official mailbox.

use axum::extract::{Path, State};
use axum::response::Response;
use platform::texts::Translator;
use platform::web::pdf;
use platform::{Error, Result};
use sea_orm::ConnectionTrait;
use serde_json::{Value, json};
use uuid::Uuid;

use super::certificate::{self, level_key, moment};
use super::store::{self, Declaration};
use crate::app::App;
use crate::house_seal;
use crate::ids::{DeclarationId, PersonId};
use crate::journal::{self, Entry, Line};
use crate::layout::{Frame, paper};
use crate::people::{self, Declarant, Role};
use crate::region;

const TEMPLATE: &str = include_str!("trail.typ");
const LABELS: &[(&str, &str)] = &[
    ("number", "declaration-certificate-number"),
    ("page", "layout-page"),
    ("of", "layout-of"),
    ("mark_alt", "layout-mark"),
    ("events", "declaration-trail-events"),
    ("moment", "declaration-trail-moment"),
    ("event", "declaration-trail-event"),
    ("actor", "declaration-trail-actor"),
    ("facts", "declaration-certificate-facts"),
    ("fact", "declaration-certificate-fact"),
    ("value", "declaration-certificate-value"),
    ("limits", "declaration-trail-limits"),
];

/// The kinds of lines that tell of a declaration.
const KINDS: &[&str] = &[
    "letter_opened",
    "confirmation_code_sent",
    "declaration_delegated",
    "delegation_taken_back",
    "signature_given",
    "signatures_taken_back",
    "declaration_handed_in",
    "declaration_signed",
    "certificate_sealed",
    "declaration_received",
];

/// `GET /declaration/trail.pdf`, for the municipality itself.
pub async fn show(State(app): State<App>, frame: Frame, declarant: Declarant) -> Result<Response> {
    let declaration = store::of(app.db.read(), declarant.municipality).await?;
    let may_see = declarant.may_see(declaration.as_ref().and_then(|declaration| declaration.signed_at));
    answer(&app, &frame, declaration.filter(|_| may_see)).await
}

/// `GET /declaration/trail/{id}`, for the agency.
pub async fn of_agency(
    State(app): State<App>,
    frame: Frame,
    Path((_, id)): Path<(String, Uuid)>,
) -> Result<Response> {
    let declaration = store::by_id(app.db.read(), DeclarationId(id)).await?;
    answer(&app, &frame, declaration).await
}

async fn answer(app: &App, frame: &Frame, declaration: Option<Declaration>) -> Result<Response> {
    let declaration = declaration.filter(Declaration::is_signed).ok_or(Error::NotFound)?;
    let bytes = bytes(app, &frame.t, &declaration).await?;
    // Without an authority: a page that is only looked at asks nobody.
    let sealed = house_seal::seal_alone(app, bytes, frame.t.get("declaration-trail-title")).await?;
    let number = declaration.number.unwrap_or_default();
    Ok(pdf(&format!("declaration-{number}-trail.pdf"), sealed.bytes))
}

async fn bytes(app: &App, t: &Translator, declaration: &Declaration) -> Result<Vec<u8>> {
    let c = app.db.read();
    let town = region::of(c, declaration.municipality).await?.ok_or(Error::NotFound)?;
    let mut lines = Vec::new();
    for kind in KINDS {
        lines.extend(journal::of_kind(c, declaration.municipality, kind).await?);
    }
    lines.sort_by_key(|line| line.seq);
    let mut events = Vec::new();
    for line in &lines {
        let Some((what, mut evidence)) = told(t, declaration, &line.entry()?) else { continue };
        evidence.push(t.with2("declaration-trail-line", "seq", line.seq, "hash", grouped(&line.hash)));
        events.push(json!({
            "moment": moment(app, t, line.at),
            "what": what,
            "actor": t.get(actor(c, line).await?),
            "evidence": evidence,
        }));
    }
    let now = app.clock.now();
    let proof = t.get(&format!("declaration-trail-proof-{}", declaration.path().word()));
    let fact = |key: &str, value: String| json!({ "label": t.get(key), "value": value });
    let version = t.with("declaration-version", "version", declaration.text_version.as_str());
    let mut data = paper::data(app, t, LABELS);
    let body = json!({
        "title": t.get("declaration-trail-title"),
        "date": app.clock.day(now).to_string(),
        "municipality": town.full_name(),
        "number": declaration.number,
        "intro": t.with("declaration-trail-intro", "moment", moment(app, t, now)),
        "events": events,
        "facts": [
            fact("declaration-fact-number", declaration.number.clone().unwrap_or_default()),
            fact("declaration-fact-signer", declaration.signers().join("; ")),
            fact("declaration-fact-form", certificate::form(declaration, t)),
            fact("declaration-fact-lead", declaration.lead_name.clone()),
            fact("declaration-trail-text", version),
            fact("declaration-certificate-hash", grouped(&declaration.text_hash)),
            fact("declaration-trail-facts-hash", grouped(&declaration.facts_hash())),
        ],
        "limits": [
            t.with("declaration-trail-limit-data", "proof", proof),
            t.get("declaration-trail-limit-proof"),
        ],
    });
    if let Value::Object(body) = body {
        data.extend(body);
    }
    Ok(paper::print(app, TEMPLATE, data, Vec::new()).await?)
}

/// What a line tells of this declaration: the sentence, and the evidence for it.
fn told(t: &Translator, declaration: &Declaration, entry: &Entry) -> Option<(String, Vec<String>)> {
    let handed_in = declaration.handed_in.as_str();
    let of = |id: &DeclarationId| *id == declaration.id;
    match entry {
        Entry::LetterOpened { .. } => Some((t.get("journal-letter-opened"), Vec::new())),
        Entry::ConfirmationCodeSent { declaration } if of(declaration) => {
            Some((t.get("journal-confirmation-code-sent"), Vec::new()))
        }
        Entry::DeclarationDelegated { declaration } if of(declaration) => {
            Some((t.get("journal-declaration-delegated"), Vec::new()))
        }
        Entry::DelegationTakenBack { declaration } if of(declaration) => {
            Some((t.get("journal-delegation-taken-back"), Vec::new()))
        }
        Entry::SignatureGiven { declaration, place } if of(declaration) => {
            let place = t.with("declaration-trail-place", "place", *place);
            Some((t.get("journal-signature-given"), vec![place]))
        }
        Entry::SignaturesTakenBack { declaration } if of(declaration) => {
            Some((t.get("journal-signatures-taken-back"), Vec::new()))
        }
        Entry::DeclarationHandedIn { declaration, path } if of(declaration) => {
            let way = t.get(&format!("declaration-way-{path}"));
            let file = t.with("declaration-trail-file", "hash", grouped(handed_in));
            Some((t.get("journal-declaration-handed-in"), vec![way, file]))
        }
        Entry::DeclarationSigned { declaration, facts } if of(declaration) => {
            let facts =
                (!facts.is_empty()).then(|| t.with("declaration-trail-declared", "hash", grouped(facts)));
            Some((t.get("journal-declaration-signed"), facts.into_iter().collect()))
        }
        Entry::CertificateSealed { declaration, file, level, missing } if of(declaration) => {
            let how = t.get(level_key(level, missing));
            let kind = t.with("declaration-trail-level", "level", level.as_str());
            let file = t.with("declaration-trail-file", "hash", grouped(file));
            Some((t.get("journal-certificate-sealed"), vec![how, kind, file]))
        }
        Entry::DeclarationReceived { declaration } if of(declaration) => {
            Some((t.get("journal-declaration-received"), Vec::new()))
        }
        _ => None,
    }
}

/// Who acted, by role: names stand where they belong, on the certificate.
async fn actor(c: &impl ConnectionTrait, line: &Line) -> Result<&'static str> {
    if line.actor.starts_with("letter:") {
        return Ok("declaration-trail-actor-letter");
    }
    let Some(id) = line.actor.strip_prefix("person:").and_then(|id| id.parse().ok()) else {
        return Ok("declaration-trail-actor-system");
    };
    let person = people::of(c, PersonId(id)).await?;
    Ok(match person.and_then(|person| Role::from_word(&person.role)) {
        Some(Role::Agency) => "declaration-trail-actor-agency",
        Some(Role::Mayor) => "declaration-trail-actor-mayor",
        Some(Role::Lead) => "declaration-trail-actor-lead",
        Some(Role::Operator) => "declaration-trail-actor-operator",
        Some(Role::Clerk | Role::Partner) | None => "declaration-trail-actor-gone",
    })
}

/// A hash in eights, so that it breaks into lines and can be compared aloud.
fn grouped(hash: &str) -> String {
    hash.as_bytes().chunks(8).map(String::from_utf8_lossy).collect::<Vec<_>>().join(" ")
}
