//! `/quickcheck/variant`: the core questions or all of them; each is a series of its own.
//!
//! The check that was opened or taken up last is the active one: overview, fields and typing in work on
//! it. The other one stays readable: result, calculation and documents take `?variant=`.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use platform::db::Tx;
use platform::web::form::Form;
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde::Deserialize;

use super::catalogue::Variant;
use super::overview::minutes;
use super::paper::rules::{Chosen, Known, choose};
use super::rules::Answer;
use super::store::{self, Check};
use super::{not_applicable, round};
use crate::app::App;
use crate::ids::{MunicipalityId, QuickCheckId};
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, html, refused};
use crate::people::Lead;

/// Which check a page or document shows: `?variant=full`; without it the one whose result counts.
/// `?picture=provisional` is the running check as it stands.
#[derive(Deserialize)]
pub struct Wish {
    #[serde(default)]
    variant: String,
    #[serde(default)]
    picture: String,
}

impl Wish {
    /// The variant, if a known one is named.
    pub fn variant(&self) -> Option<Variant> {
        Variant::from_word(&self.variant)
    }

    /// Whether the picture so far is wanted instead of what was submitted.
    pub fn is_provisional(&self) -> bool {
        self.picture == "provisional"
    }
}

/// The text key of a variant's name.
pub const fn name(variant: Variant) -> &'static str {
    match variant {
        Variant::Core => "quickcheck-variant-core",
        Variant::Full => "quickcheck-variant-full",
    }
}

/// Of checks with the active one first: the one whose result is read. That is the newest completed one, of
/// one variant if that is named; while there is none, the first of them.
pub fn shown(checks: Vec<Check>, variant: Option<Variant>) -> Option<Check> {
    let is_wished = |check: &Check| variant.is_none_or(|variant| check.variant() == variant);
    let mut checks: Vec<Check> = checks.into_iter().filter(is_wished).collect();
    let place = checks.iter().position(|check| check.completed_at.is_some()).unwrap_or(0);
    (place < checks.len()).then(|| checks.swap_remove(place))
}

/// One of the two variants.
struct Card {
    /// Its newest check; empty without one.
    check: String,
    word: &'static str,
    title: String,
    text: String,
    state: String,
    is_active: bool,
    is_done: bool,
    /// Whether it is completed and another one is the active one, so that it is taken up again here.
    is_behind: bool,
    /// What there is to say about its next round.
    round: Option<round::Notice>,
}

#[derive(Template)]
#[template(path = "quickcheck/variant.html")]
struct VariantPage {
    frame: Frame,
    town: String,
    cards: Vec<Card>,
    problems: Problems,
}

/// The two variants.
pub async fn show(State(app): State<App>, frame: Frame, _: Lead) -> Result<Response> {
    html(&page(&app, frame, Problems::none()).await?)
}

/// The page again, where another check counts since it was opened (409).
pub async fn moved(app: &App, frame: Frame) -> Result<Response> {
    let problems = Problems::one(Refusal::new("quickcheck-moved-on"));
    Ok((StatusCode::CONFLICT, html(&page(app, frame, problems).await?)?).into_response())
}

async fn page(app: &App, frame: Frame, problems: Problems) -> Result<VariantPage> {
    let town = frame.municipality()?.clone();
    let checks = store::all_of(app.db.read(), town.id).await?;
    let active = checks.first().ok_or(Error::NotFound)?.clone();
    let catalogue = app.catalogue_of(&active.catalogue_version);
    let t = &frame.t;
    let card = |variant: Variant| {
        let questions = catalogue.questions(variant).count();
        let check = checks.iter().find(|check| check.variant() == variant);
        let completed_at = check.and_then(|check| check.completed_at);
        Card {
            check: check.map(|check| check.id.to_string()).unwrap_or_default(),
            word: variant.word(),
            title: t.with(
                match variant {
                    Variant::Core => "quickcheck-variant-core-title",
                    Variant::Full => "quickcheck-variant-full-title",
                },
                "questions",
                questions,
            ),
            text: t.with(
                match variant {
                    Variant::Core => "quickcheck-variant-core-text",
                    Variant::Full => "quickcheck-variant-full-text",
                },
                "minutes",
                minutes(variant, questions),
            ),
            state: match (check, completed_at) {
                (_, Some(at)) => t.with("quickcheck-variant-done", "day", frame.day(at)),
                (Some(check), None) if check.saved_at.is_some() => t.get("quickcheck-variant-begun"),
                _ => t.get("quickcheck-variant-new"),
            },
            is_active: active.variant() == variant && active.completed_at.is_none(),
            is_done: completed_at.is_some(),
            is_behind: completed_at.is_some() && check.is_some_and(|check| check.id != active.id),
            round: None,
        }
    };
    let mut cards = vec![card(Variant::Core), card(Variant::Full)];
    for (card, variant) in cards.iter_mut().zip([Variant::Core, Variant::Full]) {
        card.round = round::notice(app, &frame, variant).await?;
    }
    Ok(VariantPage { town: town.full_name(), cards, problems, frame })
}

