//! `/conferences/votes`: what a mayor is asked to vote on.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use platform::Result;

use super::ballot;
use super::store;
use crate::app::App;
use crate::layout::{Frame, html};
use crate::people::Town;

struct Due {
    token: String,
    day: String,
    has_voted: bool,
}

#[derive(Template)]
#[template(path = "conferences/votes.html")]
struct VotesPage {
    frame: Frame,
    due: Vec<Due>,
}

/// The list.
pub async fn show(State(app): State<App>, frame: Frame, town: Town) -> Result<Response> {
    let c = app.db.read();
    let today = app.clock.today();
    let mut due = Vec::new();
    for consultation in store::open_for(c, town.municipality).await? {
        if !consultation.takes_ballots(today) {
            continue;
        }
        let seats = store::seats(c, consultation.id).await?;
        due.extend(seats.iter().filter(|seat| seat.municipality == Some(town.municipality)).map(|seat| {
            Due {
                token: ballot::token(&app.key, consultation.id, seat.member),
                day: frame.t.date(consultation.held_on),
                has_voted: !seat.vote.is_empty(),
            }
        }));
    }
    html(&VotesPage { frame, due })
}
