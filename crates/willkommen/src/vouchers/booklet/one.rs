//! `/booklet/{tongue}/vouchers/{id}`: one voucher, as it is shown at the till.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use platform::{Error, Result};
use uuid::Uuid;

use super::facts::{self, Said, Texts};
use super::holder::Holder;
use super::mark::{self, Pattern};
use super::rules::State as Standing;
use super::shell::{Shell, Trouble, page};
use super::speech::Speaker;
use super::store::{self, Voucher};
use crate::app::App;
use crate::ids::{RedemptionId, VoucherId};
use crate::vouchers::partners::Partner;
use crate::vouchers::{offers, partners, redemption};

/// What makes a code that rotates.
struct Rotation {
    /// The address without its end.
    address: String,
    /// The secret for the end.
    secret: String,
}

#[derive(Template)]
#[template(path = "vouchers/booklet/one.html")]
struct VoucherPage {
    shell: Shell,
    id: VoucherId,
    town: String,
    state: Standing,
    benefit: Said,
    conditions: Said,
    partner: Option<Partner>,
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
    /// When and where it was last redeemed, as long as that is known here; empty otherwise.
    last: String,
    /// The redemption that somebody may say was not theirs.
    dispute: Option<RedemptionId>,
}

/// The voucher; another booklet's is not there.
pub async fn show(
    State(app): State<App>,
    holder: Holder,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response> {
    let c = app.db.read();
    let found = match Uuid::parse_str(&id) {
        Ok(id) => store::voucher(c, VoucherId(id)).await?,
        Err(_) => None,
    };
    let Some(voucher) = found.filter(|voucher| voucher.booklet == holder.booklet.id) else {
        return holder.shell.trouble(Trouble::Missing);
    };
    let offer = offers::of(c, voucher.offer).await?.ok_or(Error::NotFound)?;
    let today = app.clock.today();
    let facts = facts::voucher(&voucher, &offer, today);
    let state = facts.state(today);
    let texts = Texts::of(&app, &[offer.id], holder.shell.s.tongue).await?;
    let (mut last, mut dispute) = (String::new(), None);
    if voucher.used > 0
        && let Some(use_of) = redemption::last_of(c, voucher.id).await?
    {
        let partner = partners::of(c, use_of.partner).await?.map(|partner| partner.name);
        let (day, time) = (holder.shell.day(use_of.at), holder.shell.time(use_of.at));
        let partner = partner.unwrap_or_default();
        let values = [("day", day.into()), ("time", time.into()), ("partner", partner.into())];
        last = holder.shell.s.all("booklet-voucher-last", &values);
        dispute = use_of.may_dispute.then_some(use_of.redemption);
    }
    let address = mark::address(&app.config.base_url, &app.key, &voucher);
    let is_shown = state == Standing::Open;
    page(&VoucherPage {
        id: voucher.id,
        town: holder.town.name.clone(),
        state,
        benefit: texts.benefit(&offer),
        conditions: texts.conditions(&offer),
        partner: partners::of(c, offer.partner).await?,
        until: holder.shell.s.date(voucher.expires_on),
        from: offer.starts_on.map(|day| holder.shell.s.date(day)).unwrap_or_default(),
        left: facts.left(),
        uses: offer.uses,
        how_often: how_often(holder.shell.s, &offer.period, offer.uses),
        period: offer.period.clone(),
        code: mark::code_of(&app.key, voucher.id, voucher.serial).grouped(),
        pattern: if is_shown { Some(Pattern::of(&address)?) } else { None },
        rotation: (is_shown && offer.is_rotating).then(|| rotation(&app, &voucher, address)),
        last,
        dispute,
        shell: holder.shell,
    })
}

fn how_often(s: Speaker, period: &str, uses: i64) -> String {
    match period {
        "" => s.with("booklet-uses", "n", uses),
        period => s.with(&format!("booklet-uses-{period}"), "n", uses),
    }
}

fn rotation(app: &App, voucher: &Voucher, address: String) -> Rotation {
    Rotation { address, secret: mark::rotation_secret(&app.key, voucher.id) }
}
