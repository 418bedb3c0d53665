//! `/vouchers/statistics`: the numbers of a year by month, as page, CSV and JSON; all three from one table.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::{Query, State};
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse as _, Response};
use platform::texts::Translator;
use platform::web::csv as csv_answer;
use platform::{Error, Result};
use serde::{Deserialize, Serialize};

use super::rules::{self, Cell, at_least};
use super::store;
use super::table::{Line, Table, View, Viewer, name, table};
use crate::app::App;
use crate::layout::{Frame, Pager, html, spreadsheet};
use crate::people::{Actor, Role};

/// What is looked for.
#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct Wanted {
    view: String,
    year: String,
    page: String,
}

/// What somebody can choose.
struct Choice {
    link: String,
    label: String,
    is_here: bool,
}

/// A bar of the chart.
struct Bar {
    month: String,
    text: String,
    percent: Option<i64>,
}

struct Row {
    name: String,
    cells: Vec<String>,
    sum: String,
}

#[derive(Template)]
#[template(path = "vouchers/statistics/figures.html")]
struct FiguresPage {
    frame: Frame,
    is_partner: bool,
    title: String,
    views: Vec<Choice>,
    years: Vec<Choice>,
    /// What the bars are about.
    chart: String,
    bars: Vec<Bar>,
    months: Vec<String>,
    total: Row,
    rows: Vec<Row>,
    pager: Pager,
    /// The choice as part of an address, for the downloads.
    query: String,
    /// When the first or the next month is counted.
    next_on: String,
}

/// Who looks, by their role.
fn viewer(frame: &Frame) -> Result<Viewer> {
    let Actor::Staff(staff) = &frame.actor else { return Err(Error::NotFound) };
    let viewer = match staff.role {
        Role::Agency => Some(Viewer::Region),
        Role::Lead | Role::Mayor => staff.municipality.map(Viewer::Town),
        Role::Partner => staff.partner.map(Viewer::Partner),
        _ => None,
    };
    viewer.ok_or(Error::NotFound)
}

/// What was asked for, as far as there is such a thing; otherwise what comes first.
struct Chosen {
    viewer: Viewer,
    view: View,
    year: String,
    years: Vec<String>,
}

impl Chosen {
    async fn of(app: &App, frame: &Frame, wanted: &Wanted) -> Result<Self> {
        let viewer = viewer(frame)?;
        let views = viewer.views();
        let view = View::from_word(&wanted.view).filter(|view| views.contains(view)).unwrap_or(views[0]);
        let months = store::closed(app.db.read()).await?;
        let years: BTreeSet<String> = months.iter().map(|month| month.chars().take(4).collect()).collect();
        let years: Vec<String> = years.into_iter().rev().collect();
        let year = years.iter().find(|year| **year == wanted.year).or(years.first());
        Ok(Self { viewer, view, year: year.cloned().unwrap_or_default(), years })
    }

    fn query(&self) -> String {
        query(self.view, &self.year)
    }

    async fn table(&self, app: &App) -> Result<Table> {
        table(app, self.viewer, self.view, &self.year).await
    }

    fn title(&self, t: &Translator) -> String {
        t.get(&format!("vouchers-statistics-view-{}", self.view.word()))
    }

    fn total(&self, t: &Translator) -> String {
        t.get(&format!("vouchers-statistics-total-{}", self.viewer.word()))
    }
}

fn query(view: View, year: &str) -> String {
    platform::web::query(&[("view", &view.word().to_owned()), ("year", &year.to_owned())])
}

/// The numbers on screen.
pub async fn show(State(app): State<App>, frame: Frame, Query(wanted): Query<Wanted>) -> Result<Response> {
    let chosen = Chosen::of(&app, &frame, &wanted).await?;
    let Table { months, total, lines } = chosen.table(&app).await?;
    let query = chosen.query();
    let is_own_town = matches!(chosen.viewer, Viewer::Town(_)) && chosen.view.is_by_town();
    let own = lines.first().filter(|_| is_own_town).cloned();
    let (chart, cells) = match own {
        Some(line) => (name(&app, &frame.t, &line.subject).await?, line.cells),
        None => (chosen.total(&frame.t), total.clone()),
    };
    let pager = Pager::new(lines.len(), &wanted.page, format!("{query}&page="));
    let mut rows = Vec::new();
    for line in pager.part(lines) {
        rows.push(row(&frame.t, name(&app, &frame.t, &line.subject).await?, &line.cells));
    }
    let this_month = rules::first_day(&rules::month_of(app.clock.today())).ok_or(Error::NotFound)?;
    let next_on = this_month.plus_months(1).plus_days(rules::CLOSED_AFTER_DAYS);
    html(&FiguresPage {
        is_partner: matches!(chosen.viewer, Viewer::Partner(_)),
        title: chosen.title(&frame.t),
        views: views(&frame, &chosen),
        years: years(&chosen),
        bars: bars(&frame.t, &months, &cells),
        chart,
        total: row(&frame.t, chosen.total(&frame.t), &total),
        months: months.iter().map(|month| frame.t.month(month)).collect(),
        rows,
        pager,
        query,
        next_on: frame.t.date(next_on),
        frame,
    })
}

