//! Tables `partner`, `partner_town`.

use std::collections::HashSet;

use platform::clock::Moment;
use platform::db::{self, Tx, Value};
use platform::texts::order_key;
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use super::rules::{Details, Kind, State, TownState, Trade, address, degrees};
use crate::ids::{MunicipalityId, PartnerId, PersonId};

/// The tables this file owns.
pub const TABLES: &[&str] = &["partner", "partner_town"];

/// A question about partners: what follows the table's name.
macro_rules! partners {
    ($rest:literal) => {
        concat!(
            "select partner.id, partner.kind, partner.name, partner.about, partner.contact, partner.mail, \
             partner.phone, partner.website, partner.street, partner.postal_code, partner.place, \
             partner.opening_hours, partner.languages, partner.trade, partner.latitude, partner.longitude, partner.lang, \
             partner.state, partner.applied_at, partner.decided_at, partner.revision from partner ",
            $rest
        )
    };
}

/// A business, club or facility that gives benefits.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Partner {
    /// Identifier.
    pub id: PartnerId,
    /// The kind's word.
    pub kind: String,
    /// Name, as newcomers read it.
    pub name: String,
    /// What it is.
    pub about: String,
    /// Whom the office speaks with; shown to no one else.
    pub contact: String,
    /// Where the office writes to, and the way to sign in; may be empty.
    pub mail: String,
    /// Telephone.
    pub phone: String,
    /// Website with its scheme; may be empty.
    pub website: String,
    /// Street and number.
    pub street: String,
    /// Postal code.
    pub postal_code: String,
    /// Place.
    pub place: String,
    /// Opening hours.
    pub opening_hours: String,
    /// Words of languages, separated by commas.
    pub languages: String,
    /// The trade's word; empty where nobody has said it.
    pub trade: String,
    /// In millionths of a degree.
    pub latitude: Option<i64>,
    /// In millionths of a degree.
    pub longitude: Option<i64>,
    /// The language in which it is written to.
    pub lang: String,
    /// The state's word.
    pub state: String,
    /// When it applied or was entered.
    pub applied_at: Moment,
    /// When its state was last decided on.
    pub decided_at: Option<Moment>,
    /// Counts the changes.
    pub revision: i64,
}

impl Partner {
    /// The state.
    #[must_use]
    pub fn state(&self) -> State {
        State::from_word(&self.state).unwrap_or(State::Applied)
    }

    /// The kind.
    #[must_use]
    pub fn kind(&self) -> Kind {
        Kind::from_word(&self.kind).unwrap_or(Kind::Business)
    }

    /// What newcomers look for there.
    #[must_use]
    pub fn trade(&self) -> Option<Trade> {
        Trade::from_word(&self.trade)
    }

    /// Latitude and longitude in degrees.
    #[must_use]
    pub fn position(&self) -> Option<(f64, f64)> {
        Some((degrees(self.latitude?), degrees(self.longitude?)))
    }

    /// The address in one line; may be empty.
    #[must_use]
    pub fn address(&self) -> String {
        address(&self.street, &self.postal_code, &self.place)
    }

    /// The words of the languages spoken there.
    pub fn spoken(&self) -> impl Iterator<Item = &str> {
        self.languages.split(',').filter(|word| !word.is_empty())
    }

    /// Whether newcomers learn what it is, where and when.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        [&self.about, &self.street, &self.place, &self.opening_hours].iter().all(|said| !said.is_empty())
    }
}

/// Whether a partner gets mails that can be switched off.
pub async fn wants_mails(c: &impl ConnectionTrait, id: PartnerId) -> Result<bool, DbErr> {
    let wants = db::value(c, "select wants_mails as value from partner where id = $1", values![id]).await?;
    Ok(wants.unwrap_or(false))
}

/// Switches them on or off; false when they were so already.
pub async fn set_wants_mails(tx: &Tx, id: PartnerId, wants: bool) -> Result<bool, DbErr> {
    let sql = "update partner set wants_mails = $2 where id = $1 and wants_mails <> $2";
    Ok(db::run(tx, sql, values![id, wants]).await? == 1)
}

/// Where a partner stands with one town.
#[derive(Clone, Debug, FromQueryResult)]
pub struct TownRow {
    /// The partner.
    pub partner: PartnerId,
    /// The town.
    pub municipality: MunicipalityId,
    /// The state's word.
    pub state: String,
    /// When the town was asked.
    pub asked_at: Moment,
    /// When it decided.
    pub decided_at: Option<Moment>,
    /// Why it refused or ended it.
    pub reason: String,
}

impl TownRow {
    /// The state.
    #[must_use]
    pub fn state(&self) -> TownState {
        TownState::from_word(&self.state).unwrap_or(TownState::Asked)
    }
}

