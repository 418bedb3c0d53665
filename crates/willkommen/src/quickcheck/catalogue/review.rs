//! A draft is handed over to be read, comes back with a reason, or is published: then it counts for
//! everything new and never changes again.

use axum::extract::{Path, State};
use axum::response::Response;
use platform::web::form::{Form, Press, paragraph};
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde::Deserialize;
use uuid::Uuid;

use super::changes::answer;
use super::comparison::statements;
use super::draft::Draft;
use super::rules;
use super::store;
use super::versions::{self, Published, write_statements};
use crate::app::App;
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems};
use crate::people::Manager;

/// The longest reason, in characters.
const MOST_REASON: usize = 1000;

/// Which content a button was shown with.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct SeenForm {
    seen: String,
    base: String,
    read: String,
}

/// Why a version goes back.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct ReasonForm {
    reason: String,
}

fn own(frame: &Frame, id: Uuid) -> String {
    format!("{}/{id}/changes", frame.to("/catalogue"))
}

/// What keeps a version from being handed on or published.
fn obstacle(draft: &Draft) -> Option<Refusal> {
    let faults = rules::faults(&draft.catalogue).len();
    if faults > 0 {
        return Some(Refusal::new("quickcheck-catalogue-send-faults").with("n", faults));
    }
    draft.is_unchanged().then(|| Refusal::new("quickcheck-catalogue-send-nothing"))
}

/// Hands a draft over to be read.
pub async fn send(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Path((_, id)): Path<(String, Uuid)>,
    Form(form): Form<SeenForm>,
) -> Result<Response> {
    let draft = Draft::of(&app, id).await?;
    if !draft.version.is_draft() {
        return Ok(see_other(&own(&frame, id)));
    }
    if let Some(refusal) = obstacle(&draft) {
        return answer(&app, frame, &manager, &draft, String::new(), Problems::one(refusal)).await;
    }
    let (by, actor, now) = (manager.0.person, manager.0.journal_name(), app.clock.now());
    let (version, name) = (draft.version.id, draft.version.version.clone());
    let is_sent = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let is_sent = store::send(tx, version, &form.seen, by).await?;
                if is_sent {
                    let entry = Entry::CatalogueInReview { catalogue: version, version: name };
                    journal::record(tx, now, &actor, None, &entry, "").await?;
                }
                Ok::<_, Error>(is_sent)
            })
        })
        .await?;
    if is_sent {
        return Ok(see_other(&own(&frame, id)));
    }
    let problems = Problems::one(Refusal::new("quickcheck-catalogue-meanwhile"));
    answer(&app, frame, &manager, &draft, String::new(), problems).await
}

/// Makes a draft of it again, with the reason.
pub async fn give_back(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Path((_, id)): Path<(String, Uuid)>,
    Form(form): Form<ReasonForm>,
) -> Result<Response> {
    let draft = Draft::of(&app, id).await?;
    if !draft.version.is_in_review() {
        return Ok(see_other(&own(&frame, id)));
    }
    let reason = paragraph(&form.reason, MOST_REASON);
    if reason.is_empty() {
        let problems = Problems::one(Refusal::field("reason", "quickcheck-catalogue-return-missing"));
        return answer(&app, frame, &manager, &draft, form.reason, problems).await;
    }
    let (actor, now) = (manager.0.journal_name(), app.clock.now());
    let (version, name) = (draft.version.id, draft.version.version.clone());
    app.db
        .write(move |tx| {
            Box::pin(async move {
                if store::give_back(tx, version, &reason).await? {
                    let entry = Entry::CatalogueGivenBack { catalogue: version, version: name };
                    journal::record(tx, now, &actor, None, &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(see_other(&format!("{}/{id}", frame.to("/catalogue"))))
}

/// Publishes what was read.
pub async fn publish(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Path((_, id)): Path<(String, Uuid)>,
    Form(form): Form<SeenForm>,
) -> Result<Response> {
    let draft = Draft::of(&app, id).await?;
    if !draft.version.is_in_review() {
        return Ok(see_other(&own(&frame, id)));
    }
    let base = draft.base.as_ref().map(|base| base.version.clone()).unwrap_or_default();
    let problem = match obstacle(&draft) {
        Some(refusal) => Some(refusal),
        // Another version was published since the page was shown: it is compared with that one now.
        None if form.base != base => Some(Refusal::new("quickcheck-catalogue-meanwhile")),
        None if form.read != "yes" => Some(Refusal::field("read", "quickcheck-catalogue-review-unread")),
        None => None,
    };
    if let Some(refusal) = problem {
        return answer(&app, frame, &manager, &draft, String::new(), Problems::one(refusal)).await;
    }
    match add(&app, &manager, &draft, form.seen, base).await? {
        Some(published) => {
            app.catalogues.add(published);
            Ok(see_other(&format!("{}/{id}", frame.to("/catalogue"))))
        }
        None => {
            let problems = Problems::one(Refusal::new("quickcheck-catalogue-meanwhile"));
            answer(&app, frame, &manager, &draft, String::new(), problems).await
        }
    }
}

/// Publishes a version, if it is still the one that was read, compared with the one that counts.
async fn add(
    app: &App,
    manager: &Manager,
    draft: &Draft,
    seen: String,
    base: String,
) -> Result<Option<Published>> {
    let (actor, now) = (manager.0.journal_name(), app.clock.now());
    let mut catalogue = draft.catalogue.clone();
    catalogue.published_on = app.clock.today().to_string();
    let mut version = draft.version.clone();
    version.content = catalogue.to_toml();
    version.hash = catalogue.hash();
    version.statements = write_statements(&statements(&draft.differences()));
    version.based_on = base;
    version.published_at = Some(now);
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let last = versions::last(tx, version.instrument()).await?;
                if last.map(|last| last.version).unwrap_or_default() != version.based_on {
                    return Ok(None);
                }
                version.place = store::next_place(tx).await?;
                if !store::publish(tx, &seen, &version).await? {
                    return Ok(None);
                }
                let entry = Entry::CataloguePublished {
                    catalogue: version.id,
                    version: version.version.clone(),
                    hash: version.hash.clone(),
                };
                journal::record(tx, now, &actor, None, &entry, "").await?;
                Ok::<_, Error>(Some(Published::of(&version)?))
            })
        })
        .await
}

/// Throws a draft away.
pub async fn discard(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Path((_, id)): Path<(String, Uuid)>,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let draft = Draft::of(&app, id).await?;
    let (actor, now) = (manager.0.journal_name(), app.clock.now());
    app.db
        .write(move |tx| {
            Box::pin(async move {
                if store::discard(tx, draft.version.id).await? {
                    let (catalogue, version) = (draft.version.id, draft.version.version);
                    let entry = Entry::CatalogueDiscarded { catalogue, version };
                    journal::record(tx, now, &actor, None, &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(see_other(&frame.to("/catalogue")))
}
