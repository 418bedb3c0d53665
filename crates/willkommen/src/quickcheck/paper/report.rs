//! `GET /quickcheck/report.pdf`: the whole result with its calculation, for the committee.

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
    ("round", "quickcheck-report-round"),
    ("asked", "quickcheck-report-asked"),
    ("version", "quickcheck-report-version"),
    ("remark", "quickcheck-report-remark"),
    ("comparison", "quickcheck-report-comparison"),
    ("compared", "quickcheck-report-compared"),
    ("own", "quickcheck-report-own"),
    ("lower", "quickcheck-report-lower"),
    ("median", "quickcheck-report-median"),
    ("upper", "quickcheck-report-upper"),
    ("group", "quickcheck-report-group"),
    ("others", "quickcheck-report-others"),
    ("closed", "quickcheck-report-closed"),
    ("method", "quickcheck-report-method"),
    ("catalogue", "quickcheck-report-catalogue"),
    ("data_date", "quickcheck-report-data-date"),
    ("catalogue_hash", "quickcheck-report-catalogue-hash"),
    ("snapshot_hash", "quickcheck-report-snapshot-hash"),
];

/// The report.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    _: Town,
    Query(wish): Query<Wish>,
) -> Result<Response> {
    let sheet = Sheet::result(&app, frame.municipality()?, wish.variant()).await?;
    let report = sheet.as_ref().and_then(|sheet| ReportData::of(sheet, &app.clock, &frame.t));
    let (Some(sheet), Some(report)) = (sheet, report) else {
        return Ok(see_other(&frame.to("/quickcheck/result")));
    };
    let mut data = paper::data(&app, &frame.t, LABELS);
    data.extend(report.into_map()?);
    let bytes = paper::print(&app, TEMPLATE, data, Vec::new()).await?;
    Ok(pdf(&format!("quick-check-{}.pdf", sheet.town.ags), bytes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quickcheck::answer_all;
    use crate::quickcheck::paper::data::{Compared, Round};
    use crate::testing::World;

    #[tokio::test(flavor = "multi_thread")]
    async fn earlier_rounds_and_figures_of_others_have_their_tables() {
        let world = World::new().await;
        world.campaign().await;
        world.declare("05966004", ("Jana Vogt", "jana.vogt@attendorn.example")).await;
        let (app, by) = (world.app.clone(), world.person("jana.vogt@attendorn.example").await.id);
        let town = crate::region::by_ags(app.db.read(), "05966004").await.unwrap().unwrap();
        let (inner, id) = (app.clone(), town.id);
        world
            .write(move |tx| {
                Box::pin(async move {
                    let now = inner.clock.now();
                    Ok(answer_all(tx, &inner.catalogue(), id, &[2; 16], by, now).await?)
                })
            })
            .await;
        let sheet = Sheet::result(&app, &town, None).await.unwrap().unwrap();
        let t = app.translator(platform::texts::Lang::De);
        let mut report = ReportData::of(&sheet, &app.clock, &t).unwrap();
        report.history.push(Round {
            day: "27. November 2025".into(),
            variant: "Kernfragen".into(),
            catalogue: "2025.1".into(),
            total: "41 %".into(),
            remark: "Andere Fassung, nicht vergleichbar".into(),
        });
        report.comparison.push(Compared {
            what: "Gesamtwert".into(),
            own: "50 %".into(),
            lower: "31 %".into(),
            median: "40 %".into(),
            upper: "55 %".into(),
            group: "10.000 bis unter 25.000 Einwohner".into(),
            n: 17,
            closed_on: "30. Juni 2026".into(),
        });
        report.catalogue_hash = "ab".repeat(32);
        report.snapshot_hash = "cd".repeat(32);
        let print = async || {
            let mut data = paper::data(&app, &t, LABELS);
            data.extend(report.clone().into_map().unwrap());
            paper::print(&app, TEMPLATE, data, Vec::new()).await.unwrap()
        };
        let first = print().await;
        assert!(first.starts_with(b"%PDF"));
        assert_eq!(first, print().await, "the same data gives the same bytes");
    }
}
