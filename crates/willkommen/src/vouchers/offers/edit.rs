//! `/offers/new`, `/offers/{id}/edit`: an offer is written by its partner, or by a town for a partner.

use askama::Template;
use axum::extract::{Path, Query, State as AppState};
use axum::response::Response;
use platform::texts::Translator;
use platform::web::form::Form;
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde::Deserialize;
use uuid::Uuid;

use super::form::{OfferForm, kind_name, period_name};
use super::places::{ids, main_words, named};
use super::rules::{Kind, MAIN, MOST_OFFERS, Period, Side, State, Where, chosen};
use super::side::{self, Found};
use super::store::Details;
use super::{Draft, send, store};
use crate::app::App;
use crate::ids::{MunicipalityId, OfferId, PartnerId};
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, html, refused};
use crate::region;
use crate::vouchers::partners;

/// A choice of the form.
struct Choice {
    word: String,
    label: String,
    hint: String,
    is_chosen: bool,
}

/// What the form offers to choose from.
struct Choices {
    kinds: Vec<Choice>,
    periods: Vec<Choice>,
    /// The towns in which a partner takes part.
    towns: Vec<Choice>,
    /// The partners of a town.
    partners: Vec<Choice>,
    /// All places of the partner, once it is known; none where it has only one.
    places: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "vouchers/offers/edit.html")]
struct EditPage {
    frame: Frame,
    form: OfferForm,
    problems: Problems,
    choices: Choices,
    /// Where the form goes.
    action: String,
    is_new: bool,
    is_town: bool,
    /// Whether a town is still to choose among partners of whom some have several places.
    has_branches: bool,
}

impl EditPage {
    /// Whether there is anybody for whom an offer could be written.
    fn is_possible(&self) -> bool {
        !self.choices.towns.is_empty() || !self.choices.partners.is_empty()
    }
}

/// What a new offer is made from.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    from: String,
}

fn kinds(t: &Translator, chosen: &str) -> Vec<Choice> {
    let hint = |kind: Kind| match kind {
        Kind::Discount => "vouchers-offers-kind-discount-hint",
        Kind::Extra => "vouchers-offers-kind-extra-hint",
        Kind::Trial => "vouchers-offers-kind-trial-hint",
        Kind::Entry => "vouchers-offers-kind-entry-hint",
    };
    let choices = Kind::ALL.iter().map(|kind| Choice {
        word: kind.word().to_owned(),
        label: kind_name(t, *kind),
        hint: t.get(hint(*kind)),
        is_chosen: chosen == kind.word(),
    });
    choices.collect()
}

fn periods(t: &Translator, chosen: &str) -> Vec<Choice> {
    let choices = Period::ALL.iter().map(|period| Choice {
        word: period.word().to_owned(),
        label: period_name(t, *period),
        hint: String::new(),
        is_chosen: chosen == period.word(),
    });
    choices.collect()
}

async fn page(
    app: &App,
    frame: Frame,
    side: Side,
    id: Option<OfferId>,
    form: OfferForm,
    problems: Problems,
) -> Result<EditPage> {
    let c = app.db.read();
    let plain =
        |word: String, label: String, is_chosen| Choice { word, label, hint: String::new(), is_chosen };
    let mut choices = Choices {
        kinds: kinds(&frame.t, &form.kind),
        periods: periods(&frame.t, &form.period),
        towns: Vec::new(),
        partners: Vec::new(),
        places: Vec::new(),
    };
    let (mut whose, mut has_branches) = (None, false);
    match side {
        Side::Partner(partner) => {
            whose = Some(partner);
            let towns = partners::towns_of(c, partner).await?;
            let is_only = towns.len() == 1;
            for town in towns {
                if let Some(town) = region::of(c, town).await? {
                    let is_chosen = is_only || form.towns.contains(&town.ags);
                    choices.towns.push(plain(town.ags, town.name, is_chosen));
                }
            }
        }
        Side::Town(town) => {
            let further = partners::all_places(c).await?;
            for partner in partners::in_town(c, town).await? {
                let word = partner.id.to_string();
                let is_chosen = word == form.partner;
                if is_chosen {
                    whose = Some(partner.id);
                }
                has_branches |= id.is_none() && further.contains_key(&partner.id);
                choices.partners.push(plain(word, partner.name, is_chosen));
            }
        }
        Side::Agency => {}
    }
    if let Some(partner) = whose {
        choices.places = places(app, &frame.t, partner, &form).await?;
    }
    let action = match id {
        Some(id) => frame.to(&format!("/offers/{id}/edit")),
        None => frame.to("/offers/new"),
    };
    let (is_new, is_town) = (id.is_none(), matches!(side, Side::Town(_)));
    Ok(EditPage { frame, form, problems, choices, action, is_new, is_town, has_branches })
}

