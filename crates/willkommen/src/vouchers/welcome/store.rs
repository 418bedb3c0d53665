//! Tables `welcome_page`, `welcome_text` and `welcome_tick`.

use platform::clock::Moment;
use platform::db::{self, Tx};
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use crate::ids::{BookletId, MunicipalityId, WelcomePageId};

/// The tables this file owns.
pub const TABLES: &[&str] = &["welcome_page", "welcome_text", "welcome_tick"];
/// Those of them that hold pages.
pub const PAGES: &[&str] = &["welcome_page", "welcome_text"];

/// What a town has made of a page, without its words.
#[derive(Clone, Debug, FromQueryResult)]
pub struct PageRow {
    /// Our identifier.
    pub id: WelcomePageId,
    /// Whose page.
    pub municipality: MunicipalityId,
    /// The pack's word for it, or the identifier of a page of the town's own.
    pub topic: String,
    /// The words of the situations it is for.
    pub situations: String,
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
    /// Grows with every change.
    pub revision: i64,
}

/// Title and text of a page in one language.
#[derive(Clone, Debug, FromQueryResult)]
pub struct TextRow {
    /// Of which page.
    pub page: WelcomePageId,
    /// The word of the language.
    pub lang: String,
    /// The title.
    pub title: String,
    /// The text.
    pub body: String,
    /// Whether somebody who speaks the language has checked them.
    pub is_checked: bool,
}

/// What the form of a page says besides its words.
#[derive(Clone, Debug)]
pub struct Details {
    /// The words of the situations it is for.
    pub situations: String,
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
}

/// The pages that a town has touched or made.
pub async fn of_town(c: &impl ConnectionTrait, municipality: MunicipalityId) -> Result<Vec<PageRow>, DbErr> {
    db::all(
        c,
        "select id, municipality, topic, situations, position, phone, address, hours, link, is_public, revision \
         from welcome_page where municipality = $1 order by position, id",
        values![municipality],
    )
    .await
}

/// The words of these pages in all languages.
pub async fn texts_of_town(
    c: &impl ConnectionTrait,
    municipality: MunicipalityId,
) -> Result<Vec<TextRow>, DbErr> {
    db::all(
        c,
        "select page, lang, title, body, is_checked from welcome_text \
         where page in (select id from welcome_page where municipality = $1)",
        values![municipality],
    )
    .await
}

/// Adds a page; false when the town has one of this topic.
pub async fn add(tx: &Tx, page: &PageRow, now: Moment) -> Result<bool, DbErr> {
    let added = db::run(
        tx,
        "insert into welcome_page (id, municipality, topic, situations, position, phone, address, link, \
         is_public, revision, changed_at, hours) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) \
         on conflict (municipality, topic) do nothing",
        values![
            page.id,
            page.municipality,
            page.topic.as_str(),
            page.situations.as_str(),
            page.position,
            page.phone.as_str(),
            page.address.as_str(),
            page.link.as_str(),
            page.is_public,
            page.revision,
            now,
            page.hours.as_str(),
        ],
    )
    .await?;
    Ok(added == 1)
}

/// Changes a page that is still as it was shown; false when somebody was faster.
pub async fn change(
    tx: &Tx,
    id: WelcomePageId,
    revision: i64,
    details: &Details,
    now: Moment,
) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update welcome_page set situations = $3, position = $4, phone = $5, address = $6, link = $7, \
         revision = revision + 1, changed_at = $8, hours = $9 where id = $1 and revision = $2",
        values![
            id,
            revision,
            details.situations.as_str(),
            details.position,
            details.phone.as_str(),
            details.address.as_str(),
            details.link.as_str(),
            now,
            details.hours.as_str(),
        ],
    )
    .await?;
    Ok(changed == 1)
}

/// Shows or hides a page that is still as it was shown; false when somebody was faster.
pub async fn show(
    tx: &Tx,
    id: WelcomePageId,
    revision: i64,
    is_public: bool,
    now: Moment,
) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update welcome_page set is_public = $3, revision = revision + 1, changed_at = $4 \
         where id = $1 and revision = $2",
        values![id, revision, is_public, now],
    )
    .await?;
    Ok(changed == 1)
}

/// Counts a change of a page's words; false when somebody was faster.
pub async fn touch(tx: &Tx, id: WelcomePageId, revision: i64, now: Moment) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update welcome_page set revision = revision + 1, changed_at = $3 where id = $1 and revision = $2",
        values![id, revision, now],
    )
    .await?;
    Ok(changed == 1)
}

/// Sets the words of a page in one language.
pub async fn set_text(
    tx: &Tx,
    page: WelcomePageId,
    lang: &str,
    title: &str,
    body: &str,
    is_checked: bool,
) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into welcome_text (page, lang, title, body, is_checked) values ($1, $2, $3, $4, $5) \
         on conflict (page, lang) do update set title = excluded.title, body = excluded.body, \
         is_checked = excluded.is_checked",
        values![page, lang, title, body, is_checked],
    )
    .await
    .map(drop)
}

/// Takes away the words of a page in one language.
pub async fn remove_text(tx: &Tx, page: WelcomePageId, lang: &str) -> Result<(), DbErr> {
    db::run(tx, "delete from welcome_text where page = $1 and lang = $2", values![page, lang]).await.map(drop)
}

/// The German words have changed: what says the same in another language must be looked at again.
pub async fn doubt_texts(tx: &Tx, page: WelcomePageId, german: &str) -> Result<(), DbErr> {
    db::run(
        tx,
        "update welcome_text set is_checked = $2 where page = $1 and lang <> $3",
        values![page, false, german],
    )
    .await
    .map(drop)
}

/// Removes a page with all its words.
pub async fn remove(tx: &Tx, id: WelcomePageId) -> Result<(), DbErr> {
    db::run(tx, "delete from welcome_text where page = $1", values![id]).await?;
    db::run(tx, "delete from welcome_page where id = $1", values![id]).await.map(drop)
}

/// The steps that are ticked off in a booklet, in the order of their words.
pub async fn ticks(c: &impl ConnectionTrait, booklet: BookletId) -> Result<Vec<String>, DbErr> {
    #[derive(FromQueryResult)]
    struct Row {
        step: String,
    }
    let rows: Vec<Row> =
        db::all(c, "select step from welcome_tick where booklet = $1 order by step", values![booklet])
            .await?;
    Ok(rows.into_iter().map(|row| row.step).collect())
}

/// Ticks a step off, or takes the tick away; nothing changes where it is so already.
pub async fn tick(tx: &Tx, booklet: BookletId, step: &str, is_done: bool) -> Result<(), DbErr> {
    let sql = if is_done {
        "insert into welcome_tick (booklet, step) values ($1, $2) on conflict (booklet, step) do nothing"
    } else {
        "delete from welcome_tick where booklet = $1 and step = $2"
    };
    db::run(tx, sql, values![booklet, step]).await.map(drop)
}

/// Deletes the ticks of a booklet; answers how many there were.
pub async fn forget(tx: &Tx, booklet: BookletId) -> Result<u64, DbErr> {
    db::run(tx, "delete from welcome_tick where booklet = $1", values![booklet]).await
}
