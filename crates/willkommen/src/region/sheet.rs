//! A table as somebody keeps it, read into cells: CSV in any usual encoding and with any usual
//! separator, Excel and OpenDocument workbooks.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use super::workbook;

/// The largest file that is read, in bytes.
pub const MOST_BYTES: usize = 5 * 1024 * 1024;
/// The most rows that are read.
pub const MOST_ROWS: usize = 20_000;
/// The most columns that are read.
pub const MOST_COLUMNS: usize = 100;
/// The head of the column that keeps line numbers in [`Sheet::to_csv`].
const LINE: &str = "#";

/// A table with a header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The line of the header in the file, counted from 1.
    pub header_line: usize,
    /// The names of the columns.
    pub header: Vec<String>,
    /// The rows below it that are not empty.
    pub rows: Vec<Row>,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its line in the file, counted from 1.
    pub line: usize,
    /// Its cells, as many as the header has.
    pub cells: Vec<String>,
    /// How many cells it really has, where that does not fit.
    pub misfit: Option<usize>,
}

/// Why a file cannot be read: a text key.
pub type Unreadable = &'static str;

impl Sheet {
    /// Reads a file. Its kind is known by its first bytes, not by its name.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub fn read(bytes: &[u8]) -> Result<Self, Unreadable> {
        if bytes.len() > MOST_BYTES {
            return Err("region-fault-large");
        }
        let lines = match bytes {
            [b'P', b'K', 3, 4, ..] => workbook::read(bytes)?,
            // The binary workbook of the nineties.
            [0xd0, 0xcf, 0x11, 0xe0, ..] => return Err("region-fault-old-workbook"),
            _ => separated(&decoded(bytes)?)?,
        };
        Self::of(lines)
    }

    /// The table of a form of several steps: from an earlier step, or out of the chosen file; none without
    /// both. Workbooks take a moment to unpack.
    ///
    /// # Errors
    /// When the thread that reads has died.
    pub async fn sent(
        table: Option<&str>,
        file: Option<&[u8]>,
    ) -> platform::Result<Option<Result<Self, Unreadable>>> {
        if let Some(table) = table {
            return Ok(Some(Self::from_csv(table)));
        }
        let Some(file) = file.map(<[u8]>::to_vec) else { return Ok(None) };
        let read = tokio::task::spawn_blocking(move || Self::read(&file)).await;
        read.map(Some).map_err(platform::Error::unexpected)
    }

    fn of(lines: Vec<(usize, Vec<String>)>) -> Result<Self, Unreadable> {
        let mut lines =
            lines.into_iter().filter(|(_, cells)| cells.iter().any(|cell| !cell.trim().is_empty()));
        let (header_line, mut header) = lines.next().ok_or("region-fault-empty")?;
        while header.last().is_some_and(|name| name.trim().is_empty()) {
            header.pop();
        }
        if header.len() > MOST_COLUMNS {
            return Err("region-fault-columns");
        }
        let width = header.len();
        let header = header.iter().map(|name| name.trim().to_owned()).collect();
        let mut rows = Vec::new();
        for (line, mut cells) in lines {
            if rows.len() == MOST_ROWS {
                return Err("region-fault-rows");
            }
            let count = cells.len();
            let surplus = cells.iter().skip(width).any(|cell| !cell.trim().is_empty());
            cells.resize(width, String::new());
            let misfit = (surplus || count < width).then_some(count);
            rows.push(Row { line, cells, misfit });
        }
        Ok(Self { header_line, header, rows })
    }

    /// The same table as CSV in UTF-8, with the line numbers of the file kept in a column of their
    /// own, so that a form can carry it from one step to the next.
    ///
    /// # Panics
    /// Never: writing to memory does not fail.
    #[must_use]
    pub fn to_csv(&self) -> String {
        let mut writer = csv::Writer::from_writer(Vec::new());
        let record = |line: usize, cells: &[String]| {
            let mut record = vec![line.to_string()];
            record.extend_from_slice(cells);
            record
        };
        let mut header = record(self.header_line, &self.header);
        header[0].insert_str(0, LINE);
        writer.write_record(header).expect("memory takes every record");
        for row in &self.rows {
            writer.write_record(record(row.line, &row.cells)).expect("memory takes every record");
        }
        String::from_utf8(writer.into_inner().expect("memory takes every record")).expect("cells are text")
    }

    /// Reads what [`Self::to_csv`] wrote.
    ///
    /// # Errors
    /// When somebody changed it on the way.
    pub fn from_csv(text: &str) -> Result<Self, Unreadable> {
        const CHANGED: Unreadable = "region-fault-unreadable";
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
        let mut lines = Vec::new();
        for record in reader.records() {
            let record = record.map_err(|_| CHANGED)?;
            let mut cells = record.iter();
            let line = cells.next().unwrap_or_default().trim_start_matches(LINE);
            lines.push((line.parse().map_err(|_| CHANGED)?, cells.map(str::to_owned).collect()));
        }
        Self::of(lines)
    }
}

