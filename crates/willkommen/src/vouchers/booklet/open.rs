//! `/booklet/{tongue}/open`: the code of a card, or one from another phone, opens the booklet.
//!
//! Opening the address only shows the form; the button exchanges the code for a cookie and leads to an address
//! without it. Messengers and scanners may open the link as often as they like.

use askama::Template;
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse as _, Response};
use platform::clock::Moment;
use platform::code::{Code, CodeFault};
use platform::db::Tx;
use platform::web::form::{Form, line};
use platform::web::{cookie, see_other};
use platform::{Error, Result};
use serde::Deserialize;

use super::holder::{held, session_hash};
use super::rules::{self, Opening, last_day};
use super::shell::{Contact, Shell, Trouble, page, refused};
use super::speech::Tongue;
use super::store::{self, Booklet, Voucher};
use super::{facts, filling};
use crate::app::App;
use crate::ids::{BookletId, CardId, MunicipalityId};
use crate::journal::{self, Entry};
use crate::layout::Peer;
use crate::region;
use crate::vouchers::cards;
use crate::vouchers::code::{CARD, MOVE};

/// What was typed.
#[derive(Deserialize, Default)]
pub struct OpenForm {
    #[serde(default)]
    code: String,
}

#[derive(Template)]
#[template(path = "vouchers/booklet/open.html")]
struct OpenPage {
    shell: Shell,
    code: String,
    /// Why the code opens nothing, in words; empty at first.
    problem: String,
    /// Where somebody can ask, where the code tells.
    contact: Option<Contact>,
    /// Whether the code came with the pattern on the card, so that only the button is left to press.
    is_scanned: bool,
}

/// Why a code opens nothing.
struct Refused {
    key: &'static str,
    /// The last day of an expired card.
    day: Option<platform::clock::Day>,
    /// The town that has handed the card out.
    town: Option<MunicipalityId>,
}

impl Refused {
    const fn of(key: &'static str) -> Self {
        Self { key, day: None, town: None }
    }
}

/// What a code leads to.
enum Found {
    Card(CardId),
    Move(String),
}

const fn words(fault: CodeFault) -> &'static str {
    match fault {
        CodeFault::Length => "booklet-open-length",
        CodeFault::Slip => "booklet-open-slip",
    }
}

fn asked(shell: Shell, typed: &str, problem: String, contact: Option<Contact>) -> OpenPage {
    OpenPage { shell, code: line(typed, 40), problem, contact, is_scanned: false }
}

/// The form; whoever holds a booklet and brings no code is led to it.
pub async fn show(
    State(app): State<App>,
    mut shell: Shell,
    headers: HeaderMap,
    Query(form): Query<OpenForm>,
) -> Result<Response> {
    let is_held = held(&app, &headers).await?.is_some();
    // What a booklet has left here that this browser does not hold any more is somebody else's.
    shell.is_wiped = !is_held;
    if form.code.is_empty() {
        if is_held {
            return Ok(see_other(&shell.to("")));
        }
        return page(&asked(shell, "", String::new(), None));
    }
    match CARD.read(&form.code) {
        Ok(code) => {
            let code = code.grouped();
            page(&OpenPage { shell, code, problem: String::new(), contact: None, is_scanned: true })
        }
        Err(fault) => {
            let problem = shell.s.get(words(fault));
            refused(&asked(shell, &form.code, problem, None))
        }
    }
}

/// Opens the booklet.
pub async fn submit(
    State(app): State<App>,
    shell: Shell,
    Peer(peer): Peer,
    form: Result<Form<OpenForm>>,
) -> Result<Response> {
    let Form(form) = match form {
        Ok(form) => form,
        Err(fault) => return shell.unread(fault),
    };
    match open(&app, shell.s.tongue, &form.code, &peer.to_string()).await {
        Ok(Ok(token)) => Ok(([cookie::BOOKLET.set(&token)], see_other(&shell.to(""))).into_response()),
        Ok(Err(why)) => {
            let problem = match why.day {
                Some(day) => shell.s.with(why.key, "day", shell.s.date(day)),
                None => shell.s.get(why.key),
            };
            let town = match why.town {
                Some(town) => region::of(app.db.read(), town).await?,
                None => None,
            };
            refused(&asked(shell, &form.code, problem, town.as_ref().map(Contact::of)))
        }
        Err(Error::TooMany) => shell.trouble(Trouble::Many),
        Err(other) => Err(other),
    }
}

/// The cookie's value of whoever brings a code that opens something.
async fn open(app: &App, tongue: Tongue, typed: &str, peer: &str) -> Result<Result<String, Refused>> {
    let now = app.clock.now();
    let code = match CARD.read(typed) {
        Ok(code) => code,
        Err(fault) => return Ok(Err(Refused::of(words(fault)))),
    };
    if app.limits.booklets.is_used_up(peer, now) {
        return Err(Error::TooMany);
    }
    let token = platform::chance::token();
    let session = session_hash(&app.key, &token);
    let opened = match find(app, &code).await? {
        Some(Found::Card(card)) => {
            if !app.limits.openings.permits(&card.to_string(), now) {
                return Err(Error::TooMany);
            }
            by_card(app, card, tongue, session).await?
        }
        Some(Found::Move(hash)) => by_move(app, hash, tongue, session).await?,
        None => {
            // Only well-formed codes that open nothing look like guessing.
            let is_patient =
                app.limits.booklets.permits(peer, now) && app.limits.all_booklets.permits("all", now);
            if !is_patient {
                return Err(Error::TooMany);
            }
            Err(Refused::of("booklet-open-unknown"))
        }
    };
    Ok(opened.map(|()| token))
}

