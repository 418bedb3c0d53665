//! Mails of this slice.

use platform::Result;
use platform::clock::Day;
use platform::texts::{Arg, Translator};
use sea_orm::DbErr;

use super::rules::LINK_DAYS;
use super::signature::link_hash;
use super::standing::Participant;
use super::store::{Act, Handover};
use super::wording::{Wording, title, translator};
use crate::app::App;
use crate::ids::{MunicipalityId, ProgrammeTextId};
use crate::outbox::NewMail;
use crate::region::{self, Municipality, Office};

type Values = Vec<(&'static str, Arg)>;

/// A mail that is still without its reason and recipient.
struct Draft<'a> {
    app: &'a App,
    t: &'a Translator,
    /// Which one: part of its text keys.
    what: &'static str,
    values: Values,
    attachment: Option<(String, String)>,
    holds_secret: bool,
}

impl Draft<'_> {
    /// One mail for each address that is known; the same address twice is one mail.
    fn to(&self, reason: &str, recipients: &[(&str, &str)]) -> Vec<NewMail> {
        let mut mails: Vec<NewMail> = Vec::new();
        for (who, recipient) in recipients {
            let is_known = mails.iter().any(|mail| mail.recipient.eq_ignore_ascii_case(recipient));
            if recipient.is_empty() || is_known {
                continue;
            }
            let body = self.t.all(&format!("participation-mail-{}-body", self.what), &self.values);
            mails.push(NewMail {
                reason: format!("participation-{}:{reason}:{who}", self.what),
                recipient: (*recipient).to_owned(),
                subject: self.t.all(&format!("participation-mail-{}-subject", self.what), &self.values),
                body: self.app.mail_body(self.t, &body),
                attachment: self.attachment.clone(),
                holds_secret: self.holds_secret,
                hides_recipient: false,
            });
        }
        mails
    }
}

/// The addresses of a municipality: its mailbox, its mayor and its project lead, as far as known.
pub struct Addresses {
    mailbox: String,
    mayor: String,
    lead: String,
}

impl Addresses {
    /// Who holds the offices today.
    pub async fn of(app: &App, town: &Municipality) -> Result<Self, DbErr> {
        let (c, today) = (app.db.read(), app.clock.today());
        let mail =
            |holder: Option<region::OfficeHolder>| holder.map(|holder| holder.mail).unwrap_or_default();
        Ok(Self {
            mailbox: town.official_mailbox.clone(),
            mayor: mail(region::mayor_of(c, town.id, today).await?),
            lead: mail(region::holder_of(c, town.id, Office::Lead, today).await?),
        })
    }

    /// Whether anybody who may sign can be reached.
    pub fn reach_signatory(&self) -> bool {
        !self.mailbox.is_empty() || !self.mayor.is_empty()
    }
}

/// The address of a page, as mails carry it.
fn link(app: &App, t: &Translator, path: &str) -> String {
    format!("{}/{}/participation{path}", app.config.base_url, t.lang.word())
}

fn act_values(app: &App, t: &Translator, town: &Municipality, act: &Act) -> Values {
    let wording = Wording::of(app, act, town);
    vec![
        ("municipality", town.full_name().into()),
        ("town", town.name.as_str().into()),
        ("title", title(t, act.kind()).into()),
        ("text", wording.sentences.join("\n\n").into()),
        ("number", act.number.clone().unwrap_or_default().into()),
        ("signers", act.signers().join("; ").into()),
        ("signed", act.signed_at.map(|at| t.date(app.clock.day(at))).unwrap_or_default().into()),
        ("received", act.received_at.map(|at| t.date(app.clock.day(at))).unwrap_or_default().into()),
        ("day", t.date(wording.effective_on).into()),
    ]
}

fn document_name(act: &Act) -> String {
    format!("declaration-{}.pdf", act.number.clone().unwrap_or_default())
}

/// The link to a signature, for whoever may sign. Each sending has a token of its own.
pub fn signature_link(
    app: &App,
    town: &Municipality,
    act: &Act,
    token: &str,
    to: &Addresses,
) -> Vec<NewMail> {
    let t = translator(app, act);
    let mut values = act_values(app, &t, town, act);
    values.push(("link", link(app, &t, &format!("/signature/{token}")).into()));
    values.push(("days", LINK_DAYS.into()));
    let draft = Draft { app, t: &t, what: "link", values, attachment: None, holds_secret: true };
    draft.to(&format!("{}:{}", act.id, link_hash(token)), &[("mailbox", &to.mailbox), ("mayor", &to.mayor)])
}

/// A signed act, for the town hall, its project lead and the agency.
pub fn signed(app: &App, town: &Municipality, act: &Act, file: &str, to: &Addresses) -> Vec<NewMail> {
    let t = translator(app, act);
    let values = act_values(app, &t, town, act);
    let attachment = Some((document_name(act), file.to_owned()));
    let draft = Draft { app, t: &t, what: "signed", values, attachment, holds_secret: false };
    let agency = app.pack.agency.mail.as_str();
    draft.to(
        &act.id.to_string(),
        &[("mailbox", &to.mailbox), ("lead", &to.lead), ("mayor", &to.mayor), ("agency", agency)],
    )
}

