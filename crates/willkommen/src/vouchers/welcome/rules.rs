//! What a text becomes, whom a page concerns, when a step is due; pure.

use std::collections::BTreeMap;

use platform::clock::Day;

use crate::vouchers::booklet::speech::Tongue;

/// The longest title, in characters.
pub const MOST_TITLE: usize = 120;
/// The longest text, in characters.
pub const MOST_BODY: usize = 4_000;
/// The longest telephone number, in characters.
pub const MOST_PHONE: usize = 60;
/// The longest address of a place, in characters.
pub const MOST_ADDRESS: usize = 200;
/// The longest web address, in characters.
pub const MOST_LINK: usize = 300;
/// The most pages of one town.
pub const MOST_PAGES: usize = 60;
/// The highest place in the order.
pub const MOST_POSITION: i64 = 999;

platform::words! {
    /// A life situation (Lebenslage); a page or step without one concerns everybody.
    pub enum Situation {
        /// With children.
        Family = "family",
        /// At work, or looking for it.
        Working = "working",
        /// At school, in training or at a university.
        Studying = "studying",
        /// Older people.
        Older = "older",
        /// From abroad.
        Arriving = "arriving",
    }
}

/// The words of some situations as they are stored: `family,working`.
#[must_use]
pub fn joined(situations: &[Situation]) -> String {
    situations.iter().map(|one| one.word()).collect::<Vec<_>>().join(",")
}

/// The situations of such words; unknown ones are left out.
#[must_use]
pub fn situations(words: &str) -> Vec<Situation> {
    words.split(',').filter_map(Situation::from_word).collect()
}

/// Whether something for some situations concerns whoever has chosen some. Who has chosen none sees everything.
#[must_use]
pub fn concerns(situations: &[Situation], chosen: &[Situation]) -> bool {
    chosen.is_empty() || situations.is_empty() || situations.iter().any(|one| chosen.contains(one))
}

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(String),
    /// The items of a list.
    List(Vec<String>),
}

/// The parts of a text: paragraphs, and lists of lines that begin with a hyphen. Nothing else is known, so
/// nothing else gets through.
#[must_use]
pub fn blocks(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    // An empty line ends a paragraph.
    let mut is_open = false;
    for line in text.lines().map(str::trim) {
        if line.is_empty() {
            is_open = false;
            continue;
        }
        if let Some(item) = line.strip_prefix("- ") {
            let item = item.trim().to_owned();
            if let Some(Block::List(items)) = blocks.last_mut() {
                items.push(item);
            } else {
                blocks.push(Block::List(vec![item]));
            }
        } else if let Some(Block::Paragraph(paragraph)) = blocks.last_mut().filter(|_| is_open) {
            paragraph.push(' ');
            paragraph.push_str(line);
        } else {
            blocks.push(Block::Paragraph(line.to_owned()));
        }
        is_open = true;
    }
    blocks
}

/// Whether a web address may be a link: a page of the web, and nothing that a browser would run.
#[must_use]
pub fn is_link(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let host = rest.and_then(|rest| rest.split(['/', '?', '#']).next()).unwrap_or_default();
    let is_host = |sign: char| sign.is_alphanumeric() || "-.:".contains(sign);
    host.contains('.')
        && host.chars().all(is_host)
        && !text.contains(|sign: char| sign.is_whitespace() || "\"<>\\".contains(sign))
}

/// A telephone number as a link target; empty where it is none.
#[must_use]
pub fn dialled(phone: &str) -> String {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    match (phone.trim_start().starts_with('+'), digits.strip_prefix('0')) {
        _ if digits.is_empty() => String::new(),
        (true, _) => format!("tel:+{digits}"),
        (false, Some(rest)) if digits.len() > 6 => format!("tel:+49{rest}"),
        // Short numbers such as 112 or 116 117 are dialled as they are.
        (false, _) => format!("tel:{digits}"),
    }
}

/// The day until which a step is to be done; none where it has no day.
#[must_use]
pub fn due(issued_on: Day, days: i32) -> Option<Day> {
    (days > 0).then(|| issued_on.plus_days(days))
}

/// Words in the reader's language, or in German and marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The words.
    pub text: String,
    /// Their language.
    pub lang: &'static str,
    /// Their direction.
    pub dir: &'static str,
    /// Whether the reader's language is missing.
    pub is_missing: bool,
    /// Whether nobody has checked the translation.
    pub is_unchecked: bool,
}

impl Said {
    /// The words of a language if there are any, and otherwise the German ones.
    #[must_use]
    pub fn of(own: Option<(&str, bool)>, german: &str, tongue: Tongue) -> Self {
        match own.filter(|(text, _)| !text.is_empty() || german.is_empty()) {
            Some((text, is_checked)) => Self {
                text: text.to_owned(),
                lang: tongue.code(),
                dir: tongue.direction(),
                is_missing: false,
                is_unchecked: !is_checked,
            },
            None => Self {
                text: german.to_owned(),
                lang: Tongue::De.code(),
                dir: Tongue::De.direction(),
                is_missing: tongue != Tongue::De && !german.is_empty(),
                is_unchecked: false,
            },
        }
    }

