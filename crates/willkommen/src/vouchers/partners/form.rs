//! What a partner says about itself, as a form: the same fields for whoever applies, for the partner and for
//! the town.

use askama::Template;
use platform::Refusal;
use platform::mail::is_address;
use platform::texts::Translator;
use platform::web::form::{line, paragraph};
use serde::Deserialize;

use super::rules::{
    self, Details, Kind, LANGUAGES, MOST_ABOUT, MOST_HOURS, MOST_LINE, MOST_NAME, REASON, Trade,
    is_postal_code,
};
use super::store::Partner;
use crate::layout::{Frame, Problems, dial};

/// The fields from the top of the form to its end: whoever reads what is wrong goes down the page once.
const ORDER: [&str; 13] = [
    "kind",
    "name",
    "trade",
    "about",
    "contact",
    "mail",
    "phone",
    "website",
    "street",
    "postal_code",
    "place",
    "opening_hours",
    "position",
];

/// What was typed.
#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct ProfileForm {
    pub kind: String,
    /// The word of a trade; empty for none.
    pub trade: String,
    pub name: String,
    pub about: String,
    pub contact: String,
    pub mail: String,
    pub phone: String,
    pub website: String,
    pub street: String,
    pub postal_code: String,
    pub place: String,
    pub opening_hours: String,
    /// Words of languages, separated by commas; a form sends a tick for each instead.
    pub languages: String,
    pub position: String,
}

impl ProfileForm {
    /// What a form with one field after another says; languages come as ticks.
    pub fn of_fields(fields: &[(String, String)]) -> Self {
        let said = |name: &str| {
            let found = fields.iter().find(|(known, _)| known == name);
            found.map(|(_, value)| value.clone()).unwrap_or_default()
        };
        let spoken = LANGUAGES.iter().filter(|word| !said(&format!("speaks-{word}")).is_empty());
        Self {
            kind: said("kind"),
            trade: said("trade"),
            name: said("name"),
            about: said("about"),
            contact: said("contact"),
            mail: said("mail"),
            phone: said("phone"),
            website: said("website"),
            street: said("street"),
            postal_code: said("postal_code"),
            place: said("place"),
            opening_hours: said("opening_hours"),
            languages: spoken.copied().collect::<Vec<_>>().join(","),
            position: said("position"),
        }
    }

    /// What is stored.
    pub fn of_partner(partner: &Partner) -> Self {
        let position = partner.position();
        Self {
            kind: partner.kind.clone(),
            trade: partner.trade.clone(),
            name: partner.name.clone(),
            about: partner.about.clone(),
            contact: partner.contact.clone(),
            mail: partner.mail.clone(),
            phone: partner.phone.clone(),
            website: partner.website.clone(),
            street: partner.street.clone(),
            postal_code: partner.postal_code.clone(),
            place: partner.place.clone(),
            opening_hours: partner.opening_hours.clone(),
            languages: partner.languages.clone(),
            position: position.map(|(north, east)| format!("{north}, {east}")).unwrap_or_default(),
        }
    }

    /// What it says, or everything that is wrong with it. Where a town enters a partner, mail and contact may
    /// be left out.
    ///
    /// # Errors
    /// All problems, by field.
    pub fn read(&self, needs_contact: bool) -> Result<Details, Problems> {
        let mut problems = Problems::none();
        let kind = Kind::from_word(&self.kind);
        if kind.is_none() {
            problems.add("kind", "vouchers-partners-kind-missing");
        }
        let trade = Trade::from_word(&self.trade);
        if trade.is_none() && !self.trade.is_empty() {
            problems.add("trade", "vouchers-partners-trade-unknown");
        }
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
        let name = text("name", &self.name, MOST_NAME, Some("vouchers-partners-name-missing"));
        let missing_contact = needs_contact.then_some("vouchers-partners-contact-missing");
        let contact = text("contact", &self.contact, MOST_LINE, missing_contact);
        let phone = text("phone", &self.phone, MOST_LINE, None);
        let street = text("street", &self.street, MOST_LINE, None);
        let postal_code = text("postal_code", &self.postal_code, 10, None);
        let place = text("place", &self.place, MOST_LINE, None);
        let typed_website = text("website", &self.website, MOST_LINE, None);
        let mail = line(&self.mail, usize::MAX).to_lowercase();
        let mut long = |field: &'static str, typed: &str, most: usize| {
            let text = paragraph(typed, usize::MAX);
            if text.chars().count() > most {
                problems.0.push(Refusal::field(field, "vouchers-partners-long").with("most", most));
            }
            text
        };
        let about = long("about", &self.about, MOST_ABOUT);
        let opening_hours = long("opening_hours", &self.opening_hours, MOST_HOURS);
        check_reach(&mut problems, &postal_code, &phone);
        if (needs_contact || !mail.is_empty()) && !is_address(&mail) {
            problems.add("mail", "vouchers-partners-mail-malformed");
        }
        let website = rules::website(&typed_website).unwrap_or_else(|key| {
            problems.add("website", key);
            String::new()
        });
        let position = rules::position(&self.position).unwrap_or_else(|key| {
            problems.add("position", key);
            None
        });
        problems.0.sort_by_key(|problem| ORDER.iter().position(|field| problem.field == *field));
        let spoken = LANGUAGES.iter().filter(|word| self.languages.split(',').any(|said| said == **word));
        let languages = spoken.copied().collect::<Vec<_>>().join(",");
        match kind {
            Some(kind) if problems.is_empty() => Ok(Details {
                kind,
                trade,
                name,
                about,
                contact,
                mail,
                phone,
                website,
                street,
                postal_code,
                place,
                opening_hours,
                languages,
                position,
            }),
            _ => Err(problems),
        }
    }
}

