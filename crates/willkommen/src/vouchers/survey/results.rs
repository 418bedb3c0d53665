//! `/vouchers/survey`: what newcomers have answered, by half-year, as page and CSV; both from one table.

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;
use platform::texts::{Lang, Translator};
use platform::web::csv as csv_answer;
use platform::{Error, Result};
use serde::Deserialize;

use super::rules::{self, Outcome, Question, Told};
use super::table::{Viewer, outcomes, over};
use crate::app::App;
use crate::layout::{Frame, html, spreadsheet};
use crate::people::{Actor, Role};
use crate::region;
use crate::vouchers::booklet::speech::{Speaker, Tongue};

/// What is looked for.
#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct Wanted {
    half_year: String,
}

/// A half-year that can be chosen.
struct Choice {
    link: String,
    label: String,
    is_here: bool,
}

/// An answer.
struct Row {
    name: String,
    many: String,
    /// Empty where it is not told.
    share: String,
    /// How long its bar is (%).
    bar: Option<i64>,
}

/// A question with its answers.
struct Part {
    name: &'static str,
    text: String,
    /// Whether enough have answered to say anything.
    is_enough: bool,
    rows: Vec<Row>,
    total: String,
}

#[derive(Template)]
#[template(path = "vouchers/survey/results.html")]
struct ResultsPage {
    frame: Frame,
    is_region: bool,
    /// Whose numbers, and of when.
    title: String,
    half_years: Vec<Choice>,
    parts: Vec<Part>,
    /// Whether there is not enough of any question.
    is_few: bool,
    /// The choice as part of an address, for the download.
    query: String,
    /// When the next half-year is shown.
    next_on: String,
}

/// What was asked for, as far as there is such a thing; otherwise the newest.
struct Chosen {
    viewer: Viewer,
    half_years: Vec<String>,
    half_year: String,
}

impl Chosen {
    async fn of(app: &App, frame: &Frame, wanted: &Wanted) -> Result<Self> {
        let viewer = viewer(frame)?;
        let half_years = over(app).await?;
        let here = half_years.iter().find(|one| **one == wanted.half_year).or(half_years.first());
        let half_year = here.cloned().unwrap_or_default();
        Ok(Self { viewer, half_years, half_year })
    }

    /// What is told of it; nothing where no half-year is over.
    async fn outcomes(&self, app: &App) -> Result<Vec<(Question, Outcome)>> {
        if self.half_year.is_empty() {
            return Ok(Vec::new());
        }
        outcomes(app, self.viewer, &self.half_year).await
    }

    /// Whose numbers: in words, and as a part of a file's name.
    async fn whose(&self, app: &App, t: &Translator) -> Result<(String, String)> {
        let Viewer::Town(town) = self.viewer else {
            return Ok((t.get("vouchers-statistics-total-region"), "region".to_owned()));
        };
        let town = region::of(app.db.read(), town).await?;
        Ok(town.map(|town| (town.full_name(), town.ags)).unwrap_or_default())
    }

    async fn title(&self, app: &App, t: &Translator) -> Result<String> {
        let (whose, _) = self.whose(app, t).await?;
        if self.half_year.is_empty() {
            return Ok(whose);
        }
        Ok(t.with2("vouchers-survey-of", "town", whose, "time", label(t, &self.half_year)))
    }
}

/// Who looks, by their role.
fn viewer(frame: &Frame) -> Result<Viewer> {
    let Actor::Staff(staff) = &frame.actor else { return Err(Error::NotFound) };
    let viewer = match staff.role {
        Role::Agency => Some(Viewer::Region),
        Role::Lead | Role::Mayor => staff.municipality.map(Viewer::Town),
        _ => None,
    };
    viewer.ok_or(Error::NotFound)
}

/// A half-year in words, with its year.
fn label(t: &Translator, half_year: &str) -> String {
    let (year, half) = half_year.split_once('-').unwrap_or((half_year, ""));
    let half = t.get(&format!("vouchers-statistics-half-year-{}", half.to_lowercase()));
    t.with2("vouchers-survey-time", "half", half, "year", year)
}

fn query(half_year: &str) -> String {
    platform::web::query(&[("half_year", &half_year.to_owned())])
}

