//! Workbooks of Excel (XLSX) and OpenDocument (ODS), read cell by cell.
//!
//! A workbook says of itself how far its cells lie apart, how often one is repeated and how many
//! texts it shares; a file of two kilobytes can claim billions. Nothing is laid out, repeated or
//! reserved here because a file says so: what goes beyond the limits is refused before it takes
//! memory. The binary formats (XLS, XLSB) are not read.

mod ods;
mod xlsx;
mod xml;

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use super::sheet::{MOST_COLUMNS, MOST_ROWS, Unreadable};

/// The most bytes a workbook may unpack to, and the most bytes of text in all sheets that are read.
const MOST_UNPACKED: usize = 50 * 1024 * 1024;
/// The most cells in all sheets that are read, empty ones included: those of one sheet that is full.
const MOST_CELLS: usize = (MOST_ROWS + 1) * MOST_COLUMNS;
/// The most parts a workbook may have.
const MOST_PARTS: usize = 1_000;
/// Said of what is no workbook, or a damaged one.
const BROKEN: Unreadable = "region-fault-workbook";
/// Said of what would take too much memory.
const LARGE: Unreadable = "region-fault-large";

/// The lines of the first sheet that is not empty, each with its number, all equally long.
///
/// # Errors
/// Why the workbook cannot be read.
pub fn read(bytes: &[u8]) -> Result<Vec<(usize, Vec<String>)>, Unreadable> {
    let mut archive = Archive::open(bytes)?;
    let grid = match archive.text("content.xml")? {
        Some(content) => ods::read(&content)?,
        None => xlsx::read(&mut archive)?,
    };
    Ok(grid.into_lines())
}

/// What an Excel workbook with several sheets holds.
#[derive(Debug)]
pub struct Book {
    /// The names of the file's parts.
    pub parts: Vec<String>,
    /// The lines of each sheet that was asked for and is there, each with its number.
    pub sheets: BTreeMap<&'static str, Vec<(usize, Vec<String>)>>,
}

/// Reads the sheets of these names out of an Excel workbook; capitals do not matter. Another ZIP file has
/// parts and no sheets. Links to other files are not followed.
///
/// # Errors
/// Why it cannot be read; a workbook with macros is refused.
pub fn read_sheets(bytes: &[u8], wanted: &[&'static str]) -> Result<Book, Unreadable> {
    let mut archive = Archive::open(bytes)?;
    let parts = archive.parts();
    let is_there = |wanted: &str| parts.iter().any(|part| part.eq_ignore_ascii_case(wanted));
    let types = archive.text("[Content_Types].xml")?.unwrap_or_default();
    let has_macros = parts.iter().any(|part| part.to_ascii_lowercase().ends_with("vbaproject.bin"));
    if has_macros || types.contains("macroEnabled") {
        return Err("region-fault-macros");
    }
    if !is_there("_rels/.rels") {
        return Ok(Book { parts, sheets: BTreeMap::new() });
    }
    let sheets = xlsx::named(&mut archive, wanted)?;
    let sheets = sheets.into_iter().map(|(name, grid)| (name, grid.into_lines())).collect();
    Ok(Book { parts, sheets })
}

/// A workbook is a ZIP file with a part for each thing it holds.
struct Archive<'a>(zip::ZipArchive<Cursor<&'a [u8]>>);

impl<'a> Archive<'a> {
    /// One that unpacks to more than it should is refused before it is read.
    fn open(bytes: &'a [u8]) -> Result<Self, Unreadable> {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| BROKEN)?;
        if archive.len() > MOST_PARTS {
            return Err(LARGE);
        }
        let mut left = MOST_UNPACKED as u64;
        for place in 0..archive.len() {
            let part = archive.by_index(place).map_err(|_| BROKEN)?;
            // What the file says of its own size may be a lie, so the bytes are counted.
            let read = std::io::copy(&mut part.take(left + 1), &mut std::io::sink()).map_err(|_| BROKEN)?;
            left = left.checked_sub(read).ok_or(LARGE)?;
        }
        Ok(Self(archive))
    }

