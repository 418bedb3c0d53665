//! Tables `participation_act`, `participation_handover` and `participation_reminder`.

use platform::clock::{Day, Moment};
use platform::db::{self, Tx};
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use super::rules::{Kind, LINK_DAYS, Plan, State};
use crate::declaration::{self, Signatory};
use crate::ids::{ActId, DeclarationId, HandoverId, MunicipalityId, PersonId};

/// The tables this file owns.
pub const TABLES: &[&str] = &["participation_act", "participation_handover", "participation_reminder"];

/// A later declaration as it is stored.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Act {
    pub id: ActId,
    pub municipality: MunicipalityId,
    /// The declaration that it follows, and its number.
    pub declaration: DeclarationId,
    pub declaration_number: String,
    pub kind: String,
    pub state: String,
    pub reason: String,
    /// The last day of a suspension or of a renewed term.
    pub until_on: Option<Day>,
    /// From when it counts; the last day, if it is a withdrawal.
    pub effective_on: Option<Day>,
    /// The version that a consent is about.
    pub programme_version: String,
    pub lang: String,
    pub prepared_by: PersonId,
    pub prepared_at: Moment,
    pub sent_at: Option<Moment>,
    pub expires_at: Option<Moment>,
    pub number: Option<String>,
    pub text_hash: String,
    pub signer_name: String,
    pub signer_function: String,
    pub signed_at: Option<Moment>,
    /// The sealed document.
    pub certificate: String,
    /// The same with the agency's countersignature.
    pub countersigned: String,
    pub received_at: Option<Moment>,
    /// When what follows on a day has been done.
    pub done_at: Option<Moment>,
    /// Who has signed, where more than one must; empty otherwise.
    pub signatures: String,
}

impl Act {
    /// What is declared.
    pub fn kind(&self) -> Kind {
        Kind::from_word(&self.kind).unwrap_or(Kind::Withdrawal)
    }

    /// Its state.
    pub fn state(&self) -> State {
        State::from_word(&self.state).unwrap_or(State::Discarded)
    }

    /// Whether it is binding.
    pub fn is_signed(&self) -> bool {
        self.state() == State::Signed
    }

    /// Whether it is prepared or waits for its signature.
    pub fn is_open(&self) -> bool {
        matches!(self.state(), State::Draft | State::Sent)
    }

    /// Who has signed so far, or who has signed in all; empty where one signature is enough.
    pub fn signatories(&self) -> Vec<Signatory> {
        declaration::read_signatories(&self.signatures)
    }

    /// Everybody who has signed, each with the function.
    pub fn signers(&self) -> Vec<String> {
        match self.signatories().as_slice() {
            [] => vec![declaration::person(&self.signer_name, &self.signer_function)],
            all => all.iter().map(Signatory::words).collect(),
        }
    }

    /// A hash over everything that was declared; the journal holds it.
    #[must_use]
    pub fn facts_hash(&self) -> String {
        let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
        let (town, declaration) = (self.municipality.to_string(), self.declaration.to_string());
        let (until, effective) = (day(self.until_on), day(self.effective_on));
        let at = self.signed_at.map(|at| at.0.to_string()).unwrap_or_default();
        let mut facts = vec![
            town.as_str(),
            &declaration,
            &self.declaration_number,
            &self.kind,
            &self.reason,
            &until,
            &effective,
            &self.programme_version,
            &self.lang,
            self.number.as_deref().unwrap_or_default(),
            &self.text_hash,
            &self.signer_name,
            &self.signer_function,
            &at,
        ];
        if !self.signatures.is_empty() {
            facts.push(&self.signatures);
        }
        platform::secret::hash(&facts)
    }
}

macro_rules! acts {
    ($which:literal) => {
        concat!(
            "select id, municipality, declaration, declaration_number, kind, state, reason, until_on, \
             effective_on, programme_version, lang, prepared_by, prepared_at, sent_at, expires_at, number, \
             text_hash, signer_name, signer_function, signed_at, certificate, countersigned, received_at, \
             done_at, signatures from participation_act ",
            $which
        )
    };
}