/// The name of a cell as spreadsheets show it, such as `E7`.
#[must_use]
pub fn cell_name(column: usize, line: usize) -> String {
    let mut letters = String::new();
    let mut rest = column + 1;
    while rest > 0 {
        rest -= 1;
        letters.insert(0, char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        rest /= 26;
    }
    format!("{letters}{line}")
}

/// The text of a CSV file: by its byte order mark, else UTF-8, else what German Excel writes.
fn decoded(bytes: &[u8]) -> Result<String, Unreadable> {
    let (encoding, skip) = Encoding::for_bom(bytes).unwrap_or((UTF_8, 0));
    let text = match encoding.decode_without_bom_handling_and_without_replacement(&bytes[skip..]) {
        Some(text) => text,
        None if skip == 0 => WINDOWS_1252.decode_without_bom_handling(bytes).0,
        None => return Err("region-fault-encoding"),
    };
    if text.contains('\0') {
        return Err("region-fault-unreadable");
    }
    Ok(text.into_owned())
}

fn separated(text: &str) -> Result<Vec<(usize, Vec<String>)>, Unreadable> {
    // Excel writes and obeys a first line such as `sep=;`.
    let (hint, text, before) = match text.split_once('\n') {
        Some((first, rest)) if first.trim().len() == 5 && first.to_lowercase().starts_with("sep=") => {
            (first.trim().bytes().last(), rest, 1)
        }
        _ => (None, text, 0),
    };
    let delimiter = hint.unwrap_or_else(|| separator(text));
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let mut lines = Vec::new();
    let (mut counted, mut line) = (0, before + 1);
    for record in reader.records().take(MOST_ROWS + 2) {
        let record = record.map_err(|_| "region-fault-unreadable")?;
        // The reader's own place is before the empty lines that it skips.
        let place =
            record.position().map_or(counted, |place| usize::try_from(place.byte()).unwrap_or(counted));
        let empty = text.as_bytes()[place..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        line += text.as_bytes()[counted..place + empty].iter().filter(|byte| **byte == b'\n').count();
        counted = place + empty;
        lines.push((line, record.iter().map(str::to_owned).collect()));
    }
    Ok(lines)
}

/// The separator that stands most often in the first line, outside of quotes.
fn separator(text: &str) -> u8 {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let mut is_quoted = false;
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0)];
    for byte in first.bytes() {
        is_quoted ^= byte == b'"';
        for (separator, count) in &mut counts {
            *count += usize::from(!is_quoted && byte == *separator);
        }
    }
    // The first of equals wins: a comma, unless something else is really there.
    counts.iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(separator, _)| *separator)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(bytes: &[u8]) -> Vec<Vec<String>> {
        let sheet = Sheet::read(bytes).unwrap();
        std::iter::once(sheet.header).chain(sheet.rows.into_iter().map(|row| row.cells)).collect()
    }

    #[test]
    fn what_excel_writes_is_read_alike() {
        let plain = cells("ags,name\n05966004,Übach\n".as_bytes());
        assert_eq!(plain, [["ags", "name"], ["05966004", "Übach"]]);
        assert_eq!(plain, cells("\u{feff}ags;name\r\n05966004;Übach\r\n".as_bytes()));
        assert_eq!(plain, cells(b"ags;name\r\n05966004;\xdcbach\r\n"));
        assert_eq!(plain, cells("sep=;\nags;name\n\n05966004;\"Übach\"\n".as_bytes()));
        let wide: Vec<u8> =
            "\u{feff}ags\tname\n05966004\tÜbach\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(plain, cells(&wide));
    }

    #[test]
    fn a_separator_inside_quotes_does_not_count() {
        assert_eq!(cells(b"\"a,b,c\";d\n1;2\n"), [["a,b,c", "d"], ["1", "2"]]);
    }

    #[test]
    fn line_numbers_survive_the_form() {
        let sheet = Sheet::read(b"\nags;name\n\n1;a\n\n2;b;c\n").unwrap();
        assert_eq!((sheet.header_line, sheet.rows[0].line, sheet.rows[1].line), (2, 4, 6));
        assert_eq!(sheet.rows[1].misfit, Some(3));
        let again = Sheet::from_csv(&sheet.to_csv()).unwrap();
        assert_eq!(again.rows[0], sheet.rows[0]);
        assert_eq!(again.header, sheet.header);
    }

    #[test]
    fn cells_are_named_as_spreadsheets_do() {
        assert_eq!([cell_name(0, 1), cell_name(4, 7), cell_name(26, 2)], ["A1", "E7", "AA2"]);
    }

    #[test]
    fn hostile_files_are_refused_in_words() {
        assert_eq!(Sheet::read(b""), Err("region-fault-empty"));
        assert_eq!(Sheet::read(b"PK\x03\x04 no archive"), Err("region-fault-workbook"));
        assert_eq!(Sheet::read(b"\xd0\xcf\x11\xe0"), Err("region-fault-old-workbook"));
        assert_eq!(Sheet::read(b"a\0b,c\n"), Err("region-fault-unreadable"));
        assert_eq!(Sheet::read(&vec![b'a'; MOST_BYTES + 1]), Err("region-fault-large"));
    }
}
