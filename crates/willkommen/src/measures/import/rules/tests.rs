//! What a table would do, line by line.

use super::*;
use crate::ids::MunicipalityId;
use platform::clock::Moment;

const HEADER: &str = "Maßnahme;Erster Schritt;Wer;Bis;Stand;Budget;Grund;Kennung;Fassung";

fn names() -> Vec<Names> {
    let columns = |words: [&str; 9]| {
        let all = [
            Column::Title,
            Column::FirstStep,
            Column::Owner,
            Column::Due,
            Column::State,
            Column::Budget,
            Column::Reason,
            Column::Code,
            Column::Revision,
        ];
        all.into_iter().zip(words.map(str::to_owned)).collect()
    };
    let states = |words: [&str; 5]| State::ALL.iter().copied().zip(words.map(str::to_owned)).collect();
    let german =
        ["Maßnahme", "Erster Schritt", "Wer", "Bis", "Stand", "Budget", "Grund", "Kennung", "Fassung"];
    let english = ["Measure", "First step", "Who", "By", "State", "Budget", "Why", "Reference", "Revision"];
    vec![
        Names {
            lang: Lang::De,
            columns: columns(german),
            states: states(["geplant", "in Arbeit", "ruht", "erledigt", "verworfen"]),
        },
        Names {
            lang: Lang::En,
            columns: columns(english),
            states: states(["planned", "in progress", "on hold", "done", "dropped"]),
        },
    ]
}

fn sheet(header: &str, lines: &[&str]) -> Sheet {
    Sheet::read(format!("{header}\n{}\n", lines.join("\n")).as_bytes()).unwrap()
}

/// One measure of the library and one of the town's own, with the code `own`.
fn plan() -> Vec<Measure> {
    let of = |code: &str| {
        let due_on = "2027-02-01".parse().unwrap();
        Measure::planned(MunicipalityId::new(), code, "Bauamt", due_on, Moment(0))
    };
    let mut own = of("own");
    own.origin = String::new();
    own.title = "Bank am Markt".into();
    own.budget = Some(120_000);
    own.revision = 3;
    let mut known = of("M01");
    known.title = "Zuständigkeit".into();
    vec![known, own]
}

fn outcomes(header: &str, lines: &[&str]) -> Vec<Outcome> {
    let sheet = sheet(header, lines);
    let layout = Layout::of(&sheet, &names()).unwrap();
    let library = HashMap::from([("M05".to_owned(), "Willkommenspaket".to_owned())]);
    decide(&sheet, &layout, &plan(), &library)
}

fn verdict(line: &str) -> Verdict {
    outcomes(HEADER, &[line]).remove(0).verdict
}

/// Field and text of what is wrong with a line.
fn wrong(line: &str) -> Vec<(String, &'static str)> {
    match verdict(line) {
        Verdict::Refused(refusals) => {
            refusals.into_iter().map(|refusal| (refusal.field.into_owned(), refusal.key)).collect()
        }
        other => panic!("{line}: {other:?}"),
    }
}

fn change(line: &str) -> Change {
    match verdict(line) {
        Verdict::Changed(change) => *change,
        other => panic!("{line}: {other:?}"),
    }
}

#[test]
fn a_line_with_a_reference_changes_its_measure() {
    assert!(matches!(verdict("Bank am Markt;;Bauamt;2027-02-01;geplant;1.200,00;;own;3"), Verdict::Same));
    let changed = change("Bank am Markt;;Bürgerbüro;01.03.2027;in Arbeit;1.300;;own;3");
    assert_eq!(changed.columns, [Column::Owner, Column::Due, Column::Budget]);
    assert_eq!(changed.stand, Some((State::Running, String::new())));
    assert_eq!(changed.details.due_on, "2027-03-01".parse().unwrap());
    assert_eq!(changed.measure.revision, 3);
    let dropped = change("Bank am Markt;;Bauamt;2027-02-01;verworfen;1.200,00;Zu teuer;own;");
    assert_eq!((dropped.columns, dropped.stand), (vec![], Some((State::Dropped, "Zu teuer".to_owned()))));
}

#[test]
fn the_library_s_words_stay_the_library_s() {
    assert!(matches!(verdict("Anders;Auch anders;Bauamt;2027-02-01;;;;M01;0"), Verdict::Same));
}

#[test]
fn a_line_without_a_reference_is_new_and_one_of_the_library_is_taken() {
    let Verdict::New(new) = verdict("'=1+1;Bank aussuchen;Bauhof;2027-02-01;erledigt;12,50;;;") else {
        panic!("it is new");
    };
    assert_eq!((new.code, new.details.title.as_str()), (None, "=1+1"));
    assert_eq!((new.details.budget, new.stand.map(|stand| stand.0)), (Some(1_250), Some(State::Done)));
    let Verdict::New(new) = verdict(";;Bauhof;2027-02-01;;;;M05;") else { panic!("it is new") };
    assert_eq!((new.code.as_deref(), new.details.title.as_str()), (Some("M05"), ""));
}

