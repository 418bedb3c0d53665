//! Reads the workbook. Columns are found by their heads, so their order does not matter.

use std::cell::Cell;

use platform::Refusal;

use super::super::super::catalogue::{Catalogue, Field, Instrument, Level, Measure, Question, Rule};
use super::super::draft::short;
use super::super::remarks::{Kind, Place, Report};
use super::super::table::{Row, Table};
use super::super::{Imported, Source, checks, parts};
use super::{
    ABOUT, ABOUT_COLUMNS, FIELD_COLUMNS, FIELDS, LEVEL_COLUMNS, LEVELS, MEASURE_COLUMNS, MEASURES,
    QUESTION_COLUMNS, QUESTIONS, RULE_COLUMNS, RULES,
};
use crate::region::{Book, Local};

/// Reads a catalogue.
///
/// # Errors
/// When there are no questions, or more than a catalogue may have.
pub fn read(book: &Book) -> Result<Imported, Refusal> {
    let mut report = Report::default();
    let mut catalogue = parts::catalogue();
    about(book, &mut catalogue);
    catalogue.field = rows(book, FIELDS, &FIELD_COLUMNS, &mut report, field);
    catalogue.question = rows(book, QUESTIONS, &QUESTION_COLUMNS, &mut report, question);
    catalogue.level = rows(book, LEVELS, &LEVEL_COLUMNS, &mut report, level);
    catalogue.rule = rows(book, RULES, &RULE_COLUMNS, &mut report, rule);
    catalogue.measure = rows(book, MEASURES, &MEASURE_COLUMNS, &mut report, measure);
    checks::check(&catalogue, &mut report)?;
    Ok(Imported { source: Source::Tables, catalogue, report: report.into_remarks() })
}

/// The cells of one row in the order of our columns.
struct Cells<'a, const N: usize> {
    row: Row<'a>,
    places: [Option<usize>; N],
    heads: &'static [&'static str; N],
    sheet: &'static str,
    /// Whether a German text stands where an English one is missing.
    is_copied: Cell<bool>,
}

impl<const N: usize> Cells<'_, N> {
    /// A cell without blanks around it.
    fn name(&self, column: usize) -> String {
        self.row.cell(self.places[column]).to_owned()
    }

    /// Two cells beside each other as they stand, German and English; what is missing in English is taken
    /// from the German.
    fn local(&self, column: usize) -> Local {
        let [de, mut en] = [column, column + 1].map(|column| self.row.raw(self.places[column]).to_owned());
        if en.trim().is_empty() && !de.trim().is_empty() {
            en.clone_from(&de);
            self.is_copied.set(true);
        }
        Local { de, en }
    }

    fn place(&self) -> Place {
        Place::Line { sheet: self.sheet, line: self.row.line }
    }

    /// Names with commas between them.
    fn names(&self, column: usize) -> Vec<String> {
        let names = self.row.cell(self.places[column]).split([',', ';']).map(str::trim);
        names.filter(|name| !name.is_empty()).map(str::to_owned).collect()
    }

    /// A number; nothing and a remark where something else stands.
    fn number(&self, column: usize, report: &mut Report) -> Option<i64> {
        let cell = self.row.cell(self.places[column]);
        let number: Option<i64> = cell.parse().ok();
        if number.is_none() && !cell.is_empty() {
            self.wrong(column, Kind::Gap, report);
        }
        number
    }

    /// A number that is not negative; 1 where none stands.
    fn count(&self, column: usize, report: &mut Report) -> u32 {
        self.number(column, report).map_or(1, |number| u32::try_from(number).unwrap_or_default())
    }

    /// A remark on what stands in a cell.
    fn wrong(&self, column: usize, kind: Kind, report: &mut Report) {
        let what = Refusal::new("quickcheck-exchange-cell")
            .with("column", self.heads[column])
            .with("text", short(self.row.cell(self.places[column])));
        report.add(kind, &self.place(), what);
    }
}

