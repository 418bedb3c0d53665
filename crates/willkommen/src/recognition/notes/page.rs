//! `/recognitions/municipalities/{ags}`: what the agency knows of a municipality besides its check, and what
//! became of its applications.

use askama::Template;
use axum::extract::{Path, State as AppState};
use axum::response::Response;
use platform::clock::Day;
use platform::web::form::{Form, Press};
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde::Deserialize;
use uuid::Uuid;

use super::store::{self, Note};
use crate::app::App;
use crate::ids::{RecognitionId, RecognitionNoteId};
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, html, refused};
use crate::people::Manager;
use crate::recognition::rules::{LEAST_WORDS, NoteKind, words};
use crate::recognition::standing::{self, title};
use crate::recognition::store as applications;
use crate::recognition::words as said;
use crate::region::{self, Municipality};

/// The most characters of a note.
const MOST: usize = 500;

/// A note.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct NoteForm {
    kind: String,
    noted_on: String,
    words: String,
}

struct NoteLine {
    id: RecognitionNoteId,
    kind: String,
    day: String,
    words: String,
}

struct ApplicationLine {
    id: RecognitionId,
    level: String,
    words: String,
}

#[derive(Template)]
#[template(path = "recognition/notes/page.html")]
struct NotesPage {
    frame: Frame,
    problems: Problems,
    town: String,
    ags: String,
    notes: Vec<NoteLine>,
    applications: Vec<ApplicationLine>,
    form: NoteForm,
}

impl NotesPage {
    /// The kinds of notes: word and text key.
    fn kinds(&self) -> Vec<(&'static str, &'static str)> {
        NoteKind::ALL.iter().map(|kind| (kind.word(), name(*kind))).collect()
    }

    /// Whether a kind is chosen.
    fn is_chosen(&self, kind: &str) -> bool {
        self.form.kind == kind
    }
}

const fn name(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Feedback => "recognition-note-feedback",
        NoteKind::Accompanied => "recognition-note-accompanied",
        NoteKind::Example => "recognition-note-example",
    }
}

async fn page(
    app: &App,
    frame: Frame,
    town: &Municipality,
    problems: Problems,
    form: NoteForm,
) -> Result<NotesPage> {
    let (c, t) = (app.db.read(), &frame.t);
    let notes = store::of(c, town.id).await?;
    let grants = standing::of(c, town.id, app.clock.today()).await?;
    let applications = applications::of(c, town.id).await?;
    Ok(NotesPage {
        problems,
        town: town.full_name(),
        ags: town.ags.clone(),
        notes: notes
            .into_iter()
            .map(|note| NoteLine {
                id: note.id,
                kind: note.kind().map(|kind| t.get(name(kind))).unwrap_or_default(),
                day: t.date(note.noted_on),
                words: note.words,
            })
            .collect(),
        applications: applications
            .iter()
            .map(|application| ApplicationLine {
                id: application.id,
                level: title(app, t, application.level),
                words: said::outcome(
                    &frame,
                    application,
                    grants.iter().find(|grant| grant.application.id == application.id),
                ),
            })
            .collect(),
        form,
        frame: frame.clone(),
    })
}

async fn town(app: &App, ags: &str) -> Result<Municipality> {
    region::by_ags(app.db.read(), ags).await?.ok_or(Error::NotFound)
}

/// The page.
pub async fn show(
    AppState(app): AppState<App>,
    frame: Frame,
    _: Manager,
    Path((_, ags)): Path<(String, String)>,
) -> Result<Response> {
    let town = town(&app, &ags).await?;
    let form = NoteForm { noted_on: app.clock.today().to_string(), ..NoteForm::default() };
    html(&page(&app, frame, &town, Problems::none(), form).await?)
}

/// What was typed, checked.
fn given(form: &NoteForm, town: &Municipality, today: Day) -> Result<Note, Vec<Refusal>> {
    let mut wrong = Vec::new();
    let kind = NoteKind::from_word(&form.kind);
    if kind.is_none() {
        wrong.push(Refusal::field("kind-feedback", "recognition-note-kind-missing"));
    }
    let day = form.noted_on.trim().parse::<Day>().ok().filter(|day| *day <= today);
    if day.is_none() {
        wrong.push(Refusal::field("noted_on", "recognition-note-day-malformed"));
    }
    let said = words(&form.words, "words", LEAST_WORDS, MOST).map_err(|refusal| wrong.push(refusal));
    match (kind, day, said) {
        (Some(kind), Some(noted_on), Ok(words)) => {
            let (id, kind) = (RecognitionNoteId::new(), kind.word().to_owned());
            Ok(Note { id, municipality: town.id, kind, noted_on, words })
        }
        _ => Err(wrong),
    }
}

/// Notes something.
pub async fn submit(
    AppState(app): AppState<App>,
    frame: Frame,
    manager: Manager,
    Path((_, ags)): Path<(String, String)>,
    Form(form): Form<NoteForm>,
) -> Result<Response> {
    let town = town(&app, &ags).await?;
    let note = match given(&form, &town, app.clock.today()) {
        Ok(note) => note,
        Err(wrong) => return refused(&page(&app, frame, &town, Problems(wrong), form).await?),
    };
    let (now, staff) = (app.clock.now(), manager.0);
    app.db
        .write(move |tx| {
            Box::pin(async move {
                if store::add(tx, &note, staff.person, now).await? {
                    let (actor, town) = (staff.journal_name(), Some(note.municipality));
                    let entry = Entry::RecognitionNoted { note: note.id, about: note.kind.clone() };
                    journal::record(tx, now, &actor, town, &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(see_other(&frame.to(&format!("/recognitions/municipalities/{}", town.ags))))
}

/// Removes a note.
pub async fn remove(
    AppState(app): AppState<App>,
    frame: Frame,
    manager: Manager,
    Path((_, id)): Path<(String, Uuid)>,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let c = app.db.read();
    let note = store::one(c, RecognitionNoteId(id)).await?.ok_or(Error::NotFound)?;
    let town = region::of(c, note.municipality).await?.ok_or(Error::NotFound)?;
    let (now, staff) = (app.clock.now(), manager.0);
    app.db
        .write(move |tx| {
            Box::pin(async move {
                if store::remove(tx, note.id).await? {
                    let (actor, town) = (staff.journal_name(), Some(note.municipality));
                    let entry = Entry::RecognitionNoteRemoved { note: note.id };
                    journal::record(tx, now, &actor, town, &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(see_other(&frame.to(&format!("/recognitions/municipalities/{}", town.ags))))
}
