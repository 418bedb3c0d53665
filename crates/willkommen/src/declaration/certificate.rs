//! The signed declaration as a PDF: text, names, functions, time, hash.

use axum::extract::{Path as Place, State};
use axum::response::Response;
use platform::clock::{Day, Moment};
use platform::texts::{Lang, Translator};
use platform::web::pdf;
use platform::{Error, Result};
use sea_orm::ConnectionTrait;
use serde_json::{Value, json};
use uuid::Uuid;

use super::findings::Findings;
use super::rules::Path;
use super::signatories::{Signatory, person};
use super::store::{self, Declaration};
use super::text::Wording;
use crate::app::App;
use crate::house_seal::{self, Missing};
use crate::ids::DeclarationId;
use crate::journal::{self, Entry};
use crate::layout::{Frame, paper};
use crate::people::Declarant;
use crate::region;

pub(super) const TEMPLATE: &str = include_str!("certificate.typ");
pub(super) const LABELS: &[(&str, &str)] = &[
    ("number", "declaration-certificate-number"),
    ("page", "layout-page"),
    ("of", "layout-of"),
    ("fact", "declaration-certificate-fact"),
    ("value", "declaration-certificate-value"),
    ("facts", "declaration-certificate-facts"),
    ("hash", "declaration-certificate-hash"),
    ("version", "declaration-certificate-version"),
    ("received", "declaration-certificate-received"),
    ("mark_alt", "layout-mark"),
];

/// `GET /declaration/certificate.pdf`, for the municipality itself.
pub async fn show(State(app): State<App>, _: Frame, declarant: Declarant) -> Result<Response> {
    let declaration = store::of(app.db.read(), declarant.municipality).await?;
    let may_see = declarant.may_see(declaration.as_ref().and_then(|declaration| declaration.signed_at));
    answer(&app, declaration.filter(|_| may_see)).await
}

/// `GET /declaration/certificates/{id}`, for the agency.
pub async fn of_agency(State(app): State<App>, Place((_, id)): Place<(String, Uuid)>) -> Result<Response> {
    let declaration = store::by_id(app.db.read(), DeclarationId(id)).await?;
    answer(&app, declaration).await
}

async fn answer(app: &App, declaration: Option<Declaration>) -> Result<Response> {
    let declaration = declaration.filter(Declaration::is_signed).ok_or(Error::NotFound)?;
    let name = match declaration.countersigned.as_str() {
        // What is shown is what is sealed, also in the moment before the reaction has filed it.
        "" => file(app, &declaration).await?,
        countersigned => countersigned.to_owned(),
    };
    let bytes = app.files.read(&name)?;
    let number = declaration.number.unwrap_or_default();
    Ok(pdf(&format!("declaration-{number}.pdf"), bytes))
}

/// Seals and files the certificate of a signed declaration and answers its file; what is filed once
/// stays, however often this runs.
///
/// # Errors
/// When the document cannot be set or kept.
pub async fn file(app: &App, declaration: &Declaration) -> Result<String> {
    if !declaration.certificate.is_empty() {
        return Ok(declaration.certificate.clone());
    }
    let t = translator(app, declaration);
    let bytes = bytes(app, declaration).await?;
    let (name, entry) = seal(app, declaration.id, bytes, t.get("declaration-seal-declared")).await?;
    let (id, town, now) = (declaration.id, declaration.municipality, app.clock.now());
    app.db
        .write(move |tx| {
            Box::pin(async move {
                // Somebody may have been faster: then that file counts, and this one is never named.
                let known = store::by_id(tx, id).await?.ok_or(Error::NotFound)?.certificate;
                if !known.is_empty() {
                    return Ok(known);
                }
                store::file(tx, id, &name).await?;
                journal::record(tx, now, "system", Some(town), &entry, "").await?;
                Ok::<_, Error>(name)
            })
        })
        .await
}

/// Adds the agency's countersignature to a certificate whose receipt is confirmed, and answers the
/// file. The first seal stays valid: a signature is only ever added behind what is there.
///
/// # Errors
/// When the document cannot be read or kept.
pub async fn countersign(app: &App, declaration: &Declaration) -> Result<String> {
    if !declaration.countersigned.is_empty() {
        return Ok(declaration.countersigned.clone());
    }
    let first = app.files.read(&file(app, declaration).await?)?;
    let t = translator(app, declaration);
    let (name, entry) = seal(app, declaration.id, first, t.get("declaration-seal-received")).await?;
    let (id, town, now) = (declaration.id, declaration.municipality, app.clock.now());
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let known = store::by_id(tx, id).await?.ok_or(Error::NotFound)?.countersigned;
                if !known.is_empty() {
                    return Ok(known);
                }
                store::file_countersigned(tx, id, &name).await?;
                journal::record(tx, now, "system", Some(town), &entry, "").await?;
                Ok::<_, Error>(name)
            })
        })
        .await
}

