//! The file as rows: `<questions><rows><row><title>…`. Entities and document types are not read, and how
//! deep and how much a file may nest is counted while it is read.

use std::borrow::Cow;
use std::collections::BTreeMap;

use platform::Refusal;
use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesRef, Event};

/// The most elements of a file.
const MOST_ELEMENTS: usize = 500_000;
/// The deepest nesting; themes nest deeper than the rows that are read.
const MOST_DEPTH: usize = 32;
/// How deep a cell lies: document, table, rows, row, cell.
const CELL: usize = 5;

/// One row of a table, by the names of its columns.
pub type Row = BTreeMap<String, String>;

/// A survey as its tables.
#[derive(Debug, Default)]
pub struct Survey {
    tables: BTreeMap<String, Vec<Row>>,
    /// What the file says it is, such as `Survey`.
    pub kind: String,
}

impl Survey {
    /// The rows of a table, in their order.
    pub fn rows(&self, table: &str) -> &[Row] {
        self.tables.get(table).map(Vec::as_slice).unwrap_or_default()
    }

    /// Reads the tables of these names.
    ///
    /// # Errors
    /// When this is no XML, or more than a survey holds.
    pub fn read(text: &str, wanted: &[&str]) -> Result<Self, Refusal> {
        let broken = || Refusal::new("quickcheck-exchange-xml");
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        let mut survey = Self::default();
        let mut path: Vec<String> = Vec::new();
        let mut elements = 0_usize;
        let mut row = Row::new();
        loop {
            match reader.read_event().map_err(|_| broken())? {
                Event::Start(element) => {
                    elements += 1;
                    if elements > MOST_ELEMENTS || path.len() == MOST_DEPTH {
                        return Err(Refusal::new("quickcheck-exchange-elements"));
                    }
                    path.push(element.local_name().into_inner().to_owned());
                }
                Event::End(_) => {
                    if path.len() == CELL - 1 && path[3] == "row" && wanted.contains(&path[1].as_str()) {
                        let rows = survey.tables.entry(path[1].clone()).or_default();
                        rows.push(std::mem::take(&mut row));
                    }
                    path.pop();
                }
                Event::Text(text) => survey.take(&path, wanted, &mut row, &text.xml10_content()),
                Event::CData(text) => survey.take(&path, wanted, &mut row, &text.xml10_content()),
                Event::GeneralRef(reference) => {
                    let letter = resolved(&reference).ok_or_else(broken)?;
                    survey.take(&path, wanted, &mut row, &letter);
                }
                Event::DocType(_) => return Err(Refusal::new("quickcheck-exchange-doctype")),
                Event::Eof => break,
                _ => {}
            }
        }
        if path.is_empty() { Ok(survey) } else { Err(broken()) }
    }

    /// Adds words to the cell they stand in.
    fn take(&mut self, path: &[String], wanted: &[&str], row: &mut Row, words: &str) {
        match path {
            [_, kind] if kind == "LimeSurveyDocType" => self.kind.push_str(words),
            [_, table, _, _, cell] if wanted.contains(&table.as_str()) => {
                row.entry(cell.clone()).or_default().push_str(words);
            }
            _ => {}
        }
    }
}

/// One of the five names of XML, or a character by its number; a file's own names mean nothing.
fn resolved(reference: &BytesRef<'_>) -> Option<Cow<'static, str>> {
    if let Some(letter) = reference.resolve_char_ref().ok()? {
        return Some(Cow::Owned(letter.to_string()));
    }
    resolve_xml_entity(reference).map(Cow::Borrowed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> &'static str {
        Survey::read(text, &["questions"]).unwrap_err().key
    }

    #[test]
    fn rows_are_read_by_table_and_column() {
        let text = "<?xml version=\"1.0\"?>\n<document><LimeSurveyDocType>Survey</LimeSurveyDocType>\
                    <questions><fields><fieldname>qid</fieldname></fields><rows>\
                    <row><qid><![CDATA[1]]></qid><title>a &amp; <![CDATA[<b>]]>&#33;</title><other/></row>\
                    <row><qid>2</qid></row></rows></questions>\
                    <themes><theme><config><options><deep>x</deep></options></config></theme></themes></document>";
        let survey = Survey::read(text, &["questions"]).unwrap();
        assert_eq!(survey.kind, "Survey");
        let rows = survey.rows("questions");
        assert_eq!((rows.len(), rows[0]["qid"].as_str(), rows[0]["title"].as_str()), (2, "1", "a & <b>!"));
        assert!(survey.rows("themes").is_empty());
    }

    #[test]
    fn hostile_files_are_refused() {
        let bomb = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><document>&b;</document>";
        assert_eq!(key(bomb), "quickcheck-exchange-doctype");
        assert_eq!(key("<document>&own;</document>"), "quickcheck-exchange-xml");
        assert_eq!(key("<document><a></document>"), "quickcheck-exchange-xml");
        assert_eq!(key("<document>"), "quickcheck-exchange-xml");
        assert_eq!(key(&"<a>".repeat(MOST_DEPTH + 1)), "quickcheck-exchange-elements");
        let wide = format!("<document>{}</document>", "<a/>".repeat(MOST_ELEMENTS));
        assert_eq!(key(&wide), "quickcheck-exchange-elements");
    }
}