/// What is chosen.
#[derive(Deserialize)]
pub struct Choice {
    #[serde(default)]
    variant: String,
}

/// Opens or takes up the check that was chosen. Pressed twice it changes nothing.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    lead: Lead,
    Form(form): Form<Choice>,
) -> Result<Response> {
    let wish = Variant::from_word(&form.variant).ok_or(Error::NotFound)?;
    let (municipality, actor, now) = (lead.municipality, lead.staff.journal_name(), app.clock.now());
    let current = app.catalogue().version.clone();
    let chosen = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                // Looked at inside the write: somebody may have chosen or answered meanwhile.
                let checks = store::all_of(tx, municipality).await?;
                let known: Vec<Known> = checks.iter().map(known).collect();
                let chosen = choose(&known, wish);
                let is_older = checks.first().is_some_and(|check| check.catalogue_version != current);
                if chosen == Chosen::Open && is_older {
                    return Ok((chosen, true));
                }
                if let Some(check) = open(tx, &checks, chosen, wish, municipality, now).await? {
                    let variant = wish.word().to_owned();
                    let entry = Entry::QuickCheckOpened { quick_check: check, variant };
                    journal::record(tx, now, &actor, Some(municipality), &entry, "").await?;
                }
                Ok::<_, Error>((chosen, false))
            })
        })
        .await?;
    Ok(match chosen.0 {
        // It asks the questions of today; what that means for the answers is shown first.
        Chosen::Open if chosen.1 => {
            see_other(&frame.to(&format!("/quickcheck/round?variant={}", wish.word())))
        }
        Chosen::Begun => {
            let problems = Problems::one(Refusal::field("choose-full", "quickcheck-variant-first"));
            return refused(&page(&app, frame, problems).await?);
        }
        Chosen::Done => see_other(&frame.to(&format!("/quickcheck/result?variant={}", wish.word()))),
        Chosen::Active | Chosen::TakeUp | Chosen::Open => see_other(&frame.to("/quickcheck")),
    })
}

fn known(check: &Check) -> Known {
    Known {
        variant: check.variant(),
        is_begun: check.saved_at.is_some(),
        is_done: check.completed_at.is_some(),
    }
}

/// Opens a new check or takes an earlier one up; answers which one is active now, if that has changed. The
/// full check takes the answers of the core check along: the questions have the same ids in the same
/// version of the catalogue.
async fn open(
    tx: &Tx,
    checks: &[Check],
    chosen: Chosen,
    wish: Variant,
    municipality: MunicipalityId,
    now: platform::clock::Moment,
) -> Result<Option<QuickCheckId>> {
    let newest = |variant: Variant| checks.iter().find(|check| check.variant() == variant);
    let (check, version, is_changed) = match (chosen, newest(wish)) {
        (Chosen::Open, _) => {
            let other = newest(Variant::Core).or(checks.first()).ok_or(Error::NotFound)?;
            let (id, version) = (QuickCheckId::new(), &other.catalogue_version);
            (id, version, store::open_new(tx, id, municipality, version, wish, now).await?)
        }
        (Chosen::TakeUp, Some(earlier)) => {
            (earlier.id, &earlier.catalogue_version, store::take_up(tx, earlier.id, now).await?)
        }
        _ => return Ok(None),
    };
    if is_changed && wish == Variant::Full {
        // Under another version the same question may mean something else.
        let is_like = |one: &&Check| one.variant() == Variant::Core && one.catalogue_version == *version;
        if let Some(core) = checks.iter().find(is_like) {
            carry_over(tx, core.id, check).await?;
        }
    }
    Ok(is_changed.then_some(check))
}

/// Takes the answers of one check along to another that has none to the same questions, together with where
/// they stand with the agency, and with those that wait to be confirmed. What it has refused is open, and stays so.
async fn carry_over(tx: &Tx, old: QuickCheckId, new: QuickCheckId) -> Result<()> {
    let states = not_applicable::states(tx, old).await?;
    let own = store::kept(tx, new).await?;
    for (question, kept) in store::kept(tx, old).await? {
        let state = states.get(&question).filter(|_| kept.given.answer == Some(Answer::NotApplicable));
        if own.contains_key(&question) || state == Some(&not_applicable::State::Refused) {
            continue;
        }
        store::carry(tx, old, new, &question).await?;
        if state.is_some() {
            not_applicable::carry(tx, old, new, &question).await?;
        }
        round::carry(tx, old, new, &question).await?;
    }
    Ok(())
}
