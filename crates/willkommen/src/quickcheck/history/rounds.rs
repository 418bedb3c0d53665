//! `GET /quickcheck/history`: all rounds, their picture, their values and their reports.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use platform::Result;
use platform::texts::Translator;
use serde::Serialize;

use super::rules::{self, Line, marks, points};
use crate::app::App;
use crate::layout::{Frame, html};
use crate::people::Town;
use crate::quickcheck::catalogue::{Catalogue, Statements, Variant};
use crate::quickcheck::round::{self, Comparable};
use crate::quickcheck::snapshot::{self, Content, Snapshot};

/// The most rounds side by side; earlier ones are kept, and not shown.
pub const MOST: usize = 6;

/// One variant's rounds.
struct Series {
    /// Part of ids on the page.
    word: &'static str,
    title: String,
    rounds: Vec<Round>,
    /// As weighted then and, unless that is the same, as weighted today.
    tables: Vec<Table>,
    /// Whether all rounds are of the catalogue of today.
    is_same: bool,
    /// Where the line of the totals of that time runs, and its dots.
    line: String,
    dots: Vec<(String, String)>,
    /// The totals at their dots: how far across and down in hundredths, and the points.
    marks: Vec<(String, String, i64)>,
    /// The same weighted as today.
    line_now: String,
    dots_now: Vec<(String, String)>,
    summary: String,
}

struct Round {
    number: i64,
    name: String,
    day: String,
    version: String,
    hash: String,
}

/// The values of rounds side by side.
#[derive(Clone, Debug, Serialize)]
pub struct Table {
    /// What is shown, and how it is weighted.
    pub caption: String,
    /// The fields, then the total.
    pub rows: Vec<Row>,
}

/// One field, or the total.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    /// Its title.
    pub title: String,
    /// The value of each round.
    pub cells: Vec<String>,
    /// How far the last round is from the one before, in points.
    pub difference: String,
}

#[derive(Template)]
#[template(path = "quickcheck/history/rounds.html")]
struct RoundsPage {
    frame: Frame,
    town: String,
    series: Vec<Series>,
}

/// The rounds.
pub async fn show(State(app): State<App>, frame: Frame, town: Town) -> Result<Response> {
    let all = snapshot::all_of(app.db.read(), town.municipality).await?;
    let series = Variant::ALL.iter().filter_map(|variant| {
        let rounds: Vec<&Snapshot> = all.iter().filter(|round| round.variant == *variant).collect();
        let newest = &rounds[rounds.len().saturating_sub(MOST)..];
        (!newest.is_empty()).then(|| series(&app, &frame, *variant, newest))
    });
    let series = series.collect();
    html(&RoundsPage { town: frame.municipality()?.full_name(), series, frame })
}

fn series(app: &App, frame: &Frame, variant: Variant, all: &[&Snapshot]) -> Series {
    let (t, today) = (&frame.t, app.catalogue());
    let contents: Vec<&Content> = all.iter().map(|round| &round.content).collect();
    let rounds: Vec<Round> = all.iter().map(|round| name(frame, round)).collect();
    let (then, now) =
        (rules::then(&contents, &today), rules::now(&contents, &today, &said(app, all, &today)));
    let comparable = comparable(app, all);
    let (dots, dots_now) = (points(totals(&then)), points(totals(&now)));
    let title = t.get(name_of(variant));
    let is_same = then == now && rounds.iter().all(|round| round.version == today.version);
    let caption = |key: &str| t.with(key, "series", title.as_str());
    let mut tables =
        vec![table(app, t, &today, &then, caption("quickcheck-history-then"), all, &comparable.then)];
    if !is_same {
        tables.push(table(app, t, &today, &now, caption("quickcheck-history-now"), all, &comparable.alike));
    }
    Series {
        word: variant.word(),
        summary: summary(t, &then, comparable.then.contains("")),
        marks: marks(totals(&then)),
        tables,
        is_same,
        title,
        rounds,
        line: path(&dots),
        line_now: path(&dots_now),
        dots,
        dots_now,
    }
}