#[test]
fn what_does_not_fit_is_refused_by_its_column() {
    assert_eq!(
        wrong("Neu;;;morgen;fliegt;viel;;;"),
        [
            ("owner".to_owned(), "measures-owner-missing"),
            ("due_on".to_owned(), "measures-due-malformed"),
            ("budget".to_owned(), "measures-budget-malformed"),
            ("state".to_owned(), "measures-import-state"),
        ]
    );
    assert_eq!(wrong("Neu;;Bauhof;2027-02-01;;;;M99;"), [("code".to_owned(), "measures-import-unknown")]);
    assert_eq!(
        wrong(" bank  am markt;;Bauhof;2027-02-01;;;;;"),
        [("title".to_owned(), "measures-import-same-title")]
    );
    assert_eq!(
        wrong("Bank;;Bauamt;2027-02-01;verworfen;;;own;3"),
        [("reason".to_owned(), "measures-reason-missing")]
    );
    assert_eq!(wrong("Bank;;Bauamt;2027-02-01;;;;own;2"), [("revision".to_owned(), "measures-import-older")]);
    assert_eq!(wrong("Bank;;Bauamt;2027-02-01;;;;own;x"), [("revision".to_owned(), "measures-import-older")]);
    assert_eq!(wrong("Bank;;Bauamt"), [(String::new(), "region-fault-cells")]);
    let twice = ["Bank;;Bauamt;2027-02-01;;;;own;3", "Bank;;Bauhof;2027-02-01;;;;own;3"];
    let second = outcomes(HEADER, &twice).remove(1);
    assert_eq!(second.line, 3);
    assert!(
        matches!(second.verdict, Verdict::Refused(refusals) if refusals[0].key == "measures-import-twice")
    );
}

#[test]
fn what_the_table_has_no_column_for_stays() {
    let found = outcomes("Kennung;Maßnahme", &["own;Zwei Bänke"]).remove(0);
    let Verdict::Changed(change) = found.verdict else { panic!("it changes") };
    assert_eq!(change.columns, [Column::Title]);
    assert_eq!((change.details.budget, change.details.owner.as_str()), (Some(120_000), "Bauamt"));
}

#[test]
fn a_table_in_the_other_language_is_read_in_that_language() {
    let header = "Measure;Who;By;State;Budget;Reference";
    let found = outcomes(header, &["Bench;Works;2027-02-01;done;1,200.50;"]).remove(0);
    let Verdict::New(new) = found.verdict else { panic!("it is new") };
    assert_eq!((new.details.budget, new.stand.map(|stand| stand.0)), (Some(120_050), Some(State::Done)));
}

#[test]
fn a_table_without_headings_or_with_too_many_lines_is_refused() {
    let key = |sheet: &Sheet| Layout::of(sheet, &names()).map(|_| ()).map_err(|refusal| refusal.key);
    assert_eq!(key(&sheet("a;b", &["1;2"])), Err("measures-import-columns"));
    let line = "Neu;;Bauhof;2027-02-01;;;;;";
    assert_eq!(key(&sheet(HEADER, &vec![line; MOST_MEASURES])), Ok(()));
    assert_eq!(key(&sheet(HEADER, &vec![line; MOST_MEASURES + 1])), Err("measures-import-rows"));
}

#[test]
fn a_plan_takes_no_more_than_it_may_hold() {
    let lines: Vec<String> = (0..MOST_MEASURES).map(|n| format!("Neu {n};;Bauhof;2027-02-01;;;;;")).collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let found = outcomes(HEADER, &lines);
    let refused = found.iter().filter(|outcome| matches!(outcome.verdict, Verdict::Refused(_))).count();
    assert_eq!(refused, plan().len());
}

#[test]
fn the_stamp_follows_what_changes_and_in_which_revision() {
    let sheet = sheet(HEADER, &["Bank;;Bauamt;2027-02-01;;;;own;", "Neu;;Bauhof;2027-02-01;;;;;"]);
    let layout = Layout::of(&sheet, &names()).unwrap();
    let of = |plan: &[Measure]| stamp(&decide(&sheet, &layout, plan, &HashMap::new()));
    let mut plan = plan();
    let before = of(&plan);
    plan[0].revision += 1;
    assert_eq!(of(&plan), before, "another measure does not matter");
    plan[1].revision += 1;
    assert_ne!(of(&plan), before);
}
