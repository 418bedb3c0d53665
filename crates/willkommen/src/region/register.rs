//! The register as a CSV file: header first, then every cell, all or nothing.
//!
//! Two kinds of file are understood by their header: facts about municipalities (as the official
//! register publishes them) and town halls with their office holders (as an agency keeps them).

use std::collections::{HashMap, HashSet};

use platform::clock::Day;
use platform::web::form::line;

use super::rules::Office;

/// The largest file that is read, in bytes.
pub const MOST_BYTES: usize = 2 * 1024 * 1024;
/// The most rows that are read.
pub const MOST_ROWS: usize = 12_000;
/// The most faults that are listed; a file in the wrong shape has thousands.
const MOST_FAULTS: usize = 100;

/// Facts about one municipality.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TownRow {
    /// Official key.
    pub ags: String,
    /// Name.
    pub name: String,
    /// Title.
    pub kind: String,
    /// District key.
    pub district: String,
    /// Inhabitants.
    pub population: i64,
    /// Postal code.
    pub postal_code: String,
    /// Attributes that rules read; empty cells are unknown.
    pub localities: Option<i64>,
    /// University.
    pub university: Option<bool>,
    /// Spa or tourism.
    pub spa_or_tourism: Option<bool>,
    /// Foreign share of move-ins in percent.
    pub foreign_share: Option<i64>,
    /// Business association.
    pub business_association: Option<bool>,
    /// Commuter surplus.
    pub commuter_surplus: Option<bool>,
}

/// A town hall's address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TownHall {
    /// Street, or `Rathaus`.
    pub street: String,
    /// Postal code.
    pub postal_code: String,
    /// Place.
    pub place: String,
    /// Official mailbox.
    pub official_mailbox: String,
}

/// One office holder and the town hall.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HolderRow {
    /// Official key.
    pub ags: String,
    /// Office.
    pub office: Office,
    /// Form of address.
    pub salutation: String,
    /// Academic title.
    pub title: String,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Function.
    pub function: String,
    /// Mail.
    pub mail: String,
    /// Phone.
    pub phone: String,
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Option<Day>,
    /// The town hall.
    pub hall: TownHall,
}

/// A register that can be written as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Register {
    /// Facts about municipalities.
    Towns(Vec<TownRow>),
    /// Town halls and office holders.
    Holders(Vec<HolderRow>),
}

impl Register {
    /// How many rows it has.
    #[must_use]
    pub fn rows(&self) -> usize {
        match self {
            Self::Towns(rows) => rows.len(),
            Self::Holders(rows) => rows.len(),
        }
    }
}

/// Why a file is not taken: a place and a text key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Line in the file, counted from 1; 0 for the file as a whole.
    pub line: usize,
    /// The column's name; may be empty.
    pub column: String,
    /// Text key.
    pub key: &'static str,
    /// What stood there.
    pub found: String,
}

const TOWN_COLUMNS: &[&str] = &["ags", "name", "kind", "kreis_ags", "population", "postal_code"];
const HOLDER_COLUMNS: &[&str] = &[
    "ags",
    "office",
    "salutation",
    "first_name",
    "last_name",
    "function",
    "from",
    "street",
    "postal_code",
    "place",
    "official_mailbox",
];

/// Reads a register; `known` are the official keys that exist, `districts` the keys of the region.
///
/// # Errors
/// Every fault found, by line and column; at most a hundred.
pub fn read(
    bytes: &[u8],
    known: &HashSet<String>,
    districts: &HashSet<String>,
) -> Result<Register, Vec<Fault>> {
    let text = std::str::from_utf8(bytes).map_err(|_| whole("region-fault-encoding"))?;
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = reader(text);
    let header: Vec<String> = reader
        .headers()
        .map_err(|_| whole("region-fault-unreadable"))?
        .iter()
        .map(|name| name.trim().to_lowercase())
        .collect();
    let wants_holders = header.iter().any(|name| name == "office");
    let wanted = if wants_holders { HOLDER_COLUMNS } else { TOWN_COLUMNS };
    let missing: Vec<Fault> = wanted
        .iter()
        .filter(|name| !header.iter().any(|column| column == *name))
        .map(|name| Fault {
            line: 1,
            column: (*name).to_owned(),
            key: "region-fault-column",
            found: String::new(),
        })
        .collect();
    if !missing.is_empty() {
        return Err(missing);
    }

    let mut sheet = Sheet { faults: Vec::new() };
    let mut towns = Vec::new();
    let mut holders = Vec::new();
    let mut seen = HashSet::new();
    for (place, record) in reader.records().enumerate() {
        if place >= MOST_ROWS {
            return Err(whole("region-fault-rows"));
        }
        let Ok(record) = record else {
            sheet.fault(place + 2, "", "region-fault-unreadable", "");
            continue;
        };
        let line = record.position().map_or(place + 2, |position| position.line() as usize);
        if record.len() != header.len() {
            sheet.fault(line, "", "region-fault-cells", &record.len().to_string());
            continue;
        }
        let row = Row { cells: header.iter().map(String::as_str).zip(record.iter()).collect(), line };
        if wants_holders {
            holders.extend(sheet.holder(&row, known));
        } else if let Some(town) = sheet.town(&row, districts) {
            if !seen.insert(town.ags.clone()) {
                sheet.fault(line, "ags", "region-fault-twice", &town.ags);
            }
            towns.push(town);
        }
        if sheet.faults.len() >= MOST_FAULTS {
            break;
        }
    }
    if !sheet.faults.is_empty() {
        return Err(sheet.faults);
    }
    if towns.is_empty() && holders.is_empty() {
        return Err(whole("region-fault-empty"));
    }
    Ok(if wants_holders { Register::Holders(holders) } else { Register::Towns(towns) })
}

