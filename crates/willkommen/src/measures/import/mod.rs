//! `/measures/import`: a plan comes back as a table; the page says what would change before it does.
//!
//! The table travels in the form, so nothing is kept that nobody has agreed to. It is read again when it is
//! taken over, whole or not at all: what has been announced has to be what happens. Nothing leaves the plan.

mod rules;

use std::collections::HashMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::State as AppState;
use axum::response::Response;
use platform::clock::Moment;
use platform::db::Tx;
use platform::secret::file_hash;
use platform::texts::{Lang, Translator};
use platform::web::see_other;
use platform::{Error, Refusal, Result};

use self::rules::{Change, Layout, Names, New, Outcome, Verdict};
use super::line::{euros, round, state_name};
use super::rules::{Column, Round, State};
use super::store::{self, Details, Measure};
use super::{list, one, own, state};
use crate::app::App;
use crate::layout::{FormParts, Frame, Problems, html, refused};
use crate::people::Lead;
use crate::region::{MOST_BYTES, Sheet};

/// A measure that comes in, in words.
struct NewRow {
    line: usize,
    title: String,
    owner: String,
    due: String,
    state: String,
}

/// A cell that changes, in words.
struct ChangeRow {
    line: usize,
    title: String,
    column: String,
    before: String,
    after: String,
}

/// A line that is left out, and why.
struct RefusedRow {
    line: usize,
    title: String,
    why: String,
}

/// What the table would do.
struct Preview {
    new: Vec<NewRow>,
    changes: Vec<ChangeRow>,
    refused: Vec<RefusedRow>,
    /// How many lines say what the plan says.
    same: usize,
    /// How many measures change.
    changed: usize,
    /// The table, to come back with the button.
    table: String,
    /// What was announced.
    shown: String,
}

impl Preview {
    /// How many measures the button takes over.
    fn takes(&self) -> usize {
        self.new.len() + self.changed
    }
}

#[derive(Template)]
#[template(path = "measures/import/import.html")]
struct ImportPage {
    frame: Frame,
    preview: Option<Preview>,
    problems: Problems,
}

/// The form.
pub async fn show(frame: Frame, _: Lead) -> Result<Response> {
    html(&ImportPage { frame, preview: None, problems: Problems::none() })
}

/// A chosen file is looked at; a table that was looked at is taken over.
pub async fn submit(
    AppState(app): AppState<App>,
    frame: Frame,
    lead: Lead,
    parts: FormParts,
) -> Result<Response> {
    let sent = Sent::read(parts).await?;
    let table = match sent.table(&app, frame.t.lang).await? {
        Ok(table) => Arc::new(table),
        Err(refusal) => {
            return refused(&ImportPage { frame, preview: None, problems: Problems::one(refusal) });
        }
    };
    let mut problems = Problems::none();
    if sent.table.is_some() {
        let round = round(&app, frame.municipality()?).await?;
        match take(&app, &lead, Arc::clone(&table), sent.shown, round).await {
            Ok(()) => {
                app.wake.notify_waiters();
                return Ok(see_other(&frame.to("/measures")));
            }
            Err(Error::Refused(refusal)) => problems = Problems::one(refusal),
            Err(fault) => return Err(fault),
        }
    }
    let outcomes = table.outcomes(&store::of(app.db.read(), lead.municipality).await?);
    let preview = Some(preview(&frame.t, &table, &outcomes));
    let page = ImportPage { frame, preview, problems };
    if page.problems.is_empty() { html(&page) } else { refused(&page) }
}

/// A table that can be read, and what its lines are compared with.
struct Table {
    sheet: Sheet,
    layout: Layout,
    /// Titles of the library by code.
    library: HashMap<String, String>,
}

