//! `/partners/profile`: what a partner says about itself, and in which towns it takes part.

use askama::Template;
use axum::extract::State as AppState;
use axum::response::Response;
use platform::web::form::Form;
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde::Deserialize;

use super::form::{Extent, Fields, ProfileForm};
use super::list::state_name;
use super::open_towns;
use super::store::{self, Partner};
use crate::app::App;
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, html, refused};
use crate::people::Owner;
use crate::region;

/// Which town is asked.
#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct TownForm {
    town: String,
}

/// Whether mails are wanted.
#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct MailsForm {
    wanted: String,
}

/// A town with its state, in words.
struct TownLine {
    name: String,
    state: String,
    reason: String,
}

#[derive(Template)]
#[template(path = "vouchers/partners/profile.html")]
struct ProfilePage {
    frame: Frame,
    partner: Partner,
    wants_mails: bool,
    fields: Fields,
    problems: Problems,
    towns: Vec<TownLine>,
    /// Official keys and names of the towns that may still be asked.
    others: Vec<(String, String)>,
}

async fn own(app: &App, owner: &Owner) -> Result<Partner> {
    store::of(app.db.read(), owner.partner).await?.ok_or(Error::NotFound)
}

async fn page(
    app: &App,
    frame: Frame,
    partner: Partner,
    form: Option<ProfileForm>,
    problems: Problems,
) -> Result<ProfilePage> {
    let c = app.db.read();
    let rows = store::towns(c, partner.id).await?;
    let mut towns = Vec::new();
    for row in &rows {
        if let Some(town) = region::of(c, row.municipality).await? {
            let (state, reason) = (state_name(&frame.t, row.state()), row.reason.clone());
            towns.push(TownLine { name: town.name, state, reason });
        }
    }
    let others = open_towns(app)
        .await?
        .into_iter()
        .filter(|(id, _, _)| !rows.iter().any(|row| row.municipality == *id && row.state().is_open()))
        .map(|(_, ags, name)| (ags, name))
        .collect();
    let form = form.unwrap_or_else(|| ProfileForm::of_partner(&partner));
    let fields = Fields::of(&frame, form, &problems, Extent::Own);
    let wants_mails = store::wants_mails(c, partner.id).await?;
    Ok(ProfilePage { frame, partner, wants_mails, fields, problems, towns, others })
}

/// The profile.
pub async fn show(AppState(app): AppState<App>, frame: Frame, owner: Owner) -> Result<Response> {
    let partner = own(&app, &owner).await?;
    html(&page(&app, frame, partner, None, Problems::none()).await?)
}

/// Saves the profile.
pub async fn submit(
    AppState(app): AppState<App>,
    frame: Frame,
    owner: Owner,
    Form(sent): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let partner = own(&app, &owner).await?;
    let mut form = ProfileForm::of_fields(&sent);
    // The way to sign in: only the town changes it.
    form.mail.clone_from(&partner.mail);
    let shown = sent.iter().find(|(name, _)| name == "shown");
    let shown: Option<i64> = shown.and_then(|(_, value)| value.parse().ok());
    let revision = shown.unwrap_or(-1);
    let details = match form.read(false) {
        Ok(details) => details,
        Err(problems) => return refused(&page(&app, frame, partner, Some(form), problems).await?),
    };
    let now = app.clock.now();
    let id = partner.id;
    let is_saved = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                if !store::change(tx, id, revision, &details).await? {
                    return Ok::<_, Error>(false);
                }
                let entry = Entry::PartnerChanged { partner: id };
                journal::record(tx, now, &owner.staff.journal_name(), None, &entry, "").await?;
                Ok(true)
            })
        })
        .await?;
    if !is_saved {
        let problems = Problems::one(Refusal::new("vouchers-partners-changed-meanwhile"));
        let partner = store::of(app.db.read(), id).await?.ok_or(Error::NotFound)?;
        return refused(&page(&app, frame, partner, Some(form), problems).await?);
    }
    Ok(see_other(&frame.to("/partners/home")))
}

/// Switches mails on or off that a partner may do without.
pub async fn set_mails(
    AppState(app): AppState<App>,
    frame: Frame,
    owner: Owner,
    Form(form): Form<MailsForm>,
) -> Result<Response> {
    let (id, wants, now) = (owner.partner, form.wanted == "yes", app.clock.now());
    app.db
        .write(move |tx| {
            Box::pin(async move {
                if store::set_wants_mails(tx, id, wants).await? {
                    let entry = Entry::PartnerChanged { partner: id };
                    journal::record(tx, now, &owner.staff.journal_name(), None, &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(see_other(&frame.to("/partners/profile")))
}

/// Asks another town.
pub async fn ask(
    AppState(app): AppState<App>,
    frame: Frame,
    owner: Owner,
    Form(form): Form<TownForm>,
) -> Result<Response> {
    let partner = own(&app, &owner).await?;
    let known = open_towns(&app).await?;
    let Some((town, _, _)) = known.into_iter().find(|(_, ags, _)| *ags == form.town) else {
        let problems = Problems::one(Refusal::field("town", "vouchers-partners-town-unknown"));
        return refused(&page(&app, frame, partner, None, problems).await?);
    };
    // Each question is a mail to somebody.
    app.permit_step(town)?;
    let now = app.clock.now();
    app.db
        .write(move |tx| {
            Box::pin(async move {
                if store::ask(tx, partner.id, town, now).await? {
                    let entry = Entry::PartnerAsked { partner: partner.id };
                    journal::record(tx, now, &owner.staff.journal_name(), Some(town), &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    app.wake.notify_waiters();
    Ok(see_other(&frame.to("/partners/profile")))
}
