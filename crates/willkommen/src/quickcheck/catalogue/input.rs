//! A field of a form that has many of the same kind.

use std::collections::HashMap;

/// What was typed, by the name of the field.
pub type Typed = HashMap<String, String>;

/// A field.
pub struct Input {
    /// Its name in the form.
    pub name: String,
    /// Its label.
    pub label: String,
    /// A hint below the label; may be empty.
    pub hint: String,
    /// What is in it.
    pub value: String,
    /// How many lines it has; 0 for a field of one line.
    pub rows: usize,
    /// Whether it may stay empty.
    pub is_optional: bool,
}

impl Input {
    /// A field of one line with what was typed into it.
    #[must_use]
    pub fn line(typed: &Typed, name: &str, label: String) -> Self {
        let value = typed.get(name).cloned().unwrap_or_default();
        let (name, hint) = (name.to_owned(), String::new());
        Self { name, label, hint, value, rows: 0, is_optional: false }
    }

    /// The same with several lines.
    #[must_use]
    pub fn of_lines(self, rows: usize) -> Self {
        Self { rows, ..self }
    }

    /// The same with a hint.
    #[must_use]
    pub fn hinting(self, hint: String) -> Self {
        Self { hint, ..self }
    }

    /// The same, but it may stay empty.
    #[must_use]
    pub fn optional(self) -> Self {
        Self { is_optional: true, ..self }
    }
}

/// Something to choose, with whether it is chosen.
pub struct Choice {
    /// The value that is sent, or the name of a tick box.
    pub value: String,
    /// In words.
    pub label: String,
    /// Whether it is chosen.
    pub is_chosen: bool,
}
