//! `/partners/{id}`: a partner as the town's project lead sees it: what it says, its offers; decide, correct, end.

use askama::Template;
use axum::extract::{Path, State as AppState};
use axum::response::Response;
use platform::texts::Translator;
use platform::web::form::Form;
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use sea_orm::{ConnectionTrait, DbErr};
use serde::Deserialize;
use uuid::Uuid;

use super::form::{Extent, Fields, ProfileForm, kind_name, language_name, reason, trade_name};
use super::list::state_name;
use super::places::{self, Place};
use super::rules::{TownState, may_correct};
use super::store::{self, Decision, Partner, TownRow};
use super::{account, mails, settle};
use crate::app::App;
use crate::ids::{MunicipalityId, OfferId, PartnerId};
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, dial, html, refused};
use crate::outbox;
use crate::people::Lead;
use crate::region;
use crate::vouchers::offers;

/// What the town decides.
#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct DecisionForm {
    decision: String,
    reason: String,
    /// The revision that the page showed.
    shown: String,
}

/// A town with its state, in words.
struct TownLine {
    name: String,
    state: String,
}

/// Something that the partner says about itself.
struct Fact {
    label: String,
    value: String,
    /// Where it leads; empty for what is no address and no number.
    link: String,
}

/// An offer of the partner, and where it stands.
struct OfferLine {
    id: OfferId,
    benefit: String,
    state: String,
}

#[derive(Template)]
#[template(path = "vouchers/partners/one.html")]
struct OnePage {
    frame: Frame,
    partner: Partner,
    facts: Vec<Fact>,
    offers: Vec<OfferLine>,
    fields: Fields,
    /// Whether the form stands open: something was typed, or a problem belongs to it.
    is_editing: bool,
    problems: Problems,
    state: TownState,
    state_words: String,
    applied: String,
    /// Why it was refused or ended, as it is stored or was typed.
    reason: String,
    towns: Vec<TownLine>,
    has_account: bool,
    may_correct: bool,
}

impl OnePage {
    fn is_asked(&self) -> bool {
        self.state == TownState::Asked
    }

    fn is_agreed(&self) -> bool {
        self.state == TownState::Agreed
    }
}

/// A partner who has to do with the lead's town; another town's is not there.
async fn own(app: &App, lead: &Lead, id: Uuid) -> Result<(Partner, TownRow)> {
    let c = app.db.read();
    let partner = store::of(c, PartnerId(id)).await?.ok_or(Error::NotFound)?;
    let town = store::town(c, partner.id, lead.municipality).await?.ok_or(Error::NotFound)?;
    Ok((partner, town))
}

/// What a partner says about itself, as far as the town may read it. Whom one speaks with learns only a town that
/// may correct it, and a town that has to do with the partner no longer reads nothing.
fn facts(t: &Translator, partner: &Partner, places: &[Place], town: TownState) -> Vec<Fact> {
    let is_whole = may_correct(town, partner.state());
    if !is_whole && matches!(town, TownState::Refused | TownState::Ended) {
        return Vec::new();
    }
    let mut facts: Vec<Fact> = Vec::new();
    let mut add = |key: &str, value: String, link: String| {
        if !value.is_empty() {
            facts.push(Fact { label: t.get(key), value, link });
        }
    };
    let spoken: Vec<String> = partner.spoken().map(|word| language_name(t, word)).collect();
    let position = partner.position().map(|(north, east)| format!("{north}, {east}"));
    add("vouchers-partners-column-kind", kind_name(t, partner.kind()), String::new());
    let trade = partner.trade().map(|trade| trade_name(t, trade)).unwrap_or_default();
    add("vouchers-partners-trade", trade, String::new());
    add("vouchers-partners-about", partner.about.clone(), String::new());
    add("vouchers-partners-column-address", partner.address(), String::new());
    add("vouchers-partners-hours", partner.opening_hours.clone(), String::new());
    let others: Vec<String> = places.iter().map(Place::address).collect();
    add("vouchers-partners-places", others.join("\n"), String::new());
    add("vouchers-offers-spoken", spoken.join(", "), String::new());
    add("vouchers-partners-website", partner.website.clone(), partner.website.clone());
    add("vouchers-partners-phone", partner.phone.clone(), dial(&partner.phone));
    if is_whole {
        add("vouchers-partners-contact", partner.contact.clone(), String::new());
        add("vouchers-partners-mail", partner.mail.clone(), format!("mailto:{}", partner.mail));
    }
    add("vouchers-partners-position", position.unwrap_or_default(), String::new());
    facts
}

