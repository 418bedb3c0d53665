//! `/participation/register`: who takes part, for everybody, on screen and as open data.
//!
//! Name, district, official key, first day, and the level of recognition where the municipality shows it;
//! nothing else. Whoever has withdrawn, rests or has declined is not in it.

use askama::Template;
use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse as _, Response};
use platform::clock::Day;
use platform::texts::Translator;
use platform::web::csv as csv_answer;
use platform::{Error, Result};
use serde::Serialize;

use super::standing;
use crate::app::App;
use crate::declaration;
use crate::layout::cache::ForAll;
use crate::layout::{Frame, html_for_all, spreadsheet};
use crate::{recognition, region};

/// One participant. The names of these fields are public and stay.
#[derive(Serialize)]
struct Row {
    /// The official municipality key, eight digits.
    ags: String,
    /// Name without title.
    name: String,
    /// Name of the district.
    district: String,
    /// The day of the declaration, such as `2026-11-27`.
    participates_since: String,
    /// The level of recognition, if the municipality shows it. Nothing says who has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    recognition: Option<i64>,
    #[serde(skip)]
    since: Day,
    /// The level in words.
    #[serde(skip)]
    level: String,
}

/// The register as open data. The names of these fields are public and stay.
#[derive(Serialize)]
struct Register {
    /// The day for which it holds.
    as_of: String,
    /// Who keeps it.
    source: String,
    /// On which terms names and keys may be used.
    licence: String,
    /// The participants, by name.
    participants: Vec<Row>,
}

/// The participants, in the order of German names.
async fn rows(app: &App, t: &Translator) -> Result<Vec<Row>> {
    let (c, today) = (app.db.read(), app.clock.today());
    let signed = declaration::all_signed(c).await?;
    let resting = standing::suspended(c, today).await?;
    let shown = recognition::shown(c, app).await?;
    let towns = region::known(app).await?;
    let rows = towns.iter().filter(|town| !resting.contains(&town.id)).filter_map(|town| {
        let since = signed.get(&town.id)?.begins_on(&app.clock)?;
        Some(Row {
            ags: town.ags.clone(),
            name: town.name.clone(),
            district: app.pack.district_name(&town.district).to_owned(),
            participates_since: since.to_string(),
            since,
            recognition: shown.get(&town.id).map(|shown| shown.level),
            level: shown.get(&town.id).map(|shown| shown.title(app, t)).unwrap_or_default(),
        })
    });
    Ok(rows.collect())
}

#[derive(Template)]
#[template(path = "participation/register.html")]
struct RegisterPage {
    frame: Frame,
    rows: Vec<Row>,
    today: String,
}

/// The register on screen.
pub async fn show(State(app): State<App>, frame: Frame) -> Result<Response> {
    let rows = rows(&app, &frame.t).await?;
    let today = frame.t.date(app.clock.today());
    html_for_all(&RegisterPage { frame, rows, today })
}

/// The register for spreadsheets.
pub async fn csv(State(app): State<App>, frame: Frame) -> Result<Response> {
    let columns = ["ags", "name", "district", "since", "recognition"];
    let mut table =
        vec![columns.map(|column| frame.t.get(&format!("participation-column-{column}"))).to_vec()];
    for row in rows(&app, &frame.t).await? {
        table.push(vec![row.ags, row.name, row.district, row.participates_since, row.level]);
    }
    Ok(for_all(csv_answer("register.csv", spreadsheet(&table)?)))
}

/// The register for programs.
pub async fn json(State(app): State<App>, frame: Frame) -> Result<Response> {
    let register = Register {
        as_of: app.clock.today().to_string(),
        source: app.pack.agency.name.clone(),
        licence: app.pack.attribution.tables.get(frame.t.lang).clone(),
        participants: rows(&app, &frame.t).await?,
    };
    let text = serde_json::to_string_pretty(&register).map_err(Error::unexpected)?;
    Ok(for_all(([(CONTENT_TYPE, "application/json")], text).into_response()))
}

/// The same for everybody, like the page.
fn for_all(mut response: Response) -> Response {
    response.extensions_mut().insert(ForAll);
    response
}
