//! `/booklet/{tongue}/mails`: an address, what it is for, and the way back.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use platform::Result;
use platform::clock::Moment;
use platform::mail::is_address;
use platform::web::form::{Form, line};
use platform::web::see_other;
use serde::Deserialize;

use super::rules::{CONFIRM_HOURS, Purpose, WORDING, needs_confirmation};
use super::store::{self, Consent};
use super::{link_hash, mail, off_token, sender, signed};
use crate::app::App;
use crate::deletions::{self, Kind};
use crate::ids::NewcomerMailId;
use crate::outbox;
use crate::vouchers::booklet::Holder;
use crate::vouchers::booklet::shell::{Shell, Trouble, page, refused};
use crate::vouchers::booklet::speech::Speaker;
use crate::vouchers::welcome::choice::Choice;

/// The longest address that is shown again, in characters.
const MOST_MAIL: usize = 254;

/// What was typed.
#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct MailsForm {
    mail: String,
    reminder: String,
    receptions: String,
    survey: String,
    step: String,
}

impl MailsForm {
    fn of(consent: &Consent) -> Self {
        let yes = |is_wanted: bool| if is_wanted { "yes".to_owned() } else { String::new() };
        Self {
            mail: consent.mail.clone(),
            reminder: yes(consent.wants_reminder),
            receptions: yes(consent.wants_receptions),
            survey: yes(consent.wants_survey),
            step: String::new(),
        }
    }

    fn purposes(&self) -> Vec<Purpose> {
        let is_wanted = |purpose: &Purpose| match purpose {
            Purpose::Reminder => !self.reminder.is_empty(),
            Purpose::Receptions => !self.receptions.is_empty(),
            Purpose::Survey => !self.survey.is_empty(),
        };
        Purpose::ALL.iter().copied().filter(is_wanted).collect()
    }
}

#[derive(Template)]
#[template(path = "vouchers/welcome/mails/consent.html")]
struct MailsPage {
    shell: Shell,
    town: String,
    mail: String,
    choices: Vec<Choice>,
    /// What is wrong with the address; empty: nothing.
    mail_problem: String,
    /// What is wrong with the purposes; empty: nothing.
    purpose_problem: String,
    /// What stands already, in words; empty: nothing.
    standing: String,
}

/// What is wrong with a form.
#[derive(Default)]
struct Faults {
    mail: String,
    purposes: String,
}

fn asked(holder: Holder, known: Option<&Consent>, form: MailsForm, faults: Faults) -> MailsPage {
    let (shell, chosen) = (holder.shell, form.purposes());
    let standing = match known {
        Some(consent) if consent.confirmed_at.is_some() => {
            shell.s.with("welcome-mails-active", "address", consent.mail.as_str())
        }
        Some(consent) => {
            let until = shell.day(consent.confirm_until);
            shell.s.with2("welcome-mails-pending", "address", consent.mail.as_str(), "day", until)
        }
        None => String::new(),
    };
    MailsPage {
        town: holder.town.name,
        mail: line(&form.mail, MOST_MAIL),
        choices: Purpose::ALL
            .iter()
            .map(|purpose| Choice {
                word: purpose.word(),
                name: shell.s.named("welcome-mails", purpose.word()),
                is_chosen: chosen.contains(purpose),
            })
            .collect(),
        mail_problem: faults.mail,
        purpose_problem: faults.purposes,
        standing,
        shell,
    }
}

/// A consent that still counts or can still be confirmed.
async fn known(app: &App, holder: &Holder) -> Result<Option<Consent>> {
    let found = store::of(app.db.read(), holder.booklet.id).await?;
    let now = app.clock.now();
    Ok(found.filter(|consent| consent.confirmed_at.is_some() || consent.confirm_until > now))
}

/// The form, or what stands.
pub async fn show(State(app): State<App>, holder: Holder) -> Result<Response> {
    let known = known(&app, &holder).await?;
    let form = known.as_ref().map(MailsForm::of).unwrap_or_default();
    page(&asked(holder, known.as_ref(), form, Faults::default()))
}

