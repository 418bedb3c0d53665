//! Mails of this slice: to project lead and mayor about what was asked and decided, to the agency about what
//! waits, and reminders before a recognition ends.

use platform::texts::{Arg, Translator};
use platform::{Error, Result};
use sea_orm::DbErr;

use super::certificate;
use super::rules::{AppealState, Reminder, State, Validity, appeal_until, reminder};
use super::standing::{self, Grant, title};
use super::store::{self, Application};
use crate::app::App;
use crate::ids::{MunicipalityId, RecognitionId};
use crate::journal::{self, Entry};
use crate::outbox::{self, NewMail};
use crate::region::{self, Municipality, Office};

/// What a mail is about.
#[derive(Clone, Copy)]
enum About {
    Applied,
    Answered,
    Asked,
    Granted,
    Declined,
    Appealed,
    Upheld,
    Ended,
    EndAppealed,
    EndUpheld,
    Restored,
    Ends,
}

impl About {
    /// Its part of the reason, and the keys of subject and text.
    const fn keys(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Applied => ("applied", "recognition-mail-applied-subject", "recognition-mail-applied-body"),
            Self::Answered => {
                ("answered", "recognition-mail-answered-subject", "recognition-mail-answered-body")
            }
            Self::Asked => ("asked", "recognition-mail-asked-subject", "recognition-mail-asked-body"),
            Self::Granted => ("granted", "recognition-mail-granted-subject", "recognition-mail-granted-body"),
            Self::Declined => {
                ("declined", "recognition-mail-declined-subject", "recognition-mail-declined-body")
            }
            Self::Appealed => {
                ("appealed", "recognition-mail-appealed-subject", "recognition-mail-appealed-body")
            }
            Self::Upheld => ("upheld", "recognition-mail-upheld-subject", "recognition-mail-upheld-body"),
            Self::Ended => ("ended", "recognition-mail-ended-subject", "recognition-mail-ended-body"),
            Self::EndAppealed => {
                ("end-appealed", "recognition-mail-appealed-subject", "recognition-mail-end-appealed-body")
            }
            Self::EndUpheld => {
                ("end-upheld", "recognition-mail-upheld-subject", "recognition-mail-end-upheld-body")
            }
            Self::Restored => {
                ("restored", "recognition-mail-upheld-subject", "recognition-mail-restored-body")
            }
            Self::Ends => ("ends", "recognition-mail-ends-subject", "recognition-mail-ends-body"),
        }
    }
}

/// Everything a mail about an application can say.
struct Letter<'a> {
    app: &'a App,
    t: Translator,
    town: Municipality,
    application: &'a Application,
}

impl<'a> Letter<'a> {
    async fn of(app: &'a App, application: &'a Application) -> Result<Self> {
        let town = region::of(app.db.read(), application.municipality).await?.ok_or(Error::NotFound)?;
        Ok(Self { app, t: app.translator(app.default_lang()), town, application })
    }

    fn values(&self) -> Vec<(&'static str, Arg)> {
        let (t, one) = (&self.t, self.application);
        let declined_on = one.decided_at.map(|at| self.app.clock.day(at));
        let ended_on = one.ended_at.map(|at| self.app.clock.day(at));
        let ends = one.ends_on.map(|day| t.date(day)).unwrap_or_default();
        let begins = one.begins_on.map(|day| t.date(day)).unwrap_or_default();
        let link = |path: String| format!("{}/{}{path}", self.app.config.base_url, t.lang.word());
        vec![
            ("municipality", self.town.full_name().into()),
            ("town", self.town.name.as_str().into()),
            ("level", title(self.app, t, one.level).into()),
            ("query", one.query.as_str().into()),
            ("reason", one.reason.as_str().into()),
            ("appeal_reason", one.appeal_reason.as_str().into()),
            ("end_reason", one.end_reason.as_str().into()),
            ("end_appeal_reason", one.end_appeal_reason.as_str().into()),
            ("ended", ended_on.map(|day| t.date(day)).unwrap_or_default().into()),
            ("end_until", ended_on.map(|day| t.date(appeal_until(day))).unwrap_or_default().into()),
            ("number", one.number.clone().unwrap_or_default().into()),
            ("begins", begins.into()),
            ("ends", ends.into()),
            ("until", declined_on.map(|day| t.date(appeal_until(day))).unwrap_or_default().into()),
            ("check", link(format!("/recognitions/{}", one.code.clone().unwrap_or_default())).into()),
            ("link", link("/recognition".to_owned()).into()),
            ("desk", link(format!("/recognitions/applications/{}", one.id)).into()),
        ]
    }

