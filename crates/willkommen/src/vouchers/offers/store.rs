//! Tables `offer`, `offer_town`.

use platform::clock::{Day, Moment};
use platform::db::{self, Tx, Value};
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use super::rules::{self, Facts, Kind, Period, State, TownState, Where};
use crate::ids::{MunicipalityId, OfferId, PartnerId, PersonId};

/// The tables this file owns.
pub const TABLES: &[&str] = &["offer", "offer_town"];

/// A question about offers: what follows the table's name.
macro_rules! offers {
    ($rest:literal) => {
        concat!(
            "select offer.id, offer.partner, offer.author, offer.kind, offer.benefit, offer.conditions, \
             offer.uses, offer.period, offer.valid_days, offer.starts_on, offer.ends_on, offer.pool, \
             offer.taken, offer.is_rotating, offer.offline_most, offer.is_regional, offer.places, \
             offer.is_paused, offer.state, offer.sent_at, offer.decided_at, offer.reason, offer.revision, offer.created_at \
             from offer ",
            $rest
        )
    };
}

/// A benefit that a partner gives.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Offer {
    /// Identifier.
    pub id: OfferId,
    /// Whose benefit it is.
    pub partner: PartnerId,
    /// The town that has written it, where the partner has not.
    pub author: Option<MunicipalityId>,
    /// The kind's word.
    pub kind: String,
    /// The benefit in one line, in German.
    pub benefit: String,
    /// What holds for it, in German.
    pub conditions: String,
    /// How often it may be used, in all or in each period; at least once.
    pub uses: i64,
    /// The period's word; empty when all uses are counted together.
    pub period: String,
    /// For how many days a voucher counts, from the day on which its booklet was issued.
    pub valid_days: i64,
    /// The first day.
    pub starts_on: Option<Day>,
    /// The last day.
    pub ends_on: Option<Day>,
    /// How often it may be redeemed in all.
    pub pool: Option<i64>,
    /// How often it was.
    pub taken: i64,
    /// Whether its code changes every half minute.
    pub is_rotating: bool,
    /// How many redemptions a phone without connection may keep; 0 is none.
    pub offline_most: i64,
    /// Whether it stands in every booklet of the region.
    pub is_regional: bool,
    /// At which places of the partner it counts, as [`Where::words`] writes it; empty for all of them.
    pub places: String,
    /// Whether it pauses.
    pub is_paused: bool,
    /// The state's word.
    pub state: String,
    /// When it was sent.
    pub sent_at: Option<Moment>,
    /// When it was last decided on.
    pub decided_at: Option<Moment>,
    /// Why it was given back.
    pub reason: String,
    /// Counts the changes.
    pub revision: i64,
    /// When it was begun.
    pub created_at: Moment,
}

impl Offer {
    /// The state.
    #[must_use]
    pub fn state(&self) -> State {
        State::from_word(&self.state).unwrap_or(State::Draft)
    }

    /// The kind.
    #[must_use]
    pub fn kind(&self) -> Kind {
        Kind::from_word(&self.kind).unwrap_or(Kind::Extra)
    }

    /// The period.
    #[must_use]
    pub fn period(&self) -> Period {
        Period::from_word(&self.period).unwrap_or(Period::All)
    }

    /// At which places of its partner it counts.
    #[must_use]
    pub fn at(&self) -> Where {
        Where::from_words(&self.places)
    }

    /// The span in which the uses of a day are counted; see [`Period::key`].
    #[must_use]
    pub fn period_key(&self, day: Day) -> String {
        self.period().key(day)
    }

    /// Until when a voucher counts whose booklet was issued on a day.
    #[must_use]
    pub fn valid_until(&self, issued: Day) -> Day {
        rules::valid_until(issued, self.valid_days, self.ends_on)
    }

    /// Whether a day lies between its first and its last day.
    #[must_use]
    pub fn runs_on(&self, day: Day) -> bool {
        rules::runs_on(self.starts_on, self.ends_on, day)
    }

