//! `/quickcheck/alone`: all answer alone. The project lead answers too, sees who has finished and nothing
//! else, and puts the answers together.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Response};
use platform::web::form::{Form, Press};
use platform::web::see_other;
use platform::{Error, Result};

use super::{begin_alone, store};
use crate::app::App;
use crate::ids::VoiceId;
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, html, refused};
use crate::people::Lead;
use crate::quickcheck::Sheet;
use crate::quickcheck::colleague::questions::{self, OneAnswer, Place};
use crate::quickcheck::colleague::rules::{Mode, link_ends};
use crate::quickcheck::colleague::store::{self as voices, Voice};
use crate::quickcheck::colleague::{Desk, save};

const PLACE: Place =
    Place { desk: "/quickcheck/alone", fields: "/quickcheck/alone", answers: "/quickcheck/alone/answers" };

/// Somebody who answers alone, without what they answer.
struct Row {
    /// Name or office.
    label: String,
    answered: usize,
    is_finished: bool,
}

struct FieldRow {
    number: u32,
    title: String,
    answered: usize,
    asked: usize,
}

#[derive(Template)]
#[template(path = "quickcheck/consensus/alone.html")]
struct AlonePage {
    frame: Frame,
    town: String,
    since: String,
    rows: Vec<Row>,
    finished: usize,
    /// Whether the project lead takes part in the answers.
    takes_part: bool,
    /// Whether the project lead has finished.
    is_finished: bool,
    fields: Vec<FieldRow>,
    answered: usize,
    asked: usize,
    next_field: u32,
    has_answers: bool,
}

/// Where the lead goes when there is no round in which all answer alone; none while there is one.
async fn elsewhere(app: &App, frame: &Frame, sheet: &Sheet) -> Result<Option<Response>> {
    if sheet.check.completed_at.is_some() {
        return Ok(Some(see_other(&frame.to("/quickcheck/result"))));
    }
    Ok(match store::round(app.db.read(), sheet.check.id).await? {
        Some(round) if round.is_alone() => None,
        Some(round) if round.is_talking() => Some(see_other(&frame.to("/quickcheck/consensus"))),
        _ => Some(see_other(&frame.to("/quickcheck"))),
    })
}

/// The lead's own voice.
async fn own(app: &App, lead: &Lead, sheet: &Sheet) -> Result<Option<Desk>> {
    let all = voices::of(app.db.read(), sheet.check.id).await?;
    match all.into_iter().find(|voice| voice.person == Some(lead.staff.person)) {
        Some(voice) => Desk::of(app, voice).await,
        None => Ok(None),
    }
}

/// Who has finished, and the lead's own questions.
pub async fn show(State(app): State<App>, frame: Frame, lead: Lead) -> Result<Response> {
    let sheet = Sheet::of(&app, frame.municipality()?).await?;
    if let Some(response) = elsewhere(&app, &frame, &sheet).await? {
        return Ok(response);
    }
    let c = app.db.read();
    let round = store::round(c, sheet.check.id).await?.ok_or(Error::NotFound)?;
    let given = voices::answers_of(c, sheet.check.id).await?;
    let rows: Vec<Row> = voices::of(c, sheet.check.id)
        .await?
        .into_iter()
        .filter(|voice| voice.mode() == Mode::Alone)
        .map(|voice| Row {
            answered: given.iter().filter(|one| one.voice == voice.id).count(),
            is_finished: voice.finished_at.is_some(),
            label: match voice.person {
                Some(_) => frame.t.get("quickcheck-consensus-lead-voice"),
                None => voice.label,
            },
        })
        .collect();
    let desk = own(&app, &lead, &sheet).await?;
    let score = desk.as_ref().map(|desk| desk.sheet.score());
    let parts = match (&desk, &score) {
        (Some(desk), Some(score)) => desk.parts(score),
        _ => Vec::new(),
    };
    let next = parts.iter().find(|part| part.answered < part.asked).or(parts.last());
    html(&AlonePage {
        town: sheet.town.full_name(),
        since: frame.day(round.started_at),
        finished: rows.iter().filter(|row| row.is_finished).count(),
        has_answers: rows.iter().any(|row| row.answered > 0),
        rows,
        takes_part: desk.is_some(),
        is_finished: desk.as_ref().is_some_and(|desk| desk.voice.finished_at.is_some()),
        answered: parts.iter().map(|part| part.answered).sum(),
        asked: parts.iter().map(|part| part.asked).sum(),
        next_field: next.map_or(1, |part| part.field.number),
        fields: parts
            .iter()
            .map(|part| FieldRow {
                number: part.field.number,
                title: part.field.title.get(frame.t.lang).clone(),
                answered: part.answered,
                asked: part.asked,
            })
            .collect(),
        frame,
    })
}

