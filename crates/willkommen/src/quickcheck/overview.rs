//! `GET /quickcheck`: where one stands, and where to go on.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use platform::{Refusal, Result};

use super::catalogue::Variant;
use super::consensus::{self, Together};
use super::not_applicable::{self, Line};
use super::rules::Standing;
use super::unclear::{self, Unclear};
use super::{Returned, Sheet, returned, round, store, variant};
use crate::app::App;
use crate::ids::QuickCheckId;
use crate::layout::{Frame, Problems, html};
use crate::people::Lead;

struct FieldRow {
    number: u32,
    title: String,
    answered: usize,
    asked: usize,
}

#[derive(Template)]
#[template(path = "quickcheck/overview.html")]
struct OverviewPage {
    frame: Frame,
    problems: Problems,
    town: String,
    variant: String,
    /// The word of the variant, for links.
    word: &'static str,
    fields: Vec<FieldRow>,
    answered: usize,
    asked: usize,
    minutes_left: usize,
    next_field: u32,
    unclear: Vec<Unclear>,
    check: QuickCheckId,
    is_complete: bool,
    /// Questions that do not apply, as far as the agency has not confirmed it.
    claims: Vec<Line>,
    /// What the agency has sent back.
    returned: Vec<Returned>,
    /// How far the people of the town are with answering alone and agreeing.
    together: Together,
    next: Next,
    /// Questions whose answers wait to be confirmed.
    waiting: Vec<round::Waiting>,
    /// What there is to say about the next round.
    round: Option<round::Notice>,
}

/// What comes next.
#[derive(Clone, Copy)]
enum Next {
    /// The result is there.
    Result,
    /// All answer alone.
    Alone,
    /// Opinions that lie apart are talked about.
    Talk,
    /// Everything is answered.
    Complete,
    /// There are open questions.
    Answer,
}

impl Next {
    /// Whether the people of the town have something to do together.
    const fn is_together(self) -> bool {
        matches!(self, Self::Alone | Self::Talk)
    }

    const fn of(is_complete: bool, is_all_answered: bool, together: &Together) -> Self {
        if is_complete {
            Self::Result
        } else if together.is_alone {
            Self::Alone
        } else if together.is_talking && !together.progress.is_done() {
            Self::Talk
        } else if is_all_answered {
            Self::Complete
        } else {
            Self::Answer
        }
    }
}

/// The fields with their progress.
pub async fn show(State(app): State<App>, frame: Frame, _: Lead) -> Result<Response> {
    html(&page(&app, frame, Problems::none()).await?)
}

/// The page again, where another check is being answered since it was opened (409).
pub async fn moved(app: &App, frame: Frame) -> Result<Response> {
    let problems = Problems::one(Refusal::new("quickcheck-moved-on"));
    Ok((StatusCode::CONFLICT, html(&page(app, frame, problems).await?)?).into_response())
}

async fn page(app: &App, frame: Frame, problems: Problems) -> Result<OverviewPage> {
    let sheet = Sheet::of(app, frame.municipality()?).await?;
    let score = sheet.score();
    let kept = store::kept(app.db.read(), sheet.check.id).await?;
    let (answered, asked) = score.answered();
    let fields = score
        .fields
        .iter()
        .map(|field| {
            let asked: Vec<_> = field.lines.iter().filter(|line| line.standing.is_asked()).collect();
            FieldRow {
                number: field.field.number,
                title: field.field.title.get(frame.t.lang).clone(),
                answered: asked.iter().filter(|line| line.standing != Standing::Open).count(),
                asked: asked.len(),
            }
        })
        .collect();
    let is_complete = sheet.check.completed_at.is_some();
    let together = consensus::together(app, &frame, &sheet).await?;
    Ok(OverviewPage {
        next: Next::of(is_complete, answered == asked, &together),
        together,
        town: sheet.town.full_name(),
        fields,
        answered,
        asked,
        variant: frame.t.get(variant::name(sheet.check.variant())),
        word: sheet.check.variant().word(),
        minutes_left: minutes(sheet.check.variant(), asked - answered),
        next_field: score.next_field().or(score.fields.last().map(|field| field.field.number)).unwrap_or(1),
        unclear: unclear::of(&frame, &score, &kept),
        check: sheet.check.id,
        claims: not_applicable::lines(app, &sheet, frame.t.lang).await?,
        returned: returned(app, &frame, true).await?,
        waiting: round::waiting_in(app, &frame, &score, sheet.check.id).await?,
        round: round::notice(app, &frame, sheet.check.variant()).await?,
        is_complete,
        problems,
        frame,
    })
}

/// Minutes for so many questions: the sixteen core questions take about twenty, all 46 in a team about
/// ninety.
#[must_use]
pub fn minutes(variant: Variant, questions: usize) -> usize {
    match variant {
        Variant::Core => (questions * 5).div_ceil(4),
        Variant::Full => (questions * 45).div_ceil(23),
    }
}
