//! `/cards/lost`: a newcomer has lost the card and has its stub. The old card is void, a new one takes its place,
//! and the booklet goes along.

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;
use platform::db::Tx;
use platform::web::form::{Form, line};
use platform::web::see_other;
use platform::{Error, Refusal, Result};
use serde::Deserialize;

use super::super::booklet;
use super::codes::stub_mark;
use super::handing::{self, Counter, No};
use super::rules::{CardState, Typed, Unread, read};
use super::store::{self, Card};
use super::told::journal_name;
use crate::app::App;
use crate::ids::MunicipalityId;
use crate::journal::{self, Entry};
use crate::layout::{Frame, Problems, html, refused};
use crate::people::Clerk;

/// What was typed or scanned.
#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct LostForm {
    old: String,
    new: String,
}

/// How one comes here.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    /// The code of the new card, if it was scanned.
    code: String,
    /// The numbers of the old and of the new card, when it is done.
    old: String,
    new: String,
}

#[derive(Template)]
#[template(path = "vouchers/cards/lost.html")]
struct LostPage {
    frame: Frame,
    form: LostForm,
    problems: Problems,
    /// The numbers of the card that was lost and of the one that took its place.
    done: Option<(i64, i64)>,
}

/// Why a card cannot be replaced.
enum NotLost {
    /// The town has no such card, or the letters of the stub are others.
    Unknown,
    /// The number without its letters.
    NumberOnly,
    /// It is in stock.
    NotHandedOut,
    /// It is void already.
    Void(Option<i64>),
    /// Its time is over.
    Expired,
    /// The new card does not go over the counter.
    New(No),
}

/// Both fields.
pub async fn show(
    State(app): State<App>,
    frame: Frame,
    clerk: Clerk,
    Query(wish): Query<Wish>,
) -> Result<Response> {
    let done = match wish.old.parse().ok().zip(wish.new.parse().ok()) {
        Some(cards) => took_its_place(&app, clerk.municipality, cards).await?.then_some(cards),
        None => None,
    };
    let form = LostForm { old: String::new(), new: line(&wish.code, 40) };
    html(&LostPage { frame, form, problems: Problems::none(), done })
}

/// Whether the second card of a town took the place of the first: an address that somebody else has made says nothing.
async fn took_its_place(app: &App, town: MunicipalityId, (old, new): (i64, i64)) -> Result<bool> {
    let c = app.db.read();
    let Some(old) = store::by_number(c, town, old).await? else { return Ok(false) };
    let Some(next) = old.replaced_by else { return Ok(false) };
    Ok(store::card(c, next).await?.is_some_and(|next| next.number == new))
}

/// Replaces a lost card.
pub async fn submit(
    State(app): State<App>,
    frame: Frame,
    clerk: Clerk,
    Form(form): Form<LostForm>,
) -> Result<Response> {
    let form = LostForm { old: line(&form.old, 100), new: line(&form.new, 100) };
    let mut problems = Problems::none();
    let mut typed = Vec::new();
    let fields = [
        ("old", &form.old, "vouchers-cards-lost-empty-old", "vouchers-cards-lost-unread-old"),
        ("new", &form.new, "vouchers-cards-lost-empty-new", "vouchers-cards-lost-unread-new"),
    ];
    for (field, text, empty, unread) in fields {
        match read(text) {
            Ok(read) => typed.push(read),
            Err(Unread::Empty) => problems.add(field, empty),
            Err(_) => problems.add(field, unread),
        }
    }
    let (Some(new), Some(old)) = (typed.pop(), typed.pop()) else {
        return refused(&LostPage { frame, form, problems, done: None });
    };
    let counter = Counter {
        person: clerk.staff.person,
        town: clerk.municipality,
        today: app.clock.today(),
        now: app.clock.now(),
    };
    let (inner, actor) = (app.clone(), clerk.staff.journal_name());
    let outcome = app
        .db
        .write(move |tx| Box::pin(async move { replace(tx, &inner, counter, &actor, (&old, &new)).await }))
        .await?;
    match outcome {
        Ok((old, new)) => Ok(see_other(&frame.to(&format!("/cards/lost?old={old}&new={new}")))),
        Err(why) => {
            let problems = Problems::one(refusal(&app, &frame, &why).await?);
            refused(&LostPage { frame, form, problems, done: None })
        }
    }
}

