//! The sheet that is signed by hand or with a card: text, people and a place for the signature as a PDF.

use axum::extract::{Path, State};
use axum::response::Response;
use platform::texts::{Lang, Translator};
use platform::web::pdf;
use platform::{Error, Result};
use serde_json::{Value, json};

use super::certificate::{self, TEMPLATE, fact};
use super::signatories::person;
use super::store::{self, Declaration};
use super::{past, rules};
use crate::app::App;
use crate::layout::{Frame, paper};
use crate::people::Declarant;
use crate::programme::Charter;
use crate::region::{self, Municipality};

/// `GET /declaration/sheet.pdf`, for the municipality itself.
pub async fn show(State(app): State<App>, _: Frame, declarant: Declarant) -> Result<Response> {
    let draft = store::of(app.db.read(), declarant.municipality).await?;
    let draft = draft.filter(|draft| !draft.lead_name.is_empty()).ok_or(Error::NotFound)?;
    if draft.is_signed() || draft.is_signing() || !declarant.may_see(draft.handed_in_at) {
        return Err(Error::NotFound);
    }
    let name = file(&app, &draft).await?;
    if name.is_empty() {
        return Err(Error::NotFound);
    }
    Ok(pdf("declaration-sheet.pdf", app.files.read(&name)?))
}

/// `GET /declaration/papers/{ags}/sheet.pdf`, for the agency: with what is known, and lines for the rest.
pub async fn of_agency(
    State(app): State<App>,
    frame: Frame,
    Path((_, ags)): Path<(String, String)>,
) -> Result<Response> {
    let town = region::by_ags(app.db.read(), &ags).await?.ok_or(Error::NotFound)?;
    let draft = store::of(app.db.read(), town.id).await?.filter(|draft| !draft.is_signed());
    let bytes = bytes(&app, &town, draft.as_ref(), frame.t.lang).await?;
    Ok(pdf(&format!("declaration-sheet-{ags}.pdf"), bytes))
}

/// The file of a draft's sheet. It is set anew when the text or the people have changed; what was handed
/// in keeps its own.
///
/// # Errors
/// When the document cannot be set or kept.
pub async fn file(app: &App, draft: &Declaration) -> Result<String> {
    let town = region::of(app.db.read(), draft.municipality).await?.ok_or(Error::NotFound)?;
    let of = shows(app, &town, draft).await?;
    if draft.is_handed_in() || draft.sheet_of == of {
        return Ok(draft.sheet.clone());
    }
    app.permit_step(draft.municipality)?;
    let lang = Lang::from_word(&draft.lang).unwrap_or(app.default_lang());
    let name = app.files.keep(&bytes(app, &town, Some(draft), lang).await?)?;
    let (id, filed) = (draft.id, name.clone());
    app.db
        .write(move |tx| Box::pin(async move { store::file_sheet(tx, id, &filed, &of).await }))
        .await
        .map_err(Error::from)?;
    Ok(name)
}

/// A hash over what a draft's sheet shows.
async fn shows(app: &App, town: &Municipality, draft: &Declaration) -> Result<String> {
    let lang = Lang::from_word(&draft.lang).unwrap_or(app.default_lang());
    let text = app.declaration.wording(lang, &town.full_name());
    let charter = Charter::current(app.db.read(), app).await?;
    let (shown, many) = (draft.shown_hash(), app.declaration.signatures.to_string());
    let mut parts = vec![text.hash.as_str(), &shown, &charter.version];
    if app.declaration.signatures > 1 {
        parts.push(&many);
    }
    Ok(platform::secret::hash(&parts))
}

/// The lines to write on, for so many who sign.
fn lines(t: &Translator, needed: usize) -> Vec<String> {
    let one = [
        "declaration-sheet-place",
        "declaration-signer-name",
        "declaration-signer-function",
        "declaration-sheet-sign",
    ];
    let numbered = |place: usize, key: &str| match needed {
        1 => t.get(key),
        _ => format!("{place}. {}", t.get(key)),
    };
    (1..=needed).flat_map(|place| one.map(|key| numbered(place, key))).collect()
}

async fn bytes(app: &App, town: &Municipality, draft: Option<&Declaration>, lang: Lang) -> Result<Vec<u8>> {
    let t = app.translator(lang);
    let text = app.declaration.wording(lang, &town.full_name());
    let charter = Charter::current(app.db.read(), app).await?;
    let earlier = past::many(app.db.read(), town.id).await?;
    // What nobody has told us is a line to write on.
    let given = |value: fn(&Declaration) -> (&str, &str)| {
        draft.map(value).map(|(name, function)| person(name, function)).unwrap_or_default()
    };
    let mail = |value: fn(&Declaration) -> &str| draft.map(value).unwrap_or_default().to_owned();
    let resolution = draft.map(|draft| certificate::resolution(draft, &t)).unwrap_or_default();
    let body = json!({
        "title": text.title,
        "date": app.clock.today().to_string(),
        "municipality": town.full_name(),
        "number": rules::number(app.clock.today().0.year(), &town.ags, earlier),
        "text": certificate::wording(&text),
        "facts": [
            fact(&t, "declaration-fact-lead", given(|draft| (&draft.lead_name, &draft.lead_function))),
            fact(&t, "declaration-lead-mail", mail(|draft| &draft.lead_mail)),
            fact(&t, "declaration-lead-phone", mail(|draft| &draft.lead_phone)),
            fact(&t, "declaration-fact-deputy", given(|draft| (&draft.deputy_name, &draft.deputy_function))),
            fact(&t, "declaration-fact-resolution", resolution),
            fact(&t, "declaration-fact-charter", t.with("declaration-version", "version", charter.version.as_str())),
        ],
        "hash": text.hash,
        "hash_note": t.get("declaration-sheet-hash-note"),
        "received": "",
        "signature": {
            "heading": t.get("declaration-sheet-signature"),
            "effect": text.legal_effect,
            "lines": lines(&t, app.declaration.signatures),
            "stand_in": draft.filter(|draft| !draft.delegate_name.is_empty()).map(|draft| {
                t.with("declaration-sheet-stand-in", "name", person(&draft.delegate_name, &draft.delegate_function))
            }),
            "form": app.declaration.form_words(&t),
            "back": t.get("declaration-sheet-back"),
        },
    });
    let mut data = paper::data(app, &t, certificate::LABELS);
    if let Value::Object(body) = body {
        data.extend(body);
    }
    Ok(paper::print(app, TEMPLATE, data, Vec::new()).await?)
}
