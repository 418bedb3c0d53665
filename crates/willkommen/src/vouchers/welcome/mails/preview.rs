//! What a town has written, exactly as it goes out, with how many people get it in which language. Nothing goes out
//! that was not seen here before.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use platform::texts::Translator;
use platform::web::form::Form;
use platform::web::see_other;
use platform::{Error, Result};
use uuid::Uuid;

use super::message::{Message, Typed, field};
use super::news::{self, reason};
use super::rules::{CALL_BACK_MINUTES, FEWEST_TOLD, Purpose, Readers, readers};
use super::store::{self, Consent};
use super::{mail, off_link, sender, signed};
use crate::app::App;
use crate::ids::MunicipalityId;
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, html, refused};
use crate::outbox::{self, NewMail};
use crate::people::Lead;
use crate::vouchers::booklet::speech::{Speaker, Tongue};

/// How many people read each language.
type Counts = BTreeMap<Tongue, Readers>;

/// The mail in one language.
struct Letter {
    name: &'static str,
    code: &'static str,
    direction: &'static str,
    /// How many people get it, in words.
    readers: String,
    /// Whether the town has written something in this language.
    is_own: bool,
    subject: String,
    lines: Vec<String>,
}

#[derive(Template)]
#[template(path = "vouchers/welcome/mails/preview.html")]
struct PreviewPage {
    frame: Frame,
    /// What the mail is for, in words.
    purpose: String,
    letters: Vec<Letter>,
    /// What was typed, for the next step: names and values.
    typed: Vec<(String, String)>,
    message: String,
    seen: String,
    /// Whether something has changed since it was last seen.
    is_changed: bool,
    /// Whether nobody would get it.
    is_nobody: bool,
    minutes: i64,
}

/// Subject and body for readers of a language. `town` is how it signs, `off` the address that ends the mails.
fn letter(app: &App, s: Speaker, town: &str, message: &Message, off: &str) -> (String, String) {
    let (words, is_own) = message.for_readers_of(s.tongue);
    let note = s.get(match (message.purpose, is_own) {
        (Purpose::Survey, true) => "welcome-mail-survey-own",
        (Purpose::Survey, false) => "welcome-mail-survey-note",
        (Purpose::Reminder | Purpose::Receptions, true) => "welcome-mail-receptions-own",
        (Purpose::Reminder | Purpose::Receptions, false) => "welcome-mail-receptions-note",
    });
    let body = signed(app, s, &message.signature(town), &format!("{note}\n\n{}", words.text), Some(off));
    (words.subject, body)
}

/// Who has agreed to mails for a purpose.
async fn wanting(app: &App, town: MunicipalityId, purpose: Purpose) -> Result<Vec<Consent>> {
    let mut consents = store::confirmed(app.db.read(), town).await?;
    consents.retain(|consent| consent.purposes().contains(&purpose));
    Ok(consents)
}

fn counted(consents: &[Consent]) -> Counts {
    let mut many: BTreeMap<Tongue, usize> = BTreeMap::new();
    for consent in consents {
        *many.entry(consent.speaker().tongue).or_default() += 1;
    }
    many.into_iter().filter_map(|(tongue, many)| Some((tongue, readers(many)?))).collect()
}

fn told(t: &Translator, readers: Option<&Readers>) -> String {
    match readers {
        None => t.get("vouchers-welcome-readers-nobody"),
        Some(Readers::Few) => t.with("vouchers-welcome-readers-few", "most", FEWEST_TOLD),
        Some(Readers::Many(many)) => t.with("vouchers-welcome-readers", "n", *many),
    }
}

/// The mail in every language that somebody reads, or in which the town has written something.
fn letters(app: &App, t: &Translator, town: &str, message: &Message, counts: &Counts) -> Vec<Letter> {
    let is_shown = |tongue: &Tongue| counts.contains_key(tongue) || message.languages().contains_key(tongue);
    let letters = Tongue::ALL.iter().copied().filter(is_shown).map(|tongue| {
        // Everybody gets an address of their own here.
        let off = format!("{}/booklet/{}/mails/off/…", app.config.base_url, tongue.word());
        let (subject, body) = letter(app, Speaker { tongue }, town, message, &off);
        Letter {
            name: tongue.own_name(),
            code: tongue.code(),
            direction: tongue.direction(),
            readers: told(t, counts.get(&tongue)),
            is_own: message.languages().contains_key(&tongue),
            subject,
            lines: body.lines().map(str::to_owned).collect(),
        }
    });
    letters.collect()
}

