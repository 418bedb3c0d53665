//! `/participation/versions`: who has agreed to which version of the programme.

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;
use platform::Result;
use platform::web::csv as csv_answer;
use serde::Deserialize;

use super::standing;
use crate::app::App;
use crate::layout::{Frame, Pager, html, spreadsheet};
use crate::region;

struct Row {
    name: String,
    ags: String,
    district: String,
    agreed: String,
    state: String,
    is_open: bool,
}

/// Which page.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    page: String,
}

#[derive(Template)]
#[template(path = "participation/versions.html")]
struct VersionsPage {
    frame: Frame,
    heading: String,
    rows: Vec<Row>,
    pager: Pager,
}

/// The participants; those who have not agreed to the current version come first.
async fn rows(app: &App, frame: &Frame) -> Result<(String, Vec<Row>)> {
    let c = app.db.read();
    let current = crate::programme::Charter::current(c, app).await?.version;
    let participants = standing::all(c, app).await?;
    let t = &frame.t;
    let mut rows: Vec<Row> = region::known(app)
        .await?
        .iter()
        .filter_map(|town| {
            let standing = &participants.get(&town.id)?.standing;
            let is_open = standing.has_new_version() && standing.ends_on.is_none();
            let state = match standing.ends_on {
                Some(day) => t.with("participation-is-ending", "day", t.date(day)),
                None if is_open => t.get("participation-versions-open"),
                None => t.get("participation-versions-agreed"),
            };
            Some(Row {
                name: town.name.clone(),
                ags: town.ags.clone(),
                district: app.pack.district_name(&town.district).to_owned(),
                agreed: standing.agreed.clone(),
                state,
                is_open,
            })
        })
        .collect();
    rows.sort_by_key(|row| !row.is_open);
    Ok((current, rows))
}

/// The list.
pub async fn show(State(app): State<App>, frame: Frame, Query(wish): Query<Wish>) -> Result<Response> {
    let (current, rows) = rows(&app, &frame).await?;
    let pager = Pager::new(rows.len(), &wish.page, "?page=".into());
    let values = [
        ("n", rows.iter().filter(|row| row.agreed == current).count().into()),
        ("all", rows.len().into()),
        ("version", current.into()),
    ];
    let heading = frame.t.all("participation-versions-heading", &values);
    html(&VersionsPage { heading, rows: pager.part(rows), pager, frame })
}

/// The same as a table.
pub async fn download(State(app): State<App>, frame: Frame) -> Result<Response> {
    let (_, rows) = rows(&app, &frame).await?;
    let t = &frame.t;
    let mut table = vec![vec![
        t.get("participation-column-ags"),
        t.get("participation-column-name"),
        t.get("participation-column-district"),
        t.get("participation-agreed"),
        t.get("participation-state"),
    ]];
    table.extend(rows.into_iter().map(|row| vec![row.ags, row.name, row.district, row.agreed, row.state]));
    Ok(csv_answer("versions.csv", spreadsheet(&table)?))
}
