//! People: accounts, roles, sign-in by mail link or single sign-on, sessions, and who may use which page.
//!
//! Owns the tables `person`, `sign_in_link`, `session` and `account_link`. Sign-in stands behind one seam,
//! [`session::begin`]: whatever proves who somebody is (a mail link, an account service, later a passkey)
//! ends there.

mod access;
mod account_service;
mod errand;
mod link;
mod rules;
mod session;
mod sign_in;
mod single_sign_on;
mod store;
mod visits;

pub use access::{Access, Actor, Clerk, Declarant, Lead, Manager, Operator, Owner, Staff, Town, door};
pub use account_service::{AccountService, try_out as try_account_service};
pub use link::new_link;
pub use rules::{NewPerson, Role};
pub use session::{begin_letter, layer};
pub use single_sign_on::unlink;
pub use store::{
    Person, TABLES, add, all, by_mail, deactivate, end_letter_sessions, forget_partners, of, reinstate,
    running, set_role_and_town, sweep, working_for,
};
pub use visits::Visits;

use platform::texts::Translator;
use sea_orm::{ConnectionTrait, DbErr};

use crate::ids::PersonId;
use crate::routes::Routes;

/// Who did something: the name, also once the account is closed, or words in its place when it is deleted.
///
/// # Errors
/// The database's own.
pub async fn called(c: &impl ConnectionTrait, id: PersonId, t: &Translator) -> Result<String, DbErr> {
    Ok(store::name(c, id).await?.unwrap_or_else(|| t.get("people-former")))
}

/// The screens of this slice.
pub fn routes() -> Routes {
    Routes::new()
        .get("/{lang}/sign-in", Access::PUBLIC, sign_in::show)
        .post("/{lang}/sign-in", Access::PUBLIC, sign_in::submit)
        .get("/{lang}/sign-in/sent", Access::PUBLIC, sign_in::sent)
        .post("/{lang}/sign-in/account", Access::PUBLIC, single_sign_on::leave)
        .get(account_service::RETURN, Access::PUBLIC, single_sign_on::come_back)
        .get("/{lang}/sign-in/{token}", Access::PUBLIC, link::show)
        .post("/{lang}/sign-in/{token}", Access::PUBLIC, link::submit)
        .post("/{lang}/sign-out", Access::SIGNED_IN, session::sign_out)
}
