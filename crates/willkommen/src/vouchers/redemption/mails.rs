//! Mails: to a partner about a phone that was paired or was locked by wrong PINs or codes, and about what was the matter
//! with redemptions of a day; to the town about a dispute or a request, and once more before it is too late to decide.

use std::collections::BTreeMap;

use platform::clock::{Day, Moment};
use platform::texts::{Arg, Lang};
use platform::{Error, Result};

use super::devices::store;
use super::rules::{LINK_DAYS, Lock, REMIND_DAYS};
use super::store::{self as redemptions, News};
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

/// To everybody who runs the partner: a phone was paired, so that a stranger's is noticed. Nobody can switch it off.
///
/// # Errors
/// The database's own.
pub async fn paired_mails(app: &App, device: DeviceId) -> Result<Vec<NewMail>> {
    let c = app.db.read();
    let Some(device) = store::one(c, device).await? else { return Ok(Vec::new()) };
    let Some(partner) = partners::of(c, device.partner).await? else { return Ok(Vec::new()) };
    let t = app.translator(Lang::from_word(&partner.lang).unwrap_or(app.default_lang()));
    let values = [
        ("device", device.name.as_str().into()),
        ("partner", partner.name.as_str().into()),
        ("day", t.date(app.clock.day(device.paired_at)).into()),
        ("time", app.clock.time_of_day(device.paired_at).into()),
        ("link", format!("{}/{}/redeem/devices", app.config.base_url, t.lang.word()).into()),
    ];
    let mails = people::running(c, partner.id).await?.into_iter().map(|person| NewMail {
        reason: format!("device-paired:{}:{}", device.id, person.id),
        recipient: person.mail,
        subject: t.all("vouchers-redemption-mail-paired-subject", &values),
        body: app.mail_body(&t, &t.all("vouchers-redemption-mail-paired-body", &values)),
        attachment: None,
        holds_secret: false,
        hides_recipient: false,
    });
    Ok(mails.collect())
}

/// So many days back one looks for what partners were not told of yet, should nobody have looked meanwhile.
const NEWS_DAYS: i32 = 3;

/// To partners: how many redemptions of a day that is over did not count, and of how many somebody says that it was not
/// they. One mail for a day; the same mail each time it is asked for.
///
/// # Errors
/// The database's own.
pub async fn news_mails(app: &App) -> Result<Vec<NewMail>> {
    let (c, today) = (app.db.read(), app.clock.today());
    let mut mails = Vec::new();
    for day in (1..=NEWS_DAYS).map(|back| today.plus_days(-back)) {
        let (since, until) = (beginning(app, day)?, beginning(app, day.plus_days(1))?);
        for news in redemptions::news(c, since, until).await? {
            mails.extend(news_mail(app, day, &news).await?);
        }
    }
    Ok(mails)
}

fn beginning(app: &App, day: Day) -> Result<Moment> {
    app.clock.beginning(day).parse::<Moment>().map_err(Error::unexpected)
}

async fn news_mail(app: &App, day: Day, news: &News) -> Result<Vec<NewMail>> {
    let c = app.db.read();
    let Some(partner) = partners::of(c, news.partner).await? else { return Ok(Vec::new()) };
    let t = app.translator(Lang::from_word(&partner.lang).unwrap_or(app.default_lang()));
    let link = |path: &str| format!("{}/{}{path}", app.config.base_url, t.lang.word());
    let values = [
        ("partner", partner.name.as_str().into()),
        ("day", t.date(day).into()),
        ("conflicts", news.conflicts.into()),
        ("disputes", news.disputes.into()),
        ("link", link("/redeem/history").into()),
        ("off", link("/partners/profile").into()),
    ];
    let mails = partners::to_tell(c, partner.id).await?.into_iter().map(|person| NewMail {
        reason: format!("redemption-news:{}:{day}:{}", partner.id, person.id),
        recipient: person.mail,
        subject: t.all("vouchers-redemption-mail-news-subject", &values),
        body: app.mail_body(&t, &t.all("vouchers-redemption-mail-news-body", &values)),
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
    to_leads(app, town, "disputed", &entry.to_string(), Vec::new()).await
}

/// To the project leads of a town: a partner asks to undo a redemption. The mail says neither which one nor which
/// partner; the page does.
///
/// # Errors
/// The database's own.
pub async fn asked_mails(app: &App, entry: EntryId, town: MunicipalityId) -> Result<Vec<NewMail>> {
    to_leads(app, town, "asked", &entry.to_string(), Vec::new()).await
}

/// To the project leads of towns: what they have not decided yet, some days before nobody can tell any more which
/// voucher it was. One mail for all that comes to its end on a day, the same mail each time it is asked for; none on
/// the day on which they first heard of it, and none on the last day, whose hour the mail does not name.
///
/// # Errors
/// The database's own.
pub async fn due_mails(app: &App) -> Result<Vec<NewMail>> {
    let now = app.clock.now();
    let before = |days: i64| now.plus_minutes(-days * 24 * 60);
    let (since, until) = (before(LINK_DAYS), before(LINK_DAYS - REMIND_DAYS));
    let today = beginning(app, app.clock.today())?;
    let mut due: BTreeMap<(Day, MunicipalityId), i64> = BTreeMap::new();
    for open in redemptions::open_between(app.db.read(), since, until, today).await? {
        let ends_on = app.clock.day(open.at.plus_minutes(LINK_DAYS * 24 * 60));
        *due.entry((ends_on, open.municipality)).or_default() += 1;
    }
    let mut mails = Vec::new();
    for ((ends_on, town), many) in due {
        // Read on its last day, it may already be too late.
        if ends_on <= app.clock.today() {
            continue;
        }
        let day = app.translator(app.default_lang()).date(ends_on);
        let more = vec![("n", many.into()), ("day", day.into())];
        // Not by the redemption: what names it goes when it is cut, and mails are kept longer.
        mails.extend(to_leads(app, town, "due", &format!("{town}:{ends_on}"), more).await?);
    }
    Ok(mails)
}

/// To each project lead of a town; `about` tells this mail from others of its kind.
async fn to_leads(
    app: &App,
    town: MunicipalityId,
    what: &str,
    about: &str,
    more: Vec<(&'static str, Arg)>,
) -> Result<Vec<NewMail>> {
    let town = crate::region::of(app.db.read(), town).await?.ok_or(Error::NotFound)?;
    let t = app.translator(app.default_lang());
    let link = format!("{}/{}/redeem/office", app.config.base_url, t.lang.word());
    let mut values: Vec<(&'static str, Arg)> =
        vec![("municipality", town.full_name().into()), ("link", link.into())];
    values.extend(more);
    let leads = people::working_for(app.db.read(), town.id).await?;
    let mails = leads.into_iter().filter(|person| person.role == Role::Lead.word()).map(|person| NewMail {
        reason: format!("redemption-{what}:{about}:{}", person.id),
        recipient: person.mail,
        subject: t.all(&format!("vouchers-redemption-mail-{what}-subject"), &values),
        body: app.mail_body(&t, &t.all(&format!("vouchers-redemption-mail-{what}-body"), &values)),
        attachment: None,
        holds_secret: false,
        hides_recipient: false,
    });
    Ok(mails.collect())
}
