//! Reads a form as a draft. Only what our catalogue can say is taken over: groups, questions with one
//! answer out of up to five, and conditions on one earlier question.

use std::collections::BTreeMap;

use platform::Refusal;
use platform::texts::Lang;

use super::super::super::catalogue::Catalogue;
use super::super::draft::{Choice, Draft, Found, short};
use super::super::remarks::Place;
use super::super::table::{Row, Table};
use super::super::{Imported, Source, parts};
use super::{ATTRIBUTE, ATTRIBUTES, CHOICES, LEAD, NOT_APPLICABLE, REASON, SETTINGS, SURVEY, UNKNOWN};
use crate::region::{Book, Local};

/// Names of answers that are no level, ours and the usual ones.
const NO_LEVELS: [&str; 9] = [UNKNOWN, NOT_APPLICABLE, "dont_know", "dk", "na", "-98", "-99", "98", "99"];

/// The places of one text's columns.
#[derive(Clone, Copy, Default)]
struct Columns {
    /// Without a language.
    plain: Option<usize>,
    de: Option<usize>,
    en: Option<usize>,
}

/// A group that is open.
struct Group {
    is_repeat: bool,
}

/// A form that is being read.
struct Reader<'a> {
    survey: Table<'a>,
    choices: BTreeMap<String, Vec<Choice>>,
    default: Lang,
    draft: Draft,
    groups: Vec<Group>,
    /// The name of the group that became the field begun last.
    field: String,
    /// Names of the questions that were taken over.
    taken: Vec<String>,
}

/// Reads a form.
///
/// # Errors
/// When it is none, or when there is nothing in it for a catalogue.
pub fn read(book: &Book, known: &Catalogue) -> Result<Imported, Refusal> {
    let missing = || Refusal::new("quickcheck-exchange-no-survey");
    let survey = Table::of(book, SURVEY).ok_or_else(missing)?;
    let (kind, name) =
        (survey.column("type").ok_or_else(missing)?, survey.column("name").ok_or_else(missing)?);
    let mut draft = Draft::new(Source::Xlsform, known);
    let settings = Table::of(book, SETTINGS);
    let setting = |head: &str| {
        let table = settings.as_ref();
        table.and_then(|table| table.rows().next().map(|row| row.cell(table.column(head)).to_owned()))
    };
    draft.version(&setting("version").unwrap_or_default());
    let default = match language(&setting("default_language").unwrap_or_default()) {
        Some(Lang::En) => Lang::En,
        Some(Lang::De) | None => Lang::De,
    };
    other_languages(&survey, &mut draft);
    let choices = choices(book, default);
    let rows: Vec<Row<'_>> = survey.rows().collect();
    let (groups, field, taken) = (Vec::new(), String::new(), Vec::new());
    let mut reader = Reader { survey, choices, default, draft, groups, field, taken };
    for row in rows {
        reader.row(row, row.cell(Some(kind)), row.cell(Some(name)))?;
    }
    reader.draft.finish()
}

