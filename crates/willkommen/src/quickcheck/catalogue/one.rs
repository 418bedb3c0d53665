//! `/catalogue/{id}`: one version with its fields and questions; a draft's name, note and weights.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use platform::web::form::{Form, line};
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use uuid::Uuid;

use super::comparison::Statement;
use super::draft::Draft;
use super::input::{Input, Typed};
use super::list::{MOST_NOTE, instrument_name, status_name};
use super::rules::{self, MOST_FIELD_WEIGHT, MOST_VERSION};
use super::store::Version;
use crate::app::App;
use crate::layout::{Frame, Problems, html, refused};
use crate::people::Manager;

struct Asked {
    id: String,
    number: String,
    text: String,
    core: bool,
    weight: u32,
    /// What became of it, in words; empty when nothing did.
    statement: String,
}

struct FieldPart {
    number: u32,
    title: String,
    weight: u32,
    questions: Vec<Asked>,
}

#[derive(Template)]
#[template(path = "quickcheck/catalogue/one.html")]
struct OnePage {
    frame: Frame,
    version: Version,
    instrument: String,
    status: String,
    fields: Vec<FieldPart>,
    /// Questions that the version before has: id, number and text.
    gone: Vec<(String, String)>,
    inputs: Vec<Input>,
    faults: Vec<String>,
    has_base: bool,
    changed: usize,
    problems: Problems,
}

/// What became of a question, in words.
pub fn statement_name(frame: &Frame, statement: Statement) -> String {
    frame.t.get(match statement {
        Statement::Same => "quickcheck-catalogue-statement-same",
        Statement::Reworded => "quickcheck-catalogue-statement-reworded",
        Statement::MeaningChanged => "quickcheck-catalogue-statement-meaning-changed",
        Statement::New => "quickcheck-catalogue-statement-new",
        Statement::Removed => "quickcheck-catalogue-statement-removed",
    })
}

fn filled(draft: &Draft) -> Typed {
    let mut typed: Typed = draft
        .catalogue
        .field
        .iter()
        .map(|field| (format!("weight-{}", field.id), field.weight.to_string()))
        .collect();
    typed.insert("version".into(), draft.catalogue.version.clone());
    typed.insert("note".into(), draft.version.note.clone());
    typed
}

fn page(frame: Frame, draft: &Draft, typed: &Typed, problems: Problems) -> OnePage {
    let (t, lang) = (&frame.t, frame.t.lang);
    let differences = draft.differences();
    let said = |id: &str| {
        let found = differences.iter().find(|difference| difference.id == id);
        found.map(|difference| difference.statement).filter(|statement| *statement != Statement::Same)
    };
    let fields = draft
        .catalogue
        .field
        .iter()
        .map(|field| FieldPart {
            number: field.number,
            title: field.title.get(lang).clone(),
            weight: field.weight,
            questions: draft
                .catalogue
                .question
                .iter()
                .filter(|question| question.field == field.id)
                .map(|question| Asked {
                    id: question.id.clone(),
                    number: question.number.clone(),
                    text: question.text.get(lang).clone(),
                    core: question.core,
                    weight: question.weight,
                    statement: said(&question.id)
                        .map(|statement| statement_name(&frame, statement))
                        .unwrap_or_default(),
                })
                .collect(),
        })
        .collect();
    let mut inputs = vec![
        Input::line(typed, "version", t.get("quickcheck-catalogue-version-name"))
            .hinting(t.get("quickcheck-catalogue-version-hint")),
        Input::line(typed, "note", t.get("quickcheck-catalogue-note"))
            .hinting(t.get("quickcheck-catalogue-note-hint"))
            .optional(),
    ];
    inputs.extend(draft.catalogue.field.iter().map(|field| {
        let title = field.title.get(lang).as_str();
        let label = t.with2("quickcheck-catalogue-field-weight", "number", field.number, "title", title);
        Input::line(typed, &format!("weight-{}", field.id), label)
    }));
    OnePage {
        instrument: instrument_name(t, draft.version.instrument()),
        status: status_name(t, &draft.version),
        fields,
        gone: differences
            .iter()
            .filter_map(|difference| match (difference.old, difference.new) {
                (Some(old), None) => Some((old.id.clone(), format!("{} {}", old.number, old.text.get(lang)))),
                _ => None,
            })
            .collect(),
        inputs,
        faults: rules::faults(&draft.catalogue).iter().map(|fault| fault.text(t)).collect(),
        has_base: draft.base.is_some(),
        changed: differences.iter().filter(|difference| difference.statement != Statement::Same).count(),
        version: draft.version.clone(),
        problems,
        frame,
    }
}

/// The version.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    Path((_, id)): Path<(String, Uuid)>,
) -> Result<Response> {
    let draft = Draft::of(&app, id).await?;
    html(&page(frame, &draft, &filled(&draft), Problems::none()))
}

/// Saves name, note and the weights of the fields.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    _: Manager,
    Path((_, id)): Path<(String, Uuid)>,
    Form(sent): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let typed: Typed = sent.into_iter().collect();
    let own = format!("{}/{id}", frame.to("/catalogue"));
    let mut draft = Draft::of(&app, id).await?;
    if !draft.version.is_draft() {
        return Ok(see_other(&own));
    }
    let value = |name: &str| typed.get(name).map_or("", String::as_str);
    let mut problems = Problems::none();
    for field in &mut draft.catalogue.field {
        let name = format!("weight-{}", field.id);
        match value(&name).trim().parse::<u32>() {
            Ok(weight) if (1..=MOST_FIELD_WEIGHT).contains(&weight) => field.weight = weight,
            _ => problems.add(name, "quickcheck-catalogue-weight-malformed"),
        }
    }
    draft.catalogue.version = line(value("version"), 2 * MOST_VERSION);
    draft.version.note = line(value("note"), MOST_NOTE);
    if problems.is_empty() {
        match draft.clone().save(&app, value("seen").to_owned()).await {
            Ok(true) => return Ok(see_other(&own)),
            Ok(false) => problems.0.push(Refusal::new("quickcheck-catalogue-meanwhile")),
            Err(Error::Refused(refusal)) => problems.0.push(refusal),
            Err(fault) => return Err(fault),
        }
    }
    let stored = Draft::of(&app, id).await?;
    refused(&page(frame, &stored, &typed, problems))
}
