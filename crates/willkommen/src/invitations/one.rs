//! `/invitations/{id}`: look, release by a second person, print, and see what became of each letter.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use platform::web::form::{Form, Press};
use platform::web::{pdf, see_other};
use platform::{Error, Refusal, Result};
use serde::Deserialize;
use uuid::Uuid;

use super::desk::{Desk, Kind};
use super::dispatch::DispatchForm;
use super::mails;
use super::printing::in_postal_order;
use super::rules::{CampaignState, Progress, Reminder, address, may_release};
use super::statistics::{Followed, Number, Wave};
use super::store::{self, Campaign, Letter, PrintFile};
use crate::app::App;
use crate::declaration;
use crate::ids::{CampaignId, LetterId, MunicipalityId, PersonId};
use crate::journal::{self, Entry};
use crate::layout::pager::MOST_ROWS;
use crate::layout::{Frame, Pager, Problems, html};
use crate::people::{self, Manager};
use crate::region::{self, Municipality};

struct Row {
    town: Municipality,
    letter: Letter,
    /// Whether the address is another than that of the letter that came back before; nothing if none did.
    has_moved: Option<bool>,
}

/// What is looked for in a long list.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    page: String,
    /// Only letters of which this became.
    outcome: String,
}

/// What is to be previewed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct PreviewWish {
    copy: String,
}

/// A mail in words, before it goes.
struct MailWords {
    subject: String,
    body: String,
}

#[derive(Template)]
#[template(path = "invitations/one.html")]
pub struct OnePage {
    frame: Frame,
    campaign: Campaign,
    progress: Progress,
    /// How many letters go.
    going_count: usize,
    /// The letters that go, or those that were asked for: a page of them, and how many there are.
    listed: Vec<Row>,
    listed_count: usize,
    /// What was asked for, in words; empty if nothing was.
    filter: String,
    pager: Pager,
    /// What became of the letters and of the mails beside them.
    numbers: Vec<Number>,
    /// On which ways the declarations were given.
    ways: Vec<Number>,
    mails: Vec<Number>,
    letters: usize,
    /// The mail beside a letter, and the reminder, as the first town hall gets them.
    letter_mail: Option<MailWords>,
    reminder_mail: Option<MailWords>,
    remind_on: String,
    reminder: Reminder,
    /// The letters that are held back: the first ones, and how many there are.
    held: Vec<Row>,
    held_count: usize,
    files: Vec<PrintFile>,
    created_by: String,
    released_by: String,
    is_creator: bool,
    letter_on: String,
    reply_by: String,
    /// Whether the day for answers has passed.
    is_late: bool,
    dispatch: DispatchForm,
    problems: Problems,
}