/// The acts of a municipality, newest first.
pub async fn of(c: &impl ConnectionTrait, municipality: MunicipalityId) -> Result<Vec<Act>, DbErr> {
    db::all(c, acts!("where municipality = $1 order by prepared_at desc, id desc"), values![municipality])
        .await
}

/// One act.
pub async fn by_id(c: &impl ConnectionTrait, id: ActId) -> Result<Option<Act>, DbErr> {
    db::one(c, acts!("where id = $1"), values![id]).await
}

/// One act of a municipality; another's is not there.
pub async fn one(
    c: &impl ConnectionTrait,
    municipality: MunicipalityId,
    id: ActId,
) -> Result<Option<Act>, DbErr> {
    db::one(c, acts!("where id = $1 and municipality = $2"), values![id, municipality]).await
}

/// The act whose signature a link opens.
pub async fn by_token(c: &impl ConnectionTrait, hash: &str) -> Result<Option<Act>, DbErr> {
    db::one(c, acts!("where token_hash = $1"), values![hash]).await
}

/// All signed acts, oldest first.
pub async fn signed(c: &impl ConnectionTrait) -> Result<Vec<Act>, DbErr> {
    db::all(c, acts!("where state = $1 order by signed_at, id"), values![State::Signed.word()]).await
}

/// Adds a draft.
pub async fn add(tx: &Tx, act: &Act) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into participation_act (id, municipality, declaration, declaration_number, kind, state, \
         reason, until_on, programme_version, lang, prepared_by, prepared_at, text_hash, signer_name, \
         signer_function, certificate, countersigned) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, '', '', '', '', '')",
        values![
            act.id,
            act.municipality,
            act.declaration,
            act.declaration_number.as_str(),
            act.kind.as_str(),
            State::Draft.word(),
            act.reason.as_str(),
            act.until_on,
            act.programme_version.as_str(),
            act.lang.as_str(),
            act.prepared_by,
            act.prepared_at,
        ],
    )
    .await
    .map(drop)
}

/// Notes the link that was sent; an older one no longer counts, nor what was signed through it in part. False when it is signed or gone.
pub async fn send(tx: &Tx, id: ActId, token_hash: &str, now: Moment) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update participation_act set state = $2, token_hash = $3, sent_at = $4, expires_at = $5, \
         signatures = '', text_hash = '' \
         where id = $1 and state in ($2, $6)",
        values![
            id,
            State::Sent.word(),
            token_hash,
            now,
            now.plus_minutes(LINK_DAYS * 24 * 60),
            State::Draft.word(),
        ],
    )
    .await?;
    Ok(changed == 1)
}

/// Throws an act away that is not signed; false when it is, or is gone already.
pub async fn discard(tx: &Tx, id: ActId) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update participation_act set state = $2, signatures = '' where id = $1 and state in ($3, $4)",
        values![id, State::Discarded.word(), State::Draft.word(), State::Sent.word()],
    )
    .await?;
    Ok(changed == 1)
}

/// What makes an act binding.
#[derive(Clone, Debug)]
pub struct Signed {
    pub number: String,
    pub text_hash: String,
    pub effective_on: Day,
    pub signer_name: String,
    pub signer_function: String,
    pub signed_at: Moment,
    /// Everybody who has signed; empty where one signature is enough.
    pub signatures: String,
}

/// Adds one of several signatures to those that were `known`, with the hash of the words they stand under;
/// nobody's, if the list is empty. False when somebody was faster.
pub async fn sign_in_part(
    tx: &Tx,
    id: ActId,
    known: &str,
    signatures: &str,
    text_hash: &str,
) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update participation_act set signatures = $2, text_hash = $3 \
         where id = $1 and signatures = $4 and state = $5",
        values![id, signatures, text_hash, known, State::Sent.word()],
    )
    .await?;
    Ok(changed == 1)
}

