//! Table `partner_place`.

use std::collections::HashMap;

use platform::clock::Moment;
use platform::db::{self, Tx, Value};
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use super::super::rules::{address, degrees};
use super::rules::Details;
use crate::ids::{PartnerId, PlaceId};

/// The tables this file owns.
pub const TABLES: &[&str] = &["partner_place"];

/// A question about places: what follows the table's name.
macro_rules! places {
    ($rest:literal) => {
        concat!(
            "select id, partner, name, street, postal_code, place, opening_hours, phone, latitude, longitude, \
             revision from partner_place ",
            $rest
        )
    };
}

/// A further place of a partner.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Place {
    /// Identifier.
    pub id: PlaceId,
    /// Whose it is.
    pub partner: PartnerId,
    /// What people call it; may be empty.
    pub name: String,
    /// Street and number.
    pub street: String,
    /// Postal code; may be empty.
    pub postal_code: String,
    /// Place.
    pub place: String,
    /// Opening hours; may be empty.
    pub opening_hours: String,
    /// Telephone; may be empty.
    pub phone: String,
    /// In millionths of a degree.
    pub latitude: Option<i64>,
    /// In millionths of a degree.
    pub longitude: Option<i64>,
    /// Counts the changes.
    pub revision: i64,
}

impl Place {
    /// What the partner says about it.
    #[must_use]
    pub fn details(&self) -> Details {
        Details {
            name: self.name.clone(),
            street: self.street.clone(),
            postal_code: self.postal_code.clone(),
            place: self.place.clone(),
            opening_hours: self.opening_hours.clone(),
            phone: self.phone.clone(),
            position: self.latitude.zip(self.longitude),
        }
    }

    /// The address in one line.
    #[must_use]
    pub fn address(&self) -> String {
        address(&self.street, &self.postal_code, &self.place)
    }

    /// Latitude and longitude in degrees.
    #[must_use]
    pub fn position(&self) -> Option<(f64, f64)> {
        Some((degrees(self.latitude?), degrees(self.longitude?)))
    }
}

/// What a partner says about a place, in the order of its columns from `name` to `longitude`.
fn said(details: &Details) -> Vec<Value> {
    values![
        details.name.as_str(),
        details.street.as_str(),
        details.postal_code.as_str(),
        details.place.as_str(),
        details.opening_hours.as_str(),
        details.phone.as_str(),
        details.position.map(|(latitude, _)| latitude),
        details.position.map(|(_, longitude)| longitude),
    ]
}

/// Adds a place.
pub async fn add(
    tx: &Tx,
    id: PlaceId,
    partner: PartnerId,
    details: &Details,
    now: Moment,
) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into partner_place (id, partner, name, street, postal_code, place, opening_hours, phone, \
         latitude, longitude, added_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        [values![id, partner], said(details), values![now]].concat(),
    )
    .await
    .map(drop)
}

/// Saves what a partner says about one of its places; false when somebody has changed it since that revision.
pub async fn change(
    tx: &Tx,
    partner: PartnerId,
    id: PlaceId,
    revision: i64,
    details: &Details,
) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update partner_place set name = $4, street = $5, postal_code = $6, place = $7, opening_hours = $8, \
         phone = $9, latitude = $10, longitude = $11, revision = revision + 1 \
         where id = $1 and partner = $2 and revision = $3",
        [values![id, partner, revision], said(details)].concat(),
    )
    .await?;
    Ok(changed == 1)
}

/// Removes one of a partner's places; false when it is gone already.
pub async fn remove(tx: &Tx, partner: PartnerId, id: PlaceId) -> Result<bool, DbErr> {
    let sql = "delete from partner_place where id = $1 and partner = $2";
    Ok(db::run(tx, sql, values![id, partner]).await? == 1)
}

/// Removes all places of a partner; answers how many there were.
///
/// # Errors
/// The database's own.
pub async fn remove_all(tx: &Tx, partner: PartnerId) -> Result<u64, DbErr> {
    db::run(tx, "delete from partner_place where partner = $1", values![partner]).await
}

/// One of a partner's places.
pub async fn one(c: &impl ConnectionTrait, partner: PartnerId, id: PlaceId) -> Result<Option<Place>, DbErr> {
    db::one(c, places!("where id = $1 and partner = $2"), values![id, partner]).await
}

/// The further places of a partner, in the order in which they were added.
///
/// # Errors
/// The database's own.
pub async fn of_partner(c: &impl ConnectionTrait, partner: PartnerId) -> Result<Vec<Place>, DbErr> {
    db::all(c, places!("where partner = $1 order by added_at, id"), values![partner]).await
}

/// The further places of all partners that have any, in the order in which they were added.
///
/// # Errors
/// The database's own.
pub async fn all(c: &impl ConnectionTrait) -> Result<HashMap<PartnerId, Vec<Place>>, DbErr> {
    let found: Vec<Place> = db::all(c, places!("order by added_at, id"), vec![]).await?;
    let mut all: HashMap<PartnerId, Vec<Place>> = HashMap::new();
    for place in found {
        all.entry(place.partner).or_default().push(place);
    }
    Ok(all)
}

#[derive(FromQueryResult)]
struct Owner {
    partner: PartnerId,
}

/// Which partners have further places.
///
/// # Errors
/// The database's own.
pub async fn owners(c: &impl ConnectionTrait) -> Result<Vec<PartnerId>, DbErr> {
    let found: Vec<Owner> = db::all(c, "select distinct partner from partner_place", vec![]).await?;
    Ok(found.into_iter().map(|row| row.partner).collect())
}
