//! `/region/import`: a CSV file is looked at first and written afterwards, whole or not at all.

use askama::Template;
use axum::extract::{Multipart, State};
use axum::response::Response;
use platform::secret::file_hash;
use platform::web::form::{FIELD, FormSeal};
use platform::{Error, Refusal, Result};

use super::register::{Fault, MOST_BYTES, Register};
use super::store;
use crate::app::App;
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, html, refused};
use crate::people::Manager;

/// How many rows the preview shows.
const SHOWN: usize = 10;

struct Preview {
    rows: usize,
    is_towns: bool,
    header: Vec<String>,
    sample: Vec<Vec<String>>,
    changes: Vec<String>,
    text: String,
}

#[derive(Template)]
#[template(path = "region/import.html")]
struct ImportPage {
    frame: Frame,
    faults: Vec<Fault>,
    preview: Option<Preview>,
    saved: Option<usize>,
    problems: Problems,
}

impl ImportPage {
    fn empty(frame: Frame) -> Self {
        Self { frame, faults: Vec::new(), preview: None, saved: None, problems: Problems::none() }
    }
}

/// The form.
pub async fn show(frame: Frame) -> Result<Response> {
    html(&ImportPage::empty(frame))
}

/// A chosen file is looked at; a looked-at register is written.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    axum::Extension(seal): axum::Extension<FormSeal>,
    parts: Multipart,
) -> Result<Response> {
    let sent = Sent::read(parts, &seal).await?;
    let bytes = match (&sent.register, &sent.file) {
        (Some(register), _) => register.clone(),
        (None, Some(file)) if !file.is_empty() => file.clone(),
        _ => {
            let mut page = ImportPage::empty(frame);
            page.problems = Problems::one(Refusal::field("file", "region-import-no-file"));
            return refused(&page);
        }
    };
    let register = match super::read_register(app.db.read(), &app.pack, &bytes).await? {
        Ok(register) => register,
        Err(faults) => {
            let mut page = ImportPage::empty(frame);
            page.faults = faults;
            return refused(&page);
        }
    };
    let mut page = ImportPage::empty(frame);
    if sent.register.is_some() {
        page.saved = Some(register.rows());
        write(&app, &manager, register, file_hash(&bytes)).await?;
    } else {
        page.preview = Some(preview(&app, &page.frame, &register, &bytes).await?);
    }
    html(&page)
}

async fn write(app: &App, manager: &Manager, register: Register, file_hash: String) -> Result<()> {
    let (now, actor) = (app.clock.now(), manager.0.journal_name());
    app.db
        .write(move |tx| {
            Box::pin(async move {
                super::save_register(tx, &register).await?;
                let entry = Entry::RegisterImported { rows: register.rows(), file_hash };
                journal::record(tx, now, &actor, None, &entry, "").await?;
                Ok::<_, Error>(())
            })
        })
        .await
}

async fn preview(app: &App, frame: &Frame, register: &Register, bytes: &[u8]) -> Result<Preview> {
    let text = String::from_utf8_lossy(bytes).trim_start_matches('\u{feff}').to_owned();
    let mut reader = super::register::reader(&text);
    let header = reader.headers().map_err(Error::unexpected)?.iter().map(str::to_owned).collect();
    let sample = reader
        .records()
        .take(SHOWN)
        .filter_map(Result::ok)
        .map(|record| record.iter().map(str::to_owned).collect())
        .collect();
    let known = store::all(app.db.read()).await?;
    let is_known = |ags: &str| known.iter().any(|town| town.ags == ags);
    let (is_towns, new) = match register {
        Register::Towns(rows) => (true, rows.iter().filter(|row| !is_known(&row.ags)).count()),
        Register::Holders(_) => (false, 0),
    };
    let mut changes = Vec::new();
    if is_towns {
        changes.push(frame.t.with("region-import-new", "n", new));
        changes.push(frame.t.with("region-import-updated", "n", register.rows() - new));
    } else {
        changes.push(frame.t.with("region-import-halls", "n", register.rows()));
        let gaps = match register {
            Register::Holders(rows) => {
                rows.iter().filter(|row| row.hall.place.is_empty() || row.hall.postal_code.is_empty()).count()
            }
            Register::Towns(_) => 0,
        };
        if gaps > 0 {
            changes.push(frame.t.with("region-import-gaps", "n", gaps));
        }
    }
    Ok(Preview { rows: register.rows(), is_towns, header, sample, changes, text })
}

/// What the two forms of the page send.
#[derive(Default)]
struct Sent {
    file: Option<Vec<u8>>,
    register: Option<Vec<u8>>,
}

impl Sent {
    async fn read(mut parts: Multipart, seal: &FormSeal) -> Result<Self> {
        let mut sent = Self::default();
        let mut is_ours = false;
        while let Some(part) = parts.next_field().await.map_err(|_| Error::TooLarge)? {
            let name = part.name().unwrap_or_default().to_owned();
            let bytes = part.bytes().await.map_err(|_| Error::TooLarge)?.to_vec();
            if bytes.len() > MOST_BYTES {
                return Err(Error::TooLarge);
            }
            match name.as_str() {
                FIELD => is_ours = seal.accepts(&String::from_utf8_lossy(&bytes)),
                "file" => sent.file = Some(bytes),
                "register" => sent.register = Some(bytes),
                _ => {}
            }
        }
        if is_ours { Ok(sent) } else { Err(Error::Stale) }
    }
}