/// Makes an act binding; false when somebody was faster.
pub async fn sign(tx: &Tx, id: ActId, signed: &Signed) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update participation_act set state = $2, number = $3, text_hash = $4, effective_on = $5, \
         signer_name = $6, signer_function = $7, signed_at = $8, signatures = $10 where id = $1 and state = $9",
        values![
            id,
            State::Signed.word(),
            signed.number.as_str(),
            signed.text_hash.as_str(),
            signed.effective_on,
            signed.signer_name.as_str(),
            signed.signer_function.as_str(),
            signed.signed_at,
            State::Sent.word(),
            signed.signatures.as_str(),
        ],
    )
    .await?;
    Ok(changed == 1)
}

/// How many acts a municipality has signed.
pub async fn count_signed(c: &impl ConnectionTrait, municipality: MunicipalityId) -> Result<i64, DbErr> {
    let count: Option<i64> = db::value(
        c,
        "select count(*) as value from participation_act where municipality = $1 and state = $2",
        values![municipality, State::Signed.word()],
    )
    .await?;
    Ok(count.unwrap_or(0))
}

/// Whether anything was signed that follows a declaration.
pub async fn has_signed(c: &impl ConnectionTrait, declaration: DeclarationId) -> Result<bool, DbErr> {
    let count: Option<i64> = db::value(
        c,
        "select count(*) as value from participation_act where declaration = $1 and state = $2",
        values![declaration, State::Signed.word()],
    )
    .await?;
    Ok(count.unwrap_or(0) > 0)
}

/// The act whose sealed or countersigned document a file is.
pub async fn by_document(c: &impl ConnectionTrait, file: &str) -> Result<Option<Act>, DbErr> {
    db::one(c, acts!("where certificate = $1 or countersigned = $1"), values![file]).await
}

/// Files the sealed document.
pub async fn file(tx: &Tx, id: ActId, name: &str) -> Result<(), DbErr> {
    db::run(tx, "update participation_act set certificate = $2 where id = $1", values![id, name])
        .await
        .map(drop)
}

/// Files the countersigned document.
pub async fn file_countersigned(tx: &Tx, id: ActId, name: &str) -> Result<(), DbErr> {
    db::run(tx, "update participation_act set countersigned = $2 where id = $1", values![id, name])
        .await
        .map(drop)
}

/// Notes that the agency has confirmed receipt; false when it had already.
pub async fn receive(tx: &Tx, id: ActId, by: PersonId, now: Moment) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update participation_act set received_at = $2, received_by = $3 \
         where id = $1 and state = $4 and received_at is null",
        values![id, now, by, State::Signed.word()],
    )
    .await?;
    Ok(changed == 1)
}

/// Notes that what follows on a day is done; false when it was already.
pub async fn done(tx: &Tx, id: ActId, now: Moment) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update participation_act set done_at = $2 where id = $1 and done_at is null",
        values![id, now],
    )
    .await?;
    Ok(changed == 1)
}

/// A change of project lead or deputy as it is stored. Without a name, nobody follows.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Handover {
    pub id: HandoverId,
    pub municipality: MunicipalityId,
    pub office: String,
    pub state: String,
    pub name: String,
    pub function: String,
    pub mail: String,
    pub phone: String,
    /// The first day of the successor, or the first day without anybody.
    pub from_on: Day,
    /// What the predecessor passes on.
    pub note: String,
    /// The address of whoever held the office before; empty for nobody.
    pub before_mail: String,
    pub planned_by: PersonId,
    pub planned_at: Moment,
    /// The handover pack that was mailed.
    pub pack: String,
}

impl Handover {
    /// Whether its day is still to come.
    pub fn is_planned(&self) -> bool {
        self.state == Plan::Planned.word()
    }

