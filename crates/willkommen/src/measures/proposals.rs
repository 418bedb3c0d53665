//! `GET /measures/proposals`: everything that would raise the total, best gain per effort first.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Query, State as AppState};
use axum::response::Response;
use platform::Result;
use serde::Deserialize;

use super::line::{count, hundredths, points};
use super::public::shown_as_done;
use crate::app::App;
use crate::layout::{Frame, html};
use crate::people::{Role, Town};
use crate::quickcheck::{self, Effort, Proposal};
use crate::region;

/// Which field.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Filter {
    field: String,
}

struct Row {
    code: String,
    title: String,
    first_step: String,
    effort: String,
    gain: String,
    questions: Vec<String>,
    is_adopted: bool,
    /// Towns that show this measure publicly as done: name and key.
    examples: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "measures/proposals.html")]
struct ProposalsPage {
    frame: Frame,
    rows: Vec<Row>,
    /// Number and title of the fields.
    fields: Vec<(String, String)>,
    field: String,
    has_result: bool,
    is_lead: bool,
}

/// The list.
pub async fn show(
    AppState(app): AppState<App>,
    frame: Frame,
    town: Town,
    Query(filter): Query<Filter>,
) -> Result<Response> {
    let municipality = frame.municipality()?;
    let standing = quickcheck::standing(&app, municipality).await?;
    let proposals = quickcheck::proposals(&app, municipality).await?;
    let adopted = super::codes(app.db.read(), town.municipality).await?;
    let mut examples = examples(&app, &town).await?;
    let (t, catalogue) = (&frame.t, app.catalogue());
    let rows = proposals
        .into_iter()
        .filter(|proposal| is_in(proposal, &filter.field))
        .map(|proposal| Row {
            title: proposal.title.get(t.lang).clone(),
            first_step: proposal.first_step.get(t.lang).clone(),
            effort: t.get(match proposal.effort {
                Effort::S => "quickcheck-effort-s",
                Effort::M => "quickcheck-effort-m",
                Effort::L => "quickcheck-effort-l",
            }),
            gain: {
                let gain = hundredths(proposal.gain);
                t.with2("measures-proposal-gain", "points", points(t, gain), "many", count(t, gain))
            },
            questions: proposal
                .questions
                .iter()
                .map(|(number, text, _)| format!("{number} {}", text.get(t.lang)))
                .collect(),
            is_adopted: adopted.contains(&proposal.code),
            examples: examples.remove(&proposal.code).unwrap_or_default(),
            code: proposal.code,
        })
        .collect();
    let fields = catalogue
        .field
        .iter()
        .map(|field| (field.number.to_string(), field.title.get(t.lang).clone()))
        .collect();
    html(&ProposalsPage {
        rows,
        fields,
        field: filter.field,
        has_result: standing.is_some_and(|standing| standing.completed_at.is_some()),
        is_lead: town.staff.role == Role::Lead,
        frame,
    })
}

/// Whether a proposal works on a question of a field; an empty or unknown number means all.
fn is_in(proposal: &Proposal, field: &str) -> bool {
    let wanted: Option<u32> = field.parse().ok();
    wanted.is_none_or(|wanted| proposal.questions.iter().any(|(.., number)| *number == wanted))
}

/// The towns that show a measure publicly as done, by its code; the own town is none of them.
async fn examples(app: &App, town: &Town) -> Result<HashMap<String, Vec<(String, String)>>> {
    let towns = region::listed(app).await?;
    let mut examples: HashMap<String, Vec<(String, String)>> = HashMap::new();
    for (code, of) in shown_as_done(app).await? {
        let found = towns.iter().find(|known| known.id == of && known.id != town.municipality);
        if let Some(found) = found {
            examples.entry(code).or_default().push((found.name.clone(), found.ags.clone()));
        }
    }
    Ok(examples)
}
