//! `GET /quickcheck/calculation`: every number explained, from the answer to the result.
//!
//! The numbers of the result page link to their place here: `#field-3`, `#question-Q0301`, `#total`,
//! `#gain-M09`.

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;
use platform::Result;
use platform::texts::Translator;
use platform::web::see_other;
use serde::Serialize;

use super::catalogue::Question;
use super::rules::{FieldScore, QuestionLine, Score, Standing, next_level, shown, suggestions};
use super::variant::{Wish, name};
use super::{Sheet, not_applicable};
use crate::app::App;
use crate::layout::{Frame, html};
use crate::people::Town;

/// How many suggestions the result shows and this page explains.
const MOST_GAINS: usize = 3;

/// One field of the calculation.
#[derive(Clone, Debug, Serialize)]
pub struct Part {
    pub number: u32,
    pub title: String,
    pub rows: Vec<Row>,
    pub sum: String,
}

/// One question of the calculation.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    pub id: String,
    pub number: String,
    pub text: String,
    pub answer: String,
    pub weight: u32,
    /// The points as short as a narrow column asks for.
    pub points: String,
    /// The same in words: "Stufe 3 von 4 × Gewicht 2 = 1,5 von 2 Punkten".
    pub worked: String,
}

/// How the gain of one suggestion comes about.
struct Gain {
    code: String,
    title: String,
    moves: Vec<String>,
    sum: String,
}

#[derive(Template)]
#[template(path = "quickcheck/calculation.html")]
struct CalculationPage {
    frame: Frame,
    town: String,
    variant: String,
    /// The word of the variant shown.
    word: &'static str,
    /// A line of this very check, worked out.
    example: Option<(String, String)>,
    parts: Vec<Part>,
    total: Vec<String>,
    gains: Vec<Gain>,
}

/// The calculation.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    _: Town,
    Query(wish): Query<Wish>,
) -> Result<Response> {
    let submitted = Sheet::submitted(&app, frame.municipality()?, wish.variant()).await?;
    let Some((sheet, snapshot)) = submitted else {
        return Ok(see_other(&frame.to("/quickcheck/result")));
    };
    let waiting = not_applicable::still_waiting(app.db.read(), &snapshot).await?;
    let score = sheet.score();
    let t = &frame.t;
    let parts = parts(&sheet, &score, &waiting, t);
    html(&CalculationPage {
        town: sheet.town.full_name(),
        variant: t.get(name(sheet.check.variant())),
        word: sheet.check.variant().word(),
        example: example(&score, &parts),
        total: total(&score, t),
        gains: gains(&sheet, &score, t),
        parts,
        frame,
    })
}

/// The calculation by fields. `waiting` are the questions that are left out before the agency has confirmed it.
pub fn parts(sheet: &Sheet, score: &Score<'_>, waiting: &[String], t: &Translator) -> Vec<Part> {
    score
        .fields
        .iter()
        .map(|field| Part {
            number: field.field.number,
            title: format!("{}. {}", field.field.number, field.field.title.get(t.lang)),
            rows: field.lines.iter().map(|line| row(sheet, line, waiting, t)).collect(),
            sum: sum(field, t),
        })
        .collect()
}

fn row(sheet: &Sheet, line: &QuestionLine<'_>, waiting: &[String], t: &Translator) -> Row {
    let answer = match line.standing {
        Standing::Level(level) => {
            format!("{level} {}", sheet.catalogue.level[usize::from(level)].name.get(t.lang))
        }
        Standing::Hidden => t.get("quickcheck-standing-hidden"),
        Standing::RuledOut => t.get("quickcheck-standing-ruled-out"),
        // A question left out is only understood with its reason.
        Standing::NotApplicable => match sheet.reasons.get(&line.question.id) {
            Some(reason) if !reason.is_empty() => {
                let key = match waiting.contains(&line.question.id) {
                    true => "quickcheck-not-applicable-unconfirmed",
                    false => "quickcheck-not-applicable-because",
                };
                t.with(key, "reason", reason.as_str())
            }
            _ => t.get("quickcheck-not-applicable"),
        },
        Standing::Unknown => t.get("quickcheck-unknown"),
        Standing::Open => t.get("quickcheck-open"),
    };
    let weight = line.question.weight;
    let (points, worked) = match line.standing.counted() {
        Some(level) => {
            let points = t.decimal(line.points, 2);
            let values = [
                ("level", level.into()),
                ("weight", weight.into()),
                ("points", points.as_str().into()),
                ("most", weight.into()),
            ];
            (format!("{level} / 4 × {weight} = {points}"), t.all("quickcheck-worked", &values))
        }
        None => ("–".into(), t.get("quickcheck-worked-none")),
    };
    Row {
        id: line.question.id.clone(),
        number: line.question.number.clone(),
        text: line.question.text.get(t.lang).clone(),
        answer,
        weight,
        points,
        worked,
    }
}

