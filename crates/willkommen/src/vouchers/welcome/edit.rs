//! `/welcome/{page}` and `/welcome/new`: a page in German, with what belongs to it.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use platform::texts::Translator;
use platform::web::form::{Form, line, paragraph};
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde::Deserialize;
use uuid::Uuid;

use super::choice::Choice;
use super::pages::{self, Info};
use super::rules::{
    MOST_ADDRESS, MOST_BODY, MOST_HOURS, MOST_LINK, MOST_PAGES, MOST_PHONE, MOST_POSITION, MOST_TITLE,
    Situation, is_link, joined,
};
use super::store::{self, Details, PageRow};
use crate::app::App;
use crate::ids::WelcomePageId;
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, html, refused};
use crate::people::Lead;
use crate::vouchers::booklet::speech::Tongue;

/// What was typed.
#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct PageForm {
    title: String,
    body: String,
    phone: String,
    address: String,
    hours: String,
    link: String,
    position: String,
    family: String,
    working: String,
    studying: String,
    older: String,
    arriving: String,
    /// The revision that the page showed.
    revision: String,
    /// The identifier of a new page, so that a second press adds no second one.
    topic: String,
}

impl PageForm {
    fn of(info: &Info) -> Self {
        let words = info.texts.get(&Tongue::De).cloned().unwrap_or_default();
        let mut form = Self {
            title: words.title,
            body: words.body,
            phone: info.phone.clone(),
            address: info.address.clone(),
            hours: info.hours.clone(),
            link: info.link.clone(),
            position: info.position.to_string(),
            ..Self::default()
        };
        for situation in &info.situations {
            form.choice(*situation).push_str("yes");
        }
        form
    }

    fn choice(&mut self, situation: Situation) -> &mut String {
        match situation {
            Situation::Family => &mut self.family,
            Situation::Working => &mut self.working,
            Situation::Studying => &mut self.studying,
            Situation::Older => &mut self.older,
            Situation::Arriving => &mut self.arriving,
        }
    }

    fn situations(&self) -> Vec<Situation> {
        let mut form = self.clone();
        let chosen = Situation::ALL.iter().copied();
        chosen.filter(|situation| !form.choice(*situation).is_empty()).collect()
    }
}

/// Another language of the page.
struct Language {
    tongue: Tongue,
    /// Whether it is there and checked, in words.
    standing: String,
}

#[derive(Template)]
#[template(path = "vouchers/welcome/edit.html")]
struct EditPage {
    frame: Frame,
    form: PageForm,
    problems: Problems,
    choices: Vec<Choice>,
    /// Where the form goes.
    action: String,
    revision: i64,
    /// The identifier of a new page; empty for one that is there.
    fresh: String,
    /// The word of a page that is there; empty for a new one.
    topic: String,
    languages: Vec<Language>,
    /// Whether the pack proposes it.
    is_proposed: bool,
    /// Whether there is something of the town's own that could be taken away.
    is_touched: bool,
}

fn page(frame: Frame, info: Option<&Info>, form: Option<PageForm>, problems: Problems) -> EditPage {
    let form = form.or_else(|| info.map(PageForm::of)).unwrap_or_default();
    let chosen = form.situations();
    let t = &frame.t;
    let topic = info.map(|info| info.topic.clone()).unwrap_or_default();
    let known = form.topic.parse::<Uuid>().map(WelcomePageId).unwrap_or_default();
    EditPage {
        choices: Situation::ALL
            .iter()
            .map(|situation| Choice {
                word: situation.word(),
                name: t.get(&format!("vouchers-welcome-situation-{}", situation.word())),
                is_chosen: chosen.contains(situation),
            })
            .collect(),
        action: if info.is_some() { format!("/welcome/{topic}") } else { "/welcome/new".to_owned() },
        revision: info.map(|info| info.revision).unwrap_or_default(),
        fresh: if info.is_some() { String::new() } else { known.to_string() },
        languages: info.map(|info| languages(t, info)).unwrap_or_default(),
        is_proposed: info.is_some_and(|info| info.is_proposed),
        is_touched: info.is_some_and(|info| info.id.is_some()),
        topic,
        form,
        problems,
        frame,
    }
}

