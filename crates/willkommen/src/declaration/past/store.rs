//! Table `past_declaration`.

use platform::clock::Moment;
use platform::db::{self, Tx};
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use super::super::rules::End;
use super::super::store::{Declaration, select};
use crate::ids::{DeclarationId, MunicipalityId};

/// The tables this file owns.
pub const TABLES: &[&str] = &["past_declaration"];

/// When and why a declaration ended.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Past {
    pub id: DeclarationId,
    pub number: Option<String>,
    pub ended: String,
    pub ended_at: Moment,
    pub returned_because: String,
    pub signed_at: Option<Moment>,
}

/// Keeps a declaration that no longer counts; false when it was kept already.
pub async fn keep(tx: &Tx, given: &Declaration, why: End, now: Moment) -> Result<bool, DbErr> {
    let kept = db::run(
        tx,
        "insert into past_declaration (id, municipality, ended, ended_at, state, lang, read_version, read_charter, \
         lead_name, lead_function, lead_mail, lead_phone, deputy_name, deputy_function, deputy_mail, \
         resolution_body, resolution_on, resolution_number, number, text_version, text_hash, \
         programme_version, signer_name, signer_function, signed_at, certificate, countersigned, \
         received_at, path, sheet, sheet_of, handed_in, handed_in_at, findings, checked_how, signed_on, \
         original_on, delegate_name, delegate_function, delegate_reason, delegated_at, returned_because, \
         returned_at, signatures) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, \
         $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, \
         $38, $39, $40, $41, $42, $43, $44) on conflict (id) do nothing",
        values![
            given.id,
            given.municipality,
            why.word(),
            now,
            given.state.as_str(),
            given.lang.as_str(),
            given.read_version.as_str(),
            given.read_charter.as_str(),
            given.lead_name.as_str(),
            given.lead_function.as_str(),
            given.lead_mail.as_str(),
            given.lead_phone.as_str(),
            given.deputy_name.as_str(),
            given.deputy_function.as_str(),
            given.deputy_mail.as_str(),
            given.resolution_body.as_str(),
            given.resolution_on,
            given.resolution_number.as_str(),
            given.number.clone(),
            given.text_version.as_str(),
            given.text_hash.as_str(),
            given.programme_version.as_str(),
            given.signer_name.as_str(),
            given.signer_function.as_str(),
            given.signed_at,
            given.certificate.as_str(),
            given.countersigned.as_str(),
            given.received_at,
            given.path.as_str(),
            given.sheet.as_str(),
            given.sheet_of.as_str(),
            given.handed_in.as_str(),
            given.handed_in_at,
            given.findings.as_str(),
            given.checked_how.as_str(),
            given.signed_on,
            given.original_on,
            given.delegate_name.as_str(),
            given.delegate_function.as_str(),
            given.delegate_reason.as_str(),
            given.delegated_at,
            given.returned_because.as_str(),
            given.returned_at,
            given.signatures.as_str(),
        ],
    )
    .await?;
    Ok(kept == 1)
}

/// The past declarations of a municipality, newest first.
pub async fn of(c: &impl ConnectionTrait, municipality: MunicipalityId) -> Result<Vec<Past>, DbErr> {
    db::all(
        c,
        "select id, number, ended, ended_at, returned_because, signed_at from past_declaration \
         where municipality = $1 order by ended_at desc, id desc",
        values![municipality],
    )
    .await
}

/// How many declarations of a municipality had a number and no longer count.
pub async fn many(c: &impl ConnectionTrait, municipality: MunicipalityId) -> Result<i64, DbErr> {
    let many: Option<i64> = db::value(
        c,
        "select count(*) as value from past_declaration where municipality = $1 and number is not null",
        values![municipality],
    )
    .await?;
    Ok(many.unwrap_or(0))
}

/// One past declaration, whole.
pub async fn by_id(c: &impl ConnectionTrait, id: DeclarationId) -> Result<Option<Declaration>, DbErr> {
    db::one(c, select!("from past_declaration where id = $1"), values![id]).await
}

/// The past declaration whose certificate, countersigned or not, has a hash, and why it ended.
pub async fn by_certificate(
    c: &impl ConnectionTrait,
    hash: &str,
) -> Result<Option<(Declaration, Past)>, DbErr> {
    let past: Option<Past> = db::one(
        c,
        "select id, number, ended, ended_at, returned_because, signed_at from past_declaration \
         where certificate = $1 or countersigned = $1",
        values![hash],
    )
    .await?;
    let Some(past) = past else { return Ok(None) };
    Ok(by_id(c, past.id).await?.map(|declaration| (declaration, past)))
}
