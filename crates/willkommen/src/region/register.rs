//! The register: rows of a sheet become facts about municipalities, or town halls with their office
//! holders. Columns first, then every cell, all or nothing.
//!
//! Spreadsheets change what they hold: leading zeros go, thousands get points, days get German. What
//! is meant without doubt is understood.

use std::collections::HashSet;

use platform::clock::Day;
use platform::web::form::line;

use super::columns::{Kind, Mapping};
use super::rules::Office;
use super::sheet::{self, Sheet, cell_name};

/// The most faults that are listed; a file in the wrong shape has thousands.
pub const MOST_FAULTS: usize = 100;

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
    /// Form of address. Nothing where the file has no such column, here and below.
    pub salutation: Option<String>,
    /// Academic title.
    pub title: Option<String>,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Function.
    pub function: String,
    /// Mail.
    pub mail: Option<String>,
    /// Phone.
    pub phone: Option<String>,
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
    /// Our name of the column; may be empty.
    pub column: String,
    /// The file's name of the column; empty when it has none.
    pub header: String,
    /// The cell as spreadsheets name it, such as `E7`; may be empty.
    pub cell: String,
    /// Text key.
    pub key: &'static str,
    /// What stood there.
    pub found: String,
}

impl Fault {
    /// A fault of the file as a whole.
    #[must_use]
    pub fn of_file(key: &'static str) -> Self {
        Self::at(0, key)
    }

    fn at(line: usize, key: &'static str) -> Self {
        Self {
            line,
            column: String::new(),
            header: String::new(),
            cell: String::new(),
            key,
            found: String::new(),
        }
    }
}

/// What rows are checked against.
pub struct Known<'a> {
    /// The official keys that exist.
    pub towns: &'a HashSet<String>,
    /// The keys of the region's districts; nothing where any district goes.
    pub districts: Option<&'a HashSet<String>>,
}

/// Reads a register.
///
/// # Errors
/// Every fault found, by cell; at most a hundred.
pub fn read(sheet: &Sheet, mapping: &Mapping, known: &Known<'_>) -> Result<Register, Vec<Fault>> {
    let missing: Vec<Fault> = mapping
        .missing()
        .into_iter()
        .map(|name| Fault { column: name.to_owned(), ..Fault::at(sheet.header_line, "region-fault-column") })
        .collect();
    if !missing.is_empty() {
        return Err(missing);
    }
    let mut reader = Reader { sheet, mapping, faults: Vec::new() };
    let (mut towns, mut holders, mut seen) = (Vec::new(), Vec::new(), HashSet::new());
    for row in &sheet.rows {
        if let Some(count) = row.misfit {
            let found = count.to_string();
            reader.faults.push(Fault { found, ..Fault::at(row.line, "region-fault-cells") });
        } else if mapping.kind == Kind::Holders {
            let Some(holder) = reader.holder(row, known.towns) else { continue };
            if !seen.insert(format!("{} {} {}", holder.ags, holder.office.word(), holder.from)) {
                reader.fault(row, "from", "region-fault-two-in-office", &holder.from.to_string());
            }
            holders.push(holder);
        } else if let Some(town) = reader.town(row, known.districts) {
            if !seen.insert(town.ags.clone()) {
                reader.fault(row, "ags", "region-fault-twice", &town.ags);
            }
            towns.push(town);
        }
        if reader.faults.len() >= MOST_FAULTS {
            break;
        }
    }
    if !reader.faults.is_empty() {
        return Err(reader.faults);
    }
    match mapping.kind {
        _ if sheet.rows.is_empty() => Err(vec![Fault::of_file("region-fault-empty")]),
        Kind::Towns => Ok(Register::Towns(towns)),
        Kind::Holders => Ok(Register::Holders(holders)),
    }
}

struct Reader<'a> {
    sheet: &'a Sheet,
    mapping: &'a Mapping,
    faults: Vec<Fault>,
}

