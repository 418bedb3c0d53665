//! Reminders of dates: two weeks before and on the day after, each once, to the project lead.

use std::collections::HashSet;

use platform::clock::Day;
use platform::texts::Translator;
use platform::{Error, Result};

use super::line::title;
use super::rules::{Reminder, reminder};
use super::store::{self, Measure};
use crate::app::App;
use crate::ids::MunicipalityId;
use crate::journal::{self, Entry};
use crate::outbox::{self, NewMail};
use crate::region::{self, Office};

/// Reminds project leads of the measures whose day has come. Towns in `resting` get none; neither does
/// anybody about a measure that is done or dropped.
///
/// # Errors
/// The database's own.
pub async fn remind(app: &App, resting: &HashSet<MunicipalityId>) -> Result<()> {
    let (c, today) = (app.db.read(), app.clock.today());
    let mut has_written = false;
    for town in store::at_work(c).await? {
        if resting.contains(&town) {
            continue;
        }
        let lead = region::holder_of(c, town, Office::Lead, today).await?;
        let Some(lead) = lead.filter(|lead| !lead.mail.is_empty()) else { continue };
        for measure in store::of(c, town).await? {
            if let Some(stage) = due(app, &measure, today) {
                has_written |= write(app, &measure, stage, &lead.mail).await?;
            }
        }
    }
    if has_written {
        app.wake.notify_waiters();
    }
    Ok(())
}

fn due(app: &App, measure: &Measure, today: Day) -> Option<Reminder> {
    let set_on = app.clock.day(measure.due_set_at.unwrap_or(measure.created_at));
    reminder(measure.state(), measure.due_on, set_on, today)
}

/// Writes one reminder; false when it was written before.
async fn write(app: &App, measure: &Measure, stage: Reminder, recipient: &str) -> Result<bool> {
    let t = app.translator(app.default_lang());
    let mail = mail(app, &t, measure, stage, recipient);
    let (now, domain) = (app.clock.now(), app.mail_domain().to_owned());
    let (id, town, due_on) = (measure.id, measure.municipality, measure.due_on);
    app.db
        .write(move |tx| {
            Box::pin(async move {
                if !store::remind(tx, id, due_on, stage.word(), now).await? {
                    return Ok::<_, Error>(false);
                }
                outbox::put(tx, now, &domain, &mail).await?;
                let entry = Entry::MeasureReminded { measure: id, stage: stage.word().to_owned() };
                journal::record(tx, now, "system", Some(town), &entry, "").await?;
                Ok(true)
            })
        })
        .await
}

fn mail(app: &App, t: &Translator, measure: &Measure, stage: Reminder, recipient: &str) -> NewMail {
    let (subject, body) = match stage {
        Reminder::Before => ("measures-mail-before-subject", "measures-mail-before-body"),
        Reminder::After => ("measures-mail-after-subject", "measures-mail-after-body"),
    };
    let values = [
        ("title", title(app, t, measure).into()),
        ("day", t.date(measure.due_on).into()),
        ("owner", measure.owner.as_str().into()),
        ("link", format!("{}/{}/measures/{}", app.config.base_url, t.lang.word(), measure.id).into()),
    ];
    NewMail {
        reason: format!("measure:{}:{}:{}", measure.id, measure.due_on, stage.word()),
        recipient: recipient.to_owned(),
        subject: t.all(subject, &values),
        body: app.mail_body(t, &t.all(body, &values)),
        attachment: None,
        holds_secret: false,
        hides_recipient: false,
    }
}