impl Table {
    fn of(app: &App, lang: Lang, sheet: Sheet) -> Result<Self, Refusal> {
        // A table may be in the other language than the page; what was downloaded fits one of them.
        let others = Lang::ALL.iter().copied().filter(|other| *other != lang);
        let names: Vec<Names> = [lang].into_iter().chain(others).map(|lang| names(app, lang)).collect();
        let layout = Layout::of(&sheet, &names)?;
        let catalogue = app.catalogue();
        let titles = catalogue.measure.iter();
        let library = titles.map(|known| (known.code.clone(), known.title.get(lang).clone())).collect();
        Ok(Self { sheet, layout, library })
    }

    fn outcomes(&self, measures: &[Measure]) -> Vec<Outcome> {
        rules::decide(&self.sheet, &self.layout, measures, &self.library)
    }
}

fn names(app: &App, lang: Lang) -> Names {
    let t = app.translator(lang);
    Names {
        lang,
        columns: Column::ALL.iter().map(|column| (*column, t.get(column.key()))).collect(),
        states: State::ALL.iter().map(|state| (*state, state_name(&t, *state))).collect(),
    }
}

/// Does what the page has announced; a refusal when something has changed since.
async fn take(app: &App, lead: &Lead, table: Arc<Table>, shown: String, round: Option<Round>) -> Result<()> {
    let (inner, now) = (app.clone(), app.clock.now());
    let lead = Lead { staff: lead.staff.clone(), municipality: lead.municipality };
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let outcomes = table.outcomes(&store::of(tx, lead.municipality).await?);
                if shown != file_hash(rules::stamp(&outcomes).as_bytes()) {
                    return Err(meanwhile());
                }
                for outcome in outcomes {
                    match outcome.verdict {
                        Verdict::New(new) => add(tx, &inner, &lead, *new, round, now).await?,
                        Verdict::Changed(change) => alter(tx, &lead, &change, round, now).await?,
                        Verdict::Same | Verdict::Refused(_) => {}
                    }
                }
                Ok::<_, Error>(())
            })
        })
        .await
}

fn meanwhile() -> Error {
    Refusal::new("measures-import-meanwhile").into()
}

/// Puts a measure into the plan as its own page would.
async fn add(tx: &Tx, app: &App, lead: &Lead, new: New, round: Option<Round>, now: Moment) -> Result<()> {
    let mut details = new.details;
    let measure = match new.code {
        None => {
            let measure = own::planned(lead.municipality, &details, now);
            own::put_in(tx, &lead.staff, &measure, round).await?;
            measure
        }
        Some(code) => {
            let adopted = list::take_in(tx, app, lead, code, round).await?.ok_or_else(meanwhile)?;
            store::one(tx, lead.municipality, adopted).await?.ok_or_else(meanwhile)?
        }
    };
    details.title.clone_from(&measure.title);
    details.first_step.clone_from(&measure.first_step);
    let is_complete = details == measure.details();
    if !is_complete && !one::save(tx, &lead.staff, &measure, measure.revision, &details, now).await? {
        return Err(meanwhile());
    }
    if let Some((state, reason)) = new.stand {
        state::move_to(tx, &lead.staff, &measure, (state, reason.as_str()), round, now).await?;
    }
    Ok(())
}

/// Changes a measure as its own page would.
async fn alter(tx: &Tx, lead: &Lead, change: &Change, round: Option<Round>, now: Moment) -> Result<()> {
    let measure = &change.measure;
    let is_complete = change.columns.is_empty();
    if !is_complete && !one::save(tx, &lead.staff, measure, measure.revision, &change.details, now).await? {
        return Err(meanwhile());
    }
    if let Some((state, reason)) = &change.stand {
        state::move_to(tx, &lead.staff, measure, (*state, reason.as_str()), round, now).await?;
    }
    Ok(())
}