fn languages(t: &Translator, info: &Info) -> Vec<Language> {
    let others = Tongue::ALL.iter().copied().filter(|tongue| *tongue != Tongue::De);
    others
        .map(|tongue| Language {
            tongue,
            standing: t.get(match info.texts.get(&tongue) {
                None => "vouchers-welcome-text-missing",
                Some(words) if words.is_checked => "vouchers-welcome-text-checked",
                Some(_) => "vouchers-welcome-text-unchecked",
            }),
        })
        .collect()
}

/// The form of a page that is there.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Path((_, topic)): Path<(String, String)>,
) -> Result<Response> {
    let info = pages::find(&app, lead.municipality, &topic).await?.ok_or(Error::NotFound)?;
    html(&page(frame, Some(&info), None, Problems::none()))
}

/// The form for a page of the town's own.
pub async fn begin(State(app): State<App>, frame: Frame, lead: Lead) -> Result<Response> {
    let pages = pages::of_town(&app, lead.municipality).await?;
    let last = pages.iter().map(|page| page.position).max().unwrap_or_default();
    let position = (last + 10).min(MOST_POSITION).to_string();
    html(&page(frame, None, Some(PageForm { position, ..PageForm::default() }), Problems::none()))
}

/// What a form says.
struct Read {
    title: String,
    body: String,
    details: Details,
}

/// What a form says, or everything that is wrong with it.
fn read(form: &PageForm) -> Result<Read, Problems> {
    let mut problems = Problems::none();
    let mut text = |field: &'static str, text: String, most: usize, missing: Option<&'static str>| {
        if let (true, Some(key)) = (text.is_empty(), missing) {
            problems.add(field, key);
        }
        if text.chars().count() > most {
            problems.0.push(Refusal::field(field, "vouchers-welcome-long").with("most", most));
        }
        text
    };
    let title =
        text("title", line(&form.title, usize::MAX), MOST_TITLE, Some("vouchers-welcome-title-missing"));
    let body = paragraph(&form.body, usize::MAX);
    let body = text("body", body, MOST_BODY, Some("vouchers-welcome-body-missing"));
    let phone = text("phone", line(&form.phone, usize::MAX), MOST_PHONE, None);
    let address = text("address", line(&form.address, usize::MAX), MOST_ADDRESS, None);
    let hours = text("hours", paragraph(&form.hours, usize::MAX), MOST_HOURS, None);
    let link = text("link", line(&form.link, usize::MAX), MOST_LINK, None);
    if !link.is_empty() && !is_link(&link) {
        problems.add("link", "vouchers-welcome-link-malformed");
    }
    let position =
        form.position.trim().parse::<i64>().ok().filter(|place| (1..=MOST_POSITION).contains(place));
    if position.is_none() {
        let refusal = Refusal::field("position", "vouchers-welcome-position-malformed");
        problems.0.push(refusal.with("most", MOST_POSITION));
    }
    match position {
        Some(position) if problems.is_empty() => {
            let situations = joined(&form.situations());
            Ok(Read { title, body, details: Details { situations, position, phone, address, hours, link } })
        }
        _ => Err(problems),
    }
}

