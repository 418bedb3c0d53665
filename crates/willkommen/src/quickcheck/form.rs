//! `GET /quickcheck/form.pdf`: the empty core check on paper, for a talk around a table.

use axum::extract::State;
use axum::response::Response;
use platform::Result;
use platform::web::pdf;
use serde_json::{Value, json};

use super::catalogue::{Question, Variant};
use crate::app::App;
use crate::layout::{Frame, paper};

const TEMPLATE: &str = include_str!("form.typ");
const LABELS: &[(&str, &str)] = &[
    ("page", "layout-page"),
    ("of", "layout-of"),
    ("unknown", "quickcheck-unknown"),
    ("not_applicable", "quickcheck-form-not-applicable"),
    ("municipality", "quickcheck-form-municipality"),
    ("who", "quickcheck-form-who"),
    ("day", "quickcheck-form-day"),
    ("afterwards", "quickcheck-form-afterwards"),
];

/// The form; the same for every municipality.
pub async fn show(State(app): State<App>, frame: Frame) -> Result<Response> {
    let (t, catalogue) = (&frame.t, app.catalogue());
    let question = |question: &Question| {
        let parent =
            question.parent.as_ref().and_then(|id| catalogue.question.iter().find(|one| one.id == *id));
        json!({
            "number": question.number,
            "text": question.text.get(t.lang),
            "why": question.why.get(t.lang),
            "waits": parent.map_or(String::new(), |parent| t.with("quickcheck-form-waits", "number", parent.number.as_str())),
            "levels": catalogue.level.iter().zip(question.levels.get(t.lang)).map(|(level, text)| json!({
                "name": level.name.get(t.lang),
                "text": text,
            })).collect::<Vec<_>>(),
        })
    };
    let fields: Vec<Value> = catalogue
        .field
        .iter()
        .map(|field| {
            json!({
                "number": field.number,
                "title": field.title.get(t.lang),
                "lead": field.lead.get(t.lang),
                "questions": catalogue.in_field(Variant::Core, field.number).into_iter().map(question).collect::<Vec<_>>(),
            })
        })
        .collect();
    let mut data = paper::data(&app, t, LABELS);
    data.insert("title".into(), t.get("quickcheck-form-title").into());
    data.insert("lead".into(), t.get("quickcheck-form-lead").into());
    data.insert(
        "version".into(),
        t.with("quickcheck-form-version", "version", catalogue.version.as_str()).into(),
    );
    data.insert("date".into(), catalogue.published_on.clone().into());
    data.insert("fields".into(), fields.into());
    Ok(pdf("quick-check.pdf", paper::print(&app, TEMPLATE, data, Vec::new()).await?))
}
