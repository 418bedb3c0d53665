//! The print room: one file of cards or vouchers at a time. Each takes up to a seventh of a gigabyte for a moment, and two
//! at once are not faster.

use platform::{Error, Result};
use serde_json::{Map, Value};
use tokio::sync::Semaphore;

use crate::app::App;
use crate::layout::paper;

static PLACE: Semaphore = Semaphore::const_new(1);

/// Sets a document once the one before is done.
///
/// # Errors
/// When the template and its data break a rule of the PDF standards.
pub async fn print(
    app: &App,
    template: &'static str,
    data: Map<String, Value>,
    pictures: Vec<(String, Vec<u8>)>,
) -> Result<Vec<u8>> {
    // A request that is broken off while it waits leaves the queue. Once begun it keeps its place to the end,
    // because the typesetter goes on.
    let (app, place) = (app.clone(), PLACE.acquire().await.map_err(Error::unexpected)?);
    let printed = tokio::spawn(async move {
        let _place = place;
        paper::print_long(&app, template, data, pictures).await
    });
    Ok(printed.await.map_err(Error::unexpected)??)
}