    /// The names of its parts.
    fn parts(&self) -> Vec<String> {
        let names = self.0.file_names().filter_map(Result::ok);
        names.map(|name| name.replace('\\', "/")).collect()
    }

    /// What a part says, if there is one of this name; capitals do not matter.
    fn text(&mut self, name: &str) -> Result<Option<String>, Unreadable> {
        let is_meant = |known: &str| known.replace('\\', "/").eq_ignore_ascii_case(name);
        let place = self.0.file_names().position(|known| known.is_ok_and(|known| is_meant(&known)));
        let Some(place) = place else { return Ok(None) };
        let part = self.0.by_index(place).map_err(|_| BROKEN)?;
        let mut text = String::new();
        part.take(MOST_UNPACKED as u64).read_to_string(&mut text).map_err(|_| BROKEN)?;
        Ok(Some(text))
    }
}

/// The cells of one sheet that are not empty, wherever they lie.
#[derive(Default)]
struct Grid {
    /// By the number of the line, counted from 1; columns from A.
    lines: BTreeMap<usize, Vec<String>>,
    /// How many bytes of text they hold, with the sheets before it.
    bytes: usize,
    /// How many columns the widest line has.
    width: usize,
    /// How many cells the sheets before it take.
    before: usize,
}

impl Grid {
    /// An empty one that shares the limits of its book with this one.
    fn following(&self) -> Self {
        Self { bytes: self.bytes, before: self.cells(), ..Self::default() }
    }

    /// How many cells it takes once all lines are equally long, with the sheets before it.
    fn cells(&self) -> usize {
        self.before + self.lines.len() * self.width
    }

    /// Fills a cell: its line counted from 1, its column from 0.
    fn put(&mut self, line: usize, column: usize, text: &str) -> Result<(), Unreadable> {
        if text.trim().is_empty() {
            return Ok(());
        }
        if column >= MOST_COLUMNS {
            return Err("region-fault-columns");
        }
        // One of them is the header.
        if self.lines.len() > MOST_ROWS && !self.lines.contains_key(&line) {
            return Err("region-fault-rows");
        }
        // One text may stand in many cells.
        self.bytes += text.len();
        if self.bytes > MOST_UNPACKED {
            return Err(LARGE);
        }
        let cells = self.lines.entry(line).or_default();
        if cells.len() <= column {
            cells.resize(column + 1, String::new());
        }
        text.clone_into(&mut cells[column]);
        self.width = self.width.max(column + 1);
        if self.cells() > MOST_CELLS { Err(LARGE) } else { Ok(()) }
    }

    fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    fn into_lines(self) -> Vec<(usize, Vec<String>)> {
        let width = self.width;
        self.lines
            .into_iter()
            .map(|(line, mut cells)| {
                cells.resize(width, String::new());
                (line, cells)
            })
            .collect()
    }
}

/// A number as one would type it.
fn number(written: &str) -> String {
    match written.trim().parse::<f64>() {
        Ok(number) if number.fract() == 0.0 && number.abs() < 1e15 => format!("{number:.0}"),
        Ok(number) => number.to_string(),
        Err(_) => written.to_owned(),
    }
}

