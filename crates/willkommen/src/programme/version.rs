//! `/programme/versions/{id}`: a frozen version, and what is new in it.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use platform::texts::Lang;
use platform::web::pdf;
use platform::{Error, Result};
use serde_json::{Value, json};
use uuid::Uuid;

use super::charter;
use super::rules::{Change, Compared, Piece, TextKind, compare, launched_label};
use super::store::{self, ProgrammeText};
use crate::app::App;
use crate::ids::ProgrammeTextId;
use crate::layout::{Frame, html, paper};

const TEMPLATE: &str = include_str!("changes.typ");
const LABELS: &[(&str, &str)] = &[
    ("page", "layout-page"),
    ("of", "layout-of"),
    ("mark_alt", "layout-mark"),
    ("added", "programme-change-added"),
    ("removed", "programme-change-removed"),
    ("reworded", "programme-change-reworded"),
    ("same", "programme-change-same"),
    ("legend", "programme-changes-legend"),
];

/// A version beside the one before it.
pub struct Beside {
    text: ProgrammeText,
    /// The one it is compared with.
    before: Option<ProgrammeText>,
    compared: Vec<Compared>,
}

impl Beside {
    async fn of(app: &App, id: ProgrammeTextId, lang: Lang) -> Result<Self> {
        let c = app.db.read();
        let text = store::of(c, id).await?.filter(|text| !text.is_draft()).ok_or(Error::NotFound)?;
        let mut others = store::of_kind(c, TextKind::Round).await?;
        others.extend(store::of_kind(c, TextKind::Launched).await?);
        let before = others
            .into_iter()
            .filter(|other| other.id != text.id && other.made_at <= text.made_at)
            .max_by_key(|other| (other.made_at, other.number));
        let new = store::paragraphs(c, text.id).await?;
        let old = match &before {
            Some(before) => store::paragraphs(c, before.id).await?,
            None => charter::of_pack(&app.programme.charter),
        };
        let compared = compare(
            &old.iter().map(|paragraph| paragraph.words(lang)).collect::<Vec<_>>(),
            &new.iter().map(|paragraph| paragraph.words(lang)).collect::<Vec<_>>(),
        );
        Ok(Self { text, before, compared })
    }

    fn is_changed(&self) -> bool {
        self.compared.iter().any(|compared| compared.change != Change::Same)
    }
}

/// What a version is called.
#[must_use]
pub fn label(frame: &Frame, text: &ProgrammeText) -> String {
    match TextKind::from_word(&text.kind) {
        Some(TextKind::Launched) => frame.t.with("programme-version", "version", launched_label(text.number)),
        _ => frame.t.with("programme-round", "number", text.number),
    }
}

#[derive(Template)]
#[template(path = "programme/version.html")]
struct VersionPage {
    frame: Frame,
    label: String,
    before: String,
    day: String,
    beside: Beside,
}

impl VersionPage {
    fn is(&self, change: &Change, word: &str) -> bool {
        change.word() == word
    }
}

/// The version.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    Path((_, id)): Path<(String, Uuid)>,
) -> Result<Response> {
    let beside = Beside::of(&app, ProgrammeTextId(id), frame.t.lang).await?;
    html(&VersionPage {
        label: label(&frame, &beside.text),
        before: before(&frame, &beside),
        day: frame.day(beside.text.made_at),
        frame,
        beside,
    })
}

fn before(frame: &Frame, beside: &Beside) -> String {
    match &beside.before {
        Some(text) => label(frame, text),
        None => frame.t.get("programme-version-first"),
    }
}

/// The same as a document.
pub async fn document(
    State(app): State<App>,
    frame: Frame,
    Path((_, id)): Path<(String, Uuid)>,
) -> Result<Response> {
    let beside = Beside::of(&app, ProgrammeTextId(id), frame.t.lang).await?;
    let t = &frame.t;
    let day = app.clock.day(beside.text.made_at);
    let label = label(&frame, &beside.text);
    let piece = |piece: &Piece| json!({ "change": piece.change.word(), "words": piece.words });
    let body = json!({
        "title": t.with("programme-changes-title", "label", label.as_str()),
        "programme": app.pack.programme.name.get(t.lang),
        "date": day.to_string(),
        "stand": t.with2("programme-changes-stand", "day", t.date(day), "before", before(&frame, &beside)),
        "note": beside.text.note,
        "paragraphs": beside.compared.iter().map(|compared| json!({
            "change": compared.change.word(),
            "number": compared.number.filter(|number| *number > 0).map(|number| number.to_string()).unwrap_or_default(),
            "heading": compared.heading.iter().map(piece).collect::<Vec<_>>(),
            "body": compared.body.iter().map(piece).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
    });
    let mut data = paper::data(&app, t, LABELS);
    if let Value::Object(body) = body {
        data.extend(body);
    }
    let number = beside.text.number;
    Ok(pdf(
        &format!("programme-{}-{number}.pdf", beside.text.kind),
        paper::print(&app, TEMPLATE, data, Vec::new()).await?,
    ))
}