/// What a partner says about itself, in the order of its columns from `kind` to `trade`.
fn said(details: &Details) -> Vec<Value> {
    values![
        details.kind.word(),
        details.name.as_str(),
        details.about.as_str(),
        details.contact.as_str(),
        details.mail.as_str(),
        details.phone.as_str(),
        details.website.as_str(),
        details.street.as_str(),
        details.postal_code.as_str(),
        details.place.as_str(),
        details.opening_hours.as_str(),
        details.languages.as_str(),
        details.position.map(|(latitude, _)| latitude),
        details.position.map(|(_, longitude)| longitude),
        details.trade.map_or("", Trade::word),
    ]
}

/// Adds a partner with its state.
pub async fn add(
    tx: &Tx,
    id: PartnerId,
    details: &Details,
    lang: &str,
    state: State,
    now: Moment,
) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into partner (id, kind, name, about, contact, mail, phone, website, street, postal_code, \
         place, opening_hours, languages, latitude, longitude, trade, lang, state, applied_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)",
        [values![id], said(details), values![lang, state.word(), now]].concat(),
    )
    .await
    .map(drop)
}

/// Saves what a partner says about itself; false when somebody has changed it since that revision.
pub async fn change(tx: &Tx, id: PartnerId, revision: i64, details: &Details) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update partner set kind = $3, name = $4, about = $5, contact = $6, mail = $7, phone = $8, \
         website = $9, street = $10, postal_code = $11, place = $12, opening_hours = $13, languages = $14, \
         latitude = $15, longitude = $16, trade = $17, revision = revision + 1 where id = $1 and revision = $2",
        [values![id, revision], said(details)].concat(),
    )
    .await?;
    Ok(changed == 1)
}

/// Puts a partner into the state that follows from its towns.
pub async fn set_state(
    tx: &Tx,
    id: PartnerId,
    state: State,
    by: Option<PersonId>,
    now: Moment,
) -> Result<(), DbErr> {
    db::run(
        tx,
        "update partner set state = $2, decided_by = $3, decided_at = $4 where id = $1 and state <> $2",
        values![id, state.word(), by, now],
    )
    .await
    .map(drop)
}

/// Asks a town; one that has refused or ended it is asked anew. False when it is asked or has agreed already.
pub async fn ask(tx: &Tx, id: PartnerId, town: MunicipalityId, now: Moment) -> Result<bool, DbErr> {
    let asked = db::run(
        tx,
        "insert into partner_town (partner, municipality, state, asked_at) values ($1, $2, $3, $4) \
         on conflict (partner, municipality) do update set state = $3, asked_at = $4, decided_at = null, \
         decided_by = null, reason = '' where partner_town.state in ('refused', 'ended')",
        values![id, town, TownState::Asked.word(), now],
    )
    .await?;
    Ok(asked == 1)
}

/// What a town has decided.
#[derive(Clone, Debug)]
pub struct Decision {
    /// Where the partner stood with it.
    pub was: TownState,
    /// Where it stands now.
    pub is: TownState,
    /// Why; empty when the town agrees.
    pub reason: String,
    /// Who has decided.
    pub by: Option<PersonId>,
}

/// Notes a town's decision; false when the partner stands elsewhere with it by now.
pub async fn decide(
    tx: &Tx,
    id: PartnerId,
    town: MunicipalityId,
    decision: &Decision,
    now: Moment,
) -> Result<bool, DbErr> {
    let decided = db::run(
        tx,
        "update partner_town set state = $4, reason = $5, decided_by = $6, decided_at = $7 \
         where partner = $1 and municipality = $2 and state = $3",
        values![
            id,
            town,
            decision.was.word(),
            decision.is.word(),
            decision.reason.as_str(),
            decision.by,
            now,
        ],
    )
    .await?;
    Ok(decided == 1)
}

/// Which partners are forgotten: `$1` is the moment for those that were refused or have ended, `$2` for those that wait.
macro_rules! is_over {
    () => {
        "((state in ('refused', 'ended') and decided_at < $1) \
         or (state = 'applied' and coalesce(decided_at, applied_at) < $2))"
    };
}

/// Forgets whom the office spoke with: of partners that were refused or have ended before one moment, and of
/// those that have waited for a decision since before another; answers how many there were.
pub async fn forget(tx: &Tx, ended: Moment, waiting: Moment) -> Result<u64, DbErr> {
    db::run(
        tx,
        concat!(
            "update partner set contact = '', mail = '', phone = '' where ",
            is_over!(),
            " and (contact <> '' or mail <> '' or phone <> '')"
        ),
        values![ended, waiting],
    )
    .await
}

/// The partners of whom the office no longer knows whom it spoke with, by the same moments.
pub async fn over(
    c: &impl ConnectionTrait,
    ended: Moment,
    waiting: Moment,
) -> Result<HashSet<PartnerId>, DbErr> {
    let sql = concat!("select id as partner from partner where ", is_over!());
    let found: Vec<Named> = db::all(c, sql, values![ended, waiting]).await?;
    Ok(found.into_iter().map(|row| row.partner).collect())
}

