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
    let town = region::by_ags(app.db.read(), &ags).await?.ok_or(Error::NotFound)?;
    let known = outbox::of(app.db.read(), MailId(id)).await?;
    known.filter(|mail| mail.municipality == Some(town.id)).ok_or(Error::NotFound)?;
    if town.official_mailbox.is_empty() {
        return Err(Refusal::new("dashboard-mailbox-unknown").into());
    }
    let (inner, now) = (app.clone(), app.clock.now());
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let (mailbox, domain) = (&town.official_mailbox, inner.mail_domain());
                let Some(mail) = outbox::send_again(tx, MailId(id), mailbox, domain, now).await? else {
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
