//! `GET /measures/plan.csv`: the plan as a table, safe to open in a spreadsheet. What comes back in the
//! same columns is read by [`import`](super::import).

use axum::extract::State as AppState;
use axum::response::Response;
use platform::Result;
use platform::texts::Translator;
use platform::web::csv as csv_answer;

use super::line::{Line, amount, lines};
use super::rules::Column;
use crate::app::App;
use crate::layout::{Frame, spreadsheet};
use crate::people::Town;

/// The whole plan; it is the town's own.
pub async fn show(AppState(app): AppState<App>, frame: Frame, _: Town) -> Result<Response> {
    let town = frame.municipality()?;
    let t = &frame.t;
    let mut rows: Vec<Vec<String>> = vec![Column::ALL.iter().map(|column| t.get(column.key())).collect()];
    for line in lines(&app, t, town).await? {
        rows.push(Column::ALL.iter().map(|column| cell(t, &line, *column)).collect());
    }
    Ok(csv_answer(&format!("plan-{}.csv", town.ags), spreadsheet(&rows)?))
}

/// What stands in a column of a line. Days are written as ISO 8601 does, so that they can be read again.
fn cell(t: &Translator, line: &Line, column: Column) -> String {
    match column {
        Column::Title => line.title.clone(),
        Column::FirstStep => line.first_step.clone(),
        Column::Owner => line.owner.clone(),
        Column::Due => line.due_on.to_string(),
        Column::State => line.state_name.clone(),
        Column::Budget => amount(t, line.cents),
        Column::Decided => line.decided_on.map(|day| day.to_string()).unwrap_or_default(),
        Column::Checklist => checklist(t, line),
        Column::Reason => line.reason.clone(),
        Column::Notes => line.notes.clone(),
        Column::Public => t.get(if line.is_public { "measures-yes" } else { "measures-no" }),
        Column::Code => line.code.clone(),
        Column::Revision => line.revision.to_string(),
    }
}

fn checklist(t: &Translator, line: &Line) -> String {
    let items: Vec<String> = line
        .items
        .iter()
        .map(|(words, is_done)| match is_done {
            true => t.with("measures-item-is-done", "words", words.as_str()),
            false => words.clone(),
        })
        .collect();
    items.join("; ")
}
