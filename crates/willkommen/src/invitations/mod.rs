//! Invitations: letters to all town halls, their codes, and what came back.
//!
//! One person prepares a campaign, a second releases it; then every municipality gets one letter
//! with a code that opens exactly its own declaration. The printed short link `/e/CODE` is the one
//! address that does not follow the folder's name: it must fit beside a QR code.
//!
//! Afterwards: letters that come back or are withdrawn, mails beside them, reminders, conversations,
//! interest below the declaration, and neighbours who agree to be named. Who has declined or is silent
//! stays with the agency.

mod campaigns;
mod code;
mod contact;
mod desk;
mod dispatch;
mod example;
mod interest;
mod known;
mod letter_code;
mod mails;
mod neighbours;
mod one;
mod posted;
mod prepare;
mod printing;
mod replies;
mod rules;
mod silent;
mod statistics;
mod store;
mod words;

use platform::clock::{Day, Moment};
use platform::db::Tx;
use sea_orm::{ConnectionTrait, DbErr};

pub use known::{known, known_now};
pub use letter_code::{of as code_of, read as read_code};
pub use mails::{interest as interest_mails, letter_of, remind};
pub use printing::print_released;
pub use replies::{
    Answer, AnswerRow, ContactNote, Interest, Known, TABLES as TABLES_OF_REPLIES, answers, answers_of,
    contacts_of, forget_interest, interest_of, latest, sweep,
};
pub use store::{Letter, SentRow, TABLES, of_municipality, reply_by, sent, to_post};
pub use words::{Words, fill};

use crate::ids::{CampaignId, LetterId, MunicipalityId, PersonId};
use crate::people::{Access, Role};
use crate::routes::Routes;

/// The screens of this slice.
pub fn routes() -> Routes {
    const MANAGER: Access = Access::staff(&[Role::Agency]);
    const TOWN: Access = Access::staff(&[Role::Mayor, Role::Lead]);
    const DECLARANT: Access = Access::letter_or(&[Role::Mayor]);
    const ALL_BUT_PUBLIC: Access = Access::letter_or(&[Role::Agency, Role::Mayor, Role::Lead]);
    Routes::new()
        .get("/e", Access::PUBLIC, code::short)
        .get("/e/{code}", Access::PUBLIC, code::scanned)
        .get("/{lang}/invitations/code", Access::PUBLIC, code::show)
        .post("/{lang}/invitations/code", Access::PUBLIC, code::submit)
        .get("/{lang}/invitations", MANAGER, campaigns::show)
        .get("/{lang}/invitations/new", MANAGER, prepare::show)
        .post("/{lang}/invitations/new", MANAGER, prepare::submit)
        .get("/{lang}/invitations/silent", MANAGER, silent::show)
        .get("/{lang}/invitations/silent.csv", MANAGER, silent::download)
        .get("/{lang}/invitations/contacts/{ags}", MANAGER, contact::show)
        .post("/{lang}/invitations/contacts/{ags}", MANAGER, contact::submit)
        .get("/{lang}/invitations/interest", DECLARANT, interest::show)
        .post("/{lang}/invitations/interest", DECLARANT, interest::submit)
        .post("/{lang}/invitations/interest/removal", DECLARANT, interest::take_back)
        .get("/{lang}/invitations/example", TOWN, example::show)
        .post("/{lang}/invitations/example", TOWN, example::submit)
        .get("/{lang}/invitations/neighbours", ALL_BUT_PUBLIC, neighbours::show)
        .get("/{lang}/invitations/posted/{letter}", MANAGER, posted::show)
        .post("/{lang}/invitations/posted/{letter}/return", MANAGER, posted::note_return)
        .post("/{lang}/invitations/posted/{letter}/return/removal", MANAGER, posted::undo_return)
        .post("/{lang}/invitations/posted/{letter}/mail", MANAGER, posted::mail)
        .post("/{lang}/invitations/posted/{letter}/withdrawal", MANAGER, posted::withdraw)
        .get("/{lang}/invitations/{id}", MANAGER, one::show)
        .get("/{lang}/invitations/{id}/statistics.csv", MANAGER, statistics::download)
        .get("/{lang}/invitations/{id}/letters.csv", MANAGER, statistics::download_letters)
        .get("/{lang}/invitations/{id}/preview.pdf", MANAGER, one::preview)
        .post("/{lang}/invitations/{id}/release", MANAGER, one::release)
        .post("/{lang}/invitations/{id}/held", MANAGER, one::let_go)
        .post("/{lang}/invitations/{id}/removal", MANAGER, one::discard)
        .get("/{lang}/invitations/{id}/print/{number}", MANAGER, one::print_file)
        .post("/{lang}/invitations/{id}/dispatch", MANAGER, dispatch::note)
        .post("/{lang}/invitations/{id}/dispatch/removal", MANAGER, dispatch::take_back)
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
    replies::note(tx, answer, &row, by).await
}

/// The campaigns that wait for the release by somebody who has not prepared them: identity and title.
///
/// # Errors
/// The database's own.
pub async fn to_release(
    c: &impl ConnectionTrait,
    person: PersonId,
) -> Result<Vec<(CampaignId, String)>, DbErr> {
    let all = store::all(c).await?.into_iter();
    let waiting = all.filter(|of| rules::may_release(of.state(), of.created_by == person));
    Ok(waiting.map(|of| (of.id, of.title)).collect())
}

/// A town is named to others no longer; it has left.
///
/// # Errors
/// The database's own.
pub async fn no_longer_example(tx: &Tx, municipality: MunicipalityId) -> Result<(), DbErr> {
    replies::take_back(tx, municipality).await.map(drop)
}

/// Notes that the mailbox has refused the mail beside a letter; answers whose letter it is.
///
/// # Errors
/// The database's own.
pub async fn mail_refused(tx: &Tx, letter: LetterId, now: Moment) -> Result<Option<MunicipalityId>, DbErr> {
    store::mail_refused(tx, letter, now).await?;
    Ok(store::letter(tx, letter).await?.map(|letter| letter.municipality))
}

/// Notes that a refused mail beside a letter goes once more.
///
/// # Errors
/// The database's own.
pub async fn mailed_again(tx: &Tx, letter: LetterId, now: Moment) -> Result<(), DbErr> {
    let Some(letter) = store::letter(tx, letter).await? else { return Ok(()) };
    store::mailed(tx, letter.id, &letter.mail_file, now).await
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
    prepare::prepare(tx, app, &campaign, &format!("person:{first}")).await?;
    store::release(tx, campaign.id, second, at).await?;
    let entry = crate::journal::Entry::CampaignReleased { campaign: campaign.id };
    crate::journal::record(tx, at, &format!("person:{second}"), None, &entry, "").await?;
    Ok(())
}
