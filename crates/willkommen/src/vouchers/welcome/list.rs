//! `/welcome`: what the town tells newcomers, page by page; shown and hidden with one press.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use platform::texts::Translator;
use platform::web::form::Form;
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde::Deserialize;

use super::pages::{self, Info};
use super::rules::Situation;
use super::store;
use crate::app::App;
use crate::ids::MunicipalityId;
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, html, refused};
use crate::people::Lead;
use crate::vouchers::booklet::speech::Tongue;

/// One page in the list.
struct Row {
    topic: String,
    title: String,
    situations: String,
    /// Where its words come from, in words.
    origin: String,
    /// In how many languages it is there, in words.
    languages: String,
    is_public: bool,
    revision: i64,
}

#[derive(Template)]
#[template(path = "vouchers/welcome/list.html")]
struct ListPage {
    frame: Frame,
    rows: Vec<Row>,
    problems: Problems,
}

/// Which way, and what the page showed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct StandingForm {
    step: String,
    revision: String,
}

async fn page(app: &App, frame: Frame, town: MunicipalityId, problems: Problems) -> Result<ListPage> {
    let rows = pages::of_town(app, town).await?;
    let rows = rows.into_iter().map(|page| row(&frame.t, page)).collect();
    Ok(ListPage { frame, rows, problems })
}

fn row(t: &Translator, page: Info) -> Row {
    let origin = match (page.is_proposed, page.id) {
        (true, None) => "vouchers-welcome-origin-proposed",
        (true, Some(_)) => "vouchers-welcome-origin-changed",
        (false, _) => "vouchers-welcome-origin-own",
    };
    let (there, all) = (page.texts.len(), Tongue::ALL.len());
    Row {
        title: page.title().to_owned(),
        situations: situation_names(t, &page.situations),
        origin: t.get(origin),
        languages: t.with2("vouchers-welcome-languages", "n", there, "all", all),
        is_public: page.is_public,
        revision: page.revision,
        topic: page.topic,
    }
}

/// The names of some situations, or that it is for everybody.
fn situation_names(t: &Translator, situations: &[Situation]) -> String {
    if situations.is_empty() {
        return t.get("vouchers-welcome-everybody");
    }
    let names = situations.iter().map(|one| t.get(&format!("vouchers-welcome-situation-{}", one.word())));
    names.collect::<Vec<_>>().join(", ")
}

/// The list.
pub async fn show(State(app): State<App>, frame: Frame, lead: Lead) -> Result<Response> {
    html(&page(&app, frame, lead.municipality, Problems::none()).await?)
}

/// Shows a page to newcomers, or hides it.
pub async fn stand(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Path((_, topic)): Path<(String, String)>,
    Form(form): Form<StandingForm>,
) -> Result<Response> {
    let (town, now) = (lead.municipality, app.clock.now());
    let info = pages::find(&app, town, &topic).await?.ok_or(Error::NotFound)?;
    let is_public = match form.step.as_str() {
        "show" => true,
        "hide" => false,
        _ => return Err(Error::NotFound),
    };
    let shown = form.revision.parse().unwrap_or(info.revision);
    let actor = lead.staff.journal_name();
    let is_done = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let Some((id, revision)) = pages::take_up(tx, town, &info, shown, now).await? else {
                    return Ok::<_, Error>(false);
                };
                if !store::show(tx, id, revision, is_public, now).await? {
                    return Ok(false);
                }
                let topic = info.topic;
                let entry =
                    if is_public { Entry::WelcomeShown { topic } } else { Entry::WelcomeHidden { topic } };
                journal::record(tx, now, &actor, Some(town), &entry, "").await?;
                Ok(true)
            })
        })
        .await?;
    if !is_done {
        let problems = Problems::one(Refusal::new("vouchers-welcome-meanwhile"));
        return refused(&page(&app, frame, town, problems).await?);
    }
    Ok(see_other(&frame.to("/welcome")))
}
