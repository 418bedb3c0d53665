//! Which commit of this program touched which table last, so that what is kept in memory knows when it is stale.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// Which commit of this program touched what last.
#[derive(Default)]
pub struct Commits {
    /// How many there were.
    pub count: u64,
    /// The last one that touched a table.
    pub of: BTreeMap<&'static str, u64>,
    /// The last one with a statement that does not say which table it touches.
    pub of_any: u64,
}

impl Commits {
    /// Notes what a commit has touched.
    pub fn note(&mut self, touched: &Touched) {
        self.count += 1;
        self.of.extend(touched.tables.iter().map(|table| (*table, self.count)));
        if touched.is_unclear {
            self.of_any = self.count;
        }
    }
}

/// The tables that the statements of one commit have named.
#[derive(Default)]
pub struct Touched {
    tables: BTreeSet<&'static str>,
    is_unclear: bool,
}

tokio::task_local! {
    /// What the running commit touches.
    pub static TOUCHED: RefCell<Touched>;
}

/// Notes what a statement touches, if it is part of a commit.
pub fn touch(sql: &'static str) {
    let _ = TOUCHED.try_with(|touched| {
        let mut words = sql.split(|letter: char| letter.is_ascii_whitespace() || letter == '(');
        let table = match words.next() {
            Some("select") => return,
            Some("update") => words.next(),
            Some("insert") if words.next() == Some("into") => words.next(),
            Some("delete") if words.next() == Some("from") => words.next(),
            _ => None,
        };
        let mut touched = touched.borrow_mut();
        match table {
            Some(table) => drop(touched.tables.insert(table)),
            None => touched.is_unclear = true,
        }
    });
}
