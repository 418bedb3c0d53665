//! `/quickcheck/introductions`: offers and requests of each field side by side; the agency brings two
//! towns together, and both project leads get a mail.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use platform::web::form::Form;
use platform::web::see_other;
use platform::{Error, Result};
use serde::Deserialize;
use uuid::Uuid;

use super::rules::Wish;
use super::store::{self, Introduction};
use crate::app::App;
use crate::ids::{IntroductionId, MunicipalityId};
use crate::journal::{self, Entry};
use crate::layout::{Frame, html};
use crate::people::Manager;
use crate::region;

/// Who helps whom in which field.
#[derive(Deserialize)]
pub struct IntroductionForm {
    field: String,
    helper: Uuid,
    seeker: Uuid,
}

struct Wishing {
    id: MunicipalityId,
    name: String,
}

struct FieldRow {
    id: String,
    title: String,
    offers: Vec<Wishing>,
    requests: Vec<Wishing>,
}

#[derive(Template)]
#[template(path = "quickcheck/mentoring/introductions.html")]
struct IntroductionsPage {
    frame: Frame,
    fields: Vec<FieldRow>,
    made: Vec<String>,
}

/// Fields in which somebody offers or asks, and who was introduced.
pub async fn show(State(app): State<App>, frame: Frame) -> Result<Response> {
    let (wishes, made) = (store::all(app.db.read()).await?, store::introductions(app.db.read()).await?);
    let (towns, catalogue) = (region::known(&app).await?, app.catalogue());
    let name = |id: MunicipalityId| {
        let town = towns.iter().find(|town| town.id == id);
        town.map(region::Municipality::full_name).unwrap_or_default()
    };
    let title = |field: &str| {
        let known = catalogue.field.iter().find(|known| known.id == field);
        known.map_or_else(|| field.to_owned(), |known| known.title.get(frame.t.lang).clone())
    };
    let of = |field: &str, wanted: Wish| -> Vec<Wishing> {
        let found = wishes.iter().filter(|wish| wish.field == field && wish.kind == wanted.word());
        found.map(|wish| Wishing { id: wish.municipality, name: name(wish.municipality) }).collect()
    };
    let fields = catalogue.field.iter().map(|field| FieldRow {
        id: field.id.clone(),
        title: format!("{}. {}", field.number, title(&field.id)),
        offers: of(&field.id, Wish::Offer),
        requests: of(&field.id, Wish::Request),
    });
    let fields = fields.filter(|row| !row.offers.is_empty() || !row.requests.is_empty()).collect();
    let made = made.iter().map(|made| {
        let values = [
            ("day", frame.day(made.made_at).into()),
            ("field", title(&made.field).into()),
            ("helper", name(made.helper).into()),
            ("seeker", name(made.seeker).into()),
        ];
        frame.t.all("quickcheck-mentoring-made", &values)
    });
    let made = made.collect();
    html(&IntroductionsPage { fields, made, frame })
}

/// Introduces two towns; both must still wish it.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Form(form): Form<IntroductionForm>,
) -> Result<Response> {
    let now = app.clock.now();
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let (helper, seeker) = (MunicipalityId(form.helper), MunicipalityId(form.seeker));
                let wishes = store::all(tx).await?;
                let still = |town: MunicipalityId, wish: Wish| {
                    wishes.iter().any(|known| {
                        known.municipality == town && known.field == form.field && known.kind == wish.word()
                    })
                };
                if !still(helper, Wish::Offer) || !still(seeker, Wish::Request) {
                    return Err(Error::Conflict);
                }
                let introduction = IntroductionId::new();
                let made = Introduction { field: form.field.clone(), helper, seeker, made_at: now };
                if store::introduce(tx, introduction, &made, manager.0.person).await? {
                    let actor = manager.0.journal_name();
                    let entry = Entry::MentoringIntroduced { introduction };
                    journal::record(tx, now, &actor, Some(seeker), &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    app.wake.notify_waiters();
    Ok(see_other(&frame.to("/quickcheck/introductions")))
}
