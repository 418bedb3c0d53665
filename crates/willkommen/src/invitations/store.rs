//! Tables `campaign`, `letter`, `print_file`.

use std::collections::HashMap;

use platform::clock::{Day, Moment};
use platform::db::{self, Tx};
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use super::rules::{CampaignState, LetterFacts, LetterState, Progress, ReturnReason};
use crate::ids::{CampaignId, LetterId, MunicipalityId, PersonId};

/// The tables this file owns.
pub const TABLES: &[&str] = &["campaign", "letter", "print_file"];

/// A question about letters: what follows the table's name.
macro_rules! letters {
    ($rest:literal) => {
        concat!(
            "select id, campaign, municipality, state, held_because, file, printed_at, opened_at, \
             print_number, address, mail_file, mailed_at, mail_refused_at, returned_on, returned_because, \
             withdrawn_at, withdrawn_because from letter ",
            $rest
        )
    };
}

/// A campaign as it is stored.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Campaign {
    pub id: CampaignId,
    pub title: String,
    pub lang: String,
    pub district: String,
    pub letter_on: Day,
    pub reply_by: Day,
    pub state: String,
    pub created_at: Moment,
    pub created_by: PersonId,
    pub released_at: Option<Moment>,
    pub released_by: Option<PersonId>,
    pub printed_at: Option<Moment>,
    /// Whom it writes to, as a word.
    pub audience: String,
    /// Whether each letter also goes by mail, without its code.
    pub with_mail: bool,
    /// The day of the automatic reminder.
    pub remind_on: Option<Day>,
    /// When the reminder went.
    pub reminded_at: Option<Moment>,
}

impl Campaign {
    /// The state.
    pub fn state(&self) -> CampaignState {
        CampaignState::from_word(&self.state).unwrap_or(CampaignState::Prepared)
    }
}

/// A letter as it is stored.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Letter {
    pub id: LetterId,
    pub campaign: CampaignId,
    pub municipality: MunicipalityId,
    pub state: String,
    pub held_because: String,
    pub file: String,
    pub printed_at: Option<Moment>,
    pub opened_at: Option<Moment>,
    /// The print file it stands in.
    pub print_number: Option<i64>,
    /// Where it was sent to; empty in letters of the first version.
    pub address: String,
    /// The copy without a code that went by mail.
    pub mail_file: String,
    pub mailed_at: Option<Moment>,
    pub mail_refused_at: Option<Moment>,
    pub returned_on: Option<Day>,
    pub returned_because: String,
    pub withdrawn_at: Option<Moment>,
    pub withdrawn_because: String,
}

impl Letter {
    /// Whether it is printed and filed.
    pub fn is_printed(&self) -> bool {
        self.state == LetterState::Printed.word()
    }

    /// Whether it is held back.
    pub fn is_held(&self) -> bool {
        self.state == LetterState::Held.word()
    }

    /// Whether the agency has withdrawn it.
    pub const fn is_withdrawn(&self) -> bool {
        self.withdrawn_at.is_some()
    }

    /// What the rules need to know.
    pub fn facts(&self) -> LetterFacts {
        LetterFacts {
            is_held: self.is_held(),
            is_printed: self.is_printed(),
            is_withdrawn: self.is_withdrawn(),
            is_returned: self.returned_on.is_some(),
            is_opened: self.opened_at.is_some(),
            is_mailed: self.mailed_at.is_some(),
            is_mail_refused: self.mail_refused_at.is_some(),
        }
    }
}

/// A print file as it is stored.
#[derive(Clone, Debug, FromQueryResult)]
pub struct PrintFile {
    pub number: i64,
    pub letters: i64,
    pub file: String,
    /// When its letters went to the post, as the agency has noted.
    pub posted_on: Option<Day>,
    /// When that was noted.
    pub noted_at: Option<Moment>,
}

/// Adds a campaign.
pub async fn add(tx: &Tx, campaign: &Campaign) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into campaign (id, title, lang, district, letter_on, reply_by, state, created_at, \
         created_by, audience, with_mail, remind_on) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        values![
            campaign.id,
            campaign.title.as_str(),
            campaign.lang.as_str(),
            campaign.district.as_str(),
            campaign.letter_on,
            campaign.reply_by,
            campaign.state.as_str(),
            campaign.created_at,
            campaign.created_by,
            campaign.audience.as_str(),
            campaign.with_mail,
            campaign.remind_on,
        ],
    )
    .await
    .map(drop)
}

