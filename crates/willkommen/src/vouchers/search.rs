//! Words that somebody looks for in a list; pure. Small letters, accents and hyphens do not matter, and neither
//! does the order of the words.

use platform::texts::order_key;
use platform::web::form::line;

/// The longest search, in characters.
pub const MOST_SEARCH: usize = 60;

/// What is looked for: every word has to occur, wherever it stands.
#[derive(Clone, Debug, Default)]
pub struct Words {
    typed: String,
    words: Vec<String>,
}

impl Words {
    /// What was typed, cut to [`MOST_SEARCH`] characters.
    #[must_use]
    pub fn of(typed: &str) -> Self {
        let typed = line(typed, MOST_SEARCH);
        let words = folded(&typed).split_whitespace().map(str::to_owned).collect();
        Self { typed, words }
    }

    /// As it was typed, for the field.
    #[must_use]
    pub const fn typed(&self) -> &String {
        &self.typed
    }

    /// Whether nothing is looked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether all words occur in texts that belong together.
    #[must_use]
    pub fn occur_in(&self, texts: &[&str]) -> bool {
        if self.is_empty() {
            return true;
        }
        let texts: Vec<String> = texts.iter().map(|text| folded(text)).collect();
        self.words.iter().all(|word| texts.iter().any(|text| text.contains(word.as_str())))
    }
}

/// A text as it is compared: who has no Polish or Turkish keyboard leaves the marks out.
fn folded(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    for letter in order_key(text).chars() {
        match letter {
            'ą' | 'ă' | 'â' => key.push('a'),
            'ć' | 'ç' | 'č' => key.push('c'),
            'ę' | 'ê' | 'ë' => key.push('e'),
            'ğ' => key.push('g'),
            'ı' | 'î' | 'ï' | 'í' => key.push('i'),
            'ł' => key.push('l'),
            'ń' | 'ñ' => key.push('n'),
            'ô' => key.push('o'),
            'ś' | 'ș' | 'ş' | 'š' => key.push('s'),
            'ț' | 'ţ' => key.push('t'),
            'û' => key.push('u'),
            'ź' | 'ż' | 'ž' => key.push('z'),
            // The dot that a Turkish İ leaves behind in small letters.
            '\u{307}' => {}
            other => key.push(other),
        }
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_has_to_occur_and_none_has_to_be_spelt_with_its_marks() {
        let texts = ["Ein Kaffee für zwei", "Café am Markt", "Attendorn"];
        for typed in ["", "  ", "kaffee", "CAFE", "markt kaffee", "für attendorn", "fur"] {
            assert!(Words::of(typed).occur_in(&texts), "{typed}");
        }
        for typed in ["tee", "kaffee olpe", "kaffeekanne"] {
            assert!(!Words::of(typed).occur_in(&texts), "{typed}");
        }
        for (typed, text) in [
            ("zolta lodz", "Żółta łódź"),
            ("istanbul", "İstanbul"),
            ("قهوة", "قهوة لشخصين"),
            ("КАВА", "Кава"),
        ] {
            assert!(Words::of(typed).occur_in(&[text]), "{typed}");
        }
    }

    #[test]
    fn a_search_has_an_end() {
        let long = "a".repeat(1_000);
        assert_eq!(Words::of(&long).typed().len(), MOST_SEARCH);
        assert!(Words::of("\u{202e}\u{0}").is_empty());
    }
}