async fn page(
    app: &App,
    frame: Frame,
    found: (Partner, TownRow),
    form: Option<ProfileForm>,
    reason: Option<String>,
    problems: Problems,
) -> Result<OnePage> {
    let (partner, town) = found;
    let c = app.db.read();
    let mut towns = Vec::new();
    for row in store::towns(c, partner.id).await? {
        if let Some(other) = region::of(c, row.municipality).await? {
            towns.push(TownLine { name: other.name, state: state_name(&frame.t, row.state()) });
        }
    }
    let offers = offers::seen_by_town(c, partner.id, town.municipality).await?;
    let others = places::of_partner(c, partner.id).await?;
    let is_editing = form.is_some() || problems.0.iter().any(|problem| problem.field == "mail");
    let form = form.unwrap_or_else(|| ProfileForm::of_partner(&partner));
    Ok(OnePage {
        facts: facts(&frame.t, &partner, &others, town.state()),
        offers: offers
            .into_iter()
            .map(|offer| OfferLine {
                id: offer.id,
                state: offers::state_name(&frame.t, offer.state(), offer.is_paused),
                benefit: offer.benefit,
            })
            .collect(),
        is_editing,
        fields: Fields::of(&frame, form, &problems, Extent::Town),
        may_correct: may_correct(town.state(), partner.state()),
        state: town.state(),
        state_words: state_name(&frame.t, town.state()),
        applied: frame.day(partner.applied_at),
        reason: reason.unwrap_or(town.reason),
        towns,
        has_account: !crate::people::running(c, partner.id).await?.is_empty(),
        frame,
        partner,
        problems,
    })
}

/// The partner.
pub async fn show(
    AppState(app): AppState<App>,
    frame: Frame,
    lead: Lead,
    Path((_, id)): Path<(String, Uuid)>,
) -> Result<Response> {
    let found = own(&app, &lead, id).await?;
    html(&page(&app, frame, found, None, None, Problems::none()).await?)
}

/// Whether a partner takes part in another town too, which would lose its way to it with another address.
async fn is_elsewhere(c: &impl ConnectionTrait, id: PartnerId, town: MunicipalityId) -> Result<bool, DbErr> {
    let towns = store::towns(c, id).await?;
    Ok(towns.iter().any(|row| row.municipality != town && row.state() == TownState::Agreed))
}

/// Corrects what is said about the partner. With another address the old account is closed and, where the
/// partner takes part, a new one opened; the old address is told.
pub async fn submit(
    AppState(app): AppState<App>,
    frame: Frame,
    lead: Lead,
    Path((_, id)): Path<(String, Uuid)>,
    Form(sent): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let found = own(&app, &lead, id).await?;
    let form = ProfileForm::of_fields(&sent);
    let shown = sent.iter().find(|(name, _)| name == "shown");
    let shown: Option<i64> = shown.and_then(|(_, value)| value.parse().ok());
    let (before, revision) = (found.0.clone(), shown.unwrap_or(-1));
    let read = form.read(false);
    let mut problems = read.as_ref().err().cloned().unwrap_or_default();
    if let Ok(details) = &read
        && account::is_taken(app.db.read(), &details.mail, Some(before.id)).await?
    {
        problems.add("mail", "vouchers-partners-mail-taken");
    }
    let moves = read.as_ref().is_ok_and(|details| details.mail != before.mail);
    if moves && is_elsewhere(app.db.read(), before.id, lead.municipality).await? {
        problems.add("mail", "vouchers-partners-mail-elsewhere");
    }
    if !may_correct(found.1.state(), before.state()) {
        problems = Problems::one(Refusal::new("vouchers-partners-not-yours"));
    }
    let (Ok(details), true) = (read, problems.is_empty()) else {
        return refused(&page(&app, frame, found, Some(form), None, problems).await?);
    };
    let told = match moves {
        true => mails::moved_mails(&app, &before, lead.municipality).await?,
        false => Vec::new(),
    };
    let (now, id, inner) = (app.clock.now(), before.id, app.clone());
    let is_saved = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let town = lead.municipality;
                // Asked again here: another town may have agreed, or this one ended it, since the page was read.
                let partner = store::of(tx, id).await?.ok_or(Error::NotFound)?;
                let row = store::town(tx, id, town).await?.ok_or(Error::NotFound)?;
                let is_barred = !may_correct(row.state(), partner.state())
                    || (moves && is_elsewhere(tx, id, town).await?);
                if is_barred || !store::change(tx, id, revision, &details).await? {
                    return Ok::<_, Error>(false);
                }
                let entry = Entry::PartnerChanged { partner: id };
                journal::record(tx, now, &lead.staff.journal_name(), Some(town), &entry, "").await?;
                for mail in &told {
                    outbox::put(tx, now, inner.mail_domain(), mail).await?;
                }
                if before.mail != details.mail {
                    account::close(tx, id, now).await?;
                    let partner = store::of(tx, id).await?.ok_or(Error::NotFound)?;
                    if partner.state() == super::State::Active {
                        account::open(tx, &partner, town, now).await?;
                    }
                }
                Ok(true)
            })
        })
        .await?;
    app.visits.forget_all();
    app.wake.notify_waiters();
    if !is_saved {
        let problems = Problems::one(Refusal::new("vouchers-partners-changed-meanwhile"));
        let found = store::of(app.db.read(), id).await?.zip(Some(found.1)).ok_or(Error::NotFound)?;
        return refused(&page(&app, frame, found, Some(form), None, problems).await?);
    }
    Ok(see_other(&frame.to(&format!("/partners/{id}"))))
}

