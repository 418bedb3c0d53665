//! Mails: to a partner whose phone was locked by wrong PINs or codes, and to the town about a dispute.

use platform::texts::Lang;
use platform::{Error, Result};

use super::devices::store;
use super::rules::Lock;
use crate::app::App;
use crate::ids::{DeviceId, EntryId, MunicipalityId};
use crate::outbox::NewMail;
use crate::people::{self, Role};
use crate::vouchers::partners;

/// To everybody who runs the partner: which phone was locked, and why. Whoever has locked it themselves needs no
/// mail. `entry` is the line of the journal that tells it, because a phone may be locked again.
///
/// # Errors
/// The database's own.
pub async fn locked_mails(app: &App, entry: EntryId, device: DeviceId, why: &str) -> Result<Vec<NewMail>> {
    let c = app.db.read();
    let body = match Lock::from_word(why) {
        Some(Lock::Pins) => "vouchers-redemption-mail-pins-body",
        Some(Lock::Codes) => "vouchers-redemption-mail-codes-body",
        Some(Lock::Partner) | None => return Ok(Vec::new()),
    };
    let Some(device) = store::one(c, device).await? else { return Ok(Vec::new()) };
    let Some(partner) = partners::of(c, device.partner).await? else { return Ok(Vec::new()) };
    let lang = Lang::from_word(&device.lang).unwrap_or(app.default_lang());
    let t = app.translator(lang);
    let link = format!("{}/{}/redeem/devices", app.config.base_url, lang.word());
    let values = [
        ("device", device.name.as_str().into()),
        ("partner", partner.name.as_str().into()),
        ("link", link.into()),
    ];
    let mails = people::running(c, device.partner).await?.into_iter().map(|person| NewMail {
        reason: format!("device-locked:{entry}:{}", person.id),
        recipient: person.mail,
        subject: t.with("vouchers-redemption-mail-locked-subject", "device", device.name.as_str()),
        body: app.mail_body(&t, &t.all(body, &values)),
        attachment: None,
        holds_secret: false,
        hides_recipient: false,
    });
    Ok(mails.collect())
}

/// To the project leads of a town: a newcomer says that a redemption was not theirs. The mail says neither which
/// one nor whose; the page does.
///
/// # Errors
/// The database's own.
pub async fn disputed_mails(app: &App, entry: EntryId, town: MunicipalityId) -> Result<Vec<NewMail>> {
    let town = crate::region::of(app.db.read(), town).await?.ok_or(Error::NotFound)?;
    let t = app.translator(app.default_lang());
    let link = format!("{}/{}/redeem/office", app.config.base_url, t.lang.word());
    let values = [("municipality", town.full_name().into()), ("link", link.into())];
    let leads = people::working_for(app.db.read(), town.id).await?;
    let mails = leads.into_iter().filter(|person| person.role == Role::Lead.word()).map(|person| NewMail {
        reason: format!("redemption-disputed:{entry}:{}", person.id),
        recipient: person.mail,
        subject: t.get("vouchers-redemption-mail-disputed-subject"),
        body: app.mail_body(&t, &t.all("vouchers-redemption-mail-disputed-body", &values)),
        attachment: None,
        holds_secret: false,
        hides_recipient: false,
    });
    Ok(mails.collect())
}
