//! `/invitations/posted/{letter}`: what became of one letter. It may come back, go once more by mail,
//! or be withdrawn.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use platform::clock::Day;
use platform::web::form::{Form, Press, line};
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde::Deserialize;
use uuid::Uuid;

use super::desk::Desk;
use super::rules::{ReturnReason, address};
use super::store::{self, Campaign, Letter};
use crate::app::App;
use crate::ids::LetterId;
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, html, refused};
use crate::people::{self, Manager};
use crate::region::{self, Municipality};
use crate::{declaration, outbox};

/// The longest reason, in characters.
const MOST_REASON: usize = 200;

/// What was noted about a letter that came back.
#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct ReturnForm {
    returned_on: String,
    because: String,
}

/// Why a letter is withdrawn.
#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct WithdrawalForm {
    reason: String,
}

/// The mails that the page has shown: what was sent meanwhile is not sent twice.
#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct MailForm {
    shown: String,
}

#[derive(Template)]
#[template(path = "invitations/posted.html")]
struct PostedPage {
    frame: Frame,
    letter: Letter,
    campaign: Campaign,
    town: Municipality,
    is_declared: bool,
    /// Whether the town hall's address is another than that of the letter; unknown without one.
    has_moved: Option<bool>,
    returned_on: String,
    reasons: Vec<(&'static str, String)>,
    form: ReturnForm,
    withdrawal: WithdrawalForm,
    /// The mails that there were, for the form that sends one more.
    shown: String,
    problems: Problems,
}

/// The page.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    Path((_, id)): Path<(String, Uuid)>,
) -> Result<Response> {
    let form = ReturnForm { returned_on: app.clock.today().to_string(), ..ReturnForm::default() };
    html(&page(&app, frame, id, form, WithdrawalForm::default(), Problems::none()).await?)
}

async fn page(
    app: &App,
    frame: Frame,
    id: Uuid,
    form: ReturnForm,
    withdrawal: WithdrawalForm,
    problems: Problems,
) -> Result<PostedPage> {
    let letter = printed(app, id).await?;
    let town = region::of(app.db.read(), letter.municipality).await?.ok_or(Error::NotFound)?;
    let campaign = store::of(app.db.read(), letter.campaign).await?.ok_or(Error::NotFound)?;
    let words = |reason: &ReturnReason| {
        (reason.word(), frame.t.get(&format!("invitations-return-{}", reason.word())))
    };
    Ok(PostedPage {
        is_declared: declaration::is_signed(app.db.read(), town.id).await?,
        has_moved: (!letter.address.is_empty()).then(|| letter.address != address(&town)),
        returned_on: letter.returned_on.map(|day| frame.t.date(day)).unwrap_or_default(),
        reasons: ReturnReason::ALL.iter().map(words).collect(),
        shown: shown(&letter),
        frame,
        letter,
        campaign,
        town,
        form,
        withdrawal,
        problems,
    })
}

/// A letter that was printed; others have no course yet.
async fn printed(app: &App, id: Uuid) -> Result<Letter> {
    let letter = store::letter(app.db.read(), LetterId(id)).await?.filter(Letter::is_printed);
    letter.ok_or(Error::NotFound)
}

fn shown(letter: &Letter) -> String {
    letter.mailed_at.map(|at| at.0).unwrap_or_default().to_string()
}

fn back(frame: &Frame, id: Uuid) -> Response {
    see_other(&frame.to(&format!("/invitations/posted/{id}")))
}

