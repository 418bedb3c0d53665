//! `/booklet/{tongue}/offers`: what newcomers are given, for whoever has no card yet, in the languages of the
//! booklet. The same list in German and English, with its map, stands at `/{lang}/offers`.

use std::collections::{HashMap, HashSet};

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;
use platform::Result;
use serde::Deserialize;

use super::facts::Texts;
use super::notices::{Notices, Said};
use super::places::{Elsewhere, elsewhere};
use super::rules;
use super::shell::{Shell, page};
use super::speech::Tongue;
use crate::app::App;
use crate::ids::MunicipalityId;
use crate::layout::cache::ForAll;
use crate::region;
use crate::vouchers::offers::{self, Kind, Listed};
use crate::vouchers::partners::Trade;
use crate::vouchers::search::Words;

/// What is looked for.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    /// The official key of a town.
    town: String,
    /// The word of a kind.
    kind: String,
    /// The word of a trade.
    trade: String,
    /// Words to look for.
    q: String,
    page: usize,
}

/// A choice of a filter.
struct Choice {
    word: String,
    label: String,
    is_chosen: bool,
}

/// An offer in words.
struct Card {
    benefit: Said,
    conditions: Said,
    partner: String,
    place: String,
    kind: &'static str,
    address: String,
    hours: Said,
    /// The further places at which it counts.
    places: Vec<Elsewhere>,
    /// Whether it counts at the main place too.
    is_at_main: bool,
    /// The only places at which it counts, in words; none where it counts at all of the partner.
    only_at: Vec<String>,
    website: String,
    /// The towns in whose booklets it stands; empty for the whole region.
    towns: String,
    notes: Vec<String>,
}

#[derive(Template)]
#[template(path = "vouchers/booklet/public.html")]
struct PublicPage {
    shell: Shell,
    found: usize,
    towns: Vec<Choice>,
    trades: Vec<Choice>,
    kinds: Vec<Choice>,
    /// Whether a trade or a kind is chosen.
    is_narrowed: bool,
    words: Words,
    cards: Vec<Card>,
    page: usize,
    pages: usize,
    before: Option<String>,
    after: Option<String>,
}

/// The list, the same for everybody.
pub async fn show(State(app): State<App>, mut shell: Shell, Query(wish): Query<Wish>) -> Result<Response> {
    let all = offers::listed(app.db.read(), app.clock.today()).await?;
    let known = region::listed(&app).await?;
    let names: HashMap<MunicipalityId, &str> =
        known.iter().map(|town| (town.id, town.name.as_str())).collect();
    let mentioned: HashSet<MunicipalityId> = all.iter().flat_map(|one| one.towns.iter().copied()).collect();
    let kinds: HashSet<Kind> = all.iter().map(|one| one.offer.kind()).collect();
    let trades: HashSet<Trade> = all.iter().filter_map(|one| one.partner.trade()).collect();
    let chosen = known.iter().find(|town| town.ags == wish.town).map(|town| town.id);
    let (kind, trade) = (Kind::from_word(&wish.kind), Trade::from_word(&wish.trade));
    let words = Words::of(&wish.q);
    let texts = Texts::of(&app, shell.s.tongue).await?;
    let mut rows = all;
    rows.retain(|one| {
        chosen.is_none_or(|town| one.offer.is_regional || one.towns.contains(&town))
            && kind.is_none_or(|kind| one.offer.kind() == kind)
            && trade.is_none_or(|trade| one.partner.trade() == Some(trade))
            && (words.is_empty() || is_found(&words, one, &texts, &names))
    });
    // With a choice the town's own come first, also over several pages.
    rows.sort_by_key(|one| chosen.is_some() && one.offer.is_regional);
    let (number, pages, places) = rules::page(wish.page, rows.len());
    let shown = &rows[places];
    let notices = Notices::of(shell.s, shown.iter().map(|one| texts.benefit(&one.offer).piece()));
    shell.notices = notices.top();
    let link = |number: usize| {
        let number = number.to_string();
        shell.to(&format!("/offers{}", wish.query(&words, &number)))
    };
    let (before, after) =
        ((number > 1).then(|| link(number - 1)), (number < pages).then(|| link(number + 1)));
    let s = shell.s;
    let towns = known.iter().filter(|town| mentioned.contains(&town.id)).map(|town| Choice {
        word: town.ags.clone(),
        label: town.name.clone(),
        is_chosen: chosen == Some(town.id),
    });
    let trades = Trade::ALL.iter().filter(|one| trades.contains(*one)).map(|one| Choice {
        word: one.word().to_owned(),
        label: s.named("booklet-trade", one.word()),
        is_chosen: trade == Some(*one),
    });
    let kinds = Kind::ALL.iter().filter(|one| kinds.contains(*one)).map(|one| Choice {
        word: one.word().to_owned(),
        label: s.named("booklet-kind", one.word()),
        is_chosen: kind == Some(*one),
    });
    let mut response = page(&PublicPage {
        found: rows.len(),
        towns: towns.collect(),
        trades: trades.collect(),
        kinds: kinds.collect(),
        is_narrowed: trade.is_some() || kind.is_some(),
        cards: shown.iter().map(|one| card(one, &texts, &notices, &names, s.tongue)).collect(),
        words,
        page: number,
        pages,
        before,
        after,
        shell,
    })?;
    response.extensions_mut().insert(ForAll);
    Ok(response)
}

