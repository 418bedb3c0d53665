//! `/measures`: the plan; `POST` makes a suggestion the town's own.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use platform::web::form::Form;
use platform::web::see_other;
use platform::{Error, Result};
use serde::Deserialize;

use super::rules::{self, is_overdue};
use super::store;
use crate::app::App;
use crate::journal::{self, Entry};
use crate::layout::{Frame, html};
use crate::people::{Lead, Role, Town};

/// Which measure.
#[derive(Deserialize)]
pub struct AdoptForm {
    code: String,
}

struct Row {
    id: crate::ids::MeasureId,
    title: String,
    first_step: String,
    owner: String,
    due: String,
    is_done: bool,
    is_overdue: bool,
}

#[derive(Template)]
#[template(path = "measures/list.html")]
struct ListPage {
    frame: Frame,
    rows: Vec<Row>,
    is_lead: bool,
    /// Whether the result with its suggestions is there.
    has_result: bool,
}

/// The plan.
pub async fn show(State(app): State<App>, frame: Frame, town: Town) -> Result<Response> {
    let (today, catalogue) = (app.clock.today(), app.catalogue());
    let rows = store::of(app.db.read(), town.municipality)
        .await?
        .into_iter()
        .filter_map(|measure| {
            let known = catalogue.measure(&measure.code)?;
            Some(Row {
                id: measure.id,
                title: known.title.get(frame.t.lang).clone(),
                first_step: known.first_step.get(frame.t.lang).clone(),
                due: frame.t.date(measure.due_on),
                is_done: measure.state() == rules::State::Done,
                is_overdue: is_overdue(measure.state(), measure.due_on, today),
                owner: measure.owner,
            })
        })
        .collect();
    let standing = crate::quickcheck::standing(&app, frame.municipality()?).await?;
    html(&ListPage {
        frame,
        rows,
        is_lead: town.staff.role == Role::Lead,
        has_result: standing.is_some_and(|standing| standing.completed_at.is_some()),
    })
}

/// One click makes a measure the town's own; owner and date can be changed afterwards.
pub async fn adopt(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Form(form): Form<AdoptForm>,
) -> Result<Response> {
    if app.catalogue().measure(&form.code).is_none() {
        return Err(Error::NotFound);
    }
    let inner = app.clone();
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let (now, today) = (inner.clock.now(), inner.clock.today());
                let (town, staff) = (lead.municipality, lead.staff);
                let adopted =
                    super::adopt(tx, &inner, town, &form.code, &staff.name, today, staff.person).await?;
                if let Some(measure) = adopted {
                    let entry = Entry::MeasureAdopted { measure, code: form.code };
                    journal::record(tx, now, &staff.journal_name(), Some(town), &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    app.wake.notify_waiters();
    Ok(see_other(&frame.to("/measures")))
}