    /// Whether newcomers may use it on a day, as far as it depends on the offer alone.
    #[must_use]
    pub fn is_open(&self, day: Day) -> bool {
        self.state() == State::Approved && !self.is_paused && self.runs_on(day)
    }

    /// Whether it was redeemed as often as it may be in all.
    #[must_use]
    pub fn is_used_up(&self) -> bool {
        self.pool.is_some_and(|pool| self.taken >= pool)
    }

    /// What decides about who may do what with it.
    #[must_use]
    pub fn facts<'a>(&self, towns: &'a [(MunicipalityId, TownState)]) -> Facts<'a> {
        Facts {
            partner: self.partner,
            author: self.author,
            is_regional: self.is_regional,
            state: self.state(),
            towns,
        }
    }
}

/// Where an offer stands with one town.
#[derive(Clone, Debug, FromQueryResult)]
pub struct TownRow {
    /// The offer.
    pub offer: OfferId,
    /// The town.
    pub municipality: MunicipalityId,
    /// The state's word.
    pub state: String,
    /// Why it has given the offer back.
    pub reason: String,
}

impl TownRow {
    /// The state.
    #[must_use]
    pub fn state(&self) -> TownState {
        TownState::from_word(&self.state).unwrap_or(TownState::Waiting)
    }
}

/// What an offer says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Details {
    /// The kind.
    pub kind: Kind,
    /// The benefit in one line.
    pub benefit: String,
    /// What holds for it.
    pub conditions: String,
    /// How often it may be used.
    pub uses: i64,
    /// In which span uses are counted.
    pub period: Period,
    /// For how many days a voucher counts.
    pub valid_days: i64,
    /// The first day.
    pub starts_on: Option<Day>,
    /// The last day.
    pub ends_on: Option<Day>,
    /// How often it may be redeemed in all.
    pub pool: Option<i64>,
    /// Whether its code changes.
    pub is_rotating: bool,
    /// How many redemptions a phone without connection may keep.
    pub offline_most: i64,
    /// Whether it is for the whole region.
    pub is_regional: bool,
    /// At which places of the partner it counts.
    pub at: Where,
}

/// What an offer says, in the order of its columns from `kind` to `places`.
fn said(details: &Details) -> Vec<Value> {
    values![
        details.kind.word(),
        details.benefit.as_str(),
        details.conditions.as_str(),
        details.uses,
        details.period.word(),
        details.valid_days,
        details.starts_on,
        details.ends_on,
        details.pool,
        details.is_rotating,
        details.offline_most,
        details.is_regional,
        details.at.words(),
    ]
}

/// Adds a draft.
pub async fn add(
    tx: &Tx,
    id: OfferId,
    partner: PartnerId,
    author: Option<MunicipalityId>,
    details: &Details,
    now: Moment,
) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into offer (id, partner, author, kind, benefit, conditions, uses, period, valid_days, \
         starts_on, ends_on, pool, is_rotating, offline_most, is_regional, places, state, created_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)",
        [values![id, partner, author], said(details), values![State::Draft.word(), now]].concat(),
    )
    .await
    .map(drop)
}

/// Saves what an offer says, as a draft again; false when it was changed since that revision, or any town has
/// approved it by now.
pub async fn change(tx: &Tx, id: OfferId, revision: i64, details: &Details) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update offer set kind = $3, benefit = $4, conditions = $5, uses = $6, period = $7, valid_days = $8, \
         starts_on = $9, ends_on = $10, pool = $11, is_rotating = $12, offline_most = $13, \
         is_regional = $14, places = $15, state = $16, revision = revision + 1 \
         where id = $1 and revision = $2 and state in ('draft', 'waiting', 'returned') \
         and not exists (select 1 from offer_town where offer_town.offer = $1 \
         and offer_town.state in ('approved', 'ended'))",
        [values![id, revision], said(details), values![State::Draft.word()]].concat(),
    )
    .await?;
    Ok(changed == 1)
}

