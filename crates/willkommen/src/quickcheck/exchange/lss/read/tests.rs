//! Surveys as LimeSurvey 3 and LimeSurvey 6 write them.

use super::super::super::remarks::Kind;
use super::super::super::tests::all_regions;
use super::super::super::{GAP, MOST_QUESTIONS};
use super::*;

/// A table of a survey: names of columns, then rows.
fn table(name: &str, columns: &[&str], rows: &[&[&str]]) -> String {
    let rows: String = rows
        .iter()
        .map(|row| {
            let cells = columns.iter().zip(*row);
            let cells: String =
                cells.map(|(column, cell)| format!("<{column}><![CDATA[{cell}]]></{column}>")).collect();
            format!("<row>{cells}</row>")
        })
        .collect();
    format!("<{name}><rows>{rows}</rows></{name}>")
}

fn survey(tables: &[String]) -> String {
    let tables = tables.concat();
    format!("<document><LimeSurveyDocType>Survey</LimeSurveyDocType>{tables}</document>")
}

/// A survey of two groups, as version 6 writes it, in German and English.
fn of_version_6(relevance: &str) -> String {
    survey(&[
        table("surveys", &["language", "additional_languages"], &[&["de", "en fr"]]),
        table("groups", &["gid", "group_order", "grelevance"], &[&["2", "2", "1"], &["1", "1", ""]]),
        table(
            "group_l10ns",
            &["gid", "group_name", "description", "language"],
            &[
                &["1", "<p>Begr&uuml;&szlig;ung</p>", "Ein Satz.", "de"],
                &["1", "Welcome", "One sentence.", "en"],
                &["2", "Rückmeldung", "", "de"],
            ],
        ),
        table(
            "questions",
            &["qid", "parent_qid", "sid", "gid", "type", "title", "other", "question_order", "relevance"],
            &[
                &["12", "0", "9", "1", "!", "Q2", "Y", "2", relevance],
                &["11", "0", "9", "1", "L", "Q1", "N", "1", "1"],
                &["13", "0", "9", "1", "T", "Q3", "N", "3", "1"],
                &["14", "0", "9", "2", "F", "Q4", "N", "1", "1"],
                &["15", "0", "9", "2", "5", "Q5", "N", "2", "1"],
            ],
        ),
        table(
            "subquestions",
            &["qid", "parent_qid", "sid", "gid", "type", "title", "question_order"],
            &[&["22", "14", "9", "2", "T", "B", "2"], &["21", "14", "9", "2", "T", "A", "1"]],
        ),
        table(
            "question_l10ns",
            &["qid", "question", "help", "language"],
            &[
                &["11", "Gibt es ein Treffen?", "Wir fragen, weil …", "de"],
                &["11", "Is there a get-together?", "We ask because …", "en"],
                &["12", "Wie oft?", "", "de"],
                &["14", "Fragen Sie nach:", "", "de"],
                &["21", "nach drei Monaten", "", "de"],
                &["22", "nach einem Jahr", "", "de"],
                &["15", "Wie gut?", "", "de"],
            ],
        ),
        table(
            "answers",
            &["aid", "qid", "code", "sortorder", "assessment_value"],
            &[
                &["1", "11", "A1", "1", "0"],
                &["2", "11", "A2", "2", "0"],
                &["3", "12", "A1", "1", "4"],
                &["4", "12", "A2", "2", "2"],
                &["5", "12", "A3", "3", "0"],
                &["6", "14", "1", "1", "0"],
                &["7", "14", "2", "2", "1"],
            ],
        ),
        table(
            "answer_l10ns",
            &["aid", "answer", "language"],
            &[
                &["1", "Nein", "de"],
                &["1", "No", "en"],
                &["2", "Ja", "de"],
                &["2", "Yes", "en"],
                &["3", "Jeden Monat", "de"],
                &["4", "Jedes Jahr", "de"],
                &["5", "Nie", "de"],
                &["6", "Nein", "de"],
                &["7", "Ja", "de"],
            ],
        ),
        table("quota", &["id"], &[&["1"]]),
    ])
}

fn imported(text: &str) -> Imported {
    read(text, &all_regions()[0]).unwrap()
}

fn keys(imported: &Imported, kind: Kind) -> Vec<&'static str> {
    let remarks = imported.report.iter().filter(|remark| remark.kind == kind);
    remarks.map(|remark| remark.what.key).collect()
}

#[test]
fn groups_lists_and_arrays_become_fields_and_questions() {
    let found = imported(&of_version_6("((Q1.NAOK == \"A2\"))"));
    let fields: Vec<_> =
        found.catalogue.field.iter().map(|field| (field.id.as_str(), field.title.de.as_str())).collect();
    assert_eq!(fields, [("F01", "Begrüßung"), ("F02", "Rückmeldung")]);
    assert_eq!(found.catalogue.field[0].lead.en, "One sentence.");
    let questions: Vec<_> = found
        .catalogue
        .question
        .iter()
        .map(|question| (question.number.as_str(), question.id.as_str(), question.text.de.as_str()))
        .collect();
    assert_eq!(
        questions,
        [
            ("1.1", "Q1", "Gibt es ein Treffen?"),
            ("1.2", "Q2", "Wie oft?"),
            ("2.1", "Q4_A", "Fragen Sie nach: nach drei Monaten"),
            ("2.2", "Q4_B", "Fragen Sie nach: nach einem Jahr"),
            ("2.3", "Q5", "Wie gut?"),
        ]
    );
    let question = &found.catalogue.question;
    assert_eq!(question[0].levels.en, ["No", "Yes", GAP, GAP, GAP]);
    // The values of the answers say which level is which.
    assert_eq!(question[1].levels.de, ["Nie", GAP, "Jedes Jahr", GAP, "Jeden Monat"]);
    assert_eq!(question[1].parent.as_deref(), Some("Q1"));
    assert_eq!(question[1].text.en, "Wie oft?");
    assert_eq!(
        keys(&found, Kind::Lost),
        [
            "quickcheck-exchange-language",
            "quickcheck-exchange-quotas",
            "quickcheck-exchange-other",
            "quickcheck-exchange-type",
        ]
    );
    assert!(keys(&found, Kind::Assumed).contains(&"quickcheck-exchange-no-english"));
    assert!(keys(&found, Kind::Gap).contains(&"quickcheck-exchange-no-levels"));
}

