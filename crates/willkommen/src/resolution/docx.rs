//! A paper as a DOCX: WordprocessingML (ECMA-376) in a ZIP archive.
//!
//! Written here and not by a library: docx-rs knows neither header rows of tables nor the language of
//! a text, and its title cannot be set; without these three a screen reader is lost. Headings, lists
//! and tables are real ones, so that the file can be read aloud, navigated and edited.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;

use super::blocks::{Block, Paper};

/// What the file says beside its text.
pub struct About<'a> {
    /// The language with its country, such as `de-DE`.
    pub lang: &'a str,
    /// Who made it.
    pub author: &'a str,
    /// The day on which it was made, such as `2027-01-31`.
    pub made_on: &'a str,
    /// The mark on invented data, on every page; may be empty.
    pub mark: &'a str,
    /// The lines at the foot of every page.
    pub foot: &'a [&'a str],
    /// The word before the number of the page.
    pub page: &'a str,
    /// The word before the number of pages.
    pub of: &'a str,
}

/// Writes a paper; the same paper gives the same bytes.
///
/// # Errors
/// When the archive cannot be written, which does not happen in memory.
pub fn write(paper: &Paper, about: &About<'_>) -> anyhow::Result<Vec<u8>> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let parts: [(&str, String); 9] = [
        ("[Content_Types].xml", CONTENT_TYPES.to_owned()),
        ("_rels/.rels", PACKAGE_LINKS.to_owned()),
        ("docProps/core.xml", core(paper, about)),
        ("word/_rels/document.xml.rels", DOCUMENT_LINKS.to_owned()),
        ("word/document.xml", document(paper, about)),
        ("word/styles.xml", STYLES.replace("{lang}", about.lang)),
        ("word/numbering.xml", numbering(paper)),
        ("word/settings.xml", SETTINGS.replace("{lang}", about.lang)),
        ("word/footer.xml", footer(about)),
    ];
    for (name, xml) in parts {
        archive.start_file(name, SimpleFileOptions::default())?;
        archive.write_all(xml.as_bytes())?;
    }
    Ok(archive.finish()?.into_inner())
}

/// The width of the text in twentieths of a point: A4 without margins of 25 and 20 mm.
const WIDTH: u32 = 9354;
/// The list of [`Block::Items`]; numbered lists have numbers of their own, from the next on.
const ITEMS: usize = 1;

fn document(paper: &Paper, about: &About<'_>) -> String {
    let mut body = paragraph("Kicker", &paper.municipality, "");
    body += &paragraph("Heading1", &paper.title, "");
    for notice in [about.mark, &paper.notice].into_iter().filter(|notice| !notice.is_empty()) {
        body += &paragraph("Notice", notice, "");
    }
    let mut list = ITEMS;
    let mut is_after_table = false;
    for block in &paper.blocks {
        match block {
            Block::Heading { level, text, new_page } => {
                let look = if *new_page { "<w:pageBreakBefore/>" } else { "" };
                body += &paragraph(&format!("Heading{level}"), text, look);
            }
            Block::Text { text } => {
                let look = if is_after_table { "<w:spacing w:before=\"120\"/>" } else { "" };
                body += &paragraph("BodyText", text, look);
            }
            Block::Numbered { items } => {
                list += 1;
                body.extend(items.iter().map(|item| paragraph("ListNumber", item, &in_list(list))));
            }
            Block::Items { items } => {
                body.extend(items.iter().map(|item| paragraph("ListBullet", item, &in_list(ITEMS))));
            }
            Block::Table { name, shares, head, rows } => {
                if is_after_table {
                    // Two tables without a paragraph between them would grow together.
                    body += &paragraph("BodyText", "", "");
                }
                body += &table(name, shares, head, rows);
            }
        }
        is_after_table = matches!(block, Block::Table { .. });
    }
    if is_after_table {
        // A body ends with a paragraph.
        body += &paragraph("BodyText", "", "");
    }
    format!(
        "{HEAD}<w:document {NAMESPACES}><w:body>{body}<w:sectPr>\
         <w:footerReference w:type=\"default\" r:id=\"footer\"/>\
         <w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
         <w:pgMar w:top=\"1247\" w:right=\"1134\" w:bottom=\"1418\" w:left=\"1418\" w:header=\"709\" \
         w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>"
    )
}

fn in_list(list: usize) -> String {
    format!("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{list}\"/></w:numPr>")
}

fn paragraph(style: &str, text: &str, look: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{look}</w:pPr>{}</w:p>", runs(text))
}

