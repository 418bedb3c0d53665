//! Reads a survey as a draft: groups become fields, list questions and the lines of an array become
//! questions, their answers become levels.

use std::collections::{BTreeMap, BTreeSet};

use platform::Refusal;

use super::super::super::catalogue::Catalogue;
use super::super::draft::{Choice, Draft, Found, short};
use super::super::remarks::Place;
use super::super::{Imported, Source};
use super::rows::{Row, Survey};
use crate::region::Local;

/// The tables that are read.
const TABLES: &[&str] = &[
    "groups",
    "group_l10ns",
    "questions",
    "subquestions",
    "question_l10ns",
    "answers",
    "answer_l10ns",
    "surveys",
    "quota",
    "assessments",
];

/// The most rows that the answers of one question may have: older files have one for each language.
const MOST_ANSWER_ROWS: usize = 500;

/// Reads a survey.
///
/// # Errors
/// When it is none, or when there is nothing in it for a catalogue.
pub fn read(text: &str, known: &Catalogue) -> Result<Imported, Refusal> {
    let survey = Survey::read(text, TABLES)?;
    if survey.kind != "Survey" {
        return Err(Refusal::new("quickcheck-exchange-no-lss"));
    }
    let mut reader = Reader::new(&survey, Draft::new(Source::Lss, known));
    reader.whole();
    for (group, names) in items(survey.rows("groups"), "gid", "group_order") {
        reader.group(group, &names)?;
    }
    reader.draft.finish()
}

/// Rows by a name that they share.
type Shared<'a> = BTreeMap<&'a str, Vec<&'a Row>>;

/// Things of a table with their rows: older files have a row for each language. In the file's own order.
type Items<'a> = Vec<(&'a str, Vec<&'a Row>)>;

/// A survey that is being read.
struct Reader<'a> {
    survey: &'a Survey,
    draft: Draft,
    /// The language whose words count as German: the survey's own one where there is no German.
    german: String,
    /// Questions by their group, lines of arrays by their question, answers by their question.
    questions: Shared<'a>,
    lines: Shared<'a>,
    answers: Shared<'a>,
    /// Words that newer files keep beside the things, by the id of the thing.
    question_words: Shared<'a>,
    group_words: Shared<'a>,
    answer_words: Shared<'a>,
}

impl<'a> Reader<'a> {
    fn new(survey: &'a Survey, draft: Draft) -> Self {
        let by = |tables: &[&str], column: &str| {
            let mut shared: Shared<'a> = BTreeMap::new();
            for row in tables.iter().flat_map(|table| survey.rows(table)) {
                shared.entry(cell(row, column)).or_default().push(row);
            }
            shared
        };
        Self {
            draft,
            german: "de".to_owned(),
            questions: by(&["questions"], "gid"),
            // Older files keep the lines of an array among the questions.
            lines: by(&["subquestions", "questions"], "parent_qid"),
            answers: by(&["answers"], "qid"),
            question_words: by(&["question_l10ns"], "qid"),
            group_words: by(&["group_l10ns"], "gid"),
            answer_words: by(&["answer_l10ns"], "aid"),
            survey,
        }
    }

    /// What concerns the survey as a whole.
    fn whole(&mut self) {
        let survey = self.survey;
        let first = survey.rows("surveys").first();
        let said = |column| first.map(|row| cell(row, column)).unwrap_or_default();
        let main = said("language");
        let languages: BTreeSet<&str> = said("additional_languages")
            .split_whitespace()
            .chain([main])
            .filter(|lang| !lang.is_empty())
            .collect();
        let has_german = languages.iter().any(|lang| is_lang(lang, "de"));
        if !has_german && !main.is_empty() && !is_lang(main, "en") {
            main.split('-').next().unwrap_or_default().clone_into(&mut self.german);
            let what = Refusal::new("quickcheck-exchange-main-language").with("name", short(main));
            self.draft.report.gap(&Place::File, what);
        }
        for lang in languages {
            if !is_lang(lang, &self.german) && !is_lang(lang, "en") {
                let what = Refusal::new("quickcheck-exchange-language").with("name", short(lang));
                self.draft.report.lost(&Place::File, what);
            }
        }
        for (table, key) in
            [("quota", "quickcheck-exchange-quotas"), ("assessments", "quickcheck-exchange-assessments")]
        {
            let n = survey.rows(table).len();
            if n > 0 {
                self.draft.report.lost(&Place::File, Refusal::new(key).with("n", n));
            }
        }
    }

