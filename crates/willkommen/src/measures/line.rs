//! A measure as pages, tables and documents show it.

use std::collections::HashMap;

use platform::Result;
use platform::clock::Day;
use platform::texts::{Arg, Translator};

use super::rules::{Order, Round, State, comparable, gained, is_overdue, tenths};
use super::store::{self, Measure};
use super::{change, checklist};
use crate::app::App;
use crate::ids::MeasureId;
use crate::quickcheck::{self, Variant};
use crate::region::Municipality;

/// One measure of a plan, in words.
#[derive(Clone)]
pub struct Line {
    pub id: MeasureId,
    /// The code of the library; for an own measure its identifier.
    pub code: String,
    pub revision: i64,
    pub title: String,
    pub first_step: String,
    pub owner: String,
    pub due: String,
    pub due_on: Day,
    pub state: State,
    /// Of the state, for templates.
    pub state_word: &'static str,
    pub state_name: String,
    pub is_open: bool,
    pub is_overdue: bool,
    /// In cents.
    pub cents: Option<i64>,
    /// Empty without a budget.
    pub budget: String,
    /// When the council decided on it.
    pub decided_on: Option<Day>,
    /// The same in words; empty if it has not.
    pub decided: String,
    pub reason: String,
    pub notes: String,
    pub is_public: bool,
    /// The checklist: words, and whether it is done.
    pub items: Vec<(String, bool)>,
    /// How many items are done, in words; empty without a checklist.
    pub progress: String,
    /// What it has brought, or is expected to bring; empty if nothing is known.
    pub gain: String,
    /// Whether new answers do not stand in the check yet.
    pub waits: bool,
}

/// The title of a measure.
pub fn title(app: &App, t: &Translator, measure: &Measure) -> String {
    words(app, t, measure).0
}

/// Title and first step: those of the library as long as it has the measure, or the measure's own.
pub fn words(app: &App, t: &Translator, measure: &Measure) -> (String, String) {
    let catalogue = app.catalogue();
    match catalogue.measure(&measure.code) {
        Some(known) => (known.title.get(t.lang).clone(), known.first_step.get(t.lang).clone()),
        None if measure.title.is_empty() => (measure.code.clone(), String::new()),
        None => (measure.title.clone(), measure.first_step.clone()),
    }
}

/// A sum of money in words: `1.200,00 €`; empty if there is none.
pub fn euros(t: &Translator, cents: Option<i64>) -> String {
    match cents {
        Some(_) => t.with("measures-euros", "amount", amount(t, cents)),
        None => String::new(),
    }
}

/// The same without its unit, as a form shows it.
pub fn amount(t: &Translator, cents: Option<i64>) -> String {
    let Some(cents) = cents else { return String::new() };
    let point = match t.lang {
        platform::texts::Lang::De => ',',
        platform::texts::Lang::En => '.',
    };
    format!("{}{point}{:02}", t.number(cents / 100), cents % 100)
}

/// Hundredths of a point in words, with a sign: `+3,1`.
pub fn signed(t: &Translator, hundredths: i64) -> String {
    let tenths = tenths(hundredths);
    let sign = match tenths {
        0 => "±",
        1.. => "+",
        _ => "−",
    };
    format!("{sign}{}", points(t, tenths.abs() * 10))
}

/// Hundredths of a point in words: `41,3`.
pub fn points(t: &Translator, hundredths: i64) -> String {
    t.decimal(tenths(hundredths) as f64 / 10.0, 1)
}

/// A total in hundredths of a point.
pub fn hundredths(points: f64) -> i64 {
    (points * 100.0).round() as i64
}

/// The round of the check that counts now.
///
/// # Errors
/// The database's own.
pub async fn round(app: &App, town: &Municipality) -> Result<Option<Round>> {
    let found = quickcheck::round(app, town).await?;
    Ok(found.map(|round| Round { points: hundredths(round.points), at: round.at }))
}

/// The plan of a municipality: what is open first, and of that what is due first.
///
/// # Errors
/// The database's own.
pub async fn lines(app: &App, t: &Translator, town: &Municipality) -> Result<Vec<Line>> {
    let c = app.db.read();
    let mut items: HashMap<MeasureId, Vec<(String, bool)>> = HashMap::new();
    for item in checklist::of_town(c, town.id).await? {
        items.entry(item.measure).or_default().push((item.words, item.is_done));
    }
    let mut waiting = HashMap::new();
    for answer in change::of_town(c, town.id).await? {
        *waiting.entry(answer.measure).or_insert(false) |= answer.used_at.is_none();
    }
    let submitted = quickcheck::submitted_rounds(app, town.id).await?;
    let rounds: Vec<(Variant, Round)> = submitted
        .iter()
        .map(|round| (round.variant, Round { points: hundredths(round.points), at: round.at }))
        .collect();
    let measures = store::of(c, town.id).await?;
    Ok(measures
        .into_iter()
        .map(|measure| {
            let items = items.remove(&measure.id).unwrap_or_default();
            let waits = waiting.get(&measure.id).copied().unwrap_or(false);
            let now = latest(app, &measure, &rounds);
            line(app, t, measure, items, now, waits)
        })
        .collect())
}

