//! Tables `journal`, `journal_personal`, `journal_seal`, `journal_reader`, `journal_aside`.

use std::iter;

use platform::clock::Moment;
use platform::db::{self, Tx, Value};
use platform::secret::hash;
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use super::Entry;
use crate::ids::{EntryId, MunicipalityId};

/// The tables this file owns.
pub const TABLES: &[&str] =
    &["journal", "journal_personal", "journal_seal", "journal_reader", "journal_aside"];

/// One line of the journal.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Line {
    /// Our identifier.
    pub id: EntryId,
    /// Its place in the order of commits.
    pub seq: i64,
    /// When.
    pub at: Moment,
    /// By whom: `person:…`, `letter:…` or `system`.
    pub actor: String,
    /// Which municipality it is about.
    pub municipality: Option<MunicipalityId>,
    /// The entry as JSON.
    pub payload: String,
    /// Hash of the personal value; empty if there is none.
    pub personal_hash: String,
    /// Hash of this line.
    pub hash: String,
}

impl Line {
    /// What happened.
    ///
    /// # Errors
    /// When the payload is not of this version; then somebody changed it or the program is older.
    pub fn entry(&self) -> anyhow::Result<Entry> {
        Ok(serde_json::from_str(&self.payload)?)
    }

    /// The hash this line must have.
    pub fn true_hash(&self) -> String {
        let municipality = self.municipality.map(|id| id.to_string()).unwrap_or_default();
        line_hash(self.id, self.at, &self.actor, &municipality, &self.payload, &self.personal_hash)
    }
}

fn line_hash(
    id: EntryId,
    at: Moment,
    actor: &str,
    municipality: &str,
    payload: &str,
    personal_hash: &str,
) -> String {
    hash(&[&id.to_string(), &at.0.to_string(), actor, municipality, payload, personal_hash])
}

/// The salted hash that stands for a personal value.
pub fn personal_hash(salt: &str, value: &str) -> String {
    hash(&[salt, value])
}

/// An entry that is to be recorded.
pub struct New {
    /// When.
    pub at: Moment,
    /// By whom, as [`Line::actor`].
    pub actor: String,
    /// Which municipality it is about.
    pub municipality: Option<MunicipalityId>,
    /// What happened.
    pub entry: Entry,
}

const ADD: &str =
    "insert into journal (id, at, actor, municipality, kind, payload, personal_hash, hash) values {rows}";

