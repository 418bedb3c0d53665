//! How far a plan is, in numbers: for the agency, and for the town's own start page.

use platform::Result;
use platform::clock::Day;
use platform::texts::Translator;
use sea_orm::{ConnectionTrait, DbErr};

use super::line::title;
use super::rules::{State, is_overdue, is_stuck};
use super::store;
use crate::app::App;
use crate::ids::MunicipalityId;

/// A plan in numbers; nothing of what stands in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanFacts {
    /// How many measures are in each state: the word of the state, and the number.
    pub by_state: Vec<(&'static str, usize)>,
    /// How many are late.
    pub overdue: usize,
    /// Whether something is open and nobody has changed anything for sixty days.
    pub is_stuck: bool,
}

/// The plan of a municipality in numbers; nothing without a plan.
///
/// # Errors
/// The database's own.
pub async fn facts(
    c: &impl ConnectionTrait,
    app: &App,
    municipality: MunicipalityId,
) -> Result<Option<PlanFacts>, DbErr> {
    let measures = store::of(c, municipality).await?;
    if measures.is_empty() {
        return Ok(None);
    }
    let today = app.clock.today();
    let open = measures.iter().filter(|measure| measure.state().is_open()).count();
    let changed_at = measures.iter().map(store::Measure::touched_at).max();
    Ok(Some(PlanFacts {
        by_state: State::ALL
            .iter()
            .map(|state| {
                let many = measures.iter().filter(|measure| measure.state() == *state).count();
                (state.word(), many)
            })
            .filter(|(_, many)| *many > 0)
            .collect(),
        overdue: measures.iter().filter(|measure| is_overdue(measure.state(), measure.due_on, today)).count(),
        is_stuck: is_stuck(open, changed_at, app.clock.now()),
    }))
}

/// The titles of a municipality's measures that are late, the latest first day first, each with its day.
///
/// # Errors
/// The database's own.
pub async fn overdue(app: &App, t: &Translator, municipality: MunicipalityId) -> Result<Vec<(String, Day)>> {
    let today = app.clock.today();
    let mut late: Vec<(String, Day)> = store::of(app.db.read(), municipality)
        .await?
        .into_iter()
        .filter(|measure| is_overdue(measure.state(), measure.due_on, today))
        .map(|measure| (title(app, t, &measure), measure.due_on))
        .collect();
    late.sort_by_key(|(_, due_on)| *due_on);
    Ok(late)
}
