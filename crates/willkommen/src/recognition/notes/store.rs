//! Table `recognition_note`.

use platform::clock::{Day, Moment};
use platform::db::{self, Tx};
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use crate::ids::{MunicipalityId, PersonId, RecognitionNoteId};
use crate::recognition::rules::NoteKind;

/// The tables this file owns.
pub const TABLES: &[&str] = &["recognition_note"];

/// What the agency has noted of a municipality.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Note {
    /// Identifier.
    pub id: RecognitionNoteId,
    /// Of whom.
    pub municipality: MunicipalityId,
    /// The word of its kind.
    pub kind: String,
    /// The day on which it was.
    pub noted_on: Day,
    /// What was.
    pub words: String,
}

impl Note {
    /// What it is about.
    #[must_use]
    pub fn kind(&self) -> Option<NoteKind> {
        NoteKind::from_word(&self.kind)
    }
}

/// Adds a note; false when the same is noted already.
pub async fn add(tx: &Tx, note: &Note, by: PersonId, now: Moment) -> Result<bool, DbErr> {
    let added = db::run(
        tx,
        "insert into recognition_note (id, municipality, kind, noted_on, words, noted_at, noted_by) \
         select $1, $2, $3, $4, $5, $6, $7 where not exists (select 1 from recognition_note \
         where municipality = $2 and kind = $3 and noted_on = $4 and words = $5)",
        values![note.id, note.municipality, note.kind.as_str(), note.noted_on, note.words.as_str(), now, by,],
    )
    .await?;
    Ok(added == 1)
}

/// The notes of a municipality, oldest first.
pub async fn of(c: &impl ConnectionTrait, municipality: MunicipalityId) -> Result<Vec<Note>, DbErr> {
    db::all(
        c,
        "select id, municipality, kind, noted_on, words from recognition_note where municipality = $1 \
         order by noted_on, id",
        values![municipality],
    )
    .await
}

/// One note.
pub async fn one(c: &impl ConnectionTrait, id: RecognitionNoteId) -> Result<Option<Note>, DbErr> {
    let sql = "select id, municipality, kind, noted_on, words from recognition_note where id = $1";
    db::one(c, sql, values![id]).await
}

/// Removes a note; false when it was removed already.
pub async fn remove(tx: &Tx, id: RecognitionNoteId) -> Result<bool, DbErr> {
    Ok(db::run(tx, "delete from recognition_note where id = $1", values![id]).await? == 1)
}