impl Reader<'_> {
    fn row(&mut self, row: Row<'_>, kind: &str, name: &str) -> Result<(), Refusal> {
        let words: Vec<&str> = kind.split(|letter: char| letter.is_whitespace() || letter == '_').collect();
        let place = Place::Line { sheet: SURVEY, line: row.line };
        match words.as_slice() {
            [""] => {}
            ["begin", what] => {
                let is_repeat = *what == "repeat";
                if is_repeat {
                    let what = Refusal::new("quickcheck-exchange-repeat").with("name", short(name));
                    self.draft.report.lost(&place, what);
                }
                // A group inside of another one is a part of the same field.
                if self.groups.is_empty() && !is_repeat && name != ATTRIBUTES {
                    name.clone_into(&mut self.field);
                    let title = unnumbered(self.text(row, "label"));
                    self.draft.field(&place, name, &title)?;
                    self.condition_of_group(row, &place);
                }
                self.groups.push(Group { is_repeat });
            }
            ["end", _] => {
                self.groups.pop();
            }
            _ if self.groups.iter().any(|group| group.is_repeat) => {}
            ["select", "one", ..] => self.question(row, place, kind, name)?,
            ["note"] if !self.field.is_empty() && name == format!("{}{LEAD}", self.field) => {
                let lead = self.text(row, "label");
                self.draft.lead(&place, &lead);
            }
            // Our own page asks for the reason.
            ["text"] if self.is_reason(name) => {}
            // What is known of a municipality is not asked.
            _ if is_attribute(name) => {}
            _ => {
                let what = Refusal::new("quickcheck-exchange-type");
                let what = what.with("type", short(kind)).with("name", short(name));
                self.draft.report.lost(&place, what);
            }
        }
        Ok(())
    }

    fn question(&mut self, row: Row<'_>, place: Place, kind: &str, name: &str) -> Result<(), Refusal> {
        if is_attribute(name) {
            return Ok(());
        }
        // "select_one list", sometimes with "or_other" behind, or with blanks for underscores.
        let mut words =
            kind.split_whitespace().skip_while(|word| matches!(*word, "select" | "one" | "select_one"));
        let list = words.next().unwrap_or_default();
        if words.next().is_some() {
            self.draft
                .report
                .lost(&place, Refusal::new("quickcheck-exchange-other").with("name", short(name)));
        }
        self.taken.push(name.to_owned());
        if self.draft.refuses(&place, self.choices.get(list).map_or(0, Vec::len))? {
            return Ok(());
        }
        let choices = self.choices.get(list).cloned().unwrap_or_default();
        let found = Found {
            place,
            names: vec![name.to_owned()],
            text: unnumbered(self.text(row, "label")),
            why: self.text(row, "hint"),
            choices,
            condition: self.condition(row).to_owned(),
        };
        self.draft.question(&found)
    }

    fn condition<'b>(&self, row: Row<'b>) -> &'b str {
        let column = self.survey.column("relevant").or_else(|| self.survey.column("relevance"));
        row.cell(column)
    }

    fn condition_of_group(&mut self, row: Row<'_>, place: &Place) {
        let condition = self.condition(row);
        if !condition.is_empty() {
            let what = Refusal::new("quickcheck-exchange-group-condition").with("text", short(condition));
            self.draft.report.lost(place, what);
        }
    }

    fn is_reason(&self, name: &str) -> bool {
        name.strip_suffix(REASON).is_some_and(|question| self.taken.iter().any(|taken| taken == question))
    }

    fn text(&self, row: Row<'_>, base: &str) -> Local {
        columns(&self.survey, base).text(row, self.default)
    }
}

impl Columns {
    fn text(self, row: Row<'_>, default: Lang) -> Local {
        let mut text = Local { de: row.cell(self.de).to_owned(), en: row.cell(self.en).to_owned() };
        let plain = row.cell(self.plain);
        let of_default = match default {
            Lang::De => &mut text.de,
            Lang::En => &mut text.en,
        };
        if of_default.is_empty() {
            plain.clone_into(of_default);
        }
        text
    }
}

/// Whether a question is one of ours about the municipality.
fn is_attribute(name: &str) -> bool {
    name.strip_prefix(ATTRIBUTE).is_some_and(|word| parts::attribute(word).is_some())
}

/// The columns of a text such as `label` or `label::Deutsch (de)`.
fn columns(table: &Table<'_>, base: &str) -> Columns {
    let mut columns = Columns { plain: table.column(base), ..Columns::default() };
    for (place, head) in table.header.iter().enumerate() {
        let Some(lang) = head.strip_prefix(base).and_then(|rest| rest.strip_prefix(':')) else { continue };
        match language(lang) {
            Some(Lang::De) if columns.de.is_none() => columns.de = Some(place),
            Some(Lang::En) if columns.en.is_none() => columns.en = Some(place),
            _ => {}
        }
    }
    columns
}

/// The language of a head such as `:deutsch (de)` or `english`.
fn language(name: &str) -> Option<Lang> {
    let name = name.trim_start_matches(':').trim().to_lowercase();
    let code = name.rsplit_once('(').map(|(_, code)| code.trim_end_matches(')').trim().to_owned());
    let is = |codes: &[&str], names: &[&str]| {
        code.as_deref().is_some_and(|code| codes.iter().any(|known| code.split('-').next() == Some(*known)))
            || codes.contains(&name.as_str())
            || names.iter().any(|known| name.starts_with(*known))
    };
    if is(&["de"], &["deutsch", "german"]) {
        return Some(Lang::De);
    }
    is(&["en"], &["english", "englisch"]).then_some(Lang::En)
}

/// A remark on every language that is neither German nor English.
fn other_languages(table: &Table<'_>, draft: &mut Draft) {
    for head in &table.header {
        let lang = head.strip_prefix("label").and_then(|rest| rest.strip_prefix(':'));
        if let Some(lang) = lang.filter(|lang| language(lang).is_none()) {
            let name = short(lang.trim_start_matches(':'));
            draft.report.lost(&Place::File, Refusal::new("quickcheck-exchange-language").with("name", name));
        }
    }
}

