//! What stands in the catalogues of the region packs: complete, in both languages, easy to read.

use super::catalogue::folder;
use crate::quickcheck::catalogue::{Catalogue, Instrument, Variant};

const REGIONS: &[&str] = &["suedwestfalen", "seenbogen"];

fn of_region(region: &str) -> (Catalogue, Catalogue) {
    let folder = folder(region);
    (Catalogue::read(&folder).unwrap(), Catalogue::read_website(&folder).unwrap().unwrap())
}

/// How many syllables a German word has, by its groups of vowels.
fn syllables(word: &str) -> usize {
    const PAIRS: &[&str] = &["ai", "au", "ei", "eu", "äu", "ie", "oi", "aa", "ee", "oo", "ey", "ay", "ui"];
    let letters: Vec<char> = word.to_lowercase().chars().collect();
    let (mut count, mut place) = (0, 0);
    while place < letters.len() {
        let is_vowel = "aeiouyäöü".contains(letters[place]);
        let pair: String = letters[place..].iter().take(2).collect();
        count += usize::from(is_vowel);
        place += if is_vowel && PAIRS.contains(&pair.as_str()) { 2 } else { 1 };
    }
    count.max(1)
}

/// The first Wiener Sachtextformel over texts taken together: about the school year that can read them.
fn reading_level(texts: &[&str]) -> f64 {
    let mut sentences = 0;
    let mut words: Vec<&str> = Vec::new();
    for text in texts {
        for sentence in text.split(['.', '!', '?', ':', ';']) {
            let own = sentence.split(|letter: char| !letter.is_alphabetic());
            let own: Vec<&str> = own.filter(|word| !word.is_empty()).collect();
            sentences += usize::from(!own.is_empty());
            words.extend(own);
        }
    }
    let all = words.len() as f64;
    let share =
        |is_such: fn(&str) -> bool| 100.0 * words.iter().filter(|word| is_such(word)).count() as f64 / all;
    let many_syllables = share(|word| syllables(word) >= 3);
    let long = share(|word| word.chars().count() > 6);
    let one_syllable = share(|word| syllables(word) == 1);
    let length = all / f64::from(u32::try_from(sentences).unwrap());
    0.1935 * many_syllables + 0.1672 * length + 0.1297 * long - 0.0327 * one_syllable - 0.875
}

#[test]
fn the_formula_tells_plain_words_from_official_ones() {
    assert_eq!(["Haus", "Neue", "Verfügung", "Kommune", "Bau"].map(syllables), [1, 2, 3, 3, 1]);
    let plain = reading_level(&["Wer neu ist, fragt sich durch.", "Wer fragt, hört einen Namen."]);
    let official = reading_level(&["Zuständigkeitsregelungen werden verwaltungsintern kommuniziert."]);
    assert!(plain < 4.0 && official > 14.0, "{plain} {official}");
}

#[test]
fn the_catalogue_is_complete() {
    let (quickcheck, website) = of_region("suedwestfalen");
    assert_eq!(quickcheck.question.len(), 46);
    assert_eq!(quickcheck.questions(Variant::Core).count(), 16);
    assert_eq!(quickcheck.measure.len(), 34);
    assert_eq!(quickcheck.field.iter().map(|field| field.weight).sum::<u32>(), 100);
    assert_eq!(website.question.len(), 20);
    assert_eq!(website.steps, [0, 2, 4]);
    assert_eq!(quickcheck.measure("M05").unwrap().instrument, Some(Instrument::Website));
    for region in REGIONS {
        let (quickcheck, website) = of_region(region);
        for question in &quickcheck.question {
            let id = format!("{region} {}", question.id);
            for text in [&question.help, &question.talk, &question.why, &question.text] {
                assert!(!text.de.is_empty() && !text.en.is_empty(), "{id}");
            }
            let (de, en) = (&question.examples.de, &question.examples.en);
            assert!((1..=3).contains(&de.len()) && de.len() == en.len(), "{id}");
            assert!(question.help.de.matches(['.', '?']).count() <= 4, "{id}: {}", question.help.de);
            assert!(question.talk.de.ends_with('?') && question.talk.en.ends_with('?'), "{id}");
        }
        for question in quickcheck.question.iter().chain(&website.question) {
            for levels in [&question.levels.de, &question.levels.en] {
                let said: Vec<&String> = levels.iter().filter(|level| !level.is_empty()).collect();
                assert!(said.windows(2).all(|pair| pair[0] != pair[1]), "{region} {}", question.id);
            }
        }
    }
}

#[test]
fn the_texts_are_easy_to_read() {
    let mut hard = Vec::new();
    for region in REGIONS {
        let (quickcheck, website) = of_region(region);
        for question in quickcheck.question.iter().chain(&website.question) {
            let mut texts = vec![question.text.de.as_str()];
            texts.extend(question.levels.de.iter().map(String::as_str));
            let level = reading_level(&texts);
            if level > 9.0 {
                hard.push(format!("{region} {}: {level:.1}", question.id));
            }
            let mut texts = vec![question.why.de.as_str(), &question.help.de, &question.talk.de];
            texts.extend(question.examples.de.iter().map(String::as_str));
            let level = reading_level(&texts);
            if level > 9.0 {
                hard.push(format!("{region} {}, help: {level:.1}", question.id));
            }
        }
    }
    assert!(hard.is_empty(), "shorter words, shorter sentences: {}", hard.join("; "));
}
