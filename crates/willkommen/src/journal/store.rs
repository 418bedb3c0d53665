//! Tables `journal`, `journal_personal`, `journal_seal`, `journal_reader`, `journal_aside`.

use std::collections::HashSet;
use std::iter;

use platform::clock::Moment;
use platform::db::{self, Later, Sealing, Tx, Value};
use platform::secret::hash;
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use super::Entry;
use crate::ids::{EntryId, MunicipalityId};

/// The tables this file owns.
pub const TABLES: &[&str] =
    &["journal", "journal_personal", "journal_seal", "journal_reader", "journal_aside"];

/// Those in which the chain finds every change by itself.
pub const CHAINED: &[&str] = &["journal", "journal_seal"];

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

/// A line that the running commit adds once it is sealed.
struct Pending {
    id: EntryId,
    at: Moment,
    actor: String,
    municipality: Option<MunicipalityId>,
    payload: String,
    personal: Option<Personal>,
    personal_hash: String,
}

/// The personal value of a line of the running commit is not to stand.
struct Forgotten(EntryId);

impl Pending {
    fn of(new: New, personal: &str) -> Result<Self, DbErr> {
        let id = EntryId::new();
        let personal = (!personal.is_empty()).then(|| Personal {
            entry: id,
            salt: platform::chance::token(),
            value: personal.to_owned(),
        });
        Ok(Self {
            id,
            at: new.at,
            actor: new.actor,
            municipality: new.municipality,
            payload: payload_of(&new.entry)?,
            personal_hash: personal.as_ref().map(|it| personal_hash(&it.salt, &it.value)).unwrap_or_default(),
            personal,
        })
    }

    fn hash(&self) -> String {
        let about = self.municipality.map(|id| id.to_string()).unwrap_or_default();
        line_hash(self.id, self.at, &self.actor, &about, &self.payload, &self.personal_hash)
    }

    fn row(&self, seq: i64, hash: &str) -> Vec<Value> {
        // The tag of an enum stands first.
        let kind = self.payload.strip_prefix(r#"{"kind":""#).and_then(|rest| rest.split('"').next());
        values![
            self.id,
            seq,
            self.at,
            self.actor.as_str(),
            self.municipality,
            kind.unwrap_or_default(),
            self.payload.as_str(),
            self.personal_hash.as_str(),
            hash
        ]
    }
}

fn payload_of(entry: &Entry) -> Result<String, DbErr> {
    serde_json::to_string(entry).map_err(|fault| DbErr::Custom(fault.to_string()))
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
    let new = New { at, actor: actor.to_owned(), municipality, entry: entry.clone() };
    let line = Pending::of(new, personal)?;
    let id = line.id;
    tx.later().push(Box::new(line));
    Ok(id)
}

/// Adds entries without a personal value.
pub async fn record_all(tx: &Tx, lines: Vec<New>) -> Result<(), DbErr> {
    for new in lines {
        let line = Pending::of(new, "")?;
        tx.later().push(Box::new(line));
    }
    Ok(())
}

/// Adds a line as another version of the program would.
#[cfg(test)]
pub fn record_foreign(tx: &Tx, payload: &str) {
    let id = EntryId::new();
    let (at, actor, payload) = (Moment(0), "test".to_owned(), payload.to_owned());
    let line =
        Pending { id, at, actor, municipality: None, payload, personal: None, personal_hash: String::new() };
    tx.later().push(Box::new(line));
}

/// The end of the chain.
#[derive(Default, FromQueryResult)]
struct LastSeal {
    number: i64,
    last_seq: i64,
    hash: String,
}

impl LastSeal {
    async fn of(tx: &Tx) -> Result<Self, DbErr> {
        let sql = "select number, last_seq, hash from journal_seal order by number desc limit 1";
        Ok(db::one(tx, sql, vec![]).await?.unwrap_or_default())
    }

