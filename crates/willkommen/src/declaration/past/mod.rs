//! Declarations that no longer count. They stay on record, with everything that belonged to them: who
//! looks at an old certificate must learn that it was given and what became of it.

mod store;

pub use store::{Past, TABLES, by_certificate, by_id, many, of};

use platform::clock::Moment;
use platform::db::Tx;
use sea_orm::DbErr;

use super::rules::End;
use super::store::Declaration;
use crate::ids::DeclarationId;

/// Ends a declaration: it moves to those that no longer count. A withdrawn municipality begins from
/// nothing if it declares again; of one that is sent back, everything that was entered stays as a draft.
/// Twice is once.
///
/// # Errors
/// The database's own.
pub async fn end(tx: &Tx, id: DeclarationId, why: End, now: Moment) -> Result<(), DbErr> {
    let given = super::store::by_id(tx, id).await?.filter(Declaration::is_closed);
    let Some(given) = given else { return Ok(()) };
    store::keep(tx, &given, why, now).await?;
    match why {
        End::Returned => super::store::begin_again(tx, id, now).await,
        End::Withdrawn => super::store::remove(tx, id).await,
    }
}
