//! Words on screen: Fluent messages per language, numbers, dates and the order of names.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use anyhow::{Result, anyhow};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::clock::Day;

crate::words! {
    /// A language of the pages; its word is the first part of every address.
    pub enum Lang {
        /// German, the source of truth.
        De = "de",
        /// English.
        En = "en",
    }
}

impl From<&Lang> for Lang {
    fn from(lang: &Lang) -> Self {
        *lang
    }
}

impl From<&&Lang> for Lang {
    fn from(lang: &&Lang) -> Self {
        **lang
    }
}

/// All messages of the product in all languages.
pub struct Texts {
    bundles: HashMap<Lang, FluentBundle<FluentResource>>,
}

impl Texts {
    /// Reads the messages; `sources` are pairs of language and Fluent source.
    ///
    /// # Errors
    /// When a source does not parse or a key stands twice.
    pub fn read(sources: &[(Lang, &str)]) -> Result<Self> {
        let mut bundles = HashMap::new();
        for lang in Lang::ALL {
            let id: LanguageIdentifier = lang.word().parse().expect("a language word is valid");
            let mut bundle = FluentBundle::new_concurrent(vec![id]);
            bundle.set_use_isolating(false);
            bundle.add_builtins()?;
            bundles.insert(*lang, bundle);
        }
        for (lang, source) in sources {
            let resource = FluentResource::try_new((*source).to_owned())
                .map_err(|(_, faults)| anyhow!("{}: {faults:?}", lang.word()))?;
            bundles
                .get_mut(lang)
                .expect("every language has a bundle")
                .add_resource(resource)
                .map_err(|faults| anyhow!("{}: {faults:?}", lang.word()))?;
        }
        Ok(Self { bundles })
    }

    /// Whether a key exists in a language.
    #[must_use]
    pub fn has(&self, lang: Lang, key: &str) -> bool {
        self.bundles[&lang].has_message(key)
    }

    fn format(&self, lang: Lang, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        let bundle = &self.bundles[&lang];
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            // The conventions test keeps this from happening; a visitor sees the key, not nothing.
            tracing::error!(key, "a text is missing");
            return key.to_owned();
        };
        let mut faults = Vec::new();
        let text = bundle.format_pattern(pattern, args, &mut faults);
        if !faults.is_empty() {
            tracing::error!(key, ?faults, "a text could not be filled in");
        }
        text.into_owned()
    }
}

/// Messages of one language that is not among those of all pages.
pub struct Messages(FluentBundle<FluentResource>);

impl Messages {
    /// Reads Fluent sources. `isolates` puts marks around values, so that a Latin name does not turn a
    /// sentence around that is written from right to left.
    ///
    /// # Errors
    /// When the language is none, a source does not parse, or a key stands twice.
    pub fn read(language: &str, sources: &[&str], isolates: bool) -> Result<Self> {
        let id = language.parse::<LanguageIdentifier>().map_err(|fault| anyhow!("{language}: {fault:?}"))?;
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(isolates);
        bundle.add_builtins()?;
        for source in sources {
            let resource = FluentResource::try_new((*source).to_owned())
                .map_err(|(_, faults)| anyhow!("{language}: {faults:?}"))?;
            bundle.add_resource(resource).map_err(|faults| anyhow!("{language}: {faults:?}"))?;
        }
        Ok(Self(bundle))
    }

    /// The text of a key with values filled in; nothing when there is no such key.
    #[must_use]
    pub fn get(&self, key: &str, values: &[(&'static str, Arg)]) -> Option<String> {
        let pattern = self.0.get_message(key)?.value()?;
        let mut args = FluentArgs::new();
        for (name, value) in values {
            let value = match value {
                Arg::Number(number) => FluentValue::from(*number),
                Arg::Text(text) => FluentValue::String(Cow::Borrowed(text.as_str())),
            };
            args.set(*name, value);
        }
        let mut faults = Vec::new();
        let text = self.0.format_pattern(pattern, Some(&args), &mut faults);
        if !faults.is_empty() {
            tracing::error!(key, ?faults, "a text could not be filled in");
        }
        Some(text.into_owned())
    }
}

/// A value filled into a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// A number, which may decide singular or plural.
    Number(f64),
    /// Any text.
    Text(String),
}

macro_rules! number_args {
    ($($number:ty),+) => {$(
        impl From<$number> for Arg {
            fn from(number: $number) -> Self { Self::Number(number as f64) }
        }
        impl From<&$number> for Arg {
            fn from(number: &$number) -> Self { Self::Number(*number as f64) }
        }
    )+};
}
number_args!(usize, u32, i64, i32, u8, u64);

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
impl From<&&str> for Arg {
    fn from(text: &&str) -> Self {
        Self::Text((*text).to_owned())
    }
}
impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

/// Speaks one language: what every page and mail is given as `t`.
#[derive(Clone)]
pub struct Translator {
    texts: Arc<Texts>,
    /// The language spoken.
    pub lang: Lang,
}

impl Translator {
    /// A translator for one language.
    #[must_use]
    pub fn new(texts: Arc<Texts>, lang: Lang) -> Self {
        Self { texts, lang }
    }

