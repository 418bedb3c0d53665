//! `/conferences/decision`: what was decided where and when, for everybody. How a single municipality
//! voted is not said; a conference that has not agreed is simply still to come.

use std::collections::HashMap;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use platform::Result;
use platform::clock::Day;
use platform::texts::Translator;

use super::rules::Outcome;
use super::store::{self, Consultation};
use super::wishes;
use crate::app::App;
use crate::layout::{Frame, html_for_all};
use crate::programme::{self, TextKind, launched_label};

struct Milestone {
    day: String,
    title: String,
    text: String,
}

#[derive(Template)]
#[template(path = "conferences/decision.html")]
struct DecisionPage {
    frame: Frame,
    milestones: Vec<Milestone>,
    /// How many conferences agree to the current round, of how many; nothing after a launch.
    adopted: usize,
    all: usize,
    has_round: bool,
    /// Whether all conferences have agreed to the last round, each of them unanimously.
    is_unanimous: bool,
    has_launched: bool,
    launched_before: String,
}

/// The decision path.
pub async fn show(State(app): State<App>, frame: Frame) -> Result<Response> {
    let c = app.db.read();
    let t = &frame.t;
    let rounds = programme::of_kind(c, TextKind::Round).await?;
    let launched = programme::of_kind(c, TextKind::Launched).await?;
    let numbers: HashMap<_, _> = rounds.iter().map(|round| (round.id, round.number)).collect();
    let names: HashMap<_, _> = store::conferences(c)
        .await?
        .into_iter()
        .map(|conference| (conference.id, app.pack.district_name(&conference.district).to_owned()))
        .collect();
    let mut path: Vec<(Day, u8, Milestone)> = Vec::new();
    for round in &rounds {
        let day = app.clock.day(round.made_at);
        path.push((
            day,
            0,
            Milestone {
                day: t.date(day),
                title: t.with("conferences-path-round", "number", round.number),
                text: round.note.clone(),
            },
        ));
    }
    for consultation in store::closed(c).await? {
        if consultation.outcome() != Some(Outcome::Adopted) {
            continue;
        }
        let name = names.get(&consultation.conference).map(String::as_str).unwrap_or_default();
        let key = match (consultation.tally().is_unanimous(), consultation.is_circulation()) {
            (true, false) => "conferences-path-unanimous",
            (false, false) => "conferences-path-adopted",
            (true, true) => "conferences-path-unanimous-circulation",
            (false, true) => "conferences-path-adopted-circulation",
        };
        let conditions = wishes::conditions_of(c, consultation.id).await?;
        let answered = conditions.iter().filter(|condition| condition.answered_at.is_some()).count();
        let number = numbers.get(&consultation.programme_text).copied().unwrap_or_default();
        let mut text = t.with(key, "number", number);
        if !conditions.is_empty() {
            text.push(' ');
            text.push_str(&t.with2(
                "conferences-path-conditions",
                "n",
                conditions.len(),
                "answered",
                answered,
            ));
        }
        path.push((
            consultation.held_on,
            1,
            Milestone {
                day: day_and_place(t, &consultation),
                title: t.with("conferences-conference-of", "district", name),
                text,
            },
        ));
    }
    for text in &launched {
        let day = app.clock.day(text.made_at);
        let milestone = Milestone {
            day: t.date(day),
            title: t.with("conferences-path-launch", "version", launched_label(text.number)),
            text: t.get("conferences-path-launch-text"),
        };
        path.push((day, 2, milestone));
    }
    path.sort_by_key(|(day, order, _)| (*day, *order));
    // After the launch no round is under way; what the last one came to stays.
    let last = match rounds.first() {
        Some(round) => store::of_text(c, round.id).await?,
        None => Vec::new(),
    };
    let agreed: Vec<_> = last.iter().filter(|of| of.outcome() == Some(Outcome::Adopted)).collect();
    let is_unanimous = !agreed.is_empty()
        && agreed.len() == names.len()
        && agreed.iter().all(|of| of.tally().is_unanimous());
    let roll_up = super::RegionRollUp::of(c).await?;
    let launched_on = &app.pack.programme.launched_on;
    html_for_all(&DecisionPage {
        milestones: path.into_iter().map(|(_, _, milestone)| milestone).collect(),
        adopted: roll_up.sum.adopted,
        all: roll_up.sum.all,
        has_round: roll_up.round.is_some(),
        is_unanimous,
        has_launched: !launched.is_empty(),
        launched_before: if launched_on.is_empty() { String::new() } else { t.month(launched_on) },
        frame,
    })
}

fn day_and_place(t: &Translator, consultation: &Consultation) -> String {
    let day = t.date(consultation.held_on);
    match consultation.place.as_str() {
        "" => day,
        place => format!("{day}, {place}"),
    }
}