async fn find(app: &App, code: &Code) -> Result<Option<Found>> {
    if let Some(card) = cards::by_code(app.db.read(), &app.key, code).await? {
        return Ok(Some(Found::Card(card.id)));
    }
    let hash = MOVE.hash(&app.key, code);
    Ok(store::knows_move(app.db.read(), &hash).await?.then_some(Found::Move(hash)))
}

/// Opens with a card: a new booklet, or the one that it has opened before.
async fn by_card(app: &App, card: CardId, tongue: Tongue, session: String) -> Result<Result<(), Refused>> {
    let (inner, now) = (app.clone(), app.clock.now());
    app.db
        .write(move |tx| Box::pin(async move { with_card(tx, &inner, card, (tongue, &session), now).await }))
        .await
}

/// The same inside a write; for whom is said by the language and the device.
async fn with_card(
    tx: &Tx,
    app: &App,
    card: CardId,
    holder: (Tongue, &str),
    now: Moment,
) -> Result<Result<(), Refused>> {
    let ((tongue, session), today) = (holder, app.clock.day(now));
    // Asked here, so that no booklet is opened while the counter makes the card void.
    let Some(card) = cards::of(tx, card).await? else {
        return Ok(Err(Refused::of("booklet-open-unknown")));
    };
    let known = store::by_card(tx, card.id).await?;
    let is_saved = known.as_ref().map(|booklet| booklet.is_saved || booklet.was_saved);
    let facts = facts::card(&card);
    let refuse = |key, day| Ok(Err(Refused { key, day, town: Some(card.municipality) }));
    match (rules::opening(&facts, is_saved, today), known) {
        (Opening::New, _) => {
            if !cards::note_opened(tx, card.id, now).await? {
                return refuse("booklet-open-used", None);
            }
            let handed_out = facts.handed_out_at.unwrap_or(now);
            let issued_on = app.clock.day(handed_out);
            let booklet = Booklet {
                id: BookletId::new(),
                card: card.id,
                municipality: card.municipality,
                issued_on,
                expires_on: last_day(issued_on),
                tongue: tongue.word().to_owned(),
                opened_at: now,
                is_saved: false,
                was_saved: false,
                moved_at: None,
            };
            store::add(tx, &booklet, session).await?;
            filling::complete(tx, &app.key, &booklet, today).await?;
            let town = Some(card.municipality);
            journal::record(tx, now, "booklet", town, &Entry::BookletOpened {}, "").await?;
        }
        (Opening::Again, Some(booklet)) => {
            // A card that took a lost one's place was not opened yet; afterwards this says no.
            cards::note_opened(tx, card.id, now).await?;
            store::hold(tx, booklet.id, session, tongue, Some(now)).await?;
            filling::renew_codes(tx, &app.key, booklet.id).await?;
            filling::complete(tx, &app.key, &booklet, today).await?;
        }
        (Opening::NotYet, _) => return refuse("booklet-open-early", None),
        (Opening::Expired, _) => return refuse("booklet-open-expired", Some(facts.expires_on)),
        (Opening::Void, _) => return refuse("booklet-open-void", None),
        (Opening::Replaced, _) => return refuse("booklet-open-replaced", None),
        (Opening::Gone, _) => return refuse("booklet-open-gone", None),
        (Opening::UsedUp | Opening::Again, _) => return refuse("booklet-open-used", None),
    }
    Ok(Ok(()))
}

/// Opens the booklet of a card in a demo, which tells of the past, many in one write. Answers its vouchers; none
/// where the card opens nothing.
///
/// # Errors
/// The database's own.
pub async fn open_for_demo(
    tx: &Tx,
    app: &App,
    card: CardId,
    tongue: Tongue,
    now: Moment,
) -> Result<Vec<Voucher>> {
    let session = session_hash(&app.key, &platform::chance::token());
    if with_card(tx, app, card, (tongue, &session), now).await?.is_err() {
        return Ok(Vec::new());
    }
    match store::by_card(tx, card).await? {
        Some(booklet) => Ok(store::vouchers_of(tx, booklet.id).await?),
        None => Ok(Vec::new()),
    }
}

/// Takes a booklet over from another phone. The codes that were seen on that one redeem nothing any more.
async fn by_move(app: &App, hash: String, tongue: Tongue, session: String) -> Result<Result<(), Refused>> {
    let (inner, now) = (app.clone(), app.clock.now());
    app.db
        .write(move |tx| {
            Box::pin(async move {
                let Some(booklet) = store::take_move(tx, &hash, now).await? else {
                    return Ok(Err(Refused::of("booklet-open-moved")));
                };
                store::hold(tx, booklet, &session, tongue, Some(now)).await?;
                filling::renew_codes(tx, &inner.key, booklet).await?;
                Ok::<_, Error>(Ok(()))
            })
        })
        .await
}
