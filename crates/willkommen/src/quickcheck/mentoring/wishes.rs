//! `/quickcheck/mentoring`: a town offers help in a field, or asks for it, and takes it back.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use platform::web::form::Form;
use platform::web::see_other;
use platform::{Error, Result};
use serde::Deserialize;

use super::rules::{Standing, Wish, may_wish, standing};
use super::store;
use crate::app::App;
use crate::ids::MunicipalityId;
use crate::journal::{self, Entry};
use crate::layout::{Frame, html};
use crate::people::{Lead, Role, Town};
use crate::quickcheck::catalogue::Variant;
use crate::quickcheck::snapshot::{self, Snapshot};

const PLACE: &str = "/quickcheck/mentoring";

/// Which field, and what is wished there.
#[derive(Deserialize)]
pub struct WishForm {
    field: String,
    #[serde(default)]
    kind: String,
}

struct Row {
    field: String,
    title: String,
    /// What the town wishes: nothing, `offer` or `request`.
    wish: String,
    is_strong: bool,
    is_weak: bool,
}

#[derive(Template)]
#[template(path = "quickcheck/mentoring/wishes.html")]
struct WishesPage {
    frame: Frame,
    rows: Vec<Row>,
    is_lead: bool,
    has_result: bool,
}

/// The newest submitted check of a town, the full one first.
async fn newest(app: &App, town: MunicipalityId) -> Result<Option<Snapshot>> {
    let full = snapshot::newest(app.db.read(), town, Variant::Full).await?;
    Ok(match full {
        Some(full) => Some(full),
        None => snapshot::newest(app.db.read(), town, Variant::Core).await?,
    })
}

/// The fields, each with what the town wishes.
pub async fn show(State(app): State<App>, frame: Frame, town: Town) -> Result<Response> {
    let newest = newest(&app, town.municipality).await?;
    let wishes = store::of(app.db.read(), town.municipality).await?;
    let catalogue = app.catalogue();
    let rows = catalogue.field.iter().map(|field| {
        let now = newest.as_ref().map(|newest| standing(&newest.content, &field.id));
        let wish = wishes.iter().find(|wish| wish.field == field.id);
        Row {
            field: field.id.clone(),
            title: format!("{}. {}", field.number, field.title.get(frame.t.lang)),
            wish: wish.map(|wish| wish.kind.clone()).unwrap_or_default(),
            is_strong: now == Some(Standing::Strong),
            is_weak: now == Some(Standing::Weak),
        }
    });
    html(&WishesPage {
        rows: rows.collect(),
        is_lead: town.staff.role == Role::Lead,
        has_result: newest.is_some(),
        frame,
    })
}

/// Notes a wish.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Form(form): Form<WishForm>,
) -> Result<Response> {
    let newest = newest(&app, lead.municipality).await?.ok_or(Error::NotFound)?;
    let wish = Wish::from_word(&form.kind).ok_or(Error::NotFound)?;
    if !may_wish(&newest.content, &app.catalogue(), &form.field, wish) {
        return Err(Error::NotFound);
    }
    let now = app.clock.now();
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let (town, actor) = (lead.municipality, lead.staff.journal_name());
                if store::add(tx, town, &form.field, wish, lead.staff.person, now).await? {
                    let entry = Entry::MentoringWished { field: form.field, wish: form.kind };
                    journal::record(tx, now, &actor, Some(town), &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(see_other(&frame.to(PLACE)))
}

/// Takes a wish back.
pub async fn end(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Form(form): Form<WishForm>,
) -> Result<Response> {
    let now = app.clock.now();
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let (town, actor) = (lead.municipality, lead.staff.journal_name());
                if store::end(tx, town, &form.field, now).await? {
                    let entry = Entry::MentoringWishEnded { field: form.field };
                    journal::record(tx, now, &actor, Some(town), &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(see_other(&frame.to(PLACE)))
}
