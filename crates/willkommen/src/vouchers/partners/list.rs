//! `/partners`: the partners of a town, those who wait for its decision first.

use askama::Template;
use axum::extract::{Query, State as AppState};
use axum::response::Response;
use platform::Result;
use platform::texts::Translator;
use serde::Deserialize;

use super::form::kind_name;
use super::rules::TownState;
use super::store;
use crate::app::App;
use crate::ids::PartnerId;
use crate::layout::{Frame, Pager, html};
use crate::people::Lead;

/// Which part of the list.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    page: String,
    /// What was just decided.
    done: String,
}

struct Row {
    id: PartnerId,
    name: String,
    kind: String,
    place: String,
    state: String,
    is_waiting: bool,
}

#[derive(Template)]
#[template(path = "vouchers/partners/list.html")]
struct ListPage {
    frame: Frame,
    rows: Vec<Row>,
    waiting: usize,
    agreed: usize,
    pager: Pager,
    /// What was just decided, as a text key; empty if nothing was.
    done: &'static str,
}

/// The words of a partner's state with a town.
pub fn state_name(t: &Translator, state: TownState) -> String {
    t.get(match state {
        TownState::Asked => "vouchers-partners-state-asked",
        TownState::Agreed => "vouchers-partners-state-agreed",
        TownState::Refused => "vouchers-partners-state-refused",
        TownState::Ended => "vouchers-partners-state-ended",
    })
}

/// The list.
pub async fn show(
    AppState(app): AppState<App>,
    frame: Frame,
    lead: Lead,
    Query(wish): Query<Wish>,
) -> Result<Response> {
    let c = app.db.read();
    let partners = store::known_to(c, lead.municipality).await?;
    let towns = store::all_towns(c).await?;
    let state = |id: PartnerId| {
        let row = towns.iter().find(|row| row.partner == id && row.municipality == lead.municipality);
        row.map_or(TownState::Ended, |row| row.state())
    };
    let mut rows: Vec<(TownState, Row)> = partners
        .into_iter()
        .map(|partner| {
            let state = state(partner.id);
            let row = Row {
                id: partner.id,
                kind: kind_name(&frame.t, partner.kind()),
                place: partner.address(),
                state: state_name(&frame.t, state),
                is_waiting: state == TownState::Asked,
                name: partner.name,
            };
            (state, row)
        })
        .collect();
    // Stable: names stay in order within a state.
    rows.sort_by_key(|(state, _)| *state);
    let count = |wanted: TownState| rows.iter().filter(|(state, _)| *state == wanted).count();
    let (waiting, agreed) = (count(TownState::Asked), count(TownState::Agreed));
    let pager = Pager::new(rows.len(), &wish.page, "?page=".to_owned());
    let rows = pager.part(rows).into_iter().map(|(_, row)| row).collect();
    let done = match wish.done.as_str() {
        "agreed" => "vouchers-partners-done-agreed",
        "refused" => "vouchers-partners-done-refused",
        "ended" => "vouchers-partners-done-ended",
        _ => "",
    };
    html(&ListPage { frame, rows, waiting, agreed, pager, done })
}
