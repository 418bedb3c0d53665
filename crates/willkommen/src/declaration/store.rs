//! Tables `declaration` and `declaration_code`.

use platform::clock::{Day, Moment};
use platform::db::{self, Tx};
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use super::rules::{CODE_MINUTES, Draft, State};
use crate::ids::{DeclarationId, LetterId, MunicipalityId, PersonId};
use crate::journal;

/// The tables this file owns.
pub const TABLES: &[&str] = &["declaration", "declaration_code"];

/// A declaration as it is stored, draft or signed.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Declaration {
    pub id: DeclarationId,
    pub municipality: MunicipalityId,
    pub state: String,
    pub lang: String,
    pub read_version: String,
    pub lead_name: String,
    pub lead_function: String,
    pub lead_mail: String,
    pub lead_phone: String,
    pub deputy_name: String,
    pub deputy_function: String,
    pub deputy_mail: String,
    pub resolution_body: String,
    pub resolution_on: Option<Day>,
    pub resolution_number: String,
    pub number: Option<String>,
    pub text_version: String,
    pub text_hash: String,
    pub signer_name: String,
    pub signer_function: String,
    pub signed_at: Option<Moment>,
    /// The sealed certificate.
    pub certificate: String,
    /// The same with the agency's countersignature; empty before the receipt is confirmed.
    pub countersigned: String,
    /// The version of the programme that was agreed to; empty in declarations of the first version.
    pub programme_version: String,
    pub received_at: Option<Moment>,
}

impl Declaration {
    /// Whether it is binding.
    pub fn is_signed(&self) -> bool {
        self.state == State::Signed.word()
    }

    /// A hash over what is named: two drafts with the same hash show the same page.
    pub fn named_hash(&self) -> String {
        let on = self.resolution_on.map(|day| day.to_string()).unwrap_or_default();
        platform::secret::hash(&[
            &self.lead_name,
            &self.lead_function,
            &self.lead_mail,
            &self.lead_phone,
            &self.deputy_name,
            &self.deputy_function,
            &self.deputy_mail,
            &self.resolution_body,
            &on,
            &self.resolution_number,
        ])
    }

    /// A hash over everything that was declared; the journal holds it, so that a later change of the
    /// row is noticed.
    pub fn facts_hash(&self) -> String {
        let at = self.signed_at.map(|at| at.0.to_string()).unwrap_or_default();
        let (town, named) = (self.municipality.to_string(), self.named_hash());
        let mut facts = vec![
            town.as_str(),
            self.number.as_deref().unwrap_or_default(),
            &self.lang,
            &self.text_version,
            &self.text_hash,
            &self.signer_name,
            &self.signer_function,
            &at,
            &named,
        ];
        if !self.programme_version.is_empty() {
            facts.push(&self.programme_version);
        }
        platform::secret::hash(&facts)
    }

    /// What the rules need to know.
    pub fn draft(&self) -> Draft {
        Draft {
            state: State::from_word(&self.state).unwrap_or(State::Draft),
            read_version: self.read_version.clone(),
            has_lead: !self.lead_name.is_empty(),
        }
    }
}

/// The declaration of a municipality, if one was begun.
pub async fn of(
    c: &impl ConnectionTrait,
    municipality: MunicipalityId,
) -> Result<Option<Declaration>, DbErr> {
    db::one(
        c,
        "select id, municipality, state, lang, read_version, lead_name, lead_function, lead_mail, \
         lead_phone, deputy_name, deputy_function, deputy_mail, resolution_body, resolution_on, \
         resolution_number, number, text_version, text_hash, signer_name, signer_function, signed_at, \
         certificate, countersigned, programme_version, received_at from declaration where municipality = $1",
        values![municipality],
    )
    .await
}