    /// One mail to each address; the same address twice is one mail.
    fn to(&self, about: About, mark: &str, attachment: Option<&str>, to: &[(&str, String)]) -> Vec<NewMail> {
        let (word, subject, body) = about.keys();
        let values = self.values();
        let mut mails: Vec<NewMail> = Vec::new();
        for (who, recipient) in to {
            let is_known = mails.iter().any(|mail| mail.recipient.eq_ignore_ascii_case(recipient));
            if recipient.is_empty() || is_known {
                continue;
            }
            mails.push(NewMail {
                reason: format!("recognition:{word}:{}:{mark}:{who}", self.application.id),
                recipient: recipient.clone(),
                subject: self.t.all(subject, &values),
                body: self.app.mail_body(&self.t, &self.t.all(body, &values)),
                attachment: attachment
                    .map(|file| (certificate::file_name(self.application), file.to_owned())),
                holds_secret: false,
                hides_recipient: false,
            });
        }
        mails
    }
}

/// Project lead and mayor as far as they are known; without either of them the town hall's mailbox.
async fn town_hall(app: &App, town: &Municipality) -> Result<Vec<(&'static str, String)>, DbErr> {
    let (c, today) = (app.db.read(), app.clock.today());
    let mail = |holder: Option<region::OfficeHolder>| holder.map(|holder| holder.mail).unwrap_or_default();
    let lead = mail(region::holder_of(c, town.id, Office::Lead, today).await?);
    let mayor = mail(region::mayor_of(c, town.id, today).await?);
    Ok(match (lead.is_empty(), mayor.is_empty()) {
        (true, true) => vec![("mailbox", town.official_mailbox.clone())],
        _ => vec![("lead", lead), ("mayor", mayor)],
    })
}

/// The mail to the agency about a new application.
///
/// # Errors
/// The database's own.
pub async fn applied_mails(app: &App, id: RecognitionId) -> Result<Vec<NewMail>> {
    to_agency(app, id, About::Applied).await
}

/// The mail to the agency about an answer.
///
/// # Errors
/// The database's own.
pub async fn answered_mails(app: &App, id: RecognitionId) -> Result<Vec<NewMail>> {
    to_agency(app, id, About::Answered).await
}

/// The mail to the agency about an appeal.
///
/// # Errors
/// The database's own.
pub async fn appealed_mails(app: &App, id: RecognitionId) -> Result<Vec<NewMail>> {
    to_agency(app, id, About::Appealed).await
}

async fn to_agency(app: &App, id: RecognitionId, about: About) -> Result<Vec<NewMail>> {
    let Some(found) = store::by_id(app.db.read(), id).await? else { return Ok(Vec::new()) };
    let letter = Letter::of(app, &found).await?;
    let mark = match about {
        // Each question has an answer of its own.
        About::Answered => found.asked_at.map_or(0, |at| at.0).to_string(),
        _ => String::new(),
    };
    Ok(letter.to(about, &mark, None, &[("agency", app.pack.agency.mail.clone())]))
}

/// The mails about what the agency wants to know; none once it is answered.
///
/// # Errors
/// The database's own.
pub async fn asked_mails(app: &App, id: RecognitionId) -> Result<Vec<NewMail>> {
    let found = store::by_id(app.db.read(), id).await?.filter(|found| found.state() == State::Asked);
    let Some(found) = found else { return Ok(Vec::new()) };
    let letter = Letter::of(app, &found).await?;
    let mark = found.asked_at.map_or(0, |at| at.0).to_string();
    Ok(letter.to(About::Asked, &mark, None, &town_hall(app, &letter.town).await?))
}

/// The mails about what was declined.
///
/// # Errors
/// The database's own.
pub async fn declined_mails(app: &App, id: RecognitionId) -> Result<Vec<NewMail>> {
    let Some(found) = store::by_id(app.db.read(), id).await? else { return Ok(Vec::new()) };
    let letter = Letter::of(app, &found).await?;
    Ok(letter.to(About::Declined, "", None, &town_hall(app, &letter.town).await?))
}

/// The mails about what was granted, with the certificate, which is set and sealed here.
///
/// # Errors
/// When the certificate cannot be set or kept; the database's own.
pub async fn granted_mails(app: &App, id: RecognitionId) -> Result<Vec<NewMail>> {
    let found = store::by_id(app.db.read(), id).await?.filter(|found| found.state() == State::Granted);
    let Some(found) = found else { return Ok(Vec::new()) };
    let file = certificate::file(app, &found).await?;
    let letter = Letter::of(app, &found).await?;
    Ok(letter.to(About::Granted, "", Some(&file), &town_hall(app, &letter.town).await?))
}

