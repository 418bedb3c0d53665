//! The codes of this slice. Each is made from an identifier with the installation's key; the database keeps
//! only a hash, so that a copy of it opens and redeems nothing.

use platform::code::{Shape, one_check};

/// The code on a card: opens a booklet, once.
pub const CARD: Shape = one_check("card code");

/// The code of a voucher in a booklet: a partner redeems it.
pub const VOUCHER: Shape = one_check("voucher code");

/// The code with which another phone takes a booklet over; made anew for each form, good once.
pub const MOVE: Shape = one_check("booklet move code");
