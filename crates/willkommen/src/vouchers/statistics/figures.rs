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

use super::half_years::Figure;
use super::rules::{self, Cell};
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

/// As many bars as one sees at once; the table has all lines.
const MOST_BARS: usize = 20;

/// A bar of the chart: a month, or a line of the table.
struct Bar {
    name: String,
    text: String,
    percent: Option<i64>,
}

/// The head of a column: a half-year or a month.
struct Head {
    short: String,
    /// With its year, where a row is a card of its own.
    long: String,
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
    is_handed_out: bool,
    title: String,
    year: String,
    views: Vec<Choice>,
    years: Vec<Choice>,
    /// What the bars are about.
    chart: String,
    bars: Vec<Bar>,
    /// Whether lines, and bars, are called by what an offer says in German.
    has_offers: bool,
    has_offer_bars: bool,
    /// Whether lines are held against each other of which none is told; then there are no bars.
    is_untold: bool,
    /// How many bars there are, where the table has more lines.
    first: Option<usize>,
    /// Half-years, then months.
    columns: Vec<Head>,
    has_half_years: bool,
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

    /// Whether partners, offers or kinds are held against each other; one alone is told by its months.
    const fn has_bars_of_lines(&self, lines: &[Line]) -> bool {
        !self.view.is_by_town() && lines.len() > 1
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

    /// The title with the year, which the columns do not repeat.
    fn heading(&self, t: &Translator) -> String {
        t.with2("vouchers-statistics-of-year", "title", self.title(t), "year", self.year.as_str())
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
    let table = chosen.table(&app).await?;
    let query = chosen.query();
    let (chart, bars) = chart(&app, &frame.t, &chosen, &table).await?;
    let total = row(&frame.t, chosen.total(&frame.t), table.sum, &table.total_half_years, &table.total);
    let columns = columns(&frame.t, &table);
    let has_half_years = !table.half_years.is_empty();
    let lines = table.lines;
    let has_offers = chosen.view == View::Offers;
    let has_offer_bars = has_offers && chosen.has_bars_of_lines(&lines);
    let is_untold = chosen.has_bars_of_lines(&lines) && bars.is_empty();
    let first =
        (chosen.has_bars_of_lines(&lines) && !is_untold && lines.len() > bars.len()).then_some(bars.len());
    let pager = Pager::new(lines.len(), &wanted.page, format!("{query}&page="));
    let mut rows = Vec::new();
    for line in pager.part(lines) {
        let name = name(&app, &frame.t, &line.subject).await?;
        rows.push(row(&frame.t, name, line.sum, &line.half_years, &line.cells));
    }
    let this_month = rules::first_day(&rules::month_of(app.clock.today())).ok_or(Error::NotFound)?;
    let next_on = this_month.plus_months(1).plus_days(rules::CLOSED_AFTER_DAYS);
    html(&FiguresPage {
        is_partner: matches!(chosen.viewer, Viewer::Partner(_)),
        is_handed_out: chosen.view == View::HandedOut,
        title: chosen.heading(&frame.t),
        views: views(&frame, &chosen),
        years: years(&chosen),
        year: chosen.year,
        bars,
        has_offers,
        has_offer_bars,
        is_untold,
        first,
        chart,
        total,
        columns,
        has_half_years,
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

fn columns(t: &Translator, table: &Table) -> Vec<Head> {
    let half_year = |name: &String| {
        let (year, half) = name.split_once('-').unwrap_or((name.as_str(), ""));
        let short = t.get(&format!("vouchers-statistics-half-year-{}", half.to_lowercase()));
        let long = t.with2("vouchers-statistics-of-year", "title", short.as_str(), "year", year);
        Head { short, long }
    };
    let month = |month: &String| Head { short: t.month_short(month), long: t.month(month) };
    table.half_years.iter().map(half_year).chain(table.months.iter().map(month)).collect()
}

/// What the bars are about, and the bars.
async fn chart(app: &App, t: &Translator, chosen: &Chosen, table: &Table) -> Result<(String, Vec<Bar>)> {
    let Table { months, total, lines, .. } = table;
    if chosen.has_bars_of_lines(lines) {
        return Ok((t.get("vouchers-statistics-chart-lines"), bars_of_lines(app, t, lines).await?));
    }
    match lines.as_slice() {
        [own] => Ok((name(app, t, &own.subject).await?, bars_of_months(t, months, &own.cells))),
        _ => Ok((chosen.total(t), bars_of_months(t, months, total))),
    }
}

fn bars_of_months(t: &Translator, months: &[String], cells: &[Cell]) -> Vec<Bar> {
    let number = |cell: &Cell| match cell {
        Cell::Shown(many) => Some(*many),
        Cell::Small | Cell::Hidden => None,
    };
    let most = cells.iter().filter_map(number).max().unwrap_or(0).max(1);
    let bar = |(month, cell): (&String, &Cell)| Bar {
        name: t.month(month),
        text: word(t, *cell),
        percent: number(cell).map(|many| many * 100 / most),
    };
    months.iter().zip(cells).map(bar).collect()
}

/// The first lines, as much of each as is told; no bars where nothing is told of any.
async fn bars_of_lines(app: &App, t: &Translator, lines: &[Line]) -> Result<Vec<Bar>> {
    if lines.iter().all(|line| line.sum == Figure::Hidden) {
        return Ok(Vec::new());
    }
    let most = lines.iter().map(|line| line.sum.least()).max().unwrap_or(0).max(1);
    let mut bars = Vec::new();
    for line in lines.iter().take(MOST_BARS) {
        bars.push(Bar {
            name: name(app, t, &line.subject).await?,
            text: figure(t, line.sum, told),
            percent: (line.sum != Figure::Hidden).then_some(line.sum.least() * 100 / most),
        });
    }
    Ok(bars)
}

fn row(t: &Translator, name: String, sum: Figure, half_years: &[Figure], cells: &[Cell]) -> Row {
    let half_years = half_years.iter().map(|half_year| figure(t, *half_year, told));
    let cells = half_years.chain(cells.iter().map(|cell| word(t, *cell))).collect();
    Row { name, cells, sum: figure(t, sum, told) }
}

/// A cell as people read it.
fn word(t: &Translator, cell: Cell) -> String {
    match cell {
        Cell::Shown(many) => t.number(many),
        Cell::Small => t.get("vouchers-statistics-small"),
        Cell::Hidden => t.get("vouchers-statistics-hidden"),
    }
}

/// A half-year or a year: a number, or what is told of it and said to be so.
fn figure(t: &Translator, figure: Figure, number: fn(&Translator, i64) -> String) -> String {
    match figure {
        Figure::Exact(many) => number(t, many),
        Figure::AtLeast(many) => t.with("vouchers-statistics-at-least", "n", number(t, many)),
        Figure::Hidden => t.get("vouchers-statistics-hidden"),
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
    let table = chosen.table(&app).await?;
    let t = &frame.t;
    let mut header = vec![chosen.title(t)];
    header.extend(table.half_years);
    header.extend(table.months);
    header.push(t.get("vouchers-statistics-sum"));
    let total = record(t, chosen.total(t), table.sum, &table.total_half_years, &table.total);
    let mut rows = vec![header, total];
    for line in &table.lines {
        let name = name(&app, t, &line.subject).await?;
        rows.push(record(t, name, line.sum, &line.half_years, &line.cells));
    }
    let file = format!("vouchers-{}-{}.csv", chosen.view.word(), chosen.year);
    Ok(csv_answer(&file, spreadsheet(&rows)?))
}

/// A row of a spreadsheet: numbers without separators, words where there is none.
fn record(t: &Translator, name: String, sum: Figure, half_years: &[Figure], cells: &[Cell]) -> Vec<String> {
    let cell = |cell: &Cell| match cell {
        Cell::Shown(many) => plain(t, *many),
        other => word(t, *other),
    };
    let mut record = vec![name];
    record.extend(half_years.iter().map(|half_year| figure(t, *half_year, plain)));
    record.extend(cells.iter().map(cell));
    record.push(figure(t, sum, plain));
    record
}

/// The numbers for programs. The names of these fields are public and stay.
#[derive(Serialize)]
struct Export {
    /// What is counted, and by what.
    view: &'static str,
    /// The months, such as `2026-11`.
    months: Vec<String>,
    /// The half-years, such as `2026-H1`; none where nothing is told of them.
    half_years: Vec<String>,
    /// Who keeps it.
    source: String,
    /// The sum of each month.
    total: Vec<Value>,
    /// The sum of each half-year.
    total_half_years: Vec<Value>,
    /// The lines.
    rows: Vec<ExportRow>,
}

#[derive(Serialize)]
struct ExportRow {
    /// What it is about.
    name: String,
    /// One value for each month.
    values: Vec<Value>,
    /// One value for each half-year.
    half_years: Vec<Value>,
}

/// A number, `under_5` or `not_shown`; of a half-year also `at_least` with a number.
#[derive(Serialize)]
#[serde(untagged)]
enum Value {
    Number(i64),
    Word(&'static str),
    AtLeast { at_least: i64 },
}

fn values(cells: &[Cell]) -> Vec<Value> {
    let value = |cell: &Cell| match cell {
        Cell::Shown(many) => Value::Number(*many),
        Cell::Small => Value::Word("under_5"),
        Cell::Hidden => Value::Word("not_shown"),
    };
    cells.iter().map(value).collect()
}

fn values_of_half_years(figures: &[Figure]) -> Vec<Value> {
    let value = |figure: &Figure| match figure {
        Figure::Exact(many) => Value::Number(*many),
        Figure::AtLeast(many) => Value::AtLeast { at_least: *many },
        Figure::Hidden => Value::Word("not_shown"),
    };
    figures.iter().map(value).collect()
}

/// The same for programs, all lines.
pub async fn json(State(app): State<App>, frame: Frame, Query(wanted): Query<Wanted>) -> Result<Response> {
    let chosen = Chosen::of(&app, &frame, &wanted).await?;
    let Table { months, total, half_years, total_half_years, lines, .. } = chosen.table(&app).await?;
    let mut rows = Vec::new();
    for line in &lines {
        rows.push(ExportRow {
            name: name(&app, &frame.t, &line.subject).await?,
            values: values(&line.cells),
            half_years: values_of_half_years(&line.half_years),
        });
    }
    let export = Export {
        view: chosen.view.word(),
        months,
        half_years,
        source: app.pack.agency.name.clone(),
        total: values(&total),
        total_half_years: values_of_half_years(&total_half_years),
        rows,
    };
    let text = serde_json::to_string_pretty(&export).map_err(Error::unexpected)?;
    Ok(([(CONTENT_TYPE, "application/json")], text).into_response())
}
