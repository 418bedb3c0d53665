//! Writes a workbook (XLSX, ECMA-376): sheets of typed cells with a frozen header row.
//!
//! Every text is an inline string, so no spreadsheet takes it for a formula, whatever it begins with.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use anyhow::Result;
use zip::write::SimpleFileOptions;

/// What a cell holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// A text; an empty one is no cell.
    Text(String),
    /// A whole number.
    Number(i64),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Cell {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<u32> for Cell {
    fn from(number: u32) -> Self {
        Self::Number(i64::from(number))
    }
}

/// One sheet.
pub struct Sheet {
    /// Its name.
    pub name: &'static str,
    /// Its rows, the first of which is the header.
    pub rows: Vec<Vec<Cell>>,
}

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const KIND: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/// Writes a workbook; the same sheets give the same bytes.
///
/// # Errors
/// When the archive cannot be written, which does not happen in memory.
pub fn write(sheets: &[Sheet]) -> Result<Vec<u8>> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let mut part = |name: &str, xml: &str| -> Result<()> {
        archive.start_file(name, SimpleFileOptions::default())?;
        archive.write_all(HEAD.as_bytes())?;
        archive.write_all(xml.as_bytes())?;
        Ok(())
    };
    let (mut types, mut links, mut list) = (String::new(), String::new(), String::new());
    for (sheet, number) in sheets.iter().zip(1..) {
        let _ = write!(
            types,
            "<Override PartName=\"/xl/worksheets/sheet{number}.xml\" ContentType=\"{KIND}.worksheet+xml\"/>"
        );
        let _ = write!(
            links,
            "<Relationship Id=\"rId{number}\" Type=\"{OFFICE}/worksheet\" \
             Target=\"worksheets/sheet{number}.xml\"/>"
        );
        let name = escaped(sheet.name);
        let _ = write!(list, "<sheet name=\"{name}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>");
    }
    part(
        "[Content_Types].xml",
        &format!(
            "<Types xmlns=\"{PACKAGE}/content-types\">\
             <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
             <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
             <Override PartName=\"/xl/workbook.xml\" ContentType=\"{KIND}.sheet.main+xml\"/>\
             <Override PartName=\"/xl/styles.xml\" ContentType=\"{KIND}.styles+xml\"/>{types}</Types>"
        ),
    )?;
    part(
        "_rels/.rels",
        &format!(
            "<Relationships xmlns=\"{PACKAGE}/relationships\"><Relationship Id=\"rId1\" \
             Type=\"{OFFICE}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
        ),
    )?;
    part(
        "xl/workbook.xml",
        &format!("<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets>{list}</sheets></workbook>"),
    )?;
    part(
        "xl/_rels/workbook.xml.rels",
        &format!(
            "<Relationships xmlns=\"{PACKAGE}/relationships\">{links}<Relationship Id=\"rIdStyles\" \
             Type=\"{OFFICE}/styles\" Target=\"styles.xml\"/></Relationships>"
        ),
    )?;
    part("xl/styles.xml", &styles())?;
    for (sheet, number) in sheets.iter().zip(1..) {
        part(&format!("xl/worksheets/sheet{number}.xml"), &worksheet(sheet))?;
    }
    Ok(archive.finish()?.into_inner())
}

/// Style 0 for cells: wrapped, from the top. Style 1 for the header: bold besides.
fn styles() -> String {
    let plain = "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" \
                 applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>";
    let bold = plain.replace("fontId=\"0\"", "fontId=\"1\" applyFont=\"1\"");
    format!(
        "<styleSheet xmlns=\"{MAIN}\">\
         <fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>\
         <font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>\
         <fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>\
         <fill><patternFill patternType=\"gray125\"/></fill></fills>\
         <borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
         <cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>\
         <cellXfs count=\"2\">{plain}{bold}</cellXfs>\
         <cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"
    )
}

