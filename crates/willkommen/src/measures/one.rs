//! `/measures/{id}`: everything about one measure; out of the plan.

use askama::Template;
use axum::extract::{Path, State as AppState};
use axum::response::Response;
use platform::clock::{Day, Moment};
use platform::db::Tx;
use platform::texts::{Lang, Translator};
use platform::web::form::{Form, Press, line, paragraph};
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde::Deserialize;
use uuid::Uuid;

use super::line::{amount, state_name, words};
use super::rules::{State, cents};
use super::store::{self, Details, Measure};
use super::{change, checklist};
use crate::app::App;
use crate::ids::{MeasureId, MeasureItemId};
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, html, refused};
use crate::people::{Lead, Staff};

/// The longest title and first step, in characters.
pub const MOST_TITLE: usize = 200;
/// The longest owner, in characters.
pub const MOST_OWNER: usize = 120;
/// The longest notes, in characters.
pub const MOST_NOTES: usize = 4_000;

/// What was typed.
#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct MeasureForm {
    /// Of an own measure only.
    pub title: String,
    /// Of an own measure only.
    pub first_step: String,
    pub owner: String,
    pub due_on: String,
    pub budget: String,
    pub decided_on: String,
    pub notes: String,
    /// The revision that the page showed.
    pub shown: String,
}

/// An item of the checklist, and which buttons it has.
struct ItemRow {
    id: MeasureItemId,
    words: String,
    is_done: bool,
    is_first: bool,
    is_last: bool,
}

