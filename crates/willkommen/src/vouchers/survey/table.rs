//! The one function behind page and CSV: what may be shown of a half-year, by who looks.

use std::collections::{BTreeSet, HashMap};

use platform::Result;

use super::rules::{self, Outcome, Question};
use super::store;
use crate::app::App;
use crate::ids::MunicipalityId;

/// Who looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Viewer {
    /// The agency: the sums of all towns. There is no table that holds towns against each other.
    Region,
    /// A project lead or a mayor: the own town.
    Town(MunicipalityId),
}

/// The half-years with answers that can be shown, the newest first. What goes on is not, so that an answer of yesterday
/// is not read off the difference to the page of the day before.
pub async fn over(app: &App) -> Result<Vec<String>> {
    let closed = rules::first_closed(app.clock.today());
    let mut all = store::half_years(app.db.read()).await?;
    all.retain(|half_year| *half_year < closed);
    Ok(all)
}

/// What is told of each question in a half-year.
pub async fn outcomes(app: &App, viewer: Viewer, half_year: &str) -> Result<Vec<(Question, Outcome)>> {
    let rows = store::of_half_year(app.db.read(), half_year).await?;
    let towns: BTreeSet<MunicipalityId> = rows.iter().map(|row| row.municipality).collect();
    let known: HashMap<(MunicipalityId, &str, &str), i64> = rows
        .iter()
        .map(|row| ((row.municipality, row.question.as_str(), row.answer.as_str()), row.many))
        .collect();
    let counts = |town: MunicipalityId, question: Question| -> Vec<i64> {
        let many = |answer: &rules::Answer| known.get(&(town, question.word(), answer.word())).copied();
        rules::enough(question.answers().iter().map(|answer| many(answer).unwrap_or(0)).collect())
    };
    let outcome = |question: Question| match viewer {
        Viewer::Town(town) => rules::of_town(&counts(town, question)),
        Viewer::Region => {
            let all: Vec<Vec<i64>> = towns.iter().map(|town| counts(*town, question)).collect();
            rules::of_region(&all, question.answers().len())
        }
    };
    Ok(Question::ALL.iter().map(|question| (*question, outcome(*question))).collect())
}
