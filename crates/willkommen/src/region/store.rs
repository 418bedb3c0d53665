//! Tables `municipality` and `office_holder`.

use std::sync::Arc;

use platform::clock::Day;
use platform::db::{self, Tx};
use platform::texts::order_key;
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use super::register::{TownHall, TownRow};
use super::rules::Office;
use crate::ids::MunicipalityId;

/// The tables this file owns.
pub const TABLES: &[&str] = &["municipality", "office_holder"];

/// A municipality (Kommune) with its town hall and the attributes that the catalogue's rules read.
///
/// An attribute that nobody has told us is `None`: a rule's question then applies.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Municipality {
    /// Our identifier.
    pub id: MunicipalityId,
    /// The official municipality key, eight digits.
    pub ags: String,
    /// Name without title.
    pub name: String,
    /// Title: Stadt, Gemeinde, Hansestadt …
    pub kind: String,
    /// Key of the district.
    pub district: String,
    /// Inhabitants.
    pub population: i64,
    /// Postal code of the administration.
    pub postal_code: String,
    /// Street of the town hall.
    pub hall_street: String,
    /// Postal code of the town hall.
    pub hall_postal_code: String,
    /// Place of the town hall.
    pub hall_place: String,
    /// The town hall's official mailbox; confirmation codes go only there.
    pub official_mailbox: String,
    /// Number of localities (Ortsteile).
    pub localities: Option<i64>,
    /// Whether there is a university.
    pub university: Option<bool>,
    /// Whether it is a spa or lives on tourism.
    pub spa_or_tourism: Option<bool>,
    /// Share of foreign nationals among those moving in, in percent.
    pub foreign_share: Option<i64>,
    /// Whether there is a business association (Gewerbegemeinschaft).
    pub business_association: Option<bool>,
    /// Whether more people commute in than out.
    pub commuter_surplus: Option<bool>,
}

/// A municipality as lists, map and its public page show it.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Listed {
    /// Our identifier.
    pub id: MunicipalityId,
    /// The official municipality key, eight digits.
    pub ags: String,
    /// Name without title.
    pub name: String,
    /// Title: Stadt, Gemeinde, Hansestadt …
    pub kind: String,
    /// Key of the district.
    pub district: String,
    /// Inhabitants.
    pub population: i64,
}

/// Who holds an office, from when to when.
#[derive(Clone, Debug, FromQueryResult)]
pub struct OfficeHolder {
    /// The municipality.
    pub municipality: MunicipalityId,
    /// The office's word.
    pub office: String,
    /// Frau or Herr; may be empty.
    pub salutation: String,
    /// Academic title.
    pub title: String,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Function, such as Bürgermeisterin.
    pub function: String,
    /// Office address for mail.
    pub mail: String,
    /// Telephone.
    pub phone: String,
    /// First day in office.
    pub from_on: Day,
    /// Last day in office.
    pub to_on: Option<Day>,
}

/// All municipalities, ordered by name as Germans do.
pub async fn all(c: &impl db::Streaming) -> Result<Vec<Municipality>, DbErr> {
    let mut all: Vec<Municipality> = db::many(
        c,
        "select id, ags, name, kind, district, population, postal_code, hall_street, hall_postal_code, \
         hall_place, official_mailbox, localities, university, spa_or_tourism, foreign_share, \
         business_association, commuter_surplus from municipality",
        vec![],
    )
    .await?;
    all.sort_by_cached_key(|municipality| order_key(&municipality.name));
    Ok(all)
}

/// All municipalities as lists show them, ordered by name as Germans do.
pub async fn list(c: &impl db::Streaming) -> Result<Vec<Arc<Listed>>, DbErr> {
    let sql = "select id, ags, name, kind, district, population from municipality";
    let mut all: Vec<Listed> = db::many(c, sql, vec![]).await?;
    all.sort_by_cached_key(|municipality| order_key(&municipality.name));
    Ok(all.into_iter().map(Arc::new).collect())
}

