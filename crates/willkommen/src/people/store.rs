//! Tables `person`, `sign_in_link`, `session`, `account_link`.

use platform::clock::Moment;
use platform::db::{self, Tx};
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use super::rules::{LINK_MINUTES, LONGEST_MINUTES, NewPerson, Role};
use crate::ids::{LetterId, MunicipalityId, PartnerId, PersonId};

/// The tables this file owns.
pub const TABLES: &[&str] = &["person", "sign_in_link", "session", "account_link"];

/// An account.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Person {
    /// Identifier.
    pub id: PersonId,
    /// Name.
    pub name: String,
    /// Office mail.
    pub mail: String,
    /// Function.
    pub function: String,
    /// The role's word.
    pub role: String,
    /// The municipality of a mayor, project lead or clerk.
    pub municipality: Option<MunicipalityId>,
    /// The business of somebody who runs one.
    pub partner: Option<PartnerId>,
}

/// Adds an account; false when the mail is already known, which changes nothing.
pub async fn add(tx: &Tx, now: Moment, person: &NewPerson) -> Result<bool, DbErr> {
    let added = db::run(
        tx,
        "insert into person (id, name, mail, function, role, municipality, partner, created_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (mail) do nothing",
        values![
            person.id,
            person.name.as_str(),
            person.mail.to_lowercase(),
            person.function.as_str(),
            person.role.word(),
            person.municipality,
            person.partner,
            now,
        ],
    )
    .await?;
    Ok(added == 1)
}

/// Opens an account again that was closed, for the same mail; false when there is none.
pub async fn reinstate(tx: &Tx, person: &NewPerson) -> Result<bool, DbErr> {
    let opened = db::run(
        tx,
        "update person set name = $2, function = $3, role = $4, municipality = $5, partner = $6, deactivated_at = null \
         where mail = $1 and deactivated_at is not null",
        values![
            person.mail.to_lowercase(),
            person.name.as_str(),
            person.function.as_str(),
            person.role.word(),
            person.municipality,
            person.partner,
        ],
    )
    .await?;
    Ok(opened == 1)
}

/// Closes an account: nobody signs in with it any more, and its sessions end.
pub async fn deactivate(tx: &Tx, person: PersonId, now: Moment) -> Result<(), DbErr> {
    end_sessions(tx, person).await?;
    unlink_accounts(tx, person).await?;
    db::run(
        tx,
        "update person set deactivated_at = $2 where id = $1 and deactivated_at is null",
        values![person, now],
    )
    .await
    .map(drop)
}

/// Gives an existing account another role and municipality. The mailbox may be somebody else's by now, so
/// whoever signs in with an account of the account service is linked anew by the address.
pub async fn set_role_and_town(
    tx: &Tx,
    person: PersonId,
    role: Role,
    municipality: Option<MunicipalityId>,
) -> Result<(), DbErr> {
    unlink_accounts(tx, person).await?;
    db::run(
        tx,
        "update person set role = $2, municipality = $3, partner = null, deactivated_at = null where id = $1",
        values![person, role.word(), municipality],
    )
    .await
    .map(drop)
}

/// The active accounts of a partner business.
pub async fn running(c: &impl ConnectionTrait, partner: PartnerId) -> Result<Vec<Person>, DbErr> {
    db::all(
        c,
        "select id, name, mail, function, role, municipality, partner from person \
         where partner = $1 and deactivated_at is null order by created_at, id",
        values![partner],
    )
    .await
}

/// Takes name, mail and function from the accounts of partners that were closed before a moment; answers how
/// many there were. The account stays, because others say by its identifier who did something.
///
/// # Errors
/// The database's own.
pub async fn forget_partners(tx: &Tx, before: Moment) -> Result<u64, DbErr> {
    let closed: Vec<Person> = db::all(
        tx,
        "select id, name, mail, function, role, municipality, partner from person \
         where partner is not null and deactivated_at < $1 and name <> ''",
        values![before],
    )
    .await?;
    let mut forgotten = 0;
    for person in closed {
        // No two accounts have the same mail, so the identifier stands in its place.
        forgotten += db::run(
            tx,
            "update person set name = '', function = '', mail = $2 where id = $1",
            values![person.id, person.id.to_string()],
        )
        .await?;
    }
    Ok(forgotten)
}