fn row(
    id: EntryId,
    at: Moment,
    actor: &str,
    municipality: Option<MunicipalityId>,
    entry: &Entry,
    personal_hash: String,
) -> Result<Vec<Value>, DbErr> {
    let payload = serde_json::to_string(entry).map_err(|fault| DbErr::Custom(fault.to_string()))?;
    // The tag of an enum stands first.
    let kind = payload.strip_prefix(r#"{"kind":""#).and_then(|rest| rest.split('"').next());
    let kind = kind.unwrap_or_default().to_owned();
    let about = municipality.map(|id| id.to_string()).unwrap_or_default();
    let hash = line_hash(id, at, actor, &about, &payload, &personal_hash);
    Ok(values![id, at, actor, municipality, kind, payload, personal_hash, hash])
}

/// Adds an entry in the transaction of the change it tells. `personal` is a value that can be
/// deleted later, such as a name; empty for none.
pub async fn record(
    tx: &Tx,
    at: Moment,
    actor: &str,
    municipality: Option<MunicipalityId>,
    entry: &Entry,
    personal: &str,
) -> Result<EntryId, DbErr> {
    let id = EntryId::new();
    let salt = platform::chance::token();
    let personal_hash = if personal.is_empty() { String::new() } else { personal_hash(&salt, personal) };
    db::run_rows(tx, ADD, vec![row(id, at, actor, municipality, entry, personal_hash)?]).await?;
    if !personal.is_empty() {
        db::run(
            tx,
            "insert into journal_personal (entry, salt, value) values ($1, $2, $3)",
            values![id, salt, personal],
        )
        .await?;
    }
    Ok(id)
}

/// Adds entries without a personal value, all in one message to the database.
pub async fn record_all(tx: &Tx, lines: &[New]) -> Result<(), DbErr> {
    if lines.is_empty() {
        return Ok(());
    }
    let rows = lines
        .iter()
        .map(|new| row(EntryId::new(), new.at, &new.actor, new.municipality, &new.entry, String::new()))
        .collect::<Result<_, _>>()?;
    db::run_rows(tx, ADD, rows).await.map(drop)
}

#[derive(FromQueryResult)]
struct Unsealed {
    hash: String,
}

#[derive(FromQueryResult)]
struct LastSeal {
    number: i64,
    last_seq: i64,
    hash: String,
}

/// Numbers the new lines and adds one link to the chain; runs inside every commit.
pub async fn seal(tx: &Tx) -> Result<(), DbErr> {
    let lines: Vec<Unsealed> =
        db::all(tx, "select hash from journal where seq is null order by id", vec![]).await?;
    if lines.is_empty() {
        return Ok(());
    }
    if db::is_postgres(tx) {
        // Two nodes must not add the same link; the lock ends with the commit.
        db::run(tx, "select pg_advisory_xact_lock(7461)", vec![]).await?;
    }
    let last: Option<LastSeal> =
        db::one(tx, "select number, last_seq, hash from journal_seal order by number desc limit 1", vec![])
            .await?;
    let (number, before, previous) =
        last.map_or((1, 0, String::new()), |seal| (seal.number + 1, seal.last_seq, seal.hash));
    // In the order in which the lines were read, in one message to the database.
    db::run(
        tx,
        "update journal set seq = numbered.seq from \
         (select id, $1 + row_number() over (order by id) as seq from journal where seq is null) as numbered \
         where journal.id = numbered.id",
        values![before],
    )
    .await?;
    let seq = before + i64::try_from(lines.len()).map_err(|fault| DbErr::Custom(fault.to_string()))?;
    let parts: Vec<&str> =
        iter::once(previous.as_str()).chain(lines.iter().map(|line| line.hash.as_str())).collect();
    db::run(
        tx,
        "insert into journal_seal (number, first_seq, last_seq, previous, hash) \
         values ($1, $2, $3, $4, $5)",
        values![number, before + 1, seq, previous.as_str(), hash(&parts)],
    )
    .await
    .map(drop)
}

/// Lines after a place in the order, oldest first.
pub async fn after(c: &impl ConnectionTrait, seq: i64, most: i64) -> Result<Vec<Line>, DbErr> {
    db::all(
        c,
        "select id, seq, at, actor, municipality, payload, personal_hash, hash from journal \
         where seq > $1 order by seq limit $2",
        values![seq, most],
    )
    .await
}

/// What happens so often in a town that nothing else would be seen beside it.
const MANY_A_DAY: [&str; 3] = ["card_handed_out", "booklet_opened", "booklet_deleted"];

/// The lines about one municipality, newest first, without single cards and booklets.
pub async fn of_municipality(
    c: &impl ConnectionTrait,
    municipality: MunicipalityId,
    most: i64,
) -> Result<Vec<Line>, DbErr> {
    db::all(
        c,
        "select id, seq, at, actor, municipality, payload, personal_hash, hash from journal \
         where municipality = $1 and seq is not null and kind not in ($3, $4, $5) order by seq desc limit $2",
        values![municipality, most, MANY_A_DAY[0], MANY_A_DAY[1], MANY_A_DAY[2]],
    )
    .await
}

/// The lines of one kind about one municipality, newest first.
pub async fn of_kind(
    c: &impl ConnectionTrait,
    municipality: MunicipalityId,
    kind: &str,
) -> Result<Vec<Line>, DbErr> {
    db::all(
        c,
        "select id, seq, at, actor, municipality, payload, personal_hash, hash from journal \
         where municipality = $1 and kind = $2 and seq is not null order by seq desc",
        values![municipality, kind],
    )
    .await
}

#[derive(FromQueryResult)]
struct Saying {
    id: EntryId,
}

/// The lines about one municipality that say just this, also those that the present commit adds and has
/// yet to number.
pub async fn saying(
    c: &impl ConnectionTrait,
    municipality: MunicipalityId,
    entry: &Entry,
) -> Result<Vec<EntryId>, DbErr> {
    let payload = serde_json::to_string(entry).map_err(|fault| DbErr::Custom(fault.to_string()))?;
    let sql = "select id from journal where municipality = $1 and payload = $2";
    let lines: Vec<Saying> = db::all(c, sql, values![municipality, payload]).await?;
    Ok(lines.into_iter().map(|line| line.id).collect())
}

/// Whether something of a kind has ever happened.
pub async fn knows(c: &impl ConnectionTrait, kind: &str) -> Result<bool, DbErr> {
    let count: Option<i64> =
        db::value(c, "select count(*) as value from journal where kind = $1", values![kind]).await?;
    Ok(count.is_some_and(|count| count > 0))
}

/// A link of the chain.
#[derive(Clone, Debug, FromQueryResult)]
pub struct SealRow {
    pub number: i64,
    pub first_seq: i64,
    pub last_seq: i64,
    pub previous: String,
    pub hash: String,
}

/// The chain from its beginning.
pub async fn seals(c: &impl ConnectionTrait) -> Result<Vec<SealRow>, DbErr> {
    db::all(c, "select number, first_seq, last_seq, previous, hash from journal_seal order by number", vec![])
        .await
}

/// A personal value that still stands.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Personal {
    pub entry: EntryId,
    pub salt: String,
    pub value: String,
}

