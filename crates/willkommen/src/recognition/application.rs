//! `/recognitions/applications/{id}`: one application as the agency sees it: what counted when it was sent, and
//! the decision. An appeal is decided by somebody else, if there is anybody else.

use askama::Template;
use axum::extract::{Path, State as AppState};
use axum::response::Response;
use platform::clock::Day;
use platform::db::Tx;
use platform::web::form::Form;
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde::Deserialize;
use uuid::Uuid;

use super::assessment::{Part, Reader};
use super::rules::{
    AppealState, Assessment, LEAST_WORDS, MOST_WORDS, State, Validity, may_decide_appeal, term, words,
};
use super::standing::{self, held_until, title};
use super::store::{self, Application, Certified};
use super::words as said;
use crate::app::App;
use crate::ids::{PersonId, RecognitionId};
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, html, refused};
use crate::people::{self, Manager, Role};
use crate::region::{self, Municipality};

/// What the agency decides.
#[derive(Clone, Copy)]
enum Decision {
    /// Granted.
    Grant,
    /// Declined, with a reason.
    Decline,
    /// Something is to be said first.
    Ask,
}

impl Decision {
    fn read(word: &str) -> Option<Self> {
        Some(match word {
            "grant" => Self::Grant,
            "decline" => Self::Decline,
            "ask" => Self::Ask,
            _ => return None,
        })
    }
}

/// A decision on what the page has shown.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct DecisionForm {
    pub decision: String,
    pub reason: String,
    /// The mark of what the page has shown.
    shown: String,
}

#[derive(Template)]
#[template(path = "recognition/application.html")]
pub struct ApplicationPage {
    frame: Frame,
    problems: Problems,
    id: RecognitionId,
    town: String,
    ags: String,
    level: String,
    /// Where it stands, in a sentence.
    outcome: String,
    reason: String,
    sent: String,
    frozen_on: String,
    hash: String,
    mark: String,
    query: String,
    answer: String,
    appeal: String,
    appealed: String,
    part: Part,
    is_open: bool,
    is_asked: bool,
    has_certificate: bool,
    has_appeal: bool,
    /// Whether that is an appeal against the end of the recognition.
    is_about_end: bool,
    /// Whether the recognition can be ended.
    can_end: bool,
    /// A reason for that, as it was typed.
    pub end_reason: String,
    /// Whether this person may decide on the appeal.
    may_decide: bool,
    /// Whether nobody else could.
    is_alone: bool,
    pub form: DecisionForm,
}

impl ApplicationPage {
    /// Whether a decision is chosen.
    fn is_chosen(&self, decision: &str) -> bool {
        self.form.decision == decision
    }
}

/// The accounts of the agency.
pub async fn managers(app: &App) -> Result<Vec<PersonId>> {
    let all = people::all(app.db.read()).await?;
    Ok(all.into_iter().filter(|one| one.role == Role::Agency.word()).map(|one| one.id).collect())
}

pub async fn page(
    app: &App,
    frame: Frame,
    manager: &Manager,
    found: &Application,
    problems: Problems,
    form: DecisionForm,
) -> Result<ApplicationPage> {
    let (c, t) = (app.db.read(), &frame.t);
    let town = region::of(c, found.municipality).await?.ok_or(Error::NotFound)?;
    let assessment: Assessment = serde_json::from_str(&found.facts).map_err(Error::unexpected)?;
    let grants = standing::of(c, town.id, app.clock.today()).await?;
    let grant = grants.iter().find(|grant| grant.application.id == found.id);
    let managers = managers(app).await?;
    let is_about_end = found.end_appeal_state().is_some();
    let appealed_at = if is_about_end { found.end_appealed_at } else { found.appealed_at };
    let first = if is_about_end { found.ended_by } else { found.decided_by };
    let frozen_on = assessment.on.parse::<Day>().map(|day| t.date(day)).unwrap_or_default();
    Ok(ApplicationPage {
        problems,
        id: found.id,
        level: title(app, t, found.level),
        outcome: said::outcome(&frame, found, grant),
        reason: said::reason(found),
        sent: frame.day(found.applied_at),
        frozen_on,
        hash: found.facts_hash.clone(),
        mark: found.mark(),
        query: found.query.clone(),
        answer: found.answer.clone(),
        appeal: if is_about_end { found.end_appeal.clone() } else { found.appeal.clone() },
        appealed: appealed_at.map(|at| frame.day(at)).unwrap_or_default(),
        part: Part::of(app, t, &assessment, town.id, Reader::Agency).await?,
        is_open: found.state() == State::Open,
        is_asked: found.state() == State::Asked,
        has_certificate: grant.is_some(),
        has_appeal: found.has_open_appeal(),
        is_about_end,
        can_end: grant.is_some_and(|grant| matches!(grant.validity, Validity::Valid | Validity::Upcoming)),
        end_reason: String::new(),
        may_decide: may_decide_appeal(first, manager.0.person, &managers),
        is_alone: managers.iter().all(|one| *one == manager.0.person),
        town: town.full_name(),
        ags: town.ags,
        form,
        frame: frame.clone(),
    })
}