/// Says questions and answers as newcomers read them.
const fn speaker(t: &Translator) -> Speaker {
    let tongue = match t.lang {
        Lang::De => Tongue::De,
        Lang::En => Tongue::En,
    };
    Speaker { tongue }
}

/// The numbers on screen.
pub async fn show(State(app): State<App>, frame: Frame, Query(wanted): Query<Wanted>) -> Result<Response> {
    let chosen = Chosen::of(&app, &frame, &wanted).await?;
    let outcomes = chosen.outcomes(&app).await?;
    let t = &frame.t;
    let half_years = chosen.half_years.iter().map(|one| Choice {
        link: query(one),
        label: label(t, one),
        is_here: *one == chosen.half_year,
    });
    html(&ResultsPage {
        is_region: chosen.viewer == Viewer::Region,
        title: chosen.title(&app, t).await?,
        half_years: half_years.collect(),
        is_few: outcomes.iter().all(|(_, outcome)| !outcome.is_enough()),
        parts: outcomes.iter().map(|(question, outcome)| part(t, *question, outcome)).collect(),
        query: query(&chosen.half_year),
        next_on: t.date(rules::next_half_year(app.clock.today())),
        frame,
    })
}

fn part(t: &Translator, question: Question, outcome: &Outcome) -> Part {
    let s = speaker(t);
    let rows = question.answers().iter().zip(&outcome.answers).map(|(answer, told)| Row {
        name: s.named("survey-answer", answer.word()),
        many: word(t, *told, grouped),
        share: told
            .share(outcome.total)
            .map(|n| t.with("vouchers-survey-percent", "n", n))
            .unwrap_or_default(),
        bar: told.bar(outcome.total),
    });
    Part {
        name: question.word(),
        text: s.named("survey-question", question.word()),
        is_enough: outcome.is_enough(),
        rows: rows.collect(),
        total: word(t, outcome.total, grouped),
    }
}

/// A count as people read it.
fn word(t: &Translator, told: Told, number: fn(&Translator, i64) -> String) -> String {
    match told {
        Told::Exact(many) => number(t, many),
        Told::AtLeast(many) => t.with("vouchers-statistics-at-least", "n", number(t, many)),
        Told::Small => t.get("vouchers-statistics-small"),
        Told::Hidden => t.get("vouchers-statistics-hidden"),
    }
}

/// A number as people read it.
fn grouped(t: &Translator, many: i64) -> String {
    t.number(many)
}

/// A number as spreadsheets read it, without separators.
fn plain(_: &Translator, many: i64) -> String {
    many.to_string()
}

/// The same for spreadsheets.
pub async fn csv(State(app): State<App>, frame: Frame, Query(wanted): Query<Wanted>) -> Result<Response> {
    let chosen = Chosen::of(&app, &frame, &wanted).await?;
    let t = &frame.t;
    let (whose, file) = chosen.whose(&app, t).await?;
    // Where no half-year is over, there is nothing but the heads.
    let time = if chosen.half_year.is_empty() { String::new() } else { label(t, &chosen.half_year) };
    let line = |own: [String; 4]| [whose.clone(), time.clone()].into_iter().chain(own).collect::<Vec<_>>();
    let head = ["whose", "half-years", "question", "answer", "many", "share"]
        .map(|name| t.get(&format!("vouchers-survey-{name}")));
    let mut rows = vec![head.to_vec()];
    let s = speaker(t);
    for (question, outcome) in chosen.outcomes(&app).await? {
        let text = s.named("survey-question", question.word());
        // As on the page: whether it is nobody or a few is not told.
        if !outcome.is_enough() {
            rows.push(line([text, t.get("vouchers-survey-few"), String::new(), String::new()]));
            continue;
        }
        let all = t.get("vouchers-survey-total");
        rows.push(line([text.clone(), all, word(t, outcome.total, plain), String::new()]));
        for (answer, told) in question.answers().iter().zip(&outcome.answers) {
            let share = told.share(outcome.total).map(|share| share.to_string()).unwrap_or_default();
            let name = s.named("survey-answer", answer.word());
            rows.push(line([text.clone(), name, word(t, *told, plain), share]));
        }
    }
    Ok(csv_answer(&format!("survey-{file}-{}.csv", chosen.half_year), spreadsheet(&rows)?))
}
