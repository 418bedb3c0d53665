//! `POST /declaration/confirmation`: a six-digit code to the town hall's official mailbox.

mod store;

pub use store::{TABLES, count_attempt, forget, of};

use axum::extract::State;
use axum::response::Response;
use platform::db::Tx;
use platform::texts::Lang;
use platform::web::form::Form;
use platform::web::see_other;
use platform::{Error, Refusal, Result};

use super::rules::CODE_MINUTES;
use super::sign::{self, SignForm};
use super::store::Declaration;
use crate::app::App;
use crate::ids::DeclarationId;
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems};
use crate::outbox::{self, NewMail};
use crate::people::{Actor, Declarant};
use crate::region;

/// How long the window of each limit lasts, in minutes, and the text that says when it ends at the latest.
const WINDOW: (i64, &str) = (15, "declaration-code-wait");
const WINDOW_OF_A_DAY: (i64, &str) = (24 * 60, "declaration-code-wait-a-day");

/// Sends a new code; the old one no longer counts. What was typed stays on the page.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    declarant: Declarant,
    Form(form): Form<SignForm>,
) -> Result<Response> {
    let draft = super::store::of(app.db.read(), declarant.municipality).await?.ok_or(Error::NotFound)?;
    if draft.is_closed() {
        return Ok(see_other(&frame.to("/declaration/receipt")));
    }
    if let Some((minutes, key)) = used_up(&app, &declarant.municipality.to_string()) {
        let now = app.clock.now();
        let newest = store::of(app.db.read(), draft.id).await?.map(|code| code.sent_at);
        let newest = newest.filter(|at| at.plus_minutes(minutes) > now).unwrap_or(now);
        // The window began with the newest code or before. A minute more, because no seconds are shown.
        let ends = newest.plus_minutes(minutes + 1);
        let refusal =
            Refusal::new(key).with("time", frame.time_of_day(ends)).with("moment", frame.time(ends));
        return sign::again(&app, frame, draft, form, Problems::one(refusal)).await;
    }
    let (inner, lang, again) = (app.clone(), frame.t.lang, draft.clone());
    let sent = app
        .db
        .write(move |tx| Box::pin(async move { send(tx, &inner, &draft, lang, &declarant.actor).await }))
        .await;
    app.wake.notify_waiters();
    match sent {
        Ok(()) => sign::sent(&app, frame, again, form).await,
        Err(Error::Refused(refusal)) => sign::again(&app, frame, again, form, Problems::one(refusal)).await,
        Err(fault) => Err(fault),
    }
}

/// Counts a code, and answers the limit that forbids it; none if it may be sent.
fn used_up(app: &App, town: &str) -> Option<(i64, &'static str)> {
    let (limits, now) = (&app.limits, app.clock.now());
    // The longer one first: after it nobody is told to come back in a quarter of an hour.
    if limits.confirmations_a_day.is_used_up(town, now) {
        return Some(WINDOW_OF_A_DAY);
    }
    if !limits.confirmations.permits(town, now) {
        return Some(WINDOW);
    }
    (!limits.confirmations_a_day.permits(town, now)).then_some(WINDOW_OF_A_DAY)
}

/// Sends a code unless one that still counts is on its way.
pub async fn send_if_needed(
    tx: &Tx,
    app: &App,
    draft: &Declaration,
    lang: Lang,
    actor: &Actor,
) -> Result<()> {
    let now = app.clock.now();
    match store::of(tx, draft.id).await? {
        Some(code) if now < code.expires_at => Ok(()),
        _ => send(tx, app, draft, lang, actor).await,
    }
}

async fn send(tx: &Tx, app: &App, draft: &Declaration, lang: Lang, actor: &Actor) -> Result<()> {
    if draft.is_closed() {
        return Ok(());
    }
    let now = app.clock.now();
    let town = region::of(tx, draft.municipality).await?.ok_or(Error::NotFound)?;
    if town.official_mailbox.is_empty() {
        return Err(Refusal::new("declaration-mailbox-unknown").into());
    }
    let code = platform::chance::six_digits();
    store::save(tx, draft.id, &code_hash(app, draft.id, &code), now).await?;
    let t = app.translator(lang);
    let values = [
        ("municipality", town.full_name().into()),
        ("code", format!("{} {}", &code[..3], &code[3..]).into()),
        ("minutes", CODE_MINUTES.into()),
    ];
    let mail = NewMail {
        reason: format!("confirmation:{}:{}", draft.id, now.0),
        recipient: town.official_mailbox.clone(),
        subject: t.with("declaration-mail-code-subject", "municipality", town.name.as_str()),
        body: app.mail_body(&t, &t.all("declaration-mail-code-body", &values)),
        attachment: None,
        holds_secret: true,
        hides_recipient: false,
    };
    outbox::put(tx, now, app.mail_domain(), &mail).await?;
    let entry = Entry::ConfirmationCodeSent { declaration: draft.id };
    journal::record(tx, now, &actor.journal_name(), Some(town.id), &entry, "").await?;
    Ok(())
}

/// What is stored in the code's place.
pub fn code_hash(app: &App, declaration: DeclarationId, code: &str) -> String {
    app.key.seal_hex("confirmation", &format!("{declaration}:{code}"))
}
