//! The languages of the booklet and its words: `words.{tongue}.ftl`. The other pages speak German and English
//! and have their own texts; a newcomer reads these.

use std::borrow::Borrow;
use std::collections::HashMap;
use std::sync::LazyLock;

use axum::http::{HeaderMap, header};
use platform::clock::Day;
use platform::texts::{Arg, Lang, Messages};

platform::words! {
    /// A language of the booklet; its word is the second part of every address.
    pub enum Tongue {
        /// German, the source of truth.
        De = "de",
        /// Plain German (Leichtes Deutsch).
        DeLeicht = "de-leicht",
        /// English.
        En = "en",
        /// Ukrainian.
        Uk = "uk",
        /// Arabic.
        Ar = "ar",
        /// Turkish.
        Tr = "tr",
        /// Polish.
        Pl = "pl",
        /// Romanian.
        Ro = "ro",
    }
}

/// The languages whose words nobody who speaks them has checked yet: their pages say so. Take one out when
/// somebody has read all of its words.
pub const UNCHECKED: &[Tongue] =
    &[Tongue::DeLeicht, Tongue::Uk, Tongue::Ar, Tongue::Tr, Tongue::Pl, Tongue::Ro];

/// So many languages of a browser are looked at.
const MOST_WISHES: usize = 20;

macro_rules! words_of {
    ($($file:literal),+ $(,)?) => {
        /// Fluent sources of every language.
        pub const SOURCES: &[(Tongue, &str)] = &[
            $(
                (Tongue::De, include_str!(concat!($file, ".de.ftl"))),
                (Tongue::DeLeicht, include_str!(concat!($file, ".de-leicht.ftl"))),
                (Tongue::En, include_str!(concat!($file, ".en.ftl"))),
                (Tongue::Uk, include_str!(concat!($file, ".uk.ftl"))),
                (Tongue::Ar, include_str!(concat!($file, ".ar.ftl"))),
                (Tongue::Tr, include_str!(concat!($file, ".tr.ftl"))),
                (Tongue::Pl, include_str!(concat!($file, ".pl.ftl"))),
                (Tongue::Ro, include_str!(concat!($file, ".ro.ftl"))),
            )+
        ];
    };
}

words_of!["words", "../welcome/words", "../survey/words"];

static SPEECH: LazyLock<HashMap<Tongue, Messages>> = LazyLock::new(|| {
    let read = |tongue: &Tongue| {
        let own: Vec<&str> =
            SOURCES.iter().filter(|(of, _)| of == tongue).map(|(_, source)| *source).collect();
        let messages = Messages::read(tongue.code(), &own, tongue.is_right_to_left());
        (*tongue, messages.expect("a test reads the words of every language"))
    };
    Tongue::ALL.iter().map(read).collect()
});

impl Tongue {
    /// The first language that a browser asks for (`Accept-Language`) and that the booklet speaks, otherwise
    /// German. Browsers name languages in the order in which their readers want them; weights are not read.
    #[must_use]
    pub fn wished(accepted: &str) -> Self {
        let spoken = |wish: &str| {
            let word = wish.split([';', '-']).next().unwrap_or_default().trim().to_ascii_lowercase();
            Self::from_word(&word)
        };
        accepted.split(',').take(MOST_WISHES).find_map(spoken).unwrap_or(Self::De)
    }

    /// The language that a browser asks for.
    #[must_use]
    pub fn of_browser(headers: &HeaderMap) -> Self {
        let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        Self::wished(accepted.unwrap_or_default())
    }

    /// What its speakers call it.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::De => "Deutsch",
            Self::DeLeicht => "Leichtes Deutsch",
            Self::En => "English",
            Self::Uk => "Українська",
            Self::Ar => "العربية",
            Self::Tr => "Türkçe",
            Self::Pl => "Polski",
            Self::Ro => "Română",
        }
    }

    /// What the speakers of a language call it that a partner may speak, by its code (BCP 47); nothing for others.
    #[must_use]
    pub fn spoken(code: &str) -> Option<&'static str> {
        match code {
            "ru" => Some("Русский"),
            "fr" => Some("Français"),
            "es" => Some("Español"),
            "it" => Some("Italiano"),
            "fa" => Some("فارسی"),
            own => Self::from_word(own).map(Self::own_name),
        }
    }

    /// Its code in documents (BCP 47).
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::DeLeicht => "de",
            other => other.word(),
        }
    }

    /// Whether it is written from right to left.
    #[must_use]
    pub const fn is_right_to_left(self) -> bool {
        matches!(self, Self::Ar)
    }

    /// Its direction in documents.
    #[must_use]
    pub const fn direction(self) -> &'static str {
        if self.is_right_to_left() { "rtl" } else { "ltr" }
    }

    /// Whether somebody who speaks it has checked its words.
    #[must_use]
    pub fn is_checked(self) -> bool {
        !UNCHECKED.contains(&self)
    }

    /// The language in which its readers get what exists in German and English only.
    #[must_use]
    pub const fn page_lang(self) -> Lang {
        match self {
            Self::De | Self::DeLeicht => Lang::De,
            _ => Lang::En,
        }
    }
}

