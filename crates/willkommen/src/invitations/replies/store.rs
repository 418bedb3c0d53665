//! Tables `answer_to_invitation`, `contact_note`, `interest`, `example`.

use platform::clock::{Day, Moment};
use platform::db::{self, Tx};
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use super::rules::Answer;
use crate::ids::{MunicipalityId, PersonId};

/// The tables this file owns.
pub const TABLES: &[&str] = &["answer_to_invitation", "contact_note", "interest", "example"];

/// A noted answer.
#[derive(Clone, Debug, FromQueryResult)]
pub struct AnswerRow {
    pub municipality: MunicipalityId,
    pub kind: String,
    pub given_on: Day,
    pub note: String,
    pub noted_at: Moment,
}

/// Notes an answer.
pub async fn note(tx: &Tx, answer: Answer, row: &AnswerRow, by: PersonId) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into answer_to_invitation (id, municipality, kind, given_on, note, noted_at, noted_by) \
         values ($1, $2, $3, $4, $5, $6, $7)",
        values![
            platform::chance::id(),
            row.municipality,
            answer.word(),
            row.given_on,
            row.note.as_str(),
            row.noted_at,
            by,
        ],
    )
    .await
    .map(drop)
}

/// All noted answers, oldest first.
pub async fn answers(c: &impl ConnectionTrait) -> Result<Vec<AnswerRow>, DbErr> {
    db::all(
        c,
        "select municipality, kind, given_on, note, noted_at from answer_to_invitation \
         order by noted_at, id",
        vec![],
    )
    .await
}

/// A noted answer with who has noted it.
#[derive(Clone, Debug, FromQueryResult)]
pub struct GivenAnswer {
    pub kind: String,
    pub given_on: Day,
    pub note: String,
    pub noted_by: PersonId,
}

/// The noted answers of one municipality, in order.
pub async fn answers_of(
    c: &impl ConnectionTrait,
    municipality: MunicipalityId,
) -> Result<Vec<GivenAnswer>, DbErr> {
    db::all(
        c,
        "select kind, given_on, note, noted_by from answer_to_invitation \
         where municipality = $1 order by noted_at, id",
        values![municipality],
    )
    .await
}

/// A note of a conversation.
#[derive(Clone, Debug, FromQueryResult)]
pub struct ContactNote {
    /// The municipality.
    pub municipality: MunicipalityId,
    /// When it was.
    pub held_on: Day,
    /// How, as a word.
    pub way: String,
    /// What was said.
    pub said: String,
    /// Why they do not take part yet, as a word; may be empty.
    pub obstacle: String,
    /// When the agency comes back to them.
    pub next_on: Option<Day>,
    /// With what.
    pub next_what: String,
    /// When it was noted.
    pub noted_at: Moment,
    /// By whom.
    pub noted_by: PersonId,
}

/// Notes a conversation.
pub async fn note_contact(tx: &Tx, note: &ContactNote) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into contact_note (id, municipality, held_on, way, said, obstacle, next_on, next_what, \
         noted_at, noted_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        values![
            platform::chance::id(),
            note.municipality,
            note.held_on,
            note.way.as_str(),
            note.said.as_str(),
            note.obstacle.as_str(),
            note.next_on,
            note.next_what.as_str(),
            note.noted_at,
            note.noted_by,
        ],
    )
    .await
    .map(drop)
}

/// All notes of conversations, oldest first.
pub async fn contacts(c: &impl ConnectionTrait) -> Result<Vec<ContactNote>, DbErr> {
    db::all(
        c,
        "select municipality, held_on, way, said, obstacle, next_on, next_what, noted_at, noted_by \
         from contact_note order by noted_at, id",
        vec![],
    )
    .await
}

/// The notes of conversations with one municipality, newest first.
///
/// # Errors
/// The database's own.
pub async fn contacts_of(
    c: &impl ConnectionTrait,
    municipality: MunicipalityId,
) -> Result<Vec<ContactNote>, DbErr> {
    db::all(
        c,
        "select municipality, held_on, way, said, obstacle, next_on, next_what, noted_at, noted_by \
         from contact_note where municipality = $1 order by noted_at desc, id desc",
        values![municipality],
    )
    .await
}

