//! Tables for spreadsheets.

use platform::{Error, Result};

/// A table as German spreadsheets open it: CSV with a byte order mark, semicolons, every cell in
/// quotes, and no cell that is taken for a formula.
///
/// # Errors
/// When rows differ in length.
pub fn spreadsheet<Cell: AsRef<str>>(rows: &[Vec<Cell>]) -> Result<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .quote_style(csv::QuoteStyle::Always)
        .from_writer("\u{feff}".as_bytes().to_vec());
    for row in rows {
        writer.write_record(row.iter().map(|cell| harmless(cell.as_ref()))).map_err(Error::unexpected)?;
    }
    writer.into_inner().map_err(|fault| Error::unexpected(fault.into_error()))
}

/// A cell that no spreadsheet takes for a formula: texts that begin like one get an apostrophe in
/// front (OWASP: CSV injection; full-width forms included).
#[must_use]
pub fn harmless(cell: &str) -> String {
    let is_formula = cell.chars().next().is_some_and(|first| "=+-@\t\r\n＝＋－＠".contains(first));
    if is_formula { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_becomes_a_formula() {
        for hostile in ["=1+1", "+1", "-1", "@x", "\t=1", "＝1"] {
            assert!(harmless(hostile).starts_with('\''), "{hostile}");
        }
        assert_eq!(harmless("Olpe"), "Olpe");
    }
}
