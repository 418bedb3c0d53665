//! `GET /website-check/result`: the points, and what comes next.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use platform::Result;

use super::Points;
use crate::app::App;
use crate::layout::{Frame, html};
use crate::people::{Role, Town};
use crate::quickcheck::rules::{Standing, shown};

/// How many next steps are described in full.
const MOST_STEPS: usize = 5;

/// What can be mended.
struct Step {
    number: String,
    text: String,
    /// How it stands.
    now: String,
    /// What a full point looks like.
    goal: String,
    /// What to do.
    how: String,
}

struct Bar {
    title: String,
    percent: i64,
    text: String,
    is_gap: bool,
}

#[derive(Template)]
#[template(path = "quickcheck/website/result.html")]
struct ResultPage {
    frame: Frame,
    town: String,
    answered: usize,
    asked: usize,
    points: String,
    attainable: String,
    steps: Vec<Step>,
    later: Vec<String>,
    bars: Vec<Bar>,
    is_lead: bool,
}

/// The result; before the first answer it says where to begin.
pub async fn show(State(app): State<App>, frame: Frame, town: Town) -> Result<Response> {
    let of = frame.municipality()?;
    let points = Points::of(app.db.read(), &app, of.id).await?;
    let score = points.score(of);
    let (t, lang) = (&frame.t, frame.t.lang);
    let (answered, asked) = score.answered();
    let mut open: Vec<(u8, u32, Step)> = score
        .lines()
        .filter_map(|line| match line.standing {
            Standing::Level(level) if level < 4 => {
                let levels = line.question.levels.get(lang);
                let step = Step {
                    number: line.question.number.clone(),
                    text: line.question.text.get(lang).clone(),
                    now: levels[usize::from(level)].clone(),
                    goal: levels[4].clone(),
                    how: line.question.help.get(lang).clone(),
                };
                Some((level, line.question.weight, step))
            }
            _ => None,
        })
        .collect();
    // What is missing comes before what is there in part, what weighs more before what weighs less.
    open.sort_by_key(|(level, weight, _)| (*level, std::cmp::Reverse(*weight)));
    let mut steps: Vec<Step> = open.into_iter().map(|(.., step)| step).collect();
    let later = steps.split_off(steps.len().min(MOST_STEPS));
    let reached: f64 = score.fields.iter().map(|field| field.points).sum();
    let attainable: f64 = score.fields.iter().map(|field| field.attainable).sum();
    let page = ResultPage {
        town: of.full_name(),
        answered,
        asked,
        points: t.decimal(reached, 1),
        attainable: t.decimal(attainable, 1),
        steps,
        later: later.into_iter().map(|step| format!("{} {}", step.number, step.text)).collect(),
        bars: score
            .fields
            .iter()
            .filter_map(|field| {
                let percent = shown(field.percent()?);
                Some(Bar {
                    title: field.field.title.get(lang).clone(),
                    percent,
                    text: t.with2(
                        "quickcheck-website-points-of",
                        "points",
                        t.decimal(field.points, 1),
                        "all",
                        t.decimal(field.attainable, 1),
                    ),
                    is_gap: percent < 50,
                })
            })
            .collect(),
        is_lead: town.staff.role == Role::Lead,
        frame: frame.clone(),
    };
    html(&page)
}
