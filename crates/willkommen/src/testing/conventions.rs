//! House rules as checks. Each says what to do, not only what is wrong.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use platform::texts::Lang;

/// The slices from the ground up; a slice may call those on lower floors.
const FLOORS: &[&[&str]] = &[
    &["journal", "legal", "outbox", "people", "region"],
    &[
        "accessibility",
        "programme",
        "conferences",
        "invitations",
        "declaration",
        "quickcheck",
        "measures",
        "recognition",
        "guidance",
        "vouchers",
    ],
    // Follows a declaration, with everything a town hall has begun since.
    &["participation"],
    &["dashboard", "resolution"],
];

/// The calls between slices on the same floor that are permitted. Short on purpose, no cycles but
/// one: `quickcheck` marks suggestions that `measures` has already made the town's own.
const PERMITTED: &[(&str, &str)] = &[
    // Ground floor: routes of region and outbox name their access; people write mails and journal.
    ("region", "people"),
    ("region", "journal"),
    ("outbox", "people"),
    ("outbox", "journal"),
    ("legal", "people"),
    ("people", "outbox"),
    ("people", "journal"),
    // The conferences consult the programme's text; no letter leaves before its launch.
    ("conferences", "programme"),
    ("invitations", "programme"),
    // A declaration names the version of the programme that was agreed to.
    ("declaration", "programme"),
    // Capabilities. A campaign leaves out who takes part already.
    ("invitations", "declaration"),
    // What is checked, sent back, told of neighbours or asked next depends on what was declared since.
    ("declaration", "participation"),
    ("invitations", "participation"),
    ("guidance", "participation"),
    ("quickcheck", "measures"),
    ("measures", "quickcheck"),
    // Only a town that takes part and does not rest is an example for others.
    ("measures", "declaration"),
    ("measures", "participation"),
    ("guidance", "declaration"),
    ("guidance", "quickcheck"),
    ("guidance", "measures"),
    // A batch of cards that waits for a second person is a step of the town; so is what waits for its decision.
    ("guidance", "vouchers"),
    // A level asks for a declaration in force, a submitted check and, for what is missing, a plan.
    ("recognition", "declaration"),
    ("recognition", "participation"),
    ("recognition", "quickcheck"),
    ("recognition", "measures"),
];

/// Tables that a store reads although they are another one's. Short on purpose: one question that nobody may come in
/// between, or a list of both.
const READ_TOGETHER: &[(&str, &str)] = &[
    // An attempt was redeemed or refused: the statement that takes it asks for both, and so does a partner's history.
    ("vouchers/redemption/store.rs", "redemption_refusal"),
    ("vouchers/redemption/refusals/store.rs", "redemption"),
    // A page of the booklet, opened at the till, asks in one question what is in it and when that was redeemed last.
    ("vouchers/booklet/holding/store.rs", "booklet"),
    ("vouchers/booklet/holding/store.rs", "voucher"),
    ("vouchers/booklet/holding/store.rs", "redemption"),
];

/// Addresses that do not begin with the slice's own word.
const OTHER_NOUNS: &[(&str, &str)] = &[
    ("people", "sign-in"),
    ("people", "sign-out"),
    ("dashboard", ""),
    ("dashboard", "municipalities"),
    // The agency's own lists about all Quick-Checks.
    ("quickcheck", "evidence"),
    ("quickcheck", "not-applicable"),
    ("quickcheck", "waves"),
    ("quickcheck", "catalogue"),
    ("quickcheck", "website-check"),
    // What the agency decides, and what everybody may check.
    ("recognition", "recognitions"),
    // Partners and their offers, and the one public list.
    ("vouchers", "partners"),
    ("vouchers", "offers"),
    // Cards at the counter.
    ("vouchers", "cards"),
    // What a partner and a partner's phone do.
    ("vouchers", "redeem"),
    // What a town tells newcomers.
    ("vouchers", "welcome"),
];

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|known| known == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn slices() -> Vec<&'static str> {
    FLOORS.concat()
}

fn in_slice(slice: &str, ending: &str) -> Vec<(String, String)> {
    files(&source().join(slice), ending)
        .into_iter()
        .map(|path| {
            let name = path.strip_prefix(source()).unwrap().display().to_string();
            (name, fs::read_to_string(&path).unwrap())
        })
        .collect()
}