pub async fn load(app: &App, id: Uuid) -> Result<Application> {
    store::by_id(app.db.read(), RecognitionId(id)).await?.ok_or(Error::NotFound)
}

/// The page.
pub async fn show(
    AppState(app): AppState<App>,
    frame: Frame,
    manager: Manager,
    Path((_, id)): Path<(String, Uuid)>,
) -> Result<Response> {
    let found = load(&app, id).await?;
    html(&page(&app, frame, &manager, &found, Problems::none(), DecisionForm::default()).await?)
}

/// What is given with a grant today; a conflict when the level was granted meanwhile.
async fn certified(tx: &Tx, app: &App, found: &Application, town: &Municipality) -> Result<Certified> {
    let today = app.clock.today();
    if standing::is_held(tx, town.id, found.level, today).await? {
        return Err(Error::Conflict);
    }
    let grants = standing::of(tx, town.id, today).await?;
    let (begins, ends) = term(held_until(&grants, found.level), today, app.recognition.years);
    let place = store::count_granted(tx, town.id).await? + 1;
    let year: String = today.to_string().chars().take(4).collect();
    let mut code = platform::chance::token();
    code.truncate(16);
    Ok(Certified { number: format!("{year}-{}-A{place}", town.ags), code, begins, ends })
}

/// The journal's line about a grant.
async fn granted_entry(tx: &Tx, id: RecognitionId) -> Result<Entry> {
    let now = store::by_id(tx, id).await?.ok_or(Error::NotFound)?;
    Ok(Entry::RecognitionGranted { application: id, level: now.level, facts: now.granted_hash() })
}

/// Decides on an application.
pub async fn decide(
    AppState(app): AppState<App>,
    frame: Frame,
    manager: Manager,
    Path((_, id)): Path<(String, Uuid)>,
    Form(form): Form<DecisionForm>,
) -> Result<Response> {
    let found = load(&app, id).await?;
    let back = frame.to(&format!("/recognitions/applications/{}", found.id));
    if !matches!(found.state(), State::Open | State::Asked) {
        // A second press, or somebody else has decided: the page says so.
        return Ok(see_other(&back));
    }
    // The town has answered, or somebody else has asked, since the page was shown.
    if form.shown != found.mark() {
        return Err(Error::Conflict);
    }
    let town = region::of(app.db.read(), found.municipality).await?.ok_or(Error::NotFound)?;
    let (decision, reason) = match checked(&app, &found, &form).await? {
        Ok(decided) => decided,
        Err(refusal) => {
            return refused(&page(&app, frame, &manager, &found, Problems::one(refusal), form).await?);
        }
    };
    let (now, staff, inner) = (app.clock.now(), manager.0, app.clone());
    let is_done = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let (id, shown) = (found.id, found.facts_hash.as_str());
                let entry = match decision {
                    Decision::Ask => store::ask(tx, &found, &reason, now)
                        .await?
                        .then_some(Entry::RecognitionAsked { application: id }),
                    Decision::Decline => store::decline(tx, &found, &reason, staff.person, now)
                        .await?
                        .then_some(Entry::RecognitionDeclined { application: id }),
                    Decision::Grant => {
                        let certified = certified(tx, &inner, &found, &town).await?;
                        match store::grant(tx, id, shown, &certified, staff.person, now).await? {
                            true => Some(granted_entry(tx, id).await?),
                            false => None,
                        }
                    }
                };
                if let Some(entry) = &entry {
                    let (actor, town) = (staff.journal_name(), Some(found.municipality));
                    journal::record(tx, now, &actor, town, entry, "").await?;
                }
                Ok::<_, Error>(entry.is_some())
            })
        })
        .await?;
    // What was shown is no longer what waits: the town has answered or taken it back meanwhile.
    if !is_done {
        return Err(Error::Conflict);
    }
    app.wake.notify_waiters();
    Ok(see_other(&back))
}

