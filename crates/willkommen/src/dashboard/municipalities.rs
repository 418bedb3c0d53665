//! `GET /municipalities`: map and list twin, by district.

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;
use platform::Result;
use platform::texts::order_key;
use serde::Deserialize;

use super::map::Map;
use super::picture::{Picture, TownFacts};
use super::rules::PublicStage;
use super::start::{LegendLine, Shape, legend, shapes};
use crate::app::App;
use crate::layout::pager::MOST_ROWS;
use crate::layout::{Frame, Pager, html_for_all};

struct DistrictList {
    key: String,
    name: String,
    towns: Vec<TownLine>,
    participants: usize,
    all: usize,
}

/// What is looked for in a long list.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    name: String,
    page: String,
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
    /// The name looked for.
    name: String,
    /// Whether the list is long enough to need a search.
    is_long: bool,
    found: usize,
    pager: Pager,
    towns: usize,
    participants: usize,
}

/// The map and the list.
pub async fn show(State(app): State<App>, frame: Frame, Query(wish): Query<Wish>) -> Result<Response> {
    let picture = Picture::of(&app).await?;
    let is_long = picture.towns.len() > MOST_ROWS;
    let wanted = order_key(wish.name.trim());
    let found: Vec<&TownFacts> = in_districts(&app, &picture)
        .into_iter()
        .filter(|town| order_key(&town.town.name).contains(&wanted))
        .collect();
    let query = platform::web::query(&[("name", &wish.name)]);
    let pager = Pager::new(found.len(), &wish.page, format!("{query}&page="));
    let count = found.len();
    let mut districts: Vec<DistrictList> = Vec::new();
    for town in pager.part(found) {
        let key = &town.town.district;
        if districts.last().is_none_or(|district| district.key != *key) {
            let inside = || picture.towns.iter().filter(|other| other.town.district == *key);
            districts.push(DistrictList {
                key: key.clone(),
                name: app.pack.district_name(key).to_owned(),
                participants: inside().filter(|town| town.facts.takes_part()).count(),
                all: inside().count(),
                towns: Vec::new(),
            });
        }
        if let Some(district) = districts.last_mut() {
            district.towns.push(TownLine {
                name: town.town.name.clone(),
                ags: town.town.ags.clone(),
                stage: town.facts.public_stage(),
            });
        }
    }
    html_for_all(&MunicipalitiesPage {
        frame,
        map: &app.map,
        shapes: shapes(&app.map, &picture),
        legend: legend(&picture),
        districts,
        name: wish.name,
        is_long,
        found: count,
        pager,
        towns: picture.towns.len(),
        participants: picture.participants(),
    })
}

/// The municipalities by district: the region's in the pack's order, then all others by key.
fn in_districts<'a>(app: &App, picture: &'a Picture) -> Vec<&'a TownFacts> {
    let place = |key: &str| {
        app.pack.district.iter().position(|district| district.key == key).unwrap_or(app.pack.district.len())
    };
    let mut towns: Vec<&TownFacts> = picture.towns.iter().collect();
    // Stable, so that names stay in order within a district.
    towns.sort_by(|one, two| {
        let key = |town: &&TownFacts| (place(&town.town.district), town.town.district.clone());
        key(one).cmp(&key(two))
    });
    towns
}
