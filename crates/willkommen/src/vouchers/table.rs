//! A table that a town brings along: its header is checked before any row, every row is shown before anything
//! is written, and unless somebody says otherwise all rows are written or none.

use std::collections::HashMap;

use askama::Template;
use axum::response::Response;
use platform::texts::Lang;
use platform::web::see_other;
use platform::{Refusal, Result};
use serde::Deserialize;

use crate::layout::{FormParts, Frame, Problems, html, refused};
use crate::region::{MOST_BYTES, Sheet};

/// The most rows that are taken at once.
pub const MOST_ROWS: usize = 2_000;
/// The most rows that the preview shows.
const MOST_SHOWN: usize = 200;

/// Columns that would hold money: a benefit has none.
const AMOUNTS: &[&str] =
    &["amount", "balance", "betrag", "credit", "euro", "eur", "geldwert", "guthaben", "value", "wert"];

/// A column that we know.
#[derive(Debug)]
pub struct Column {
    /// Its name, as the template has it.
    pub name: &'static str,
    /// Other names for the same, the English one first.
    pub others: &'static [&'static str],
    /// Whether a table without it is refused.
    pub is_required: bool,
}

/// A column that we know: its name, other names for the same, and whether a table without it is refused.
pub const fn column(name: &'static str, others: &'static [&'static str], is_required: bool) -> Column {
    Column { name, others, is_required }
}

/// The header of a file to fill in, in a language.
pub fn header(columns: &'static [Column], lang: Lang) -> Vec<&'static str> {
    let word = |column: &Column| match lang {
        Lang::De => column.name,
        Lang::En => column.others.first().copied().unwrap_or(column.name),
    };
    columns.iter().map(word).collect()
}

impl Column {
    /// Its name, with another one where it has one.
    fn words(&self) -> String {
        match self.others.first() {
            Some(other) => format!("{} ({other})", self.name),
            None => self.name.to_owned(),
        }
    }
}

/// Where our columns are in a table.
#[derive(Debug)]
pub struct Places {
    columns: &'static [Column],
    by_name: HashMap<&'static str, usize>,
}

impl Places {
    /// Checks the header.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn of(header: &[String], columns: &'static [Column]) -> Result<Self, Vec<Refusal>> {
        let mut by_name = HashMap::new();
        let mut faults = Vec::new();
        let words = columns.iter().map(Column::words).collect::<Vec<_>>().join(", ");
        for (place, typed) in header.iter().enumerate() {
            let name = plain(typed);
            let known = columns.iter().find(|one| one.name == name || one.others.contains(&name.as_str()));
            let fault = match known {
                Some(column) if by_name.insert(column.name, place).is_some() => "vouchers-table-twice",
                Some(_) => continue,
                None if name.is_empty() => "vouchers-table-nameless",
                None if AMOUNTS.contains(&name.as_str()) => "vouchers-table-amount",
                None => "vouchers-table-unknown",
            };
            faults.push(Refusal::new(fault).with("column", typed).with("known", words.as_str()));
        }
        for column in columns.iter().filter(|column| column.is_required) {
            if !by_name.contains_key(column.name) {
                faults.push(Refusal::new("vouchers-table-missing").with("column", column.words()));
            }
        }
        if faults.is_empty() { Ok(Self { columns, by_name }) } else { Err(faults) }
    }

    /// A cell of a row; empty where the table has no such column.
    #[must_use]
    pub fn cell<'a>(&self, cells: &'a [String], name: &str) -> &'a str {
        let cell = self.by_name.get(name).and_then(|place| cells.get(*place));
        cell.map(|cell| cell.trim()).unwrap_or_default()
    }

    /// What a row says in which column, in our order and without what is empty.
    fn cells<'a>(&self, cells: &'a [String]) -> Vec<(&'static str, &'a str)> {
        let filled = self.columns.iter().map(|column| (column.name, self.cell(cells, column.name)));
        filled.filter(|(_, cell)| !cell.is_empty()).collect()
    }

    /// The column of the table in which a field of the form stands; none where the table has none.
    fn column(&self, field: &str) -> Option<&'static str> {
        let column = self.columns.iter().find(|one| one.name == field || one.others.contains(&field))?;
        self.by_name.contains_key(column.name).then_some(column.name)
    }
}

/// A name as it is compared: small letters, umlauts spelt out, one underscore for everything else.
#[must_use]
pub fn plain(typed: &str) -> String {
    let mut name = String::new();
    for letter in typed.trim().to_lowercase().chars() {
        match letter {
            'ä' => name.push_str("ae"),
            'ö' => name.push_str("oe"),
            'ü' => name.push_str("ue"),
            'ß' => name.push_str("ss"),
            other if other.is_alphanumeric() => name.push(other),
            _ if name.ends_with('_') || name.is_empty() => {}
            _ => name.push('_'),
        }
    }
    name.trim_end_matches('_').to_owned()
}