/// A reader for the file's own separator: spreadsheets in German write semicolons.
pub fn reader(text: &str) -> csv::Reader<&[u8]> {
    let first = text.lines().next().unwrap_or_default();
    let separator = if first.matches(';').count() > first.matches(',').count() { b';' } else { b',' };
    csv::ReaderBuilder::new().flexible(true).delimiter(separator).from_reader(text.as_bytes())
}

fn whole(key: &'static str) -> Vec<Fault> {
    vec![Fault { line: 0, column: String::new(), key, found: String::new() }]
}

struct Row<'a> {
    cells: HashMap<&'a str, &'a str>,
    line: usize,
}

impl Row<'_> {
    fn cell(&self, column: &str) -> String {
        line(self.cells.get(column).copied().unwrap_or_default(), 200)
    }
}

struct Sheet {
    faults: Vec<Fault>,
}

impl Sheet {
    fn fault(&mut self, at: usize, column: &str, key: &'static str, found: &str) {
        let found = line(found, 60);
        self.faults.push(Fault { line: at, column: column.to_owned(), key, found });
    }

    /// A cell that must not be empty.
    fn filled(&mut self, row: &Row<'_>, column: &str) -> Option<String> {
        let cell = row.cell(column);
        if cell.is_empty() {
            self.fault(row.line, column, "region-fault-missing", "");
            return None;
        }
        Some(cell)
    }

    /// A cell of exactly so many digits.
    fn digits(&mut self, row: &Row<'_>, column: &str, count: usize) -> Option<String> {
        let cell = row.cell(column);
        if cell.len() == count && cell.bytes().all(|byte| byte.is_ascii_digit()) {
            return Some(cell);
        }
        let key = match count {
            8 => "region-fault-ags",
            _ => "region-fault-digits",
        };
        self.fault(row.line, column, key, &cell);
        None
    }

    fn number(&mut self, row: &Row<'_>, column: &str) -> Option<Option<i64>> {
        let cell = row.cell(column);
        if cell.is_empty() {
            return Some(None);
        }
        match cell.parse() {
            Ok(number) if (0..100_000_000).contains(&number) => Some(Some(number)),
            _ => {
                self.fault(row.line, column, "region-fault-number", &cell);
                None
            }
        }
    }

    fn yes_or_no(&mut self, row: &Row<'_>, column: &str) -> Option<Option<bool>> {
        match row.cell(column).to_lowercase().as_str() {
            "" => Some(None),
            "1" | "ja" | "yes" => Some(Some(true)),
            "0" | "nein" | "no" => Some(Some(false)),
            other => {
                self.fault(row.line, column, "region-fault-yes-no", other);
                None
            }
        }
    }

    fn day(&mut self, row: &Row<'_>, column: &str) -> Option<Option<Day>> {
        let cell = row.cell(column);
        if cell.is_empty() {
            return Some(None);
        }
        if let Ok(day) = cell.parse() {
            return Some(Some(day));
        }
        self.fault(row.line, column, "region-fault-day", &cell);
        None
    }

    fn mail(&mut self, row: &Row<'_>, column: &str) -> Option<String> {
        let cell = row.cell(column);
        if cell.is_empty() || platform::mail::is_address(&cell) {
            return Some(cell);
        }
        self.fault(row.line, column, "region-fault-mail", &cell);
        None
    }

    fn town(&mut self, row: &Row<'_>, districts: &HashSet<String>) -> Option<TownRow> {
        let ags = self.digits(row, "ags", 8);
        let name = self.filled(row, "name");
        let kind = self.filled(row, "kind");
        let district = row.cell("kreis_ags");
        if !districts.contains(&district) {
            self.fault(row.line, "kreis_ags", "region-fault-district", &district);
        }
        let population = self.number(row, "population").flatten();
        if population.is_none() && row.cell("population").is_empty() {
            self.fault(row.line, "population", "region-fault-missing", "");
        }
        let postal_code = self.digits(row, "postal_code", 5);
        let localities = self.number(row, "localities");
        let university = self.yes_or_no(row, "university");
        let spa_or_tourism = self.yes_or_no(row, "spa_or_tourism");
        let foreign_share = self.number(row, "foreign_share");
        let business_association = self.yes_or_no(row, "business_association");
        let commuter_surplus = self.yes_or_no(row, "commuter_surplus");
        Some(TownRow {
            ags: ags?,
            name: name?,
            kind: kind?,
            district,
            population: population?,
            postal_code: postal_code?,
            localities: localities?,
            university: university?,
            spa_or_tourism: spa_or_tourism?,
            foreign_share: foreign_share?,
            business_association: business_association?,
            commuter_surplus: commuter_surplus?,
        })
    }