impl OnePage {
    /// Numbers below the outcomes, with the key of their heading.
    fn more_numbers(&self) -> [(&'static str, &[Number]); 2] {
        [("invitations-statistics-ways", &self.ways), ("invitations-statistics-mails", &self.mails)]
    }

    fn is(&self, state: &str) -> bool {
        self.campaign.state == state
    }

    /// The day on which the last letters went to the post, once all have.
    fn posted_on(&self) -> Option<String> {
        let all: Option<Vec<_>> = self.files.iter().map(|file| file.posted_on).collect();
        all.and_then(|days| days.into_iter().max()).map(|day| self.frame.t.date(day))
    }

    /// The number of the last print file.
    fn last_file(&self) -> i64 {
        self.files.iter().map(|file| file.number).max().unwrap_or(0)
    }

    /// The last note of a dispatch: when it was made.
    fn last_note(&self) -> Option<i64> {
        self.files.iter().filter_map(|file| file.noted_at).max().map(|at| at.0)
    }

    fn is_reminder_missed(&self) -> bool {
        self.reminder == Reminder::Missed
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
    let dispatch = DispatchForm { posted_on: app.clock.today().to_string(), ..DispatchForm::default() };
    html(&page(&app, frame, &manager, id, wish, dispatch, Problems::none()).await?)
}

/// The page with what was typed about the dispatch.
pub async fn page(
    app: &App,
    frame: Frame,
    manager: &Manager,
    id: Uuid,
    wish: Wish,
    dispatch: DispatchForm,
    problems: Problems,
) -> Result<OnePage> {
    let campaign = campaign(app, id).await?;
    let wave = Wave::of(app, campaign.id).await?;
    let (numbers, ways, mails) = (wave.numbers(&frame), wave.ways(&frame), wave.mails(&frame));
    let letters = wave.letters.len();
    let is_known = |number: &&Number| number.word == wish.outcome;
    let filter = numbers.iter().chain(&ways).chain(&mails).find(is_known).map(|number| number.label.clone());
    let asked = if filter.is_some() { wish.outcome.as_str() } else { "" };
    let words = |of: fn(&App, &Campaign, &Municipality) -> (String, String)| {
        let (subject, body) = of(app, &campaign, &wave.letters.first()?.town);
        Some(MailWords { subject, body })
    };
    let letter_mail = campaign.with_mail.then(|| words(mails::letter_words)).flatten();
    let reminder_mail = campaign.remind_on.and_then(|_| words(mails::reminder_words));
    let returned = returned(app, &campaign).await?;
    let (held, going): (Vec<Followed>, Vec<Followed>) =
        wave.letters.into_iter().partition(|followed| followed.letter.is_held());
    let (going_count, held_count) = (going.len(), held.len());
    let held: Vec<Row> = held.into_iter().map(|followed| row(followed, &returned)).collect();
    let listed: Vec<Row> = going
        .into_iter()
        .filter(|followed| followed.is_wanted(asked))
        .map(|followed| row(followed, &returned))
        .collect();
    let query = match asked {
        "" => "?page=".to_owned(),
        asked => format!("?outcome={asked}&page="),
    };
    let listed_count = listed.len();
    let pager = Pager::new(listed_count, &wish.page, query).at("#letters-title");
    Ok(OnePage {
        progress: store::progress(app.db.read()).await?.remove(&campaign.id).unwrap_or_default(),
        going_count,
        listed: pager.part(listed),
        listed_count,
        filter: filter.unwrap_or_default(),
        pager,
        numbers,
        ways,
        mails,
        letters,
        letter_mail,
        reminder_mail,
        remind_on: campaign.remind_on.map(|day| frame.t.date(day)).unwrap_or_default(),
        reminder: mails::state_of_reminder(app, &campaign),
        held: held.into_iter().take(MOST_ROWS).collect(),
        held_count,
        files: store::print_files(app.db.read(), campaign.id).await?,
        created_by: name(app, &frame, Some(campaign.created_by)).await?,
        released_by: name(app, &frame, campaign.released_by).await?,
        is_creator: campaign.created_by == manager.0.person,
        letter_on: frame.t.date(campaign.letter_on),
        reply_by: frame.t.date(campaign.reply_by),
        is_late: campaign.reply_by < app.clock.today(),
        dispatch,
        problems,
        frame,
        campaign,
    })
}

/// Where the last letter to each town that came back was sent to, while one can still change what goes.
async fn returned(app: &App, campaign: &Campaign) -> Result<HashMap<MunicipalityId, String>> {
    if campaign.state() != CampaignState::Prepared {
        return Ok(HashMap::new());
    }
    let letters = store::returned_letters(app.db.read()).await?;
    Ok(letters.into_iter().map(|letter| (letter.municipality, letter.address)).collect())
}

fn row(followed: Followed, returned: &HashMap<MunicipalityId, String>) -> Row {
    let before = returned.get(&followed.town.id);
    Row {
        has_moved: before.map(|before| *before != address(&followed.town)),
        town: followed.town,
        letter: followed.letter,
    }
}

async fn campaign(app: &App, id: Uuid) -> Result<Campaign> {
    store::of(app.db.read(), CampaignId(id)).await?.ok_or(Error::NotFound)
}

async fn name(app: &App, frame: &Frame, person: Option<PersonId>) -> Result<String> {
    let Some(person) = person else { return Ok(String::new()) };
    Ok(people::called(app.db.read(), person, &frame.t).await?)
}

/// The first letter as it will be printed, or its copy for the mail, before anything leaves.
pub async fn preview(
    State(app): State<App>,
    Path((_, id)): Path<(String, Uuid)>,
    Query(wish): Query<PreviewWish>,
) -> Result<Response> {
    let campaign = campaign(&app, id).await?;
    let queue = in_postal_order(&app, &campaign).await?;
    let first = queue.first().ok_or(Error::NotFound)?;
    let letter = store::letter(app.db.read(), first.id).await?.ok_or(Error::NotFound)?;
    let desk = Desk::new(&app, &campaign);
    let sheet = desk.take_up(letter).await?;
    let kind = if wish.copy.is_empty() { Kind::Letter } else { Kind::Copy };
    Ok(pdf("letter-preview.pdf", desk.print(&[sheet], kind).await?))
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
                let given = declaration::given(tx).await?;
                let mut freed = 0;
                for letter in store::letters(tx, id).await?.into_iter().filter(Letter::is_held) {
                    let town = region::of(tx, letter.municipality).await?.ok_or(Error::NotFound)?;
                    if !given.contains(&town.id) && town.address_gap(mayors.get(&town.id)).is_none() {
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
