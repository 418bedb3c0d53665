//! What the booklet takes from its neighbours, in its own words: cards, offers, partners.

use std::collections::HashMap;
use std::sync::Arc;

use platform::Result;
use platform::clock::Day;

use super::notices::Piece;
use super::rules::{CardFacts, VoucherFacts};
use super::speech::Tongue;
use super::store::{Booklet, Voucher};
use crate::app::App;
use crate::ids::{OfferId, PartnerId};
use crate::vouchers::cards::{Card, CardState};
use crate::vouchers::offers::{self, Offer};
use crate::vouchers::partners::{self, Partner};

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
    others: HashMap<OfferId, Offer>,
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
        for voucher in vouchers {
            if !present.contains_key(&voucher.offer)
                && let Some(offer) = offers::of(c, voucher.offer).await?
            {
                others.insert(voucher.offer, offer);
            }
        }
        Ok(Self { present, others, today })
    }

    /// The offer of a voucher.
    pub fn offer(&self, voucher: &Voucher) -> Option<&Offer> {
        self.present.get(&voucher.offer).or_else(|| self.others.get(&voucher.offer))
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

/// A text as it is shown: in the reader's language, or in German and marked.
#[derive(Clone, Debug)]
pub struct Said {
    /// The words.
    pub text: String,
    /// Their language.
    pub lang: &'static str,
    /// Their direction.
    pub dir: &'static str,
    /// Whether the reader's language is missing.
    pub is_missing: bool,
    /// Whether nobody has checked the translation.
    pub is_unchecked: bool,
}

impl Said {
    /// German words.
    pub fn german(text: &str, tongue: Tongue) -> Self {
        // Plain German is a translation like any other.
        let is_missing = tongue != Tongue::De && !text.is_empty();
        Self { text: text.to_owned(), lang: "de", dir: "ltr", is_missing, is_unchecked: false }
    }

    /// What a page has to say of its language.
    pub const fn piece(&self) -> Piece {
        Piece { is_missing: self.is_missing, is_unchecked: self.is_unchecked }
    }

    fn translated(text: &str, tongue: Tongue, is_checked: bool) -> Self {
        let (lang, dir) = (tongue.code(), tongue.direction());
        Self { text: text.to_owned(), lang, dir, is_missing: false, is_unchecked: !is_checked }
    }
}

/// Benefit and conditions of offers in the reader's language.
pub struct Texts {
    tongue: Tongue,
    texts: HashMap<OfferId, offers::OfferText>,
}

impl Texts {
    /// Those of some offers.
    pub async fn of(app: &App, ids: &[OfferId], tongue: Tongue) -> Result<Self> {
        let texts = match tongue {
            Tongue::De => HashMap::new(),
            _ => offers::texts(app.db.read(), ids, tongue.word()).await?,
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
        match self.texts.get(&offer.id) {
            Some(text) if !which(text).is_empty() => {
                Said::translated(which(text), self.tongue, text.is_checked)
            }
            _ => Said::german(german, self.tongue),
        }
    }
}

/// Partners by their identifier.
pub type Shops = HashMap<PartnerId, Partner>;

/// All active partners, kept until one of them changes: a list orders its vouchers by their places.
pub async fn shops(app: &App) -> Result<Arc<Shops>> {
    let make = async {
        let all = partners::all_active(app.db.read()).await?;
        Ok::<_, platform::Error>(all.into_iter().map(|partner| (partner.id, partner)).collect())
    };
    app.shops.get(&app.db, &[partners::TABLES], make).await
}
