//! One sheet of a workbook as rows whose cells are found by the heads of their columns.

use crate::region::Book;

/// A sheet with its header.
pub struct Table<'a> {
    /// The heads of the columns in small letters.
    pub header: Vec<String>,
    lines: &'a [(usize, Vec<String>)],
}

/// One row of a sheet.
#[derive(Clone, Copy)]
pub struct Row<'a> {
    /// Its line in the sheet, counted from 1.
    pub line: usize,
    cells: &'a [String],
}

impl<'a> Table<'a> {
    /// A sheet of a workbook; nothing when it is not there or empty.
    pub fn of(book: &'a Book, sheet: &str) -> Option<Self> {
        let (head, lines) = book.sheets.get(sheet)?.split_first()?;
        let header = head.1.iter().map(|name| name.trim().to_lowercase()).collect();
        Some(Self { header, lines })
    }

    /// The place of a column by its head.
    pub fn column(&self, head: &str) -> Option<usize> {
        let head = head.to_lowercase();
        self.header.iter().position(|name| *name == head)
    }

    /// The rows below the header.
    pub fn rows(&self) -> impl Iterator<Item = Row<'a>> + use<'a> {
        self.lines.iter().map(|(line, cells)| Row { line: *line, cells })
    }
}

impl<'a> Row<'a> {
    /// A cell as it stands; empty where the column is not there.
    pub fn raw(&self, column: Option<usize>) -> &'a str {
        column.and_then(|column| self.cells.get(column)).map(String::as_str).unwrap_or_default()
    }

    /// A cell without blanks around it.
    pub fn cell(&self, column: Option<usize>) -> &'a str {
        self.raw(column).trim()
    }
}
