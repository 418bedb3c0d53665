//! What a register would change, before it is written: pure.

use std::collections::HashMap;

use super::register::{HolderRow, Register, TownRow};
use super::{Municipality, OfficeHolder};

/// What would change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Names of municipalities, or of people in office, that are new.
    pub new: Vec<String>,
    /// What changes about those that exist.
    pub changed: Vec<Change>,
    /// Rows that say what is known already.
    pub unchanged: usize,
    /// Municipalities that the file does not name; they stay as they are.
    pub absent: usize,
}

/// One value that changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The municipality's name.
    pub town: String,
    /// Our name of the column.
    pub column: &'static str,
    /// What is known today; may be empty.
    pub before: String,
    /// What the file says.
    pub after: String,
}

impl Difference {
    /// Compares a register with what is known. `in_office` are all office holders on record.
    #[must_use]
    pub fn of(register: &Register, known: &[Municipality], in_office: &[OfficeHolder]) -> Self {
        let by_ags: HashMap<&str, &Municipality> =
            known.iter().map(|town| (town.ags.as_str(), town)).collect();
        let mut difference = Self::default();
        match register {
            Register::Towns(rows) => {
                for row in rows {
                    match by_ags.get(row.ags.as_str()) {
                        None => difference.new.push(row.name.clone()),
                        Some(town) => difference.note(changes_of_town(town, row)),
                    }
                }
                difference.absent = known.len().saturating_sub(rows.len() - difference.new.len());
            }
            Register::Holders(rows) => {
                for row in rows {
                    let Some(town) = by_ags.get(row.ags.as_str()) else { continue };
                    difference.holder(town, row, in_office);
                }
            }
        }
        difference
    }

    fn note(&mut self, changes: Vec<Change>) {
        self.unchanged += usize::from(changes.is_empty());
        self.changed.extend(changes);
    }

    fn holder(&mut self, town: &Municipality, row: &HolderRow, in_office: &[OfficeHolder]) {
        let mut changes = changes_of_hall(town, row);
        let mut same = in_office.iter().filter(|holder| {
            holder.municipality == town.id && holder.office == row.office.word() && holder.from_on == row.from
        });
        match same.next() {
            Some(holder) => changes.extend(changes_of_person(town, holder, row)),
            None => self.new.push(format!("{}: {} {}", town.name, row.first_name, row.last_name)),
        }
        // Somebody new is not counted as a row that says nothing new.
        let is_new = !in_office.iter().any(|holder| {
            holder.municipality == town.id && holder.office == row.office.word() && holder.from_on == row.from
        });
        if is_new { self.changed.extend(changes) } else { self.note(changes) }
    }
}

