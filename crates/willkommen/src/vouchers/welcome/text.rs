//! `/welcome/{page}/texts/{tongue}`: the words of a page in another language.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use platform::web::form::{Form, line, paragraph};
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde::Deserialize;

use super::pages::{self, Info};
use super::rules::{Block, MOST_BODY, MOST_TITLE, blocks};
use super::store;
use crate::app::App;
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, html, refused};
use crate::people::Lead;
use crate::vouchers::booklet::speech::Tongue;

/// What was typed.
#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct TextForm {
    title: String,
    body: String,
    checked: String,
    /// The revision that the page showed.
    revision: String,
}

#[derive(Template)]
#[template(path = "vouchers/welcome/text.html")]
struct TextPage {
    frame: Frame,
    form: TextForm,
    problems: Problems,
    topic: String,
    revision: i64,
    tongue: &'static str,
    name: &'static str,
    code: &'static str,
    direction: &'static str,
    german_title: String,
    german: Vec<Block>,
}

fn page(frame: Frame, info: &Info, tongue: Tongue, form: Option<TextForm>, problems: Problems) -> TextPage {
    let german = info.texts.get(&Tongue::De).cloned().unwrap_or_default();
    let form = form.unwrap_or_else(|| {
        let words = info.texts.get(&tongue).cloned().unwrap_or_default();
        let checked = if words.is_checked { "yes" } else { "" };
        TextForm {
            title: words.title,
            body: words.body,
            checked: checked.to_owned(),
            revision: String::new(),
        }
    });
    TextPage {
        form,
        problems,
        topic: info.topic.clone(),
        revision: info.revision,
        tongue: tongue.word(),
        name: tongue.own_name(),
        code: tongue.code(),
        direction: tongue.direction(),
        german: blocks(&german.body),
        german_title: german.title,
        frame,
    }
}

/// A language other than German, which has the page's own form.
fn other(word: &str) -> Result<Tongue> {
    Tongue::from_word(word).filter(|tongue| *tongue != Tongue::De).ok_or(Error::NotFound)
}

/// The form.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Path((_, topic, word)): Path<(String, String, String)>,
) -> Result<Response> {
    let tongue = other(&word)?;
    let info = pages::find(&app, lead.municipality, &topic).await?.ok_or(Error::NotFound)?;
    html(&page(frame, &info, tongue, None, Problems::none()))
}

/// Saves the words; empty ones are taken away.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Path((_, topic, word)): Path<(String, String, String)>,
    Form(form): Form<TextForm>,
) -> Result<Response> {
    let tongue = other(&word)?;
    let (town, now) = (lead.municipality, app.clock.now());
    let info = pages::find(&app, town, &topic).await?.ok_or(Error::NotFound)?;
    let (title, body) = (line(&form.title, usize::MAX), paragraph(&form.body, usize::MAX));
    let problems = faults(&title, &body);
    if !problems.is_empty() {
        return refused(&page(frame, &info, tongue, Some(form), problems));
    }
    let is_checked = !form.checked.is_empty();
    let shown = form.revision.parse().unwrap_or(info.revision);
    let actor = lead.staff.journal_name();
    let is_saved = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let Some((id, revision)) = pages::take_up(tx, town, &info, shown, now).await? else {
                    return Ok::<_, Error>(false);
                };
                if !store::touch(tx, id, revision, now).await? {
                    return Ok(false);
                }
                if title.is_empty() {
                    store::remove_text(tx, id, tongue.word()).await?;
                } else {
                    store::set_text(tx, id, tongue.word(), &title, &body, is_checked).await?;
                }
                let entry = Entry::WelcomeChanged { topic: info.topic };
                journal::record(tx, now, &actor, Some(town), &entry, "").await?;
                Ok(true)
            })
        })
        .await?;
    if !is_saved {
        let info = pages::find(&app, town, &topic).await?.ok_or(Error::NotFound)?;
        let problems = Problems::one(Refusal::new("vouchers-welcome-meanwhile"));
        return refused(&page(frame, &info, tongue, Some(form), problems));
    }
    Ok(see_other(&frame.to(&format!("/welcome/{topic}"))))
}

fn faults(title: &str, body: &str) -> Problems {
    let mut problems = Problems::none();
    // Both or none: half a page would be German in the middle of another language.
    if title.is_empty() && !body.is_empty() {
        problems.add("title", "vouchers-welcome-title-missing");
    }
    if body.is_empty() && !title.is_empty() {
        problems.add("body", "vouchers-welcome-body-missing");
    }
    for (field, text, most) in [("title", title, MOST_TITLE), ("body", body, MOST_BODY)] {
        if text.chars().count() > most {
            problems.0.push(Refusal::field(field, "vouchers-welcome-long").with("most", most));
        }
    }
    problems
}
