//! The reminder before vouchers end: once, to whoever wants it.

use platform::clock::{Day, Moment};
use platform::{Error, Result};

use super::rules::reminder;
use super::store::{self, Consent};
use super::{mail, off_link, sender, signed};
use crate::app::App;
use crate::outbox;
use crate::region;
use crate::vouchers::booklet;

/// Reminds newcomers of vouchers that end soon and were never used. Called once an hour.
///
/// # Errors
/// The database's own; the mails before it are written.
pub async fn remind(app: &App) -> Result<()> {
    let (c, today) = (app.db.read(), app.clock.today());
    let mut has_written = false;
    for consent in store::to_remind(c).await? {
        let vouchers = booklet::vouchers_of(c, consent.booklet).await?;
        let facts: Vec<(Day, bool)> = vouchers
            .iter()
            .map(|voucher| (voucher.expires_on, voucher.used == 0 && !voucher.withdrawn))
            .collect();
        if let Some((day, many)) = reminder(&facts, today) {
            has_written |= write(app, &consent, day, many, app.clock.now()).await?;
        }
    }
    if has_written {
        app.wake.notify_waiters();
    }
    Ok(())
}

/// Writes one reminder; false when it was written before, or is no longer wanted.
async fn write(app: &App, consent: &Consent, day: Day, many: usize, now: Moment) -> Result<bool> {
    let Some(town) = region::of(app.db.read(), consent.municipality).await? else { return Ok(false) };
    let (id, s) = (consent.id, consent.speaker());
    let (domain, off) = (app.mail_domain().to_owned(), off_link(app, s, id));
    let link = format!("{}/booklet/{}", app.config.base_url, s.tongue.word());
    let told = s.with2("welcome-mail-reminder-body", "n", many, "day", s.date(day));
    let words = format!("{told}\n\n{link}\n\n{}", s.get("welcome-mail-reminder-after"));
    let signs = sender(app, town.id, &town.name).await?;
    let mail = mail(
        format!("newcomer:{id}:reminder"),
        consent.mail.clone(),
        s.get("welcome-mail-reminder-subject"),
        signed(app, s, &signs, &words, Some(&off)),
        false,
    );
    app.db
        .write(move |tx| {
            Box::pin(async move {
                if !store::remind(tx, id, now).await? {
                    return Ok::<_, Error>(false);
                }
                outbox::put_endable(tx, now, &domain, &mail, &off).await?;
                Ok(true)
            })
        })
        .await
}
