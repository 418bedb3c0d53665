//! OpenDocument spreadsheets: the part `content.xml`, in which cells and rows say how often they
//! are repeated.

use std::ops::Range;

use quick_xml::events::BytesStart;

use super::xml::{Node, Xml, attribute};
use super::{BROKEN, Grid, LARGE, MOST_COLUMNS, Unreadable, day, number};

/// The most bytes in one cell; what is repeated inside of it counts.
const MOST_CELL: usize = 128 * 1024;

/// The first table that is not empty.
///
/// # Errors
/// Why it cannot be read.
pub fn read(content: &str) -> Result<Grid, Unreadable> {
    let mut xml = Xml::of(content);
    while let Some(node) = xml.node()? {
        let Node::Begins(element) = node else { continue };
        if element.local_name().as_ref() == "table" {
            let grid = table(&mut xml)?;
            if !grid.is_empty() {
                return Ok(grid);
            }
        }
    }
    Ok(Grid::default())
}

fn table(xml: &mut Xml<'_>) -> Result<Grid, Unreadable> {
    let mut grid = Grid::default();
    let mut line: usize = 1;
    while let Some(node) = xml.node()? {
        match node {
            Node::Ends(element) if element.local_name().as_ref() == "table" => break,
            Node::Begins(element) => match element.local_name().as_ref() {
                "table-row" => {
                    let next = line.saturating_add(times(&element, "number-rows-repeated")?);
                    let cells = row(xml)?;
                    if !cells.is_empty() {
                        // Ends at the latest with the line that is one too many.
                        for line in line..next {
                            put(&mut grid, line, &cells)?;
                        }
                    }
                    line = next;
                }
                // Drawings hold text, and tables of their own.
                "shapes" | "table" => xml.skip(&element)?,
                _ => {}
            },
            _ => {}
        }
    }
    Ok(grid)
}

fn put(grid: &mut Grid, line: usize, cells: &[(Range<usize>, String)]) -> Result<(), Unreadable> {
    for (columns, text) in cells {
        for column in columns.clone() {
            grid.put(line, column, text)?;
        }
    }
    Ok(())
}

/// The cells of a row that has just begun and that are not empty: from which column to which, and
/// what stands there.
fn row(xml: &mut Xml<'_>) -> Result<Vec<(Range<usize>, String)>, Unreadable> {
    let mut cells = Vec::new();
    let mut column: usize = 0;
    while let Some(node) = xml.node()? {
        match node {
            Node::Ends(element) if element.local_name().as_ref() == "table-row" => return Ok(cells),
            Node::Begins(element) if is_cell(element.local_name().as_ref()) => {
                let next = column.saturating_add(times(&element, "number-columns-repeated")?);
                let text = words(xml, &element)?;
                if !text.trim().is_empty() {
                    if next > MOST_COLUMNS {
                        return Err("region-fault-columns");
                    }
                    cells.push((column..next, text));
                }
                column = next;
            }
            _ => {}
        }
    }
    Err(BROKEN)
}

/// Whether an element is a cell; those beneath a merged one keep what stands in them.
fn is_cell(name: &str) -> bool {
    matches!(name, "table-cell" | "covered-table-cell")
}

/// How often something is there.
fn times(element: &BytesStart<'_>, name: &str) -> Result<usize, Unreadable> {
    attribute(element, name)?.map_or(Ok(1), |times| times.trim().parse().map_err(|_| BROKEN))
}

/// A cell that has just begun as one would type it: its value, or else what is written in it.
fn words(xml: &mut Xml<'_>, cell: &BytesStart<'_>) -> Result<String, Unreadable> {
    let written = written(xml)?;
    if let Some(moment) = attribute(cell, "date-value")? {
        return Ok(day(&moment));
    }
    if let Some(value) = attribute(cell, "value")? {
        return Ok(number(&value));
    }
    if let Some(flag) = attribute(cell, "boolean-value")? {
        return Ok(u8::from(flag.eq_ignore_ascii_case("true")).to_string());
    }
    let said = attribute(cell, "string-value")?.filter(|said| !said.is_empty());
    Ok(said.or(attribute(cell, "time-value")?).unwrap_or(written))
}

/// The paragraphs up to the end of a cell, each in a line.
fn written(xml: &mut Xml<'_>) -> Result<String, Unreadable> {
    let mut text = String::new();
    let (mut begun, mut depth) = (0, 0);
    while let Some(node) = xml.node()? {
        match node {
            Node::Ends(element) if is_cell(element.local_name().as_ref()) => return Ok(text),
            Node::Ends(element) if element.local_name().as_ref() == "p" => depth -= 1,
            Node::Text(words) if depth > 0 => text.push_str(&words),
            Node::Begins(element) => match element.local_name().as_ref() {
                "p" => {
                    if begun > 0 {
                        text.push('\n');
                    }
                    begun += 1;
                    depth += 1;
                }
                "s" => {
                    let spaces = times(&element, "c")?;
                    if spaces > MOST_CELL {
                        return Err(LARGE);
                    }
                    text.extend(std::iter::repeat_n(' ', spaces));
                }
                "tab" => text.push('\t'),
                "line-break" => text.push('\n'),
                // What somebody noted beside the cell, and what is drawn or laid out in it.
                "annotation" | "shapes" | "table" => xml.skip(&element)?,
                _ => {}
            },
            _ => {}
        }
        if text.len() > MOST_CELL {
            return Err(LARGE);
        }
    }
    Err(BROKEN)
}