/// A text with what stands in square brackets marked.
fn runs(text: &str) -> String {
    let mut xml = String::new();
    for piece in pieces(text) {
        let look = if piece.starts_with('[') { "<w:rPr><w:rStyle w:val=\"Gap\"/></w:rPr>" } else { "" };
        let words = escaped(piece);
        let _ = write!(xml, "<w:r>{look}<w:t xml:space=\"preserve\">{words}</w:t></w:r>");
    }
    xml
}

/// A text cut before and after each pair of square brackets.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find('[') {
        let Some(length) = rest[start..].find(']') else { break };
        let end = start + length + 1;
        pieces.extend([&rest[..start], &rest[start..end]]);
        rest = &rest[end..];
    }
    pieces.push(rest);
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

/// A table whose first row is repeated on every page and read as the heads of its columns.
fn table(name: &str, shares: &[u32], head: &[String], rows: &[Vec<String>]) -> String {
    let all: u32 = shares.iter().sum::<u32>().max(1);
    let widths: Vec<u32> = shares.iter().map(|share| WIDTH * share / all).collect();
    let row = |cells: &[String], style: &str, look: &str| {
        let cells: String = widths
            .iter()
            .zip(cells)
            .map(|(width, cell)| {
                let words = paragraph(style, cell, "");
                format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>{words}</w:tc>")
            })
            .collect();
        format!("<w:tr><w:trPr><w:cantSplit/>{look}</w:trPr>{cells}</w:tr>")
    };
    let columns: String = widths.iter().map(|width| format!("<w:gridCol w:w=\"{width}\"/>")).collect();
    let head = row(head, "TableHead", "<w:tblHeader/>");
    let rows: String = rows.iter().map(|cells| row(cells, "TableText", "")).collect();
    let name = escaped(name);
    format!(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"Paper\"/><w:tblW w:w=\"{WIDTH}\" w:type=\"dxa\"/>\
         <w:tblLayout w:type=\"fixed\"/>\
         <w:tblLook w:val=\"0420\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" \
         w:lastColumn=\"0\" w:noHBand=\"0\" w:noVBand=\"1\"/>\
         <w:tblCaption w:val=\"{name}\"/></w:tblPr>\
         <w:tblGrid>{columns}</w:tblGrid>{head}{rows}</w:tbl>"
    )
}

/// The lists: one for all items, and one for each numbered list, so that each begins with 1.
fn numbering(paper: &Paper) -> String {
    let numbered = paper.blocks.iter().filter(|block| matches!(block, Block::Numbered { .. })).count();
    let lists: String = (ITEMS + 1..=ITEMS + numbered)
        .map(|list| {
            format!(
                "<w:num w:numId=\"{list}\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\">\
                 <w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"
            )
        })
        .collect();
    let level = |kind: &str, text: &str| {
        format!(
            "<w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>\
             <w:numFmt w:val=\"{kind}\"/><w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"left\"/>\
             <w:pPr><w:ind w:left=\"454\" w:hanging=\"454\"/></w:pPr></w:lvl>"
        )
    };
    format!(
        "{HEAD}<w:numbering {NAMESPACES}>\
         <w:abstractNum w:abstractNumId=\"0\">{}</w:abstractNum>\
         <w:abstractNum w:abstractNumId=\"1\">{}</w:abstractNum>\
         <w:num w:numId=\"{ITEMS}\"><w:abstractNumId w:val=\"0\"/></w:num>{lists}</w:numbering>",
        level("bullet", "•"),
        level("decimal", "%1."),
    )
}

/// The lines at the foot, the number of the page at the right of the first.
fn footer(about: &About<'_>) -> String {
    let words = |text: &str| format!("<w:r><w:t xml:space=\"preserve\">{}</w:t></w:r>", escaped(text));
    let field =
        |name: &str| format!("<w:fldSimple w:instr=\" {name} \"><w:r><w:t>1</w:t></w:r></w:fldSimple>");
    let page = [
        "<w:r><w:tab/></w:r>".to_owned(),
        words(&format!("{} ", about.page)),
        field("PAGE"),
        words(&format!(" {} ", about.of)),
        field("NUMPAGES"),
    ];
    let mut page = Some(page.concat());
    let lines: String = about
        .foot
        .iter()
        .chain([&about.mark])
        .filter(|line| !line.is_empty())
        .map(|line| {
            let (line, page) = (words(line), page.take().unwrap_or_default());
            format!("<w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>{line}{page}</w:p>")
        })
        .collect();
    format!("{HEAD}<w:ftr {NAMESPACES}>{lines}</w:ftr>")
}