/// Keeps the document with the installation's seal behind it, and answers its file and what the journal
/// is to say of it. Outside of every write, because an authority may be asked for the time.
async fn seal(app: &App, id: DeclarationId, bytes: Vec<u8>, reason: String) -> Result<(String, Entry)> {
    let sealed = house_seal::seal(app, bytes, reason).await?;
    let file = app.files.keep(&sealed.bytes)?;
    let entry = Entry::CertificateSealed {
        declaration: id,
        file: file.clone(),
        level: house_seal::level_name(sealed.level).to_owned(),
        missing: sealed.missing.map(|why| why.word().to_owned()).unwrap_or_default(),
    };
    Ok((file, entry))
}

/// What stands beside a certificate: how each of its seals was set, as text keys for whose seal it is and
/// how.
///
/// # Errors
/// The database's own.
pub async fn levels(
    c: &impl ConnectionTrait,
    declaration: &Declaration,
) -> Result<Vec<(&'static str, &'static str)>> {
    let mut levels = Vec::new();
    // Newest first; of two seals on the same document only the one that was filed has a line.
    for line in journal::of_kind(c, declaration.municipality, "certificate_sealed").await? {
        let Entry::CertificateSealed { file, level, missing, .. } = line.entry()? else { continue };
        let whose = match file {
            file if file == declaration.certificate => "declaration-level-declared",
            file if file == declaration.countersigned => "declaration-level-received",
            _ => continue,
        };
        levels.insert(0, (whose, level_key(&level, &missing)));
    }
    Ok(levels)
}

/// How a seal was set, as a text key, from what the journal says of it.
pub fn level_key(level: &str, missing: &str) -> &'static str {
    match (level, Missing::from_word(missing)) {
        ("B-LT", _) => "declaration-level-lasting",
        ("B-T", None) => "declaration-level-stamped",
        ("B-T", Some(Missing::Unreachable)) => "declaration-level-proofs-unreachable",
        ("B-T", Some(Missing::Late)) => "declaration-level-proofs-late",
        ("B-T", Some(Missing::Unfit)) => "declaration-level-proofs-unfit",
        ("B-T", Some(Missing::Revoked)) => "declaration-level-revoked",
        ("B-T", Some(Missing::NoAddress)) => "declaration-level-proofs-nobody",
        ("B-T", Some(Missing::NoAnchor)) => "declaration-level-proofs-unknown",
        (_, None) => "declaration-level-plain",
        (_, Some(Missing::Unreachable)) => "declaration-level-unreachable",
        (_, Some(Missing::Late)) => "declaration-level-late",
        (_, Some(_)) => "declaration-level-unfit",
    }
}

fn translator(app: &App, declaration: &Declaration) -> Translator {
    app.translator(Lang::from_word(&declaration.lang).unwrap_or(app.default_lang()))
}

async fn bytes(app: &App, declaration: &Declaration) -> Result<Vec<u8>> {
    let town = region::of(app.db.read(), declaration.municipality).await?.ok_or(Error::NotFound)?;
    let t = translator(app, declaration);
    let text = app.declaration.wording(t.lang, &town.full_name());
    let at = declaration.signed_at.ok_or(Error::NotFound)?;
    if text.hash != declaration.text_hash && declaration.handed_in.is_empty() {
        // Given on screen, so these words stand nowhere else: nothing is issued without them.
        let version = &declaration.text_version;
        return Err(Error::unexpected(anyhow::anyhow!(
            "the region pack no longer has the declaration's text {version}; put that pack back, start, and \
             let what was put aside be tried again"
        )));
    }
    let given = declaration.given_at().unwrap_or(at);
    let or_none = |value: String| if value.is_empty() { t.get("declaration-none") } else { value };
    let signed = match (declaration.path(), declaration.original_on) {
        // Paper has a day and no time.
        (Path::Paper, Some(day)) => t.date(day),
        _ => moment(app, &t, given),
    };
    let version = programme_version(app, declaration);
    let mut facts = vec![
        fact(&t, "declaration-fact-signer", signers(app, declaration, &t)),
        fact(&t, "declaration-fact-signed", signed),
        fact(&t, "declaration-fact-form", form(declaration, &t)),
    ];
    if !declaration.handed_in.is_empty() {
        facts.push(fact(&t, "declaration-fact-document", declaration.handed_in.clone()));
    }
    let lead = person(&declaration.lead_name, &declaration.lead_function);
    let deputy = person(&declaration.deputy_name, &declaration.deputy_function);
    facts.extend([
        fact(&t, "declaration-fact-lead", or_none(lead)),
        fact(&t, "declaration-fact-deputy", or_none(deputy)),
        fact(&t, "declaration-fact-resolution", or_none(resolution(declaration, &t))),
        fact(&t, "declaration-fact-charter", t.with("declaration-version", "version", version)),
        fact(&t, "declaration-fact-number", declaration.number.clone().unwrap_or_default()),
    ]);
    let mut data = paper::data(app, &t, LABELS);
    let body = json!({
        "title": t.get("declaration-certificate-title"),
        "date": app.clock.day(at).to_string(),
        "municipality": town.full_name(),
        "number": declaration.number,
        // What was handed in weeks ago may have had an earlier text: then it stands in that document.
        "text": if text.hash == declaration.text_hash { wording(&text) } else { json!({
            "title": text.title,
            "intro": t.get("declaration-certificate-text-elsewhere"),
            "version": declaration.text_version,
            "paragraphs": [],
        }) },
        "facts": facts,
        "hash": declaration.text_hash,
        "hash_note": t.get("declaration-certificate-hash-note"),
        "received": "",
        "signature": null,
    });
    if let Value::Object(body) = body {
        data.extend(body);
    }
    Ok(paper::print(app, TEMPLATE, data, Vec::new()).await?)
}

