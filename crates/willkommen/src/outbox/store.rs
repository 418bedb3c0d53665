//! Table `mail`.

use platform::clock::Moment;
use platform::db::{self, Tx};
use platform::values;
use platform::web::form::line;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use super::rules::State;
use crate::ids::{MailId, MunicipalityId};

/// The tables this file owns.
pub const TABLES: &[&str] = &["mail"];

/// A question about mails: what follows the table's name.
macro_rules! mails {
    ($rest:literal) => {
        concat!(
            "select id, reason, recipient, subject, body, attachment_name, attachment_file, message_id, \
             state, attempts, created_at, sent_at, last_fault, holds_secret, hides_recipient, municipality, \
             refused_at, delayed_at, sent_again, off_link from mail ",
            $rest
        )
    };
}

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
    /// Identifier.
    pub id: MailId,
    /// Why it is sent.
    pub reason: String,
    /// The recipient.
    pub recipient: String,
    /// Subject line.
    pub subject: String,
    /// Plain text; empty once it is deleted.
    pub body: String,
    /// Name of the PDF.
    pub attachment_name: String,
    /// Kept file of the PDF.
    pub attachment_file: String,
    /// The same for every attempt.
    pub message_id: String,
    /// The state's word.
    pub state: String,
    /// How often it was tried.
    pub attempts: i64,
    /// When it was written.
    pub created_at: Moment,
    /// When the server took it.
    pub sent_at: Option<Moment>,
    /// What the server said last.
    pub last_fault: String,
    /// Whether the text opens something.
    pub holds_secret: bool,
    /// Whether nobody is to see the recipient.
    pub hides_recipient: bool,
    /// The municipality whose mailbox has refused it.
    pub municipality: Option<MunicipalityId>,
    /// When the recipient's side refused it.
    pub refused_at: Option<Moment>,
    /// When the recipient's side said that it is late.
    pub delayed_at: Option<Moment>,
    /// Whether it was sent once more as another mail.
    pub sent_again: bool,
    /// By which address whoever gets it ends such mails; empty for none, and once the text is deleted.
    pub off_link: String,
}

/// The longest subject, in characters.
const MOST_SUBJECT: usize = 200;

/// Puts a mail into the outbox, in the transaction of its reason. Names come from registers and
/// forms: whatever they hold, the subject is one line. False when it is there already, or nobody gets it.
pub async fn put(tx: &Tx, now: Moment, domain: &str, mail: &NewMail) -> Result<bool, DbErr> {
    put_endable(tx, now, domain, mail, "").await
}

/// Puts a mail into the outbox as [`put`] does, with the address to which the recipient's mail program posts to end
/// such mails; empty for none.
pub async fn put_endable(
    tx: &Tx,
    now: Moment,
    domain: &str,
    mail: &NewMail,
    off_link: &str,
) -> Result<bool, DbErr> {
    put_later(tx, now, now, domain, mail, off_link).await
}

/// Puts a mail into the outbox as [`put_endable`] does, to be sent no earlier than at a moment: until then it can be
/// called back.
///
/// # Errors
/// The database's own.
pub async fn put_later(
    tx: &Tx,
    now: Moment,
    goes_at: Moment,
    domain: &str,
    mail: &NewMail,
    off_link: &str,
) -> Result<bool, DbErr> {
    if mail.recipient.is_empty() {
        // Nobody to write to: paper and telephone reach this town hall.
        return Ok(false);
    }
    let id = MailId::new();
    let (name, file) = mail.attachment.clone().unwrap_or_default();
    let added = db::run(
        tx,
        "insert into mail (id, reason, recipient, subject, body, attachment_name, attachment_file, \
         message_id, state, attempts, next_at, created_at, last_fault, holds_secret, hides_recipient, off_link) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, $14, $10, '', $11, $12, $13) \
         on conflict (reason) do nothing",
        values![
            id,
            mail.reason.as_str(),
            mail.recipient.as_str(),
            line(&mail.subject, MOST_SUBJECT),
            mail.body.as_str(),
            name,
            file,
            format!("<{id}@{domain}>"),
            State::Waiting.word(),
            now,
            mail.holds_secret,
            mail.hides_recipient,
            off_link,
            goes_at,
        ],
    )
    .await?;
    Ok(added == 1)
}

/// A mail that nobody has tried to hand over yet.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Untried {
    /// Why it is sent.
    pub reason: String,
    /// Subject line.
    pub subject: String,
    /// No earlier than this it goes.
    pub next_at: Moment,
}

