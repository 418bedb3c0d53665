//! What the lines of a table would do to a plan; pure.

use std::collections::{HashMap, HashSet};

use platform::Refusal;
use platform::texts::Lang;
use platform::web::form::line;

use crate::measures::one::{MeasureForm, read};
use crate::measures::rules::{Column, MOST_MEASURES, State, wrong_with_move};
use crate::measures::store::{Details, Measure};
use crate::region::{Sheet, written_day};

/// How columns and states are called in a language.
#[derive(Clone, Debug)]
pub struct Names {
    pub lang: Lang,
    pub columns: Vec<(Column, String)>,
    pub states: Vec<(State, String)>,
}

/// Which column of a file is which, and in which language the file is written.
#[derive(Clone, Debug)]
pub struct Layout {
    lang: Lang,
    places: HashMap<Column, usize>,
    states: Vec<(State, String)>,
}

impl Layout {
    /// Looks for the columns by their headings, in the language that fits best; of two that fit alike the
    /// first.
    ///
    /// # Errors
    /// When no heading says where the measures stand, or when there are more lines than a plan may have.
    pub fn of(sheet: &Sheet, names: &[Names]) -> Result<Self, Refusal> {
        if sheet.rows.len() > MOST_MEASURES {
            return Err(Refusal::field("file", "measures-import-rows").with("most", MOST_MEASURES));
        }
        let mut best: Option<Self> = None;
        for names in names {
            let places: HashMap<Column, usize> = names
                .columns
                .iter()
                .filter_map(|(column, name)| Some((*column, place(sheet, name)?)))
                .collect();
            if best.as_ref().is_none_or(|best| best.places.len() < places.len()) {
                best = Some(Self { lang: names.lang, places, states: names.states.clone() });
            }
        }
        best.filter(|layout| layout.places.contains_key(&Column::Title))
            .ok_or_else(|| Refusal::field("file", "measures-import-columns"))
    }
}

fn place(sheet: &Sheet, name: &str) -> Option<usize> {
    let wanted = name.to_lowercase();
    sheet.header.iter().position(|heading| heading.trim().to_lowercase() == wanted)
}

/// What becomes of a line.
#[derive(Clone, Debug)]
pub enum Verdict {
    /// The plan does not hold it yet.
    New(Box<New>),
    /// It changes a measure of the plan.
    Changed(Box<Change>),
    /// The plan says the same.
    Same,
    /// It is left out, and why; a refusal names its column as its field.
    Refused(Vec<Refusal>),
}

/// A measure that comes in.
#[derive(Clone, Debug)]
pub struct New {
    /// The code of the library; `None` for a measure of the town's own.
    pub code: Option<String>,
    /// Title and first step are empty for one of the library: it has its own words.
    pub details: Details,
    /// Where it stands, unless it is planned, and why if it was dropped.
    pub stand: Option<(State, String)>,
}

/// A measure that changes.
#[derive(Clone, Debug)]
pub struct Change {
    /// As it stands in the plan.
    pub measure: Measure,
    /// What its form will show.
    pub details: Details,
    /// Where it will stand, if it moves, and why if it was dropped.
    pub stand: Option<(State, String)>,
    /// The columns of its form that change.
    pub columns: Vec<Column>,
}

/// A line of the file with what becomes of it.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Its line in the file, counted from 1.
    pub line: usize,
    pub title: String,
    pub verdict: Verdict,
}

