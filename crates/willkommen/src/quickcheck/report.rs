//! `GET /quickcheck/report.pdf`: two to four pages for the committee.

use axum::extract::State;
use axum::response::Response;
use platform::Result;
use platform::web::{pdf, see_other};
use serde_json::{Value, json};

use super::Sheet;
use super::calculation::{parts, total};
use super::result::{bars, gaps, open, steps, strengths, summary};
use super::rules::shown;
use crate::app::App;
use crate::layout::{Frame, paper};
use crate::people::Town;

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
    ("method", "quickcheck-report-method"),
    ("catalogue", "quickcheck-report-catalogue"),
];

/// The report.
pub async fn show(State(app): State<App>, frame: Frame, _: Town) -> Result<Response> {
    let sheet = Sheet::of(&app, frame.municipality()?).await?;
    if sheet.check.completed_at.is_none() {
        return Ok(see_other(&frame.to("/quickcheck/result")));
    }
    let score = sheet.score();
    let t = &frame.t;
    let at = sheet.check.completed_at.unwrap_or_else(|| app.clock.now());
    let day = app.clock.day(at);
    let percent = score.total().map(shown);
    let bars = bars(&score, t);
    let summary = summary(&score, t);
    let mut data = paper::data(&app, t, LABELS);
    let body = json!({
        "title": t.get("quickcheck-report-title"),
        "date": day.to_string(),
        "date_text": t.date(day),
        "municipality": sheet.town.full_name(),
        "variant": t.get("quickcheck-variant-core"),
        "summary": summary,
        "steps": steps(&sheet, t, &[]).iter().map(|step| json!({
            "code": step.measure.code,
            "title": step.measure.title.get(t.lang),
            "first_step": step.measure.first_step.get(t.lang),
            "effort": step.effort,
            "gain_text": step.gain,
        })).collect::<Vec<_>>(),
        "total": { "percent": percent, "text": match percent {
            Some(percent) => t.with("quickcheck-report-total-text", "percent", percent),
            None => t.get("quickcheck-summary-none"),
        }},
        "chart_alt": bars.iter().map(|bar| format!("{}: {}", bar.title, bar.text)).collect::<Vec<_>>().join("; "),
        "fields": bars.iter().map(|bar| json!({
            "number": bar.number.to_string(),
            "title": bar.title,
            "weight": bar.weight,
            "percent": bar.percent,
            "percent_text": bar.text,
            "points_text": bar.points,
            "attainable_text": bar.attainable,
        })).collect::<Vec<_>>(),
        "strengths": strengths(&score, t),
        "gaps": gaps(&score, t),
        "calculation": parts(&sheet, &score, t).iter().map(|part| json!({
            "field": part.title,
            "rows": part.rows.iter().map(|row| json!({
                "number": row.number, "text": row.text, "answer": row.answer,
                "weight": row.weight, "points_text": row.points,
            })).collect::<Vec<_>>(),
            "sum_text": part.sum,
        })).collect::<Vec<_>>(),
        "total_steps": total(&score, t),
        "open": open(&score, t),
        "method": [t.get("quickcheck-method-self"), t.get("quickcheck-method-unknown")],
        "catalogue_version": t.with2(
            "quickcheck-catalogue-version",
            "version", sheet.catalogue.version.as_str(),
            "day", sheet.catalogue.published_on.parse().map(|day: platform::clock::Day| t.date(day))
                .unwrap_or_else(|_| sheet.catalogue.published_on.clone()),
        ),
    });
    if let Value::Object(body) = body {
        data.extend(body);
    }
    let bytes = paper::print(&app, TEMPLATE, data, Vec::new()).await?;
    Ok(pdf(&format!("quick-check-{}.pdf", sheet.town.ags), bytes))
}