fn worksheet(sheet: &Sheet) -> String {
    let mut xml = format!(
        "<worksheet xmlns=\"{MAIN}\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" \
         topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
    );
    columns(&mut xml, sheet);
    xml.push_str("<sheetData>");
    for (row, line) in sheet.rows.iter().zip(1_usize..) {
        let style = usize::from(line == 1);
        let _ = write!(xml, "<row r=\"{line}\">");
        for (cell, column) in row.iter().zip(0..) {
            let name = name(column, line);
            let _ = match cell {
                Cell::Text(text) if text.is_empty() => Ok(()),
                Cell::Text(text) => write!(
                    xml,
                    "<c r=\"{name}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>",
                    escaped(text)
                ),
                Cell::Number(number) => write!(xml, "<c r=\"{name}\" s=\"{style}\"><v>{number}</v></c>"),
            };
        }
        xml.push_str("</row>");
    }
    xml.push_str("</sheetData></worksheet>");
    xml
}

/// Columns as wide as what stands in them, between 8 and 50 letters.
fn columns(xml: &mut String, sheet: &Sheet) {
    let count = sheet.rows.iter().map(Vec::len).max().unwrap_or_default();
    if count == 0 {
        return;
    }
    xml.push_str("<cols>");
    for column in 0..count {
        let letters = |row: &Vec<Cell>| match row.get(column) {
            Some(Cell::Text(text)) => text.chars().count(),
            _ => 0,
        };
        let width = sheet.rows.iter().map(letters).max().unwrap_or_default().clamp(6, 48) + 2;
        let number = column + 1;
        let _ = write!(xml, "<col min=\"{number}\" max=\"{number}\" width=\"{width}\" customWidth=\"1\"/>");
    }
    xml.push_str("</cols>");
}

/// The name of a cell such as `E7`: its column counted from 0, its line from 1.
fn name(column: usize, line: usize) -> String {
    let mut letters = String::new();
    let mut rest = column + 1;
    while rest > 0 {
        rest -= 1;
        letters.insert(0, char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        rest /= 26;
    }
    format!("{letters}{line}")
}

/// A text as XML. Characters that XML does not hold are written as Excel writes them, `_x000D_`, and so is
/// the beginning of a text that only looks like one.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for (place, letter) in text.char_indices() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '_' if looks_like_code(&text[place..]) => escaped.push_str("_x005F_"),
            '\t' | '\n' => escaped.push(letter),
            letter if letter < ' ' || matches!(letter, '\u{fffe}' | '\u{ffff}') => {
                let _ = write!(escaped, "_x{:04X}_", u32::from(letter));
            }
            letter => escaped.push(letter),
        }
    }
    escaped
}

fn looks_like_code(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() >= 7
        && bytes[1] == b'x'
        && bytes[6] == b'_'
        && bytes[2..6].iter().all(|byte| byte.is_ascii_hexdigit() || *byte == b'+')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::region::read_sheets;

    #[test]
    fn what_is_written_is_read_back() {
        let texts = ["=1+1", "a & <b> \"c\"", "two\nlines", "_x000D_", "\r", "ä", "007", " x "];
        let rows = texts.iter().map(|text| vec![Cell::from(*text), Cell::Number(-7), Cell::from("")]);
        let sheet = Sheet { name: "Maßnahmen", rows: rows.collect() };
        let bytes = write(&[sheet]).unwrap();
        let book = read_sheets(&bytes, &["Maßnahmen"]).unwrap();
        // A cell of nothing but a line break is an empty one to the reader.
        let read: Vec<&str> = book.sheets["Maßnahmen"].iter().map(|(_, cells)| cells[0].as_str()).collect();
        assert_eq!(read, ["=1+1", "a & <b> \"c\"", "two\nlines", "_x000D_", "", "ä", "007", " x "]);
        assert!(book.sheets["Maßnahmen"].iter().all(|(_, cells)| cells[1] == "-7" && cells.len() == 2));
    }

    #[test]
    fn cells_are_named_as_spreadsheets_do() {
        assert_eq!([name(0, 1), name(25, 2), name(26, 3), name(701, 4)], ["A1", "Z2", "AA3", "ZZ4"]);
    }
}
