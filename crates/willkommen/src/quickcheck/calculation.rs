//! `GET /quickcheck/calculation`: every number explained, step by step.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use platform::Result;
use platform::texts::Translator;
use platform::web::see_other;

use super::Sheet;
use super::rules::{FieldScore, QuestionLine, Score, Standing, shown};
use crate::app::App;
use crate::layout::{Frame, html};
use crate::people::Town;

/// One field of the calculation.
pub struct Part {
    pub title: String,
    pub rows: Vec<Row>,
    pub sum: String,
}

/// One question of the calculation.
pub struct Row {
    pub number: String,
    pub text: String,
    pub answer: String,
    pub weight: u32,
    pub points: String,
}

#[derive(Template)]
#[template(path = "quickcheck/calculation.html")]
struct CalculationPage {
    frame: Frame,
    town: String,
    parts: Vec<Part>,
    total: Vec<String>,
}

/// The calculation.
pub async fn show(State(app): State<App>, frame: Frame, _: Town) -> Result<Response> {
    let sheet = Sheet::of(&app, frame.municipality()?).await?;
    if sheet.check.completed_at.is_none() {
        return Ok(see_other(&frame.to("/quickcheck/result")));
    }
    let score = sheet.score();
    html(&CalculationPage {
        town: sheet.town.full_name(),
        parts: parts(&sheet, &score, &frame.t),
        total: total(&score, &frame.t),
        frame,
    })
}

/// The calculation by fields.
pub fn parts(sheet: &Sheet, score: &Score<'_>, t: &Translator) -> Vec<Part> {
    score
        .fields
        .iter()
        .map(|field| Part {
            title: format!("{}. {}", field.field.number, field.field.title.get(t.lang)),
            rows: field.lines.iter().map(|line| row(sheet, line, t)).collect(),
            sum: sum(field, t),
        })
        .collect()
}

fn row(sheet: &Sheet, line: &QuestionLine<'_>, t: &Translator) -> Row {
    let answer = match line.standing {
        Standing::Level(level) => {
            format!("{level} {}", sheet.catalogue.level[usize::from(level)].name.get(t.lang))
        }
        Standing::Hidden => t.get("quickcheck-standing-hidden"),
        Standing::RuledOut => t.get("quickcheck-standing-ruled-out"),
        // A question left out is only understood with its reason.
        Standing::NotApplicable => match sheet.reasons.get(&line.question.id) {
            Some(reason) if !reason.is_empty() => {
                t.with("quickcheck-not-applicable-because", "reason", reason.as_str())
            }
            _ => t.get("quickcheck-not-applicable"),
        },
        Standing::Unknown => t.get("quickcheck-unknown"),
        Standing::Open => t.get("quickcheck-open"),
    };
    Row {
        number: line.question.number.clone(),
        text: line.question.text.get(t.lang).clone(),
        answer,
        weight: line.question.weight,
        points: match line.standing.counted() {
            Some(level) => {
                let points = t.decimal(line.points, 2);
                format!("{level} / 4 × {} = {points}", line.question.weight)
            }
            None => "–".into(),
        },
    }
}

fn sum(field: &FieldScore<'_>, t: &Translator) -> String {
    match field.percent() {
        Some(percent) => {
            let sum = t.all(
                "quickcheck-sum",
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
    vec![
        t.get("quickcheck-total-question"),
        t.get("quickcheck-total-field"),
        t.all(
            "quickcheck-total-sum",
            &[
                ("sum", t.decimal(sum, 2).into()),
                ("weights", t.decimal(weights, 0).into()),
                ("total", t.decimal(total, 2).into()),
                ("shown", shown(total).into()),
            ],
        ),
    ]
}
