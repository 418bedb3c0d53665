//! `/offers/{id}`: an offer as its partner, a town or the agency sees it: decide, pause, end.

use askama::Template;
use axum::extract::{Path, State as AppState};
use axum::response::Response;
use platform::texts::Translator;
use platform::web::form::Form;
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde::Deserialize;
use uuid::Uuid;

use super::form::{kind_name, state_name, uses_words};
use super::places::only_at;
use super::rules::{Side, TownState};
use super::side::{self, Found};
use super::{settle, store};
use crate::app::App;
use crate::ids::{MunicipalityId, OfferId};
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, html, refused};
use crate::region;
use crate::vouchers::partners::{self, Partner, form::reason};

/// What is decided.
#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct DecisionForm {
    decision: String,
    reason: String,
    /// The revision that the page showed.
    shown: String,
}

/// Whether it is to pause.
#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct PauseForm {
    paused: String,
}

/// A town with its state, in words.
struct TownLine {
    name: String,
    state: String,
    reason: String,
}

/// A line about the offer.
struct Said {
    label: String,
    value: String,
}

#[derive(Template)]
#[template(path = "vouchers/offers/one.html")]
struct OnePage {
    frame: Frame,
    id: OfferId,
    benefit: String,
    partner: String,
    state: String,
    revision: i64,
    lines: Vec<Said>,
    /// What the partner lacks to be found on the map, in words; none where nothing is, or who reads it is no town.
    missing: Option<String>,
    /// Where a town adds it; empty for the agency, which adds nothing.
    mend: String,
    towns: Vec<TownLine>,
    /// Why it was given back.
    returned: String,
    /// A reason as it was typed.
    reason: String,
    problems: Problems,
    back: &'static str,
    is_paused: bool,
    may_write: bool,
    may_decide: bool,
    may_pause: bool,
    may_end: bool,
    may_translate: bool,
    may_copy: bool,
}

fn town_state(state: TownState) -> &'static str {
    match state {
        TownState::Waiting => "vouchers-offers-town-waiting",
        TownState::Approved => "vouchers-offers-town-approved",
        TownState::Refused => "vouchers-offers-town-refused",
        TownState::Ended => "vouchers-offers-town-ended",
    }
}

/// What an offer says, line by line.
fn said(frame: &Frame, side: Side, offer: &store::Offer, only_at: &[String]) -> Vec<Said> {
    let t = &frame.t;
    let mut lines: Vec<Said> = Vec::new();
    let mut add = |key: &str, value: String| {
        if !value.is_empty() {
            lines.push(Said { label: t.get(key), value });
        }
    };
    add("vouchers-offers-kind", kind_name(t, offer.kind()));
    add("vouchers-offers-conditions", offer.conditions.clone());
    add("vouchers-offers-uses", uses_words(t, offer.uses, offer.period()));
    add("vouchers-offers-valid-days", t.with("vouchers-offers-days", "n", offer.valid_days));
    add("vouchers-offers-starts", offer.starts_on.map(|day| t.date(day)).unwrap_or_default());
    add("vouchers-offers-ends", offer.ends_on.map(|day| t.date(day)).unwrap_or_default());
    let pool = offer.pool.map(|pool| pool_words(t, side, offer, pool));
    add("vouchers-offers-pool", pool.unwrap_or_default());
    let reach = if offer.is_regional { "vouchers-offers-whole-region" } else { "vouchers-offers-local" };
    add("vouchers-offers-reach", t.get(reach));
    add("vouchers-offers-places-only", only_at.join(" · "));
    if offer.is_rotating {
        add("vouchers-offers-safety", t.get("vouchers-offers-rotating"));
    }
    if offer.offline_most > 0 {
        add("vouchers-offers-offline", t.number(offer.offline_most));
    }
    lines
}

