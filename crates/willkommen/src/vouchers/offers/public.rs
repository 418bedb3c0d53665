//! `/offers`: the one list of everything that partners give to newcomers, and where. Who presses "near me" is
//! looked for by their own browser; where they are never comes here.

use std::collections::{HashMap, HashSet};

use askama::Template;
use axum::extract::{Query, State as AppState};
use axum::http::HeaderValue;
use axum::response::Response;
use platform::Result;
use platform::clock::Day;
use platform::texts::{Arg, Lang, Translator, order_key};
use sea_orm::{ConnectionTrait, DbErr};
use serde::Deserialize;

use super::dots::{places_on, towns_on};
use super::form::kind_name;
use super::map::{self, Drawn};
use super::places::{counting, only_at, spots};
use super::rules::{Kind, Period, TownState};
use super::store::{self, Offer};
use super::translations::{self, OfferText};
use crate::app::App;
use crate::ids::{MunicipalityId, OfferId, PartnerId};
use crate::layout::{Frame, Pager, dial, html, html_for_all};
use crate::region;
use crate::vouchers::booklet::speech::Tongue;
use crate::vouchers::partners::form::{language_name, trade_name};
use crate::vouchers::partners::{self, Partner, Place, Trade};
use crate::vouchers::search::Words;

/// The most offers of one page, as in the booklet: a card is as tall as six rows of a table.
const ON_A_PAGE: usize = 30;

/// What is looked for.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Filter {
    /// The official key of a town.
    town: String,
    /// The word of a kind.
    kind: String,
    /// The word of a trade.
    trade: String,
    /// Words to look for.
    q: String,
    page: String,
    /// `yes`: all pages in one, so that a browser can order them by distance. Asking for the nearest ones would
    /// tell where somebody is.
    all: String,
}

impl Filter {
    /// The same choice for a town, as the part of an address behind the question mark.
    pub fn query(&self, town: &String) -> String {
        let words = Words::of(&self.q);
        let mut pairs = vec![("town", town), ("kind", &self.kind)];
        let others = [("trade", &self.trade), ("q", words.typed())];
        pairs.extend(others.into_iter().filter(|(_, said)| !said.is_empty()));
        platform::web::query(&pairs)
    }

    /// What goes along into another language; empty where nothing is chosen.
    fn choice(&self) -> String {
        let words = Words::of(&self.q);
        let pairs =
            [("town", &self.town), ("kind", &self.kind), ("trade", &self.trade), ("q", words.typed())];
        let pairs: Vec<_> = pairs.into_iter().filter(|(_, said)| !said.is_empty()).collect();
        if pairs.is_empty() { String::new() } else { platform::web::query(&pairs) }
    }
}

/// An offer with its partner, the places of that at which it counts, and the towns in whose booklets it stands; none
/// for a regional one.
pub struct Listed {
    /// The offer.
    pub offer: Offer,
    /// Who gives it.
    pub partner: Partner,
    /// The further places of the partner at which it counts.
    pub places: Vec<Place>,
    /// All places at which it counts, in words, where it leaves out others; empty where it counts at all of them.
    pub only_at: Vec<String>,
    /// The towns that have approved it.
    pub towns: Vec<MunicipalityId>,
}

/// What a partner says, in the language of the page or in German.
struct Saying {
    text: String,
    /// Whether they are German on a page that is not.
    is_foreign: bool,
}

impl Saying {
    fn german(t: &Translator, text: &str) -> Self {
        Self { text: text.to_owned(), is_foreign: t.lang != Lang::De && !text.is_empty() }
    }

    /// What was translated; in German what was not.
    fn of(t: &Translator, translated: Option<&str>, german: &str) -> Self {
        match translated {
            Some(text) if !text.is_empty() => Self { text: text.to_owned(), is_foreign: false },
            _ => Self::german(t, german),
        }
    }
}

/// A further place of a partner, in words.
struct Elsewhere {
    name: String,
    address: String,
    hours: Saying,
    phone: String,
    /// The telephone as the target of a link; empty where it is none that a phone could call.
    dialled: String,
}

