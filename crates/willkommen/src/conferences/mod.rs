//! Mayors' conferences (Bürgermeisterkonferenzen): each consults the same round of the programme's
//! text, votes, and may attach conditions; only when all agree is the programme launched.
//!
//! One conference per district. Members are offices, not persons. A consultation is a meeting or a
//! circulation between meetings, for which every member gets a ballot by mail.

mod agreed;
mod amendments;
mod ballot;
mod conditions;
mod consultation;
mod decision;
mod deliveries;
mod district;
mod launch;
mod mails;
mod marks;
mod minutes;
mod oparl;
mod overview;
mod roll_call;
mod roll_up;
mod round;
mod rules;
mod sheet;
mod store;
mod tasks;
mod votes;
mod wishes;

pub use agreed::{Agreed, agreed};
pub use deliveries::note_deliveries;
pub use mails::{answer_mails, ballot_mails, cancelled_mails};
pub use marks::{Decided, decided};
pub use roll_up::RegionRollUp;
pub use rules::RollUp;
pub use store::TABLES;
pub use wishes::TABLES as TABLES_OF_WISHES;

use crate::people::{Access, Role};
use crate::routes::Routes;

/// The screens of this slice.
pub fn routes() -> Routes {
    const MANAGER: Access = Access::staff(&[Role::Agency]);
    const MAYOR: Access = Access::staff(&[Role::Mayor]);
    Routes::new()
        .merge(oparl::routes())
        .get("/{lang}/conferences/decision", Access::PUBLIC, decision::show)
        .get("/{lang}/conferences/ballots/{token}", Access::PUBLIC, ballot::show)
        .post("/{lang}/conferences/ballots/{token}", Access::PUBLIC, ballot::submit)
        .get("/{lang}/conferences/votes", MAYOR, votes::show)
        .get("/{lang}/conferences", MANAGER, overview::show)
        .post("/{lang}/conferences", MANAGER, overview::establish)
        .post("/{lang}/conferences/round", MANAGER, round::submit)
        .post("/{lang}/conferences/launch", MANAGER, launch::submit)
        .post("/{lang}/conferences/launch/wish", MANAGER, launch::wish)
        .post("/{lang}/conferences/launch/confirmation", MANAGER, launch::confirm)
        .get("/{lang}/conferences/conditions", MANAGER, conditions::show)
        .post("/{lang}/conferences/conditions", MANAGER, conditions::add)
        .post("/{lang}/conferences/conditions/{id}", MANAGER, conditions::answer)
        .get("/{lang}/conferences/districts/{district}", MANAGER, district::show)
        .post("/{lang}/conferences/districts/{district}", MANAGER, district::save)
        .post("/{lang}/conferences/districts/{district}/consultations", MANAGER, district::plan)
        .get("/{lang}/conferences/consultations/{id}", MANAGER, consultation::show)
        .post("/{lang}/conferences/consultations/{id}", MANAGER, roll_call::save)
        .post("/{lang}/conferences/consultations/{id}/amendments", MANAGER, amendments::amend)
        .post("/{lang}/conferences/consultations/{id}/amendments/decision", MANAGER, amendments::decide)
        .post("/{lang}/conferences/consultations/{id}/conditions", MANAGER, amendments::attach)
        .post("/{lang}/conferences/consultations/{id}/opening", MANAGER, consultation::open)
        .post("/{lang}/conferences/consultations/{id}/closing", MANAGER, consultation::close)
        .post("/{lang}/conferences/consultations/{id}/removal", MANAGER, consultation::cancel)
        .get("/{lang}/conferences/consultations/{id}/minutes.pdf", MANAGER, minutes::show)
        .get("/{lang}/conferences/consultations/{id}/votes.csv", MANAGER, minutes::votes)
}