impl Wish {
    /// The same choice on another page, as the part of an address behind the question mark.
    fn query(&self, words: &Words, page: &String) -> String {
        let all = [
            ("town", &self.town),
            ("kind", &self.kind),
            ("trade", &self.trade),
            ("q", words.typed()),
            ("page", page),
        ];
        let said: Vec<(&str, &String)> = all.into_iter().filter(|(_, said)| !said.is_empty()).collect();
        platform::web::query(&said)
    }
}

/// Whether what is looked for occurs in what an offer and its partner say, in the reader's language where there is
/// a translation.
fn is_found(words: &Words, one: &Listed, texts: &Texts, names: &HashMap<MunicipalityId, &str>) -> bool {
    let (benefit, conditions) = (texts.benefit(&one.offer).text, texts.conditions(&one.offer).text);
    let mut said = vec![benefit.as_str(), conditions.as_str(), one.partner.name.as_str()];
    said.extend(one.offer.at().is_at_main().then_some(one.partner.place.as_str()));
    said.extend(one.places.iter().flat_map(|place| [place.name.as_str(), place.place.as_str()]));
    said.extend(one.towns.iter().filter_map(|town| names.get(town).copied()));
    words.occur_in(&said)
}

fn card(
    one: &Listed,
    texts: &Texts,
    notices: &Notices,
    names: &HashMap<MunicipalityId, &str>,
    tongue: Tongue,
) -> Card {
    let (offer, partner) = (&one.offer, &one.partner);
    let mut towns: Vec<&str> = one.towns.iter().filter_map(|town| names.get(town).copied()).collect();
    towns.sort_unstable();
    let benefit = texts.benefit(offer);
    let is_at_main = offer.at().is_at_main();
    Card {
        notes: notices.at(benefit.piece(), "booklet-german"),
        benefit,
        conditions: texts.conditions(offer),
        partner: partner.name.clone(),
        place: match one.places.first() {
            Some(place) if !is_at_main => place.place.clone(),
            _ => partner.place.clone(),
        },
        kind: offer.kind().word(),
        address: if is_at_main { partner.address() } else { String::new() },
        hours: Said::of(None, if is_at_main { partner.opening_hours.as_str() } else { "" }, tongue),
        places: elsewhere(&one.places, tongue),
        is_at_main,
        only_at: one.only_at.clone(),
        website: partner.website.clone(),
        towns: if offer.is_regional { String::new() } else { towns.join(", ") },
    }
}