/// One active account.
pub async fn of(c: &impl ConnectionTrait, id: PersonId) -> Result<Option<Person>, DbErr> {
    db::one(
        c,
        "select id, name, mail, function, role, municipality, partner from person \
         where id = $1 and deactivated_at is null",
        values![id],
    )
    .await
}

/// The name of an account, closed ones among them; none once it is deleted.
pub async fn name(c: &impl ConnectionTrait, id: PersonId) -> Result<Option<String>, DbErr> {
    db::value(c, "select name as value from person where id = $1 and name <> ''", values![id]).await
}

/// The active account with a mail address, whatever its case.
pub async fn by_mail(c: &impl ConnectionTrait, mail: &str) -> Result<Option<Person>, DbErr> {
    db::one(
        c,
        "select id, name, mail, function, role, municipality, partner from person \
         where mail = $1 and deactivated_at is null",
        values![mail.to_lowercase()],
    )
    .await
}

/// All active accounts, oldest first.
pub async fn all(c: &impl ConnectionTrait) -> Result<Vec<Person>, DbErr> {
    db::all(
        c,
        "select id, name, mail, function, role, municipality, partner from person \
         where deactivated_at is null order by created_at, id",
        vec![],
    )
    .await
}

/// The active accounts of a municipality.
pub async fn working_for(
    c: &impl ConnectionTrait,
    municipality: MunicipalityId,
) -> Result<Vec<Person>, DbErr> {
    db::all(
        c,
        "select id, name, mail, function, role, municipality, partner from person \
         where municipality = $1 and deactivated_at is null order by created_at, id",
        values![municipality],
    )
    .await
}

/// A sign-in link as it is stored.
#[derive(Clone, Debug, FromQueryResult)]
pub struct LinkRow {
    pub person: PersonId,
    pub expires_at: Moment,
    pub used_at: Option<Moment>,
    pub superseded: bool,
}

/// Stores a new link; every older one of the person no longer counts.
pub async fn add_link(tx: &Tx, hash: &str, person: PersonId, now: Moment) -> Result<(), DbErr> {
    db::run(
        tx,
        "update sign_in_link set superseded = $2 where person = $1 and used_at is null",
        values![person, true],
    )
    .await?;
    db::run(
        tx,
        "insert into sign_in_link (token_hash, person, created_at, expires_at, superseded) \
         values ($1, $2, $3, $4, $5)",
        values![hash, person, now, now.plus_minutes(LINK_MINUTES), false],
    )
    .await
    .map(drop)
}

/// The link with a hash.
pub async fn link(c: &impl ConnectionTrait, hash: &str) -> Result<Option<LinkRow>, DbErr> {
    db::one(
        c,
        "select person, expires_at, used_at, superseded from sign_in_link where token_hash = $1",
        values![hash],
    )
    .await
}

/// Uses a link up; false when somebody was faster.
pub async fn use_link(tx: &Tx, hash: &str, now: Moment) -> Result<bool, DbErr> {
    let used = db::run(
        tx,
        "update sign_in_link set used_at = $2 where token_hash = $1 and used_at is null",
        values![hash, now],
    )
    .await?;
    Ok(used == 1)
}

/// The active account to which an account of an account service belongs.
pub async fn account_owner(
    c: &impl ConnectionTrait,
    issuer: &str,
    subject: &str,
) -> Result<Option<Person>, DbErr> {
    db::one(
        c,
        "select person.id, person.name, person.mail, person.function, person.role, person.municipality \
         from account_link join person on person.id = account_link.person and person.deactivated_at is null \
         where account_link.issuer = $1 and account_link.subject = $2",
        values![issuer, subject],
    )
    .await
}

/// Whether an account of an account service belongs to somebody already.
pub async fn is_linked(c: &impl ConnectionTrait, issuer: &str, person: PersonId) -> Result<bool, DbErr> {
    let count: Option<i64> = db::value(
        c,
        "select count(*) as value from account_link where issuer = $1 and person = $2",
        values![issuer, person],
    )
    .await?;
    Ok(count.is_some_and(|count| count > 0))
}