/// The mails whose reason begins alike and that nobody has tried to hand over yet, oldest first.
///
/// # Errors
/// The database's own.
pub async fn untried(c: &impl ConnectionTrait, beginning: &str) -> Result<Vec<Untried>, DbErr> {
    db::all(
        c,
        "select reason, subject, next_at from mail \
         where reason like $1 and state = $2 and attempts = 0 order by created_at, id",
        values![format!("{beginning}%"), State::Waiting.word()],
    )
    .await
}

/// Calls mails back whose reason begins and ends alike, as long as nobody has tried to hand them over; answers how
/// many. What was tried once may have arrived, and stays.
///
/// # Errors
/// The database's own.
pub async fn call_back(tx: &Tx, beginning: &str, end: &str) -> Result<u64, DbErr> {
    db::run(
        tx,
        "delete from mail where reason like $1 and state = $2 and attempts = 0",
        values![format!("{beginning}%{end}"), State::Waiting.word()],
    )
    .await
}

/// The mails in the outbox, newest first.
pub async fn newest(c: &impl ConnectionTrait, most: i64) -> Result<Vec<MailRow>, DbErr> {
    db::all(c, mails!("order by created_at desc, id desc limit $1"), values![most]).await
}

/// One mail.
///
/// # Errors
/// The database's own.
pub async fn of(c: &impl ConnectionTrait, id: MailId) -> Result<Option<MailRow>, DbErr> {
    db::one(c, mails!("where id = $1"), values![id]).await
}

/// The newest mail to an address; the story of a demo reads its codes as a town hall does.
///
/// # Errors
/// The database's own.
pub async fn newest_to(c: &impl ConnectionTrait, recipient: &str) -> Result<Option<MailRow>, DbErr> {
    let newest = mails!("where recipient = $1 order by created_at desc, id desc limit 1");
    db::one(c, newest, values![recipient]).await
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
        mails!(
            "where (state = $1 and next_at <= $2) or (state = $3 and next_at <= $4) \
             order by created_at, id limit $5"
        ),
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
         body = case when holds_secret then '' else body end where id = $1 and refused_at is null",
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

/// Notes that the recipient's side refuses a mail for good.
pub async fn refused(tx: &Tx, id: MailId, fault: &str, now: Moment) -> Result<(), DbErr> {
    failed(tx, id, State::Refused, now, fault).await?;
    db::run(tx, "update mail set refused_at = $2 where id = $1", values![id, now]).await.map(drop)
}

/// The mail with a Message-ID.
pub async fn by_message(c: &impl ConnectionTrait, message_id: &str) -> Result<Option<MailRow>, DbErr> {
    db::one(c, mails!("where message_id = $1"), values![message_id]).await
}

/// Notes that a mail that was taken has not arrived; false when its failure is known.
pub async fn bounced(tx: &Tx, id: MailId, fault: &str, now: Moment) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update mail set state = $2, refused_at = $3, last_fault = $4 where id = $1 and refused_at is null",
        values![id, State::Refused.word(), now, fault],
    )
    .await?;
    Ok(changed == 1)
}

/// Notes that a mail is late; false when more is known already.
pub async fn delayed(tx: &Tx, id: MailId, fault: &str, now: Moment) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update mail set delayed_at = $2, last_fault = $3 \
         where id = $1 and refused_at is null and delayed_at is null",
        values![id, now, fault],
    )
    .await?;
    Ok(changed == 1)
}

/// Refused mails of which nobody has looked yet whose mailbox it was, oldest first.
///
/// # Errors
/// The database's own.
pub async fn unnoted_refusals(c: &impl ConnectionTrait) -> Result<Vec<MailRow>, DbErr> {
    db::all(
        c,
        mails!("where refused_at is not null and not is_refusal_noted order by refused_at, id"),
        vec![],
    )
    .await
}

/// Notes whose mailbox has refused a mail; false when that is noted already.
///
/// # Errors
/// The database's own.
pub async fn note_refusal(tx: &Tx, id: MailId, municipality: Option<MunicipalityId>) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update mail set is_refusal_noted = $2, municipality = $3 where id = $1 and not is_refusal_noted",
        values![id, true, municipality],
    )
    .await?;
    Ok(changed == 1)
}

