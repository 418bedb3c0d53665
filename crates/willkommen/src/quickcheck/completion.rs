//! `POST /quickcheck/completion` and `/reopening`: the check is submitted, which freezes it, or taken up
//! again. What was submitted stays as it was; submitting once more is the next round.

use axum::extract::State;
use axum::response::Response;
use platform::web::form::Form;
use platform::web::see_other;
use platform::{Error, Result};
use serde::Deserialize;

use super::catalogue::Variant;
use super::store::Check;
use super::{Sheet, not_applicable, overview, round, rules, snapshot, store, variant};
use crate::app::App;
use crate::ids::QuickCheckId;
use crate::journal::{self, Entry};
use crate::layout::Frame;
use crate::measures;
use crate::people::Lead;

/// What is submitted.
#[derive(Deserialize)]
pub struct Shown {
    /// The check that the page has shown.
    #[serde(default)]
    check: String,
}

/// Submits the check that the page has shown, or leads to the first open question.
pub async fn complete(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Form(form): Form<Shown>,
) -> Result<Response> {
    let sheet = Sheet::of(&app, frame.municipality()?).await?;
    if !is_shown(&form.check, sheet.check.id) {
        return overview::moved(&app, frame).await;
    }
    let score = sheet.score();
    if let Some(number) = score.next_field() {
        return Ok(see_other(&frame.to(&format!("/quickcheck/fields/{number}"))));
    }
    let (check, now) = (sheet.check.id, app.clock.now());
    let entry = Entry::QuickCheckCompleted { quick_check: check };
    let (actor, town) = (lead.staff.journal_name(), Some(lead.municipality));
    let variant = sheet.check.variant();
    let (catalogue, attributes) = (sheet.catalogue.clone(), sheet.attributes.clone());
    app.db
        .write(move |tx| {
            Box::pin(async move {
                // Looked at again inside the write: an answer may have changed meanwhile.
                let (mut answers, _) = store::answers(tx, check).await?;
                not_applicable::open_refused(tx, check, &mut answers).await?;
                round::open_unconfirmed(tx, check, &mut answers).await?;
                let score = rules::score(&catalogue, variant, &attributes, &answers);
                if score.next_field().is_none() && store::complete(tx, check, now).await? {
                    journal::record(tx, now, &actor, town, &entry, "").await?;
                    snapshot::freeze(tx, &catalogue, check, &actor, now).await?;
                    measures::settle(tx, lead.municipality, &answers, now).await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    app.wake.notify_waiters();
    Ok(see_other(&frame.to("/quickcheck/result")))
}

/// Whether a form is about a check: it names that one, or none.
fn is_shown(shown: &str, check: QuickCheckId) -> bool {
    shown.is_empty() || shown == check.to_string()
}

/// Which check is taken up again; the active one if none is named.
#[derive(Deserialize)]
pub struct Which {
    #[serde(default)]
    variant: String,
    /// The check that the page has shown.
    #[serde(default)]
    check: String,
}

/// Takes a completed check up again and makes it the active one.
pub async fn reopen(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Form(form): Form<Which>,
) -> Result<Response> {
    let wish = match form.variant.as_str() {
        "" => None,
        word => Some(Variant::from_word(word).ok_or(Error::NotFound)?),
    };
    let (actor, town, now) = (lead.staff.journal_name(), lead.municipality, app.clock.now());
    let is_here = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let checks = store::all_of(tx, town).await?;
                let is_wished = |check: &&Check| wish.is_none_or(|wish| check.variant() == wish);
                let check = checks.iter().find(is_wished).ok_or(Error::NotFound)?.id;
                if !is_shown(&form.check, check) {
                    return Ok(false);
                }
                if store::reopen(tx, check).await? {
                    if checks.first().is_some_and(|active| active.id != check) {
                        store::take_up(tx, check, now).await?;
                    }
                    let entry = Entry::QuickCheckReopened { quick_check: check };
                    journal::record(tx, now, &actor, Some(town), &entry, "").await?;
                }
                Ok::<_, Error>(true)
            })
        })
        .await?;
    match (is_here, wish) {
        (true, _) => Ok(see_other(&frame.to("/quickcheck"))),
        (false, None) => overview::moved(&app, frame).await,
        (false, Some(_)) => variant::moved(&app, frame).await,
    }
}
