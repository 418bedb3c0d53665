//! Tables `recognition`, `recognition_display`, `recognition_reminder`.

use platform::clock::{Day, Moment};
use platform::db::{self, Tx};
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use super::rules::{AppealState, State};
use crate::ids::{DeclarationId, MunicipalityId, PersonId, RecognitionId};

/// The tables this file owns.
pub const TABLES: &[&str] = &["recognition", "recognition_display", "recognition_reminder"];

/// A question about applications: what follows the table's name.
macro_rules! applications {
    ($rest:literal) => {
        concat!(
            "select id, municipality, declaration, level, state, lang, facts, facts_hash, applied_at, query, \
             asked_at, answer, reason, decided_at, decided_by, number, code, begins_on, ends_on, certificate, \
             appeal, appeal_state, appealed_at, appeal_reason, appeal_decided_at, ended_on, ended_at, \
             ended_by, end_reason, end_appeal, end_appeal_state, end_appealed_at, end_appeal_reason \
             from recognition ",
            $rest
        )
    };
}

/// An application as it is stored.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Application {
    /// Identifier.
    pub id: RecognitionId,
    /// Who applies.
    pub municipality: MunicipalityId,
    /// The declaration it belongs to.
    pub declaration: DeclarationId,
    /// For which level.
    pub level: i64,
    /// The word of its state.
    pub state: String,
    /// The language in which it was sent.
    pub lang: String,
    /// What counted on that day, as JSON.
    pub facts: String,
    /// SHA-256 of the same.
    pub facts_hash: String,
    /// When it was sent.
    pub applied_at: Moment,
    /// What the agency wanted to know last.
    pub query: String,
    /// When it asked.
    pub asked_at: Option<Moment>,
    /// What the municipality answered.
    pub answer: String,
    /// Why it was declined.
    pub reason: String,
    /// When it was granted or declined first.
    pub decided_at: Option<Moment>,
    /// By whom.
    pub decided_by: Option<PersonId>,
    /// The number of the certificate.
    pub number: Option<String>,
    /// The code by which everybody can check it.
    pub code: Option<String>,
    /// The first day on which it counts.
    pub begins_on: Option<Day>,
    /// The last one.
    pub ends_on: Option<Day>,
    /// The sealed certificate.
    pub certificate: String,
    /// What the municipality says against the decision.
    pub appeal: String,
    /// The word of the appeal's state; empty without one.
    pub appeal_state: String,
    /// When it appealed.
    pub appealed_at: Option<Moment>,
    /// Why the appeal was decided so.
    pub appeal_reason: String,
    /// When.
    pub appeal_decided_at: Option<Moment>,
    /// From which day on it no longer counts, as the agency has decided; see [`Application::ended`].
    pub ended_on: Option<Day>,
    /// When the agency decided that.
    pub ended_at: Option<Moment>,
    /// Who.
    pub ended_by: Option<PersonId>,
    /// Why.
    pub end_reason: String,
    /// What the municipality says against the end.
    pub end_appeal: String,
    /// The word of that appeal's state; empty without one.
    pub end_appeal_state: String,
    /// When it appealed.
    pub end_appealed_at: Option<Moment>,
    /// Why that appeal was decided so.
    pub end_appeal_reason: String,
}

impl Application {
    /// Where it stands.
    #[must_use]
    pub fn state(&self) -> State {
        State::from_word(&self.state).unwrap_or(State::TakenBack)
    }

    /// Where the appeal stands; none without one.
    #[must_use]
    pub fn appeal_state(&self) -> Option<AppealState> {
        AppealState::from_word(&self.appeal_state)
    }

    /// Where the appeal against its end stands; none without one.
    #[must_use]
    pub fn end_appeal_state(&self) -> Option<AppealState> {
        AppealState::from_word(&self.end_appeal_state)
    }

    /// From which day on the agency has ended it; none if an appeal took that back.
    #[must_use]
    pub fn ended(&self) -> Option<Day> {
        self.ended_on.filter(|_| self.end_appeal_state() != Some(AppealState::Granted))
    }

    /// Whether an appeal waits for the agency, against what was declined or against an end.
    #[must_use]
    pub fn has_open_appeal(&self) -> bool {
        [self.appeal_state(), self.end_appeal_state()].contains(&Some(AppealState::Open))
    }