/// The places of a partner to choose from: all of them, until somebody takes one out. None where there is only one.
async fn places(app: &App, t: &Translator, partner: PartnerId, form: &OfferForm) -> Result<Vec<Choice>> {
    let c = app.db.read();
    let further = partners::places_of(c, partner).await?;
    let Some(partner) = partners::of(c, partner).await?.filter(|_| !further.is_empty()) else {
        return Ok(Vec::new());
    };
    let choice = |word: String, label: String| Choice {
        is_chosen: form.places_shown == 0 || form.places.contains(&word),
        hint: String::new(),
        word,
        label,
    };
    let main = choice(MAIN.to_owned(), main_words(t, &partner));
    let others = further.iter().map(|place| choice(place.id.to_string(), named(place)));
    Ok(std::iter::once(main).chain(others).collect())
}

/// The official keys of towns.
async fn keys(app: &App, towns: &[MunicipalityId]) -> Result<Vec<String>> {
    let mut keys = Vec::new();
    for town in towns {
        keys.extend(region::of(app.db.read(), *town).await?.map(|town| town.ags));
    }
    Ok(keys)
}

/// What was typed as an offer that may be written, or what is wrong with it.
async fn check(app: &App, side: Side, form: &OfferForm) -> Result<Result<Draft, Problems>> {
    let c = app.db.read();
    let read = form.read(app.clock.today());
    let mut problems = read.as_ref().err().cloned().unwrap_or_default();
    let (mut partner, mut author, mut towns) = (None, None, Vec::new());
    match side {
        Side::Partner(own) => {
            partner = Some(own);
            for town in partners::towns_of(c, own).await? {
                let key = region::of(c, town).await?.map(|town| town.ags);
                if key.is_some_and(|key| form.towns.contains(&key)) {
                    towns.push(town);
                }
            }
            if !form.is_regional && towns.is_empty() {
                problems.add("towns", "vouchers-offers-towns-missing");
            }
            if partners::towns_of(c, own).await?.is_empty() {
                problems.0.push(Refusal::new("vouchers-offers-not-agreed"));
            }
        }
        Side::Town(town) => {
            let wanted: Option<PartnerId> = form.partner.parse::<Uuid>().ok().map(PartnerId);
            for known in partners::ids_in_town(c, town).await? {
                if wanted == Some(known) {
                    partner = wanted;
                }
            }
            if partner.is_none() {
                problems.add("partner", "vouchers-offers-partner-missing");
            }
            (author, towns) = (Some(town), vec![town]);
        }
        Side::Agency => return Err(Error::NotFound),
    }
    if form.is_regional {
        towns.clear();
    }
    let mut at = Where::Everywhere;
    if let Some(partner) = partner {
        match chosen(form.places_shown, &form.places, &ids(&partners::places_of(c, partner).await?)) {
            Ok(places) => at = places,
            Err(refusal) => problems.0.push(refusal),
        }
    }
    Ok(match (read, partner) {
        (Ok(details), Some(partner)) if problems.is_empty() => {
            Ok(Draft { partner, author, towns, details: Details { at, ..details } })
        }
        _ => Err(problems),
    })
}

/// Whether a partner has as many offers as there may be.
async fn has_most(app: &App, partner: PartnerId) -> Result<bool> {
    let known = store::of_partner(app.db.read(), partner).await?;
    Ok(known.iter().filter(|offer| offer.state() != State::Ended).count() >= MOST_OFFERS)
}