/// How much of a pool is gone. Exactly only for the partner, who has given it: whoever else reads the page twice would
/// see each single redemption, which the statistics hide.
fn pool_words(t: &Translator, side: Side, offer: &store::Offer, pool: i64) -> String {
    let key = match side {
        Side::Partner(_) => {
            let (taken, pool) = (t.number(offer.taken), t.number(pool));
            return t.with2("vouchers-offers-pool-words", "taken", taken, "pool", pool);
        }
        Side::Town(_) | Side::Agency if offer.is_used_up() => "vouchers-offers-pool-gone",
        Side::Town(_) | Side::Agency => "vouchers-offers-pool-left",
    };
    t.with(key, "pool", t.number(pool))
}

/// The text key of what a partner lacks to be found on the map.
fn missing(side: Side, partner: &Partner) -> Option<&'static str> {
    if matches!(side, Side::Partner(_)) || partner.position().is_some() {
        return None; // its own start page asks the partner for it
    }
    Some(if partner.street.is_empty() { "vouchers-offers-no-address" } else { "vouchers-offers-no-place" })
}

async fn page(
    app: &App,
    frame: Frame,
    side: Side,
    found: &Found,
    reason: String,
    problems: Problems,
) -> Result<OnePage> {
    let (c, offer, facts) = (app.db.read(), &found.offer, found.facts());
    let partner = partners::of(c, offer.partner).await?.ok_or(Error::NotFound)?;
    let places = partners::places_of(c, offer.partner).await?;
    let lines = said(&frame, side, offer, &only_at(offer, &partner, &places));
    let mut towns = Vec::new();
    for row in store::towns(c, offer.id).await? {
        if let Some(town) = region::of(c, row.municipality).await? {
            let state = frame.t.get(town_state(row.state()));
            towns.push(TownLine { name: town.name, state, reason: row.reason });
        }
    }
    Ok(OnePage {
        missing: missing(side, &partner).map(|key| frame.t.get(key)),
        mend: match side {
            Side::Town(_) => frame.to(&format!("/partners/{}", partner.id)),
            Side::Partner(_) | Side::Agency => String::new(),
        },
        id: offer.id,
        benefit: offer.benefit.clone(),
        partner: partner.name,
        state: state_name(&frame.t, offer.state(), offer.is_paused),
        revision: offer.revision,
        lines,
        towns,
        returned: offer.reason.clone(),
        reason,
        problems,
        back: match side {
            Side::Partner(_) => "/offers/mine",
            Side::Town(_) => "/offers/town",
            Side::Agency => "/offers/region",
        },
        is_paused: offer.is_paused,
        may_write: facts.may_write(side),
        may_decide: facts.may_decide(side),
        may_pause: facts.may_pause(side),
        may_end: facts.may_end(side),
        may_translate: facts.may_translate(side),
        may_copy: side != Side::Agency && facts.was_approved(),
        frame,
    })
}

/// The offer.
pub async fn show(
    AppState(app): AppState<App>,
    frame: Frame,
    Path((_, id)): Path<(String, Uuid)>,
) -> Result<Response> {
    let (_, side) = side::of(&frame)?;
    let found = Found::by(&app, side, OfferId(id)).await?;
    html(&page(&app, frame, side, &found, String::new(), Problems::none()).await?)
}

