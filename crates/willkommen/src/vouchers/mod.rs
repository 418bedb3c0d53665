//! The digital voucher booklet: partners give benefits, clerks hand out cards, newcomers open a booklet, shops
//! redeem. Benefits only, never stored value. Nobody is named, and nobody can build a profile.

pub mod code;
