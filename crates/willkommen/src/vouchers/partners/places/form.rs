//! What a partner says about a further place, as a form.

use askama::Template;
use platform::Refusal;
use platform::web::form::{line, paragraph};
use serde::Deserialize;

use super::super::form::check_reach;
use super::super::rules::{MOST_HOURS, MOST_LINE, MOST_NAME, position};
use super::rules::Details;
use super::store::Place;
use crate::layout::{Frame, Problems};

/// What was typed.
#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct PlaceForm {
    name: String,
    street: String,
    postal_code: String,
    place: String,
    opening_hours: String,
    phone: String,
    position: String,
    /// The revision that the page showed.
    shown: String,
}

impl PlaceForm {
    /// What is stored.
    pub fn of_place(place: &Place) -> Self {
        let position = place.position();
        Self {
            name: place.name.clone(),
            street: place.street.clone(),
            postal_code: place.postal_code.clone(),
            place: place.place.clone(),
            opening_hours: place.opening_hours.clone(),
            phone: place.phone.clone(),
            position: position.map(|(north, east)| format!("{north}, {east}")).unwrap_or_default(),
            shown: String::new(),
        }
    }

    /// The revision that the page showed; none of a place where it says nothing.
    pub fn revision(&self) -> i64 {
        self.shown.parse().unwrap_or(-1)
    }

    /// What it says, or everything that is wrong with it.
    ///
    /// # Errors
    /// All problems, by field.
    pub fn read(&self) -> Result<Details, Problems> {
        let mut problems = Problems::none();
        let mut text = |field: &'static str, typed: &str, most: usize, missing: Option<&'static str>| {
            let text = line(typed, usize::MAX);
            if let (true, Some(key)) = (text.is_empty(), missing) {
                problems.add(field, key);
            }
            if text.chars().count() > most {
                problems.0.push(Refusal::field(field, "vouchers-partners-long").with("most", most));
            }
            text
        };
        let name = text("name", &self.name, MOST_NAME, None);
        let no_street = Some("vouchers-partners-places-street-missing");
        let street = text("street", &self.street, MOST_LINE, no_street);
        let postal_code = text("postal_code", &self.postal_code, 10, None);
        let no_place = Some("vouchers-partners-places-place-missing");
        let place = text("place", &self.place, MOST_LINE, no_place);
        let phone = text("phone", &self.phone, MOST_LINE, None);
        check_reach(&mut problems, &postal_code, &phone);
        let opening_hours = paragraph(&self.opening_hours, usize::MAX);
        if opening_hours.chars().count() > MOST_HOURS {
            let long = Refusal::field("opening_hours", "vouchers-partners-long").with("most", MOST_HOURS);
            problems.0.push(long);
        }
        let position = position(&self.position).unwrap_or_else(|key| {
            problems.add("position", key);
            None
        });
        if !problems.is_empty() {
            return Err(problems);
        }
        Ok(Details { name, street, postal_code, place, opening_hours, phone, position })
    }
}

/// The fields, ready to be put into a form.
#[derive(Template)]
#[template(path = "vouchers/partners/places/form.html")]
pub struct Fields {
    frame: Frame,
    form: PlaceForm,
    problems: Problems,
}

impl Fields {
    /// The fields with what was typed and what is wrong.
    pub fn of(frame: &Frame, form: PlaceForm, problems: &Problems) -> Self {
        Self { frame: frame.clone(), form, problems: problems.clone() }
    }
}
