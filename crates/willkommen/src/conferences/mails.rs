//! Mails of the conferences: ballots, and answers to conditions.

use std::collections::HashMap;

use platform::texts::Translator;
use platform::{Error, Result};

use super::ballot;
use super::deliveries;
use super::rules::State;
use super::store::{self, Seat};
use super::wishes;
use crate::app::App;
use crate::ids::{ConditionId, ConsultationId, MunicipalityId};
use crate::outbox::NewMail;
use crate::programme;
use crate::region::{self, Municipality, OfficeHolder};

/// Whom a seat is written to: the mayor in office, or the town hall's official mailbox.
struct Addresses {
    towns: HashMap<MunicipalityId, Municipality>,
    mayors: HashMap<MunicipalityId, OfficeHolder>,
}

impl Addresses {
    async fn read(app: &App) -> Result<Self> {
        let towns = region::known(app).await?.iter().map(|town| (town.id, town.clone())).collect();
        Ok(Self { towns, mayors: region::mayors(app.db.read(), app.clock.today()).await? })
    }

    fn of(&self, seat: &Seat) -> Option<(String, &Municipality)> {
        let town = self.towns.get(&seat.municipality?)?;
        let mayor =
            self.mayors.get(&town.id).map(|mayor| mayor.mail.as_str()).filter(|mail| !mail.is_empty());
        let recipient = mayor.unwrap_or(&town.official_mailbox);
        (!recipient.is_empty()).then(|| (recipient.to_owned(), town))
    }
}

/// A ballot for every seat with a vote whose address is known.
///
/// # Errors
/// The database's own.
pub async fn ballot_mails(app: &App, id: ConsultationId) -> Result<Vec<NewMail>> {
    let c = app.db.read();
    // Called off or closed before the mails could be written: nobody is asked any more.
    let open = store::consultation(c, id).await?.filter(|of| of.state() == State::Open);
    let Some(consultation) = open else { return Ok(Vec::new()) };
    let round = programme::of(c, consultation.programme_text).await?.ok_or(Error::NotFound)?;
    let addresses = Addresses::read(app).await?;
    let lang = app.default_lang();
    let t = app.translator(lang);
    let mut mails = Vec::new();
    for seat in store::seats(c, id).await?.iter().filter(|seat| seat.votes) {
        let Some((recipient, town)) = addresses.of(seat) else { continue };
        let token = ballot::token(&app.key, id, seat.member);
        let values = [
            ("municipality", town.full_name().into()),
            ("programme", app.pack.programme.name.get(lang).as_str().into()),
            ("number", round.number.into()),
            ("day", t.date(consultation.held_on).into()),
            ("link", format!("{}/{}/conferences/ballots/{token}", app.config.base_url, lang.word()).into()),
        ];
        mails.push(NewMail {
            reason: format!("{}{}", deliveries::reason(id), seat.member),
            recipient,
            subject: t.with("conferences-mail-ballot-subject", "day", t.date(consultation.held_on)),
            body: app.mail_body(&t, &t.all("conferences-mail-ballot-body", &values)),
            attachment: None,
            holds_secret: true,
            hides_recipient: false,
        });
    }
    Ok(mails)
}

/// Who was asked for a ballot learns that the vote is called off, and why.
///
/// # Errors
/// The database's own.
pub async fn cancelled_mails(app: &App, id: ConsultationId) -> Result<Vec<NewMail>> {
    let c = app.db.read();
    // A circulation that was only planned has asked nobody.
    let asked = store::consultation(c, id).await?.filter(|of| of.is_cancelled() && of.opened_at.is_some());
    let Some(consultation) = asked else { return Ok(Vec::new()) };
    let addresses = Addresses::read(app).await?;
    let t = app.translator(app.default_lang());
    let values = [
        ("programme", app.pack.programme.name.get(t.lang).as_str().into()),
        ("reason", consultation.cancel_reason.as_str().into()),
    ];
    let body = app.mail_body(&t, &t.all("conferences-mail-cancelled-body", &values));
    let mut mails = Vec::new();
    for seat in store::seats(c, id).await?.iter().filter(|seat| seat.votes) {
        let Some((recipient, _)) = addresses.of(seat) else { continue };
        mails.push(NewMail {
            reason: format!("conferences-cancelled:{id}:{}", seat.member),
            recipient,
            subject: t.get("conferences-mail-cancelled-subject"),
            body: body.clone(),
            attachment: None,
            holds_secret: false,
            hides_recipient: false,
        });
    }
    Ok(mails)
}

/// The answer to a condition, for every member of the conference that raised it.
///
/// # Errors
/// The database's own.
pub async fn answer_mails(app: &App, id: ConditionId) -> Result<Vec<NewMail>> {
    let c = app.db.read();
    let Some(condition) = wishes::condition(c, id).await? else { return Ok(Vec::new()) };
    let Some(consultation) = condition.consultation else { return Ok(Vec::new()) };
    let addresses = Addresses::read(app).await?;
    let t: Translator = app.translator(app.default_lang());
    let mut mails = Vec::new();
    for seat in store::seats(c, consultation).await? {
        let Some((recipient, town)) = addresses.of(&seat) else { continue };
        let values = [
            ("municipality", town.full_name().into()),
            ("programme", app.pack.programme.name.get(t.lang).as_str().into()),
            ("condition", condition.words.as_str().into()),
            ("answer", condition.answer.as_str().into()),
        ];
        mails.push(NewMail {
            reason: format!("conferences-answer:{id}:{}", seat.member),
            recipient,
            subject: t.get("conferences-mail-answer-subject"),
            body: app.mail_body(&t, &t.all("conferences-mail-answer-body", &values)),
            attachment: None,
            holds_secret: false,
            hides_recipient: false,
        });
    }
    Ok(mails)
}
