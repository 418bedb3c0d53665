//! What the region knows about a municipality without asking anybody.

use platform::clock::Day;

use super::{Listed, Municipality, OfficeHolder};

platform::words! {
    /// An office in a municipality.
    pub enum Office {
        /// Mayor (Bürgermeister/in).
        Mayor = "mayor",
        /// Project lead (Projektverantwortliche/r).
        Lead = "lead",
        /// Deputy of the project lead.
        Deputy = "deputy",
    }
}

platform::words! {
    /// Size class: natural thresholds of the municipal code of North Rhine-Westphalia (GO NRW § 4)
    /// at 25,000 and 60,000, and 10,000 for the smallest.
    pub enum SizeClass {
        /// Below 10,000 inhabitants.
        A = "a",
        /// 10,000 to below 25,000.
        B = "b",
        /// 25,000 to below 60,000.
        C = "c",
        /// 60,000 and more.
        D = "d",
    }
}

/// The size class of a population.
#[must_use]
pub const fn size_class(population: i64) -> SizeClass {
    match population {
        ..10_000 => SizeClass::A,
        10_000..25_000 => SizeClass::B,
        25_000..60_000 => SizeClass::C,
        60_000.. => SizeClass::D,
    }
}

impl Listed {
    /// The full name with its title; see [`Municipality::full_name`].
    #[must_use]
    pub fn full_name(&self) -> String {
        full_name(&self.kind, &self.name)
    }
}

fn full_name(kind: &str, name: &str) -> String {
    format!("{kind} {name}")
}

impl Municipality {
    /// The size class (Größenklasse).
    #[must_use]
    pub const fn size_class(&self) -> SizeClass {
        size_class(self.population)
    }

    /// The full name with its title, such as `Hansestadt Attendorn` or `Gemeinde Ense`.
    #[must_use]
    pub fn full_name(&self) -> String {
        full_name(&self.kind, &self.name)
    }

    /// What is missing for a letter to arrive, as a text key; nothing when the address is complete.
    #[must_use]
    pub fn address_gap(&self, mayor: Option<&OfficeHolder>) -> Option<&'static str> {
        if self.hall_street.is_empty() || self.hall_postal_code.is_empty() || self.hall_place.is_empty() {
            Some("region-gap-address")
        } else if mayor.is_none() {
            Some("region-gap-mayor")
        } else if self.official_mailbox.is_empty() {
            Some("region-gap-mailbox")
        } else {
            None
        }
    }
}

impl OfficeHolder {
    /// Title and names, such as `Dr. Nilgün Erlenbrand`.
    #[must_use]
    pub fn name(&self) -> String {
        [&self.title, &self.first_name, &self.last_name]
            .into_iter()
            .filter(|part| !part.is_empty())
            .cloned()
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// Whether the office is held on a day.
    #[must_use]
    pub fn holds_on(&self, day: Day) -> bool {
        self.from_on <= day && self.to_on.is_none_or(|to| day <= to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thresholds_belong_to_the_larger_class() {
        let classes: Vec<_> =
            [9_999, 10_000, 24_999, 25_000, 59_999, 60_000].map(|n| size_class(n).word()).into();
        assert_eq!(classes, ["a", "b", "b", "c", "c", "d"]);
    }
}
