//! `/invitations/{id}`: look, release by a second person, print.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use platform::web::form::{Form, Press};
use platform::web::{pdf, see_other};
use platform::{Error, Refusal, Result};
use serde::Deserialize;
use uuid::Uuid;

use super::printing::Desk;
use super::rules::{CampaignState, Progress, may_release};
use super::store::{self, Campaign, Letter, PrintFile};
use crate::app::App;
use crate::ids::{CampaignId, LetterId, MunicipalityId};
use crate::journal::{self, Entry};
use crate::layout::pager::MOST_ROWS;
use crate::layout::{Frame, Pager, html};
use crate::people::{self, Manager};
use crate::region::{self, Municipality};

struct Row {
    town: Municipality,
    letter: Letter,
}

/// What is looked for in a long list.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    page: String,
}

#[derive(Template)]
#[template(path = "invitations/one.html")]
struct OnePage {
    frame: Frame,
    campaign: Campaign,
    progress: Progress,
    /// The letters that go: a page of them, and how many there are.
    going: Vec<Row>,
    going_count: usize,
    pager: Pager,
    /// The letters that are held back: the first ones, and how many there are.
    held: Vec<Row>,
    held_count: usize,
    files: Vec<PrintFile>,
    created_by: String,
    released_by: String,
    is_creator: bool,
    letter_on: String,
    reply_by: String,
}

impl OnePage {
    fn is(&self, state: &str) -> bool {
        self.campaign.state == state
    }
}

/// The campaign.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Path((_, id)): Path<(String, Uuid)>,
    Query(wish): Query<Wish>,
) -> Result<Response> {
    let campaign = campaign(&app, id).await?;
    let letters = store::letters(app.db.read(), campaign.id).await?;
    let mut letters: HashMap<MunicipalityId, Letter> =
        letters.into_iter().map(|letter| (letter.municipality, letter)).collect();
    let towns = region::known(&app).await?;
    let rows = towns.iter().filter_map(|town| letters.remove(&town.id).map(|letter| (town, letter)));
    let (held, going): (Vec<_>, Vec<_>) = rows.partition(|(_, letter)| letter.is_held());
    let (going_count, held_count) = (going.len(), held.len());
    let pager = Pager::new(going_count, &wish.page, "?page=".to_owned()).at("#letters-title");
    let page = OnePage {
        progress: store::progress(app.db.read()).await?.remove(&campaign.id).unwrap_or_default(),
        going: shown(pager.part(going)),
        going_count,
        pager,
        held: shown(held),
        held_count,
        files: store::print_files(app.db.read(), campaign.id).await?,
        created_by: name(&app, Some(campaign.created_by)).await?,
        released_by: name(&app, campaign.released_by).await?,
        is_creator: campaign.created_by == manager.0.person,
        letter_on: frame.t.date(campaign.letter_on),
        reply_by: frame.t.date(campaign.reply_by),
        frame,
        campaign,
    };
    html(&page)
}

fn shown(rows: Vec<(&Municipality, Letter)>) -> Vec<Row> {
    rows.into_iter().take(MOST_ROWS).map(|(town, letter)| Row { town: town.clone(), letter }).collect()
}

async fn campaign(app: &App, id: Uuid) -> Result<Campaign> {
    store::of(app.db.read(), CampaignId(id)).await?.ok_or(Error::NotFound)
}

async fn name(app: &App, person: Option<crate::ids::PersonId>) -> Result<String> {
    let Some(person) = person else { return Ok(String::new()) };
    Ok(people::of(app.db.read(), person).await?.map(|person| person.name).unwrap_or_default())
}

/// The first letter as it will be printed, before anything leaves.
pub async fn preview(State(app): State<App>, Path((_, id)): Path<(String, Uuid)>) -> Result<Response> {
    let campaign = campaign(&app, id).await?;
    let desk = Desk::of(&app, &campaign).await?;
    let letters = desk.in_postal_order();
    let first = letters.first().ok_or(Error::NotFound)?;
    Ok(pdf("letter-preview.pdf", desk.print(std::slice::from_ref(first)).await?))
}

