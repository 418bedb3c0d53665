//! `/invitations/new`: one person prepares the letters.

use std::collections::{HashMap, HashSet};

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use platform::clock::{Day, Moment};
use platform::texts::Lang;
use platform::web::form::{Form, line};
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use sea_orm::ConnectionTrait;
use serde::Deserialize;

use super::rules::{self, Answer, Audience, CampaignState, Code, Contact, LetterState};
use super::store::{self, Campaign, Letter};
use crate::app::App;
use crate::ids::{CampaignId, LetterId, MunicipalityId, PersonId};
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
}

async fn page(app: &App, frame: Frame, form: PrepareForm, problems: Problems) -> Result<PreparePage> {
    let towns = region::known(app).await?.len();
    let written = contacts(app.db.read()).await?.values().filter(|contact| contact.has_letter).count();
    Ok(PreparePage { frame, form, problems, towns, written })
}

/// The form, filled with what is usual.
pub async fn show(State(app): State<App>, frame: Frame) -> Result<Response> {
    let today = app.clock.today();
    let form = PrepareForm {
        title: frame.t.get("invitations-prepare-usual-title"),
        letter_on: today.to_string(),
        reply_by: today.plus_days(56).to_string(),
        district: String::new(),
        lang: app.pack.default_language.clone(),
        audience: Audience::All.word().to_owned(),
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
    let audience = Audience::from_word(&form.audience).unwrap_or(Audience::All);
    let id = campaign.id;
    let inner = app.clone();
    let prepared = app
        .db
        .write(move |tx| {
            Box::pin(async move { prepare(tx, &inner, &campaign, audience, &manager.0.journal_name()).await })
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
    }
}

/// Writes a campaign and one letter per municipality of its audience; incomplete addresses are held back.
pub async fn prepare(
    tx: &platform::db::Tx,
    app: &App,
    campaign: &Campaign,
    audience: Audience,
    actor: &str,
) -> Result<(), Error> {
    store::add(tx, campaign).await?;
    let mayors = region::mayors(tx, campaign.letter_on).await?;
    // Who takes part already, or has declined, is not invited once more.
    let participants = crate::declaration::all_signed(tx).await?;
    let declined = declined(tx).await?;
    let contacts = contacts(tx).await?;
    let (mut letters, mut held) = (0, 0);
    for town in region::all(tx).await? {
        let is_elsewhere = !campaign.district.is_empty() && town.district != campaign.district;
        if !audience.includes(contacts.get(&town.id).copied().unwrap_or_default()) {
            continue;
        }
        if is_elsewhere || participants.contains_key(&town.id) || declined.contains(&town.id) {
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
        };
        let hash = Code::of(&app.key, letter.id).hash(&app.key);
        store::add_letter(tx, &letter, &hash).await?;
    }
    if letters + held == 0 {
        return Err(Refusal::field("district", "invitations-prepare-nobody").into());
    }
    let entry = Entry::CampaignPrepared { campaign: campaign.id, letters, held };
    journal::record(tx, campaign.created_at, actor, None, &entry, "").await?;
    Ok(())
}

/// What is known about those who were written to, or have answered.
async fn contacts(c: &impl ConnectionTrait) -> Result<HashMap<MunicipalityId, Contact>, Error> {
    let mut contacts: HashMap<MunicipalityId, Contact> = HashMap::new();
    for letter in store::sent(c).await? {
        let contact = contacts.entry(letter.municipality).or_default();
        contact.has_letter = true;
        contact.has_stirred |= letter.opened_at.is_some();
    }
    for answer in store::answers(c).await? {
        contacts.entry(answer.municipality).or_default().has_stirred = true;
    }
    Ok(contacts)
}

/// The municipalities that are not to be asked: their last answer was "not now", or their declaration is
/// being looked at.
async fn declined(tx: &platform::db::Tx) -> Result<HashSet<MunicipalityId>, Error> {
    let last: HashMap<MunicipalityId, String> =
        store::answers(tx).await?.into_iter().map(|answer| (answer.municipality, answer.kind)).collect();
    let mut declined: HashSet<MunicipalityId> =
        last.into_iter().filter(|(_, kind)| kind == Answer::Declined.word()).map(|(town, _)| town).collect();
    // What a town hall has said itself counts the same; and who has handed in needs no invitation.
    declined.extend(crate::declaration::declined(tx).await?.into_keys());
    declined.extend(crate::declaration::all_handed_in(tx).await?.into_iter().map(|given| given.municipality));
    Ok(declined)
}
