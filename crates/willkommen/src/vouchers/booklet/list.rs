//! `/booklet/{tongue}`: the vouchers of a booklet, those of the own town first, ordered by place.

use askama::Template;
use axum::extract::{Query, State};
use axum::http::request::Parts;
use axum::response::{IntoResponse as _, Response};
use platform::Result;
use platform::web::cookie;
use serde::Deserialize;

use super::facts::{self, Given, Shop, Texts};
use super::holder::{Besides, With};
use super::holding::{self, Held};
use super::notices::{Notices, Said};
use super::rules::{self, Filter, State as Standing};
use super::shell::{Contact, Shell, page};
use super::store::Voucher;
use crate::app::App;
use crate::ids::{PartnerId, VoucherId};
use crate::vouchers::offers::{self, Offer};
use crate::vouchers::partners::{self, Trade};
use crate::vouchers::search::Words;
use crate::vouchers::survey::{self, Standing as Asking};

/// What a list shows.
#[derive(Deserialize, Default)]
pub struct Wish {
    #[serde(default)]
    show: String,
    #[serde(default)]
    kind: String,
    /// The word of a trade.
    #[serde(default)]
    trade: String,
    /// Words to look for.
    #[serde(default)]
    q: String,
    #[serde(default)]
    page: usize,
    /// `yes`: all pages in one, so that a phone can order them by distance without telling where it is.
    #[serde(default)]
    all: String,
}

/// One voucher in the list.
struct Card {
    id: VoucherId,
    benefit: Said,
    partner: String,
    place: String,
    state: Standing,
    kind: String,
    until: String,
    /// What is said of its translation.
    notes: Vec<String>,
    /// Latitude and longitude, for the order by distance; empty where they are not known.
    position: Option<(f64, f64)>,
    /// All places of the partner, for the same; empty where there is only one.
    places: String,
}

/// The vouchers of the town, or of the region.
struct Part {
    title: String,
    cards: Vec<Card>,
}

#[derive(Template)]
#[template(path = "vouchers/booklet/list.html")]
struct ListPage {
    shell: Shell,
    contact: Contact,
    parts: Vec<Part>,
    /// How many can be redeemed.
    open: usize,
    /// How many stand among the open ones and can be redeemed later: they rest, pause or have not begun.
    soon: usize,
    /// How many there are in all.
    all: usize,
    /// Whether the survey can be answered.
    is_asked: bool,
    shown: Filter,
    kind: String,
    /// The kinds that occur.
    kinds: Vec<String>,
    trade: String,
    /// The trades that occur.
    trades: Vec<&'static str>,
    words: Words,
    /// Whether vouchers are left out because of what is looked for; then the list may be empty without being it.
    is_searched: bool,
    /// How many are found, on all pages.
    found: usize,
    /// Among how many of the state that is shown.
    among: usize,
    page: usize,
    pages: usize,
    before: Option<String>,
    after: Option<String>,
    /// The address of the list in one page; none where it is.
    whole: Option<String>,
}

/// All vouchers of the booklet.
impl Besides for Vec<Voucher> {
    async fn with_booklet(app: &App, _: &mut Parts, session: &str) -> Result<Option<(Held, Self)>> {
        Ok(holding::with_all(app.db.read(), session).await?)
    }
}

/// A voucher with what decides about its place in the list.
struct Entry<'a> {
    voucher: &'a Voucher,
    offer: &'a Offer,
    state: Standing,
    place: &'a str,
    partner: &'a str,
    shop: Option<&'a Shop>,
    trade: Option<Trade>,
}

impl<'a> Entry<'a> {
    /// What a list is ordered by.
    fn order(&self) -> (bool, Option<&'a (String, String)>, VoucherId) {
        (self.offer.is_regional, self.shop.map(|shop| &shop.order), self.voucher.id)
    }

    /// Whether what is looked for occurs in it, in the reader's language where there is a translation.
    fn has(&self, words: &Words, texts: &Texts) -> bool {
        let (benefit, conditions) = (texts.benefit(self.offer).text, texts.conditions(self.offer).text);
        let mut said = vec![benefit.as_str(), conditions.as_str(), self.partner, self.place];
        let at = self.offer.at();
        let others = self.shop.into_iter().flat_map(|shop| &shop.places).filter(|place| at.is_at(place.id));
        said.extend(others.flat_map(|place| [place.name.as_str(), place.place.as_str()]));
        words.occur_in(&said)
    }
}

/// What is asked for, as the part of an address behind the question mark.
fn query(shown: Filter, kind: &String, trade: &String, words: &Words, last: (&str, &String)) -> String {
    let show = shown.word().to_owned();
    let mut pairs = vec![("show", &show), ("kind", kind)];
    let others = [("trade", trade), ("q", words.typed())];
    pairs.extend(others.into_iter().filter(|(_, said)| !said.is_empty()));
    pairs.push(last);
    platform::web::query(&pairs)
}

