//! `/invitations/example`: a participant agrees to be named to other towns, in its own words.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use platform::web::form::{Form, paragraph};
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde::Deserialize;

use super::replies::{self, Example};
use crate::app::App;
use crate::declaration;
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, html, refused};
use crate::people::Town;

/// The longest words, in characters.
const MOST_WORDS: usize = 400;

/// What was decided.
#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct ExampleForm {
    agree: String,
    words: String,
}

#[derive(Template)]
#[template(path = "invitations/example.html")]
struct ExamplePage {
    frame: Frame,
    town: String,
    /// Whether the town takes part; others cannot be an example yet.
    is_participant: bool,
    /// Whether it is named at present.
    is_named: bool,
    form: ExampleForm,
    problems: Problems,
}

/// The form.
pub async fn show(State(app): State<App>, frame: Frame, town: Town) -> Result<Response> {
    let known = replies::example_of(app.db.read(), town.municipality).await?;
    let form = ExampleForm {
        agree: if known.is_some() { "yes".to_owned() } else { String::new() },
        words: known.map(|known| known.words).unwrap_or_default(),
    };
    html(&page(&app, frame, &town, form, Problems::none()).await?)
}

async fn page(
    app: &App,
    frame: Frame,
    town: &Town,
    form: ExampleForm,
    problems: Problems,
) -> Result<ExamplePage> {
    Ok(ExamplePage {
        town: frame.municipality()?.full_name(),
        is_participant: declaration::is_signed(app.db.read(), town.municipality).await?,
        is_named: replies::example_of(app.db.read(), town.municipality).await?.is_some(),
        frame,
        form,
        problems,
    })
}

/// Agrees, changes the words, or takes it back: without the tick the town is named no longer, from
/// this moment on.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    town: Town,
    Form(form): Form<ExampleForm>,
) -> Result<Response> {
    let is_participant = declaration::is_signed(app.db.read(), town.municipality).await?;
    let wants = form.agree == "yes";
    let problem = if wants && !is_participant {
        Some(Refusal::field("agree", "invitations-example-not-yet"))
    } else if wants && form.words.chars().count() > MOST_WORDS {
        Some(Refusal::field("words", "invitations-example-long"))
    } else {
        None
    };
    if let Some(problem) = problem {
        return refused(&page(&app, frame, &town, form, Problems::one(problem)).await?);
    }
    let example = Example { municipality: town.municipality, words: paragraph(&form.words, MOST_WORDS) };
    let now = app.clock.now();
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let municipality = example.municipality;
                let known = replies::example_of(tx, municipality).await?;
                let entry = if !wants {
                    replies::take_back(tx, municipality).await?;
                    known.map(|_| Entry::ExampleTakenBack { municipality })
                } else if known.is_some_and(|known| known.words == example.words) {
                    None
                } else {
                    replies::offer(tx, &example, town.staff.person, now).await?;
                    Some(Entry::ExampleAgreed { municipality })
                };
                if let Some(entry) = entry {
                    let actor = town.staff.journal_name();
                    journal::record(tx, now, &actor, Some(municipality), &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(see_other(&frame.to("/invitations/example")))
}
