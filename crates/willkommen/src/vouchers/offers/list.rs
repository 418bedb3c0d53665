//! `/offers/mine`, `/offers/town`, `/offers/region`: the offers of a partner, of a town, and of the region
//! for the agency; those that wait for whoever looks first.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use askama::Template;
use axum::extract::{Query, State as AppState};
use axum::response::Response;
use platform::Result;
use serde::Deserialize;

use super::form::{kind_name, state_name};
use super::rules::{Side, TownState};
use super::store::{self, Offer};
use crate::app::App;
use crate::ids::{MunicipalityId, OfferId, PartnerId};
use crate::layout::{Frame, Pager, html};
use crate::people::{Lead, Owner};
use crate::vouchers::partners;

/// Which part of the list.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    page: String,
    /// What was just decided.
    done: String,
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
    is_partner: bool,
    is_town: bool,
    pager: Pager,
    /// What was just decided, as a text key; empty if nothing was.
    done: &'static str,
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
    let mut rows: Vec<Row> = Vec::new();
    for offer in offers {
        let stands = towns.get(&offer.id).map(Vec::as_slice).unwrap_or_default();
        let facts = offer.facts(stands);
        if facts.may_see(side) {
            rows.push(Row {
                id: offer.id,
                partner: names.get(&offer.partner).cloned().unwrap_or_default(),
                kind: kind_name(&frame.t, offer.kind()),
                state: state_name(&frame.t, offer.state(), offer.is_paused),
                is_waiting: facts.may_decide(side),
                benefit: offer.benefit,
            });
        }
    }
    // Stable: the newest first within each half.
    rows.sort_by_key(|row| !row.is_waiting);
    let waiting = rows.iter().filter(|row| row.is_waiting).count();
    let pager = Pager::new(rows.len(), &wish.page, "?page=".to_owned());
    html(&ListPage {
        rows: pager.part(rows),
        waiting,
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