/// A mail that a town's mailbox has refused.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Undelivered {
    /// The mail.
    pub id: MailId,
    /// The town.
    pub municipality: MunicipalityId,
    /// The mailbox.
    pub recipient: String,
    /// Subject line.
    pub subject: String,
    /// What the server said.
    pub last_fault: String,
    /// When it was refused.
    pub refused_at: Moment,
    /// Whether its text is gone, or opens something, so that it cannot be sent once more.
    pub is_gone: bool,
    /// How many later mails the same mailbox has taken.
    pub later: i64,
}

/// Mails that towns' mailboxes have refused and that were not sent once more, newest first.
///
/// # Errors
/// The database's own.
pub async fn undelivered(c: &impl ConnectionTrait) -> Result<Vec<Undelivered>, DbErr> {
    db::all(
        c,
        "select id, municipality, recipient, subject, last_fault, refused_at, \
         (holds_secret or body = '') as is_gone, \
         (select count(*) from mail other where other.recipient = mail.recipient and other.state = $1 \
          and other.refused_at is null and other.created_at > mail.created_at) as later \
         from mail where refused_at is not null and municipality is not null and not sent_again \
         order by refused_at desc, id desc",
        values![State::Sent.word()],
    )
    .await
}

/// The same for one municipality.
///
/// # Errors
/// The database's own.
pub async fn undelivered_to(
    c: &impl ConnectionTrait,
    town: MunicipalityId,
) -> Result<Vec<Undelivered>, DbErr> {
    db::all(
        c,
        "select id, municipality, recipient, subject, last_fault, refused_at, \
         (holds_secret or body = '') as is_gone, \
         (select count(*) from mail other where other.recipient = mail.recipient and other.state = $1 \
          and other.refused_at is null and other.created_at > mail.created_at) as later \
         from mail where refused_at is not null and municipality = $2 and not sent_again \
         order by refused_at desc, id desc",
        values![State::Sent.word(), town],
    )
    .await
}

/// Sends a refused mail once more, as a mail of its own and to an address that may have been corrected;
/// nothing when that was done already, or its text is gone.
///
/// # Errors
/// The database's own.
pub async fn send_again(
    tx: &Tx,
    id: MailId,
    recipient: &str,
    domain: &str,
    now: Moment,
) -> Result<Option<MailRow>, DbErr> {
    let claimed = db::run(
        tx,
        "update mail set sent_again = $2 \
         where id = $1 and not sent_again and state = $3 and not holds_secret and body <> ''",
        values![id, true, State::Refused.word()],
    )
    .await?;
    let Some(mail) = of(tx, id).await?.filter(|_| claimed == 1) else { return Ok(None) };
    let attachment = (!mail.attachment_file.is_empty())
        .then(|| (mail.attachment_name.clone(), mail.attachment_file.clone()));
    let again = NewMail {
        reason: format!("{}:again", mail.reason),
        recipient: recipient.to_owned(),
        subject: mail.subject.clone(),
        body: mail.body.clone(),
        attachment,
        holds_secret: false,
        hides_recipient: mail.hides_recipient,
    };
    put_endable(tx, now, domain, &again, &mail.off_link).await?;
    Ok(Some(mail))
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

/// Deletes mails that have not gone yet, by how their reason reads, with `%` for whatever may stand there; answers how
/// many.
///
/// # Errors
/// The database's own.
pub async fn forget_waiting(tx: &Tx, reasons: &str) -> Result<u64, DbErr> {
    db::run(tx, "delete from mail where reason like $1 and sent_at is null", values![reasons]).await
}

/// Deletes texts 14 days and whole mails 90 days after sending, and whatever opens something after a
/// day, sent or not.
pub async fn sweep(tx: &Tx, now: Moment) -> Result<u64, DbErr> {
    const DAY: i64 = 24 * 60;
    db::run(
        tx,
        "update mail set body = '', attachment_file = '', off_link = '' where state = $1 and sent_at < $2 and body <> ''",
        values![State::Sent.word(), now.plus_minutes(-14 * DAY)],
    )
    .await?;
    // What a mailbox has refused can go once more for a while, to a corrected address.
    db::run(
        tx,
        "update mail set body = '', attachment_file = '', off_link = '' \
         where state = $1 and coalesce(refused_at, created_at) < $2 and body <> ''",
        values![State::Refused.word(), now.plus_minutes(-30 * DAY)],
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
        "delete from mail where hides_recipient and state in ($1, $2) \
         and coalesce(sent_at, refused_at, created_at) < $3",
        values![State::Sent.word(), State::Refused.word(), now.plus_minutes(-30 * DAY)],
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
