//! The comparison (Vergleich): in waves, among those who agree, without anybody's value being told.
//!
//! The agency opens a wave and closes it, or the day does. Whoever has submitted a check meanwhile and
//! takes part in the comparison is counted with the newest snapshot. What `rules::published` lets out of
//! the closed wave is written down once; page, CSV and JSON read only that. Nothing is ever computed live.
//! Owns the tables `comparison_consent`, `wave`, `wave_member` and `wave_cut`.

#[cfg(test)]
mod attack;
mod closing;
mod comparison;
mod consent;
mod list;
mod mails;
mod one;
mod resistance;
mod rules;
mod store;
mod waves;

use platform::Result;
use platform::clock::Moment;
use platform::db::Tx;
use sea_orm::DbErr;

pub use comparison::{Compared, Comparison, OfRound, of_round};
pub use mails::closed_mails;
pub use rules::{
    Cut, Earlier, Group, LEAST, Measure, Member, State, TOTAL, measures, partition, points, published,
};
pub use store::{CutRow, MemberRow, TABLES, Wave, cuts, members};
pub use waves::{close, facts};

use crate::app::App;
use crate::ids::MunicipalityId;
use crate::journal::{self, Entry};
use crate::people::{Access, Role};
use crate::routes::Routes;

/// The screens of the comparison.
pub fn routes() -> Routes {
    const LEAD: Access = Access::staff(&[Role::Lead]);
    const MANAGER: Access = Access::staff(&[Role::Agency]);
    Routes::new()
        .post("/{lang}/quickcheck/comparison", LEAD, consent::join)
        .post("/{lang}/quickcheck/comparison/removal", LEAD, consent::end)
        .get("/{lang}/waves", MANAGER, list::show)
        .post("/{lang}/waves", MANAGER, list::submit)
        .get("/{lang}/waves/{id}", MANAGER, one::show)
        .get("/{lang}/waves/{id}/cuts.csv", MANAGER, one::download)
        .get("/{lang}/waves/{id}/cuts.json", MANAGER, one::json)
        .get("/{lang}/waves/{id}/closing", MANAGER, closing::show)
        .post("/{lang}/waves/{id}/closing", MANAGER, closing::submit)
}

/// A municipality is compared no longer, from now on; nothing when it was not.
///
/// # Errors
/// The database's own.
pub async fn leave(tx: &Tx, town: MunicipalityId, actor: &str, now: Moment) -> Result<(), DbErr> {
    if store::leave(tx, town, now).await? {
        journal::record(tx, now, actor, Some(town), &Entry::ComparisonLeft {}, "").await?;
    }
    Ok(())
}

/// Closes the waves whose last day is over; answers how many. Each once, however often it is called.
///
/// # Errors
/// The database's own.
pub async fn close_due(app: &App) -> Result<usize> {
    let today = app.clock.today();
    let mut closed = 0;
    for wave in store::all(app.db.read()).await? {
        if wave.state(today) != State::Ending {
            continue;
        }
        let inner = app.clone();
        let is_done = app
            .db
            .write(move |tx| Box::pin(async move { close(tx, &inner, wave.id, None, "system").await }))
            .await
            .map_err(platform::Error::from)?;
        closed += usize::from(is_done);
    }
    Ok(closed)
}