/// Speaks one language of the booklet.
#[derive(Clone, Copy, Debug)]
pub struct Speaker {
    /// The language spoken.
    pub tongue: Tongue,
}

impl Speaker {
    /// The text of a key.
    #[must_use]
    pub fn get(&self, key: &str) -> String {
        self.all(key, &[])
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

    /// The text of a key with any number of values filled in. What a language lacks is said in German and
    /// marked as such.
    #[must_use]
    pub fn all(&self, key: &str, values: &[(&'static str, Arg)]) -> String {
        if let Some(text) = SPEECH[&self.tongue].get(key, values) {
            return text;
        }
        // The test over all languages keeps this from happening.
        tracing::error!(key, tongue = self.tongue.word(), "a text is missing");
        match SPEECH[&Tongue::De].get(key, values) {
            Some(german) => format!("{german} (Deutsch)"),
            None => key.to_owned(),
        }
    }

    /// The text of a key that ends with a word of our own, such as a state.
    #[must_use]
    pub fn named(&self, beginning: &str, word: impl AsRef<str>) -> String {
        self.get(&format!("{beginning}-{}", word.as_ref()))
    }

    /// A date, the same in every language: `12.01.2027`.
    #[must_use]
    pub fn date(&self, day: impl Borrow<Day>) -> String {
        let date = day.borrow().0;
        format!("{:02}.{:02}.{}", date.day(), date.month(), date.year())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    /// Keys with what they say, variables and all.
    fn messages(tongue: Tongue) -> BTreeMap<String, String> {
        let mut all: BTreeMap<String, String> = BTreeMap::new();
        for (_, source) in SOURCES.iter().filter(|(of, _)| *of == tongue) {
            let mut key = String::new();
            for line in source.lines().filter(|line| !line.starts_with('#')) {
                let is_new = line.chars().next().is_some_and(|first| first.is_ascii_lowercase());
                let text = match line.split_once('=') {
                    Some((name, text)) if is_new => {
                        key = name.trim().to_owned();
                        assert!(!all.contains_key(&key), "{key} stands twice in {}", tongue.word());
                        text
                    }
                    _ => line,
                };
                if !key.is_empty() {
                    all.entry(key.clone()).or_default().push_str(text);
                }
            }
        }
        all
    }

    fn variables(text: &str) -> BTreeSet<String> {
        text.split('$')
            .skip(1)
            .map(|rest| rest.chars().take_while(|sign| sign.is_ascii_alphanumeric()).collect())
            .collect()
    }

    /// What a reader sees, without what is filled in.
    fn said(text: &str) -> String {
        let mut kept = String::new();
        let mut depth = 0_u32;
        for letter in text.chars() {
            match letter {
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                other if depth == 0 => kept.push(other),
                // The variants of a plural stand inside of braces.
                other if !other.is_ascii() => kept.push(other),
                _ => {}
            }
        }
        kept
    }

    #[test]
    fn every_language_says_everything_with_the_same_values() {
        let german = messages(Tongue::De);
        assert!(german.len() > 100, "the source is read");
        for tongue in Tongue::ALL {
            let own = messages(*tongue);
            let (mine, theirs): (BTreeSet<_>, BTreeSet<_>) = (own.keys().collect(), german.keys().collect());
            let missing: Vec<_> = theirs.difference(&mine).collect();
            let spare: Vec<_> = mine.difference(&theirs).collect();
            assert!(
                missing.is_empty() && spare.is_empty(),
                "{tongue:?}: {missing:?} missing, {spare:?} spare"
            );
            for (key, text) in &own {
                assert_eq!(variables(text), variables(&german[key]), "{tongue:?} {key}");
                assert!(!text.trim().is_empty(), "{tongue:?} {key} says nothing");
            }
        }
    }

    #[test]
    fn every_text_can_be_said_in_every_language() {
        for tongue in Tongue::ALL {
            let speaker = Speaker { tongue: *tongue };
            for (key, text) in messages(*tongue) {
                for n in [0, 1, 2, 3, 5, 11, 22, 100] {
                    let names = ["n", "all", "page", "pages", "km"];
                    let words = ["day", "time", "town", "partner", "agency", "address", "phone", "until"];
                    let mut values: Vec<(&'static str, Arg)> =
                        names.iter().map(|name| (*name, Arg::from(n))).collect();
                    values.extend(words.iter().map(|name| (*name, Arg::from("x"))));
                    let whole = speaker.all(&key, &values);
                    assert!(!whole.contains("{$") && !whole.is_empty(), "{tongue:?} {key}: {text}");
                }
            }
        }
    }

    /// A text without what stands in round brackets: German words as they stand on signs.
    fn unbracketed(text: &str) -> String {
        let mut parts = text.split('(');
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |kept, part| kept + part.split_once(')').map_or("", |(_, rest)| rest))
    }

    #[test]
    fn no_latin_text_is_left_where_another_script_is_read() {
        type IsOfScript = fn(char) -> bool;
        let scripts: [(Tongue, IsOfScript); 2] = [
            (Tongue::Uk, |letter| ('\u{400}'..='\u{4ff}').contains(&letter)),
            (Tongue::Ar, |letter| ('\u{600}'..='\u{6ff}').contains(&letter)),
        ];
        for (tongue, is_own) in scripts {
            for (key, text) in messages(tongue) {
                assert!(text.chars().any(is_own), "{tongue:?} {key} is not translated: {text}");
                let latin: Vec<String> = unbracketed(&said(&text))
                    .split(|letter: char| !letter.is_ascii_alphabetic())
                    .filter(|word| word.len() > 1)
                    .map(str::to_owned)
                    .collect();
                let left: Vec<_> = latin.iter().filter(|word| *word != "QR" && *word != "JSON").collect();
                assert!(left.is_empty(), "{tongue:?} {key}: {left:?}");
            }
        }
    }

    #[test]
    fn nobody_reads_german_by_accident() {
        let german = messages(Tongue::De);
        for tongue in Tongue::ALL.iter().filter(|tongue| tongue.code() != "de") {
            for (key, text) in messages(*tongue) {
                let is_short = said(&text).split_whitespace().count() < 3;
                assert!(is_short || text != german[&key], "{tongue:?} {key} is still German");
            }
        }
    }

    #[test]
    fn dates_are_the_same_everywhere_and_arabic_goes_from_right_to_left() {
        let day: Day = "2027-01-12".parse().unwrap();
        for tongue in Tongue::ALL {
            assert_eq!(Speaker { tongue: *tongue }.date(day), "12.01.2027");
            assert_eq!(tongue.direction() == "rtl", *tongue == Tongue::Ar);
        }
        // A Latin name inside of an Arabic sentence keeps its own direction.
        let name = Speaker { tongue: Tongue::Ar }.with("booklet-list-own", "town", "Olpe");
        assert!(name.contains("\u{2068}Olpe\u{2069}"), "{name:?}");
    }

    #[test]
    fn a_browser_gets_the_first_of_its_languages_that_the_booklet_speaks() {
        for (accepted, tongue) in [
            ("", Tongue::De),
            ("*", Tongue::De),
            ("fr-FR,fr;q=0.9", Tongue::De),
            ("fr-FR,fr;q=0.9, EN-gb;q=0.8,de;q=0.7", Tongue::En),
            ("ar-SY,ar;q=0.9,en;q=0.8", Tongue::Ar),
            ("de-AT", Tongue::De),
            ("uk", Tongue::Uk),
        ] {
            assert_eq!(Tongue::wished(accepted), tongue, "{accepted}");
        }
    }

    #[test]
    fn every_language_that_a_partner_may_speak_has_its_own_name() {
        for code in crate::vouchers::partners::rules::LANGUAGES {
            assert!(Tongue::spoken(code).is_some(), "{code}");
        }
    }

    #[test]
    fn only_checked_languages_are_silent_about_it() {
        for tongue in Tongue::ALL {
            assert_eq!(tongue.is_checked(), matches!(tongue, Tongue::De | Tongue::En));
        }
    }
}