/// Adds what is wrong with a postal code and a telephone number; each may be left out. What is too long is told
/// elsewhere.
pub fn check_reach(problems: &mut Problems, postal_code: &str, phone: &str) {
    if !postal_code.is_empty() && !is_postal_code(postal_code) {
        problems.add("postal_code", "vouchers-partners-postal-code-malformed");
    }
    if !phone.is_empty() && phone.chars().count() <= MOST_LINE && dial(phone).is_empty() {
        problems.add("phone", "vouchers-partners-phone-malformed");
    }
}

/// A choice of the form.
struct Choice {
    word: &'static str,
    label: String,
    is_chosen: bool,
}

/// How much of the form is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// Whoever applies: only what a town needs for its decision.
    Application,
    /// The partner: the address to sign in with stays as it is.
    Own,
    /// The town: everything.
    Town,
}

/// The fields, ready to be put into a form.
#[derive(Template)]
#[template(path = "vouchers/partners/form.html")]
pub struct Fields {
    frame: Frame,
    form: ProfileForm,
    problems: Problems,
    kinds: Vec<Choice>,
    trades: Vec<Choice>,
    languages: Vec<Choice>,
    /// Whether everything is shown that newcomers will read.
    is_whole: bool,
    /// Whether the mail address can be changed here.
    has_mail: bool,
    is_town: bool,
}

impl Fields {
    /// The fields with what was typed and what is wrong.
    pub fn of(frame: &Frame, form: ProfileForm, problems: &Problems, extent: Extent) -> Self {
        let t = &frame.t;
        let kinds = Kind::ALL.iter().map(|kind| Choice {
            word: kind.word(),
            label: kind_name(t, *kind),
            is_chosen: form.kind == kind.word(),
        });
        let trades = Trade::ALL.iter().map(|trade| Choice {
            word: trade.word(),
            label: trade_name(t, *trade),
            is_chosen: form.trade == trade.word(),
        });
        let languages = LANGUAGES.iter().map(|word| Choice {
            word,
            label: language_name(t, word),
            is_chosen: form.languages.split(',').any(|said| said == *word),
        });
        Self {
            kinds: kinds.collect(),
            trades: trades.collect(),
            languages: languages.collect(),
            is_whole: extent != Extent::Application,
            has_mail: extent != Extent::Own,
            is_town: extent == Extent::Town,
            frame: frame.clone(),
            problems: problems.clone(),
            form,
        }
    }
}

/// The name of a kind.
#[must_use]
pub fn kind_name(t: &Translator, kind: Kind) -> String {
    t.get(match kind {
        Kind::Business => "vouchers-partners-kind-business",
        Kind::Club => "vouchers-partners-kind-club",
        Kind::Facility => "vouchers-partners-kind-facility",
    })
}

/// The name of a trade.
#[must_use]
pub fn trade_name(t: &Translator, trade: Trade) -> String {
    t.get(match trade {
        Trade::Food => "vouchers-partners-trade-food",
        Trade::Sport => "vouchers-partners-trade-sport",
        Trade::Culture => "vouchers-partners-trade-culture",
        Trade::Shopping => "vouchers-partners-trade-shopping",
        Trade::Family => "vouchers-partners-trade-family",
        Trade::Health => "vouchers-partners-trade-health",
        Trade::Mobility => "vouchers-partners-trade-mobility",
        Trade::Learning => "vouchers-partners-trade-learning",
    })
}

/// The name of a language; the word itself where there is none.
#[must_use]
pub fn language_name(t: &Translator, word: &str) -> String {
    let key = match word {
        "de" => "vouchers-partners-language-de",
        "en" => "vouchers-partners-language-en",
        "uk" => "vouchers-partners-language-uk",
        "ru" => "vouchers-partners-language-ru",
        "ar" => "vouchers-partners-language-ar",
        "tr" => "vouchers-partners-language-tr",
        "pl" => "vouchers-partners-language-pl",
        "ro" => "vouchers-partners-language-ro",
        "fr" => "vouchers-partners-language-fr",
        "es" => "vouchers-partners-language-es",
        "it" => "vouchers-partners-language-it",
        "fa" => "vouchers-partners-language-fa",
        other => return other.to_owned(),
    };
    t.get(key)
}

/// A reason as it was typed.
///
/// # Errors
/// What is wrong with it, for the field `reason`.
pub fn reason(typed: &str) -> Result<String, Refusal> {
    let reason = paragraph(typed, usize::MAX);
    let length = reason.chars().count();
    if REASON.contains(&length) {
        return Ok(reason);
    }
    let key =
        if length < *REASON.start() { "vouchers-partners-reason-short" } else { "vouchers-partners-long" };
    let bound = if length < *REASON.start() { *REASON.start() } else { *REASON.end() };
    Err(Refusal::field("reason", key).with("most", bound))
}
