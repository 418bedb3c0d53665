//! Excel workbooks: the package names the workbook, that names its sheets and what their cells
//! share: texts, and whether a number is shown as a date.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use platform::clock::Day;

use super::xml::{Node, Xml, attribute};
use super::{Archive, BROKEN, Grid, LARGE, MOST_PARTS, Unreadable, day, number};

/// The last line that a sheet can have.
const LAST_LINE: usize = 1_048_576;
/// The most texts that cells may share.
const MOST_TEXTS: usize = 1_000_000;
/// The number of the last day that Excel knows, in the year 9999.
const LAST_DAY: f64 = 2_958_465.0;

/// What the cells of all sheets refer to.
struct Shared {
    texts: Vec<String>,
    /// By the number of a cell's style: whether it shows a date.
    dates: Vec<bool>,
    /// Whether days are counted from 1904, as old Macs did.
    is_from_1904: bool,
}

/// A workbook whose sheets are not read yet.
struct Opened {
    relations: Vec<Relation>,
    /// Name of each sheet, and by what the workbook calls it.
    sheets: Vec<(String, String)>,
    shared: Shared,
}

impl Opened {
    fn of(archive: &mut Archive<'_>) -> Result<Self, Unreadable> {
        let package = relations(archive, "")?;
        let workbook = of_kind(&package, "officeDocument").ok_or(BROKEN)?;
        if workbook.ends_with(".bin") {
            return Err("region-fault-old-workbook");
        }
        let relations = relations(archive, workbook)?;
        let (sheets, is_from_1904) = sheets(&archive.text(workbook)?.ok_or(BROKEN)?)?;
        let mut part = |kind: &str| match of_kind(&relations, kind) {
            Some(target) => archive.text(target),
            None => Ok(None),
        };
        let texts = part("sharedStrings")?.map_or(Ok(Vec::new()), |text| texts(&text))?;
        let dates = part("styles")?.map_or(Ok(Vec::new()), |text| dates(&text))?;
        Ok(Self { relations, sheets, shared: Shared { texts, dates, is_from_1904 } })
    }

    /// The part in which a sheet stands.
    fn part(&self, sheet: &str) -> Option<&str> {
        let is_it = |relation: &&Relation| relation.id == sheet && relation.kind == "worksheet";
        self.relations.iter().find(is_it).map(|relation| relation.target.as_str())
    }
}

/// The first sheet that is not empty.
///
/// # Errors
/// Why it cannot be read.
pub fn read(archive: &mut Archive<'_>) -> Result<Grid, Unreadable> {
    let book = Opened::of(archive)?;
    let mut seen = Vec::new();
    for (_, sheet) in &book.sheets {
        let Some(target) = book.part(sheet) else { continue };
        // Many sheets may name one part.
        let part = target.replace('\\', "/").to_ascii_lowercase();
        if seen.contains(&part) {
            continue;
        }
        seen.push(part);
        let Some(text) = archive.text(target)? else { continue };
        let grid = cells(&text, &book.shared, Grid::default())?;
        if !grid.is_empty() {
            return Ok(grid);
        }
    }
    Ok(Grid::default())
}

/// The first sheet of each of these names; capitals do not matter. What nobody asks for is not read.
///
/// # Errors
/// Why one of them cannot be read.
pub fn named(
    archive: &mut Archive<'_>,
    wanted: &[&'static str],
) -> Result<BTreeMap<&'static str, Grid>, Unreadable> {
    let book = Opened::of(archive)?;
    let (mut found, mut seen, mut next) = (BTreeMap::new(), Vec::new(), Grid::default());
    for (name, sheet) in &book.sheets {
        let is_it = |wanted: &&&'static str| wanted.eq_ignore_ascii_case(name.trim());
        let Some(wanted) = wanted.iter().find(is_it).copied() else { continue };
        if found.contains_key(wanted) {
            continue;
        }
        let Some(target) = book.part(sheet) else { continue };
        // Many sheets may name one part.
        let part = target.replace('\\', "/").to_ascii_lowercase();
        if seen.contains(&part) {
            continue;
        }
        seen.push(part);
        let Some(text) = archive.text(target)? else { continue };
        let grid = cells(&text, &book.shared, next)?;
        next = grid.following();
        found.insert(wanted, grid);
    }
    Ok(found)
}

