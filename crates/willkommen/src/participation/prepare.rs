//! `/participation/prepare/{kind}`: what a later declaration would say, and what it still needs.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use platform::clock::Day;
use platform::web::form::Form;
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde::Deserialize;

use super::rules::{Kind, MOST_REASON, State as ActState, next_term_end, suspension_until, whole};
use super::standing::{self, Participant};
use super::store::{self, Act};
use super::wording::{Wording, title};
use crate::app::App;
use crate::ids::ActId;
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, html, refused};
use crate::people::Town;

/// What was typed.
#[derive(Clone, Deserialize, Default)]
pub struct PrepareForm {
    #[serde(default)]
    until_on: String,
    #[serde(default)]
    reason: String,
}

#[derive(Template)]
#[template(path = "participation/prepare.html")]
struct PreparePage {
    frame: Frame,
    kind: Kind,
    title: String,
    lead: String,
    sentences: Vec<String>,
    form: PrepareForm,
    problems: Problems,
    /// The page of words that have changed; empty unless it is about a new version.
    comparison: String,
}

/// The form, unless this makes no sense today.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    town: Town,
    Path((_, kind)): Path<(String, String)>,
) -> Result<Response> {
    let kind = Kind::from_word(&kind).ok_or(Error::NotFound)?;
    let found = standing::of(app.db.read(), &app, town.municipality).await?;
    let today = app.clock.today();
    match found.filter(|found| found.standing.possible(today).contains(&kind)) {
        Some(found) => {
            let form = PrepareForm::default();
            html(&page(&app, frame, &found, kind, &town, form, Problems::none())?)
        }
        None => Ok(see_other(&frame.to("/participation"))),
    }
}

fn page(
    app: &App,
    frame: Frame,
    found: &Participant,
    kind: Kind,
    town: &Town,
    form: PrepareForm,
    problems: Problems,
) -> Result<PreparePage> {
    let until = suspension_until(&form.until_on, app.clock.today()).ok();
    let act = draft(app, found, kind, town, until, "", frame.t.lang.word());
    let wording = Wording::of(app, &act, frame.municipality()?);
    let standing = &found.standing;
    let query = platform::web::query(&[("old", &standing.agreed), ("new", &standing.current)]);
    let is_consent = kind == Kind::Consent;
    Ok(PreparePage {
        title: title(&frame.t, kind),
        lead: frame.t.get(&format!("participation-lead-{}", kind.word())),
        // A suspension's day is still to be chosen.
        sentences: if kind == Kind::Suspension && until.is_none() { Vec::new() } else { wording.sentences },
        comparison: if is_consent {
            frame.to(&format!("/participation/comparison{query}"))
        } else {
            String::new()
        },
        kind,
        frame,
        form,
        problems,
    })
}

fn draft(
    app: &App,
    found: &Participant,
    kind: Kind,
    town: &Town,
    until: Option<Day>,
    reason: &str,
    lang: &str,
) -> Act {
    let standing = &found.standing;
    let renewed = || {
        let years = app.pack.programme.term_years?;
        Some(next_term_end(standing.term_ends?, years))
    };
    Act {
        id: ActId::new(),
        municipality: town.municipality,
        declaration: found.declaration.id,
        declaration_number: found.declaration.number.clone().unwrap_or_default(),
        kind: kind.word().to_owned(),
        state: ActState::Draft.word().to_owned(),
        reason: reason.to_owned(),
        until_on: match kind {
            Kind::Suspension => until,
            Kind::Renewal => renewed(),
            Kind::Withdrawal | Kind::Resumption | Kind::Consent => None,
        },
        effective_on: None,
        programme_version: if kind == Kind::Consent { standing.current.clone() } else { String::new() },
        lang: lang.to_owned(),
        prepared_by: town.staff.person,
        prepared_at: app.clock.now(),
        sent_at: None,
        expires_at: None,
        number: None,
        text_hash: String::new(),
        signer_name: String::new(),
        signer_function: String::new(),
        signatures: String::new(),
        signed_at: None,
        certificate: String::new(),
        countersigned: String::new(),
        received_at: None,
        done_at: None,
    }
}

/// Keeps the draft. Nothing is declared by it.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    town: Town,
    Path((_, kind)): Path<(String, String)>,
    Form(form): Form<PrepareForm>,
) -> Result<Response> {
    let kind = Kind::from_word(&kind).ok_or(Error::NotFound)?;
    let today = app.clock.today();
    let until = match kind {
        Kind::Suspension => suspension_until(&form.until_on, today).map(Some),
        Kind::Withdrawal | Kind::Resumption | Kind::Renewal | Kind::Consent => Ok(None),
    };
    let reason = whole(&form.reason, MOST_REASON, Refusal::field("reason", "participation-reason-long"));
    let (until, reason) = match (until, reason) {
        (Ok(until), Ok(reason)) => (until, reason),
        (until, reason) => {
            let wrong = [until.err(), reason.err()].into_iter().flatten().collect();
            return again(&app, frame, kind, &town, form, Problems(wrong)).await;
        }
    };
    let (inner, lang) = (app.clone(), frame.t.lang.word());
    let made = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let municipality = town.municipality;
                let found = standing::of(tx, &inner, municipality).await?.ok_or(Error::NotFound)?;
                if found.standing.open.contains(&kind) {
                    // A double click: the draft that was made a moment ago.
                    let acts = store::of(tx, municipality).await?;
                    let open = acts.into_iter().find(|act| act.is_open() && act.kind() == kind);
                    return Ok(open.map(|open| open.id));
                }
                if !found.standing.allows(kind, today) {
                    return Ok::<_, Error>(None);
                }
                let act = draft(&inner, &found, kind, &town, until, &reason, lang);
                store::add(tx, &act).await?;
                let entry = Entry::ActPrepared { act: act.id, act_kind: act.kind };
                let actor = town.staff.journal_name();
                journal::record(tx, act.prepared_at, &actor, Some(municipality), &entry, "").await?;
                Ok(Some(act.id))
            })
        })
        .await?;
    Ok(see_other(&match made {
        Some(id) => frame.to(&format!("/participation/acts/{id}")),
        None => frame.to("/participation"),
    }))
}

async fn again(
    app: &App,
    frame: Frame,
    kind: Kind,
    town: &Town,
    form: PrepareForm,
    problems: Problems,
) -> Result<Response> {
    let found = standing::of(app.db.read(), app, town.municipality).await?.ok_or(Error::NotFound)?;
    refused(&page(app, frame, &found, kind, town, form, problems)?)
}
