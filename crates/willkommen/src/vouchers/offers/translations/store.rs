//! Table `offer_text`.

use std::collections::{HashMap, HashSet};

use platform::db::{self, Tx};
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use crate::ids::OfferId;

/// The tables this file owns.
pub const TABLES: &[&str] = &["offer_text"];

/// The words of an offer in another language.
#[derive(Clone, Debug, FromQueryResult)]
pub struct OfferText {
    /// The offer.
    pub offer: OfferId,
    /// The language's word.
    pub lang: String,
    /// The benefit in one line.
    pub benefit: String,
    /// What holds for it.
    pub conditions: String,
    /// Whether somebody who speaks the language has read it.
    pub is_checked: bool,
}

impl OfferText {
    /// Whether another text says the same in the same language.
    #[must_use]
    pub fn says_as(&self, other: &Self) -> bool {
        self.lang == other.lang && self.benefit == other.benefit && self.conditions == other.conditions
    }
}

/// The words of an offer in all other languages.
pub async fn of(c: &impl ConnectionTrait, id: OfferId) -> Result<Vec<OfferText>, DbErr> {
    db::all(
        c,
        "select offer, lang, benefit, conditions, is_checked from offer_text where offer = $1 order by lang",
        values![id],
    )
    .await
}

/// The words of all offers in one language; an offer without any is not there.
///
/// # Errors
/// The database's own.
pub async fn all_in_language(
    c: &impl ConnectionTrait,
    lang: &str,
) -> Result<HashMap<OfferId, OfferText>, DbErr> {
    let known: Vec<OfferText> = db::all(
        c,
        "select offer, lang, benefit, conditions, is_checked from offer_text where lang = $1",
        values![lang],
    )
    .await?;
    Ok(known.into_iter().map(|text| (text.offer, text)).collect())
}

/// The words of these offers in one language; an offer without any is not there.
///
/// # Errors
/// The database's own.
pub async fn in_language(
    c: &impl ConnectionTrait,
    ids: &[OfferId],
    lang: &str,
) -> Result<HashMap<OfferId, OfferText>, DbErr> {
    let mut known = all_in_language(c, lang).await?;
    let wanted: HashSet<&OfferId> = ids.iter().collect();
    known.retain(|offer, _| wanted.contains(offer));
    Ok(known)
}

/// Saves the words of an offer in one language; empty ones take it away.
pub async fn save(tx: &Tx, text: &OfferText) -> Result<(), DbErr> {
    if text.benefit.is_empty() {
        return db::run(
            tx,
            "delete from offer_text where offer = $1 and lang = $2",
            values![text.offer, text.lang.as_str()],
        )
        .await
        .map(drop);
    }
    db::run(
        tx,
        "insert into offer_text (offer, lang, benefit, conditions, is_checked) values ($1, $2, $3, $4, $5) \
         on conflict (offer, lang) do update set benefit = $3, conditions = $4, is_checked = $5",
        values![
            text.offer,
            text.lang.as_str(),
            text.benefit.as_str(),
            text.conditions.as_str(),
            text.is_checked,
        ],
    )
    .await
    .map(drop)
}