/// What was typed as hidden fields.
fn hidden(message: &Message) -> Vec<(String, String)> {
    let mut typed = vec![
        ("purpose".to_owned(), message.purpose.word().to_owned()),
        ("signers".to_owned(), message.signers()),
    ];
    for (tongue, words) in message.languages() {
        typed.push((field("subject", *tongue), words.subject.clone()));
        typed.push((field("text", *tongue), words.text.clone()));
    }
    typed
}

/// Shows what was written as it goes out, leads back to the form, or sends what was seen.
pub async fn send(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Form(sent): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let typed = Typed::of_fields(&sent);
    if typed.step == "edit" {
        return html(&news::page(&app, frame, &lead, &typed, Problems::none()).await?);
    }
    let message = match typed.read() {
        Ok(message) => message,
        Err(problems) => return refused(&news::page(&app, frame, &lead, &typed, problems).await?),
    };
    let (town, is_pressed) = (lead.municipality, typed.step == "send");
    let (id, written) = (typed.message.parse::<Uuid>().ok(), frame.to("/welcome/mails?written=yes"));
    let known = match id {
        Some(id) if is_pressed => known(&app, town, id).await?,
        _ => Known::Nothing,
    };
    if known == Known::Begun {
        return Ok(see_other(&written));
    }
    let consents = wanting(&app, town, message.purpose).await?;
    let counts = counted(&consents);
    let signs = sender(&app, town, &frame.municipality()?.name).await?;
    // What was seen: these words, how the town signs them, and about so many readers.
    let told = format!("{town} {} {signs} {counts:?}", message.hash());
    let seen = app.key.seal_hex("newcomer mail seen", &told);
    match id {
        Some(id) if is_pressed && typed.seen == seen && !consents.is_empty() => {
            app.drafts.keep(id, lead.staff.person, &typed, app.clock.now());
            // A second press writes what the first one could not.
            put(&app, &signs, &lead, &message, (id, consents), known == Known::Nothing).await?;
            Ok(see_other(&written))
        }
        // Other readers than before must not become another mail to those who get this one.
        _ if known == Known::Waiting => Ok(see_other(&written)),
        _ => html(&PreviewPage {
            purpose: frame.t.get(&format!("vouchers-welcome-purpose-{}", message.purpose.word())),
            letters: letters(&app, &frame.t, &signs, &message, &counts),
            typed: hidden(&message),
            message: platform::chance::id().to_string(),
            seen,
            is_changed: is_pressed,
            is_nobody: consents.is_empty(),
            minutes: CALL_BACK_MINUTES,
            frame,
        }),
    }
}

/// What of a message lies in the outbox.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Known {
    /// Nothing: it was not written yet, or was called back.
    Nothing,
    /// Some mails, of which nobody has begun to send at least one: it was not called back, and may have broken off.
    Waiting,
    /// Only mails that somebody has begun to send: the others may have been called back.
    Begun,
}

async fn known(app: &App, town: MunicipalityId, id: Uuid) -> Result<Known> {
    let reason = reason(town, id);
    if outbox::deliveries(app.db.read(), &reason).await?.is_empty() {
        return Ok(Known::Nothing);
    }
    Ok(match outbox::untried(app.db.read(), &reason).await?.is_empty() {
        true => Known::Begun,
        false => Known::Waiting,
    })
}

/// Puts the mails into the outbox, to go when they can no longer be called back: piece by piece, each of them once.
async fn put(
    app: &App,
    signs: &str,
    lead: &Lead,
    message: &Message,
    (id, consents): (Uuid, Vec<Consent>),
    is_new: bool,
) -> Result<()> {
    let (town, purpose) = (lead.municipality, message.purpose.word());
    let reason = reason(town, id);
    let mut mails: Vec<(NewMail, String)> = Vec::new();
    for consent in consents {
        let s = consent.speaker();
        let off = off_link(app, s, consent.id);
        let (subject, body) = letter(app, s, signs, message, &off);
        let reason = format!("{reason}{purpose}:{}", consent.id);
        mails.push((mail(reason, consent.mail, subject, body, false), off));
    }
    let (now, actor) = (app.clock.now(), lead.staff.journal_name());
    if is_new {
        app.db
            .write(move |tx| {
                Box::pin(async move {
                    let entry = Entry::NewcomersMailed { purpose: purpose.to_owned() };
                    journal::record(tx, now, &actor, Some(town), &entry, "").await?;
                    Ok::<_, Error>(())
                })
            })
            .await?;
    }
    outbox::put_all_later(app, mails, now.plus_minutes(CALL_BACK_MINUTES)).await
}