/// All campaigns, newest first.
pub async fn all(c: &impl ConnectionTrait) -> Result<Vec<Campaign>, DbErr> {
    db::all(
        c,
        "select id, title, lang, district, letter_on, reply_by, state, created_at, created_by, \
         released_at, released_by, printed_at, audience, with_mail, remind_on, reminded_at \
         from campaign order by created_at desc, id desc",
        vec![],
    )
    .await
}

/// One campaign.
pub async fn of(c: &impl ConnectionTrait, id: CampaignId) -> Result<Option<Campaign>, DbErr> {
    Ok(all(c).await?.into_iter().find(|campaign| campaign.id == id))
}

/// Releases a prepared campaign; false when somebody was faster.
pub async fn release(tx: &Tx, id: CampaignId, by: PersonId, now: Moment) -> Result<bool, DbErr> {
    let released = db::run(
        tx,
        "update campaign set state = $2, released_at = $3, released_by = $4 where id = $1 and state = $5",
        values![id, CampaignState::Released.word(), now, by, CampaignState::Prepared.word()],
    )
    .await?;
    Ok(released == 1)
}

/// Marks a campaign as printed.
pub async fn printed(tx: &Tx, id: CampaignId, now: Moment) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update campaign set state = $2, printed_at = $3 where id = $1 and state = $4",
        values![id, CampaignState::Printed.word(), now, CampaignState::Released.word()],
    )
    .await?;
    Ok(changed == 1)
}

/// Takes a printed campaign up again for letters that were held back.
pub async fn reopen(tx: &Tx, id: CampaignId) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update campaign set state = $2 where id = $1 and state = $3",
        values![id, CampaignState::Released.word(), CampaignState::Printed.word()],
    )
    .await?;
    Ok(changed == 1)
}

/// Deletes a campaign that was never released.
pub async fn discard(tx: &Tx, id: CampaignId) -> Result<bool, DbErr> {
    let prepared = CampaignState::Prepared.word();
    db::run(
        tx,
        "delete from letter where campaign in (select id from campaign where id = $1 and state = $2)",
        values![id, prepared],
    )
    .await?;
    let gone =
        db::run(tx, "delete from campaign where id = $1 and state = $2", values![id, prepared]).await?;
    Ok(gone == 1)
}

/// Adds a letter to a campaign.
pub async fn add_letter(tx: &Tx, letter: &Letter, code_hash: &str) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into letter (id, campaign, municipality, state, held_because, code_hash, file) \
         values ($1, $2, $3, $4, $5, $6, '')",
        values![
            letter.id,
            letter.campaign,
            letter.municipality,
            letter.state.as_str(),
            letter.held_because.as_str(),
            code_hash,
        ],
    )
    .await
    .map(drop)
}

/// A letter of a batch: what tells it apart, and how far it is.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Queued {
    pub id: LetterId,
    pub municipality: MunicipalityId,
    pub state: String,
    pub print_number: Option<i64>,
}

impl Queued {
    /// Whether it is printed and filed.
    pub fn is_printed(&self) -> bool {
        self.state == LetterState::Printed.word()
    }
}

/// The letters of a campaign that go: all that are not held back.
pub async fn queue(c: &impl db::Streaming, campaign: CampaignId) -> Result<Vec<Queued>, DbErr> {
    db::many(
        c,
        "select id, municipality, state, print_number from letter where campaign = $1 and state <> $2",
        values![campaign, LetterState::Held.word()],
    )
    .await
}

/// The day by which the last letter to a municipality that counts hopes for an answer.
pub async fn reply_by(c: &impl ConnectionTrait, municipality: MunicipalityId) -> Result<Option<Day>, DbErr> {
    db::value(
        c,
        "select campaign.reply_by as value from letter join campaign on campaign.id = letter.campaign \
         where letter.municipality = $1 and letter.state = $2 and letter.withdrawn_at is null \
         order by letter.printed_at desc, letter.id desc limit 1",
        values![municipality, LetterState::Printed.word()],
    )
    .await
}

/// The letters of a campaign.
pub async fn letters(c: &impl db::Streaming, campaign: CampaignId) -> Result<Vec<Letter>, DbErr> {
    db::many(c, letters!("where campaign = $1"), values![campaign]).await
}

/// One letter.
pub async fn letter(c: &impl ConnectionTrait, id: LetterId) -> Result<Option<Letter>, DbErr> {
    db::one(c, letters!("where id = $1"), values![id]).await
}

/// The letter with a code.
pub async fn by_code(c: &impl ConnectionTrait, hash: &str) -> Result<Option<Letter>, DbErr> {
    db::one(c, letters!("where code_hash = $1"), values![hash]).await
}

