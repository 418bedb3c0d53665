//! `/offers/mine`, `/offers/town`, `/offers/region`: the offers of a partner, of a town, and of the region
//! for the agency; those that wait for whoever looks first. The agency says which ones it wants to see.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use askama::Template;
use axum::extract::{Query, State as AppState};
use axum::response::Response;
use platform::Result;
use platform::texts::Translator;
use serde::Deserialize;

use super::form::{kind_name, state_name};
use super::rules::{Side, State, TownState};
use super::store::{self, Offer};
use crate::app::App;
use crate::ids::{MunicipalityId, OfferId, PartnerId};
use crate::layout::{Frame, Pager, html};
use crate::people::{Lead, Owner};
use crate::region::Listed;
use crate::vouchers::partners;

/// Which part of the list.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    page: String,
    /// What was just decided.
    done: String,
    /// Where they count, `regional` or `local`; this and what follows only the agency says.
    reach: String,
    /// The official key of a town.
    town: String,
    /// The word of a state.
    state: String,
}

/// What the agency wants to see; nothing said is everything.
#[derive(Default)]
struct Filter {
    is_regional: Option<bool>,
    town: Option<MunicipalityId>,
    state: Option<State>,
}

impl Filter {
    /// What somebody asks for; only the agency is asked.
    fn of(side: Side, wish: &Wish, known: &[Arc<Listed>]) -> Self {
        match side {
            Side::Agency => Self {
                is_regional: match wish.reach.as_str() {
                    "regional" => Some(true),
                    "local" => Some(false),
                    _ => None,
                },
                town: known.iter().find(|town| town.ags == wish.town).map(|town| town.id),
                state: State::from_word(&wish.state),
            },
            Side::Partner(_) | Side::Town(_) => Self::default(),
        }
    }

    fn takes(&self, offer: &Offer, stands: &[(MunicipalityId, TownState)]) -> bool {
        self.is_regional.is_none_or(|wanted| offer.is_regional == wanted)
            && self.town.is_none_or(|wanted| stands.iter().any(|(town, _)| *town == wanted))
            && self.state.is_none_or(|wanted| offer.state() == wanted)
    }
}

/// A choice of the filter.
struct Choice {
    word: String,
    label: String,
    is_chosen: bool,
}

impl Choice {
    fn of(word: &str, label: String, chosen: &str) -> Self {
        Self { word: word.to_owned(), label, is_chosen: word == chosen }
    }
}

struct Row {
    id: OfferId,
    benefit: String,
    partner: String,
    kind: String,
    state: String,
    is_waiting: bool,
}

#[derive(Template)]
#[template(path = "vouchers/offers/list.html")]
struct ListPage {
    frame: Frame,
    rows: Vec<Row>,
    waiting: usize,
    /// How many there are, also those that the filter leaves out.
    total: usize,
    reaches: Vec<Choice>,
    towns: Vec<Choice>,
    states: Vec<Choice>,
    is_partner: bool,
    is_town: bool,
    pager: Pager,
    /// What was just decided, as a text key; empty if nothing was.
    done: &'static str,
}

/// Where an offer stands, in words; where towns are to decide, which ones.
fn state_words(
    t: &Translator,
    offer: &Offer,
    stands: &[(MunicipalityId, TownState)],
    names: &HashMap<MunicipalityId, &str>,
) -> String {
    let open = stands.iter().filter(|(_, state)| *state == TownState::Waiting);
    let open: Vec<&str> = open.filter_map(|(town, _)| names.get(town).copied()).collect();
    match offer.state() {
        State::Waiting if !open.is_empty() => {
            t.with("vouchers-offers-state-waits-for", "towns", open.join(", "))
        }
        state => state_name(t, state, offer.is_paused),
    }
}

