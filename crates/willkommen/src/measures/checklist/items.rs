//! `POST /measures/{id}/items`: one item is added, ticked, moved or taken away.

use axum::extract::{Path, State};
use axum::response::Response;
use platform::web::form::{Form, line};
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde::Deserialize;
use uuid::Uuid;

use super::{MOST_ITEMS, MOST_WORDS, store};
use crate::app::App;
use crate::ids::{MeasureId, MeasureItemId};
use crate::layout::{Frame, Problems, refused};
use crate::measures::one::{OnePage, own};
use crate::measures::rules::moved;
use crate::people::Lead;

/// Which item, and what about it.
#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct ItemForm {
    item: String,
    step: String,
    words: String,
}

/// Changes the checklist. What somebody else has done meanwhile is not done again.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Path((_, id)): Path<(String, Uuid)>,
    Form(form): Form<ItemForm>,
) -> Result<Response> {
    let measure = own(&app, &lead, id).await?;
    let (id, now) = (measure.id, app.clock.now());
    if form.step == "add" {
        let words = line(&form.words, usize::MAX);
        let problem = if words.is_empty() {
            Some(Refusal::field("words", "measures-item-missing"))
        } else if words.chars().count() > MOST_WORDS {
            Some(Refusal::field("words", "measures-item-long").with("most", MOST_WORDS))
        } else if store::of(app.db.read(), id).await?.len() >= MOST_ITEMS {
            Some(Refusal::field("words", "measures-items-many").with("most", MOST_ITEMS))
        } else {
            None
        };
        if let Some(problem) = problem {
            let mut page = OnePage::of(&app, frame, &measure, None, Problems::one(problem)).await?;
            page.words = form.words;
            return refused(&page);
        }
        let town = lead.municipality;
        app.db
            .write(move |tx| {
                Box::pin(async move {
                    let place = store::of(tx, id).await?.len();
                    if place < MOST_ITEMS {
                        store::add(tx, town, id, place, &words).await?;
                        crate::measures::store::touch(tx, id, now).await?;
                    }
                    Ok::<_, Error>(())
                })
            })
            .await?;
    } else {
        let item = form.item.parse().map(MeasureItemId).map_err(|_| Error::NotFound)?;
        change(&app, id, item, form.step).await?;
    }
    Ok(see_other(&frame.to(&format!("/measures/{id}#checklist"))))
}

async fn change(app: &App, measure: MeasureId, item: MeasureItemId, step: String) -> Result<()> {
    if !["tick", "untick", "up", "down", "remove"].contains(&step.as_str()) {
        return Err(Error::NotFound);
    }
    let now = app.clock.now();
    app.db
        .write(move |tx| {
            Box::pin(async move {
                if step == "remove" {
                    store::remove(tx, measure, item).await?;
                } else if step == "tick" || step == "untick" {
                    store::tick(tx, measure, item, step == "tick").await?;
                }
                // Also after a removal: the places stay without gaps.
                let order: Vec<MeasureItemId> =
                    store::of(tx, measure).await?.into_iter().map(|known| known.id).collect();
                let order = match step.as_str() {
                    "up" => moved(&order, item, true),
                    "down" => moved(&order, item, false),
                    _ => order,
                };
                for (place, id) in order.into_iter().enumerate() {
                    store::place(tx, id, place).await?;
                }
                crate::measures::store::touch(tx, measure, now).await?;
                Ok::<_, Error>(())
            })
        })
        .await
}
