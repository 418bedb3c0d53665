//! Every word a visitor reads, German and English, is in the dictionary or in the list beside this file.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::process::{Command, Stdio};

use platform::texts::Lang;

use super::catalogue::folder;
use crate::vouchers::booklet::speech::{self, Tongue};

const REGIONS: &[&str] = &["suedwestfalen", "seenbogen"];
const PACK_FILES: &[&str] = &[
    "catalogue.toml",
    "website.toml",
    "checklists.toml",
    "recognition.toml",
    "roadmap.toml",
    "welcome.toml",
];

/// Words and where each stands first.
type Words = BTreeMap<String, String>;

fn name(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "de",
        Lang::En => "en",
    }
}

/// The words of a text; abbreviations in capitals are no words of a dictionary.
fn collect(text: &str, place: &str, words: &mut Words) {
    for word in text.split(|letter: char| !letter.is_alphanumeric() && letter != '\'') {
        let word = word.trim_matches('\'');
        let is_word = word.chars().all(|letter| letter.is_alphabetic() || letter == '\'');
        let small = word.chars().skip(1).any(char::is_lowercase);
        if is_word && small {
            words.entry(word.to_owned()).or_insert_with(|| place.to_owned());
        }
    }
}

/// The texts of one language below a value of a pack file.
fn texts_of(value: &toml::Value, lang: Option<Lang>, wanted: Lang, said: &mut Vec<String>) {
    match value {
        toml::Value::String(text) if lang == Some(wanted) => said.push(text.clone()),
        toml::Value::Array(items) => items.iter().for_each(|item| texts_of(item, lang, wanted, said)),
        toml::Value::Table(table) => {
            for (key, item) in table {
                let own = match key.as_str() {
                    "de" => Some(Lang::De),
                    "en" => Some(Lang::En),
                    _ => lang,
                };
                texts_of(item, own, wanted, said);
            }
        }
        _ => {}
    }
}

/// A Fluent source without its keys, comments, variables, variants' names, tags and addresses.
fn words_of_fluent(source: &str, place: &str, words: &mut Words) {
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        let is_key =
            |key: &str| key.trim().chars().all(|sign| sign.is_ascii_alphanumeric() || "-._".contains(sign));
        let text = match line.split_once(" =") {
            Some((key, text)) if is_key(key) => text,
            _ => line,
        };
        let text = text.trim_start().trim_start_matches('*');
        let text = match text.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
            Some((_, text)) => text,
            None => text,
        };
        let plain = without(&without(text, '{', '}'), '<', '>');
        let said: Vec<&str> = plain.split_whitespace().filter(|part| !is_address(part)).collect();
        collect(&said.join(" "), place, words);
    }
}

/// A file's name, a mail or web address: `.xlsx`, `catalogue.toml`, `name@ort.example`.
fn is_address(part: &str) -> bool {
    let name = part.trim_matches(|sign: char| !sign.is_alphanumeric() && sign != '.').trim_end_matches('.');
    part.contains(['@', '/']) || name.starts_with('.') || name.ends_with(".toml") || name.ends_with(".pdf")
}

/// A text without what stands between these two.
pub(super) fn without(text: &str, opens: char, closes: char) -> String {
    let mut depth = 0_u32;
    let mut kept = String::new();
    for letter in text.chars() {
        if letter == opens {
            depth += 1;
        } else if letter == closes {
            depth = depth.saturating_sub(1);
        } else if depth == 0 {
            kept.push(letter);
        }
    }
    kept
}

fn words(lang: Lang) -> Words {
    let mut words = Words::new();
    for (_, source) in crate::texts::SOURCES.iter().filter(|(own, _)| *own == lang) {
        let place = source.lines().find(|line| line.contains(" =")).unwrap_or_default();
        words_of_fluent(source, &format!("texts beginning with {place}"), &mut words);
    }
    let tongue = match lang {
        Lang::De => Tongue::De,
        Lang::En => Tongue::En,
    };
    for (_, source) in speech::SOURCES.iter().filter(|(own, _)| *own == tongue) {
        words_of_fluent(source, "words of the booklet", &mut words);
    }
    for (region, file) in REGIONS.iter().flat_map(|region| PACK_FILES.iter().map(move |file| (region, file)))
    {
        let text = std::fs::read_to_string(folder(region).join(file)).unwrap();
        let mut said = Vec::new();
        texts_of(&toml::from_str(&text).unwrap(), None, lang, &mut said);
        let place = format!("{region}/{file}");
        said.iter().for_each(|text| collect(text, &place, &mut words));
    }
    words
}

/// What Hunspell does not know of these words.
fn unknown<'a>(dictionary: &str, words: impl Iterator<Item = &'a String>) -> BTreeSet<String> {
    let mut hunspell = Command::new("hunspell")
        .args(["-d", dictionary, "-i", "utf-8", "-l"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("hunspell: scripts/install installs it");
    let lines: String = words.flat_map(|word| [word.as_str(), "\n"]).collect();
    let mut asked = hunspell.stdin.take().unwrap();
    // It answers while it is asked: both pipes would be full for each other.
    let writer = std::thread::spawn(move || asked.write_all(lines.as_bytes()));
    let output = hunspell.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert!(output.status.success(), "the dictionary {dictionary} is missing: scripts/install installs it");
    String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect()
}

/// Our own words: names and terms that stand in no dictionary.
fn own_words(lang: Lang) -> BTreeSet<&'static str> {
    let list = match lang {
        Lang::De => include_str!("spelling.de.txt"),
        Lang::En => include_str!("spelling.en.txt"),
    };
    list.lines().filter(|line| !line.is_empty()).collect()
}

fn check(lang: Lang, dictionary: &str) {
    let words = words(lang);
    assert!(words.len() > 2_000, "only {} words were found", words.len());
    let unknown = unknown(dictionary, words.keys());
    let own = own_words(lang);
    let wrong: Vec<String> = unknown
        .iter()
        .filter(|word| !own.contains(word.as_str()))
        .map(|word| format!("{word} ({})", words.get(word).map_or("", String::as_str)))
        .collect();
    assert!(wrong.is_empty(), "misspelt, or missing in spelling.{}.txt:\n{}", name(lang), wrong.join("\n"));
    let idle: Vec<_> = own.iter().filter(|word| !unknown.contains(**word)).collect();
    assert!(idle.is_empty(), "nobody says or the dictionary knows: {idle:?}");
}

#[test]
fn german_words_are_spelt_right() {
    check(Lang::De, "de_DE");
}

#[test]
fn english_words_are_spelt_right() {
    check(Lang::En, "en_GB");
}

#[test]
fn a_slip_is_found_and_markup_is_not_read() {
    let mut words = Words::new();
    let source = "# Kommentaar\nkey-of-it = Die <b class=\"lxy\">Gemeinde</b> { $wer ->\n   *[other] erkleart\n}, als .xlsx";
    words_of_fluent(source, "here", &mut words);
    assert_eq!(words.keys().collect::<Vec<_>>(), ["Die", "Gemeinde", "als", "erkleart"]);
    assert_eq!(unknown("de_DE", words.keys()), BTreeSet::from(["erkleart".to_owned()]));
}
