//! `/catalogue/{id}/questions/{question}`: one question of a draft, in both languages; or a new one.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use platform::web::form::{Form, line};
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use uuid::Uuid;

use super::content::{Catalogue, Question};
use super::draft::Draft;
use super::editing;
use super::input::{Choice, Input, Typed};
use super::rules::{self, EVIDENCE, MOST_WEIGHT};
use super::store::Version;
use crate::app::App;
use crate::layout::{Frame, Problems, html, refused};
use crate::people::Manager;
use crate::region::Local;

/// The word in the address of a question that is not there yet.
const NEW: &str = "new";

/// How much is read of a field; what is longer than a text may be is refused with its length.
const MOST_TYPED: usize = 1000;

/// Texts with both languages: the name in the form, the label, how many lines, whether it may be empty.
const TEXTS: &[(&str, &str, usize, bool)] = &[
    ("text", "quickcheck-catalogue-part-text", 0, false),
    ("why", "quickcheck-catalogue-part-why", 2, false),
    ("help", "quickcheck-catalogue-part-help", 4, true),
    ("examples", "quickcheck-catalogue-part-examples", 3, true),
    ("talk", "quickcheck-catalogue-part-talk", 2, true),
];

/// A list to choose one of.
struct Select {
    name: &'static str,
    label: String,
    choices: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "quickcheck/catalogue/question.html")]
struct QuestionPage {
    frame: Frame,
    version: Version,
    key: String,
    is_new: bool,
    /// Whether it has been taken out and can come back.
    is_gone: bool,
    /// Whether it could come back once it is taken out: the version before has it.
    may_return: bool,
    title: String,
    selects: Vec<Select>,
    is_core: bool,
    inputs: Vec<Input>,
    rules: Vec<Choice>,
    measures: Vec<Choice>,
    problems: Problems,
}

fn filled(question: &Question) -> Typed {
    let mut typed = Typed::new();
    let mut note = |name: &str, value: &str| {
        typed.insert(name.to_owned(), value.to_owned());
    };
    note("number", &question.number);
    note("field", &question.field);
    note("weight", &question.weight.to_string());
    note("evidence", &question.evidence);
    note("parent", question.parent.as_deref().unwrap_or_default());
    if question.core {
        note("core", "yes");
    }
    for rule in &question.rules {
        note(&format!("rule-{rule}"), "yes");
    }
    for code in &question.measures {
        note(&format!("measure-{code}"), "yes");
    }
    for (lang, text, why, help, talk, examples, levels) in [
        (
            "de",
            &question.text.de,
            &question.why.de,
            &question.help.de,
            &question.talk.de,
            &question.examples.de,
            &question.levels.de,
        ),
        (
            "en",
            &question.text.en,
            &question.why.en,
            &question.help.en,
            &question.talk.en,
            &question.examples.en,
            &question.levels.en,
        ),
    ] {
        for (name, value) in [("text", text), ("why", why), ("help", help), ("talk", talk)] {
            note(&format!("{name}_{lang}"), value);
        }
        note(&format!("examples_{lang}"), &examples.join("\n"));
        for (number, level) in levels.iter().enumerate() {
            note(&format!("level_{number}_{lang}"), level);
        }
    }
    typed
}

/// The question as it was typed.
fn typed_question(typed: &Typed, catalogue: &Catalogue, id: String, field: String) -> Question {
    let one = |name: &str| line(typed.get(name).map_or("", String::as_str), MOST_TYPED);
    let both = |name: &str| Local { de: one(&format!("{name}_de")), en: one(&format!("{name}_en")) };
    let lines = |name: &str| -> Vec<String> {
        let text = typed.get(name).map_or("", String::as_str);
        let lines = text.lines().map(|text| line(text, MOST_TYPED));
        lines.filter(|text| !text.is_empty()).take(20).collect()
    };
    let levels =
        |lang: &str| -> [String; 5] { std::array::from_fn(|number| one(&format!("level_{number}_{lang}"))) };
    let is_ticked = |name: &str| typed.get(name).is_some_and(|value| value == "yes");
    Question {
        id,
        number: one("number"),
        field,
        core: is_ticked("core"),
        weight: one("weight").parse().unwrap_or(0),
        evidence: one("evidence"),
        rules: catalogue
            .rule
            .iter()
            .filter(|rule| is_ticked(&format!("rule-{}", rule.id)))
            .map(|rule| rule.id.clone())
            .collect(),
        parent: Some(one("parent")).filter(|parent| !parent.is_empty()),
        measures: catalogue
            .measure
            .iter()
            .filter(|measure| is_ticked(&format!("measure-{}", measure.code)))
            .map(|measure| measure.code.clone())
            .collect(),
        text: both("text"),
        why: both("why"),
        help: both("help"),
        examples: Local { de: lines("examples_de"), en: lines("examples_en") },
        talk: both("talk"),
        levels: Local { de: levels("de"), en: levels("en") },
    }
}

