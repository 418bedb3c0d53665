//! `GET /vouchers/poster.pdf`: a sheet with which a town invites businesses, clubs and facilities to take part.

use axum::extract::State;
use axum::response::Response;
use platform::web::pdf;
use platform::{Error, Result};
use serde_json::{Value, json};

use crate::app::App;
use crate::layout::{Frame, paper, qr};
use crate::people::Lead;
use crate::region;

const TEMPLATE: &str = include_str!("poster.typ");
const LABELS: &[(&str, &str)] = &[
    ("mark_alt", "layout-mark"),
    ("qr_alt", "vouchers-overview-poster-qr"),
    ("lead", "vouchers-overview-poster-lead"),
    ("steps", "vouchers-overview-poster-steps"),
    ("step_one", "vouchers-overview-poster-one"),
    ("step_two", "vouchers-overview-poster-two"),
    ("step_three", "vouchers-overview-poster-three"),
    ("note", "vouchers-overview-poster-note"),
];

/// The sheet, for the project lead's own town.
pub async fn show(State(app): State<App>, frame: Frame, lead: Lead) -> Result<Response> {
    let town = region::of(app.db.read(), lead.municipality).await?.ok_or(Error::NotFound)?;
    let t = &frame.t;
    let address = format!("{}{}", app.config.base_url, frame.to("/partners/apply"));
    let body = json!({
        "title": t.with("vouchers-overview-poster-title", "town", town.name.as_str()),
        "town": town.full_name(),
        "date": app.clock.today().to_string(),
        "address": address.trim_start_matches("https://"),
    });
    let mut data = paper::data(&app, t, LABELS);
    if let Value::Object(body) = body {
        data.extend(body);
    }
    let pictures = vec![("/qr.svg".to_owned(), qr::picture(&address, 240)?.into_bytes())];
    let bytes = paper::print(&app, TEMPLATE, data, pictures).await?;
    Ok(pdf("partners.pdf", bytes))
}