/// The list.
pub async fn show(
    State(app): State<App>,
    With(mut holder, vouchers): With<Vec<Voucher>>,
    Query(wish): Query<Wish>,
) -> Result<Response> {
    let today = app.clock.today();
    let given = Given::of(&app, &holder.booklet, &vouchers).await?;
    let shops = facts::shops(&app).await?;
    let contact = Contact::with_desk(&app, &holder.town).await?;
    let shown = Filter::from_word(&wish.show).unwrap_or(Filter::Open);
    let mut entries: Vec<Entry<'_>> = vouchers
        .iter()
        .filter_map(|voucher| {
            let offer = given.offer(voucher)?;
            let state = given.facts(voucher, offer).state(today);
            let partner: PartnerId = offer.partner;
            let shop = shops.get(&partner);
            Some(Entry {
                voucher,
                offer,
                state,
                place: shop.map_or("", |shop| first_place(offer, shop)),
                partner: shop.map_or("", |shop| shop.partner.name.as_str()),
                shop,
                trade: shop.and_then(|shop| shop.partner.trade()),
            })
        })
        .collect();
    let all = entries.len();
    let open = entries.iter().filter(|entry| entry.state == Standing::Open).count();
    let soon = entries.iter().filter(|entry| Filter::Open.takes(entry.state)).count() - open;
    let mut kinds: Vec<String> = entries.iter().map(|entry| entry.offer.kind.clone()).collect();
    kinds.sort();
    kinds.dedup();
    let kind = if kinds.contains(&wish.kind) { wish.kind } else { String::new() };
    let trades = Trade::ALL.iter().filter(|one| entries.iter().any(|entry| entry.trade == Some(**one)));
    let trades: Vec<&'static str> = trades.map(|one| one.word()).collect();
    let trade = if trades.contains(&wish.trade.as_str()) { wish.trade } else { String::new() };
    entries.retain(|entry| shown.takes(entry.state));
    let among = entries.len();
    entries.retain(|entry| {
        (kind.is_empty() || entry.offer.kind == kind)
            && (trade.is_empty() || entry.trade.is_some_and(|one| one.word() == trade))
    });
    let words = Words::of(&wish.q);
    let texts = Texts::of(&app, holder.shell.s.tongue).await?;
    if !words.is_empty() {
        entries.retain(|entry| entry.has(&words, &texts));
    }
    entries.sort_by_key(Entry::order);
    let found = entries.len();
    let (page_number, pages, places) =
        if wish.all == "yes" { (1, 1, 0..entries.len()) } else { rules::page(wish.page, entries.len()) };
    let entries = &entries[places];
    let pieces = entries.iter().map(|entry| texts.benefit(entry.offer).piece());
    let notices = Notices::of(holder.shell.s, pieces);
    holder.shell.notices = notices.top();
    let link =
        |number: usize| holder.shell.to(&query(shown, &kind, &trade, &words, ("page", &number.to_string())));
    let whole = (pages > 1)
        .then(|| holder.shell.to(&query(shown, &kind, &trade, &words, ("all", &"yes".to_owned()))));
    let own_title = holder.shell.s.with("booklet-list-own", "town", &holder.town.name);
    let parts = [(false, own_title), (true, holder.shell.s.get("booklet-list-regional"))]
        .into_iter()
        .map(|(is_regional, title)| {
            let own = entries.iter().filter(|entry| entry.offer.is_regional == is_regional);
            Part { title, cards: own.map(|entry| card(entry, &texts, &notices, &holder.shell)).collect() }
        })
        .filter(|part| !part.cards.is_empty())
        .collect();
    // Browsers forget a cookie after 400 days: whoever looks in keeps the booklet.
    let is_renewed = holder.booklet.is_kept() && holder.is_opened;
    let kept = is_renewed.then(|| cookie::SAVED_BOOKLET.set(&holder.token));
    let response = page(&ListPage {
        contact,
        parts,
        open,
        soon,
        all,
        is_asked: survey::standing(&holder.booklet, &vouchers) == Asking::Open,
        shown,
        before: (page_number > 1).then(|| link(page_number - 1)),
        after: (page_number < pages).then(|| link(page_number + 1)),
        whole,
        found,
        among,
        is_searched: !(kind.is_empty() && trade.is_empty() && words.is_empty()),
        kind,
        kinds,
        trade,
        trades,
        words,
        page: page_number,
        pages,
        shell: holder.shell,
    })?;
    Ok(match kept {
        Some(kept) => ([kept], response).into_response(),
        None => response,
    })
}

/// In which place one finds what counts: the main one's, or that of the first further one where it counts.
fn first_place<'a>(offer: &Offer, shop: &'a Shop) -> &'a str {
    let at = offer.at();
    let further = shop.places.iter().find(|place| !at.is_at_main() && at.is_at(place.id));
    further.map_or(&shop.partner.place, |place| &place.place)
}

fn card(entry: &Entry<'_>, texts: &Texts, notices: &Notices, shell: &Shell) -> Card {
    let benefit = texts.benefit(entry.offer);
    let spots = entry.shop.map(|shop| offers::spots(entry.offer, &shop.partner, &shop.places));
    let spots = spots.unwrap_or_default();
    Card {
        id: entry.voucher.id,
        notes: notices.at(benefit.piece(), "booklet-german"),
        benefit,
        partner: entry.partner.to_owned(),
        place: entry.place.to_owned(),
        state: entry.state,
        kind: entry.offer.kind.clone(),
        until: shell.s.date(entry.voucher.expires_on),
        position: spots.first().map(|spot| (spot.north, spot.east)),
        places: partners::for_script(&spots),
    }
}
