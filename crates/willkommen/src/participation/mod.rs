//! Participation over time (Teilnahme über die Zeit): what follows after a municipality has declared.
//!
//! Further declarations (withdrawal, suspension, resumption, renewal, consent to a new version), each
//! signed by whoever may sign, through a link that is mailed to the town hall. Who is project lead and
//! deputy, from day to day. And the public register of those who take part.

mod acknowledgement;
mod comparison;
mod dates;
mod document;
mod handover;
mod mails;
mod office;
mod one;
mod overview;
mod pack;
mod people;
mod prepare;
mod reactions;
mod register;
mod rules;
mod signature;
mod standing;
mod store;
mod town;
mod versions;
mod wording;

pub use dates::{keep_dates, remind_of_vacancies, vacant};
pub use office::{NewHolder, deputy_begins, lead_begins};
pub use reactions::{
    act_received, act_signed, lead_change_failed, lead_changed, participation_ended, programme_launched,
    suspension_ended,
};
pub use rules::Kind;
pub use standing::suspended;
pub use store::{Act, TABLES};

use platform::Result;
use platform::clock::Day;
use sea_orm::{ConnectionTrait, DbErr};

use crate::app::App;

use crate::ids::{ActId, DeclarationId, MunicipalityId};
use crate::people::{Access, Role};
use crate::routes::Routes;

/// The screens of this slice.
pub fn routes() -> Routes {
    const MANAGER: Access = Access::staff(&[Role::Agency]);
    const TOWN: Access = Access::staff(&[Role::Lead, Role::Mayor]);
    Routes::new()
        .get("/{lang}/participation", TOWN, overview::show)
        .get("/{lang}/participation/prepare/{kind}", TOWN, prepare::show)
        .post("/{lang}/participation/prepare/{kind}", TOWN, prepare::submit)
        .get("/{lang}/participation/acts/{id}", TOWN, one::show)
        .post("/{lang}/participation/acts/{id}/link", TOWN, one::send)
        .post("/{lang}/participation/acts/{id}/removal", TOWN, one::discard)
        .get("/{lang}/participation/acts/{id}/act.pdf", TOWN, document::show)
        .get("/{lang}/participation/signature/{token}", Access::PUBLIC, signature::show)
        .post("/{lang}/participation/signature/{token}", Access::PUBLIC, signature::submit)
        .get("/{lang}/participation/comparison", Access::PUBLIC, comparison::show)
        .get("/{lang}/participation/people", TOWN, people::show)
        .post("/{lang}/participation/departure", TOWN, people::leave)
        .post("/{lang}/participation/handovers/{id}/removal", TOWN, people::discard)
        .get("/{lang}/participation/handover", TOWN, handover::show)
        .post("/{lang}/participation/handover", TOWN, handover::submit)
        .get("/{lang}/participation/handover/done", Access::PUBLIC, handover::done)
        .get("/{lang}/participation/handover.pdf", TOWN, pack::show)
        .get("/{lang}/participation/deputy", TOWN, handover::show_deputy)
        .post("/{lang}/participation/deputy", TOWN, handover::submit_deputy)
        .get("/{lang}/participation/towns/{ags}", MANAGER, town::show)
        .get("/{lang}/participation/towns/{ags}/lead", MANAGER, handover::show_agency)
        .post("/{lang}/participation/towns/{ags}/lead", MANAGER, handover::submit_agency)
        .get("/{lang}/participation/documents/{id}/act.pdf", MANAGER, document::of_agency)
        .post("/{lang}/participation/acknowledgement/{id}", MANAGER, acknowledgement::submit)
        .get("/{lang}/participation/versions", MANAGER, versions::show)
        .get("/{lang}/participation/versions.csv", MANAGER, versions::download)
        .get("/{lang}/participation/register", Access::PUBLIC, register::show)
        .get("/{lang}/participation/register.csv", Access::PUBLIC, register::csv)
        .get("/{lang}/participation/register.json", Access::PUBLIC, register::json)
}

/// The municipalities with a later declaration whose receipt is to be confirmed.
///
/// # Errors
/// The database's own.
pub async fn waiting(c: &impl ConnectionTrait) -> Result<Vec<MunicipalityId>, DbErr> {
    let acts = store::signed(c).await?;
    Ok(acts.into_iter().filter(|act| act.received_at.is_none()).map(|act| act.municipality).collect())
}

/// Whether anything was signed that follows a declaration.
///
/// # Errors
/// The database's own.
pub async fn has_signed(c: &impl ConnectionTrait, declaration: DeclarationId) -> Result<bool, DbErr> {
    store::has_signed(c, declaration).await
}

/// The later declaration whose sealed or countersigned document a file is.
///
/// # Errors
/// The database's own.
pub async fn by_document(c: &impl ConnectionTrait, file: &str) -> Result<Option<Act>, DbErr> {
    store::by_document(c, file).await
}

/// Until when the participation of a municipality rests; none if it does not.
///
/// # Errors
/// The database's own.
pub async fn rests_until(c: &impl ConnectionTrait, app: &App, town: MunicipalityId) -> Result<Option<Day>> {
    Ok(standing::of(c, app, town).await?.and_then(|found| found.standing.suspended_until))
}

/// One later declaration; verification compares it with the journal.
///
/// # Errors
/// The database's own.
pub async fn act(c: &impl ConnectionTrait, id: ActId) -> Result<Option<Act>, DbErr> {
    store::by_id(c, id).await
}
