//! `GET /municipalities`: map and list twin, by district.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use platform::Result;

use super::map::Map;
use super::picture::Picture;
use super::rules::PublicStage;
use super::start::{LegendLine, Shape, legend, shapes};
use crate::app::App;
use crate::layout::{Frame, html};

struct DistrictList {
    name: String,
    towns: Vec<TownLine>,
    participants: usize,
}

struct TownLine {
    name: String,
    ags: String,
    stage: PublicStage,
}

#[derive(Template)]
#[template(path = "dashboard/municipalities.html")]
struct MunicipalitiesPage<'a> {
    frame: Frame,
    map: &'a Map,
    shapes: Vec<Shape<'a>>,
    legend: Vec<LegendLine>,
    districts: Vec<DistrictList>,
    towns: usize,
    participants: usize,
}

/// The map and the list.
pub async fn show(State(app): State<App>, frame: Frame) -> Result<Response> {
    let picture = Picture::of(&app).await?;
    let districts = app
        .pack
        .district
        .iter()
        .map(|district| {
            let inside = || picture.towns.iter().filter(|town| town.town.district == district.key);
            DistrictList {
                name: district.name.clone(),
                participants: inside().filter(|town| town.facts.is_declared).count(),
                towns: inside()
                    .map(|town| TownLine {
                        name: town.town.name.clone(),
                        ags: town.town.ags.clone(),
                        stage: town.facts.public_stage(),
                    })
                    .collect(),
            }
        })
        .collect();
    html(&MunicipalitiesPage {
        frame,
        map: &app.map,
        shapes: shapes(&app.map, &picture),
        legend: legend(&picture),
        districts,
        towns: picture.towns.len(),
        participants: picture.participants(),
    })
}