/// The form for a new offer; with what another one says, if it is made from one.
pub async fn new(AppState(app): AppState<App>, frame: Frame, Query(wish): Query<Wish>) -> Result<Response> {
    let (_, side) = side::of(&frame)?;
    let mut form = OfferForm::usual();
    if let Ok(id) = wish.from.parse::<Uuid>()
        && let Ok(found) = Found::by(&app, side, OfferId(id)).await
    {
        let towns: Vec<MunicipalityId> = found.towns.iter().map(|(town, _)| *town).collect();
        form = OfferForm::of_offer(&found.offer, keys(&app, &towns).await?);
    }
    html(&page(&app, frame, side, None, form, Problems::none()).await?)
}

/// Takes a new offer.
pub async fn create(
    AppState(app): AppState<App>,
    frame: Frame,
    Form(sent): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let form = OfferForm::of_fields(&sent);
    let (staff, side) = side::of(&frame)?;
    if form.is_asking_places {
        return html(&page(&app, frame, side, None, form, Problems::none()).await?);
    }
    let mut checked = check(&app, side, &form).await?;
    if let Ok(draft) = &checked
        && has_most(&app, draft.partner).await?
    {
        let many = Refusal::new("vouchers-offers-many").with("most", MOST_OFFERS);
        checked = Err(Problems::one(many));
    }
    let draft = match checked {
        Ok(draft) => draft,
        Err(problems) => return refused(&page(&app, frame, side, None, form, problems).await?),
    };
    let (now, is_sent) = (app.clock.now(), form.is_sent);
    let id = app
        .db
        .write(move |tx| {
            Box::pin(async move { super::create(tx, &draft, (&staff, side), is_sent, now).await })
        })
        .await?;
    app.wake.notify_waiters();
    Ok(see_other(&frame.to(&format!("/offers/{id}"))))
}

/// The form of an offer that is not approved yet.
pub async fn show(
    AppState(app): AppState<App>,
    frame: Frame,
    Path((_, id)): Path<(String, Uuid)>,
) -> Result<Response> {
    let (_, side) = side::of(&frame)?;
    let found = Found::by(&app, side, OfferId(id)).await?;
    if !found.facts().may_write(side) {
        return Ok(see_other(&frame.to(&format!("/offers/{id}"))));
    }
    let towns: Vec<MunicipalityId> = found.towns.iter().map(|(town, _)| *town).collect();
    let form = OfferForm::of_offer(&found.offer, keys(&app, &towns).await?);
    html(&page(&app, frame, side, Some(found.offer.id), form, Problems::none()).await?)
}

/// Saves an offer that is not approved yet.
pub async fn submit(
    AppState(app): AppState<App>,
    frame: Frame,
    Path((_, id)): Path<(String, Uuid)>,
    Form(sent): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let (staff, side) = side::of(&frame)?;
    let found = Found::by(&app, side, OfferId(id)).await?;
    let id = found.offer.id;
    let mut form = OfferForm::of_fields(&sent);
    // Whose offer it is does not change.
    form.partner = found.offer.partner.to_string();
    let checked = if found.facts().may_write(side) {
        check(&app, side, &form).await?
    } else {
        Err(Problems::one(Refusal::new("vouchers-offers-changed-meanwhile")))
    };
    let draft = match checked {
        Ok(draft) => draft,
        Err(problems) => return refused(&page(&app, frame, side, Some(id), form, problems).await?),
    };
    let (now, is_sent) = (app.clock.now(), form.is_sent);
    let revision: i64 = form.shown.parse().unwrap_or(-1);
    let is_saved = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                super::ensure_places(tx, &draft).await?;
                if !store::change(tx, id, revision, &draft.details).await? {
                    return Ok::<_, Error>(false);
                }
                store::set_towns(tx, id, &draft.towns).await?;
                let entry = Entry::OfferChanged { offer: id };
                journal::record(tx, now, &staff.journal_name(), draft.author, &entry, "").await?;
                if is_sent {
                    send(tx, id, (&staff, side), now).await?;
                }
                Ok(true)
            })
        })
        .await?;
    if !is_saved {
        let problems = Problems::one(Refusal::new("vouchers-offers-changed-meanwhile"));
        return refused(&page(&app, frame, side, Some(id), form, problems).await?);
    }
    app.wake.notify_waiters();
    Ok(see_other(&frame.to(&format!("/offers/{id}"))))
}
