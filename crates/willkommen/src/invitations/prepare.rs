//! `/invitations/new`: one person prepares the letters.

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;
use platform::clock::{Day, Moment};
use platform::texts::Lang;
use platform::web::form::{Form, line};
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde::Deserialize;

use super::known::known;
use super::letter_code;
use super::replies::Known;
use super::rules::{self, Audience, CampaignState, LetterState};
use super::store::{self, Campaign, Letter};
use crate::app::App;
use crate::ids::{CampaignId, LetterId, PersonId};
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, html, refused};
use crate::people::Manager;
use crate::region;

/// What was chosen.
#[derive(Deserialize)]
pub struct PrepareForm {
    title: String,
    letter_on: String,
    reply_by: String,
    #[serde(default)]
    district: String,
    #[serde(default)]
    lang: String,
    #[serde(default)]
    audience: String,
    /// Whether each letter also goes by mail.
    #[serde(default)]
    with_mail: String,
    /// The day of the automatic reminder; may be empty.
    #[serde(default)]
    remind_on: String,
}

#[derive(Template)]
#[template(path = "invitations/prepare.html")]
struct PreparePage {
    frame: Frame,
    form: PrepareForm,
    problems: Problems,
    towns: usize,
    /// How many have a letter already.
    written: usize,
    /// How many letters came back.
    returned: usize,
}

async fn page(app: &App, frame: Frame, form: PrepareForm, problems: Problems) -> Result<PreparePage> {
    let towns = region::known(app).await?.len();
    let known = known(app.db.read(), &app.clock).await?;
    let written = known.values().filter(|town| town.contact().has_letter).count();
    let returned = known.values().filter(|town| town.is_returned).count();
    Ok(PreparePage { frame, form, problems, towns, written, returned })
}

/// Whom one comes to write to.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    audience: String,
}

/// The form, filled with what is usual.
pub async fn show(State(app): State<App>, frame: Frame, Query(wish): Query<Wish>) -> Result<Response> {
    let today = app.clock.today();
    let form = PrepareForm {
        title: frame.t.get("invitations-prepare-usual-title"),
        letter_on: today.to_string(),
        reply_by: today.plus_days(56).to_string(),
        district: String::new(),
        lang: app.pack.default_language.clone(),
        audience: Audience::from_word(&wish.audience).unwrap_or(Audience::All).word().to_owned(),
        with_mail: String::new(),
        remind_on: String::new(),
    };
    html(&page(&app, frame, form, Problems::none()).await?)
}

/// Prepares the letters.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Form(form): Form<PrepareForm>,
) -> Result<Response> {
    let campaign = match read(&app, &form, &manager) {
        Ok(campaign) => campaign,
        Err(problems) => return refused(&page(&app, frame, form, problems).await?),
    };
    let id = campaign.id;
    let inner = app.clone();
    let prepared = app
        .db
        .write(move |tx| {
            Box::pin(async move { prepare(tx, &inner, &campaign, &manager.0.journal_name()).await })
        })
        .await;
    if let Err(Error::Refused(refusal)) = prepared {
        return refused(&page(&app, frame, form, Problems::one(refusal)).await?);
    }
    prepared?;
    Ok(see_other(&frame.to(&format!("/invitations/{id}"))))
}

