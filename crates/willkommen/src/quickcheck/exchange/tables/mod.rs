//! The catalogue as a workbook that people read and write: one row per question, German beside English.

mod read;
mod write;

pub use read::read;
pub use write::write;

/// Version, day and licence.
const ABOUT: &str = "Katalog";
/// The fields.
const FIELDS: &str = "Felder";
/// The questions.
pub const QUESTIONS: &str = "Fragen";
/// The levels in general.
const LEVELS: &str = "Stufen";
/// The application rules.
const RULES: &str = "Regeln";
/// The measures.
const MEASURES: &str = "Maßnahmen";
/// All sheets.
pub const SHEETS: &[&str] = &[ABOUT, FIELDS, QUESTIONS, LEVELS, RULES, MEASURES];

/// Heads of columns, in their order.
const ABOUT_COLUMNS: [&str; 3] = ["Fassung", "Veröffentlicht am", "Lizenz"];
const FIELD_COLUMNS: [&str; 7] = [
    "Kennung",
    "Nummer",
    "Gewicht",
    "Titel (Deutsch)",
    "Titel (Englisch)",
    "Satz darunter (Deutsch)",
    "Satz darunter (Englisch)",
];
const QUESTION_COLUMNS: [&str; 29] = [
    "Kennung",
    "Nummer",
    "Feld",
    "Kernfrage",
    "Gewicht",
    "Nachweis",
    "Regeln",
    "Folgt auf",
    "Maßnahmen",
    "Frage (Deutsch)",
    "Frage (Englisch)",
    "Warum (Deutsch)",
    "Warum (Englisch)",
    "Stufe 0 (Deutsch)",
    "Stufe 0 (Englisch)",
    "Stufe 1 (Deutsch)",
    "Stufe 1 (Englisch)",
    "Stufe 2 (Deutsch)",
    "Stufe 2 (Englisch)",
    "Stufe 3 (Deutsch)",
    "Stufe 3 (Englisch)",
    "Stufe 4 (Deutsch)",
    "Stufe 4 (Englisch)",
    "Hilfe (Deutsch)",
    "Hilfe (Englisch)",
    "Gespräch (Deutsch)",
    "Gespräch (Englisch)",
    "Beispiele (Deutsch)",
    "Beispiele (Englisch)",
];
const LEVEL_COLUMNS: [&str; 5] =
    ["Stufe", "Name (Deutsch)", "Name (Englisch)", "Bedeutung (Deutsch)", "Bedeutung (Englisch)"];
const RULE_COLUMNS: [&str; 5] = ["Kennung", "Merkmal", "Ab", "Text (Deutsch)", "Text (Englisch)"];
const MEASURE_COLUMNS: [&str; 8] = [
    "Kennung",
    "Aufwand",
    "Fragen",
    "Titel (Deutsch)",
    "Titel (Englisch)",
    "Erster Schritt (Deutsch)",
    "Erster Schritt (Englisch)",
    "Fragenliste",
];

#[cfg(test)]
mod tests {
    use super::super::tests::{all_regions, hostile};
    use super::super::workbook_writer::{self, Cell, Sheet};
    use super::super::{self as exchange, Kind, Place, Source};
    use super::*;

    #[test]
    fn what_is_written_is_read_back_the_same() {
        for catalogue in all_regions().into_iter().chain([hostile()]) {
            let again = exchange::read(&write(&catalogue).unwrap(), &catalogue).unwrap();
            assert_eq!(again.source, Source::Tables);
            assert_eq!(format!("{:?}", again.catalogue), format!("{catalogue:?}"));
        }
    }

    #[test]
    fn a_published_catalogue_has_nothing_to_report() {
        for catalogue in all_regions() {
            let again = exchange::read(&write(&catalogue).unwrap(), &catalogue).unwrap();
            assert!(again.report.is_empty(), "{:?}", again.report);
        }
    }

    #[test]
    fn what_stands_wrong_in_a_cell_is_named_by_its_line() {
        let rows = |of: &[&str], cells: &[&str]| {
            let row = |of: &[&str]| of.iter().map(|text| Cell::from(*text)).collect::<Vec<Cell>>();
            vec![row(of), row(cells)]
        };
        let question = ["Q1", "1.1", "F1", "vielleicht", "schwer", "N2", "", "", "", "Gibt es das?"];
        let bytes = workbook_writer::write(&[
            Sheet { name: FIELDS, rows: rows(&FIELD_COLUMNS, &["F1", "1", "1", "Feld", "Field"]) },
            Sheet { name: QUESTIONS, rows: rows(&QUESTION_COLUMNS, &question) },
            Sheet { name: RULES, rows: rows(&RULE_COLUMNS, &["R1", "Wetter", "", "bei Regen", "in rain"]) },
        ]);
        let found = exchange::read(&bytes.unwrap(), &all_regions()[0]).unwrap();
        let wrong: Vec<_> = found
            .report
            .iter()
            .filter(|remark| matches!(remark.place, Place::Line { .. }))
            .map(|remark| (remark.kind, remark.place.clone(), remark.what.key))
            .collect();
        let line = |sheet| Place::Line { sheet, line: 2 };
        assert_eq!(found.catalogue.question[0].text.en, "Gibt es das?");
        assert_eq!(
            wrong,
            [
                (Kind::Gap, line(QUESTIONS), "quickcheck-exchange-cell"),
                (Kind::Gap, line(QUESTIONS), "quickcheck-exchange-cell"),
                (Kind::Lost, line(RULES), "quickcheck-exchange-cell"),
                (Kind::Assumed, line(QUESTIONS), "quickcheck-exchange-row-english"),
            ]
        );
        assert!(found.report.iter().any(|remark| remark.what.key == "quickcheck-exchange-no-levels"));
    }
}
