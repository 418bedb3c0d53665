//! What the booklet takes from its neighbours, in its own words: cards, offers, partners.

use std::collections::HashMap;
use std::sync::Arc;

use platform::Result;
use platform::clock::Day;
use platform::texts::order_key;

use super::notices::Said;
use super::rules::{CardFacts, VoucherFacts};
use super::speech::Tongue;
use super::store::{Booklet, Voucher};
use crate::app::App;
use crate::ids::{OfferId, PartnerId};
use crate::vouchers::cards::{Card, CardState};
use crate::vouchers::offers::{self, Offer};
use crate::vouchers::partners::{self, Partner, Place};

/// What decides whether a card opens a booklet.
pub fn card(card: &Card) -> CardFacts {
    CardFacts {
        is_in_stock: card.state() == CardState::Stock,
        is_void: card.state() == CardState::Void,
        replaced_by: card.replaced_by,
        expires_on: card.expires_on,
        handed_out_at: card.handed_out_at,
        opened_at: card.opened_at,
    }
}

/// The offers that a town gives on a day.
pub type Present = HashMap<OfferId, Offer>;

/// The offers of a booklet's vouchers.
pub struct Given {
    /// Those that the town gives today.
    present: Arc<Present>,
    /// Those that are no longer given.
    others: HashMap<OfferId, Arc<Option<Offer>>>,
    today: Day,
}

impl Given {
    /// Those of some vouchers, also those that are no longer given.
    pub async fn of(app: &App, booklet: &Booklet, vouchers: &[Voucher]) -> Result<Self> {
        let (c, town, today) = (app.db.read(), booklet.municipality, app.clock.today());
        let make = async {
            let present = offers::in_booklet(c, town, today).await?;
            Ok::<_, platform::Error>(present.into_iter().map(|offer| (offer.id, offer)).collect())
        };
        // Every page of every booklet of the town asks for them.
        let tables = [offers::TABLES, partners::TABLES];
        let present = app.present.get(&app.db, (town, today), &tables, make).await?;
        let mut others = HashMap::new();
        for voucher in vouchers.iter().filter(|voucher| !present.contains_key(&voucher.offer)) {
            let make = offers::of(c, voucher.offer);
            let offer = app.past.get(&app.db, voucher.offer, &[offers::TABLES], make).await?;
            others.insert(voucher.offer, offer);
        }
        Ok(Self { present, others, today })
    }

    /// The offer of a voucher.
    pub fn offer(&self, voucher: &Voucher) -> Option<&Offer> {
        self.present.get(&voucher.offer).or_else(|| Option::as_ref(self.others.get(&voucher.offer)?))
    }

    /// What decides about a voucher today.
    pub fn facts(&self, voucher: &Voucher, offer: &Offer) -> VoucherFacts {
        VoucherFacts {
            uses: offer.uses,
            present_period: offer.period_key(self.today),
            period: voucher.period.clone(),
            used_in_period: voucher.used_in_period,
            starts_on: offer.starts_on,
            expires_on: voucher.expires_on,
            is_withdrawn: voucher.withdrawn,
            is_given: self.present.contains_key(&offer.id),
            is_paused: offer.is_paused,
            is_gone: offer.is_used_up(),
        }
    }
}

/// What all offers say in a language.
pub type Translated = HashMap<OfferId, offers::OfferText>;

/// Benefit and conditions of offers in the reader's language.
pub struct Texts {
    tongue: Tongue,
    /// None in German, in which offers are written.
    texts: Option<Arc<Translated>>,
}

impl Texts {
    /// Those of all offers, kept until one of them changes.
    pub async fn of(app: &App, tongue: Tongue) -> Result<Self> {
        let texts = match tongue {
            Tongue::De => None,
            _ => {
                let make = offers::all_texts(app.db.read(), tongue.word());
                let tables = [offers::TABLES_OF_TRANSLATIONS];
                Some(app.translated.get(&app.db, tongue, &tables, make).await?)
            }
        };
        Ok(Self { tongue, texts })
    }

    /// What somebody gets.
    pub fn benefit(&self, offer: &Offer) -> Said {
        self.say(offer, &offer.benefit, |text| &text.benefit)
    }

    /// On which conditions; may be empty.
    pub fn conditions(&self, offer: &Offer) -> Said {
        self.say(offer, &offer.conditions, |text| &text.conditions)
    }

    fn say(&self, offer: &Offer, german: &str, which: impl Fn(&offers::OfferText) -> &String) -> Said {
        let text = self.texts.as_ref().and_then(|texts| texts.get(&offer.id));
        let own = text.map(|text| (which(text).as_str(), text.is_checked));
        Said::of(own.filter(|(text, _)| !text.is_empty()), german, self.tongue)
    }
}

/// A partner with its further places.
pub struct Shop {
    /// The partner, with its main place.
    pub partner: Partner,
    /// Its further places.
    pub places: Vec<Place>,
    /// What lists are ordered by: place and name.
    pub order: (String, String),
}

/// Partners by their identifier.
pub type Shops = HashMap<PartnerId, Shop>;

/// All active partners, kept until one of them changes: a list orders its vouchers by their places.
pub async fn shops(app: &App) -> Result<Arc<Shops>> {
    let make = async {
        let c = app.db.read();
        let all = partners::all_active(c).await?;
        let mut places = partners::all_places(c).await?;
        let shop = |partner: Partner| {
            let places = places.remove(&partner.id).unwrap_or_default();
            let order = (order_key(&partner.place), order_key(&partner.name));
            (partner.id, Shop { partner, places, order })
        };
        Ok::<_, platform::Error>(all.into_iter().map(shop).collect())
    };
    app.shops.get(&app.db, &[partners::TABLES, partners::TABLES_OF_PLACES], make).await
}
