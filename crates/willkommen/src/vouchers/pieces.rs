//! What touches many rows, in pieces: whoever writes meanwhile does not wait for all of them.

use platform::Result;
use platform::db::{Tx, Work};
use sea_orm::DbErr;

use crate::app::App;

/// Writes a piece after another until one touches no row; answers how many rows that were in all.
///
/// # Errors
/// The database's own; the pieces before it are done.
pub async fn in_pieces<F>(app: &App, piece: F) -> Result<u64>
where
    F: for<'a> FnOnce(&'a Tx) -> Work<'a, Result<u64, DbErr>> + Clone + Send + 'static,
{
    let mut all = 0;
    loop {
        let rows = app.db.write(piece.clone()).await?;
        if rows == 0 {
            return Ok(all);
        }
        all += rows;
    }
}
