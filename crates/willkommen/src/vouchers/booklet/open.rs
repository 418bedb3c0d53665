//! `/booklet/{tongue}/open`: the code of a card, or one from another phone, opens the booklet.
//!
//! Opening the address only shows the form; the button exchanges the code for a cookie and leads to an address
//! without it. The script takes the code out of the address as soon as it stands in the form, and another language
//! gets it with the form: in the history of a shared computer it would open the booklet. Messengers and scanners may
//! open the link as often as they like. A device that holds the booklet is led to it; one that holds another is asked
//! first: families share phones.

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

use super::first::{self, Sheets};
use super::holder::{held, session_hash};
use super::rules::{self, Opening, last_day};
use super::shell::{Contact, Shell, Trouble, page, refused};
use super::speech::Tongue;
use super::store::{self, Booklet, Voucher};
use super::{facts, filling, holding, moves};
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
    /// `yes` once somebody has said that the booklet held until now may be left.
    #[serde(default)]
    instead: String,
    /// `yes` where the form is only to be read in another language.
    #[serde(default)]
    look: String,
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

/// The question to a device that holds another booklet.
#[derive(Template)]
#[template(path = "vouchers/booklet/instead.html")]
struct InsteadPage {
    shell: Shell,
    code: String,
}

/// A device that brings a code.
struct Device {
    tongue: Tongue,
    /// What is to stand in the database for its new cookie.
    session: String,
    /// What stands there for the cookie that it has brought; nothing: it has brought none.
    before: Option<String>,
    /// Whether another booklet that it holds may be left for this one.
    is_sure: bool,
}

/// What a good code has led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Opened {
    /// The booklet is held here, until the browser is closed.
    Here,
    /// It is held here and kept.
    Kept,
    /// It was open here before; nothing was changed.
    Before,
    /// The device holds another one; nothing was changed.
    Asked,
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

fn asked(mut shell: Shell, typed: &str, problem: String, contact: Option<Contact>) -> OpenPage {
    let code = line(typed, 40);
    if !code.is_empty() {
        shell.carries_form();
    }
    OpenPage { shell, code, problem, contact, is_scanned: false }
}

/// The form with a code that came along.
fn with_code(mut shell: Shell, typed: &str) -> Result<Response> {
    match CARD.read(typed) {
        Ok(code) => {
            shell.carries_form();
            let code = code.grouped();
            page(&OpenPage { shell, code, problem: String::new(), contact: None, is_scanned: true })
        }
        Err(fault) => {
            let problem = shell.s.get(words(fault));
            refused(&asked(shell, typed, problem, None))
        }
    }
}

/// The form; whoever holds a booklet and brings no code, or that of its own card, is led to it.
pub async fn show(
    State(app): State<App>,
    mut shell: Shell,
    headers: HeaderMap,
    Query(form): Query<OpenForm>,
) -> Result<Response> {
    let held = held(&app, &headers).await?;
    shell.is_open = held.is_some();
    // What a booklet has left here that this browser does not hold any more is somebody else's.
    shell.is_wiped = held.is_none();
    let own = held.map(|booklet| cards::code_of(&app.key, booklet.card));
    if own.is_some() && (form.code.is_empty() || CARD.read(&form.code).ok() == own) {
        return Ok(see_other(&shell.to("")));
    }
    let sheets = (own.is_none() && first::is_likely(&headers)).then(|| Sheets::of(&app.pack));
    shell.sheets.clone_from(&sheets);
    let response = match form.code.as_str() {
        "" => page(&asked(shell, "", String::new(), None)),
        code => with_code(shell, code),
    }?;
    Ok(match sheets {
        Some(sheets) => sheets.allowed_on(response),
        None => response,
    })
}