/// The mails about an appeal that changes nothing; what is granted after all has its own.
///
/// # Errors
/// The database's own.
pub async fn appeal_mails(app: &App, id: RecognitionId) -> Result<Vec<NewMail>> {
    let found = store::by_id(app.db.read(), id).await?.filter(|found| found.state() == State::Declined);
    let Some(found) = found else { return Ok(Vec::new()) };
    let letter = Letter::of(app, &found).await?;
    Ok(letter.to(About::Upheld, "", None, &town_hall(app, &letter.town).await?))
}

/// The mails about a recognition that the agency has ended, with the reason and the right to appeal; none once
/// that was taken back.
///
/// # Errors
/// The database's own.
pub async fn ended_mails(app: &App, id: RecognitionId) -> Result<Vec<NewMail>> {
    let found = store::by_id(app.db.read(), id).await?.filter(|found| found.ended().is_some());
    let Some(found) = found else { return Ok(Vec::new()) };
    let letter = Letter::of(app, &found).await?;
    Ok(letter.to(About::Ended, &end_mark(&found), None, &town_hall(app, &letter.town).await?))
}

/// The mail to the agency about an appeal against an end.
///
/// # Errors
/// The database's own.
pub async fn end_appealed_mails(app: &App, id: RecognitionId) -> Result<Vec<NewMail>> {
    let Some(found) = store::by_id(app.db.read(), id).await? else { return Ok(Vec::new()) };
    let letter = Letter::of(app, &found).await?;
    let agency = [("agency", app.pack.agency.mail.clone())];
    Ok(letter.to(About::EndAppealed, &end_mark(&found), None, &agency))
}

/// The mails about how an appeal against an end was decided.
///
/// # Errors
/// The database's own.
pub async fn end_appeal_mails(app: &App, id: RecognitionId) -> Result<Vec<NewMail>> {
    let Some(found) = store::by_id(app.db.read(), id).await? else { return Ok(Vec::new()) };
    let about = match found.end_appeal_state() {
        Some(AppealState::Granted) => About::Restored,
        Some(AppealState::Upheld) => About::EndUpheld,
        Some(AppealState::Open) | None => return Ok(Vec::new()),
    };
    let letter = Letter::of(app, &found).await?;
    Ok(letter.to(about, &end_mark(&found), None, &town_hall(app, &letter.town).await?))
}

/// Each end has mails of its own.
fn end_mark(found: &Application) -> String {
    found.ended_at.map_or(0, |at| at.0).to_string()
}

/// Reminds of recognitions that end: six months and one month before, each once. Nobody is reminded who has
/// been granted one that lasts longer, or has applied; of two that end together the higher one counts.
///
/// # Errors
/// The database's own.
pub async fn remind(app: &App) -> Result<()> {
    let (c, today) = (app.db.read(), app.clock.today());
    let grants = standing::all(c, today).await?;
    let pending: Vec<MunicipalityId> =
        store::pending(c).await?.into_iter().map(|application| application.municipality).collect();
    let mut has_written = false;
    for grant in grants.iter().filter(|grant| grant.validity == Validity::Valid) {
        let town = grant.application.municipality;
        let is_followed = grants.iter().any(|other| {
            let counts = matches!(other.validity, Validity::Valid | Validity::Upcoming);
            let until = |one: &Grant| (one.ends, one.application.level);
            counts && other.application.municipality == town && until(other) > until(grant)
        });
        if is_followed || pending.contains(&town) {
            continue;
        }
        if let Some(stage) = reminder(grant.ends, today) {
            has_written |= write(app, grant, stage).await?;
        }
    }
    if has_written {
        app.wake.notify_waiters();
    }
    Ok(())
}

/// Writes one reminder; false when it was written before, or when nobody can be reached. Then it is tried again.
async fn write(app: &App, grant: &Grant, stage: Reminder) -> Result<bool> {
    let letter = Letter::of(app, &grant.application).await?;
    let mails = letter.to(About::Ends, stage.word(), None, &town_hall(app, &letter.town).await?);
    if mails.is_empty() {
        return Ok(false);
    }
    let (id, town) = (grant.application.id, grant.application.municipality);
    let (now, domain) = (app.clock.now(), app.mail_domain().to_owned());
    app.db
        .write(move |tx| {
            Box::pin(async move {
                if !store::remind(tx, id, stage.word(), now).await? {
                    return Ok::<_, Error>(false);
                }
                for mail in &mails {
                    outbox::put(tx, now, &domain, mail).await?;
                }
                let entry = Entry::RecognitionReminded { application: id, stage: stage.word().to_owned() };
                journal::record(tx, now, "system", Some(town), &entry, "").await?;
                Ok(true)
            })
        })
        .await
}
