//! `GET /municipalities/{ags}`: what everybody may know about one municipality.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use platform::{Error, Result};

use super::picture::Picture;
use super::rules::PublicStage;
use crate::app::App;
use crate::layout::{Frame, html_for_all};
use crate::measures::{self, PublicLine};
use crate::recognition;
use crate::region::Listed;

#[derive(Template)]
#[template(path = "dashboard/town.html")]
struct TownPage {
    frame: Frame,
    town: Arc<Listed>,
    district: String,
    stage: PublicStage,
    /// What the town shows of its plan.
    plan: Vec<PublicLine>,
    /// The level of recognition, if the town shows it: its name, the last day, the code to check it by.
    recognition: Option<(String, String, String)>,
}

/// The page of one municipality.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    Path((_, ags)): Path<(String, String)>,
) -> Result<Response> {
    let picture = Picture::of(&app).await?;
    let found = picture.towns.iter().find(|town| town.town.ags == ags).ok_or(Error::NotFound)?;
    let stage = found.facts.public_stage();
    // Who does not take part, or no longer, shows nothing.
    let plan = match stage {
        PublicStage::Neutral => Vec::new(),
        _ => measures::public_lines(&app, &frame.t, found.town.id).await?,
    };
    let shown = match stage {
        PublicStage::Neutral => None,
        _ => recognition::shown(app.db.read(), &app).await?.remove(&found.town.id),
    };
    let recognition = shown.map(|shown| (shown.title(&app, &frame.t), frame.t.date(shown.ends), shown.code));
    html_for_all(&TownPage {
        frame,
        district: app.pack.district_name(&found.town.district).to_owned(),
        stage,
        plan,
        recognition,
        town: Arc::clone(&found.town),
    })
}
