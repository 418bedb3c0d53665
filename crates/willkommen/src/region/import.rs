//! `/region/import`: a file is looked at first and written afterwards, whole or not at all.
//!
//! Three steps on one page: the file, which of its columns is which, and what it would change. The
//! table travels from step to step in the form, so nothing is kept that nobody has agreed to.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use platform::secret::file_hash;
use platform::texts::Translator;
use platform::{Error, Refusal, Result};

use super::columns::{Kind, Mapping, columns};
use super::difference::Difference;
use super::register::{Fault, MOST_FAULTS, Register};
use super::sheet::{MOST_BYTES, Sheet};
use crate::app::App;
use crate::journal::{self, Entry};
use crate::layout::{FormParts, Frame, Problems, html, refused};
use crate::people::Manager;

/// How many changes, and how many new names, the preview shows.
const SHOWN: usize = 100;

/// One of our columns with the file's column that stands for it.
struct Line {
    name: &'static str,
    label: String,
    is_required: bool,
    place: Option<usize>,
}

/// Which column is which.
struct MappingView {
    kind: Kind,
    table: String,
    header: Vec<String>,
    lines: Vec<Line>,
    any_district: bool,
}

impl MappingView {
    fn of(t: &Translator, sheet: &Sheet, mapping: &Mapping, any_district: bool) -> Self {
        let lines = columns(mapping.kind)
            .iter()
            .map(|column| Line {
                name: column.name,
                label: label(t, column.name),
                is_required: column.is_required,
                place: mapping.places.get(column.name).copied(),
            })
            .collect();
        Self { kind: mapping.kind, table: sheet.to_csv(), header: sheet.header.clone(), lines, any_district }
    }

    fn is_complete(&self) -> bool {
        self.lines.iter().all(|line| line.place.is_some() || !line.is_required)
    }

    fn is_towns(&self) -> bool {
        self.kind == Kind::Towns
    }
}

struct Preview {
    rows: usize,
    new: Vec<String>,
    more_new: usize,
    changes: Vec<(String, String, String, String)>,
    more_changes: usize,
    unchanged: usize,
    absent: usize,
    gaps: usize,
}

#[derive(Template)]
#[template(path = "region/import.html")]
struct ImportPage {
    frame: Frame,
    faults: Vec<Fault>,
    mapping: Option<MappingView>,
    preview: Option<Preview>,
    saved: Option<usize>,
    problems: Problems,
}

impl ImportPage {
    fn empty(frame: Frame) -> Self {
        Self {
            frame,
            faults: Vec::new(),
            mapping: None,
            preview: None,
            saved: None,
            problems: Problems::none(),
        }
    }

    /// The file's name of a faulty column, or ours.
    fn column(&self, fault: &Fault) -> String {
        match (fault.header.is_empty(), fault.column.is_empty()) {
            (false, _) => fault.header.clone(),
            (true, false) => label(&self.frame.t, &fault.column),
            (true, true) => String::new(),
        }
    }

    fn has_most_faults(&self) -> bool {
        self.faults.len() >= MOST_FAULTS
    }
}

