//! `/offers`: the one list of everything that partners give to newcomers, and where. Who presses "near me" is
//! looked for by their own browser; where they are never comes here.

use std::collections::{BTreeMap, HashMap, HashSet};

use askama::Template;
use axum::extract::{Query, State as AppState};
use axum::http::HeaderValue;
use axum::response::Response;
use platform::Result;
use platform::clock::Day;
use platform::texts::{Lang, Translator, order_key};
use sea_orm::{ConnectionTrait, DbErr};
use serde::Deserialize;

use super::form::{kind_name, uses_words};
use super::rules::{Kind, TownState};
use super::store::{self, Offer};
use super::translations::{self, OfferText};
use crate::app::App;
use crate::ids::{MunicipalityId, OfferId, PartnerId};
use crate::layout::{Frame, Pager, html_for_all};
use crate::region;
use crate::vouchers::partners::{self, Partner, form::language_name};

/// What is looked for.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Filter {
    /// The official key of a town.
    town: String,
    /// The word of a kind.
    kind: String,
    page: String,
}

/// An offer with its partner and the towns in whose booklets it stands; none for a regional one.
struct Listed {
    offer: Offer,
    partner: Partner,
    towns: Vec<MunicipalityId>,
}

/// An offer in words.
struct Card {
    id: OfferId,
    benefit: String,
    conditions: String,
    /// The language of both, where it is not the page's own.
    foreign: &'static str,
    is_unchecked: bool,
    kind: String,
    uses: String,
    days: String,
    until: String,
    is_used_up: bool,
    partner: String,
    about: String,
    address: String,
    hours: String,
    languages: String,
    phone: String,
    website: String,
    towns: String,
    latitude: String,
    longitude: String,
}

/// A partner on the map.
struct Point {
    x: String,
    y: String,
    name: String,
    /// Its first offer on the page.
    offer: OfferId,
}

/// A choice of a filter.
struct Choice {
    word: String,
    label: String,
    is_chosen: bool,
}

#[derive(Template)]
#[template(path = "vouchers/offers/public.html")]
struct PublicPage<'a> {
    frame: Frame,
    towns: Vec<Choice>,
    kinds: Vec<Choice>,
    cards: Vec<Card>,
    points: Vec<Point>,
    found: usize,
    /// The name of the town that was chosen.
    town: String,
    pager: Pager,
    width: i64,
    height: i64,
    borders: &'a str,
    /// How a distance is said; `#` stands for the number.
    distance: String,
}

/// All offers that newcomers may use on a day, ordered by the names of the partners.
async fn listed(c: &impl ConnectionTrait, today: Day) -> Result<Vec<Listed>, DbErr> {
    let mut givers: HashMap<PartnerId, Partner> = HashMap::new();
    for partner in partners::all_active(c).await? {
        givers.insert(partner.id, partner);
    }
    let agreed: HashSet<(PartnerId, MunicipalityId)> = partners::all_agreed(c).await?.into_iter().collect();
    let mut stands: HashMap<OfferId, Vec<MunicipalityId>> = HashMap::new();
    for row in store::all_towns(c).await? {
        if row.state() == TownState::Approved {
            stands.entry(row.offer).or_default().push(row.municipality);
        }
    }
    let mut found = Vec::new();
    for offer in store::approved(c).await? {
        let Some(partner) = givers.get(&offer.partner) else { continue };
        let mut towns = stands.remove(&offer.id).unwrap_or_default();
        towns.retain(|town| agreed.contains(&(partner.id, *town)));
        if offer.is_open(today) && (offer.is_regional || !towns.is_empty()) {
            found.push(Listed { partner: partner.clone(), offer, towns });
        }
    }
    found.sort_by_cached_key(|one| (order_key(&one.partner.name), one.offer.id));
    Ok(found)
}

