//! `/recognition`: the level a municipality has, the one it can reach next, and what it takes. `POST` applies
//! for it.

use askama::Template;
use axum::extract::{Path, Query, State as AppState};
use axum::response::Response;
use platform::secret::file_hash;
use platform::web::form::{Form, Press};
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde::Deserialize;
use uuid::Uuid;

use super::assessment::{Part, Reader};
use super::rules::{Assessment, Known, State, assess, may_apply, renewable_from, words};
use super::rules::{LEAST_WORDS, MOST_WORDS};
use super::standing::{self, Grant, present, title};
use super::store::{self, Application, NewApplication};
use super::{appeal, facts, words as said};
use crate::app::App;
use crate::ids::RecognitionId;
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, html, refused};
use crate::people::{Lead, Role, Town};
use crate::region::Municipality;

/// Which level is looked at; without it the next one.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    level: String,
}

/// Which level is applied for.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct ApplyForm {
    level: String,
}

/// What is answered to the agency.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct AnswerForm {
    answer: String,
}

/// Whether everybody may see the level.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct DisplayForm {
    visible: String,
}

/// One of the levels.
struct LevelLine {
    number: i64,
    name: String,
    text: String,
    is_present: bool,
    is_chosen: bool,
}

/// The level that counts today.
struct Present {
    id: RecognitionId,
    since: String,
    until: String,
    number: String,
    /// The path of the page on which everybody can check it.
    check: String,
}

/// An application that waits.
struct Pending {
    id: RecognitionId,
    level: String,
    sent: String,
    is_asked: bool,
    query: String,
    is_appeal: bool,
}

/// What became of earlier applications.
struct Past {
    id: RecognitionId,
    level: String,
    words: String,
    reason: String,
    is_declined: bool,
    has_certificate: bool,
    can_appeal: bool,
    appeal_until: String,
}

#[derive(Template)]
#[template(path = "recognition/overview.html")]
struct OverviewPage {
    frame: Frame,
    problems: Problems,
    heading: String,
    lead: String,
    present: Option<Present>,
    pending: Option<Pending>,
    /// The newest application, if it was declined: what to do about it comes first.
    declined: Option<Past>,
    levels: Vec<LevelLine>,
    /// The number and the name of the level that is looked at; none when the highest is reached.
    chosen: Option<(i64, String)>,
    part: Option<Part>,
    is_met: bool,
    /// From which day on a renewal can be applied for; empty when it can be now.
    renewable: String,
    past: Vec<Past>,
    is_shown: bool,
    is_lead: bool,
    /// What was typed as an answer.
    answer: String,
}

impl OverviewPage {
    /// Whether the button is there.
    fn can_apply(&self) -> bool {
        self.is_met && self.renewable.is_empty() && self.pending.is_none()
    }
}

/// Everything about a municipality that decides what it can apply for.
struct Desk {
    town: Municipality,
    known: Known,
    applications: Vec<Application>,
    grants: Vec<Grant>,
}

impl Desk {
    async fn of(app: &App, frame: &Frame) -> Result<Self> {
        let (c, town) = (app.db.read(), frame.municipality()?.clone());
        let known = facts::known(app, &town).await?;
        let applications = store::of(c, town.id).await?;
        let grants = standing::of(c, town.id, app.clock.today()).await?;
        Ok(Self { town, known, applications, grants })
    }

    fn pending(&self) -> Option<&Application> {
        self.applications.iter().find(|application| application.is_pending())
    }

    fn assess(&self, app: &App, level: u8) -> Assessment {
        assess(&app.recognition.demand(level), &self.known, app.clock.today())
    }

    fn may_apply(&self, app: &App, level: i64) -> bool {
        may_apply(standing::held_until(&self.grants, level), app.clock.today())
    }

    /// The level to look at: the highest that is met and can be applied for, else the one above the present
    /// one, else the present one.
    fn next(&self, app: &App) -> Option<i64> {
        let held = present(&self.grants).map_or(0, |grant| grant.application.level);
        let levels = || app.recognition.level.iter();
        let is_ready = |level: u8| self.may_apply(app, level.into()) && self.assess(app, level).is_met();
        let ready = levels().rev().map(|known| known.level).find(|level| is_ready(*level));
        let above = || levels().map(|known| i64::from(known.level)).find(|level| *level > held);
        ready.map(i64::from).or_else(above).or((held > 0).then_some(held))
    }

    /// The number of a level that exists.
    fn level(app: &App, typed: &str) -> Option<u8> {
        let number = typed.parse::<i64>().ok()?;
        app.recognition.get(number).map(|known| known.level)
    }
}

/// The page.
pub async fn show(
    AppState(app): AppState<App>,
    frame: Frame,
    town: Town,
    Query(wish): Query<Wish>,
) -> Result<Response> {
    let desk = Desk::of(&app, &frame).await?;
    let chosen = Desk::level(&app, &wish.level).map(i64::from);
    html(&page(&app, frame, &town, &desk, chosen, Problems::none(), String::new()).await?)
}

