//! `/partners/new`: a town enters a partner itself, such as its own swimming pool. It takes part at once.

use askama::Template;
use axum::extract::State as AppState;
use axum::response::Response;
use platform::clock::Moment;
use platform::db::Tx;
use platform::web::form::Form;
use platform::web::see_other;
use platform::{Error, Result};
use sea_orm::DbErr;

use super::form::{Extent, Fields, ProfileForm};
use super::rules::{Details, State, TownState};
use super::store::{self, Decision};
use super::{account, settle};
use crate::app::App;
use crate::ids::{MunicipalityId, PartnerId};
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, html, refused};
use crate::people::{Lead, Staff};

#[derive(Template)]
#[template(path = "vouchers/partners/new.html")]
struct NewPage {
    frame: Frame,
    fields: Fields,
    problems: Problems,
}

fn page(frame: Frame, form: ProfileForm, problems: Problems) -> NewPage {
    NewPage { fields: Fields::of(&frame, form, &problems, Extent::Town), frame, problems }
}

/// The form.
pub async fn show(frame: Frame, _: Lead) -> Result<Response> {
    html(&page(frame, ProfileForm::default(), Problems::none()))
}

/// Enters the partner.
pub async fn submit(
    AppState(app): AppState<App>,
    frame: Frame,
    lead: Lead,
    Form(sent): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let form = ProfileForm::of_fields(&sent);
    let mut details = match form.read(false) {
        Ok(details) => details,
        Err(problems) => return refused(&page(frame, form, problems)),
    };
    if details.place.is_empty() {
        details.place.clone_from(&frame.municipality()?.name);
    }
    let mut problems = Problems::none();
    if account::is_taken(app.db.read(), &details.mail, None).await? {
        problems.add("mail", "vouchers-partners-mail-taken");
    }
    if store::names_taken(app.db.read(), lead.municipality).await?.contains(&details.name.to_lowercase()) {
        problems.add("name", "vouchers-partners-name-taken");
    }
    if !problems.is_empty() {
        return refused(&page(frame, form, problems));
    }
    let (id, lang, now) = (PartnerId::new(), app.default_lang().word(), app.clock.now());
    app.db
        .write(move |tx| {
            Box::pin(async move {
                enter(tx, id, &details, lang, (lead.municipality, &lead.staff), now).await?;
                Ok::<_, Error>(())
            })
        })
        .await?;
    app.visits.forget_all();
    app.wake.notify_waiters();
    Ok(see_other(&frame.to(&format!("/partners/{id}"))))
}

/// Enters a partner of a town, which agrees by doing so.
pub async fn enter(
    tx: &Tx,
    id: PartnerId,
    details: &Details,
    lang: &str,
    by: (MunicipalityId, &Staff),
    now: Moment,
) -> Result<(), DbErr> {
    let (town, staff) = by;
    store::add(tx, id, details, lang, State::Applied, now).await?;
    let actor = staff.journal_name();
    let entry = Entry::PartnerEntered { partner: id };
    journal::record(tx, now, &actor, Some(town), &entry, "").await?;
    store::ask(tx, id, town, now).await?;
    let decision = Decision {
        was: TownState::Asked,
        is: TownState::Agreed,
        reason: String::new(),
        by: Some(staff.person),
    };
    if let Some(partner) = store::of(tx, id).await?
        && settle(tx, &partner, town, &decision, now).await?
    {
        let entry = Entry::PartnerAgreed { partner: id };
        journal::record(tx, now, &actor, Some(town), &entry, "").await?;
    }
    Ok(())
}
