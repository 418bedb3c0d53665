//! `/booklet/{tongue}/vouchers/{id}`: one voucher, as it is shown at the till.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use platform::texts::Arg;
use platform::web::form::{Form, Press};
use platform::web::see_other;
use platform::{Error, Result};
use uuid::Uuid;

use super::facts::{Given, Said, Texts};
use super::holder::Holder;
use super::mark::{self, Pattern};
use super::rules::{self, State as Standing};
use super::shell::{Shell, Trouble, page};
use super::speech::{Speaker, Tongue};
use super::store::{self, Voucher};
use crate::app::App;
use crate::ids::VoucherId;
use crate::vouchers::partners::Partner;
use crate::vouchers::{partners, redemption};

/// What makes a code that rotates.
struct Rotation {
    /// The address without its end.
    address: String,
    /// The secret for the end.
    secret: String,
}

/// The last redemption, as long as it is known here.
#[derive(Default)]
struct Last {
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
    /// Its telephone number as the target of a link.
    phone_link: Option<String>,
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
    pattern: Option<Pattern>,
    rotation: Option<Rotation>,
    last: Last,
}

/// The voucher; another booklet's is not there.
pub async fn show(
    State(app): State<App>,
    holder: Holder,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response> {
    let c = app.db.read();
    let Some(voucher) = own(&app, &holder, &id).await? else {
        return holder.shell.trouble(Trouble::Missing);
    };
    let given = Given::of(&app, &holder.booklet, std::slice::from_ref(&voucher)).await?;
    let offer = given.offer(&voucher).ok_or(Error::NotFound)?;
    let facts = given.facts(&voucher, offer);
    let state = facts.state(app.clock.today());
    let texts = Texts::of(&app, &[offer.id], holder.shell.s.tongue).await?;
    let address = mark::address(&app.config.base_url, &app.key, &voucher);
    let is_shown = state == Standing::Open;
    let partner = partners::of(c, offer.partner).await?;
    let hours = partner.as_ref().map_or("", |partner| partner.opening_hours.as_str());
    page(&VoucherPage {
        id: voucher.id,
        state,
        mark: state_mark(state, &voucher),
        benefit: texts.benefit(offer),
        conditions: texts.conditions(offer),
        hours: Said::german(hours, holder.shell.s.tongue),
        spoken: partner.as_ref().map(spoken).unwrap_or_default(),
        phone_link: partner.as_ref().and_then(|partner| rules::phone_link(&partner.phone)),
        partner,
        until: holder.shell.s.date(voucher.expires_on),
        from: offer.starts_on.map(|day| holder.shell.s.date(day)).unwrap_or_default(),
        left: facts.left(),
        uses: offer.uses,
        how_often: how_often(holder.shell.s, &offer.period, offer.uses),
        period: offer.period.clone(),
        code: mark::code_of(&app.key, voucher.id, voucher.serial).grouped(),
        pattern: if is_shown { Some(Pattern::of(&address)?) } else { None },
        rotation: (is_shown && offer.is_rotating).then(|| rotation(&app, &voucher, address)),
        last: last(&app, &holder.shell, &voucher).await?,
        shell: holder.shell,
    })
}

/// What the page asks while it is looked at: the voucher's state and how often it was redeemed. The page is not made
/// for that every time.
pub async fn standing(
    State(app): State<App>,
    holder: Holder,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response> {
    let Some(voucher) = own(&app, &holder, &id).await? else {
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

/// A voucher of the booklet that somebody holds.
async fn own(app: &App, holder: &Holder, id: &str) -> Result<Option<Voucher>> {
    let Ok(id) = Uuid::parse_str(id) else { return Ok(None) };
    let found = store::voucher(app.db.read(), VoucherId(id)).await?;
    Ok(found.filter(|voucher| voucher.booklet == holder.booklet.id))
}

async fn last(app: &App, shell: &Shell, voucher: &Voucher) -> Result<Last> {
    let c = app.db.read();
    // Also where nothing counts: the last one that there was may have gone to somebody else.
    let has_conflict = redemption::has_conflict(c, voucher.id).await?;
    let Some(use_of) = redemption::last_of(c, voucher.id).await? else {
        return Ok(Last { has_conflict, ..Last::default() });
    };
    let partner = partners::of(c, use_of.partner).await?.map(|partner| partner.name);
    let values: [(&'static str, Arg); 3] = [
        ("day", shell.day(use_of.at).into()),
        ("time", shell.time(use_of.at).into()),
        ("partner", partner.unwrap_or_default().into()),
    ];
    Ok(Last {
        words: shell.s.all("booklet-voucher-last", &values),
        may_dispute: use_of.may_dispute,
        is_disputed: !use_of.may_dispute && !use_of.is_settled,
        is_settled: use_of.is_settled,
        has_conflict,
    })
}

/// "Das war ich nicht": the town looks at the last redemption.
pub async fn dispute(
    State(app): State<App>,
    holder: Holder,
    Path((_, id)): Path<(String, String)>,
    form: Result<Form<Press>>,
) -> Result<Response> {
    if let Err(fault) = form {
        return holder.shell.unread(fault);
    }
    let Some(voucher) = own(&app, &holder, &id).await? else {
        return holder.shell.trouble(Trouble::Missing);
    };
    let now = app.clock.now();
    app.db
        .write(move |tx| {
            Box::pin(async move {
                // Pressed twice, or nobody knows any more where it was: nothing is left to say.
                if let Some(use_of) = redemption::last_of(tx, voucher.id).await?
                    && use_of.may_dispute
                {
                    redemption::dispute(tx, use_of.redemption, now).await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(see_other(&holder.shell.to(&format!("/vouchers/{}", voucher.id))))
}

fn how_often(s: Speaker, period: &str, uses: i64) -> String {
    match period {
        "" => s.with("booklet-redeemable", "n", uses),
        period => s.with(&format!("booklet-uses-{period}"), "n", uses),
    }
}

fn rotation(app: &App, voucher: &Voucher, address: String) -> Rotation {
    Rotation { address, secret: mark::rotation_secret(&app.key, voucher.id) }
}