fn core(paper: &Paper, about: &About<'_>) -> String {
    let (title, author) = (escaped(&paper.name), escaped(about.author));
    let About { lang, made_on, .. } = about;
    format!(
        "{HEAD}<cp:coreProperties \
         xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{title}</dc:title>\
         <dc:creator>{author}</dc:creator><dc:language>{lang}</dc:language>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{made_on}T00:00:00Z</dcterms:created>\
         </cp:coreProperties>"
    )
}

/// A text as XML; characters that XML does not permit are left out.
fn escaped(text: &str) -> String {
    let mut xml = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '"' => xml.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => {}
            letter if letter.is_control() => xml.push_str(if letter.is_whitespace() { " " } else { "" }),
            letter => xml.push(letter),
        }
    }
    xml
}

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const NAMESPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
     xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

const CONTENT_TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
  <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
  <Default Extension="xml" ContentType="application/xml"/>
  <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
  <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
  <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
  <Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>
  <Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>
  <Override PartName="/word/footer.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>
</Types>
"#;

const PACKAGE_LINKS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
  <Relationship Id="document" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
  <Relationship Id="core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>
</Relationships>
"#;

const DOCUMENT_LINKS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
  <Relationship Id="styles" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
  <Relationship Id="numbering" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>
  <Relationship Id="settings" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/>
  <Relationship Id="footer" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer.xml"/>
</Relationships>
"#;

/// Word 2013 and later open it without the compatibility mode.
const SETTINGS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
  <w:defaultTabStop w:val="709"/>
  <w:autoHyphenation/>
  <w:compat>
    <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>
  </w:compat>
  <w:themeFontLang w:val="{lang}"/>
</w:settings>
"#;

/// A sober look; the styles bear Word's own names, so that a town hall's template can replace them.
const STYLES: &str = include_str!("docx_styles.xml");

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    const ABOUT: About<'static> = About {
        lang: "de-DE",
        author: "Agentur",
        made_on: "2026-11-27",
        mark: "Beispieldaten",
        foot: &["Entwurf", ""],
        page: "Seite",
        of: "von",
    };

    fn paper() -> Paper {
        let word = |word: &str| word.to_owned();
        Paper {
            name: word("Beschlussvorlage: Teilnahme <& mehr>"),
            municipality: word("Hansestadt Attendorn"),
            title: word("Beschlussvorlage"),
            notice: String::new(),
            blocks: vec![
                Block::Heading { level: 2, text: word("Beratungsfolge"), new_page: false },
                Block::Table {
                    name: word("Beratungsfolge"),
                    shares: vec![1, 1],
                    head: vec![word("Gremium"), word("Datum")],
                    rows: vec![vec![word("Rat"), String::new()]],
                },
                Block::Numbered { items: vec![word("Projektverantwortlich ist: [Name und Funktion].")] },
                Block::Heading { level: 2, text: word("Anlage 1"), new_page: true },
            ],
        }
    }

    fn part(bytes: &[u8], name: &str) -> String {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut text = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn language_title_headings_and_heads_of_tables_are_told_to_a_screen_reader() {
        let bytes = write(&paper(), &ABOUT).unwrap();
        let document = part(&bytes, "word/document.xml");
        assert!(document.contains("<w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t xml:space=\"preserve\">"));
        assert!(document.contains("<w:pStyle w:val=\"Heading2\"/><w:pageBreakBefore/>"));
        assert_eq!(document.matches("<w:tblHeader/>").count(), 1);
        assert!(part(&bytes, "word/styles.xml").contains("<w:lang w:val=\"de-DE\""));
        let core = part(&bytes, "docProps/core.xml");
        assert!(
            core.contains("<dc:title>Beschlussvorlage: Teilnahme &lt;&amp; mehr&gt;</dc:title>"),
            "{core}"
        );
        assert!(part(&bytes, "word/footer.xml").contains("Beispieldaten"));
        assert_eq!(bytes, write(&paper(), &ABOUT).unwrap());
    }

    #[test]
    fn what_is_left_for_the_town_hall_is_marked() {
        assert_eq!(pieces("ist: [Name]."), ["ist: ", "[Name]", "."]);
        assert_eq!(pieces("[a][b"), ["[a]", "[b"]);
        let gap = "<w:rStyle w:val=\"Gap\"/></w:rPr><w:t xml:space=\"preserve\">[Name und Funktion]</w:t>";
        assert!(document(&paper(), &ABOUT).contains(gap));
    }

    #[test]
    fn characters_that_xml_forbids_are_left_out() {
        assert_eq!(escaped("a\u{0}\u{1b}\tb\u{ffff}<\"&"), "a b&lt;&quot;&amp;");
    }
}