#[test]
fn conditions_that_say_more_are_told() {
    for (condition, key, parent) in [
        ("9X1X11.NAOK != \"A1\"", None, Some("Q1")),
        ("Q1.NAOK == \"A1\"", Some("quickcheck-exchange-condition"), None),
        ("is_empty(Q1.NAOK)", Some("quickcheck-exchange-condition"), None),
        ("Q9.NAOK > 1", Some("quickcheck-exchange-condition"), None),
    ] {
        let found = imported(&of_version_6(condition));
        assert_eq!(found.catalogue.question[1].parent.as_deref(), parent, "{condition}");
        let lost = keys(&found, Kind::Lost);
        assert_eq!(lost.contains(&"quickcheck-exchange-condition"), key.is_some(), "{condition}");
    }
}

#[test]
fn older_files_keep_the_words_beside_the_things() {
    let text = survey(&[
        table("surveys", &["language"], &[&["de"]]),
        table(
            "groups",
            &["gid", "group_name", "group_order", "language"],
            &[&["1", "Bereich", "1", "de"], &["1", "Field", "1", "en"]],
        ),
        table(
            "questions",
            &["qid", "parent_qid", "sid", "gid", "type", "title", "question", "question_order", "language"],
            &[
                &["1", "0", "9", "1", "L", "Q1", "Was gibt es?", "1", "de"],
                &["1", "0", "9", "1", "L", "Q1", "What is there?", "1", "en"],
            ],
        ),
        table(
            "answers",
            &["qid", "code", "answer", "sortorder", "language"],
            &[
                &["1", "A1", "Nichts", "1", "de"],
                &["1", "A1", "Nothing", "1", "en"],
                &["1", "A2", "Alles", "2", "de"],
                &["1", "A2", "Everything", "2", "en"],
            ],
        ),
    ]);
    let found = imported(&text);
    assert_eq!(found.catalogue.field[0].title.en, "Field");
    let question = &found.catalogue.question[0];
    assert_eq!(
        (question.text.en.as_str(), &question.levels.en[..2]),
        ("What is there?", &["Nothing".to_owned(), "Everything".to_owned()][..])
    );
}

#[test]
fn a_survey_that_never_ends_and_what_is_none_are_refused() {
    let row = ["1", "0", "1", "L", "Q"];
    let rows: Vec<Vec<String>> = (0..20_000)
        .map(|n| {
            row.iter()
                .enumerate()
                .map(|(place, cell)| if place == 0 { n.to_string() } else { (*cell).into() })
                .collect()
        })
        .collect();
    let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    let answers: Vec<Vec<String>> =
        (0..=MOST_QUESTIONS).map(|n| vec![n.to_string(), "A1".into(), "Ja".into()]).collect();
    let answers: Vec<Vec<&str>> =
        answers.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
    let answers: Vec<&[&str]> = answers.iter().map(Vec::as_slice).collect();
    let text = survey(&[
        table("groups", &["gid", "group_name"], &[&["1", "Bereich"]]),
        table("questions", &["qid", "parent_qid", "gid", "type", "title"], &rows),
        table("answers", &["qid", "code", "answer"], &answers),
    ]);
    let known = &all_regions()[0];
    assert_eq!(read(&text, known).unwrap_err().key, "quickcheck-exchange-many-questions");
    assert_eq!(read("<html><body/></html>", known).unwrap_err().key, "quickcheck-exchange-no-lss");
    assert_eq!(read(&survey(&[]), known).unwrap_err().key, "quickcheck-exchange-no-questions");
}

#[test]
fn an_array_with_too_many_answers_is_refused_once_and_not_for_each_line() {
    let text = survey(&[
        table("groups", &["gid", "group_name"], &[&["1", "Bereich"]]),
        table(
            "questions",
            &["qid", "parent_qid", "gid", "type", "title"],
            &[&["1", "0", "1", "5", "Q1"], &["2", "0", "1", "F", "Q2"]],
        ),
        table(
            "subquestions",
            &["qid", "parent_qid", "title"],
            &[&["3", "2", "A"], &["4", "2", "B"], &["5", "2", "C"]],
        ),
        table(
            "answers",
            &["qid", "code", "answer"],
            &[
                &["2", "A1", "a"],
                &["2", "A2", "b"],
                &["2", "A3", "c"],
                &["2", "A4", "d"],
                &["2", "A5", "e"],
                &["2", "A6", "f"],
            ],
        ),
    ]);
    let found = imported(&text);
    assert_eq!(found.catalogue.question.len(), 1);
    assert_eq!(keys(&found, Kind::Lost), ["quickcheck-exchange-many-choices"]);
}

#[test]
fn markup_is_left_out() {
    assert_eq!(
        plain("<p>Gr&ouml;&szlig;e &lt; 5<br/>und</p>").split_whitespace().collect::<Vec<_>>(),
        ["Größe", "<", "5", "und"]
    );
    assert_eq!(plain("1 < 2 <"), "1 < 2 <");
}
