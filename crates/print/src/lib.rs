//! A Typst template and its data in, an accessible PDF out.
//!
//! Knows no programme word: a capability hands over its template, the data as JSON and the
//! pictures, and receives the bytes of a file that is PDF/UA-1 and PDF/A-2a at once.
//! Data is never pasted into the template, so no visitor's text can become code.
//! [`seal`] closes such a file with the organisation's seal, and reads the seals of others.

pub mod seal;

use std::collections::HashMap;
use std::sync::LazyLock;

use anyhow::{Result, anyhow, bail};
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// A document of more pages is a batch: the next one has little in common with it.
const LONG: usize = 20;

/// The faces every document may use; committed, so that a file looks the same on every machine.
static FACES: &[&[u8]] = &[
    include_bytes!("../fonts/FiraSans-Regular.ttf"),
    include_bytes!("../fonts/FiraSans-Italic.ttf"),
    include_bytes!("../fonts/FiraSans-SemiBold.ttf"),
    include_bytes!("../fonts/FiraSans-Bold.ttf"),
    include_bytes!("../fonts/EBGaramond-Regular.ttf"),
    include_bytes!("../fonts/NotoNaskhArabic-Regular.ttf"),
];

/// The faces whose characters may come with the data: Latin and Cyrillic, and Arabic.
const FACES_OF_DATA: [usize; 2] = [0, 5];

static PRESS: LazyLock<Press> = LazyLock::new(Press::new);

struct Press {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

impl Press {
    fn new() -> Self {
        let fonts: Vec<Font> = FACES.iter().flat_map(|face| Font::iter(Bytes::new(*face))).collect();
        Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
        }
    }
}

/// One document to be set: its template, its data and the pictures it names.
pub struct Sheet<'a> {
    /// The Typst source. Reads its data with `json("/data.json")`.
    pub template: &'a str,
    /// The data as JSON.
    pub data: String,
    /// Pictures by the absolute path the template uses, for example `/emblem.svg`.
    ///
    /// Use few different paths: the typesetter keeps every path it has ever seen.
    pub pictures: Vec<(String, Vec<u8>)>,
}

impl Sheet<'_> {
    /// Sets the document and writes it as PDF/UA-1 and PDF/A-2a.
    ///
    /// The same sheet gives the same bytes. Takes tens of milliseconds of CPU: call it from a
    /// blocking thread.
    ///
    /// # Errors
    /// When the template does not compile, warns, or breaks a rule of the two standards.
    pub fn print(&self) -> Result<Vec<u8>> {
        let result = self.set();
        // The cache would grow by about a megabyte a page; what the last two documents did not need is not
        // worth its memory, and nothing of a long one is.
        let is_long = result.as_ref().is_ok_and(|(_, pages)| *pages > LONG);
        typst::comemo::evict(if is_long { 0 } else { 2 });
        result.map(|(bytes, _)| bytes)
    }

    /// The bytes, and how many pages they are.
    fn set(&self) -> Result<(Vec<u8>, usize)> {
        let table = Table::new(self)?;
        let compiled = typst::compile::<PagedDocument>(&table);
        if !compiled.warnings.is_empty() {
            bail!("the template warns: {}", in_words(&compiled.warnings));
        }
        let document = compiled
            .output
            .map_err(|faults| anyhow!("the template does not compile: {}", in_words(&faults)))?;
        let options = PdfOptions {
            standards: PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
                .map_err(|fault| anyhow!("PDF standards: {}", fault.message()))?,
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&document, &options)
            .map(|bytes| (bytes, document.pages().len()))
            .map_err(|faults| anyhow!("the document breaks a PDF rule: {}", in_words(&faults)))
    }
}

fn in_words(diagnostics: &[SourceDiagnostic]) -> String {
    diagnostics
        .iter()
        .map(|diagnostic| {
            let hints: Vec<_> = diagnostic.hints.iter().map(|hint| hint.v.as_str()).collect();
            format!("{} {}", diagnostic.message, hints.join(" "))
        })
        .collect::<Vec<_>>()
        .join("; ")
}

/// What one compilation may see: its own template, data and pictures, and nothing else.
struct Table {
    main: FileId,
    source: Source,
    files: HashMap<FileId, Bytes>,
}

impl Table {
    fn new(sheet: &Sheet<'_>) -> Result<Self> {
        let main = file_id("/main.typ")?;
        let mut files = HashMap::new();
        files.insert(file_id("/data.json")?, Bytes::new(printable(&sheet.data).into_bytes()));
        for (path, bytes) in &sheet.pictures {
            files.insert(file_id(path)?, Bytes::new(bytes.clone()));
        }
        Ok(Self { main, source: Source::new(main, sheet.template.to_owned()), files })
    }
}

/// The data with every character that no face has replaced by a question mark: a name with an emoji
/// must not keep its document from being written.
fn printable(data: &str) -> String {
    let has =
        |c: char| FACES_OF_DATA.iter().any(|face| PRESS.fonts[*face].info().coverage.contains(u32::from(c)));
    data.chars().map(|c| if c.is_ascii() || (has(c) && !is_private(c)) { c } else { '?' }).collect()
}

/// Characters without an agreed meaning, which PDF/A forbids although a face may have them.
const fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..)
}

fn file_id(path: &str) -> Result<FileId> {
    let path = VirtualPath::new(path).map_err(|fault| anyhow!("path {path}: {fault:?}"))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl World for Table {
    fn library(&self) -> &LazyHash<Library> {
        &PRESS.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &PRESS.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main {
            return Ok(self.source.clone());
        }
        Err(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        PRESS.fonts.get(index).cloned()
    }

    /// Dates come with the data; a document must not change with the day it is printed.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(template: &str) -> Sheet<'_> {
        Sheet { template, data: r##"{"name":"#read(1) $x$ ]"}"##.into(), pictures: Vec::new() }
    }

    const HEAD: &str = "#set document(title: \"Probe\", date: datetime(year: 2026, month: 1, day: 2))\n\
                        #set text(font: \"Fira Sans\", lang: \"de\")\n";

    #[test]
    fn the_same_sheet_gives_the_same_bytes() {
        let template = format!("{HEAD}= Probe\n#json(\"/data.json\").name");
        let first = sheet(&template).print().unwrap();
        assert!(first.starts_with(b"%PDF-1.7"));
        assert_eq!(first, sheet(&template).print().unwrap());
    }

    #[test]
    fn a_character_that_no_face_has_is_no_obstacle() {
        let template = format!("{HEAD}= Probe\n#json(\"/data.json\").name");
        let data = "{\"name\":\"Jana 🎉 مرحبا Žofie \u{e002}\"}".to_owned();
        assert!(Sheet { data, ..sheet(&template) }.print().is_ok());
        assert_eq!(printable("Žofie 🎉"), "Žofie ?");
        assert_eq!(printable("مرحبا Ласкаво просимо"), "مرحبا Ласкаво просимо");
    }

    #[test]
    fn a_document_without_a_title_is_refused() {
        let fault = sheet("#set text(font: \"Fira Sans\")\n= Probe").print().unwrap_err();
        assert!(fault.to_string().contains("title"), "{fault}");
    }

    #[test]
    fn an_unknown_face_is_refused() {
        let template = format!("{HEAD}#set text(font: \"No Such Face\")\n= Probe");
        assert!(sheet(&template).print().is_err());
    }

    #[test]
    fn a_template_cannot_read_the_machine() {
        let template = format!("{HEAD}= Probe\n#read(\"/etc/passwd\")");
        assert!(sheet(&template).print().is_err());
    }
}