/// The answers that can be levels, by the name of their list.
fn choices(book: &Book, default: Lang) -> BTreeMap<String, Vec<Choice>> {
    let mut lists: BTreeMap<String, Vec<Choice>> = BTreeMap::new();
    let Some(table) = Table::of(book, CHOICES) else { return lists };
    let list = table.column("list_name").or_else(|| table.column("list name"));
    let name = table.column("name").or_else(|| table.column("value"));
    let labels = columns(&table, "label");
    for row in table.rows() {
        let (list, code) = (row.cell(list), row.cell(name));
        if list.is_empty() || code.is_empty() || NO_LEVELS.contains(&code.to_ascii_lowercase().as_str()) {
            continue;
        }
        let choice = Choice { code: code.to_owned(), text: labels.text(row, default), level: None };
        lists.entry(list.to_owned()).or_default().push(choice);
    }
    // Codes that count from 0 say which level is which, also when one is missing.
    for list in lists.values_mut().filter(|list| list.iter().any(|choice| choice.code == "0")) {
        list.iter_mut().for_each(|choice| choice.level = choice.code.parse().ok());
    }
    lists
}

/// A text without the number that our own forms put in front, such as `5.1`.
fn unnumbered(text: Local) -> Local {
    let is_number = |number: &str| {
        number.contains('.')
            && number.starts_with(|first: char| first.is_ascii_digit())
            && number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
    };
    let bare = |text: String| {
        let behind = text.split_once(' ').filter(|(number, _)| is_number(number));
        behind.map(|(_, text)| text.trim_start().to_owned()).unwrap_or(text)
    };
    Local { de: bare(text.de), en: bare(text.en) }
}

#[cfg(test)]
mod tests {
    use super::super::super::remarks::Kind;
    use super::super::super::tests::{all_regions, hostile};
    use super::super::super::workbook_writer::{self, Cell, Sheet};
    use super::super::super::{self as exchange, GAP, Words};
    use super::*;

    fn form(survey: &[&[&str]], choices: &[&[&str]]) -> Vec<u8> {
        fn rows(of: &[&[&str]]) -> Vec<Vec<Cell>> {
            of.iter().map(|row| row.iter().map(|text| Cell::from(*text)).collect()).collect()
        }
        workbook_writer::write(&[
            Sheet { name: SURVEY, rows: rows(survey) },
            Sheet { name: CHOICES, rows: rows(choices) },
        ])
        .unwrap()
    }

    fn read(bytes: &[u8]) -> Result<Imported, Refusal> {
        exchange::read(bytes, &all_regions()[0])
    }

    const YES_NO: &[&[&str]] =
        &[&["list_name", "name", "label"], &["yn", "no", "Nein"], &["yn", "yes", "Ja"], &["yn", "98", "?"]];

    #[test]
    fn our_own_form_comes_back_with_texts_levels_and_parents() {
        for catalogue in all_regions() {
            let bytes = super::super::write(&catalogue, &Words::embedded()).unwrap();
            let again = exchange::read(&bytes, &catalogue).unwrap();
            assert_eq!(again.source, Source::Xlsform);
            let of = |catalogue: &Catalogue| {
                let fields = catalogue
                    .field
                    .iter()
                    .map(|field| format!("{} {:?} {:?}", field.id, field.title, field.lead));
                let questions = catalogue.question.iter().map(|question| {
                    let texts = (&question.text, &question.why, &question.levels);
                    format!("{} {} {:?} {texts:?}", question.id, question.field, question.parent)
                });
                fields.chain(questions).collect::<Vec<_>>()
            };
            assert_eq!(of(&again.catalogue), of(&catalogue));
            // The rules cannot be told from other conditions.
            let lost = again.report.iter().filter(|remark| remark.kind == Kind::Lost);
            assert_eq!(
                lost.count(),
                catalogue.question.iter().filter(|question| !question.rules.is_empty()).count()
            );
        }
    }

    #[test]
    fn hostile_texts_do_not_break_the_form() {
        let bytes = super::super::write(&hostile(), &Words::embedded()).unwrap();
        let again = read(&bytes).unwrap().catalogue;
        assert_eq!(again.question.len(), hostile().question.len());
    }