/// Opens the booklet, or asks whether it may take the place of another one.
pub async fn submit(
    State(app): State<App>,
    mut shell: Shell,
    headers: HeaderMap,
    Peer(peer): Peer,
    form: Result<Form<OpenForm>>,
) -> Result<Response> {
    let Form(form) = match form {
        Ok(form) => form,
        Err(fault) => return shell.unread(fault),
    };
    if form.look == "yes" {
        shell.is_open = held(&app, &headers).await?.is_some();
        return with_code(shell, &form.code);
    }
    let token = platform::chance::token();
    let device = Device {
        tongue: shell.s.tongue,
        session: session_hash(&app.key, &token),
        before: cookie::BOOKLET.value(&headers).map(|before| session_hash(&app.key, before)),
        is_sure: form.instead == "yes",
    };
    let opened = open(&app, device, &form.code, &peer.to_string()).await;
    if !matches!(opened, Ok(Ok(_))) {
        // A code that opens nothing leaves a way to the booklet that is open.
        shell.is_open = held(&app, &headers).await?.is_some();
    }
    match opened {
        Ok(Ok(Opened::Before)) => Ok(see_other(&shell.to(""))),
        Ok(Ok(Opened::Here)) => Ok(([cookie::BOOKLET.set(&token)], see_other(&shell.to(""))).into_response()),
        Ok(Ok(Opened::Kept)) => {
            Ok(([cookie::SAVED_BOOKLET.set(&token)], see_other(&shell.to(""))).into_response())
        }
        Ok(Ok(Opened::Asked)) => {
            let code = line(&form.code, 40);
            shell.is_open = true;
            // In another language the form stands with the code, and its button asks again.
            shell.carries_form();
            page(&InsteadPage { shell, code })
        }
        Ok(Err(why)) => {
            let problem = match why.day {
                Some(day) => shell.s.with(why.key, "day", shell.s.date(day)),
                None => shell.s.get(why.key),
            };
            let town = match why.town {
                Some(town) => region::of(app.db.read(), town).await?,
                None => None,
            };
            let contact = match &town {
                Some(town) => Some(Contact::with_desk(&app, town).await?),
                None => None,
            };
            refused(&asked(shell, &form.code, problem, contact))
        }
        Err(Error::TooMany) => shell.trouble(Trouble::Many),
        Err(other) => Err(other),
    }
}

/// What comes of a code that a device brings.
async fn open(app: &App, device: Device, typed: &str, peer: &str) -> Result<Result<Opened, Refused>> {
    let now = app.clock.now();
    let code = match CARD.read(typed) {
        Ok(code) => code,
        Err(fault) => return Ok(Err(Refused::of(words(fault)))),
    };
    if app.limits.booklets.is_used_up(peer, now) {
        return Err(Error::TooMany);
    }
    match find(app, &code).await? {
        Some(Found::Card(card)) => {
            if !app.limits.openings.permits(&card.to_string(), now) {
                return Err(Error::TooMany);
            }
            by_card(app, card, device).await
        }
        Some(Found::Move(hash)) => by_move(app, hash, device).await,
        None => {
            // Only well-formed codes that open nothing look like guessing.
            let is_patient =
                app.limits.booklets.permits(peer, now) && app.limits.all_booklets.permits("all", now);
            if !is_patient {
                return Err(Error::TooMany);
            }
            Ok(Err(Refused::of("booklet-open-unknown")))
        }
    }
}

async fn find(app: &App, code: &Code) -> Result<Option<Found>> {
    if let Some(card) = cards::by_code(app.db.read(), &app.key, code).await? {
        return Ok(Some(Found::Card(card.id)));
    }
    let hash = MOVE.hash(&app.key, code);
    Ok(moves::knows(app.db.read(), &hash).await?.then_some(Found::Move(hash)))
}

/// Whether a device is free for a booklet, of which nothing is known where it is new: another one that it holds is
/// left, so that its card opens it again, but not before somebody has said so.
async fn is_free(tx: &Tx, device: &Device, wanted: Option<BookletId>) -> Result<bool> {
    let Some(before) = &device.before else { return Ok(true) };
    let other = holding::by_session(tx, before).await?.filter(|held| Some(held.booklet.id) != wanted);
    let Some(other) = other else { return Ok(true) };
    if device.is_sure {
        store::let_go(tx, other.booklet.id).await?;
    }
    Ok(device.is_sure)
}

/// Opens with a card: a new booklet, or the one that it has opened before.
async fn by_card(app: &App, card: CardId, device: Device) -> Result<Result<Opened, Refused>> {
    let (inner, now) = (app.clone(), app.clock.now());
    app.db.write(move |tx| Box::pin(async move { with_card(tx, &inner, card, &device, now).await })).await
}