    fn group(&mut self, id: &str, rows: &[&'a Row]) -> Result<(), Refusal> {
        let title = self.words(rows, self.group_words.get(id), "group_name");
        let place = Place::Part(short(if title.de.is_empty() { id } else { &title.de }));
        self.draft.field(&place, "", &title)?;
        let lead = self.words(rows, self.group_words.get(id), "description");
        if !lead.de.is_empty() || !lead.en.is_empty() {
            self.draft.lead(&place, &lead);
        }
        let condition = first(rows, "grelevance");
        if !matches!(condition, "" | "1") {
            let what = Refusal::new("quickcheck-exchange-group-condition").with("text", short(condition));
            self.draft.report.lost(&place, what);
        }
        let own = self.questions.get(id).cloned().unwrap_or_default();
        let own = own.into_iter().filter(|row| is_whole(row));
        for (id, rows) in items(own, "qid", "question_order") {
            self.question(id, &rows)?;
        }
        Ok(())
    }

    fn question(&mut self, id: &str, rows: &[&'a Row]) -> Result<(), Refusal> {
        let (title, kind) = (first(rows, "title"), first(rows, "type"));
        let place = Place::Part(short(title));
        let name = |of: &str| format!("{}X{}X{of}", first(rows, "sid"), first(rows, "gid"));
        let mut found = Found {
            place,
            names: vec![title.to_owned(), name(id)],
            text: self.words(rows, self.question_words.get(id), "question"),
            why: self.words(rows, self.question_words.get(id), "help"),
            choices: Vec::new(),
            condition: first(rows, "relevance").to_owned(),
        };
        if first(rows, "other") == "Y" {
            let what = Refusal::new("quickcheck-exchange-other").with("name", short(title));
            self.draft.report.lost(&found.place, what);
        }
        match kind {
            "L" | "!" => {
                let Some(choices) = self.choices(&found.place, id)? else { return Ok(()) };
                found.choices = choices;
                self.draft.question(&found)
            }
            "5" => {
                found.choices = (1..=5).map(five_point).collect();
                self.draft.question(&found)
            }
            "F" => {
                let Some(choices) = self.choices(&found.place, id)? else { return Ok(()) };
                found.choices = choices;
                let lines = self.lines.get(id).cloned().unwrap_or_default();
                for (line, rows) in items(lines, "qid", "question_order") {
                    let code = first(&rows, "title");
                    let own = self.words(&rows, self.question_words.get(line), "question");
                    let one = Found {
                        names: vec![format!("{title}_{code}"), name(&format!("{id}{code}"))],
                        text: joined(&found.text, &own),
                        ..found.clone()
                    };
                    self.draft.question(&one)?;
                }
                Ok(())
            }
            other => {
                let what = Refusal::new("quickcheck-exchange-type");
                let what = what.with("type", short(other)).with("name", short(title));
                self.draft.refuse(&found.place, what)
            }
        }
    }

    /// The answers of a question; none if it is not taken over because of their number. Their values are levels
    /// where they are all different and 0 to 4.
    fn choices(&mut self, place: &Place, question: &str) -> Result<Option<Vec<Choice>>, Refusal> {
        let own = self.answers.get(question).map(Vec::as_slice).unwrap_or_default();
        if own.len() > MOST_ANSWER_ROWS {
            return self.draft.refuses(place, own.len()).map(|_| None);
        }
        // Older files have no ids of answers.
        let column = if own.iter().any(|row| row.contains_key("aid")) { "aid" } else { "code" };
        let answers = items(own.iter().copied(), column, "sortorder");
        if self.draft.refuses(place, answers.len())? {
            return Ok(None);
        }
        let mut choices = Vec::new();
        for (id, rows) in answers {
            let words = if column == "aid" { self.answer_words.get(id) } else { None };
            choices.push(Choice {
                code: first(&rows, "code").to_owned(),
                text: self.words(&rows, words, "answer"),
                level: first(&rows, "assessment_value").parse().ok(),
            });
        }
        Ok(Some(choices))
    }

    /// A text in German and English, out of the rows of a thing itself or of its words beside.
    fn words(&self, rows: &[&'a Row], beside: Option<&Vec<&'a Row>>, column: &str) -> Local {
        let mut text: Local = Local::default();
        let beside = beside.into_iter().flatten().copied();
        for row in rows.iter().copied().chain(beside) {
            let lang = cell(row, "language");
            let of_lang = if is_lang(lang, "en") {
                &mut text.en
            } else if lang.is_empty() || is_lang(lang, &self.german) {
                &mut text.de
            } else {
                continue;
            };
            if of_lang.is_empty() {
                *of_lang = plain(cell(row, column));
            }
        }
        text
    }
}

/// Things by their id, in the order that a column gives.
fn items<'a>(rows: impl IntoIterator<Item = &'a Row>, id: &str, order: &str) -> Items<'a> {
    let mut places: BTreeMap<&'a str, usize> = BTreeMap::new();
    let mut items: Items<'a> = Vec::new();
    for row in rows {
        let id = cell(row, id);
        let place = *places.entry(id).or_insert(items.len());
        if place == items.len() {
            items.push((id, Vec::new()));
        }
        items[place].1.push(row);
    }
    items.sort_by_key(|(_, rows)| first(rows, order).parse::<i64>().unwrap_or(i64::MAX));
    items
}

/// A point of LimeSurvey's five-point scale, which has no words.
fn five_point(point: usize) -> Choice {
    Choice { code: point.to_string(), text: Local::default(), level: Some(point - 1) }
}

/// Whether a row is a question and not the line of an array.
fn is_whole(row: &Row) -> bool {
    matches!(cell(row, "parent_qid"), "" | "0")
}

fn is_lang(lang: &str, code: &str) -> bool {
    lang.split('-').next() == Some(code)
}

fn cell<'a>(row: &'a Row, column: &str) -> &'a str {
    row.get(column).map(|cell| cell.trim()).unwrap_or_default()
}