fn page(frame: Frame, draft: &Draft, key: &str, typed: &Typed, problems: Problems) -> QuestionPage {
    let (t, lang, catalogue) = (&frame.t, frame.t.lang, &draft.catalogue);
    let (known, gone) = (catalogue.one(key), draft.gone(key));
    let value = |name: &str| typed.get(name).map_or("", String::as_str);
    let choice = |chosen: &str, value: &str, label: String| Choice {
        value: value.to_owned(),
        label,
        is_chosen: chosen == value,
    };
    let mut selects = Vec::new();
    if known.is_none() {
        let fields = catalogue.field.iter();
        selects.push(Select {
            name: "field",
            label: t.get("quickcheck-catalogue-part-field"),
            choices: fields
                .map(|field| {
                    choice(value("field"), &field.id, format!("{} {}", field.number, field.title.get(lang)))
                })
                .collect(),
        });
    }
    selects.push(Select {
        name: "weight",
        label: t.get("quickcheck-catalogue-part-weight"),
        choices: (1..=MOST_WEIGHT)
            .map(|weight| choice(value("weight"), &weight.to_string(), weight.to_string()))
            .collect(),
    });
    selects.push(Select {
        name: "evidence",
        label: t.get("quickcheck-catalogue-part-evidence"),
        choices: EVIDENCE
            .iter()
            .zip([
                "quickcheck-catalogue-evidence-own",
                "quickcheck-catalogue-evidence-link",
                "quickcheck-catalogue-evidence-dated",
                "quickcheck-catalogue-evidence-seen",
            ])
            .map(|(kind, key)| choice(value("evidence"), kind, t.get(key)))
            .collect(),
    });
    // Only what comes first can be a parent.
    let earlier = catalogue.question.iter().take_while(|question| question.id != key);
    selects.push(Select {
        name: "parent",
        label: t.get("quickcheck-catalogue-part-parent"),
        choices: std::iter::once(choice(value("parent"), "", t.get("quickcheck-catalogue-parent-none")))
            .chain(earlier.map(|question| {
                let label = format!("{} {}", question.number, question.text.get(lang));
                choice(value("parent"), &question.id, label)
            }))
            .collect(),
    });
    if gone.is_some() {
        selects.clear();
    }
    let tick = |name: String, label: String| Choice { is_chosen: value(&name) == "yes", value: name, label };
    let rules = catalogue
        .rule
        .iter()
        .map(|rule| tick(format!("rule-{}", rule.id), format!("{} {}", rule.id, rule.text.get(lang))))
        .collect();
    let measures = catalogue
        .measure
        .iter()
        .map(|measure| {
            let label = format!("{} {}", measure.code, measure.title.get(lang));
            tick(format!("measure-{}", measure.code), label)
        })
        .collect();
    QuestionPage {
        version: draft.version.clone(),
        key: key.to_owned(),
        is_new: known.is_none() && gone.is_none(),
        is_gone: gone.is_some(),
        may_return: draft.base.as_ref().is_some_and(|base| base.one(key).is_some()),
        title: known
            .or(gone)
            .map(|known| format!("{} {}", known.number, known.text.get(lang)))
            .unwrap_or_default(),
        selects,
        is_core: value("core") == "yes",
        inputs: inputs(&frame, catalogue, typed),
        rules,
        measures,
        problems,
        frame,
    }
}

fn inputs(frame: &Frame, catalogue: &Catalogue, typed: &Typed) -> Vec<Input> {
    let t = &frame.t;
    let in_language = |label: &str, lang: &str| {
        let key =
            if lang == "de" { "quickcheck-catalogue-in-german" } else { "quickcheck-catalogue-in-english" };
        t.with(key, "part", label)
    };
    let mut inputs = vec![Input::line(typed, "number", t.get("quickcheck-catalogue-part-number"))];
    for (name, key, rows, is_optional) in TEXTS {
        for lang in ["de", "en"] {
            let label = in_language(&t.get(key), lang);
            let input = Input::line(typed, &format!("{name}_{lang}"), label).of_lines(*rows);
            let input = if *is_optional { input.optional() } else { input };
            let is_list = *name == "examples" && lang == "de";
            inputs.push(if is_list {
                input.hinting(t.get("quickcheck-catalogue-examples-hint"))
            } else {
                input
            });
        }
    }
    for step in &catalogue.steps {
        let Some(level) = catalogue.level.get(usize::from(*step)) else { continue };
        let name = level.name.get(t.lang).as_str();
        let label = t.with2("quickcheck-catalogue-level", "level", *step, "name", name);
        for lang in ["de", "en"] {
            let name = format!("level_{step}_{lang}");
            inputs.push(Input::line(typed, &name, in_language(&label, lang)).of_lines(2));
        }
    }
    inputs
}

