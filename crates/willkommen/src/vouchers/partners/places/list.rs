//! `/partners/{id}/places`: the further places of a partner; one more is added.

use askama::Template;
use axum::extract::{Path, Query, State as AppState};
use axum::response::Response;
use platform::web::form::Form;
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde::Deserialize;
use uuid::Uuid;

use super::super::store::Partner;
use super::form::{Fields, PlaceForm};
use super::rules::{Adding, Details, MOST_PLACES, adding};
use super::store::{self, Place};
use super::writer::Writer;
use crate::app::App;
use crate::ids::PlaceId;
use crate::layout::{Frame, Problems, html, refused};

/// What has just happened.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    done: String,
}

/// A place in words.
struct Row {
    id: PlaceId,
    name: String,
    address: String,
    hours: String,
    phone: String,
    /// Why the map does not show it, as a text key; empty where it does.
    hint: &'static str,
}

#[derive(Template)]
#[template(path = "vouchers/partners/places/list.html")]
struct ListPage {
    frame: Frame,
    partner: Partner,
    rows: Vec<Row>,
    fields: Fields,
    problems: Problems,
    is_owner: bool,
    is_full: bool,
    most: usize,
    /// The text key of what has just happened; empty if nothing has.
    done: &'static str,
}

async fn page(
    app: &App,
    frame: Frame,
    writer: &Writer,
    partner: Partner,
    form: PlaceForm,
    problems: Problems,
) -> Result<ListPage> {
    let rows: Vec<Row> = store::of_partner(app.db.read(), partner.id)
        .await?
        .into_iter()
        .map(|place| Row {
            id: place.id,
            address: place.address(),
            hint: match place.position() {
                None => "vouchers-partners-places-no-position",
                Some((north, east)) if app.map.place(north, east).is_none() => {
                    "vouchers-partners-places-off-map"
                }
                Some(_) => "",
            },
            name: place.name,
            hours: place.opening_hours,
            phone: place.phone,
        })
        .collect();
    Ok(ListPage {
        is_full: rows.len() >= MOST_PLACES,
        rows,
        fields: Fields::of(&frame, form, &problems),
        problems,
        is_owner: writer.is_owner(),
        most: MOST_PLACES,
        done: "",
        partner,
        frame,
    })
}

/// The list.
pub async fn show(
    AppState(app): AppState<App>,
    frame: Frame,
    Path((_, id)): Path<(String, Uuid)>,
    Query(wish): Query<Wish>,
) -> Result<Response> {
    let writer = Writer::of(&frame)?;
    let partner = writer.partner(app.db.read(), id).await?;
    let mut page = page(&app, frame, &writer, partner, PlaceForm::default(), Problems::none()).await?;
    page.done = match wish.done.as_str() {
        "added" => "vouchers-partners-places-added",
        "changed" => "vouchers-partners-places-changed",
        "removed" => "vouchers-partners-places-removed",
        _ => "",
    };
    html(&page)
}

/// Adds a place; twice is once.
pub async fn add(
    AppState(app): AppState<App>,
    frame: Frame,
    Path((_, id)): Path<(String, Uuid)>,
    Form(form): Form<PlaceForm>,
) -> Result<Response> {
    let writer = Writer::of(&frame)?;
    let partner = writer.partner(app.db.read(), id).await?;
    let details = match form.read() {
        Ok(details) => details,
        Err(problems) => return refused(&page(&app, frame, &writer, partner, form, problems).await?),
    };
    let (now, new, by) = (app.clock.now(), PlaceId::new(), writer.clone());
    let added = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                // Asked again here: the town may have ended it since the page was read.
                let partner = by.partner(tx, id).await?.id;
                let known = store::of_partner(tx, partner).await?;
                let known: Vec<Details> = known.iter().map(Place::details).collect();
                let added = adding(&known, &details);
                if added == Adding::Adds {
                    store::add(tx, new, partner, &details, now).await?;
                    by.record(tx, partner, now).await?;
                }
                Ok::<_, Error>(added)
            })
        })
        .await?;
    if added == Adding::IsFull {
        let full = Refusal::new("vouchers-partners-places-full").with("most", MOST_PLACES);
        return refused(&page(&app, frame, &writer, partner, form, Problems::one(full)).await?);
    }
    Ok(see_other(&frame.to(&format!("/partners/{id}/places?done=added"))))
}
