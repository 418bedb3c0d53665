//! `/website-check`: all points on one page.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use platform::web::form::Form;
use platform::web::see_other;
use platform::{Error, Refusal, Result};

use super::{Points, asked_otherwise};
use crate::app::App;
use crate::layout::{Frame, Problems, html, refused};
use crate::people::Lead;
use crate::quickcheck::catalogue::{Catalogue, Instrument, Variant};
use crate::quickcheck::given::Given;
use crate::quickcheck::rules::{Answer, Answers};
use crate::quickcheck::store::{self, Outcome};

struct Step {
    level: u8,
    name: String,
    text: String,
    is_chosen: bool,
}

struct Point {
    id: String,
    number: String,
    text: String,
    why: String,
    steps: Vec<Step>,
    /// The stored answer, which comes back with the form; empty when there is none.
    shown: &'static str,
    /// Its revision, which comes back too; 0 when there is none.
    revision: i64,
    problem: Option<String>,
}

struct Part {
    number: u32,
    title: String,
    lead: String,
    points: Vec<Point>,
}

#[derive(Template)]
#[template(path = "quickcheck/website/check.html")]
struct CheckPage {
    frame: Frame,
    town: String,
    /// The version whose points are shown.
    version: String,
    parts: Vec<Part>,
    answered: usize,
    asked: usize,
    is_carried_over: bool,
    dropped: usize,
    problems: Problems,
}

/// What somebody wants of a point that they saw otherwise.
struct Touched {
    id: String,
    shown: Option<Answer>,
    /// The revision of what they saw; 0 for none.
    seen: i64,
    answer: Answer,
}

impl Touched {
    /// Whether somebody else has meanwhile given an answer that is neither.
    fn meets_another(&self, points: &Points) -> bool {
        let stored = points.answers.get(&self.id).copied();
        // What is carried over from an earlier version gets its first revision when it is saved along; that
        // changes nothing about it.
        let is_as_shown = points.revision(&self.id) == self.seen || (self.seen == 0 && stored == self.shown);
        !is_as_shown && stored != Some(self.answer)
    }
}

/// The page; what was touched is shown as it was ticked.
fn page(frame: Frame, points: &Points, touched: &[Touched], problems: Problems) -> Result<CheckPage> {
    let (lang, catalogue) = (frame.t.lang, &points.catalogue);
    let chosen = |id: &str| {
        let typed = touched.iter().find(|one| one.id == id).map(|one| one.answer);
        typed.or_else(|| points.answers.get(id).copied())
    };
    let parts = catalogue
        .field
        .iter()
        .map(|field| Part {
            number: field.number,
            title: field.title.get(lang).clone(),
            lead: field.lead.get(lang).clone(),
            points: catalogue
                .in_field(Variant::Full, field.number)
                .into_iter()
                .map(|question| Point {
                    id: question.id.clone(),
                    number: question.number.clone(),
                    text: question.text.get(lang).clone(),
                    why: question.why.get(lang).clone(),
                    steps: catalogue
                        .level
                        .iter()
                        .zip(question.levels.get(lang))
                        .filter(|(level, _)| catalogue.steps.contains(&level.level))
                        .map(|(level, text)| Step {
                            level: level.level,
                            name: level.name.get(lang).clone(),
                            text: text.clone(),
                            is_chosen: chosen(&question.id) == Some(Answer::Level(level.level)),
                        })
                        .collect(),
                    shown: points.answers.get(&question.id).map_or("", |answer| answer.word()),
                    revision: points.revision(&question.id),
                    problem: problems.of(&question.id, &frame.t),
                })
                .collect(),
        })
        .collect();
    let town = frame.municipality()?;
    let (answered, asked) = points.score(town).answered();
    Ok(CheckPage {
        town: town.full_name(),
        version: catalogue.version.clone(),
        parts,
        answered,
        asked,
        is_carried_over: points.is_carried_over,
        dropped: points.dropped,
        problems,
        frame,
    })
}

/// The points.
pub async fn show(State(app): State<App>, frame: Frame, lead: Lead) -> Result<Response> {
    let points = Points::of(app.db.read(), &app, lead.municipality).await?;
    html(&page(frame, &points, &[], Problems::none())?)
}