/// What the first row of a thing says.
fn first<'a>(rows: &[&'a Row], column: &str) -> &'a str {
    rows.first().map(|row| cell(row, column)).unwrap_or_default()
}

/// The question of an array with one of its lines.
fn joined(question: &Local, line: &Local) -> Local {
    let both = |question: &str, line: &str| match (question.is_empty(), line.is_empty()) {
        (false, false) => format!("{}: {line}", question.trim_end_matches([':', ' '])),
        _ => format!("{question}{line}"),
    };
    // A line without English would be English by halves.
    let en = if line.en.is_empty() { String::new() } else { both(&question.en, &line.en) };
    Local { de: both(&question.de, &line.de), en }
}

/// A text without markup: LimeSurvey keeps HTML.
fn plain(html: &str) -> String {
    const ENTITIES: [(&str, &str); 14] = [
        ("&nbsp;", " "),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&auml;", "ä"),
        ("&ouml;", "ö"),
        ("&uuml;", "ü"),
        ("&Auml;", "Ä"),
        ("&Ouml;", "Ö"),
        ("&Uuml;", "Ü"),
        ("&szlig;", "ß"),
        ("&ndash;", "–"),
        ("&amp;", "&"),
    ];
    let mut plain = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(open) = rest.find('<') {
        plain.push_str(&rest[..open]);
        rest = &rest[open..];
        let is_tag = rest[1..].starts_with(|next: char| next.is_ascii_alphabetic() || "/!".contains(next));
        if !is_tag {
            plain.push('<');
            rest = &rest[1..];
            continue;
        }
        // Without an end here there is none further on either.
        let Some(close) = rest.find('>') else { break };
        plain.push(' ');
        rest = &rest[close + 1..];
    }
    plain.push_str(rest);
    ENTITIES.iter().fold(plain, |text, (name, letter)| text.replace(*name, letter)).trim().to_owned()
}

#[cfg(test)]
mod tests;
