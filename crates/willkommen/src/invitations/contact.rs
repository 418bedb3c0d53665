//! `/invitations/contacts/{ags}`: what was said with a town, why it does not take part yet, and when
//! the agency comes back to it.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use platform::clock::Day;
use platform::web::form::{Form, line, paragraph};
use platform::web::see_other;
use platform::{Error, Result};
use serde::Deserialize;

use super::replies::{self, ContactNote};
use super::replies::{Obstacle, Way};
use crate::app::App;
use crate::ids::PersonId;
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, html, refused};
use crate::people::{self, Manager};
use crate::region::{self, Municipality};

/// The longest note, in characters.
const MOST_SAID: usize = 1_000;
/// The longest plan for the next approach, in characters.
const MOST_NEXT: usize = 200;
/// How far ahead the next approach may lie, in days.
const FARTHEST_DAYS: i32 = 730;

/// What was noted.
#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct ContactForm {
    held_on: String,
    way: String,
    said: String,
    obstacle: String,
    next_on: String,
    next_what: String,
}

/// A note in words.
struct Line {
    day: String,
    way: String,
    /// Who has noted it; empty when the account is closed.
    author: String,
    said: String,
    obstacle: String,
    next: String,
}

#[derive(Template)]
#[template(path = "invitations/contact.html")]
struct ContactPage {
    frame: Frame,
    town: Municipality,
    lines: Vec<Line>,
    ways: Vec<(&'static str, String)>,
    obstacles: Vec<(&'static str, String)>,
    form: ContactForm,
    problems: Problems,
}

/// The notes, and a form for one more.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    Path((_, ags)): Path<(String, String)>,
) -> Result<Response> {
    let form = ContactForm { held_on: app.clock.today().to_string(), ..ContactForm::default() };
    html(&page(&app, frame, &ags, form, Problems::none()).await?)
}

async fn page(
    app: &App,
    frame: Frame,
    ags: &str,
    form: ContactForm,
    problems: Problems,
) -> Result<ContactPage> {
    let c = app.db.read();
    let town = region::by_ags(c, ags).await?.ok_or(Error::NotFound)?;
    let mut lines = Vec::new();
    for note in replies::contacts_of(c, town.id).await? {
        let author = people::called(c, note.noted_by, &frame.t).await?;
        lines.push(line_of(&frame, note, author));
    }
    let t = &frame.t;
    let obstacle = |kind: &Obstacle| (kind.word(), t.get(&format!("invitations-obstacle-{}", kind.word())));
    Ok(ContactPage {
        lines,
        ways: Way::ALL
            .iter()
            .map(|way| (way.word(), t.get(&format!("invitations-way-{}", way.word()))))
            .collect(),
        obstacles: Obstacle::ALL.iter().map(obstacle).collect(),
        frame,
        town,
        form,
        problems,
    })
}

fn line_of(frame: &Frame, note: ContactNote, author: String) -> Line {
    let t = &frame.t;
    Line {
        day: t.date(note.held_on),
        way: t.get(&format!("invitations-way-{}", note.way)),
        author,
        obstacle: match note.obstacle.as_str() {
            "" => String::new(),
            word => t.get(&format!("invitations-obstacle-{word}")),
        },
        next: match note.next_on {
            Some(day) => {
                t.with2("invitations-next-line", "day", t.date(day), "what", note.next_what.as_str())
            }
            None => String::new(),
        },
        said: note.said,
    }
}

/// Takes a note.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Path((_, ags)): Path<(String, String)>,
    Form(form): Form<ContactForm>,
) -> Result<Response> {
    let town = region::by_ags(app.db.read(), &ags).await?.ok_or(Error::NotFound)?;
    let note = match read(&app, &town, &form, manager.0.person) {
        Ok(note) => note,
        Err(problems) => return refused(&page(&app, frame, &ags, form, problems).await?),
    };
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let known = replies::contacts_of(tx, note.municipality).await?;
                // Pressed twice: it is there already.
                if known.first().is_some_and(|last| is_same(last, &note)) {
                    return Ok(());
                }
                replies::note_contact(tx, &note).await?;
                let entry = Entry::ContactNoted { way: note.way.clone() };
                let (actor, town) = (manager.0.journal_name(), Some(note.municipality));
                journal::record(tx, note.noted_at, &actor, town, &entry, "").await?;
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(see_other(&frame.to(&format!("/dashboard/municipalities/{ags}?noted=contact#contacts"))))
}

fn is_same(one: &ContactNote, other: &ContactNote) -> bool {
    let of = |note: &ContactNote| {
        let ContactNote { held_on, way, said, obstacle, next_on, next_what, .. } = note.clone();
        (held_on, way, said, obstacle, next_on, next_what)
    };
    of(one) == of(other)
}

fn read(app: &App, town: &Municipality, form: &ContactForm, by: PersonId) -> Result<ContactNote, Problems> {
    let today = app.clock.today();
    let mut problems = Problems::none();
    let held_on: Option<Day> = form.held_on.trim().parse().ok();
    match held_on {
        None => problems.add("held_on", "invitations-prepare-day-malformed"),
        Some(day) if day > today => problems.add("held_on", "invitations-contact-future"),
        Some(_) => {}
    }
    let way = Way::from_word(&form.way);
    if way.is_none() {
        problems.add("way", "invitations-contact-way-missing");
    }
    // Counted as it is kept: a browser sends two signs for the end of a line.
    let said = paragraph(&form.said, usize::MAX);
    if said.is_empty() {
        problems.add("said", "invitations-contact-said-missing");
    }
    if said.chars().count() > MOST_SAID {
        problems.add("said", "invitations-contact-said-long");
    }
    let obstacle = Obstacle::from_word(&form.obstacle);
    if obstacle.is_none() && !form.obstacle.is_empty() {
        problems.add("obstacle", "invitations-contact-obstacle-unknown");
    }
    let next_on: Option<Day> = form.next_on.trim().parse().ok();
    let next_what = line(&form.next_what, usize::MAX);
    if next_what.chars().count() > MOST_NEXT {
        problems.add("next_what", "invitations-contact-next-long");
    }
    match next_on {
        None if !form.next_on.trim().is_empty() => {
            problems.add("next_on", "invitations-prepare-day-malformed");
        }
        None if !next_what.is_empty() => problems.add("next_on", "invitations-contact-next-day-missing"),
        Some(day) if day < today || day > today.plus_days(FARTHEST_DAYS) => {
            problems.add("next_on", "invitations-contact-next-range");
        }
        Some(_) if next_what.is_empty() => problems.add("next_what", "invitations-contact-next-missing"),
        _ => {}
    }
    let (Some(held_on), Some(way), true) = (held_on, way, problems.is_empty()) else {
        return Err(problems);
    };
    Ok(ContactNote {
        municipality: town.id,
        held_on,
        way: way.word().to_owned(),
        said,
        obstacle: obstacle.map(Obstacle::word).unwrap_or_default().to_owned(),
        next_on,
        next_what,
        noted_at: app.clock.now(),
        noted_by: by,
    })
}
