//! `/booklet/{tongue}/vouchers/{id}`: one voucher, as it is shown at the till.

use std::sync::Arc;

use askama::Template;
use axum::extract::{FromRequestParts as _, Path, Query, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::request::Parts;
use axum::response::{IntoResponse as _, Response};
use platform::texts::Arg;
use platform::web::form::Form;
use platform::web::see_other;
use platform::{Error, Result};
use serde::Deserialize;
use uuid::Uuid;

use super::facts::{self, Given, Shops, Texts};
use super::holder::{Besides, Holder, With};
use super::holding::{self, Held};
use super::mark;
use super::notices::Said;
use super::places::{Elsewhere, elsewhere};
use super::rules::State as Standing;
use super::shell::{Shell, Trouble, page};
use super::speech::{Speaker, Tongue};
use super::store::{self, Voucher};
use crate::app::App;
use crate::ids::{RedemptionId, VoucherId};
use crate::layout::dial;
use crate::layout::qr::Pattern;
use crate::vouchers::partners::{Partner, Place};
use crate::vouchers::redemption::Uses;
use crate::vouchers::survey::{self, Standing as Asking};
use crate::vouchers::{offers, partners, redemption};

/// A voucher of the booklet that somebody holds, with what is known of its redemptions; nothing where it is another
/// booklet's.
pub type Own = Option<(Voucher, Uses)>;

impl Besides for Own {
    async fn with_booklet(app: &App, parts: &mut Parts, session: &str) -> Result<Option<(Held, Self)>> {
        let named = Path::<(String, String)>::from_request_parts(parts, app).await;
        let id = named.ok().and_then(|Path((_, id))| Uuid::parse_str(&id).ok());
        // Nothing has the identifier of zeros.
        let id = VoucherId(id.unwrap_or_default());
        Ok(holding::with_one(app.db.read(), session, id).await?)
    }
}

/// What makes a code that rotates.
struct Rotation {
    /// The address without its end.
    address: String,
    /// The secret for the end.
    secret: String,
}

/// What the address says where another redemption came before "Das war ich nicht".
const LATE: &str = "late";

/// The last redemption, as long as it is known here.
#[derive(Default)]
struct Last {
    /// Which; what is said of it must not hit a later one.
    redemption: Option<RedemptionId>,
    /// When and where; empty when nothing is known.
    words: String,
    /// Whether somebody may say that it was not they.
    may_dispute: bool,
    /// Whether they have said so, and the town has not settled it.
    is_disputed: bool,
    /// Whether the town has settled that it stays redeemed.
    is_settled: bool,
    /// Whether a phone without a connection has tried it, which did not count.
    has_conflict: bool,
}

#[derive(Template)]
#[template(path = "vouchers/booklet/one.html")]
struct VoucherPage {
    shell: Shell,
    id: VoucherId,
    state: Standing,
    /// What the page was made from; the script asks whether it still is so.
    mark: String,
    benefit: Said,
    conditions: Said,
    partner: Option<Partner>,
    /// When it is open, as it has written it; empty: it does not say.
    hours: Said,
    /// The languages spoken there: code and own name.
    spoken: Vec<(String, &'static str)>,
    /// The telephone number of the main place as the target of a link; none where it does not count there.
    phone_link: Option<String>,
    /// The address that stands above: of the first place at which it counts.
    address: String,
    /// Its further places at which the voucher counts.
    places: Vec<Elsewhere>,
    /// Whether it counts at the main place too.
    is_at_main: bool,
    /// The only places at which it counts, in words; none where it counts at all of the partner.
    only_at: Vec<String>,
    until: String,
    /// The first day of an offer that has not begun.
    from: String,
    /// How often it can still be redeemed, in all or in its period.
    left: i64,
    /// How often in all or in its period, as a number and in words.
    uses: i64,
    how_often: String,
    /// The word of its period; empty where there is none.
    period: String,
    code: String,
    pattern: Option<Arc<Pattern>>,
    rotation: Option<Rotation>,
    last: Last,
    /// Whether something was said of a redemption that is not the last one any more.
    is_late: bool,
    /// Whether it was redeemed and the survey can be answered.
    is_asked: bool,
}

/// What the address says besides.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Told {
    /// `late`: somebody has said "Das war ich nicht" of a redemption after which there was another one.
    told: String,
}

/// What "Das war ich nicht" is said of: the redemption that the page has shown.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct DisputeForm {
    shown: String,
}

