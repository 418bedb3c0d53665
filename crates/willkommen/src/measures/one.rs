//! `/measures/{id}`: who does it, until when; done; out of the plan.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use platform::clock::Day;
use platform::web::form::{Form, Press, line};
use platform::web::see_other;
use platform::{Error, Result};
use serde::Deserialize;
use uuid::Uuid;

use super::rules;
use super::store::{self, Measure};
use crate::app::App;
use crate::ids::MeasureId;
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, html, refused};
use crate::people::Lead;

/// What was typed.
#[derive(Deserialize)]
pub struct MeasureForm {
    owner: String,
    due_on: String,
}

#[derive(Template)]
#[template(path = "measures/one.html")]
struct OnePage {
    frame: Frame,
    id: MeasureId,
    title: String,
    first_step: String,
    form: MeasureForm,
    problems: Problems,
    is_done: bool,
    has_website_check: bool,
}

async fn own(app: &App, lead: &Lead, id: Uuid) -> Result<Measure> {
    let found = store::one(app.db.read(), lead.municipality, MeasureId(id)).await?;
    found.ok_or(Error::NotFound)
}

fn page(
    app: &App,
    frame: Frame,
    measure: &Measure,
    form: MeasureForm,
    problems: Problems,
) -> Result<OnePage> {
    let catalogue = app.catalogue();
    let known = catalogue.measure(&measure.code).ok_or(Error::NotFound)?;
    Ok(OnePage {
        id: measure.id,
        title: known.title.get(frame.t.lang).clone(),
        first_step: known.first_step.get(frame.t.lang).clone(),
        is_done: measure.state() == rules::State::Done,
        has_website_check: known.instrument == Some(crate::quickcheck::Instrument::Website),
        frame,
        form,
        problems,
    })
}

/// The form.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Path((_, id)): Path<(String, Uuid)>,
) -> Result<Response> {
    let measure = own(&app, &lead, id).await?;
    let form = MeasureForm { owner: measure.owner.clone(), due_on: measure.due_on.to_string() };
    html(&page(&app, frame, &measure, form, Problems::none())?)
}

/// Saves owner and date.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Path((_, id)): Path<(String, Uuid)>,
    Form(form): Form<MeasureForm>,
) -> Result<Response> {
    let measure = own(&app, &lead, id).await?;
    let owner = line(&form.owner, 120);
    let due_on: Option<Day> = form.due_on.trim().parse().ok();
    let mut problems = Problems::none();
    if owner.is_empty() {
        problems.add("owner", "measures-owner-missing");
    }
    if due_on.is_none() {
        problems.add("due_on", "measures-due-malformed");
    }
    let (Some(due_on), true) = (due_on, problems.is_empty()) else {
        return refused(&page(&app, frame, &measure, form, problems)?);
    };
    let now = app.clock.now();
    app.db
        .write(move |tx| {
            Box::pin(async move {
                store::change(tx, measure.id, &owner, due_on).await?;
                let entry = Entry::MeasureChanged { measure: measure.id, code: measure.code };
                let (actor, town) = (lead.staff.journal_name(), Some(lead.municipality));
                journal::record(tx, now, &actor, town, &entry, "").await?;
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(see_other(&frame.to("/measures")))
}

/// The measure is done.
pub async fn done(
    State(app): State<App>,
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
                if store::set_state(tx, measure.id, rules::State::Done).await? {
                    let entry = Entry::MeasureDone { measure: measure.id, code: measure.code };
                    let (actor, town) = (lead.staff.journal_name(), Some(lead.municipality));
                    journal::record(tx, now, &actor, town, &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(see_other(&frame.to("/measures")))
}

/// The measure leaves the plan.
pub async fn remove(
    State(app): State<App>,
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