/// An offer in words.
struct Card {
    id: OfferId,
    benefit: Saying,
    conditions: Saying,
    is_unchecked: bool,
    kind: String,
    often: String,
    valid: String,
    until: String,
    is_used_up: bool,
    partner: String,
    /// Where that is; empty where nobody has said it.
    place: String,
    about: Saying,
    address: String,
    hours: Saying,
    languages: String,
    phone: String,
    /// The telephone as the target of a link; empty where it is none that a phone could call.
    dialled: String,
    website: String,
    towns: String,
    elsewhere: Vec<Elsewhere>,
    /// The only places at which it counts; empty where it counts at all places of the partner.
    only_at: String,
    /// Whether it counts at the main place.
    is_at_main: bool,
    latitude: String,
    longitude: String,
    /// All places of the partner for the order by distance; empty where there is only one.
    places: String,
}

impl Card {
    /// Whether what stands behind "where and when" is German on a page that is not.
    fn is_german(&self) -> bool {
        let mut hours = self.elsewhere.iter().map(|place| &place.hours);
        self.about.is_foreign || self.hours.is_foreign || hours.any(|said| said.is_foreign)
    }
}

/// The offers of the chosen town, or those of the whole region; without a choice all of them stand in one.
struct Part {
    /// Empty where there is only one.
    title: String,
    cards: Vec<Card>,
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
    /// The trades that occur.
    trades: Vec<Choice>,
    /// The words that are looked for.
    words: Words,
    parts: Vec<Part>,
    map: Drawn,
    /// Whether any of the offers has a place to be near to.
    is_placed: bool,
    /// How many there are, in words: a town's own apart from those of the region.
    heading: String,
    /// What the map shows, in numbers.
    on_map: String,
    found: usize,
    /// The name of the town that was chosen.
    town: String,
    /// The address of the list in one page; none where it is.
    whole: Option<String>,
    is_whole: bool,
    pager: Pager,
    borders: &'a str,
    /// The same list in the languages of the booklet that these pages do not speak.
    tongues: Vec<Tongue>,
    /// What was chosen, behind their addresses.
    choice: String,
    /// How a distance is said; `#` stands for the number.
    distance: String,
}