/// The page of one measure.
#[derive(Template)]
#[template(path = "measures/one.html")]
pub struct OnePage {
    frame: Frame,
    id: MeasureId,
    title: String,
    first_step: String,
    /// Where it comes from, in words.
    origin: String,
    is_own: bool,
    form: MeasureForm,
    revision: i64,
    problems: Problems,
    is_open: bool,
    is_done: bool,
    is_public: bool,
    items: Vec<ItemRow>,
    /// Words and names of the states.
    states: Vec<(&'static str, String)>,
    /// The state that is chosen.
    pub state_word: String,
    /// Why it was dropped, as it is stored or was typed.
    pub reason: String,
    /// A new item, as it was typed.
    pub words: String,
    has_website_check: bool,
}

/// A lead's own measure.
pub async fn own(app: &App, lead: &Lead, id: Uuid) -> Result<Measure> {
    let found = store::one(app.db.read(), lead.municipality, MeasureId(id)).await?;
    found.ok_or(Error::NotFound)
}

impl OnePage {
    /// The page; with what was typed, or with what is stored.
    pub async fn of(
        app: &App,
        frame: Frame,
        measure: &Measure,
        form: Option<MeasureForm>,
        problems: Problems,
    ) -> Result<Self> {
        let (c, catalogue) = (app.db.read(), app.catalogue());
        let (title, first_step) = words(app, &frame.t, measure);
        let items = checklist::of(c, measure.id).await?;
        let many = items.len();
        let state = measure.state();
        let form = form.unwrap_or_else(|| MeasureForm {
            title: measure.title.clone(),
            first_step: measure.first_step.clone(),
            owner: measure.owner.clone(),
            due_on: measure.due_on.to_string(),
            budget: amount(&frame.t, measure.budget),
            decided_on: measure.decided_on.map(|day| day.to_string()).unwrap_or_default(),
            notes: measure.notes.clone(),
            shown: String::new(),
        });
        Ok(Self {
            id: measure.id,
            title,
            first_step,
            origin: origin(app, &frame.t, measure).await?,
            is_own: measure.origin.is_empty(),
            form,
            revision: measure.revision,
            problems,
            is_open: state.is_open(),
            is_done: state == State::Done,
            is_public: measure.is_public,
            has_website_check: catalogue
                .measure(&measure.code)
                .is_some_and(|known| known.instrument == Some(crate::quickcheck::Instrument::Website)),
            items: items
                .into_iter()
                .enumerate()
                .map(|(place, item)| ItemRow {
                    id: item.id,
                    words: item.words,
                    is_done: item.is_done,
                    is_first: place == 0,
                    is_last: place + 1 == many,
                })
                .collect(),
            states: State::ALL.iter().map(|state| (state.word(), state_name(&frame.t, *state))).collect(),
            state_word: measure.state.clone(),
            reason: measure.reason.clone(),
            words: String::new(),
            frame,
        })
    }
}

async fn origin(app: &App, t: &Translator, measure: &Measure) -> Result<String> {
    if measure.origin.is_empty() {
        return Ok(t.get("measures-origin-own"));
    }
    if measure.origin == measure.code {
        return Ok(t.with("measures-origin-library", "code", measure.code.as_str()));
    }
    let town = crate::region::by_ags(app.db.read(), &measure.origin).await?;
    let name = town.map(|town| town.full_name()).unwrap_or_default();
    Ok(t.with2("measures-origin-example", "town", name, "code", measure.code.as_str()))
}

/// The form.
pub async fn show(
    AppState(app): AppState<App>,
    frame: Frame,
    lead: Lead,
    Path((_, id)): Path<(String, Uuid)>,
) -> Result<Response> {
    let measure = own(&app, &lead, id).await?;
    html(&OnePage::of(&app, frame, &measure, None, Problems::none()).await?)
}

/// What a form says about a measure, or everything that is wrong with it.
pub fn read(form: &MeasureForm, lang: Lang, is_own: bool) -> Result<Details, Problems> {
    let mut problems = Problems::none();
    let mut text = |field: &'static str, typed: &str, most: usize, missing: Option<&'static str>| {
        let text = line(typed, usize::MAX);
        if let (true, Some(key)) = (text.is_empty(), missing) {
            problems.add(field, key);
        }
        if text.chars().count() > most {
            problems.0.push(Refusal::field(field, "measures-long").with("most", most));
        }
        text
    };
    let missing_title = is_own.then_some("measures-title-missing");
    let title = text("title", &form.title, MOST_TITLE, missing_title);
    let first_step = text("first_step", &form.first_step, MOST_TITLE, None);
    let owner = text("owner", &form.owner, MOST_OWNER, Some("measures-owner-missing"));
    let due_on: Option<Day> = form.due_on.trim().parse().ok();
    if due_on.is_none() {
        problems.add("due_on", "measures-due-malformed");
    }
    let budget = cents(&form.budget, lang).unwrap_or_else(|key| {
        problems.add("budget", key);
        None
    });
    let decided_on: Option<Day> = match form.decided_on.trim() {
        "" => None,
        day => {
            let day: Option<Day> = day.parse().ok();
            if day.is_none() {
                problems.add("decided_on", "measures-decided-malformed");
            }
            day
        }
    };
    let notes = paragraph(&form.notes, usize::MAX);
    if notes.chars().count() > MOST_NOTES {
        problems.0.push(Refusal::field("notes", "measures-long").with("most", MOST_NOTES));
    }
    match due_on {
        Some(due_on) if problems.is_empty() => {
            Ok(Details { title, first_step, owner, due_on, budget, decided_on, notes })
        }
        _ => Err(problems),
    }
}

/// Saves what the form says.
pub async fn submit(
    AppState(app): AppState<App>,
    frame: Frame,
    lead: Lead,
    Path((_, id)): Path<(String, Uuid)>,
    Form(form): Form<MeasureForm>,
) -> Result<Response> {
    let measure = own(&app, &lead, id).await?;
    let is_own = measure.origin.is_empty();
    let mut details = match read(&form, frame.t.lang, is_own) {
        Ok(details) => details,
        Err(problems) => {
            return refused(&OnePage::of(&app, frame, &measure, Some(form), problems).await?);
        }
    };
    if !is_own {
        // The library's words stay the library's.
        details.title.clone_from(&measure.title);
        details.first_step.clone_from(&measure.first_step);
    }
    let revision = form.shown.parse().unwrap_or(measure.revision);
    let (now, by) = (app.clock.now(), lead.staff.clone());
    let is_saved = app
        .db
        .write(move |tx| Box::pin(async move { save(tx, &by, &measure, revision, &details, now).await }))
        .await?;
    if !is_saved {
        let problems = Problems::one(Refusal::new("measures-changed-meanwhile"));
        let measure = own(&app, &lead, id).await?;
        return refused(&OnePage::of(&app, frame, &measure, Some(form), problems).await?);
    }
    Ok(see_other(&frame.to("/measures")))
}

/// Changes a measure; false when somebody else has changed it since `revision`.
///
/// # Errors
/// The database's own.
pub async fn save(
    tx: &Tx,
    by: &Staff,
    measure: &Measure,
    revision: i64,
    details: &Details,
    now: Moment,
) -> Result<bool> {
    if !store::change(tx, measure.id, revision, details, now).await? {
        return Ok(false);
    }
    let entry = Entry::MeasureChanged { measure: measure.id, code: measure.code.clone() };
    journal::record(tx, now, &by.journal_name(), Some(measure.municipality), &entry, "").await?;
    Ok(true)
}

/// The measure leaves the plan.
pub async fn remove(
    AppState(app): AppState<App>,
    frame: Frame,
    lead: Lead,
    Path((_, id)): Path<(String, Uuid)>,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let measure = own(&app, &lead, id).await?;
    let now = app.clock.now();
    app.db
        .write(move |tx| {
            Box::pin(async move {
                checklist::remove_all(tx, measure.id).await?;
                change::remove(tx, measure.id).await?;
                if store::remove(tx, measure.id).await? {
                    let entry = Entry::MeasureDropped { measure: measure.id, code: measure.code };
                    let (actor, town) = (lead.staff.journal_name(), Some(lead.municipality));
                    journal::record(tx, now, &actor, town, &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(see_other(&frame.to("/measures")))
}