/// Whether any town hall can be written to.
pub async fn any_town_hall(c: &impl ConnectionTrait) -> Result<bool, DbErr> {
    let sql = "select exists (select 1 from municipality where official_mailbox <> '') as value";
    Ok(db::value(c, sql, vec![]).await?.unwrap_or(false))
}

/// One municipality.
pub async fn of(c: &impl ConnectionTrait, id: MunicipalityId) -> Result<Option<Municipality>, DbErr> {
    db::one(
        c,
        "select id, ags, name, kind, district, population, postal_code, hall_street, hall_postal_code, \
         hall_place, official_mailbox, localities, university, spa_or_tourism, foreign_share, \
         business_association, commuter_surplus from municipality where id = $1",
        values![id],
    )
    .await
}

/// The municipality with an official key.
pub async fn by_ags(c: &impl ConnectionTrait, ags: &str) -> Result<Option<Municipality>, DbErr> {
    if !ags.bytes().all(|digit| digit.is_ascii_digit()) {
        return Ok(None);
    }
    let id: Option<MunicipalityId> =
        db::value(c, "select id as value from municipality where ags = $1", values![ags]).await?;
    match id {
        Some(id) => of(c, id).await,
        None => Ok(None),
    }
}

/// Everybody who holds or held an office in a municipality, newest first.
pub async fn office_holders(
    c: &impl ConnectionTrait,
    municipality: MunicipalityId,
) -> Result<Vec<OfficeHolder>, DbErr> {
    db::all(
        c,
        "select municipality, office, salutation, title, first_name, last_name, function, mail, phone, \
         from_on, to_on from office_holder where municipality = $1 order by from_on desc, id desc",
        values![municipality],
    )
    .await
}

/// Everybody who holds an office on a day, in all municipalities.
pub async fn in_office(c: &impl db::Streaming, office: Office, on: Day) -> Result<Vec<OfficeHolder>, DbErr> {
    db::many(
        c,
        "select municipality, office, salutation, title, first_name, last_name, function, mail, phone, \
         from_on, to_on from office_holder \
         where office = $1 and from_on <= $2 and (to_on is null or to_on >= $2) order by from_on, id",
        values![office.word(), on],
    )
    .await
}

/// Everybody who holds or held one kind of office anywhere.
pub async fn ever_in(c: &impl ConnectionTrait, office: Office) -> Result<Vec<OfficeHolder>, DbErr> {
    db::all(
        c,
        "select municipality, office, salutation, title, first_name, last_name, function, mail, phone, \
         from_on, to_on from office_holder where office = $1 order by from_on, id",
        values![office.word()],
    )
    .await
}

/// Everybody who holds or held an office anywhere.
pub async fn all_holders(c: &impl ConnectionTrait) -> Result<Vec<OfficeHolder>, DbErr> {
    db::all(
        c,
        "select municipality, office, salutation, title, first_name, last_name, function, mail, phone, \
         from_on, to_on from office_holder order by from_on, id",
        vec![],
    )
    .await
}

/// Adds municipalities or brings their facts up to date; keyed by the official key. An unknown
/// attribute does not take away what is known.
pub async fn save_towns(tx: &Tx, rows: &[TownRow]) -> Result<(), DbErr> {
    for row in rows {
        save_town(tx, row).await?;
    }
    Ok(())
}

async fn save_town(tx: &Tx, row: &TownRow) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into municipality (id, ags, name, kind, district, population, postal_code, hall_street, \
         hall_postal_code, hall_place, official_mailbox, localities, university, spa_or_tourism, \
         foreign_share, business_association, commuter_surplus) \
         values ($1, $2, $3, $4, $5, $6, $7, '', '', '', '', $8, $9, $10, $11, $12, $13) \
         on conflict (ags) do update set name = excluded.name, kind = excluded.kind, \
         district = excluded.district, population = excluded.population, \
         postal_code = excluded.postal_code, \
         localities = coalesce(excluded.localities, municipality.localities), \
         university = coalesce(excluded.university, municipality.university), \
         spa_or_tourism = coalesce(excluded.spa_or_tourism, municipality.spa_or_tourism), \
         foreign_share = coalesce(excluded.foreign_share, municipality.foreign_share), \
         business_association = coalesce(excluded.business_association, municipality.business_association), \
         commuter_surplus = coalesce(excluded.commuter_surplus, municipality.commuter_surplus)",
        values![
            MunicipalityId::new(),
            row.ags.as_str(),
            row.name.as_str(),
            row.kind.as_str(),
            row.district.as_str(),
            row.population,
            row.postal_code.as_str(),
            row.localities,
            row.university,
            row.spa_or_tourism,
            row.foreign_share,
            row.business_association,
            row.commuter_surplus,
        ],
    )
    .await
    .map(drop)
}