    /// Whether something of it waits: for the agency, or for the municipality.
    #[must_use]
    pub fn is_pending(&self) -> bool {
        matches!(self.state(), State::Open | State::Asked) || self.has_open_appeal()
    }

    /// What a decision is made on: a hash of facts, state, question and answer.
    #[must_use]
    pub fn mark(&self) -> String {
        let asked_at = self.asked_at.map_or(0, |at| at.0).to_string();
        platform::secret::hash(&[&self.facts_hash, &self.state, &asked_at, &self.query, &self.answer])
    }

    /// A hash of what was granted.
    #[must_use]
    pub fn granted_hash(&self) -> String {
        let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
        platform::secret::hash(&[
            &self.municipality.to_string(),
            &self.level.to_string(),
            self.number.as_deref().unwrap_or_default(),
            &day(self.begins_on),
            &day(self.ends_on),
            &self.facts,
        ])
    }
}

/// An application that is sent.
pub struct NewApplication {
    pub id: RecognitionId,
    pub municipality: MunicipalityId,
    pub declaration: DeclarationId,
    pub level: i64,
    pub lang: String,
    pub facts: String,
    pub facts_hash: String,
}

/// Adds an application; false while another one of the municipality waits.
pub async fn add(tx: &Tx, new: &NewApplication, by: PersonId, now: Moment) -> Result<bool, DbErr> {
    let added = db::run(
        tx,
        "insert into recognition \
         (id, municipality, declaration, level, state, lang, facts, facts_hash, applied_at, applied_by) \
         select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10 where not exists (select 1 from recognition \
         where municipality = $2 \
         and (state in ('open', 'asked') or appeal_state = 'open' or end_appeal_state = 'open'))",
        values![
            new.id,
            new.municipality,
            new.declaration,
            new.level,
            State::Open.word(),
            new.lang.as_str(),
            new.facts.as_str(),
            new.facts_hash.as_str(),
            now,
            by,
        ],
    )
    .await?;
    Ok(added == 1)
}

/// The applications of a municipality, newest first.
pub async fn of(c: &impl ConnectionTrait, municipality: MunicipalityId) -> Result<Vec<Application>, DbErr> {
    let sql = applications!("where municipality = $1 order by applied_at desc, id desc");
    db::all(c, sql, values![municipality]).await
}

/// One application.
pub async fn by_id(c: &impl ConnectionTrait, id: RecognitionId) -> Result<Option<Application>, DbErr> {
    db::one(c, applications!("where id = $1"), values![id]).await
}

/// The recognition with a code.
pub async fn by_code(c: &impl ConnectionTrait, code: &str) -> Result<Option<Application>, DbErr> {
    db::one(c, applications!("where code = $1"), values![code]).await
}

/// Everything that is not decided yet, the longest waiting first.
pub async fn pending(c: &impl ConnectionTrait) -> Result<Vec<Application>, DbErr> {
    let sql = applications!(
        "where state in ('open', 'asked') or appeal_state = 'open' or end_appeal_state = 'open' \
         order by applied_at, id"
    );
    db::all(c, sql, vec![]).await
}

/// Everything that was ever granted, by the last day.
pub async fn granted(c: &impl ConnectionTrait) -> Result<Vec<Application>, DbErr> {
    db::all(c, applications!("where state = 'granted' order by ends_on, id"), vec![]).await
}

/// How many applications and appeals wait for the agency.
pub async fn waiting(c: &impl ConnectionTrait) -> Result<i64, DbErr> {
    let sql = "select count(*) as value from recognition \
               where state = 'open' or appeal_state = 'open' or end_appeal_state = 'open'";
    Ok(db::value(c, sql, vec![]).await?.unwrap_or(0))
}

/// Asks for more; false when it no longer waits, or is not as it was seen.
pub async fn ask(tx: &Tx, seen: &Application, query: &str, now: Moment) -> Result<bool, DbErr> {
    let asked_at = seen.asked_at.map_or(0, |at| at.0);
    let changed = db::run(
        tx,
        "update recognition set state = 'asked', query = $5, asked_at = $6, answer = '' \
         where id = $1 and facts_hash = $2 and coalesce(asked_at, 0) = $3 and answer = $4 and state = 'open'",
        values![seen.id, seen.facts_hash.as_str(), asked_at, seen.answer.as_str(), query, now],
    )
    .await?;
    Ok(changed == 1)
}

