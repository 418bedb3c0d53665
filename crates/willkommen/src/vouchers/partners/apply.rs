//! `/partners/apply`: whoever wants to give a benefit says so, without an account.
//!
//! No puzzle for people: a field that only machines fill, a moment that reading takes, and a limit.

use askama::Template;
use axum::extract::State as AppState;
use axum::response::Response;
use platform::web::form::Form;
use platform::web::see_other;
use platform::{Error, Result};

use super::form::{Extent, Fields, ProfileForm};
use super::rules::State;
use super::{open_towns, store};
use crate::app::App;
use crate::ids::{MunicipalityId, PartnerId};
use crate::journal::{self, Entry};
use crate::layout::{Frame, Peer, Problems, html, reading, refused};

/// A town that may be asked.
struct TownChoice {
    ags: String,
    name: String,
    is_chosen: bool,
}

#[derive(Template)]
#[template(path = "vouchers/partners/apply.html")]
struct ApplyPage {
    frame: Frame,
    fields: Fields,
    problems: Problems,
    towns: Vec<TownChoice>,
    /// When the page was opened, sealed.
    since: String,
}

#[derive(Template)]
#[template(path = "vouchers/partners/sent.html")]
struct SentPage {
    frame: Frame,
}

type Towns = Vec<(MunicipalityId, String, String)>;

fn page(
    frame: Frame,
    form: ProfileForm,
    problems: Problems,
    towns: Towns,
    chosen: &[MunicipalityId],
    since: String,
) -> ApplyPage {
    let is_only = towns.len() == 1;
    let towns = towns
        .into_iter()
        .map(|(id, ags, name)| TownChoice { ags, name, is_chosen: is_only || chosen.contains(&id) })
        .collect();
    ApplyPage {
        fields: Fields::of(&frame, form, &problems, Extent::Application),
        frame,
        problems,
        towns,
        since,
    }
}

/// The form.
pub async fn show(AppState(app): AppState<App>, frame: Frame) -> Result<Response> {
    let towns = open_towns(&app).await?;
    let since = reading::opened_now(&app);
    html(&page(frame, ProfileForm::default(), Problems::none(), towns, &[], since))
}

/// Takes the application.
pub async fn submit(
    AppState(app): AppState<App>,
    frame: Frame,
    Peer(peer): Peer,
    Form(sent): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let said = |name: &str| {
        let found = sent.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str()).unwrap_or_default()
    };
    let form = ProfileForm::of_fields(&sent);
    let known = open_towns(&app).await?;
    let chosen: Vec<MunicipalityId> = known
        .iter()
        .filter(|(_, ags, _)| !said(&format!("town-{ags}")).is_empty())
        .map(|(id, _, _)| *id)
        .collect();
    let read = form.read(true);
    let mut problems = read.as_ref().err().cloned().unwrap_or_default();
    if chosen.is_empty() {
        problems.add("towns", "vouchers-partners-towns-missing");
    }
    let (Ok(details), true) = (read, problems.is_empty()) else {
        let since = said("since").to_owned();
        return refused(&page(frame, form, problems, known, &chosen, since));
    };
    let now = app.clock.now();
    let done = frame.to("/partners/apply/sent");
    if reading::is_machine(&app, said("homepage"), said("since")) {
        // A machine learns nothing from the answer.
        return Ok(see_other(&done));
    }
    let limits = &app.limits;
    if !limits.applications.permits(&peer.to_string(), now) || !limits.all_applications.permits("all", now) {
        return Err(Error::TooMany);
    }
    let (id, lang) = (PartnerId::new(), frame.t.lang.word());
    app.db
        .write(move |tx| {
            Box::pin(async move {
                store::add(tx, id, &details, lang, State::Applied, now).await?;
                let entry = Entry::PartnerApplied { partner: id };
                journal::record(tx, now, "nobody", None, &entry, "").await?;
                for town in chosen {
                    store::ask(tx, id, town, now).await?;
                    let entry = Entry::PartnerAsked { partner: id };
                    journal::record(tx, now, "nobody", Some(town), &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    app.wake.notify_waiters();
    Ok(see_other(&done))
}

/// What happens next.
pub async fn sent(frame: Frame) -> Result<Response> {
    html(&SentPage { frame })
}
