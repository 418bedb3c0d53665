//! `GET /participation`: since when, on which terms, what is next, what has been declared so far.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use platform::Result;
use platform::clock::Moment;

use super::rules::{Kind, Next};
use super::store::{self, Act};
use super::wording::title;
use super::{rules, standing};
use crate::app::App;
use crate::declaration::{self, Past};
use crate::layout::{Frame, html};
use crate::people::Town;

/// An act in a list.
pub struct ActLine {
    pub act: Act,
    pub title: String,
    /// What became of it, in words.
    pub state: String,
}

impl ActLine {
    /// The acts as lists show them; what was thrown away is not among them.
    pub fn all(frame: &Frame, acts: Vec<Act>) -> Vec<Self> {
        let shown = acts.into_iter().filter(|act| act.is_open() || act.is_signed());
        shown.map(|act| Self::of(frame, act)).collect()
    }

    fn of(frame: &Frame, act: Act) -> Self {
        let moment = |at: Option<Moment>| at.map(|at| frame.day(at)).unwrap_or_default();
        let state = match act.state() {
            rules::State::Draft => frame.t.get("participation-state-draft"),
            rules::State::Sent => frame.t.with("participation-state-sent", "day", moment(act.sent_at)),
            rules::State::Discarded => frame.t.get("participation-state-discarded"),
            rules::State::Signed => {
                let key = match act.received_at {
                    Some(_) => "participation-state-received",
                    None => "participation-state-signed",
                };
                frame.t.with(key, "day", moment(act.signed_at))
            }
        };
        Self { title: title(&frame.t, act.kind()), state, act }
    }
}

/// What is known about a participation, in words: label and value.
pub fn facts(frame: &Frame, found: &standing::Participant) -> Vec<(String, String)> {
    let t = &frame.t;
    let standing = &found.standing;
    let mut facts = vec![
        (t.get("participation-since"), t.date(found.since)),
        (t.get("participation-fact-declaration"), found.declaration.number.clone().unwrap_or_default()),
        (t.get("participation-agreed"), t.with("participation-version", "version", standing.agreed.as_str())),
    ];
    if let Some(end) = standing.term_ends {
        facts.push((t.get("participation-term"), t.date(end)));
    }
    let state = match (standing.ends_on, standing.suspended_until) {
        (Some(day), _) => t.with("participation-is-ending", "day", t.date(day)),
        (None, Some(day)) => t.with("participation-is-resting", "day", t.date(day)),
        (None, None) => t.get("participation-is-running"),
    };
    facts.push((t.get("participation-state"), state));
    facts
}

#[derive(Template)]
#[template(path = "participation/overview.html")]
struct OverviewPage {
    frame: Frame,
    town: String,
    heading: String,
    text: String,
    /// The button of the next step: address and words; empty when there is none.
    button: (String, String),
    takes_part: bool,
    facts: Vec<(String, String)>,
    acts: Vec<ActLine>,
    /// What can be prepared: address, title and what it means.
    possible: Vec<(String, String, String)>,
    past: Vec<String>,
}

/// The page.
pub async fn show(State(app): State<App>, frame: Frame, town: Town) -> Result<Response> {
    let c = app.db.read();
    let today = app.clock.today();
    let found = standing::of(c, &app, town.municipality).await?;
    let acts = store::of(c, town.municipality).await?;
    let next = found.as_ref().map(|found| found.standing.next(today));
    let (heading, text, button) = words(&frame, next, found.as_ref(), &acts);
    let t = &frame.t;
    let possible = found.iter().flat_map(|found| found.standing.possible(today)).map(|kind| {
        let lead = t.get(&format!("participation-lead-{}", kind.word()));
        (frame.to(&format!("/participation/prepare/{}", kind.word())), title(t, kind), lead)
    });
    let past = declaration::past(c, town.municipality).await?;
    html(&OverviewPage {
        town: frame.municipality()?.full_name(),
        heading,
        text,
        button,
        takes_part: found.is_some(),
        facts: found.as_ref().map(|found| facts(&frame, found)).unwrap_or_default(),
        possible: possible.collect(),
        past: past.iter().filter_map(|past| past_words(&app, &frame, past)).collect(),
        acts: ActLine::all(&frame, acts),
        frame,
    })
}

fn past_words(app: &App, frame: &Frame, past: &Past) -> Option<String> {
    let values = [
        ("number", past.number.clone()?.into()),
        ("from", frame.t.date(app.clock.day(past.signed_at?)).into()),
        ("to", frame.t.date(app.clock.day(past.ended_at)).into()),
    ];
    Some(frame.t.all("participation-past-one", &values))
}

/// The next step: heading, explanation, and the button that leads there.
fn words(
    frame: &Frame,
    next: Option<Next>,
    found: Option<&standing::Participant>,
    acts: &[Act],
) -> (String, String, (String, String)) {
    let t = &frame.t;
    let none = || (String::new(), String::new());
    let say = |what: &str| {
        (t.get(&format!("participation-next-{what}")), t.get(&format!("participation-next-{what}-text")))
    };
    let Some(next) = next else {
        let (heading, text) = say("declare");
        return (heading, text, (frame.to("/guidance"), t.get("participation-next-declare-button")));
    };
    let day = |day: Option<platform::clock::Day>| day.map(|day| t.date(day)).unwrap_or_default();
    let standing = found.map(|found| &found.standing);
    match next {
        Next::Open(kind) => {
            let open = acts.iter().find(|act| act.is_open() && act.kind() == kind);
            let what = if open.is_some_and(|act| act.sent_at.is_some()) { "sent" } else { "draft" };
            let (heading, text) = say(what);
            let path = open.map(|act| frame.to(&format!("/participation/acts/{}", act.id)));
            (heading, text, (path.unwrap_or_default(), title(t, kind)))
        }
        Next::Ending => {
            let last = day(standing.and_then(|standing| standing.ends_on));
            let heading = t.with("participation-next-ending", "day", last);
            (heading, t.get("participation-next-ending-text"), none())
        }
        Next::NameLead => {
            let (heading, text) = say("lead");
            let button = t.get("participation-next-lead-button");
            (heading, text, (frame.to("/participation/handover"), button))
        }
        Next::Prepare(kind) => {
            let (heading, text) = say(if kind == Kind::Renewal { "renewal" } else { "consent" });
            let path = frame.to(&format!("/participation/prepare/{}", kind.word()));
            (heading, text, (path, title(t, kind)))
        }
        Next::Resting => {
            let until = day(standing.and_then(|standing| standing.suspended_until));
            let heading = t.with("participation-next-resting", "day", until);
            let path = frame.to("/participation/prepare/resumption");
            let text = t.get("participation-next-resting-text");
            (heading, text, (path, title(t, Kind::Resumption)))
        }
        Next::Nothing => {
            let (heading, text) = say("nothing");
            (heading, text, none())
        }
    }
}
