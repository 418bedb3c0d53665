//! The comparison on the result page and in reports: own value, median and middle half of a named group, by
//! field.
//!
//! Shown are closed waves in which the municipality was counted. A figure that the newest wave does not
//! publish is the one of the wave before, and says so.

use askama::Template;
use platform::Result;
use platform::clock::Moment;
use platform::texts::Translator;
use sea_orm::ConnectionTrait;
use serde::Serialize;

use super::rules::{Group, State, TOTAL, measures};
use super::store::{self, CutRow, Membership, Wave};
use crate::app::App;
use crate::layout::Frame;
use crate::quickcheck::catalogue::{Catalogue, Variant};
use crate::quickcheck::snapshot::{Snapshot, newest};
use crate::region::SizeClass;

/// What is shown below the own picture.
#[derive(Template)]
#[template(path = "quickcheck/benchmark/comparison.html")]
pub struct Comparison {
    frame: Frame,
    is_lead: bool,
    /// Since when the municipality takes part; empty when it does not.
    since: String,
    rows: Vec<Row>,
    /// Why there is nothing; empty when there is something.
    why: String,
    /// When there will be something; empty where the waves compare the other questions.
    next: String,
    /// The word of the other questions, whose result has the comparison; empty where that is of no use.
    elsewhere: &'static str,
    /// The link's words.
    elsewhere_name: String,
    radar: Option<Radar>,
}

/// One field, or the total.
struct Row {
    title: String,
    own: Option<i64>,
    own_text: String,
    median: i64,
    /// Where the middle half begins, and how wide it is.
    band: Option<(i64, i64)>,
    middle_text: String,
    /// The group and how many they are.
    group: String,
    /// The wave and the day on which it was closed.
    wave: String,
    words: String,
    is_total: bool,
}

/// The extra picture: corners of two shapes, and the number of each field.
struct Radar {
    own: String,
    median: String,
    spokes: Vec<Spoke>,
}

struct Spoke {
    across: String,
    down: String,
    number_across: String,
    number_down: String,
    number: usize,
}

impl Comparison {
    /// The comparison beside a snapshot.
    ///
    /// # Errors
    /// The database's own.
    pub async fn of(app: &App, frame: &Frame, snapshot: &Snapshot, is_lead: bool) -> Result<Self> {
        let c = app.db.read();
        let t = &frame.t;
        let joined_at = store::joined_at(c, snapshot.municipality).await?;
        let counted = store::memberships(c, snapshot.municipality, snapshot.variant).await?;
        let rows = rows(c, app, frame, snapshot, &counted).await?;
        let (waves, others): (Vec<Wave>, Vec<Wave>) =
            store::all(c).await?.into_iter().partition(|wave| wave.variant() == snapshot.variant);
        let other = others.first().map(Wave::variant);
        let why = if rows.is_empty() { why(t, joined_at, &counted, &waves, other) } else { String::new() };
        let elsewhere = match other {
            Some(other) if rows.is_empty() => newest(c, snapshot.municipality, other).await?.map(|_| other),
            _ => None,
        };
        Ok(Self {
            elsewhere: elsewhere.map_or("", Variant::word),
            elsewhere_name: match elsewhere {
                Some(Variant::Core) => t.get("quickcheck-comparison-to-core"),
                Some(Variant::Full) => t.get("quickcheck-comparison-to-full"),
                None => String::new(),
            },
            is_lead,
            since: joined_at.map(|at| frame.day(at)).unwrap_or_default(),
            radar: radar(&rows),
            next: match other.filter(|_| waves.is_empty()) {
                Some(_) => String::new(),
                None => next(app, t, &waves, &snapshot.content.catalogue.version),
            },
            rows,
            why,
            frame: frame.clone(),
        })
    }
}

/// Every measure with the newest figure that there is for the municipality.
async fn rows(
    c: &impl ConnectionTrait,
    app: &App,
    frame: &Frame,
    snapshot: &Snapshot,
    counted: &[Membership],
) -> Result<Vec<Row>> {
    let Some(newest) = counted.first() else { return Ok(Vec::new()) };
    let catalogue = app.catalogue_of(&newest.catalogue_version);
    let found = figures(c, &catalogue, snapshot.variant, counted).await?;
    Ok(found.into_iter().map(|(membership, cut)| row(frame, &catalogue, membership, &cut)).collect())
}