fn read(app: &App, form: &PrepareForm, manager: &Manager) -> Result<Campaign, Problems> {
    let mut problems = Problems::none();
    let title = line(&form.title, 120);
    if title.is_empty() {
        problems.add("title", "invitations-prepare-title-missing");
    }
    let letter_on: Option<Day> = form.letter_on.trim().parse().ok();
    if letter_on.is_none() {
        problems.add("letter_on", "invitations-prepare-day-malformed");
    }
    let reply_by: Option<Day> = form.reply_by.trim().parse().ok();
    match (letter_on, reply_by) {
        (_, None) => problems.add("reply_by", "invitations-prepare-day-malformed"),
        (Some(letter_on), Some(reply_by)) if reply_by <= letter_on => {
            problems.add("reply_by", "invitations-prepare-reply-early");
        }
        (Some(letter_on), Some(reply_by)) if reply_by > letter_on.plus_days(rules::CODE_DAYS) => {
            problems.add("reply_by", "invitations-prepare-reply-late");
        }
        _ => {}
    }
    let today = app.clock.today();
    if letter_on.is_some_and(|day| day < today.plus_days(-30) || day > today.plus_days(180)) {
        problems.add("letter_on", "invitations-prepare-day-far");
    }
    let remind_on: Option<Day> = form.remind_on.trim().parse().ok();
    match (remind_on, letter_on, reply_by) {
        (None, ..) if !form.remind_on.trim().is_empty() => {
            problems.add("remind_on", "invitations-prepare-day-malformed");
        }
        (Some(remind_on), Some(letter_on), Some(reply_by))
            if !rules::reminder_fits(remind_on, letter_on, reply_by) =>
        {
            problems.add("remind_on", "invitations-prepare-remind-range");
        }
        _ => {}
    }
    let is_known = app.pack.district.iter().any(|district| district.key == form.district);
    if !form.district.is_empty() && !is_known {
        problems.add("district", "invitations-prepare-district-unknown");
    }
    let (Some(letter_on), Some(reply_by), true) = (letter_on, reply_by, problems.is_empty()) else {
        return Err(problems);
    };
    Ok(Campaign {
        title,
        lang: Lang::from_word(&form.lang).unwrap_or(app.default_lang()).word().to_owned(),
        district: form.district.clone(),
        reply_by,
        audience: Audience::from_word(&form.audience).unwrap_or(Audience::All).word().to_owned(),
        with_mail: form.with_mail == "yes",
        remind_on,
        ..all_towns(app, manager.0.person, letter_on, app.clock.now())
    })
}

/// A campaign to all municipalities with the usual words and dates.
pub fn all_towns(app: &App, by: PersonId, letter_on: Day, at: Moment) -> Campaign {
    let lang = app.default_lang();
    Campaign {
        id: CampaignId::new(),
        title: app.translator(lang).get("invitations-prepare-usual-title"),
        lang: lang.word().to_owned(),
        district: String::new(),
        letter_on,
        reply_by: letter_on.plus_days(56),
        state: CampaignState::Prepared.word().to_owned(),
        created_at: at,
        created_by: by,
        released_at: None,
        released_by: None,
        printed_at: None,
        audience: Audience::All.word().to_owned(),
        with_mail: false,
        remind_on: None,
        reminded_at: None,
    }
}

/// Writes a campaign and one letter per municipality of its audience; incomplete addresses are held back.
pub async fn prepare(
    tx: &platform::db::Tx,
    app: &App,
    campaign: &Campaign,
    actor: &str,
) -> Result<(), Error> {
    store::add(tx, campaign).await?;
    let mayors = region::mayors(tx, campaign.letter_on).await?;
    // Who takes part already, or has declined, is not invited once more.
    let participants = crate::declaration::given(tx).await?;
    let audience = Audience::from_word(&campaign.audience).unwrap_or(Audience::All);
    let known = known(tx, &app.clock).await?;
    let (mut letters, mut held) = (0, 0);
    for town in region::all(tx).await? {
        let is_elsewhere = !campaign.district.is_empty() && town.district != campaign.district;
        let contact = known.get(&town.id).map(Known::contact).unwrap_or_default();
        let has_declined = known.get(&town.id).is_some_and(Known::has_declined);
        if !audience.includes(contact) {
            continue;
        }
        if is_elsewhere || participants.contains(&town.id) || has_declined {
            continue;
        }
        let gap = town.address_gap(mayors.get(&town.id));
        let state = if gap.is_some() { LetterState::Held } else { LetterState::Waiting };
        letters += usize::from(gap.is_none());
        held += usize::from(gap.is_some());
        let letter = Letter {
            id: LetterId::new(),
            campaign: campaign.id,
            municipality: town.id,
            state: state.word().to_owned(),
            held_because: gap.unwrap_or_default().to_owned(),
            file: String::new(),
            printed_at: None,
            opened_at: None,
            print_number: None,
            address: String::new(),
            mail_file: String::new(),
            mailed_at: None,
            mail_refused_at: None,
            returned_on: None,
            returned_because: String::new(),
            withdrawn_at: None,
            withdrawn_because: String::new(),
        };
        let hash = letter_code::hash(&app.key, &letter_code::of(&app.key, letter.id));
        store::add_letter(tx, &letter, &hash).await?;
    }
    if letters + held == 0 {
        return Err(Refusal::field("district", "invitations-prepare-nobody").into());
    }
    let entry = Entry::CampaignPrepared { campaign: campaign.id, letters, held };
    journal::record(tx, campaign.created_at, actor, None, &entry, "").await?;
    Ok(())
}