/// Code without comments and without the tests at the bottom.
fn code(text: &str) -> String {
    let text = text.split("#[cfg(test)]").next().unwrap_or_default();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_folder_is_on_a_floor() {
    let known: BTreeSet<String> = slices().into_iter().map(str::to_owned).collect();
    for entry in fs::read_dir(source()).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() && !["demo", "layout", "testing"].contains(&name.as_str()) {
            assert!(known.contains(&name), "{name}/: say in FLOORS on which floor this slice stands");
        }
    }
}

#[test]
fn slices_call_only_downwards_or_as_listed() {
    let mut wrong = Vec::new();
    for (floor, slices) in FLOORS.iter().enumerate() {
        for slice in *slices {
            for (name, text) in in_slice(slice, "rs") {
                let text = code(&text);
                for (other_floor, others) in FLOORS.iter().enumerate() {
                    for other in *others {
                        let calls = text.contains(&format!("crate::{other}::"))
                            || text.contains(&format!("use crate::{other};"))
                            || text.lines().any(|line| {
                                line.starts_with("use crate::{")
                                    && line.split(['{', ',', '}', ' ']).any(|word| word == *other)
                            });
                        let is_fine =
                            other == slice || other_floor < floor || PERMITTED.contains(&(slice, other));
                        if calls && !is_fine {
                            wrong.push(format!(
                                "{name} calls {other}. Call a lower slice, record a journal entry and \
                                 react in reactions.rs, or list the call in PERMITTED with a reason."
                            ));
                        }
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn rules_are_pure() {
    const FOREIGN: &[&str] = &[
        "sea_orm",
        "axum",
        "tokio",
        "std::fs",
        "std::env",
        "askama",
        "platform::db",
        "chance::",
        "Clock",
        "async fn",
        "now()",
    ];
    let mut wrong = Vec::new();
    for slice in slices() {
        for (name, text) in in_slice(slice, "rs") {
            if !name.ends_with("/rules.rs") {
                continue;
            }
            for word in FOREIGN.iter().filter(|word| code(&text).contains(**word)) {
                wrong.push(format!("{name} uses {word}. Hand the value in as an argument."));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// How a question is asked, each time with SQL.
const ASKING: [&str; 7] =
    ["db::run(", "db::all(", "db::one(", "db::whole", "db::value(", "db::run_rows(", "db::spread("];

#[test]
fn sql_stands_in_stores_and_only_for_their_own_tables() {
    let mut owners: BTreeMap<String, String> = BTreeMap::new();
    let mut stores = Vec::new();
    let mut wrong = Vec::new();
    for slice in slices() {
        for (name, text) in in_slice(slice, "rs") {
            let text = code(&text);
            if name.ends_with("/store.rs") {
                let list = text.split("TABLES: &[&str] =").nth(1).unwrap_or_default();
                for table in list.split(']').next().unwrap_or_default().split('"').skip(1).step_by(2) {
                    if let Some(other) = owners.insert(table.to_owned(), name.clone()) {
                        wrong.push(format!("table {table} belongs to {other} and {name}; one of them."));
                    }
                }
                stores.push((name, text));
            } else if ASKING.iter().any(|call| text.contains(call)) {
                wrong.push(format!("{name} speaks SQL. Put the question into store.rs and name it."));
            }
        }
    }
    for (name, text) in &stores {
        for table in tables_in(text) {
            match owners.get(&table) {
                Some(owner) if owner == name => {}
                Some(_) if READ_TOGETHER.contains(&(name.as_str(), table.as_str())) => {
                    if is_written(text, &table) {
                        wrong.push(format!("{name} writes table {table}, which it may only read."));
                    }
                }
                Some(owner) => wrong.push(format!("{name} touches table {table}. Call {owner}'s slice.")),
                None => wrong.push(format!("{name} touches table {table}; no TABLES names it.")),
            }
        }
    }
    let schema: String = crate::migrations::ALL.iter().map(|(_, sql)| *sql).collect();
    for table in schema.split("create table ").skip(1).filter_map(|part| part.split(' ').next()) {
        if !owners.contains_key(table) {
            wrong.push(format!("table {table} has no owner. Name it in a store's TABLES."));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn is_written(text: &str, table: &str) -> bool {
    ["into", "update", "delete from"].iter().any(|verb| text.contains(&format!("{verb} {table} ")))
}

fn tables_in(text: &str) -> BTreeSet<String> {
    let words: Vec<&str> = text
        .split(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '_'))
        .filter(|word| !word.is_empty())
        .collect();
    words
        .windows(2)
        .filter(|pair| ["from", "join", "into", "update"].contains(&pair[0]))
        .map(|pair| pair[1].to_owned())
        .filter(|word| word.chars().next().is_some_and(char::is_lowercase))
        .filter(|word| !["select", "iter", "set", "values", "word", "first"].contains(&word.as_str()))
        .collect()
}

#[test]
fn every_page_has_its_code_beside_it() {
    let mut wrong = Vec::new();
    for path in files(&source(), "html") {
        let name = path.strip_prefix(source()).unwrap().display().to_string();
        let is_frame =
            ["layout/base.html", "layout/fields.html", "vouchers/booklet/base.html"].contains(&name.as_str());
        let is_named = fs::read_dir(path.parent().unwrap()).unwrap().any(|entry| {
            let entry = entry.unwrap().path();
            entry.extension().is_some_and(|ending| ending == "rs")
                && fs::read_to_string(entry).unwrap().contains(&format!("\"{name}\""))
        });
        if !is_frame && !is_named {
            wrong.push(format!("{name}: no code in the same folder shows it. Delete it or write it."));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn addresses_begin_with_the_slice_s_noun() {
    let mut wrong = Vec::new();
    for slice in slices() {
        for (name, text) in in_slice(slice, "rs") {
            if name.ends_with("access.rs") {
                continue; // names where to send visitors, declares no route
            }
            for address in code(&text).split("\"/{lang}/").skip(1) {
                let address = address.split('"').next().unwrap_or_default();
                let noun = address.split(['/', '.']).next().unwrap_or_default();
                if noun != slice && !OTHER_NOUNS.contains(&(slice, noun)) {
                    wrong.push(format!("{name}: /{{lang}}/{address} should begin with {slice}/"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn routes_are_declared_in_one_way_only() {
    for slice in slices() {
        for (name, text) in in_slice(slice, "rs") {
            let text = code(&text);
            assert!(
                !text.contains("Router::new()") && !text.contains("axum::routing"),
                "{name}: add routes through Routes, which asks for their access"
            );
        }
    }
}

/// Keys and the variables of each, by language.
fn messages(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (of, source) in crate::texts::SOURCES {
        if *of != lang {
            continue;
        }
        let mut key = String::new();
        for line in source.lines() {
            let is_new = line.chars().next().is_some_and(|first| first.is_ascii_lowercase());
            if is_new && let Some((name, _)) = line.split_once('=') {
                key = name.trim().to_owned();
                all.entry(key.clone()).or_default();
            }
            for variable in line.split('$').skip(1) {
                let name: String = variable
                    .chars()
                    .take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '_')
                    .collect();
                all.entry(key.clone()).or_default().insert(name);
            }
        }
    }
    all
}

/// Every text key that code or pages mention.
fn mentioned() -> BTreeSet<String> {
    let mut slices = slices();
    slices.push("layout");
    let mut found = BTreeSet::new();
    for ending in ["rs", "html"] {
        for path in files(&source(), ending) {
            if path.components().any(|part| part.as_os_str() == "testing") {
                continue;
            }
            let text = fs::read_to_string(&path).unwrap();
            for word in text.split('"') {
                let is_key = slices.iter().any(|slice| word.starts_with(&format!("{slice}-")))
                    && word
                        .bytes()
                        .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
                    && !word.ends_with('-');
                if is_key {
                    found.insert(word.to_owned());
                }
            }
        }
    }
    found
}

#[test]
fn every_text_exists_in_every_language_with_the_same_variables() {
    let (german, english) = (messages(Lang::De), messages(Lang::En));
    let mut wrong = Vec::new();
    for (key, variables) in &german {
        match english.get(key) {
            None => wrong.push(format!("{key} is missing in English")),
            Some(others) if others != variables => {
                wrong.push(format!("{key}: {variables:?} in German, {others:?} in English"));
            }
            Some(_) => {}
        }
    }
    wrong.extend(
        english
            .keys()
            .filter(|key| !german.contains_key(*key))
            .map(|key| format!("{key} exists only in English; German is the source")),
    );
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Words that look like text keys and are none: prefixes of mail reasons, ids and classes.
const NO_KEYS: &[&str] = &[
    "declaration-mail-signed",
    "declaration-mail-lead",
    "journal-one",
    "invitations-mail-letter",
    "invitations-mail-remind",
];

#[test]
fn every_text_that_is_used_exists() {
    let german = messages(Lang::De);
    let missing: Vec<String> = mentioned()
        .into_iter()
        .filter(|key| !german.contains_key(key) && !NO_KEYS.contains(&key.as_str()))
        .collect();
    assert!(missing.is_empty(), "not in texts.de.ftl: {}", missing.join(", "));
}

#[test]
fn every_kind_of_journal_entry_has_its_sentence() {
    let german = messages(Lang::De);
    let text = fs::read_to_string(source().join("journal/entry.rs")).unwrap();
    let body = text.split("pub enum Entry {").nth(1).unwrap();
    for line in body.lines().map(str::trim).filter(|line| line.contains(" {") && !line.starts_with('/')) {
        let name = line.split(' ').next().unwrap();
        let kind: String = name
            .chars()
            .enumerate()
            .map(|(place, letter)| match (place, letter.is_uppercase()) {
                (0, _) => letter.to_lowercase().to_string(),
                (_, true) => format!("-{}", letter.to_lowercase()),
                _ => letter.to_string(),
            })
            .collect();
        assert!(german.contains_key(&format!("journal-{kind}")), "journal-{kind} is missing");
    }
}

#[test]
fn pages_speak_only_through_texts() {
    let mut wrong = Vec::new();
    for path in files(&source(), "html") {
        let name = path.strip_prefix(source()).unwrap().display().to_string();
        let text = fs::read_to_string(&path).unwrap();
        for (line, words) in visible_words(&text) {
            wrong.push(format!("{name}:{line}: \"{words}\" stands in the page. Give it a text key."));
        }
        assert!(!text.contains(" style=") && !text.contains("<script>"), "{name}: inline style or script");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Words of two or more letters outside tags and template code.
fn visible_words(html: &str) -> Vec<(usize, String)> {
    let mut plain = String::new();
    let mut rest = html;
    while let Some(first) = rest.chars().next() {
        let (open, close) = match rest {
            _ if rest.starts_with("{{") => ("{{", "}}"),
            _ if rest.starts_with("{%") => ("{%", "%}"),
            _ if rest.starts_with("{#") => ("{#", "#}"),
            _ if rest.starts_with("<style") => ("<style", "</style>"),
            _ if rest.starts_with('<') => ("<", ">"),
            _ => {
                plain.push(first);
                rest = &rest[first.len_utf8()..];
                continue;
            }
        };
        // Tags hold template code; only the `>` outside of it ends them.
        let mut skipped = &rest[open.len()..];
        let mut depth = 0;
        loop {
            if depth == 0 && skipped.starts_with(close) {
                skipped = &skipped[close.len()..];
                break;
            }
            if open == "<" && (skipped.starts_with("{{") || skipped.starts_with("{%")) {
                depth += 1;
            }
            if open == "<" && (skipped.starts_with("}}") || skipped.starts_with("%}")) {
                depth -= 1;
            }
            let Some(letter) = skipped.chars().next() else { break };
            if letter == '\n' {
                plain.push('\n');
            }
            skipped = &skipped[letter.len_utf8()..];
        }
        rest = skipped;
    }
    plain
        .lines()
        .enumerate()
        .filter(|(_, line)| line.split(|letter: char| !letter.is_alphabetic()).any(|word| word.len() > 1))
        .map(|(place, line)| (place + 1, line.trim().to_owned()))
        .filter(|(_, line)| !["DOCTYPE", "&nbsp;", "&rarr;"].contains(&line.as_str()))
        .collect()
}

#[test]
fn nothing_in_the_code_knows_a_region() {
    let mut wrong = Vec::new();
    for path in
        files(&source(), "rs").into_iter().chain(files(&source(), "html")).chain(files(&source(), "ftl"))
    {
        if path.components().any(|part| part.as_os_str() == "testing") {
            continue;
        }
        let text = code(&fs::read_to_string(&path).unwrap());
        if text.contains("Südwestfalen") || text.contains("05966") {
            wrong.push(path.strip_prefix(source()).unwrap().display().to_string());
        }
    }
    assert!(wrong.is_empty(), "the region stands in its pack only: {}", wrong.join(", "));
}

#[test]
fn all_assets_exist() {
    crate::layout::check_assets().unwrap();
}
