//! A catalogue as a file: exported for other tools and for people, imported as a draft.
//!
//! Pure functions over [`Catalogue`]: XLSForm for collection tools, a workbook with one row per question,
//! our own `catalogue.toml`, and LimeSurvey's `.lss`. Nothing is stored here, and nothing of a file is
//! lost in silence: what cannot be taken over, what is filled in and what is still to be written stands
//! in the report.

mod checks;
mod condition;
mod draft;
mod exports;
mod import;
mod lss;
mod parts;
mod remarks;
mod table;
mod tables;
mod toml;
mod words;
mod workbook_writer;
mod xlsform;

use platform::Refusal;

pub use remarks::{Kind, Place, Remark, Report};
pub use words::Words;

use super::catalogue::Catalogue;
use crate::people::{Access, Role};
use crate::region;
use crate::routes::Routes;

/// The largest file that is read, in bytes.
pub const MOST_BYTES: usize = 5 * 1024 * 1024;
/// The most questions of a catalogue.
pub const MOST_QUESTIONS: usize = 300;
/// The most fields of a catalogue.
pub const MOST_FIELDS: usize = 30;
/// The most measures of a catalogue.
pub const MOST_MEASURES: usize = 300;
/// The longest text, in characters.
pub const MOST_TEXT: usize = 2_000;
/// The longest name of a part (id, number, code, version), in characters.
pub const MOST_NAME: usize = 40;
/// Stands where a text is still to be written; a catalogue with it must not be published.
pub const GAP: &str = "…";

/// The screens of the exchange.
pub fn routes() -> Routes {
    const MANAGER: Access = Access::staff(&[Role::Agency]);
    const READERS: Access = Access::staff(&[Role::Lead, Role::Agency]);
    Routes::new()
        .get("/{lang}/catalogue/import", MANAGER, import::show)
        .post("/{lang}/catalogue/import", MANAGER, import::submit)
        .get("/{lang}/catalogue/exports/{format}", READERS, exports::show)
}

platform::words! {
    /// The formats that are read.
    pub enum Source {
        /// A form for collection tools such as ODK and Kobo.
        Xlsform = "xlsform",
        /// Our own workbook with one row per question.
        Tables = "tables",
        /// Our own text file.
        Toml = "toml",
        /// A survey of LimeSurvey.
        Lss = "lss",
    }
}

/// What an import found.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The format of the file.
    pub source: Source,
    /// The draft.
    pub catalogue: Catalogue,
    /// What the reader has to know of it.
    pub report: Vec<Remark>,
}

/// Reads a file, whose format is known by what stands in it and not by its name. What a foreign file
/// cannot say (levels in general, rules, licence) is taken from the catalogue that is known.
///
/// # Errors
/// Why the file cannot be read at all.
pub fn read(bytes: &[u8], known: &Catalogue) -> Result<Imported, Refusal> {
    if bytes.len() > MOST_BYTES {
        return Err(Refusal::new("region-fault-large"));
    }
    let imported = match bytes {
        [b'P', b'K', 3, 4, ..] => packed(bytes, known)?,
        [0x1f, 0x8b, ..] => return Err(Refusal::new("quickcheck-exchange-packed")),
        // The binary workbook of the nineties.
        [0xd0, 0xcf, 0x11, 0xe0, ..] => return Err(Refusal::new("region-fault-old-workbook")),
        _ => written(bytes, known)?,
    };
    // Many long texts are as heavy as a large file.
    if toml::write(&imported.catalogue).len() > MOST_BYTES {
        return Err(Refusal::new("region-fault-large"));
    }
    Ok(imported)
}

/// A workbook; other ZIP files are refused by what they are.
fn packed(bytes: &[u8], known: &Catalogue) -> Result<Imported, Refusal> {
    let wanted: Vec<&'static str> = xlsform::SHEETS.iter().chain(tables::SHEETS).copied().collect();
    let book = region::read_sheets(bytes, &wanted).map_err(Refusal::new)?;
    if book.sheets.contains_key(xlsform::SURVEY) {
        return xlsform::read(&book, known);
    }
    if book.sheets.contains_key(tables::QUESTIONS) {
        return tables::read(&book);
    }
    let ends = |ending: &str| book.parts.iter().any(|part| part.to_ascii_lowercase().ends_with(ending));
    Err(Refusal::new(if ends(".lss") {
        "quickcheck-exchange-archive"
    } else if ends("xl/workbook.xml") {
        "quickcheck-exchange-no-sheets"
    } else {
        "quickcheck-exchange-unknown"
    }))
}