/// Notes to whom an account of an account service belongs.
pub async fn link_account(
    tx: &Tx,
    issuer: &str,
    subject: &str,
    person: PersonId,
    now: Moment,
) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into account_link (issuer, subject, person, linked_at) values ($1, $2, $3, $4)",
        values![issuer, subject, person, now],
    )
    .await
    .map(drop)
}

/// Forgets which accounts of account services belong to somebody; answers how many there were.
pub async fn unlink_accounts(tx: &Tx, person: PersonId) -> Result<u64, DbErr> {
    db::run(tx, "delete from account_link where person = $1", values![person]).await
}

/// A session as it is stored.
#[derive(Clone, Debug)]
pub struct SessionRow {
    pub person: Option<PersonId>,
    pub municipality: Option<MunicipalityId>,
    pub letter: Option<LetterId>,
    pub created_at: Moment,
    pub seen_at: Moment,
}

/// Stores a session.
pub async fn add_session(tx: &Tx, hash: &str, session: &SessionRow) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into session (token_hash, person, municipality, letter, created_at, seen_at) \
         values ($1, $2, $3, $4, $5, $6)",
        values![
            hash,
            session.person,
            session.municipality,
            session.letter,
            session.created_at,
            session.seen_at,
        ],
    )
    .await
    .map(drop)
}

/// A session with what its account says today; asked for by every request, so it is one question.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Visit {
    pub created_at: Moment,
    pub seen_at: Moment,
    /// The letter whose code was entered, and its municipality.
    pub letter: Option<LetterId>,
    pub letter_municipality: Option<MunicipalityId>,
    /// The active account; nothing here when it was deactivated meanwhile.
    pub person: Option<PersonId>,
    pub name: Option<String>,
    pub role: Option<String>,
    pub municipality: Option<MunicipalityId>,
    pub partner: Option<PartnerId>,
}

/// The session with a hash.
pub async fn visit(c: &impl ConnectionTrait, hash: &str) -> Result<Option<Visit>, DbErr> {
    db::one(
        c,
        "select session.created_at, session.seen_at, session.letter, \
         session.municipality as letter_municipality, \
         person.id as person, person.name, person.role, person.municipality, person.partner \
         from session left join person on person.id = session.person and person.deactivated_at is null \
         where session.token_hash = $1",
        values![hash],
    )
    .await
}

/// Notes that a session was used.
pub async fn seen(tx: &Tx, hash: &str, now: Moment) -> Result<(), DbErr> {
    db::run(tx, "update session set seen_at = $2 where token_hash = $1", values![hash, now]).await.map(drop)
}

/// Ends a session.
pub async fn end_session(tx: &Tx, hash: &str) -> Result<(), DbErr> {
    db::run(tx, "delete from session where token_hash = $1", values![hash]).await.map(drop)
}

/// Ends all sessions of somebody who has an account.
pub async fn end_sessions(tx: &Tx, person: PersonId) -> Result<(), DbErr> {
    db::run(tx, "delete from session where person = $1", values![person]).await.map(drop)
}

/// Ends the sessions that a letter's code began.
///
/// # Errors
/// The database's own.
pub async fn end_letter_sessions(tx: &Tx, letter: LetterId) -> Result<u64, DbErr> {
    db::run(tx, "delete from session where letter = $1", values![letter]).await
}

/// Deletes sessions that no longer count, links older than a day, and which accounts of an account service
/// belong to accounts that are closed.
pub async fn sweep(tx: &Tx, now: Moment) -> Result<u64, DbErr> {
    let ended =
        db::run(tx, "delete from session where created_at < $1", values![now.plus_minutes(-LONGEST_MINUTES)])
            .await?;
    let links =
        db::run(tx, "delete from sign_in_link where created_at < $1", values![now.plus_minutes(-24 * 60)])
            .await?;
    let accounts = db::run(
        tx,
        "delete from account_link where person in (select id from person where deactivated_at is not null)",
        vec![],
    )
    .await?;
    Ok(ended + links + accounts)
}
