//! `GET /{lang}/`: what it is, how many take part, a door for newcomers and two for town halls.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use platform::Result;

use super::map::Map;
use super::picture::Picture;
use super::rules::PublicStage;
use crate::app::App;
use crate::layout::{Frame, html_for_all};

/// A municipality's shape on the map.
pub struct Shape<'a> {
    pub name: String,
    pub ags: String,
    pub stage: PublicStage,
    pub path: &'a str,
}

/// A line of the legend.
pub struct LegendLine {
    pub stage: PublicStage,
    pub key: &'static str,
    pub count: usize,
}

#[derive(Template)]
#[template(path = "dashboard/start.html")]
struct StartPage<'a> {
    frame: Frame,
    map: &'a Map,
    shapes: Vec<Shape<'a>>,
    legend: Vec<LegendLine>,
    towns: usize,
    participants: usize,
}

/// The start page.
pub async fn show(State(app): State<App>, frame: Frame) -> Result<Response> {
    let picture = Picture::of(&app).await?;
    html_for_all(&StartPage {
        frame,
        map: &app.map,
        shapes: shapes(&app.map, &picture),
        legend: legend(&picture),
        towns: picture.towns.len(),
        participants: picture.participants(),
    })
}

/// The shapes of the map in the order of the list.
pub fn shapes<'a>(map: &'a Map, picture: &Picture) -> Vec<Shape<'a>> {
    picture
        .towns
        .iter()
        .filter_map(|town| {
            Some(Shape {
                name: town.town.name.clone(),
                ags: town.town.ags.clone(),
                stage: town.facts.public_stage(),
                path: map.shapes.get(&town.town.ags)?,
            })
        })
        .collect()
}

/// Only stages that somebody has reached, then all others in one line.
pub fn legend(picture: &Picture) -> Vec<LegendLine> {
    [
        (PublicStage::Recognised, "dashboard-stage-recognised"),
        (PublicStage::Plan, "dashboard-stage-plan"),
        (PublicStage::CheckDone, "dashboard-stage-check-done"),
        (PublicStage::TakesPart, "dashboard-stage-takes-part"),
        (PublicStage::Neutral, "dashboard-stage-others"),
    ]
    .into_iter()
    .map(|(stage, key)| LegendLine { stage, key, count: picture.count(stage) })
    .filter(|line| line.count > 0)
    .collect()
}