/// One declaration.
pub async fn by_id(c: &impl ConnectionTrait, id: DeclarationId) -> Result<Option<Declaration>, DbErr> {
    db::one(
        c,
        "select id, municipality, state, lang, read_version, lead_name, lead_function, lead_mail, \
         lead_phone, deputy_name, deputy_function, deputy_mail, resolution_body, resolution_on, \
         resolution_number, number, text_version, text_hash, signer_name, signer_function, signed_at, \
         certificate, countersigned, programme_version, received_at from declaration where id = $1",
        values![id],
    )
    .await
}

/// The declaration whose certificate, countersigned or not, has a hash.
pub async fn by_certificate(c: &impl ConnectionTrait, hash: &str) -> Result<Option<Declaration>, DbErr> {
    let id: Option<DeclarationId> = db::value(
        c,
        "select id as value from declaration where certificate = $1 or countersigned = $1",
        values![hash],
    )
    .await?;
    match id {
        Some(id) => by_id(c, id).await,
        None => Ok(None),
    }
}

/// All signed declarations, newest first.
pub async fn all_signed(c: &impl ConnectionTrait) -> Result<Vec<Declaration>, DbErr> {
    db::all(
        c,
        "select id, municipality, state, lang, read_version, lead_name, lead_function, lead_mail, \
         lead_phone, deputy_name, deputy_function, deputy_mail, resolution_body, resolution_on, \
         resolution_number, number, text_version, text_hash, signer_name, signer_function, signed_at, \
         certificate, countersigned, programme_version, received_at from declaration where state = $1 order by signed_at desc",
        values![State::Signed.word()],
    )
    .await
}

/// Notes which text was read; begins the draft if there is none. A signed one does not change.
pub async fn save_reading(
    tx: &Tx,
    municipality: MunicipalityId,
    letter: Option<LetterId>,
    lang: &str,
    read_version: &str,
    now: Moment,
) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into declaration (id, municipality, letter, state, lang, read_version, lead_name, \
         lead_function, lead_mail, lead_phone, deputy_name, deputy_function, deputy_mail, \
         resolution_body, resolution_number, started_at, text_version, text_hash, signer_name, \
         signer_function, certificate) \
         values ($1, $2, $3, $4, $5, $6, '', '', '', '', '', '', '', '', '', $7, '', '', '', '', '') \
         on conflict (municipality) do update set lang = excluded.lang, \
         read_version = excluded.read_version where declaration.state = $4",
        values![DeclarationId::new(), municipality, letter, State::Draft.word(), lang, read_version, now],
    )
    .await
    .map(drop)
}

/// The people and the resolution, as typed.
#[derive(Clone, Debug, Default)]
pub struct Named {
    pub lead_name: String,
    pub lead_function: String,
    pub lead_mail: String,
    pub lead_phone: String,
    pub deputy_name: String,
    pub deputy_function: String,
    pub deputy_mail: String,
    pub resolution_body: String,
    pub resolution_on: Option<Day>,
    pub resolution_number: String,
}

/// Saves the people and the resolution in the draft.
pub async fn save_named(tx: &Tx, municipality: MunicipalityId, named: &Named) -> Result<(), DbErr> {
    db::run(
        tx,
        "update declaration set lead_name = $2, lead_function = $3, lead_mail = $4, lead_phone = $5, \
         deputy_name = $6, deputy_function = $7, deputy_mail = $8, resolution_body = $9, \
         resolution_on = $10, resolution_number = $11 where municipality = $1 and state = $12",
        values![
            municipality,
            named.lead_name.as_str(),
            named.lead_function.as_str(),
            named.lead_mail.as_str(),
            named.lead_phone.as_str(),
            named.deputy_name.as_str(),
            named.deputy_function.as_str(),
            named.deputy_mail.as_str(),
            named.resolution_body.as_str(),
            named.resolution_on,
            named.resolution_number.as_str(),
            State::Draft.word(),
        ],
    )
    .await
    .map(drop)
}

