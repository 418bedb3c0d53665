//! `/programme/draft/paragraphs/{id}`: one paragraph of the draft.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use platform::secret::hash;
use platform::web::form::{Form, line, paragraph};
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde::Deserialize;

use super::charter;
use super::store::{self, Paragraph};
use crate::app::App;
use crate::layout::{Frame, Problems, html, refused};
use crate::people::Manager;

/// The word in the address of a paragraph that is not there yet.
const NEW: &str = "new";
const MOST_HEADING: usize = 160;
const MOST_BODY: usize = 6000;
/// How many paragraphs a programme may have.
const MOST_PARAGRAPHS: usize = 100;

/// What was typed.
#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct ParagraphForm {
    heading_de: String,
    body_de: String,
    heading_en: String,
    body_en: String,
    /// Behind which paragraph it shall stand: that one's key, because numbers move.
    after: String,
    /// Behind which it stood when the form was shown: whoever leaves that alone moves nothing.
    stood: String,
    /// What the paragraph was when the form was shown.
    seen: String,
    /// `remove`, when that button was pressed.
    act: String,
}

#[derive(Template)]
#[template(path = "programme/paragraph.html")]
struct ParagraphPage {
    frame: Frame,
    key: String,
    /// 0 for the title.
    number: usize,
    is_new: bool,
    form: ParagraphForm,
    /// Key, number and heading of those behind which it may stand.
    places: Vec<(String, usize, String)>,
    problems: Problems,
}

/// The form.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    Path((_, key)): Path<(String, String)>,
) -> Result<Response> {
    let draft = charter::draft(app.db.read()).await?.ok_or(Error::NotFound)?;
    let paragraphs = store::paragraphs(app.db.read(), draft.id).await?;
    let form = match paragraphs.iter().position(|paragraph| paragraph.key == key) {
        Some(place) => filled(&paragraphs, place),
        None if key == NEW => ParagraphForm {
            after: paragraphs.last().map(|last| last.key.clone()).unwrap_or_default(),
            ..ParagraphForm::default()
        },
        None => return Err(Error::NotFound),
    };
    html(&page(frame, &paragraphs, key, form, Problems::none()))
}

fn filled(paragraphs: &[Paragraph], place: usize) -> ParagraphForm {
    let paragraph = &paragraphs[place];
    let before = place.checked_sub(1).map(|before| paragraphs[before].key.clone()).unwrap_or_default();
    ParagraphForm {
        heading_de: paragraph.heading_de.clone(),
        body_de: paragraph.body_de.clone(),
        heading_en: paragraph.heading_en.clone(),
        body_en: paragraph.body_en.clone(),
        after: before.clone(),
        stood: before,
        seen: state(Some(paragraph)),
        act: String::new(),
    }
}

/// A mark of what a paragraph says, to notice that somebody else has changed it meanwhile.
fn state(paragraph: Option<&Paragraph>) -> String {
    let Some(p) = paragraph else { return String::new() };
    hash(&[&p.heading_de, &p.body_de, &p.heading_en, &p.body_en])
}

fn page(
    frame: Frame,
    paragraphs: &[Paragraph],
    key: String,
    form: ParagraphForm,
    problems: Problems,
) -> ParagraphPage {
    let number = paragraphs.iter().position(|paragraph| paragraph.key == key);
    let places = charter::numbered(paragraphs, frame.t.lang)
        .into_iter()
        .filter(|(n, ..)| Some(*n) != number)
        .map(|(n, heading, _)| (paragraphs[n].key.clone(), n, heading.to_owned()))
        .collect();
    ParagraphPage {
        is_new: number.is_none(),
        number: number.unwrap_or(paragraphs.len()),
        frame,
        key,
        form,
        places,
        problems,
    }
}

