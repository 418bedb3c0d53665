//! The digital voucher booklet: partners give benefits, clerks hand out cards, newcomers open a booklet,
//! shops redeem. Benefits only, never stored value. Nobody is named, and nobody can build a profile.

pub mod booklet;
pub mod cards;
pub mod code;
pub mod findings;
mod home;
pub mod offers;
mod overview;
pub mod partners;
mod pieces;
mod poster;
mod print_room;
pub mod redemption;
mod rules;
mod search;
pub mod statistics;
pub mod survey;
mod table;
pub mod welcome;

use platform::Result;
use platform::clock::Moment;
use platform::db::Tx;
use sea_orm::DbErr;

pub use booklet::{TABLES as TABLES_OF_BOOKLETS, TABLES_OF_MOVES};
pub use cards::{TABLES as TABLES_OF_CARDS, TABLES_OF_BATCHES};
pub use findings::TABLES as TABLES_OF_FINDINGS;
pub use offers::{TABLES as TABLES_OF_OFFERS, TABLES_OF_TRANSLATIONS};
pub use overview::{waiting, waiting_for_agency};
pub use partners::{TABLES as TABLES_OF_PARTNERS, sweep as sweep_partners};
pub use redemption::{
    TABLES as TABLES_OF_REDEMPTIONS, TABLES_OF_DEVICES, TABLES_OF_HOURS, TABLES_OF_REFUSALS,
};
pub use statistics::TABLES as TABLES_OF_STATISTICS;
pub use survey::TABLES as TABLES_OF_SURVEY;
pub use welcome::{TABLES as TABLES_OF_WELCOME, TABLES_OF_MAILS as TABLES_OF_NEWCOMER_MAILS};

use crate::app::App;
use crate::deletions::{Deletion, Kind};
use crate::ids::{BookletId, MunicipalityId, NewcomerMailId, OfferId};
use crate::outbox::{self, NewMail};
use crate::people::{Access, Role};
use crate::routes::Routes;

/// The screens of this slice.
pub fn routes() -> Routes {
    const LEAD: Access = Access::staff(&[Role::Lead]);
    const OFFICES: Access = Access::staff(&[Role::Lead, Role::Mayor, Role::Agency]);
    Routes::new()
        .get("/{lang}/vouchers", OFFICES, overview::show)
        .get("/{lang}/vouchers/poster.pdf", LEAD, poster::show)
        .get("/{lang}/partners/home", Access::staff(&[Role::Partner]), home::show)
        .merge(partners::routes())
        .merge(offers::routes())
        .merge(cards::routes())
        .merge(booklet::routes())
        .merge(redemption::routes())
        .merge(statistics::routes())
        .merge(findings::routes())
        .merge(survey::routes())
        .merge(welcome::routes())
}

/// Deletes once more what a newcomer had deleted before a backup brought it back; false when it is not there.
///
/// # Errors
/// The database's own.
pub async fn delete_again(tx: &Tx, deletion: &Deletion, now: Moment) -> Result<bool, DbErr> {
    let consent = NewcomerMailId(deletion.id);
    match deletion.kind {
        Kind::Booklet => booklet::delete_again(tx, BookletId(deletion.id), now).await,
        Kind::Mails => welcome::end_again(tx, consent).await,
        Kind::Reminder | Kind::Receptions | Kind::Survey => {
            welcome::end_purpose_again(tx, consent, deletion.kind.word()).await
        }
    }
}

/// Tells partners of offers that end soon, and of what was the matter with redemptions of a day. Called once an hour;
/// each is told once.
///
/// # Errors
/// The database's own.
pub async fn tell_partners(app: &App) -> Result<()> {
    let mut mails = offers::ending_mails(app).await?;
    mails.extend(redemption::news_mails(app).await?);
    tell_once(app, mails).await
}

/// Reminds towns of what newcomers and partners have asked about redemptions, before nobody can tell any more which
/// vouchers it was. Called once an hour; each is told once.
///
/// # Errors
/// The database's own.
pub async fn remind_towns(app: &App) -> Result<()> {
    tell_once(app, redemption::due_mails(app).await?).await
}

/// Puts mails into the outbox that were never put there.
async fn tell_once(app: &App, mails: Vec<NewMail>) -> Result<()> {
    let mut new = Vec::new();
    for mail in mails {
        if outbox::deliveries(app.db.read(), &mail.reason).await?.is_empty() {
            new.push(mail);
        }
    }
    if !new.is_empty() {
        outbox::put_all(app, new).await?;
        app.wake.notify_waiters();
    }
    Ok(())
}

/// What follows when an offer is approved: every booklet in which it belongs gets its voucher, and its partner
/// learns of it.
///
/// # Errors
/// The database's own.
pub async fn offer_approved(app: &App, offer: OfferId) -> Result<()> {
    booklet::add_offer(app, offer).await?;
    outbox::put_all(app, offers::approved_mails(app, offer).await?).await
}

/// What follows when an offer goes on after a pause: booklets that were opened meanwhile get its voucher.
///
/// # Errors
/// The database's own.
pub async fn offer_resumed(app: &App, offer: OfferId) -> Result<()> {
    booklet::add_offer(app, offer).await
}

/// What follows when an offer ends, in one town or everywhere: its vouchers are withdrawn.
///
/// # Errors
/// The database's own.
pub async fn offer_ended(app: &App, offer: OfferId, town: Option<MunicipalityId>) -> Result<()> {
    booklet::end_offer(app, offer, town).await
}
