//! Tables `quick_check_voice` and `quick_check_voice_answer`.

use platform::clock::Moment;
use platform::db::{self, Tx};
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use super::rules::{LinkFacts, Mode};
use crate::ids::{MunicipalityId, PersonId, QuickCheckId, VoiceId};

/// The tables this file owns.
pub const TABLES: &[&str] = &["quick_check_voice", "quick_check_voice_answer"];

/// Somebody who answers questions alone.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Voice {
    pub id: VoiceId,
    pub quick_check: QuickCheckId,
    pub municipality: MunicipalityId,
    pub mode: String,
    /// Name or office of a colleague; empty for the project lead.
    pub label: String,
    /// The account of the project lead; none for a colleague, who comes by link.
    pub person: Option<PersonId>,
    /// The identifiers of the questions, a space between each; empty for all.
    pub questions: String,
    pub token_hash: Option<String>,
    /// Who asked.
    pub created_by: PersonId,
    pub expires_at: Moment,
    pub finished_at: Option<Moment>,
    pub closed_at: Option<Moment>,
    pub revoked_at: Option<Moment>,
}

impl Voice {
    /// What the answers are for.
    pub fn mode(&self) -> Mode {
        Mode::from_word(&self.mode).unwrap_or(Mode::Alone)
    }

    /// What decides about the link.
    pub fn link_facts(&self, is_open: bool) -> LinkFacts {
        LinkFacts {
            revoked_at: self.revoked_at,
            closed_at: self.closed_at,
            expires_at: self.expires_at,
            is_open,
        }
    }
}

macro_rules! voices {
    ($which:literal) => {
        concat!(
            "select id, quick_check, municipality, mode, label, person, questions, token_hash, created_by, \
             expires_at, finished_at, closed_at, revoked_at from quick_check_voice ",
            $which
        )
    };
}

/// Those who answer for a check and whose link was not taken back, in the order in which they were asked.
pub async fn of(c: &impl ConnectionTrait, check: QuickCheckId) -> Result<Vec<Voice>, DbErr> {
    db::all(
        c,
        voices!("where quick_check = $1 and revoked_at is null order by created_at, id"),
        values![check],
    )
    .await
}

/// One of them, also when the link was taken back.
pub async fn one(c: &impl ConnectionTrait, id: VoiceId) -> Result<Option<Voice>, DbErr> {
    db::one(c, voices!("where id = $1"), values![id]).await
}

/// The one whom a link leads to.
pub async fn by_token(c: &impl ConnectionTrait, hash: &str) -> Result<Option<Voice>, DbErr> {
    db::one(c, voices!("where token_hash = $1"), values![hash]).await
}

/// Adds somebody.
pub async fn add(tx: &Tx, voice: &Voice, now: Moment) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into quick_check_voice (id, quick_check, municipality, mode, label, person, questions, \
         token_hash, created_by, created_at, expires_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        values![
            voice.id,
            voice.quick_check,
            voice.municipality,
            voice.mode.as_str(),
            voice.label.as_str(),
            voice.person,
            voice.questions.as_str(),
            voice.token_hash.clone(),
            voice.created_by,
            now,
            voice.expires_at,
        ],
    )
    .await
    .map(drop)
}

/// Gives a colleague another link; false when there is none to replace.
pub async fn renew(tx: &Tx, id: VoiceId, hash: &str, expires_at: Moment) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update quick_check_voice set token_hash = $2, expires_at = $3 \
         where id = $1 and person is null and revoked_at is null and closed_at is null",
        values![id, hash, expires_at],
    )
    .await?;
    Ok(changed == 1)
}

/// Takes a colleague's link back and forgets name and answers; false when that was done already.
pub async fn revoke(tx: &Tx, id: VoiceId, now: Moment) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update quick_check_voice set revoked_at = $2, label = '' \
         where id = $1 and person is null and revoked_at is null",
        values![id, now],
    )
    .await?;
    if changed == 1 {
        db::run(tx, "delete from quick_check_voice_answer where voice = $1", values![id]).await?;
    }
    Ok(changed == 1)
}

/// Notes that somebody has begun; once.
pub async fn begun(tx: &Tx, id: VoiceId, now: Moment) -> Result<(), DbErr> {
    db::run(
        tx,
        "update quick_check_voice set started_at = $2 where id = $1 and started_at is null",
        values![id, now],
    )
    .await
    .map(drop)
}