/// Approves, or gives back with a reason; on what the page showed.
pub async fn decide(
    AppState(app): AppState<App>,
    frame: Frame,
    Path((_, id)): Path<(String, Uuid)>,
    Form(form): Form<DecisionForm>,
) -> Result<Response> {
    let (staff, side) = side::of(&frame)?;
    let found = Found::by(&app, side, OfferId(id)).await?;
    let mut problems = Problems::none();
    let is = match form.decision.as_str() {
        "approve" => Some(TownState::Approved),
        "return" => Some(TownState::Refused),
        _ => None,
    };
    let mut why = String::new();
    match is {
        None => problems.add("decision", "vouchers-offers-decision-missing"),
        Some(TownState::Refused) => match reason(&form.reason) {
            Ok(said) => why = said,
            Err(refusal) => problems.0.push(refusal),
        },
        Some(_) => {}
    }
    if form.shown != found.offer.revision.to_string() || !found.facts().may_decide(side) {
        problems.0.push(Refusal::new("vouchers-offers-changed-meanwhile"));
    }
    let (Some(is), true) = (is, problems.is_empty()) else {
        return refused(&page(&app, frame, side, &found, form.reason, problems).await?);
    };
    let (now, offer, town) = (app.clock.now(), found.offer.clone(), town_of(side));
    let is_new = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let is_new = settle(tx, &offer, side, is, &why, &staff, now).await?;
                if is_new {
                    let entry = match is {
                        TownState::Approved => Entry::OfferApproved { offer: offer.id },
                        _ => Entry::OfferReturned { offer: offer.id },
                    };
                    journal::record(tx, now, &staff.journal_name(), town, &entry, "").await?;
                }
                Ok::<_, Error>(is_new)
            })
        })
        .await?;
    if !is_new {
        // Somebody else has decided since it was read.
        let found = Found::by(&app, side, found.offer.id).await?;
        let problems = Problems::one(Refusal::new("vouchers-offers-changed-meanwhile"));
        return refused(&page(&app, frame, side, &found, form.reason, problems).await?);
    }
    app.wake.notify_waiters();
    let list = if side == Side::Agency { "/offers/region" } else { "/offers/town" };
    let done = if is == TownState::Approved { "approved" } else { "returned" };
    Ok(see_other(&frame.to(&format!("{list}?done={done}"))))
}

fn town_of(side: Side) -> Option<MunicipalityId> {
    match side {
        Side::Town(town) => Some(town),
        Side::Partner(_) | Side::Agency => None,
    }
}

/// Lets an offer pause, or go on.
pub async fn pause(
    AppState(app): AppState<App>,
    frame: Frame,
    Path((_, id)): Path<(String, Uuid)>,
    Form(form): Form<PauseForm>,
) -> Result<Response> {
    let (staff, side) = side::of(&frame)?;
    let found = Found::by(&app, side, OfferId(id)).await?;
    let id = found.offer.id;
    if !found.facts().may_pause(side) {
        let problems = Problems::one(Refusal::new("vouchers-offers-changed-meanwhile"));
        return refused(&page(&app, frame, side, &found, String::new(), problems).await?);
    }
    let (now, is_paused) = (app.clock.now(), form.paused == "yes");
    app.db
        .write(move |tx| {
            Box::pin(async move {
                if store::set_paused(tx, id, is_paused).await? {
                    let entry = match is_paused {
                        true => Entry::OfferPaused { offer: id },
                        false => Entry::OfferResumed { offer: id },
                    };
                    let actor = staff.journal_name();
                    journal::record(tx, now, &actor, town_of(side), &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    app.wake.notify_waiters();
    Ok(see_other(&frame.to(&format!("/offers/{id}"))))
}

/// Ends an offer: everywhere, or in the booklets of one town.
pub async fn end(
    AppState(app): AppState<App>,
    frame: Frame,
    Path((_, id)): Path<(String, Uuid)>,
    Form(_): Form<PauseForm>,
) -> Result<Response> {
    let (staff, side) = side::of(&frame)?;
    let found = Found::by(&app, side, OfferId(id)).await?;
    if !found.facts().may_end(side) {
        let problems = Problems::one(Refusal::new("vouchers-offers-changed-meanwhile"));
        return refused(&page(&app, frame, side, &found, String::new(), problems).await?);
    }
    let (now, offer) = (app.clock.now(), found.offer);
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let has_ended = match side {
                    Side::Partner(_) | Side::Agency => store::end(tx, offer.id, staff.person, now).await?,
                    Side::Town(_) => settle(tx, &offer, side, TownState::Ended, "", &staff, now).await?,
                };
                if has_ended {
                    let entry = Entry::OfferEnded { offer: offer.id };
                    let actor = staff.journal_name();
                    journal::record(tx, now, &actor, town_of(side), &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    app.wake.notify_waiters();
    Ok(see_other(&frame.to(&format!("/offers/{id}"))))
}