    /// The link after this one.
    fn next(&self, hashes: &[String]) -> Result<Self, DbErr> {
        let count = i64::try_from(hashes.len()).map_err(|fault| DbErr::Custom(fault.to_string()))?;
        let parts: Vec<&str> =
            iter::once(self.hash.as_str()).chain(hashes.iter().map(String::as_str)).collect();
        Ok(Self { number: self.number + 1, last_seq: self.last_seq + count, hash: hash(&parts) })
    }
}

/// How many rows one statement adds: an engine takes only so many values.
const PART: usize = 1000;

/// Numbers the lines of the commit and adds one link to the chain; runs inside every commit.
///
/// The end of the chain is remembered from commit to commit. Another program that has added a link meanwhile has
/// taken the number of ours; one that is about to makes ours wait until it has. The lines travel with the end of the
/// commit, which then fails and asks for the seal again.
pub async fn seal(tx: Sealing<'_>) -> Result<(), DbErr> {
    let later = tx.take_later();
    let sealed = add_link(&tx, &later).await;
    *tx.later() = later;
    sealed
}

async fn add_link(tx: &Sealing<'_>, later: &[Later]) -> Result<(), DbErr> {
    let (lines, forgotten) = sorted(later);
    if lines.is_empty() {
        return Ok(());
    }
    let hashes: Vec<String> = lines.iter().map(|line| line.hash()).collect();
    let last = match tx.recall::<LastSeal>() {
        Some(last) => last,
        None => LastSeal::of(tx).await?,
    };
    let next = last.next(&hashes)?;
    let link = values![next.number, last.last_seq + 1, next.last_seq, last.hash.as_str(), next.hash.as_str()];
    let rows = (last.last_seq + 1..).zip(&lines).zip(&hashes).map(|((seq, line), hash)| line.row(seq, hash));
    add(tx, link, rows.collect());
    tx.remember(next);
    add_personal(tx, &lines, &forgotten).await
}

fn sorted(later: &[Later]) -> (Vec<&Pending>, HashSet<EntryId>) {
    let (mut lines, mut forgotten) = (Vec::with_capacity(later.len()), HashSet::new());
    for thing in later {
        match thing.downcast_ref::<Pending>() {
            Some(line) => lines.push(line),
            None => forgotten.extend(thing.downcast_ref::<Forgotten>().map(|Forgotten(entry)| *entry)),
        }
    }
    (lines, forgotten)
}

/// Adds a link and its lines.
fn add(tx: &Sealing<'_>, link: Vec<Value>, lines: Vec<Vec<Value>>) {
    let sql =
        "insert into journal_seal (number, first_seq, last_seq, previous, hash) values ($1, $2, $3, $4, $5)";
    db::run_with_next(tx, sql, link);
    for part in lines.chunks(PART) {
        let sql = "insert into journal \
                   (id, seq, at, actor, municipality, kind, payload, personal_hash, hash) values {rows}";
        db::run_rows_with_next(tx, sql, part.to_vec());
    }
}

/// Not with the next message: its rows are noted, and what is noted is asked for before that message is said.
async fn add_personal(tx: &Tx, lines: &[&Pending], forgotten: &HashSet<EntryId>) -> Result<(), DbErr> {
    let personal: Vec<Vec<Value>> = lines
        .iter()
        .filter_map(|line| line.personal.as_ref())
        .filter(|personal| !forgotten.contains(&personal.entry))
        .map(|Personal { entry, salt, value }| values![*entry, salt.as_str(), value.as_str()])
        .collect();
    for part in personal.chunks(PART) {
        let sql = "insert into journal_personal (entry, salt, value) values {rows}";
        db::run_rows(tx, sql, part.to_vec()).await?;
    }
    Ok(())
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
const MANY_A_DAY: [&str; 4] = ["card_handed_out", "booklet_opened", "booklet_printed", "booklet_deleted"];

/// The lines about one municipality, newest first, without single cards and booklets.
pub async fn of_municipality(
    c: &impl ConnectionTrait,
    municipality: MunicipalityId,
    most: i64,
) -> Result<Vec<Line>, DbErr> {
    db::all(
        c,
        "select id, seq, at, actor, municipality, payload, personal_hash, hash from journal \
         where municipality = $1 and seq is not null and kind not in ($3, $4, $5, $6) \
         order by seq desc limit $2",
        values![municipality, most, MANY_A_DAY[0], MANY_A_DAY[1], MANY_A_DAY[2], MANY_A_DAY[3]],
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

/// The lines about one municipality that say just this, also those that the present commit adds.
pub async fn saying(tx: &Tx, municipality: MunicipalityId, entry: &Entry) -> Result<Vec<EntryId>, DbErr> {
    let payload = payload_of(entry)?;
    let sql = "select id from journal where municipality = $1 and payload = $2";
    let lines: Vec<Saying> = db::all(tx, sql, values![municipality, payload.as_str()]).await?;
    let mut entries: Vec<EntryId> = lines.into_iter().map(|line| line.id).collect();
    let later = tx.later();
    let pending = later.iter().filter_map(|thing| thing.downcast_ref::<Pending>());
    let says = |line: &&Pending| line.municipality == Some(municipality) && line.payload == payload;
    entries.extend(pending.filter(says).map(|line| line.id));
    Ok(entries)
}

/// Whether something of a kind has ever happened.
pub async fn knows(c: &impl ConnectionTrait, kind: &str) -> Result<bool, DbErr> {
    let count: Option<i64> =
        db::value(c, "select count(*) as value from journal where kind = $1", values![kind]).await?;
    Ok(count.is_some_and(|count| count > 0))
}

/// Lines that stand under another kind than theirs, or under one that is no text. The kind is the first word of the
/// payload and begins at its tenth character.
pub async fn mislabelled(c: &impl ConnectionTrait) -> Result<Vec<i64>, DbErr> {
    let lines: Vec<Place> = db::all(
        c,
        "select seq from journal where seq is not null and (substr(payload, 10, length(kind) + 1) <> kind || '\"' or kind <> cast(kind as text))",
        vec![],
    )
    .await?;
    Ok(lines.into_iter().map(|line| line.seq).collect())
}

#[derive(FromQueryResult)]
struct Place {
    seq: i64,
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

/// Deletes the personal value of an entry; the chain holds without it. Answers how many there were.
pub async fn forget(tx: &Tx, entry: EntryId) -> Result<u64, DbErr> {
    let has_value = |thing: &Later| {
        thing.downcast_ref::<Pending>().is_some_and(|line| line.id == entry && line.personal.is_some())
    };
    if tx.later().iter().any(has_value) {
        tx.later().push(Box::new(Forgotten(entry)));
        return Ok(1);
    }
    db::run(tx, "delete from journal_personal where entry = $1", values![entry]).await
}

/// How far a reader has read.
pub async fn position(c: &impl ConnectionTrait, reader: &str) -> Result<i64, DbErr> {
    let seq: Option<i64> =
        db::value(c, "select seq as value from journal_reader where name = $1", values![reader]).await?;
    Ok(seq.unwrap_or(0))
}

/// How far the fastest reader has read.
pub async fn furthest(c: &impl ConnectionTrait) -> Result<i64, DbErr> {
    let furthest: Option<Option<i64>> =
        db::value(c, "select max(seq) as value from journal_reader", vec![]).await?;
    Ok(furthest.flatten().unwrap_or(0))
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