    /// The text of a key.
    #[must_use]
    pub fn get(&self, key: &str) -> String {
        self.texts.format(self.lang, key, None)
    }

    /// The text of a key with one value filled in.
    #[must_use]
    pub fn with(&self, key: &str, name: &'static str, value: impl Into<Arg>) -> String {
        self.all(key, &[(name, value.into())])
    }

    /// The text of a key with two values filled in.
    #[must_use]
    pub fn with2(
        &self,
        key: &str,
        name: &'static str,
        value: impl Into<Arg>,
        name2: &'static str,
        value2: impl Into<Arg>,
    ) -> String {
        self.all(key, &[(name, value.into()), (name2, value2.into())])
    }

    /// The text of a key with any number of values filled in.
    #[must_use]
    pub fn all(&self, key: &str, values: &[(&'static str, Arg)]) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in values {
            let value = match value {
                Arg::Number(number) => FluentValue::from(*number),
                Arg::Text(text) => FluentValue::String(Cow::Borrowed(text.as_str())),
            };
            args.set(*name, value);
        }
        self.texts.format(self.lang, key, Some(&args))
    }

    /// A whole number with thousands separated as the language does: `74.879` or `74,879`.
    #[must_use]
    pub fn number(&self, number: impl TryInto<i64>) -> String {
        let number: i64 = number.try_into().unwrap_or(i64::MAX);
        let digits = number.unsigned_abs().to_string();
        let separator = match self.lang {
            Lang::De => '.',
            Lang::En => ',',
        };
        let mut text = String::new();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                text.push(separator);
            }
            text.push(digit);
        }
        if number < 0 { format!("−{text}") } else { text }
    }

    /// A number with up to `places` decimals, halves rounded up, trailing zeros cut: `2,25` or `2.25`.
    #[must_use]
    pub fn decimal(&self, number: f64, places: usize) -> String {
        // Formatting takes a half to the even neighbour, and binary fractions make some halves a hair too small.
        let nudged = number + 1e-9_f64.copysign(number);
        let mut text = format!("{nudged:.places$}");
        if text.contains('.') {
            text.truncate(text.trim_end_matches('0').trim_end_matches('.').len());
        }
        match self.lang {
            Lang::De => text.replace('.', ","),
            Lang::En => text,
        }
    }

    /// What decides singular or plural beside a number that [`Self::decimal`] shows: the same number without
    /// its sign, so that 0.97 with one place is one.
    #[must_use]
    pub fn count(&self, number: f64, places: usize) -> Arg {
        let shown = self.decimal(number, places).replace(',', ".");
        Arg::Number(shown.parse::<f64>().map_or(0.0, f64::abs))
    }

    /// A date in words: `12. Januar 2027` or `12 January 2027`.
    #[must_use]
    pub fn date(&self, day: impl std::borrow::Borrow<Day>) -> String {
        let date = day.borrow().0;
        let month = MONTHS[usize::from(date.month().unsigned_abs()) - 1];
        match self.lang {
            Lang::De => format!("{}. {} {}", date.day(), month.0, date.year()),
            Lang::En => format!("{} {} {}", date.day(), month.1, date.year()),
        }
    }

    /// A month in words from `2017-11`.
    #[must_use]
    pub fn month(&self, month: &str) -> String {
        match format!("{month}-01").parse::<Day>() {
            Ok(day) => {
                let date = day.0;
                let name = MONTHS[usize::from(date.month().unsigned_abs()) - 1];
                let name = if self.lang == Lang::De { name.0 } else { name.1 };
                format!("{name} {}", date.year())
            }
            Err(_) => month.to_owned(),
        }
    }

