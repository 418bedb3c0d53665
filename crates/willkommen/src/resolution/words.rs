//! The words of the council paper: a file of the region pack, checked when it is read and filled for
//! one municipality.

use std::path::Path;

use anyhow::ensure;
use platform::texts::{Lang, Translator};
use serde::Deserialize;

use super::blocks::{Annex, Block, Paper};
use super::facts::{Facts, tokens};
use crate::region::Local;
use crate::region::pack::Source;

const FILE: &str = "council_paper.toml";

/// `council_paper.toml`; tokens stand in braces, what the town hall adds in square brackets.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CouncilPaper {
    title: Local,
    notice: Local,
    subject: Local,
    bodies: Local<Vec<String>>,
    resolution: Part,
    part: Vec<Part>,
}

/// A heading and what stands below it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Part {
    heading: Local,
    #[serde(default)]
    text: Local<Vec<String>>,
    #[serde(default)]
    numbered: Local<Vec<String>>,
    #[serde(default)]
    items: Local<Vec<String>>,
    table: Option<Rows>,
    #[serde(default)]
    closing: Local<Vec<String>>,
    #[serde(default)]
    part: Vec<Part>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rows {
    head: Local<Vec<String>>,
    rows: Local<Vec<Vec<String>>>,
}

impl CouncilPaper {
    /// Reads the council paper of the region pack.
    ///
    /// # Errors
    /// When the file is missing or incomplete, or names a token that does not exist; each line of the
    /// message names file, line and reason.
    pub fn read(folder: &Path) -> anyhow::Result<Self> {
        let source = Source::open(folder, FILE)?;
        let paper: Self = source.parse()?;
        let faults = paper.faults(&source);
        ensure!(faults.is_empty(), "{}", faults.join("\n"));
        Ok(paper)
    }

    fn faults(&self, source: &Source) -> Vec<String> {
        let mut faults = Vec::new();
        for local in [&self.title, &self.notice, &self.subject] {
            check(&mut faults, source, &[&local.de, &local.en]);
        }
        check_pair(&mut faults, source, &self.bodies);
        if self.resolution.numbered.de.is_empty() {
            faults.push(source.fault("[resolution]", "[resolution] needs what is resolved, as numbered"));
        }
        self.resolution.note_faults(&mut faults, source, 1);
        for part in &self.part {
            part.note_faults(&mut faults, source, 1);
        }
        faults
    }

    /// The paper of a municipality.
    pub fn paper(&self, t: &Translator, facts: &Facts, annexes: &[Annex]) -> Paper {
        let word = |key: &str| t.get(key);
        let fill = |text: &Local| facts.fill(text.get(t.lang)).unwrap_or_default();
        let (title, subject) = (fill(&self.title), fill(&self.subject));
        let mut blocks = vec![
            Block::table(
                word("resolution-paper-head"),
                vec![word("resolution-paper-field"), word("resolution-paper-entry")],
                vec![
                    vec![word("resolution-paper-number"), String::new()],
                    vec![word("resolution-paper-date"), String::new()],
                    vec![word("resolution-paper-office"), String::new()],
                ],
            ),
            Block::heading(2, word("resolution-paper-bodies")),
            Block::table(
                word("resolution-paper-bodies"),
                vec![
                    word("resolution-paper-body"),
                    word("resolution-paper-meeting"),
                    word("resolution-paper-public"),
                    word("resolution-paper-item"),
                ],
                facts
                    .fill_all(self.bodies.get(t.lang))
                    .into_iter()
                    .map(|body| vec![body, String::new(), word("resolution-paper-yes"), String::new()])
                    .collect(),
            ),
            Block::heading(2, word("resolution-paper-subject")),
            Block::Text { text: subject.clone() },
        ];
        for part in std::iter::once(&self.resolution).chain(&self.part) {
            blocks.extend(part.blocks(t.lang, facts, 2));
        }
        blocks.push(Block::heading(2, word("resolution-paper-annexes")));
        let list = (1..).zip(annexes);
        blocks.push(Block::Items {
            items: list
                .clone()
                .map(|(number, annex)| format!("{}, {}", annex.name(t, number), annex.version(t)))
                .collect(),
        });
        blocks.extend(list.flat_map(|(number, annex)| annex.blocks(t, number)));
        Paper {
            name: format!("{title}: {subject}"),
            municipality: facts.full_name.clone(),
            title,
            notice: fill(&self.notice),
            blocks,
        }
    }
}