/// Brings a town hall's address up to date.
pub async fn save_town_hall(tx: &Tx, municipality: MunicipalityId, hall: &TownHall) -> Result<(), DbErr> {
    db::run(
        tx,
        "update municipality set hall_street = $2, hall_postal_code = $3, hall_place = $4, \
         official_mailbox = $5 where id = $1",
        values![
            municipality,
            hall.street.as_str(),
            hall.postal_code.as_str(),
            hall.place.as_str(),
            hall.official_mailbox.as_str(),
        ],
    )
    .await
    .map(drop)
}

/// Lets whoever holds an office leave it; `last` is the last day in office.
pub async fn leave(tx: &Tx, municipality: MunicipalityId, office: Office, last: Day) -> Result<(), DbErr> {
    db::run(
        tx,
        "update office_holder set to_on = $3 where municipality = $1 and office = $2 and from_on <= $4 \
         and (to_on is null or to_on > $3)",
        values![municipality, office.word(), last, last.plus_days(1)],
    )
    .await
    .map(drop)
}

/// Puts somebody into office, as one reads a list of office holders. The same day again is the same
/// term: its names and contact data are corrected. Whoever held the office before leaves on the day
/// before; who came later stays, and a term without an end ends where the next one begins.
pub async fn appoint(tx: &Tx, holder: &OfficeHolder) -> Result<(), DbErr> {
    let known = db::run(
        tx,
        "update office_holder set salutation = $4, title = $5, first_name = $6, last_name = $7, \
         function = $8, mail = $9, phone = $10, to_on = coalesce($11, to_on) \
         where municipality = $1 and office = $2 and from_on = $3",
        values![
            holder.municipality,
            holder.office.as_str(),
            holder.from_on,
            holder.salutation.as_str(),
            holder.title.as_str(),
            holder.first_name.as_str(),
            holder.last_name.as_str(),
            holder.function.as_str(),
            holder.mail.as_str(),
            holder.phone.as_str(),
            holder.to_on,
        ],
    )
    .await?;
    if known > 0 {
        return Ok(());
    }
    db::run(
        tx,
        "update office_holder set to_on = $3 where municipality = $1 and office = $2 and from_on < $4 \
         and (to_on is null or to_on >= $4)",
        values![holder.municipality, holder.office.as_str(), holder.from_on.plus_days(-1), holder.from_on],
    )
    .await?;
    let next: Option<Day> = db::value(
        tx,
        "select min(from_on) as value from office_holder where municipality = $1 and office = $2 \
         and from_on > $3",
        values![holder.municipality, holder.office.as_str(), holder.from_on],
    )
    .await?
    .flatten();
    let to_on = match (holder.to_on, next) {
        (Some(to_on), _) => Some(to_on),
        (None, next) => next.map(|next| next.plus_days(-1)),
    };
    db::run(
        tx,
        "insert into office_holder (id, municipality, office, salutation, title, first_name, last_name, \
         function, mail, phone, from_on, to_on) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        values![
            platform::chance::id(),
            holder.municipality,
            holder.office.as_str(),
            holder.salutation.as_str(),
            holder.title.as_str(),
            holder.first_name.as_str(),
            holder.last_name.as_str(),
            holder.function.as_str(),
            holder.mail.as_str(),
            holder.phone.as_str(),
            holder.from_on,
            to_on,
        ],
    )
    .await
    .map(drop)
}
