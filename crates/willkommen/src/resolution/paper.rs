//! The council paper (Beschlussvorlage): what a committee or the council needs in order to decide on
//! taking part. As a DOCX, in which the town hall adds number and date, and as a PDF.
//!
//! The words are a file of the region pack. Both documents are made from the same blocks and mark
//! what stands in square brackets: the town hall fills it in or checks it.

use std::path::Path;

use anyhow::ensure;
use axum::extract::{Path as InPath, State};
use axum::response::Response;
use platform::texts::{Lang, Translator};
use platform::{Error, Result, web};
use serde::{Deserialize, Serialize};

use super::docx::{self, About};
use crate::app::App;
use crate::declaration::{self, Declaration, Wording};
use crate::layout::{Frame, paper};
use crate::people::Declarant;
use crate::programme::{self, Charter};
use crate::region::pack::Source;
use crate::region::{self, Local, Municipality};
use crate::{conferences, invitations};

const TEMPLATE: &str = include_str!("paper.typ");
const LABELS: &[(&str, &str)] = &[
    ("provided", "resolution-paper-provided"),
    ("page", "layout-page"),
    ("of", "layout-of"),
    ("mark_alt", "layout-mark"),
];
const FILE: &str = "council_paper.toml";

/// `GET /resolution/paper.pdf`, for the municipality itself.
pub async fn pdf(State(app): State<App>, frame: Frame, declarant: Declarant) -> Result<Response> {
    pdf_of(&app, &frame.t, &Case::of_town(&app, &declarant).await?).await
}

/// `GET /resolution/paper.docx`, for the municipality itself.
pub async fn docx(State(app): State<App>, frame: Frame, declarant: Declarant) -> Result<Response> {
    docx_of(&app, &frame.t, &Case::of_town(&app, &declarant).await?).await
}

/// `GET /resolution/papers/{ags}/pdf`, for the agency.
pub async fn pdf_of_agency(
    State(app): State<App>,
    frame: Frame,
    InPath((_, ags)): InPath<(String, String)>,
) -> Result<Response> {
    pdf_of(&app, &frame.t, &Case::of_agency(&app, &ags).await?).await
}

/// `GET /resolution/papers/{ags}/docx`, for the agency.
pub async fn docx_of_agency(
    State(app): State<App>,
    frame: Frame,
    InPath((_, ags)): InPath<(String, String)>,
) -> Result<Response> {
    docx_of(&app, &frame.t, &Case::of_agency(&app, &ags).await?).await
}

/// For whom a paper is made.
struct Case {
    town: Municipality,
    /// The town's declaration, where whoever asks may see what it names.
    declaration: Option<Declaration>,
}

impl Case {
    async fn of_town(app: &App, declarant: &Declarant) -> Result<Self> {
        let c = app.db.read();
        let declaration = declaration::of(c, declarant.municipality).await?;
        let may_see = declarant.may_see(declaration.as_ref().and_then(|declaration| declaration.signed_at));
        Ok(Self {
            town: region::of(c, declarant.municipality).await?.ok_or(Error::NotFound)?,
            declaration: declaration.filter(|_| may_see),
        })
    }

    /// A draft is the town's own; the agency sees whom it names only once it is declared.
    async fn of_agency(app: &App, ags: &str) -> Result<Self> {
        let c = app.db.read();
        let town = region::by_ags(c, ags).await?.ok_or(Error::NotFound)?;
        let declaration = declaration::of(c, town.id).await?.filter(Declaration::is_signed);
        Ok(Self { town, declaration })
    }