/// All letters of a municipality, newest first; identifiers are ordered by time.
pub async fn of_municipality(
    c: &impl ConnectionTrait,
    municipality: MunicipalityId,
) -> Result<Vec<Letter>, DbErr> {
    db::all(c, letters!("where municipality = $1 order by id desc"), values![municipality]).await
}

/// What is noted when a letter is filed.
#[derive(Clone, Debug)]
pub struct Filed {
    /// The letter as it was printed.
    pub file: String,
    /// Its copy without a code, if it goes by mail; empty otherwise.
    pub copy: String,
    /// Where it is sent to.
    pub address: String,
}

/// Letters that came back, oldest first.
pub async fn returned_letters(c: &impl ConnectionTrait) -> Result<Vec<Letter>, DbErr> {
    db::all(
        c,
        letters!("where returned_on is not null and withdrawn_at is null order by printed_at, id"),
        vec![],
    )
    .await
}

/// Files a printed letter; false when it was filed already.
pub async fn file(tx: &Tx, id: LetterId, filed: &Filed, now: Moment) -> Result<bool, DbErr> {
    let count = db::run(
        tx,
        "update letter set state = $2, file = $3, printed_at = $4, address = $6, mail_file = $7 \
         where id = $1 and state = $5",
        values![
            id,
            LetterState::Printed.word(),
            filed.file.as_str(),
            now,
            LetterState::Waiting.word(),
            filed.address.as_str(),
            filed.copy.as_str(),
        ],
    )
    .await?;
    Ok(count == 1)
}

/// Notes that a mail went beside a letter, with which copy.
pub async fn mailed(tx: &Tx, id: LetterId, copy: &str, now: Moment) -> Result<(), DbErr> {
    db::run(
        tx,
        "update letter set mailed_at = $2, mail_file = $3, mail_refused_at = null where id = $1",
        values![id, now, copy],
    )
    .await
    .map(drop)
}

/// Notes that the mailbox has refused the mail beside a letter.
///
/// # Errors
/// The database's own.
pub async fn mail_refused(tx: &Tx, id: LetterId, now: Moment) -> Result<(), DbErr> {
    db::run(tx, "update letter set mail_refused_at = $2 where id = $1", values![id, now]).await.map(drop)
}

/// Notes that a letter came back; false when that is noted already, or the letter cannot come back.
pub async fn returned(
    tx: &Tx,
    id: LetterId,
    on: Day,
    because: ReturnReason,
    address: &str,
) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update letter set returned_on = $2, returned_because = $3, \
         address = case when address = '' then $4 else address end \
         where id = $1 and state = $5 and returned_on is null and withdrawn_at is null",
        values![id, on, because.word(), address, LetterState::Printed.word()],
    )
    .await?;
    Ok(changed == 1)
}

/// Takes that note back; false when there is none.
pub async fn not_returned(tx: &Tx, id: LetterId) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update letter set returned_on = null, returned_because = '' where id = $1 and returned_on is not null",
        values![id],
    )
    .await?;
    Ok(changed == 1)
}

/// Withdraws a printed letter; false when it is withdrawn already, or not printed.
pub async fn withdraw(tx: &Tx, id: LetterId, because: &str, now: Moment) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update letter set withdrawn_at = $2, withdrawn_because = $3 \
         where id = $1 and state = $4 and withdrawn_at is null",
        values![id, now, because, LetterState::Printed.word()],
    )
    .await?;
    Ok(changed == 1)
}

/// Notes that a campaign's reminder went; false when it has gone before.
pub async fn reminded(tx: &Tx, id: CampaignId, now: Moment) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update campaign set reminded_at = $2 where id = $1 and reminded_at is null",
        values![id, now],
    )
    .await?;
    Ok(changed == 1)
}

/// Holds a letter back that is not printed yet.
pub async fn hold(tx: &Tx, id: LetterId, because: &str) -> Result<(), DbErr> {
    db::run(
        tx,
        "update letter set state = $2, held_because = $3 where id = $1 and state = $4",
        values![id, LetterState::Held.word(), because, LetterState::Waiting.word()],
    )
    .await
    .map(drop)
}

/// Lets a held letter go when its address is complete.
pub async fn let_go(tx: &Tx, id: LetterId) -> Result<(), DbErr> {
    db::run(
        tx,
        "update letter set state = $2, held_because = '' where id = $1 and state = $3",
        values![id, LetterState::Waiting.word(), LetterState::Held.word()],
    )
    .await
    .map(drop)
}

