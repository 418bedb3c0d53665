//! `GET /evidence/{id}/file`: the file, for the municipality's own people and the agency.

use axum::extract::{Path, State};
use axum::response::Response;
use platform::{Error, Result, web};
use uuid::Uuid;

use super::rules::Media;
use super::store;
use crate::app::App;
use crate::ids::EvidenceId;
use crate::layout::Frame;
use crate::people::{Actor, Role};

/// The file; another municipality's is not there.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    Path((_, id)): Path<(String, Uuid)>,
) -> Result<Response> {
    let Actor::Staff(staff) = &frame.actor else { return Err(Error::NotFound) };
    let evidence = store::one(app.db.read(), EvidenceId(id)).await?.ok_or(Error::NotFound)?;
    if staff.role != Role::Agency && staff.municipality != Some(evidence.municipality) {
        return Err(Error::NotFound);
    }
    let media = evidence.media().ok_or(Error::NotFound)?;
    let bytes = app.files.read(&evidence.file)?;
    let name = format!("{}-{}.{}", evidence.question_number, evidence.dated_on, media.ending());
    Ok(match media {
        Media::Pdf => web::foreign_pdf(&name, bytes),
        Media::Jpeg | Media::Png => web::picture(media.word(), &name, bytes),
    })
}