/// That one part refers to another.
struct Relation {
    id: String,
    /// The last word of its type.
    kind: String,
    /// The name of the other part in the archive.
    target: String,
}

fn of_kind<'a>(relations: &'a [Relation], kind: &str) -> Option<&'a str> {
    relations.iter().find(|relation| relation.kind == kind).map(|relation| relation.target.as_str())
}

/// What a part refers to; the package itself has no name.
fn relations(archive: &mut Archive<'_>, part: &str) -> Result<Vec<Relation>, Unreadable> {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    let text = archive.text(&joined(folder, &format!("_rels/{name}.rels")))?.ok_or(BROKEN)?;
    let mut xml = Xml::of(&text);
    let mut relations = Vec::new();
    while let Some(node) = xml.node()? {
        let Node::Begins(element) = node else { continue };
        if element.local_name().as_ref() != "Relationship" {
            continue;
        }
        if relations.len() == MOST_PARTS {
            return Err(LARGE);
        }
        let kind = attribute(&element, "Type")?.unwrap_or_default();
        relations.push(Relation {
            id: attribute(&element, "Id")?.unwrap_or_default(),
            kind: kind.rsplit('/').next().unwrap_or_default().to_owned(),
            target: joined(folder, &attribute(&element, "Target")?.unwrap_or_default()),
        });
    }
    Ok(relations)
}

/// The name of a part as seen from a folder.
fn joined(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            "." | "" => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    steps.join("/")
}

/// The sheets in their order, each with its name and by what the workbook calls it, and whether days
/// count from 1904.
fn sheets(workbook: &str) -> Result<(Vec<(String, String)>, bool), Unreadable> {
    let mut xml = Xml::of(workbook);
    let (mut sheets, mut is_from_1904) = (Vec::new(), false);
    while let Some(node) = xml.node()? {
        let Node::Begins(element) = node else { continue };
        match element.local_name().as_ref() {
            "workbookPr" => {
                if let Some(flag) = attribute(&element, "date1904")? {
                    is_from_1904 = matches!(flag.as_str(), "1" | "true");
                }
            }
            "sheet" => {
                if sheets.len() == MOST_PARTS {
                    return Err(LARGE);
                }
                let name = attribute(&element, "name")?.unwrap_or_default();
                sheets.push((name, attribute(&element, "id")?.unwrap_or_default()));
            }
            _ => {}
        }
    }
    Ok((sheets, is_from_1904))
}

fn texts(part: &str) -> Result<Vec<String>, Unreadable> {
    let mut xml = Xml::of(part);
    let mut texts = Vec::new();
    while let Some(node) = xml.node()? {
        let Node::Begins(element) = node else { continue };
        if element.local_name().as_ref() == "si" {
            // How many there are is counted; what the part says of it means nothing.
            if texts.len() == MOST_TEXTS {
                return Err(LARGE);
            }
            texts.push(plain(&inside(&mut xml, "t", "si")?));
        }
    }
    Ok(texts)
}

/// The text of all elements of one name, up to the end of the one around them.
fn inside(xml: &mut Xml<'_>, wanted: &str, around: &str) -> Result<String, Unreadable> {
    let (mut text, mut is_wanted) = (String::new(), false);
    while let Some(node) = xml.node()? {
        match node {
            Node::Ends(element) if element.local_name().as_ref() == around => return Ok(text),
            Node::Ends(element) if element.local_name().as_ref() == wanted => is_wanted = false,
            Node::Begins(element) if element.local_name().as_ref() == wanted => is_wanted = true,
            // How it is spoken stands beside a text.
            Node::Begins(element) if element.local_name().as_ref() == "rPh" => xml.skip(&element)?,
            Node::Text(words) if is_wanted => text.push_str(&words),
            _ => {}
        }
    }
    Err(BROKEN)
}

