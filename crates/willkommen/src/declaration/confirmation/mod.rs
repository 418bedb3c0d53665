//! `POST /declaration/confirmation`: a six-digit code to the town hall's official mailbox.

mod store;

pub use store::{TABLES, count_attempt, forget, of};

use axum::extract::State;
use axum::response::Response;
use platform::clock::Moment;
use platform::db::Tx;
use platform::limit::Limit;
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
    // Whoever signs next has not used up anything yet.
    let who = format!("{}:{}", declarant.municipality, draft.signatories().len());
    if let Some((ends, key)) = used_up(&app, &who) {
        // A minute more, because no seconds are shown.
        let ends = ends.plus_minutes(1);
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

/// Counts a code, and answers until when it is forbidden, with the text for that; none if it may be sent.
fn used_up(app: &App, town: &str) -> Option<(Moment, &'static str)> {
    let (limits, now) = (&app.limits, app.clock.now());
    // The longer one first: after it nobody is told to come back in a quarter of an hour.
    let all = [
        (&limits.confirmations_a_day, "declaration-code-wait-a-day"),
        (&limits.confirmations, "declaration-code-wait"),
    ];
    let found = all.into_iter().find_map(|(limit, key)| Some((limit.used_up_until(town, now)?, key)));
    // Somebody may have used up the rest since.
    let since = |(limit, key): (&Limit, _)| (!limit.permits(town, now)).then_some((now, key));
    found.or_else(|| all.into_iter().find_map(since))
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
        ("place", (draft.signatories().len() + 1).into()),
        ("needed", app.declaration.signatures.into()),
    ];
    let body = match app.declaration.signatures {
        1 => t.all("declaration-mail-code-body", &values),
        _ => t.all("declaration-mail-code-part-body", &values),
    };
    let mail = NewMail {
        reason: format!("confirmation:{}:{}", draft.id, now.0),
        recipient: town.official_mailbox.clone(),
        subject: t.with("declaration-mail-code-subject", "municipality", town.name.as_str()),
        body: app.mail_body(&t, &body),
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
