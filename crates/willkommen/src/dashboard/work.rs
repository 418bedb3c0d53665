//! `GET /dashboard`: the agency's work list. What waits for a person stands on top.

use std::collections::{HashMap, HashSet};

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;
use platform::Result;
use platform::clock::Day;
use serde::Deserialize;

use super::picture::{Picture, TownFacts};
use super::rules::{Facts, Mailbox, Stage};
use crate::app::App;
use crate::ids::{CampaignId, DeclarationId};
use crate::layout::{Frame, dial, html};
use crate::people::Actor;
use crate::{accessibility, invitations, participation, quickcheck, recognition, region, vouchers};

/// How many municipalities a list names; the table has all.
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

/// Campaigns that wait for the same step.
struct MailingList {
    id: &'static str,
    heading: &'static str,
    text: &'static str,
    campaigns: Vec<(CampaignId, String)>,
}

/// A municipality to call.
struct Call {
    name: String,
    ags: String,
    /// The number of the mayor in office as the register has it; empty if it has none.
    phone: String,
    /// The same as a link target.
    link: String,
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
    /// Municipalities that have not answered in time.
    silent: Vec<Call>,
    /// How many there are in all.
    silent_count: usize,
    /// Municipalities that the agency wanted to come back to by today.
    due: Vec<Call>,
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
    /// What waits about Quick-Checks: address and words.
    queues: Vec<(&'static str, String)>,
    /// How many things wait in the voucher booklet.
    booklet: usize,
    /// What is to be done about participations.
    lists: [WorkList; 3],
    /// Campaigns that wait for this person's release, and those that wait for the post.
    mailings: Vec<MailingList>,
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
        !self.queues.is_empty() || self.booklet > 0 || self.lists.iter().any(|list| !list.towns.is_empty())
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
    let silent = wanted(&picture, |town| town.facts.stage(today) == Stage::Silent);
    let due = wanted(&picture, |town| town.facts.is_due(today));
    let wishes = named(&picture, |town| town.facts.stage(today) == Stage::Interest);
    let unreached: Vec<(String, String, &'static str)> = picture
        .towns
        .iter()
        .filter_map(|town| {
            let key = unreached(&town.facts, today)?;
            Some((town.town.name.clone(), town.town.ags.clone(), key))
        })
        .collect();
    let funnel = funnel(&picture, today);
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
    let queues = [
        ("/evidence", "quickcheck-evidence-waiting", quickcheck::evidence::waiting(c).await?),
        (
            "/not-applicable",
            "quickcheck-not-applicable-waiting",
            quickcheck::not_applicable::waiting(c).await?,
        ),
        ("/recognitions", "recognition-waiting", recognition::waiting(c).await?),
    ];
    let queues = queues
        .into_iter()
        .filter(|(.., count)| *count > 0)
        .map(|(link, key, count)| (link, frame.t.with(key, "n", count)))
        .collect();
    let mailings = [
        ("releases", "dashboard-releases", "dashboard-releases-text", releases),
        ("dispatch", "dashboard-dispatch", "dashboard-dispatch-text", invitations::to_post(c).await?),
    ];
    let mailings = mailings
        .into_iter()
        .filter(|(.., campaigns)| !campaigns.is_empty())
        .map(|(id, heading, text, campaigns)| MailingList { id, heading, text, campaigns })
        .collect();
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
        mailings,
        barriers: accessibility::waiting(app.db.read()).await?,
        queues,
        booklet: vouchers::waiting_for_agency(c).await?,
        waiting,
        due_count: due.len(),
        due: to_call(&app, &due).await?,
        wishes: wishes.into_iter().take(SHOWN).collect(),
        unreached_count: unreached.len(),
        unreached: unreached.into_iter().take(SHOWN).collect(),
        silent_count: silent.len(),
        silent: to_call(&app, &silent).await?,
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

/// How many stand at each stage where somebody stands.
fn funnel(picture: &Picture, today: Day) -> Vec<StageCount> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for town in &picture.towns {
        *counts.entry(town.facts.stage(today).word()).or_default() += 1;
    }
    let count = |stage: &Stage| StageCount {
        stage: *stage,
        key: format!("dashboard-funnel-{}", stage.word()),
        count: counts.get(stage.word()).copied().unwrap_or(0),
    };
    Stage::ALL.iter().map(count).filter(|line| line.count > 0).collect()
}

/// The municipalities that are wanted, by name.
fn wanted(picture: &Picture, is_wanted: impl Fn(&TownFacts) -> bool) -> Vec<&TownFacts> {
    picture.towns.iter().filter(|town| is_wanted(town)).collect()
}

/// Their names and keys.
fn named(picture: &Picture, is_wanted: impl Fn(&TownFacts) -> bool) -> Vec<(String, String)> {
    let towns = wanted(picture, is_wanted).into_iter();
    towns.map(|town| (town.town.name.clone(), town.town.ags.clone())).collect()
}

/// The first of these municipalities, with the numbers to call; the register is asked for no others.
async fn to_call(app: &App, towns: &[&TownFacts]) -> Result<Vec<Call>> {
    let mut calls = Vec::new();
    for known in towns.iter().take(SHOWN) {
        let town = &known.town;
        let mayor = region::mayor_of(app.db.read(), town.id, app.clock.today()).await?;
        let phone = mayor.map(|mayor| mayor.phone).unwrap_or_default();
        calls.push(Call { name: town.name.clone(), ags: town.ags.clone(), link: dial(&phone), phone });
    }
    Ok(calls)
}
