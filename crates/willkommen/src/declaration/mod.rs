//! The binding declaration of participation (Teilnahmeerklärung) and the project lead it names.
//!
//! Five screens on a phone: invitation, text, project lead, check and declare, receipt. Whoever
//! holds the letter's code prepares; declaring needs a second code that is mailed to the address the
//! agency holds for the town hall, never to one typed in. Two other ways count the same: the sheet
//! signed with a card, and the sheet signed by hand; both are looked at by a person of the agency.

mod acceptance;
mod acknowledgement;
mod certificate;
mod check;
mod confirmation;
mod decline;
mod delegation;
mod entry;
mod findings;
mod hand_in;
mod invitation;
mod lead;
mod mails;
mod past;
mod receipt;
mod record;
mod review;
mod rules;
mod sheet;
mod sign;
mod signatories;
mod store;
mod text;
mod trail;
mod ways;
mod wording;

use std::collections::{HashMap, HashSet};

use platform::clock::Moment;
use platform::db::Tx;
use sea_orm::{ConnectionTrait, DbErr};

pub use certificate::{countersign, file as file_certificate, levels};
pub use confirmation::TABLES as TABLES_OF_CODES;
pub use decline::{Declined, TABLES as TABLES_OF_DECLINES, all as declined, of as declined_of, sweep};
pub use lead::taken as lead_is_taken;
pub use mails::{
    declined as declined_mails, handed_in as handed_in_mails, returned as returned_mails,
    signature_given as signature_given_mails, taken_back as taken_back_mails,
};
pub use past::{Past, TABLES as TABLES_OF_PAST, end, of as past};
pub use rules::{End, Path, has_signed, is_same_person};
pub use signatories::{Signatory, person, read as read_signatories, stored as stored_signatories};
pub use store::{Declaration, Named, Signed, TABLES, any_sealed, by_id, of, sent_back};
pub use text::{Text, Wording};

use crate::ids::{DeclarationId, MunicipalityId};
use crate::people::{Access, Role};
use crate::routes::Routes;

/// The screens of this slice.
pub fn routes() -> Routes {
    const MANAGER: Access = Access::staff(&[Role::Agency]);
    const DECLARANT: Access = Access::letter_or(&[Role::Mayor]);
    const TOWN: Access = Access::letter_or(&[Role::Mayor, Role::Lead]);
    Routes::new()
        .get("/{lang}/declaration/wording", Access::PUBLIC, wording::public)
        .get("/{lang}/declaration/check", Access::PUBLIC, check::show)
        .post("/{lang}/declaration/check", Access::PUBLIC, check::submit)
        .get("/{lang}/declaration", DECLARANT, invitation::show)
        .get("/{lang}/declaration/text", DECLARANT, wording::show)
        .post("/{lang}/declaration/text", DECLARANT, wording::submit)
        .get("/{lang}/declaration/lead", DECLARANT, lead::show)
        .post("/{lang}/declaration/lead", DECLARANT, lead::submit)
        .get("/{lang}/declaration/signature", DECLARANT, sign::show)
        .post("/{lang}/declaration/signature", DECLARANT, sign::submit)
        .post("/{lang}/declaration/signature/removal", DECLARANT, sign::take_back)
        .post("/{lang}/declaration/confirmation", DECLARANT, confirmation::submit)
        .post("/{lang}/declaration/delegation", DECLARANT, delegation::submit)
        .get("/{lang}/declaration/ways", DECLARANT, ways::show)
        .get("/{lang}/declaration/sheet.pdf", DECLARANT, sheet::show)
        .get("/{lang}/declaration/qualified", DECLARANT, hand_in::show_qualified)
        .post("/{lang}/declaration/qualified", DECLARANT, hand_in::qualified)
        .get("/{lang}/declaration/paper", DECLARANT, hand_in::show_paper)
        .post("/{lang}/declaration/paper", DECLARANT, hand_in::paper)
        .post("/{lang}/declaration/handed-in/removal", DECLARANT, hand_in::take_back)
        .get("/{lang}/declaration/decline", DECLARANT, decline::show)
        .post("/{lang}/declaration/decline", DECLARANT, decline::submit)
        .post("/{lang}/declaration/decline/undo", DECLARANT, decline::undo)
        .get("/{lang}/declaration/review/{id}", MANAGER, review::show)
        .post("/{lang}/declaration/review/{id}", MANAGER, review::accept)
        .post("/{lang}/declaration/review/{id}/return", MANAGER, review::send_back)
        .get("/{lang}/declaration/review/{id}/document", MANAGER, review::document)
        .get("/{lang}/declaration/papers/{ags}", MANAGER, entry::show)
        .post("/{lang}/declaration/papers/{ags}", MANAGER, entry::submit)
        .get("/{lang}/declaration/papers/{ags}/sheet.pdf", MANAGER, sheet::of_agency)
        .get("/{lang}/declaration/receipt", TOWN, receipt::show)
        .get("/{lang}/declaration/certificate.pdf", TOWN, certificate::show)
        .get("/{lang}/declaration/certificates/{id}", MANAGER, certificate::of_agency)
        .get("/{lang}/declaration/trail.pdf", TOWN, trail::show)
        .get("/{lang}/declaration/trail/{id}", MANAGER, trail::of_agency)
        .post("/{lang}/declaration/acknowledgement/{id}", MANAGER, acknowledgement::submit)
}

