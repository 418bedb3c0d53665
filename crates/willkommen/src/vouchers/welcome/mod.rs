//! What newcomers are told and may ask for beside their vouchers: the town's pages, the first steps, and mails by
//! their own wish.
//!
//! Owns the tables `welcome_page`, `welcome_text` and `welcome_tick`. The region pack's `welcome.toml` gives every
//! town pages and steps from the first day ([`Starter`]); what a town changes stands in the place of a page.

mod choice;
mod edit;
mod list;
mod mails;
mod pages;
mod rules;
mod starter;
mod steps;
mod store;
mod text;
mod town;

pub use mails::{Drafts, TABLES as TABLES_OF_MAILS, end_again, end_purpose_again, remind};
pub use starter::Starter;
pub use store::TABLES;

use platform::Result;
use platform::clock::Moment;
use platform::db::Tx;
use sea_orm::{ConnectionTrait, DbErr};
use serde_json::{Value, json};

use crate::app::App;
use crate::ids::{BookletId, MunicipalityId};
use crate::layout::dial;
use crate::people::{Access, Role};
use crate::routes::Routes;

/// The screens of this slice.
pub fn routes() -> Routes {
    const LEAD: Access = Access::staff(&[Role::Lead]);
    Routes::new()
        .get("/{lang}/welcome", LEAD, list::show)
        .get("/{lang}/welcome/new", LEAD, edit::begin)
        .post("/{lang}/welcome/new", LEAD, edit::add)
        .get("/{lang}/welcome/mails", LEAD, mails::write)
        .post("/{lang}/welcome/mails", LEAD, mails::send)
        .post("/{lang}/welcome/mails/call-back", LEAD, mails::call_back)
        .get("/{lang}/welcome/{topic}", LEAD, edit::show)
        .post("/{lang}/welcome/{topic}", LEAD, edit::submit)
        .post("/{lang}/welcome/{topic}/standing", LEAD, list::stand)
        .post("/{lang}/welcome/{topic}/removal", LEAD, edit::remove)
        .get("/{lang}/welcome/{topic}/texts/{tongue}", LEAD, text::show)
        .post("/{lang}/welcome/{topic}/texts/{tongue}", LEAD, text::submit)
        .get("/booklet/{tongue}/first-steps", Access::PUBLIC, steps::show)
        .post("/booklet/{tongue}/first-steps", Access::PUBLIC, steps::submit)
        .get("/booklet/{tongue}/town", Access::PUBLIC, town::show)
        .get("/booklet/{tongue}/mails", Access::PUBLIC, mails::show)
        .post("/booklet/{tongue}/mails", Access::PUBLIC, mails::submit)
        .get("/booklet/{tongue}/mails/confirmed", Access::PUBLIC, mails::confirmed)
        .get("/booklet/{tongue}/mails/ended", Access::PUBLIC, mails::ended)
        .get("/booklet/{tongue}/mails/{token}", Access::PUBLIC, mails::show_confirmation)
        .post("/booklet/{tongue}/mails/{token}", Access::PUBLIC, mails::confirm)
        .get("/booklet/{tongue}/mails/off/{token}", Access::PUBLIC, mails::show_end)
        .post("/booklet/{tongue}/mails/off/{token}", Access::PUBLIC, mails::end)
}

/// The pack's word for the page about the town hall.
const TOWN_HALL: &str = "town-hall";

/// How the counter of a town hall is reached.
#[derive(Clone, Debug, Default)]
pub struct Desk {
    /// Telephone; may be empty.
    pub phone: String,
    /// The telephone as a link target; empty where it is none.
    pub dial: String,
    /// When it is open, in German; may be empty.
    pub hours: String,
}

/// What a town says of its town hall, as far as newcomers see it; empty where it says nothing.
///
/// # Errors
/// The database's own.
pub async fn desk(app: &App, town: MunicipalityId) -> Result<Desk> {
    let make = async {
        let page = pages::find(app, town, TOWN_HALL).await?.filter(|page| page.is_public);
        Ok::<_, platform::Error>(page.map_or_else(Desk::default, |page| Desk {
            dial: dial(&page.phone),
            phone: page.phone,
            hours: page.hours,
        }))
    };
    // Every list of every booklet of the town shows it.
    let desk = app.desks.get(&app.db, town, &[store::PAGES], make).await?;
    Ok(Desk::clone(&desk))
}

/// What is stored with a booklet here, for the newcomer's own eyes: ticks and the consent to mails.
///
/// # Errors
/// The database's own.
pub async fn export(c: &impl ConnectionTrait, booklet: BookletId) -> Result<Value, DbErr> {
    let told = |at: Moment| at.timestamp().to_string();
    let consent = mails::of(c, booklet).await?.map(|consent| {
        json!({
            "address": consent.mail,
            "purposes": consent.purposes().iter().map(|purpose| purpose.word()).collect::<Vec<_>>(),
            "language": consent.tongue,
            "agreed_at": told(consent.asked_at),
            "agreed_to": consent.said,
            "version_of_the_words": consent.wording,
            "confirmed_at": consent.confirmed_at.map(told),
            "reminded_at": consent.reminded_at.map(told),
        })
    });
    Ok(json!({ "steps_ticked": store::ticks(c, booklet).await?, "mails": consent }))
}

/// How many first steps are ticked off in a booklet, and the address to which mails go; empty where there is none.
///
/// # Errors
/// The database's own.
pub async fn kept(c: &impl ConnectionTrait, booklet: BookletId) -> Result<(usize, String), DbErr> {
    let mail = mails::of(c, booklet).await?.map(|consent| consent.mail);
    Ok((store::ticks(c, booklet).await?.len(), mail.unwrap_or_default()))
}

/// Deletes what is stored with a booklet here; to be called before the booklet itself goes. Answers how many rows
/// went.
///
/// # Errors
/// The database's own.
pub async fn forget(tx: &Tx, booklet: BookletId) -> Result<u64, DbErr> {
    Ok(store::forget(tx, booklet).await? + mails::forget(tx, booklet).await?)
}

/// The same for a booklet that a backup has brought back; mails that wait for its holder go too.
///
/// # Errors
/// The database's own.
pub async fn forget_again(tx: &Tx, booklet: BookletId) -> Result<(), DbErr> {
    if let Some(consent) = mails::of(tx, booklet).await? {
        mails::end_again(tx, consent.id).await?;
    }
    forget(tx, booklet).await.map(drop)
}

/// Deletes addresses that nobody has confirmed within three days; answers how many.
///
/// # Errors
/// The database's own.
pub async fn sweep(tx: &Tx, now: Moment) -> Result<u64, DbErr> {
    mails::sweep(tx, now).await
}
