//! `/invitations/neighbours`: what other towns do, told by those who agree to be named. It names
//! nobody else, and says of nobody that they do not take part.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use platform::Result;

use super::replies;
use crate::app::App;
use crate::layout::{Frame, html};
use crate::people::Actor;
use crate::{declaration, participation, region};

struct Neighbour {
    name: String,
    since: String,
    words: String,
}

#[derive(Template)]
#[template(path = "invitations/neighbours.html")]
struct NeighboursPage {
    frame: Frame,
    /// District and its willing towns; the reader's own district first.
    districts: Vec<(String, Vec<Neighbour>)>,
    /// Whether the reader is somebody of a town hall with an account.
    is_town: bool,
    /// Whether the reader holds a letter's code.
    is_letter: bool,
}

/// The page.
pub async fn show(State(app): State<App>, frame: Frame) -> Result<Response> {
    let c = app.db.read();
    let (own, is_town) = match &frame.actor {
        Actor::Letter { municipality, .. } => (Some(*municipality), false),
        Actor::Staff(staff) => (staff.municipality, staff.municipality.is_some()),
        Actor::Nobody => (None, false),
    };
    let towns = region::known(&app).await?;
    let own_district = towns.iter().find(|town| Some(town.id) == own).map(|town| town.district.clone());
    let examples = replies::examples(c).await?;
    let participants = declaration::all_signed(c).await?;
    let resting = participation::suspended(c, app.clock.today()).await?;
    let of_district = |key: &str| -> Vec<Neighbour> {
        towns
            .iter()
            .filter(|town| town.district == key && Some(town.id) != own)
            .filter_map(|town| {
                let example = examples.iter().find(|example| example.municipality == town.id)?;
                // Whoever takes part no longer, or rests, is no example.
                if resting.contains(&town.id) {
                    return None;
                }
                let since = frame.t.date(participants.get(&town.id)?.begins_on(&app.clock)?);
                Some(Neighbour { name: town.full_name(), since, words: example.words.clone() })
            })
            .collect()
    };
    let mut districts: Vec<(bool, String, Vec<Neighbour>)> = app
        .pack
        .district
        .iter()
        .map(|district| {
            let is_other = Some(&district.key) != own_district.as_ref();
            (is_other, district.name.clone(), of_district(&district.key))
        })
        .filter(|(_, _, towns)| !towns.is_empty())
        .collect();
    districts.sort_by_key(|(is_other, ..)| *is_other);
    let districts = districts.into_iter().map(|(_, name, towns)| (name, towns)).collect();
    let is_letter = matches!(frame.actor, Actor::Letter { .. });
    html(&NeighboursPage { frame, districts, is_town, is_letter })
}
