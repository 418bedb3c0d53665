//! `GET /accessibility/reports`: what was reported, by when it is to be answered.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use platform::Result;

use super::rules::{DUE_DAYS, Urgency, urgency};
use super::store;
use crate::app::App;
use crate::ids::BarrierReportId;
use crate::layout::{Frame, html};

struct Row {
    id: BarrierReportId,
    number: String,
    beginning: String,
    received: String,
    due: String,
    state: String,
    is_late: bool,
}

#[derive(Template)]
#[template(path = "accessibility/list.html")]
struct ListPage {
    frame: Frame,
    rows: Vec<Row>,
    waiting: usize,
}

/// The list.
pub async fn show(State(app): State<App>, frame: Frame) -> Result<Response> {
    let today = app.clock.today();
    let reports = store::all(app.db.read()).await?;
    let waiting = reports.iter().filter(|report| !report.is_answered()).count();
    let rows = reports
        .into_iter()
        .map(|report| {
            let received_on = app.clock.day(report.received_at);
            let urgency = urgency(received_on, today);
            let key = match (report.is_answered(), urgency) {
                (true, _) => "accessibility-state-answered",
                (false, Urgency::Calm) => "accessibility-state-calm",
                (false, Urgency::Soon) => "accessibility-state-soon",
                (false, Urgency::Late) => "accessibility-state-late",
                (false, Urgency::Pressing) => "accessibility-state-pressing",
            };
            Row {
                id: report.id,
                number: report.number.clone(),
                beginning: report.message.chars().take(90).collect(),
                received: frame.t.date(received_on),
                due: frame.t.date(received_on.plus_days(DUE_DAYS)),
                state: frame.t.get(key),
                is_late: !report.is_answered() && urgency >= Urgency::Late,
            }
        })
        .collect();
    html(&ListPage { frame, rows, waiting })
}