/// All offers that newcomers may use on a day, ordered by the names of the partners.
///
/// # Errors
/// The database's own.
pub async fn listed(c: &impl ConnectionTrait, today: Day) -> Result<Vec<Listed>, DbErr> {
    let mut givers: HashMap<PartnerId, Partner> = HashMap::new();
    for partner in partners::all_active(c).await? {
        givers.insert(partner.id, partner);
    }
    let places = partners::all_places(c).await?;
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
            let all = places.get(&partner.id).map(Vec::as_slice).unwrap_or_default();
            let (places, only_at) = (counting(&offer, all), only_at(&offer, partner, all));
            found.push(Listed { partner: partner.clone(), places, only_at, offer, towns });
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
    let occurring: HashSet<Trade> = all.iter().filter_map(|one| one.partner.trade()).collect();
    let (trade, words) = (Trade::from_word(&filter.trade), Words::of(&filter.q));
    let mut rows: Vec<Listed> = Vec::new();
    for one in all {
        let is_here = chosen.is_none_or(|town| one.offer.is_regional || one.towns.contains(&town.id));
        let is_of_kind = kind.is_none_or(|kind| one.offer.kind() == kind);
        if is_here && is_of_kind && trade.is_none_or(|trade| one.partner.trade() == Some(trade)) {
            rows.push(one);
        }
    }
    let ids: Vec<OfferId> = rows.iter().map(|one| one.offer.id).collect();
    let texts = match frame.t.lang {
        Lang::De => HashMap::new(),
        Lang::En => translations::in_language(c, &ids, frame.t.lang.word()).await?,
    };
    if !words.is_empty() {
        rows.retain(|one| is_found(&words, one, texts.get(&one.offer.id), &names));
    }
    // With a choice the town's own come first, also over several pages.
    if chosen.is_some() {
        rows.sort_by_key(|one| one.offer.is_regional);
    }
    let found = rows.len();
    let query = filter.query(&filter.town);
    let pager = Pager::of(ON_A_PAGE, found, &filter.page, format!("{query}&page="));
    let is_whole = filter.all == "yes";
    let is_placed = rows.iter().any(|one| !spots(&one.offer, &one.partner, &one.places).is_empty());
    let (map, on_map) = match chosen {
        Some(town) => {
            let shown = if is_whole { None } else { Some(&pager) };
            let outline = app.map.shapes.get(&town.ags).map(String::as_str).unwrap_or_default();
            let (marks, partners) = places_on(&app, &rows, shown);
            let words =
                frame.t.with2("vouchers-offers-map-count-town", "n", marks.len(), "partners", partners);
            (map::of_town(marks, app.map.width, outline), words)
        }
        None => {
            let towns = known.iter().map(|town| (town.id, &town.ags, town.name.as_str()));
            let marks = towns_on(&app, &frame, &filter, towns, &rows);
            let words = frame.t.with("vouchers-offers-map-count", "n", marks.len());
            (map::of_towns(marks, app.map.width, app.map.height), words)
        }
    };
    let is_searched = trade.is_some() || !words.is_empty();
    let regional = rows.iter().filter(|one| one.offer.is_regional).count();
    let town = chosen.map(|town| town.name.as_str());
    let heading = heading(&frame.t, town, (found - regional, regional), is_searched);
    let rows = if is_whole { rows } else { pager.part(rows) };
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
    let trades = Trade::ALL.iter().filter(|one| occurring.contains(*one)).map(|one| Choice {
        word: one.word().to_owned(),
        label: trade_name(&frame.t, *one),
        is_chosen: trade == Some(*one),
    });
    let page = PublicPage {
        towns: towns.collect(),
        kinds: kinds.collect(),
        trades: trades.collect(),
        words,
        map,
        heading,
        on_map,
        is_placed,
        parts: parts(&frame.t, town, &rows, |one| card(&frame.t, one, texts.get(&one.offer.id), &names)),
        found,
        whole: (!is_whole && pager.pages > 1).then(|| frame.to(&format!("/offers{query}&all=yes"))),
        is_whole,
        town: town.unwrap_or_default().to_owned(),
        pager,
        borders: &app.map.borders,
        tongues: Tongue::ALL.iter().copied().filter(|one| Lang::from_word(one.word()).is_none()).collect(),
        distance: frame.t.with("vouchers-offers-distance", "km", "#"),
        frame: frame.with_choice(&filter.choice()),
        choice: filter.choice(),
    };
    // All offers at once are too much to keep for every town and kind.
    let mut response = if is_whole { html(&page)? } else { html_for_all(&page)? };
    // The only page on which a browser may be asked where it is; it tells nobody.
    let policy = HeaderValue::from_static("camera=(), geolocation=(self), microphone=()");
    response.headers_mut().insert("permissions-policy", policy);
    Ok(response)
}

/// How many offers are found. With a town chosen its own are counted apart from those of the region, as its dot on the
/// map of the region counts them.
fn heading(t: &Translator, town: Option<&str>, (own, regional): (usize, usize), is_searched: bool) -> String {
    match (town, own, regional) {
        (_, 0, 0) if is_searched => t.get("vouchers-offers-found-none"),
        (_, 0, 0) => t.get("vouchers-offers-public-none"),
        (None, ..) => t.with("vouchers-offers-public-heading", "n", own + regional),
        (Some(town), _, 0) => t.with2("vouchers-offers-public-town", "n", own, "town", town),
        (Some(_), 0, _) => t.with("vouchers-offers-public-region", "n", regional),
        (Some(town), ..) => {
            let values: [(&str, Arg); 3] =
                [("own", own.into()), ("region", regional.into()), ("town", town.into())];
            t.all("vouchers-offers-public-both", &values)
        }
    }
}

/// The rows of a page, with a town chosen in two groups as in its booklets.
fn parts(t: &Translator, town: Option<&str>, rows: &[Listed], card: impl Fn(&Listed) -> Card) -> Vec<Part> {
    let Some(town) = town else {
        return vec![Part { title: String::new(), cards: rows.iter().map(card).collect() }];
    };
    let titles = [
        (false, t.with("vouchers-offers-group-town", "town", town)),
        (true, t.get("vouchers-offers-group-region")),
    ];
    titles
        .into_iter()
        .map(|(is_regional, title)| {
            let own = rows.iter().filter(|one| one.offer.is_regional == is_regional);
            Part { title, cards: own.map(&card).collect() }
        })
        .filter(|part| !part.cards.is_empty())
        .collect()
}