/// Both cards at once, or neither, with the line in the journal. Answers their numbers.
async fn replace(
    tx: &Tx,
    app: &App,
    counter: Counter,
    actor: &str,
    cards: (&Typed, &Typed),
) -> Result<Result<(i64, i64), NotLost>> {
    let (old, new) = cards;
    let old = match lost(tx, app, counter, old).await? {
        Ok(card) => card,
        Err(why) => return Ok(Err(why)),
    };
    // Handing out changes nothing when it says no, so that nothing has to be undone.
    let new = match handing::hand_out(tx, app, counter, new).await? {
        Ok(card) => card,
        Err(no) => return Ok(Err(NotLost::New(no))),
    };
    if !store::replace(tx, old.id, new.id, counter.person, counter.today, counter.now).await? {
        return Err(Error::Conflict);
    }
    booklet::moved_to(tx, old.id, new.id, counter.now).await?;
    let entry = Entry::CardReplaced { number: old.number, by: new.number };
    journal::record(tx, counter.now, actor, Some(counter.town), &entry, "").await?;
    Ok(Ok((old.number, new.number)))
}

/// The same in a demo, which tells of the past: the newcomer has kept the stub. Answers the new card's number, or
/// nothing where the card cannot be replaced.
///
/// # Errors
/// The database's own.
pub async fn replace_for_demo(
    tx: &Tx,
    app: &App,
    counter: Counter,
    old: &Card,
    new: i64,
) -> Result<Option<i64>> {
    let stub = Typed::Stub(old.number, stub_mark(app, old.id));
    let actor = journal_name(counter.person);
    let outcome = replace(tx, app, counter, &actor, (&stub, &Typed::Number(new))).await?;
    Ok(outcome.ok().map(|(_, new)| new))
}

/// The card that was lost.
async fn lost(tx: &Tx, app: &App, counter: Counter, typed: &Typed) -> Result<Result<Card, NotLost>> {
    if matches!(typed, Typed::Number(_)) {
        return Ok(Err(NotLost::NumberOnly));
    }
    let Some(card) = handing::find(tx, app, counter.town, typed).await? else {
        return Ok(Err(NotLost::Unknown));
    };
    if let Typed::Stub(_, letters) = typed
        && stub_mark(app, card.id) != *letters
    {
        return Ok(Err(NotLost::Unknown));
    }
    Ok(match card.state() {
        CardState::Stock => Err(NotLost::NotHandedOut),
        CardState::Void => {
            let next = match card.replaced_by {
                Some(next) => store::card(tx, next).await?.map(|next| next.number),
                None => None,
            };
            Err(NotLost::Void(next))
        }
        CardState::HandedOut if card.expires_on < counter.today && card.opened_at.is_none() => {
            Err(NotLost::Expired)
        }
        CardState::HandedOut => Ok(card),
    })
}

async fn refusal(app: &App, frame: &Frame, why: &NotLost) -> Result<Refusal> {
    let say = |key| Refusal::field("old", key);
    Ok(match why {
        NotLost::Unknown => say("vouchers-cards-lost-unknown"),
        NotLost::NumberOnly => say("vouchers-cards-lost-letters"),
        NotLost::NotHandedOut => say("vouchers-cards-lost-in-stock"),
        NotLost::Void(Some(number)) => say("vouchers-cards-lost-replaced").with("number", *number),
        NotLost::Void(None) => say("vouchers-cards-lost-void"),
        NotLost::Expired => say("vouchers-cards-lost-expired"),
        NotLost::New(No::Unknown) => Refusal::field("new", "vouchers-cards-lost-new-unknown"),
        NotLost::New(no) => handing::refusal(app, frame, "new", no).await?,
    })
}
