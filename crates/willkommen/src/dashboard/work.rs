//! `GET /dashboard`: the agency's work list. What waits for a person stands on top.

use std::collections::HashSet;

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;
use platform::Result;
use platform::clock::Day;
use serde::Deserialize;

use super::picture::{Picture, TownFacts};
use super::rules::{Facts, Mailbox, Stage};
use crate::app::App;
use crate::ids::DeclarationId;
use crate::layout::{Frame, html};
use crate::people::Actor;
use crate::{accessibility, invitations, participation};

/// How many silent municipalities the list names; the table has all.
const SHOWN: usize = 12;

/// What has just happened.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    acknowledged: String,
}

struct Waiting {
    name: String,
    ags: String,
    declaration: DeclarationId,
    since: String,
    /// Whether it was handed in and a person has to look at it.
    is_handed_in: bool,
}

struct StageCount {
    stage: Stage,
    key: String,
    count: usize,
}

/// Municipalities that wait for the same thing.
struct WorkList {
    id: &'static str,
    heading: &'static str,
    text: &'static str,
    /// Name and key.
    towns: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "dashboard/work.html")]
struct WorkPage {
    frame: Frame,
    /// Declarations whose receipt is to be confirmed.
    waiting: Vec<Waiting>,
    /// Municipalities that have not answered in time: name and key.
    silent: Vec<(String, String)>,
    /// How many there are in all.
    silent_count: usize,
    /// Municipalities that the agency wanted to come back to by today: name and key.
    due: Vec<(String, String)>,
    due_count: usize,
    /// Municipalities that have said what they need.
    wishes: Vec<(String, String)>,
    /// Municipalities whose letter came back or whose mailbox refuses mail: name, key, and what to do.
    unreached: Vec<(String, String, &'static str)>,
    unreached_count: usize,
    /// The municipality whose receipt was just confirmed.
    acknowledged: String,
    /// Reported barriers without an answer.
    barriers: usize,
    /// What is to be done about participations.
    lists: [WorkList; 3],
    /// Campaigns that wait for this person's release: address and title.
    releases: Vec<(String, String)>,
    funnel: Vec<StageCount>,
    towns: usize,
    participants: usize,
    /// Whether town halls are known and letters were written.
    has_town_halls: bool,
    has_letters: bool,
}

impl WorkPage {
    /// Whether anything stands in one of the lists.
    fn has_lists(&self) -> bool {
        self.lists.iter().any(|list| !list.towns.is_empty())
    }
}

/// Why letters or mails do not reach a town, as a text key.
fn unreached(facts: &Facts, today: Day) -> Option<&'static str> {
    match facts.mailbox {
        Mailbox::Refuses => Some("dashboard-mailbox-refuses"),
        Mailbox::Corrected => Some("dashboard-next-send-again"),
        Mailbox::Fine if facts.stage(today) == Stage::Returned => Some("dashboard-funnel-returned"),
        Mailbox::Fine => None,
    }
}

/// The work list.
pub async fn show(State(app): State<App>, frame: Frame, Query(wish): Query<Wish>) -> Result<Response> {
    let picture = Picture::of(&app).await?;
    let today = app.clock.today();
    let waiting = picture
        .towns
        .iter()
        .filter(|town| town.facts.is_handed_in || (town.facts.is_declared && !town.facts.is_received))
        .filter_map(|town| {
            let (declaration, signed_at) = town.declaration?;
            Some(Waiting {
                name: town.town.name.clone(),
                ags: town.town.ags.clone(),
                declaration,
                since: signed_at.map(|at| frame.day(at)).unwrap_or_default(),
                is_handed_in: town.facts.is_handed_in,
            })
        })
        .collect();
    let silent = named(&picture, |town| town.facts.stage(today) == Stage::Silent);
    let due = named(&picture, |town| town.facts.is_due(today));
    let wishes = named(&picture, |town| town.facts.stage(today) == Stage::Interest);
    let unreached: Vec<(String, String, &'static str)> = picture
        .towns
        .iter()
        .filter_map(|town| {
            let key = unreached(&town.facts, today)?;
            Some((town.town.name.clone(), town.town.ags.clone(), key))
        })
        .collect();
    let funnel = Stage::ALL
        .iter()
        .map(|stage| StageCount {
            stage: *stage,
            key: format!("dashboard-funnel-{}", stage.word()),
            count: picture.towns.iter().filter(|town| town.facts.stage(today) == *stage).count(),
        })
        .filter(|line| line.count > 0)
        .collect();
    let c = app.db.read();
    let acts: HashSet<_> = participation::waiting(c).await?.into_iter().collect();
    let acts = named(&picture, |town| acts.contains(&town.town.id));
    let vacant: HashSet<_> =
        participation::vacant(c, today).await?.into_iter().map(|(town, _)| town).collect();
    let vacant = named(&picture, |town| vacant.contains(&town.town.id));
    let corrections = named(&picture, |town| town.facts.stage(today) == Stage::Correction);
    let releases = match &frame.actor {
        Actor::Staff(staff) => invitations::to_release(c, staff.person).await?,
        _ => Vec::new(),
    };
    let releases = releases.into_iter().map(|(id, title)| (id.to_string(), title)).collect();
    html(&WorkPage {
        lists: [
            WorkList {
                id: "corrections",
                heading: "dashboard-funnel-correction",
                text: "dashboard-corrections-text",
                towns: corrections,
            },
            WorkList { id: "acts", heading: "dashboard-acts", text: "dashboard-acts-text", towns: acts },
            WorkList {
                id: "vacant",
                heading: "dashboard-vacant",
                text: "dashboard-vacant-text",
                towns: vacant,
            },
        ],
        releases,
        barriers: accessibility::waiting(app.db.read()).await?,
        waiting,
        due_count: due.len(),
        due: due.into_iter().take(SHOWN).collect(),
        wishes: wishes.into_iter().take(SHOWN).collect(),
        unreached_count: unreached.len(),
        unreached: unreached.into_iter().take(SHOWN).collect(),
        silent_count: silent.len(),
        silent: silent.into_iter().take(SHOWN).collect(),
        acknowledged: picture
            .towns
            .iter()
            .find(|town| town.town.ags == wish.acknowledged && town.facts.is_received)
            .map(|town| town.town.name.clone())
            .unwrap_or_default(),
        funnel,
        towns: picture.towns.len(),
        participants: picture.participants(),
        has_town_halls: picture.has_town_halls,
        has_letters: picture.towns.iter().any(|town| town.facts.reply_by.is_some()),
        frame,
    })
}

/// Names and keys of the municipalities that are wanted, by name.
fn named(picture: &Picture, is_wanted: impl Fn(&TownFacts) -> bool) -> Vec<(String, String)> {
    let towns = picture.towns.iter().filter(|town| is_wanted(town));
    towns.map(|town| (town.town.name.clone(), town.town.ags.clone())).collect()
}
