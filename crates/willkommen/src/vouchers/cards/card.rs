//! What a card says: its front in the language of its batch, its back in all others (`card.toml`).

use std::sync::LazyLock;

use platform::clock::Day;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::app::App;
use crate::vouchers::booklet::speech::{Speaker, Tongue};

/// The languages in which the front of a card can be; the first one is usual.
pub const FRONTS: [Tongue; 7] =
    [Tongue::De, Tongue::En, Tongue::Uk, Tongue::Ar, Tongue::Tr, Tongue::Pl, Tongue::Ro];

/// The language of a front by its word; none where there is no such front.
#[must_use]
pub fn front_of(word: &str) -> Option<Tongue> {
    FRONTS.into_iter().find(|tongue| tongue.word() == word)
}

/// What a card says in one language.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Spoken {
    lang: String,
    name: String,
    /// What the back says.
    words: String,
    /// What the front says; German and English stand with the other texts.
    front: Option<Front>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Front {
    /// With `{town}` in the place of the town's name.
    welcome: String,
    what: String,
    how: String,
    code: String,
    until: String,
    stub: String,
}

#[derive(Deserialize)]
struct Texts {
    tongue: Vec<Spoken>,
}

static TEXTS: LazyLock<Texts> =
    LazyLock::new(|| toml::from_str(include_str!("card.toml")).expect("a test reads the card's texts"));

/// The words of the front, for a town and until a day.
pub fn front(app: &App, tongue: Tongue, town: &str, until: Day) -> Value {
    let own = TEXTS.tongue.iter().find(|spoken| spoken.lang == tongue.word());
    let (front, day) = match own.and_then(|spoken| spoken.front.clone()) {
        Some(front) => {
            let welcome = front.welcome.replace("{town}", town);
            (Front { welcome, ..front }, Speaker { tongue }.date(until))
        }
        None => {
            let t = app.translator(tongue.page_lang());
            let front = Front {
                welcome: t.with("vouchers-cards-print-welcome", "town", town),
                what: t.get("vouchers-cards-print-what"),
                how: t.get("vouchers-cards-print-how"),
                code: t.get("vouchers-cards-print-code"),
                until: t.get("vouchers-cards-print-until"),
                stub: t.get("vouchers-cards-print-stub"),
            };
            (front, t.date(until))
        }
    };
    json!({
        "lang": tongue.code(),
        "dir": tongue.direction(),
        "welcome": front.welcome,
        "what": front.what,
        "how": front.how,
        "code": front.code,
        "until": front.until,
        "day": day,
        "stub": front.stub,
    })
}

/// The words of the back: every language that the front does not speak.
pub fn back(front: Tongue) -> Vec<Value> {
    let others = TEXTS.tongue.iter().filter(|spoken| spoken.lang != front.word());
    others
        .map(|spoken| {
            let dir = Tongue::from_word(&spoken.lang).map_or("ltr", Tongue::direction);
            json!({ "lang": spoken.lang, "dir": dir, "name": spoken.name, "words": spoken.words })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn front_and_back_together_speak_the_languages_of_most_newcomers() {
        let all = FRONTS.map(Tongue::word);
        for front in FRONTS {
            let back = back(front);
            let langs: Vec<&str> = back.iter().map(|spoken| spoken["lang"].as_str().unwrap()).collect();
            let others: Vec<&str> = all.into_iter().filter(|word| *word != front.word()).collect();
            assert_eq!(langs, others, "{front:?}");
        }
        for spoken in &TEXTS.tongue {
            assert!(!spoken.name.is_empty() && spoken.words.chars().count() <= 140, "{}", spoken.lang);
            let has_texts = matches!(spoken.lang.as_str(), "de" | "en");
            assert_eq!(spoken.front.is_none(), has_texts, "{}", spoken.lang);
            if let Some(front) = &spoken.front {
                assert!(front.welcome.contains("{town}"), "{}", spoken.lang);
                let longest = [&front.what, &front.how, &front.stub].map(|text| text.chars().count());
                assert!(longest.into_iter().all(|many| many <= 120), "{}: {longest:?}", spoken.lang);
            }
        }
    }

    #[test]
    fn a_front_is_named_by_its_word() {
        assert_eq!(front_of("uk"), Some(Tongue::Uk));
        assert_eq!((front_of("de-leicht"), front_of("fr"), front_of("")), (None, None, None));
    }
}
