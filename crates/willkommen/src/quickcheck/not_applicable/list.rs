//! `/not-applicable`: reasons why a question does not apply, for a person of the agency to confirm or refuse.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use platform::clock::Moment;
use platform::web::form::Form;
use platform::web::see_other;
use platform::{Error, Result};
use serde::Deserialize;
use uuid::Uuid;

use super::super::store as checks;
use super::rules;
use super::store::{self, Claim};
use crate::app::App;
use crate::ids::{NotApplicableId, QuickCheckId};
use crate::journal::{self, Entry};
use crate::layout::{Frame, Pager, Problems, html, refused};
use crate::people::Manager;
use crate::region;

/// Which part of a long list.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    page: String,
}

/// A decision.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct DecideForm {
    /// `confirmed` or `refused`.
    decision: String,
    reason: String,
    /// Since when the reason that the page has shown waits.
    requested: String,
}

struct Row {
    id: NotApplicableId,
    town: String,
    ags: String,
    question: String,
    reason: String,
    since: String,
    requested: i64,
    /// What was typed as a refusal.
    typed: String,
}

#[derive(Template)]
#[template(path = "quickcheck/not_applicable/list.html")]
struct ListPage {
    frame: Frame,
    problems: Problems,
    rows: Vec<Row>,
    count: usize,
    pager: Pager,
}

async fn page(
    app: &App,
    frame: Frame,
    wanted: &str,
    problems: Problems,
    typed: Option<(NotApplicableId, String)>,
) -> Result<ListPage> {
    let c = app.db.read();
    let claims = super::requests(c).await?;
    let count = claims.len();
    let pager = Pager::new(count, wanted, format!("{}?page=", frame.to("/not-applicable")));
    let versions: HashMap<QuickCheckId, String> = match count {
        0 => HashMap::new(),
        _ => checks::all(c).await?.into_iter().map(|check| (check.id, check.catalogue_version)).collect(),
    };
    let mut rows = Vec::new();
    for claim in pager.part(claims) {
        let Some(town) = region::of(c, claim.municipality).await? else { continue };
        let version = versions.get(&claim.quick_check).cloned().unwrap_or_default();
        let catalogue = app.catalogue_of(&version);
        let asked = catalogue.question.iter().find(|question| question.id == claim.question);
        rows.push(Row {
            id: claim.id,
            town: town.full_name(),
            ags: town.ags,
            question: match asked {
                Some(asked) => format!("{} {}", asked.number, asked.text.get(frame.t.lang)),
                None => claim.question,
            },
            reason: claim.reason,
            since: frame.day(claim.requested_at),
            requested: claim.requested_at.0,
            typed: match &typed {
                Some((id, words)) if *id == claim.id => words.clone(),
                _ => String::new(),
            },
        });
    }
    Ok(ListPage { frame, problems, rows, count, pager })
}

/// What waits.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    _: Manager,
    Query(wish): Query<Wish>,
) -> Result<Response> {
    html(&page(&app, frame, &wish.page, Problems::none(), None).await?)
}

/// Confirms or refuses.
pub async fn decide(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Path((_, id)): Path<(String, Uuid)>,
    Form(form): Form<DecideForm>,
) -> Result<Response> {
    let id = NotApplicableId(id);
    let claim = store::one(app.db.read(), id).await?.ok_or(Error::NotFound)?;
    let state = match rules::State::from_word(&form.decision) {
        Some(state @ (rules::State::Confirmed | rules::State::Refused)) => state,
        Some(rules::State::Requested) | None => return Err(Error::NotFound),
    };
    let requested_at = form.requested.parse().map(Moment).map_err(|_| Error::NotFound)?;
    if claim.requested_at == requested_at && claim.state() == state {
        // The second press of a double click.
        app.db.settled().await?;
        return Ok(see_other(&frame.to("/not-applicable")));
    }
    let refusal = match state {
        rules::State::Refused => match rules::refusal(&form.reason, format!("reason-{id}")) {
            Ok(refusal) => refusal,
            Err(refusal) => {
                let typed = Some((id, form.reason));
                return refused(&page(&app, frame, "", Problems::one(refusal), typed).await?);
            }
        },
        rules::State::Confirmed | rules::State::Requested => String::new(),
    };
    let (staff, now) = (manager.0, app.clock.now());
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let shown = Claim { requested_at, ..claim };
                if !store::decide(tx, &shown, state, &refusal, staff.person, now).await? {
                    return Err(Error::Conflict);
                }
                let mut decided = store::alike(tx, &shown).await?;
                for other in &decided {
                    store::decide(tx, other, state, &refusal, staff.person, now).await?;
                }
                decided.push(shown.clone());
                for claim in decided.iter().filter(|_| state == rules::State::Refused) {
                    checks::raise(tx, claim.quick_check, &claim.question).await?;
                }
                let question = shown.question;
                let entry = match state {
                    rules::State::Refused => Entry::NotApplicableRefused { claim: id, question },
                    rules::State::Confirmed | rules::State::Requested => {
                        Entry::NotApplicableConfirmed { claim: id, question }
                    }
                };
                let (actor, town) = (staff.journal_name(), Some(shown.municipality));
                journal::record(tx, now, &actor, town, &entry, "").await?;
                Ok(())
            })
        })
        .await?;
    app.wake.notify_waiters();
    Ok(see_other(&frame.to("/not-applicable")))
}