    async fn facts(&self, app: &App, t: &Translator, charter: &Charter) -> Result<Facts> {
        let (c, today) = (app.db.read(), app.clock.today());
        let Self { town, declaration } = self;
        let mayor = region::mayor_of(c, town.id, today).await?;
        let mayor = mayor.map(|mayor| mayor.salutation).unwrap_or_default();
        let named = |of: fn(&Declaration) -> [&String; 2]| {
            let parts = declaration.iter().flat_map(of).filter(|part| !part.is_empty());
            parts.cloned().collect::<Vec<_>>().join(", ")
        };
        let lead = named(|draft| [&draft.lead_name, &draft.lead_function]);
        let letters = invitations::sent(c).await?;
        let letter = letters.iter().rev().find(|letter| letter.municipality == town.id);
        let deadline = letter.map(|letter| letter.reply_by).filter(|reply_by| *reply_by >= today);
        let pack = &app.pack;
        let is_launched = pack.programme.has_launched();
        let decisions = conferences::agreed(c).await?.into_iter().map(|agreed| {
            let key = match agreed.is_unanimous {
                true => "resolution-paper-agreed-unanimous",
                false => "resolution-paper-agreed",
            };
            t.with2(key, "district", pack.district_name(&agreed.district), "day", t.date(agreed.on))
        });
        Ok(Facts {
            municipality: town.name.clone(),
            full_name: town.full_name(),
            district: pack.district_name(&town.district).to_owned(),
            population: t.number(town.population),
            mayor: t.get(match mayor.as_str() {
                "Frau" => "resolution-paper-mayor-f",
                "Herr" => "resolution-paper-mayor-m",
                _ => "resolution-paper-mayor-x",
            }),
            lead: if lead.is_empty() { t.get("resolution-paper-lead-open") } else { lead },
            deputy: named(|draft| [&draft.deputy_name, &draft.deputy_function]),
            programme: pack.programme.name.get(t.lang).clone(),
            agency: pack.agency.name.clone(),
            phone: pack.agency.phone.clone(),
            mail: pack.agency.mail.clone(),
            deadline: deadline.map(|day| t.date(day)).unwrap_or_default(),
            decisions: decisions.collect::<Vec<_>>().join("; "),
            // The pack tells of a launch before this installation; of any other there is no source.
            source: if is_launched { pack.programme.source.clone() } else { String::new() },
            launched: if is_launched { t.month(&pack.programme.launched_on) } else { String::new() },
            charter_version: charter.version.clone(),
            declaration_version: app.declaration.wording(t.lang, "").version,
            attribution: pack.attribution.tables.get(t.lang).clone(),
        })
    }

    async fn paper(&self, app: &App, t: &Translator) -> Result<Paper> {
        let charter = Charter::current(app.db.read(), app).await?;
        let facts = self.facts(app, t, &charter).await?;
        let wording = app.declaration.wording(t.lang, &facts.full_name);
        let annexes = [Annex::charter(&charter, t.lang), Annex::declaration(wording)];
        Ok(app.council_paper.paper(t, &facts, &annexes))
    }

    fn file_name(&self, t: &Translator, ending: &str) -> String {
        format!("{}-{}.{ending}", t.get("resolution-paper-file"), self.town.ags)
    }
}

async fn pdf_of(app: &App, t: &Translator, case: &Case) -> Result<Response> {
    let paper = case.paper(app, t).await?;
    let mut data = paper::data(app, t, LABELS);
    data.insert("date".into(), app.clock.today().to_string().into());
    data.insert("paper".into(), serde_json::to_value(&paper).map_err(Error::unexpected)?);
    let bytes = paper::print(app, TEMPLATE, data, Vec::new()).await?;
    Ok(web::pdf(&case.file_name(t, "pdf"), bytes))
}

async fn docx_of(app: &App, t: &Translator, case: &Case) -> Result<Response> {
    let paper = case.paper(app, t).await?;
    let provided = t.get("resolution-paper-provided");
    let funder = app.pack.funding.sentence.get(t.lang);
    let about = About {
        lang: match t.lang {
            Lang::De => "de-DE",
            Lang::En => "en-GB",
        },
        author: &app.pack.agency.name,
        made_on: &app.clock.today().to_string(),
        mark: app.sample_mark(t.lang),
        foot: &[&format!("{provided} {}", app.pack.agency.name), funder],
        page: &t.get("layout-page"),
        of: &t.get("layout-of"),
    };
    Ok(web::docx(&case.file_name(t, "docx"), docx::write(&paper, &about)?))
}

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

/// What the tokens stand for; a sentence whose token has no value is left out.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    municipality: String,
    full_name: String,
    district: String,
    population: String,
    mayor: String,
    lead: String,
    deputy: String,
    programme: String,
    agency: String,
    phone: String,
    mail: String,
    deadline: String,
    decisions: String,
    source: String,
    launched: String,
    charter_version: String,
    declaration_version: String,
    attribution: String,
}

impl Facts {
    /// Token by token: the one list of those that exist.
    fn values(&self) -> [(&'static str, &str); 18] {
        [
            ("municipality", &self.municipality),
            ("full_name", &self.full_name),
            ("district", &self.district),
            ("population", &self.population),
            ("mayor", &self.mayor),
            ("lead", &self.lead),
            ("deputy", &self.deputy),
            ("programme", &self.programme),
            ("agency", &self.agency),
            ("phone", &self.phone),
            ("mail", &self.mail),
            ("deadline", &self.deadline),
            ("decisions", &self.decisions),
            ("source", if self.decisions.is_empty() { &self.source } else { "" }),
            ("launched", &self.launched),
            ("charter_version", &self.charter_version),
            ("declaration_version", &self.declaration_version),
            ("attribution", &self.attribution),
        ]
    }

    /// A text with its tokens filled in; nothing if one of them has no value.
    fn fill(&self, text: &str) -> Option<String> {
        let values = self.values();
        let mut filled = String::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            let (name, after) = after.split_once('}')?;
            let (_, value) = values.iter().find(|(known, _)| *known == name)?;
            if value.is_empty() {
                return None;
            }
            filled.push_str(before);
            filled.push_str(value);
            rest = after;
        }
        filled.push_str(rest);
        Some(filled)
    }