    #[test]
    fn what_a_catalogue_cannot_say_is_told() {
        let survey: &[&[&str]] = &[
            &["type", "name", "label", "relevant"],
            &["begin group", "a", "Bereich", ""],
            &["select_one yn", "q1", "Gibt es das?", ""],
            &["select_one yn or_other", "q2", "Und das?", "${q1} = 'yes'"],
            &["select_one yn", "q3", "Und jenes?", "${q1} = 'yes' or ${q2} = 'yes'"],
            &["select_multiple yn", "m", "Was alles?", ""],
            &["calculate", "c", "", ""],
            &["begin_repeat", "r", "Je Ort", ""],
            &["select_one yn", "q4", "Je Ort?", ""],
            &["end_repeat", "", "", ""],
            &["select_one nowhere", "q5", "Ohne Antworten?", ""],
            &["end group", "", "", ""],
        ];
        let found = read(&form(survey, YES_NO)).unwrap();
        let questions: Vec<_> =
            found.catalogue.question.iter().map(|question| question.id.as_str()).collect();
        assert_eq!(questions, ["q1", "q2", "q3"]);
        assert_eq!(found.catalogue.question[1].parent.as_deref(), Some("q1"));
        assert_eq!(found.catalogue.question[2].parent, None);
        assert_eq!(found.catalogue.question[0].levels.de[..3], ["Nein", "Ja", GAP]);
        let lost: Vec<_> = found.report.iter().filter(|remark| remark.kind == Kind::Lost).collect();
        let keys: Vec<_> = lost.iter().map(|remark| remark.what.key).collect();
        assert_eq!(
            keys,
            [
                "quickcheck-exchange-other",
                "quickcheck-exchange-condition",
                "quickcheck-exchange-type",
                "quickcheck-exchange-type",
                "quickcheck-exchange-repeat",
                "quickcheck-exchange-no-choices",
            ]
        );
        assert_eq!(lost[3].place, Place::Line { sheet: SURVEY, line: 7 });
        let gaps = found.report.iter().filter(|remark| remark.what.key == "quickcheck-exchange-no-levels");
        assert_eq!(gaps.count(), 3);
    }

    #[test]
    fn more_than_five_answers_are_no_levels() {
        let choices: Vec<Vec<String>> =
            (0..6).map(|n| vec!["l".into(), n.to_string(), format!("Antwort {n}")]).collect();
        let choices: Vec<Vec<&str>> =
            choices.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
        let mut rows: Vec<&[&str]> = vec![&["list_name", "name", "label"][..]];
        rows.extend(choices.iter().map(Vec::as_slice));
        let survey: &[&[&str]] = &[&["type", "name", "label"], &["select_one l", "q", "Wie viel?"]];
        assert_eq!(read(&form(survey, &rows)).unwrap_err().key, "quickcheck-exchange-no-questions");
    }

    #[test]
    fn a_form_that_never_ends_is_refused() {
        let mut survey: Vec<&[&str]> = vec![&["type", "name", "label"][..]];
        survey.extend(std::iter::repeat_n(&["select_one yn", "q", "Frage?"][..], 1_000));
        assert_eq!(read(&form(&survey, YES_NO)).unwrap_err().key, "quickcheck-exchange-many-questions");
        assert_eq!(read(&form(&[&["a"]], YES_NO)).unwrap_err().key, "quickcheck-exchange-no-survey");
    }

    #[test]
    fn a_form_of_questions_that_cannot_be_taken_over_comes_to_an_end() {
        let codes: Vec<String> = (0..2_000).map(|code| format!("a{code}")).collect();
        let choices: Vec<[&str; 3]> = codes.iter().map(|code| ["l", code.as_str(), "Antwort"]).collect();
        let mut rows: Vec<&[&str]> = vec![&["list_name", "name", "label"][..]];
        rows.extend(choices.iter().map(|row| &row[..]));
        for (many, key) in
            [(1_000, "quickcheck-exchange-no-questions"), (1_001, "quickcheck-exchange-many-questions")]
        {
            let mut survey: Vec<&[&str]> = vec![&["type", "name", "label"][..]];
            survey.extend(std::iter::repeat_n(&["select_one l", "q", "Frage?"][..], many));
            assert_eq!(read(&form(&survey, &rows)).unwrap_err().key, key);
        }
    }

    #[test]
    fn languages_are_known_by_name_or_code() {
        for head in [":deutsch (de)", "german", ":de", "deutsch", "deutsch (de-at)"] {
            assert_eq!(language(head), Some(Lang::De), "{head}");
        }
        assert_eq!(language(":english (en)"), Some(Lang::En));
        assert_eq!([language("français (fr)"), language(""), language("dengue")], [None, None, None]);
    }
}
