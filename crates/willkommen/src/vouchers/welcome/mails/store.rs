//! Table `newcomer_mail`.

use platform::clock::Moment;
use platform::db::{self, Tx};
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use super::rules::Purpose;
use crate::ids::{BookletId, MunicipalityId, NewcomerMailId};
use crate::outbox;
use crate::vouchers::booklet::speech::{Speaker, Tongue};

/// The tables this file owns.
pub const TABLES: &[&str] = &["newcomer_mail"];

/// A newcomer's consent to mails (Einwilligung).
#[derive(Clone, Debug, FromQueryResult)]
pub struct Consent {
    /// Our identifier.
    pub id: NewcomerMailId,
    /// With which booklet it was given.
    pub booklet: BookletId,
    /// Whose newcomer.
    pub municipality: MunicipalityId,
    /// The address.
    pub mail: String,
    /// The word of the language in which it was given, and in which we write.
    pub tongue: String,
    /// Whether a reminder is wanted.
    pub wants_reminder: bool,
    /// Whether invitations are wanted.
    pub wants_receptions: bool,
    /// Whether a survey is wanted.
    pub wants_survey: bool,
    /// The version of the words that were agreed to.
    pub wording: String,
    /// These words.
    pub said: String,
    /// When they were agreed to.
    pub asked_at: Moment,
    /// Until when it can be confirmed.
    pub confirm_until: Moment,
    /// When it was confirmed.
    pub confirmed_at: Option<Moment>,
    /// When the reminder went.
    pub reminded_at: Option<Moment>,
}

impl Consent {
    /// What the mails are for.
    #[must_use]
    pub fn purposes(&self) -> Vec<Purpose> {
        let wanted = |purpose: &Purpose| match purpose {
            Purpose::Reminder => self.wants_reminder,
            Purpose::Receptions => self.wants_receptions,
            Purpose::Survey => self.wants_survey,
        };
        Purpose::ALL.iter().copied().filter(wanted).collect()
    }

    /// Speaks its language.
    #[must_use]
    pub fn speaker(&self) -> Speaker {
        Speaker { tongue: Tongue::from_word(&self.tongue).unwrap_or(Tongue::De) }
    }
}

macro_rules! consents {
    ($which:literal) => {
        concat!(
            "select id, booklet, municipality, mail, tongue, wants_reminder, wants_receptions, wants_survey, \
             wording, said, asked_at, confirm_until, confirmed_at, reminded_at from newcomer_mail ",
            $which
        )
    };
}

/// The consent that was given with a booklet.
pub async fn of(c: &impl ConnectionTrait, booklet: BookletId) -> Result<Option<Consent>, DbErr> {
    db::one(c, consents!("where booklet = $1"), values![booklet]).await
}

/// One consent.
pub async fn one(c: &impl ConnectionTrait, id: NewcomerMailId) -> Result<Option<Consent>, DbErr> {
    db::one(c, consents!("where id = $1"), values![id]).await
}

/// The consent that a link confirms.
pub async fn by_confirmation(c: &impl ConnectionTrait, hash: &str) -> Result<Option<Consent>, DbErr> {
    db::one(c, consents!("where confirm_hash = $1"), values![hash]).await
}

/// The consent that a link ends.
pub async fn by_off(c: &impl ConnectionTrait, hash: &str) -> Result<Option<Consent>, DbErr> {
    db::one(c, consents!("where off_hash = $1"), values![hash]).await
}

/// Confirmed consents to a reminder that has not gone yet.
pub async fn to_remind(c: &impl ConnectionTrait) -> Result<Vec<Consent>, DbErr> {
    db::all(
        c,
        consents!("where wants_reminder and confirmed_at is not null and reminded_at is null order by id"),
        vec![],
    )
    .await
}

/// All confirmed consents of a town's newcomers.
pub async fn confirmed(
    c: &impl ConnectionTrait,
    municipality: MunicipalityId,
) -> Result<Vec<Consent>, DbErr> {
    db::all(
        c,
        consents!("where municipality = $1 and confirmed_at is not null order by id"),
        values![municipality],
    )
    .await
}