/// The voucher; another booklet's is not there.
pub async fn show(
    State(app): State<App>,
    With(holder, own): With<Own>,
    Query(told): Query<Told>,
) -> Result<Response> {
    let c = app.db.read();
    let Some((voucher, uses)) = own else {
        return holder.shell.trouble(Trouble::Missing);
    };
    let given = Given::of(&app, &holder.booklet, std::slice::from_ref(&voucher)).await?;
    let offer = given.offer(&voucher).ok_or(Error::NotFound)?;
    let facts = given.facts(&voucher, offer);
    let state = facts.state(app.clock.today());
    let texts = Texts::of(&app, holder.shell.s.tongue).await?;
    let address = mark::address(&app.config.base_url, &app.key, &voucher);
    let is_shown = state == Standing::Open;
    let pattern = match (is_shown, offer.is_rotating) {
        (false, _) => None,
        (true, false) => Some(app.patterns.of(&address)?),
        (true, true) => Some(Arc::new(Pattern::of(&address)?)),
    };
    let shops = facts::shops(&app).await?;
    let (partner, places) = match shops.get(&offer.partner) {
        Some(shop) => (Some(shop.partner.clone()), shop.places.clone()),
        None => (partners::of(c, offer.partner).await?, partners::places_of(c, offer.partner).await?),
    };
    let only_at =
        partner.as_ref().map(|partner| offers::only_at(offer, partner, &places)).unwrap_or_default();
    let (is_at_main, places) = (offer.at().is_at_main(), offers::counting(offer, &places));
    let main = partner.as_ref().filter(|_| is_at_main);
    let at = main.map(Partner::address).or_else(|| places.first().map(Place::address)).unwrap_or_default();
    let hours = main.map_or("", |partner| partner.opening_hours.as_str());
    page(&VoucherPage {
        id: voucher.id,
        state,
        mark: state_mark(state, &voucher),
        benefit: texts.benefit(offer),
        conditions: texts.conditions(offer),
        hours: Said::of(None, hours, holder.shell.s.tongue),
        spoken: partner.as_ref().map(spoken).unwrap_or_default(),
        phone_link: main.map(|partner| dial(&partner.phone)).filter(|link| !link.is_empty()),
        places: elsewhere(&places, holder.shell.s.tongue),
        address: at,
        is_at_main,
        only_at,
        partner,
        until: holder.shell.s.date(voucher.expires_on),
        from: offer.starts_on.map(|day| holder.shell.s.date(day)).unwrap_or_default(),
        left: facts.left(),
        uses: offer.uses,
        how_often: how_often(holder.shell.s, &offer.period, offer.uses),
        period: offer.period.clone(),
        code: mark::code_of(&app.key, voucher.id, voucher.serial).grouped(),
        pattern,
        rotation: (is_shown && offer.is_rotating).then(|| rotation(&app, &voucher, address)),
        last: last(&app, &holder.shell, &shops, uses).await?,
        is_late: told.told == LATE,
        is_asked: is_asked(&app, &holder, state).await?,
        shell: holder.shell,
    })
}

/// Whether the survey stands below a voucher: once it is redeemed. At the till nothing leads away from it.
async fn is_asked(app: &App, holder: &Holder, state: Standing) -> Result<bool> {
    if !matches!(state, Standing::Used | Standing::Resting) {
        return Ok(false);
    }
    let vouchers = store::vouchers_of(app.db.read(), holder.booklet.id).await?;
    Ok(survey::standing(&holder.booklet, &vouchers) == Asking::Open)
}

