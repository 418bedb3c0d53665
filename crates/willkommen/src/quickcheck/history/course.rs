//! The rounds up to one of them, as a document tells them: nothing in it depends on what comes later.

use platform::texts::Translator;
use serde::Serialize;

use super::rounds::{MOST, Table, comparable, name_of, said, table};
use super::rules;
use crate::app::App;
use crate::quickcheck::catalogue::Catalogue;
use crate::quickcheck::snapshot::{Content, Snapshot};

/// Rounds with their values.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Course {
    /// The heads of the columns: number, day and version of each round, oldest first.
    pub rounds: Vec<Vec<String>>,
    /// As each was weighted then and, where that differs, as the last of them is weighted; empty while there
    /// is only one round.
    pub tables: Vec<Table>,
    /// Says that the last two totals cannot be compared; empty where they can.
    pub note: String,
}

impl Course {
    /// The rounds of one variant up to the last of `rounds`, which are in their order; `catalogue` is the one
    /// under which that was answered.
    pub fn of(app: &App, t: &Translator, rounds: &[&Snapshot], catalogue: &Catalogue) -> Self {
        let rounds = &rounds[rounds.len().saturating_sub(MOST)..];
        let [.., _, last] = rounds else { return Self::default() };
        let contents: Vec<&Content> = rounds.iter().map(|round| &round.content).collect();
        let said = said(app, rounds, catalogue);
        let (then, now) = (rules::then(&contents, catalogue), rules::now(&contents, catalogue, &said));
        let comparable = comparable(app, rounds);
        let series = t.get(name_of(last.variant));
        let caption = t.with("quickcheck-history-then", "series", series.as_str());
        let mut tables = vec![table(app, t, catalogue, &then, caption, rounds, &comparable.then)];
        if now != then {
            let caption =
                t.with2("quickcheck-history-as-in", "series", series.as_str(), "number", last.round);
            tables.push(table(app, t, catalogue, &now, caption, rounds, &comparable.alike));
        }
        let head = |round: &&Snapshot| {
            let version = round.content.catalogue.version.as_str();
            vec![
                t.with("quickcheck-history-round", "number", round.round),
                t.date(app.clock.day(round.submitted_at)),
                t.with("quickcheck-form-version", "version", version),
            ]
        };
        let note = match comparable.then.contains("") {
            true => String::new(),
            false => t.get("quickcheck-history-not-comparable"),
        };
        Self { rounds: rounds.iter().map(head).collect(), tables, note }
    }
}
