//! `/catalogue/import`: a file is read as a draft, and the page says what it holds and what not.
//!
//! Nothing is kept before the button is pressed: the draft travels in the form to the one that begins a
//! version with it, or that saves it as a file.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use platform::web::form::line;
use platform::{Error, Refusal, Result, web};
use tokio::sync::Semaphore;

use super::super::catalogue::begin_draft;
use super::{Imported, Kind, MOST_BYTES, MOST_NAME, Remark, toml};
use crate::app::App;
use crate::layout::{FormParts, Frame, Problems, html, refused};
use crate::people::Manager;

/// One file at a time is unpacked and read, because each takes many times the memory of its bytes.
static PLACE: Semaphore = Semaphore::const_new(1);

/// What was found, and the draft as a text.
struct Found {
    source: &'static str,
    fields: usize,
    questions: usize,
    measures: usize,
    remarks: Vec<Remark>,
    draft: String,
    /// The name of the version, as the file or somebody says it.
    version: String,
}

impl Found {
    fn of(imported: Imported) -> Self {
        let Imported { source, catalogue, report } = imported;
        Self {
            source: source.word(),
            fields: catalogue.field.len(),
            questions: catalogue.question.len(),
            measures: catalogue.measure.len(),
            remarks: report,
            draft: toml::write(&catalogue),
            version: catalogue.version,
        }
    }

    /// The remarks of each kind that has some, under its heading.
    fn lists(&self) -> Vec<(&'static str, Vec<&Remark>)> {
        let lists = [(Kind::Gap, "gaps"), (Kind::Lost, "lost"), (Kind::Assumed, "assumptions")];
        let of = |kind| self.remarks.iter().filter(|remark| remark.kind == kind).collect::<Vec<_>>();
        lists.map(|(kind, name)| (name, of(kind))).into_iter().filter(|(_, list)| !list.is_empty()).collect()
    }
}

#[derive(Template)]
#[template(path = "quickcheck/exchange/import.html")]
struct ImportPage {
    frame: Frame,
    found: Option<Found>,
    problems: Problems,
}

/// The form, and the catalogue that counts as files.
pub async fn show(frame: Frame) -> Result<Response> {
    html(&ImportPage { frame, found: None, problems: Problems::none() })
}

/// A chosen file is looked at; a draft that was looked at is saved as a file.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    parts: FormParts,
) -> Result<Response> {
    let sent = Sent::read(parts).await?;
    if let Some(draft) = &sent.draft {
        let mut imported = again(draft)?;
        if sent.is_file {
            return Ok(web::toml("catalogue.toml", toml::write(&imported.catalogue).into_bytes()));
        }
        imported.catalogue.version = line(&sent.version, MOST_NAME);
        let (catalogue, by, now) = (imported.catalogue.clone(), manager.0.person, app.clock.now());
        let begun = app
            .db
            .write(move |tx| Box::pin(async move { begin_draft(tx, &catalogue, "", by, now).await }))
            .await;
        return match begun {
            Ok(id) => Ok(web::see_other(&format!("{}/{id}", frame.to("/catalogue")))),
            Err(Error::Refused(refusal)) => {
                let (found, problems) = (Some(Found::of(imported)), Problems::one(refusal));
                refused(&ImportPage { frame, found, problems })
            }
            Err(fault) => Err(fault),
        };
    }
    let Some(file) = sent.file else {
        let problems = Problems::one(Refusal::field("file", "quickcheck-exchange-no-file"));
        return refused(&ImportPage { frame, found: None, problems });
    };
    let known = app.catalogue();
    let place = PLACE.acquire().await.map_err(Error::unexpected)?;
    // Workbooks take a moment to unpack.
    let imported = tokio::task::spawn_blocking(move || {
        // The place is taken until the thread is done, even when whoever asked has gone.
        let _place = place;
        super::read(&file, &known)
    })
    .await;
    match imported.map_err(Error::unexpected)? {
        Ok(imported) => {
            let found = Some(Found::of(imported));
            html(&ImportPage { frame, found, problems: Problems::none() })
        }
        Err(refusal) => {
            let problems = Problems::one(Refusal { field: "file".into(), ..refusal });
            refused(&ImportPage { frame, found: None, problems })
        }
    }
}

/// The draft, read once more because it came back from outside.
fn again(draft: &str) -> Result<Imported> {
    if draft.len() > 2 * MOST_BYTES {
        return Err(Error::TooLarge);
    }
    toml::read(draft).map_err(|_| Refusal::new("quickcheck-exchange-draft-changed").into())
}

/// What the forms of the page send.
#[derive(Default)]
struct Sent {
    file: Option<Vec<u8>>,
    draft: Option<String>,
    version: String,
    is_file: bool,
}

impl Sent {
    async fn read(mut parts: FormParts) -> Result<Self> {
        let mut sent = Self::default();
        while let Some(part) = parts.next_part().await? {
            match part.name.as_str() {
                "file" if part.is_chosen => sent.file = Some(part.beginning(MOST_BYTES)),
                // Browsers send line breaks of their own.
                "draft" => sent.draft = Some(part.any_text().replace("\r\n", "\n")),
                "version" => sent.version = part.any_text(),
                "as" => sent.is_file = part.any_text() == "file",
                _ => {}
            }
        }
        Ok(sent)
    }
}