/// Answers what the agency has asked, with what counts on that day; false when nothing is asked.
pub async fn answer(
    tx: &Tx,
    id: RecognitionId,
    answer: &str,
    facts: &str,
    facts_hash: &str,
) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update recognition set state = 'open', answer = $2, facts = $3, facts_hash = $4 \
         where id = $1 and state = 'asked'",
        values![id, answer, facts, facts_hash],
    )
    .await?;
    Ok(changed == 1)
}

/// Takes an application back; false when it is decided.
pub async fn take_back(tx: &Tx, id: RecognitionId) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update recognition set state = 'taken-back' where id = $1 and state in ('open', 'asked')",
        values![id],
    )
    .await?;
    Ok(changed == 1)
}

/// Declines an application; false when it no longer waits, or is not as it was seen.
pub async fn decline(
    tx: &Tx,
    seen: &Application,
    reason: &str,
    by: PersonId,
    now: Moment,
) -> Result<bool, DbErr> {
    let asked_at = seen.asked_at.map_or(0, |at| at.0);
    let (state, answer) = (seen.state.as_str(), seen.answer.as_str());
    let changed = db::run(
        tx,
        "update recognition set state = 'declined', reason = $6, decided_at = $7, decided_by = $8 \
         where id = $1 and facts_hash = $2 and coalesce(asked_at, 0) = $3 and answer = $4 and state = $5 \
         and state in ('open', 'asked')",
        values![seen.id, seen.facts_hash.as_str(), asked_at, answer, state, reason, now, by],
    )
    .await?;
    Ok(changed == 1)
}

/// What is given with a grant.
pub struct Certified {
    pub number: String,
    pub code: String,
    pub begins: Day,
    pub ends: Day,
}

/// Grants an application; false when it no longer waits, or is another one than was shown.
pub async fn grant(
    tx: &Tx,
    id: RecognitionId,
    shown: &str,
    certified: &Certified,
    by: PersonId,
    now: Moment,
) -> Result<bool, DbErr> {
    let Certified { number, code, begins, ends } = certified;
    let changed = db::run(
        tx,
        "update recognition set state = 'granted', decided_at = $3, decided_by = $4, number = $5, code = $6, \
         begins_on = $7, ends_on = $8 where id = $1 and facts_hash = $2 and state = 'open'",
        values![id, shown, now, by, number.as_str(), code.as_str(), *begins, *ends],
    )
    .await?;
    Ok(changed == 1)
}

/// Appeals against what was declined; false when there is an appeal already, when nothing was declined, or
/// while something of the municipality waits.
pub async fn appeal(tx: &Tx, id: RecognitionId, words: &str, now: Moment) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update recognition set appeal = $2, appeal_state = 'open', appealed_at = $3 \
         where id = $1 and state = 'declined' and appeal_state = '' and not exists (\
         select 1 from recognition other where other.municipality = recognition.municipality \
         and (other.state in ('open', 'asked') or other.appeal_state = 'open' \
         or other.end_appeal_state = 'open'))",
        values![id, words, now],
    )
    .await?;
    Ok(changed == 1)
}

/// Leaves an application declined after an appeal; false when that is decided already.
pub async fn uphold(
    tx: &Tx,
    id: RecognitionId,
    reason: &str,
    by: PersonId,
    now: Moment,
) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update recognition set appeal_state = 'upheld', appeal_reason = $2, appeal_decided_at = $3, \
         appeal_decided_by = $4 where id = $1 and appeal_state = 'open'",
        values![id, reason, now, by],
    )
    .await?;
    Ok(changed == 1)
}

/// Grants an application after an appeal; false when that is decided already.
pub async fn grant_after_all(
    tx: &Tx,
    id: RecognitionId,
    reason: &str,
    certified: &Certified,
    by: PersonId,
    now: Moment,
) -> Result<bool, DbErr> {
    let Certified { number, code, begins, ends } = certified;
    let changed = db::run(
        tx,
        "update recognition set state = 'granted', appeal_state = 'granted', appeal_reason = $2, \
         appeal_decided_at = $3, appeal_decided_by = $4, number = $5, code = $6, begins_on = $7, ends_on = $8 \
         where id = $1 and appeal_state = 'open'",
        values![id, reason, now, by, number.as_str(), code.as_str(), *begins, *ends],
    )
    .await?;
    Ok(changed == 1)
}

