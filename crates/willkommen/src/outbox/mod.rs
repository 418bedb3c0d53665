//! The outbox: mails that are to be sent, each exactly once.
//!
//! A capability puts a mail in with a reason; the same reason twice is one mail. A worker hands
//! the mails to the operator's server. Without a server they stay readable for the operator. What a
//! mailbox refuses, at once or by a notice afterwards, is kept with the server's own sentence.

mod list;
mod notice;
mod rules;
mod send;
mod store;

pub use notice::MOST_BYTES as MOST_NOTICE_BYTES;
pub use send::{Noticed, deliver_due, recover, take_notice};
pub use store::{
    Delivery, MailRow, NewMail, TABLES, Undelivered, Untried, call_back, deliveries, forget_waiting,
    newest_to, note_refusal, of, put, put_endable, put_later, send_again, sweep, undelivered, undelivered_to,
    unnoted_refusals, untried,
};

use platform::clock::Moment;
use platform::{Error, Result};

use crate::app::App;
use crate::people::{Access, Role};
use crate::routes::Routes;

/// The most mails that one write takes, so that others can write in between.
pub const MOST_AT_ONCE: usize = 200;

/// The screens of this slice.
pub fn routes() -> Routes {
    const OPERATOR: Access = Access::staff(&[Role::Operator]);
    Routes::new().get("/{lang}/outbox", OPERATOR, list::show).get("/{lang}/outbox/{id}", OPERATOR, list::one)
}

/// Puts mails into the outbox, a part at a time. What was interrupted is whole once it is done again: the
/// same reason is one mail.
///
/// # Errors
/// The database's own.
pub async fn put_all(app: &App, mails: Vec<NewMail>) -> Result<()> {
    put_all_endable(app, mails.into_iter().map(|mail| (mail, String::new())).collect()).await
}

/// Puts mails into the outbox as [`put_all`] does, each with the address by which it ends; see [`put_endable`].
///
/// # Errors
/// The database's own.
pub async fn put_all_endable(app: &App, mails: Vec<(NewMail, String)>) -> Result<()> {
    put_all_later(app, mails, app.clock.now()).await
}

/// Puts mails into the outbox as [`put_all_endable`] does, to be sent no earlier than at a moment; see [`put_later`].
///
/// # Errors
/// The database's own.
pub async fn put_all_later(app: &App, mails: Vec<(NewMail, String)>, goes_at: Moment) -> Result<()> {
    let now = app.clock.now();
    let mut mails = mails.into_iter();
    loop {
        let part: Vec<(NewMail, String)> = mails.by_ref().take(MOST_AT_ONCE).collect();
        if part.is_empty() {
            return Ok(());
        }
        let domain = app.mail_domain().to_owned();
        app.db
            .write(move |tx| {
                Box::pin(async move {
                    for (mail, off_link) in &part {
                        put_later(tx, now, goes_at, &domain, mail, off_link).await?;
                    }
                    Ok::<_, Error>(())
                })
            })
            .await?;
    }
}
