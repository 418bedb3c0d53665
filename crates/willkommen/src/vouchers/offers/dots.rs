//! What the dots on the map of the list stand for: towns with offers of their own, or the places of a town's partners.

use std::collections::{BTreeMap, HashMap};

use platform::texts::order_key;

use super::map::Mark;
use super::places::spots;
use super::public::{Filter, Listed};
use crate::app::App;
use crate::ids::{MunicipalityId, PartnerId};
use crate::layout::{Frame, Pager};
use crate::vouchers::partners::Spot;

/// The places at which a town's own offers count, each once for a partner, with the way to the first offer in the list
/// that counts there; also of those whose offer stands on another page. And of how many partners they are.
pub fn places_on(app: &App, rows: &[Listed], shown: Option<&Pager>) -> (Vec<Mark>, usize) {
    let mut marks: BTreeMap<(String, PartnerId), Vec<(Spot, Mark)>> = BTreeMap::new();
    for (number, one) in rows.iter().enumerate().filter(|(_, one)| !one.offer.is_regional) {
        let before = match shown {
            Some(pager) if pager.page != pager.page_of(number) => pager.to(pager.page_of(number)),
            _ => String::new(),
        };
        let mark = |spot: &Spot| {
            let name = &one.partner.name;
            Some(Mark {
                at: app.map.place(spot.north, spot.east)?,
                name: String::new(),
                number: String::new(),
                label: if spot.is_main { name.clone() } else { format!("{name}, {}", spot.address) },
                link: format!("{before}#offer-{}", one.offer.id),
            })
        };
        let known = marks.entry((order_key(&one.partner.name), one.partner.id)).or_default();
        for spot in spots(&one.offer, &one.partner, &one.places) {
            if !known.iter().any(|(other, _)| *other == spot)
                && let Some(mark) = mark(&spot)
            {
                known.push((spot, mark));
            }
        }
    }
    let partners = marks.values().filter(|places| !places.is_empty()).count();
    (marks.into_values().flatten().map(|(_, mark)| mark).collect(), partners)
}

/// The towns that have offers of their own, with how many they are and the way to their list.
pub fn towns_on<'a>(
    app: &App,
    frame: &Frame,
    filter: &Filter,
    towns: impl Iterator<Item = (MunicipalityId, &'a String, &'a str)>,
    rows: &[Listed],
) -> Vec<Mark> {
    let mut counts: HashMap<MunicipalityId, usize> = HashMap::new();
    for town in rows.iter().filter(|one| !one.offer.is_regional).flat_map(|one| &one.towns) {
        *counts.entry(*town).or_default() += 1;
    }
    let mark = |(id, ags, name): (MunicipalityId, &'a String, &'a str)| {
        let (count, at) = (*counts.get(&id)?, app.map.middle(ags)?);
        let query = filter.query(ags);
        Some(Mark {
            at,
            name: name.to_owned(),
            number: count.to_string(),
            label: frame.t.with2("vouchers-offers-map-town", "town", name, "n", count),
            link: frame.to(&format!("/offers{query}")),
        })
    };
    towns.filter_map(mark).collect()
}