/// The agency has it; the countersigned document.
pub fn received(app: &App, town: &Municipality, act: &Act, file: &str, to: &Addresses) -> Vec<NewMail> {
    let t = translator(app, act);
    let values = act_values(app, &t, town, act);
    let attachment = Some((document_name(act), file.to_owned()));
    let draft = Draft { app, t: &t, what: "received", values, attachment, holds_secret: false };
    draft.to(&act.id.to_string(), &[("mailbox", &to.mailbox), ("lead", &to.lead)])
}

/// A suspension is over.
pub fn suspension_over(app: &App, town: &Municipality, act: &Act, to: &Addresses) -> Vec<NewMail> {
    let t = translator(app, act);
    let mut values = act_values(app, &t, town, act);
    values.push(("link", link(app, &t, "").into()));
    let draft = Draft { app, t: &t, what: "resumed", values, attachment: None, holds_secret: false };
    draft.to(&act.id.to_string(), &[("mailbox", &to.mailbox), ("lead", &to.lead)])
}

/// A withdrawal has taken effect.
pub fn ended(app: &App, town: &Municipality, act: &Act, to: &Addresses) -> Vec<NewMail> {
    let t = translator(app, act);
    let values = act_values(app, &t, town, act);
    let draft = Draft { app, t: &t, what: "ended", values, attachment: None, holds_secret: false };
    draft.to(&act.id.to_string(), &[("mailbox", &to.mailbox), ("lead", &to.lead)])
}

/// There is a new version: agree or withdraw.
pub fn new_version(
    app: &App,
    town: &Municipality,
    participant: &Participant,
    text: ProgrammeTextId,
    to: &Addresses,
) -> Vec<NewMail> {
    let t = app.translator(app.default_lang());
    let (from, current) = (&participant.standing.agreed, &participant.standing.current);
    let query = platform::web::query(&[("old", from), ("new", current)]);
    let values = vec![
        ("municipality", town.full_name().into()),
        ("programme", app.pack.programme.name.get(t.lang).as_str().into()),
        ("old", from.as_str().into()),
        ("new", current.as_str().into()),
        ("comparison", link(app, &t, &format!("/comparison{query}")).into()),
        ("link", link(app, &t, "").into()),
    ];
    let draft = Draft { app, t: &t, what: "version", values, attachment: None, holds_secret: false };
    draft.to(&format!("{text}:{}", town.id), &[("mailbox", &to.mailbox), ("lead", &to.lead)])
}

/// Nobody takes care at present.
pub async fn vacancy(app: &App, town: MunicipalityId, since: Day, stage: i32) -> Result<Vec<NewMail>> {
    let Some(town) = region::of(app.db.read(), town).await? else { return Ok(Vec::new()) };
    let to = Addresses::of(app, &town).await?;
    let t = app.translator(app.default_lang());
    let values = vec![
        ("municipality", town.full_name().into()),
        ("town", town.name.as_str().into()),
        ("day", t.date(since).into()),
        ("link", link(app, &t, "/handover").into()),
    ];
    let draft = Draft { app, t: &t, what: "vacancy", values, attachment: None, holds_secret: false };
    let reason = format!("{}:{since}:{stage}", town.id);
    Ok(draft.to(&reason, &[("mailbox", &to.mailbox), ("mayor", &to.mayor)]))
}

/// A planned change did not happen, because its address works for another house meanwhile.
pub fn change_failed(app: &App, town: &Municipality, handover: &Handover, to: &Addresses) -> Vec<NewMail> {
    let t = app.translator(app.default_lang());
    let values = vec![
        ("municipality", town.full_name().into()),
        ("town", town.name.as_str().into()),
        ("day", t.date(handover.from_on).into()),
        ("link", link(app, &t, "/handover").into()),
    ];
    let draft = Draft { app, t: &t, what: "change-failed", values, attachment: None, holds_secret: false };
    draft.to(&handover.id.to_string(), &[("mailbox", &to.mailbox), ("lead", &to.lead)])
}

/// Somebody else takes care from now on: the pack for the successor, word to the town hall.
pub fn handover(
    app: &App,
    town: &Municipality,
    handover: &Handover,
    pack: &str,
    to: &Addresses,
) -> Vec<NewMail> {
    let t = app.translator(app.default_lang());
    let values = vec![
        ("municipality", town.full_name().into()),
        ("town", town.name.as_str().into()),
        ("name", handover.name.as_str().into()),
        ("function", handover.function.as_str().into()),
        ("day", t.date(handover.from_on).into()),
        ("link", format!("{}/{}/sign-in", app.config.base_url, t.lang.word()).into()),
    ];
    let reason = handover.id.to_string();
    let attachment = Some((format!("handover-{}.pdf", town.ags), pack.to_owned()));
    let successor =
        Draft { app, t: &t, what: "successor", values: values.clone(), attachment, holds_secret: false };
    let hall = Draft { app, t: &t, what: "handover", values, attachment: None, holds_secret: false };
    let mut mails = successor.to(&reason, &[("lead", &handover.mail)]);
    mails.extend(hall.to(&reason, &[("mailbox", &to.mailbox), ("before", &handover.before_mail)]));
    mails
}
