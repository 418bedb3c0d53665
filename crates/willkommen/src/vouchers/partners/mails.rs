//! Mails to partners about what the towns decide, and to project leads about who waits.

use platform::texts::{Arg, Lang, Translator};
use platform::{Error, Result};
use sea_orm::DbErr;

use super::rules::TownState;
use super::store::{self, Partner, TownRow};
use crate::app::App;
use crate::ids::{MunicipalityId, PartnerId};
use crate::outbox::NewMail;
use crate::people::{self, Person, Role};
use crate::region;

/// A partner, with the words of what is written to it.
struct Letter<'a> {
    app: &'a App,
    t: Translator,
    partner: Partner,
}

impl<'a> Letter<'a> {
    async fn of(app: &'a App, id: PartnerId) -> Result<Option<Self>> {
        let Some(partner) = store::of(app.db.read(), id).await? else { return Ok(None) };
        let lang = Lang::from_word(&partner.lang).unwrap_or(app.default_lang());
        Ok(Some(Self { app, t: app.translator(lang), partner }))
    }

    /// A mail to the partner; none when no address is known.
    fn mail(&self, reason: String, subject: &str, body: &str, more: &[(&'static str, Arg)]) -> Vec<NewMail> {
        if self.partner.mail.is_empty() {
            return Vec::new();
        }
        let link = |path: &str| format!("{}/{}{path}", self.app.config.base_url, self.t.lang.word());
        let mut values: Vec<(&'static str, Arg)> = vec![
            ("partner", self.partner.name.as_str().into()),
            ("mail", self.partner.mail.as_str().into()),
            ("link", link("/sign-in").into()),
        ];
        values.extend_from_slice(more);
        vec![NewMail {
            reason,
            recipient: self.partner.mail.clone(),
            subject: self.t.all(subject, &values),
            body: self.app.mail_body(&self.t, &self.t.all(body, &values)),
            attachment: None,
            holds_secret: false,
            hides_recipient: false,
        }]
    }
}

/// Those who decide for a town.
async fn leads(app: &App, town: MunicipalityId) -> Result<Vec<Person>, DbErr> {
    let mut people = people::working_for(app.db.read(), town).await?;
    people.retain(|person| person.role == Role::Lead.word());
    Ok(people)
}

/// Tells whoever has applied that the application is there.
///
/// # Errors
/// The database's own.
pub async fn applied_mails(app: &App, id: PartnerId) -> Result<Vec<NewMail>> {
    let Some(letter) = Letter::of(app, id).await? else { return Ok(Vec::new()) };
    let mut names = Vec::new();
    for row in store::towns(app.db.read(), id).await? {
        names.extend(region::of(app.db.read(), row.municipality).await?.map(|town| town.name));
    }
    Ok(letter.mail(
        format!("partner-applied:{id}"),
        "vouchers-partners-mail-applied-subject",
        "vouchers-partners-mail-applied-body",
        &[("towns", names.join(", ").into())],
    ))
}

/// Tells the project lead of a town that somebody waits; none once the town has decided.
///
/// # Errors
/// The database's own.
pub async fn asked_mails(app: &App, id: PartnerId, town: MunicipalityId) -> Result<Vec<NewMail>> {
    let c = app.db.read();
    let (Some(partner), Some(row)) = (store::of(c, id).await?, store::town(c, id, town).await?) else {
        return Ok(Vec::new());
    };
    if row.state() != TownState::Asked {
        return Ok(Vec::new());
    }
    let t = app.translator(app.default_lang());
    let link = format!("{}/{}/partners/{id}", app.config.base_url, t.lang.word());
    let mails = leads(app, town).await?.into_iter().map(|lead| {
        let values = [
            ("name", lead.name.as_str().into()),
            ("partner", partner.name.as_str().into()),
            ("link", link.as_str().into()),
        ];
        NewMail {
            reason: format!("partner-asked:{id}:{town}:{}:{}", row.asked_at.0, lead.id),
            subject: t.all("vouchers-partners-mail-asked-subject", &values),
            body: app.mail_body(&t, &t.all("vouchers-partners-mail-asked-body", &values)),
            recipient: lead.mail,
            attachment: None,
            holds_secret: false,
            hides_recipient: false,
        }
    });
    Ok(mails.collect())
}

/// Tells a partner what a town has decided; nothing when it has decided otherwise meanwhile.
async fn decided(
    app: &App,
    id: PartnerId,
    town: MunicipalityId,
    state: TownState,
    subject: &str,
    body: &str,
) -> Result<Vec<NewMail>> {
    let Some(letter) = Letter::of(app, id).await? else { return Ok(Vec::new()) };
    let row = store::town(app.db.read(), id, town).await?;
    let Some(row) = row.filter(|row: &TownRow| row.state() == state) else { return Ok(Vec::new()) };
    let name = region::of(app.db.read(), town).await?.ok_or(Error::NotFound)?.full_name();
    let reason = format!("partner-{}:{id}:{town}:{}", state.word(), row.decided_at.map_or(0, |at| at.0));
    Ok(letter.mail(reason, subject, body, &[("town", name.into()), ("reason", row.reason.into())]))
}

/// Tells a partner that a town has agreed, and how to sign in.
///
/// # Errors
/// The database's own.
pub async fn agreed_mails(app: &App, id: PartnerId, town: MunicipalityId) -> Result<Vec<NewMail>> {
    const SUBJECT: &str = "vouchers-partners-mail-agreed-subject";
    decided(app, id, town, TownState::Agreed, SUBJECT, "vouchers-partners-mail-agreed-body").await
}

/// Tells a partner that a town has refused, and why.
///
/// # Errors
/// The database's own.
pub async fn refused_mails(app: &App, id: PartnerId, town: MunicipalityId) -> Result<Vec<NewMail>> {
    const SUBJECT: &str = "vouchers-partners-mail-refused-subject";
    decided(app, id, town, TownState::Refused, SUBJECT, "vouchers-partners-mail-refused-body").await
}

/// Tells a partner that it takes part in a town no longer, and why.
///
/// # Errors
/// The database's own.
pub async fn ended_mails(app: &App, id: PartnerId, town: MunicipalityId) -> Result<Vec<NewMail>> {
    const SUBJECT: &str = "vouchers-partners-mail-ended-subject";
    decided(app, id, town, TownState::Ended, SUBJECT, "vouchers-partners-mail-ended-body").await
}

/// Tells the address that was a partner's way in that a town has put another one into its place.
///
/// # Errors
/// The database's own.
pub async fn moved_mails(app: &App, before: &Partner, town: MunicipalityId) -> Result<Vec<NewMail>> {
    let lang = Lang::from_word(&before.lang).unwrap_or(app.default_lang());
    let letter = Letter { app, t: app.translator(lang), partner: before.clone() };
    let name = region::of(app.db.read(), town).await?.ok_or(Error::NotFound)?.full_name();
    Ok(letter.mail(
        format!("partner-moved:{}:{}", before.id, before.revision),
        "vouchers-partners-mail-moved-subject",
        "vouchers-partners-mail-moved-body",
        &[("town", name.into())],
    ))
}