/// Says in which towns a local offer is to stand, each to decide anew.
pub async fn set_towns(tx: &Tx, id: OfferId, towns: &[MunicipalityId]) -> Result<(), DbErr> {
    db::run(tx, "delete from offer_town where offer = $1", values![id]).await?;
    for town in towns {
        db::run(
            tx,
            "insert into offer_town (offer, municipality, state) values ($1, $2, $3)",
            values![id, *town, TownState::Waiting.word()],
        )
        .await?;
    }
    Ok(())
}

/// A draft waits for its approval; false when it is no draft any more.
pub async fn send(tx: &Tx, id: OfferId, now: Moment) -> Result<bool, DbErr> {
    let sent = db::run(
        tx,
        "update offer set state = $2, sent_at = $3, reason = '' where id = $1 and state = 'draft'",
        values![id, State::Waiting.word(), now],
    )
    .await?;
    Ok(sent == 1)
}

/// Puts an offer into a state on which somebody has decided; false when it was changed since that revision,
/// or stands in neither of both states in which that is decided.
pub async fn set_state(
    tx: &Tx,
    id: OfferId,
    revision: i64,
    change: ([State; 2], State),
    reason: &str,
    by: PersonId,
    now: Moment,
) -> Result<bool, DbErr> {
    let ([was, or], is) = change;
    let decided = db::run(
        tx,
        "update offer set state = $3, reason = $4, decided_by = $5, decided_at = $6 \
         where id = $1 and revision = $2 and state in ($7, $8)",
        values![id, revision, is.word(), reason, by, now, was.word(), or.word()],
    )
    .await?;
    Ok(decided == 1)
}

/// Notes what a town has decided; false when the offer stands elsewhere with it by now.
pub async fn decide(
    tx: &Tx,
    id: OfferId,
    town: MunicipalityId,
    change: (TownState, TownState),
    reason: &str,
    by: PersonId,
    now: Moment,
) -> Result<bool, DbErr> {
    let (was, is) = change;
    let decided = db::run(
        tx,
        "update offer_town set state = $4, reason = $5, decided_by = $6, decided_at = $7 \
         where offer = $1 and municipality = $2 and state = $3",
        values![id, town, was.word(), is.word(), reason, by, now],
    )
    .await?;
    Ok(decided == 1)
}

/// Lets an approved offer pause or go on; false when it does already.
pub async fn set_paused(tx: &Tx, id: OfferId, is_paused: bool) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update offer set is_paused = $2 where id = $1 and state = 'approved' and is_paused <> $2",
        values![id, is_paused],
    )
    .await?;
    Ok(changed == 1)
}

/// Ends an offer everywhere; false when it has ended.
pub async fn end(tx: &Tx, id: OfferId, by: PersonId, now: Moment) -> Result<bool, DbErr> {
    let ended = db::run(
        tx,
        "update offer set state = $2, decided_by = $3, decided_at = $4 where id = $1 and state <> $2",
        values![id, State::Ended.word(), by, now],
    )
    .await?;
    Ok(ended == 1)
}

/// Counts one redemption, while the offer is approved and has some left; false when it has not.
///
/// # Errors
/// The database's own.
pub async fn take(tx: &Tx, id: OfferId) -> Result<bool, DbErr> {
    let taken = db::run(
        tx,
        "update offer set taken = taken + 1 where id = $1 and state = 'approved' and not is_paused \
         and (pool is null or taken < pool)",
        values![id],
    )
    .await?;
    Ok(taken == 1)
}

/// Takes the count of one redemption back.
///
/// # Errors
/// The database's own.
pub async fn give_back(tx: &Tx, id: OfferId) -> Result<(), DbErr> {
    db::run(tx, "update offer set taken = taken - 1 where id = $1 and taken > 0", values![id]).await.map(drop)
}

/// One offer.
///
/// # Errors
/// The database's own.
pub async fn of(c: &impl ConnectionTrait, id: OfferId) -> Result<Option<Offer>, DbErr> {
    db::one(c, offers!("where offer.id = $1"), values![id]).await
}

