//! `/catalogue/exports/{format}`: the catalogue that counts, as a file.

use axum::extract::{Path, State};
use axum::response::Response;
use platform::{Error, Result, web};

use super::{Words, tables, toml, xlsform};
use crate::app::App;
use crate::layout::Frame;

/// The file in one of the formats.
pub async fn show(
    State(app): State<App>,
    _: Frame,
    Path((_, format)): Path<(String, String)>,
) -> Result<Response> {
    let catalogue = app.catalogue();
    let named = |ending: &str| format!("katalog-{}{ending}", catalogue.version);
    match format.as_str() {
        "xlsform.xlsx" => {
            let bytes = xlsform::write(&catalogue, &Words::of(&app))?;
            Ok(web::xlsx(&named("-xlsform.xlsx"), bytes))
        }
        "tables.xlsx" => Ok(web::xlsx(&named("-tabellen.xlsx"), tables::write(&catalogue)?)),
        "catalogue.toml" => Ok(web::toml("catalogue.toml", toml::write(&catalogue).into_bytes())),
        _ => Err(Error::NotFound),
    }
}