/// A second person releases the campaign; printing begins.
pub async fn release(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Path((_, id)): Path<(String, Uuid)>,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let (id, now, inner) = (CampaignId(id), app.clock.now(), app.clone());
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let campaign = store::of(tx, id).await?.ok_or(Error::NotFound)?;
                let staff = manager.0;
                if campaign.state() != CampaignState::Prepared {
                    return Ok(());
                }
                if !crate::programme::has_launched(tx, &inner).await? {
                    return Err(Refusal::new("conferences-launch-first").into());
                }
                if !may_release(campaign.state(), campaign.created_by == staff.person) {
                    return Err(Refusal::new("invitations-release-second").into());
                }
                if store::release(tx, id, staff.person, now).await? {
                    let entry = Entry::CampaignReleased { campaign: id };
                    journal::record(tx, now, &staff.journal_name(), None, &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    app.wake.notify_waiters();
    Ok(see_other(&frame.to(&format!("/invitations/{id}"))))
}

/// Held letters whose address has become complete are printed after all.
pub async fn let_go(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Path((_, id)): Path<(String, Uuid)>,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let (id, now, inner) = (CampaignId(id), app.clock.now(), app.clone());
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let campaign = store::of(tx, id).await?.ok_or(Error::NotFound)?;
                if !crate::programme::has_launched(tx, &inner).await? {
                    return Err(Refusal::new("conferences-launch-first").into());
                }
                if campaign.created_by == manager.0.person {
                    return Err(Refusal::new("invitations-release-second").into());
                }
                if campaign.state() != CampaignState::Printed {
                    // The running batch has its list; one waits until it is through.
                    return Err(Error::Conflict);
                }
                let mayors = region::mayors(tx, campaign.letter_on).await?;
                let mut freed = 0;
                for letter in store::letters(tx, id).await?.into_iter().filter(Letter::is_held) {
                    let town = region::of(tx, letter.municipality).await?.ok_or(Error::NotFound)?;
                    if town.address_gap(mayors.get(&town.id)).is_none() {
                        store::let_go(tx, letter.id).await?;
                        freed += 1;
                    }
                }
                if freed == 0 {
                    return Err(Refusal::new("invitations-held-still").into());
                }
                if store::reopen(tx, id).await? {
                    let entry = Entry::HeldLettersReleased { campaign: id };
                    journal::record(tx, now, &manager.0.journal_name(), None, &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    app.wake.notify_waiters();
    Ok(see_other(&frame.to(&format!("/invitations/{id}"))))
}

/// Throws away a campaign that was never released.
pub async fn discard(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Path((_, id)): Path<(String, Uuid)>,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let (id, now) = (CampaignId(id), app.clock.now());
    let gone = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let gone = store::discard(tx, id).await?;
                if gone {
                    let entry = Entry::CampaignDiscarded { campaign: id };
                    journal::record(tx, now, &manager.0.journal_name(), None, &entry, "").await?;
                }
                Ok::<_, Error>(gone)
            })
        })
        .await?;
    if gone { Ok(see_other(&frame.to("/invitations"))) } else { Err(Error::Conflict) }
}

/// A print file of at most a hundred letters.
pub async fn print_file(
    State(app): State<App>,
    Path((_, id, number)): Path<(String, Uuid, i64)>,
) -> Result<Response> {
    let files = store::print_files(app.db.read(), CampaignId(id)).await?;
    let file = files.into_iter().find(|file| file.number == number).ok_or(Error::NotFound)?;
    Ok(pdf(&format!("letters-{number}.pdf"), app.files.read(&file.file)?))
}

/// One filed letter.
pub async fn letter(State(app): State<App>, Path((_, id)): Path<(String, Uuid)>) -> Result<Response> {
    let letter = store::letter(app.db.read(), LetterId(id)).await?.ok_or(Error::NotFound)?;
    if !letter.is_printed() {
        return Err(Error::NotFound);
    }
    let town = region::of(app.db.read(), letter.municipality).await?.ok_or(Error::NotFound)?;
    Ok(pdf(&format!("letter-{}.pdf", town.ags), app.files.read(&letter.file)?))
}
