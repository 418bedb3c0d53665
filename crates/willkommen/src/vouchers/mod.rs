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
mod poster;
pub mod redemption;
mod rules;
pub mod statistics;
mod table;
pub mod welcome;

use platform::Result;

pub use booklet::TABLES as TABLES_OF_BOOKLETS;
pub use cards::{TABLES as TABLES_OF_CARDS, TABLES_OF_BATCHES};
pub use findings::TABLES as TABLES_OF_FINDINGS;
pub use offers::{TABLES as TABLES_OF_OFFERS, TABLES_OF_TRANSLATIONS};
pub use overview::{waiting, waiting_for_agency};
pub use partners::{TABLES as TABLES_OF_PARTNERS, sweep as sweep_partners};
pub use redemption::{TABLES as TABLES_OF_REDEMPTIONS, TABLES_OF_DEVICES};
pub use statistics::TABLES as TABLES_OF_STATISTICS;
pub use welcome::{TABLES as TABLES_OF_WELCOME, TABLES_OF_MAILS as TABLES_OF_NEWCOMER_MAILS};

use crate::app::App;
use crate::ids::{MunicipalityId, OfferId};
use crate::outbox;
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
        .merge(welcome::routes())
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
