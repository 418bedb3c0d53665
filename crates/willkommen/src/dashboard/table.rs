//! `GET /dashboard/municipalities`: all of them with stage, last contact and next step.

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;
use platform::Result;
use platform::web::csv as csv_answer;
use serde::Deserialize;

use super::picture::{Picture, TownFacts};
use super::rules::Stage;
use crate::app::App;
use crate::layout::{Frame, Pager, html, spreadsheet};

/// What is looked for.
#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct Filter {
    district: String,
    stage: String,
    name: String,
    page: String,
}

struct Row {
    name: String,
    ags: String,
    district: String,
    stage: Stage,
    stage_name: String,
    last_contact: String,
    next_step: String,
}

#[derive(Template)]
#[template(path = "dashboard/table.html")]
struct TablePage {
    frame: Frame,
    filter: Filter,
    rows: Vec<Row>,
    found: usize,
    pager: Pager,
    towns: usize,
    /// The words of all stages, for the filter.
    stages: Vec<(&'static str, String)>,
    /// The filter as part of an address, for the download.
    query: String,
}

/// The table.
pub async fn show(State(app): State<App>, frame: Frame, Query(filter): Query<Filter>) -> Result<Response> {
    let picture = Picture::of(&app).await?;
    let found = matching(&app, &picture, &filter);
    let stages = Stage::ALL.iter().map(|stage| (stage.word(), name(&frame, *stage))).collect();
    let wanted = [("district", &filter.district), ("stage", &filter.stage), ("name", &filter.name)];
    let query = platform::web::query(&wanted);
    let pager = Pager::new(found.len(), &filter.page, format!("{query}&page="));
    let (count, towns) = (found.len(), picture.towns.len());
    let rows = pager.part(found).into_iter().map(|town| row(&app, &frame, town)).collect();
    html(&TablePage { frame, filter, rows, found: count, pager, towns, stages, query })
}

fn name(frame: &Frame, stage: Stage) -> String {
    frame.t.get(&format!("dashboard-funnel-{}", stage.word()))
}

/// The municipalities that are looked for.
fn matching<'a>(app: &App, picture: &'a Picture, filter: &Filter) -> Vec<&'a TownFacts> {
    let today = app.clock.today();
    let wanted = platform::texts::order_key(filter.name.trim());
    let is_named =
        |town: &TownFacts| wanted.is_empty() || platform::texts::order_key(&town.town.name).contains(&wanted);
    picture
        .towns
        .iter()
        .filter(|town| filter.district.is_empty() || town.town.district == filter.district)
        .filter(|town| filter.stage.is_empty() || town.facts.stage(today).word() == filter.stage)
        .filter(|town| is_named(town))
        .collect()
}

fn row(app: &App, frame: &Frame, town: &TownFacts) -> Row {
    let today = app.clock.today();
    let stage = town.facts.stage(today);
    Row {
        district: app.pack.district_name(&town.town.district).to_owned(),
        stage,
        stage_name: name(frame, stage),
        last_contact: town.facts.last_contact.map(|at| frame.day(at)).unwrap_or_default(),
        next_step: frame.t.get(town.facts.next_step(today)),
        name: town.town.name.clone(),
        ags: town.town.ags.clone(),
    }
}

/// The table as CSV, safe to open in a spreadsheet.
pub async fn download(
    State(app): State<App>,
    frame: Frame,
    Query(filter): Query<Filter>,
) -> Result<Response> {
    let picture = Picture::of(&app).await?;
    let header = ["ags", "name", "district", "stage", "last-contact", "next-step"]
        .map(|column| frame.t.get(&format!("dashboard-column-{column}")));
    let mut rows = vec![header.to_vec()];
    rows.extend(matching(&app, &picture, &filter).into_iter().map(|town| {
        let row = row(&app, &frame, town);
        vec![row.ags, row.name, row.district, row.stage_name, row.last_contact, row.next_step]
    }));
    Ok(csv_answer("municipalities.csv", spreadsheet(&rows)?))
}
