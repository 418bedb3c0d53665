//! `/measures/new`: a measure of the town's own, which no library knows.

use askama::Template;
use axum::extract::State as AppState;
use axum::response::Response;
use platform::clock::Moment;
use platform::db::Tx;
use platform::web::form::Form;
use platform::web::see_other;
use platform::{Refusal, Result};
use serde::Deserialize;

use super::line::round;
use super::one::{MeasureForm, read};
use super::rules::{MOST_MEASURES, Round, usual_date};
use super::store::{self, Details, Measure};
use crate::app::App;
use crate::ids::MunicipalityId;
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, html, refused};
use crate::people::{Lead, Staff};
use crate::quickcheck;

/// What was typed.
#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct OwnForm {
    title: String,
    first_step: String,
    owner: String,
    due_on: String,
    budget: String,
    question: String,
}

#[derive(Template)]
#[template(path = "measures/own.html")]
struct OwnPage {
    frame: Frame,
    form: OwnForm,
    problems: Problems,
    /// Ids and texts of the questions it may work on.
    questions: Vec<(String, String)>,
}

async fn page(app: &App, frame: Frame, form: OwnForm, problems: Problems) -> Result<OwnPage> {
    let asked = quickcheck::linked(app, frame.municipality()?, None).await?;
    let questions = asked
        .into_iter()
        .map(|question| {
            let text = format!("{} {}", question.number, question.text.get(frame.t.lang));
            (question.id, text)
        })
        .collect();
    Ok(OwnPage { frame, form, problems, questions })
}

/// The form.
pub async fn show(AppState(app): AppState<App>, frame: Frame, lead: Lead) -> Result<Response> {
    let due_on = usual_date(app.clock.today()).to_string();
    let form = OwnForm { owner: lead.staff.name, due_on, ..OwnForm::default() };
    html(&page(&app, frame, form, Problems::none()).await?)
}

/// Puts it into the plan.
pub async fn submit(
    AppState(app): AppState<App>,
    frame: Frame,
    lead: Lead,
    Form(form): Form<OwnForm>,
) -> Result<Response> {
    let typed = MeasureForm {
        title: form.title.clone(),
        first_step: form.first_step.clone(),
        owner: form.owner.clone(),
        due_on: form.due_on.clone(),
        budget: form.budget.clone(),
        ..MeasureForm::default()
    };
    let read = read(&typed, frame.t.lang, true);
    let mut problems = read.as_ref().err().cloned().unwrap_or_default();
    let asked = quickcheck::linked(&app, frame.municipality()?, None).await?;
    if !form.question.is_empty() && !asked.iter().any(|known| known.id == form.question) {
        problems.add("question", "measures-question-unknown");
    }
    if store::of(app.db.read(), lead.municipality).await?.len() >= MOST_MEASURES {
        problems.0.push(Refusal::new("measures-many").with("most", MOST_MEASURES));
    }
    let (Ok(details), true) = (read, problems.is_empty()) else {
        return refused(&page(&app, frame, form, problems).await?);
    };
    let round = round(&app, frame.municipality()?).await?;
    let mut measure = planned(lead.municipality, &details, app.clock.now());
    measure.question = form.question;
    app.db.write(move |tx| Box::pin(async move { put_in(tx, &lead.staff, &measure, round).await })).await?;
    app.wake.notify_waiters();
    Ok(see_other(&frame.to("/measures")))
}

/// A measure of the town's own as a form describes it.
pub fn planned(municipality: MunicipalityId, details: &Details, now: Moment) -> Measure {
    let mut measure = Measure::planned(municipality, "", &details.owner, details.due_on, now);
    measure.code = measure.id.to_string();
    measure.title.clone_from(&details.title);
    measure.first_step.clone_from(&details.first_step);
    measure.budget = details.budget;
    measure
}

/// Puts a measure of the town's own into the plan.
///
/// # Errors
/// The database's own.
pub async fn put_in(tx: &Tx, by: &Staff, measure: &Measure, round: Option<Round>) -> Result<()> {
    if store::add(tx, measure, by.person).await? {
        if let Some(round) = round {
            store::note_adopted_in(tx, measure.id, round).await?;
        }
        let (entry, town) = (Entry::MeasureAdded { measure: measure.id }, Some(measure.municipality));
        journal::record(tx, measure.created_at, &by.journal_name(), town, &entry, "").await?;
    }
    Ok(())
}
