//! What newcomers read in German is easy enough for somebody who is still learning it: the words of the booklet and
//! what every town tells until it writes its own, measured by the first Wiener Sachtextformel, whose answer is a
//! school grade. It knows lengths only: whether a text can be understood, its readers say.

use std::collections::{BTreeMap, BTreeSet};

use super::catalogue::folder;
use super::spelling::without;
use crate::vouchers::booklet::speech::{self, Tongue};

const REGIONS: &[&str] = &["suedwestfalen", "seenbogen"];

/// How hard a language may be.
struct Most {
    tongue: Tongue,
    /// The grade of all sentences of a source together.
    whole: f64,
    /// The grade of one page.
    page: f64,
    /// Words in one sentence.
    sentence: usize,
    /// Pages that are harder, each for a reason.
    harder: &'static [&'static str],
}

const GERMAN: Most = Most {
    tongue: Tongue::De,
    whole: 6.0,
    page: 8.0,
    sentence: 20,
    // "maschinell übersetzt, ungeprüft" stands beside single texts: it has to be short and exact.
    harder: &["booklet-unchecked"],
};

const PLAIN_GERMAN: Most = Most {
    tongue: Tongue::DeLeicht,
    whole: 4.0,
    page: 5.0,
    sentence: 14,
    // Who made a text easier, and that nobody has checked it, has to be said in a few exact words.
    harder: &["booklet-unchecked"],
};

/// Shares of fewer words say nothing about one page; they count in the whole.
const FEWEST_WORDS: usize = 20;

/// The words of one sentence, in small letters.
type Sentence = Vec<String>;
/// The sentences of each page by its name.
type Pages = BTreeMap<String, Vec<Sentence>>;

/// The sentences of a text. A colon ends one, and so does a line. A hyphen parts words, as it is meant to in plain
/// German; numbers and what is filled in are no words.
fn sentences(text: &str) -> Vec<Sentence> {
    let plain = without(&without(text, '{', '}'), '<', '>').replace(['„', '“'], "");
    let mut found = Vec::new();
    for line in plain.lines() {
        let mut sentence = Sentence::new();
        for part in line.split_whitespace() {
            let words = part.split(|sign: char| !sign.is_alphabetic()).filter(|word| !word.is_empty());
            sentence.extend(words.map(str::to_lowercase));
            if part.ends_with(['.', '?', '!', ':']) {
                found.push(std::mem::take(&mut sentence));
            }
        }
        found.push(sentence);
    }
    found.retain(|sentence| !sentence.is_empty());
    found
}

/// The sentences of a Fluent source by the screen that its keys begin with. Labels and titles are no sentences.
fn pages_of_words(source: &str) -> Pages {
    let mut pages = Pages::new();
    let mut screen = String::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        let text = match line.split_once(" =") {
            Some((key, text)) if !key.starts_with(' ') => {
                screen = key.split('-').take(2).collect::<Vec<_>>().join("-");
                text
            }
            _ => line,
        };
        let text = text.trim_start().trim_start_matches('*');
        let text = match text.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
            Some((_, text)) => text,
            None => text,
        };
        if text.contains(['.', '?', '!', ':']) {
            pages.entry(screen.clone()).or_default().extend(sentences(text));
        }
    }
    pages
}

/// The sentences of the pages and first steps of a pack by their topic.
fn pages_of_pack(region: &str, tongue: Tongue) -> Pages {
    let text = std::fs::read_to_string(folder(region).join("welcome.toml")).unwrap();
    let pack: toml::Value = toml::from_str(&text).unwrap();
    let mut pages = Pages::new();
    for (kind, entries) in pack.as_table().unwrap() {
        for entry in entries.as_array().unwrap() {
            let topic = entry.get("topic").and_then(toml::Value::as_str).unwrap();
            let fields = entry.as_table().unwrap().iter().filter(|(field, _)| field.as_str() != "title");
            let said = fields.filter_map(|(_, texts)| texts.get(tongue.word()).and_then(toml::Value::as_str));
            pages.insert(format!("{kind} {topic}"), said.flat_map(sentences).collect());
        }
    }
    pages
}

/// Syllables of a German word in small letters: groups of vowels, near enough for a share.
fn syllables(word: &str) -> usize {
    const TOGETHER: &[&str] = &["ie", "ei", "ai", "au", "äu", "eu", "aa", "ee", "oo", "oi", "ey", "ay"];
    let mut rest = word.replace("qu", "q");
    for pair in TOGETHER {
        rest = rest.replace(pair, "1");
    }
    rest.chars().filter(|letter| "1aeiouyäöü".contains(*letter)).count().max(1)
}

