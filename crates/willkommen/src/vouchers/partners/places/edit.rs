//! `/partners/{id}/places/{place}`: a further place of a partner is changed or removed.

use askama::Template;
use axum::extract::{Path, State as AppState};
use axum::response::Response;
use platform::web::form::{Form, Press};
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use uuid::Uuid;

use super::form::{Fields, PlaceForm};
use super::store::{self, Place};
use super::writer::Writer;
use crate::app::App;
use crate::ids::{PartnerId, PlaceId};
use crate::layout::{Frame, Problems, html, refused};
use crate::vouchers::offers::{self, Hanging};

#[derive(Template)]
#[template(path = "vouchers/partners/places/edit.html")]
struct EditPage {
    frame: Frame,
    /// The partner.
    id: PartnerId,
    place: Place,
    /// The address as it is stored.
    address: String,
    fields: Fields,
    problems: Problems,
    /// The offers that count here and elsewhere, as far as the visitor may see them.
    narrowed: Vec<Hanging>,
    /// Those that count nowhere else.
    needing: Vec<Hanging>,
    /// Whether any counts nowhere else, seen or not: then the place stays.
    is_needed: bool,
}

async fn page(
    app: &App,
    frame: Frame,
    writer: &Writer,
    place: Place,
    form: Option<PlaceForm>,
    problems: Problems,
) -> Result<EditPage> {
    let c = app.db.read();
    let hanging = offers::hanging(c, place.partner, place.id, app.clock.today()).await?;
    let is_needed = hanging.iter().any(|one| one.is_only_here);
    let seen = writer.seen(c, place.partner, hanging).await?;
    let (needing, narrowed): (Vec<Hanging>, Vec<Hanging>) =
        seen.into_iter().partition(|one| one.is_only_here);
    let form = form.unwrap_or_else(|| PlaceForm::of_place(&place));
    Ok(EditPage {
        id: place.partner,
        address: place.address(),
        fields: Fields::of(&frame, form, &problems),
        place,
        problems,
        narrowed,
        needing,
        is_needed,
        frame,
    })
}

/// Why a place stays: what counts nowhere else, as far as the visitor may see it.
fn needed(needing: &[Hanging]) -> Refusal {
    if needing.is_empty() {
        return Refusal::field("removal", "vouchers-partners-places-needed-unseen");
    }
    let offers: Vec<&str> = needing.iter().map(|one| one.offer.benefit.as_str()).collect();
    Refusal::field("removal", "vouchers-partners-places-needed").with("offers", offers.join(" · "))
}

/// One of the places that somebody may write about; another one is not there.
async fn own(app: &App, writer: &Writer, id: Uuid, place: Uuid) -> Result<Place> {
    let c = app.db.read();
    let partner = writer.partner(c, id).await?;
    store::one(c, partner.id, PlaceId(place)).await?.ok_or(Error::NotFound)
}

/// The place.
pub async fn show(
    AppState(app): AppState<App>,
    frame: Frame,
    Path((_, id, place)): Path<(String, Uuid, Uuid)>,
) -> Result<Response> {
    let writer = Writer::of(&frame)?;
    let place = own(&app, &writer, id, place).await?;
    html(&page(&app, frame, &writer, place, None, Problems::none()).await?)
}

/// Saves what was changed.
pub async fn submit(
    AppState(app): AppState<App>,
    frame: Frame,
    Path((_, id, place)): Path<(String, Uuid, Uuid)>,
    Form(form): Form<PlaceForm>,
) -> Result<Response> {
    let writer = Writer::of(&frame)?;
    let found = own(&app, &writer, id, place).await?;
    let details = match form.read() {
        Ok(details) => details,
        Err(problems) => {
            return refused(&page(&app, frame, &writer, found, Some(form), problems).await?);
        }
    };
    let (now, revision, by) = (app.clock.now(), form.revision(), writer.clone());
    let is_saved = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let partner = by.partner(tx, id).await?.id;
                if !store::change(tx, partner, PlaceId(place), revision, &details).await? {
                    return Ok::<_, Error>(false);
                }
                by.record(tx, partner, now).await?;
                Ok(true)
            })
        })
        .await?;
    if !is_saved {
        let found = own(&app, &writer, id, place).await?;
        let problems = Problems::one(Refusal::new("vouchers-partners-changed-meanwhile"));
        return refused(&page(&app, frame, &writer, found, Some(form), problems).await?);
    }
    Ok(see_other(&frame.to(&format!("/partners/{id}/places?done=changed"))))
}

/// Removes it; twice is once. A place at which an offer counts and nowhere else stays.
pub async fn remove(
    AppState(app): AppState<App>,
    frame: Frame,
    Path((_, id, place)): Path<(String, Uuid, Uuid)>,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let (writer, now, today) = (Writer::of(&frame)?, app.clock.now(), app.clock.today());
    let by = writer.clone();
    let is_needed = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let partner = by.partner(tx, id).await?.id;
                let hanging = offers::hanging(tx, partner, PlaceId(place), today).await?;
                if hanging.iter().any(|one| one.is_only_here) {
                    return Ok::<_, Error>(true);
                }
                if store::remove(tx, partner, PlaceId(place)).await? {
                    by.record(tx, partner, now).await?;
                }
                Ok(false)
            })
        })
        .await?;
    if is_needed {
        let found = own(&app, &writer, id, place).await?;
        let mut page = page(&app, frame, &writer, found, None, Problems::none()).await?;
        page.problems = Problems::one(needed(&page.needing));
        return refused(&page);
    }
    Ok(see_other(&frame.to(&format!("/partners/{id}/places?done=removed"))))
}