/// The form.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    Path((_, id, key)): Path<(String, Uuid, String)>,
) -> Result<Response> {
    let draft = Draft::of(&app, id).await?;
    if !draft.version.is_draft() {
        return Ok(see_other(&format!("{}/{id}", frame.to("/catalogue"))));
    }
    let typed = match draft.catalogue.one(&key) {
        Some(question) => filled(question),
        None if key == NEW => {
            let field = draft.catalogue.field.first().ok_or(Error::NotFound)?;
            let number = editing::next_number(&draft.catalogue, field);
            [("number", number.as_str()), ("field", &field.id), ("weight", "1"), ("evidence", "N2")]
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect()
        }
        None if draft.gone(&key).is_some() => Typed::new(),
        None => return Err(Error::NotFound),
    };
    html(&page(frame, &draft, &key, &typed, Problems::none()))
}

/// Saves, takes out or brings back.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    _: Manager,
    Path((_, id, key)): Path<(String, Uuid, String)>,
    Form(sent): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let typed: Typed = sent.into_iter().collect();
    let own = format!("{}/{id}", frame.to("/catalogue"));
    let mut draft = Draft::of(&app, id).await?;
    if !draft.version.is_draft() {
        return Ok(see_other(&own));
    }
    let is_gone = draft.gone(&key).is_some();
    if draft.catalogue.one(&key).is_none() && !is_gone && key != NEW {
        return Err(Error::NotFound);
    }
    let mut problems = Problems::none();
    match typed.get("act").map_or("", String::as_str) {
        // The second press of a double click.
        "remove" if is_gone => return Ok(see_other(&own)),
        "restore" if !is_gone => return Ok(see_other(&own)),
        "remove" => editing::remove(&mut draft.catalogue, &key),
        "restore" => draft.restore(&key),
        _ if is_gone => problems = Problems::one(Refusal::new("quickcheck-catalogue-question-gone")),
        _ => problems = change(&app, &mut draft, &key, &typed)?,
    }
    if problems.is_empty() {
        let seen = typed.get("seen").cloned().unwrap_or_default();
        if draft.save(&app, seen).await? {
            return Ok(see_other(&own));
        }
        problems = Problems::one(Refusal::new("quickcheck-catalogue-meanwhile"));
    }
    let stored = Draft::of(&app, id).await?;
    refused(&page(frame, &stored, &key, &typed, problems))
}

/// Puts what was typed into the draft; what is wrong with it, field by field.
fn change(app: &App, draft: &mut Draft, key: &str, typed: &Typed) -> Result<Problems> {
    let catalogue = &draft.catalogue;
    let (id, field) = match catalogue.one(key) {
        Some(known) => (known.id.clone(), known.field.clone()),
        None => {
            let wanted = typed.get("field").map_or("", String::as_str);
            let field = catalogue.field.iter().find(|field| field.id == wanted).ok_or(Error::NotFound)?;
            (editing::next_id(catalogue, &app.catalogues.ids(), field), field.id.clone())
        }
    };
    let question = typed_question(typed, catalogue, id.clone(), field);
    editing::put(&mut draft.catalogue, question);
    let faults = rules::faults(&draft.catalogue);
    let own = faults.into_iter().filter(|fault| fault.id == id);
    Ok(Problems(
        own.map(|fault| {
            Refusal::field(field_of(&fault.word, fault.key), fault.key)
                .with("id", fault.id)
                .with("word", fault.word)
        })
        .collect(),
    ))
}

/// The field of the form to which a fault belongs, such as `level_2_de` for `levels.de 2`.
fn field_of(word: &str, key: &str) -> String {
    let word = word.split([':', '>']).next().unwrap_or_default().trim();
    match (word.split_once(' '), word.split_once('.')) {
        (Some((levels, number)), _) if levels.starts_with("levels.") => {
            format!("level_{number}_{}", levels.trim_start_matches("levels."))
        }
        (_, Some((name, lang @ ("de" | "en")))) => format!("{name}_{lang}"),
        _ if key == "quickcheck-catalogue-fault-number" => "number".to_owned(),
        _ if key == "quickcheck-catalogue-fault-weight" => "weight".to_owned(),
        _ => String::new(),
    }
}
