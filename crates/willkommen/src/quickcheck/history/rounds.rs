//! `GET /quickcheck/history`: all rounds, their picture and their values.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use platform::Result;
use platform::texts::Translator;

use super::rules::{self, Line, points};
use crate::app::App;
use crate::layout::{Frame, html};
use crate::people::Town;
use crate::quickcheck::catalogue::{Catalogue, Variant};
use crate::quickcheck::snapshot::{self, Content, Snapshot};

/// The most rounds side by side; earlier ones are kept, and not shown.
const MOST: usize = 6;

/// One variant's rounds.
struct Series {
    /// Part of ids on the page.
    word: &'static str,
    title: String,
    rounds: Vec<Round>,
    /// As weighted then, and as weighted today.
    tables: [Table; 2],
    /// Where the line of the totals of that time runs, and its dots.
    line: String,
    dots: Vec<(String, String)>,
    /// The same weighted as today.
    line_now: String,
    dots_now: Vec<(String, String)>,
    summary: String,
}

struct Round {
    name: String,
    day: String,
    version: String,
    hash: String,
}

struct Table {
    caption: String,
    rows: Vec<Row>,
}

struct Row {
    title: String,
    cells: Vec<String>,
    difference: String,
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
    let (then, now) = (rules::then(&contents, &today), rules::now(&contents, &today));
    let totals = |lines: &[Line]| {
        let total = lines.iter().find(|line| line.field.is_empty());
        points(total.map(|line| line.values.as_slice()).unwrap_or_default())
    };
    let (dots, dots_now) = (totals(&then), totals(&now));
    let title = t.get(match variant {
        Variant::Core => "quickcheck-history-core",
        Variant::Full => "quickcheck-history-full",
    });
    Series {
        word: variant.word(),
        summary: summary(t, &then),
        tables: [
            table(app, t, &then, t.with("quickcheck-history-then", "series", title.as_str()), all),
            table(app, t, &now, t.with("quickcheck-history-now", "series", title.as_str()), all),
        ],
        title,
        rounds,
        line: path(&dots),
        line_now: path(&dots_now),
        dots,
        dots_now,
    }
}

fn name(frame: &Frame, round: &Snapshot) -> Round {
    Round {
        name: frame.t.with("quickcheck-history-round", "number", round.round),
        day: frame.day(round.submitted_at),
        version: round.content.catalogue.version.clone(),
        hash: round.hash.clone(),
    }
}

fn table(app: &App, t: &Translator, lines: &[Line], caption: String, all: &[&Snapshot]) -> Table {
    let rows = lines.iter().map(|line| Row {
        title: title(app, t, &line.field, all),
        cells: line.values.iter().map(|value| value.map_or_else(|| "–".into(), percent)).collect(),
        difference: match line.difference() {
            None => "–".into(),
            Some(0) => t.get("quickcheck-history-same"),
            Some(more @ 1..) => format!("+ {more}"),
            Some(less) => format!("− {}", less.abs()),
        },
    });
    Table { caption, rows: rows.collect() }
}

/// The title of a field in the catalogue of today, or in the one in which it stood.
fn title(app: &App, t: &Translator, field: &str, all: &[&Snapshot]) -> String {
    if field.is_empty() {
        return t.get("quickcheck-report-total");
    }
    let of = |catalogue: &Catalogue| {
        let found = catalogue.field.iter().find(|known| known.id == field);
        found.map(|known| known.title.get(t.lang).clone())
    };
    of(&app.catalogue())
        .or_else(|| all.iter().find_map(|round| of(&app.catalogue_of(&round.content.catalogue.version))))
        .unwrap_or_else(|| field.to_owned())
}

fn percent(value: i64) -> String {
    format!("{value} %")
}

fn summary(t: &Translator, lines: &[Line]) -> String {
    let total = lines.iter().find(|line| line.field.is_empty());
    match total.and_then(|line| Some((line.difference()?, line.values.last().copied().flatten()?))) {
        None => t.get("quickcheck-history-first"),
        Some((0, last)) => t.with("quickcheck-history-equal", "points", last),
        Some((more @ 1.., last)) => t.with2("quickcheck-history-more", "more", more, "points", last),
        Some((less, last)) => t.with2("quickcheck-history-less", "less", less.abs(), "points", last),
    }
}

fn path(dots: &[(String, String)]) -> String {
    dots.iter().map(|(across, down)| format!("{across},{down}")).collect::<Vec<_>>().join(" ")
}