/// The newest figure of each measure for the group of a municipality, in the order of the measures.
async fn figures<'a>(
    c: &impl ConnectionTrait,
    catalogue: &Catalogue,
    variant: Variant,
    counted: &'a [Membership],
) -> Result<Vec<(&'a Membership, CutRow)>> {
    let mut open: Vec<String> = measures(catalogue, variant).into_iter().map(|measure| measure.key).collect();
    let order = open.clone();
    let mut found: Vec<(&Membership, CutRow)> = Vec::new();
    for membership in counted {
        if open.is_empty() {
            break;
        }
        let class = SizeClass::from_word(&membership.size_class);
        for cut in store::cuts(c, membership.wave).await? {
            let group = Group::from_word(&cut.cohort);
            let is_own = group.zip(class).is_some_and(|(group, class)| group.holds(class));
            if is_own && open.contains(&cut.measure) {
                open.retain(|key| *key != cut.measure);
                found.push((membership, cut));
            }
        }
    }
    found.sort_by_key(|(_, cut)| order.iter().position(|known| *known == cut.measure));
    Ok(found)
}

/// The comparison of one round, in words.
pub struct OfRound {
    /// The name of the wave.
    pub wave: String,
    /// The day on which it was closed.
    pub closed_on: String,
    /// Its figures; empty when there are none for the group of the municipality.
    pub lines: Vec<Compared>,
}

/// One value beside those of others.
#[derive(Clone, Debug, Serialize)]
pub struct Compared {
    /// What is compared: a field or the total.
    pub what: String,
    /// The municipality's own value.
    pub own: String,
    /// The value in the middle.
    pub median: String,
    /// The middle half.
    pub middle: String,
    /// The group, and how many are in it.
    pub group: String,
}

/// The comparison of the wave in which exactly this snapshot was counted, if that is closed. Were it counted in
/// two, the first one stays, so that what a document says of a round changes once and never again.
///
/// # Errors
/// The database's own.
pub async fn of_round(app: &App, t: &Translator, snapshot: &Snapshot) -> Result<Option<OfRound>> {
    let c = app.db.read();
    let mut counted = store::memberships(c, snapshot.municipality, snapshot.variant).await?;
    counted.retain(|membership| membership.snapshot == snapshot.id);
    let Some(first) = counted.pop() else { return Ok(None) };
    let catalogue = app.catalogue_of(&first.catalogue_version);
    let found = figures(c, &catalogue, snapshot.variant, std::slice::from_ref(&first)).await?;
    let lines = found.into_iter().map(|(membership, cut)| Compared {
        what: title(t, &catalogue, &cut.measure),
        own: own_text(t, own(membership, &cut.measure)),
        median: t.with("quickcheck-comparison-percent", "n", cut.median),
        middle: middle(t, &cut),
        group: group(t, &cut.cohort, cut.members),
    });
    let lines = lines.collect();
    let closed_on = t.date(app.clock.day(first.closed_at));
    Ok(Some(OfRound { wave: first.name, closed_on, lines }))
}

fn row(frame: &Frame, catalogue: &Catalogue, membership: &Membership, cut: &CutRow) -> Row {
    let t = &frame.t;
    let own = own(membership, &cut.measure);
    let own_text = own_text(t, own);
    let band = cut.lower_quartile.zip(cut.upper_quartile);
    let (title, group) = (title(t, catalogue, &cut.measure), group(t, &cut.cohort, cut.members));
    Row {
        middle_text: middle(t, cut),
        wave: t.with2(
            "quickcheck-comparison-wave",
            "wave",
            membership.name.as_str(),
            "day",
            frame.day(membership.closed_at),
        ),
        words: t.all(
            "quickcheck-comparison-words",
            &[
                ("field", title.as_str().into()),
                ("own", own_text.as_str().into()),
                ("median", cut.median.into()),
                ("group", group.as_str().into()),
            ],
        ),
        is_total: cut.measure == TOTAL,
        median: cut.median,
        band: band.map(|(lower, upper)| (lower, upper - lower)),
        title,
        own,
        own_text,
        group,
    }
}

fn own(membership: &Membership, measure: &str) -> Option<i64> {
    let points: std::collections::BTreeMap<String, i64> =
        serde_json::from_str(&membership.points).unwrap_or_default();
    points.get(measure).copied()
}

fn own_text(t: &Translator, own: Option<i64>) -> String {
    own.map_or_else(|| "–".to_owned(), |own| t.with("quickcheck-comparison-percent", "n", own))
}