/// The first answer with a level, as an example of the others.
fn example(score: &Score<'_>, parts: &[Part]) -> Option<(String, String)> {
    let found = score.lines().find(|line| matches!(line.standing, Standing::Level(_)))?;
    let row = parts.iter().flat_map(|part| &part.rows).find(|row| row.id == found.question.id)?;
    Some((format!("{} {}", row.number, row.text), row.worked.clone()))
}

fn sum(field: &FieldScore<'_>, t: &Translator) -> String {
    match field.percent() {
        Some(percent) => {
            let is_whole = t.decimal(percent, 2) == shown(percent).to_string();
            let sum = t.all(
                if is_whole { "quickcheck-sum-exact" } else { "quickcheck-sum" },
                &[
                    ("points", t.decimal(field.points, 2).into()),
                    ("attainable", t.decimal(field.attainable, 2).into()),
                    ("percent", t.decimal(percent, 2).into()),
                    ("shown", shown(percent).into()),
                ],
            );
            let weight = f64::from(field.field.weight);
            let share = t.all(
                "quickcheck-weighted",
                &[
                    ("percent", t.decimal(percent, 2).into()),
                    ("weight", t.decimal(weight, 0).into()),
                    ("product", t.decimal(percent * weight, 2).into()),
                ],
            );
            format!("{sum} {share}")
        }
        None if field.is_open() => t.get("quickcheck-sum-open"),
        None => t.get("quickcheck-sum-out"),
    }
}

/// How the total is made, sentence by sentence.
pub fn total(score: &Score<'_>, t: &Translator) -> Vec<String> {
    let Some(total) = score.total() else { return vec![t.get("quickcheck-summary-none")] };
    let (sum, weights) = score.weighted();
    let is_whole = t.decimal(total, 2) == shown(total).to_string();
    vec![
        t.get("quickcheck-total-question"),
        t.get("quickcheck-total-field"),
        t.all(
            if is_whole { "quickcheck-total-sum-exact" } else { "quickcheck-total-sum" },
            &[
                ("sum", t.decimal(sum, 2).into()),
                ("weights", t.decimal(weights, 0).into()),
                ("total", t.decimal(total, 2).into()),
                ("shown", shown(total).into()),
            ],
        ),
    ]
}

/// How the gains of the first suggestions come about: which questions rise, and what that makes of the
/// total.
fn gains(sheet: &Sheet, score: &Score<'_>, t: &Translator) -> Vec<Gain> {
    let Some(before) = score.total() else { return Vec::new() };
    suggestions(&sheet.catalogue, sheet.check.variant(), &sheet.attributes, &sheet.answers)
        .into_iter()
        .take(MOST_GAINS)
        .map(|found| {
            let moves = score
                .lines()
                .filter(|line| found.measure.questions.contains(&line.question.id))
                .filter_map(|line| moved(line.question, line.standing, t))
                .collect();
            let is_exact = t.decimal(found.gain, 2) == t.decimal(found.gain, 1);
            let sum = t.all(
                if is_exact { "quickcheck-gain-sum-exact" } else { "quickcheck-gain-sum" },
                &[
                    ("before", t.decimal(before, 2).into()),
                    ("after", t.decimal(before + found.gain, 2).into()),
                    ("gain", t.decimal(found.gain, 2).into()),
                    ("shown", t.decimal(found.gain, 1).into()),
                    ("many", t.count(found.gain, 1)),
                ],
            );
            let measure = found.measure;
            Gain { code: measure.code.clone(), title: measure.title.get(t.lang).clone(), moves, sum }
        })
        .collect()
}

/// From which level to which a question would move; nothing when it stays.
fn moved(question: &Question, standing: Standing, t: &Translator) -> Option<String> {
    let to = next_level(standing)?;
    let number = question.number.as_str();
    match standing.counted() {
        Some(from) if from == to => None,
        Some(from) => {
            let values = [("number", number.into()), ("from", from.into()), ("to", to.into())];
            Some(t.all("quickcheck-gain-move", &values))
        }
        None => Some(t.with2("quickcheck-gain-new", "number", number, "to", to)),
    }
}
