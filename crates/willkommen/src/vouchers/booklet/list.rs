//! `/booklet/{tongue}`: the vouchers of a booklet, those of the own town first, ordered by place.

use std::collections::HashSet;

use askama::Template;
use axum::extract::{Query, State};
use axum::response::{IntoResponse as _, Response};
use platform::Result;
use platform::texts::order_key;
use platform::web::cookie;
use serde::Deserialize;

use super::facts::{self, Given, Said, Texts};
use super::holder::Holder;
use super::notices::Notices;
use super::rules::{self, Filter, State as Standing};
use super::shell::{Contact, Shell, page};
use super::store;
use crate::app::App;
use crate::ids::{OfferId, PartnerId, VoucherId};
use crate::vouchers::offers::Offer;

/// What a list shows.
#[derive(Deserialize, Default)]
pub struct Wish {
    #[serde(default)]
    show: String,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    page: usize,
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
    shown: Filter,
    kind: String,
    /// The kinds that occur.
    kinds: Vec<String>,
    page: usize,
    pages: usize,
    before: Option<String>,
    after: Option<String>,
}

/// A voucher with what decides about its place in the list.
struct Entry<'a> {
    voucher: &'a store::Voucher,
    offer: &'a Offer,
    state: Standing,
    place: String,
    partner: String,
    position: Option<(f64, f64)>,
}

/// The list.
pub async fn show(State(app): State<App>, mut holder: Holder, Query(wish): Query<Wish>) -> Result<Response> {
    let today = app.clock.today();
    let vouchers = store::vouchers_of(app.db.read(), holder.booklet.id).await?;
    let given = Given::of(&app, &holder.booklet, &vouchers).await?;
    let shops = facts::shops(&app).await?;
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
                place: shop.map(|shop| shop.place.clone()).unwrap_or_default(),
                partner: shop.map(|shop| shop.name.clone()).unwrap_or_default(),
                position: shop.and_then(|shop| shop.position()),
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
    entries.retain(|entry| shown.takes(entry.state) && (kind.is_empty() || entry.offer.kind == kind));
    entries.sort_by_cached_key(|entry| {
        (entry.offer.is_regional, order_key(&entry.place), order_key(&entry.partner), entry.voucher.id)
    });
    let (page_number, pages, places) = rules::page(wish.page, entries.len());
    let entries = &entries[places];
    let ids: Vec<OfferId> =
        entries.iter().map(|entry| entry.offer.id).collect::<HashSet<_>>().into_iter().collect();
    let texts = Texts::of(&app, &ids, holder.shell.s.tongue).await?;
    let pieces = entries.iter().map(|entry| texts.benefit(entry.offer).piece());
    let notices = Notices::of(holder.shell.s, pieces);
    holder.shell.notices = notices.top();
    let link = |number: usize| {
        let number = number.to_string();
        let (show, kind) = (shown.word().to_owned(), kind.clone());
        let query = platform::web::query(&[("show", &show), ("kind", &kind), ("page", &number)]);
        holder.shell.to(&query)
    };
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
    let kept = holder.booklet.is_kept().then(|| cookie::SAVED_BOOKLET.set(&holder.token));
    let response = page(&ListPage {
        contact: Contact::of(&holder.town),
        parts,
        open,
        soon,
        all,
        shown,
        before: (page_number > 1).then(|| link(page_number - 1)),
        after: (page_number < pages).then(|| link(page_number + 1)),
        kind,
        kinds,
        page: page_number,
        pages,
        shell: holder.shell,
    })?;
    Ok(match kept {
        Some(kept) => ([kept], response).into_response(),
        None => response,
    })
}

fn card(entry: &Entry<'_>, texts: &Texts, notices: &Notices, shell: &Shell) -> Card {
    let benefit = texts.benefit(entry.offer);
    Card {
        id: entry.voucher.id,
        notes: notices.at(benefit.piece(), "booklet-german"),
        benefit,
        partner: entry.partner.clone(),
        place: entry.place.clone(),
        state: entry.state,
        kind: entry.offer.kind.clone(),
        until: shell.s.date(entry.voucher.expires_on),
        position: entry.position,
    }
}
