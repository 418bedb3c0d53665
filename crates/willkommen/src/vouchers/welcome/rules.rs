//! What a text becomes, whom a page concerns, when a step is due; pure.

use std::collections::BTreeMap;

use platform::clock::Day;

use crate::layout::dial;
use crate::layout::phone::is_for_help;
use crate::vouchers::booklet::notices::Said;
use crate::vouchers::booklet::speech::Tongue;

/// The longest title, in characters.
pub const MOST_TITLE: usize = 120;
/// The longest text, in characters.
pub const MOST_BODY: usize = 4_000;
/// The longest telephone number, in characters.
pub const MOST_PHONE: usize = 60;
/// The longest address of a place, in characters.
pub const MOST_ADDRESS: usize = 200;
/// The longest opening hours, in characters.
pub const MOST_HOURS: usize = 400;
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

/// An item of a list that ends in a colon and a telephone number: what stands before the number, the number, and the
/// number as a link target. Only what cannot be anything else: a number from a nought or a plus on, and those for
/// help. A postal code or an hour is none.
#[must_use]
pub fn number_at_end(item: &str) -> Option<(&str, &str, String)> {
    let at = item.rfind(": ")? + 2;
    let (words, number) = (item.get(..at)?, item.get(at..)?.trim());
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    // A blank that does not break (U+00A0) holds a number together.
    let is_number = number.chars().all(|sign| sign.is_ascii_digit() || " \u{a0}+/-".contains(sign));
    let is_long = number.starts_with(['0', '+']) && (6..=15).contains(&digits.len());
    let is_help = is_for_help(&digits) && !(digits.len() == 6 && number.contains('-'));
    let target = dial(&number.replace('\u{a0}', " "));
    (is_number && (is_long || is_help) && !target.is_empty()).then_some((words, number, target))
}

/// The day until which a step is to be done; none where it has no day.
#[must_use]
pub fn due(issued_on: Day, days: i32) -> Option<Day> {
    (days > 0).then(|| issued_on.plus_days(days))
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
    fn a_number_at_the_end_of_an_item_can_be_called() {
        for (item, number, dials) in [
            ("Polizei: 110", "110", "tel:110"),
            ("Arzt (nachts: ja): 116 117", "116 117", "tel:116117"),
            ("طبيب: 116\u{a0}117", "116\u{a0}117", "tel:116117"),
            ("هاتف: 0800\u{a0}111\u{a0}0\u{a0}111", "0800\u{a0}111\u{a0}0\u{a0}111", "tel:+498001110111"),
            ("Rathaus: 02722 64-0", "02722 64-0", "tel:+492722640"),
        ] {
            let (words, said, target) = number_at_end(item).unwrap();
            assert_eq!((said, target.as_str()), (number, dials));
            assert_eq!(format!("{words}{said}"), item);
        }
        for item in
            ["Ort: 57439", "Montag: 8-12", "Hausnummer: 12", "Beginn um 17 Uhr", "Polizei: 110 oder 112"]
        {
            assert_eq!(number_at_end(item), None, "{item}");
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
