//! Table `past_declaration`.

use platform::clock::Moment;
use platform::db::{self, Tx};
use platform::values;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

use super::super::rules::{End, State};
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

/// Copies a declaration that was given or handed in; false when there is none.
pub async fn keep(tx: &Tx, id: DeclarationId, why: End, now: Moment) -> Result<bool, DbErr> {
    let kept = db::run(
        tx,
        "insert into past_declaration (id, municipality, ended, ended_at, state, lang, read_version, \
         lead_name, lead_function, lead_mail, lead_phone, deputy_name, deputy_function, deputy_mail, \
         resolution_body, resolution_on, resolution_number, number, text_version, text_hash, \
         programme_version, signer_name, signer_function, signed_at, certificate, countersigned, \
         received_at, path, sheet, sheet_of, handed_in, handed_in_at, findings, checked_how, signed_on, \
         original_on, delegate_name, delegate_function, delegate_reason, delegated_at, returned_because, \
         returned_at) \
         select id, municipality, $2, $3, state, lang, read_version, \
         lead_name, lead_function, lead_mail, lead_phone, deputy_name, deputy_function, deputy_mail, \
         resolution_body, resolution_on, resolution_number, number, text_version, text_hash, \
         programme_version, signer_name, signer_function, signed_at, certificate, countersigned, \
         received_at, path, sheet, sheet_of, handed_in, handed_in_at, findings, checked_how, signed_on, \
         original_on, delegate_name, delegate_function, delegate_reason, delegated_at, returned_because, \
         returned_at from declaration where id = $1 and state <> $4",
        values![id, why.word(), now, State::Draft.word()],
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