impl Reader<'_> {
    fn fault(&mut self, row: &sheet::Row, column: &str, key: &'static str, found: &str) {
        let place = self.mapping.places.get(column).copied();
        self.faults.push(Fault {
            column: column.to_owned(),
            header: place.map(|place| line(&self.sheet.header[place], 60)).unwrap_or_default(),
            cell: place.map(|place| cell_name(place, row.line)).unwrap_or_default(),
            found: line(found, 60),
            ..Fault::at(row.line, key)
        });
    }

    fn cell(&self, row: &sheet::Row, column: &str) -> String {
        let place = self.mapping.places.get(column);
        line(place.map_or("", |place| row.cells[*place].as_str()), 200)
    }

    /// A cell of a column that the file has, be it empty.
    fn given(&self, row: &sheet::Row, column: &str) -> Option<String> {
        self.mapping.places.contains_key(column).then(|| self.cell(row, column))
    }

    /// A cell that must not be empty.
    fn filled(&mut self, row: &sheet::Row, column: &str) -> Option<String> {
        let cell = self.cell(row, column);
        if cell.is_empty() {
            self.fault(row, column, "region-fault-missing", "");
            return None;
        }
        Some(cell)
    }

    /// A cell of exactly so many digits. Spreadsheets drop a leading zero; it is put back.
    fn digits(&mut self, row: &sheet::Row, column: &str, count: usize, key: &'static str) -> Option<String> {
        let cell = self.cell(row, column);
        let digits: String = cell.chars().filter(|letter| *letter != ' ').collect();
        let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        if is_number && (digits.len() == count || digits.len() + 1 == count) {
            return Some(format!("{digits:0>count$}"));
        }
        self.fault(row, column, key, &cell);
        None
    }

    fn number(&mut self, row: &sheet::Row, column: &str) -> Option<Option<i64>> {
        let cell = self.cell(row, column);
        if cell.is_empty() {
            return Some(None);
        }
        match whole_number(&cell) {
            Some(number) if (0..100_000_000).contains(&number) => Some(Some(number)),
            _ => {
                self.fault(row, column, "region-fault-number", &cell);
                None
            }
        }
    }

    fn yes_or_no(&mut self, row: &sheet::Row, column: &str) -> Option<Option<bool>> {
        match self.cell(row, column).to_lowercase().as_str() {
            "" => Some(None),
            "1" | "ja" | "yes" | "x" | "wahr" | "true" => Some(Some(true)),
            "0" | "nein" | "no" | "falsch" | "false" => Some(Some(false)),
            other => {
                self.fault(row, column, "region-fault-yes-no", other);
                None
            }
        }
    }

    fn day(&mut self, row: &sheet::Row, column: &str) -> Option<Option<Day>> {
        let cell = self.cell(row, column);
        if cell.is_empty() {
            return Some(None);
        }
        if let Some(day) = written_day(&cell) {
            return Some(Some(day));
        }
        self.fault(row, column, "region-fault-day", &cell);
        None
    }

    fn mail(&mut self, row: &sheet::Row, column: &str) -> Option<String> {
        let cell = self.cell(row, column);
        if cell.is_empty() || platform::mail::is_address(&cell) {
            return Some(cell);
        }
        self.fault(row, column, "region-fault-mail", &cell);
        None
    }

    fn town(&mut self, row: &sheet::Row, districts: Option<&HashSet<String>>) -> Option<TownRow> {
        let ags = self.digits(row, "ags", 8, "region-fault-ags");
        let name = self.filled(row, "name");
        let kind = self.filled(row, "kind");
        let district = self.digits(row, "kreis_ags", 5, "region-fault-district");
        if let (Some(district), Some(known)) = (&district, districts)
            && !known.contains(district)
        {
            self.fault(row, "kreis_ags", "region-fault-district", district);
        }
        let population = self.number(row, "population");
        if population == Some(None) {
            self.fault(row, "population", "region-fault-missing", "");
        }
        let postal_code = self.digits(row, "postal_code", 5, "region-fault-digits");
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
            district: district?,
            population: population??,
            postal_code: postal_code?,
            localities: localities?,
            university: university?,
            spa_or_tourism: spa_or_tourism?,
            foreign_share: foreign_share?,
            business_association: business_association?,
            commuter_surplus: commuter_surplus?,
        })
    }

    fn holder(&mut self, row: &sheet::Row, known: &HashSet<String>) -> Option<HolderRow> {
        let ags = self.digits(row, "ags", 8, "region-fault-ags");
        if let Some(ags) = &ags
            && !known.contains(ags)
        {
            self.fault(row, "ags", "region-fault-unknown", ags);
        }
        let office = office(&self.cell(row, "office"));
        if office.is_none() {
            let found = self.cell(row, "office");
            self.fault(row, "office", "region-fault-office", &found);
        }
        let first_name = self.filled(row, "first_name");
        let last_name = self.filled(row, "last_name");
        let function = self.filled(row, "function");
        let mail = self.mail(row, "mail");
        let official_mailbox = self.mail(row, "official_mailbox");
        let from = self.day(row, "from");
        if from == Some(None) {
            self.fault(row, "from", "region-fault-missing", "");
        }
        let to = self.day(row, "to");
        if let (Some(Some(from)), Some(Some(to))) = (from, to)
            && to < from
        {
            self.fault(row, "to", "region-fault-order", &to.to_string());
        }
        let salutation = self.cell(row, "salutation");
        if !matches!(salutation.as_str(), "" | "Frau" | "Herr") {
            self.fault(row, "salutation", "region-fault-salutation", &salutation);
        }
        // An incomplete address is no fault: its letter is held back and listed.
        let postal_code = match self.cell(row, "postal_code") {
            empty if empty.is_empty() => Some(empty),
            _ => self.digits(row, "postal_code", 5, "region-fault-digits"),
        };
        Some(HolderRow {
            ags: ags?,
            office: office?,
            salutation: self.given(row, "salutation"),
            title: self.given(row, "title"),
            first_name: first_name?,
            last_name: last_name?,
            function: function?,
            mail: mail.map(|_| self.given(row, "mail"))?,
            phone: self.given(row, "phone"),
            from: from??,
            to: to?,
            hall: TownHall {
                street: self.cell(row, "street"),
                postal_code: postal_code?,
                place: self.cell(row, "place"),
                official_mailbox: official_mailbox?,
            },
        })
    }
}

