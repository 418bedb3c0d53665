//! The signed declaration as a PDF: text, names, functions, time, hash.

use axum::extract::{Path, State};
use axum::response::Response;
use platform::texts::Lang;
use platform::web::pdf;
use platform::{Error, Result};
use serde_json::{Value, json};
use uuid::Uuid;

use super::store::{self, Declaration};
use crate::app::App;
use crate::ids::DeclarationId;
use crate::layout::{Frame, paper};
use crate::people::Declarant;
use crate::region;

const TEMPLATE: &str = include_str!("certificate.typ");
const LABELS: &[(&str, &str)] = &[
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
pub async fn of_agency(State(app): State<App>, Path((_, id)): Path<(String, Uuid)>) -> Result<Response> {
    let declaration = store::by_id(app.db.read(), DeclarationId(id)).await?;
    answer(&app, declaration).await
}

async fn answer(app: &App, declaration: Option<Declaration>) -> Result<Response> {
    let declaration = declaration.filter(Declaration::is_signed).ok_or(Error::NotFound)?;
    let bytes = if declaration.certificate.is_empty() {
        bytes(app, &declaration).await?
    } else {
        app.files.read(&declaration.certificate)?
    };
    let number = declaration.number.unwrap_or_default();
    Ok(pdf(&format!("declaration-{number}.pdf"), bytes))
}

/// Files the certificate of a signed declaration and answers its file; the same declaration gives
/// the same file however often this runs.
///
/// # Errors
/// When the document cannot be set or kept.
pub async fn file(app: &App, declaration: &Declaration) -> Result<String> {
    if !declaration.certificate.is_empty() {
        return Ok(declaration.certificate.clone());
    }
    let name = app.files.keep(&bytes(app, declaration).await?)?;
    let (id, file) = (declaration.id, name.clone());
    app.db
        .write(move |tx| Box::pin(async move { store::file(tx, id, &file).await }))
        .await
        .map_err(Error::from)?;
    Ok(name)
}

async fn bytes(app: &App, declaration: &Declaration) -> Result<Vec<u8>> {
    let town = region::of(app.db.read(), declaration.municipality).await?.ok_or(Error::NotFound)?;
    let lang = Lang::from_word(&declaration.lang).unwrap_or(app.default_lang());
    let t = app.translator(lang);
    let text = app.declaration.wording(lang, &town.full_name());
    let at = declaration.signed_at.ok_or(Error::NotFound)?;
    let none = || t.get("declaration-none");
    let person = |name: &str, function: &str| match (name, function) {
        ("", _) => none(),
        (name, "") => name.to_owned(),
        (name, function) => format!("{name}, {function}"),
    };
    let resolution = [
        declaration.resolution_body.clone(),
        declaration.resolution_on.map(|day| t.date(day)).unwrap_or_default(),
        declaration.resolution_number.clone(),
    ];
    let resolution = resolution.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
    let resolution = if resolution.is_empty() { none() } else { resolution.join(", ") };
    let signed = t.all(
        "declaration-certificate-moment",
        &[
            ("day", t.date(app.clock.day(at)).into()),
            ("time", app.clock.time_of_day(at).into()),
            ("offset", app.clock.offset(at).into()),
        ],
    );
    let fact = |key: &str, value: String| json!({ "label": t.get(key), "value": value });
    let mut data = paper::data(app, &t, LABELS);
    let body = json!({
        "title": t.get("declaration-certificate-title"),
        "date": app.clock.day(at).to_string(),
        "municipality": town.full_name(),
        "number": declaration.number,
        "text": {
            "title": text.title,
            "intro": text.intro,
            "version": declaration.text_version,
            "paragraphs": text.paragraphs.iter().map(|paragraph| json!({
                "number": paragraph.number.to_string(),
                "heading": paragraph.heading,
                "text": paragraph.text,
            })).collect::<Vec<_>>(),
        },
        "facts": [
            fact("declaration-fact-signer", person(&declaration.signer_name, &declaration.signer_function)),
            fact("declaration-fact-signed", signed),
            fact("declaration-fact-form", t.get("declaration-fact-form-text")),
            fact("declaration-fact-lead", person(&declaration.lead_name, &declaration.lead_function)),
            fact("declaration-fact-deputy", person(&declaration.deputy_name, &declaration.deputy_function)),
            fact("declaration-fact-resolution", resolution),
            fact("declaration-fact-charter", t.with("declaration-version", "version", app.programme.charter.version.as_str())),
            fact("declaration-fact-number", declaration.number.clone().unwrap_or_default()),
        ],
        "hash": declaration.text_hash,
        "hash_note": t.get("declaration-certificate-hash-note"),
        "received": "",
    });
    if let Value::Object(body) = body {
        data.extend(body);
    }
    Ok(paper::print(app, TEMPLATE, data, Vec::new()).await?)
}