async fn page(
    app: &App,
    frame: Frame,
    town: &Town,
    desk: &Desk,
    chosen: Option<i64>,
    problems: Problems,
    answer: String,
) -> Result<OverviewPage> {
    let (t, today) = (&frame.t, app.clock.today());
    let chosen = chosen.or_else(|| desk.next(app));
    let level = chosen.and_then(|level| app.recognition.get(level)).map(|known| known.level);
    let is_lead = town.staff.role == Role::Lead;
    let reader = if is_lead { Reader::Lead } else { Reader::Mayor };
    let mut page = OverviewPage {
        problems,
        heading: String::new(),
        lead: String::new(),
        present: None,
        pending: desk.pending().map(|application| Pending {
            id: application.id,
            level: title(app, t, application.level),
            sent: frame.day(application.applied_at),
            is_asked: application.state() == State::Asked,
            query: application.query.clone(),
            is_appeal: application.has_open_appeal(),
        }),
        declined: None,
        levels: Vec::new(),
        chosen: chosen.map(|level| (level, title(app, t, level))),
        part: None,
        is_met: false,
        renewable: String::new(),
        past: past(app, &frame, desk),
        is_shown: store::shown(app.db.read()).await?.contains(&desk.town.id),
        is_lead,
        answer,
        frame: frame.clone(),
    };
    if page.pending.is_none() && page.past.first().is_some_and(|newest| newest.is_declined) {
        page.declined = Some(page.past.remove(0));
    }
    let held = present(&desk.grants);
    page.present = held.map(|grant| Present {
        id: grant.application.id,
        since: t.date(grant.begins),
        until: t.date(grant.ends),
        number: grant.application.number.clone().unwrap_or_default(),
        check: format!("/recognitions/{}", grant.application.code.clone().unwrap_or_default()),
    });
    page.levels = app
        .recognition
        .level
        .iter()
        .map(|known| LevelLine {
            number: known.level.into(),
            name: title(app, t, known.level.into()),
            text: known.text.get(t.lang).clone(),
            is_present: held.is_some_and(|grant| grant.application.level == i64::from(known.level)),
            is_chosen: chosen == Some(i64::from(known.level)),
        })
        .collect();
    if let Some(level) = level {
        let assessment = desk.assess(app, level);
        page.is_met = assessment.is_met();
        page.part = Some(Part::of(app, t, &assessment, desk.town.id, reader).await?);
        let held_until = standing::held_until(&desk.grants, level.into());
        if let Some(ends) = held_until.filter(|ends| !may_apply(Some(*ends), today)) {
            page.renewable = t.date(renewable_from(ends));
        }
    }
    let name = page.chosen.as_ref().map(|(_, name)| name.clone()).unwrap_or_default();
    page.heading = match (&page.pending, held) {
        (Some(pending), _) if pending.is_asked => t.get("recognition-heading-asked"),
        (Some(_), _) => t.get("recognition-heading-waits"),
        _ if page.declined.is_some() => t.get("recognition-heading-declined"),
        _ if page.can_apply() => t.with("recognition-heading-ready", "level", name),
        (None, Some(grant)) => {
            t.with("recognition-heading-held", "level", title(app, t, grant.application.level))
        }
        (None, None) => t.with("recognition-heading-next", "level", name),
    };
    page.lead = t.with("recognition-lead", "town", desk.town.full_name());
    Ok(page)
}

fn past(app: &App, frame: &Frame, desk: &Desk) -> Vec<Past> {
    let (t, today) = (&frame.t, app.clock.today());
    let is_over = |application: &&Application| !application.is_pending();
    desk.applications
        .iter()
        .filter(is_over)
        .map(|application| {
            let is_free = desk.pending().is_none() && desk.may_apply(app, application.level);
            let can_appeal = application.ended().is_some() || is_free;
            let last = appeal::last_day(app, application).filter(|last| can_appeal && today <= *last);
            let grant = desk.grants.iter().find(|grant| grant.application.id == application.id);
            Past {
                id: application.id,
                level: title(app, t, application.level),
                words: said::outcome(frame, application, grant),
                reason: said::reason(application),
                is_declined: application.state() == State::Declined,
                has_certificate: grant.is_some(),
                can_appeal: last.is_some(),
                appeal_until: last.map(|day| t.date(day)).unwrap_or_default(),
            }
        })
        .collect()
}

/// What is frozen with an application: its bytes and their hash.
fn frozen(assessment: &Assessment) -> Result<(String, String)> {
    let facts = serde_json::to_string(assessment).map_err(Error::unexpected)?;
    let hash = file_hash(facts.as_bytes());
    Ok((facts, hash))
}