/// Agrees, or refuses with a reason.
pub async fn decide(
    AppState(app): AppState<App>,
    frame: Frame,
    lead: Lead,
    Path((_, id)): Path<(String, Uuid)>,
    Form(form): Form<DecisionForm>,
) -> Result<Response> {
    let found = own(&app, &lead, id).await?;
    let partner = found.0.clone();
    let mut problems = Problems::none();
    let is = match form.decision.as_str() {
        "agree" => Some(TownState::Agreed),
        "refuse" => Some(TownState::Refused),
        _ => None,
    };
    if is.is_none() {
        problems.add("decision", "vouchers-partners-decision-missing");
    }
    let mut why = String::new();
    match reason(&form.reason) {
        Ok(said) if is == Some(TownState::Refused) => why = said,
        Err(refusal) if is == Some(TownState::Refused) => problems.0.push(refusal),
        _ => {}
    }
    let is_agreement = is == Some(TownState::Agreed);
    if is_agreement && account::is_taken(app.db.read(), &partner.mail, Some(partner.id)).await? {
        problems.add("mail", "vouchers-partners-mail-taken");
    }
    if form.shown != partner.revision.to_string() {
        problems.0.push(Refusal::new("vouchers-partners-changed-meanwhile"));
    }
    let (Some(is), true) = (is, problems.is_empty()) else {
        return refused(&page(&app, frame, found, None, Some(form.reason), problems).await?);
    };
    let entry = match is {
        TownState::Agreed => Entry::PartnerAgreed { partner: partner.id },
        _ => Entry::PartnerRefused { partner: partner.id },
    };
    let decision = Decision { was: TownState::Asked, is, reason: why, by: Some(lead.staff.person) };
    write(&app, &lead, partner, decision, entry).await?;
    Ok(see_other(&frame.to(if is_agreement { "/partners?done=agreed" } else { "/partners?done=refused" })))
}

/// The partner takes part in this town no longer.
pub async fn end(
    AppState(app): AppState<App>,
    frame: Frame,
    lead: Lead,
    Path((_, id)): Path<(String, Uuid)>,
    Form(form): Form<DecisionForm>,
) -> Result<Response> {
    let found = own(&app, &lead, id).await?;
    let partner = found.0.clone();
    let why = match reason(&form.reason) {
        Ok(why) => why,
        Err(refusal) => {
            let problems = Problems::one(refusal);
            return refused(&page(&app, frame, found, None, Some(form.reason), problems).await?);
        }
    };
    let entry = Entry::PartnerEnded { partner: partner.id };
    let decision =
        Decision { was: TownState::Agreed, is: TownState::Ended, reason: why, by: Some(lead.staff.person) };
    write(&app, &lead, partner, decision, entry).await?;
    Ok(see_other(&frame.to("/partners?done=ended")))
}

/// Writes a decision; twice is once.
async fn write(app: &App, lead: &Lead, partner: Partner, decision: Decision, entry: Entry) -> Result<()> {
    let (now, town, actor) = (app.clock.now(), lead.municipality, lead.staff.journal_name());
    app.db
        .write(move |tx| {
            Box::pin(async move {
                if settle(tx, &partner, town, &decision, now).await? {
                    journal::record(tx, now, &actor, Some(town), &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    // An account was opened or closed.
    app.visits.forget_all();
    app.wake.notify_waiters();
    Ok(())
}
