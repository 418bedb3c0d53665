//! Several people who sign one declaration, where a municipal code asks for more than one signature.

use platform::clock::Moment;
use platform::web::form::line;
use serde::{Deserialize, Serialize};

/// How many signatures a declaration can need at most.
pub const MOST: usize = 3;

/// The fields of the second and the third signatory in a form: name and function.
pub const FIELDS: [(&str, &str); MOST - 1] =
    [("signer_name_2", "signer_function_2"), ("signer_name_3", "signer_function_3")];

/// The most characters of a name or a function.
const MOST_CHARACTERS: usize = 120;

/// One of those who sign.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signatory {
    /// Full name.
    pub name: String,
    /// Function, such as Kämmerin.
    pub function: String,
    /// When it was given on screen, in microseconds since 1970; none on paper or with a card.
    pub at: Option<i64>,
}

impl Signatory {
    /// Name and function.
    #[must_use]
    pub fn words(&self) -> String {
        person(&self.name, &self.function)
    }

    /// When it was given on screen.
    #[must_use]
    pub fn moment(&self) -> Option<Moment> {
        self.at.map(Moment)
    }
}

/// Name and function; empty without a name.
#[must_use]
pub fn person(name: &str, function: &str) -> String {
    match (name, function) {
        ("", _) => String::new(),
        (name, "") => name.to_owned(),
        (name, function) => format!("{name}, {function}"),
    }
}

/// Those of a column; none where one signature is enough.
#[must_use]
pub fn read(stored: &str) -> Vec<Signatory> {
    serde_json::from_str(stored).unwrap_or_default()
}

/// For a column: a list as JSON, or nothing where one signature is enough.
#[must_use]
pub fn stored(all: &[Signatory]) -> String {
    match all {
        [] => String::new(),
        all => serde_json::to_string(all).unwrap_or_default(),
    }
}

/// What is typed of those who have signed beside the first.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct OthersForm {
    pub signer_name_2: String,
    pub signer_function_2: String,
    pub signer_name_3: String,
    pub signer_function_3: String,
}

/// Two fields of a form, and what was typed there.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    /// Whose signature it is, from 2.
    pub place: usize,
    /// The names of the two fields.
    pub fields: (&'static str, &'static str),
    /// What was typed.
    pub typed: (&'a str, &'a str),
}

impl OthersForm {
    /// What the fields of a form hold that was read by name.
    #[must_use]
    pub fn of(field: impl Fn(&str) -> String) -> Self {
        let [(name_2, function_2), (name_3, function_3)] = FIELDS;
        Self {
            signer_name_2: field(name_2),
            signer_function_2: field(function_2),
            signer_name_3: field(name_3),
            signer_function_3: field(function_3),
        }
    }

    /// The fields that are needed when so many must sign.
    #[must_use]
    pub fn rows(&self, needed: usize) -> Vec<Row<'_>> {
        let typed = [
            (self.signer_name_2.as_str(), self.signer_function_2.as_str()),
            (self.signer_name_3.as_str(), self.signer_function_3.as_str()),
        ];
        let rows = FIELDS.into_iter().zip(typed).zip(2..);
        rows.take(needed.saturating_sub(1))
            .map(|((fields, typed), place)| Row { place, fields, typed })
            .collect()
    }

    /// Those who have signed beside the first, when so many must.
    #[must_use]
    pub fn signatories(&self, needed: usize) -> Vec<Signatory> {
        let rows = self.rows(needed).into_iter();
        rows.map(|Row { typed: (name, function), .. }| Signatory {
            name: line(name, MOST_CHARACTERS),
            function: line(function, MOST_CHARACTERS),
            at: None,
        })
        .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_stored_is_read_back() {
        let one = Signatory { name: "Konrad Beispiel".into(), function: "Kämmerer".into(), at: Some(7) };
        assert_eq!(read(&stored(std::slice::from_ref(&one))), [one]);
        assert_eq!(stored(&[]), "");
        assert_eq!(read(""), []);
    }

    #[test]
    fn one_signature_has_no_further_fields() {
        let form = OthersForm { signer_name_2: " Konrad  Beispiel ".into(), ..OthersForm::default() };
        assert!(form.signatories(1).is_empty());
        assert_eq!(form.signatories(2)[0].name, "Konrad Beispiel");
        assert_eq!(form.rows(MOST).len(), 2);
    }
}
