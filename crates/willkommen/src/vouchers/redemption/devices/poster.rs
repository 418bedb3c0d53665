//! `GET /redeem/poster.pdf`: a sheet for the counter that opens the page on which one redeems.

use axum::extract::{Query, State};
use axum::response::Response;
use platform::web::pdf;
use platform::{Error, Result};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::app::App;
use crate::layout::{Frame, paper, qr};
use crate::people::Owner;
use crate::vouchers::partners;

const TEMPLATE: &str = include_str!("poster.typ");
const LABELS: &[(&str, &str)] = &[
    ("mark_alt", "layout-mark"),
    ("qr_alt", "vouchers-redemption-poster-qr"),
    ("steps", "vouchers-redemption-poster-steps"),
    ("step_one", "vouchers-redemption-poster-one"),
    ("step_two", "vouchers-redemption-poster-two"),
    ("step_three", "vouchers-redemption-poster-three"),
    ("note", "vouchers-redemption-poster-note"),
];

/// Which size is wanted.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    size: String,
}

/// The sheet, A5 unless A4 is wanted.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    owner: Owner,
    Query(wish): Query<Wish>,
) -> Result<Response> {
    let partner = partners::of(app.db.read(), owner.partner).await?.ok_or(Error::NotFound)?;
    let t = &frame.t;
    let address = format!("{}{}", app.config.base_url, frame.to("/redeem"));
    let size = if wish.size == "a4" { "a4" } else { "a5" };
    let body = json!({
        "title": t.get("vouchers-redemption-poster-title"),
        "partner": partner.name,
        "date": app.clock.today().to_string(),
        "address": address.trim_start_matches("https://"),
        "size": size,
    });
    let mut data = paper::data(&app, t, LABELS);
    if let Value::Object(body) = body {
        data.extend(body);
    }
    let pictures = vec![("/qr.svg".to_owned(), qr::picture(&address, 240)?.into_bytes())];
    let bytes = paper::print(&app, TEMPLATE, data, pictures).await?;
    Ok(pdf(&format!("redeem-{size}.pdf"), bytes))
}