async fn page(app: &App, frame: Frame, side: Side, offers: Vec<Offer>, wish: &Wish) -> Result<Response> {
    let c = app.db.read();
    let mut names: HashMap<PartnerId, String> = HashMap::new();
    for offer in &offers {
        if let Entry::Vacant(place) = names.entry(offer.partner) {
            let partner = partners::of(c, offer.partner).await?;
            place.insert(partner.map(|partner| partner.name).unwrap_or_default());
        }
    }
    let mut towns: HashMap<OfferId, Vec<(MunicipalityId, TownState)>> = HashMap::new();
    for row in store::all_towns(c).await? {
        towns.entry(row.offer).or_default().push((row.municipality, row.state()));
    }
    let known = crate::region::listed(app).await?;
    let town_names: HashMap<MunicipalityId, &str> =
        known.iter().map(|town| (town.id, town.name.as_str())).collect();
    let filter = Filter::of(side, wish, &known);
    let mut mentioned: HashSet<MunicipalityId> = HashSet::new();
    let (mut total, mut waiting) = (0, 0);
    let mut rows: Vec<Row> = Vec::new();
    for offer in offers {
        let stands = towns.get(&offer.id).map(Vec::as_slice).unwrap_or_default();
        let facts = offer.facts(stands);
        if !facts.may_see(side) {
            continue;
        }
        total += 1;
        waiting += usize::from(facts.may_decide(side));
        mentioned.extend(stands.iter().map(|(town, _)| *town));
        if filter.takes(&offer, stands) {
            rows.push(Row {
                id: offer.id,
                partner: names.get(&offer.partner).cloned().unwrap_or_default(),
                kind: kind_name(&frame.t, offer.kind()),
                state: match side {
                    Side::Agency => state_words(&frame.t, &offer, stands, &town_names),
                    Side::Partner(_) | Side::Town(_) => state_name(&frame.t, offer.state(), offer.is_paused),
                },
                is_waiting: facts.may_decide(side),
                benefit: offer.benefit,
            });
        }
    }
    // Stable: the newest first within each half.
    rows.sort_by_key(|row| !row.is_waiting);
    let link = match side {
        Side::Agency => {
            let query = [("reach", &wish.reach), ("town", &wish.town), ("state", &wish.state)];
            format!("{}&page=", platform::web::query(&query))
        }
        Side::Partner(_) | Side::Town(_) => "?page=".to_owned(),
    };
    let pager = Pager::new(rows.len(), &wish.page, link);
    let t = &frame.t;
    let towns = known.iter().filter(|town| mentioned.contains(&town.id));
    let states = State::ALL.iter().filter(|state| **state != State::Draft);
    html(&ListPage {
        rows: pager.part(rows),
        waiting,
        total,
        reaches: vec![
            Choice::of("regional", t.get("vouchers-offers-whole-region"), &wish.reach),
            Choice::of("local", t.get("vouchers-offers-local"), &wish.reach),
        ],
        towns: towns.map(|town| Choice::of(&town.ags, town.name.clone(), &wish.town)).collect(),
        states: states
            .map(|state| Choice::of(state.word(), state_name(t, *state, false), &wish.state))
            .collect(),
        is_partner: matches!(side, Side::Partner(_)),
        is_town: matches!(side, Side::Town(_)),
        pager,
        done: match wish.done.as_str() {
            "approved" => "vouchers-offers-done-approved",
            "returned" => "vouchers-offers-done-returned",
            _ => "",
        },
        frame,
    })
}

/// The offers of a partner.
pub async fn mine(
    AppState(app): AppState<App>,
    frame: Frame,
    owner: Owner,
    Query(wish): Query<Wish>,
) -> Result<Response> {
    let offers = store::of_partner(app.db.read(), owner.partner).await?;
    page(&app, frame, Side::Partner(owner.partner), offers, &wish).await
}

/// The offers that have to do with a town.
pub async fn town(
    AppState(app): AppState<App>,
    frame: Frame,
    lead: Lead,
    Query(wish): Query<Wish>,
) -> Result<Response> {
    let offers = store::of_town(app.db.read(), lead.municipality).await?;
    page(&app, frame, Side::Town(lead.municipality), offers, &wish).await
}

/// All offers that were ever sent.
pub async fn region(
    AppState(app): AppState<App>,
    frame: Frame,
    Query(wish): Query<Wish>,
) -> Result<Response> {
    let offers = store::all_sent(app.db.read()).await?;
    page(&app, frame, Side::Agency, offers, &wish).await
}
