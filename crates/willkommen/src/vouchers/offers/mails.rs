//! Mails about offers: to whoever is to approve, and to the partner about what was decided.

use platform::Result;
use platform::texts::{Arg, Lang};

use super::rules::{State, TownState};
use super::store::{self, Offer};
use crate::app::App;
use crate::ids::{MunicipalityId, OfferId};
use crate::outbox::NewMail;
use crate::people::{self, Role};
use crate::region;
use crate::vouchers::partners::{self, Partner};

/// Tells whoever is to approve an offer that it waits; nothing once it was decided on.
///
/// # Errors
/// The database's own.
pub async fn sent_mails(app: &App, id: OfferId) -> Result<Vec<NewMail>> {
    let c = app.db.read();
    let Some((offer, partner)) = both(app, id).await? else { return Ok(Vec::new()) };
    let mut recipients: Vec<String> = Vec::new();
    if offer.is_regional && offer.state() == State::Waiting {
        recipients.push(app.pack.agency.mail.clone());
    }
    for row in store::towns(c, id).await? {
        if offer.is_regional || row.state() != TownState::Waiting || offer.state() == State::Draft {
            continue;
        }
        let people = people::working_for(c, row.municipality).await?;
        let leads = people.into_iter().filter(|person| person.role == Role::Lead.word());
        recipients.extend(leads.map(|person| person.mail));
    }
    let t = app.translator(app.default_lang());
    let values: [(&'static str, Arg); 3] = [
        ("partner", partner.name.as_str().into()),
        ("benefit", offer.benefit.as_str().into()),
        ("link", format!("{}/{}/offers/{id}", app.config.base_url, t.lang.word()).into()),
    ];
    let sent = offer.sent_at.map_or(0, |at| at.0);
    let mails = recipients.into_iter().map(|recipient| NewMail {
        reason: format!("offer-sent:{id}:{sent}:{recipient}"),
        subject: t.all("vouchers-offers-mail-sent-subject", &values),
        body: app.mail_body(&t, &t.all("vouchers-offers-mail-sent-body", &values)),
        recipient,
        attachment: None,
        holds_secret: false,
        hides_recipient: false,
    });
    Ok(mails.collect())
}

/// Tells a partner that an offer was approved, and where.
///
/// # Errors
/// The database's own.
pub async fn approved_mails(app: &App, id: OfferId) -> Result<Vec<NewMail>> {
    let Some((offer, partner)) = both(app, id).await? else { return Ok(Vec::new()) };
    if offer.state() != State::Approved || partner.mail.is_empty() {
        return Ok(Vec::new());
    }
    let rows = store::towns(app.db.read(), id).await?;
    let towns = rows.iter().filter(|row| row.state() == TownState::Approved).map(|row| row.municipality);
    let more = [("towns", names(app, &offer, &partner, towns).await?.into())];
    Ok(vec![letter(app, &offer, &partner, "approved", &more)])
}

/// Tells a partner that an offer was given back, by whom and why.
///
/// # Errors
/// The database's own.
pub async fn returned_mails(app: &App, id: OfferId) -> Result<Vec<NewMail>> {
    let Some((offer, partner)) = both(app, id).await? else { return Ok(Vec::new()) };
    if partner.mail.is_empty() || offer.state() == State::Draft {
        return Ok(Vec::new());
    }
    let rows = store::towns(app.db.read(), id).await?;
    let refused: Vec<_> = rows.into_iter().filter(|row| row.state() == TownState::Refused).collect();
    let towns = refused.iter().map(|row| row.municipality);
    let towns = names(app, &offer, &partner, towns).await?;
    let reasons: Vec<String> = match offer.is_regional {
        true => vec![offer.reason.clone()],
        false => refused.into_iter().map(|row| row.reason).collect(),
    };
    let more = [("towns", towns.into()), ("reason", reasons.join("\n").into())];
    Ok(vec![letter(app, &offer, &partner, "returned", &more)])
}

/// So many days before an offer ends its partner is told.
const DAYS_BEFORE: i32 = 14;

/// Tells partners of offers that end within two weeks; the same mail each time it is asked for. Nothing about those
/// that were not to last longer.
///
/// # Errors
/// The database's own.
pub async fn ending_mails(app: &App) -> Result<Vec<NewMail>> {
    let (c, today) = (app.db.read(), app.clock.today());
    let mut mails = Vec::new();
    for offer in store::ending(c, today, today.plus_days(DAYS_BEFORE)).await? {
        let (Some(ends_on), Some(partner)) = (offer.ends_on, partners::of(c, offer.partner).await?) else {
            continue;
        };
        let begins = ends_on.plus_days(-DAYS_BEFORE);
        if offer.sent_at.is_some_and(|at| app.clock.day(at) > begins) {
            continue;
        }
        let t = app.translator(language(app, &partner));
        let link = |path: &str| format!("{}/{}{path}", app.config.base_url, t.lang.word());
        let values: [(&'static str, Arg); 5] = [
            ("partner", partner.name.as_str().into()),
            ("benefit", offer.benefit.as_str().into()),
            ("day", t.date(ends_on).into()),
            ("link", link(&format!("/offers/{}", offer.id)).into()),
            ("off", link("/partners/profile").into()),
        ];
        for person in partners::to_tell(c, partner.id).await? {
            mails.push(NewMail {
                reason: format!("offer-ends:{}:{ends_on}:{}", offer.id, person.id),
                recipient: person.mail,
                subject: t.all("vouchers-offers-mail-ends-subject", &values),
                body: app.mail_body(&t, &t.all("vouchers-offers-mail-ends-body", &values)),
                attachment: None,
                holds_secret: false,
                hides_recipient: false,
            });
        }
    }
    Ok(mails)
}

async fn both(app: &App, id: OfferId) -> Result<Option<(Offer, Partner)>> {
    let c = app.db.read();
    let Some(offer) = store::of(c, id).await? else { return Ok(None) };
    Ok(partners::of(c, offer.partner).await?.map(|partner| (offer, partner)))
}

fn language(app: &App, partner: &Partner) -> Lang {
    Lang::from_word(&partner.lang).unwrap_or(app.default_lang())
}

/// The names of towns; words for the agency when the offer is for the whole region.
async fn names(
    app: &App,
    offer: &Offer,
    partner: &Partner,
    towns: impl Iterator<Item = MunicipalityId>,
) -> Result<String> {
    if offer.is_regional {
        return Ok(app.translator(language(app, partner)).get("vouchers-offers-whole-region"));
    }
    let mut names = Vec::new();
    for town in towns {
        names.extend(region::of(app.db.read(), town).await?.map(|town| town.name));
    }
    Ok(names.join(", "))
}

/// A mail to the partner; one for each decision.
fn letter(app: &App, offer: &Offer, partner: &Partner, about: &str, more: &[(&'static str, Arg)]) -> NewMail {
    let t = app.translator(language(app, partner));
    let link = format!("{}/{}/offers/{}", app.config.base_url, t.lang.word(), offer.id);
    let mut values: Vec<(&'static str, Arg)> = vec![
        ("partner", partner.name.as_str().into()),
        ("benefit", offer.benefit.as_str().into()),
        ("link", link.into()),
    ];
    values.extend_from_slice(more);
    let (subject, body) = match about {
        "approved" => ("vouchers-offers-mail-approved-subject", "vouchers-offers-mail-approved-body"),
        _ => ("vouchers-offers-mail-returned-subject", "vouchers-offers-mail-returned-body"),
    };
    NewMail {
        reason: format!("offer-{about}:{}:{}", offer.id, offer.decided_at.map_or(0, |at| at.0)),
        recipient: partner.mail.clone(),
        subject: t.all(subject, &values),
        body: app.mail_body(&t, &t.all(body, &values)),
        attachment: None,
        holds_secret: false,
        hides_recipient: false,
    }
}