/// What makes a draft binding.
#[derive(Clone, Debug)]
pub struct Signed {
    pub number: String,
    pub text_version: String,
    pub text_hash: String,
    pub signer_name: String,
    pub signer_function: String,
    pub signed_at: Moment,
    pub programme_version: String,
}

/// Makes a draft binding; false when somebody was faster.
pub async fn sign(tx: &Tx, id: DeclarationId, signed: &Signed) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update declaration set state = $2, number = $3, text_version = $4, text_hash = $5, \
         signer_name = $6, signer_function = $7, signed_at = $8, programme_version = $10 \
         where id = $1 and state = $9",
        values![
            id,
            State::Signed.word(),
            signed.number.as_str(),
            signed.text_version.as_str(),
            signed.text_hash.as_str(),
            signed.signer_name.as_str(),
            signed.signer_function.as_str(),
            signed.signed_at,
            State::Draft.word(),
            signed.programme_version.as_str(),
        ],
    )
    .await?;
    if changed == 1 {
        db::run(tx, "delete from declaration_code where declaration = $1", values![id]).await?;
    }
    Ok(changed == 1)
}

/// Files the certificate.
pub async fn file(tx: &Tx, id: DeclarationId, certificate: &str) -> Result<(), DbErr> {
    db::run(tx, "update declaration set certificate = $2 where id = $1", values![id, certificate])
        .await
        .map(drop)
}

/// Files the countersigned certificate.
pub async fn file_countersigned(tx: &Tx, id: DeclarationId, certificate: &str) -> Result<(), DbErr> {
    db::run(tx, "update declaration set countersigned = $2 where id = $1", values![id, certificate])
        .await
        .map(drop)
}

/// Whether a declaration is known to be sealed. The first ones were filed without a seal, so only a
/// countersignature or a line of the journal tells.
pub async fn any_sealed(c: &impl ConnectionTrait) -> Result<bool, DbErr> {
    let countersigned: Option<i64> =
        db::value(c, "select count(*) as value from declaration where countersigned <> ''", vec![]).await?;
    Ok(countersigned.is_some_and(|count| count > 0) || journal::knows(c, "certificate_sealed").await?)
}

/// Notes that the agency has confirmed receipt; false when it had already.
pub async fn receive(tx: &Tx, id: DeclarationId, by: PersonId, now: Moment) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update declaration set received_at = $2, received_by = $3 \
         where id = $1 and state = $4 and received_at is null",
        values![id, now, by, State::Signed.word()],
    )
    .await?;
    Ok(changed == 1)
}

/// A confirmation code as it is stored.
#[derive(Clone, Debug, FromQueryResult)]
pub struct CodeRow {
    pub code_hash: String,
    pub sent_at: Moment,
    pub expires_at: Moment,
    pub attempts: i64,
}

/// The current confirmation code.
pub async fn code(c: &impl ConnectionTrait, declaration: DeclarationId) -> Result<Option<CodeRow>, DbErr> {
    db::one(
        c,
        "select code_hash, sent_at, expires_at, attempts from declaration_code where declaration = $1",
        values![declaration],
    )
    .await
}

/// Stores a new code in the place of the old one.
pub async fn save_code(tx: &Tx, declaration: DeclarationId, hash: &str, now: Moment) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into declaration_code (declaration, code_hash, sent_at, expires_at, attempts) \
         values ($1, $2, $3, $4, 0) on conflict (declaration) do update set \
         code_hash = excluded.code_hash, sent_at = excluded.sent_at, \
         expires_at = excluded.expires_at, attempts = 0",
        values![declaration, hash, now, now.plus_minutes(CODE_MINUTES)],
    )
    .await
    .map(drop)
}

/// Counts a wrong attempt.
pub async fn count_attempt(tx: &Tx, declaration: DeclarationId) -> Result<(), DbErr> {
    db::run(
        tx,
        "update declaration_code set attempts = attempts + 1 where declaration = $1",
        values![declaration],
    )
    .await
    .map(drop)
}
