//! `GET /measures/plan.pdf`: the plan on paper, for the committee and for the wall.

use axum::extract::State as AppState;
use axum::response::Response;
use platform::Result;
use platform::texts::Translator;
use platform::web::pdf;
use serde_json::{Value, json};

use super::line::{Line, euros, lines};
use super::rules::State;
use crate::app::App;
use crate::layout::{Frame, paper};
use crate::people::Town;

const TEMPLATE: &str = include_str!("plan.typ");
const LABELS: &[(&str, &str)] = &[
    ("page", "layout-page"),
    ("of", "layout-of"),
    ("mark_alt", "layout-mark"),
    ("measure", "measures-column-title"),
    ("owner", "measures-owner"),
    ("due", "measures-due"),
    ("budget", "measures-budget"),
    ("state", "measures-state"),
    ("details", "measures-paper-details"),
    ("first_step", "measures-first-step"),
    ("decided", "measures-decided-label"),
    ("checklist", "measures-checklist"),
    ("empty", "measures-empty"),
];

/// The sum of the budgets of a plan in words; empty if none has one. What was dropped costs nothing.
pub fn sum(t: &Translator, lines: &[Line]) -> String {
    let known: Vec<i64> =
        lines.iter().filter(|line| line.state != State::Dropped).filter_map(|line| line.cents).collect();
    if known.is_empty() { String::new() } else { euros(t, Some(known.iter().sum())) }
}

/// The plan as it stands today. Notes stay on the screen.
pub async fn show(AppState(app): AppState<App>, frame: Frame, _: Town) -> Result<Response> {
    let (town, t, today) = (frame.municipality()?, &frame.t, app.clock.today());
    let mut plan = lines(&app, t, town).await?;
    plan.retain(|line| line.state != State::Dropped);
    let sum = sum(t, &plan);
    let rows: Vec<Value> = plan
        .iter()
        .map(|line| {
            let items: Vec<String> = line
                .items
                .iter()
                .map(|(words, is_done)| match is_done {
                    true => t.with("measures-item-is-done", "words", words.as_str()),
                    false => words.clone(),
                })
                .collect();
            json!({
                "title": line.title,
                "first_step": line.first_step,
                "owner": line.owner,
                "due": line.due,
                "budget": if line.budget.is_empty() { "–" } else { line.budget.as_str() },
                "state": line.state_name,
                "decided": line.decided,
                "items": items,
            })
        })
        .collect();
    let body = json!({
        "title": t.get("measures-plan"),
        "programme": app.pack.programme.name.get(t.lang),
        "date": today.to_string(),
        "stand": t.with("measures-paper-stand", "day", t.date(today)),
        "municipality": town.full_name(),
        "rows": rows,
        "sum": if sum.is_empty() { String::new() } else { t.with("measures-sum", "sum", sum) },
    });
    let mut data = paper::data(&app, t, LABELS);
    if let Value::Object(body) = body {
        data.extend(body);
    }
    let bytes = paper::print(&app, TEMPLATE, data, Vec::new()).await?;
    Ok(pdf(&format!("plan-{}.pdf", town.ags), bytes))
}