/// Begins the round, with the lead's own voice in it.
pub async fn begin(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let sheet = Sheet::of(&app, frame.municipality()?).await?;
    if sheet.check.completed_at.is_some() {
        return Ok(see_other(&frame.to("/quickcheck/result")));
    }
    let now = app.clock.now();
    let actor = lead.staff.journal_name();
    let voice = Voice {
        id: VoiceId::new(),
        quick_check: sheet.check.id,
        municipality: lead.municipality,
        mode: Mode::Alone.word().to_owned(),
        label: String::new(),
        person: Some(lead.staff.person),
        questions: String::new(),
        token_hash: None,
        created_by: lead.staff.person,
        expires_at: link_ends(now),
        finished_at: None,
        closed_at: None,
        revoked_at: None,
    };
    app.db
        .write(move |tx| {
            Box::pin(async move {
                begin_alone(tx, voice.quick_check, voice.municipality, &actor, now).await?;
                let round = store::round(tx, voice.quick_check).await?;
                let known = voices::of(tx, voice.quick_check).await?;
                let is_open = round.is_some_and(|round| round.is_alone());
                if is_open && known.iter().all(|other| other.person != voice.person) {
                    voices::add(tx, &voice, now).await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(see_other(&frame.to("/quickcheck/alone")))
}

/// The lead's own page of one field.
pub async fn field(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Path((_, number)): Path<(String, u32)>,
) -> Result<Response> {
    let sheet = Sheet::of(&app, frame.municipality()?).await?;
    if let Some(response) = elsewhere(&app, &frame, &sheet).await? {
        return Ok(response);
    }
    match own(&app, &lead, &sheet).await? {
        Some(desk) => html(&questions::page(frame, &desk, PLACE, number, Problems::none())?),
        None => Ok(see_other(&frame.to(PLACE.desk))),
    }
}

/// Saves the page and goes on.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Path((_, number)): Path<(String, u32)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let sheet = Sheet::of(&app, frame.municipality()?).await?;
    if let Some(response) = elsewhere(&app, &frame, &sheet).await? {
        return Ok(response);
    }
    let Some(mut desk) = own(&app, &lead, &sheet).await? else {
        return Ok(see_other(&frame.to(PLACE.desk)));
    };
    let fields: HashMap<String, String> = fields.into_iter().collect();
    if !questions::is_own(&desk, fields.get("voice").map_or("", String::as_str)) {
        return Err(Error::Conflict);
    }
    let (given, problems) = questions::read(&mut desk, number, &fields);
    if !problems.is_empty() {
        return refused(&questions::page(frame, &desk, PLACE, number, problems)?);
    }
    let is_saved = save(&app, &desk, given).await?;
    let next = questions::next(&desk, number).filter(|_| is_saved);
    Ok(see_other(&match next {
        Some(next) => frame.to(&format!("{}/{next}", PLACE.fields)),
        None => frame.to(PLACE.desk),
    }))
}

/// Saves one answer; answers the words for the status line.
pub async fn save_one(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Form(form): Form<OneAnswer>,
) -> Result<Response> {
    let sheet = Sheet::of(&app, frame.municipality()?).await?;
    let desk = own(&app, &lead, &sheet).await?.ok_or(Error::NotFound)?;
    if elsewhere(&app, &frame, &sheet).await?.is_some() {
        return Err(Error::Conflict);
    }
    Ok(questions::save_one(&app, &frame, &desk, form).await?.into_response())
}

/// The lead has finished with their own answers.
pub async fn finish(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let sheet = Sheet::of(&app, frame.municipality()?).await?;
    let Some(desk) = own(&app, &lead, &sheet).await? else {
        return Ok(see_other(&frame.to(PLACE.desk)));
    };
    let (voice, now) = (desk.voice.id, app.clock.now());
    let (actor, town) = (lead.staff.journal_name(), Some(lead.municipality));
    app.db
        .write(move |tx| {
            Box::pin(async move {
                if voices::finish(tx, voice, now).await? {
                    let entry = Entry::ColleagueFinished { voice };
                    journal::record(tx, now, &actor, town, &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(see_other(&frame.to(PLACE.desk)))
}

/// Puts the answers together: nobody changes theirs any more, and the project lead sees them all.
pub async fn close(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let sheet = Sheet::of(&app, frame.municipality()?).await?;
    if let Some(response) = elsewhere(&app, &frame, &sheet).await? {
        return Ok(response);
    }
    let (check, now) = (sheet.check.id, app.clock.now());
    let (actor, town) = (lead.staff.journal_name(), Some(lead.municipality));
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let all = voices::of(tx, check).await?;
                let given = voices::answers_of(tx, check).await?;
                let is_alone =
                    |id: VoiceId| all.iter().any(|voice| voice.id == id && voice.mode() == Mode::Alone);
                // Without a single answer there is nothing to put together.
                if given.iter().any(|one| is_alone(one.voice)) && store::close(tx, check, now).await? {
                    voices::close(tx, check, now).await?;
                    let entry = Entry::AloneClosed { quick_check: check };
                    journal::record(tx, now, &actor, town, &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(see_other(&frame.to("/quickcheck/consensus")))
}
