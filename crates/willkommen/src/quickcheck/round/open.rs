//! `/quickcheck/round`: what the next round would be, before it is opened; and the way back to the earlier
//! check.

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;
use platform::clock::Moment;
use platform::db::Tx;
use platform::web::form::Form;
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde::Deserialize;

use super::outlook::Outlook;
use super::plan::{Fate, Plan};
use super::rules::Step;
use super::store;
use crate::app::App;
use crate::ids::QuickCheckId;
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, html, refused};
use crate::people::Lead;
use crate::quickcheck::catalogue::Variant;
use crate::quickcheck::colleague::store as voices;
use crate::quickcheck::not_applicable;
use crate::quickcheck::store as checks;
use crate::quickcheck::variant::{Wish, name};
use crate::region::Municipality;

/// Questions of which the same becomes.
struct Group {
    text: String,
    questions: Vec<String>,
}

#[derive(Template)]
#[template(path = "quickcheck/round/open.html")]
struct RoundPage {
    frame: Frame,
    problems: Problems,
    town: String,
    variant: &'static str,
    variant_name: String,
    step: Option<Step>,
    heading: String,
    lead: String,
    /// The version that counts, as the page shows it.
    version: String,
    groups: Vec<Group>,
    /// Whether the total can be compared, in a sentence; empty where nothing is to compare.
    comparison: String,
    /// What becomes of the check that is there, sentence by sentence.
    kept: Vec<String>,
    /// The key of what the button says.
    press: &'static str,
    /// The version of the check to which one may go back; empty if there is none.
    earlier: String,
    /// Whether the check that goes on is still being answered.
    is_running: bool,
}

/// What the next round would be.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    _: Lead,
    Query(wish): Query<Wish>,
) -> Result<Response> {
    html(&page(&app, frame, wish.variant(), Problems::none()).await?)
}

async fn page(app: &App, frame: Frame, wish: Option<Variant>, problems: Problems) -> Result<RoundPage> {
    let c = app.db.read();
    let town = frame.municipality()?.clone();
    let outlook = Outlook::of(app, c, &town, wish).await?.ok_or(Error::NotFound)?;
    let t = &frame.t;
    let version = outlook.new.version.clone();
    let day = outlook.submitted_at.map(|at| frame.day(at)).unwrap_or_default();
    let (heading, lead, press) = match (outlook.step, &outlook.earlier) {
        (Some(Step::Open), _) => (
            t.with("quickcheck-round-heading-open", "version", version.as_str()),
            t.get("quickcheck-round-lead-open"),
            "quickcheck-round-button-open",
        ),
        (Some(Step::TakeUp), _) => (
            t.get("quickcheck-round-heading-take-up"),
            t.with("quickcheck-round-lead-take-up", "version", version.as_str()),
            "quickcheck-round-button-take-up",
        ),
        (Some(Step::Again), _) => (
            t.get("quickcheck-round-heading-again"),
            t.with("quickcheck-round-lead-again", "day", day.as_str()),
            "quickcheck-round-button-again",
        ),
        (None, Some(_)) => (
            t.get("quickcheck-round-heading-earlier"),
            t.get("quickcheck-round-lead-earlier"),
            "quickcheck-round-button-earlier",
        ),
        (None, None) => (t.get("quickcheck-round-heading-none"), t.get("quickcheck-round-lead-none"), ""),
    };
    let (mut groups, mut kept, mut comparison) = (Vec::new(), Vec::new(), String::new());
    let is_running = outlook.source.completed_at.is_none() && outlook.source.saved_at.is_some();
    match outlook.step {
        Some(Step::Open) => {
            let answered = outlook.answered(c, &town).await?;
            groups = groups_of(&frame, &outlook.plan(&answered));
            comparison = outlook.is_comparable().map_or(String::new(), |is_comparable| {
                t.get(match is_comparable {
                    true => "quickcheck-round-comparable",
                    false => "quickcheck-round-not-comparable",
                })
            });
            if !day.is_empty() {
                kept.push(t.with("quickcheck-round-kept-submitted", "day", day.as_str()));
            }
            if is_running {
                let old = outlook.old.version.as_str();
                kept.push(t.with("quickcheck-round-kept-running", "version", old));
                if !voices::of(c, outlook.source.id).await?.is_empty() {
                    kept.push(t.get("quickcheck-round-kept-colleagues"));
                }
            }
            kept.push(t.get("quickcheck-round-kept-evidence"));
        }
        Some(Step::Again) => {
            kept.push(t.with("quickcheck-round-kept-submitted", "day", day.as_str()));
            kept.push(t.get("quickcheck-round-kept-evidence"));
        }
        Some(Step::TakeUp) | None => {}
    }
    Ok(RoundPage {
        town: town.full_name(),
        variant: outlook.variant.word(),
        variant_name: t.get(name(outlook.variant)),
        step: outlook.step,
        heading,
        lead,
        version,
        groups,
        comparison,
        kept,
        press,
        earlier: outlook.earlier.map(|check| check.catalogue_version).unwrap_or_default(),
        is_running,
        problems,
        frame,
    })
}

