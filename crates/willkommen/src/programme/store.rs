//! Tables `programme_text`, `programme_paragraph`.

use platform::clock::Moment;
use platform::db::{self, Tx};
use platform::texts::Lang;
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use super::rules::{TextKind, Words};
use crate::ids::{PersonId, ProgrammeTextId};

/// The tables this file owns.
pub const TABLES: &[&str] = &["programme_text", "programme_paragraph"];

/// A version of the programme's text.
#[derive(Clone, Debug, FromQueryResult)]
pub struct ProgrammeText {
    pub id: ProgrammeTextId,
    pub kind: String,
    /// Of its kind: the round, or the launched version; 0 for the draft.
    pub number: i64,
    /// What is new in it, in one line.
    pub note: String,
    pub made_at: Moment,
}

impl ProgrammeText {
    /// Whether it may still be worked on.
    #[must_use]
    pub fn is_draft(&self) -> bool {
        self.kind == TextKind::Draft.word()
    }
}

/// A paragraph of a text in every language. Number 0 is the title with the first sentences.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Paragraph {
    /// The same in every version.
    pub key: String,
    pub position: i64,
    pub heading_de: String,
    pub body_de: String,
    pub heading_en: String,
    pub body_en: String,
}

impl Paragraph {
    /// Heading and text in a language; German where the other is missing.
    #[must_use]
    pub fn words(&self, lang: Lang) -> Words<'_> {
        let (heading, body) = match lang {
            Lang::En if self.has_english() => (&self.heading_en, &self.body_en),
            Lang::De | Lang::En => (&self.heading_de, &self.body_de),
        };
        Words { key: &self.key, heading, body }
    }

    /// Whether the English words are there.
    #[must_use]
    pub fn has_english(&self) -> bool {
        !self.heading_en.is_empty() && !self.body_en.is_empty()
    }
}

/// All texts of a kind, newest first.
pub async fn of_kind(c: &impl ConnectionTrait, kind: TextKind) -> Result<Vec<ProgrammeText>, DbErr> {
    db::all(
        c,
        "select id, kind, number, note, made_at from programme_text where kind = $1 order by number desc",
        values![kind.word()],
    )
    .await
}

/// One text.
pub async fn of(c: &impl ConnectionTrait, id: ProgrammeTextId) -> Result<Option<ProgrammeText>, DbErr> {
    db::one(c, "select id, kind, number, note, made_at from programme_text where id = $1", values![id]).await
}

/// The paragraphs of a text in their order.
pub async fn paragraphs(c: &impl ConnectionTrait, id: ProgrammeTextId) -> Result<Vec<Paragraph>, DbErr> {
    db::all(
        c,
        "select key, position, heading_de, body_de, heading_en, body_en from programme_paragraph \
         where programme_text = $1 order by position, key",
        values![id],
    )
    .await
}

/// Adds a text with its paragraphs.
pub async fn add(tx: &Tx, text: &ProgrammeText, by: PersonId, paragraphs: &[Paragraph]) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into programme_text (id, kind, number, note, made_at, made_by) \
         values ($1, $2, $3, $4, $5, $6)",
        values![text.id, text.kind.as_str(), text.number, text.note.as_str(), text.made_at, by],
    )
    .await?;
    for paragraph in paragraphs {
        save(tx, text.id, paragraph).await?;
    }
    Ok(())
}

/// Writes a paragraph, new or changed.
pub async fn save(tx: &Tx, text: ProgrammeTextId, paragraph: &Paragraph) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into programme_paragraph (programme_text, key, position, heading_de, body_de, heading_en, \
         body_en) values ($1, $2, $3, $4, $5, $6, $7) on conflict (programme_text, key) do update set \
         position = excluded.position, heading_de = excluded.heading_de, body_de = excluded.body_de, \
         heading_en = excluded.heading_en, body_en = excluded.body_en",
        values![
            text,
            paragraph.key.as_str(),
            paragraph.position,
            paragraph.heading_de.as_str(),
            paragraph.body_de.as_str(),
            paragraph.heading_en.as_str(),
            paragraph.body_en.as_str(),
        ],
    )
    .await
    .map(drop)
}

/// Takes a paragraph out of a text.
pub async fn remove(tx: &Tx, text: ProgrammeTextId, key: &str) -> Result<bool, DbErr> {
    let gone = db::run(
        tx,
        "delete from programme_paragraph where programme_text = $1 and key = $2 and position > 0",
        values![text, key],
    )
    .await?;
    Ok(gone == 1)
}

/// Takes the draft away, when it was launched or given up.
pub async fn remove_text(tx: &Tx, text: ProgrammeTextId) -> Result<(), DbErr> {
    db::run(tx, "delete from programme_paragraph where programme_text = $1", values![text]).await?;
    db::run(tx, "delete from programme_text where id = $1", values![text]).await.map(drop)
}