fn preview(t: &Translator, table: &Table, outcomes: &[Outcome]) -> Preview {
    let mut preview = Preview {
        new: Vec::new(),
        changes: Vec::new(),
        refused: Vec::new(),
        same: 0,
        changed: 0,
        table: String::new(),
        shown: file_hash(rules::stamp(outcomes).as_bytes()),
    };
    for Outcome { line, title, verdict } in outcomes {
        let (line, title) = (*line, title.clone());
        match verdict {
            Verdict::Same => preview.same += 1,
            Verdict::New(new) => preview.new.push(NewRow {
                line,
                title,
                owner: new.details.owner.clone(),
                due: t.date(new.details.due_on),
                state: state_name(t, new.stand.as_ref().map_or(State::Planned, |stand| stand.0)),
            }),
            Verdict::Changed(change) => {
                preview.changed += 1;
                preview.changes.extend(changes(t, line, &title, change));
            }
            Verdict::Refused(refusals) => preview.refused.extend(refusals.iter().map(|refusal| {
                let column = Column::from_word(&refusal.field).map(|column| t.get(column.key()));
                let why = match column {
                    Some(column) => t.with2("measures-import-why", "column", column, "why", refusal.text(t)),
                    None => refusal.text(t),
                };
                RefusedRow { line, title: title.clone(), why }
            })),
        }
    }
    // Lines that do not fit the header would look different when they come back.
    let mut sheet = table.sheet.clone();
    sheet.rows.retain(|row| row.misfit.is_none());
    preview.table = sheet.to_csv();
    preview
}

/// The cells of a measure that change.
fn changes(t: &Translator, line: usize, title: &str, change: &Change) -> Vec<ChangeRow> {
    let row = |column: Column, before: String, after: String| ChangeRow {
        line,
        title: title.to_owned(),
        column: t.get(column.key()),
        before,
        after,
    };
    let before = change.measure.details();
    let mut rows: Vec<ChangeRow> = change
        .columns
        .iter()
        .map(|column| row(*column, value(t, &before, *column), value(t, &change.details, *column)))
        .collect();
    if let Some((state, _)) = &change.stand {
        let (from, to) = (state_name(t, change.measure.state()), state_name(t, *state));
        rows.push(row(Column::State, from, to));
    }
    rows
}

/// What a measure's form shows in a column, in words.
fn value(t: &Translator, details: &Details, column: Column) -> String {
    let value = match column {
        Column::Title => details.title.clone(),
        Column::FirstStep => details.first_step.clone(),
        Column::Owner => details.owner.clone(),
        Column::Due => t.date(details.due_on),
        Column::Budget => euros(t, details.budget),
        Column::Decided => details.decided_on.map(|day| t.date(day)).unwrap_or_default(),
        Column::Notes => details.notes.clone(),
        // No form has these.
        Column::State
        | Column::Checklist
        | Column::Reason
        | Column::Public
        | Column::Code
        | Column::Revision => String::new(),
    };
    if value.is_empty() { t.get("measures-import-empty") } else { value }
}

/// What the forms of the page send.
#[derive(Default)]
struct Sent {
    file: Option<Vec<u8>>,
    table: Option<String>,
    shown: String,
}

impl Sent {
    async fn read(mut parts: FormParts) -> Result<Self> {
        let mut sent = Self::default();
        while let Some(part) = parts.next_part().await? {
            match part.name.as_str() {
                "file" if part.is_chosen => sent.file = Some(part.beginning(MOST_BYTES)),
                "table" if part.size() > 2 * MOST_BYTES => return Err(Error::TooLarge),
                "table" => sent.table = Some(part.any_text()),
                "shown" => sent.shown = part.any_text(),
                _ => {}
            }
        }
        Ok(sent)
    }

    /// The table, and what its lines are compared with.
    async fn table(&self, app: &App, lang: Lang) -> Result<Result<Table, Refusal>> {
        let sheet = Sheet::sent(self.table.as_deref(), self.file.as_deref()).await?;
        Ok(match sheet.unwrap_or(Err("measures-import-no-file")) {
            Ok(sheet) => Table::of(app, lang, sheet),
            Err(key) => Err(Refusal::field("file", key)),
        })
    }
}