/// The same inside a write.
async fn with_card(
    tx: &Tx,
    app: &App,
    card: CardId,
    device: &Device,
    now: Moment,
) -> Result<Result<Opened, Refused>> {
    let (tongue, session, today) = (device.tongue, device.session.as_str(), app.clock.day(now));
    // Asked here, so that no booklet is opened while the counter makes the card void.
    let Some(card) = cards::of(tx, card).await? else {
        return Ok(Err(Refused::of("booklet-open-unknown")));
    };
    let known = store::by_card(tx, card.id).await?;
    // Before the card is asked what it opens: where the booklet is kept that would be nothing, also here.
    if let (Some(known), Some(before)) = (&known, &device.before)
        && holding::by_session(tx, before).await?.is_some_and(|held| held.booklet.id == known.id)
    {
        return Ok(Ok(Opened::Before));
    }
    let is_saved = known.as_ref().map(Booklet::is_kept);
    let facts = facts::card(&card);
    let refuse = |key, day| Ok(Err(Refused { key, day, town: Some(card.municipality) }));
    let opening = rules::opening(&facts, is_saved, today);
    let is_good = matches!(opening, Opening::New | Opening::Again);
    if is_good && !is_free(tx, device, known.as_ref().map(|booklet| booklet.id)).await? {
        return Ok(Ok(Opened::Asked));
    }
    match (opening, known) {
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
                printed_at: None,
                has_answered: false,
            };
            store::add(tx, &booklet, session).await?;
            filling::complete(tx, &app.key, &booklet, today).await?;
            let town = Some(card.municipality);
            journal::record(tx, now, "booklet", town, &Entry::BookletOpened {}, "").await?;
        }
        (Opening::Again, Some(booklet)) => {
            // A card that took a lost one's place was not opened yet; afterwards this says no.
            cards::note_opened(tx, card.id, now).await?;
            store::hold(tx, booklet.id, session, tongue, now).await?;
            // What is on paper goes on counting: a phone is no reason to lose it.
            if !booklet.is_on_paper() {
                filling::renew_codes(tx, &app.key, booklet.id).await?;
            }
            filling::complete(tx, &app.key, &booklet, today).await?;
        }
        (Opening::NotYet, _) => return refuse("booklet-open-early", None),
        (Opening::Expired, _) => return refuse("booklet-open-expired", Some(facts.expires_on)),
        (Opening::Void, _) => return refuse("booklet-open-void", None),
        (Opening::Replaced, _) => return refuse("booklet-open-replaced", None),
        (Opening::Gone, _) => return refuse("booklet-open-gone", None),
        (Opening::UsedUp | Opening::Again, _) => return refuse("booklet-open-used", None),
    }
    Ok(Ok(Opened::Here))
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
    let device = Device { tongue, session, before: None, is_sure: false };
    if with_card(tx, app, card, &device, now).await?.is_err() {
        return Ok(Vec::new());
    }
    match store::by_card(tx, card).await? {
        Some(booklet) => Ok(store::vouchers_of(tx, booklet.id).await?),
        None => Ok(Vec::new()),
    }
}

/// Opens the booklet of a card at the counter, to print it: no device holds it afterwards, so that its card opens it
/// again. Says what the card opens where that is nothing.
///
/// # Errors
/// The database's own.
pub async fn open_for_print(
    tx: &Tx,
    app: &App,
    card: CardId,
    tongue: Tongue,
    now: Moment,
) -> Result<Result<Booklet, Opening>> {
    let Some(found) = cards::of(tx, card).await? else { return Ok(Err(Opening::Gone)) };
    let known = store::by_card(tx, card).await?;
    let is_kept = known.as_ref().map(Booklet::is_kept);
    let opening = rules::opening(&facts::card(&found), is_kept, app.clock.day(now));
    if !matches!(opening, Opening::New | Opening::Again) {
        return Ok(Err(opening));
    }
    let session = session_hash(&app.key, &platform::chance::token());
    let device = Device { tongue, session, before: None, is_sure: false };
    if with_card(tx, app, card, &device, now).await?.is_err() {
        return Ok(Err(Opening::UsedUp));
    }
    let Some(booklet) = store::by_card(tx, card).await? else { return Ok(Err(Opening::Gone)) };
    store::let_go(tx, booklet.id).await?;
    Ok(Ok(booklet))
}

/// Takes a booklet over from another phone, and keeps it here if that one did: somebody has asked for it, and its card
/// opens it no longer. The codes that were seen on that one redeem nothing any more, but for those on paper.
async fn by_move(app: &App, hash: String, device: Device) -> Result<Result<Opened, Refused>> {
    let (inner, now) = (app.clone(), app.clock.now());
    app.db
        .write(move |tx| {
            Box::pin(async move {
                // Looked at first: a question must not use the code up.
                if let Some(wanted) = moves::leads_to(tx, &hash, now).await?
                    && !is_free(tx, &device, Some(wanted)).await?
                {
                    return Ok(Ok(Opened::Asked));
                }
                let Some(booklet) = moves::take(tx, &hash, now).await? else {
                    return Ok(Err(Refused::of("booklet-open-moved")));
                };
                store::hold(tx, booklet, &device.session, device.tongue, now).await?;
                let held = store::of(tx, booklet).await?;
                if !held.as_ref().is_some_and(Booklet::is_on_paper) {
                    filling::renew_codes(tx, &inner.key, booklet).await?;
                }
                let is_kept = held.is_some_and(|held| held.is_kept());
                Ok::<_, Error>(Ok(if is_kept { Opened::Kept } else { Opened::Here }))
            })
        })
        .await
}
