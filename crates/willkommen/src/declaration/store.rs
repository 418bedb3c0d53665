//! Table `declaration`.

use platform::clock::{Day, Moment};
use platform::db::{self, Tx};
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use super::acceptance::Acceptance;
use super::confirmation;
pub use super::record::Declaration;
use super::rules::{Path, State};
use super::signatories;
use crate::ids::{DeclarationId, LetterId, MunicipalityId, PersonId};
use crate::journal;

/// The tables this file owns.
pub const TABLES: &[&str] = &["declaration"];

/// A question for whole declarations, current or past: both tables have these columns.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "select id, municipality, state, lang, read_version, read_charter, lead_name, lead_function, lead_mail, \
             lead_phone, deputy_name, deputy_function, deputy_mail, resolution_body, resolution_on, \
             resolution_number, number, text_version, text_hash, programme_version, signer_name, \
             signer_function, signed_at, certificate, countersigned, received_at, path, sheet, sheet_of, \
             handed_in, handed_in_at, findings, checked_how, signed_on, original_on, delegate_name, \
             delegate_function, delegate_reason, delegated_at, returned_because, returned_at, signatures ",
            $rest
        )
    };
}
pub(super) use select;

/// The municipalities whose declaration that counts names an address as its lead's, but for one of them.
pub async fn named_elsewhere(
    c: &impl ConnectionTrait,
    but: MunicipalityId,
    mail: &str,
) -> Result<Vec<MunicipalityId>, DbErr> {
    #[derive(FromQueryResult)]
    struct Row {
        municipality: MunicipalityId,
    }
    let sql = "select municipality from declaration \
               where municipality <> $1 and (lead_mail = $2 or lower(lead_mail) = $3) and signed_at is not null";
    let rows: Vec<Row> = db::all(c, sql, values![but, mail, mail.to_lowercase()]).await?;
    Ok(rows.into_iter().map(|row| row.municipality).collect())
}

/// The declaration of a municipality, if one was begun.
pub async fn of(
    c: &impl ConnectionTrait,
    municipality: MunicipalityId,
) -> Result<Option<Declaration>, DbErr> {
    db::one(c, select!("from declaration where municipality = $1"), values![municipality]).await
}

/// One declaration.
pub async fn by_id(c: &impl ConnectionTrait, id: DeclarationId) -> Result<Option<Declaration>, DbErr> {
    db::one(c, select!("from declaration where id = $1"), values![id]).await
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
        select!("from declaration where state = $1 order by signed_at desc"),
        values![State::Signed.word()],
    )
    .await
}

/// What was read: hashes of the text and of the charter.
#[derive(Clone, Copy, Debug)]
pub struct Reading<'a> {
    pub text: &'a str,
    pub charter: &'a str,
}

/// Notes which text was read; begins the draft if there is none. A signed one does not change.
pub async fn save_reading(
    tx: &Tx,
    municipality: MunicipalityId,
    letter: Option<LetterId>,
    lang: &str,
    read: Reading<'_>,
    now: Moment,
) -> Result<(), DbErr> {
    db::run(
        tx,
        "insert into declaration (id, municipality, letter, state, lang, read_version, read_charter, lead_name, \
         lead_function, lead_mail, lead_phone, deputy_name, deputy_function, deputy_mail, \
         resolution_body, resolution_number, started_at, text_version, text_hash, signer_name, \
         signer_function, certificate) \
         values ($1, $2, $3, $4, $5, $6, $8, '', '', '', '', '', '', '', '', '', $7, '', '', '', '', '') \
         on conflict (municipality) do update set lang = excluded.lang, \
         read_version = excluded.read_version, read_charter = excluded.read_charter where declaration.state = $4",
        values![
            DeclarationId::new(),
            municipality,
            letter,
            State::Draft.word(),
            lang,
            read.text,
            now,
            read.charter
        ],
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
    /// Everybody who has signed; empty where one signature is enough.
    pub signatures: String,
}

/// Adds one of several signatures to those that were `known`; false when somebody was faster.
pub async fn sign_in_part(tx: &Tx, id: DeclarationId, known: &str, signatures: &str) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update declaration set state = $2, signatures = $3 \
         where id = $1 and signatures = $4 and state in ($2, $5)",
        values![id, State::Signing.word(), signatures, known, State::Draft.word()],
    )
    .await?;
    if changed == 1 {
        // Everybody confirms with a code of their own.
        confirmation::forget(tx, id).await?;
    }
    Ok(changed == 1)
}

/// Takes back the signatures of a declaration that still needs others; false when there is none.
pub async fn take_back_signatures(tx: &Tx, id: DeclarationId) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update declaration set state = $2, signatures = '' where id = $1 and state = $3",
        values![id, State::Draft.word(), State::Signing.word()],
    )
    .await?;
    if changed == 1 {
        confirmation::forget(tx, id).await?;
    }
    Ok(changed == 1)
}

/// Makes a draft binding; false when somebody was faster.
pub async fn sign(tx: &Tx, id: DeclarationId, signed: &Signed) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update declaration set state = $2, number = $3, text_version = $4, text_hash = $5, \
         signer_name = $6, signer_function = $7, signed_at = $8, programme_version = $10, signatures = $11 \
         where id = $1 and state in ($9, $12)",
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
            signed.signatures.as_str(),
            State::Signing.word(),
        ],
    )
    .await?;
    if changed == 1 {
        confirmation::forget(tx, id).await?;
    }
    Ok(changed == 1)
}