/// What was decided, with the words that belong to it.
async fn checked(
    app: &App,
    found: &Application,
    form: &DecisionForm,
) -> Result<Result<(Decision, String), Refusal>> {
    let Some(decision) = Decision::read(&form.decision) else {
        return Ok(Err(Refusal::field("decision-grant", "recognition-decision-missing")));
    };
    let running = standing::running(app.db.read(), found.municipality).await?;
    Ok(match decision {
        Decision::Grant if running != Some(found.declaration) => {
            Err(Refusal::field("decision-grant", "recognition-no-participant"))
        }
        Decision::Grant | Decision::Ask if found.state() == State::Asked => {
            Err(Refusal::field("decision-grant", "recognition-waits-for-town"))
        }
        Decision::Grant => Ok((decision, String::new())),
        Decision::Decline | Decision::Ask => {
            words(&form.reason, "reason", LEAST_WORDS, MOST_WORDS).map(|reason| (decision, reason))
        }
    })
}

/// Decides on an appeal, once and with a reason: against what was declined, or against an end.
pub async fn decide_appeal(
    AppState(app): AppState<App>,
    frame: Frame,
    manager: Manager,
    Path((_, id)): Path<(String, Uuid)>,
    Form(form): Form<DecisionForm>,
) -> Result<Response> {
    let found = load(&app, id).await?;
    if found.end_appeal_state() == Some(AppealState::Open) {
        return super::end::decide(app, frame, manager, found, form).await;
    }
    let back = frame.to(&format!("/recognitions/applications/{}", found.id));
    if found.appeal_state() != Some(AppealState::Open) {
        return Ok(see_other(&back));
    }
    let town = region::of(app.db.read(), found.municipality).await?.ok_or(Error::NotFound)?;
    let managers = managers(&app).await?;
    let running = standing::running(app.db.read(), town.id).await?;
    let is_granted = form.decision == AppealState::Granted.word();
    let is_held = standing::is_held(app.db.read(), town.id, found.level, app.clock.today()).await?;
    let refusal = if !may_decide_appeal(found.decided_by, manager.0.person, &managers) {
        Some(Refusal::new("recognition-appeal-somebody-else"))
    } else if !is_granted && form.decision != AppealState::Upheld.word() {
        Some(Refusal::field("decision-granted", "recognition-decision-missing"))
    } else if is_granted && running != Some(found.declaration) {
        Some(Refusal::field("decision-granted", "recognition-no-participant"))
    } else if is_granted && is_held {
        Some(Refusal::field("decision-granted", "recognition-held-already"))
    } else {
        None
    };
    let reason = match words(&form.reason, "reason", LEAST_WORDS, MOST_WORDS) {
        Ok(reason) if refusal.is_none() => reason,
        wrong => {
            let problems = Problems(refusal.into_iter().chain(wrong.err()).collect());
            return refused(&page(&app, frame, &manager, &found, problems, form).await?);
        }
    };
    let (now, staff, inner) = (app.clock.now(), manager.0, app.clone());
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let (id, by) = (found.id, staff.person);
                let (actor, whose) = (staff.journal_name(), Some(found.municipality));
                let is_done = if is_granted {
                    let certified = certified(tx, &inner, &found, &town).await?;
                    store::grant_after_all(tx, id, &reason, &certified, by, now).await?
                } else {
                    store::uphold(tx, id, &reason, by, now).await?
                };
                if !is_done {
                    return Ok::<_, Error>(());
                }
                let state = if is_granted { AppealState::Granted } else { AppealState::Upheld };
                let outcome = state.word().to_owned();
                let entry = Entry::RecognitionAppealDecided { application: id, outcome };
                journal::record(tx, now, &actor, whose, &entry, "").await?;
                if is_granted {
                    let entry = granted_entry(tx, id).await?;
                    journal::record(tx, now, &actor, whose, &entry, "").await?;
                }
                Ok(())
            })
        })
        .await?;
    app.wake.notify_waiters();
    Ok(see_other(&back))
}
