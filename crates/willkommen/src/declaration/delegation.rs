//! `POST /declaration/delegation`: somebody else declares in the signatory's place. The town hall's
//! mailbox learns of it at once, and it stands in the certificate.

use axum::extract::State;
use axum::response::Response;
use platform::db::Tx;
use platform::web::form::{Form, line};
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde::Deserialize;

use super::sign::{self, SignForm};
use super::store;
use super::ways;
use crate::app::App;
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems};
use crate::outbox::{self, NewMail};
use crate::people::Declarant;
use crate::region;

/// Who stands in; an empty name takes it back.
#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct DelegationForm {
    delegate_name: String,
    delegate_function: String,
    delegate_reason: String,
}

/// Notes who declares.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    declarant: Declarant,
    Form(form): Form<DelegationForm>,
) -> Result<Response> {
    let draft = match ways::open_draft(&app, &frame, &declarant).await? {
        Ok(draft) => draft,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let form = DelegationForm {
        delegate_name: line(&form.delegate_name, 120),
        delegate_function: line(&form.delegate_function, 120),
        delegate_reason: line(&form.delegate_reason, 200),
    };
    let mut problems = Problems::none();
    if !form.delegate_name.is_empty() && form.delegate_function.is_empty() {
        problems.0.push(Refusal::field("delegate_function", "declaration-delegate-function-missing"));
    }
    if !problems.is_empty() {
        let mut again = draft;
        again.delegate_name = form.delegate_name;
        again.delegate_reason = form.delegate_reason;
        return sign::again(&app, frame, again, SignForm::default(), problems).await;
    }
    app.permit_step(declarant.municipality)?;
    let (inner, actor) = (app.clone(), declarant.actor.journal_name());
    app.db
        .write(move |tx| Box::pin(async move { delegate(tx, &inner, &draft, &form, &actor).await }))
        .await?;
    app.wake.notify_waiters();
    Ok(see_other(&frame.to("/declaration/signature")))
}

async fn delegate(
    tx: &Tx,
    app: &App,
    draft: &store::Declaration,
    form: &DelegationForm,
    actor: &str,
) -> Result<()> {
    let now = app.clock.now();
    // As it is now: two presses are one.
    let draft = &store::by_id(tx, draft.id).await?.ok_or(Error::NotFound)?;
    let is_taken_back = form.delegate_name.is_empty();
    let known =
        (draft.delegate_name.as_str(), draft.delegate_function.as_str(), draft.delegate_reason.as_str());
    if known == (&form.delegate_name, &form.delegate_function, &form.delegate_reason) {
        return Ok(());
    }
    let at = (!is_taken_back).then_some(now);
    let (function, reason) = if is_taken_back {
        ("", "")
    } else {
        (form.delegate_function.as_str(), form.delegate_reason.as_str())
    };
    if !store::delegate(tx, draft.id, &form.delegate_name, function, reason, at).await? {
        return Ok(());
    }
    let town = region::of(tx, draft.municipality).await?.ok_or(Error::NotFound)?;
    let entry = match is_taken_back {
        true => Entry::DelegationTakenBack { declaration: draft.id },
        false => Entry::DeclarationDelegated { declaration: draft.id },
    };
    journal::record(tx, now, actor, Some(town.id), &entry, &form.delegate_name).await?;
    if town.official_mailbox.is_empty() {
        return Ok(());
    }
    let t = app.translator(app.default_lang());
    let values = [
        ("municipality", town.full_name().into()),
        ("name", form.delegate_name.as_str().into()),
        ("function", function.into()),
        ("reason", if reason.is_empty() { t.get("declaration-none") } else { reason.to_owned() }.into()),
    ];
    let body = if is_taken_back {
        t.all("declaration-mail-undelegated-body", &values)
    } else {
        t.all("declaration-mail-delegated-body", &values)
    };
    let mail = NewMail {
        reason: format!("declaration-delegated:{}:{}", draft.id, now.0),
        recipient: town.official_mailbox.clone(),
        subject: t.with("declaration-mail-delegated-subject", "municipality", town.name.as_str()),
        body: app.mail_body(&t, &body),
        attachment: None,
        holds_secret: false,
        hides_recipient: false,
    };
    outbox::put(tx, now, app.mail_domain(), &mail).await?;
    Ok(())
}