/// Saves or removes.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    _: Manager,
    Path((_, key)): Path<(String, String)>,
    Form(form): Form<ParagraphForm>,
) -> Result<Response> {
    let typed = ParagraphForm {
        heading_de: line(&form.heading_de, MOST_HEADING),
        body_de: paragraph(&form.body_de, MOST_BODY),
        heading_en: line(&form.heading_en, MOST_HEADING),
        body_en: paragraph(&form.body_en, MOST_BODY),
        ..form
    };
    let problems = problems(&typed);
    let (inner, wanted) = (typed.clone(), key.clone());
    let saved = if problems.is_empty() {
        app.db.write(move |tx| Box::pin(async move { save(tx, &wanted, &inner).await })).await?
    } else {
        Err(problems)
    };
    match saved {
        Ok(anchor) => Ok(see_other(&frame.to(&format!("/programme/draft{anchor}")))),
        Err(problems) => {
            let draft = charter::draft(app.db.read()).await?.ok_or(Error::NotFound)?;
            let paragraphs = store::paragraphs(app.db.read(), draft.id).await?;
            // What stands there now is what the visitor has been told about.
            let now = paragraphs.iter().find(|paragraph| paragraph.key == key);
            let form = ParagraphForm { seen: state(now), ..typed };
            refused(&page(frame, &paragraphs, key, form, problems))
        }
    }
}

/// Whether a paragraph says what was typed.
fn says(paragraph: &Paragraph, form: &ParagraphForm) -> bool {
    paragraph.heading_de == form.heading_de
        && paragraph.body_de == form.body_de
        && paragraph.heading_en == form.heading_en
        && paragraph.body_en == form.body_en
}

fn problems(form: &ParagraphForm) -> Problems {
    let mut problems = Problems::none();
    if form.act == "remove" {
        return problems;
    }
    if form.heading_de.is_empty() {
        problems.add("heading_de", "programme-heading-missing");
    }
    if form.body_de.is_empty() {
        problems.add("body_de", "programme-body-missing");
    }
    if form.heading_en.is_empty() != form.body_en.is_empty() {
        problems
            .add(if form.heading_en.is_empty() { "heading_en" } else { "body_en" }, "programme-english-half");
    }
    problems
}

async fn save(
    tx: &platform::db::Tx,
    key: &str,
    form: &ParagraphForm,
) -> Result<std::result::Result<String, Problems>> {
    let draft = charter::draft(tx).await?.ok_or(Error::NotFound)?;
    let mut paragraphs = store::paragraphs(tx, draft.id).await?;
    let place = paragraphs.iter().position(|paragraph| paragraph.key == key);
    if place.is_none() && key != NEW {
        return Err(Error::NotFound);
    }
    if form.seen != state(place.map(|place| &paragraphs[place])) {
        return Ok(Err(Problems::one(Refusal::new("programme-paragraph-changed"))));
    }
    if form.act == "remove" {
        return match store::remove(tx, draft.id, key).await? {
            true => Ok(Ok(String::new())),
            false => Err(Error::NotFound),
        };
    }
    if place.is_none() && paragraphs.len() >= MOST_PARAGRAPHS {
        return Ok(Err(Problems::one(Refusal::new("programme-paragraphs-many"))));
    }
    let twin = paragraphs.iter().find(|twin| place.is_none() && says(twin, form));
    if let Some(twin) = twin {
        // The same form once more.
        return Ok(Ok(format!("#paragraph-{}", twin.key)));
    }
    let changed = Paragraph {
        key: match place {
            Some(_) => key.to_owned(),
            None => platform::chance::token(),
        },
        position: 0,
        heading_de: form.heading_de.clone(),
        body_de: form.body_de.clone(),
        heading_en: form.heading_en.clone(),
        body_en: form.body_en.clone(),
    };
    let anchor = format!("#paragraph-{}", changed.key);
    // The title stays where it is, and so does whatever was not moved; everything else goes behind the
    // chosen paragraph.
    match place {
        Some(place) if place == 0 || form.after == form.stood => paragraphs[place] = changed,
        place => {
            if let Some(place) = place {
                paragraphs.remove(place);
            }
            let Some(before) = paragraphs.iter().position(|paragraph| paragraph.key == form.after) else {
                return Ok(Err(Problems::one(Refusal::field("after", "programme-after-gone"))));
            };
            paragraphs.insert(before + 1, changed);
        }
    }
    for (position, paragraph) in (0..).zip(&mut paragraphs) {
        paragraph.position = position;
        store::save(tx, draft.id, paragraph).await?;
    }
    Ok(Ok(anchor))
}
