//! `GET /waves/{id}`: how many have submitted, or what was published; the same as CSV.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use platform::web::csv as csv_answer;
use platform::{Error, Result};
use uuid::Uuid;

use super::comparison::{group, middle, title};
use super::rules::{self, LEAST};
use super::store::{self, CutRow, Wave};
use super::waves;
use crate::app::App;
use crate::ids::WaveId;
use crate::layout::{Frame, html, spreadsheet};

struct Row {
    group: String,
    title: String,
    median: i64,
    middle: String,
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
    let catalogue = app.catalogue_of(&wave.catalogue_version);
    let rows = store::cuts(c, wave.id).await?;
    let rows = rows.iter().map(|cut| Row {
        group: group(t, &cut.cohort, cut.members),
        title: title(t, &catalogue, &cut.measure),
        median: cut.median,
        middle: middle(t, cut),
    });
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
        rows: rows.collect(),
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
    let catalogue = app.catalogue_of(&wave.catalogue_version);
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
    table.extend(store::cuts(app.db.read(), wave.id).await?.into_iter().map(|cut| {
        let CutRow { cohort, measure, members, median, lower_quartile, upper_quartile } = cut;
        let number = |value: Option<i64>| value.map(|value| value.to_string()).unwrap_or_default();
        vec![
            wave.name.clone(),
            closed_on.clone(),
            t.get(&format!("quickcheck-comparison-group-{cohort}")),
            title(t, &catalogue, &measure),
            members.to_string(),
            median.to_string(),
            number(lower_quartile),
            number(upper_quartile),
        ]
    }));
    Ok(csv_answer("cuts.csv", spreadsheet(&table)?))
}
