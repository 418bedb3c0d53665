//! `/catalogue`: all versions; a new draft begins as a copy of the current one or from a file.

use askama::Template;
use axum::extract::{Request, State};
use axum::response::Response;
use platform::clock::Day;
use platform::texts::Translator;
use platform::web::form::{Form, line};
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde::Deserialize;

use super::content::{Catalogue, Instrument};
use super::draft::begin_draft;
use super::input::Choice;
use super::rules::MOST_VERSION;
use super::store::{self, Status, Version};
use crate::app::App;
use crate::ids::CatalogueVersionId;
use crate::layout::{Frame, Problems, Upload, html, refused};
use crate::people::Manager;

/// The longest note.
pub const MOST_NOTE: usize = 300;

/// The largest file, in bytes.
const MOST_FILE: usize = 1024 * 1024;

/// How many faults of a file are shown.
const MOST_FAULTS: usize = 40;

/// What was typed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct BeginForm {
    instrument: String,
    version: String,
    note: String,
}

struct Row {
    id: CatalogueVersionId,
    version: String,
    instrument: String,
    status: String,
    day: String,
    note: String,
    is_current: bool,
    /// Whether it is still worked on, or read.
    is_open: bool,
}

#[derive(Template)]
#[template(path = "quickcheck/catalogue/list.html")]
struct ListPage {
    frame: Frame,
    rows: Vec<Row>,
    open: usize,
    instruments: Vec<Choice>,
    form: BeginForm,
    faults: Vec<String>,
    more_faults: usize,
    problems: Problems,
}

/// What a list of questions is called.
pub fn instrument_name(t: &Translator, instrument: Instrument) -> String {
    t.get(match instrument {
        Instrument::Quickcheck => "quickcheck-name",
        Instrument::Website => "quickcheck-website-name",
    })
}

/// How far a version is, in words.
pub fn status_name(t: &Translator, version: &Version) -> String {
    t.get(match Status::from_word(&version.status) {
        Some(Status::Published) => "quickcheck-catalogue-status-published",
        Some(Status::Review) => "quickcheck-catalogue-status-review",
        Some(Status::Draft) | None => "quickcheck-catalogue-status-draft",
    })
}

/// The day that a published version names as its own, as reports do; of a draft the day it was begun.
fn day_of(frame: &Frame, version: &Version) -> String {
    let named = version.published_at.and_then(|_| Catalogue::kept(&version.content).ok());
    match named.and_then(|catalogue| catalogue.published_on.parse::<Day>().ok()) {
        Some(day) => frame.t.date(day),
        None => frame.day(version.published_at.unwrap_or(version.created_at)),
    }
}

async fn page(app: &App, frame: Frame, form: BeginForm, problems: Problems) -> Result<ListPage> {
    let versions = store::all(app.db.read()).await?;
    let current = |instrument: Instrument| app.catalogues.current_of(instrument);
    let rows: Vec<Row> = versions
        .iter()
        .map(|version| Row {
            id: version.id,
            version: version.version.clone(),
            instrument: instrument_name(&frame.t, version.instrument()),
            status: status_name(&frame.t, version),
            day: day_of(&frame, version),
            note: version.note.clone(),
            is_current: current(version.instrument())
                .is_some_and(|current| current.version == version.version),
            is_open: !version.is_published(),
        })
        .collect();
    let instruments = Instrument::ALL
        .iter()
        .filter(|instrument| current(**instrument).is_some())
        .map(|instrument| Choice {
            value: instrument.word().to_owned(),
            label: instrument_name(&frame.t, *instrument),
            is_chosen: form.instrument == instrument.word(),
        })
        .collect();
    Ok(ListPage {
        open: versions.iter().filter(|version| !version.is_published()).count(),
        frame,
        rows,
        instruments,
        form,
        faults: Vec::new(),
        more_faults: 0,
        problems,
    })
}

/// The versions.
pub async fn show(State(app): State<App>, frame: Frame) -> Result<Response> {
    html(&page(&app, frame, BeginForm::default(), Problems::none()).await?)
}

/// Begins a draft as a copy of the version that counts.
pub async fn begin(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Form(form): Form<BeginForm>,
) -> Result<Response> {
    let instrument = Instrument::from_word(&form.instrument).unwrap_or_default();
    let current = app.catalogues.current_of(instrument).ok_or(Error::NotFound)?;
    let mut catalogue = Catalogue::clone(&current);
    catalogue.version = line(&form.version, 2 * MOST_VERSION);
    let note = line(&form.note, MOST_NOTE);
    match add(&app, &manager, catalogue, note).await {
        Ok(id) => Ok(see_other(&format!("{}/{id}", frame.to("/catalogue")))),
        Err(Error::Refused(refusal)) => refused(&page(&app, frame, form, Problems::one(refusal)).await?),
        Err(fault) => Err(fault),
    }
}

/// Begins a draft from a file.
pub async fn upload(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    request: Request,
) -> Result<Response> {
    let sent = Upload::read(request, "file", MOST_FILE).await?;
    let problem = |key: &'static str| Problems::one(Refusal::field("file", key));
    if sent.is_too_large || sent.file.is_empty() {
        let key = if sent.is_too_large {
            "quickcheck-catalogue-file-large"
        } else {
            "quickcheck-catalogue-file-none"
        };
        return refused(&page(&app, frame, BeginForm::default(), problem(key)).await?);
    }
    let Ok(text) = String::from_utf8(sent.file) else {
        let problems = problem("quickcheck-catalogue-file-text");
        return refused(&page(&app, frame, BeginForm::default(), problems).await?);
    };
    let catalogue = match Catalogue::of_text(super::content::FILE, &text, &frame.t) {
        Ok(catalogue) => catalogue,
        Err(fault) => {
            let problems = problem("quickcheck-catalogue-file-faults");
            let mut page = page(&app, frame, BeginForm::default(), problems).await?;
            page.faults = fault.to_string().lines().map(str::to_owned).collect();
            page.more_faults = page.faults.len().saturating_sub(MOST_FAULTS);
            page.faults.truncate(MOST_FAULTS);
            return refused(&page);
        }
    };
    if app.catalogues.current_of(catalogue.instrument).is_none() {
        let problems = problem("quickcheck-catalogue-file-instrument");
        return refused(&page(&app, frame, BeginForm::default(), problems).await?);
    }
    match add(&app, &manager, catalogue, String::new()).await {
        Ok(id) => Ok(see_other(&format!("{}/{id}", frame.to("/catalogue")))),
        Err(Error::Refused(refusal)) => {
            let problems = Problems::one(Refusal { field: "file".into(), ..refusal });
            refused(&page(&app, frame, BeginForm::default(), problems).await?)
        }
        Err(fault) => Err(fault),
    }
}

async fn add(app: &App, manager: &Manager, catalogue: Catalogue, note: String) -> Result<CatalogueVersionId> {
    let (by, now) = (manager.0.person, app.clock.now());
    app.db.write(move |tx| Box::pin(async move { begin_draft(tx, &catalogue, &note, by, now).await })).await
}
