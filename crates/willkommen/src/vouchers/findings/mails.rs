//! The one mail of a day: somebody is to look at the findings. It says neither what is unusual nor where.

use platform::Result;
use platform::clock::Moment;

use super::store;
use crate::app::App;
use crate::ids::MunicipalityId;
use crate::outbox::NewMail;
use crate::people::{self, Role};
use crate::region;

/// To the project leads of a town, or to the agency where there is none: something waits to be looked at. However
/// much was found on a day, each gets one mail; none once somebody has looked at everything.
///
/// # Errors
/// The database's own.
pub async fn found_mails(app: &App, town: MunicipalityId, found_at: Moment) -> Result<Vec<NewMail>> {
    let c = app.db.read();
    let is_open = store::open(c).await?.iter().any(|(other, _)| *other == town);
    let Some(town) = region::of(c, town).await?.filter(|_| is_open) else { return Ok(Vec::new()) };
    let people = people::working_for(c, town.id).await?;
    let leads = people.into_iter().filter(|person| person.role == Role::Lead.word());
    let mut recipients: Vec<String> = leads.map(|person| person.mail).collect();
    if recipients.is_empty() {
        recipients.push(app.pack.agency.mail.clone());
    }
    let (t, day) = (app.translator(app.default_lang()), app.clock.day(found_at));
    let values = [
        ("municipality", town.full_name().into()),
        ("link", format!("{}/{}/vouchers/findings", app.config.base_url, t.lang.word()).into()),
    ];
    let mails = recipients.into_iter().map(|recipient| NewMail {
        reason: format!("findings:{}:{day}:{recipient}", town.id),
        subject: t.get("vouchers-findings-mail-subject"),
        body: app.mail_body(&t, &t.all("vouchers-findings-mail-body", &values)),
        recipient,
        attachment: None,
        holds_secret: false,
        hides_recipient: false,
    });
    Ok(mails.collect())
}