/// The list and the map.
pub async fn show(
    AppState(app): AppState<App>,
    frame: Frame,
    Query(filter): Query<Filter>,
) -> Result<Response> {
    let c = app.db.read();
    let all = listed(c, app.clock.today()).await?;
    let known = region::listed(&app).await?;
    let names: HashMap<MunicipalityId, &str> =
        known.iter().map(|town| (town.id, town.name.as_str())).collect();
    let mentioned: HashSet<MunicipalityId> = all.iter().flat_map(|one| one.towns.iter().copied()).collect();
    let chosen = known.iter().find(|town| town.ags == filter.town);
    let kind = Kind::from_word(&filter.kind);
    let mut rows: Vec<Listed> = Vec::new();
    for one in all {
        let is_here = chosen.is_none_or(|town| one.offer.is_regional || one.towns.contains(&town.id));
        if is_here && kind.is_none_or(|kind| one.offer.kind() == kind) {
            rows.push(one);
        }
    }
    let found = rows.len();
    let query = platform::web::query(&[("town", &filter.town), ("kind", &filter.kind)]);
    let pager = Pager::new(found, &filter.page, format!("{query}&page="));
    let rows = pager.part(rows);
    let ids: Vec<OfferId> = rows.iter().map(|one| one.offer.id).collect();
    let texts = match frame.t.lang {
        Lang::De => HashMap::new(),
        Lang::En => translations::in_language(c, &ids, frame.t.lang.word()).await?,
    };
    let towns = known.iter().filter(|town| mentioned.contains(&town.id)).map(|town| Choice {
        word: town.ags.clone(),
        label: town.name.clone(),
        is_chosen: town.ags == filter.town,
    });
    let kinds = Kind::ALL.iter().map(|one| Choice {
        word: one.word().to_owned(),
        label: kind_name(&frame.t, *one),
        is_chosen: kind == Some(*one),
    });
    let page = PublicPage {
        towns: towns.collect(),
        kinds: kinds.collect(),
        points: points(&app, &rows),
        cards: rows.iter().map(|one| card(&frame.t, one, texts.get(&one.offer.id), &names)).collect(),
        found,
        town: chosen.map(|town| town.name.clone()).unwrap_or_default(),
        pager,
        width: app.map.width,
        height: app.map.height,
        borders: &app.map.borders,
        distance: frame.t.with("vouchers-offers-distance", "km", "#"),
        frame,
    };
    let mut response = html_for_all(&page)?;
    // The only page on which a browser may be asked where it is; it tells nobody.
    let policy = HeaderValue::from_static("camera=(), geolocation=(self), microphone=()");
    response.headers_mut().insert("permissions-policy", policy);
    Ok(response)
}

/// Where the partners of a page are, each once.
fn points(app: &App, rows: &[Listed]) -> Vec<Point> {
    let mut points: BTreeMap<(String, PartnerId), Point> = BTreeMap::new();
    for one in rows {
        let place = one.partner.position().and_then(|(north, east)| app.map.place(north, east));
        if let Some((x, y)) = place {
            let name = one.partner.name.clone();
            let point = Point { x, y, name: name.clone(), offer: one.offer.id };
            points.entry((order_key(&name), one.partner.id)).or_insert(point);
        }
    }
    points.into_values().collect()
}

fn card(
    t: &Translator,
    one: &Listed,
    text: Option<&OfferText>,
    names: &HashMap<MunicipalityId, &str>,
) -> Card {
    let (offer, partner) = (&one.offer, &one.partner);
    let position = partner.position();
    let mut towns: Vec<&str> = one.towns.iter().filter_map(|town| names.get(town).copied()).collect();
    towns.sort_by_cached_key(|name| order_key(name));
    let (benefit, conditions) = match text {
        Some(text) => (&text.benefit, &text.conditions),
        None => (&offer.benefit, &offer.conditions),
    };
    let spoken: Vec<String> = partner.spoken().map(|word| language_name(t, word)).collect();
    Card {
        id: offer.id,
        benefit: benefit.clone(),
        conditions: conditions.clone(),
        foreign: if text.is_none() && t.lang != Lang::De { "de" } else { "" },
        is_unchecked: text.is_some_and(|text| !text.is_checked),
        kind: kind_name(t, offer.kind()),
        uses: uses_words(t, offer.uses, offer.period()),
        days: t.with("vouchers-offers-days", "n", offer.valid_days),
        until: offer.ends_on.map(|day| t.date(day)).unwrap_or_default(),
        is_used_up: offer.is_used_up(),
        partner: partner.name.clone(),
        about: partner.about.clone(),
        address: partner.address(),
        hours: partner.opening_hours.clone(),
        languages: spoken.join(", "),
        phone: partner.phone.clone(),
        website: partner.website.clone(),
        towns: if offer.is_regional { t.get("vouchers-offers-whole-region") } else { towns.join(", ") },
        latitude: position.map(|(north, _)| north.to_string()).unwrap_or_default(),
        longitude: position.map(|(_, east)| east.to_string()).unwrap_or_default(),
    }
}
