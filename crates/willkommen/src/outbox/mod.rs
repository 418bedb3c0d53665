//! The outbox: mails that are to be sent, each exactly once.
//!
//! A capability puts a mail in with a reason; the same reason twice is one mail. A worker hands
//! the mails to the operator's server. Without a server they stay readable for the operator.

mod list;
mod rules;
mod send;
mod store;

pub use send::{deliver_due, recover};
pub use store::{Delivery, NewMail, TABLES, deliveries, put, sweep};

use crate::people::{Access, Role};
use crate::routes::Routes;

/// The screens of this slice.
pub fn routes() -> Routes {
    const OPERATOR: Access = Access::staff(&[Role::Operator]);
    Routes::new().get("/{lang}/outbox", OPERATOR, list::show).get("/{lang}/outbox/{id}", OPERATOR, list::one)
}