    /// Whether it names somebody.
    pub fn names(&self, name: &str, mail: &str) -> bool {
        crate::declaration::is_same_person((self.name.as_str(), self.mail.as_str()), (name, mail))
    }
}

macro_rules! handovers {
    ($which:literal) => {
        concat!(
            "select id, municipality, office, state, name, function, mail, phone, from_on, note, \
             before_mail, planned_by, planned_at, pack from participation_handover ",
            $which
        )
    };
}

/// The changes of a municipality, newest first.
pub async fn handovers(
    c: &impl ConnectionTrait,
    municipality: MunicipalityId,
) -> Result<Vec<Handover>, DbErr> {
    db::all(c, handovers!("where municipality = $1 order by planned_at desc, id desc"), values![municipality])
        .await
}

/// One change.
pub async fn handover(c: &impl ConnectionTrait, id: HandoverId) -> Result<Option<Handover>, DbErr> {
    db::one(c, handovers!("where id = $1"), values![id]).await
}

/// All changes that are planned, what comes first on top.
pub async fn planned(c: &impl ConnectionTrait) -> Result<Vec<Handover>, DbErr> {
    db::all(c, handovers!("where state = $1 order by from_on, planned_at"), values![Plan::Planned.word()])
        .await
}

/// The change that is planned for an office of a municipality.
pub async fn planned_for(
    c: &impl ConnectionTrait,
    municipality: MunicipalityId,
    office: &str,
) -> Result<Option<Handover>, DbErr> {
    db::one(
        c,
        handovers!("where municipality = $1 and office = $2 and state = $3"),
        values![municipality, office, Plan::Planned.word()],
    )
    .await
}

/// Enters a change; one that was planned for the same office is given up before.
pub async fn plan(tx: &Tx, handover: &Handover) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into participation_handover (id, municipality, office, state, name, function, mail, phone, \
         from_on, note, before_mail, planned_by, planned_at, pack) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '', $11, $12, '')",
        values![
            handover.id,
            handover.municipality,
            handover.office.as_str(),
            Plan::Planned.word(),
            handover.name.as_str(),
            handover.function.as_str(),
            handover.mail.as_str(),
            handover.phone.as_str(),
            handover.from_on,
            handover.note.as_str(),
            handover.planned_by,
            handover.planned_at,
        ],
    )
    .await
    .map(drop)
}

/// Gives a planned change up, and forgets whom it named; false when it has happened or is gone.
pub async fn discard_handover(tx: &Tx, id: HandoverId) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update participation_handover set state = $2, name = '', function = '', mail = '', phone = '', \
         note = '' where id = $1 and state = $3",
        values![id, Plan::Discarded.word(), Plan::Planned.word()],
    )
    .await?;
    Ok(changed == 1)
}

/// A change has happened; false when it had already.
pub async fn handed_over(tx: &Tx, id: HandoverId, before_mail: &str, now: Moment) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update participation_handover set state = $2, before_mail = $3, done_at = $4 \
         where id = $1 and state = $5",
        values![id, Plan::Done.word(), before_mail, now, Plan::Planned.word()],
    )
    .await?;
    Ok(changed == 1)
}

/// Files the handover pack.
pub async fn file_pack(tx: &Tx, id: HandoverId, name: &str) -> Result<(), DbErr> {
    db::run(tx, "update participation_handover set pack = $2 where id = $1", values![id, name])
        .await
        .map(drop)
}

/// Notes that a vacant post was pointed out; false when it was already.
pub async fn remind(
    tx: &Tx,
    municipality: MunicipalityId,
    since: Day,
    stage: i64,
    now: Moment,
) -> Result<bool, DbErr> {
    let added = db::run(
        tx,
        "insert into participation_reminder (municipality, since_on, stage, sent_at) values ($1, $2, $3, $4) \
         on conflict (municipality, since_on, stage) do nothing",
        values![municipality, since, stage, now],
    )
    .await?;
    Ok(added == 1)
}