/// A town's interest.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Interest {
    /// The municipality.
    pub municipality: MunicipalityId,
    /// Whom to speak with.
    pub name: String,
    /// What they do in the town hall.
    pub function: String,
    /// Mail; either this or a telephone number is there.
    pub mail: String,
    /// Telephone.
    pub phone: String,
    /// What they would like, as a word.
    pub wish: String,
    /// A note.
    pub note: String,
    /// When it was first expressed.
    pub expressed_at: Moment,
    /// When it was last changed.
    pub changed_at: Moment,
}

/// Expresses or changes a town's interest.
pub async fn express(tx: &Tx, interest: &Interest) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into interest (municipality, name, function, mail, phone, wish, note, expressed_at, \
         changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (municipality) do update \
         set name = $2, function = $3, mail = $4, phone = $5, wish = $6, note = $7, changed_at = $9",
        values![
            interest.municipality,
            interest.name.as_str(),
            interest.function.as_str(),
            interest.mail.as_str(),
            interest.phone.as_str(),
            interest.wish.as_str(),
            interest.note.as_str(),
            interest.expressed_at,
            interest.changed_at,
        ],
    )
    .await
    .map(drop)
}

/// A town's interest, if it has expressed any.
///
/// # Errors
/// The database's own.
pub async fn interest_of(
    c: &impl ConnectionTrait,
    municipality: MunicipalityId,
) -> Result<Option<Interest>, DbErr> {
    db::one(
        c,
        "select municipality, name, function, mail, phone, wish, note, expressed_at, changed_at \
         from interest where municipality = $1",
        values![municipality],
    )
    .await
}

/// Everybody's interest.
pub async fn interests(c: &impl ConnectionTrait) -> Result<Vec<Interest>, DbErr> {
    db::all(
        c,
        "select municipality, name, function, mail, phone, wish, note, expressed_at, changed_at \
         from interest order by municipality",
        vec![],
    )
    .await
}

/// Forgets a town's interest with the personal data in it; false when there is none.
///
/// # Errors
/// The database's own.
pub async fn forget_interest(tx: &Tx, municipality: MunicipalityId) -> Result<bool, DbErr> {
    let gone = db::run(tx, "delete from interest where municipality = $1", values![municipality]).await?;
    Ok(gone == 1)
}

/// Forgets interest that is a year old, and what was said in conversations three years ago; that there were
/// any, and why, stays.
///
/// # Errors
/// The database's own.
pub async fn sweep(tx: &Tx, now: Moment) -> Result<u64, DbErr> {
    const DAY: i64 = 24 * 60;
    let (year, three) = (now.plus_minutes(-365 * DAY), now.plus_minutes(-3 * 365 * DAY));
    let said = "update contact_note set said = '', next_what = '' \
                where noted_at < $1 and (said <> '' or next_what <> '')";
    let answers = "update answer_to_invitation set note = '' where noted_at < $1 and note <> ''";
    Ok(db::run(tx, "delete from interest where changed_at < $1", values![year]).await?
        + db::run(tx, said, values![three]).await?
        + db::run(tx, answers, values![three]).await?)
}

/// A town that agrees to be named as an example.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Example {
    pub municipality: MunicipalityId,
    /// What it says, in its own words; may be empty.
    pub words: String,
}

/// Notes that a town agrees to be named, or changes what it says.
pub async fn offer(tx: &Tx, example: &Example, by: PersonId, now: Moment) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into example (municipality, words, agreed_at, agreed_by) values ($1, $2, $3, $4) \
         on conflict (municipality) do update set words = $2, agreed_at = $3, agreed_by = $4",
        values![example.municipality, example.words.as_str(), now, by],
    )
    .await
    .map(drop)
}

/// Takes that back; false when the town is not named.
pub async fn take_back(tx: &Tx, municipality: MunicipalityId) -> Result<bool, DbErr> {
    let gone = db::run(tx, "delete from example where municipality = $1", values![municipality]).await?;
    Ok(gone == 1)
}

/// What a town that agrees to be named says.
pub async fn example_of(
    c: &impl ConnectionTrait,
    municipality: MunicipalityId,
) -> Result<Option<Example>, DbErr> {
    db::one(c, "select municipality, words from example where municipality = $1", values![municipality]).await
}

/// All towns that agree to be named.
pub async fn examples(c: &impl ConnectionTrait) -> Result<Vec<Example>, DbErr> {
    db::all(c, "select municipality, words from example order by municipality", vec![]).await
}
