//! `/recognitions`: applications and appeals that wait, the longest first, and what counts at present. For the
//! agency.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Query, State as AppState};
use axum::response::Response;
use platform::Result;
use serde::Deserialize;

use super::rules::{State, Validity};
use super::standing::{self, title};
use super::{store, words};
use crate::app::App;
use crate::ids::{MunicipalityId, RecognitionId};
use crate::layout::{Frame, Pager, html};
use crate::people::Manager;
use crate::region;

/// Which part of the long list.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    page: String,
}

/// Something that waits.
struct Waiting {
    id: RecognitionId,
    town: String,
    level: String,
    words: String,
    is_appeal: bool,
    /// Whether it waits for the municipality and not for the agency.
    is_asked: bool,
}

/// A recognition that counts, or will.
struct Valid {
    id: RecognitionId,
    town: String,
    ags: String,
    level: String,
    until: String,
    state: String,
}

#[derive(Template)]
#[template(path = "recognition/queue.html")]
struct QueuePage {
    frame: Frame,
    waiting: Vec<Waiting>,
    /// How many of them wait for the agency.
    count: usize,
    valid: Vec<Valid>,
    pager: Pager,
}

/// The page.
pub async fn show(
    AppState(app): AppState<App>,
    frame: Frame,
    _: Manager,
    Query(wish): Query<Wish>,
) -> Result<Response> {
    let (c, t) = (app.db.read(), &frame.t);
    let towns: HashMap<MunicipalityId, (String, String)> = region::known(&app)
        .await?
        .iter()
        .map(|town| (town.id, (town.full_name(), town.ags.clone())))
        .collect();
    let name = |id: &MunicipalityId| towns.get(id).cloned().unwrap_or_default();
    let waiting: Vec<Waiting> = store::pending(c)
        .await?
        .iter()
        .map(|application| Waiting {
            id: application.id,
            town: name(&application.municipality).0,
            level: title(&app, t, application.level),
            words: words::outcome(&frame, application, None),
            is_appeal: application.has_open_appeal(),
            is_asked: application.state() == State::Asked,
        })
        .collect();
    let grants = standing::all(c, app.clock.today()).await?;
    let counting: Vec<_> = grants
        .into_iter()
        .filter(|grant| matches!(grant.validity, Validity::Valid | Validity::Upcoming))
        .collect();
    let pager = Pager::new(counting.len(), &wish.page, format!("{}?page=", frame.to("/recognitions")));
    let valid = pager
        .part(counting)
        .iter()
        .map(|grant| {
            let (town, ags) = name(&grant.application.municipality);
            Valid {
                id: grant.application.id,
                town,
                ags,
                level: title(&app, t, grant.application.level),
                until: t.date(grant.ends),
                state: words::validity(t, grant),
            }
        })
        .collect();
    let count = waiting.iter().filter(|one| !one.is_asked).count();
    html(&QueuePage { waiting, count, valid, pager, frame: frame.clone() })
}