/// The rows of a sheet as parts of a catalogue.
fn rows<T, const N: usize>(
    book: &Book,
    sheet: &'static str,
    heads: &'static [&'static str; N],
    report: &mut Report,
    part: fn(&Cells<'_, N>, &mut Report) -> Option<T>,
) -> Vec<T> {
    let Some(table) = Table::of(book, sheet) else { return Vec::new() };
    let places = heads.map(|head| table.column(head));
    for (head, place) in heads.iter().zip(&places) {
        if place.is_none() {
            let what =
                Refusal::new("quickcheck-exchange-no-column").with("sheet", sheet).with("column", *head);
            report.gap(&Place::File, what);
        }
    }
    let mut found = Vec::new();
    for row in table.rows() {
        let cells = Cells { row, places, heads, sheet, is_copied: Cell::new(false) };
        found.extend(part(&cells, report));
        if cells.is_copied.get() {
            report.assumed(&cells.place(), Refusal::new("quickcheck-exchange-row-english"));
        }
    }
    found
}

fn about(book: &Book, catalogue: &mut Catalogue) {
    let Some(table) = Table::of(book, ABOUT) else { return };
    let Some(row) = table.rows().next() else { return };
    let [version, published_on, licence] = ABOUT_COLUMNS.map(|head| row.cell(table.column(head)).to_owned());
    (catalogue.version, catalogue.published_on, catalogue.licence) = (version, published_on, licence);
}

fn field(cells: &Cells<'_, 7>, report: &mut Report) -> Option<Field> {
    let mut field = parts::field();
    field.id = cells.name(0);
    field.number = cells.count(1, report);
    field.weight = cells.count(2, report);
    field.title = cells.local(3);
    field.lead = cells.local(5);
    Some(field)
}

fn question(cells: &Cells<'_, 29>, report: &mut Report) -> Option<Question> {
    let core = match cells.name(3).to_lowercase().as_str() {
        "ja" | "x" | "1" | "yes" | "true" => true,
        "nein" | "" | "0" | "no" | "false" => false,
        _ => {
            cells.wrong(3, Kind::Gap, report);
            false
        }
    };
    let levels = [13, 15, 17, 19, 21].map(|column| cells.local(column));
    let parent = cells.name(7);
    let mut question = parts::question();
    question.id = cells.name(0);
    question.number = cells.name(1);
    question.field = cells.name(2);
    question.core = core;
    question.weight = cells.count(4, report);
    question.evidence = cells.name(5);
    question.rules = cells.names(6);
    question.parent = (!parent.is_empty()).then_some(parent);
    question.measures = cells.names(8);
    question.text = cells.local(9);
    question.why = cells.local(11);
    question.levels = Local { de: levels.clone().map(|level| level.de), en: levels.map(|level| level.en) };
    question.help = cells.local(23);
    question.talk = cells.local(25);
    let Local { de, en } = cells.local(27);
    question.examples = Local { de: lines(&de), en: lines(&en) };
    Some(question)
}

fn level(cells: &Cells<'_, 5>, report: &mut Report) -> Option<Level> {
    let level = cells.number(0, report).and_then(|level| u8::try_from(level).ok())?;
    Some(Level { level, name: cells.local(1), rule: cells.local(3) })
}

fn rule(cells: &Cells<'_, 5>, report: &mut Report) -> Option<Rule> {
    let Some(attribute) = parts::attribute(&cells.name(1)) else {
        cells.wrong(1, Kind::Lost, report);
        return None;
    };
    Some(Rule { id: cells.name(0), attribute, at_least: cells.number(2, report), text: cells.local(3) })
}

fn measure(cells: &Cells<'_, 8>, report: &mut Report) -> Option<Measure> {
    let mut measure = parts::measure();
    match parts::effort(&cells.name(1).to_uppercase()) {
        Some(effort) => measure.effort = effort,
        None => cells.wrong(1, Kind::Gap, report),
    }
    measure.code = cells.name(0);
    measure.questions = cells.names(2);
    measure.title = cells.local(3);
    measure.first_step = cells.local(5);
    measure.instrument = Instrument::from_word(&cells.name(7));
    Some(measure)
}

/// The lines of a cell that are not empty.
fn lines(cell: &str) -> Vec<String> {
    cell.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect()
}