    fn fill_all(&self, texts: &[String]) -> Vec<String> {
        texts.iter().filter_map(|text| self.fill(text)).filter(|text| !text.is_empty()).collect()
    }
}

/// The names of the tokens in a text; an opened brace that nothing closes gives the rest.
fn tokens(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).map(|part| part.split_once('}').map_or(part, |(name, _)| name))
}

/// The paper of one municipality in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Paper {
    /// What the document is called where no page is seen.
    pub name: String,
    /// Whose paper it is.
    pub municipality: String,
    /// Its first heading.
    pub title: String,
    /// One line above it; may be empty.
    pub notice: String,
    /// Everything below, from top to bottom.
    pub blocks: Vec<Block>,
}

/// A piece of the paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    /// A heading, of level 2 or 3.
    Heading {
        /// Its level.
        level: usize,
        /// Its words.
        text: String,
        /// Whether it begins a new page.
        new_page: bool,
    },
    /// A paragraph.
    Text {
        /// Its words.
        text: String,
    },
    /// A numbered list.
    Numbered {
        /// Its items.
        items: Vec<String>,
    },
    /// A list.
    Items {
        /// Its items.
        items: Vec<String>,
    },
    /// A table with a header row.
    Table {
        /// What it shows, for those who do not see it.
        name: String,
        /// The shares of its columns in its width.
        shares: Vec<u32>,
        /// The header row.
        head: Vec<String>,
        /// The rows below; an empty cell is for the town hall to fill in.
        rows: Vec<Vec<String>>,
    },
}

impl Block {
    fn heading(level: usize, text: impl Into<String>) -> Self {
        Self::Heading { level, text: text.into(), new_page: false }
    }

    fn table(name: impl Into<String>, head: Vec<String>, rows: Vec<Vec<String>>) -> Self {
        let shares = match head.len() {
            2 => vec![36, 64],
            3 => vec![36, 38, 26],
            4 => vec![46, 24, 16, 14],
            columns => vec![1; columns],
        };
        Self::Table { name: name.into(), shares, head, rows }
    }
}

/// A document that follows in full.
pub struct Annex {
    title: String,
    version: String,
    intro: Vec<String>,
    /// Heading and sentences.
    paragraphs: Vec<(String, Vec<String>)>,
}

impl Annex {
    fn charter(charter: &Charter, lang: Lang) -> Self {
        let mut parts = programme::numbered(&charter.paragraphs, lang).into_iter();
        let (_, title, intro) = parts.next().unwrap_or_default();
        Self {
            title: title.to_owned(),
            version: charter.version.clone(),
            intro: programme::sentences(intro),
            paragraphs: parts
                .map(|(number, heading, body)| (format!("{number}. {heading}"), programme::sentences(body)))
                .collect(),
        }
    }

    fn declaration(wording: Wording) -> Self {
        Self {
            title: wording.title,
            version: wording.version,
            intro: vec![wording.intro],
            paragraphs: wording
                .paragraphs
                .into_iter()
                .map(|part| (format!("{}. {}", part.number, part.heading), part.text))
                .collect(),
        }
    }

    fn name(&self, t: &Translator, number: usize) -> String {
        t.with2("resolution-paper-annex", "number", number, "title", &self.title)
    }

    fn version(&self, t: &Translator) -> String {
        t.with("declaration-version", "version", &self.version)
    }

    fn blocks(&self, t: &Translator, number: usize) -> Vec<Block> {
        let heading = Block::Heading { level: 2, text: self.name(t, number), new_page: true };
        let mut blocks = vec![heading, Block::Text { text: self.version(t) }];
        let text = |text: &String| Block::Text { text: text.clone() };
        blocks.extend(self.intro.iter().map(text));
        for (heading, sentences) in &self.paragraphs {
            blocks.push(Block::heading(3, heading));
            blocks.extend(sentences.iter().map(text));
        }
        blocks
    }
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
    fn paper(&self, t: &Translator, facts: &Facts, annexes: &[Annex]) -> Paper {
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
