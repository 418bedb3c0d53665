//! `/measures/public`: which lines of the plan everybody may see, and how they look there.
//!
//! The public learns title, state and year of the lines that were chosen. Every page is made anew after
//! each change, so a line that is taken back is gone with the next visit.

use std::collections::HashSet;

use askama::Template;
use axum::extract::State as AppState;
use axum::response::Response;
use platform::texts::Translator;
use platform::web::form::Form;
use platform::web::see_other;
use platform::{Error, Result};

use super::line::{state_name, title};
use super::rules::State;
use super::store::{self, Measure};
use crate::app::App;
use crate::ids::MunicipalityId;
use crate::journal::{self, Entry};
use crate::layout::{Frame, html};
use crate::people::Lead;
use crate::{declaration, participation};

/// A line of a plan as everybody may see it.
pub struct PublicLine {
    /// Title.
    pub title: String,
    /// State in words.
    pub state: String,
    /// The year in which it is due, or was done.
    pub year: String,
}

struct Choice {
    id: String,
    title: String,
    state: String,
    is_public: bool,
}

#[derive(Template)]
#[template(path = "measures/public.html")]
struct PublicPage {
    frame: Frame,
    ags: String,
    choices: Vec<Choice>,
    lines: Vec<PublicLine>,
}

/// The chosen lines of a municipality's plan.
///
/// # Errors
/// The database's own.
pub async fn public_lines(
    app: &App,
    t: &Translator,
    municipality: MunicipalityId,
) -> Result<Vec<PublicLine>> {
    let measures = store::of(app.db.read(), municipality).await?;
    Ok(chosen(app, t, &measures))
}

/// The measures that towns show publicly as done: the code, and whose it is. As on its public page, whoever
/// does not take part, or rests, shows nothing.
///
/// # Errors
/// The database's own.
pub async fn shown_as_done(app: &App) -> Result<Vec<(String, MunicipalityId)>> {
    let c = app.db.read();
    let signed = declaration::all_signed(c).await?;
    let resting = participation::suspended(c, app.clock.today()).await?;
    let mut shown = store::shown_as_done(c).await?;
    shown.retain(|(_, town)| signed.contains_key(town) && !resting.contains(town));
    Ok(shown)
}

fn chosen(app: &App, t: &Translator, measures: &[Measure]) -> Vec<PublicLine> {
    measures
        .iter()
        .filter(|measure| measure.is_public && measure.state() != State::Dropped)
        .map(|measure| {
            let day = measure.done_at.map_or(measure.due_on, |at| app.clock.day(at));
            PublicLine {
                title: title(app, t, measure),
                state: state_name(t, measure.state()),
                year: day.to_string().chars().take(4).collect(),
            }
        })
        .collect()
}

/// The choice, and what everybody sees of it at present.
pub async fn show(AppState(app): AppState<App>, frame: Frame, lead: Lead) -> Result<Response> {
    let measures = store::of(app.db.read(), lead.municipality).await?;
    let choices = measures
        .iter()
        // A measure that was dropped is never shown.
        .filter(|measure| measure.state() != State::Dropped)
        .map(|measure| Choice {
            id: measure.id.to_string(),
            title: title(&app, &frame.t, measure),
            state: state_name(&frame.t, measure.state()),
            is_public: measure.is_public,
        })
        .collect();
    let (ags, lines) = (frame.municipality()?.ags.clone(), chosen(&app, &frame.t, &measures));
    html(&PublicPage { frame, ags, choices, lines })
}

/// Shows exactly the lines that are ticked.
pub async fn submit(
    AppState(app): AppState<App>,
    frame: Frame,
    lead: Lead,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let ticked: HashSet<String> =
        fields.into_iter().filter(|(name, _)| name == "show").map(|(_, id)| id).collect();
    let now = app.clock.now();
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let (actor, town) = (lead.staff.journal_name(), lead.municipality);
                for measure in store::of(tx, town).await? {
                    let (id, is_public) = (measure.id, ticked.contains(&measure.id.to_string()));
                    if store::set_public(tx, id, is_public).await? {
                        let entry = match is_public {
                            true => Entry::MeasureShown { measure: id },
                            false => Entry::MeasureHidden { measure: id },
                        };
                        journal::record(tx, now, &actor, Some(town), &entry, "").await?;
                    }
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(see_other(&frame.to("/measures/public")))
}