/// The totals among lines.
fn totals(lines: &[Line]) -> &[Option<i64>] {
    let total = lines.iter().find(|line| line.field.is_empty());
    total.map(|line| line.values.as_slice()).unwrap_or_default()
}

/// The text key of a series.
pub const fn name_of(variant: Variant) -> &'static str {
    match variant {
        Variant::Core => "quickcheck-history-core",
        Variant::Full => "quickcheck-history-full",
    }
}

fn name(frame: &Frame, round: &Snapshot) -> Round {
    Round {
        number: round.round,
        name: frame.t.with("quickcheck-history-round", "number", round.round),
        day: frame.day(round.submitted_at),
        version: round.content.catalogue.version.clone(),
        hash: round.hash.clone(),
    }
}

/// Of which fields the last two rounds can be compared.
pub fn comparable(app: &App, all: &[&Snapshot]) -> Comparable {
    let [.., before, last] = all else { return Comparable::default() };
    let old = app.catalogue_of(&before.content.catalogue.version);
    let new = app.catalogue_of(&last.content.catalogue.version);
    round::comparable(&old, &new, last.variant, &round::said(app, &old, &new))
}

/// What the versions after each round say together, up to a catalogue.
pub fn said(app: &App, all: &[&Snapshot], catalogue: &Catalogue) -> Vec<Statements> {
    let of = |one: &&Snapshot| app.catalogue_of(&one.content.catalogue.version);
    all.iter().map(|one| round::said(app, &of(one), catalogue)).collect()
}

/// Lines in words; `first` is the catalogue whose titles are taken first, `comparable` the fields of which a
/// difference says something.
pub fn table(
    app: &App,
    t: &Translator,
    first: &Catalogue,
    lines: &[Line],
    caption: String,
    all: &[&Snapshot],
    comparable: &BTreeSet<String>,
) -> Table {
    let rows = lines.iter().map(|line| Row {
        title: title(app, t, first, &line.field, all),
        cells: line.values.iter().map(|value| percent(t, *value)).collect(),
        difference: match line.difference().filter(|_| comparable.contains(&line.field)) {
            None => "–".into(),
            Some(0) => t.get("quickcheck-history-same"),
            Some(more @ 1..) => format!("+ {more}"),
            Some(less) => format!("− {}", less.abs()),
        },
    });
    Table { caption, rows: rows.collect() }
}

/// The title of a field in a catalogue, or in the one in which it stood.
fn title(app: &App, t: &Translator, first: &Catalogue, field: &str, all: &[&Snapshot]) -> String {
    if field.is_empty() {
        return t.get("quickcheck-report-total");
    }
    let of = |catalogue: &Catalogue| {
        let found = catalogue.field.iter().find(|known| known.id == field);
        found.map(|known| known.title.get(t.lang).clone())
    };
    of(first)
        .or_else(|| all.iter().find_map(|round| of(&app.catalogue_of(&round.content.catalogue.version))))
        .unwrap_or_else(|| field.to_owned())
}

fn percent(t: &Translator, value: Option<i64>) -> String {
    value.map_or_else(|| "–".to_owned(), |value| t.with("quickcheck-comparison-percent", "n", value))
}

fn summary(t: &Translator, lines: &[Line], is_comparable: bool) -> String {
    let total = lines.iter().find(|line| line.field.is_empty());
    match total.and_then(|line| Some((line.difference()?, line.values.last().copied().flatten()?))) {
        None => t.get("quickcheck-history-first"),
        Some((_, last)) if !is_comparable => {
            let points = t.with("quickcheck-history-points", "points", last);
            format!("{points} {}", t.get("quickcheck-history-not-comparable"))
        }
        Some((0, last)) => t.with("quickcheck-history-equal", "points", last),
        Some((more @ 1.., last)) => t.with2("quickcheck-history-more", "more", more, "points", last),
        Some((less, last)) => t.with2("quickcheck-history-less", "less", less.abs(), "points", last),
    }
}

fn path(dots: &[(String, String)]) -> String {
    dots.iter().map(|(across, down)| format!("{across},{down}")).collect::<Vec<_>>().join(" ")
}