/// Declarations that were handed in and wait for the agency, the longest first.
///
/// # Errors
/// The database's own.
pub async fn all_handed_in(c: &impl ConnectionTrait) -> Result<Vec<Declaration>, DbErr> {
    store::all_handed_in(c).await
}

/// The municipalities that have given a declaration, whether it is accepted already or not: nobody
/// asks them once more.
///
/// # Errors
/// The database's own.
pub async fn given(c: &impl ConnectionTrait) -> Result<HashSet<MunicipalityId>, DbErr> {
    let (signed, waiting) = (store::all_signed(c).await?, store::all_handed_in(c).await?);
    Ok(signed.into_iter().chain(waiting).map(|declaration| declaration.municipality).collect())
}

/// All signed declarations by municipality.
///
/// # Errors
/// The database's own.
pub async fn all_signed(c: &impl ConnectionTrait) -> Result<HashMap<MunicipalityId, Declaration>, DbErr> {
    let signed = store::all_signed(c).await?;
    Ok(signed.into_iter().map(|declaration| (declaration.municipality, declaration)).collect())
}

/// One declaration, whether it still counts or not.
///
/// # Errors
/// The database's own.
pub async fn ever(c: &impl ConnectionTrait, id: DeclarationId) -> Result<Option<Declaration>, DbErr> {
    match store::by_id(c, id).await? {
        Some(declaration) => Ok(Some(declaration)),
        None => past::by_id(c, id).await,
    }
}

/// Whether a municipality takes part.
///
/// # Errors
/// The database's own.
pub async fn is_signed(c: &impl ConnectionTrait, municipality: MunicipalityId) -> Result<bool, DbErr> {
    Ok(store::of(c, municipality).await?.is_some_and(|declaration| declaration.is_signed()))
}

/// Writes a signed declaration without the five screens; the demo does this.
///
/// # Errors
/// The database's own.
pub async fn sign_for_demo(
    tx: &Tx,
    municipality: MunicipalityId,
    lang: &str,
    named: &Named,
    signed: &Signed,
    now: Moment,
) -> Result<Option<DeclarationId>, DbErr> {
    let read = store::Reading { text: &signed.text_hash, charter: "" };
    store::save_reading(tx, municipality, None, lang, read, now).await?;
    store::save_named(tx, municipality, named).await?;
    let Some(declaration) = store::of(tx, municipality).await? else { return Ok(None) };
    Ok(store::sign(tx, declaration.id, signed).await?.then_some(declaration.id))
}

/// Confirms receipt without the click; the demo does this.
///
/// # Errors
/// The database's own.
pub async fn receive_for_demo(
    tx: &Tx,
    id: DeclarationId,
    by: crate::ids::PersonId,
    now: Moment,
) -> Result<bool, DbErr> {
    store::receive(tx, id, by, now).await
}
