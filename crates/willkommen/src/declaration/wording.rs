//! B2, `/declaration/text`: the full text; and `/declaration/wording`, the same for everybody.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use platform::texts::Lang;
use platform::web::form::Form;
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde::Deserialize;

use super::store;
use super::text::Wording;
use crate::app::App;
use crate::layout::{Frame, Problems, html, html_for_all, refused};
use crate::people::Declarant;
use crate::programme::Charter;
use crate::region;

/// Which text was read.
#[derive(Deserialize)]
pub struct ReadForm {
    read: String,
}

#[derive(Template)]
#[template(path = "declaration/wording.html")]
struct WordingPage {
    frame: Frame,
    text: Wording,
    problems: Problems,
    /// Whether the page belongs to a declaration or is for everybody.
    is_public: bool,
    /// Hashes of the text and of the charter that goes with it; empty on the public page.
    read: String,
}

/// The text for everybody.
pub async fn public(State(app): State<App>, frame: Frame) -> Result<Response> {
    let town = frame.t.get("declaration-any-town");
    let text = app.declaration.wording(frame.t.lang, &town);
    html_for_all(&WordingPage {
        frame,
        text,
        problems: Problems::none(),
        is_public: true,
        read: String::new(),
    })
}

async fn wording(app: &App, frame: &Frame, declarant: &Declarant) -> Result<Wording> {
    let town = region::of(app.db.read(), declarant.municipality).await?.ok_or(Error::NotFound)?;
    Ok(app.declaration.wording(frame.t.lang, &town.full_name()))
}

/// What the page's form carries: nobody agrees to a text or a charter that they have not read.
async fn read(app: &App, text: &Wording) -> Result<String> {
    let charter = Charter::current(app.db.read(), app).await?.fingerprint();
    Ok(platform::secret::hash(&[&text.hash, &charter]))
}

/// The text for a municipality.
pub async fn show(State(app): State<App>, frame: Frame, declarant: Declarant) -> Result<Response> {
    let text = wording(&app, &frame, &declarant).await?;
    let draft = store::of(app.db.read(), declarant.municipality).await?;
    let mut problems = Problems::none();
    if let Some(draft) = draft.filter(|draft| !draft.is_closed())
        && was_replaced(&app, &draft).await?
    {
        problems = Problems::one(Refusal::new("declaration-text-changed"));
    }
    let read = read(&app, &text).await?;
    html(&WordingPage { frame, text, problems, is_public: false, read })
}

/// Whether the text that was read is no longer the text in the language of the draft.
async fn was_replaced(app: &App, draft: &store::Declaration) -> Result<bool> {
    let town = region::of(app.db.read(), draft.municipality).await?.ok_or(Error::NotFound)?;
    let lang = Lang::from_word(&draft.lang).unwrap_or(app.default_lang());
    let text = app.declaration.wording(lang, &town.full_name()).hash;
    let charter = Charter::current(app.db.read(), app).await?.fingerprint();
    Ok(!draft.draft().has_read(&text, &charter))
}

/// Notes that this very text was read.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    declarant: Declarant,
    Form(form): Form<ReadForm>,
) -> Result<Response> {
    let text = wording(&app, &frame, &declarant).await?;
    let read = read(&app, &text).await?;
    if form.read != read {
        let problems = Problems::one(Refusal::new("declaration-text-changed"));
        return refused(&WordingPage { frame, text, problems, is_public: false, read });
    }
    let charter = Charter::current(app.db.read(), &app).await?.fingerprint();
    let (now, lang) = (app.clock.now(), frame.t.lang.word());
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let town = declarant.municipality;
                let read = store::Reading { text: &text.hash, charter: &charter };
                store::save_reading(tx, town, declarant.letter, lang, read, now).await
            })
        })
        .await
        .map_err(Error::from)?;
    Ok(see_other(&frame.to("/declaration/lead")))
}