/// The first Wiener Sachtextformel (Bamberger and Vanecek, 1984): of all words the share (%) with three syllables and
/// more, with more than six letters and with one syllable, and the mean number of words in a sentence.
fn grade<'a>(sentences: impl Iterator<Item = &'a Sentence> + Clone) -> f64 {
    let many = sentences.clone().count() as f64;
    let words: Vec<&String> = sentences.flatten().collect();
    let all = words.len() as f64;
    let share = |is_one: &dyn Fn(&str) -> bool| {
        100.0 * words.iter().filter(|word| is_one(word.as_str())).count() as f64 / all
    };
    0.1935 * share(&|word| syllables(word) >= 3)
        + 0.1672 * all / many
        + 0.1297 * share(&|word| word.chars().count() > 6)
        - 0.0327 * share(&|word| syllables(word) == 1)
        - 0.875
}

/// Everything of one language by where it stands.
fn sources(tongue: Tongue) -> Vec<(String, Pages)> {
    let words = speech::SOURCES.iter().filter(|(own, _)| *own == tongue);
    let mut all: Vec<(String, Pages)> = words
        .enumerate()
        .map(|(place, (_, source))| {
            (format!("words of the booklet, file {}", place + 1), pages_of_words(source))
        })
        .collect();
    all.extend(
        REGIONS.iter().map(|region| (format!("{region}/welcome.toml"), pages_of_pack(region, tongue))),
    );
    all
}

fn check(most: &Most) {
    let mut faults = Vec::new();
    let mut needed = BTreeSet::new();
    for (place, pages) in sources(most.tongue) {
        let whole = grade(pages.values().flatten());
        let words: usize = pages.values().flatten().map(Vec::len).sum();
        assert!(words > 200, "only {words} words were found in {place}");
        if whole > most.whole {
            faults.push(format!("{place}: grade {whole:.1} as a whole"));
        }
        for (page, sentences) in &pages {
            for long in sentences.iter().filter(|sentence| sentence.len() > most.sentence) {
                faults.push(format!("{place}, {page}: {} words: {}", long.len(), long.join(" ")));
            }
            let words: usize = sentences.iter().map(Vec::len).sum();
            if words < FEWEST_WORDS {
                continue;
            }
            let own = grade(sentences.iter());
            if own > most.page && most.harder.contains(&page.as_str()) {
                needed.insert(page.clone());
            } else if own > most.page {
                faults.push(format!("{place}, {page}: grade {own:.1}"));
            }
        }
    }
    assert!(faults.is_empty(), "shorter words, shorter sentences:\n{}", faults.join("\n"));
    let harder: BTreeSet<String> = most.harder.iter().map(|page| (*page).to_owned()).collect();
    assert_eq!(harder, needed, "an exception that nobody needs");
}

#[test]
fn newcomers_read_easy_german() {
    check(&GERMAN);
}

#[test]
fn newcomers_read_plain_german() {
    check(&PLAIN_GERMAN);
}

#[test]
fn the_formula_tells_an_office_from_a_neighbour() {
    let counted = ["heft", "karte", "bürgerbüro", "quelle", "gutscheinheft", "versicherungsnummer", "bauen"];
    assert_eq!(counted.map(syllables), [1, 2, 4, 2, 3, 6, 2]);
    let office = "Die Inanspruchnahme gewährter Vergünstigungen setzt die fristgerechte Vorlage der vollständig \
                  ausgefüllten Berechtigungsnachweise voraus.";
    let neighbour = "Sie haben eine Karte. Auf der Karte steht ein Code. Zeigen Sie ihn an der Kasse.";
    let of = |text: &str| grade(sentences(text).iter());
    assert!(of(office) > 15.0, "{}", of(office));
    assert!(of(neighbour) < 2.0, "{}", of(neighbour));
    let read = sentences(
        "Ihr Heft: { $n } Gutscheine.\n- Bürger-Büro, „Code“ 116 117\nDrücken Sie auf „Heft öffnen“. Fertig.",
    );
    let lengths: Vec<usize> = read.iter().map(Vec::len).collect();
    assert_eq!(lengths, [2, 1, 3, 5, 1]);
    let pages = pages_of_words(
        "# Ein Wort.\nbooklet-name = Heft\nbooklet-open-lead = { $n ->\n    [one] Ein Heft.\n   *[other] { $n } Hefte sind da.\n}\n",
    );
    assert_eq!(pages.keys().collect::<Vec<_>>(), ["booklet-open"]);
    assert_eq!(pages.values().flatten().map(Vec::len).collect::<Vec<_>>(), [2, 3]);
}