fn views(frame: &Frame, chosen: &Chosen) -> Vec<Choice> {
    let choice = |view: &View| Choice {
        link: query(*view, &chosen.year),
        label: frame.t.get(&format!("vouchers-statistics-view-{}", view.word())),
        is_here: *view == chosen.view,
    };
    chosen.viewer.views().iter().map(choice).collect()
}

fn years(chosen: &Chosen) -> Vec<Choice> {
    let choice = |year: &String| Choice {
        link: query(chosen.view, year),
        label: year.clone(),
        is_here: *year == chosen.year,
    };
    chosen.years.iter().map(choice).collect()
}

fn bars(t: &Translator, months: &[String], cells: &[Cell]) -> Vec<Bar> {
    let number = |cell: &Cell| match cell {
        Cell::Shown(many) => Some(*many),
        Cell::Small | Cell::Hidden => None,
    };
    let most = cells.iter().filter_map(number).max().unwrap_or(0).max(1);
    let bar = |(month, cell): (&String, &Cell)| Bar {
        month: t.month(month),
        text: word(t, *cell),
        percent: number(cell).map(|many| many * 100 / most),
    };
    months.iter().zip(cells).map(bar).collect()
}

fn row(t: &Translator, name: String, cells: &[Cell]) -> Row {
    Row { name, cells: cells.iter().map(|cell| word(t, *cell)).collect(), sum: sum(t, cells, told) }
}

/// A cell as people read it.
fn word(t: &Translator, cell: Cell) -> String {
    match cell {
        Cell::Shown(many) => t.number(many),
        Cell::Small => t.get("vouchers-statistics-small"),
        Cell::Hidden => t.get("vouchers-statistics-hidden"),
    }
}

/// The sum of a row: of what is shown, and said to be so. "At least 0" would say nothing.
fn sum(t: &Translator, cells: &[Cell], number: fn(&Translator, i64) -> String) -> String {
    match at_least(cells) {
        (sum, true) => number(t, sum),
        (0, false) => t.get("vouchers-statistics-hidden"),
        (sum, false) => t.with("vouchers-statistics-at-least", "n", number(t, sum)),
    }
}

/// A number as people read it.
fn told(t: &Translator, many: i64) -> String {
    t.number(many)
}

/// A number as spreadsheets read it, without separators.
fn plain(_: &Translator, many: i64) -> String {
    many.to_string()
}

/// The same for spreadsheets, all lines.
pub async fn csv(State(app): State<App>, frame: Frame, Query(wanted): Query<Wanted>) -> Result<Response> {
    let chosen = Chosen::of(&app, &frame, &wanted).await?;
    let Table { months, total, lines } = chosen.table(&app).await?;
    let t = &frame.t;
    let mut header = vec![chosen.title(t)];
    header.extend(months);
    header.push(t.get("vouchers-statistics-sum"));
    let mut rows = vec![header, record(t, chosen.total(t), &total)];
    for line in &lines {
        rows.push(record(t, name(&app, t, &line.subject).await?, &line.cells));
    }
    let file = format!("vouchers-{}-{}.csv", chosen.view.word(), chosen.year);
    Ok(csv_answer(&file, spreadsheet(&rows)?))
}

/// A row of a spreadsheet: numbers without separators, words where there is none.
fn record(t: &Translator, name: String, cells: &[Cell]) -> Vec<String> {
    let cell = |cell: &Cell| match cell {
        Cell::Shown(many) => plain(t, *many),
        other => word(t, *other),
    };
    let mut record = vec![name];
    record.extend(cells.iter().map(cell));
    record.push(sum(t, cells, plain));
    record
}

/// The numbers for programs. The names of these fields are public and stay.
#[derive(Serialize)]
struct Export {
    /// What is counted, and by what.
    view: &'static str,
    /// The months, such as `2026-11`.
    months: Vec<String>,
    /// Who keeps it.
    source: String,
    /// The sum of each month.
    total: Vec<Value>,
    /// The lines.
    rows: Vec<ExportRow>,
}

#[derive(Serialize)]
struct ExportRow {
    /// What it is about.
    name: String,
    /// One value for each month.
    values: Vec<Value>,
}

/// A number, `under_5` or `not_shown`.
#[derive(Serialize)]
#[serde(untagged)]
enum Value {
    Number(i64),
    Word(&'static str),
}

fn values(cells: &[Cell]) -> Vec<Value> {
    let value = |cell: &Cell| match cell {
        Cell::Shown(many) => Value::Number(*many),
        Cell::Small => Value::Word("under_5"),
        Cell::Hidden => Value::Word("not_shown"),
    };
    cells.iter().map(value).collect()
}

/// The same for programs, all lines.
pub async fn json(State(app): State<App>, frame: Frame, Query(wanted): Query<Wanted>) -> Result<Response> {
    let chosen = Chosen::of(&app, &frame, &wanted).await?;
    let Table { months, total, lines } = chosen.table(&app).await?;
    let mut rows = Vec::new();
    for Line { subject, cells, .. } in &lines {
        rows.push(ExportRow { name: name(&app, &frame.t, subject).await?, values: values(cells) });
    }
    let source = app.pack.agency.name.clone();
    let export = Export { view: chosen.view.word(), months, source, total: values(&total), rows };
    let text = serde_json::to_string_pretty(&export).map_err(Error::unexpected)?;
    Ok(([(CONTENT_TYPE, "application/json")], text).into_response())
}
