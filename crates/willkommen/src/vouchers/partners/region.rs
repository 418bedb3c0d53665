//! `/partners/all`: every partner of the region, for the agency.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Query, State as AppState};
use axum::response::Response;
use platform::Result;
use platform::texts::order_key;
use serde::Deserialize;

use super::form::kind_name;
use super::list::state_name;
use super::rules::State;
use super::store;
use crate::app::App;
use crate::ids::{MunicipalityId, PartnerId};
use crate::layout::{Frame, Pager, html};
use crate::region;

/// What is looked for.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    name: String,
    page: String,
}

struct Row {
    name: String,
    kind: String,
    address: String,
    state: String,
    towns: String,
}

#[derive(Template)]
#[template(path = "vouchers/partners/region.html")]
struct RegionPage {
    frame: Frame,
    rows: Vec<Row>,
    active: usize,
    name: String,
    found: usize,
    pager: Pager,
}

/// The list.
pub async fn show(AppState(app): AppState<App>, frame: Frame, Query(wish): Query<Wish>) -> Result<Response> {
    let c = app.db.read();
    let names: HashMap<MunicipalityId, String> =
        region::listed(&app).await?.iter().map(|town| (town.id, town.name.clone())).collect();
    let mut towns: HashMap<PartnerId, Vec<String>> = HashMap::new();
    for row in store::all_towns(c).await? {
        let name = names.get(&row.municipality).cloned().unwrap_or_default();
        let words = format!("{name} ({})", state_name(&frame.t, row.state()));
        towns.entry(row.partner).or_default().push(words);
    }
    let all = store::all(c).await?;
    let active = all.iter().filter(|partner| partner.state() == State::Active).count();
    let wanted = order_key(wish.name.trim());
    let rows: Vec<Row> = all
        .into_iter()
        .filter(|partner| order_key(&partner.name).contains(&wanted))
        .map(|partner| Row {
            kind: kind_name(&frame.t, partner.kind()),
            address: partner.address(),
            state: frame.t.get(match partner.state() {
                State::Applied => "vouchers-partners-all-applied",
                State::Active => "vouchers-partners-all-active",
                State::Refused => "vouchers-partners-all-refused",
                State::Ended => "vouchers-partners-all-ended",
            }),
            towns: towns.remove(&partner.id).unwrap_or_default().join(", "),
            name: partner.name,
        })
        .collect();
    let query = platform::web::query(&[("name", &wish.name)]);
    let found = rows.len();
    let pager = Pager::new(found, &wish.page, format!("{query}&page="));
    html(&RegionPage { rows: pager.part(rows), frame, active, name: wish.name, found, pager })
}