fn groups_of(frame: &Frame, plan: &Plan<'_>) -> Vec<Group> {
    let t = &frame.t;
    let group = |fate: Fate, key: &str| {
        let questions: Vec<String> = plan
            .of(fate)
            .map(|question| format!("{} {}", question.number, question.text.get(t.lang)))
            .collect();
        (!questions.is_empty()).then(|| Group { text: t.with(key, "n", questions.len()), questions })
    };
    [
        (Fate::Same, "quickcheck-round-same"),
        (Fate::Reworded, "quickcheck-round-reworded"),
        (Fate::Confirm, "quickcheck-round-confirm"),
        (Fate::Open, "quickcheck-round-open"),
        (Fate::New, "quickcheck-round-new"),
        (Fate::Gone, "quickcheck-round-gone"),
    ]
    .into_iter()
    .filter_map(|(fate, key)| group(fate, key))
    .collect()
}

/// What is chosen.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Choice {
    variant: String,
    /// The version that the page has shown.
    version: String,
    /// `yes` to go back to the earlier check.
    back: String,
}

/// What became of a press.
enum Done {
    /// The check that was chosen is being answered.
    Active,
    /// There is nothing to begin.
    Nothing,
    /// Another version was published since the page was shown.
    Stale,
}

/// Begins the next round, or goes back to the earlier check. Pressed twice it changes nothing.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Form(form): Form<Choice>,
) -> Result<Response> {
    let variant = Variant::from_word(&form.variant).ok_or(Error::NotFound)?;
    let is_back = form.back == "yes";
    let town = frame.municipality()?.clone();
    let (inner, actor, now) = (app.clone(), lead.staff.journal_name(), app.clock.now());
    let done = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                // Looked at inside the write: somebody may have opened it or answered meanwhile.
                let outlook = Outlook::of(&inner, tx, &town, Some(variant)).await?.ok_or(Error::NotFound)?;
                if outlook.new.version != form.version {
                    return Ok(Done::Stale);
                }
                let begun = match is_back {
                    true => go_back(tx, &outlook, now).await?,
                    false => begin(tx, &outlook, &town, &actor, now).await?,
                };
                if let Some(check) = begun {
                    let entry = Entry::QuickCheckOpened { quick_check: check, variant: form.variant };
                    journal::record(tx, now, &actor, Some(town.id), &entry, "").await?;
                }
                let is_active = begun.is_some() || is_back || outlook.is_under_way || outlook.is_again();
                Ok::<_, Error>(if is_active { Done::Active } else { Done::Nothing })
            })
        })
        .await?;
    Ok(match done {
        Done::Active => see_other(&frame.to("/quickcheck")),
        Done::Nothing => see_other(&frame.to(&format!("/quickcheck/round?variant={}", variant.word()))),
        Done::Stale => {
            let problems = Problems::one(Refusal::new("quickcheck-round-meanwhile"));
            return refused(&page(&app, frame, Some(variant), problems).await?);
        }
    })
}

/// Begins the next round; answers which check was opened or taken up instead of another, if one was.
async fn begin(
    tx: &Tx,
    outlook: &Outlook,
    town: &Municipality,
    actor: &str,
    now: Moment,
) -> Result<Option<QuickCheckId>> {
    match (outlook.step, &outlook.successor) {
        (Some(Step::Open), _) => open(tx, outlook, town, now).await,
        (Some(Step::TakeUp), Some(check)) => {
            Ok(checks::take_up(tx, check.id, now).await?.then_some(check.id))
        }
        (Some(Step::Again), Some(check)) => {
            if checks::reopen(tx, check.id).await? {
                checks::take_up(tx, check.id, now).await?;
                let entry = Entry::QuickCheckReopened { quick_check: check.id };
                journal::record(tx, now, actor, Some(town.id), &entry, "").await?;
            }
            Ok(None)
        }
        _ => Ok(None),
    }
}

/// Opens the new check with the answers that go along.
async fn open(tx: &Tx, outlook: &Outlook, town: &Municipality, now: Moment) -> Result<Option<QuickCheckId>> {
    let check = QuickCheckId::new();
    let answered = outlook.answered(tx, town).await?;
    let plan = outlook.plan(&answered);
    if !checks::open_new(tx, check, town.id, &outlook.new.version, outlook.variant, now).await? {
        return Ok(None);
    }
    for carried in &plan.carried {
        checks::carry(tx, carried.from, check, &carried.question).await?;
        match &carried.confirm {
            // The agency has agreed to another question; confirming the answer asks it again.
            Some(version) => store::add(tx, check, &carried.question, version).await?,
            None => not_applicable::carry(tx, carried.from, check, &carried.question).await?,
        }
    }
    Ok(Some(check))
}

async fn go_back(tx: &Tx, outlook: &Outlook, now: Moment) -> Result<Option<QuickCheckId>> {
    let Some(check) = &outlook.earlier else { return Ok(None) };
    Ok(checks::take_up(tx, check.id, now).await?.then_some(check.id))
}