/// Ends a recognition from a day on; false when it was ended already. One whose end an appeal took back can be
/// ended again.
pub async fn end(
    tx: &Tx,
    id: RecognitionId,
    on: Day,
    reason: &str,
    by: PersonId,
    now: Moment,
) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update recognition set ended_on = $2, end_reason = $3, ended_by = $4, ended_at = $5, end_appeal = '', \
         end_appeal_state = '', end_appealed_at = null, end_appeal_reason = '', end_appeal_decided_at = null, \
         end_appeal_decided_by = null \
         where id = $1 and state = 'granted' and (ended_on is null or end_appeal_state = 'granted')",
        values![id, on, reason, by, now],
    )
    .await?;
    Ok(changed == 1)
}

/// Appeals against an end; false when there is an appeal already, or nothing was ended.
pub async fn appeal_end(tx: &Tx, id: RecognitionId, words: &str, now: Moment) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update recognition set end_appeal = $2, end_appeal_state = 'open', end_appealed_at = $3 \
         where id = $1 and ended_on is not null and end_appeal_state = ''",
        values![id, words, now],
    )
    .await?;
    Ok(changed == 1)
}

/// Decides on an appeal against an end; false when that is decided already.
pub async fn decide_end(
    tx: &Tx,
    id: RecognitionId,
    outcome: AppealState,
    reason: &str,
    by: PersonId,
    now: Moment,
) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update recognition set end_appeal_state = $2, end_appeal_reason = $3, end_appeal_decided_at = $4, \
         end_appeal_decided_by = $5 where id = $1 and end_appeal_state = 'open'",
        values![id, outcome.word(), reason, now, by],
    )
    .await?;
    Ok(changed == 1)
}

/// How many recognitions a municipality has been granted.
pub async fn count_granted(c: &impl ConnectionTrait, municipality: MunicipalityId) -> Result<i64, DbErr> {
    let sql = "select count(*) as value from recognition where municipality = $1 and state = 'granted'";
    Ok(db::value(c, sql, values![municipality]).await?.unwrap_or(0))
}

/// Files the sealed certificate.
pub async fn file(tx: &Tx, id: RecognitionId, certificate: &str) -> Result<(), DbErr> {
    let sql = "update recognition set certificate = $2 where id = $1 and certificate = ''";
    db::run(tx, sql, values![id, certificate]).await.map(drop)
}

/// Shows the level of a municipality to everybody, or no longer; false when it was so already.
pub async fn display(
    tx: &Tx,
    municipality: MunicipalityId,
    is_shown: bool,
    now: Moment,
) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "insert into recognition_display (municipality, is_shown, changed_at) values ($1, $2, $3) \
         on conflict (municipality) do update set is_shown = excluded.is_shown, \
         changed_at = excluded.changed_at where recognition_display.is_shown <> excluded.is_shown",
        values![municipality, is_shown, now],
    )
    .await?;
    Ok(changed == 1)
}

/// The municipalities that show their level.
pub async fn shown(c: &impl ConnectionTrait) -> Result<Vec<MunicipalityId>, DbErr> {
    #[derive(FromQueryResult)]
    struct Town {
        municipality: MunicipalityId,
    }
    let sql = "select municipality from recognition_display where is_shown = $1";
    let towns: Vec<Town> = db::all(c, sql, values![true]).await?;
    Ok(towns.into_iter().map(|town| town.municipality).collect())
}

/// Notes a reminder; false when it was noted already.
pub async fn remind(tx: &Tx, id: RecognitionId, stage: &str, now: Moment) -> Result<bool, DbErr> {
    let added = db::run(
        tx,
        "insert into recognition_reminder (recognition, stage, sent_at) values ($1, $2, $3) \
         on conflict (recognition, stage) do nothing",
        values![id, stage, now],
    )
    .await?;
    Ok(added == 1)
}