/// What becomes of each line. `library` holds the titles of the library by code.
#[must_use]
pub fn decide(
    sheet: &Sheet,
    layout: &Layout,
    measures: &[Measure],
    library: &HashMap<String, String>,
) -> Vec<Outcome> {
    let mut codes = HashSet::new();
    let own = measures.iter().filter(|measure| measure.origin.is_empty());
    let mut titles: HashSet<String> = own.map(|measure| folded(&measure.title)).collect();
    let mut many = measures.len();
    let mut outcomes = Vec::new();
    for row in &sheet.rows {
        let given = Given { layout, cells: &row.cells };
        let code = given.text(Column::Code);
        let measure = measures.iter().find(|measure| measure.code == code);
        let title = given.text(Column::Title);
        let verdict = if row.misfit.is_some() {
            Verdict::Refused(vec![Refusal::new("region-fault-cells")])
        } else if !code.is_empty() && !codes.insert(code.clone()) {
            Verdict::Refused(vec![Refusal::field(Column::Code.word(), "measures-import-twice")])
        } else if let Some(measure) = measure {
            changed(&given, measure)
        } else if !code.is_empty() && !library.contains_key(&code) {
            Verdict::Refused(vec![Refusal::field(Column::Code.word(), "measures-import-unknown")])
        } else if many >= MOST_MEASURES {
            Verdict::Refused(vec![Refusal::new("measures-many").with("most", MOST_MEASURES)])
        } else if code.is_empty() && !title.is_empty() && titles.contains(&folded(&title)) {
            Verdict::Refused(vec![Refusal::field(Column::Title.word(), "measures-import-same-title")])
        } else {
            new(&given, (!code.is_empty()).then(|| code.clone()))
        };
        if let Verdict::New(new) = &verdict {
            many += 1;
            if new.code.is_none() {
                titles.insert(folded(&new.details.title));
            }
        }
        let title = match measure {
            _ if !title.is_empty() => title,
            Some(measure) => measure.title.clone(),
            None => library.get(&code).cloned().unwrap_or_default(),
        };
        // What is refused may be longer than any title; the page needs a word for it and no more.
        let title = line(&title, crate::measures::one::MOST_TITLE);
        outcomes.push(Outcome { line: row.line, title, verdict });
    }
    outcomes
}

/// Stands for what a page has announced: which lines are new, and which measures change in which revision.
#[must_use]
pub fn stamp(outcomes: &[Outcome]) -> String {
    let mark = |outcome: &Outcome| match &outcome.verdict {
        Verdict::New(_) => Some(format!("{}:new", outcome.line)),
        Verdict::Changed(change) => {
            Some(format!("{}:{}:{}", outcome.line, change.measure.id, change.measure.revision))
        }
        Verdict::Same | Verdict::Refused(_) => None,
    };
    outcomes.iter().filter_map(mark).collect::<Vec<_>>().join(" ")
}

/// A title by which two measures are taken for the same.
fn folded(title: &str) -> String {
    line(title, usize::MAX).to_lowercase()
}

/// The cells of a line.
struct Given<'a> {
    layout: &'a Layout,
    cells: &'a [String],
}

impl Given<'_> {
    /// What stands in a column; `None` if the file does not have it.
    fn cell(&self, column: Column) -> Option<String> {
        let cell = self.cells.get(*self.layout.places.get(&column)?)?.trim();
        // The apostrophe that keeps a cell of the export from being a formula.
        let bare = cell.strip_prefix('\'').filter(|bare| crate::layout::harmless(bare) != **bare);
        Some(bare.unwrap_or(cell).to_owned())
    }

    fn text(&self, column: Column) -> String {
        self.cell(column).unwrap_or_default()
    }

    /// A day as forms send it; what is none is left as it was typed.
    fn day(&self, column: Column) -> Option<String> {
        let cell = self.cell(column)?;
        Some(written_day(&cell).map_or(cell, |day| day.to_string()))
    }

    /// Where a measure will stand, if it moves.
    fn stand(&self, from: State) -> Result<Option<(State, String)>, Refusal> {
        let typed = self.text(Column::State).to_lowercase();
        if typed.is_empty() {
            return Ok(None);
        }
        let names = &self.layout.states;
        let Some((state, _)) = names.iter().find(|(_, name)| name.to_lowercase() == typed) else {
            let all: Vec<&str> = names.iter().map(|(_, name)| name.as_str()).collect();
            let refusal = Refusal::field(Column::State.word(), "measures-import-state");
            return Err(refusal.with("states", all.join(", ")));
        };
        if *state == from {
            return Ok(None);
        }
        let reason = line(&self.text(Column::Reason), usize::MAX);
        match wrong_with_move(Some(*state), &reason) {
            Some(refusal) => Err(refusal),
            None if *state == State::Dropped => Ok(Some((*state, reason))),
            None => Ok(Some((*state, String::new()))),
        }
    }
}

