//! Invitations: letters to all town halls, their codes, and what came back.
//!
//! One person prepares a campaign, a second releases it; then every municipality gets one letter
//! with a code that opens exactly its own declaration. The printed short link `/e/CODE` is the one
//! address that does not follow the folder's name: it must fit beside a QR code.

mod campaigns;
mod code;
mod one;
mod prepare;
mod printing;
mod rules;
mod store;
mod words;

use platform::clock::{Day, Moment};
use platform::db::Tx;
use sea_orm::DbErr;

pub use printing::print_released;
pub use rules::{Answer, Code, latest};
pub use store::{AnswerRow, Letter, SentRow, TABLES, answers, answers_of, of_municipality, sent};
pub use words::{Words, fill};

use crate::ids::{MunicipalityId, PersonId};
use crate::people::{Access, Role};
use crate::routes::Routes;

/// The screens of this slice.
pub fn routes() -> Routes {
    const MANAGER: Access = Access::staff(&[Role::Agency]);
    Routes::new()
        .get("/e", Access::PUBLIC, code::short)
        .get("/e/{code}", Access::PUBLIC, code::scanned)
        .get("/{lang}/invitations/code", Access::PUBLIC, code::show)
        .post("/{lang}/invitations/code", Access::PUBLIC, code::submit)
        .get("/{lang}/invitations", MANAGER, campaigns::show)
        .get("/{lang}/invitations/new", MANAGER, prepare::show)
        .post("/{lang}/invitations/new", MANAGER, prepare::submit)
        .get("/{lang}/invitations/{id}", MANAGER, one::show)
        .get("/{lang}/invitations/{id}/preview.pdf", MANAGER, one::preview)
        .post("/{lang}/invitations/{id}/release", MANAGER, one::release)
        .post("/{lang}/invitations/{id}/held", MANAGER, one::let_go)
        .post("/{lang}/invitations/{id}/removal", MANAGER, one::discard)
        .get("/{lang}/invitations/{id}/print/{number}", MANAGER, one::print_file)
        .get("/{lang}/invitations/letters/{letter}", MANAGER, one::letter)
}

/// Notes what a municipality answered.
///
/// # Errors
/// The database's own.
pub async fn note_answer(
    tx: &Tx,
    municipality: MunicipalityId,
    answer: Answer,
    on: Day,
    note: &str,
    by: PersonId,
    now: Moment,
) -> Result<(), DbErr> {
    let row = AnswerRow {
        municipality,
        kind: answer.word().to_owned(),
        given_on: on,
        note: note.to_owned(),
        noted_at: now,
    };
    store::note(tx, answer, &row, by).await
}

/// Prepares a campaign to all and releases it; the demo does this.
///
/// # Errors
/// The database's own.
pub async fn prepare_for_demo(
    tx: &Tx,
    app: &crate::app::App,
    first: PersonId,
    second: PersonId,
    letter_on: Day,
    at: Moment,
) -> platform::Result<()> {
    let campaign = prepare::all_towns(app, first, letter_on, at);
    prepare::prepare(tx, app, &campaign, rules::Audience::All, &format!("person:{first}")).await?;
    store::release(tx, campaign.id, second, at).await?;
    let entry = crate::journal::Entry::CampaignReleased { campaign: campaign.id };
    crate::journal::record(tx, at, &format!("person:{second}"), None, &entry, "").await?;
    Ok(())
}
