//! `POST /quickcheck/completion` and `/reopening`: the check is submitted, which freezes it, or taken up
//! again. What was submitted stays as it was; submitting once more is the next round.

use axum::extract::State;
use axum::response::Response;
use platform::web::form::{Form, Press};
use platform::web::see_other;
use platform::{Error, Result};

use super::{Sheet, not_applicable, round, rules, snapshot, store};
use crate::app::App;
use crate::journal::{self, Entry};
use crate::layout::Frame;
use crate::people::Lead;

/// Submits the check, or leads to the first open question.
pub async fn complete(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let sheet = Sheet::of(&app, frame.municipality()?).await?;
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
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    app.wake.notify_waiters();
    Ok(see_other(&frame.to("/quickcheck/result")))
}

/// Takes the check up again.
pub async fn reopen(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let sheet = Sheet::of(&app, frame.municipality()?).await?;
    let (check, now) = (sheet.check.id, app.clock.now());
    let (actor, town) = (lead.staff.journal_name(), Some(lead.municipality));
    app.db
        .write(move |tx| {
            Box::pin(async move {
                if store::reopen(tx, check).await? {
                    let entry = Entry::QuickCheckReopened { quick_check: check };
                    journal::record(tx, now, &actor, town, &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(see_other(&frame.to("/quickcheck")))
}