/// A row that was read.
pub struct Read<T> {
    /// Its line in the file, counted from 1.
    pub line: usize,
    /// What it is about.
    pub name: String,
    /// What it says, or what is wrong with it.
    pub said: Result<T, Vec<Refusal>>,
}

/// A row of the preview.
struct Line {
    line: usize,
    name: String,
    /// What it says in which column, as the table names it.
    cells: Vec<(String, String)>,
    faults: Vec<String>,
}

/// The words of an import: text keys and addresses without language.
#[derive(Clone, Copy)]
pub struct About {
    /// The heading.
    pub title: &'static str,
    /// What it is for.
    pub lead: &'static str,
    /// What stands in which column.
    pub help: &'static str,
    /// Where the form goes.
    pub action: &'static str,
    /// The file to fill in.
    pub template: &'static str,
    /// Where one comes from.
    pub back: &'static str,
    /// The words of that link.
    pub back_words: &'static str,
}

/// The page of an import.
#[derive(Template)]
#[template(path = "vouchers/table.html")]
pub struct TablePage {
    frame: Frame,
    about: About,
    /// What is wrong with the file.
    pub problems: Problems,
    /// What is wrong with its header, in words.
    pub header: Vec<String>,
    lines: Vec<Line>,
    good: usize,
    bad: usize,
    more: usize,
    table: String,
    /// How many rows were written, and how many were left out.
    saved: Option<(usize, usize)>,
}

/// What was written just now, as the address says after a redirect: whoever loads the page again sends nothing again.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Written {
    saved: Option<usize>,
    left: usize,
}

impl TablePage {
    /// The page before anything was chosen.
    #[must_use]
    pub fn of(frame: Frame, about: About) -> Self {
        Self {
            frame,
            about,
            problems: Problems::none(),
            header: Vec::new(),
            lines: Vec::new(),
            good: 0,
            bad: 0,
            more: 0,
            table: String::new(),
            saved: None,
        }
    }

    /// The page, with what was written just now.
    #[must_use]
    pub fn after(frame: Frame, about: About, written: &Written) -> Self {
        Self { saved: written.saved.map(|saved| (saved, written.left)), ..Self::of(frame, about) }
    }

    /// Where our columns are; none when the file or its header is wrong, which the page then says.
    pub async fn look(&mut self, sent: &Sent, columns: &'static [Column]) -> Result<Option<(Sheet, Places)>> {
        let sheet = match Sheet::sent(sent.table.as_deref(), sent.file.as_deref()).await? {
            Some(Ok(sheet)) => sheet,
            Some(Err(key)) => {
                self.problems = Problems::one(Refusal::field("file", key));
                return Ok(None);
            }
            None => {
                self.problems = Problems::one(Refusal::field("file", "region-import-no-file"));
                return Ok(None);
            }
        };
        if sheet.rows.len() > MOST_ROWS {
            let many = Refusal::field("file", "vouchers-table-many").with("most", MOST_ROWS);
            self.problems = Problems::one(many);
            return Ok(None);
        }
        match Places::of(&sheet.header, columns) {
            Ok(places) => Ok(Some((sheet, places))),
            Err(faults) => {
                self.header = faults.iter().map(|fault| fault.text(&self.frame.t)).collect();
                Ok(None)
            }
        }
    }

    /// The good rows, once somebody has seen the preview and agrees. Until then none: the page shows what the rows
    /// say.
    pub fn agreed<T>(
        &mut self,
        sent: &Sent,
        (sheet, places): (&Sheet, &Places),
        rows: Vec<Read<T>>,
    ) -> Option<Vec<T>> {
        let has_faults = rows.iter().any(|row| row.said.is_err());
        let has_good = rows.iter().any(|row| row.said.is_ok());
        if !has_good || !sent.agrees(has_faults) {
            self.show(sheet, places, &rows);
            return None;
        }
        let all = rows.len();
        let good: Vec<T> = rows.into_iter().filter_map(|row| row.said.ok()).collect();
        self.saved = Some((good.len(), all - good.len()));
        Some(good)
    }

    /// The page as an answer, which refuses where it shows wrong rows and leads on where rows were written.
    ///
    /// # Errors
    /// When the template fails.
    pub fn answer(&self) -> Result<Response> {
        match self.saved {
            Some((saved, left)) => {
                let to = format!("{}?saved={saved}&left={left}", self.about.action);
                Ok(see_other(&self.frame.to(&to)))
            }
            None if self.bad > 0 => refused(self),
            None => html(self),
        }
    }