impl Part {
    /// What stands in the part, with its heading at a level; nothing when every sentence is left out.
    fn blocks(&self, lang: Lang, facts: &Facts, level: usize) -> Vec<Block> {
        let heading = facts.fill(self.heading.get(lang)).unwrap_or_default();
        let paragraphs = |texts: &Local<Vec<String>>| {
            facts.fill_all(texts.get(lang)).into_iter().map(|text| Block::Text { text }).collect::<Vec<_>>()
        };
        let mut blocks = paragraphs(&self.text);
        let numbered = facts.fill_all(self.numbered.get(lang));
        if !numbered.is_empty() {
            blocks.push(Block::Numbered { items: numbered });
        }
        let items = facts.fill_all(self.items.get(lang));
        if !items.is_empty() {
            blocks.push(Block::Items { items });
        }
        if let Some(table) = &self.table {
            let rows = table.rows.get(lang).iter().map(|row| facts.fill_all(row));
            let head = facts.fill_all(table.head.get(lang));
            // A row of which a cell is left out is left out whole.
            let rows: Vec<_> = rows.filter(|row| row.len() == head.len()).collect();
            if !rows.is_empty() {
                blocks.push(Block::table(heading.clone(), head, rows));
            }
        }
        blocks.extend(paragraphs(&self.closing));
        blocks.extend(self.part.iter().flat_map(|part| part.blocks(lang, facts, level + 1)));
        if !blocks.is_empty() {
            blocks.insert(0, Block::heading(level, heading));
        }
        blocks
    }

    fn note_faults(&self, faults: &mut Vec<String>, source: &Source, depth: usize) {
        let Self { heading, text, numbered, items, table, closing, part } = self;
        check(faults, source, &[&heading.de, &heading.en]);
        for texts in [text, numbered, items, closing] {
            check_pair(faults, source, texts);
        }
        if let Some(Rows { head, rows }) = table {
            check_pair(faults, source, head);
            for (head, rows) in [(&head.de, &rows.de), (&head.en, &rows.en)] {
                for row in rows {
                    check(faults, source, &row.iter().collect::<Vec<_>>());
                    if row.len() != head.len() || row.iter().any(String::is_empty) {
                        let near = row.iter().find(|cell| !cell.is_empty()).or(head.first());
                        let near = near.map(String::as_str).unwrap_or_default();
                        faults.push(source.fault(near, "a row has one filled cell for each of the head"));
                    }
                }
            }
            if rows.de.len() != rows.en.len() {
                let near = head.de.first().map(String::as_str).unwrap_or_default();
                faults.push(source.fault(near, "the table has as many rows in German as in English"));
            }
        }
        if depth == 2 && !part.is_empty() {
            faults.push(source.fault(&heading.de, "a part of a part has no further parts"));
        }
        for part in part {
            part.note_faults(faults, source, depth + 1);
        }
    }
}

/// Notes tokens that do not exist and brackets that stand alone.
fn check(faults: &mut Vec<String>, source: &Source, texts: &[&String]) {
    let known = Facts::default();
    for text in texts {
        for name in tokens(text) {
            if !known.values().iter().any(|(known, _)| *known == name) {
                let names = known.values().map(|(name, _)| name).join(", ");
                let why = format!("{{{name}}} is no token; there are {names}");
                faults.push(source.fault(&format!("{{{name}"), &why));
            }
        }
        if has_loose_bracket(text) {
            faults.push(source.fault(text, "a square bracket is not closed, or not opened"));
        }
    }
}

fn has_loose_bracket(text: &str) -> bool {
    let mut is_open = false;
    for letter in text.chars().filter(|letter| matches!(letter, '[' | ']')) {
        if is_open == (letter == '[') {
            return true;
        }
        is_open = !is_open;
    }
    is_open
}