/// Notes a consent that waits to be confirmed, in the place of an earlier one of the same booklet.
pub async fn ask(tx: &Tx, consent: &Consent, confirm_hash: &str, off_hash: &str) -> Result<(), DbErr> {
    forget(tx, consent.booklet).await?;
    db::run(
        tx,
        "insert into newcomer_mail (id, booklet, municipality, mail, tongue, wants_reminder, \
         wants_receptions, wants_survey, wording, said, asked_at, confirm_hash, confirm_until, off_hash, \
         reminded_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        values![
            consent.id,
            consent.booklet,
            consent.municipality,
            consent.mail.as_str(),
            consent.tongue.as_str(),
            consent.wants_reminder,
            consent.wants_receptions,
            consent.wants_survey,
            consent.wording.as_str(),
            consent.said.as_str(),
            consent.asked_at,
            confirm_hash,
            consent.confirm_until,
            off_hash,
            consent.reminded_at,
        ],
    )
    .await
    .map(drop)
}

/// Takes purposes away from a consent; those that stay were confirmed. What still waits for another purpose does not
/// go any more.
pub async fn narrow(tx: &Tx, id: NewcomerMailId, wanted: &[Purpose], tongue: Tongue) -> Result<(), DbErr> {
    db::run(
        tx,
        "update newcomer_mail set wants_reminder = $2, wants_receptions = $3, wants_survey = $4, tongue = $5 \
         where id = $1",
        values![
            id,
            wanted.contains(&Purpose::Reminder),
            wanted.contains(&Purpose::Receptions),
            wanted.contains(&Purpose::Survey),
            tongue.word(),
        ],
    )
    .await?;
    for purpose in Purpose::ALL.iter().copied().filter(|purpose| !wanted.contains(purpose)) {
        outbox::call_back(tx, "newcomer:", &format!(":{}:{id}", purpose.word())).await?;
    }
    Ok(())
}

/// Confirms a consent in time; false when it is too late, or was confirmed already.
pub async fn confirm(tx: &Tx, hash: &str, now: Moment) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update newcomer_mail set confirmed_at = $2 \
         where confirm_hash = $1 and confirmed_at is null and confirm_until > $2",
        values![hash, now],
    )
    .await?;
    Ok(changed == 1)
}

/// Notes that the reminder goes; false when it went already, or is no longer wanted.
pub async fn remind(tx: &Tx, id: NewcomerMailId, now: Moment) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update newcomer_mail set reminded_at = $2 \
         where id = $1 and reminded_at is null and wants_reminder and confirmed_at is not null",
        values![id, now],
    )
    .await?;
    Ok(changed == 1)
}

/// Deletes the consent that a link ends, and the town's mails to it that still wait.
pub async fn remove_by_off(tx: &Tx, hash: &str) -> Result<u64, DbErr> {
    if let Some(consent) = by_off(tx, hash).await? {
        call_off(tx, consent.id).await?;
    }
    db::run(tx, "delete from newcomer_mail where off_hash = $1", values![hash]).await
}

/// Deletes a consent; false when it is not there.
pub async fn remove(tx: &Tx, id: NewcomerMailId) -> Result<bool, DbErr> {
    Ok(db::run(tx, "delete from newcomer_mail where id = $1", values![id]).await? == 1)
}

/// Deletes the consent that was given with a booklet, and the town's mails to it that still wait.
pub async fn forget(tx: &Tx, booklet: BookletId) -> Result<u64, DbErr> {
    if let Some(consent) = of(tx, booklet).await? {
        call_off(tx, consent.id).await?;
    }
    db::run(tx, "delete from newcomer_mail where booklet = $1", values![booklet]).await
}

/// What a town has written and what still waits does not go to who has withdrawn.
async fn call_off(tx: &Tx, id: NewcomerMailId) -> Result<u64, DbErr> {
    outbox::call_back(tx, "newcomer:", &format!(":{id}")).await
}

/// Deletes consents that nobody has confirmed in time.
pub async fn sweep(tx: &Tx, now: Moment) -> Result<u64, DbErr> {
    let sql = "delete from newcomer_mail where confirmed_at is null and confirm_until <= $1";
    db::run(tx, sql, values![now]).await
}