    /// Shows what the rows say, wrong ones first. Every row of the table was read to one of these, in its order.
    fn show<T>(&mut self, sheet: &Sheet, places: &Places, rows: &[Read<T>]) {
        let word = |name: &str| {
            let place = places.by_name.get(name).and_then(|place| sheet.header.get(*place));
            place.map_or_else(|| name.to_owned(), |typed| typed.trim().to_owned())
        };
        let t = &self.frame.t;
        let fault = |fault: &Refusal| match places.column(&fault.field) {
            Some(name) => t.with2("vouchers-table-fault", "column", word(name), "fault", fault.text(t)),
            None => fault.text(t),
        };
        let mut shown: Vec<_> = rows.iter().zip(&sheet.rows).collect();
        shown.sort_by_key(|(row, _)| row.said.is_ok());
        self.bad = rows.iter().filter(|row| row.said.is_err()).count();
        self.good = rows.len() - self.bad;
        self.more = rows.len().saturating_sub(MOST_SHOWN);
        self.lines = shown
            .into_iter()
            .take(MOST_SHOWN)
            .map(|(row, typed)| Line {
                line: row.line,
                name: match row.name.trim().trim_end_matches(':').trim_start_matches(':').trim() {
                    "" => format!("{} {}", t.get("vouchers-table-line"), row.line),
                    name => name.to_owned(),
                },
                cells: places
                    .cells(&typed.cells)
                    .into_iter()
                    .map(|(name, cell)| (word(name), cell.to_owned()))
                    .collect(),
                faults: row
                    .said
                    .as_ref()
                    .err()
                    .map_or_else(Vec::new, |faults| faults.iter().map(fault).collect()),
            })
            .collect();
        self.table = sheet.to_csv();
    }
}

/// What the forms of the page send.
#[derive(Default)]
pub struct Sent {
    file: Option<Vec<u8>>,
    table: Option<String>,
    /// Whether somebody has seen the preview and agrees: to all rows, or to the good ones only.
    agreed: String,
}

impl Sent {
    /// Reads a form.
    ///
    /// # Errors
    /// When it is too large, or was not made here for this visitor.
    pub async fn read(mut parts: FormParts) -> Result<Self> {
        let mut sent = Self::default();
        while let Some(part) = parts.next_part().await? {
            if part.name == "file" {
                sent.file = part.file(MOST_BYTES)?;
                continue;
            }
            let text = part.text()?;
            match part.name.as_str() {
                "table" => sent.table = Some(text),
                "step" => sent.agreed = text,
                _ => {}
            }
        }
        Ok(sent)
    }

    /// Whether rows are to be written, of which some are wrong or none is.
    #[must_use]
    fn agrees(&self, has_faults: bool) -> bool {
        match self.agreed.as_str() {
            "take" => !has_faults,
            "take-good" => true,
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLUMNS: &[Column] = &[
        Column { name: "name", others: &[], is_required: true },
        Column { name: "oeffnungszeiten", others: &["opening_hours"], is_required: false },
    ];

    fn places(header: &[&str]) -> Result<Places, Vec<&'static str>> {
        let header: Vec<String> = header.iter().map(|name| (*name).to_owned()).collect();
        Places::of(&header, COLUMNS).map_err(|faults| faults.iter().map(|fault| fault.key).collect())
    }

    #[test]
    fn the_header_is_checked_before_any_row() {
        let known = places(&["Öffnungszeiten", " Name "]).unwrap();
        let cells = ["Mo bis Fr".to_owned(), " Café ".to_owned()];
        assert_eq!(
            (known.cell(&cells, "name"), known.cell(&cells, "oeffnungszeiten")),
            ("Café", "Mo bis Fr")
        );
        assert_eq!(known.cell(&cells, "other"), "");
        assert_eq!(known.cells(&cells), [("name", "Café"), ("oeffnungszeiten", "Mo bis Fr")]);
        assert_eq!((known.column("opening_hours"), known.column("uses")), (Some("oeffnungszeiten"), None));
        assert_eq!(places(&["Name"]).unwrap().column("opening_hours"), None, "the table has none");
        assert_eq!(places(&["Opening hours"]).unwrap_err(), ["vouchers-table-missing"]);
        let wrong = places(&["name", "Name", "Farbe", "", "Guthaben"]).unwrap_err();
        let keys = [
            "vouchers-table-twice",
            "vouchers-table-unknown",
            "vouchers-table-nameless",
            "vouchers-table-amount",
        ];
        assert_eq!(wrong, keys);
    }

    #[test]
    fn names_are_compared_without_umlauts_and_signs() {
        assert_eq!(plain("  Gültig (Tage) "), "gueltig_tage");
        assert_eq!(plain("E-Mail"), "e_mail");
    }

    #[test]
    fn wrong_rows_hold_all_others_back_unless_somebody_says_so() {
        let sent = |agreed: &str| Sent { agreed: agreed.to_owned(), ..Sent::default() };
        assert!(sent("take").agrees(false) && !sent("take").agrees(true));
        assert!(sent("take-good").agrees(true) && !sent("").agrees(false));
    }
}
