//! `GET /waves/{id}`: how many have submitted, or what was published; the same as CSV and as JSON.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse as _, Response};
use platform::texts::Translator;
use platform::web::csv as csv_answer;
use platform::{Error, Result};
use serde::Serialize;
use uuid::Uuid;

use super::comparison::{group, middle, title};
use super::rules::{self, LEAST};
use super::store::{self, CutRow, Wave};
use super::waves;
use crate::app::App;
use crate::ids::WaveId;
use crate::layout::{Frame, html, spreadsheet};

/// A published figure as the page shows it.
struct Row {
    group: String,
    title: String,
    median: i64,
    middle: String,
    /// The same once more, for the files.
    figure: Figure,
}

/// A published figure for programs, in whole per cent.
#[derive(Serialize)]
struct Figure {
    /// The field, or the total.
    field: String,
    /// The group.
    group: String,
    /// How many members have a value.
    municipalities: i64,
    /// The value in the middle.
    median: i64,
    /// Where the middle half begins and ends; both are null where it is not published.
    lower_quartile: Option<i64>,
    upper_quartile: Option<i64>,
}

/// The figures of a closed wave for programs.
#[derive(Serialize)]
struct Figures {
    wave: String,
    /// Which questions were compared.
    questions: String,
    opened_on: String,
    closed_on: String,
    /// How many were counted.
    municipalities: usize,
    /// How many a figure needs at least.
    least: usize,
    figures: Vec<Figure>,
}

#[derive(Template)]
#[template(path = "quickcheck/benchmark/one.html")]
struct OnePage {
    frame: Frame,
    id: WaveId,
    name: String,
    variant: String,
    days: String,
    state: rules::State,
    state_text: String,
    /// How many are counted, so far or for good.
    members: usize,
    least: usize,
    closed_on: String,
    rows: Vec<Row>,
}

impl OnePage {
    const fn is_closed(&self) -> bool {
        matches!(self.state, rules::State::Closed)
    }

    const fn may_be_closed(&self) -> bool {
        matches!(self.state, rules::State::Open | rules::State::Ending)
    }
}

/// The wave, or nothing.
pub async fn known(app: &App, id: Uuid) -> Result<Wave> {
    store::of(app.db.read(), WaveId(id)).await?.ok_or(Error::NotFound)
}

/// What was published of a wave; page, CSV and JSON show this and nothing else. Nothing before it is closed.
async fn rows(app: &App, t: &Translator, wave: &Wave) -> Result<Vec<Row>> {
    let catalogue = app.catalogue_of(&wave.catalogue_version);
    let row = |cut: CutRow| Row {
        group: group(t, &cut.cohort, cut.members),
        title: title(t, &catalogue, &cut.measure),
        median: cut.median,
        middle: middle(t, &cut),
        figure: Figure {
            field: title(t, &catalogue, &cut.measure),
            group: t.get(&format!("quickcheck-comparison-group-{}", cut.cohort)),
            municipalities: cut.members,
            median: cut.median,
            lower_quartile: cut.lower_quartile,
            upper_quartile: cut.upper_quartile,
        },
    };
    Ok(store::cuts(app.db.read(), wave.id).await?.into_iter().map(row).collect())
}

/// The wave.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    Path((_, id)): Path<(String, Uuid)>,
) -> Result<Response> {
    let wave = known(&app, id).await?;
    let (c, t) = (app.db.read(), &frame.t);
    let state = wave.state(app.clock.today());
    let members = match state {
        rules::State::Closed => store::members(c, wave.id).await?.len(),
        _ => waves::counted(c, &app.clock, &wave).await?.len(),
    };
    let rows = rows(&app, t, &wave).await?;
    let page = OnePage {
        id: wave.id,
        variant: t.get(&format!("quickcheck-wave-variant-{}", wave.variant().word())),
        days: t.with2(
            "quickcheck-wave-days",
            "opens",
            t.date(wave.opens_on),
            "closes",
            t.date(wave.closes_on),
        ),
        state_text: t.get(&format!("quickcheck-wave-state-{}", state.word())),
        state,
        members,
        least: LEAST,
        closed_on: wave.closed_at.map(|at| frame.day(at)).unwrap_or_default(),
        rows,
        name: wave.name,
        frame,
    };
    html(&page)
}

/// What was published, as CSV.
pub async fn download(
    State(app): State<App>,
    frame: Frame,
    Path((_, id)): Path<(String, Uuid)>,
) -> Result<Response> {
    let wave = known(&app, id).await?;
    let t = &frame.t;
    let header = [
        "quickcheck-wave-name",
        "quickcheck-wave-closed-on",
        "quickcheck-comparison-whom",
        "quickcheck-field",
        "quickcheck-wave-members",
        "quickcheck-comparison-median",
        "quickcheck-wave-lower",
        "quickcheck-wave-upper",
    ];
    let closed_on = wave.closed_at.map(|at| app.clock.day(at).to_string()).unwrap_or_default();
    let mut table = vec![header.map(|key| t.get(key)).to_vec()];
    table.extend(rows(&app, t, &wave).await?.into_iter().map(|row| {
        let Figure { field, group, municipalities, median, lower_quartile, upper_quartile } = row.figure;
        let number = |value: Option<i64>| value.map(|value| value.to_string()).unwrap_or_default();
        vec![
            wave.name.clone(),
            closed_on.clone(),
            group,
            field,
            municipalities.to_string(),
            median.to_string(),
            number(lower_quartile),
            number(upper_quartile),
        ]
    }));
    Ok(csv_answer("cuts.csv", spreadsheet(&table)?))
}

/// What was published, for programs. A wave that is not closed has published nothing.
pub async fn json(
    State(app): State<App>,
    frame: Frame,
    Path((_, id)): Path<(String, Uuid)>,
) -> Result<Response> {
    let wave = known(&app, id).await?;
    let closed_at = wave.closed_at.ok_or(Error::NotFound)?;
    let t = &frame.t;
    let figures = Figures {
        questions: t.get(&format!("quickcheck-wave-variant-{}", wave.variant().word())),
        opened_on: wave.opens_on.to_string(),
        closed_on: app.clock.day(closed_at).to_string(),
        municipalities: store::members(app.db.read(), wave.id).await?.len(),
        least: LEAST,
        figures: rows(&app, t, &wave).await?.into_iter().map(|row| row.figure).collect(),
        wave: wave.name,
    };
    let text = serde_json::to_string_pretty(&figures).map_err(Error::unexpected)?;
    Ok(([(CONTENT_TYPE, "application/json")], text).into_response())
}