/// Saves a page that is there.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Path((_, topic)): Path<(String, String)>,
    Form(form): Form<PageForm>,
) -> Result<Response> {
    let (town, now) = (lead.municipality, app.clock.now());
    let info = pages::find(&app, town, &topic).await?.ok_or(Error::NotFound)?;
    let read = match read(&form) {
        Ok(read) => read,
        Err(problems) => return refused(&page(frame, Some(&info), Some(form), problems)),
    };
    let shown = form.revision.parse().unwrap_or(info.revision);
    let actor = lead.staff.journal_name();
    let is_saved = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let Some((id, revision)) = pages::take_up(tx, town, &info, shown, now).await? else {
                    return Ok::<_, Error>(false);
                };
                if !store::change(tx, id, revision, &read.details, now).await? {
                    return Ok(false);
                }
                let german = Tongue::De.word();
                let before = info.texts.get(&Tongue::De).cloned().unwrap_or_default();
                if (&before.title, &before.body) != (&read.title, &read.body) {
                    store::set_text(tx, id, german, &read.title, &read.body, true).await?;
                    store::doubt_texts(tx, id, german).await?;
                }
                let entry = Entry::WelcomeChanged { topic: info.topic };
                journal::record(tx, now, &actor, Some(town), &entry, "").await?;
                Ok(true)
            })
        })
        .await?;
    if !is_saved {
        let info = pages::find(&app, town, &topic).await?.ok_or(Error::NotFound)?;
        let problems = Problems::one(Refusal::new("vouchers-welcome-meanwhile"));
        return refused(&page(frame, Some(&info), Some(form), problems));
    }
    Ok(see_other(&frame.to("/welcome")))
}

/// Adds a page of the town's own; newcomers see it at once.
pub async fn add(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Form(form): Form<PageForm>,
) -> Result<Response> {
    let (municipality, now) = (lead.municipality, app.clock.now());
    let mut problems = Problems::none();
    if pages::of_town(&app, municipality).await?.len() >= MOST_PAGES {
        problems.0.push(Refusal::new("vouchers-welcome-many").with("most", MOST_PAGES));
    }
    let read = match read(&form) {
        Ok(read) if problems.is_empty() => read,
        Ok(_) => return refused(&page(frame, None, Some(form), problems)),
        Err(found) => {
            problems.0.extend(found.0);
            return refused(&page(frame, None, Some(form), problems));
        }
    };
    let topic = form.topic.parse::<Uuid>().map(WelcomePageId).unwrap_or_default().to_string();
    let Read { title, body, details } = read;
    let row = PageRow {
        id: WelcomePageId::new(),
        municipality,
        topic,
        situations: details.situations,
        position: details.position,
        phone: details.phone,
        address: details.address,
        hours: details.hours,
        link: details.link,
        is_public: true,
        revision: 1,
    };
    let actor = lead.staff.journal_name();
    app.db
        .write(move |tx| {
            Box::pin(async move {
                // Pressed twice, it is there already.
                if store::add(tx, &row, now).await? {
                    store::set_text(tx, row.id, Tongue::De.word(), &title, &body, true).await?;
                    let entry = Entry::WelcomeChanged { topic: row.topic };
                    journal::record(tx, now, &actor, Some(municipality), &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(see_other(&frame.to("/welcome")))
}

/// What the page showed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct RemovalForm {
    revision: String,
}

/// Takes away what the town has made of a page: one of its own is gone, one of the pack stands as proposed.
pub async fn remove(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Path((_, topic)): Path<(String, String)>,
    Form(form): Form<RemovalForm>,
) -> Result<Response> {
    let (town, now) = (lead.municipality, app.clock.now());
    let info = pages::find(&app, town, &topic).await?.ok_or(Error::NotFound)?;
    let Some(id) = info.id else { return Ok(see_other(&frame.to("/welcome"))) };
    let shown = form.revision.parse().unwrap_or(info.revision);
    let actor = lead.staff.journal_name();
    let is_removed = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                if !store::touch(tx, id, shown, now).await? {
                    return Ok::<_, Error>(false);
                }
                store::remove(tx, id).await?;
                let entry = Entry::WelcomeRemoved { topic: info.topic };
                journal::record(tx, now, &actor, Some(town), &entry, "").await?;
                Ok(true)
            })
        })
        .await?;
    if !is_removed {
        let info = pages::find(&app, town, &topic).await?.ok_or(Error::NotFound)?;
        let problems = Problems::one(Refusal::new("vouchers-welcome-meanwhile"));
        return refused(&page(frame, Some(&info), None, problems));
    }
    Ok(see_other(&frame.to("/welcome")))
}
