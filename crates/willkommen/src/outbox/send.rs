//! The worker that hands waiting mails to the operator's server.

use anyhow::Context as _;
use platform::Result;
use platform::mail::{Delivery, Mail, Post};

use super::notice::{Fate, Notice};
use super::rules::{MOST_ATTEMPTS, State, is_about_recipient, next_attempt};
use super::store::{self, MailRow};
use crate::app::App;
use crate::ids::MailId;

/// Mails that were being sent when the program ended are sent again with the same message id:
/// a repeated mail can be recognised, a lost one cannot.
///
/// # Errors
/// The database's own.
pub async fn recover(app: &App) -> Result<()> {
    app.db.write(|tx| Box::pin(async move { Ok(store::release_all(tx).await?) })).await.map(drop)
}

/// A notice that could not be used, with the reason.
pub type Unusable = anyhow::Error;

/// What a notice has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Noticed {
    /// The mail has not arrived and will not.
    Bounced(MailId),
    /// The mail is late.
    Delayed(MailId),
    /// Nothing: it arrived, or was known to have failed.
    Nothing,
}

/// Takes a delivery status notification (RFC 3464) and notes what it says about our mail.
///
/// # Errors
/// When it is none, or tells of a mail that is not in the outbox.
pub async fn take_notice(app: &App, bytes: &[u8]) -> std::result::Result<Noticed, Unusable> {
    let notice = Notice::read(bytes).map_err(|fault| anyhow::anyhow!("{fault}"))?;
    let mail = store::by_message(app.db.read(), &notice.message_id).await?;
    let mail = mail.with_context(|| format!("no mail in the outbox is {}", notice.message_id))?;
    let (id, now) = (mail.id, app.clock.now());
    let changed: Result<Noticed> = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let is_new = match notice.fate {
                    Fate::Failed => store::bounced(tx, id, &notice.words, now).await?,
                    Fate::Delayed => store::delayed(tx, id, &notice.words, now).await?,
                    Fate::Arrived => false,
                };
                Ok(match (is_new, notice.fate) {
                    (true, Fate::Failed) => Noticed::Bounced(id),
                    (true, Fate::Delayed) => Noticed::Delayed(id),
                    _ => Noticed::Nothing,
                })
            })
        })
        .await;
    changed.map_err(|fault| anyhow::anyhow!("{fault:?}"))
}

/// Tries every mail whose time has come; answers how many were taken.
///
/// # Errors
/// The database's own; a mail server that is away is no error.
pub async fn deliver_due(app: &App, post: &Post) -> Result<usize> {
    let mut taken = 0;
    for mail in store::due(app.db.read(), app.clock.now(), 50).await? {
        let id = mail.id;
        let now = app.clock.now();
        // Held until the result is noted, so that a stop waits for it.
        let _under_way = app.under_way.lock().await;
        let claimed =
            app.db.write(move |tx| Box::pin(async move { Ok(store::claim(tx, id, now).await?) })).await;
        if !claimed.map_err(|fault: platform::Error| fault)? {
            continue;
        }
        let delivery = match compose(app, &mail) {
            Ok(letter) => post.deliver(&letter).await,
            Err(fault) => Delivery::Refused(format!("{fault:#}")),
        };
        let now = app.clock.now();
        let attempts = mail.attempts + 1;
        if !matches!(delivery, Delivery::Taken) {
            // What the server says may name the recipient: that is for the outbox, not for the log.
            tracing::warn!(mail = %id, attempts, "a mail was not taken; the outbox says why");
        }
        taken += usize::from(matches!(delivery, Delivery::Taken));
        app.db
            .write(move |tx| {
                Box::pin(async move {
                    match delivery {
                        Delivery::Taken => store::sent(tx, id, now).await?,
                        Delivery::Later(fault) if attempts < MOST_ATTEMPTS => {
                            let next = next_attempt(attempts, now);
                            store::failed(tx, id, State::Waiting, next, &fault).await?;
                        }
                        // The recipient has nothing to do with a server that we do not reach.
                        Delivery::Later(fault) if !is_about_recipient(&fault) => {
                            store::failed(tx, id, State::Refused, now, &fault).await?;
                        }
                        Delivery::Later(fault) | Delivery::Refused(fault) => {
                            store::refused(tx, id, &fault, now).await?;
                        }
                    }
                    Ok::<_, platform::Error>(())
                })
            })
            .await?;
    }
    Ok(taken)
}

fn compose(app: &App, mail: &MailRow) -> anyhow::Result<Mail> {
    let attachment = if mail.attachment_file.is_empty() {
        None
    } else {
        Some((mail.attachment_name.clone(), app.files.read(&mail.attachment_file)?))
    };
    Ok(Mail {
        to: mail.recipient.clone(),
        subject: mail.subject.clone(),
        text: mail.body.clone(),
        html: as_html(&mail.body),
        message_id: mail.message_id.clone(),
        attachment,
        off_link: mail.off_link.clone(),
    })
}

/// The plain words as simple HTML: paragraphs, and addresses that can be clicked.
fn as_html(text: &str) -> String {
    let paragraphs: String = text
        .split("\n\n")
        .map(|paragraph| {
            let lines: Vec<_> = paragraph.lines().map(linked).collect();
            format!("<p>{}</p>\n", lines.join("<br>\n"))
        })
        .collect();
    format!(
        "<!doctype html>\n<html><head><meta charset=\"utf-8\"></head><body>\n{paragraphs}</body></html>\n"
    )
}

fn linked(line: &str) -> String {
    line.split(' ')
        .map(|word| {
            let safe = word.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
            if word.starts_with("https://") || word.starts_with("http://") {
                format!("<a href=\"{safe}\">{safe}</a>")
            } else {
                safe
            }
        })
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    #[test]
    fn words_stay_words_in_the_html_part() {
        let html = super::as_html("Guten Tag <b>\n\nhttps://a.example/?a=1&b=2");
        assert!(html.contains("&lt;b>"), "{html}");
        assert!(html.contains("<a href=\"https://a.example/?a=1&amp;b=2\">"), "{html}");
    }
}
