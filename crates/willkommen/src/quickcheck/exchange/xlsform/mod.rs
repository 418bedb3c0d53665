//! XLSForm, the workbook in which collection tools such as ODK Collect, KoboToolbox and Enketo keep a
//! form: sheets `survey`, `choices` and `settings` (<https://xlsform.org>).

mod names;
mod read;
mod write;

pub use read::read;
pub use write::write;

/// The sheet with the questions.
pub const SURVEY: &str = "survey";
/// The sheet with the answers.
pub const CHOICES: &str = "choices";
/// The sheet with the settings.
pub const SETTINGS: &str = "settings";
/// All sheets of a form.
pub const SHEETS: &[&str] = &[SURVEY, CHOICES, SETTINGS];

/// The languages of our forms, as the heads of columns name them.
const LANGUAGES: [&str; 2] = ["Deutsch (de)", "English (en)"];
/// The group with what the application rules read.
const ATTRIBUTES: &str = "attributes";
/// What the names of those questions begin with.
const ATTRIBUTE: &str = "attribute_";
/// What the name of the sentence below a field's title ends with.
const LEAD: &str = "_lead";
/// What the name of the question for a reason ends with.
const REASON: &str = "_reason";
/// The answers that are no level.
const UNKNOWN: &str = "unknown";
const NOT_APPLICABLE: &str = "not_applicable";
