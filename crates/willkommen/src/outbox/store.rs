//! Table `mail`.

use platform::clock::Moment;
use platform::db::{self, Tx};
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use super::rules::State;
use crate::ids::MailId;

/// The tables this file owns.
pub const TABLES: &[&str] = &["mail"];

/// A mail to be put into the outbox.
#[derive(Clone, Debug)]
pub struct NewMail {
    /// Why it is sent; the same reason is never sent twice.
    pub reason: String,
    /// The recipient.
    pub recipient: String,
    /// Subject line.
    pub subject: String,
    /// Plain text.
    pub body: String,
    /// Name and kept file of a PDF.
    pub attachment: Option<(String, String)>,
    /// Whether the text opens something; it is deleted as soon as it is sent.
    pub holds_secret: bool,
    /// Whether nobody is to see the recipient, and the whole mail goes 30 days after it was sent.
    pub hides_recipient: bool,
}

/// A mail as it lies in the outbox.
#[derive(Clone, Debug, FromQueryResult)]
pub struct MailRow {
    pub id: MailId,
    pub recipient: String,
    pub subject: String,
    pub body: String,
    pub attachment_name: String,
    pub attachment_file: String,
    pub message_id: String,
    pub state: String,
    pub attempts: i64,
    pub created_at: Moment,
    pub sent_at: Option<Moment>,
    pub last_fault: String,
    pub hides_recipient: bool,
}

/// Puts a mail into the outbox, in the transaction of its reason.
pub async fn put(tx: &Tx, now: Moment, domain: &str, mail: &NewMail) -> Result<(), DbErr> {
    let id = MailId::new();
    let (name, file) = mail.attachment.clone().unwrap_or_default();
    db::run(
        tx,
        "insert into mail (id, reason, recipient, subject, body, attachment_name, attachment_file, \
         message_id, state, attempts, next_at, created_at, last_fault, holds_secret, hides_recipient) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, $10, $10, '', $11, $12) \
         on conflict (reason) do nothing",
        values![
            id,
            mail.reason.as_str(),
            mail.recipient.as_str(),
            mail.subject.as_str(),
            mail.body.as_str(),
            name,
            file,
            format!("<{id}@{domain}>"),
            State::Waiting.word(),
            now,
            mail.holds_secret,
            mail.hides_recipient,
        ],
    )
    .await
    .map(drop)
}

/// The mails in the outbox, newest first.
pub async fn newest(c: &impl ConnectionTrait, most: i64) -> Result<Vec<MailRow>, DbErr> {
    db::all(
        c,
        "select id, recipient, subject, body, attachment_name, attachment_file, message_id, state, \
         attempts, created_at, sent_at, last_fault, hides_recipient from mail order by created_at desc, id desc limit $1",
        values![most],
    )
    .await
}

/// One mail.
pub async fn of(c: &impl ConnectionTrait, id: MailId) -> Result<Option<MailRow>, DbErr> {
    db::one(
        c,
        "select id, recipient, subject, body, attachment_name, attachment_file, message_id, state, \
         attempts, created_at, sent_at, last_fault, hides_recipient from mail where id = $1",
        values![id],
    )
    .await
}

/// How a mail fares, for whoever has to prove that it went out.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Delivery {
    pub reason: String,
    pub state: String,
    pub created_at: Moment,
    pub sent_at: Option<Moment>,
}

impl Delivery {
    /// Whether the mail server has taken it.
    #[must_use]
    pub fn is_sent(&self) -> bool {
        self.state == State::Sent.word()
    }

    /// Whether it was given up.
    #[must_use]
    pub fn is_refused(&self) -> bool {
        self.state == State::Refused.word()
    }
}

/// The mails whose reason begins alike.
pub async fn deliveries(c: &impl ConnectionTrait, beginning: &str) -> Result<Vec<Delivery>, DbErr> {
    db::all(
        c,
        "select reason, state, created_at, sent_at from mail where reason like $1",
        values![format!("{beginning}%")],
    )
    .await
}

/// Mails whose time has come, oldest first.
pub async fn due(c: &impl ConnectionTrait, now: Moment, most: i64) -> Result<Vec<MailRow>, DbErr> {
    db::all(
        c,
        "select id, recipient, subject, body, attachment_name, attachment_file, message_id, state, \
         attempts, created_at, sent_at, last_fault, hides_recipient from mail \
         where (state = $1 and next_at <= $2) or (state = $3 and next_at <= $4) \
         order by created_at, id limit $5",
        // A mail that has been under way for a quarter of an hour was left lying.
        values![State::Waiting.word(), now, State::Sending.word(), now.plus_minutes(-15), most],
    )
    .await
}

/// Marks a waiting mail as being sent; false when somebody else was faster.
pub async fn claim(tx: &Tx, id: MailId, now: Moment) -> Result<bool, DbErr> {
    let claimed = db::run(
        tx,
        "update mail set state = $2, attempts = attempts + 1, next_at = $4 \
         where id = $1 and (state = $3 or (state = $2 and next_at <= $5))",
        values![id, State::Sending.word(), State::Waiting.word(), now, now.plus_minutes(-15)],
    )
    .await?;
    Ok(claimed == 1)
}

/// Marks a mail as sent; a text that opens something is deleted.
pub async fn sent(tx: &Tx, id: MailId, now: Moment) -> Result<(), DbErr> {
    db::run(
        tx,
        "update mail set state = $2, sent_at = $3, last_fault = '', \
         body = case when holds_secret then '' else body end where id = $1",
        values![id, State::Sent.word(), now],
    )
    .await
    .map(drop)
}

/// Notes a failed attempt.
pub async fn failed(tx: &Tx, id: MailId, state: State, next: Moment, fault: &str) -> Result<(), DbErr> {
    db::run(
        tx,
        "update mail set state = $2, next_at = $3, last_fault = $4 where id = $1",
        values![id, state.word(), next, fault],
    )
    .await
    .map(drop)
}

/// After a crash: mails that were being sent wait again.
pub async fn release_all(tx: &Tx) -> Result<u64, DbErr> {
    db::run(
        tx,
        "update mail set state = $1 where state = $2",
        values![State::Waiting.word(), State::Sending.word()],
    )
    .await
}

/// Deletes texts 14 days and whole mails 90 days after sending, and whatever opens something after a
/// day, sent or not.
pub async fn sweep(tx: &Tx, now: Moment) -> Result<u64, DbErr> {
    const DAY: i64 = 24 * 60;
    db::run(
        tx,
        "update mail set body = '', attachment_file = '' where state = $1 and sent_at < $2 and body <> ''",
        values![State::Sent.word(), now.plus_minutes(-14 * DAY)],
    )
    .await?;
    db::run(
        tx,
        "update mail set body = '', state = $1 where holds_secret and created_at < $2 and body <> ''",
        values![State::Refused.word(), now.plus_minutes(-DAY)],
    )
    .await?;
    db::run(
        tx,
        "delete from mail where hides_recipient and state = $1 and sent_at < $2",
        values![State::Sent.word(), now.plus_minutes(-30 * DAY)],
    )
    .await?;
    // What still waits is not thrown away.
    db::run(
        tx,
        "delete from mail where created_at < $1 and state in ($2, $3)",
        values![now.plus_minutes(-90 * DAY), State::Sent.word(), State::Refused.word()],
    )
    .await
}