/// Excel writes characters that XML forbids as `_x000D_`.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some(place) = rest.find("_x") {
        let code = rest.get(place + 2..place + 7).and_then(|code| code.strip_suffix('_'));
        let letter = code.and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32);
        // Databases do not take it.
        let letter = letter.filter(|letter| *letter != '\0');
        let (kept, skipped) = if letter.is_some() { (place, 7) } else { (place + 2, 0) };
        plain.push_str(&rest[..kept]);
        plain.extend(letter);
        rest = &rest[kept + skipped..];
    }
    plain.push_str(rest);
    plain
}

/// By the number of a style: whether it shows a number as a date.
fn dates(part: &str) -> Result<Vec<bool>, Unreadable> {
    let mut xml = Xml::of(part);
    let (mut formats, mut dates, mut is_cells) = (HashMap::new(), Vec::new(), false);
    while let Some(node) = xml.node()? {
        match node {
            Node::Ends(element) if element.local_name().as_ref() == "cellXfs" => is_cells = false,
            Node::Begins(element) => match element.local_name().as_ref() {
                "cellXfs" => is_cells = true,
                "numFmt" => {
                    let code = attribute(&element, "formatCode")?.unwrap_or_default();
                    formats.insert(attribute(&element, "numFmtId")?.unwrap_or_default(), is_date(&code));
                }
                "xf" if is_cells => {
                    let format = attribute(&element, "numFmtId")?.unwrap_or_default();
                    let is_own = formats.get(&format).copied();
                    dates.push(is_own.unwrap_or_else(|| is_built_in_date(&format)));
                }
                _ => {}
            },
            _ => {}
        }
    }
    Ok(dates)
}

/// Whether one of Excel's own formats shows a date or a time.
fn is_built_in_date(format: &str) -> bool {
    matches!(format.parse::<u32>(), Ok(14..=22 | 27..=36 | 45 | 47 | 50..=58))
}

/// Whether a format shows a date or a time: whether a letter of those stands in it outside of
/// quotes and brackets, before the format for negative numbers.
fn is_date(format: &str) -> bool {
    let (mut is_quoted, mut is_bracketed) = (false, false);
    let mut letters = format.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => is_quoted = !is_quoted,
            _ if is_quoted => {}
            // The next letter stands for itself.
            '\\' | '_' | '*' => {
                letters.next();
            }
            '[' => is_bracketed = true,
            ']' => is_bracketed = false,
            _ if is_bracketed => {}
            ';' => return false,
            letter if "dmyhs".contains(letter.to_ascii_lowercase()) => return true,
            _ => {}
        }
    }
    false
}

/// The cells of a sheet, put into an empty grid.
fn cells(sheet: &str, shared: &Shared, mut grid: Grid) -> Result<Grid, Unreadable> {
    let mut xml = Xml::of(sheet);
    let (mut line, mut column) = (0, 0);
    while let Some(node) = xml.node()? {
        let Node::Begins(element) = node else { continue };
        match element.local_name().as_ref() {
            "row" => {
                line = match attribute(&element, "r")? {
                    Some(name) => line_of(&name)?,
                    None => line + 1,
                };
                column = 0;
            }
            "c" => {
                if let Some(name) = attribute(&element, "r")? {
                    (line, column) = place(&name)?;
                }
                let kind = attribute(&element, "t")?.unwrap_or_default();
                let style = attribute(&element, "s")?.and_then(|style| style.parse::<usize>().ok());
                let is_date = shared.dates.get(style.unwrap_or(0)).copied().unwrap_or(false);
                let wanted = if kind == "inlineStr" { "t" } else { "v" };
                let value = inside(&mut xml, wanted, "c")?;
                grid.put(line, column, &words(&kind, &value, is_date, shared)?)?;
                column += 1;
            }
            _ => {}
        }
    }
    Ok(grid)
}