/// The title of a field, or of the total.
pub fn title(t: &Translator, catalogue: &Catalogue, measure: &str) -> String {
    if measure == TOTAL {
        return t.get("quickcheck-report-total");
    }
    let field = catalogue.field.iter().find(|field| field.id == measure);
    field.map_or_else(|| measure.to_owned(), |field| field.title.get(t.lang).clone())
}

/// A group in words with the number of its members.
pub fn group(t: &Translator, word: &str, members: i64) -> String {
    let name = t.get(&format!("quickcheck-comparison-group-{word}"));
    t.with2("quickcheck-comparison-group", "group", name, "n", members)
}

/// The middle half in words.
pub fn middle(t: &Translator, cut: &CutRow) -> String {
    match cut.lower_quartile.zip(cut.upper_quartile) {
        Some((lower, upper)) => t.with2("quickcheck-comparison-middle", "lower", lower, "upper", upper),
        None => t.get("quickcheck-comparison-no-middle"),
    }
}

/// Why there is no figure; `other` are the questions that waves compare beside those of this result.
fn why(
    t: &Translator,
    joined_at: Option<Moment>,
    counted: &[Membership],
    waves: &[Wave],
    other: Option<Variant>,
) -> String {
    if let Some(newest) = counted.first() {
        return t.with("quickcheck-comparison-too-few", "wave", newest.name.as_str());
    }
    if joined_at.is_none() {
        return t.get("quickcheck-comparison-not-joined");
    }
    match (waves.iter().find(|wave| wave.closed_at.is_some()), other) {
        (Some(wave), _) => t.with("quickcheck-comparison-not-counted", "wave", wave.name.as_str()),
        (None, Some(Variant::Core)) => t.get("quickcheck-comparison-only-core"),
        (None, Some(Variant::Full)) => t.get("quickcheck-comparison-only-full"),
        (None, None) => t.get("quickcheck-comparison-no-wave"),
    }
}

/// Which wave is next, and whether this check can be counted in it.
fn next(app: &App, t: &Translator, waves: &[Wave], version: &str) -> String {
    let today = app.clock.today();
    let at = |state: State| waves.iter().rev().find(|wave| wave.state(today) == state);
    let (wave, mut text) = if let Some(wave) = at(State::Open).or(at(State::Ending)) {
        let day = t.date(wave.closes_on);
        (wave, t.with2("quickcheck-comparison-next-open", "wave", wave.name.as_str(), "day", day))
    } else if let Some(wave) = at(State::Planned) {
        let day = t.date(wave.opens_on);
        (wave, t.with2("quickcheck-comparison-next-planned", "wave", wave.name.as_str(), "day", day))
    } else {
        return t.get("quickcheck-comparison-next-unknown");
    };
    if wave.catalogue_version != version {
        text.push(' ');
        text.push_str(&t.get("quickcheck-comparison-other-catalogue"));
    }
    text
}

/// The extra picture over all rows but the total that have a value of one's own; none below three.
fn radar(rows: &[Row]) -> Option<Radar> {
    let corners: Vec<(usize, i64, i64)> = rows
        .iter()
        .filter(|row| !row.is_total)
        .enumerate()
        .filter_map(|(place, row)| Some((place + 1, row.own?, row.median)))
        .collect();
    if corners.len() < 3 {
        return None;
    }
    let many = corners.len();
    let at = |place: usize, far: f64| {
        let turn = std::f64::consts::TAU * place as f64 / many as f64;
        (format!("{:.1}", 100.0 + far * turn.sin()), format!("{:.1}", 100.0 - far * turn.cos()))
    };
    let shape = |points: &dyn Fn(&(usize, i64, i64)) -> i64| {
        let corner = |(place, corner): (usize, &(usize, i64, i64))| {
            let (across, down) = at(place, points(corner) as f64 * 0.8);
            format!("{across},{down}")
        };
        corners.iter().enumerate().map(corner).collect::<Vec<_>>().join(" ")
    };
    let spokes = corners.iter().enumerate().map(|(place, (number, ..))| {
        let ((across, down), (number_across, number_down)) = (at(place, 80.0), at(place, 92.0));
        Spoke { across, down, number_across, number_down, number: *number }
    });
    Some(Radar {
        own: shape(&|corner: &(usize, i64, i64)| corner.1),
        median: shape(&|corner: &(usize, i64, i64)| corner.2),
        spokes: spokes.collect(),
    })
}