/// The values that differ.
fn differing(town: &str, values: Vec<(&'static str, String, String)>) -> Vec<Change> {
    values
        .into_iter()
        .filter(|(_, before, after)| before != after)
        .map(|(column, before, after)| Change { town: town.to_owned(), column, before, after })
        .collect()
}

fn changes_of_town(town: &Municipality, row: &TownRow) -> Vec<Change> {
    let mut values = vec![
        ("name", town.name.clone(), row.name.clone()),
        ("kind", town.kind.clone(), row.kind.clone()),
        ("kreis_ags", town.district.clone(), row.district.clone()),
        ("population", town.population.to_string(), row.population.to_string()),
        ("postal_code", town.postal_code.clone(), row.postal_code.clone()),
    ];
    let number = |value: Option<i64>| value.map(|value| value.to_string()).unwrap_or_default();
    let flag = |value: Option<bool>| number(value.map(i64::from));
    // An empty cell says nothing, so it takes nothing away.
    let attributes = [
        ("localities", number(town.localities), number(row.localities)),
        ("university", flag(town.university), flag(row.university)),
        ("spa_or_tourism", flag(town.spa_or_tourism), flag(row.spa_or_tourism)),
        ("foreign_share", number(town.foreign_share), number(row.foreign_share)),
        ("business_association", flag(town.business_association), flag(row.business_association)),
        ("commuter_surplus", flag(town.commuter_surplus), flag(row.commuter_surplus)),
    ];
    values.extend(attributes.into_iter().filter(|(.., after)| !after.is_empty()));
    differing(&town.name, values)
}

fn changes_of_hall(town: &Municipality, row: &HolderRow) -> Vec<Change> {
    let hall = &row.hall;
    let values = vec![
        ("street", town.hall_street.clone(), hall.street.clone()),
        ("postal_code", town.hall_postal_code.clone(), hall.postal_code.clone()),
        ("place", town.hall_place.clone(), hall.place.clone()),
        ("official_mailbox", town.official_mailbox.clone(), hall.official_mailbox.clone()),
    ];
    differing(&town.name, values)
}

/// What the file says; what is known where it has no such column.
pub fn or_known(said: &Option<String>, known: &str) -> String {
    said.as_deref().unwrap_or(known).to_owned()
}

fn changes_of_person(town: &Municipality, holder: &OfficeHolder, row: &HolderRow) -> Vec<Change> {
    let day = |day: Option<platform::clock::Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let values = vec![
        ("salutation", holder.salutation.clone(), or_known(&row.salutation, &holder.salutation)),
        ("first_name", holder.first_name.clone(), row.first_name.clone()),
        ("last_name", holder.last_name.clone(), row.last_name.clone()),
        ("title", holder.title.clone(), or_known(&row.title, &holder.title)),
        ("function", holder.function.clone(), row.function.clone()),
        ("mail", holder.mail.clone(), or_known(&row.mail, &holder.mail)),
        ("phone", holder.phone.clone(), or_known(&row.phone, &holder.phone)),
    ];
    let mut changes = differing(&town.name, values);
    if row.to.is_some() {
        changes.extend(differing(&town.name, vec![("to", day(holder.to_on), day(row.to))]));
    }
    changes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::MunicipalityId;

    fn town() -> Municipality {
        Municipality {
            id: MunicipalityId::new(),
            ags: "05966004".into(),
            name: "Attendorn".into(),
            kind: "Hansestadt".into(),
            district: "05966".into(),
            population: 24_000,
            postal_code: "57439".into(),
            hall_street: String::new(),
            hall_postal_code: String::new(),
            hall_place: String::new(),
            official_mailbox: String::new(),
            localities: Some(12),
            university: None,
            spa_or_tourism: None,
            foreign_share: None,
            business_association: None,
            commuter_surplus: None,
        }
    }

    fn row(population: i64) -> TownRow {
        TownRow {
            ags: "05966004".into(),
            name: "Attendorn".into(),
            kind: "Hansestadt".into(),
            district: "05966".into(),
            population,
            postal_code: "57439".into(),
            localities: None,
            university: None,
            spa_or_tourism: None,
            foreign_share: None,
            business_association: None,
            commuter_surplus: None,
        }
    }

    #[test]
    fn a_changed_value_is_shown_with_what_was_before() {
        let other = TownRow { ags: "05966008".into(), name: "Drolshagen".into(), ..row(1) };
        let found = Difference::of(&Register::Towns(vec![row(24_123), other]), &[town()], &[]);
        assert_eq!(found.new, ["Drolshagen"]);
        let expected = Change {
            town: "Attendorn".into(),
            column: "population",
            before: "24000".into(),
            after: "24123".into(),
        };
        assert_eq!(found.changed, [expected]);
        assert_eq!((found.unchanged, found.absent), (0, 0));
    }

    #[test]
    fn an_empty_cell_takes_nothing_away() {
        let found = Difference::of(&Register::Towns(vec![row(24_000)]), &[town(), town()], &[]);
        assert_eq!((found.changed.len(), found.unchanged, found.absent), (0, 1, 1));
    }
}
