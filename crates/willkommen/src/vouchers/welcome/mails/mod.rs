//! Mails to newcomers, only by their own wish: each purpose by itself, confirmed by a link, ended by one press.
//!
//! Owns the table `newcomer_mail`. An address belongs to a booklet and to no name; it goes when the consent is
//! withdrawn, when nobody confirms it, and with the booklet. What was agreed to is kept word for word beside it.

mod confirm;
mod consent;
mod news;
mod reminder;
mod rules;
mod store;

pub use confirm::{confirm, confirmed, end, ended, show_confirmation, show_end};
pub use consent::{show, submit};
pub use news::{send, write};
pub use reminder::remind;
pub use store::{TABLES, forget, of, sweep};

use platform::secret::Key;

use crate::app::App;
use crate::ids::NewcomerMailId;
use crate::outbox::NewMail;
use crate::vouchers::booklet::speech::Speaker;

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

/// Words with who writes, who pays and, where there is one, the way to end the mails.
fn signed(app: &App, s: Speaker, town: &str, words: &str, off: Option<NewcomerMailId>) -> String {
    let (agency, lang) = (&app.pack.agency, s.tongue.page_lang());
    // Links stand on lines of their own: in Arabic, marks around a value would become part of it.
    let mut text = format!("{words}\n\n{town}\n{}, {}\n", agency.name, agency.phone);
    if let Some(id) = off {
        text.push_str(&format!("\n{}\n{}\n", s.get("welcome-mail-off"), off_link(app, s, id)));
    }
    text.push_str(&format!("\n{}", app.pack.funding.sentence.get(lang)));
    if app.config.sample {
        text.push_str(&format!("\n{}", app.pack.sample_notice.short.get(lang)));
    }
    text.push('\n');
    text
}

/// A mail to a newcomer: nobody sees the address in the outbox, and the whole mail goes after 30 days.
fn mail(reason: String, recipient: String, subject: String, body: String, holds_secret: bool) -> NewMail {
    NewMail { reason, recipient, subject, body, attachment: None, holds_secret, hides_recipient: true }
}