/// Notes that somebody has finished; false when they had already, or nobody asks them any more.
pub async fn finish(tx: &Tx, id: VoiceId, now: Moment) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update quick_check_voice set finished_at = $2 \
         where id = $1 and finished_at is null and closed_at is null and revoked_at is null",
        values![id, now],
    )
    .await?;
    Ok(changed == 1)
}

/// Closes the answers that were given alone: from now on all talk about them.
pub async fn close(tx: &Tx, check: QuickCheckId, now: Moment) -> Result<(), DbErr> {
    db::run(
        tx,
        "update quick_check_voice set closed_at = $2 \
         where quick_check = $1 and mode = $3 and closed_at is null and revoked_at is null",
        values![check, now, Mode::Alone.word()],
    )
    .await
    .map(drop)
}

/// An answer as it is stored.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Given {
    pub voice: VoiceId,
    pub question: String,
    pub value: String,
    pub note: String,
    pub saved_at: Moment,
    /// When the project lead took it over.
    pub taken_at: Option<Moment>,
}

/// The answers of one person.
pub async fn answers(c: &impl ConnectionTrait, voice: VoiceId) -> Result<Vec<Given>, DbErr> {
    db::all(
        c,
        "select voice, question, value, note, saved_at, taken_at from quick_check_voice_answer \
         where voice = $1 order by question",
        values![voice],
    )
    .await
}

/// The answers of all whose link was not taken back.
pub async fn answers_of(c: &impl ConnectionTrait, check: QuickCheckId) -> Result<Vec<Given>, DbErr> {
    db::all(
        c,
        "select voice, question, value, note, saved_at, taken_at from quick_check_voice_answer \
         join quick_check_voice on quick_check_voice.id = quick_check_voice_answer.voice \
         where quick_check_voice.quick_check = $1 and quick_check_voice.revoked_at is null \
         order by quick_check_voice.created_at, quick_check_voice.id, question",
        values![check],
    )
    .await
}

/// Saves one answer; the same once more stays taken over. False when nobody asks for it any more, which changes nothing.
pub async fn save(
    tx: &Tx,
    voice: VoiceId,
    question: &str,
    value: &str,
    note: &str,
    now: Moment,
) -> Result<bool, DbErr> {
    let saved = db::run(
        tx,
        "insert into quick_check_voice_answer (voice, question, value, note, saved_at) \
         select id, $2, $3, $4, $5 from quick_check_voice \
         where id = $1 and revoked_at is null and closed_at is null \
         and (person is not null or expires_at > $5) \
         on conflict (voice, question) do update set \
         value = excluded.value, note = excluded.note, saved_at = excluded.saved_at, \
         taken_at = case when quick_check_voice_answer.value = excluded.value \
         and quick_check_voice_answer.note = excluded.note then quick_check_voice_answer.taken_at end",
        values![voice, question, value, note, now],
    )
    .await?;
    Ok(saved == 1)
}

/// Notes that an answer was taken over into the check; false when it was already.
pub async fn take(tx: &Tx, voice: VoiceId, question: &str, now: Moment) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update quick_check_voice_answer set taken_at = $3 \
         where voice = $1 and question = $2 and taken_at is null",
        values![voice, question, now],
    )
    .await?;
    Ok(changed == 1)
}

/// Deletes everybody who answered for a check, with their answers; answers how many rows went.
pub async fn forget(tx: &Tx, check: QuickCheckId) -> Result<u64, DbErr> {
    let answers = db::run(
        tx,
        "delete from quick_check_voice_answer \
         where voice in (select id from quick_check_voice where quick_check = $1)",
        values![check],
    )
    .await?;
    let voices = db::run(tx, "delete from quick_check_voice where quick_check = $1", values![check]).await?;
    Ok(answers + voices)
}

/// A check with people who answer for it, and when the last of their links ends.
#[derive(Clone, Debug, FromQueryResult)]
pub struct LastLink {
    pub quick_check: QuickCheckId,
    pub municipality: MunicipalityId,
    pub ends_at: Moment,
}

/// All checks with people who answer for them.
pub async fn last_links(c: &impl ConnectionTrait) -> Result<Vec<LastLink>, DbErr> {
    db::all(
        c,
        "select quick_check, municipality, max(expires_at) as ends_at from quick_check_voice \
         group by quick_check, municipality",
        vec![],
    )
    .await
}