/// The offers of a partner, newest first.
///
/// # Errors
/// The database's own.
pub async fn of_partner(c: &impl ConnectionTrait, partner: PartnerId) -> Result<Vec<Offer>, DbErr> {
    db::all(
        c,
        offers!("where offer.partner = $1 order by offer.created_at desc, offer.id desc"),
        values![partner],
    )
    .await
}

/// The offers that have to do with a town: local ones that name it, and those it has written; newest first.
pub async fn of_town(c: &impl ConnectionTrait, town: MunicipalityId) -> Result<Vec<Offer>, DbErr> {
    db::all(
        c,
        offers!(
            "where offer.author = $1 or exists (select 1 from offer_town \
             where offer_town.offer = offer.id and offer_town.municipality = $1) \
             order by offer.created_at desc, offer.id desc"
        ),
        values![town],
    )
    .await
}

/// All offers that were ever sent, newest first.
pub async fn all_sent(c: &impl ConnectionTrait) -> Result<Vec<Offer>, DbErr> {
    db::all(c, offers!("where offer.state <> 'draft' order by offer.created_at desc, offer.id desc"), vec![])
        .await
}

/// The approved offers whose last day lies between two days, both included.
pub async fn ending(c: &impl ConnectionTrait, first: Day, last: Day) -> Result<Vec<Offer>, DbErr> {
    db::all(
        c,
        offers!(
            "where offer.state = 'approved' and offer.ends_on >= $1 and offer.ends_on <= $2 order by offer.id"
        ),
        values![first, last],
    )
    .await
}

/// The approved offers that do not pause.
pub async fn approved(c: &impl ConnectionTrait) -> Result<Vec<Offer>, DbErr> {
    db::all(
        c,
        offers!("where offer.state = 'approved' and not offer.is_paused order by offer.created_at, offer.id"),
        vec![],
    )
    .await
}

/// The approved offers that do not pause and stand in a town's booklets, regional ones among them.
pub async fn approved_in(c: &impl ConnectionTrait, town: MunicipalityId) -> Result<Vec<Offer>, DbErr> {
    db::all(
        c,
        offers!(
            "where offer.state = 'approved' and not offer.is_paused and (offer.is_regional or exists \
             (select 1 from offer_town where offer_town.offer = offer.id \
             and offer_town.municipality = $1 and offer_town.state = 'approved')) \
             order by offer.created_at, offer.id"
        ),
        values![town],
    )
    .await
}

/// Where an offer stands with its towns.
pub async fn towns(c: &impl ConnectionTrait, id: OfferId) -> Result<Vec<TownRow>, DbErr> {
    db::all(
        c,
        "select offer, municipality, state, reason from offer_town \
         where offer = $1 order by municipality",
        values![id],
    )
    .await
}

/// In which towns' booklets each local offer stands, as pairs.
pub async fn all_towns(c: &impl ConnectionTrait) -> Result<Vec<TownRow>, DbErr> {
    db::all(
        c,
        "select offer, municipality, state, reason from offer_town order by offer, municipality",
        vec![],
    )
    .await
}

/// How many offers wait for a town's decision.
pub async fn waiting_in(c: &impl ConnectionTrait, town: MunicipalityId) -> Result<usize, DbErr> {
    let count: Option<i64> = db::value(
        c,
        "select count(*) as value from offer_town join offer on offer.id = offer_town.offer \
         where offer_town.municipality = $1 and offer_town.state = 'waiting' \
         and offer.state in ('waiting', 'approved')",
        values![town],
    )
    .await?;
    Ok(usize::try_from(count.unwrap_or(0)).unwrap_or(0))
}

/// How many regional offers wait for the agency.
///
/// # Errors
/// The database's own.
pub async fn waiting_regional(c: &impl ConnectionTrait) -> Result<usize, DbErr> {
    let sql = "select count(*) as value from offer where is_regional and state = 'waiting'";
    let count: Option<i64> = db::value(c, sql, vec![]).await?;
    Ok(usize::try_from(count.unwrap_or(0)).unwrap_or(0))
}
