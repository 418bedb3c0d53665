//! `/conferences`: the roll-up. Which conference has decided what, and what comes next.

use std::collections::HashSet;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use platform::web::form::{Form, Press};
use platform::web::see_other;
use platform::{Error, Result};

use super::roll_up::RegionRollUp;
use super::rules::{Outcome, RollUp};
use super::store::{self, Consultation, Launch, Member};
use crate::app::App;
use crate::ids::MemberId;
use crate::journal::{self, Entry};
use crate::layout::{Frame, Pager, Problems, html};
use crate::people::{self, Manager};
use crate::programme::{self, ProgrammeText};
use crate::region;

/// A conference in the table.
#[derive(Clone)]
pub struct Row {
    pub district: String,
    pub name: String,
    /// The key of what it has decided.
    pub standing: &'static str,
    pub day: String,
    /// Its consultation, if there is one.
    pub consultation: String,
    pub is_decided: bool,
}

impl Row {
    /// Whether it has not agreed yet.
    fn is_due(&self) -> bool {
        !matches!(self.standing, "conferences-standing-unanimous" | "conferences-standing-adopted")
    }
}

#[derive(Template)]
#[template(path = "conferences/overview.html")]
pub struct OverviewPage {
    frame: Frame,
    rows: Vec<Row>,
    /// The conference to take care of next.
    next: Option<Row>,
    pager: Pager,
    sum: RollUp,
    round: Option<ProgrammeText>,
    has_draft: bool,
    has_launched: bool,
    /// Month of a launch that the region pack names.
    launched_before: String,
    /// The newest launch or wish for one.
    launch: Option<Launch>,
    launch_day: String,
    asked_by: String,
    is_asker: bool,
    /// Whether the draft is another than the one for which an exception was proposed.
    is_outdated: bool,
    /// Whether a round is consulted or something still waits for an answer.
    has_tasks: bool,
    /// What the page shows and a launch decides on.
    shown: String,
    reason: String,
    problems: Problems,
}

impl OverviewPage {
    /// The page as things stand.
    pub async fn of(
        app: &App,
        frame: Frame,
        manager: &Manager,
        page: &str,
        reason: String,
        problems: Problems,
    ) -> Result<Self> {
        let c = app.db.read();
        let roll_up = RegionRollUp::of(c).await?;
        let launch = store::launches(c).await?.into_iter().next();
        let asked_by = match &launch {
            Some(launch) => people::called(c, launch.asked_by, &frame.t).await?,
            None => String::new(),
        };
        let rows: Vec<Row> = roll_up
            .lines
            .iter()
            .map(|line| {
                let consultation = line.consultation.as_ref();
                Row {
                    district: line.conference.district.clone(),
                    name: app.pack.district_name(&line.conference.district).to_owned(),
                    standing: standing(line),
                    day: consultation.map(|of| frame.t.date(of.held_on)).unwrap_or_default(),
                    consultation: consultation.map(|of| of.id.to_string()).unwrap_or_default(),
                    is_decided: line.standing().outcome.is_some(),
                }
            })
            .collect();
        let next = rows.iter().find(|row| row.is_due()).cloned();
        let pager = Pager::new(rows.len(), page, "?page=".to_owned());
        let launched_on = &app.pack.programme.launched_on;
        let draft = super::launch::draft_hash(c).await?;
        Ok(Self {
            shown: roll_up.fingerprint(&draft),
            has_tasks: roll_up.round.is_some() || roll_up.sum.open_conditions > 0,
            is_outdated: launch.as_ref().is_some_and(|launch| launch.is_outdated(&draft)),
            rows: pager.part(rows),
            next,
            pager,
            sum: roll_up.sum,
            round: roll_up.round,
            has_draft: programme::draft(c).await?.is_some(),
            has_launched: programme::has_launched(c, app).await?,
            launched_before: if launched_on.is_empty() { String::new() } else { frame.t.month(launched_on) },
            launch_day: launch
                .as_ref()
                .map(|launch| frame.day(launch.launched_at.unwrap_or(launch.asked_at)))
                .unwrap_or_default(),
            is_asker: launch.as_ref().is_some_and(|launch| launch.asked_by == manager.0.person),
            asked_by,
            launch,
            reason,
            problems,
            frame,
        })
    }

    fn wish(&self) -> Option<&Launch> {
        self.launch.as_ref().filter(|launch| launch.launched_at.is_none())
    }
}

fn standing(line: &super::roll_up::Line) -> &'static str {
    line.consultation.as_ref().map_or("conferences-standing-none", standing_key)
}

fn standing_key(consultation: &Consultation) -> &'static str {
    match (consultation.state(), consultation.outcome()) {
        (super::rules::State::Planned, _) => "conferences-standing-planned",
        (super::rules::State::Open, _) => "conferences-standing-open",
        (super::rules::State::Cancelled, _) => "conferences-standing-cancelled",
        (_, Some(Outcome::Adopted)) if consultation.tally().is_unanimous() => {
            "conferences-standing-unanimous"
        }
        (_, Some(Outcome::Adopted)) => "conferences-standing-adopted",
        (_, Some(Outcome::NoQuorum)) => "conferences-standing-no-quorum",
        (_, Some(Outcome::Rejected) | None) => "conferences-standing-rejected",
    }
}

/// Where a consultation stands, in words.
pub fn standing_words(frame: &Frame, consultation: &Consultation) -> String {
    frame.t.get(standing_key(consultation))
}

/// Which part of a long list.
#[derive(serde::Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    page: String,
}

/// The roll-up.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    axum::extract::Query(wish): axum::extract::Query<Wish>,
) -> Result<Response> {
    html(&OverviewPage::of(&app, frame, &manager, &wish.page, String::new(), Problems::none()).await?)
}

/// One conference per district, with the mayors of its municipalities; what is there stays.
pub async fn establish(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let (inner, now, actor) = (app.clone(), app.clock.now(), manager.0.journal_name());
    app.db
        .write(move |tx| {
            Box::pin(async move {
                for district in &inner.pack.district {
                    store::add_conference(tx, &district.key).await?;
                }
                let known: HashSet<_> = store::mayors_known(tx)
                    .await?
                    .into_iter()
                    .filter_map(|member| member.municipality)
                    .collect();
                let towns = region::all(tx).await?;
                for conference in store::conferences(tx).await? {
                    let missing = towns
                        .iter()
                        .filter(|town| town.district == conference.district && !known.contains(&town.id));
                    for town in missing {
                        let member = Member {
                            id: MemberId::new(),
                            municipality: Some(town.id),
                            office: String::new(),
                            votes: true,
                        };
                        store::add_member(tx, conference.id, &member).await?;
                        let (conference, member) = (conference.id, member.id);
                        let entry = Entry::ConferenceMemberJoined { conference, member };
                        journal::record(tx, now, &actor, Some(town.id), &entry, "").await?;
                    }
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(see_other(&frame.to("/conferences")))
}
