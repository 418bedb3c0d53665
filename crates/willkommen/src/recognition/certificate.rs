//! The certificate of a recognition: a sealed PDF with the address at which everybody can check it.

use axum::extract::{Path, State};
use axum::response::Response;
use platform::texts::{Lang, Translator};
use platform::web::pdf;
use platform::{Error, Result};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::overview::own;
use super::rules::{Assessment, State as Standing};
use super::standing::title;
use super::store::{self, Application};
use crate::app::App;
use crate::house_seal;
use crate::ids::RecognitionId;
use crate::layout::{Frame, paper, qr};
use crate::people::{Manager, Town};
use crate::region::{self, Municipality};

const TEMPLATE: &str = include_str!("certificate.typ");
const LABELS: &[(&str, &str)] = &[
    ("page", "layout-page"),
    ("of", "layout-of"),
    ("mark_alt", "layout-mark"),
    ("number", "recognition-fact-number"),
    ("fact", "recognition-fact"),
    ("value", "recognition-value"),
    ("facts", "recognition-certificate-facts"),
    ("check", "recognition-certificate-check"),
    ("check_text", "recognition-certificate-check-text"),
    ("qr_alt", "recognition-certificate-qr"),
];

/// `GET /recognition/applications/{id}/certificate.pdf`, for the municipality itself.
pub async fn show(
    State(app): State<App>,
    _: Frame,
    town: Town,
    Path((_, id)): Path<(String, Uuid)>,
) -> Result<Response> {
    answer(&app, own(&app, &town, id).await?).await
}

/// `GET /recognitions/applications/{id}/certificate.pdf`, for the agency.
pub async fn of_agency(
    State(app): State<App>,
    _: Frame,
    _: Manager,
    Path((_, id)): Path<(String, Uuid)>,
) -> Result<Response> {
    let found = store::by_id(app.db.read(), RecognitionId(id)).await?.ok_or(Error::NotFound)?;
    answer(&app, found).await
}

async fn answer(app: &App, application: Application) -> Result<Response> {
    let number = application.number.clone().ok_or(Error::NotFound)?;
    let bytes = app.files.read(&file(app, &application).await?)?;
    Ok(pdf(&format!("recognition-{number}.pdf"), bytes))
}

/// The name of the file under which a certificate is given out.
pub fn file_name(application: &Application) -> String {
    format!("recognition-{}.pdf", application.number.clone().unwrap_or_default())
}

/// Sets, seals and files the certificate of what was granted; what is filed once stays.
///
/// # Errors
/// When it was not granted, or the document cannot be set or kept.
pub async fn file(app: &App, application: &Application) -> Result<String> {
    if !application.certificate.is_empty() {
        return Ok(application.certificate.clone());
    }
    if application.state() != Standing::Granted {
        return Err(Error::NotFound);
    }
    let town = region::of(app.db.read(), application.municipality).await?.ok_or(Error::NotFound)?;
    let t = translator(app, application);
    let (data, address) = data(app, &t, application, &town)?;
    let pictures = vec![("/qr.svg".to_owned(), qr::picture(&address, 200)?.into_bytes())];
    let bytes = paper::print(app, TEMPLATE, data, pictures).await?;
    let sealed = house_seal::seal(app, bytes, t.get("recognition-certificate-seal")).await?.bytes;
    let (id, name) = (application.id, app.files.keep(&sealed)?);
    app.db
        .write(move |tx| {
            Box::pin(async move {
                // Somebody may have been faster: then that file counts, and this one is never named.
                store::file(tx, id, &name).await?;
                Ok::<_, Error>(store::by_id(tx, id).await?.ok_or(Error::NotFound)?.certificate)
            })
        })
        .await
}

fn translator(app: &App, application: &Application) -> Translator {
    app.translator(Lang::from_word(&application.lang).unwrap_or(app.default_lang()))
}

/// What the document says, and the address at which it can be checked.
fn data(
    app: &App,
    t: &Translator,
    application: &Application,
    town: &Municipality,
) -> Result<(Map<String, Value>, String)> {
    let (Some(begins), Some(ends)) = (application.begins_on, application.ends_on) else {
        return Err(Error::NotFound);
    };
    let number = application.number.clone().unwrap_or_default();
    let code = application.code.clone().unwrap_or_default();
    let address = format!("{}/{}/recognitions/{code}", app.config.base_url, t.lang.word());
    let assessment: Assessment = serde_json::from_str(&application.facts).map_err(Error::unexpected)?;
    let version = assessment.check.map(|check| check.source.catalogue).unwrap_or_default();
    let granted = application.appeal_decided_at.or(application.decided_at);
    let granted = granted.map_or_else(|| app.clock.today(), |at| app.clock.day(at));
    let level = title(app, t, application.level);
    let text = app.recognition.get(application.level).map(|known| known.text.get(t.lang).clone());
    let fact = |key: &str, value: String| json!({ "label": t.get(key), "value": value });
    let mut facts = vec![
        fact("recognition-fact-town", town.full_name()),
        fact("recognition-fact-level", level.clone()),
        fact("recognition-fact-granted", t.date(granted)),
        fact("recognition-fact-from", t.date(begins)),
        fact("recognition-fact-until", t.date(ends)),
        fact("recognition-fact-number", number.clone()),
        fact("recognition-fact-by", app.pack.agency.name.clone()),
    ];
    if !version.is_empty() {
        facts.push(fact("recognition-fact-catalogue", version));
    }
    let values = [
        ("agency", app.pack.agency.name.as_str().into()),
        ("municipality", town.full_name().into()),
        ("level", level.as_str().into()),
        ("until", t.date(ends).into()),
    ];
    let body = json!({
        "title": t.get("recognition-certificate-title"),
        "programme": app.pack.programme.name.get(t.lang),
        "date": granted.to_string(),
        "municipality": town.full_name(),
        "level": level,
        "number": number,
        "sentence": t.all("recognition-certificate-sentence", &values),
        "text": text.unwrap_or_default(),
        "facts": facts,
        "address": address,
    });
    let mut data = paper::data(app, t, LABELS);
    if let Value::Object(body) = body {
        data.extend(body);
    }
    Ok((data, address))
}
