//! The pages of a town: what the region pack proposes, and over it what the town has made of it.

use std::collections::HashMap;

use platform::Result;
use platform::clock::Moment;
use platform::db::Tx;
use platform::texts::order_key;
use sea_orm::DbErr;

use super::rules::{Situation, Texts, Words, joined, situations};
use super::starter::{Page, Starter};
use super::store::{self, PageRow};
use crate::app::App;
use crate::ids::{MunicipalityId, WelcomePageId};
use crate::vouchers::booklet::speech::Tongue;

/// A page of a town's welcome.
#[derive(Clone, Debug)]
pub struct Info {
    /// What the town has made of it; none while it stands as the pack has it.
    pub id: Option<WelcomePageId>,
    /// Its word in addresses.
    pub topic: String,
    /// Whether the pack proposes it.
    pub is_proposed: bool,
    /// Whom it concerns; empty: everybody.
    pub situations: Vec<Situation>,
    /// Its place in the order.
    pub position: i64,
    /// A telephone number; may be empty.
    pub phone: String,
    /// The address of a place; may be empty.
    pub address: String,
    /// When it is open; may be empty.
    pub hours: String,
    /// A web address; may be empty.
    pub link: String,
    /// Whether newcomers see it.
    pub is_public: bool,
    /// Grows with every change; 0 while the town has changed nothing.
    pub revision: i64,
    /// Its words.
    pub texts: Texts,
}

impl Info {
    fn proposed(page: &Page, place: usize) -> Self {
        Self {
            id: None,
            topic: page.topic.clone(),
            is_proposed: true,
            situations: page.situations.clone(),
            // Gaps, so that a page of the town's own fits in between.
            position: (i64::try_from(place).unwrap_or(0) + 1) * 10,
            phone: page.phone.clone(),
            address: String::new(),
            hours: String::new(),
            link: page.link.clone(),
            is_public: true,
            revision: 0,
            texts: page.texts.clone(),
        }
    }

    fn made(row: PageRow, texts: Texts, is_proposed: bool) -> Self {
        Self {
            id: Some(row.id),
            topic: row.topic,
            is_proposed,
            situations: situations(&row.situations),
            position: row.position,
            phone: row.phone,
            address: row.address,
            hours: row.hours,
            link: row.link,
            is_public: row.is_public,
            revision: row.revision,
            texts,
        }
    }

    /// Its German title.
    #[must_use]
    pub fn title(&self) -> &str {
        self.texts.get(&Tongue::De).map(|words| words.title.as_str()).unwrap_or_default()
    }
}

/// All pages of a town in their order, also those that newcomers do not see.
pub async fn of_town(app: &App, municipality: MunicipalityId) -> Result<Vec<Info>> {
    let c = app.db.read();
    let rows = store::of_town(c, municipality).await?;
    let mut texts: HashMap<WelcomePageId, Texts> = HashMap::new();
    for text in store::texts_of_town(c, municipality).await? {
        if let Some(tongue) = Tongue::from_word(&text.lang) {
            let words = Words { title: text.title, body: text.body, is_checked: text.is_checked };
            texts.entry(text.page).or_default().insert(tongue, words);
        }
    }
    Ok(merged(&app.welcome, rows, texts))
}

fn merged(starter: &Starter, rows: Vec<PageRow>, mut texts: HashMap<WelcomePageId, Texts>) -> Vec<Info> {
    let mut pages: Vec<Info> = starter
        .pages
        .iter()
        .enumerate()
        .filter(|(_, page)| rows.iter().all(|row| row.topic != page.topic))
        .map(|(place, page)| Info::proposed(page, place))
        .collect();
    pages.extend(rows.into_iter().map(|row| {
        let is_proposed = starter.pages.iter().any(|page| page.topic == row.topic);
        let texts = texts.remove(&row.id).unwrap_or_default();
        Info::made(row, texts, is_proposed)
    }));
    pages.sort_by_cached_key(|page| (page.position, order_key(page.title()), page.topic.clone()));
    pages
}

/// One page of a town.
pub async fn find(app: &App, municipality: MunicipalityId, topic: &str) -> Result<Option<Info>> {
    let pages = of_town(app, municipality).await?;
    Ok(pages.into_iter().find(|page| page.topic == topic))
}

/// Makes a page the town's own, so that it can be changed, if it is still as it was shown; answers its identifier
/// and revision, or nothing when somebody was faster.
pub async fn take_up(
    tx: &Tx,
    municipality: MunicipalityId,
    page: &Info,
    shown: i64,
    now: Moment,
) -> Result<Option<(WelcomePageId, i64)>, DbErr> {
    if let Some(id) = page.id {
        // The statement that changes it compares the revision once more.
        return Ok(Some((id, shown)));
    }
    let row = PageRow {
        id: WelcomePageId::new(),
        municipality,
        topic: page.topic.clone(),
        situations: joined(&page.situations),
        position: page.position,
        phone: page.phone.clone(),
        address: page.address.clone(),
        hours: page.hours.clone(),
        link: page.link.clone(),
        is_public: page.is_public,
        revision: 1,
    };
    if shown != 0 || !store::add(tx, &row, now).await? {
        return Ok(None);
    }
    for (tongue, words) in &page.texts {
        store::set_text(tx, row.id, tongue.word(), &words.title, &words.body, words.is_checked).await?;
    }
    Ok(Some((row.id, row.revision)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(topic: &str) -> Page {
        let words = Words { title: topic.to_owned(), body: String::new(), is_checked: true };
        Page {
            topic: topic.to_owned(),
            situations: Vec::new(),
            phone: String::new(),
            link: String::new(),
            texts: Texts::from([(Tongue::De, words)]),
        }
    }

    fn row(topic: &str, position: i64, is_public: bool) -> PageRow {
        PageRow {
            id: WelcomePageId::new(),
            municipality: MunicipalityId::new(),
            topic: topic.to_owned(),
            situations: String::new(),
            position,
            phone: String::new(),
            address: String::new(),
            hours: String::new(),
            link: String::new(),
            is_public,
            revision: 3,
        }
    }

    #[test]
    fn what_the_town_has_made_stands_in_the_place_of_the_proposal() {
        let starter = Starter { pages: vec![page("waste"), page("doctor")], steps: Vec::new() };
        let pages = merged(&starter, vec![row("doctor", 5, false), row("0190", 15, true)], HashMap::new());
        let told: Vec<(&str, bool, bool, i64)> = pages
            .iter()
            .map(|page| (page.topic.as_str(), page.is_proposed, page.is_public, page.revision))
            .collect();
        assert_eq!(told, [("doctor", true, false, 3), ("waste", true, true, 0), ("0190", false, true, 3)]);
    }
}