/// Saves what was ticked; leads to the result once every point has an answer.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Form(sent): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let points = Points::of(app.db.read(), &app, lead.municipality).await?;
    let sent: BTreeMap<String, String> = sent.into_iter().collect();
    let (shown, version) = (sent.get("shown").cloned().unwrap_or_default(), points.catalogue.version.clone());
    if shown != version {
        // What was ticked is kept where the same is asked still, and nothing of it is saved unseen.
        let otherwise = asked_otherwise(&app, &shown, &version);
        let mut touched = touched(&points.catalogue, &sent).unwrap_or_default();
        touched.retain(|one| !otherwise.contains(&one.id));
        let problems = Problems::one(Refusal::new("quickcheck-website-version"));
        return refused(&page(frame, &points, &touched, problems)?);
    }
    let touched = touched(&points.catalogue, &sent)?;
    if touched.is_empty() && points.answers.is_empty() {
        let mut problems = Problems::none();
        problems.add("", "quickcheck-website-empty");
        return refused(&page(frame, &points, &touched, problems)?);
    }
    let (touched, is_saved) = save(&app, &lead, version, touched).await?;
    let points = Points::of(app.db.read(), &app, lead.municipality).await?;
    if !is_saved {
        let problems = clashes(&frame, &points, &touched);
        return refused(&page(frame, &points, &touched, problems)?);
    }
    let (answered, asked) = points.score(frame.municipality()?).answered();
    Ok(see_other(&frame.to(if answered == asked { "/website-check/result" } else { "/website-check" })))
}

/// The points whose answer is another one than the page has shown.
fn touched(catalogue: &Catalogue, sent: &BTreeMap<String, String>) -> Result<Vec<Touched>> {
    let mut touched = Vec::new();
    for question in &catalogue.question {
        let Some(word) = sent.get(&question.id) else { continue };
        let answer = Answer::from_word(word).ok_or(Error::NotFound)?;
        if !matches!(answer, Answer::Level(level) if catalogue.steps.contains(&level)) {
            return Err(Error::NotFound);
        }
        let shown = sent.get(&format!("{}-shown", question.id));
        let shown = shown.and_then(|word| Answer::from_word(word));
        if shown != Some(answer) {
            let seen = sent.get(&format!("{}-revision", question.id));
            let seen = seen.and_then(|typed| typed.parse::<u32>().ok()).map_or(0, i64::from);
            touched.push(Touched { id: question.id.clone(), shown, seen, answer });
        }
    }
    Ok(touched)
}

/// For each point that somebody else has answered meanwhile both answers in words.
fn clashes(frame: &Frame, points: &Points, touched: &[Touched]) -> Problems {
    let (t, catalogue) = (&frame.t, &points.catalogue);
    let name = |answer: Option<Answer>| {
        let level = catalogue.level.iter().find(|level| answer == Some(Answer::Level(level.level)));
        level.map_or_else(|| t.get("quickcheck-website-no-answer"), |level| level.name.get(t.lang).clone())
    };
    let mut problems = Problems::none();
    for one in touched.iter().filter(|one| one.meets_another(points)) {
        let number = catalogue.one(&one.id).map(|question| question.number.clone()).unwrap_or_default();
        problems.0.push(
            Refusal::field(one.id.clone(), "quickcheck-website-clash")
                .with("number", number)
                .with("stored", name(points.answers.get(&one.id).copied()))
                .with("chosen", name(Some(one.answer))),
        );
    }
    if problems.is_empty() {
        // It has come back to what was shown in the meantime: nothing is lost by sending it again.
        problems.add("", "quickcheck-website-meanwhile");
    }
    problems
}

/// Saves what was touched over what was shown, and with it what is carried over from an earlier version;
/// false, and nothing is saved, when somebody else has changed one of the points meanwhile, or the version is
/// no longer the one that was shown.
async fn save(app: &App, lead: &Lead, shown: String, touched: Vec<Touched>) -> Result<(Vec<Touched>, bool)> {
    let (by, now, town, app) = (lead.staff.person, app.clock.now(), lead.municipality, app.clone());
    let db = app.db.clone();
    db.write(move |tx| {
        Box::pin(async move {
            let points = Points::of(tx, &app, town).await?;
            let version = points.catalogue.version.clone();
            if version != shown || touched.iter().any(|one| one.meets_another(&points)) {
                return Ok((touched, false));
            }
            store::open_instrument(tx, town, Instrument::Website, &version, Variant::Full, now).await?;
            let check = store::of_version(tx, town, Instrument::Website, &version).await?;
            let check = check.ok_or(Error::NotFound)?;
            let kept = store::kept(tx, check.id).await?;
            let mut wanted = if points.is_carried_over { points.answers } else { Answers::new() };
            wanted.extend(touched.iter().map(|one| (one.id.clone(), one.answer)));
            for (question, answer) in wanted {
                let seen = kept.get(&question).map_or(0, |kept| kept.revision);
                let given = Given { answer: Some(answer), ..Given::default() };
                match store::save(tx, check.id, &question, &given, seen, by, now).await? {
                    Outcome::Saved { .. } => {}
                    Outcome::Clash(_) | Outcome::Completed => return Err(Error::Conflict),
                }
            }
            Ok::<_, Error>((touched, true))
        })
    })
    .await
}