/// Whether what is looked for occurs in what an offer and its partner say, in the language of the page or in German.
fn is_found(
    words: &Words,
    one: &Listed,
    text: Option<&OfferText>,
    names: &HashMap<MunicipalityId, &str>,
) -> bool {
    let (offer, partner) = (&one.offer, &one.partner);
    let mut said = vec![
        offer.benefit.as_str(),
        offer.conditions.as_str(),
        partner.name.as_str(),
        partner.about.as_str(),
    ];
    if offer.at().is_at_main() {
        said.extend([partner.place.as_str(), partner.postal_code.as_str()]);
    }
    let others = one.places.iter();
    said.extend(
        others.flat_map(|place| [place.name.as_str(), place.place.as_str(), place.postal_code.as_str()]),
    );
    said.extend(text.into_iter().flat_map(|text| [text.benefit.as_str(), text.conditions.as_str()]));
    said.extend(one.towns.iter().filter_map(|town| names.get(town).copied()));
    words.occur_in(&said)
}

fn card(
    t: &Translator,
    one: &Listed,
    text: Option<&OfferText>,
    names: &HashMap<MunicipalityId, &str>,
) -> Card {
    let (offer, partner) = (&one.offer, &one.partner);
    let spots = spots(offer, partner, &one.places);
    let (first, elsewhere) = (spots.first(), one.places.iter().map(|place| branch(t, place)));
    let is_at_main = offer.at().is_at_main();
    let at_main = |text: &str| if is_at_main { text.to_owned() } else { String::new() };
    let first_place = match one.places.first() {
        Some(place) if !is_at_main => place.place.trim(),
        _ => partner.place.trim(),
    };
    let mut towns: Vec<&str> = one.towns.iter().filter_map(|town| names.get(town).copied()).collect();
    towns.sort_by_cached_key(|name| order_key(name));
    let place = match (first_place, towns.as_slice()) {
        ("", [town]) => *town,
        (place, _) => place,
    };
    let spoken: Vec<String> = partner.spoken().map(|word| language_name(t, word)).collect();
    Card {
        id: offer.id,
        // A translation may have the one and not yet the other.
        benefit: Saying::of(t, text.map(|text| text.benefit.as_str()), &offer.benefit),
        conditions: Saying::of(t, text.map(|text| text.conditions.as_str()), &offer.conditions),
        is_unchecked: text.is_some_and(|text| !text.is_checked),
        kind: kind_name(t, offer.kind()),
        often: often(t, offer.uses, offer.period()),
        valid: t.with("vouchers-offers-valid-words", "n", offer.valid_days),
        until: offer.ends_on.map(|day| t.date(day)).unwrap_or_default(),
        is_used_up: offer.is_used_up(),
        partner: partner.name.clone(),
        place: place.to_owned(),
        about: Saying::german(t, &partner.about),
        address: at_main(&partner.address()),
        hours: Saying::german(t, &at_main(&partner.opening_hours)),
        languages: spoken.join(", "),
        phone: at_main(&partner.phone),
        dialled: dial(&partner.phone),
        website: partner.website.clone(),
        towns: if offer.is_regional { t.get("vouchers-offers-whole-region") } else { towns.join(", ") },
        elsewhere: elsewhere.collect(),
        only_at: one.only_at.join(" · "),
        is_at_main,
        latitude: first.map(|spot| spot.north.to_string()).unwrap_or_default(),
        longitude: first.map(|spot| spot.east.to_string()).unwrap_or_default(),
        places: partners::for_script(&spots),
    }
}

/// How often an offer may be used, as newcomers read it: a sentence.
fn often(t: &Translator, uses: i64, period: Period) -> String {
    let key = match period {
        Period::All => "vouchers-offers-often-all",
        Period::Day => "vouchers-offers-often-day",
        Period::Week => "vouchers-offers-often-week",
        Period::Month => "vouchers-offers-often-month",
        Period::Year => "vouchers-offers-often-year",
    };
    t.with(key, "n", uses)
}

fn branch(t: &Translator, place: &Place) -> Elsewhere {
    Elsewhere {
        name: place.name.clone(),
        address: place.address(),
        hours: Saying::german(t, &place.opening_hours),
        phone: place.phone.clone(),
        dialled: dial(&place.phone),
    }
}