/// One partner.
///
/// # Errors
/// The database's own.
pub async fn of(c: &impl ConnectionTrait, id: PartnerId) -> Result<Option<Partner>, DbErr> {
    db::one(c, partners!("where partner.id = $1"), values![id]).await
}

/// The partners who give benefits in a town, ordered by name.
///
/// # Errors
/// The database's own.
pub async fn in_town(c: &impl ConnectionTrait, town: MunicipalityId) -> Result<Vec<Partner>, DbErr> {
    let found = db::all(
        c,
        partners!(
            "join partner_town on partner_town.partner = partner.id \
             where partner_town.municipality = $1 and partner_town.state = 'agreed' \
             and partner.state = 'active'"
        ),
        values![town],
    )
    .await?;
    Ok(by_name(found))
}

/// Every partner who has to do with a town, whatever it has decided, ordered by name.
pub async fn known_to(c: &impl ConnectionTrait, town: MunicipalityId) -> Result<Vec<Partner>, DbErr> {
    let found = db::all(
        c,
        partners!(
            "join partner_town on partner_town.partner = partner.id where partner_town.municipality = $1"
        ),
        values![town],
    )
    .await?;
    Ok(by_name(found))
}

/// The names, in small letters, of the partners whom a town has agreed to or is to decide on. Whoever it has refused
/// or ended leaves the name to others.
///
/// # Errors
/// The database's own.
pub async fn names_taken(c: &impl ConnectionTrait, town: MunicipalityId) -> Result<HashSet<String>, DbErr> {
    #[derive(FromQueryResult)]
    struct Row {
        name: String,
    }
    let rows: Vec<Row> = db::all(
        c,
        "select partner.name from partner join partner_town on partner_town.partner = partner.id \
         where partner_town.municipality = $1 and partner_town.state in ('asked', 'agreed')",
        values![town],
    )
    .await?;
    Ok(rows.into_iter().map(|row| row.name.to_lowercase()).collect())
}

/// The partners who give benefits in any town, ordered by name.
///
/// # Errors
/// The database's own.
pub async fn all_active(c: &impl ConnectionTrait) -> Result<Vec<Partner>, DbErr> {
    Ok(by_name(db::all(c, partners!("where partner.state = 'active'"), vec![]).await?))
}

/// Which partners give benefits in any town.
pub async fn active_ids(c: &impl ConnectionTrait) -> Result<Vec<PartnerId>, DbErr> {
    let sql = "select id as partner from partner where state = 'active'";
    let found: Vec<Named> = db::all(c, sql, vec![]).await?;
    Ok(found.into_iter().map(|row| row.partner).collect())
}

/// Which partners give benefits in a town.
pub async fn ids_in_town(c: &impl ConnectionTrait, town: MunicipalityId) -> Result<Vec<PartnerId>, DbErr> {
    let found: Vec<Named> = db::all(
        c,
        "select partner.id as partner from partner join partner_town on partner_town.partner = partner.id \
         where partner_town.municipality = $1 and partner_town.state = 'agreed' and partner.state = 'active'",
        values![town],
    )
    .await?;
    Ok(found.into_iter().map(|row| row.partner).collect())
}

#[derive(FromQueryResult)]
struct Named {
    partner: PartnerId,
}

/// All partners, ordered by name.
pub async fn all(c: &impl ConnectionTrait) -> Result<Vec<Partner>, DbErr> {
    Ok(by_name(db::all(c, partners!(""), vec![]).await?))
}

fn by_name(mut found: Vec<Partner>) -> Vec<Partner> {
    found.sort_by_cached_key(|partner| (order_key(&partner.name), partner.id));
    found
}

/// Where a partner stands with its towns, in the order in which they were asked.
pub async fn towns(c: &impl ConnectionTrait, id: PartnerId) -> Result<Vec<TownRow>, DbErr> {
    db::all(
        c,
        "select partner, municipality, state, asked_at, decided_at, reason from partner_town \
         where partner = $1 order by asked_at, municipality",
        values![id],
    )
    .await
}

/// Where all partners stand with their towns.
pub async fn all_towns(c: &impl ConnectionTrait) -> Result<Vec<TownRow>, DbErr> {
    db::all(
        c,
        "select partner, municipality, state, asked_at, decided_at, reason from partner_town \
         order by asked_at, municipality",
        vec![],
    )
    .await
}

/// Where a partner stands with one town.
pub async fn town(
    c: &impl ConnectionTrait,
    id: PartnerId,
    town: MunicipalityId,
) -> Result<Option<TownRow>, DbErr> {
    db::one(
        c,
        "select partner, municipality, state, asked_at, decided_at, reason from partner_town \
         where partner = $1 and municipality = $2",
        values![id, town],
    )
    .await
}
