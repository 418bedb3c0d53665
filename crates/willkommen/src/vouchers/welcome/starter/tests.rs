//! The packs of this repository in every language of the booklet, and faults by line.

use super::*;
use crate::vouchers::welcome::rules::blocks;

const REGIONS: [&str; 2] = ["suedwestfalen", "seenbogen"];

fn read(region: &str) -> Starter {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../regions").join(region);
    Starter::read(&folder).unwrap()
}

#[test]
fn no_town_begins_empty_and_every_situation_has_its_own() {
    for region in REGIONS {
        let starter = read(region);
        assert!(starter.pages.len() >= 8 && starter.steps.len() >= 12, "{region}");
        for page in &starter.pages {
            for tongue in NEEDED {
                assert!(!blocks(&page.texts[&tongue].body).is_empty(), "{region} {} {tongue:?}", page.topic);
            }
        }
        for situation in Situation::ALL {
            assert!(
                starter.pages.iter().any(|page| page.situations.contains(situation))
                    && starter.steps.iter().any(|step| step.situations.contains(situation)),
                "{region}: {situation:?}"
            );
        }
    }
}

/// All texts of a pack's welcome with where they stand, in one language and in German.
fn texts(starter: &Starter, tongue: Tongue) -> Vec<(String, String, String)> {
    let mut all = Vec::new();
    for page in &starter.pages {
        let words = |tongue: Tongue| page.texts.get(&tongue).cloned().unwrap_or_default();
        let (own, german) = (words(tongue), words(Tongue::De));
        all.push((format!("page {}: title", page.topic), own.title, german.title));
        all.push((format!("page {}: text", page.topic), own.body, german.body));
    }
    for step in &starter.steps {
        for (name, text) in
            [("title", &step.title), ("when", &step.when), ("where", &step.place), ("bring", &step.bring)]
        {
            if !text.0.is_empty() {
                let (own, german) = (text.get(tongue).to_owned(), text.get(Tongue::De).to_owned());
                all.push((format!("step {}: {name}", step.topic), own, german));
            }
        }
    }
    all
}

#[test]
fn our_packs_speak_every_language_of_the_booklet() {
    for region in REGIONS {
        let starter = read(region);
        for tongue in Tongue::ALL {
            let all = texts(&starter, *tongue);
            assert!(all.len() > 60, "{region}: the pack is read");
            for (place, own, german) in all {
                assert!(!own.trim().is_empty(), "{region} {tongue:?} {place} is missing");
                let is_other = tongue.code() != "de";
                assert!(!is_other || own != german, "{region} {tongue:?} {place} is still German");
            }
        }
    }
}

#[test]
fn numbers_and_lists_are_those_of_the_german_text() {
    // Telephone numbers and deadlines in figures; plain German and English say some of them in other words.
    let figures = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let items = |text: &str| text.lines().filter(|line| line.starts_with("- ")).count();
    for region in REGIONS {
        let starter = read(region);
        for tongue in [Tongue::Uk, Tongue::Ar, Tongue::Tr, Tongue::Pl, Tongue::Ro] {
            for (place, own, german) in texts(&starter, tongue) {
                assert_eq!(figures(&own), figures(&german), "{region} {tongue:?} {place}");
                assert_eq!(items(&own), items(&german), "{region} {tongue:?} {place}");
            }
        }
    }
}

#[test]
fn from_right_to_left_the_groups_of_a_number_stay_in_order() {
    let digit = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_digit());
    for region in REGIONS {
        for (place, own, _) in texts(&read(region), Tongue::Ar) {
            let torn = own
                .match_indices(' ')
                .find(|(at, _)| digit(own[..*at].chars().next_back()) && digit(own[at + 1..].chars().next()));
            assert!(torn.is_none(), "{region} {place}: a no-break space belongs between digits");
        }
    }
}

#[test]
fn german_words_stand_in_brackets_where_another_script_is_read() {
    // Names that have no other form.
    const NAMES: [&str; 6] = ["ARD", "ZDF", "Deutschlandradio", "BAMF", "BAföG", "Deutschlandticket"];
    let is_latin = |word: &str| {
        word.chars().count() > 1
            && word.chars().all(|sign| sign.is_ascii_alphabetic() || "äöüßÄÖÜ".contains(sign))
    };
    for region in REGIONS {
        let starter = read(region);
        for tongue in [Tongue::Uk, Tongue::Ar] {
            for (place, own, _) in texts(&starter, tongue) {
                let mut parts = own.split('(');
                let first = parts.next().unwrap_or_default().to_owned();
                let outside =
                    parts.fold(first, |kept, part| kept + part.split_once(')').map_or("", |(_, rest)| rest));
                let left: Vec<&str> = outside
                    .split(|sign: char| !sign.is_alphabetic())
                    .filter(|word| is_latin(word) && !NAMES.contains(word))
                    .collect();
                assert!(left.is_empty(), "{region} {tongue:?} {place}: {left:?}");
            }
        }
    }
}

#[test]
fn what_nobody_has_checked_is_marked_and_what_is_missing_is_german() {
    let starter = read("suedwestfalen");
    for tongue in Tongue::ALL {
        let step = starter.step("register").unwrap().title(*tongue);
        let page = &starter.pages[0].texts[tongue];
        assert_eq!(step.is_unchecked, !tongue.is_checked(), "{tongue:?}");
        assert_eq!(page.is_checked, tongue.is_checked(), "{tongue:?}");
        assert!(!step.is_missing, "{tongue:?}");
    }
    let spoken = Spoken(BTreeMap::from([("de".to_owned(), "Heft".to_owned())]));
    let said = spoken.said(Tongue::Uk);
    assert_eq!((said.text.as_str(), said.lang, said.is_missing), ("Heft", "de", true));
}

#[test]
fn a_fault_is_named_by_line_and_word() {
    let texts = "{ de = \"a\", de-leicht = \"b\", en = \"c\" }";
    let folder = std::env::temp_dir().join(platform::chance::token());
    std::fs::create_dir(&folder).unwrap();
    for (page, says) in [
        (
            format!("topic = \"a\"\ntitle = {texts}\ntext = {{ de = \"a\", en = \"c\" }}"),
            "de-leicht is missing",
        ),
        (
            format!("topic = \"a\"\nsituations = [\"rich\"]\ntitle = {texts}\ntext = {texts}"),
            "rich is no situation",
        ),
        (
            format!(
                "topic = \"a\"\ntitle = {{ de = \"a\", de-leicht = \"b\", en = \"c\", uk = \"d\" }}\n\
                 text = {texts}"
            ),
            "text: uk is missing",
        ),
        (format!("topic = \"A b\"\ntitle = {texts}\ntext = {texts}"), "small letters"),
        (format!("topic = \"a\"\nlink = \"javascript:x\"\ntitle = {texts}\ntext = {texts}"), "https://"),
    ] {
        std::fs::write(folder.join("welcome.toml"), format!("step = []\n[[page]]\n{page}\n")).unwrap();
        let fault = Starter::read(&folder).unwrap_err().to_string();
        assert!(fault.starts_with("welcome.toml:3: ") && fault.contains(says), "{fault}");
    }
    std::fs::remove_dir_all(folder).unwrap();
}