/// A file of text.
fn written(bytes: &[u8], known: &Catalogue) -> Result<Imported, Refusal> {
    let text = str::from_utf8(bytes).map_err(|_| Refusal::new("quickcheck-exchange-unknown"))?;
    let text = text.trim_start_matches('\u{feff}');
    if text.trim().is_empty() {
        return Err(Refusal::new("quickcheck-exchange-empty"));
    }
    if text.trim_start().starts_with('<') { lss::read(text, known) } else { toml::read(text) }
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write as _};
    use std::path::Path;

    use super::*;
    use crate::region::Local;

    /// The catalogues of all region packs.
    pub fn all_regions() -> Vec<Catalogue> {
        let regions = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../regions");
        ["suedwestfalen", "seenbogen"].map(|name| Catalogue::read(&regions.join(name)).unwrap()).into()
    }

    /// A catalogue whose texts and names try to be something else in every format.
    pub fn hostile() -> Catalogue {
        const TEXTS: [&str; 8] = [
            "=HYPERLINK(\"https://evil.example\")",
            "${Q0101} <b>&amp;</b> ]]>",
            "two\nlines\tand a \\ and a \"quote\"",
            "_x000D_ \u{1b} end",
            "'''\"\"\" # no comment",
            "{{ t.get(\"a\") }} {% x %}",
            "𝕌mlaut ä \u{202e}",
            "+49 2761 1234, -1; @x",
        ];
        let mut catalogue = all_regions().remove(0);
        let mut texts = TEXTS.iter().cycle().map(|text| (*text).to_owned());
        let mut next = || texts.next().unwrap();
        for (question, number) in catalogue.question.iter_mut().zip(0..) {
            question.text = Local { de: next(), en: next() };
            question.levels.de = std::array::from_fn(|_| next());
            if question.parent.is_none() && number % 2 == 0 {
                question.number = format!("{number}.\"");
            }
        }
        for field in &mut catalogue.field {
            field.title = Local { de: next(), en: next() };
        }
        // Ids that are no names elsewhere, and two that differ in their capitals only.
        for (field, id) in ["1 ä", "meta", "attributes", "f06", "F-06"].into_iter().enumerate() {
            let old = std::mem::replace(&mut catalogue.field[field].id, id.to_owned());
            catalogue
                .question
                .iter_mut()
                .filter(|one| one.field == old)
                .for_each(|one| one.field = id.into());
        }
        catalogue
    }

    fn key(bytes: &[u8]) -> &'static str {
        read(bytes, &all_regions()[0]).unwrap_err().key
    }

    fn zip(parts: &[(&str, &str)]) -> Vec<u8> {
        let mut archive = ::zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in parts {
            archive.start_file(*name, ::zip::write::SimpleFileOptions::default()).unwrap();
            archive.write_all(text.as_bytes()).unwrap();
        }
        archive.finish().unwrap().into_inner()
    }

    #[test]
    fn files_are_known_by_what_stands_in_them() {
        let known = all_regions().remove(0);
        let source = |bytes: &[u8]| read(bytes, &known).unwrap().source;
        assert_eq!(source(toml::write(&known).as_bytes()), Source::Toml);
        assert_eq!(source(&tables::write(&known).unwrap()), Source::Tables);
        assert_eq!(source(&xlsform::write(&known, &Words::embedded()).unwrap()), Source::Xlsform);
    }

    #[test]
    fn what_is_no_catalogue_is_refused_in_words() {
        assert_eq!(key(b""), "quickcheck-exchange-empty");
        assert_eq!(key(b"\xff\xfe\x00"), "quickcheck-exchange-unknown");
        assert_eq!(key(b"%PDF-1.7"), "quickcheck-exchange-toml");
        assert_eq!(key(b"\x1f\x8b\x08"), "quickcheck-exchange-packed");
        assert_eq!(key(b"\xd0\xcf\x11\xe0"), "region-fault-old-workbook");
        assert_eq!(key(&vec![b'a'; MOST_BYTES + 1]), "region-fault-large");
        assert_eq!(key(b"PK\x03\x04 no archive"), "region-fault-workbook");
        assert_eq!(key(&zip(&[("survey_1.lss", "<document/>")])), "quickcheck-exchange-archive");
        assert_eq!(key(&zip(&[("a.txt", "a")])), "quickcheck-exchange-unknown");
        assert_eq!(key(&zip(&[("xl/vbaProject.bin", "Sub a()")])), "region-fault-macros");
        let other = [workbook_writer::Sheet { name: "Tabelle1", rows: vec![vec!["a".into()]] }];
        assert_eq!(key(&workbook_writer::write(&other).unwrap()), "quickcheck-exchange-no-sheets");
    }

    #[test]
    fn what_unpacks_to_too_much_is_refused() {
        let bomb = zip(&[("xl/worksheets/sheet1.xml", &" ".repeat(60 * 1024 * 1024))]);
        assert!(bomb.len() < 1024 * 1024);
        assert_eq!(key(&bomb), "region-fault-large");
    }
}