/// Applies for a level whose conditions are met.
pub async fn apply(
    AppState(app): AppState<App>,
    frame: Frame,
    town: Town,
    Form(form): Form<ApplyForm>,
) -> Result<Response> {
    let level = Desk::level(&app, &form.level).ok_or(Error::NotFound)?;
    let desk = Desk::of(&app, &frame).await?;
    if desk.pending().is_some() {
        // A second press, or somebody else of the town hall was faster: the page shows what waits.
        return Ok(see_other(&frame.to("/recognition")));
    }
    let assessment = desk.assess(&app, level);
    let running = standing::running(app.db.read(), desk.town.id).await?;
    let (true, true, Some(declaration)) = (assessment.is_met(), desk.may_apply(&app, level.into()), running)
    else {
        let problems = Problems::one(Refusal::new("recognition-not-met"));
        let page = page(&app, frame, &town, &desk, Some(level.into()), problems, String::new()).await?;
        return refused(&page);
    };
    app.permit_step(desk.town.id)?;
    let (facts, facts_hash) = frozen(&assessment)?;
    let (id, now, staff) = (RecognitionId::new(), app.clock.now(), town.staff);
    let entry = Entry::RecognitionApplied { application: id, level: level.into(), facts: facts_hash.clone() };
    let new = NewApplication {
        id,
        municipality: desk.town.id,
        declaration,
        level: level.into(),
        lang: frame.t.lang.word().to_owned(),
        facts,
        facts_hash,
    };
    app.db
        .write(move |tx| {
            Box::pin(async move {
                if store::add(tx, &new, staff.person, now).await? {
                    let (actor, town) = (staff.journal_name(), Some(new.municipality));
                    journal::record(tx, now, &actor, town, &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    app.wake.notify_waiters();
    Ok(see_other(&frame.to("/recognition")))
}

/// An application of one's own; another town's is not there.
pub async fn own(app: &App, town: &Town, id: Uuid) -> Result<Application> {
    let found = store::by_id(app.db.read(), RecognitionId(id)).await?;
    found.filter(|application| application.municipality == town.municipality).ok_or(Error::NotFound)
}

/// Takes an application back that is not decided.
pub async fn take_back(
    AppState(app): AppState<App>,
    frame: Frame,
    town: Town,
    Path((_, id)): Path<(String, Uuid)>,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let (id, now) = (own(&app, &town, id).await?.id, app.clock.now());
    app.db
        .write(move |tx| {
            Box::pin(async move {
                if store::take_back(tx, id).await? {
                    let (actor, town) = (town.staff.journal_name(), Some(town.municipality));
                    let entry = Entry::RecognitionTakenBack { application: id };
                    journal::record(tx, now, &actor, town, &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(see_other(&frame.to("/recognition")))
}

/// Answers what the agency has asked. What counts is frozen anew, so that evidence given since counts too.
pub async fn answer(
    AppState(app): AppState<App>,
    frame: Frame,
    town: Town,
    Path((_, id)): Path<(String, Uuid)>,
    Form(form): Form<AnswerForm>,
) -> Result<Response> {
    let application = own(&app, &town, id).await?;
    if application.state() != State::Asked {
        return Ok(see_other(&frame.to("/recognition")));
    }
    let desk = Desk::of(&app, &frame).await?;
    let level = app.recognition.get(application.level).ok_or(Error::NotFound)?.level;
    let assessment = desk.assess(&app, level);
    let given = match words(&form.answer, "answer", LEAST_WORDS, MOST_WORDS) {
        Ok(given) if assessment.is_met() => given,
        wrong => {
            let refusal =
                wrong.err().unwrap_or_else(|| Refusal::field("answer", "recognition-no-longer-met"));
            let chosen = Some(application.level);
            let problems = Problems::one(refusal);
            return refused(&page(&app, frame, &town, &desk, chosen, problems, form.answer).await?);
        }
    };
    app.permit_step(desk.town.id)?;
    let (facts, hash) = frozen(&assessment)?;
    let (id, now, staff) = (application.id, app.clock.now(), town.staff);
    let entry = Entry::RecognitionAnswered { application: id, facts: hash.clone() };
    app.db
        .write(move |tx| {
            Box::pin(async move {
                if store::answer(tx, id, &given, &facts, &hash).await? {
                    let (actor, town) = (staff.journal_name(), Some(application.municipality));
                    journal::record(tx, now, &actor, town, &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    app.wake.notify_waiters();
    Ok(see_other(&frame.to("/recognition")))
}

/// Shows the level to everybody, or no longer.
pub async fn display(
    AppState(app): AppState<App>,
    frame: Frame,
    lead: Lead,
    Form(form): Form<DisplayForm>,
) -> Result<Response> {
    let (is_shown, now) = (form.visible == "yes", app.clock.now());
    app.db
        .write(move |tx| {
            Box::pin(async move {
                if store::display(tx, lead.municipality, is_shown, now).await? {
                    let entry = match is_shown {
                        true => Entry::RecognitionShown {},
                        false => Entry::RecognitionHidden {},
                    };
                    let (actor, town) = (lead.staff.journal_name(), Some(lead.municipality));
                    journal::record(tx, now, &actor, town, &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(see_other(&frame.to("/recognition")))
}
