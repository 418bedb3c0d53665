//! `GET /quickcheck/report.pdf` and `/quickcheck/rounds/{number}/report.pdf`: the whole result of a round with
//! its calculation, for the committee.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use platform::texts::Translator;
use platform::web::{pdf, see_other};
use platform::{Error, Result};

use super::data::ReportData;
use crate::app::App;
use crate::layout::{Frame, paper};
use crate::people::Town;
use crate::quickcheck::Sheet;
use crate::quickcheck::catalogue::Variant;
use crate::quickcheck::snapshot::Snapshot;
use crate::quickcheck::variant::Wish;

const TEMPLATE: &str = include_str!("report.typ");
const LABELS: &[(&str, &str)] = &[
    ("page", "layout-page"),
    ("of", "layout-of"),
    ("mark_alt", "layout-mark"),
    ("steps", "quickcheck-report-steps"),
    ("first_step", "quickcheck-report-first-step"),
    ("effort", "quickcheck-report-effort"),
    ("gain", "quickcheck-report-gain"),
    ("total", "quickcheck-report-total"),
    ("result", "quickcheck-report-result"),
    ("chart_caption", "quickcheck-report-caption"),
    ("field", "quickcheck-field"),
    ("weight", "quickcheck-weight"),
    ("points", "quickcheck-points"),
    ("attainable", "quickcheck-attainable"),
    ("percent", "quickcheck-share"),
    ("strengths", "quickcheck-strengths"),
    ("gaps", "quickcheck-gaps"),
    ("calculation", "quickcheck-report-calculation"),
    ("answer", "quickcheck-answer"),
    ("total_steps", "quickcheck-report-total-steps"),
    ("rounding", "quickcheck-rounding"),
    ("open", "quickcheck-report-open"),
    ("left_out", "quickcheck-report-left-out"),
    ("history", "quickcheck-report-history"),
    ("difference", "quickcheck-history-difference"),
    ("reweighted", "quickcheck-report-reweighted"),
    ("comparison", "quickcheck-report-comparison"),
    ("own", "quickcheck-comparison-own"),
    ("median", "quickcheck-comparison-median"),
    ("middle", "quickcheck-comparison-band"),
    ("group", "quickcheck-comparison-whom"),
    ("privacy", "quickcheck-report-privacy"),
    ("method", "quickcheck-report-method"),
    ("catalogue", "quickcheck-report-catalogue"),
    ("data_date", "quickcheck-report-data-date"),
    ("catalogue_hash", "quickcheck-report-catalogue-hash"),
    ("snapshot_hash", "quickcheck-report-snapshot-hash"),
];

/// The report of what was submitted last.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    _: Town,
    Query(wish): Query<Wish>,
) -> Result<Response> {
    match Sheet::submitted(&app, frame.municipality()?, wish.variant()).await? {
        Some((sheet, snapshot)) => {
            let name = format!("quick-check-{}.pdf", sheet.town.ags);
            Ok(pdf(&name, print(&app, &frame.t, &sheet, &snapshot).await?))
        }
        None => Ok(see_other(&frame.to("/quickcheck/result"))),
    }
}

/// The report of any round of a variant; of the core questions where none is named.
pub async fn of_round(
    State(app): State<App>,
    frame: Frame,
    _: Town,
    Path((_, number)): Path<(String, u32)>,
    Query(wish): Query<Wish>,
) -> Result<Response> {
    let variant = wish.variant().unwrap_or(Variant::Core);
    let found = Sheet::round(&app, frame.municipality()?, variant, i64::from(number)).await?;
    let (sheet, snapshot) = found.ok_or(Error::NotFound)?;
    let name = format!("quick-check-{}-{}-{number}.pdf", sheet.town.ags, variant.word());
    Ok(pdf(&name, print(&app, &frame.t, &sheet, &snapshot).await?))
}

async fn print(app: &App, t: &Translator, sheet: &Sheet, snapshot: &Snapshot) -> Result<Vec<u8>> {
    let report = ReportData::of(app, sheet, snapshot, t).await?;
    let mut data = paper::data(app, t, LABELS);
    data.extend(report.into_map()?);
    Ok(paper::print(app, TEMPLATE, data, Vec::new()).await?)
}
