//! Mails to newcomers, only by their own wish: each purpose by itself, confirmed by a link, ended by one press.
//!
//! Owns the table `newcomer_mail`. An address belongs to a booklet and to no name; it goes when the consent is
//! withdrawn, when nobody confirms it, and with the booklet. What was agreed to is kept word for word beside it.
//! What a town has just sent stays in memory for some minutes, so that calling it back loses no words.

mod confirm;
mod consent;
mod drafts;
mod message;
mod news;
mod preview;
mod reminder;
mod rules;
mod store;

pub use confirm::{confirm, confirmed, end, ended, show_confirmation, show_end};
pub use consent::{show, submit};
pub use drafts::Drafts;
pub use news::{call_back, write};
pub use preview::send;
pub use reminder::remind;
pub use store::{TABLES, forget, of, sweep};

use platform::Result;
use platform::db::Tx;
use platform::secret::Key;
use sea_orm::DbErr;

use crate::app::App;
use crate::ids::{MunicipalityId, NewcomerMailId};
use crate::outbox::{self, NewMail};
use crate::vouchers::booklet::region_words;
use crate::vouchers::booklet::speech::Speaker;
use rules::Purpose;

/// Ends the mails of a consent once more that was withdrawn before a backup brought it back, also those that wait;
/// false when it is not there.
///
/// # Errors
/// The database's own.
pub async fn end_again(tx: &Tx, id: NewcomerMailId) -> Result<bool, DbErr> {
    outbox::forget_waiting(tx, &format!("newcomer:%{id}%")).await?;
    store::remove(tx, id).await
}

/// The same for one purpose, by its word; false when it is not wanted.
///
/// # Errors
/// The database's own.
pub async fn end_purpose_again(tx: &Tx, id: NewcomerMailId, purpose: &str) -> Result<bool, DbErr> {
    let (Some(consent), Some(ended)) = (store::one(tx, id).await?, Purpose::from_word(purpose)) else {
        return Ok(false);
    };
    let mut left = consent.purposes();
    if !left.contains(&ended) {
        return Ok(false);
    }
    left.retain(|purpose| *purpose != ended);
    if left.is_empty() {
        return end_again(tx, id).await;
    }
    let reasons = match ended {
        Purpose::Reminder => format!("newcomer:{id}:reminder"),
        Purpose::Receptions | Purpose::Survey => format!("newcomer:%:{}:{id}", ended.word()),
    };
    outbox::forget_waiting(tx, &reasons).await?;
    store::narrow(tx, id, &left, consent.speaker().tongue).await?;
    Ok(true)
}

/// What stands in the database in the place of a link.
fn link_hash(key: &Key, token: &str) -> String {
    key.seal_hex("newcomer mail link", token)
}

/// What ends the mails of a consent; the same in every mail.
fn off_token(key: &Key, id: NewcomerMailId) -> String {
    key.seal_hex("newcomer mail off", &id.to_string())
}

/// The address of the page that ends the mails of a consent.
fn off_link(app: &App, s: Speaker, id: NewcomerMailId) -> String {
    format!("{}/booklet/{}/mails/off/{}", app.config.base_url, s.tongue.word(), off_token(&app.key, id))
}

/// How a town signs: its name and, where it has told one, the telephone of its town hall on a line of its own.
async fn sender(app: &App, town: MunicipalityId, name: &str) -> Result<String> {
    let phone = super::desk(app, town).await?.phone;
    Ok(if phone.is_empty() { name.to_owned() } else { format!("{name}\n{phone}") })
}

/// Words with who writes (`sender`, below whoever signs for the town), the agency, who pays and, where there is one,
/// the address at which the mails end. The agency stands apart: it does not sign. Where nobody has checked the
/// language, the mail says so.
fn signed(app: &App, s: Speaker, sender: &str, words: &str, off: Option<&str>) -> String {
    let agency = &app.pack.agency;
    // Links stand on lines of their own: in Arabic, marks around a value would become part of it.
    let mut text = format!("{words}\n\n{sender}\n\n{}, {}\n", agency.name, agency.phone);
    if let Some(link) = off {
        text.push_str(&format!("\n{}\n{link}\n", s.get("welcome-mail-off")));
    }
    if !s.tongue.is_checked() {
        text.push_str(&format!("\n{}\n", s.get("booklet-unchecked-mail")));
    }
    text.push_str(&format!("\n{}", region_words::told(&app.pack.funding.sentence, s)));
    if app.config.sample {
        text.push_str(&format!("\n{}", region_words::told(&app.pack.sample_notice.short, s)));
    }
    text.push('\n');
    text
}

/// A mail to a newcomer: nobody sees the address in the outbox, and the whole mail goes after 30 days.
fn mail(reason: String, recipient: String, subject: String, body: String, holds_secret: bool) -> NewMail {
    NewMail { reason, recipient, subject, body, attachment: None, holds_secret, hides_recipient: true }
}