fn new(given: &Given<'_>, code: Option<String>) -> Verdict {
    let is_own = code.is_none();
    let own = |column| if is_own { given.text(column) } else { String::new() };
    let form = MeasureForm {
        title: own(Column::Title),
        first_step: own(Column::FirstStep),
        owner: given.text(Column::Owner),
        due_on: given.day(Column::Due).unwrap_or_default(),
        budget: given.text(Column::Budget),
        decided_on: given.day(Column::Decided).unwrap_or_default(),
        notes: given.text(Column::Notes),
        shown: String::new(),
    };
    match both(
        read(&form, given.layout.lang, is_own).map_err(|problems| problems.0),
        given.stand(State::Planned),
    ) {
        Ok((details, stand)) => Verdict::New(Box::new(New { code, details, stand })),
        Err(refusals) => Verdict::Refused(refusals),
    }
}

fn changed(given: &Given<'_>, measure: &Measure) -> Verdict {
    let is_own = measure.origin.is_empty();
    let before = measure.details();
    // What the file has no column for stays as it is; so do the library's words.
    let own =
        |column, before: &String| given.cell(column).filter(|_| is_own).unwrap_or_else(|| before.clone());
    let form = MeasureForm {
        title: own(Column::Title, &before.title),
        first_step: own(Column::FirstStep, &before.first_step),
        owner: given.cell(Column::Owner).unwrap_or_else(|| before.owner.clone()),
        due_on: given.day(Column::Due).unwrap_or_else(|| before.due_on.to_string()),
        budget: given.text(Column::Budget),
        decided_on: given.day(Column::Decided).unwrap_or_default(),
        notes: given.cell(Column::Notes).unwrap_or_else(|| before.notes.clone()),
        shown: String::new(),
    };
    let read = read(&form, given.layout.lang, is_own).map_err(|problems| problems.0);
    let (mut details, stand) = match both(read, given.stand(measure.state())) {
        Ok(both) => both,
        Err(refusals) => return Verdict::Refused(refusals),
    };
    if given.cell(Column::Budget).is_none() {
        details.budget = before.budget;
    }
    if given.cell(Column::Decided).is_none() {
        details.decided_on = before.decided_on;
    }
    if !is_own {
        details.title.clone_from(&before.title);
        details.first_step.clone_from(&before.first_step);
    }
    let columns = differing(&before, &details);
    if columns.is_empty() && stand.is_none() {
        return Verdict::Same;
    }
    match given.text(Column::Revision).as_str() {
        "" => {}
        typed if typed.parse::<i64>().is_ok_and(|revision| revision == measure.revision) => {}
        _ => {
            let refusal = Refusal::field(Column::Revision.word(), "measures-import-older");
            return Verdict::Refused(vec![refusal]);
        }
    }
    Verdict::Changed(Box::new(Change { measure: measure.clone(), details, stand, columns }))
}

/// Both answers, or all refusals at once.
fn both<A, B>(one: Result<A, Vec<Refusal>>, other: Result<B, Refusal>) -> Result<(A, B), Vec<Refusal>> {
    match (one, other) {
        (Ok(one), Ok(other)) => Ok((one, other)),
        (Ok(_), Err(refusal)) => Err(vec![refusal]),
        (Err(refusals), Ok(_)) => Err(refusals),
        (Err(mut refusals), Err(refusal)) => {
            refusals.push(refusal);
            Err(refusals)
        }
    }
}

fn differing(before: &Details, after: &Details) -> Vec<Column> {
    [
        (Column::Title, before.title != after.title),
        (Column::FirstStep, before.first_step != after.first_step),
        (Column::Owner, before.owner != after.owner),
        (Column::Due, before.due_on != after.due_on),
        (Column::Budget, before.budget != after.budget),
        (Column::Decided, before.decided_on != after.decided_on),
        (Column::Notes, before.notes != after.notes),
    ]
    .into_iter()
    .filter_map(|(column, is_other)| is_other.then_some(column))
    .collect()
}

#[cfg(test)]
mod tests;
