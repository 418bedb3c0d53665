//! Declarations that no longer count. They stay on record, with everything that belonged to them: who
//! looks at an old certificate must learn that it was given and what became of it.

mod store;

pub use store::{Past, by_certificate, by_id, many, of};

use platform::clock::Moment;
use platform::db::Tx;
use sea_orm::DbErr;

use super::rules::End;
use crate::ids::DeclarationId;

/// Ends a declaration: it moves to those that no longer count. A withdrawn municipality begins from
/// nothing if it declares again; of one that is sent back, everything that was entered stays as a draft.
/// Twice is once.
///
/// # Errors
/// The database's own.
pub async fn end(tx: &Tx, id: DeclarationId, why: End, now: Moment) -> Result<(), DbErr> {
    if !store::keep(tx, id, why, now).await? {
        return Ok(());
    }
    match why {
        End::Returned => super::store::begin_again(tx, id, now).await,
        End::Withdrawn => super::store::remove(tx, id).await,
    }
}
