//! `/website-check`: all points on one page.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use platform::web::form::Form;
use platform::web::see_other;
use platform::{Error, Result};

use super::Points;
use crate::app::App;
use crate::layout::{Frame, Problems, html, refused};
use crate::people::Lead;
use crate::quickcheck::catalogue::{Instrument, Variant};
use crate::quickcheck::rules::Answer;
use crate::quickcheck::store;

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
    parts: Vec<Part>,
    answered: usize,
    asked: usize,
    is_carried_over: bool,
    problems: Problems,
}

fn page(frame: Frame, points: &Points, problems: Problems) -> Result<CheckPage> {
    let (lang, catalogue) = (frame.t.lang, &points.catalogue);
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
                            is_chosen: points.answers.get(&question.id) == Some(&Answer::Level(level.level)),
                        })
                        .collect(),
                })
                .collect(),
        })
        .collect();
    let town = frame.municipality()?;
    let (answered, asked) = points.score(town).answered();
    Ok(CheckPage {
        town: town.full_name(),
        parts,
        answered,
        asked,
        is_carried_over: points.is_carried_over,
        problems,
        frame,
    })
}

/// The points.
pub async fn show(State(app): State<App>, frame: Frame, _: Lead) -> Result<Response> {
    let points = Points::of(&app, frame.municipality()?).await?;
    html(&page(frame, &points, Problems::none())?)
}

/// Saves what was ticked; leads to the result once every point has an answer.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Form(sent): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let mut points = Points::of(&app, frame.municipality()?).await?;
    let catalogue = points.catalogue.clone();
    for (id, word) in sent {
        if catalogue.one(&id).is_none() {
            continue;
        }
        match Answer::from_word(&word) {
            Some(answer @ Answer::Level(level)) if catalogue.steps.contains(&level) => {
                points.answers.insert(id, answer);
            }
            _ => return Err(Error::NotFound),
        }
    }
    if points.answers.is_empty() {
        let mut problems = Problems::none();
        problems.add("", "quickcheck-website-empty");
        return refused(&page(frame, &points, problems)?);
    }
    save(&app, &lead, &points).await?;
    let (answered, asked) = points.score(frame.municipality()?).answered();
    Ok(see_other(&frame.to(if answered == asked { "/website-check/result" } else { "/website-check" })))
}

async fn save(app: &App, lead: &Lead, points: &Points) -> Result<()> {
    let (by, now, town) = (lead.staff.person, app.clock.now(), lead.municipality);
    let (version, answers) = (points.catalogue.version.clone(), points.answers.clone());
    app.db
        .write(move |tx| {
            Box::pin(async move {
                store::open_instrument(tx, town, Instrument::Website, &version, Variant::Full, now).await?;
                let check = store::of_version(tx, town, Instrument::Website, &version).await?;
                let check = check.ok_or(Error::NotFound)?;
                for (question, answer) in &answers {
                    if !store::decide(tx, check.id, question, *answer, "", by, now).await? {
                        return Err(Error::Conflict);
                    }
                }
                Ok::<_, Error>(())
            })
        })
        .await
}
