//! Recognition (Anerkennung): the levels that a municipality can reach, as the region pack names them.
//!
//! Lead or mayor apply when the conditions are met; what counted on that day is frozen with the application. The
//! agency grants, declines or asks for more; against what was declined the municipality can appeal once. What is
//! granted has a sealed certificate and a public page on which everybody can check it, until its last day or until
//! the agency ends it with a reason. The register and the
//! municipality's public page show a level only while the municipality wants that; nobody lists who has none.

mod appeal;
mod application;
mod assessment;
mod certificate;
mod check;
mod embed;
mod end;
mod facts;
mod levels;
mod mails;
mod notes;
mod overview;
mod queue;
mod rules;
mod standing;
mod store;
mod value;
mod words;

use sea_orm::{ConnectionTrait, DbErr};

pub use levels::{Level, Levels};
pub use mails::{
    answered_mails, appeal_mails, appealed_mails, applied_mails, asked_mails, declined_mails,
    end_appeal_mails, end_appealed_mails, ended_mails, granted_mails, remind,
};
pub use notes::TABLES as TABLES_OF_NOTES;
pub use standing::{ShownLevel, shown};
pub use store::{TABLES, waiting};

use crate::ids::RecognitionId;
use crate::people::{Access, Role};
use crate::routes::Routes;

/// The screens of this slice.
pub fn routes() -> Routes {
    const LEAD: Access = Access::staff(&[Role::Lead]);
    const TOWN: Access = Access::staff(&[Role::Lead, Role::Mayor]);
    const MANAGER: Access = Access::staff(&[Role::Agency]);
    Routes::new()
        .get("/{lang}/recognition", TOWN, overview::show)
        .post("/{lang}/recognition", TOWN, overview::apply)
        .post("/{lang}/recognition/display", LEAD, overview::display)
        .get("/{lang}/recognition/embed", TOWN, embed::show)
        .post("/{lang}/recognition/applications/{id}/answer", TOWN, overview::answer)
        .post("/{lang}/recognition/applications/{id}/removal", TOWN, overview::take_back)
        .get("/{lang}/recognition/applications/{id}/appeal", TOWN, appeal::show)
        .post("/{lang}/recognition/applications/{id}/appeal", TOWN, appeal::submit)
        .get("/{lang}/recognition/applications/{id}/certificate.pdf", TOWN, certificate::show)
        .get("/{lang}/recognitions", MANAGER, queue::show)
        .get("/{lang}/recognitions/applications/{id}", MANAGER, application::show)
        .post("/{lang}/recognitions/applications/{id}", MANAGER, application::decide)
        .post("/{lang}/recognitions/applications/{id}/appeal", MANAGER, application::decide_appeal)
        .post("/{lang}/recognitions/applications/{id}/end", MANAGER, end::submit)
        .get("/{lang}/recognitions/applications/{id}/certificate.pdf", MANAGER, certificate::of_agency)
        .get("/{lang}/recognitions/municipalities/{ags}", MANAGER, notes::show)
        .post("/{lang}/recognitions/municipalities/{ags}", MANAGER, notes::submit)
        .post("/{lang}/recognitions/notes/{id}/removal", MANAGER, notes::remove)
        .get("/{lang}/recognitions/{code}", Access::PUBLIC, check::show)
        .get("/{lang}/recognitions/{code}/badge.svg", Access::PUBLIC, check::badge)
}

/// A hash of what was granted, as it stands now; none when it is not there. Verification compares it with the
/// journal.
///
/// # Errors
/// The database's own.
pub async fn granted_hash(c: &impl ConnectionTrait, id: RecognitionId) -> Result<Option<String>, DbErr> {
    Ok(store::by_id(c, id).await?.map(|application| application.granted_hash()))
}
