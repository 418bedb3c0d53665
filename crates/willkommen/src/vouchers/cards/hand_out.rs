//! `/cards/hand-out`: where a clerk begins. One field, one press; the result is large, and the field waits for
//! the next card.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use platform::web::form::{Form, Press, line};
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde::Deserialize;

use super::super::booklet::speech::Tongue;
use super::handing::{self, Counter, No};
use super::rules::{Obstacle, SAME_PRESS_SECONDS, UNDO_MINUTES, read};
use super::store::{self, Card};
use crate::app::App;
use crate::ids::CardId;
use crate::layout::{Frame, Problems, html, refused};
use crate::people::Clerk;

/// What was typed or scanned.
#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct HandOutForm {
    card: String,
}

/// How one comes here.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    /// The code of a card that was scanned.
    code: String,
    /// The number of the card that was just handed out.
    done: String,
    /// The number of the card whose hand-out was just taken back.
    undone: String,
}

/// A card that was scanned and waits for the press.
struct Scanned {
    number: i64,
    code: String,
}

/// A hand-out that can still be taken back.
struct Recent {
    id: CardId,
    number: i64,
    time: String,
}

#[derive(Template)]
#[template(path = "vouchers/cards/hand_out.html")]
struct HandOutPage {
    frame: Frame,
    form: HandOutForm,
    problems: Problems,
    scanned: Option<Scanned>,
    /// The card that was just handed out.
    done: Option<i64>,
    undone: Option<i64>,
    /// How many this person has handed out today, and how many they may.
    today: i64,
    quota: i64,
    recent: Vec<Recent>,
}

impl HandOutPage {
    /// Whether there is no card more to ask for, because this person has handed out as many today as they may. What
    /// was refused just now stays in its field.
    fn is_enough(&self) -> bool {
        self.today >= self.quota && self.problems.is_empty()
    }
}

async fn page(
    app: &App,
    frame: Frame,
    clerk: &Clerk,
    form: HandOutForm,
    problems: Problems,
) -> Result<HandOutPage> {
    let c = app.db.read();
    let person = clerk.staff.person;
    let since = app.clock.now().plus_minutes(-UNDO_MINUTES);
    let recent = store::lately(c, person, since).await?;
    Ok(HandOutPage {
        today: store::handed_out_on(c, person, app.clock.today()).await?,
        quota: handing::quota(c, person, clerk.municipality).await?,
        recent: recent.iter().map(|card| of_card(&frame, card)).collect(),
        scanned: None,
        done: None,
        undone: None,
        frame,
        form,
        problems,
    })
}

fn of_card(frame: &Frame, card: &Card) -> Recent {
    let time = card.handed_out_at.map(|at| frame.time_of_day(at)).unwrap_or_default();
    Recent { id: card.id, number: card.number, time }
}

/// The field; behind a scan the card with its one button.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    clerk: Clerk,
    Query(wish): Query<Wish>,
) -> Result<Response> {
    let mut page = page(&app, frame, &clerk, HandOutForm::default(), Problems::none()).await?;
    page.done = own_number(&page, &wish.done);
    page.undone = wish.undone.parse().ok();
    if wish.code.is_empty() {
        return html(&page);
    }
    match scanned(&app, &clerk, &wish.code).await? {
        Ok(card) => {
            // Where it is enough for today, a press would be in vain.
            page.scanned = (!page.is_enough()).then_some(card);
            html(&page)
        }
        Err(no) => {
            page.problems = Problems::one(handing::refusal(&app, &page.frame, "card", &no).await?);
            page.form.card = line(&wish.code, 40);
            refused(&page)
        }
    }
}

/// The number in the address, if it is one of those that this person has just handed out: an address that
/// somebody else has made says nothing.
fn own_number(page: &HandOutPage, done: &str) -> Option<i64> {
    let done = done.parse::<i64>().ok()?;
    page.recent.iter().map(|card| card.number).find(|number| *number == done)
}

async fn scanned(app: &App, clerk: &Clerk, code: &str) -> Result<Result<Scanned, No>> {
    let typed = match read(code) {
        Ok(typed) => typed,
        Err(unread) => return Ok(Err(No::Unread(unread))),
    };
    let c = app.db.read();
    let Some(card) = handing::find(c, app, clerk.municipality, &typed).await? else {
        return Ok(Err(No::Unknown));
    };
    Ok(match handing::obstacle(c, &card, app.clock.today()).await? {
        Some(obstacle) => Err(No::Obstacle(obstacle, Box::new(card))),
        None => {
            Ok(Scanned { number: card.number, code: super::code_of(&app.key, card.id).text().to_owned() })
        }
    })
}

/// Hands a card out.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    clerk: Clerk,
    Form(form): Form<HandOutForm>,
) -> Result<Response> {
    let form = HandOutForm { card: line(&form.card, 100) };
    let no = match read(&form.card) {
        Err(unread) => No::Unread(unread),
        Ok(typed) => {
            let counter = Counter {
                person: clerk.staff.person,
                town: clerk.municipality,
                today: app.clock.today(),
                now: app.clock.now(),
            };
            let (inner, actor) = (app.clone(), clerk.staff.journal_name());
            let outcome = app
                .db
                .write(move |tx| {
                    Box::pin(async move {
                        let outcome = handing::hand_out_noted(tx, &inner, counter, &actor, &typed).await?;
                        Ok::<_, Error>(outcome)
                    })
                })
                .await?;
            match outcome {
                Ok(card) => return Ok(done(&frame, card.number)),
                // A double click, or a page that was sent again: the card went to the same newcomer.
                Err(No::Obstacle(Obstacle::HandedOut, card)) if is_same_press(&card, counter) => {
                    return Ok(done(&frame, card.number));
                }
                Err(no) => no,
            }
        }
    };
    let problems = Problems::one(handing::refusal(&app, &frame, "card", &no).await?);
    refused(&page(&app, frame, &clerk, form, problems).await?)
}

fn done(frame: &Frame, number: i64) -> Response {
    see_other(&frame.to(&format!("/cards/hand-out?done={number}")))
}

fn is_same_press(card: &Card, counter: Counter) -> bool {
    let since = counter.now.plus_seconds(-SAME_PRESS_SECONDS);
    card.handed_out_by == Some(counter.person) && card.handed_out_at.is_some_and(|at| at >= since)
}

/// Takes back what the same person has handed out by mistake within the last minutes. The card is void and not
/// in stock again: somebody may have seen its code.
pub async fn undo(
    State(app): State<App>,
    frame: Frame,
    clerk: Clerk,
    Path((_, id)): Path<(String, CardId)>,
    Form(Press {}): Form<Press>,
) -> Result<Response> {
    let card = store::card(app.db.read(), id).await?;
    let card = card.filter(|card| card.municipality == clerk.municipality).ok_or(Error::NotFound)?;
    let (now, today, person) = (app.clock.now(), app.clock.today(), clerk.staff.person);
    let (actor, town, number) = (clerk.staff.journal_name(), clerk.municipality, card.number);
    let is_undone = app
        .db
        .write(move |tx| {
            Box::pin(async move {
                let counter = Counter { person, town, today, now };
                Ok::<_, Error>(handing::undo_noted(tx, counter, &actor, id, number).await?)
            })
        })
        .await?;
    if is_undone {
        return Ok(see_other(&frame.to(&format!("/cards/hand-out?undone={number}"))));
    }
    let too_late = Refusal::new("vouchers-cards-undo-late").with("number", number);
    refused(&page(&app, frame, &clerk, HandOutForm::default(), Problems::one(too_late)).await?)
}