fn label(t: &Translator, column: &str) -> String {
    t.get(&format!("region-column-{}", column.replace('_', "-")))
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
    parts: FormParts,
) -> Result<Response> {
    let sent = Sent::read(parts).await?;
    let mut page = ImportPage::empty(frame);
    let sheet = match Sheet::sent(sent.table.as_deref(), sent.file.as_deref()).await? {
        Some(Ok(sheet)) => sheet,
        Some(Err(key)) => {
            page.faults = vec![Fault::of_file(key)];
            return refused(&page);
        }
        None => {
            page.problems = Problems::one(Refusal::field("file", "region-import-no-file"));
            return refused(&page);
        }
    };
    let mapping = sent.mapping(&sheet);
    let view = MappingView::of(&page.frame.t, &sheet, &mapping, sent.any_district);
    let is_complete = view.is_complete();
    page.mapping = Some(view);
    if !is_complete {
        return html(&page);
    }
    let register =
        match super::read_register(app.db.read(), &app.pack, &sheet, &mapping, sent.any_district).await? {
            Ok(register) => register,
            Err(faults) => {
                page.faults = faults;
                return refused(&page);
            }
        };
    if sent.is_agreed {
        page.saved = Some(register.rows());
        page.mapping = None;
        write(&app, &manager, register, file_hash(sheet.to_csv().as_bytes())).await?;
    } else {
        let difference = super::difference(app.db.read(), &register).await?;
        page.preview = Some(preview(&page.frame.t, &register, difference));
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

fn preview(t: &Translator, register: &Register, difference: Difference) -> Preview {
    let shown = |column: &str, value: &str| match (column, value) {
        (_, "") => t.get("region-import-empty"),
        ("university" | "spa_or_tourism" | "business_association" | "commuter_surplus", value) => {
            t.get(if value == "1" { "region-import-yes" } else { "region-import-no" })
        }
        ("population", value) => {
            value.parse::<i64>().map_or_else(|_| value.to_owned(), |number| t.number(number))
        }
        (_, value) => value.to_owned(),
    };
    let gaps = match register {
        Register::Holders(rows) => {
            rows.iter().filter(|row| row.hall.place.is_empty() || row.hall.postal_code.is_empty()).count()
        }
        Register::Towns(_) => 0,
    };
    Preview {
        rows: register.rows(),
        more_new: difference.new.len().saturating_sub(SHOWN),
        more_changes: difference.changed.len().saturating_sub(SHOWN),
        unchanged: difference.unchanged,
        absent: difference.absent,
        gaps,
        changes: difference
            .changed
            .into_iter()
            .take(SHOWN)
            .map(|change| {
                let values = [&change.before, &change.after].map(|value| shown(change.column, value));
                let [before, after] = values;
                (change.town, label(t, change.column), before, after)
            })
            .collect(),
        new: difference.new.into_iter().take(SHOWN).collect(),
    }
}

/// What the forms of the page send.
#[derive(Default)]
struct Sent {
    file: Option<Vec<u8>>,
    table: Option<String>,
    kind: Option<Kind>,
    columns: Vec<(String, usize)>,
    any_district: bool,
    is_agreed: bool,
}

impl Sent {
    async fn read(mut parts: FormParts) -> Result<Self> {
        let mut sent = Self::default();
        while let Some(part) = parts.next_part().await? {
            if part.name == "file" {
                sent.file = part.file(MOST_BYTES)?;
                continue;
            }
            let text = part.text()?;
            match part.name.as_str() {
                // Browsers send line breaks of their own; inside cells they do not matter.
                "table" => sent.table = Some(text),
                "kind" => sent.kind = Kind::from_word(&text),
                "any_district" => sent.any_district = text == "yes",
                "step" => sent.is_agreed = text == "take",
                name => {
                    if let (Some(column), Ok(place)) = (name.strip_prefix("column-"), text.parse()) {
                        sent.columns.push((column.to_owned(), place));
                    }
                }
            }
        }
        Ok(sent)
    }

    fn mapping(&self, sheet: &Sheet) -> Mapping {
        match self.kind {
            None => Mapping::guess(sheet),
            // Another kind was chosen: its columns are not on the page yet.
            Some(kind) if self.columns.iter().all(|(name, _)| name == "ags") => Mapping::of(kind, sheet),
            Some(kind) => {
                let chosen = self.columns.iter().map(|(name, place)| (name.as_str(), *place));
                let chosen = Mapping::chosen(kind, sheet, chosen);
                let guess = Mapping::of(kind, sheet);
                let is_other_kind = self
                    .columns
                    .iter()
                    .any(|(name, _)| columns(kind).iter().all(|column| column.name != name));
                if is_other_kind { guess } else { chosen }
            }
        }
    }
}