/// Asks for a confirmation, changes what needs none, or ends the mails.
pub async fn submit(
    State(app): State<App>,
    holder: Holder,
    form: Result<Form<MailsForm>>,
) -> Result<Response> {
    let Form(form) = match form {
        Ok(form) => form,
        Err(fault) => return holder.shell.unread(fault),
    };
    // Before anything of the consent is read or noted: the body may have taken long, and the address is the next holder's.
    if !holder.still_holds(&app).await? {
        return holder.shell.trouble(Trouble::Ended);
    }
    let booklet = holder.booklet.id;
    if form.step == "off" {
        if let Some(consent) = store::of(app.db.read(), booklet).await? {
            deletions::note(&app, Kind::Mails, consent.id.0).await?;
        }
        let forgotten = holder
            .write(&app, move |tx| Box::pin(async move { Ok(store::forget(tx, booklet).await?) }))
            .await?;
        return match forgotten {
            Some(_) => Ok(see_other(&holder.shell.to("/mails/ended"))),
            None => holder.shell.trouble(Trouble::Ended),
        };
    }
    let known = known(&app, &holder).await?;
    let s = holder.shell.s;
    let (address, wanted) = (form.mail.trim().to_owned(), form.purposes());
    let mut faults = Faults::default();
    if !is_address(&address) {
        faults.mail = s.get("welcome-mails-malformed");
    }
    if wanted.is_empty() {
        faults.purposes = s.get("welcome-mails-no-purpose");
    }
    if !faults.mail.is_empty() || !faults.purposes.is_empty() {
        return refused(&asked(holder, known.as_ref(), form, faults));
    }
    let counts = known.as_ref().filter(|consent| consent.confirmed_at.is_some());
    let purposes = counts.map(Consent::purposes).unwrap_or_default();
    let confirmed = counts.map(|consent| (consent.mail.as_str(), purposes.as_slice()));
    if let Some(consent) = counts.filter(|_| !needs_confirmation(confirmed, &address, &wanted)) {
        let (id, tongue) = (consent.id, s.tongue);
        for ended in consent.purposes().into_iter().filter(|purpose| !wanted.contains(purpose)) {
            deletions::note(&app, kind_of(ended), id.0).await?;
        }
        let narrowed = holder
            .write(&app, move |tx| Box::pin(async move { Ok(store::narrow(tx, id, &wanted, tongue).await?) }))
            .await?;
        return gone_on(holder, narrowed.is_some());
    }
    let now = app.clock.now();
    let keys = [format!("booklet {booklet}"), format!("address {}", address.to_lowercase())];
    // Nobody's mailbox is filled from here, whoever types its address.
    if keys.iter().any(|key| !app.limits.newcomer_mails.permits(key, now)) {
        return holder.shell.trouble(Trouble::Many);
    }
    if let Some(before) = known.as_ref().filter(|consent| consent.mail != address) {
        // Nobody is to write to the address before any more.
        deletions::note(&app, Kind::Mails, before.id.0).await?;
    }
    let reminded_at = known.as_ref().and_then(|consent| consent.reminded_at);
    let is_asked = ask(&app, &holder, address, &wanted, reminded_at).await?;
    gone_on(holder, is_asked)
}

/// Goes on to what stands now, or says that another phone holds the booklet meanwhile.
fn gone_on(holder: Holder, is_written: bool) -> Result<Response> {
    if is_written { Ok(see_other(&holder.shell.to("/mails"))) } else { holder.shell.trouble(Trouble::Ended) }
}

const fn kind_of(purpose: Purpose) -> Kind {
    match purpose {
        Purpose::Reminder => Kind::Reminder,
        Purpose::Receptions => Kind::Receptions,
        Purpose::Survey => Kind::Survey,
    }
}

/// Notes the consent and writes the mail that asks for its confirmation; false where another phone holds the booklet
/// meanwhile.
async fn ask(
    app: &App,
    holder: &Holder,
    address: String,
    wanted: &[Purpose],
    reminded_at: Option<Moment>,
) -> Result<bool> {
    let (s, now, token) = (holder.shell.s, app.clock.now(), platform::chance::token());
    let consent = Consent {
        id: NewcomerMailId::new(),
        booklet: holder.booklet.id,
        municipality: holder.booklet.municipality,
        mail: address,
        tongue: s.tongue.word().to_owned(),
        wants_reminder: wanted.contains(&Purpose::Reminder),
        wants_receptions: wanted.contains(&Purpose::Receptions),
        wants_survey: wanted.contains(&Purpose::Survey),
        wording: WORDING.to_owned(),
        said: said(s, &holder.town.name, wanted),
        asked_at: now,
        confirm_until: now.plus_minutes(CONFIRM_HOURS * 60),
        confirmed_at: None,
        reminded_at,
    };
    let link = format!("{}{}", app.config.base_url, holder.shell.to(&format!("/mails/{token}")));
    let words = format!(
        "{}\n\n{}\n\n{link}\n\n{}",
        s.with("welcome-mail-confirm-body", "town", &holder.town.name),
        listed(s, wanted),
        s.get("welcome-mail-confirm-after"),
    );
    let signs = sender(app, holder.town.id, &holder.town.name).await?;
    let mail = mail(
        format!("newcomer:{}:confirm", consent.id),
        consent.mail.clone(),
        s.with("welcome-mail-confirm-subject", "town", &holder.town.name),
        signed(app, s, &signs, &words, None),
        true,
    );
    let (hash, off) = (link_hash(&app.key, &token), link_hash(&app.key, &off_token(&app.key, consent.id)));
    let domain = app.mail_domain().to_owned();
    let asked = holder
        .write(app, move |tx| {
            Box::pin(async move {
                store::ask(tx, &consent, &hash, &off).await?;
                Ok(outbox::put(tx, now, &domain, &mail).await?)
            })
        })
        .await?;
    app.wake.notify_waiters();
    Ok(asked.is_some())
}

/// The purposes, a line each.
fn listed(s: Speaker, purposes: &[Purpose]) -> String {
    let lines = purposes.iter().map(|purpose| format!("- {}", s.named("welcome-mails", purpose.word())));
    lines.collect::<Vec<_>>().join("\n")
}

/// What somebody agrees to, word for word, as the page shows it.
fn said(s: Speaker, town: &str, purposes: &[Purpose]) -> String {
    format!(
        "{}\n{}\n{}",
        s.with("welcome-mails-purposes", "town", town),
        listed(s, purposes),
        s.get("welcome-mails-consent"),
    )
}
