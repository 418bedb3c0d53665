//! `GET /catalogue/{id}/file.toml`: a version in the open format.

use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use platform::{Error, Result};
use uuid::Uuid;

use super::content::{FILE, Instrument, WEBSITE_FILE};
use super::store;
use crate::app::App;
use crate::ids::CatalogueVersionId;

/// The file.
pub async fn show(State(app): State<App>, Path((_, id)): Path<(String, Uuid)>) -> Result<Response> {
    let version = store::of(app.db.read(), CatalogueVersionId(id)).await?.ok_or(Error::NotFound)?;
    let name = match version.instrument() {
        Instrument::Quickcheck => FILE,
        Instrument::Website => WEBSITE_FILE,
    };
    // The name of a version has no letter that would need care in a header.
    let place = format!("attachment; filename=\"{}-{name}\"", version.version);
    let head = [(header::CONTENT_TYPE, "application/toml".to_owned()), (header::CONTENT_DISPOSITION, place)];
    Ok((head, version.content).into_response())
}