/// A cell as one would type it.
fn words<'a>(
    kind: &str,
    value: &'a str,
    is_date: bool,
    shared: &'a Shared,
) -> Result<Cow<'a, str>, Unreadable> {
    Ok(match kind {
        "s" if value.is_empty() => Cow::Borrowed(""),
        "s" => {
            let place = value.trim().parse::<usize>().map_err(|_| BROKEN)?;
            Cow::Borrowed(shared.texts.get(place).ok_or(BROKEN)?)
        }
        "inlineStr" | "str" => Cow::Owned(plain(value)),
        "d" => Cow::Owned(day(value)),
        "" | "n" => {
            let serial = value.trim().parse::<f64>().ok().filter(|_| is_date);
            let date = serial.and_then(|serial| date(serial, shared.is_from_1904));
            Cow::Owned(date.map_or_else(|| number(value), |date| date.to_string()))
        }
        // Yes and no are 1 and 0; faults have names such as `#N/A`.
        _ => Cow::Borrowed(value),
    })
}

/// The day that Excel gives a number.
fn date(serial: f64, is_from_1904: bool) -> Option<Day> {
    if !(0.0..=LAST_DAY).contains(&serial) {
        return None;
    }
    // Excel counts a 29 February 1900, which never was: the sixtieth day.
    let first = match is_from_1904 {
        true => "1904-01-01",
        false if serial < 60.0 => "1899-12-31",
        false => "1899-12-30",
    };
    first.parse::<Day>().ok().map(|first| first.plus_days(serial as i32))
}

fn line_of(digits: &str) -> Result<usize, Unreadable> {
    digits.parse::<usize>().ok().filter(|line| (1..=LAST_LINE).contains(line)).ok_or(BROKEN)
}

/// Line, counted from 1, and column, counted from 0, of a cell's name such as `E7`.
fn place(name: &str) -> Result<(usize, usize), Unreadable> {
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic).count();
    if !(1..=3).contains(&letters) {
        return Err(BROKEN);
    }
    let (letters, digits) = name.split_at(letters);
    let column = letters
        .bytes()
        .fold(0, |column, letter| column * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1);
    Ok((line_of(digits)?, column - 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_as_excel_counts_them() {
        let of = |serial, is_from_1904| date(serial, is_from_1904).map(|day| day.to_string());
        assert_eq!(of(1.0, false).as_deref(), Some("1900-01-01"));
        assert_eq!(of(59.0, false).as_deref(), Some("1900-02-28"));
        assert_eq!(of(61.0, false).as_deref(), Some("1900-03-01"));
        assert_eq!(of(46_327.75, false).as_deref(), Some("2026-11-01"));
        assert_eq!(of(44_865.0, true).as_deref(), Some("2026-11-01"));
        assert_eq!(of(LAST_DAY, false).as_deref(), Some("9999-12-31"));
        assert_eq!([of(-1.0, false), of(1e9, false), of(f64::NAN, false)], [None, None, None]);
    }

    #[test]
    fn a_format_shows_a_date_by_its_letters() {
        for format in ["dd/mm/yy", "TT.MM.JJJJ", "[$-407]d. mmmm yyyy", "h:mm;@"] {
            assert!(is_date(format), "{format}");
        }
        for format in ["General", "0.00", "#,##0\\ \"days\"", "[Red]0;[Blue]d", "0_d", "@"] {
            assert!(!is_date(format), "{format}");
        }
    }

    #[test]
    fn parts_are_found_from_where_they_are_named() {
        assert_eq!(joined("xl", "worksheets/a.xml"), "xl/worksheets/a.xml");
        assert_eq!(joined("xl", "/xl/a.xml"), "xl/a.xml");
        assert_eq!(joined("xl/worksheets", "../a.xml"), "xl/a.xml");
        assert_eq!(joined("", "../_rels/.rels"), "_rels/.rels");
    }

    #[test]
    fn forbidden_characters_are_read_back() {
        assert_eq!(plain("a_x000D_b_xZZZZ_c_x_ä_x"), "a\rb_xZZZZ_c_x_ä_x");
    }
}