    fn holder(&mut self, row: &Row<'_>, known: &HashSet<String>) -> Option<HolderRow> {
        let ags = self.digits(row, "ags", 8);
        if let Some(ags) = &ags
            && !known.contains(ags)
        {
            self.fault(row.line, "ags", "region-fault-unknown", ags);
        }
        let office = Office::from_word(&row.cell("office"));
        if office.is_none() {
            self.fault(row.line, "office", "region-fault-office", &row.cell("office"));
        }
        let first_name = self.filled(row, "first_name");
        let last_name = self.filled(row, "last_name");
        let function = self.filled(row, "function");
        let mail = self.mail(row, "mail");
        let official_mailbox = self.mail(row, "official_mailbox");
        let from = self.day(row, "from");
        if from == Some(None) {
            self.fault(row.line, "from", "region-fault-missing", "");
        }
        let to = self.day(row, "to");
        if let (Some(Some(from)), Some(Some(to))) = (from, to)
            && to < from
        {
            self.fault(row.line, "to", "region-fault-order", &to.to_string());
        }
        // An incomplete address is no fault: its letter is held back and listed.
        let postal_code = match row.cell("postal_code") {
            empty if empty.is_empty() => Some(empty),
            _ => self.digits(row, "postal_code", 5),
        };
        Some(HolderRow {
            ags: ags?,
            office: office?,
            salutation: row.cell("salutation"),
            title: row.cell("title"),
            first_name: first_name?,
            last_name: last_name?,
            function: function?,
            mail: mail?,
            phone: row.cell("phone"),
            from: from??,
            to: to?,
            hall: TownHall {
                street: row.cell("street"),
                postal_code: postal_code?,
                place: row.cell("place"),
                official_mailbox: official_mailbox?,
            },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(words: &[&str]) -> HashSet<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    fn read_towns(csv: &str) -> Result<Register, Vec<Fault>> {
        read(csv.as_bytes(), &set(&[]), &set(&["05966"]))
    }

    #[test]
    fn a_missing_column_is_named_before_any_row_is_read() {
        let faults = read_towns("ags,name,kind,population,postal_code\nx,,,,\n").unwrap_err();
        assert_eq!(faults.len(), 1);
        assert_eq!((faults[0].line, faults[0].column.as_str()), (1, "kreis_ags"));
    }

    #[test]
    fn every_fault_is_named_by_line_and_column() {
        let faults = read_towns(
            "ags,name,kind,kreis_ags,population,postal_code\n\
             05966004,Attendorn,Hansestadt,05966,24000,57439\n\
             596,,Stadt,01001,many,1\n\
             05966004,Twice,Stadt,05966,1,57439\n",
        )
        .unwrap_err();
        let places: Vec<_> = faults.iter().map(|fault| (fault.line, fault.column.as_str())).collect();
        assert_eq!(
            places,
            [(3, "ags"), (3, "name"), (3, "kreis_ags"), (3, "population"), (3, "postal_code"), (4, "ags")]
        );
    }

    #[test]
    fn empty_attributes_stay_unknown() {
        let register = read_towns(
            "\u{feff}ags,name,kind,kreis_ags,population,postal_code,university,localities\n\
             05966004,Attendorn,Hansestadt,05966,24000,57439,,12\n",
        )
        .unwrap();
        let Register::Towns(rows) = register else { panic!("towns expected") };
        assert_eq!((rows[0].university, rows[0].localities), (None, Some(12)));
    }

    #[test]
    fn semicolons_are_understood() {
        let register = read_towns(
            "ags;name;kind;kreis_ags;population;postal_code\n05966004;Attendorn;Hansestadt;05966;24000;57439\n",
        );
        assert_eq!(register.map(|register| register.rows()), Ok(1));
    }

    #[test]
    fn hostile_files_are_refused_in_words() {
        assert_eq!(read_towns("").unwrap_err()[0].key, "region-fault-column");
        let latin = read(b"ags,name\n\xe4", &set(&[]), &set(&[])).unwrap_err();
        assert_eq!(latin[0].key, "region-fault-encoding");
        let ragged = read_towns("ags,name,kind,kreis_ags,population,postal_code\n1,2\n").unwrap_err();
        assert_eq!(ragged[0].key, "region-fault-cells");
    }
}