/// One line of the table of facts.
pub(super) fn fact(t: &Translator, key: &str, value: String) -> Value {
    json!({ "label": t.get(key), "value": value })
}

/// The resolution in one line; empty without one.
pub(super) fn resolution(declaration: &Declaration, t: &Translator) -> String {
    let parts = [
        declaration.resolution_body.clone(),
        declaration.resolution_on.map(|day| t.date(day)).unwrap_or_default(),
        declaration.resolution_number.clone(),
    ];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// The text as the template takes it.
pub(super) fn wording(text: &Wording) -> Value {
    let paragraphs: Vec<_> = text
        .paragraphs
        .iter()
        .map(|paragraph| {
            json!({
                "number": paragraph.number.to_string(),
                "heading": paragraph.heading,
                "text": paragraph.text,
            })
        })
        .collect();
    json!({ "title": text.title, "intro": text.intro, "version": text.version, "paragraphs": paragraphs })
}

/// Who has signed; of several, each with the moment, where it was on screen.
fn signers(app: &App, declaration: &Declaration, t: &Translator) -> String {
    let first = signer(declaration, t);
    let all = declaration.signatories();
    let with_moment = |who: String, signatory: &Signatory| match signatory.moment() {
        Some(at) => format!("{who} ({})", moment(app, t, at)),
        None => who,
    };
    let words = all.iter().enumerate().map(|(place, signatory)| match place {
        0 => with_moment(first.clone(), signatory),
        _ => with_moment(signatory.words(), signatory),
    });
    match all.as_slice() {
        [] => first,
        _ => words.collect::<Vec<_>>().join("; "),
    }
}

fn signer(declaration: &Declaration, t: &Translator) -> String {
    let signer = person(&declaration.signer_name, &declaration.signer_function);
    match declaration.delegated_at {
        Some(_) if declaration.signer_name == declaration.delegate_name => t.with2(
            "declaration-fact-stand-in",
            "signer",
            signer,
            "reason",
            declaration.delegate_reason.as_str(),
        ),
        _ => signer,
    }
}

/// A moment with day, time and offset.
pub fn moment(app: &App, t: &Translator, at: Moment) -> String {
    t.all(
        "declaration-certificate-moment",
        &[
            ("day", t.date(app.clock.day(at)).into()),
            ("time", app.clock.time_of_day(at).into()),
            ("offset", app.clock.offset(at).into()),
        ],
    )
}

/// In which form it was given, and how that was looked at.
pub fn form(declaration: &Declaration, t: &Translator) -> String {
    let day = |day: Option<Day>| day.map(|day| t.date(day)).unwrap_or_default();
    match declaration.path() {
        Path::Electronic => t.get("declaration-fact-form-text"),
        Path::Paper => t.with2(
            "declaration-fact-form-paper",
            "signed",
            day(declaration.signed_on),
            "original",
            day(declaration.original_on),
        ),
        Path::Qualified => {
            let findings = Findings::read(&declaration.findings);
            match findings.signatures.iter().find(|found| found.is_proven()) {
                Some(proven) if findings.are_proven(declaration.signatories().len()) => t.with2(
                    "declaration-fact-form-qualified",
                    "name",
                    proven.name.as_str(),
                    "anchor",
                    proven.anchor.as_str(),
                ),
                _ => t.with("declaration-fact-form-unproven", "how", declaration.checked_how.as_str()),
            }
        }
    }
}

/// The version of the programme that was agreed to. The first declarations knew only the pack's.
fn programme_version<'a>(app: &'a App, declaration: &'a Declaration) -> &'a str {
    match declaration.programme_version.as_str() {
        "" => &app.programme.charter.version,
        version => version,
    }
}
