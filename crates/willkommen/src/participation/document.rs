//! A later declaration as a PDF: what was declared, by whom, when, with the hash of its words.

use axum::extract::{Path, State};
use axum::response::Response;
use platform::web::pdf;
use platform::{Error, Result};
use serde_json::{Value, json};
use uuid::Uuid;

use super::store::{self, Act};
use super::wording::{Wording, translator};
use crate::app::App;
use crate::house_seal;
use crate::ids::ActId;
use crate::layout::{Frame, paper};
use crate::people::Town;
use crate::region::{self, Municipality};

const TEMPLATE: &str = include_str!("act.typ");
const LABELS: &[(&str, &str)] = &[
    ("page", "layout-page"),
    ("of", "layout-of"),
    ("mark_alt", "layout-mark"),
    ("fact", "participation-fact"),
    ("value", "participation-value"),
    ("facts", "participation-facts"),
    ("reason", "participation-reason"),
    ("hash", "participation-hash"),
];

/// `GET /participation/acts/{id}/act.pdf`, for the municipality itself.
pub async fn show(
    State(app): State<App>,
    _: Frame,
    town: Town,
    Path((_, id)): Path<(String, Uuid)>,
) -> Result<Response> {
    answer(&app, store::one(app.db.read(), town.municipality, ActId(id)).await?).await
}

/// `GET /participation/documents/{id}/act.pdf`, for the agency.
pub async fn of_agency(State(app): State<App>, Path((_, id)): Path<(String, Uuid)>) -> Result<Response> {
    answer(&app, store::by_id(app.db.read(), ActId(id)).await?).await
}

async fn answer(app: &App, act: Option<Act>) -> Result<Response> {
    let act = act.filter(Act::is_signed).ok_or(Error::NotFound)?;
    let name = match act.countersigned.as_str() {
        "" => {
            let town = region::of(app.db.read(), act.municipality).await?.ok_or(Error::NotFound)?;
            file(app, &act, &town).await?
        }
        countersigned => countersigned.to_owned(),
    };
    let bytes = app.files.read(&name)?;
    Ok(pdf(&format!("declaration-{}.pdf", act.number.unwrap_or_default()), bytes))
}

/// Seals and files the document of a signed act; what is filed once stays.
pub async fn file(app: &App, act: &Act, town: &Municipality) -> Result<String> {
    if !act.certificate.is_empty() {
        return Ok(act.certificate.clone());
    }
    let bytes = paper::print(app, TEMPLATE, data(app, act, town), Vec::new()).await?;
    let sealed = house_seal::seal(app, bytes, Wording::of(app, act, town).title).await?.bytes;
    let (id, name) = (act.id, app.files.keep(&sealed)?);
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let known = store::by_id(tx, id).await?.ok_or(Error::NotFound)?.certificate;
                if !known.is_empty() {
                    return Ok(known);
                }
                store::file(tx, id, &name).await?;
                Ok::<_, Error>(name)
            })
        })
        .await
}

/// Adds the agency's countersignature behind the first seal, which stays valid.
pub async fn countersign(app: &App, act: &Act, town: &Municipality) -> Result<String> {
    if !act.countersigned.is_empty() {
        return Ok(act.countersigned.clone());
    }
    let first = app.files.read(&file(app, act, town).await?)?;
    let reason = translator(app, act).get("participation-seal-received");
    let sealed = house_seal::seal(app, first, reason).await?.bytes;
    let (id, name) = (act.id, app.files.keep(&sealed)?);
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let known = store::by_id(tx, id).await?.ok_or(Error::NotFound)?.countersigned;
                if !known.is_empty() {
                    return Ok(known);
                }
                store::file_countersigned(tx, id, &name).await?;
                Ok::<_, Error>(name)
            })
        })
        .await
}

fn data(app: &App, act: &Act, town: &Municipality) -> serde_json::Map<String, Value> {
    let t = translator(app, act);
    let wording = Wording::of(app, act, town);
    let at = act.signed_at.unwrap_or_else(|| app.clock.now());
    let signed = t.all(
        "participation-moment",
        &[
            ("day", t.date(app.clock.day(at)).into()),
            ("time", app.clock.time_of_day(at).into()),
            ("offset", app.clock.offset(at).into()),
        ],
    );
    let fact = |key: &str, value: String| json!({ "label": t.get(key), "value": value });
    let number = act.number.clone().unwrap_or_default();
    let body = json!({
        "title": wording.title,
        "programme": app.pack.programme.name.get(t.lang),
        "date": app.clock.day(at).to_string(),
        "municipality": town.full_name(),
        "sentences": wording.sentences,
        "reason": act.reason,
        "facts": [
            fact("participation-fact-number", number),
            fact("participation-fact-declaration", act.declaration_number.clone()),
            fact("participation-fact-signer", act.signers().join("; ")),
            fact("participation-fact-signed", signed),
            fact("participation-fact-effective", t.date(wording.effective_on)),
            fact("participation-fact-form", t.get("participation-fact-form-text")),
        ],
        "hash": act.text_hash,
    });
    let mut data = paper::data(app, &t, LABELS);
    if let Value::Object(body) = body {
        data.extend(body);
    }
    data
}
