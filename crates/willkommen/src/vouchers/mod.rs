//! The digital voucher booklet: partners give benefits, clerks hand out cards, newcomers open a booklet,
//! shops redeem. Benefits only, never stored value. Nobody is named, and nobody can build a profile.

pub mod cards;
pub mod code;
mod home;
pub mod offers;
pub mod partners;
mod table;

use platform::Result;

pub use cards::TABLES as TABLES_OF_CARDS;
pub use offers::TABLES as TABLES_OF_OFFERS;
pub use partners::{TABLES as TABLES_OF_PARTNERS, sweep as sweep_partners};

use crate::app::App;
use crate::ids::OfferId;
use crate::outbox;
use crate::people::{Access, Role};
use crate::routes::Routes;

/// The screens of this slice.
pub fn routes() -> Routes {
    Routes::new()
        .get("/{lang}/partners/home", Access::staff(&[Role::Partner]), home::show)
        .merge(cards::routes())
        .merge(partners::routes())
        .merge(offers::routes())
}

/// What follows when an offer is approved: its partner learns of it.
///
/// # Errors
/// The database's own.
pub async fn offer_approved(app: &App, offer: OfferId) -> Result<()> {
    outbox::put_all(app, offers::approved_mails(app, offer).await?).await
}