/// The same for a list, which has as many entries in German as in English.
fn check_pair(faults: &mut Vec<String>, source: &Source, texts: &Local<Vec<String>>) {
    check(faults, source, &texts.de.iter().chain(&texts.en).collect::<Vec<_>>());
    if texts.de.len() != texts.en.len() {
        let near = texts.de.first().or(texts.en.first()).map(String::as_str).unwrap_or_default();
        faults.push(source.fault(near, "there are as many entries in German as in English"));
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    fn translator(lang: Lang) -> Translator {
        Translator::new(Arc::new(crate::texts::read().unwrap()), lang)
    }

    fn folder(region: &str) -> std::path::PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../regions").join(region)
    }

    fn facts() -> Facts {
        let word = |word: &str| word.to_owned();
        Facts {
            municipality: word("Attendorn"),
            full_name: word("Hansestadt Attendorn"),
            district: word("Kreis Olpe"),
            population: word("23.554"),
            mayor: word("Die Bürgermeisterin"),
            lead: word("Jana Vogt, Leiterin Stadtmarketing"),
            deputy: word(""),
            programme: word("Qualitätsoffensive"),
            agency: word("Agentur"),
            phone: word("02761 000-00"),
            mail: word("programm@agentur.example"),
            deadline: word("22. Januar 2027"),
            decisions: word(""),
            source: word("https://willkommen.example/auftakt"),
            launched: word("November 2017"),
            charter_version: word("1.0"),
            declaration_version: word("1.0"),
            attribution: word("Statistik"),
        }
    }

    /// Every word of a paper, a line each.
    fn words(paper: &Paper) -> String {
        fn walk(value: &serde_json::Value, found: &mut String) {
            match value {
                serde_json::Value::String(text) => *found += &format!("{text}\n"),
                serde_json::Value::Array(list) => list.iter().for_each(|inner| walk(inner, found)),
                serde_json::Value::Object(map) => map.values().for_each(|inner| walk(inner, found)),
                _ => {}
            }
        }
        let mut found = String::new();
        walk(&serde_json::to_value(paper).unwrap(), &mut found);
        found
    }

    fn paper_with(facts: &Facts) -> Paper {
        CouncilPaper::read(&folder("suedwestfalen")).unwrap().paper(&translator(Lang::De), facts, &[])
    }

    #[test]
    fn every_pack_s_paper_is_filled_whole_in_both_languages() {
        for region in ["suedwestfalen", "seenbogen"] {
            let read = CouncilPaper::read(&folder(region)).unwrap();
            for lang in Lang::ALL {
                let text = words(&read.paper(&translator(*lang), &facts(), &[]));
                assert!(!text.contains(['{', '}']), "{text}");
                assert!(text.contains("Hansestadt Attendorn") && text.contains("22. Januar 2027"), "{text}");
            }
        }
    }

    #[test]
    fn a_sentence_without_a_value_is_left_out_whole() {
        let known = words(&paper_with(&facts()));
        assert!(known.contains("bis zum 22. Januar 2027") && !known.contains("Die Vertretung übernimmt"));
        let later = words(&paper_with(&Facts { deadline: String::new(), ..facts() }));
        assert!(!later.contains("Tagt das Gremium später"), "{later}");
    }

    #[test]
    fn recorded_decisions_stand_in_place_of_the_source() {
        let noted = words(&paper_with(&facts()));
        assert!(
            noted.contains("willkommen.example/auftakt") && !noted.contains("haben dem Programm zugestimmt")
        );
        let decisions = "Kreis Olpe am 4. Mai 2026 einstimmig".to_owned();
        let recorded = words(&paper_with(&Facts { decisions, ..facts() }));
        assert!(recorded.contains("haben dem Programm zugestimmt: Kreis Olpe am 4. Mai 2026 einstimmig."));
        assert!(!recorded.contains("willkommen.example/auftakt"), "{recorded}");
    }

    #[test]
    fn what_a_pack_gets_wrong_is_named_by_line() {
        let good = std::fs::read_to_string(folder("suedwestfalen").join(FILE)).unwrap();
        let faults = |from: &str, to: &str| {
            let place = std::env::temp_dir().join(platform::chance::token());
            std::fs::create_dir(&place).unwrap();
            std::fs::write(place.join(FILE), good.replacen(from, to, 1)).unwrap();
            let fault = CouncilPaper::read(&place).unwrap_err().to_string();
            std::fs::remove_dir_all(place).unwrap();
            fault
        };
        let line = 1 + good.lines().position(|line| line.contains("Projektverantwortlich ist")).unwrap();
        let fault = faults("ist: {lead}.", "ist: {leader}.");
        assert!(fault.starts_with(&format!("{FILE}:{line}: {{leader}} is no token")), "{fault}");
        let fault = faults("ist: {lead}.", "ist: [Name.");
        assert!(fault.starts_with(&format!("{FILE}:{line}: a square bracket")), "{fault}");
        let fault = faults("  \"The project lead is: {lead}.\",\n", "");
        assert!(fault.contains("as many entries in German as in English"), "{fault}");
        assert!(faults("notice.de", "note.de").contains("note"));
    }
}
