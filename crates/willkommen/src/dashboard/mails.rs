//! `POST /dashboard/municipalities/{ags}/mails/{id}`: a refused mail goes once more, to the mailbox as
//! it is known now.

use axum::extract::{Path, State};
use axum::response::Response;
use platform::web::form::{Form, Press};
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use uuid::Uuid;

use crate::app::App;
use crate::ids::MailId;
use crate::journal::{self, Entry};
use crate::layout::Frame;
use crate::people::Manager;
use crate::{invitations, outbox, region};

/// Sends it once more; pressed twice, it goes once.
pub async fn send_again(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Path((_, ags, id)): Path<(String, String, Uuid)>,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let (inner, id, now) = (app.clone(), MailId(id), app.clock.now());
    let place = ags.clone();
    app.db
        .write(move |tx| {
            Box::pin(async move {
                // Looked at here, because a register may just have changed the mailbox.
                let town = region::by_ags(tx, &place).await?.ok_or(Error::NotFound)?;
                let known = outbox::of(tx, id).await?;
                known.filter(|mail| mail.municipality == Some(town.id)).ok_or(Error::NotFound)?;
                let (mailbox, domain) = (&town.official_mailbox, inner.mail_domain());
                if mailbox.is_empty() {
                    return Err(Refusal::new("dashboard-mailbox-unknown").into());
                }
                // Whoever presses second finds nothing left to send.
                let Some(mail) = outbox::send_again(tx, id, mailbox, domain, now).await? else {
                    return Ok(());
                };
                if let Some(letter) = invitations::letter_of(&mail.reason) {
                    invitations::mailed_again(tx, letter, now).await?;
                }
                let entry = Entry::MailSentAgain { mail: mail.id };
                journal::record(tx, now, &manager.0.journal_name(), Some(town.id), &entry, "").await?;
                Ok::<_, Error>(())
            })
        })
        .await?;
    app.wake.notify_waiters();
    Ok(see_other(&frame.to(&format!("/dashboard/municipalities/{ags}#mailbox"))))
}
