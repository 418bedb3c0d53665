//! `GET /quickcheck/summary.pdf`: the result on exactly one page, for the committee.

use axum::extract::{Query, State};
use axum::response::Response;
use platform::Result;
use platform::web::{pdf, see_other};

use super::data::ReportData;
use crate::app::App;
use crate::layout::{Frame, paper};
use crate::people::Town;
use crate::quickcheck::Sheet;
use crate::quickcheck::variant::Wish;

/// How many strengths, gaps and steps have room.
const MOST: usize = 3;

const TEMPLATE: &str = include_str!("summary.typ");
const LABELS: &[(&str, &str)] = &[
    ("mark_alt", "layout-mark"),
    ("about", "quickcheck-onepage-about"),
    ("total", "quickcheck-report-total"),
    ("result", "quickcheck-report-result"),
    ("strengths", "quickcheck-strengths"),
    ("gaps", "quickcheck-gaps"),
    ("nothing", "quickcheck-onepage-nothing"),
    ("steps", "quickcheck-report-steps"),
    ("no_steps", "quickcheck-onepage-no-steps"),
    ("first_step", "quickcheck-report-first-step"),
    ("effort", "quickcheck-report-effort"),
    ("gain", "quickcheck-report-gain"),
    ("method", "quickcheck-report-method"),
    ("method_text", "quickcheck-onepage-method"),
    ("catalogue", "quickcheck-report-catalogue"),
    ("data_date", "quickcheck-report-data-date"),
];

/// The page.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    _: Town,
    Query(wish): Query<Wish>,
) -> Result<Response> {
    let submitted = Sheet::submitted(&app, frame.municipality()?, wish.variant()).await?;
    let Some((sheet, snapshot)) = submitted else {
        return Ok(see_other(&frame.to("/quickcheck/result")));
    };
    let mut report = ReportData::of(&app, &sheet, &snapshot, &frame.t).await?;
    report.title = frame.t.get("quickcheck-onepage-title");
    report.strengths.truncate(MOST);
    report.gaps.truncate(MOST);
    report.steps.truncate(MOST);
    report.calculation.clear();
    let mut data = paper::data(&app, &frame.t, LABELS);
    data.extend(report.into_map()?);
    let bytes = paper::print(&app, TEMPLATE, data, Vec::new()).await?;
    Ok(pdf(&format!("quick-check-summary-{}.pdf", sheet.town.ags), bytes))
}