/// An office by our word or as one says it; a list without that column is a list of mayors.
fn office(cell: &str) -> Option<Office> {
    let cell = cell.to_lowercase();
    match cell.as_str() {
        "" => Some(Office::Mayor),
        word if word.contains("bürgermeister") => Some(Office::Mayor),
        word if word.contains("projekt") => Some(Office::Lead),
        word if word.contains("vertret") => Some(Office::Deputy),
        word => Office::from_word(word),
    }
}

/// A whole number, with or without marks between its thousands.
fn whole_number(cell: &str) -> Option<i64> {
    let groups: Vec<&str> = cell.split(['.', ' ', '\u{a0}', '\u{202f}', '\'']).collect();
    let are_thousands = groups.len() > 1
        && (1..=3).contains(&groups[0].len())
        && groups[1..].iter().all(|group| group.len() == 3);
    let digits = if are_thousands { groups.concat() } else { cell.to_owned() };
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok()).flatten()
}

/// A day as `2026-11-01` or `1.11.2026`.
#[must_use]
pub fn written_day(cell: &str) -> Option<Day> {
    if let [day, month, year] = cell.split('.').map(str::trim).collect::<Vec<_>>().as_slice() {
        return format!("{year:0>4}-{month:0>2}-{day:0>2}").parse().ok();
    }
    cell.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(words: &[&str]) -> HashSet<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    fn read_towns(csv: &str) -> Result<Register, Vec<Fault>> {
        let sheet = Sheet::read(csv.as_bytes()).unwrap();
        let known = Known { towns: &set(&[]), districts: Some(&set(&["05966"])) };
        read(&sheet, &Mapping::guess(&sheet), &known)
    }

    fn towns(register: Register) -> Vec<TownRow> {
        match register {
            Register::Towns(rows) => rows,
            Register::Holders(_) => panic!("towns expected"),
        }
    }

    #[test]
    fn a_missing_column_is_named_before_any_row_is_read() {
        let faults = read_towns("ags,name,kind,population,postal_code\nx,,,,\n").unwrap_err();
        assert_eq!(faults.len(), 1);
        assert_eq!((faults[0].line, faults[0].column.as_str()), (1, "kreis_ags"));
    }

    #[test]
    fn every_fault_is_named_by_its_cell() {
        let faults = read_towns(
            "Schlüssel;name;kind;kreis_ags;Einwohner;PLZ\n\
             05966004;Attendorn;Hansestadt;05966;24000;57439\n\
             596;;Stadt;01001;many;1\n\
             05966004;Twice;Stadt;05966;1;57439\n",
        )
        .unwrap_err();
        let places: Vec<_> =
            faults.iter().map(|fault| (fault.cell.as_str(), fault.header.as_str())).collect();
        let header = ["Schlüssel", "name", "kreis_ags", "Einwohner", "PLZ", "Schlüssel"];
        assert_eq!(places, ["A3", "B3", "D3", "E3", "F3", "A4"].into_iter().zip(header).collect::<Vec<_>>());
    }

    #[test]
    fn what_a_spreadsheet_changed_is_understood() {
        let register = read_towns(
            "ags;name;kind;kreis_ags;population;postal_code;university\n\
             5966004;Attendorn;Hansestadt;5966;24.123;7439;x\n",
        );
        let row = &towns(register.unwrap())[0];
        assert_eq!((row.ags.as_str(), row.district.as_str()), ("05966004", "05966"));
        assert_eq!((row.population, row.postal_code.as_str(), row.university), (24_123, "07439", Some(true)));
        assert_eq!(whole_number("1.23"), None);
        assert_eq!(written_day("1.11.2026").unwrap().to_string(), "2026-11-01");
        assert_eq!(written_day("1.13.2026"), None);
    }

    #[test]
    fn empty_attributes_stay_unknown() {
        let register = read_towns(
            "\u{feff}ags,name,kind,kreis_ags,population,postal_code,university,localities\n\
             05966004,Attendorn,Hansestadt,05966,24000,57439,,12\n",
        );
        let row = &towns(register.unwrap())[0];
        assert_eq!((row.university, row.localities), (None, Some(12)));
    }

    #[test]
    fn a_foreign_district_is_a_fault_unless_any_goes() {
        let text =
            "ags,name,kind,kreis_ags,population,postal_code\n01001000,Flensburg,Stadt,01001,92550,24937\n";
        assert_eq!(read_towns(text).unwrap_err()[0].key, "region-fault-district");
        let sheet = Sheet::read(text.as_bytes()).unwrap();
        let known = Known { towns: &set(&[]), districts: None };
        assert_eq!(read(&sheet, &Mapping::guess(&sheet), &known).map(|register| register.rows()), Ok(1));
    }

    #[test]
    fn a_ragged_row_is_named() {
        let ragged = read_towns("ags,name,kind,kreis_ags,population,postal_code\n1,2\n").unwrap_err();
        assert_eq!((ragged[0].key, ragged[0].line), ("region-fault-cells", 2));
    }
}