    /// A month in brief and without its year from `2017-11`, for the head of a column.
    #[must_use]
    pub fn month_short(&self, month: &str) -> String {
        match format!("{month}-01").parse::<Day>() {
            Ok(day) => {
                let (german, english) = SHORT_MONTHS[usize::from(day.0.month().unsigned_abs()) - 1];
                let name = if self.lang == Lang::De { german } else { english };
                name.to_owned()
            }
            Err(_) => month.to_owned(),
        }
    }
}

const SHORT_MONTHS: [(&str, &str); 12] = [
    ("Jan.", "Jan"),
    ("Feb.", "Feb"),
    ("März", "Mar"),
    ("Apr.", "Apr"),
    ("Mai", "May"),
    ("Juni", "Jun"),
    ("Juli", "Jul"),
    ("Aug.", "Aug"),
    ("Sept.", "Sep"),
    ("Okt.", "Oct"),
    ("Nov.", "Nov"),
    ("Dez.", "Dec"),
];

const MONTHS: [(&str, &str); 12] = [
    ("Januar", "January"),
    ("Februar", "February"),
    ("März", "March"),
    ("April", "April"),
    ("Mai", "May"),
    ("Juni", "June"),
    ("Juli", "July"),
    ("August", "August"),
    ("September", "September"),
    ("Oktober", "October"),
    ("November", "November"),
    ("Dezember", "December"),
];

/// The key by which German names are ordered (DIN 5007-1: ä as a, ö as o, ü as u, ß as ss).
///
/// Databases disagree about this, so names are ordered here and never in SQL.
#[must_use]
pub fn order_key(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    for letter in name.to_lowercase().chars() {
        match letter {
            'ä' | 'á' | 'à' => key.push('a'),
            'ö' | 'ó' => key.push('o'),
            'ü' | 'ú' => key.push('u'),
            'é' | 'è' => key.push('e'),
            'ß' => key.push_str("ss"),
            '-' | '(' | ')' => key.push(' '),
            other => key.push(other),
        }
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    fn translator(lang: Lang) -> Translator {
        let texts = Texts::read(&[
            (Lang::De, "towns = { $n ->\n    [one] eine Kommune\n   *[other] { $n } Kommunen\n}"),
            (Lang::En, "towns = { $n ->\n    [one] one municipality\n   *[other] { $n } municipalities\n}"),
        ])
        .unwrap();
        Translator::new(Arc::new(texts), lang)
    }

    #[test]
    fn one_and_many_differ() {
        let t = translator(Lang::De);
        assert_eq!(t.with("towns", "n", 1), "eine Kommune");
        assert_eq!(t.with("towns", "n", 59), "59 Kommunen");
    }

    #[test]
    fn numbers_and_dates_follow_the_language() {
        let (de, en) = (translator(Lang::De), translator(Lang::En));
        assert_eq!(de.number(74_879), "74.879");
        assert_eq!(en.number(1_375_606), "1,375,606");
        assert_eq!(de.decimal(2.25, 2), "2,25");
        assert_eq!(en.decimal(3.0, 2), "3");
        assert_eq!(en.decimal(1.25, 1), "1.3", "a half goes up");
        assert_eq!(en.decimal(1.005, 2), "1.01", "also one that is a hair too small");
        assert_eq!((en.decimal(0.0, 1), en.decimal(-1.25, 1)), ("0".into(), "-1.3".into()));
        assert_eq!(de.with("towns", "n", de.count(-0.97, 1)), "eine Kommune", "it is shown as one");
        assert_eq!(en.with("towns", "n", en.count(1.1, 1)), "1.1 municipalities");
        assert_eq!(de.count(1_234.5, 1), Arg::Number(1_234.5));
        let day: Day = "2027-01-12".parse().unwrap();
        assert_eq!(de.date(day), "12. Januar 2027");
        assert_eq!(en.date(day), "12 January 2027");
    }

    #[test]
    fn umlauts_stand_beside_their_vowel() {
        let mut names = vec!["Zell", "Öl", "Ober", "Ölde", "Attendorn", "Ärm"];
        names.sort_by_key(|name| order_key(name));
        assert_eq!(names, ["Ärm", "Attendorn", "Ober", "Öl", "Ölde", "Zell"]);
    }
}
