//! `/cards/new`: one person prepares a batch; a second one will release it.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use platform::web::form::{Form, line};
use platform::web::see_other;
use platform::{Error, Result};
use serde::Deserialize;

use super::super::booklet::speech::Tongue;
use super::card::{FRONTS, front_of};
use super::making::{self, Wanted, fill};
use super::rules::{BatchKind, MOST_CARDS, MOST_MONTHS, USUAL_MONTHS, whole};
use crate::app::App;
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, html, refused};
use crate::people::Lead;

/// What was typed.
#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct PrepareForm {
    size: String,
    months: String,
    kind: String,
    /// The word of the language of the fronts.
    front: String,
    note: String,
}

#[derive(Template)]
#[template(path = "vouchers/cards/prepare.html")]
struct PreparePage {
    frame: Frame,
    form: PrepareForm,
    problems: Problems,
    most: i64,
    most_months: i32,
    fronts: [Tongue; FRONTS.len()],
}

fn page(frame: Frame, form: PrepareForm, problems: Problems) -> PreparePage {
    PreparePage { frame, form, problems, most: MOST_CARDS, most_months: MOST_MONTHS, fronts: FRONTS }
}

/// The form, filled with what is usual.
pub async fn show(frame: Frame, _: Lead) -> Result<Response> {
    let form = PrepareForm {
        size: String::new(),
        months: USUAL_MONTHS.to_string(),
        kind: BatchKind::Cards.word().to_owned(),
        front: FRONTS[0].word().to_owned(),
        note: String::new(),
    };
    html(&page(frame, form, Problems::none()))
}

fn read(app: &App, form: &PrepareForm, lead: &Lead) -> Result<Wanted, Problems> {
    let mut problems = Problems::none();
    let size = whole(&form.size, 1, MOST_CARDS);
    if size.is_none() {
        problems.add("size", "vouchers-cards-size-wrong");
    }
    let months = whole(&form.months, 1, i64::from(MOST_MONTHS)).and_then(|months| i32::try_from(months).ok());
    if months.is_none() {
        problems.add("months", "vouchers-cards-months-wrong");
    }
    let kind = BatchKind::from_word(&form.kind);
    if kind.is_none() {
        problems.add("kind-cards", "vouchers-cards-kind-missing");
    }
    // What names no language means the usual one.
    let front = if form.front.is_empty() { Some(FRONTS[0]) } else { front_of(&form.front) };
    if front.is_none() {
        problems.add("front", "vouchers-cards-front-missing");
    }
    let (Some(size), Some(months), Some(kind), Some(front)) = (size, months, kind, front) else {
        return Err(problems);
    };
    Ok(Wanted {
        municipality: lead.municipality,
        kind,
        size,
        expires_on: app.clock.today().plus_months(months),
        // A list has no cards to print.
        front: if kind == BatchKind::Cards { front } else { FRONTS[0] },
        note: line(&form.note, 200),
        by: lead.staff.person,
    })
}

/// Prepares the batch.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Form(form): Form<PrepareForm>,
) -> Result<Response> {
    let wanted = match read(&app, &form, &lead) {
        Ok(wanted) => wanted,
        Err(problems) => return refused(&page(frame, form, problems)),
    };
    app.permit_step(lead.municipality)?;
    let (on, now, actor) = (app.clock.today(), app.clock.now(), lead.staff.journal_name());
    let batch = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let batch = making::prepare(tx, &wanted, on, now).await?;
                let entry = Entry::BatchPrepared { batch: batch.id, cards: batch.size };
                journal::record(tx, now, &actor, Some(batch.municipality), &entry, "").await?;
                Ok::<_, Error>(batch.id)
            })
        })
        .await?;
    fill(&app, batch).await?;
    app.wake.notify_waiters();
    Ok(see_other(&frame.to(&format!("/cards/{batch}"))))
}