/// What the page asks while it is looked at: the voucher's state and how often it was redeemed. The page is not made
/// for that every time.
pub async fn standing(State(app): State<App>, With(holder, own): With<Own>) -> Result<Response> {
    let Some((voucher, _)) = own else {
        return holder.shell.trouble(Trouble::Missing);
    };
    let given = Given::of(&app, &holder.booklet, std::slice::from_ref(&voucher)).await?;
    let offer = given.offer(&voucher).ok_or(Error::NotFound)?;
    let state = given.facts(&voucher, offer).state(app.clock.today());
    let headers = [(CONTENT_TYPE, "text/plain; charset=utf-8"), (CACHE_CONTROL, "no-store")];
    Ok((headers, state_mark(state, &voucher)).into_response())
}

/// A state with the number of redemptions: another one counts where the state stays.
fn state_mark(state: Standing, voucher: &Voucher) -> String {
    format!("{}-{}", state.word(), voucher.used)
}

/// The languages spoken at a partner, each as its speakers call it.
fn spoken(partner: &Partner) -> Vec<(String, &'static str)> {
    partner.spoken().filter_map(|code| Some((code.to_owned(), Tongue::spoken(code)?))).collect()
}

/// The last redemption in words, also where nothing counts: the last one that there was may have gone to somebody else.
async fn last(app: &App, shell: &Shell, shops: &Shops, uses: Uses) -> Result<Last> {
    let has_conflict = uses.has_conflict;
    let Some(use_of) = uses.last else {
        return Ok(Last { has_conflict, ..Last::default() });
    };
    let partner = match shops.get(&use_of.partner) {
        Some(shop) => Some(shop.partner.name.clone()),
        None => partners::of(app.db.read(), use_of.partner).await?.map(|partner| partner.name),
    };
    let values: [(&'static str, Arg); 3] = [
        ("day", shell.day(use_of.at).into()),
        ("time", shell.time(use_of.at).into()),
        ("partner", partner.unwrap_or_default().into()),
    ];
    Ok(Last {
        redemption: Some(use_of.redemption),
        words: shell.s.all("booklet-voucher-last", &values),
        may_dispute: use_of.may_dispute,
        is_disputed: !use_of.may_dispute && !use_of.is_settled,
        is_settled: use_of.is_settled,
        has_conflict,
    })
}

/// "Das war ich nicht": the town looks at the last redemption, if it is the one of which it was said. A page may have
/// been open for days.
pub async fn dispute(
    State(app): State<App>,
    With(holder, own): With<Own>,
    form: Result<Form<DisputeForm>>,
) -> Result<Response> {
    let Form(form) = match form {
        Ok(form) => form,
        Err(fault) => return holder.shell.unread(fault),
    };
    let Some((voucher, _)) = own else {
        return holder.shell.trouble(Trouble::Missing);
    };
    let (now, voucher) = (app.clock.now(), voucher.id);
    let is_late = holder
        .write(&app, move |tx| {
            Box::pin(async move {
                // Nobody knows any more where it was, or it was undone: nothing is left to say.
                let Some(use_of) = redemption::uses_of(tx, voucher).await?.last else { return Ok(false) };
                if use_of.redemption.to_string() != form.shown {
                    return Ok(true);
                }
                // Not when it was pressed twice.
                if use_of.may_dispute {
                    redemption::dispute(tx, use_of.redemption, now).await?;
                }
                Ok(false)
            })
        })
        .await?;
    let Some(is_late) = is_late else {
        return holder.shell.trouble(Trouble::Ended);
    };
    let told = if is_late { format!("?told={LATE}") } else { String::new() };
    Ok(see_other(&holder.shell.to(&format!("/vouchers/{voucher}{told}"))))
}

/// How often a voucher can be redeemed, in words.
pub fn how_often(s: Speaker, period: &str, uses: i64) -> String {
    match period {
        "" => s.with("booklet-redeemable", "n", uses),
        period => s.with(&format!("booklet-uses-{period}"), "n", uses),
    }
}

fn rotation(app: &App, voucher: &Voucher, address: String) -> Rotation {
    Rotation { address, secret: mark::rotation_secret(&app.key, voucher.id) }
}
