//! `GET /measures/board`: the plan in columns, one for each state.

use askama::Template;
use axum::extract::State as AppState;
use axum::response::Response;
use platform::Result;

use super::line::{Line, lines, state_name};
use super::rules::State;
use crate::app::App;
use crate::layout::{Frame, html};
use crate::people::{Role, Town};

struct Column {
    word: &'static str,
    name: String,
    cards: Vec<Line>,
}

#[derive(Template)]
#[template(path = "measures/board.html")]
struct BoardPage {
    frame: Frame,
    columns: Vec<Column>,
    /// Words and names of the states.
    states: Vec<(&'static str, String)>,
    is_lead: bool,
}

/// The board. A measure goes on by its own small form, with the keyboard as well as without script.
pub async fn show(AppState(app): AppState<App>, frame: Frame, town: Town) -> Result<Response> {
    let mut all = lines(&app, &frame.t, frame.municipality()?).await?;
    let mut columns = Vec::new();
    for state in State::ALL {
        let (cards, others) = all.into_iter().partition(|line: &Line| line.state == *state);
        all = others;
        columns.push(Column { word: state.word(), name: state_name(&frame.t, *state), cards });
    }
    html(&BoardPage {
        columns,
        states: State::ALL.iter().map(|state| (state.word(), state_name(&frame.t, *state))).collect(),
        is_lead: town.staff.role == Role::Lead,
        frame,
    })
}
