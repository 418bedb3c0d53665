//! `GET /measures/plan.csv`: the plan as a table, safe to open in a spreadsheet.

use axum::extract::State as AppState;
use axum::response::Response;
use platform::Result;
use platform::web::csv as csv_answer;

use super::line::{amount, lines};
use crate::app::App;
use crate::layout::{Frame, spreadsheet};
use crate::people::Town;

/// The whole plan; it is the town's own.
pub async fn show(AppState(app): AppState<App>, frame: Frame, _: Town) -> Result<Response> {
    let town = frame.municipality()?;
    let t = &frame.t;
    let header = [
        "measures-column-title",
        "measures-first-step",
        "measures-owner",
        "measures-due",
        "measures-state",
        "measures-budget-label",
        "measures-decided-label",
        "measures-checklist",
        "measures-reason-label",
        "measures-notes-label",
        "measures-is-public",
    ]
    .map(|key| t.get(key));
    let mut rows = vec![header.to_vec()];
    for line in lines(&app, t, town).await? {
        let items: Vec<String> = line
            .items
            .iter()
            .map(|(words, is_done)| match is_done {
                true => t.with("measures-item-is-done", "words", words.as_str()),
                false => words.clone(),
            })
            .collect();
        rows.push(vec![
            line.title,
            line.first_step,
            line.owner,
            line.due_on.to_string(),
            line.state_name,
            amount(t, line.cents),
            line.decided,
            items.join("; "),
            line.reason,
            line.notes,
            t.get(if line.is_public { "measures-yes" } else { "measures-no" }),
        ]);
    }
    Ok(csv_answer(&format!("plan-{}.csv", town.ags), spreadsheet(&rows)?))
}