    /// Its parts.
    #[must_use]
    pub fn blocks(&self) -> Vec<Block> {
        blocks(&self.text)
    }
}

/// Title and text of a page in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// The title.
    pub title: String,
    /// The text.
    pub body: String,
    /// Whether somebody who speaks the language has checked them.
    pub is_checked: bool,
}

/// A page in all its languages.
pub type Texts = BTreeMap<Tongue, Words>;

/// The title of a page for a reader.
#[must_use]
pub fn title(texts: &Texts, tongue: Tongue) -> Said {
    say(texts, tongue, |words| words.title.as_str())
}

/// The text of a page for a reader.
#[must_use]
pub fn body(texts: &Texts, tongue: Tongue) -> Said {
    say(texts, tongue, |words| words.body.as_str())
}

fn say(texts: &Texts, tongue: Tongue, which: impl Fn(&Words) -> &str) -> Said {
    let german = texts.get(&Tongue::De).map(&which).unwrap_or_default();
    let own = texts.get(&tongue).map(|words| (which(words), tongue == Tongue::De || words.is_checked));
    Said::of(own, german, tongue)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_paragraphs_and_lists_and_nothing_else() {
        let text = "Eins\nzwei\n\n- a\n- <b>\nDrei\n\nVier\n- c";
        let list = |items: &[&str]| Block::List(items.iter().map(|item| (*item).to_owned()).collect());
        assert_eq!(
            blocks(text),
            [
                Block::Paragraph("Eins zwei".into()),
                list(&["a", "<b>"]),
                Block::Paragraph("Drei".into()),
                Block::Paragraph("Vier".into()),
                list(&["c"]),
            ]
        );
        assert!(blocks(" \n\n").is_empty());
    }

    #[test]
    fn a_link_leads_to_a_page_of_the_web() {
        for good in ["https://stadt.example", "http://stadt.example/a?b=c#d", "https://stadt.example:8443/"] {
            assert!(is_link(good), "{good}");
        }
        for bad in [
            "javascript:alert(1)",
            "stadt.example",
            "https://",
            "https://stadt",
            "https://a@stadt.example",
            "https://stadt.example/\"x",
            "data:text/html,x",
            "https://stadt.example/a b",
        ] {
            assert!(!is_link(bad), "{bad}");
        }
    }

    #[test]
    fn numbers_are_dialled_as_they_are_meant() {
        for (typed, dials) in [
            ("02722 64-0", "tel:+492722640"),
            ("+49 2722 640", "tel:+492722640"),
            ("116 117", "tel:116117"),
            ("112", "tel:112"),
            ("keine", ""),
        ] {
            assert_eq!(dialled(typed), dials, "{typed}");
        }
    }

    #[test]
    fn who_chooses_nothing_sees_everything() {
        use Situation::{Family, Older};
        assert!(concerns(&[Family], &[]) && concerns(&[], &[Older]) && concerns(&[Family, Older], &[Older]));
        assert!(!concerns(&[Family], &[Older]));
        assert_eq!(situations(&joined(&[Family, Older])), [Family, Older]);
        assert!(situations("").is_empty() && situations("rich,,family,") == [Family]);
    }

    #[test]
    fn a_step_is_due_some_days_after_the_card_was_handed_out() {
        let day: Day = "2026-11-27".parse().unwrap();
        assert_eq!(due(day, 14).map(|day| day.to_string()).as_deref(), Some("2026-12-11"));
        assert_eq!(due(day, 0), None);
    }

    #[test]
    fn what_a_language_lacks_is_said_in_german_and_marked() {
        let words = |title: &str, is_checked| Words { title: title.into(), body: String::new(), is_checked };
        let texts = Texts::from([
            (Tongue::De, words("Müll", false)),
            (Tongue::Ar, words("نفايات", false)),
            (Tongue::En, words("Waste", true)),
            (Tongue::Tr, words("", true)),
        ]);
        let arabic = title(&texts, Tongue::Ar);
        assert_eq!(
            (arabic.lang, arabic.dir, arabic.is_missing, arabic.is_unchecked),
            ("ar", "rtl", false, true)
        );
        let english = title(&texts, Tongue::En);
        assert_eq!(
            (english.text.as_str(), english.is_missing, english.is_unchecked),
            ("Waste", false, false)
        );
        for tongue in [Tongue::Tr, Tongue::Pl, Tongue::DeLeicht] {
            let said = title(&texts, tongue);
            assert_eq!((said.text.as_str(), said.lang, said.dir), ("Müll", "de", "ltr"), "{tongue:?}");
            assert!(said.is_missing && !said.is_unchecked, "{tongue:?}");
        }
        let german = title(&texts, Tongue::De);
        assert!(!german.is_missing && !german.is_unchecked);
        assert!(!body(&texts, Tongue::Pl).is_missing, "nothing is missing where there is nothing");
    }
}