/// Notes that a letter's code was used; true the first time.
pub async fn opened(tx: &Tx, id: LetterId, now: Moment) -> Result<bool, DbErr> {
    let first =
        db::run(tx, "update letter set opened_at = $2 where id = $1 and opened_at is null", values![id, now])
            .await?;
    Ok(first == 1)
}

#[derive(FromQueryResult)]
struct Count {
    campaign: CampaignId,
    state: String,
    many: i64,
}

/// How far every campaign is.
pub async fn progress(c: &impl ConnectionTrait) -> Result<HashMap<CampaignId, Progress>, DbErr> {
    let counts: Vec<Count> =
        db::all(c, "select campaign, state, count(*) as many from letter group by campaign, state", vec![])
            .await?;
    let mut all: HashMap<CampaignId, Progress> = HashMap::new();
    for count in counts {
        let many = usize::try_from(count.many).unwrap_or(0);
        let progress = all.entry(count.campaign).or_default();
        match LetterState::from_word(&count.state) {
            Some(LetterState::Held) => progress.held += many,
            Some(LetterState::Printed) => {
                progress.printed += many;
                progress.letters += many;
            }
            _ => progress.letters += many,
        }
    }
    Ok(all)
}

/// Files a print file and notes in which file its letters stand.
pub async fn add_print_file(
    tx: &Tx,
    campaign: CampaignId,
    file: &PrintFile,
    letters: &[LetterId],
) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into print_file (campaign, number, letters, file) values ($1, $2, $3, $4)",
        values![campaign, file.number, file.letters, file.file.as_str()],
    )
    .await?;
    for letter in letters {
        db::run(tx, "update letter set print_number = $2 where id = $1", values![*letter, file.number])
            .await?;
    }
    Ok(())
}

/// The print files of a campaign.
pub async fn print_files(c: &impl ConnectionTrait, campaign: CampaignId) -> Result<Vec<PrintFile>, DbErr> {
    db::all(
        c,
        "select number, letters, file, posted_on, noted_at from print_file where campaign = $1 order by number",
        values![campaign],
    )
    .await
}

/// Notes that the letters of the print files up to a number went to the post; false when that was noted
/// already.
pub async fn post(tx: &Tx, campaign: CampaignId, last: i64, on: Day, now: Moment) -> Result<bool, DbErr> {
    let sql = "update print_file set posted_on = $3, noted_at = $4 \
               where campaign = $1 and number <= $2 and posted_on is null";
    Ok(db::run(tx, sql, values![campaign, last, on, now]).await? > 0)
}

/// Takes the note of a moment back; false when that was done already.
pub async fn not_posted(tx: &Tx, campaign: CampaignId, noted_at: Moment) -> Result<bool, DbErr> {
    let sql = "update print_file set posted_on = null, noted_at = null where campaign = $1 and noted_at = $2";
    Ok(db::run(tx, sql, values![campaign, noted_at]).await? > 0)
}

/// The printed campaigns with letters that are not in the post yet, as far as is noted, by title.
pub async fn to_post(c: &impl ConnectionTrait) -> Result<Vec<(CampaignId, String)>, DbErr> {
    #[derive(FromQueryResult)]
    struct Row {
        id: CampaignId,
        title: String,
    }
    let rows: Vec<Row> = db::all(
        c,
        "select id, title from campaign where state = $1 and exists (select 1 from print_file \
         where print_file.campaign = campaign.id and posted_on is null) order by letter_on, id",
        values![CampaignState::Printed.word()],
    )
    .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.title)).collect())
}

/// What a municipality has been sent and what came back, for the agency's own view.
#[derive(Clone, Debug, FromQueryResult)]
pub struct SentRow {
    pub id: LetterId,
    pub campaign: CampaignId,
    pub municipality: MunicipalityId,
    pub printed_at: Option<Moment>,
    pub opened_at: Option<Moment>,
    pub returned_on: Option<Day>,
}

/// All printed letters that count, oldest first. What was withdrawn does not count.
pub async fn sent(c: &impl db::Streaming) -> Result<Vec<SentRow>, DbErr> {
    let mut sent: Vec<SentRow> = db::many(
        c,
        "select id, campaign, municipality, printed_at, opened_at, returned_on from letter \
         where state = $1 and withdrawn_at is null",
        values![LetterState::Printed.word()],
    )
    .await?;
    sent.sort_unstable_by_key(|letter| (letter.printed_at, letter.id));
    Ok(sent)
}