/// The round in which a measure's gain shows: the newest with the same questions as the one that counted when it
/// was done. None for a measure that works on no question of the check: what has risen is none of its doing.
fn latest(app: &App, measure: &Measure, rounds: &[(Variant, Round)]) -> Option<Round> {
    let is_linked = match app.catalogue().measure(&measure.code) {
        Some(known) => !known.questions.is_empty(),
        None => !measure.question.is_empty(),
    };
    let then = measure.done_in().or(measure.adopted_in()).filter(|_| is_linked)?;
    comparable(then, rounds)
}

fn line(
    app: &App,
    t: &Translator,
    measure: Measure,
    items: Vec<(String, bool)>,
    now: Option<Round>,
    waits: bool,
) -> Line {
    let state = measure.state();
    let (title, first_step) = words(app, t, &measure);
    let done = items.iter().filter(|(_, is_done)| *is_done).count();
    Line {
        id: measure.id,
        code: measure.code.clone(),
        revision: measure.revision,
        title,
        first_step,
        due: t.date(measure.due_on),
        due_on: measure.due_on,
        state,
        state_word: state.word(),
        state_name: state_name(t, state),
        is_open: state.is_open(),
        is_overdue: is_overdue(state, measure.due_on, app.clock.today()),
        cents: measure.budget,
        budget: euros(t, measure.budget),
        decided_on: measure.decided_on,
        decided: measure.decided_on.map(|day| t.date(day)).unwrap_or_default(),
        is_public: measure.is_public,
        progress: match items.len() {
            0 => String::new(),
            // What is settled without the list needs no word about it.
            _ if done == 0 && !state.is_open() => String::new(),
            many => t.with2("measures-progress", "done", done, "many", many),
        },
        gain: gain(app, t, &measure, now),
        waits,
        items,
        owner: measure.owner,
        reason: measure.reason,
        notes: measure.notes,
    }
}

/// The name of a state.
pub fn state_name(t: &Translator, state: State) -> String {
    t.get(match state {
        State::Planned => "measures-planned",
        State::Running => "measures-running",
        State::Waiting => "measures-waiting",
        State::Done => "measures-done",
        State::Dropped => "measures-dropped",
    })
}

/// What a done measure has brought since the round in which it was done, or is expected to bring.
fn gain(app: &App, t: &Translator, measure: &Measure, now: Option<Round>) -> String {
    if measure.state() != State::Done {
        return String::new();
    }
    if let Some((gained, since)) = gained(measure.adopted_in(), measure.done_in(), now) {
        return gained_since(t, gained, app.clock.day(since));
    }
    measure.expected().map(|expected| expected_points(t, expected)).unwrap_or_default()
}

/// By how many hundredths of a point the total has risen since a day.
fn gained_since(t: &Translator, hundredths: i64, day: Day) -> String {
    let (points, many) = (signed(t, hundredths), count(t, hundredths));
    t.all("measures-gained", &[("points", points.into()), ("many", many), ("day", t.date(day).into())])
}

/// The total before and after, in hundredths of a point.
pub fn expected_points(t: &Translator, (before, after): (i64, i64)) -> String {
    let many = count(t, after);
    let (before, after) = (points(t, before), points(t, after));
    t.all("measures-expected", &[("before", before.into()), ("after", after.into()), ("many", many)])
}

/// What decides between “Punkt” and “Punkte” beside hundredths of a point.
pub fn count(t: &Translator, hundredths: i64) -> Arg {
    t.count(tenths(hundredths) as f64 / 10.0, 1)
}

/// Puts a plan in another order.
pub fn sort(lines: &mut [Line], order: Order) {
    let name = |text: &str| platform::texts::order_key(text);
    match order {
        Order::Due => {}
        Order::Title => lines.sort_by_key(|line| name(&line.title)),
        Order::Owner => lines.sort_by_key(|line| name(&line.owner)),
        Order::State => lines.sort_by_key(|line| line.state),
        Order::Budget => lines.sort_by_key(|line| std::cmp::Reverse(line.cents)),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use platform::texts::Lang;

    use super::*;

    #[test]
    fn one_point_is_no_points() {
        let texts = Arc::new(crate::texts::read().unwrap());
        let [de, en] = [Lang::De, Lang::En].map(|lang| Translator::new(Arc::clone(&texts), lang));
        let day: Day = "2026-11-27".parse().unwrap();
        for (hundredths, german, english) in [
            (100, "+1 Punkt", "+1 point"),
            (97, "+1 Punkt", "+1 point"),
            (-100, "−1 Punkt", "−1 point"),
            (110, "+1,1 Punkte", "+1.1 points"),
            (0, "±0 Punkte", "±0 points"),
        ] {
            let (german_text, english_text) =
                (gained_since(&de, hundredths, day), gained_since(&en, hundredths, day));
            assert!(german_text.ends_with(&format!(": {german}")), "{german_text}");
            assert!(english_text.ends_with(&format!(": {english}")), "{english_text}");
        }
        assert!(expected_points(&de, (50, 100)).ends_with("0,5 → 1 Punkt."));
        assert!(expected_points(&en, (100, 2_500)).ends_with("1 → 25 points."));
    }
}