/// All personal values that still stand.
pub async fn personal(c: &impl ConnectionTrait) -> Result<Vec<Personal>, DbErr> {
    db::all(c, "select entry, salt, value from journal_personal", vec![]).await
}

/// Deletes the personal value of an entry; the chain holds without it.
pub async fn forget(tx: &Tx, entry: EntryId) -> Result<u64, DbErr> {
    db::run(tx, "delete from journal_personal where entry = $1", values![entry]).await
}

/// How far a reader has read.
pub async fn position(c: &impl ConnectionTrait, reader: &str) -> Result<i64, DbErr> {
    let seq: Option<i64> =
        db::value(c, "select seq as value from journal_reader where name = $1", values![reader]).await?;
    Ok(seq.unwrap_or(0))
}

/// Notes how far a reader has read.
pub async fn advance(tx: &Tx, reader: &str, seq: i64) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into journal_reader (name, seq) values ($1, $2) \
         on conflict (name) do update set seq = excluded.seq",
        values![reader, seq],
    )
    .await
    .map(drop)
}

/// A reaction that was put aside.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Aside {
    /// The line's place.
    pub seq: i64,
    /// Why, for the operator.
    pub fault: String,
    /// Since when.
    pub since: Moment,
}

/// Puts a reaction aside.
pub async fn put_aside(tx: &Tx, seq: i64, fault: &str, now: Moment) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into journal_aside (seq, fault, since) values ($1, $2, $3) on conflict (seq) do nothing",
        values![seq, fault, now],
    )
    .await
    .map(drop)
}

/// What is put aside, oldest first.
pub async fn aside(c: &impl ConnectionTrait) -> Result<Vec<Aside>, DbErr> {
    db::all(c, "select seq, fault, since from journal_aside order by seq", vec![]).await
}

/// A reaction has succeeded after all.
pub async fn take_up(tx: &Tx, seq: i64) -> Result<(), DbErr> {
    db::run(tx, "delete from journal_aside where seq = $1", values![seq]).await.map(drop)
}

/// How many lines no commit has sealed; none, unless somebody wrote past the program.
pub async fn unsealed(c: &impl ConnectionTrait) -> Result<i64, DbErr> {
    let count: Option<i64> =
        db::value(c, "select count(*) as value from journal where seq is null", vec![]).await?;
    Ok(count.unwrap_or(0))
}