/// The day of a moment in the notation of ISO 8601.
fn day(written: &str) -> String {
    written.split('T').next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    const OPEN_DOCUMENT: &str = "urn:oasis:names:tc:opendocument:xmlns";
    const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// A ZIP file of these parts.
    fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
        let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in parts {
            archive.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
            archive.write_all(text.as_bytes()).unwrap();
        }
        archive.finish().unwrap().into_inner()
    }

    fn relations(of: &[(&str, &str)]) -> String {
        let all: String = of
            .iter()
            .enumerate()
            .map(|(place, (kind, target))| {
                format!("<Relationship Id=\"rId{place}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/>")
            })
            .collect();
        format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Relationships>{all}</Relationships>")
    }

    /// An Excel workbook: the cells of its second sheet, what cells share, and how they look.
    fn excel(rows: &str, shared: &str, styles: &str) -> Vec<u8> {
        let package = relations(&[("officeDocument", "/xl/workbook.xml")]);
        let workbook = relations(&[
            ("worksheet", "worksheets/sheet1.xml"),
            ("worksheet", "/xl/worksheets/sheet2.xml"),
            ("sharedStrings", "sharedStrings.xml"),
            ("styles", "styles.xml"),
        ]);
        let sheets = "<workbook><workbookPr/><sheets><sheet name=\"a\" sheetId=\"7\" r:id=\"rId0\"/>\
                      <sheet name=\"b\" sheetId=\"8\" r:id=\"rId1\"/></sheets></workbook>";
        let rows = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
        let shared = format!("<sst uniqueCount=\"9999999999999\">{shared}</sst>");
        let styles = format!("<styleSheet>{styles}</styleSheet>");
        packed(&[
            ("_rels/.rels", package.as_str()),
            ("xl/_rels/workbook.xml.rels", workbook.as_str()),
            ("xl/workbook.xml", sheets),
            ("xl/worksheets/sheet1.xml", "<worksheet><sheetData/></worksheet>"),
            ("xl/worksheets/sheet2.xml", rows.as_str()),
            // Capitals do not matter in the names of parts.
            ("xl/SharedStrings.xml", shared.as_str()),
            ("xl/styles.xml", styles.as_str()),
        ])
    }

    /// An OpenDocument workbook: the rows of its second table.
    fn open_document(rows: &str) -> Vec<u8> {
        let content = format!(
            "<office:document-content xmlns:office=\"{OPEN_DOCUMENT}:office:1.0\" \
             xmlns:table=\"{OPEN_DOCUMENT}:table:1.0\" xmlns:text=\"{OPEN_DOCUMENT}:text:1.0\">\
             <office:body><office:spreadsheet><table:table table:name=\"a\">\
             <table:table-row table:number-rows-repeated=\"1048576\">\
             <table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table>\
             <table:table table:name=\"b\"><table:table-column/>{rows}</table:table>\
             </office:spreadsheet></office:body></office:document-content>"
        );
        packed(&[
            ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
            ("content.xml", content.as_str()),
        ])
    }

    /// An OpenDocument cell with a text.
    fn cell(attributes: &str, text: &str) -> String {
        format!(
            "<table:table-cell office:value-type=\"string\"{attributes}>\
             <text:p>{text}</text:p></table:table-cell>"
        )
    }

    fn lines(of: &[(usize, &[&str])]) -> Vec<(usize, Vec<String>)> {
        of.iter()
            .map(|(line, cells)| (*line, cells.iter().map(|cell| (*cell).to_owned()).collect()))
            .collect()
    }

    #[test]
    fn what_excel_knows_of_a_cell_is_read_as_one_would_type_it() {
        let rows = "<row r=\"2\"><c r=\"B2\" t=\"s\"><v>0</v></c><c r=\"C2\" t=\"s\"><v>1</v></c>\
                    <c t=\"inlineStr\"><is><r><t>a &amp; </t></r><r><t>b</t></r></is></c></row>\
                    <row r=\"4\"><c r=\"B4\" s=\"1\"><v>46327</v></c><c r=\"C4\" s=\"2\"><v>46327.5</v></c>\
                    <c r=\"D4\"><f>1/4</f><v>0.25</v></c></row>\
                    <row><c r=\"B5\" t=\"b\"><v>1</v></c><c r=\"C5\"><v>17348</v></c>\
                    <c r=\"D5\" t=\"str\"><v>one_x000D_two</v></c></row>";
        let shared = "<si><t>Übach</t></si><si><t xml:space=\"preserve\">two </t>\
                      <rPh><t>hidden</t></rPh></si>";
        let styles = "<numFmts><numFmt numFmtId=\"170\" formatCode=\"dd\\.mm\\.yyyy\"/></numFmts>\
                      <cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>\
                      <cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/></cellXfs>";
        assert_eq!(
            read(&excel(rows, shared, styles)).unwrap(),
            lines(&[
                (2, &["", "Übach", "two ", "a & b"]),
                (4, &["", "2026-11-01", "2026-11-01", "0.25"]),
                (5, &["", "1", "17348", "one\rtwo"]),
            ])
        );
    }

    #[test]
    fn what_open_document_knows_of_a_cell_is_read_as_one_would_type_it() {
        let rows = "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell/></table:table-row>\
                    <table:table-row><table:table-cell table:number-columns-repeated=\"2\"/>\
                    <table:table-cell office:value-type=\"string\"><office:annotation><text:p>no</text:p>\
                    </office:annotation><text:p>a<text:s text:c=\"2\"/>&lt;<text:span>b</text:span></text:p>\
                    <text:p>c</text:p></table:table-cell>\
                    <table:table-cell office:value-type=\"float\" office:value=\"17348\">\
                    <text:p>17.348</text:p></table:table-cell></table:table-row>\
                    <table:table-header-rows><table:table-row table:number-rows-repeated=\"2\">\
                    <table:table-cell office:value-type=\"date\" office:date-value=\"2026-11-01T00:00:00\">\
                    <text:p>01.11.26</text:p></table:table-cell>\
                    <table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"/>\
                    </table:table-row></table:table-header-rows>";
        assert_eq!(
            read(&open_document(rows)).unwrap(),
            lines(&[
                (4, &["", "", "a  <b\nc", "17348"]),
                (5, &["2026-11-01", "1", "", ""]),
                (6, &["2026-11-01", "1", "", ""]),
            ])
        );
    }

    #[test]
    fn cells_far_apart_take_no_memory() {
        let far = |name: &str| {
            let bytes = excel(
                &format!("<row><c r=\"A1\"><v>1</v></c></row><row><c r=\"{name}\"><v>2</v></c></row>"),
                "",
                "",
            );
            assert!(bytes.len() < 3_000);
            read(&bytes)
        };
        assert_eq!(far("XFD1048576"), Err("region-fault-columns"));
        assert_eq!(far("B1048576"), Ok(lines(&[(1, &["1", ""]), (1_048_576, &["", "2"])])));
        for no_place in ["B1048577", "B0", "7", "B", "BBBB1", "B99999999999999999999"] {
            assert_eq!(far(no_place), Err(BROKEN), "{no_place}");
        }
    }

    #[test]
    fn what_a_workbook_repeats_takes_no_memory() {
        let row = |times: &str, cell: &str| {
            format!("<table:table-row table:number-rows-repeated=\"{times}\">{cell}</table:table-row>")
        };
        let columns = cell(" table:number-columns-repeated=\"16384\"", "x");
        assert_eq!(read(&open_document(&row("1", &columns))), Err("region-fault-columns"));
        assert_eq!(read(&open_document(&row("1048576", &cell("", "x")))), Err("region-fault-rows"));
        let most = usize::MAX.to_string();
        let empty = row(&most, &cell(&format!(" table:number-columns-repeated=\"{most}\""), " "));
        assert_eq!(read(&open_document(&format!("{empty}{empty}"))), Ok(Vec::new()));
        let spaces = cell("", "<text:s text:c=\"2000000000\"/>x");
        assert_eq!(read(&open_document(&row("1", &spaces))), Err(LARGE));
        let long = "x".repeat(1024 * 1024);
        let shared = format!("<si><t>{long}</t></si>");
        let rows: String =
            (1..=60).map(|row| format!("<row><c r=\"A{row}\" t=\"s\"><v>0</v></c></row>")).collect();
        assert_eq!(read(&excel(&rows, &shared, "")), Err(LARGE));
    }

    #[test]
    fn a_workbook_that_is_cut_off_comes_to_an_end() {
        let cut = packed(&[("content.xml", "<office:spreadsheet><table:table><table:table-row>")]);
        assert_eq!(read(&cut), Err(BROKEN));
        let cut = packed(&[("content.xml", "<office:spreadsheet><table:table>")]);
        assert_eq!(read(&cut), Ok(Vec::new()));
        assert_eq!(read(&excel("<row><c r=\"A1\"><v>1", "", "")), Err(BROKEN));
        assert_eq!(read(&packed(&[("a", "b")])), Err(BROKEN));
    }

    #[test]
    fn the_binary_workbook_is_refused_by_its_name() {
        let package = relations(&[("officeDocument", "xl/workbook.bin")]);
        let binary = packed(&[("_rels/.rels", package.as_str())]);
        assert_eq!(read(&binary), Err("region-fault-old-workbook"));
    }

    #[test]
    fn sheets_are_found_by_their_names_and_macros_are_refused() {
        let rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";
        let book = read_sheets(&excel(rows, "", ""), &["B", "survey"]).unwrap();
        assert_eq!(book.sheets.into_iter().collect::<Vec<_>>(), [("B", lines(&[(1, &["1"])]))]);
        let other = read_sheets(&packed(&[("survey.lss", "<document/>")]), &["B"]).unwrap();
        assert_eq!((other.parts, other.sheets.len()), (vec!["survey.lss".to_owned()], 0));
        let macros = packed(&[("_rels/.rels", ""), ("xl/vbaProject.bin", "Sub a()")]);
        assert_eq!(read_sheets(&macros, &["B"]).unwrap_err(), "region-fault-macros");
        let types =
            packed(&[("[Content_Types].xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml")]);
        assert_eq!(read_sheets(&types, &["B"]).unwrap_err(), "region-fault-macros");
    }

    #[test]
    fn the_sheets_of_a_book_share_its_limits_and_one_part_is_read_once() {
        let package = relations(&[("officeDocument", "xl/workbook.xml")]);
        let sheets = "<workbook><sheets><sheet name=\"a\" r:id=\"rId0\"/><sheet name=\"b\" r:id=\"rId1\"/>\
                      <sheet name=\"c\" r:id=\"rId2\"/></sheets></workbook>";
        let read = |parts: [&str; 3], rows: &str, shared: &str| {
            let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
            let shared = format!("<sst><si><t>{shared}</t></si></sst>");
            let mut of: Vec<(&str, &str)> = parts.iter().map(|part| ("worksheet", *part)).collect();
            of.push(("sharedStrings", "sharedStrings.xml"));
            let workbook = relations(&of);
            let mut all = vec![
                ("_rels/.rels", package.as_str()),
                ("xl/_rels/workbook.xml.rels", workbook.as_str()),
                ("xl/workbook.xml", sheets),
                ("xl/sharedStrings.xml", shared.as_str()),
            ];
            all.extend(["xl/1.xml", "xl/2.xml", "xl/3.xml"].map(|part| (part, sheet.as_str())));
            let book = read_sheets(&packed(&all), &["a", "b", "c"])?;
            Ok::<_, Unreadable>(book.sheets.into_keys().collect::<Vec<_>>())
        };
        let (three, one) = (["1.xml", "2.xml", "3.xml"], ["1.xml", "1.XML", "/xl/1.xml"]);
        assert_eq!(read(three, "<row><c r=\"A1\"><v>1</v></c></row>", ""), Ok(vec!["a", "b", "c"]));
        // Each of them holds 20 MB of text that stands in the file once.
        let rows: String =
            (1..=20).map(|row| format!("<row><c r=\"A{row}\" t=\"s\"><v>0</v></c></row>")).collect();
        let long = "x".repeat(1024 * 1024);
        assert_eq!(read(three, &rows, &long), Err(LARGE));
        assert_eq!(read(one, &rows, &long), Ok(vec!["a"]));
        // Each of them is a hundred columns wide, nearly all empty.
        let rows: String =
            (1..=8_000).map(|row| format!("<row><c r=\"A{row}\"><v>1</v></c></row>")).collect();
        let rows = format!("{rows}<row><c r=\"CV8001\"><v>1</v></c></row>");
        assert_eq!(read(three, &rows, ""), Err(LARGE));
        assert_eq!(read(one, &rows, ""), Ok(vec!["a"]));
    }

    #[test]
    fn a_workbook_that_unpacks_to_too_much_is_refused() {
        let zeros = "0".repeat(60 * 1024 * 1024);
        let bytes = packed(&[("xl/workbook.xml", zeros.as_str())]);
        assert!(bytes.len() < 1024 * 1024);
        assert_eq!(read(&bytes), Err(LARGE));
    }
}