/// Files the sheet of a draft.
pub async fn file_sheet(tx: &Tx, id: DeclarationId, sheet: &str, of: &str) -> Result<(), DbErr> {
    db::run(
        tx,
        "update declaration set sheet = $2, sheet_of = $3 where id = $1 and state = $4",
        values![id, sheet, of, State::Draft.word()],
    )
    .await
    .map(drop)
}

/// What is handed in for a draft.
#[derive(Clone, Debug)]
pub struct HandedIn {
    pub path: Path,
    pub file: String,
    pub findings: String,
    pub text_version: String,
    pub text_hash: String,
    pub programme_version: String,
    pub at: Moment,
}

/// Hands a draft in; false when somebody was faster.
pub async fn hand_in(tx: &Tx, id: DeclarationId, given: &HandedIn) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update declaration set state = $2, path = $3, handed_in = $4, handed_in_at = $5, findings = $6, \
         text_version = $7, text_hash = $8, programme_version = $9, returned_because = '' \
         where id = $1 and state = $10",
        values![
            id,
            State::HandedIn.word(),
            given.path.word(),
            given.file.as_str(),
            given.at,
            given.findings.as_str(),
            given.text_version.as_str(),
            given.text_hash.as_str(),
            given.programme_version.as_str(),
            State::Draft.word(),
        ],
    )
    .await?;
    Ok(changed == 1)
}

/// Makes what was handed in binding, and received; false when somebody was faster.
pub async fn accept(
    tx: &Tx,
    id: DeclarationId,
    number: &str,
    given: &Acceptance,
    by: PersonId,
    now: Moment,
) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update declaration set state = $2, number = $3, signer_name = $4, signer_function = $5, \
         signed_at = $6, signed_on = $7, original_on = $8, checked_how = $9, received_at = $6, \
         received_by = $10, signatures = $12 where id = $1 and state = $11",
        values![
            id,
            State::Signed.word(),
            number,
            given.signer_name.as_str(),
            given.signer_function.as_str(),
            now,
            given.signed_on,
            given.original_on,
            given.checked_how.as_str(),
            by,
            State::HandedIn.word(),
            signatories::stored(&given.signatories()),
        ],
    )
    .await?;
    if changed == 1 {
        confirmation::forget(tx, id).await?;
    }
    Ok(changed == 1)
}

/// Notes who declares in the signatory's place; an empty name takes it back.
pub async fn delegate(
    tx: &Tx,
    id: DeclarationId,
    name: &str,
    function: &str,
    reason: &str,
    at: Option<Moment>,
) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update declaration set delegate_name = $2, delegate_function = $3, delegate_reason = $4, \
         delegated_at = $5 where id = $1 and state = $6",
        values![id, name, function, reason, at, State::Draft.word()],
    )
    .await?;
    Ok(changed == 1)
}

/// Notes why a declaration is sent back; one whose receipt is confirmed never is.
pub async fn note_return(tx: &Tx, id: DeclarationId, because: &str, now: Moment) -> Result<bool, DbErr> {
    let changed = db::run(
        tx,
        "update declaration set returned_because = $2, returned_at = $3 \
         where id = $1 and state in ($4, $5) and received_at is null",
        values![id, because, now, State::HandedIn.word(), State::Signed.word()],
    )
    .await?;
    Ok(changed == 1)
}

/// Declarations that were handed in and wait for the agency, the longest first.
pub async fn all_handed_in(c: &impl ConnectionTrait) -> Result<Vec<Declaration>, DbErr> {
    db::all(
        c,
        select!("from declaration where state = $1 order by handed_in_at"),
        values![State::HandedIn.word()],
    )
    .await
}

/// The municipalities whose declaration was sent back and has not been given once more.
pub async fn sent_back(c: &impl ConnectionTrait) -> Result<Vec<MunicipalityId>, DbErr> {
    #[derive(FromQueryResult)]
    struct Row {
        municipality: MunicipalityId,
    }
    let sql = "select municipality from declaration where state = $1 and returned_because <> ''";
    let rows: Vec<Row> = db::all(c, sql, values![State::Draft.word()]).await?;
    Ok(rows.into_iter().map(|row| row.municipality).collect())
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

/// Makes a draft again of what was sent back, under a new identifier: the old one names what is past.
/// What was entered stays, with the reason.
pub async fn begin_again(tx: &Tx, id: DeclarationId, now: Moment) -> Result<(), DbErr> {
    confirmation::forget(tx, id).await?;
    db::run(
        tx,
        "update declaration set id = $2, state = $3, number = null, text_version = '', text_hash = '', \
         programme_version = '', signer_name = '', signer_function = '', signed_at = null, \
         certificate = '', countersigned = '', received_at = null, received_by = null, \
         path = $4, sheet = '', sheet_of = '', \
         handed_in = '', handed_in_at = null, findings = '', checked_how = '', \
         signed_on = null, original_on = null, signatures = '', returned_at = $5 where id = $1",
        values![id, DeclarationId::new(), State::Draft.word(), Path::Electronic.word(), now],
    )
    .await
    .map(drop)
}

/// Takes away the declaration of a municipality that has withdrawn; it is kept among the past ones.
pub async fn remove(tx: &Tx, id: DeclarationId) -> Result<(), DbErr> {
    confirmation::forget(tx, id).await?;
    db::run(tx, "delete from declaration where id = $1", values![id]).await.map(drop)
}