/// Notes that the letter came back.
pub async fn note_return(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Path((_, id)): Path<(String, Uuid)>,
    Form(form): Form<ReturnForm>,
) -> Result<Response> {
    let letter = printed(&app, id).await?;
    let because = ReturnReason::from_word(&form.because);
    let on: Option<Day> = form.returned_on.trim().parse().ok();
    let printed_on = letter.printed_at.map(|at| app.clock.day(at));
    let mut problems = Problems::none();
    match on {
        None => problems.add("returned_on", "invitations-prepare-day-malformed"),
        Some(on) if on > app.clock.today() => problems.add("returned_on", "invitations-return-future"),
        Some(on) if Some(on) < printed_on => problems.add("returned_on", "invitations-return-early"),
        Some(_) => {}
    }
    if because.is_none() {
        problems.add("because", "invitations-return-reason-missing");
    }
    let (Some(on), Some(because), true) = (on, because, problems.is_empty()) else {
        let page = page(&app, frame, id, form, WithdrawalForm::default(), problems).await?;
        return refused(&page);
    };
    let now = app.clock.now();
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let town = region::of(tx, letter.municipality).await?.ok_or(Error::NotFound)?;
                if store::returned(tx, letter.id, on, because, &address(&town)).await? {
                    let entry =
                        Entry::LetterReturned { letter: letter.id, reason: because.word().to_owned() };
                    journal::record(tx, now, &manager.0.journal_name(), Some(town.id), &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(back(&frame, id))
}

/// It did not come back after all.
pub async fn undo_return(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Path((_, id)): Path<(String, Uuid)>,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let letter = printed(&app, id).await?;
    let now = app.clock.now();
    app.db
        .write(move |tx| {
            Box::pin(async move {
                if store::not_returned(tx, letter.id).await? {
                    let entry = Entry::LetterReturnUndone { letter: letter.id };
                    let town = Some(letter.municipality);
                    journal::record(tx, now, &manager.0.journal_name(), town, &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(back(&frame, id))
}

/// Sends the copy without a code to the mailbox, once more or for the first time. The letter was
/// released by two people, so one is enough.
pub async fn mail(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Path((_, id)): Path<(String, Uuid)>,
    Form(form): Form<MailForm>,
) -> Result<Response> {
    let letter = printed(&app, id).await?;
    let town = region::of(app.db.read(), letter.municipality).await?.ok_or(Error::NotFound)?;
    let problem = if letter.is_withdrawn() {
        Some("invitations-mail-withdrawn")
    } else if town.official_mailbox.is_empty() {
        Some("invitations-mail-no-mailbox")
    } else if declaration::of(app.db.read(), town.id).await?.is_some_and(|given| given.is_closed()) {
        Some("invitations-mail-declared")
    } else {
        None
    };
    if let Some(key) = problem {
        let problems = Problems::one(Refusal::new(key));
        let form = ReturnForm::default();
        return refused(&page(&app, frame, id, form, WithdrawalForm::default(), problems).await?);
    }
    let campaign = store::of(app.db.read(), letter.campaign).await?.ok_or(Error::NotFound)?;
    let desk = Desk::new(&app, &campaign);
    let sheet = desk.take_up(letter).await?;
    let letter = &sheet.letter;
    // The copy that went before shows who was mayor then, like the letter itself.
    let copy = match letter.mail_file.as_str() {
        "" => desk.copy(&sheet).await?,
        known => known.to_owned(),
    };
    let mail = desk.mail(&sheet, &copy, &format!("after-{}", shown(letter)));
    let to_letter = letter.id;
    let (now, inner) = (app.clock.now(), app.clone());
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let letter = store::letter(tx, to_letter).await?.ok_or(Error::NotFound)?;
                // Sent meanwhile, or pressed twice: nothing more goes.
                if shown(&letter) != form.shown || letter.is_withdrawn() {
                    return Ok(());
                }
                store::mailed(tx, letter.id, &copy, now).await?;
                outbox::put(tx, now, inner.mail_domain(), &mail).await?;
                let entry = Entry::LetterMailed { letter: letter.id };
                let town = Some(letter.municipality);
                journal::record(tx, now, &manager.0.journal_name(), town, &entry, "").await?;
                Ok::<_, Error>(())
            })
        })
        .await?;
    app.wake.notify_waiters();
    Ok(back(&frame, id))
}

/// Withdraws the letter: its code opens nothing any more, and sessions that it began end.
pub async fn withdraw(
    State(app): State<App>,
    frame: Frame,
    manager: Manager,
    Path((_, id)): Path<(String, Uuid)>,
    Form(form): Form<WithdrawalForm>,
) -> Result<Response> {
    let letter = printed(&app, id).await?;
    let reason = line(&form.reason, MOST_REASON);
    if reason.is_empty() {
        let problems = Problems::one(Refusal::field("reason", "invitations-withdraw-reason-missing"));
        return refused(&page(&app, frame, id, ReturnForm::default(), form, problems).await?);
    }
    let now = app.clock.now();
    app.db
        .write(move |tx| {
            Box::pin(async move {
                if store::withdraw(tx, letter.id, &reason, now).await? {
                    people::end_letter_sessions(tx, letter.id).await?;
                    let entry = Entry::LetterWithdrawn { letter: letter.id };
                    let town = Some(letter.municipality);
                    journal::record(tx, now, &manager.0.journal_name(), town, &entry, "").await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    app.visits.forget_all();
    Ok(back(&frame, id))
}
